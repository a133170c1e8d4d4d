//! Inputs for the audit log: whatever the model calls sensitive, and what is secret by its name.

use serde_json::{Map, Value};

use crate::model::{Kind, ShapeId};
use crate::service::{Operation, Service};

/// Members with such a word in their name are secret even where the model forgets to say so.
/// Tokens that only continue a list go with them; nobody misses those.
const SECRET_WORDS: &[&str] = &[
    "assertion",
    "authenticationcode",
    "credential",
    "externalid",
    "password",
    "privatekey",
    "secret",
    "seed",
    "token",
    "userdata",
    "verifier",
];
/// Names that have such a word and tell where a secret is, not what it is.
const PUBLIC: &[&str] = &["SecretId", "SecretArn", "ManageMasterUserPassword"];

impl Service {
    /// The neutral input with `hidden` in the place of every secret.
    #[must_use]
    pub fn redact(&self, operation: &Operation, input: &Value, hidden: &str) -> Value {
        match operation.input {
            Some(shape) => self.redacted(shape, input, hidden),
            None => Value::Object(Map::new()),
        }
    }

    fn redacted(&self, id: ShapeId, value: &Value, hidden: &str) -> Value {
        let shape = self.model.shape(id);
        if shape.sensitive || matches!(shape.kind, Kind::Blob | Kind::Document) {
            return Value::String(hidden.to_owned());
        }
        match (&shape.kind, value) {
            (Kind::Structure(members), Value::Object(fields)) => {
                let shown = members.iter().filter_map(|member| {
                    let value = fields.get(&member.name)?;
                    let value = if is_secret(&member.name) {
                        Value::String(hidden.to_owned())
                    } else {
                        self.redacted(member.shape, value, hidden)
                    };
                    Some((member.name.clone(), value))
                });
                Value::Object(shown.collect())
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                let shown = elements.iter().map(|one| self.redacted(element.shape, one, hidden));
                Value::Array(shown.collect())
            }
            (Kind::Map { value: held, .. }, Value::Object(entries)) => {
                let shown = entries
                    .iter()
                    .map(|(name, one)| (name.clone(), self.redacted(held.shape, one, hidden)));
                Value::Object(shown.collect())
            }
            (Kind::Structure(_) | Kind::List { .. } | Kind::Map { .. }, _) => Value::Null,
            (_, plain) => plain.clone(),
        }
    }
}

fn is_secret(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !PUBLIC.contains(&name) && SECRET_WORDS.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::service::find;

    #[test]
    fn secrets_are_hidden_and_names_are_not() {
        for (service, operation, input, shown) in [
            (
                "rds",
                "CreateDBCluster",
                json!({"DBClusterIdentifier": "demo", "MasterUserPassword": "x", "Port": 5432}),
                json!({"DBClusterIdentifier": "demo", "MasterUserPassword": "-", "Port": 5432}),
            ),
            (
                "iam",
                "ChangePassword",
                json!({"OldPassword": "a", "NewPassword": "b"}),
                json!({"OldPassword": "-", "NewPassword": "-"}),
            ),
            (
                "iam",
                "EnableMFADevice",
                json!({"UserName": "ann", "SerialNumber": "s", "AuthenticationCode1": "123456"}),
                json!({"UserName": "ann", "SerialNumber": "s", "AuthenticationCode1": "-"}),
            ),
            (
                "sts",
                "AssumeRole",
                json!({"RoleArn": "r", "TokenCode": "1", "Tags": [{"Key": "k", "Value": "v"}]}),
                json!({"RoleArn": "r", "TokenCode": "-", "Tags": [{"Key": "k", "Value": "v"}]}),
            ),
            (
                "secretsmanager",
                "CreateSecret",
                json!({"Name": "n", "SecretString": "s"}),
                json!({"Name": "n", "SecretString": "-"}),
            ),
        ] {
            let known = find(service).unwrap();
            let operation = known.operation(operation).unwrap();
            let redacted = known.redact(operation, &input, "-");
            let sorted = |value: &serde_json::Value| {
                let fields = value.as_object().unwrap().clone();
                fields.into_iter().collect::<std::collections::BTreeMap<_, _>>()
            };
            assert_eq!(sorted(&redacted), sorted(&shown), "{service}");
        }
    }
}

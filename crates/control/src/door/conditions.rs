//! Condition keys that the parameters of a call give: request tags and the services' own keys.
//!
//! Keys of the caller and of the request itself (`aws:SourceIp`, `aws:username`, ...) are added by
//! [`crate::identity::authorize`]. Names: *Actions, resources, and condition keys* of the Service
//! Authorization Reference, pages for Amazon RDS, Amazon EC2 and IAM.

use serde_json::Value;

use crate::identity::policy::request::Context;

/// Members of RDS inputs and the condition key each one gives.
const RDS_KEYS: &[(&str, &str)] = &[
    ("Engine", "rds:DatabaseEngine"),
    ("DatabaseName", "rds:DatabaseName"),
    ("DBInstanceClass", "rds:DatabaseClass"),
    ("EndpointType", "rds:EndpointType"),
    ("AllocatedStorage", "rds:StorageSize"),
    ("Iops", "rds:Piops"),
    ("ManageMasterUserPassword", "rds:ManageMasterUserPassword"),
    ("MultiAZ", "rds:MultiAz"),
    ("StorageEncrypted", "rds:StorageEncrypted"),
];

/// Members of IAM inputs and the condition key each one gives.
const IAM_KEYS: &[(&str, &str)] = &[
    ("AWSServiceName", "iam:AWSServiceName"),
    ("CredentialAgeDays", "iam:ServiceSpecificCredentialAgeDays"),
    ("PermissionsBoundary", "iam:PermissionsBoundary"),
    ("ServiceName", "iam:ServiceSpecificCredentialServiceName"),
];

/// Members of STS inputs and the condition key each one gives. `AssumeRole` asks by itself.
const STS_KEYS: &[(&str, &str)] = &[("DurationSeconds", "sts:DurationSeconds")];

/// The context that the input of an operation gives.
#[must_use]
pub fn of_operation(service: &str, operation: &str, input: &Value) -> Context {
    let mut context = of(service, input);
    // Elsewhere the policy is the resource itself.
    let is_attached = operation.starts_with("Attach") || operation.starts_with("Detach");
    if let (true, Some(arn)) = (service == "iam" && is_attached, text(input, "PolicyArn")) {
        context.set("iam:PolicyARN", arn);
    }
    context
}

/// The context that an input gives, whatever it is of.
#[must_use]
pub fn of(service: &str, input: &Value) -> Context {
    let mut context = Context::default();
    let mut keys = Vec::new();
    for (key, value) in tags(input) {
        context.set(&format!("aws:RequestTag/{key}"), value);
        if service == "rds" {
            context.set(&format!("rds:req-tag/{key}"), value);
        }
        keys.push(key.to_owned());
    }
    keys.extend(removed_tag_keys(input).map(str::to_owned));
    if !keys.is_empty() {
        context.set_many("aws:TagKeys", keys);
    }
    let members = match service {
        "rds" => RDS_KEYS,
        "iam" => IAM_KEYS,
        "sts" => STS_KEYS,
        _ => &[],
    };
    for (member, key) in members {
        match input.get(*member) {
            Some(Value::String(text)) => context.set(key, text),
            Some(Value::Bool(flag)) => context.set(key, if *flag { "true" } else { "false" }),
            Some(Value::Number(number)) => context.set(key, number.to_string()),
            _ => {}
        }
    }
    context
}

fn text<'a>(input: &'a Value, member: &str) -> Option<&'a str> {
    input.get(member).and_then(Value::as_str)
}

/// Tags in `Tags` and, as EC2 has them, in `TagSpecifications`.
fn tags(input: &Value) -> impl Iterator<Item = (&str, &str)> {
    let nested = list(input, "TagSpecifications").flat_map(|one| list(one, "Tags"));
    list(input, "Tags").chain(nested).filter_map(|tag| {
        let key = tag.get("Key")?.as_str()?;
        Some((key, tag.get("Value").and_then(Value::as_str).unwrap_or_default()))
    })
}

fn list<'a>(value: &'a Value, member: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}

fn removed_tag_keys(input: &Value) -> impl Iterator<Item = &str> {
    list(input, "TagKeys").filter_map(Value::as_str)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::of_operation;

    /// The keys that an input gives, as `key=value` in order.
    fn keys(service: &str, operation: &str, input: &Value) -> String {
        let context = of_operation(service, operation, input);
        let keys = context.iter().map(|(key, values)| format!("{key}={}", values.join("|")));
        keys.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn members_give_their_keys() {
        let tagged = json!({ "Tags": [{ "Key": "k", "Value": "v" }], "MultiAZ": true,
            "DBInstanceClass": "db.r6g.large", "AllocatedStorage": 20, "Engine": "mysql" });
        let policy = json!({ "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess" });
        let specified = json!({ "TagSpecifications": [{ "ResourceType": "vpc",
            "Tags": [{ "Key": "a", "Value": "1" }, { "Key": "b" }] }] });
        for (service, operation, input, expected) in [
            (
                "rds",
                "CreateDBInstance",
                &tagged,
                "aws:requesttag/k=v aws:tagkeys=k rds:databaseclass=db.r6g.large \
                 rds:databaseengine=mysql rds:multiaz=true rds:req-tag/k=v rds:storagesize=20",
            ),
            (
                "iam",
                "AttachRolePolicy",
                &policy,
                "iam:policyarn=arn:aws:iam::aws:policy/ReadOnlyAccess",
            ),
            ("iam", "DeletePolicy", &policy, ""),
            (
                "ec2",
                "CreateVpc",
                &specified,
                "aws:requesttag/a=1 aws:requesttag/b= aws:tagkeys=a|b",
            ),
            ("iam", "UntagUser", &json!({ "TagKeys": ["x"] }), "aws:tagkeys=x"),
            (
                "sts",
                "GetFederationToken",
                &json!({ "DurationSeconds": 900 }),
                "sts:durationseconds=900",
            ),
            (
                "iam",
                "CreateServiceSpecificCredential",
                &json!({ "ServiceName": "cassandra.amazonaws.com", "UserName": "u" }),
                "iam:servicespecificcredentialservicename=cassandra.amazonaws.com",
            ),
        ] {
            assert_eq!(keys(service, operation, input), expected, "{operation}");
        }
    }
}

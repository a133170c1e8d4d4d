//! What becomes of each parameter of a call: honoured, echoed or refused, decided one by one.
//!
//! A parameter whose omission would promise safety, security or availability that is not there is
//! refused in AWS's own code with a text that says so. An inert one is taken and shown again.
//! Nothing is dropped in silence: a test holds every table against the service's model.

use serde::Serialize;
use serde_json::Value;
use wire::error::ApiError;

/// A parameter's name in the service's model and what becomes of it.
pub type Row = (&'static str, Treatment);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    /// Does what it says.
    Honoured,
    /// Checked where the service checks it, kept, shown again; means nothing else here.
    Echoed,
    /// Taken, because leaving it out changes nothing that anybody could rely on.
    Inert,
    /// Refused unless its value asks for nothing: an absent, empty or false one, or one of `unless`.
    Refused { unless: &'static [&'static str], code: &'static str, text: &'static str },
}

/// Refused with `InvalidParameterCombination` whatever it asks for.
#[must_use]
pub const fn refused(text: &'static str) -> Treatment {
    refused_unless(&[], text)
}

/// Refused with `InvalidParameterCombination` unless it asks for what is the case anyway.
#[must_use]
pub const fn refused_unless(unless: &'static [&'static str], text: &'static str) -> Treatment {
    Treatment::Refused { unless, code: "InvalidParameterCombination", text }
}

/// Refuses the first parameter of a request that the table refuses.
///
/// # Errors
/// The row's code and text.
pub fn check(table: &[Row], input: &impl Serialize) -> Result<(), ApiError> {
    let input = serde_json::to_value(input).map_err(|error| {
        tracing::error!(%error, "a request cannot be written as JSON");
        ApiError::internal()
    })?;
    for (member, treatment) in table {
        let Treatment::Refused { unless, code, text } = treatment else { continue };
        let Some(value) = input.get(member) else { continue };
        if asks_for_something(value, unless) {
            return Err(ApiError::new(*code, format!("{member}: {text}")));
        }
    }
    Ok(())
}

fn asks_for_something(value: &Value, unless: &[&str]) -> bool {
    match value {
        Value::Null | Value::Bool(false) => false,
        Value::Bool(true) => !unless.contains(&"true"),
        Value::Number(number) => !unless.contains(&number.to_string().as_str()),
        Value::String(text) => !text.is_empty() && !unless.contains(&text.as_str()),
        Value::Array(items) => !items.is_empty(),
        Value::Object(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::{Row, check, refused_unless};
    use crate::rds::snapshot::restore;

    #[test]
    fn only_what_asks_for_something_is_refused() {
        let table: &[Row] = &[("A", refused_unless(&["IPV4", "0"], "is not built yet."))];
        for (value, taken) in [
            (json!({}), true),
            (json!({"A": null}), true),
            (json!({"A": false}), true),
            (json!({"A": ""}), true),
            (json!({"A": "IPV4"}), true),
            (json!({"A": 0}), true),
            (json!({"A": []}), true),
            (json!({"B": "x"}), true),
            (json!({"A": true}), false),
            (json!({"A": "DUAL"}), false),
            (json!({"A": 1}), false),
            (json!({"A": ["x"]}), false),
            (json!({"A": {}}), false),
        ] {
            assert_eq!(check(table, &value).is_ok(), taken, "{value}");
        }
    }

    #[test]
    fn every_parameter_of_the_model_has_been_decided_on() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/rds.json");
        let model: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
        let create = crate::rds::cluster::create::PARAMETERS;
        for (shape, own) in [
            ("RestoreDBClusterFromSnapshotMessage", restore::FROM_SNAPSHOT),
            ("RestoreDBClusterToPointInTimeMessage", restore::POINT_IN_TIME),
        ] {
            for member in model["shapes"][shape]["members"].as_object().unwrap().keys() {
                let decided =
                    |table: &[Row]| table.iter().filter(|(name, _)| name == member).count();
                assert_eq!(decided(own) + decided(create), 1, "{shape}: {member}");
            }
        }
        for (shape, table) in [
            ("CreateDBClusterMessage", crate::rds::cluster::create::PARAMETERS),
            ("ModifyDBClusterMessage", crate::rds::cluster::modify::PARAMETERS),
            ("CreateDBInstanceMessage", crate::rds::instance::create::PARAMETERS),
            ("ModifyDBInstanceMessage", crate::rds::instance::modify::PARAMETERS),
        ] {
            let members = model["shapes"][shape]["members"].as_object().unwrap();
            let members: BTreeSet<&str> = members.keys().map(String::as_str).collect();
            let decided: BTreeSet<&str> = table.iter().map(|(member, _)| *member).collect();
            assert_eq!(decided.len(), table.len(), "{shape}: a parameter comes twice");
            assert_eq!(members, decided, "{shape}");
        }
    }
}

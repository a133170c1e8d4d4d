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
    ("ManageMasterUserPassword", "rds:ManageMasterUserPassword"),
    ("MultiAZ", "rds:MultiAz"),
    ("StorageEncrypted", "rds:StorageEncrypted"),
];

/// Members of IAM inputs and the condition key each one gives.
const IAM_KEYS: &[(&str, &str)] = &[
    ("AWSServiceName", "iam:AWSServiceName"),
    ("PermissionsBoundary", "iam:PermissionsBoundary"),
    ("PolicyArn", "iam:PolicyARN"),
];

/// The context that the input alone gives.
#[must_use]
pub fn of(service: &str, input: &Value) -> Context {
    let mut context = Context::default();
    let mut keys = Vec::new();
    for (key, value) in tags(input) {
        context.set(&format!("aws:RequestTag/{key}"), value);
        keys.push(key.to_owned());
    }
    keys.extend(removed_tag_keys(input).map(str::to_owned));
    if !keys.is_empty() {
        context.set_many("aws:TagKeys", keys);
    }
    let members = match service {
        "rds" => RDS_KEYS,
        "iam" => IAM_KEYS,
        _ => &[],
    };
    for (member, key) in members {
        match input.get(*member) {
            Some(Value::String(text)) => context.set(key, text),
            Some(Value::Bool(flag)) => context.set(key, if *flag { "true" } else { "false" }),
            _ => {}
        }
    }
    context
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

//! From the templates of an action row to the ARNs of one call.

use serde_json::Value;

use crate::call::Call;

/// Completes each template with the service's ARN prefix and the input's members.
/// See [`crate::actions::Guard::Targets`].
#[must_use]
pub fn fill(
    call: &Call,
    service: &str,
    templates: &[impl AsRef<str>],
    input: &Value,
) -> Vec<String> {
    let prefix = prefix(service, &call.region, call.account());
    let filled = templates.iter().filter_map(|template| one(template.as_ref(), service, input));
    let mut arns: Vec<String> = filled.map(|path| format!("{prefix}{path}")).collect();
    if arns.is_empty() {
        arns.push("*".to_owned());
    }
    arns
}

fn prefix(service: &str, region: &str, account: &str) -> String {
    match service {
        "account" | "iam" | "sts" => format!("arn:aws:{service}::{account}:"),
        _ => format!("arn:aws:{service}:{region}:{account}:"),
    }
}

/// `None`: an optional template whose member is absent.
fn one(template: &str, service: &str, input: &Value) -> Option<String> {
    let (template, optional) = match template.strip_suffix('?') {
        Some(rest) => (rest, true),
        None => (template, false),
    };
    let Some((before, rest)) = template.split_once('{') else { return Some(template.to_owned()) };
    let (member, after) = rest.split_once('}').unwrap_or((rest, ""));
    let given = input.get(member).and_then(Value::as_str).filter(|text| !text.is_empty());
    let value = match given {
        // RDS stores identifiers in lower case and takes a full ARN in most places.
        Some(text) if service == "rds" && text.starts_with("arn:") => {
            text.rsplit(':').next().unwrap_or(text).to_lowercase()
        }
        Some(text) if service == "rds" => text.to_lowercase(),
        Some(text) => text.to_owned(),
        None if optional => return None,
        None => "*".to_owned(),
    };
    Some(format!("{before}{value}{after}"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn templates_take_members() {
        for (template, service, input, expected) in [
            (
                "cluster:{DBClusterIdentifier}",
                "rds",
                json!({"DBClusterIdentifier": "Demo"}),
                Some("cluster:demo"),
            ),
            ("cluster:{DBClusterIdentifier}", "rds", json!({}), Some("cluster:*")),
            ("subgrp:{DBSubnetGroupName}?", "rds", json!({}), None),
            (
                "subgrp:{DBSubnetGroupName}?",
                "rds",
                json!({"DBSubnetGroupName": "g"}),
                Some("subgrp:g"),
            ),
            ("user/{UserName}", "iam", json!({"UserName": "Alice"}), Some("user/Alice")),
            (
                "cluster:{DBClusterIdentifier}",
                "rds",
                json!({"DBClusterIdentifier": "arn:aws:rds:us-east-1:1:cluster:Demo"}),
                Some("cluster:demo"),
            ),
            ("vpc/*", "ec2", json!({}), Some("vpc/*")),
        ] {
            assert_eq!(super::one(template, service, &input).as_deref(), expected, "{template}");
        }
    }

    #[test]
    fn prefixes_follow_the_service() {
        assert_eq!(super::prefix("iam", "us-east-1", "1"), "arn:aws:iam::1:");
        assert_eq!(super::prefix("rds", "eu-west-1", "1"), "arn:aws:rds:eu-west-1:1:");
    }
}

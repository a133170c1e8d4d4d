//! Roles that a call hands to a service: whoever hands one over needs `iam:PassRole` on it, or they
//! could let the service do what they may not do themselves.
//!
//! Sources: the column *Dependent actions* of the Service Authorization Reference, and "Grant a user
//! permissions to pass a role to an AWS service" in the IAM User Guide.

use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::door::refusal;
use crate::identity::authorize::authorize;
use crate::identity::policy::request::Context;

/// A member that names a role, in every operation of a service that has it, and who gets the role.
struct Passed {
    service: &'static str,
    member: &'static str,
    to: &'static str,
}

const PASSED: &[Passed] = &[
    Passed {
        service: "rds",
        member: "DomainIAMRoleName",
        to: "directoryservice.rds.amazonaws.com",
    },
    Passed { service: "rds", member: "IamRoleArn", to: "export.rds.amazonaws.com" },
    Passed { service: "rds", member: "MonitoringRoleArn", to: "monitoring.rds.amazonaws.com" },
    Passed { service: "rds", member: "RoleArn", to: "rds.amazonaws.com" },
    Passed { service: "rds", member: "S3IngestionRoleArn", to: "rds.amazonaws.com" },
];

/// Operations that take a role away: nothing is handed over.
const TAKING: &[&str] = &["RemoveRoleFromDBCluster", "RemoveRoleFromDBInstance"];

/// Asks for `iam:PassRole` on every role that the call hands over.
///
/// # Errors
/// The service's refusal.
pub async fn check(
    call: &Call,
    service: &str,
    operation: &str,
    input: &Value,
) -> Result<(), ApiError> {
    if TAKING.contains(&operation) {
        return Ok(());
    }
    for (role, to) in roles(call.account(), service, input) {
        let mut context = Context::new();
        context.set("iam:PassedToService", to);
        authorize(call, "iam:PassRole", &role, context)
            .await
            .map_err(|denied| refusal::denied(service, &denied))?;
    }
    Ok(())
}

/// ARNs of the roles that an input names, and who gets them.
fn roles(account: &str, service: &str, input: &Value) -> Vec<(String, &'static str)> {
    let of_service = PASSED.iter().filter(|passed| passed.service == service);
    let named = of_service.filter_map(|passed| {
        let role = input.get(passed.member)?.as_str().filter(|role| !role.is_empty())?;
        // One member holds the name alone.
        let is_arn = role.starts_with("arn:");
        let arn =
            if is_arn { role.to_owned() } else { format!("arn:aws:iam::{account}:role/{role}") };
        Some((arn, passed.to))
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::roles;

    #[test]
    fn roles_are_found_by_their_members() {
        let arn = "arn:aws:iam::210987654321:role/m";
        for (service, input, expected) in [
            (
                "rds",
                json!({ "MonitoringRoleArn": arn }),
                Some((arn, "monitoring.rds.amazonaws.com")),
            ),
            ("rds", json!({ "RoleArn": arn }), Some((arn, "rds.amazonaws.com"))),
            ("rds", json!({ "MonitoringRoleArn": "" }), None),
            ("ec2", json!({ "MonitoringRoleArn": arn }), None),
            (
                "rds",
                json!({ "DomainIAMRoleName": "d" }),
                Some(("arn:aws:iam::123456789012:role/d", "directoryservice.rds.amazonaws.com")),
            ),
        ] {
            let found = roles("123456789012", service, &input);
            let found = found.first().map(|(arn, to)| (arn.as_str(), *to));
            assert_eq!(found, expected, "{service} {input}");
        }
    }
}

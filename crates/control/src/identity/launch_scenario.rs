//! What a launch of EC2 machines concerns, all of which it must be allowed on at once. For
//! simulations only.

use wire::error::ApiError;

use crate::identity::refusal;

/// `ResourceHandlingOption` of the simulations, and the kinds of resources that each needs.
const SCENARIOS: &[(&str, &[&str])] = &[
    ("EC2-Classic-EBS", &["instance", "image", "security-group", "volume"]),
    ("EC2-Classic-InstanceStore", &["instance", "image", "security-group"]),
    ("EC2-VPC-EBS", &["instance", "image", "security-group", "network-interface", "volume"]),
    (
        "EC2-VPC-EBS-Subnet",
        &["instance", "image", "security-group", "network-interface", "subnet", "volume"],
    ),
    ("EC2-VPC-InstanceStore", &["instance", "image", "security-group", "network-interface"]),
    (
        "EC2-VPC-InstanceStore-Subnet",
        &["instance", "image", "security-group", "network-interface", "subnet"],
    ),
];

/// Checks that a scenario has what it needs.
///
/// # Errors
/// `InvalidInput` for a scenario that is not known or lacks a resource.
pub fn check(scenario: &str, resources: &[String]) -> Result<(), ApiError> {
    let known = SCENARIOS.iter().find(|(name, _)| *name == scenario);
    let (_, kinds) = known.ok_or_else(|| {
        let names: Vec<&str> = SCENARIOS.iter().map(|(name, _)| *name).collect();
        let names = names.join(", ");
        refusal::invalid_input(format!("ResourceHandlingOption {scenario} is not one of {names}."))
    })?;
    let is_there = |kind: &str| {
        resources.iter().any(|arn| {
            let name = arn.strip_prefix("arn:aws:ec2:").and_then(|rest| rest.splitn(3, ':').nth(2));
            name.is_some_and(|name| name.split('/').next() == Some(kind))
        })
    };
    match kinds.iter().find(|kind| !is_there(kind)) {
        None => Ok(()),
        Some(kind) => Err(refusal::invalid_input(format!(
            "ResourceHandlingOption {scenario} needs a resource of the type {kind} in ResourceArns."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn a_scenario_needs_its_resources() {
        let arn = |kind: &str| format!("arn:aws:ec2:us-east-1:123456789012:{kind}/x-1");
        let image = "arn:aws:ec2:us-east-1::image/ami-1".to_owned();
        let classic = vec![arn("instance"), image, arn("security-group")];
        let vpc = [classic.clone(), vec![arn("network-interface")]].concat();
        for (scenario, resources, says) in [
            ("EC2-Classic-InstanceStore", &classic, ""),
            ("EC2-VPC-InstanceStore", &vpc, ""),
            ("EC2-VPC-InstanceStore", &classic, "network-interface"),
            ("EC2-VPC-InstanceStore-Subnet", &vpc, "subnet"),
            ("EC2-VPC-EBS", &vpc, "volume"),
            ("EC2-Moon", &vpc, "is not one of"),
            ("EC2-Classic-EBS", &vec!["*".to_owned()], "instance"),
        ] {
            let found = check(scenario, resources).err().map(|error| error.message.to_string());
            assert!(found.as_deref().unwrap_or_default().contains(says), "{scenario}: {found:?}");
            assert_eq!(found.is_none(), says.is_empty(), "{scenario}");
        }
    }
}

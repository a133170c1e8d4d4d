//! Resources as the event history names them: a type such as `AWS::RDS::DBCluster` and a name.

/// Service and word of an ARN, and the type's name in AWS `CloudFormation`'s list.
const TYPES: &[(&str, &str, &str)] = &[
    ("ec2", "internet-gateway", "AWS::EC2::InternetGateway"),
    ("ec2", "network-interface", "AWS::EC2::NetworkInterface"),
    ("ec2", "route-table", "AWS::EC2::RouteTable"),
    ("ec2", "security-group", "AWS::EC2::SecurityGroup"),
    ("ec2", "subnet", "AWS::EC2::Subnet"),
    ("ec2", "vpc", "AWS::EC2::VPC"),
    ("iam", "group", "AWS::IAM::Group"),
    ("iam", "instance-profile", "AWS::IAM::InstanceProfile"),
    ("iam", "mfa", "AWS::IAM::MfaDevice"),
    ("iam", "policy", "AWS::IAM::Policy"),
    ("iam", "role", "AWS::IAM::Role"),
    ("iam", "user", "AWS::IAM::User"),
    ("rds", "cluster", "AWS::RDS::DBCluster"),
    ("rds", "cluster-pg", "AWS::RDS::DBClusterParameterGroup"),
    ("rds", "cluster-snapshot", "AWS::RDS::DBClusterSnapshot"),
    ("rds", "db", "AWS::RDS::DBInstance"),
    ("rds", "pg", "AWS::RDS::DBParameterGroup"),
    ("rds", "subgrp", "AWS::RDS::DBSubnetGroup"),
    ("secretsmanager", "secret", "AWS::SecretsManager::Secret"),
];

/// The type of what an ARN names.
#[must_use]
pub fn kind(arn: &str) -> Option<&'static str> {
    let (service, word, _) = parts(arn)?;
    TYPES.iter().find(|(s, w, _)| (*s, *w) == (service, word)).map(|(.., kind)| *kind)
}

/// The name in an ARN, without the path that IAM's have; the ARN itself when it has no such form.
#[must_use]
pub fn name(arn: &str) -> &str {
    match parts(arn) {
        Some(("iam", _, name)) => name.rsplit('/').next().unwrap_or(name),
        Some((_, _, name)) => name,
        None => arn,
    }
}

/// Service, word and the rest: `rds`, `cluster`, `demo`.
fn parts(arn: &str) -> Option<(&str, &str, &str)> {
    let mut fields = arn.strip_prefix("arn:aws:")?.splitn(4, ':');
    let service = fields.next()?;
    let rest = fields.nth(2)?;
    let (word, name) = rest.split_once([':', '/'])?;
    Some((service, word, name))
}

#[cfg(test)]
mod tests {
    use super::{kind, name};

    #[test]
    fn arns_are_taken_apart() {
        for (arn, expected_kind, expected_name) in [
            ("arn:aws:rds:us-east-1:1:cluster:demo", Some("AWS::RDS::DBCluster"), "demo"),
            ("arn:aws:iam::1:user/team/ann", Some("AWS::IAM::User"), "ann"),
            (
                "arn:aws:ec2:us-east-1:1:security-group/sg-1",
                Some("AWS::EC2::SecurityGroup"),
                "sg-1",
            ),
            ("arn:aws:account::1:account", None, "arn:aws:account::1:account"),
            ("*", None, "*"),
        ] {
            assert_eq!((kind(arn), name(arn)), (expected_kind, expected_name), "{arn}");
        }
    }
}

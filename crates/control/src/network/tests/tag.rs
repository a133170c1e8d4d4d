//! Tags of network resources.

use serde_json::{Value, json};

use super::{Ec2, filters, text};

fn tag(key: &str, value: &str) -> Value {
    json!({"Key": key, "Value": value})
}

#[tokio::test]
async fn every_resource_can_be_tagged_and_found_by_it() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let first = async |operation: &str, path: &str| {
        let found = ec2.list(operation, json!({}), path).await;
        found.split(' ').next().unwrap_or_default().to_owned()
    };
    let resources = [
        vpc.clone(),
        first("DescribeSubnets", "Subnets.SubnetId").await,
        first("DescribeSecurityGroups", "SecurityGroups.GroupId").await,
        first("DescribeSecurityGroupRules", "SecurityGroupRules.SecurityGroupRuleId").await,
        first("DescribeInternetGateways", "InternetGateways.InternetGatewayId").await,
        first("DescribeRouteTables", "RouteTables.RouteTableId").await,
        first("DescribeNetworkAcls", "NetworkAcls.NetworkAclId").await,
        first("DescribeDhcpOptions", "DhcpOptions.DhcpOptionsId").await,
    ];
    let tags = [tag("Name", "lab"), tag("env", "test")];
    ec2.ok("CreateTags", json!({"Resources": resources, "Tags": tags})).await;
    let types = ec2.list("DescribeTags", filters(&[("key", "Name")]), "Tags.ResourceType").await;
    let mut types: Vec<&str> = types.split(' ').collect();
    types.sort_unstable();
    let expected = [
        "dhcp-options",
        "internet-gateway",
        "network-acl",
        "route-table",
        "security-group",
        "security-group-rule",
        "subnet",
        "vpc",
    ];
    assert_eq!(types, expected);
    let named = filters(&[("tag:Name", "lab")]);
    assert_eq!(ec2.list("DescribeVpcs", named.clone(), "Vpcs.VpcId").await, vpc);
    for (keys, left) in [
        (json!([tag("Name", "other")]), "Name env"),
        (json!([tag("Name", "lab")]), "env"),
        (json!([{"Key": "env"}]), ""),
    ] {
        ec2.ok("DeleteTags", json!({"Resources": [vpc], "Tags": keys})).await;
        let of_vpc = filters(&[("resource-id", &vpc)]);
        assert_eq!(ec2.list("DescribeTags", of_vpc, "Tags.Key").await, left);
    }
    ec2.ok("DeleteTags", json!({"Resources": resources, "Tags": []})).await;
    assert_eq!(ec2.list("DescribeTags", json!({}), "Tags.Key").await, "");
}

#[tokio::test]
async fn bad_tags_are_refused() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let many: Vec<Value> = (0..51).map(|at| tag(&format!("k{at}"), "v")).collect();
    for (resource, tags, expected) in [
        (
            vpc.as_str(),
            json!([tag("aws:x", "v")]),
            "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
        ),
        (
            &vpc,
            json!([tag("AWS:x", "v")]),
            "InvalidParameterValue: Tag keys starting with 'aws:' are reserved for internal use",
        ),
        (&vpc, json!([tag("", "v")]), "InvalidParameterValue: Tag key cannot be null or empty"),
        (
            &vpc,
            json!([tag(&"k".repeat(129), "v")]),
            "InvalidParameterValue: Tag key exceeds the maximum length of 128 characters",
        ),
        (
            &vpc,
            json!([tag("k", &"v".repeat(257))]),
            "InvalidParameterValue: Tag value exceeds the maximum length of 256 characters",
        ),
        (
            &vpc,
            json!([tag("k", "1"), tag("k", "2")]),
            "InvalidParameterValue: Duplicate tag key 'k' specified.",
        ),
        (&vpc, json!(many), "TagLimitExceeded: Each resource can have at most 50 tags"),
        (&vpc, json!([]), "MissingParameter: The request must contain the parameter tagSet"),
        ("thing-1", json!([tag("k", "v")]), "InvalidID: The ID 'thing-1' is not valid"),
        (
            "subnet-00000000000000000",
            json!([tag("k", "v")]),
            "InvalidSubnetID.NotFound: The subnet ID 'subnet-00000000000000000' does not exist",
        ),
        (
            "sgr-00000000000000000",
            json!([tag("k", "v")]),
            "InvalidSecurityGroupRuleId.NotFound: The security group rule ID 'sgr-00000000000000000' does not exist",
        ),
        (
            "i-00000000000000000",
            json!([tag("k", "v")]),
            "InvalidInstanceID.NotFound: The instance ID 'i-00000000000000000' does not exist",
        ),
    ] {
        let input = json!({"Resources": [vpc, resource], "Tags": tags});
        ec2.refused("CreateTags", input, expected).await;
    }
    assert_eq!(ec2.list("DescribeTags", json!({}), "Tags.Key").await, "");
}

#[tokio::test]
async fn tags_come_with_what_is_created() {
    let ec2 = Ec2::new();
    for (specifications, expected) in [
        (
            json!([{"ResourceType": "subnet", "Tags": [tag("k", "v")]}]),
            "InvalidParameterValue: 'subnet' is not a valid taggable resource type for this operation.",
        ),
        (
            json!([{"ResourceType": "vpc", "Tags": []}]),
            "InvalidParameterValue: Tag specification must have at least one tag",
        ),
        (
            json!([{"Tags": [tag("k", "v")]}]),
            "MissingParameter: The request must contain the parameter TagSpecification.ResourceType",
        ),
    ] {
        let input = json!({"CidrBlock": "10.0.0.0/16", "TagSpecifications": specifications});
        ec2.refused("CreateVpc", input, expected).await;
    }
    let good = json!([{"ResourceType": "vpc", "Tags": [tag("k", "v")]}]);
    let made =
        ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16", "TagSpecifications": good})).await;
    assert_eq!(text(&made["Vpc"]["Tags"][0]["Value"]), "v");
}

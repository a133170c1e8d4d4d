//! VPCs, subnets, gateways and what belongs to them.

use std::sync::Arc;

use serde_json::json;

use super::{Ec2, filters, text};
use crate::testbench::Bench;

#[tokio::test]
async fn the_first_call_makes_the_default_vpc_and_it_is_made_once() {
    let ec2 = Ec2::new();
    let one = ec2.default_vpc();
    let (one, two, three) = tokio::join!(one, ec2.default_vpc(), ec2.default_vpc());
    assert!(one == two && two == three && one.len() == 4 + 17, "{one} {two} {three}");
    for (operation, path, expected) in [
        ("DescribeVpcs", "Vpcs.CidrBlock", "172.31.0.0/16"),
        ("DescribeVpcs", "Vpcs.IsDefault", "true"),
        ("DescribeVpcs", "Vpcs.CidrBlockAssociationSet.CidrBlockState.State", "associated"),
        ("DescribeSecurityGroups", "SecurityGroups.GroupName", "default"),
        ("DescribeSecurityGroups", "SecurityGroups.Description", "default VPC security group"),
        ("DescribeInternetGateways", "InternetGateways.Attachments.State", "available"),
        ("DescribeInternetGateways", "InternetGateways.Attachments.VpcId", &one),
        ("DescribeRouteTables", "RouteTables.Associations.Main", "true"),
        (
            "DescribeRouteTables",
            "RouteTables.Routes.DestinationCidrBlock",
            "172.31.0.0/16 0.0.0.0/0",
        ),
        ("DescribeRouteTables", "RouteTables.Routes.State", "active active"),
        ("DescribeNetworkAcls", "NetworkAcls.IsDefault", "true"),
        ("DescribeNetworkAcls", "NetworkAcls.Entries.RuleNumber", "100 32767 100 32767"),
        (
            "DescribeDhcpOptions",
            "DhcpOptions.DhcpConfigurations.Values.Value",
            "ec2.internal AmazonProvidedDNS",
        ),
        (
            "DescribeAccountAttributes",
            "AccountAttributes.AttributeName",
            "default-vpc max-elastic-ips max-instances supported-platforms vpc-max-elastic-ips vpc-max-security-groups-per-interface",
        ),
    ] {
        assert_eq!(ec2.list(operation, json!({}), path).await, expected, "{operation} {path}");
    }
    let associated =
        ec2.list("DescribeNetworkAcls", json!({}), "NetworkAcls.Associations.SubnetId");
    assert_eq!(associated.await.split(' ').count(), 6);
}

#[tokio::test]
async fn a_default_vpc_has_a_public_subnet_in_each_zone() {
    let ec2 = Ec2::new();
    for (zone, cidr) in [
        ("us-east-1a", "172.31.0.0/20"),
        ("us-east-1b", "172.31.16.0/20"),
        ("us-east-1f", "172.31.80.0/20"),
    ] {
        let of_zone = filters(&[("availability-zone", zone), ("default-for-az", "true")]);
        let answer = ec2.ok("DescribeSubnets", of_zone).await;
        let subnet = &answer["Subnets"][0];
        assert_eq!(text(&subnet["CidrBlock"]), cidr);
        assert_eq!(subnet["AvailableIpAddressCount"], json!(4091));
        assert_eq!(subnet["MapPublicIpOnLaunch"], json!(true));
        let id = text(&subnet["SubnetId"]);
        let arn = format!("arn:aws:ec2:us-east-1:123456789012:subnet/{id}");
        assert_eq!(text(&subnet["SubnetArn"]), arn);
    }
}

#[tokio::test]
async fn accounts_and_regions_have_their_own() {
    let ec2 = Ec2::new();
    let first = ec2.default_vpc().await;
    let mut elsewhere = Ec2 { call: ec2.call.clone() };
    elsewhere.call.region = "sa-east-1".into();
    let second = elsewhere.default_vpc().await;
    let mut caller = (*ec2.call.caller).clone();
    "999999999999".clone_into(&mut caller.account);
    let mut other = Ec2 { call: ec2.call.clone() };
    other.call.caller = Arc::new(caller);
    let third = other.default_vpc().await;
    assert!(first != second && second != third && first != third);
    let subnets = elsewhere.list("DescribeSubnets", json!({}), "Subnets.AvailabilityZone").await;
    assert_eq!(subnets.split(' ').count(), 3, "{subnets}");
    let expected = format!("InvalidVpcID.NotFound: The vpc ID '{first}' does not exist");
    other.refused("DescribeVpcs", json!({"VpcIds": [first]}), &expected).await;
}

#[tokio::test]
async fn a_deleted_default_vpc_stays_away_until_asked_for() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let exists = format!(
        "DefaultVpcAlreadyExists: A Default VPC already exists for this account in this region: {vpc}"
    );
    ec2.refused("CreateDefaultVpc", json!({}), &exists).await;
    let depends =
        format!("DependencyViolation: The vpc '{vpc}' has dependencies and cannot be deleted.");
    ec2.refused("DeleteVpc", json!({"VpcId": vpc}), &depends).await;
    let subnets = ec2.list("DescribeSubnets", json!({}), "Subnets.SubnetId").await;
    for subnet in subnets.split(' ') {
        ec2.ok("DeleteSubnet", json!({"SubnetId": subnet})).await;
    }
    let gateway =
        ec2.list("DescribeInternetGateways", json!({}), "InternetGateways.InternetGatewayId").await;
    let both = json!({"InternetGatewayId": gateway, "VpcId": vpc});
    ec2.refused("DeleteVpc", json!({"VpcId": vpc}), &depends).await;
    ec2.ok("DetachInternetGateway", both.clone()).await;
    let states = ec2.list("DescribeRouteTables", json!({}), "RouteTables.Routes.State").await;
    assert_eq!(states, "active blackhole");
    let expected =
        format!("Gateway.NotAttached: resource {gateway} is not attached to network {vpc}");
    ec2.refused("DetachInternetGateway", both, &expected).await;
    ec2.ok("DeleteInternetGateway", json!({"InternetGatewayId": gateway})).await;
    ec2.ok("DeleteVpc", json!({"VpcId": vpc})).await;
    for (operation, path) in [
        ("DescribeVpcs", "Vpcs.VpcId"),
        ("DescribeSecurityGroups", "SecurityGroups.GroupId"),
        ("DescribeRouteTables", "RouteTables.RouteTableId"),
        ("DescribeNetworkAcls", "NetworkAcls.NetworkAclId"),
    ] {
        assert_eq!(ec2.list(operation, json!({}), path).await, "", "{operation}");
    }
    let none = "VPCIdNotSpecified: No default VPC for this user";
    let group = json!({"GroupName": "g", "Description": "d"});
    ec2.refused("CreateSecurityGroup", group, none).await;
    ec2.ok("CreateDefaultVpc", json!({})).await;
    assert_eq!(
        ec2.list("DescribeSubnets", json!({}), "Subnets.SubnetId").await.split(' ').count(),
        6
    );
}

#[tokio::test]
async fn vpcs_are_checked() {
    let ec2 = Ec2::new();
    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.5.0/16"})).await;
    assert_eq!(text(&vpc["Vpc"]["CidrBlock"]), "10.0.0.0/16", "host bits are cleared");
    let vpc = text(&vpc["Vpc"]["VpcId"]);
    for (operation, input, expected) in [
        (
            "CreateVpc",
            json!({"CidrBlock": "10.0.0.0/8"}),
            "InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid.",
        ),
        (
            "CreateVpc",
            json!({"CidrBlock": "10.0.0.0/29"}),
            "InvalidVpc.Range: The CIDR '10.0.0.0/29' is invalid.",
        ),
        (
            "CreateVpc",
            json!({"CidrBlock": "10.0.0.0.0/16"}),
            "InvalidParameterValue: CIDR block 10.0.0.0.0/16 is malformed",
        ),
        (
            "CreateVpc",
            json!({}),
            "MissingParameter: The request must contain the parameter cidrBlock",
        ),
        (
            "CreateVpc",
            json!({"CidrBlock": "10.1.0.0/16", "AmazonProvidedIpv6CidrBlock": true}),
            "UnsupportedOperation: VPCs with IPv6 addresses are not available here",
        ),
        (
            "CreateVpc",
            json!({"CidrBlock": "10.1.0.0/16", "InstanceTenancy": "host"}),
            "InvalidParameterValue: Value (host) for parameter instanceTenancy is invalid.",
        ),
        (
            "DescribeVpcAttribute",
            json!({"VpcId": vpc, "Attribute": "color"}),
            "InvalidParameterValue: Value (color) for parameter attribute is invalid. Unknown attribute.",
        ),
        (
            "ModifyVpcAttribute",
            json!({"VpcId": vpc}),
            "MissingParameter: The request must contain the parameter attribute",
        ),
        (
            "ModifyVpcAttribute",
            json!({"VpcId": vpc, "EnableDnsSupport": {"Value": true}, "EnableDnsHostnames": {"Value": true}}),
            "InvalidParameterCombination: Fields for multiple attribute types specified",
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
    for at in 0..3 {
        ec2.ok("CreateVpc", json!({"CidrBlock": format!("10.{at}.0.0/16")})).await;
    }
    let full = "VpcLimitExceeded: The maximum number of VPCs has been reached.";
    ec2.refused("CreateVpc", json!({"CidrBlock": "10.9.0.0/16"}), full).await;
}

#[tokio::test]
async fn subnets_are_checked() {
    let ec2 = Ec2::new();
    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await;
    let vpc = text(&vpc["Vpc"]["VpcId"]);
    let subnet =
        json!({"VpcId": vpc, "CidrBlock": "10.0.1.0/24", "AvailabilityZone": "us-east-1b"});
    let subnet = ec2.ok("CreateSubnet", subnet).await;
    assert_eq!(subnet["Subnet"]["AvailableIpAddressCount"], json!(251));
    for (operation, input, expected) in [
        (
            "CreateSubnet",
            json!({"VpcId": vpc, "CidrBlock": "10.0.1.128/25"}),
            "InvalidSubnet.Conflict: The CIDR '10.0.1.128/25' conflicts with another subnet",
        ),
        (
            "CreateSubnet",
            json!({"VpcId": vpc, "CidrBlock": "10.1.0.0/24"}),
            "InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid.",
        ),
        (
            "CreateSubnet",
            json!({"VpcId": vpc, "CidrBlock": "10.0.2.0/29"}),
            "InvalidSubnet.Range: The CIDR '10.0.2.0/29' is invalid.",
        ),
        (
            "CreateSubnet",
            json!({"VpcId": vpc, "CidrBlock": "10.0.2.0/24", "AvailabilityZoneId": "use1-az9"}),
            "InvalidParameterValue: Value (use1-az9) for parameter availabilityZoneId is invalid. Subnets can currently only be created in the following availability zones: use1-az1, use1-az2, use1-az3, use1-az4, use1-az5, use1-az6.",
        ),
        (
            "CreateSubnet",
            json!({"VpcId": "vpc-00000000000000000", "CidrBlock": "10.0.2.0/24"}),
            "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000000000000' does not exist",
        ),
        (
            "DescribeSubnets",
            json!({"SubnetIds": ["subnet-00000000000000000"]}),
            "InvalidSubnetID.NotFound: The subnet ID 'subnet-00000000000000000' does not exist",
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
}

#[tokio::test]
async fn attributes_are_kept() {
    let ec2 = Ec2::new();
    let vpc = text(&ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await["Vpc"]["VpcId"]);
    let hostnames = json!({"VpcId": vpc, "Attribute": "enableDnsHostnames"});
    for wanted in [false, true] {
        let found = ec2.ok("DescribeVpcAttribute", hostnames.clone()).await;
        assert_eq!(found["EnableDnsHostnames"]["Value"], json!(wanted));
        let set = json!({"VpcId": vpc, "EnableDnsHostnames": {"Value": true}});
        ec2.ok("ModifyVpcAttribute", set).await;
    }
    let subnet = ec2.ok("CreateSubnet", json!({"VpcId": vpc, "CidrBlock": "10.0.0.0/24"})).await;
    let subnet = text(&subnet["Subnet"]["SubnetId"]);
    let set = json!({"SubnetId": subnet, "MapPublicIpOnLaunch": {"Value": true}});
    ec2.ok("ModifySubnetAttribute", set).await;
    let one = json!({"SubnetIds": [subnet]});
    assert_eq!(ec2.list("DescribeSubnets", one, "Subnets.MapPublicIpOnLaunch").await, "true");
    let ipv6 = json!({"SubnetId": subnet, "AssignIpv6AddressOnCreation": {"Value": true}});
    let expected = "UnsupportedOperation: Subnets with IPv6 addresses are not available here";
    ec2.refused("ModifySubnetAttribute", ipv6, expected).await;
}

#[tokio::test]
async fn a_gateway_serves_one_vpc_and_a_vpc_has_one() {
    let ec2 = Ec2 { call: Bench::new().root() };
    let default = ec2.default_vpc().await;
    let made = ec2.ok("CreateInternetGateway", json!({})).await;
    let gateway = text(&made["InternetGateway"]["InternetGatewayId"]);
    let vpc = text(&ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await["Vpc"]["VpcId"]);
    let attach = |vpc: &str| json!({"InternetGatewayId": gateway, "VpcId": vpc});
    let taken = format!(
        "InvalidParameterValue: Network {default} already has an internet gateway attached"
    );
    ec2.refused("AttachInternetGateway", attach(&default), &taken).await;
    ec2.ok("AttachInternetGateway", attach(&vpc)).await;
    let attached = format!(
        "Resource.AlreadyAssociated: resource {gateway} is already attached to network {vpc}"
    );
    ec2.refused("AttachInternetGateway", attach(&vpc), &attached).await;
    let in_use = format!(
        "DependencyViolation: The internetGateway '{gateway}' has dependencies and cannot be deleted."
    );
    ec2.refused("DeleteInternetGateway", json!({"InternetGatewayId": gateway}), &in_use).await;
}

//! Network ACLs, their entries and the subnets under them; DHCP options beside them.

use serde_json::{Value, json};

use super::{Ec2, filters};

fn entry(acl: &str, number: i32, more: Value) -> Value {
    let mut input = json!({
        "NetworkAclId": acl, "RuleNumber": number, "Protocol": "-1", "RuleAction": "allow",
        "Egress": false, "CidrBlock": "10.0.0.0/8",
    });
    for (member, value) in more.as_object().unwrap() {
        input[member] = value.clone();
    }
    input
}

impl Ec2 {
    async fn acl(&self) -> (String, String) {
        let vpc = self.made("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"}), "Vpc.VpcId").await;
        let input = json!({ "VpcId": vpc });
        (self.made("CreateNetworkAcl", input, "NetworkAcl.NetworkAclId").await, vpc)
    }

    async fn entries_of(&self, acl: &str, member: &str) -> String {
        let path = format!("NetworkAcls.Entries.{member}");
        self.list("DescribeNetworkAcls", json!({"NetworkAclIds": [acl]}), &path).await
    }
}

#[tokio::test]
async fn entries_are_made_replaced_and_removed() {
    let ec2 = Ec2::new();
    let (acl, vpc) = ec2.acl().await;
    assert_eq!(ec2.entries_of(&acl, "RuleAction").await, "deny deny", "a new one denies all");
    let default = filters(&[("vpc-id", &vpc), ("default", "true")]);
    let default = ec2.list("DescribeNetworkAcls", default, "NetworkAcls.NetworkAclId").await;
    assert_eq!(ec2.entries_of(&default, "RuleNumber").await, "100 32767 100 32767");
    let tcp = json!({"Protocol": "6", "PortRange": {"From": 5432, "To": 5433}});
    ec2.ok("CreateNetworkAclEntry", entry(&acl, 200, tcp.clone())).await;
    let icmp = json!({"Protocol": "1", "IcmpTypeCode": {"Type": 8, "Code": -1}, "Egress": true});
    ec2.ok("CreateNetworkAclEntry", entry(&acl, 100, icmp)).await;
    let ipv6 = json!({"CidrBlock": null, "Ipv6CidrBlock": "::/0", "RuleAction": "deny"});
    ec2.ok("CreateNetworkAclEntry", entry(&acl, 110, ipv6)).await;
    assert_eq!(ec2.entries_of(&acl, "RuleNumber").await, "100 32767 110 200 32767");
    assert_eq!(ec2.entries_of(&acl, "Protocol").await, "1 -1 -1 6 -1");
    assert_eq!(ec2.entries_of(&acl, "PortRange.To").await, "5433");
    assert_eq!(ec2.entries_of(&acl, "IcmpTypeCode.Type").await, "8");
    let again =
        "NetworkAclEntryAlreadyExists: The network acl entry identified by 200 already exists.";
    ec2.refused("CreateNetworkAclEntry", entry(&acl, 200, json!({})), again).await;
    ec2.ok("ReplaceNetworkAclEntry", entry(&acl, 200, json!({"RuleAction": "deny"}))).await;
    assert_eq!(ec2.entries_of(&acl, "RuleAction").await, "allow deny deny deny deny");
    let unknown = format!(
        "InvalidNetworkAclEntry.NotFound: The network acl entry identified by 9 does not exist in network acl {acl}."
    );
    ec2.refused("ReplaceNetworkAclEntry", entry(&acl, 9, json!({})), &unknown).await;
    for (number, egress) in [(200, false), (110, false), (100, true)] {
        let input = json!({"NetworkAclId": acl, "RuleNumber": number, "Egress": egress});
        ec2.ok("DeleteNetworkAclEntry", input).await;
    }
    let last = json!({"NetworkAclId": acl, "RuleNumber": 9, "Egress": false});
    ec2.refused("DeleteNetworkAclEntry", last, &unknown).await;
    let found = filters(&[("entry.port-range.from", "5432")]);
    assert_eq!(ec2.list("DescribeNetworkAcls", found, "NetworkAcls.NetworkAclId").await, "");
}

#[tokio::test]
async fn wrong_entries_are_refused() {
    let ec2 = Ec2::new();
    let (acl, _) = ec2.acl().await;
    for (number, more, expected) in [
        (
            0,
            json!({}),
            "InvalidParameterValue: Value (0) for parameter ruleNumber is invalid. It must be between 1 and 32766.",
        ),
        (
            32_767,
            json!({}),
            "InvalidParameterValue: Value (32767) for parameter ruleNumber is invalid. It must be between 1 and 32766.",
        ),
        (
            1,
            json!({"Protocol": "tcp"}),
            "MissingParameter: The request must contain the parameter portRange",
        ),
        (
            1,
            json!({"Protocol": "17", "PortRange": {"From": 9, "To": 1}}),
            "InvalidParameterValue: Invalid UDP port range (9:1)",
        ),
        (
            1,
            json!({"Protocol": "1"}),
            "MissingParameter: The request must contain the parameter icmpTypeCode",
        ),
        (
            1,
            json!({"Protocol": "none"}),
            "InvalidParameterValue: Invalid value 'none' for IP protocol. Unknown protocol.",
        ),
        (
            1,
            json!({"RuleAction": "maybe"}),
            "InvalidParameterValue: Value (maybe) for parameter ruleAction is invalid.",
        ),
        (
            1,
            json!({"CidrBlock": "10.0.0.0"}),
            "InvalidParameterValue: CIDR block 10.0.0.0 is malformed",
        ),
        (
            1,
            json!({"CidrBlock": null}),
            "MissingParameter: The request must contain the parameter cidrBlock or ipv6CidrBlock",
        ),
    ] {
        ec2.refused("CreateNetworkAclEntry", entry(&acl, number, more), expected).await;
    }
    for number in 1..=20 {
        ec2.ok("CreateNetworkAclEntry", entry(&acl, number, json!({}))).await;
    }
    let full =
        "NetworkAclEntryLimitExceeded: The maximum number of network acl entries has been reached.";
    ec2.refused("CreateNetworkAclEntry", entry(&acl, 21, json!({})), full).await;
}

#[tokio::test]
async fn a_subnet_is_under_one_acl() {
    let ec2 = Ec2::new();
    let (acl, vpc) = ec2.acl().await;
    let subnet = json!({"VpcId": vpc, "CidrBlock": "10.0.0.0/24"});
    let subnet = ec2.made("CreateSubnet", subnet, "Subnet.SubnetId").await;
    let under = filters(&[("association.subnet-id", &subnet)]);
    let shown = async |path: &str| ec2.list("DescribeNetworkAcls", under.clone(), path).await;
    let default = shown("NetworkAcls.NetworkAclId").await;
    assert_ne!(default, acl);
    let association = shown("NetworkAcls.Associations.NetworkAclAssociationId").await;
    let replace = json!({"AssociationId": association, "NetworkAclId": acl});
    let new = ec2.made("ReplaceNetworkAclAssociation", replace.clone(), "NewAssociationId").await;
    assert_ne!(new, association);
    assert_eq!(shown("NetworkAcls.NetworkAclId").await, acl);
    let gone =
        format!("InvalidAssociationID.NotFound: The association ID '{association}' does not exist");
    ec2.refused("ReplaceNetworkAclAssociation", replace, &gone).await;
    let in_use = format!(
        "DependencyViolation: The networkAcl '{acl}' has dependencies and cannot be deleted."
    );
    ec2.refused("DeleteNetworkAcl", json!({"NetworkAclId": acl}), &in_use).await;
    let stays = format!(
        "InvalidParameterValue: cannot delete default network ACL {default}: it goes with its VPC"
    );
    ec2.refused("DeleteNetworkAcl", json!({"NetworkAclId": default}), &stays).await;
    ec2.ok("DeleteSubnet", json!({"SubnetId": subnet})).await;
    let vpc_in_use =
        format!("DependencyViolation: The vpc '{vpc}' has dependencies and cannot be deleted.");
    ec2.refused("DeleteVpc", json!({"VpcId": vpc}), &vpc_in_use).await;
    ec2.ok("DeleteNetworkAcl", json!({"NetworkAclId": acl})).await;
    ec2.ok("DeleteVpc", json!({"VpcId": vpc})).await;
}

#[tokio::test]
async fn vpcs_take_dhcp_options() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let options =
        |key: &str, values: Value| json!({"DhcpConfigurations": [{"Key": key, "Values": values}]});
    for (key, values, expected) in [
        (
            "domain-name-servers",
            json!(["10.0.0.2", "ten"]),
            "InvalidParameterValue: Value (ten) for parameter domain-name-servers is invalid.",
        ),
        (
            "ntp-servers",
            json!(["1.1.1.1", "1.1.1.2", "1.1.1.3", "1.1.1.4", "1.1.1.5"]),
            "InvalidParameterValue: Too many values for parameter ntp-servers: at most 4 are allowed.",
        ),
        (
            "netbios-node-type",
            json!(["3"]),
            "InvalidParameterValue: Value (3) for parameter netbios-node-type is invalid.",
        ),
        (
            "colour",
            json!(["red"]),
            "InvalidParameterValue: Value (colour) for parameter name is invalid. Unknown DHCP option",
        ),
    ] {
        ec2.refused("CreateDhcpOptions", options(key, values), expected).await;
    }
    let input = options("domain-name", json!(["example.com"]));
    let made = ec2.made("CreateDhcpOptions", input, "DhcpOptions.DhcpOptionsId").await;
    let found = filters(&[("key", "domain-name"), ("value", "example.*")]);
    assert_eq!(ec2.list("DescribeDhcpOptions", found, "DhcpOptions.DhcpOptionsId").await, made);
    ec2.ok("AssociateDhcpOptions", json!({"DhcpOptionsId": made, "VpcId": vpc})).await;
    let of_vpc = filters(&[("dhcp-options-id", &made)]);
    assert_eq!(ec2.list("DescribeVpcs", of_vpc, "Vpcs.VpcId").await, vpc);
    let in_use = format!(
        "DependencyViolation: The dhcpOptions '{made}' has dependencies and cannot be deleted."
    );
    ec2.refused("DeleteDhcpOptions", json!({"DhcpOptionsId": made}), &in_use).await;
    ec2.ok("AssociateDhcpOptions", json!({"DhcpOptionsId": "default", "VpcId": vpc})).await;
    ec2.ok("DeleteDhcpOptions", json!({"DhcpOptionsId": made})).await;
    let gone = format!("InvalidDhcpOptionID.NotFound: The dhcpOption ID '{made}' does not exist");
    ec2.refused("DeleteDhcpOptions", json!({"DhcpOptionsId": made}), &gone).await;
}

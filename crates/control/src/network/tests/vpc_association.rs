//! Security groups in more than one VPC.

use serde_json::json;

use super::{Ec2, filters};

#[tokio::test]
async fn a_group_serves_further_vpcs() {
    let ec2 = Ec2::new();
    let vpc =
        async |cidr: &str| ec2.made("CreateVpc", json!({"CidrBlock": cidr}), "Vpc.VpcId").await;
    let (home, away) = (vpc("10.0.0.0/16").await, vpc("10.1.0.0/16").await);
    let new = |vpc: &str, name: &str| json!({"GroupName": name, "Description": "d", "VpcId": vpc});
    let group = ec2.made("CreateSecurityGroup", new(&home, "db"), "GroupId").await;
    let both = json!({"GroupId": group, "VpcId": away});
    let other = ec2.made("CreateSecurityGroup", new(&away, "web"), "GroupId").await;
    let reference = json!({"GroupId": other, "IpPermissions": [{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": group}]}]});
    let apart = "InvalidGroup.NotFound: You have specified two resources that belong to different networks.";
    ec2.refused("AuthorizeSecurityGroupIngress", reference.clone(), apart).await;
    let subnet = json!({"VpcId": away, "CidrBlock": "10.1.0.0/24"});
    let subnet = ec2.made("CreateSubnet", subnet, "Subnet.SubnetId").await;
    let interface = json!({"SubnetId": subnet, "Groups": [group]});
    let foreign = format!(
        "InvalidParameter: Security group {group} and network {away} belong to different networks."
    );
    ec2.refused("CreateNetworkInterface", interface.clone(), &foreign).await;

    assert_eq!(ec2.ok("AssociateSecurityGroupVpc", both.clone()).await["State"], "associated");
    let again = format!(
        "InvalidParameterValue: The security group '{group}' is already associated with VPC '{away}'"
    );
    ec2.refused("AssociateSecurityGroupVpc", both.clone(), &again).await;
    let shown = filters(&[("group-id", &group)]);
    let path = "SecurityGroupVpcAssociations.VpcId";
    let found = ec2.list("DescribeSecurityGroupVpcAssociations", shown, path).await;
    assert_eq!(found, away);
    let names = "SecurityGroupForVpcs.GroupName";
    let mut found = ec2
        .list("GetSecurityGroupsForVpc", json!({"VpcId": away}), names)
        .await
        .split(' ')
        .map(str::to_owned)
        .collect::<Vec<_>>();
    found.sort();
    assert_eq!(found, ["db", "default", "web"]);
    let taken =
        format!("InvalidGroup.Duplicate: The security group 'db' already exists for VPC '{away}'");
    ec2.refused("CreateSecurityGroup", new(&away, "db"), &taken).await;

    let path = "NetworkInterface.NetworkInterfaceId";
    let interface = ec2.made("CreateNetworkInterface", interface, path).await;
    let in_use = format!("DependencyViolation: resource {group} has a dependent object");
    ec2.refused("DisassociateSecurityGroupVpc", both.clone(), &in_use).await;
    ec2.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": interface})).await;
    ec2.ok("AuthorizeSecurityGroupIngress", reference.clone()).await;
    ec2.refused("DisassociateSecurityGroupVpc", both.clone(), &in_use).await;
    ec2.ok("RevokeSecurityGroupIngress", reference).await;
    ec2.ok("DisassociateSecurityGroupVpc", both).await;
    let default = ec2.default_vpc().await;
    let never = "InvalidParameterValue: Default security groups, and security groups of default VPCs, cannot be associated with other VPCs.";
    let input = json!({"GroupId": group, "VpcId": default});
    ec2.refused("AssociateSecurityGroupVpc", input, never).await;
    let stale = ec2.ok("DescribeStaleSecurityGroups", json!({"VpcId": home})).await;
    assert_eq!(stale["StaleSecurityGroupSet"], json!([]));
}

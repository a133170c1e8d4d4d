//! Interfaces, and whom the firewall admits because of them.

use serde_json::json;

use super::{Ec2, filters, tcp};
use crate::network::interface::{self, AttachError, Interface, NewInterface, RDS_DESCRIPTION};
use crate::network::security_group::admissions;

impl Ec2 {
    pub(super) async fn attach(
        &self,
        subnet: &str,
        groups: &[&str],
        holder: &str,
    ) -> Result<Interface, AttachError> {
        let scope = self.call.region_scope();
        let new = NewInterface {
            id: interface::fresh_id(&*self.call.control.entropy),
            subnet: subnet.to_owned(),
            groups: groups.iter().map(|group| (*group).to_owned()).collect(),
            holder: holder.to_owned(),
            description: RDS_DESCRIPTION.to_owned(),
        };
        self.call
            .records()
            .change(&scope, async |change| interface::attach(change, &scope, new.clone()).await)
            .await
    }

    async fn detach(&self, holder: &str) {
        let scope = self.call.region_scope();
        let records = self.call.records();
        let done =
            records.change(&scope, async |change| interface::detach(change, &scope, holder).await);
        done.await.unwrap();
    }

    /// Networks that the groups admit to port 5432.
    pub(super) async fn admitted(&self, groups: &[&str]) -> String {
        let view = self.call.records().view().await.unwrap();
        let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
        let found = admissions(&view, &self.call.region_scope(), &groups, 5432).await.unwrap();
        let found = found.iter().map(|one| format!("{}/{}", one.network, one.prefix));
        found.collect::<Vec<_>>().join(" ")
    }

    pub(super) async fn first_subnet(&self) -> String {
        let first = filters(&[("cidr-block", "172.31.0.0/20")]);
        self.list("DescribeSubnets", first, "Subnets.SubnetId").await
    }
}

#[tokio::test]
async fn interfaces_take_addresses_and_give_them_back() {
    let ec2 = Ec2::new();
    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/24"})).await;
    let input = json!({"VpcId": vpc["Vpc"]["VpcId"], "CidrBlock": "10.0.0.16/28"});
    let subnet = ec2.ok("CreateSubnet", input).await;
    let subnet = super::text(&subnet["Subnet"]["SubnetId"]);
    let free = async || {
        ec2.list(
            "DescribeSubnets",
            json!({"SubnetIds": [subnet]}),
            "Subnets.AvailableIpAddressCount",
        )
        .await
    };
    assert_eq!(free().await, "11");
    for at in 20..31 {
        let made = ec2.attach(&subnet, &[], &format!("db-instance/{at}")).await.unwrap();
        assert_eq!(made.private_ip.to_string(), format!("10.0.0.{at}"));
    }
    assert_eq!(free().await, "0");
    let full = ec2.attach(&subnet, &[], "db-instance/one-more").await.unwrap_err();
    assert_eq!(full.to_string(), format!("subnet {subnet} has no free address"));
    let in_use = format!(
        "DependencyViolation: The subnet '{subnet}' has dependencies and cannot be deleted."
    );
    ec2.refused("DeleteSubnet", json!({"SubnetId": subnet}), &in_use).await;
    ec2.detach("db-instance/25").await;
    let made = ec2.attach(&subnet, &[], "db-instance/new").await.unwrap();
    assert_eq!(made.private_ip.to_string(), "10.0.0.25");
    let none = ec2.attach("subnet-00000000000000000", &[], "x").await.unwrap_err();
    assert_eq!(none.to_string(), "there is no subnet subnet-00000000000000000");
}

#[tokio::test]
async fn an_interface_is_shown_and_keeps_its_groups_in_use() {
    let ec2 = Ec2::new();
    let (db, web) = (ec2.group("db").await, ec2.group("web").await);
    let subnet = ec2.first_subnet().await;
    let made = ec2.attach(&subnet, &[&db], "db-instance/demo").await.unwrap();
    for (filter, expected) in [
        (&[("group-id", db.as_str())][..], made.id.as_str()),
        (&[("group-name", "db"), ("description", "RDSNetworkInterface")], &made.id),
        (&[("private-ip-address", "172.31.0.4")], &made.id),
        (&[("subnet-id", &subnet), ("availability-zone", "us-east-1a")], &made.id),
        (&[("requester-managed", "true"), ("status", "in-use")], &made.id),
        (&[("group-id", &web)], ""),
    ] {
        let found = ec2.list(
            "DescribeNetworkInterfaces",
            filters(filter),
            "NetworkInterfaces.NetworkInterfaceId",
        );
        assert_eq!(found.await, expected, "{filter:?}");
    }
    let name = ec2.list("DescribeNetworkInterfaces", json!({}), "NetworkInterfaces.PrivateDnsName");
    assert_eq!(name.await, "ip-172-31-0-4.ec2.internal");
    let in_use = format!("DependencyViolation: resource {db} has a dependent object");
    ec2.refused("DeleteSecurityGroup", json!({"GroupId": db}), &in_use).await;
    let (scope, groups) = (ec2.call.region_scope(), [web.clone()]);
    let set = ec2.call.records().change(&scope, async |change| {
        interface::set_groups(change, &scope, "db-instance/demo", &groups).await
    });
    set.await.unwrap();
    ec2.ok("DeleteSecurityGroup", json!({"GroupId": db})).await;
    let in_use = format!("DependencyViolation: resource {web} has a dependent object");
    ec2.refused("DeleteSecurityGroup", json!({"GroupId": web}), &in_use).await;
    ec2.detach("db-instance/demo").await;
    ec2.ok("DeleteSecurityGroup", json!({"GroupId": web})).await;
}

#[tokio::test]
async fn rules_and_members_say_who_is_admitted() {
    let ec2 = Ec2::new();
    let (db, web) = (ec2.group("db").await, ec2.group("web").await);
    let default = ec2
        .list(
            "DescribeSecurityGroups",
            json!({"GroupNames": ["default"]}),
            "SecurityGroups.GroupId",
        )
        .await;
    assert_eq!(ec2.admitted(&[&db]).await, "");
    assert_eq!(ec2.admitted(&[&default]).await, "", "a default group admits no outside client");
    let rules = json!({"GroupId": db, "IpPermissions": [
        tcp(5432, "203.0.113.25/32"),
        {"IpProtocol": "tcp", "FromPort": 5000, "ToPort": 6000, "UserIdGroupPairs": [{"GroupId": web}]},
    ]});
    ec2.ok("AuthorizeSecurityGroupIngress", rules.clone()).await;
    assert_eq!(ec2.admitted(&[&db]).await, "203.0.113.25/32");
    let subnet = ec2.first_subnet().await;
    ec2.attach(&subnet, &[&web, &default], "db-instance/client").await.unwrap();
    assert_eq!(ec2.admitted(&[&db]).await, "172.31.0.4/32 203.0.113.25/32");
    assert_eq!(ec2.admitted(&[&db, &default, &db]).await, "172.31.0.4/32 203.0.113.25/32");
    assert_eq!(ec2.admitted(&[&web]).await, "");
    ec2.ok("RevokeSecurityGroupIngress", rules).await;
    assert_eq!(ec2.admitted(&[&db, "sg-00000000000000000"]).await, "");
    ec2.detach("db-instance/client").await;
    assert_eq!(ec2.admitted(&[&default]).await, "");
}

#[tokio::test]
async fn owners_make_interfaces_of_their_own() {
    let ec2 = Ec2::new();
    let (subnet, db) = (ec2.first_subnet().await, ec2.group("db").await);
    let input = json!({
        "SubnetId": subnet, "Groups": [db], "Description": "mine", "PrivateIpAddress": "172.31.0.9",
        "SecondaryPrivateIpAddressCount": 1, "ClientToken": "t",
        "TagSpecifications": [{"ResourceType": "network-interface", "Tags": [{"Key": "a", "Value": "b"}]}],
    });
    let made = ec2.ok("CreateNetworkInterface", input.clone()).await;
    let id = super::text(&made["NetworkInterface"]["NetworkInterfaceId"]);
    let again = ec2.ok("CreateNetworkInterface", input).await;
    assert_eq!(again["NetworkInterface"]["NetworkInterfaceId"], json!(id), "the same attempt");
    let one = json!({ "NetworkInterfaceIds": [id] });
    let shown = async |path: &str| {
        let path = format!("NetworkInterfaces.{path}");
        ec2.list("DescribeNetworkInterfaces", one.clone(), &path).await
    };
    let addresses = "PrivateIpAddresses.PrivateIpAddress";
    for (path, expected) in [
        ("Status", "available"),
        ("RequesterManaged", "false"),
        ("Groups.GroupName", "db"),
        ("Description", "mine"),
        ("TagSet.Key", "a"),
        (addresses, "172.31.0.9 172.31.0.4"),
    ] {
        assert_eq!(shown(path).await, expected, "{path}");
    }
    let assign = |more: serde_json::Value| {
        let mut input = more;
        input["NetworkInterfaceId"] = json!(id);
        input
    };
    let two = assign(json!({"SecondaryPrivateIpAddressCount": 2}));
    ec2.ok("AssignPrivateIpAddresses", two).await;
    ec2.ok("AssignPrivateIpAddresses", assign(json!({"PrivateIpAddresses": ["172.31.0.40"]})))
        .await;
    assert_eq!(shown(addresses).await, "172.31.0.9 172.31.0.4 172.31.0.5 172.31.0.6 172.31.0.40");
    let other = json!({"SubnetId": subnet, "PrivateIpAddress": "172.31.0.50"});
    let other = ec2.made("CreateNetworkInterface", other, "NetworkInterface.NetworkInterfaceId");
    let other = other.await;
    let takes = json!({"NetworkInterfaceId": other, "PrivateIpAddresses": ["172.31.0.40"]});
    let taken = "InvalidIPAddress.InUse: Address 172.31.0.40 is in use.";
    ec2.refused("AssignPrivateIpAddresses", takes.clone(), taken).await;
    let mut moves = takes.clone();
    moves["AllowReassignment"] = json!(true);
    ec2.ok("AssignPrivateIpAddresses", moves).await;
    let back = assign(json!({"PrivateIpAddresses": ["172.31.0.5", "172.31.0.6"]}));
    ec2.ok("UnassignPrivateIpAddresses", back.clone()).await;
    assert_eq!(shown(addresses).await, "172.31.0.9 172.31.0.4");
    let strange = format!(
        "InvalidParameterValue: Some of [172.31.0.5, 172.31.0.6] are not assigned to interface {id}"
    );
    ec2.refused("UnassignPrivateIpAddresses", back, &strange).await;
}

#[tokio::test]
async fn one_attribute_of_an_interface_is_changed_at_a_time() {
    let ec2 = Ec2::new();
    let (subnet, db) = (ec2.first_subnet().await, ec2.group("db").await);
    let input = json!({"SubnetId": subnet, "Groups": [db]});
    let id = ec2.made("CreateNetworkInterface", input, "NetworkInterface.NetworkInterfaceId").await;
    let attribute = |more: serde_json::Value| {
        let mut input = more;
        input["NetworkInterfaceId"] = json!(id);
        input
    };
    for (more, expected) in [
        (
            json!({"Description": {"Value": "x"}, "SourceDestCheck": {"Value": false}}),
            "InvalidParameterCombination: Fields for multiple attribute types specified",
        ),
        (json!({}), "MissingParameter: The request must contain the parameter attribute"),
        (
            json!({"Groups": ["sg-00000000000000000"]}),
            "InvalidGroup.NotFound: The security group 'sg-00000000000000000' does not exist",
        ),
        (
            json!({"Groups": [db, db, db, db, db, db]}),
            "SecurityGroupsPerInterfaceLimitExceeded: The maximum number of security groups per interface has been reached.",
        ),
    ] {
        ec2.refused("ModifyNetworkInterfaceAttribute", attribute(more), expected).await;
    }
    let open = attribute(json!({"SourceDestCheck": {"Value": false}}));
    ec2.ok("ModifyNetworkInterfaceAttribute", open).await;
    let shown = json!({"NetworkInterfaceIds": [id]});
    let path = "NetworkInterfaces.SourceDestCheck";
    assert_eq!(ec2.list("DescribeNetworkInterfaces", shown, path).await, "false");
    ec2.ok("ResetNetworkInterfaceAttribute", attribute(json!({"SourceDestCheck": "x"}))).await;
    let groups = attribute(json!({"Attribute": "groupSet"}));
    let path = "Groups.GroupId";
    assert_eq!(ec2.list("DescribeNetworkInterfaceAttribute", groups, path).await, db);
    ec2.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": id})).await;
}

#[tokio::test]
async fn interfaces_of_databases_are_not_their_owners_to_change() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let id = ec2.attach(&ec2.first_subnet().await, &[&db], "db-instance/x").await.unwrap().id;
    let denied = "AuthFailure: You do not have permission to access the specified resource.";
    for (operation, more) in [
        ("ModifyNetworkInterfaceAttribute", json!({"Groups": [db]})),
        ("ResetNetworkInterfaceAttribute", json!({"SourceDestCheck": "x"})),
        ("AssignPrivateIpAddresses", json!({"SecondaryPrivateIpAddressCount": 1})),
        ("AttachNetworkInterface", json!({"InstanceId": "i-00000000000000000", "DeviceIndex": 1})),
    ] {
        let mut input = more;
        input["NetworkInterfaceId"] = json!(id);
        ec2.refused(operation, input, denied).await;
    }
    let in_use = format!("InvalidParameterValue: Network interface '{id}' is currently in use.");
    ec2.refused("DeleteNetworkInterface", json!({"NetworkInterfaceId": id}), &in_use).await;
    let tags = json!({"Resources": [id], "Tags": [{"Key": "a", "Value": "b"}]});
    ec2.ok("CreateTags", tags).await;
}

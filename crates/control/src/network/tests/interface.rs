//! Interfaces, and whom the firewall admits because of them.

use serde_json::json;

use super::{Ec2, filters, tcp};
use crate::network::interface::{self, AttachError, Interface, NewInterface, RDS_DESCRIPTION};
use crate::network::security_group::admissions;

impl Ec2 {
    async fn attach(
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
    async fn admitted(&self, groups: &[&str]) -> String {
        let view = self.call.records().view().await.unwrap();
        let groups: Vec<String> = groups.iter().map(|group| (*group).to_owned()).collect();
        let found = admissions(&view, &self.call.region_scope(), &groups, 5432).await.unwrap();
        let found = found.iter().map(|one| format!("{}/{}", one.network, one.prefix));
        found.collect::<Vec<_>>().join(" ")
    }

    async fn first_subnet(&self) -> String {
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

//! Security groups and their rules.

use serde_json::{Value, json};

use super::{Ec2, filters, tcp, text};
use crate::network::security_group::{hold, release};

const MISSING_RULE: &str =
    "InvalidPermission.NotFound: The specified rule does not exist in this security group.";

#[tokio::test]
async fn names_and_descriptions_are_checked() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let id = ec2.group("aurora-db-sg  ").await;
    assert!(id.starts_with("sg-0") && id.len() == 3 + 17, "{id}");
    let long = "x".repeat(256);
    for (name, description, expected) in [
        ("aurora-db-sg", "d", format!("InvalidGroup.Duplicate: The security group 'aurora-db-sg' already exists for VPC '{vpc}'")),
        ("sg-mine", "d", "InvalidParameterValue: Value (sg-mine) for parameter GroupName is invalid. Group names may not be in the format sg-*".to_owned()),
        ("default", "d", "InvalidParameterValue: Cannot use reserved security group name: default".to_owned()),
        ("", "d", "MissingParameter: The request must contain the parameter groupName".to_owned()),
        ("g", "", "MissingParameter: The request must contain the parameter groupDescription".to_owned()),
        ("größe", "d", "InvalidParameterValue: Value (größe) for parameter GroupName is invalid. Character sets beyond ASCII are not supported.".to_owned()),
        ("a<b>", "d", "InvalidParameterValue: Value (a<b>) for parameter GroupName is invalid. Valid names are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*".to_owned()),
        (&long, "d", format!("InvalidParameterValue: Value ({long}) for parameter GroupName is invalid. Valid names are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{{}}!$*")),
        ("g", "<script>", "InvalidParameterValue: Invalid security group description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*".to_owned()),
    ] {
        let input = json!({"GroupName": name, "Description": description});
        ec2.refused("CreateSecurityGroup", input, &expected).await;
    }
    let unknown = "InvalidVpcID.NotFound: The vpc ID 'vpc-00000000000000000' does not exist";
    let input = json!({"GroupName": "g", "Description": "d", "VpcId": "vpc-00000000000000000"});
    ec2.refused("CreateSecurityGroup", input, unknown).await;
    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await;
    let same =
        json!({"GroupName": "aurora-db-sg", "Description": "d", "VpcId": vpc["Vpc"]["VpcId"]});
    ec2.ok("CreateSecurityGroup", same).await;
}

#[tokio::test]
async fn a_new_group_lets_nothing_in_and_everything_out() {
    let ec2 = Ec2::new();
    let id = ec2.group("g").await;
    let answer = ec2.ok("DescribeSecurityGroups", json!({"GroupIds": [id]})).await;
    let group = &answer["SecurityGroups"][0];
    assert_eq!(group["IpPermissions"], json!([]));
    let open = json!([{
        "IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}],
        "Ipv6Ranges": [], "PrefixListIds": [], "UserIdGroupPairs": [],
    }]);
    assert_eq!(group["IpPermissionsEgress"], open);
    let arn = format!("arn:aws:ec2:us-east-1:123456789012:security-group/{id}");
    assert_eq!(text(&group["SecurityGroupArn"]), arn);
    let of_group = filters(&[("group-id", &id)]);
    let rules = ec2.ok("DescribeSecurityGroupRules", of_group).await;
    let rule = &rules["SecurityGroupRules"][0];
    assert_eq!((&rule["IsEgress"], &rule["FromPort"]), (&json!(true), &json!(-1)));
    let found = ec2.list(
        "DescribeSecurityGroups",
        json!({"GroupNames": ["default"]}),
        "SecurityGroups.IpPermissions.UserIdGroupPairs.GroupId",
    );
    let default = ec2
        .list(
            "DescribeSecurityGroups",
            json!({"GroupNames": ["default"]}),
            "SecurityGroups.GroupId",
        )
        .await;
    assert_eq!(found.await, default, "members of the default group reach each other");
}

#[tokio::test]
async fn rules_are_taken_in_every_form_and_shown_joined() {
    let ec2 = Ec2::new();
    let (db, web) = (ec2.group("db").await, ec2.group("web").await);
    for input in [
        json!({"GroupId": db, "IpPermissions": [tcp(5432, "203.0.113.25/24")]}),
        json!({"GroupName": "db", "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "CidrIp": "198.51.100.7/32"}),
        json!({"GroupId": db, "IpPermissions": [{
            "IpProtocol": "6", "FromPort": 5432, "ToPort": 5432,
            "Ipv6Ranges": [{"CidrIpv6": "2001:DB8::/32", "Description": "office"}],
            "UserIdGroupPairs": [{"GroupId": web, "UserId": "123456789012"}],
        }]}),
        json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "UserIdGroupPairs": [{"GroupName": "web"}]}]}),
        json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "-1", "FromPort": 1, "ToPort": 2, "UserIdGroupPairs": [{"GroupId": db}]}]}),
    ] {
        ec2.ok("AuthorizeSecurityGroupIngress", input).await;
    }
    let answer = ec2.ok("DescribeSecurityGroups", json!({"GroupIds": [db]})).await;
    let pair = |group: &str| json!({"GroupId": group, "UserId": "123456789012"});
    let expected = json!([
        {
            "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432,
            "IpRanges": [{"CidrIp": "203.0.113.0/24"}, {"CidrIp": "198.51.100.7/32"}],
            "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32", "Description": "office"}],
            "PrefixListIds": [], "UserIdGroupPairs": [pair(&web)],
        },
        {
            "IpProtocol": "icmp", "FromPort": 8, "ToPort": -1, "IpRanges": [], "Ipv6Ranges": [],
            "PrefixListIds": [], "UserIdGroupPairs": [pair(&web)],
        },
        {
            "IpProtocol": "-1", "IpRanges": [], "Ipv6Ranges": [],
            "PrefixListIds": [], "UserIdGroupPairs": [pair(&db)],
        },
    ]);
    assert_eq!(answer["SecurityGroups"][0]["IpPermissions"], expected);
    let group_form = json!({"GroupId": web, "SourceSecurityGroupName": "db"});
    let made =
        ec2.list("AuthorizeSecurityGroupIngress", group_form, "SecurityGroupRules.IpProtocol");
    assert_eq!(made.await, "tcp udp icmp");
    let out = json!({"GroupId": web, "IpPermissions": [tcp(443, "0.0.0.0/0")]});
    let made = ec2.list("AuthorizeSecurityGroupEgress", out, "SecurityGroupRules.IsEgress");
    assert_eq!(made.await, "true");
}

#[tokio::test]
async fn wrong_protocols_ports_and_networks_are_refused() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let first = json!({"GroupId": db, "IpPermissions": [tcp(5432, "203.0.113.25/32")]});
    ec2.ok("AuthorizeSecurityGroupIngress", first).await;
    let one = |permission: Value| json!([permission]);
    let ports = |protocol: &str, from: Value, to: Value| {
        let ranges = json!([{"CidrIp": "10.0.0.0/8"}]);
        json!([{"IpProtocol": protocol, "FromPort": from, "ToPort": to, "IpRanges": ranges}])
    };
    for (permissions, expected) in [
        (
            one(tcp(5432, "203.0.113.25/32")),
            "InvalidPermission.Duplicate: the specified rule \"peer: 203.0.113.25/32, TCP, from port: 5432, to port: 5432, ALLOW\" already exists",
        ),
        (
            one(tcp(5432, "203.0.113.300/32")),
            "InvalidParameterValue: CIDR block 203.0.113.300/32 is malformed",
        ),
        (one(tcp(5432, "::/0")), "InvalidParameterValue: CIDR block ::/0 is malformed"),
        (
            json!([tcp(80, "10.0.0.0/8"), tcp(80, "10.1.2.3/8")]),
            "InvalidParameterValue: The same permission must not appear multiple times",
        ),
        (
            ports("tcp", json!(80), json!(79)),
            "InvalidParameterValue: Invalid TCP port range (80:79)",
        ),
        (
            ports("udp", json!(-1), json!(-1)),
            "InvalidParameterValue: Invalid UDP port range (-1:-1)",
        ),
        (
            ports("tcp", json!(1), json!(65536)),
            "InvalidParameterValue: Invalid TCP port range (1:65536)",
        ),
        (
            ports("tcp", json!(80), Value::Null),
            "InvalidParameterValue: Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
        ),
        (
            ports("icmp", json!(-1), json!(0)),
            "InvalidParameterValue: Invalid ICMP type and code (-1:0)",
        ),
        (
            ports("sctp", json!(1), json!(2)),
            "InvalidParameterValue: Invalid value 'sctp' for IP protocol. Unknown protocol.",
        ),
        (
            ports("", json!(1), json!(2)),
            "MissingParameter: The request must contain the parameter ipProtocol",
        ),
    ] {
        let input = json!({"GroupId": db, "IpPermissions": permissions});
        ec2.refused("AuthorizeSecurityGroupIngress", input, expected).await;
    }
    let rules = filters(&[("group-id", &db)]);
    let rules = ec2.list("DescribeSecurityGroupRules", rules, "SecurityGroupRules.IsEgress").await;
    assert_eq!(rules.split(' ').count(), 2, "a refused call changes nothing");
}

#[tokio::test]
async fn wrong_peers_are_refused() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await;
    let far = json!({"GroupName": "far", "Description": "d", "VpcId": vpc["Vpc"]["VpcId"]});
    let far = ec2.ok("CreateSecurityGroup", far).await;
    let one = |permission: Value| json!([permission]);
    for (permissions, expected) in [
        (
            one(json!({"IpProtocol": "-1"})),
            "MissingParameter: The request must contain the parameter ipRanges, ipv6Ranges, prefixListIds or groups of each of ipPermissions",
        ),
        (
            one(json!({"IpProtocol": "-1", "UserIdGroupPairs": [{}]})),
            "MissingParameter: Source group ID missing.",
        ),
        (
            one(
                json!({"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": "sg-00000000000000000"}]}),
            ),
            "InvalidGroup.NotFound: The security group 'sg-00000000000000000' does not exist",
        ),
        (
            one(
                json!({"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": db, "UserId": "999999999999"}]}),
            ),
            &format!("InvalidGroup.NotFound: The security group '{db}' does not exist"),
        ),
        (
            one(json!({"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": far["GroupId"]}]})),
            "InvalidGroup.NotFound: You have specified two resources that belong to different networks.",
        ),
        (
            one(json!({"IpProtocol": "-1", "PrefixListIds": [{"PrefixListId": "pl-00000000"}]})),
            "InvalidPrefixListID.NotFound: The prefix list ID 'pl-00000000' does not exist",
        ),
        (
            one(
                json!({"IpProtocol": "-1", "IpRanges": [{"CidrIp": "10.0.0.0/8", "Description": "naïve"}]}),
            ),
            "InvalidParameterValue: Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        ),
        (json!([]), "MissingParameter: The request must contain the parameter ipPermissions"),
    ] {
        let input = json!({"GroupId": db, "IpPermissions": permissions});
        ec2.refused("AuthorizeSecurityGroupIngress", input, expected).await;
    }
}

#[tokio::test]
async fn a_group_is_named_by_id_or_name() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    for (group, expected) in [
        (
            json!({"GroupId": "sg-00000000000000000"}),
            "InvalidGroup.NotFound: The security group 'sg-00000000000000000' does not exist",
        ),
        (
            json!({"GroupId": "sg_1"}),
            "InvalidGroupId.Malformed: Invalid id: \"sg_1\" (expecting \"sg-...; the ID may only contain lowercase alphanumeric characters and a single dash\")",
        ),
        (
            json!({}),
            "MissingParameter: The request must contain the parameter groupName or groupId",
        ),
        (
            json!({"GroupId": db, "GroupName": "db"}),
            "InvalidParameterCombination: The parameter groupName cannot be used together with the parameter groupId",
        ),
    ] {
        let mut input = group;
        input["IpPermissions"] = json!([tcp(1, "10.0.0.0/8")]);
        ec2.refused("AuthorizeSecurityGroupIngress", input, expected).await;
    }
}

#[tokio::test]
async fn rules_are_revoked_by_what_they_say_or_by_id() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let all = json!({"GroupId": db, "IpPermissions": [tcp(1, "10.0.0.0/8"), tcp(2, "10.0.0.0/8"), tcp(3, "10.0.0.0/8")]});
    let ids = ec2
        .list("AuthorizeSecurityGroupIngress", all, "SecurityGroupRules.SecurityGroupRuleId")
        .await;
    let ids: Vec<&str> = ids.split(' ').collect();
    let first = json!({"GroupId": db, "IpPermissions": [tcp(1, "10.9.9.9/8")]});
    let revoked = ec2.ok("RevokeSecurityGroupIngress", first.clone()).await;
    assert_eq!(text(&revoked["RevokedSecurityGroupRules"][0]["SecurityGroupRuleId"]), ids[0]);
    let again = ec2.ok("RevokeSecurityGroupIngress", first).await;
    assert_eq!(text(&again["UnknownIpPermissions"][0]["IpRanges"][0]["CidrIp"]), "10.0.0.0/8");
    ec2.ok("RevokeSecurityGroupIngress", json!({"GroupId": db, "SecurityGroupRuleIds": [ids[1]]}))
        .await;
    let gone = format!(
        "InvalidSecurityGroupRuleId.NotFound: The security group rule ID '{}' does not exist",
        ids[1]
    );
    let both = json!({"GroupId": db, "SecurityGroupRuleIds": [ids[2], ids[1]]});
    ec2.refused("RevokeSecurityGroupIngress", both, &gone).await;
    let wrong_way = format!(
        "InvalidSecurityGroupRuleId.NotFound: The security group rule ID '{}' does not exist",
        ids[2]
    );
    ec2.refused(
        "RevokeSecurityGroupEgress",
        json!({"GroupId": db, "SecurityGroupRuleIds": [ids[2]]}),
        &wrong_way,
    )
    .await;
    let out = json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]});
    ec2.ok("RevokeSecurityGroupEgress", out).await;
    let left = ec2
        .list(
            "DescribeSecurityGroupRules",
            filters(&[("group-id", &db)]),
            "SecurityGroupRules.SecurityGroupRuleId",
        )
        .await;
    assert_eq!(left, ids[2]);

    let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await;
    let far = ec2
        .ok(
            "CreateSecurityGroup",
            json!({"GroupName": "far", "Description": "d", "VpcId": vpc["Vpc"]["VpcId"]}),
        )
        .await;
    let input = json!({"GroupId": far["GroupId"], "IpPermissions": [tcp(1, "10.0.0.0/8")]});
    ec2.refused("RevokeSecurityGroupIngress", input, MISSING_RULE).await;
}

#[tokio::test]
async fn rules_are_modified_in_place() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let all = json!({"GroupId": db, "IpPermissions": [tcp(1, "10.0.0.0/8"), tcp(2, "10.0.0.0/8")]});
    let ids = ec2
        .list("AuthorizeSecurityGroupIngress", all, "SecurityGroupRules.SecurityGroupRuleId")
        .await;
    let id = ids.split(' ').next().unwrap();
    let modify = |rule: Value| json!({"GroupId": db, "SecurityGroupRules": [{"SecurityGroupRuleId": id, "SecurityGroupRule": rule}]});
    let rule = |port: i32, peer: &str, value: &str| json!({"IpProtocol": "tcp", "FromPort": port, "ToPort": port, peer: value});
    for (change, expected) in [
        (
            rule(2, "CidrIpv4", "10.0.0.0/8"),
            "InvalidPermission.Duplicate: the specified rule \"peer: 10.0.0.0/8, TCP, from port: 2, to port: 2, ALLOW\" already exists",
        ),
        (
            rule(1, "CidrIpv6", "::/0"),
            &format!(
                "InvalidParameterValue: The source or destination type of security group rule '{id}' cannot be changed"
            ),
        ),
        (
            json!({"IpProtocol": "-1"}),
            "InvalidParameterCombination: Exactly one of CidrIpv4, CidrIpv6, PrefixListId and ReferencedGroupId must be given",
        ),
        (
            rule(1, "CidrIpv4", "10.0.0.0"),
            "InvalidParameterValue: CIDR block 10.0.0.0 is malformed",
        ),
    ] {
        ec2.refused("ModifySecurityGroupRules", modify(change), expected).await;
    }
    ec2.ok("ModifySecurityGroupRules", modify(rule(1, "CidrIpv4", "10.0.0.0/8"))).await;
    ec2.ok("ModifySecurityGroupRules", modify(rule(9, "CidrIpv4", "192.0.2.0/24"))).await;
    let found = ec2.ok("DescribeSecurityGroupRules", json!({"SecurityGroupRuleIds": [id]})).await;
    let found = &found["SecurityGroupRules"][0];
    assert_eq!((&found["FromPort"], &found["CidrIpv4"]), (&json!(9), &json!("192.0.2.0/24")));

    let by_id = json!({"GroupId": db, "SecurityGroupRuleDescriptions": [{"SecurityGroupRuleId": id, "Description": "one"}]});
    ec2.ok("UpdateSecurityGroupRuleDescriptionsIngress", by_id).await;
    let mut permission = tcp(2, "10.0.0.0/8");
    permission["IpRanges"][0]["Description"] = json!("two");
    let by_scope = json!({"GroupName": "db", "IpPermissions": [permission]});
    ec2.ok("UpdateSecurityGroupRuleDescriptionsIngress", by_scope.clone()).await;
    ec2.refused("UpdateSecurityGroupRuleDescriptionsEgress", by_scope, MISSING_RULE).await;
    let found = ec2.list(
        "DescribeSecurityGroups",
        json!({"GroupIds": [db]}),
        "SecurityGroups.IpPermissions.IpRanges.Description",
    );
    assert_eq!(found.await, "one two");
}

#[tokio::test]
async fn groups_in_use_cannot_be_deleted() {
    let ec2 = Ec2::new();
    let (db, web) = (ec2.group("db").await, ec2.group("web").await);
    let delete = |id: &str| json!({ "GroupId": id });
    let default = ec2
        .list(
            "DescribeSecurityGroups",
            json!({"GroupNames": ["default"]}),
            "SecurityGroups.GroupId",
        )
        .await;
    let undeletable = format!(
        "CannotDelete: the specified group: \"{default}\" name: \"default\" cannot be deleted by a user"
    );
    ec2.refused("DeleteSecurityGroup", delete(&default), &undeletable).await;

    let reference = json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": web}, {"GroupId": db}]}]});
    ec2.ok("AuthorizeSecurityGroupIngress", reference.clone()).await;
    let referred = format!("DependencyViolation: resource {web} has a dependent object");
    ec2.refused("DeleteSecurityGroup", delete(&web), &referred).await;
    ec2.ok("RevokeSecurityGroupIngress", reference).await;
    ec2.ok("DeleteSecurityGroup", delete(&web)).await;

    let scope = ec2.call.region_scope();
    let held = [db.clone()];
    let records = ec2.call.records();
    records
        .change(&scope, async |change| hold(change, &scope, "cluster/demo", &held).await)
        .await
        .unwrap();
    let in_use = format!("DependencyViolation: resource {db} has a dependent object");
    ec2.refused("DeleteSecurityGroup", delete(&db), &in_use).await;
    records
        .change(&scope, async |change| release(change, &scope, "cluster/demo").await)
        .await
        .unwrap();
    let answer = ec2.ok("DeleteSecurityGroup", json!({"GroupName": "db"})).await;
    assert_eq!(text(&answer["GroupId"]), db);
    let gone = format!("InvalidGroup.NotFound: The security group '{db}' does not exist");
    ec2.refused("DeleteSecurityGroup", delete(&db), &gone).await;
    ec2.refused("DescribeSecurityGroupReferences", json!({"GroupId": [db]}), &gone).await;
}

#[tokio::test]
async fn groups_are_found_by_every_filter() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let tags =
        json!([{"ResourceType": "security-group", "Tags": [{"Key": "env", "Value": "prod"}]}]);
    let db = ec2
        .ok(
            "CreateSecurityGroup",
            json!({"GroupName": "db", "Description": "keeps data", "TagSpecifications": tags}),
        )
        .await;
    assert_eq!(db["Tags"], json!([{"Key": "env", "Value": "prod"}]));
    let db = text(&db["GroupId"]);
    let web = ec2.group("web").await;
    let rules = json!({"GroupId": db, "IpPermissions": [
        tcp(5432, "203.0.113.25/32"),
        {"IpProtocol": "tcp", "FromPort": 1, "ToPort": 2, "UserIdGroupPairs": [{"GroupId": web}], "Ipv6Ranges": [{"CidrIpv6": "2001:db8::/32"}]},
    ]});
    ec2.ok("AuthorizeSecurityGroupIngress", rules).await;
    for (filter, expected) in [
        (&[("group-name", "d?")][..], "db"),
        (&[("group-id", db.as_str())], "db"),
        (&[("vpc-id", vpc.as_str()), ("group-name", "default")], "default"),
        (&[("vpc-id", "vpc-00000000000000000")], ""),
        (&[("description", "keeps*")], "db"),
        (&[("owner-id", "123456789012"), ("group-name", "web")], "web"),
        (&[("owner-id", "999999999999")], ""),
        (&[("tag:env", "prod")], "db"),
        (&[("tag-key", "env")], "db"),
        (&[("ip-permission.cidr", "203.0.113.25/32")], "db"),
        (&[("ip-permission.cidr", "0.0.0.0/0")], ""),
        (&[("ip-permission.ipv6-cidr", "2001:db8::/32")], "db"),
        (&[("ip-permission.from-port", "5432")], "db"),
        (&[("ip-permission.to-port", "2")], "db"),
        (&[("ip-permission.protocol", "tcp")], "db"),
        (&[("ip-permission.group-id", web.as_str())], "db"),
        (&[("ip-permission.group-name", "web")], "db"),
        (&[("ip-permission.user-id", "123456789012"), ("group-name", "db")], "db"),
        (&[("egress.ip-permission.cidr", "0.0.0.0/0"), ("group-name", "db")], "db"),
        (&[("egress.ip-permission.protocol", "-1"), ("group-name", "db")], "db"),
        (&[("egress.ip-permission.from-port", "*")], ""),
    ] {
        let found = ec2.list("DescribeSecurityGroups", filters(filter), "SecurityGroups.GroupName");
        assert_eq!(found.await, expected, "{filter:?}");
    }
    let unknown = "InvalidParameterValue: The filter 'colour' is invalid";
    ec2.refused("DescribeSecurityGroups", filters(&[("colour", "red")]), unknown).await;
}

#[tokio::test]
async fn groups_come_in_pages() {
    let ec2 = Ec2::new();
    for at in 0..11 {
        ec2.group(&format!("g{at}")).await;
    }
    let mut input = json!({"MaxResults": 5});
    let mut seen = Vec::new();
    for expected in [5, 5, 2] {
        let page = ec2.ok("DescribeSecurityGroups", input.clone()).await;
        let groups = page["SecurityGroups"].as_array().unwrap();
        assert_eq!(groups.len(), expected);
        seen.extend(groups.iter().map(|group| text(&group["GroupId"])));
        input["NextToken"] = page["NextToken"].clone();
    }
    assert_eq!(input["NextToken"], Value::Null);
    seen.dedup();
    assert_eq!(seen.len(), 12);
    let small = "InvalidParameterValue: Value ( 1 ) for parameter maxResults is invalid. Expecting a value greater than or equal to 5.";
    ec2.refused("DescribeSecurityGroups", json!({"MaxResults": 1}), small).await;
}

#[tokio::test]
async fn a_group_has_sixty_rules_of_a_family_and_direction() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let many = |from: i32, count: i32| {
        let all: Vec<Value> = (from..from + count).map(|port| tcp(port, "10.0.0.0/8")).collect();
        json!({"GroupId": db, "IpPermissions": all})
    };
    ec2.ok("AuthorizeSecurityGroupIngress", many(1, 59)).await;
    let full = "RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.";
    ec2.refused("AuthorizeSecurityGroupIngress", many(100, 2), full).await;
    ec2.ok("AuthorizeSecurityGroupIngress", json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "-1", "UserIdGroupPairs": [{"GroupId": db}]}]})).await;
    ec2.refused("AuthorizeSecurityGroupIngress", many(100, 1), full).await;
    ec2.ok("AuthorizeSecurityGroupIngress", json!({"GroupId": db, "IpPermissions": [{"IpProtocol": "-1", "Ipv6Ranges": [{"CidrIpv6": "::/0"}]}]})).await;
    ec2.ok("AuthorizeSecurityGroupEgress", many(1, 59)).await;
}

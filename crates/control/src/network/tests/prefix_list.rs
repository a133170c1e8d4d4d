//! Prefix lists: their versions, and what rules make of them.

use serde_json::{Value, json};

use super::{Ec2, filters, text};

impl Ec2 {
    async fn prefix_list(&self, name: &str, entries: &[&str], max: i32) -> String {
        let entries: Vec<Value> = entries.iter().map(|cidr| json!({ "Cidr": cidr })).collect();
        let input = json!({
            "PrefixListName": name, "AddressFamily": "IPv4", "MaxEntries": max, "Entries": entries,
        });
        self.made("CreateManagedPrefixList", input, "PrefixList.PrefixListId").await
    }

    async fn entries(&self, list: &str, version: Option<i64>) -> String {
        let mut input = json!({ "PrefixListId": list });
        input["TargetVersion"] = json!(version);
        self.list("GetManagedPrefixListEntries", input, "Entries.Cidr").await
    }
}

fn of_list(port: i32, list: &str) -> Value {
    json!([{"IpProtocol": "tcp", "FromPort": port, "ToPort": port,
        "PrefixListIds": [{"PrefixListId": list, "Description": "office"}]}])
}

#[tokio::test]
async fn versions_are_made_looked_at_and_restored() {
    let ec2 = Ec2::new();
    let list = ec2.prefix_list("office", &["203.0.113.0/28"], 5).await;
    let modify = |version: i64, change: Value| {
        let mut input = change;
        (input["PrefixListId"], input["CurrentVersion"]) = (json!(list), json!(version));
        input
    };
    let more = modify(
        1,
        json!({
            "AddEntries": [{"Cidr": "198.51.100.7/32", "Description": "home"}],
            "RemoveEntries": [{"Cidr": "203.0.113.0/28"}],
        }),
    );
    let changed = ec2.ok("ModifyManagedPrefixList", more.clone()).await;
    assert_eq!(changed["PrefixList"]["Version"], 2);
    assert_eq!(changed["PrefixList"]["State"], "modify-complete");
    assert_eq!(ec2.entries(&list, None).await, "198.51.100.7/32");
    assert_eq!(ec2.entries(&list, Some(1)).await, "203.0.113.0/28");
    let mismatch = "PrefixListVersionMismatch: The prefix list has the incorrect version number.";
    ec2.refused("ModifyManagedPrefixList", more, mismatch).await;
    let restore = json!({"PrefixListId": list, "PreviousVersion": 1, "CurrentVersion": 2});
    let restored = ec2.ok("RestoreManagedPrefixListVersion", restore.clone()).await;
    assert_eq!(restored["PrefixList"]["Version"], 3);
    assert_eq!(restored["PrefixList"]["State"], "restore-complete");
    assert_eq!(ec2.entries(&list, None).await, "203.0.113.0/28");
    ec2.refused("RestoreManagedPrefixListVersion", restore, mismatch).await;
    let named = json!({"PrefixListId": list, "PrefixListName": "headquarters"});
    let named = ec2.ok("ModifyManagedPrefixList", named).await;
    assert_eq!(named["PrefixList"]["PrefixListName"], "headquarters");
    assert_eq!(named["PrefixList"]["Version"], 3, "a name makes no version");
    let gone = ec2.ok("DeleteManagedPrefixList", json!({"PrefixListId": list})).await;
    assert_eq!(gone["PrefixList"]["State"], "delete-complete");
    let unknown =
        format!("InvalidPrefixListID.NotFound: The prefix list ID '{list}' does not exist");
    ec2.refused("GetManagedPrefixListEntries", json!({"PrefixListId": list}), &unknown).await;
}

#[tokio::test]
async fn wrong_lists_are_refused() {
    let ec2 = Ec2::new();
    let list = ec2.prefix_list("office", &["203.0.113.0/28", "198.51.100.0/24"], 2).await;
    let served = filters(&[("prefix-list-name", "com.amazonaws.us-east-1.s3")]);
    let path = "PrefixLists.PrefixListId";
    let served = ec2.list("DescribeManagedPrefixLists", served, path).await;
    let modify = "ModifyManagedPrefixList";
    for (operation, input, expected) in [
        (
            "CreateManagedPrefixList",
            json!({"PrefixListName": "com.amazonaws.x", "AddressFamily": "IPv4", "MaxEntries": 1}),
            "InvalidParameterValue: The prefix list name cannot start with com.amazonaws.",
        ),
        (
            "CreateManagedPrefixList",
            json!({"PrefixListName": "x", "AddressFamily": "ipv4", "MaxEntries": 1}),
            "InvalidParameterValue: Value (ipv4) for parameter addressFamily is invalid. Valid values are IPv4 and IPv6.",
        ),
        (
            "CreateManagedPrefixList",
            json!({"PrefixListName": "x", "AddressFamily": "IPv6", "MaxEntries": 0}),
            "InvalidParameterValue: Value (0) for parameter maxEntries is invalid. It must be between 1 and 1000.",
        ),
        (
            "CreateManagedPrefixList",
            json!({"PrefixListName": "x", "AddressFamily": "IPv6", "MaxEntries": 1, "Entries": [{"Cidr": "10.0.0.0/8"}]}),
            "InvalidParameterValue: The CIDR block 10.0.0.0/8 does not belong to the address family IPv6 of the prefix list.",
        ),
        (
            modify,
            json!({"PrefixListId": list, "CurrentVersion": 1, "AddEntries": [{"Cidr": "10.0.0.0/8"}]}),
            "PrefixListMaxEntriesExceeded: You've reached the maximum number of entries for the prefix list: 2.",
        ),
        (
            modify,
            json!({"PrefixListId": list, "AddEntries": [{"Cidr": "10.0.0.0/8"}]}),
            "MissingParameter: The request must contain the parameter currentVersion",
        ),
        (
            modify,
            json!({"PrefixListId": list, "CurrentVersion": 1, "MaxEntries": 9, "AddEntries": [{"Cidr": "10.0.0.0/8"}]}),
            "InvalidParameterCombination: You cannot modify the entries of a prefix list and modify the size of a prefix list at the same time.",
        ),
        (
            modify,
            json!({"PrefixListId": list, "MaxEntries": 1}),
            "PrefixListMaxEntriesExceeded: You've reached the maximum number of entries for the prefix list: 1.",
        ),
        (
            modify,
            json!({"PrefixListId": list, "CurrentVersion": 1, "RemoveEntries": [{"Cidr": "10.0.0.0/8"}]}),
            &format!(
                "InvalidParameterValue: The CIDR block 10.0.0.0/8 does not exist in the prefix list {list}."
            ),
        ),
        (
            "DeleteManagedPrefixList",
            json!({"PrefixListId": served}),
            &format!(
                "OperationNotPermitted: The prefix list '{served}' is managed by AWS and cannot be changed."
            ),
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
    assert_eq!(ec2.entries(&served, None).await, "", "nothing of that service runs here");
    let both = ec2.list("DescribePrefixLists", json!({"PrefixListIds": [served]}), path).await;
    assert_eq!(both, served);
}

#[tokio::test]
async fn rules_mean_the_present_version() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let list = ec2.prefix_list("office", &["203.0.113.0/28"], 5).await;
    let rule = json!({"GroupId": db, "IpPermissions": of_list(5432, &list)});
    let made = ec2.ok("AuthorizeSecurityGroupIngress", rule.clone()).await;
    assert_eq!(made["SecurityGroupRules"][0]["PrefixListId"], json!(list));
    assert_eq!(ec2.admitted(&[&db]).await, "203.0.113.0/28");
    let add = json!({"PrefixListId": list, "CurrentVersion": 1, "AddEntries": [{"Cidr": "198.51.100.7/32"}]});
    ec2.ok("ModifyManagedPrefixList", add).await;
    assert_eq!(ec2.admitted(&[&db]).await, "198.51.100.7/32 203.0.113.0/28");
    let shown = ec2
        .list(
            "DescribeSecurityGroups",
            filters(&[("ip-permission.prefix-list-id", &list)]),
            "SecurityGroups.IpPermissions.PrefixListIds.Description",
        )
        .await;
    assert_eq!(shown, "office");
    let users = json!({ "PrefixListId": list });
    let path = "PrefixListAssociations.ResourceId";
    assert_eq!(ec2.list("GetManagedPrefixListAssociations", users.clone(), path).await, db);
    let in_use = format!("DependencyViolation: resource {list} has a dependent object");
    ec2.refused("DeleteManagedPrefixList", users.clone(), &in_use).await;

    let id = text(&made["SecurityGroupRules"][0]["SecurityGroupRuleId"]);
    let other = ec2.prefix_list("home", &["192.0.2.1/32"], 1).await;
    let modify = json!({"GroupId": db, "SecurityGroupRules": [{"SecurityGroupRuleId": id, "SecurityGroupRule": {
        "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "PrefixListId": other,
    }}]});
    ec2.ok("ModifySecurityGroupRules", modify).await;
    assert_eq!(ec2.admitted(&[&db]).await, "192.0.2.1/32");
    let revoke = json!({"GroupId": db, "IpPermissions": of_list(5432, &other)});
    ec2.ok("RevokeSecurityGroupIngress", revoke).await;
    assert_eq!(ec2.admitted(&[&db]).await, "");
    ec2.ok("DeleteManagedPrefixList", users).await;
}

#[tokio::test]
async fn a_list_counts_for_all_it_could_hold() {
    let ec2 = Ec2::new();
    let db = ec2.group("db").await;
    let (large, small) = (
        ec2.prefix_list("large", &[], 40).await,
        ec2.prefix_list("small", &["192.0.2.0/24"], 20).await,
    );
    let add = |port: i32, list: &str| json!({"GroupId": db, "IpPermissions": of_list(port, list)});
    ec2.ok("AuthorizeSecurityGroupIngress", add(1, &large)).await;
    ec2.ok("AuthorizeSecurityGroupIngress", add(1, &small)).await;
    let full = "RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.";
    ec2.refused("AuthorizeSecurityGroupIngress", add(2, &small), full).await;
    let grow = json!({"PrefixListId": small, "MaxEntries": 21});
    ec2.refused("ModifyManagedPrefixList", grow, full).await;
    ec2.ok("AuthorizeSecurityGroupEgress", add(2, &small)).await;
}

//! Parameter groups through calls: what is in them, what may be changed, what engines are told.

use serde_json::{Value, json};

use crate::rds::testwalk::{Walk, with};

const CLUSTER: &str = "DBClusterParameterGroupName";
const INSTANCE: &str = "DBParameterGroupName";

/// Makes the groups `cg` and `ig` for version 15.
async fn with_groups() -> Walk {
    let walk = Walk::new();
    for (operation, member, name) in [
        ("CreateDBClusterParameterGroup", CLUSTER, "cg"),
        ("CreateDBParameterGroup", INSTANCE, "ig"),
    ] {
        let input = json!({
            member: name, "DBParameterGroupFamily": "aurora-postgresql15", "Description": "d",
        });
        walk.rds(operation, input).await.unwrap();
    }
    walk
}

/// The same, and an instance `i` in a cluster `c` that use them, settled.
async fn with_instance() -> Walk {
    let mut walk = with_groups().await;
    let cluster = json!({
        "DBClusterIdentifier": "c", "Engine": "aurora-postgresql", "EngineVersion": "15.18",
        "MasterUsername": "dba", "MasterUserPassword": "long-enough-1", CLUSTER: "cg",
    });
    walk.rds("CreateDBCluster", cluster).await.unwrap();
    let instance = json!({
        "DBInstanceIdentifier": "i", "DBClusterIdentifier": "c", "Engine": "aurora-postgresql",
        "DBInstanceClass": "db.r6g.large", INSTANCE: "ig",
    });
    walk.rds("CreateDBInstance", instance).await.unwrap();
    walk.settle().await;
    walk
}

fn parameter(name: &str, value: &str, method: &str) -> Value {
    json!({"ParameterName": name, "ParameterValue": value, "ApplyMethod": method})
}

/// The parameters of a group that its owner set, as `name=value`.
async fn set_in(walk: &Walk, operation: &str, member: &str, group: &str) -> Vec<String> {
    let answer = walk.rds(operation, json!({member: group, "Source": "user"})).await.unwrap();
    let shown = answer["Parameters"].as_array().unwrap().iter().map(|one| {
        let text = |member: &str| one[member].as_str().unwrap().to_owned();
        format!("{}={}", text("ParameterName"), text("ParameterValue"))
    });
    shown.collect()
}

#[tokio::test]
async fn changes_are_checked() {
    let walk = with_groups().await;
    let many: Vec<Value> = (0..21).map(|_| parameter("work_mem", "4096", "immediate")).collect();
    for (changes, code) in [
        (json!([parameter("max_connections", "50", "immediate")]), "InvalidParameterCombination"),
        (json!([parameter("max_connections", "50", "soon")]), "InvalidParameterValue"),
        (json!([parameter("max_connections", "few", "pending-reboot")]), "InvalidParameterValue"),
        (json!([parameter("unheard_of", "1", "immediate")]), "InvalidParameterValue"),
        (json!([parameter("listen_addresses", "*", "pending-reboot")]), "InvalidParameterValue"),
        (json!([parameter("fsync", "0", "immediate")]), "InvalidParameterValue"),
        (json!([{"ParameterName": "work_mem", "ParameterValue": "4096"}]), "InvalidParameterValue"),
        (
            json!([{"ParameterName": "work_mem", "ApplyMethod": "immediate"}]),
            "InvalidParameterValue",
        ),
        (json!([{"ParameterValue": "1", "ApplyMethod": "immediate"}]), "InvalidParameterValue"),
        (
            json!([
                parameter("work_mem", "80", "immediate"),
                parameter("WORK_MEM", "90", "immediate")
            ]),
            "InvalidParameterValue",
        ),
        (json!(many), "InvalidParameterValue"),
        (json!([]), "MissingParameter"),
    ] {
        let input = json!({CLUSTER: "cg", "Parameters": changes});
        let found = walk.refusal("ModifyDBClusterParameterGroup", input).await;
        assert_eq!(found, code, "{changes}");
    }
    assert_eq!(set_in(&walk, "DescribeDBClusterParameters", CLUSTER, "cg").await, [""; 0]);
}

#[tokio::test]
async fn groups_that_cannot_be_changed_or_shown_are_refused() {
    let walk = with_groups().await;
    let good = json!([parameter("work_mem", "4096", "immediate")]);
    for (operation, input, code) in [
        (
            "ModifyDBParameterGroup",
            json!({INSTANCE: "no", "Parameters": good}),
            "DBParameterGroupNotFound",
        ),
        (
            "ModifyDBClusterParameterGroup",
            json!({CLUSTER: "ig", "Parameters": good}),
            "DBParameterGroupNotFound",
        ),
        (
            "ModifyDBParameterGroup",
            json!({INSTANCE: "default.aurora-postgresql15", "Parameters": good}),
            "InvalidParameterValue",
        ),
        (
            "ModifyDBParameterGroup",
            json!({INSTANCE: "ig", "Parameters": [parameter("timezone", "UTC", "immediate")]}),
            "InvalidParameterValue",
        ),
        (
            "ResetDBParameterGroup",
            json!({INSTANCE: "ig", "ResetAllParameters": true, "Parameters": good}),
            "InvalidParameterCombination",
        ),
        (
            "ResetDBParameterGroup",
            json!({INSTANCE: "ig", "ResetAllParameters": false}),
            "MissingParameter",
        ),
        ("DescribeDBParameters", json!({INSTANCE: "no"}), "DBParameterGroupNotFound"),
        (
            "DescribeDBParameters",
            json!({INSTANCE: "ig", "Source": "moon"}),
            "InvalidParameterValue",
        ),
        (
            "DescribeEngineDefaultParameters",
            json!({"DBParameterGroupFamily": "aurora-postgresql9"}),
            "InvalidParameterValue",
        ),
    ] {
        assert_eq!(walk.refusal(operation, input.clone()).await, code, "{operation} {input}");
    }
}

#[tokio::test]
async fn what_is_set_is_shown_copied_and_reset() {
    let walk = with_groups().await;
    let changes = [
        parameter("work_mem", "4096", "immediate"),
        parameter("max_connections", "{DBInstanceVCPU*50}", "pending-reboot"),
        parameter("Log_Connections", "1", "pending-reboot"),
    ];
    let answer = walk.rds("ModifyDBParameterGroup", json!({INSTANCE: "IG", "Parameters": changes}));
    assert_eq!(answer.await.unwrap(), json!({INSTANCE: "ig"}));
    let all = ["log_connections=1", "max_connections={DBInstanceVCPU*50}", "work_mem=4096"];
    assert_eq!(set_in(&walk, "DescribeDBParameters", INSTANCE, "ig").await, all);
    let copied = walk.rds(
        "CopyDBParameterGroup",
        json!({
            "SourceDBParameterGroupIdentifier": "ig",
            "TargetDBParameterGroupIdentifier": "other",
            "TargetDBParameterGroupDescription": "a copy",
        }),
    );
    let copied = copied.await.unwrap();
    assert_eq!(copied["DBParameterGroup"]["DBParameterGroupFamily"], "aurora-postgresql15");
    assert_eq!(copied["DBParameterGroup"]["Description"], "a copy");
    let one = json!([
        {"ParameterName": "work_mem", "ApplyMethod": "immediate"},
        {"ParameterName": "log_connections", "ApplyMethod": "pending-reboot"},
    ]);
    walk.rds("ResetDBParameterGroup", json!({INSTANCE: "ig", "Parameters": one})).await.unwrap();
    assert_eq!(set_in(&walk, "DescribeDBParameters", INSTANCE, "ig").await, all[1..2]);
    walk.rds("ResetDBParameterGroup", json!({INSTANCE: "ig"})).await.unwrap();
    assert_eq!(set_in(&walk, "DescribeDBParameters", INSTANCE, "ig").await, [""; 0]);
    assert_eq!(set_in(&walk, "DescribeDBParameters", INSTANCE, "other").await, all);
    for (source, target, code) in [
        ("ig", "other", "DBParameterGroupAlreadyExists"),
        ("nowhere", "new", "DBParameterGroupNotFound"),
        ("ig", "default.aurora-postgresql15", "InvalidParameterValue"),
    ] {
        let input = json!({
            "SourceDBParameterGroupIdentifier": source,
            "TargetDBParameterGroupIdentifier": target,
            "TargetDBParameterGroupDescription": "d",
        });
        assert_eq!(walk.refusal("CopyDBParameterGroup", input).await, code, "{source} {target}");
    }
}

#[tokio::test]
async fn all_parameters_come_in_pages_and_by_source() {
    let walk = with_groups().await;
    let mut names = Vec::new();
    let mut marker = Value::Null;
    loop {
        let input = json!({CLUSTER: "default.aurora-postgresql16", "Marker": marker});
        let page = walk.rds("DescribeDBClusterParameters", input).await.unwrap();
        let shown = page["Parameters"].as_array().unwrap();
        assert!(shown.len() <= 100);
        names.extend(shown.iter().map(|one| one["ParameterName"].as_str().unwrap().to_owned()));
        marker = page["Marker"].clone();
        if marker.is_null() {
            break;
        }
    }
    assert!(names.is_sorted());
    assert!(names.len() > 300);
    let input = json!({
        "DBParameterGroupFamily": "aurora-postgresql16",
        "Filters": [{"Name": "parameter-name", "Values": ["max_connections"]}],
    });
    let answer = walk.rds("DescribeEngineDefaultParameters", input).await.unwrap();
    let expected = json!([{
        "ParameterName": "max_connections",
        "ParameterValue": "LEAST({DBInstanceClassMemory/9531392},5000)",
        "Description": "Sets the maximum number of concurrent connections.",
        "Source": "system",
        "ApplyType": "static",
        "DataType": "integer",
        "AllowedValues": "6-200000",
        "IsModifiable": true,
        "ApplyMethod": "pending-reboot",
        "SupportedEngineModes": ["provisioned"],
    }]);
    assert_eq!(answer["EngineDefaults"]["Parameters"], expected);
    let input = json!({INSTANCE: "ig", "Source": "system"});
    let system = walk.rds("DescribeDBParameters", input).await.unwrap();
    let system = system["Parameters"].as_array().unwrap();
    assert!(!system.is_empty() && system.iter().all(|one| one["ParameterValue"].is_string()));
}

#[tokio::test]
async fn engines_are_told_at_once_or_at_the_next_start() {
    let mut walk = with_instance().await;
    assert_eq!(told(&walk), [""; 0]);
    let changes = [
        parameter("work_mem", "4096", "immediate"),
        parameter("statement_timeout", "9000", "pending-reboot"),
        parameter("max_connections", "{DBInstanceVCPU*50}", "pending-reboot"),
    ];
    let input = json!({CLUSTER: "cg", "Parameters": changes});
    walk.rds("ModifyDBClusterParameterGroup", input).await.unwrap();
    walk.settle().await;
    // The engine itself puts off what it can only take at its start.
    assert_eq!(told(&walk), ["max_connections=100", "work_mem=4096"]);
    assert_eq!(apply_status(&walk).await, "pending-reboot");
    walk.rds("RebootDBInstance", json!({"DBInstanceIdentifier": "i"})).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), ["max_connections=100", "statement_timeout=9000", "work_mem=4096"]);
    assert_eq!(apply_status(&walk).await, "in-sync");
    let input = json!({INSTANCE: "ig", "Parameters": [parameter("work_mem", "80", "immediate")]});
    walk.rds("ModifyDBParameterGroup", input).await.unwrap();
    walk.settle().await;
    assert!(told(&walk).contains(&"work_mem=80".to_owned()));
    let waiting = json!([{"ParameterName": "statement_timeout", "ApplyMethod": "pending-reboot"}]);
    let input = json!({CLUSTER: "cg", "Parameters": waiting});
    walk.rds("ResetDBClusterParameterGroup", input).await.unwrap();
    walk.settle().await;
    assert!(told(&walk).contains(&"statement_timeout=9000".to_owned()));
    assert_eq!(apply_status(&walk).await, "pending-reboot");
    walk.rds("RebootDBInstance", json!({"DBInstanceIdentifier": "i"})).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), ["max_connections=100", "work_mem=80"]);
    for (operation, member, name) in [
        ("DeleteDBClusterParameterGroup", CLUSTER, "cg"),
        ("DeleteDBParameterGroup", INSTANCE, "ig"),
    ] {
        let code = walk.refusal(operation, json!({member: name})).await;
        assert_eq!(code, "InvalidDBParameterGroupState", "{operation}");
    }
    let expected =
        ["0170", "0005", "0037", "0037", "0037", "0092", "0006", "0037", "0092", "0037", "0006"];
    assert_eq!(walk.events().await, expected);
}

#[tokio::test]
async fn another_group_waits_for_the_next_start_of_the_engine() {
    let mut walk = with_instance().await;
    let input = json!({INSTANCE: "ig", "Parameters": [parameter("work_mem", "80", "immediate")]});
    walk.rds("ModifyDBParameterGroup", input).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), ["work_mem=80"]);
    let other = json!({
        INSTANCE: "other", "DBParameterGroupFamily": "aurora-postgresql15", "Description": "d",
    });
    walk.rds("CreateDBParameterGroup", other).await.unwrap();
    let input = json!({"DBInstanceIdentifier": "i", INSTANCE: "other"});
    walk.rds("ModifyDBInstance", input).await.unwrap();
    walk.settle().await;
    // The other group does not set `work_mem`, but the one in force does until the engine starts,
    // and what is changed in it is taken.
    assert_eq!(told(&walk), ["work_mem=80"]);
    assert_eq!(apply_status(&walk).await, "pending-reboot");
    let input = json!({INSTANCE: "ig", "Parameters": [parameter("work_mem", "96", "immediate")]});
    walk.rds("ModifyDBParameterGroup", input).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), ["work_mem=96"]);
    // Nor do parameters change because a group is no more.
    walk.rds("DeleteDBParameterGroup", json!({INSTANCE: "ig"})).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), ["work_mem=96"]);
    assert_eq!(apply_status(&walk).await, "pending-reboot");
    walk.rds("RebootDBInstance", json!({"DBInstanceIdentifier": "i"})).await.unwrap();
    walk.settle().await;
    assert_eq!(told(&walk), [""; 0]);
    assert_eq!(apply_status(&walk).await, "in-sync");
    let expected = ["0170", "0005", "0037", "0092", "0011", "0037", "0092", "0006"];
    assert_eq!(walk.events().await, expected);
}

#[tokio::test]
async fn changes_of_a_group_are_events_of_its_own() {
    let mut walk = with_groups().await;
    walk.settle().await;
    let changes = [
        parameter("work_mem", "4096", "immediate"),
        parameter("max_connections", "100", "pending-reboot"),
    ];
    for (operation, member, group, input) in [
        ("ModifyDBClusterParameterGroup", CLUSTER, "cg", json!({"Parameters": changes})),
        // What is so already is not told again.
        ("ModifyDBClusterParameterGroup", CLUSTER, "cg", json!({"Parameters": [changes[0]]})),
        ("ResetDBClusterParameterGroup", CLUSTER, "cg", json!({"ResetAllParameters": true})),
        ("ModifyDBParameterGroup", INSTANCE, "ig", json!({"Parameters": [changes[0]]})),
    ] {
        walk.rds(operation, with(input, json!({member: group}))).await.unwrap();
    }
    for (source, kind, expected) in [
        (
            "cg",
            "cluster-pg",
            &[
                "Updated parameter max_connections to 100 with apply method pending-reboot",
                "Updated parameter work_mem to 4096 with apply method immediate",
                "Updated parameter max_connections to default with apply method pending-reboot",
                "Updated parameter work_mem to default with apply method immediate",
            ][..],
        ),
        ("ig", "pg", &["Updated parameter work_mem to 4096 with apply method immediate"]),
    ] {
        let input = json!({"SourceType": "db-parameter-group", "SourceIdentifier": source});
        let shown = walk.rds("DescribeEvents", input).await.unwrap();
        let events = shown["Events"].as_array().unwrap();
        let messages: Vec<&str> =
            events.iter().map(|event| event["Message"].as_str().unwrap()).collect();
        assert_eq!(messages, expected, "{source}");
        let arn = format!(":{kind}:{source}");
        assert!(events.iter().all(|one| one["SourceArn"].as_str().unwrap().ends_with(&arn)));
    }
}

#[tokio::test]
async fn endpoints_are_told_to_take_tls_only() {
    let mut walk = with_instance().await;
    let tls_only = |walk: &Walk| {
        let inner = walk.bench.host.inner();
        let of_all: Vec<bool> = inner.spec.endpoints.iter().map(|one| one.tls_only).collect();
        assert_eq!(of_all.len(), 3, "writer, reader, instance");
        of_all.iter().all(|one| *one)
    };
    for (value, method, reboots, expected) in [
        ("1", "immediate", false, true),
        ("0", "pending-reboot", false, true),
        ("0", "pending-reboot", true, false),
    ] {
        let changes = [parameter("rds.force_ssl", value, method)];
        let input = json!({CLUSTER: "cg", "Parameters": changes});
        walk.rds("ModifyDBClusterParameterGroup", input).await.unwrap();
        if reboots {
            walk.rds("RebootDBInstance", json!({"DBInstanceIdentifier": "i"})).await.unwrap();
        }
        walk.settle().await;
        assert_eq!(tls_only(&walk), expected, "{value} {method} {reboots}");
    }
}

/// What the host was told of the one instance, as `name=value`.
fn told(walk: &Walk) -> Vec<String> {
    let inner = walk.bench.host.inner();
    let parameters = &inner.spec.instances[0].parameters;
    parameters.iter().map(|(name, value)| format!("{name}={value}")).collect()
}

async fn apply_status(walk: &Walk) -> String {
    let group = walk.instance("i").await["DBParameterGroups"][0].clone();
    group["ParameterApplyStatus"].as_str().unwrap().to_owned()
}

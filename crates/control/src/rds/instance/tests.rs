//! Calls on instances and on what belongs to clusters and instances.

use serde_json::{Value, json};

use crate::rds::testwalk::{Walk, new_instance, with};

#[tokio::test]
async fn bad_words_are_refused_with_the_services_codes() {
    let walk = Walk::with_cluster().await;
    let create = |changes: Value| with(new_instance("demo-1", "demo"), changes);
    for (changes, code) in [
        (json!({"DBInstanceIdentifier": "1bad"}), "InvalidParameterValue"),
        (json!({"DBClusterIdentifier": "nosuch"}), "DBClusterNotFoundFault"),
        (json!({"DBClusterIdentifier": null}), "InvalidParameterCombination"),
        (json!({"DBInstanceClass": "db.r6g.tiny"}), "InvalidParameterCombination"),
        (json!({"DBInstanceClass": "db.serverless"}), "InvalidParameterCombination"),
        (json!({"Engine": "postgres"}), "InvalidParameterValue"),
        (json!({"EngineVersion": "16.14"}), "InvalidParameterCombination"),
        (json!({"PromotionTier": 16}), "InvalidParameterValue"),
        (json!({"AvailabilityZone": "mars-1a"}), "InvalidParameterValue"),
        (json!({"DBSubnetGroupName": "other"}), "InvalidParameterCombination"),
        (json!({"Port": 5433}), "InvalidParameterCombination"),
        (json!({"MasterUserPassword": "Pa55word-1"}), "InvalidParameterCombination"),
        (json!({"MultiAZ": true}), "InvalidParameterCombination"),
        (json!({"StorageEncrypted": true}), "InvalidParameterCombination"),
        (json!({"VpcSecurityGroupIds": ["sg-1"]}), "InvalidParameterCombination"),
        (json!({"DBParameterGroupName": "nosuch"}), "DBParameterGroupNotFound"),
        (json!({"CACertificateIdentifier": "nosuch"}), "CertificateNotFound"),
    ] {
        assert_eq!(
            walk.refusal("CreateDBInstance", create(changes.clone())).await,
            code,
            "{changes}"
        );
    }
}

#[tokio::test]
async fn an_instance_shows_what_clients_and_templates_need() {
    let walk = Walk::with_writer().await;
    let instance = walk.instance("demo-1").await;
    for (member, value) in [
        ("DBInstanceClass", json!("db.r6g.large")),
        ("DBInstanceStatus", json!("available")),
        ("Engine", json!("aurora-postgresql")),
        ("EngineVersion", json!("15.18")),
        ("DBClusterIdentifier", json!("demo")),
        ("AvailabilityZone", json!("us-east-1a")),
        ("PubliclyAccessible", json!(false)),
        ("PromotionTier", json!(1)),
        ("StorageType", json!("aurora")),
        ("LicenseModel", json!("postgresql-license")),
        ("DBSecurityGroups", json!([])),
        ("TagList", json!([])),
        ("DBInstanceArn", json!("arn:aws:rds:us-east-1:123456789012:db:demo-1")),
        ("CACertificateIdentifier", json!("rds-ca-rsa2048-g1")),
    ] {
        assert_eq!(instance[member], value, "{member}");
    }
    let group = &instance["DBParameterGroups"][0];
    assert_eq!(group["DBParameterGroupName"], "default.aurora-postgresql15");
    assert_eq!(group["ParameterApplyStatus"], "in-sync");
    assert_eq!(instance["DBSubnetGroup"]["SubnetGroupStatus"], "Complete");
    assert_eq!(instance["VpcSecurityGroups"][0]["Status"], "active");
}

#[tokio::test]
async fn instances_spread_over_zones_and_are_counted() {
    let mut walk = Walk::with_writer().await;
    for number in 2..=16 {
        let new = new_instance(&format!("demo-{number}"), "demo");
        walk.rds("CreateDBInstance", new).await.unwrap();
    }
    let one_more = new_instance("demo-17", "demo");
    assert_eq!(walk.refusal("CreateDBInstance", one_more).await, "InstanceQuotaExceeded");
    walk.settle().await;
    let mut zones = std::collections::BTreeMap::<String, usize>::new();
    for number in 1..=16 {
        let instance = walk.instance(&format!("demo-{number}")).await;
        assert_eq!(instance["DBInstanceStatus"], "available");
        let zone = instance["AvailabilityZone"].as_str().unwrap().to_owned();
        *zones.entry(zone).or_default() += 1;
        if number == 3 {
            assert_eq!(zones.len(), 3, "the first three are in three zones");
        }
    }
    assert_eq!(zones.values().min(), Some(&2), "six zones for sixteen: {zones:?}");
    let cluster = walk.cluster("demo").await;
    assert_eq!(cluster["MultiAZ"], true);
    let members = cluster["DBClusterMembers"].as_array().unwrap();
    let writers = members.iter().filter(|one| one["IsClusterWriter"] == true).count();
    assert_eq!((members.len(), writers), (16, 1));
}

#[tokio::test]
async fn a_stopped_cluster_takes_no_changes() {
    let mut walk = Walk::with_writer().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    let one = json!({"DBInstanceIdentifier": "demo-1"});
    walk.rds("StopDBCluster", demo.clone()).await.unwrap();
    walk.settle().await;
    for (operation, input, code) in [
        (
            "ModifyDBCluster",
            with(demo.clone(), json!({"Port": 6000})),
            "InvalidDBClusterStateFault",
        ),
        (
            "ModifyDBInstance",
            with(one.clone(), json!({"PromotionTier": 0})),
            "InvalidDBInstanceState",
        ),
        ("CreateDBInstance", new_instance("demo-2", "demo"), "InvalidDBClusterStateFault"),
        ("DeleteDBInstance", one.clone(), "InvalidDBClusterStateFault"),
        ("RebootDBInstance", one.clone(), "InvalidDBInstanceState"),
        ("FailoverDBCluster", demo.clone(), "InvalidDBClusterStateFault"),
    ] {
        assert_eq!(walk.refusal(operation, input).await, code, "{operation}");
    }
}

#[tokio::test]
async fn custom_endpoints_come_and_go() {
    let mut walk = Walk::with_writer().await;
    let new = json!({
        "DBClusterIdentifier": "demo", "DBClusterEndpointIdentifier": "Reports",
        "EndpointType": "ANY", "StaticMembers": ["demo-1"],
    });
    for (changes, code) in [
        (json!({"DBClusterIdentifier": "nosuch"}), "DBClusterNotFoundFault"),
        (json!({"EndpointType": "SOME"}), "InvalidParameterValue"),
        (json!({"StaticMembers": ["nosuch"]}), "DBInstanceNotFound"),
        (json!({"ExcludedMembers": ["demo-1"]}), "InvalidParameterCombination"),
        (json!({"DBClusterEndpointIdentifier": "1bad"}), "InvalidParameterValue"),
    ] {
        let input = with(new.clone(), changes.clone());
        assert_eq!(walk.refusal("CreateDBClusterEndpoint", input).await, code, "{changes}");
    }
    let made = walk.rds("CreateDBClusterEndpoint", new.clone()).await.unwrap();
    assert_eq!(made["Status"], "creating");
    assert_eq!(made["StaticMembers"], json!(["demo-1"]));
    let twice = walk.refusal("CreateDBClusterEndpoint", new).await;
    assert_eq!(twice, "DBClusterEndpointAlreadyExistsFault");
    walk.settle().await;
    let all = walk.rds("DescribeDBClusterEndpoints", json!({})).await.unwrap();
    let types: Vec<&str> = all["DBClusterEndpoints"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["EndpointType"].as_str().unwrap())
        .collect();
    assert_eq!(types, ["CUSTOM", "READER", "WRITER"]);
    assert_eq!(all["DBClusterEndpoints"][0]["Status"], "available");
    assert_eq!(walk.bench.host.inner().spec.endpoints.len(), 4);

    let reports = json!({"DBClusterEndpointIdentifier": "reports"});
    let readers = with(reports.clone(), json!({"EndpointType": "READER"}));
    walk.rds("ModifyDBClusterEndpoint", readers).await.unwrap();
    walk.settle().await;
    let of_readers = walk.bench.host.inner().spec.endpoints[3].targets.clone();
    assert!(of_readers.is_empty(), "there is no reader to lead to");
    let deleted = walk.rds("DeleteDBClusterEndpoint", reports.clone()).await.unwrap();
    assert_eq!(deleted["Status"], "deleting");
    walk.settle().await;
    let gone = walk.rds("DescribeDBClusterEndpoints", reports.clone()).await.unwrap();
    assert_eq!(gone["DBClusterEndpoints"], json!([]));
    let gone = walk.refusal("DeleteDBClusterEndpoint", reports).await;
    assert_eq!(gone, "DBClusterEndpointNotFoundFault");
    assert_eq!(walk.bench.host.inner().spec.endpoints.len(), 3);
}

#[tokio::test]
async fn tags_are_added_listed_and_removed() {
    let walk = Walk::with_writer().await;
    let arn = |rest: &str| format!("arn:aws:rds:us-east-1:123456789012:{rest}");
    for resource in ["cluster:demo", "db:demo-1", "subgrp:default"] {
        let name = json!({"ResourceName": arn(resource)});
        let add = with(
            name.clone(),
            json!({"Tags": [
                {"Key": "b", "Value": "2"}, {"Key": "a", "Value": "1"},
            ]}),
        );
        walk.rds("AddTagsToResource", add).await.unwrap();
        let remove = with(name.clone(), json!({"TagKeys": ["b", "nosuch"]}));
        walk.rds("RemoveTagsFromResource", remove).await.unwrap();
        let tags = walk.rds("ListTagsForResource", name).await.unwrap();
        assert_eq!(tags["TagList"], json!([{"Key": "a", "Value": "1"}]), "{resource}");
    }
    for (resource, code) in [
        (arn("cluster:nosuch"), "DBClusterNotFoundFault"),
        (arn("db:nosuch"), "DBInstanceNotFound"),
        (arn("subgrp:nosuch"), "DBSubnetGroupNotFoundFault"),
        (arn("pg:nosuch"), "DBParameterGroupNotFound"),
        (arn("what:demo"), "InvalidParameterValue"),
        ("arn:aws:rds:us-east-1:999999999999:cluster:demo".into(), "InvalidParameterValue"),
        ("demo".into(), "InvalidParameterValue"),
    ] {
        let input = json!({"ResourceName": resource});
        assert_eq!(walk.refusal("ListTagsForResource", input).await, code, "{resource}");
    }
    let default = json!({"ResourceName": arn("cluster-pg:default.aurora-postgresql15")});
    let tags = walk.rds("ListTagsForResource", default).await.unwrap();
    assert_eq!(tags["TagList"], json!([]));
}

#[tokio::test]
async fn parameter_groups_are_made_used_and_deleted() {
    let mut walk = Walk::with_cluster().await;
    let defaults = walk.rds("DescribeDBClusterParameterGroups", json!({})).await.unwrap();
    let names: Vec<&str> = defaults["DBClusterParameterGroups"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["DBClusterParameterGroupName"].as_str().unwrap())
        .collect();
    let families = ["mysql8.0", "postgresql15", "postgresql16", "postgresql17"];
    assert_eq!(names, families.map(|family| format!("default.aurora-{family}")));
    let new = json!({
        "DBClusterParameterGroupName": "Mine", "DBParameterGroupFamily": "aurora-postgresql15",
        "Description": "d",
    });
    for (changes, code) in [
        (json!({"DBParameterGroupFamily": "aurora-postgresql9"}), "InvalidParameterValue"),
        (json!({"DBClusterParameterGroupName": "1x"}), "InvalidParameterValue"),
        (json!({"Description": ""}), "InvalidParameterValue"),
    ] {
        let input = with(new.clone(), changes);
        assert_eq!(walk.refusal("CreateDBClusterParameterGroup", input).await, code);
    }
    walk.rds("CreateDBClusterParameterGroup", new.clone()).await.unwrap();
    let twice = walk.refusal("CreateDBClusterParameterGroup", new).await;
    assert_eq!(twice, "DBParameterGroupAlreadyExists");
    let swap = json!({"DBClusterIdentifier": "demo", "DBClusterParameterGroupName": "mine"});
    walk.rds("ModifyDBCluster", swap).await.unwrap();
    walk.settle().await;
    let mine = json!({"DBClusterParameterGroupName": "mine"});
    let used = walk.refusal("DeleteDBClusterParameterGroup", mine.clone()).await;
    assert_eq!(used, "InvalidDBParameterGroupState");
    let back = json!({
        "DBClusterIdentifier": "demo",
        "DBClusterParameterGroupName": "default.aurora-postgresql15",
    });
    walk.rds("ModifyDBCluster", back).await.unwrap();
    walk.rds("DeleteDBClusterParameterGroup", mine.clone()).await.unwrap();
    let gone = walk.refusal("DeleteDBClusterParameterGroup", mine).await;
    assert_eq!(gone, "DBParameterGroupNotFound");
    let default = json!({"DBParameterGroupName": "default.aurora-postgresql15"});
    let kept = walk.refusal("DeleteDBParameterGroup", default).await;
    assert_eq!(kept, "InvalidDBParameterGroupState");
}

#[tokio::test]
async fn events_are_found_by_source_and_time() {
    let walk = Walk::with_writer().await;
    let count = async |input: Value| -> usize {
        walk.rds("DescribeEvents", input).await.unwrap()["Events"].as_array().unwrap().len()
    };
    assert_eq!(count(json!({})).await, 2);
    assert_eq!(count(json!({"SourceType": "db-cluster"})).await, 1);
    let one = json!({"SourceType": "db-instance", "SourceIdentifier": "demo-1"});
    assert_eq!(count(one).await, 1);
    assert_eq!(count(json!({"EventCategories": ["creation"]})).await, 2);
    assert_eq!(count(json!({"EventCategories": ["deletion"]})).await, 0);
    walk.bench.step(std::time::Duration::from_secs(3601));
    assert_eq!(count(json!({})).await, 0, "an hour is the default");
    assert_eq!(count(json!({"Duration": 120})).await, 2);
    assert_eq!(count(json!({"StartTime": "2026-11-23T00:00:00.000Z"})).await, 2);
    for (input, code) in [
        (json!({"SourceIdentifier": "demo"}), "InvalidParameterCombination"),
        (json!({"SourceType": "db-planet"}), "InvalidParameterValue"),
        (json!({"Duration": 0}), "InvalidParameterValue"),
        (json!({"Duration": 20_161}), "InvalidParameterValue"),
        (
            json!({"StartTime": "2026-11-24T00:00:00.000Z", "EndTime": "2026-11-23T00:00:00.000Z"}),
            "InvalidParameterCombination",
        ),
    ] {
        assert_eq!(walk.refusal("DescribeEvents", input.clone()).await, code, "{input}");
    }
}

#[tokio::test]
async fn old_events_are_forgotten() {
    let mut walk = Walk::with_writer().await;
    walk.bench.step(std::time::Duration::from_secs(14 * 86_400 + 1));
    walk.settle().await;
    assert!(walk.events().await.is_empty());
}

#[tokio::test]
async fn the_catalogue_is_what_is_installed() {
    let walk = Walk::new();
    let versions = async |input: Value| -> Vec<String> {
        let answer = walk.rds("DescribeDBEngineVersions", input).await.unwrap();
        let all = answer["DBEngineVersions"].as_array().unwrap().clone();
        all.iter().map(|one| one["EngineVersion"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(versions(json!({})).await, ["10.11.19", "15.17", "15.18", "16.14", "17.6"]);
    let default = json!({"Engine": "aurora-postgresql", "DefaultOnly": true});
    assert_eq!(versions(default).await, ["15.18"]);
    assert_eq!(versions(json!({"Engine": "aurora-mysql"})).await, ["10.11.19"]);
    assert_eq!(versions(json!({"Engine": "mysql"})).await, [""; 0]);
    let mysql =
        walk.rds("DescribeDBEngineVersions", json!({"EngineVersion": "8.0"})).await.unwrap();
    let mysql = &mysql["DBEngineVersions"][0];
    for (member, value) in [
        ("MajorEngineVersion", "8.0"),
        ("DBParameterGroupFamily", "aurora-mysql8.0"),
        ("DBEngineDescription", "MariaDB"),
        ("DBEngineVersionDescription", "MariaDB 10.11.19 (stands in for Aurora MySQL 8.0)"),
    ] {
        assert_eq!(mysql[member], value);
    }
    assert_eq!(versions(json!({"EngineVersion": "16"})).await, ["16.14"]);
    let options = json!({"Engine": "aurora-postgresql", "EngineVersion": "15.18"});
    let options = walk.rds("DescribeOrderableDBInstanceOptions", options).await.unwrap();
    let classes = options["OrderableDBInstanceOptions"].as_array().unwrap();
    assert!(classes.iter().any(|one| one["DBInstanceClass"] == "db.r6g.large"));
    assert_eq!(classes[0]["AvailabilityZones"].as_array().unwrap().len(), 6);
    let all = json!({"Engine": "aurora-postgresql"});
    let all = walk.rds("DescribeOrderableDBInstanceOptions", all).await.unwrap();
    assert!(all["Marker"].is_string(), "more than a page");
    let all = json!({"Engine": "aurora-postgresql", "MaxRecords": 1000});
    let all = walk.rds("DescribeOrderableDBInstanceOptions", all).await.unwrap();
    assert!(all["Marker"].is_null(), "all on one page");
}

#[tokio::test]
async fn subnet_groups_are_checked() {
    let walk = Walk::new();
    let subnets = walk.call("ec2", "DescribeSubnets", json!({})).await.unwrap();
    let id = |at: usize| subnets["Subnets"][at]["SubnetId"].clone();
    let new = json!({
        "DBSubnetGroupName": "MyDBSubnetGroup", "DBSubnetGroupDescription": "d",
        "SubnetIds": [id(0), id(1)],
    });
    for (changes, code) in [
        (json!({"SubnetIds": [id(0)]}), "DBSubnetGroupDoesNotCoverEnoughAZs"),
        (json!({"SubnetIds": [id(0), id(0)]}), "DBSubnetGroupDoesNotCoverEnoughAZs"),
        (json!({"SubnetIds": []}), "InvalidParameterValue"),
        (json!({"SubnetIds": ["subnet-00000000000000000", id(1)]}), "InvalidSubnet"),
        (json!({"DBSubnetGroupName": "default"}), "InvalidParameterValue"),
        (json!({"DBSubnetGroupDescription": ""}), "InvalidParameterValue"),
    ] {
        let input = with(new.clone(), changes.clone());
        assert_eq!(walk.refusal("CreateDBSubnetGroup", input).await, code, "{changes}");
    }
    let made = walk.rds("CreateDBSubnetGroup", new.clone()).await.unwrap();
    assert_eq!(made["DBSubnetGroup"]["DBSubnetGroupName"], "mydbsubnetgroup");
    assert_eq!(made["DBSubnetGroup"]["Subnets"].as_array().unwrap().len(), 2);
    assert_eq!(walk.refusal("CreateDBSubnetGroup", new).await, "DBSubnetGroupAlreadyExists");
    for name in ["nosuch", "default"] {
        let code = walk.refusal("DescribeDBSubnetGroups", json!({"DBSubnetGroupName": name})).await;
        assert_eq!(code, "DBSubnetGroupNotFoundFault");
    }
    let code = walk.refusal("DeleteDBSubnetGroup", json!({"DBSubnetGroupName": "default"})).await;
    assert_eq!(code, "InvalidParameterValue");
}

#[tokio::test]
async fn every_listing_answers() {
    let walk = Walk::with_writer().await;
    for operation in [
        "DescribeAccountAttributes",
        "DescribeCertificates",
        "DescribeDBClusterSnapshots",
        "DescribeEventCategories",
        "DescribeGlobalClusters",
        "DescribePendingMaintenanceActions",
        "DescribeDBParameterGroups",
        "DescribeDBSubnetGroups",
    ] {
        walk.rds(operation, json!({})).await.unwrap_or_else(|error| panic!("{operation}: {error}"));
    }
    for (operation, input, code) in [
        (
            "DescribeDBClusterSnapshots",
            json!({"DBClusterSnapshotIdentifier": "x"}),
            "DBClusterSnapshotNotFoundFault",
        ),
        (
            "DescribeGlobalClusters",
            json!({"GlobalClusterIdentifier": "x"}),
            "GlobalClusterNotFoundFault",
        ),
        ("DescribeCertificates", json!({"CertificateIdentifier": "x"}), "CertificateNotFound"),
    ] {
        assert_eq!(walk.refusal(operation, input).await, code, "{operation}");
    }
}

//! Calls on clusters: what is taken, what is refused and with which code.

use serde_json::{Value, json};

use crate::rds::testwalk::{Walk, new_cluster, new_instance, with};

#[tokio::test]
async fn bad_words_are_refused_with_the_services_codes() {
    let walk = Walk::with_cluster().await;
    let create = |changes: Value| with(new_cluster("other"), changes);
    for (changes, code) in [
        (json!({"DBClusterIdentifier": "1bad"}), "InvalidParameterValue"),
        (json!({"DBClusterIdentifier": "bad--name"}), "InvalidParameterValue"),
        (json!({"DBClusterIdentifier": "DEMO"}), "DBClusterAlreadyExistsFault"),
        (json!({"Engine": "aurora-oracle"}), "InvalidParameterValue"),
        (json!({"EngineVersion": "14.1"}), "InvalidParameterCombination"),
        (json!({"MasterUserPassword": "short"}), "InvalidParameterValue"),
        (json!({"MasterUserPassword": "Pass@word/1\""}), "InvalidParameterValue"),
        (json!({"MasterUserPassword": null}), "InvalidParameterValue"),
        (json!({"MasterUsername": null}), "InvalidParameterValue"),
        (json!({"MasterUsername": "rdsadmin"}), "InvalidParameterValue"),
        (json!({"BackupRetentionPeriod": 0}), "InvalidParameterValue"),
        (json!({"BackupRetentionPeriod": 36}), "InvalidParameterValue"),
        (json!({"Port": 1024}), "InvalidParameterValue"),
        (json!({"Port": 70_000}), "InvalidParameterValue"),
        (json!({"DatabaseName": "my-db"}), "InvalidParameterValue"),
        (json!({"DBSubnetGroupName": "nosuch"}), "DBSubnetGroupNotFoundFault"),
        (json!({"DBClusterParameterGroupName": "nosuch"}), "DBClusterParameterGroupNotFound"),
        (
            json!({"DBClusterParameterGroupName": "default.aurora-postgresql16"}),
            "InvalidParameterCombination",
        ),
        (json!({"VpcSecurityGroupIds": ["sg-00000000000000000"]}), "InvalidParameterValue"),
        (json!({"AvailabilityZones": ["mars-1a"]}), "InvalidParameterValue"),
        (json!({"PreferredBackupWindow": "3-4"}), "InvalidParameterValue"),
        (json!({"PreferredMaintenanceWindow": "sun:05:00-sun:05:10"}), "InvalidParameterValue"),
        (
            json!({
                "PreferredBackupWindow": "03:00-04:00",
                "PreferredMaintenanceWindow": "sun:03:30-sun:04:30",
            }),
            "InvalidParameterCombination",
        ),
        (json!({"KmsKeyId": "alias/k"}), "KMSKeyNotAccessibleFault"),
        (json!({"StorageEncrypted": true}), "InvalidParameterCombination"),
        // With a password of the owner's.
        (json!({"ManageMasterUserPassword": true}), "InvalidParameterCombination"),
        (json!({"BacktrackWindow": 3600}), "InvalidParameterCombination"),
        (json!({"EngineMode": "serverless"}), "InvalidParameterCombination"),
        (
            json!({"ServerlessV2ScalingConfiguration": {"MinCapacity": 0.5, "MaxCapacity": 1.0}}),
            "InvalidParameterCombination",
        ),
        (json!({"NetworkType": "DUAL"}), "InvalidParameterCombination"),
        (json!({"StorageType": "gp3"}), "StorageTypeNotSupported"),
        (json!({"EnableCloudwatchLogsExports": ["audit"]}), "InvalidParameterCombination"),
        (json!({"MonitoringInterval": 7}), "InvalidParameterValue"),
        (json!({"MonitoringInterval": 60}), "InvalidParameterCombination"),
        (json!({"CACertificateIdentifier": "nosuch"}), "CertificateNotFound"),
        (json!({"Tags": [{"Key": "aws:x", "Value": "y"}]}), "InvalidParameterValue"),
    ] {
        assert_eq!(
            walk.refusal("CreateDBCluster", create(changes.clone())).await,
            code,
            "{changes}"
        );
    }
    let all = walk.rds("DescribeDBClusters", json!({})).await.unwrap();
    assert_eq!(all["DBClusters"].as_array().unwrap().len(), 1, "no refusal left anything");
}

#[tokio::test]
async fn mysql_has_limits_and_names_of_its_own() {
    let walk = Walk::new();
    for (changes, code) in [
        (json!({"Engine": "aurora-mysql", "EngineVersion": "8.4"}), "InvalidParameterCombination"),
        (
            json!({"Engine": "aurora-mysql", "EngineVersion": "8.0", "MasterUserPassword": "x".repeat(42)}),
            "InvalidParameterValue",
        ),
        (
            json!({"Engine": "aurora-mysql", "EngineVersion": "8.0", "MasterUsername": "root"}),
            "InvalidParameterValue",
        ),
        (
            json!({"Engine": "aurora-mysql", "EngineVersion": "8.0", "DatabaseName": "mysql"}),
            "InvalidParameterValue",
        ),
    ] {
        let input = with(new_cluster("other"), changes.clone());
        assert_eq!(walk.refusal("CreateDBCluster", input).await, code, "{changes}");
    }
    let mysql = json!({"Engine": "aurora-mysql", "EngineVersion": "8.0"});
    let made = walk.rds("CreateDBCluster", with(new_cluster("other"), mysql)).await.unwrap();
    for (member, value) in [
        ("Engine", json!("aurora-mysql")),
        ("EngineVersion", json!("10.11.19")),
        ("Port", json!(3306)),
        ("DBClusterParameterGroup", json!("default.aurora-mysql8.0")),
    ] {
        assert_eq!(made["DBCluster"][member], value, "{member}");
    }
}

#[tokio::test]
async fn what_asks_for_nothing_is_taken_and_shown_again() {
    let mut walk = Walk::new();
    let input = with(
        new_cluster("Sample-Cluster"),
        json!({
            "DatabaseName": "appdb", "Port": 5433, "DeletionProtection": true,
            "EngineVersion": "15", "EngineMode": "provisioned", "NetworkType": "IPV4",
            "StorageEncrypted": false, "BacktrackWindow": 0, "StorageType": "aurora-iopt1",
            "EnableIAMDatabaseAuthentication": true, "CopyTagsToSnapshot": true,
            "BackupRetentionPeriod": 7, "PreferredBackupWindow": "03:00-03:30",
            "PreferredMaintenanceWindow": "Sun:05:00-Sun:05:30",
            "EnableCloudwatchLogsExports": ["postgresql"],
            "Tags": [{"Key": "team", "Value": "blue"}],
        }),
    );
    walk.rds("CreateDBCluster", input).await.unwrap();
    walk.settle().await;
    let cluster = walk.cluster("sample-cluster").await;
    for (member, value) in [
        ("DBClusterIdentifier", json!("sample-cluster")),
        ("Status", json!("available")),
        ("DatabaseName", json!("appdb")),
        ("Port", json!(5433)),
        ("DeletionProtection", json!(true)),
        ("EngineVersion", json!("15.18")),
        ("EngineMode", json!("provisioned")),
        ("StorageType", json!("aurora-iopt1")),
        ("StorageEncrypted", json!(false)),
        ("CopyTagsToSnapshot", json!(true)),
        ("BackupRetentionPeriod", json!(7)),
        ("PreferredBackupWindow", json!("03:00-03:30")),
        ("PreferredMaintenanceWindow", json!("sun:05:00-sun:05:30")),
        ("EnabledCloudwatchLogsExports", json!(["postgresql"])),
        ("TagList", json!([{"Key": "team", "Value": "blue"}])),
        ("DBClusterMembers", json!([])),
        ("DBSubnetGroup", json!("default")),
        ("DBClusterParameterGroup", json!("default.aurora-postgresql15")),
        ("AvailabilityZones", json!(["us-east-1a", "us-east-1b", "us-east-1c"])),
        ("MasterUsername", json!("dbadmin")),
        ("MultiAZ", json!(false)),
        ("IAMDatabaseAuthenticationEnabled", json!(true)),
        ("ClusterCreateTime", json!("2026-11-24T00:00:00.000Z")),
        ("DBClusterArn", json!("arn:aws:rds:us-east-1:123456789012:cluster:sample-cluster")),
    ] {
        assert_eq!(cluster[member], value, "{member}");
    }
    assert!(cluster["EarliestRestorableTime"].is_null(), "there are no backups to restore from");
    let id = cluster["DbClusterResourceId"].as_str().unwrap();
    assert!(id.starts_with("cluster-") && id.len() == 34, "{id}");
    let stored = walk.bench.control.records.store();
    let all = stored.range(crate::store::Range::prefix(""), None).await.unwrap();
    let leaked = all
        .records
        .iter()
        .any(|record| record.value.windows(10).any(|window| window == b"Pa55word-1"));
    assert!(!leaked, "the password is kept nowhere");
}

#[tokio::test]
async fn names_are_given_where_they_resolve() {
    let walk = Walk::with_writer().await;
    walk.bench.host.set(|host| host.names_resolve = true);
    let report = walk.bench.control.fleet.host().report().await.unwrap();
    walk.bench.control.fleet.take(report);
    let cluster = walk.cluster("demo").await;
    let name = |member: &str| cluster[member].as_str().unwrap().to_owned();
    let (writer, reader) = (name("Endpoint"), name("ReaderEndpoint"));
    let owner = &writer["demo.cluster-".len()..][..12];
    assert_eq!(writer, format!("demo.cluster-{owner}.us-east-1.rds.borealis.internal"));
    assert_eq!(reader, format!("demo.cluster-ro-{owner}.us-east-1.rds.borealis.internal"));
    let instance = walk.instance("demo-1").await;
    let expected = format!("demo-1.{owner}.us-east-1.rds.borealis.internal");
    assert_eq!(instance["Endpoint"]["Address"], expected);
    assert_eq!(instance["Endpoint"]["Port"], 5432);
}

#[tokio::test]
async fn deletion_follows_the_rules() {
    let mut walk = Walk::with_writer().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    let skip = with(demo.clone(), json!({"SkipFinalSnapshot": true}));
    let protect = |on: bool| with(demo.clone(), json!({"DeletionProtection": on}));
    walk.rds("ModifyDBCluster", protect(true)).await.unwrap();
    let refused = walk.refusal("DeleteDBCluster", skip.clone()).await;
    assert_eq!(refused, "InvalidDBClusterStateFault", "it has a member");
    // Protection is the cluster's: its members may go.
    walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await.unwrap();
    let twice = walk.refusal("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await;
    assert_eq!(twice, "InvalidDBInstanceState");
    let refused = walk.refusal("DeleteDBCluster", skip.clone()).await;
    assert_eq!(refused, "InvalidParameterCombination", "it is protected");
    walk.settle().await;
    walk.rds("ModifyDBCluster", protect(false)).await.unwrap();
    for changes in [
        json!({}),
        json!({"SkipFinalSnapshot": false}),
        json!({"SkipFinalSnapshot": true, "FinalDBSnapshotIdentifier": "last"}),
    ] {
        let input = with(demo.clone(), changes.clone());
        let code = walk.refusal("DeleteDBCluster", input).await;
        assert_eq!(code, "InvalidParameterCombination", "{changes}");
    }
    let bad = with(demo.clone(), json!({"FinalDBSnapshotIdentifier": "1bad"}));
    assert_eq!(walk.refusal("DeleteDBCluster", bad).await, "InvalidParameterValue");
    walk.rds("DeleteDBCluster", skip.clone()).await.unwrap();
    assert_eq!(walk.refusal("DeleteDBCluster", skip.clone()).await, "InvalidDBClusterStateFault");
    walk.settle().await;
    assert_eq!(walk.refusal("DeleteDBCluster", skip).await, "DBClusterNotFoundFault");
    walk.rds("CreateDBCluster", new_cluster("demo")).await.expect("the name is free again");
}

#[tokio::test]
async fn what_a_cluster_uses_cannot_go_before_it() {
    let mut walk = Walk::new();
    let subnets = walk.call("ec2", "DescribeSubnets", json!({})).await.unwrap();
    let ids: Vec<Value> = subnets["Subnets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|subnet| subnet["SubnetId"].clone())
        .collect();
    let vpc = subnets["Subnets"][0]["VpcId"].clone();
    let group = json!({"GroupName": "db", "Description": "d", "VpcId": vpc});
    let group = walk.call("ec2", "CreateSecurityGroup", group).await.unwrap()["GroupId"].clone();
    let subnet_group = json!({
        "DBSubnetGroupName": "MyGroup", "DBSubnetGroupDescription": "d", "SubnetIds": ids[..2],
    });
    walk.rds("CreateDBSubnetGroup", subnet_group).await.unwrap();
    let input = with(
        new_cluster("demo"),
        json!({"DBSubnetGroupName": "mygroup", "VpcSecurityGroupIds": [group]}),
    );
    walk.rds("CreateDBCluster", input).await.unwrap();
    walk.settle().await;
    let delete_group = json!({"GroupId": group});
    let held = walk.call("ec2", "DeleteSecurityGroup", delete_group.clone()).await.unwrap_err();
    assert_eq!(held.code, "DependencyViolation");
    let delete_subnets = json!({"DBSubnetGroupName": "mygroup"});
    let used = walk.refusal("DeleteDBSubnetGroup", delete_subnets.clone()).await;
    assert_eq!(used, "InvalidDBSubnetGroupStateFault");
    let skip = json!({"DBClusterIdentifier": "demo", "SkipFinalSnapshot": true});
    walk.rds("DeleteDBCluster", skip).await.unwrap();
    walk.settle().await;
    walk.rds("DeleteDBSubnetGroup", delete_subnets).await.unwrap();
    walk.call("ec2", "DeleteSecurityGroup", delete_group).await.unwrap();
}

#[tokio::test]
async fn modifications_are_checked_and_take_effect() {
    let mut walk = Walk::with_writer().await;
    let demo = |changes: Value| with(json!({"DBClusterIdentifier": "demo"}), changes);
    for (changes, code) in [
        (json!({"DBClusterIdentifier": "nosuch"}), "DBClusterNotFoundFault"),
        (json!({"Port": 80}), "InvalidParameterValue"),
        (json!({"BackupRetentionPeriod": 0}), "InvalidParameterValue"),
        (json!({"MasterUserPassword": "short"}), "InvalidParameterValue"),
        (json!({"EngineVersion": "16.14"}), "InvalidParameterCombination"),
        (json!({"EngineVersion": "99.9"}), "InvalidParameterCombination"),
        (json!({"NewDBClusterIdentifier": "other"}), "InvalidParameterCombination"),
        (json!({"VpcSecurityGroupIds": ["sg-00000000000000000"]}), "InvalidParameterValue"),
        (json!({"DBClusterParameterGroupName": "nosuch"}), "DBClusterParameterGroupNotFound"),
    ] {
        assert_eq!(walk.refusal("ModifyDBCluster", demo(changes.clone())).await, code, "{changes}");
    }
    let rename = demo(json!({"NewDBClusterIdentifier": "Renamed", "ApplyImmediately": true}));
    let answer = walk.rds("ModifyDBCluster", rename).await.unwrap();
    assert_eq!(answer["DBCluster"]["Status"], "renaming");
    walk.settle().await;
    assert_eq!(walk.cluster_status("renamed").await, "available");
    assert_eq!(walk.instance("demo-1").await["DBClusterIdentifier"], "renamed");
    let names: Vec<String> =
        walk.bench.host.inner().spec.endpoints.iter().map(|one| one.name.clone()).collect();
    assert!(names[0].starts_with("renamed.cluster-"), "{names:?}");
    assert_eq!(walk.events().await.last().unwrap(), "0172");
    let gone = walk.refusal("DescribeDBClusters", json!({"DBClusterIdentifier": "demo"})).await;
    assert_eq!(gone, "DBClusterNotFoundFault");
}

#[tokio::test]
async fn a_failover_needs_a_replica() {
    let walk = Walk::with_writer().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    assert_eq!(walk.refusal("FailoverDBCluster", demo.clone()).await, "InvalidDBClusterStateFault");
    let target = with(demo, json!({"TargetDBInstanceIdentifier": "nosuch"}));
    assert_eq!(walk.refusal("FailoverDBCluster", target).await, "DBInstanceNotFound");
}

#[tokio::test]
async fn targets_of_a_failover_are_checked() {
    let mut walk = Walk::with_writer().await;
    walk.rds("CreateDBCluster", new_cluster("other")).await.unwrap();
    walk.settle().await;
    walk.rds("CreateDBInstance", new_instance("other-1", "other")).await.unwrap();
    walk.settle().await;
    walk.bench.host.set(|host| host.held_back = true);
    walk.rds("CreateDBInstance", new_instance("demo-2", "demo")).await.unwrap();
    walk.settle().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    for (target, code) in [
        (json!(null), "InvalidDBClusterStateFault"),
        (json!("nosuch"), "DBInstanceNotFound"),
        (json!("demo-1"), "InvalidDBInstanceState"),
        (json!("demo-2"), "InvalidDBInstanceState"),
        (json!("other-1"), "InvalidDBInstanceState"),
    ] {
        let input = with(demo.clone(), json!({"TargetDBInstanceIdentifier": target}));
        assert_eq!(walk.refusal("FailoverDBCluster", input.clone()).await, code, "{input}");
    }
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    let target = with(demo.clone(), json!({"TargetDBInstanceIdentifier": "demo-2"}));
    let answer = walk.rds("FailoverDBCluster", target.clone()).await.unwrap();
    assert_eq!(answer["DBCluster"]["Status"], "failing-over");
    assert_eq!(walk.refusal("FailoverDBCluster", target).await, "InvalidDBClusterStateFault");
    walk.settle().await;
    let cluster = walk.cluster("demo").await;
    assert_eq!(cluster["Status"], "available");
    let writer = |cluster: &Value| {
        let members = cluster["DBClusterMembers"].as_array().unwrap().clone();
        let writer = members.into_iter().find(|one| one["IsClusterWriter"] == true);
        writer.unwrap()["DBInstanceIdentifier"].as_str().unwrap().to_owned()
    };
    assert_eq!(writer(&cluster), "demo-2");
    walk.rds("FailoverDBCluster", demo).await.unwrap();
    walk.settle().await;
    assert_eq!(writer(&walk.cluster("demo").await), "demo-1");
    assert_eq!(walk.events().await.last().unwrap(), "0006");
}

#[tokio::test]
async fn listings_are_paged_and_filtered() {
    let mut walk = Walk::new();
    for number in 0..25 {
        walk.rds("CreateDBCluster", new_cluster(format!("c{number:02}"))).await.unwrap();
    }
    walk.settle().await;
    walk.rds("CreateDBInstance", new_instance("i", "c07")).await.unwrap();
    let page = walk.rds("DescribeDBClusters", json!({"MaxRecords": 20})).await.unwrap();
    assert_eq!(page["DBClusters"].as_array().unwrap().len(), 20);
    let next = json!({"MaxRecords": 20, "Marker": page["Marker"]});
    let rest = walk.rds("DescribeDBClusters", next).await.unwrap();
    assert_eq!(rest["DBClusters"].as_array().unwrap().len(), 5);
    assert!(rest["Marker"].is_null());
    let arn = "arn:aws:rds:us-east-1:123456789012:cluster:c07";
    for value in ["c07", arn] {
        let filter = json!({"Filters": [{"Name": "db-cluster-id", "Values": [value]}]});
        let found = walk.rds("DescribeDBClusters", filter.clone()).await.unwrap();
        assert_eq!(found["DBClusters"][0]["DBClusterIdentifier"], "c07");
        let found = walk.rds("DescribeDBInstances", filter).await.unwrap();
        assert_eq!(found["DBInstances"][0]["DBInstanceIdentifier"], "i");
        let by_arn = json!({"DBClusterIdentifier": value});
        walk.rds("DescribeDBClusters", by_arn).await.unwrap();
    }
    let addresses: std::collections::BTreeSet<_> =
        walk.bench.host.inner().spec.endpoints.iter().map(|one| one.address).collect();
    assert_eq!(addresses.len(), 50, "every endpoint has an address of its own");
}

#[tokio::test]
async fn the_quota_holds() {
    use crate::rds::cluster::Cluster;
    use crate::store::error::StoreError;

    let walk = Walk::with_cluster().await;
    let call = walk.bench.root();
    call.records()
        .change(&call.region_scope(), async |change| {
            let demo = change.get::<Cluster>("demo").await?.unwrap();
            for number in 1..39 {
                let name = format!("c{number}");
                let resource_id = format!("cluster-{number}");
                let cluster = Cluster { name: name.clone(), resource_id, ..demo.clone() };
                change.put(&name, &cluster).await?;
            }
            Ok::<(), StoreError>(())
        })
        .await
        .unwrap();
    walk.rds("CreateDBCluster", new_cluster("fortieth")).await.unwrap();
    let code = walk.refusal("CreateDBCluster", new_cluster("one-more")).await;
    assert_eq!(code, "DBClusterQuotaExceededFault");
}

#[tokio::test]
async fn the_service_keeps_the_master_password_where_it_is_asked_to() {
    let mut walk = Walk::new();
    let mut new = new_cluster("kept");
    new.as_object_mut().unwrap().remove("MasterUserPassword");
    let managed = with(new, json!({"ManageMasterUserPassword": true}));
    let made = walk.rds("CreateDBCluster", managed).await.unwrap();
    let secret = &made["DBCluster"]["MasterUserSecret"];
    let arn = secret["SecretArn"].as_str().unwrap().to_owned();
    assert!(arn.contains(":secret:rds!cluster-"), "{arn}");
    walk.settle().await;
    let read = async |walk: &Walk| {
        let found = walk.call("secretsmanager", "GetSecretValue", json!({"SecretId": arn})).await;
        found.map(|found| found["SecretString"].as_str().unwrap().to_owned())
    };
    let first = read(&walk).await.unwrap();
    let put = json!({"SecretId": arn, "SecretString": "mine"});
    let refused = walk.call("secretsmanager", "PutSecretValue", put).await.unwrap_err();
    assert_eq!(refused.code, "InvalidRequestException", "it is the service's");
    let kept = |changes: Value| with(json!({"DBClusterIdentifier": "kept"}), changes);
    for (changes, code) in [
        (json!({"MasterUserPassword": "Pa55word-2"}), "InvalidParameterCombination"),
        (json!({"ManageMasterUserPassword": false}), "InvalidParameterCombination"),
        (json!({"RotateMasterUserPassword": true}), "InvalidParameterCombination"),
    ] {
        assert_eq!(walk.refusal("ModifyDBCluster", kept(changes.clone())).await, code, "{changes}");
    }
    let rotate = kept(json!({"RotateMasterUserPassword": true, "ApplyImmediately": true}));
    walk.rds("ModifyDBCluster", rotate).await.unwrap();
    walk.settle().await;
    assert_ne!(read(&walk).await.unwrap(), first);
    let release = json!({"ManageMasterUserPassword": false, "MasterUserPassword": "Pa55word-2"});
    let released = walk.rds("ModifyDBCluster", kept(release)).await.unwrap();
    assert_eq!(released["DBCluster"]["MasterUserSecret"], Value::Null);
    assert_eq!(read(&walk).await.unwrap_err().code, "ResourceNotFoundException");
}

//! Snapshots and restores, with the loop beside.

use std::sync::Arc;
use std::time::Duration;

use base::spec::VolumeOrigin;
use serde_json::{Value, json};

use crate::actions;
use crate::identity::caller::Caller;
use crate::rds::testwalk::{Walk, new_cluster, new_instance, with};

fn snapshot(name: &str) -> Value {
    json!({"DBClusterSnapshotIdentifier": name})
}

fn taken(name: &str) -> Value {
    with(snapshot(name), json!({"DBClusterIdentifier": "demo"}))
}

async fn names(walk: &Walk, input: Value) -> Vec<String> {
    let found = walk.rds("DescribeDBClusterSnapshots", input).await.unwrap();
    let found = found["DBClusterSnapshots"].as_array().unwrap().clone();
    let name = |one: Value| one["DBClusterSnapshotIdentifier"].as_str().unwrap().to_owned();
    found.into_iter().map(name).collect()
}

async fn shown(walk: &Walk, name: &str) -> Value {
    let found = walk.rds("DescribeDBClusterSnapshots", snapshot(name)).await.unwrap();
    found["DBClusterSnapshots"][0].clone()
}

/// What another account sees.
async fn stranger(walk: &Walk, operation: &str, input: Value) -> Result<Value, String> {
    let mut call = walk.bench.root();
    let account = "999999999999".to_owned();
    call.caller = Arc::new(Caller { account, ..Caller::clone(&call.caller) });
    let action = actions::find("rds", operation).unwrap();
    (action.handler)(call, input).await.map_err(|error| error.code.into_owned())
}

#[tokio::test]
async fn a_snapshot_is_made_shown_and_deleted() {
    let mut walk = Walk::with_writer().await;
    walk.bench.host.set(|host| host.held_back = true);
    let made = walk.rds("CreateDBClusterSnapshot", taken("First")).await.unwrap();
    assert_eq!(made["DBClusterSnapshot"]["Status"], "creating");
    walk.settle().await;
    let first = shown(&walk, "first").await;
    assert_eq!((&first["Status"], &first["PercentProgress"]), (&json!("creating"), &json!(0)));
    let refused = walk.refusal("DeleteDBClusterSnapshot", snapshot("first")).await;
    assert_eq!(refused, "InvalidDBClusterSnapshotStateFault");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    let first = shown(&walk, "first").await;
    for (member, value) in [
        ("Status", json!("available")),
        ("PercentProgress", json!(100)),
        ("SnapshotType", json!("manual")),
        ("Engine", json!("aurora-postgresql")),
        ("EngineVersion", json!("15.18")),
        ("DBClusterIdentifier", json!("demo")),
        ("MasterUsername", json!("dbadmin")),
        ("Port", json!(5432)),
        ("AllocatedStorage", json!(1)),
        ("StorageEncrypted", json!(false)),
        (
            "DBClusterSnapshotArn",
            json!("arn:aws:rds:us-east-1:123456789012:cluster-snapshot:first"),
        ),
    ] {
        assert_eq!(first[member], value, "{member}");
    }
    let spec = walk.bench.host.inner().spec.clone();
    assert_eq!((spec.snapshots.len(), &spec.snapshots[0].volume), (1, &spec.volumes[0].id));
    let deleted = walk.rds("DeleteDBClusterSnapshot", snapshot("first")).await.unwrap();
    assert_eq!(deleted["DBClusterSnapshot"]["Status"], "deleting");
    walk.settle().await;
    let gone = walk.refusal("DescribeDBClusterSnapshots", snapshot("first")).await;
    assert_eq!(gone, "DBClusterSnapshotNotFoundFault");
    assert!(walk.bench.host.inner().spec.snapshots.is_empty());
    assert_eq!(walk.events().await, ["0170", "0005", "0074", "0075"]);
}

/// Refusals on a cluster `demo` with a snapshot `first`: operation, input, code.
async fn check(refusals: Vec<(&str, Value, &str)>) {
    let mut walk = Walk::with_cluster().await;
    walk.rds("CreateDBClusterSnapshot", taken("first")).await.unwrap();
    walk.settle().await;
    for (operation, input, code) in refusals {
        assert_eq!(walk.refusal(operation, input.clone()).await, code, "{operation} {input}");
    }
    assert_eq!(names(&walk, json!({})).await, ["first"], "refused calls leave nothing");
}

#[tokio::test]
async fn bad_words_for_snapshots_have_the_services_codes() {
    let copy = |source: &str, target: &str| {
        json!({
            "SourceDBClusterSnapshotIdentifier": source,
            "TargetDBClusterSnapshotIdentifier": target,
        })
    };
    check(vec![
        ("CreateDBClusterSnapshot", taken("first"), "DBClusterSnapshotAlreadyExistsFault"),
        ("CreateDBClusterSnapshot", taken("1st"), "InvalidParameterValue"),
        ("CreateDBClusterSnapshot", taken("rds:x"), "InvalidParameterValue"),
        (
            "CreateDBClusterSnapshot",
            with(taken("x"), json!({"DBClusterIdentifier": "nosuch"})),
            "DBClusterNotFoundFault",
        ),
        ("CopyDBClusterSnapshot", copy("nosuch", "x"), "DBClusterSnapshotNotFoundFault"),
        ("CopyDBClusterSnapshot", copy("first", "first"), "DBClusterSnapshotAlreadyExistsFault"),
        ("CopyDBClusterSnapshot", copy("arn:aws:s3:::x", "x"), "InvalidParameterValue"),
        (
            "CopyDBClusterSnapshot",
            with(copy("first", "x"), json!({"KmsKeyId": "alias/mine"})),
            "KMSKeyNotAccessibleFault",
        ),
        ("DeleteDBClusterSnapshot", snapshot("nosuch"), "DBClusterSnapshotNotFoundFault"),
    ])
    .await;
}

#[tokio::test]
async fn bad_words_for_listings_and_sharing_have_the_services_codes() {
    let share = with(snapshot("first"), json!({"AttributeName": "restore"}));
    check(vec![
        (
            "DescribeDBClusterSnapshotAttributes",
            snapshot("nosuch"),
            "DBClusterSnapshotNotFoundFault",
        ),
        (
            "DescribeDBClusterSnapshots",
            with(taken("first"), json!({})),
            "InvalidParameterCombination",
        ),
        ("DescribeDBClusterSnapshots", json!({"SnapshotType": "blurred"}), "InvalidParameterValue"),
        (
            "DescribeDBClusterSnapshots",
            json!({"Filters": [{"Name": "colour", "Values": ["x"]}]}),
            "InvalidParameterValue",
        ),
        (
            "ModifyDBClusterSnapshotAttribute",
            with(share.clone(), json!({"AttributeName": "paint"})),
            "InvalidParameterValue",
        ),
        (
            "ModifyDBClusterSnapshotAttribute",
            with(share.clone(), json!({"ValuesToAdd": ["12"]})),
            "InvalidParameterValue",
        ),
        (
            "ModifyDBClusterSnapshotAttribute",
            with(
                share,
                json!({"ValuesToAdd": (0..21).map(|n| format!("{n:012}")).collect::<Vec<_>>()}),
            ),
            "SharedSnapshotQuotaExceeded",
        ),
    ])
    .await;
}

#[tokio::test]
async fn bad_words_for_restores_have_the_services_codes() {
    let restore = json!({
        "DBClusterIdentifier": "again", "SnapshotIdentifier": "first",
        "Engine": "aurora-postgresql",
    });
    check(vec![
        (
            "RestoreDBClusterFromSnapshot",
            with(restore.clone(), json!({"SnapshotIdentifier": "nosuch"})),
            "DBClusterSnapshotNotFoundFault",
        ),
        (
            "RestoreDBClusterFromSnapshot",
            with(restore.clone(), json!({"Engine": "aurora-mysql"})),
            "InvalidParameterCombination",
        ),
        (
            "RestoreDBClusterFromSnapshot",
            with(restore.clone(), json!({"EngineVersion": "16.14"})),
            "InvalidParameterCombination",
        ),
        (
            "RestoreDBClusterFromSnapshot",
            with(restore.clone(), json!({"EnableInternetAccessGateway": true})),
            "InvalidParameterCombination",
        ),
        (
            "RestoreDBClusterFromSnapshot",
            with(restore.clone(), json!({"KmsKeyId": "alias/mine"})),
            "KMSKeyNotAccessibleFault",
        ),
        (
            "RestoreDBClusterFromSnapshot",
            with(restore, json!({"DBClusterIdentifier": "demo"})),
            "DBClusterAlreadyExistsFault",
        ),
    ])
    .await;
}

#[tokio::test]
async fn bad_words_for_restores_of_the_present_have_the_services_codes() {
    let point = json!({
        "DBClusterIdentifier": "again", "SourceDBClusterIdentifier": "demo",
        "UseLatestRestorableTime": true,
    });
    check(vec![
        (
            "RestoreDBClusterToPointInTime",
            with(point.clone(), json!({"SourceDBClusterIdentifier": "nosuch"})),
            "DBClusterNotFoundFault",
        ),
        (
            "RestoreDBClusterToPointInTime",
            with(point.clone(), json!({"SourceDBClusterIdentifier": null})),
            "MissingParameter",
        ),
        (
            "RestoreDBClusterToPointInTime",
            with(point.clone(), json!({"UseLatestRestorableTime": null})),
            "InvalidParameterCombination",
        ),
        (
            "RestoreDBClusterToPointInTime",
            with(point.clone(), json!({"RestoreToTime": "2026-11-24T00:00:00Z"})),
            "InvalidParameterCombination",
        ),
        (
            "RestoreDBClusterToPointInTime",
            with(
                point.clone(),
                json!({
                    "RestoreToTime": "2026-11-24T00:00:00Z", "UseLatestRestorableTime": null,
                }),
            ),
            "InvalidRestoreFault",
        ),
        (
            "RestoreDBClusterToPointInTime",
            with(point, json!({"RestoreType": "slow"})),
            "InvalidParameterValue",
        ),
    ])
    .await;
}

#[tokio::test]
async fn a_hundred_manual_ones_are_enough() {
    let mut walk = Walk::with_cluster().await;
    for number in 0..100 {
        walk.rds("CreateDBClusterSnapshot", taken(&format!("s{number}"))).await.unwrap();
    }
    let refused = walk.refusal("CreateDBClusterSnapshot", taken("one-more")).await;
    assert_eq!(refused, "SnapshotQuotaExceeded");
    walk.settle().await;
    let all = walk.rds("DescribeDBClusterSnapshots", json!({"MaxRecords": 20})).await.unwrap();
    assert_eq!(all["DBClusterSnapshots"].as_array().unwrap().len(), 20);
    assert!(all["Marker"].is_string());
    let quotas = walk.rds("DescribeAccountAttributes", json!({})).await.unwrap();
    let quotas = quotas["AccountQuotas"].as_array().unwrap().clone();
    let ours = quotas.iter().find(|one| one["AccountQuotaName"] == "ManualClusterSnapshots");
    assert_eq!((&ours.unwrap()["Used"], &ours.unwrap()["Max"]), (&json!(100), &json!(100)));
}

#[tokio::test]
async fn a_final_snapshot_outlives_the_cluster_and_becomes_another() {
    let mut walk = Walk::with_writer().await;
    let volume = walk.bench.host.inner().spec.volumes[0].id.clone();
    walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await.unwrap();
    walk.settle().await;
    walk.bench.host.set(|host| host.held_back = true);
    let delete = json!({"DBClusterIdentifier": "demo", "FinalDBSnapshotIdentifier": "Last"});
    walk.rds("DeleteDBCluster", delete).await.unwrap();
    walk.settle().await;
    let spec = walk.bench.host.inner().spec.clone();
    assert!(spec.volumes[0].keep, "the data is kept until the snapshot is complete");
    assert_eq!(walk.cluster_status("demo").await, "deleting");
    assert_eq!(shown(&walk, "last").await["Status"], "creating");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert!(walk.bench.host.inner().spec.volumes.is_empty());
    let last = shown(&walk, "last").await;
    assert_eq!((&last["Status"], &last["SnapshotType"]), (&json!("available"), &json!("manual")));

    let restore = json!({
        "DBClusterIdentifier": "again", "SnapshotIdentifier": last["DBClusterSnapshotArn"],
        "Engine": "aurora-postgresql", "Port": 6000,
    });
    walk.bench.host.set(|host| host.held_back = true);
    walk.rds("RestoreDBClusterFromSnapshot", restore).await.unwrap();
    // What it begins with is kept until it has it, whatever its owner does meanwhile.
    walk.rds("DeleteDBClusterSnapshot", snapshot("last")).await.unwrap();
    walk.settle().await;
    let spec = walk.bench.host.inner().spec.clone();
    assert_eq!(spec.volumes[0].origin, VolumeOrigin::Snapshot(spec.snapshots[0].id.clone()));
    assert_ne!(spec.volumes[0].id, volume);
    assert!(spec.snapshots[0].keep);
    assert_eq!(walk.cluster_status("again").await, "creating");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    let again = walk.cluster("again").await;
    for (member, value) in [
        ("Status", json!("available")),
        ("MasterUsername", json!("dbadmin")),
        ("EngineVersion", json!("15.18")),
        ("Port", json!(6000)),
        ("DBClusterMembers", json!([])),
        ("EarliestRestorableTime", json!(null)),
        ("LatestRestorableTime", json!("2026-11-24T00:00:00.000Z")),
    ] {
        assert_eq!(again[member], value, "{member}");
    }
    assert!(walk.bench.host.inner().spec.snapshots.is_empty());
    assert_eq!(names(&walk, json!({})).await, [""; 0]);
}

#[tokio::test]
async fn a_copy_keeps_the_data_when_the_source_goes() {
    let mut walk = Walk::with_cluster().await;
    let tagged = with(taken("first"), json!({"Tags": [{"Key": "a", "Value": "1"}]}));
    walk.rds("CreateDBClusterSnapshot", tagged).await.unwrap();
    walk.settle().await;
    let copy = json!({
        "SourceDBClusterSnapshotIdentifier": "first", "TargetDBClusterSnapshotIdentifier": "second",
        "CopyTags": true,
    });
    let copied = walk.rds("CopyDBClusterSnapshot", copy).await.unwrap();
    let copied = &copied["DBClusterSnapshot"];
    let arn = "arn:aws:rds:us-east-1:123456789012:cluster-snapshot:first";
    assert_eq!(copied["SourceDBClusterSnapshotArn"], arn);
    assert_eq!(copied["TagList"], json!([{"Key": "a", "Value": "1"}]));
    walk.rds("DeleteDBClusterSnapshot", snapshot("first")).await.unwrap();
    walk.settle().await;
    assert_eq!(names(&walk, json!({})).await, ["second"]);
    assert_eq!(shown(&walk, "second").await["Status"], "available");
    walk.rds("DeleteDBClusterSnapshot", snapshot("second")).await.unwrap();
    walk.settle().await;
    assert!(walk.bench.host.inner().spec.snapshots.is_empty());
}

#[tokio::test]
async fn sharing_lets_others_see_and_copy() {
    let mut walk = Walk::with_cluster().await;
    walk.rds("CreateDBClusterSnapshot", taken("first")).await.unwrap();
    walk.settle().await;
    let arn = shown(&walk, "first").await["DBClusterSnapshotArn"].clone();
    let named = json!({"DBClusterSnapshotIdentifier": arn});
    let seen = async |walk: &Walk, input: Value| -> Vec<String> {
        let found = stranger(walk, "DescribeDBClusterSnapshots", input).await.unwrap();
        let found = found["DBClusterSnapshots"].as_array().unwrap().clone();
        found.into_iter().map(|one| one["SnapshotType"].as_str().unwrap().to_owned()).collect()
    };
    let hidden = stranger(&walk, "DescribeDBClusterSnapshots", named.clone()).await;
    assert_eq!(hidden.unwrap_err(), "DBClusterSnapshotNotFoundFault");
    let share = |add: Value, remove: Value| {
        with(
            snapshot("first"),
            json!({"AttributeName": "restore", "ValuesToAdd": add, "ValuesToRemove": remove}),
        )
    };
    let change = share(json!(["999999999999"]), json!([]));
    let answer = walk.rds("ModifyDBClusterSnapshotAttribute", change).await.unwrap();
    let attributes = &answer["DBClusterSnapshotAttributesResult"]["DBClusterSnapshotAttributes"];
    assert_eq!(attributes[0]["AttributeValues"], json!(["999999999999"]));
    let read = walk.rds("DescribeDBClusterSnapshotAttributes", snapshot("first")).await.unwrap();
    assert_eq!(
        read["DBClusterSnapshotAttributesResult"],
        answer["DBClusterSnapshotAttributesResult"]
    );
    assert_eq!(seen(&walk, json!({})).await, [""; 0]);
    assert_eq!(seen(&walk, json!({"IncludeShared": true})).await, ["shared"]);
    assert_eq!(seen(&walk, json!({"SnapshotType": "shared"})).await, ["shared"]);
    assert_eq!(seen(&walk, json!({"SnapshotType": "public"})).await, [""; 0]);
    assert_eq!(seen(&walk, named.clone()).await, ["shared"]);
    let copy = json!({
        "SourceDBClusterSnapshotIdentifier": arn, "TargetDBClusterSnapshotIdentifier": "mine",
    });
    stranger(&walk, "CopyDBClusterSnapshot", copy).await.unwrap();

    let change = share(json!(["all"]), json!(["999999999999"]));
    walk.rds("ModifyDBClusterSnapshotAttribute", change).await.unwrap();
    assert_eq!(seen(&walk, json!({"SnapshotType": "public"})).await, ["public"]);
    let change = share(json!([]), json!(["all"]));
    walk.rds("ModifyDBClusterSnapshotAttribute", change).await.unwrap();
    let hidden = stranger(&walk, "DescribeDBClusterSnapshots", named.clone()).await;
    assert_eq!(hidden.unwrap_err(), "DBClusterSnapshotNotFoundFault");
    // Nobody deletes what is another's, and what was copied stays the copier's.
    let refused = stranger(&walk, "DeleteDBClusterSnapshot", named).await;
    assert_eq!(refused.unwrap_err(), "DBClusterSnapshotNotFoundFault");
    walk.rds("DeleteDBClusterSnapshot", snapshot("first")).await.unwrap();
    walk.settle().await;
    assert_eq!(seen(&walk, json!({})).await, ["manual"]);
}

#[tokio::test]
async fn a_snapshot_is_taken_every_night_and_kept_for_its_days() {
    let mut walk = Walk::new();
    let two_days = json!({"BackupRetentionPeriod": 2, "PreferredBackupWindow": "03:00-03:30"});
    walk.rds("CreateDBCluster", with(new_cluster("demo"), two_days)).await.unwrap();
    walk.settle().await;
    walk.bench.step(Duration::from_secs(3 * 3600 + 60));
    walk.settle().await;
    walk.bench.step(Duration::from_secs(600));
    walk.settle().await;
    let first = "rds:demo-2026-11-24-03-01";
    assert_eq!(names(&walk, json!({})).await, [first]);
    assert_eq!(names(&walk, json!({"SnapshotType": "automated"})).await, [first]);
    assert_eq!(names(&walk, json!({"SnapshotType": "manual"})).await, [""; 0]);
    assert_eq!(shown(&walk, first).await["Status"], "available");
    let refused = walk.refusal("DeleteDBClusterSnapshot", snapshot(first)).await;
    assert_eq!(refused, "InvalidDBClusterSnapshotStateFault");
    for _ in 0..3 {
        walk.bench.step(Duration::from_secs(86_400));
        walk.settle().await;
    }
    let kept = names(&walk, json!({"DBClusterIdentifier": "demo"})).await;
    assert_eq!(kept, ["rds:demo-2026-11-26-03-11", "rds:demo-2026-11-27-03-11"]);
    assert_eq!(walk.events().await[..3], ["0170", "0168", "0169"]);
    let delete = json!({"DBClusterIdentifier": "demo", "SkipFinalSnapshot": true});
    walk.rds("DeleteDBCluster", delete).await.unwrap();
    walk.settle().await;
    assert_eq!(names(&walk, json!({})).await, [""; 0]);
    let spec = walk.bench.host.inner().spec.clone();
    assert!(spec.snapshots.is_empty() && spec.volumes.is_empty());
}

#[tokio::test]
async fn the_present_of_a_cluster_can_be_copied() {
    let mut walk = Walk::with_writer().await;
    walk.rds("CreateDBInstance", new_instance("demo-2", "demo")).await.unwrap();
    walk.settle().await;
    let volume = walk.bench.host.inner().spec.volumes[0].id.clone();
    let restore = json!({
        "DBClusterIdentifier": "twin", "SourceDBClusterIdentifier": "demo",
        "UseLatestRestorableTime": true, "RestoreType": "copy-on-write",
    });
    walk.bench.host.set(|host| host.held_back = true);
    walk.rds("RestoreDBClusterToPointInTime", restore).await.unwrap();
    for name in ["demo-1", "demo-2"] {
        walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": name})).await.unwrap();
    }
    let delete = json!({"DBClusterIdentifier": "demo", "SkipFinalSnapshot": true});
    walk.rds("DeleteDBCluster", delete).await.unwrap();
    walk.settle().await;
    let spec = walk.bench.host.inner().spec.clone();
    assert_eq!(spec.volumes.len(), 2);
    assert!(spec.volumes.iter().all(|one| one.keep), "the source stays until the copy is made");
    let twin = spec.volumes.iter().find(|one| one.id != volume).unwrap();
    assert_eq!(twin.origin, VolumeOrigin::Volume(volume));
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.cluster_status("twin").await, "available");
    assert_eq!(walk.cluster("twin").await["StatusInfos"][0]["Status"], "full-copy");
    assert_eq!(walk.bench.host.inner().spec.volumes.len(), 1);
}

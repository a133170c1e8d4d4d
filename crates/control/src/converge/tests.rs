//! The loop against a host that does what it is told, with calls between the turns.

use base::report::EngineState;
use base::spec::Run;
use serde_json::json;
use wire::sensitive::Sensitive;

use crate::identity::account::{self, NewAccount};
use crate::rds::testwalk::{Walk, new_cluster, new_instance, with};
use crate::testbench::ACCOUNT;

#[tokio::test]
async fn a_cluster_and_its_writer_come_up_and_go() {
    let mut walk = Walk::new();
    walk.rds("CreateDBCluster", new_cluster("Demo")).await.unwrap();
    assert_eq!(walk.cluster_status("demo").await, "creating");
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.cluster("demo").await["DBClusterMembers"], json!([]));

    walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
    assert_eq!(walk.instance_status("demo-1").await, "creating");
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "available");
    let cluster = walk.cluster("demo").await;
    assert_eq!(cluster["DBClusterMembers"][0]["IsClusterWriter"], true);
    let spec = walk.bench.host.inner().spec.clone();
    assert_eq!((spec.volumes.len(), spec.instances.len(), spec.endpoints.len()), (1, 1, 3));
    assert_eq!(spec.instances[0].size.memory_bytes, 16 << 30);
    for endpoint in &spec.endpoints {
        assert_eq!(endpoint.targets, [spec.instances[0].id.clone()], "{}", endpoint.name);
        assert_eq!(endpoint.port, 5432);
    }
    assert_eq!(cluster["Endpoint"], spec.endpoints[0].address.to_string(), "names do not resolve");

    walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await.unwrap();
    assert_eq!(walk.instance_status("demo-1").await, "deleting");
    let delete = json!({"DBClusterIdentifier": "demo", "SkipFinalSnapshot": true});
    walk.rds("DeleteDBCluster", delete).await.unwrap();
    assert_eq!(walk.cluster_status("demo").await, "deleting");
    walk.settle().await;
    let gone = walk.refusal("DescribeDBClusters", json!({"DBClusterIdentifier": "demo"})).await;
    assert_eq!(gone, "DBClusterNotFoundFault");
    let spec = walk.bench.host.inner().spec.clone();
    assert!(spec.volumes.is_empty() && spec.instances.is_empty() && spec.endpoints.is_empty());
    assert_eq!(walk.events().await, ["0170", "0005", "0003", "0171"]);
    let interfaces = walk.call("ec2", "DescribeNetworkInterfaces", json!({})).await.unwrap();
    assert_eq!(interfaces["NetworkInterfaces"], json!([]));
}

#[tokio::test]
async fn a_loop_that_is_killed_at_any_turn_converges_all_the_same() {
    for kill_at in 0..12 {
        let mut walk = Walk::new();
        walk.rds("CreateDBCluster", new_cluster("demo")).await.unwrap();
        walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
        for turn in 0..12 {
            if turn == kill_at {
                walk.restart();
            }
            walk.turn().await;
        }
        assert_eq!(walk.instance_status("demo-1").await, "available", "killed at {kill_at}");
        assert_eq!(walk.events().await, ["0170", "0005"], "killed at {kill_at}");

        walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await.unwrap();
        let delete = json!({"DBClusterIdentifier": "demo", "SkipFinalSnapshot": true});
        walk.rds("DeleteDBCluster", delete).await.unwrap();
        for turn in 0..12 {
            if turn == kill_at {
                walk.restart();
            }
            walk.turn().await;
        }
        let all = walk.rds("DescribeDBClusters", json!({})).await.unwrap();
        assert_eq!(all["DBClusters"], json!([]), "killed at {kill_at}");
        assert_eq!(walk.events().await, ["0170", "0005", "0003", "0171"], "killed at {kill_at}");
    }
}

#[tokio::test]
async fn a_closed_account_runs_nothing_and_keeps_its_data() {
    let mut walk = Walk::with_writer().await;
    let control = std::sync::Arc::clone(&walk.bench.control);
    let new = NewAccount {
        id: Some(ACCOUNT.to_owned()),
        name: "test".into(),
        root_email: "root@example.com".into(),
        root_password: Sensitive::new("Str0ng-Pass!1".into()),
        access_key: false,
    };
    account::create(&control, new).await.unwrap();
    account::close(&control, ACCOUNT).await.unwrap();
    walk.settle().await;
    let up = |walk: &Walk| {
        let spec = walk.bench.host.inner().spec.clone();
        let up = spec.instances.iter().filter(|instance| instance.run == Run::Up).count();
        (up, spec.volumes.len(), spec.volumes[0].keep)
    };
    assert_eq!(up(&walk), (0, 1, true));
    account::reopen(&control, ACCOUNT).await.unwrap();
    walk.settle().await;
    assert_eq!(up(&walk), (1, 1, true));
    assert_eq!(walk.instance_status("demo-1").await, "available");
}

#[tokio::test]
async fn nothing_is_decided_or_pushed_when_nothing_changes() {
    let mut walk = Walk::with_writer().await;
    let before = walk.bench.control.records.view().await.unwrap().at();
    let taken = walk.bench.host.inner().taken;
    for _ in 0..50 {
        walk.turn().await;
    }
    assert_eq!(walk.bench.control.records.view().await.unwrap().at(), before);
    assert_eq!(walk.bench.host.inner().taken, taken);
}

#[tokio::test]
async fn a_host_that_takes_its_time_is_shown_truthfully() {
    let mut walk = Walk::new();
    walk.bench.host.set(|host| host.held_back = true);
    walk.rds("CreateDBCluster", new_cluster("demo")).await.unwrap();
    walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "creating");
    assert_eq!(walk.instance_status("demo-1").await, "creating");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.instance_status("demo-1").await, "available");

    walk.bench.host.set(|host| host.held_back = true);
    let port = json!({"DBClusterIdentifier": "demo", "Port": 6432, "ApplyImmediately": true});
    let answer = walk.rds("ModifyDBCluster", port).await.unwrap();
    assert_eq!(answer["DBCluster"]["Status"], "modifying");
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "modifying");
    assert_eq!(walk.instance_status("demo-1").await, "modifying");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.cluster("demo").await["Port"], 6432);

    walk.bench.host.set(|host| host.held_back = true);
    walk.rds("DeleteDBInstance", json!({"DBInstanceIdentifier": "demo-1"})).await.unwrap();
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "deleting", "the host has it still");
    // Nobody stays who could write: a new writer has to wait for the old one to be gone.
    walk.rds("CreateDBInstance", new_instance("demo-2", "demo")).await.unwrap();
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-2").await, "creating");
    let up = |run: Run| {
        move |host: &crate::testhost::TestHost| {
            host.inner().spec.instances.iter().filter(|instance| instance.run == run).count()
        }
    };
    assert_eq!(up(Run::Up)(&walk.bench.host), 0);
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-2").await, "available");
    assert_eq!(up(Run::Up)(&walk.bench.host), 1);
}

#[tokio::test]
async fn a_crashed_writer_is_followed_by_a_replica_and_a_loop_killed_at_any_turn_goes_on() {
    for kill_at in 0..8 {
        let mut walk = Walk::with_writer().await;
        walk.rds("CreateDBInstance", new_instance("demo-2", "demo")).await.unwrap();
        walk.settle().await;
        let id = walk.instance("demo-1").await["DbiResourceId"].as_str().unwrap().to_owned();
        walk.bench.host.set(|host| {
            host.broken.insert(id.clone(), EngineState::Down);
        });
        for turn in 0..8 {
            if turn == kill_at {
                walk.restart();
            }
            walk.turn().await;
        }
        let members = walk.cluster("demo").await["DBClusterMembers"].clone();
        assert_eq!(members[1]["IsClusterWriter"], true, "killed at {kill_at}");
        walk.bench.host.set(|host| host.broken.clear());
        walk.settle().await;
        assert_eq!(walk.cluster_status("demo").await, "available");
        assert_eq!(walk.instance_status("demo-1").await, "available");
        let events = walk.events().await;
        assert_eq!(events, ["0170", "0005", "0005", "0073", "0071", "0006"], "{kill_at}");
        let spec = walk.bench.host.inner().spec.clone();
        let writer = spec.endpoints.iter().find(|one| one.id.ends_with("/writer")).unwrap();
        assert_eq!(writer.targets, [spec.instances[1].id.clone()]);
        assert_eq!(spec.volumes[0].synchronous, [id]);
    }
}

#[tokio::test]
async fn troubles_of_the_host_have_their_words() {
    let mut walk = Walk::with_writer().await;
    let id = walk.instance("demo-1").await["DbiResourceId"].as_str().unwrap().to_owned();
    walk.bench.host.set(|host| {
        host.failing.insert(id.clone());
    });
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "failed");
    let info = walk.instance("demo-1").await["StatusInfos"][0].clone();
    assert_eq!(info["Message"], "a test says so");
    walk.bench.host.set(|host| {
        host.failing.clear();
        host.deaf.insert(format!("{id}/instance"));
    });
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "incompatible-network");
    let cluster = walk.cluster("demo").await["DbClusterResourceId"].as_str().unwrap().to_owned();
    walk.bench.host.set(|host| {
        host.deaf.clear();
        host.deaf.insert(format!("{cluster}/writer"));
    });
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "available");
    let info = walk.cluster("demo").await["StatusInfos"][0].clone();
    assert_eq!((&info["StatusType"], &info["Normal"]), (&json!("endpoint"), &json!(false)));
    walk.bench.host.set(|host| host.deaf.clear());
    walk.settle().await;
    assert_eq!(walk.cluster("demo").await["StatusInfos"], json!([]));
}

#[tokio::test]
async fn a_rule_change_reaches_the_endpoints_and_no_status_word() {
    let mut walk = Walk::with_writer().await;
    let group = walk.cluster("demo").await["VpcSecurityGroups"][0]["VpcSecurityGroupId"].clone();
    let before = walk.bench.host.inner().spec.clone();
    assert!(before.endpoints.iter().all(|endpoint| {
        endpoint.admit.iter().all(|admission| admission.network.to_string().starts_with("172.31."))
    }));
    walk.bench.host.set(|host| host.held_back = true);
    let rule = json!({
        "GroupId": group, "IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432,
        "CidrIp": "127.0.0.1/32",
    });
    walk.call("ec2", "AuthorizeSecurityGroupIngress", rule.clone()).await.unwrap();
    walk.settle().await;
    let after = walk.bench.host.inner().spec.clone();
    for endpoint in &after.endpoints {
        let admitted = endpoint.admit.iter().any(|one| one.network.to_string() == "127.0.0.1");
        assert!(admitted, "{}", endpoint.name);
    }
    assert_eq!(before.instances, after.instances);
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.instance_status("demo-1").await, "available");
    walk.call("ec2", "RevokeSecurityGroupIngress", rule).await.unwrap();
    walk.settle().await;
    let last = walk.bench.host.inner().spec.clone();
    assert_eq!(last.endpoints[0].admit, before.endpoints[0].admit);
}

#[tokio::test]
async fn a_cluster_stops_starts_and_starts_by_itself_after_a_week() {
    let mut walk = Walk::with_writer().await;
    let demo = json!({"DBClusterIdentifier": "demo"});
    let stopped = walk.rds("StopDBCluster", demo.clone()).await.unwrap();
    assert_eq!(stopped["DBCluster"]["Status"], "stopping");
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "stopped");
    assert_eq!(walk.instance_status("demo-1").await, "stopped");
    assert_eq!(walk.refusal("StopDBCluster", demo.clone()).await, "InvalidDBClusterStateFault");
    walk.rds("StartDBCluster", demo.clone()).await.unwrap();
    assert_eq!(walk.cluster_status("demo").await, "starting");
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");

    walk.rds("StopDBCluster", demo).await.unwrap();
    walk.settle().await;
    let at = walk.cluster("demo").await["AutomaticRestartTime"].clone();
    assert_eq!(at, "2026-12-01T00:00:00.000Z");
    walk.bench.step(std::time::Duration::from_secs(7 * 86_400 - 1));
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "stopped");
    walk.bench.step(std::time::Duration::from_secs(1));
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.instance_status("demo-1").await, "available");
    let events = walk.events().await;
    assert_eq!(
        events,
        ["0170", "0005", "0150", "0004", "0151", "0006", "0150", "0004", "0153", "0151", "0006"]
    );
}

#[tokio::test]
async fn what_is_put_off_waits_for_the_window() {
    let mut walk = Walk::new();
    let window = json!({"PreferredMaintenanceWindow": "tue:04:00-tue:04:30"});
    let windowed = with(new_cluster("demo"), window.clone());
    walk.rds("CreateDBCluster", windowed).await.unwrap();
    walk.rds("CreateDBInstance", with(new_instance("demo-1", "demo"), window)).await.unwrap();
    walk.settle().await;
    let port = json!({"DBClusterIdentifier": "demo", "Port": 6432});
    walk.rds("ModifyDBCluster", port).await.unwrap();
    let class = json!({"DBInstanceIdentifier": "demo-1", "DBInstanceClass": "db.r6g.xlarge"});
    walk.rds("ModifyDBInstance", class).await.unwrap();
    walk.settle().await;
    let instance = walk.instance("demo-1").await;
    assert_eq!(instance["PendingModifiedValues"]["Port"], 6432);
    assert_eq!(instance["PendingModifiedValues"]["DBInstanceClass"], "db.r6g.xlarge");
    assert_eq!(instance["DBInstanceClass"], "db.r6g.large");
    assert_eq!(walk.cluster("demo").await["Port"], 5432);
    assert_eq!(walk.cluster_status("demo").await, "available");
    // The bench begins on Tuesday at midnight.
    walk.bench.step(std::time::Duration::from_secs(4 * 3600 + 60));
    walk.settle().await;
    let instance = walk.instance("demo-1").await;
    assert_eq!(instance["DBInstanceClass"], "db.r6g.xlarge");
    assert_eq!(instance["PendingModifiedValues"]["Port"], json!(null));
    assert_eq!(instance["PendingModifiedValues"]["DBInstanceClass"], json!(null));
    assert_eq!(walk.cluster("demo").await["Port"], 6432);
}

#[tokio::test]
async fn a_host_with_a_newer_spec_is_caught_up_with() {
    let mut walk = Walk::with_writer().await;
    // Records restored from an older copy know an older generation than the host.
    walk.bench.host.set(|host| host.spec.generation = base::generation::Generation(1_000));
    walk.settle().await;
    let port = json!({"DBClusterIdentifier": "demo", "Port": 6432, "ApplyImmediately": true});
    walk.rds("ModifyDBCluster", port).await.unwrap();
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert_eq!(walk.bench.host.inner().spec.endpoints[0].port, 6432);
    assert!(walk.bench.host.inner().spec.generation.0 > 1_000);
}

#[tokio::test]
async fn a_reboot_and_a_new_password_reach_the_host_once() {
    let mut walk = Walk::with_writer().await;
    walk.bench.host.set(|host| host.held_back = true);
    let demo = json!({"DBInstanceIdentifier": "demo-1"});
    let answer = walk.rds("RebootDBInstance", demo.clone()).await.unwrap();
    assert_eq!(answer["DBInstance"]["DBInstanceStatus"], "rebooting");
    assert_eq!(walk.refusal("RebootDBInstance", demo).await, "InvalidDBInstanceState");
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "rebooting");
    assert_eq!(walk.bench.host.inner().spec.instances[0].restart, 1);
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "available");

    let before = walk.bench.host.inner().spec.volumes[0].master.verifier.clone();
    walk.bench.host.set(|host| host.held_back = true);
    let password = json!({"DBClusterIdentifier": "demo", "MasterUserPassword": "An0ther-password"});
    let answer = walk.rds("ModifyDBCluster", password).await.unwrap();
    assert_eq!(answer["DBCluster"]["Status"], "resetting-master-credentials");
    assert!(!answer.to_string().contains("An0ther-password"));
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "resetting-master-credentials");
    walk.bench.host.set(|host| host.held_back = false);
    walk.settle().await;
    assert_eq!(walk.cluster_status("demo").await, "available");
    assert!(walk.bench.host.inner().spec.volumes[0].master.verifier != before);
    assert_eq!(walk.events().await, ["0170", "0005", "0006", "0016"]);
}

#[tokio::test]
async fn a_host_out_of_reach_delays_and_loses_nothing() {
    let mut walk = Walk::with_cluster().await;
    walk.bench.host.set(|host| host.unreachable = true);
    walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
    for _ in 0..3 {
        walk.try_turn().await.unwrap_err();
    }
    assert_eq!(walk.instance_status("demo-1").await, "creating");
    assert_eq!(walk.cluster_status("demo").await, "available", "the last that is known");
    walk.bench.host.set(|host| host.unreachable = false);
    walk.settle().await;
    assert_eq!(walk.instance_status("demo-1").await, "available");
}

#[tokio::test]
async fn records_that_vanish_take_what_runs_with_them() {
    use crate::rds::cluster::Cluster;
    use crate::rds::instance::Instance;
    use crate::rds::plan::planned::Planned;
    use crate::store::error::StoreError;

    let mut walk = Walk::with_writer().await;
    let call = walk.bench.root();
    let scope = call.region_scope();
    let before = walk.bench.host.inner().spec.generation;
    call.records()
        .change(&scope, async |change| {
            for (id, _) in change.list::<Planned>().await? {
                change.delete::<Planned>(&id).await?;
            }
            change.delete::<Cluster>("demo").await?;
            change.delete::<Instance>("demo-1").await?;
            Ok::<(), StoreError>(())
        })
        .await
        .unwrap();
    walk.settle().await;
    let spec = walk.bench.host.inner().spec.clone();
    assert!(spec.volumes.is_empty() && spec.instances.is_empty() && spec.endpoints.is_empty());
    assert!(before < spec.generation);
}

#[tokio::test]
async fn the_running_loop_is_woken_by_calls_and_by_the_host() {
    let walk = Walk::new();
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let control = std::sync::Arc::clone(&walk.bench.control);
    let looping = tokio::spawn(super::run(control, stopping));
    walk.rds("CreateDBCluster", new_cluster("demo")).await.unwrap();
    walk.rds("CreateDBInstance", new_instance("demo-1", "demo")).await.unwrap();
    let all_up = async {
        while walk.instance_status("demo-1").await != "available" {
            tokio::task::yield_now().await;
        }
    };
    // The timer alone would need a second for each of the steps.
    tokio::time::timeout(std::time::Duration::from_millis(900), all_up).await.unwrap();
    stop.send(true).unwrap();
    tokio::time::timeout(std::time::Duration::from_secs(5), looping).await.unwrap().unwrap();
}

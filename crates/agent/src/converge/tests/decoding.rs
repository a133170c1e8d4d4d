//! Logical decoding by members of `rds_replication`, on every major version.

use base::spec::Fence;
use tokio_postgres::Client;

use super::{Bench, every_major, login, one};

async fn as_app(bench: &Bench) -> Client {
    login(&bench.agent, "db-1", "app", "app").await.unwrap()
}

async fn code(client: &Client, statement: &str) -> String {
    let refused = client.batch_execute(statement).await.expect_err(statement);
    refused.code().map(|code| code.code().to_owned()).unwrap_or_default()
}

const CHANGES: &str = "SELECT coalesce(string_agg(data, ' '), '') FROM ";

#[tokio::test(flavor = "multi_thread")]
async fn members_decode_and_nobody_else() {
    for version in every_major().await {
        let mut bench = Bench::with_instance(&version).await;
        let owner = bench.sql().await;
        let setup = "CREATE TABLE t (n int PRIMARY KEY); CREATE PUBLICATION p FOR TABLE t; \
             CREATE ROLE app LOGIN PASSWORD 'app'";
        owner.batch_execute(setup).await.unwrap();
        let create = "SELECT pg_create_logical_replication_slot('s', 'test_decoding')";
        assert_eq!(code(&owner, create).await, "55000", "{version}: the log has not enough in it");
        assert_eq!(one(&owner, "SHOW rds.logical_replication").await, "off");
        bench
            .change(|instance| {
                instance.parameters.insert("wal_level".to_owned(), "logical".to_owned());
                instance.restart = 1;
            })
            .await;
        bench.until("restarted", |report| report.instances[0].restarted == 1).await;
        bench.until_up().await;

        let owner = bench.sql().await;
        let shown = "SELECT setting FROM pg_settings WHERE name = 'rds.logical_replication'";
        assert_eq!(one(&owner, shown).await, "on", "{version}");
        let app = as_app(&bench).await;
        assert_eq!(code(&app, create).await, "42501", "{version}");
        owner.batch_execute("GRANT rds_replication TO app").await.unwrap();
        app.batch_execute(create).await.unwrap();
        owner.batch_execute("INSERT INTO t VALUES (7)").await.unwrap();
        let row = "table public.t: INSERT: n[integer]:7";
        let peek = "pg_logical_slot_peek_changes('s', NULL, NULL, 'include-xids', '0')";
        let peeked = one(&app, &format!("{CHANGES} {peek}")).await;
        assert_eq!(peeked, format!("BEGIN {row} COMMIT"), "{version}");
        app.batch_execute("SELECT pg_copy_logical_replication_slot('s', 'copy')").await.unwrap();
        let get = "pg_logical_slot_get_changes('s', NULL, NULL)";
        assert!(one(&app, &format!("{CHANGES} {get}")).await.contains(row), "{version}");
        assert_eq!(one(&app, &format!("{CHANGES} {get}")).await, "", "read once");
        app.batch_execute("SELECT pg_replication_slot_advance('copy', pg_current_wal_lsn())")
            .await
            .unwrap();
        app.batch_execute("SELECT pg_drop_replication_slot('copy')").await.unwrap();
        let binary = "SELECT pg_create_logical_replication_slot('b', 'pgoutput', true)";
        owner.batch_execute(binary).await.unwrap();
        owner.batch_execute("INSERT INTO t VALUES (8)").await.unwrap();
        let binary = "SELECT (count(*) > 2)::text FROM pg_logical_slot_get_binary_changes(\
             'b', NULL, NULL, 'proto_version', '1', 'publication_names', 'p')";
        assert_eq!(one(&owner, binary).await, "true", "{version}");
        let anything = "SELECT pg_create_logical_replication_slot('x', '/tmp/x')";
        assert_eq!(code(&app, anything).await, "42501");
        let many = "SELECT pg_create_logical_replication_slot('x' || n, 'pgoutput') \
             FROM generate_series(1, 30) n";
        assert_eq!(code(&app, many).await, "53400", "{version}: some are kept for replicas");

        // Turned off again, the slot that is left is readable still; without one it is off.
        for (restart, level) in [(2, "logical"), (3, "replica")] {
            bench
                .change(|instance| {
                    instance.parameters.clear();
                    instance.restart = restart;
                })
                .await;
            bench.until("restarted", |report| report.instances[0].restarted == restart).await;
            bench.until_up().await;
            let app = as_app(&bench).await;
            assert_eq!(one(&app, "SHOW wal_level").await, level, "{version}");
            if level == "logical" {
                let drop = "SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots";
                app.batch_execute(drop).await.unwrap();
            }
        }
        bench.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn slots_of_replicas_are_out_of_reach_and_a_former_writers_end() {
    let version = every_major().await.pop().unwrap();
    let mut bench = Bench::of_version(&version, &["db-2"]).await;
    let owner = bench.sql().await;
    for statement in [
        "SELECT pg_drop_replication_slot('db_2')",
        "SELECT pg_replication_slot_advance('db_2', pg_current_wal_lsn())",
        "SELECT pg_copy_physical_replication_slot('db_2', 'x')",
        "SELECT pg_copy_logical_replication_slot('db_2', 'x')",
    ] {
        assert_eq!(code(&owner, statement).await, "42501", "{statement}");
    }
    for instance in &mut bench.spec.instances {
        instance.parameters.insert("wal_level".to_owned(), "logical".to_owned());
        instance.restart += 1;
    }
    bench.push().await;
    let restarted = |one: &base::report::InstanceReport| one.restarted == 1;
    bench.until("restarted", |report| report.instances.iter().all(restarted)).await;
    bench.until_all_up().await;
    let owner = bench.sql().await;
    let slot = "SELECT pg_create_logical_replication_slot('s', 'pgoutput')";
    owner.batch_execute(slot).await.unwrap();
    assert_eq!(bench.fail_over(Fence::Orderly).await, "db-2");
    bench.until_all_up().await;
    let left = "SELECT count(*)::text FROM pg_replication_slots WHERE slot_type = 'logical'";
    for id in ["db-1", "db-2"] {
        let client = login(&bench.agent, id, "owner", "first password").await.unwrap();
        assert_eq!(one(&client, left).await, "0", "{id}");
    }
    // The former writer starts without logical decoding too.
    for instance in &mut bench.spec.instances {
        instance.parameters.clear();
        instance.restart += 1;
    }
    bench.push().await;
    let restarted = |one: &base::report::InstanceReport| one.restarted == 2;
    bench.until("restarted", |report| report.instances.iter().all(restarted)).await;
    bench.until_all_up().await;
    bench.close().await;
}

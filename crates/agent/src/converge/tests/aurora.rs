//! The functions that people know from Aurora, on writers and replicas.

use base::spec::Fence;
use tokio::time::Instant;
use tokio_postgres::Client;

use super::{Bench, DEADLINE, debian_version, every_major, login};

/// What the vendor's clients ask for the members of a cluster, in short.
const MEMBERS: &str = "SELECT string_agg(server_id || \
     CASE WHEN session_id = 'MASTER_SESSION_ID' THEN ' writes' ELSE ' reads' END, ', ' \
     ORDER BY server_id) FROM pg_catalog.aurora_replica_status() \
     WHERE extract(epoch FROM now() - last_update_timestamp) <= 300 \
     OR session_id = 'MASTER_SESSION_ID' OR last_update_timestamp IS NULL";

async fn answer(client: &Client, query: &str) -> Option<String> {
    client.query_one(query, &[]).await.unwrap().get(0)
}

async fn until(client: &Client, query: &str, expected: &str) {
    let end = Instant::now() + DEADLINE;
    loop {
        let found = answer(client, query).await;
        if found.as_deref() == Some(expected) {
            return;
        }
        assert!(Instant::now() < end, "{query}: {found:?}, not {expected:?}");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

async fn at(bench: &Bench, instance: &str) -> Client {
    login(&bench.agent, instance, "owner", "first password").await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn members_know_each_other_across_a_failover() {
    let version = debian_version().await;
    let mut bench = Bench::with_replicas(&["db-2"]).await;
    for (id, replica) in [("db-1", false), ("db-2", true)] {
        let client = at(&bench, id).await;
        until(&client, "SELECT aurora_db_instance_identifier()", &format!("the-{id}")).await;
        until(&client, MEMBERS, "the-db-1 writes, the-db-2 reads").await;
        let expected = format!("{version}.0");
        assert_eq!(answer(&client, "SELECT AURORA_VERSION()").await, Some(expected));
        let own = "SELECT (last_update_timestamp IS NULL)::text || durable_lsn::text \
             FROM aurora_replica_status() WHERE server_id = aurora_db_instance_identifier()";
        assert!(answer(&client, own).await.unwrap().starts_with("true"), "{id}");
        // By this clients know that it is Aurora.
        let known = "SELECT (setting LIKE '%aurora_stat_utils%')::text FROM pg_catalog.pg_settings \
             WHERE name = 'rds.extensions'";
        assert_eq!(answer(&client, known).await.as_deref(), Some("true"));
        let lag = "SELECT replica_lag_in_msec::text FROM aurora_replica_status() \
             WHERE session_id <> 'MASTER_SESSION_ID'";
        assert!(answer(&client, lag).await.is_some(), "{id} {replica}");
    }
    // Databases that are made later have them too.
    at(&bench, "db-1").await.batch_execute("CREATE DATABASE later").await.unwrap();
    assert_eq!(bench.fail_over(Fence::Orderly).await, "db-2");
    until(&at(&bench, "db-2").await, MEMBERS, "the-db-1 reads, the-db-2 writes").await;
    bench.close().await;
}

async fn crash(bench: &Bench, instance: &str, kind: &str) {
    let client = at(bench, instance).await;
    let asked = client.batch_execute(&format!("SELECT aurora_inject_crash('{kind}')")).await;
    let error = asked.unwrap_err();
    let lost = error.is_closed() || error.code().is_some_and(|code| code.code() == "57P02");
    assert!(lost, "{kind}: {error:?}");
    let end = Instant::now() + DEADLINE;
    while bench.agent.serving().socket(instance).is_none()
        || login(&bench.agent, instance, "owner", "first password").await.is_err()
    {
        assert!(Instant::now() < end, "the server comes back");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn crashes_happen_when_they_are_asked_for() {
    for version in every_major().await {
        let bench = Bench::with_instance(&version).await;
        let client = bench.sql().await;
        client.batch_execute("CREATE TABLE kept AS SELECT 1").await.unwrap();
        let before = bench.server();
        crash(&bench, "db-1", "dispatcher").await;
        assert_eq!(bench.server(), before, "the server itself goes on");
        crash(&bench, "db-1", "INSTANCE").await;
        assert_ne!(bench.server(), before);
        crash(&bench, "db-1", "node").await;
        let client = bench.sql().await;
        assert_eq!(answer(&client, "SELECT count(*)::text FROM kept").await.as_deref(), Some("1"));
        let bad = client.batch_execute("SELECT aurora_inject_crash('disk')").await.unwrap_err();
        assert_eq!(bad.code().unwrap().code(), "22023");
        client.batch_execute("CREATE ROLE app LOGIN PASSWORD 'app'").await.unwrap();
        let app = login(&bench.agent, "db-1", "app", "app").await.unwrap();
        let refused = app.batch_execute("SELECT aurora_inject_crash('node')").await.unwrap_err();
        assert_eq!(refused.code().unwrap().code(), "42501", "{version}");
        bench.close().await;
    }
}

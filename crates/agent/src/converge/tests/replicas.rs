//! Replicas of real PostgreSQL servers: made, followed, promoted, fenced.

use std::fs;
use std::time::Duration;

use base::report::{EngineState, HostReport, InstanceReport, Role};
use base::spec::{Epoch, Fence, Run, Writer};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::time::{Instant, timeout};
use tokio_postgres::Client;

use super::{Bench, DEADLINE, debian_version, every_major, instance, login, one, volume};
use crate::process::ProcessId;

impl Bench {
    /// A volume with a writer and replicas that may confirm its commits.
    pub(super) async fn with_replicas(replicas: &[&str]) -> Self {
        let version = debian_version().await;
        Self::of_version(&version, replicas).await
    }

    pub(super) async fn of_version(version: &str, replicas: &[&str]) -> Self {
        let mut bench = Self::open().await;
        bench.spec.volumes.push(volume("vol-1", version));
        for id in ["db-1"].iter().chain(replicas) {
            bench.spec.instances.push(instance(id, "vol-1"));
        }
        let synchronous = replicas.iter().map(|id| (*id).to_owned()).collect();
        bench.spec.volumes[0].synchronous = synchronous;
        bench.appoint(Writer::Instance("db-1".to_owned())).await;
        let all = |report: &HostReport| {
            report.instances.iter().all(|one| one.engine == EngineState::Up)
                && report.volumes[0].in_sync.len() == replicas.len()
        };
        bench.until("replicas up and in sync", all).await;
        bench
    }

    /// Says who is to write, under a new epoch.
    pub(super) async fn appoint(&mut self, writer: Writer) {
        let volume = &mut self.spec.volumes[0];
        volume.epoch = volume.epoch.next();
        volume.writer = writer;
        self.push().await;
    }

    async fn of(&self, id: &str) -> InstanceReport {
        let found = self.report().await.instances.into_iter().find(|one| one.id == id);
        found.unwrap()
    }

    /// What the planner does: fences, waits for positions, opens the one that has the most.
    pub(super) async fn fail_over(&mut self, stop: Fence) -> String {
        self.appoint(Writer::Nobody { stop }).await;
        let epoch = self.spec.volumes[0].epoch;
        self.until("the fence", |report| {
            let volume = &report.volumes[0];
            let known = |id: &String| {
                report.instances.iter().any(|one| one.id == *id && one.position.is_some())
            };
            volume.epoch == epoch && volume.writer.is_none() && volume.in_sync.iter().all(known)
        })
        .await;
        let report = self.report().await;
        let in_sync = &report.volumes[0].in_sync;
        let members = report.instances.iter().filter(|one| in_sync.contains(&one.id));
        let most = members.clone().map(|one| one.position).max().unwrap();
        let best = members.clone().find(|one| one.position == most).unwrap();
        let next = best.id.clone();
        self.appoint(Writer::Instance(next.clone())).await;
        self.until_writer(&next).await;
        next
    }

    pub(super) async fn until_writer(&self, id: &str) {
        let epoch = self.spec.volumes[0].epoch;
        self.until("the next writer", |report| {
            let volume = &report.volumes[0];
            volume.epoch == epoch && volume.writer.as_deref() == Some(id)
        })
        .await;
    }

    pub(super) async fn until_all_up(&self) {
        let up = |report: &HostReport| {
            report.instances.iter().all(|one| one.engine == EngineState::Up && one.role.is_some())
        };
        self.until("all up", up).await;
    }

    async fn sql_at(&self, id: &str) -> Client {
        login(&self.agent, id, "owner", "first password").await.unwrap()
    }

    fn server_of(&self, id: &str) -> ProcessId {
        let path = format!("volumes/vol-1/copies/{id}/data/postmaster.pid");
        let lock = fs::read_to_string(self.data().join(path)).unwrap();
        ProcessId::of(lock.lines().next().unwrap().parse().unwrap()).unwrap()
    }

    /// Waits until the instance answers the query so.
    async fn until_answer(&self, id: &str, query: &str, answer: &str) {
        let wait = async {
            loop {
                if let Some(socket) = self.agent.serving().socket(id) {
                    let _there = socket;
                    if let Ok(client) = login(&self.agent, id, "owner", "first password").await
                        && let Ok(row) = client.query_one(query, &[]).await
                        && row.get::<_, String>(0) == answer
                    {
                        return;
                    }
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        timeout(DEADLINE, wait).await.unwrap_or_else(|_| panic!("{id}: {query} never {answer}"));
    }
}

const COUNT: &str = "SELECT count(*)::text FROM t";

/// A replica confirms commits again within this after a change of writer in order.
const CONFIRMED_AGAIN: Duration = Duration::from_secs(15);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn replicas_follow_read_only_and_take_over_in_order() {
    let mut bench = Bench::with_replicas(&["db-2", "db-3"]).await;
    let writer = bench.sql_at("db-1").await;
    writer.batch_execute("CREATE TABLE t (n int); INSERT INTO t VALUES (1)").await.unwrap();
    assert_eq!(bench.of("db-1").await.role, Some(Role::Writer));
    for id in ["db-2", "db-3"] {
        bench.until_answer(id, COUNT, "1").await;
        let report = bench.of(id).await;
        assert_eq!(report.role, Some(Role::Replica));
        assert!(report.lag_ms.is_some() && report.position.is_some(), "{report:?}");
        let refused = bench.sql_at(id).await.batch_execute("INSERT INTO t VALUES (9)").await;
        assert_eq!(refused.unwrap_err().code().unwrap().code(), "25006");
    }
    let names = one(&writer, "SHOW synchronous_standby_names").await;
    assert_eq!(names, "FIRST 1 (\"db-2\", \"db-3\")");

    // A commit is acknowledged when a replica has it; without the first one, the second confirms.
    bench.spec.instances[1].run = Run::Down;
    bench.push().await;
    bench.until("db-3 alone in sync", |report| report.volumes[0].in_sync == ["db-3"]).await;
    timeout(DEADLINE, writer.batch_execute("INSERT INTO t VALUES (2)")).await.unwrap().unwrap();
    bench.spec.instances[1].run = Run::Up;
    bench.push().await;
    bench.until("both", |report| report.volumes[0].in_sync.len() == 2).await;

    // Planned: nothing is lost, and the former writer follows without a new copy.
    let copy = bench.data().join("volumes/vol-1/copies/db-1/data/PG_VERSION");
    let inode = std::os::unix::fs::MetadataExt::ino(&fs::metadata(&copy).unwrap());
    let begin = Instant::now();
    let next = bench.fail_over(Fence::Orderly).await;
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(10), "{took:?}");
    assert_eq!(next, "db-2");
    let writer = bench.sql_at("db-2").await;
    assert_eq!(one(&writer, COUNT).await, "2");
    writer.batch_execute("INSERT INTO t VALUES (3)").await.unwrap();
    bench.spec.volumes[0].synchronous = vec!["db-1".to_owned(), "db-3".to_owned()];
    bench.push().await;
    bench.until("all in sync", |report| report.volumes[0].in_sync.len() == 2).await;
    bench.until_all_up().await;
    for id in ["db-1", "db-3"] {
        bench.until_answer(id, COUNT, "3").await;
        assert_eq!(bench.of(id).await.role, Some(Role::Replica));
    }
    assert_eq!(inode, std::os::unix::fs::MetadataExt::ino(&fs::metadata(&copy).unwrap()));

    // The agent is replaced; all servers go on, and it knows who writes.
    let servers = ["db-1", "db-2", "db-3"].map(|id| bench.server_of(id));
    bench = bench.reopen().await;
    bench.until_writer("db-2").await;
    bench.until_all_up().await;
    assert_eq!(servers, ["db-1", "db-2", "db-3"].map(|id| bench.server_of(id)));
    bench.until("in sync", |report| report.volumes[0].in_sync.len() == 2).await;
    bench.close().await;
}

/// Inserts numbers one by one and remembers those that were acknowledged.
async fn insert(client: Client, from: u64, rows: u64) -> Vec<u64> {
    let mut acknowledged = Vec::new();
    for number in from..from + rows {
        let query = format!("INSERT INTO acknowledged VALUES ({number})");
        match client.batch_execute(&query).await {
            Ok(()) => acknowledged.push(number),
            Err(_) => break,
        }
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_acknowledged_commit_is_lost_whatever_happens_to_the_writer() {
    let mut bench = Bench::with_replicas(&["db-2"]).await;
    let writer = bench.sql_at("db-1").await;
    writer.batch_execute("CREATE TABLE acknowledged (n bigint PRIMARY KEY)").await.unwrap();
    let mut acknowledged = Vec::new();
    let mut current = "db-1".to_owned();
    for (round, signal) in
        [Signal::SIGKILL, Signal::SIGSTOP, Signal::SIGKILL].into_iter().enumerate()
    {
        let other = if current == "db-1" { "db-2" } else { "db-1" };
        bench.spec.volumes[0].synchronous = vec![other.to_owned()];
        bench.push().await;
        bench.until("in sync", |report| report.volumes[0].in_sync == [other]).await;
        let from = u64::try_from(round).unwrap() * 1_000_000;
        let client = bench.sql_at(&current).await;
        let inserting = tokio::spawn(insert(client, from, 1_000_000));
        tokio::time::sleep(Duration::from_millis(300)).await;
        let old = bench.server_of(&current);
        kill(Pid::from_raw(old.pid), signal).unwrap();
        let begin = Instant::now();
        let lost = current.clone();
        bench
            .until("the loss", |report| {
                let seen = report.instances.iter().find(|one| one.id == lost).unwrap();
                matches!(seen.engine, EngineState::Down | EngineState::Hung)
            })
            .await;
        let noticed = begin.elapsed();
        current = bench.fail_over(Fence::AtOnce).await;
        let took = begin.elapsed();
        assert!(
            noticed < Duration::from_secs(4) && took < Duration::from_secs(10),
            "{noticed:?} {took:?}"
        );
        assert!(!old.lives(), "the old writer cannot be continued");
        let told = inserting.await.unwrap();
        assert!(!told.is_empty());
        acknowledged.extend(told);
        let client = bench.sql_at(&current).await;
        let rows = client.query("SELECT n FROM acknowledged", &[]).await.unwrap();
        let there: std::collections::BTreeSet<i64> = rows.iter().map(|row| row.get(0)).collect();
        let lost: Vec<_> = acknowledged
            .iter()
            .filter(|number| !there.contains(&i64::try_from(**number).unwrap()))
            .collect();
        assert!(lost.is_empty(), "round {round}: {} lost, first {:?}", lost.len(), lost.first());
        bench.until_all_up().await;
    }
    // The last writer that was killed follows with the same rows, and not for a whole new copy.
    let query = "SELECT count(*)::text FROM acknowledged";
    let count = one(&bench.sql_at(&current).await, query).await;
    let other = if current == "db-1" { "db-2" } else { "db-1" };
    bench.until_answer(other, query, &count).await;
    let label = format!("volumes/vol-1/copies/{other}/data/backup_label.old");
    let label = fs::read_to_string(bench.data().join(label)).unwrap();
    assert!(label.contains("BACKUP METHOD: pg_rewind"), "{label}");
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_major_version_that_is_here_replicates_and_the_last_instance_inherits() {
    for version in every_major().await {
        let mut bench = Bench::of_version(&version, &["db-2"]).await;
        let writer = bench.sql_at("db-1").await;
        writer.batch_execute("CREATE TABLE t AS SELECT 1 n").await.unwrap();
        bench.until_answer("db-2", COUNT, "1").await;
        assert_eq!(bench.fail_over(Fence::Orderly).await, "db-2");
        bench.until_all_up().await;
        // The former writer and its copy go, and then the last instance; another one inherits.
        bench.spec.volumes[0].synchronous.clear();
        bench.spec.instances[0].run = Run::Gone;
        bench.push().await;
        let copies = bench.data().join("volumes/vol-1/copies");
        bench.until("a copy gone", |_| !copies.join("db-1").exists()).await;
        bench.spec.instances[1].run = Run::Gone;
        bench.push().await;
        bench.until("all gone", |report| report.instances.is_empty()).await;
        bench.spec.instances = vec![instance("db-9", "vol-1")];
        bench.appoint(Writer::Instance("db-9".to_owned())).await;
        bench.until_writer("db-9").await;
        assert_eq!(one(&bench.sql_at("db-9").await, COUNT).await, "1", "{version}");
        assert_eq!(bench.spec.volumes[0].epoch, Epoch(4));
        bench.close().await;
    }
}

/// Up to 13 nobody can see whether a checkpointer that rests in a checkpoint has heard who confirms.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_replica_confirms_again_soon_though_the_new_writer_has_much_to_write_out() {
    let version = every_major().await.remove(0);
    let mut bench = Bench::of_version(&version, &["db-2"]).await;
    // The new writer's first checkpoint is spread over minutes, a page each 0.1 s.
    let much = "CREATE TABLE t AS SELECT g FROM generate_series(1, 50000) g; CREATE INDEX ON t (g)";
    bench.sql_at("db-1").await.batch_execute(much).await.unwrap();
    bench.until_answer("db-2", COUNT, "50000").await;
    assert_eq!(bench.fail_over(Fence::Orderly).await, "db-2");
    bench.spec.volumes[0].synchronous = vec!["db-1".to_owned()];
    bench.push().await;
    let taken_over = Instant::now();
    bench.until("a replica confirms", |report| report.volumes[0].in_sync == ["db-1"]).await;
    assert!(taken_over.elapsed() < CONFIRMED_AGAIN, "{version}: {:?}", taken_over.elapsed());
    bench.close().await;
}

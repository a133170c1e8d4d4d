//! The agent with real MariaDB servers: made, followed, promoted, fenced, copied.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use base::figure::{Figure, Sample, Work};
use base::generation::Generation;
use base::host::Host as _;
use base::report::{EngineState, HostReport, InstanceReport, Role};
use base::spec::{
    EngineFamily, Fence, MasterUser, Run, SnapshotSpec, Verifier, VolumeOrigin, VolumeSpec, Writer,
};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sha1::{Digest as _, Sha1};
use tokio::time::{Instant, timeout};

use super::{Bench, DEADLINE, instance, volume};
use crate::engine::mariadb::session::{Answer, Session, SessionError};
use crate::process::ProcessId;

const PASSWORD: &str = "first password";

fn verifier(password: &str) -> Verifier {
    let twice = Sha1::digest(Sha1::digest(password.as_bytes()));
    let digits: String = twice.iter().map(|byte| format!("{byte:02X}")).collect();
    Verifier(format!("*{digits}"))
}

/// The first value, or the error's number and text.
pub(super) fn text(answer: Result<Answer, SessionError>) -> String {
    match answer {
        Ok(answer) => {
            let first = answer.rows.first().and_then(|row| row.first());
            first.cloned().flatten().unwrap_or_default()
        }
        Err(SessionError::Refused(refusal)) => format!("{} {}", refusal.code, refusal.message),
        Err(error) => error.to_string(),
    }
}

impl Bench {
    pub(super) async fn mariadb(replicas: &[&str]) -> Self {
        let mut bench = Self::open().await;
        let made = bench.mariadb_volume("vol-1").await;
        bench.spec.volumes.push(made);
        for id in ["db-1"].iter().chain(replicas) {
            bench.spec.instances.push(instance(id, "vol-1"));
        }
        bench.spec.volumes[0].writer = Writer::Instance("db-1".to_owned());
        bench.confirmed_by(replicas).await;
        bench.until_all_up().await;
        bench
    }

    async fn mariadb_volume(&self, id: &str) -> VolumeSpec {
        let installed = self.agent.engines().await;
        let engine = installed.into_iter().find(|one| one.build.family == EngineFamily::Mariadb);
        VolumeSpec {
            engine: engine.expect("Debian's mariadb-server-core is installed").build,
            master: MasterUser { name: "owner".to_owned(), verifier: verifier(PASSWORD) },
            ..volume(id, "")
        }
    }

    /// Has these replicas confirm commits, and waits until they do.
    async fn confirmed_by(&mut self, ids: &[&str]) {
        self.spec.volumes[0].synchronous = ids.iter().map(|id| (*id).to_owned()).collect();
        self.push().await;
        self.until("replicas in sync", |report| report.volumes[0].in_sync == ids).await;
    }

    pub(super) async fn session(&self, id: &str) -> Session {
        self.session_of(id, "owner", PASSWORD).await.unwrap()
    }

    pub(super) async fn session_of(
        &self,
        id: &str,
        user: &str,
        password: &str,
    ) -> Result<Session, SessionError> {
        let served = async {
            loop {
                if let Some(socket) = self.agent.serving().socket(id) {
                    return socket;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        };
        let socket = timeout(DEADLINE, served).await.expect("it serves");
        Session::open(&socket, user, password).await
    }

    /// A session with a password that takes a moment to be in force: a restored volume opens with the old one.
    async fn admitted(&self, id: &str, user: &str, password: &str) -> Session {
        let admitted = async {
            loop {
                match self.session_of(id, user, password).await {
                    Ok(session) => return session,
                    Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
                }
            }
        };
        timeout(DEADLINE, admitted).await.expect("it knows the password")
    }

    pub(super) async fn ask(&self, id: &str, sql: &str) -> String {
        text(self.session(id).await.ask(sql).await)
    }

    pub(super) async fn eventually(&self, id: &str, sql: &str, expected: &str) {
        let wait = async {
            loop {
                if let Ok(session) = self.session_of(id, "owner", PASSWORD).await
                    && text(session.ask(sql).await) == expected
                {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let found = timeout(DEADLINE, wait).await;
        assert!(
            found.is_ok(),
            "{id}: {sql} is {} and not {expected}; {:#?}",
            self.ask(id, sql).await,
            self.report().await
        );
    }

    /// What the server counts becomes figures, and what a session is at becomes load.
    async fn measured(&self) {
        let session = self.session("db-1").await;
        let busy = tokio::spawn(async move { text(session.ask("SELECT SLEEP(5), 'x'").await) });
        let wait = async {
            loop {
                let samples = self.agent.samples(0).await.unwrap();
                let told = |sample: &Sample| {
                    let has = |figure| sample.values.iter().any(|(one, _)| *one == figure);
                    let at_work = |(work, _): &(Work, u32)| {
                        work.statement == "SELECT SLEEP(?), ?" && work.wait.is_some()
                    };
                    [Figure::Queries, Figure::Commits, Figure::DataBytes].into_iter().all(has)
                        && !sample.values.contains(&(Figure::Connections, 0.0))
                        && sample.work.iter().any(at_work)
                };
                if samples.iter().any(told) {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        };
        let found = timeout(DEADLINE, wait).await;
        assert!(found.is_ok(), "{:#?}", self.agent.samples(0).await.unwrap().pop());
        assert_eq!(busy.await.unwrap(), "0");
    }

    fn mariadbd(&self, id: &str) -> ProcessId {
        let path = self.data().join(format!("volumes/vol-1/copies/{id}/running.json"));
        let note: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        ProcessId::of(i32::try_from(note["process"]["pid"].as_i64().unwrap()).unwrap()).unwrap()
    }
}

const COUNT: &str = "SELECT COUNT(*) FROM shop.t";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_volume_is_made_and_survives_crashes_of_the_server_and_of_the_agent() {
    let begin = Instant::now();
    let mut bench = Bench::mariadb(&[]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY)").await;
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(20), "from nothing to SQL took {took:?}");
    let version = bench.spec.volumes[0].engine.version.clone();
    let said = bench.ask("db-1", "SELECT mysql.aurora_version()").await;
    assert!(said.starts_with(&format!("MariaDB {version}")), "{said}");
    bench.ask("db-1", "INSERT INTO shop.t VALUES (1)").await;
    let server = bench.mariadbd("db-1");
    kill(Pid::from_raw(server.pid), Signal::SIGKILL).unwrap();
    bench.until("the crash seen", |report| report.instances[0].engine != EngineState::Up).await;
    bench.until_up().await;
    assert_eq!(bench.ask("db-1", COUNT).await, "1");

    bench.measured().await;

    // Settings take effect live or wait for a restart.
    let asked = [("long_query_time", "3.5"), ("table_open_cache", "500"), ("back_log", "77")];
    let asked = asked.map(|(name, value)| (name.to_owned(), value.to_owned()));
    bench.change(|instance| instance.parameters.extend(asked)).await;
    bench.until_up().await;
    assert_eq!(bench.instance().await.pending_restart, ["back_log"]);
    assert_eq!(bench.ask("db-1", "SELECT @@GLOBAL.long_query_time").await, "3.500000");
    bench.change(|instance| instance.restart = 1).await;
    bench.until("restarted", |report| report.instances[0].restarted == 1).await;
    bench.until_up().await;
    assert_eq!(bench.ask("db-1", "SELECT @@back_log").await, "77");
    assert_eq!(bench.instance().await.pending_restart, [""; 0]);
    bench.change(|instance| drop(instance.parameters.insert("sql_mode".into(), "x".into()))).await;
    let refused =
        |one: &InstanceReport| one.problem.as_ref().is_some_and(|it| it.contains("sql_mode"));
    bench.until("a refused value", |report| report.instances.iter().any(refused)).await;
    bench.change(|instance| drop(instance.parameters.remove("sql_mode"))).await;

    // Another password.
    bench.spec.volumes[0].master.verifier = verifier("second");
    bench.push().await;
    let generation = bench.spec.generation;
    bench.until("the password", |report| report.volumes[0].applied == generation).await;
    assert!(bench.session_of("db-1", "owner", PASSWORD).await.is_err());
    bench.session_of("db-1", "owner", "second").await.unwrap();
    bench.spec.volumes[0].master.verifier = verifier(PASSWORD);
    bench.push().await;

    // A server that was left behind cannot be entered: it is started anew.
    let server = bench.mariadbd("db-1");
    bench = bench.reopen().await;
    bench.until("another server", |report| report.instances[0].engine == EngineState::Up).await;
    bench.eventually("db-1", COUNT, "1").await;
    assert_ne!(bench.mariadbd("db-1"), server);

    bench.spec.volumes[0].keep = false;
    bench.spec.instances[0].run = Run::Gone;
    bench.push().await;
    bench
        .until("all gone", |report| report.volumes.is_empty() && report.instances.is_empty())
        .await;
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn replicas_follow_read_only_and_take_over_in_order() {
    let mut bench = Bench::mariadb(&["db-2", "db-3"]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY)").await;
    bench.ask("db-1", "INSERT INTO shop.t VALUES (1)").await;
    bench.ask("db-1", "CREATE EVENT shop.e ON SCHEDULE EVERY 1 DAY DO SELECT 1").await;
    for id in ["db-2", "db-3"] {
        bench.eventually(id, COUNT, "1").await;
        let refused = bench.ask(id, "INSERT INTO shop.t VALUES (9)").await;
        assert!(refused.starts_with("1290 "), "{refused}");
        let lag = |report: &HostReport| {
            let one = report.instances.iter().find(|one| one.id == id).unwrap();
            one.role == Some(Role::Replica) && one.lag_ms == Some(0) && one.position > Some(2)
        };
        bench.until("no lag", lag).await;
    }

    // A commit is acknowledged when a replica has it; without the first one, the second confirms.
    bench.spec.instances[1].run = Run::Down;
    bench.push().await;
    bench.until("db-3 alone in sync", |report| report.volumes[0].in_sync == ["db-3"]).await;
    assert_eq!(bench.ask("db-1", "INSERT INTO shop.t VALUES (2)").await, "");
    bench.spec.instances[1].run = Run::Up;
    bench.push().await;
    bench.until("both", |report| report.volumes[0].in_sync.len() == 2).await;

    // Planned: nothing is lost, and the former writer follows without a new copy.
    let copy = bench.data().join("volumes/vol-1/copies/db-1/data/ibdata1");
    let inode = |path| std::os::unix::fs::MetadataExt::ino(&fs::metadata(path).unwrap());
    let before = inode(&copy);
    let begin = Instant::now();
    assert_eq!(bench.fail_over(Fence::Orderly).await, "db-2");
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(8), "{took:?}");
    assert_eq!(bench.ask("db-2", COUNT).await, "2");
    assert_eq!(bench.ask("db-2", "INSERT INTO shop.t VALUES (3)").await, "");
    let status = "SELECT status FROM information_schema.events WHERE event_name = 'e'";
    assert_eq!(bench.ask("db-2", status).await, "ENABLED");
    bench.confirmed_by(&["db-1", "db-3"]).await;
    for id in ["db-1", "db-3"] {
        bench.eventually(id, COUNT, "3").await;
        assert!(bench.ask(id, "DELETE FROM shop.t").await.starts_with("1290 "));
    }
    assert_eq!(before, inode(&copy));

    // The agent is replaced: servers are started anew, and it knows who writes.
    bench = bench.reopen().await;
    bench.until_writer("db-2").await;
    bench.until_all_up().await;
    bench.until("in sync", |report| report.volumes[0].in_sync.len() == 2).await;
    assert_eq!(bench.ask("db-2", "INSERT INTO shop.t VALUES (4)").await, "");
    bench.eventually("db-1", COUNT, "4").await;
    bench.close().await;
}

/// Inserts numbers one by one and remembers those that were acknowledged.
async fn insert(session: Session, from: u64) -> Vec<u64> {
    let mut acknowledged = Vec::new();
    for number in from.. {
        let insert = format!("INSERT INTO shop.acknowledged VALUES ({number})");
        if session.ask_within(DEADLINE, insert).await.is_err() {
            break;
        }
        acknowledged.push(number);
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn no_acknowledged_commit_is_lost_whatever_happens_to_the_writer() {
    let mut bench = Bench::mariadb(&["db-2"]).await;
    bench.ask("db-1", "CREATE TABLE shop.acknowledged (n BIGINT PRIMARY KEY)").await;
    let mut acknowledged = Vec::new();
    let mut current = "db-1".to_owned();
    for (round, signal) in
        [Signal::SIGKILL, Signal::SIGSTOP, Signal::SIGKILL].into_iter().enumerate()
    {
        let other = if current == "db-1" { "db-2" } else { "db-1" };
        bench.confirmed_by(&[other]).await;
        let from = u64::try_from(round).unwrap() * 1_000_000;
        let inserting = tokio::spawn(insert(bench.session(&current).await, from));
        tokio::time::sleep(Duration::from_millis(300)).await;
        let old = bench.mariadbd(&current);
        kill(Pid::from_raw(old.pid), signal).unwrap();
        let begin = Instant::now();
        let lost = current.clone();
        bench
            .until("the loss", |report| {
                let seen = report.instances.iter().find(|one| one.id == lost).unwrap();
                matches!(seen.engine, EngineState::Down | EngineState::Hung)
            })
            .await;
        current = bench.fail_over(Fence::AtOnce).await;
        let took = begin.elapsed();
        assert!(took < Duration::from_secs(10), "{took:?}");
        assert!(!old.lives(), "the old writer cannot be continued");
        let told = inserting.await.unwrap();
        assert!(!told.is_empty());
        acknowledged.extend(told);
        let session = bench.session(&current).await;
        let rows = session.ask("SELECT n FROM shop.acknowledged").await.unwrap();
        let there: BTreeSet<u64> =
            rows.rows.iter().map(|row| row[0].as_ref().unwrap().parse().unwrap()).collect();
        let lost: Vec<_> = acknowledged.iter().filter(|n| !there.contains(n)).collect();
        assert!(lost.is_empty(), "round {round}: {} lost, first {:?}", lost.len(), lost.first());
        bench.until_all_up().await;
    }
    // The last writer that was killed follows with the same rows.
    let query = "SELECT COUNT(*) FROM shop.acknowledged";
    let count = bench.ask(&current, query).await;
    let other = if current == "db-1" { "db-2" } else { "db-1" };
    bench.eventually(other, query, &count).await;
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_former_writer_that_has_what_nobody_confirmed_is_made_anew() {
    let mut bench = Bench::mariadb(&["db-2"]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY)").await;
    bench.confirmed_by(&["db-2"]).await;
    // The replica stands still for less long than it takes to notice: a change of the schema, which
    // cannot be taken back, waits for it in vain.
    let replica = bench.mariadbd("db-2");
    kill(Pid::from_raw(replica.pid), Signal::SIGSTOP).unwrap();
    let waiting = bench.session("db-1").await;
    let waiting = tokio::spawn(async move { waiting.ask("CREATE TABLE shop.lost (i INT)").await });
    tokio::time::sleep(Duration::from_millis(300)).await;
    kill(Pid::from_raw(bench.mariadbd("db-1").pid), Signal::SIGKILL).unwrap();
    assert!(waiting.await.unwrap().is_err(), "nobody confirmed it");
    kill(Pid::from_raw(replica.pid), Signal::SIGCONT).unwrap();
    assert_eq!(bench.fail_over(Fence::AtOnce).await, "db-2");
    assert_eq!(bench.ask("db-2", "INSERT INTO shop.t VALUES (1)").await, "");
    bench.confirmed_by(&["db-1"]).await;
    bench.eventually("db-1", COUNT, "1").await;
    let tables = "SELECT GROUP_CONCAT(table_name) FROM information_schema.tables \
                  WHERE table_schema = 'shop'";
    let here = bench.ask("db-2", tables).await;
    bench.eventually("db-1", tables, &here).await;
    bench.close().await;
}

/// Its log is emptied before it follows, and a server can end at any moment of that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_return_that_was_cut_off_goes_on_or_the_copy_is_made_anew() {
    let mut bench = Bench::mariadb(&["db-2"]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY)").await;
    let mut rows = 0;
    for (log, is_known) in [("", true), ("binlog.999999", false)] {
        bench.eventually("db-2", COUNT, &rows.to_string()).await;
        let position = bench.ask("db-2", "SELECT @@GLOBAL.gtid_slave_pos").await;
        let copy = bench.data().join("volumes/vol-1/copies/db-2");
        let mark = copy.join("data/mark");
        fs::write(&mark, "").unwrap();
        fs::write(copy.join("standby"), log).unwrap();
        if is_known {
            fs::write(copy.join("begins-after.gtid"), position).unwrap();
        }
        kill(Pid::from_raw(bench.mariadbd("db-2").pid), Signal::SIGKILL).unwrap();
        bench.until("it is missed", |report| report.volumes[0].in_sync.is_empty()).await;
        bench.confirmed_by(&["db-2"]).await;
        rows += 1;
        bench.ask("db-1", &format!("INSERT INTO shop.t VALUES ({rows})")).await;
        bench.eventually("db-2", COUNT, &rows.to_string()).await;
        assert_eq!(mark.exists(), is_known, "{log}");
    }
    bench.close().await;
}

/// Whoever may flush may also empty the writer's log.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn replicas_are_made_anew_when_the_writers_log_is_emptied() {
    let mut bench = Bench::mariadb(&["db-2"]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY)").await;
    bench.ask("db-1", "INSERT INTO shop.t VALUES (1), (2)").await;
    bench.eventually("db-2", COUNT, "2").await;
    assert_eq!(bench.ask("db-1", "RESET MASTER").await, "");
    // As many as there were: where the writer is does not tell that its log was emptied.
    let (one, two) = (bench.session("db-1").await, bench.session("db-1").await);
    let (deleted, changed) = tokio::join!(
        one.ask_within(DEADLINE, "DELETE FROM shop.t WHERE i = 2"),
        two.ask_within(DEADLINE, "UPDATE shop.t SET i = 7 WHERE i = 1"),
    );
    assert_eq!((text(deleted), text(changed)), (String::new(), String::new()));
    bench.eventually("db-2", COUNT, "1").await;
    bench.confirmed_by(&["db-2"]).await;
    let session = bench.session("db-1").await;
    let inserted = session.ask_within(DEADLINE, "INSERT INTO shop.t VALUES (3)").await;
    assert_eq!(text(inserted), "");
    assert_eq!(bench.fail_over(Fence::AtOnce).await, "db-2");
    assert_eq!(bench.ask("db-2", COUNT).await, "2");
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn snapshots_hold_what_there_was_and_volumes_are_made_of_them() {
    let mut bench = Bench::mariadb(&[]).await;
    bench.ask("db-1", "CREATE TABLE shop.t (i INT PRIMARY KEY AUTO_INCREMENT)").await;
    bench.ask("db-1", "INSERT INTO shop.t VALUES (), (), ()").await;
    for id in ["snap-up", "snap-down"] {
        let (id, volume) = (id.to_owned(), "vol-1".to_owned());
        if id == "snap-down" {
            bench.ask("db-1", "INSERT INTO shop.t VALUES ()").await;
            bench.change(|instance| instance.run = Run::Down).await;
            bench.until_engine(EngineState::Down).await;
        }
        let snapshot =
            SnapshotSpec { id: id.clone(), generation: Generation(1), volume, keep: true };
        bench.spec.snapshots.push(snapshot);
        bench.push().await;
        let ready =
            |report: &HostReport| report.snapshots.iter().any(|one| one.id == id && one.ready);
        bench.until("the snapshot", ready).await;
    }
    for (id, count) in [("snap-up", "3"), ("snap-down", "4")] {
        let mut made = bench.mariadb_volume(&format!("vol-{id}")).await;
        made.origin = VolumeOrigin::Snapshot(id.to_owned());
        made.writer = Writer::Instance(format!("db-{id}"));
        made.master.verifier = verifier("another");
        made.synchronous = vec![format!("db-{id}-2")];
        bench.spec.volumes.push(made);
        for name in [format!("db-{id}"), format!("db-{id}-2")] {
            bench.spec.instances.push(instance(&name, &format!("vol-{id}")));
        }
        bench.push().await;
        let at = bench.spec.volumes.len() - 1;
        // A replica of it confirms its commits: it has a history of its own.
        bench
            .until("a replica of the restored one", |report| report.volumes[at].in_sync.len() == 1)
            .await;
        let session = bench.admitted(&format!("db-{id}"), "owner", "another").await;
        assert_eq!(text(session.ask(COUNT).await), count);
        assert_eq!(text(session.ask("INSERT INTO shop.t VALUES ()").await), "");
    }
    bench.close().await;
}

//! The agent with real PostgreSQL servers: what it makes, survives, refuses and removes.

mod aurora;
mod decoding;
mod furnish;
mod logins;
mod mariadb;
mod mariadb_guard;
mod master;
mod replicas;
mod snapshots;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base::generation::Generation;
use base::host::{Host as _, HostError};
use base::log::LogRange;
use base::report::{EngineState, HostReport, InstanceReport, VolumeReport};
use base::spec::{
    Admission, EndpointSpec, EngineBuild, EngineFamily, Epoch, HostSpec, InstanceSpec, MasterUser,
    Run, Size, Verifier, VolumeOrigin, VolumeSpec, Writer,
};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;
use tokio::time::{Instant, timeout};
use tokio_postgres::{Client, NoTls};

use super::{Agent, AgentConfig, OpenError};
use crate::disk::read_if_there;
use crate::engine::catalogue::{Installed, Origin, major};
use crate::process::ProcessId;

/// Far longer than anything here takes on a busy machine.
const DEADLINE: Duration = Duration::from_secs(40);

/// A folder, the agent that works in it, and the spec it is given.
struct Bench {
    folder: Ground,
    agent: Agent,
    spec: HostSpec,
}

impl Bench {
    /// The server log of `db-1`, once it has these words: they come through a pipe.
    async fn log_with(&self, words: &str) -> String {
        let until = Instant::now() + DEADLINE;
        loop {
            let files = self.agent.logs("vol-1", "db-1").await.unwrap();
            for file in files.iter().filter(|file| file.name.starts_with("postgresql.log.2")) {
                let range = LogRange {
                    volume: "vol-1".into(),
                    instance: "db-1".into(),
                    file: file.name.clone(),
                    from: 0,
                    bytes_max: 1 << 20,
                };
                let log = self.agent.read_log(range).await.unwrap().unwrap();
                let log = String::from_utf8(log.bytes).unwrap();
                if log.contains(words) {
                    return log;
                }
            }
            assert!(Instant::now() < until, "no {words} in {files:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
}

impl Bench {
    async fn open() -> Self {
        Self::open_in(Ground(tempfile::tempdir().unwrap())).await
    }

    async fn open_in(folder: Ground) -> Self {
        let agent = open(folder.0.path()).await;
        Self { folder, agent, spec: HostSpec::default() }
    }

    /// A bench with one volume and one instance that accepts SQL.
    async fn with_instance(version: &str) -> Self {
        let mut bench = Self::open().await;
        bench.spec.volumes.push(volume("vol-1", version));
        bench.spec.instances.push(instance("db-1", "vol-1"));
        bench.push().await;
        bench.until_up().await;
        bench
    }

    fn data(&self) -> PathBuf {
        self.folder.0.path().join("data")
    }

    /// Ends the agent as a crash would and opens another one on the same folder.
    async fn reopen(self) -> Self {
        let Self { folder, agent, spec } = self;
        drop(agent);
        let agent = open(folder.0.path()).await;
        Self { folder, agent, spec }
    }

    /// Hands the spec over as a new decision.
    async fn push(&mut self) {
        self.spec.generation = self.spec.generation.next();
        self.agent.converge(self.spec.clone()).await.unwrap();
    }

    /// Changes the first instance and hands the spec over.
    async fn change(&mut self, change: impl FnOnce(&mut InstanceSpec)) {
        let instance = self.spec.instances.first_mut().unwrap();
        instance.generation = instance.generation.next();
        change(instance);
        self.push().await;
    }

    async fn report(&self) -> HostReport {
        self.agent.report().await.unwrap()
    }

    async fn volume(&self) -> VolumeReport {
        self.report().await.volumes.remove(0)
    }

    async fn instance(&self) -> InstanceReport {
        self.report().await.instances.remove(0)
    }

    /// Waits until the report is as wanted.
    async fn until(&self, what: &str, fits: impl Fn(&HostReport) -> bool) {
        let wait = async {
            while !fits(&self.report().await) {
                let _ = timeout(Duration::from_millis(20), self.agent.changed()).await;
            }
        };
        if timeout(DEADLINE, wait).await.is_err() {
            panic!("waited in vain for: {what}; found {:#?}", self.report().await);
        }
    }

    /// Waits until the first instance is in that state, as its spec now says.
    async fn until_engine(&self, state: EngineState) {
        let what = format!("{state:?}");
        let applied = self.spec.instances[0].generation;
        let fits = |one: &InstanceReport| one.engine == state && one.applied == applied;
        self.until(&what, |report| report.instances.iter().any(fits)).await;
    }

    async fn until_up(&self) {
        self.until_engine(EngineState::Up).await;
    }

    async fn sql(&self) -> Client {
        login(&self.agent, "db-1", "owner", "first password").await.unwrap()
    }

    fn server(&self) -> ProcessId {
        let path = self.data().join("volumes/vol-1/copies/db-1/data/postmaster.pid");
        let lock = fs::read_to_string(path).unwrap();
        ProcessId::of(lock.lines().next().unwrap().parse().unwrap()).unwrap()
    }

    /// Ends everything, so that no server outlives the test.
    async fn close(self) {
        self.agent.stop().await;
        assert_eq!(self.folder.servers(), [0; 0], "no server outlives a clean stop");
    }
}

/// The folder of a test. Takes servers with it that a failed test has left.
struct Ground(TempDir);

impl Ground {
    fn servers(&self) -> Vec<i32> {
        let here = self.0.path();
        let works_here = |process: &fs::DirEntry| {
            fs::read_link(process.path().join("cwd")).is_ok_and(|folder| folder.starts_with(here))
        };
        let processes = fs::read_dir("/proc").unwrap().filter_map(Result::ok).filter(works_here);
        processes.filter_map(|process| process.file_name().to_str()?.parse().ok()).collect()
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        for pid in self.servers() {
            let _ = kill(Pid::from_raw(pid), Signal::SIGKILL);
        }
    }
}

fn config(folder: &Path) -> AgentConfig {
    let hosts_file = folder.join("hosts");
    if !hosts_file.exists() {
        fs::write(&hosts_file, "127.0.0.1 localhost\n").unwrap();
    }
    AgentConfig { data: folder.join("data"), engines: None, hosts_file: Some(hosts_file) }
}

async fn open(folder: &Path) -> Agent {
    Agent::open(config(folder)).await.unwrap()
}

fn verifier(password: &str) -> Verifier {
    Verifier(postgres_protocol::password::scram_sha_256(password.as_bytes()))
}

fn volume(id: &str, version: &str) -> VolumeSpec {
    VolumeSpec {
        id: id.to_owned(),
        engine: EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() },
        master: MasterUser { name: "owner".to_owned(), verifier: verifier("first password") },
        database: Some("shop".to_owned()),
        keep: true,
        origin: VolumeOrigin::Fresh,
        epoch: Epoch(0),
        writer: Writer::First,
        synchronous: Vec::new(),
    }
}

fn instance(id: &str, volume: &str) -> InstanceSpec {
    InstanceSpec {
        engine: None,
        id: id.to_owned(),
        generation: Generation(1),
        name: format!("the-{id}"),
        volume: volume.to_owned(),
        run: Run::Up,
        restart: 0,
        size: Size { memory_bytes: 1 << 30, vcpus: 2 },
        parameters: BTreeMap::new(),
    }
}

/// Logs in through the socket as a client behind the endpoint would, and like it waits for an
/// instance that starts anew to follow another writer.
async fn login(
    agent: &Agent,
    instance: &str,
    user: &str,
    password: &str,
) -> Result<Client, tokio_postgres::Error> {
    let end = Instant::now() + DEADLINE;
    let socket = loop {
        match agent.serving().socket(instance) {
            Some(socket) => break socket,
            None => assert!(Instant::now() < end, "{instance} is not up"),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    };
    let mut config = tokio_postgres::Config::new();
    config.host_path(socket.parent().unwrap()).user(user).password(password).dbname("shop");
    let (client, connection) = config.connect(NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

async fn one(client: &Client, query: &str) -> String {
    let row = client.query_one(query, &[]).await.unwrap();
    row.get::<_, String>(0)
}

/// The engine of this major version that the machine's packages brought.
async fn debian(agent: &Agent) -> Installed {
    let engines = agent.engines().await;
    let debian = engines.into_iter().find(|engine| engine.origin == Origin::Debian);
    debian.expect("Debian's postgresql package is installed")
}

async fn debian_version() -> String {
    let bench = Bench::open().await;
    debian(&bench.agent).await.build.version
}

/// The newest engine of each major version of PostgreSQL that is here.
async fn every_major() -> Vec<String> {
    let engines = Bench::open().await.agent.engines().await.into_iter();
    let postgres = engines.filter(|engine| engine.build.family == EngineFamily::Postgresql);
    let by_major: BTreeMap<u32, String> =
        postgres.map(|engine| (major(&engine.build.version), engine.build.version)).collect();
    by_major.into_values().collect()
}

// On several threads, as in the program: a task begins to work as soon as it is spawned.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_cluster_is_made_and_survives_crashes_of_the_server_and_of_the_agent() {
    let version = debian_version().await;
    let begin = Instant::now();
    let mut bench = Bench::with_instance(&version).await;
    let client = bench.sql().await;
    client.batch_execute("CREATE TABLE t (x text); INSERT INTO t VALUES ('kept')").await.unwrap();
    let took = begin.elapsed();
    assert!(took < Duration::from_secs(20), "from nothing to SQL took {took:?}");
    assert!(one(&client, "SELECT version()").await.starts_with(&format!("PostgreSQL {version}")));
    for (setting, value) in [
        ("listen_addresses", ""),
        ("data_checksums", "on"),
        ("server_encoding", "UTF8"),
        ("password_encryption", "scram-sha-256"),
        ("fsync", "on"),
        ("ssl", "off"),
        ("TimeZone", "UTC"),
    ] {
        let found = one(&client, &format!("SELECT current_setting('{setting}')")).await;
        assert_eq!(found, value, "{setting}");
    }
    assert!(bench.volume().await.ready);

    // A busy backend does not notice that its server was killed, and bars the data to the next one.
    let busy = bench.sql().await;
    let query = "SELECT sum(n) FROM generate_series(1, 1000000) n, generate_series(1, 1000000) m";
    let busy = tokio::spawn(async move { busy.simple_query(query).await.map(drop) });
    let active = "SELECT count(*)::text FROM pg_stat_activity WHERE query ~ 'generate_series' \
         AND state = 'active' AND pid <> pg_backend_pid()";
    let wait = async {
        while one(&client, active).await == "0" {
            tokio::task::yield_now().await;
        }
    };
    timeout(DEADLINE, wait).await.unwrap();
    let server = bench.server();
    kill(Pid::from_raw(server.pid), Signal::SIGKILL).unwrap();
    bench.until("the crash seen", |report| report.instances[0].engine != EngineState::Up).await;
    assert!(bench.agent.serving().socket("db-1").is_none(), "nobody is sent to a dead server");
    bench.until_up().await;
    assert_ne!(bench.server(), server);
    assert_eq!(one(&bench.sql().await, "SELECT x FROM t").await, "kept");
    assert!(busy.await.unwrap().is_err());

    let server = bench.server();
    let session = bench.sql().await;
    bench = bench.reopen().await;
    bench.until_up().await;
    assert_eq!(bench.server(), server, "the server went on without the agent");
    assert_eq!(one(&session, "SELECT x FROM t").await, "kept");
    drop(session);

    let second = Agent::open(config(bench.folder.0.path())).await;
    assert!(matches!(second, Err(OpenError::Busy { .. })), "{second:?}");
    bench.close().await;
}

#[tokio::test]
async fn changes_take_effect_live_or_wait_for_a_restart() {
    let mut bench = Bench::with_instance(&debian_version().await).await;
    let server = bench.server();
    let session = bench.sql().await;
    let asked = [("work_mem", "7MB"), ("max_connections", "33"), ("log_statement", "all")];
    let asked = asked.map(|(name, value)| (name.to_owned(), value.to_owned()));
    bench.change(|instance| instance.parameters.extend(asked)).await;
    bench.until_up().await;
    assert_eq!(bench.instance().await.pending_restart, ["max_connections"]);
    assert_eq!(one(&bench.sql().await, "SHOW work_mem").await, "7MB");
    assert_eq!(bench.server(), server);

    bench.spec.volumes[0].master.verifier = verifier("second password");
    bench.push().await;
    let generation = bench.spec.generation;
    bench.until("the password", |report| report.volumes[0].applied == generation).await;
    let refused = login(&bench.agent, "db-1", "owner", "first password").await.err().unwrap();
    assert_eq!(refused.code().map(|code| code.code()), Some("28P01"), "{refused}");
    login(&bench.agent, "db-1", "owner", "second password").await.unwrap();
    assert_eq!(one(&session, "SELECT 'open'").await, "open", "sessions stay");
    let log = bench.log_with("SELECT 'open'").await;
    assert!(!log.contains("SCRAM"), "{log}");

    bench.change(|instance| instance.restart = 1).await;
    bench.until("the restart", |report| report.instances[0].restarted == 1).await;
    bench.until_up().await;
    assert_eq!(bench.instance().await.pending_restart, [""; 0]);
    let client = login(&bench.agent, "db-1", "owner", "second password").await.unwrap();
    assert_eq!(one(&client, "SHOW max_connections").await, "33");
    drop(client);

    // Down: no process, and the password changes all the same.
    bench.spec.volumes[0].master.verifier = verifier("first password");
    bench.change(|instance| instance.run = Run::Down).await;
    let generation = bench.spec.generation;
    bench.until_engine(EngineState::Down).await;
    bench.until("the password", |report| report.volumes[0].applied == generation).await;
    assert!(!bench.data().join("volumes/vol-1/copies/db-1/data/postmaster.pid").exists());

    let older = HostSpec { generation: Generation(1), ..HostSpec::default() };
    let refused = bench.agent.converge(older).await.unwrap_err();
    let held = bench.spec.generation;
    assert_eq!(refused, HostError::Outdated { offered: Generation(1), held });

    // The next agent knows what to do without being told.
    bench.change(|instance| instance.run = Run::Up).await;
    bench.until_up().await;
    bench.agent.stop().await;
    bench = bench.reopen().await;
    bench.until_up().await;
    assert_eq!(bench.report().await.accepted, bench.spec.generation);
    assert_eq!(one(&bench.sql().await, "SHOW work_mem").await, "7MB");
    bench.close().await;
}

#[tokio::test]
async fn an_endpoint_leads_to_the_instance_and_its_name_is_in_the_hosts_file() {
    let mut bench = Bench::open().await;
    let version = debian(&bench.agent).await.build.version;
    let address = "127.0.0.1".parse().unwrap();
    bench.spec.volumes.push(volume("vol-1", &version));
    bench.spec.instances.push(instance("db-1", "vol-1"));
    bench.spec.endpoints.push(EndpointSpec {
        id: "vol-1/writer".to_owned(),
        generation: Generation(3),
        name: "shop.cluster-abc.us-east-1.rds.borealis.internal".to_owned(),
        address,
        port: 0,
        protocol: EngineFamily::Postgresql,
        targets: vec!["db-1".to_owned()],
        tls_only: false,
        admit: vec![Admission { network: address, prefix: 32 }],
    });
    bench.push().await;
    let hosts = || fs::read_to_string(bench.folder.0.path().join("hosts")).unwrap();
    assert!(hosts().contains("shop.cluster-abc.us-east-1.rds.borealis.internal"));
    bench.until("listening", |report| report.endpoints.iter().any(|one| one.listening)).await;
    assert_eq!(bench.report().await.endpoints[0].applied, Generation(3));
    assert!(!bench.report().await.names_resolve, "the machine has another hosts file");

    // The endpoint holds the connection until the instance is up.
    let port = bench.agent.endpoints().bound("vol-1/writer").unwrap().port();
    let mut config = tokio_postgres::Config::new();
    config.host("127.0.0.1").port(port).user("owner").password("first password").dbname("shop");
    let (client, connection) = config.connect(NoTls).await.unwrap();
    let talk = tokio::spawn(connection);
    assert_eq!(one(&client, "SELECT current_user::text").await, "owner");

    bench.agent.stop().await;
    assert!(talk.await.unwrap().is_err(), "the server says farewell");
    assert_eq!(hosts(), "127.0.0.1 localhost\n");
}

#[tokio::test]
async fn a_volume_that_was_half_made_is_made_again() {
    let mut bench = Bench::open().await;
    let version = debian(&bench.agent).await.build.version;
    bench.spec.volumes.push(volume("vol-1", &version));
    bench.spec.instances.push(instance("db-1", "vol-1"));
    bench.push().await;
    for half in ["admin.secret", "copies/_/data/PG_VERSION", "copies/_/data/pg_hba.conf"] {
        let volumes = bench.data().join("volumes");
        let there = || {
            let mut drafts = fs::read_dir(&volumes).unwrap().flatten();
            drafts.any(|draft| draft.path().join(half).exists())
        };
        bench.until(half, |_| there()).await;
        assert!(!bench.volume().await.ready && !bench.data().join("volumes/vol-1").exists());
        bench = bench.reopen().await;
    }
    bench.until_up().await;
    drop(bench.sql().await);
    let left: Vec<_> = fs::read_dir(bench.data().join("volumes")).unwrap().collect();
    assert_eq!(left.len(), 1);
    bench.close().await;
}

#[tokio::test]
async fn what_is_gone_leaves_nothing_and_what_is_not_said_is_left_alone() {
    // Too deep for a Unix socket, so that the socket has to go elsewhere.
    let deep = tempfile::Builder::new().prefix(&"deep".repeat(25)).tempdir().unwrap();
    let mut bench = Bench::open_in(Ground(deep)).await;
    let version = debian(&bench.agent).await.build.version;
    bench.spec.volumes = vec![volume("vol-1", &version), volume("vol-2", &version)];
    bench.spec.instances = vec![instance("db-1", "vol-1"), instance("db-2", "vol-1")];
    bench.push().await;
    bench
        .until("one up", |report| {
            let states: Vec<_> = report.instances.iter().map(|one| one.engine).collect();
            states == [EngineState::Up, EngineState::Up]
                && report.volumes.iter().all(|volume| volume.ready)
        })
        .await;
    drop(bench.sql().await);
    let sockets = bench.agent.serving().socket("db-1").unwrap().parent().unwrap().to_owned();
    assert!(!sockets.starts_with(bench.data()) && sockets.exists(), "{}", sockets.display());
    let root = bench.data().join("volumes/vol-1");
    assert!(root.join("log/db-1.log").exists() && root.join("log/db-1").exists());

    bench.spec.instances.remove(1);
    bench.change(|instance| instance.run = Run::Gone).await;
    bench.until("gone", |report| report.instances.is_empty()).await;
    let gone = || !root.join("log/db-1.log").exists() && !root.join("log/db-1").exists();
    bench.until("the logs removed", |_| gone()).await;
    assert!(root.join("copies/db-1/data/PG_VERSION").exists(), "the data outlives its instances");

    bench.spec.instances.clear();
    bench.spec.volumes[0].keep = false;
    bench.spec.volumes.remove(1);
    bench.push().await;
    bench.until("destroyed", |report| report.volumes.is_empty()).await;
    let left: Vec<_> = fs::read_dir(bench.data().join("volumes")).unwrap().collect();
    let left: Vec<_> = left.into_iter().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["vol-2"]);
    assert!(!sockets.exists());
    bench.close().await;
}

#[tokio::test]
async fn a_server_nobody_asked_for_is_stopped_and_a_stuck_one_is_killed() {
    let mut bench = Bench::with_instance(&debian_version().await).await;
    let server = bench.server();
    let Bench { folder, agent, spec } = bench;
    drop(agent);
    fs::remove_file(folder.0.path().join("data/host-spec.json")).unwrap();
    let agent = open(folder.0.path()).await;
    bench = Bench { folder, agent, spec: HostSpec::default() };
    assert_eq!(
        bench.report().await,
        HostReport {
            engines: bench.report().await.engines,
            machine: bench.report().await.machine,
            replicas: true,
            snapshots_work: true,
            ..HostReport::default()
        }
    );
    bench.until("the stray stopped", |_| !server.lives()).await;

    bench.spec = spec;
    bench.push().await;
    bench.until_up().await;
    let server = bench.server();
    kill(Pid::from_raw(server.pid), Signal::SIGSTOP).unwrap();
    let begin = Instant::now();
    tokio::join!(bench.agent.stop(), bench.agent.stop());
    assert!(begin.elapsed() < Duration::from_secs(20), "{:?}", begin.elapsed());
    assert!(!server.lives());
    let refused =
        bench.agent.converge(HostSpec { generation: Generation(9), ..HostSpec::default() });
    assert!(matches!(refused.await, Err(HostError::Unavailable { .. })));
}

#[tokio::test]
async fn what_cannot_be_done_is_reported_and_mended_by_the_next_spec() {
    let mut bench = Bench::open().await;
    let version = debian(&bench.agent).await.build.version;
    bench.spec.volumes = vec![volume("vol-1", "12.1")];
    bench.spec.instances = vec![instance("db-1", "vol-1")];
    bench.push().await;
    bench.until("a problem", |report| report.volumes[0].problem.is_some()).await;
    let problem = bench.volume().await.problem.unwrap();
    assert!(problem.starts_with("PostgreSQL 12.1 is not installed on this host"), "{problem}");

    bench.spec.volumes[0].engine.version = version;
    bench
        .change(|instance| {
            instance.parameters.insert("listen_addresses".to_owned(), "*".to_owned());
        })
        .await;
    bench.until_engine(EngineState::Failed).await;
    let problem = bench.instance().await.problem.unwrap();
    assert!(
        problem.starts_with("the setting listen_addresses belongs to the service"),
        "{problem}"
    );

    bench
        .change(|instance| {
            instance.parameters = BTreeMap::from([("work_mem".to_owned(), "plenty".to_owned())]);
        })
        .await;
    bench.until_engine(EngineState::Failed).await;
    let problem = bench.instance().await.problem.unwrap();
    assert!(problem.contains("borealis.conf"), "{problem}");

    bench.change(|instance| instance.parameters.clear()).await;
    bench.until_up().await;
    assert_eq!(bench.instance().await.problem, None);

    bench
        .change(|instance| {
            instance.parameters = BTreeMap::from([("work_mem".to_owned(), "plenty".to_owned())]);
        })
        .await;
    bench.until("a problem", |report| report.instances[0].problem.is_some()).await;
    let found = bench.instance().await;
    assert_eq!(found.engine, EngineState::Up, "a bad value stops no server that runs");
    assert_eq!(found.problem.unwrap(), "the server does not take the value of: work_mem");

    bench.spec.volumes.push(volume("../escape", "15.18"));
    bench.push().await;
    bench.until("refused", |report| report.volumes.len() == 2).await;
    assert!(read_if_there(&bench.data().join("escape/volume.json")).unwrap().is_none());
    let problem = bench.volume().await.problem.unwrap();
    assert!(problem.starts_with("\"../escape\" cannot be an identifier"), "{problem}");
    bench.close().await;
}

//! The agent: takes whole specs, keeps the last on its own disk, makes them so, reports.

mod aurora;
mod board;
mod confirm;
mod core;
mod doors;
mod gate;
mod jobs;
mod keeper;
mod local;
mod places;
pub mod serving;
mod sizes;
mod snapshots;
mod status;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::clock::SystemClock;
use base::entropy::SystemEntropy;
use base::figure::Sample;
use base::generation::Generation;
use base::host::{Host, HostError, Pending};
use base::log::{LogFile, LogPortion, LogRange};
use base::report::{EngineState, HostReport, InstanceReport, VolumeReport};
use base::spec::{EngineFamily, HostSpec, InstanceSpec, Run, VolumeOrigin, VolumeSpec, Writer};
use base::sql::{SqlCall, SqlError, SqlReply};
use base::token::Judge;
use nix::fcntl::{Flock, FlockArg};
use nix::unistd::geteuid;
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use crate::cgroup::Groups;
use crate::converge::aurora::Teller;
use crate::converge::board::{Board, Entry};
use crate::converge::core::{Closing, Want};
use crate::converge::doors::Doors;
use crate::converge::gate::Gates;
use crate::converge::keeper::{Keeper, Tools};
use crate::converge::serving::Serving;
use crate::converge::sizes::Sizes;
use crate::converge::snapshots::Snapshots;
use crate::disk::{self, DiskError};
use crate::engine::catalogue::{Catalogue, Installed};
use crate::engine::folder::Folder;
use crate::engine::install;
use crate::engine::mariadb::Mariadb;
use crate::engine::postgres::logins::Way;
use crate::figures::{self, Figures, Machine};
use crate::host::{Facts, NoEngineUser};
use crate::logs::Logs;
use crate::names::SYSTEM_HOSTS;
use crate::proxy::Endpoints;
use crate::proxy::gate::Gate;
use crate::sql::SqlDesk;
use crate::tls::AuthorityError;

/// The spec the host holds, as it was taken.
const LEDGER: &str = "host-spec.json";

/// Where an agent keeps things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgentConfig {
    /// Everything the agent keeps, the volumes too. Made if it is not there.
    pub data: PathBuf,
    /// Engines that do not come with the machine's packages; `None`: [`install::default_folder`].
    pub engines: Option<PathBuf>,
    /// A hosts file that endpoint names are kept in, usually [`SYSTEM_HOSTS`]; `None`: names are not
    /// made to resolve, and clients need addresses.
    pub hosts_file: Option<PathBuf>,
}

impl AgentConfig {
    /// What suits most: the default engines' folder, and the machine's hosts file if we are root.
    #[must_use]
    pub fn new(data: PathBuf) -> Self {
        let hosts_file = geteuid().is_root().then(|| SYSTEM_HOSTS.into());
        Self { data, engines: None, hosts_file }
    }
}

/// Why an agent did not open.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error("another agent works in {}", data.display())]
    Busy { data: PathBuf },
    #[error(
        "the spec in {} cannot be understood; it was written by another version or damaged",
        path.display()
    )]
    Ledger { path: PathBuf, source: serde_json::Error },
    #[error(transparent)]
    Machine(#[from] NoEngineUser),
    #[error(transparent)]
    Authority(#[from] AuthorityError),
}

/// Runs on this machine what it is told. Dropping it leaves the engines running; the next agent on
/// the same folder takes them over. [`Agent::stop`] stops them.
#[derive(Debug)]
pub struct Agent {
    tools: Arc<Tools>,
    doors: Doors,
    gates: Arc<Gates>,
    ledger: PathBuf,
    volumes: PathBuf,
    state: Mutex<State>,
    desk: SqlDesk,
    snapshots: Snapshots,
    /// The spec in force, for those who only look.
    specs: watch::Sender<HostSpec>,
    figures: Arc<Figures>,
    measuring: JoinHandle<()>,
    telling: JoinHandle<()>,
    weighing: JoinHandle<()>,
    /// Held for as long as the agent lives.
    _lock: Flock<std::fs::File>,
}

#[derive(Debug, Default)]
struct State {
    spec: HostSpec,
    closing: Option<Closing>,
    keepers: BTreeMap<String, Task>,
}

/// The task of one volume.
#[derive(Debug)]
struct Task {
    want: watch::Sender<Want>,
    task: JoinHandle<()>,
}

impl Drop for Agent {
    fn drop(&mut self) {
        self.measuring.abort();
        self.telling.abort();
        self.weighing.abort();
        self.tools.groups.close();
    }
}

impl Drop for Task {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The spec that was taken last, or an empty one.
fn taken_last(ledger: &Path) -> Result<HostSpec, OpenError> {
    match disk::read_if_there(ledger)? {
        Some(text) => serde_json::from_str(&text)
            .map_err(|source| OpenError::Ledger { path: ledger.to_path_buf(), source }),
        None => Ok(HostSpec::default()),
    }
}

impl Agent {
    /// Opens the folder and begins to converge on the spec that was taken last, if there is one.
    /// Must be called within a tokio runtime.
    pub async fn open(config: AgentConfig) -> Result<Self, OpenError> {
        let facts = Facts::read()?;
        let elsewhere = Path::new(places::FALLBACK);
        let places = places::prepare(&config.data, facts.engine_user, elsewhere)?;
        let lock = lock(&config.data)?;
        let engines = config.engines.unwrap_or_else(install::default_folder);
        let ledger = config.data.join(LEDGER);
        let spec = taken_last(&ledger)?;
        let tools = Tools {
            facts,
            catalogue: Catalogue::new(engines),
            entropy: Box::new(SystemEntropy),
            serving: Serving::default(),
            board: Board::default(),
            makers: Semaphore::new(processors() as usize),
            mariadb: Mariadb::default(),
            processors: processors(),
            groups: Groups::open(&places.host_id),
            sizes: Sizes::default(),
        };
        tracing::info!(limits = ?tools.groups.limits(), "instances are held to their size");
        let found = tools.catalogue.scan().await;
        tracing::info!(data = %config.data.display(), engines = found.len(), "the agent is open");
        let (tls, serving) = (config.data.join("tls"), tools.serving.clone());
        let (specs, figures) = (watch::Sender::new(HostSpec::default()), Arc::default());
        let gates = Gates::new(specs.subscribe(), places.volumes.clone(), facts.engine_user);
        let gates = Arc::new(gates);
        let gate = Arc::clone(&gates) as Arc<dyn Gate>;
        let doors = Doors::open(&tls, config.hosts_file, &places.host_id, (serving, gate))?;
        let machine = Machine {
            clock: Arc::new(SystemClock),
            processors: processors(),
            memory_bytes: facts.memory_bytes,
            mariadb: tools.mariadb.clone(),
        };
        let measuring = tokio::spawn(figures::run(
            Arc::clone(&figures),
            specs.subscribe(),
            tools.serving.clone(),
            places.volumes.clone(),
            machine,
        ));
        let tools = Arc::new(tools);
        let telling = tell(specs.subscribe(), &tools, &figures, &places.volumes);
        let weighing = tokio::spawn(sizes::run(Arc::clone(&tools), places.volumes.clone()));
        let snapshots = Snapshots::new(places.volumes.clone(), Arc::clone(&tools));
        let agent = Self {
            specs,
            figures,
            measuring,
            telling,
            weighing,
            tools,
            doors,
            gates,
            ledger,
            volumes: places.volumes,
            snapshots,
            state: Mutex::default(),
            desk: SqlDesk::default(),
            _lock: lock,
        };
        let names = agent.doors.converge(&spec.endpoints);
        agent.spread(&mut agent.state(), spec);
        agent.keep_strays(&mut agent.state());
        names.await;
        Ok(agent)
    }

    /// Which instances accept SQL, for the endpoints.
    #[must_use]
    pub fn serving(&self) -> &Serving {
        &self.tools.serving
    }

    /// The endpoints, for those who want to know the port that port 0 became.
    #[must_use]
    pub fn endpoints(&self) -> &Endpoints {
        &self.doors.endpoints
    }

    /// The certificate that clients verify endpoints with: `sslmode=verify-full sslrootcert=<this>`.
    #[must_use]
    pub fn certificate_file(&self) -> &Path {
        self.doors.certificate_file()
    }

    /// The engines that are installed now.
    pub async fn engines(&self) -> Vec<Installed> {
        self.tools.catalogue.scan().await
    }

    /// Stops all engines and returns when none runs: cleanly, within 25 s each. A second call while
    /// the first is at work has them end at once. No spec is taken any more.
    pub async fn stop(&self) {
        let tasks = {
            let mut state = self.state();
            let again = state.closing.is_some();
            let closing = if again { Closing::AtOnce } else { Closing::Orderly };
            state.closing = Some(closing);
            for task in state.keepers.values() {
                task.want.send_modify(|want| want.closing = Some(closing));
            }
            state.keepers.values().map(|task| task.want.clone()).collect::<Vec<_>>()
        };
        let engines = async {
            for task in tasks {
                // A task that has ended drops its receiver.
                task.closed().await;
            }
        };
        self.doors.close(engines).await;
        self.tools.groups.close();
    }

    /// The instance that takes the writes of a volume now, what it is and its socket.
    fn writer_socket(&self, volume: &str) -> Result<(String, EngineFamily, PathBuf), SqlError> {
        let state = self.state();
        let found = state.spec.volumes.iter().find(|one| one.id == volume);
        let spec = found.ok_or(SqlError::NotServing)?;
        let mut here = state.spec.instances.iter().filter(|one| one.volume == volume);
        let writer = match &spec.writer {
            Writer::Instance(id) => Some(id),
            Writer::First => here.find(|one| one.run == Run::Up).map(|one| &one.id),
            Writer::Nobody { .. } => None,
        };
        let family = spec.engine.family;
        let found =
            writer.and_then(|id| Some((id.clone(), family, self.tools.serving.socket(id)?)));
        found.ok_or(SqlError::NotServing)
    }

    /// Refuses users that log in with tokens: we could pass as them without a password.
    async fn refuse_token_users(&self, instance: &str, user: &str) -> Result<(), SqlError> {
        let way = self.gates.way(instance, user.as_bytes()).await.ok_or(SqlError::NotServing)?;
        if way == Way::Token {
            let message = format!("PAM authentication failed for user \"{user}\"");
            return Err(SqlError::Login { message });
        }
        if self.gates.list(instance, user, Way::Password).await {
            Ok(())
        } else {
            Err(SqlError::NotServing)
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a spec; the names of its endpoints resolve when the returned future completes.
    fn take(&self, spec: HostSpec) -> Result<Option<impl Future<Output = ()> + use<>>, HostError> {
        let mut state = self.state();
        if spec.generation < state.spec.generation {
            let held = state.spec.generation;
            return Err(HostError::Outdated { offered: spec.generation, held });
        }
        if state.closing.is_some() {
            return Err(HostError::Unavailable { reason: "the host is stopping".to_owned() });
        }
        if spec == state.spec {
            return Ok(None);
        }
        let text = serde_json::to_vec(&spec).map_err(unavailable)?;
        disk::write_whole(&self.ledger, &text, 0o600).map_err(unavailable)?;
        // Before any endpoint leads there.
        for volume in &spec.volumes {
            self.hold(&state.spec, volume);
        }
        let names = self.doors.converge(&spec.endpoints);
        self.spread(&mut state, spec);
        drop(state);
        self.tools.board.ring();
        Ok(Some(names))
    }

    /// Sends nobody to an instance that is to write and does not yet; and no longer holds those that
    /// are to be replicas.
    fn hold(&self, before: &HostSpec, volume: &VolumeSpec) {
        let next = |volume: &VolumeSpec| match &volume.writer {
            Writer::Instance(id) => Some(id.clone()),
            Writer::Nobody { .. } | Writer::First => None,
        };
        let before = before.volumes.iter().find(|one| one.id == volume.id).and_then(next);
        let next = next(volume);
        let serving = &self.tools.serving;
        if let Some(before) = before.filter(|before| next.as_ref() != Some(before)) {
            serving.release(&before);
        }
        let writes = self.tools.board.entry(&volume.id).and_then(|entry| entry.volume?.writer);
        if let Some(next) = next.filter(|next| writes.as_ref() != Some(next)) {
            serving.hold(&next);
        }
    }

    /// Gives every volume its part of the spec.
    fn spread(&self, state: &mut State, spec: HostSpec) {
        let named = spec
            .snapshots
            .iter()
            .filter(|one| [&one.id, &one.volume].iter().all(|id| can_be_a_file(id)));
        self.snapshots.converge(&named.cloned().collect::<Vec<_>>());
        let mut wants = wants(&spec);
        for (id, want) in &wants {
            if let Some(entry) = refused(id, want) {
                self.tools.board.post(id, entry);
            }
        }
        wants.retain(|id, want| refused(id, want).is_none());
        state.keepers.retain(|id, task| self.still_needed(id, task, &wants, spec.generation));
        for (id, want) in wants {
            match state.keepers.get(&id) {
                Some(task) => {
                    task.want.send_replace(want);
                }
                None => {
                    let task = self.keep(&id, want);
                    state.keepers.insert(id, task);
                }
            }
        }
        self.specs.send_replace(spec.clone());
        state.spec = spec;
    }

    /// Volumes on the disk get a task even when the spec does not name them: a server that was left
    /// on one is stopped. Their data stays. Those that the spec names have a task before: one that
    /// began without knowing what is wanted would stop a server that is.
    fn keep_strays(&self, state: &mut State) {
        let entries = std::fs::read_dir(&self.volumes).into_iter().flatten().flatten();
        for id in entries.filter_map(|entry| entry.file_name().into_string().ok()) {
            if can_be_a_file(&id) && !state.keepers.contains_key(&id) {
                let task = self.keep(&id, Want::default());
                state.keepers.insert(id, task);
            }
        }
    }

    /// Whether a task goes on. One whose volume the spec does not name any more is told so, and ends
    /// when it has reported that nothing of it is left.
    fn still_needed(
        &self,
        id: &str,
        task: &Task,
        wants: &BTreeMap<String, Want>,
        accepted: Generation,
    ) -> bool {
        if wants.contains_key(id) {
            return true;
        }
        if self.tools.board.entry(id).is_some_and(|entry| entry == Entry::default()) {
            self.tools.board.strike(id);
            return false;
        }
        task.want.send_replace(Want { accepted, ..Want::default() });
        true
    }

    /// The log files of an instance; `None` for names that cannot be files'.
    fn log_files(&self, volume: &str, instance: &str) -> Option<Logs> {
        let named = can_be_a_file(volume) && can_be_a_file(instance);
        named.then(|| Folder::new(self.volumes.join(volume)).log_files(instance))
    }

    fn keep(&self, id: &str, want: Want) -> Task {
        let (sender, receiver) = watch::channel(want);
        let folder = Folder::new(self.volumes.join(id));
        let keeper = Keeper::new(id.to_owned(), folder, receiver, Arc::clone(&self.tools));
        Task { want: sender, task: tokio::spawn(keeper.run()) }
    }
}

impl Host for Agent {
    fn converge(&self, spec: HostSpec) -> Pending<'_, Result<(), HostError>> {
        Box::pin(async move {
            if let Some(names) = self.take(spec)? {
                names.await;
            }
            Ok(())
        })
    }

    fn report(&self) -> Pending<'_, Result<HostReport, HostError>> {
        Box::pin(async move {
            let engines = self.tools.catalogue.scan().await;
            let accepted = self.state().spec.generation;
            let (mut volumes, instances) = self.tools.board.read();
            for volume in &mut volumes {
                volume.bytes = self.tools.sizes.of(&volume.id);
            }
            Ok(HostReport {
                accepted,
                engines: engines.into_iter().map(|installed| installed.build).collect(),
                names_resolve: self.doors.names_resolve(),
                volumes,
                instances,
                replicas: true,
                machine: Some(base::report::Machine {
                    memory_bytes: self.tools.facts.memory_bytes,
                    processors: self.tools.processors,
                    limits: self.tools.groups.limits(),
                }),
                snapshots: self.snapshots.report(),
                snapshots_work: true,
                endpoints: self.doors.report(),
            })
        })
    }

    fn logs<'a>(
        &'a self,
        volume: &'a str,
        instance: &'a str,
    ) -> Pending<'a, Result<Vec<LogFile>, HostError>> {
        Box::pin(async move {
            let Some(logs) = self.log_files(volume, instance) else { return Ok(Vec::new()) };
            disk::blocking(move || logs.list()).await.map_err(unavailable)
        })
    }

    fn samples(&self, after: i64) -> Pending<'_, Result<Vec<Sample>, HostError>> {
        Box::pin(std::future::ready(Ok(self.figures.after(after))))
    }

    fn read_log(&self, range: LogRange) -> Pending<'_, Result<Option<LogPortion>, HostError>> {
        Box::pin(async move {
            let Some(logs) = self.log_files(&range.volume, &range.instance) else {
                return Ok(None);
            };
            let read = move || logs.read(&range.file, range.from, range.bytes_max);
            disk::blocking(read).await.map_err(unavailable)
        })
    }

    fn changed(&self) -> Pending<'_, ()> {
        Box::pin(async move {
            tokio::select! {
                () = self.tools.board.changed() => {}
                () = self.doors.endpoints.changed() => {}
            }
        })
    }

    fn ask_about_tokens(&self, judge: Arc<dyn Judge>) {
        self.gates.ask(judge);
    }

    fn sql(&self, call: SqlCall) -> Pending<'_, Result<SqlReply, SqlError>> {
        Box::pin(async move {
            let (instance, family, socket) = self.writer_socket(&call.volume)?;
            // MariaDB's users have passwords, all of them.
            if family == EngineFamily::Postgresql {
                self.refuse_token_users(&instance, &call.login.user).await?;
            }
            self.desk.run((family, socket), call, &*self.tools.entropy).await
        })
    }
}

/// Tells servers of each other from now on.
fn tell(
    specs: watch::Receiver<HostSpec>,
    tools: &Arc<Tools>,
    figures: &Arc<Figures>,
    volumes: &Path,
) -> JoinHandle<()> {
    let (tools, figures) = (Arc::clone(tools), Arc::clone(figures));
    let volumes = volumes.to_owned();
    let teller = Teller { specs, tools, figures, volumes, clock: Arc::new(SystemClock) };
    tokio::spawn(teller.run())
}

fn processors() -> u32 {
    let processors = std::thread::available_parallelism().map_or(1, usize::from);
    u32::try_from(processors).unwrap_or(u32::MAX)
}

/// Two agents in one folder would both run servers on the same data.
fn lock(data: &Path) -> Result<Flock<std::fs::File>, OpenError> {
    let path = data.join("agent.lock");
    let file = std::fs::OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(DiskError::of("open", &path))?;
    Flock::lock(file, FlockArg::LockExclusiveNonblock)
        .map_err(|_| OpenError::Busy { data: data.to_owned() })
}

fn unavailable(error: impl std::error::Error) -> HostError {
    let cause = error.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    HostError::Unavailable { reason: format!("{error}{cause}") }
}

/// The parts of a spec by volume. Instances of a volume that the spec does not have are kept under
/// the volume's id, so that they are reported.
fn wants(spec: &HostSpec) -> BTreeMap<String, Want> {
    let mut wants: BTreeMap<String, Want> = BTreeMap::new();
    let fresh = || Want { accepted: spec.generation, ..Want::default() };
    for volume in &spec.volumes {
        wants.entry(volume.id.clone()).or_insert_with(fresh).volume = Some(volume.clone());
    }
    for instance in &spec.instances {
        let want = wants.entry(instance.volume.clone()).or_insert_with(fresh);
        want.instances.push(instance.clone());
    }
    wants
}

/// The report of a part that cannot be taken because a name in it cannot be a file's.
fn refused(id: &str, want: &Want) -> Option<Entry> {
    let origin = want.volume.as_ref().and_then(|volume| match &volume.origin {
        VolumeOrigin::Fresh => None,
        VolumeOrigin::Snapshot(id) | VolumeOrigin::Volume(id) => Some(id.as_str()),
    });
    let ids = want.instances.iter().map(|instance| instance.id.as_str()).chain([id]).chain(origin);
    let bad = ids.into_iter().find(|id| !can_be_a_file(id))?;
    let problem = format!("{bad:?} cannot be an identifier: letters, digits and hyphens are");
    let volume = want.volume.as_ref().map(|volume| VolumeReport {
        id: volume.id.clone(),
        ready: false,
        applied: Generation(0),
        problem: Some(problem.clone()),
        ..VolumeReport::default()
    });
    let instance = |instance: &InstanceSpec| InstanceReport {
        id: instance.id.clone(),
        applied: instance.generation,
        restarted: 0,
        engine: EngineState::Failed,
        pending_restart: Vec::new(),
        problem: Some(problem.clone()),
        ..InstanceReport::default()
    };
    let instances = want.instances.iter().map(instance).collect();
    Some(Entry { volume, instances, served: false })
}

fn can_be_a_file(id: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    // Servers are known to each other by their instances' ids, which PostgreSQL cuts off at 63.
    (1..=60).contains(&id.len()) && id.bytes().all(letter)
}

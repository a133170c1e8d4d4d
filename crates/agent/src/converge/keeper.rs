//! Keeps one volume and the server on it as the spec wants them, one step at a time.
//!
//! Each volume has a task of its own, so that a slow one holds up nobody. The task is told nothing but
//! what is wanted; it looks at what there is, asks [`core::next`] for a step, takes it and looks again.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use base::entropy::Entropy;
use base::generation::Generation;
use base::spec::{EngineBuild, InstanceSpec, Run, VolumeSpec};
use tokio::sync::{Semaphore, watch};
use tokio::time::{Instant, timeout};

use crate::converge::board::Board;
use crate::converge::core::{self, Data, Running, Seen, Step, Want};
use crate::converge::serving::Serving;
use crate::converge::status::{self, Trouble};
use crate::disk::{self, DiskError};
use crate::engine::catalogue::{Catalogue, Installed, major};
use crate::engine::postgres::bootstrap;
use crate::engine::postgres::folder::{Folder, Made, digest};
use crate::engine::postgres::initdb::{self, MakeError};
use crate::engine::postgres::server::{self, Firmness, Server, StartError};
use crate::engine::postgres::session::{self, SessionError, SettingsState};
use crate::host::Facts;
use crate::process::kill_all_in;

/// How often a starting server is asked whether it accepts SQL.
const PROBE: Duration = Duration::from_millis(30);

/// How long one such question may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// How often a running server is asked whether it still accepts SQL, and its log's size looked at.
const ROUND: Duration = Duration::from_secs(10);

/// A server that has been up this long does not count as crashing any more.
const STABLE: Duration = Duration::from_secs(60);

/// After so many starts in a row that never accepted SQL, the instance is failed.
const HOPELESS: u32 = 4;

/// What the tasks of all volumes share.
#[derive(Debug)]
pub(crate) struct Tools {
    pub(crate) facts: Facts,
    pub(crate) catalogue: Catalogue,
    pub(crate) entropy: Box<dyn Entropy>,
    pub(crate) serving: Serving,
    pub(crate) board: Board,
    /// Making volumes takes all a core gives, so only as many are made at once as there are cores.
    pub(crate) makers: Semaphore,
}

/// Why a step was not done.
#[derive(Debug, thiserror::Error)]
enum StepError {
    #[error(transparent)]
    Make(#[from] MakeError),
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Session(#[from] SessionError),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(
        "PostgreSQL {version} is not installed on this host; \
         `borealis engine install {version}` installs it where that version is offered"
    )]
    NotInstalled { version: String },
    #[error(
        "the data was made by PostgreSQL {held}, which {asked} cannot read; \
         a change of the major version needs an upgrade"
    )]
    OtherMajor { held: String, asked: String },
}

impl StepError {
    /// Whether trying again is useless until the spec changes.
    fn lasts(&self) -> bool {
        match self {
            Self::Make(error) => error.lasts(),
            Self::Start(error) => matches!(error, StartError::Setting(_)),
            Self::OtherMajor { .. } => true,
            Self::NotInstalled { .. } | Self::Session(_) | Self::Disk(_) => false,
        }
    }
}

/// The state of one volume's task.
#[derive(Debug)]
pub(crate) struct Keeper {
    id: String,
    folder: Folder,
    wanted: watch::Receiver<Want>,
    tools: Arc<Tools>,
    looked: bool,
    made: Option<Made>,
    server: Option<Server>,
    ready: bool,
    stopping: Option<(Firmness, Instant)>,
    ready_since: Option<Instant>,
    /// Starts in a row that did not lead to a stable server.
    crashes: u32,
    trouble: Option<(Trouble, Option<Instant>)>,
    /// What the trouble was about; another wish is tried afresh.
    attempted: Option<Attempt>,
    memory: status::Memory,
    forgotten: BTreeSet<String>,
    round: Instant,
}

/// What of a wish decides whether an attempt may turn out differently.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Attempt {
    volume: Option<VolumeSpec>,
    serving: Option<(String, Generation, u64)>,
}

impl Attempt {
    fn of(want: &Want, running: Option<&str>) -> Self {
        let serving =
            want.serving(running).map(|one| (one.id.clone(), one.generation, one.restart));
        Self { volume: want.volume.clone(), serving }
    }
}

impl Keeper {
    /// Looks at once and posts what it sees, so that no report passes over what is there.
    pub(crate) fn new(
        id: String,
        folder: Folder,
        wanted: watch::Receiver<Want>,
        tools: Arc<Tools>,
    ) -> Self {
        let mut keeper = Self::blank(id, folder, wanted, tools);
        let want = keeper.wanted.borrow().clone();
        let build = want.volume.as_ref().map(|volume| &volume.engine);
        if let Err(error) = keeper.look(build) {
            keeper.trouble(&error.into(), Step::Look);
        }
        keeper.publish(&want);
        keeper
    }

    fn blank(id: String, folder: Folder, wanted: watch::Receiver<Want>, tools: Arc<Tools>) -> Self {
        Self {
            id,
            folder,
            wanted,
            tools,
            looked: false,
            made: None,
            server: None,
            ready: false,
            stopping: None,
            ready_since: None,
            crashes: 0,
            trouble: None,
            attempted: None,
            memory: status::Memory::default(),
            forgotten: BTreeSet::new(),
            round: Instant::now() + ROUND,
        }
    }

    /// Works until the agent closes and no server runs any more.
    pub(crate) async fn run(mut self) {
        self.sweep().await;
        loop {
            let want = self.wanted.borrow_and_update().clone();
            self.notice_the_end(&want);
            self.forgive(&want);
            let step = core::next(&want, &self.seen());
            self.publish(&want);
            if step == Step::Rest {
                if want.closing.is_some() && self.server.is_none() {
                    return;
                }
                if !self.rest().await {
                    return;
                }
            } else if let Err(error) = self.take(step, &want).await {
                self.trouble(&error, step);
            } else if !matches!(step, Step::Look | Step::Start | Step::Stop(_) | Step::Probe) {
                self.trouble = None;
            }
        }
    }

    /// The instance whose server there is.
    fn running(&self) -> Option<&str> {
        self.server.as_ref().map(|server| server.started.instance.as_str())
    }

    fn seen(&self) -> Seen<'_> {
        let data = match &self.made {
            _ if !self.looked => Data::Unknown,
            Some(made) => Data::Made(made),
            None => Data::Absent,
        };
        let server = self.server.as_ref().map(|server| Running {
            started: &server.started,
            ready: self.ready,
            stopping: self.stopping.map(|(firmness, since)| (firmness, since.elapsed())),
        });
        let waiting = self
            .trouble
            .as_ref()
            .is_some_and(|(_, retry)| retry.is_none_or(|retry| Instant::now() < retry));
        Seen { data, server, waiting }
    }

    async fn take(&mut self, step: Step, want: &Want) -> Result<(), StepError> {
        let Some(volume) = &want.volume else {
            match step {
                Step::Look => self.look(None)?,
                Step::Stop(firmness) => self.stop(firmness),
                _ => {}
            }
            return Ok(());
        };
        match step {
            Step::Look => self.look(Some(&volume.engine))?,
            Step::Make => self.make(volume, want.accepted).await?,
            Step::Destroy => self.destroy().await?,
            Step::SetVerifierOffline => self.set_verifier(volume, want.accepted, false).await?,
            Step::SetVerifier => self.set_verifier(volume, want.accepted, true).await?,
            Step::Stop(firmness) => self.stop(firmness),
            Step::Probe => self.probe().await,
            Step::Start | Step::Configure => {
                let Some(instance) = want.serving(self.running()) else { return Ok(()) };
                if step == Step::Start {
                    self.start(volume, instance).await?;
                } else {
                    self.configure(instance).await?;
                }
            }
            Step::Rest => {}
        }
        Ok(())
    }

    /// Sees what an earlier run left: data, or a server that still runs.
    fn look(&mut self, build: Option<&EngineBuild>) -> Result<(), DiskError> {
        self.made = self.folder.made()?;
        let build = self.made.as_ref().map(|made| &made.engine).or(build);
        if let Some(build) = build {
            self.server = Server::left_behind(&self.folder, build)?;
        }
        if let Some(server) = &self.server {
            tracing::info!(volume = self.id, pid = server.process.id.pid, "took over a server");
        }
        self.looked = true;
        Ok(())
    }

    /// Removes what an earlier run left half made or half destroyed.
    async fn sweep(&self) {
        let folder = self.folder.clone();
        if let Err(error) = disk::blocking(move || folder.sweep()).await {
            tracing::warn!(volume = self.id, %error, "cannot sweep");
        }
    }

    async fn make(&mut self, volume: &VolumeSpec, accepted: Generation) -> Result<(), StepError> {
        let engine = self.engine(&volume.engine).await?;
        // The semaphore is never closed.
        let _turn = self.tools.makers.acquire().await;
        let owner = self.tools.facts.engine_user;
        let entropy = &*self.tools.entropy;
        let made = initdb::make(&self.folder, volume, &engine, owner, entropy).await?;
        tracing::info!(volume = self.id, version = made.engine.version, "made a volume");
        self.made = Some(made);
        self.memory.verifier_applied = accepted;
        Ok(())
    }

    async fn destroy(&mut self) -> Result<(), StepError> {
        // A server that we do not know of must not go on writing into removed files.
        if let Some(holder) = self.folder.holder() {
            tracing::warn!(volume = self.id, pid = holder.pid, "a server holds a doomed volume");
            self.looked = false;
            return Ok(());
        }
        self.clear_backends();
        let folder = self.folder.clone();
        disk::blocking(move || folder.destroy()).await?;
        tracing::info!(volume = self.id, "destroyed a volume");
        self.made = None;
        Ok(())
    }

    async fn set_verifier(
        &mut self,
        volume: &VolumeSpec,
        accepted: Generation,
        live: bool,
    ) -> Result<(), StepError> {
        let statement = bootstrap::set_verifier(&volume.master).map_err(MakeError::from)?;
        let Some(made) = &self.made else { return Ok(()) };
        if live {
            session::execute(&self.folder, &statement).await?;
        } else {
            let engine = self.engine(&made.engine).await?;
            let owner = self.tools.facts.engine_user;
            initdb::run_offline(&self.folder, &engine, owner, &[statement]).await?;
        }
        let made = Made { verifier: digest(&volume.master.verifier.0), ..made.clone() };
        self.folder.note_made(&made)?;
        self.made = Some(made);
        self.memory.verifier_applied = accepted;
        Ok(())
    }

    async fn start(
        &mut self,
        volume: &VolumeSpec,
        instance: &InstanceSpec,
    ) -> Result<(), StepError> {
        let Some(made) = &self.made else { return Ok(()) };
        let (held, asked) = (&made.engine.version, &volume.engine.version);
        if major(held) != major(asked) {
            return Err(StepError::OtherMajor { held: held.clone(), asked: asked.clone() });
        }
        let engine = self.engine(&volume.engine).await?;
        let facts = self.tools.facts;
        server::configure(&self.folder, instance, facts.memory_bytes, facts.engine_user)?;
        if made.engine != volume.engine {
            let made = Made { engine: volume.engine.clone(), ..made.clone() };
            self.folder.note_made(&made)?;
            self.made = Some(made);
        }
        self.clear_backends();
        let server = Server::start(&self.folder, instance, &engine, facts.engine_user)?;
        tracing::info!(instance = instance.id, pid = server.process.id.pid, "started a server");
        self.memory.remember(&server.started);
        self.server = Some(server);
        self.ready = false;
        Ok(())
    }

    /// Ends what a killed server has left running on the volume.
    fn clear_backends(&self) {
        if self.folder.holder().is_none() {
            let killed = kill_all_in(&self.folder.data());
            if killed > 0 {
                tracing::warn!(volume = self.id, killed, "ended what a dead server had left");
            }
        }
    }

    async fn engine(&self, build: &EngineBuild) -> Result<Installed, StepError> {
        let found = self.tools.catalogue.find(build).await;
        found.ok_or_else(|| StepError::NotInstalled { version: build.version.clone() })
    }

    async fn probe(&mut self) {
        let Some(server) = &self.server else { return };
        let instance = server.started.instance.clone();
        let answers = self.folder.says_ready()
            && matches!(timeout(PATIENCE, session::ping(&self.folder)).await, Ok(Ok(())));
        if !answers {
            self.wait_until(Instant::now() + PROBE).await;
            return;
        }
        self.ready = true;
        self.ready_since = Some(Instant::now());
        self.trouble = None;
        self.memory.remember(&server.started);
        if let Ok(settings) = session::settings_state(&self.folder).await {
            self.memory.settings = settings;
        }
        tracing::info!(instance, "a server accepts SQL");
        self.tools.serving.set(&instance, Some(self.folder.socket()));
    }

    async fn configure(&mut self, instance: &InstanceSpec) -> Result<(), StepError> {
        let facts = self.tools.facts;
        server::configure(&self.folder, instance, facts.memory_bytes, facts.engine_user)?;
        session::reload(&self.folder).await?;
        self.memory.settings = session::settings_state(&self.folder).await?;
        if let Some(server) = &mut self.server {
            server.started.generation = instance.generation;
            self.folder.note_started(&server.started)?;
            self.memory.remember(&server.started);
        }
        Ok(())
    }

    fn stop(&mut self, firmness: Firmness) {
        let Some(server) = &self.server else { return };
        tracing::info!(instance = server.started.instance, ?firmness, "stops a server");
        self.tools.serving.set(&server.started.instance, None);
        server.stop(firmness);
        let since = self.stopping.map_or_else(Instant::now, |(_, since)| since);
        self.stopping = Some((firmness, since));
    }

    /// Sees whether the server has ended, as it was asked to or on its own.
    fn notice_the_end(&mut self, want: &Want) {
        let ended = self.server.as_mut().is_some_and(|server| server.process.has_ended());
        let Some(server) = self.server.take_if(|_| ended) else { return };
        self.tools.serving.set(&server.started.instance, None);
        let asked = self.stopping.take().is_some();
        let was_ready = std::mem::take(&mut self.ready);
        let stable = self.ready_since.take().is_some_and(|since| since.elapsed() >= STABLE);
        self.memory.settings = SettingsState::default();
        if let Err(error) = self.folder.forget_started() {
            tracing::warn!(volume = self.id, %error, "cannot forget a server that has ended");
        }
        if asked {
            self.crashes = 0;
            tracing::info!(instance = server.started.instance, "a server has stopped");
            return;
        }
        self.crashes = if stable { 1 } else { self.crashes + 1 };
        let words = server::last_words(&self.folder, &server.started.instance);
        let words = words.unwrap_or_else(|| "it said nothing".to_owned());
        let instance = &server.started.instance;
        tracing::warn!(instance, crashes = self.crashes, words, "a server ended unasked");
        let hopeless = !was_ready && self.crashes >= HOPELESS;
        self.attempted = Some(Attempt::of(want, None));
        self.set_trouble(format!("the server ended unexpectedly: {words}"), hopeless, Step::Start);
    }

    fn trouble(&mut self, error: &StepError, step: Step) {
        let problem = told(error);
        let known = self.trouble.as_ref().is_some_and(|(trouble, _)| trouble.problem == problem);
        if !known {
            tracing::warn!(volume = self.id, ?step, problem, "a step failed");
        }
        self.crashes = self.crashes.saturating_add(1);
        if matches!(error, StepError::NotInstalled { .. }) {
            // Somebody is likely to install it now and to look on.
            self.crashes = self.crashes.min(3);
        }
        self.attempted = Some(Attempt::of(&self.wanted.borrow(), self.running()));
        self.set_trouble(problem, error.lasts(), step);
    }

    /// Waits 0.1 s after the first failure, then 1 s, 2 s and so on up to 30 s; for ever if it lasts.
    fn set_trouble(&mut self, problem: String, lasts: bool, step: Step) {
        let wait = match self.crashes {
            0 | 1 => Duration::from_millis(100),
            more => Duration::from_secs(1 << (more - 2).min(5)).min(Duration::from_secs(30)),
        };
        let retry = (!lasts).then(|| Instant::now() + wait);
        let of_volume = !matches!(step, Step::Start | Step::Configure | Step::Probe);
        self.trouble = Some((Trouble { problem, lasts, of_volume }, retry));
    }

    /// A changed wish is tried at once, whatever happened to the one before.
    fn forgive(&mut self, want: &Want) {
        if self
            .attempted
            .as_ref()
            .is_some_and(|attempted| *attempted != Attempt::of(want, self.running()))
        {
            self.attempted = None;
            self.trouble = None;
            self.crashes = 0;
        }
    }

    fn publish(&mut self, want: &Want) {
        if let (Some(volume), Some(made)) = (&want.volume, &self.made)
            && made.verifier == digest(&volume.master.verifier.0)
        {
            self.memory.verifier_applied = want.accepted;
        }
        let gone = want.instances.iter().filter(|instance| instance.run == Run::Gone);
        for instance in gone {
            let runs = self.server.as_ref().is_some_and(|one| one.started.instance == instance.id);
            if !runs
                && self.looked
                && self.forgotten.insert(instance.id.clone())
                && let Err(error) = self.folder.forget_instance(&instance.id)
            {
                tracing::warn!(instance = instance.id, %error, "cannot remove an instance's log");
            }
        }
        self.forgotten.retain(|id| want.instances.iter().any(|instance| instance.id == *id));
        let trouble = self.trouble.as_ref().map(|(trouble, _)| trouble);
        let entry = status::entry(want, &self.seen(), trouble, &self.memory);
        self.tools.board.post(&self.id, entry);
    }

    /// Waits until there may be something to do. `false`: nobody will want anything any more.
    async fn rest(&mut self) -> bool {
        let now = Instant::now();
        let mut until = now + ROUND;
        if let Some(retry) = self.trouble.as_ref().and_then(|(_, retry)| *retry) {
            until = until.min(retry.max(now + Duration::from_millis(10)));
        }
        if self.stopping.is_some() {
            until = until.min(now + Duration::from_millis(500));
        }
        let goes_on = self.wait_until(until).await;
        if Instant::now() >= self.round {
            self.round = Instant::now() + ROUND;
            self.go_round().await;
        }
        goes_on
    }

    /// Waits until that moment, or for another wish, or for the server's end. `false`: as for `rest`.
    async fn wait_until(&mut self, until: Instant) -> bool {
        let ended = async {
            match self.server.as_mut() {
                Some(server) => server.process.ended().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            changed = self.wanted.changed() => changed.is_ok(),
            () = ended => true,
            () = tokio::time::sleep_until(until) => true,
        }
    }

    /// Looks after a server that runs: a backend that crashed has the others start over, and nobody
    /// is let in meanwhile.
    async fn go_round(&mut self) {
        let Some(server) = &self.server else { return };
        if let Err(error) = server::bound_log(&self.folder, &server.started.instance) {
            tracing::warn!(instance = server.started.instance, %error, "cannot bound a log");
        }
        if !self.ready || self.stopping.is_some() {
            return;
        }
        if let Ok(Err(error)) = timeout(PATIENCE, session::ping(&self.folder)).await
            && error.turned_away()
        {
            tracing::warn!(instance = server.started.instance, %error, "a server lets nobody in");
            self.tools.serving.set(&server.started.instance, None);
            self.ready = false;
        }
    }
}

/// An error with its causes, for a person to read.
fn told(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let cause_text = cause.to_string();
        if !text.contains(&cause_text) {
            text.push_str(": ");
            text.push_str(&cause_text);
        }
        source = cause.source();
    }
    text
}

//! Keeps one volume, its copies and their servers as the spec wants them, one step at a time.
//!
//! Each volume has a task of its own, so that a slow one holds up nobody. It is told only what is wanted,
//! asks [`core::next`] for a step, takes it and looks again. What takes its time is done beside it.

mod found;
mod right;
pub(crate) mod trouble;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use base::entropy::Entropy;
use base::generation::Generation;
use base::spec::{EngineFamily, Run, Size, VolumeSpec, Writer};
use futures_util::future::select_all;
use tokio::sync::{Notify, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::Instant;

use crate::cgroup::Groups;
use crate::converge::board::Board;
use crate::converge::core::{self, Act, CopyState, Data, Seen, Step, Want};
use crate::converge::jobs::{self, Done, Fruit, Job, Role, StepError, What};
use crate::converge::keeper::trouble::{failures_after, told};
use crate::converge::local::{self, HOPELESS, Local, STABLE, Server};
use crate::converge::serving::Serving;
use crate::converge::sizes::Sizes;
use crate::converge::status::{self, Standing, Trouble};
use crate::disk::{self, DiskError};
use crate::engine::catalogue::{Catalogue, major};
use crate::engine::folder::{Folder, Made, Started, Tenure, digest};
use crate::engine::mariadb::Mariadb;
use crate::engine::postgres::Postgres;
use crate::engine::watch::Watch;
use crate::engine::{Engine, Firmness, Toolbox};
use crate::host::Facts;
use crate::process::{Process, numbers_of_all_in};

/// How often logs' sizes are looked at.
const ROUND: Duration = Duration::from_secs(10);

/// While the engine is about to confirm with others than are written down, it is asked this often.
const UNSETTLED: Duration = Duration::from_millis(50);

/// A writer that crashed is left for so long to whoever decides whether another is to take over.
const DEFERRED: Duration = Duration::from_secs(10);

/// What the tasks of all volumes share.
#[derive(Debug)]
pub(crate) struct Tools {
    pub(crate) facts: Facts,
    pub(crate) catalogue: Catalogue,
    pub(crate) entropy: Box<dyn Entropy>,
    pub(crate) serving: Serving,
    pub(crate) board: Board,
    pub(crate) processors: u32,
    /// What holds instances to their size.
    pub(crate) groups: Groups,
    pub(crate) sizes: Sizes,
    /// Making volumes takes all a core gives, so only as many are made at once as there are cores.
    pub(crate) makers: Semaphore,
    /// What is known of the running servers of MariaDB.
    pub(crate) mariadb: Mariadb,
}

impl Tools {
    /// Holds processes of an instance to its size as far as the machine lets us.
    fn bound(&self, instance: &str, size: Size, processes: &[i32]) {
        if let Err(error) = self.groups.put(instance, size, self.processors, processes) {
            tracing::warn!(instance, %error, "an instance is not held to its size");
        }
    }
}

/// What of a wish decides whether an attempt may turn out differently.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Attempt {
    volume: Option<VolumeSpec>,
    instances: Vec<(String, Generation, u64, Run)>,
}

impl Attempt {
    fn of(want: &Want) -> Self {
        let instances = want.instances.iter();
        let instances =
            instances.map(|one| (one.id.clone(), one.generation, one.restart, one.run)).collect();
        Self { volume: want.volume.clone(), instances }
    }
}

/// Whom the engine asks for confirmation, as seen last.
#[derive(Clone, Debug, Default)]
struct Asked {
    names: Vec<String>,
    since: Option<Instant>,
    /// See [`crate::converge::confirm::Sight::asked_from`].
    from: Option<u64>,
}

/// The state of one volume's task.
#[derive(Debug)]
pub(crate) struct Keeper {
    id: String,
    folder: Folder,
    wanted: watch::Receiver<Want>,
    tools: Arc<Tools>,
    engine: Arc<dyn Engine>,
    looked: bool,
    former: bool,
    made: Option<Made>,
    tenure: Tenure,
    copies: BTreeMap<String, Local>,
    jobs: JoinSet<Done>,
    /// A job about the volume as a whole is at work.
    busy: bool,
    trouble: Option<(Trouble, Option<Instant>)>,
    failures: u32,
    attempted: Attempt,
    verifier_applied: Generation,
    followers: Option<BTreeSet<String>>,
    asked: Asked,
    /// Who is in sync is not yet written down as it is about to be.
    unsettled: bool,
    /// When nobody could write any more; positions from before are not final.
    fenced: Option<Instant>,
    bell: Arc<Notify>,
    round: Instant,
}

impl Tools {
    pub(crate) fn engine(&self, family: EngineFamily) -> Arc<dyn Engine> {
        match family {
            EngineFamily::Postgresql => Arc::new(Postgres),
            EngineFamily::Mariadb => Arc::new(self.mariadb.clone()),
        }
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
        let want = wanted.borrow().clone();
        let family =
            want.volume.as_ref().map_or(EngineFamily::Postgresql, |volume| volume.engine.family);
        let engine = tools.engine(family);
        let mut keeper = Self {
            id,
            folder,
            wanted,
            tools,
            engine,
            looked: false,
            former: false,
            made: None,
            tenure: Tenure::default(),
            copies: BTreeMap::new(),
            jobs: JoinSet::new(),
            busy: false,
            trouble: None,
            failures: 0,
            attempted: Attempt::default(),
            verifier_applied: Generation(0),
            followers: None,
            asked: Asked::default(),
            unsettled: false,
            fenced: None,
            bell: Arc::default(),
            round: Instant::now() + ROUND,
        };
        if let Err(error) = keeper.look(want.volume.as_ref().map(|volume| &volume.engine)) {
            keeper.volume_trouble(&error.into());
        }
        keeper.attempted = Attempt::of(&want);
        keeper.publish(&want);
        keeper
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
                if self.confirm(&want) {
                    continue;
                }
                let runs = self.copies.values().any(|copy| copy.server.is_some());
                if want.closing.is_some() && !runs {
                    return;
                }
                if !self.rest().await {
                    return;
                }
            } else {
                self.take(step, &want).await;
            }
        }
    }

    fn seen(&self) -> Seen<'_> {
        let data = match &self.made {
            _ if !self.looked => Data::Unknown,
            _ if self.former => Data::Former,
            Some(made) => Data::Made(made),
            None => Data::Absent,
        };
        let fed = self.writer().is_some_and(Local::is_open) && self.followers.is_some();
        let waiting = self
            .trouble
            .as_ref()
            .is_some_and(|(_, retry)| retry.is_none_or(|retry| Instant::now() < retry));
        Seen {
            data,
            tenure: &self.tenure,
            copies: self
                .copies
                .iter()
                .map(|(name, copy)| (name.as_str(), copy.seen(fed)))
                .collect(),
            followers: self.followers.as_ref(),
            busy: self.busy,
            waiting,
            offline: self.engine.sets_verifier_offline(),
        }
    }

    /// The copy of the instance that may write.
    fn writer(&self) -> Option<&Local> {
        self.copies.get(self.tenure.writer.as_deref()?)
    }

    async fn take(&mut self, step: Step, want: &Want) {
        let result = match step {
            Step::Look => self
                .look(want.volume.as_ref().map(|volume| &volume.engine))
                .map_err(StepError::from),
            Step::Record(writer) => self.record(want, writer).map_err(StepError::from),
            Step::Reform => self.for_volume(What::Looked, Job::Reform),
            Step::Destroy => self.destroy(),
            Step::Make => match &want.volume {
                Some(volume) => self.for_volume(What::Made, Job::Make(volume.clone())),
                None => Ok(()),
            },
            Step::SetVerifierOffline => {
                self.set_verifier(want, self.tenure.main().to_owned(), true)
            }
            Step::On(name, act) => {
                if let Err(error) = self.act(&name, act, want).await {
                    self.copy_trouble(&name, &error);
                }
                Ok(())
            }
            Step::Rest => Ok(()),
        };
        if let Err(error) = result {
            self.volume_trouble(&error);
        }
    }

    async fn act(&mut self, name: &str, act: Act, want: &Want) -> Result<(), StepError> {
        let engine = Arc::clone(&self.engine);
        self.ensure(name);
        let main = self.tenure.main().to_owned();
        let writer = self.writer().map(|writer| writer.folder.clone());
        let Some(copy) = self.copies.get_mut(name) else { return Ok(()) };
        let folder = copy.folder.clone();
        let build = want.volume.as_ref().map(|volume| {
            want.instance(name).map_or(&volume.engine, |one| want.build(volume, one)).clone()
        });
        match act {
            Act::Stop(firmness) => {
                self.tools.serving.set(name, None);
                copy.stop(&*engine, firmness);
            }
            Act::Distrust => {
                tracing::warn!(instance = name, "a replica cannot follow and is made anew");
                folder.note_stale()?;
                copy.refresh(&*engine);
            }
            Act::Adopt => {
                self.tenure.heir = Some(name.to_owned());
                self.folder.note_tenure(&self.tenure)?;
                let what = What::Inherited { heir: name.to_owned() };
                return self.for_volume(what, Job::HandOver { from: main, heir: name.to_owned() });
            }
            Act::Destroy => self.for_copy(name, act, What::Refreshed, Job::DestroyCopy(folder)),
            Act::Start => self.start(name, want).await?,
            Act::SetVerifier => return self.set_verifier(want, name.to_owned(), false),
            Act::Promote => self.for_copy(name, act, What::Promoted, Job::Promote(folder)),
            Act::Flush => {
                let epoch = want.volume.as_ref().map(|volume| volume.epoch).unwrap_or_default();
                self.for_copy(name, act, What::Flushed(epoch), Job::Flush(folder));
            }
            Act::Admit => {
                let followers = want.followers(name);
                let job = Job::Admit { copy: folder, followers };
                self.for_copy(name, act, What::Settings, job);
            }
            Act::Duplicate => {
                if let (Some(from), Some(build)) = (writer, build) {
                    let job = Job::Duplicate { from, to: folder, build };
                    self.for_copy(name, act, What::Refreshed, job);
                }
            }
            Act::Fit => {
                if let (Some(writer), Some(build)) = (writer, build) {
                    let job = Job::Fit { copy: folder, writer, build };
                    self.for_copy(name, act, What::Refreshed, job);
                }
            }
            Act::Follow | Act::Configure => {
                if let Some(role) = self.role(name, want) {
                    self.configure(name, act, role);
                }
            }
        }
        Ok(())
    }

    /// What the server of an instance is to be now.
    fn role(&self, name: &str, want: &Want) -> Option<Role> {
        let instance = want.instance(name)?.clone();
        let writer = self.tenure.writer.as_deref();
        let upstream = writer.filter(|writer| *writer != name).map(|id| self.folder.copy(id));
        let confirming = if upstream.is_some() { Vec::new() } else { self.asked.names.clone() };
        let writer = writer.and_then(|id| want.instance(id)).cloned();
        Some(Role { instance, upstream, writer, confirming })
    }

    fn configure(&mut self, name: &str, act: Act, role: Role) {
        let follows = role.upstream.as_ref().and(self.tenure.writer.clone());
        let instance = Box::new(role.instance.clone());
        let copy = self.folder.copy(name);
        let job = Job::Configure { copy, role: Box::new(role) };
        self.for_copy(name, act, What::Configured { follows, instance }, job);
    }

    async fn start(&mut self, name: &str, want: &Want) -> Result<(), StepError> {
        let (Some(volume), Some(made)) = (&want.volume, &self.made) else { return Ok(()) };
        let build = want.instance(name).map_or(&volume.engine, |one| want.build(volume, one));
        let (held, asked) = (&made.engine.version, &build.version);
        if major(held) != major(asked) {
            let (held, asked) = (held.clone(), asked.clone());
            let name = jobs::name_of(build.family);
            return Err(StepError::OtherMajor { name, held, asked });
        }
        let writes = self.tenure.writer.as_deref() == Some(name);
        if writes {
            // What is written down holds from the first commit on.
            self.asked = Asked { names: self.tenure.in_sync.clone(), ..Asked::default() };
            self.followers = None;
        }
        let Some(role) = self.role(name, want) else { return Ok(()) };
        let installed = jobs::installed(&self.tools, build).await?;
        if writes && made.engine != *build {
            let made = Made { engine: build.clone(), ..made.clone() };
            self.folder.note_made(&made)?;
            self.made = Some(made);
        }
        let Some(copy) = self.copies.get_mut(name) else { return Ok(()) };
        local::clear(&copy.folder.data());
        let (facts, entropy) = (self.tools.facts, &*self.tools.entropy);
        let toolbox = Toolbox { engine: &installed, facts, entropy };
        let process = self.engine.start(&copy.folder, &role.plan(), toolbox)?;
        // A copy that follows is opened by promoting it, so that its history goes on under a name
        // of its own.
        let standby = copy.state == CopyState::Standby;
        let upstream = role.upstream.as_ref().and(self.tenure.writer.clone());
        let follows = standby.then(|| upstream.unwrap_or_default());
        let started = Started {
            process: process.id,
            instance: name.to_owned(),
            generation: role.instance.generation,
            restart: role.instance.restart,
            engine: build.clone(),
            follows,
        };
        tracing::info!(instance = name, pid = process.id.pid, "started a server");
        self.tools.bound(name, role.instance.size, &[process.id.pid]);
        if let Err(error) = copy.folder.note_started(&started) {
            self.engine.stop(&copy.folder, &process, Firmness::Immediate);
            return Err(error.into());
        }
        copy.last = Some(started.clone());
        copy.deferred = false;
        copy.server = Some(watched(&*self.engine, copy, process, started, &self.bell));
        Ok(())
    }

    fn set_verifier(&mut self, want: &Want, name: String, offline: bool) -> Result<(), StepError> {
        let (Some(volume), Some(made)) = (&want.volume, &self.made) else { return Ok(()) };
        // The one that made the data may have been replaced by the machine's packages since.
        let same_major = major(&made.engine.version) == major(&volume.engine.version);
        let build = if same_major { volume.engine.clone() } else { made.engine.clone() };
        let volume = volume.clone();
        let copy = self.folder.copy(&name);
        if offline {
            local::clear(&copy.data());
        }
        let what = What::Verified { digest: digest(&volume.master.verifier.0) };
        let job = Job::SetVerifier { volume, copy, offline, build };
        if offline {
            return self.for_volume(what, job);
        }
        self.for_copy(&name, Act::SetVerifier, what, job);
        Ok(())
    }

    fn destroy(&mut self) -> Result<(), StepError> {
        // A server that we do not know of must not go on writing into removed files.
        for copy in self.copies.values() {
            if let Some(holder) = self.engine.holder(&copy.folder) {
                tracing::warn!(
                    volume = self.id,
                    pid = holder.pid,
                    "a server holds a doomed volume"
                );
                self.looked = false;
                return Ok(());
            }
            local::clear(&copy.folder.data());
        }
        self.for_volume(What::Destroyed, Job::Destroy)
    }

    fn ensure(&mut self, name: &str) {
        let folder = &self.folder;
        self.copies.entry(name.to_owned()).or_insert_with(|| Local::new(folder.copy(name)));
    }

    fn for_volume(&mut self, what: What, job: Job) -> Result<(), StepError> {
        self.busy = true;
        self.spawn(None, what, job);
        Ok(())
    }

    fn for_copy(&mut self, name: &str, act: Act, what: What, job: Job) {
        self.ensure(name);
        if let Some(copy) = self.copies.get_mut(name) {
            copy.job = Some(act);
        }
        self.spawn(Some(name.to_owned()), what, job);
    }

    fn spawn(&mut self, copy: Option<String>, what: What, job: Job) {
        let (tools, engine) = (Arc::clone(&self.tools), Arc::clone(&self.engine));
        let folder = self.folder.clone();
        self.jobs.spawn(jobs::carry_out(tools, engine, folder, copy, (what, job)));
    }

    /// Takes in what a job has done.
    fn harvest(&mut self, done: Done) {
        let Done { copy: name, what, result } = done;
        match &name {
            None => self.busy = false,
            Some(name) => {
                if let Some(copy) = self.copies.get_mut(name) {
                    copy.job = None;
                }
            }
        }
        let fruit = match (result, &name) {
            (Ok(fruit), _) => fruit,
            (Err(_), Some(name)) if self.is_over(name, &what) => return,
            (Err(error), Some(name)) => {
                if let Some(copy) = self.copies.get_mut(name) {
                    copy.refresh(&*self.engine);
                }
                return self.copy_trouble(name, &error);
            }
            (Err(error), None) => return self.volume_trouble(&error),
        };
        let taken = self.take_in(name.as_deref(), what, fruit);
        match (taken, &name) {
            (Ok(()), None) => self.trouble = None,
            (Ok(()), Some(name)) => {
                if let Some(copy) = self.copies.get_mut(name) {
                    copy.trouble = None;
                }
            }
            (Err(error), Some(name)) => self.copy_trouble(name, &error.into()),
            (Err(error), None) => self.volume_trouble(&error.into()),
        }
    }

    /// Whether a job has failed because the server it was about has ended, which is dealt with.
    fn is_over(&self, name: &str, what: &What) -> bool {
        let served = self.copies.get(name).is_some_and(|copy| copy.server.is_some());
        !served && !matches!(what, What::Refreshed)
    }

    fn take_in(&mut self, name: Option<&str>, what: What, fruit: Fruit) -> Result<(), DiskError> {
        match what.clone() {
            What::Looked => self.looked = false,
            What::Made => {
                tracing::info!(volume = self.id, "made a volume");
                self.looked = false;
            }
            What::Destroyed => {
                tracing::info!(volume = self.id, "destroyed a volume");
                self.made = None;
                self.former = false;
                self.copies.clear();
                self.tenure = Tenure::default();
            }
            What::Inherited { heir } => self.inherit(&heir)?,
            What::Verified { digest } => {
                if let Some(made) = &self.made {
                    let made = Made { verifier: digest, ..made.clone() };
                    self.folder.note_made(&made)?;
                    self.made = Some(made);
                }
            }
            _ => {}
        }
        match fruit {
            Fruit::Admitted(followers) => self.followers = Some(followers),
            Fruit::Settings(settings) => {
                if let Some(copy) = name.and_then(|name| self.copies.get_mut(name)) {
                    copy.settings = settings;
                }
            }
            Fruit::Nothing => {}
        }
        let Some(copy) = name.and_then(|name| self.copies.get_mut(name)) else { return Ok(()) };
        copy.refresh(&*self.engine);
        if let What::Flushed(epoch) = what {
            copy.flushed = Some(epoch);
        }
        let Some(server) = &mut copy.server else { return Ok(()) };
        match what {
            What::Configured { follows, instance } => {
                server.started.generation = instance.generation;
                if server.started.follows.is_some() && follows.is_some() {
                    server.started.follows = follows;
                }
            }
            What::Promoted => server.started.follows = None,
            _ => return Ok(()),
        }
        server.watch.poke();
        copy.last = Some(server.started.clone());
        copy.folder.note_started(&server.started)
    }

    /// Removes what an earlier run left half made or half destroyed.
    async fn sweep(&self) {
        let folder = self.folder.clone();
        if let Err(error) = disk::blocking(move || folder.sweep()).await {
            tracing::warn!(volume = self.id, %error, "cannot sweep");
        }
    }

    /// Sees whether servers have ended, as they were asked to or on their own.
    fn notice_the_end(&mut self, want: &Want) {
        let others_up = self.copies.values().filter(|copy| copy.is_ready()).count();
        let in_sync = !self.tenure.in_sync.is_empty();
        let takeable =
            matches!(want.volume.as_ref().map(|volume| &volume.writer), Some(Writer::Instance(_)));
        for (name, copy) in &mut self.copies {
            let Some(server) = copy.take_ended() else { continue };
            self.tools.serving.set(name, None);
            let instance = server.started.instance.as_str();
            self.tools.groups.remove(instance);
            if let Err(error) = copy.folder.forget_started() {
                tracing::warn!(instance, %error, "cannot forget a server that has ended");
            }
            copy.refresh(&*self.engine);
            if server.stopping.is_some() {
                copy.crashes = 0;
                tracing::info!(instance, "a server has stopped");
                continue;
            }
            let stable = server.ready_since.is_some_and(|since| since.elapsed() >= STABLE);
            copy.crashes = if stable { 1 } else { copy.crashes + 1 };
            let words = self.engine.last_words(&self.folder, instance);
            let words = words.unwrap_or_else(|| "it said nothing".to_owned());
            let crashes = copy.crashes;
            tracing::warn!(instance, crashes, words, "a server ended unasked");
            let lasts = server.ready_since.is_none() && copy.crashes >= HOPELESS;
            if lasts && copy.state == CopyState::Standby && !copy.remade {
                tracing::warn!(instance, "a replica does not come up and is made anew");
                copy.remade = true;
                copy.crashes = 0;
                if let Err(error) = copy.folder.note_stale() {
                    tracing::warn!(instance, %error, "cannot give up a copy");
                }
                copy.refresh(&*self.engine);
                continue;
            }
            let problem = format!("the server ended unexpectedly: {words}");
            copy.set_trouble(Trouble { problem, lasts });
            let wrote = self.tenure.writer.as_ref() == Some(name);
            if wrote && in_sync && takeable && others_up > 0 {
                copy.deferred = true;
                if let Some((_, retry)) = &mut copy.trouble {
                    *retry = Some(Instant::now() + DEFERRED);
                }
            }
        }
        self.greet(want);
    }

    /// Sends clients to servers that accept them, and to no others.
    fn greet(&mut self, want: &Want) {
        let mut fresh = Vec::new();
        for (name, copy) in &mut self.copies {
            let (ready, open, job) = (copy.is_ready(), copy.is_open(), copy.job.is_some());
            let Some(server) = &mut copy.server else { continue };
            let serves = ready && server.stopping.is_none();
            if serves && server.ready_since.is_none() {
                server.ready_since = Some(Instant::now());
                copy.trouble = None;
                tracing::info!(instance = name, "a server accepts SQL");
                // Those that it had started before it was put into its group.
                if let Some(wanted) = want.instance(name) {
                    let all = numbers_of_all_in(&copy.folder.data());
                    self.tools.bound(name, wanted.size, &all);
                }
                fresh.push((name.clone(), copy.folder.clone(), job));
            }
            let opened = open && self.tenure.writer.as_ref() == Some(name);
            if opened {
                self.tools.serving.release(name);
            }
            let socket = serves.then(|| self.engine.socket(&copy.folder));
            self.tools.serving.set(name, socket);
        }
        if let Some(writer) = self.writer().filter(|_| !fresh.is_empty()) {
            // It may have been joined by a replica.
            writer.hurry();
        }
        for (name, folder, busy) in fresh {
            if !busy {
                self.for_copy(&name, Act::Configure, What::Settings, Job::Settings(folder));
            }
        }
    }

    fn volume_trouble(&mut self, error: &StepError) {
        let problem = told(error);
        if self.trouble.as_ref().is_none_or(|(trouble, _)| trouble.problem != problem) {
            tracing::warn!(volume = self.id, problem, "a step failed");
        }
        self.failures = failures_after(self.failures, error);
        let retry = (!error.lasts()).then(|| Instant::now() + local::pause(self.failures));
        self.trouble = Some((Trouble { problem, lasts: error.lasts() }, retry));
    }

    fn copy_trouble(&mut self, name: &str, error: &StepError) {
        let problem = told(error);
        let Some(copy) = self.copies.get_mut(name) else { return };
        if copy.trouble.as_ref().is_none_or(|(trouble, _)| trouble.problem != problem) {
            tracing::warn!(instance = name, problem, "a step failed");
        }
        copy.crashes = failures_after(copy.crashes, error);
        copy.set_trouble(Trouble { problem, lasts: error.lasts() });
    }

    /// A changed wish is tried at once, whatever happened to the one before.
    fn forgive(&mut self, want: &Want) {
        let attempt = Attempt::of(want);
        if self.attempted == attempt {
            return;
        }
        self.attempted = attempt;
        self.trouble = None;
        self.failures = 0;
        self.copies.values_mut().for_each(Local::forgive);
    }

    fn publish(&mut self, want: &Want) {
        if let (Some(volume), Some(made)) = (&want.volume, &self.made)
            && made.verifier == digest(&volume.master.verifier.0)
        {
            self.verifier_applied = want.accepted;
        }
        for instance in want.instances.iter().filter(|instance| instance.run == Run::Gone) {
            let runs = self.copies.get(&instance.id).is_some_and(|copy| copy.server.is_some());
            let logs = self.folder.log(&instance.id).exists()
                || self.folder.log_folder(&instance.id).exists();
            if !runs
                && self.looked
                && logs
                && let Err(error) = self.folder.forget_instance(&instance.id)
            {
                tracing::warn!(instance = instance.id, %error, "cannot remove an instance's log");
            }
        }
        let standing = Standing {
            seen: self.seen(),
            copies: &self.copies,
            trouble: self.trouble.as_ref().map(|(trouble, _)| trouble),
            verifier_applied: self.verifier_applied,
            fenced: self.fenced,
        };
        let entry = status::entry(want, &standing);
        self.tools.board.post(&self.id, entry);
    }

    /// Waits until there may be something to do. `false`: nobody will want anything any more.
    async fn rest(&mut self) -> bool {
        let now = Instant::now();
        let mut until = now + ROUND;
        let copies = self.copies.values().filter_map(|copy| copy.trouble.as_ref());
        for retry in copies.chain(&self.trouble).filter_map(|(_, retry)| *retry) {
            if now < retry {
                until = until.min(retry + Duration::from_millis(1));
            }
        }
        if self.unsettled {
            until = until.min(now + UNSETTLED);
        }
        let stopping =
            |copy: &Local| copy.server.as_ref().is_some_and(|one| one.stopping.is_some());
        if self.copies.values().any(stopping) {
            until = until.min(now + Duration::from_millis(200));
        }
        if self.asked.since.is_some() && self.asked.from.is_none() {
            // An answer that is the same as the last one is no news, and yet it is waited for.
            until = until.min(now + Duration::from_millis(50));
        }
        if self.copies.values_mut().any(Local::is_dying) {
            until = until.min(now + Duration::from_millis(3));
        }
        let goes_on = self.wait_until(until).await;
        if Instant::now() >= self.round {
            self.round = Instant::now() + ROUND;
            self.go_round();
        }
        goes_on
    }

    /// Waits until that moment, or for another wish, or for news. `false`: as for `rest`.
    async fn wait_until(&mut self, until: Instant) -> bool {
        let bell = Arc::clone(&self.bell);
        let servers = self.copies.values_mut().filter_map(|copy| copy.server.as_mut());
        let ends: Vec<_> = servers
            .filter_map(|server| {
                (!server.process.has_ended()).then(|| Box::pin(server.process.ended()))
            })
            .collect();
        let ended = async {
            if ends.is_empty() {
                std::future::pending::<()>().await;
            }
            let _one = select_all(ends).await;
        };
        let done = tokio::select! {
            changed = self.wanted.changed() => return changed.is_ok(),
            () = ended => return true,
            () = bell.notified() => return true,
            () = tokio::time::sleep_until(until) => return true,
            Some(done) = self.jobs.join_next() => done,
        };
        match done {
            Ok(done) => self.harvest(done),
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime is shutting down.
                Err(_) => return false,
            },
        }
        true
    }

    /// Looks after servers that run.
    fn go_round(&self) {
        for (name, copy) in &self.copies {
            if copy.server.is_some()
                && let Err(error) = self.engine.bound_log(&self.folder, name)
            {
                tracing::warn!(instance = name, %error, "cannot bound a log");
            }
        }
    }
}

fn watched(
    engine: &dyn Engine,
    copy: &Local,
    process: Process,
    started: Started,
    bell: &Arc<Notify>,
) -> Server {
    let probe = engine.probe(&copy.folder);
    let watch = Watch::begin(probe, process.id, copy.folder.data(), Arc::clone(bell));
    Server { process, started, watch, stopping: None, ready_since: None }
}

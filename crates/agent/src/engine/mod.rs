//! Database engines: which are installed, how they get here, how each is run.

pub mod catalogue;
pub(crate) mod folder;
pub mod install;
pub(crate) mod mariadb;
pub(crate) mod postgres;
pub(crate) mod trusted;
pub(crate) mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::PathBuf;

use base::entropy::Entropy;
use base::host::Pending;
use base::report::Role;
use base::spec::{InstanceSpec, MasterUser, VolumeSpec};

use crate::disk::DiskError;
use crate::engine::catalogue::Installed;
use crate::engine::folder::{CopyFolder, Folder};
use crate::host::Facts;
use crate::process::{Process, ProcessError, ProcessId};

/// What an engine can be told to do. Everything above knows of copies, servers, writers and replicas
/// only; files, settings and statements are the engine's.
pub(crate) trait Engine: fmt::Debug + Send + Sync {
    /// Makes a new volume with one copy that belongs to nobody, in a hidden folder that is moved
    /// into place when all of it is on disk.
    fn make<'a>(
        &'a self,
        folder: &'a Folder,
        volume: &'a VolumeSpec,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>>;

    /// Makes `to` the same as the copy of a running writer. What `to` holds already may be used.
    fn duplicate<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>>;

    /// Makes `to`, which is empty, a copy that can be written to, with the data that `from` has at
    /// one moment: of a running writer, or of a copy that no server runs on.
    fn snapshot<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>>;

    /// Whether a server started on a whole copy follows another one until it is promoted.
    fn is_standby(&self, copy: &CopyFolder) -> bool;

    /// Sees whether a copy that was written to can go on by following the copy of the running writer,
    /// maybe from an earlier moment; if so, that is what a server does that is started on it.
    fn fit<'a>(
        &'a self,
        copy: &'a CopyFolder,
        writer: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<Fit, EngineError>>;

    /// Has a running server write out what it has, so that it ends quickly.
    fn flush<'a>(&'a self, copy: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>>;

    /// Starts a server. It is not ready yet when this returns.
    fn start(
        &self,
        copy: &CopyFolder,
        plan: &Plan<'_>,
        tools: Toolbox<'_>,
    ) -> Result<Process, EngineError>;

    /// The process that holds the copy's data, whoever started it.
    fn holder(&self, copy: &CopyFolder) -> Option<ProcessId>;

    /// What asks a running server how it is.
    fn probe(&self, copy: &CopyFolder) -> Box<dyn Probe>;

    /// Where clients of a running server connect to.
    fn socket(&self, copy: &CopyFolder) -> PathBuf;

    /// Asks a running server to stop.
    fn stop(&self, copy: &CopyFolder, process: &Process, firmness: Firmness);

    /// Whether a server that an earlier run of the agent has left can be gone on with.
    fn can_take_over(&self) -> bool {
        true
    }

    /// Brings settings into force as far as that goes without a restart.
    fn configure<'a>(
        &'a self,
        copy: &'a CopyFolder,
        plan: &'a Plan<'a>,
        facts: Facts,
    ) -> Pending<'a, Result<SettingsState, EngineError>>;

    /// What a running server thinks of its settings.
    fn settings_state<'a>(
        &'a self,
        copy: &'a CopyFolder,
    ) -> Pending<'a, Result<SettingsState, EngineError>>;

    /// Opens a replica for writing. Returns when it can be written to.
    fn promote<'a>(&'a self, copy: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>>;

    /// Has the running writer let these instances follow it and no others.
    fn admit<'a>(
        &'a self,
        copy: &'a CopyFolder,
        followers: &'a BTreeSet<String>,
    ) -> Pending<'a, Result<(), EngineError>>;

    /// Whether the master user's verifier can be set while no server runs.
    fn sets_verifier_offline(&self) -> bool {
        true
    }

    /// Sets the master user's verifier, through the server or, when `offline`, without one.
    fn set_verifier<'a>(
        &'a self,
        copy: &'a CopyFolder,
        master: &'a MasterUser,
        offline: Option<Toolbox<'a>>,
    ) -> Pending<'a, Result<(), EngineError>>;

    /// Keeps logs bounded.
    fn bound_log(&self, folder: &Folder, instance: &str) -> Result<(), DiskError>;

    /// The last thing a server said before it gave up.
    fn last_words(&self, folder: &Folder, instance: &str) -> Option<String>;
}

/// Asks one server how it is, over a connection that it keeps.
pub(crate) trait Probe: Send {
    /// One question. Dropping the answer half-way is fine; the next question begins afresh.
    fn ask(&mut self) -> Pending<'_, Result<Health, Unwell>>;

    /// The next question is asked over a new connection.
    fn renew(&mut self);
}

/// What a server answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Health {
    pub(crate) role: Role,
    /// See [`base::report::InstanceReport::position`].
    pub(crate) position: Option<u64>,
    /// How far a replica's readers are behind.
    pub(crate) lag_ms: Option<u64>,
    pub(crate) link: Link,
    /// Of a writer: how far those are on disk that follow it now, by instance.
    pub(crate) followers: BTreeMap<String, u64>,
    /// Of a writer: where its history ends.
    pub(crate) end: u64,
    /// Of a writer: the replicas that confirm its commits, in order. `None`: a change of them is not
    /// in force everywhere yet.
    pub(crate) confirming: Option<Vec<String>>,
}

/// Whether a replica gets what its writer writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Link {
    Follows,
    /// It works on what it has got already.
    Busy,
    /// It has used up what it has and gets nothing.
    Lost,
}

/// Why a server gave no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unwell {
    /// It turns everybody away just now: it starts, recovers, stops or is not there.
    Away,
    /// It is there and says that it has no place for us.
    Full,
}

/// What a server is to be.
#[derive(Clone, Debug)]
pub(crate) struct Plan<'a> {
    pub(crate) instance: &'a InstanceSpec,
    /// The copy it follows. `None`: it writes, or will when it is promoted.
    pub(crate) upstream: Option<&'a CopyFolder>,
    /// The instance that writes: some settings of replicas must not be below the writer's.
    pub(crate) writer: Option<&'a InstanceSpec>,
    /// The replicas that confirm its commits, the preferred one in front.
    pub(crate) confirming: &'a [String],
}

/// What steps work with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Toolbox<'a> {
    pub(crate) engine: &'a Installed,
    pub(crate) facts: Facts,
    pub(crate) entropy: &'a dyn Entropy,
}

/// How firmly a server is asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Firmness {
    /// Ends sessions, writes everything, leaves a clean copy.
    Fast,
    /// Ends at once; the next start recovers from the log.
    Immediate,
    /// Killed by the operating system; as good as a crash.
    Kill,
}

/// Whether a copy that was written to lies in the past of another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fit {
    /// It can go on from where it ends.
    Follows,
    /// It may hold what the other one does not.
    Stale,
}

/// What a server thinks of its settings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SettingsState {
    /// Names of settings that the next restart brings into force.
    pub(crate) pending_restart: Vec<String>,
    /// Names of settings whose values the server cannot take.
    pub(crate) refused: Vec<String>,
}

/// Why an engine did not do something.
#[derive(Debug, thiserror::Error)]
pub(crate) enum EngineError {
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Program(#[from] ProcessError),
    /// What is asked for is not to be had, however often it is tried.
    #[error(transparent)]
    Refused(Box<dyn std::error::Error + Send + Sync>),
    /// A server did not do it.
    #[error(transparent)]
    Server(Box<dyn std::error::Error + Send + Sync>),
}

impl EngineError {
    /// Whether trying again without a change of the spec is of any use.
    pub(crate) fn lasts(&self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

//! One copy of a volume as its keeper knows it: its files, its server, what is being done about it.

use std::path::Path;
use std::time::Duration;

use base::generation::Generation;
use base::report::Role;
use base::spec::Epoch;
use tokio::time::Instant;

use crate::converge::core::{Act, Copy, CopyState, Running};
use crate::converge::status::Trouble;
use crate::engine::folder::{CopyFolder, Started};
use crate::engine::watch::{Vital, Watch};
use crate::engine::{Engine, Firmness, Health, SettingsState};
use crate::process::{Process, kill_all_in};

/// A server that has been up this long does not count as crashing any more.
pub(crate) const STABLE: Duration = Duration::from_secs(60);

/// After so many starts in a row that never accepted SQL, the instance is failed.
pub(crate) const HOPELESS: u32 = 4;

/// A replica that has got nothing from a writer that is there for so long cannot follow it.
const ASTRAY: Duration = Duration::from_secs(10);

/// A server process and what it was started for.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) process: Process,
    pub(crate) started: Started,
    pub(crate) watch: Watch,
    pub(crate) stopping: Option<(Firmness, Instant)>,
    /// Since when it has accepted SQL, for the first time.
    pub(crate) ready_since: Option<Instant>,
}

/// One copy.
#[derive(Debug)]
pub(crate) struct Local {
    pub(crate) folder: CopyFolder,
    pub(crate) state: CopyState,
    pub(crate) server: Option<Server>,
    /// What is being done about it, on the side.
    pub(crate) job: Option<Act>,
    /// Why the last step failed, and when the next attempt is due.
    pub(crate) trouble: Option<(Trouble, Option<Instant>)>,
    /// Starts in a row that did not lead to a stable server.
    pub(crate) crashes: u32,
    pub(crate) settings: SettingsState,
    /// The server that was started last.
    pub(crate) last: Option<Started>,
    /// The change of writer that its server has written out everything for.
    pub(crate) flushed: Option<Epoch>,
    /// It crashed as a writer, and somebody may want another one instead.
    pub(crate) deferred: bool,
    /// It is being made anew because no server came up on it.
    pub(crate) remade: bool,
}

impl Local {
    pub(crate) fn new(folder: CopyFolder) -> Self {
        Self {
            folder,
            state: CopyState::Absent,
            server: None,
            job: None,
            trouble: None,
            crashes: 0,
            settings: SettingsState::default(),
            last: None,
            flushed: None,
            deferred: false,
            remade: false,
        }
    }

    /// Looks at the files.
    pub(crate) fn refresh(&mut self, engine: &dyn Engine) {
        self.state = match () {
            () if !self.folder.root().exists() => CopyState::Absent,
            () if !self.folder.is_whole() => CopyState::Partial,
            () if engine.is_standby(&self.folder) => CopyState::Standby,
            () => CopyState::Writable,
        };
    }

    pub(crate) fn vital(&self) -> Option<Vital> {
        self.server.as_ref().map(|server| server.watch.vital())
    }

    pub(crate) fn health(&self) -> Option<Health> {
        self.vital()?.health
    }

    pub(crate) fn is_ready(&self) -> bool {
        self.vital().is_some_and(|vital| vital.health.is_some())
    }

    /// Whether its server takes writes now.
    pub(crate) fn is_open(&self) -> bool {
        let Some(server) = &self.server else { return false };
        let writes = self.health().is_some_and(|health| health.role == Role::Writer);
        writes && server.stopping.is_none() && server.started.follows.is_none()
    }

    /// Has its server asked how it is at once.
    pub(crate) fn hurry(&self) {
        if let Some(server) = &self.server {
            server.watch.poke();
        }
    }

    pub(crate) fn is_waiting(&self) -> bool {
        let now = Instant::now();
        self.trouble.as_ref().is_some_and(|(_, retry)| retry.is_none_or(|retry| now < retry))
    }

    /// What decides about the next step. `fed`: its writer is there and lets it follow.
    pub(crate) fn seen(&self, fed: bool) -> Copy<'_> {
        let server = self.server.as_ref().map(|server| {
            let vital = server.watch.vital();
            let astray = vital.lost.is_some_and(|since| ASTRAY <= since.elapsed());
            Running {
                started: &server.started,
                ready: vital.health.is_some(),
                stopping: server.stopping.map(|(firmness, since)| (firmness, since.elapsed())),
                hung: vital.hung.map(|since| since.elapsed()),
                astray: fed && astray,
            }
        });
        let (busy, waiting) = (self.job.is_some(), self.is_waiting());
        Copy { state: self.state, server, flushed: self.flushed, busy, waiting }
    }

    pub(crate) fn stop(&mut self, engine: &dyn Engine, firmness: Firmness) {
        let Some(server) = &mut self.server else { return };
        tracing::info!(instance = server.started.instance, ?firmness, "stops a server");
        engine.stop(&self.folder, &server.process, firmness);
        if firmness == Firmness::Kill {
            kill_all_in(&self.folder.data());
        }
        let since = server.stopping.map_or_else(Instant::now, |(_, since)| since);
        server.stopping = Some((firmness, since));
    }

    /// The server, if it has ended with all its processes. A killed one leaves busy sessions behind:
    /// as long as one lives it could still acknowledge a commit, so it is no end.
    pub(crate) fn take_ended(&mut self) -> Option<Server> {
        if !self.server.as_mut()?.process.has_ended() {
            return None;
        }
        let left = kill_all_in(&self.folder.data());
        if left > 0 {
            tracing::warn!(copy = %self.folder.root().display(), left, "ended what a server left");
            return None;
        }
        self.settings = SettingsState::default();
        self.server.take()
    }

    /// Whether a server has ended and some of its processes have not.
    pub(crate) fn is_dying(&mut self) -> bool {
        self.server.as_mut().is_some_and(|server| server.process.has_ended())
    }

    /// Waits 0.1 s after the first failure, then 1 s, 2 s and so on up to 30 s; for ever if it lasts.
    pub(crate) fn set_trouble(&mut self, trouble: Trouble) {
        let retry = (!trouble.lasts).then(|| Instant::now() + pause(self.crashes));
        self.trouble = Some((trouble, retry));
    }

    pub(crate) fn forgive(&mut self) {
        self.trouble = None;
        self.crashes = 0;
        self.deferred = false;
        self.remade = false;
    }

    pub(crate) fn applied(&self) -> Option<(Generation, u64)> {
        self.last.as_ref().map(|last| (last.generation, last.restart))
    }
}

pub(crate) fn pause(failures: u32) -> Duration {
    match failures {
        0 | 1 => Duration::from_millis(100),
        more => Duration::from_secs(1 << (more - 2).min(5)).min(Duration::from_secs(30)),
    }
}

/// Ends what a killed server has left running on a copy that nobody holds.
pub(crate) fn clear(data: &Path) {
    let killed = kill_all_in(data);
    if killed > 0 {
        tracing::warn!(data = %data.display(), killed, "ended what a dead server had left");
    }
}

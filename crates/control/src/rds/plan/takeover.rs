//! The change of a cluster's writer: fence the one before, choose the next, open it.
//!
//! Always the same steps, whatever the reason. First the volume's epoch is raised and nobody may
//! write; once the host says so, the positions of the copies say who has every acknowledged commit;
//! that one is opened under another epoch. Every wait is bounded. When nobody else can be had, the
//! writer before is opened again: its own disk has everything it ever acknowledged.

use std::time::Duration;

use base::clock::Timestamp;
use base::report::{EngineState, InstanceReport, Role, VolumeReport};
use base::spec::{Fence, Run, Writer};
use serde::{Deserialize, Serialize};

use crate::rds::catalogue::class;
use crate::rds::event::{self, Happening};
use crate::rds::instance::Instance;
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{Planned, PlannedInstance};
use crate::rds::plan::{Frame, Situation};

/// A failover that was asked for waits so long for a replica in sync: the writer goes on meanwhile.
pub const SYNC_MAX: Duration = Duration::from_secs(30);
/// An orderly end of the old writer is waited for so long, then it is killed.
pub const ORDERLY_MAX: Duration = Duration::from_secs(20);
/// A kill is waited for so long. Then the host is not able to, and the old writer goes on.
pub const FENCE_MAX: Duration = Duration::from_secs(60);
/// Positions of copies are waited for so long.
pub const POSITIONS_MAX: Duration = Duration::from_secs(3);
/// A promotion is waited for so long.
pub const OPEN_MAX: Duration = Duration::from_secs(30);
/// The old writer may have to go through a crash recovery.
pub const REOPEN_MAX: Duration = Duration::from_secs(120);
/// A writer that is starting or stopping without having been told to is given so long.
pub const AWAY_MAX: Duration = Duration::from_secs(30);
/// A reboot may take so long before it counts as a failure.
pub const REBOOT_MAX: Duration = Duration::from_secs(120);
/// After a change of writer that came to nothing, none begins by itself for so long.
pub const REST: Duration = Duration::from_secs(30);

/// A change of writer that is going on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Takeover {
    pub reason: Reason,
    /// The instance that wrote when it began.
    pub from: String,
    /// The instance that is to write, where the owner has chosen one.
    pub target: Option<String>,
    pub step: Step,
    /// When the step began.
    pub since: Timestamp,
    /// Instances that were opened and did not come up.
    pub failed: Vec<String>,
}

/// Why the writer changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// The owner asked for it.
    Planned,
    /// The writer crashed, hangs or vanished.
    Crash,
    /// The writer is to be deleted.
    Deletion,
    /// The writer's engine is to be replaced.
    Upgrade,
}

/// How far a change of writer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// Nobody may write; the host makes it so.
    Fencing,
    /// Nobody can write; the copies' positions are looked at.
    Choosing,
    /// The instance that was chosen is opened for writing.
    Opening,
    /// The one that wrote last is opened again.
    Reopening,
}

/// Every step that a change of writer can take; `None` is before and after it.
pub const EDGES: &[(Option<Step>, Option<Step>)] = &[
    (None, Some(Step::Fencing)),
    (Some(Step::Fencing), Some(Step::Choosing)),
    (Some(Step::Fencing), Some(Step::Reopening)),
    (Some(Step::Choosing), Some(Step::Opening)),
    (Some(Step::Choosing), Some(Step::Reopening)),
    (Some(Step::Opening), Some(Step::Fencing)),
    (Some(Step::Opening), None),
    (Some(Step::Reopening), None),
    // The cluster goes, or all its instances do.
    (Some(Step::Fencing), None),
    (Some(Step::Choosing), None),
];

/// What becomes of a fenced volume.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    Wait,
    Open(String),
    /// Nobody else can be had.
    Again,
}

/// Begins a change of writer when there is reason to, or takes its next step when that is due.
pub fn advance(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    let mut change = Change { situation, frame, planned, events };
    let Some(step) = change.planned.takeover.as_ref().map(|takeover| takeover.step) else {
        change.begin();
        return;
    };
    if change.is_pointless() {
        change.abandon(step);
        return;
    }
    match step {
        Step::Fencing => change.fence(),
        Step::Choosing => change.choose(),
        Step::Opening => change.open(),
        Step::Reopening => change.reopen(),
    }
}

/// Begins a change of writer for an upgrade's sake. `false`: nobody could take over now.
pub fn hand_over(situation: &Situation, frame: &Frame<'_>, planned: &mut Planned) -> bool {
    let Some(from) = planned.writer().map(|writer| writer.spec.id.clone()) else { return false };
    let mut change = Change { situation, frame, planned, events: &mut Vec::new() };
    let ready = change.candidates(&from).iter().any(|id| change.is_in_sync(id));
    if ready {
        change.start(Reason::Upgrade, from, None, Fence::Orderly);
    }
    ready
}

/// Whether the writer is up as it should be. A writer that is not planned to be up is.
#[must_use]
pub fn is_away(writer: &PlannedInstance, seen: Option<&InstanceReport>) -> bool {
    writer.born
        && writer.spec.run == Run::Up
        && seen.is_none_or(|seen| seen.engine != EngineState::Up)
}

/// One pass over a cluster.
struct Change<'a, 'b> {
    situation: &'a Situation,
    frame: &'a Frame<'a>,
    planned: &'b mut Planned,
    events: &'b mut Vec<Happening>,
}

impl Change<'_, '_> {
    fn begin(&mut self) {
        let asked = self.situation.wanted.failover.clone().filter(|asked| {
            // A cluster that is being stopped or deleted has forgotten about it.
            asked.number > self.planned.failovers
        });
        let Some(writer) = self.planned.writer().cloned() else {
            self.planned.away = None;
            self.planned.failover_waits = None;
            self.skip(asked.map(|asked| asked.number));
            return;
        };
        let away = self.note_absence(&writer);
        if !matches!(self.planned.phase, Phase::Running | Phase::Starting) {
            return;
        }
        let from = writer.spec.id.clone();
        if let Some(asked) = asked {
            let target = asked.target.filter(|target| *target != from);
            let ready = self.candidates(&from);
            let found = match &target {
                Some(target) => ready.contains(target),
                None => !ready.is_empty(),
            };
            if found && self.waits_for_sync(&ready) {
                return;
            }
            self.planned.failover_waits = None;
            self.planned.failovers = asked.number;
            if found {
                self.start(Reason::Planned, from, target, Fence::Orderly);
            } else {
                self.events.push(event::failover_failed(&self.situation.wanted));
            }
            return;
        }
        let resting = self.planned.failed.is_some_and(|failed| self.passed(failed) < REST);
        if resting || !self.candidates(&from).iter().any(|id| self.is_in_sync(id)) {
            return;
        }
        if self.is_lost(&writer, away) {
            self.start(Reason::Crash, from, None, Fence::AtOnce);
        } else if self.is_deleting(&from) {
            self.start(Reason::Deletion, from, None, Fence::Orderly);
        }
    }

    /// Whether a failover waits because nobody is in sync yet: a writer that is ended then may be the
    /// only one that can be opened again.
    fn waits_for_sync(&mut self, candidates: &[String]) -> bool {
        if candidates.iter().any(|id| self.is_in_sync(id)) {
            return false;
        }
        let since = *self.planned.failover_waits.get_or_insert(self.frame.now);
        self.passed(since) < SYNC_MAX
    }

    /// Marks a failover that was asked for as taken up, though there is nobody to fail over from.
    fn skip(&mut self, asked: Option<u64>) {
        if let Some(number) = asked {
            self.planned.failovers = number;
            self.events.push(event::failover_failed(&self.situation.wanted));
        }
    }

    /// Notes since when the writer has been away, and answers it.
    fn note_absence(&mut self, writer: &PlannedInstance) -> Option<Timestamp> {
        // Without any report nothing is known, which is no reason to act.
        self.frame.seen.report.as_ref()?;
        let seen = self.frame.seen.instance(&writer.spec.id);
        let told = self.frame.has_taken(writer.spec.generation);
        let away = is_away(writer, seen) && told;
        self.planned.away = away.then(|| self.planned.away.unwrap_or(self.frame.now));
        self.planned.away
    }

    /// Whether the writer is not to be waited for any longer.
    fn is_lost(&self, writer: &PlannedInstance, away: Option<Timestamp>) -> bool {
        let Some(since) = away else { return false };
        let waited = self.passed(since);
        let Some(seen) = self.frame.seen.instance(&writer.spec.id) else { return true };
        if seen.restarted < writer.spec.restart {
            // It was told to restart, which is no failure.
            return REBOOT_MAX <= waited;
        }
        if seen.build.as_ref().is_some_and(|build| build != self.planned.build_of(writer)) {
            // It was told to start with another version.
            return REBOOT_MAX <= waited;
        }
        match seen.engine {
            EngineState::Down | EngineState::Failed | EngineState::Hung => true,
            EngineState::Starting | EngineState::Stopping => AWAY_MAX <= waited,
            EngineState::Up => false,
        }
    }

    fn start(&mut self, reason: Reason, from: String, target: Option<String>, stop: Fence) {
        check(None, Some(Step::Fencing));
        let since = self.frame.now;
        let failed = Vec::new();
        self.planned.takeover =
            Some(Takeover { reason, from, target, step: Step::Fencing, since, failed });
        self.raise(Writer::Nobody { stop });
        self.planned.away = None;
    }

    fn fence(&mut self) {
        let volume = &self.planned.volume;
        let fenced = self.report().is_some_and(|seen| {
            volume.epoch <= seen.epoch && seen.writer.is_none() && self.is_writer_nobody()
        });
        if fenced {
            self.step(Step::Choosing);
            self.choose();
            return;
        }
        let waited = self.waited();
        match &volume.writer {
            Writer::Nobody { stop: Fence::Orderly } if ORDERLY_MAX <= waited => {
                self.planned.volume.writer = Writer::Nobody { stop: Fence::AtOnce };
                self.restart_clock();
            }
            Writer::Nobody { stop: Fence::AtOnce } if FENCE_MAX <= waited => {
                self.events.push(event::failover_failed(&self.situation.wanted));
                self.go_back();
            }
            _ => {}
        }
    }

    fn choose(&mut self) {
        match self.choice() {
            Choice::Wait => {}
            Choice::Open(id) => {
                let started = event::failover_started(
                    &self.situation.wanted,
                    self.wanted(&id).map_or("", |to| to.name.as_str()),
                    self.zone_of(&id) == self.zone_of(&self.takeover().from),
                );
                self.events.push(started);
                self.raise(Writer::Instance(id));
                self.step(Step::Opening);
            }
            Choice::Again => {
                let last = self.last_writer();
                let name = self.wanted(&last).map_or("", |last| last.name.as_str());
                self.events.push(event::failover_undone(&self.situation.wanted, name));
                self.go_back();
            }
        }
    }

    /// Who is to write next, by what the host reports now.
    fn choice(&self) -> Choice {
        let takeover = self.takeover();
        let otherwise = || if self.waited() < POSITIONS_MAX { Choice::Wait } else { Choice::Again };
        let Some(everything) = self.everything() else { return otherwise() };
        let has_everything =
            |id: &String| self.position(id).is_some_and(|position| everything <= position);
        let mut candidates = self.candidates(&takeover.from);
        candidates.retain(|id| has_everything(id) && !takeover.failed.contains(id));
        let chosen = match &takeover.target {
            Some(target) => candidates.into_iter().find(|id| id == target),
            None => candidates.into_iter().next(),
        };
        chosen.map_or_else(otherwise, Choice::Open)
    }

    /// The position up to which a copy must reach to hold every acknowledged commit. `None`: not
    /// known yet.
    fn everything(&self) -> Option<u64> {
        let in_sync = &self.report()?.in_sync;
        if in_sync.is_empty() {
            return self.position(&self.last_writer());
        }
        let known = in_sync.iter().filter(|id| self.planned.instance(id).is_some());
        let positions: Option<Vec<u64>> = known.map(|id| self.position(id)).collect();
        positions?.into_iter().max()
    }

    fn open(&mut self) {
        let Some(to) = self.planned.appointed().map(str::to_owned) else { return };
        if self.is_open(&to) {
            let name = self.wanted(&to).map_or("", |to| to.name.as_str());
            self.events.push(event::failover_completed(&self.situation.wanted, name));
            self.end(None);
            return;
        }
        let seen = self.frame.seen.instance(&to);
        let broken = seen.is_none_or(|seen| {
            matches!(seen.engine, EngineState::Down | EngineState::Failed | EngineState::Hung)
        });
        if broken || OPEN_MAX <= self.waited() {
            if let Some(takeover) = &mut self.planned.takeover {
                takeover.failed.push(to);
            }
            self.step(Step::Fencing);
            self.raise(Writer::Nobody { stop: Fence::AtOnce });
        }
    }

    fn reopen(&mut self) {
        let Some(to) = self.planned.appointed().map(str::to_owned) else { return };
        let failed = self.frame.seen.instance(&to);
        let failed = failed.is_some_and(|seen| seen.engine == EngineState::Failed);
        if self.is_open(&to) {
            self.end(Some(self.frame.now));
        } else if failed || REOPEN_MAX <= self.waited() {
            self.events.push(event::failover_failed(&self.situation.wanted));
            self.end(Some(self.frame.now));
        }
    }

    /// Opens the one that wrote last again.
    fn go_back(&mut self) {
        let last = self.last_writer();
        self.raise(Writer::Instance(last));
        self.step(Step::Reopening);
    }

    /// Nobody is left that the change could be for.
    fn is_pointless(&self) -> bool {
        let going = |one: &PlannedInstance| self.is_deleting(&one.spec.id);
        self.planned.phase == Phase::Deleting
            || self.situation.wanted.deleting
            || self.planned.instances.iter().all(going)
    }

    fn abandon(&mut self, step: Step) {
        if matches!(step, Step::Fencing | Step::Choosing) {
            let last = self.last_writer();
            self.raise(Writer::Instance(last));
        }
        self.end(None);
    }

    fn end(&mut self, failed: Option<Timestamp>) {
        check(self.planned.takeover.as_ref().map(|takeover| takeover.step), None);
        self.planned.takeover = None;
        self.planned.failed = failed;
    }

    fn step(&mut self, next: Step) {
        let now = self.frame.now;
        if let Some(takeover) = &mut self.planned.takeover {
            check(Some(takeover.step), Some(next));
            takeover.step = next;
            takeover.since = now;
        }
    }

    fn restart_clock(&mut self) {
        let now = self.frame.now;
        if let Some(takeover) = &mut self.planned.takeover {
            takeover.since = now;
        }
    }

    fn raise(&mut self, writer: Writer) {
        self.planned.volume.writer = writer;
        self.planned.volume.epoch = self.planned.volume.epoch.next();
    }

    fn takeover(&self) -> &Takeover {
        self.planned.takeover.as_ref().expect("steps are taken of a change that is going on")
    }

    fn waited(&self) -> Duration {
        self.passed(self.takeover().since)
    }

    fn passed(&self, since: Timestamp) -> Duration {
        self.frame.now.since(since)
    }

    fn report(&self) -> Option<&VolumeReport> {
        self.frame.seen.volume(&self.planned.volume.id)
    }

    fn is_writer_nobody(&self) -> bool {
        matches!(self.planned.volume.writer, Writer::Nobody { .. })
    }

    /// Whether the host says that the instance writes under the newest epoch.
    fn is_open(&self, id: &str) -> bool {
        self.report().is_some_and(|seen| {
            self.planned.volume.epoch <= seen.epoch && seen.writer.as_deref() == Some(id)
        })
    }

    fn position(&self, id: &str) -> Option<u64> {
        self.frame.seen.instance(id)?.position
    }

    fn is_in_sync(&self, id: &String) -> bool {
        self.report().is_some_and(|seen| seen.in_sync.contains(id))
    }

    /// Whose disk has every commit that was ever acknowledged.
    fn last_writer(&self) -> String {
        let reported = self.report().and_then(|seen| seen.last_writer.clone());
        let known = reported.filter(|id| self.planned.instance(id).is_some());
        known.unwrap_or_else(|| self.takeover().from.clone())
    }

    fn wanted(&self, id: &str) -> Option<&Instance> {
        self.situation.instances.iter().find(|one| one.resource_id == id)
    }

    fn is_deleting(&self, id: &str) -> bool {
        self.wanted(id).is_none_or(|one| one.deleting)
    }

    fn zone_of(&self, id: &str) -> Option<&str> {
        self.wanted(id).map(|one| one.zone.as_str())
    }

    /// Replicas that could be promoted now, the one to be preferred in front.
    fn candidates(&self, from: &str) -> Vec<String> {
        let mut ids = by_promotion(self.situation, self.planned);
        ids.retain(|id| {
            let up = self.frame.seen.instance(id).is_some_and(|seen| {
                seen.engine == EngineState::Up && seen.role == Some(Role::Replica)
            });
            id != from && up && !self.is_deleting(id)
        });
        ids
    }
}

/// The instances of a cluster that stay, by their priority in a failover: the lowest tier, of equals
/// the largest class, of equals the oldest (*Fault tolerance for an Aurora DB cluster*).
#[must_use]
pub fn by_promotion(situation: &Situation, planned: &Planned) -> Vec<String> {
    let mut staying: Vec<(&Instance, &PlannedInstance)> = planned
        .instances
        .iter()
        .filter(|one| one.is_staying())
        .filter_map(|one| {
            let wanted = situation.instances.iter().find(|w| w.resource_id == one.spec.id)?;
            Some((wanted, one))
        })
        .collect();
    staying.sort_by_key(|(wanted, planned)| {
        let size = class::find(&planned.class).map_or(0, class::Class::memory_bytes);
        (wanted.promotion_tier, std::cmp::Reverse(size), wanted.created, wanted.name.clone())
    });
    staying.into_iter().map(|(_, planned)| planned.spec.id.clone()).collect()
}

/// # Panics
/// When the step is not one of [`EDGES`]: a mistake of the planner.
fn check(from: Option<Step>, to: Option<Step>) {
    assert!(EDGES.contains(&(from, to)), "a change of writer cannot go from {from:?} to {to:?}");
}

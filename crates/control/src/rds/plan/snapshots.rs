//! Snapshots: which data hosts are to keep, when a snapshot is complete, when its record may go, and
//! the daily ones that nobody asks for.
//!
//! Several snapshots may share data, because copies do. The data is kept as long as one of them is
//! wanted or a cluster is being made from it; a volume is kept until every snapshot of it is complete.

use std::collections::{BTreeMap, BTreeSet};

use base::generation::Generation;
use base::spec::{SnapshotSpec, VolumeOrigin};

use crate::rds::event::{self, Happening};
use crate::rds::fleet::Seen;
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::Planned;
use crate::rds::plan::{Frame, Situation, World};
use crate::rds::snapshot::{PlannedData, Progress, Snapshot};
use crate::store::records::Scope;

/// One snapshot as it stands.
#[derive(Clone, Debug)]
pub struct SnapshotSituation {
    pub scope: Scope,
    pub wanted: Snapshot,
    pub progress: Option<Progress>,
}

/// What is to be stored for one snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotDecision {
    pub scope: Scope,
    pub name: String,
    /// `None`: nothing of the snapshot is left, its records go.
    pub progress: Option<Progress>,
    pub events: Vec<Happening>,
}

/// What is to be stored for the data of snapshots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DataDecision {
    pub id: String,
    /// `None`: the host has it no more.
    pub planned: Option<PlannedData>,
    /// The host's new generation, when what it is told changes.
    pub generation: Option<Generation>,
}

impl SnapshotSituation {
    fn is_done(&self) -> bool {
        self.progress_of_this().is_some_and(|progress| progress.done)
    }

    /// The progress, unless it is that of another snapshot that had the name before.
    fn progress_of_this(&self) -> Option<&Progress> {
        self.progress.as_ref().filter(|progress| progress.data == self.wanted.data)
    }
}

/// Volumes that are needed though their clusters may go: by id.
#[must_use]
pub fn held_volumes(world: &World<'_>) -> BTreeSet<String> {
    let pending = world.snapshots.iter().filter(|one| !one.wanted.deleting && !one.is_done());
    let mut held: BTreeSet<String> = pending.map(|one| one.wanted.volume.clone()).collect();
    held.extend(unmade(world).filter_map(|origin| match origin {
        VolumeOrigin::Volume(volume) => Some(volume.clone()),
        VolumeOrigin::Snapshot(_) | VolumeOrigin::Fresh => None,
    }));
    held
}

/// What clusters that are still being made are made from.
fn unmade<'a>(world: &'a World<'_>) -> impl Iterator<Item = &'a VolumeOrigin> {
    let unmade = world.clusters.iter().filter(|situation| {
        let creating = |planned: &Planned| planned.phase == Phase::Creating;
        !situation.wanted.deleting && situation.planned.as_ref().is_none_or(creating)
    });
    unmade.map(|situation| &situation.wanted.origin)
}

/// Decides about one snapshot; `None` when all is as it was decided before.
#[must_use]
pub fn decide(one: &SnapshotSituation, world: &World<'_>) -> Option<SnapshotDecision> {
    let wanted = &one.wanted;
    let mut decision = SnapshotDecision {
        scope: one.scope.clone(),
        name: wanted.name.clone(),
        progress: one.progress_of_this().cloned(),
        events: Vec::new(),
    };
    if wanted.deleting {
        let kept = world.data.iter().any(|data| data.spec.id == wanted.data);
        let shared = world
            .snapshots
            .iter()
            .any(|other| other.wanted.data == wanted.data && !other.wanted.deleting);
        decision.progress = None;
        return (!kept || shared).then_some(decision);
    }
    let before = one.progress_of_this();
    if before.is_none() {
        decision.events.push(event::snapshot_begun(wanted));
    }
    let ready = is_ready(world.seen, &wanted.data);
    let done = before.is_some_and(|before| before.done) || ready;
    if done && !one.is_done() {
        decision.events.push(event::snapshot_created(wanted));
    }
    decision.progress = Some(Progress { data: wanted.data.clone(), done });
    (decision.progress.as_ref() != before).then_some(decision)
}

fn is_ready(seen: &Seen, data: &str) -> bool {
    seen.snapshot(data).is_some_and(|report| report.ready)
}

/// All data that is wanted or planned, by id, with the volume that it is of.
#[must_use]
pub fn data_ids(world: &World<'_>) -> BTreeMap<String, String> {
    let planned = world.data.iter().map(|data| (data.spec.id.clone(), data.spec.volume.clone()));
    let wanted = world.snapshots.iter().filter(|one| !one.wanted.deleting);
    let wanted = wanted.map(|one| (one.wanted.data.clone(), one.wanted.volume.clone()));
    planned.chain(wanted).collect()
}

/// Decides about the data of snapshots; `None` when all is as it was decided before.
#[must_use]
pub fn decide_data(
    id: &str,
    volume: &str,
    world: &World<'_>,
    frame: &Frame<'_>,
) -> Option<DataDecision> {
    let before = world.data.iter().find(|data| data.spec.id == id);
    let wanted = world.snapshots.iter().any(|one| one.wanted.data == id && !one.wanted.deleting);
    let keep =
        wanted || unmade(world).any(|origin| *origin == VolumeOrigin::Snapshot(id.to_owned()));
    let decided = |planned| {
        let generation = Some(frame.generation);
        Some(DataDecision { id: id.to_owned(), planned, generation })
    };
    let Some(before) = before else {
        let generation = frame.generation;
        let spec = SnapshotSpec { id: id.to_owned(), generation, volume: volume.to_owned(), keep };
        return decided(Some(PlannedData { spec }));
    };
    if before.spec.keep != keep {
        // What was given up is not wanted again: a name for data is never used twice.
        let spec =
            SnapshotSpec { keep: false, generation: frame.generation, ..before.spec.clone() };
        return if keep { None } else { decided(Some(PlannedData { spec })) };
    }
    let gone = frame.has_taken(before.spec.generation) && world.seen.snapshot(id).is_none();
    if !keep && gone {
        return decided(None);
    }
    None
}

/// Automated snapshots of a cluster that are to be written now: today's, and those whose time is over
/// marked to go.
#[must_use]
pub fn backups(situation: &Situation, frame: &Frame<'_>, planned: &Planned) -> Vec<Snapshot> {
    let wanted = &situation.wanted;
    if wanted.deleting || !frame.seen.snapshots_work() {
        return Vec::new();
    }
    let mut written = Vec::new();
    let ready = frame.seen.volume(&planned.volume.id).is_some_and(|volume| volume.ready);
    let opened = wanted.backup_window.opened(frame.now);
    let opened = opened.filter(|_| ready && planned.phase == Phase::Running);
    if let Some(opened) = opened
        && planned.takeover.is_none()
        && planned.upgrade.is_none()
        && situation.backups.iter().all(|backup| backup.created < opened)
        && wanted.created < opened
    {
        let build = planned.volume.engine.clone();
        written.push(Snapshot { build, ..Snapshot::automated(wanted, frame.now) });
    }
    let days = u64::try_from(wanted.backup_retention_days).unwrap_or(1);
    let kept = std::time::Duration::from_secs(days * 86_400);
    let over = situation
        .backups
        .iter()
        .filter(|backup| !backup.deleting && backup.created.plus(kept) <= frame.now);
    written.extend(over.map(|backup| Snapshot { deleting: true, ..backup.clone() }));
    written
}

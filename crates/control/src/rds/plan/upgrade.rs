//! The change of a cluster's engine to a newer minor version, one server after the other.
//!
//! Replicas go first. Then one that runs the new version already takes over from the writer in order;
//! where there is none the writer's server restarts, and its endpoint holds who connects meanwhile. An
//! engine that the machine's packages have replaced can be started no more, so that the newest of its
//! major version runs the next server that starts.

use std::time::Duration;

use base::clock::Timestamp;
use base::report::EngineState;
use base::spec::{EngineBuild, Run};
use serde::{Deserialize, Serialize};

use crate::rds::catalogue::{newer, order};
use crate::rds::event::{self, Happening};
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{Planned, PlannedInstance};
use crate::rds::plan::{Frame, Situation, takeover};

/// A server that is to come up with the new version is waited for so long before the next one's turn.
pub const SERVER_MAX: Duration = Duration::from_secs(180);

/// An upgrade that is going on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Upgrade {
    pub from: EngineBuild,
    pub to: EngineBuild,
    /// When the last server was told.
    pub since: Timestamp,
    /// Another instance was asked to take over from the writer.
    pub handed_over: bool,
}

/// Begins an upgrade that is due, or takes the next step of the one that is going on.
pub fn advance(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    if situation.wanted.deleting || planned.phase == Phase::Deleting {
        planned.upgrade = None;
        return;
    }
    announce(situation, frame, planned, events);
    if planned.upgrade.is_none() {
        begin(situation, frame, planned, events);
    }
    if planned.upgrade.is_some() && planned.takeover.is_none() {
        step(situation, frame, planned, events);
    }
}

/// The newest minor version that is installed and newer than the one in force.
#[must_use]
pub fn offer(planned: &Planned, installed: &[EngineBuild]) -> Option<EngineBuild> {
    newer(&planned.volume.engine, installed).last().cloned()
}

/// Whether the engine in force can be started no more, though another can.
#[must_use]
pub fn is_required(planned: &Planned, installed: &[EngineBuild]) -> bool {
    !installed.contains(&planned.volume.engine) && offer(planned, installed).is_some()
}

/// Whether minor versions come by themselves: the cluster and all its members agree.
#[must_use]
pub fn is_automatic(cluster: bool, mut members: impl Iterator<Item = bool>) -> bool {
    cluster && members.all(|member| member)
}

/// Says once that a newer version has been installed.
fn announce(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    let Some(offer) = offer(planned, installed(frame)) else { return };
    if planned.offered.as_ref() != Some(&offer) && planned.phase == Phase::Running {
        planned.offered = Some(offer);
        events.push(event::upgrade_available(&situation.wanted));
    }
}

fn installed<'a>(frame: &Frame<'a>) -> &'a [EngineBuild] {
    frame.seen.report.as_ref().map_or(&[], |report| &report.engines)
}

/// The version that is to be in force and is not.
fn due(situation: &Situation, frame: &Frame<'_>, planned: &Planned) -> Option<EngineBuild> {
    let wanted = &situation.wanted;
    let installed = installed(frame);
    let in_window = wanted.maintenance_window.contains(frame.now);
    let members = situation.instances.iter().map(|one| one.echoed.auto_minor_version_upgrade);
    let automatic = is_automatic(wanted.echoed.auto_minor_version_upgrade, members);
    let required = is_required(planned, installed) && (in_window || !writes(frame, planned));
    if (automatic && in_window) || required {
        return offer(planned, installed);
    }
    let mut asked = newer(&planned.volume.engine, installed);
    asked.retain(|build| *build == wanted.build && (!wanted.build_waits || in_window));
    asked.pop()
}

fn writes(frame: &Frame<'_>, planned: &Planned) -> bool {
    let writer = planned.appointed().and_then(|id| frame.seen.instance(id));
    writer.is_some_and(|seen| seen.engine == EngineState::Up)
}

fn begin(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    if planned.takeover.is_some() || !matches!(planned.phase, Phase::Running | Phase::Starting) {
        return;
    }
    let Some(to) = due(situation, frame, planned) else { return };
    if is_required(planned, installed(frame)) && !writes(frame, planned) {
        // Nobody is served by what could only be kept: all that start do so with the new version.
        for one in planned.instances.iter_mut().filter(|one| one.is_staying()) {
            tell(one, &to, frame);
        }
        finish(situation, planned, &to, events);
        return;
    }
    if planned.phase == Phase::Starting {
        return;
    }
    events.push(event::upgrade_started(&situation.wanted, &to));
    let from = planned.volume.engine.clone();
    planned.upgrade = Some(Upgrade { from, to, since: frame.now, handed_over: false });
}

fn step(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    let Some(upgrade) = planned.upgrade.clone() else { return };
    let has_waited = SERVER_MAX <= frame.now.since(upgrade.since);
    let moved = |one: &PlannedInstance| *planned.build_of(one) == upgrade.to;
    let at_work = planned.instances.iter().filter(|one| one.is_staying() && moved(one));
    if at_work.into_iter().any(|one| !has_waited && !is_settled(one, &upgrade.to, frame)) {
        return;
    }
    let writer = planned.appointed().map(str::to_owned);
    let mut left: Vec<String> = takeover::by_promotion(situation, planned);
    left.retain(|id| planned.instance(id).is_some_and(|one| !moved(one)));
    // The one that would take over first goes last, so that it is the freshest when it does.
    let replica = left.iter().rev().find(|id| Some(*id) != writer.as_ref()).cloned();
    let next = match (replica, left.pop()) {
        (Some(replica), _) => replica,
        (None, Some(writer)) => {
            if !has_waited && is_away(&writer, frame) {
                // Whoever crashed is replaced or comes back first.
                return;
            }
            if !upgrade.handed_over && takeover::hand_over(situation, frame, planned) {
                planned.upgrade = Some(Upgrade { since: frame.now, handed_over: true, ..upgrade });
                return;
            }
            writer
        }
        (None, None) => {
            finish(situation, planned, &upgrade.to, events);
            return;
        }
    };
    if let Some(one) = planned.instances.iter_mut().find(|one| one.spec.id == next) {
        tell(one, &upgrade.to, frame);
    }
    planned.upgrade = Some(Upgrade { since: frame.now, ..upgrade });
}

fn is_away(id: &str, frame: &Frame<'_>) -> bool {
    let engine = frame.seen.instance(id).map(|seen| seen.engine);
    !matches!(engine, Some(EngineState::Up | EngineState::Failed))
}

fn tell(one: &mut PlannedInstance, to: &EngineBuild, frame: &Frame<'_>) {
    one.spec.engine = Some(to.clone());
    one.spec.generation = frame.generation;
}

/// It runs the new version, or nobody would gain by waiting for it.
fn is_settled(one: &PlannedInstance, to: &EngineBuild, frame: &Frame<'_>) -> bool {
    let Some(seen) = frame.seen.instance(&one.spec.id) else { return false };
    let runs = seen.engine == EngineState::Up && seen.build.as_ref() == Some(to);
    runs || seen.engine == EngineState::Failed || one.spec.run != Run::Up
}

fn finish(
    situation: &Situation,
    planned: &mut Planned,
    to: &EngineBuild,
    events: &mut Vec<Happening>,
) {
    let from = std::mem::replace(&mut planned.volume.engine, to.clone());
    assert!(order(&from.version) < order(&to.version), "an upgrade leads to a newer version");
    planned.upgrade = None;
    events.push(event::upgraded(&situation.wanted));
    events.push(event::patched(&situation.wanted, &from, to));
}

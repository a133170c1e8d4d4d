//! The decision about one cluster: its phase, its volume, and when its records may go.

use std::time::Duration;

use base::generation::Generation;
use base::report::EngineState;
use base::spec::{Epoch, Run, VolumeSpec, Writer};

use crate::rds::cluster;
use crate::rds::endpoint::CustomEndpoint;
use crate::rds::event::{self, Happening};
use crate::rds::plan::address::Addresses;
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{
    Planned, PlannedInstance, custom_endpoint, reader_endpoint, writer_endpoint,
};
use crate::rds::plan::{
    Decision, Frame, Situation, endpoints, instances, snapshots, takeover, upgrade,
};
use crate::rds::status;

/// A cluster that starts is running when its writer is and its replicas have been given so long.
const REPLICAS_START_MAX: Duration = Duration::from_secs(120);

/// What is to be stored now; `None` when all is as it was decided before.
#[must_use]
pub fn decide(
    situation: &Situation,
    frame: &Frame<'_>,
    addresses: &mut Addresses,
) -> Option<Decision> {
    let wanted = &situation.wanted;
    let mut decision = Decision {
        scope: situation.scope.clone(),
        cluster: wanted.resource_id.clone(),
        name: wanted.name.clone(),
        planned: None,
        generation: None,
        gone: Vec::new(),
        gone_endpoints: Vec::new(),
        backups: Vec::new(),
        events: Vec::new(),
    };
    let Some(before) = &situation.planned else {
        if wanted.deleting {
            // Nothing of it was ever told to a host.
            decision.gone.clone_from(&situation.instances);
            decision.gone_endpoints.clone_from(&situation.custom);
            decision.events.push(event::cluster_deleted(wanted));
            return Some(decision);
        }
        let mut first = blank(situation, frame);
        fill(situation, frame, addresses, &mut first, &mut decision);
        decision.planned = Some(first);
        decision.generation = Some(frame.generation);
        return Some(decision);
    };
    if is_over(before, frame) {
        decision.gone.clone_from(&situation.instances);
        decision.gone_endpoints.clone_from(&situation.custom);
        decision.generation = Some(frame.generation);
        decision.events.push(event::cluster_deleted(wanted));
        return Some(decision);
    }
    let mut after = before.clone();
    advance(situation, frame, &mut after, &mut decision.events);
    upgrade::advance(situation, frame, &mut after, &mut decision.events);
    takeover::advance(situation, frame, &mut after, &mut decision.events);
    fill(situation, frame, addresses, &mut after, &mut decision);
    if hosted(&after) != hosted(before) {
        decision.generation = Some(frame.generation);
    }
    let over = |custom: &&CustomEndpoint| {
        let id = custom_endpoint(&custom.resource_id);
        custom.deleting && before.endpoint(&id).is_none() && frame.seen.endpoint(&id).is_none()
    };
    decision.gone_endpoints.extend(situation.custom.iter().filter(over).cloned());
    decision.backups = snapshots::backups(situation, frame, &after);
    let changed = after != *before
        || !decision.gone.is_empty()
        || !decision.gone_endpoints.is_empty()
        || !decision.backups.is_empty();
    decision.planned = Some(after);
    changed.then_some(decision)
}

/// What the host is told of a cluster.
fn hosted(
    planned: &Planned,
) -> (&VolumeSpec, Vec<&base::spec::InstanceSpec>, Vec<&base::spec::EndpointSpec>) {
    (
        &planned.volume,
        planned.instances.iter().map(|instance| &instance.spec).collect(),
        planned.endpoints.iter().map(|endpoint| &endpoint.spec).collect(),
    )
}

fn blank(situation: &Situation, frame: &Frame<'_>) -> Planned {
    let wanted = &situation.wanted;
    Planned {
        phase: Phase::Creating,
        since: frame.now,
        name: wanted.name.clone(),
        port: wanted.port.value,
        volume: VolumeSpec {
            id: wanted.resource_id.clone(),
            engine: wanted.build.clone(),
            master: wanted.master.clone(),
            database: wanted.database.clone(),
            keep: true,
            origin: wanted.origin.clone(),
            epoch: Epoch(0),
            writer: Writer::First,
            synchronous: Vec::new(),
        },
        volume_since: frame.generation,
        instances: Vec::new(),
        endpoints: Vec::new(),
        takeover: None,
        failovers: wanted.failover.as_ref().map_or(0, |asked| asked.number),
        failover_waits: None,
        away: None,
        failed: None,
        upgrade: None,
        offered: None,
    }
}

/// Works out the parts under the phase that is now.
fn fill(
    situation: &Situation,
    frame: &Frame<'_>,
    addresses: &mut Addresses,
    planned: &mut Planned,
    decision: &mut Decision,
) {
    let wanted = &situation.wanted;
    instances::fill(situation, frame, planned, decision);
    let in_window = wanted.maintenance_window.contains(frame.now);
    let port = wanted.port.due(&planned.port, in_window);
    planned.port = port;
    if planned.name != wanted.name {
        decision.events.push(event::cluster_renamed(wanted, &planned.name));
        planned.name.clone_from(&wanted.name);
    }
    // The host destroys data only when no instance names it any more.
    let held = frame.held.contains(&planned.volume.id);
    let keep = planned.phase != Phase::Deleting || !planned.instances.is_empty() || held;
    let volume = &mut planned.volume;
    if volume.master != wanted.master {
        volume.master.clone_from(&wanted.master);
        planned.volume_since = frame.generation;
        decision.events.push(event::credentials_reset(wanted));
    }
    if volume.keep != keep {
        volume.keep = keep;
        planned.volume_since = frame.generation;
    }
    planned.volume.synchronous = synchronous(situation, planned);
    endpoints::fill(situation, frame, addresses, planned);
}

/// The replicas that may confirm commits. While nobody writes nobody confirms, so nothing changes.
fn synchronous(situation: &Situation, planned: &Planned) -> Vec<String> {
    let Some(writer) = planned.appointed() else { return planned.volume.synchronous.clone() };
    let mut replicas = takeover::by_promotion(situation, planned);
    replicas.retain(|id| id != writer);
    replicas
}

/// Takes the step of the phase that is due, if one is.
fn advance(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    events: &mut Vec<Happening>,
) {
    let wanted = &situation.wanted;
    let all = |is_done: fn(&Planned, &PlannedInstance, &Frame<'_>) -> bool| {
        planned.instances.iter().all(|instance| is_done(planned, instance, frame))
    };
    let running = !situation.account_closed && wanted.is_running(frame.now);
    let next = match planned.phase {
        Phase::Deleting => return,
        _ if wanted.deleting => Phase::Deleting,
        Phase::Creating if is_created(planned, frame) => Phase::Running,
        Phase::Running if !running && planned.takeover.is_none() => Phase::Stopping,
        Phase::Stopping if all(is_down) => Phase::Stopped,
        Phase::Stopped if running => Phase::Starting,
        Phase::Starting if all(is_started) => Phase::Running,
        _ => return,
    };
    events.extend(match (planned.phase, next) {
        (Phase::Creating, Phase::Running) => Some(event::cluster_created(wanted)),
        (Phase::Stopping, Phase::Stopped) => Some(event::cluster_stopped(wanted)),
        (Phase::Stopped, Phase::Starting) if wanted.run != cluster::Run::Running => {
            Some(event::cluster_started_by_itself(wanted))
        }
        (Phase::Starting, Phase::Running) => Some(event::cluster_started(wanted)),
        _ => None,
    });
    planned.phase = planned.phase.to(next);
    planned.since = frame.now;
}

/// It was told to stop and its engine has.
fn is_down(_: &Planned, instance: &PlannedInstance, frame: &Frame<'_>) -> bool {
    let seen = frame.seen.instance(&instance.spec.id);
    let stopped = seen.is_none_or(|seen| seen.engine == EngineState::Down);
    instance.spec.run != Run::Up && stopped && frame.has_taken(instance.spec.generation)
}

/// It is up, or a replica that the others have waited for long enough.
fn is_started(planned: &Planned, instance: &PlannedInstance, frame: &Frame<'_>) -> bool {
    let seen = frame.seen.instance(&instance.spec.id).map(|seen| seen.engine);
    let writes = planned.appointed() == Some(instance.spec.id.as_str());
    let waited = REPLICAS_START_MAX <= frame.now.since(planned.since);
    let up = seen == Some(EngineState::Up);
    up || (!writes && (waited || seen == Some(EngineState::Failed)))
}

/// The data is there and the cluster's endpoints listen.
fn is_created(planned: &Planned, frame: &Frame<'_>) -> bool {
    let ready = frame.seen.volume(&planned.volume.id).is_some_and(|volume| volume.ready);
    let id = &planned.volume.id;
    ready
        && [writer_endpoint(id), reader_endpoint(id)]
            .iter()
            .all(|endpoint| status::is_bound(planned, endpoint, frame.seen))
}

/// Nothing of the cluster is left on its host.
fn is_over(planned: &Planned, frame: &Frame<'_>) -> bool {
    let told = planned.phase == Phase::Deleting && !planned.volume.keep;
    let left = |generation: Generation| {
        !frame.has_taken(generation) || frame.seen.volume(&planned.volume.id).is_some()
    };
    told && planned.instances.is_empty() && !left(planned.volume_since)
}

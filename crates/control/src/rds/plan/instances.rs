//! The instances of a cluster: which run, in what size, and which are no more.

use std::collections::BTreeMap;
use std::time::Duration;

use base::report::EngineState;
use base::spec::{InstanceSpec, Run, Size, Writer};

use crate::rds::catalogue::class;
use crate::rds::event;
use crate::rds::instance::Instance;
use crate::rds::parameter_group;
use crate::rds::parameter_group::effective::{Effective, effective};
use crate::rds::parameter_group::formula::Facts;
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{Planned, PlannedInstance, instance_endpoint};
use crate::rds::plan::{Decision, Frame, Situation};
use crate::rds::status;

/// When a cluster starts, its replicas wait so long for its writer.
const WRITER_FIRST_MAX: Duration = Duration::from_secs(30);
/// When a cluster stops, its writer waits so long for its replicas.
const WRITER_LAST_MAX: Duration = Duration::from_secs(60);

/// Brings the planned instances in line with the wanted ones.
pub fn fill(
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &mut Planned,
    decision: &mut Decision,
) {
    let before = std::mem::take(&mut planned.instances);
    // Endpoints say what was reachable, so they are asked before they change.
    let bound = |id: &str| status::is_bound(planned, &instance_endpoint(id), frame.seen);
    // A volume without a writer on its way out can be joined. The others wait until the host says
    // that the last one is no more; then the first of them becomes the writer.
    let joinable = before.is_empty() || before.iter().any(PlannedInstance::is_staying);
    let roles = Roles::of(situation, frame, planned, &before);
    let mut after = Vec::new();
    for wanted in &situation.instances {
        let old = before.iter().find(|old| old.spec.id == wanted.resource_id);
        let Some(old) = old else {
            if wanted.deleting {
                decision.events.push(event::instance_deleted(wanted));
                decision.gone.push(wanted.clone());
            } else if joinable {
                after.push(fresh(wanted, situation, frame, planned));
            }
            continue;
        };
        if is_gone(old, frame) {
            decision.events.push(event::instance_deleted(wanted));
            decision.gone.push(wanted.clone());
            continue;
        }
        let mut new = old.clone();
        if update(wanted, situation, frame, planned, &mut new) {
            decision.events.push(event::class_changing(wanted));
        }
        if new.parameter_group != wanted.parameter_group {
            if !new.parameter_group.is_empty() {
                decision.events.push(event::parameter_group_used(wanted));
            }
            new.parameter_group.clone_from(&wanted.parameter_group);
        }
        let run = roles.run(wanted, old);
        if run != new.spec.run {
            new.spec.run = run;
            new.spec.generation = frame.generation;
        }
        observe(wanted, frame, bound(&old.spec.id), &mut new, decision);
        after.push(new);
    }
    planned.instances = after;
    appoint(planned);
}

/// Gives a volume that nobody writes to its first writer, or its next one after the last went.
fn appoint(planned: &mut Planned) {
    let named = matches!(&planned.volume.writer, Writer::Instance(_));
    let there = planned.appointed().is_some_and(|id| planned.instance(id).is_some());
    if planned.takeover.is_some() || (named && there) {
        return;
    }
    let next = planned.instances.first().filter(|first| first.is_staying());
    if let Some(next) = next {
        planned.volume.writer = Writer::Instance(next.spec.id.clone());
        planned.volume.epoch = planned.volume.epoch.next();
    }
}

/// What decides which instances are up: the cluster's phase, and who writes.
struct Roles<'a> {
    situation: &'a Situation,
    phase: Phase,
    /// Those that write, or wrote until the change that is going on.
    writers: Vec<String>,
    /// Somebody stays who could write instead.
    others_stay: bool,
    /// Replicas wait for the writer when the cluster starts, and it for them when it stops.
    writer_first: bool,
    replicas_are_down: bool,
}

impl<'a> Roles<'a> {
    fn of(
        situation: &'a Situation,
        frame: &Frame<'_>,
        planned: &Planned,
        instances: &[PlannedInstance],
    ) -> Self {
        let mut writers: Vec<String> = planned.appointed().map(str::to_owned).into_iter().collect();
        writers.extend(planned.takeover.as_ref().map(|takeover| takeover.from.clone()));
        if matches!(planned.volume.writer, Writer::First) {
            writers.extend(instances.first().map(|first| first.spec.id.clone()));
        }
        let is_writer = |id: &str| writers.iter().any(|writer| writer == id);
        let engine = |id: &str| frame.seen.instance(id).map(|seen| seen.engine);
        let waited = frame.now.since(planned.since);
        let writer_is_up = writers.iter().any(|id| engine(id) == Some(EngineState::Up));
        let is_down = |one: &PlannedInstance| {
            let seen = engine(&one.spec.id).unwrap_or(EngineState::Down);
            one.spec.run != Run::Up
                && seen == EngineState::Down
                && frame.has_taken(one.spec.generation)
        };
        let deleting = |id: &str| {
            let wanted = situation.instances.iter().find(|wanted| wanted.resource_id == id);
            wanted.is_none_or(|wanted| wanted.deleting)
        };
        Self {
            situation,
            phase: planned.phase,
            others_stay: instances
                .iter()
                .any(|one| one.is_staying() && !is_writer(&one.spec.id) && !deleting(&one.spec.id)),
            writer_first: !writer_is_up && waited < WRITER_FIRST_MAX,
            replicas_are_down: WRITER_LAST_MAX <= waited
                || instances.iter().filter(|one| !is_writer(&one.spec.id)).all(is_down),
            writers,
        }
    }

    fn run(&self, wanted: &Instance, old: &PlannedInstance) -> Run {
        let writes = self.writers.contains(&wanted.resource_id);
        if self.situation.wanted.deleting || self.phase == Phase::Deleting || !old.is_staying() {
            return Run::Gone;
        }
        // Somebody else is to write before the writer goes; then it is no writer any more.
        if wanted.deleting && !(writes && self.others_stay) {
            return Run::Gone;
        }
        match self.phase {
            Phase::Starting if !writes && self.writer_first => old.spec.run,
            Phase::Stopping if writes && !self.replicas_are_down => old.spec.run,
            phase if phase.is_up() => Run::Up,
            _ => Run::Down,
        }
    }
}

fn fresh(
    wanted: &Instance,
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &Planned,
) -> PlannedInstance {
    let size = size(&wanted.class.value);
    let asked = asked(&wanted.parameter_group, situation, size, planned.port);
    let (parameters, parameters_wait) = asked.unwrap_or_default().told(&BTreeMap::new(), true);
    let upgrade = planned.upgrade.as_ref();
    let engine = upgrade.map_or(&planned.volume.engine, |upgrade| &upgrade.to);
    PlannedInstance {
        spec: InstanceSpec {
            id: wanted.resource_id.clone(),
            generation: frame.generation,
            name: wanted.name.clone(),
            volume: wanted.cluster.clone(),
            engine: Some(engine.clone()),
            run: if matches!(planned.phase, Phase::Stopping | Phase::Stopped) {
                Run::Down
            } else {
                Run::Up
            },
            restart: wanted.reboots,
            size,
            parameters,
        },
        name: wanted.name.clone(),
        class: wanted.class.value.clone(),
        born: false,
        restarted: wanted.reboots,
        parameters_wait,
        parameter_group: wanted.parameter_group.clone(),
        group_in_force: wanted.parameter_group.clone(),
        adjusting: false,
        down: false,
        resized: 0,
        resizing: false,
    }
}

fn size(class: &str) -> Size {
    // A class that is not in the table was refused when it was asked for.
    let class = class::find(class);
    Size {
        memory_bytes: class.map_or(1 << 31, class::Class::memory_bytes),
        vcpus: class.map_or(2, |class| class.vcpus),
    }
}

/// Brings one up to what is wanted of it. Answers whether its class changes: memory is taken at the
/// start of an engine, so that it restarts.
fn update(
    wanted: &Instance,
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &Planned,
    new: &mut PlannedInstance,
) -> bool {
    let in_window = wanted.maintenance_window.contains(frame.now);
    let class = wanted.class.due(&new.class, in_window);
    let resized = class != new.class;
    if resized {
        new.class = class;
        new.resized += 1;
        new.resizing = true;
    }
    new.name.clone_from(&wanted.name);
    let mut spec = new.spec.clone();
    spec.name.clone_from(&wanted.name);
    spec.size = size(&new.class);
    let restart = new.reboots_due(wanted.reboots);
    let starts = spec.restart != restart || spec.run == Run::Down;
    spec.restart = restart;
    if starts || new.group_in_force.is_empty() {
        new.group_in_force.clone_from(&wanted.parameter_group);
    }
    if let Some(asked) = asked(&new.group_in_force, situation, spec.size, planned.port) {
        (spec.parameters, new.parameters_wait) = asked.told(&spec.parameters, starts);
    }
    new.parameters_wait |= new.group_in_force != wanted.parameter_group;
    new.adjusting |= !starts && spec.parameters != new.spec.parameters;
    if spec != new.spec {
        spec.generation = frame.generation;
        new.spec = spec;
    }
    resized
}

/// What the parameter groups ask for; nothing where the group of the instance is no more, which
/// leaves its parameters as they are.
fn asked(group: &str, situation: &Situation, size: Size, port: u16) -> Option<Effective> {
    let groups = &situation.groups;
    let own = groups.of_instances.get(group);
    if own.is_none() && !parameter_group::is_default(group) {
        return None;
    }
    let facts = Facts { memory_bytes: size.memory_bytes, vcpus: size.vcpus, port };
    Some(effective(groups.of_cluster.as_ref(), own, &facts))
}

/// Notes what the host reports of an instance for the first time.
fn observe(
    wanted: &Instance,
    frame: &Frame<'_>,
    bound: bool,
    new: &mut PlannedInstance,
    decision: &mut Decision,
) {
    let Some(seen) = frame.seen.instance(&new.spec.id) else { return };
    if new.born && seen.engine != EngineState::Up && !new.down {
        if new.spec.run == Run::Down && seen.engine == EngineState::Down {
            new.down = true;
            decision.events.push(event::instance_shut_down(wanted));
        } else if new.spec.run == Run::Up {
            new.down = true;
        }
    }
    if seen.engine != EngineState::Up || new.spec.run != Run::Up {
        return;
    }
    if new.resizing && seen.restarted == new.spec.restart {
        new.resizing = false;
        decision.events.push(event::class_changed(wanted));
    }
    if new.adjusting && frame.has_taken(new.spec.generation) {
        new.adjusting = false;
        decision.events.push(event::parameters_updated(wanted));
    }
    if !new.born && bound {
        new.born = true;
        new.restarted = seen.restarted;
        decision.events.push(event::instance_created(wanted));
    }
    if new.born && (new.down || new.restarted < seen.restarted) {
        new.down = false;
        new.restarted = seen.restarted;
        decision.events.push(event::instance_restarted(wanted));
    }
}

/// It was told to go and the host has it no more.
fn is_gone(planned: &PlannedInstance, frame: &Frame<'_>) -> bool {
    planned.spec.run == Run::Gone
        && frame.has_taken(planned.spec.generation)
        && frame.seen.instance(&planned.spec.id).is_none()
}

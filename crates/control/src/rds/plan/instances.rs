//! The instances of a cluster: which run, in what size, and which are no more.

use std::collections::BTreeMap;

use base::report::EngineState;
use base::spec::{InstanceSpec, Run, Size};

use crate::rds::catalogue::class;
use crate::rds::event;
use crate::rds::instance::Instance;
use crate::rds::parameter_group::effective::{Effective, effective};
use crate::rds::parameter_group::formula::Facts;
use crate::rds::plan::planned::{Planned, PlannedInstance, instance_endpoint};
use crate::rds::plan::{Decision, Frame, Situation};
use crate::rds::status;

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
    let mut after = Vec::new();
    for wanted in &situation.instances {
        let old = before.iter().find(|old| old.spec.id == wanted.resource_id);
        let Some(old) = old else {
            if wanted.deleting {
                decision.events.push(event::instance_deleted(wanted));
                decision.gone.push(wanted.clone());
            } else if before.is_empty() && after.is_empty() {
                // One instance serves a volume at a time; the next one waits until the host says
                // that the one before it is no more.
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
        update(wanted, situation, frame, planned, &mut new);
        observe(wanted, frame, bound(&old.spec.id), &mut new, decision);
        after.push(new);
    }
    planned.instances = after;
}

fn fresh(
    wanted: &Instance,
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &Planned,
) -> PlannedInstance {
    let size = size(&wanted.class.value);
    let asked = asked(wanted, situation, size, planned.port);
    let (parameters, parameters_wait) = asked.told(&BTreeMap::new(), true);
    PlannedInstance {
        spec: InstanceSpec {
            id: wanted.resource_id.clone(),
            generation: frame.generation,
            volume: wanted.cluster.clone(),
            run: if planned.phase.is_up() { Run::Up } else { Run::Down },
            restart: wanted.reboots,
            size,
            parameters,
        },
        name: wanted.name.clone(),
        class: wanted.class.value.clone(),
        born: false,
        restarted: wanted.reboots,
        parameters_wait,
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

fn update(
    wanted: &Instance,
    situation: &Situation,
    frame: &Frame<'_>,
    planned: &Planned,
    new: &mut PlannedInstance,
) {
    let in_window = wanted.maintenance_window.contains(frame.now);
    new.class = wanted.class.due(&new.class, in_window);
    new.name.clone_from(&wanted.name);
    let mut spec = new.spec.clone();
    spec.size = size(&new.class);
    let starts = spec.restart != wanted.reboots || spec.run == Run::Down;
    spec.restart = wanted.reboots;
    let asked = asked(wanted, situation, spec.size, planned.port);
    (spec.parameters, new.parameters_wait) = asked.told(&spec.parameters, starts);
    spec.run = if wanted.deleting || situation.wanted.deleting {
        Run::Gone
    } else if planned.phase.is_up() {
        Run::Up
    } else {
        Run::Down
    };
    if spec != new.spec {
        spec.generation = frame.generation;
        new.spec = spec;
    }
}

/// What the parameter groups ask for.
fn asked(wanted: &Instance, situation: &Situation, size: Size, port: u16) -> Effective {
    let groups = &situation.groups;
    let own = groups.of_instances.get(&wanted.parameter_group);
    let facts = Facts { memory_bytes: size.memory_bytes, vcpus: size.vcpus, port };
    effective(groups.of_cluster.as_ref(), own, &facts)
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
    if seen.engine != EngineState::Up || new.spec.run != Run::Up {
        return;
    }
    if !new.born && bound {
        new.born = true;
        new.restarted = seen.restarted;
        decision.events.push(event::instance_created(wanted));
    }
    if new.born && new.restarted < seen.restarted {
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

//! The endpoints of a cluster: their names and addresses, where they lead, whom they admit.

use base::spec::{EndpointSpec, Run};

use crate::network::rules;
use crate::rds::endpoint::{CustomEndpoint, CustomKind, Name};
use crate::rds::parameter_group::parameter;
use crate::rds::plan::address::Addresses;
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{
    Planned, PlannedEndpoint, PlannedInstance, custom_endpoint, instance_endpoint, reader_endpoint,
    writer_endpoint,
};
use crate::rds::plan::{Frame, Situation};

/// An endpoint that is to be there.
struct Wish {
    id: String,
    name: String,
    targets: Vec<String>,
}

/// Brings the planned endpoints in line with the cluster and its planned instances.
pub fn fill(
    situation: &Situation,
    frame: &Frame<'_>,
    addresses: &mut Addresses,
    planned: &mut Planned,
) {
    let admit =
        rules::admissions(&situation.firewall.rules, planned.port, &situation.firewall.members);
    let before = std::mem::take(&mut planned.endpoints);
    for wish in wishes(situation, frame, planned) {
        let old = before.iter().find(|old| old.spec.id == wish.id);
        let address = old.map(|old| old.spec.address).or_else(|| addresses.take());
        // Sixteen million addresses are taken: the endpoint waits for one to come free.
        let Some(address) = address else { continue };
        let mut spec = EndpointSpec {
            id: wish.id,
            generation: frame.generation,
            name: wish.name,
            address,
            port: planned.port,
            protocol: planned.volume.engine.family,
            tls_only: is_tls_only(planned, &wish.targets),
            targets: wish.targets,
            admit: admit.clone(),
        };
        let Some(old) = old else {
            planned.endpoints.push(PlannedEndpoint { spec, bound: frame.generation });
            continue;
        };
        let place = |spec: &EndpointSpec| (spec.name.clone(), spec.address, spec.port);
        let bound = if place(&spec) == place(&old.spec) { old.bound } else { frame.generation };
        spec.generation = old.spec.generation;
        if spec != old.spec {
            spec.generation = frame.generation;
        }
        planned.endpoints.push(PlannedEndpoint { spec, bound });
    }
}

/// Whether an instance that the endpoint leads to is told to take no logins without TLS. The engine
/// itself cannot know of them, since TLS ends at the endpoint.
fn is_tls_only(planned: &Planned, targets: &[String]) -> bool {
    let family = planned.volume.engine.family;
    let told = |instance: &&PlannedInstance| {
        let value = instance.spec.parameters.get(parameter::force_tls(family));
        value.is_some_and(|value| matches!(value.to_ascii_lowercase().as_str(), "on" | "1"))
    };
    let led_to = planned.instances.iter().filter(|one| targets.contains(&one.spec.id));
    led_to.filter(told).count() != 0
}

fn wishes(situation: &Situation, frame: &Frame<'_>, planned: &Planned) -> Vec<Wish> {
    if planned.phase == Phase::Deleting {
        return Vec::new();
    }
    let name = Name {
        owner_id: &situation.owner_id,
        region: situation.scope.region_name().unwrap_or_default(),
        suffix: frame.suffix,
    };
    let serving: Vec<&PlannedInstance> =
        planned.instances.iter().filter(|instance| instance.spec.run != Run::Gone).collect();
    let volume = &planned.volume.id;
    let writer: Vec<String> =
        planned.led_to().map(|writer| writer.spec.id.clone()).into_iter().collect();
    let readers: Vec<String> = serving
        .iter()
        .map(|instance| instance.spec.id.clone())
        .filter(|id| !writer.contains(id))
        .collect();
    let mut wishes = vec![
        Wish {
            id: writer_endpoint(volume),
            name: name.of_cluster(&planned.name),
            targets: writer.clone(),
        },
        Wish {
            id: reader_endpoint(volume),
            name: name.of_readers(&planned.name),
            // Without a reader it leads to the writer.
            targets: if readers.is_empty() { writer.clone() } else { readers.clone() },
        },
    ];
    wishes.extend(serving.iter().map(|instance| Wish {
        id: instance_endpoint(&instance.spec.id),
        name: name.of_instance(&instance.name),
        targets: vec![instance.spec.id.clone()],
    }));
    let there = situation.custom.iter().filter(|custom| !custom.deleting);
    wishes.extend(there.map(|custom| Wish {
        id: custom_endpoint(&custom.resource_id),
        name: name.of_custom(&custom.name),
        targets: custom_targets(custom, &writer, &readers),
    }));
    wishes
}

/// The members that a custom endpoint leads to, by role and by its lists.
fn custom_targets(custom: &CustomEndpoint, writer: &[String], readers: &[String]) -> Vec<String> {
    let by_role: Vec<&String> = match custom.kind {
        CustomKind::Reader => readers.iter().collect(),
        CustomKind::Writer => writer.iter().collect(),
        CustomKind::Any => writer.iter().chain(readers).collect(),
    };
    let listed = |id: &String| {
        if custom.static_members.is_empty() {
            !custom.excluded_members.contains(id)
        } else {
            custom.static_members.contains(id)
        }
    };
    by_role.into_iter().filter(|id| listed(id)).cloned().collect()
}

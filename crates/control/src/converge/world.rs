//! Reading: everything that a plan depends on, and the spec that the plans amount to.

use std::collections::BTreeMap;

use base::spec::HostSpec;

use crate::control::Control;
use crate::identity::account;
use crate::network::interface::Interface;
use crate::network::prefix_list::PrefixList;
use crate::network::security_group::{self, SecurityGroup};
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::{CustomEndpoint, OWNER, OwnerId};
use crate::rds::fleet::Seen;
use crate::rds::instance::Instance;
use crate::rds::parameter_group::{self, GroupKind, ParameterGroup};
use crate::rds::plan::planned::{HOST, HostPlan, Planned};
use crate::rds::plan::snapshots::SnapshotSituation;
use crate::rds::plan::{Firewall, Groups, Situation, World};
use crate::rds::snapshot::{Kind, PlannedData, Progress, Snapshot};
use crate::store::error::StoreError;
use crate::store::records::{Scope, View};

/// Everything that a plan depends on, at one moment.
pub async fn read<'a>(
    control: &'a Control,
    view: &View,
    host: HostPlan,
    seen: &'a Seen,
) -> Result<World<'a>, StoreError> {
    let closed = account::closed(view).await?;
    let mut clusters = Vec::new();
    let mut snapshots = Vec::new();
    for scope in view.scopes().await? {
        let here = read_snapshots(view, &scope).await?;
        let is_closed = closed.iter().any(|id| scope.account() == Some(id));
        clusters.extend(read_scope(view, &scope, &here, is_closed).await?);
        snapshots.extend(here);
    }
    let data = nouns(view.list::<PlannedData>(&Scope::system()).await?);
    let suffix = &control.settings.endpoint_suffix;
    Ok(World { host, seen, suffix, clusters, snapshots, data })
}

async fn read_snapshots(view: &View, scope: &Scope) -> Result<Vec<SnapshotSituation>, StoreError> {
    let wanted = view.list::<Snapshot>(scope).await?;
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut progress: BTreeMap<String, Progress> =
        view.list::<Progress>(scope).await?.into_iter().collect();
    let situations = wanted.into_iter().map(|(name, wanted)| SnapshotSituation {
        scope: scope.clone(),
        progress: progress.remove(&name),
        wanted,
    });
    Ok(situations.collect())
}

async fn read_scope(
    view: &View,
    scope: &Scope,
    snapshots: &[SnapshotSituation],
    account_closed: bool,
) -> Result<Vec<Situation>, StoreError> {
    let clusters = view.list::<Cluster>(scope).await?;
    if clusters.is_empty() {
        return Ok(Vec::new());
    }
    let owner = view.get::<OwnerId>(scope, OWNER).await?;
    let owner_id = owner.map(|owner| owner.id).unwrap_or_default();
    let mut planned: BTreeMap<String, Planned> =
        view.list::<Planned>(scope).await?.into_iter().collect();
    let instances = nouns(view.list::<Instance>(scope).await?);
    let custom = nouns(view.list::<CustomEndpoint>(scope).await?);
    let mut groups: BTreeMap<String, SecurityGroup> = BTreeMap::new();
    for (_, cluster) in &clusters {
        for id in &cluster.security_groups {
            if !groups.contains_key(id) {
                let found = security_group::find(view, scope, id).await?;
                groups.extend(found.map(|group| (id.clone(), group)));
            }
        }
    }
    let cluster_groups = named(parameter_group::list(view, scope, GroupKind::Cluster).await?);
    let instance_groups = named(parameter_group::list(view, scope, GroupKind::Instance).await?);
    let members = security_group::members(
        &nouns(view.list::<Interface>(scope).await?),
        &nouns(view.list::<PrefixList>(scope).await?),
    );
    let situations = clusters.into_iter().map(|(_, wanted)| {
        let id = wanted.resource_id.as_str();
        let mut its_instances: Vec<Instance> =
            instances.iter().filter(|instance| instance.cluster == id).cloned().collect();
        its_instances.sort_by(|a, b| (a.created, &a.name).cmp(&(b.created, &b.name)));
        let groups = wanted.security_groups.iter().filter_map(|group| groups.get(group));
        let rules: Vec<_> = groups.flat_map(|group| group.rules.iter().cloned()).collect();
        let members = members.named_by(&rules);
        let planned = planned.remove(id);
        let in_force = planned.iter().flat_map(|planned| &planned.instances);
        let used = its_instances
            .iter()
            .map(|instance| &instance.parameter_group)
            .chain(in_force.map(|instance| &instance.group_in_force));
        let parameters = Groups {
            of_cluster: cluster_groups.get(&wanted.parameter_group).cloned(),
            of_instances: used
                .filter_map(|name| instance_groups.get(name))
                .map(|group| (group.name.clone(), group.clone()))
                .collect(),
        };
        Situation {
            scope: scope.clone(),
            owner_id: owner_id.clone(),
            account_closed,
            instances: its_instances,
            custom: custom.iter().filter(|custom| custom.cluster == id).cloned().collect(),
            backups: snapshots
                .iter()
                .map(|one| &one.wanted)
                .filter(|one| one.kind == Kind::Automated && one.volume == id)
                .cloned()
                .collect(),
            planned,
            firewall: Firewall { rules, members },
            groups: parameters,
            wanted,
        }
    });
    Ok(situations.collect())
}

fn named(groups: Vec<ParameterGroup>) -> BTreeMap<String, ParameterGroup> {
    groups.into_iter().map(|group| (group.name.clone(), group)).collect()
}

fn nouns<T>(listed: Vec<(String, T)>) -> Vec<T> {
    listed.into_iter().map(|(_, noun)| noun).collect()
}

/// The whole of what the host is to run.
pub async fn spec(view: &View) -> Result<HostSpec, StoreError> {
    let host = view.get::<HostPlan>(&Scope::system(), HOST).await?;
    let generation = host.map(|host| host.generation).unwrap_or_default();
    let mut spec = HostSpec { generation, ..HostSpec::default() };
    let data = view.list::<PlannedData>(&Scope::system()).await?;
    spec.snapshots.extend(data.into_iter().map(|(_, data)| data.spec));
    for (_, _, planned) in view.list_everywhere::<Planned>().await? {
        spec.volumes.push(planned.volume);
        spec.instances.extend(planned.instances.into_iter().map(|instance| instance.spec));
        spec.endpoints.extend(planned.endpoints.into_iter().map(|endpoint| endpoint.spec));
    }
    Ok(spec)
}

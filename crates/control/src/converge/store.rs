//! Storing: each decision as one transaction that fails when what it relied on has changed.

use base::clock::Timestamp;
use base::generation::Generation;

use crate::control::Control;
use crate::network::{interface, security_group};
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::CustomEndpoint;
use crate::rds::event::{self, Event};
use crate::rds::instance::Instance;
use crate::rds::plan::planned::{HOST, HostPlan, Planned};
use crate::rds::plan::snapshots::{DataDecision, SnapshotDecision};
use crate::rds::plan::{Decided, Decision};
use crate::rds::snapshot::{PlannedData, Progress, Snapshot};
use crate::secrets::secret::Secret;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Scope, View};

/// Events forgotten in one turn and scope.
const FORGOTTEN_MAX: usize = 50;

/// What is kept about the host. Made on first use; brought up to what the host holds when that is
/// newer, as it is when records were restored from an older copy.
pub async fn host_plan(control: &Control, accepted: Generation) -> Result<HostPlan, StoreError> {
    let scope = Scope::system();
    let known = control.records.view().await?.get::<HostPlan>(&scope, HOST).await?;
    if let Some(known) = known
        && accepted <= known.generation
    {
        return Ok(known);
    }
    let network = fresh_network(control);
    control
        .records
        .change(&scope, async |change: &mut Change| {
            let mut host = change.get::<HostPlan>(HOST).await?.unwrap_or(HostPlan {
                generation: Generation::default(),
                network,
                events: 0,
            });
            if host.generation < accepted {
                host.generation = accepted.next();
            }
            change.put(HOST, &host).await?;
            Ok::<HostPlan, StoreError>(host)
        })
        .await
}

/// Raises the host's generation above `held` without a decision.
pub async fn raise(control: &Control, held: Generation) -> Result<Generation, StoreError> {
    control
        .records
        .change(&Scope::system(), async |change: &mut Change| {
            let network = fresh_network(control);
            let mut host = change.get::<HostPlan>(HOST).await?.unwrap_or(HostPlan {
                generation: held,
                network,
                events: 0,
            });
            host.generation = host.generation.max(held).next();
            change.put(HOST, &host).await?;
            Ok::<Generation, StoreError>(host.generation)
        })
        .await
}

/// Two numbers of an address, drawn once per installation: 1.0 to 255.255.
fn fresh_network(control: &Control) -> u16 {
    let mut bytes = [0; 2];
    control.entropy.fill(&mut bytes);
    u16::from_le_bytes(bytes).max(256)
}

/// Stores a decision. `false`: the host's generation is not `expected` any more, nothing was stored.
pub async fn store(
    control: &Control,
    decided: Decided,
    expected: Generation,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let scope = match &decided {
        Decided::Cluster(decision) => decision.scope.clone(),
        Decided::Snapshot(decision) => decision.scope.clone(),
        Decided::Data(_) => Scope::system(),
    };
    control
        .records
        .change(&scope, async |change: &mut Change| {
            let system = Scope::system();
            let host = change.get_in::<HostPlan>(&system, HOST).await?;
            let Some(mut host) = host.filter(|host| host.generation == expected) else {
                return Ok(false);
            };
            let events = match &decided {
                Decided::Cluster(decision) => {
                    put_records(change, decision).await?;
                    &decision.events[..]
                }
                Decided::Snapshot(decision) => {
                    put_progress(change, decision).await?;
                    &decision.events[..]
                }
                Decided::Data(decision) => {
                    put_data(change, decision).await?;
                    &[]
                }
            };
            for happening in events {
                event::put(change, &mut host, now, happening.clone()).await?;
            }
            host.generation = decided.generation().unwrap_or(host.generation);
            change.put_in(&system, HOST, &host).await?;
            Ok(true)
        })
        .await
}

async fn put_progress(change: &mut Change, decision: &SnapshotDecision) -> Result<(), StoreError> {
    match &decision.progress {
        Some(progress) => change.put(&decision.name, progress).await,
        None => {
            change.delete::<Progress>(&decision.name).await?;
            change.delete::<Snapshot>(&decision.name).await
        }
    }
}

async fn put_data(change: &mut Change, decision: &DataDecision) -> Result<(), StoreError> {
    match &decision.planned {
        Some(planned) => change.put(&decision.id, planned).await,
        None => change.delete::<PlannedData>(&decision.id).await,
    }
}

async fn put_records(change: &mut Change, decision: &Decision) -> Result<(), StoreError> {
    let scope = &decision.scope;
    for instance in &decision.gone {
        change.delete::<Instance>(&instance.name).await?;
        interface::detach(change, scope, &instance.holder()).await?;
    }
    for endpoint in &decision.gone_endpoints {
        change.delete::<CustomEndpoint>(&endpoint.name).await?;
    }
    for backup in &decision.backups {
        // Owners may have tagged it meanwhile; only the mark is the planner's.
        let known = change.get::<Snapshot>(&backup.name).await?;
        let written = match known {
            Some(known) => Snapshot { deleting: backup.deleting, ..known },
            None if backup.deleting => continue,
            None => backup.clone(),
        };
        change.put(&backup.name, &written).await?;
    }
    if let Some(planned) = &decision.planned {
        return change.put(&decision.cluster, planned).await;
    }
    change.delete::<Planned>(&decision.cluster).await?;
    let held = change.get::<Cluster>(&decision.name).await?;
    if let Some(cluster) = held.filter(|cluster| cluster.resource_id == decision.cluster) {
        security_group::release(change, scope, &cluster.holder()).await?;
        if let Some(managed) = &cluster.managed_password {
            change.delete::<Secret>(&managed.secret).await?;
        }
        change.delete::<Cluster>(&decision.name).await?;
    }
    Ok(())
}

/// Forgets events that are older than they are kept.
pub async fn forget_old_events(
    control: &Control,
    view: &View,
    now: Timestamp,
) -> Result<(), StoreError> {
    let kept_millis = i64::try_from(event::KEPT.as_millis()).unwrap_or(i64::MAX);
    let oldest = Timestamp(now.0.saturating_sub(kept_millis));
    for scope in view.scopes().await? {
        let page = view.list_from::<Event>(&scope, None, FORGOTTEN_MAX).await?;
        let old: Vec<String> = page
            .items
            .into_iter()
            .filter(|(_, event)| event.at < oldest)
            .map(|(key, _)| key)
            .collect();
        if old.is_empty() {
            continue;
        }
        control
            .records
            .change(&scope, async |change: &mut Change| {
                for key in &old {
                    change.delete::<Event>(key).await?;
                }
                Ok::<(), StoreError>(())
            })
            .await?;
    }
    Ok(())
}

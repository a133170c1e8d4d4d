//! Events: what happened to clusters and instances, in RDS's own ids and words.

pub mod api;

use std::time::Duration;

use base::clock::Timestamp;
use base::spec::EngineBuild;
use serde::{Deserialize, Serialize};

use crate::rds::arn;
use crate::rds::cluster::Cluster;
use crate::rds::instance::Instance;
use crate::rds::parameter_group::GroupKind;
use crate::rds::plan::planned::{HOST, HostPlan};
use crate::rds::snapshot::{Kind, Snapshot};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// How long events are kept (*Viewing Amazon RDS events*).
pub const KEPT: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// Kept under the time it happened at and a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub at: Timestamp,
    pub happening: Happening,
}

impl Noun for Event {
    const KIND: &'static str = "db-event";
}

/// What happened, before anybody knows when it is stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happening {
    pub source_type: SourceType,
    /// The identifier of what it happened to.
    pub source: String,
    /// E.g. `RDS-EVENT-0170`.
    pub code: String,
    pub category: String,
    pub message: String,
}

/// What events can happen to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceType {
    DbCluster,
    DbInstance,
    DbClusterSnapshot,
    DbParameterGroup,
    /// One of a cluster; the API has one word for both kinds.
    DbClusterParameterGroup,
}

impl SourceType {
    /// As the API names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::DbCluster => "db-cluster",
            Self::DbInstance => "db-instance",
            Self::DbClusterSnapshot => "db-cluster-snapshot",
            Self::DbParameterGroup | Self::DbClusterParameterGroup => "db-parameter-group",
        }
    }

    /// As ARNs name it.
    #[must_use]
    pub fn kind(self) -> arn::Kind {
        match self {
            Self::DbCluster => arn::Kind::Cluster,
            Self::DbInstance => arn::Kind::Instance,
            Self::DbClusterSnapshot => arn::Kind::ClusterSnapshot,
            Self::DbParameterGroup => arn::Kind::ParameterGroup,
            Self::DbClusterParameterGroup => arn::Kind::ClusterParameterGroup,
        }
    }
}

/// The key of an event: in the order of time, then in that of a number that grows.
#[must_use]
pub fn key(at: Timestamp, number: u64) -> String {
    format!("{:015}-{number:012}", at.0.max(0))
}

/// Keeps what has happened, under the host's next number.
///
/// # Errors
/// When the store fails.
pub async fn put(
    change: &Change,
    host: &mut HostPlan,
    at: Timestamp,
    happening: Happening,
) -> Result<(), StoreError> {
    host.events += 1;
    change.put(&key(at, host.events), &Event { at, happening }).await
}

/// Keeps what a call has brought about by itself, without anything on the host.
///
/// # Errors
/// When the store fails.
pub async fn put_all(
    change: &Change,
    at: Timestamp,
    happenings: Vec<Happening>,
) -> Result<(), StoreError> {
    let system = Scope::system();
    // The planner makes it in its first turn.
    let Some(mut host) = change.get_in::<HostPlan>(&system, HOST).await? else { return Ok(()) };
    for happening in happenings {
        put(change, &mut host, at, happening).await?;
    }
    change.put_in(&system, HOST, &host).await
}

/// Events are read so many at a time.
const READ_AT_ONCE: usize = 500;

/// The events of a region from a moment on, oldest first. Older ones are not even looked at.
///
/// # Errors
/// When the store cannot be read.
pub async fn since(
    view: &View,
    scope: &Scope,
    from: Timestamp,
) -> Result<Vec<(String, Event)>, StoreError> {
    // Sorts before every key of that moment.
    let mut after = format!("{:015}", from.0.max(0));
    let mut found = Vec::new();
    loop {
        let page = view.list_from::<Event>(scope, Some(&after), READ_AT_ONCE).await?;
        let last = page.items.last().map(|(key, _)| key.clone());
        found.extend(page.items);
        match last.filter(|_| page.more) {
            Some(last) => after = last,
            None => return Ok(found),
        }
    }
}

#[must_use]
pub fn cluster_created(cluster: &Cluster) -> Happening {
    of_cluster(cluster, "RDS-EVENT-0170", "creation", "DB cluster created.".into())
}

#[must_use]
pub fn cluster_deleted(cluster: &Cluster) -> Happening {
    of_cluster(cluster, "RDS-EVENT-0171", "deletion", "DB cluster deleted.".into())
}

#[must_use]
pub fn cluster_stopped(cluster: &Cluster) -> Happening {
    of_cluster(cluster, "RDS-EVENT-0150", "notification", "DB cluster stopped.".into())
}

#[must_use]
pub fn cluster_started(cluster: &Cluster) -> Happening {
    of_cluster(cluster, "RDS-EVENT-0151", "notification", "DB cluster started.".into())
}

#[must_use]
pub fn cluster_started_by_itself(cluster: &Cluster) -> Happening {
    let text = "DB cluster is being started due to it exceeding the maximum allowed time being \
                stopped.";
    of_cluster(cluster, "RDS-EVENT-0153", "notification", text.into())
}

#[must_use]
pub fn cluster_renamed(cluster: &Cluster, from: &str) -> Happening {
    let text = format!("Renamed cluster from {from} to {}.", cluster.name);
    of_cluster(cluster, "RDS-EVENT-0172", "notification", text)
}

#[must_use]
pub fn upgrade_available(cluster: &Cluster) -> Happening {
    let text = "The DB cluster has a DB engine minor version upgrade available.".into();
    of_cluster(cluster, "RDS-EVENT-0156", "maintenance", text)
}

#[must_use]
pub fn upgrade_started(cluster: &Cluster, to: &EngineBuild) -> Happening {
    let version = &to.version;
    let text = format!(
        "Database cluster engine {version} version upgrade started. Cluster remains online."
    );
    of_cluster(cluster, "RDS-EVENT-0286", "maintenance", text)
}

#[must_use]
pub fn upgraded(cluster: &Cluster) -> Happening {
    let text = "Database cluster engine version has been upgraded.".into();
    of_cluster(cluster, "RDS-EVENT-0173", "maintenance", text)
}

#[must_use]
pub fn patched(cluster: &Cluster, from: &EngineBuild, to: &EngineBuild) -> Happening {
    let (from, to) = (&from.version, &to.version);
    let text = format!("Database cluster has been patched: source version {from} => {to}.");
    of_cluster(cluster, "RDS-EVENT-0290", "maintenance", text)
}

#[must_use]
pub fn class_changing(instance: &Instance) -> Happening {
    let text = "Applying modification to database instance class";
    of_instance(instance, "RDS-EVENT-0012", "configuration change", text)
}

#[must_use]
pub fn class_changed(instance: &Instance) -> Happening {
    let text = "Finished applying modification to DB instance class";
    of_instance(instance, "RDS-EVENT-0014", "configuration change", text)
}

#[must_use]
pub fn parameter_group_used(instance: &Instance) -> Happening {
    let text = format!("Updated to use DBParameterGroup {}", instance.parameter_group);
    of_instance(instance, "RDS-EVENT-0011", "configuration change", &text)
}

#[must_use]
pub fn parameters_updated(instance: &Instance) -> Happening {
    let text = "Finished updating DB parameter group";
    of_instance(instance, "RDS-EVENT-0092", "configuration change", text)
}

/// A parameter of a group has another value; none: the engine's own again.
#[must_use]
pub fn parameter_changed(
    kind: GroupKind,
    group: &str,
    parameter: &str,
    value: Option<&str>,
    waits: bool,
) -> Happening {
    let value = value.unwrap_or("default");
    let method = if waits { "pending-reboot" } else { "immediate" };
    Happening {
        source_type: match kind {
            GroupKind::Cluster => SourceType::DbClusterParameterGroup,
            GroupKind::Instance => SourceType::DbParameterGroup,
        },
        source: group.to_owned(),
        code: "RDS-EVENT-0037".to_owned(),
        category: "configuration change".to_owned(),
        message: format!("Updated parameter {parameter} to {value} with apply method {method}"),
    }
}

#[must_use]
pub fn credentials_reset(cluster: &Cluster) -> Happening {
    let text = "Reset master credentials".into();
    of_cluster(cluster, "RDS-EVENT-0016", "configuration change", text)
}

#[must_use]
pub fn instance_created(instance: &Instance) -> Happening {
    of_instance(instance, "RDS-EVENT-0005", "creation", "DB instance created")
}

#[must_use]
pub fn instance_deleted(instance: &Instance) -> Happening {
    of_instance(instance, "RDS-EVENT-0003", "deletion", "DB instance deleted")
}

#[must_use]
pub fn instance_restarted(instance: &Instance) -> Happening {
    of_instance(instance, "RDS-EVENT-0006", "availability", "DB instance restarted")
}

#[must_use]
pub fn instance_shut_down(instance: &Instance) -> Happening {
    of_instance(instance, "RDS-EVENT-0004", "availability", "DB instance shutdown")
}

#[must_use]
pub fn failover_started(cluster: &Cluster, to: &str, same_zone: bool) -> Happening {
    let (code, zones) =
        if same_zone { ("RDS-EVENT-0072", "same AZ") } else { ("RDS-EVENT-0073", "cross AZ") };
    let text = format!("Started {zones} failover to DB instance: {to}");
    of_cluster(cluster, code, "failover", text)
}

#[must_use]
pub fn failover_completed(cluster: &Cluster, to: &str) -> Happening {
    let text = format!("Completed failover to DB instance: {to}");
    of_cluster(cluster, "RDS-EVENT-0071", "failover", text)
}

/// The one that wrote before is to write again.
#[must_use]
pub fn failover_undone(cluster: &Cluster, to: &str) -> Happening {
    let text = format!("Promoting previous primary again: {to}");
    of_cluster(cluster, "RDS-EVENT-0070", "failover", text)
}

#[must_use]
pub fn failover_failed(cluster: &Cluster) -> Happening {
    let text = "Cluster failover failed, check the health of your cluster instances and try again.";
    of_cluster(cluster, "RDS-EVENT-0069", "failover", text.into())
}

#[must_use]
pub fn snapshot_begun(snapshot: &Snapshot) -> Happening {
    match snapshot.kind {
        Kind::Manual => of_snapshot(snapshot, "RDS-EVENT-0074", "Creating manual cluster snapshot"),
        Kind::Automated => {
            of_snapshot(snapshot, "RDS-EVENT-0168", "Creating automated cluster snapshot")
        }
    }
}

#[must_use]
pub fn snapshot_created(snapshot: &Snapshot) -> Happening {
    match snapshot.kind {
        Kind::Manual => of_snapshot(snapshot, "RDS-EVENT-0075", "Manual cluster snapshot created"),
        Kind::Automated => {
            of_snapshot(snapshot, "RDS-EVENT-0169", "Automated cluster snapshot created")
        }
    }
}

fn of_snapshot(snapshot: &Snapshot, code: &str, message: &str) -> Happening {
    Happening {
        source_type: SourceType::DbClusterSnapshot,
        source: snapshot.name.clone(),
        code: code.to_owned(),
        category: "backup".to_owned(),
        message: message.to_owned(),
    }
}

fn of_cluster(cluster: &Cluster, code: &str, category: &str, message: String) -> Happening {
    Happening {
        source_type: SourceType::DbCluster,
        source: cluster.name.clone(),
        code: code.to_owned(),
        category: category.to_owned(),
        message,
    }
}

fn of_instance(instance: &Instance, code: &str, category: &str, message: &str) -> Happening {
    Happening {
        source_type: SourceType::DbInstance,
        source: instance.name.clone(),
        code: code.to_owned(),
        category: category.to_owned(),
        message: message.to_owned(),
    }
}

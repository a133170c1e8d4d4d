//! The planner: from what owners want and hosts report to what hosts are told. A pure function.
//!
//! It goes over one cluster after the other. For each it either decides nothing, or makes one
//! decision that is stored as one transaction. A thing that is to go is told to the host first and
//! its records go when the host reports that it is no more.

pub mod address;
pub mod cluster;
pub mod endpoints;
pub mod instances;
pub mod phase;
pub mod planned;
pub mod snapshots;
pub mod takeover;
pub mod upgrade;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use base::clock::Timestamp;
use base::generation::Generation;

use crate::network::rules::{Members, Rule};
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::CustomEndpoint;
use crate::rds::event::Happening;
use crate::rds::fleet::Seen;
use crate::rds::instance::Instance;
use crate::rds::parameter_group::ParameterGroup;
use crate::rds::plan::address::Addresses;
use crate::rds::plan::planned::{HostPlan, Planned};
use crate::rds::plan::snapshots::{DataDecision, SnapshotDecision, SnapshotSituation};
use crate::rds::snapshot::{PlannedData, Snapshot};
use crate::store::records::Scope;

/// Everything a plan depends on.
#[derive(Clone, Debug)]
pub struct World<'a> {
    pub host: HostPlan,
    pub seen: &'a Seen,
    /// What endpoint names end in.
    pub suffix: &'a str,
    pub clusters: Vec<Situation>,
    pub snapshots: Vec<SnapshotSituation>,
    /// The data of snapshots that hosts hold or are to hold.
    pub data: Vec<PlannedData>,
}

/// One cluster as it stands.
#[derive(Clone, Debug)]
pub struct Situation {
    pub scope: Scope,
    /// The part of endpoint names that stands for the account and region.
    pub owner_id: String,
    /// Nothing of a closed account runs, whatever is wanted; its data stays.
    pub account_closed: bool,
    pub wanted: Cluster,
    /// Its instances, in the order in which they were made.
    pub instances: Vec<Instance>,
    pub custom: Vec<CustomEndpoint>,
    /// Its automated snapshots.
    pub backups: Vec<Snapshot>,
    pub planned: Option<Planned>,
    pub firewall: Firewall,
    pub groups: Groups,
}

/// Owners' parameter groups that the cluster and its instances use. Default groups ask for nothing.
#[derive(Clone, Debug, Default)]
pub struct Groups {
    pub of_cluster: Option<ParameterGroup>,
    /// By name.
    pub of_instances: BTreeMap<String, ParameterGroup>,
}

/// What decides who may connect.
#[derive(Clone, Debug, Default)]
pub struct Firewall {
    /// Rules of the cluster's security groups.
    pub rules: Vec<Rule>,
    /// What the names in these rules stand for.
    pub members: Members,
}

/// What is to be stored for one cluster, in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub scope: Scope,
    /// The cluster's resource id.
    pub cluster: String,
    /// The cluster's identifier.
    pub name: String,
    /// `None`: nothing of the cluster is left, its records go.
    pub planned: Option<Planned>,
    /// The host's new generation, when what it is told changes.
    pub generation: Option<Generation>,
    /// Instances of which nothing is left: their records go.
    pub gone: Vec<Instance>,
    /// Custom endpoints of which nothing is left: their records go.
    pub gone_endpoints: Vec<CustomEndpoint>,
    /// Automated snapshots that begin or whose time is over.
    pub backups: Vec<Snapshot>,
    pub events: Vec<Happening>,
}

/// One decision, of whichever kind. Each is stored as one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    Cluster(Box<Decision>),
    Snapshot(SnapshotDecision),
    Data(DataDecision),
}

impl Decided {
    /// The host's new generation, when what it is told changes.
    #[must_use]
    pub fn generation(&self) -> Option<Generation> {
        match self {
            Self::Cluster(decision) => decision.generation,
            Self::Snapshot(_) => None,
            Self::Data(decision) => decision.generation,
        }
    }
}

/// Decides what is to be done now. Decisions are to be stored in their order; each relies on the
/// host's generation that the ones before it have led to.
#[must_use]
pub fn plan(world: &World<'_>, now: Timestamp) -> Vec<Decided> {
    let taken = world
        .clusters
        .iter()
        .filter_map(|situation| situation.planned.as_ref())
        .flat_map(|planned| planned.endpoints.iter().map(|endpoint| endpoint.spec.address));
    let mut addresses = Addresses::new(world.host.network, taken);
    let held = snapshots::held_volumes(world);
    let mut newest = world.host.generation;
    let frame = |newest: Generation| Frame {
        seen: world.seen,
        suffix: world.suffix,
        now,
        generation: newest.next(),
        held: &held,
    };
    let mut decisions = Vec::new();
    for situation in &world.clusters {
        let Some(decision) = cluster::decide(situation, &frame(newest), &mut addresses) else {
            continue;
        };
        newest = decision.generation.unwrap_or(newest);
        decisions.push(Decided::Cluster(Box::new(decision)));
    }
    let snapshots = world.snapshots.iter().filter_map(|one| snapshots::decide(one, world));
    decisions.extend(snapshots.map(Decided::Snapshot));
    for (id, volume) in snapshots::data_ids(world) {
        let decided = snapshots::decide_data(&id, &volume, world, &frame(newest));
        let Some(decision) = decided else { continue };
        newest = decision.generation.unwrap_or(newest);
        decisions.push(Decided::Data(decision));
    }
    decisions
}

/// What the parts of a decision have in common.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    pub seen: &'a Seen,
    pub suffix: &'a str,
    pub now: Timestamp,
    /// What is changed by the decision gets this generation.
    pub generation: Generation,
    /// Volumes that are to be kept though their clusters go.
    pub held: &'a BTreeSet<String>,
}

impl Frame<'_> {
    /// Whether the host has taken a spec of this generation or a later one.
    #[must_use]
    pub fn has_taken(&self, generation: Generation) -> bool {
        self.seen.report.as_ref().is_some_and(|report| report.accepted >= generation)
    }
}

//! DB clusters: what their owners want of them.

pub mod create;
pub mod http_endpoint;
pub mod lifecycle;
pub mod managed_password;
pub mod modify;
pub mod show;

#[cfg(test)]
mod tests;

use base::clock::Timestamp;
use base::spec::{EngineBuild, MasterUser, VolumeOrigin};
use serde::{Deserialize, Serialize};

use crate::rds::cluster::managed_password::ManagedPassword;
use crate::rds::tag::Tags;
use crate::rds::window::{Daily, Weekly};
use crate::store::records::Noun;

/// How long a cluster stays stopped before it is started again (*Stopping an Aurora cluster*).
pub const STOPPED_MAX: std::time::Duration = std::time::Duration::from_secs(7 * 24 * 60 * 60);

/// A cluster in its owner's words. Written by handlers only; kept under its identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cluster {
    /// `cluster-...`, unique for all time. Names the volume.
    pub resource_id: String,
    /// The `DBClusterIdentifier`, lower case.
    pub name: String,
    /// As the API names it, e.g. `aurora-postgresql`.
    pub engine: String,
    /// The version that it is to have. One that came by itself may be newer.
    pub build: EngineBuild,
    /// A newer version waits for the maintenance window.
    #[serde(default)]
    pub build_waits: bool,
    pub created: Timestamp,
    /// What its data began with.
    #[serde(default)]
    pub origin: VolumeOrigin,
    /// It was asked for as a copy-on-write clone.
    #[serde(default)]
    pub cloned: bool,
    pub master: MasterUser,
    pub database: Option<String>,
    pub port: Deferrable<u16>,
    pub subnet_group: String,
    pub vpc: String,
    pub zones: Vec<String>,
    pub security_groups: Vec<String>,
    pub parameter_group: String,
    pub run: Run,
    pub deleting: bool,
    pub backup_retention_days: i32,
    pub backup_window: Daily,
    pub maintenance_window: Weekly,
    pub deletion_protection: bool,
    /// Where the master password is, when the service keeps it.
    #[serde(default)]
    pub managed_password: Option<ManagedPassword>,
    /// Whether the Data API runs SQL on it.
    #[serde(default)]
    pub http_endpoint: bool,
    /// Whether database users can log in with tokens that IAM's keys sign.
    #[serde(default)]
    pub iam_authentication: bool,
    /// The newest change of writer that the owner asked for.
    #[serde(default)]
    pub failover: Option<Failover>,
    pub echoed: Echoed,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Cluster {
    const KIND: &'static str = "db-cluster";
}

/// A change of writer that the owner asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failover {
    /// Counts them, from 1 on.
    pub number: u64,
    /// The `DbiResourceId` of the instance that is to write. `None`: whichever is first in line.
    pub target: Option<String>,
}

/// Whether the instances of a cluster are to be up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    Running,
    /// Until somebody starts it or [`STOPPED_MAX`] has passed.
    Stopped {
        since: Timestamp,
    },
}

impl Cluster {
    /// Whether the instances are to be up at this moment.
    #[must_use]
    pub fn is_running(&self, now: Timestamp) -> bool {
        match self.run {
            Run::Running => true,
            Run::Stopped { since } => since.plus(STOPPED_MAX) <= now,
        }
    }

    /// What security groups are held in the name of.
    #[must_use]
    pub fn holder(&self) -> String {
        format!("db-cluster/{}", self.resource_id)
    }
}

/// A value whose change means an outage: it takes effect at once or in the maintenance window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deferrable<T> {
    pub value: T,
    /// `false`: wait for the maintenance window.
    pub at_once: bool,
}

impl<T> Deferrable<T> {
    #[must_use]
    pub fn at_once(value: T) -> Self {
        Self { value, at_once: true }
    }
}

impl<T: PartialEq + Clone> Deferrable<T> {
    /// What is to be in force, given what is in force.
    #[must_use]
    pub fn due(&self, in_force: &T, in_window: bool) -> T {
        if self.at_once || in_window { self.value.clone() } else { in_force.clone() }
    }
}

/// What is taken, checked and shown again, and means nothing else here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Echoed {
    pub copy_tags_to_snapshot: bool,
    pub auto_minor_version_upgrade: bool,
    /// `aurora` or `aurora-iopt1`.
    pub storage_type: String,
    pub log_exports: Vec<String>,
    pub monitoring_interval: i32,
    pub monitoring_role: Option<String>,
    /// Days; `None`: Performance Insights is off.
    pub insights_retention: Option<i32>,
    pub insights_mode: Option<String>,
    pub lifecycle_support: Option<String>,
    pub certificate_authority: Option<String>,
}

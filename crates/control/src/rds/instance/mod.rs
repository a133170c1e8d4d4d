//! DB instances: what their owners want of them.

pub mod create;
pub mod lifecycle;
pub mod modify;
pub mod show;

#[cfg(test)]
mod tests;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::rds::cluster::Deferrable;
use crate::rds::tag::Tags;
use crate::rds::window::Weekly;
use crate::store::records::Noun;

/// An instance in its owner's words. Written by handlers only; kept under its identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// `db-...`, the `DbiResourceId`, unique for all time.
    pub resource_id: String,
    /// The `DBInstanceIdentifier`, lower case.
    pub name: String,
    /// The `DbClusterResourceId` of its cluster.
    pub cluster: String,
    pub created: Timestamp,
    /// E.g. `db.r6g.large`.
    pub class: Deferrable<String>,
    pub zone: String,
    pub publicly_accessible: bool,
    /// 0 (first) to 15.
    pub promotion_tier: i32,
    pub parameter_group: String,
    pub maintenance_window: Weekly,
    /// Counts the restarts that were asked for.
    pub reboots: u64,
    pub deleting: bool,
    pub echoed: Echoed,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Instance {
    const KIND: &'static str = "db-instance";
}

impl Instance {
    /// What its network interface is held in the name of.
    #[must_use]
    pub fn holder(&self) -> String {
        holder(&self.resource_id)
    }
}

/// What the network interface of the instance with this resource id is held in the name of.
#[must_use]
pub fn holder(resource_id: &str) -> String {
    format!("db-instance/{resource_id}")
}

/// What is taken, checked and shown again, and means nothing else here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Echoed {
    pub copy_tags_to_snapshot: bool,
    pub auto_minor_version_upgrade: bool,
    pub monitoring_interval: i32,
    pub monitoring_role: Option<String>,
    /// Days; `None`: Performance Insights is off.
    pub insights_retention: Option<i32>,
    pub insights_mode: Option<String>,
    pub certificate_authority: Option<String>,
}

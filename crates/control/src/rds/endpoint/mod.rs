//! Names that clients connect to, and endpoints that owners make themselves.

pub mod api;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};

use crate::rds::tag::Tags;
use crate::store::records::Noun;

/// Makes names of AWS's form under our suffix (*Aurora endpoint connections*).
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// Twelve letters and digits that stand for the account and region.
    pub owner_id: &'a str,
    pub region: &'a str,
    /// Without a leading dot.
    pub suffix: &'a str,
}

impl Name<'_> {
    #[must_use]
    pub fn of_cluster(&self, cluster: &str) -> String {
        self.compose(cluster, "cluster-")
    }

    #[must_use]
    pub fn of_readers(&self, cluster: &str) -> String {
        self.compose(cluster, "cluster-ro-")
    }

    #[must_use]
    pub fn of_custom(&self, endpoint: &str) -> String {
        self.compose(endpoint, "cluster-custom-")
    }

    #[must_use]
    pub fn of_instance(&self, instance: &str) -> String {
        self.compose(instance, "")
    }

    fn compose(&self, first: &str, kind: &str) -> String {
        let Self { owner_id, region, suffix } = self;
        format!("{first}.{kind}{owner_id}.{region}.{suffix}")
    }
}

/// What stands for an account in a region in its endpoints' names. Made with the first cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnerId {
    pub id: String,
}

impl Noun for OwnerId {
    const KIND: &'static str = "db-endpoint-owner";
}

/// The one key of [`OwnerId`] in a scope.
pub const OWNER: &str = "owner";

/// An endpoint that leads to chosen members of a cluster. Kept under its identifier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomEndpoint {
    /// `cluster-endpoint-...`, unique for all time.
    pub resource_id: String,
    pub name: String,
    /// The `DbClusterResourceId` of its cluster.
    pub cluster: String,
    pub created: Timestamp,
    pub kind: CustomKind,
    /// `DbiResourceId`s. At most one of the two lists holds any.
    pub static_members: Vec<String>,
    pub excluded_members: Vec<String>,
    pub deleting: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for CustomEndpoint {
    const KIND: &'static str = "db-cluster-endpoint";
}

/// Members of which role a custom endpoint leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CustomKind {
    Reader,
    Writer,
    Any,
}

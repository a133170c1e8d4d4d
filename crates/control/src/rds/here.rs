//! All RDS records of an account in a region at one moment, with what is seen of them.

use std::ops::Deref;
use std::sync::Arc;

use base::spec::EngineBuild;
use wire::error::ApiError;

use crate::call::Call;
use crate::network::read::Read;
use crate::rds::arn;
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::Name;
use crate::rds::fleet::Seen;
use crate::rds::holdings::Holdings;
use crate::rds::instance::Instance;
use crate::rds::plan::planned::Planned;
use crate::rds::refusal::{cluster_not_found, instance_not_found};
use crate::rds::status;
use crate::store::error::StoreError;

/// What handlers look things up in.
#[derive(Clone, Debug)]
pub struct Here {
    pub call: Call,
    pub seen: Arc<Seen>,
    holdings: Arc<Holdings>,
}

impl Deref for Here {
    type Target = Holdings;

    fn deref(&self) -> &Holdings {
        &self.holdings
    }
}

impl Here {
    /// Reads everything once.
    pub async fn read(call: &Call, read: &impl Read) -> Result<Self, StoreError> {
        let holdings = call.control.holdings.read(&call.region_scope(), read).await?;
        Ok(Self { call: call.clone(), seen: call.control.fleet.seen(), holdings })
    }

    /// The cluster with this identifier or ARN.
    ///
    /// # Errors
    /// `DBClusterNotFoundFault`.
    pub fn cluster(&self, given: &str) -> Result<&Cluster, ApiError> {
        let name = arn::identifier_of(given);
        let found = self.clusters.iter().find(|cluster| cluster.name == name);
        found.ok_or_else(|| cluster_not_found(&name))
    }

    /// The instance with this identifier or ARN.
    ///
    /// # Errors
    /// `DBInstanceNotFound`.
    pub fn instance(&self, given: &str) -> Result<&Instance, ApiError> {
        let name = arn::identifier_of(given);
        let found = self.instances.iter().find(|instance| instance.name == name);
        found.ok_or_else(|| instance_not_found(&name))
    }

    /// The cluster of an instance.
    ///
    /// # Errors
    /// `DBClusterNotFoundFault`, which only damaged records can lead to.
    pub fn cluster_of(&self, instance: &Instance) -> Result<&Cluster, ApiError> {
        let found = self.clusters.iter().find(|known| known.resource_id == instance.cluster);
        found.ok_or_else(|| cluster_not_found(&instance.cluster))
    }

    /// The instances of a cluster, in the order in which they were made.
    pub fn members<'a>(&'a self, cluster: &'a Cluster) -> impl Iterator<Item = &'a Instance> {
        self.instances.iter().filter(|instance| instance.cluster == cluster.resource_id)
    }

    #[must_use]
    pub fn plan_of(&self, cluster: &Cluster) -> Option<&Planned> {
        self.planned.get(&cluster.resource_id)
    }

    /// The version of the engine in force, or the one that a cluster in the making will have.
    #[must_use]
    pub fn build_of<'a>(&'a self, cluster: &'a Cluster) -> &'a EngineBuild {
        self.plan_of(cluster).map_or(&cluster.build, |plan| &plan.volume.engine)
    }

    /// Whether the instance takes the cluster's writes.
    #[must_use]
    pub fn is_writer(&self, cluster: &Cluster, instance: &Instance) -> bool {
        let writer = self.plan_of(cluster).and_then(Planned::writer);
        writer.is_some_and(|writer| writer.spec.id == instance.resource_id)
    }

    #[must_use]
    pub fn cluster_status(&self, cluster: &Cluster) -> &'static str {
        status::of_cluster(cluster, self.plan_of(cluster), &self.seen, self.call.now)
    }

    #[must_use]
    pub fn instance_status(&self, cluster: &Cluster, instance: &Instance) -> &'static str {
        let planned = self.plan_of(cluster);
        status::of_instance(instance, cluster, planned, &self.seen, self.call.now)
    }

    /// Makes the names of endpoints of this account and region.
    #[must_use]
    pub fn names(&self) -> Name<'_> {
        Name {
            owner_id: &self.owner_id,
            region: &self.call.region,
            suffix: &self.call.control.settings.endpoint_suffix,
        }
    }

    /// What clients are given: the name where names resolve, otherwise the address once there is one.
    #[must_use]
    pub fn address(&self, cluster: &Cluster, endpoint: &str, name: String) -> Option<String> {
        if self.seen.names_resolve() {
            return Some(name);
        }
        let planned = self.plan_of(cluster)?.endpoint(endpoint)?;
        Some(planned.spec.address.to_string())
    }
}

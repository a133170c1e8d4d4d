//! What was decided for a cluster: everything that a host needs to act.

use base::clock::Timestamp;
use base::generation::Generation;
use base::spec::{EndpointSpec, InstanceSpec, VolumeSpec};
use serde::{Deserialize, Serialize};

use crate::rds::plan::phase::Phase;
use crate::store::records::Noun;

/// The part of a cluster in its host's spec. Written by the planner only; kept under the cluster's
/// resource id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub phase: Phase,
    /// When the phase began.
    pub since: Timestamp,
    /// The identifier that the endpoints' names are made from.
    pub name: String,
    /// The port in force.
    pub port: u16,
    pub volume: VolumeSpec,
    /// The host's generation since which the volume is wanted as it is.
    pub volume_since: Generation,
    /// In the order in which they were made.
    pub instances: Vec<PlannedInstance>,
    pub endpoints: Vec<PlannedEndpoint>,
}

impl Noun for Planned {
    const KIND: &'static str = "db-cluster-plan";
}

/// One instance of a cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedInstance {
    pub spec: InstanceSpec,
    /// The identifier that its endpoint's name is made from.
    pub name: String,
    /// The class in force.
    pub class: String,
    /// It was up and could be reached once.
    pub born: bool,
    /// The newest restart that the host has reported.
    pub restarted: u64,
    /// Parameters wait for the next start of the engine.
    #[serde(default)]
    pub parameters_wait: bool,
}

/// One endpoint of a cluster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedEndpoint {
    pub spec: EndpointSpec,
    /// The generation since which name, address and port are as they are. What it admits and leads
    /// to may have changed later.
    pub bound: Generation,
}

impl Planned {
    #[must_use]
    pub fn instance(&self, id: &str) -> Option<&PlannedInstance> {
        self.instances.iter().find(|instance| instance.spec.id == id)
    }

    #[must_use]
    pub fn endpoint(&self, id: &str) -> Option<&PlannedEndpoint> {
        self.endpoints.iter().find(|endpoint| endpoint.spec.id == id)
    }

    /// The instance that takes writes.
    #[must_use]
    pub fn writer(&self) -> Option<&PlannedInstance> {
        let endpoint = self.endpoint(&writer_endpoint(&self.volume.id))?;
        self.instance(endpoint.spec.targets.first()?)
    }
}

/// The id of the endpoint that leads to the writer.
#[must_use]
pub fn writer_endpoint(volume: &str) -> String {
    format!("{volume}/writer")
}

/// The id of the endpoint that leads to the readers.
#[must_use]
pub fn reader_endpoint(volume: &str) -> String {
    format!("{volume}/reader")
}

/// The id of an instance's own endpoint.
#[must_use]
pub fn instance_endpoint(instance: &str) -> String {
    format!("{instance}/instance")
}

/// The id of a custom endpoint.
#[must_use]
pub fn custom_endpoint(resource_id: &str) -> String {
    format!("{resource_id}/custom")
}

/// What the planner keeps about the host itself. Raising the generation in the transaction that
/// stores a decision is what makes two planners notice each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostPlan {
    /// Of the newest spec.
    pub generation: Generation,
    /// Where the addresses of this installation begin in 127.0.0.0/8: 256 to 65535, the second and
    /// third number of the address.
    pub network: u16,
    /// How many events were stored.
    #[serde(default)]
    pub events: u64,
}

impl Noun for HostPlan {
    const KIND: &'static str = "host-plan";
}

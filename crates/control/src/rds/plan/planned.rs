//! What was decided for a cluster: everything that a host needs to act.

use base::clock::Timestamp;
use base::generation::Generation;
use base::spec::{EndpointSpec, EngineBuild, InstanceSpec, Run, VolumeSpec, Writer};
use serde::{Deserialize, Serialize};

use crate::rds::plan::phase::Phase;
use crate::rds::plan::takeover::Takeover;
use crate::rds::plan::upgrade::Upgrade;
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
    /// The host's generation since which the volume's master user is as it is, and since which the
    /// data is to be kept or destroyed.
    pub volume_since: Generation,
    /// In the order in which they were made.
    pub instances: Vec<PlannedInstance>,
    pub endpoints: Vec<PlannedEndpoint>,
    /// The change of writer that is going on.
    #[serde(default)]
    pub takeover: Option<Takeover>,
    /// The newest failover asked for by the owner that was taken up.
    #[serde(default)]
    pub failovers: u64,
    /// Since when one that was asked for waits for a replica in sync.
    #[serde(default)]
    pub failover_waits: Option<Timestamp>,
    /// Since when the writer has been away without having been told to.
    #[serde(default)]
    pub away: Option<Timestamp>,
    /// When the last change of writer came to nothing. Those that nobody asked for wait a while then.
    #[serde(default)]
    pub failed: Option<Timestamp>,
    /// The change of the engine's version that is going on.
    #[serde(default)]
    pub upgrade: Option<Upgrade>,
    /// The newest version that the owner was told about.
    #[serde(default)]
    pub offered: Option<EngineBuild>,
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
    /// The parameter group that its owner has named; empty where no decision has noted it.
    #[serde(default)]
    pub parameter_group: String,
    /// The one that its parameters come from: another one waits for the next start of the engine
    /// (*ModifyDBInstance*, `DBParameterGroupName`). Empty where no decision has noted it.
    #[serde(default)]
    pub group_in_force: String,
    /// Parameters have changed under a running engine, and the host has not taken them yet.
    #[serde(default)]
    pub adjusting: bool,
    /// It was born and its engine has been down since, for whatever reason.
    #[serde(default)]
    pub down: bool,
    /// Restarts that a change of class brought, on top of those that the owner asked for.
    #[serde(default)]
    pub resized: u64,
    /// The class has changed and the engine has not come up with it yet.
    #[serde(default)]
    pub resizing: bool,
}

impl PlannedInstance {
    /// Whether it is not on its way out.
    #[must_use]
    pub fn is_staying(&self) -> bool {
        self.spec.run != Run::Gone
    }

    /// The restart number that goes with so many reboots.
    #[must_use]
    pub fn reboots_due(&self, reboots: u64) -> u64 {
        reboots + self.resized
    }
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

    /// The engine that an instance is to run.
    #[must_use]
    pub fn build_of<'a>(&'a self, one: &'a PlannedInstance) -> &'a EngineBuild {
        one.spec.engine.as_ref().unwrap_or(&self.volume.engine)
    }

    /// The instance that takes writes. While the writer changes it is the one before.
    #[must_use]
    pub fn writer(&self) -> Option<&PlannedInstance> {
        if let Some(takeover) = &self.takeover {
            return self.instance(&takeover.from);
        }
        self.instance(self.appointed()?).filter(|writer| writer.is_staying())
    }

    /// The instance that the volume names as its writer, if it names one.
    #[must_use]
    pub fn appointed(&self) -> Option<&str> {
        match &self.volume.writer {
            Writer::Instance(id) => Some(id),
            Writer::First => self.instances.first().map(|first| first.spec.id.as_str()),
            Writer::Nobody { .. } => None,
        }
    }

    /// The instance that connections for the writer are to lead to: the one before as long as no
    /// other is chosen, so that they wait rather than fail.
    #[must_use]
    pub fn led_to(&self) -> Option<&PlannedInstance> {
        let before = self.takeover.as_ref().map(|takeover| takeover.from.as_str());
        let id = self.appointed().or(before)?;
        self.instance(id).filter(|writer| writer.is_staying())
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

/// The key of the one host's [`HostPlan`].
pub const HOST: &str = "local";

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

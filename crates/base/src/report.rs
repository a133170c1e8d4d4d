//! What a host answers: what it has, what it runs, what stands in the way.

use serde::{Deserialize, Serialize};

use crate::generation::Generation;
use crate::spec::EngineBuild;

/// The state of one host at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostReport {
    /// The newest spec the host has taken (and written to its disk).
    pub accepted: Generation,
    /// Engines that are installed and could run now.
    pub engines: Vec<EngineBuild>,
    /// Whether endpoint names resolve on this host; otherwise clients must be given addresses.
    pub names_resolve: bool,
    pub volumes: Vec<VolumeReport>,
    pub instances: Vec<InstanceReport>,
    pub endpoints: Vec<EndpointReport>,
}

/// A volume that exists on the host. One that is not listed is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeReport {
    pub id: String,
    /// The data has been made and the master user can be told apart from nobody.
    pub ready: bool,
    /// The verifier in force was taken from the spec of this generation or a later one.
    pub applied: Generation,
    /// Why it is not ready, for a person to read. Names no secret.
    pub problem: Option<String>,
}

/// An instance that the host holds. One that is not listed is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceReport {
    pub id: String,
    /// The generation of the [`crate::spec::InstanceSpec`] that the running process follows.
    pub applied: Generation,
    /// The restart number the running process was started under.
    pub restarted: u64,
    pub engine: EngineState,
    /// Settings that take effect at the next restart only.
    pub pending_restart: Vec<String>,
    /// Why it is not up, for a person to read. Names no secret.
    pub problem: Option<String>,
}

/// Where a database server process is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EngineState {
    Starting,
    /// Accepts SQL.
    Up,
    Stopping,
    Down,
    /// Will not come up without a change; `problem` says why.
    Failed,
}

/// An endpoint that the host holds. One that is not listed is not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndpointReport {
    pub id: String,
    pub applied: Generation,
    pub listening: bool,
    /// Why it does not listen, for a person to read.
    pub problem: Option<String>,
}

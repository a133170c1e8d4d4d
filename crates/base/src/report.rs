//! What a host answers: what it has, what it runs, what stands in the way.

use serde::{Deserialize, Serialize};

use crate::generation::Generation;
use crate::spec::{EngineBuild, Epoch};

/// The state of one host at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostReport {
    /// The newest spec the host has taken (and written to its disk).
    pub accepted: Generation,
    /// Engines that are installed and could run now.
    pub engines: Vec<EngineBuild>,
    /// Whether endpoint names resolve on this host; otherwise clients must be given addresses.
    pub names_resolve: bool,
    /// Whether a volume can have instances beside its writer here. Nobody is given a replica that
    /// would never come up.
    #[serde(default)]
    pub replicas: bool,
    /// Whether snapshots can be taken here, and volumes made from them and from other volumes.
    /// Nobody is given one that would never be complete, or a restore that would be empty.
    #[serde(default)]
    pub snapshots_work: bool,
    /// What the machine has for instances. `None`: as much as anybody asks for.
    #[serde(default)]
    pub machine: Option<Machine>,
    pub volumes: Vec<VolumeReport>,
    pub instances: Vec<InstanceReport>,
    pub endpoints: Vec<EndpointReport>,
    pub snapshots: Vec<SnapshotReport>,
}

/// What a machine has for all its instances together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    pub memory_bytes: u64,
    pub processors: u32,
    pub limits: Limits,
}

/// What holds an instance to its size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Limits {
    /// The kernel's control groups: memory and processors cannot be exceeded.
    ControlGroups { version: u8 },
    /// The engine's own settings: buffers, connections, workers. `why` is for a person to read.
    Settings { why: String },
}

/// A volume that exists on the host. One that is not listed is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeReport {
    pub id: String,
    /// The data has been made and the master user can be told apart from nobody.
    pub ready: bool,
    /// The verifier in force was taken from the spec of this generation or a later one.
    pub applied: Generation,
    /// Why it is not ready, for a person to read. Names no secret.
    pub problem: Option<String>,
    /// The newest epoch that the host holds for it. From its report on, no server of the volume
    /// writes under an older one.
    pub epoch: Epoch,
    /// The instance whose server may write now. `None`: none can, whatever becomes of the network.
    pub writer: Option<String>,
    /// The instance that was opened for writing last, under whichever epoch, whether it still is or
    /// not. Kept on disk by the host. `None`: none ever was, or the host does not keep it.
    #[serde(default)]
    pub last_writer: Option<String>,
    /// Every acknowledged commit is on the disk of the last writer and on that of at least one of
    /// these replicas. Empty: on that of the last writer alone. Kept on disk by the host.
    pub in_sync: Vec<String>,
    /// Bytes on disk, of the largest copy.
    pub bytes: u64,
}

/// A snapshot that the host holds or makes. One that is not listed is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotReport {
    pub id: String,
    /// Complete and on disk.
    pub ready: bool,
    /// 0 to 100.
    pub percent: u8,
    pub bytes: u64,
    /// Why it is not ready, for a person to read.
    pub problem: Option<String>,
}

/// An instance that the host holds. One that is not listed is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InstanceReport {
    pub id: String,
    /// The generation of the [`crate::spec::InstanceSpec`] that the running process follows.
    pub applied: Generation,
    /// The restart number the running process was started under.
    pub restarted: u64,
    pub engine: EngineState,
    /// The engine that the running server was started with. `None`: no server runs.
    #[serde(default)]
    pub build: Option<EngineBuild>,
    /// Settings that take effect at the next restart only.
    pub pending_restart: Vec<String>,
    /// Why it is not up, for a person to read. Names no secret.
    pub problem: Option<String>,
    /// What the running server is. `None`: no server runs.
    pub role: Option<Role>,
    /// The epoch of the volume that the running server follows.
    pub epoch: Epoch,
    /// How much of the volume's history is safe on the instance's disk: for PostgreSQL the LSN that
    /// is flushed, for MariaDB the GTID's sequence number. Comparable between copies of one volume.
    /// In a report that shows the volume without a writer it was looked at after the last one had
    /// ended, so that it is final. `None`: not known, or not known since then.
    pub position: Option<u64>,
    /// How far a replica's readers are behind its writer, in milliseconds. `None`: not a replica, or
    /// it does not follow.
    pub lag_ms: Option<u64>,
}

/// What a server may do with its volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Writer,
    /// Read-only; follows the writer.
    Replica,
}

/// Where a database server process is in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EngineState {
    #[default]
    Starting,
    /// Accepts SQL.
    Up,
    /// The process is there and does not answer, for longer than a busy server would.
    Hung,
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

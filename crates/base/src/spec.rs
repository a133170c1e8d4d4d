//! What a host is told: always the whole of it, never a difference.
//!
//! A host writes the spec to its own disk before it acts, refuses one with a smaller generation, and
//! after a reboot converges from the copy on disk without asking anybody.

use std::collections::BTreeMap;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use crate::generation::Generation;

/// Everything one host must run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HostSpec {
    /// Raised whenever anything below changes.
    pub generation: Generation,
    pub volumes: Vec<VolumeSpec>,
    pub instances: Vec<InstanceSpec>,
    pub endpoints: Vec<EndpointSpec>,
    #[serde(default)]
    pub snapshots: Vec<SnapshotSpec>,
}

/// The data of one cluster. It outlives the instances that run on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VolumeSpec {
    /// Letters, digits and hyphens; unique for all time. Names the folder.
    pub id: String,
    /// What the data is made by; a volume is created (once) by the engine of this version.
    pub engine: EngineBuild,
    pub master: MasterUser,
    /// Made when the volume is. `None`: only what the engine makes itself.
    pub database: Option<String>,
    /// `false`: the data is to be destroyed. No instance may name the volume then.
    pub keep: bool,
    /// What the data begins with. Looked at once, when the volume is made.
    #[serde(default)]
    pub origin: VolumeOrigin,
    /// Raised whenever the writer changes. A host never lets a server write under an older epoch
    /// than the newest it has taken, and has ended the one that did before another may.
    #[serde(default)]
    pub epoch: Epoch,
    #[serde(default)]
    pub writer: Writer,
    /// Replicas that may confirm commits, by instance id, the one to be promoted first in front.
    /// Whenever one of them follows the writer, a commit is acknowledged only when the first that
    /// does has it on disk. Empty: a commit is acknowledged when the writer has it on disk.
    #[serde(default)]
    pub synchronous: Vec<String>,
}

/// Counts the take-overs of a volume by another writer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Epoch(pub u64);

impl Epoch {
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// Which instance of a volume may write; all others are read-only replicas of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Writer {
    /// Nobody. A server that writes is stopped in the given way; replicas go on reading and end up
    /// with all they can get.
    Nobody { stop: Fence },
    /// The instance with this id. It is opened for writing (promoted, when it was a replica) once
    /// no other server of the volume writes.
    Instance(String),
    /// Not said: the first instance that is to be up. What specs without a word about it mean.
    #[default]
    First,
}

/// How the writer of a volume is to lose its right to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fence {
    /// A planned change: the server ends sessions, hands what it has to its replicas and stops;
    /// after a bounded time it is killed.
    Orderly,
    /// It crashed, hangs or is not trusted: whatever of it is left is killed now.
    AtOnce,
}

/// What a new volume holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VolumeOrigin {
    /// Nothing but what the engine makes itself, the master user and the database.
    #[default]
    Fresh,
    /// The data of the snapshot with this id; the master user's verifier is then set to the spec's.
    Snapshot(String),
    /// The data that the volume with this id has at the moment of making.
    Volume(String),
}

/// The data of a volume at one moment, kept beside it. It outlives the volume.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SnapshotSpec {
    /// Letters, digits and hyphens; unique for all time. Names the folder.
    pub id: String,
    pub generation: Generation,
    /// The volume it is taken of, once. The volume may be gone afterwards.
    pub volume: String,
    /// `false`: it is to be destroyed.
    pub keep: bool,
}

/// The database user that the owner of a cluster logs in as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MasterUser {
    pub name: String,
    /// What the engine stores instead of the password, in the engine's own form: for PostgreSQL
    /// `SCRAM-SHA-256$<iterations>:<salt>$<StoredKey>:<ServerKey>`. The password itself is never
    /// told to a host.
    pub verifier: Verifier,
}

/// A password verifier. Kept out of `Debug` so that it reaches no log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Verifier(pub String);

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Verifier(..)")
    }
}

/// Database engines we run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EngineFamily {
    Postgresql,
    Mariadb,
}

/// One engine at one version, e.g. PostgreSQL `15.18`. Exactly this one runs or the host says why not.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EngineBuild {
    pub family: EngineFamily,
    pub version: String,
}

/// One database server process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstanceSpec {
    /// Letters, digits and hyphens; unique for all time (an AWS `DbiResourceId`).
    pub id: String,
    pub generation: Generation,
    /// What its owner calls it. Empty: by its id.
    #[serde(default)]
    pub name: String,
    /// The volume whose data it serves.
    pub volume: String,
    /// The engine that its server runs, of the volume's major version. `None`: the volume's own.
    /// Servers of one volume run different ones while an upgrade goes from one to the next.
    #[serde(default)]
    pub engine: Option<EngineBuild>,
    pub run: Run,
    /// Raised to ask for one restart: an instance that was started under a smaller number restarts.
    pub restart: u64,
    pub size: Size,
    /// Engine settings by the engine's own names; they win over the agent's defaults.
    pub parameters: BTreeMap<String, String>,
}

/// Whether an instance's process is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Run {
    Up,
    /// Stopped cleanly; stays in the spec.
    Down,
    /// Stopped cleanly and everything that belongs to the instance (not to its volume) removed.
    Gone,
}

/// What an instance may use of its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    pub memory_bytes: u64,
    pub vcpus: u32,
}

/// An address that clients connect to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndpointSpec {
    /// Unique on the host, e.g. `<volume id>/writer`.
    pub id: String,
    pub generation: Generation,
    /// The DNS name that leads here, in AWS's form under our suffix.
    pub name: String,
    pub address: IpAddr,
    pub port: u16,
    pub protocol: EngineFamily,
    /// Connections go to one of these that is up; empty: nobody serves yet, connections are closed.
    pub targets: Vec<String>,
    /// The security groups' inbound rules, already reduced to what concerns this endpoint's port.
    /// Empty: nobody is admitted.
    pub admit: Vec<Admission>,
    /// Logins without TLS are refused.
    #[serde(default)]
    pub tls_only: bool,
}

/// Source addresses that may connect: a network in CIDR form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    pub network: IpAddr,
    /// 0-32 or 0-128.
    pub prefix: u8,
}

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
    /// The volume whose data it serves.
    pub volume: String,
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
}

/// Source addresses that may connect: a network in CIDR form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    pub network: IpAddr,
    /// 0-32 or 0-128.
    pub prefix: u8,
}

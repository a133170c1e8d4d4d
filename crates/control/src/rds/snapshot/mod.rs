//! DB cluster snapshots: the data of a cluster at one moment, kept beside it.

pub mod attribute;
pub mod create;
pub mod describe;
pub mod lifecycle;
pub mod restore;

#[cfg(test)]
mod tests;

use base::clock::Timestamp;
use base::spec::{EngineBuild, MasterUser, SnapshotSpec};
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::call::Call;
use crate::network::read::Read;
use crate::network::zone;
use crate::rds::arn;
use crate::rds::cluster::Cluster;
use crate::rds::fleet::Seen;
use crate::rds::refusal::{invalid_combination, invalid_value};
use crate::rds::tag::Tags;
use crate::store::records::{Noun, Scope};

/// What names of automated snapshots begin with. Owners cannot give such a name.
const AUTOMATED: &str = "rds:";

/// A snapshot in its owner's words, and what it was taken of. Kept under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The `DBClusterSnapshotIdentifier`, lower case.
    pub name: String,
    /// Names the data on the host, which copies share: it never changes, and it is destroyed with
    /// the last of them.
    pub data: String,
    pub kind: Kind,
    pub created: Timestamp,
    /// The `DBClusterIdentifier` that the cluster had.
    pub cluster: String,
    /// The cluster's `DbClusterResourceId`, which names its volume.
    pub volume: String,
    pub cluster_created: Timestamp,
    pub engine: String,
    pub build: EngineBuild,
    pub master: MasterUser,
    pub database: Option<String>,
    pub port: u16,
    pub vpc: String,
    pub zones: Vec<String>,
    pub storage_type: String,
    pub retention_days: i32,
    pub backup_window: String,
    /// The ARN of the snapshot it is a copy of.
    pub source: Option<String>,
    /// Accounts that may restore it; `all` stands for everybody.
    pub shared_with: Vec<String>,
    pub deleting: bool,
    pub tags: Tags,
}

impl Noun for Snapshot {
    const KIND: &'static str = "db-cluster-snapshot";
}

/// Who wanted it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Manual,
    Automated,
}

impl Kind {
    /// As the API names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Manual => "manual",
            Self::Automated => "automated",
        }
    }
}

/// What the planner knows of a snapshot's record. Kept under the record's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Tells it from another that had the name before.
    pub data: String,
    /// It was complete once.
    pub done: bool,
}

impl Noun for Progress {
    const KIND: &'static str = "db-cluster-snapshot-plan";
}

/// The data of snapshots in the host's spec. Kept in the system's scope under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedData {
    pub spec: SnapshotSpec,
}

impl Noun for PlannedData {
    const KIND: &'static str = "snapshot-data";
}

impl Snapshot {
    /// A snapshot of a cluster as it is now.
    #[must_use]
    pub fn of(cluster: &Cluster, name: String, kind: Kind, data: String, now: Timestamp) -> Self {
        Self {
            name,
            data,
            kind,
            created: now,
            cluster: cluster.name.clone(),
            volume: cluster.resource_id.clone(),
            cluster_created: cluster.created,
            engine: cluster.engine.clone(),
            build: cluster.build.clone(),
            master: cluster.master.clone(),
            database: cluster.database.clone(),
            port: cluster.port.value,
            vpc: cluster.vpc.clone(),
            zones: cluster.zones.clone(),
            storage_type: cluster.echoed.storage_type.clone(),
            retention_days: cluster.backup_retention_days,
            backup_window: cluster.backup_window.to_string(),
            source: None,
            shared_with: Vec::new(),
            deleting: false,
            tags: if cluster.echoed.copy_tags_to_snapshot {
                cluster.tags.clone()
            } else {
                Tags::new()
            },
        }
    }

    /// The automated snapshot of a cluster at this moment.
    #[must_use]
    pub fn automated(cluster: &Cluster, now: Timestamp) -> Self {
        let civil = now.civil();
        let name = format!(
            "{AUTOMATED}{}-{:04}-{:02}-{:02}-{:02}-{:02}",
            cluster.name, civil.year, civil.month, civil.day, civil.hour, civil.minute
        );
        let data =
            format!("snapshot-{}-{}", cluster.resource_id.trim_start_matches("cluster-"), now.0);
        Self::of(cluster, name, Kind::Automated, data, now)
    }

    /// The `Status`, worked out from what is wanted, planned and seen.
    #[must_use]
    pub fn status(&self, seen: &Seen) -> &'static str {
        if self.deleting {
            return "deleting";
        }
        match seen.snapshot(&self.data) {
            Some(report) if report.ready => "available",
            Some(report) if report.problem.is_some() => "failed",
            _ => "creating",
        }
    }

    /// Whether an account may restore and copy it.
    #[must_use]
    pub fn is_shared_with(&self, account: &str) -> bool {
        self.is_public() || self.shared_with.iter().any(|other| other == account)
    }

    #[must_use]
    pub fn is_public(&self) -> bool {
        self.shared_with.iter().any(|other| other == ALL)
    }
}

/// Stands for every account.
pub const ALL: &str = "all";

/// The refusal about a snapshot that does not exist or is nobody's business.
#[must_use]
pub fn not_found(name: &str) -> ApiError {
    let text = format!("DBClusterSnapshot {name} not found.");
    ApiError::new("DBClusterSnapshotNotFoundFault", text)
}

/// Refuses what would never be complete.
///
/// # Errors
/// `InvalidParameterCombination` where the host takes no snapshots.
pub fn check_host(call: &Call) -> Result<(), ApiError> {
    if call.control.fleet.seen().snapshots_work() {
        return Ok(());
    }
    Err(invalid_combination(
        "The host takes no snapshots and makes no DB cluster from data that is there: a snapshot or \
         a restore would be empty. To delete a DB cluster without a final snapshot, specify \
         SkipFinalSnapshot.",
    ))
}

#[must_use]
pub fn state(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidDBClusterSnapshotStateFault", message.into())
}

/// A snapshot by its identifier or ARN, the caller's own or one that is shared with the caller, and
/// the scope it is in.
///
/// # Errors
/// `DBClusterSnapshotNotFoundFault`.
pub async fn find(
    call: &Call,
    read: &impl Read,
    given: &str,
) -> Result<(Scope, Snapshot), ApiError> {
    let Some((account, region, name)) = place(call, given)? else {
        return Err(not_found(given));
    };
    let scope = Scope::region(&account, &region);
    let found = read.one::<Snapshot>(&scope, &name).await?;
    let mine = account == call.account();
    let found = found.filter(|found| mine || found.is_shared_with(call.account()));
    Ok((scope, found.ok_or_else(|| not_found(given))?))
}

/// Account, region and name that an identifier or ARN stands for.
fn place(call: &Call, given: &str) -> Result<Option<(String, String, String)>, ApiError> {
    if !given.starts_with("arn:") {
        let own = (call.account().to_owned(), call.region.to_string(), given.to_ascii_lowercase());
        return Ok(Some(own));
    }
    let parts: Vec<&str> = given.splitn(7, ':').collect();
    let ["arn", "aws", "rds", region, account, "cluster-snapshot", name] = parts[..] else {
        return Err(invalid_value(format!("Invalid snapshot identifier: {given}")));
    };
    let served = zone::is_region(region);
    Ok(served.then(|| (account.to_owned(), region.to_owned(), name.to_ascii_lowercase())))
}

/// One of the caller's own snapshots in the call's region.
///
/// # Errors
/// `DBClusterSnapshotNotFoundFault`.
pub async fn own(call: &Call, read: &impl Read, given: &str) -> Result<Snapshot, ApiError> {
    let (scope, found) = find(call, read, given).await?;
    Some(found).filter(|_| scope == call.region_scope()).ok_or_else(|| not_found(given))
}

/// The ARN of a snapshot in any scope.
#[must_use]
pub fn arn(scope: &Scope, name: &str) -> String {
    let region = scope.region_name().unwrap_or_default();
    let account = scope.account().unwrap_or_default();
    arn::in_place(region, account, arn::Kind::ClusterSnapshot, name)
}

//! `rds:CreateDBClusterSnapshot` and `rds:CopyDBClusterSnapshot`.

use base::entropy::Entropy;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::cluster::Cluster;
use crate::rds::here::Here;
use crate::rds::name;
use crate::rds::plan::planned::Planned;
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::cluster_state;
use crate::rds::snapshot::{self, Kind, Snapshot, describe};
use crate::rds::tag;
use crate::store::records::change::Change;

/// The letters of ids of data.
const RESOURCE_LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

/// `rds:CreateDBClusterSnapshot`: takes the words of the owner; the planner does the rest.
///
/// # Errors
/// `InvalidDBClusterStateFault` unless the cluster is available, `SnapshotQuotaExceeded`,
/// `DBClusterSnapshotAlreadyExistsFault`.
pub async fn create(
    call: Call,
    input: rds::CreateDbClusterSnapshotMessage,
) -> Result<rds::CreateDbClusterSnapshotResult, ApiError> {
    let name =
        name::identifier("DBClusterSnapshotIdentifier", &input.db_cluster_snapshot_identifier)?;
    let tags = tag::read(&input.tags)?;
    let data = fresh_data(&*call.control.entropy);
    let snapshot = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let cluster = here.cluster(&input.db_cluster_identifier)?;
            let status = here.cluster_status(cluster);
            if status != "available" {
                return Err(cluster_state(format!(
                    "DB cluster {} is in {status} state: a snapshot can be taken of one that is \
                     available.",
                    cluster.name
                )));
            }
            let mut snapshot = take(change, cluster, &name, &data, &call).await?;
            snapshot.tags.extend(tags.clone());
            tag::check_count(&snapshot.tags)?;
            change.put(&name, &snapshot).await?;
            Ok(snapshot)
        })
        .await?;
    call.control.poke.notify_one();
    let shown = describe::show(&call, &call.region_scope(), &snapshot);
    Ok(rds::CreateDbClusterSnapshotResult { db_cluster_snapshot: Some(shown) })
}

/// A name for the data of a new snapshot, unique for all time.
#[must_use]
pub fn fresh_data(entropy: &dyn Entropy) -> String {
    format!("snapshot-{}", entropy.text(RESOURCE_LETTERS, 26))
}

/// A manual snapshot of a cluster, not yet written.
///
/// # Errors
/// `SnapshotQuotaExceeded`, `DBClusterSnapshotAlreadyExistsFault`.
pub async fn take(
    change: &Change,
    cluster: &Cluster,
    name: &str,
    data: &str,
    call: &Call,
) -> Result<Snapshot, ApiError> {
    snapshot::check_host(call)?;
    refuse_taken(change, name).await?;
    let snapshot = Snapshot::of(cluster, name.to_owned(), Kind::Manual, data.to_owned(), call.now);
    let planned = change.get::<Planned>(&cluster.resource_id).await?;
    let build = planned.map_or(snapshot.build.clone(), |planned| planned.volume.engine);
    Ok(Snapshot { build, ..snapshot })
}

async fn refuse_taken(change: &Change, name: &str) -> Result<(), ApiError> {
    let known = change.list::<Snapshot>().await?;
    if known.iter().any(|(known, _)| known == name) {
        return Err(ApiError::new(
            "DBClusterSnapshotAlreadyExistsFault",
            format!(
                "Cannot create the cluster snapshot because one with the identifier {name} already exists."
            ),
        ));
    }
    let manual = known.iter().filter(|(_, known)| known.kind == Kind::Manual).count();
    quota::check(Quota::ManualClusterSnapshots, manual)
}

/// `rds:CopyDBClusterSnapshot`. The copy shares the data, which never changes, and keeps it when
/// the source goes.
///
/// # Errors
/// `InvalidDBClusterSnapshotStateFault` unless the source is available; those of a new snapshot.
pub async fn copy(
    call: Call,
    input: rds::CopyDbClusterSnapshotMessage,
) -> Result<rds::CopyDbClusterSnapshotResult, ApiError> {
    if input.kms_key_id.as_deref().is_some_and(|key| !key.is_empty()) {
        return Err(ApiError::new(
            "KMSKeyNotAccessibleFault",
            "KmsKeyId: keys of a key management service cannot be used: encryption at rest is not \
             built yet.",
        ));
    }
    let target = "TargetDBClusterSnapshotIdentifier";
    let name = name::identifier(target, &input.target_db_cluster_snapshot_identifier)?;
    let tags = tag::read(&input.tags)?;
    let copy = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let given = &input.source_db_cluster_snapshot_identifier;
            let (from, source) = snapshot::find(&call, change, given).await?;
            let status = source.status(&call.control.fleet.seen());
            if status != "available" {
                return Err(snapshot::state(format!(
                    "The source snapshot {given} is in {status} state: only one that is available \
                     can be copied."
                )));
            }
            refuse_taken(change, &name).await?;
            let own = from.account() == Some(call.account());
            let mut copy = Snapshot {
                name: name.clone(),
                kind: Kind::Manual,
                created: call.now,
                source: Some(snapshot::arn(&from, &source.name)),
                shared_with: Vec::new(),
                ..source
            };
            if !(own && input.copy_tags.unwrap_or(false)) {
                copy.tags.clear();
            }
            copy.tags.extend(tags.clone());
            tag::check_count(&copy.tags)?;
            change.put(&name, &copy).await?;
            Ok(copy)
        })
        .await?;
    call.control.poke.notify_one();
    let shown = describe::show(&call, &call.region_scope(), &copy);
    Ok(rds::CopyDbClusterSnapshotResult { db_cluster_snapshot: Some(shown) })
}

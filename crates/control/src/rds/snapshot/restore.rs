//! `rds:RestoreDBClusterFromSnapshot` and `rds:RestoreDBClusterToPointInTime`: a new cluster without
//! instances whose data begins with that of a snapshot, or with what another cluster has now.
//!
//! The past of a cluster is not kept yet, so no moment in it can be asked for. A clone
//! (`copy-on-write`) is a full copy for now, as the real service's sixteenth is; the cluster says so.

use base::spec::VolumeOrigin;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::cluster::Cluster;
use crate::rds::cluster::create::{self, Source};
use crate::rds::here::Here;
use crate::rds::refusal::{
    cluster_not_found, cluster_state, invalid_combination, invalid_value, missing,
};
use crate::rds::snapshot;
use crate::rds::tag::Tags;
use crate::rds::treatment::Treatment::Honoured;
use crate::rds::treatment::{self, Row, refused, refused_unless};

const NO_VPC: &str = "clusters outside a VPC are not built.";

/// What becomes of the parameters that `CreateDBCluster` does not have.
pub const FROM_SNAPSHOT: &[Row] = &[
    ("EnableInternetAccessGateway", refused(NO_VPC)),
    ("EnableVPCNetworking", refused_unless(&["true"], NO_VPC)),
    ("SnapshotIdentifier", Honoured),
];

/// The same for a restore of a cluster's present.
pub const POINT_IN_TIME: &[Row] = &[
    ("EnableInternetAccessGateway", refused(NO_VPC)),
    ("EnableVPCNetworking", refused_unless(&["true"], NO_VPC)),
    ("RestoreToTime", Honoured),
    ("RestoreType", Honoured),
    ("SourceDBClusterIdentifier", Honoured),
    ("SourceDbClusterResourceId", Honoured),
    ("UseLatestRestorableTime", Honoured),
];

/// `rds:RestoreDBClusterFromSnapshot`.
///
/// # Errors
/// `InvalidDBClusterSnapshotStateFault` unless the snapshot is available; those of a new cluster.
pub async fn from_snapshot(
    call: Call,
    input: rds::RestoreDbClusterFromSnapshotMessage,
) -> Result<rds::RestoreDbClusterFromSnapshotResult, ApiError> {
    treatment::check(FROM_SNAPSHOT, &input)?;
    let view = call.records().view().await?;
    let (_, snapshot) = snapshot::find(&call, &view, &input.snapshot_identifier).await?;
    let status = snapshot.status(&call.control.fleet.seen());
    if status != "available" {
        return Err(snapshot::state(format!(
            "The snapshot {} is in {status} state: only one that is available can be restored.",
            snapshot.name
        )));
    }
    if input.engine != snapshot.engine {
        return Err(invalid_combination(format!(
            "The engine of the snapshot is {}: it cannot be restored to {}.",
            snapshot.engine, input.engine
        )));
    }
    let new = as_new(&input, FROM_SNAPSHOT)?;
    let source = Source {
        origin: VolumeOrigin::Snapshot(snapshot.data.clone()),
        named: input.snapshot_identifier.clone(),
        build: snapshot.build,
        master: snapshot.master,
        database: snapshot.database,
        port: snapshot.port,
        retention_days: 1,
        tags: Tags::new(),
        is_clone: false,
    };
    let db_cluster = create::create_from(call, new, Some(source)).await?.db_cluster;
    Ok(rds::RestoreDbClusterFromSnapshotResult { db_cluster })
}

/// `rds:RestoreDBClusterToPointInTime`.
///
/// # Errors
/// `InvalidRestoreFault` for a moment in the past; `InvalidDBClusterStateFault` for a source that has
/// no data yet or goes; those of a new cluster.
pub async fn to_point_in_time(
    call: Call,
    input: rds::RestoreDbClusterToPointInTimeMessage,
) -> Result<rds::RestoreDbClusterToPointInTimeResult, ApiError> {
    treatment::check(POINT_IN_TIME, &input)?;
    let is_clone = check_moment(&input)?;
    let here = Here::read(&call, &call.records().view().await?).await?;
    let cluster = source_cluster(&here, &input)?;
    check_source(&here, cluster)?;
    let mut new: rds::CreateDbClusterMessage = as_new(&input, POINT_IN_TIME)?;
    new.engine.clone_from(&cluster.engine);
    let source = Source {
        origin: VolumeOrigin::Volume(cluster.resource_id.clone()),
        named: cluster.name.clone(),
        build: here.build_of(cluster).clone(),
        master: cluster.master.clone(),
        database: cluster.database.clone(),
        port: cluster.port.value,
        retention_days: cluster.backup_retention_days,
        tags: cluster.tags.clone(),
        is_clone,
    };
    let db_cluster = create::create_from(call, new, Some(source)).await?.db_cluster;
    Ok(rds::RestoreDbClusterToPointInTimeResult { db_cluster })
}

/// Whether a clone is asked for, of the present.
fn check_moment(input: &rds::RestoreDbClusterToPointInTimeMessage) -> Result<bool, ApiError> {
    let latest = input.use_latest_restorable_time.unwrap_or(false);
    let time = input.restore_to_time.as_deref().filter(|time| !time.is_empty());
    let is_clone = match input.restore_type.as_deref() {
        None | Some("" | "full-copy") => false,
        Some("copy-on-write") => true,
        Some(other) => {
            return Err(invalid_value(format!(
                "Invalid RestoreType: {other}. Valid values are full-copy, copy-on-write."
            )));
        }
    };
    match (latest, time) {
        (true, Some(_)) => Err(invalid_combination(
            "RestoreToTime and UseLatestRestorableTime cannot be specified together.",
        )),
        (false, None) => Err(invalid_combination(
            "Either RestoreToTime or UseLatestRestorableTime must be specified.",
        )),
        (false, Some(_)) if is_clone => Err(invalid_combination(
            "RestoreToTime cannot be specified when RestoreType is copy-on-write.",
        )),
        (false, Some(_)) => Err(ApiError::new(
            "InvalidRestoreFault",
            "RestoreToTime: the past of a DB cluster is not kept yet. Restore its present with \
             UseLatestRestorableTime, or one of its snapshots with RestoreDBClusterFromSnapshot.",
        )),
        (true, None) => Ok(is_clone),
    }
}

fn source_cluster<'a>(
    here: &'a Here,
    input: &rds::RestoreDbClusterToPointInTimeMessage,
) -> Result<&'a Cluster, ApiError> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let named = given(&input.source_db_cluster_identifier);
    let resource = given(&input.source_db_cluster_resource_id);
    match (named, resource) {
        (Some(_), Some(_)) => Err(invalid_combination(
            "SourceDBClusterIdentifier and SourceDbClusterResourceId cannot be specified together.",
        )),
        (Some(named), None) => here.cluster(&named),
        (None, Some(id)) => {
            let found = here.clusters.iter().find(|cluster| cluster.resource_id == id);
            found.ok_or_else(|| cluster_not_found(&id))
        }
        (None, None) => Err(missing("SourceDBClusterIdentifier")),
    }
}

/// Refuses to copy what has no data yet or goes.
///
/// # Errors
/// `InvalidDBClusterStateFault`.
pub fn check_source(here: &Here, cluster: &Cluster) -> Result<(), ApiError> {
    match here.cluster_status(cluster) {
        status @ ("creating" | "deleting" | "failed") => Err(cluster_state(format!(
            "DB cluster {} is in {status} state: it cannot be restored from.",
            cluster.name
        ))),
        _ => Ok(()),
    }
}

/// The words of a restore as those of a new cluster, without the parameters in `own`.
fn as_new<T: Serialize, N: DeserializeOwned>(input: &T, own: &[Row]) -> Result<N, ApiError> {
    let mismatch = |error: serde_json::Error| {
        tracing::error!(line = error.line(), "a restore cannot be read as a new cluster");
        ApiError::internal()
    };
    let mut value = serde_json::to_value(input).map_err(mismatch)?;
    if let Some(members) = value.as_object_mut() {
        members.retain(|member, _| !own.iter().any(|(name, _)| name == member));
        members.entry("Engine").or_insert_with(|| "".into());
    }
    serde_json::from_value(value).map_err(mismatch)
}

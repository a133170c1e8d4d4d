//! `rds:DescribeDBClusterSnapshots`.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::catalogue;
use crate::rds::page::{self, Field, Query};
use crate::rds::refusal::{invalid_combination, invalid_value};
use crate::rds::snapshot::{self, Kind, Snapshot};
use crate::rds::tag;
use crate::store::records::Scope;

/// What `SnapshotType` may say.
const TYPES: [&str; 5] = ["automated", "awsbackup", "manual", "public", "shared"];
const GIB: u64 = 1 << 30;

/// Which snapshots are asked for.
struct Asked {
    kind: Option<String>,
    shared: bool,
    public: bool,
}

/// `rds:DescribeDBClusterSnapshots`.
///
/// # Errors
/// `DBClusterSnapshotNotFoundFault` for one that is named and is not there.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbClusterSnapshotsMessage,
) -> Result<rds::DbClusterSnapshotMessage, ApiError> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let kind = given(&input.snapshot_type);
    if let Some(unknown) = kind.as_ref().filter(|kind| !TYPES.contains(&kind.as_str())) {
        return Err(invalid_value(format!("Unknown snapshot type: {unknown}")));
    }
    let (named, cluster) =
        (given(&input.db_cluster_snapshot_identifier), given(&input.db_cluster_identifier));
    if named.is_some() && cluster.is_some() {
        return Err(invalid_combination(
            "DBClusterIdentifier and DBClusterSnapshotIdentifier cannot be specified together.",
        ));
    }
    let asked = Asked {
        shared: input.include_shared.unwrap_or(false) || kind.as_deref() == Some("shared"),
        public: input.include_public.unwrap_or(false) || kind.as_deref() == Some("public"),
        kind,
    };
    let view = call.records().view().await?;
    let mut found: Vec<(Scope, Snapshot)> = match &named {
        Some(given) => vec![snapshot::find(&call, &view, given).await?],
        None if asked.shared || asked.public => {
            let all = view.list_everywhere::<Snapshot>().await?;
            all.into_iter().map(|(scope, _, snapshot)| (scope, snapshot)).collect()
        }
        None => {
            let own = view.list::<Snapshot>(&call.region_scope()).await?;
            own.into_iter().map(|(_, snapshot)| (call.region_scope(), snapshot)).collect()
        }
    };
    found.retain(|(scope, snapshot)| is_asked_for(&call, &asked, scope, snapshot));
    // Snapshots outlive their cluster, so that a cluster that is not there is no error.
    if let Some(cluster) = cluster.map(|cluster| arn::identifier_of(&cluster)) {
        found.retain(|(_, snapshot)| snapshot.cluster == cluster);
    }
    if let Some(resource) = given(&input.db_cluster_resource_id) {
        found.retain(|(_, snapshot)| snapshot.volume == resource);
    }
    let shown = found.iter().map(|(scope, snapshot)| show(&call, scope, snapshot)).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_cluster_snapshots, marker) = page::answer(shown, query, FIELDS, |one| {
        one.db_cluster_snapshot_identifier.clone().unwrap_or_default()
    })?;
    Ok(rds::DbClusterSnapshotMessage { marker, db_cluster_snapshots })
}

/// Filters of the call. Identifiers may be given as ARNs.
const FIELDS: &[Field<rds::DbClusterSnapshot>] = &[
    ("db-cluster-id", |shown| one(shown.db_cluster_identifier.as_ref())),
    ("db-cluster-resource-id", |shown| one(shown.db_cluster_resource_id.as_ref())),
    ("db-cluster-snapshot-id", |shown| {
        let mut names = one(shown.db_cluster_snapshot_identifier.as_ref());
        names.extend(shown.db_cluster_snapshot_arn.clone());
        names
    }),
    ("engine", |shown| one(shown.engine.as_ref())),
    ("snapshot-type", |shown| one(shown.snapshot_type.as_ref())),
];

fn one(value: Option<&String>) -> Vec<String> {
    value.cloned().into_iter().collect()
}

fn is_asked_for(call: &Call, asked: &Asked, scope: &Scope, snapshot: &Snapshot) -> bool {
    if scope.region_name() != Some(&*call.region) {
        return false;
    }
    if scope.account() == Some(call.account()) {
        return match asked.kind.as_deref() {
            None => true,
            Some("public") => snapshot.is_public(),
            Some(kind) => kind == snapshot.kind.word(),
        };
    }
    let named = asked.kind.is_none() && !asked.shared && !asked.public;
    let shared = snapshot.shared_with.iter().any(|account| account == call.account());
    let ready = snapshot.status(&call.control.fleet.seen()) == "available";
    let visible = (asked.shared && shared) || (asked.public && snapshot.is_public()) || named;
    visible && ready && matches!(asked.kind.as_deref(), None | Some("shared" | "public"))
}

/// A snapshot as answers show it. One of another account is named by its ARN.
#[must_use]
pub fn show(call: &Call, scope: &Scope, snapshot: &Snapshot) -> rds::DbClusterSnapshot {
    let seen = call.control.fleet.seen();
    let report = seen.snapshot(&snapshot.data);
    let arn = snapshot::arn(scope, &snapshot.name);
    let own = scope.account() == Some(call.account());
    let status = snapshot.status(&seen);
    let gib = report.map_or(0, |report| report.bytes.div_ceil(GIB)).max(1);
    let percent = match status {
        "available" => 100,
        _ => report.map_or(0, |report| i32::from(report.percent)),
    };
    let kind = match snapshot.kind {
        _ if own => snapshot.kind.word(),
        Kind::Manual | Kind::Automated if snapshot.is_public() => "public",
        Kind::Manual | Kind::Automated => "shared",
    };
    rds::DbClusterSnapshot {
        availability_zones: snapshot.zones.clone(),
        db_cluster_snapshot_identifier: Some(if own { snapshot.name.clone() } else { arn.clone() }),
        db_cluster_identifier: Some(snapshot.cluster.clone()),
        snapshot_create_time: Some(snapshot.created.to_string()),
        engine: Some(snapshot.engine.clone()),
        engine_mode: Some("provisioned".to_owned()),
        allocated_storage: i32::try_from(gib).ok(),
        status: Some(status.to_owned()),
        port: Some(i32::from(snapshot.port)),
        vpc_id: Some(snapshot.vpc.clone()).filter(|_| own),
        cluster_create_time: Some(snapshot.cluster_created.to_string()),
        master_username: Some(snapshot.master.name.clone()),
        engine_version: Some(snapshot.build.version.clone()),
        license_model: Some(catalogue::license(&snapshot.build).to_owned()),
        snapshot_type: Some(kind.to_owned()),
        percent_progress: Some(percent),
        storage_encrypted: Some(false),
        backup_retention_period: Some(snapshot.retention_days),
        preferred_backup_window: Some(snapshot.backup_window.clone()),
        db_cluster_snapshot_arn: Some(arn),
        source_db_cluster_snapshot_arn: snapshot.source.clone(),
        iam_database_authentication_enabled: Some(false),
        tag_list: if own { tag::show(&snapshot.tags) } else { Vec::new() },
        storage_type: Some(snapshot.storage_type.clone()),
        db_cluster_resource_id: Some(snapshot.volume.clone()),
        ..rds::DbClusterSnapshot::default()
    }
}

//! What an account may have in a region, and listings of what nobody has yet.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::here::Here;
use crate::rds::page::{self, Query};
use crate::rds::parameter_group::{self, GroupKind};

/// `rds:DescribeAccountAttributes`: quotas and how much of each is used.
pub async fn describe_attributes(
    call: Call,
    _input: rds::DescribeAccountAttributesMessage,
) -> Result<rds::AccountAttributesMessage, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let here = Here::read(&call, &view).await?;
    let cluster_groups = parameter_group::list(&view, &scope, GroupKind::Cluster).await?.len();
    let groups = parameter_group::list(&view, &scope, GroupKind::Instance).await?.len();
    let endpoints = here.clusters.iter().map(|cluster| {
        here.custom.iter().filter(|custom| custom.cluster == cluster.resource_id).count()
    });
    let subnets = here.subnet_groups.iter().map(|group| group.subnets.len()).max().unwrap_or(0);
    let quotas = [
        ("DBClusters", here.clusters.len(), 40),
        ("DBInstances", here.instances.len(), 40),
        ("DBSubnetGroups", here.subnet_groups.len(), 50),
        ("SubnetsPerDBSubnetGroup", subnets, 20),
        ("DBClusterParameterGroups", cluster_groups, 50),
        ("DBParameterGroups", groups, 50),
        ("CustomEndpointsPerDBCluster", endpoints.max().unwrap_or(0), 5),
        ("ManualClusterSnapshots", 0, 0),
        ("ReadReplicasPerMaster", 0, 0),
    ];
    let show = |(name, used, max): (&str, usize, i64)| rds::AccountQuota {
        account_quota_name: Some(name.to_owned()),
        used: i64::try_from(used).ok(),
        max: Some(max),
    };
    Ok(rds::AccountAttributesMessage { account_quotas: quotas.into_iter().map(show).collect() })
}

/// `rds:DescribeDBClusterSnapshots`: snapshots are not built yet, so there are none.
pub async fn describe_snapshots(
    call: Call,
    input: rds::DescribeDbClusterSnapshotsMessage,
) -> Result<rds::DbClusterSnapshotMessage, ApiError> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    if let Some(named) = given(&input.db_cluster_snapshot_identifier) {
        return Err(ApiError::new(
            "DBClusterSnapshotNotFoundFault",
            format!("DBClusterSnapshot {} not found.", arn::identifier_of(&named)),
        ));
    }
    if let Some(cluster) = given(&input.db_cluster_identifier) {
        Here::read(&call, &call.records().view().await?).await?.cluster(&cluster)?;
    }
    let query = Query::new(&[], input.max_records, input.marker.as_ref());
    let (db_cluster_snapshots, marker) =
        page::answer(Vec::<rds::DbClusterSnapshot>::new(), query, &[], |_| String::new())?;
    Ok(rds::DbClusterSnapshotMessage { marker, db_cluster_snapshots })
}

/// `rds:DescribeDBClusterSnapshotAttributes`: of no snapshot, as there are none.
pub async fn describe_snapshot_attributes(
    _call: Call,
    input: rds::DescribeDbClusterSnapshotAttributesMessage,
) -> Result<rds::DescribeDbClusterSnapshotAttributesResult, ApiError> {
    let name = arn::identifier_of(&input.db_cluster_snapshot_identifier);
    let text = format!("DBClusterSnapshot {name} not found.");
    Err(ApiError::new("DBClusterSnapshotNotFoundFault", text))
}

/// `rds:DescribePendingMaintenanceActions`: there is never any.
pub async fn describe_maintenance(
    _call: Call,
    input: rds::DescribePendingMaintenanceActionsMessage,
) -> Result<rds::PendingMaintenanceActionsMessage, ApiError> {
    let query = Query::new(&[], input.max_records, input.marker.as_ref());
    let none = Vec::<rds::ResourcePendingMaintenanceActions>::new();
    let (pending_maintenance_actions, marker) = page::answer(none, query, &[], |_| String::new())?;
    Ok(rds::PendingMaintenanceActionsMessage { pending_maintenance_actions, marker })
}

/// `rds:DescribeGlobalClusters`: global databases are not built yet, so there are none.
pub async fn describe_global_clusters(
    _call: Call,
    input: rds::DescribeGlobalClustersMessage,
) -> Result<rds::GlobalClustersMessage, ApiError> {
    if let Some(named) = input.global_cluster_identifier.filter(|named| !named.is_empty()) {
        return Err(ApiError::new(
            "GlobalClusterNotFoundFault",
            format!("Global cluster {named} not found."),
        ));
    }
    let query = Query::new(&[], input.max_records, input.marker.as_ref());
    let (global_clusters, marker) =
        page::answer(Vec::<rds::GlobalCluster>::new(), query, &[], |_| String::new())?;
    Ok(rds::GlobalClustersMessage { marker, global_clusters })
}

//! What an account may have in a region, and listings of what nobody has yet.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::here::Here;
use crate::rds::page::{self, Field, Query};
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::refusal::invalid_value;
use crate::rds::snapshot::{self, Snapshot};

/// Names of filters on what nobody has yet.
const MAINTENANCE_FILTERS: [&str; 2] = ["db-cluster-id", "db-instance-id"];
const GLOBAL_FILTERS: [&str; 2] = ["db-cluster-id", "region"];

/// A filter of a list that is always empty.
fn unseen<T>(name: &'static str) -> Field<T> {
    (name, |_| Vec::new())
}

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
    let snapshots = view.list::<Snapshot>(&scope).await?;
    let manual = snapshots.iter().filter(|(_, one)| one.kind == snapshot::Kind::Manual);
    let snapshots = manual.count();
    let quotas = [
        ("DBClusters", here.clusters.len(), 40),
        ("DBInstances", here.instances.len(), 40),
        ("DBSubnetGroups", here.subnet_groups.len(), 50),
        ("SubnetsPerDBSubnetGroup", subnets, 20),
        ("DBClusterParameterGroups", cluster_groups, 50),
        ("DBParameterGroups", groups, 50),
        ("CustomEndpointsPerDBCluster", endpoints.max().unwrap_or(0), 5),
        ("ManualClusterSnapshots", snapshots, i64::try_from(snapshot::MANUAL_MAX).unwrap_or(0)),
        ("ReadReplicasPerMaster", 0, 0),
    ];
    let show = |(name, used, max): (&str, usize, i64)| rds::AccountQuota {
        account_quota_name: Some(name.to_owned()),
        used: i64::try_from(used).ok(),
        max: Some(max),
    };
    Ok(rds::AccountAttributesMessage { account_quotas: quotas.into_iter().map(show).collect() })
}

/// `rds:DescribePendingMaintenanceActions`: there is never any.
pub async fn describe_maintenance(
    call: Call,
    input: rds::DescribePendingMaintenanceActionsMessage,
) -> Result<rds::PendingMaintenanceActionsMessage, ApiError> {
    let named = input.resource_identifier.as_deref().filter(|named| !named.is_empty());
    if let Some(named) = named {
        // Only clusters and instances are maintained.
        let (kind, _) = arn::parse(&call, named)?;
        if !matches!(kind, Kind::Cluster | Kind::Instance) {
            return Err(invalid_value(format!("Invalid resource name: {named}")));
        }
    }
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let none = Vec::<rds::ResourcePendingMaintenanceActions>::new();
    let (pending_maintenance_actions, marker) =
        page::answer(none, query, &MAINTENANCE_FILTERS.map(unseen), |_| String::new())?;
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
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let none = Vec::<rds::GlobalCluster>::new();
    let (global_clusters, marker) =
        page::answer(none, query, &GLOBAL_FILTERS.map(unseen), |_| String::new())?;
    Ok(rds::GlobalClustersMessage { marker, global_clusters })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn empty_lists_know_their_filters() {
        let walk = Walk::new();
        let filter = |name: &str| json!([{"Name": name, "Values": ["x"]}]);
        let cluster = "arn:aws:rds:us-east-1:123456789012:cluster:demo";
        let group = "arn:aws:rds:us-east-1:123456789012:subgrp:demo";
        for (operation, input, refusal) in [
            (
                "DescribePendingMaintenanceActions",
                json!({"ResourceIdentifier": cluster, "Filters": filter("db-cluster-id")}),
                "",
            ),
            (
                "DescribePendingMaintenanceActions",
                json!({"ResourceIdentifier": group}),
                "InvalidParameterValue",
            ),
            (
                "DescribePendingMaintenanceActions",
                json!({"ResourceIdentifier": "demo"}),
                "InvalidParameterValue",
            ),
            ("DescribeGlobalClusters", json!({"Filters": filter("region")}), ""),
            (
                "DescribeGlobalClusters",
                json!({"Filters": filter("engine")}),
                "InvalidParameterValue",
            ),
        ] {
            if refusal.is_empty() {
                walk.rds(operation, input).await.unwrap();
            } else {
                assert_eq!(walk.refusal(operation, input.clone()).await, refusal, "{input}");
            }
        }
    }
}

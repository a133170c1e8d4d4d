//! What an account may have in a region, and listings of what nobody has yet.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::here::Here;
use crate::rds::page::{self, Field, Query};
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::quota::{self, Quota};
use crate::rds::snapshot::{self, Snapshot};
use crate::rds::subscription::Subscription;

/// Names of filters on what nobody has yet.
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
    let subscriptions = view.list::<Subscription>(&scope).await?.len();
    let used = |quota: Quota| match quota {
        Quota::ClusterParameterGroups => cluster_groups,
        Quota::Clusters => here.clusters.len(),
        Quota::CustomEndpoints => endpoints.clone().max().unwrap_or(0),
        Quota::EventSubscriptions => subscriptions,
        Quota::Instances => here.instances.len(),
        Quota::ManualClusterSnapshots => snapshots,
        Quota::ParameterGroups => groups,
        Quota::SubnetGroups => here.subnet_groups.len(),
        Quota::Subnets => subnets,
    };
    let show = |row: &quota::Row| rds::AccountQuota {
        account_quota_name: Some(row.name.to_owned()),
        used: i64::try_from(used(row.quota)).ok(),
        max: i64::try_from(row.most).ok(),
    };
    Ok(rds::AccountAttributesMessage { account_quotas: quota::ALL.iter().map(show).collect() })
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
        for (operation, input, refusal) in [
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

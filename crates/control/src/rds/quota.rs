//! How many of each kind an account may have in a Region, in one table (*Quotas and constraints for
//! Amazon Aurora*).

use wire::error::ApiError;

/// A kind of resource that is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quota {
    ClusterParameterGroups,
    Clusters,
    CustomEndpoints,
    EventSubscriptions,
    Instances,
    ManualClusterSnapshots,
    ParameterGroups,
    SubnetGroups,
    Subnets,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub quota: Quota,
    /// As `DescribeAccountAttributes` names it.
    pub name: &'static str,
    pub most: usize,
    /// Of the refusal.
    code: &'static str,
    /// Whose quota it is, and of what.
    text: (&'static str, &'static str),
}

/// Every quota.
pub const ALL: &[Row] = &[
    row(
        Quota::ClusterParameterGroups,
        ("DBClusterParameterGroups", 50),
        "DBParameterGroupQuotaExceeded",
        ("You", "DB cluster parameter groups"),
    ),
    row(Quota::Clusters, ("DBClusters", 40), "DBClusterQuotaExceededFault", ("You", "DB clusters")),
    row(
        Quota::CustomEndpoints,
        ("CustomEndpointsPerDBCluster", 5),
        "DBClusterEndpointQuotaExceededFault",
        ("A DB cluster", "custom endpoints"),
    ),
    row(
        Quota::EventSubscriptions,
        ("EventSubscriptions", 20),
        "EventSubscriptionQuotaExceeded",
        ("You", "event subscriptions"),
    ),
    row(Quota::Instances, ("DBInstances", 40), "InstanceQuotaExceeded", ("You", "DB instances")),
    row(
        Quota::ManualClusterSnapshots,
        ("ManualClusterSnapshots", 100),
        "SnapshotQuotaExceeded",
        ("You", "manual DB cluster snapshots"),
    ),
    row(
        Quota::ParameterGroups,
        ("DBParameterGroups", 50),
        "DBParameterGroupQuotaExceeded",
        ("You", "DB parameter groups"),
    ),
    row(
        Quota::SubnetGroups,
        ("DBSubnetGroups", 50),
        "DBSubnetGroupQuotaExceeded",
        ("You", "DB subnet groups"),
    ),
    row(
        Quota::Subnets,
        ("SubnetsPerDBSubnetGroup", 20),
        "DBSubnetQuotaExceededFault",
        ("A DB subnet group", "subnets"),
    ),
];

const fn row(
    quota: Quota,
    (name, most): (&'static str, usize),
    code: &'static str,
    text: (&'static str, &'static str),
) -> Row {
    Row { quota, name, most, code, text }
}

/// Refuses one more when so many are there.
///
/// # Errors
/// The service's own code for this quota.
pub fn check(quota: Quota, there: usize) -> Result<(), ApiError> {
    let row = ALL.iter().find(|row| row.quota == quota).filter(|row| row.most <= there);
    row.map_or(Ok(()), |row| {
        let (whose, what) = row.text;
        Err(ApiError::new(row.code, format!("{whose} can have at most {} {what}.", row.most)))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{ALL, check};
    use crate::rds::testwalk::Walk;

    #[test]
    fn the_last_one_fits_and_one_more_does_not() {
        for row in ALL {
            check(row.quota, row.most - 1).unwrap();
            assert_eq!(check(row.quota, row.most).unwrap_err().code, row.code);
        }
    }

    #[tokio::test]
    async fn the_account_attributes_tell_the_quotas_that_are_enforced() {
        let walk = Walk::with_writer().await;
        let group = |number: usize| {
            json!({
                "DBParameterGroupName": format!("group-{number}"),
                "DBParameterGroupFamily": "aurora-postgresql15", "Description": "one of many",
            })
        };
        for number in 0..50 {
            walk.rds("CreateDBParameterGroup", group(number)).await.unwrap();
        }
        let refused = walk.refusal("CreateDBParameterGroup", group(50)).await;
        assert_eq!(refused, "DBParameterGroupQuotaExceeded");
        let answer = walk.rds("DescribeAccountAttributes", json!({})).await.unwrap();
        let told = answer["AccountQuotas"].as_array().unwrap();
        for row in ALL {
            let found = told.iter().find(|one| one["AccountQuotaName"] == row.name).unwrap();
            assert_eq!(found["Max"], row.most);
        }
        let used = |name: &str| {
            told.iter().find(|one| one["AccountQuotaName"] == name).unwrap()["Used"].clone()
        };
        assert_eq!((used("DBParameterGroups"), used("DBClusters")), (json!(50), json!(1)));
        assert_eq!((used("DBInstances"), used("SubnetsPerDBSubnetGroup")), (json!(1), json!(6)));
    }
}

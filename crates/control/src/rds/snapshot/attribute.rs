//! Which accounts may restore a snapshot: the calls on its attribute `restore`.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::refusal::invalid_value;
use crate::rds::snapshot::{self, ALL, Kind, Snapshot};
use crate::store::records::change::Change;

/// The one attribute there is.
const RESTORE: &str = "restore";
/// Accounts that a snapshot can be shared with (*Sharing a DB cluster snapshot*).
const SHARED_MAX: usize = 20;

/// `rds:DescribeDBClusterSnapshotAttributes`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbClusterSnapshotAttributesMessage,
) -> Result<rds::DescribeDbClusterSnapshotAttributesResult, ApiError> {
    let view = call.records().view().await?;
    let snapshot = snapshot::own(&call, &view, &input.db_cluster_snapshot_identifier).await?;
    Ok(rds::DescribeDbClusterSnapshotAttributesResult {
        db_cluster_snapshot_attributes_result: Some(show(&snapshot)),
    })
}

/// `rds:ModifyDBClusterSnapshotAttribute`.
///
/// # Errors
/// `InvalidParameterValue` for another attribute or what is no account;
/// `InvalidDBClusterSnapshotStateFault` for one that is not manual and available;
/// `SharedSnapshotQuotaExceeded`.
pub async fn modify(
    call: Call,
    input: rds::ModifyDbClusterSnapshotAttributeMessage,
) -> Result<rds::ModifyDbClusterSnapshotAttributeResult, ApiError> {
    if input.attribute_name != RESTORE {
        return Err(invalid_value(format!(
            "Invalid attribute name: {}. The one attribute is {RESTORE}.",
            input.attribute_name
        )));
    }
    for account in input.values_to_add.iter().chain(&input.values_to_remove) {
        let digits = account.len() == 12 && account.bytes().all(|byte| byte.is_ascii_digit());
        if account != ALL && !digits {
            return Err(invalid_value(format!("Invalid account id: {account}")));
        }
    }
    let snapshot = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let given = &input.db_cluster_snapshot_identifier;
            let mut snapshot = snapshot::own(&call, change, given).await?;
            let status = snapshot.status(&call.control.fleet.seen());
            if snapshot.kind == Kind::Automated || status != "available" {
                return Err(snapshot::state(format!(
                    "Only manual snapshots that are available can be shared: {} is {} and {status}.",
                    snapshot.name,
                    snapshot.kind.word()
                )));
            }
            snapshot.shared_with.extend(input.values_to_add.iter().cloned());
            snapshot.shared_with.retain(|account| !input.values_to_remove.contains(account));
            snapshot.shared_with.sort();
            snapshot.shared_with.dedup();
            if SHARED_MAX < snapshot.shared_with.len() {
                return Err(ApiError::new(
                    "SharedSnapshotQuotaExceeded",
                    format!("A snapshot can be shared with at most {SHARED_MAX} accounts."),
                ));
            }
            change.put(&snapshot.name, &snapshot).await?;
            Ok(snapshot)
        })
        .await?;
    Ok(rds::ModifyDbClusterSnapshotAttributeResult {
        db_cluster_snapshot_attributes_result: Some(show(&snapshot)),
    })
}

fn show(snapshot: &Snapshot) -> rds::DbClusterSnapshotAttributesResult {
    rds::DbClusterSnapshotAttributesResult {
        db_cluster_snapshot_identifier: Some(snapshot.name.clone()),
        db_cluster_snapshot_attributes: vec![rds::DbClusterSnapshotAttribute {
            attribute_name: Some(RESTORE.to_owned()),
            attribute_values: snapshot.shared_with.clone(),
        }],
    }
}

//! `rds:DeleteDBClusterSnapshot`.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::snapshot::{self, Kind, Snapshot, describe};
use crate::store::records::change::Change;

/// Marks the snapshot; its data goes with the last one that shares it.
///
/// # Errors
/// `InvalidDBClusterSnapshotStateFault` for one that is automated or still being made.
pub async fn delete(
    call: Call,
    input: rds::DeleteDbClusterSnapshotMessage,
) -> Result<rds::DeleteDbClusterSnapshotResult, ApiError> {
    let snapshot = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let given = &input.db_cluster_snapshot_identifier;
            let snapshot = snapshot::own(&call, change, given).await?;
            if snapshot.kind == Kind::Automated {
                return Err(snapshot::state(
                    "Only manual snapshots may be deleted. Automated ones go with their retention \
                     period or with their DB cluster.",
                ));
            }
            let status = snapshot.status(&call.control.fleet.seen());
            if !matches!(status, "available" | "failed") {
                return Err(snapshot::state(format!(
                    "Cannot delete the snapshot {} because it is in {status} state.",
                    snapshot.name
                )));
            }
            let snapshot = Snapshot { deleting: true, ..snapshot };
            change.put(&snapshot.name, &snapshot).await?;
            Ok(snapshot)
        })
        .await?;
    call.control.poke.notify_one();
    let shown = describe::show(&call, &call.region_scope(), &snapshot);
    Ok(rds::DeleteDbClusterSnapshotResult { db_cluster_snapshot: Some(shown) })
}

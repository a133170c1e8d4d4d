//! Deletion and reboot of instances.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::cluster::Cluster;
use crate::rds::here::Here;
use crate::rds::instance::{Instance, show};
use crate::rds::refusal::{cluster_state, instance_state, invalid_combination};
use crate::store::records::change::Change;

/// `rds:DeleteDBInstance`. The data belongs to the cluster and stays.
///
/// # Errors
/// `InvalidParameterCombination` for a final snapshot, which members do not have;
/// `InvalidDBInstanceState` for one that is going already.
pub async fn delete(
    call: Call,
    input: rds::DeleteDbInstanceMessage,
) -> Result<rds::DeleteDbInstanceResult, ApiError> {
    if input.final_db_snapshot_identifier.as_deref().is_some_and(|name| !name.is_empty()) {
        return Err(invalid_combination(
            "FinalDBSnapshotIdentifier cannot be specified when deleting a member of a DB cluster: \
             its data belongs to the DB cluster.",
        ));
    }
    let (here, name) = change(&call, &input.db_instance_identifier, |here, cluster, instance| {
        if instance.deleting {
            return Err(instance_state(format!(
                "Instance {} is already being deleted.",
                instance.name
            )));
        }
        match here.cluster_status(cluster) {
            status @ ("stopping" | "stopped" | "starting") => Err(cluster_state(format!(
                "DB cluster {} is in {status} state: its DB instances cannot be deleted. Start it \
                 first.",
                cluster.name
            ))),
            _ => {
                instance.deleting = true;
                Ok(())
            }
        }
    })
    .await?;
    let shown = show::show_one(&here, here.instance(&name)?, &call.region_scope()).await?;
    Ok(rds::DeleteDbInstanceResult { db_instance: Some(shown) })
}

/// `rds:RebootDBInstance`.
///
/// # Errors
/// `InvalidDBInstanceState` unless it is available; `InvalidParameterCombination` for a forced
/// failover, which is of Multi-AZ instances.
pub async fn reboot(
    call: Call,
    input: rds::RebootDbInstanceMessage,
) -> Result<rds::RebootDbInstanceResult, ApiError> {
    let force = input.force_failover.unwrap_or(false);
    let (here, name) = change(&call, &input.db_instance_identifier, |here, cluster, instance| {
        let status = here.instance_status(cluster, instance);
        if status != "available" {
            return Err(instance_state(format!(
                "Instance {} is not in available state: its status is {status}.",
                instance.name
            )));
        }
        if force {
            return Err(invalid_combination(
                "ForceFailover can't be specified: the instance isn't configured for MultiAZ.",
            ));
        }
        instance.reboots += 1;
        Ok(())
    })
    .await?;
    let shown = show::show_one(&here, here.instance(&name)?, &call.region_scope()).await?;
    Ok(rds::RebootDbInstanceResult { db_instance: Some(shown) })
}

/// Changes one instance in a transaction and wakes the loop.
async fn change(
    call: &Call,
    given: &str,
    decide: impl Fn(&Here, &Cluster, &mut Instance) -> Result<(), ApiError> + Send + Sync,
) -> Result<(Here, String), ApiError> {
    let decide = &decide;
    let changed = call
        .records()
        .change(&call.region_scope(), async move |change: &mut Change| {
            let here = Here::read(call, change).await?;
            let mut instance = here.instance(given)?.clone();
            decide(&here, here.cluster_of(&instance)?, &mut instance)?;
            change.put(&instance.name, &instance).await?;
            let here = Here::read(call, change).await?;
            Ok::<_, ApiError>((here, instance.name))
        })
        .await?;
    call.control.poke.notify_one();
    Ok(changed)
}

//! Deletion, stop, start and failover of clusters.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::capacity::{self, More};
use crate::rds::cluster::{Cluster, Failover, Run, show};
use crate::rds::here::Here;
use crate::rds::instance::Instance;
use crate::rds::name;
use crate::rds::refusal::{cluster_state, instance_state, invalid_combination};
use crate::rds::snapshot::create::fresh_data;
use crate::rds::snapshot::{self, Kind, Snapshot};
use crate::store::records::change::Change;

/// `rds:DeleteDBCluster`. Automated snapshots go with the cluster, manual ones stay; the data is
/// kept until the final one is complete.
///
/// # Errors
/// See the service's documentation of the operation.
pub async fn delete(
    call: Call,
    input: rds::DeleteDbClusterMessage,
) -> Result<rds::DeleteDbClusterResult, ApiError> {
    if input.delete_automated_backups == Some(false) {
        return Err(invalid_combination(
            "DeleteAutomatedBackups: automated backups of deleted clusters are not kept. Take a \
             final snapshot instead.",
        ));
    }
    let data = fresh_data(&*call.control.entropy);
    let (here, name) = call
        .records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let mut cluster = here.cluster(&input.db_cluster_identifier)?.clone();
            check_deletable(&here, &cluster)?;
            if let Some(name) = check_final_snapshot(&input)? {
                let last = snapshot::create::take(change, &cluster, &name, &data, &call).await?;
                change.put(&name, &last).await?;
            }
            for (name, backup) in change.list::<Snapshot>().await? {
                if backup.kind == Kind::Automated && backup.volume == cluster.resource_id {
                    change.put(&name, &Snapshot { deleting: true, ..backup }).await?;
                }
            }
            cluster.deleting = true;
            change.put(&cluster.name, &cluster).await?;
            let here = Here::read(&call, change).await?;
            Ok::<_, ApiError>((here, cluster.name))
        })
        .await?;
    call.control.poke.notify_one();
    let shown = show::show(&here, here.cluster(&name)?);
    Ok(rds::DeleteDbClusterResult { db_cluster: Some(shown) })
}

fn check_deletable(here: &Here, cluster: &Cluster) -> Result<(), ApiError> {
    if cluster.deleting {
        return Err(cluster_state(format!(
            "DB cluster {} is already being deleted.",
            cluster.name
        )));
    }
    if here.members(cluster).any(|member| !member.deleting) {
        return Err(cluster_state(
            "Cluster cannot be deleted, it still contains DB instances in non-deleting state.",
        ));
    }
    if cluster.deletion_protection {
        return Err(invalid_combination(
            "Cannot delete protected Cluster, please disable deletion protection and try again.",
        ));
    }
    match here.cluster_status(cluster) {
        status @ ("stopping" | "stopped" | "starting") => Err(cluster_state(format!(
            "DB cluster {} cannot be deleted with status {status}. Start it first.",
            cluster.name
        ))),
        _ => Ok(()),
    }
}

/// The name of the final snapshot; `None` when none is wanted.
fn check_final_snapshot(input: &rds::DeleteDbClusterMessage) -> Result<Option<String>, ApiError> {
    let skip = input.skip_final_snapshot.unwrap_or(false);
    let named = input.final_db_snapshot_identifier.as_deref().filter(|name| !name.is_empty());
    match (skip, named) {
        (true, None) => Ok(None),
        (false, None) => Err(invalid_combination(
            "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.",
        )),
        (true, Some(_)) => Err(invalid_combination(
            "FinalDBSnapshotIdentifier cannot be specified when SkipFinalSnapshot is specified.",
        )),
        (false, Some(named)) => name::final_snapshot("FinalDBSnapshotIdentifier", named).map(Some),
    }
}

/// `rds:StopDBCluster`.
///
/// # Errors
/// `InvalidDBClusterStateFault` unless the cluster is available.
pub async fn stop(
    call: Call,
    input: rds::StopDbClusterMessage,
) -> Result<rds::StopDbClusterResult, ApiError> {
    let since = call.now;
    let (here, name) = change(&call, &input.db_cluster_identifier, |here, cluster| {
        expect(here, cluster, "available")?;
        cluster.run = Run::Stopped { since };
        Ok(())
    })
    .await?;
    let shown = show::show(&here, here.cluster(&name)?);
    Ok(rds::StopDbClusterResult { db_cluster: Some(shown) })
}

/// `rds:StartDBCluster`.
///
/// # Errors
/// `InvalidDBClusterStateFault` unless the cluster is stopped.
pub async fn start(
    call: Call,
    input: rds::StartDbClusterMessage,
) -> Result<rds::StartDbClusterResult, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    let cluster = here.cluster(&input.db_cluster_identifier)?;
    expect(&here, cluster, "stopped")?;
    capacity::check(&call, More::Cluster(&cluster.resource_id)).await?;
    let (here, name) = change(&call, &input.db_cluster_identifier, |here, cluster| {
        expect(here, cluster, "stopped")?;
        cluster.run = Run::Running;
        Ok(())
    })
    .await?;
    let shown = show::show(&here, here.cluster(&name)?);
    Ok(rds::StartDbClusterResult { db_cluster: Some(shown) })
}

/// `rds:FailoverDBCluster`.
///
/// # Errors
/// `InvalidDBClusterStateFault` unless the cluster is available and has a replica that could take
/// over; `DBInstanceNotFound` or `InvalidDBInstanceState` for a target that could not.
pub async fn failover(
    call: Call,
    input: rds::FailoverDbClusterMessage,
) -> Result<rds::FailoverDbClusterResult, ApiError> {
    let given = input.target_db_instance_identifier.as_deref().filter(|given| !given.is_empty());
    let (here, name) = change(&call, &input.db_cluster_identifier, |here, cluster| {
        expect(here, cluster, "available")?;
        let target = given.map(|given| target(here, cluster, given)).transpose()?;
        let ready = here.members(cluster).any(|one| is_ready_replica(here, cluster, one));
        if !ready {
            return Err(cluster_state(format!(
                "Cannot fail over DB cluster {}: it has no Aurora Replica that is available.",
                cluster.name
            )));
        }
        let number = cluster.failover.as_ref().map_or(0, |asked| asked.number) + 1;
        cluster.failover = Some(Failover { number, target });
        Ok(())
    })
    .await?;
    let shown = show::show(&here, here.cluster(&name)?);
    Ok(rds::FailoverDbClusterResult { db_cluster: Some(shown) })
}

/// The resource id of a replica that is to write.
fn target(here: &Here, cluster: &Cluster, given: &str) -> Result<String, ApiError> {
    let target = here.instance(given)?;
    if target.cluster != cluster.resource_id {
        return Err(instance_state(format!(
            "DB instance {} is not a member of DB cluster {}.",
            target.name, cluster.name
        )));
    }
    if here.is_writer(cluster, target) {
        return Err(instance_state(format!(
            "DB instance {} is the writer of DB cluster {} already.",
            target.name, cluster.name
        )));
    }
    if !is_ready_replica(here, cluster, target) {
        return Err(instance_state(format!(
            "DB instance {} cannot be promoted while its status is {}.",
            target.name,
            here.instance_status(cluster, target)
        )));
    }
    Ok(target.resource_id.clone())
}

fn is_ready_replica(here: &Here, cluster: &Cluster, instance: &Instance) -> bool {
    !here.is_writer(cluster, instance) && here.instance_status(cluster, instance) == "available"
}

fn expect(here: &Here, cluster: &Cluster, expected: &str) -> Result<(), ApiError> {
    let status = here.cluster_status(cluster);
    if status == expected {
        return Ok(());
    }
    Err(cluster_state(format!(
        "DbCluster {} is in {status} state but expected it to be in {expected} state.",
        cluster.name
    )))
}

/// Changes one cluster in a transaction and wakes the loop.
async fn change(
    call: &Call,
    given: &str,
    decide: impl Fn(&Here, &mut Cluster) -> Result<(), ApiError> + Clone + Send + Sync,
) -> Result<(Here, String), ApiError> {
    let decide = &decide;
    let changed = call
        .records()
        .change(&call.region_scope(), async move |change: &mut Change| {
            let here = Here::read(call, change).await?;
            let mut cluster = here.cluster(given)?.clone();
            decide(&here, &mut cluster)?;
            change.put(&cluster.name, &cluster).await?;
            let here = Here::read(call, change).await?;
            Ok::<_, ApiError>((here, cluster.name))
        })
        .await?;
    call.control.poke.notify_one();
    Ok(changed)
}

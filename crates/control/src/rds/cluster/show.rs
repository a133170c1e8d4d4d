//! Clusters as the API shows them.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::catalogue;
use crate::rds::cluster::managed_password::ManagedPassword;
use crate::rds::cluster::{Cluster, Run, STOPPED_MAX};
use crate::rds::here::Here;
use crate::rds::instance::{self, Instance};
use crate::rds::page::{self, Field, Query};
use crate::rds::plan::planned::{custom_endpoint, reader_endpoint, writer_endpoint};
use crate::rds::snapshot::restore;
use crate::rds::tag;

/// `rds:DescribeDBClusters`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbClustersMessage,
) -> Result<rds::DbClusterMessage, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    let shown = match input.db_cluster_identifier.as_deref().filter(|name| !name.is_empty()) {
        Some(given) => vec![show(&here, here.cluster(given)?)],
        None => here.clusters.iter().map(|cluster| show(&here, cluster)).collect(),
    };
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_clusters, marker) = page::answer(shown, query, FIELDS, |cluster| {
        cluster.db_cluster_identifier.clone().unwrap_or_default()
    })?;
    Ok(rds::DbClusterMessage { marker, db_clusters })
}

/// Filters of the call (`DescribeDBClusters`). Identifiers may be given as ARNs.
const FIELDS: &[Field<rds::DbCluster>] = &[
    ("clone-group-id", |cluster| one(cluster.clone_group_id.as_ref())),
    ("db-cluster-id", |cluster| {
        let mut names = one(cluster.db_cluster_identifier.as_ref());
        names.extend(cluster.db_cluster_arn.clone());
        names
    }),
    ("db-cluster-resource-id", |cluster| one(cluster.db_cluster_resource_id.as_ref())),
    ("domain", |_| Vec::new()),
    ("engine", |cluster| one(cluster.engine.as_ref())),
];

fn one(value: Option<&String>) -> Vec<String> {
    value.cloned().into_iter().collect()
}

/// A cluster as answers show it.
#[must_use]
pub fn show(here: &Here, cluster: &Cluster) -> rds::DbCluster {
    let call = &here.call;
    let planned = here.plan_of(cluster);
    let members: Vec<&Instance> = here.members(cluster).collect();
    let mut zones: Vec<&str> = members.iter().map(|member| member.zone.as_str()).collect();
    zones.sort_unstable();
    zones.dedup();
    let echoed = &cluster.echoed;
    rds::DbCluster {
        // Aurora allocates as it goes and says so with a 1.
        allocated_storage: Some(1),
        availability_zones: cluster.zones.clone(),
        backup_retention_period: Some(cluster.backup_retention_days),
        database_name: cluster.database.clone(),
        db_cluster_identifier: Some(cluster.name.clone()),
        db_cluster_parameter_group: Some(cluster.parameter_group.clone()),
        db_subnet_group: Some(cluster.subnet_group.clone()),
        status: Some(here.cluster_status(cluster).to_owned()),
        endpoint: endpoint(here, cluster, &writer_endpoint(&cluster.resource_id)),
        reader_endpoint: endpoint(here, cluster, &reader_endpoint(&cluster.resource_id)),
        custom_endpoints: custom(here, cluster),
        multi_az: Some(zones.len() > 1),
        engine: Some(cluster.engine.clone()),
        engine_version: Some(here.build_of(cluster).version.clone()),
        engine_mode: Some("provisioned".to_owned()),
        port: Some(i32::from(planned.map_or(cluster.port.value, |planned| planned.port))),
        master_username: Some(cluster.master.name.clone()),
        preferred_backup_window: Some(cluster.backup_window.to_string()),
        preferred_maintenance_window: Some(cluster.maintenance_window.to_string()),
        db_cluster_members: members.iter().map(|one| member(here, cluster, one)).collect(),
        vpc_security_groups: security_groups(cluster),
        storage_encrypted: Some(false),
        db_cluster_resource_id: Some(cluster.resource_id.clone()),
        db_cluster_arn: Some(arn::of(call, Kind::Cluster, &cluster.name)),
        iam_database_authentication_enabled: Some(cluster.iam_authentication),
        cluster_create_time: Some(cluster.created.to_string()),
        enabled_cloudwatch_logs_exports: echoed.log_exports.clone(),
        // The real service shows it only where it is not the standard one.
        storage_type: Some(echoed.storage_type.clone()).filter(|kind| kind != "aurora"),
        auto_minor_version_upgrade: Some(echoed.auto_minor_version_upgrade),
        deletion_protection: Some(cluster.deletion_protection),
        master_user_secret: cluster.managed_password.as_ref().map(ManagedPassword::shape),
        http_endpoint_enabled: Some(cluster.http_endpoint),
        activity_stream_status: Some("stopped".to_owned()),
        copy_tags_to_snapshot: Some(echoed.copy_tags_to_snapshot),
        cross_account_clone: Some(false),
        tag_list: tag::show(&cluster.tags),
        network_type: Some("IPV4".to_owned()),
        automatic_restart_time: restart_time(cluster),
        monitoring_interval: Some(echoed.monitoring_interval),
        monitoring_role_arn: echoed.monitoring_role.clone(),
        database_insights_mode: echoed.insights_mode.clone(),
        performance_insights_enabled: echoed.insights_retention.map(|_| true),
        performance_insights_retention_period: echoed.insights_retention,
        local_write_forwarding_status: Some("disabled".to_owned()),
        engine_lifecycle_support: echoed.lifecycle_support.clone(),
        // Nothing but the present can be restored, so there is no earliest moment to name.
        latest_restorable_time: is_restorable(here, cluster).then(|| here.call.now.to_string()),
        status_infos: problems(here, cluster),
        pending_modified_values: pending(here, cluster),
        ..rds::DbCluster::default()
    }
}

/// What waits for the maintenance window.
fn pending(here: &Here, cluster: &Cluster) -> Option<rds::ClusterPendingModifiedValues> {
    version_that_waits(here, cluster).map(|version| rds::ClusterPendingModifiedValues {
        engine_version: Some(version),
        ..rds::ClusterPendingModifiedValues::default()
    })
}

/// The version that the cluster is to have from its next maintenance window on.
#[must_use]
pub fn version_that_waits(here: &Here, cluster: &Cluster) -> Option<String> {
    let newer = catalogue::order(&here.build_of(cluster).version)
        < catalogue::order(&cluster.build.version);
    (cluster.build_waits && newer).then(|| cluster.build.version.clone())
}

fn is_restorable(here: &Here, cluster: &Cluster) -> bool {
    here.seen.snapshots_work() && restore::check_source(here, cluster).is_ok()
}

fn endpoint(here: &Here, cluster: &Cluster, id: &str) -> Option<String> {
    let names = here.names();
    let name = if id == reader_endpoint(&cluster.resource_id) {
        names.of_readers(&cluster.name)
    } else {
        names.of_cluster(&cluster.name)
    };
    here.address(cluster, id, name)
}

fn custom(here: &Here, cluster: &Cluster) -> Vec<String> {
    let its = here.custom.iter().filter(|custom| custom.cluster == cluster.resource_id);
    its.filter_map(|custom| {
        let name = here.names().of_custom(&custom.name);
        here.address(cluster, &custom_endpoint(&custom.resource_id), name)
    })
    .collect()
}

fn member(here: &Here, cluster: &Cluster, instance: &Instance) -> rds::DbClusterMember {
    let waits = instance::show::parameters_wait(here, cluster, instance);
    let status = if waits { "pending-reboot" } else { "in-sync" };
    rds::DbClusterMember {
        db_instance_identifier: Some(instance.name.clone()),
        is_cluster_writer: Some(here.is_writer(cluster, instance)),
        db_cluster_parameter_group_status: Some(status.to_owned()),
        promotion_tier: Some(instance.promotion_tier),
    }
}

/// The cluster's security groups as members show them too.
#[must_use]
pub fn security_groups(cluster: &Cluster) -> Vec<rds::VpcSecurityGroupMembership> {
    let show = |id: &String| rds::VpcSecurityGroupMembership {
        vpc_security_group_id: Some(id.clone()),
        status: Some("active".to_owned()),
    };
    cluster.security_groups.iter().map(show).collect()
}

fn restart_time(cluster: &Cluster) -> Option<String> {
    match cluster.run {
        Run::Running => None,
        Run::Stopped { since } => Some(since.plus(STOPPED_MAX).to_string()),
    }
}

/// What keeps a cluster from being as it should be.
fn problems(here: &Here, cluster: &Cluster) -> Vec<rds::DbClusterStatusInfo> {
    let id = &cluster.resource_id;
    let of_volume = here.seen.volume(id).and_then(|volume| volume.problem.as_ref());
    let of_endpoint = |endpoint: String| here.seen.endpoint(&endpoint)?.problem.as_ref();
    let found = [
        ("storage", of_volume),
        ("endpoint", of_endpoint(writer_endpoint(id))),
        ("reader-endpoint", of_endpoint(reader_endpoint(id))),
    ];
    let show = |(kind, problem): (&str, Option<&String>)| {
        problem.map(|message| rds::DbClusterStatusInfo {
            status_type: Some(kind.to_owned()),
            normal: Some(false),
            status: Some("error".to_owned()),
            message: Some(message.clone()),
        })
    };
    let clone = cluster.cloned.then(|| rds::DbClusterStatusInfo {
        status_type: Some("clone".to_owned()),
        normal: Some(true),
        status: Some("full-copy".to_owned()),
        message: Some(
            "volumes share no pages yet, so the clone was made as a full copy".to_owned(),
        ),
    });
    found.into_iter().filter_map(show).chain(clone).collect()
}

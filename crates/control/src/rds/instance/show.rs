//! Instances as the API shows them.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::subnet::{self, Subnet};
use crate::rds::arn::{self, Kind};
use crate::rds::catalogue;
use crate::rds::certificate;
use crate::rds::cluster::{self, Cluster};
use crate::rds::here::Here;
use crate::rds::instance::Instance;
use crate::rds::page::{self, Field, Query};
use crate::rds::plan::planned::{PlannedInstance, instance_endpoint};
use crate::rds::{status, subnet_group, tag};
use crate::store::records::Scope;

/// `rds:DescribeDBInstances`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbInstancesMessage,
) -> Result<rds::DbInstanceMessage, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let here = Here::read(&call, &view).await?;
    let subnets = subnet::list(&view, &scope).await?;
    let wanted = match input.db_instance_identifier.as_deref().filter(|name| !name.is_empty()) {
        Some(given) => vec![here.instance(given)?],
        None => here.instances.iter().collect(),
    };
    let shown: Result<Vec<_>, ApiError> =
        wanted.into_iter().map(|instance| show(&here, instance, &subnets)).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (shown, marker) = page::answer(with_arns(&here, shown?), query, FIELDS, |shown| {
        shown.instance.db_instance_identifier.clone().unwrap_or_default()
    })?;
    let db_instances = shown.into_iter().map(|shown| shown.instance).collect();
    Ok(rds::DbInstanceMessage { marker, db_instances })
}

/// An instance and the ARN of its cluster, which filters may name.
struct Shown {
    instance: rds::DbInstance,
    cluster_arn: String,
}

fn with_arns(here: &Here, shown: Vec<rds::DbInstance>) -> Vec<Shown> {
    let shown = shown.into_iter().map(|instance| {
        let cluster = instance.db_cluster_identifier.clone().unwrap_or_default();
        Shown { cluster_arn: arn::of(&here.call, Kind::Cluster, &cluster), instance }
    });
    shown.collect()
}

/// Filters of the call (`DescribeDBInstances`). Identifiers may be given as ARNs.
const FIELDS: &[Field<Shown>] = &[
    ("db-cluster-id", |shown| {
        let mut names = one(shown.instance.db_cluster_identifier.as_ref());
        names.push(shown.cluster_arn.clone());
        names
    }),
    ("db-instance-id", |shown| {
        let mut names = one(shown.instance.db_instance_identifier.as_ref());
        names.extend(shown.instance.db_instance_arn.clone());
        names
    }),
    ("dbi-resource-id", |shown| one(shown.instance.dbi_resource_id.as_ref())),
    ("domain", |_| Vec::new()),
    ("engine", |shown| one(shown.instance.engine.as_ref())),
];

fn one(value: Option<&String>) -> Vec<String> {
    value.cloned().into_iter().collect()
}

/// One instance as answers show it, with the subnets read for it.
///
/// # Errors
/// When the store cannot be read.
pub async fn show_one(
    here: &Here,
    instance: &Instance,
    scope: &Scope,
) -> Result<rds::DbInstance, ApiError> {
    let view = here.call.records().view().await?;
    let subnets = subnet::list(&view, scope).await?;
    show(here, instance, &subnets)
}

/// An instance as answers show it.
///
/// # Errors
/// When its cluster is missing, which only damaged records can lead to.
pub fn show(
    here: &Here,
    instance: &Instance,
    subnets: &[Subnet],
) -> Result<rds::DbInstance, ApiError> {
    let call = &here.call;
    let cluster = here.cluster_of(instance)?;
    let planned = here.plan_of(cluster).and_then(|plan| plan.instance(&instance.resource_id));
    let class = planned.map_or(&instance.class.value, |planned| &planned.class);
    let group = here.subnet_groups.iter().find(|group| group.name == cluster.subnet_group);
    let echoed = &instance.echoed;
    let authority = certificate::of(echoed.certificate_authority.as_deref());
    Ok(rds::DbInstance {
        db_instance_identifier: Some(instance.name.clone()),
        db_instance_class: Some(class.clone()),
        engine: Some(cluster.engine.clone()),
        engine_version: Some(version(here, cluster, planned)),
        db_instance_status: Some(here.instance_status(cluster, instance).to_owned()),
        master_username: Some(cluster.master.name.clone()),
        db_name: cluster.database.clone(),
        endpoint: endpoint(here, cluster, instance),
        allocated_storage: Some(1),
        instance_create_time: Some(instance.created.to_string()),
        preferred_backup_window: Some(cluster.backup_window.to_string()),
        backup_retention_period: Some(cluster.backup_retention_days),
        vpc_security_groups: cluster::show::security_groups(cluster),
        db_parameter_groups: vec![parameter_group(here, cluster, instance)],
        availability_zone: Some(instance.zone.clone()),
        db_subnet_group: group.map(|group| subnet_group::api::show(call, group, subnets)),
        preferred_maintenance_window: Some(instance.maintenance_window.to_string()),
        pending_modified_values: Some(pending(here, cluster, instance)),
        multi_az: Some(false),
        auto_minor_version_upgrade: Some(echoed.auto_minor_version_upgrade),
        license_model: Some(catalogue::license(&cluster.build).to_owned()),
        publicly_accessible: Some(instance.publicly_accessible),
        status_infos: problems(here, planned),
        storage_type: Some(cluster.echoed.storage_type.clone()),
        db_instance_port: Some(0),
        db_cluster_identifier: Some(cluster.name.clone()),
        storage_encrypted: Some(false),
        dbi_resource_id: Some(instance.resource_id.clone()),
        ca_certificate_identifier: Some(authority.to_owned()),
        copy_tags_to_snapshot: Some(echoed.copy_tags_to_snapshot),
        monitoring_interval: Some(echoed.monitoring_interval),
        monitoring_role_arn: echoed.monitoring_role.clone(),
        promotion_tier: Some(instance.promotion_tier),
        db_instance_arn: Some(arn::of(call, Kind::Instance, &instance.name)),
        iam_database_authentication_enabled: Some(cluster.iam_authentication),
        database_insights_mode: echoed.insights_mode.clone(),
        performance_insights_enabled: Some(echoed.insights_retention.is_some()),
        performance_insights_retention_period: echoed.insights_retention,
        deletion_protection: Some(false),
        tag_list: tag::show(&instance.tags),
        customer_owned_ip_enabled: Some(false),
        network_type: Some("IPV4".to_owned()),
        activity_stream_status: Some("stopped".to_owned()),
        backup_target: Some("region".to_owned()),
        certificate_details: Some(rds::CertificateDetails {
            ca_identifier: Some(authority.to_owned()),
            valid_till: None,
        }),
        dedicated_log_volume: Some(false),
        is_storage_config_upgrade_available: Some(false),
        engine_lifecycle_support: cluster.echoed.lifecycle_support.clone(),
        ..rds::DbInstance::default()
    })
}

/// The version that its server runs or, while none does, is to run.
fn version(here: &Here, cluster: &Cluster, planned: Option<&PlannedInstance>) -> String {
    let report = planned.and_then(|planned| here.seen.instance(&planned.spec.id));
    let runs = report.and_then(|report| report.build.as_ref());
    let is_to = planned.and_then(|planned| planned.spec.engine.as_ref());
    runs.or(is_to).unwrap_or_else(|| here.build_of(cluster)).version.clone()
}

/// Where the instance is reached. There is none before it has an address.
fn endpoint(here: &Here, cluster: &Cluster, instance: &Instance) -> Option<rds::Endpoint> {
    let plan = here.plan_of(cluster)?;
    let id = instance_endpoint(&instance.resource_id);
    plan.endpoint(&id)?;
    let name = here.names().of_instance(&instance.name);
    Some(rds::Endpoint {
        address: here.address(cluster, &id, name),
        port: Some(i32::from(plan.port)),
        hosted_zone_id: None,
    })
}

fn parameter_group(
    here: &Here,
    cluster: &Cluster,
    instance: &Instance,
) -> rds::DbParameterGroupStatus {
    let waits = parameters_wait(here, cluster, instance);
    rds::DbParameterGroupStatus {
        db_parameter_group_name: Some(instance.parameter_group.clone()),
        parameter_apply_status: Some(if waits { "pending-reboot" } else { "in-sync" }.to_owned()),
    }
}

/// Whether parameters wait for the next start of the instance's engine.
#[must_use]
pub fn parameters_wait(here: &Here, cluster: &Cluster, instance: &Instance) -> bool {
    let planned = here.plan_of(cluster).and_then(|plan| plan.instance(&instance.resource_id));
    let report = here.seen.instance(&instance.resource_id);
    planned.is_some_and(|planned| planned.parameters_wait)
        || report.is_some_and(|report| !report.pending_restart.is_empty())
}

/// What waits for the maintenance window.
fn pending(here: &Here, cluster: &Cluster, instance: &Instance) -> rds::PendingModifiedValues {
    let Some(plan) = here.plan_of(cluster) else { return rds::PendingModifiedValues::default() };
    let planned = plan.instance(&instance.resource_id);
    let waits = planned.is_some_and(|planned| planned.class != instance.class.value);
    let port_waits = plan.port != cluster.port.value;
    rds::PendingModifiedValues {
        db_instance_class: waits.then(|| instance.class.value.clone()),
        engine_version: cluster::show::version_that_waits(here, cluster),
        port: port_waits.then(|| i32::from(cluster.port.value)),
        ..rds::PendingModifiedValues::default()
    }
}

fn problems(here: &Here, planned: Option<&PlannedInstance>) -> Vec<rds::DbInstanceStatusInfo> {
    let problem = planned.and_then(|planned| status::problem_of_instance(planned, &here.seen));
    let info = problem.map(|message| rds::DbInstanceStatusInfo {
        status_type: Some("instance".to_owned()),
        normal: Some(false),
        status: Some("error".to_owned()),
        message: Some(message.to_owned()),
    });
    info.into_iter().collect()
}

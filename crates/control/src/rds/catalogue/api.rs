//! Engine versions and orderable options, as the API shows them.

use base::spec::EngineBuild;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::zone;
use crate::rds::catalogue::{
    AURORA_POSTGRESQL, LICENSE, LOG_TYPES, class, default_version, family, major, versions,
};
use crate::rds::certificate;
use crate::rds::here::Here;
use crate::rds::page::{self, Field, Query};

/// `rds:DescribeDBEngineVersions`. An engine that has no installed version has none to show.
pub async fn describe_versions(
    call: Call,
    input: rds::DescribeDbEngineVersionsMessage,
) -> Result<rds::DbEngineVersionMessage, ApiError> {
    let installed = call.control.fleet.engines();
    let mut shown = versions(AURORA_POSTGRESQL, &installed);
    let default = default_version(AURORA_POSTGRESQL, &installed);
    let engine = given(input.engine.as_ref());
    if engine.is_some_and(|engine| engine != AURORA_POSTGRESQL) {
        shown.clear();
    }
    if let Some(version) = given(input.engine_version.as_ref()) {
        shown.retain(|build| stands_for(version, build));
    }
    if let Some(wanted) = given(input.db_parameter_group_family.as_ref()) {
        shown.retain(|build| family(&build.version) == wanted);
    }
    if input.default_only.unwrap_or(false) {
        // With a version, its newest minor is the default of that major.
        match given(input.engine_version.as_ref()) {
            Some(_) => shown.truncate(1),
            None => shown.retain(|build| Some(build) == default.as_ref()),
        }
    }
    let shown = shown.iter().map(show_version).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_engine_versions, marker) =
        page::answer(shown, query, VERSION_FIELDS, |version: &rds::DbEngineVersion| {
            sortable(version.engine_version.as_deref().unwrap_or_default())
        })?;
    Ok(rds::DbEngineVersionMessage { marker, db_engine_versions })
}

/// Filters of the call (`DescribeDBEngineVersions`).
const VERSION_FIELDS: &[Field<rds::DbEngineVersion>] = &[
    ("db-parameter-group-family", |one| {
        one.db_parameter_group_family.clone().into_iter().collect()
    }),
    ("engine", |one| one.engine.clone().into_iter().collect()),
    ("engine-mode", |one| one.supported_engine_modes.clone()),
    ("engine-version", |one| one.engine_version.clone().into_iter().collect()),
    ("status", |one| one.status.clone().into_iter().collect()),
];

fn given(text: Option<&String>) -> Option<&str> {
    text.map(String::as_str).filter(|text| !text.is_empty())
}

/// A full version or a major.
fn stands_for(asked: &str, build: &EngineBuild) -> bool {
    asked == build.version || asked == major(&build.version).to_string()
}

/// Numbers padded, so that the order of the texts is that of the versions.
fn sortable(version: &str) -> String {
    version.split('.').map(|part| format!("{part:0>6}")).collect::<Vec<_>>().join(".")
}

fn show_version(build: &EngineBuild) -> rds::DbEngineVersion {
    let version = &build.version;
    rds::DbEngineVersion {
        engine: Some(AURORA_POSTGRESQL.to_owned()),
        major_engine_version: Some(major(version).to_string()),
        engine_version: Some(version.clone()),
        db_parameter_group_family: Some(family(version)),
        db_engine_description: Some("Aurora PostgreSQL".to_owned()),
        db_engine_version_description: Some(format!(
            "Aurora PostgreSQL (compatible with PostgreSQL {version})"
        )),
        db_engine_media_type: Some("AWS Provided".to_owned()),
        // Upgrades are not built, so there is nothing that a version could be upgraded to.
        valid_upgrade_target: Vec::new(),
        exportable_log_types: LOG_TYPES.map(str::to_owned).to_vec(),
        supports_log_exports_to_cloudwatch_logs: Some(false),
        supports_read_replica: Some(false),
        supported_engine_modes: vec!["provisioned".to_owned()],
        status: Some("available".to_owned()),
        supports_parallel_query: Some(false),
        supports_global_databases: Some(false),
        supports_babelfish: Some(false),
        supports_limitless_database: Some(false),
        supports_certificate_rotation_without_restart: Some(true),
        supported_ca_certificate_identifiers: certificate::NAMES.map(str::to_owned).to_vec(),
        supports_local_write_forwarding: Some(false),
        supports_integrations: Some(false),
        ..rds::DbEngineVersion::default()
    }
}

/// `rds:DescribeOrderableDBInstanceOptions`.
pub async fn describe_options(
    call: Call,
    input: rds::DescribeOrderableDbInstanceOptionsMessage,
) -> Result<rds::OrderableDbInstanceOptionsMessage, ApiError> {
    let installed = call.control.fleet.engines();
    let mut builds = versions(&input.engine, &installed);
    if let Some(version) = given(input.engine_version.as_ref()) {
        builds.retain(|build| stands_for(version, build));
    }
    let license = given(input.license_model.as_ref()).is_none_or(|license| license == LICENSE);
    let vpc = input.vpc.unwrap_or(true);
    let wanted_class = given(input.db_instance_class.as_ref());
    let classes = class::ALL
        .iter()
        .filter(|class| license && vpc && wanted_class.is_none_or(|wanted| class.name == wanted));
    let classes: Vec<&class::Class> = classes.collect();
    let options = builds
        .iter()
        .flat_map(|build| classes.iter().map(|class| show_option(&call, build, class)));
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (orderable_db_instance_options, marker) =
        page::answer(options.collect(), query, &[], |option: &rds::OrderableDbInstanceOption| {
            let version = option.engine_version.as_deref().unwrap_or_default();
            let class = option.db_instance_class.as_deref().unwrap_or_default();
            format!("{}/{class}", sortable(version))
        })?;
    Ok(rds::OrderableDbInstanceOptionsMessage { orderable_db_instance_options, marker })
}

fn show_option(
    call: &Call,
    build: &EngineBuild,
    class: &class::Class,
) -> rds::OrderableDbInstanceOption {
    let zones = zone::zones(&call.region).iter();
    rds::OrderableDbInstanceOption {
        engine: Some(AURORA_POSTGRESQL.to_owned()),
        engine_version: Some(build.version.clone()),
        db_instance_class: Some(class.name.to_owned()),
        license_model: Some(LICENSE.to_owned()),
        availability_zones: zones
            .map(|zone| rds::AvailabilityZone { name: Some(zone.name.clone()) })
            .collect(),
        multi_az_capable: Some(false),
        read_replica_capable: Some(false),
        vpc: Some(true),
        supports_storage_encryption: Some(false),
        storage_type: Some("aurora".to_owned()),
        supports_iops: Some(false),
        supports_storage_throughput: Some(false),
        supports_enhanced_monitoring: Some(false),
        supports_iam_database_authentication: Some(false),
        supports_performance_insights: Some(false),
        supported_engine_modes: vec!["provisioned".to_owned()],
        supports_storage_autoscaling: Some(false),
        supports_kerberos_authentication: Some(false),
        outpost_capable: Some(false),
        supports_global_databases: Some(false),
        supported_network_types: vec!["IPV4".to_owned()],
        supports_clusters: Some(false),
        supports_dedicated_log_volume: Some(false),
        supports_additional_storage_volumes: Some(false),
        supports_http_endpoint: Some(true),
        ..rds::OrderableDbInstanceOption::default()
    }
}

/// `rds:DescribeValidDBInstanceModifications`: storage is Aurora's own and has no options.
pub async fn describe_modifications(
    call: Call,
    input: rds::DescribeValidDbInstanceModificationsMessage,
) -> Result<rds::DescribeValidDbInstanceModificationsResult, ApiError> {
    let here = Here::read(&call, &call.records().view().await?).await?;
    here.instance(&input.db_instance_identifier)?;
    Ok(rds::DescribeValidDbInstanceModificationsResult {
        valid_db_instance_modifications_message: Some(rds::ValidDbInstanceModificationsMessage {
            supports_dedicated_log_volume: Some(false),
            ..rds::ValidDbInstanceModificationsMessage::default()
        }),
    })
}

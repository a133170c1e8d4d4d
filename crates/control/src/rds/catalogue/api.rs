//! Engine versions and orderable options, as the API shows them.

use base::spec::{EngineBuild, EngineFamily};
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::zone;
use crate::rds::catalogue::{
    AURORA_POSTGRESQL, ENGINES, class, default_version, engine, family, license, log_types, newer,
    shown_major, stands_for, versions,
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
    let wanted = given(input.engine.as_ref());
    let engines = || ENGINES.into_iter().filter(|engine| wanted.is_none_or(|of| of == *engine));
    let mut shown: Vec<EngineBuild> =
        engines().flat_map(|engine| versions(engine, &installed)).collect();
    let defaults: Vec<EngineBuild> =
        engines().filter_map(|engine| default_version(engine, &installed)).collect();
    if let Some(version) = given(input.engine_version.as_ref()) {
        shown.retain(|build| stands_for(version, build));
    }
    if let Some(wanted) = given(input.db_parameter_group_family.as_ref()) {
        shown.retain(|build| family(build) == wanted);
    }
    if input.default_only.unwrap_or(false) {
        // With a version, its newest minor is the default of that major.
        match given(input.engine_version.as_ref()) {
            Some(_) => shown.truncate(1),
            None => shown.retain(|build| defaults.contains(build)),
        }
    }
    let shown = shown.iter().map(|build| show_version(build, &installed)).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_engine_versions, marker) =
        page::answer(shown, query, VERSION_FIELDS, |version: &rds::DbEngineVersion| {
            let engine = version.engine.as_deref().unwrap_or_default();
            format!("{engine}/{}", sortable(version.engine_version.as_deref().unwrap_or_default()))
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

/// Numbers padded, so that the order of the texts is that of the versions.
fn sortable(version: &str) -> String {
    version.split('.').map(|part| format!("{part:0>6}")).collect::<Vec<_>>().join(".")
}

fn described(build: &EngineBuild) -> String {
    let version = &build.version;
    match build.family {
        EngineFamily::Postgresql => {
            format!("Aurora PostgreSQL (compatible with PostgreSQL {version})")
        }
        EngineFamily::Mariadb => format!("MariaDB {version} (stands in for Aurora MySQL 8.0)"),
    }
}

/// Minor versions only: another major version cannot be had in place yet.
fn upgrade_target(build: &EngineBuild) -> rds::UpgradeTarget {
    rds::UpgradeTarget {
        engine: Some(engine(build).to_owned()),
        engine_version: Some(build.version.clone()),
        description: Some(described(build)),
        auto_upgrade: Some(true),
        is_major_version_upgrade: Some(false),
        supported_engine_modes: vec!["provisioned".to_owned()],
        ..rds::UpgradeTarget::default()
    }
}

fn show_version(build: &EngineBuild, installed: &[EngineBuild]) -> rds::DbEngineVersion {
    let version = &build.version;
    let name = match build.family {
        EngineFamily::Postgresql => "Aurora PostgreSQL",
        EngineFamily::Mariadb => "MariaDB",
    };
    rds::DbEngineVersion {
        engine: Some(engine(build).to_owned()),
        major_engine_version: Some(shown_major(build)),
        engine_version: Some(version.clone()),
        db_parameter_group_family: Some(family(build)),
        db_engine_description: Some(name.to_owned()),
        db_engine_version_description: Some(described(build)),
        db_engine_media_type: Some("AWS Provided".to_owned()),
        valid_upgrade_target: newer(build, installed).iter().map(upgrade_target).collect(),
        exportable_log_types: log_types(build.family).iter().map(|&log| log.to_owned()).collect(),
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

/// The most options on a page, more than with other calls; Terraform asks for so many
/// (*DescribeOrderableDBInstanceOptions*, `MaxRecords`).
const OPTIONS_MAX: i32 = 1000;

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
    if let Some(wanted) = given(input.license_model.as_ref()) {
        builds.retain(|build| license(build) == wanted);
    }
    let vpc = input.vpc.unwrap_or(true);
    let wanted_class = given(input.db_instance_class.as_ref());
    let classes = class::ALL
        .iter()
        .filter(|class| vpc && wanted_class.is_none_or(|wanted| class.name == wanted));
    let classes: Vec<&class::Class> = classes.collect();
    let options = builds
        .iter()
        .flat_map(|build| classes.iter().map(|class| show_option(&call, build, class)));
    let query =
        Query::new(&input.filters, input.max_records, input.marker.as_ref()).up_to(OPTIONS_MAX);
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
        engine: Some(engine(build).to_owned()),
        engine_version: Some(build.version.clone()),
        db_instance_class: Some(class.name.to_owned()),
        license_model: Some(license(build).to_owned()),
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
        supports_iam_database_authentication: Some(engine(build) == AURORA_POSTGRESQL),
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

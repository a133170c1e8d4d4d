//! `rds:CreateDBCluster`.

use base::entropy::Entropy;
use base::spec::{EngineBuild, EngineFamily, MasterUser, VolumeOrigin};
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::{security_group, vpc, zone};
use crate::rds::catalogue;
use crate::rds::certificate;
use crate::rds::cluster::managed_password::{self, Fresh};
use crate::rds::cluster::{Cluster, Deferrable, Echoed, Run, show};
use crate::rds::endpoint::{OWNER, OwnerId};
use crate::rds::here::Here;
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::{invalid_combination, invalid_value};
use crate::rds::snapshot::{self, restore};
use crate::rds::subnet_group;
use crate::rds::tag::{self, Tags};
use crate::rds::treatment::Treatment::{Echoed as Echo, Honoured, Inert, Refused};
use crate::rds::treatment::{self, Row, Treatment, refused, refused_unless};
use crate::rds::window::{self, Daily, Weekly};
use crate::rds::{name, password, security};
use crate::store::records::Scope;
use crate::store::records::change::Change;

const RETENTION_DAYS_MAX: i32 = 35;
/// Letters of resource ids and of endpoint names.
const RESOURCE_LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const ENDPOINT_LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789";

const NOT_BUILT: &str = "is not built yet and would promise what is not there.";
const NOT_AURORA: &str = "is not for Aurora DB clusters.";
const NO_KMS: Treatment = Refused {
    unless: &[],
    code: "KMSKeyNotAccessibleFault",
    text: "keys of a key management service cannot be used: encryption at rest is not built yet.",
};
/// What becomes of each parameter.
pub const PARAMETERS: &[Row] = &[
    ("AllocatedStorage", refused_unless(&["0", "1"], NOT_AURORA)),
    ("AssociatedRoles", refused("roles of a cluster are not built yet.")),
    ("AutoMinorVersionUpgrade", Honoured),
    ("AvailabilityZones", Honoured),
    ("BacktrackWindow", refused_unless(&["0"], "backtrack is not built.")),
    ("BackupRetentionPeriod", Echo),
    ("CACertificateIdentifier", Echo),
    ("CharacterSetName", refused("character sets are set by databases and parameter groups.")),
    ("ClusterScalabilityType", refused_unless(&["standard"], NOT_BUILT)),
    ("CopyTagsToSnapshot", Echo),
    ("DBClusterIdentifier", Honoured),
    ("DBClusterInstanceClass", refused(NOT_AURORA)),
    ("DBClusterParameterGroupName", Honoured),
    ("DBSubnetGroupName", Honoured),
    ("DBSystemId", refused("is for engines that are not built.")),
    ("DatabaseInsightsMode", Echo),
    ("DatabaseName", Honoured),
    ("DeletionProtection", Honoured),
    ("Domain", refused("Kerberos authentication is not built yet.")),
    ("DomainIAMRoleName", refused("Kerberos authentication is not built yet.")),
    ("EnableCloudwatchLogsExports", Echo),
    ("EnableGlobalWriteForwarding", refused("global databases are not built yet.")),
    ("EnableHttpEndpoint", Honoured),
    ("EnableIAMDatabaseAuthentication", Honoured),
    ("EnableLimitlessDatabase", refused(NOT_BUILT)),
    ("EnableLocalWriteForwarding", refused("local write forwarding is not built yet.")),
    ("EnablePerformanceInsights", Echo),
    ("Engine", Honoured),
    ("EngineLifecycleSupport", Echo),
    ("EngineMode", refused_unless(&["provisioned"], "only provisioned clusters are built.")),
    ("EngineVersion", Honoured),
    ("GlobalClusterIdentifier", refused("global databases are not built yet.")),
    ("Iops", refused(NOT_AURORA)),
    ("KmsKeyId", NO_KMS),
    ("ManageMasterUserPassword", Honoured),
    ("MasterUserAuthenticationType", refused_unless(&["password"], "only passwords are built.")),
    ("MasterUserPassword", Honoured),
    ("MasterUserSecretKmsKeyId", NO_KMS),
    ("MasterUsername", Honoured),
    ("MonitoringInterval", Echo),
    ("MonitoringRoleArn", Echo),
    ("NetworkType", refused_unless(&["IPV4"], "only IPv4 networks are built.")),
    ("OptionGroupName", refused("Aurora has no option groups of its own.")),
    ("PerformanceInsightsKMSKeyId", NO_KMS),
    ("PerformanceInsightsRetentionPeriod", Echo),
    ("Port", Honoured),
    ("PreSignedUrl", Inert),
    ("PreferredBackupWindow", Echo),
    ("PreferredMaintenanceWindow", Honoured),
    ("PubliclyAccessible", refused("is not for Aurora DB clusters; set it on instances.")),
    ("RdsCustomClusterConfiguration", refused("RDS Custom is not built.")),
    ("ReplicationSourceIdentifier", refused("replication from outside is not built yet.")),
    ("ScalingConfiguration", refused("Aurora Serverless v1 is not built.")),
    ("ServerlessV2ScalingConfiguration", refused("Aurora Serverless v2 is not built yet.")),
    ("StorageEncrypted", refused("encryption at rest is not built yet.")),
    ("StorageType", Echo),
    ("TagSpecifications", Inert),
    ("Tags", Honoured),
    ("VpcSecurityGroupIds", Honoured),
    ("WithExpressConfiguration", refused(NOT_BUILT)),
];

/// What could be checked without records.
struct Checked {
    name: String,
    build: EngineBuild,
    master: MasterUser,
    /// The password that the service is to keep.
    managed: Option<Fresh>,
    database: Option<String>,
    port: u16,
    retention: i32,
    backup: Daily,
    maintenance: Weekly,
    echoed: Echoed,
    tags: Tags,
}

/// What a new cluster that does not begin empty takes from where its data comes from.
#[derive(Clone, Debug)]
pub struct Source {
    pub origin: VolumeOrigin,
    /// The cluster or snapshot as the caller named it.
    pub named: String,
    pub build: EngineBuild,
    pub master: MasterUser,
    pub database: Option<String>,
    pub port: u16,
    pub retention_days: i32,
    pub tags: Tags,
    pub is_clone: bool,
}

/// Takes the words of the owner; the planner does the rest.
///
/// # Errors
/// See the service's documentation of the operation; what is not built is refused by name.
pub async fn create(
    call: Call,
    input: rds::CreateDbClusterMessage,
) -> Result<rds::CreateDbClusterResult, ApiError> {
    create_from(call, input, None).await
}

/// The same for a cluster whose data comes from `source`.
///
/// # Errors
/// Those of [`create`], and that the source is gone.
pub async fn create_from(
    call: Call,
    input: rds::CreateDbClusterMessage,
    source: Option<Source>,
) -> Result<rds::CreateDbClusterResult, ApiError> {
    if source.is_some() {
        snapshot::check_host(&call)?;
    }
    let checked = check(&call, &input, source.as_ref())?;
    vpc::ensure_default(&call).await?;
    let scope = call.region_scope();
    let entropy = &*call.control.entropy;
    let resource_id = format!("cluster-{}", entropy.text(RESOURCE_LETTERS, 26));
    let owner_id = format!("c{}", entropy.text(ENDPOINT_LETTERS, 11));
    let here = call
        .records()
        .change(&scope, async |change: &mut Change| {
            refuse_taken(change, &checked.name).await?;
            let mut cluster = compose(&call, change, &input, &checked, &resource_id).await?;
            if let Some(source) = &source {
                check_source(&call, change, source).await?;
                cluster.origin = source.origin.clone();
                cluster.cloned = source.is_clone;
            }
            if let Some(fresh) = &checked.managed {
                cluster.managed_password = Some(fresh.keep(&call, change).await?);
            }
            if change.get::<OwnerId>(OWNER).await?.is_none() {
                change.put(OWNER, &OwnerId { id: owner_id.clone() }).await?;
            }
            security_group::hold(change, &scope, &cluster.holder(), &cluster.security_groups)
                .await?;
            change.put(&cluster.name, &cluster).await?;
            Ok::<Here, ApiError>(Here::read(&call, change).await?)
        })
        .await?;
    call.control.poke.notify_one();
    let shown = show::show(&here, here.cluster(&checked.name)?);
    Ok(rds::CreateDbClusterResult { db_cluster: Some(shown) })
}

/// Refuses a source that has begun to go since it was looked up.
async fn check_source(call: &Call, change: &Change, source: &Source) -> Result<(), ApiError> {
    if matches!(source.origin, VolumeOrigin::Snapshot(_)) {
        let (_, snapshot) = snapshot::find(call, change, &source.named).await?;
        if snapshot.deleting {
            return Err(snapshot::state(format!("The snapshot {} is deleted.", source.named)));
        }
        return Ok(());
    }
    let here = Here::read(call, change).await?;
    restore::check_source(&here, here.cluster(&source.named)?)
}

fn check(
    call: &Call,
    input: &rds::CreateDbClusterMessage,
    source: Option<&Source>,
) -> Result<Checked, ApiError> {
    let name = name::identifier("DBClusterIdentifier", &input.db_cluster_identifier)?;
    catalogue::check_engine(&input.engine)?;
    treatment::check(PARAMETERS, input)?;
    iam_authentication(input.enable_iam_database_authentication, &input.engine)?;
    let build = build(call, input, source)?;
    let (master, managed) = match source {
        Some(source) => (source.master.clone(), None),
        None => master(call, input, build.family)?,
    };
    let entropy: &dyn Entropy = &*call.control.entropy;
    let (backup, maintenance) = windows(
        entropy,
        input.preferred_backup_window.as_deref(),
        input.preferred_maintenance_window.as_deref(),
    )?;
    let mut tags = source.map(|source| source.tags.clone()).unwrap_or_default();
    tags.extend(tag::read(&input.tags)?);
    tag::check_count(&tags)?;
    let asked = name::database(input.database_name.as_deref(), build.family)?;
    let port =
        source.map_or(catalogue::default_port(build.family), |source| i32::from(source.port));
    let retention_days = source.map_or(1, |source| source.retention_days);
    let echoed = echoed(input, &build)?;
    Ok(Checked {
        name,
        build,
        master,
        managed,
        database: source.map_or(asked, |source| source.database.clone()),
        port: name::port(input.port.unwrap_or(port))?,
        retention: retention(input.backup_retention_period.unwrap_or(retention_days))?,
        backup,
        maintenance,
        echoed,
        tags,
    })
}

/// Refuses logins by token where the engine cannot have them.
///
/// # Errors
/// `InvalidParameterCombination`.
pub fn iam_authentication(asked: Option<bool>, engine: &str) -> Result<(), ApiError> {
    if asked == Some(true) && engine != catalogue::AURORA_POSTGRESQL {
        return Err(invalid_combination(format!(
            "EnableIAMDatabaseAuthentication: IAM database authentication is not built yet for \
             {engine}."
        )));
    }
    Ok(())
}

/// The version asked for, or the one that the data was written by.
fn build(
    call: &Call,
    input: &rds::CreateDbClusterMessage,
    source: Option<&Source>,
) -> Result<EngineBuild, ApiError> {
    let installed = call.control.fleet.engines();
    let asked = input.engine_version.as_deref().filter(|asked| !asked.is_empty());
    let Some(source) = source else {
        return catalogue::resolve(&input.engine, asked, &installed);
    };
    let version = source.build.version.as_str();
    if let Some(asked) = asked.filter(|asked| !catalogue::stands_for(asked, &source.build)) {
        return Err(invalid_combination(format!(
            "EngineVersion: the data is of version {version} and cannot be restored to {asked}. \
             Restore it first, then upgrade."
        )));
    }
    catalogue::resolve(&input.engine, Some(version), &installed)
}

/// The master user, and its password when the service made one.
fn master(
    call: &Call,
    input: &rds::CreateDbClusterMessage,
    engine: EngineFamily,
) -> Result<(MasterUser, Option<Fresh>), ApiError> {
    let name = name::master_user(input.master_username.as_deref(), engine)?;
    let managed = managed_password::at_creation(call, input, &name)?;
    let made = managed.as_ref().map(|fresh| &fresh.credentials.password);
    let Some(password) = made.or(input.master_user_password.as_ref()) else {
        return Err(invalid_value(
            "The parameter MasterUserPassword must be provided and must not be blank.",
        ));
    };
    let verifier = password::verifier(password, engine)?;
    Ok((MasterUser { name, verifier }, managed))
}

/// The windows asked for, or random ones that fit.
fn windows(
    entropy: &dyn Entropy,
    backup: Option<&str>,
    maintenance: Option<&str>,
) -> Result<(Daily, Weekly), ApiError> {
    let given = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    let backup = given(backup).map(|text| Daily::parse(&text)).transpose()?;
    let maintenance = given(maintenance).map(|text| Weekly::parse(&text)).transpose()?;
    let backup = match (backup, maintenance) {
        (Some(backup), _) => backup,
        (None, None) => Daily::random(entropy),
        (None, Some(maintenance)) => Daily::apart_from(entropy, maintenance),
    };
    let maintenance = maintenance.unwrap_or_else(|| Weekly::random(entropy, backup));
    window::check_apart(backup, maintenance)?;
    Ok((backup, maintenance))
}

/// Days that automated backups are kept. They cannot be turned off.
///
/// # Errors
/// `InvalidParameterValue` outside 1 to 35.
pub fn retention(days: i32) -> Result<i32, ApiError> {
    if (1..=RETENTION_DAYS_MAX).contains(&days) {
        return Ok(days);
    }
    Err(invalid_value(format!(
        "Invalid backup retention period: {days}. Must be between 1 and {RETENTION_DAYS_MAX} days."
    )))
}

fn echoed(input: &rds::CreateDbClusterMessage, build: &EngineBuild) -> Result<Echoed, ApiError> {
    let interval = monitoring_interval(input.monitoring_interval.unwrap_or(0))?;
    check_monitoring_role(interval, input.monitoring_role_arn.as_deref())?;
    let insights = input.enable_performance_insights.unwrap_or(false);
    Ok(Echoed {
        copy_tags_to_snapshot: input.copy_tags_to_snapshot.unwrap_or(false),
        auto_minor_version_upgrade: input.auto_minor_version_upgrade.unwrap_or(true),
        storage_type: storage_type(input.storage_type.as_deref())?,
        log_exports: log_types(&input.enable_cloudwatch_logs_exports, build)?,
        monitoring_interval: interval,
        monitoring_role: input.monitoring_role_arn.clone(),
        insights_retention: insights_retention(
            insights,
            input.performance_insights_retention_period,
        )?,
        insights_mode: insights_mode(input.database_insights_mode.as_deref())?,
        lifecycle_support: Some(lifecycle_support(input.engine_lifecycle_support.as_deref())?),
        certificate_authority: certificate::check(input.ca_certificate_identifier.as_deref())?,
    })
}

/// `aurora` or `aurora-iopt1`: a matter of price, which nobody pays here.
///
/// # Errors
/// `StorageTypeNotSupported` otherwise.
pub fn storage_type(asked: Option<&str>) -> Result<String, ApiError> {
    match asked.filter(|asked| !asked.is_empty()) {
        None | Some("aurora") => Ok("aurora".to_owned()),
        Some("aurora-iopt1") => Ok("aurora-iopt1".to_owned()),
        Some(other) => Err(ApiError::new(
            "StorageTypeNotSupported",
            format!("Storage type {other} is not supported for Aurora."),
        )),
    }
}

/// Log types that a cluster's engine has.
///
/// # Errors
/// `InvalidParameterCombination` for others.
pub fn log_types(asked: &[String], build: &EngineBuild) -> Result<Vec<String>, ApiError> {
    let known = catalogue::log_types(build.family);
    let mut types: Vec<String> = asked.to_vec();
    types.sort();
    types.dedup();
    if let Some(bad) = types.iter().find(|log| !known.contains(&log.as_str())) {
        return Err(invalid_combination(format!(
            "You cannot use the log types '{bad}' with engine version {} {}. For \
             supported log types, see the documentation.",
            catalogue::engine(build),
            build.version
        )));
    }
    Ok(types)
}

/// Seconds between points of enhanced monitoring.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn monitoring_interval(seconds: i32) -> Result<i32, ApiError> {
    if [0, 1, 5, 10, 15, 30, 60].contains(&seconds) {
        return Ok(seconds);
    }
    Err(invalid_value(format!(
        "Invalid value {seconds} for MonitoringInterval. Valid values: 0, 1, 5, 10, 15, 30, 60"
    )))
}

/// Enhanced monitoring and its role come together.
///
/// # Errors
/// `InvalidParameterCombination`.
pub fn check_monitoring_role(interval: i32, role: Option<&str>) -> Result<(), ApiError> {
    match (interval, role.filter(|role| !role.is_empty())) {
        (0, Some(_)) => Err(invalid_combination(
            "A MonitoringRoleARN value cannot be specified if the MonitoringInterval is 0.",
        )),
        (1.., None) => Err(invalid_combination(
            "A MonitoringRoleARN value is required if you specify a MonitoringInterval value other \
             than 0.",
        )),
        _ => Ok(()),
    }
}

/// Days that Performance Insights are kept: 7, a number of months, or two years.
///
/// # Errors
/// `InvalidParameterValue` for others, `InvalidParameterCombination` when they are off.
pub fn insights_retention(on: bool, days: Option<i32>) -> Result<Option<i32>, ApiError> {
    match (on, days) {
        (false, None) => Ok(None),
        (false, Some(_)) => Err(invalid_combination(
            "PerformanceInsightsRetentionPeriod cannot be set when Performance Insights is \
             disabled.",
        )),
        (true, None) => Ok(Some(7)),
        (true, Some(days)) => {
            let months = days % 31 == 0 && (1..=23).contains(&(days / 31));
            if days == 7 || days == 731 || months {
                return Ok(Some(days));
            }
            Err(invalid_value(format!(
                "Invalid Performance Insights retention period: {days}. Valid values are 7, 31*n \
                 for n from 1 to 23, and 731."
            )))
        }
    }
}

/// `standard` or `advanced`.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn insights_mode(asked: Option<&str>) -> Result<Option<String>, ApiError> {
    match asked {
        None | Some("") => Ok(Some("standard".to_owned())),
        Some(mode @ ("standard" | "advanced")) => Ok(Some(mode.to_owned())),
        Some(other) => Err(invalid_value(format!("Invalid DatabaseInsightsMode: {other}"))),
    }
}

fn lifecycle_support(asked: Option<&str>) -> Result<String, ApiError> {
    const STANDARD: &str = "open-source-rds-extended-support";
    match asked {
        None | Some("" | STANDARD) => Ok(STANDARD.to_owned()),
        Some(other @ "open-source-rds-extended-support-disabled") => Ok(other.to_owned()),
        Some(other) => Err(invalid_value(format!("Invalid EngineLifecycleSupport: {other}"))),
    }
}

async fn refuse_taken(change: &Change, name: &str) -> Result<(), ApiError> {
    let clusters = change.list::<Cluster>().await?;
    if clusters.iter().any(|(known, _)| known == name) {
        return Err(ApiError::new("DBClusterAlreadyExistsFault", "DB Cluster already exists"));
    }
    quota::check(Quota::Clusters, clusters.len())
}

async fn compose(
    call: &Call,
    change: &Change,
    input: &rds::CreateDbClusterMessage,
    checked: &Checked,
    resource_id: &str,
) -> Result<Cluster, ApiError> {
    let scope = call.region_scope();
    let group = subnet_group::for_cluster(change, &scope, input.db_subnet_group_name.as_deref());
    let group = group.await?;
    let asked = &input.vpc_security_group_ids;
    let security_groups = security::groups(change, &scope, asked, &group.vpc).await?;
    let parameter_group = parameter_group::for_version(
        change,
        &scope,
        GroupKind::Cluster,
        input.db_cluster_parameter_group_name.as_deref(),
        &checked.build,
    )
    .await?;
    let zones = zones(call, change, &scope, &group, &input.availability_zones).await?;
    Ok(Cluster {
        resource_id: resource_id.to_owned(),
        name: checked.name.clone(),
        engine: input.engine.clone(),
        build: checked.build.clone(),
        build_waits: false,
        created: call.now,
        origin: VolumeOrigin::Fresh,
        cloned: false,
        master: checked.master.clone(),
        database: checked.database.clone(),
        port: Deferrable::at_once(checked.port),
        subnet_group: group.name,
        vpc: group.vpc,
        zones,
        security_groups,
        parameter_group,
        run: Run::Running,
        deleting: false,
        backup_retention_days: checked.retention,
        backup_window: checked.backup,
        maintenance_window: checked.maintenance,
        deletion_protection: input.deletion_protection.unwrap_or(false),
        managed_password: None,
        http_endpoint: input.enable_http_endpoint.unwrap_or(false),
        iam_authentication: input.enable_iam_database_authentication.unwrap_or(false),
        failover: None,
        echoed: checked.echoed.clone(),
        tags: checked.tags.clone(),
    })
}

/// The three zones that the data is spread over: those asked for, then the subnet group's, then
/// others of the region.
async fn zones(
    call: &Call,
    change: &Change,
    scope: &Scope,
    group: &subnet_group::SubnetGroup,
    asked: &[String],
) -> Result<Vec<String>, ApiError> {
    let known: Vec<String> =
        zone::zones(&call.region).iter().map(|zone| zone.name.clone()).collect();
    if let Some(bad) = asked.iter().find(|zone| !known.contains(zone)) {
        return Err(invalid_value(format!(
            "Invalid availability zone: {bad} is not one of {}.",
            known.join(", ")
        )));
    }
    if asked.len() > 3 {
        return Err(invalid_value("A DB cluster can have at most three Availability Zones."));
    }
    let of_group = subnet_group::subnets_of(change, scope, group).await?;
    let of_group = of_group.into_iter().map(|subnet| subnet.zone);
    let mut zones: Vec<String> = Vec::new();
    for zone in asked.iter().cloned().chain(of_group).chain(known) {
        if zones.len() < 3 && !zones.contains(&zone) {
            zones.push(zone);
        }
    }
    zones.sort();
    Ok(zones)
}

//! `rds:ModifyDBCluster`.

use base::spec::Verifier;
use wire::error::ApiError;
use wire::generated::rds;
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::network::{interface, security_group};
use crate::rds::arn;
use crate::rds::catalogue;
use crate::rds::certificate;
use crate::rds::cluster::create::{
    check_monitoring_role, iam_authentication, insights_mode, insights_retention, log_types,
    monitoring_interval, retention, storage_type,
};
use crate::rds::cluster::managed_password::{self, Step};
use crate::rds::cluster::{Cluster, Deferrable, show};
use crate::rds::here::Here;
use crate::rds::instance;
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::refusal::{cluster_state, invalid_combination};
use crate::rds::treatment::Treatment::{Echoed as Echo, Honoured, Inert, Refused};
use crate::rds::treatment::{self, Row, Treatment, refused, refused_unless};
use crate::rds::window::{self, Daily, Weekly};
use crate::rds::{name, password, security};
use crate::secrets::owned;
use crate::store::records::change::Change;

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
    ("AllowEngineModeChange", Inert),
    ("AllowMajorVersionUpgrade", Honoured),
    ("ApplyImmediately", Honoured),
    ("AutoMinorVersionUpgrade", Honoured),
    ("AwsBackupRecoveryPointArn", refused("AWS Backup is not built.")),
    ("BacktrackWindow", refused_unless(&["0"], "backtrack is not built.")),
    ("BackupRetentionPeriod", Echo),
    ("CACertificateIdentifier", Echo),
    ("CloudwatchLogsExportConfiguration", Echo),
    ("CopyTagsToSnapshot", Echo),
    ("DBClusterIdentifier", Honoured),
    ("DBClusterInstanceClass", refused(NOT_AURORA)),
    ("DBClusterParameterGroupName", Honoured),
    ("DBInstanceParameterGroupName", refused("upgrades of major versions are not built yet.")),
    ("DatabaseInsightsMode", Echo),
    ("DeletionProtection", Honoured),
    ("Domain", refused("Kerberos authentication is not built yet.")),
    ("DomainIAMRoleName", refused("Kerberos authentication is not built yet.")),
    ("EnableGlobalWriteForwarding", refused("global databases are not built yet.")),
    ("EnableHttpEndpoint", Honoured),
    ("EnableIAMDatabaseAuthentication", Honoured),
    ("EnableLimitlessDatabase", refused(NOT_BUILT)),
    ("EnableLocalWriteForwarding", refused("local write forwarding is not built yet.")),
    ("EnablePerformanceInsights", Echo),
    ("EngineLifecycleSupport", Inert),
    ("EngineMode", refused_unless(&["provisioned"], "only provisioned clusters are built.")),
    ("EngineVersion", Honoured),
    ("Iops", refused(NOT_AURORA)),
    ("ManageMasterUserPassword", Honoured),
    ("MasterUserAuthenticationType", refused_unless(&["password"], "only passwords are built.")),
    ("MasterUserPassword", Honoured),
    ("MasterUserSecretKmsKeyId", NO_KMS),
    ("MonitoringInterval", Echo),
    ("MonitoringRoleArn", Echo),
    ("NetworkType", refused_unless(&["IPV4"], "only IPv4 networks are built.")),
    ("NewDBClusterIdentifier", Honoured),
    ("OptionGroupName", refused("Aurora has no option groups of its own.")),
    ("PerformanceInsightsKMSKeyId", NO_KMS),
    ("PerformanceInsightsRetentionPeriod", Echo),
    ("Port", Honoured),
    ("PreferredBackupWindow", Echo),
    ("PreferredMaintenanceWindow", Honoured),
    ("RotateMasterUserPassword", Honoured),
    ("ScalingConfiguration", refused("Aurora Serverless v1 is not built.")),
    ("ServerlessV2ScalingConfiguration", refused("Aurora Serverless v2 is not built yet.")),
    ("StorageType", Echo),
    ("VpcSecurityGroupIds", Honoured),
];

/// Changes what the owner wants; the planner does the rest.
///
/// # Errors
/// See the service's documentation of the operation; what is not built is refused by name.
pub async fn modify(
    call: Call,
    input: rds::ModifyDbClusterMessage,
) -> Result<rds::ModifyDbClusterResult, ApiError> {
    treatment::check(PARAMETERS, &input)?;
    // Hashing takes time on purpose, so it is done once and outside the transaction.
    let verifier = match &input.master_user_password {
        Some(password) => Some(new_verifier(&call, &input, password).await?),
        None => None,
    };
    let scope = call.region_scope();
    let (here, id) = call
        .records()
        .change(&scope, async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let before = here.cluster(&input.db_cluster_identifier)?;
            check_state(&here, before)?;
            let mut after = before.clone();
            apply_plain(&mut after, &input)?;
            apply_engine(&here, &mut after, &input)?;
            if let Some(verifier) = verifier.clone() {
                after.master.verifier = verifier;
            }
            apply_managed_password(&call, change, &mut after, &input).await?;
            apply_groups(change, &here, &mut after, &input).await?;
            rename(change, &here, &mut after, &input).await?;
            change.put(&after.name, &after).await?;
            let here = Here::read(&call, change).await?;
            Ok::<_, ApiError>((here, after.name))
        })
        .await?;
    call.control.poke.notify_one();
    let shown = show::show(&here, here.cluster(&id)?);
    Ok(rds::ModifyDbClusterResult { db_cluster: Some(shown) })
}

async fn new_verifier(
    call: &Call,
    input: &rds::ModifyDbClusterMessage,
    password: &Sensitive,
) -> Result<Verifier, ApiError> {
    let here = Here::read(call, &call.records().view().await?).await?;
    password::verifier(password, here.cluster(&input.db_cluster_identifier)?.build.family)
}

/// Moves the password into a secret of the service's, renews it there, or gives it back.
async fn apply_managed_password(
    call: &Call,
    change: &mut Change,
    after: &mut Cluster,
    input: &rds::ModifyDbClusterMessage,
) -> Result<(), ApiError> {
    match managed_password::at_modification(call, input, after)? {
        Step::Nothing => {}
        Step::Keep(fresh) => {
            after.master.verifier =
                password::verifier(&fresh.credentials.password, after.build.family)?;
            after.managed_password = Some(fresh.keep(call, change).await?);
        }
        Step::Release => {
            if let Some(managed) = after.managed_password.take() {
                owned::remove(change, &managed.secret).await?;
            }
        }
    }
    Ok(())
}

fn check_state(here: &Here, cluster: &Cluster) -> Result<(), ApiError> {
    // One that failed can be changed too, or it could not be made deletable.
    match here.cluster_status(cluster) {
        "available" | "failed" => Ok(()),
        status => Err(cluster_state(format!(
            "DB cluster {} is not available for modification with status {status}.",
            cluster.name
        ))),
    }
}

/// What needs no look at other records.
fn apply_plain(after: &mut Cluster, input: &rds::ModifyDbClusterMessage) -> Result<(), ApiError> {
    let at_once = input.apply_immediately.unwrap_or(false);
    if let Some(port) = input.port {
        after.port = Deferrable { value: name::port(port)?, at_once };
    } else if at_once {
        // What was put off is wanted now.
        after.port.at_once = true;
    }
    if let Some(days) = input.backup_retention_period {
        after.backup_retention_days = retention(days)?;
    }
    if let Some(text) = input.preferred_backup_window.as_deref().filter(|text| !text.is_empty()) {
        after.backup_window = Daily::parse(text)?;
    }
    let maintenance = input.preferred_maintenance_window.as_deref();
    if let Some(text) = maintenance.filter(|text| !text.is_empty()) {
        after.maintenance_window = Weekly::parse(text)?;
    }
    window::check_apart(after.backup_window, after.maintenance_window)?;
    if let Some(on) = input.deletion_protection {
        after.deletion_protection = on;
    }
    iam_authentication(input.enable_iam_database_authentication, &after.engine)?;
    if let Some(on) = input.enable_iam_database_authentication {
        after.iam_authentication = on;
    }
    if let Some(on) = input.enable_http_endpoint {
        after.http_endpoint = on;
    }
    apply_echoed(after, input)
}

fn apply_echoed(after: &mut Cluster, input: &rds::ModifyDbClusterMessage) -> Result<(), ApiError> {
    let build = after.build.clone();
    let echoed = &mut after.echoed;
    if let Some(on) = input.copy_tags_to_snapshot {
        echoed.copy_tags_to_snapshot = on;
    }
    if let Some(on) = input.auto_minor_version_upgrade {
        echoed.auto_minor_version_upgrade = on;
    }
    if input.storage_type.is_some() {
        echoed.storage_type = storage_type(input.storage_type.as_deref())?;
    }
    if let Some(exports) = &input.cloudwatch_logs_export_configuration {
        let enabled = log_types(&exports.enable_log_types, &build)?;
        let disabled = log_types(&exports.disable_log_types, &build)?;
        let mut all = std::mem::take(&mut echoed.log_exports);
        all.extend(enabled);
        all.retain(|log| !disabled.contains(log));
        echoed.log_exports = log_types(&all, &build)?;
    }
    if let Some(seconds) = input.monitoring_interval {
        echoed.monitoring_interval = monitoring_interval(seconds)?;
    }
    if let Some(role) = &input.monitoring_role_arn {
        echoed.monitoring_role = Some(role.clone()).filter(|role| !role.is_empty());
    }
    if echoed.monitoring_interval == 0 && input.monitoring_role_arn.is_none() {
        echoed.monitoring_role = None;
    }
    check_monitoring_role(echoed.monitoring_interval, echoed.monitoring_role.as_deref())?;
    let on = input.enable_performance_insights.unwrap_or(echoed.insights_retention.is_some());
    let days =
        input.performance_insights_retention_period.or(echoed.insights_retention.filter(|_| on));
    echoed.insights_retention = insights_retention(on, days)?;
    if input.database_insights_mode.is_some() {
        echoed.insights_mode = insights_mode(input.database_insights_mode.as_deref())?;
    }
    if let Some(authority) = certificate::check(input.ca_certificate_identifier.as_deref())? {
        echoed.certificate_authority = Some(authority);
    }
    Ok(())
}

/// Writes down the version that is asked for. The one in force may be named, which takes back one that
/// waits.
fn apply_engine(
    here: &Here,
    after: &mut Cluster,
    input: &rds::ModifyDbClusterMessage,
) -> Result<(), ApiError> {
    let at_once = input.apply_immediately.unwrap_or(false);
    let held = here.build_of(after).clone();
    let major = catalogue::major(&held.version);
    let Some(version) = input.engine_version.as_deref().filter(|version| !version.is_empty())
    else {
        // What was put off is wanted now.
        after.build_waits &= !at_once;
        return Ok(());
    };
    if version != held.version && catalogue::stands_for(version, &held) {
        return Ok(());
    }
    if version == held.version {
        after.build = held;
        after.build_waits = false;
        return Ok(());
    }
    let installed = here.call.control.fleet.engines();
    let asked = catalogue::resolve(&after.engine, Some(version), &installed)?;
    let asked_major = catalogue::major(&asked.version);
    let steps = format!("{} from {} to {}", after.engine, held.version, asked.version);
    if major < asked_major && !input.allow_major_version_upgrade.unwrap_or(false) {
        return Err(invalid_combination(
            "The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.",
        ));
    }
    if major < asked_major {
        return Err(invalid_combination(format!(
            "Cannot upgrade {steps}: upgrades to another major version are not built yet. Restore \
             the data into a cluster of that version with pg_dump and pg_restore."
        )));
    }
    if !catalogue::newer(&held, &installed).contains(&asked) {
        return Err(invalid_combination(format!("Cannot upgrade {steps}.")));
    }
    after.build = asked;
    after.build_waits = !at_once;
    Ok(())
}

async fn apply_groups(
    change: &Change,
    here: &Here,
    after: &mut Cluster,
    input: &rds::ModifyDbClusterMessage,
) -> Result<(), ApiError> {
    let scope = here.call.region_scope();
    if let Some(group) = input.db_cluster_parameter_group_name.as_deref() {
        after.parameter_group = parameter_group::for_version(
            change,
            &scope,
            GroupKind::Cluster,
            Some(group).filter(|group| !group.is_empty()).or(Some(&after.parameter_group)),
            &after.build,
        )
        .await?;
    }
    if input.vpc_security_group_ids.is_empty() {
        return Ok(());
    }
    let asked = &input.vpc_security_group_ids;
    after.security_groups = security::groups(change, &scope, asked, &after.vpc).await?;
    security_group::hold(change, &scope, &after.holder(), &after.security_groups).await?;
    for member in here.members(after) {
        let holder = instance::holder(&member.resource_id);
        interface::set_groups(change, &scope, &holder, &after.security_groups).await?;
    }
    Ok(())
}

/// Moves the record to its new name; endpoints follow with the next plan.
async fn rename(
    change: &Change,
    here: &Here,
    after: &mut Cluster,
    input: &rds::ModifyDbClusterMessage,
) -> Result<(), ApiError> {
    let Some(new) = input.new_db_cluster_identifier.as_deref().filter(|new| !new.is_empty()) else {
        return Ok(());
    };
    let new = name::identifier("NewDBClusterIdentifier", new)?;
    if new == after.name {
        return Ok(());
    }
    if !input.apply_immediately.unwrap_or(false) {
        return Err(invalid_combination(
            "NewDBClusterIdentifier: a DB cluster is renamed at once only. Specify ApplyImmediately.",
        ));
    }
    if here.cluster(&arn::identifier_of(&new)).is_ok() {
        return Err(ApiError::new("DBClusterAlreadyExistsFault", "DB Cluster already exists"));
    }
    change.delete::<Cluster>(&after.name).await?;
    after.name = new;
    Ok(())
}

//! `rds:ModifyDBInstance`.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::capacity::{self, More};
use crate::rds::catalogue;
use crate::rds::certificate;
use crate::rds::cluster::create::{
    check_monitoring_role, insights_mode, insights_retention, monitoring_interval,
};
use crate::rds::cluster::{Cluster, Deferrable};
use crate::rds::here::Here;
use crate::rds::instance::create::promotion_tier;
use crate::rds::instance::{Instance, show};
use crate::rds::name;
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::refusal::{instance_state, invalid_combination};
use crate::rds::treatment::Treatment::{Echoed as Echo, Honoured, Inert, Refused};
use crate::rds::treatment::{self, Row, Treatment, refused, refused_unless};
use crate::rds::window::Weekly;
use crate::store::records::change::Change;

const OF_THE_CLUSTER: &str = "belongs to the DB cluster. Modify the DB cluster instead.";
const NOT_AURORA: &str = "is not for members of Aurora DB clusters.";
const NO_KMS: Treatment = Refused {
    unless: &[],
    code: "KMSKeyNotAccessibleFault",
    text: "keys of a key management service cannot be used: encryption at rest is not built yet.",
};

/// What becomes of each parameter.
pub const PARAMETERS: &[Row] = &[
    ("AdditionalStorageVolumes", refused(NOT_AURORA)),
    ("AllocatedStorage", refused_unless(&["0", "1"], NOT_AURORA)),
    ("AllowMajorVersionUpgrade", Inert),
    ("ApplyImmediately", Honoured),
    ("AutoMinorVersionUpgrade", Honoured),
    ("AutomationMode", refused("RDS Custom is not built.")),
    ("AwsBackupRecoveryPointArn", refused("AWS Backup is not built.")),
    ("BackupRetentionPeriod", refused(OF_THE_CLUSTER)),
    ("CACertificateIdentifier", Echo),
    ("CertificateRotationRestart", Inert),
    ("CloudwatchLogsExportConfiguration", refused(OF_THE_CLUSTER)),
    ("CopyTagsToSnapshot", Echo),
    ("DBCapacityReservationIdentifier", refused("reservations are not built.")),
    ("DBInstanceClass", Honoured),
    ("DBInstanceIdentifier", Honoured),
    ("DBParameterGroupName", Honoured),
    ("DBPortNumber", refused(OF_THE_CLUSTER)),
    ("DBSecurityGroups", refused("DB security groups are of EC2-Classic, which is gone.")),
    ("DBSubnetGroupName", refused("a DB instance cannot move to another VPC.")),
    ("DatabaseInsightsMode", Echo),
    ("DedicatedLogVolume", refused(NOT_AURORA)),
    ("DeletionProtection", refused(OF_THE_CLUSTER)),
    ("DisableDomain", refused("Kerberos authentication is not built yet.")),
    ("Domain", refused("Kerberos authentication is not built yet.")),
    ("DomainAuthSecretArn", refused("Kerberos authentication is not built yet.")),
    ("DomainDnsIps", refused("Kerberos authentication is not built yet.")),
    ("DomainFqdn", refused("Kerberos authentication is not built yet.")),
    ("DomainIAMRoleName", refused("Kerberos authentication is not built yet.")),
    ("DomainOu", refused("Kerberos authentication is not built yet.")),
    ("EnableCustomerOwnedIp", refused("Outposts are not built.")),
    ("EnableIAMDatabaseAuthentication", refused(OF_THE_CLUSTER)),
    ("EnablePerformanceInsights", Echo),
    ("Engine", refused("the engine of a DB instance cannot be changed.")),
    ("EngineLifecycleSupport", Inert),
    ("EngineVersion", Honoured),
    ("Iops", refused(NOT_AURORA)),
    ("LicenseModel", Honoured),
    ("ManageMasterUserPassword", refused(OF_THE_CLUSTER)),
    ("MasterUserAuthenticationType", refused(OF_THE_CLUSTER)),
    ("MasterUserPassword", refused(OF_THE_CLUSTER)),
    ("MasterUserSecretKmsKeyId", NO_KMS),
    ("MaxAllocatedStorage", refused(NOT_AURORA)),
    ("MonitoringInterval", Echo),
    ("MonitoringRoleArn", Echo),
    ("MultiAZ", refused("is not for Aurora: add instances in other zones instead.")),
    ("MultiTenant", refused("is for engines that are not built.")),
    ("NetworkType", refused_unless(&["IPV4"], "only IPv4 networks are built.")),
    ("NewDBInstanceIdentifier", Honoured),
    ("OptionGroupName", refused("Aurora has no option groups of its own.")),
    ("PerformanceInsightsKMSKeyId", NO_KMS),
    ("PerformanceInsightsRetentionPeriod", Echo),
    ("PreferredBackupWindow", refused(OF_THE_CLUSTER)),
    ("PreferredMaintenanceWindow", Honoured),
    ("ProcessorFeatures", refused(NOT_AURORA)),
    ("PromotionTier", Honoured),
    ("PubliclyAccessible", Echo),
    ("ReplicaMode", refused("is for engines that are not built.")),
    ("ResumeFullAutomationModeMinutes", refused("RDS Custom is not built.")),
    ("RotateMasterUserPassword", refused(OF_THE_CLUSTER)),
    ("StorageThroughput", refused(NOT_AURORA)),
    ("StorageType", refused_unless(&["aurora", "aurora-iopt1"], OF_THE_CLUSTER)),
    ("TagSpecifications", Inert),
    ("TdeCredentialArn", refused("is for engines that are not built.")),
    ("TdeCredentialPassword", refused("is for engines that are not built.")),
    ("UseDefaultProcessorFeatures", Inert),
    ("VpcSecurityGroupIds", refused(OF_THE_CLUSTER)),
];

/// Changes what the owner wants; the planner does the rest.
///
/// # Errors
/// See the service's documentation of the operation; what is not built is refused by name.
pub async fn modify(
    call: Call,
    input: rds::ModifyDbInstanceMessage,
) -> Result<rds::ModifyDbInstanceResult, ApiError> {
    treatment::check(PARAMETERS, &input)?;
    let scope = call.region_scope();
    let (here, name) = call
        .records()
        .change(&scope, async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let before = here.instance(&input.db_instance_identifier)?;
            let cluster = here.cluster_of(before)?;
            check_state(&here, cluster, before)?;
            let mut after = before.clone();
            apply_plain(&mut after, &input)?;
            apply_class(&mut after, &here, cluster, &input)?;
            if after.class.value != before.class.value {
                let more = More::Class(&after.resource_id, &after.class.value);
                capacity::check(&call, more).await?;
            }
            if let Some(group) = input.db_parameter_group_name.as_deref() {
                let build = &cluster.build;
                let asked = Some(group).filter(|group| !group.is_empty());
                let asked = asked.or(Some(&before.parameter_group));
                let kind = GroupKind::Instance;
                after.parameter_group =
                    parameter_group::for_version(change, &scope, kind, asked, build).await?;
            }
            rename(change, &here, &mut after, &input).await?;
            change.put(&after.name, &after).await?;
            let here = Here::read(&call, change).await?;
            Ok::<_, ApiError>((here, after.name))
        })
        .await?;
    call.control.poke.notify_one();
    let shown = show::show_one(&here, here.instance(&name)?, &scope).await?;
    Ok(rds::ModifyDbInstanceResult { db_instance: Some(shown) })
}

fn check_state(here: &Here, cluster: &Cluster, instance: &Instance) -> Result<(), ApiError> {
    match here.instance_status(cluster, instance) {
        "available" | "failed" | "incompatible-network" => Ok(()),
        status => Err(instance_state(format!(
            "Database instance {} is not in available state: its status is {status}.",
            instance.name
        ))),
    }
}

/// What needs no look at other records.
fn apply_plain(after: &mut Instance, input: &rds::ModifyDbInstanceMessage) -> Result<(), ApiError> {
    if let Some(tier) = input.promotion_tier {
        after.promotion_tier = promotion_tier(tier)?;
    }
    if let Some(public) = input.publicly_accessible {
        after.publicly_accessible = public;
    }
    let window = input.preferred_maintenance_window.as_deref();
    if let Some(text) = window.filter(|text| !text.is_empty()) {
        after.maintenance_window = Weekly::parse(text)?;
    }
    let echoed = &mut after.echoed;
    if let Some(on) = input.copy_tags_to_snapshot {
        echoed.copy_tags_to_snapshot = on;
    }
    if let Some(on) = input.auto_minor_version_upgrade {
        echoed.auto_minor_version_upgrade = on;
    }
    if let Some(seconds) = input.monitoring_interval {
        echoed.monitoring_interval = monitoring_interval(seconds)?;
    }
    if let Some(role) = &input.monitoring_role_arn {
        echoed.monitoring_role = Some(role.clone()).filter(|role| !role.is_empty());
    } else if echoed.monitoring_interval == 0 {
        echoed.monitoring_role = None;
    }
    check_monitoring_role(echoed.monitoring_interval, echoed.monitoring_role.as_deref())?;
    let on = input.enable_performance_insights.unwrap_or(echoed.insights_retention.is_some());
    let kept = echoed.insights_retention.filter(|_| on);
    let days = input.performance_insights_retention_period.or(kept);
    echoed.insights_retention = insights_retention(on, days)?;
    if input.database_insights_mode.is_some() {
        echoed.insights_mode = insights_mode(input.database_insights_mode.as_deref())?;
    }
    if let Some(authority) = certificate::check(input.ca_certificate_identifier.as_deref())? {
        echoed.certificate_authority = Some(authority);
    }
    Ok(())
}

fn apply_class(
    after: &mut Instance,
    here: &Here,
    cluster: &Cluster,
    input: &rds::ModifyDbInstanceMessage,
) -> Result<(), ApiError> {
    let at_once = input.apply_immediately.unwrap_or(false);
    if let Some(class) = input.db_instance_class.as_deref().filter(|class| !class.is_empty()) {
        catalogue::check_class(class, &cluster.build)?;
        after.class = Deferrable { value: class.to_owned(), at_once };
    } else if at_once {
        // What was put off is wanted now.
        after.class.at_once = true;
    }
    let version = input.engine_version.as_deref().filter(|version| !version.is_empty());
    if version.is_some_and(|version| !catalogue::stands_for(version, here.build_of(cluster))) {
        return Err(invalid_combination(
            "EngineVersion: The specified DB Instance is a member of a cluster. Modify the engine \
             version of the DB Cluster instead.",
        ));
    }
    catalogue::check_license(input.license_model.as_deref(), &cluster.build)
}

/// Moves the record to its new name; the endpoint follows with the next plan.
async fn rename(
    change: &Change,
    here: &Here,
    after: &mut Instance,
    input: &rds::ModifyDbInstanceMessage,
) -> Result<(), ApiError> {
    let Some(new) = input.new_db_instance_identifier.as_deref().filter(|new| !new.is_empty())
    else {
        return Ok(());
    };
    let new = name::identifier("NewDBInstanceIdentifier", new)?;
    if new == after.name {
        return Ok(());
    }
    if !input.apply_immediately.unwrap_or(false) {
        return Err(invalid_combination(
            "NewDBInstanceIdentifier: a DB instance is renamed at once only. Specify \
             ApplyImmediately.",
        ));
    }
    if here.instance(&new).is_ok() {
        return Err(ApiError::new("DBInstanceAlreadyExists", "DB instance already exists"));
    }
    change.delete::<Instance>(&after.name).await?;
    after.name = new;
    Ok(())
}

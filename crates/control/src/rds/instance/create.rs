//! `rds:CreateDBInstance`: a member of a cluster.

use base::entropy::Entropy;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::interface::{self, AttachError, NewInterface};
use crate::network::subnet::Subnet;
use crate::network::zone;
use crate::rds::capacity::{self, More};
use crate::rds::catalogue;
use crate::rds::certificate;
use crate::rds::cluster::create::{
    check_monitoring_role, insights_mode, insights_retention, monitoring_interval,
};
use crate::rds::cluster::{Cluster, Deferrable};
use crate::rds::here::Here;
use crate::rds::instance::{Echoed, Instance, show};
use crate::rds::name;
use crate::rds::parameter_group::{self, GroupKind};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::{cluster_state, invalid_combination, invalid_value, missing};
use crate::rds::subnet_group::{self, DEFAULT};
use crate::rds::tag;
use crate::rds::treatment::Treatment::{Echoed as Echo, Honoured, Inert, Refused};
use crate::rds::treatment::{self, Row, Treatment, refused, refused_unless};
use crate::rds::window::{Daily, Weekly};
use crate::store::records::change::Change;

/// Replicas of a cluster, beside its writer (*Replication with Amazon Aurora*).
const REPLICAS_MAX: usize = 15;
/// The letters of a `DbiResourceId`.
const RESOURCE_LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
/// Lowest and highest priority in a failover.
const TIER_MAX: i32 = 15;
const TIER_DEFAULT: i32 = 1;

const OF_THE_CLUSTER: &str =
    "The requested DB Instance will be a member of a DB Cluster. Set it for the DB Cluster.";
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
    ("AutoMinorVersionUpgrade", Honoured),
    ("AvailabilityZone", Honoured),
    ("BackupRetentionPeriod", refused(OF_THE_CLUSTER)),
    ("BackupTarget", refused_unless(&["region"], "Outposts are not built.")),
    ("CACertificateIdentifier", Echo),
    ("CharacterSetName", refused(OF_THE_CLUSTER)),
    ("CopyTagsToSnapshot", Echo),
    ("CustomIamInstanceProfile", refused("RDS Custom is not built.")),
    ("DBCapacityReservationIdentifier", refused("reservations are not built.")),
    ("DBClusterIdentifier", Honoured),
    ("DBInstanceClass", Honoured),
    ("DBInstanceIdentifier", Honoured),
    ("DBName", refused(OF_THE_CLUSTER)),
    ("DBParameterGroupName", Honoured),
    ("DBSecurityGroups", refused("DB security groups are of EC2-Classic, which is gone.")),
    ("DBSubnetGroupName", Honoured),
    ("DBSystemId", refused("is for engines that are not built.")),
    ("DatabaseInsightsMode", Echo),
    ("DedicatedLogVolume", refused(NOT_AURORA)),
    ("DeletionProtection", refused(OF_THE_CLUSTER)),
    ("Domain", refused("Kerberos authentication is not built yet.")),
    ("DomainAuthSecretArn", refused("Kerberos authentication is not built yet.")),
    ("DomainDnsIps", refused("Kerberos authentication is not built yet.")),
    ("DomainFqdn", refused("Kerberos authentication is not built yet.")),
    ("DomainIAMRoleName", refused("Kerberos authentication is not built yet.")),
    ("DomainOu", refused("Kerberos authentication is not built yet.")),
    ("EnableCloudwatchLogsExports", refused(OF_THE_CLUSTER)),
    ("EnableCustomerOwnedIp", refused("Outposts are not built.")),
    ("EnableIAMDatabaseAuthentication", refused(OF_THE_CLUSTER)),
    ("EnablePerformanceInsights", Echo),
    ("Engine", Honoured),
    ("EngineLifecycleSupport", Inert),
    ("EngineVersion", Honoured),
    ("Iops", refused(NOT_AURORA)),
    ("KmsKeyId", NO_KMS),
    ("LicenseModel", Honoured),
    ("ManageMasterUserPassword", refused(OF_THE_CLUSTER)),
    ("MasterUserAuthenticationType", refused(OF_THE_CLUSTER)),
    ("MasterUserPassword", refused(OF_THE_CLUSTER)),
    ("MasterUserSecretKmsKeyId", NO_KMS),
    ("MasterUsername", refused(OF_THE_CLUSTER)),
    ("MaxAllocatedStorage", refused(NOT_AURORA)),
    ("MonitoringInterval", Echo),
    ("MonitoringRoleArn", Echo),
    ("MultiAZ", refused("is not for Aurora: add instances in other zones instead.")),
    ("MultiTenant", refused("is for engines that are not built.")),
    ("NcharCharacterSetName", refused("is for engines that are not built.")),
    ("NetworkType", refused_unless(&["IPV4"], "only IPv4 networks are built.")),
    ("OptionGroupName", refused("Aurora has no option groups of its own.")),
    ("PerformanceInsightsKMSKeyId", NO_KMS),
    ("PerformanceInsightsRetentionPeriod", Echo),
    ("Port", Honoured),
    ("PreferredBackupWindow", refused(OF_THE_CLUSTER)),
    ("PreferredMaintenanceWindow", Honoured),
    ("ProcessorFeatures", refused(NOT_AURORA)),
    ("PromotionTier", Honoured),
    ("PubliclyAccessible", Echo),
    ("StorageEncrypted", refused(OF_THE_CLUSTER)),
    ("StorageThroughput", refused(NOT_AURORA)),
    ("StorageType", refused_unless(&["aurora", "aurora-iopt1"], OF_THE_CLUSTER)),
    ("TagSpecifications", Inert),
    ("Tags", Honoured),
    ("TdeCredentialArn", refused("is for engines that are not built.")),
    ("TdeCredentialPassword", refused("is for engines that are not built.")),
    ("Timezone", refused("is for engines that are not built.")),
    ("VpcSecurityGroupIds", refused(OF_THE_CLUSTER)),
];

/// Takes the words of the owner; the planner does the rest.
///
/// # Errors
/// See the service's documentation of the operation; what is not built is refused by name.
pub async fn create(
    call: Call,
    input: rds::CreateDbInstanceMessage,
) -> Result<rds::CreateDbInstanceResult, ApiError> {
    let name = name::identifier("DBInstanceIdentifier", &input.db_instance_identifier)?;
    catalogue::check_engine(&input.engine)?;
    if input.db_cluster_identifier.as_deref().is_none_or(str::is_empty) {
        return Err(invalid_combination(format!(
            "{} instances are members of a DB cluster. Specify DBClusterIdentifier.",
            input.engine
        )));
    }
    treatment::check(PARAMETERS, &input)?;
    let entropy = &*call.control.entropy;
    let resource_id = format!("db-{}", entropy.text(RESOURCE_LETTERS, 26));
    let window = maintenance_window(entropy, input.preferred_maintenance_window.as_deref())?;
    let scope = call.region_scope();
    let here = call
        .records()
        .change(&scope, async |change: &mut Change| {
            let here = Here::read(&call, change).await?;
            let plain = plain(&input, &name, &resource_id, window, &call)?;
            let instance = compose(change, &here, &input, plain).await?;
            capacity::check(&call, More::Instance(&instance.class.value)).await?;
            attach(change, &here, &instance, entropy).await?;
            change.put(&name, &instance).await?;
            Ok::<Here, ApiError>(Here::read(&call, change).await?)
        })
        .await?;
    call.control.poke.notify_one();
    let shown = show::show_one(&here, here.instance(&name)?, &scope).await?;
    Ok(rds::CreateDbInstanceResult { db_instance: Some(shown) })
}

fn maintenance_window(entropy: &dyn Entropy, asked: Option<&str>) -> Result<Weekly, ApiError> {
    match asked.filter(|asked| !asked.is_empty()) {
        Some(text) => Weekly::parse(text),
        None => Ok(Weekly::random(entropy, Daily::random(entropy))),
    }
}

/// What needs no look at other records. Cluster, zone and groups come after.
fn plain(
    input: &rds::CreateDbInstanceMessage,
    name: &str,
    resource_id: &str,
    maintenance_window: Weekly,
    call: &Call,
) -> Result<Instance, ApiError> {
    if input.db_instance_class.is_empty() {
        return Err(missing("DBInstanceClass"));
    }
    Ok(Instance {
        resource_id: resource_id.to_owned(),
        name: name.to_owned(),
        cluster: String::new(),
        created: call.now,
        class: Deferrable::at_once(input.db_instance_class.clone()),
        zone: String::new(),
        publicly_accessible: false,
        promotion_tier: promotion_tier(input.promotion_tier.unwrap_or(TIER_DEFAULT))?,
        parameter_group: String::new(),
        maintenance_window,
        reboots: 0,
        deleting: false,
        echoed: echoed(input)?,
        tags: tag::read(&input.tags)?,
    })
}

/// The order in which members take over.
///
/// # Errors
/// `InvalidParameterValue` outside 0 to 15.
pub fn promotion_tier(tier: i32) -> Result<i32, ApiError> {
    name::bounded("PromotionTier", tier, 0, TIER_MAX)
}

fn echoed(input: &rds::CreateDbInstanceMessage) -> Result<Echoed, ApiError> {
    let interval = monitoring_interval(input.monitoring_interval.unwrap_or(0))?;
    check_monitoring_role(interval, input.monitoring_role_arn.as_deref())?;
    let insights = input.enable_performance_insights.unwrap_or(false);
    Ok(Echoed {
        copy_tags_to_snapshot: input.copy_tags_to_snapshot.unwrap_or(false),
        auto_minor_version_upgrade: input.auto_minor_version_upgrade.unwrap_or(true),
        monitoring_interval: interval,
        monitoring_role: input.monitoring_role_arn.clone(),
        insights_retention: insights_retention(
            insights,
            input.performance_insights_retention_period,
        )?,
        insights_mode: insights_mode(input.database_insights_mode.as_deref())?,
        certificate_authority: certificate::check(input.ca_certificate_identifier.as_deref())?,
    })
}

/// Completes an instance with what depends on its cluster.
async fn compose(
    change: &Change,
    here: &Here,
    input: &rds::CreateDbInstanceMessage,
    mut instance: Instance,
) -> Result<Instance, ApiError> {
    if here.instances.iter().any(|known| known.name == instance.name) {
        return Err(ApiError::new("DBInstanceAlreadyExists", "DB instance already exists"));
    }
    quota::check(Quota::Instances, here.instances.len())?;
    let cluster = here.cluster(input.db_cluster_identifier.as_deref().unwrap_or_default())?;
    check_cluster(here, cluster, input)?;
    catalogue::check_class(&input.db_instance_class, &cluster.build)?;
    instance.cluster.clone_from(&cluster.resource_id);
    instance.zone = choose_zone(change, here, cluster, input.availability_zone.as_deref()).await?;
    let group_named = input.db_subnet_group_name.as_deref().is_some_and(|name| !name.is_empty());
    let public_by_default = group_named && cluster.subnet_group == DEFAULT;
    instance.publicly_accessible = input.publicly_accessible.unwrap_or(public_by_default);
    instance.parameter_group = parameter_group::for_version(
        change,
        &here.call.region_scope(),
        GroupKind::Instance,
        input.db_parameter_group_name.as_deref(),
        &cluster.build,
    )
    .await?;
    Ok(instance)
}

/// Refuses what contradicts the cluster, and more instances than it may have.
fn check_cluster(
    here: &Here,
    cluster: &Cluster,
    input: &rds::CreateDbInstanceMessage,
) -> Result<(), ApiError> {
    let status = here.cluster_status(cluster);
    if matches!(status, "deleting" | "stopping" | "stopped" | "starting") {
        return Err(cluster_state(format!(
            "DB cluster {} is in {status} state: no DB instance can be added to it.",
            cluster.name
        )));
    }
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    if input.engine != cluster.engine {
        return Err(invalid_combination(format!(
            "The engine name requested for your DB instance ({}) doesn't match the engine name of \
             your DB cluster ({}).",
            input.engine, cluster.engine
        )));
    }
    let held = here.build_of(cluster);
    catalogue::check_license(input.license_model.as_deref(), held)?;
    if let Some(version) = given(&input.engine_version)
        && !catalogue::stands_for(&version, held)
    {
        return Err(invalid_combination(format!(
            "The engine version that you requested for your DB instance ({version}) does not match \
             the engine version of your DB cluster ({}).",
            held.version
        )));
    }
    if let Some(group) = given(&input.db_subnet_group_name)
        && group.to_ascii_lowercase() != cluster.subnet_group
    {
        return Err(invalid_combination(format!(
            "The DB subnet group of a DB instance must be that of its DB cluster ({}).",
            cluster.subnet_group
        )));
    }
    if input.port.is_some_and(|port| port != i32::from(cluster.port.value)) {
        return Err(invalid_combination(
            "The requested DB Instance will be a member of a DB Cluster. Set database endpoint port \
             for the DB Cluster.",
        ));
    }
    let others = here.members(cluster).any(|member| !member.deleting);
    if others && !here.seen.replicas() {
        return Err(invalid_combination(format!(
            "DB cluster {} has its writer already, and its host runs no readers (Aurora Replicas): \
             a second DB instance would promise an availability that is not there.",
            cluster.name
        )));
    }
    if here.members(cluster).filter(|member| !member.deleting).count() > REPLICAS_MAX {
        return Err(ApiError::new(
            "InstanceQuotaExceeded",
            format!("A DB cluster can have at most {REPLICAS_MAX} Aurora Replicas."),
        ));
    }
    Ok(())
}

/// The zone asked for, or the one of the subnet group with the fewest members of the cluster, so that
/// the first three are in three zones.
async fn choose_zone(
    change: &Change,
    here: &Here,
    cluster: &Cluster,
    asked: Option<&str>,
) -> Result<String, ApiError> {
    let subnets = subnets(change, here, cluster).await?;
    let covered: Vec<String> = subnets.into_iter().map(|subnet| subnet.zone).collect();
    if let Some(asked) = asked.filter(|asked| !asked.is_empty()) {
        let known = zone::zones(&here.call.region).iter().any(|zone| zone.name == asked);
        if !known {
            return Err(invalid_value(format!("Invalid availability zone: {asked}")));
        }
        if !covered.iter().any(|zone| zone == asked) {
            return Err(ApiError::new(
                "InvalidVPCNetworkStateFault",
                format!(
                    "The DB subnet group {} has no subnet in Availability Zone {asked}.",
                    cluster.subnet_group
                ),
            ));
        }
        return Ok(asked.to_owned());
    }
    let members = |zone: &String| here.members(cluster).filter(|one| one.zone == *zone).count();
    let outside = |zone: &String| !cluster.zones.contains(zone);
    let best = covered.into_iter().min_by_key(|zone| (members(zone), outside(zone), zone.clone()));
    best.ok_or_else(|| {
        ApiError::new(
            "InvalidVPCNetworkStateFault",
            format!("The DB subnet group {} has no subnets left.", cluster.subnet_group),
        )
    })
}

async fn subnets(change: &Change, here: &Here, cluster: &Cluster) -> Result<Vec<Subnet>, ApiError> {
    let group = here.subnet_groups.iter().find(|group| group.name == cluster.subnet_group);
    let Some(group) = group else { return Ok(Vec::new()) };
    subnet_group::subnets_of(change, &here.call.region_scope(), group).await
}

/// Gives the instance its network interface in the subnet of its zone.
async fn attach(
    change: &Change,
    here: &Here,
    instance: &Instance,
    entropy: &dyn Entropy,
) -> Result<(), ApiError> {
    let scope = here.call.region_scope();
    let cluster = here.cluster_of(instance)?;
    let subnets = subnets(change, here, cluster).await?;
    let id = interface::fresh_id(entropy);
    for subnet in subnets.into_iter().filter(|subnet| subnet.zone == instance.zone) {
        let new = NewInterface {
            id: id.clone(),
            subnet: subnet.id,
            groups: cluster.security_groups.clone(),
            holder: instance.holder(),
            description: interface::RDS_DESCRIPTION.to_owned(),
        };
        match interface::attach(change, &scope, new).await {
            Ok(_) => return Ok(()),
            Err(AttachError::SubnetFull { .. } | AttachError::SubnetUnknown { .. }) => {}
            Err(AttachError::Store(error)) => return Err(error.into()),
        }
    }
    Err(ApiError::new(
        "InsufficientDBInstanceCapacity",
        format!("No subnet of the DB subnet group in {} has a free address.", instance.zone),
    ))
}

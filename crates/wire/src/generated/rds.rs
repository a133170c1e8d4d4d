//! Typed shapes of the built rds operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAttributesMessage {
    #[serde(rename = "AccountQuotas", default)]
    pub account_quotas: Vec<AccountQuota>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountQuota {
    #[serde(
        rename = "AccountQuotaName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_quota_name: ::std::option::Option<String>,
    #[serde(rename = "Used", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub used: ::std::option::Option<i64>,
    #[serde(rename = "Max", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddSourceIdentifierToSubscriptionMessage {
    #[serde(rename = "SubscriptionName")]
    pub subscription_name: String,
    #[serde(rename = "SourceIdentifier")]
    pub source_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddSourceIdentifierToSubscriptionResult {
    #[serde(
        rename = "EventSubscription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription: ::std::option::Option<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddTagsToResourceMessage {
    #[serde(rename = "ResourceName")]
    pub resource_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AdditionalStorageVolume {
    #[serde(rename = "VolumeName")]
    pub volume_name: String,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "IOPS", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AdditionalStorageVolumeOutput {
    #[serde(
        rename = "VolumeName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_name: ::std::option::Option<String>,
    #[serde(
        rename = "StorageVolumeStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_volume_status: ::std::option::Option<String>,
    #[serde(
        rename = "StorageOperationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_operation_status: ::std::option::Option<String>,
    #[serde(
        rename = "StorageOperationPercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_operation_percent_progress: ::std::option::Option<i32>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "IOPS", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPendingMaintenanceActionMessage {
    #[serde(rename = "ResourceIdentifier")]
    pub resource_identifier: String,
    #[serde(rename = "ApplyAction")]
    pub apply_action: String,
    #[serde(rename = "OptInType")]
    pub opt_in_type: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplyPendingMaintenanceActionResult {
    #[serde(
        rename = "ResourcePendingMaintenanceActions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_pending_maintenance_actions:
        ::std::option::Option<ResourcePendingMaintenanceActions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZone {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailableAdditionalStorageVolumesOption {
    #[serde(
        rename = "SupportsStorageAutoscaling",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_autoscaling: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsStorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_throughput: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_iops: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "MinStorageSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_storage_size: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxStorageSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_storage_size: ::std::option::Option<i32>,
    #[serde(rename = "MinIops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub min_iops: ::std::option::Option<i32>,
    #[serde(rename = "MaxIops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MinIopsPerGib",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_iops_per_gib: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxIopsPerGib",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_iops_per_gib: ::std::option::Option<f64>,
    #[serde(
        rename = "MinStorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxStorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_storage_throughput: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailableCapacityPerAvailabilityZone {
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "AvailableCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub available_capacity: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailableProcessorFeature {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_value: ::std::option::Option<String>,
    #[serde(
        rename = "AllowedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_values: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BlueGreenDeployment {
    #[serde(
        rename = "BlueGreenDeploymentIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub blue_green_deployment_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "BlueGreenDeploymentName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub blue_green_deployment_name: ::std::option::Option<String>,
    #[serde(rename = "Source", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<String>,
    #[serde(rename = "Target", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub target: ::std::option::Option<String>,
    #[serde(rename = "SwitchoverDetails", default)]
    pub switchover_details: Vec<SwitchoverDetail>,
    #[serde(rename = "Tasks", default)]
    pub tasks: Vec<BlueGreenDeploymentTask>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_details: ::std::option::Option<String>,
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_time: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BlueGreenDeploymentTask {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    #[serde(
        rename = "CertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "CertificateType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_type: ::std::option::Option<String>,
    #[serde(
        rename = "Thumbprint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub thumbprint: ::std::option::Option<String>,
    #[serde(rename = "ValidFrom", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub valid_from: ::std::option::Option<String>,
    #[serde(rename = "ValidTill", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub valid_till: ::std::option::Option<String>,
    #[serde(
        rename = "CertificateArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_arn: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOverride",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_override: ::std::option::Option<bool>,
    #[serde(
        rename = "CustomerOverrideValidTill",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_override_valid_till: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CertificateDetails {
    #[serde(
        rename = "CAIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_identifier: ::std::option::Option<String>,
    #[serde(rename = "ValidTill", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub valid_till: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CertificateMessage {
    #[serde(
        rename = "DefaultCertificateForNewLaunches",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_certificate_for_new_launches: ::std::option::Option<String>,
    #[serde(rename = "Certificates", default)]
    pub certificates: Vec<Certificate>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CharacterSet {
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "CharacterSetDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CloudwatchLogsExportConfiguration {
    #[serde(rename = "EnableLogTypes", default)]
    pub enable_log_types: Vec<String>,
    #[serde(rename = "DisableLogTypes", default)]
    pub disable_log_types: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClusterPendingModifiedValues {
    #[serde(
        rename = "PendingCloudwatchLogsExports",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_cloudwatch_logs_exports: ::std::option::Option<PendingCloudwatchLogsExports>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "RdsCustomClusterConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rds_custom_cluster_configuration: ::std::option::Option<RdsCustomClusterConfiguration>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "CertificateDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_details: ::std::option::Option<CertificateDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContextAttribute {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbClusterParameterGroupMessage {
    #[serde(rename = "SourceDBClusterParameterGroupIdentifier")]
    pub source_db_cluster_parameter_group_identifier: String,
    #[serde(rename = "TargetDBClusterParameterGroupIdentifier")]
    pub target_db_cluster_parameter_group_identifier: String,
    #[serde(rename = "TargetDBClusterParameterGroupDescription")]
    pub target_db_cluster_parameter_group_description: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbClusterParameterGroupResult {
    #[serde(
        rename = "DBClusterParameterGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group: ::std::option::Option<DbClusterParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbClusterSnapshotMessage {
    #[serde(rename = "SourceDBClusterSnapshotIdentifier")]
    pub source_db_cluster_snapshot_identifier: String,
    #[serde(rename = "TargetDBClusterSnapshotIdentifier")]
    pub target_db_cluster_snapshot_identifier: String,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PreSignedUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pre_signed_url: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "CopyTags", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub copy_tags: ::std::option::Option<bool>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbClusterSnapshotResult {
    #[serde(
        rename = "DBClusterSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot: ::std::option::Option<DbClusterSnapshot>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbParameterGroupMessage {
    #[serde(rename = "SourceDBParameterGroupIdentifier")]
    pub source_db_parameter_group_identifier: String,
    #[serde(rename = "TargetDBParameterGroupIdentifier")]
    pub target_db_parameter_group_identifier: String,
    #[serde(rename = "TargetDBParameterGroupDescription")]
    pub target_db_parameter_group_description: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CopyDbParameterGroupResult {
    #[serde(
        rename = "DBParameterGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group: ::std::option::Option<DbParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterEndpointMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(rename = "DBClusterEndpointIdentifier")]
    pub db_cluster_endpoint_identifier: String,
    #[serde(rename = "EndpointType")]
    pub endpoint_type: String,
    #[serde(rename = "StaticMembers", default)]
    pub static_members: Vec<String>,
    #[serde(rename = "ExcludedMembers", default)]
    pub excluded_members: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterMessage {
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_name: ::std::option::Option<String>,
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(rename = "Engine")]
    pub engine: String,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicationSourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replication_source_identifier: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PreSignedUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pre_signed_url: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "BacktrackWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_window: ::std::option::Option<i64>,
    #[serde(rename = "EnableCloudwatchLogsExports", default)]
    pub enable_cloudwatch_logs_exports: Vec<String>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scaling_configuration: ::std::option::Option<ScalingConfiguration>,
    #[serde(
        rename = "RdsCustomClusterConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rds_custom_cluster_configuration: ::std::option::Option<RdsCustomClusterConfiguration>,
    #[serde(
        rename = "DBClusterInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "GlobalClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "EnableHttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_http_endpoint: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "EnableGlobalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_global_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_scaling_configuration:
        ::std::option::Option<ServerlessV2ScalingConfiguration>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "EnableLimitlessDatabase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_limitless_database: ::std::option::Option<bool>,
    #[serde(
        rename = "ClusterScalabilityType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cluster_scalability_type: ::std::option::Option<String>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
    #[serde(
        rename = "ManageMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manage_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableLocalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_local_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "MasterUserSecretKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "MasterUserAuthenticationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_authentication_type: ::std::option::Option<String>,
    #[serde(
        rename = "WithExpressConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub with_express_configuration: ::std::option::Option<bool>,
    #[serde(rename = "AssociatedRoles", default)]
    pub associated_roles: Vec<DbClusterAssociatedRole>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterParameterGroupMessage {
    #[serde(rename = "DBClusterParameterGroupName")]
    pub db_cluster_parameter_group_name: String,
    #[serde(rename = "DBParameterGroupFamily")]
    pub db_parameter_group_family: String,
    #[serde(rename = "Description")]
    pub description: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterParameterGroupResult {
    #[serde(
        rename = "DBClusterParameterGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group: ::std::option::Option<DbClusterParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterSnapshotMessage {
    #[serde(rename = "DBClusterSnapshotIdentifier")]
    pub db_cluster_snapshot_identifier: String,
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbClusterSnapshotResult {
    #[serde(
        rename = "DBClusterSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot: ::std::option::Option<DbClusterSnapshot>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbInstanceMessage {
    #[serde(rename = "DBName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_name: ::std::option::Option<String>,
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "DBInstanceClass")]
    pub db_instance_class: String,
    #[serde(rename = "Engine")]
    pub engine: String,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "DBSecurityGroups", default)]
    pub db_security_groups: Vec<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "NcharCharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nchar_character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_arn: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainFqdn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_fqdn: ::std::option::Option<String>,
    #[serde(rename = "DomainOu", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain_ou: ::std::option::Option<String>,
    #[serde(
        rename = "DomainAuthSecretArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_auth_secret_arn: ::std::option::Option<String>,
    #[serde(rename = "DomainDnsIps", default)]
    pub domain_dns_ips: Vec<String>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "PromotionTier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub promotion_tier: ::std::option::Option<i32>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(rename = "EnableCloudwatchLogsExports", default)]
    pub enable_cloudwatch_logs_exports: Vec<String>,
    #[serde(rename = "ProcessorFeatures", default)]
    pub processor_features: Vec<ProcessorFeature>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "EnableCustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_customer_owned_ip: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "BackupTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_target: ::std::option::Option<String>,
    #[serde(
        rename = "CustomIamInstanceProfile",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_iam_instance_profile: ::std::option::Option<String>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "ManageMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manage_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "MasterUserSecretKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(rename = "AdditionalStorageVolumes", default)]
    pub additional_storage_volumes: Vec<AdditionalStorageVolume>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserAuthenticationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_authentication_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbInstanceResult {
    #[serde(
        rename = "DBInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance: ::std::option::Option<DbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbParameterGroupMessage {
    #[serde(rename = "DBParameterGroupName")]
    pub db_parameter_group_name: String,
    #[serde(rename = "DBParameterGroupFamily")]
    pub db_parameter_group_family: String,
    #[serde(rename = "Description")]
    pub description: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbParameterGroupResult {
    #[serde(
        rename = "DBParameterGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group: ::std::option::Option<DbParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbSubnetGroupMessage {
    #[serde(rename = "DBSubnetGroupName")]
    pub db_subnet_group_name: String,
    #[serde(rename = "DBSubnetGroupDescription")]
    pub db_subnet_group_description: String,
    #[serde(rename = "SubnetIds", default)]
    pub subnet_ids: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDbSubnetGroupResult {
    #[serde(
        rename = "DBSubnetGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group: ::std::option::Option<DbSubnetGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateEventSubscriptionMessage {
    #[serde(rename = "SubscriptionName")]
    pub subscription_name: String,
    #[serde(rename = "SnsTopicArn")]
    pub sns_topic_arn: String,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "EventCategories", default)]
    pub event_categories: Vec<String>,
    #[serde(rename = "SourceIds", default)]
    pub source_ids: Vec<String>,
    #[serde(rename = "Enabled", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: ::std::option::Option<bool>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateEventSubscriptionResult {
    #[serde(
        rename = "EventSubscription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription: ::std::option::Option<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomDbEngineVersionAmi {
    #[serde(rename = "ImageId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbCapacityReservation {
    #[serde(
        rename = "DBCapacityReservationName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(
        rename = "ReservedCapacityPerAvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_capacity_per_availability_zone: ::std::option::Option<i32>,
    #[serde(rename = "AvailableCapacityPerAvailabilityZoneList", default)]
    pub available_capacity_per_availability_zone_list: Vec<AvailableCapacityPerAvailabilityZone>,
    #[serde(rename = "EndDate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub end_date: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(rename = "StartDate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub start_date: ::std::option::Option<String>,
    #[serde(
        rename = "CommitmentInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub commitment_info: ::std::option::Option<DbCapacityReservationCommitmentInfo>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "DBCapacityReservationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbCapacityReservationCommitmentInfo {
    #[serde(
        rename = "CommittedCapacityPerAvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub committed_capacity_per_availability_zone: ::std::option::Option<i32>,
    #[serde(
        rename = "CommitmentEndDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub commitment_end_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbCluster {
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterParameterGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "PercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub percent_progress: ::std::option::Option<String>,
    #[serde(
        rename = "EarliestRestorableTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub earliest_restorable_time: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "ReaderEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reader_endpoint: ::std::option::Option<String>,
    #[serde(rename = "CustomEndpoints", default)]
    pub custom_endpoints: Vec<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "LatestRestorableTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_restorable_time: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(rename = "DBClusterOptionGroupMemberships", default)]
    pub db_cluster_option_group_memberships: Vec<DbClusterOptionGroupStatus>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(
        rename = "UpgradeRolloutOrder",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub upgrade_rollout_order: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicationSourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replication_source_identifier: ::std::option::Option<String>,
    #[serde(rename = "ReadReplicaIdentifiers", default)]
    pub read_replica_identifiers: Vec<String>,
    #[serde(rename = "StatusInfos", default)]
    pub status_infos: Vec<DbClusterStatusInfo>,
    #[serde(rename = "DBClusterMembers", default)]
    pub db_cluster_members: Vec<DbClusterMember>,
    #[serde(rename = "VpcSecurityGroups", default)]
    pub vpc_security_groups: Vec<VpcSecurityGroupMembership>,
    #[serde(
        rename = "HostedZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hosted_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "DbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_arn: ::std::option::Option<String>,
    #[serde(rename = "AssociatedRoles", default)]
    pub associated_roles: Vec<DbClusterRole>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "CloneGroupId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub clone_group_id: ::std::option::Option<String>,
    #[serde(
        rename = "ClusterCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cluster_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "EarliestBacktrackTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub earliest_backtrack_time: ::std::option::Option<String>,
    #[serde(
        rename = "BacktrackWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_window: ::std::option::Option<i64>,
    #[serde(
        rename = "BacktrackConsumedChangeRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_consumed_change_records: ::std::option::Option<i64>,
    #[serde(rename = "EnabledCloudwatchLogsExports", default)]
    pub enabled_cloudwatch_logs_exports: Vec<String>,
    #[serde(rename = "Capacity", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub capacity: ::std::option::Option<i32>,
    #[serde(
        rename = "PendingModifiedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_modified_values: ::std::option::Option<ClusterPendingModifiedValues>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ScalingConfigurationInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scaling_configuration_info: ::std::option::Option<ScalingConfigurationInfo>,
    #[serde(
        rename = "RdsCustomClusterConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rds_custom_cluster_configuration: ::std::option::Option<RdsCustomClusterConfiguration>,
    #[serde(
        rename = "DBClusterInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "IOOptimizedNextAllowedModificationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub io_optimized_next_allowed_modification_time: ::std::option::Option<String>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "HttpEndpointEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "ActivityStreamMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_status: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamKinesisStreamName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_kinesis_stream_name: ::std::option::Option<String>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "CrossAccountClone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cross_account_clone: ::std::option::Option<bool>,
    #[serde(rename = "DomainMemberships", default)]
    pub domain_memberships: Vec<DomainMembership>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "GlobalClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "GlobalWriteForwardingStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_write_forwarding_status: ::std::option::Option<String>,
    #[serde(
        rename = "GlobalWriteForwardingRequested",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_write_forwarding_requested: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "AutomaticRestartTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automatic_restart_time: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_scaling_configuration:
        ::std::option::Option<ServerlessV2ScalingConfigurationInfo>,
    #[serde(
        rename = "ServerlessV2PlatformVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_platform_version: ::std::option::Option<String>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret: ::std::option::Option<MasterUserSecret>,
    #[serde(
        rename = "LocalWriteForwardingStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub local_write_forwarding_status: ::std::option::Option<String>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(
        rename = "LimitlessDatabase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub limitless_database: ::std::option::Option<LimitlessDatabase>,
    #[serde(
        rename = "ClusterScalabilityType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cluster_scalability_type: ::std::option::Option<String>,
    #[serde(
        rename = "CertificateDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_details: ::std::option::Option<CertificateDetails>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(
        rename = "VPCNetworkingEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_networking_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "InternetAccessGatewayEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_access_gateway_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterAssociatedRole {
    #[serde(rename = "RoleArn")]
    pub role_arn: String,
    #[serde(
        rename = "FeatureName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub feature_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterAutomatedBackup {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterAutomatedBackupsArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_automated_backups_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "RestoreWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub restore_window: ::std::option::Option<RestoreWindow>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "DbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_resource_id: ::std::option::Option<String>,
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "ClusterCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cluster_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_arn: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterAutomatedBackupMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusterAutomatedBackups", default)]
    pub db_cluster_automated_backups: Vec<DbClusterAutomatedBackup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterBacktrack {
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "BacktrackIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "BacktrackTo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_to: ::std::option::Option<String>,
    #[serde(
        rename = "BacktrackedFrom",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtracked_from: ::std::option::Option<String>,
    #[serde(
        rename = "BacktrackRequestCreationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_request_creation_time: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterBacktrackMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusterBacktracks", default)]
    pub db_cluster_backtracks: Vec<DbClusterBacktrack>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterEndpoint {
    #[serde(
        rename = "DBClusterEndpointIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_endpoint_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterEndpointResourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_endpoint_resource_identifier: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "EndpointType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub endpoint_type: ::std::option::Option<String>,
    #[serde(
        rename = "CustomEndpointType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_endpoint_type: ::std::option::Option<String>,
    #[serde(rename = "StaticMembers", default)]
    pub static_members: Vec<String>,
    #[serde(rename = "ExcludedMembers", default)]
    pub excluded_members: Vec<String>,
    #[serde(
        rename = "DBClusterEndpointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_endpoint_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterEndpointMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusterEndpoints", default)]
    pub db_cluster_endpoints: Vec<DbClusterEndpoint>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterMember {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "IsClusterWriter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_cluster_writer: ::std::option::Option<bool>,
    #[serde(
        rename = "DBClusterParameterGroupStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_status: ::std::option::Option<String>,
    #[serde(
        rename = "PromotionTier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub promotion_tier: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusters", default)]
    pub db_clusters: Vec<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterOptionGroupStatus {
    #[serde(
        rename = "DBClusterOptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_option_group_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterParameterGroup {
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_family: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterParameterGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterParameterGroupDetails {
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterParameterGroupNameMessage {
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterParameterGroupsMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusterParameterGroups", default)]
    pub db_cluster_parameter_groups: Vec<DbClusterParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterRole {
    #[serde(rename = "RoleArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_arn: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "FeatureName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub feature_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterSnapshot {
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<String>,
    #[serde(
        rename = "DBClusterSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_create_time: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "ClusterCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cluster_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(
        rename = "PercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub percent_progress: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterSnapshotArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_arn: ::std::option::Option<String>,
    #[serde(
        rename = "SourceDBClusterSnapshotArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_db_cluster_snapshot_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "DbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterSnapshotAttribute {
    #[serde(
        rename = "AttributeName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attribute_name: ::std::option::Option<String>,
    #[serde(rename = "AttributeValues", default)]
    pub attribute_values: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterSnapshotAttributesResult {
    #[serde(
        rename = "DBClusterSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_identifier: ::std::option::Option<String>,
    #[serde(rename = "DBClusterSnapshotAttributes", default)]
    pub db_cluster_snapshot_attributes: Vec<DbClusterSnapshotAttribute>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterSnapshotMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBClusterSnapshots", default)]
    pub db_cluster_snapshots: Vec<DbClusterSnapshot>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbClusterStatusInfo {
    #[serde(
        rename = "StatusType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_type: ::std::option::Option<String>,
    #[serde(rename = "Normal", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub normal: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbEngineVersion {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseInstallationFilesS3BucketName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_installation_files_s3_bucket_name: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseInstallationFilesS3Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_installation_files_s3_prefix: ::std::option::Option<String>,
    #[serde(rename = "DatabaseInstallationFiles", default)]
    pub database_installation_files: Vec<String>,
    #[serde(
        rename = "CustomDBEngineVersionManifest",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_db_engine_version_manifest: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_family: ::std::option::Option<String>,
    #[serde(
        rename = "DBEngineDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_engine_description: ::std::option::Option<String>,
    #[serde(
        rename = "DBEngineVersionArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_engine_version_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DBEngineVersionDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_engine_version_description: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultCharacterSet",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_character_set: ::std::option::Option<CharacterSet>,
    #[serde(
        rename = "FailureReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_reason: ::std::option::Option<String>,
    #[serde(rename = "Image", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image: ::std::option::Option<CustomDbEngineVersionAmi>,
    #[serde(
        rename = "DBEngineMediaType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_engine_media_type: ::std::option::Option<String>,
    #[serde(rename = "KMSKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(rename = "SupportedCharacterSets", default)]
    pub supported_character_sets: Vec<CharacterSet>,
    #[serde(rename = "SupportedNcharCharacterSets", default)]
    pub supported_nchar_character_sets: Vec<CharacterSet>,
    #[serde(rename = "ValidUpgradeTarget", default)]
    pub valid_upgrade_target: Vec<UpgradeTarget>,
    #[serde(rename = "SupportedTimezones", default)]
    pub supported_timezones: Vec<Timezone>,
    #[serde(rename = "ExportableLogTypes", default)]
    pub exportable_log_types: Vec<String>,
    #[serde(
        rename = "SupportsLogExportsToCloudwatchLogs",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_log_exports_to_cloudwatch_logs: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsReadReplica",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_read_replica: ::std::option::Option<bool>,
    #[serde(rename = "SupportedEngineModes", default)]
    pub supported_engine_modes: Vec<String>,
    #[serde(rename = "SupportedFeatureNames", default)]
    pub supported_feature_names: Vec<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "SupportsParallelQuery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_parallel_query: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsGlobalDatabases",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_global_databases: ::std::option::Option<bool>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "SupportsBabelfish",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_babelfish: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsLimitlessDatabase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_limitless_database: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsCertificateRotationWithoutRestart",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_certificate_rotation_without_restart: ::std::option::Option<bool>,
    #[serde(rename = "SupportedCACertificateIdentifiers", default)]
    pub supported_ca_certificate_identifiers: Vec<String>,
    #[serde(
        rename = "SupportsLocalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_local_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsIntegrations",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_integrations: ::std::option::Option<bool>,
    #[serde(
        rename = "ServerlessV2FeaturesSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_features_support: ::std::option::Option<ServerlessV2FeaturesSupport>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbEngineVersionMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBEngineVersions", default)]
    pub db_engine_versions: Vec<DbEngineVersion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstance {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_status: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(rename = "DBName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_name: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<Endpoint>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "InstanceCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(rename = "DBSecurityGroups", default)]
    pub db_security_groups: Vec<DbSecurityGroupMembership>,
    #[serde(rename = "VpcSecurityGroups", default)]
    pub vpc_security_groups: Vec<VpcSecurityGroupMembership>,
    #[serde(rename = "DBParameterGroups", default)]
    pub db_parameter_groups: Vec<DbParameterGroupStatus>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group: ::std::option::Option<DbSubnetGroup>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(
        rename = "UpgradeRolloutOrder",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub upgrade_rollout_order: ::std::option::Option<String>,
    #[serde(
        rename = "PendingModifiedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_modified_values: ::std::option::Option<PendingModifiedValues>,
    #[serde(
        rename = "LatestRestorableTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_restorable_time: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "ReadReplicaSourceDBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub read_replica_source_db_instance_identifier: ::std::option::Option<String>,
    #[serde(rename = "ReadReplicaDBInstanceIdentifiers", default)]
    pub read_replica_db_instance_identifiers: Vec<String>,
    #[serde(rename = "ReadReplicaDBClusterIdentifiers", default)]
    pub read_replica_db_cluster_identifiers: Vec<String>,
    #[serde(
        rename = "ReplicaMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replica_mode: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(rename = "OptionGroupMemberships", default)]
    pub option_group_memberships: Vec<OptionGroupMembership>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "NcharCharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nchar_character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "SecondaryAvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(rename = "StatusInfos", default)]
    pub status_infos: Vec<DbInstanceStatusInfo>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DbInstancePort",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_port: ::std::option::Option<i32>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(rename = "DomainMemberships", default)]
    pub domain_memberships: Vec<DomainMembership>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "EnhancedMonitoringResourceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enhanced_monitoring_resource_arn: ::std::option::Option<String>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "PromotionTier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub promotion_tier: ::std::option::Option<i32>,
    #[serde(
        rename = "DBInstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_arn: ::std::option::Option<String>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(rename = "EnabledCloudwatchLogsExports", default)]
    pub enabled_cloudwatch_logs_exports: Vec<String>,
    #[serde(rename = "ProcessorFeatures", default)]
    pub processor_features: Vec<ProcessorFeature>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(rename = "AssociatedRoles", default)]
    pub associated_roles: Vec<DbInstanceRole>,
    #[serde(
        rename = "ListenerEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub listener_endpoint: ::std::option::Option<Endpoint>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "AutomationMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automation_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ResumeFullAutomationModeTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resume_full_automation_mode_time: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIpEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ip_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_status: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamKinesisStreamName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_kinesis_stream_name: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamEngineNativeAuditFieldsIncluded",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_engine_native_audit_fields_included: ::std::option::Option<bool>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(rename = "DBInstanceAutomatedBackupsReplications", default)]
    pub db_instance_automated_backups_replications: Vec<DbInstanceAutomatedBackupsReplication>,
    #[serde(
        rename = "BackupTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_target: ::std::option::Option<String>,
    #[serde(
        rename = "AutomaticRestartTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automatic_restart_time: ::std::option::Option<String>,
    #[serde(
        rename = "CustomIamInstanceProfile",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_iam_instance_profile: ::std::option::Option<String>,
    #[serde(
        rename = "ActivityStreamPolicyStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub activity_stream_policy_status: ::std::option::Option<String>,
    #[serde(
        rename = "CertificateDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_details: ::std::option::Option<CertificateDetails>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret: ::std::option::Option<MasterUserSecret>,
    #[serde(
        rename = "ReadReplicaSourceDBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub read_replica_source_db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "PercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub percent_progress: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(
        rename = "IsStorageConfigUpgradeAvailable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_storage_config_upgrade_available: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(rename = "AdditionalStorageVolumes", default)]
    pub additional_storage_volumes: Vec<AdditionalStorageVolumeOutput>,
    #[serde(
        rename = "StorageVolumeStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_volume_status: ::std::option::Option<String>,
    #[serde(
        rename = "StorageOperationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_operation_status: ::std::option::Option<String>,
    #[serde(
        rename = "StorageOperationPercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_operation_percent_progress: ::std::option::Option<i32>,
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceAutomatedBackup {
    #[serde(
        rename = "DBInstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "RestoreWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub restore_window: ::std::option::Option<RestoreWindow>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_arn: ::std::option::Option<String>,
    #[serde(rename = "Encrypted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceAutomatedBackupsArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_automated_backups_arn: ::std::option::Option<String>,
    #[serde(rename = "DBInstanceAutomatedBackupsReplications", default)]
    pub db_instance_automated_backups_replications: Vec<DbInstanceAutomatedBackupsReplication>,
    #[serde(
        rename = "BackupTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_target: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(rename = "AdditionalStorageVolumes", default)]
    pub additional_storage_volumes: Vec<AdditionalStorageVolume>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceAutomatedBackupMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBInstanceAutomatedBackups", default)]
    pub db_instance_automated_backups: Vec<DbInstanceAutomatedBackup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceAutomatedBackupsReplication {
    #[serde(
        rename = "DBInstanceAutomatedBackupsArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_automated_backups_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBInstances", default)]
    pub db_instances: Vec<DbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceRole {
    #[serde(rename = "RoleArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "FeatureName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub feature_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbInstanceStatusInfo {
    #[serde(
        rename = "StatusType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_type: ::std::option::Option<String>,
    #[serde(rename = "Normal", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub normal: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbMajorEngineVersion {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(rename = "SupportedEngineLifecycles", default)]
    pub supported_engine_lifecycles: Vec<SupportedEngineLifecycle>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbParameterGroup {
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_family: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbParameterGroupDetails {
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbParameterGroupNameMessage {
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbParameterGroupStatus {
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "ParameterApplyStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parameter_apply_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbParameterGroupsMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBParameterGroups", default)]
    pub db_parameter_groups: Vec<DbParameterGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbProxy {
    #[serde(
        rename = "DBProxyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBProxyArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_arn: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "EngineFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_family: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(rename = "VpcSubnetIds", default)]
    pub vpc_subnet_ids: Vec<String>,
    #[serde(
        rename = "DefaultAuthScheme",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_auth_scheme: ::std::option::Option<String>,
    #[serde(rename = "Auth", default)]
    pub auth: Vec<UserAuthConfigInfo>,
    #[serde(rename = "RoleArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_arn: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "RequireTLS",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_tls: ::std::option::Option<bool>,
    #[serde(
        rename = "IdleClientTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub idle_client_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "DebugLogging",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub debug_logging: ::std::option::Option<bool>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(
        rename = "UpdatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub updated_date: ::std::option::Option<String>,
    #[serde(
        rename = "EndpointNetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub endpoint_network_type: ::std::option::Option<String>,
    #[serde(
        rename = "TargetConnectionNetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_connection_network_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbProxyEndpoint {
    #[serde(
        rename = "DBProxyEndpointName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_endpoint_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBProxyEndpointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_endpoint_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DBProxyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(rename = "VpcSubnetIds", default)]
    pub vpc_subnet_ids: Vec<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(
        rename = "TargetRole",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_role: ::std::option::Option<String>,
    #[serde(rename = "IsDefault", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
    #[serde(
        rename = "EndpointNetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub endpoint_network_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbRecommendation {
    #[serde(
        rename = "RecommendationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recommendation_id: ::std::option::Option<String>,
    #[serde(rename = "TypeId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub type_id: ::std::option::Option<String>,
    #[serde(rename = "Severity", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub severity: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_arn: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_time: ::std::option::Option<String>,
    #[serde(
        rename = "UpdatedTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub updated_time: ::std::option::Option<String>,
    #[serde(rename = "Detection", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub detection: ::std::option::Option<String>,
    #[serde(
        rename = "Recommendation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recommendation: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Reason", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<String>,
    #[serde(rename = "RecommendedActions", default)]
    pub recommended_actions: Vec<RecommendedAction>,
    #[serde(rename = "Category", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub category: ::std::option::Option<String>,
    #[serde(rename = "Source", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<String>,
    #[serde(
        rename = "TypeDetection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_detection: ::std::option::Option<String>,
    #[serde(
        rename = "TypeRecommendation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub type_recommendation: ::std::option::Option<String>,
    #[serde(rename = "Impact", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub impact: ::std::option::Option<String>,
    #[serde(
        rename = "AdditionalInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_info: ::std::option::Option<String>,
    #[serde(rename = "Links", default)]
    pub links: Vec<DocLink>,
    #[serde(
        rename = "IssueDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub issue_details: ::std::option::Option<IssueDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbRecommendationsMessage {
    #[serde(rename = "DBRecommendations", default)]
    pub db_recommendations: Vec<DbRecommendation>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSecurityGroup {
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBSecurityGroupDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_security_group_description: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "EC2SecurityGroups", default)]
    pub ec2_security_groups: Vec<Ec2SecurityGroup>,
    #[serde(rename = "IPRanges", default)]
    pub ip_ranges: Vec<IpRange>,
    #[serde(
        rename = "DBSecurityGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_security_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSecurityGroupMembership {
    #[serde(
        rename = "DBSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_security_group_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSecurityGroupMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBSecurityGroups", default)]
    pub db_security_groups: Vec<DbSecurityGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbShardGroup {
    #[serde(
        rename = "DBShardGroupResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_shard_group_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBShardGroupIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_shard_group_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(rename = "MaxACU", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_acu: ::std::option::Option<f64>,
    #[serde(rename = "MinACU", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub min_acu: ::std::option::Option<f64>,
    #[serde(
        rename = "ComputeRedundancy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub compute_redundancy: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "DBShardGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_shard_group_arn: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSnapshot {
    #[serde(
        rename = "DBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_create_time: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub percent_progress: ::std::option::Option<i32>,
    #[serde(
        rename = "SourceRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_region: ::std::option::Option<String>,
    #[serde(
        rename = "SourceDBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_arn: ::std::option::Option<String>,
    #[serde(rename = "Encrypted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBSnapshotArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_arn: ::std::option::Option<String>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<String>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(rename = "ProcessorFeatures", default)]
    pub processor_features: Vec<ProcessorFeature>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
    #[serde(
        rename = "SnapshotTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_target: ::std::option::Option<String>,
    #[serde(
        rename = "OriginalSnapshotCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub original_snapshot_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotDatabaseTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_database_time: ::std::option::Option<String>,
    #[serde(
        rename = "DBSystemId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_system_id: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(rename = "AdditionalStorageVolumes", default)]
    pub additional_storage_volumes: Vec<AdditionalStorageVolume>,
    #[serde(
        rename = "SnapshotAvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "FullSnapshotSizeInBytes",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub full_snapshot_size_in_bytes: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSnapshotMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBSnapshots", default)]
    pub db_snapshots: Vec<DbSnapshot>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSnapshotTenantDatabase {
    #[serde(
        rename = "DBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "EngineName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_name: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDatabaseCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_database_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDBName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_db_name: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDatabaseResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_database_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBSnapshotTenantDatabaseARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_tenant_database_arn: ::std::option::Option<String>,
    #[serde(
        rename = "NcharCharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nchar_character_set_name: ::std::option::Option<String>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSnapshotTenantDatabasesMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBSnapshotTenantDatabases", default)]
    pub db_snapshot_tenant_databases: Vec<DbSnapshotTenantDatabase>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSubnetGroup {
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroupDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_description: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "SubnetGroupStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subnet_group_status: ::std::option::Option<String>,
    #[serde(rename = "Subnets", default)]
    pub subnets: Vec<Subnet>,
    #[serde(
        rename = "DBSubnetGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_arn: ::std::option::Option<String>,
    #[serde(rename = "SupportedNetworkTypes", default)]
    pub supported_network_types: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DbSubnetGroupMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "DBSubnetGroups", default)]
    pub db_subnet_groups: Vec<DbSubnetGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterEndpointMessage {
    #[serde(rename = "DBClusterEndpointIdentifier")]
    pub db_cluster_endpoint_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "SkipFinalSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub skip_final_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "FinalDBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub final_db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteAutomatedBackups",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_automated_backups: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterParameterGroupMessage {
    #[serde(rename = "DBClusterParameterGroupName")]
    pub db_cluster_parameter_group_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterSnapshotMessage {
    #[serde(rename = "DBClusterSnapshotIdentifier")]
    pub db_cluster_snapshot_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbClusterSnapshotResult {
    #[serde(
        rename = "DBClusterSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot: ::std::option::Option<DbClusterSnapshot>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbInstanceMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(
        rename = "SkipFinalSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub skip_final_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "FinalDBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub final_db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteAutomatedBackups",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_automated_backups: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbInstanceResult {
    #[serde(
        rename = "DBInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance: ::std::option::Option<DbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbParameterGroupMessage {
    #[serde(rename = "DBParameterGroupName")]
    pub db_parameter_group_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDbSubnetGroupMessage {
    #[serde(rename = "DBSubnetGroupName")]
    pub db_subnet_group_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteEventSubscriptionMessage {
    #[serde(rename = "SubscriptionName")]
    pub subscription_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteEventSubscriptionResult {
    #[serde(
        rename = "EventSubscription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription: ::std::option::Option<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAttributesMessage {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeBlueGreenDeploymentsRequest {
    #[serde(
        rename = "BlueGreenDeploymentIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub blue_green_deployment_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeBlueGreenDeploymentsResponse {
    #[serde(rename = "BlueGreenDeployments", default)]
    pub blue_green_deployments: Vec<BlueGreenDeployment>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeCertificatesMessage {
    #[serde(
        rename = "CertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbCapacityReservationsRequest {
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbCapacityReservationsResponse {
    #[serde(rename = "DBCapacityReservations", default)]
    pub db_capacity_reservations: Vec<DbCapacityReservation>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterAutomatedBackupsMessage {
    #[serde(
        rename = "DbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterBacktracksMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "BacktrackIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterEndpointsMessage {
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterEndpointIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_endpoint_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterParameterGroupsMessage {
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterParametersMessage {
    #[serde(rename = "DBClusterParameterGroupName")]
    pub db_cluster_parameter_group_name: String,
    #[serde(rename = "Source", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterSnapshotAttributesMessage {
    #[serde(rename = "DBClusterSnapshotIdentifier")]
    pub db_cluster_snapshot_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterSnapshotAttributesResult {
    #[serde(
        rename = "DBClusterSnapshotAttributesResult",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_attributes_result:
        ::std::option::Option<DbClusterSnapshotAttributesResult>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClusterSnapshotsMessage {
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeShared",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_shared: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludePublic",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_public: ::std::option::Option<bool>,
    #[serde(
        rename = "DbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_resource_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbClustersMessage {
    #[serde(
        rename = "DBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeShared",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_shared: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbEngineVersionsMessage {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "DBParameterGroupFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_family: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultOnly",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_only: ::std::option::Option<bool>,
    #[serde(
        rename = "ListSupportedCharacterSets",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub list_supported_character_sets: ::std::option::Option<bool>,
    #[serde(
        rename = "ListSupportedTimezones",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub list_supported_timezones: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludeAll",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_all: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstanceAutomatedBackupsMessage {
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceAutomatedBackupsArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_automated_backups_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbInstancesMessage {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbLogFilesDetails {
    #[serde(
        rename = "LogFileName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub log_file_name: ::std::option::Option<String>,
    #[serde(
        rename = "LastWritten",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_written: ::std::option::Option<i64>,
    #[serde(rename = "Size", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbLogFilesMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(
        rename = "FilenameContains",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub filename_contains: ::std::option::Option<String>,
    #[serde(
        rename = "FileLastWritten",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub file_last_written: ::std::option::Option<i64>,
    #[serde(rename = "FileSize", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub file_size: ::std::option::Option<i64>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbLogFilesResponse {
    #[serde(rename = "DescribeDBLogFiles", default)]
    pub describe_db_log_files: Vec<DescribeDbLogFilesDetails>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbMajorEngineVersionsRequest {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbMajorEngineVersionsResponse {
    #[serde(rename = "DBMajorEngineVersions", default)]
    pub db_major_engine_versions: Vec<DbMajorEngineVersion>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbParameterGroupsMessage {
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbParametersMessage {
    #[serde(rename = "DBParameterGroupName")]
    pub db_parameter_group_name: String,
    #[serde(rename = "Source", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxiesRequest {
    #[serde(
        rename = "DBProxyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxiesResponse {
    #[serde(rename = "DBProxies", default)]
    pub db_proxies: Vec<DbProxy>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxyEndpointsRequest {
    #[serde(
        rename = "DBProxyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBProxyEndpointName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_proxy_endpoint_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbProxyEndpointsResponse {
    #[serde(rename = "DBProxyEndpoints", default)]
    pub db_proxy_endpoints: Vec<DbProxyEndpoint>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbRecommendationsMessage {
    #[serde(
        rename = "LastUpdatedAfter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_updated_after: ::std::option::Option<String>,
    #[serde(
        rename = "LastUpdatedBefore",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_updated_before: ::std::option::Option<String>,
    #[serde(rename = "Locale", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbSecurityGroupsMessage {
    #[serde(
        rename = "DBSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_security_group_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbShardGroupsMessage {
    #[serde(
        rename = "DBShardGroupIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_shard_group_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbShardGroupsResponse {
    #[serde(rename = "DBShardGroups", default)]
    pub db_shard_groups: Vec<DbShardGroup>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbSnapshotTenantDatabasesMessage {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbSnapshotsMessage {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBSnapshotIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_snapshot_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SnapshotType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_type: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeShared",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_shared: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludePublic",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_public: ::std::option::Option<bool>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDbSubnetGroupsMessage {
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEngineDefaultClusterParametersMessage {
    #[serde(rename = "DBParameterGroupFamily")]
    pub db_parameter_group_family: String,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEngineDefaultClusterParametersResult {
    #[serde(
        rename = "EngineDefaults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_defaults: ::std::option::Option<EngineDefaults>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEngineDefaultParametersMessage {
    #[serde(rename = "DBParameterGroupFamily")]
    pub db_parameter_group_family: String,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEngineDefaultParametersResult {
    #[serde(
        rename = "EngineDefaults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_defaults: ::std::option::Option<EngineDefaults>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEventCategoriesMessage {
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEventSubscriptionsMessage {
    #[serde(
        rename = "SubscriptionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subscription_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEventsMessage {
    #[serde(
        rename = "SourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "StartTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<String>,
    #[serde(rename = "EndTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<String>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<i32>,
    #[serde(rename = "EventCategories", default)]
    pub event_categories: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeExportTasksMessage {
    #[serde(
        rename = "ExportTaskIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub export_task_identifier: ::std::option::Option<String>,
    #[serde(rename = "SourceArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source_arn: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeGlobalClustersMessage {
    #[serde(
        rename = "GlobalClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeIntegrationsMessage {
    #[serde(
        rename = "IntegrationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub integration_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeIntegrationsResponse {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Integrations", default)]
    pub integrations: Vec<Integration>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeOptionGroupOptionsMessage {
    #[serde(rename = "EngineName")]
    pub engine_name: String,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeOptionGroupsMessage {
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(
        rename = "EngineName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_name: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeOrderableDbInstanceOptionsMessage {
    #[serde(rename = "Engine")]
    pub engine: String,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_group: ::std::option::Option<String>,
    #[serde(rename = "Vpc", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePendingMaintenanceActionsMessage {
    #[serde(
        rename = "ResourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_identifier: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeReservedDbInstancesMessage {
    #[serde(
        rename = "ReservedDBInstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReservedDBInstancesOfferingId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instances_offering_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<String>,
    #[serde(
        rename = "ProductDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_description: ::std::option::Option<String>,
    #[serde(
        rename = "OfferingType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub offering_type: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(rename = "LeaseId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub lease_id: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeReservedDbInstancesOfferingsMessage {
    #[serde(
        rename = "ReservedDBInstancesOfferingId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instances_offering_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<String>,
    #[serde(
        rename = "ProductDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_description: ::std::option::Option<String>,
    #[serde(
        rename = "OfferingType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub offering_type: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeServerlessV2PlatformVersionsMessage {
    #[serde(
        rename = "ServerlessV2PlatformVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_platform_version: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "DefaultOnly",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_only: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludeAll",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_all: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSourceRegionsMessage {
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeTenantDatabasesMessage {
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDBName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_db_name: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "MaxRecords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_records: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeValidDbInstanceModificationsMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeValidDbInstanceModificationsResult {
    #[serde(
        rename = "ValidDBInstanceModificationsMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub valid_db_instance_modifications_message:
        ::std::option::Option<ValidDbInstanceModificationsMessage>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisableHttpEndpointRequest {
    #[serde(rename = "ResourceArn")]
    pub resource_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisableHttpEndpointResponse {
    #[serde(
        rename = "ResourceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_arn: ::std::option::Option<String>,
    #[serde(
        rename = "HttpEndpointEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DocLink {
    #[serde(rename = "Text", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub text: ::std::option::Option<String>,
    #[serde(rename = "Url", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DomainMembership {
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "FQDN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub fqdn: ::std::option::Option<String>,
    #[serde(
        rename = "IAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_role_name: ::std::option::Option<String>,
    #[serde(rename = "OU", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ou: ::std::option::Option<String>,
    #[serde(
        rename = "AuthSecretArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auth_secret_arn: ::std::option::Option<String>,
    #[serde(rename = "DnsIps", default)]
    pub dns_ips: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DoubleRange {
    #[serde(rename = "From", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<f64>,
    #[serde(rename = "To", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DownloadDbLogFilePortionDetails {
    #[serde(
        rename = "LogFileData",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub log_file_data: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "AdditionalDataPending",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_data_pending: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DownloadDbLogFilePortionMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(rename = "LogFileName")]
    pub log_file_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "NumberOfLines",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub number_of_lines: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ec2SecurityGroup {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "EC2SecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ec2_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "EC2SecurityGroupId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ec2_security_group_id: ::std::option::Option<String>,
    #[serde(
        rename = "EC2SecurityGroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ec2_security_group_owner_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnableHttpEndpointRequest {
    #[serde(rename = "ResourceArn")]
    pub resource_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnableHttpEndpointResponse {
    #[serde(
        rename = "ResourceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_arn: ::std::option::Option<String>,
    #[serde(
        rename = "HttpEndpointEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Endpoint {
    #[serde(rename = "Address", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "HostedZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hosted_zone_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EngineDefaults {
    #[serde(
        rename = "DBParameterGroupFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_family: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Event {
    #[serde(
        rename = "SourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
    #[serde(rename = "EventCategories", default)]
    pub event_categories: Vec<String>,
    #[serde(rename = "Date", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub date: ::std::option::Option<String>,
    #[serde(rename = "SourceArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventCategoriesMap {
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "EventCategories", default)]
    pub event_categories: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventCategoriesMessage {
    #[serde(rename = "EventCategoriesMapList", default)]
    pub event_categories_map_list: Vec<EventCategoriesMap>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventSubscription {
    #[serde(
        rename = "CustomerAwsId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_aws_id: ::std::option::Option<String>,
    #[serde(
        rename = "CustSubscriptionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cust_subscription_id: ::std::option::Option<String>,
    #[serde(
        rename = "SnsTopicArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sns_topic_arn: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "SubscriptionCreationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subscription_creation_time: ::std::option::Option<String>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "SourceIdsList", default)]
    pub source_ids_list: Vec<String>,
    #[serde(rename = "EventCategoriesList", default)]
    pub event_categories_list: Vec<String>,
    #[serde(rename = "Enabled", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EventSubscriptionArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventSubscriptionsMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "EventSubscriptionsList", default)]
    pub event_subscriptions_list: Vec<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EventsMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Events", default)]
    pub events: Vec<Event>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExportTask {
    #[serde(
        rename = "ExportTaskIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub export_task_identifier: ::std::option::Option<String>,
    #[serde(rename = "SourceArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source_arn: ::std::option::Option<String>,
    #[serde(rename = "ExportOnly", default)]
    pub export_only: Vec<String>,
    #[serde(
        rename = "SnapshotTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_time: ::std::option::Option<String>,
    #[serde(
        rename = "TaskStartTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub task_start_time: ::std::option::Option<String>,
    #[serde(
        rename = "TaskEndTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub task_end_time: ::std::option::Option<String>,
    #[serde(rename = "S3Bucket", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub s3_bucket: ::std::option::Option<String>,
    #[serde(rename = "S3Prefix", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub s3_prefix: ::std::option::Option<String>,
    #[serde(
        rename = "IamRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_role_arn: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "PercentProgress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub percent_progress: ::std::option::Option<i32>,
    #[serde(
        rename = "TotalExtractedDataInGB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_extracted_data_in_gb: ::std::option::Option<i32>,
    #[serde(
        rename = "FailureCause",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_cause: ::std::option::Option<String>,
    #[serde(
        rename = "WarningMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub warning_message: ::std::option::Option<String>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExportTasksMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "ExportTasks", default)]
    pub export_tasks: Vec<ExportTask>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FailoverDbClusterMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "TargetDBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_db_instance_identifier: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FailoverDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FailoverState {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "FromDbClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub from_db_cluster_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ToDbClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub to_db_cluster_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IsDataLossAllowed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_data_loss_allowed: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Values", default)]
    pub values: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GlobalCluster {
    #[serde(
        rename = "GlobalClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "GlobalClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "GlobalClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_cluster_arn: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_name: ::std::option::Option<String>,
    #[serde(
        rename = "StorageEncrypted",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageEncryptionType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_encryption_type: ::std::option::Option<String>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(rename = "GlobalClusterMembers", default)]
    pub global_cluster_members: Vec<GlobalClusterMember>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "FailoverState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failover_state: ::std::option::Option<FailoverState>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GlobalClusterMember {
    #[serde(
        rename = "DBClusterArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_arn: ::std::option::Option<String>,
    #[serde(rename = "Readers", default)]
    pub readers: Vec<String>,
    #[serde(rename = "IsWriter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_writer: ::std::option::Option<bool>,
    #[serde(
        rename = "GlobalWriteForwardingStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_write_forwarding_status: ::std::option::Option<String>,
    #[serde(
        rename = "SynchronizationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub synchronization_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GlobalClustersMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "GlobalClusters", default)]
    pub global_clusters: Vec<GlobalCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IpRange {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "CIDRIP", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidrip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Integration {
    #[serde(rename = "SourceArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source_arn: ::std::option::Option<String>,
    #[serde(rename = "TargetArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub target_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IntegrationName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub integration_name: ::std::option::Option<String>,
    #[serde(
        rename = "IntegrationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub integration_arn: ::std::option::Option<String>,
    #[serde(rename = "KMSKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(rename = "AdditionalEncryptionContext", default)]
    pub additional_encryption_context: ::std::collections::BTreeMap<String, String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "DataFilter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub data_filter: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(rename = "Errors", default)]
    pub errors: Vec<IntegrationError>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IntegrationError {
    #[serde(rename = "ErrorCode")]
    pub error_code: String,
    #[serde(
        rename = "ErrorMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub error_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IssueDetails {
    #[serde(
        rename = "PerformanceIssueDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_issue_details: ::std::option::Option<PerformanceIssueDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LimitlessDatabase {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "MinRequiredACU",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_required_acu: ::std::option::Option<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTagsForResourceMessage {
    #[serde(rename = "ResourceName")]
    pub resource_name: String,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MasterUserSecret {
    #[serde(rename = "SecretArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_arn: ::std::option::Option<String>,
    #[serde(
        rename = "SecretStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_status: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Metric {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "References", default)]
    pub references: Vec<MetricReference>,
    #[serde(
        rename = "StatisticsDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub statistics_details: ::std::option::Option<String>,
    #[serde(
        rename = "MetricQuery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metric_query: ::std::option::Option<MetricQuery>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricQuery {
    #[serde(
        rename = "PerformanceInsightsMetricQuery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_metric_query: ::std::option::Option<PerformanceInsightsMetricQuery>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MetricReference {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "ReferenceDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reference_details: ::std::option::Option<ReferenceDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MinimumEngineVersionPerAllowedValue {
    #[serde(
        rename = "AllowedValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_value: ::std::option::Option<String>,
    #[serde(
        rename = "MinimumEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_engine_version: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyAdditionalStorageVolume {
    #[serde(rename = "VolumeName")]
    pub volume_name: String,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(rename = "IOPS", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "SetForDelete",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub set_for_delete: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterEndpointMessage {
    #[serde(rename = "DBClusterEndpointIdentifier")]
    pub db_cluster_endpoint_identifier: String,
    #[serde(
        rename = "EndpointType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub endpoint_type: ::std::option::Option<String>,
    #[serde(rename = "StaticMembers", default)]
    pub static_members: Vec<String>,
    #[serde(rename = "ExcludedMembers", default)]
    pub excluded_members: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "NewDBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "ApplyImmediately",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub apply_immediately: ::std::option::Option<bool>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "BacktrackWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_window: ::std::option::Option<i64>,
    #[serde(
        rename = "CloudwatchLogsExportConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cloudwatch_logs_export_configuration:
        ::std::option::Option<CloudwatchLogsExportConfiguration>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "AllowMajorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_major_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "DBInstanceParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_parameter_group_name: ::std::option::Option<String>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scaling_configuration: ::std::option::Option<ScalingConfiguration>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableHttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_http_endpoint: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableGlobalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_global_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "DBClusterInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_scaling_configuration:
        ::std::option::Option<ServerlessV2ScalingConfiguration>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "ManageMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manage_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "RotateMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotate_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableLocalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_local_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "MasterUserSecretKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AllowEngineModeChange",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_engine_mode_change: ::std::option::Option<bool>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EnableLimitlessDatabase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_limitless_database: ::std::option::Option<bool>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUserAuthenticationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_authentication_type: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterParameterGroupMessage {
    #[serde(rename = "DBClusterParameterGroupName")]
    pub db_cluster_parameter_group_name: String,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterSnapshotAttributeMessage {
    #[serde(rename = "DBClusterSnapshotIdentifier")]
    pub db_cluster_snapshot_identifier: String,
    #[serde(rename = "AttributeName")]
    pub attribute_name: String,
    #[serde(rename = "ValuesToAdd", default)]
    pub values_to_add: Vec<String>,
    #[serde(rename = "ValuesToRemove", default)]
    pub values_to_remove: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbClusterSnapshotAttributeResult {
    #[serde(
        rename = "DBClusterSnapshotAttributesResult",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_snapshot_attributes_result:
        ::std::option::Option<DbClusterSnapshotAttributesResult>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(rename = "DBSecurityGroups", default)]
    pub db_security_groups: Vec<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(
        rename = "ApplyImmediately",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub apply_immediately: ::std::option::Option<bool>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "DBParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "PreferredMaintenanceWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_maintenance_window: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "AllowMajorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_major_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "AutoMinorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_minor_version_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "NewDBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_arn: ::std::option::Option<String>,
    #[serde(
        rename = "TdeCredentialPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tde_credential_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainFqdn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_fqdn: ::std::option::Option<String>,
    #[serde(rename = "DomainOu", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain_ou: ::std::option::Option<String>,
    #[serde(
        rename = "DomainAuthSecretArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_auth_secret_arn: ::std::option::Option<String>,
    #[serde(rename = "DomainDnsIps", default)]
    pub domain_dns_ips: Vec<String>,
    #[serde(
        rename = "DisableDomain",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_domain: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "DBPortNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_port_number: ::std::option::Option<i32>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "PromotionTier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub promotion_tier: ::std::option::Option<i32>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "DatabaseInsightsMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_insights_mode: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "CloudwatchLogsExportConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cloudwatch_logs_export_configuration:
        ::std::option::Option<CloudwatchLogsExportConfiguration>,
    #[serde(rename = "ProcessorFeatures", default)]
    pub processor_features: Vec<ProcessorFeature>,
    #[serde(
        rename = "UseDefaultProcessorFeatures",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub use_default_processor_features: ::std::option::Option<bool>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxAllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "CertificateRotationRestart",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_rotation_restart: ::std::option::Option<bool>,
    #[serde(
        rename = "ReplicaMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replica_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AutomationMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automation_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ResumeFullAutomationModeMinutes",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resume_full_automation_mode_minutes: ::std::option::Option<i32>,
    #[serde(
        rename = "EnableCustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_customer_owned_ip: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "AwsBackupRecoveryPointArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub aws_backup_recovery_point_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ManageMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manage_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "RotateMasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotate_master_user_password: ::std::option::Option<bool>,
    #[serde(
        rename = "MasterUserSecretKmsKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(rename = "AdditionalStorageVolumes", default)]
    pub additional_storage_volumes: Vec<ModifyAdditionalStorageVolume>,
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "MasterUserAuthenticationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_authentication_type: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbInstanceResult {
    #[serde(
        rename = "DBInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance: ::std::option::Option<DbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbParameterGroupMessage {
    #[serde(rename = "DBParameterGroupName")]
    pub db_parameter_group_name: String,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbSubnetGroupMessage {
    #[serde(rename = "DBSubnetGroupName")]
    pub db_subnet_group_name: String,
    #[serde(
        rename = "DBSubnetGroupDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_description: ::std::option::Option<String>,
    #[serde(rename = "SubnetIds", default)]
    pub subnet_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyDbSubnetGroupResult {
    #[serde(
        rename = "DBSubnetGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group: ::std::option::Option<DbSubnetGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyEventSubscriptionMessage {
    #[serde(rename = "SubscriptionName")]
    pub subscription_name: String,
    #[serde(
        rename = "SnsTopicArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sns_topic_arn: ::std::option::Option<String>,
    #[serde(
        rename = "SourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_type: ::std::option::Option<String>,
    #[serde(rename = "EventCategories", default)]
    pub event_categories: Vec<String>,
    #[serde(rename = "Enabled", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyEventSubscriptionResult {
    #[serde(
        rename = "EventSubscription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription: ::std::option::Option<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Option {
    #[serde(
        rename = "OptionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_name: ::std::option::Option<String>,
    #[serde(
        rename = "OptionDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_description: ::std::option::Option<String>,
    #[serde(
        rename = "Persistent",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub persistent: ::std::option::Option<bool>,
    #[serde(rename = "Permanent", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub permanent: ::std::option::Option<bool>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "OptionVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_version: ::std::option::Option<String>,
    #[serde(rename = "OptionSettings", default)]
    pub option_settings: Vec<OptionSetting>,
    #[serde(rename = "DBSecurityGroupMemberships", default)]
    pub db_security_group_memberships: Vec<DbSecurityGroupMembership>,
    #[serde(rename = "VpcSecurityGroupMemberships", default)]
    pub vpc_security_group_memberships: Vec<VpcSecurityGroupMembership>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroup {
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "OptionGroupDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_description: ::std::option::Option<String>,
    #[serde(
        rename = "EngineName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_name: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(rename = "Options", default)]
    pub options: Vec<Option>,
    #[serde(
        rename = "AllowsVpcAndNonVpcInstanceMemberships",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allows_vpc_and_non_vpc_instance_memberships: ::std::option::Option<bool>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "OptionGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_arn: ::std::option::Option<String>,
    #[serde(
        rename = "SourceOptionGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_option_group: ::std::option::Option<String>,
    #[serde(
        rename = "SourceAccountId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_account_id: ::std::option::Option<String>,
    #[serde(
        rename = "CopyTimestamp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_timestamp: ::std::option::Option<String>,
    #[serde(
        rename = "SourceRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_region: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroupMembership {
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroupOption {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "EngineName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_name: ::std::option::Option<String>,
    #[serde(
        rename = "MajorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub major_engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "MinimumRequiredMinorEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_required_minor_engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "PortRequired",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub port_required: ::std::option::Option<bool>,
    #[serde(
        rename = "DefaultPort",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_port: ::std::option::Option<i32>,
    #[serde(rename = "OptionsDependedOn", default)]
    pub options_depended_on: Vec<String>,
    #[serde(rename = "OptionsConflictsWith", default)]
    pub options_conflicts_with: Vec<String>,
    #[serde(
        rename = "Persistent",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub persistent: ::std::option::Option<bool>,
    #[serde(rename = "Permanent", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub permanent: ::std::option::Option<bool>,
    #[serde(
        rename = "RequiresAutoMinorEngineVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub requires_auto_minor_engine_version_upgrade: ::std::option::Option<bool>,
    #[serde(rename = "VpcOnly", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_only: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsOptionVersionDowngrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_option_version_downgrade: ::std::option::Option<bool>,
    #[serde(rename = "OptionGroupOptionSettings", default)]
    pub option_group_option_settings: Vec<OptionGroupOptionSetting>,
    #[serde(rename = "OptionGroupOptionVersions", default)]
    pub option_group_option_versions: Vec<OptionVersion>,
    #[serde(
        rename = "CopyableCrossAccount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copyable_cross_account: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyableCrossRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copyable_cross_region: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroupOptionSetting {
    #[serde(
        rename = "SettingName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub setting_name: ::std::option::Option<String>,
    #[serde(
        rename = "SettingDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub setting_description: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_value: ::std::option::Option<String>,
    #[serde(rename = "ApplyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub apply_type: ::std::option::Option<String>,
    #[serde(
        rename = "AllowedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_values: ::std::option::Option<String>,
    #[serde(
        rename = "IsModifiable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_modifiable: ::std::option::Option<bool>,
    #[serde(
        rename = "IsRequired",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_required: ::std::option::Option<bool>,
    #[serde(rename = "MinimumEngineVersionPerAllowedValue", default)]
    pub minimum_engine_version_per_allowed_value: Vec<MinimumEngineVersionPerAllowedValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroupOptionsMessage {
    #[serde(rename = "OptionGroupOptions", default)]
    pub option_group_options: Vec<OptionGroupOption>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionGroups {
    #[serde(rename = "OptionGroupsList", default)]
    pub option_groups_list: Vec<OptionGroup>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionSetting {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "DefaultValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_value: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "ApplyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub apply_type: ::std::option::Option<String>,
    #[serde(rename = "DataType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub data_type: ::std::option::Option<String>,
    #[serde(
        rename = "AllowedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_values: ::std::option::Option<String>,
    #[serde(
        rename = "IsModifiable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_modifiable: ::std::option::Option<bool>,
    #[serde(
        rename = "IsCollection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_collection: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OptionVersion {
    #[serde(rename = "Version", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<String>,
    #[serde(rename = "IsDefault", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OrderableDbInstanceOption {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_group: ::std::option::Option<String>,
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<AvailabilityZone>,
    #[serde(
        rename = "MultiAZCapable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_az_capable: ::std::option::Option<bool>,
    #[serde(
        rename = "ReadReplicaCapable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub read_replica_capable: ::std::option::Option<bool>,
    #[serde(rename = "Vpc", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsStorageEncryption",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_encryption: ::std::option::Option<bool>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "SupportsIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_iops: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsStorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_throughput: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsEnhancedMonitoring",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_enhanced_monitoring: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsPerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "MinStorageSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_storage_size: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxStorageSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_storage_size: ::std::option::Option<i32>,
    #[serde(
        rename = "MinIopsPerDbInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_iops_per_db_instance: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxIopsPerDbInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_iops_per_db_instance: ::std::option::Option<i32>,
    #[serde(
        rename = "MinIopsPerGib",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_iops_per_gib: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxIopsPerGib",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_iops_per_gib: ::std::option::Option<f64>,
    #[serde(
        rename = "MinStorageThroughputPerDbInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_storage_throughput_per_db_instance: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxStorageThroughputPerDbInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_storage_throughput_per_db_instance: ::std::option::Option<i32>,
    #[serde(
        rename = "MinStorageThroughputPerIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_storage_throughput_per_iops: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxStorageThroughputPerIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_storage_throughput_per_iops: ::std::option::Option<f64>,
    #[serde(rename = "AvailableProcessorFeatures", default)]
    pub available_processor_features: Vec<AvailableProcessorFeature>,
    #[serde(rename = "SupportedEngineModes", default)]
    pub supported_engine_modes: Vec<String>,
    #[serde(
        rename = "SupportsStorageAutoscaling",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_autoscaling: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsKerberosAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_kerberos_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "OutpostCapable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_capable: ::std::option::Option<bool>,
    #[serde(rename = "SupportedActivityStreamModes", default)]
    pub supported_activity_stream_modes: Vec<String>,
    #[serde(
        rename = "SupportsGlobalDatabases",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_global_databases: ::std::option::Option<bool>,
    #[serde(rename = "SupportedNetworkTypes", default)]
    pub supported_network_types: Vec<String>,
    #[serde(
        rename = "SupportsClusters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_clusters: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsDedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsAdditionalStorageVolumes",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_additional_storage_volumes: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsHttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_http_endpoint: ::std::option::Option<bool>,
    #[serde(rename = "AvailableAdditionalStorageVolumesOptions", default)]
    pub available_additional_storage_volumes_options: Vec<AvailableAdditionalStorageVolumesOption>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OrderableDbInstanceOptionsMessage {
    #[serde(rename = "OrderableDBInstanceOptions", default)]
    pub orderable_db_instance_options: Vec<OrderableDbInstanceOption>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Outpost {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    #[serde(
        rename = "ParameterName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parameter_name: ::std::option::Option<String>,
    #[serde(
        rename = "ParameterValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parameter_value: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Source", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub source: ::std::option::Option<String>,
    #[serde(rename = "ApplyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub apply_type: ::std::option::Option<String>,
    #[serde(rename = "DataType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub data_type: ::std::option::Option<String>,
    #[serde(
        rename = "AllowedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_values: ::std::option::Option<String>,
    #[serde(
        rename = "IsModifiable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_modifiable: ::std::option::Option<bool>,
    #[serde(
        rename = "MinimumEngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "ApplyMethod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub apply_method: ::std::option::Option<String>,
    #[serde(rename = "SupportedEngineModes", default)]
    pub supported_engine_modes: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingCloudwatchLogsExports {
    #[serde(rename = "LogTypesToEnable", default)]
    pub log_types_to_enable: Vec<String>,
    #[serde(rename = "LogTypesToDisable", default)]
    pub log_types_to_disable: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingMaintenanceAction {
    #[serde(rename = "Action", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub action: ::std::option::Option<String>,
    #[serde(
        rename = "AutoAppliedAfterDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_applied_after_date: ::std::option::Option<String>,
    #[serde(
        rename = "ForcedApplyDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub forced_apply_date: ::std::option::Option<String>,
    #[serde(
        rename = "OptInStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub opt_in_status: ::std::option::Option<String>,
    #[serde(
        rename = "CurrentApplyDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub current_apply_date: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingMaintenanceActionsMessage {
    #[serde(rename = "PendingMaintenanceActions", default)]
    pub pending_maintenance_actions: Vec<ResourcePendingMaintenanceActions>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PendingModifiedValues {
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "AllocatedStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocated_storage: ::std::option::Option<i32>,
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "LicenseModel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_model: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "StorageThroughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "CACertificateIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ca_certificate_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PendingCloudwatchLogsExports",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_cloudwatch_logs_exports: ::std::option::Option<PendingCloudwatchLogsExports>,
    #[serde(rename = "ProcessorFeatures", default, skip_serializing_if = "Vec::is_empty")]
    pub processor_features: Vec<ProcessorFeature>,
    #[serde(
        rename = "AutomationMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automation_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ResumeFullAutomationModeTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resume_full_automation_mode_time: ::std::option::Option<String>,
    #[serde(
        rename = "MultiTenant",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_tenant: ::std::option::Option<bool>,
    #[serde(
        rename = "IAMDatabaseAuthenticationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_database_authentication_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(rename = "AdditionalStorageVolumes", default, skip_serializing_if = "Vec::is_empty")]
    pub additional_storage_volumes: Vec<AdditionalStorageVolume>,
    #[serde(
        rename = "DBCapacityReservationIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_capacity_reservation_identifier: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerformanceInsightsMetricDimensionGroup {
    #[serde(rename = "Dimensions", default)]
    pub dimensions: Vec<String>,
    #[serde(rename = "Group", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group: ::std::option::Option<String>,
    #[serde(rename = "Limit", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub limit: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerformanceInsightsMetricQuery {
    #[serde(rename = "GroupBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_by: ::std::option::Option<PerformanceInsightsMetricDimensionGroup>,
    #[serde(rename = "Metric", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub metric: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerformanceIssueDetails {
    #[serde(rename = "StartTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<String>,
    #[serde(rename = "EndTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub end_time: ::std::option::Option<String>,
    #[serde(rename = "Metrics", default)]
    pub metrics: Vec<Metric>,
    #[serde(rename = "Analysis", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub analysis: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProcessorFeature {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Range {
    #[serde(rename = "From", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<i32>,
    #[serde(rename = "To", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<i32>,
    #[serde(rename = "Step", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub step: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RdsCustomClusterConfiguration {
    #[serde(
        rename = "InterconnectSubnetId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interconnect_subnet_id: ::std::option::Option<String>,
    #[serde(
        rename = "TransitGatewayMulticastDomainId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transit_gateway_multicast_domain_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicaMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replica_mode: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RebootDbInstanceMessage {
    #[serde(rename = "DBInstanceIdentifier")]
    pub db_instance_identifier: String,
    #[serde(
        rename = "ForceFailover",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub force_failover: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RebootDbInstanceResult {
    #[serde(
        rename = "DBInstance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance: ::std::option::Option<DbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecommendedAction {
    #[serde(rename = "ActionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub action_id: ::std::option::Option<String>,
    #[serde(rename = "Title", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Operation", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operation: ::std::option::Option<String>,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<RecommendedActionParameter>,
    #[serde(rename = "ApplyModes", default)]
    pub apply_modes: Vec<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "IssueDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub issue_details: ::std::option::Option<IssueDetails>,
    #[serde(rename = "ContextAttributes", default)]
    pub context_attributes: Vec<ContextAttribute>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecommendedActionParameter {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecurringCharge {
    #[serde(
        rename = "RecurringChargeAmount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recurring_charge_amount: ::std::option::Option<f64>,
    #[serde(
        rename = "RecurringChargeFrequency",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recurring_charge_frequency: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReferenceDetails {
    #[serde(
        rename = "ScalarReferenceDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scalar_reference_details: ::std::option::Option<ScalarReferenceDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveSourceIdentifierFromSubscriptionMessage {
    #[serde(rename = "SubscriptionName")]
    pub subscription_name: String,
    #[serde(rename = "SourceIdentifier")]
    pub source_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveSourceIdentifierFromSubscriptionResult {
    #[serde(
        rename = "EventSubscription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub event_subscription: ::std::option::Option<EventSubscription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveTagsFromResourceMessage {
    #[serde(rename = "ResourceName")]
    pub resource_name: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReservedDbInstance {
    #[serde(
        rename = "ReservedDBInstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReservedDBInstancesOfferingId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instances_offering_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "StartTime", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub start_time: ::std::option::Option<String>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<i32>,
    #[serde(
        rename = "FixedPrice",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub fixed_price: ::std::option::Option<f64>,
    #[serde(
        rename = "UsagePrice",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub usage_price: ::std::option::Option<f64>,
    #[serde(
        rename = "CurrencyCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub currency_code: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_count: ::std::option::Option<i32>,
    #[serde(
        rename = "ProductDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_description: ::std::option::Option<String>,
    #[serde(
        rename = "OfferingType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub offering_type: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "RecurringCharges", default)]
    pub recurring_charges: Vec<RecurringCharge>,
    #[serde(
        rename = "ReservedDBInstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instance_arn: ::std::option::Option<String>,
    #[serde(rename = "LeaseId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub lease_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReservedDbInstanceMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "ReservedDBInstances", default)]
    pub reserved_db_instances: Vec<ReservedDbInstance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReservedDbInstancesOffering {
    #[serde(
        rename = "ReservedDBInstancesOfferingId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reserved_db_instances_offering_id: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_class: ::std::option::Option<String>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<i32>,
    #[serde(
        rename = "FixedPrice",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub fixed_price: ::std::option::Option<f64>,
    #[serde(
        rename = "UsagePrice",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub usage_price: ::std::option::Option<f64>,
    #[serde(
        rename = "CurrencyCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub currency_code: ::std::option::Option<String>,
    #[serde(
        rename = "ProductDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_description: ::std::option::Option<String>,
    #[serde(
        rename = "OfferingType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub offering_type: ::std::option::Option<String>,
    #[serde(rename = "MultiAZ", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub multi_az: ::std::option::Option<bool>,
    #[serde(rename = "RecurringCharges", default)]
    pub recurring_charges: Vec<RecurringCharge>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReservedDbInstancesOfferingMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "ReservedDBInstancesOfferings", default)]
    pub reserved_db_instances_offerings: Vec<ReservedDbInstancesOffering>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResetDbClusterParameterGroupMessage {
    #[serde(rename = "DBClusterParameterGroupName")]
    pub db_cluster_parameter_group_name: String,
    #[serde(
        rename = "ResetAllParameters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reset_all_parameters: ::std::option::Option<bool>,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResetDbParameterGroupMessage {
    #[serde(rename = "DBParameterGroupName")]
    pub db_parameter_group_name: String,
    #[serde(
        rename = "ResetAllParameters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reset_all_parameters: ::std::option::Option<bool>,
    #[serde(rename = "Parameters", default)]
    pub parameters: Vec<Parameter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResourcePendingMaintenanceActions {
    #[serde(
        rename = "ResourceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_identifier: ::std::option::Option<String>,
    #[serde(rename = "PendingMaintenanceActionDetails", default)]
    pub pending_maintenance_action_details: Vec<PendingMaintenanceAction>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreDbClusterFromSnapshotMessage {
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<String>,
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(rename = "SnapshotIdentifier")]
    pub snapshot_identifier: String,
    #[serde(rename = "Engine")]
    pub engine: String,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DatabaseName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub database_name: ::std::option::Option<String>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "BacktrackWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_window: ::std::option::Option<i64>,
    #[serde(rename = "EnableCloudwatchLogsExports", default)]
    pub enable_cloudwatch_logs_exports: Vec<String>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scaling_configuration: ::std::option::Option<ScalingConfiguration>,
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_scaling_configuration:
        ::std::option::Option<ServerlessV2ScalingConfiguration>,
    #[serde(
        rename = "RdsCustomClusterConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rds_custom_cluster_configuration: ::std::option::Option<RdsCustomClusterConfiguration>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "EnableVPCNetworking",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_vpc_networking: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableInternetAccessGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_internet_access_gateway: ::std::option::Option<bool>,
    #[serde(rename = "AssociatedRoles", default)]
    pub associated_roles: Vec<DbClusterAssociatedRole>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreDbClusterFromSnapshotResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreDbClusterToPointInTimeMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
    #[serde(
        rename = "RestoreType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub restore_type: ::std::option::Option<String>,
    #[serde(
        rename = "SourceDBClusterIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_db_cluster_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "RestoreToTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub restore_to_time: ::std::option::Option<String>,
    #[serde(
        rename = "UseLatestRestorableTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub use_latest_restorable_time: ::std::option::Option<bool>,
    #[serde(rename = "Port", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port: ::std::option::Option<i32>,
    #[serde(
        rename = "DBSubnetGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_subnet_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "OptionGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub option_group_name: ::std::option::Option<String>,
    #[serde(rename = "VpcSecurityGroupIds", default)]
    pub vpc_security_group_ids: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "EnableIAMDatabaseAuthentication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_iam_database_authentication: ::std::option::Option<bool>,
    #[serde(
        rename = "BacktrackWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backtrack_window: ::std::option::Option<i64>,
    #[serde(rename = "EnableCloudwatchLogsExports", default)]
    pub enable_cloudwatch_logs_exports: Vec<String>,
    #[serde(
        rename = "DBClusterParameterGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_parameter_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "CopyTagsToSnapshot",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub copy_tags_to_snapshot: ::std::option::Option<bool>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "DomainIAMRoleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub domain_iam_role_name: ::std::option::Option<String>,
    #[serde(
        rename = "DBClusterInstanceClass",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_cluster_instance_class: ::std::option::Option<String>,
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(
        rename = "PubliclyAccessible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub publicly_accessible: ::std::option::Option<bool>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "NetworkType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_type: ::std::option::Option<String>,
    #[serde(
        rename = "SourceDbClusterResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_db_cluster_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_scaling_configuration:
        ::std::option::Option<ServerlessV2ScalingConfiguration>,
    #[serde(
        rename = "ScalingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scaling_configuration: ::std::option::Option<ScalingConfiguration>,
    #[serde(
        rename = "EngineMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_mode: ::std::option::Option<String>,
    #[serde(
        rename = "RdsCustomClusterConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rds_custom_cluster_configuration: ::std::option::Option<RdsCustomClusterConfiguration>,
    #[serde(
        rename = "MonitoringInterval",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_interval: ::std::option::Option<i32>,
    #[serde(
        rename = "MonitoringRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePerformanceInsights",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_performance_insights: ::std::option::Option<bool>,
    #[serde(
        rename = "PerformanceInsightsKMSKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "PerformanceInsightsRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_insights_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "BackupRetentionPeriod",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub backup_retention_period: ::std::option::Option<i32>,
    #[serde(
        rename = "PreferredBackupWindow",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_backup_window: ::std::option::Option<String>,
    #[serde(
        rename = "EngineLifecycleSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_lifecycle_support: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "EnableVPCNetworking",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_vpc_networking: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableInternetAccessGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_internet_access_gateway: ::std::option::Option<bool>,
    #[serde(rename = "AssociatedRoles", default)]
    pub associated_roles: Vec<DbClusterAssociatedRole>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreDbClusterToPointInTimeResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreWindow {
    #[serde(
        rename = "EarliestTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub earliest_time: ::std::option::Option<String>,
    #[serde(
        rename = "LatestTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub latest_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScalarReferenceDetails {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScalingConfiguration {
    #[serde(
        rename = "MinCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_capacity: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_capacity: ::std::option::Option<i32>,
    #[serde(rename = "AutoPause", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub auto_pause: ::std::option::Option<bool>,
    #[serde(
        rename = "SecondsUntilAutoPause",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_until_auto_pause: ::std::option::Option<i32>,
    #[serde(
        rename = "TimeoutAction",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub timeout_action: ::std::option::Option<String>,
    #[serde(
        rename = "SecondsBeforeTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_before_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScalingConfigurationInfo {
    #[serde(
        rename = "MinCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_capacity: ::std::option::Option<i32>,
    #[serde(
        rename = "MaxCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_capacity: ::std::option::Option<i32>,
    #[serde(rename = "AutoPause", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub auto_pause: ::std::option::Option<bool>,
    #[serde(
        rename = "SecondsUntilAutoPause",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_until_auto_pause: ::std::option::Option<i32>,
    #[serde(
        rename = "TimeoutAction",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub timeout_action: ::std::option::Option<String>,
    #[serde(
        rename = "SecondsBeforeTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_before_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerlessV2FeaturesSupport {
    #[serde(
        rename = "MinCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_capacity: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_capacity: ::std::option::Option<f64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerlessV2PlatformVersionInfo {
    #[serde(
        rename = "ServerlessV2PlatformVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_platform_version: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2PlatformVersionDescription",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_platform_version_description: ::std::option::Option<String>,
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "ServerlessV2FeaturesSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serverless_v2_features_support: ::std::option::Option<ServerlessV2FeaturesSupport>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "IsDefault", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerlessV2PlatformVersionsMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "ServerlessV2PlatformVersions", default)]
    pub serverless_v2_platform_versions: Vec<ServerlessV2PlatformVersionInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerlessV2ScalingConfiguration {
    #[serde(
        rename = "MinCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_capacity: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_capacity: ::std::option::Option<f64>,
    #[serde(
        rename = "SecondsUntilAutoPause",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_until_auto_pause: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerlessV2ScalingConfigurationInfo {
    #[serde(
        rename = "MinCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub min_capacity: ::std::option::Option<f64>,
    #[serde(
        rename = "MaxCapacity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_capacity: ::std::option::Option<f64>,
    #[serde(
        rename = "SecondsUntilAutoPause",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub seconds_until_auto_pause: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourceRegion {
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "SupportsDBInstanceAutomatedBackupsReplication",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_db_instance_automated_backups_replication: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourceRegionMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "SourceRegions", default)]
    pub source_regions: Vec<SourceRegion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartDbClusterMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StopDbClusterMessage {
    #[serde(rename = "DBClusterIdentifier")]
    pub db_cluster_identifier: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StopDbClusterResult {
    #[serde(rename = "DBCluster", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub db_cluster: ::std::option::Option<DbCluster>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Subnet {
    #[serde(
        rename = "SubnetIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subnet_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "SubnetAvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subnet_availability_zone: ::std::option::Option<AvailabilityZone>,
    #[serde(
        rename = "SubnetOutpost",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subnet_outpost: ::std::option::Option<Outpost>,
    #[serde(
        rename = "SubnetStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub subnet_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SupportedEngineLifecycle {
    #[serde(rename = "LifecycleSupportName")]
    pub lifecycle_support_name: String,
    #[serde(rename = "LifecycleSupportStartDate")]
    pub lifecycle_support_start_date: String,
    #[serde(rename = "LifecycleSupportEndDate")]
    pub lifecycle_support_end_date: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SwitchoverDetail {
    #[serde(
        rename = "SourceMember",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_member: ::std::option::Option<String>,
    #[serde(
        rename = "TargetMember",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_member: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagListMessage {
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagSpecification {
    #[serde(
        rename = "ResourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TenantDatabase {
    #[serde(
        rename = "TenantDatabaseCreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_database_create_time: ::std::option::Option<String>,
    #[serde(
        rename = "DBInstanceIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub db_instance_identifier: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDBName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_db_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "MasterUsername",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_username: ::std::option::Option<String>,
    #[serde(
        rename = "DbiResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dbi_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDatabaseResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_database_resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "TenantDatabaseARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_database_arn: ::std::option::Option<String>,
    #[serde(
        rename = "CharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "NcharCharacterSetName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nchar_character_set_name: ::std::option::Option<String>,
    #[serde(
        rename = "DeletionProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_protection: ::std::option::Option<bool>,
    #[serde(
        rename = "PendingModifiedValues",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub pending_modified_values: ::std::option::Option<TenantDatabasePendingModifiedValues>,
    #[serde(
        rename = "MasterUserSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_secret: ::std::option::Option<MasterUserSecret>,
    #[serde(rename = "TagList", default)]
    pub tag_list: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TenantDatabasePendingModifiedValues {
    #[serde(
        rename = "MasterUserPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub master_user_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "TenantDBName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tenant_db_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TenantDatabasesMessage {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "TenantDatabases", default)]
    pub tenant_databases: Vec<TenantDatabase>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timezone {
    #[serde(
        rename = "TimezoneName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub timezone_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpgradeTarget {
    #[serde(rename = "Engine", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub engine: ::std::option::Option<String>,
    #[serde(
        rename = "EngineVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub engine_version: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "AutoUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_upgrade: ::std::option::Option<bool>,
    #[serde(
        rename = "IsMajorVersionUpgrade",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_major_version_upgrade: ::std::option::Option<bool>,
    #[serde(rename = "SupportedEngineModes", default)]
    pub supported_engine_modes: Vec<String>,
    #[serde(
        rename = "SupportsParallelQuery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_parallel_query: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsGlobalDatabases",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_global_databases: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsBabelfish",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_babelfish: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsLimitlessDatabase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_limitless_database: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsLocalWriteForwarding",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_local_write_forwarding: ::std::option::Option<bool>,
    #[serde(
        rename = "SupportsIntegrations",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_integrations: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserAuthConfigInfo {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(
        rename = "AuthScheme",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auth_scheme: ::std::option::Option<String>,
    #[serde(rename = "SecretArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_arn: ::std::option::Option<String>,
    #[serde(rename = "IAMAuth", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iam_auth: ::std::option::Option<String>,
    #[serde(
        rename = "ClientPasswordAuthType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_password_auth_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValidAdditionalStorageOptions {
    #[serde(
        rename = "SupportsAdditionalStorageVolumes",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_additional_storage_volumes: ::std::option::Option<bool>,
    #[serde(rename = "Volumes", default)]
    pub volumes: Vec<ValidVolumeOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValidDbInstanceModificationsMessage {
    #[serde(rename = "Storage", default)]
    pub storage: Vec<ValidStorageOptions>,
    #[serde(rename = "ValidProcessorFeatures", default)]
    pub valid_processor_features: Vec<AvailableProcessorFeature>,
    #[serde(
        rename = "SupportsDedicatedLogVolume",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_dedicated_log_volume: ::std::option::Option<bool>,
    #[serde(
        rename = "AdditionalStorage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_storage: ::std::option::Option<ValidAdditionalStorageOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValidStorageOptions {
    #[serde(
        rename = "StorageType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub storage_type: ::std::option::Option<String>,
    #[serde(rename = "StorageSize", default)]
    pub storage_size: Vec<Range>,
    #[serde(rename = "ProvisionedIops", default)]
    pub provisioned_iops: Vec<Range>,
    #[serde(rename = "IopsToStorageRatio", default)]
    pub iops_to_storage_ratio: Vec<DoubleRange>,
    #[serde(rename = "ProvisionedStorageThroughput", default)]
    pub provisioned_storage_throughput: Vec<Range>,
    #[serde(rename = "StorageThroughputToIopsRatio", default)]
    pub storage_throughput_to_iops_ratio: Vec<DoubleRange>,
    #[serde(
        rename = "SupportsStorageAutoscaling",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supports_storage_autoscaling: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ValidVolumeOptions {
    #[serde(
        rename = "VolumeName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_name: ::std::option::Option<String>,
    #[serde(rename = "Storage", default)]
    pub storage: Vec<ValidStorageOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcSecurityGroupMembership {
    #[serde(
        rename = "VpcSecurityGroupId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_security_group_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

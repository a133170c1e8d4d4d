//! Typed shapes of the built secretsmanager operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApiErrorType {
    #[serde(rename = "SecretId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub secret_id: ::std::option::Option<String>,
    #[serde(rename = "ErrorCode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub error_code: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BatchGetSecretValueRequest {
    #[serde(rename = "SecretIdList", default)]
    pub secret_id_list: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BatchGetSecretValueResponse {
    #[serde(rename = "SecretValues", default)]
    pub secret_values: Vec<SecretValueEntry>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Errors", default)]
    pub errors: Vec<ApiErrorType>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSecretRequest {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(
        rename = "ClientRequestToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_request_token: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecretBinary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_binary: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "SecretString",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_string: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "AddReplicaRegions", default)]
    pub add_replica_regions: Vec<ReplicaRegionType>,
    #[serde(
        rename = "ForceOverwriteReplicaSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub force_overwrite_replica_secret: ::std::option::Option<bool>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
    #[serde(
        rename = "CrossAccountPrimaryARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cross_account_primary_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSecretResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(rename = "ReplicationStatus", default)]
    pub replication_status: Vec<ReplicationStatusType>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CrossAccountPrimaryType {
    #[serde(
        rename = "PrimarySecretARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_secret_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replication_status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CrossAccountReplicaEntry {
    #[serde(
        rename = "ReplicaSecretARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replica_secret_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicationRoleARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replication_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ReplicationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub replication_status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSecretRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(
        rename = "RecoveryWindowInDays",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub recovery_window_in_days: ::std::option::Option<i64>,
    #[serde(
        rename = "ForceDeleteWithoutRecovery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub force_delete_without_recovery: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSecretResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "DeletionDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deletion_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecretRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecretResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "RotationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "RotationLambdaARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_lambda_arn: ::std::option::Option<String>,
    #[serde(
        rename = "RotationRules",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_rules: ::std::option::Option<RotationRulesType>,
    #[serde(rename = "ExternalSecretRotationMetadata", default)]
    pub external_secret_rotation_metadata: Vec<ExternalSecretRotationMetadataItem>,
    #[serde(
        rename = "ExternalSecretRotationRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub external_secret_rotation_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "LastRotatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_rotated_date: ::std::option::Option<String>,
    #[serde(
        rename = "LastChangedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_changed_date: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_date: ::std::option::Option<String>,
    #[serde(
        rename = "DeletedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deleted_date: ::std::option::Option<String>,
    #[serde(
        rename = "NextRotationDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub next_rotation_date: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "VersionIdsToStages", default)]
    pub version_ids_to_stages: ::std::collections::BTreeMap<String, Vec<String>>,
    #[serde(
        rename = "OwningService",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub owning_service: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(
        rename = "PrimaryRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_region: ::std::option::Option<String>,
    #[serde(rename = "ReplicationStatus", default)]
    pub replication_status: Vec<ReplicationStatusType>,
    #[serde(
        rename = "CrossAccountPrimary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cross_account_primary: ::std::option::Option<CrossAccountPrimaryType>,
    #[serde(rename = "CrossAccountReplicas", default)]
    pub cross_account_replicas: Vec<CrossAccountReplicaEntry>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExternalSecretRotationMetadataItem {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Values", default)]
    pub values: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRandomPasswordRequest {
    #[serde(
        rename = "PasswordLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_length: ::std::option::Option<i64>,
    #[serde(
        rename = "ExcludeCharacters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub exclude_characters: ::std::option::Option<String>,
    #[serde(
        rename = "ExcludeNumbers",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub exclude_numbers: ::std::option::Option<bool>,
    #[serde(
        rename = "ExcludePunctuation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub exclude_punctuation: ::std::option::Option<bool>,
    #[serde(
        rename = "ExcludeUppercase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub exclude_uppercase: ::std::option::Option<bool>,
    #[serde(
        rename = "ExcludeLowercase",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub exclude_lowercase: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludeSpace",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_space: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireEachIncludedType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_each_included_type: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRandomPasswordResponse {
    #[serde(
        rename = "RandomPassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub random_password: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSecretValueRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(
        rename = "VersionStage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub version_stage: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSecretValueResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecretBinary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_binary: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "SecretString",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_string: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "VersionStages", default)]
    pub version_stages: Vec<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSecretVersionIdsRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeDeprecated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_deprecated: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSecretVersionIdsResponse {
    #[serde(rename = "Versions", default)]
    pub versions: Vec<SecretVersionsListEntry>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSecretsRequest {
    #[serde(
        rename = "IncludePlannedDeletion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_planned_deletion: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "SortOrder", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sort_order: ::std::option::Option<String>,
    #[serde(rename = "SortBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sort_by: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSecretsResponse {
    #[serde(rename = "SecretList", default)]
    pub secret_list: Vec<SecretListEntry>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutSecretValueRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(
        rename = "ClientRequestToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_request_token: ::std::option::Option<String>,
    #[serde(
        rename = "SecretBinary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_binary: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "SecretString",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_string: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "VersionStages", default)]
    pub version_stages: Vec<String>,
    #[serde(
        rename = "RotationToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_token: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutSecretValueResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(rename = "VersionStages", default)]
    pub version_stages: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplicaRegionType {
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplicationStatusType {
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreSecretRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreSecretResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RotationRulesType {
    #[serde(
        rename = "AutomaticallyAfterDays",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub automatically_after_days: ::std::option::Option<i64>,
    #[serde(rename = "Duration", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub duration: ::std::option::Option<String>,
    #[serde(
        rename = "ScheduleExpression",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub schedule_expression: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretListEntry {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "RotationEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "RotationLambdaARN",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_lambda_arn: ::std::option::Option<String>,
    #[serde(
        rename = "RotationRules",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rotation_rules: ::std::option::Option<RotationRulesType>,
    #[serde(rename = "ExternalSecretRotationMetadata", default)]
    pub external_secret_rotation_metadata: Vec<ExternalSecretRotationMetadataItem>,
    #[serde(
        rename = "ExternalSecretRotationRoleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub external_secret_rotation_role_arn: ::std::option::Option<String>,
    #[serde(
        rename = "LastRotatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_rotated_date: ::std::option::Option<String>,
    #[serde(
        rename = "LastChangedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_changed_date: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_date: ::std::option::Option<String>,
    #[serde(
        rename = "DeletedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deleted_date: ::std::option::Option<String>,
    #[serde(
        rename = "NextRotationDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub next_rotation_date: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "SecretVersionsToStages", default)]
    pub secret_versions_to_stages: ::std::collections::BTreeMap<String, Vec<String>>,
    #[serde(
        rename = "OwningService",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub owning_service: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(
        rename = "PrimaryRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_region: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretValueEntry {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecretBinary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_binary: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "SecretString",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_string: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "VersionStages", default)]
    pub version_stages: Vec<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecretVersionsListEntry {
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(rename = "VersionStages", default)]
    pub version_stages: Vec<String>,
    #[serde(
        rename = "LastAccessedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_date: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyIds", default)]
    pub kms_key_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagResourceRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagResourceRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecretRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(
        rename = "ClientRequestToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_request_token: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecretBinary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_binary: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "SecretString",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_string: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecretResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecretVersionStageRequest {
    #[serde(rename = "SecretId")]
    pub secret_id: String,
    #[serde(rename = "VersionStage")]
    pub version_stage: String,
    #[serde(
        rename = "RemoveFromVersionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remove_from_version_id: ::std::option::Option<String>,
    #[serde(
        rename = "MoveToVersionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub move_to_version_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecretVersionStageResponse {
    #[serde(rename = "ARN", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

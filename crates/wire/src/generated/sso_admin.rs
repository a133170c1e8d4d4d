//! Typed shapes of the built sso-admin operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAssignment {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionSetArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_arn: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_type: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAssignmentForPrincipal {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionSetArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_arn: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAssignmentOperationStatus {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "RequestId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub request_id: ::std::option::Option<String>,
    #[serde(
        rename = "FailureReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_reason: ::std::option::Option<String>,
    #[serde(rename = "TargetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub target_id: ::std::option::Option<String>,
    #[serde(
        rename = "TargetType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_type: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionSetArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_arn: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_type: ::std::option::Option<String>,
    #[serde(
        rename = "PrincipalId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub principal_id: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAssignmentOperationStatusMetadata {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "RequestId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub request_id: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachCustomerManagedPolicyReferenceToPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "CustomerManagedPolicyReference")]
    pub customer_managed_policy_reference: CustomerManagedPolicyReference,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachCustomerManagedPolicyReferenceToPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachManagedPolicyToPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "ManagedPolicyArn")]
    pub managed_policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachManagedPolicyToPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachedManagedPolicy {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateAccountAssignmentRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "TargetId")]
    pub target_id: String,
    #[serde(rename = "TargetType")]
    pub target_type: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "PrincipalType")]
    pub principal_type: String,
    #[serde(rename = "PrincipalId")]
    pub principal_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateAccountAssignmentResponse {
    #[serde(
        rename = "AccountAssignmentCreationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_assignment_creation_status: ::std::option::Option<AccountAssignmentOperationStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInstanceRequest {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInstanceResponse {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePermissionSetRequest {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(
        rename = "SessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_duration: ::std::option::Option<String>,
    #[serde(
        rename = "RelayState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub relay_state: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePermissionSetResponse {
    #[serde(
        rename = "PermissionSet",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set: ::std::option::Option<PermissionSet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CustomerManagedPolicyReference {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteAccountAssignmentRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "TargetId")]
    pub target_id: String,
    #[serde(rename = "TargetType")]
    pub target_type: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "PrincipalType")]
    pub principal_type: String,
    #[serde(rename = "PrincipalId")]
    pub principal_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteAccountAssignmentResponse {
    #[serde(
        rename = "AccountAssignmentDeletionStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_assignment_deletion_status: ::std::option::Option<AccountAssignmentOperationStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInlinePolicyFromPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInlinePolicyFromPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInstanceRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInstanceResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePermissionsBoundaryFromPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePermissionsBoundaryFromPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAssignmentCreationStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "AccountAssignmentCreationRequestId")]
    pub account_assignment_creation_request_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAssignmentCreationStatusResponse {
    #[serde(
        rename = "AccountAssignmentCreationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_assignment_creation_status: ::std::option::Option<AccountAssignmentOperationStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAssignmentDeletionStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "AccountAssignmentDeletionRequestId")]
    pub account_assignment_deletion_request_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAssignmentDeletionStatusResponse {
    #[serde(
        rename = "AccountAssignmentDeletionStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_assignment_deletion_status: ::std::option::Option<AccountAssignmentOperationStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceResponse {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IdentityStoreId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identity_store_id: ::std::option::Option<String>,
    #[serde(
        rename = "IdentityStoreArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identity_store_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OwnerAccountId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub owner_account_id: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_reason: ::std::option::Option<String>,
    #[serde(
        rename = "PrimaryRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_region: ::std::option::Option<String>,
    #[serde(rename = "Regions", default)]
    pub regions: Vec<RegionMetadata>,
    #[serde(
        rename = "EncryptionConfigurationDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_configuration_details: ::std::option::Option<EncryptionConfigurationDetails>,
    #[serde(
        rename = "NetworkConfigurationDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_configuration_details: ::std::option::Option<NetworkConfigurationInfo>,
    #[serde(
        rename = "PermissionSetsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_sets_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePermissionSetProvisioningStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "ProvisionPermissionSetRequestId")]
    pub provision_permission_set_request_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePermissionSetProvisioningStatusResponse {
    #[serde(
        rename = "PermissionSetProvisioningStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_provisioning_status: ::std::option::Option<PermissionSetProvisioningStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePermissionSetResponse {
    #[serde(
        rename = "PermissionSet",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set: ::std::option::Option<PermissionSet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachCustomerManagedPolicyReferenceFromPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "CustomerManagedPolicyReference")]
    pub customer_managed_policy_reference: CustomerManagedPolicyReference,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachCustomerManagedPolicyReferenceFromPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachManagedPolicyFromPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "ManagedPolicyArn")]
    pub managed_policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachManagedPolicyFromPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EncryptionConfiguration {
    #[serde(rename = "KeyType")]
    pub key_type: String,
    #[serde(rename = "KmsKeyArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EncryptionConfigurationDetails {
    #[serde(rename = "KeyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_type: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EncryptionStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_status: ::std::option::Option<String>,
    #[serde(
        rename = "EncryptionStatusReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_status_reason: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetInlinePolicyForPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetInlinePolicyForPermissionSetResponse {
    #[serde(
        rename = "InlinePolicy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub inline_policy: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPermissionsBoundaryForPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPermissionsBoundaryForPermissionSetResponse {
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<PermissionsBoundary>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMetadata {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
    #[serde(
        rename = "IdentityStoreId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identity_store_id: ::std::option::Option<String>,
    #[serde(
        rename = "IdentityStoreArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub identity_store_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OwnerAccountId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub owner_account_id: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "StatusReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_reason: ::std::option::Option<String>,
    #[serde(
        rename = "PrimaryRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_region: ::std::option::Option<String>,
    #[serde(rename = "Regions", default)]
    pub regions: Vec<RegionMetadata>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentCreationStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Filter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub filter: ::std::option::Option<OperationStatusFilter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentCreationStatusResponse {
    #[serde(rename = "AccountAssignmentsCreationStatus", default)]
    pub account_assignments_creation_status: Vec<AccountAssignmentOperationStatusMetadata>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentDeletionStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Filter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub filter: ::std::option::Option<OperationStatusFilter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentDeletionStatusResponse {
    #[serde(rename = "AccountAssignmentsDeletionStatus", default)]
    pub account_assignments_deletion_status: Vec<AccountAssignmentOperationStatusMetadata>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentsFilter {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentsForPrincipalRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PrincipalId")]
    pub principal_id: String,
    #[serde(rename = "PrincipalType")]
    pub principal_type: String,
    #[serde(rename = "Filter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub filter: ::std::option::Option<ListAccountAssignmentsFilter>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentsForPrincipalResponse {
    #[serde(rename = "AccountAssignments", default)]
    pub account_assignments: Vec<AccountAssignmentForPrincipal>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAssignmentsRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "AccountId")]
    pub account_id: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
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
pub struct ListAccountAssignmentsResponse {
    #[serde(rename = "AccountAssignments", default)]
    pub account_assignments: Vec<AccountAssignment>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountsForProvisionedPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(
        rename = "ProvisioningStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provisioning_status: ::std::option::Option<String>,
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
pub struct ListAccountsForProvisionedPermissionSetResponse {
    #[serde(rename = "AccountIds", default)]
    pub account_ids: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListCustomerManagedPolicyReferencesInPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
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
pub struct ListCustomerManagedPolicyReferencesInPermissionSetResponse {
    #[serde(rename = "CustomerManagedPolicyReferences", default)]
    pub customer_managed_policy_references: Vec<CustomerManagedPolicyReference>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstancesRequest {
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "RegionScope",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_scope: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstancesResponse {
    #[serde(rename = "Instances", default)]
    pub instances: Vec<InstanceMetadata>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListManagedPoliciesInPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
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
pub struct ListManagedPoliciesInPermissionSetResponse {
    #[serde(rename = "AttachedManagedPolicies", default)]
    pub attached_managed_policies: Vec<AttachedManagedPolicy>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPermissionSetProvisioningStatusRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Filter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub filter: ::std::option::Option<OperationStatusFilter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPermissionSetProvisioningStatusResponse {
    #[serde(rename = "PermissionSetsProvisioningStatus", default)]
    pub permission_sets_provisioning_status: Vec<PermissionSetProvisioningStatusMetadata>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPermissionSetsProvisionedToAccountRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "AccountId")]
    pub account_id: String,
    #[serde(
        rename = "ProvisioningStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provisioning_status: ::std::option::Option<String>,
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
pub struct ListPermissionSetsProvisionedToAccountResponse {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "PermissionSets", default)]
    pub permission_sets: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPermissionSetsRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPermissionSetsResponse {
    #[serde(rename = "PermissionSets", default)]
    pub permission_sets: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTagsForResourceRequest {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
    #[serde(rename = "ResourceArn")]
    pub resource_arn: String,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListTagsForResourceResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkConfigurationInfo {
    #[serde(rename = "VpceAccessRequired")]
    pub vpce_access_required: bool,
    #[serde(rename = "RestrictSourceVpcs", default)]
    pub restrict_source_vpcs: Vec<String>,
    #[serde(rename = "AllowSourceIps", default)]
    pub allow_source_ips: Vec<String>,
    #[serde(rename = "ExcludeApplicationArns", default)]
    pub exclude_application_arns: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OperationStatusFilter {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PermissionSet {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionSetArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_arn: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
    #[serde(
        rename = "SessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_duration: ::std::option::Option<String>,
    #[serde(
        rename = "RelayState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub relay_state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PermissionSetProvisioningStatus {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "RequestId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub request_id: ::std::option::Option<String>,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionSetArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_arn: ::std::option::Option<String>,
    #[serde(
        rename = "FailureReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_reason: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PermissionSetProvisioningStatusMetadata {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "RequestId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub request_id: ::std::option::Option<String>,
    #[serde(
        rename = "CreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub created_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PermissionsBoundary {
    #[serde(
        rename = "CustomerManagedPolicyReference",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_managed_policy_reference: ::std::option::Option<CustomerManagedPolicyReference>,
    #[serde(
        rename = "ManagedPolicyArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub managed_policy_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProvisionPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "TargetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub target_id: ::std::option::Option<String>,
    #[serde(rename = "TargetType")]
    pub target_type: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProvisionPermissionSetResponse {
    #[serde(
        rename = "PermissionSetProvisioningStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_set_provisioning_status: ::std::option::Option<PermissionSetProvisioningStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutInlinePolicyToPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "InlinePolicy")]
    pub inline_policy: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutInlinePolicyToPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutPermissionsBoundaryToPermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(rename = "PermissionsBoundary")]
    pub permissions_boundary: PermissionsBoundary,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutPermissionsBoundaryToPermissionSetResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegionMetadata {
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "AddedDate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub added_date: ::std::option::Option<String>,
    #[serde(
        rename = "IsPrimaryRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_primary_region: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key")]
    pub key: String,
    #[serde(rename = "Value")]
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagResourceRequest {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
    #[serde(rename = "ResourceArn")]
    pub resource_arn: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagResourceResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagResourceRequest {
    #[serde(
        rename = "InstanceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_arn: ::std::option::Option<String>,
    #[serde(rename = "ResourceArn")]
    pub resource_arn: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagResourceResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateInstanceRequest {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(
        rename = "EncryptionConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_configuration: ::std::option::Option<EncryptionConfiguration>,
    #[serde(
        rename = "PermissionSetsEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permission_sets_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_configuration: ::std::option::Option<NetworkConfigurationInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateInstanceResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdatePermissionSetRequest {
    #[serde(rename = "InstanceArn")]
    pub instance_arn: String,
    #[serde(rename = "PermissionSetArn")]
    pub permission_set_arn: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "SessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_duration: ::std::option::Option<String>,
    #[serde(
        rename = "RelayState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub relay_state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdatePermissionSetResponse {}

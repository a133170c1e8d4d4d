//! Typed shapes of the built iam operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccessKey {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(rename = "SecretAccessKey")]
    pub secret_access_key: crate::sensitive::Sensitive,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccessKeyLastUsed {
    #[serde(
        rename = "LastUsedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_used_date: ::std::option::Option<String>,
    #[serde(rename = "ServiceName")]
    pub service_name: String,
    #[serde(rename = "Region")]
    pub region: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccessKeyMetadata {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(
        rename = "AccessKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub access_key_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddClientIdToOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "ClientID")]
    pub client_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddRoleToInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddUserToGroupRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "UserName")]
    pub user_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachGroupPolicyRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachUserPolicyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachedPermissionsBoundary {
    #[serde(
        rename = "PermissionsBoundaryType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_type: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionsBoundaryArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachedPolicy {
    #[serde(
        rename = "PolicyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_name: ::std::option::Option<String>,
    #[serde(rename = "PolicyArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChangePasswordRequest {
    #[serde(rename = "OldPassword")]
    pub old_password: crate::sensitive::Sensitive,
    #[serde(rename = "NewPassword")]
    pub new_password: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContextEntry {
    #[serde(
        rename = "ContextKeyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub context_key_name: ::std::option::Option<String>,
    #[serde(rename = "ContextKeyValues", default)]
    pub context_key_values: Vec<String>,
    #[serde(
        rename = "ContextKeyType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub context_key_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateAccessKeyRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateAccessKeyResponse {
    #[serde(rename = "AccessKey")]
    pub access_key: AccessKey,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateAccountAliasRequest {
    #[serde(rename = "AccountAlias")]
    pub account_alias: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupRequest {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "GroupName")]
    pub group_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupResponse {
    #[serde(rename = "Group")]
    pub group: Group,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInstanceProfileResponse {
    #[serde(rename = "InstanceProfile")]
    pub instance_profile: InstanceProfile,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateLoginProfileRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "Password", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PasswordResetRequired",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_reset_required: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateLoginProfileResponse {
    #[serde(rename = "LoginProfile")]
    pub login_profile: LoginProfile,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateOpenIdConnectProviderRequest {
    #[serde(rename = "Url")]
    pub url: String,
    #[serde(rename = "ClientIDList", default)]
    pub client_id_list: Vec<String>,
    #[serde(rename = "ThumbprintList", default)]
    pub thumbprint_list: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateOpenIdConnectProviderResponse {
    #[serde(
        rename = "OpenIDConnectProviderArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub open_id_connect_provider_arn: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePolicyRequest {
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePolicyResponse {
    #[serde(rename = "Policy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy: ::std::option::Option<Policy>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePolicyVersionRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
    #[serde(
        rename = "SetAsDefault",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub set_as_default: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreatePolicyVersionResponse {
    #[serde(
        rename = "PolicyVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_version: ::std::option::Option<PolicyVersion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRoleRequest {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "AssumeRolePolicyDocument")]
    pub assume_role_policy_document: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "MaxSessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_session_duration: ::std::option::Option<i32>,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRoleResponse {
    #[serde(rename = "Role")]
    pub role: Role,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSamlProviderRequest {
    #[serde(rename = "SAMLMetadataDocument")]
    pub saml_metadata_document: String,
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "AssertionEncryptionMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assertion_encryption_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AddPrivateKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub add_private_key: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSamlProviderResponse {
    #[serde(
        rename = "SAMLProviderArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub saml_provider_arn: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateServiceLinkedRoleRequest {
    #[serde(rename = "AWSServiceName")]
    pub aws_service_name: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "CustomSuffix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub custom_suffix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateServiceLinkedRoleResponse {
    #[serde(rename = "Role", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role: ::std::option::Option<Role>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateServiceSpecificCredentialRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "ServiceName")]
    pub service_name: String,
    #[serde(
        rename = "CredentialAgeDays",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub credential_age_days: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateServiceSpecificCredentialResponse {
    #[serde(
        rename = "ServiceSpecificCredential",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_specific_credential: ::std::option::Option<ServiceSpecificCredential>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateUserRequest {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateUserResponse {
    #[serde(rename = "User", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user: ::std::option::Option<User>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateVirtualMfaDeviceRequest {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "VirtualMFADeviceName")]
    pub virtual_mfa_device_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateVirtualMfaDeviceResponse {
    #[serde(rename = "VirtualMFADevice")]
    pub virtual_mfa_device: VirtualMfaDevice,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeactivateMfaDeviceRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteAccessKeyRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteAccountAliasRequest {
    #[serde(rename = "AccountAlias")]
    pub account_alias: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupPolicyRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteLoginProfileRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePolicyRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletePolicyVersionRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "VersionId")]
    pub version_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteRolePermissionsBoundaryRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSamlProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSshPublicKeyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyId")]
    pub ssh_public_key_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteServerCertificateRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteServiceLinkedRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteServiceLinkedRoleResponse {
    #[serde(rename = "DeletionTaskId")]
    pub deletion_task_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteServiceSpecificCredentialRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "ServiceSpecificCredentialId")]
    pub service_specific_credential_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSigningCertificateRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "CertificateId")]
    pub certificate_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteUserPermissionsBoundaryRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteUserPolicyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteUserRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteVirtualMfaDeviceRequest {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeletionTaskFailureReasonType {
    #[serde(rename = "Reason", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<String>,
    #[serde(rename = "RoleUsageList", default)]
    pub role_usage_list: Vec<RoleUsageType>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachGroupPolicyRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachUserPolicyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnableMfaDeviceRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "AuthenticationCode1")]
    pub authentication_code1: String,
    #[serde(rename = "AuthenticationCode2")]
    pub authentication_code2: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EntityDetails {
    #[serde(rename = "EntityInfo")]
    pub entity_info: EntityInfo,
    #[serde(
        rename = "LastAuthenticated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_authenticated: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EntityInfo {
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Type")]
    pub r#type: String,
    #[serde(rename = "Id")]
    pub id: String,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ErrorDetails {
    #[serde(rename = "Message")]
    pub message: String,
    #[serde(rename = "Code")]
    pub code: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EvaluationResult {
    #[serde(rename = "EvalActionName")]
    pub eval_action_name: String,
    #[serde(
        rename = "EvalResourceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub eval_resource_name: ::std::option::Option<String>,
    #[serde(rename = "EvalDecision")]
    pub eval_decision: String,
    #[serde(rename = "MatchedStatements", default)]
    pub matched_statements: Vec<Statement>,
    #[serde(rename = "MissingContextValues", default)]
    pub missing_context_values: Vec<String>,
    #[serde(
        rename = "OrganizationsDecisionDetail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub organizations_decision_detail: ::std::option::Option<OrganizationsDecisionDetail>,
    #[serde(
        rename = "PermissionsBoundaryDecisionDetail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_decision_detail:
        ::std::option::Option<PermissionsBoundaryDecisionDetail>,
    #[serde(rename = "EvalDecisionDetails", default)]
    pub eval_decision_details: ::std::collections::BTreeMap<String, String>,
    #[serde(rename = "ResourceSpecificResults", default)]
    pub resource_specific_results: Vec<ResourceSpecificResult>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GenerateCredentialReportResponse {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GenerateServiceLastAccessedDetailsRequest {
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(
        rename = "Granularity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub granularity: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GenerateServiceLastAccessedDetailsResponse {
    #[serde(rename = "JobId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub job_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccessKeyLastUsedRequest {
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccessKeyLastUsedResponse {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(
        rename = "AccessKeyLastUsed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub access_key_last_used: ::std::option::Option<AccessKeyLastUsed>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountAuthorizationDetailsRequest {
    #[serde(rename = "Filter", default)]
    pub filter: Vec<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountAuthorizationDetailsResponse {
    #[serde(rename = "UserDetailList", default)]
    pub user_detail_list: Vec<UserDetail>,
    #[serde(rename = "GroupDetailList", default)]
    pub group_detail_list: Vec<GroupDetail>,
    #[serde(rename = "RoleDetailList", default)]
    pub role_detail_list: Vec<RoleDetail>,
    #[serde(rename = "Policies", default)]
    pub policies: Vec<ManagedPolicyDetail>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountPasswordPolicyResponse {
    #[serde(rename = "PasswordPolicy")]
    pub password_policy: PasswordPolicy,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountSummaryResponse {
    #[serde(rename = "SummaryMap", default)]
    pub summary_map: ::std::collections::BTreeMap<String, i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetContextKeysForCustomPolicyRequest {
    #[serde(rename = "PolicyInputList", default)]
    pub policy_input_list: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetContextKeysForPolicyResponse {
    #[serde(rename = "ContextKeyNames", default)]
    pub context_key_names: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetContextKeysForPrincipalPolicyRequest {
    #[serde(rename = "PolicySourceArn")]
    pub policy_source_arn: String,
    #[serde(rename = "PolicyInputList", default)]
    pub policy_input_list: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetCredentialReportResponse {
    #[serde(rename = "Content", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub content: ::std::option::Option<String>,
    #[serde(
        rename = "ReportFormat",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub report_format: ::std::option::Option<String>,
    #[serde(
        rename = "GeneratedTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub generated_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupPolicyRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupPolicyResponse {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupResponse {
    #[serde(rename = "Group")]
    pub group: Group,
    #[serde(rename = "Users", default)]
    pub users: Vec<User>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetInstanceProfileResponse {
    #[serde(rename = "InstanceProfile")]
    pub instance_profile: InstanceProfile,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetLoginProfileRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetLoginProfileResponse {
    #[serde(rename = "LoginProfile")]
    pub login_profile: LoginProfile,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMfaDeviceRequest {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetMfaDeviceResponse {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(
        rename = "EnableDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_date: ::std::option::Option<String>,
    #[serde(rename = "Certifications", default)]
    pub certifications: ::std::collections::BTreeMap<String, String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetOpenIdConnectProviderResponse {
    #[serde(rename = "Url", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub url: ::std::option::Option<String>,
    #[serde(rename = "ClientIDList", default)]
    pub client_id_list: Vec<String>,
    #[serde(rename = "ThumbprintList", default)]
    pub thumbprint_list: Vec<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPolicyRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPolicyResponse {
    #[serde(rename = "Policy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy: ::std::option::Option<Policy>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPolicyVersionRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "VersionId")]
    pub version_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPolicyVersionResponse {
    #[serde(
        rename = "PolicyVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_version: ::std::option::Option<PolicyVersion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRolePolicyResponse {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRoleResponse {
    #[serde(rename = "Role")]
    pub role: Role,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSamlProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSamlProviderResponse {
    #[serde(
        rename = "SAMLProviderUUID",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub saml_provider_uuid: ::std::option::Option<String>,
    #[serde(
        rename = "SAMLMetadataDocument",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub saml_metadata_document: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(
        rename = "ValidUntil",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub valid_until: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "AssertionEncryptionMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assertion_encryption_mode: ::std::option::Option<String>,
    #[serde(rename = "PrivateKeyList", default)]
    pub private_key_list: Vec<SamlPrivateKey>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSshPublicKeyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyId")]
    pub ssh_public_key_id: String,
    #[serde(rename = "Encoding")]
    pub encoding: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSshPublicKeyResponse {
    #[serde(
        rename = "SSHPublicKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ssh_public_key: ::std::option::Option<SshPublicKey>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServerCertificateRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServerCertificateResponse {
    #[serde(rename = "ServerCertificate")]
    pub server_certificate: ServerCertificate,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLastAccessedDetailsRequest {
    #[serde(rename = "JobId")]
    pub job_id: String,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLastAccessedDetailsResponse {
    #[serde(rename = "JobStatus")]
    pub job_status: String,
    #[serde(rename = "JobType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub job_type: ::std::option::Option<String>,
    #[serde(rename = "JobCreationDate")]
    pub job_creation_date: String,
    #[serde(rename = "ServicesLastAccessed", default)]
    pub services_last_accessed: Vec<ServiceLastAccessed>,
    #[serde(rename = "JobCompletionDate")]
    pub job_completion_date: String,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Error", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<ErrorDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLastAccessedDetailsWithEntitiesRequest {
    #[serde(rename = "JobId")]
    pub job_id: String,
    #[serde(rename = "ServiceNamespace")]
    pub service_namespace: String,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLastAccessedDetailsWithEntitiesResponse {
    #[serde(rename = "JobStatus")]
    pub job_status: String,
    #[serde(rename = "JobCreationDate")]
    pub job_creation_date: String,
    #[serde(rename = "JobCompletionDate")]
    pub job_completion_date: String,
    #[serde(rename = "EntityDetailsList", default)]
    pub entity_details_list: Vec<EntityDetails>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Error", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<ErrorDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLinkedRoleDeletionStatusRequest {
    #[serde(rename = "DeletionTaskId")]
    pub deletion_task_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetServiceLinkedRoleDeletionStatusResponse {
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(rename = "Reason", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<DeletionTaskFailureReasonType>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserPolicyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserPolicyResponse {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserResponse {
    #[serde(rename = "User")]
    pub user: User,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupDetail {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(rename = "GroupPolicyList", default)]
    pub group_policy_list: Vec<PolicyDetail>,
    #[serde(rename = "AttachedManagedPolicies", default)]
    pub attached_managed_policies: Vec<AttachedPolicy>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InlinePolicyIdentifierType {
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "AttachmentType")]
    pub attachment_type: String,
    #[serde(rename = "AttachmentName")]
    pub attachment_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceProfile {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "InstanceProfileId")]
    pub instance_profile_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(rename = "Roles", default)]
    pub roles: Vec<Role>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccessKeysRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccessKeysResponse {
    #[serde(rename = "AccessKeyMetadata", default)]
    pub access_key_metadata: Vec<AccessKeyMetadata>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAliasesRequest {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountAliasesResponse {
    #[serde(rename = "AccountAliases", default)]
    pub account_aliases: Vec<String>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedGroupPoliciesRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedGroupPoliciesResponse {
    #[serde(rename = "AttachedPolicies", default)]
    pub attached_policies: Vec<AttachedPolicy>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedRolePoliciesRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedRolePoliciesResponse {
    #[serde(rename = "AttachedPolicies", default)]
    pub attached_policies: Vec<AttachedPolicy>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedUserPoliciesRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAttachedUserPoliciesResponse {
    #[serde(rename = "AttachedPolicies", default)]
    pub attached_policies: Vec<AttachedPolicy>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListEntitiesForPolicyRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(
        rename = "EntityFilter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entity_filter: ::std::option::Option<String>,
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(
        rename = "PolicyUsageFilter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_usage_filter: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListEntitiesForPolicyResponse {
    #[serde(rename = "PolicyGroups", default)]
    pub policy_groups: Vec<PolicyGroup>,
    #[serde(rename = "PolicyUsers", default)]
    pub policy_users: Vec<PolicyUser>,
    #[serde(rename = "PolicyRoles", default)]
    pub policy_roles: Vec<PolicyRole>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupPoliciesRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupPoliciesResponse {
    #[serde(rename = "PolicyNames", default)]
    pub policy_names: Vec<String>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupsForUserRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupsForUserResponse {
    #[serde(rename = "Groups", default)]
    pub groups: Vec<Group>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupsRequest {
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupsResponse {
    #[serde(rename = "Groups", default)]
    pub groups: Vec<Group>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfileTagsRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfileTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfilesForRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfilesForRoleResponse {
    #[serde(rename = "InstanceProfiles", default)]
    pub instance_profiles: Vec<InstanceProfile>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfilesRequest {
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListInstanceProfilesResponse {
    #[serde(rename = "InstanceProfiles", default)]
    pub instance_profiles: Vec<InstanceProfile>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMfaDeviceTagsRequest {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMfaDeviceTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMfaDevicesRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListMfaDevicesResponse {
    #[serde(rename = "MFADevices", default)]
    pub mfa_devices: Vec<MfaDevice>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListOpenIdConnectProviderTagsRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListOpenIdConnectProviderTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListOpenIdConnectProvidersRequest {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListOpenIdConnectProvidersResponse {
    #[serde(rename = "OpenIDConnectProviderList", default)]
    pub open_id_connect_provider_list: Vec<OpenIdConnectProviderListEntry>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPoliciesGrantingServiceAccessEntry {
    #[serde(
        rename = "ServiceNamespace",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_namespace: ::std::option::Option<String>,
    #[serde(rename = "Policies", default)]
    pub policies: Vec<PolicyGrantingServiceAccess>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPoliciesGrantingServiceAccessRequest {
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "ServiceNamespaces", default)]
    pub service_namespaces: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPoliciesGrantingServiceAccessResponse {
    #[serde(rename = "PoliciesGrantingServiceAccess", default)]
    pub policies_granting_service_access: Vec<ListPoliciesGrantingServiceAccessEntry>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPoliciesRequest {
    #[serde(rename = "Scope", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<String>,
    #[serde(
        rename = "OnlyAttached",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub only_attached: ::std::option::Option<bool>,
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(
        rename = "PolicyUsageFilter",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_usage_filter: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPoliciesResponse {
    #[serde(rename = "Policies", default)]
    pub policies: Vec<Policy>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPolicyTagsRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPolicyTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPolicyVersionsRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListPolicyVersionsResponse {
    #[serde(rename = "Versions", default)]
    pub versions: Vec<PolicyVersion>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRolePoliciesRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRolePoliciesResponse {
    #[serde(rename = "PolicyNames", default)]
    pub policy_names: Vec<String>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRoleTagsRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRoleTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRolesRequest {
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRolesResponse {
    #[serde(rename = "Roles", default)]
    pub roles: Vec<Role>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSamlProviderTagsRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSamlProviderTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSamlProvidersRequest {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSamlProvidersResponse {
    #[serde(rename = "SAMLProviderList", default)]
    pub saml_provider_list: Vec<SamlProviderListEntry>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSshPublicKeysRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSshPublicKeysResponse {
    #[serde(rename = "SSHPublicKeys", default)]
    pub ssh_public_keys: Vec<SshPublicKeyMetadata>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServerCertificateTagsRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServerCertificateTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServerCertificatesRequest {
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServerCertificatesResponse {
    #[serde(rename = "ServerCertificateMetadataList", default)]
    pub server_certificate_metadata_list: Vec<ServerCertificateMetadata>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServiceSpecificCredentialsRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(
        rename = "ServiceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_name: ::std::option::Option<String>,
    #[serde(rename = "AllUsers", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub all_users: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListServiceSpecificCredentialsResponse {
    #[serde(rename = "ServiceSpecificCredentials", default)]
    pub service_specific_credentials: Vec<ServiceSpecificCredentialMetadata>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSigningCertificatesRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListSigningCertificatesResponse {
    #[serde(rename = "Certificates", default)]
    pub certificates: Vec<SigningCertificate>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUserPoliciesRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUserPoliciesResponse {
    #[serde(rename = "PolicyNames", default)]
    pub policy_names: Vec<String>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUserTagsRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUserTagsResponse {
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUsersRequest {
    #[serde(
        rename = "PathPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub path_prefix: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUsersResponse {
    #[serde(rename = "Users", default)]
    pub users: Vec<User>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListVirtualMfaDevicesRequest {
    #[serde(
        rename = "AssignmentStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assignment_status: ::std::option::Option<String>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListVirtualMfaDevicesResponse {
    #[serde(rename = "VirtualMFADevices", default)]
    pub virtual_mfa_devices: Vec<VirtualMfaDevice>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LoginProfile {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(
        rename = "PasswordResetRequired",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_reset_required: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MfaDevice {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "EnableDate")]
    pub enable_date: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ManagedPolicyDetail {
    #[serde(
        rename = "PolicyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_name: ::std::option::Option<String>,
    #[serde(rename = "PolicyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy_id: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultVersionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_version_id: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_count: ::std::option::Option<i32>,
    #[serde(
        rename = "PermissionsBoundaryUsageCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_usage_count: ::std::option::Option<i32>,
    #[serde(
        rename = "IsAttachable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_attachable: ::std::option::Option<bool>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(
        rename = "UpdateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub update_date: ::std::option::Option<String>,
    #[serde(rename = "PolicyVersionList", default)]
    pub policy_version_list: Vec<PolicyVersion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OpenIdConnectProviderListEntry {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OrderedOrganizationPolicyType {
    #[serde(rename = "ServiceControlPolicyInputList", default)]
    pub service_control_policy_input_list: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OrganizationsDecisionDetail {
    #[serde(
        rename = "AllowedByOrganizations",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_by_organizations: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PasswordPolicy {
    #[serde(
        rename = "MinimumPasswordLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_password_length: ::std::option::Option<i32>,
    #[serde(
        rename = "RequireSymbols",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_symbols: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireNumbers",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_numbers: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireUppercaseCharacters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_uppercase_characters: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireLowercaseCharacters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_lowercase_characters: ::std::option::Option<bool>,
    #[serde(
        rename = "AllowUsersToChangePassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_users_to_change_password: ::std::option::Option<bool>,
    #[serde(
        rename = "ExpirePasswords",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expire_passwords: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxPasswordAge",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_password_age: ::std::option::Option<i32>,
    #[serde(
        rename = "PasswordReusePrevention",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_reuse_prevention: ::std::option::Option<i32>,
    #[serde(
        rename = "HardExpiry",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hard_expiry: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PermissionsBoundaryDecisionDetail {
    #[serde(
        rename = "AllowedByPermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allowed_by_permissions_boundary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    #[serde(
        rename = "PolicyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_name: ::std::option::Option<String>,
    #[serde(rename = "PolicyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy_id: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultVersionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_version_id: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_count: ::std::option::Option<i32>,
    #[serde(
        rename = "PermissionsBoundaryUsageCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_usage_count: ::std::option::Option<i32>,
    #[serde(
        rename = "IsAttachable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_attachable: ::std::option::Option<bool>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(
        rename = "UpdateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub update_date: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyDetail {
    #[serde(
        rename = "PolicyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_name: ::std::option::Option<String>,
    #[serde(
        rename = "PolicyDocument",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_document: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyGrantingServiceAccess {
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyType")]
    pub policy_type: String,
    #[serde(rename = "PolicyArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EntityType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entity_type: ::std::option::Option<String>,
    #[serde(
        rename = "EntityName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entity_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyGroup {
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyIdentifier {
    #[serde(
        rename = "PolicyType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub policy_type: ::std::option::Option<String>,
    #[serde(rename = "PolicyArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy_arn: ::std::option::Option<String>,
    #[serde(
        rename = "InlinePolicyIdentifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub inline_policy_identifier: ::std::option::Option<InlinePolicyIdentifierType>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyRole {
    #[serde(rename = "RoleName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_name: ::std::option::Option<String>,
    #[serde(rename = "RoleId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyUser {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyVersion {
    #[serde(rename = "Document", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub document: ::std::option::Option<String>,
    #[serde(rename = "VersionId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version_id: ::std::option::Option<String>,
    #[serde(
        rename = "IsDefaultVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_default_version: ::std::option::Option<bool>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Position {
    #[serde(rename = "Line", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub line: ::std::option::Option<i32>,
    #[serde(rename = "Column", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub column: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutGroupPolicyRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutRolePermissionsBoundaryRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PermissionsBoundary")]
    pub permissions_boundary: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutUserPermissionsBoundaryRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PermissionsBoundary")]
    pub permissions_boundary: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutUserPolicyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "PolicyName")]
    pub policy_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveClientIdFromOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "ClientID")]
    pub client_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveRoleFromInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "RoleName")]
    pub role_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemoveUserFromGroupRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "UserName")]
    pub user_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResetServiceSpecificCredentialRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "ServiceSpecificCredentialId")]
    pub service_specific_credential_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResetServiceSpecificCredentialResponse {
    #[serde(
        rename = "ServiceSpecificCredential",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_specific_credential: ::std::option::Option<ServiceSpecificCredential>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResourceSpecificResult {
    #[serde(rename = "EvalResourceName")]
    pub eval_resource_name: String,
    #[serde(rename = "EvalResourceDecision")]
    pub eval_resource_decision: String,
    #[serde(rename = "MatchedStatements", default)]
    pub matched_statements: Vec<Statement>,
    #[serde(rename = "MissingContextValues", default)]
    pub missing_context_values: Vec<String>,
    #[serde(rename = "EvalDecisionDetails", default)]
    pub eval_decision_details: ::std::collections::BTreeMap<String, String>,
    #[serde(
        rename = "PermissionsBoundaryDecisionDetail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary_decision_detail:
        ::std::option::Option<PermissionsBoundaryDecisionDetail>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResyncMfaDeviceRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "AuthenticationCode1")]
    pub authentication_code1: String,
    #[serde(rename = "AuthenticationCode2")]
    pub authentication_code2: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Role {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "RoleId")]
    pub role_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(
        rename = "AssumeRolePolicyDocument",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assume_role_policy_document: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "MaxSessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_session_duration: ::std::option::Option<i32>,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<AttachedPermissionsBoundary>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "RoleLastUsed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub role_last_used: ::std::option::Option<RoleLastUsed>,
    #[serde(
        rename = "SourceRoleTemplate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_role_template: ::std::option::Option<SourceRoleTemplate>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleDetail {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "RoleName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_name: ::std::option::Option<String>,
    #[serde(rename = "RoleId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_id: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(
        rename = "AssumeRolePolicyDocument",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assume_role_policy_document: ::std::option::Option<String>,
    #[serde(rename = "InstanceProfileList", default)]
    pub instance_profile_list: Vec<InstanceProfile>,
    #[serde(rename = "RolePolicyList", default)]
    pub role_policy_list: Vec<PolicyDetail>,
    #[serde(rename = "AttachedManagedPolicies", default)]
    pub attached_managed_policies: Vec<AttachedPolicy>,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<AttachedPermissionsBoundary>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "RoleLastUsed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub role_last_used: ::std::option::Option<RoleLastUsed>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleLastUsed {
    #[serde(
        rename = "LastUsedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_used_date: ::std::option::Option<String>,
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleUsageType {
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<String>,
    #[serde(rename = "Resources", default)]
    pub resources: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SamlPrivateKey {
    #[serde(rename = "KeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_id: ::std::option::Option<String>,
    #[serde(rename = "Timestamp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timestamp: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SamlProviderListEntry {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(
        rename = "ValidUntil",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub valid_until: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SshPublicKey {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyId")]
    pub ssh_public_key_id: String,
    #[serde(rename = "Fingerprint")]
    pub fingerprint: String,
    #[serde(rename = "SSHPublicKeyBody")]
    pub ssh_public_key_body: String,
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(
        rename = "UploadDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub upload_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SshPublicKeyMetadata {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyId")]
    pub ssh_public_key_id: String,
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(rename = "UploadDate")]
    pub upload_date: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerCertificate {
    #[serde(rename = "ServerCertificateMetadata")]
    pub server_certificate_metadata: ServerCertificateMetadata,
    #[serde(rename = "CertificateBody")]
    pub certificate_body: String,
    #[serde(
        rename = "CertificateChain",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_chain: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServerCertificateMetadata {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "ServerCertificateId")]
    pub server_certificate_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(
        rename = "UploadDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub upload_date: ::std::option::Option<String>,
    #[serde(
        rename = "Expiration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServiceLastAccessed {
    #[serde(rename = "ServiceName")]
    pub service_name: String,
    #[serde(
        rename = "LastAuthenticated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_authenticated: ::std::option::Option<String>,
    #[serde(rename = "ServiceNamespace")]
    pub service_namespace: String,
    #[serde(
        rename = "LastAuthenticatedEntity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_authenticated_entity: ::std::option::Option<String>,
    #[serde(
        rename = "LastAuthenticatedRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_authenticated_region: ::std::option::Option<String>,
    #[serde(
        rename = "TotalAuthenticatedEntities",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_authenticated_entities: ::std::option::Option<i32>,
    #[serde(rename = "TrackedActionsLastAccessed", default)]
    pub tracked_actions_last_accessed: Vec<TrackedActionLastAccessed>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServiceSpecificCredential {
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(
        rename = "ExpirationDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration_date: ::std::option::Option<String>,
    #[serde(rename = "ServiceName")]
    pub service_name: String,
    #[serde(
        rename = "ServiceUserName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_user_name: ::std::option::Option<String>,
    #[serde(
        rename = "ServicePassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "ServiceCredentialAlias",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_credential_alias: ::std::option::Option<String>,
    #[serde(
        rename = "ServiceCredentialSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_credential_secret: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ServiceSpecificCredentialId")]
    pub service_specific_credential_id: String,
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Status")]
    pub status: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ServiceSpecificCredentialMetadata {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(
        rename = "ServiceUserName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_user_name: ::std::option::Option<String>,
    #[serde(
        rename = "ServiceCredentialAlias",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_credential_alias: ::std::option::Option<String>,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(
        rename = "ExpirationDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration_date: ::std::option::Option<String>,
    #[serde(rename = "ServiceSpecificCredentialId")]
    pub service_specific_credential_id: String,
    #[serde(rename = "ServiceName")]
    pub service_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SetDefaultPolicyVersionRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "VersionId")]
    pub version_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SetSecurityTokenServicePreferencesRequest {
    #[serde(rename = "GlobalEndpointTokenVersion")]
    pub global_endpoint_token_version: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SigningCertificate {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "CertificateId")]
    pub certificate_id: String,
    #[serde(rename = "CertificateBody")]
    pub certificate_body: String,
    #[serde(rename = "Status")]
    pub status: String,
    #[serde(
        rename = "UploadDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub upload_date: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SimulateCustomPolicyRequest {
    #[serde(rename = "PolicyInputList", default)]
    pub policy_input_list: Vec<String>,
    #[serde(rename = "PermissionsBoundaryPolicyInputList", default)]
    pub permissions_boundary_policy_input_list: Vec<String>,
    #[serde(rename = "OrderedOrganizationPolicyInputList", default)]
    pub ordered_organization_policy_input_list: Vec<OrderedOrganizationPolicyType>,
    #[serde(rename = "ActionNames", default)]
    pub action_names: Vec<String>,
    #[serde(rename = "ResourceArns", default)]
    pub resource_arns: Vec<String>,
    #[serde(
        rename = "ResourcePolicy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_policy: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceOwner",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_owner: ::std::option::Option<String>,
    #[serde(rename = "CallerArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub caller_arn: ::std::option::Option<String>,
    #[serde(rename = "ContextEntries", default)]
    pub context_entries: Vec<ContextEntry>,
    #[serde(
        rename = "ResourceHandlingOption",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_handling_option: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SimulatePolicyResponse {
    #[serde(rename = "EvaluationResults", default)]
    pub evaluation_results: Vec<EvaluationResult>,
    #[serde(
        rename = "IsTruncated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_truncated: ::std::option::Option<bool>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SimulatePrincipalPolicyRequest {
    #[serde(rename = "PolicySourceArn")]
    pub policy_source_arn: String,
    #[serde(rename = "PolicyInputList", default)]
    pub policy_input_list: Vec<String>,
    #[serde(rename = "PermissionsBoundaryPolicyInputList", default)]
    pub permissions_boundary_policy_input_list: Vec<String>,
    #[serde(rename = "PolicyExclusionList", default)]
    pub policy_exclusion_list: Vec<PolicyIdentifier>,
    #[serde(rename = "ActionNames", default)]
    pub action_names: Vec<String>,
    #[serde(rename = "ResourceArns", default)]
    pub resource_arns: Vec<String>,
    #[serde(
        rename = "ResourcePolicy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_policy: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceOwner",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_owner: ::std::option::Option<String>,
    #[serde(rename = "CallerArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub caller_arn: ::std::option::Option<String>,
    #[serde(rename = "ContextEntries", default)]
    pub context_entries: Vec<ContextEntry>,
    #[serde(
        rename = "ResourceHandlingOption",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_handling_option: ::std::option::Option<String>,
    #[serde(rename = "MaxItems", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_items: ::std::option::Option<i32>,
    #[serde(rename = "Marker", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub marker: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourceRoleTemplate {
    #[serde(rename = "TemplateArn")]
    pub template_arn: String,
    #[serde(rename = "TemplateMinorVersion")]
    pub template_minor_version: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    #[serde(
        rename = "SourcePolicyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_policy_id: ::std::option::Option<String>,
    #[serde(
        rename = "SourcePolicyType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_policy_type: ::std::option::Option<String>,
    #[serde(
        rename = "StartPosition",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub start_position: ::std::option::Option<Position>,
    #[serde(
        rename = "EndPosition",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub end_position: ::std::option::Option<Position>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key")]
    pub key: String,
    #[serde(rename = "Value")]
    pub value: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagMfaDeviceRequest {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagPolicyRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagSamlProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagServerCertificateRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagUserRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TrackedActionLastAccessed {
    #[serde(
        rename = "ActionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub action_name: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedEntity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_entity: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_time: ::std::option::Option<String>,
    #[serde(
        rename = "LastAccessedRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_accessed_region: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagInstanceProfileRequest {
    #[serde(rename = "InstanceProfileName")]
    pub instance_profile_name: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagMfaDeviceRequest {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagOpenIdConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagPolicyRequest {
    #[serde(rename = "PolicyArn")]
    pub policy_arn: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagSamlProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagServerCertificateRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UntagUserRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "TagKeys", default)]
    pub tag_keys: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateAccessKeyRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
    #[serde(rename = "Status")]
    pub status: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateAccountPasswordPolicyRequest {
    #[serde(
        rename = "MinimumPasswordLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_password_length: ::std::option::Option<i32>,
    #[serde(
        rename = "RequireSymbols",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_symbols: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireNumbers",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_numbers: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireUppercaseCharacters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_uppercase_characters: ::std::option::Option<bool>,
    #[serde(
        rename = "RequireLowercaseCharacters",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub require_lowercase_characters: ::std::option::Option<bool>,
    #[serde(
        rename = "AllowUsersToChangePassword",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_users_to_change_password: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxPasswordAge",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_password_age: ::std::option::Option<i32>,
    #[serde(
        rename = "PasswordReusePrevention",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_reuse_prevention: ::std::option::Option<i32>,
    #[serde(
        rename = "HardExpiry",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hard_expiry: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateAssumeRolePolicyRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "PolicyDocument")]
    pub policy_document: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateGroupRequest {
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "NewPath", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub new_path: ::std::option::Option<String>,
    #[serde(
        rename = "NewGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_group_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateLoginProfileRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "Password", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub password: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PasswordResetRequired",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_reset_required: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateOpenIdConnectProviderThumbprintRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    #[serde(rename = "ThumbprintList", default)]
    pub thumbprint_list: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateRoleDescriptionRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(rename = "Description")]
    pub description: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateRoleDescriptionResponse {
    #[serde(rename = "Role", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role: ::std::option::Option<Role>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateRoleRequest {
    #[serde(rename = "RoleName")]
    pub role_name: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "MaxSessionDuration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_session_duration: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateRoleResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSamlProviderRequest {
    #[serde(
        rename = "SAMLMetadataDocument",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub saml_metadata_document: ::std::option::Option<String>,
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
    #[serde(
        rename = "AssertionEncryptionMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assertion_encryption_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AddPrivateKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub add_private_key: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "RemovePrivateKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remove_private_key: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSamlProviderResponse {
    #[serde(
        rename = "SAMLProviderArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub saml_provider_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSshPublicKeyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyId")]
    pub ssh_public_key_id: String,
    #[serde(rename = "Status")]
    pub status: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateServerCertificateRequest {
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "NewPath", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub new_path: ::std::option::Option<String>,
    #[serde(
        rename = "NewServerCertificateName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_server_certificate_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateServiceSpecificCredentialRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "ServiceSpecificCredentialId")]
    pub service_specific_credential_id: String,
    #[serde(rename = "Status")]
    pub status: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSigningCertificateRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "CertificateId")]
    pub certificate_id: String,
    #[serde(rename = "Status")]
    pub status: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateUserRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "NewPath", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub new_path: ::std::option::Option<String>,
    #[serde(
        rename = "NewUserName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_user_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadSshPublicKeyRequest {
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "SSHPublicKeyBody")]
    pub ssh_public_key_body: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadSshPublicKeyResponse {
    #[serde(
        rename = "SSHPublicKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ssh_public_key: ::std::option::Option<SshPublicKey>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadServerCertificateRequest {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "ServerCertificateName")]
    pub server_certificate_name: String,
    #[serde(rename = "CertificateBody")]
    pub certificate_body: String,
    #[serde(rename = "PrivateKey")]
    pub private_key: crate::sensitive::Sensitive,
    #[serde(
        rename = "CertificateChain",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub certificate_chain: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadServerCertificateResponse {
    #[serde(
        rename = "ServerCertificateMetadata",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub server_certificate_metadata: ::std::option::Option<ServerCertificateMetadata>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadSigningCertificateRequest {
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "CertificateBody")]
    pub certificate_body: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UploadSigningCertificateResponse {
    #[serde(rename = "Certificate")]
    pub certificate: SigningCertificate,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct User {
    #[serde(rename = "Path")]
    pub path: String,
    #[serde(rename = "UserName")]
    pub user_name: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
    #[serde(rename = "CreateDate")]
    pub create_date: String,
    #[serde(
        rename = "PasswordLastUsed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub password_last_used: ::std::option::Option<String>,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<AttachedPermissionsBoundary>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserDetail {
    #[serde(rename = "Path", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub path: ::std::option::Option<String>,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<String>,
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(
        rename = "CreateDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_date: ::std::option::Option<String>,
    #[serde(rename = "UserPolicyList", default)]
    pub user_policy_list: Vec<PolicyDetail>,
    #[serde(rename = "GroupList", default)]
    pub group_list: Vec<String>,
    #[serde(rename = "AttachedManagedPolicies", default)]
    pub attached_managed_policies: Vec<AttachedPolicy>,
    #[serde(
        rename = "PermissionsBoundary",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub permissions_boundary: ::std::option::Option<AttachedPermissionsBoundary>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VirtualMfaDevice {
    #[serde(rename = "SerialNumber")]
    pub serial_number: String,
    #[serde(
        rename = "Base32StringSeed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub base32_string_seed: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "QRCodePNG", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub qr_code_png: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "User", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user: ::std::option::Option<User>,
    #[serde(
        rename = "EnableDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_date: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

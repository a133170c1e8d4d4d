//! The action table of IAM.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;

use crate::actions::{Action, Guard, action};
use crate::call::Call;
use crate::identity::{
    access_key, account, account_summary, attachment, authorization_details, credential_report,
    group, inline_policy, instance_profile, login_profile, mfa_device, mfa_proof, oidc_provider,
    policy_record, preferences, role, saml_provider, server_certificate, service_access,
    service_credential, service_linked_role, signing_certificate, simulate, ssh_public_key, user,
};

const USER: Guard = Guard::Find(user::target);
const GROUP: Guard = Guard::Find(group::target);
const ROLE: Guard = Guard::Find(role::target);
const POLICY: Guard = Guard::Find(policy_record::target);
const PROFILE: Guard = Guard::Find(instance_profile::target);
const DEVICE: Guard = Guard::Find(by_serial_number);
const CERTIFICATE: Guard = Guard::Find(server_certificate::target);
const SAML: Guard = Guard::Find(by_saml_arn);
const OIDC: Guard = Guard::Find(by_oidc_arn);
const ARN: Guard = Guard::Find(by_arn);
const ACCOUNT: Guard = Guard::Targets(&["*"]);

/// Sorted by name. Guards follow *Actions, resources, and condition keys for AWS Identity and
/// Access Management* of the Service Authorization Reference.
pub const ACTIONS: &[Action] = &[
    action!("AddClientIDToOpenIDConnectProvider", OIDC, oidc_provider::add_client),
    action!("AddRoleToInstanceProfile", PROFILE, instance_profile::add_role),
    action!("AddUserToGroup", GROUP, group::add_user),
    action!("AttachGroupPolicy", GROUP, attachment::attach_group),
    action!("AttachRolePolicy", ROLE, attachment::attach_role),
    action!("AttachUserPolicy", USER, attachment::attach_user),
    action!("ChangePassword", USER, login_profile::change),
    action!("CreateAccessKey", USER, access_key::create),
    action!("CreateAccountAlias", ACCOUNT, account::create_alias),
    action!("CreateGroup", Guard::Find(group::new_target), group::create),
    action!("CreateInstanceProfile", PROFILE, instance_profile::create),
    action!("CreateLoginProfile", USER, login_profile::create),
    action!(
        "CreateOpenIDConnectProvider",
        Guard::Find(oidc_provider::new_target),
        oidc_provider::create
    ),
    action!("CreatePolicy", Guard::Find(policy_record::new_target), policy_record::create),
    action!("CreatePolicyVersion", POLICY, policy_record::create_version),
    action!("CreateRole", Guard::Find(role::new_target), role::create),
    action!("CreateSAMLProvider", Guard::Find(saml_provider::new_target), saml_provider::create),
    action!(
        "CreateServiceLinkedRole",
        Guard::Find(service_linked_role::new_target),
        service_linked_role::create
    ),
    action!("CreateServiceSpecificCredential", USER, service_credential::create),
    action!("CreateUser", Guard::Find(user::new_target), user::create),
    action!("CreateVirtualMFADevice", Guard::Find(mfa_device::new_target), mfa_device::create),
    action!("DeactivateMFADevice", USER, mfa_proof::deactivate),
    action!("DeleteAccessKey", USER, access_key::delete),
    action!("DeleteAccountAlias", ACCOUNT, account::delete_alias),
    action!("DeleteAccountPasswordPolicy", ACCOUNT, login_profile::delete_rules),
    action!("DeleteGroup", GROUP, group::delete),
    action!("DeleteGroupPolicy", GROUP, inline_policy::delete_group),
    action!("DeleteInstanceProfile", PROFILE, instance_profile::delete),
    action!("DeleteLoginProfile", USER, login_profile::delete),
    action!("DeleteOpenIDConnectProvider", OIDC, oidc_provider::delete),
    action!("DeletePolicy", POLICY, policy_record::delete),
    action!("DeletePolicyVersion", POLICY, policy_record::delete_version),
    action!("DeleteRole", ROLE, role::delete),
    action!("DeleteRolePermissionsBoundary", ROLE, attachment::delete_role_boundary),
    action!("DeleteRolePolicy", ROLE, inline_policy::delete_role),
    action!("DeleteSAMLProvider", SAML, saml_provider::delete),
    action!("DeleteSSHPublicKey", USER, ssh_public_key::delete),
    action!("DeleteServerCertificate", CERTIFICATE, server_certificate::delete),
    action!("DeleteServiceLinkedRole", ROLE, service_linked_role::delete),
    action!("DeleteServiceSpecificCredential", USER, service_credential::delete),
    action!("DeleteSigningCertificate", USER, signing_certificate::delete),
    action!("DeleteUser", USER, user::delete),
    action!("DeleteUserPermissionsBoundary", USER, attachment::delete_user_boundary),
    action!("DeleteUserPolicy", USER, inline_policy::delete_user),
    action!("DeleteVirtualMFADevice", DEVICE, mfa_device::delete),
    action!("DetachGroupPolicy", GROUP, attachment::detach_group),
    action!("DetachRolePolicy", ROLE, attachment::detach_role),
    action!("DetachUserPolicy", USER, attachment::detach_user),
    action!("EnableMFADevice", USER, mfa_proof::enable),
    action!("GenerateCredentialReport", ACCOUNT, credential_report::generate),
    action!("GenerateServiceLastAccessedDetails", ARN, service_access::generate),
    action!("GetAccessKeyLastUsed", ACCOUNT, access_key::get_last_used),
    action!("GetAccountAuthorizationDetails", ACCOUNT, authorization_details::get),
    action!("GetAccountPasswordPolicy", ACCOUNT, login_profile::get_rules),
    action!("GetAccountSummary", ACCOUNT, account_summary::get),
    action!("GetContextKeysForCustomPolicy", ACCOUNT, simulate::keys_of_custom),
    action!(
        "GetContextKeysForPrincipalPolicy",
        Guard::Find(simulate::target),
        simulate::keys_of_principal
    ),
    action!("GetCredentialReport", ACCOUNT, credential_report::get),
    action!("GetGroup", GROUP, group::get),
    action!("GetGroupPolicy", GROUP, inline_policy::get_group),
    action!("GetInstanceProfile", PROFILE, instance_profile::get),
    action!("GetLoginProfile", USER, login_profile::get),
    action!("GetMFADevice", USER, mfa_device::get),
    action!("GetOpenIDConnectProvider", OIDC, oidc_provider::get),
    action!("GetPolicy", POLICY, policy_record::get),
    action!("GetPolicyVersion", POLICY, policy_record::get_version),
    action!("GetRole", ROLE, role::get),
    action!("GetRolePolicy", ROLE, inline_policy::get_role),
    action!("GetSAMLProvider", SAML, saml_provider::get),
    action!("GetSSHPublicKey", USER, ssh_public_key::get),
    action!("GetServerCertificate", CERTIFICATE, server_certificate::get),
    action!("GetServiceLastAccessedDetails", ACCOUNT, service_access::get),
    action!(
        "GetServiceLastAccessedDetailsWithEntities",
        ACCOUNT,
        service_access::get_with_entities
    ),
    action!("GetServiceLinkedRoleDeletionStatus", ACCOUNT, service_linked_role::deletion_status),
    action!("GetUser", USER, user::get),
    action!("GetUserPolicy", USER, inline_policy::get_user),
    action!("ListAccessKeys", USER, access_key::list),
    action!("ListAccountAliases", ACCOUNT, account::list_aliases),
    action!("ListAttachedGroupPolicies", GROUP, attachment::list_of_group),
    action!("ListAttachedRolePolicies", ROLE, attachment::list_of_role),
    action!("ListAttachedUserPolicies", USER, attachment::list_of_user),
    action!("ListEntitiesForPolicy", POLICY, attachment::list_entities),
    action!("ListGroupPolicies", GROUP, inline_policy::list_of_group),
    action!("ListGroups", Guard::Targets(&["group/"]), group::list),
    action!("ListGroupsForUser", USER, group::list_for_user),
    action!("ListInstanceProfileTags", PROFILE, instance_profile::list_tags),
    action!("ListInstanceProfiles", Guard::Targets(&["instance-profile/"]), instance_profile::list),
    action!("ListInstanceProfilesForRole", ROLE, instance_profile::list_for_role),
    action!("ListMFADeviceTags", DEVICE, mfa_device::list_tags),
    action!("ListMFADevices", USER, mfa_device::list),
    action!("ListOpenIDConnectProviderTags", OIDC, oidc_provider::list_tags),
    action!("ListOpenIDConnectProviders", ACCOUNT, oidc_provider::list),
    action!("ListPolicies", Guard::Targets(&["policy/"]), policy_record::list),
    action!("ListPoliciesGrantingServiceAccess", ARN, service_access::granting_policies),
    action!("ListPolicyTags", POLICY, policy_record::list_tags),
    action!("ListPolicyVersions", POLICY, policy_record::list_versions),
    action!("ListRolePolicies", ROLE, inline_policy::list_of_role),
    action!("ListRoleTags", ROLE, role::list_tags),
    action!("ListRoles", Guard::Targets(&["role/"]), role::list),
    action!("ListSAMLProviderTags", SAML, saml_provider::list_tags),
    action!("ListSAMLProviders", ACCOUNT, saml_provider::list),
    action!("ListSSHPublicKeys", USER, ssh_public_key::list),
    action!("ListServerCertificateTags", CERTIFICATE, server_certificate::list_tags),
    action!(
        "ListServerCertificates",
        Guard::Targets(&["server-certificate/"]),
        server_certificate::list
    ),
    action!("ListServiceSpecificCredentials", USER, service_credential::list),
    action!("ListSigningCertificates", USER, signing_certificate::list),
    action!("ListUserPolicies", USER, inline_policy::list_of_user),
    action!("ListUserTags", USER, user::list_tags),
    action!("ListUsers", Guard::Targets(&["user/"]), user::list),
    action!("ListVirtualMFADevices", ACCOUNT, mfa_device::list_virtual),
    action!("PutGroupPolicy", GROUP, inline_policy::put_group),
    action!("PutRolePermissionsBoundary", ROLE, attachment::put_role_boundary),
    action!("PutRolePolicy", ROLE, inline_policy::put_role),
    action!("PutUserPermissionsBoundary", USER, attachment::put_user_boundary),
    action!("PutUserPolicy", USER, inline_policy::put_user),
    action!("RemoveClientIDFromOpenIDConnectProvider", OIDC, oidc_provider::remove_client),
    action!("RemoveRoleFromInstanceProfile", PROFILE, instance_profile::remove_role),
    action!("RemoveUserFromGroup", GROUP, group::remove_user),
    action!("ResetServiceSpecificCredential", USER, service_credential::reset),
    action!("ResyncMFADevice", USER, mfa_proof::resync),
    action!("SetDefaultPolicyVersion", POLICY, policy_record::set_default_version),
    action!("SetSecurityTokenServicePreferences", ACCOUNT, preferences::set),
    action!("SimulateCustomPolicy", ACCOUNT, simulate::custom),
    action!("SimulatePrincipalPolicy", Guard::Find(simulate::target), simulate::principal),
    action!("TagInstanceProfile", PROFILE, instance_profile::add_tags),
    action!("TagMFADevice", DEVICE, mfa_device::add_tags),
    action!("TagOpenIDConnectProvider", OIDC, oidc_provider::add_tags),
    action!("TagPolicy", POLICY, policy_record::add_tags),
    action!("TagRole", ROLE, role::add_tags),
    action!("TagSAMLProvider", SAML, saml_provider::add_tags),
    action!("TagServerCertificate", CERTIFICATE, server_certificate::add_tags),
    action!("TagUser", USER, user::add_tags),
    action!("UntagInstanceProfile", PROFILE, instance_profile::remove_tags),
    action!("UntagMFADevice", DEVICE, mfa_device::remove_tags),
    action!("UntagOpenIDConnectProvider", OIDC, oidc_provider::remove_tags),
    action!("UntagPolicy", POLICY, policy_record::remove_tags),
    action!("UntagRole", ROLE, role::remove_tags),
    action!("UntagSAMLProvider", SAML, saml_provider::remove_tags),
    action!("UntagServerCertificate", CERTIFICATE, server_certificate::remove_tags),
    action!("UntagUser", USER, user::remove_tags),
    action!("UpdateAccessKey", USER, access_key::update),
    action!("UpdateAccountPasswordPolicy", ACCOUNT, login_profile::update_rules),
    action!("UpdateAssumeRolePolicy", ROLE, role::update_trust),
    action!("UpdateGroup", Guard::Find(group::renamed_target), group::update),
    action!("UpdateLoginProfile", USER, login_profile::update),
    action!("UpdateOpenIDConnectProviderThumbprint", OIDC, oidc_provider::set_thumbprints),
    action!("UpdateRole", ROLE, role::update),
    action!("UpdateRoleDescription", ROLE, role::update_description),
    action!("UpdateSAMLProvider", SAML, saml_provider::update),
    action!("UpdateSSHPublicKey", USER, ssh_public_key::update),
    action!(
        "UpdateServerCertificate",
        Guard::Find(server_certificate::renamed_target),
        server_certificate::update
    ),
    action!("UpdateServiceSpecificCredential", USER, service_credential::update),
    action!("UpdateSigningCertificate", USER, signing_certificate::update),
    action!("UpdateUser", Guard::Find(user::renamed_target), user::update),
    action!("UploadSSHPublicKey", USER, ssh_public_key::upload),
    action!("UploadServerCertificate", CERTIFICATE, server_certificate::upload),
    action!("UploadSigningCertificate", USER, signing_certificate::upload),
];

fn by_serial_number(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    named(&input, "SerialNumber")
}

fn by_saml_arn(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    named(&input, "SAMLProviderArn")
}

fn by_oidc_arn(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    named(&input, "OpenIDConnectProviderArn")
}

fn by_arn(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    named(&input, "Arn")
}

/// The ARN that a member holds whole.
fn named(input: &Value, member: &str) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let arn = input.get(member).and_then(Value::as_str).unwrap_or("*").to_owned();
    Box::pin(async move { Ok(vec![arn]) })
}

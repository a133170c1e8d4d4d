//! Typed shapes of the built sts operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssumeRoleRequest {
    #[serde(rename = "RoleArn")]
    pub role_arn: String,
    #[serde(rename = "RoleSessionName")]
    pub role_session_name: String,
    #[serde(rename = "PolicyArns", default)]
    pub policy_arns: Vec<PolicyDescriptorType>,
    #[serde(rename = "Policy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy: ::std::option::Option<String>,
    #[serde(
        rename = "DurationSeconds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub duration_seconds: ::std::option::Option<i32>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "TransitiveTagKeys", default)]
    pub transitive_tag_keys: Vec<String>,
    #[serde(
        rename = "ExternalId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub external_id: ::std::option::Option<String>,
    #[serde(
        rename = "SerialNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serial_number: ::std::option::Option<String>,
    #[serde(rename = "TokenCode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub token_code: ::std::option::Option<String>,
    #[serde(
        rename = "SourceIdentity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_identity: ::std::option::Option<String>,
    #[serde(rename = "ProvidedContexts", default)]
    pub provided_contexts: Vec<ProvidedContext>,
    #[serde(
        rename = "MinimumSessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssumeRoleResponse {
    #[serde(
        rename = "Credentials",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub credentials: ::std::option::Option<Credentials>,
    #[serde(
        rename = "AssumedRoleUser",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assumed_role_user: ::std::option::Option<AssumedRoleUser>,
    #[serde(
        rename = "PackedPolicySize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub packed_policy_size: ::std::option::Option<i32>,
    #[serde(
        rename = "SourceIdentity",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_identity: ::std::option::Option<String>,
    #[serde(
        rename = "SessionTokenUtilization",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_utilization: ::std::option::Option<i32>,
    #[serde(
        rename = "SessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssumedRoleUser {
    #[serde(rename = "AssumedRoleId")]
    pub assumed_role_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Credentials {
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
    #[serde(rename = "SecretAccessKey")]
    pub secret_access_key: crate::sensitive::Sensitive,
    #[serde(rename = "SessionToken")]
    pub session_token: String,
    #[serde(rename = "Expiration")]
    pub expiration: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DecodeAuthorizationMessageRequest {
    #[serde(rename = "EncodedMessage")]
    pub encoded_message: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DecodeAuthorizationMessageResponse {
    #[serde(
        rename = "DecodedMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub decoded_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FederatedUser {
    #[serde(rename = "FederatedUserId")]
    pub federated_user_id: String,
    #[serde(rename = "Arn")]
    pub arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccessKeyInfoRequest {
    #[serde(rename = "AccessKeyId")]
    pub access_key_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccessKeyInfoResponse {
    #[serde(rename = "Account", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetCallerIdentityRequest {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetCallerIdentityResponse {
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
    #[serde(rename = "Account", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account: ::std::option::Option<String>,
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetFederationTokenRequest {
    #[serde(rename = "Name")]
    pub name: String,
    #[serde(rename = "Policy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub policy: ::std::option::Option<String>,
    #[serde(rename = "PolicyArns", default)]
    pub policy_arns: Vec<PolicyDescriptorType>,
    #[serde(
        rename = "DurationSeconds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub duration_seconds: ::std::option::Option<i32>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "MinimumSessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetFederationTokenResponse {
    #[serde(
        rename = "Credentials",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub credentials: ::std::option::Option<Credentials>,
    #[serde(
        rename = "FederatedUser",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub federated_user: ::std::option::Option<FederatedUser>,
    #[serde(
        rename = "PackedPolicySize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub packed_policy_size: ::std::option::Option<i32>,
    #[serde(
        rename = "SessionTokenUtilization",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_utilization: ::std::option::Option<i32>,
    #[serde(
        rename = "SessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSessionTokenRequest {
    #[serde(
        rename = "DurationSeconds",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub duration_seconds: ::std::option::Option<i32>,
    #[serde(
        rename = "SerialNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub serial_number: ::std::option::Option<String>,
    #[serde(rename = "TokenCode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub token_code: ::std::option::Option<String>,
    #[serde(
        rename = "MinimumSessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub minimum_session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSessionTokenResponse {
    #[serde(
        rename = "Credentials",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub credentials: ::std::option::Option<Credentials>,
    #[serde(
        rename = "SessionTokenUtilization",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_utilization: ::std::option::Option<i32>,
    #[serde(
        rename = "SessionTokenSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token_size: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PolicyDescriptorType {
    #[serde(rename = "arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProvidedContext {
    #[serde(
        rename = "ProviderArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provider_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ContextAssertion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub context_assertion: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key")]
    pub key: String,
    #[serde(rename = "Value")]
    pub value: String,
}

//! Typed shapes of the built sso operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountInfo {
    #[serde(rename = "accountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "accountName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_name: ::std::option::Option<String>,
    #[serde(
        rename = "emailAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub email_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRoleCredentialsRequest {
    #[serde(rename = "roleName")]
    pub role_name: String,
    #[serde(rename = "accountId")]
    pub account_id: String,
    #[serde(rename = "accessToken")]
    pub access_token: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRoleCredentialsResponse {
    #[serde(
        rename = "roleCredentials",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub role_credentials: ::std::option::Option<RoleCredentials>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountRolesRequest {
    #[serde(rename = "nextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "maxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "accessToken")]
    pub access_token: crate::sensitive::Sensitive,
    #[serde(rename = "accountId")]
    pub account_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountRolesResponse {
    #[serde(rename = "nextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "roleList", default)]
    pub role_list: Vec<RoleInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountsRequest {
    #[serde(rename = "nextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "maxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "accessToken")]
    pub access_token: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListAccountsResponse {
    #[serde(rename = "nextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "accountList", default)]
    pub account_list: Vec<AccountInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LogoutRequest {
    #[serde(rename = "accessToken")]
    pub access_token: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleCredentials {
    #[serde(
        rename = "accessKeyId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub access_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "secretAccessKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secret_access_key: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "sessionToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub session_token: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "expiration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub expiration: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RoleInfo {
    #[serde(rename = "roleName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub role_name: ::std::option::Option<String>,
    #[serde(rename = "accountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

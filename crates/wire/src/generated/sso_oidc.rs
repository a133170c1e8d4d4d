//! Typed shapes of the built sso-oidc operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateTokenRequest {
    #[serde(rename = "clientId")]
    pub client_id: String,
    #[serde(rename = "clientSecret")]
    pub client_secret: crate::sensitive::Sensitive,
    #[serde(rename = "grantType")]
    pub grant_type: String,
    #[serde(
        rename = "deviceCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_code: ::std::option::Option<String>,
    #[serde(rename = "code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(
        rename = "refreshToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub refresh_token: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "scope", default)]
    pub scope: Vec<String>,
    #[serde(
        rename = "redirectUri",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub redirect_uri: ::std::option::Option<String>,
    #[serde(
        rename = "codeVerifier",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub code_verifier: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateTokenResponse {
    #[serde(
        rename = "accessToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub access_token: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "tokenType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub token_type: ::std::option::Option<String>,
    #[serde(rename = "expiresIn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_in: ::std::option::Option<i32>,
    #[serde(
        rename = "refreshToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub refresh_token: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "idToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id_token: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegisterClientRequest {
    #[serde(rename = "clientName")]
    pub client_name: String,
    #[serde(rename = "clientType")]
    pub client_type: String,
    #[serde(rename = "scopes", default)]
    pub scopes: Vec<String>,
    #[serde(rename = "redirectUris", default)]
    pub redirect_uris: Vec<String>,
    #[serde(rename = "grantTypes", default)]
    pub grant_types: Vec<String>,
    #[serde(rename = "issuerUrl", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub issuer_url: ::std::option::Option<String>,
    #[serde(
        rename = "entitledApplicationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub entitled_application_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegisterClientResponse {
    #[serde(rename = "clientId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<String>,
    #[serde(
        rename = "clientSecret",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_secret: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "clientIdIssuedAt",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_id_issued_at: ::std::option::Option<i64>,
    #[serde(
        rename = "clientSecretExpiresAt",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_secret_expires_at: ::std::option::Option<i64>,
    #[serde(
        rename = "authorizationEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub authorization_endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "tokenEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub token_endpoint: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartDeviceAuthorizationRequest {
    #[serde(rename = "clientId")]
    pub client_id: String,
    #[serde(rename = "clientSecret")]
    pub client_secret: crate::sensitive::Sensitive,
    #[serde(rename = "startUrl")]
    pub start_url: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartDeviceAuthorizationResponse {
    #[serde(
        rename = "deviceCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_code: ::std::option::Option<String>,
    #[serde(rename = "userCode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_code: ::std::option::Option<String>,
    #[serde(
        rename = "verificationUri",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub verification_uri: ::std::option::Option<String>,
    #[serde(
        rename = "verificationUriComplete",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub verification_uri_complete: ::std::option::Option<String>,
    #[serde(rename = "expiresIn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_in: ::std::option::Option<i32>,
    #[serde(rename = "interval", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub interval: ::std::option::Option<i32>,
}

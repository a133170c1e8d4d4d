//! What users and accounts can have in IAM and nobody can register here yet: MFA devices, SSH keys,
//! certificates, service-specific credentials, identity providers. The lists say so truthfully.

use wire::error::ApiError;
use wire::generated::iam::{
    ListMfaDevicesRequest, ListMfaDevicesResponse, ListOpenIdConnectProvidersRequest,
    ListOpenIdConnectProvidersResponse, ListSamlProvidersRequest, ListSamlProvidersResponse,
    ListServerCertificatesRequest, ListServerCertificatesResponse,
    ListServiceSpecificCredentialsRequest, ListServiceSpecificCredentialsResponse,
    ListSigningCertificatesRequest, ListSigningCertificatesResponse, ListSshPublicKeysRequest,
    ListSshPublicKeysResponse, ListVirtualMfaDevicesRequest, ListVirtualMfaDevicesResponse,
};

use crate::call::Call;
use crate::identity::page::Paging;
use crate::identity::user;

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn mfa_devices(
    call: Call,
    input: ListMfaDevicesRequest,
) -> Result<ListMfaDevicesResponse, ApiError> {
    check(&call, input.user_name.as_deref(), input.marker.as_deref(), input.max_items).await?;
    Ok(ListMfaDevicesResponse { is_truncated: Some(false), ..ListMfaDevicesResponse::default() })
}

/// # Errors
/// `ValidationError`.
pub async fn virtual_mfa_devices(
    call: Call,
    input: ListVirtualMfaDevicesRequest,
) -> Result<ListVirtualMfaDevicesResponse, ApiError> {
    check(&call, None, input.marker.as_deref(), input.max_items).await?;
    let none = ListVirtualMfaDevicesResponse::default();
    Ok(ListVirtualMfaDevicesResponse { is_truncated: Some(false), ..none })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn ssh_public_keys(
    call: Call,
    input: ListSshPublicKeysRequest,
) -> Result<ListSshPublicKeysResponse, ApiError> {
    check(&call, input.user_name.as_deref(), input.marker.as_deref(), input.max_items).await?;
    let none = ListSshPublicKeysResponse::default();
    Ok(ListSshPublicKeysResponse { is_truncated: Some(false), ..none })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn signing_certificates(
    call: Call,
    input: ListSigningCertificatesRequest,
) -> Result<ListSigningCertificatesResponse, ApiError> {
    check(&call, input.user_name.as_deref(), input.marker.as_deref(), input.max_items).await?;
    let none = ListSigningCertificatesResponse::default();
    Ok(ListSigningCertificatesResponse { is_truncated: Some(false), ..none })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn service_specific_credentials(
    call: Call,
    input: ListServiceSpecificCredentialsRequest,
) -> Result<ListServiceSpecificCredentialsResponse, ApiError> {
    check(&call, input.user_name.as_deref(), input.marker.as_deref(), input.max_items).await?;
    let none = ListServiceSpecificCredentialsResponse::default();
    Ok(ListServiceSpecificCredentialsResponse { is_truncated: Some(false), ..none })
}

/// # Errors
/// `ValidationError`.
pub async fn server_certificates(
    call: Call,
    input: ListServerCertificatesRequest,
) -> Result<ListServerCertificatesResponse, ApiError> {
    check(&call, None, input.marker.as_deref(), input.max_items).await?;
    let none = ListServerCertificatesResponse::default();
    Ok(ListServerCertificatesResponse { is_truncated: Some(false), ..none })
}

/// # Errors
/// None.
pub async fn saml_providers(
    _: Call,
    _: ListSamlProvidersRequest,
) -> Result<ListSamlProvidersResponse, ApiError> {
    Ok(ListSamlProvidersResponse::default())
}

/// # Errors
/// None.
pub async fn open_id_connect_providers(
    _: Call,
    _: ListOpenIdConnectProvidersRequest,
) -> Result<ListOpenIdConnectProvidersResponse, ApiError> {
    Ok(ListOpenIdConnectProvidersResponse::default())
}

async fn check(
    call: &Call,
    user: Option<&str>,
    marker: Option<&str>,
    max_items: Option<i32>,
) -> Result<(), ApiError> {
    Paging::new(marker, max_items)?;
    if let Some(name) = user {
        user::find(&call.records().view().await?, &call.global_scope(), name).await?;
    }
    Ok(())
}

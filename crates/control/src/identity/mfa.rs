//! MFA devices. None can be registered yet, which the lists say truthfully.

use wire::error::ApiError;
use wire::generated::iam::{
    ListMfaDevicesRequest, ListMfaDevicesResponse, ListVirtualMfaDevicesRequest,
    ListVirtualMfaDevicesResponse,
};

use crate::call::Call;
use crate::identity::page::Paging;
use crate::identity::user;

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListMfaDevicesRequest,
) -> Result<ListMfaDevicesResponse, ApiError> {
    Paging::new(input.marker.as_deref(), input.max_items)?;
    if let Some(name) = &input.user_name {
        user::find(&call.records().view().await?, &call.global_scope(), name).await?;
    }
    Ok(ListMfaDevicesResponse { is_truncated: Some(false), ..ListMfaDevicesResponse::default() })
}

/// # Errors
/// `ValidationError`.
pub async fn list_virtual(
    _: Call,
    input: ListVirtualMfaDevicesRequest,
) -> Result<ListVirtualMfaDevicesResponse, ApiError> {
    Paging::new(input.marker.as_deref(), input.max_items)?;
    Ok(ListVirtualMfaDevicesResponse {
        is_truncated: Some(false),
        ..ListVirtualMfaDevicesResponse::default()
    })
}

//! An account's name, state and age.

use wire::error::ApiError;
use wire::generated::account::{
    GetAccountInformationRequest, GetAccountInformationResponse, PutAccountNameRequest,
};
use wire::sensitive::Sensitive;

use crate::account::{check_own, invalid, missing};
use crate::call::Call;
use crate::identity::account;

/// # Errors
/// `AccessDeniedException` for another account.
pub async fn get(
    call: Call,
    input: GetAccountInformationRequest,
) -> Result<GetAccountInformationResponse, ApiError> {
    check_own(&call, "GetAccountInformation", input.account_id.as_deref())?;
    let found = account::find(&call.control, call.account()).await?;
    let found = found.ok_or_else(|| missing("The account cannot be found."))?;
    Ok(GetAccountInformationResponse {
        account_id: Some(found.id),
        account_name: Some(Sensitive::new(found.name)),
        account_created_date: Some(found.created.to_string()),
        account_state: Some("ACTIVE".to_owned()),
    })
}

/// # Errors
/// `AccessDeniedException` for another account, `ValidationException`.
pub async fn put(call: Call, input: PutAccountNameRequest) -> Result<(), ApiError> {
    check_own(&call, "PutAccountName", input.account_id.as_deref())?;
    let name = input.account_name.expose();
    account::check_name(name).map_err(|error| invalid(error.to_string()))?;
    account::rename(&call.control, call.account(), name).await
}

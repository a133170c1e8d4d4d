//! The primary contact and the alternate ones.

use wire::error::ApiError;
use wire::generated::account::{
    AlternateContact, DeleteAlternateContactRequest, GetAlternateContactRequest,
    GetAlternateContactResponse, GetContactInformationRequest, GetContactInformationResponse,
    PutAlternateContactRequest, PutContactInformationRequest,
};

use crate::account::{check_own, missing};
use crate::call::Call;
use crate::identity::contact::{self, Alternate, Contact};
use crate::store::records::change::Change;

/// # Errors
/// `ResourceNotFoundException` when none was given yet.
pub async fn get(
    call: Call,
    input: GetContactInformationRequest,
) -> Result<GetContactInformationResponse, ApiError> {
    check_own(&call, "GetContactInformation", input.account_id.as_deref())?;
    let view = call.records().view().await?;
    let found = view.get::<Contact>(&call.global_scope(), Contact::ID).await?;
    let found = found.ok_or_else(|| missing("No contact information found for the account."))?;
    Ok(GetContactInformationResponse {
        contact_information: Some(found.information),
        ..GetContactInformationResponse::default()
    })
}

/// # Errors
/// `AccessDeniedException` for another account.
pub async fn put(call: Call, input: PutContactInformationRequest) -> Result<(), ApiError> {
    check_own(&call, "PutContactInformation", input.account_id.as_deref())?;
    let contact = Contact { information: input.contact_information };
    Ok(contact::put(&call.control, &call.global_scope(), &contact).await?)
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn get_alternate(
    call: Call,
    input: GetAlternateContactRequest,
) -> Result<GetAlternateContactResponse, ApiError> {
    check_own(&call, "GetAlternateContact", input.account_id.as_deref())?;
    let view = call.records().view().await?;
    let kind = &input.alternate_contact_type;
    let found = view.get::<Alternate>(&call.global_scope(), kind).await?;
    let found = found.ok_or_else(|| none_of(kind))?;
    Ok(GetAlternateContactResponse { alternate_contact: Some(found.contact) })
}

/// # Errors
/// `AccessDeniedException` for another account.
pub async fn put_alternate(call: Call, input: PutAlternateContactRequest) -> Result<(), ApiError> {
    check_own(&call, "PutAlternateContact", input.account_id.as_deref())?;
    let kind = input.alternate_contact_type;
    let contact = AlternateContact {
        name: Some(input.name),
        title: Some(input.title),
        email_address: Some(input.email_address),
        phone_number: Some(input.phone_number),
        alternate_contact_type: Some(kind.clone()),
    };
    let write = async |change: &mut Change| {
        change.put(&kind, &Alternate { contact: contact.clone() }).await
    };
    Ok(call.records().change(&call.global_scope(), write).await?)
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete_alternate(
    call: Call,
    input: DeleteAlternateContactRequest,
) -> Result<(), ApiError> {
    check_own(&call, "DeleteAlternateContact", input.account_id.as_deref())?;
    let kind = input.alternate_contact_type;
    let write = async |change: &mut Change| {
        if change.get::<Alternate>(&kind).await?.is_none() {
            return Err(none_of(&kind));
        }
        Ok(change.delete::<Alternate>(&kind).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

fn none_of(kind: &str) -> ApiError {
    missing(&format!("No {kind} contact found for the account."))
}

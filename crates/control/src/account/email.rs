//! The root user's address, and moving it to another by a code.
//!
//! The real service lets an organization's management account do this for its members. Here each
//! account's own root user does it for itself, and nobody else.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::account::{
    AcceptPrimaryEmailUpdateRequest, AcceptPrimaryEmailUpdateResponse, GetPrimaryEmailRequest,
    GetPrimaryEmailResponse, StartPrimaryEmailUpdateRequest, StartPrimaryEmailUpdateResponse,
};
use wire::sensitive::Sensitive;

use crate::account::{check_own, denied, invalid, missing};
use crate::call::Call;
use crate::identity::account;
use crate::identity::sign_in::token;
use crate::mail::Mail;
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// How long a code is good. The real service's is.
const LASTS: Duration = Duration::from_secs(30 * 60);
/// Wrong codes that end a move.
const TRIES_MAX: u32 = 5;

/// A move under way, kept in the account's global scope.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Move {
    email: String,
    code: String,
    tries: u32,
    begun: Timestamp,
}

impl Noun for Move {
    const KIND: &'static str = "email-move";
}

impl Move {
    const ID: &'static str = "root";
}

/// # Errors
/// `AccessDeniedException` for anybody but root.
pub async fn get(
    call: Call,
    input: GetPrimaryEmailRequest,
) -> Result<GetPrimaryEmailResponse, ApiError> {
    check_root(&call, "GetPrimaryEmail", &input.account_id)?;
    let found = account::find(&call.control, call.account()).await?;
    let found = found.ok_or_else(|| missing("The account cannot be found."))?;
    Ok(GetPrimaryEmailResponse { primary_email: Some(Sensitive::new(found.root_email)) })
}

/// Sends a code to the new address.
///
/// # Errors
/// `AccessDeniedException`, `ValidationException`, `ServiceUnavailable` when the mail is not sent.
pub async fn start(
    call: Call,
    input: StartPrimaryEmailUpdateRequest,
) -> Result<StartPrimaryEmailUpdateResponse, ApiError> {
    check_root(&call, "StartPrimaryEmailUpdate", &input.account_id)?;
    let email = input.primary_email.expose().to_owned();
    account::check_email(&email).map_err(|error| invalid(error.to_string()))?;
    let code = call.control.entropy.text(b"0123456789", 6);
    let moving = Move {
        code: hash(call.account(), &email, &code),
        email: email.clone(),
        tries: 0,
        begun: call.now,
    };
    let write = async |change: &mut Change| change.put(Move::ID, &moving).await;
    call.records().change(&call.global_scope(), write).await?;
    let text = format!(
        "The root user of account {} wants to move to this address.\n\nVerification code: {code}\n\n\
         It is valid for half an hour. If you do not know of it, do nothing.\n",
        call.account()
    );
    let subject = format!("{code} is your verification code");
    call.control.post.send(Mail { to: email, subject, text: Sensitive::new(text) }).await?;
    Ok(StartPrimaryEmailUpdateResponse { status: Some("PENDING".to_owned()) })
}

/// Takes the code and moves.
///
/// # Errors
/// `AccessDeniedException`, `ResourceNotFoundException` without a move, `ValidationException` for a
/// wrong code, `ConflictException` for an address that another account has.
pub async fn accept(
    call: Call,
    input: AcceptPrimaryEmailUpdateRequest,
) -> Result<AcceptPrimaryEmailUpdateResponse, ApiError> {
    check_root(&call, "AcceptPrimaryEmailUpdate", &input.account_id)?;
    let email = input.primary_email.expose();
    let given = hash(call.account(), email, input.otp.expose());
    let write = async |change: &mut Change| {
        let Some(mut moving) = change.get::<Move>(Move::ID).await? else { return Ok(None) };
        if moving.begun.plus(LASTS) <= call.now || TRIES_MAX <= moving.tries {
            change.delete::<Move>(Move::ID).await?;
            return Ok(None);
        }
        let is_right = moving.email == email && token::equal(&moving.code, &given);
        if is_right {
            change.delete::<Move>(Move::ID).await?;
        } else {
            moving.tries += 1;
            change.put(Move::ID, &moving).await?;
        }
        Ok::<_, StoreError>(Some(is_right))
    };
    match call.records().change(&call.global_scope(), write).await? {
        None => return Err(missing("No update of the primary email address is pending.")),
        Some(false) => return Err(invalid("The one-time password is not right.")),
        Some(true) => {}
    }
    let old = account::find(&call.control, call.account()).await?;
    if !account::move_email(&call.control, call.account(), email).await? {
        let text = format!("The address {email} is the one of another account.");
        return Err(ApiError::new("ConflictException", text).with_status(409));
    }
    if let Some(old) = old {
        let text = format!(
            "The root user of account {} has moved from this address to another one. If it was not \
             you, ask the owner of this server for help.\n",
            old.id
        );
        let subject = "Your root user's address was changed".to_owned();
        let mail = Mail { to: old.root_email, subject, text: Sensitive::new(text) };
        if let Err(error) = call.control.post.send(mail).await {
            tracing::error!(%error, "word of a changed address was not sent");
        }
    }
    Ok(AcceptPrimaryEmailUpdateResponse { status: Some("ACCEPTED".to_owned()) })
}

fn check_root(call: &Call, operation: &str, account: &str) -> Result<(), ApiError> {
    check_own(call, operation, Some(account))?;
    if call.caller.is_root() {
        return Ok(());
    }
    Err(denied(call, operation, "only the root user can do it"))
}

fn hash(account: &str, email: &str, code: &str) -> String {
    token::digest("email-code", &format!("{account}/{email}/{}", code.trim()))
}

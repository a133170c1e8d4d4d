//! What only the root user can do, signed in with its password: no AWS operation does it.

use std::sync::Arc;

use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::audit::event::Identity;
use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{self, Root};
use crate::identity::sign_in::refusal::{invalid, too_many};
use crate::identity::sign_in::session::{self, SignedIn};
use crate::identity::sign_in::throttle::Place;
use crate::identity::sign_in::{record, recovery};
use crate::identity::{password, refusal};
use crate::mail::Mail;
use crate::store::records::Scope;

/// Changes the root password; other sessions end.
///
/// # Errors
/// `AccessDenied` for anybody else and for a wrong old password; `InvalidInput`, `TooManyAttempts`.
pub async fn change_password(
    control: &Arc<Control>,
    signed_in: &SignedIn,
    visit: &Visit,
    (old, new): (&Sensitive, &Sensitive),
) -> Result<(), ApiError> {
    let name = "PasswordUpdated";
    must_be_root(control, signed_in, visit, name).await?;
    let account = &signed_in.account;
    let subject = format!("root/{}", account.root_email.to_lowercase());
    let now = control.clock.now();
    let place = Place::of(visit.source);
    let trying = control.sign_ins.throttle.begin(&place, &subject, now).map_err(too_many)?;
    let view = control.records.view().await?;
    let root = view.get::<Root>(&Scope::global(&account.id), Root::ID).await?;
    let root = root.ok_or_else(ApiError::internal)?;
    let identity = Identity::of(&signed_in.caller);
    if !password::matches(old, &root.password).await {
        record(control, visit, identity, (name, Some("Failed authentication"))).await;
        return Err(refusal::access_denied("The old password was incorrect."));
    }
    trying.succeed();
    password::check(None, &account.root_email, new).map_err(|error| invalid(error.message))?;
    recovery::set(control, account, new).await?;
    session::keep(control, signed_in).await?;
    record(control, visit, identity, (name, None)).await;
    Ok(())
}

/// Closes the account: its keys and sign-ins are refused from now on.
///
/// # Errors
/// `AccessDenied` for anybody but root; `InvalidInput` when the id is not the account's.
pub async fn close(
    control: &Arc<Control>,
    signed_in: &SignedIn,
    visit: &Visit,
    account_id: &str,
) -> Result<(), ApiError> {
    let name = "CloseAccount";
    must_be_root(control, signed_in, visit, name).await?;
    let account = &signed_in.account;
    if account.id != account_id {
        return Err(invalid("Type the account's own id to close it."));
    }
    account::close(control, &account.id).await?;
    record(control, visit, Identity::of(&signed_in.caller), (name, None)).await;
    session::end(control, &signed_in.id).await?;
    let text = format!(
        "Your account {} was closed. Its access keys and sign-ins are refused, and its databases \
         stop. What it holds is kept: the owner of this server can open the account again.\n",
        account.id
    );
    let subject = format!("Your account {} was closed", account.id);
    let mail = Mail { to: account.root_email.clone(), subject, text: Sensitive::new(text) };
    if let Err(error) = control.post.send(mail).await {
        tracing::error!(%error, "word of a closed account was not sent");
    }
    Ok(())
}

async fn must_be_root(
    control: &Control,
    signed_in: &SignedIn,
    visit: &Visit,
    name: &str,
) -> Result<(), ApiError> {
    let caller = &signed_in.caller;
    if caller.is_root() {
        return Ok(());
    }
    record(control, visit, Identity::of(caller), (name, Some("Not the root user"))).await;
    let text = format!(
        "User: {} is not authorized to perform: {name} because only the root user can do it",
        caller.arn
    );
    Err(refusal::access_denied(text))
}

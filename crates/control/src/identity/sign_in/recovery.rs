//! A forgotten root password: a code sent to the root user's address sets another.

use std::sync::Arc;
use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::audit::event::Identity;
use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{self, Account, Root};
use crate::identity::password;
use crate::identity::sign_in::refusal::{invalid, too_many, wrong_code};
use crate::identity::sign_in::throttle::Place;
use crate::identity::sign_in::{record, scope, token};
use crate::mail::Mail;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a code is good.
const LASTS: Duration = Duration::from_secs(30 * 60);
/// Letters sent to one address within that time. More are not sent, but the codes that were stay
/// good: whoever floods an address cannot take its owner's code away.
const LETTERS_MAX: usize = 4;

/// Codes sent for an account, kept under its id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Recovery {
    codes: Vec<Code>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Code {
    hash: String,
    sent: Timestamp,
}

impl Noun for Recovery {
    const KIND: &'static str = "password-recovery";
}

/// Sends a code, if there is such an account. Whoever asks cannot tell.
///
/// # Errors
/// `TooManyAttempts`, what the store answers.
pub async fn start(control: &Arc<Control>, visit: &Visit, email: &str) -> Result<(), ApiError> {
    let now = control.clock.now();
    let place = Place::of(visit.source);
    control.sign_ins.throttle.begin(&place, "password-recovery", now).map_err(too_many)?;
    let found = account::find_by_email(control, email).await?;
    let Some(account) = found.filter(|account| account.closed.is_none()) else { return Ok(()) };
    let shown = token::code(&*control.entropy);
    let code = Code { hash: hash(&account.id, shown.expose()), sent: now };
    let write = async |change: &mut Change| {
        let mut recovery = change.get::<Recovery>(&account.id).await?.unwrap_or_default();
        recovery.codes.retain(|code| now < code.sent.plus(LASTS));
        if LETTERS_MAX <= recovery.codes.len() {
            return Ok(false);
        }
        recovery.codes.push(code.clone());
        change.put(&account.id, &recovery).await?;
        Ok::<_, StoreError>(true)
    };
    if !control.records.change(&scope(), write).await? {
        return Ok(());
    }
    let identity = Identity::unproven(&account.id, Some("root"));
    record(control, visit, identity, ("PasswordRecoveryRequested", None)).await;
    let shown = shown.expose();
    let text = format!(
        "Somebody, probably you, has forgotten the root password of account {}.\n\n\
         Recovery code: {shown}\n\n\
         It is valid for half an hour. If it was not you, do nothing: the password stays as it is.\n",
        account.id
    );
    let subject = "Your password recovery code".to_owned();
    let mail = Mail { to: account.root_email, subject, text: Sensitive::new(text) };
    // Apart, so that the time of the answer tells nothing.
    let control = Arc::clone(control);
    tokio::spawn(async move {
        if let Err(error) = control.post.send(mail).await {
            tracing::error!(%error, "a recovery code was not sent");
        }
    });
    Ok(())
}

/// Sets another password; sessions that rest on the old one end.
///
/// # Errors
/// `WrongCode`, `InvalidInput` for the password, `TooManyAttempts`.
pub async fn complete(
    control: &Control,
    visit: &Visit,
    (email, code): (&str, &str),
    new: &Sensitive,
) -> Result<(), ApiError> {
    let now = control.clock.now();
    let subject = format!("recovery/{}", email.to_lowercase());
    let place = Place::of(visit.source);
    let trying = control.sign_ins.throttle.begin(&place, &subject, now).map_err(too_many)?;
    let found = account::find_by_email(control, email).await?;
    let account = found.filter(|account| account.closed.is_none()).ok_or_else(wrong_code)?;
    let given = hash(&account.id, code);
    let view = control.records.view().await?;
    let recovery = view.get::<Recovery>(&scope(), &account.id).await?.unwrap_or_default();
    let is_right = recovery
        .codes
        .iter()
        .filter(|code| now < code.sent.plus(LASTS))
        .any(|code| token::equal(&code.hash, &given));
    if !is_right {
        return Err(wrong_code());
    }
    password::check(None, &account.root_email, new).map_err(|error| invalid(error.message))?;
    let end = async |change: &mut Change| change.delete::<Recovery>(&account.id).await;
    control.records.change(&scope(), end).await?;
    set(control, &account, new).await?;
    trying.succeed();
    let identity = Identity::unproven(&account.id, Some("root"));
    record(control, visit, identity, ("PasswordRecoveryCompleted", None)).await;
    Ok(())
}

/// Sets the root password and sends word of it.
pub(super) async fn set(
    control: &Control,
    account: &Account,
    new: &Sensitive,
) -> Result<(), ApiError> {
    let hashed = password::hash(&*control.entropy, new).await;
    let write = async |change: &mut Change| {
        let root = change.get::<Root>(Root::ID).await?;
        let mut root = root.ok_or_else(ApiError::internal)?;
        root.password = hashed.clone();
        Ok::<_, ApiError>(change.put(Root::ID, &root).await?)
    };
    control.records.change(&Scope::global(&account.id), write).await?;
    let text = format!(
        "The root password of account {} was changed. If it was not you, recover it at once from \
         the sign-in page.\n",
        account.id
    );
    let subject = "Your root password was changed".to_owned();
    let mail = Mail { to: account.root_email.clone(), subject, text: Sensitive::new(text) };
    if let Err(error) = control.post.send(mail).await {
        tracing::error!(%error, "word of a changed password was not sent");
    }
    Ok(())
}

/// Deletes codes that are too old.
///
/// # Errors
/// What the store answers.
pub async fn sweep(control: &Control) -> Result<(), StoreError> {
    let now = control.clock.now();
    let all = control.records.view().await?.list::<Recovery>(&scope()).await?;
    let is_over =
        |recovery: &Recovery| recovery.codes.iter().all(|code| code.sent.plus(LASTS) <= now);
    for (id, _) in all.iter().filter(|(_, recovery)| is_over(recovery)) {
        let write = async |change: &mut Change| change.delete::<Recovery>(id).await;
        control.records.change(&scope(), write).await?;
    }
    Ok(())
}

fn hash(account: &str, code: &str) -> String {
    token::code_digest("recovery-code", account, code)
}

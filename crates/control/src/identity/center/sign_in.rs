//! How a person proves to be who they say: a password, chosen with a code that came by mail.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::identity::center::access::{self, Beginning};
use crate::identity::center::client::{ACCESS_SCOPE, Client};
use crate::identity::center::instance::StoreOwner;
use crate::identity::center::person::{self, Person};
use crate::identity::password;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

const CODE_LASTS: Duration = Duration::from_secs(600);
/// Guesses of one code.
const TRIES_MAX: u32 = 5;
/// A new code is sent this long after the one before at the earliest.
const CODE_PAUSE: Duration = Duration::from_secs(30);

/// A code under way, kept in the account's global scope under the person's id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct MailedCode {
    digest: String,
    sent: Timestamp,
    expires: Timestamp,
    tries: u32,
}

impl Noun for MailedCode {
    const KIND: &'static str = "identity-store-code";
}

/// Why somebody is not let in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    #[error("the user name or the password is not right")]
    Wrong,
    #[error("the code is not right, or too old; ask for a new one")]
    WrongCode,
    #[error("the password does not fit: {reason}")]
    Password { reason: String },
    #[error("the portal is not known here")]
    UnknownPortal,
    #[error("the records cannot be read or written")]
    Store(#[from] StoreError),
    #[error("the service is at fault")]
    Fault,
}

impl From<ApiError> for SignInError {
    fn from(_: ApiError) -> Self {
        Self::Fault
    }
}

/// A code to be sent.
#[derive(Debug)]
pub struct Letter {
    pub email: String,
    pub user_name: String,
    pub code: Sensitive,
}

/// The account that an identity store belongs to.
///
/// # Errors
/// [`SignInError::UnknownPortal`].
pub async fn account_of(control: &Control, store: &str) -> Result<String, SignInError> {
    let view = control.records.view().await?;
    let owner = view.get::<StoreOwner>(&Scope::system(), store).await?;
    owner.map(|owner| owner.account).ok_or(SignInError::UnknownPortal)
}

/// Lets a person in who knows the password; answers the token of the portal's session.
///
/// # Errors
/// [`SignInError::Wrong`], also for a person who has no password yet or does not exist.
pub async fn sign_in(
    control: &Control,
    store: &str,
    user_name: &str,
    given: &Sensitive,
) -> Result<Sensitive, SignInError> {
    let account = account_of(control, store).await?;
    let view = control.records.view().await?;
    let found = person::by_name(&view, &Scope::global(&account), user_name).await?;
    let hashed = found.as_ref().and_then(|person| person.password.clone());
    // Takes as long for a name that nobody has.
    let hashed_or_none = match &hashed {
        Some(hashed) => password::matches(given, hashed).await,
        None => {
            password::hash(&*control.entropy, given).await;
            false
        }
    };
    let person = found.filter(|_| hashed_or_none).ok_or(SignInError::Wrong)?;
    begin(control, &account, person.id()).await
}

async fn begin(control: &Control, account: &str, user: &str) -> Result<Sensitive, SignInError> {
    let now = control.clock.now();
    let client = Client {
        name: "AWS access portal".to_owned(),
        // Without the scope that makes tokens renewable: the session of a browser ends.
        scopes: Vec::new(),
        redirects: Vec::new(),
        grants: Vec::new(),
        issuer: None,
        expires: now.plus(access::SESSION),
    };
    debug_assert!(!client.scopes.iter().any(|scope| scope == ACCESS_SCOPE));
    let beginning = Beginning { account, user, client: &client, fingerprint: "portal" };
    let write = async |change: &mut Change| access::begin(control, change, &beginning, now).await;
    let tokens = control.records.change(&Scope::global(account), write).await?;
    Ok(tokens.access)
}

/// A code for a person who has no password yet or has forgotten it. `None` when there is no such
/// person, no address, or one was sent just now: the page says the same in all cases.
///
/// # Errors
/// [`SignInError::UnknownPortal`].
pub async fn start_code(
    control: &Control,
    store: &str,
    user_name: &str,
) -> Result<Option<Letter>, SignInError> {
    let account = account_of(control, store).await?;
    let scope = Scope::global(&account);
    let view = control.records.view().await?;
    let Some(person) = person::by_name(&view, &scope, user_name).await? else { return Ok(None) };
    let Some(email) = person.email().map(str::to_owned) else { return Ok(None) };
    let code = control.entropy.text(b"0123456789", 6);
    let now = control.clock.now();
    let mailed = MailedCode {
        digest: digest(person.id(), &code),
        sent: now,
        expires: now.plus(CODE_LASTS),
        tries: 0,
    };
    let write = async |change: &mut Change| {
        let held = change.get::<MailedCode>(person.id()).await?;
        if held.is_some_and(|held| now.since(held.sent) < CODE_PAUSE) {
            return Ok(false);
        }
        change.put(person.id(), &mailed).await?;
        Ok::<_, StoreError>(true)
    };
    let sent = control.records.change(&scope, write).await?;
    let user_name = person.user_name().to_owned();
    Ok(sent.then(|| Letter { email, user_name, code: Sensitive::new(code) }))
}

/// Sets the password of a person who has the code, and lets them in. Other sessions end.
///
/// # Errors
/// [`SignInError::WrongCode`], [`SignInError::Password`].
pub async fn set_password(
    control: &Control,
    store: &str,
    user_name: &str,
    code: &str,
    new: &Sensitive,
) -> Result<Sensitive, SignInError> {
    password::check(None, user_name, new)
        .map_err(|error| SignInError::Password { reason: error.message })?;
    let account = account_of(control, store).await?;
    let scope = Scope::global(&account);
    let view = control.records.view().await?;
    let found = person::by_name(&view, &scope, user_name).await?;
    let person = found.ok_or(SignInError::WrongCode)?;
    let hashed = password::hash(&*control.entropy, new).await;
    let now = control.clock.now();
    let write = async |change: &mut Change| {
        let Some(mut held) = change.get::<MailedCode>(person.id()).await? else { return Ok(false) };
        let right = bool::from(held.digest.as_bytes().ct_eq(digest(person.id(), code).as_bytes()));
        if held.expires <= now || TRIES_MAX <= held.tries || !right {
            held.tries += 1;
            change.put(person.id(), &held).await?;
            return Ok(false);
        }
        change.delete::<MailedCode>(person.id()).await?;
        for (id, old) in change.list::<access::Access>().await? {
            if old.user == person.id() {
                change.delete::<access::Access>(&id).await?;
            }
        }
        let Some(held) = change.get::<Person>(person.id()).await? else { return Ok(false) };
        change.put(person.id(), &Person { password: Some(hashed.clone()), ..held }).await?;
        Ok::<_, StoreError>(true)
    };
    if !control.records.change(&scope, write).await? {
        return Err(SignInError::WrongCode);
    }
    begin(control, &account, person.id()).await
}

fn digest(user: &str, code: &str) -> String {
    let digest = Sha256::digest(format!("{user}/{code}").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

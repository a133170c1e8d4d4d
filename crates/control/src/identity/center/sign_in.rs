//! How a person proves to be who they say: a password, chosen with a code that came by mail.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::identity::center::access::{self, Beginning};
use crate::identity::center::client::{ACCESS_SCOPE, Client};
use crate::identity::center::instance::StoreOwner;
use crate::identity::center::person::{self, Person};
use crate::identity::password;
use crate::identity::sign_in::token;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

const CODE_LASTS: Duration = Duration::from_secs(600);
/// Letters sent to one person within that time. More are not sent, but the codes that were stay
/// good: whoever asks in a person's name takes nothing away.
const LETTERS_MAX: usize = 4;

/// Codes under way, kept in the account's global scope under the person's id.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct MailedCodes {
    codes: Vec<MailedCode>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct MailedCode {
    digest: String,
    sent: Timestamp,
}

impl MailedCode {
    fn is_good(&self, now: Timestamp) -> bool {
        now < self.sent.plus(CODE_LASTS)
    }
}

impl Noun for MailedCodes {
    const KIND: &'static str = "identity-store-codes";
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
/// person, no address, or enough were sent just now: the page says the same in all cases.
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
    let code = token::code(&*control.entropy);
    let now = control.clock.now();
    let mailed = MailedCode { digest: digest(person.id(), code.expose()), sent: now };
    let write = async |change: &mut Change| {
        let mut held = change.get::<MailedCodes>(person.id()).await?.unwrap_or_default();
        held.codes.retain(|code| code.is_good(now));
        if LETTERS_MAX <= held.codes.len() {
            return Ok(false);
        }
        held.codes.push(mailed.clone());
        change.put(person.id(), &held).await?;
        Ok::<_, StoreError>(true)
    };
    let sent = control.records.change(&scope, write).await?;
    let user_name = person.user_name().to_owned();
    Ok(sent.then_some(Letter { email, user_name, code }))
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
        let held = change.get::<MailedCodes>(person.id()).await?.unwrap_or_default();
        let given = digest(person.id(), code);
        let mut good = held.codes.iter().filter(|code| code.is_good(now));
        if !good.any(|code| token::equal(&code.digest, &given)) {
            return Ok(false);
        }
        change.delete::<MailedCodes>(person.id()).await?;
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
    token::code_digest("identity-store-code", user, code)
}

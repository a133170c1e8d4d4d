//! One try to sign in: who, with which password, from where, and what came of it.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use base::clock::Timestamp;
use serde_json::json;
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::audit::event::{self, Event, EventType, Identity};
use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{self, Account, Root};
use crate::identity::caller::Caller;
use crate::identity::credential;
use crate::identity::holder::key;
use crate::identity::login_profile::{self, Login};
use crate::identity::mfa_device::MfaHolder;
use crate::identity::mfa_proof::{self, Proof};
use crate::identity::password::{self, Hashed};
use crate::identity::session::TokenHolder;
use crate::identity::sign_in::session::{self, Proven};
use crate::identity::sign_in::throttle::Place;
use crate::identity::sign_in::{SOURCE, device, token};
use crate::identity::user::User;
use crate::store::records::change::Change;
use crate::store::records::{Scope, View};

/// Who says to be there.
#[derive(Clone, Debug)]
pub enum Claimed {
    Root { email: String },
    User { account: String, name: String },
}

/// A try.
#[derive(Clone, Debug)]
pub struct Attempt {
    pub claimed: Claimed,
    pub password: Sensitive,
    pub mfa_code: Option<Sensitive>,
    /// The cookie of the browser, if it has one.
    pub device: Option<String>,
    /// The console's address, for the record.
    pub console: String,
}

/// A session has begun.
#[derive(Debug)]
pub struct Begun {
    /// For the session's cookie.
    pub token: Sensitive,
    /// For the browser's cookie.
    pub device: String,
}

/// Why a try led to no session.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("Your authentication information is incorrect. Please try again.")]
    Failed,
    #[error("This account is closed. Ask the owner of this server to open it again.")]
    Closed,
    #[error("Your password has expired. Contact your administrator to have it reset.")]
    Expired,
    #[error("A code from your multi-factor authentication device is needed.")]
    MfaRequired,
    #[error("You must change your password to continue.")]
    PasswordChangeRequired,
    #[error("There were too many failed attempts. Try again in {} s.", wait.as_secs().max(1))]
    TooMany { wait: Duration },
    #[error("{}", source.message)]
    Unavailable { source: ApiError },
}

impl<E: Into<ApiError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self::Unavailable { source: error.into() }
    }
}

/// A principal that could sign in, with what it must know.
struct Candidate {
    account: Account,
    holder: TokenHolder,
    caller: Caller,
    password: Hashed,
    /// Whether the password must be changed before anything else.
    change: bool,
    expired: bool,
}

/// Somebody whose password, and second factor where there is one, was right.
pub struct Known {
    candidate: Candidate,
    mfa: bool,
}

impl std::fmt::Debug for Known {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Known").field("arn", &self.candidate.caller.arn).finish_non_exhaustive()
    }
}

impl Known {
    /// In whose name calls can be made before there is a session, as to change the password.
    #[must_use]
    pub fn caller(&self) -> Arc<Caller> {
        Arc::new(self.candidate.caller.clone())
    }

    /// The same after the user has changed its password.
    ///
    /// # Errors
    /// What the store answers; [`Refused::Failed`] when the user is gone meanwhile.
    pub async fn with_new_password(mut self, control: &Control) -> Result<Self, Refused> {
        let TokenHolder::User { name, .. } = &self.candidate.holder else {
            return Ok(self);
        };
        let view = control.records.view().await?;
        let scope = Scope::global(&self.candidate.account.id);
        let user = view.get::<User>(&scope, &key(name)).await?;
        let login = user.and_then(|user| user.login).ok_or(Refused::Failed)?;
        self.candidate.password = login.password;
        Ok(self)
    }
}

/// Tries, records the outcome, and begins a session.
///
/// # Errors
/// See [`Refused`].
pub async fn sign_in(
    control: &Arc<Control>,
    attempt: &Attempt,
    visit: &Visit,
) -> Result<Begun, Refused> {
    let known = prove(control, attempt, visit).await?;
    if known.candidate.change {
        return Err(Refused::PasswordChangeRequired);
    }
    begin(control, attempt, visit, known).await
}

/// Begins the session of somebody known.
///
/// # Errors
/// What the store answers.
pub async fn begin(
    control: &Arc<Control>,
    attempt: &Attempt,
    visit: &Visit,
    known: Known,
) -> Result<Begun, Refused> {
    let Known { candidate, mfa } = known;
    let proven = Proven {
        account: candidate.account.id.clone(),
        holder: candidate.holder.clone(),
        mfa,
        password: candidate.password.mark(),
        through: None,
        lasts: None,
    };
    note_use(control, &candidate).await?;
    let begun = session::begin(control, proven).await?;
    let device = match &attempt.device {
        Some(device) => device.clone(),
        None => token::new(&*control.entropy).expose().to_owned(),
    };
    let subject = subject(control, &attempt.claimed).await?;
    device::remember(control, &device, &subject).await?;
    let identity = Identity::of(&candidate.caller);
    record(control, &attempt.console, visit, (identity, None, mfa)).await;
    Ok(Begun { token: begun, device })
}

/// Checks password and second factor. Failures are recorded and make later tries wait.
///
/// # Errors
/// See [`Refused`].
pub async fn prove(
    control: &Arc<Control>,
    attempt: &Attempt,
    visit: &Visit,
) -> Result<Known, Refused> {
    let subject = subject(control, &attempt.claimed).await?;
    let place = place(control, attempt, &subject, visit.source).await?;
    let now = control.clock.now();
    let trying = match control.sign_ins.throttle.begin(&place, &subject, now) {
        Ok(trying) => trying,
        Err(wait) => {
            // In nobody's history: whoever floods this could wash an owner's events away.
            let stranger = Identity::default();
            record(control, &attempt.console, visit, (stranger, Some("Too many attempts"), false))
                .await;
            return Err(Refused::TooMany { wait });
        }
    };
    let view = control.records.view().await?;
    let found = candidate(&view, &attempt.claimed, now).await?;
    let Ok(candidate) = found else {
        password::matches_nothing(&attempt.password).await;
        let identity = match found {
            Err(Some(account)) => Identity::unproven(&account, None),
            _ => Identity::default(),
        };
        let why = "No username found in supplied account";
        record(control, &attempt.console, visit, (identity, Some(why), false)).await;
        return Err(Refused::Failed);
    };
    if !password::matches(&attempt.password, &candidate.password).await {
        failed(control, attempt, visit, &candidate).await;
        return Err(Refused::Failed);
    }
    let mfa = match second_factor(control, &candidate, attempt.mfa_code.as_ref()).await? {
        Factor::None => false,
        Factor::Right => true,
        Factor::Missing => {
            trying.undo();
            return Err(Refused::MfaRequired);
        }
        Factor::Wrong => {
            failed(control, attempt, visit, &candidate).await;
            return Err(Refused::Failed);
        }
    };
    trying.succeed();
    if candidate.account.closed.is_some() {
        return Err(Refused::Closed);
    }
    // Here, so that nobody changes a password either that only an administrator may reset.
    if candidate.expired {
        return Err(Refused::Expired);
    }
    Ok(Known { candidate, mfa })
}

enum Factor {
    /// The principal has no device.
    None,
    Missing,
    Wrong,
    Right,
}

async fn second_factor(
    control: &Control,
    candidate: &Candidate,
    code: Option<&Sensitive>,
) -> Result<Factor, Refused> {
    let who = match &candidate.holder {
        TokenHolder::User { name, .. } => MfaHolder::User(key(name)),
        _ => MfaHolder::Root,
    };
    let account = &candidate.account.id;
    if mfa_proof::devices(control, account, &who).await?.is_empty() {
        return Ok(Factor::None);
    }
    let Some(code) = code else { return Ok(Factor::Missing) };
    let now = control.clock.now();
    let proof = mfa_proof::verify_any(control, account, &who, code.expose(), now).await?;
    Ok(if proof == Proof::Given { Factor::Right } else { Factor::Wrong })
}

/// What failures are counted for, the same for names that exist and names that do not.
async fn subject(control: &Control, claimed: &Claimed) -> Result<String, Refused> {
    Ok(match claimed {
        Claimed::Root { email } => format!("root/{}", email.to_lowercase()),
        Claimed::User { account, name } => {
            let known = account::find(control, account).await?;
            let account = known.map_or_else(|| account.to_lowercase(), |known| known.id);
            format!("user/{account}/{}", key(name))
        }
    })
}

async fn place(
    control: &Control,
    attempt: &Attempt,
    subject: &str,
    source: IpAddr,
) -> Result<Place, Refused> {
    let cookie = attempt.device.as_deref();
    Ok(match cookie.filter(|cookie| !cookie.is_empty()) {
        Some(cookie) if device::knows(control, Some(cookie), subject).await? => {
            Place::Device(token::hash(cookie))
        }
        _ => Place::of(source),
    })
}

/// Who is meant; `Err` with the account when there is one without such a user.
async fn candidate(
    view: &View,
    claimed: &Claimed,
    now: Timestamp,
) -> Result<Result<Candidate, Option<String>>, Refused> {
    match claimed {
        Claimed::Root { email } => {
            let Some(account) = account::find_by_email_in(view, email).await? else {
                return Ok(Err(None));
            };
            let scope = Scope::global(&account.id);
            let root = view.get::<Root>(&scope, Root::ID).await?;
            let holder = TokenHolder::Root;
            let caller = of(view, &account, &holder).await?;
            let password = root.map(|root| root.password);
            Ok(match (password, caller) {
                (Some(password), Some(caller)) => {
                    let (change, expired) = (false, false);
                    Ok(Candidate { account, holder, caller, password, change, expired })
                }
                _ => Err(Some(account.id)),
            })
        }
        Claimed::User { account, name } => {
            let Some(account) = account::find_in(view, account).await? else {
                return Ok(Err(None));
            };
            let scope = Scope::global(&account.id);
            let user = view.get::<User>(&scope, &key(name)).await?;
            let Some((user, login)) =
                user.and_then(|user| user.login.clone().map(|login| (user, login)))
            else {
                return Ok(Err(Some(account.id)));
            };
            let holder = TokenHolder::User { name: user.name, id: user.id };
            let Some(caller) = of(view, &account, &holder).await? else {
                return Ok(Err(Some(account.id)));
            };
            let age = age(view, &scope, &login, now).await?;
            let change = login.reset_required || age == Age::MustChange;
            let expired = age == Age::Expired;
            let password = login.password;
            Ok(Ok(Candidate { account, holder, caller, password, change, expired }))
        }
    }
}

/// A closed account's principals are none, but its owner is told so.
async fn of(
    view: &View,
    account: &Account,
    holder: &TokenHolder,
) -> Result<Option<Caller>, Refused> {
    Ok(credential::of_holder_even_closed(view, (&account.id, holder), "").await?)
}

#[derive(PartialEq, Eq)]
enum Age {
    Fine,
    MustChange,
    /// Only an administrator can help.
    Expired,
}

async fn age(view: &View, scope: &Scope, login: &Login, now: Timestamp) -> Result<Age, Refused> {
    let Some(rules) = login_profile::rules_in(view, scope).await? else { return Ok(Age::Fine) };
    let Some(days) = rules.age_max.and_then(|days| u64::try_from(days).ok()) else {
        return Ok(Age::Fine);
    };
    if now < login.changed.plus(Duration::from_secs(days * 24 * 60 * 60)) {
        return Ok(Age::Fine);
    }
    Ok(if rules.hard_expiry { Age::Expired } else { Age::MustChange })
}

/// When the password was last used, for `GetUser` and the credential report.
async fn note_use(control: &Control, candidate: &Candidate) -> Result<(), Refused> {
    let now = control.clock.now();
    let write = async |change: &mut Change| {
        match &candidate.holder {
            TokenHolder::User { name, .. } => {
                let Some(mut user) = change.get::<User>(&key(name)).await? else { return Ok(()) };
                if let Some(login) = &mut user.login {
                    login.last_used = Some(now);
                }
                change.put(&key(name), &user).await?;
            }
            _ => {
                let Some(mut root) = change.get::<Root>(Root::ID).await? else { return Ok(()) };
                root.password_last_used = Some(now);
                change.put(Root::ID, &root).await?;
            }
        }
        Ok::<_, crate::store::error::StoreError>(())
    };
    Ok(control.records.change(&Scope::global(&candidate.account.id), write).await?)
}

async fn failed(control: &Control, attempt: &Attempt, visit: &Visit, candidate: &Candidate) {
    let identity = Identity::of(&candidate.caller);
    record(control, &attempt.console, visit, (identity, Some("Failed authentication"), false))
        .await;
}

/// CloudTrail's `ConsoleLogin`.
pub(super) async fn record(
    control: &Control,
    console: &str,
    visit: &Visit,
    (identity, failure, mfa): (Identity, Option<&str>, bool),
) {
    let request_id = control.entropy.uuid().into();
    let event = Event {
        event_type: EventType::AwsConsoleSignIn,
        event_source: SOURCE.to_owned(),
        event_name: "ConsoleLogin".to_owned(),
        aws_region: event::GLOBAL_REGION.to_owned(),
        identity,
        error_message: failure.map(str::to_owned),
        status: if failure.is_some() { 401 } else { 200 },
        response: Some(json!({
            "ConsoleLogin": if failure.is_some() { "Failure" } else { "Success" },
        })),
        additional: Some(json!({
            "LoginTo": console, "MobileVersion": "No",
            "MFAUsed": if mfa { "Yes" } else { "No" },
        })),
        ..Event::new(control, visit, &request_id, control.clock.now())
    };
    control.audit.record(event).await;
}

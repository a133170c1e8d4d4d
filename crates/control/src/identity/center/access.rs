//! Sessions of people: what a bearer token stands for.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::identity::center::client::Client;
use crate::identity::center::person::Person;
use crate::identity::center::refusal;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a person stays signed in (*Set session duration*: 8 hours unless it is changed).
pub const SESSION: Duration = Duration::from_secs(8 * 3600);
/// How long a token lasts that can be renewed.
const RENEWABLE: Duration = Duration::from_secs(3600);

const TOKEN_PLACE: &str = "identity-center/token";

/// A session, kept in the account's global scope under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Access {
    pub user: String,
    /// What was given the token, for people to read.
    pub client: String,
    /// Of the client, by [`crate::identity::center::client::fingerprint`].
    pub fingerprint: String,
    pub renewable: bool,
    pub started: Timestamp,
    pub ends: Timestamp,
    /// When the newest token is over.
    pub expires: Timestamp,
    /// Raised by each renewal: only tokens of the newest number are good.
    pub serial: u64,
}

impl Noun for Access {
    const KIND: &'static str = "identity-center-session";
}

/// What a token holds, sealed.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Content {
    account: String,
    session: String,
    serial: u64,
    refresh: bool,
}

/// A session that a token has led to.
#[derive(Clone, Debug)]
pub struct Session {
    pub account: String,
    pub id: String,
    pub access: Access,
    pub person: Person,
}

/// New tokens of a session.
#[derive(Clone, Debug)]
pub struct Tokens {
    pub access: Sensitive,
    pub refresh: Option<Sensitive>,
    /// Of the access token.
    pub lasts: Duration,
}

/// Who a session is begun for, and by which client.
#[derive(Clone, Debug)]
pub struct Beginning<'a> {
    pub account: &'a str,
    pub user: &'a str,
    pub client: &'a Client,
    pub fingerprint: &'a str,
}

/// Begins a session within a transaction of the account, and lets those that are over go.
///
/// # Errors
/// What the store answers.
pub async fn begin(
    control: &Control,
    change: &mut Change,
    beginning: &Beginning<'_>,
    now: Timestamp,
) -> Result<Tokens, ApiError> {
    for (id, old) in change.list::<Access>().await? {
        if old.ends <= now {
            change.delete::<Access>(&id).await?;
        }
    }
    let renewable = beginning.client.may_refresh();
    let lasts = if renewable { RENEWABLE } else { SESSION };
    let access = Access {
        user: beginning.user.to_owned(),
        client: beginning.client.name.clone(),
        fingerprint: beginning.fingerprint.to_owned(),
        renewable,
        started: now,
        ends: now.plus(SESSION),
        expires: now.plus(lasts),
        serial: 1,
    };
    let id = control.entropy.hex(32);
    change.put(&id, &access).await?;
    tokens(control, beginning.account, &id, &access, lasts)
}

fn tokens(
    control: &Control,
    account: &str,
    id: &str,
    access: &Access,
    lasts: Duration,
) -> Result<Tokens, ApiError> {
    let token = |refresh: bool| {
        let content = Content {
            account: account.to_owned(),
            session: id.to_owned(),
            serial: access.serial,
            refresh,
        };
        let text = serde_json::to_vec(&content).map_err(|_| ApiError::internal())?;
        Ok::<_, ApiError>(Sensitive::new(control.seal.seal(&*control.entropy, TOKEN_PLACE, &text)))
    };
    let refresh = access.renewable.then(|| token(true)).transpose()?;
    Ok(Tokens { access: token(false)?, refresh, lasts })
}

fn open(control: &Control, token: &Sensitive, refresh: bool) -> Option<Content> {
    let text = control.seal.open(TOKEN_PLACE, token.expose()).ok()?;
    let content: Content = serde_json::from_slice(&text).ok()?;
    (content.refresh == refresh).then_some(content)
}

/// The session of a bearer token.
///
/// # Errors
/// `UnauthorizedException` for a token that is none of ours or over, or whose person is gone.
pub async fn find(
    control: &Control,
    token: &Sensitive,
    now: Timestamp,
) -> Result<Session, ApiError> {
    let content = open(control, token, false).ok_or_else(refusal::no_session)?;
    let scope = Scope::global(&content.account);
    let view = control.records.view().await?;
    let access = view.get::<Access>(&scope, &content.session).await?;
    let access = access
        .filter(|access| access.serial == content.serial && now < access.expires)
        .ok_or_else(refusal::no_session)?;
    let person = view.get::<Person>(&scope, &access.user).await?;
    let person = person
        .filter(|person| person.profile.user_status.as_deref() != Some("DISABLED"))
        .ok_or_else(refusal::no_session)?;
    Ok(Session { account: content.account, id: content.session, access, person })
}

/// New tokens for a refresh token; it and the tokens before are no good any more.
///
/// # Errors
/// `InvalidGrantException` for a token that is none, was used, or whose session is over.
pub async fn renew(
    control: &Control,
    token: &Sensitive,
    fingerprint: &str,
    now: Timestamp,
) -> Result<Tokens, ApiError> {
    let content = open(control, token, true).ok_or_else(refusal::invalid_grant)?;
    let scope = Scope::global(&content.account);
    let renewed = async |change: &mut Change| {
        let held = change.get::<Access>(&content.session).await?;
        let mut access = held
            .filter(|held| held.serial == content.serial && now < held.ends && held.renewable)
            .filter(|held| held.fingerprint == fingerprint)
            .ok_or_else(refusal::invalid_grant)?;
        if change.get::<Person>(&access.user).await?.is_none() {
            return Err(refusal::invalid_grant());
        }
        access.serial += 1;
        access.expires = now.plus(RENEWABLE).min(access.ends);
        change.put(&content.session, &access).await?;
        Ok(access)
    };
    let access = control.records.change(&scope, renewed).await?;
    let lasts = access.expires.since(now);
    tokens(control, &content.account, &content.session, &access, lasts)
}

/// Ends a session.
///
/// # Errors
/// What the store answers.
pub async fn end(control: &Control, session: &Session) -> Result<(), ApiError> {
    let gone = async |change: &mut Change| {
        change.delete::<Access>(&session.id).await?;
        Ok::<_, ApiError>(())
    };
    control.records.change(&Scope::global(&session.account), gone).await
}

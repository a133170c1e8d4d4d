//! Console sessions: made by a sign-in, found by a cookie, ended by time or by what they rest on.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};
use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{Account, Root};
use crate::identity::caller::{self, Caller};
use crate::identity::holder::key;
use crate::identity::session::TokenHolder;
use crate::identity::sign_in::person::{self, Through};
use crate::identity::sign_in::role::{self, Acting};
use crate::identity::sign_in::{scope, token};
use crate::identity::user::User;
use crate::identity::{credential, id};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// How long sessions last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// When nobody uses them.
    pub idle: Duration,
    /// At most.
    pub absolute: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { idle: Duration::from_secs(60 * 60), absolute: Duration::from_secs(12 * 60 * 60) }
    }
}

/// How long a use may be known in memory only.
const WRITE_EVERY: Duration = Duration::from_secs(60);

/// A session, kept under the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    pub account: String,
    /// Root or a user.
    pub holder: TokenHolder,
    /// Stands for the session in the audit log; there is no secret to it.
    pub access_key_id: String,
    pub created: Timestamp,
    pub seen: Timestamp,
    pub mfa: bool,
    /// Mark of the password that the sign-in was made with.
    pub password: String,
    /// The role that the session has switched to.
    pub acting: Option<Acting>,
    /// A person's permission set, which the session rests on instead of a password.
    #[serde(default)]
    pub through: Option<Through>,
    /// When it ends whatever is done with it.
    #[serde(default)]
    pub ends: Option<Timestamp>,
}

impl Noun for Session {
    const KIND: &'static str = "console-session";
}

impl Session {
    /// When it ends whatever is done with it.
    #[must_use]
    pub fn expires(&self) -> Timestamp {
        // Sessions of earlier versions do not say.
        self.ends.unwrap_or_else(|| self.created.plus(Limits::default().absolute))
    }

    fn is_over(&self, seen: Timestamp, now: Timestamp, limits: Limits) -> bool {
        self.expires() <= now || seen.plus(limits.idle) <= now
    }
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The hash of the token.
    pub id: String,
    pub session: Session,
    /// In whose name calls are made: the role's when the session has switched.
    pub caller: Arc<Caller>,
    /// The account that was signed in to.
    pub account: Account,
    pub idle_expires: Timestamp,
}

/// Whose session is to begin.
#[derive(Clone, Debug)]
pub struct Proven {
    pub account: String,
    pub holder: TokenHolder,
    pub mfa: bool,
    /// Mark of the password.
    pub password: String,
    /// What it rests on instead of a password.
    pub through: Option<Through>,
    /// How long it is to last, if that is less than sessions do.
    pub lasts: Option<Duration>,
}

/// Begins a session and gives the token for the cookie.
///
/// # Errors
/// What the store answers.
pub async fn begin(control: &Control, proven: Proven) -> Result<Sensitive, StoreError> {
    let token = token::new(&*control.entropy);
    let now = control.clock.now();
    let absolute = control.settings.sessions.absolute;
    let session = Session {
        access_key_id: id::session_key(&*control.entropy, &proven.account),
        account: proven.account,
        holder: proven.holder,
        created: now,
        seen: now,
        mfa: proven.mfa,
        password: proven.password,
        acting: None,
        through: proven.through,
        ends: Some(now.plus(proven.lasts.map_or(absolute, |lasts| lasts.min(absolute)))),
    };
    let id = token::hash(token.expose());
    let write = async |change: &mut Change| change.put(&id, &session).await;
    control.records.change(&scope(), write).await?;
    Ok(token)
}

/// The session of a token, unless it is over. `active`: somebody is there, and it is not a page
/// that looks for news by itself.
///
/// # Errors
/// What the store answers.
pub async fn find(
    control: &Arc<Control>,
    token: &str,
    visit: &Visit,
    active: bool,
) -> Result<Option<SignedIn>, ApiError> {
    let id = token::hash(token);
    let view = control.records.view().await?;
    let Some(session) = view.get::<Session>(&scope(), &id).await? else { return Ok(None) };
    let now = control.clock.now();
    let seen = last_seen(control, &id).map_or(session.seen, |seen| seen.max(session.seen));
    let found = if session.is_over(seen, now, control.settings.sessions) {
        None
    } else {
        standing(&view, &session).await?
    };
    let Some((account, caller)) = found else {
        end(control, &id).await?;
        return Ok(None);
    };
    let mut signed_in = SignedIn {
        idle_expires: if active { now } else { seen }
            .plus(control.settings.sessions.idle)
            .min(session.expires()),
        caller: Arc::new(caller),
        id,
        session,
        account,
    };
    if active {
        note(control, &signed_in, now).await?;
    }
    if signed_in.session.acting.is_some() {
        signed_in.caller = role::caller(control, &signed_in, visit).await?;
    }
    Ok(Some(signed_in))
}

/// Ends a session.
///
/// # Errors
/// What the store answers.
pub async fn end(control: &Control, id: &str) -> Result<(), StoreError> {
    lock(control).remove(id);
    let write = async |change: &mut Change| change.delete::<Session>(id).await;
    control.records.change(&scope(), write).await
}

/// Lets the session live on after its own user has changed the password with it.
///
/// # Errors
/// What the store answers.
pub async fn keep(control: &Control, signed_in: &SignedIn) -> Result<(), ApiError> {
    let view = control.records.view().await?;
    let Some(mark) = mark(&view, &signed_in.session).await? else { return Ok(()) };
    Ok(edit(control, &signed_in.id, |session| session.password.clone_from(&mark)).await?)
}

/// Changes a session that is still there.
pub(super) async fn edit(
    control: &Control,
    id: &str,
    edit: impl Fn(&mut Session) + Clone + Send,
) -> Result<(), StoreError> {
    let write = async |change: &mut Change| {
        if let Some(mut session) = change.get::<Session>(id).await? {
            edit(&mut session);
            change.put(id, &session).await?;
        }
        Ok::<_, StoreError>(())
    };
    control.records.change(&scope(), write).await
}

/// Deletes sessions that are over; nobody comes back to most of them.
///
/// # Errors
/// What the store answers.
pub async fn sweep(control: &Control) -> Result<(), StoreError> {
    let now = control.clock.now();
    let sessions = control.records.view().await?.list::<Session>(&scope()).await?;
    for (id, session) in sessions {
        let seen = last_seen(control, &id).map_or(session.seen, |seen| seen.max(session.seen));
        if session.is_over(seen, now, control.settings.sessions) {
            end(control, &id).await?;
        }
    }
    Ok(())
}

/// The account and principal that a session rests on, if they still stand.
async fn standing(view: &View, session: &Session) -> Result<Option<(Account, Caller)>, ApiError> {
    if mark(view, session).await?.as_ref() != Some(&session.password) {
        return Ok(None);
    }
    let holder = (session.account.as_str(), &session.holder);
    let caller = credential::of_holder(view, holder, &session.access_key_id).await?;
    let account = view.get::<Account>(&Scope::system(), &session.account).await?;
    let account = account.filter(|account| account.closed.is_none());
    Ok(account.zip(caller).map(|(account, caller)| {
        let facts = caller::Session {
            issued: session.created,
            expires: session.expires(),
            mfa: session.mfa,
            source_identity: None,
            policies: Vec::new(),
            transitive_tag_keys: Vec::new(),
            chained: false,
            console: true,
        };
        (account, Caller { session: Some(facts), tags: BTreeMap::clone(&caller.tags), ..caller })
    }))
}

/// The mark of the password that the session's principal has now.
async fn mark(view: &View, session: &Session) -> Result<Option<String>, ApiError> {
    let scope = Scope::global(&session.account);
    Ok(match &session.holder {
        TokenHolder::Root => {
            view.get::<Root>(&scope, Root::ID).await?.map(|root| root.password.mark())
        }
        TokenHolder::User { name, .. } => {
            let user = view.get::<User>(&scope, &key(name)).await?;
            user.and_then(|user| user.login).map(|login| login.password.mark())
        }
        TokenHolder::Role { .. } => match &session.through {
            Some(through) => {
                person::mark(view, &session.account, (through, &session.holder)).await?
            }
            None => None,
        },
        TokenHolder::Federated { .. } => None,
    })
}

/// Notes a use, and writes it down when the last one written is a while ago.
async fn note(control: &Control, signed_in: &SignedIn, now: Timestamp) -> Result<(), StoreError> {
    lock(control).insert(signed_in.id.clone(), now);
    if now.since(signed_in.session.seen) < WRITE_EVERY {
        return Ok(());
    }
    edit(control, &signed_in.id, |session| session.seen = session.seen.max(now)).await
}

fn last_seen(control: &Control, id: &str) -> Option<Timestamp> {
    lock(control).get(id).copied()
}

fn lock(
    control: &Control,
) -> std::sync::MutexGuard<'_, std::collections::HashMap<String, Timestamp>> {
    control.sign_ins.seen.lock().unwrap_or_else(PoisonError::into_inner)
}

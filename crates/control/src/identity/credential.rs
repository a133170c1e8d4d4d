//! From an access key id to the principal, the secret and the state of the key.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use base::clock::Timestamp;
use subtle::ConstantTimeEq;
use wire::error::ApiError;
use wire::generated::iam::Tag;
use wire::sensitive::Sensitive;
use wire::sigv4::key::SigningKey;

use crate::control::Control;
use crate::identity::access_key::{self, AccessKey};
use crate::identity::account::Account;
use crate::identity::caller::{Caller, CallerKind, Federator, Session};
use crate::identity::holder::key;
use crate::identity::role::Role;
use crate::identity::session::{self, TokenHolder};
use crate::identity::user::User;
use crate::identity::{arn, id};
use crate::store::records::{Scope, View};

/// Signing keys kept with a credential: one per day, region and service in use.
const SIGNING_KEYS_MAX: usize = 64;

/// What an access key id stands for.
#[derive(Debug)]
pub struct Credential {
    pub caller: Arc<Caller>,
    pub secret: Sensitive,
    /// The token that must come with the key; `None` for a key of a user or of root.
    pub session_token: Option<Sensitive>,
    pub active: bool,
    pub expires: Option<Timestamp>,
    derived: Mutex<Vec<(Place, Arc<SigningKey>)>>,
}

/// Date, region and service of a credential scope.
type Place = (String, String, String);

impl Credential {
    fn new(caller: Caller, secret: Sensitive) -> Self {
        Self {
            expires: caller.session.as_ref().map(|session| session.expires),
            caller: Arc::new(caller),
            secret,
            session_token: None,
            active: true,
            derived: Mutex::default(),
        }
    }

    /// The key that signatures of this scope are made with; derived once.
    #[must_use]
    pub fn signing_key(&self, date: &str, region: &str, service: &str) -> Arc<SigningKey> {
        let mut derived = self.derived.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it =
            |((d, r, s), _): &&(Place, Arc<SigningKey>)| d == date && r == region && s == service;
        if let Some((_, known)) = derived.iter().find(is_it) {
            return Arc::clone(known);
        }
        let made = Arc::new(SigningKey::derive(self.secret.expose(), date, region, service));
        if SIGNING_KEYS_MAX <= derived.len() {
            derived.clear();
        }
        let place = (date.to_owned(), region.to_owned(), service.to_owned());
        derived.push((place, Arc::clone(&made)));
        made
    }

    /// Whether the session token that came with a request is the key's; `None` and no token match.
    #[must_use]
    pub fn has_token(&self, given: Option<&str>) -> bool {
        match (&self.session_token, given) {
            (None, None) => true,
            (Some(own), Some(given)) => bool::from(own.expose().as_bytes().ct_eq(given.as_bytes())),
            _ => false,
        }
    }
}

/// What an access key id stands for, with the session token that came with it. `None` for a key
/// that is not ours, was deleted, has another token, or whose principal is gone.
///
/// Whether the key is active and the session not over is for the caller to check.
///
/// # Errors
/// When the store cannot be read, or the secret not opened.
pub async fn find(
    control: &Control,
    access_key_id: &str,
    session_token: Option<&str>,
) -> Result<Option<Arc<Credential>>, ApiError> {
    let Some(account) = id::account_of(access_key_id) else { return Ok(None) };
    let scope = Scope::global(&account);
    let at = control.records.last_written(&scope).await?;
    if let Some(known) = control.directory.credential(access_key_id, at) {
        return Ok(Some(known).filter(|known| known.has_token(session_token)));
    }
    let view = control.records.view().await?;
    let found = match session_token {
        None => of_key(control, &view, &scope, access_key_id).await?,
        Some(token) => of_session(control, &view, access_key_id, token).await?,
    };
    let Some(found) = found.map(Arc::new) else { return Ok(None) };
    control.directory.keep_credential(access_key_id, at, Arc::clone(&found));
    Ok(Some(found))
}

async fn of_key(
    control: &Control,
    view: &View,
    scope: &Scope,
    access_key_id: &str,
) -> Result<Option<Credential>, ApiError> {
    let Some(record) = view.get::<AccessKey>(scope, access_key_id).await? else { return Ok(None) };
    let account = scope.account().unwrap_or_default();
    if is_closed(view, account).await? {
        return Ok(None);
    }
    let caller = match &record.user {
        None => root(view, account, access_key_id).await?,
        Some(name) => {
            let user = view.get::<User>(scope, &key(name)).await?;
            user.map(|user| of_user(&user, account, access_key_id))
        }
    };
    let Some(caller) = caller else { return Ok(None) };
    let place = access_key::place(access_key_id);
    let opened = control.seal.open(&place, &record.sealed).map_err(|error| {
        tracing::error!(%error, "a secret access key cannot be opened");
        ApiError::internal()
    })?;
    let secret = String::from_utf8(opened).map_err(|_| ApiError::internal())?;
    let credential = Credential::new(caller, Sensitive::new(secret));
    Ok(Some(Credential { active: record.active, ..credential }))
}

async fn of_session(
    control: &Control,
    view: &View,
    access_key_id: &str,
    session_token: &str,
) -> Result<Option<Credential>, ApiError> {
    let Some(token) = session::open(control, access_key_id, session_token) else {
        return Ok(None);
    };
    let holder = (token.account.as_str(), &token.holder);
    let Some(mut caller) = of_holder(view, holder, access_key_id).await? else { return Ok(None) };
    // Tag keys are one whatever their case; the session's value holds.
    caller.tags.retain(|key, _| !token.tags.keys().any(|own| own.eq_ignore_ascii_case(key)));
    caller.tags.extend(token.tags);
    caller.session = Some(Session {
        issued: token.issued,
        expires: token.expires,
        mfa: token.mfa,
        source_identity: token.source_identity,
        policies: token.policies,
        transitive_tag_keys: token.transitive_tag_keys,
        chained: token.chained,
        console: false,
    });
    let credential = Credential::new(caller, token.secret);
    let session_token = Some(Sensitive::new(session_token.to_owned()));
    Ok(Some(Credential { session_token, ..credential }))
}

/// The principal of an account that a session is of, if it is still there. The caller has no
/// session yet.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_holder(
    view: &View,
    (account, holder): (&str, &TokenHolder),
    access_key_id: &str,
) -> Result<Option<Caller>, ApiError> {
    if is_closed(view, account).await? {
        return Ok(None);
    }
    of_holder_even_closed(view, (account, holder), access_key_id).await
}

/// The same of an account that may be closed: nobody may call in its name, but its owner is told.
///
/// # Errors
/// When the store cannot be read.
pub async fn of_holder_even_closed(
    view: &View,
    (account, holder): (&str, &TokenHolder),
    access_key_id: &str,
) -> Result<Option<Caller>, ApiError> {
    let scope = Scope::global(account);
    Ok(match holder {
        TokenHolder::Root => root(view, account, access_key_id).await?,
        TokenHolder::User { name, id } => {
            let user = view.get::<User>(&scope, &key(name)).await?;
            let user = user.filter(|user| user.id == *id);
            user.map(|user| of_user(&user, account, access_key_id))
        }
        TokenHolder::Role { name, id, session } => {
            let role = view.get::<Role>(&scope, &key(name)).await?;
            let role = role.filter(|role| role.id == *id);
            role.map(|role| of_role(role, account, session, access_key_id))
        }
        TokenHolder::Federated { name, user } => {
            let by = match user {
                None => None,
                Some((user, id)) => {
                    let user = view.get::<User>(&scope, &key(user)).await?;
                    let Some(user) = user.filter(|user| user.id == *id) else { return Ok(None) };
                    Some(Federator { name: user.name, path: user.path, id: user.id })
                }
            };
            Some(Caller {
                account: account.to_owned(),
                arn: format!("arn:aws:sts::{account}:federated-user/{name}"),
                principal_id: format!("{account}:{name}"),
                kind: CallerKind::FederatedUser { name: name.clone(), by },
                access_key_id: access_key_id.to_owned(),
                tags: BTreeMap::new(),
                session: None,
            })
        }
    })
}

/// Closing an account writes to its scope too, so that whoever caches credentials notices.
async fn is_closed(view: &View, account: &str) -> Result<bool, ApiError> {
    let known = view.get::<Account>(&Scope::system(), account).await?;
    Ok(known.is_some_and(|account| account.closed.is_some()))
}

async fn root(view: &View, account: &str, access_key_id: &str) -> Result<Option<Caller>, ApiError> {
    let known = view.get::<Account>(&Scope::system(), account).await?;
    Ok(known.map(|_| Caller {
        account: account.to_owned(),
        arn: arn::root(account),
        principal_id: account.to_owned(),
        kind: CallerKind::Root,
        access_key_id: access_key_id.to_owned(),
        tags: BTreeMap::new(),
        session: None,
    }))
}

fn of_user(user: &User, account: &str, access_key_id: &str) -> Caller {
    Caller {
        account: account.to_owned(),
        arn: user.arn(account),
        principal_id: user.id.clone(),
        kind: CallerKind::User { name: user.name.clone(), path: user.path.clone() },
        access_key_id: access_key_id.to_owned(),
        tags: map(&user.tags),
        session: None,
    }
}

fn of_role(role: Role, account: &str, session: &str, access_key_id: &str) -> Caller {
    Caller {
        account: account.to_owned(),
        arn: format!("arn:aws:sts::{account}:assumed-role/{}/{session}", role.name),
        principal_id: format!("{}:{session}", role.id),
        tags: map(&role.tags),
        kind: CallerKind::RoleSession {
            role: role.name,
            path: role.path,
            role_id: role.id,
            session: session.to_owned(),
        },
        access_key_id: access_key_id.to_owned(),
        session: None,
    }
}

fn map(tags: &[Tag]) -> BTreeMap<String, String> {
    tags.iter().map(|tag| (tag.key.clone(), tag.value.clone())).collect()
}

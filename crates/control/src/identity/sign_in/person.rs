//! People of Identity Center in the console: as the role that a permission set of theirs has become.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::audit::event::Identity;
use crate::control::Control;
use crate::door::Visit;
use crate::identity::center::access;
use crate::identity::center::assignment;
use crate::identity::center::person::Person;
use crate::identity::center::portal;
use crate::identity::credential;
use crate::identity::session::TokenHolder;
use crate::identity::sign_in::attempt::record;
use crate::identity::sign_in::session::{self, Proven};
use crate::store::records::{Scope, View};

/// What a console session of a person rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Through {
    /// The person's id.
    pub person: String,
    /// The permission set's id.
    pub set: String,
}

/// Begins a console session for somebody who is signed in to the portal.
///
/// # Errors
/// `ForbiddenException` for a permission set that the person has not.
pub async fn begin(
    control: &Control,
    visit: &Visit,
    portal_session: &access::Session,
    (permission_set, console): (&str, &str),
) -> Result<Sensitive, ApiError> {
    let (set, holder) = portal::role(control, portal_session, permission_set).await?;
    let account = portal_session.account.clone();
    let view = control.records.view().await?;
    let caller = credential::of_holder(&view, (&account, &holder), "").await?;
    let caller = caller.ok_or_else(portal::no_access)?;
    let through = Through { person: portal_session.person.id().to_owned(), set: set.id.clone() };
    let proven = Proven {
        account,
        holder,
        mfa: false,
        password: through.set.clone(),
        through: Some(through),
        lasts: Some(Duration::from_secs(set.session_seconds())),
    };
    let token = session::begin(control, proven).await?;
    record(control, console, visit, (Identity::of(&caller), None, false)).await;
    Ok(token)
}

/// What a session through a permission set has instead of a password: the set, as long as the
/// person is there and has it, and it is still this very role.
///
/// # Errors
/// What the store answers.
pub(super) async fn mark(
    view: &View,
    account: &str,
    (through, holder): (&Through, &TokenHolder),
) -> Result<Option<String>, ApiError> {
    let TokenHolder::Role { name, .. } = holder else { return Ok(None) };
    let scope = Scope::global(account);
    let person = view.get::<Person>(&scope, &through.person).await?;
    if person.is_none_or(|person| person.profile.user_status.as_deref() == Some("DISABLED")) {
        return Ok(None);
    }
    let sets = assignment::sets_of(view, &scope, &through.person).await?;
    let held = sets.into_iter().find(|set| set.id == through.set);
    let its_role = held.and_then(|set| set.provisioned).map(|provisioned| provisioned.role);
    Ok((its_role.as_ref() == Some(name)).then(|| through.set.clone()))
}

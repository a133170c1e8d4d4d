//! Switching a session to a role, and back: `sts:AssumeRole` through the door like anybody's.

use std::sync::Arc;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wire::error::ApiError;
use wire::generated::sts::AssumeRoleResponse;

use crate::control::Control;
use crate::door::{self, Asked, Visit};
use crate::identity::caller::{Caller, CallerKind};
use crate::identity::sign_in::session::{SignedIn, edit};
use crate::identity::{account, credential, refusal};

/// A role that a session has switched to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acting {
    pub account: String,
    /// With its path: `team/admin`.
    pub role: String,
    pub display_name: Option<String>,
    pub access_key_id: String,
    /// The session token, sealed.
    pub sealed: String,
    pub expires: Timestamp,
}

/// Switches a session to a role, which may be in another account.
///
/// # Errors
/// What `AssumeRole` answers; `ValidationError` for an account that does not exist.
pub async fn switch(
    control: &Arc<Control>,
    signed_in: &SignedIn,
    visit: &Visit,
    (named, role, display_name): (&str, &str, Option<String>),
) -> Result<(), ApiError> {
    let found = account::find(control, named).await?;
    let target = found.ok_or_else(|| invalid("There is no account with this id or alias."))?;
    let base = base(control, signed_in).await?;
    let acting = assume(control, &base, visit, (&target.id, role, display_name)).await?;
    let acting = Some(acting);
    edit(control, &signed_in.id, |session| session.acting.clone_from(&acting)).await?;
    Ok(())
}

/// Goes back to the user who signed in.
///
/// # Errors
/// What the store answers.
pub async fn back(control: &Control, signed_in: &SignedIn) -> Result<(), ApiError> {
    Ok(edit(control, &signed_in.id, |session| session.acting = None).await?)
}

/// In whose name a session that has switched calls. Its credentials are renewed when they expire;
/// where that is refused the session goes back.
pub(super) async fn caller(
    control: &Arc<Control>,
    signed_in: &SignedIn,
    visit: &Visit,
) -> Result<Arc<Caller>, ApiError> {
    let Some(acting) = &signed_in.session.acting else { return Ok(Arc::clone(&signed_in.caller)) };
    if control.clock.now() < acting.expires
        && let Some(caller) = of(control, acting).await?
    {
        return Ok(caller);
    }
    let target = (acting.account.as_str(), acting.role.as_str(), acting.display_name.clone());
    let renewed = assume(control, &signed_in.caller, visit, target).await;
    let Ok(renewed) = renewed else {
        back(control, signed_in).await?;
        return Ok(Arc::clone(&signed_in.caller));
    };
    let caller = of(control, &renewed).await?.ok_or_else(ApiError::internal)?;
    let acting = Some(renewed);
    edit(control, &signed_in.id, |session| session.acting.clone_from(&acting)).await?;
    Ok(caller)
}

/// The user or root behind a session, whatever it has switched to.
async fn base(control: &Control, signed_in: &SignedIn) -> Result<Arc<Caller>, ApiError> {
    if signed_in.session.acting.is_none() {
        return Ok(Arc::clone(&signed_in.caller));
    }
    let view = control.records.view().await?;
    let session = &signed_in.session;
    let holder = (session.account.as_str(), &session.holder);
    let found = credential::of_holder(&view, holder, &session.access_key_id).await?;
    found.map(Arc::new).ok_or_else(|| invalid("The user who signed in is gone."))
}

async fn of(control: &Control, acting: &Acting) -> Result<Option<Arc<Caller>>, ApiError> {
    let opened = control.seal.open(&place(&acting.access_key_id), &acting.sealed);
    let Some(token) = opened.ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
        return Ok(None);
    };
    let found = credential::find(control, &acting.access_key_id, Some(&token)).await?;
    Ok(found.map(|known| Arc::clone(&known.caller)))
}

async fn assume(
    control: &Arc<Control>,
    base: &Arc<Caller>,
    visit: &Visit,
    (account, role, display_name): (&str, &str, Option<String>),
) -> Result<Acting, ApiError> {
    let name = match &base.kind {
        CallerKind::User { name, .. } | CallerKind::FederatedUser { name, .. } => name.clone(),
        CallerKind::RoleSession { session, .. } => session.clone(),
        CallerKind::Root => "root".to_owned(),
    };
    let role_arn = format!("arn:aws:iam::{account}:role/{role}");
    let input = json!({ "RoleArn": role_arn, "RoleSessionName": name }).to_string();
    let asked = Asked {
        caller: Arc::clone(base),
        service: "sts",
        operation: "AssumeRole",
        region: "us-east-1",
        body: input.as_bytes(),
        visit: visit.clone(),
    };
    let answered: Value = door::ask(control, asked).await.outcome?;
    let answered: AssumeRoleResponse =
        serde_json::from_value(answered).map_err(|_| ApiError::internal())?;
    let made = answered.credentials.ok_or_else(ApiError::internal)?;
    let token = made.session_token.as_bytes();
    let place = place(&made.access_key_id);
    let seconds = std::time::Duration::from_secs(60 * 60 - 60);
    Ok(Acting {
        account: account.to_owned(),
        role: role.to_owned(),
        display_name,
        sealed: control.seal.seal(&*control.entropy, &place, token),
        access_key_id: made.access_key_id,
        expires: control.clock.now().plus(seconds),
    })
}

fn place(access_key_id: &str) -> String {
    format!("console-role/{access_key_id}")
}

fn invalid(text: &str) -> ApiError {
    refusal::validation(text)
}

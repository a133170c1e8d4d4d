//! `/session`: who is signed in, signing in and out, switching roles.

use std::time::Duration;

use base::clock::Timestamp;
use control::door::{self, Asked};
use control::identity::caller::CallerKind;
use control::identity::sign_in::attempt::{self, Attempt, Begun, Claimed, Refused};
use control::identity::sign_in::session::{self, SignedIn};
use control::identity::sign_in::{device, role, token};
use control::network::zone;
use serde::Deserialize;
use serde_json::{Value, json};
use wire::http::HttpResponse;
use wire::sensitive::Sensitive;

use crate::console::gate::Cookie;
use crate::console::reply::{self, Refusal};
use crate::console::{Asking, gate};

/// How long a browser remembers the account that was signed in to.
const ACCOUNT_LASTS: Duration = Duration::from_secs(365 * 24 * 60 * 60);

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SignIn {
    kind: String,
    email: Option<String>,
    account: Option<String>,
    user_name: Option<String>,
    password: Sensitive,
    mfa_code: Option<Sensitive>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChangePassword {
    account: String,
    user_name: String,
    old_password: Sensitive,
    new_password: Sensitive,
    mfa_code: Option<Sensitive>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SwitchRole {
    account: String,
    role_name: String,
    display_name: Option<String>,
}

pub(super) async fn show(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let active = gate::is_active(asking.request);
    Ok(reply::json(200, &shape(asking, asking.session(active).await?.as_ref())))
}

pub(super) async fn sign_in(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: SignIn = asking.body()?;
    let lacking =
        |what: &str| Refusal::new(400, "BadRequest", format!("The field {what} is missing."));
    let claimed = match given.kind.as_str() {
        "root" => Claimed::Root { email: given.email.ok_or_else(|| lacking("email"))? },
        "user" => Claimed::User {
            account: given.account.ok_or_else(|| lacking("account"))?,
            name: given.user_name.ok_or_else(|| lacking("userName"))?,
        },
        _ => return Err(Refusal::new(400, "BadRequest", "The kind must be root or user.")),
    };
    let attempt = attempt(asking, claimed, given.password, given.mfa_code);
    let begun = attempt::sign_in(&asking.console.control, &attempt, &asking.visit).await;
    answer(asking, &attempt, begun).await
}

/// The change that a first sign-in asks for: by the user itself, through the door.
pub(super) async fn change_password(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: ChangePassword = asking.body()?;
    let (control, visit) = (&asking.console.control, &asking.visit);
    let claimed = Claimed::User { account: given.account, name: given.user_name };
    let attempt = attempt(asking, claimed, given.old_password, given.mfa_code);
    let known = match attempt::prove(control, &attempt, visit).await {
        Ok(known) => known,
        Err(refused) => return Ok(refusal(&refused)),
    };
    let input = json!({
        "OldPassword": attempt.password, "NewPassword": given.new_password,
    });
    let input = Sensitive::new(input.to_string());
    let asked = Asked {
        caller: known.caller(),
        service: "iam",
        operation: "ChangePassword",
        region: "us-east-1",
        body: input.expose().as_bytes(),
        visit: visit.clone(),
    };
    let replied = door::ask(control, asked).await;
    if let Err(error) = replied.outcome {
        let request_id = Some(replied.request_id.to_string());
        let refusal = Refusal { status: replied.status, request_id, ..Refusal::of(&error) };
        return Err(refusal);
    }
    // The code of a device is good once, so the session begins on what was proven.
    let begun = match known.with_new_password(control).await {
        Ok(known) => attempt::begin(control, &attempt, visit, known).await,
        Err(refused) => Err(refused),
    };
    answer(asking, &attempt, begun).await
}

pub(super) async fn sign_out(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    if let Some(token) = asking.cookie(Cookie::Session) {
        gate::check_csrf(asking.request, token)?;
        session::end(&asking.console.control, &token::hash(token)).await?;
    }
    let mut response = reply::json(200, &shape(asking, None));
    response.headers.push(Cookie::Session.set("", 0, asking.console.secure));
    Ok(response)
}

pub(super) async fn switch_role(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let given: SwitchRole = asking.body()?;
    let control = &asking.console.control;
    let name = given.role_name.trim_start_matches('/');
    let target = (given.account.as_str(), name, given.display_name);
    role::switch(control, &signed_in, &asking.visit, target).await?;
    show(asking).await
}

pub(super) async fn switch_back(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    role::back(&asking.console.control, &signed_in).await?;
    show(asking).await
}

fn attempt(
    asking: &Asking<'_>,
    claimed: Claimed,
    password: Sensitive,
    mfa_code: Option<Sensitive>,
) -> Attempt {
    Attempt {
        claimed,
        password,
        mfa_code: mfa_code.filter(|code| !code.expose().is_empty()),
        device: asking.cookie(Cookie::Device).map(str::to_owned),
        console: asking.console.url.clone(),
    }
}

/// The session that has begun, with its cookies; or why there is none.
async fn answer(
    asking: &Asking<'_>,
    attempt: &Attempt,
    begun: Result<Begun, Refused>,
) -> Result<HttpResponse, Refusal> {
    let begun = match begun {
        Ok(begun) => begun,
        Err(refused) => return Ok(refusal(&refused)),
    };
    let console = asking.console;
    let token = begun.token.expose();
    let signed_in = session::find(&console.control, token, &asking.visit, true).await?;
    let Some(signed_in) = signed_in else {
        return Ok(refusal(&Refused::Failed));
    };
    let mut body = shape(asking, Some(&signed_in));
    body["csrf"] = token::csrf(token).into();
    let mut response = reply::json(200, &body);
    let secure = console.secure;
    let lasts = console.control.settings.sessions.absolute.as_secs();
    response.headers.push(Cookie::Session.set(token, lasts, secure));
    response.headers.push(Cookie::Device.set(&begun.device, device::LASTS.as_secs(), secure));
    if let Claimed::User { account, .. } = &attempt.claimed {
        let lasts = ACCOUNT_LASTS.as_secs();
        response.headers.push(Cookie::Account.set(&account.to_lowercase(), lasts, secure));
    }
    Ok(response)
}

fn refusal(refused: &Refused) -> HttpResponse {
    let code = match refused {
        Refused::Failed | Refused::Closed | Refused::Expired => "SignInFailed",
        Refused::MfaRequired => "MfaRequired",
        Refused::PasswordChangeRequired => "PasswordChangeRequired",
        Refused::TooMany { .. } => "TooManyAttempts",
        Refused::Unavailable { source } => return Refusal::of(source).response(),
    };
    let mut response = Refusal::new(401, code, refused.to_string()).response();
    if let Refused::TooMany { wait } = refused {
        response.headers.push(("retry-after", wait.as_secs().max(1).to_string()));
    }
    response
}

/// What a page knows of the server and of its session.
fn shape(asking: &Asking<'_>, signed_in: Option<&SignedIn>) -> Value {
    let console = asking.console;
    let regions: Vec<&str> = zone::regions().iter().map(|region| region.name).collect();
    let mut shape = json!({
        "signedIn": signed_in.is_some(), "api": console.api, "engines": console.engines,
        "regions": regions,
    });
    if let Some(outbox) = &console.outbox {
        shape["outbox"] = outbox.to_string_lossy().into();
    }
    if let Some(account) = asking.cookie(Cookie::Account) {
        shape["rememberedAccount"] = account.into();
    }
    let Some(signed_in) = signed_in else { return shape };
    shape["ca"] = console.ca.to_string_lossy().into();
    let SignedIn { session, caller, account, .. } = signed_in;
    let (kind, name) = match &caller.kind {
        CallerKind::Root => ("root", account.root_email.clone()),
        CallerKind::User { name, .. } => ("user", name.clone()),
        CallerKind::RoleSession { role, session, .. } => ("role", format!("{role}/{session}")),
        CallerKind::FederatedUser { name, .. } => ("role", name.clone()),
    };
    let own = [
        ("kind", json!(kind)),
        ("accountId", json!(caller.account)),
        ("arn", json!(caller.arn)),
        ("name", json!(name)),
        ("idleExpires", moment(signed_in.idle_expires)),
        ("absoluteExpires", moment(session.expires())),
        ("passwordChangeRequired", json!(false)),
        ("mfa", json!(session.mfa)),
    ];
    for (name, value) in own {
        shape[name] = value;
    }
    if let Some(token) = asking.cookie(Cookie::Session) {
        shape["csrf"] = token::csrf(token).into();
    }
    match &session.acting {
        // The other account's name is its own business.
        Some(acting) if acting.account != account.id => {}
        _ => {
            shape["accountName"] = account.name.as_str().into();
            shape["accountAlias"] = json!(account.alias);
        }
    }
    if let Some(acting) = &session.acting {
        shape["signedInAs"] = json!({
            "accountId": account.id, "accountName": account.name,
            "accountAlias": account.alias,
        });
        shape["displayName"] = json!(acting.display_name);
    }
    shape
}

fn moment(at: Timestamp) -> Value {
    at.to_string().into()
}

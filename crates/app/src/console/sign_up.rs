//! `/sign-up` and `/password-reset`: for those who cannot sign in yet, or no longer.

use control::identity::sign_in::{recovery, sign_up};
use serde::Deserialize;
use serde_json::{Value, json};
use wire::http::HttpResponse;
use wire::sensitive::Sensitive;

use crate::console::Asking;
use crate::console::reply::{self, Refusal};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Start {
    email: String,
    account_name: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Verify {
    sign_up_id: Sensitive,
    code: Sensitive,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Complete {
    sign_up_id: Sensitive,
    password: Sensitive,
    contact: Value,
}

#[derive(Deserialize)]
struct StartRecovery {
    email: String,
}

#[derive(Deserialize)]
struct CompleteRecovery {
    email: String,
    code: Sensitive,
    password: Sensitive,
}

pub(super) async fn start(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: Start = asking.body()?;
    let (email, name) = (given.email.trim(), given.account_name.trim());
    let id = sign_up::start(&asking.console.control, &asking.visit, email, name).await?;
    Ok(reply::json(200, &json!({ "signUpId": id.expose() })))
}

pub(super) async fn verify(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: Verify = asking.body()?;
    let (id, code) = (given.sign_up_id.expose(), given.code.expose());
    sign_up::verify(&asking.console.control, id, code).await?;
    Ok(reply::json(200, &json!({})))
}

pub(super) async fn complete(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: Complete = asking.body()?;
    let control = &asking.console.control;
    let (id, with) = (given.sign_up_id.expose(), (given.password, &given.contact));
    let account = sign_up::complete(control, &asking.visit, id, with).await?;
    Ok(reply::json(200, &json!({ "accountId": account.id })))
}

pub(super) async fn start_recovery(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: StartRecovery = asking.body()?;
    recovery::start(&asking.console.control, &asking.visit, given.email.trim()).await?;
    Ok(reply::json(200, &json!({})))
}

pub(super) async fn complete_recovery(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let given: CompleteRecovery = asking.body()?;
    let (control, visit) = (&asking.console.control, &asking.visit);
    let with = (given.email.trim(), given.code.expose());
    recovery::complete(control, visit, with, &given.password).await?;
    Ok(reply::json(200, &json!({})))
}

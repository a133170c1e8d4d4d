//! `/account`: what only the root user can do and no AWS operation does.

use control::identity::sign_in::root;
use serde::Deserialize;
use serde_json::json;
use wire::http::HttpResponse;
use wire::sensitive::Sensitive;

use crate::console::Asking;
use crate::console::gate::Cookie;
use crate::console::reply::{self, Refusal};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChangePassword {
    old_password: Sensitive,
    new_password: Sensitive,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Close {
    /// Typed once more by whoever means it.
    account_id: String,
}

pub(super) async fn change_password(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let given: ChangePassword = asking.body()?;
    let passwords = (&given.old_password, &given.new_password);
    let control = &asking.console.control;
    root::change_password(control, &signed_in, &asking.visit, passwords).await?;
    Ok(reply::json(200, &json!({})))
}

pub(super) async fn close(asking: &Asking<'_>) -> Result<HttpResponse, Refusal> {
    let signed_in = asking.signed_in().await?;
    let given: Close = asking.body()?;
    let control = &asking.console.control;
    root::close(control, &signed_in, &asking.visit, given.account_id.trim()).await?;
    let mut response = reply::json(200, &json!({}));
    response.headers.push(Cookie::Session.set("", 0, asking.console.secure));
    Ok(response)
}

//! `borealis explain`: which statement or which rule decides, in a sentence.

use std::path::Path;

use anyhow::bail;
use serde_json::Value;

use crate::admin::{self, Request};
use crate::cli::{Common, ExplainConnect, ExplainPolicy};
use crate::data::{admin_socket, default_folder};
use crate::print;

/// May this principal do this?
///
/// # Errors
/// When no server runs, or the principal is unknown.
pub async fn policy(options: ExplainPolicy) -> anyhow::Result<()> {
    let ExplainPolicy { common, principal, action, resource } = options;
    say(common, Request::ExplainPolicy { principal, action, resource }).await
}

/// Would a connection from this address get through?
///
/// # Errors
/// When no server runs, or there is no such endpoint.
pub async fn connect(options: ExplainConnect) -> anyhow::Result<()> {
    let ExplainConnect { common, endpoint, port, source } = options;
    say(common, Request::ExplainConnect { endpoint, port, source }).await
}

async fn say(common: Common, request: Request) -> anyhow::Result<()> {
    let folder = common.data.unwrap_or_else(default_folder);
    let Some(answer) = admin::ask(&admin_socket(&folder), &request).await? else {
        return no_server(&folder);
    };
    print::answer(common.output, &answer, || lines(&answer));
    Ok(())
}

fn no_server(folder: &Path) -> anyhow::Result<()> {
    bail!("no server runs on {0}: start one with `borealis start --data {0}`", folder.display())
}

/// The verdict, then each reason on a line of its own.
fn lines(answer: &Value) -> String {
    let mut lines = vec![answer["verdict"].as_str().unwrap_or_default().to_owned()];
    for reason in answer["because"].as_array().into_iter().flatten() {
        lines.push(format!("  {}", reason.as_str().unwrap_or_default()));
    }
    lines.join("\n")
}

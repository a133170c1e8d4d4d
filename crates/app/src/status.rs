//! `borealis status`: what the server of a data folder runs and holds.

use anyhow::bail;

use crate::admin::{self, Request};
use crate::cli::Common;
use crate::data::{admin_socket, default_folder};
use crate::print;

/// Asks the server and prints its answer; exit code 1 when none runs.
///
/// # Errors
/// When no server runs on the folder.
pub async fn run(common: Common) -> anyhow::Result<()> {
    let folder = common.data.unwrap_or_else(default_folder);
    let Some(status) = admin::ask(&admin_socket(&folder), &Request::Status).await? else {
        bail!(
            "no server runs on {0}: start one with `borealis start --data {0}`",
            folder.display()
        );
    };
    print::answer(common.output, &status, || {
        let text = |name: &str| status[name].as_str().unwrap_or_default().to_owned();
        let kind = if status["ephemeral"] == true { ", nothing is kept" } else { "" };
        let mut lines = vec![
            format!("api       {}", text("api")),
            format!("console   {}", text("console")),
            format!("data      {}{kind}", text("data")),
            format!("engines   {}: {}", text("engines"), join(&status["installed"])),
            format!("accounts  {}", status["accounts"]),
            match status["outbox"].as_str() {
                Some(outbox) => format!("mail      {outbox} (no --smtp: nothing is sent)"),
                None => "mail      sent by SMTP".to_owned(),
            },
        ];
        if let Some(limits) = status["limits"].as_str() {
            lines.push(format!("limits    {limits}"));
        }
        if text("engines") == "simulated" {
            lines.push("          DB instances have no process: nothing answers SQL".to_owned());
        }
        lines.push(String::new());
        lines.push(instances(&status["instances"]));
        lines.join("\n")
    });
    Ok(())
}

fn join(list: &serde_json::Value) -> String {
    let words = list.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str);
    words.collect::<Vec<_>>().join(", ")
}

fn instances(list: &serde_json::Value) -> String {
    let head = ["INSTANCE", "CLUSTER", "ACCOUNT", "REGION", "STATUS", "ENGINE", "ENDPOINT"];
    let names = ["instance", "cluster", "account", "region", "status", "engine", "endpoint"];
    let rows: Vec<Vec<String>> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| names.iter().map(|name| row[*name].as_str().unwrap_or("-").to_owned()).collect())
        .collect();
    if rows.is_empty() { "no DB instances".to_owned() } else { print::table(&head, &rows) }
}

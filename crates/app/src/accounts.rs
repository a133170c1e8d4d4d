//! `borealis account`: the accounts of a data folder, served or not.

use std::path::PathBuf;

use anyhow::{Context, bail};
use serde_json::Value;
use wire::sensitive::Sensitive;

use crate::admin::{self, Request, Response};
use crate::cli::{Common, CreateAccount, OneAccount};
use crate::data::{Data, Taken, admin_socket, default_folder};
use crate::{desk, office, print};

/// The longest root password that is read, bytes.
const PASSWORD_BYTES_MAX: usize = 4_096;

/// Makes an account and prints what is shown once.
///
/// # Errors
/// When the account is refused, in one line that says why.
pub async fn create(options: CreateAccount) -> anyhow::Result<()> {
    let request = Request::CreateAccount(admin::CreateAccount {
        name: options.name,
        email: options.email,
        password: password_from_stdin()?,
        account_id: options.account_id,
        access_key: options.access_key,
    });
    let answer = ask(options.common.data, &request).await?;
    print::answer(options.common.output, &answer, || {
        let text = |name: &str| answer[name].as_str().unwrap_or_default();
        let mut lines = vec![format!("Account {} of {}", text("AccountId"), text("RootEmail"))];
        if answer["AccessKeyId"].is_string() {
            lines.push(format!("Access key id      {}", text("AccessKeyId")));
            lines.push(format!("Secret access key  {}", text("SecretAccessKey")));
            lines.push("The secret is shown this once.".to_owned());
        }
        lines.join("\n")
    });
    Ok(())
}

/// Lists accounts.
///
/// # Errors
/// When the data folder cannot be read.
pub async fn list(common: Common) -> anyhow::Result<()> {
    let answer = ask(common.data, &Request::ListAccounts).await?;
    print::answer(common.output, &answer, || {
        let rows = answer["Accounts"].as_array().into_iter().flatten().map(|row| {
            let text = |name: &str| row[name].as_str().unwrap_or("-").to_owned();
            vec![text("AccountId"), text("Name"), text("RootEmail"), text("Alias"), text("Status")]
        });
        let rows: Vec<Vec<String>> = rows.collect();
        print::table(&["ACCOUNT", "NAME", "ROOT E-MAIL", "ALIAS", "STATUS"], &rows)
    });
    Ok(())
}

/// Closes an account.
///
/// # Errors
/// When there is no such account.
pub async fn close(options: OneAccount) -> anyhow::Result<()> {
    let request = Request::CloseAccount { account_id: options.account_id };
    show_status(options.common, &request).await
}

/// Opens a closed account again.
///
/// # Errors
/// When there is no such account.
pub async fn reopen(options: OneAccount) -> anyhow::Result<()> {
    let request = Request::ReopenAccount { account_id: options.account_id };
    show_status(options.common, &request).await
}

async fn show_status(common: Common, request: &Request) -> anyhow::Result<()> {
    let answer = ask(common.data, request).await?;
    print::answer(common.output, &answer, || {
        let text = |name: &str| answer[name].as_str().unwrap_or_default();
        format!("Account {} is {}", text("AccountId"), text("Status"))
    });
    Ok(())
}

/// Asks the server of the folder, or, when none runs, does the same work on the folder itself.
async fn ask(folder: Option<PathBuf>, request: &Request) -> anyhow::Result<Value> {
    let folder = folder.unwrap_or_else(default_folder);
    if let Some(answer) = admin::ask(&admin_socket(&folder), request).await? {
        return Ok(answer);
    }
    let data = match Data::open(&folder) {
        Ok(data) => data,
        // A server is just starting: it has the folder and not yet the socket.
        Err(error) if error.is::<Taken>() => {
            bail!("a server is starting or stopping on {}: try again", folder.display())
        }
        Err(error) => return Err(error),
    };
    let control = office::records_only(&data.folder).await?;
    match desk::accounts(&control, request).await {
        Response::Done(answer) => Ok(answer),
        Response::Refused(reason) => bail!(reason),
    }
}

fn password_from_stdin() -> anyhow::Result<Sensitive> {
    use std::io::Read;
    let mut text = String::new();
    let limit = u64::try_from(PASSWORD_BYTES_MAX + 2).unwrap_or(u64::MAX);
    let read = std::io::stdin().lock().take(limit).read_to_string(&mut text);
    read.context("read the root password from standard input as UTF-8 text")?;
    let line = text.strip_suffix('\n').unwrap_or(&text);
    let line = line.strip_suffix('\r').unwrap_or(line);
    if line.is_empty() || PASSWORD_BYTES_MAX < line.len() {
        bail!("standard input holds no password, or one over {PASSWORD_BYTES_MAX} bytes");
    }
    Ok(Sensitive::new(line.to_owned()))
}

//! The admin socket: what the owner of the data folder may ask a running server.
//!
//! One JSON object a line each way. The socket is mode 0600 and the peer's user id is checked, so
//! only the owner (or root) gets an answer. AWS credentials have no meaning here, and nothing that
//! an AWS call can do is offered here, but for what needs no account: making the first one.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, bail};
use base::host::Pending;
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use wire::sensitive::Sensitive;

/// The longest line either side reads, bytes.
const LINE_BYTES_MAX: u64 = 1 << 20;

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
pub enum Request {
    CreateAccount(CreateAccount),
    ListAccounts,
    CloseAccount { account_id: String },
    ReopenAccount { account_id: String },
    Status,
    ExplainPolicy { principal: String, action: String, resource: String },
    ExplainConnect { endpoint: String, port: Option<u16>, source: std::net::IpAddr },
}

#[derive(Debug, Serialize, Deserialize)]
pub struct CreateAccount {
    pub name: String,
    pub email: String,
    pub password: Sensitive,
    pub account_id: Option<String>,
    pub access_key: bool,
}

/// What comes back: the answer, or one line that says why not and what to do.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Response {
    Done(serde_json::Value),
    Refused(String),
}

/// What answers admin requests.
pub trait Admin: Send + Sync + 'static {
    fn ask(&self, request: Request) -> Pending<'_, Response>;
}

/// Listens at `path`, replacing a socket that a dead server left.
///
/// # Errors
/// When the socket cannot be made.
pub fn listen(path: &Path) -> anyhow::Result<UnixListener> {
    if path.exists() {
        std::fs::remove_file(path).with_context(|| format!("remove the old {}", path.display()))?;
    }
    let listener =
        UnixListener::bind(path).with_context(|| format!("listen at {}", path.display()))?;
    let owner_only = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::set_permissions(path, owner_only).context("restrict the admin socket")?;
    Ok(listener)
}

/// Serves until `stop` turns true.
pub async fn serve(listener: UnixListener, admin: Arc<dyn Admin>, mut stop: watch::Receiver<bool>) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _stopped = stop.wait_for(|stop| *stop) => return,
        };
        let Ok((stream, _)) = accepted else { continue };
        let admin = Arc::clone(&admin);
        tokio::spawn(async move {
            if let Err(error) = converse(stream, &*admin).await {
                tracing::debug!(%error, "an admin connection ended early");
            }
        });
    }
}

async fn converse(stream: UnixStream, admin: &dyn Admin) -> anyhow::Result<()> {
    let peer = stream.peer_cred().context("read the peer's user id")?.uid();
    let owner = nix::unistd::geteuid().as_raw();
    if peer != owner && peer != 0 {
        bail!("user {peer} is not the owner");
    }
    let (reader, mut writer) = stream.into_split();
    let mut reader = BufReader::new(reader.take(LINE_BYTES_MAX));
    let mut line = String::new();
    while reader.read_line(&mut line).await.context("read a request")? != 0 {
        let response = match serde_json::from_str(&line) {
            Ok(request) => admin.ask(request).await,
            // The line may hold a password: it is not repeated.
            Err(_) => Response::Refused("not an admin request".into()),
        };
        line.clear();
        reader.get_mut().set_limit(LINE_BYTES_MAX);
        let mut text = serde_json::to_string(&response).context("write a response")?;
        text.push('\n');
        writer.write_all(text.as_bytes()).await.context("send a response")?;
    }
    Ok(())
}

/// Asks the server of a data folder. `None`: no server is running there.
///
/// # Errors
/// When the server refuses, in its own words, or the conversation breaks off.
pub async fn ask(path: &Path, request: &Request) -> anyhow::Result<Option<serde_json::Value>> {
    let Ok(stream) = UnixStream::connect(path).await else { return Ok(None) };
    let (reader, mut writer) = stream.into_split();
    let mut text = serde_json::to_string(request).context("write a request")?;
    text.push('\n');
    writer.write_all(text.as_bytes()).await.context("ask the server")?;
    let mut line = String::new();
    let mut reader = BufReader::new(reader.take(LINE_BYTES_MAX));
    reader.read_line(&mut line).await.context("hear the server")?;
    match serde_json::from_str(&line).context("the server broke off: see its log")? {
        Response::Done(answer) => Ok(Some(answer)),
        Response::Refused(reason) => bail!(reason),
    }
}

//! Sends the service's letters by SMTP, or puts them into a folder where their readers can be told
//! of them.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use base::clock::{Clock, SystemClock};
use base::entropy::{Entropy, SystemEntropy};
use base::host::Pending;
use control::mail::{Mail, MailError, Post};
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};

/// Letters kept in the outbox; the oldest go.
const OUTBOX_MAX: usize = 1_000;

/// See the module's comment.
#[derive(Debug)]
pub struct Postman {
    from: Mailbox,
    way: Way,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Outbox(PathBuf),
}

/// A transport holds a password.
impl std::fmt::Debug for Way {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Smtp(_) => f.write_str("Smtp(..)"),
            Self::Outbox(folder) => f.debug_tuple("Outbox").field(folder).finish(),
        }
    }
}

impl Postman {
    /// # Errors
    /// When the server's address cannot be read, or would carry codes in the clear over a network.
    pub fn new(smtp: Option<&str>, from: &str, data: &Path) -> anyhow::Result<Self> {
        let from = from.parse().with_context(|| format!("read --mail-from {from}"))?;
        let Some(url) = smtp else {
            return Ok(Self { from, ..Self::in_outbox(data) });
        };
        // The address holds a password, so it is not repeated.
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let transport = transport.map_err(|_| {
            anyhow::anyhow!("--smtp is not an address such as smtps://USER:PASSWORD@HOST")
        })?;
        if !is_private(url) {
            bail!(
                "--smtp would send mail unencrypted: write smtps://HOST or smtp://HOST?tls=required"
            );
        }
        Ok(Self { from, way: Way::Smtp(Box::new(transport.build())) })
    }

    /// Puts letters into `<data>/outbox`.
    #[must_use]
    pub fn in_outbox(data: &Path) -> Self {
        let address = lettre::Address::new("no-reply", "borealis.internal");
        let address = address.expect("a plain address is one");
        let from = Mailbox::new(Some("Borealis".to_owned()), address);
        Self { from, way: Way::Outbox(data.join("outbox")) }
    }

    /// The folder, unless letters are sent.
    #[must_use]
    pub fn outbox(&self) -> Option<&Path> {
        match &self.way {
            Way::Smtp(_) => None,
            Way::Outbox(folder) => Some(folder),
        }
    }

    async fn deliver(&self, mail: &Mail) -> Result<(), MailError> {
        let failed = |reason: String| MailError { reason };
        let to: Mailbox = mail.to.parse().map_err(|_| failed("the address is none".to_owned()))?;
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(&mail.subject)
            .header(ContentType::TEXT_PLAIN)
            .body(mail.text.expose().to_owned())
            .map_err(|error| failed(error.to_string()))?;
        match &self.way {
            Way::Smtp(transport) => {
                let sent = transport.send(message).await;
                sent.map(|_| ()).map_err(|error| failed(error.to_string()))
            }
            Way::Outbox(folder) => {
                let (folder, bytes) = (folder.clone(), message.formatted());
                let written = tokio::task::spawn_blocking(move || put(&folder, &bytes)).await;
                let path = written
                    .map_err(|error| failed(error.to_string()))?
                    .map_err(|error| failed(error.to_string()))?;
                tracing::info!(path = %path.display(), "a mail is in the outbox: --smtp is not set");
                Ok(())
            }
        }
    }
}

impl Post for Postman {
    fn send(&self, mail: Mail) -> Pending<'_, Result<(), MailError>> {
        Box::pin(async move { self.deliver(&mail).await })
    }
}

/// Whether nobody on a network can read what is sent.
fn is_private(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once("://") else { return false };
    let host = rest.rsplit('@').next().unwrap_or(rest);
    let host = host.split(['/', '?']).next().unwrap_or(host);
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    let name = name.trim_start_matches('[').trim_end_matches(']');
    let here = name == "localhost"
        || name.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback());
    scheme == "smtps" || url.contains("tls=required") || here
}

/// Writes a letter for its owner alone, and forgets the oldest.
fn put(folder: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
    use std::io::Write;
    use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true).mode(0o700).create(folder)?;
    let moment = SystemClock.now().to_string().replace(':', "");
    let path = folder.join(format!("{moment}-{}.eml", SystemEntropy.hex(8)));
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.write(true).create_new(true).mode(0o600).open(&path)?;
    file.write_all(bytes)?;
    let mut names: Vec<PathBuf> =
        std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    names.sort();
    for old in names.iter().take(names.len().saturating_sub(OUTBOX_MAX)) {
        std::fs::remove_file(old)?;
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::{Postman, is_private};

    #[test]
    fn mail_is_not_sent_in_the_clear() {
        for (url, private) in [
            ("smtps://user:pass@mail.example.com", true),
            ("smtp://mail.example.com:587?tls=required", true),
            ("smtp://user:p@ss@mail.example.com", false),
            ("smtp://mail.example.com?tls=opportunistic", false),
            ("smtp://127.0.0.1:2525", true),
            ("smtp://127.0.0.1.example.com", false),
        ] {
            assert_eq!(is_private(url), private, "{url}");
        }
        let data = std::path::Path::new("/nowhere");
        let from = "Lab <lab@example.com>";
        for (url, from) in [
            ("smtp://user:Planted@mail.example.com", from),
            ("nonsense Planted", from),
            ("smtps://mail.example.com", "nobody"),
        ] {
            let error = format!("{:#}", Postman::new(Some(url), from, data).unwrap_err());
            assert!(!error.contains("Planted"), "{error}");
        }
        assert!(Postman::new(None, from, data).unwrap().outbox().is_some());
    }
}

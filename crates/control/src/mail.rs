//! Letters that the service writes: codes that prove an address, and word of what was done.

use std::fmt;

use base::host::Pending;
use wire::sensitive::Sensitive;

/// A letter of plain text.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: String,
    pub subject: String,
    /// May hold a code.
    pub text: Sensitive,
}

/// A letter could not be sent.
#[derive(Debug, thiserror::Error)]
#[error("the mail could not be sent: {reason}")]
pub struct MailError {
    /// Never the letter itself.
    pub reason: String,
}

impl From<MailError> for wire::error::ApiError {
    fn from(error: MailError) -> Self {
        tracing::error!(%error, "a mail was not sent");
        Self::new("ServiceUnavailable", "The mail could not be sent. Try again later.")
            .with_status(503)
    }
}

/// Sends letters, or puts them where the owner of the server finds them.
pub trait Post: fmt::Debug + Send + Sync {
    fn send(&self, mail: Mail) -> Pending<'_, Result<(), MailError>>;
}

//! What a host asks of the deciding side: may whoever shows this token log in to a database?

use std::fmt;
use std::net::IpAddr;

use crate::host::Pending;

/// Somebody wants to log in with a token in the place of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenQuestion {
    /// The volume that the instance serves.
    pub volume: String,
    /// The user that the database knows.
    pub user: String,
    /// What the client sent as its password, over TLS.
    pub token: String,
    pub source: IpAddr,
}

/// Without the token.
impl fmt::Debug for TokenQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenQuestion")
            .field("volume", &self.volume)
            .field("user", &self.user)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// Knows whose token it is and what they may. Hosts hold no keys, so they ask.
pub trait Judge: fmt::Debug + Send + Sync {
    /// Whether the login is allowed now. `false` whenever nobody can tell.
    fn may_log_in(&self, question: TokenQuestion) -> Pending<'_, bool>;
}

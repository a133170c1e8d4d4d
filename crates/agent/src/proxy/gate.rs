//! What an endpoint asks about users before an engine lets them in.

use std::fmt;
use std::net::IpAddr;

use base::host::Pending;

use crate::engine::postgres::logins::Way;

/// Knows how users of the engines behind endpoints log in.
pub(crate) trait Gate: fmt::Debug + Send + Sync {
    /// How the user proves who it is. `None`: the engine cannot say just now.
    fn way<'a>(&'a self, instance: &'a str, user: &'a [u8]) -> Pending<'a, Option<Way>>;

    /// Has the engine ask such a user for nothing when it comes through us, or for a password again.
    /// Answers whether it does.
    fn list<'a>(&'a self, instance: &'a str, user: &'a str, way: Way) -> Pending<'a, bool>;

    /// Whether whoever shows this token may log in as the user.
    fn may_log_in<'a>(&'a self, login: TokenLogin<'a>) -> Pending<'a, bool>;
}

/// Somebody who logs in with a token.
#[derive(Clone, Copy)]
pub(crate) struct TokenLogin<'a> {
    pub(crate) instance: &'a str,
    pub(crate) user: &'a str,
    pub(crate) token: &'a str,
    pub(crate) source: IpAddr,
}

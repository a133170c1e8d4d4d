//! IAM database authentication tokens: a presigned request used as a password.

use std::fmt;

use crate::form;
use crate::http::HttpRequest;

use super::error::SignatureError;
use super::sign::Signer;

/// The service in the scope of such tokens.
pub const SERVICE: &str = "rds-db";
/// How long a token lives.
pub const LIFETIME_SECONDS: i64 = 900;

/// A token taken apart, nothing in it proven yet.
#[derive(Clone)]
pub struct AuthToken {
    /// The request that the token stands for; [`super::claim::claim`] takes it from here.
    pub request: HttpRequest,
    /// `host:port` that the token is for.
    pub endpoint: String,
    pub user: String,
}

/// The request holds the signature, which is the password.
impl fmt::Debug for AuthToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthToken")
            .field("endpoint", &self.endpoint)
            .field("user", &self.user)
            .finish_non_exhaustive()
    }
}

/// Takes a token apart; `None` when the text is not one, and so may be a plain password.
#[must_use]
pub fn parse(token: &str) -> Option<AuthToken> {
    let (endpoint, query) = token.split_once("/?")?;
    let form = form::parse(query.as_bytes()).ok()?;
    if form.get("Action") != Some("connect") || form.get("X-Amz-Signature").is_none() {
        return None;
    }
    let request = HttpRequest {
        method: "GET".to_owned(),
        path: "/".to_owned(),
        query: query.to_owned(),
        headers: vec![("host".to_owned(), endpoint.to_owned())],
        body: Vec::new(),
    };
    let user = form.get("DBUser")?.to_owned();
    Some(AuthToken { request, endpoint: endpoint.to_owned(), user })
}

/// Makes the token with which `user` may log in to `endpoint` (`host:port`).
///
/// # Errors
/// Never for an endpoint and a user that can be written in a query string.
pub fn make(
    signer: Signer<'_>,
    endpoint: &str,
    user: &str,
    now_seconds: i64,
) -> Result<String, SignatureError> {
    let user = super::canonical::uri_encode(user.as_bytes(), b"");
    let mut request = HttpRequest {
        method: "GET".to_owned(),
        path: "/".to_owned(),
        query: format!("Action=connect&DBUser={user}"),
        headers: vec![("host".to_owned(), endpoint.to_owned())],
        body: Vec::new(),
    };
    let signer = Signer { service: SERVICE, ..signer };
    signer.presign(&mut request, now_seconds, LIFETIME_SECONDS)?;
    Ok(format!("{endpoint}/?{}", request.query))
}

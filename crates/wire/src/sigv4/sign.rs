//! Signing, for our own command line and console, and for tests.

use std::fmt;

use crate::http::HttpRequest;
use crate::moment;

use super::canonical::{Pairs, Parts, Secrets, query_pairs, string_to_sign, uri_encode};
use super::error::SignatureError;
use super::key::{SigningKey, sha256_hex};
use super::{ALGORITHM, TERMINATOR};

/// Credentials and the scope in which they sign.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    pub access_key_id: &'a str,
    pub secret_access_key: &'a str,
    pub session_token: Option<&'a str>,
    pub region: &'a str,
    pub service: &'a str,
}

impl fmt::Debug for Signer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer")
            .field("access_key_id", &self.access_key_id)
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

impl Signer<'_> {
    /// Signs with an `authorization` header. Signed are `host`, `content-type` and `x-amz-*`.
    ///
    /// # Errors
    /// When the request has no `host` header, or a broken query string.
    pub fn sign(&self, request: &mut HttpRequest, now_seconds: i64) -> Result<(), SignatureError> {
        let date = moment::format_basic(now_seconds);
        set_header(request, "x-amz-date", &date);
        if let Some(token) = self.session_token {
            set_header(request, "x-amz-security-token", token);
        }
        let mut signed: Vec<String> = request
            .headers
            .iter()
            .map(|(name, _)| name.clone())
            .filter(|name| {
                matches!(name.as_str(), "host" | "content-type") || name.starts_with("x-amz-")
            })
            .collect();
        signed.sort();
        signed.dedup();
        let query = query_pairs(&request.query)?;
        let signature = self.signature(request, &query, &signed, &date)?;
        let credential = self.credential(&date);
        let signed = signed.join(";");
        let authorization = format!(
            "{ALGORITHM} Credential={credential}, SignedHeaders={signed}, Signature={signature}"
        );
        set_header(request, "authorization", &authorization);
        Ok(())
    }

    /// Signs by adding to the query string; good for `expires_seconds` from now.
    ///
    /// # Errors
    /// When the request has no `host` header, or a broken query string.
    pub fn presign(
        &self,
        request: &mut HttpRequest,
        now_seconds: i64,
        expires_seconds: i64,
    ) -> Result<(), SignatureError> {
        let date = moment::format_basic(now_seconds);
        let credential = self.credential(&date);
        let expires = expires_seconds.to_string();
        let mut added = vec![
            ("X-Amz-Algorithm", ALGORITHM),
            ("X-Amz-Credential", &credential),
            ("X-Amz-Date", &date),
            ("X-Amz-Expires", &expires),
            ("X-Amz-SignedHeaders", "host"),
        ];
        added.extend(self.session_token.map(|token| ("X-Amz-Security-Token", token)));
        for (name, value) in added {
            add_parameter(request, name, value);
        }
        let query = query_pairs(&request.query)?;
        let signature = self.signature(request, &query, &["host".to_owned()], &date)?;
        add_parameter(request, "X-Amz-Signature", &signature);
        Ok(())
    }

    fn signature(
        &self,
        request: &HttpRequest,
        query: &Pairs,
        signed_headers: &[String],
        date: &str,
    ) -> Result<String, SignatureError> {
        if request.header("host").is_none() {
            return Err(SignatureError::HostNotSigned);
        }
        let payload_hash = sha256_hex(&request.body);
        let parts = Parts { request, query, signed_headers, payload_hash: &payload_hash };
        let canonical_request = parts.canonical_request(Secrets::Written)?;
        let scope = self.scope(date);
        let key = SigningKey::derive(self.secret_access_key, day(date), self.region, self.service);
        Ok(key.sign(&string_to_sign(date, &scope, &canonical_request)))
    }

    fn credential(&self, date: &str) -> String {
        format!("{}/{}", self.access_key_id, self.scope(date))
    }

    fn scope(&self, date: &str) -> String {
        [day(date), self.region, self.service, TERMINATOR].join("/")
    }
}

/// `YYYYMMDD` of a moment in ISO 8601's basic form.
fn day(date: &str) -> &str {
    date.split('T').next().unwrap_or(date)
}

fn set_header(request: &mut HttpRequest, name: &str, value: &str) {
    request.headers.retain(|(known, _)| known != name);
    request.headers.push((name.to_owned(), value.to_owned()));
}

fn add_parameter(request: &mut HttpRequest, name: &str, value: &str) {
    if !request.query.is_empty() {
        request.query.push('&');
    }
    request.query.push_str(&format!("{name}={}", uri_encode(value.as_bytes(), b"")));
}

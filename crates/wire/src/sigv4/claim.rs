//! What a request says of its sender, and the proof of it.

use std::fmt;

use subtle::ConstantTimeEq;

use crate::http::HttpRequest;
use crate::moment;

use super::canonical::{Pairs, Parts, Secrets, query_pairs, string_to_sign};
use super::error::SignatureError;
use super::key::{SigningKey, sha256_hex};
use super::{ALGORITHM, EXPIRES_SECONDS_MAX, TERMINATOR};

const HEADERS_MAX: usize = 128;
const HEADER_BYTES_MAX: usize = 32 * 1024;
const QUERY_BYTES_MAX: usize = 256 * 1024;
/// As much of a bad value as an error repeats.
const SHOWN_CHARS_MAX: usize = 128;

const SIGNATURE_KEY: &[u8] = b"X-Amz-Signature";
const TOKEN_KEY: &[u8] = b"X-Amz-Security-Token";
const TOKEN_HEADER: &str = "x-amz-security-token";
const PAYLOAD_HEADER: &str = "x-amz-content-sha256";

/// An unproven statement: "I am this access key, and I signed this in this scope".
#[derive(Clone)]
pub struct Claim {
    pub access_key_id: String,
    /// Of the credential scope, `YYYYMMDD`.
    pub date: String,
    pub region: String,
    pub service: String,
    /// Proven with the rest, because its access key's secret is bound to it.
    pub session_token: Option<String>,
    /// Whether the signature is in the query string.
    pub presigned: bool,
    signature: String,
    signed_headers: Vec<String>,
    signed_at_seconds: i64,
    expires_seconds: Option<i64>,
}

/// Whoever reads a log shall not be able to replay the request.
impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("access_key_id", &self.access_key_id)
            .field("date", &self.date)
            .field("region", &self.region)
            .field("service", &self.service)
            .field("presigned", &self.presigned)
            .finish_non_exhaustive()
    }
}

/// Reads the claim of a request; `None` when it has none.
///
/// # Errors
/// When there is a claim that cannot be read, or that could be read in two ways.
pub fn claim(request: &HttpRequest) -> Result<Option<Claim>, SignatureError> {
    check_sizes(request)?;
    let query = query_pairs(&request.query)?;
    let in_header = single_header(request, "authorization")?;
    let in_query = query.iter().any(|(key, _)| {
        [SIGNATURE_KEY, b"X-Amz-Credential", b"X-Amz-Algorithm"].contains(&key.as_slice())
    });
    match (in_header, in_query) {
        (Some(_), true) => Err(SignatureError::TwoMechanisms),
        (Some(authorization), false) => from_header(request, authorization).map(Some),
        (None, true) => from_query(&query).map(Some),
        (None, false) if query.iter().any(|(key, _)| key == b"AWSAccessKeyId") => {
            Err(SignatureError::Algorithm { given: "Signature Version 2".to_owned() })
        }
        (None, false) => Ok(None),
    }
}

impl Claim {
    /// Proves the claim for the very request that it was read from. `skew_seconds` is how far the
    /// two clocks may be apart.
    ///
    /// # Errors
    /// When the signature is too old, comes from the future, or is not the one that the key gives.
    pub fn verify(
        &self,
        request: &HttpRequest,
        now_seconds: i64,
        skew_seconds: i64,
        key: &SigningKey,
    ) -> Result<(), SignatureError> {
        self.check_time(now_seconds, skew_seconds)?;
        let payload_hash = sha256_hex(&request.body);
        check_payload(request, &payload_hash)?;
        let mut query = query_pairs(&request.query)?;
        query.retain(|(name, _)| name != SIGNATURE_KEY);
        let parts = Parts {
            request,
            query: &query,
            signed_headers: &self.signed_headers,
            payload_hash: &payload_hash,
        };
        if self.matches(&parts, key)? {
            return Ok(());
        }
        if self.presigned && self.session_token.is_some() {
            // Some signers add the token to the query string when they have signed it.
            let without_token: Pairs =
                query.iter().filter(|(name, _)| name != TOKEN_KEY).cloned().collect();
            if self.matches(&Parts { query: &without_token, ..parts }, key)? {
                return Ok(());
            }
        }
        let canonical_request = parts.canonical_request(Secrets::Hidden)?;
        let string_to_sign = self.string_to_sign(&parts.canonical_request(Secrets::Written)?);
        Err(SignatureError::Mismatch { canonical_request, string_to_sign })
    }

    /// How long ago it was signed; negative for the future. As unproven as the rest until
    /// [`Claim::verify`] has said yes.
    #[must_use]
    pub fn age_seconds(&self, now_seconds: i64) -> i64 {
        now_seconds.saturating_sub(self.signed_at_seconds)
    }

    fn matches(&self, parts: &Parts<'_>, key: &SigningKey) -> Result<bool, SignatureError> {
        let calculated =
            key.sign(&self.string_to_sign(&parts.canonical_request(Secrets::Written)?));
        Ok(calculated.as_bytes().ct_eq(self.signature.as_bytes()).into())
    }

    fn string_to_sign(&self, canonical_request: &str) -> String {
        let scope = [self.date.as_str(), &self.region, &self.service, TERMINATOR].join("/");
        string_to_sign(&moment::format_basic(self.signed_at_seconds), &scope, canonical_request)
    }

    fn check_time(&self, now_seconds: i64, skew_seconds: i64) -> Result<(), SignatureError> {
        let signed_at = self.signed_at_seconds;
        let now = moment::format_basic(now_seconds);
        if now_seconds.saturating_add(skew_seconds) < signed_at {
            return Err(SignatureError::NotYetCurrent {
                signed: moment::format_basic(signed_at),
                latest: moment::format_basic(now_seconds.saturating_add(skew_seconds)),
                now,
                limit: limit(skew_seconds),
            });
        }
        match self.expires_seconds {
            Some(expires) if signed_at.saturating_add(expires) < now_seconds => {
                let end = moment::format_basic(signed_at.saturating_add(expires));
                Err(SignatureError::PresignedExpired { end, now })
            }
            None if signed_at < now_seconds.saturating_sub(skew_seconds) => {
                Err(SignatureError::Expired {
                    signed: moment::format_basic(signed_at),
                    earliest: moment::format_basic(now_seconds.saturating_sub(skew_seconds)),
                    now,
                    limit: limit(skew_seconds),
                })
            }
            _ => Ok(()),
        }
    }
}

fn check_sizes(request: &HttpRequest) -> Result<(), SignatureError> {
    if HEADERS_MAX < request.headers.len() {
        return Err(SignatureError::TooLarge { what: "number of headers" });
    }
    let bytes: usize = request.headers.iter().map(|(name, value)| name.len() + value.len()).sum();
    if HEADER_BYTES_MAX < bytes {
        return Err(SignatureError::TooLarge { what: "header section" });
    }
    if QUERY_BYTES_MAX < request.query.len() {
        return Err(SignatureError::TooLarge { what: "query string" });
    }
    Ok(())
}

/// A hash that is sent along must be the body's. The signature covers the body in any case.
fn check_payload(request: &HttpRequest, payload_hash: &str) -> Result<(), SignatureError> {
    match single_header(request, PAYLOAD_HEADER)? {
        None => Ok(()),
        Some(given) if given == payload_hash => Ok(()),
        Some(given) if given.starts_with("UNSIGNED-") || given.starts_with("STREAMING-") => {
            Err(SignatureError::UnsignedPayload { given: cut(given) })
        }
        Some(_) => Err(SignatureError::Payload),
    }
}

fn from_header(request: &HttpRequest, authorization: &str) -> Result<Claim, SignatureError> {
    let (algorithm, rest) = authorization.trim().split_once(' ').unwrap_or((authorization, ""));
    if algorithm != ALGORITHM {
        return Err(SignatureError::Algorithm { given: cut(algorithm) });
    }
    let (mut credential, mut signed_headers, mut signature) = (None, None, None);
    for part in rest.split(',').map(str::trim).filter(|part| !part.is_empty()) {
        let Some((name, value)) = part.split_once('=') else {
            return Err(SignatureError::NotKeyValue { part: cut(part) });
        };
        let slot = match name {
            "Credential" => &mut credential,
            "SignedHeaders" => &mut signed_headers,
            "Signature" => &mut signature,
            _ => continue,
        };
        if slot.replace(value).is_some() {
            return Err(SignatureError::Repeated { name: name.to_owned() });
        }
    }
    let date = match single_header(request, "x-amz-date")? {
        Some(date) => Some(date),
        None => single_header(request, "date")?,
    };
    let parts = [
        ("Credential", credential),
        ("Signature", signature),
        ("SignedHeaders", signed_headers),
        ("X-Amz-Date", date),
    ];
    let [Some(credential), Some(signature), Some(signed_headers), Some(date)] =
        parts.map(|(_, value)| value)
    else {
        return Err(SignatureError::MissingInHeader { parts: absent(&parts) });
    };
    let session_token = single_header(request, TOKEN_HEADER)?.map(str::to_owned);
    assemble(credential, date, signed_headers, signature)
        .map(|claim| Claim { session_token, ..claim })
}

fn from_query(query: &Pairs) -> Result<Claim, SignatureError> {
    let algorithm = single_parameter(query, "X-Amz-Algorithm")?;
    if let Some(algorithm) = algorithm.filter(|algorithm| *algorithm != ALGORITHM) {
        return Err(SignatureError::Algorithm { given: cut(algorithm) });
    }
    let parts = [
        ("X-Amz-Algorithm", algorithm),
        ("X-Amz-Credential", single_parameter(query, "X-Amz-Credential")?),
        ("X-Amz-Signature", single_parameter(query, "X-Amz-Signature")?),
        ("X-Amz-SignedHeaders", single_parameter(query, "X-Amz-SignedHeaders")?),
        ("X-Amz-Date", single_parameter(query, "X-Amz-Date")?),
    ];
    let [Some(_), Some(credential), Some(signature), Some(signed_headers), Some(date)] =
        parts.map(|(_, value)| value)
    else {
        return Err(SignatureError::MissingInQuery { parts: absent(&parts) });
    };
    let expires_seconds = match single_parameter(query, "X-Amz-Expires")? {
        None => None,
        Some(given) => match given.parse::<i64>() {
            Ok(seconds) if (1..=EXPIRES_SECONDS_MAX).contains(&seconds) => Some(seconds),
            _ => return Err(SignatureError::Expires { given: cut(given) }),
        },
    };
    let session_token = single_parameter(query, "X-Amz-Security-Token")?.map(str::to_owned);
    let claim = assemble(credential, date, signed_headers, signature)?;
    Ok(Claim { session_token, presigned: true, expires_seconds, ..claim })
}

fn assemble(
    credential: &str,
    date: &str,
    signed_headers: &str,
    signature: &str,
) -> Result<Claim, SignatureError> {
    let elements: Vec<&str> = credential.split('/').collect();
    let [access_key_id, scope_date, region, service, terminator] = *elements else {
        return Err(SignatureError::Credential { given: cut(credential) });
    };
    let signed_at_seconds = moment::parse_basic(date)
        .or_else(|| moment::parse_http(date))
        .ok_or_else(|| SignatureError::Date { given: cut(date) })?;
    let basic = moment::format_basic(signed_at_seconds);
    let sent = basic.split('T').next().unwrap_or_default();
    if terminator != TERMINATOR {
        return Err(SignatureError::ScopeTerminator);
    }
    if scope_date != sent {
        return Err(SignatureError::ScopeDate {
            scope: cut(scope_date),
            sent: sent.to_owned(),
            from: basic,
        });
    }
    let signed_headers: Vec<String> =
        signed_headers.split(';').map(str::to_ascii_lowercase).collect();
    if HEADERS_MAX < signed_headers.len() {
        return Err(SignatureError::TooLarge { what: "list of signed headers" });
    }
    if !signed_headers.iter().any(|name| name == "host") {
        return Err(SignatureError::HostNotSigned);
    }
    Ok(Claim {
        access_key_id: access_key_id.to_owned(),
        date: scope_date.to_owned(),
        region: region.to_owned(),
        service: service.to_owned(),
        session_token: None,
        presigned: false,
        signature: signature.to_owned(),
        signed_headers,
        signed_at_seconds,
        expires_seconds: None,
    })
}

fn absent(parts: &[(&'static str, Option<&str>)]) -> Vec<&'static str> {
    parts.iter().filter(|(_, value)| value.is_none()).map(|(name, _)| *name).collect()
}

fn single_header<'r>(
    request: &'r HttpRequest,
    name: &str,
) -> Result<Option<&'r str>, SignatureError> {
    let mut values = request.headers.iter().filter(|(known, _)| known == name);
    let first = values.next().map(|(_, value)| value.trim());
    if values.next().is_some() {
        return Err(SignatureError::Repeated { name: name.to_owned() });
    }
    Ok(first)
}

/// The decoded value, so that an escaped name is the same name.
fn single_parameter<'q>(query: &'q Pairs, name: &str) -> Result<Option<&'q str>, SignatureError> {
    let mut values = query.iter().filter(|(known, _)| known == name.as_bytes());
    let first = match values.next() {
        Some((_, value)) => {
            Some(std::str::from_utf8(value).map_err(|_| SignatureError::BrokenQuery)?)
        }
        None => None,
    };
    if values.next().is_some() {
        return Err(SignatureError::Repeated { name: name.to_owned() });
    }
    Ok(first)
}

fn limit(seconds: i64) -> String {
    if seconds % 60 == 0 { format!("{} min.", seconds / 60) } else { format!("{seconds} s.") }
}

fn cut(text: &str) -> String {
    text.chars().take(SHOWN_CHARS_MAX).collect()
}

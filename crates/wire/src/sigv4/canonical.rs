//! The form of a request that is signed: the same bytes on both sides, however it was sent.

use crate::form::percent_decode;
use crate::http::HttpRequest;

use super::ALGORITHM;
use super::error::SignatureError;
use super::key::sha256_hex;

/// More parameters than any request of ours has.
const PAIRS_MAX: usize = 10_000;

/// Query parameters, decoded. Bytes, because nothing says that they are text.
pub(super) type Pairs = Vec<(Vec<u8>, Vec<u8>)>;

/// Whether values that are secrets are written out or hidden.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Secrets {
    Written,
    Hidden,
}

/// Splits and decodes a query string.
pub(super) fn query_pairs(query: &str) -> Result<Pairs, SignatureError> {
    let mut pairs = Vec::new();
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        if PAIRS_MAX <= pairs.len() {
            return Err(SignatureError::TooLarge { what: "query string" });
        }
        let decode =
            |text: &str| percent_decode(text.as_bytes()).ok_or(SignatureError::BrokenQuery);
        pairs.push((decode(key)?, decode(value)?));
    }
    Ok(pairs)
}

/// What of a request goes into its canonical form.
pub(super) struct Parts<'a> {
    pub(super) request: &'a HttpRequest,
    /// Without the signature itself.
    pub(super) query: &'a Pairs,
    pub(super) signed_headers: &'a [String],
    pub(super) payload_hash: &'a str,
}

impl Parts<'_> {
    /// The canonical request.
    pub(super) fn canonical_request(&self, secrets: Secrets) -> Result<String, SignatureError> {
        let mut headers = String::new();
        for name in self.signed_headers {
            let value = header(self.request, name)
                .ok_or_else(|| SignatureError::HeaderMissing { name: name.clone() })?;
            let value = if hides(name.as_bytes(), secrets) { "...".to_owned() } else { value };
            headers.push_str(&format!("{name}:{value}\n"));
        }
        Ok([
            self.request.method.as_str(),
            &canonical_path(&self.request.path),
            &canonical_query(self.query, secrets),
            &headers,
            &self.signed_headers.join(";"),
            self.payload_hash,
        ]
        .join("\n"))
    }
}

/// The string to sign.
pub(super) fn string_to_sign(amz_date: &str, scope: &str, canonical_request: &str) -> String {
    let hash = sha256_hex(canonical_request.as_bytes());
    [ALGORITHM, amz_date, scope, &hash].join("\n")
}

/// Percent-encodes all bytes but the unreserved ones and those kept.
pub(crate) fn uri_encode(bytes: &[u8], kept: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for byte in bytes {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(byte) || kept.contains(byte) {
            out.push(char::from(*byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// The path without dot segments and doubled slashes, encoded once more, as for every service but
/// S3.
fn canonical_path(path: &str) -> String {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/').filter(|segment| !matches!(*segment, "" | ".")) {
        if segment == ".." {
            segments.pop();
        } else {
            segments.push(segment);
        }
    }
    let mut normal = format!("/{}", segments.join("/"));
    if path.ends_with('/') && !segments.is_empty() {
        normal.push('/');
    }
    uri_encode(normal.as_bytes(), b"/")
}

fn canonical_query(query: &Pairs, secrets: Secrets) -> String {
    let mut pairs: Vec<(String, String)> = query
        .iter()
        .map(|(key, value)| {
            let value: &[u8] = if hides(key, secrets) { b"..." } else { value };
            (uri_encode(key, b""), uri_encode(value, b""))
        })
        .collect();
    pairs.sort();
    let joined: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
    joined.join("&")
}

/// All headers of this name, blanks trimmed and runs of them made one.
fn header(request: &HttpRequest, name: &str) -> Option<String> {
    let values: Vec<String> = request
        .headers
        .iter()
        .filter(|(known, _)| known == name)
        .map(|(_, value)| value.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    if values.is_empty() { None } else { Some(values.join(",")) }
}

/// The server's view of a request goes back to its sender and may end up in the sender's logs.
fn hides(name: &[u8], secrets: Secrets) -> bool {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    secrets == Secrets::Hidden
        && ["password", "secret", "token"].iter().any(|word| name.contains(word))
}

//! Form-encoded parameters, from a body or a query string.

use crate::sigv4::canonical::uri_encode;
use std::collections::BTreeMap;

use crate::error::ApiError;
use crate::http::HttpRequest;

/// More parameters than any operation can use.
const PAIRS_MAX: usize = 10_000;
/// The deepest modelled input, with room to spare.
const DEPTH_MAX: usize = 24;
const KEY_BYTES_MAX: usize = 1024;
const NUMBER_DIGITS_MAX: usize = 9;

/// Parameters by their flat names, such as `Tags.member.1.Key`.
#[derive(Clone, Default)]
pub struct Form {
    pairs: BTreeMap<String, String>,
}

/// Values may be passwords, so only names are shown.
impl std::fmt::Debug for Form {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.pairs.keys()).finish()
    }
}

impl Form {
    /// The value of exactly this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        self.pairs.get(key).map(String::as_str)
    }

    /// All parameters in the order of their names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }
}

/// Reads the parameters of a request: the query string's and, of a `POST`, the body's as well.
///
/// # Errors
/// As [`parse`]; a name that is in both is refused.
pub fn of_request(request: &HttpRequest) -> Result<Form, ApiError> {
    let mut form = parse(request.query.as_bytes())?;
    if request.method == "POST" {
        for (key, value) in parse(&request.body)?.pairs {
            insert(&mut form.pairs, key, value)?;
        }
    }
    Ok(form)
}

/// Reads `application/x-www-form-urlencoded` bytes.
///
/// # Errors
/// `MalformedQueryString` for broken escapes, bytes that are not UTF-8, names that come twice, and
/// for more or deeper names than any operation has.
pub fn parse(bytes: &[u8]) -> Result<Form, ApiError> {
    let mut pairs = BTreeMap::new();
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        let at = pair.iter().position(|byte| *byte == b'=');
        let (key, value) = match at.and_then(|at| pair.split_at_checked(at)) {
            Some((key, value)) => (key, value.get(1..).unwrap_or_default()),
            None => (pair, [].as_slice()),
        };
        let key = text(key)?;
        // Of the name itself: how it is escaped is the client's affair.
        if KEY_BYTES_MAX < key.len() {
            return Err(malformed(format!(
                "A parameter name is longer than {KEY_BYTES_MAX} bytes."
            )));
        }
        if key.is_empty() {
            return Err(malformed("A parameter has no name.".to_owned()));
        }
        if DEPTH_MAX < key.split('.').count() {
            return Err(malformed(format!("The parameter {key} is nested too deeply.")));
        }
        if key.split('.').skip(1).any(is_huge_number) {
            return Err(malformed(format!("The parameter {key} has too large a number.")));
        }
        insert(&mut pairs, key, text(value)?)?;
    }
    Ok(Form { pairs })
}

/// Undoes percent-encoding; `None` for a broken escape. A plus sign is a blank.
#[must_use]
pub(crate) fn percent_decode(bytes: &[u8]) -> Option<Vec<u8>> {
    decode_escapes(bytes, b' ')
}

/// As [`percent_decode`], but a plus sign is a plus sign, as in paths.
#[must_use]
pub(crate) fn percent_decode_strict(bytes: &[u8]) -> Option<Vec<u8>> {
    decode_escapes(bytes, b'+')
}

fn decode_escapes(bytes: &[u8], plus: u8) -> Option<Vec<u8>> {
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().copied();
    while let Some(byte) = rest.next() {
        decoded.push(match byte {
            b'+' => plus,
            b'%' => (hex_digit(rest.next()?)? << 4) | hex_digit(rest.next()?)?,
            plain => plain,
        });
    }
    Some(decoded)
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

/// Whether a part of a name is a list position that no list reaches.
fn is_huge_number(part: &str) -> bool {
    NUMBER_DIGITS_MAX < part.len() && part.bytes().all(|byte| byte.is_ascii_digit())
}

fn text(bytes: &[u8]) -> Result<String, ApiError> {
    let decoded = percent_decode(bytes)
        .ok_or_else(|| malformed("The query string contains a broken % escape.".to_owned()))?;
    String::from_utf8(decoded)
        .map_err(|_| malformed("The query string is not encoded in UTF-8.".to_owned()))
}

fn insert(
    pairs: &mut BTreeMap<String, String>,
    key: String,
    value: String,
) -> Result<(), ApiError> {
    if PAIRS_MAX <= pairs.len() {
        return Err(malformed(format!("The request has more than {PAIRS_MAX} parameters.")));
    }
    if pairs.contains_key(&key) {
        return Err(malformed(format!("The request has the parameter {key} more than once.")));
    }
    pairs.insert(key, value);
    Ok(())
}

fn malformed(message: String) -> ApiError {
    ApiError::new("MalformedQueryString", message)
}

/// Writes names and values as a form's body or a query string.
pub fn write<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let written = pairs.into_iter().map(|(name, value)| {
        format!("{}={}", uri_encode(name.as_bytes(), b""), uri_encode(value.as_bytes(), b""))
    });
    written.collect::<Vec<_>>().join("&")
}

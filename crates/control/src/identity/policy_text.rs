//! Policy documents as texts: checked when they come in, encoded when they go out.

use wire::error::ApiError;

use crate::identity::policy::document::{Document, Kind};

/// Checks a document that a caller wants to keep, and compiles it.
///
/// # Errors
/// `MalformedPolicyDocument` with the text of the first fault.
pub fn check(text: &str, kind: Kind) -> Result<Document, ApiError> {
    Document::parse(text, kind)
        .map_err(|fault| ApiError::new("MalformedPolicyDocument", fault.to_string()))
}

/// Characters that count towards the quotas: all but blanks.
#[must_use]
pub fn size(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}

/// Percent-encoded as in RFC 3986, the form in which IAM hands documents out.
#[must_use]
pub fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    #[test]
    fn blanks_do_not_count_and_everything_else_is_encoded() {
        assert_eq!(super::size("{ \"a\":\n 1}"), 7);
        assert_eq!(super::encode("{\"a\": \"é*\"}"), "%7B%22a%22%3A%20%22%C3%A9%2A%22%7D");
    }
}

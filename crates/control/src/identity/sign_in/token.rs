//! Random texts that prove something: in cookies and mails in the clear, in records as hashes.

use base::entropy::Entropy;
use sha2::{Digest, Sha256};
use wire::sensitive::Sensitive;

const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// Letters of a token: 62^43 is more than 2^256.
const LENGTH: usize = 43;

/// Letters of a code that people type; none looks like another. 32^12 is 2^60: nobody guesses one in
/// the minutes that it is good.
const CODE_LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH: usize = 12;
/// As many letters stand together when it is shown.
const GROUP: usize = 4;

/// A new code, as a letter shows it: `ABCD-EFGH-JKLM`.
#[must_use]
pub fn code(entropy: &dyn Entropy) -> Sensitive {
    let letters = entropy.text(CODE_LETTERS, CODE_LENGTH);
    let groups = letters.as_bytes().chunks(GROUP).map(String::from_utf8_lossy);
    Sensitive::new(groups.collect::<Vec<_>>().join("-"))
}

/// What is kept of a code: the same however somebody types it.
#[must_use]
pub fn code_digest(purpose: &str, whose: &str, code: &str) -> String {
    let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    digest(purpose, &format!("{whose}/{}", letters.to_ascii_uppercase()))
}

/// A new token of 256 random bits.
#[must_use]
pub fn new(entropy: &dyn Entropy) -> Sensitive {
    Sensitive::new(entropy.text(LETTERS, LENGTH))
}

/// What is kept of a token. Tokens are too random to be guessed from it.
#[must_use]
pub fn hash(token: &str) -> String {
    digest("token", token)
}

/// The word that a page must repeat with each change, so that no other page can make it.
#[must_use]
pub fn csrf(token: &str) -> String {
    digest("csrf", token)
}

/// A hash for one purpose.
#[must_use]
pub fn digest(purpose: &str, text: &str) -> String {
    let mut hasher = Sha256::new();
    hasher.update(purpose.as_bytes());
    hasher.update([0]);
    hasher.update(text.as_bytes());
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Compares in a time that does not tell where the difference is.
#[must_use]
pub fn equal(left: &str, right: &str) -> bool {
    use subtle::ConstantTimeEq;
    bool::from(left.as_bytes().ct_eq(right.as_bytes()))
}

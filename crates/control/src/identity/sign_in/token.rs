//! Random texts that prove something: in cookies and mails in the clear, in records as hashes.

use base::entropy::Entropy;
use sha2::{Digest, Sha256};
use wire::sensitive::Sensitive;

const LETTERS: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
/// Letters of a token: 62^43 is more than 2^256.
const LENGTH: usize = 43;

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

//! The key that signs, derived from a secret access key for one day, region and service.

use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::TERMINATOR;

/// Good for signing and verifying within one credential scope, and for nothing else.
#[derive(Clone)]
pub struct SigningKey([u8; 32]);

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(..)")
    }
}

impl SigningKey {
    /// Derives the key; `date` is the scope's, `YYYYMMDD`.
    #[must_use]
    pub fn derive(secret: &str, date: &str, region: &str, service: &str) -> Self {
        let start = hmac(format!("AWS4{secret}").as_bytes(), date.as_bytes());
        let scoped = [region, service, TERMINATOR]
            .into_iter()
            .fold(start, |key, part| hmac(&key, part.as_bytes()));
        Self(scoped)
    }

    /// The signature of a string to sign, in lower-case hex.
    pub(super) fn sign(&self, string_to_sign: &str) -> String {
        hex(&hmac(&self.0, string_to_sign.as_bytes()))
    }
}

/// SHA-256 in lower-case hex.
pub(super) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hmac(key: &[u8], message: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

//! Public keys in the forms people bring, and their fingerprints as EC2 shows them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use sha2::Sha256;

use crate::network::key_pair::KeyKind;
use crate::network::key_pair::der::{element, read_string, string, wrap};

/// An OID and its parameters: `rsaEncryption`, NULL.
const RSA_ALGORITHM: &[u8] =
    &[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
const RSA: &str = "ssh-rsa";
const ED25519: &str = "ssh-ed25519";
const ED25519_BYTES: usize = 32;
/// Lengths of RSA keys that EC2 takes, in bits.
const RSA_BITS: [usize; 3] = [1024, 2048, 4096];

/// A public key, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    pub kind: KeyKind,
    /// As OpenSSH encodes it: the kind and its numbers.
    blob: Vec<u8>,
    comment: String,
}

/// Why a text is no public key that EC2 would take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    #[error("Key is not in valid OpenSSH public key format")]
    Malformed,
    #[error("Length exceeds maximum of 2048.")]
    TooLong,
    #[error("Key length must be 1024, 2048 or 4096 bits")]
    BadLength,
    #[error("Only RSA and ED25519 keys are supported")]
    BadKind,
}

impl PublicKey {
    /// From the modulus and the exponent, as DER integers hold them.
    #[must_use]
    pub fn rsa(modulus: &[u8], exponent: &[u8]) -> Self {
        let blob = [string(RSA.as_bytes()), string(exponent), string(modulus)].concat();
        Self { kind: KeyKind::Rsa, blob, comment: String::new() }
    }

    #[must_use]
    pub fn ed25519(point: &[u8]) -> Self {
        let blob = [string(ED25519.as_bytes()), string(point)].concat();
        Self { kind: KeyKind::Ed25519, blob, comment: String::new() }
    }

    /// Reads OpenSSH's one-line format, PEM (`PUBLIC KEY`) or bare DER in base64
    /// (`ImportKeyPair`, API reference).
    ///
    /// # Errors
    /// See [`KeyError`].
    pub fn parse(material: &[u8]) -> Result<Self, KeyError> {
        if 16_384 < material.len() {
            return Err(KeyError::TooLong);
        }
        let text = std::str::from_utf8(material).map_err(|_| KeyError::Malformed)?.trim();
        let mut words = text.split_ascii_whitespace();
        let first = words.next().unwrap_or_default();
        if text.starts_with("-----BEGIN") || !first.contains('-') {
            let body: String =
                text.lines().filter(|line| !line.starts_with("-----")).map(str::trim).collect();
            let der = STANDARD.decode(body).map_err(|_| KeyError::Malformed)?;
            return Self::from_der(&der);
        }
        if !matches!(first, RSA | ED25519) {
            let known = first.starts_with("ecdsa-") || first.starts_with("ssh-dss");
            return Err(if known || first.starts_with("sk-") {
                KeyError::BadKind
            } else {
                KeyError::Malformed
            });
        }
        let blob = STANDARD.decode(words.next().unwrap_or_default());
        let mut key = Self::from_blob(&blob.map_err(|_| KeyError::Malformed)?, first)?;
        key.comment = words.collect::<Vec<_>>().join(" ");
        Ok(key)
    }

    /// OpenSSH's encoding, of the kind that the line says.
    fn from_blob(blob: &[u8], said: &str) -> Result<Self, KeyError> {
        let (kind, rest) = read_string(blob).ok_or(KeyError::Malformed)?;
        if kind != said.as_bytes() {
            return Err(KeyError::Malformed);
        }
        let (first, rest) = read_string(rest).ok_or(KeyError::Malformed)?;
        if said == ED25519 {
            let whole = first.len() == ED25519_BYTES && rest.is_empty();
            return if whole { Ok(Self::ed25519(first)) } else { Err(KeyError::Malformed) };
        }
        let (modulus, rest) = read_string(rest).ok_or(KeyError::Malformed)?;
        if first.is_empty() || !rest.is_empty() {
            return Err(KeyError::Malformed);
        }
        check_length(modulus)?;
        Ok(Self::rsa(modulus, first))
    }

    /// A `SubjectPublicKeyInfo` with an RSA key.
    pub(super) fn from_der(der: &[u8]) -> Result<Self, KeyError> {
        let numbers = rsa_numbers(der).ok_or(KeyError::Malformed)?;
        check_length(numbers.0)?;
        if numbers.1.iter().all(|byte| *byte == 0) {
            return Err(KeyError::Malformed);
        }
        Ok(Self::rsa(numbers.0, numbers.1))
    }

    /// The numbers of an RSA key as a `SubjectPublicKeyInfo`; `None` for other keys.
    #[must_use]
    pub fn to_der(&self) -> Option<Vec<u8>> {
        if self.kind != KeyKind::Rsa {
            return None;
        }
        let (_, rest) = read_string(&self.blob)?;
        let (exponent, rest) = read_string(rest)?;
        let (modulus, _) = read_string(rest)?;
        let numbers = [wrap(0x02, modulus), wrap(0x02, exponent)].concat();
        let bits = [&[0][..], &wrap(0x30, &numbers)].concat();
        Some(wrap(0x30, &[RSA_ALGORITHM, &wrap(0x03, &bits)].concat()))
    }

    /// OpenSSH's encoding.
    #[must_use]
    pub fn blob(&self) -> &[u8] {
        &self.blob
    }

    /// OpenSSH's line, with a comment or with the one that it came with.
    #[must_use]
    pub fn line(&self, comment: Option<&str>) -> String {
        let kind = if self.kind == KeyKind::Rsa { RSA } else { ED25519 };
        let line = format!("{kind} {}", STANDARD.encode(&self.blob));
        match comment.unwrap_or(&self.comment) {
            "" => line,
            comment => format!("{line} {comment}"),
        }
    }

    /// The fingerprint of an imported key: MD5 of the DER form for RSA, SHA-256 of OpenSSH's form
    /// for ED25519 (*Verify the fingerprint of your key pair*, EC2 user guide).
    #[must_use]
    pub fn fingerprint(&self) -> String {
        match self.to_der() {
            Some(der) => colons(&Md5::digest(der)),
            None => STANDARD.encode(Sha256::digest(&self.blob)),
        }
    }
}

/// Bytes as `1f:51:ae`.
#[must_use]
pub fn colons(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().join(":")
}

fn check_length(modulus: &[u8]) -> Result<(), KeyError> {
    let digits = &modulus[modulus.iter().take_while(|digit| **digit == 0).count()..];
    let unused = digits.first().map_or(0, |first| first.leading_zeros() as usize);
    let bits = digits.len() * 8 - unused;
    if RSA_BITS.contains(&bits) { Ok(()) } else { Err(KeyError::BadLength) }
}

/// Modulus and exponent of a `SubjectPublicKeyInfo`.
fn rsa_numbers(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (0x30, body, _) = element(der)? else { return None };
    let bits = body.strip_prefix(RSA_ALGORITHM)?;
    let (0x03, bits, _) = element(bits)? else { return None };
    let (0x30, numbers, _) = element(bits.strip_prefix(&[0])?)? else { return None };
    let (0x02, modulus, rest) = element(numbers)? else { return None };
    let (0x02, exponent, _) = element(rest)? else { return None };
    Some((modulus, exponent))
}

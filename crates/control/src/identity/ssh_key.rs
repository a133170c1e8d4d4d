//! RSA public keys in the two forms in which SSH keys are uploaded: OpenSSH's line and PEM.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use md5::{Digest, Md5};
use wire::error::ApiError;
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer, SubjectPublicKeyInfo};
use x509_parser::public_key::PublicKey;

/// Fewest bits that IAM takes.
const BITS_MIN: usize = 2048;
/// Most bits: RSA keys that anybody uses.
const BITS_MAX: usize = 16_384;
const ALGORITHM: &[u8] = b"ssh-rsa";
/// `rsaEncryption` with no parameters, as DER (RFC 8017, appendix A.1).
const RSA_ENCRYPTION: &[u8] =
    &[0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A key, as big-endian numbers without leading zeros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SshKey {
    exponent: Vec<u8>,
    modulus: Vec<u8>,
}

impl SshKey {
    /// Reads either form.
    ///
    /// # Errors
    /// `UnrecognizedPublicKeyEncoding` for neither, `InvalidPublicKey` for a broken or short key.
    pub fn read(text: &str) -> Result<Self, ApiError> {
        let text = text.trim();
        let key = if text.starts_with("-----BEGIN") {
            Self::of_pem(text)
        } else if text.starts_with("ssh-rsa ") {
            Self::of_line(text)
        } else {
            return Err(ApiError::new(
                "UnrecognizedPublicKeyEncoding",
                "The public key encoding format is unsupported or unrecognized.",
            ));
        };
        let bits = |key: &Self| key.modulus.len() * 8;
        let fits =
            |key: &Self| !key.exponent.is_empty() && (BITS_MIN..=BITS_MAX).contains(&bits(key));
        key.filter(fits).ok_or_else(|| {
            ApiError::new("InvalidPublicKey", "The public key is malformed or otherwise invalid.")
        })
    }

    fn of_line(text: &str) -> Option<Self> {
        let blob = STANDARD.decode(text.split_ascii_whitespace().nth(1)?).ok()?;
        let (algorithm, rest) = string(&blob)?;
        let (exponent, rest) = string(rest)?;
        let (modulus, rest) = string(rest)?;
        (algorithm == ALGORITHM && rest.is_empty()).then(|| Self::new(exponent, modulus))
    }

    fn of_pem(text: &str) -> Option<Self> {
        let block = Pem::iter_from_buffer(text.as_bytes()).next()?.ok()?;
        let (_, info) = SubjectPublicKeyInfo::from_der(&block.contents).ok()?;
        let PublicKey::RSA(key) = info.parsed().ok()? else { return None };
        Some(Self::new(key.exponent, key.modulus))
    }

    fn new(exponent: &[u8], modulus: &[u8]) -> Self {
        let plain = |number: &[u8]| {
            number.iter().copied().skip_while(|byte| *byte == 0).collect::<Vec<u8>>()
        };
        Self { exponent: plain(exponent), modulus: plain(modulus) }
    }

    /// OpenSSH's line, without a comment.
    #[must_use]
    pub fn line(&self) -> String {
        format!("ssh-rsa {}", STANDARD.encode(self.blob()))
    }

    #[must_use]
    pub fn pem(&self) -> String {
        let numbers = [der(0x02, &positive(&self.modulus)), der(0x02, &positive(&self.exponent))];
        let key = der(0x30, &numbers.concat());
        // The first byte of a bit string tells how many bits of the last one are unused.
        let bits = der(0x03, &[&[0][..], &key].concat());
        let text = STANDARD.encode(der(0x30, &[RSA_ENCRYPTION, &bits].concat()));
        let mut pem = "-----BEGIN PUBLIC KEY-----\n".to_owned();
        for (at, letter) in text.chars().enumerate() {
            if 0 < at && at % 64 == 0 {
                pem.push('\n');
            }
            pem.push(letter);
        }
        pem + "\n-----END PUBLIC KEY-----\n"
    }

    /// MD5 of the key as SSH sends it, in pairs of digits.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digest = Md5::digest(self.blob());
        let pairs: Vec<String> = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        pairs.join(":")
    }

    fn blob(&self) -> Vec<u8> {
        let mut blob = Vec::new();
        for part in [ALGORITHM, &positive(&self.exponent), &positive(&self.modulus)] {
            let length = u32::try_from(part.len()).expect("keys are far shorter than 4 GiB");
            blob.extend(length.to_be_bytes());
            blob.extend(part);
        }
        blob
    }
}

/// A number whose first bit is not taken for a sign.
fn positive(number: &[u8]) -> Vec<u8> {
    let is_negative = number.first().is_some_and(|byte| 0x80 <= *byte);
    let zero: &[u8] = if is_negative { &[0] } else { &[] };
    [zero, number].concat()
}

/// One element of DER: tag, length, content.
fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let length: Vec<u8> = length.into_iter().skip_while(|byte| *byte == 0).collect();
    let mut element = vec![tag];
    match content.len() {
        0..0x80 => element.push(length.first().copied().unwrap_or(0)),
        _ => {
            element.push(0x80 | u8::try_from(length.len()).expect("a length has eight bytes"));
            element.extend(length);
        }
    }
    element.extend(content);
    element
}

/// A length of four bytes, that many bytes, and the rest.
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?);
    rest.split_at_checked(usize::try_from(length).ok()?)
}

#[cfg(test)]
mod tests {
    use super::SshKey;

    fn key(bytes: usize) -> SshKey {
        SshKey::new(&[1, 0, 1], &vec![0xa5; bytes])
    }

    #[test]
    fn a_key_goes_through_both_forms() {
        for bytes in [256, 257, 512] {
            let key = key(bytes);
            for text in [key.line(), key.line() + " alice@example.com", key.pem()] {
                assert_eq!(SshKey::read(&text).as_ref(), Ok(&key), "{text}");
            }
        }
        let fingerprint = key(256).fingerprint();
        assert_eq!((fingerprint.len(), fingerprint.matches(':').count()), (47, 15));
    }

    #[test]
    fn other_texts_are_refused() {
        let line = key(256).line();
        for (text, code) in [
            ("", "UnrecognizedPublicKeyEncoding"),
            ("ssh-ed25519 AAAA", "UnrecognizedPublicKeyEncoding"),
            ("ssh-rsa", "UnrecognizedPublicKeyEncoding"),
            ("ssh-rsa !", "InvalidPublicKey"),
            (&line[..line.len() - 8], "InvalidPublicKey"),
            (&key(128).line(), "InvalidPublicKey"),
            (&SshKey::new(&[0], &key(256).modulus).line(), "InvalidPublicKey"),
            (&SshKey::new(&[], &key(256).modulus).pem(), "InvalidPublicKey"),
            ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "InvalidPublicKey"),
            ("-----BEGIN", "InvalidPublicKey"),
        ] {
            assert_eq!(SshKey::read(text).unwrap_err().code, code, "{text}");
        }
    }
}

//! Makes key pairs and writes their private halves as files that SSH clients read.

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der, PublicKeyX509Der};
use aws_lc_rs::rsa::{self, KeySize};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair};
use base::entropy::Entropy;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use wire::sensitive::Sensitive;

use crate::network::key_pair::KeyKind;
use crate::network::key_pair::der::{element, private_key_of_pkcs8, string};
use crate::network::key_pair::public_key::{PublicKey, colons};

/// A pair as it is told once.
#[derive(Debug)]
pub struct Made {
    pub public_key: PublicKey,
    pub fingerprint: String,
    pub private_key: Sensitive,
}

/// The file that the private key is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Pem,
    /// PuTTY's own.
    Ppk,
}

/// The library could not make a key, or made one that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key pair could be made")]
pub struct GenerateError;

/// Makes a key pair. RSA takes some tenths of a second and draws from the library's own generator;
/// ED25519 is made from `entropy`.
///
/// # Errors
/// [`GenerateError`].
pub fn generate(
    entropy: &dyn Entropy,
    kind: KeyKind,
    format: Format,
    comment: &str,
) -> Result<Made, GenerateError> {
    match kind {
        KeyKind::Rsa => rsa(format, comment),
        KeyKind::Ed25519 => ed25519(entropy, format, comment),
    }
}

fn rsa(format: Format, comment: &str) -> Result<Made, GenerateError> {
    let pair = rsa::KeyPair::generate(KeySize::Rsa2048).map_err(|_| GenerateError)?;
    let private = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(|_| GenerateError)?;
    let public: PublicKeyX509Der<'_> = pair.public_key().as_der().map_err(|_| GenerateError)?;
    let public_key = PublicKey::from_der(public.as_ref()).map_err(|_| GenerateError)?;
    let numbers = private_key_of_pkcs8(private.as_ref()).ok_or(GenerateError)?;
    let private_key = match format {
        Format::Pem => pem("RSA PRIVATE KEY", numbers, 64),
        Format::Ppk => ppk(&public_key, comment, &rsa_blob(numbers).ok_or(GenerateError)?)?,
    };
    // Of a pair that is made here it is that of the private key (*Verify the fingerprint of your
    // key pair*, EC2 user guide).
    let fingerprint = colons(digest(&SHA1_FOR_LEGACY_USE_ONLY, private.as_ref()).as_ref());
    Ok(Made { public_key, fingerprint, private_key: Sensitive::new(private_key) })
}

fn ed25519(entropy: &dyn Entropy, format: Format, comment: &str) -> Result<Made, GenerateError> {
    let mut seed = [0; 32];
    entropy.fill(&mut seed);
    let pair = Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|_| GenerateError)?;
    let point = pair.public_key().as_ref();
    let public_key = PublicKey::ed25519(point);
    let private_key = match format {
        Format::Pem => {
            let mut check = [0; 4];
            entropy.fill(&mut check);
            let file = openssh_file(&public_key, point, &seed, (check, comment));
            pem("OPENSSH PRIVATE KEY", &file, 70)
        }
        Format::Ppk => ppk(&public_key, comment, &string(&seed))?,
    };
    let fingerprint = public_key.fingerprint();
    Ok(Made { public_key, fingerprint, private_key: Sensitive::new(private_key) })
}

fn pem(label: &str, bytes: &[u8], width: usize) -> String {
    let body = lines(bytes, width);
    format!("-----BEGIN {label}-----\n{body}-----END {label}-----")
}

/// Base64, each line ended.
fn lines(bytes: &[u8], width: usize) -> String {
    let text = STANDARD.encode(bytes);
    let mut lines = String::with_capacity(text.len() + text.len() / width + 1);
    for (at, letter) in text.chars().enumerate() {
        if at != 0 && at % width == 0 {
            lines.push('\n');
        }
        lines.push(letter);
    }
    lines.push('\n');
    lines
}

/// OpenSSH's `PROTOCOL.key`, without encryption.
fn openssh_file(
    public_key: &PublicKey,
    point: &[u8],
    seed: &[u8],
    (check, comment): ([u8; 4], &str),
) -> Vec<u8> {
    let mut private = [
        &check[..],
        &check,
        &string(b"ssh-ed25519"),
        &string(point),
        &string(&[seed, point].concat()),
        &string(comment.as_bytes()),
    ]
    .concat();
    let missing = private.len().next_multiple_of(8) - private.len();
    private.extend((1_u8..).take(missing));
    [
        &b"openssh-key-v1\0"[..],
        &string(b"none"),
        &string(b"none"),
        &string(b""),
        &1_u32.to_be_bytes(),
        &string(public_key.blob()),
        &string(&private),
    ]
    .concat()
}

/// PuTTY's format, version 3, without encryption.
fn ppk(public_key: &PublicKey, comment: &str, private: &[u8]) -> Result<String, GenerateError> {
    let line = public_key.line(Some(""));
    let kind = line.split(' ').next().unwrap_or_default();
    let signed = [
        string(kind.as_bytes()),
        string(b"none"),
        string(comment.as_bytes()),
        string(public_key.blob()),
        string(private),
    ]
    .concat();
    let mut mac = Hmac::<Sha256>::new_from_slice(&[]).map_err(|_| GenerateError)?;
    mac.update(&signed);
    let mac: String =
        mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
    let (public, private) = (lines(public_key.blob(), 64), lines(private, 64));
    Ok(format!(
        "PuTTY-User-Key-File-3: {kind}\nEncryption: none\nComment: {comment}\nPublic-Lines: \
         {}\n{public}Private-Lines: {}\n{private}Private-MAC: {mac}\n",
        public.lines().count(),
        private.lines().count()
    ))
}

/// The private exponent, the primes and the inverse, as PuTTY wants them from PKCS #1.
fn rsa_blob(numbers: &[u8]) -> Option<Vec<u8>> {
    let (0x30, mut rest, _) = element(numbers)? else { return None };
    let mut integers = Vec::new();
    while !rest.is_empty() {
        let (0x02, integer, after) = element(rest)? else { return None };
        integers.push(integer);
        rest = after;
    }
    // Version, modulus, public exponent, private exponent, two primes, two exponents, inverse.
    let [_, _, _, exponent, p, q, _, _, inverse] = integers.try_into().ok()?;
    Some([string(exponent), string(p), string(q), string(inverse)].concat())
}

#[cfg(test)]
mod tests {
    use base::entropy::SeededEntropy;

    use super::{Format, generate};
    use crate::network::key_pair::KeyKind;
    use crate::network::key_pair::public_key::PublicKey;

    #[test]
    fn pairs_come_in_the_files_of_their_kinds() {
        let entropy = SeededEntropy::new(1);
        for (kind, format, begins, fingerprint_length) in [
            (KeyKind::Rsa, Format::Pem, "-----BEGIN RSA PRIVATE KEY-----\nMII", 59),
            (KeyKind::Rsa, Format::Ppk, "PuTTY-User-Key-File-3: ssh-rsa\n", 59),
            (
                KeyKind::Ed25519,
                Format::Pem,
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ",
                44,
            ),
            (KeyKind::Ed25519, Format::Ppk, "PuTTY-User-Key-File-3: ssh-ed25519\n", 44),
        ] {
            let made = generate(&entropy, kind, format, "lab").unwrap();
            let file = made.private_key.expose();
            assert!(file.starts_with(begins), "{kind:?} {format:?}: {}", &file[..80]);
            assert_eq!(made.fingerprint.len(), fingerprint_length, "{kind:?}");
            let line = made.public_key.line(Some("lab"));
            let read = PublicKey::parse(line.as_bytes()).unwrap();
            assert_eq!((read.kind, read.blob()), (kind, made.public_key.blob()), "{line}");
            assert!(!format!("{made:?}").contains(&file[60..90]), "the private key is not logged");
        }
    }
}

//! Seals secrets at rest under a master key that lives in a file of its own.
//!
//! AES-256-GCM with a random nonce; the place where a sealed text is kept is authenticated with
//! it, so a sealed secret cannot be moved from one record to another.

use std::fmt;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use base::entropy::Entropy;
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Bytes of the master key.
const KEY_BYTES: usize = 32;
/// Bytes of a nonce, in front of each sealed text.
const NONCE_BYTES: usize = 12;

/// Why a secret cannot be sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    #[error("cannot {doing} the master key {path}", path = path.display())]
    Io {
        doing: &'static str,
        path: PathBuf,
        #[source]
        source: std::io::Error,
    },
    #[error(
        "others than its owner can read the master key {path} (mode {mode:o}): run chmod 600 on it",
        path = path.display()
    )]
    Exposed { path: PathBuf, mode: u32 },
    #[error("the master key {path} has {length} bytes, not {KEY_BYTES}", path = path.display())]
    Length { path: PathBuf, length: usize },
    #[error("the sealed text kept at {place} was not made with this master key for that place")]
    Broken { place: String },
}

/// Seals and opens.
#[derive(Clone)]
pub struct Seal {
    cipher: Aes256Gcm,
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(..)")
    }
}

impl Seal {
    /// Reads the master key at `path`, or makes it (mode 0600, on disk before this returns) when
    /// there is none.
    ///
    /// # Errors
    /// When the file cannot be read or made, has another length, or others can read it.
    pub fn open_or_create(path: &Path, entropy: &dyn Entropy) -> Result<Self, SealError> {
        let failed = |doing| move |source| SealError::Io { doing, path: path.to_owned(), source };
        let file = match std::fs::File::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let mut key = [0; KEY_BYTES];
                entropy.fill(&mut key);
                write_new(path, &key).map_err(failed("make"))?;
                std::fs::File::open(path).map_err(failed("open"))?
            }
            Err(error) => return Err(failed("open")(error)),
        };
        let mode = file.metadata().map_err(failed("look at"))?.mode() & 0o777;
        if mode & 0o077 != 0 {
            return Err(SealError::Exposed { path: path.to_owned(), mode });
        }
        let mut bytes = Vec::new();
        (&file).take(4096).read_to_end(&mut bytes).map_err(failed("read"))?;
        let key = <[u8; KEY_BYTES]>::try_from(bytes.as_slice())
            .map_err(|_| SealError::Length { path: path.to_owned(), length: bytes.len() })?;
        Ok(Self::from_key(key))
    }

    /// For tests and for servers that keep nothing.
    #[must_use]
    pub fn from_key(key: [u8; KEY_BYTES]) -> Self {
        Self { cipher: Aes256Gcm::new(&key.into()) }
    }

    /// `secret` as text that only [`Seal::open`] with the same `place` can read.
    #[must_use]
    pub fn seal(&self, entropy: &dyn Entropy, place: &str, secret: &[u8]) -> String {
        let mut nonce = [0; NONCE_BYTES];
        entropy.fill(&mut nonce);
        let payload = Payload { msg: secret, aad: place.as_bytes() };
        let sealed = self
            .cipher
            .encrypt(&Nonce::from(nonce), payload)
            .expect("secrets are far shorter than the cipher's limit");
        STANDARD_NO_PAD.encode([&nonce[..], &sealed].concat())
    }

    /// The secret that was sealed for `place`.
    ///
    /// # Errors
    /// [`SealError::Broken`] when the text was made by another key, for another place, or changed.
    pub fn open(&self, place: &str, sealed: &str) -> Result<Vec<u8>, SealError> {
        let broken = || SealError::Broken { place: place.to_owned() };
        let bytes = STANDARD_NO_PAD.decode(sealed).map_err(|_| broken())?;
        let (nonce, msg) = bytes.split_at_checked(NONCE_BYTES).ok_or_else(broken)?;
        let nonce = <[u8; NONCE_BYTES]>::try_from(nonce).map_err(|_| broken())?;
        let payload = Payload { msg, aad: place.as_bytes() };
        self.cipher.decrypt(&Nonce::from(nonce), payload).map_err(|_| broken())
    }
}

/// Makes the file whole or not at all: a key that was half written would lock its owner out.
fn write_new(path: &Path, key: &[u8]) -> std::io::Result<()> {
    let draft = path.with_extension("draft");
    let mut options = std::fs::OpenOptions::new();
    let mut file = options.write(true).create(true).truncate(true).mode(0o600).open(&draft)?;
    file.write_all(key)?;
    file.sync_all()?;
    std::fs::rename(&draft, path)?;
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use base::entropy::SystemEntropy;

    use super::{Seal, SealError};

    #[test]
    fn a_sealed_secret_opens_in_its_place_only() {
        let seal = Seal::from_key([7; 32]);
        let sealed = seal.seal(&SystemEntropy, "access-key/AKIA1", b"hunter2");
        assert!(!sealed.contains("hunter2"));
        assert_eq!(seal.open("access-key/AKIA1", &sealed).unwrap(), b"hunter2");
        let again = seal.seal(&SystemEntropy, "access-key/AKIA1", b"hunter2");
        assert_ne!(sealed, again, "a nonce is used once");
        let mut changed = sealed.clone().into_bytes();
        changed[20] ^= 1;
        let changed = String::from_utf8(changed).unwrap();
        for (why, seal, place, text) in [
            ("another place", &seal, "access-key/AKIA2", sealed.as_str()),
            ("another key", &Seal::from_key([8; 32]), "access-key/AKIA1", sealed.as_str()),
            ("changed", &seal, "access-key/AKIA1", changed.as_str()),
            ("cut short", &seal, "access-key/AKIA1", &sealed[..10]),
            ("not base64", &seal, "access-key/AKIA1", "%%%"),
        ] {
            let refused = seal.open(place, text);
            assert!(matches!(refused, Err(SealError::Broken { .. })), "{why}");
        }
    }

    #[test]
    fn the_key_file_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("master.key");
        let first = Seal::open_or_create(&path, &SystemEntropy).unwrap();
        let sealed = first.seal(&SystemEntropy, "p", b"s");
        let second = Seal::open_or_create(&path, &SystemEntropy).unwrap();
        assert_eq!(second.open("p", &sealed).unwrap(), b"s");
        let mode = std::fs::metadata(&path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        let refused = Seal::open_or_create(&path, &SystemEntropy);
        assert!(matches!(refused, Err(SealError::Exposed { mode: 0o640, .. })), "{refused:?}");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        std::fs::write(&path, b"short").unwrap();
        let refused = Seal::open_or_create(&path, &SystemEntropy);
        assert!(matches!(refused, Err(SealError::Length { length: 5, .. })), "{refused:?}");
    }
}

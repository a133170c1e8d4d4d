//! The certificate authority of this installation and the certificates of its endpoints.
//!
//! The authority is made once, at the first start, and lives in two files: `ca.pem` (everybody may
//! read it: clients verify with it) and `ca.key` (only the owner may). Certificates of endpoints
//! are issued into memory: no other key that clients rely on ever touches a disk.

pub(crate) mod engine;
pub mod identity;
mod issue;

use std::fs::{self, DirBuilder, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use base::clock::Clock;
use nix::fcntl::{Flock, FlockArg};
use rcgen::{Issuer, KeyPair};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;

const CERTIFICATE_FILE: &str = "ca.pem";
const KEY_FILE: &str = "ca.key";
const LOCK_FILE: &str = ".lock";

/// Signs the certificates of this installation's endpoints.
pub struct Authority {
    clock: Arc<dyn Clock>,
    certificate_file: PathBuf,
    certificate: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    /// Takes the authority from `folder`, making folder and authority when they are not there.
    ///
    /// Several processes may do so at once; all get the same authority.
    ///
    /// # Errors
    /// The files cannot be read or written, or are not what this function wrote.
    pub fn open(folder: &Path, clock: Arc<dyn Clock>) -> Result<Self, AuthorityError> {
        DirBuilder::new()
            .recursive(true)
            .mode(0o755)
            .create(folder)
            .map_err(|source| AuthorityError::file(folder, source))?;
        let _lock = lock(&folder.join(LOCK_FILE))?;
        let key_file = folder.join(KEY_FILE);
        let certificate_file = folder.join(CERTIFICATE_FILE);
        let key = match read(&key_file)? {
            Some(pem) => KeyPair::from_pem(&pem)
                .map_err(|source| AuthorityError::Unusable { path: key_file, source })?,
            None => make_key(&key_file, &certificate_file)?,
        };
        let params = issue::authority_params(&key, clock.now());
        let pem = if let Some(pem) = read(&certificate_file)? {
            pem
        } else {
            let certificate = params.self_signed(&key).map_err(AuthorityError::Issue)?;
            write(&certificate_file, &certificate.pem(), 0o644)?;
            certificate.pem()
        };
        let certificate = CertificateDer::from_pem_slice(pem.as_bytes()).map_err(|source| {
            AuthorityError::NotACertificate { path: certificate_file.clone(), source }
        })?;
        identity::check_pair(&certificate, &key).map_err(|source| AuthorityError::Mismatch {
            path: certificate_file.clone(),
            source,
        })?;
        let issuer = Issuer::new(params, key);
        Ok(Self { clock, certificate_file, certificate, issuer })
    }

    /// The file that clients verify with: `sslmode=verify-full sslrootcert=<this>`.
    #[must_use]
    pub fn certificate_file(&self) -> &Path {
        &self.certificate_file
    }
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority")
            .field("certificate_file", &self.certificate_file)
            .finish_non_exhaustive()
    }
}

/// Why there is no authority to sign with.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    #[error("use {path}", path = path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("read the key in {path}: move the file away to have a new authority made", path = path.display())]
    Unusable { path: PathBuf, source: rcgen::Error },
    #[error("read the certificate in {path}: move the file away to have it made again", path = path.display())]
    NotACertificate { path: PathBuf, source: rustls::pki_types::pem::Error },
    #[error("the certificate in {path} belongs to another key: move it away to have it made again", path = path.display())]
    Mismatch { path: PathBuf, source: rustls::Error },
    #[error("issue a certificate")]
    Issue(#[source] rcgen::Error),
    #[error("prepare TLS with a certificate just issued")]
    Configure(#[source] rustls::Error),
}

impl AuthorityError {
    fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }
}

/// Makes the authority's key. A certificate that is there without its key is of no use to anybody
/// and goes first, so that a crash between the two files leaves nothing that does not match.
fn make_key(key_file: &Path, certificate_file: &Path) -> Result<KeyPair, AuthorityError> {
    match fs::remove_file(certificate_file) {
        Ok(()) => tracing::warn!(
            file = %certificate_file.display(),
            "the authority's key is missing: made a new authority, clients need the new file"
        ),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(source) => return Err(AuthorityError::file(certificate_file, source)),
    }
    let key = KeyPair::generate().map_err(AuthorityError::Issue)?;
    write(key_file, &key.serialize_pem(), 0o600)?;
    Ok(key)
}

fn lock(path: &Path) -> Result<Flock<fs::File>, AuthorityError> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(path)
        .map_err(|source| AuthorityError::file(path, source))?;
    Flock::lock(file, FlockArg::LockExclusive)
        .map_err(|(_, errno)| AuthorityError::file(path, errno.into()))
}

fn read(path: &Path) -> Result<Option<String>, AuthorityError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(AuthorityError::file(path, source)),
    }
}

/// Writes a whole file or nothing: beside it first, flushed, then renamed into place.
fn write(path: &Path, text: &str, mode: u32) -> Result<(), AuthorityError> {
    let beside = path.with_extension("new");
    let written = (|| {
        let mut file =
            OpenOptions::new().create(true).truncate(true).write(true).mode(mode).open(&beside)?;
        // The mode above is cut by the umask and does not touch a file that a crash left behind.
        file.set_permissions(Permissions::from_mode(mode))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&beside, path)?;
        path.parent().map_or(Ok(()), |folder| fs::File::open(folder)?.sync_all())
    })();
    written.map_err(|source| AuthorityError::file(path, source))
}

#[cfg(test)]
mod tests;

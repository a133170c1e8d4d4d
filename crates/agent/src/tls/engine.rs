//! TLS between an endpoint and an engine behind it, so that the engine knows of it.
//!
//! MariaDB has accounts that may come under TLS only, and tells sessions which cipher they have. TLS
//! of clients ends at the endpoint, so there is another one from there to the engine. Both are on one
//! machine: the engine's certificate is made anew for each of its starts and lies beside its socket;
//! whoever can replace the one can replace the other.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{CertificateParams, KeyPair};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::net::UnixStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::AuthorityError;

/// What the certificate is for.
const NAME: &str = "localhost";

/// A certificate that signs itself, and its key, as PEM.
pub(crate) struct Pair {
    pub(crate) certificate: String,
    pub(crate) key: String,
}

impl Pair {
    /// # Errors
    /// The cryptographic library refuses.
    pub(crate) fn make() -> Result<Self, AuthorityError> {
        let key = KeyPair::generate().map_err(AuthorityError::Issue)?;
        let certificate = CertificateParams::new([NAME.to_owned()])
            .and_then(|params| params.self_signed(&key))
            .map_err(AuthorityError::Issue)?;
        Ok(Self { certificate: certificate.pem(), key: key.serialize_pem() })
    }
}

/// Where the certificate of the engine behind this socket is.
pub(crate) fn certificate_of(socket: &Path) -> PathBuf {
    socket.with_extension("pem")
}

/// Sets up TLS on a connection to an engine that shows this certificate.
///
/// # Errors
/// It shows another one, or breaks off.
pub(crate) async fn encrypt(
    stream: UnixStream,
    certificate: &Path,
) -> io::Result<Box<TlsStream<UnixStream>>> {
    let pem = tokio::fs::read(certificate).await?;
    let config = configure(&pem).map_err(io::Error::other)?;
    let name = ServerName::try_from(NAME).map_err(io::Error::other)?;
    Ok(Box::new(TlsConnector::from(config).connect(name, stream).await?))
}

fn configure(pem: &[u8]) -> Result<Arc<ClientConfig>, rustls::Error> {
    let certificate = CertificateDer::from_pem_slice(pem)
        .map_err(|error| rustls::Error::General(error.to_string()))?;
    let mut roots = RootCertStore::empty();
    roots.add(certificate)?;
    let provider = Arc::new(aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

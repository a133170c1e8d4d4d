//! What one endpoint shows to its clients, renewed while it is in use.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use base::clock::Timestamp;
use rcgen::KeyPair;
use rustls::ServerConfig;
use rustls::crypto::CryptoProvider;
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::NoServerSessionStorage;
use rustls::sign::{CertifiedKey, SingleCertAndKey};

use super::{Authority, AuthorityError, issue};

/// The certificate and the TLS settings of one endpoint.
#[derive(Debug)]
pub struct Identity {
    authority: Arc<Authority>,
    name: String,
    address: IpAddr,
    protocols: &'static [&'static [u8]],
    current: Mutex<Current>,
}

#[derive(Debug)]
struct Current {
    config: Arc<ServerConfig>,
    renew_at: Timestamp,
}

impl Identity {
    /// Issues a certificate for the DNS name `name` and for `address` (and for `localhost` where
    /// that is a loopback address). `protocols` are the ALPN names that a client may ask for.
    ///
    /// # Errors
    /// `name` is no DNS name, or the cryptographic library refuses.
    pub fn issue(
        authority: Arc<Authority>,
        name: &str,
        address: IpAddr,
        protocols: &'static [&'static [u8]],
    ) -> Result<Self, AuthorityError> {
        let current = Mutex::new(make(&authority, name, address, protocols)?);
        Ok(Self { authority, name: name.to_owned(), address, protocols, current })
    }

    /// The settings for a connection that begins now. TLS 1.2 and later.
    #[must_use]
    pub fn config(&self) -> Arc<ServerConfig> {
        let now = self.authority.clock.now();
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if now >= current.renew_at {
            match make(&self.authority, &self.name, self.address, self.protocols) {
                Ok(renewed) => *current = renewed,
                Err(error) => {
                    tracing::error!(name = self.name, %error, "cannot renew a certificate");
                }
            }
        }
        Arc::clone(&current.config)
    }
}

/// Whether `certificate` is about the public half of `key`.
pub(super) fn check_pair(
    certificate: &CertificateDer<'static>,
    key: &KeyPair,
) -> Result<(), rustls::Error> {
    certified(vec![certificate.clone()], key, &aws_lc_rs::default_provider()).map(drop)
}

fn make(
    authority: &Authority,
    name: &str,
    address: IpAddr,
    protocols: &[&[u8]],
) -> Result<Current, AuthorityError> {
    let now = authority.clock.now();
    let key = KeyPair::generate().map_err(AuthorityError::Issue)?;
    let certificate = issue::endpoint_params(name, address, now)
        .and_then(|params| params.signed_by(&key, &authority.issuer))
        .map_err(AuthorityError::Issue)?;
    let chain = vec![certificate.der().clone(), authority.certificate.clone()];
    let config = configure(chain, &key, protocols).map_err(AuthorityError::Configure)?;
    let renew_at = now.plus(issue::CERTIFICATE_SPAN.saturating_sub(issue::RENEW_BEFORE_END));
    Ok(Current { config: Arc::new(config), renew_at })
}

/// The provider is named here, because with two of them among the dependencies of a program there
/// is no default one.
fn configure(
    chain: Vec<CertificateDer<'static>>,
    key: &KeyPair,
    protocols: &[&[u8]],
) -> Result<ServerConfig, rustls::Error> {
    let provider = Arc::new(aws_lc_rs::default_provider());
    let certified = certified(chain, key, &provider)?;
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(SingleCertAndKey::from(certified)));
    config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
    // Database clients do not resume sessions: tickets would cost them and us for nothing.
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.send_tls13_tickets = 0;
    Ok(config)
}

fn certified(
    chain: Vec<CertificateDer<'static>>,
    key: &KeyPair,
    provider: &CryptoProvider,
) -> Result<CertifiedKey, rustls::Error> {
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    CertifiedKey::from_der(chain, private, provider)
}

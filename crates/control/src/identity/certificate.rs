//! X.509 certificates and private keys as people upload them. Here they are records: nothing of ours
//! terminates TLS with them, so of a private key only its fit is looked at.

use base::clock::Timestamp;
use rcgen::{KeyPair, PublicKeyData};
use wire::error::ApiError;
use wire::sensitive::Sensitive;
use x509_parser::pem::Pem;
use x509_parser::prelude::{FromDer, X509Certificate};

/// Most certificates of a chain that are looked at.
const CHAIN_MAX: usize = 10;

/// What is of interest in a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub der: Vec<u8>,
    /// The public key, in the form of `SubjectPublicKeyInfo`.
    pub public_key: Vec<u8>,
    pub not_before: Timestamp,
    pub not_after: Timestamp,
    subject: Vec<u8>,
    issuer: Vec<u8>,
}

/// Reads the one certificate of a PEM text.
///
/// # Errors
/// `MalformedCertificate`.
pub fn read(text: &str) -> Result<Certificate, ApiError> {
    let mut all = read_all(text)?;
    match (all.len(), all.pop()) {
        (1, Some(one)) => Ok(one),
        _ => Err(unreadable()),
    }
}

/// Whether a private key is the certificate's.
///
/// # Errors
/// `MalformedCertificate` for what is no key, `KeyPairMismatch`.
pub fn check_key(certificate: &Certificate, key: &Sensitive) -> Result<(), ApiError> {
    let pair = KeyPair::from_pem(key.expose()).map_err(|_| {
        let text = "Unable to parse key; the body must be encoded in PEM format and not encrypted.";
        ApiError::new("MalformedCertificate", text)
    })?;
    if pair.subject_public_key_info() == certificate.public_key {
        return Ok(());
    }
    let text = "The public key certificate and the private key do not match.";
    Err(ApiError::new("KeyPairMismatch", text))
}

/// Whether each certificate of a chain was issued by the one that follows it.
///
/// # Errors
/// `MalformedCertificate`, with the place of the first that was not.
pub fn check_chain(certificate: &Certificate, chain: &str) -> Result<(), ApiError> {
    let chain = read_all(chain)?;
    let mut issuer = &certificate.issuer;
    for (at, link) in chain.iter().enumerate() {
        if link.subject != *issuer {
            return Err(ApiError::new(
                "MalformedCertificate",
                format!(
                    "Unable to validate certificate chain. The certificate chain must start with \
                     the immediate signing certificate, followed by any intermediaries in order. \
                     The index within the chain of the invalid certificate is: {at}"
                ),
            ));
        }
        issuer = &link.issuer;
    }
    Ok(())
}

fn read_all(text: &str) -> Result<Vec<Certificate>, ApiError> {
    let mut found = Vec::new();
    for block in Pem::iter_from_buffer(text.as_bytes()).take(CHAIN_MAX + 1) {
        let block = block.map_err(|_| unreadable())?;
        if block.label != "CERTIFICATE" || CHAIN_MAX <= found.len() {
            return Err(unreadable());
        }
        found.push(of_der(block.contents)?);
    }
    if found.is_empty() { Err(unreadable()) } else { Ok(found) }
}

/// Reads a certificate in DER.
///
/// # Errors
/// `MalformedCertificate`.
pub fn of_der(der: Vec<u8>) -> Result<Certificate, ApiError> {
    let (rest, parsed) = X509Certificate::from_der(&der).map_err(|_| unreadable())?;
    if !rest.is_empty() {
        return Err(unreadable());
    }
    let moment = |seconds: i64| Timestamp(seconds.saturating_mul(1000));
    let certificate = Certificate {
        public_key: parsed.public_key().raw.to_vec(),
        not_before: moment(parsed.validity().not_before.timestamp()),
        not_after: moment(parsed.validity().not_after.timestamp()),
        subject: parsed.subject().as_raw().to_vec(),
        issuer: parsed.issuer().as_raw().to_vec(),
        der: Vec::new(),
    };
    Ok(Certificate { der, ..certificate })
}

fn unreadable() -> ApiError {
    let text = "Unable to parse certificate. Please ensure the certificate is in PEM format.";
    ApiError::new("MalformedCertificate", text)
}

#[cfg(test)]
mod tests {
    use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair};
    use wire::sensitive::Sensitive;

    use super::{check_chain, check_key, read};

    fn named(name: &str) -> CertificateParams {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params
    }

    #[test]
    fn keys_and_chains_must_fit() {
        let (authority_key, other_key) =
            (KeyPair::generate().unwrap(), KeyPair::generate().unwrap());
        let mut params = named("authority");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = params.self_signed(&authority_key).unwrap();
        let issuer = Issuer::new(params, &authority_key);
        let key = KeyPair::generate().unwrap();
        let leaf = named("db.example.com").signed_by(&key, &issuer).unwrap();
        let certificate = read(&leaf.pem()).unwrap();
        assert!(certificate.not_before < certificate.not_after);
        let secret = |key: &KeyPair| Sensitive::new(key.serialize_pem());
        assert_eq!(check_key(&certificate, &secret(&key)), Ok(()));
        let code = |outcome: Result<(), wire::error::ApiError>| outcome.unwrap_err().code;
        assert_eq!(code(check_key(&certificate, &secret(&other_key))), "KeyPairMismatch");
        let nonsense = Sensitive::new("nonsense".to_owned());
        assert_eq!(code(check_key(&certificate, &nonsense)), "MalformedCertificate");
        assert_eq!(check_chain(&certificate, &authority.pem()), Ok(()));
        for (chain, part) in [
            (leaf.pem(), "invalid certificate is: 0"),
            (authority.pem() + &leaf.pem(), "invalid certificate is: 1"),
            ("nonsense".to_owned(), "Unable to parse certificate"),
        ] {
            let error = check_chain(&certificate, &chain).unwrap_err();
            assert!(error.message.contains(part), "{}", error.message);
        }
        for text in ["", "x", &(leaf.pem() + &leaf.pem()), &key.serialize_pem()] {
            assert_eq!(read(text).unwrap_err().code, "MalformedCertificate", "{text}");
        }
    }
}

//! Certificate authorities that instances' certificates can be signed by.
//!
//! There is one: the installation's own, which the host makes on first start. It answers to the names
//! of the service's authorities, so that templates which name one keep working.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::page::{self, Query};

/// The authority of new instances.
pub const DEFAULT: &str = "rds-ca-rsa2048-g1";

/// Names that are taken for the one authority (*SSL/TLS certificates*).
pub const NAMES: [&str; 3] = [DEFAULT, "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"];

/// Refuses an authority that does not exist.
///
/// # Errors
/// `CertificateNotFound`.
pub fn check(asked: Option<&str>) -> Result<Option<String>, ApiError> {
    match asked.filter(|asked| !asked.is_empty()) {
        None => Ok(None),
        Some(known) if NAMES.contains(&known) => Ok(Some(known.to_owned())),
        Some(other) => Err(not_found(other)),
    }
}

fn not_found(name: &str) -> ApiError {
    ApiError::new("CertificateNotFound", format!("Certificate not found: {name}"))
}

/// The authority that an instance shows.
#[must_use]
pub fn of(asked: Option<&str>) -> &str {
    asked.filter(|asked| !asked.is_empty()).unwrap_or(DEFAULT)
}

/// `rds:DescribeCertificates`. Dates and fingerprints are the host's to know and are not shown.
pub async fn describe(
    call: Call,
    input: rds::DescribeCertificatesMessage,
) -> Result<rds::CertificateMessage, ApiError> {
    let asked = input.certificate_identifier.as_deref().filter(|asked| !asked.is_empty());
    if let Some(unknown) = asked.filter(|asked| !NAMES.contains(asked)) {
        return Err(not_found(unknown));
    }
    let named = NAMES.iter().filter(|name| asked.is_none_or(|asked| asked == **name));
    let shown = named.map(|name| rds::Certificate {
        certificate_identifier: Some((*name).to_owned()),
        certificate_type: Some("CA".to_owned()),
        certificate_arn: Some(format!("arn:aws:rds:{}::cert:{name}", call.region)),
        customer_override: Some(false),
        ..rds::Certificate::default()
    });
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (certificates, marker) =
        page::answer(shown.collect(), query, &[], |one: &rds::Certificate| {
            one.certificate_identifier.clone().unwrap_or_default()
        })?;
    Ok(rds::CertificateMessage {
        default_certificate_for_new_launches: Some(DEFAULT.to_owned()),
        certificates,
        marker,
    })
}

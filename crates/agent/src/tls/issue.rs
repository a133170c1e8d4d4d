//! What stands in our certificates: names, uses and spans of time. Pure.

use std::net::IpAddr;
use std::time::Duration;

use base::clock::Timestamp;
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose, PublicKeyData, SanType,
};
use sha2::{Digest, Sha256};

/// As long as the root of the real service lives (`rds-ca-rsa2048-g1`: 40 years): clients pin it,
/// so it must not run out under them.
const AUTHORITY_SPAN_YEARS: i64 = 40;

/// How long an endpoint's certificate is good for.
pub(super) const CERTIFICATE_SPAN: Duration = Duration::from_hours(90 * 24);

/// A certificate is replaced when less than this is left of it.
pub(super) const RENEW_BEFORE_END: Duration = Duration::from_hours(30 * 24);

/// Certificates are valid from a day before they are made, for clients whose clock is behind.
const CLOCK_TOLERANCE_MS: i64 = 24 * 3600 * 1000;

/// The longest common name X.509 permits (`ub-common-name`). Clients look at the alternative names.
const COMMON_NAME_BYTES_MAX: usize = 64;

/// The authority's own certificate. Its name is made from the key: two installations differ, and
/// the same key gives the same name at every start.
pub(super) fn authority_params(key: &KeyPair, now: Timestamp) -> CertificateParams {
    let digest = Sha256::digest(key.der_bytes());
    let mark: String = digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect();
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::OrganizationName, "Borealis");
    params.distinguished_name.push(DnType::CommonName, format!("Borealis database CA {mark}"));
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    let this_year = now.civil().year;
    let begin = Timestamp::from_civil(this_year - 1, 1, 1, 0);
    let end = Timestamp::from_civil(this_year + AUTHORITY_SPAN_YEARS, 1, 1, 0);
    set_span(&mut params, begin, end);
    params
}

/// The certificate of the endpoint `name` that listens on `address`.
///
/// # Errors
/// `name` has letters no DNS name has.
pub(super) fn endpoint_params(
    name: &str,
    address: IpAddr,
    now: Timestamp,
) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    if name.len() <= COMMON_NAME_BYTES_MAX {
        params.distinguished_name.push(DnType::CommonName, name);
    }
    params.subject_alt_names =
        vec![SanType::DnsName(name.try_into()?), SanType::IpAddress(address)];
    if address.is_loopback() {
        params.subject_alt_names.push(SanType::DnsName("localhost".try_into()?));
    }
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.use_authority_key_identifier_extension = true;
    set_span(
        &mut params,
        Timestamp(now.0.saturating_sub(CLOCK_TOLERANCE_MS)),
        now.plus(CERTIFICATE_SPAN),
    );
    Ok(params)
}

/// Sets the first and the last day of validity, in whole days of UTC.
fn set_span(params: &mut CertificateParams, begin: Timestamp, end: Timestamp) {
    let midnight = |at: Timestamp| {
        let date = at.civil();
        let year = i32::try_from(date.year.clamp(1970, 9998)).unwrap_or(1970);
        let month = u8::try_from(date.month).unwrap_or(1);
        let day = u8::try_from(date.day).unwrap_or(1);
        rcgen::date_time_ymd(year, month, day)
    };
    params.not_before = midnight(begin);
    params.not_after = midnight(end);
}

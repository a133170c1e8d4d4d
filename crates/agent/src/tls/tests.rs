//! Checks the authority's files and that clients can verify what it signs.

use std::fs;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr};
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::time::Duration;

use base::clock::{Clock, SteppedClock, SystemClock};
use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConfig, ServerConnection};

use super::identity::Identity;
use super::{Authority, AuthorityError};

const NAME: &str = "demo.cluster-a1b2c3d4e5f6.us-east-1.rds.borealis.internal";
const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(127, 7, 7, 7));

fn mode(path: &std::path::Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// A handshake in memory; the client believes in `root` and in nothing else.
fn verify(root: &[u8], config: Arc<ServerConfig>, expected: &str) -> Result<(), rustls::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(root).unwrap()).unwrap();
    let client = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(expected.to_owned()).unwrap();
    let mut client = ClientConnection::new(Arc::new(client), name)?;
    let mut server = ServerConnection::new(config)?;
    let mut bytes = Vec::new();
    while client.is_handshaking() || server.is_handshaking() {
        bytes.clear();
        client.write_tls(&mut bytes).unwrap();
        server.read_tls(&mut bytes.as_slice()).unwrap();
        server.process_new_packets()?;
        bytes.clear();
        server.write_tls(&mut bytes).unwrap();
        client.read_tls(&mut bytes.as_slice()).unwrap();
        client.process_new_packets()?;
    }
    server.writer().write_all(b"hello").unwrap();
    bytes.clear();
    server.write_tls(&mut bytes).unwrap();
    client.read_tls(&mut bytes.as_slice()).unwrap();
    client.process_new_packets()?;
    let mut heard = [0; 5];
    client.reader().read_exact(&mut heard).unwrap();
    assert_eq!(&heard, b"hello");
    Ok(())
}

#[test]
fn clients_verify_endpoints_with_the_file() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("tls");
    let first = Arc::new(Authority::open(&folder, Arc::new(SystemClock)).unwrap());
    let root = fs::read(first.certificate_file()).unwrap();
    assert_eq!(mode(first.certificate_file()), 0o644);
    assert_eq!(mode(&folder.join("ca.key")), 0o600);

    // A second start signs with the same authority.
    let again = Arc::new(Authority::open(&folder, Arc::new(SystemClock)).unwrap());
    assert_eq!(fs::read(again.certificate_file()).unwrap(), root);
    for authority in [first, again] {
        let identity = Identity::issue(authority, NAME, ADDRESS, &[]).unwrap();
        for (expected, good) in [
            (NAME, true),
            ("127.7.7.7", true),
            ("localhost", true),
            ("127.0.0.1", false),
            ("other.cluster-a1b2c3d4e5f6.us-east-1.rds.borealis.internal", false),
        ] {
            let outcome = verify(&root, identity.config(), expected);
            assert_eq!(outcome.is_ok(), good, "{expected}: {outcome:?}");
        }
    }

    // Another installation's authority is believed by nobody here.
    let stranger = Authority::open(&data.path().join("other"), Arc::new(SystemClock)).unwrap();
    let identity = Identity::issue(Arc::new(stranger), NAME, ADDRESS, &[]).unwrap();
    verify(&root, identity.config(), NAME).unwrap_err();
}

#[test]
fn a_name_longer_than_a_common_name_works() {
    let data = tempfile::tempdir().unwrap();
    let authority = Authority::open(data.path(), Arc::new(SystemClock)).unwrap();
    let root = fs::read(authority.certificate_file()).unwrap();
    let long = format!("{}.{NAME}", "c".repeat(63));
    let identity = Identity::issue(Arc::new(authority), &long, ADDRESS, &[]).unwrap();
    verify(&root, identity.config(), &long).unwrap();
}

#[test]
fn certificates_are_renewed_before_they_end() {
    let data = tempfile::tempdir().unwrap();
    let clock = Arc::new(SteppedClock::at(SystemClock.now()));
    let authority = Authority::open(data.path(), clock.clone()).unwrap();
    let identity = Identity::issue(Arc::new(authority), NAME, ADDRESS, &[]).unwrap();
    let day = Duration::from_hours(24);
    let first = identity.config();
    clock.step(59 * day);
    assert!(Arc::ptr_eq(&first, &identity.config()), "31 days left");
    clock.step(2 * day);
    let second = identity.config();
    assert!(!Arc::ptr_eq(&first, &second), "29 days left");
    assert!(Arc::ptr_eq(&second, &identity.config()));
}

#[test]
fn damaged_files_are_named_and_never_replaced_in_silence() {
    let data = tempfile::tempdir().unwrap();
    let open = || Authority::open(data.path(), Arc::new(SystemClock));
    let certificate_file = open().unwrap().certificate_file().to_owned();
    let key_file = data.path().join("ca.key");
    let certificate = fs::read(&certificate_file).unwrap();

    fs::write(&certificate_file, "nonsense").unwrap();
    assert!(matches!(open().unwrap_err(), AuthorityError::NotACertificate { .. }));
    // Lost: made again from the key, for the same name.
    fs::remove_file(&certificate_file).unwrap();
    open().unwrap();
    // Somebody else's.
    let other = tempfile::tempdir().unwrap();
    let stranger = Authority::open(other.path(), Arc::new(SystemClock)).unwrap();
    fs::copy(stranger.certificate_file(), &certificate_file).unwrap();
    assert!(matches!(open().unwrap_err(), AuthorityError::Mismatch { .. }));
    fs::write(&certificate_file, certificate).unwrap();
    open().unwrap();
    fs::write(&key_file, "nonsense").unwrap();
    assert!(matches!(open().unwrap_err(), AuthorityError::Unusable { .. }));
}

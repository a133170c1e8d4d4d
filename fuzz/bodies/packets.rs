//! The first packets of connections to databases, and the statements of the Data API: nobody is let
//! through as somebody of the service, whatever the packet looks like.

use std::net::{IpAddr, Ipv4Addr};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use agent::proxy::mysql::greeting;
use agent::proxy::mysql::packet::{Packet, Refusal};
use agent::proxy::postgres::answer::sqlstate;
use agent::proxy::postgres::startup::{self, Parameters, Request};
use agent::sql::parameters;
use base::spec::EngineFamily;

const SOURCE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
/// Lengths and codes are four bytes each.
const WORD: usize = 4;

/// The first byte says whether TLS is there already.
pub(super) fn postgres(bytes: &[u8]) {
    let Some((first, body)) = bytes.split_first() else { return };
    let secured = first % 2 == 1;
    if let Some(field) = body.first_chunk::<WORD>() {
        let length = startup::body_length(*field);
        assert!(length.is_none_or(|length| length <= startup::PACKET_BYTES_MAX));
    }
    match startup::parse(body, secured) {
        Ok(Request::Start(parameters)) => {
            let framed = [&[0; WORD], body].concat();
            assert_eq!(Parameters::of(&framed), parameters);
            match parameters.check(SOURCE, secured) {
                Ok(()) => is_anybody(body, parameters),
                Err(fatal) => is_said(&fatal.encode(), fatal.code),
            }
            is_said(&parameters.unencrypted(SOURCE).encode(), "28000");
        }
        Ok(Request::Encrypt | Request::EncryptWithGss) => assert!(!secured),
        Ok(Request::Cancel) => {}
        Err(fatal) => is_said(&fatal.encode(), fatal.code),
    }
}

/// Reads the pairs once more, in another way.
fn is_anybody(body: &[u8], parameters: Parameters<'_>) {
    let words: Vec<&[u8]> = body.get(WORD..).unwrap_or_default().split(|byte| *byte == 0).collect();
    let pairs = words.chunks_exact(2).map(|pair| (pair[0], pair[1]));
    let users: Vec<&[u8]> =
        pairs.clone().filter(|(name, _)| *name == b"user").map(|(_, value)| value).collect();
    assert_eq!(users.last(), Some(&parameters.user()));
    assert!(users.iter().all(|user| !user.starts_with(b"rdsadmin\0") && *user != b"rdsadmin"));
    let mut replication = pairs.filter(|(name, _)| *name == b"replication");
    assert!(replication.all(|(_, value)| value != b"true" && value != b"database"));
}

fn is_said(message: &[u8], code: &str) {
    let length = message.get(1..1 + WORD).and_then(|field| field.first_chunk::<WORD>());
    let length = length.map(|field| u32::from_be_bytes(*field));
    assert_eq!(length.and_then(|length| usize::try_from(length).ok()), Some(message.len() - 1));
    assert_eq!(sqlstate(message), Some(code.as_bytes()));
}

pub(super) fn mysql(bytes: &[u8]) {
    let first = greeting::read(bytes);
    if first.is_ok() && greeting::check(bytes, SOURCE).is_ok() {
        assert!(greeting::user(bytes).is_some_and(|user| user != b"rdsadmin"));
    }
    if let Some(packet) = packet(bytes) {
        assert!(bytes.starts_with(&packet.encode()));
        // Without a state, what begins like one would be taken for one.
        let whole =
            |refusal: &Refusal| refusal.state.is_some() || !refusal.message.starts_with('#');
        if let Some(refusal) = packet.refusal().filter(whole) {
            assert_eq!(refusal.packet(0).refusal(), Some(refusal));
        }
    }
}

/// The packet at the start of the bytes, which are all there at once.
fn packet(bytes: &[u8]) -> Option<Packet> {
    let mut stream = bytes;
    let mut reading = pin!(Packet::read(&mut stream, 4096));
    match reading.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(read) => read.ok(),
        Poll::Pending => panic!("a slice never waits"),
    }
}

pub(super) fn statements(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for family in [EngineFamily::Postgresql, EngineFamily::Mariadb] {
        let marked = parameters::mark(&text, family);
        if !text.contains(':') {
            assert!(marked.names.is_empty() && marked.text == text);
        }
        for (at, name) in marked.names.iter().enumerate() {
            assert!(text.contains(&format!(":{name}")));
            let numbered = marked.text.contains(&format!("${}", at + 1));
            assert!(numbered || family == EngineFamily::Mariadb);
        }
        let places = marked.text.matches('?').count();
        assert!(marked.names.len() <= places || family == EngineFamily::Postgresql);
    }
}

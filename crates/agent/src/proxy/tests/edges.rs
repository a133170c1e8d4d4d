//! What bad, slow and too many clients get.

use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::aws_lc_rs;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpStream, UnixListener};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::bench::{
    Bench, EVERYBODY, GSS, NAME, SSL, WELCOME, ann, eventually, expect, framed, login, refusal,
    rest, soon, spec, startup,
};
use crate::proxy::limits::Limits;
use crate::proxy::postgres::ALPN;

/// A TLS handshake of a client that trusts the bench's authority and nobody else.
async fn encrypt(
    bench: &Bench,
    stream: TcpStream,
    protocols: &[&[u8]],
) -> std::io::Result<TlsStream<TcpStream>> {
    let pem = std::fs::read(bench.folder.path().join("tls/ca.pem")).unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_slice(&pem).unwrap()).unwrap();
    let mut config = ClientConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|name| name.to_vec()).collect();
    let connector = TlsConnector::from(Arc::new(config));
    soon(connector.connect(ServerName::try_from(NAME).unwrap(), stream)).await
}

#[tokio::test]
async fn bytes_that_are_not_postgresql_end_the_connection_unanswered() {
    let bench = Bench::new();
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let oversize = framed(&[b'x'; 10_001]);
    for bytes in [
        &b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"[..],
        b"\0\0\0\0\0\0\0\0",
        b"\0\0\0\x07\0\x03\0",
        b"\xff\xff\xff\xff\0\x03\0\0",
        b"\x80\0\0\x08\0\x03\0\0",
        &oversize,
        // A handshake record that is none.
        b"\x16\x03\x01\0\x05hello-------------------------------",
    ] {
        let mut stream = bench.connect("w").await;
        // The endpoint may close before all is written.
        let _cut_short = stream.write_all(bytes).await;
        let answer = rest(&mut stream).await;
        let alert = bytes[0] == 0x16 && answer.first() == Some(&0x15);
        assert!(answer.is_empty() || alert, "{}", answer.escape_ascii());
    }
    // A client that leaves half-way takes nothing with it.
    for bytes in [&b""[..], b"\0", b"\0\0\0\x20\0\x03\0\0user"] {
        let mut stream = bench.connect("w").await;
        stream.write_all(bytes).await.unwrap();
        stream.shutdown().await.unwrap();
        assert_eq!(rest(&mut stream).await, b"");
    }
    assert_eq!(login(&mut bench.connect("w").await).await, "one");
}

#[tokio::test]
async fn refusals_have_the_codes_of_postgresql() {
    let bench = Bench::new();
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY]), spec("empty", &[], &[EVERYBODY])]).await;
    let rdsadmin = startup(&[("user", "rdsadmin"), ("database", "postgres")]);
    let receiver = startup(&[("user", "ann"), ("replication", "true")]);
    let longest = startup(&[("user", "ann"), ("x", &"y".repeat(9_980))]);
    for (endpoint, packet, expected) in [
        ("w", framed(b"\0\x02\0\0"), "0A000 unsupported frontend protocol 2.0"),
        ("w", framed(b"\0\x03\0\0user\0ann"), "08P01 invalid startup packet layout"),
        ("w", startup(&[("database", "shop")]), "28000 no PostgreSQL user name"),
        (
            "w",
            rdsadmin,
            "28000 pg_hba.conf rejects connection for host \"127.0.0.1\", user \"rdsadmin\"",
        ),
        ("w", receiver, "28000 pg_hba.conf rejects replication connection"),
        ("empty", ann(), "57P03 the database system is not accepting connections"),
        ("empty", longest, "57P03 the database system is not accepting connections"),
    ] {
        let mut stream = bench.connect(endpoint).await;
        stream.write_all(&packet).await.unwrap();
        let refusal = refusal(&mut stream).await;
        assert!(refusal.starts_with(expected), "{refusal}");
    }
}

#[tokio::test]
async fn encryption_is_negotiated_in_every_way_clients_know() {
    let bench = Bench::new();
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;

    let mut stream = bench.connect("w").await;
    stream.write_all(&framed(&GSS)).await.unwrap();
    expect(&mut stream, b"N").await;
    stream.write_all(&framed(&SSL)).await.unwrap();
    expect(&mut stream, b"S").await;
    let mut stream = encrypt(&bench, stream, &[]).await.unwrap();
    assert_eq!(login(&mut stream).await, "one");

    // Without asking first: only for clients that say they mean PostgreSQL.
    let mut direct = encrypt(&bench, bench.connect("w").await, &[ALPN]).await.unwrap();
    assert_eq!(login(&mut direct).await, "one");
    let mut direct = encrypt(&bench, bench.connect("w").await, &[]).await.unwrap();
    assert_eq!(rest_or_nothing(&mut direct).await, b"");
    encrypt(&bench, bench.connect("w").await, &[b"http/1.1"]).await.unwrap_err();

    // Once encrypted there is nothing more to negotiate.
    let mut direct = encrypt(&bench, bench.connect("w").await, &[ALPN]).await.unwrap();
    direct.write_all(&framed(&SSL)).await.unwrap();
    assert!(refusal(&mut direct).await.starts_with("0A000"));

    // A login put behind the request in the clear never counts as said under encryption.
    let mut stream = bench.connect("w").await;
    stream.write_all(&[framed(&SSL), ann()].concat()).await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with(b"S"), "{}", answer.escape_ascii());
    assert!(!answer.windows(WELCOME.len()).any(|window| window == WELCOME));
}

/// As `rest`; an end without TLS's own farewell counts as an end too.
async fn rest_or_nothing(stream: &mut TlsStream<TcpStream>) -> Vec<u8> {
    use tokio::io::AsyncReadExt;
    let mut heard = Vec::new();
    let _how_it_ended = soon(stream.read_to_end(&mut heard)).await;
    heard
}

#[tokio::test]
async fn idle_connections_are_bounded_and_harm_nobody() {
    let limits = Limits {
        openings_max: 300,
        openings_per_source_max: 200,
        opening: Duration::from_secs(2),
        ..Limits::STANDARD
    };
    let bench = Bench::with(limits);
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let before = resident_bytes();
    let mut idle = Vec::new();
    for number in 0..500 {
        let mut stream = bench.connect("w").await;
        // Some say nothing, some begin a packet that promises much.
        if number % 2 == 0 {
            stream.write_all(b"\0\0\x27\x14\0\x03").await.unwrap();
        }
        idle.push(stream);
    }
    // An honest client is served in the midst of them.
    assert_eq!(login(&mut bench.connect("w").await).await, "one");
    let after = resident_bytes();
    assert!(after < before + 30 * 1024 * 1024, "{before} grew to {after}");
    // The oldest have made room already, the deadline ends the rest, none is told anything.
    for stream in &mut idle {
        assert_eq!(rest(stream).await, b"");
    }
    assert_eq!(login(&mut bench.connect("w").await).await, "one");
}

fn resident_bytes() -> usize {
    let statm = std::fs::read_to_string("/proc/self/statm").unwrap();
    statm.split(' ').nth(1).unwrap().parse::<usize>().unwrap() * 4096
}

#[tokio::test]
async fn one_client_too_many_is_told_so() {
    for limits in [
        Limits { started_max: 2, ..Limits::STANDARD },
        Limits { started_per_source_max: 2, ..Limits::STANDARD },
    ] {
        one_too_many(limits).await;
    }
}

async fn one_too_many(limits: Limits) {
    let bench = Bench::with(limits);
    bench.serving.set("db", Some(bench.engine("one")));
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let mut first = bench.connect("w").await;
    let mut second = bench.connect("w").await;
    login(&mut first).await;
    login(&mut second).await;
    let mut third = bench.connect("w").await;
    third.write_all(&ann()).await.unwrap();
    assert_eq!(refusal(&mut third).await, "53300 sorry, too many clients already");
    drop(first);
    eventually("a place is free again", async || {
        let mut stream = bench.connect("w").await;
        stream.write_all(&ann()).await.unwrap();
        let mut first = [0];
        use tokio::io::AsyncReadExt;
        soon(stream.read_exact(&mut first)).await.unwrap();
        first == [b'R']
    })
    .await;
}

#[tokio::test]
async fn new_connections_wait_for_an_engine() {
    let bench = Bench::with(Limits { hold: Duration::from_secs(15), ..Limits::STANDARD });
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let mut waiting = bench.connect("w").await;
    waiting.write_all(&ann()).await.unwrap();

    // First the socket is announced while nobody listens there, then somebody does who is still
    // starting, then the engine is up.
    let path = bench.folder.path().join("late.sock");
    bench.serving.set("db", Some(path.clone()));
    let starting = UnixListener::bind(&path).unwrap();
    let (mut stream, _) = soon(starting.accept()).await.unwrap();
    expect(&mut stream, &ann()).await;
    let fields = b"SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0";
    stream.write_all(&[b"E", &framed(fields)[..]].concat()).await.unwrap();
    drop((stream, starting));
    bench.serving.set("db", Some(bench.engine("one")));
    expect(&mut waiting, WELCOME).await;
}

#[tokio::test]
async fn waiting_for_an_engine_has_an_end() {
    let bench = Bench::new();
    bench.open(&[spec("w", &["db"], &[EVERYBODY])]).await;
    let starting_up = "57P03 the database system is starting up";
    let check = async || {
        let mut stream = bench.connect("w").await;
        stream.write_all(&ann()).await.unwrap();
        assert_eq!(refusal(&mut stream).await, starting_up);
    };
    // Nobody is up.
    check().await;
    // Somebody is said to be, but the socket is not there.
    bench.serving.set("db", Some(bench.folder.path().join("none.sock")));
    check().await;
    // Somebody listens and says nothing.
    let path = bench.folder.path().join("mute.sock");
    let _mute = UnixListener::bind(&path).unwrap();
    bench.serving.set("db", Some(path));
    check().await;
    // Any other refusal is the engine's own and is passed on.
    let path = bench.folder.path().join("full.sock");
    let full = UnixListener::bind(&path).unwrap();
    bench.serving.set("db", Some(path));
    let mut stream = bench.connect("w").await;
    stream.write_all(&ann()).await.unwrap();
    let (mut engine, _) = soon(full.accept()).await.unwrap();
    expect(&mut engine, &ann()).await;
    let message = [b"E", &framed(b"SFATAL\0C53300\0Mno more\0\0")[..]].concat();
    engine.write_all(&message).await.unwrap();
    drop(engine);
    assert_eq!(refusal(&mut stream).await, "53300 no more");
}

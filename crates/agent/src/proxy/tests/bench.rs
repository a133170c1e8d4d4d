//! Endpoints with an authority and engines of their own, and clients that speak byte by byte.

use std::future::Future;
use std::io;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use base::clock::SystemClock;
use base::generation::Generation;
use base::host::Pending;
use base::spec::{Admission, EndpointSpec, EngineFamily};
use tempfile::TempDir;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixListener, UnixStream};

use crate::converge::serving::Serving;
use crate::engine::postgres::logins::Way;
use crate::proxy::Endpoints;
use crate::proxy::gate::{Gate, TokenLogin};
use crate::proxy::limits::Limits;
use crate::tls::Authority;

/// No wait in these tests is longer; reaching it is a failure.
const PATIENCE: Duration = Duration::from_secs(20);

pub(super) const NAME: &str = "demo.cluster-a1b2c3d4e5f6.us-east-1.rds.borealis.internal";
pub(super) const EVERYBODY: &str = "0.0.0.0/0";

/// What our engine says to a startup packet: `AuthenticationCleartextPassword` and, not to have to
/// wait for one, `ReadyForQuery`.
pub(super) const WELCOME: &[u8] = b"R\0\0\0\x08\0\0\0\x03Z\0\0\0\x05I";

pub(super) struct Bench {
    pub(super) folder: TempDir,
    pub(super) serving: Serving,
    pub(super) endpoints: Endpoints,
}

impl Bench {
    pub(super) fn new() -> Self {
        let silence = Duration::from_millis(300);
        Self::with(Limits { hold: Duration::from_secs(1), silence, ..Limits::STANDARD })
    }

    pub(super) fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let tls = Authority::open(&folder.path().join("tls"), Arc::new(SystemClock)).unwrap();
        let serving = Serving::default();
        let endpoints = Endpoints::with_limits(
            Arc::new(tls),
            (serving.clone(), Arc::new(Open) as Arc<dyn Gate>),
            limits,
        );
        Self { folder, serving, endpoints }
    }

    /// Opens exactly these and waits until they listen.
    pub(super) async fn open(&self, specs: &[EndpointSpec]) {
        self.endpoints.converge(specs);
        let ready = || self.endpoints.report().iter().all(|report| report.listening);
        eventually("all endpoints listen", async || ready()).await;
    }

    pub(super) fn address(&self, id: &str) -> SocketAddr {
        self.endpoints.bound(id).expect("the endpoint listens")
    }

    pub(super) async fn connect(&self, id: &str) -> TcpStream {
        TcpStream::connect(self.address(id)).await.unwrap()
    }

    /// Starts an engine that greets and then echoes, each answer headed by `name`.
    pub(super) fn engine(&self, name: &'static str) -> PathBuf {
        let path = self.folder.path().join(format!("{name}.sock"));
        let listener = UnixListener::bind(&path).unwrap();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(echo(stream, name));
            }
        });
        path
    }
}

/// A gate that knows of nobody who logs in with a token.
#[derive(Debug)]
struct Open;

impl Gate for Open {
    fn way<'a>(&'a self, _: &'a str, _: &'a [u8]) -> Pending<'a, Option<Way>> {
        Box::pin(std::future::ready(Some(Way::Password)))
    }

    fn list<'a>(&'a self, _: &'a str, _: &'a str, _: Way) -> Pending<'a, bool> {
        Box::pin(std::future::ready(false))
    }

    fn may_log_in<'a>(&'a self, _: TokenLogin<'a>) -> Pending<'a, bool> {
        Box::pin(std::future::ready(false))
    }
}

/// One endpoint on a free port of an address that no other test uses.
pub(super) fn spec(id: &str, targets: &[&str], admit: &[&str]) -> EndpointSpec {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let process = std::process::id();
    let [_, _, high, low] = process.to_be_bytes();
    let number = u8::try_from(NEXT.fetch_add(1, Ordering::Relaxed)).unwrap();
    EndpointSpec {
        id: id.to_owned(),
        generation: Generation(1),
        name: NAME.to_owned(),
        address: IpAddr::V4(Ipv4Addr::new(127, high | 0x80, low, number)),
        port: 0,
        protocol: EngineFamily::Postgresql,
        targets: targets.iter().map(|&target| target.to_owned()).collect(),
        admit: admit.iter().map(|rule| admission(rule)).collect(),
        tls_only: false,
    }
}

pub(super) fn admission(rule: &str) -> Admission {
    let (network, prefix) = rule.split_once('/').unwrap();
    Admission { network: network.parse().unwrap(), prefix: prefix.parse().unwrap() }
}

/// Waits until `holds`.
pub(super) async fn eventually(what: &str, holds: impl AsyncFn() -> bool) {
    let polled = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, polled).await.is_ok(), "not in time: {what}");
}

/// Waits for `future`, with an end to patience.
pub(super) async fn soon<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, future).await.expect("in time")
}

/// A startup packet of protocol 3.0 with these names and values.
pub(super) fn startup(pairs: &[(&str, &str)]) -> Vec<u8> {
    let mut body = vec![0, 3, 0, 0];
    for (name, value) in pairs {
        body.extend(format!("{name}\0{value}\0").bytes());
    }
    body.push(0);
    framed(&body)
}

pub(super) fn ann() -> Vec<u8> {
    startup(&[("user", "ann"), ("database", "shop")])
}

/// A packet with its length in front.
pub(super) fn framed(body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len() + 4).unwrap();
    [&length.to_be_bytes()[..], body].concat()
}

/// The code of an encryption request.
pub(super) const SSL: [u8; 4] = [4, 210, 22, 47];
pub(super) const GSS: [u8; 4] = [4, 210, 22, 48];

/// Logs in and returns the name of the engine that answered.
pub(super) async fn login(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> String {
    stream.write_all(&ann()).await.unwrap();
    expect(stream, WELCOME).await;
    ask(stream).await
}

/// Has the engine say its name.
pub(super) async fn ask(stream: &mut (impl AsyncRead + AsyncWrite + Unpin)) -> String {
    stream.write_all(b"?").await.unwrap();
    let mut answer = [0; 4];
    soon(stream.read_exact(&mut answer)).await.unwrap();
    String::from_utf8(answer[..3].to_vec()).unwrap()
}

pub(super) async fn expect(stream: &mut (impl AsyncRead + Unpin), expected: &[u8]) {
    let mut heard = vec![0; expected.len()];
    soon(stream.read_exact(&mut heard)).await.unwrap();
    assert_eq!(heard, expected);
}

/// Everything until the other side closes; a reset counts as closing.
pub(super) async fn rest(stream: &mut (impl AsyncRead + Unpin)) -> Vec<u8> {
    let mut heard = Vec::new();
    match soon(stream.read_to_end(&mut heard)).await {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::ConnectionReset => {}
        Err(error) => panic!("{error}"),
    }
    heard
}

/// SQLSTATE and text of the error that the connection ends with.
pub(super) async fn refusal(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let bytes = rest(stream).await;
    assert_eq!(bytes.first(), Some(&b'E'), "{}", bytes.escape_ascii());
    let field = |kind: u8| {
        let mut fields = bytes[5..].split(|&byte| byte == 0);
        let found = fields.find(|field| field.first() == Some(&kind)).unwrap();
        String::from_utf8(found[1..].to_vec()).unwrap()
    };
    assert_eq!(field(b'S'), "FATAL");
    format!("{} {}", field(b'C'), field(b'M'))
}

/// Reads a startup packet, greets, and answers each byte with its name and that byte.
async fn echo(mut stream: UnixStream, name: &str) -> io::Result<()> {
    let length = stream.read_u32().await?;
    let mut packet = vec![0; usize::try_from(length).unwrap() - 4];
    stream.read_exact(&mut packet).await?;
    stream.write_all(WELCOME).await?;
    let mut byte = [0];
    while stream.read(&mut byte).await? == 1 {
        stream.write_all(&[name.as_bytes(), &byte].concat()).await?;
    }
    Ok(())
}

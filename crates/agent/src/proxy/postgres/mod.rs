//! The front of an endpoint that speaks PostgreSQL's protocol.
//!
//! It reads a connection's first packets, ends TLS, refuses what nobody may do, waits for an engine
//! that is not up, hands the startup packet on unchanged and then only carries bytes: passwords and
//! queries are between client and engine. SCRAM passes through (without channel binding, since the
//! TLS channel ends here). Users that log in with tokens show them here, under TLS, and somebody
//! else judges them.

pub mod answer;
mod engine;
pub mod startup;
mod token;

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use self::answer::Fatal;
use self::engine::{Reached, Who};
use self::startup::{LENGTH_BYTES, Parameters, Request};
use super::limits::Opening;
use super::route::{Phase, closing, cut};
use super::session::Session;
use super::splice::splice;

/// The name that a client must ask for when it begins with TLS at once (`sslnegotiation=direct`),
/// so that bytes meant for another protocol cannot be passed off as ours.
pub(super) const ALPN: &[u8] = b"postgresql";

/// First byte of a TLS connection: the record type *handshake*.
const TLS_HANDSHAKE: u8 = 0x16;

/// How a connection ended, for the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum Ended {
    #[error("the client left before it said who it is")]
    Left,
    #[error("the client did not say who it is in time")]
    Late,
    #[error("the client's place was needed for a newer connection")]
    Evicted,
    #[error("the endpoint closes")]
    Closing,
    #[error("the client sent what no PostgreSQL client sends first")]
    Garbage,
    #[error("the client does not speak PostgreSQL under TLS")]
    ForeignProtocol,
    #[error("set up TLS")]
    Tls(#[source] io::Error),
    #[error("refused with {code}: {message}")]
    Refused { code: &'static str, message: String },
    #[error("the endpoint no longer leads to the instance")]
    Cut,
    #[error("carry bytes")]
    Io(#[from] io::Error),
}

/// A client's side of a connection.
trait Client: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Client for T {}

/// A connection after its first packets.
enum Opened {
    Plain(TcpStream, First),
    Tls(Box<TlsStream<TcpStream>>, First),
}

/// The first packet that is not about encryption.
enum First {
    Cancel(Vec<u8>),
    Start(Vec<u8>),
}

/// Serves one connection from its first byte to its last.
pub(super) async fn serve(
    stream: TcpStream,
    session: Session,
    mut opening: Opening,
) -> Result<(), Ended> {
    let mut phase = session.phase.clone();
    let opened = tokio::select! {
        opened = Box::pin(open(stream, &session)) => opened?,
        () = tokio::time::sleep(session.limits.opening) => return Err(Ended::Late),
        () = opening.evicted() => return Err(Ended::Evicted),
        () = closing(&mut phase) => return Err(Ended::Closing),
    };
    drop((opening, phase));
    match opened {
        Opened::Plain(_, First::Cancel(packet)) | Opened::Tls(_, First::Cancel(packet)) => {
            engine::cancel(&session, &packet).await;
            Ok(())
        }
        Opened::Plain(stream, First::Start(packet)) => {
            proceed(stream, packet, false, session).await
        }
        Opened::Tls(stream, First::Start(packet)) => proceed(*stream, packet, true, session).await,
    }
}

async fn open(mut stream: TcpStream, session: &Session) -> Result<Opened, Ended> {
    let mut first = [0];
    if stream.peek(&mut first).await? == 0 {
        return Err(Ended::Left);
    }
    if first == [TLS_HANDSHAKE] {
        let stream = encrypt(stream, session).await?;
        if stream.get_ref().1.alpn_protocol() != Some(ALPN) {
            return Err(Ended::ForeignProtocol);
        }
        return opened_with_tls(stream, session).await;
    }
    let mut gss_refused = false;
    loop {
        let packet = read_packet(&mut stream).await?;
        match read_request(&mut stream, &packet, false).await? {
            Request::EncryptWithGss if gss_refused => return Err(Ended::Garbage),
            Request::EncryptWithGss => {
                gss_refused = true;
                stream.write_all(b"N").await?;
            }
            Request::Encrypt => {
                // Nothing is read ahead: whatever a man in the middle put behind the request goes
                // into the handshake, which fails on it.
                stream.write_all(b"S").await?;
                let stream = encrypt(stream, session).await?;
                return opened_with_tls(stream, session).await;
            }
            Request::Cancel => return Ok(Opened::Plain(stream, First::Cancel(packet))),
            Request::Start(parameters) => {
                let checked = parameters.check(session.source, false);
                or_tell(&mut stream, checked).await?;
                if session.phase.borrow().is_tls_only() {
                    let refused = Err(parameters.without_tls(session.source));
                    return or_tell(&mut stream, refused).await;
                }
                return Ok(Opened::Plain(stream, First::Start(packet)));
            }
        }
    }
}

async fn opened_with_tls(
    mut stream: Box<TlsStream<TcpStream>>,
    session: &Session,
) -> Result<Opened, Ended> {
    let packet = read_packet(&mut stream).await?;
    match read_request(&mut stream, &packet, true).await? {
        Request::Cancel => Ok(Opened::Tls(stream, First::Cancel(packet))),
        Request::Start(parameters) => {
            let checked = parameters.check(session.source, true);
            or_tell(&mut stream, checked).await?;
            Ok(Opened::Tls(stream, First::Start(packet)))
        }
        Request::Encrypt | Request::EncryptWithGss => Err(Ended::Garbage),
    }
}

async fn encrypt(stream: TcpStream, session: &Session) -> Result<Box<TlsStream<TcpStream>>, Ended> {
    let config = match &*session.phase.borrow() {
        Phase::Serving(route) => route.identity.config(),
        Phase::Draining(_) => return Err(Ended::Closing),
    };
    let stream = TlsAcceptor::from(config).accept(stream).await.map_err(Ended::Tls)?;
    Ok(Box::new(stream))
}

/// Reads one packet whole, length field included. No more memory is taken than its length says,
/// and that has a bound.
async fn read_packet(stream: &mut impl Client) -> Result<Vec<u8>, Ended> {
    let mut field = [0; LENGTH_BYTES];
    stream.read_exact(&mut field).await.map_err(left)?;
    let length = startup::body_length(field).ok_or(Ended::Garbage)?;
    let mut packet = vec![0; LENGTH_BYTES + length];
    let (head, body) = packet.split_at_mut(LENGTH_BYTES);
    head.copy_from_slice(&field);
    stream.read_exact(body).await.map_err(left)?;
    Ok(packet)
}

async fn read_request<'a>(
    stream: &mut impl Client,
    packet: &'a [u8],
    secured: bool,
) -> Result<Request<'a>, Ended> {
    let body = packet.get(LENGTH_BYTES..).unwrap_or_default();
    or_tell(stream, startup::parse(body, secured)).await
}

/// Tells the client when it is refused.
async fn or_tell<T>(stream: &mut impl Client, outcome: Result<T, Fatal>) -> Result<T, Ended> {
    match outcome {
        Ok(value) => Ok(value),
        Err(fatal) => {
            stream.write_all(&fatal.encode()).await?;
            stream.shutdown().await?;
            Err(Ended::Refused { code: fatal.code, message: fatal.message })
        }
    }
}

async fn proceed(
    mut client: impl Client,
    packet: Vec<u8>,
    encrypted: bool,
    mut session: Session,
) -> Result<(), Ended> {
    let Some(_place) = session.started.take(session.source) else {
        let full = Fatal::new("53300", "sorry, too many clients already");
        return or_tell(&mut client, Err(full)).await;
    };
    let parameters = Parameters::of(&packet);
    let mut who = Who { packet: &packet, user: parameters.user(), proven: false };
    let reached = engine::attach(&mut session, who).await;
    let mut attached = match or_tell(&mut client, reached).await? {
        Reached::Engine(attached) => attached,
        Reached::TokenNeeded(_) if !encrypted => {
            return or_tell(&mut client, Err(parameters.unencrypted(session.source))).await;
        }
        Reached::TokenNeeded(instance) => {
            token::prove(&mut client, &session, &instance, who.user).await?;
            who.proven = true;
            let reached = engine::attach(&mut session, who).await;
            match or_tell(&mut client, reached).await? {
                Reached::Engine(attached) => attached,
                // Not said to whoever has shown one.
                Reached::TokenNeeded(_) => return Err(Ended::Garbage),
            }
        }
    };
    drop(packet);
    client.write_all(&attached.said).await?;
    client.flush().await?;
    let mut phase = session.phase;
    tokio::select! {
        carried = splice(&mut client, &mut attached.stream) => Ok(carried?),
        () = cut(&mut phase, &attached.instance) => Err(Ended::Cut),
    }
}

fn left(error: io::Error) -> Ended {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Ended::Left,
        _ => Ended::Io(error),
    }
}

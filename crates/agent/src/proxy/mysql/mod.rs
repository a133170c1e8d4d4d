//! The front of an endpoint that speaks MySQL's protocol.
//!
//! The server speaks first, so an engine is found before the client says anything, and is told where
//! the client comes from. Its greeting goes to the client as it is. TLS ends here; the engine gets
//! another one, so that it knows of it. The nonce in the greeting is the engine's own, so whatever
//! method of authentication the two agree on passes through. From then on only bytes are carried.

mod engine;
pub mod greeting;
mod origin;
pub mod packet;

use std::io;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UnixStream};
use tokio_rustls::server::TlsStream;
use tokio_rustls::{TlsAcceptor, client};

use self::greeting::Answer;
use self::packet::{ERROR, Packet, PacketError, Refusal};
use super::limits::Opening;
use super::route::{Phase, closing, cut};
use super::session::Session;
use super::splice::splice;
use crate::tls;

/// The longest packet before login. A login holds up to 64 KiB of what a client says about itself.
const PACKET_BYTES_MAX: usize = 1 << 17;

/// More exchanges than any method of authentication needs.
const EXCHANGES_MAX: usize = 32;

/// `ER_CON_COUNT_ERROR`.
const TOO_MANY: u16 = 1040;

/// `ER_SECURE_TRANSPORT_REQUIRED`.
const TLS_ONLY: u16 = 3159;

/// First byte of the packet that says yes.
const OK: u8 = 0x00;

/// First byte of a packet of an authentication method, and the whole of the one (of
/// `caching_sha2_password`, "fast authentication succeeded") that has no answer.
const MORE: u8 = 0x01;
const MORE_WITHOUT_ANSWER: &[u8] = &[MORE, 3];

/// How a connection ended, for the log.
#[derive(Debug, thiserror::Error)]
pub(super) enum Ended {
    #[error("the client did not log in in time")]
    Late,
    #[error("the client's place was needed for a newer connection")]
    Evicted,
    #[error("the endpoint closes")]
    Closing,
    #[error("the packets of a login do not end")]
    Endless,
    #[error("set up TLS")]
    Tls(#[source] io::Error),
    #[error("set up TLS with the engine")]
    InnerTls(#[source] io::Error),
    #[error("refused with {code}: {message}")]
    Refused { code: u16, message: String },
    #[error("the endpoint no longer leads to the instance")]
    Cut,
    #[error(transparent)]
    Packet(#[from] PacketError),
    #[error("carry bytes")]
    Io(#[from] io::Error),
}

/// One side of a connection.
trait Party: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Party for T {}

/// A client that is logged in, and its engine.
enum LoggedIn {
    Plain(TcpStream, UnixStream),
    Tls(Box<TlsStream<TcpStream>>, Box<client::TlsStream<UnixStream>>),
}

/// Serves one connection from its first byte to its last.
pub(super) async fn serve(
    mut stream: TcpStream,
    mut session: Session,
    mut opening: Opening,
) -> Result<(), Ended> {
    let Some(_place) = session.started.take(session.source) else {
        let full = Refusal::new(TOO_MANY, "Too many connections");
        return Err(tell(&mut stream, &full, 0).await);
    };
    let mut phase = session.phase.clone();
    let limit = session.limits.hold + session.limits.opening;
    let (logged_in, instance) = tokio::select! {
        opened = Box::pin(open(stream, &mut session)) => opened?,
        () = tokio::time::sleep(limit) => return Err(Ended::Late),
        () = opening.evicted() => return Err(Ended::Evicted),
        () = closing(&mut phase) => return Err(Ended::Closing),
    };
    drop((opening, phase));
    match logged_in {
        LoggedIn::Plain(client, engine) => carry(client, engine, &instance, session).await,
        LoggedIn::Tls(client, engine) => carry(*client, *engine, &instance, session).await,
    }
}

async fn open(mut client: TcpStream, session: &mut Session) -> Result<(LoggedIn, String), Ended> {
    let origin = origin::line(client.peer_addr()?, client.local_addr()?);
    let attached = match engine::attach(session, &origin).await {
        Ok(attached) => attached,
        Err(refusal) => return Err(tell(&mut client, &refusal, 0).await),
    };
    let (mut engine, instance) = (attached.stream, attached.instance);
    client.write_all(&attached.greeting.encode()).await?;
    // Nothing is read ahead: what follows a request for TLS is the client's handshake.
    let first = Packet::read(&mut client, PACKET_BYTES_MAX).await?;
    match or_tell(&mut client, &first, greeting::read(&first.body)).await? {
        Answer::Login => {
            if session.phase.borrow().is_tls_only() {
                let text = "Connections using insecure transport are prohibited while \
                            --require_secure_transport=ON.";
                let refusal = Refusal::new(TLS_ONLY, text);
                return Err(tell(&mut client, &refusal, first.sequence.wrapping_add(1)).await);
            }
            log_in(&mut client, first, &mut engine, session).await?;
            Ok((LoggedIn::Plain(client, engine), instance))
        }
        Answer::Encrypt => {
            let mut client = encrypt(client, session).await?;
            let login = Packet::read(&mut client, PACKET_BYTES_MAX).await?;
            engine.write_all(&first.encode()).await?;
            let certificate = tls::engine::certificate_of(&attached.socket);
            let engine = tls::engine::encrypt(engine, &certificate).await;
            let mut engine = engine.map_err(Ended::InnerTls)?;
            log_in(&mut client, login, &mut engine, session).await?;
            Ok((LoggedIn::Tls(client, engine), instance))
        }
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

/// Passes a login on, and whatever the two have to say to each other until the engine says yes.
async fn log_in(
    client: &mut impl Party,
    login: Packet,
    engine: &mut impl Party,
    session: &Session,
) -> Result<(), Ended> {
    or_tell(client, &login, greeting::check(&login.body, session.source)).await?;
    let mut packet = login;
    for _ in 0..EXCHANGES_MAX {
        engine.write_all(&packet.encode()).await?;
        engine.flush().await?;
        loop {
            let said = Packet::read(engine, PACKET_BYTES_MAX).await?;
            client.write_all(&said.encode()).await?;
            client.flush().await?;
            match said.body.first() {
                Some(&OK) => return Ok(()),
                Some(&ERROR) => {
                    let (code, message) = said
                        .refusal()
                        .map_or((0, String::new()), |refusal| (refusal.code, refusal.message));
                    client.shutdown().await?;
                    return Err(Ended::Refused { code, message });
                }
                _ if said.body == MORE_WITHOUT_ANSWER => {}
                _ => break,
            }
        }
        packet = Packet::read(client, PACKET_BYTES_MAX).await?;
    }
    Err(Ended::Endless)
}

async fn carry(
    mut client: impl Party,
    mut engine: impl Party,
    instance: &str,
    session: Session,
) -> Result<(), Ended> {
    let mut phase = session.phase;
    tokio::select! {
        carried = splice(&mut client, &mut engine) => Ok(carried?),
        () = cut(&mut phase, instance) => Err(Ended::Cut),
    }
}

/// Tells the client when it is refused for its packet `cause`.
async fn or_tell<T>(
    client: &mut impl Party,
    cause: &Packet,
    outcome: Result<T, Refusal>,
) -> Result<T, Ended> {
    match outcome {
        Ok(value) => Ok(value),
        Err(refusal) => Err(tell(client, &refusal, cause.sequence.wrapping_add(1)).await),
    }
}

async fn tell(client: &mut impl Party, refusal: &Refusal, sequence: u8) -> Ended {
    let told = async {
        client.write_all(&refusal.packet(sequence).encode()).await?;
        client.shutdown().await
    };
    match told.await {
        Ok(()) => Ended::Refused { code: refusal.code, message: refusal.message.clone() },
        Err(error) => Ended::Io(error),
    }
}

//! The front of an endpoint that speaks MySQL's protocol.
//!
//! The server speaks first, so an engine is found before the client says anything. Its greeting goes
//! to the client with one thing added, that TLS can be had; TLS ends here, and the login goes to the
//! engine as if there had been none. The nonce in the greeting is the engine's own, so whatever
//! method of authentication the two agree on passes through. From then on only bytes are carried.

mod engine;
pub mod greeting;
pub mod packet;

use std::io;

use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use self::engine::Attached;
use self::greeting::Answer;
use self::packet::{ERROR, Packet, PacketError, Refusal};
use super::limits::Opening;
use super::route::{Phase, closing, cut};
use super::session::Session;
use super::splice::splice;

/// The longest packet before login. A login holds up to 64 KiB of what a client says about itself.
const PACKET_BYTES_MAX: usize = 1 << 17;

/// More exchanges than any method of authentication needs.
const EXCHANGES_MAX: usize = 32;

/// `ER_CON_COUNT_ERROR`.
const TOO_MANY: u16 = 1040;

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
    #[error("the engine does not speak MySQL's protocol")]
    NoGreeting,
    #[error("the packets of a login do not end")]
    Endless,
    #[error("set up TLS")]
    Tls(#[source] io::Error),
    #[error("refused with {code}: {message}")]
    Refused { code: u16, message: String },
    #[error("the endpoint no longer leads to the instance")]
    Cut,
    #[error(transparent)]
    Packet(#[from] PacketError),
    #[error("carry bytes")]
    Io(#[from] io::Error),
}

/// A client's side of a connection.
trait Client: AsyncRead + AsyncWrite + Unpin + Send {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send> Client for T {}

/// A client that is logged in.
enum LoggedIn {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
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
    let (client, attached) = tokio::select! {
        opened = Box::pin(open(stream, &mut session)) => opened?,
        () = tokio::time::sleep(limit) => return Err(Ended::Late),
        () = opening.evicted() => return Err(Ended::Evicted),
        () = closing(&mut phase) => return Err(Ended::Closing),
    };
    drop((opening, phase));
    match client {
        LoggedIn::Plain(client) => carry(client, attached, session).await,
        LoggedIn::Tls(client) => carry(*client, attached, session).await,
    }
}

async fn open(mut stream: TcpStream, session: &mut Session) -> Result<(LoggedIn, Attached), Ended> {
    let mut attached = match engine::attach(session).await {
        Ok(attached) => attached,
        Err(refusal) => return Err(tell(&mut stream, &refusal, 0).await),
    };
    let offer = greeting::offering_tls(&attached.greeting.body).ok_or(Ended::NoGreeting)?;
    stream.write_all(&Packet::new(attached.greeting.sequence, offer).encode()).await?;
    // Nothing is read ahead: what follows a request for TLS is the client's handshake.
    let first = Packet::read(&mut stream, PACKET_BYTES_MAX).await?;
    match or_tell(&mut stream, &first, greeting::read(&first.body)).await? {
        Answer::Login => {
            log_in(&mut stream, first, 0, &mut attached, session).await?;
            Ok((LoggedIn::Plain(stream), attached))
        }
        Answer::Encrypt => {
            let mut stream = encrypt(stream, session).await?;
            let login = Packet::read(&mut stream, PACKET_BYTES_MAX).await?;
            let plain = greeting::without_tls(login.body.clone());
            let body = or_tell(&mut stream, &login, plain).await?;
            let login = Packet::new(login.sequence, body);
            // The engine has not seen the request for TLS, so it counts one packet less.
            log_in(&mut stream, login, 1, &mut attached, session).await?;
            Ok((LoggedIn::Tls(stream), attached))
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
/// The client's count of packets is ahead of the engine's by `ahead`.
async fn log_in(
    client: &mut impl Client,
    login: Packet,
    ahead: u8,
    attached: &mut Attached,
    session: &Session,
) -> Result<(), Ended> {
    or_tell(client, &login, greeting::check(&login.body, session.source)).await?;
    let engine = &mut attached.stream;
    let mut packet = login;
    for _ in 0..EXCHANGES_MAX {
        packet.sequence = packet.sequence.wrapping_sub(ahead);
        engine.write_all(&packet.encode()).await?;
        loop {
            let mut said = Packet::read(engine, PACKET_BYTES_MAX).await?;
            said.sequence = said.sequence.wrapping_add(ahead);
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
    mut client: impl Client,
    mut attached: Attached,
    session: Session,
) -> Result<(), Ended> {
    let mut phase = session.phase;
    tokio::select! {
        carried = splice(&mut client, &mut attached.stream) => Ok(carried?),
        () = cut(&mut phase, &attached.instance) => Err(Ended::Cut),
    }
}

/// Tells the client when it is refused for its packet `cause`.
async fn or_tell<T>(
    client: &mut impl Client,
    cause: &Packet,
    outcome: Result<T, Refusal>,
) -> Result<T, Ended> {
    match outcome {
        Ok(value) => Ok(value),
        Err(refusal) => Err(tell(client, &refusal, cause.sequence.wrapping_add(1)).await),
    }
}

async fn tell(client: &mut impl Client, refusal: &Refusal, sequence: u8) -> Ended {
    let told = async {
        client.write_all(&refusal.packet(sequence).encode()).await?;
        client.shutdown().await
    };
    match told.await {
        Ok(()) => Ended::Refused { code: refusal.code, message: refusal.message.clone() },
        Err(error) => Ended::Io(error),
    }
}

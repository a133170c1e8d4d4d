//! The engine's side of a connection: finds an instance that is up and logs the client in to it.

use std::io;
use std::path::Path;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::time::{Instant, timeout, timeout_at};

use super::answer::{Fatal, sqlstate};
use super::token;
use crate::engine::postgres::logins::Way;
use crate::proxy::route::{Choice, Phase};
use crate::proxy::session::Session;

/// What PostgreSQL answers while it starts, stops or recovers (`cannot_connect_now`).
const NOT_NOW: &str = "57P03";

/// An error message before login is short; one that is longer is passed on unread.
const ERROR_BYTES_MAX: usize = 4096;

/// An engine takes a cancel request, acts and closes; it has this long for it.
const CANCEL_LIMIT: Duration = Duration::from_secs(5);

/// A connection to an engine that has answered the startup packet.
#[derive(Debug)]
pub(super) struct Attached {
    pub(super) instance: String,
    pub(super) stream: UnixStream,
    /// What the engine has said so far.
    pub(super) said: Vec<u8>,
}

/// How far a client gets.
#[derive(Debug)]
pub(super) enum Reached {
    Engine(Attached),
    /// The user logs in with a token, which is to be checked first. Names the instance.
    TokenNeeded(String),
}

/// Who is to be logged in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Who<'a> {
    /// The startup packet.
    pub(super) packet: &'a [u8],
    pub(super) user: &'a [u8],
    /// The user has shown a token that is good.
    pub(super) proven: bool,
}

/// Hands the startup packet to an instance that is up. Waits while none is, as long as the limits
/// allow: a client that comes during a restart or a failover notices a pause, not an error.
pub(super) async fn attach(session: &mut Session, who: Who<'_>) -> Result<Reached, Fatal> {
    let deadline = Instant::now() + session.limits.hold;
    loop {
        let choice = {
            let phase = session.phase.borrow_and_update();
            session.turn.choose(&phase, &session.sockets.borrow_and_update())
        };
        match choice {
            Choice::Nobody => {
                let mut fatal =
                    Fatal::new(NOT_NOW, "the database system is not accepting connections");
                fatal.detail = Some("No DB instance serves this endpoint.");
                return Err(fatal);
            }
            Choice::Closing => return Err(shutting_down()),
            Choice::Go { instance, socket } => {
                let tried = timeout_at(deadline, log_in(session, who, &instance, &socket)).await;
                match tried {
                    Ok(Ok(Some(Began::Said(stream, said)))) => {
                        return Ok(Reached::Engine(Attached { instance, stream, said }));
                    }
                    Ok(Ok(Some(Began::TokenNeeded))) => return Ok(Reached::TokenNeeded(instance)),
                    Ok(Ok(Some(Began::Refused))) => return Err(token::refusal(who.user)),
                    _ => wait(session, deadline.min(Instant::now() + session.limits.retry)).await,
                }
            }
            Choice::Wait => wait(session, deadline).await,
        }
        if Instant::now() >= deadline {
            return Err(Fatal::new(NOT_NOW, "the database system is starting up"));
        }
    }
}

/// What came of an attempt at an instance.
enum Began {
    /// The engine has answered.
    Said(UnixStream, Vec<u8>),
    TokenNeeded,
    /// The user is no longer one that logs in with a token.
    Refused,
}

/// `None`: not now.
async fn log_in(
    session: &Session,
    who: Who<'_>,
    instance: &str,
    socket: &Path,
) -> io::Result<Option<Began>> {
    let Some(way) = session.gate.way(instance, who.user).await else { return Ok(None) };
    match (way, who.proven) {
        (Way::Token, false) => return Ok(Some(Began::TokenNeeded)),
        (Way::Password, true) => return Ok(Some(Began::Refused)),
        (Way::Token, true) | (Way::Password, false) => {}
    }
    let Some((stream, said)) = begin(socket, who.packet).await? else { return Ok(None) };
    // An engine that lets a user in at once does so because we have said that the user's token is
    // good; one that asks for a password does not know yet. Where it is the other way round its
    // files are behind, and nothing of what it said gets any further.
    if is_error(&said) || lets_in(&said) == (way == Way::Token) {
        return Ok(Some(Began::Said(stream, said)));
    }
    drop(stream);
    let user = String::from_utf8_lossy(who.user);
    let _tried_again_in_any_case = session.gate.list(instance, &user, way).await;
    Ok(None)
}

fn is_error(said: &[u8]) -> bool {
    said.first() == Some(&b'E')
}

/// Whether the first message is `AuthenticationOk`. As long as it is not all there, it may be.
fn lets_in(said: &[u8]) -> bool {
    const OK: &[u8] = b"R\0\0\0\x08\0\0\0\0";
    said.starts_with(OK) || OK.starts_with(said)
}

/// Passes a cancel request to every instance that is up behind the endpoint. The instance whose
/// process and secret it names obeys, the others ignore it. Nobody answers a cancel request;
/// the client waits for the connection to close, which therefore comes after the engine's.
pub(super) async fn cancel(session: &Session, packet: &[u8]) {
    let Phase::Serving(route) = session.phase.borrow().clone() else { return };
    for instance in &route.targets {
        let socket = session.sockets.borrow().get(instance).cloned();
        let Some(socket) = socket else { continue };
        let passed = timeout(CANCEL_LIMIT, async {
            let mut stream = UnixStream::connect(&socket).await?;
            stream.write_all(packet).await?;
            let mut nothing = [0];
            stream.read(&mut nothing).await
        });
        match passed.await {
            Ok(Ok(_)) => {}
            Ok(Err(error)) => tracing::debug!(instance, %error, "cannot pass a cancel request"),
            Err(_) => tracing::debug!(instance, "a cancel request was not taken in time"),
        }
    }
}

/// Connects and sends the startup packet. `None`: the engine is not ready to take anybody.
async fn begin(socket: &Path, packet: &[u8]) -> io::Result<Option<(UnixStream, Vec<u8>)>> {
    let mut stream = UnixStream::connect(socket).await?;
    stream.write_all(packet).await?;
    let mut said = Vec::with_capacity(1024);
    loop {
        if stream.read_buf(&mut said).await? == 0 {
            return Ok(None);
        }
        if whole(&said) || said.len() > ERROR_BYTES_MAX {
            break;
        }
    }
    if sqlstate(&said) == Some(NOT_NOW.as_bytes()) {
        return Ok(None);
    }
    Ok(Some((stream, said)))
}

/// Whether the first message has arrived whole.
fn whole(said: &[u8]) -> bool {
    let length = said.get(1..).and_then(|rest| rest.first_chunk());
    length.is_some_and(|field| {
        usize::try_from(u32::from_be_bytes(*field)).is_ok_and(|length| said.len() > length)
    })
}

/// Waits until `until`, or until something about the endpoint or the engines changes.
async fn wait(session: &mut Session, until: Instant) {
    let Session { phase, sockets, .. } = session;
    tokio::select! {
        () = tokio::time::sleep_until(until) => {}
        Ok(()) = phase.changed() => {}
        Ok(()) = sockets.changed() => {}
    }
}

fn shutting_down() -> Fatal {
    Fatal::new(NOT_NOW, "the database system is shutting down")
}

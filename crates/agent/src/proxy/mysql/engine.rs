//! The engine's side of a connection: finds an instance that is up and hears its greeting.

use std::path::{Path, PathBuf};

use tokio::io::AsyncWriteExt;
use tokio::net::UnixStream;
use tokio::time::{Instant, timeout_at};

use super::PACKET_BYTES_MAX;
use super::packet::{Packet, PacketError, Refusal};
use crate::proxy::route::Choice;
use crate::proxy::session::Session;

/// `ER_SERVER_SHUTDOWN`: what a server answers while it stops.
const STOPPING: u16 = 1053;

/// A connection to an engine that waits for the client to say who it is.
#[derive(Debug)]
pub(super) struct Attached {
    pub(super) instance: String,
    pub(super) socket: PathBuf,
    pub(super) stream: UnixStream,
    pub(super) greeting: Packet,
}

/// Connects to an instance that is up. Waits while none is, as long as the limits allow: a client
/// that comes during a restart or a failover notices a pause, not an error. `origin` is told first.
pub(super) async fn attach(session: &mut Session, origin: &str) -> Result<Attached, Refusal> {
    let deadline = Instant::now() + session.limits.hold;
    loop {
        let choice = {
            let phase = session.phase.borrow_and_update();
            session.turn.choose(&phase, &session.sockets.borrow_and_update())
        };
        match choice {
            Choice::Nobody => return Err(not_now("no DB instance serves this endpoint")),
            Choice::Closing => return Err(not_now("the endpoint closes")),
            Choice::Go { instance, socket } => {
                let greeted = timeout_at(deadline, greet(&socket, origin)).await;
                if let Ok(Ok(Some((stream, greeting)))) = greeted {
                    return match greeting.refusal() {
                        Some(refusal) => Err(refusal),
                        None => Ok(Attached { instance, socket, stream, greeting }),
                    };
                }
                wait(session, deadline.min(Instant::now() + session.limits.retry)).await;
            }
            Choice::Wait => wait(session, deadline).await,
        }
        if Instant::now() >= deadline {
            return Err(not_now("the DB instance is not available, try again later"));
        }
    }
}

/// Connects and hears the first packet. `None`: the engine is not ready to take anybody.
async fn greet(socket: &Path, origin: &str) -> Result<Option<(UnixStream, Packet)>, PacketError> {
    let mut stream = UnixStream::connect(socket).await?;
    stream.write_all(origin.as_bytes()).await?;
    let greeting = Packet::read(&mut stream, PACKET_BYTES_MAX).await?;
    let stopping = greeting.refusal().is_some_and(|refusal| refusal.code == STOPPING);
    Ok((!stopping).then_some((stream, greeting)))
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

fn not_now(why: &str) -> Refusal {
    Refusal::new(STOPPING, format!("Server shutdown in progress: {why}"))
}

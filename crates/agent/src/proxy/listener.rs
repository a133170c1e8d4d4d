//! One listening address: binds it, admits or refuses, and starts connections.

use std::collections::BTreeMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::spec::EngineFamily;
use nix::sys::socket::{setsockopt, sockopt};
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::{Notify, Semaphore, mpsc, watch};

use super::Tally;
use super::gate::Gate;
use super::lanes::Lanes;
use super::limits::{Limits, Opening, Openings};
use super::places::Places;
use super::route::{Phase, Turn};
use super::session::Session;
use super::{mysql, postgres};
use crate::net::firewall;

/// Connections the kernel completes before we have accepted them.
const BACKLOG: u32 = 1024;

/// An address that is taken is tried again after this long, then after twice as long, and so on.
const BIND_PAUSE_MIN: Duration = Duration::from_millis(20);
const BIND_PAUSE_MAX: Duration = Duration::from_secs(1);

/// Pause when the process is out of file descriptors or memory: accepting at once would spin.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// When a silent peer is asked whether it lives, in seconds and times: RDS's defaults of
/// `tcp_keepalives_idle`, `_interval` and `_count`. The engine cannot ask, it sees a Unix socket.
const KEEPALIVE_IDLE_SECONDS: u32 = 300;
const KEEPALIVE_INTERVAL_SECONDS: u32 = 30;
const KEEPALIVE_COUNT: u32 = 2;

/// Whether the address is bound, and why not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Binding {
    pub(super) bound: Option<SocketAddr>,
    pub(super) problem: Option<String>,
}

/// What a listener shares with those who look at it.
#[derive(Debug, Default)]
pub(super) struct Sight {
    binding: Mutex<Binding>,
    admitted: AtomicU64,
    refused: AtomicU64,
}

impl Sight {
    pub(super) fn binding(&self) -> Binding {
        self.binding.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn tally(&self) -> Tally {
        Tally {
            admitted: self.admitted.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
        }
    }

    fn set(&self, binding: Binding, changed: &Notify) {
        let mut current = self.binding.lock().unwrap_or_else(PoisonError::into_inner);
        if *current != binding {
            *current = binding;
            changed.notify_one();
        }
    }
}

/// What a listener needs; its connections take their share of it.
#[derive(Debug)]
pub(super) struct Listener {
    pub(super) id: String,
    pub(super) address: SocketAddr,
    pub(super) protocol: EngineFamily,
    pub(super) limits: Limits,
    pub(super) phase: watch::Receiver<Phase>,
    pub(super) sockets: watch::Receiver<BTreeMap<String, PathBuf>>,
    pub(super) gate: Arc<dyn Gate>,
    pub(super) turn: Arc<Turn>,
    pub(super) lanes: Arc<Lanes>,
    pub(super) openings: Arc<Openings>,
    pub(super) started: Arc<Places>,
    /// Places for connections that no rule admits.
    pub(super) silent: Arc<Semaphore>,
    pub(super) sight: Arc<Sight>,
    pub(super) changed: Arc<Notify>,
    /// Held by every connection: the other end learns when the last one is over.
    pub(super) alive: mpsc::Sender<()>,
}

impl Listener {
    /// Listens until the task is aborted.
    pub(super) async fn run(self) {
        let socket = self.bind().await;
        loop {
            match socket.accept().await {
                Ok((stream, peer)) => self.take(stream, peer),
                Err(error) if is_about_one_client(&error) => {}
                Err(error) => {
                    tracing::warn!(endpoint = self.id, %error, "cannot accept connections");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            }
        }
    }

    async fn bind(&self) -> TcpListener {
        let mut pause = BIND_PAUSE_MIN;
        loop {
            match listen(self.address) {
                Ok(socket) => {
                    let bound = socket.local_addr().ok();
                    tracing::info!(endpoint = self.id, address = ?bound, "listening");
                    self.sight.set(Binding { bound, problem: None }, &self.changed);
                    return socket;
                }
                Err(error) => {
                    let problem = Some(explain(self.address, &error));
                    if self.sight.binding().problem != problem {
                        tracing::warn!(endpoint = self.id, address = %self.address, %error, "cannot listen");
                    }
                    self.sight.set(Binding { bound: None, problem }, &self.changed);
                }
            }
            tokio::time::sleep(pause).await;
            pause = BIND_PAUSE_MAX.min(pause * 2);
        }
    }

    /// Admits or refuses.
    fn take(&self, stream: TcpStream, peer: SocketAddr) {
        let source = peer.ip().to_canonical();
        let (serving, admitted) = match &*self.phase.borrow() {
            Phase::Serving(route) => (true, firewall::admitted(source, &route.admit).is_some()),
            Phase::Draining(_) => (false, false),
        };
        if !admitted {
            self.sight.refused.fetch_add(1, Ordering::Relaxed);
            tracing::debug!(endpoint = self.id, %source, "no rule admits the source");
            self.ignore(stream, serving);
            return;
        }
        self.sight.admitted.fetch_add(1, Ordering::Relaxed);
        let connection = self.connection(source);
        let carried = self.lanes.carry(stream, move |stream| connection.run(stream));
        if let Err(error) = carried {
            tracing::warn!(endpoint = self.id, %error, "cannot hand over a connection");
        }
    }

    /// On the real service the packets of a source that no rule admits are dropped, and its
    /// clients time out. The handshake is done here before we are asked, so the connection is left
    /// without an answer instead: not a byte is read or written until it is reset in the end. When
    /// too many are left so, or the endpoint is going, it is reset at once.
    fn ignore(&self, stream: TcpStream, serving: bool) {
        // When this fails the connection is closed in the ordinary way.
        let _closed_gently = stream.set_zero_linger();
        let place = Arc::clone(&self.silent).try_acquire_owned();
        let Some(place) = place.ok().filter(|_| serving) else { return };
        let silence = self.limits.silence;
        tokio::spawn(async move {
            tokio::time::sleep(silence).await;
            drop((stream, place));
        });
    }

    fn connection(&self, source: IpAddr) -> Connection {
        let session = Session {
            source,
            limits: self.limits,
            phase: self.phase.clone(),
            sockets: self.sockets.clone(),
            gate: Arc::clone(&self.gate),
            turn: Arc::clone(&self.turn),
            openings: Arc::clone(&self.openings),
            started: Arc::clone(&self.started),
        };
        Connection {
            endpoint: self.id.clone(),
            protocol: self.protocol,
            session,
            opening: self.openings.enter(source),
            alive: self.alive.clone(),
        }
    }
}

/// One that was admitted.
struct Connection {
    endpoint: String,
    protocol: EngineFamily,
    session: Session,
    opening: Opening,
    alive: mpsc::Sender<()>,
}

impl Connection {
    async fn run(self, stream: TcpStream) {
        let Self { endpoint, protocol, session, opening, alive } = self;
        let source = session.source;
        // Answers are small and awaited; holding them back to fill packets would only delay.
        let _slower = stream.set_nodelay(true);
        match serve(protocol, stream, session, opening).await {
            Ok(()) => tracing::trace!(endpoint, %source, "connection over"),
            Err(error) => {
                let cause = error.source();
                tracing::debug!(endpoint, %source, %error, cause, "connection over");
            }
        }
        drop(alive);
    }
}

/// Serves one connection in the protocol of its endpoint.
async fn serve(
    protocol: EngineFamily,
    stream: TcpStream,
    session: Session,
    opening: Opening,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    match protocol {
        EngineFamily::Postgresql => postgres::serve(stream, session, opening).await?,
        EngineFamily::Mariadb => mysql::serve(stream, session, opening).await?,
    }
    Ok(())
}

/// Binds and listens. What is set on the listening socket holds for every accepted one.
fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4()? } else { TcpSocket::new_v6()? };
    socket.set_reuseaddr(true)?;
    setsockopt(&socket, sockopt::KeepAlive, &true)?;
    setsockopt(&socket, sockopt::TcpKeepIdle, &KEEPALIVE_IDLE_SECONDS)?;
    setsockopt(&socket, sockopt::TcpKeepInterval, &KEEPALIVE_INTERVAL_SECONDS)?;
    setsockopt(&socket, sockopt::TcpKeepCount, &KEEPALIVE_COUNT)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// The client gave up between connecting and being accepted; the next one is not concerned.
fn is_about_one_client(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::ConnectionAborted
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionRefused
            | io::ErrorKind::Interrupted
    )
}

/// Says for a person why `address` cannot be listened on, and what to do.
fn explain(address: SocketAddr, error: &io::Error) -> String {
    let (ip, port) = (address.ip(), address.port());
    match error.kind() {
        io::ErrorKind::AddrInUse => format!(
            "{address} is taken by another program: stop that program or choose another port; \
             tried again every second"
        ),
        io::ErrorKind::AddrNotAvailable => {
            format!("this machine does not have the address {ip}: add it to a network interface")
        }
        io::ErrorKind::PermissionDenied => {
            format!("this user may not listen on port {port}: choose a port from 1024 up")
        }
        _ => format!("cannot listen on {address}: {error}"),
    }
}

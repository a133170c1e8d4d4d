//! The way from replicas to their writer: MariaDB's replicas connect by TCP, its servers here do not
//! listen on it.
//!
//! A port of the loopback address, given by the operating system, leads to the writer's socket. Who
//! comes is looked at twice: the connection must belong to the engines' operating system user, and
//! the login must be that of replication. Everybody else is closed without a byte.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::AsyncWriteExt as _;
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::engine::mariadb::accounts::REPLICATION;
use crate::proxy::mysql::greeting;
use crate::proxy::mysql::packet::{Packet, PacketError};

/// A replica has one connection, and for a moment the one before that is about to go.
const CONNECTIONS_MAX: usize = 16;

/// Time to log in.
const OPENING: Duration = Duration::from_secs(10);

const PACKET_BYTES_MAX: usize = 1 << 16;

/// A replica's port that leads to its writer, for as long as this lives.
#[derive(Debug)]
pub(crate) struct Relay {
    pub(crate) port: u16,
    target: watch::Sender<Option<PathBuf>>,
    listening: JoinHandle<()>,
}

impl Relay {
    /// Opens a port for connections of the operating system user `uid`.
    pub(crate) fn open(uid: u32) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let listener = TcpListener::from_std(listener)?;
        let port = listener.local_addr()?.port();
        let (target, seen) = watch::channel(None);
        let listening = tokio::spawn(listen(listener, uid, seen));
        Ok(Self { port, target, listening })
    }

    /// Says where the writer is. Connections to another one are cut.
    pub(crate) fn lead_to(&self, socket: Option<PathBuf>) {
        self.target.send_if_modified(|target| {
            let differs = *target != socket;
            *target = socket;
            differs
        });
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

async fn listen(listener: TcpListener, uid: u32, target: watch::Receiver<Option<PathBuf>>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    loop {
        let Ok((stream, peer)) = listener.accept().await else {
            tokio::time::sleep(Duration::from_millis(100)).await;
            continue;
        };
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let mut target = target.clone();
        tokio::spawn(async move {
            let socket = target.borrow_and_update().clone();
            let Some(socket) = socket else { return };
            if !belongs(&stream, peer, uid) {
                tracing::warn!(%peer, "a stranger came to a port of replication");
                return;
            }
            tokio::select! {
                ended = carry(stream, socket) => {
                    if let Err(error) = ended {
                        tracing::debug!(%error, "a replica's connection is over");
                    }
                }
                _ = target.changed() => {}
            }
            drop(place);
        });
    }
}

async fn carry(mut replica: TcpStream, socket: PathBuf) -> Result<(), PacketError> {
    replica.set_nodelay(true)?;
    let mut writer = UnixStream::connect(socket).await?;
    let opened = async {
        let said = Packet::read(&mut writer, PACKET_BYTES_MAX).await?;
        replica.write_all(&said.encode()).await?;
        let login = Packet::read(&mut replica, PACKET_BYTES_MAX).await?;
        if greeting::user(&login.body) != Some(REPLICATION.as_bytes()) {
            return Ok::<bool, PacketError>(false);
        }
        writer.write_all(&login.encode()).await?;
        Ok(true)
    };
    if !matches!(timeout(OPENING, opened).await, Ok(Ok(true))) {
        return Ok(());
    }
    tokio::io::copy_bidirectional(&mut replica, &mut writer).await?;
    Ok(())
}

/// Whether the other end of a loopback connection is a socket of this user.
fn belongs(stream: &TcpStream, peer: SocketAddr, uid: u32) -> bool {
    let (Ok(SocketAddr::V4(here)), SocketAddr::V4(there)) = (stream.local_addr(), peer) else {
        return false;
    };
    let end = |address: std::net::SocketAddrV4| {
        format!("{:08X}:{:04X}", u32::from_ne_bytes(address.ip().octets()), address.port())
    };
    let table = std::fs::read_to_string("/proc/net/tcp").unwrap_or_default();
    owner(&table, &end(there), &end(here)) == Some(uid)
}

/// The owner of the socket at `local` that is connected to `remote`, in a table like `/proc/net/tcp`.
fn owner(table: &str, local: &str, remote: &str) -> Option<u32> {
    table.lines().skip(1).find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [_, from, to, _, _, _, _, uid, ..] = fields.as_slice() else { return None };
        (*from == local && *to == remote).then(|| uid.parse().ok())?
    })
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use nix::unistd::geteuid;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::{TcpStream, UnixListener};

    use super::{Relay, owner};
    use crate::proxy::mysql::packet::Packet;

    #[test]
    fn owners_are_read_from_the_table() {
        let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n\
            0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000   5 0 1\n\
            1: 0100007F:C350 0100007F:1F90 01 00000000:00000000 00:00000000 00000000   101 0 2\n";
        for (local, remote, uid) in [
            ("0100007F:C350", "0100007F:1F90", Some(101)),
            ("0100007F:1F90", "0100007F:C350", None),
            ("0100007F:1F90", "00000000:0000", Some(5)),
        ] {
            assert_eq!(owner(table, local, remote), uid, "{local}");
        }
    }

    /// Logs in as `user` and returns what the writer got, if anything.
    async fn come(relay: &Relay, user: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, relay.port)).await.unwrap();
        let mut login = vec![0; 32];
        login.extend(format!("{user}\0").bytes());
        // A stranger may be closed before it has said all.
        let _reset = stream.write_all(&Packet::new(1, login).encode()).await;
        let mut heard = Vec::new();
        let _reset = stream.read_to_end(&mut heard).await;
        heard
    }

    #[tokio::test]
    async fn only_replication_of_the_engines_user_passes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db.sock");
        let listener = UnixListener::bind(&path).unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                stream.write_all(&Packet::new(0, b"hello".to_vec()).encode()).await.unwrap();
                if Packet::read(&mut stream, 1000).await.is_ok() {
                    stream.write_all(b"in").await.unwrap();
                }
            }
        });
        let hello = Packet::new(0, b"hello".to_vec()).encode();
        let uid = geteuid().as_raw();
        let relay = Relay::open(uid).unwrap();
        assert_eq!(come(&relay, "rdsrepladmin").await, b"", "it leads nowhere yet");
        relay.lead_to(Some(path.clone()));
        assert_eq!(come(&relay, "rdsrepladmin").await, [&hello[..], b"in"].concat());
        assert_eq!(come(&relay, "admin").await, hello);
        let of_another = Relay::open(uid + 1).unwrap();
        of_another.lead_to(Some(path));
        assert_eq!(come(&of_another, "rdsrepladmin").await, b"", "not a byte for strangers");
    }
}

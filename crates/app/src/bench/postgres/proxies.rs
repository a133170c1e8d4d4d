//! HAProxy and PgBouncer before the peer, as Debian packages them, where `.ci/peers` installed them.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use super::peer::{Peer, as_postgres, free_port, give};
use crate::bench::{now, program};

const HAPROXY: &str = "/usr/sbin/haproxy";
const PGBOUNCER: &str = "/usr/sbin/pgbouncer";

/// Those that are installed.
#[derive(Debug)]
pub(super) struct Proxies {
    running: Vec<Proxy>,
}

#[derive(Debug)]
struct Proxy {
    name: &'static str,
    port: u16,
    child: Child,
}

impl Proxies {
    pub(super) async fn start(folder: &Path, peer: &Peer) -> anyhow::Result<Self> {
        let mut running = Vec::new();
        for (name, path) in [("HAProxy", HAPROXY), ("PgBouncer", PGBOUNCER)] {
            if !Path::new(path).exists() {
                continue;
            }
            let port = free_port()?;
            let mut command = match path {
                HAPROXY => haproxy(folder, peer, port)?,
                _ => pgbouncer(peer, port)?,
            };
            let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
            running.push(Proxy { name, port, child });
            listens(port).await.context(name)?;
        }
        Ok(Self { running })
    }

    pub(super) fn uris(&self) -> impl Iterator<Item = (&'static str, String)> {
        self.running.iter().map(|proxy| {
            (proxy.name, format!("postgresql://postgres@127.0.0.1:{}/postgres", proxy.port))
        })
    }

    pub(super) async fn stop(self) -> anyhow::Result<()> {
        for mut proxy in self.running {
            proxy.child.kill().await.context(proxy.name)?;
        }
        Ok(())
    }
}

fn haproxy(folder: &Path, peer: &Peer, port: u16) -> anyhow::Result<Command> {
    let settings = format!(
        "global\n    maxconn 1000\ndefaults\n    mode tcp\n    timeout connect 5s\n    \
         timeout client 1h\n    timeout server 1h\nlisten postgres\n    bind 127.0.0.1:{port}\n    \
         server one 127.0.0.1:{}\n",
        peer.port
    );
    let file = folder.join("haproxy.cfg");
    fs::write(&file, settings).context("write HAProxy's settings")?;
    let mut command = program(HAPROXY);
    command.arg("-db").arg("-f").arg(file);
    Ok(command)
}

fn pgbouncer(peer: &Peer, port: u16) -> anyhow::Result<Command> {
    let encrypts = peer.home.join("server.key").exists();
    let tls = if encrypts {
        "client_tls_sslmode = allow\nclient_tls_key_file = server.key\n\
         client_tls_cert_file = server.crt\nserver_tls_sslmode = disable\n"
    } else {
        ""
    };
    let settings = format!(
        "[databases]\npostgres = host=127.0.0.1 port={} dbname=postgres\n[pgbouncer]\n\
         listen_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = trust\n\
         auth_file = users.txt\npool_mode = session\nmax_client_conn = 200\n\
         default_pool_size = 100\nignore_startup_parameters = extra_float_digits\n{tls}",
        peer.port
    );
    for (name, text) in [("pgbouncer.ini", settings.as_str()), ("users.txt", "\"postgres\" \"\"\n")]
    {
        let file = peer.home.join(name);
        fs::write(&file, text).context("write PgBouncer's settings")?;
        give(&file)?;
    }
    let mut command = as_postgres(Path::new(PGBOUNCER), &peer.home);
    command.args(["-q", "pgbouncer.ini"]);
    Ok(command)
}

async fn listens(port: u16) -> anyhow::Result<()> {
    let deadline = now() + Duration::from_secs(10);
    while now() < deadline {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("it does not listen")
}

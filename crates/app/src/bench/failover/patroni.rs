//! The peer: two PostgreSQL servers under Patroni, with one etcd, all of Debian's packages, with the
//! times that Patroni has by default and synchronous mode, so that it promises what we promise.

use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, ensure};
use nix::sys::signal::Signal;
use serde_json::json;
use tokio::process::{Child, Command};
use tokio_postgres::Config;

use super::rounds::Subject;
use crate::bench::client::Address;
use crate::bench::witness::Place;
use crate::bench::{now, processes, program};

const PROGRAMS: [(&str, &str); 3] = [
    ("patroni", "/usr/bin/patroni"),
    ("etcd-server", "/usr/bin/etcd"),
    ("postgresql-15", "/usr/lib/postgresql/15/bin/postgres"),
];
const NODES: [&str; 2] = ["one", "two"];
const PATIENCE: Duration = Duration::from_secs(120);
/// Its clients know both servers, and try the other when one is silent for so long.
const SILENCE: Duration = Duration::from_secs(2);

/// The cluster.
#[derive(Debug)]
pub(super) struct Patroni {
    folder: PathBuf,
    etcd: Child,
    nodes: Vec<Child>,
    addresses: Vec<Address>,
}

impl Patroni {
    /// The first package that is not installed.
    pub(super) fn missing() -> Option<&'static str> {
        PROGRAMS.iter().find(|(_, path)| !Path::new(path).exists()).map(|(package, _)| *package)
    }

    pub(super) async fn start(folder: &Path) -> anyhow::Result<Self> {
        fs::create_dir_all(folder).context("make the peer's folder")?;
        own(folder)?;
        let (clients, peers) = (free_port()?, free_port()?);
        let (at, peer) =
            (format!("http://127.0.0.1:{clients}"), format!("http://127.0.0.1:{peers}"));
        let etcd = as_postgres("/usr/bin/etcd", folder, "etcd")?
            .args(["--name", "bench", "--data-dir", "etcd"])
            .args(["--listen-client-urls", &at, "--advertise-client-urls", &at])
            .args(["--listen-peer-urls", &peer, "--initial-advertise-peer-urls", &peer])
            .args(["--initial-cluster", &format!("bench={peer}")])
            .spawn()
            .context("start etcd")?;
        let mut cluster =
            Self { folder: folder.to_owned(), etcd, nodes: Vec::new(), addresses: Vec::new() };
        for node in NODES {
            let port = free_port()?;
            let settings = settings(folder, node, port, clients)?;
            let file = folder.join(format!("{node}.yml"));
            fs::write(&file, settings).context("write Patroni's settings")?;
            own(&file)?;
            let child = as_postgres("/usr/bin/patroni", folder, node)?.arg(&file).spawn();
            cluster.nodes.push(child.context("start Patroni")?);
            let mut address = Config::new();
            address.host("127.0.0.1").port(port).user("postgres").dbname("postgres");
            cluster.addresses.push(Address::Postgres(Box::new(address)));
        }
        let deadline = now() + PATIENCE;
        while !cluster.is_redundant().await {
            ensure!(
                now() < deadline,
                "Patroni's cluster did not come up: see {}",
                folder.display()
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        Ok(cluster)
    }

    async fn is_redundant(&self) -> bool {
        for address in &self.addresses {
            if address.is_redundant().await {
                return true;
            }
        }
        false
    }

    fn control(&self) -> Command {
        let mut command = program("/usr/bin/patronictl");
        command.arg("-c").arg(self.folder.join("one.yml"));
        command
    }

    /// The members' names by their roles, as Patroni has them.
    async fn members(&self) -> anyhow::Result<Vec<(String, String, String)>> {
        let listed = self.control().args(["list", "-f", "json"]).output().await?;
        let listed: serde_json::Value = serde_json::from_slice(&listed.stdout)?;
        let members = listed.as_array().cloned().unwrap_or_default();
        let text = |member: &serde_json::Value, name: &str| {
            member[name].as_str().unwrap_or_default().to_owned()
        };
        let of = |member| (text(member, "Member"), text(member, "Role"), text(member, "State"));
        Ok(members.iter().map(of).collect())
    }

    pub(super) async fn stop(mut self) -> anyhow::Result<()> {
        for node in &mut self.nodes {
            let id = node.id().and_then(|id| i32::try_from(id).ok());
            processes::signal(&id.into_iter().collect::<Vec<_>>(), Signal::SIGTERM);
            let ended = tokio::time::timeout(PATIENCE, node.wait()).await;
            ended.context("Patroni does not end")??;
        }
        self.etcd.kill().await.context("end etcd")
    }
}

impl Subject for Patroni {
    async fn place(&self) -> anyhow::Result<Place> {
        let pace = Duration::from_millis(2);
        Ok(Place { addresses: self.addresses.clone(), patience: SILENCE, pace })
    }

    async fn fail_over(&self) -> anyhow::Result<()> {
        let members = self.members().await?;
        let leader = members.iter().find(|(_, role, _)| role == "Leader");
        let (leader, ..) = leader.context("Patroni has a leader")?;
        let done = self.control().args(["switchover", "--force", "--master", leader]).output();
        let done = done.await?;
        let told = String::from_utf8_lossy(&done.stdout);
        let error = String::from_utf8_lossy(&done.stderr);
        ensure!(done.status.success() && told.contains("Successfully"), "{told}{error}");
        Ok(())
    }

    async fn is_whole(&self) -> bool {
        let Ok(members) = self.members().await else { return false };
        let fine = |state: &str| matches!(state, "running" | "streaming");
        // Until Patroni has noted who is in sync it refuses to change the writer.
        let noted = members.iter().any(|(_, role, _)| role == "Sync Standby");
        noted && members.len() == NODES.len() && members.iter().all(|(_, _, state)| fine(state))
    }
}

/// Patroni reads YAML, of which JSON is a part.
fn settings(folder: &Path, node: &str, port: u16, etcd: u16) -> anyhow::Result<String> {
    let rest = format!("127.0.0.1:{}", free_port()?);
    let at = format!("127.0.0.1:{port}");
    let user = |name: &str| json!({"username": name, "password": "bench"});
    let settings = json!({
        "scope": "bench",
        "name": node,
        "restapi": {"listen": rest, "connect_address": rest},
        "etcd3": {"host": format!("127.0.0.1:{etcd}")},
        "bootstrap": {
            "dcs": {
                "synchronous_mode": true,
                "postgresql": {"use_pg_rewind": true, "use_slots": true},
            },
            "initdb": [{"encoding": "UTF8"}, {"locale": "C"}, "data-checksums"],
            "pg_hba": [
                "local all all trust",
                "host all all 127.0.0.1/32 trust",
                "host replication all 127.0.0.1/32 trust",
            ],
        },
        "postgresql": {
            "listen": at,
            "connect_address": at,
            "data_dir": folder.join(node).join("data"),
            "bin_dir": "/usr/lib/postgresql/15/bin",
            "pgpass": folder.join(format!("{node}.pgpass")),
            "parameters": {"unix_socket_directories": folder},
            "authentication": {
                "superuser": user("postgres"),
                "replication": user("replicator"),
                "rewind": user("rewinder"),
            },
        },
    });
    Ok(settings.to_string())
}

/// A program that runs as Debian's `postgres` where we are root, and writes a log into the folder.
fn as_postgres(path: &str, folder: &Path, log: &str) -> anyhow::Result<Command> {
    let log = File::create(folder.join(format!("{log}.log"))).context("make a log")?;
    let mut command = program(path);
    command.current_dir(folder).stdout(log.try_clone()?).stderr(log);
    if let Some(user) = postgres() {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw()).env("HOME", folder);
    }
    Ok(command)
}

fn own(path: &Path) -> anyhow::Result<()> {
    let Some(user) = postgres() else { return Ok(()) };
    let (uid, gid) = (user.uid.as_raw(), user.gid.as_raw());
    std::os::unix::fs::chown(path, Some(uid), Some(gid)).context("hand over to postgres")
}

fn postgres() -> Option<nix::unistd::User> {
    let user = nix::unistd::User::from_name("postgres").ok().flatten();
    user.filter(|_| nix::unistd::geteuid().is_root())
}

fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

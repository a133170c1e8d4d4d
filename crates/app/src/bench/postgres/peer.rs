//! The same build of PostgreSQL, set up by hand as a careful user would, listening on TCP.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use agent::engine::catalogue::Catalogue;
use anyhow::{Context, bail, ensure};
use base::spec::{EngineBuild, EngineFamily};
use nix::unistd::User;
use tokio::process::{Child, Command};

use super::Made;
use crate::bench::{now, program};

const PATIENCE: Duration = Duration::from_secs(120);

/// A server of its own.
#[derive(Debug)]
pub struct Peer {
    child: Child,
    pub(crate) uri: String,
    pub(crate) port: u16,
    pub(crate) home: PathBuf,
    /// From nothing to the first answer.
    pub first_sql: Duration,
}

impl Peer {
    /// `settings`: the text of a settings file that it gets on top of its own.
    ///
    /// # Errors
    /// When the version's programs are not on this machine, or nothing answers.
    pub async fn start(folder: &Path, made: &Made, settings: Option<&str>) -> anyhow::Result<Self> {
        let version = made.version.clone();
        let build = EngineBuild { family: EngineFamily::Postgresql, version };
        let installed = Catalogue::new(crate::engines::default_folder()).find(&build).await;
        let programs = installed.context("the cluster's engine is installed")?.programs;
        let home = folder.join("peer");
        fs::create_dir_all(&home).context("make the peer's folder")?;
        give(&home)?;
        let run = |name: &str| as_postgres(&programs.join(name), &home);
        let port = free_port()?;
        let started = now();
        let layout = ["-D", "pgdata", "-U", "postgres", "-A", "trust", "-E", "UTF8", "-k"];
        let made_folder = run("initdb").args(layout).arg("--no-locale").output().await?;
        ensure!(made_folder.status.success(), "initdb of the peer failed");
        let mut command = run("postgres");
        command.args(["-D", "pgdata", "-p", &port.to_string()]);
        let own = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
        let usual = ["max_connections=200", "shared_buffers=256MB"];
        let usual = usual.into_iter().filter(|_| settings.is_none());
        for setting in own.into_iter().chain(usual) {
            command.args(["-c", setting]);
        }
        if let Some(settings) = settings {
            let certificate = certify(&home).await?;
            let text = format!(
                "{settings}\nssl = {}\nssl_cert_file = '../server.crt'\nssl_key_file = '../server.key'\n",
                if certificate { "on" } else { "off" }
            );
            let file = home.join("pgdata/postgresql.conf");
            fs::write(&file, text).context("write the peer's settings")?;
        }
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let uri = format!("postgresql://postgres@127.0.0.1:{port}/postgres");
        while now() < started + PATIENCE {
            if answers(&uri).await {
                return Ok(Self { child, uri, port, home, first_sql: started.elapsed() });
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        bail!("the peer does not answer")
    }

    /// # Errors
    /// When it cannot be ended.
    pub async fn stop(mut self) -> anyhow::Result<()> {
        self.child.kill().await.context("end the peer")
    }
}

async fn answers(uri: &str) -> bool {
    let asked = program("psql").args(["-XAtqc", "select 1"]).arg(uri).output().await;
    asked.is_ok_and(|asked| asked.status.success())
}

/// A key and a certificate that it has signed itself.
async fn certify(home: &Path) -> anyhow::Result<bool> {
    let made = program("openssl")
        .current_dir(home)
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"])
        .args(["-subj", "/CN=bench", "-days", "2", "-keyout", "server.key", "-out", "server.crt"])
        .output()
        .await;
    if !made.is_ok_and(|made| made.status.success()) {
        return Ok(false);
    }
    let key = home.join("server.key");
    fs::set_permissions(&key, Permissions::from_mode(0o600)).context("protect the key")?;
    give(&key)?;
    give(&home.join("server.crt"))?;
    Ok(true)
}

pub(super) fn free_port() -> anyhow::Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

/// Where we are root, servers run as Debian's `postgres`, and their files are its.
pub(super) fn give(path: &Path) -> anyhow::Result<()> {
    let Some(user) = postgres() else { return Ok(()) };
    let (uid, gid) = (user.uid.as_raw(), user.gid.as_raw());
    chown(path, Some(uid), Some(gid)).context("hand over to postgres")
}

pub(super) fn as_postgres(path: &Path, home: &Path) -> Command {
    let mut command = program(path);
    if let Some(user) = postgres() {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
    }
    command.current_dir(home);
    command
}

fn postgres() -> Option<User> {
    let user = User::from_name("postgres").ok().flatten();
    user.filter(|_| nix::unistd::geteuid().is_root())
}

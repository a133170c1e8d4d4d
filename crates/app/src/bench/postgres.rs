//! SQL through the endpoint beside the same server program with the same settings over plain TCP.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use base::entropy::{Entropy, SystemEntropy};
use tokio::process::Child;

use super::{Account, Row, Running, now, program};

const CLIENTS: &str = "8";
const SCALE: &str = "10";
/// Rounds of each side; the middle one counts.
const ROUNDS: usize = 3;
const PASSWORD: &str = "Bench-Passw0rd";
const PATIENCE: Duration = Duration::from_secs(120);

/// A cluster that was made for the measurement.
#[derive(Debug)]
pub struct Made {
    uri: String,
    version: String,
}

/// Makes a cluster and its writer, and asks it something. The time runs from the first call to the
/// first answer.
///
/// # Errors
/// When a call is refused or nothing answers in time.
pub async fn create(server: &Running, account: &Account) -> anyhow::Result<(Made, Duration)> {
    let client = server.client(account)?;
    let default = [("Filter.1.Name", "isDefault"), ("Filter.1.Value.1", "true")];
    let vpcs = client.call("ec2", "DescribeVpcs", &default).await?;
    let vpc = vpcs.first("vpcId").context("there is a default VPC")?;
    let group = [("GroupName", "bench"), ("GroupDescription", "bench"), ("VpcId", &vpc)];
    let group = client.call("ec2", "CreateSecurityGroup", &group).await?;
    let group = group.first("groupId").context("a group has an id")?;
    let rule = [
        ("GroupId", group.as_str()),
        ("IpPermissions.1.IpProtocol", "-1"),
        ("IpPermissions.1.IpRanges.1.CidrIp", "127.0.0.0/8"),
    ];
    client.call("ec2", "AuthorizeSecurityGroupIngress", &rule).await?;

    let started = now();
    let cluster = [
        ("DBClusterIdentifier", "bench"),
        ("Engine", "aurora-postgresql"),
        ("MasterUsername", "postgres"),
        ("MasterUserPassword", PASSWORD),
        ("VpcSecurityGroupIds.VpcSecurityGroupId.1", &group),
    ];
    let cluster = client.call("rds", "CreateDBCluster", &cluster).await?;
    let version = cluster.first("EngineVersion").context("a cluster has a version")?;
    let instance = [
        ("DBInstanceIdentifier", "bench-1"),
        ("DBClusterIdentifier", "bench"),
        ("Engine", "aurora-postgresql"),
        ("DBInstanceClass", "db.r6g.large"),
    ];
    client.call("rds", "CreateDBInstance", &instance).await?;
    while now() < started + PATIENCE {
        let found = client.call("rds", "DescribeDBClusters", &[("DBClusterIdentifier", "bench")]);
        let found = found.await?;
        let name = found.first("Endpoint").context("a cluster has an endpoint")?;
        let uri =
            format!("postgresql://postgres:{PASSWORD}@{name}:5432/postgres?connect_timeout=5");
        if answers(&uri).await {
            return Ok((Made { uri, version }, started.elapsed()));
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    bail!("no SQL after {} s", PATIENCE.as_secs())
}

async fn answers(uri: &str) -> bool {
    let asked = program("psql").args(["-XAtqc", "select 1"]).arg(uri).output().await;
    asked.is_ok_and(|asked| asked.status.success())
}

/// The same build of PostgreSQL, set up by hand as a careful user would, listening on TCP.
#[derive(Debug)]
pub struct Peer {
    child: Child,
    uri: String,
    /// From nothing to the first answer.
    pub first_sql: Duration,
}

impl Peer {
    /// # Errors
    /// When the version's programs are not where Debian puts them, or nothing answers.
    pub async fn start(folder: &Path, made: &Made) -> anyhow::Result<Self> {
        let major = made.version.split('.').next().unwrap_or_default();
        let programs = PathBuf::from(format!("/usr/lib/postgresql/{major}/bin"));
        ensure!(programs.exists(), "the peer needs Debian's postgresql-{major}");
        let home = folder.join("peer");
        std::fs::create_dir_all(&home).context("make the peer's folder")?;
        let owner = nix::unistd::User::from_name("postgres").ok().flatten();
        let owner = owner.filter(|_| nix::unistd::geteuid().is_root());
        if let Some(owner) = &owner {
            std::os::unix::fs::chown(&home, Some(owner.uid.as_raw()), Some(owner.gid.as_raw()))?;
            let open: std::fs::Permissions = std::os::unix::fs::PermissionsExt::from_mode(0o711);
            std::fs::set_permissions(folder, open)?;
        }
        let run = |name: &str| {
            let mut command = program(programs.join(name));
            if let Some(owner) = &owner {
                command.uid(owner.uid.as_raw()).gid(owner.gid.as_raw());
            }
            command.current_dir(&home);
            command
        };
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port().to_string();
        let started = now();
        let made_folder = run("initdb")
            .args([
                "-D",
                "pgdata",
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-locale",
                "-k",
            ])
            .output()
            .await?;
        ensure!(made_folder.status.success(), "initdb of the peer failed");
        let child = run("postgres")
            .args(["-D", "pgdata", "-p", &port, "-c", "listen_addresses=127.0.0.1"])
            .args(["-c", "unix_socket_directories=", "-c", "max_connections=200"])
            .args(["-c", "shared_buffers=256MB"])
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()?;
        let uri = format!("postgresql://postgres@127.0.0.1:{port}/postgres");
        while now() < started + PATIENCE {
            if answers(&uri).await {
                return Ok(Self { child, uri, first_sql: started.elapsed() });
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

/// `pgbench -S`, alternating between the endpoint (plain and with TLS) and the peer.
///
/// # Errors
/// When pgbench fails.
pub async fn select_only(made: &Made, peer: &Peer, seconds: u64) -> anyhow::Result<Vec<Row>> {
    let separator = if made.uri.contains('?') { '&' } else { '?' };
    let plain = format!("{}{separator}sslmode=disable", made.uri);
    let tls = format!("{}{separator}sslmode=require", made.uri);
    for uri in [&plain, &peer.uri] {
        let filled = program("pgbench").args(["-i", "-q", "-s", SCALE]).arg(uri).output().await?;
        ensure!(filled.status.success(), "pgbench -i: {}", String::from_utf8_lossy(&filled.stderr));
    }
    let (mut plain_tps, mut tls_tps, mut peer_tps) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        plain_tps.push(tps(&plain, seconds).await?);
        peer_tps.push(tps(&peer.uri, seconds).await?);
        tls_tps.push(tps(&tls, seconds).await?);
    }
    let peer = middle(peer_tps);
    let row = |what: &str, ours: f64| Row {
        what: format!("pgbench -S, c = {CLIENTS}, {what}"),
        ours: format!("{ours:.0} tps"),
        peer: format!("{peer:.0} tps, straight TCP"),
        ratio: format!("{:.2}x", ours / peer),
    };
    Ok(vec![
        row("through the endpoint", middle(plain_tps)),
        row("through the endpoint, TLS", middle(tls_tps)),
    ])
}

async fn tps(uri: &str, seconds: u64) -> anyhow::Result<f64> {
    let word = SystemEntropy.hex(4);
    let done = program("pgbench")
        .args(["-S", "-n", "-M", "prepared", "-c", CLIENTS, "-j", "2", "-T", &seconds.to_string()])
        .env("PGAPPNAME", format!("bench-{word}"))
        .arg(uri)
        .output()
        .await?;
    let told = String::from_utf8_lossy(&done.stdout);
    let line = told.lines().find_map(|line| line.strip_prefix("tps = "));
    let figure = line.and_then(|line| line.split(' ').next()).and_then(|word| word.parse().ok());
    figure.with_context(|| format!("pgbench: {}", String::from_utf8_lossy(&done.stderr)))
}

fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

//! SQL through the endpoint beside the same server program with the same settings: straight over TCP,
//! and through the proxies that people put before it.

mod lag;
pub mod peer;
pub mod pgbench;
mod proxies;

use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use tokio_postgres::Config;

use self::peer::Peer;
use self::pgbench::{Load, Side};
use self::proxies::Proxies;
use super::cluster::{Cluster, PASSWORD};
use super::processes::Leftovers;
use super::{Account, Row, Running, now, row, scratch, show};
use crate::cli::{AuroraEngine, Bench, BenchPostgres};
use crate::progress::Progress;

/// A cluster that was made for the measurement.
#[derive(Debug)]
pub struct Made {
    cluster: Cluster,
    uri: String,
    version: String,
}

/// Makes a cluster and its writer, and asks it something. The time runs from the first call to the
/// first answer.
///
/// # Errors
/// When a call is refused or nothing answers in time.
pub async fn create(server: &Running, account: &Account) -> anyhow::Result<(Made, Duration)> {
    let cluster = Cluster::new(&server.client(account)?, "bench", AuroraEngine::AuroraPostgresql);
    let started = now();
    let answer = cluster.create().await?;
    let version = answer.first("EngineVersion").context("a cluster has a version")?;
    cluster.create_instance("bench-1").await?;
    let writer = cluster.answer().await?;
    let took = started.elapsed();
    let uri = uri(&writer.postgres()?);
    Ok((Made { cluster, uri, version }, took))
}

fn uri(place: &Config) -> String {
    let host = match place.get_hosts().first() {
        Some(tokio_postgres::config::Host::Tcp(name)) => name.as_str(),
        _ => "",
    };
    format!("postgresql://postgres:{PASSWORD}@{host}:5432/postgres?connect_timeout=5")
}

/// Everything about SQL; prints its own table.
///
/// # Errors
/// When something cannot be run.
pub async fn run(options: &Bench, own: &BenchPostgres) -> anyhow::Result<()> {
    let progress = Progress::new(5);
    let (_folder, path) = scratch()?;
    let _leftovers = Leftovers(path.clone());
    let data = path.join("data");
    progress.step("create cluster and writer, to the first SQL");
    let (server, _) = Running::start(&data).await?;
    let account = server.account(&data).await?;
    let (made, first_sql) = create(&server, &account).await?;
    let peer = Peer::start(&path, &made, Some(&settings_of(&data)?)).await?;
    let mut rows = vec![first(first_sql, &peer)];
    let proxies = Proxies::start(&path, &peer).await?;
    for load in [Load::SelectOnly, Load::TpcB] {
        progress.step(&format!("pgbench {load}"));
        rows.extend(compare(&made, &peer, &proxies, own, load).await?);
    }
    proxies.stop().await?;
    peer.stop().await?;
    progress.step("a replica");
    made.cluster.create_instance("bench-2").await?;
    made.cluster.until_redundant().await?;
    progress.step("1,000 writes a second, seen by the replica");
    rows.push(lag::measure(&made.cluster, own.seconds).await?);
    server.stop().await?;
    progress.finish();
    show(options.output, &rows);
    Ok(())
}

/// The line of the first answer.
#[must_use]
pub fn first(ours: Duration, peer: &Peer) -> Row {
    let (ours, peer) = (ours.as_secs_f64(), peer.first_sql.as_secs_f64());
    Row {
        what: "create cluster + writer to first SQL".to_owned(),
        ours: format!("{ours:.2} s"),
        peer: format!("{peer:.2} s, initdb + start + SQL by hand"),
        ratio: format!("{:.2}x", ours / peer),
    }
}

/// `pgbench -S` through the endpoint, plain and with TLS, beside straight connections.
///
/// # Errors
/// When pgbench fails.
pub async fn select_only(
    made: &Made,
    peer: &Peer,
    own: &BenchPostgres,
) -> anyhow::Result<Vec<Row>> {
    pgbench::fill(&[&made.uri, &peer.uri]).await?;
    let mut sides = [
        Side::new("straight", &with_mode(&peer.uri, "disable")),
        Side::new("plain", &with_mode(&made.uri, "disable")),
        Side::new("TLS", &with_mode(&made.uri, "require")),
    ];
    pgbench::interleaved(&mut sides, Load::SelectOnly, own).await?;
    let [straight, ours @ ..] = sides;
    let row = |side: Side| Row {
        what: format!("pgbench -S, c = {}, through the endpoint, {}", pgbench::CLIENTS, side.name),
        ours: format!("{:.0} tps", side.middle()),
        peer: format!("{:.0} tps, straight TCP", straight.middle()),
        ratio: format!("{:.2}x", side.relative_to(&straight)),
    };
    Ok(ours.map(row).into())
}

async fn compare(
    made: &Made,
    peer: &Peer,
    proxies: &Proxies,
    own: &BenchPostgres,
    load: Load,
) -> anyhow::Result<Vec<Row>> {
    pgbench::fill(&[&made.uri, &peer.uri]).await?;
    let mut rows = Vec::new();
    for (what, mode) in [("plain", "disable"), ("TLS", "require")] {
        let mut sides = vec![
            Side::new("straight", &with_mode(&peer.uri, mode)),
            Side::new("Borealis", &with_mode(&made.uri, mode)),
        ];
        let others = proxies.uris().map(|(name, uri)| Side::new(name, &with_mode(&uri, mode)));
        sides.extend(others);
        pgbench::interleaved(&mut sides, load, own).await?;
        rows.extend(told(&sides, &format!("pgbench {load}, c = {}, {what}", pgbench::CLIENTS)));
    }
    Ok(rows)
}

/// One line for ours beside the others; all of them are relative to straight connections.
fn told(sides: &[Side], what: &str) -> Option<Row> {
    let [straight, ours, others @ ..] = sides else { return None };
    let relative = |side: &Side| side.relative_to(straight);
    let tell = |side: &Side| format!("{} {:.2}x", side.name, relative(side));
    let mut peer = format!("straight {:.0} tps", straight.middle());
    for other in others {
        peer.push_str(&format!(", {}", tell(other)));
    }
    let own = format!("{:.0} tps", ours.middle());
    let mut row = row(what, own, &peer, "");
    row.ratio = format!("{:.2}x", relative(ours));
    Some(row)
}

fn with_mode(uri: &str, mode: &str) -> String {
    let separator = if uri.contains('?') { '&' } else { '?' };
    format!("{uri}{separator}sslmode={mode}")
}

/// The settings that the service gives its servers; the peer gets the same.
fn settings_of(data: &Path) -> anyhow::Result<String> {
    let volumes = std::fs::read_dir(data.join("volumes")).context("there are volumes")?;
    let copies = volumes.flatten().filter_map(|volume| {
        std::fs::read_dir(volume.path().join("copies")).ok()?.flatten().next()
    });
    let mut files = copies.map(|copy| copy.path().join("data/borealis.conf"));
    let file = files.next().context("there is a copy")?;
    std::fs::read_to_string(file).context("read its settings")
}

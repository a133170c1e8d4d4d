//! Changes of writer as a writing client sees them, beside Patroni's: how long, and what was lost.

mod patroni;
mod rounds;

use std::path::Path;

use anyhow::ensure;

use self::patroni::Patroni;
use self::rounds::{Outcome, Subject, Trouble};
use super::cluster::Cluster;
use super::processes::Leftovers;
use super::witness::Place;
use super::{Figures, Row, Running, scratch, show};
use crate::cli::{AuroraEngine, Bench, BenchFailover};
use crate::progress::Progress;

/// Rounds that the peer is given: it takes half a minute for some of them.
const PEER_ROUNDS: u32 = 5;

/// A cluster of a writer and a replica.
#[derive(Debug)]
struct Ours(Cluster);

impl Subject for Ours {
    async fn place(&self) -> anyhow::Result<Place> {
        Ok(Place::one(self.0.answer().await?))
    }

    async fn fail_over(&self) -> anyhow::Result<()> {
        self.0.fail_over().await
    }

    /// `borealis status` calls it available, with all its instances.
    async fn is_whole(&self) -> bool {
        let Ok(found) = self.0.describe().await else { return false };
        let members = found.all("DBInstanceIdentifier").len();
        let listed = self.0.client.call("rds", "DescribeDBInstances", &[]).await;
        let up = listed.map(|listed| {
            let words = listed.all("DBInstanceStatus");
            words.iter().filter(|word| *word == "available").count()
        });
        found.first("Status").as_deref() == Some("available") && up.is_ok_and(|up| up == members)
    }
}

/// Measures and prints.
///
/// # Errors
/// When something cannot be run, or an acknowledged commit was lost.
pub async fn run(options: &Bench, own: &BenchFailover) -> anyhow::Result<()> {
    let steps = u64::from(own.rounds) * 3 + 1;
    let progress = Progress::new(steps);
    let (_folder, path) = scratch()?;
    let _leftovers = Leftovers(path.clone());
    let ours = ours(&path, own.engine, own.rounds, &progress).await?;
    let peer = match Patroni::missing() {
        _ if own.no_peer || own.engine != AuroraEngine::AuroraPostgresql => None,
        Some(missing) => {
            progress.step(&format!("no peer: {missing} is missing; .ci/peers installs it"));
            None
        }
        None => {
            progress.step("Patroni with etcd, the same client and faults");
            let cluster = Patroni::start(&path.join("patroni")).await?;
            let mut outcome = Outcome::default();
            let rounds = own.rounds.min(PEER_ROUNDS);
            let ended = rounds::run(&cluster, rounds, &progress, &mut outcome).await;
            if let Err(error) = ended {
                progress.step(&format!("Patroni's rounds ended early: {error:#}"));
            }
            cluster.stop().await?;
            Some(outcome)
        }
    };
    progress.finish();
    show(options.output, &rows(&ours, peer.as_ref()));
    let lost = ours.lost;
    ensure!(lost == 0, "{lost} acknowledged commits were lost");
    ensure!(ours.late == 0, "{} commits of a writer that had been replaced were taken", ours.late);
    Ok(())
}

async fn ours(
    path: &Path,
    engine: AuroraEngine,
    rounds: u32,
    progress: &Progress,
) -> anyhow::Result<Outcome> {
    let data = path.join("data");
    let (server, _) = Running::start_logged(&data).await?;
    let account = server.account(&data).await?;
    let cluster = Cluster::new(&server.client(&account)?, "bench", engine);
    progress.step("a cluster of two");
    cluster.create().await?;
    cluster.create_instance("bench-1").await?;
    cluster.answer().await?;
    cluster.create_instance("bench-2").await?;
    cluster.until_redundant().await?;
    let mut outcome = Outcome::default();
    rounds::run(&Ours(cluster), rounds, progress, &mut outcome).await?;
    server.stop().await?;
    Ok(outcome)
}

fn rows(ours: &Outcome, peer: Option<&Outcome>) -> Vec<Row> {
    let mut rows = Vec::new();
    for trouble in Trouble::ALL {
        let pairs = [
            (
                "as its writing client sees it",
                ours.outages(trouble),
                peer.map(|one| one.outages(trouble)),
            ),
            (
                "until a replica confirms again",
                ours.repairs(trouble),
                peer.map(|one| one.repairs(trouble)),
            ),
        ];
        for (what, own, peer) in pairs {
            rows.push(compared(&format!("{trouble}, {what}"), &own, peer.as_ref()));
        }
    }
    let losses = |one: &Outcome| format!("{} of {}", one.lost, one.acknowledged);
    let late = |one: &Outcome| format!("{} of {}", one.late, one.stops());
    for (what, of) in [
        ("acknowledged commits lost", &losses as &dyn Fn(&Outcome) -> String),
        ("commits of a stopped and replaced writer taken", &late),
    ] {
        rows.push(Row {
            what: what.to_owned(),
            ours: of(ours),
            peer: peer.map_or_else(|| "-".to_owned(), of),
            ratio: "-".to_owned(),
        });
    }
    rows
}

fn compared(what: &str, ours: &Figures, peer: Option<&Figures>) -> Row {
    let ratio = peer.and_then(|peer| ours.relative_to(peer));
    Row {
        what: what.to_owned(),
        ours: ours.to_string(),
        peer: peer.map_or_else(|| "-".to_owned(), |peer| format!("{peer}, Patroni")),
        ratio: ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.2}x")),
    }
}

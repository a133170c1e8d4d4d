//! Many clusters without database processes: what the deciding side takes for them.
//!
//! An account may have 40 clusters and 40 instances in a region, so they are spread over regions; the
//! regions are worked on side by side, as their owners would.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use tokio::task::JoinSet;

use super::consoles::{CONSOLES, Consoles};
use super::figures::Figures;
use super::{Account, Row, Running, now, row};
use crate::aws::Client;

const CLUSTERS: usize = 200;
/// Of each cluster: a writer and two replicas.
const INSTANCES: usize = 3;
/// Clusters whose instances fit into a region's quota.
const PER_REGION: usize = 13;
const CALLS: usize = 1_000;
const PATIENCE: Duration = Duration::from_secs(300);
const PAUSE: Duration = Duration::from_millis(50);

/// The clusters of one region.
#[derive(Clone, Debug)]
struct Part {
    client: Client,
    clusters: usize,
}

/// Makes, describes, fails over and deletes them.
///
/// # Errors
/// When a call is refused or something does not come to its end in time.
pub async fn measure(data: &Path, seconds: u64) -> anyhow::Result<Vec<Row>> {
    let (server, _) = Running::start_with(data, &["--engines", "simulated"]).await?;
    let account = server.account(data).await?;
    let parts = parts(&server, &account)?;
    let before = server.memory()?;
    let mut rows = Vec::new();
    let what = |done: &str| format!("{CLUSTERS} simulated clusters x {INSTANCES}, {done}");
    let mut timed = |done: &str, time: Duration| {
        let each = time.as_secs_f64() * 1_000.0 / CLUSTERS as f64;
        let ours = format!("{:.1} s ({each:.0} ms each)", time.as_secs_f64());
        rows.push(row(&what(done), ours, "-", "-"));
    };
    timed("created until available", on_all(&parts, create).await?);
    let after = server.memory()?;
    let slowest = describe(&parts).await?;
    let watched = watched(&server, &parts, seconds).await?;
    timed("all failed over", on_all(&parts, fail_over).await?);
    timed("deleted until gone", on_all(&parts, delete).await?);
    let millis = slowest.as_secs_f64() * 1_000.0;
    let answers = format!("p99 {millis:.1} ms");
    rows.push(row(&what("DescribeDBClusters of a region"), answers, "-", "-"));
    rows.push(watched);
    let memory = format!("{} MiB ({} before)", after >> 20, before >> 20);
    rows.push(row(&what("memory of the server"), memory, "-", "-"));
    server.stop().await?;
    Ok(rows)
}

fn parts(server: &Running, account: &Account) -> anyhow::Result<Vec<Part>> {
    let client = server.client(account)?;
    let regions = control::network::zone::regions();
    let mut left = CLUSTERS;
    let mut parts = Vec::new();
    for region in regions {
        let clusters = left.min(PER_REGION);
        if clusters == 0 {
            break;
        }
        left -= clusters;
        let client = Client { region: region.name.to_owned(), ..client.clone() };
        parts.push(Part { client, clusters });
    }
    Ok(parts)
}

/// Does the same in all regions at once; how long it took.
async fn on_all<F>(parts: &[Part], work: fn(Part) -> F) -> anyhow::Result<Duration>
where
    F: Future<Output = anyhow::Result<()>> + Send + 'static,
{
    let started = now();
    let mut tasks = JoinSet::new();
    for part in parts {
        tasks.spawn(work(part.clone()));
    }
    while let Some(done) = tasks.join_next().await {
        done.context("a region's work ended")??;
    }
    Ok(started.elapsed())
}

async fn create(part: Part) -> anyhow::Result<()> {
    let engine = ("Engine", "aurora-postgresql");
    for cluster in 0..part.clusters {
        let name = format!("c{cluster}");
        let new = [
            ("DBClusterIdentifier", name.as_str()),
            engine,
            ("MasterUsername", "postgres"),
            ("MasterUserPassword", "Bench-Passw0rd"),
        ];
        part.client.call("rds", "CreateDBCluster", &new).await?;
        for instance in 0..INSTANCES {
            let instance = format!("{name}-i{instance}");
            let new = [
                ("DBInstanceIdentifier", instance.as_str()),
                ("DBClusterIdentifier", name.as_str()),
                engine,
                ("DBInstanceClass", "db.r6g.large"),
            ];
            part.client.call("rds", "CreateDBInstance", &new).await?;
        }
    }
    let all = part.clusters * INSTANCES;
    settle(&part, "DescribeDBInstances", "DBInstanceStatus", "available", all).await?;
    settle(&part, "DescribeDBClusters", "Status", "available", part.clusters).await
}

async fn fail_over(part: Part) -> anyhow::Result<()> {
    for cluster in 0..part.clusters {
        let name = format!("c{cluster}");
        let named = [("DBClusterIdentifier", name.as_str())];
        part.client.call("rds", "FailoverDBCluster", &named).await?;
    }
    settle(&part, "DescribeDBClusters", "Status", "available", part.clusters).await
}

async fn delete(part: Part) -> anyhow::Result<()> {
    for cluster in 0..part.clusters {
        let name = format!("c{cluster}");
        for instance in 0..INSTANCES {
            let instance = format!("{name}-i{instance}");
            let named = [("DBInstanceIdentifier", instance.as_str())];
            part.client.call("rds", "DeleteDBInstance", &named).await?;
        }
        let named = [("DBClusterIdentifier", name.as_str()), ("SkipFinalSnapshot", "true")];
        part.client.call("rds", "DeleteDBCluster", &named).await?;
    }
    settle(&part, "DescribeDBClusters", "DBClusterIdentifier", "", 0).await
}

/// Waits until exactly `count` elements say `word`, and none says anything else.
async fn settle(
    part: &Part,
    operation: &str,
    element: &str,
    word: &str,
    count: usize,
) -> anyhow::Result<()> {
    let deadline = now() + PATIENCE;
    while now() < deadline {
        let shown = part.client.call("rds", operation, &[]).await?;
        // Security groups and subnets have a status too; these are what a cluster's can be.
        let words = shown.all(element);
        let of_others = ["active", "Active", "Complete"];
        let words: Vec<&String> =
            words.iter().filter(|word| !of_others.contains(&word.as_str())).collect();
        if words.len() == count && words.iter().all(|found| *found == word) {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    bail!("{operation} in {}: not all {word:?} after {} s", part.client.region, PATIENCE.as_secs())
}

/// Rounds with and without consoles, in turn.
const ROUNDS: usize = 5;

/// What ten consoles that look at the clusters cost everybody else.
async fn watched(server: &Running, parts: &[Part], seconds: u64) -> anyhow::Result<Row> {
    let regions: Vec<String> = parts.iter().map(|part| part.client.region.clone()).collect();
    let (mut without, mut with, mut polls) = (Vec::new(), Vec::new(), 0);
    // A console must be looked at for a while to ask as often as its pages do.
    let length = Duration::from_secs(seconds.max(5));
    for _ in 0..ROUNDS {
        without.extend(call_for(parts, length).await?);
        let consoles = Consoles::open(server, &regions).await?;
        with.extend(call_for(parts, length).await?);
        polls += consoles.close().await?;
    }
    let (alone, beside) = (Figures::of(without), Figures::of(with));
    let shown = |times: &Figures| {
        let millis = |percent| times.percentile(percent).as_secs_f64() * 1_000.0;
        format!("p50 {:.1} ms, p99 {:.1} ms", millis(50), millis(99))
    };
    let slowest = |times: &Figures| times.percentile(99).as_secs_f64();
    let per_second = polls as f64 / (length.as_secs_f64() * ROUNDS as f64);
    Ok(Row {
        what: format!(
            "DescribeDBClusters while {CONSOLES} consoles ask {per_second:.1} times a second"
        ),
        ours: shown(&beside),
        peer: format!("{} without", shown(&alone)),
        ratio: format!("{:.2}x", slowest(&beside) / slowest(&alone)),
    })
}

/// Calls one after the other over all regions, until the time is over.
async fn call_for(parts: &[Part], length: Duration) -> anyhow::Result<Vec<Duration>> {
    let end = now() + length;
    let mut times = Vec::new();
    for part in parts.iter().cycle() {
        let started = now();
        if end <= started {
            break;
        }
        part.client.call("rds", "DescribeDBClusters", &[]).await?;
        times.push(started.elapsed());
    }
    ensure!(!times.is_empty(), "no call was made");
    Ok(times)
}

/// The slowest per cent of many calls, one after the other, over all regions in turn.
async fn describe(parts: &[Part]) -> anyhow::Result<Duration> {
    let mut times = Vec::with_capacity(CALLS);
    for part in parts.iter().cycle().take(CALLS) {
        let started = now();
        part.client.call("rds", "DescribeDBClusters", &[]).await?;
        times.push(started.elapsed());
    }
    Ok(Figures::of(times).percentile(99))
}

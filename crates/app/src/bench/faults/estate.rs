//! All that an owner has: what is there, what must be there, and a client that writes to each cluster.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, bail, ensure};

use super::deed::{Deed, instances_of};
use crate::aws::Client;
use crate::bench::cluster::Cluster;
use crate::bench::processes::{self, Found};
use crate::bench::witness::{Place, Witness};
use crate::bench::{Account, Running, now};
use crate::cli::AuroraEngine;

/// Everything stands again within this.
const PATIENCE: Duration = Duration::from_secs(180);
const PAUSE: Duration = Duration::from_millis(100);
/// Each cluster is written to at this pace.
const PACE: Duration = Duration::from_millis(20);

/// One cluster as it must be.
#[derive(Debug)]
struct Known {
    instances: BTreeSet<String>,
    days: Option<u8>,
    version: Option<String>,
    witness: Option<Witness>,
}

/// Two minor versions of one major that are installed, the older one first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Minors {
    pub(super) old: String,
    pub(super) new: String,
}

impl Minors {
    fn among(versions: &[String]) -> Option<Self> {
        let parse = |version: &String| {
            let (major, minor) = version.split_once('.')?;
            Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))
        };
        let mut known: Vec<(u32, u32)> = versions.iter().filter_map(parse).collect();
        known.sort_unstable();
        let show = |(major, minor): &(u32, u32)| format!("{major}.{minor}");
        known.windows(2).find_map(|pair| match pair {
            [old, new] if old.0 == new.0 && old.1 < new.1 => {
                Some(Self { old: show(old), new: show(new) })
            }
            _ => None,
        })
    }
}

/// What there is.
#[derive(Debug)]
pub(super) struct Estate {
    data: PathBuf,
    engine: AuroraEngine,
    server: Option<Running>,
    account: Account,
    clusters: BTreeMap<String, Known>,
    classes: BTreeMap<String, &'static str>,
    minors: Option<Minors>,
    made: u32,
    /// Commits acknowledged by clusters that are gone.
    past: usize,
}

impl Estate {
    /// A server, an account and the first cluster.
    pub(super) async fn found(path: &Path, engine: AuroraEngine) -> anyhow::Result<Self> {
        let data = path.join("data");
        let (server, _) = Running::start_logged(&data).await?;
        let account = server.account(&data).await?;
        let of_engine = [("Engine", engine.name())];
        let client = server.client(&account)?;
        let listed = client.call("rds", "DescribeDBEngineVersions", &of_engine).await?;
        let minors = Minors::among(&listed.all("EngineVersion"));
        let (clusters, classes) = Default::default();
        let server = Some(server);
        let mut estate =
            Self { data, engine, server, account, clusters, classes, minors, made: 0, past: 0 };
        let first = estate.creation();
        estate.expect(&first);
        first.begin(estate.client()?, engine).await?;
        Ok(estate)
    }

    pub(super) fn engine(&self) -> AuroraEngine {
        self.engine
    }

    pub(super) fn client(&self) -> anyhow::Result<Client> {
        self.server.as_ref().context("the server runs")?.client(&self.account)
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.clusters.keys().cloned().collect()
    }

    /// The next cluster, which can be upgraded where there is something to upgrade to.
    pub(super) fn creation(&self) -> Deed {
        let version = self.minors.as_ref().map(|minors| minors.old.clone());
        Deed::Create { cluster: format!("c{}", self.made + 1), version }
    }

    pub(super) fn minors(&self) -> Option<&Minors> {
        self.minors.as_ref()
    }

    /// What the cluster can be upgraded to, if it has not been.
    pub(super) fn newer_version(&self, cluster: &str) -> Option<String> {
        let minors = self.minors.as_ref()?;
        let current = self.clusters.get(cluster)?.version.as_ref()?;
        (*current == minors.old).then(|| minors.new.clone())
    }

    pub(super) fn instances(&self, cluster: &str) -> Vec<String> {
        let known = self.clusters.get(cluster);
        known.map(|known| known.instances.iter().cloned().collect()).unwrap_or_default()
    }

    pub(super) fn class(&self, instance: &str) -> Option<&'static str> {
        self.classes.get(instance).copied()
    }

    pub(super) fn clusters(&self) -> u32 {
        self.made
    }

    pub(super) fn acknowledged(&self) -> usize {
        let witnesses = self.clusters.values().filter_map(|known| known.witness.as_ref());
        self.past + witnesses.map(Witness::count).sum::<usize>()
    }

    /// Notes what must be there once the deed is done.
    pub(super) fn expect(&mut self, deed: &Deed) {
        match deed {
            Deed::Create { cluster, version } => {
                self.made += 1;
                let instances = instances_of(cluster).into();
                let version = version.clone();
                let known = Known { instances, days: None, version, witness: None };
                self.clusters.insert(cluster.clone(), known);
            }
            Deed::Delete { cluster, .. } => {
                let gone = self.clusters.remove(cluster);
                let witness = gone.and_then(|known| known.witness);
                self.past += witness.map_or(0, |witness| witness.count());
            }
            Deed::Resize { instance, class } => {
                self.classes.insert(instance.clone(), class);
            }
            Deed::Retain { cluster, days } => {
                if let Some(known) = self.clusters.get_mut(cluster) {
                    known.days = Some(*days);
                }
            }
            Deed::Upgrade { cluster, version } => {
                if let Some(known) = self.clusters.get_mut(cluster) {
                    known.version = Some(version.clone());
                }
            }
            Deed::FailOver { .. } | Deed::Reboot { .. } => {}
        }
    }

    pub(super) async fn kill(&mut self) -> anyhow::Result<()> {
        match self.server.take() {
            Some(server) => server.kill().await,
            None => Ok(()),
        }
    }

    pub(super) async fn start(&mut self) -> anyhow::Result<()> {
        let (server, _) = Running::start_logged(&self.data).await?;
        self.server = Some(server);
        Ok(())
    }

    pub(super) async fn stop(mut self) -> anyhow::Result<()> {
        self.clusters.clear();
        self.server.take().context("the server runs")?.stop().await?;
        let left = processes::working_below(&self.data);
        ensure!(left.is_empty(), "processes are left: {left:?}");
        Ok(())
    }

    /// Waits until the API says that exactly what must be there is available, a client can write to
    /// each cluster, a replica confirms, and no process or folder is there that nobody asked for.
    pub(super) async fn settle(&mut self) -> anyhow::Result<()> {
        let deadline = now() + PATIENCE;
        loop {
            let amiss = self.amiss().await;
            let Some(amiss) = amiss.unwrap_or_else(|error| Some(format!("{error:#}"))) else {
                return Ok(());
            };
            if deadline < now() {
                bail!("after {} s: {amiss}", PATIENCE.as_secs());
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// What is not as it must be.
    async fn amiss(&mut self) -> anyhow::Result<Option<String>> {
        let client = self.client()?;
        let found = client.call("rds", "DescribeDBClusters", &[]).await?;
        let mut names = found.all("DBClusterIdentifier");
        names.sort();
        if names != self.names() {
            return Ok(Some(format!("clusters {names:?} instead of {:?}", self.names())));
        }
        for name in names {
            if let Some(amiss) = self.amiss_in(&client, &name).await? {
                return Ok(Some(format!("{name}: {amiss}")));
            }
        }
        let shown = client.call("rds", "DescribeDBInstances", &[]).await?;
        let count = shown.all("DBInstanceStatus").len();
        let known: usize = self.clusters.values().map(|known| known.instances.len()).sum();
        if count != known {
            return Ok(Some(format!("{count} instances instead of {known}")));
        }
        Ok(self.litter(known))
    }

    async fn amiss_in(&mut self, client: &Client, name: &str) -> anyhow::Result<Option<String>> {
        let cluster = Cluster::new(client, name, self.engine);
        let found = cluster.describe().await?;
        let status = found.first("Status").unwrap_or_default();
        if status != "available" {
            return Ok(Some(format!("the cluster is {status}")));
        }
        let days = found.first("BackupRetentionPeriod");
        let Some(known) = self.clusters.get_mut(name) else { return Ok(None) };
        if let Some(wanted) = known.days.map(|days| days.to_string())
            && days.as_ref() != Some(&wanted)
        {
            return Ok(Some(format!("it keeps {days:?} days instead of {wanted}")));
        }
        for instance in &known.instances {
            let named = [("DBInstanceIdentifier", instance.as_str())];
            let shown = client.call("rds", "DescribeDBInstances", &named).await?;
            let status = shown.first("DBInstanceStatus").unwrap_or_default();
            if status != "available" {
                return Ok(Some(format!("{instance} is {status}")));
            }
            let class = shown.first("DBInstanceClass");
            if let Some(wanted) = self.classes.get(instance)
                && class.as_deref() != Some(wanted)
            {
                return Ok(Some(format!("{instance} is a {class:?} instead of {wanted}")));
            }
        }
        let (writer, reader) = cluster.places().await?;
        if !writer.is_redundant().await {
            return Ok(Some("no replica confirms".to_owned()));
        }
        if let Some(wanted) = &known.version {
            let shown = found.first("EngineVersion");
            if shown.as_ref() != Some(wanted) {
                return Ok(Some(format!("its version is {shown:?} instead of {wanted}")));
            }
            for place in [&writer, &reader] {
                if !place.runs(wanted).await {
                    return Ok(Some(format!("not every server runs {wanted}")));
                }
            }
        }
        if known.witness.is_none() {
            let place = Place { pace: PACE, ..Place::one(writer) };
            known.witness = Some(Witness::begin(place).await?);
        }
        Ok(None)
    }

    /// Processes or folders that belong to nothing; `instances` is how many there must be.
    fn litter(&self, instances: usize) -> Option<String> {
        let engines = self.engines();
        if engines.len() != instances {
            return Some(format!("{} engines run instead of {instances}", engines.len()));
        }
        let volumes = folders(&self.volumes());
        if volumes.len() != self.clusters.len() {
            return Some(format!("{} volumes instead of {}", volumes.len(), self.clusters.len()));
        }
        let copies: usize = volumes.iter().map(|one| folders(&one.join("copies")).len()).sum();
        (copies != instances).then(|| format!("{copies} copies instead of {instances}"))
    }

    fn volumes(&self) -> PathBuf {
        self.data.join("volumes")
    }

    /// The first processes of the database servers that run.
    pub(super) fn engines(&self) -> Vec<Found> {
        let all = processes::working_below(&self.volumes());
        let is_child = |one: &Found| all.iter().any(|other| other.id == one.parent);
        all.iter().filter(|one| !is_child(one)).cloned().collect()
    }

    /// Sees whether every commit that was acknowledged is there.
    pub(super) async fn check(&self) -> anyhow::Result<()> {
        for (name, known) in &self.clusters {
            let Some(witness) = &known.witness else { continue };
            let session = witness.session();
            witness.until_later_than(session.saturating_sub(1), PATIENCE).await?;
            let lost = witness.lost().await.with_context(|| format!("read {name}"))?;
            let first = lost.first();
            ensure!(lost.is_empty(), "{name}: {} commits are lost, first {first:?}", lost.len());
        }
        Ok(())
    }
}

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::Minors;

    #[test]
    fn two_minor_versions_of_one_major_are_found() {
        for (versions, found) in [
            (&["16.14", "15.10", "15.9", "14.23"][..], Some(("15.9", "15.10"))),
            (&["14.23", "15.18"], None),
            (&[], None),
        ] {
            let versions: Vec<String> =
                versions.iter().map(|&version| version.to_owned()).collect();
            let minors = Minors::among(&versions);
            let pair = minors.as_ref().map(|minors| (minors.old.as_str(), minors.new.as_str()));
            assert_eq!(pair, found, "{versions:?}");
        }
    }
}

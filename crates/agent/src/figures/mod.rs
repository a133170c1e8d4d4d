//! Measures every running server once a second and keeps the last minutes until somebody asks.

mod counts;
mod digest;
mod mariadb;
mod postgres;
mod process;
mod rates;

use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::clock::Clock;
use base::figure::{Figure, Sample, Work};
use base::spec::{EngineFamily, HostSpec, Size};
use futures_util::future::join_all;
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};

use crate::converge::serving::Serving;
use crate::disk;
use crate::engine::folder::Folder;
use crate::engine::mariadb::Mariadb;
use crate::figures::counts::Counts;
use crate::figures::postgres::Session;
use crate::figures::rates::{Reading, figures};

/// How often servers are measured.
const PERIOD: Duration = Duration::from_secs(1);

/// Measurements between two looks at how much the databases hold.
const DATA_PERIOD: u32 = 30;

/// Samples that are kept for whoever asks: two minutes of forty instances.
const KEPT: usize = 40 * 120;

/// What was measured lately.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    samples: Mutex<VecDeque<Sample>>,
}

/// A server that is to be measured.
#[derive(Clone, Debug, PartialEq)]
struct Target {
    instance: String,
    family: EngineFamily,
    size: Size,
    socket: PathBuf,
    /// Holds the password of the service's own user.
    secret: PathBuf,
}

impl Figures {
    /// What was measured after that moment, oldest first.
    pub(crate) fn after(&self, moment: i64) -> Vec<Sample> {
        let samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        samples.iter().filter(|sample| sample.at > moment).cloned().collect()
    }

    /// The newest value of one figure of an instance.
    pub(crate) fn newest(&self, instance: &str, figure: Figure) -> Option<f64> {
        let samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        let sample = samples.iter().rev().find(|sample| sample.instance == instance)?;
        sample.values.iter().find(|(measured, _)| *measured == figure).map(|(_, value)| *value)
    }

    fn push(&self, sample: Sample) {
        let mut samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        if samples.len() == KEPT {
            samples.pop_front();
        }
        samples.push_back(sample);
    }
}

/// Measures until it is dropped. `specs` says what is wanted.
pub(crate) async fn run(
    figures: Arc<Figures>,
    specs: watch::Receiver<HostSpec>,
    serving: Serving,
    volumes: PathBuf,
    machine: Machine,
) {
    let mut known: BTreeMap<String, Gauge> = BTreeMap::new();
    let mut ticks = interval(PERIOD);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Skip);
    loop {
        ticks.tick().await;
        let targets = targets(&specs.borrow(), &serving, &volumes);
        known.retain(|id, gauge| {
            targets.iter().any(|target| target.instance == *id && target.socket == gauge.socket)
        });
        let storage = process::disk_available(&volumes);
        let gauges = targets.into_iter().map(|target| {
            let gauge = known.remove(&target.instance).unwrap_or_else(|| Gauge::new(&target));
            measure(target, gauge, &machine, storage)
        });
        for (target, gauge, sample) in join_all(gauges).await {
            sample.into_iter().for_each(|sample| figures.push(sample));
            known.insert(target.instance, gauge);
        }
    }
}

/// What the figures of all servers here depend on.
#[derive(Clone, Debug)]
pub(crate) struct Machine {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) processors: u32,
    pub(crate) memory_bytes: u64,
    /// Keeps the sessions with its servers.
    pub(crate) mariadb: Mariadb,
}

/// What is remembered of a server between two measurements.
#[derive(Debug)]
struct Gauge {
    socket: PathBuf,
    session: Option<Session>,
    last: Option<Reading>,
    /// What the databases hold, in bytes, and measurements since that was looked at.
    data_bytes: Option<f64>,
    data_age: u32,
}

impl Gauge {
    fn new(target: &Target) -> Self {
        Self {
            socket: target.socket.clone(),
            session: None,
            last: None,
            data_bytes: None,
            data_age: 0,
        }
    }
}

/// Whether it is time again to look at how much the databases hold; counts this measurement.
fn is_due(data_age: &mut u32) -> bool {
    let age = std::mem::replace(data_age, (*data_age + 1) % DATA_PERIOD);
    age == 0
}

fn targets(spec: &HostSpec, serving: &Serving, volumes: &Path) -> Vec<Target> {
    let target = |instance: &base::spec::InstanceSpec| {
        let volume = spec.volumes.iter().find(|volume| volume.id == instance.volume)?;
        Some(Target {
            socket: serving.socket(&instance.id)?,
            secret: Folder::new(volumes.join(&volume.id)).secret(),
            instance: instance.id.clone(),
            family: volume.engine.family,
            size: instance.size,
        })
    };
    spec.instances.iter().filter_map(target).collect()
}

async fn measure(
    target: Target,
    mut gauge: Gauge,
    machine: &Machine,
    storage: Option<u64>,
) -> (Target, Gauge, Option<Sample>) {
    let (counts, work) = match target.family {
        EngineFamily::Postgresql => count(&target, &mut gauge).await.unzip(),
        EngineFamily::Mariadb => count_mariadb(&target, &mut gauge, &machine.mariadb).await.unzip(),
    };
    let reading = Reading {
        at: machine.clock.now(),
        usage: process::holder_of(&target.socket).and_then(process::usage),
        counts,
        memory_available: process::memory_available(),
        storage_available: storage,
        data_bytes: gauge.data_bytes,
    };
    let values = figures(gauge.last.as_ref(), &reading, target.size, machine);
    gauge.last = Some(reading);
    let sample = (!values.is_empty()).then(|| Sample {
        instance: target.instance.clone(),
        family: target.family,
        at: reading.at.0,
        values,
        work: work.unwrap_or_default(),
    });
    (target, gauge, sample)
}

async fn count(target: &Target, gauge: &mut Gauge) -> Option<(Counts, Vec<(Work, u32)>)> {
    if gauge.session.is_none() {
        let password = disk::read_if_there(&target.secret).ok().flatten()?;
        gauge.session = Session::open(&target.socket, &password).await;
    }
    let session = gauge.session.as_ref()?;
    let counts = session.counts().await;
    if is_due(&mut gauge.data_age) {
        // Too much to look at within the time: what was found before is still about right.
        gauge.data_bytes = session.data_bytes().await.or(gauge.data_bytes);
    }
    let found = match counts {
        Some(counts) => Some((counts, session.work().await.unwrap_or_default())),
        None => None,
    };
    if found.is_none() {
        gauge.session = None;
    }
    found
}

async fn count_mariadb(
    target: &Target,
    gauge: &mut Gauge,
    mariadb: &Mariadb,
) -> Option<(Counts, Vec<(Work, u32)>)> {
    let session = mariadb.counting(&target.socket)?;
    if is_due(&mut gauge.data_age) {
        gauge.data_bytes = mariadb::data_bytes(&session).await.or(gauge.data_bytes);
    }
    mariadb::count(&session).await
}

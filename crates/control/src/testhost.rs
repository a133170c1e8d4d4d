//! A host for tests: does at once what it is told, unless a test holds it back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::figure::Sample;
use base::generation::Generation;
use base::host::{Host, HostError, Pending};
use base::log::{LogFile, LogPortion, LogRange};
use base::report::{
    EndpointReport, EngineState, HostReport, InstanceReport, Machine, Role, SnapshotReport,
    VolumeReport,
};
use base::spec::{EngineBuild, EngineFamily, HostSpec, InstanceSpec, Run, VolumeSpec, Writer};
use tokio::sync::Notify;

#[derive(Debug, Default)]
pub(crate) struct TestHost {
    inner: Mutex<Inner>,
    changed: Notify,
}

#[derive(Debug, Default)]
pub(crate) struct Inner {
    /// What was handed over last.
    pub(crate) spec: HostSpec,
    /// The spec that the host is done with; follows `spec` unless `held_back`.
    pub(crate) done: HostSpec,
    pub(crate) held_back: bool,
    pub(crate) names_resolve: bool,
    /// Every call fails.
    pub(crate) unreachable: bool,
    /// Instances whose engine does not come up.
    pub(crate) failing: BTreeSet<String>,
    /// Instances whose engine is not up though it is to be, and what it is instead.
    pub(crate) broken: BTreeMap<String, EngineState>,
    /// How much of the history each instance has; 100 unless said.
    pub(crate) positions: BTreeMap<String, u64>,
    /// By volume.
    last_writers: BTreeMap<String, String>,
    /// Endpoints whose address cannot be had.
    pub(crate) deaf: BTreeSet<String>,
    /// Log files of every instance: names and texts.
    pub(crate) logs: Vec<(String, String)>,
    /// What was measured.
    pub(crate) samples: Vec<Sample>,
    /// `None`: whatever is asked for fits.
    pub(crate) machine: Option<Machine>,
    /// Specs taken.
    pub(crate) taken: u32,
}

impl TestHost {
    pub(crate) fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Changes how the host behaves from now on.
    pub(crate) fn set(&self, change: impl FnOnce(&mut Inner)) {
        let mut inner = self.inner();
        change(&mut inner);
        inner.turn();
        self.changed.notify_one();
    }
}

impl Host for TestHost {
    fn converge(&self, spec: HostSpec) -> Pending<'_, Result<(), HostError>> {
        Box::pin(async move {
            let mut inner = self.inner();
            if inner.unreachable {
                return Err(HostError::Unavailable { reason: "a test says so".to_owned() });
            }
            if spec.generation < inner.spec.generation {
                let held = inner.spec.generation;
                return Err(HostError::Outdated { offered: spec.generation, held });
            }
            inner.taken += 1;
            inner.spec = spec;
            inner.turn();
            self.changed.notify_one();
            Ok(())
        })
    }

    fn report(&self) -> Pending<'_, Result<HostReport, HostError>> {
        Box::pin(async move {
            let inner = self.inner();
            if inner.unreachable {
                return Err(HostError::Unavailable { reason: "a test says so".to_owned() });
            }
            Ok(report(&inner))
        })
    }

    fn logs<'a>(
        &'a self,
        _volume: &'a str,
        _instance: &'a str,
    ) -> Pending<'a, Result<Vec<LogFile>, HostError>> {
        Box::pin(async move {
            let inner = self.inner();
            if inner.unreachable {
                return Err(HostError::Unavailable { reason: "a test says so".to_owned() });
            }
            let show = |(name, text): &(String, String)| LogFile {
                name: name.clone(),
                bytes: text.len() as u64,
                last_written: 4_000,
            };
            Ok(inner.logs.iter().map(show).collect())
        })
    }

    fn samples(&self, after: i64) -> Pending<'_, Result<Vec<Sample>, HostError>> {
        Box::pin(async move {
            let inner = self.inner();
            Ok(inner.samples.iter().filter(|sample| sample.at > after).cloned().collect())
        })
    }

    fn read_log(&self, range: LogRange) -> Pending<'_, Result<Option<LogPortion>, HostError>> {
        Box::pin(async move {
            let inner = self.inner();
            let file = inner.logs.iter().find(|(name, _)| *name == range.file);
            let from = usize::try_from(range.from).unwrap();
            Ok(file.map(|(_, text)| LogPortion {
                bytes: text.as_bytes().get(from..).unwrap_or_default().to_vec(),
                size: text.len() as u64,
            }))
        })
    }

    fn changed(&self) -> Pending<'_, ()> {
        Box::pin(self.changed.notified())
    }
}

impl Inner {
    fn turn(&mut self) {
        if !self.held_back {
            self.done = self.spec.clone();
        }
        let writers: Vec<_> = self.done.volumes.iter().map(|one| (one, self.writer(one))).collect();
        let writers = writers.into_iter().filter_map(|(volume, id)| Some((volume.id.clone(), id?)));
        let writers: Vec<(String, String)> = writers.collect();
        self.last_writers.extend(writers);
    }

    fn instance(&self, id: &str) -> Option<&InstanceSpec> {
        self.done.instances.iter().find(|instance| instance.id == id)
    }

    fn is_up(&self, id: &str) -> bool {
        let up = self.instance(id).is_some_and(|instance| instance.run == Run::Up);
        up && !self.failing.contains(id) && !self.broken.contains_key(id)
    }

    /// The instance that writes to a volume.
    fn writer(&self, volume: &VolumeSpec) -> Option<String> {
        let of_volume = self.done.instances.iter().filter(|one| one.volume == volume.id);
        let first = of_volume.map(|one| &one.id).find(|id| self.is_up(id)).cloned();
        match &volume.writer {
            Writer::Nobody { .. } => None,
            Writer::Instance(id) => Some(id.clone()).filter(|id| self.is_up(id)),
            Writer::First => first,
        }
    }

    fn report_volume(&self, volume: &VolumeSpec) -> VolumeReport {
        VolumeReport {
            id: volume.id.clone(),
            ready: true,
            applied: self.done.generation,
            epoch: volume.epoch,
            writer: self.writer(volume),
            last_writer: self.last_writers.get(&volume.id).cloned(),
            in_sync: volume.synchronous.iter().filter(|id| self.is_up(id)).cloned().collect(),
            bytes: 1 << 20,
            ..VolumeReport::default()
        }
    }

    fn report_instance(&self, spec: &InstanceSpec) -> Option<InstanceReport> {
        let failing = self.failing.contains(&spec.id);
        let volume = self.done.volumes.iter().find(|volume| volume.id == spec.volume);
        let nobody = volume.is_some_and(|volume| matches!(volume.writer, Writer::Nobody { .. }));
        let fenced = nobody && self.last_writers.get(&spec.volume) == Some(&spec.id);
        let engine = match spec.run {
            Run::Gone => return None,
            Run::Up if failing => EngineState::Failed,
            Run::Up if fenced => EngineState::Down,
            Run::Up => self.broken.get(&spec.id).copied().unwrap_or(EngineState::Up),
            Run::Down => EngineState::Down,
        };
        let writes = volume.and_then(|volume| self.writer(volume)).as_ref() == Some(&spec.id);
        let role = if writes { Role::Writer } else { Role::Replica };
        Some(InstanceReport {
            id: spec.id.clone(),
            applied: spec.generation,
            restarted: spec.restart,
            engine,
            build: volume.map(|volume| spec.engine.clone().unwrap_or(volume.engine.clone())),
            problem: problem(failing),
            role: Some(role).filter(|_| engine == EngineState::Up),
            epoch: volume.map(|volume| volume.epoch).unwrap_or_default(),
            position: Some(self.positions.get(&spec.id).copied().unwrap_or(100)),
            ..InstanceReport::default()
        })
    }
}

fn problem(bad: bool) -> Option<String> {
    bad.then(|| "a test says so".to_owned())
}

fn report(inner: &Inner) -> HostReport {
    let done = &inner.done;
    let endpoint = |spec: &base::spec::EndpointSpec| EndpointReport {
        id: spec.id.clone(),
        applied: spec.generation,
        listening: !inner.deaf.contains(&spec.id),
        problem: problem(inner.deaf.contains(&spec.id)),
    };
    let snapshot = |spec: &base::spec::SnapshotSpec| SnapshotReport {
        id: spec.id.clone(),
        ready: true,
        percent: 100,
        bytes: 1 << 20,
        problem: None,
    };
    let kept = done.volumes.iter().filter(|volume| volume.keep);
    HostReport {
        accepted: inner.spec.generation,
        engines: engines(),
        names_resolve: inner.names_resolve,
        replicas: true,
        snapshots_work: true,
        machine: inner.machine.clone(),
        volumes: kept.map(|volume| inner.report_volume(volume)).collect(),
        instances: done.instances.iter().filter_map(|one| inner.report_instance(one)).collect(),
        endpoints: done.endpoints.iter().map(endpoint).collect(),
        snapshots: done.snapshots.iter().filter(|one| one.keep).map(snapshot).collect(),
    }
}

fn engines() -> Vec<EngineBuild> {
    let build = |(family, version): (EngineFamily, &str)| EngineBuild {
        family,
        version: version.to_owned(),
    };
    let postgresql = ["15.17", "15.18", "16.14", "17.6"].map(|one| (EngineFamily::Postgresql, one));
    postgresql.into_iter().chain([(EngineFamily::Mariadb, "10.11.19")]).map(build).collect()
}

/// What a host reports before it was told anything.
pub(crate) fn fresh_report() -> HostReport {
    let report = report(&Inner::default());
    assert_eq!(report.accepted, Generation(0));
    report
}

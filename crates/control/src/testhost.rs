//! A host for tests: does at once what it is told, unless a test holds it back.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::generation::Generation;
use base::host::{Host, HostError, Pending};
use base::log::{LogFile, LogPortion, LogRange};
use base::report::{EndpointReport, EngineState, HostReport, InstanceReport, VolumeReport};
use base::spec::{EngineBuild, EngineFamily, HostSpec, Run};
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
    /// Endpoints whose address cannot be had.
    pub(crate) deaf: BTreeSet<String>,
    /// Log files of every instance: names and texts.
    pub(crate) logs: Vec<(String, String)>,
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
        if !inner.held_back {
            inner.done = inner.spec.clone();
        }
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
            if !inner.held_back {
                inner.done = inner.spec.clone();
            }
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

fn report(inner: &Inner) -> HostReport {
    let done = &inner.done;
    let problem = |bad: bool| bad.then(|| "a test says so".to_owned());
    let volume = |id: &String| VolumeReport {
        id: id.clone(),
        ready: true,
        applied: done.generation,
        problem: None,
        ..VolumeReport::default()
    };
    let instance = |spec: &base::spec::InstanceSpec| {
        let failing = inner.failing.contains(&spec.id);
        let engine = match spec.run {
            Run::Gone => return None,
            Run::Up if failing => EngineState::Failed,
            Run::Up => EngineState::Up,
            Run::Down => EngineState::Down,
        };
        Some(InstanceReport {
            id: spec.id.clone(),
            applied: spec.generation,
            restarted: spec.restart,
            engine,
            pending_restart: Vec::new(),
            problem: problem(failing),
            ..InstanceReport::default()
        })
    };
    let endpoint = |spec: &base::spec::EndpointSpec| EndpointReport {
        id: spec.id.clone(),
        applied: spec.generation,
        listening: !inner.deaf.contains(&spec.id),
        problem: problem(inner.deaf.contains(&spec.id)),
    };
    HostReport {
        accepted: inner.spec.generation,
        engines: ["15.17", "15.18", "16.14", "17.6"].map(postgresql).to_vec(),
        names_resolve: inner.names_resolve,
        volumes: done.volumes.iter().filter(|v| v.keep).map(|v| volume(&v.id)).collect(),
        instances: done.instances.iter().filter_map(instance).collect(),
        endpoints: done.endpoints.iter().map(endpoint).collect(),
        ..HostReport::default()
    }
}

fn postgresql(version: &str) -> EngineBuild {
    EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() }
}

/// What a host reports before it was told anything.
pub(crate) fn fresh_report() -> HostReport {
    let report = report(&Inner::default());
    assert_eq!(report.accepted, Generation(0));
    report
}

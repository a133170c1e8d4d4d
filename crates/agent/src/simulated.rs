//! A host without processes: whatever it is asked for is there at once.
//!
//! For work on the API and for templates in CI. It keeps the rules of the door (an older spec is
//! refused, a report follows the spec) and those of changes of writer (nobody writes under an older
//! epoch, a volume that nobody may write to has no writer), so what sits above cannot tell it from a
//! fast real host. As nothing is ever written, all copies of a volume are equal.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::host::{Host, HostError, Pending};
use base::report::{
    EndpointReport, EngineState, HostReport, InstanceReport, Role, SnapshotReport, VolumeReport,
};
use base::spec::{
    EndpointSpec, EngineBuild, EngineFamily, HostSpec, InstanceSpec, Run, SnapshotSpec, VolumeSpec,
    Writer,
};
use tokio::sync::Notify;

/// PostgreSQL versions that a simulated host claims to have.
const VERSIONS: [&str; 5] = ["15.17", "15.18", "16.13", "16.14", "17.10"];
/// What a volume without any data of its owner's takes, roughly.
const BYTES: u64 = 40 << 20;
/// Where the history of every volume stands.
const POSITION: u64 = 1;

/// Pretends to run what it is told.
#[derive(Debug, Default)]
pub struct Simulated {
    held: Mutex<Held>,
    changed: Notify,
}

/// All that is kept: the last spec, and who wrote last to each volume.
#[derive(Debug, Default)]
struct Held {
    spec: HostSpec,
    last_writers: BTreeMap<String, String>,
}

impl Simulated {
    /// A host that has been told nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, spec: HostSpec) -> Result<(), HostError> {
        let mut held = self.held();
        if spec.generation < held.spec.generation {
            let generation = held.spec.generation;
            return Err(HostError::Outdated { offered: spec.generation, held: generation });
        }
        let differs = held.spec != spec;
        if differs {
            held.take(spec);
        }
        drop(held);
        if differs {
            self.changed.notify_one();
        }
        Ok(())
    }
}

impl Host for Simulated {
    fn converge(&self, spec: HostSpec) -> Pending<'_, Result<(), HostError>> {
        Box::pin(async move { self.take(spec) })
    }

    fn report(&self) -> Pending<'_, Result<HostReport, HostError>> {
        Box::pin(async move { Ok(self.held().report()) })
    }

    fn changed(&self) -> Pending<'_, ()> {
        Box::pin(self.changed.notified())
    }
}

impl Held {
    fn take(&mut self, spec: HostSpec) {
        let first = first_up(&spec.instances);
        let mut last = std::mem::take(&mut self.last_writers);
        let writers = spec.volumes.iter().filter(|volume| volume.keep).filter_map(|volume| {
            let writer = writer(volume, &first).map(str::to_owned);
            Some((volume.id.clone(), writer.or_else(|| last.remove(&volume.id))?))
        });
        self.last_writers = writers.collect();
        self.spec = spec;
    }

    /// What a host reports that has already done all that the spec asks for.
    fn report(&self) -> HostReport {
        let Self { spec, .. } = self;
        let first = first_up(&spec.instances);
        let volumes: BTreeMap<&str, &VolumeSpec> =
            spec.volumes.iter().map(|volume| (volume.id.as_str(), volume)).collect();
        let up: BTreeMap<&str, bool> = spec
            .instances
            .iter()
            .map(|instance| (instance.id.as_str(), instance.run == Run::Up))
            .collect();
        let report_volume = |volume: &VolumeSpec| VolumeReport {
            id: volume.id.clone(),
            ready: true,
            applied: spec.generation,
            problem: None,
            epoch: volume.epoch,
            writer: writer(volume, &first).map(str::to_owned),
            last_writer: self.last_writers.get(&volume.id).cloned(),
            in_sync: volume
                .synchronous
                .iter()
                .filter(|id| up.get(id.as_str()).copied().unwrap_or(false))
                .cloned()
                .collect(),
            bytes: BYTES,
        };
        let report_instance = |instance: &InstanceSpec| {
            let volume = volumes.get(instance.volume.as_str()).copied();
            let last = self.last_writers.get(&instance.volume).map(String::as_str);
            report_instance(instance, volume, last, &first)
        };
        HostReport {
            accepted: spec.generation,
            engines: VERSIONS.map(simulated_engine).to_vec(),
            // Nothing answers there anyway, and templates are checked against names of AWS's form.
            names_resolve: true,
            replicas: true,
            snapshots_work: true,
            // Nothing is run, so nothing is ever full.
            machine: None,
            volumes: spec.volumes.iter().filter(|one| one.keep).map(report_volume).collect(),
            instances: spec.instances.iter().filter_map(report_instance).collect(),
            endpoints: spec.endpoints.iter().map(report_endpoint).collect(),
            snapshots: spec.snapshots.iter().filter_map(report_snapshot).collect(),
        }
    }
}

/// The first instance of each volume that is to be up.
fn first_up(instances: &[InstanceSpec]) -> BTreeMap<String, String> {
    let mut first = BTreeMap::new();
    for instance in instances.iter().filter(|instance| instance.run == Run::Up) {
        first.entry(instance.volume.clone()).or_insert_with(|| instance.id.clone());
    }
    first
}

/// The instance that writes to a volume.
fn writer<'a>(volume: &'a VolumeSpec, first: &'a BTreeMap<String, String>) -> Option<&'a str> {
    let first = first.get(&volume.id).map(String::as_str);
    match &volume.writer {
        Writer::Nobody { .. } => None,
        Writer::Instance(id) => first.map(|_| id.as_str()),
        Writer::First => first,
    }
}

fn simulated_engine(version: &str) -> EngineBuild {
    EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() }
}

fn report_instance(
    instance: &InstanceSpec,
    volume: Option<&VolumeSpec>,
    last_writer: Option<&str>,
    first: &BTreeMap<String, String>,
) -> Option<InstanceReport> {
    let writes = volume.and_then(|volume| writer(volume, first)) == Some(instance.id.as_str());
    let nobody = volume.is_some_and(|volume| matches!(volume.writer, Writer::Nobody { .. }));
    let fenced = nobody && last_writer == Some(instance.id.as_str());
    let engine = match instance.run {
        Run::Gone => return None,
        Run::Up if !fenced => EngineState::Up,
        Run::Up | Run::Down => EngineState::Down,
    };
    let role = if writes { Role::Writer } else { Role::Replica };
    let role = Some(role).filter(|_| engine == EngineState::Up);
    Some(InstanceReport {
        id: instance.id.clone(),
        applied: instance.generation,
        restarted: instance.restart,
        engine,
        build: build(instance, volume).filter(|_| engine == EngineState::Up),
        pending_restart: Vec::new(),
        problem: None,
        role,
        epoch: volume.map(|volume| volume.epoch).unwrap_or_default(),
        position: Some(POSITION),
        lag_ms: role.filter(|role| *role == Role::Replica).map(|_| 0),
    })
}

/// The engine that an instance is to run.
fn build(instance: &InstanceSpec, volume: Option<&VolumeSpec>) -> Option<EngineBuild> {
    instance.engine.clone().or_else(|| Some(volume?.engine.clone()))
}

fn report_endpoint(endpoint: &EndpointSpec) -> EndpointReport {
    EndpointReport {
        id: endpoint.id.clone(),
        applied: endpoint.generation,
        listening: true,
        problem: None,
    }
}

fn report_snapshot(snapshot: &SnapshotSpec) -> Option<SnapshotReport> {
    snapshot.keep.then(|| SnapshotReport {
        id: snapshot.id.clone(),
        ready: true,
        percent: 100,
        bytes: BYTES,
        problem: None,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::generation::Generation;
    use base::host::{Host as _, HostError};
    use base::report::{EngineState, Role};
    use base::spec::{
        EngineBuild, EngineFamily, Epoch, Fence, HostSpec, InstanceSpec, MasterUser, Run, Size,
        Verifier, VolumeOrigin, VolumeSpec, Writer,
    };

    use super::Simulated;

    fn spec(generation: u64, run: Run) -> HostSpec {
        let instances = (0..600)
            .map(|number| InstanceSpec {
                engine: None,
                id: format!("db-{number}"),
                generation: Generation(generation),
                name: String::new(),
                volume: format!("cluster-{}", number / 3),
                run,
                restart: 0,
                size: Size { memory_bytes: 1 << 30, vcpus: 2 },
                parameters: BTreeMap::new(),
            })
            .collect();
        HostSpec { generation: Generation(generation), instances, ..HostSpec::default() }
    }

    #[tokio::test]
    async fn what_is_asked_for_is_there_at_once_and_an_older_spec_is_refused() {
        let host = Simulated::new();
        host.converge(spec(5, Run::Up)).await.unwrap();
        host.changed().await;
        let report = host.report().await.unwrap();
        assert_eq!(report.instances.len(), 600);
        assert!(report.instances.iter().all(|instance| instance.engine == EngineState::Up));

        let refused = host.converge(spec(4, Run::Up)).await.unwrap_err();
        let outdated = HostError::Outdated { offered: Generation(4), held: Generation(5) };
        assert_eq!(refused, outdated);

        host.converge(spec(6, Run::Gone)).await.unwrap();
        host.changed().await;
        assert_eq!(host.report().await.unwrap().instances, []);
    }

    fn volume(epoch: u64, writer: Writer) -> VolumeSpec {
        VolumeSpec {
            id: "cluster-0".to_owned(),
            engine: EngineBuild { family: EngineFamily::Postgresql, version: "15.18".to_owned() },
            master: MasterUser { name: "m".to_owned(), verifier: Verifier("v".to_owned()) },
            database: None,
            keep: true,
            origin: VolumeOrigin::Fresh,
            epoch: Epoch(epoch),
            writer,
            synchronous: vec!["db-1".to_owned(), "db-2".to_owned()],
        }
    }

    #[tokio::test]
    async fn a_writer_is_fenced_and_another_opened() {
        let host = Simulated::new();
        let mut told = spec(1, Run::Up);
        told.volumes.push(volume(1, Writer::Instance("db-0".to_owned())));
        for (epoch, writer, seen, engine, role) in [
            (1, Writer::Instance("db-0".into()), Some("db-0"), EngineState::Up, Some(Role::Writer)),
            (2, Writer::Nobody { stop: Fence::Orderly }, None, EngineState::Down, None),
            (
                3,
                Writer::Instance("db-1".into()),
                Some("db-1"),
                EngineState::Up,
                Some(Role::Replica),
            ),
            (4, Writer::First, Some("db-0"), EngineState::Up, Some(Role::Writer)),
        ] {
            told.generation = Generation(epoch);
            told.volumes = vec![volume(epoch, writer)];
            host.converge(told.clone()).await.unwrap();
            let report = host.report().await.unwrap();
            let (volume, before) = (&report.volumes[0], &report.instances[0]);
            assert_eq!((volume.epoch, volume.writer.as_deref()), (Epoch(epoch), seen));
            assert_eq!((before.engine, before.role), (engine, role), "at epoch {epoch}");
            assert_eq!(volume.in_sync, ["db-1", "db-2"]);
            assert_eq!(volume.last_writer.as_deref(), seen.or(Some("db-0")));
        }
    }
}

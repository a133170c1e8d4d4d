//! The machines that run instances, and what they reported last.
//!
//! Reports are kept in memory: a deciding process that starts anew asks again, and until the first
//! answer the state of everything is unknown.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use base::host::Host;
use base::report::{EndpointReport, HostReport, InstanceReport, SnapshotReport, VolumeReport};
use base::spec::EngineBuild;

/// The hosts. One for now; every instance runs there.
#[derive(Debug)]
pub struct Fleet {
    host: Arc<dyn Host>,
    seen: RwLock<Arc<Seen>>,
}

impl Fleet {
    #[must_use]
    pub fn new(host: Arc<dyn Host>) -> Self {
        Self { host, seen: RwLock::default() }
    }

    /// Where specs go. Only the loop hands over specs.
    #[must_use]
    pub fn host(&self) -> &Arc<dyn Host> {
        &self.host
    }

    /// What was reported last.
    #[must_use]
    pub fn seen(&self) -> Arc<Seen> {
        Arc::clone(&self.seen.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Engines that can run now, in the host's order.
    #[must_use]
    pub fn engines(&self) -> Vec<EngineBuild> {
        self.seen().report.as_ref().map(|report| report.engines.clone()).unwrap_or_default()
    }

    /// Takes a report. Answers whether it differs from the one before.
    pub fn take(&self, report: HostReport) -> bool {
        if self.seen().report.as_ref() == Some(&report) {
            return false;
        }
        *self.seen.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(Seen::of(report));
        true
    }
}

/// The last report, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// `None` until the first report: nothing is known, which is not the same as nothing is there.
    pub report: Option<HostReport>,
    volumes: BTreeMap<String, usize>,
    instances: BTreeMap<String, usize>,
    endpoints: BTreeMap<String, usize>,
    snapshots: BTreeMap<String, usize>,
}

impl Seen {
    #[must_use]
    pub fn of(report: HostReport) -> Self {
        let numbered = |ids: Vec<&String>| -> BTreeMap<String, usize> {
            ids.into_iter().enumerate().map(|(at, id)| (id.clone(), at)).collect()
        };
        Self {
            volumes: numbered(report.volumes.iter().map(|volume| &volume.id).collect()),
            instances: numbered(report.instances.iter().map(|instance| &instance.id).collect()),
            endpoints: numbered(report.endpoints.iter().map(|endpoint| &endpoint.id).collect()),
            snapshots: numbered(report.snapshots.iter().map(|snapshot| &snapshot.id).collect()),
            report: Some(report),
        }
    }

    #[must_use]
    pub fn volume(&self, id: &str) -> Option<&VolumeReport> {
        self.report.as_ref()?.volumes.get(*self.volumes.get(id)?)
    }

    #[must_use]
    pub fn instance(&self, id: &str) -> Option<&InstanceReport> {
        self.report.as_ref()?.instances.get(*self.instances.get(id)?)
    }

    #[must_use]
    pub fn endpoint(&self, id: &str) -> Option<&EndpointReport> {
        self.report.as_ref()?.endpoints.get(*self.endpoints.get(id)?)
    }

    #[must_use]
    pub fn snapshot(&self, id: &str) -> Option<&SnapshotReport> {
        self.report.as_ref()?.snapshots.get(*self.snapshots.get(id)?)
    }

    /// Whether a volume can have instances beside its writer.
    #[must_use]
    pub fn replicas(&self) -> bool {
        self.report.as_ref().is_some_and(|report| report.replicas)
    }

    /// Whether snapshots can be taken and restored.
    #[must_use]
    pub fn snapshots_work(&self) -> bool {
        self.report.as_ref().is_some_and(|report| report.snapshots_work)
    }

    /// Whether clients can be given names rather than addresses.
    #[must_use]
    pub fn names_resolve(&self) -> bool {
        self.report.as_ref().is_some_and(|report| report.names_resolve)
    }
}

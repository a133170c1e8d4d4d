//! A host without processes: whatever it is asked for is there at once.
//!
//! For work on the API and for templates in CI. It keeps the rules of the door (an older spec is
//! refused, a report follows the spec), so what sits above cannot tell it from a fast real host.

use std::sync::{Mutex, MutexGuard, PoisonError};

use base::host::{Host, HostError, Pending};
use base::report::{EndpointReport, EngineState, HostReport, InstanceReport, VolumeReport};
use base::spec::{EngineBuild, EngineFamily, HostSpec, InstanceSpec, Run};
use tokio::sync::Notify;

/// PostgreSQL versions that a simulated host claims to have.
const VERSIONS: [&str; 3] = ["15.18", "16.14", "17.10"];

/// Pretends to run what it is told. Holds nothing but the last spec.
#[derive(Debug, Default)]
pub struct Simulated {
    spec: Mutex<HostSpec>,
    changed: Notify,
}

impl Simulated {
    /// A host that has been told nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn spec(&self) -> MutexGuard<'_, HostSpec> {
        self.spec.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, spec: HostSpec) -> Result<(), HostError> {
        let mut held = self.spec();
        if spec.generation < held.generation {
            return Err(HostError::Outdated { offered: spec.generation, held: held.generation });
        }
        let differs = *held != spec;
        *held = spec;
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
        Box::pin(async move { Ok(report(&self.spec())) })
    }

    fn changed(&self) -> Pending<'_, ()> {
        Box::pin(self.changed.notified())
    }
}

/// What a host reports that has already done all that `spec` asks for.
fn report(spec: &HostSpec) -> HostReport {
    HostReport {
        accepted: spec.generation,
        engines: VERSIONS.map(simulated_engine).to_vec(),
        // Nothing answers there anyway, and templates are checked against names of AWS's form.
        names_resolve: true,
        volumes: spec
            .volumes
            .iter()
            .filter(|volume| volume.keep)
            .map(|volume| VolumeReport {
                id: volume.id.clone(),
                ready: true,
                applied: spec.generation,
                problem: None,
                ..VolumeReport::default()
            })
            .collect(),
        instances: spec.instances.iter().filter_map(report_instance).collect(),
        endpoints: spec
            .endpoints
            .iter()
            .map(|endpoint| EndpointReport {
                id: endpoint.id.clone(),
                applied: endpoint.generation,
                listening: true,
                problem: None,
            })
            .collect(),
        ..HostReport::default()
    }
}

fn simulated_engine(version: &str) -> EngineBuild {
    EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() }
}

fn report_instance(instance: &InstanceSpec) -> Option<InstanceReport> {
    let engine = match instance.run {
        Run::Up => EngineState::Up,
        Run::Down => EngineState::Down,
        Run::Gone => return None,
    };
    Some(InstanceReport {
        id: instance.id.clone(),
        applied: instance.generation,
        restarted: instance.restart,
        engine,
        pending_restart: Vec::new(),
        problem: None,
        ..InstanceReport::default()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::generation::Generation;
    use base::host::{Host as _, HostError};
    use base::report::EngineState;
    use base::spec::{HostSpec, InstanceSpec, Run, Size};

    use super::Simulated;

    fn spec(generation: u64, run: Run) -> HostSpec {
        let instances = (0..600)
            .map(|number| InstanceSpec {
                id: format!("db-{number}"),
                generation: Generation(generation),
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
}

//! What is reported of one volume and its instances: a plain function of what is wanted and seen.

use base::generation::Generation;
use base::report::{EngineState, InstanceReport, VolumeReport};
use base::spec::{InstanceSpec, Run};

use crate::converge::board::Entry;
use crate::converge::core::{Data, Seen, Want};
use crate::engine::postgres::folder::Started;
use crate::engine::postgres::session::SettingsState;

/// Why the last step failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub(crate) problem: String,
    /// Only another spec can help.
    pub(crate) lasts: bool,
    /// It is the volume's, not the server's.
    pub(crate) of_volume: bool,
}

/// What is remembered beyond what can be seen now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Memory {
    /// The newest spec whose verifier is known to be in force.
    pub(crate) verifier_applied: Generation,
    /// What the server thinks of its settings.
    pub(crate) settings: SettingsState,
    /// The server that was started last.
    last: Option<Started>,
}

impl Memory {
    pub(crate) fn remember(&mut self, started: &Started) {
        self.last = Some(started.clone());
    }
}

/// The reports of one volume and of the instances that name it.
pub(crate) fn entry(
    want: &Want,
    seen: &Seen<'_>,
    trouble: Option<&Trouble>,
    memory: &Memory,
) -> Entry {
    let there = seen.data != Data::Absent;
    let volume = want.volume.as_ref().filter(|volume| volume.keep || there).map(|volume| {
        let of_volume = trouble.filter(|trouble| trouble.of_volume);
        VolumeReport {
            id: volume.id.clone(),
            ready: matches!(seen.data, Data::Made(_)),
            applied: memory.verifier_applied,
            problem: of_volume.map(|trouble| trouble.problem.clone()),
            ..VolumeReport::default()
        }
    });
    let instances =
        want.instances.iter().filter_map(|spec| instance(spec, want, seen, trouble, memory));
    let served = seen.server.is_some() || seen.data == Data::Unknown;
    Entry { volume, instances: instances.collect(), served }
}

fn instance(
    spec: &InstanceSpec,
    want: &Want,
    seen: &Seen<'_>,
    trouble: Option<&Trouble>,
    memory: &Memory,
) -> Option<InstanceReport> {
    let server = seen.server.filter(|server| server.started.instance == spec.id);
    let last = memory.last.as_ref().filter(|last| last.instance == spec.id);
    let mut report = InstanceReport {
        id: spec.id.clone(),
        applied: last.map_or(Generation(0), |last| last.generation),
        restarted: last.map_or(0, |last| last.restart),
        engine: EngineState::Starting,
        pending_restart: Vec::new(),
        problem: None,
        ..InstanceReport::default()
    };
    if let Some(server) = server {
        report.applied = server.started.generation;
        report.restarted = server.started.restart;
        report.engine = match server.stopping {
            Some(_) => EngineState::Stopping,
            None if spec.run != Run::Up => EngineState::Stopping,
            None if server.ready => EngineState::Up,
            None => EngineState::Starting,
        };
        report.pending_restart.clone_from(&memory.settings.pending_restart);
        report.problem = problem_of_running(trouble, memory);
        return Some(report);
    }
    match spec.run {
        Run::Gone if seen.data == Data::Unknown => report.engine = EngineState::Stopping,
        Run::Gone => return None,
        Run::Down => {
            report.engine = EngineState::Down;
            report.applied = spec.generation;
            report.restarted = spec.restart;
        }
        Run::Up => {
            let runs = seen.server.map(|server| server.started.instance.as_str());
            not_running(&mut report, spec, (want, runs), trouble);
        }
    }
    Some(report)
}

fn problem_of_running(trouble: Option<&Trouble>, memory: &Memory) -> Option<String> {
    let refused = &memory.settings.refused;
    let of_settings = (!refused.is_empty())
        .then(|| format!("the server does not take the value of: {}", refused.join(", ")));
    trouble.map(|trouble| trouble.problem.clone()).or(of_settings)
}

/// An instance that is to be up and has no process.
fn not_running(
    report: &mut InstanceReport,
    spec: &InstanceSpec,
    (want, runs): (&Want, Option<&str>),
    trouble: Option<&Trouble>,
) {
    let problem = if want.closing.is_some() {
        report.engine = EngineState::Down;
        None
    } else if want.volume.is_none() {
        report.engine = EngineState::Failed;
        Some(format!("it names the volume {}, which this host was not given", spec.volume))
    } else if let Some(other) = want.serving(runs).filter(|other| other.id != spec.id) {
        report.engine = EngineState::Failed;
        Some(format!("the instance {} serves the volume already", other.id))
    } else {
        if trouble.is_some_and(|trouble| trouble.lasts) {
            report.engine = EngineState::Failed;
        }
        trouble.map(|trouble| trouble.problem.clone())
    };
    if report.engine == EngineState::Failed {
        report.applied = spec.generation;
    }
    report.problem = problem;
}

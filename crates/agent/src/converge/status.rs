//! What is reported of one volume and its instances: a plain function of what is wanted and seen.

use std::collections::BTreeMap;

use base::generation::Generation;
use base::report::{EngineState, InstanceReport, VolumeReport};
use base::spec::{InstanceSpec, Run};
use tokio::time::Instant;

use crate::converge::board::Entry;
use crate::converge::core::{Data, Seen, Want};
use crate::converge::local::Local;

/// Why the last step failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub(crate) problem: String,
    /// Only another spec can help.
    pub(crate) lasts: bool,
}

/// How a volume stands.
#[derive(Debug)]
pub(crate) struct Standing<'a> {
    pub(crate) seen: Seen<'a>,
    pub(crate) copies: &'a BTreeMap<String, Local>,
    /// The volume's own.
    pub(crate) trouble: Option<&'a Trouble>,
    /// The newest spec whose verifier is known to be in force.
    pub(crate) verifier_applied: Generation,
    /// Positions are told that were looked at later than this.
    pub(crate) fenced: Option<Instant>,
}

/// The reports of one volume and of the instances that name it.
pub(crate) fn entry(want: &Want, standing: &Standing<'_>) -> Entry {
    let seen = &standing.seen;
    let there = seen.data != Data::Absent;
    let volume = want.volume.as_ref().filter(|volume| volume.keep || there).map(|volume| {
        let tenure = seen.tenure;
        let opened = tenure
            .writer
            .as_ref()
            .filter(|writer| standing.copies.get(*writer).is_some_and(Local::is_open));
        VolumeReport {
            id: volume.id.clone(),
            ready: matches!(seen.data, Data::Made(_)),
            applied: standing.verifier_applied,
            problem: standing.trouble.map(|trouble| trouble.problem.clone()),
            epoch: tenure.epoch,
            writer: opened.cloned(),
            last_writer: tenure.last_writer.clone(),
            in_sync: tenure.in_sync.clone(),
            bytes: 0,
        }
    });
    let instances = want.instances.iter().filter_map(|spec| instance(spec, want, standing));
    let served =
        standing.copies.values().any(|copy| copy.server.is_some()) || seen.data == Data::Unknown;
    Entry { volume, instances: instances.collect(), served }
}

fn instance(spec: &InstanceSpec, want: &Want, standing: &Standing<'_>) -> Option<InstanceReport> {
    let copy = standing.copies.get(&spec.id);
    let (applied, restarted) = copy.and_then(Local::applied).unwrap_or((Generation(0), 0));
    let mut report = InstanceReport {
        id: spec.id.clone(),
        applied,
        restarted,
        engine: EngineState::Starting,
        ..InstanceReport::default()
    };
    let copy = copy.filter(|copy| {
        let server = copy.server.as_ref();
        server.is_none_or(|server| server.started.instance == spec.id)
    });
    if let Some(copy) = copy
        && copy.server.is_some()
    {
        running(&mut report, spec, standing, copy);
        return Some(report);
    }
    match spec.run {
        Run::Gone if standing.seen.data == Data::Unknown => report.engine = EngineState::Stopping,
        Run::Gone => return None,
        Run::Down => {
            report.engine = EngineState::Down;
            report.applied = spec.generation;
            report.restarted = spec.restart;
        }
        Run::Up => not_running(&mut report, spec, want, standing),
    }
    Some(report)
}

fn running(
    report: &mut InstanceReport,
    spec: &InstanceSpec,
    standing: &Standing<'_>,
    copy: &Local,
) {
    let (Some(server), Some(vital)) = (&copy.server, copy.vital()) else { return };
    report.applied = server.started.generation;
    report.build = Some(server.started.engine.clone());
    report.restarted = server.started.restart;
    report.engine = match () {
        () if vital.hung.is_some() => EngineState::Hung,
        () if server.stopping.is_some() || spec.run != Run::Up => EngineState::Stopping,
        () if vital.health.is_some() => EngineState::Up,
        () => EngineState::Starting,
    };
    report.pending_restart.clone_from(&copy.settings.pending_restart);
    let refused = &copy.settings.refused;
    let of_settings = (!refused.is_empty())
        .then(|| format!("the server does not take the value of: {}", refused.join(", ")));
    let of_step = copy.trouble.as_ref().map(|(trouble, _)| trouble.problem.clone());
    let of_volume = standing.trouble.map(|trouble| trouble.problem.clone());
    report.problem = of_step.or(of_volume).or(of_settings);
    report.epoch = standing.seen.tenure.epoch;
    let Some(health) = vital.health else { return };
    report.role = Some(health.role);
    let late_enough =
        standing.fenced.is_none_or(|fenced| vital.asked.is_some_and(|at| fenced <= at));
    report.position = health.position.filter(|_| late_enough);
    report.lag_ms = health.lag_ms;
}

/// An instance that is to be up and has no process.
fn not_running(
    report: &mut InstanceReport,
    spec: &InstanceSpec,
    want: &Want,
    standing: &Standing<'_>,
) {
    let tenure = standing.seen.tenure;
    let copy = standing.copies.get(&spec.id);
    let trouble = copy.and_then(|copy| copy.trouble.as_ref()).map(|(trouble, _)| trouble);
    let trouble = trouble.or(standing.trouble);
    report.problem = trouble.map(|trouble| trouble.problem.clone());
    if want.closing.is_some() {
        report.engine = EngineState::Down;
        report.problem = None;
    } else if want.volume.is_none() {
        report.engine = EngineState::Failed;
        let volume = &spec.volume;
        report.problem =
            Some(format!("it names the volume {volume}, which this host was not given"));
    } else if trouble.is_some_and(|trouble| trouble.lasts) {
        report.engine = EngineState::Failed;
    } else if copy.is_some_and(|copy| copy.deferred)
        || (tenure.writer.is_none() && tenure.last_writer.as_ref() == Some(&spec.id))
    {
        report.engine = EngineState::Down;
    }
    if report.engine == EngineState::Failed {
        report.applied = spec.generation;
    }
}

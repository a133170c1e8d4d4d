//! What to do next about one volume and its server: a plain function of what is wanted and seen.

use std::time::Duration;

use base::generation::Generation;
use base::spec::{InstanceSpec, Run, VolumeSpec};

use crate::engine::postgres::folder::{Made, Started, digest};
use crate::engine::postgres::server::Firmness;

/// How long a server may take to stop before it is asked more firmly.
const FAST: Duration = Duration::from_secs(25);
const IMMEDIATE: Duration = Duration::from_secs(10);

/// The same when the agent has to end at once.
const AT_ONCE: Duration = Duration::from_secs(2);

/// What is wanted of one volume: its part of the host's spec.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Want {
    /// The generation of the spec this was taken from.
    pub(crate) accepted: Generation,
    /// `None`: nothing is said about the volume, so its data is left alone.
    pub(crate) volume: Option<VolumeSpec>,
    pub(crate) instances: Vec<InstanceSpec>,
    pub(crate) closing: Option<Closing>,
}

/// The agent itself is about to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closing {
    Orderly,
    AtOnce,
}

/// What was found on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Data<'a> {
    /// Not looked at yet, or it could not be.
    Unknown,
    Absent,
    Made(&'a Made),
}

/// A server process and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Running<'a> {
    pub(crate) started: &'a Started,
    /// It has accepted SQL.
    pub(crate) ready: bool,
    /// How firmly it was last asked to stop, and how long ago it was first asked.
    pub(crate) stopping: Option<(Firmness, Duration)>,
}

/// What there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seen<'a> {
    pub(crate) data: Data<'a>,
    pub(crate) server: Option<Running<'a>>,
    /// The last attempt failed and the next one is not due yet.
    pub(crate) waiting: bool,
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Look at the disk.
    Look,
    Make,
    Destroy,
    /// Change the verifier while no server runs.
    SetVerifierOffline,
    /// Change the verifier through the server.
    SetVerifier,
    Start,
    /// See whether the server accepts SQL yet.
    Probe,
    /// Bring the spec's settings into force as far as that goes without a restart.
    Configure,
    Stop(Firmness),
    /// Nothing, until something changes.
    Rest,
}

impl Want {
    /// The instance that is to run on the volume: the one that does, if it is to be up, else the first
    /// that is. There is one at most until volumes can be shared.
    pub(crate) fn serving(&self, running: Option<&str>) -> Option<&InstanceSpec> {
        let keep = self.volume.as_ref().is_some_and(|volume| volume.keep);
        if !keep || self.closing.is_some() {
            return None;
        }
        let mut up = self.instances.iter().filter(|instance| instance.run == Run::Up);
        let runs = |instance: &&InstanceSpec| running == Some(instance.id.as_str());
        up.clone().find(runs).or_else(|| up.next())
    }
}

/// The next step. Called again after each step, and whenever something changes.
pub(crate) fn next(want: &Want, seen: &Seen<'_>) -> Step {
    if let Some(running) = seen.server {
        return with_server(want, seen, running);
    }
    match (&want.volume, seen.data) {
        _ if want.closing.is_some() || seen.waiting => Step::Rest,
        (_, Data::Unknown) => Step::Look,
        (None, _) => Step::Rest,
        (Some(volume), Data::Absent) => {
            if volume.keep {
                Step::Make
            } else {
                Step::Rest
            }
        }
        (Some(volume), Data::Made(made)) if volume.keep => without_server(want, volume, made),
        (Some(_), Data::Made(_)) => Step::Destroy,
    }
}

fn without_server(want: &Want, volume: &VolumeSpec, made: &Made) -> Step {
    if made.verifier != digest(&volume.master.verifier.0) {
        return Step::SetVerifierOffline;
    }
    if want.serving(None).is_some() { Step::Start } else { Step::Rest }
}

fn with_server(want: &Want, seen: &Seen<'_>, running: Running<'_>) -> Step {
    if let Some((asked, since)) = running.stopping {
        let due = firmness_due(want.closing, since);
        return if due > asked { Step::Stop(due) } else { Step::Rest };
    }
    let started = running.started;
    let serving = want.serving(Some(&started.instance));
    let (Some(volume), Some(instance)) = (&want.volume, serving) else {
        return Step::Stop(firmness_due(want.closing, Duration::ZERO));
    };
    let other = started.instance != instance.id
        || started.restart < instance.restart
        || started.engine != volume.engine;
    if other {
        return Step::Stop(Firmness::Fast);
    }
    let Data::Made(made) = seen.data else { return Step::Stop(Firmness::Fast) };
    if !running.ready {
        return Step::Probe;
    }
    match () {
        () if seen.waiting => Step::Rest,
        () if made.verifier != digest(&volume.master.verifier.0) => Step::SetVerifier,
        () if started.generation != instance.generation => Step::Configure,
        () => Step::Rest,
    }
}

/// How firmly a server is to be asked that was first asked `since` ago.
fn firmness_due(closing: Option<Closing>, since: Duration) -> Firmness {
    let (fast, immediate) = match closing {
        Some(Closing::AtOnce) => (Duration::ZERO, AT_ONCE),
        _ => (FAST, FAST + IMMEDIATE),
    };
    if since < fast {
        Firmness::Fast
    } else if since < immediate {
        Firmness::Immediate
    } else {
        Firmness::Kill
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::time::Duration;

    use base::generation::Generation;
    use base::spec::{
        EngineBuild, EngineFamily, Epoch, InstanceSpec, MasterUser, Run, Size, Verifier,
        VolumeOrigin, VolumeSpec, Writer,
    };

    use super::{Closing, Data, Running, Seen, Step, Want, next};
    use crate::engine::postgres::folder::{Made, Started, digest};
    use crate::engine::postgres::server::Firmness;
    use crate::process::ProcessId;

    fn build(version: &str) -> EngineBuild {
        EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() }
    }

    fn volume(words: &[&str]) -> VolumeSpec {
        let version = if words.contains(&"new-minor") { "15.19" } else { "15.18" };
        let verifier = if words.contains(&"new-password") { "two" } else { "one" };
        VolumeSpec {
            id: "v".to_owned(),
            engine: build(version),
            master: MasterUser { name: "m".to_owned(), verifier: Verifier(verifier.to_owned()) },
            database: None,
            keep: !words.contains(&"destroy"),
            origin: VolumeOrigin::Fresh,
            epoch: Epoch(0),
            writer: Writer::First,
            synchronous: Vec::new(),
        }
    }

    fn instance(id: &str, run: Run, words: &[&str]) -> InstanceSpec {
        InstanceSpec {
            id: id.to_owned(),
            generation: Generation(if words.contains(&"changed") { 2 } else { 1 }),
            volume: "v".to_owned(),
            run,
            restart: u64::from(words.contains(&"restart")),
            size: Size { memory_bytes: 1 << 30, vcpus: 2 },
            parameters: BTreeMap::new(),
        }
    }

    fn want(text: &str) -> Want {
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut instances = Vec::new();
        for (word, run) in [("up", Run::Up), ("down", Run::Down), ("gone", Run::Gone)] {
            if words.contains(&word) {
                instances.push(instance("a", run, &words));
            }
        }
        for (word, at) in [("other", instances.len()), ("before", 0)] {
            if words.contains(&word) {
                instances.insert(at, instance("b", Run::Up, &words));
            }
        }
        let closing = match () {
            () if words.contains(&"closing") => Some(Closing::Orderly),
            () if words.contains(&"at-once") => Some(Closing::AtOnce),
            () => None,
        };
        let volume = (!words.contains(&"unsaid")).then(|| volume(&words));
        Want { accepted: Generation(1), volume, instances, closing }
    }

    /// Words of `seen`: `unknown`, `made`, `starting`, `ready`, `stopping=<firmness>:<seconds>`, `waiting`.
    fn check(wanted: &str, seen: &str, step: Step) {
        let made = Made { engine: build("15.18"), verifier: digest("one") };
        let started = Started {
            process: ProcessId { pid: 1, started: 1 },
            instance: "a".to_owned(),
            generation: Generation(1),
            restart: 0,
            engine: build("15.18"),
        };
        let words: Vec<&str> = seen.split_whitespace().collect();
        let stopping = words.iter().find_map(|word| word.strip_prefix("stopping=")).map(|word| {
            let (firmness, seconds) = word.split_once(':').unwrap();
            let firmness = match firmness {
                "fast" => Firmness::Fast,
                "immediate" => Firmness::Immediate,
                _ => Firmness::Kill,
            };
            (firmness, Duration::from_secs(seconds.parse().unwrap()))
        });
        let ready = words.contains(&"ready");
        let data = match () {
            () if words.contains(&"unknown") => Data::Unknown,
            () if words.contains(&"made") => Data::Made(&made),
            () => Data::Absent,
        };
        let process = ready || stopping.is_some() || words.contains(&"starting");
        let server = process.then_some(Running { started: &started, ready, stopping });
        let seen_now = Seen { data, server, waiting: words.contains(&"waiting") };
        assert_eq!(next(&want(wanted), &seen_now), step, "wanted {wanted}, seen {seen}");
    }

    #[test]
    fn a_volume_without_a_server() {
        for (wanted, seen, step) in [
            ("up", "unknown", Step::Look),
            ("unsaid", "unknown", Step::Look),
            ("", "", Step::Make),
            ("up", "", Step::Make),
            ("up", "waiting", Step::Rest),
            ("up closing", "", Step::Rest),
            ("", "made", Step::Rest),
            ("down", "made", Step::Rest),
            ("gone", "made", Step::Rest),
            ("up", "made", Step::Start),
            ("gone other", "made", Step::Start),
            ("up", "made waiting", Step::Rest),
            ("up closing", "made", Step::Rest),
            ("new-password", "made", Step::SetVerifierOffline),
            ("up new-password", "made", Step::SetVerifierOffline),
            ("destroy", "made", Step::Destroy),
            ("destroy", "", Step::Rest),
            ("destroy", "made waiting", Step::Rest),
            ("destroy up", "made", Step::Destroy),
            ("unsaid", "made", Step::Rest),
            ("unsaid up", "made", Step::Rest),
        ] {
            check(wanted, seen, step);
        }
    }

    #[test]
    fn a_volume_with_a_server() {
        for (wanted, seen, step) in [
            ("up", "made starting", Step::Probe),
            ("up", "made ready", Step::Rest),
            ("up changed", "made ready", Step::Configure),
            ("up changed", "made ready waiting", Step::Rest),
            ("up changed", "made starting", Step::Probe),
            ("up new-password", "made ready", Step::SetVerifier),
            ("up restart", "made ready", Step::Stop(Firmness::Fast)),
            ("up restart", "made ready waiting", Step::Stop(Firmness::Fast)),
            ("up new-minor", "made ready", Step::Stop(Firmness::Fast)),
            ("down", "made ready", Step::Stop(Firmness::Fast)),
            ("gone", "made starting", Step::Stop(Firmness::Fast)),
            ("gone other", "made ready", Step::Stop(Firmness::Fast)),
            ("other", "made ready", Step::Stop(Firmness::Fast)),
            ("up other", "made ready", Step::Rest),
            ("up before", "made ready", Step::Rest),
            ("gone before", "made ready", Step::Stop(Firmness::Fast)),
            ("destroy", "made ready", Step::Stop(Firmness::Fast)),
            ("destroy up", "made ready", Step::Stop(Firmness::Fast)),
            ("unsaid", "made ready", Step::Stop(Firmness::Fast)),
            ("up closing", "made ready", Step::Stop(Firmness::Fast)),
            ("up at-once", "made ready", Step::Stop(Firmness::Immediate)),
        ] {
            check(wanted, seen, step);
        }
    }

    #[test]
    fn a_server_that_does_not_stop_is_asked_more_firmly() {
        for (wanted, seen, step) in [
            ("up", "made stopping=fast:1", Step::Rest),
            ("down", "made ready stopping=fast:24", Step::Rest),
            ("down", "made stopping=fast:25", Step::Stop(Firmness::Immediate)),
            ("down", "made stopping=immediate:26", Step::Rest),
            ("down", "made stopping=immediate:35", Step::Stop(Firmness::Kill)),
            ("down", "made stopping=kill:99", Step::Rest),
            ("closing", "made stopping=fast:1", Step::Rest),
            ("at-once", "made stopping=fast:1", Step::Stop(Firmness::Immediate)),
            ("at-once", "made stopping=immediate:1", Step::Rest),
            ("at-once", "made stopping=immediate:2", Step::Stop(Firmness::Kill)),
            ("at-once", "made stopping=fast:9", Step::Stop(Firmness::Kill)),
        ] {
            check(wanted, seen, step);
        }
    }
}

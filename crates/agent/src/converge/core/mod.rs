//! What to do next about one volume, its copies and their servers: a plain function of what is wanted
//! and seen.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use base::generation::Generation;
use base::spec::{EngineBuild, Epoch, Fence, InstanceSpec, Run, VolumeSpec, Writer};

use crate::engine::Firmness;
use crate::engine::folder::{Made, Started, Tenure, digest};

/// How long a server may take to stop before it is asked more firmly.
const FAST: Duration = Duration::from_secs(25);
const IMMEDIATE: Duration = Duration::from_secs(10);

/// The same when the agent has to end at once.
const AT_ONCE: Duration = Duration::from_secs(2);

/// How long a writer may take to end in order when another is to take over: it hands what it has to
/// its replicas, and clients wait.
const ORDERLY: Duration = Duration::from_secs(10);

/// A server that has hung for so long is killed, if nobody has decided otherwise by then.
pub(crate) const HUNG: Duration = Duration::from_secs(15);

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
    /// There, in the layout from before volumes had copies.
    Former,
    Absent,
    Made(&'a Made),
}

/// What the files of a copy are good for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CopyState {
    #[default]
    Absent,
    /// Half made, or not to be used any more.
    Partial,
    /// A server started on it follows another one.
    Standby,
    /// A server started on it writes.
    Writable,
}

impl CopyState {
    pub(crate) fn is_whole(self) -> bool {
        matches!(self, Self::Standby | Self::Writable)
    }
}

/// A server process and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Running<'a> {
    pub(crate) started: &'a Started,
    /// It accepts SQL.
    pub(crate) ready: bool,
    /// How firmly it was last asked to stop, and how long ago it was first asked.
    pub(crate) stopping: Option<(Firmness, Duration)>,
    /// For how long it has not answered nor done anything else.
    pub(crate) hung: Option<Duration>,
    /// It follows nobody though it should and could.
    pub(crate) astray: bool,
}

/// One copy of the data and the server on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Copy<'a> {
    pub(crate) state: CopyState,
    pub(crate) server: Option<Running<'a>>,
    /// The change of writer that its server has written out everything for.
    pub(crate) flushed: Option<Epoch>,
    /// Something is being done about it.
    pub(crate) busy: bool,
    /// The last attempt failed and the next one is not due yet.
    pub(crate) waiting: bool,
}

impl Copy<'_> {
    /// Whether its server can write, or will be able to.
    fn may_write(&self) -> bool {
        let writable = self.state == CopyState::Writable;
        self.server.is_some_and(|server| writable || server.started.follows.is_none())
    }
}

/// What there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Seen<'a> {
    pub(crate) data: Data<'a>,
    pub(crate) tenure: &'a Tenure,
    /// By name: an instance's id, or [`crate::engine::folder::NOBODYS`].
    pub(crate) copies: BTreeMap<&'a str, Copy<'a>>,
    /// The instances that the running writer lets follow it. `None`: that is to be seen to.
    pub(crate) followers: Option<&'a BTreeSet<String>>,
    /// Something is being done about the volume as a whole.
    pub(crate) busy: bool,
    /// The last attempt at that failed and the next one is not due yet.
    pub(crate) waiting: bool,
    /// The engine can change the verifier while no server runs.
    pub(crate) offline: bool,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// Look at the disk.
    Look,
    /// Give data of the former layout its place.
    Reform,
    Make,
    Destroy,
    /// Change the verifier while no server runs.
    SetVerifierOffline,
    /// Write down that this instance may write from now on and no other, under the wanted epoch.
    Record(Option<String>),
    /// Do something about one copy.
    On(String, Act),
    /// Nothing, until something changes.
    Rest,
}

/// One thing to do about one copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// Take over the copy of the last writer, which has no owner any more.
    Adopt,
    /// Make it the same as the writer's copy.
    Duplicate,
    /// Never use it again without making it anew.
    Distrust,
    Destroy,
    /// Have a copy that was written to follow the writer from where their histories part, if it can.
    Fit,
    /// Have the server write out what it has, so that it ends quickly when it is told to.
    Flush,
    Start,
    Promote,
    /// Have a replica follow the writer.
    Follow,
    /// Have the writer let its replicas follow it, and nobody else.
    Admit,
    /// Change the verifier through the server.
    SetVerifier,
    /// Bring the spec's settings into force as far as that goes without a restart.
    Configure,
    Stop(Firmness),
}

impl Want {
    /// The spec of an instance that is not gone.
    pub(crate) fn instance(&self, id: &str) -> Option<&InstanceSpec> {
        self.instances.iter().find(|one| one.id == id && one.run != Run::Gone)
    }

    /// The engine that the server of an instance is to run.
    pub(crate) fn build<'a>(
        &self,
        volume: &'a VolumeSpec,
        instance: &'a InstanceSpec,
    ) -> &'a EngineBuild {
        instance.engine.as_ref().unwrap_or(&volume.engine)
    }

    pub(crate) fn is_up(&self, id: &str) -> bool {
        let kept = self.volume.as_ref().is_some_and(|volume| volume.keep);
        let up = self.instance(id).is_some_and(|one| one.run == Run::Up);
        kept && up && self.closing.is_none()
    }

    /// The instance that is to write.
    fn appointed(&self, volume: &VolumeSpec, tenure: &Tenure) -> Option<&str> {
        let found = match &volume.writer {
            Writer::Nobody { .. } => None,
            Writer::Instance(id) => self.instance(id),
            Writer::First => {
                let holder = tenure.writer.as_deref().and_then(|id| self.instance(id));
                let holder_up = holder.filter(|one| one.run == Run::Up);
                let first = || self.instances.iter().find(|one| one.run == Run::Up);
                holder_up.or_else(first).or(holder)
            }
        };
        found.map(|one| one.id.as_str())
    }

    /// Those that are to follow the writer.
    pub(crate) fn followers(&self, writer: &str) -> BTreeSet<String> {
        let others = self.instances.iter().filter(|one| one.run != Run::Gone && one.id != writer);
        others.map(|one| one.id.clone()).collect()
    }
}

/// The next step. Called again after each step, and whenever something changes.
pub(crate) fn next(want: &Want, seen: &Seen<'_>) -> Step {
    let Some(volume) = want.volume.as_ref().filter(|one| one.keep && want.closing.is_none()) else {
        return without_wish(want, seen);
    };
    match seen.data {
        Data::Unknown if seen.waiting => return stop_all(want, seen).unwrap_or(Step::Rest),
        Data::Unknown => return Step::Look,
        Data::Former if seen.busy || seen.waiting => return Step::Rest,
        Data::Former => return Step::Reform,
        Data::Absent if seen.busy || seen.waiting => return Step::Rest,
        Data::Absent => return Step::Make,
        Data::Made(_) if seen.busy => return Step::Rest,
        Data::Made(made) => {
            if let Some(step) = change_of_writer(want, volume, seen) {
                return step;
            }
            if let Some(step) = offline(volume, seen, made) {
                return step;
            }
        }
    }
    let writer = seen.tenure.writer.as_deref();
    let others = want.instances.iter().map(|one| one.id.as_str());
    let others = others.filter(|id| Some(*id) != writer);
    let strays = seen.copies.keys().copied().filter(|name| want.instance(name).is_none());
    let names: Vec<&str> = writer.into_iter().chain(others).chain(strays).collect();
    let act = names.iter().find_map(|name| Some((name, on_copy(want, volume, seen, name)?)));
    act.map_or(Step::Rest, |(name, act)| Step::On((*name).to_owned(), act))
}

/// Nobody wants the volume to be served: servers are stopped, and what is to go goes.
fn without_wish(want: &Want, seen: &Seen<'_>) -> Step {
    if let Some(step) = stop_all(want, seen) {
        return step;
    }
    let busy = seen.busy || seen.copies.values().any(|copy| copy.busy || copy.server.is_some());
    match seen.data {
        _ if want.closing.is_some() || seen.waiting || busy => Step::Rest,
        Data::Unknown => Step::Look,
        Data::Absent => Step::Rest,
        Data::Made(_) | Data::Former => {
            if want.volume.is_some() {
                Step::Destroy
            } else {
                Step::Rest
            }
        }
    }
}

fn stop_all(want: &Want, seen: &Seen<'_>) -> Option<Step> {
    seen.copies.iter().find_map(|(name, copy)| {
        let (asked, since) = asked(copy)?;
        let due = firmness_due(want.closing, since);
        (asked < Some(due)).then(|| Step::On((*name).to_owned(), Act::Stop(due)))
    })
}

/// How firmly the server of a copy was asked to stop, and how long ago.
fn asked(copy: &Copy<'_>) -> Option<(Option<Firmness>, Duration)> {
    let stopping = copy.server?.stopping;
    Some(stopping.map_or((None, Duration::ZERO), |(firmness, since)| (Some(firmness), since)))
}

/// Sees to it that the one who is to write may, once nobody else can.
fn change_of_writer(want: &Want, volume: &VolumeSpec, seen: &Seen<'_>) -> Option<Step> {
    let tenure = seen.tenure;
    let target = want.appointed(volume, tenure);
    if volume.epoch <= tenure.epoch && tenure.writer.as_deref() == target {
        return None;
    }
    let stays = target.filter(|id| tenure.writer.as_deref() == Some(id));
    let mut writers = seen
        .copies
        .iter()
        .filter(|(name, copy)| copy.may_write() && stays.is_none_or(|stays| **name != stays));
    if let Some((name, copy)) = writers.next() {
        let (asked, since) = asked(copy)?;
        let orderly = volume.writer == Writer::Nobody { stop: Fence::Orderly };
        let flushes = copy.server.is_some_and(|server| server.ready && server.hung.is_none());
        if orderly && asked.is_none() && flushes && copy.flushed != Some(volume.epoch) {
            let step = || Step::On((*name).to_owned(), Act::Flush);
            return Some(if copy.busy { Step::Rest } else { step() });
        }
        let due = match volume.writer {
            Writer::Nobody { stop: Fence::AtOnce } => Firmness::Kill,
            _ if since < ORDERLY => Firmness::Fast,
            _ => Firmness::Kill,
        };
        let step = || Step::On((*name).to_owned(), Act::Stop(due));
        return Some(if asked < Some(due) { step() } else { Step::Rest });
    }
    if let Some(id) = target
        && adopts(want, volume, seen, id)
    {
        let idle =
            |name| seen.copies.get(name).is_none_or(|copy| !copy.busy && copy.server.is_none());
        if !idle(id) || !idle(tenure.main()) {
            // A replica that is still being made or run on the heir's own copy.
            let heir = seen.copies.get(id).filter(|copy| !copy.busy).and_then(asked);
            let stop = heir.filter(|(asked, _)| *asked < Some(Firmness::Fast));
            return Some(
                stop.map_or(Step::Rest, |_| Step::On(id.to_owned(), Act::Stop(Firmness::Fast))),
            );
        }
        return Some(if seen.waiting { Step::Rest } else { Step::On(id.to_owned(), Act::Adopt) });
    }
    // A writer without a copy would begin with nothing of what was acknowledged: nobody writes then.
    let usable = |id: &&str| seen.copies.get(id).is_some_and(|copy| copy.state.is_whole());
    let target = target.filter(usable);
    if volume.epoch <= tenure.epoch && tenure.writer.as_deref() == target {
        return None;
    }
    Some(if seen.waiting { Step::Rest } else { Step::Record(target.map(str::to_owned)) })
}

/// Whether the instance takes over the copy of the last writer instead of having one of its own: it
/// has no whole one and the last writer is no more; or nobody has said who is to write, and then
/// all that was acknowledged is where the last writer wrote.
fn adopts(want: &Want, volume: &VolumeSpec, seen: &Seen<'_>, id: &str) -> bool {
    let main = seen.tenure.main();
    if main == id || !seen.copies.get(main).is_some_and(|copy| copy.state.is_whole()) {
        return false;
    }
    let own = seen.copies.get(id).is_some_and(|copy| copy.state.is_whole());
    match volume.writer {
        Writer::First => true,
        _ => !own && want.instance(main).is_none(),
    }
}

/// What is done to the copy with all the commits while no server writes to it.
fn offline(volume: &VolumeSpec, seen: &Seen<'_>, made: &Made) -> Option<Step> {
    let main = seen.tenure.main();
    let copy = seen.copies.get(main)?;
    let writer_only = seen.tenure.writer.as_deref().is_none_or(|writer| writer == main);
    let due = seen.offline
        && made.verifier != digest(&volume.master.verifier.0)
        && !matches!(volume.writer, Writer::Nobody { .. })
        && writer_only
        && copy.state == CopyState::Writable
        && copy.server.is_none();
    (due && !seen.waiting && !copy.waiting && !copy.busy && !seen.busy)
        .then_some(Step::SetVerifierOffline)
}

fn on_copy(want: &Want, volume: &VolumeSpec, seen: &Seen<'_>, name: &str) -> Option<Act> {
    let copy = seen.copies.get(name).copied().unwrap_or_default();
    let Some(server) = copy.server else { return without_server(want, seen, name, copy) };
    if let Some((asked, since)) = server.stopping {
        let due = firmness_due(want.closing, since);
        return (asked < due).then_some(Act::Stop(due));
    }
    let Some(instance) = want.instance(name).filter(|_| want.is_up(name)) else {
        return Some(Act::Stop(Firmness::Fast));
    };
    let started = server.started;
    let other = started.instance != instance.id
        || started.restart < instance.restart
        || started.engine != *want.build(volume, instance);
    match () {
        () if server.hung.is_some_and(|hung| HUNG <= hung) => Some(Act::Stop(Firmness::Kill)),
        () if other || !copy.state.is_whole() => Some(Act::Stop(Firmness::Fast)),
        () if copy.busy || server.hung.is_some() => None,
        () if seen.tenure.writer.as_deref() == Some(name) => {
            as_writer(want, volume, seen, instance, copy)
        }
        () if copy.may_write() => Some(Act::Stop(Firmness::Fast)),
        () if copy.waiting => None,
        () if server.astray => Some(Act::Distrust),
        () if seen.tenure.writer.is_some() && started.follows != seen.tenure.writer => {
            Some(Act::Follow)
        }
        () if server.ready && started.generation != instance.generation => Some(Act::Configure),
        () => None,
    }
}

/// About the running server of the one that may write.
fn as_writer(
    want: &Want,
    volume: &VolumeSpec,
    seen: &Seen<'_>,
    instance: &InstanceSpec,
    copy: Copy<'_>,
) -> Option<Act> {
    let server = copy.server?;
    let Data::Made(made) = seen.data else { return None };
    match () {
        () if !server.ready || copy.waiting => None,
        () if server.started.follows.is_some() => Some(Act::Promote),
        () if made.verifier != digest(&volume.master.verifier.0) => Some(Act::SetVerifier),
        () if server.started.generation != instance.generation => Some(Act::Configure),
        () if seen.followers != Some(&want.followers(&instance.id)) => Some(Act::Admit),
        () => None,
    }
}

fn without_server(want: &Want, seen: &Seen<'_>, name: &str, copy: Copy<'_>) -> Option<Act> {
    if copy.busy || copy.waiting {
        return None;
    }
    if want.instance(name).is_none() {
        let doomed = copy.state != CopyState::Absent && name != seen.tenure.main();
        return doomed.then_some(Act::Destroy);
    }
    if !want.is_up(name) {
        return None;
    }
    let writer = seen.tenure.writer.as_deref();
    if writer == Some(name) {
        return copy.state.is_whole().then_some(Act::Start);
    }
    if copy.state == CopyState::Standby {
        return Some(Act::Start);
    }
    let source = writer.and_then(|writer| seen.copies.get(writer));
    let open = source.is_some_and(|source| {
        source.server.is_some_and(|server| {
            server.ready && server.stopping.is_none() && server.started.follows.is_none()
        })
    });
    let admitted = seen.followers.is_some_and(|followers| followers.contains(name));
    match copy.state {
        _ if !open || !admitted => None,
        CopyState::Writable => Some(Act::Fit),
        _ => Some(Act::Duplicate),
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
mod tests;

//! What scripts are made of: one cluster, its records, a host that does as it is told or not, and a
//! line of text for what is planned.
//!
//! A line that begins with `>` is what the plan is after the steps before it, settled: the phase, the
//! host's generation, the volume with its epoch, writer and (after `+`) synchronous replicas, the
//! instances with their run and restart, the endpoints with port and targets, and the events so far.
//! A line that begins with `?` is compared with the volume, the step of a change of writer, the
//! targets of the writer's and the readers' endpoint, and the events since the last such line. One that
//! begins with `=` is compared with the versions of the volume and the instances, the writer, whether an
//! upgrade is going on, and the events since the last line that shows some.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use base::clock::Timestamp;
use base::generation::Generation;
use base::report::{EndpointReport, EngineState, HostReport, InstanceReport, Role, VolumeReport};
use base::spec::{
    EngineBuild, EngineFamily, Epoch, Fence, MasterUser, Run, Verifier, VolumeOrigin, VolumeSpec,
    Writer,
};

use crate::rds::cluster::{self, Cluster, Deferrable, Failover};
use crate::rds::endpoint::{CustomEndpoint, CustomKind};
use crate::rds::fleet::Seen;
use crate::rds::instance::{self, Instance};
use crate::rds::plan::phase::Phase;
use crate::rds::plan::planned::{
    HostPlan, Planned, PlannedInstance, reader_endpoint, writer_endpoint,
};
use crate::rds::plan::{Decided, Firewall, Groups, Situation, World, plan};
use crate::rds::window::{Daily, Weekly};
use crate::store::records::Scope;

/// Runs a script and compares every `>` line.
#[track_caller]
pub(super) fn check(text: &str) {
    let mut script = Script::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some(expected) = line.strip_prefix("> ") {
            assert_eq!(script.render(), expected.trim(), "after {:?}", script.last);
        } else if let Some(expected) = line.strip_prefix("= ") {
            assert_eq!(script.render_upgrade(), expected.trim(), "after {:?}", script.last);
        } else if let Some(expected) = line.strip_prefix("? ") {
            assert_eq!(script.render_writer(), expected.trim(), "after {:?}", script.last);
        } else {
            script.step(line);
        }
    }
}

/// One cluster, its records, and what its host reported.
pub(super) struct Script {
    pub(super) situation: Situation,
    pub(super) host: HostPlan,
    seen: Seen,
    gone: bool,
    events: Vec<String>,
    now: Timestamp,
    last: String,
    /// How many events were shown by `?` lines.
    shown: usize,
    machine: Machine,
}

/// What the host is like, other than doing as it is told.
#[derive(Default)]
struct Machine {
    /// Engines that are not up though they are to be.
    broken: BTreeMap<String, EngineState>,
    vanished: BTreeSet<String>,
    /// 100 unless said; `None`: not known.
    positions: BTreeMap<String, Option<u64>>,
    /// `None`: all synchronous replicas that are up.
    in_sync: Option<Vec<String>>,
    /// That are installed, besides 15.18 unless that was removed.
    engines: Vec<EngineBuild>,
    removed: bool,
    /// It does not get to ending the old writer.
    stubborn: bool,
    /// Instances that it does not get to promoting.
    unopened: BTreeSet<String>,
    /// As last reported.
    epoch: Epoch,
    writer: Option<String>,
    last_writer: Option<String>,
}

impl Script {
    pub(super) fn new() -> Self {
        let situation = Situation {
            scope: Scope::region("123456789012", "us-east-1"),
            owner_id: "cabcdefghijk".into(),
            account_closed: false,
            wanted: cluster(),
            instances: Vec::new(),
            custom: Vec::new(),
            backups: Vec::new(),
            planned: None,
            groups: Groups::default(),
            firewall: Firewall::default(),
        };
        Self {
            situation,
            host: HostPlan { generation: Generation(0), network: 300, events: 0 },
            seen: Seen::default(),
            gone: false,
            events: Vec::new(),
            now: Timestamp(1_795_478_400_000),
            last: String::new(),
            shown: 0,
            machine: Machine::default(),
        }
    }

    pub(super) fn step(&mut self, line: &str) {
        line.clone_into(&mut self.last);
        let (verb, name) = line.split_once(' ').unwrap_or((line, ""));
        let wanted = &mut self.situation.wanted;
        match verb {
            "create" => {}
            "report" if name.is_empty() => self.report(true, true),
            "report" => self.report(name == "volume", name == "instances"),
            "after" => self.now = self.now.plus(Duration::from_secs(name.parse().unwrap())),
            "version" | "version-waits" => {
                wanted.build = postgresql(name);
                wanted.build_waits = verb == "version-waits";
            }
            "automatic" => wanted.echoed.auto_minor_version_upgrade = true,
            "agrees" => self.instance(name).echoed.auto_minor_version_upgrade = true,
            "install" => self.machine.engines.push(postgresql(name)),
            "remove-engine" => self.machine.removed = true,
            "failover" => {
                let number = wanted.failover.as_ref().map_or(0, |asked| asked.number) + 1;
                let target = Some(name.to_owned()).filter(|name| !name.is_empty());
                wanted.failover = Some(Failover { number, target });
            }
            "zone" | "tier" | "class" => self.change_instance(verb, name),
            "down" | "hung" | "failed" | "starting" | "vanish" | "heal" | "at" | "sync"
            | "stubborn" | "willing" | "unopened" => self.machine.change(verb, name),
            "forget" => self.seen = Seen::default(),
            "delete" => wanted.deleting = true,
            "stop" => wanted.run = cluster::Run::Stopped { since: self.now },
            "start" => wanted.run = cluster::Run::Running,
            "close-account" => self.situation.account_closed = true,
            "reopen-account" => self.situation.account_closed = false,
            "port" => wanted.port = Deferrable::at_once(name.parse().unwrap()),
            "password" => wanted.master.verifier = Verifier("another".into()),
            "add" => self.situation.instances.push(instance(name)),
            "remove" => self.instance(name).deleting = true,
            "reboot" => self.instance(name).reboots += 1,
            "custom" => self.situation.custom.push(custom(name)),
            other => panic!("bad step: {other}"),
        }
        self.settle();
    }

    fn instance(&mut self, name: &str) -> &mut Instance {
        self.situation.instances.iter_mut().find(|one| one.name == name).unwrap()
    }

    /// Plans until there is nothing more to decide.
    pub(super) fn settle(&mut self) {
        for _ in 0..8 {
            if self.gone {
                return;
            }
            let clusters = vec![self.situation.clone()];
            let (host, seen) = (self.host.clone(), &self.seen);
            let (snapshots, data) = (Vec::new(), Vec::new());
            let world = World { host, seen, suffix: "test", clusters, snapshots, data };
            let Some(Decided::Cluster(decision)) = plan(&world, self.now).pop() else { return };
            self.host.generation = decision.generation.unwrap_or(self.host.generation);
            let code = |code: &str| code.trim_start_matches("RDS-EVENT-").to_owned();
            self.events.extend(decision.events.iter().map(|event| code(&event.code)));
            self.situation.instances.retain(|one| !decision.gone.contains(one));
            self.gone = decision.planned.is_none();
            self.situation.planned = decision.planned;
        }
        panic!("the plan does not settle after {:?}", self.last);
    }

    pub(super) fn planned(&self) -> &Planned {
        self.situation.planned.as_ref().unwrap()
    }

    fn change_instance(&mut self, verb: &str, words: &str) {
        let (name, value) = words.split_once(' ').unwrap();
        let instance = self.instance(name);
        match verb {
            "zone" => value.clone_into(&mut instance.zone),
            "tier" => instance.promotion_tier = value.parse().unwrap(),
            _ => instance.class = Deferrable::at_once(value.to_owned()),
        }
    }

    /// The host reports what it has done of what is planned: of the volume, of the instances.
    fn report(&mut self, volume: bool, instances: bool) {
        let before = self.seen.report.clone().unwrap_or_default();
        let mut report = HostReport { accepted: self.host.generation, ..HostReport::default() };
        report.engines.clone_from(&self.machine.engines);
        if !self.machine.removed {
            report.engines.push(postgresql("15.18"));
        }
        if let Some(planned) = &self.situation.planned {
            if volume {
                self.machine.turn(planned);
            }
            let kept = Some(&planned.volume).filter(|volume| volume.keep);
            let accepted = self.host.generation;
            report.volumes.extend(kept.map(|kept| self.machine.volume(kept, planned, accepted)));
            let there = planned.instances.iter().filter(|one| one.spec.run != Run::Gone);
            report.instances.extend(there.filter_map(|one| self.machine.instance(one, planned)));
            report.endpoints.extend(planned.endpoints.iter().map(|one| EndpointReport {
                id: one.spec.id.clone(),
                applied: one.spec.generation,
                listening: true,
                problem: None,
            }));
        }
        if !volume {
            report.volumes = before.volumes;
        }
        if !instances {
            report.instances = before.instances;
        }
        self.seen = Seen::of(report);
    }

    fn render(&self) -> String {
        let events = self.events.join(" ");
        let generation = self.host.generation;
        if self.gone {
            return format!("gone {generation} | {events}").trim().to_owned();
        }
        let planned = self.planned();
        let phase = match planned.phase {
            Phase::Creating => "creating",
            Phase::Running => "running",
            Phase::Stopping => "stopping",
            Phase::Stopped => "stopped",
            Phase::Starting => "starting",
            Phase::Deleting => "deleting",
        };
        let keep = if planned.volume.keep { "keep" } else { "destroy" };
        let volume = volume(&planned.volume);
        let instances = planned.instances.iter().map(|one| {
            let run = match one.spec.run {
                Run::Up => "up",
                Run::Down => "down",
                Run::Gone => "gone",
            };
            format!("{}:{run}/{}", one.name, one.spec.restart)
        });
        let endpoints = planned.endpoints.iter().map(|one| {
            let (first, second) = one.spec.id.split_once('/').unwrap();
            let id = match second {
                "writer" | "reader" => second,
                _ => first,
            };
            let targets =
                if one.spec.targets.is_empty() { "-".into() } else { one.spec.targets.join(",") };
            format!("{id}:{}->{targets}", one.spec.port)
        });
        let instances: Vec<String> = instances.collect();
        let endpoints: Vec<String> = endpoints.collect();
        let (instances, endpoints) = (instances.join(" "), endpoints.join(" "));
        let text =
            format!("{phase} {generation} {keep} {volume} | {instances} | {endpoints} | {events}");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Script {
    fn render_upgrade(&mut self) -> String {
        let events = self.events[self.shown..].join(" ");
        self.shown = self.events.len();
        let planned = self.planned();
        let instances = planned.instances.iter().map(|one| {
            let version = &planned.build_of(one).version;
            format!("{}:{version}", one.name)
        });
        let instances: Vec<String> = instances.collect();
        let (version, instances) = (&planned.volume.engine.version, instances.join(" "));
        let going = if planned.upgrade.is_some() { "upgrading" } else { "-" };
        let volume = volume(&planned.volume);
        format!("{version} | {instances} | {volume} {going} | {events}").trim().to_owned()
    }

    fn render_writer(&mut self) -> String {
        let events = self.events[self.shown..].join(" ");
        self.shown = self.events.len();
        let planned = self.planned();
        let step = planned
            .takeover
            .as_ref()
            .map_or("-".to_owned(), |takeover| format!("{:?}", takeover.step).to_lowercase());
        let targets = |id: &str| -> String {
            planned.endpoint(id).map_or("none".to_owned(), |one| one.spec.targets.join(","))
        };
        let id = &planned.volume.id;
        let (writer, readers) = (targets(&writer_endpoint(id)), targets(&reader_endpoint(id)));
        let volume = volume(&planned.volume);
        let text = format!("{volume} {step} | {writer} {readers} | {events}");
        text.trim().to_owned()
    }
}

impl Machine {
    fn change(&mut self, verb: &str, words: &str) {
        let (name, value) = words.split_once(' ').unwrap_or((words, ""));
        let name = name.to_owned();
        let mut broken = |state| self.broken.insert(name.clone(), state);
        match verb {
            "down" => drop(broken(EngineState::Down)),
            "hung" => drop(broken(EngineState::Hung)),
            "failed" => drop(broken(EngineState::Failed)),
            "starting" => drop(broken(EngineState::Starting)),
            "vanish" => drop(self.vanished.insert(name)),
            "heal" => {
                self.broken.remove(&name);
                self.vanished.remove(&name);
                self.unopened.remove(&name);
            }
            "at" => drop(self.positions.insert(name, value.parse().ok())),
            "sync" => {
                self.in_sync = Some(words.split(',').map(str::to_owned).collect());
                self.in_sync = self.in_sync.take().filter(|_| words != "all");
                if words == "none" {
                    self.in_sync = Some(Vec::new());
                }
            }
            "stubborn" => self.stubborn = true,
            "willing" => self.stubborn = false,
            _ => drop(self.unopened.insert(name)),
        }
    }

    /// Carries out what is planned for the writer.
    fn turn(&mut self, planned: &Planned) {
        let volume = &planned.volume;
        if matches!(volume.writer, Writer::Nobody { .. }) && self.stubborn {
            return;
        }
        self.epoch = volume.epoch;
        self.writer = match &volume.writer {
            Writer::Nobody { .. } => None,
            _ => planned.appointed().map(str::to_owned).filter(|id| {
                let up = |id: &str| !self.broken.contains_key(id) && !self.vanished.contains(id);
                up(id) && !self.unopened.contains(id)
            }),
        };
        self.last_writer = self.writer.clone().or(self.last_writer.take());
    }

    fn volume(&self, volume: &VolumeSpec, planned: &Planned, applied: Generation) -> VolumeReport {
        let up = |id: &&String| {
            planned.instance(id).is_some_and(|one| one.spec.run == Run::Up)
                && !self.broken.contains_key(*id)
        };
        let in_sync = volume.synchronous.iter().filter(up).cloned().collect();
        VolumeReport {
            id: volume.id.clone(),
            ready: true,
            applied,
            epoch: self.epoch,
            writer: self.writer.clone(),
            last_writer: self.last_writer.clone(),
            in_sync: self.in_sync.clone().unwrap_or(in_sync),
            ..VolumeReport::default()
        }
    }

    fn instance(&self, one: &PlannedInstance, planned: &Planned) -> Option<InstanceReport> {
        let id = &one.spec.id;
        if self.vanished.contains(id) {
            return None;
        }
        let fenced = matches!(planned.volume.writer, Writer::Nobody { .. }) && !self.stubborn;
        let fenced = fenced && self.last_writer.as_ref() == Some(id);
        let engine = match self.broken.get(id) {
            Some(broken) if one.spec.run == Run::Up => *broken,
            None if one.spec.run == Run::Up && !fenced => EngineState::Up,
            _ => EngineState::Down,
        };
        let writes = self.writer.as_ref() == Some(id);
        let role = if writes { Role::Writer } else { Role::Replica };
        Some(InstanceReport {
            id: id.clone(),
            applied: one.spec.generation,
            restarted: if self.broken.contains_key(id) { 0 } else { one.spec.restart },
            engine,
            build: Some(planned.build_of(one).clone()).filter(|_| engine != EngineState::Down),
            role: Some(role).filter(|_| engine == EngineState::Up),
            epoch: self.epoch,
            position: self.positions.get(id).copied().unwrap_or(Some(100)),
            ..InstanceReport::default()
        })
    }
}

fn volume(volume: &VolumeSpec) -> String {
    let writer = match &volume.writer {
        Writer::First => "first".to_owned(),
        Writer::Nobody { stop: Fence::Orderly } => "orderly".to_owned(),
        Writer::Nobody { stop: Fence::AtOnce } => "at-once".to_owned(),
        Writer::Instance(id) => id.clone(),
    };
    let replicas = volume.synchronous.join(",");
    let plus = if replicas.is_empty() { "" } else { "+" };
    format!("e{}:{writer}{plus}{replicas}", volume.epoch.0)
}

fn cluster() -> Cluster {
    Cluster {
        resource_id: "cluster-X".into(),
        name: "demo".into(),
        engine: "aurora-postgresql".into(),
        build: postgresql("15.18"),
        build_waits: false,
        created: Timestamp(0),
        origin: VolumeOrigin::Fresh,
        cloned: false,
        master: MasterUser { name: "dbadmin".into(), verifier: Verifier("one".into()) },
        database: None,
        port: Deferrable::at_once(5432),
        subnet_group: "default".into(),
        vpc: "vpc-1".into(),
        zones: Vec::new(),
        security_groups: Vec::new(),
        parameter_group: "default.aurora-postgresql15".into(),
        run: cluster::Run::Running,
        deleting: false,
        backup_retention_days: 1,
        backup_window: Daily::parse("03:00-03:30").unwrap(),
        maintenance_window: Weekly::parse("sun:05:00-sun:05:30").unwrap(),
        deletion_protection: false,
        managed_password: None,
        http_endpoint: false,
        iam_authentication: false,
        failover: None,
        echoed: cluster::Echoed::default(),
        tags: BTreeMap::new(),
    }
}

fn postgresql(version: &str) -> EngineBuild {
    EngineBuild { family: EngineFamily::Postgresql, version: version.into() }
}

fn instance(name: &str) -> Instance {
    Instance {
        resource_id: name.into(),
        name: name.into(),
        cluster: "cluster-X".into(),
        created: Timestamp(0),
        class: Deferrable::at_once("db.r6g.large".into()),
        zone: "us-east-1a".into(),
        publicly_accessible: false,
        promotion_tier: 1,
        parameter_group: "default.aurora-postgresql15".into(),
        maintenance_window: Weekly::parse("sun:05:00-sun:05:30").unwrap(),
        reboots: 0,
        deleting: false,
        echoed: instance::Echoed::default(),
        tags: BTreeMap::new(),
    }
}

/// `<kind>`, `<kind> =<members>` or `<kind> -<members>`.
fn custom(words: &str) -> CustomEndpoint {
    let (kind, members) = words.split_once(' ').unwrap_or((words, ""));
    let list = |sign: char| -> Vec<String> {
        let members = members.strip_prefix(sign).into_iter().flat_map(|list| list.split(','));
        members.map(str::to_owned).collect()
    };
    CustomEndpoint {
        resource_id: kind.into(),
        name: kind.into(),
        cluster: "cluster-X".into(),
        created: Timestamp(0),
        kind: match kind {
            "any" => CustomKind::Any,
            "writers" => CustomKind::Writer,
            _ => CustomKind::Reader,
        },
        static_members: list('='),
        excluded_members: list('-'),
        deleting: false,
        tags: BTreeMap::new(),
    }
}

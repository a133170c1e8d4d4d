//! Scripts: what happens to one cluster on the left, what is planned then below it.
//!
//! A line that begins with `>` is what the plan is after the step before it, settled: the phase, the
//! host's generation, the volume, the instances with their run and restart, the endpoints with port
//! and targets, and the events so far.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use base::generation::Generation;
use base::report::{EndpointReport, EngineState, HostReport, InstanceReport, VolumeReport};
use base::spec::{Admission, EngineBuild, EngineFamily, MasterUser, Run, Verifier};

use super::phase::{EDGES, Phase};
use super::planned::{HostPlan, Planned};
use super::{Firewall, Groups, Situation, World, plan};
use crate::network::rules;
use crate::rds::cluster::{self, Cluster, Deferrable};
use crate::rds::endpoint::{CustomEndpoint, CustomKind};
use crate::rds::fleet::Seen;
use crate::rds::instance::{self, Instance};
use crate::rds::window::{Daily, Weekly};
use crate::store::records::Scope;

#[test]
fn a_cluster_without_instances_comes_and_goes() {
    check(
        "
        create
        > creating g1 keep | | writer:5432->- reader:5432->- |
        report
        > running g1 keep | | writer:5432->- reader:5432->- | 0170
        delete
        > deleting g2 destroy | | | 0170
        report
        > gone g3 | 0170 0171
        ",
    );
}

#[test]
fn deletion_while_creating_needs_no_report_to_begin() {
    check(
        "
        create
        > creating g1 keep | | writer:5432->- reader:5432->- |
        delete
        > deleting g2 destroy | | |
        report
        > gone g3 | 0171
        ",
    );
}

#[test]
fn a_writer_comes_and_goes_before_the_data_does() {
    check(
        "
        create
        report
        add a
        > running g2 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170
        report
        > running g2 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        remove a
        delete
        > deleting g4 keep | a:gone/0 | | 0170 0005
        report
        > deleting g5 destroy | | | 0170 0005 0003
        report
        > gone g6 | 0170 0005 0003 0171
        ",
    );
}

#[test]
fn one_instance_serves_at_a_time() {
    check(
        "
        create
        report
        add a
        report
        remove a
        add b
        > running g3 keep | a:gone/0 | writer:5432->- reader:5432->- | 0170 0005
        report
        > running g5 keep | b:up/0 | writer:5432->b reader:5432->b b:5432->b | 0170 0005 0003
        ",
    );
}

#[test]
fn an_instance_that_never_was_told_goes_at_once() {
    check(
        "
        create
        report
        add a
        add b
        remove b
        > running g2 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0003
        ",
    );
}

#[test]
fn stop_and_start_go_through_their_phases() {
    check(
        "
        create
        report
        add a
        report
        stop
        > stopping g3 keep | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        report
        > stopped g3 keep | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150
        start
        > starting g4 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150
        report
        > running g4 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0151
        ",
    );
}

#[test]
fn ports_reboots_passwords_and_custom_endpoints() {
    check(
        "
        create
        report
        add a
        report
        port 6432
        > running g3 keep | a:up/0 | writer:6432->a reader:6432->a a:6432->a | 0170 0005
        reboot a
        > running g4 keep | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005
        report
        > running g4 keep | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005 0006
        password
        > running g5 keep | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005 0006 0016
        custom any
        > running g6 keep | a:up/1 | writer:6432->a reader:6432->a a:6432->a any:6432->a | 0170 0005 0006 0016
        custom reader
        > running g7 keep | a:up/1 | writer:6432->a reader:6432->a a:6432->a any:6432->a reader:6432->- | 0170 0005 0006 0016
        ",
    );
}

#[test]
fn a_lost_report_changes_nothing() {
    check(
        "
        create
        report
        add a
        report
        forget
        > running g2 keep | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        remove a
        > running g3 keep | a:gone/0 | writer:5432->- reader:5432->- | 0170 0005
        ",
    );
}

#[test]
fn every_step_of_a_phase_is_in_the_table() {
    let edges: Vec<String> = EDGES.iter().map(|(from, to)| format!("{from:?}->{to:?}")).collect();
    assert_eq!(
        edges.join(" "),
        "Creating->Running Creating->Deleting Running->Stopping Running->Deleting \
         Stopping->Stopped Stopping->Deleting Stopped->Starting Stopped->Deleting \
         Starting->Running Starting->Deleting"
    );
}

#[test]
fn a_new_rule_raises_the_generation_and_rebinds_nothing() {
    let mut script = Script::new();
    for step in ["create", "report", "add a", "report"] {
        script.step(step);
    }
    let before = script.planned().clone();
    script.situation.firewall = Firewall { rules: vec![open_rule()], members: BTreeMap::new() };
    script.settle();
    let after = script.planned();
    assert_eq!(script.host.generation, Generation(3));
    let everybody = Admission { network: "0.0.0.0".parse().unwrap(), prefix: 0 };
    for (old, new) in before.endpoints.iter().zip(&after.endpoints) {
        assert_eq!((old.bound, old.spec.address), (new.bound, new.spec.address));
        assert_eq!(new.spec.generation, Generation(3));
        assert_eq!(new.spec.admit, [everybody]);
    }
    assert_eq!(before.instances, after.instances);
    assert_eq!(before.volume_since, after.volume_since);
}

fn open_rule() -> rules::Rule {
    rules::Rule {
        id: "sgr-1".into(),
        egress: false,
        scope: rules::Scope {
            protocol: rules::Protocol::ALL,
            ports: None,
            peer: rules::Peer::Network("0.0.0.0/0".parse().unwrap()),
        },
        description: None,
        tags: BTreeMap::new(),
    }
}

/// Runs a script and compares every `>` line.
#[track_caller]
fn check(text: &str) {
    let mut script = Script::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.strip_prefix("> ") {
            Some(expected) => {
                assert_eq!(script.render(), expected.trim(), "after {:?}", script.last)
            }
            None => script.step(line),
        }
    }
}

/// One cluster, its records, and what its host reported.
struct Script {
    situation: Situation,
    host: HostPlan,
    seen: Seen,
    gone: bool,
    events: Vec<String>,
    now: Timestamp,
    last: String,
}

impl Script {
    fn new() -> Self {
        let situation = Situation {
            scope: Scope::region("123456789012", "us-east-1"),
            owner_id: "cabcdefghijk".into(),
            wanted: cluster(),
            instances: Vec::new(),
            custom: Vec::new(),
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
        }
    }

    fn step(&mut self, line: &str) {
        line.clone_into(&mut self.last);
        let (verb, name) = line.split_once(' ').unwrap_or((line, ""));
        let wanted = &mut self.situation.wanted;
        match verb {
            "create" => {}
            "report" => self.report(),
            "forget" => self.seen = Seen::default(),
            "delete" => wanted.deleting = true,
            "stop" => wanted.run = cluster::Run::Stopped { since: self.now },
            "start" => wanted.run = cluster::Run::Running,
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
    fn settle(&mut self) {
        for _ in 0..8 {
            if self.gone {
                return;
            }
            let clusters = vec![self.situation.clone()];
            let (host, seen) = (self.host.clone(), &self.seen);
            let world = World { host, seen, suffix: "test", clusters };
            let Some(decision) = plan(&world, self.now).pop() else { return };
            self.host.generation = decision.generation.unwrap_or(self.host.generation);
            let code = |code: &str| code.trim_start_matches("RDS-EVENT-").to_owned();
            self.events.extend(decision.events.iter().map(|event| code(&event.code)));
            self.situation.instances.retain(|one| !decision.gone.contains(one));
            self.gone = decision.planned.is_none();
            self.situation.planned = decision.planned;
        }
        panic!("the plan does not settle after {:?}", self.last);
    }

    fn planned(&self) -> &Planned {
        self.situation.planned.as_ref().unwrap()
    }

    /// The host reports that it has done everything that is planned.
    fn report(&mut self) {
        let mut report = HostReport { accepted: self.host.generation, ..HostReport::default() };
        if let Some(planned) = &self.situation.planned {
            let volume = VolumeReport {
                id: planned.volume.id.clone(),
                ready: true,
                applied: self.host.generation,
                problem: None,
                ..VolumeReport::default()
            };
            report.volumes.extend(Some(volume).filter(|_| planned.volume.keep));
            let there = planned.instances.iter().filter(|one| one.spec.run != Run::Gone);
            report.instances.extend(there.map(|one| InstanceReport {
                id: one.spec.id.clone(),
                applied: one.spec.generation,
                restarted: one.spec.restart,
                engine: if one.spec.run == Run::Up { EngineState::Up } else { EngineState::Down },
                pending_restart: Vec::new(),
                problem: None,
                ..InstanceReport::default()
            }));
            report.endpoints.extend(planned.endpoints.iter().map(|one| EndpointReport {
                id: one.spec.id.clone(),
                applied: one.spec.generation,
                listening: true,
                problem: None,
            }));
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
        let text = format!("{phase} {generation} {keep} | {instances} | {endpoints} | {events}");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn cluster() -> Cluster {
    Cluster {
        resource_id: "cluster-X".into(),
        name: "demo".into(),
        engine: "aurora-postgresql".into(),
        build: EngineBuild { family: EngineFamily::Postgresql, version: "15.18".into() },
        created: Timestamp(0),
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
        echoed: cluster::Echoed::default(),
        tags: BTreeMap::new(),
    }
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

fn custom(kind: &str) -> CustomEndpoint {
    CustomEndpoint {
        resource_id: kind.into(),
        name: kind.into(),
        cluster: "cluster-X".into(),
        created: Timestamp(0),
        kind: if kind == "any" { CustomKind::Any } else { CustomKind::Reader },
        static_members: Vec::new(),
        excluded_members: Vec::new(),
        deleting: false,
        tags: BTreeMap::new(),
    }
}

//! The life of a cluster as scripts.

mod script;
mod takeover;
mod upgrade;

use std::collections::BTreeMap;

use base::generation::Generation;
use base::spec::Admission;

use super::Firewall;
use super::phase::EDGES;
use super::tests::script::{Script, check};
use crate::network::rules;

#[test]
fn a_cluster_without_instances_comes_and_goes() {
    check(
        "
        create
        > creating g1 keep e0:first | | writer:5432->- reader:5432->- |
        report
        > running g1 keep e0:first | | writer:5432->- reader:5432->- | 0170
        delete
        > deleting g2 destroy e0:first | | | 0170
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
        > creating g1 keep e0:first | | writer:5432->- reader:5432->- |
        delete
        > deleting g2 destroy e0:first | | |
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
        > running g2 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170
        report
        > running g2 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        remove a
        delete
        > deleting g4 keep e1:a | a:gone/0 | | 0170 0005
        report
        > deleting g5 destroy e1:a | | | 0170 0005 0003
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
        > running g3 keep e1:a | a:gone/0 | writer:5432->- reader:5432->- | 0170 0005
        report
        > running g5 keep e2:b | b:up/0 | writer:5432->b reader:5432->b b:5432->b | 0170 0005 0003
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
        remove a
        add b
        remove b
        > running g3 keep e1:a | a:gone/0 | writer:5432->- reader:5432->- | 0170 0003
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
        > stopping g3 keep e1:a | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        report
        > stopped g3 keep e1:a | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004
        start
        > starting g4 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004
        report
        > running g4 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004 0151 0006
        ",
    );
}

#[test]
fn a_closed_account_stops_what_it_has_until_it_is_opened_again() {
    check(
        "
        create
        report
        add a
        report
        close-account
        > stopping g3 keep e1:a | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        report
        > stopped g3 keep e1:a | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004
        after 700000
        > stopped g3 keep e1:a | a:down/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004
        reopen-account
        > starting g4 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004
        report
        > running g4 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005 0150 0004 0151 0006
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
        > running g3 keep e1:a | a:up/0 | writer:6432->a reader:6432->a a:6432->a | 0170 0005
        reboot a
        > running g4 keep e1:a | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005
        report
        > running g4 keep e1:a | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005 0006
        password
        > running g5 keep e1:a | a:up/1 | writer:6432->a reader:6432->a a:6432->a | 0170 0005 0006 0016
        custom any
        > running g6 keep e1:a | a:up/1 | writer:6432->a reader:6432->a a:6432->a any:6432->a | 0170 0005 0006 0016
        custom reader
        > running g7 keep e1:a | a:up/1 | writer:6432->a reader:6432->a a:6432->a any:6432->a reader:6432->- | 0170 0005 0006 0016
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
        > running g2 keep e1:a | a:up/0 | writer:5432->a reader:5432->a a:5432->a | 0170 0005
        remove a
        > running g3 keep e1:a | a:gone/0 | writer:5432->- reader:5432->- | 0170 0005
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
    script.situation.firewall =
        Firewall { rules: vec![open_rule()], members: rules::Members::default() };
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

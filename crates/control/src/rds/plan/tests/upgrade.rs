//! Upgrades as scripts: which server's turn it is, what is waited for, and when they begin by
//! themselves. The clock starts on a Tuesday at midnight; the window opens on Sunday at 5.

use crate::rds::plan::tests::script::check;

/// A cluster with the writer `a` and the replicas `b` and `c` on 15.18, with 15.19 newly installed.
const THREE: &str = "
    create
    report
    add a
    add b
    add c
    report
    report
    = 15.18 | a:15.18 b:15.18 c:15.18 | e1:a+b,c - | 0170 0005 0005 0005
    install 15.19
    report
    = 15.18 | a:15.18 b:15.18 c:15.18 | e1:a+b,c - | 0156
";

#[track_caller]
fn three(text: &str) {
    check(&format!("{THREE}{text}"));
}

#[test]
fn readers_go_first_and_one_of_them_takes_over() {
    three(
        "
        version 15.19
        = 15.18 | a:15.18 b:15.18 c:15.19 | e1:a+b,c upgrading | 0286
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e1:a+b,c upgrading |
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e2:orderly+b,c upgrading |
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e3:b+a,c upgrading | 0072
        report
        = 15.18 | a:15.19 b:15.19 c:15.19 | e3:b+a,c upgrading | 0071 0006
        report
        = 15.19 | a:15.19 b:15.19 c:15.19 | e3:b+a,c - | 0173 0290
        ",
    );
}

#[test]
fn a_server_is_waited_for_before_the_next_ones_turn() {
    three(
        "
        version 15.19
        starting c
        report
        after 179
        report
        = 15.18 | a:15.18 b:15.18 c:15.19 | e1:a+b,c upgrading | 0286
        after 1
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e1:a+b,c upgrading |
        failed c
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e2:orderly+b,c upgrading |
        ",
    );
}

#[test]
fn a_lone_writer_restarts() {
    check(
        "
        create
        report
        add a
        report
        install 15.19
        install 16.2
        version 15.19
        report
        = 15.18 | a:15.19 | e1:a upgrading | 0170 0005 0156 0286
        starting a
        report
        = 15.18 | a:15.19 | e1:a upgrading |
        heal a
        report
        = 15.19 | a:15.19 | e1:a - | 0173 0290 0006
        ",
    );
}

#[test]
fn a_writer_that_nobody_can_take_over_from_restarts() {
    three(
        "
        version 15.19
        report
        sync none
        report
        = 15.18 | a:15.19 b:15.19 c:15.19 | e1:a+b,c upgrading | 0286
        report
        = 15.19 | a:15.19 b:15.19 c:15.19 | e1:a+b,c - | 0173 0290
        ",
    );
}

#[test]
fn a_version_that_waits_comes_in_the_window() {
    three(
        "
        version-waits 15.19
        after 449999
        report
        = 15.18 | a:15.18 b:15.18 c:15.18 | e1:a+b,c - |
        after 1
        = 15.18 | a:15.18 b:15.18 c:15.19 | e1:a+b,c upgrading | 0286
        ",
    );
}

#[test]
fn minor_versions_come_by_themselves_when_all_agree() {
    three(
        "
        automatic
        agrees a
        agrees b
        after 450000
        report
        = 15.18 | a:15.18 b:15.18 c:15.18 | e1:a+b,c - |
        agrees c
        = 15.18 | a:15.18 b:15.18 c:15.19 | e1:a+b,c upgrading | 0286
        ",
    );
}

#[test]
fn an_engine_that_was_replaced_is_left_in_the_window_or_when_nobody_writes() {
    three(
        "
        remove-engine
        report
        = 15.18 | a:15.18 b:15.18 c:15.18 | e1:a+b,c - |
        after 450000
        = 15.18 | a:15.18 b:15.18 c:15.19 | e1:a+b,c upgrading | 0286
        ",
    );
    check(
        "
        create
        report
        add a
        report
        install 15.19
        remove-engine
        report
        = 15.18 | a:15.18 | e1:a - | 0170 0005 0156
        starting a
        report
        = 15.19 | a:15.19 | e1:a - | 0173 0290
        ",
    );
}

#[test]
fn a_new_instance_has_the_new_version_and_one_that_goes_holds_up_nobody() {
    three(
        "
        version 15.19
        add d
        = 15.18 | a:15.18 b:15.18 c:15.19 d:15.19 | e1:a+b,c,d upgrading | 0286
        remove c
        report
        report
        = 15.18 | a:15.18 b:15.19 d:15.19 | e2:orderly+b,d upgrading | 0003 0005
        delete
        = 15.18 | a:15.18 b:15.19 d:15.19 | e3:a - |
        ",
    );
}

#[test]
fn a_writer_that_crashes_meanwhile_is_replaced_and_the_upgrade_goes_on() {
    three(
        "
        version 15.19
        report
        down a
        report
        = 15.18 | a:15.18 b:15.19 c:15.19 | e2:at-once+b,c upgrading | 0286
        report
        report
        = 15.18 | a:15.19 b:15.19 c:15.19 | e3:b+a,c upgrading | 0072 0071
        heal a
        report
        = 15.19 | a:15.19 b:15.19 c:15.19 | e3:b+a,c - | 0173 0290 0006
        ",
    );
}

//! Changes of writer as scripts: each reason, each failure at each step, both orders of reports.

use crate::rds::plan::takeover::EDGES;
use crate::rds::plan::tests::script::check;

/// A cluster with the writer `a` and the replicas `b` and `c`, all up and in sync.
const THREE: &str = "
    create
    report
    add a
    add b
    add c
    zone b us-east-1b
    report
    report
    ? e1:a+b,c - | a b,c | 0170 0005 0005 0005
";

#[track_caller]
fn three(text: &str) {
    check(&format!("{THREE}{text}"));
}

#[test]
fn every_step_of_a_change_of_writer_is_in_the_table() {
    let edges: Vec<String> = EDGES
        .iter()
        .map(|(from, to)| {
            let word = |step: &Option<_>| step.map_or("-".to_owned(), |step| format!("{step:?}"));
            format!("{}>{}", word(from), word(to))
        })
        .collect();
    assert_eq!(
        edges.join(" "),
        "->Fencing Fencing>Choosing Fencing>Reopening Choosing>Opening Choosing>Reopening \
         Opening>Fencing Opening>- Reopening>- Fencing>- Choosing>-"
    );
}

#[test]
fn a_planned_failover_goes_to_the_target() {
    three(
        "
        failover c
        ? e2:orderly+b,c fencing | a b,c |
        report
        ? e3:c+a,b opening | c a,b | 0072
        report
        ? e3:c+a,b - | c a,b | 0071 0006
        failover
        report
        ? e5:a+b,c opening | a b,c | 0072
        report
        ? e5:a+b,c - | a b,c | 0071 0006
        ",
    );
}

#[test]
fn the_lowest_tier_then_the_largest_class_then_the_oldest_is_promoted() {
    three("failover\nreport\n? e3:b+a,c opening | b a,c | 0073");
    three("tier c 0\nreport\nfailover\nreport\n? e3:c+a,b opening | c a,b | 0072");
    three(
        "class c db.r6g.xlarge\nreport\nfailover\nreport\n\
         ? e3:c+a,b opening | c a,b | 0012 0014 0006 0072",
    );
}

#[test]
fn whoever_has_less_is_not_promoted() {
    three("at b 99\nfailover\nreport\n? e3:c+a,b opening | c a,b | 0072");
    three("at b 99\ndown a\nreport\nreport\n? e3:c+a,b opening | c a,b | 0072");
    // The old writer's position is not that of what was acknowledged.
    three("at a 120\ndown a\nreport\nreport\n? e3:b+a,c opening | b a,c | 0073");
    // A replica that confirms nothing may have everything all the same.
    three("sync c\nfailover b\nreport\n? e3:b+a,c opening | b a,c | 0073");
    three("sync c\nat b 99\nfailover\nreport\n? e3:c+a,b opening | c a,b | 0072");
}

#[test]
fn a_failover_waits_for_somebody_in_sync_while_the_writer_goes_on() {
    three(
        "
        sync none
        report
        failover c
        ? e1:a+b,c - | a b,c |
        after 20
        report
        ? e1:a+b,c - | a b,c |
        sync b
        report
        ? e2:orderly+b,c fencing | a b,c |
        report
        ? e3:c+a,b opening | c a,b | 0072
        ",
    );
    // Not for ever: who has everything may be opened all the same.
    three(
        "
        sync none
        report
        failover c
        after 30
        ? e2:orderly+b,c fencing | a b,c |
        report
        ? e3:c+a,b opening | c a,b | 0072
        ",
    );
}

#[test]
fn a_target_that_lacks_something_is_waited_for_and_then_given_up() {
    three(
        "
        at c 99
        failover c
        report
        ? e2:orderly+b,c choosing | a b,c |
        after 2
        report
        ? e2:orderly+b,c choosing | a b,c |
        at c 100
        report
        ? e3:c+a,b opening | c a,b | 0072
        ",
    );
    three(
        "
        at c 99
        failover c
        report
        after 3
        ? e3:a+b,c reopening | a b,c | 0070
        report
        ? e3:a+b,c - | a b,c | 0006
        ",
    );
}

#[test]
fn each_trouble_of_the_writer_moves_it() {
    for trouble in ["down", "hung", "failed", "vanish"] {
        three(&format!(
            "
            {trouble} a
            report
            ? e2:at-once+b,c fencing | a b,c |
            report
            ? e3:b+a,c opening | b a,c | 0073
            report
            ? e3:b+a,c - | b a,c | 0071
            heal a
            report
            "
        ));
    }
    three(
        "
        starting a
        report
        ? e1:a+b,c - | a b,c |
        after 29
        ? e1:a+b,c - | a b,c |
        after 1
        ? e2:at-once+b,c fencing | a b,c |
        ",
    );
}

#[test]
fn a_writer_that_returns_stays() {
    three(
        "
        starting a
        report
        after 29
        heal a
        report
        ? e1:a+b,c - | a b,c | 0006
        after 60
        ? e1:a+b,c - | a b,c |
        ",
    );
}

#[test]
fn a_reboot_moves_nothing_unless_it_takes_two_minutes() {
    three(
        "
        down a
        reboot a
        report
        after 119
        ? e1:a+b,c - | a b,c |
        heal a
        report
        ? e1:a+b,c - | a b,c | 0006
        ",
    );
    three("down a\nreboot a\nreport\nafter 120\n? e2:at-once+b,c fencing | a b,c |");
}

#[test]
fn without_a_replica_that_has_everything_the_writer_stays() {
    for gone in ["sync none", "down b\ndown c", "vanish b\nvanish c", "hung b\nhung c"] {
        three(&format!("{gone}\ndown a\nreport\nafter 600\nreport\n? e1:a+b,c - | a b,c |"));
    }
}

#[test]
fn reports_may_come_in_either_order() {
    three(
        "
        failover b
        at b ?
        at c ?
        report instances
        report volume
        ? e2:orderly+b,c choosing | a b,c |
        at b 100
        at c 100
        report instances
        ? e3:b+a,c opening | b a,c | 0073
        report instances
        ? e3:b+a,c opening | b a,c | 0006
        report volume
        ? e3:b+a,c - | b a,c | 0071
        ",
    );
    three(
        "
        failover b
        report instances
        ? e2:orderly+b,c fencing | a b,c |
        report volume
        ? e3:b+a,c opening | b a,c | 0073
        ",
    );
}

#[test]
fn unknown_positions_are_waited_for_and_then_the_writer_before_goes_on() {
    three(
        "
        at b ?
        down a
        report
        report
        ? e2:at-once+b,c choosing | a b,c |
        after 2
        report
        ? e2:at-once+b,c choosing | a b,c |
        after 1
        report
        ? e3:a+b,c reopening | a b,c | 0070
        heal a
        report
        ? e3:a+b,c - | a b,c | 0006
        ",
    );
}

#[test]
fn an_end_that_takes_too_long_is_made_a_kill() {
    three(
        "
        stubborn
        failover b
        report
        after 19
        ? e2:orderly+b,c fencing | a b,c |
        after 1
        ? e2:at-once+b,c fencing | a b,c |
        willing
        report
        ? e3:b+a,c opening | b a,c | 0073
        ",
    );
}

#[test]
fn a_host_that_cannot_kill_lets_the_writer_go_on() {
    three(
        "
        stubborn
        hung a
        report
        ? e2:at-once+b,c fencing | a b,c |
        after 59
        ? e2:at-once+b,c fencing | a b,c |
        after 1
        ? e3:a+b,c reopening | a b,c | 0069
        after 119
        ? e3:a+b,c reopening | a b,c |
        after 1
        ? e3:a+b,c - | a b,c | 0069
        after 29
        report
        ? e3:a+b,c - | a b,c |
        after 1
        report
        ? e4:at-once+b,c fencing | a b,c |
        ",
    );
}

#[test]
fn one_that_does_not_open_is_fenced_and_another_is_chosen() {
    three(
        "
        unopened b
        down a
        report
        report
        ? e3:b+a,c opening | b a,c | 0073
        report
        after 29
        ? e3:b+a,c opening | b a,c |
        after 1
        ? e4:at-once+a,c fencing | a b,c |
        report
        ? e5:c+a,b opening | c a,b | 0072
        report
        ? e5:c+a,b - | c a,b | 0071
        ",
    );
    for trouble in ["down", "hung", "failed", "vanish"] {
        three(&format!(
            "
            failover
            report
            ? e3:b+a,c opening | b a,c | 0073
            {trouble} b
            report
            ? e4:at-once+a,c fencing | a b,c | 0006
            report
            ? e5:c+a,b opening | c a,b | 0072
            "
        ));
    }
}

#[test]
fn when_all_fail_the_one_that_wrote_last_is_opened_again() {
    three(
        "
        failover
        report
        ? e3:b+a,c opening | b a,c | 0073
        unopened b
        unopened c
        report
        after 30
        ? e4:at-once+a,c fencing | a b,c | 0006
        report
        ? e5:c+a,b opening | c a,b | 0072
        after 30
        ? e6:at-once+a,b fencing | a b,c |
        report
        after 3
        ? e7:a+b,c reopening | a b,c | 0070
        report
        ? e7:a+b,c - | a b,c | 0006
        ",
    );
}

#[test]
fn commits_that_a_new_writer_took_before_it_fell_are_not_forgotten() {
    // b was opened and took commits, unseen, and fell: its disk is the truth now, not a's.
    three(
        "
        failover b
        report
        ? e3:b+a,c opening | b a,c | 0073
        sync none
        at b 150
        report volume
        ? e3:b+a,c - | b a,c | 0071
        down b
        report
        after 60
        ? e3:b+a,c - | b a,c | 0006
        ",
    );
}

#[test]
fn a_writer_is_deleted_after_another_has_taken_over() {
    three(
        "
        remove a
        ? e2:orderly+b,c fencing | a b,c |
        report
        ? e3:b+a,c opening | b a,c | 0073
        report
        ? e3:b+c - | b c | 0071
        report
        > running g8 keep e3:b+c | b:up/0 c:up/0 | writer:5432->b reader:5432->c b:5432->b c:5432->c | 0170 0005 0005 0005 0073 0071 0003
        ",
    );
}

#[test]
fn a_writer_whose_replicas_lack_something_stays_until_they_have_it() {
    three(
        "
        sync none
        report
        remove a
        report
        after 600
        ? e1:a+b,c - | a b,c |
        sync all
        report
        ? e2:orderly+b,c fencing | a b,c |
        ",
    );
}

#[test]
fn a_replica_leaves_the_readers_at_once() {
    three(
        "
        remove b
        ? e1:a+c - | a c |
        remove c
        ? e1:a - | a a |
        report
        ? e1:a - | a a | 0003 0003
        ",
    );
}

#[test]
fn all_go_without_a_change_of_writer() {
    three(
        "
        remove c
        remove b
        remove a
        ? e1:a - |   |
        delete
        report
        > deleting g9 destroy e1:a | | | 0170 0005 0005 0005 0003 0003 0003
        ",
    );
    // Also when one had begun.
    three(
        "
        remove a
        ? e2:orderly+b,c fencing | a b,c |
        remove b
        remove c
        ? e3:a - |   |
        report
        ? e3:a - |   | 0003 0003 0003
        add d
        ? e4:d - | d d |
        ",
    );
}

#[test]
fn a_lone_writer_is_left_to_its_host() {
    check(
        "
        create
        report
        add a
        report
        report
        ? e1:a - | a a | 0170 0005
        down a
        report
        after 600
        report
        ? e1:a - | a a |
        heal a
        report
        ? e1:a - | a a | 0006
        failover
        ? e1:a - | a a | 0069
        ",
    );
}

#[test]
fn replicas_stop_first_and_start_last() {
    three(
        "
        stop
        > stopping g5 keep e1:a+b,c | a:up/0 b:down/0 c:down/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005
        report
        > stopping g6 keep e1:a+b,c | a:down/0 b:down/0 c:down/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005 0004 0004
        report
        > stopped g6 keep e1:a+b,c | a:down/0 b:down/0 c:down/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005 0004 0004 0150 0004
        start
        > starting g7 keep e1:a+b,c | a:up/0 b:down/0 c:down/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005 0004 0004 0150 0004
        report
        > starting g8 keep e1:a+b,c | a:up/0 b:up/0 c:up/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005 0004 0004 0150 0004 0006
        report
        > running g8 keep e1:a+b,c | a:up/0 b:up/0 c:up/0 | writer:5432->a reader:5432->b,c a:5432->a b:5432->b c:5432->c | 0170 0005 0005 0005 0004 0004 0150 0004 0006 0151 0006 0006
        ",
    );
}

#[test]
fn custom_endpoints_follow_the_roles_and_keep_their_lists() {
    three(
        "
        custom any -b
        custom reader =a,c
        custom writers
        failover c
        report
        report
        > running g9 keep e3:c+a,b | a:up/0 b:up/0 c:up/0 | writer:5432->c reader:5432->a,b a:5432->a b:5432->b c:5432->c any:5432->c,a reader:5432->a writers:5432->c | 0170 0005 0005 0005 0072 0071 0006
        ",
    );
}

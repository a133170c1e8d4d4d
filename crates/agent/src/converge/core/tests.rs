//! Tables of what is wanted, what is seen, and the step that follows.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use base::generation::Generation;
use base::spec::{
    EngineBuild, EngineFamily, Epoch, Fence, InstanceSpec, MasterUser, Run, Size, Verifier,
    VolumeOrigin, VolumeSpec, Writer,
};

use super::{Closing, Copy, CopyState, Data, Running, Seen, Want, next};
use crate::engine::Firmness;
use crate::engine::folder::{Made, Started, Tenure, digest};
use crate::process::ProcessId;

fn build(version: &str) -> EngineBuild {
    EngineBuild { family: EngineFamily::Postgresql, version: version.to_owned() }
}

/// Words of a wish: instances as `a=up`, `a=down`, `a=gone`; the writer as `writer=a`, `orderly`,
/// `at-once` (nobody), nothing (the first); `epoch=2`; `new-minor`, `new-password`, `changed`,
/// `restart`, `destroy`, `unsaid`, `closing`, `closing-at-once`.
fn want(text: &str) -> Want {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is = |word: &str| words.contains(&word);
    let value = |name: &str| words.iter().find_map(|word| word.strip_prefix(name));
    let run = |word: &str| match word {
        "up" => Some(Run::Up),
        "down" => Some(Run::Down),
        "gone" => Some(Run::Gone),
        _ => None,
    };
    let instance = |word: &&str| {
        let (id, word) = word.split_once('=')?;
        Some(InstanceSpec {
            engine: None,
            id: id.to_owned(),
            generation: Generation(if is("changed") { 2 } else { 1 }),
            name: String::new(),
            volume: "v".to_owned(),
            run: run(word)?,
            restart: u64::from(is("restart")),
            size: Size { memory_bytes: 1 << 30, vcpus: 2 },
            parameters: BTreeMap::new(),
        })
    };
    let writer = match value("writer=") {
        Some(id) => Writer::Instance(id.to_owned()),
        None if is("orderly") => Writer::Nobody { stop: Fence::Orderly },
        None if is("at-once") => Writer::Nobody { stop: Fence::AtOnce },
        None => Writer::First,
    };
    let verifier = if is("new-password") { "two" } else { "one" };
    let volume = VolumeSpec {
        id: "v".to_owned(),
        engine: build(if is("new-minor") { "15.19" } else { "15.18" }),
        master: MasterUser { name: "m".to_owned(), verifier: Verifier(verifier.to_owned()) },
        database: None,
        keep: !is("destroy"),
        origin: VolumeOrigin::Fresh,
        epoch: Epoch(value("epoch=").map_or(0, |number| number.parse().unwrap())),
        writer,
        synchronous: Vec::new(),
    };
    let closing = match () {
        () if is("closing") => Some(Closing::Orderly),
        () if is("closing-at-once") => Some(Closing::AtOnce),
        () => None,
    };
    Want {
        accepted: Generation(1),
        volume: (!is("unsaid")).then_some(volume),
        instances: words.iter().filter_map(instance).collect(),
        closing,
    }
}

fn stopping(word: &str) -> Option<(Firmness, Duration)> {
    let (firmness, seconds) = word.strip_prefix("stopping=")?.split_once(':')?;
    let firmness = match firmness {
        "fast" => Firmness::Fast,
        "immediate" => Firmness::Immediate,
        _ => Firmness::Kill,
    };
    Some((firmness, Duration::from_secs(seconds.parse().unwrap())))
}

/// Copies have names that outlive the text they are read from.
fn named<'a>(copies: &[(&str, Vec<&'a str>)]) -> Vec<(&'static str, Vec<&'a str>)> {
    let known = |name: &str| ["_", "a", "b", "c"].into_iter().find(|one| *one == name).unwrap();
    copies.iter().map(|(name, words)| (known(name), words.clone())).collect()
}

/// Words of what is seen: `unknown`, `former`, `absent`; `writer=a`, `last=a`, `epoch=2`,
/// `admits=b`; copies as `a[..]` with, separated by commas: `writable`, `standby`, `partial`;
/// `starting` or `ready` for a server, which follows `of=b`; `stopping=fast:1`, `hung=16`,
/// `astray`, `busy`, `waiting`.
fn check(wanted: &str, seen: &str, expected: &str) {
    let words: Vec<&str> = seen.split_whitespace().collect();
    let is = |word: &str| words.contains(&word);
    let value = |name: &str| words.iter().find_map(|word| word.strip_prefix(name));
    let made = Made { engine: build("15.18"), verifier: digest("one") };
    let copies: Vec<(&str, Vec<&str>)> = words
        .iter()
        .filter_map(|word| word.strip_suffix(']')?.split_once('['))
        .map(|(name, words)| (name, words.split(',').collect()))
        .collect();
    let started: Vec<Started> = copies
        .iter()
        .map(|(name, words)| Started {
            process: ProcessId { pid: 1, started: 1 },
            instance: (*name).to_owned(),
            generation: Generation(1),
            restart: 0,
            engine: build("15.18"),
            follows: words.iter().find_map(|word| word.strip_prefix("of=")).map(str::to_owned),
        })
        .collect();
    let copy = |(number, (name, words)): (usize, &(&'static str, Vec<&str>))| {
        let is = |word: &str| words.contains(&word);
        let stopping = words.iter().find_map(|word| stopping(word));
        let hung = words.iter().find_map(|word| word.strip_prefix("hung="));
        let runs = is("ready") || is("starting") || stopping.is_some();
        let server = runs.then(|| Running {
            started: &started[number],
            ready: is("ready"),
            stopping,
            hung: hung.map(|seconds| Duration::from_secs(seconds.parse().unwrap())),
            astray: is("astray"),
        });
        let state = match () {
            () if is("writable") => CopyState::Writable,
            () if is("standby") => CopyState::Standby,
            () if is("partial") => CopyState::Partial,
            () => CopyState::Absent,
        };
        let flushed = words.iter().find_map(|word| word.strip_prefix("flushed="));
        let flushed = flushed.map(|number| Epoch(number.parse().unwrap()));
        (*name, Copy { state, server, flushed, busy: is("busy"), waiting: is("waiting") })
    };
    let text = |name: &str| value(name).map(str::to_owned);
    let tenure = Tenure {
        epoch: Epoch(value("epoch=").map_or(0, |number| number.parse().unwrap())),
        writer: text("writer="),
        last_writer: text("last=").or(text("writer=")),
        heir: None,
        in_sync: Vec::new(),
    };
    let followers: Option<BTreeSet<String>> = value("admits=")
        .map(|ids| ids.split(',').filter(|id| !id.is_empty()).map(str::to_owned).collect());
    let copies = named(&copies);
    let seen_now = Seen {
        data: match () {
            () if is("unknown") => Data::Unknown,
            () if is("former") => Data::Former,
            () if is("absent") => Data::Absent,
            () => Data::Made(&made),
        },
        tenure: &tenure,
        copies: copies.iter().enumerate().map(copy).collect(),
        followers: followers.as_ref(),
        busy: is("busy"),
        waiting: is("waiting"),
        offline: !is("online"),
    };
    let step = format!("{:?}", next(&want(wanted), &seen_now));
    assert_eq!(step, expected, "wanted {wanted}, seen {seen}");
}

#[test]
fn a_volume_without_a_server() {
    for (wanted, seen, step) in [
        ("a=up", "unknown", "Look"),
        ("unsaid", "unknown", "Look"),
        ("a=up", "former", "Reform"),
        ("a=up", "former busy", "Rest"),
        ("", "absent", "Make"),
        ("a=up", "absent", "Make"),
        ("a=up", "absent waiting", "Rest"),
        ("a=up", "absent busy", "Rest"),
        ("a=up closing", "absent", "Rest"),
        ("", "_[writable]", "Rest"),
        ("a=down", "_[writable]", "Rest"),
        ("a=gone", "_[writable]", "Rest"),
        ("a=up", "_[writable]", "On(\"a\", Adopt)"),
        ("a=up writer=a", "_[writable]", "On(\"a\", Adopt)"),
        ("a=up writer=a", "_[writable] busy", "Rest"),
        ("a=up writer=a", "last=a a[writable]", "Record(Some(\"a\"))"),
        ("a=up writer=a", "writer=a a[writable]", "On(\"a\", Start)"),
        ("a=up writer=a", "writer=a a[writable,waiting]", "Rest"),
        ("a=up writer=a", "writer=a a[writable,busy]", "Rest"),
        ("a=up closing", "writer=a a[writable]", "Rest"),
        ("a=down writer=a new-password", "writer=a a[writable]", "SetVerifierOffline"),
        ("a=up writer=a new-password", "writer=a a[writable]", "SetVerifierOffline"),
        ("new-password", "_[writable]", "SetVerifierOffline"),
        ("destroy", "a[writable]", "Destroy"),
        ("destroy", "absent", "Rest"),
        ("destroy", "a[writable] waiting", "Rest"),
        ("destroy", "a[partial,busy]", "Rest"),
        ("destroy a=up", "a[writable]", "Destroy"),
        ("unsaid", "a[writable]", "Rest"),
        ("unsaid a=up", "a[writable]", "Rest"),
    ] {
        check(wanted, seen, step);
    }
}

#[test]
fn a_lone_writer() {
    for (wanted, server, step) in [
        ("a=up", "starting", "Rest"),
        ("a=up", "ready", "Rest"),
        ("a=up changed", "ready", "On(\"a\", Configure)"),
        ("a=up changed", "ready,waiting", "Rest"),
        ("a=up changed", "ready,busy", "Rest"),
        ("a=up changed", "starting", "Rest"),
        ("a=up new-password", "ready", "On(\"a\", SetVerifier)"),
        ("a=up restart", "ready", "On(\"a\", Stop(Fast))"),
        ("a=up restart", "ready,waiting", "On(\"a\", Stop(Fast))"),
        ("a=up new-minor", "ready", "On(\"a\", Stop(Fast))"),
        ("a=down", "ready", "On(\"a\", Stop(Fast))"),
        ("a=gone", "starting", "On(\"a\", Stop(Fast))"),
        ("a=gone b=up", "ready", "On(\"a\", Stop(Fast))"),
        ("b=up", "ready", "On(\"a\", Stop(Fast))"),
        ("b=up a=up", "ready", "On(\"a\", Admit)"),
        ("destroy", "ready", "On(\"a\", Stop(Fast))"),
        ("unsaid", "ready", "On(\"a\", Stop(Fast))"),
        ("a=up closing", "ready", "On(\"a\", Stop(Fast))"),
        ("a=up closing-at-once", "ready", "On(\"a\", Stop(Immediate))"),
        ("a=up", "ready,hung=14", "Rest"),
        ("a=up", "ready,hung=15", "On(\"a\", Stop(Kill))"),
    ] {
        check(wanted, &format!("writer=a admits= a[writable,{server}]"), step);
    }
}

#[test]
fn a_server_that_does_not_stop_is_asked_more_firmly() {
    for (wanted, seen, step) in [
        ("a=up", "fast:1", "Rest"),
        ("a=down", "fast:24", "Rest"),
        ("a=down", "fast:25", "On(\"a\", Stop(Immediate))"),
        ("a=down", "immediate:26", "Rest"),
        ("a=down", "immediate:35", "On(\"a\", Stop(Kill))"),
        ("a=down", "kill:99", "Rest"),
        ("closing", "fast:1", "Rest"),
        ("closing-at-once", "fast:1", "On(\"a\", Stop(Immediate))"),
        ("closing-at-once", "immediate:1", "Rest"),
        ("closing-at-once", "immediate:2", "On(\"a\", Stop(Kill))"),
        ("closing-at-once", "fast:9", "On(\"a\", Stop(Kill))"),
    ] {
        check(wanted, &format!("writer=a a[writable,stopping={seen}]"), step);
    }
}

#[test]
fn replicas_are_made_started_and_follow() {
    let writer = "writer=a a[writable,ready]";
    for (seen, step) in [
        ("", "On(\"a\", Admit)"),
        ("admits=", "On(\"a\", Admit)"),
        ("admits=b", "On(\"b\", Duplicate)"),
        ("admits=b b[partial]", "On(\"b\", Duplicate)"),
        ("admits=b b[partial,busy]", "Rest"),
        ("admits=b b[partial,waiting]", "Rest"),
        ("admits=b b[standby]", "On(\"b\", Start)"),
        ("admits=b b[writable]", "On(\"b\", Fit)"),
        ("admits=b b[standby,starting,of=a]", "Rest"),
        ("admits=b b[standby,ready,of=a]", "Rest"),
        ("admits=b b[standby,ready,of=c]", "On(\"b\", Follow)"),
        ("admits=b b[standby,ready,of=a,astray]", "On(\"b\", Distrust)"),
        ("admits=b b[partial,ready,of=a]", "On(\"b\", Stop(Fast))"),
        ("admits=b b[writable,ready]", "On(\"b\", Stop(Fast))"),
        ("admits=b b[standby,ready,of=a] c[standby]", "On(\"c\", Destroy)"),
    ] {
        check("a=up b=up writer=a", &format!("{writer} {seen}"), step);
    }
    check("a=up b=up writer=a", "writer=a a[writable,starting] b[partial]", "Rest");
    check(
        "a=up b=up writer=a changed",
        "writer=a admits=b a[writable,starting] b[standby,ready,of=a]",
        "On(\"b\", Configure)",
    );
    check(
        "a=up b=gone writer=a",
        "writer=a admits= a[writable,ready] b[standby]",
        "On(\"b\", Destroy)",
    );
    check(
        "a=up b=down writer=a",
        "writer=a admits=b a[writable,ready] b[standby,ready,of=a]",
        "On(\"b\", Stop(Fast))",
    );
}

#[test]
fn a_writer_is_fenced_before_another_is_opened() {
    for (wanted, seen, step) in [
        // In order: asked nicely, for a while.
        // What it has is written out first, while its clients are still served.
        ("orderly epoch=2", "a[writable,ready]", "On(\"a\", Flush)"),
        ("orderly epoch=2", "a[writable,ready,flushed=1]", "On(\"a\", Flush)"),
        ("orderly epoch=2", "a[writable,ready,busy]", "Rest"),
        ("orderly epoch=2", "a[writable,ready,flushed=2]", "On(\"a\", Stop(Fast))"),
        ("orderly epoch=2", "a[writable,ready,hung=1]", "On(\"a\", Stop(Fast))"),
        ("orderly epoch=2", "a[writable,stopping=fast:9]", "Rest"),
        ("orderly epoch=2", "a[writable,stopping=fast:10]", "On(\"a\", Stop(Kill))"),
        ("orderly epoch=2", "a[writable,starting]", "On(\"a\", Stop(Fast))"),
        // At once: killed, also when it hangs or was asked nicely before.
        ("at-once epoch=2", "a[writable,ready,hung=1]", "On(\"a\", Stop(Kill))"),
        ("at-once epoch=2", "a[writable,stopping=fast:1]", "On(\"a\", Stop(Kill))"),
        ("at-once epoch=2", "a[writable,stopping=kill:1]", "Rest"),
        // A replica that is being opened counts.
        ("at-once epoch=2", "a[standby,ready]", "On(\"a\", Stop(Kill))"),
        ("at-once epoch=2", "a[writable]", "Record(None)"),
        ("at-once epoch=2", "a[writable] waiting", "Rest"),
        // Another one without a word about nobody: the same.
        ("writer=b epoch=2", "a[writable,ready]", "On(\"a\", Stop(Fast))"),
        ("writer=b epoch=2", "a[writable]", "Record(Some(\"b\"))"),
        // The same one under another epoch goes on.
        ("writer=a epoch=2", "a[writable,ready]", "Record(Some(\"a\"))"),
    ] {
        let seen = format!("writer=a epoch=1 {seen} b[standby,ready,of=a]");
        check(&format!("a=up b=up {wanted}"), &seen, step);
    }
}

#[test]
fn the_chosen_one_is_opened_and_the_others_follow_it() {
    for (seen, step) in [
        ("epoch=2 last=a a[writable] b[standby,ready,of=a]", "Record(Some(\"b\"))"),
        ("epoch=3 writer=b a[writable] b[standby,ready,of=a]", "On(\"b\", Promote)"),
        ("epoch=3 writer=b a[writable] b[standby,ready,of=a,busy]", "Rest"),
        ("epoch=3 writer=b a[writable] b[standby]", "On(\"b\", Start)"),
        ("epoch=3 writer=b a[writable] b[standby,starting,of=]", "Rest"),
        ("epoch=3 writer=b a[writable] b[writable,ready]", "On(\"b\", Admit)"),
        ("epoch=3 writer=b admits=a a[writable] b[writable,ready]", "On(\"a\", Fit)"),
        ("epoch=3 writer=b admits=a a[partial] b[writable,ready]", "On(\"a\", Duplicate)"),
        // Without a copy of its own it would begin with nothing.
        ("epoch=2 last=a a[writable] b[partial]", "Record(None)"),
    ] {
        check("a=up b=up writer=b epoch=3", seen, step);
    }
    check("a=up b=up writer=b epoch=3", "epoch=3 last=a a[writable] b[partial]", "Rest");
    check(
        "a=gone b=up writer=b epoch=3",
        "epoch=2 last=a a[writable] b[partial]",
        "On(\"b\", Adopt)",
    );
    check(
        "a=gone b=up writer=b epoch=3",
        "epoch=2 last=a a[writable] b[standby]",
        "Record(Some(\"b\"))",
    );
    // While nobody may write, nobody is started for it, and replicas go on.
    let fenced = "epoch=2 last=a a[writable] b[standby,ready,of=a]";
    check("a=up b=up at-once epoch=2", fenced, "Rest");
    check("a=up b=up at-once epoch=2 new-password", fenced, "Rest");
    check("a=up b=up at-once epoch=2", "epoch=2 last=a a[writable] b[standby]", "On(\"b\", Start)");
}

#[test]
fn without_a_word_about_it_the_first_that_is_up_writes_where_the_last_one_did() {
    for (wanted, seen, step) in [
        ("a=up b=up", "writer=a admits=b a[writable,ready] b[standby,ready,of=a]", "Rest"),
        ("b=up a=up", "writer=a admits=b a[writable,ready] b[standby,ready,of=a]", "Rest"),
        ("a=down b=up", "writer=a a[writable,ready] b[standby]", "On(\"a\", Stop(Fast))"),
        ("a=down b=up", "writer=a a[writable] b[standby,ready,of=a]", "On(\"b\", Stop(Fast))"),
        ("a=down b=up", "writer=a a[writable] b[standby]", "On(\"b\", Adopt)"),
        ("a=down b=up", "last=b b[writable]", "Record(Some(\"b\"))"),
        ("a=down b=down", "writer=a a[writable] b[standby]", "Rest"),
    ] {
        check(wanted, seen, step);
    }
}

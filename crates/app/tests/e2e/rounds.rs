//! A few rounds of what `borealis bench` does many of: changes of writer, and kills in the middle.

use std::process::Stdio;

use serde_json::Value;

use crate::server::borealis;

/// Runs a bench, which must succeed, and returns its rows.
fn bench(words: &[&str]) -> Vec<Value> {
    let done = borealis()
        .arg("bench")
        .args(words)
        .args(["--output", "json"])
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{words:?}\n{told}");
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    answer["rows"].as_array().unwrap().clone()
}

fn figure<'a>(rows: &'a [Value], what: &str) -> &'a str {
    let row = rows.iter().find(|row| row["what"].as_str().unwrap().starts_with(what));
    row.unwrap_or_else(|| panic!("{what} is not in {rows:?}"))["ours"].as_str().unwrap()
}

/// Two rounds of each trouble, with clusters of that engine.
fn failovers_lose_nothing(engine: &str) {
    let rows = bench(&["failover", "--rounds", "2", "--no-peer", "--engine", engine]);
    let lost = figure(&rows, "acknowledged commits lost");
    let (lost, of) = lost.split_once(" of ").unwrap();
    assert_eq!(lost, "0");
    assert!(0 < of.parse::<u64>().unwrap());
    assert_eq!(figure(&rows, "commits of a stopped and replaced writer taken"), "0 of 2");
    for trouble in ["planned failover", "kill -9", "SIGSTOP"] {
        // Where a build goes on beside it everything takes its time; this is the worst of it.
        let longest = figure(&rows, trouble).rsplit("max ").next().unwrap();
        let seconds = longest.strip_suffix(" s").filter(|text| !text.ends_with('m'));
        let seconds: f64 = seconds.map_or(0.0, |text| text.parse().unwrap());
        assert!(seconds < 15.0, "{trouble}: {longest}");
    }
}

#[test]
fn failovers_of_postgresql_lose_nothing() {
    failovers_lose_nothing("aurora-postgresql");
}

#[test]
fn failovers_of_mariadb_lose_nothing() {
    failovers_lose_nothing("aurora-mysql");
}

/// Four rounds of kills in the middle of something, with clusters of that engine.
fn everything_comes_back(engine: &str) {
    let rows = bench(&["faults", "--rounds", "4", "--engine", engine]);
    assert!(figure(&rows, "acknowledged commits lost").starts_with("0 of "));
}

#[test]
fn postgresql_comes_back_after_kills_in_the_middle() {
    everything_comes_back("aurora-postgresql");
}

#[test]
fn mariadb_comes_back_after_kills_in_the_middle() {
    everything_comes_back("aurora-mysql");
}

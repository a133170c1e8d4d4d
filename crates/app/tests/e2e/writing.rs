//! Database clients of other people that write through an endpoint while its writer changes.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::server::{Key, Server, command, now, poll, repository};

/// A client that tries at once again has written within this, on a machine that builds beside it.
const OUTAGE_MAX: Duration = Duration::from_secs(45);

/// Rows after which a client is taken to go on writing.
const GOES_ON: usize = 10;

/// Where clients connect, and as whom.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) writer: String,
    pub(crate) reader: String,
    pub(crate) port: String,
    pub(crate) password: &'static str,
    pub(crate) ca: PathBuf,
}

/// A client at work, and each number that it was told it has written.
#[derive(Debug)]
pub(crate) struct Client {
    kind: &'static str,
    child: Child,
    told: Arc<Mutex<Vec<(u64, Instant)>>>,
    reading: JoinHandle<()>,
    /// The code with which the readers' endpoint has refused a write.
    pub(crate) refusal: String,
}

impl Client {
    /// Starts a client of that kind, as the scripts in `tests/clients` know it.
    pub(crate) fn start(kind: &'static str, place: &Place) -> Self {
        let folder = repository().join("crates/app/tests/clients");
        let mut program = if kind == "node" {
            let mut node = command("node");
            node.arg(folder.join("writer.mjs"));
            node
        } else {
            let mut python = command(repository().join(".tools/venv/bin/python"));
            python.arg(folder.join("writer.py")).arg(kind);
            python
        };
        let child = program
            .env("HOST", &place.writer)
            .env("READER", &place.reader)
            .env("PORT", &place.port)
            .env("PASSWORD", place.password)
            .env("CA", &place.ca)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{kind}: {error}: run .ci/setup"));
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut refusal = String::new();
        lines.read_line(&mut refusal).unwrap();
        let told: Arc<Mutex<Vec<(u64, Instant)>>> = Arc::default();
        let heard = Arc::clone(&told);
        let reading = std::thread::spawn(move || {
            for line in lines.lines().map_while(Result::ok) {
                heard.lock().unwrap().push((line.parse().unwrap(), now()));
            }
        });
        Self { kind, child, told, reading, refusal: refusal.trim().to_owned() }
    }

    fn count(&self) -> usize {
        self.told.lock().unwrap().len()
    }

    /// Ends the client, which must have been told of nothing that is not among `there`, and never
    /// have been without an answer for long.
    pub(crate) fn end(mut self, rows: impl FnOnce(&str) -> String) {
        drop(self.child.stdin.take());
        assert!(self.child.wait().unwrap().success(), "{}", self.kind);
        self.reading.join().unwrap();
        let rows = rows(&format!("SELECT n FROM written_by_{}", self.kind));
        let there: BTreeSet<u64> = rows.lines().map(|row| row.parse().unwrap()).collect();
        let told = self.told.lock().unwrap();
        let lost: Vec<_> = told.iter().filter(|(number, _)| !there.contains(number)).collect();
        let (kind, count) = (self.kind, told.len());
        assert!(lost.is_empty(), "{kind}: {} of {count} are lost: {lost:?}", lost.len());
        let gaps = told.windows(2).map(|pair| pair[1].1.duration_since(pair[0].1));
        let outage = gaps.max().unwrap();
        assert!(outage < OUTAGE_MAX, "{kind} could not write for {outage:?}");
    }
}

/// Waits until each of them has written some more rows.
pub(crate) fn go_on(clients: &[Client], what: &str) {
    let before: Vec<usize> = clients.iter().map(Client::count).collect();
    for (client, before) in clients.iter().zip(before) {
        let what = format!("{} to write {what}", client.kind);
        poll(&what, || (before + GOES_ON < client.count()).then_some(()));
    }
}

/// Waits until all instances there are, so many, are available.
pub(crate) fn until_all_up(server: &Server, key: &Key, instances: usize) {
    let up = vec!["available"; instances].join("\t");
    poll("all instances to be available", || {
        let all = server
            .aws_line(key, "rds describe-db-instances --query DBInstances[].DBInstanceStatus");
        (all == up).then_some(())
    });
}

/// Whether so many replicas hold every commit, so that one of them can take over.
pub(crate) fn is_redundant(server: &Server, replicas: usize) -> bool {
    tenures(server).iter().any(|(_, tenure)| {
        tenure["in_sync"].as_array().is_some_and(|in_sync| in_sync.len() == replicas)
    })
}

/// Kills the server that writes, as the host has noted it down.
pub(crate) fn kill_writer(server: &Server) {
    let process = tenures(server).into_iter().find_map(|(volume, tenure)| {
        let copy = volume.join("copies").join(tenure["writer"].as_str()?);
        read(&copy.join("running.json"))?["process"]["pid"].as_i64()
    });
    let process = process.unwrap().to_string();
    assert!(command("kill").args(["-KILL", &process]).status().unwrap().success());
}

/// What each volume's folder says of who writes to it.
fn tenures(server: &Server) -> Vec<(PathBuf, Value)> {
    let volumes = std::fs::read_dir(server.data.join("volumes")).unwrap().flatten();
    let tenure = |volume: PathBuf| Some((volume.clone(), read(&volume.join("writer.json"))?));
    volumes.filter_map(|volume| tenure(volume.path())).collect()
}

fn read(file: &Path) -> Option<Value> {
    serde_json::from_str(&std::fs::read_to_string(file).ok()?).ok()
}

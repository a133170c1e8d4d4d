//! The file: who may open it, what damage does, and what a crash at any moment leaves.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use base::clock::{SteppedClock, SystemClock, Timestamp};
use base::entropy::{Entropy, SeededEntropy, SystemEntropy};

use crate::store::conformance::{SHORT, commit, delete, put};
use crate::store::embedded::Embedded;
use crate::store::embedded::disk::Disk;
use crate::store::error::{Kind, StoreError};
use crate::store::{Range, Revision, Store};

fn clock() -> Arc<SteppedClock> {
    Arc::new(SteppedClock::at(Timestamp(0)))
}

fn open(path: &Path) -> Result<Embedded, StoreError> {
    Embedded::open_with(path, clock(), SHORT)
}

async fn value(store: &Embedded, key: &str) -> Option<String> {
    let (_, record) = store.get(key, None).await.unwrap();
    record.map(|record| String::from_utf8(record.value.to_vec()).unwrap())
}

#[tokio::test]
async fn one_process_at_a_time_and_only_the_owner() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metadata");
    let first = open(&path).unwrap();
    commit(&first, &[], vec![put("a", "1")]).await.unwrap();
    let error = open(&path).unwrap_err();
    assert!(matches!(error, StoreError::Held { .. }), "{error:?}");
    assert!(error.to_string().contains("metadata is in use by another process"), "{error}");
    drop(first);

    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    let again = open(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(value(&again, "a").await.unwrap(), "1");
    let names = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
    assert_eq!(names.collect::<Vec<_>>(), ["metadata"], "nothing is left beside the file");
}

#[tokio::test]
async fn what_is_not_ours_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metadata");
    for bytes in [&b"not a database at all"[..], &[0; 5000]] {
        fs::write(&path, bytes).unwrap();
        let error = open(&path).unwrap_err();
        assert!(matches!(error, StoreError::Damaged { .. }), "{error:?}");
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    let error = open(&folder.path().join("nowhere/metadata")).unwrap_err();
    assert!(matches!(error, StoreError::Io { .. }), "{error:?}");
    assert!(error.to_string().contains("nowhere/metadata"), "{error}");

    let path = folder.path().join("later");
    let database = redb::Database::create(&path).unwrap();
    let writing = database.begin_write().unwrap();
    let facts = redb::TableDefinition::<&str, u64>::new("facts");
    writing.open_table(facts).unwrap().insert("format", 2).unwrap();
    writing.commit().unwrap();
    drop(database);
    let error = open(&path).unwrap_err();
    assert!(matches!(error, StoreError::Format { found: 2, known: 1, .. }), "{error:?}");
}

#[tokio::test]
async fn a_flipped_bit_is_noticed_or_harmless() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metadata");
    let store = open(&path).unwrap();
    for turn in 0..60 {
        let text = format!("{turn:04}").repeat(100);
        commit(&store, &[], vec![put(&format!("key-{}", turn % 20), &text)]).await.unwrap();
    }
    let before = store.range(Range::default(), None).await.unwrap();
    drop(store);
    let whole = fs::read(&path).unwrap();
    let (mut noticed, mut harmless) = (0, 0);
    for at in (0..whole.len().min(400 * 1024)).step_by(1009) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        fs::write(&path, &flipped).unwrap();
        match open(&path) {
            Ok(store) => {
                let after = store.range(Range::default(), None).await.unwrap();
                assert_eq!(after, before, "a flip at {at} changed what is read");
                harmless += 1;
            }
            Err(error) => {
                assert_eq!(error.kind(), Kind::Corrupt, "at {at}: {error:?}");
                noticed += 1;
            }
        }
    }
    assert!(noticed > 0 && harmless > 0, "{noticed} noticed, {harmless} in free space");
}

#[tokio::test]
async fn a_full_disk_refuses_writes_until_there_is_room() {
    let disk = Disk::default();
    let store = Embedded::start(disk.file(), clock(), SHORT).unwrap();
    commit(&store, &[], vec![put("a", "1")]).await.unwrap();
    disk.limit(Some(disk.length()));
    let mut written = 0;
    let error = loop {
        let big = "x".repeat(100_000);
        match commit(&store, &[], vec![put(&format!("b{written}"), &big)]).await {
            Ok(_) => written += 1,
            Err(error) => break error,
        }
        assert!(written < 1000, "the disk fills up");
    };
    assert!(matches!(error, StoreError::Unwritten { .. }), "{error:?}");
    assert_eq!(error.kind(), Kind::Retry);
    let refused = commit(&store, &[], vec![put(&format!("b{written}"), &"x".repeat(300_000))]);
    assert!(refused.await.is_err());
    assert_eq!(value(&store, "a").await.unwrap(), "1", "reads go on");
    disk.limit(None);
    commit(&store, &[], vec![put("a", "2")]).await.unwrap();
    let keys = store.range(Range::prefix("b"), None).await.unwrap().records.len();
    assert_eq!(keys, written, "what was refused did not happen");
    drop(store);
    let store = Embedded::start(disk.file(), clock(), SHORT).unwrap();
    assert_eq!(value(&store, "a").await.unwrap(), "2");
    assert_eq!(store.range(Range::prefix("b"), None).await.unwrap().records.len(), written);
}

#[tokio::test]
async fn a_disk_that_fails_once_is_not_trusted_until_a_restart() {
    let disk = Disk::default();
    let store = Embedded::start(disk.file(), clock(), SHORT).unwrap();
    commit(&store, &[], vec![put("a", "1")]).await.unwrap();
    disk.fail_next_sync();
    for _ in 0..3 {
        let error = commit(&store, &[], vec![put("a", "2")]).await.unwrap_err();
        assert!(matches!(error, StoreError::Unwritten { .. }), "{error:?}");
    }
    let lost = commit(&store, &[("a", 7)], vec![put("a", "2")]).await.unwrap_err();
    assert_eq!(lost.kind(), Kind::Conflict, "a refusal stays what it is");
    assert_eq!(value(&store, "a").await.unwrap(), "1");
    drop(store);
    disk.lose_power(&SeededEntropy::new(1));
    let store = Embedded::start(disk.file(), clock(), SHORT).unwrap();
    let now = value(&store, "a").await.unwrap();
    assert!(now == "1" || now == "2", "{now}");
    commit(&store, &[], vec![put("a", "3")]).await.unwrap();
}

/// Every transaction writes its number under two keys, deletes one and overwrites one, so that
/// half of it could be told from all of it.
async fn write_turn(store: &Embedded, turn: u64) -> Result<u64, StoreError> {
    let text = format!("{turn:08}").repeat(1 + usize::try_from(turn % 90).unwrap());
    let operations = vec![
        put("turn", &turn.to_string()),
        put(&format!("left/{:02}", turn % 50), &text),
        put(&format!("right/{turn:08}"), &text),
        delete(&format!("right/{:08}", turn.saturating_sub(30))),
    ];
    commit(store, &[], operations).await
}

/// Checks that the store holds all turns up to some turn, whole, and answers that turn.
async fn read_turns(store: &Embedded) -> u64 {
    let Some(turn) = value(store, "turn").await else {
        assert!(store.range(Range::default(), None).await.unwrap().records.is_empty());
        return 0;
    };
    let turn: u64 = turn.parse().unwrap();
    for past in turn.saturating_sub(29).max(1)..=turn {
        let right = value(store, &format!("right/{past:08}")).await.expect("a recent turn");
        assert!(right.starts_with(&format!("{past:08}")), "turn {past}");
        assert_eq!(value(store, &format!("left/{:02}", past % 50)).await.unwrap(), right);
    }
    let rights = store.range(Range::prefix("right/"), None).await.unwrap();
    assert_eq!(rights.records.len(), usize::try_from(turn.min(30)).unwrap());
    assert_eq!(rights.at, Revision(turn), "every turn was one revision");
    turn
}

#[tokio::test]
async fn power_loss_at_any_write_loses_nothing_acknowledged() {
    for seed in 0..60 {
        let dice = SeededEntropy::new(seed);
        let disk = Disk::default();
        let mut durable = 0;
        for life in 0..4 {
            let store = Embedded::start(disk.file(), clock(), SHORT).unwrap();
            let turn = read_turns(&store).await;
            assert!(turn == durable || turn == durable + 1, "seed {seed}, life {life}");
            durable = turn;
            let mut fate = [0; 1];
            dice.fill(&mut fate);
            disk.stop_after(u32::from(fate[0]));
            while write_turn(&store, durable + 1).await.is_ok() {
                durable += 1;
            }
            drop(store);
            disk.lose_power(&dice);
        }
        assert!(durable > 0, "seed {seed} wrote something");
    }
}

const CHILD: &str = "STORE_TEST_WRITES_TO";

/// Runs in the child process: writes for ever and says what is acknowledged.
fn write_until_killed(path: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let store = Embedded::open_with(path.as_ref(), Arc::new(SystemClock), SHORT).unwrap();
        let mut turn = read_turns(&store).await;
        let mut out = io::stdout().lock();
        loop {
            turn += 1;
            write_turn(&store, turn).await.unwrap();
            writeln!(out, "acknowledged {turn}").unwrap();
        }
    });
}

/// Starts this very test as another process and kills it after a number of acknowledged turns
/// and then some. Answers the last turn it acknowledged.
#[expect(clippy::disallowed_methods, reason = "only a process of its own can be killed")]
fn kill_a_writer(path: &Path, after: usize) -> u64 {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "--nocapture"])
        .arg("store::embedded::tests::a_killed_process_loses_nothing_acknowledged")
        .env(CHILD, path)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut last = 0;
    let mut seen = 0;
    while let Some(Ok(line)) = lines.next() {
        if let Some(turn) = line.strip_prefix("acknowledged ") {
            last = turn.parse().unwrap();
            seen += 1;
        }
        if seen == after {
            child.kill().unwrap();
        }
    }
    let status = child.wait().unwrap();
    assert!(status.code().is_none(), "the writer ended by itself: {status}");
    last
}

#[tokio::test]
async fn a_killed_process_loses_nothing_acknowledged() {
    if let Ok(path) = std::env::var(CHILD) {
        return std::thread::spawn(move || write_until_killed(&path)).join().unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metadata");
    let mut total = 0;
    for _ in 0..20 {
        let mut fate = [0; 1];
        SystemEntropy.fill(&mut fate);
        let acknowledged = kill_a_writer(&path, usize::from(fate[0] % 60) + 1);
        let store = open(&path).unwrap();
        let turn = read_turns(&store).await;
        assert!(turn == acknowledged || turn == acknowledged + 1, "{turn} of {acknowledged}");
        assert!(turn > total);
        total = turn;
    }
}

#[tokio::test]
async fn what_was_handed_in_is_finished_on_the_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("metadata");
    let store = Arc::new(open(&path).unwrap());
    let mut watch = store.watch("", Revision(0)).await.unwrap();
    commit(&*store, &[], vec![put("a", "1")]).await.unwrap();
    drop(store);
    assert_eq!(watch.next().await.unwrap().at, Revision(1));
    let closed = tokio::time::timeout(Duration::from_secs(20), watch.next()).await.unwrap();
    assert!(matches!(closed, Err(StoreError::Closed)), "{closed:?}");
}

//! What every store must do, whatever it is made of. Run against each of them.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::Arc;
use std::time::Duration;

use base::clock::{SteppedClock, Timestamp};
use base::entropy::{Entropy, SeededEntropy};
use bytes::Bytes;

use crate::store::embedded::Embedded;
use crate::store::error::{Kind, StoreError};
use crate::store::memory::Memory;
use crate::store::tree::History;
use crate::store::{
    Compare, Event, KEY_BYTES_MAX, LEASE_TTL_MAX, LeaseId, Operation, Range, Revision, Store,
    TXN_BYTES_MAX, TXN_OPERATIONS_MAX, Txn, VALUE_BYTES_LIMIT, Watch,
};

/// Revisions that every store under test keeps.
pub(super) const KEPT: usize = 40;
pub(super) const SHORT: History = History { revisions: KEPT, bytes: 64 * 1024 * 1024 };

/// A store under test, and the world around it.
trait Subject {
    fn store(&self) -> Arc<dyn Store>;
    /// Lets this much time go by for the store's leases.
    fn pass(&self, time: Duration);
    /// Stops the store and starts it again, if it is of the kind that remembers.
    fn reopen(&mut self);
}

struct InMemory {
    clock: Arc<SteppedClock>,
    store: Arc<dyn Store>,
}

impl InMemory {
    fn new() -> Self {
        let clock = Arc::new(SteppedClock::at(Timestamp(0)));
        let store = Arc::new(Memory::with_history(Arc::<SteppedClock>::clone(&clock), SHORT));
        Self { clock, store }
    }
}

impl Subject for InMemory {
    fn store(&self) -> Arc<dyn Store> {
        Arc::clone(&self.store)
    }

    fn pass(&self, time: Duration) {
        self.clock.step(time);
    }

    fn reopen(&mut self) {}
}

struct OnDisk {
    clock: Arc<SteppedClock>,
    store: Option<Arc<dyn Store>>,
    folder: tempfile::TempDir,
}

impl OnDisk {
    fn new() -> Self {
        let clock = Arc::new(SteppedClock::at(Timestamp(0)));
        let folder = tempfile::tempdir().unwrap();
        let mut subject = Self { clock, store: None, folder };
        subject.reopen();
        subject
    }
}

impl Subject for OnDisk {
    fn store(&self) -> Arc<dyn Store> {
        Arc::clone(self.store.as_ref().unwrap())
    }

    fn pass(&self, time: Duration) {
        self.clock.step(time);
    }

    fn reopen(&mut self) {
        if let Some(store) = self.store.take() {
            assert_eq!(Arc::strong_count(&store), 1, "a case holds the store while it reopens it");
        }
        let path = self.folder.path().join("metadata");
        let clock = Arc::<SteppedClock>::clone(&self.clock);
        self.store = Some(Arc::new(Embedded::open_with(&path, clock, SHORT).unwrap()));
    }
}

macro_rules! suite {
    ($($case:ident)*) => {
        mod memory {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                super::$case(super::InMemory::new()).await;
            })*
        }
        mod embedded {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $case() {
                super::$case(super::OnDisk::new()).await;
            })*
        }
    };
}

suite! {
    every_change_takes_one_revision
    compares_decide
    a_transaction_happens_whole_or_not_at_all
    ranges_are_ordered_and_bounded
    the_past_can_be_read_until_it_is_forgotten
    limits_hold
    a_watch_misses_nothing
    a_watch_that_is_too_slow_is_told_so
    a_dropped_wait_loses_no_event
    leases_take_their_keys_along
    only_a_living_lease_can_be_used
    concurrent_increments_all_count
    random_histories_agree_with_a_model
}

pub(super) fn put(key: &str, value: &str) -> Operation {
    let value = Bytes::copy_from_slice(value.as_bytes());
    Operation::Put { key: key.to_owned(), value, lease: None }
}

fn put_leased(key: &str, lease: LeaseId) -> Operation {
    Operation::Put { key: key.to_owned(), value: Bytes::from_static(b"x"), lease: Some(lease) }
}

pub(super) fn delete(key: &str) -> Operation {
    Operation::Delete { key: key.to_owned() }
}

pub(super) async fn commit(
    store: &dyn Store,
    compares: &[(&str, u64)],
    operations: Vec<Operation>,
) -> Result<u64, StoreError> {
    let compare =
        |(key, at): &(&str, u64)| Compare { key: (*key).to_owned(), modified: Revision(*at) };
    let compares = compares.iter().map(compare).collect();
    store.commit(Txn { compares, operations }).await.map(|committed| committed.at.0)
}

/// Value, creation and modification of a key, in one line.
async fn look(store: &dyn Store, key: &str, at: Option<u64>) -> String {
    match store.get(key, at.map(Revision)).await {
        Ok((_, None)) => "-".to_owned(),
        Ok((_, Some(record))) => {
            let value = String::from_utf8_lossy(&record.value).into_owned();
            format!("{value} {} {}", record.created, record.modified)
        }
        Err(error) => error.to_string(),
    }
}

async fn keys(store: &dyn Store, range: Range, at: Option<u64>) -> Vec<String> {
    let listing = store.range(range, at.map(Revision)).await.unwrap();
    listing.records.into_iter().map(|record| record.key).collect()
}

/// The next revision a watch tells of, in one line. Fails rather than waits for ever.
async fn next(watch: &mut dyn Watch) -> String {
    let soon = tokio::time::timeout(Duration::from_secs(20), watch.next());
    match soon.await.expect("an event within 20 s") {
        Ok(events) => {
            let event = |event: &Event| match event {
                Event::Put(record) => {
                    format!(" {}={}", record.key, String::from_utf8_lossy(&record.value))
                }
                Event::Delete { key } => format!(" {key}-"),
            };
            let told: String = events.events.iter().map(event).collect();
            format!("{}{told}", events.at)
        }
        Err(error) => error.to_string(),
    }
}

fn kind_of<T: Debug>(outcome: Result<T, StoreError>) -> Kind {
    outcome.unwrap_err().kind()
}

async fn every_change_takes_one_revision(subject: impl Subject) {
    let store = subject.store();
    assert_eq!(store.get("a", None).await.unwrap().0, Revision(0));
    let steps: [(Vec<Operation>, u64, &str); 7] = [
        (vec![put("a", "1")], 1, "1 r1 r1"),
        (vec![put("a", "2"), put("b", "x")], 2, "2 r1 r2"),
        (vec![put("a", "2")], 3, "2 r1 r3"),
        (vec![delete("nothing")], 3, "2 r1 r3"),
        (vec![], 3, "2 r1 r3"),
        (vec![delete("a")], 4, "-"),
        (vec![put("a", "")], 5, " r5 r5"),
    ];
    for (operations, at, seen) in steps {
        let said = format!("{operations:?}");
        assert_eq!(commit(&*store, &[], operations).await.unwrap(), at, "{said}");
        assert_eq!(look(&*store, "a", None).await, seen, "{said}");
    }
}

async fn compares_decide(subject: impl Subject) {
    let store = subject.store();
    commit(&*store, &[], vec![put("a", "1")]).await.unwrap();
    commit(&*store, &[], vec![put("b", "1"), put("gone", "1")]).await.unwrap();
    commit(&*store, &[], vec![delete("gone")]).await.unwrap();
    let cases = [
        (vec![("a", 1)], None),
        (vec![("a", 0)], Some("a")),
        (vec![("a", 2)], Some("a")),
        (vec![("new", 0)], None),
        (vec![("new", 1)], Some("new")),
        (vec![("gone", 0)], None),
        (vec![("gone", 3)], Some("gone")),
        (vec![("a", 1), ("b", 2)], None),
        (vec![("a", 1), ("b", 1)], Some("b")),
    ];
    for (compares, refused) in cases {
        let outcome = commit(&*store, &compares, vec![]).await;
        match (outcome, refused) {
            (Ok(at), None) => assert_eq!(at, 3),
            (Err(StoreError::Conflict { key }), Some(expected)) => assert_eq!(key, expected),
            (outcome, _) => panic!("{compares:?}: {outcome:?}"),
        }
    }
}

async fn a_transaction_happens_whole_or_not_at_all(subject: impl Subject) {
    let store = subject.store();
    commit(&*store, &[], vec![put("a", "1")]).await.unwrap();
    let outcome = commit(&*store, &[("a", 0)], vec![put("b", "1"), delete("a")]).await;
    assert_eq!(kind_of(outcome), Kind::Conflict);
    let no_lease = vec![put("b", "1"), put_leased("c", LeaseId(77))];
    assert_eq!(kind_of(commit(&*store, &[], no_lease).await), Kind::Reject);
    assert_eq!(keys(&*store, Range::default(), None).await, ["a"]);
    let swap = vec![delete("a"), put("b", "1"), put("c", "1")];
    assert_eq!(commit(&*store, &[("a", 1), ("b", 0)], swap).await.unwrap(), 2);
    assert_eq!(keys(&*store, Range::default(), None).await, ["b", "c"]);
    assert_eq!(keys(&*store, Range::default(), Some(1)).await, ["a"]);
}

async fn ranges_are_ordered_and_bounded(subject: impl Subject) {
    let store = subject.store();
    let all = ["a", "a/", "a/1", "a/10", "a/2", "a/é", "a0", "b", "\u{10ffff}"];
    let puts = all.iter().rev().map(|key| put(key, "x")).collect();
    commit(&*store, &[], puts).await.unwrap();
    let cases = [
        ("", None, None, all.to_vec()),
        ("a/", None, None, vec!["a/", "a/1", "a/10", "a/2", "a/é"]),
        ("a/1", None, None, vec!["a/1", "a/10"]),
        ("a/", Some("a/1"), None, vec!["a/10", "a/2", "a/é"]),
        ("a/", Some("a/1"), Some(2), vec!["a/10", "a/2"]),
        ("a/", Some("a/11"), None, vec!["a/2", "a/é"]),
        ("a/", Some("A"), Some(1), vec!["a/"]),
        ("a/", Some("b"), None, vec![]),
        ("nothing", None, None, vec![]),
        ("", None, Some(0), vec![]),
    ];
    for (prefix, after, limit, expected) in cases {
        let start_after = after.map(str::to_owned);
        let range = Range { prefix: prefix.to_owned(), start_after, limit };
        assert_eq!(keys(&*store, range.clone(), None).await, expected, "{range:?}");
    }
}

async fn the_past_can_be_read_until_it_is_forgotten(mut subject: impl Subject) {
    let store = subject.store();
    commit(&*store, &[], vec![put("a", "1")]).await.unwrap();
    commit(&*store, &[], vec![put("a", "2"), put("b", "1")]).await.unwrap();
    commit(&*store, &[], vec![delete("a")]).await.unwrap();
    drop(store);
    subject.reopen();
    let store = subject.store();
    for (at, seen) in [(0, "-"), (1, "1 r1 r1"), (2, "2 r1 r2"), (3, "-")] {
        assert_eq!(look(&*store, "a", Some(at)).await, seen, "at {at}");
    }
    assert_eq!(keys(&*store, Range::default(), Some(2)).await, ["a", "b"]);
    assert_eq!(kind_of(store.get("a", Some(Revision(4))).await), Kind::Bug);
    for _ in 0..KEPT {
        commit(&*store, &[], vec![put("c", "x")]).await.unwrap();
    }
    let error = store.range(Range::default(), Some(Revision(2))).await.unwrap_err();
    let (asked, oldest) = (Revision(2), Revision(3));
    assert!(
        matches!(error, StoreError::Compacted { asked: a, oldest: o } if a == asked && o == oldest),
        "{error}"
    );
    assert_eq!(error.kind(), Kind::Retry);
    assert_eq!(look(&*store, "a", Some(3)).await, "-");
    assert_eq!(look(&*store, "b", Some(3)).await, "1 r2 r2");
    assert_eq!(keys(&*store, Range::default(), None).await, ["b", "c"]);
}

async fn limits_hold(subject: impl Subject) {
    let store = subject.store();
    let key = |length: usize| "k".repeat(length);
    let many = |count: usize| (0..count).map(|n| put(&format!("m{n}"), "")).collect::<Vec<_>>();
    let half = "v".repeat(VALUE_BYTES_LIMIT - 1);
    assert_eq!(2 * (half.len() + 1), TXN_BYTES_MAX, "two such records just fit");
    let cases = [
        (vec![put(&key(KEY_BYTES_MAX), "")], None),
        (vec![put(&key(KEY_BYTES_MAX + 1), "")], Some(Kind::Reject)),
        (vec![delete(&key(KEY_BYTES_MAX + 1))], Some(Kind::Reject)),
        (vec![put("", "x")], Some(Kind::Reject)),
        (vec![put("v", &half)], None),
        (vec![put("v", &format!("{half}v"))], Some(Kind::Reject)),
        (many(TXN_OPERATIONS_MAX), None),
        (many(TXN_OPERATIONS_MAX + 1), Some(Kind::Reject)),
        (vec![put("a", &half), put("b", &half)], None),
        (vec![put("a", &half), put("bb", &half)], Some(Kind::Reject)),
        (vec![put("a", "1"), put("a", "2")], Some(Kind::Bug)),
        (vec![put("a", "1"), delete("a")], Some(Kind::Bug)),
    ];
    for (operations, refused) in cases {
        let said = format!("{operations:?}");
        let kind = commit(&*store, &[], operations).await.err().map(|error| error.kind());
        assert_eq!(kind, refused, "{said:.200}");
    }
    let names: Vec<String> = (0..=TXN_OPERATIONS_MAX).map(|n| format!("x{n}")).collect();
    let compares: Vec<(&str, u64)> = names.iter().map(|name| (name.as_str(), 0)).collect();
    assert!(commit(&*store, &compares[1..], vec![]).await.is_ok());
    assert_eq!(kind_of(commit(&*store, &compares, vec![]).await), Kind::Reject);
    assert_eq!(kind_of(store.get("", None).await), Kind::Reject);
    assert_eq!(kind_of(store.get(&key(KEY_BYTES_MAX + 1), None).await), Kind::Reject);
    for ttl in [Duration::ZERO, LEASE_TTL_MAX + Duration::from_millis(1)] {
        assert_eq!(kind_of(store.grant(ttl).await), Kind::Reject);
    }
}

async fn a_watch_misses_nothing(mut subject: impl Subject) {
    let store = subject.store();
    commit(&*store, &[], vec![put("a/1", "1"), put("b", "1")]).await.unwrap();
    commit(&*store, &[], vec![put("b", "2")]).await.unwrap();
    commit(&*store, &[], vec![put("a/2", "2"), delete("a/1"), put("b", "3")]).await.unwrap();
    drop(store);
    subject.reopen();
    let store = subject.store();
    let mut from_start = store.watch("a/", Revision(0)).await.unwrap();
    assert_eq!(next(&mut *from_start).await, "r1 a/1=1");
    assert_eq!(next(&mut *from_start).await, "r3 a/2=2 a/1-");
    let mut from_now = store.watch("a/", Revision(3)).await.unwrap();
    assert_eq!(kind_of(store.watch("a/", Revision(9)).await), Kind::Bug);

    let writer = subject.store();
    let writing = tokio::spawn(async move {
        for turn in 0..30 {
            let key = if turn % 3 == 0 { "b" } else { "a/x" };
            commit(&*writer, &[], vec![put(key, &turn.to_string())]).await.unwrap();
        }
    });
    for turn in (0..30).filter(|turn| turn % 3 != 0) {
        let expected = format!("r{} a/x={turn}", turn + 4);
        assert_eq!(next(&mut *from_now).await, expected);
        assert_eq!(next(&mut *from_start).await, expected);
    }
    writing.await.unwrap();
}

async fn a_watch_that_is_too_slow_is_told_so(subject: impl Subject) {
    let store = subject.store();
    let mut watch = store.watch("", Revision(0)).await.unwrap();
    for turn in 0..KEPT + 5 {
        commit(&*store, &[], vec![put("a", &turn.to_string())]).await.unwrap();
    }
    let error = watch.next().await.unwrap_err();
    assert!(matches!(error, StoreError::Compacted { .. }), "{error}");
    assert_eq!(kind_of(store.watch("", Revision(2)).await), Kind::Retry);
}

async fn a_dropped_wait_loses_no_event(subject: impl Subject) {
    let store = subject.store();
    let mut watch = store.watch("", Revision(0)).await.unwrap();
    for turn in 1..=20 {
        let wait = tokio::time::timeout(Duration::from_millis(1), watch.next()).await;
        assert!(wait.is_err(), "nothing has happened yet");
        commit(&*store, &[], vec![put("a", "x")]).await.unwrap();
        assert_eq!(next(&mut *watch).await, format!("r{turn} a=x"));
    }
}

/// Waits until the key is gone; a store may take a moment to notice the end of a lease.
async fn gone(store: &dyn Store, key: &str) {
    let look_again = async {
        while look(store, key, None).await != "-" {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let soon = tokio::time::timeout(Duration::from_secs(20), look_again);
    soon.await.expect("the lease ends within 20 s");
}

async fn leases_take_their_keys_along(mut subject: impl Subject) {
    let second = Duration::from_secs(1);
    let store = subject.store();
    let long = store.grant(10 * second).await.unwrap();
    let short = store.grant(3 * second).await.unwrap();
    assert_ne!(long, short);
    let puts = vec![
        put_leased("long", long),
        put_leased("short", short),
        put_leased("moved", short),
        put_leased("freed", short),
        put("plain", "x"),
    ];
    commit(&*store, &[], puts).await.unwrap();
    commit(&*store, &[], vec![put_leased("moved", long), put("freed", "x")]).await.unwrap();
    subject.pass(2 * second);
    assert_eq!(store.keep_alive(short).await.unwrap(), 3 * second);
    subject.pass(2 * second);
    assert_eq!(look(&*store, "short", None).await, "x r1 r1");
    subject.pass(second);
    gone(&*store, "short").await;
    assert_eq!(keys(&*store, Range::default(), None).await, ["freed", "long", "moved", "plain"]);
    assert_eq!(kind_of(store.keep_alive(short).await), Kind::Reject);
    drop(store);
    subject.reopen();

    let store = subject.store();
    let mut watch = store.watch("", Revision(2)).await.unwrap();
    assert_eq!(next(&mut *watch).await, "r3 short-");
    store.keep_alive(long).await.unwrap();
    store.revoke(long).await.unwrap();
    assert_eq!(next(&mut *watch).await, "r4 long- moved-");
    assert_eq!(keys(&*store, Range::default(), None).await, ["freed", "plain"]);
    let later = store.grant(second).await.unwrap();
    assert!(later > short && later > long, "a lease's name is never given again");
}

async fn only_a_living_lease_can_be_used(subject: impl Subject) {
    let store = subject.store();
    let lease = store.grant(Duration::from_secs(5)).await.unwrap();
    commit(&*store, &[], vec![put_leased("a", lease)]).await.unwrap();
    subject.pass(Duration::from_secs(5));
    let late = commit(&*store, &[], vec![put_leased("b", lease)]).await;
    assert!(matches!(late, Err(StoreError::LeaseUnknown { .. })), "{late:?}");
    gone(&*store, "a").await;
    let unknown = LeaseId(lease.0 + 1000);
    assert_eq!(kind_of(store.revoke(unknown).await), Kind::Reject);
    assert_eq!(kind_of(store.revoke(lease).await), Kind::Reject);
    assert_eq!(keys(&*store, Range::default(), None).await, [""; 0]);
}

async fn concurrent_increments_all_count(subject: impl Subject) {
    let mut tasks = Vec::new();
    for _ in 0..8 {
        let store = subject.store();
        tasks.push(tokio::spawn(async move {
            let mut done = 0;
            while done < 20 {
                let (_, record) = store.get("n", None).await.unwrap();
                let (count, at) = record.map_or((0, 0), |record| {
                    let text = String::from_utf8(record.value.to_vec()).unwrap();
                    (text.parse::<u32>().unwrap(), record.modified.0)
                });
                let next = vec![put("n", &(count + 1).to_string())];
                match commit(&*store, &[("n", at)], next).await {
                    Ok(_) => done += 1,
                    Err(error) => assert_eq!(error.kind(), Kind::Conflict, "{error}"),
                }
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(look(&*subject.store(), "n", None).await, "160 r1 r160");
}

/// Value, creation and modification under each key.
type Picture = BTreeMap<String, (String, u64, u64)>;

async fn random_histories_agree_with_a_model(mut subject: impl Subject) {
    let dice = SeededEntropy::new(20_261_124);
    let mut pictures: Vec<Picture> = vec![Picture::new()];
    for step in 0..300 {
        let mut now = pictures[pictures.len() - 1].clone();
        let at = u64::try_from(pictures.len()).unwrap();
        let mut operations = Vec::new();
        for key in ["k/a", "k/b", "k/c", "l"] {
            match dice.text(b"pd----", 1).as_str() {
                "p" => {
                    let value = dice.hex(3);
                    operations.push(put(key, &value));
                    let created = now.get(key).map_or(at, |(_, created, _)| *created);
                    now.insert(key.to_owned(), (value, created, at));
                }
                "d" => {
                    operations.push(delete(key));
                    now.remove(key);
                }
                _ => {}
            }
        }
        let store = subject.store();
        commit(&*store, &[], operations).await.unwrap();
        if now != pictures[pictures.len() - 1] {
            pictures.push(now);
        }
        let newest = pictures.len() - 1;
        let back = dice.text(b"012345678", 1).parse::<usize>().unwrap() * (KEPT / 8);
        let past = newest.saturating_sub(back);
        let listing = store.range(Range::prefix("k/"), Some(revision(past))).await;
        let found = listing.unwrap().records.into_iter().map(|record| {
            let value = String::from_utf8(record.value.to_vec()).unwrap();
            (record.key, (value, record.created.0, record.modified.0))
        });
        let expected = pictures[past].iter().filter(|(key, _)| key.starts_with("k/"));
        let expected: Picture = expected.map(|(key, seen)| (key.clone(), seen.clone())).collect();
        assert_eq!(found.collect::<Picture>(), expected, "step {step}, at {past} of {newest}");
        drop(store);
        if step % 37 == 36 {
            subject.reopen();
        }
    }
    assert!(pictures.len() > 2 * KEPT, "the history was long enough to be forgotten");
}

fn revision(at: usize) -> Revision {
    Revision(u64::try_from(at).unwrap())
}

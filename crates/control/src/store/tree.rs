//! The pure half of a store that lives in this process: versions of keys, history, leases.
//!
//! A [`Tree`] holds only what is durable. A [`Draft`] checks transactions, in order, against the
//! tree and what it has accepted itself; its [`Delta`] is first written down (if the store writes
//! at all) and then applied. So readers never see what a crash could take back, many transactions
//! share one write, and a failed write is undone by forgetting the delta.
//!
//! Every key keeps the versions that some revision from `floor` on can still see. Moving the floor
//! costs as much as the revision it passes, and names the rows a file may forget.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::ops::Bound;
use std::sync::Arc;
use std::time::Duration;

use base::clock::Timestamp;
use bytes::Bytes;

use crate::store::error::StoreError;
use crate::store::{
    Committed, Event, Events, LEASES_MAX, LeaseId, Listing, Operation, Range, Record, Revision,
    Txn, check_limits, check_ttl,
};

/// How much of the past is kept. The newest revision is always kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct History {
    pub(super) revisions: usize,
    /// Of keys and values, counting a fixed amount for each row.
    pub(super) bytes: usize,
}

/// Enough for a planner that is minutes behind, little enough to load in a blink.
pub(super) const HISTORY: History = History { revisions: 10_000, bytes: 32 * 1024 * 1024 };

const ROW_BYTES: usize = 128;

/// A key between two of its changes. `value` is `None` from its deletion on.
#[derive(Clone, Debug)]
pub(super) struct Version {
    pub(super) created: Revision,
    pub(super) modified: Revision,
    /// Position in its revision.
    pub(super) index: u32,
    pub(super) lease: Option<LeaseId>,
    pub(super) value: Option<Bytes>,
}

/// One change of one key.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) key: Arc<str>,
    pub(super) version: Version,
}

/// A revision: what it changed, never empty.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) at: Revision,
    pub(super) rows: Vec<Row>,
}

impl Entry {
    fn bytes(&self) -> usize {
        let of_row = |row: &Row| {
            ROW_BYTES + row.key.len() + row.version.value.as_ref().map_or(0, Bytes::len)
        };
        self.rows.iter().map(of_row).sum()
    }
}

/// Where a row stands: its revision and its position there.
pub(super) type RowId = (Revision, u32);

#[derive(Debug)]
struct Lease {
    ttl: Duration,
    ends: Timestamp,
    keys: BTreeSet<Arc<str>>,
}

/// What a draft came to. Nothing has happened until it is applied.
#[derive(Debug, Default)]
pub(super) struct Delta {
    pub(super) entries: Vec<Entry>,
    pub(super) granted: BTreeMap<LeaseId, Duration>,
    pub(super) revoked: BTreeSet<LeaseId>,
    /// The lease named last, by this draft or an earlier one.
    pub(super) last_lease: u64,
}

impl Delta {
    /// Whether there is anything to write down.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.granted.is_empty() && self.revoked.is_empty()
    }
}

#[derive(Debug)]
pub(super) struct Tree {
    revision: Revision,
    floor: Revision,
    /// Versions of a key, oldest first, never empty.
    keys: BTreeMap<Arc<str>, Vec<Version>>,
    /// Revisions `floor + 1 ..= revision`, each exactly once.
    log: VecDeque<Entry>,
    log_bytes: usize,
    leases: BTreeMap<LeaseId, Lease>,
    last_lease: u64,
    history: History,
}

impl Tree {
    pub(super) fn new(history: History) -> Self {
        Self {
            revision: Revision(0),
            floor: Revision(0),
            keys: BTreeMap::new(),
            log: VecDeque::new(),
            log_bytes: 0,
            leases: BTreeMap::new(),
            last_lease: 0,
            history,
        }
    }

    /// An empty tree that continues where a file's rows begin; [`Tree::load`] adds them.
    pub(super) fn resume(history: History, floor: Revision, last_lease: u64) -> Self {
        Self { revision: floor, floor, last_lease, ..Self::new(history) }
    }

    /// A lease as it was written down. Its life starts again.
    pub(super) fn load_lease(&mut self, id: LeaseId, ttl: Duration, now: Timestamp) {
        self.last_lease = self.last_lease.max(id.0);
        self.leases.insert(id, Lease { ttl, ends: now.plus(ttl), keys: BTreeSet::new() });
    }

    /// Takes the next row of a file, in the order of row ids.
    pub(super) fn load(&mut self, row: Row) -> Result<(), StoreError> {
        let Version { modified: at, index, .. } = row.version;
        let in_order = if at <= self.floor {
            true
        } else if at == self.revision {
            let last = self.log.back().and_then(|entry| entry.rows.last());
            last.is_some_and(|last| last.version.index < index)
        } else {
            at.0 == self.revision.0 + 1
        };
        let lease_known = row.version.lease.is_none_or(|lease| {
            // An ended lease may still be named by a version that is history.
            self.leases.contains_key(&lease) || lease.0 <= self.last_lease
        });
        if !in_order || !lease_known {
            return Err(StoreError::Disorder { at, index });
        }
        self.follow(&row);
        if at > self.floor {
            self.log_bytes += ROW_BYTES + row.key.len();
            self.log_bytes += row.version.value.as_ref().map_or(0, Bytes::len);
            if at == self.revision {
                let entry = self.log.back_mut().expect("a revision above the floor is in the log");
                entry.rows.push(row);
            } else {
                self.log.push_back(Entry { at, rows: vec![row] });
                self.revision = at;
            }
        }
        Ok(())
    }

    pub(super) fn revision(&self) -> Revision {
        self.revision
    }

    pub(super) fn floor(&self) -> Revision {
        self.floor
    }

    pub(super) fn get(
        &self,
        key: &str,
        at: Option<Revision>,
    ) -> Result<(Revision, Option<Record>), StoreError> {
        let at = self.readable(at)?;
        let found = self.keys.get(key).and_then(|versions| seen(versions, at));
        Ok((at, found.and_then(|version| record(key, version))))
    }

    pub(super) fn range(&self, range: &Range, at: Option<Revision>) -> Result<Listing, StoreError> {
        let at = self.readable(at)?;
        let limit = range.limit.unwrap_or(usize::MAX);
        let prefix = range.prefix.as_str();
        let start = match range.start_after.as_deref() {
            Some(after) if after >= prefix => Bound::Excluded(after),
            _ => Bound::Included(prefix),
        };
        let records = self
            .keys
            .range::<str, _>((start, Bound::Unbounded))
            .take_while(|(key, _)| key.starts_with(prefix))
            .filter_map(|(key, versions)| record(key, seen(versions, at)?))
            .take(limit)
            .collect();
        Ok(Listing { at, records })
    }

    /// The first revision later than `after` that changed something under `prefix`; no events and
    /// the newest revision when there is none.
    pub(super) fn next_events(&self, prefix: &str, after: Revision) -> Result<Events, StoreError> {
        let after = self.readable(Some(after))?;
        let skip = usize::try_from(after.0 - self.floor.0).unwrap_or(usize::MAX);
        for entry in self.log.range(skip.min(self.log.len())..) {
            let under = entry.rows.iter().filter(|row| row.key.starts_with(prefix));
            let events: Vec<Event> = under.map(event).collect();
            if !events.is_empty() {
                return Ok(Events { at: entry.at, events });
            }
        }
        Ok(Events { at: self.revision, events: Vec::new() })
    }

    /// The leases that nobody kept alive.
    pub(super) fn expired(&self, now: Timestamp) -> Vec<LeaseId> {
        let ended = self.leases.iter().filter(|(_, lease)| lease.ends <= now);
        ended.map(|(id, _)| *id).collect()
    }

    pub(super) fn has_leases(&self) -> bool {
        !self.leases.is_empty()
    }

    pub(super) fn keep_alive(
        &mut self,
        id: LeaseId,
        now: Timestamp,
    ) -> Result<Duration, StoreError> {
        let lease = self.leases.get_mut(&id).ok_or(StoreError::LeaseUnknown { lease: id })?;
        lease.ends = now.plus(lease.ttl);
        Ok(lease.ttl)
    }

    /// Makes a delta of this tree's own draft true. Answers the rows that nothing can read any more.
    pub(super) fn apply(&mut self, delta: Delta, now: Timestamp) -> Vec<RowId> {
        self.last_lease = delta.last_lease;
        for (id, ttl) in delta.granted {
            self.load_lease(id, ttl, now);
        }
        for entry in delta.entries {
            assert_eq!(entry.at.0, self.revision.0 + 1, "a delta continues its own tree");
            entry.rows.iter().for_each(|row| self.follow(row));
            self.revision = entry.at;
            self.log_bytes += entry.bytes();
            self.log.push_back(entry);
        }
        for id in delta.revoked {
            self.leases.remove(&id);
        }
        let mut forgotten = Vec::new();
        while self.log.len() > 1
            && (self.log.len() > self.history.revisions || self.log_bytes > self.history.bytes)
        {
            self.raise_floor(&mut forgotten);
        }
        forgotten
    }

    /// Appends a version to its key and moves the key between leases.
    fn follow(&mut self, row: &Row) {
        let versions = self.keys.entry(Arc::clone(&row.key)).or_default();
        let before = versions.last().and_then(|version| version.lease);
        if before != row.version.lease {
            if let Some(lease) = before.and_then(|id| self.leases.get_mut(&id)) {
                lease.keys.remove(&row.key);
            }
            if let Some(lease) = row.version.lease.and_then(|id| self.leases.get_mut(&id)) {
                lease.keys.insert(Arc::clone(&row.key));
            }
        }
        versions.push(row.version.clone());
    }

    /// Forgets what only the oldest readable revision could see.
    fn raise_floor(&mut self, forgotten: &mut Vec<RowId>) {
        let Some(entry) = self.log.pop_front() else { return };
        self.log_bytes -= entry.bytes();
        self.floor = entry.at;
        for row in &entry.rows {
            let Some(versions) = self.keys.get_mut(&row.key) else { continue };
            let deleted = row.version.value.is_none();
            let kept = if deleted { Revision(entry.at.0 + 1) } else { entry.at };
            let gone = versions.partition_point(|version| version.modified < kept);
            forgotten.extend(versions.drain(..gone).map(|old| (old.modified, old.index)));
            if versions.is_empty() {
                self.keys.remove(&row.key);
            }
        }
    }

    fn readable(&self, at: Option<Revision>) -> Result<Revision, StoreError> {
        let asked = at.unwrap_or(self.revision);
        if asked > self.revision {
            Err(StoreError::Future { asked, newest: self.revision })
        } else if asked < self.floor {
            Err(StoreError::Compacted { asked, oldest: self.floor })
        } else {
            Ok(asked)
        }
    }
}

/// Checks transactions in order and notes down what they would change.
#[derive(Debug)]
pub(super) struct Draft<'t> {
    tree: &'t Tree,
    revision: Revision,
    /// The newest version of every key that this draft changes.
    changed: HashMap<Arc<str>, Version>,
    delta: Delta,
}

impl<'t> Draft<'t> {
    pub(super) fn new(tree: &'t Tree) -> Self {
        let delta = Delta { last_lease: tree.last_lease, ..Delta::default() };
        Self { tree, revision: tree.revision, changed: HashMap::new(), delta }
    }

    pub(super) fn finish(self) -> Delta {
        self.delta
    }

    pub(super) fn commit(&mut self, txn: Txn) -> Result<Committed, StoreError> {
        check_limits(&txn)?;
        for compare in txn.compares {
            let live = self.newest(&compare.key).filter(|version| version.value.is_some());
            if live.map_or(Revision(0), |version| version.modified) != compare.modified {
                return Err(StoreError::Conflict { key: compare.key });
            }
        }
        for operation in &txn.operations {
            if let Operation::Put { lease: Some(lease), .. } = operation
                && !self.lease_lives(*lease)
            {
                return Err(StoreError::LeaseUnknown { lease: *lease });
            }
        }
        let changes = txn.operations.into_iter().map(|operation| match operation {
            Operation::Put { key, value, lease } => (Arc::from(key), Some(value), lease),
            Operation::Delete { key } => (Arc::from(key), None, None),
        });
        Ok(Committed { at: self.change(changes) })
    }

    pub(super) fn grant(&mut self, ttl: Duration) -> Result<LeaseId, StoreError> {
        check_ttl(ttl)?;
        if self.tree.leases.len() + self.delta.granted.len() >= LEASES_MAX {
            return Err(StoreError::TooManyLeases);
        }
        self.delta.last_lease += 1;
        let id = LeaseId(self.delta.last_lease);
        self.delta.granted.insert(id, ttl);
        Ok(id)
    }

    pub(super) fn revoke(&mut self, lease: LeaseId) -> Result<(), StoreError> {
        if !self.lease_lives(lease) {
            return Err(StoreError::LeaseUnknown { lease });
        }
        let held = self.tree.leases.get(&lease).map(|lease| lease.keys.iter());
        let mut keys: BTreeSet<Arc<str>> = held.into_iter().flatten().cloned().collect();
        keys.extend(self.changed.keys().cloned());
        keys.retain(|key| self.newest(key).is_some_and(|version| version.lease == Some(lease)));
        self.change(keys.into_iter().map(|key| (key, None, None)));
        self.delta.revoked.insert(lease);
        Ok(())
    }

    /// Deletes every key that `keep` does not want, at one revision.
    pub(super) fn retain(&mut self, keep: impl Fn(&str) -> bool) {
        let tree = self.tree;
        let unwanted = tree.keys.keys().filter(|key| !keep(key)).cloned();
        self.change(unwanted.map(|key| (key, None, None)));
    }

    /// Notes the changes under one new revision; deletions of nothing are left out. Answers the
    /// newest revision.
    fn change(
        &mut self,
        changes: impl Iterator<Item = (Arc<str>, Option<Bytes>, Option<LeaseId>)>,
    ) -> Revision {
        let at = Revision(self.revision.0 + 1);
        let mut rows = Vec::new();
        let mut index = 0;
        for (key, value, lease) in changes {
            let live = self.newest(&key).filter(|version| version.value.is_some());
            let created = match (&value, live) {
                (None, None) => continue,
                (None, Some(_)) => Revision(0),
                (Some(_), live) => live.map_or(at, |version| version.created),
            };
            let version = Version { created, modified: at, index, lease, value };
            self.changed.insert(Arc::clone(&key), version.clone());
            rows.push(Row { key, version });
            index += 1;
        }
        if !rows.is_empty() {
            self.revision = at;
            self.delta.entries.push(Entry { at, rows });
        }
        self.revision
    }

    fn newest(&self, key: &str) -> Option<&Version> {
        self.changed.get(key).or_else(|| self.tree.keys.get(key)?.last())
    }

    fn lease_lives(&self, lease: LeaseId) -> bool {
        let known =
            self.tree.leases.contains_key(&lease) || self.delta.granted.contains_key(&lease);
        known && !self.delta.revoked.contains(&lease)
    }
}

/// The version that a reader at `at` sees, deleted or not.
fn seen(versions: &[Version], at: Revision) -> Option<&Version> {
    versions.iter().rev().find(|version| version.modified <= at)
}

fn record(key: &str, version: &Version) -> Option<Record> {
    Some(Record {
        key: key.to_owned(),
        value: version.value.clone()?,
        created: version.created,
        modified: version.modified,
    })
}

fn event(row: &Row) -> Event {
    match record(&row.key, &row.version) {
        Some(record) => Event::Put(record),
        None => Event::Delete { key: row.key.to_string() },
    }
}

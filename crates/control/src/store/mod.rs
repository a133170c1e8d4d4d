//! The metadata store: ordered keys, transactions that compare and set, watches, leases.
//!
//! The trait has etcd v3's shape, so that one process with a file and several processes with an
//! etcd cluster are the same to everybody above. Every committed transaction that changes
//! something takes one [`Revision`]; a revision is seen whole or not at all, and an acknowledged
//! one survives a crash of the process and of the machine (as far as the back end promises to
//! keep anything). Handlers do not use the trait: they use [`records`], which is typed.

pub mod embedded;
pub mod error;
pub mod memory;
pub mod records;

mod tree;

#[cfg(test)]
mod conformance;

use std::fmt;
use std::time::Duration;

use base::host::Pending;
use bytes::Bytes;

use error::StoreError;

/// Longest key, bytes.
pub const KEY_BYTES_MAX: usize = 1024;
/// A value must be shorter than this, bytes. etcd takes 1.5 MiB for a whole request.
pub const VALUE_BYTES_LIMIT: usize = 512 * 1024;
/// Most operations, and most compares, of one transaction. etcd refuses more than 128 of each.
pub const TXN_OPERATIONS_MAX: usize = 100;
/// Most bytes of keys and values in one transaction.
pub const TXN_BYTES_MAX: usize = 1024 * 1024;
/// Longest life of a lease between two signs of life.
pub const LEASE_TTL_MAX: Duration = Duration::from_secs(24 * 60 * 60);
/// Most leases at one time.
pub const LEASES_MAX: usize = 10_000;

/// Counts the transactions that changed something; grows by one with each. 0 is the empty store.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub u64);

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "r{}", self.0)
    }
}

/// Names a lease; never given twice by one store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LeaseId(pub u64);

impl fmt::Display for LeaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "lease {}", self.0)
    }
}

/// One key as it stood at some revision. `created` restarts when a deleted key is put again.
#[derive(Clone, PartialEq, Eq)]
pub struct Record {
    pub key: String,
    pub value: Bytes,
    pub created: Revision,
    pub modified: Revision,
}

/// Values may hold sealed or personal data, so only their length is shown.
impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record")
            .field("key", &self.key)
            .field("value_bytes", &self.value.len())
            .field("created", &self.created)
            .field("modified", &self.modified)
            .finish()
    }
}

/// The records of a range at one revision, in the order of their keys' bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    pub at: Revision,
    pub records: Vec<Record>,
}

/// Which keys to read: those that begin with `prefix` and sort after `start_after`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    pub prefix: String,
    pub start_after: Option<String>,
    pub limit: Option<usize>,
}

impl Range {
    /// Every key that begins with `prefix`.
    #[must_use]
    pub fn prefix(prefix: impl Into<String>) -> Self {
        Self { prefix: prefix.into(), start_after: None, limit: None }
    }
}

/// Holds when `key` was last modified at exactly `modified`; `Revision(0)` when it must not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    pub key: String,
    pub modified: Revision,
}

/// One change to one key.
#[derive(Clone, PartialEq, Eq)]
pub enum Operation {
    /// Writes the value. The key goes away with `lease`; without one it stays, even when an
    /// earlier put had tied it to a lease.
    Put { key: String, value: Bytes, lease: Option<LeaseId> },
    /// Removes the key. Not an error when there is none.
    Delete { key: String },
}

impl Operation {
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Put { key, .. } | Self::Delete { key } => key,
        }
    }

    /// Bytes of key and value.
    #[must_use]
    pub fn bytes(&self) -> usize {
        match self {
            Self::Put { key, value, .. } => key.len() + value.len(),
            Self::Delete { key } => key.len(),
        }
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Put { key, value, lease } => f
                .debug_struct("Put")
                .field("key", key)
                .field("value_bytes", &value.len())
                .field("lease", lease)
                .finish(),
            Self::Delete { key } => f.debug_struct("Delete").field("key", key).finish(),
        }
    }
}

/// All operations happen at one revision, and only if every compare holds. A key may be named by
/// one operation only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Txn {
    pub compares: Vec<Compare>,
    pub operations: Vec<Operation>,
}

/// What a transaction led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The revision of its changes, or the newest one when it changed nothing.
    pub at: Revision,
}

/// A change that a watch tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    Put(Record),
    Delete { key: String },
}

/// The changes of one revision under the watched prefix, in the order of the transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Events {
    pub at: Revision,
    pub events: Vec<Event>,
}

/// A stream of changes in order and without a gap.
pub trait Watch: fmt::Debug + Send {
    /// Completes with the next revision that changed something under the prefix. A consumer that
    /// falls behind the kept history gets [`StoreError::Compacted`] and must read anew; nothing is
    /// queued up for it. Dropping the future loses no event.
    fn next(&mut self) -> Pending<'_, Result<Events, StoreError>>;
}

/// Keeps the records of the control plane.
///
/// Dropping the future of a write does not take the write back: it may or may not happen, whole.
pub trait Store: fmt::Debug + Send + Sync {
    /// One key, at the newest revision or at an older one, and the revision it was read at.
    fn get(
        &self,
        key: &str,
        at: Option<Revision>,
    ) -> Pending<'_, Result<(Revision, Option<Record>), StoreError>>;

    /// Keys in order, at the newest revision or at an older one.
    fn range(&self, range: Range, at: Option<Revision>)
    -> Pending<'_, Result<Listing, StoreError>>;

    /// Compares and changes in one step. Once it returns, the change is durable.
    fn commit(&self, txn: Txn) -> Pending<'_, Result<Committed, StoreError>>;

    /// Every change under `prefix` later than `after`.
    fn watch(
        &self,
        prefix: &str,
        after: Revision,
    ) -> Pending<'_, Result<Box<dyn Watch>, StoreError>>;

    /// A new lease, which ends `ttl` after its last sign of life. A restart of the store counts as
    /// a sign of life.
    fn grant(&self, ttl: Duration) -> Pending<'_, Result<LeaseId, StoreError>>;

    /// A sign of life. Answers the time left from now.
    fn keep_alive(&self, lease: LeaseId) -> Pending<'_, Result<Duration, StoreError>>;

    /// Ends a lease and deletes its keys, at one revision.
    fn revoke(&self, lease: LeaseId) -> Pending<'_, Result<(), StoreError>>;
}

/// The limits that hold whatever the back end.
fn check_limits(txn: &Txn) -> Result<(), StoreError> {
    let count = txn.operations.len().max(txn.compares.len());
    if count > TXN_OPERATIONS_MAX {
        return Err(StoreError::TooManyOperations { count });
    }
    let mut bytes = 0;
    for operation in &txn.operations {
        check_key(operation.key())?;
        bytes += operation.bytes();
        if let Operation::Put { key, value, .. } = operation
            && value.len() >= VALUE_BYTES_LIMIT
        {
            return Err(StoreError::ValueTooLong { key: key.clone(), length: value.len() });
        }
    }
    txn.compares.iter().try_for_each(|compare| check_key(&compare.key))?;
    if bytes > TXN_BYTES_MAX {
        return Err(StoreError::TxnTooLong { length: bytes });
    }
    let mut keys: Vec<&str> = txn.operations.iter().map(Operation::key).collect();
    keys.sort_unstable();
    match keys.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(StoreError::DuplicateKey { key: pair[0].to_owned() }),
        None => Ok(()),
    }
}

fn check_key(key: &str) -> Result<(), StoreError> {
    if (1..=KEY_BYTES_MAX).contains(&key.len()) {
        Ok(())
    } else {
        Err(StoreError::KeyLength { length: key.len() })
    }
}

fn check_ttl(ttl: Duration) -> Result<(), StoreError> {
    if ttl < Duration::from_millis(1) || ttl > LEASE_TTL_MAX {
        return Err(StoreError::LeaseTtl { ttl });
    }
    Ok(())
}

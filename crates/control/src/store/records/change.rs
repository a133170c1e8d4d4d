//! One attempt at a transaction over records.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope, decode, list_prefix, unescape};
use crate::store::{Compare, Operation, Record, Revision, Store, Txn};

/// A scope that the transaction has read or written.
#[derive(Debug)]
struct Touched {
    /// When its guard was last modified, as of the transaction's revision.
    guard: Revision,
    written: bool,
}

/// Reads at one revision and gathers writes, which its own reads already see.
/// Methods without a scope mean the scope that the transaction began in.
#[derive(Debug)]
pub struct Change {
    store: Arc<dyn Store>,
    scope: Scope,
    at: Revision,
    gathered: Arc<Mutex<Gathered>>,
}

/// What an attempt has done so far. Shared with the one who runs the attempt and commits it.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    touched: BTreeMap<Scope, Touched>,
    /// Keys written so far; `None` where deleted.
    writes: BTreeMap<String, Option<Bytes>>,
    /// The store no longer keeps the revision that this reads at.
    stale: bool,
}

impl Gathered {
    pub(super) fn touched(&self) -> impl Iterator<Item = &Scope> {
        self.touched.keys()
    }

    pub(super) fn is_stale(&self) -> bool {
        self.stale
    }

    /// The transaction to commit, if anything was written.
    pub(super) fn into_txn(self) -> Option<Txn> {
        if self.writes.is_empty() {
            return None;
        }
        let mut txn = Txn::default();
        for (scope, touched) in self.touched {
            let key = scope.guard();
            if touched.written {
                let value = Bytes::new();
                txn.operations.push(Operation::Put { key: key.clone(), value, lease: None });
            }
            txn.compares.push(Compare { key, modified: touched.guard });
        }
        txn.operations.extend(self.writes.into_iter().map(|(key, written)| match written {
            Some(value) => Operation::Put { key, value, lease: None },
            None => Operation::Delete { key },
        }));
        Some(txn)
    }
}

impl Change {
    pub(super) async fn begin(
        store: &Arc<dyn Store>,
        scope: &Scope,
        gathered: &Arc<Mutex<Gathered>>,
    ) -> Result<Self, StoreError> {
        let (at, guard) = store.get(&scope.guard(), None).await?;
        let touched = Touched { guard: modified(guard.as_ref()), written: false };
        lock(gathered).touched.insert(scope.clone(), touched);
        let (store, gathered) = (Arc::clone(store), Arc::clone(gathered));
        Ok(Self { store, scope: scope.clone(), at, gathered })
    }

    /// The scope that the transaction began in.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    pub async fn get<T: Noun>(&self, id: &str) -> Result<Option<T>, StoreError> {
        let scope = self.scope.clone();
        self.get_in(&scope, id).await
    }

    pub async fn get_in<T: Noun>(&self, scope: &Scope, id: &str) -> Result<Option<T>, StoreError> {
        self.touch(scope).await?;
        let key = scope.key::<T>(id);
        let own = lock(&self.gathered).writes.get(&key).cloned();
        if let Some(written) = own {
            return written.map(|value| self.own(&key, value)).transpose();
        }
        let read = self.store.get(&key, Some(self.at)).await;
        let (_, record) = self.note_staleness(read)?;
        record.as_ref().map(decode).transpose()
    }

    /// All records of a kind, in the order of their ids' bytes.
    pub async fn list<T: Noun>(&self) -> Result<Vec<(String, T)>, StoreError> {
        let scope = self.scope.clone();
        self.list_in(&scope).await
    }

    pub async fn list_in<T: Noun>(&self, scope: &Scope) -> Result<Vec<(String, T)>, StoreError> {
        self.touch(scope).await?;
        let prefix = scope.prefix::<T>();
        let read = list_prefix::<T>(&self.store, self.at, &prefix).await;
        let stored = self.note_staleness(read)?;
        let own: Vec<(String, Option<Bytes>)> = lock(&self.gathered)
            .writes
            .range(prefix.clone()..)
            .take_while(|(key, _)| key.starts_with(&prefix))
            .map(|(key, written)| (key.clone(), written.clone()))
            .collect();
        if own.is_empty() {
            return Ok(stored);
        }
        let mut merged: BTreeMap<String, (String, T)> =
            stored.into_iter().map(|(id, noun)| (scope.key::<T>(&id), (id, noun))).collect();
        for (key, written) in own {
            merged.remove(&key);
            if let Some(value) = written {
                let id = unescape(key.strip_prefix(&prefix).unwrap_or_default());
                let noun = self.own(&key, value)?;
                merged.insert(key, (id, noun));
            }
        }
        Ok(merged.into_values().collect())
    }

    /// Writes the record, new or not.
    pub async fn put<T: Noun>(&self, id: &str, noun: &T) -> Result<(), StoreError> {
        let scope = self.scope.clone();
        self.put_in(&scope, id, noun).await
    }

    pub async fn put_in<T: Noun>(
        &self,
        scope: &Scope,
        id: &str,
        noun: &T,
    ) -> Result<(), StoreError> {
        let key = scope.key::<T>(id);
        match serde_json::to_vec(noun) {
            Ok(value) => self.write(scope, key, Some(value.into())).await,
            Err(error) => Err(StoreError::Unwritable { key, source: Arc::new(error) }),
        }
    }

    /// Removes the record. Not an error when there is none.
    pub async fn delete<T: Noun>(&self, id: &str) -> Result<(), StoreError> {
        let scope = self.scope.clone();
        self.delete_in::<T>(&scope, id).await
    }

    pub async fn delete_in<T: Noun>(&self, scope: &Scope, id: &str) -> Result<(), StoreError> {
        self.write(scope, scope.key::<T>(id), None).await
    }

    async fn write(
        &self,
        scope: &Scope,
        key: String,
        value: Option<Bytes>,
    ) -> Result<(), StoreError> {
        self.touch(scope).await?;
        let mut gathered = lock(&self.gathered);
        if let Some(touched) = gathered.touched.get_mut(scope) {
            touched.written = true;
        }
        gathered.writes.insert(key, value);
        Ok(())
    }

    /// Notes the scope's guard on first touch.
    async fn touch(&self, scope: &Scope) -> Result<(), StoreError> {
        if lock(&self.gathered).touched.contains_key(scope) {
            return Ok(());
        }
        let read = self.store.get(&scope.guard(), Some(self.at)).await;
        let (_, guard) = self.note_staleness(read)?;
        let guard = modified(guard.as_ref());
        let touched = Touched { guard, written: false };
        lock(&self.gathered).touched.entry(scope.clone()).or_insert(touched);
        Ok(())
    }

    /// Remembers that an error came from the age of this attempt, whatever the caller makes of it.
    fn note_staleness<T>(&self, read: Result<T, StoreError>) -> Result<T, StoreError> {
        if matches!(read, Err(StoreError::Compacted { .. })) {
            lock(&self.gathered).stale = true;
        }
        read
    }

    /// What this attempt wrote under a key, as the store would hold it.
    fn own<T: Noun>(&self, key: &str, value: Bytes) -> Result<T, StoreError> {
        let key = key.to_owned();
        decode(&Record { key, value, created: self.at, modified: self.at })
    }
}

/// Nothing panics while it holds this lock, and what it guards is whole after every step.
pub(super) fn lock(gathered: &Mutex<Gathered>) -> MutexGuard<'_, Gathered> {
    gathered.lock().unwrap_or_else(PoisonError::into_inner)
}

fn modified(guard: Option<&Record>) -> Revision {
    guard.map_or(Revision(0), |guard| guard.modified)
}

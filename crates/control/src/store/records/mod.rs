//! Typed records over the store: what handlers read and write.
//!
//! A record is a [`Noun`] as JSON under `<scope>/<KIND>/<id>`. Reads go through a [`View`], which is
//! one moment of everything; writes through [`Records::change`], whose transactions are as if they
//! ran one after the other. For that every scope has a guard key: a transaction puts the guards of
//! the scopes it writes and compares the guards of all scopes it touched, so two transactions
//! that could have seen each other never both succeed.

pub mod change;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;
use std::collections::hash_map::DefaultHasher;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::mem;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::store::error::{Kind, StoreError};
use crate::store::records::change::Change;
use crate::store::{Range, Record, Revision, Store};

/// How often a transaction is tried before it gives up.
const ATTEMPTS_MAX: u32 = 16;
/// Transactions of this process that share a lane wait for each other instead of colliding.
const LANES: usize = 256;
/// Records read at a time while a whole kind is listed.
const PAGE: usize = 500;

/// Something that is kept, such as a user or a cluster.
pub trait Noun: Serialize + DeserializeOwned {
    /// Names the kind in keys, for ever. Lower case with hyphens, no `/`.
    const KIND: &'static str;
}

/// What a record belongs to: an account in a region, an account everywhere, or the system.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Scope(String);

impl Scope {
    #[must_use]
    pub fn region(account: &str, region: &str) -> Self {
        Self(format!("account/{}/{}", encode(account), encode(region)))
    }

    /// What an account has once, whatever the region: users, roles, policies.
    #[must_use]
    pub fn global(account: &str) -> Self {
        Self::region(account, "global")
    }

    /// What belongs to no account: the accounts themselves, indexes across accounts.
    #[must_use]
    pub fn system() -> Self {
        Self("system".to_owned())
    }

    /// What comes before anybody is known: sessions, sign-ups, codes sent by mail. Apart from the
    /// system's, so that a sign-in does not look like a change of the accounts.
    #[must_use]
    pub fn sign_in() -> Self {
        Self("sign-in".to_owned())
    }

    /// The account's 12 digits, unless this is the system.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        self.0.split('/').nth(1)
    }

    /// The region, unless the scope is global or the system.
    #[must_use]
    pub fn region_name(&self) -> Option<&str> {
        self.0.split('/').nth(2).filter(|region| *region != "global")
    }

    fn guard(&self) -> String {
        format!("{GUARDS}{}", self.0)
    }

    fn prefix<T: Noun>(&self) -> String {
        format!("{}/{}/", self.0, T::KIND)
    }

    /// Where the store keeps a record.
    pub(crate) fn key<T: Noun>(&self, id: &str) -> String {
        format!("{}/{}/{}", self.0, T::KIND, encode(id))
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

const GUARDS: &str = "guard/";

/// One page of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// Ids and records, in the order of the ids' bytes.
    pub items: Vec<(String, T)>,
    /// Whether there are more after the last item.
    pub more: bool,
}

/// The door to all records. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Records {
    store: Arc<dyn Store>,
    lanes: Arc<[Arc<Mutex<()>>]>,
}

impl Records {
    #[must_use]
    pub fn new(store: Arc<dyn Store>) -> Self {
        Self { store, lanes: (0..LANES).map(|_| Arc::default()).collect() }
    }

    /// The store below, for watches and leases.
    #[must_use]
    pub fn store(&self) -> &Arc<dyn Store> {
        &self.store
    }

    /// Everything as it is now.
    pub async fn view(&self) -> Result<View, StoreError> {
        let (at, _) = self.store.get(GUARDS, None).await?;
        Ok(View { store: Arc::clone(&self.store), at })
    }

    /// When a transaction last wrote to the scope: whoever keeps copies of its records asks this to
    /// learn whether they are still good. Costs one read of one key.
    pub async fn last_written(&self, scope: &Scope) -> Result<Revision, StoreError> {
        let (_, guard) = self.store.get(&scope.guard(), None).await?;
        Ok(guard.map_or(Revision(0), |guard| guard.modified))
    }

    /// Runs `f` as one transaction that begins in `scope`, and commits what it wrote when it
    /// answers `Ok`. A transaction that meets another one runs again from the start, with a fresh
    /// [`Change`], so `f` must do nothing but read, decide and write records, all through its
    /// [`Change`]; a transaction within a transaction would wait for itself. One that wrote nothing
    /// commits nothing.
    ///
    /// ```text
    /// records.change(&scope, async |change: &mut Change| {
    ///     if change.get::<User>(name).await?.is_some() {
    ///         return Err(UserError::Exists);
    ///     }
    ///     change.put(name, &user).await?;
    ///     Ok(())
    /// })
    /// ```
    ///
    /// `f` is cloned for each attempt rather than called by reference, because only so the
    /// compiler can see that a handler's future may move between threads.
    ///
    /// # Errors
    /// What `f` answers; [`StoreError::Contended`] after too many conflicts; what the store answers.
    pub async fn change<T, E, F>(&self, scope: &Scope, f: F) -> Result<T, E>
    where
        E: From<StoreError>,
        F: AsyncFnOnce(&mut Change) -> Result<T, E> + Clone,
    {
        let mut touched = BTreeSet::from([scope.clone()]);
        for _ in 0..ATTEMPTS_MAX {
            let _turns = self.take_turns(&touched).await;
            let gathered = Arc::default();
            let mut change = Change::begin(&self.store, scope, &gathered).await?;
            let outcome = f.clone()(&mut change).await;
            let gathered = mem::take(&mut *change::lock(&gathered));
            touched.extend(gathered.touched().cloned());
            if gathered.is_stale() {
                continue;
            }
            let value = outcome?;
            let Some(txn) = gathered.into_txn() else { return Ok(value) };
            match self.store.commit(txn).await {
                Ok(_) => return Ok(value),
                Err(error) if error.kind() == Kind::Conflict => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Contended { attempts: ATTEMPTS_MAX }.into())
    }

    /// Waits for the lanes of the scopes. They are taken in one order, so nobody waits in a ring.
    async fn take_turns(&self, scopes: &BTreeSet<Scope>) -> Vec<OwnedMutexGuard<()>> {
        let lanes: BTreeSet<usize> = scopes.iter().map(lane).collect();
        let mut turns = Vec::with_capacity(lanes.len());
        for lane in lanes {
            turns.push(Arc::clone(&self.lanes[lane]).lock_owned().await);
        }
        turns
    }
}

fn lane(scope: &Scope) -> usize {
    let mut hasher = DefaultHasher::new();
    scope.hash(&mut hasher);
    let lanes = u64::try_from(LANES).expect("the number of lanes is small");
    usize::try_from(hasher.finish() % lanes).expect("less than the number of lanes")
}

/// One moment of everything. Reads of it agree with each other whatever happens meanwhile.
/// It lasts as long as the store keeps its revision, which is some thousands of changes; then its
/// reads answer [`StoreError::Compacted`].
#[derive(Clone, Debug)]
pub struct View {
    store: Arc<dyn Store>,
    at: Revision,
}

impl View {
    /// The revision this view shows.
    #[must_use]
    pub fn at(&self) -> Revision {
        self.at
    }

    /// The record with this id, if there is one.
    pub async fn get<T: Noun>(&self, scope: &Scope, id: &str) -> Result<Option<T>, StoreError> {
        let (_, record) = self.store.get(&scope.key::<T>(id), Some(self.at)).await?;
        record.as_ref().map(decode).transpose()
    }

    /// When a transaction last wrote to the scope before this moment; see [`Records::last_written`].
    pub async fn last_written(&self, scope: &Scope) -> Result<Revision, StoreError> {
        let (_, guard) = self.store.get(&scope.guard(), Some(self.at)).await?;
        Ok(guard.map_or(Revision(0), |guard| guard.modified))
    }

    /// All records of a kind in a scope, in the order of their ids' bytes.
    pub async fn list<T: Noun>(&self, scope: &Scope) -> Result<Vec<(String, T)>, StoreError> {
        list_prefix(&self.store, self.at, &scope.prefix::<T>()).await
    }

    /// At most `limit` records of a kind, from the first id after `start_after` on.
    pub async fn list_from<T: Noun>(
        &self,
        scope: &Scope,
        start_after: Option<&str>,
        limit: usize,
    ) -> Result<Page<T>, StoreError> {
        let prefix = scope.prefix::<T>();
        let range = Range {
            start_after: start_after.map(|id| scope.key::<T>(id)),
            limit: Some(limit.saturating_add(1)),
            prefix,
        };
        let mut found = self.store.range(range.clone(), Some(self.at)).await?.records;
        let more = found.len() > limit;
        found.truncate(limit);
        let items = found.iter().map(|record| identify(&range.prefix, record));
        Ok(Page { items: items.collect::<Result<_, _>>()?, more })
    }

    /// Every scope that was ever written to, the system's included.
    pub async fn scopes(&self) -> Result<Vec<Scope>, StoreError> {
        let guards = self.store.range(Range::prefix(GUARDS), Some(self.at)).await?.records;
        let names = guards.iter().filter_map(|guard| guard.key.strip_prefix(GUARDS));
        Ok(names.map(|name| Scope(name.to_owned())).collect())
    }

    /// All records of a kind in all scopes: what the planner reads.
    pub async fn list_everywhere<T: Noun>(&self) -> Result<Vec<(Scope, String, T)>, StoreError> {
        let mut found = Vec::new();
        for scope in self.scopes().await? {
            let here = self.list::<T>(&scope).await?;
            found.extend(here.into_iter().map(|(id, noun)| (scope.clone(), id, noun)));
        }
        Ok(found)
    }
}

/// Reads a whole prefix at one revision, a bounded number of records at a time.
async fn list_prefix<T: Noun>(
    store: &Arc<dyn Store>,
    at: Revision,
    prefix: &str,
) -> Result<Vec<(String, T)>, StoreError> {
    let mut items = Vec::new();
    let mut range = Range { limit: Some(PAGE), ..Range::prefix(prefix) };
    loop {
        let found = store.range(range.clone(), Some(at)).await?.records;
        for record in &found {
            items.push(identify(prefix, record)?);
        }
        if found.len() < PAGE {
            return Ok(items);
        }
        range.start_after = found.last().map(|record| record.key.clone());
    }
}

fn identify<T: Noun>(prefix: &str, record: &Record) -> Result<(String, T), StoreError> {
    let id = record.key.strip_prefix(prefix).unwrap_or_default();
    Ok((unescape(id), decode(record)?))
}

fn decode<T: Noun>(record: &Record) -> Result<T, StoreError> {
    serde_json::from_slice(&record.value)
        .map_err(|error| StoreError::Corrupt { key: record.key.clone(), source: Arc::new(error) })
}

/// Keeps `/` for the borders between parts of a key.
fn encode(id: &str) -> String {
    if id.contains(['%', '/']) { id.replace('%', "%25").replace('/', "%2F") } else { id.to_owned() }
}

/// The way back from [`encode`].
fn unescape(id: &str) -> String {
    if id.contains('%') { id.replace("%2F", "/").replace("%25", "%") } else { id.to_owned() }
}

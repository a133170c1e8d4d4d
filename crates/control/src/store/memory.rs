//! A store that forgets everything when it is dropped, for simulations and `--ephemeral`.

use std::future::ready;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use base::clock::Clock;
use base::host::Pending;
use tokio::sync::watch;

use crate::store::error::StoreError;
use crate::store::tree::{Draft, HISTORY, History, Tree};
use crate::store::{
    Committed, Events, LeaseId, Listing, Range, Record, Revision, Store, Txn, Watch, check_key,
};

/// Runs no thread and no timer, so that a simulation stays repeatable: a lease that ran out by
/// the clock ends when the store is called next, whatever the call.
#[derive(Debug)]
pub struct Memory {
    clock: Arc<dyn Clock>,
    tree: Arc<RwLock<Tree>>,
    newest: watch::Sender<Revision>,
}

impl Memory {
    #[must_use]
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self::with_history(clock, HISTORY)
    }

    pub(super) fn with_history(clock: Arc<dyn Clock>, history: History) -> Self {
        let tree = Arc::new(RwLock::new(Tree::new(history)));
        Self { clock, tree, newest: watch::Sender::new(Revision(0)) }
    }

    /// Deletes every key, at one revision. Watches see it; revisions and leases go on.
    pub fn clear(&self) {
        self.retain(|_| false);
    }

    /// Deletes every key that `keep` does not want, at one revision.
    pub fn retain(&self, keep: impl Fn(&str) -> bool) {
        self.change(|draft| draft.retain(keep));
    }

    /// Drafts, applies and tells the watches, in one go.
    fn change<T>(&self, work: impl FnOnce(&mut Draft<'_>) -> T) -> T {
        let now = self.clock.now();
        let mut tree = write(&self.tree);
        let mut draft = Draft::new(&tree);
        for lease in tree.expired(now) {
            draft.revoke(lease).expect("an expired lease is still there under the write lock");
        }
        let result = work(&mut draft);
        let delta = draft.finish();
        if !delta.is_empty() {
            tree.apply(delta, now);
            self.newest.send_replace(tree.revision());
        }
        result
    }

    fn sweep(&self) {
        if read(&self.tree).expired(self.clock.now()).is_empty() {
            return;
        }
        self.change(|_| ());
    }
}

impl Store for Memory {
    fn get(
        &self,
        key: &str,
        at: Option<Revision>,
    ) -> Pending<'_, Result<(Revision, Option<Record>), StoreError>> {
        self.sweep();
        Box::pin(ready(check_key(key).and_then(|()| read(&self.tree).get(key, at))))
    }

    fn range(
        &self,
        range: Range,
        at: Option<Revision>,
    ) -> Pending<'_, Result<Listing, StoreError>> {
        self.sweep();
        Box::pin(ready(read(&self.tree).range(&range, at)))
    }

    fn commit(&self, txn: Txn) -> Pending<'_, Result<Committed, StoreError>> {
        Box::pin(async move { self.change(|draft| draft.commit(txn)) })
    }

    fn watch(
        &self,
        prefix: &str,
        after: Revision,
    ) -> Pending<'_, Result<Box<dyn Watch>, StoreError>> {
        self.sweep();
        let newest = self.newest.subscribe();
        Box::pin(ready(TreeWatch::open(&self.tree, newest, prefix, after)))
    }

    fn grant(&self, ttl: Duration) -> Pending<'_, Result<LeaseId, StoreError>> {
        Box::pin(async move { self.change(|draft| draft.grant(ttl)) })
    }

    fn keep_alive(&self, lease: LeaseId) -> Pending<'_, Result<Duration, StoreError>> {
        self.sweep();
        Box::pin(async move { write(&self.tree).keep_alive(lease, self.clock.now()) })
    }

    fn revoke(&self, lease: LeaseId) -> Pending<'_, Result<(), StoreError>> {
        Box::pin(async move { self.change(|draft| draft.revoke(lease)) })
    }
}

/// A watch over a tree in this process. It holds a position, not a queue.
#[derive(Debug)]
pub(super) struct TreeWatch {
    tree: Arc<RwLock<Tree>>,
    newest: watch::Receiver<Revision>,
    prefix: String,
    after: Revision,
}

impl TreeWatch {
    pub(super) fn open(
        tree: &Arc<RwLock<Tree>>,
        newest: watch::Receiver<Revision>,
        prefix: &str,
        after: Revision,
    ) -> Result<Box<dyn Watch>, StoreError> {
        read(tree).get("", Some(after))?;
        Ok(Box::new(Self { tree: Arc::clone(tree), newest, prefix: prefix.to_owned(), after }))
    }
}

impl Watch for TreeWatch {
    fn next(&mut self) -> Pending<'_, Result<Events, StoreError>> {
        Box::pin(async move {
            loop {
                // Marked before the tree is read, so that a change in between wakes us again.
                self.newest.borrow_and_update();
                let events = read(&self.tree).next_events(&self.prefix, self.after)?;
                self.after = events.at;
                if !events.events.is_empty() {
                    return Ok(events);
                }
                self.newest.changed().await.map_err(|_| StoreError::Closed)?;
            }
        })
    }
}

/// A tree is changed by [`Tree::apply`] alone, whose panics are mistakes of this program; readers
/// may go on with what is there.
pub(super) fn read(tree: &RwLock<Tree>) -> RwLockReadGuard<'_, Tree> {
    tree.read().unwrap_or_else(PoisonError::into_inner)
}

pub(super) fn write(tree: &RwLock<Tree>) -> RwLockWriteGuard<'_, Tree> {
    tree.write().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use base::clock::{SteppedClock, Timestamp};

    use crate::store::conformance::{commit, put};
    use crate::store::error::StoreError;
    use crate::store::memory::Memory;
    use crate::store::tree::History;
    use crate::store::{Event, Range, Revision, Store};

    fn memory(bytes: usize) -> Memory {
        let clock = Arc::new(SteppedClock::at(Timestamp(0)));
        Memory::with_history(clock, History { revisions: 1000, bytes })
    }

    #[tokio::test]
    async fn a_cleared_store_goes_on_counting_and_tells_its_watches() {
        let store = memory(1_000_000);
        commit(&store, &[], vec![put("keep/a", "1"), put("b", "1"), put("c", "1")]).await.unwrap();
        let mut watch = store.watch("", Revision(1)).await.unwrap();
        store.retain(|key| key.starts_with("keep/"));
        let events = watch.next().await.unwrap();
        let deleted = ["b", "c"].map(|key| Event::Delete { key: key.to_owned() });
        assert_eq!((events.at, events.events), (Revision(2), deleted.to_vec()));
        store.clear();
        store.clear();
        let listing = store.range(Range::default(), None).await.unwrap();
        assert_eq!((listing.at, listing.records.len()), (Revision(3), 0));
        assert!(commit(&store, &[("b", 1)], vec![put("b", "2")]).await.is_err());
        assert_eq!(commit(&store, &[("b", 0)], vec![put("b", "2")]).await.unwrap(), 4);
    }

    #[tokio::test]
    async fn the_history_is_bounded_in_bytes_too() {
        let store = memory(10_000);
        let text = "x".repeat(1000);
        for _ in 0..50 {
            commit(&store, &[], vec![put("a", &text)]).await.unwrap();
        }
        for (at, kept) in [(35, false), (45, true), (50, true)] {
            let found = store.get("a", Some(Revision(at))).await;
            let compacted = matches!(found, Err(StoreError::Compacted { .. }));
            assert_eq!(compacted, !kept, "at {at}: {found:?}");
        }
        commit(&store, &[], vec![put("b", &"x".repeat(100_000))]).await.unwrap();
        let (at, record) = store.get("b", Some(Revision(51))).await.unwrap();
        assert_eq!((at, record.unwrap().modified), (Revision(51), Revision(51)));
    }
}

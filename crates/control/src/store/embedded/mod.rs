//! A store in one file: the default, for a control plane of one process.
//!
//! All live records and the kept history are in memory as well, so a read touches no disk and
//! waits for no writer. Writes go through one thread that takes whatever has come in while the
//! last write was on its way to the disk, checks it in order, and writes it all at once
//! (group commit). What is read is always durable.

mod file;
mod writer;

#[cfg(test)]
mod disk;

#[cfg(test)]
mod tests;

use std::fmt;
use std::future::ready;
use std::path::Path;
use std::sync::{Arc, RwLock, mpsc};
use std::thread;
use std::time::Duration;

use base::clock::Clock;
use base::host::Pending;
use tokio::sync::{Semaphore, oneshot, watch};

use crate::store::embedded::file::File;
use crate::store::embedded::writer::{Job, Reply, Work, Writer};
use crate::store::error::StoreError;
use crate::store::memory::{TreeWatch, read};
use crate::store::tree::{HISTORY, History, Tree};
use crate::store::{
    Committed, LeaseId, Listing, Operation, Range, Record, Revision, Store, Txn, Watch, check_key,
    check_limits,
};

/// Most keys and values that wait for the disk, KiB. Who comes later waits to enter the queue.
const QUEUE_KIB_MAX: usize = 16 * 1024;

/// The open file. Dropping it finishes what was handed in and lets the file go.
pub struct Embedded {
    tree: Arc<RwLock<Tree>>,
    newest: watch::Receiver<Revision>,
    slots: Arc<Semaphore>,
    /// `None` only while this is dropped.
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<thread::JoinHandle<()>>,
}

impl Embedded {
    /// Opens the file, or makes it, readable by its owner only. Blocks while it reads everything.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another process has it open; otherwise what is wrong with it.
    pub fn open(path: &Path, clock: Arc<dyn Clock>) -> Result<Self, StoreError> {
        Self::start(File::at(path), clock, HISTORY)
    }

    /// As [`Embedded::open`], with a history of another length.
    #[cfg(test)]
    pub(super) fn open_with(
        path: &Path,
        clock: Arc<dyn Clock>,
        history: History,
    ) -> Result<Self, StoreError> {
        Self::start(File::at(path), clock, history)
    }

    fn start(file: File, clock: Arc<dyn Clock>, history: History) -> Result<Self, StoreError> {
        let (database, tree) = file.open(history, clock.now())?;
        let published = watch::Sender::new(tree.revision());
        let newest = published.subscribe();
        let tree = Arc::new(RwLock::new(tree));
        let (jobs, queue) = mpsc::channel();
        let writer = Writer::new(file, database, Arc::clone(&tree), published, clock, history);
        let thread = thread::Builder::new()
            .name("store-writer".to_owned())
            .spawn(move || writer.run(&queue))
            .map_err(|error| StoreError::Thread { source: Arc::new(error) })?;
        let slots = Arc::new(Semaphore::new(QUEUE_KIB_MAX));
        Ok(Self { tree, newest, slots, jobs: Some(jobs), thread: Some(thread) })
    }

    async fn ask<T>(
        &self,
        bytes: usize,
        work: impl FnOnce(Reply<T>) -> Work,
    ) -> Result<T, StoreError> {
        let kib = u32::try_from(bytes / 1024 + 1).unwrap_or(u32::MAX);
        let slots = Arc::clone(&self.slots);
        let slot = slots.acquire_many_owned(kib).await.map_err(|_| StoreError::Closed)?;
        let (reply, answer) = oneshot::channel();
        let jobs = self.jobs.as_ref().ok_or(StoreError::Closed)?;
        jobs.send(Job { work: work(reply), bytes, slot }).map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embedded").field("newest", &self.newest.borrow()).finish_non_exhaustive()
    }
}

impl Drop for Embedded {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            // A panic there was already reported; there is nothing left to lose here.
            let _ = thread.join();
        }
    }
}

impl Store for Embedded {
    fn get(
        &self,
        key: &str,
        at: Option<Revision>,
    ) -> Pending<'_, Result<(Revision, Option<Record>), StoreError>> {
        Box::pin(ready(check_key(key).and_then(|()| read(&self.tree).get(key, at))))
    }

    fn range(
        &self,
        range: Range,
        at: Option<Revision>,
    ) -> Pending<'_, Result<Listing, StoreError>> {
        Box::pin(ready(read(&self.tree).range(&range, at)))
    }

    fn commit(&self, txn: Txn) -> Pending<'_, Result<Committed, StoreError>> {
        Box::pin(async move {
            check_limits(&txn)?;
            let bytes = txn.operations.iter().map(Operation::bytes).sum();
            self.ask(bytes, |reply| Work::Commit(txn, reply)).await
        })
    }

    fn watch(
        &self,
        prefix: &str,
        after: Revision,
    ) -> Pending<'_, Result<Box<dyn Watch>, StoreError>> {
        Box::pin(ready(TreeWatch::open(&self.tree, self.newest.clone(), prefix, after)))
    }

    fn grant(&self, ttl: Duration) -> Pending<'_, Result<LeaseId, StoreError>> {
        Box::pin(self.ask(0, move |reply| Work::Grant(ttl, reply)))
    }

    fn keep_alive(&self, lease: LeaseId) -> Pending<'_, Result<Duration, StoreError>> {
        Box::pin(self.ask(0, move |reply| Work::KeepAlive(lease, reply)))
    }

    fn revoke(&self, lease: LeaseId) -> Pending<'_, Result<(), StoreError>> {
        Box::pin(self.ask(0, move |reply| Work::Revoke(lease, reply)))
    }
}

//! The one thread that writes the file.

use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Arc, RwLock};
use std::time::Duration;
use std::{io, mem};

use base::clock::Clock;
use redb::Database;
use tokio::sync::{OwnedSemaphorePermit, oneshot, watch};

use crate::store::embedded::file::{File, write_batch};
use crate::store::error::StoreError;
use crate::store::memory::{read, write};
use crate::store::tree::{Delta, Draft, History, RowId, Tree};
use crate::store::{Committed, LeaseId, Revision, Txn};

/// How often leases are looked at, while there are any and nobody writes.
const SWEEP: Duration = Duration::from_millis(250);
/// Most jobs of one batch.
const BATCH_JOBS_MAX: usize = 1024;
/// A batch takes no further job once it holds this many bytes.
const BATCH_BYTES: usize = 4 * 1024 * 1024;

/// Where an answer goes. Nobody may be waiting any more.
pub(super) type Reply<T> = oneshot::Sender<Result<T, StoreError>>;

/// Something to write, and who wants to hear of it.
pub(super) enum Work {
    Commit(Txn, Reply<Committed>),
    Grant(Duration, Reply<LeaseId>),
    KeepAlive(LeaseId, Reply<Duration>),
    Revoke(LeaseId, Reply<()>),
}

pub(super) struct Job {
    pub(super) work: Work,
    pub(super) bytes: usize,
    /// The place in the queue, free again when the job is done.
    pub(super) slot: OwnedSemaphorePermit,
}

/// Tells one caller how it went, given what went wrong with the write, if anything.
type Answer = Box<dyn FnOnce(Option<&StoreError>)>;

/// Why nothing can be written.
enum Trouble {
    /// The disk was full. The file is as the last good write left it and can be opened again.
    Full(StoreError),
    /// The disk may not hold what it said it holds. Only a restart looks at it afresh.
    Broken(StoreError),
}

pub(super) struct Writer {
    file: File,
    database: Option<Database>,
    tree: Arc<RwLock<Tree>>,
    published: watch::Sender<Revision>,
    clock: Arc<dyn Clock>,
    history: History,
    /// Rows that the next batch removes from the file.
    forgotten: Vec<RowId>,
    trouble: Option<Trouble>,
}

impl Writer {
    pub(super) fn new(
        file: File,
        database: Database,
        tree: Arc<RwLock<Tree>>,
        published: watch::Sender<Revision>,
        clock: Arc<dyn Clock>,
        history: History,
    ) -> Self {
        let (database, forgotten) = (Some(database), Vec::new());
        Self { file, database, tree, published, clock, history, forgotten, trouble: None }
    }

    /// Writes until the queue is closed and empty.
    pub(super) fn run(mut self, queue: &Receiver<Job>) {
        while let Some(batch) = self.gather(queue) {
            self.write(batch);
        }
    }

    /// Waits for a job or for the end of a lease, and takes what else is waiting.
    fn gather(&self, queue: &Receiver<Job>) -> Option<Vec<Job>> {
        let first = loop {
            if !read(&self.tree).has_leases() {
                break queue.recv().ok()?;
            }
            match queue.recv_timeout(SWEEP) {
                Ok(job) => break job,
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => {
                    if !read(&self.tree).expired(self.clock.now()).is_empty() {
                        return Some(Vec::new());
                    }
                }
            }
        };
        let mut bytes = first.bytes;
        let mut batch = vec![first];
        while batch.len() < BATCH_JOBS_MAX && bytes < BATCH_BYTES {
            let Ok(job) = queue.try_recv() else { break };
            bytes += job.bytes;
            batch.push(job);
        }
        Some(batch)
    }

    fn write(&mut self, batch: Vec<Job>) {
        self.recover();
        let now = self.clock.now();
        let mut slots = Vec::with_capacity(batch.len());
        let mut answers: Vec<Answer> = Vec::with_capacity(batch.len());
        let mut alive = Vec::new();
        let (delta, floor) = {
            let tree = read(&self.tree);
            let mut draft = Draft::new(&tree);
            for lease in tree.expired(now) {
                draft.revoke(lease).expect("only this thread ends leases");
            }
            for job in batch {
                slots.push(job.slot);
                match job.work {
                    Work::Commit(txn, reply) => answers.push(answer(reply, draft.commit(txn))),
                    Work::Grant(ttl, reply) => answers.push(answer(reply, draft.grant(ttl))),
                    Work::Revoke(lease, reply) => answers.push(answer(reply, draft.revoke(lease))),
                    Work::KeepAlive(lease, reply) => alive.push((lease, reply)),
                }
            }
            (draft.finish(), tree.floor())
        };
        let written = if delta.is_empty() { Ok(()) } else { self.make_durable(&delta, floor) };
        let failure = match written {
            Ok(()) => {
                let mut tree = write(&self.tree);
                self.forgotten.extend(tree.apply(delta, now));
                self.published.send_replace(tree.revision());
                None
            }
            Err(error) => Some(error),
        };
        for (lease, reply) in alive {
            // The caller may have gone; then nobody needs the answer.
            let _ = reply.send(write(&self.tree).keep_alive(lease, now));
        }
        answers.into_iter().for_each(|answer| answer(failure.as_ref()));
    }

    fn make_durable(&mut self, delta: &Delta, floor: Revision) -> Result<(), StoreError> {
        let database = match (&self.database, &self.trouble) {
            (Some(database), None) => database,
            (_, Some(Trouble::Full(error) | Trouble::Broken(error))) => return Err(error.clone()),
            (None, None) => return Err(StoreError::Closed),
        };
        let Err(error) = write_batch(database, delta, floor, &self.forgotten) else {
            self.forgotten.clear();
            return Ok(());
        };
        let full = matches!(&error, redb::Error::Io(error) if is_full(error.kind()));
        let error = StoreError::Unwritten { source: Arc::new(error) };
        tracing::error!(?error, full, "cannot write the metadata file");
        let trouble = if full { Trouble::Full } else { Trouble::Broken };
        self.trouble = Some(trouble(error.clone()));
        Err(error)
    }

    /// After a full disk, opens the file again and goes on from what it holds.
    fn recover(&mut self) {
        if !matches!(self.trouble, Some(Trouble::Full(_))) {
            return;
        }
        // The file is locked by the handle that failed, so that one goes first.
        drop(mem::take(&mut self.database));
        match self.file.open(self.history, self.clock.now()) {
            Ok((database, tree)) => {
                self.database = Some(database);
                let newest = tree.revision();
                *write(&self.tree) = tree;
                self.published.send_replace(newest);
                self.forgotten.clear();
                self.trouble = None;
                tracing::info!("the metadata file is open again");
            }
            Err(error) => tracing::warn!(?error, "the metadata file does not open yet"),
        }
    }
}

fn is_full(kind: io::ErrorKind) -> bool {
    matches!(
        kind,
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge
    )
}

fn answer<T: 'static>(reply: Reply<T>, outcome: Result<T, StoreError>) -> Answer {
    Box::new(move |failure| {
        let outcome = match failure {
            Some(failure) => outcome.and(Err(failure.clone())),
            None => outcome,
        };
        // The caller may have gone; then nobody needs the answer.
        let _ = reply.send(outcome);
    })
}

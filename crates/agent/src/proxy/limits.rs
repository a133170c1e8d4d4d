//! Bounds of what clients may make an endpoint hold, and the book of connections not yet started.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::oneshot;

/// Bounds of one host's endpoints. The values of [`Limits::STANDARD`] hold outside tests.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Connections, over all endpoints, that have said who they are.
    pub(super) started_max: usize,
    /// Of those, how many may come from one address.
    pub(super) started_per_source_max: usize,
    /// Connections of one endpoint that have not yet said who they are.
    pub(super) openings_max: usize,
    /// Of those, how many may come from one address.
    pub(super) openings_per_source_max: usize,
    /// Time to say who they are, TLS included.
    pub(super) opening: Duration,
    /// How long a connection waits for an engine that is not up.
    pub(super) hold: Duration,
    /// How long a connection that no rule admits is left without an answer.
    pub(super) silence: Duration,
    /// Connections of one endpoint that may be left so; further ones are reset at once.
    pub(super) silent_max: usize,
    /// Pause before an engine that turned out not to listen is tried again.
    pub(super) retry: Duration,
    /// Time for open connections to end when their endpoint goes.
    pub(super) drain: Duration,
}

impl Limits {
    /// `started_max` is the largest `max_connections` Aurora PostgreSQL gives an instance; a hold
    /// covers an engine's restart; the rest is generous to honest clients and small in memory.
    pub(super) const STANDARD: Self = Self {
        started_max: 5000,
        started_per_source_max: 4000,
        openings_max: 1024,
        openings_per_source_max: 768,
        opening: Duration::from_secs(15),
        hold: Duration::from_secs(10),
        silence: Duration::from_secs(30),
        silent_max: 64,
        retry: Duration::from_millis(100),
        drain: Duration::from_secs(5),
    };
}

impl Limits {
    /// The same with no more than `connections` that have said who they are; one address still leaves
    /// a fifth to the others.
    pub(super) fn within(self, connections: usize) -> Self {
        let started_max = self.started_max.min(connections);
        let share = (started_max - started_max / 5).max(1);
        Self { started_max, started_per_source_max: self.started_per_source_max.min(share), ..self }
    }
}

/// Connections of one endpoint that have not yet said who they are.
///
/// When there are too many the oldest goes, not the newest: an honest client is done within
/// milliseconds, so those that idle make room for it.
#[derive(Debug)]
pub(super) struct Openings {
    total_max: usize,
    per_source_max: usize,
    book: Mutex<Book>,
}

#[derive(Debug, Default)]
struct Book {
    next: u64,
    by_age: BTreeMap<u64, oneshot::Sender<()>>,
    by_source: BTreeMap<IpAddr, BTreeSet<u64>>,
}

/// A place in the book, given up when dropped.
#[derive(Debug)]
pub(super) struct Opening {
    openings: Arc<Openings>,
    number: u64,
    source: IpAddr,
    evicted: oneshot::Receiver<()>,
}

impl Openings {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            total_max: limits.openings_max,
            per_source_max: limits.openings_per_source_max,
            book: Mutex::default(),
        }
    }

    /// Enters a connection. The oldest of its source, or of all, loses its place when there are
    /// too many.
    pub(super) fn enter(self: &Arc<Self>, source: IpAddr) -> Opening {
        let (sender, evicted) = oneshot::channel();
        let mut book = self.book();
        if let Some(same) = book.by_source.get(&source)
            && same.len() >= self.per_source_max
            && let Some(&oldest) = same.first()
        {
            book.remove(oldest, source);
        }
        if book.by_age.len() >= self.total_max
            && let Some(&oldest) = book.by_age.keys().next()
        {
            let owner = book.by_source.iter().find(|(_, numbers)| numbers.contains(&oldest));
            if let Some(owner) = owner.map(|(&address, _)| address) {
                book.remove(oldest, owner);
            }
        }
        let number = book.next;
        book.next += 1;
        book.by_age.insert(number, sender);
        book.by_source.entry(source).or_default().insert(number);
        drop(book);
        Opening { openings: Arc::clone(self), number, source, evicted }
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Book {
    /// Forgets a connection; dropping its sender tells it.
    fn remove(&mut self, number: u64, source: IpAddr) {
        self.by_age.remove(&number);
        if let Some(numbers) = self.by_source.get_mut(&source) {
            numbers.remove(&number);
            if numbers.is_empty() {
                self.by_source.remove(&source);
            }
        }
    }
}

impl Opening {
    /// Completes when the place was given to somebody else.
    pub(super) async fn evicted(&mut self) {
        // Nobody ever sends: the sender is dropped with the place.
        let _gone = (&mut self.evicted).await;
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        self.openings.book().remove(self.number, self.source);
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::sync::Arc;

    use super::{Limits, Opening, Openings};

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    fn evicted(opening: &mut Opening) -> bool {
        use tokio::sync::oneshot::error::TryRecvError;
        opening.evicted.try_recv() == Err(TryRecvError::Closed)
    }

    #[test]
    fn few_files_mean_few_connections() {
        for (files, total, of_one) in [(9999, 5000, 4000), (100, 100, 80), (4, 4, 4), (1, 1, 1)] {
            let limits = Limits::STANDARD.within(files);
            assert_eq!((limits.started_max, limits.started_per_source_max), (total, of_one));
        }
    }

    #[test]
    fn the_oldest_makes_room() {
        let limits = Limits { openings_max: 4, openings_per_source_max: 2, ..Limits::STANDARD };
        let openings = Arc::new(Openings::new(&limits));
        let mut held: Vec<_> = [1, 1, 2].map(|last| openings.enter(address(last))).into();
        assert!(!held.iter_mut().any(evicted));
        // A third of one source costs its first.
        held.push(openings.enter(address(1)));
        assert_eq!(held.iter_mut().map(evicted).collect::<Vec<_>>(), [true, false, false, false]);
        // A fifth of all costs the oldest left, whoever it is of.
        held.push(openings.enter(address(3)));
        held.push(openings.enter(address(4)));
        assert_eq!(
            held.iter_mut().map(evicted).collect::<Vec<_>>(),
            [true, true, false, false, false, false]
        );
        // Places given up leave nothing behind.
        held.clear();
        let book = openings.book();
        assert!(book.by_age.is_empty() && book.by_source.is_empty(), "{book:?}");
    }
}

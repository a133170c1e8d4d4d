//! A client that writes row after row, remembers every acknowledgement, and can say what was lost.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::client::{Address, Session};
use super::now;

/// A statement or a login that takes longer is given up. The next is tried at once.
const PATIENCE: Duration = Duration::from_secs(12);
const PAUSE: Duration = Duration::from_millis(5);

/// Where a client connects.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// One address, or several of which one takes writes: they are tried in turn.
    pub(crate) addresses: Vec<Address>,
    /// How long a statement or a login may take.
    pub(crate) patience: Duration,
    /// Time between two rows.
    pub(crate) pace: Duration,
}

impl Place {
    pub(crate) fn one(address: Address) -> Self {
        Self { addresses: vec![address], patience: PATIENCE, pace: Duration::from_millis(2) }
    }

    /// A session with a server that takes writes, within a minute.
    pub(crate) async fn open(&self) -> anyhow::Result<Session> {
        let deadline = now() + Duration::from_secs(60);
        for address in self.addresses.iter().cycle() {
            if let Some(session) = self.try_open(address).await {
                return Ok(session);
            }
            if deadline < now() {
                break;
            }
            tokio::time::sleep(PAUSE).await;
        }
        bail!("no server takes writes")
    }

    async fn try_open(&self, address: &Address) -> Option<Session> {
        let mut session = timeout(self.patience, address.open()).await.ok()?.ok()?;
        if self.addresses.len() == 1 {
            return Some(session);
        }
        let writes = timeout(self.patience, session.takes_writes()).await.ok()?.ok()?;
        writes.then_some(session)
    }
}

/// What the client remembers.
#[derive(Debug, Default)]
struct Book {
    acknowledged: Vec<i64>,
    /// When each acknowledgement came, with the number of the session it came in.
    times: Vec<(Instant, u64)>,
    sessions: u64,
}

/// The client. It ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Witness {
    place: Place,
    book: Arc<Mutex<Book>>,
    task: JoinHandle<()>,
}

impl Drop for Witness {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Witness {
    /// Makes the table and begins to write.
    pub(crate) async fn begin(place: Place) -> anyhow::Result<Self> {
        let mut session = place.open().await?;
        timeout(PATIENCE, session.make_table()).await.context("no answer")??;
        let book = Arc::new(Mutex::new(Book::default()));
        let task = tokio::spawn(write(place.clone(), Arc::clone(&book)));
        Ok(Self { place, book, task })
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of the session that is written in now.
    pub(crate) fn session(&self) -> u64 {
        self.book().sessions
    }

    /// How many commits were acknowledged so far.
    pub(crate) fn count(&self) -> usize {
        self.book().acknowledged.len()
    }

    /// Remembers an acknowledgement that somebody else got.
    pub(crate) fn note(&self, number: i64) {
        self.book().acknowledged.push(number);
    }

    /// Waits for an acknowledgement in a session later than that one.
    pub(crate) async fn until_later_than(
        &self,
        session: u64,
        patience: Duration,
    ) -> anyhow::Result<()> {
        let deadline = now() + patience;
        while now() < deadline {
            if self.book().times.last().is_some_and(|(_, last)| session < *last) {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        bail!("no write was acknowledged for {} s", patience.as_secs())
    }

    /// The longest time between two acknowledgements, of those after `from` and the one before it.
    pub(crate) fn outage(&self, from: Instant) -> Duration {
        let book = self.book();
        let begin = book.times.partition_point(|(time, _)| *time < from).saturating_sub(1);
        let times = book.times.get(begin..).unwrap_or_default();
        let gaps = times.windows(2).map(|pair| match pair {
            [(one, _), (other, _)] => other.duration_since(*one),
            _ => Duration::ZERO,
        });
        gaps.max().unwrap_or_default()
    }

    /// Commits that were acknowledged and are not there.
    pub(crate) async fn lost(&self) -> anyhow::Result<Vec<i64>> {
        let acknowledged = self.book().acknowledged.clone();
        let mut session = self.place.open().await?;
        let numbers = timeout(Duration::from_secs(60), session.numbers());
        let there: BTreeSet<i64> = numbers.await.context("no answer")??.into_iter().collect();
        Ok(acknowledged.into_iter().filter(|number| !there.contains(number)).collect())
    }
}

/// Writes for ever, each number once: one that was not acknowledged may be there all the same.
async fn write(place: Place, book: Arc<Mutex<Book>>) {
    let book = || book.lock().unwrap_or_else(PoisonError::into_inner);
    let mut number = 0;
    loop {
        let Ok(mut session) = place.open().await else { continue };
        book().sessions += 1;
        loop {
            number += 1;
            match timeout(place.patience, session.insert(number)).await {
                Ok(Ok(())) => {
                    let mut book = book();
                    let current = book.sessions;
                    book.acknowledged.push(number);
                    book.times.push((now(), current));
                }
                _ => break,
            }
            tokio::time::sleep(place.pace).await;
        }
        tokio::time::sleep(PAUSE).await;
    }
}

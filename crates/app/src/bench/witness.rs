//! A client that writes row after row, remembers every acknowledgement, and can say what was lost.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::{Client, Config, NoTls};

use super::{now, processes};

/// A statement or a login that takes longer is given up. The next is tried at once.
const PATIENCE: Duration = Duration::from_secs(12);
const PAUSE: Duration = Duration::from_millis(5);
const TABLE: &str = "CREATE TABLE IF NOT EXISTS acknowledged (n bigint PRIMARY KEY)";

/// Where a client connects.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    /// One address, or several of which one takes writes: they are tried in turn.
    pub(crate) addresses: Vec<Config>,
    /// How long a statement or a login may take.
    pub(crate) patience: Duration,
    /// Time between two rows.
    pub(crate) pace: Duration,
}

impl Place {
    pub(crate) fn one(address: Config) -> Self {
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

    async fn try_open(&self, address: &Config) -> Option<Session> {
        let (client, connection) =
            timeout(self.patience, address.connect(NoTls)).await.ok()?.ok()?;
        let talk = tokio::spawn(async move {
            let _ended = connection.await;
        });
        let session = Session { client, talk };
        if self.addresses.len() == 1 {
            return Some(session);
        }
        let asked = session.client.query_one("SELECT pg_is_in_recovery()", &[]);
        let row = timeout(self.patience, asked).await.ok()?.ok()?;
        (!row.get::<_, bool>(0)).then_some(session)
    }
}

/// A session that ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) client: Client,
    talk: JoinHandle<()>,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.talk.abort();
    }
}

impl Session {
    /// The server's first process, which starts one per session.
    pub(crate) async fn server(&self) -> anyhow::Result<i32> {
        let row = timeout(PATIENCE, self.client.query_one("SELECT pg_backend_pid()", &[]));
        let id = row.await.context("no answer")??.get(0);
        processes::parent(id).context("the server runs on this machine")
    }

    pub(crate) async fn insert(&self, number: i64) -> Result<u64, tokio_postgres::Error> {
        self.client.execute("INSERT INTO acknowledged VALUES ($1)", &[&number]).await
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
        let session = place.open().await?;
        let made = timeout(PATIENCE, session.client.batch_execute(TABLE));
        made.await.context("no answer")?.context("make the table")?;
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
        let session = self.place.open().await?;
        let rows = session.client.query("SELECT n FROM acknowledged", &[]);
        let rows = timeout(Duration::from_secs(60), rows).await.context("no answer")??;
        let there: BTreeSet<i64> = rows.iter().map(|row| row.get(0)).collect();
        Ok(acknowledged.into_iter().filter(|number| !there.contains(number)).collect())
    }
}

/// Writes for ever, each number once: one that was not acknowledged may be there all the same.
async fn write(place: Place, book: Arc<Mutex<Book>>) {
    let book = || book.lock().unwrap_or_else(PoisonError::into_inner);
    let mut number = 0;
    loop {
        let Ok(session) = place.open().await else { continue };
        book().sessions += 1;
        loop {
            number += 1;
            match timeout(place.patience, session.insert(number)).await {
                Ok(Ok(_)) => {
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

//! How long after its acknowledgement a commit is seen by those who read from a replica.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};
use tokio_postgres::Config;

use crate::bench::client::postgres::Session;
use crate::bench::cluster::Cluster;
use crate::bench::{Figures, Row, now};

/// Each of them writes to a row of its own.
const WRITERS: i32 = 8;
const WRITES_PER_SECOND: u64 = 1_000;

/// Acknowledged and not yet seen: the number of the write, and when it was acknowledged.
type Unseen = Arc<Vec<Mutex<VecDeque<(i64, Instant)>>>>;

/// 1,000 writes a second for that long, and one reader that looks all the time.
///
/// # Errors
/// When nobody answers or nothing was seen.
pub(crate) async fn measure(cluster: &Cluster, seconds: u64) -> anyhow::Result<Row> {
    let (writer, reader) = cluster.places().await?;
    let (writer, reader) = (writer.postgres()?, reader.postgres()?);
    let session = Session::open(&writer).await?;
    session
        .client
        .batch_execute(&format!(
            "DROP TABLE IF EXISTS lagged; CREATE TABLE lagged (lane int PRIMARY KEY, n bigint); \
             INSERT INTO lagged SELECT lane, 0 FROM generate_series(0, {}) lane",
            WRITERS - 1
        ))
        .await?;
    let reading = reading(&reader).await?;
    let unseen: Unseen = Arc::new((0..WRITERS).map(|_| Mutex::default()).collect());
    let over = Arc::new(AtomicBool::new(false));
    let look = tokio::spawn(look(reading, Arc::clone(&unseen), Arc::clone(&over)));
    let end = now() + Duration::from_secs(seconds);
    let mut writers = JoinSet::new();
    for lane in 0..WRITERS {
        writers.spawn(write(Session::open(&writer).await?, lane, end, Arc::clone(&unseen)));
    }
    let mut written = 0;
    while let Some(done) = writers.join_next().await {
        written += done.context("a writer ended")??;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    over.store(true, Ordering::Relaxed);
    let times = look.await.context("the reader ended")??;
    ensure!(!times.is_empty(), "the replica has shown nothing");
    let left: usize = unseen.iter().map(|lane| lock(lane).len()).sum();
    ensure!(left == 0, "{left} of {written} writes were not seen within a second");
    let rate = written / seconds.max(1);
    Ok(Row {
        what: format!("replica lag at {rate} writes/s, acknowledged until seen"),
        ours: Figures::of(times).to_string(),
        peer: "-".to_owned(),
        ratio: "-".to_owned(),
    })
}

/// A session with a replica; the reader endpoint leads to one once it is known to be up.
async fn reading(place: &Config) -> anyhow::Result<Session> {
    let deadline = now() + Duration::from_secs(30);
    while now() < deadline {
        let session = Session::open(place).await?;
        if session.is_in_recovery().await? {
            return Ok(session);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::bail!("the reader endpoint does not lead to the replica")
}

async fn write(session: Session, lane: i32, end: Instant, unseen: Unseen) -> anyhow::Result<u64> {
    let each =
        Duration::from_micros(1_000_000 * u64::from(WRITERS.unsigned_abs()) / WRITES_PER_SECOND);
    let mut pace = interval(each);
    pace.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let update = session.client.prepare("UPDATE lagged SET n = $1 WHERE lane = $2").await?;
    let mine = usize::try_from(lane).ok().and_then(|lane| unseen.get(lane));
    let mine = mine.context("each writer has a lane")?;
    let mut number = 0;
    while now() < end {
        pace.tick().await;
        number += 1;
        session.client.execute(&update, &[&number, &lane]).await?;
        lock(mine).push_back((number, now()));
    }
    Ok(number.unsigned_abs())
}

async fn look(
    session: Session,
    unseen: Unseen,
    over: Arc<AtomicBool>,
) -> anyhow::Result<Vec<Duration>> {
    let select = session.client.prepare("SELECT lane, n FROM lagged").await?;
    let mut times = Vec::new();
    while !over.load(Ordering::Relaxed) {
        let rows = session.client.query(&select, &[]).await?;
        let seen = now();
        for row in rows {
            let (lane, number): (i32, i64) = (row.get(0), row.get(1));
            let lane = usize::try_from(lane).ok().and_then(|lane| unseen.get(lane));
            let mut lane = lock(lane.context("each writer has a lane")?);
            while let Some((_, acknowledged)) = lane.front().filter(|(one, _)| *one <= number) {
                times.push(seen.saturating_duration_since(*acknowledged));
                lane.pop_front();
            }
        }
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    Ok(times)
}

fn lock<T>(lane: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    lane.lock().unwrap_or_else(PoisonError::into_inner)
}

//! Rounds of one trouble after the other, under a client that writes.

use std::fmt;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use nix::sys::signal::Signal;
use tokio::time::timeout;

use crate::bench::client::Session;
use crate::bench::witness::{Place, Witness};
use crate::bench::{Figures, now, processes};
use crate::progress::Progress;

/// A change of writer, and the way back to a replica that confirms, end within this.
const PATIENCE: Duration = Duration::from_secs(180);
/// A commit that came back from the dead is taken within this.
const LATE: Duration = Duration::from_secs(5);
const PAUSE: Duration = Duration::from_millis(20);
/// Between two rounds, as a system in use has it.
const REST: Duration = Duration::from_millis(500);

/// What happens to a writer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Planned,
    Kill,
    Stop,
}

impl Trouble {
    pub(super) const ALL: [Self; 3] = [Self::Planned, Self::Kill, Self::Stop];
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Planned => "planned failover",
            Self::Kill => "kill -9 of the writer",
            Self::Stop => "SIGSTOP of the writer",
        })
    }
}

/// Two servers of which one writes and the other confirms.
pub(super) trait Subject {
    /// Where its clients connect.
    async fn place(&self) -> anyhow::Result<Place>;
    /// Asks for a planned change of writer.
    async fn fail_over(&self) -> anyhow::Result<()>;
    /// Whether it says of itself that nothing is amiss.
    async fn is_whole(&self) -> bool;
}

/// What the rounds have shown.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    rounds: Vec<(Trouble, Duration, Duration)>,
    pub(super) acknowledged: usize,
    pub(super) lost: usize,
    /// Commits that a writer took after another had taken its place.
    pub(super) late: usize,
}

impl Outcome {
    pub(super) fn outages(&self, of: Trouble) -> Figures {
        let rounds = self.rounds.iter().filter(|(trouble, ..)| *trouble == of);
        Figures::of(rounds.map(|(_, outage, _)| *outage).collect())
    }

    pub(super) fn repairs(&self, of: Trouble) -> Figures {
        let rounds = self.rounds.iter().filter(|(trouble, ..)| *trouble == of);
        Figures::of(rounds.map(|(.., repair)| *repair).collect())
    }

    pub(super) fn stops(&self) -> usize {
        self.rounds.iter().filter(|(trouble, ..)| *trouble == Trouble::Stop).count()
    }
}

/// `rounds` of each trouble. What was seen until something did not come back is in `outcome`.
pub(super) async fn run<S: Subject>(
    subject: &S,
    rounds: u32,
    progress: &Progress,
    outcome: &mut Outcome,
) -> anyhow::Result<()> {
    let place = subject.place().await?;
    let witness = Witness::begin(place.clone()).await?;
    witness.until_later_than(0, PATIENCE).await?;
    for number in 1..=rounds {
        for trouble in Trouble::ALL {
            until_whole(subject, &place).await?;
            tokio::time::sleep(REST).await;
            let begin = now();
            let session = witness.session();
            let late = cause(subject, &witness, &place, trouble, -i64::from(number)).await;
            let taken = late.with_context(|| format!("round {number}, {trouble}"))?;
            let back = witness.until_later_than(session, PATIENCE).await;
            back.with_context(|| format!("round {number}, {trouble}"))?;
            until_whole(subject, &place).await?;
            let repair = begin.elapsed();
            let outage = witness.outage(begin);
            let lost = witness.lost().await?;
            outcome.rounds.push((trouble, outage, repair));
            outcome.acknowledged = witness.count();
            outcome.lost = lost.len();
            outcome.late += usize::from(taken);
            let lost = lost.len();
            let told = format!(
                "round {number}, {trouble}: {:.2} s without writes, whole after {:.1} s, {lost} lost",
                outage.as_secs_f64(),
                repair.as_secs_f64()
            );
            progress.step(&told);
        }
    }
    Ok(())
}

/// Causes the trouble. Whether a writer that had been replaced took a commit all the same.
async fn cause<S: Subject>(
    subject: &S,
    witness: &Witness,
    place: &Place,
    trouble: Trouble,
    number: i64,
) -> anyhow::Result<bool> {
    if trouble == Trouble::Planned {
        subject.fail_over().await?;
        return Ok(false);
    }
    let mut late = place.open().await?;
    let server = late.server().await?;
    if trouble == Trouble::Kill {
        processes::signal(&[server], Signal::SIGKILL);
        return Ok(false);
    }
    let session = witness.session();
    // The first process first, so that it starts no more of them.
    processes::signal(&[server], Signal::SIGSTOP);
    let stopped = processes::family(server);
    processes::signal(&stopped, Signal::SIGSTOP);
    let begin = now();
    let write = tokio::spawn(async move { commit_late(late, number, begin).await });
    let replaced = witness.until_later_than(session, PATIENCE).await;
    processes::signal(&stopped, Signal::SIGCONT);
    replaced?;
    let taken = timeout(LATE, write).await.is_ok_and(|written| written.unwrap_or(false));
    if taken {
        // It was acknowledged, so it counts when it is not there.
        witness.note(number);
    }
    Ok(taken)
}

/// Sends a commit to a server that has been stopped. Whether it is acknowledged in the end.
async fn commit_late(mut session: Session, number: i64, begin: Instant) -> bool {
    let taken = timeout(PATIENCE, session.insert(number)).await;
    let after = begin.elapsed();
    tracing::debug!(?after, ?taken, "the late commit ended");
    matches!(taken, Ok(Ok(())))
}

async fn until_whole<S: Subject>(subject: &S, place: &Place) -> anyhow::Result<()> {
    let deadline = now() + PATIENCE;
    loop {
        let mut redundant = false;
        for address in &place.addresses {
            redundant |= address.is_redundant().await;
        }
        if redundant && subject.is_whole().await {
            return Ok(());
        }
        ensure!(now() < deadline, "not whole again after {} s", PATIENCE.as_secs());
        tokio::time::sleep(PAUSE).await;
    }
}

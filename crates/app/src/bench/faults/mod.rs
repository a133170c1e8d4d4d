//! Kills the server, an engine or both in the middle of everything, and sees whether all comes back.

mod deed;
mod estate;

use std::fmt;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use nix::sys::signal::Signal;

use self::deed::Deed;
use self::estate::Estate;
use super::dice::Dice;
use super::processes::Leftovers;
use super::{Figures, Row, now, processes, scratch, show};
use crate::cli::{Bench, BenchFaults};
use crate::print;
use crate::progress::Progress;

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Victim {
    Server,
    Engine,
    Both,
}

impl Victim {
    const ALL: [Self; 3] = [Self::Server, Self::Engine, Self::Both];

    fn takes_server(self) -> bool {
        self != Self::Engine
    }

    fn takes_engine(self) -> bool {
        self != Self::Server
    }
}

impl fmt::Display for Victim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Server => "Borealis",
            Self::Engine => "an engine",
            Self::Both => "Borealis and an engine",
        })
    }
}

/// Runs the rounds and prints how long it took to come back.
///
/// # Errors
/// When something did not come back as it should; what is there is left for a look at it.
pub async fn run(options: &Bench, own: &BenchFaults) -> anyhow::Result<()> {
    let seed = own.seed.unwrap_or_else(random);
    print::line_err(&format!("seed {seed}: repeat with --seed {seed}"));
    let progress = Progress::new(u64::from(own.rounds) + 1);
    let (folder, path) = scratch()?;
    let leftovers = Leftovers(path.clone());
    let done = rounds(&path, own, Dice::new(seed), &progress).await;
    progress.finish();
    drop(leftovers);
    match done {
        Ok(rows) => {
            show(options.output, &rows);
            Ok(())
        }
        Err(error) => {
            let kept = folder.keep();
            Err(error.context(format!("seed {seed}; data and logs are in {}", kept.display())))
        }
    }
}

async fn rounds(
    path: &Path,
    own: &BenchFaults,
    mut dice: Dice,
    progress: &Progress,
) -> anyhow::Result<Vec<Row>> {
    let mut estate = Estate::found(path, own.engine).await?;
    if estate.minors().is_none() {
        print::line_err(
            "no upgrades: that takes two minor versions, e.g. borealis engine install 16.13",
        );
    }
    progress.step("the first cluster");
    estate.settle().await?;
    let mut back = Vec::new();
    for number in 1..=own.rounds {
        let deed = Deed::choose(&mut dice, &estate).context("there is something to do")?;
        let victim = *dice.one_of(&Victim::ALL).context("there are victims")?;
        let delay = dice.up_to(deed.takes());
        let what = format!("round {number}: kill -9 of {victim}, {delay:.0?} into {deed}");
        let took = round(&mut estate, &mut dice, &deed, victim, delay);
        let took = took.await.with_context(|| what.clone())?;
        progress.step(&format!("{what}: back after {:.1} s", took.as_secs_f64()));
        back.push((victim, took));
    }
    let (clusters, rows) = (estate.clusters(), estate.acknowledged());
    estate.stop().await?;
    let mut shown = Vec::new();
    for victim in Victim::ALL {
        let times = back.iter().filter(|(of, _)| *of == victim).map(|(_, took)| *took);
        let times: Vec<Duration> = times.collect();
        shown.push(Row {
            what: format!("kill -9 of {victim}, {} rounds: all back after", times.len()),
            ours: Figures::of(times).to_string(),
            peer: "-".to_owned(),
            ratio: "-".to_owned(),
        });
    }
    shown.push(Row {
        what: "acknowledged commits lost".to_owned(),
        ours: format!("0 of {rows} in {clusters} clusters"),
        peer: "-".to_owned(),
        ratio: "-".to_owned(),
    });
    Ok(shown)
}

/// Begins the deed, kills, and waits until the deed is done and everything stands.
async fn round(
    estate: &mut Estate,
    dice: &mut Dice,
    deed: &Deed,
    victim: Victim,
    delay: Duration,
) -> anyhow::Result<Duration> {
    estate.expect(deed);
    let client = estate.client()?;
    let begun = tokio::spawn(deed.clone().begin(client, estate.engine()));
    tokio::time::sleep(delay).await;
    let killed = now();
    if victim.takes_engine() {
        let engines: Vec<i32> = estate.engines().into_iter().map(|engine| engine.id).collect();
        let engine = dice.one_of(&engines).copied();
        processes::signal(&engine.into_iter().collect::<Vec<_>>(), Signal::SIGKILL);
    }
    if victim.takes_server() {
        estate.kill().await?;
        estate.start().await?;
    }
    // Whoever got no answer asks again.
    let answered = begun.await.context("the deed's task ended")?;
    if let Err(lost) = answered {
        tracing::debug!(%lost, "a call was not answered");
        deed.clone()
            .begin(estate.client()?, estate.engine())
            .await
            .context("the second attempt")?;
    }
    estate.settle().await?;
    let took = killed.elapsed();
    estate.check().await?;
    Ok(took)
}

fn random() -> u64 {
    let word = base::entropy::Entropy::hex(&base::entropy::SystemEntropy, 8);
    u64::from_str_radix(&word, 16).unwrap_or_default() >> 32
}

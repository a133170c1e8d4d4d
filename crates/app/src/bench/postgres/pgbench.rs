//! Runs `pgbench` against several places in turn.

use std::fmt;

use anyhow::{Context, ensure};

use crate::bench::program;
use crate::cli::BenchPostgres;

pub(super) const CLIENTS: &str = "8";
const SCALE: &str = "10";

/// What each client does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Load {
    SelectOnly,
    TpcB,
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::SelectOnly => "-S",
            Self::TpcB => "TPC-B",
        })
    }
}

/// A place that is measured, and what was measured there, in transactions a second.
#[derive(Clone, Debug)]
pub struct Side {
    pub name: String,
    uri: String,
    figures: Vec<f64>,
}

impl Side {
    #[must_use]
    pub fn new(name: &str, uri: &str) -> Self {
        Self { name: name.to_owned(), uri: uri.to_owned(), figures: Vec::new() }
    }

    #[must_use]
    pub fn middle(&self) -> f64 {
        middle(self.figures.clone())
    }

    /// The middle of the rounds' ratios: what disturbs a round disturbs both sides of it.
    #[must_use]
    pub fn relative_to(&self, other: &Self) -> f64 {
        let pairs = self.figures.iter().zip(&other.figures);
        middle(pairs.map(|(own, other)| own / other).collect())
    }
}

/// Makes the tables.
///
/// # Errors
/// When pgbench fails.
pub async fn fill(uris: &[&String]) -> anyhow::Result<()> {
    for uri in uris {
        let filled = program("pgbench").args(["-i", "-q", "-s", SCALE]).arg(uri).output().await?;
        ensure!(filled.status.success(), "pgbench -i: {}", String::from_utf8_lossy(&filled.stderr));
    }
    Ok(())
}

/// All sides in turn, round after round.
///
/// # Errors
/// When pgbench fails.
pub async fn interleaved(
    sides: &mut [Side],
    load: Load,
    options: &BenchPostgres,
) -> anyhow::Result<()> {
    for round in 0..options.rounds {
        // What runs first is not always the same.
        let from = usize::try_from(round).unwrap_or_default() % sides.len().max(1);
        sides.rotate_left(from);
        for side in &mut *sides {
            let figure = tps(&side.uri, load, options.seconds).await;
            side.figures.push(figure.with_context(|| side.name.clone())?);
        }
        sides.rotate_right(from);
    }
    Ok(())
}

async fn tps(uri: &str, load: Load, seconds: u64) -> anyhow::Result<f64> {
    let mut command = program("pgbench");
    if load == Load::SelectOnly {
        command.arg("-S");
    }
    let done = command
        .args(["-n", "-M", "prepared", "-c", CLIENTS, "-j", "2", "-T", &seconds.to_string()])
        .arg(uri)
        .output()
        .await?;
    let told = String::from_utf8_lossy(&done.stdout);
    let line = told.lines().find_map(|line| line.strip_prefix("tps = "));
    let figure = line.and_then(|line| line.split(' ').next()).and_then(|word| word.parse().ok());
    figure.with_context(|| format!("pgbench: {}", String::from_utf8_lossy(&done.stderr)))
}

fn middle(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}

//! From what was seen to average active sessions. Pure.

use std::collections::BTreeMap;

use base::figure::Work;

use crate::insight::dimension;
use crate::insight::store::Moment;

/// A part of the load: dimensions and their values.
pub type Part = Vec<(&'static str, String)>;

/// Averages over periods, by the first second of each.
pub type Load = BTreeMap<i64, f64>;

/// Which work counts.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    pub wanted: Vec<(String, String)>,
}

impl Filter {
    #[must_use]
    pub fn takes(&self, work: &Work) -> bool {
        self.wanted.iter().all(|(name, value)| dimension::value(work, name) == *value)
    }
}

/// How many looks there were in each period.
#[must_use]
pub fn looks(moments: &[Moment], (from, period): (i64, i64)) -> BTreeMap<i64, u32> {
    let mut looks = BTreeMap::new();
    for moment in moments {
        *looks.entry(start(moment.at, from, period)).or_default() += moment.looks;
    }
    looks
}

/// The load of all work that counts, in each period that was looked at.
#[must_use]
pub fn whole(moments: &[Moment], filter: &Filter, (from, period): (i64, i64)) -> Load {
    let looks = looks(moments, (from, period));
    let mut sums: BTreeMap<i64, u32> = BTreeMap::new();
    for moment in moments {
        let own = moment.work.iter().filter(|(work, _)| filter.takes(work));
        *sums.entry(start(moment.at, from, period)).or_default() +=
            own.map(|(_, sessions)| sessions).sum::<u32>();
    }
    averages(&sums, &looks)
}

/// The load of each part, the heaviest first and no more than `limit`; the total is over all time.
#[must_use]
pub fn parts(
    moments: &[Moment],
    filter: &Filter,
    dimensions: &[&'static str],
    limit: usize,
    (from, period): (i64, i64),
) -> Vec<(Part, f64, Load)> {
    let looks = looks(moments, (from, period));
    let all: u32 = looks.values().sum();
    let mut sums: BTreeMap<Part, BTreeMap<i64, u32>> = BTreeMap::new();
    for moment in moments {
        for (work, sessions) in moment.work.iter().filter(|(work, _)| filter.takes(work)) {
            let part = part(work, dimensions);
            *sums.entry(part).or_default().entry(start(moment.at, from, period)).or_default() +=
                sessions;
        }
    }
    let mut found: Vec<(Part, f64, Load)> = sums
        .into_iter()
        .map(|(part, sums)| {
            let total = f64::from(sums.values().sum::<u32>()) / f64::from(all.max(1));
            (part, total, averages(&sums, &looks))
        })
        .collect();
    found.sort_by(|one, other| other.1.total_cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    found.truncate(limit);
    found
}

/// What work has for each of these dimensions.
#[must_use]
pub fn part(work: &Work, dimensions: &[&'static str]) -> Part {
    dimensions.iter().map(|name| (*name, dimension::value(work, name))).collect()
}

fn start(at: i64, from: i64, period: i64) -> i64 {
    at - (at - from).rem_euclid(period)
}

/// Zero where was looked and nothing seen.
fn averages(sums: &BTreeMap<i64, u32>, looks: &BTreeMap<i64, u32>) -> Load {
    let average = |(at, looks): (&i64, &u32)| {
        let sum = sums.get(at).copied().unwrap_or(0);
        (*at, f64::from(sum) / f64::from((*looks).max(1)))
    };
    looks.iter().map(average).collect()
}

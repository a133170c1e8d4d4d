//! From what is kept to the periods that are asked for. Pure.

use std::collections::BTreeMap;

use crate::metric::dimension::Selection;
use crate::metric::record::{Bucket, Summary};
use crate::metric::statistic::Statistic;
use crate::metric::store::{Found, Window};

/// All values of one metric in one period.
#[derive(Clone, Debug, Default)]
pub struct Period {
    summary: Summary,
    /// One by one, as far as they are known.
    seconds: Vec<f64>,
}

impl Period {
    /// The statistic of the period's values; `None` when it has none, or cannot be told any more.
    #[must_use]
    pub fn answer(&mut self, statistic: Statistic) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "some thousands of values")]
        let all_known = self.seconds.len() as f64 >= self.summary.count;
        let seconds = all_known.then_some(&mut self.seconds);
        statistic.of(&self.summary, seconds)
    }
}

/// The start to begin at: whole seconds, minutes or longer spans, as the real service rounds.
#[must_use]
pub fn aligned(start: i64, period: i64, now: i64) -> i64 {
    const DAY: i64 = 86_400;
    let unit = match now - start {
        _ if period < 60 => 1,
        age if age < 15 * DAY => 60,
        age if age < 63 * DAY => 300,
        _ => 3600,
    };
    start - start.rem_euclid(unit)
}

/// The periods that have values, by their first second.
#[must_use]
pub fn periods(
    found: &[Found],
    selection: &Selection,
    column: usize,
    window: Window,
) -> BTreeMap<i64, Period> {
    let mut periods: BTreeMap<i64, Period> = BTreeMap::new();
    let start = |at: i64| at - (at - window.from).rem_euclid(window.period);
    for one in found {
        // Minutes are of no use for what is shorter.
        let mut minutes = if window.period >= 60 { minutes(one) } else { BTreeMap::new() };
        // Seconds come in order, so that many follow each other in one period.
        let mut current: Option<(i64, Period)> = None;
        for record in &one.seconds {
            let value = record.values.get(column).copied().unwrap_or(f32::NAN);
            // A minute of which the disk knows more is taken from there.
            let minute = record.at - record.at.rem_euclid(60);
            let known_better = !minutes.is_empty() && minutes.contains_key(&minute);
            if value.is_nan() || known_better || !selection.takes_role(record.role) {
                continue;
            }
            let at = start(record.at);
            if current.as_ref().is_none_or(|(known, _)| *known != at) {
                add(&mut periods, current.replace((at, Period::default())));
            }
            if let Some((_, period)) = &mut current {
                period.summary.add(f64::from(value));
                period.seconds.push(f64::from(value));
            }
        }
        add(&mut periods, current);
        minutes.extend(one.five_minutes.iter().map(|bucket| (bucket.at, bucket)));
        for (at, bucket) in minutes {
            let summary = bucket.summaries.get(column).copied().unwrap_or_default();
            let inside = (window.from..window.to).contains(&at);
            if inside && !summary.is_empty() && selection.takes_role(bucket.role) {
                periods.entry(start(at)).or_default().summary.merge(&summary);
            }
        }
    }
    periods
}

fn add(periods: &mut BTreeMap<i64, Period>, more: Option<(i64, Period)>) {
    let Some((at, more)) = more else { return };
    let period = periods.entry(at).or_default();
    period.summary.merge(&more.summary);
    period.seconds.extend(more.seconds);
}

/// Minutes of which not all seconds are in memory, as after a start of the process.
fn minutes(found: &Found) -> BTreeMap<i64, &Bucket> {
    let mut here: BTreeMap<i64, f64> = BTreeMap::new();
    for record in &found.seconds {
        *here.entry(record.at - record.at.rem_euclid(60)).or_default() += 1.0;
    }
    let better = found
        .minutes
        .iter()
        .filter(|bucket| here.get(&bucket.at).is_none_or(|seconds| *seconds < bucket.seconds()));
    better.map(|bucket| (bucket.at, bucket)).collect()
}

#[cfg(test)]
mod tests {
    use super::{aligned, periods};
    use crate::metric::dimension::Selection;
    use crate::metric::record::Bucket;
    use crate::metric::statistic::Statistic;
    use crate::metric::store::tests::record;
    use crate::metric::store::{Found, Window};

    #[test]
    fn starts_are_rounded_by_age() {
        let now = 100 * 86_400;
        for (start, period, rounded) in [
            (now - 61, 1, now - 61),
            (now - 61, 60, now - 120),
            (now - 20 * 86_400 + 301, 300, now - 20 * 86_400 + 300),
            (now - 80 * 86_400 + 3601, 3600, now - 80 * 86_400 + 3600),
        ] {
            assert_eq!(aligned(start, period, now), rounded, "{start} {period}");
        }
    }

    #[test]
    fn seconds_minutes_and_older_spans_make_periods() {
        let seconds: Vec<_> = (600..720).map(|at| record(at, 2.0)).collect();
        let mut old = Bucket::new(300);
        (300..360).for_each(|at| old.add(&record(at, 1.0)));
        let mut partly = Bucket::new(660);
        (0..30).for_each(|at| partly.add(&record(660 + at, 9.0)));
        let found = Found { seconds, minutes: vec![old, partly], five_minutes: Vec::new() };
        let all = Selection::default();
        let sums = |period: i64, statistic: Statistic| -> Vec<(i64, Option<f64>)> {
            let window = Window { from: 300, to: 900, period, now: 900 };
            let found = periods(std::slice::from_ref(&found), &all, 0, window);
            found.into_iter().map(|(at, mut one)| (at, one.answer(statistic))).collect()
        };
        assert_eq!(
            sums(60, Statistic::Sum),
            [(300, Some(60.0)), (600, Some(120.0)), (660, Some(120.0))]
        );
        assert_eq!(sums(300, Statistic::Average), [(300, Some(1.0)), (600, Some(2.0))]);
        assert_eq!(sums(300, Statistic::Percentile(50.0)), [(300, Some(1.0)), (600, Some(2.0))]);
        assert_eq!(sums(10, Statistic::SampleCount).len(), 12);
        let readers = Selection { dimensions: vec![("Role".into(), "READER".into())] };
        let window = Window { from: 300, to: 900, period: 60, now: 900 };
        assert!(periods(&[found], &readers, 0, window).is_empty());
    }
}

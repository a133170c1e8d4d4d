//! What sessions were at, second by second and minute by minute, in memory and within bounds.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use base::figure::Work;

use crate::metric::store::Key;

/// Seconds that are kept one by one.
pub const SECONDS_KEPT: i64 = 16 * 60;
/// How far minutes reach back, in seconds. The real service keeps seven days on disk.
pub const MINUTES_KEPT: i64 = 24 * 3600;
/// Kinds of work that are told apart in a minute; the rarest of more are not.
const KINDS_MAX: usize = 200;
/// Instances; the one that was silent longest is forgotten first.
const SERIES_MAX: usize = 400;

/// What was seen in a second, or in all seconds of a minute.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    /// Its first second.
    pub at: i64,
    /// How often was looked.
    pub looks: u32,
    /// How many sessions were at it, in all looks together.
    pub work: Vec<(Arc<Work>, u32)>,
}

impl Moment {
    fn add(&mut self, work: &[(Arc<Work>, u32)]) {
        self.looks += 1;
        for (kind, sessions) in work {
            let there = self.work.len();
            match self.work.iter_mut().find(|(known, _)| known == kind) {
                Some((_, all)) => *all += sessions,
                None if there < KINDS_MAX => self.work.push((Arc::clone(kind), *sessions)),
                None => {}
            }
        }
    }

    /// The kind in the form that is already kept.
    fn known(&self, work: &Work) -> Option<Arc<Work>> {
        self.work.iter().find(|(known, _)| **known == *work).map(|(known, _)| Arc::clone(known))
    }
}

#[derive(Debug, Default)]
struct Series {
    /// Oldest first.
    seconds: VecDeque<Moment>,
    /// Oldest first; the last one is not over.
    minutes: VecDeque<Moment>,
}

/// The work of all instances.
#[derive(Debug, Default)]
pub struct Insights {
    series: Mutex<BTreeMap<Key, Series>>,
}

impl Insights {
    /// Takes what sessions were at in one second.
    pub fn push(&self, key: &Key, at: i64, work: Vec<(Work, u32)>) {
        let mut all = self.lock();
        if !all.contains_key(key) && all.len() >= SERIES_MAX {
            let silent = |series: &Series| series.seconds.back().map_or(0, |last| last.at);
            let oldest = all.iter().min_by_key(|(_, series)| silent(series));
            let oldest = oldest.map(|(key, _)| key.clone());
            oldest.and_then(|oldest| all.remove(&oldest));
        }
        let series = all.entry(key.clone()).or_default();
        if series.seconds.back().is_some_and(|last| at <= last.at) {
            return;
        }
        let start = at - at.rem_euclid(60);
        if series.minutes.back().is_none_or(|minute| minute.at != start) {
            series.minutes.push_back(Moment { at: start, ..Moment::default() });
        }
        let before = series.minutes.len().checked_sub(2).and_then(|at| series.minutes.get(at));
        let minute = series.minutes.back();
        let kept = work.into_iter().map(|(work, sessions)| {
            let known = minute.and_then(|minute| minute.known(&work));
            let known = known.or_else(|| before.and_then(|before| before.known(&work)));
            (known.unwrap_or_else(|| Arc::new(work)), sessions)
        });
        let kept: Vec<(Arc<Work>, u32)> = kept.collect();
        if let Some(minute) = series.minutes.back_mut() {
            minute.add(&kept);
        }
        series.seconds.push_back(Moment { at, looks: 1, work: kept });
        while series.seconds.front().is_some_and(|second| second.at < at - SECONDS_KEPT) {
            series.seconds.pop_front();
        }
        while series.minutes.front().is_some_and(|minute| minute.at < at - MINUTES_KEPT) {
            series.minutes.pop_front();
        }
    }

    /// What there is from `from` until before `to`, in seconds or in minutes.
    #[must_use]
    pub fn between(&self, key: &Key, (from, to): (i64, i64), in_seconds: bool) -> Vec<Moment> {
        let all = self.lock();
        let Some(series) = all.get(key) else { return Vec::new() };
        let moments = if in_seconds { &series.seconds } else { &series.minutes };
        moments.iter().filter(|moment| (from..to).contains(&moment.at)).cloned().collect()
    }

    /// Forgets an instance, as when its owner turned this off.
    pub fn forget(&self, key: &Key) {
        self.lock().remove(key);
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Key, Series>> {
        self.series.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

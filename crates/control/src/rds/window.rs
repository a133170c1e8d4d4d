//! Backup and maintenance windows: times of day or week in UTC.

use std::fmt;

use base::clock::Timestamp;
use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::rds::refusal::{invalid_combination, invalid_value};

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY_MINUTES: u32 = 24 * 60;
const WEEK_MINUTES: u32 = 7 * DAY_MINUTES;
/// Shortest window (*Backup window*, *Maintenance window*), minutes.
const SHORTEST: u32 = 30;
/// Longest maintenance window, minutes.
const LONGEST_MAINTENANCE: u32 = DAY_MINUTES;

/// A daily window, minutes of the day. The end may lie before the start: then it crosses midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Daily {
    from: u32,
    to: u32,
}

/// A weekly window, minutes of the week from Monday 00:00 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weekly {
    from: u32,
    to: u32,
}

impl Daily {
    /// Reads `hh24:mi-hh24:mi`.
    ///
    /// # Errors
    /// `InvalidParameterValue`.
    pub fn parse(text: &str) -> Result<Self, ApiError> {
        let malformed = || {
            invalid_value(format!(
                "Invalid backup window format: {text}. Should be specified as a range hh24:mi-hh24:mi \
                 (24H Clock UTC). Example: 04:00-06:00"
            ))
        };
        let (from, to) = text.split_once('-').ok_or_else(malformed)?;
        let from = time_of_day(from).ok_or_else(malformed)?;
        let to = time_of_day(to).ok_or_else(malformed)?;
        let window = Self { from, to };
        if window.minutes() < SHORTEST {
            return Err(invalid_value("The backup window must be at least 30 minutes."));
        }
        Ok(window)
    }

    /// Half an hour at a random time of the night.
    #[must_use]
    pub fn random(entropy: &dyn Entropy) -> Self {
        let from = 3 * 60 + random_below(entropy, 8 * 60 - SHORTEST);
        Self { from, to: from + SHORTEST }
    }

    /// Half an hour at a random time of day that stays clear of the weekly window.
    #[must_use]
    pub fn apart_from(entropy: &dyn Entropy, weekly: Weekly) -> Self {
        let start = random_below(entropy, DAY_MINUTES / SHORTEST);
        let halves = (0..DAY_MINUTES / SHORTEST).map(|half| {
            let from = (start + half) * SHORTEST % DAY_MINUTES;
            Self { from, to: (from + SHORTEST) % DAY_MINUTES }
        });
        let mut clear = halves.filter(|daily| check_apart(*daily, weekly).is_ok());
        // A weekly window of a whole day leaves no room; the caller refuses that.
        clear.next().unwrap_or(Self { from: 0, to: SHORTEST })
    }

    /// When the window opened that is open now; `None` when it is closed.
    #[must_use]
    pub fn opened(self, now: Timestamp) -> Option<Timestamp> {
        let of_day = now.0.rem_euclid(i64::from(DAY_MINUTES) * 60_000);
        let from = i64::from(self.from) * 60_000;
        let since = (of_day - from).rem_euclid(i64::from(DAY_MINUTES) * 60_000);
        (since < i64::from(self.minutes()) * 60_000).then_some(Timestamp(now.0 - since))
    }

    fn minutes(self) -> u32 {
        (self.to + DAY_MINUTES - self.from) % DAY_MINUTES
    }
}

impl Weekly {
    /// Reads `ddd:hh24:mi-ddd:hh24:mi`.
    ///
    /// # Errors
    /// `InvalidParameterValue`.
    pub fn parse(text: &str) -> Result<Self, ApiError> {
        let malformed = || {
            invalid_value(format!(
                "Invalid maintenance window format: {text}. Should be specified as a range \
                 ddd:hh24:mi-ddd:hh24:mi (24H Clock UTC). Example: Sun:23:45-Mon:00:15"
            ))
        };
        let lower = text.to_ascii_lowercase();
        let (from, to) = lower.split_once('-').ok_or_else(malformed)?;
        let from = time_of_week(from).ok_or_else(malformed)?;
        let to = time_of_week(to).ok_or_else(malformed)?;
        let window = Self { from, to };
        if window.minutes() < SHORTEST {
            return Err(invalid_value("The maintenance window must be at least 30 minutes."));
        }
        if window.minutes() > LONGEST_MAINTENANCE {
            return Err(invalid_value("The maintenance window must be less than 24 hours."));
        }
        Ok(window)
    }

    /// Half an hour at a random time of a random night that stays clear of the daily window.
    #[must_use]
    pub fn random(entropy: &dyn Entropy, daily: Daily) -> Self {
        let day = random_below(entropy, 7) * DAY_MINUTES;
        // After the daily window's end there is room in every case but that of a window of nearly a
        // whole day, where nothing can be clear of it.
        let from = (day + daily.to + random_below(entropy, 60)) % WEEK_MINUTES;
        let window = Self { from, to: (from + SHORTEST) % WEEK_MINUTES };
        if check_apart(daily, window).is_ok() {
            return window;
        }
        let from = (day + daily.to) % WEEK_MINUTES;
        Self { from, to: (from + SHORTEST) % WEEK_MINUTES }
    }

    /// Whether the window is open.
    #[must_use]
    pub fn contains(self, now: Timestamp) -> bool {
        let civil = now.civil();
        // `weekday` counts from Sunday, a week here begins on Monday.
        let day = (civil.weekday + 6) % 7;
        let minute = day * i64::from(DAY_MINUTES) + civil.hour * 60 + civil.minute;
        let minute = u32::try_from(minute).unwrap_or(0);
        (minute + WEEK_MINUTES - self.from) % WEEK_MINUTES < self.minutes()
    }

    /// When the window opens next; now, when it is open.
    #[must_use]
    pub fn opens(self, now: Timestamp) -> Timestamp {
        if self.contains(now) {
            return now;
        }
        let civil = now.civil();
        let day = (civil.weekday + 6) % 7;
        let minute = day * i64::from(DAY_MINUTES) + civil.hour * 60 + civil.minute;
        let wait = (i64::from(self.from) - minute).rem_euclid(i64::from(WEEK_MINUTES));
        Timestamp(now.0 - now.0.rem_euclid(60_000) + wait * 60_000)
    }

    fn minutes(self) -> u32 {
        (self.to + WEEK_MINUTES - self.from) % WEEK_MINUTES
    }
}

/// Refuses two windows that share a minute.
///
/// # Errors
/// `InvalidParameterCombination`.
pub fn check_apart(daily: Daily, weekly: Weekly) -> Result<(), ApiError> {
    let overlaps = (0..7).any(|day| {
        let from = day * DAY_MINUTES + daily.from;
        let offset = |minute: u32, start: u32| (minute + WEEK_MINUTES - start) % WEEK_MINUTES;
        offset(from, weekly.from) < weekly.minutes() || offset(weekly.from, from) < daily.minutes()
    });
    if overlaps {
        return Err(invalid_combination(
            "The backup window and maintenance window must not overlap.",
        ));
    }
    Ok(())
}

impl fmt::Display for Daily {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        write!(f, "{:02}:{:02}-{:02}:{:02}", from / 60, from % 60, to / 60, to % 60)
    }
}

impl fmt::Display for Weekly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, separator) in [(self.from, "-"), (self.to, "")] {
            let (day, minute) = (at / DAY_MINUTES, at % DAY_MINUTES);
            let day = usize::try_from(day).ok().and_then(|day| DAYS.get(day)).unwrap_or(&DAYS[0]);
            write!(f, "{day}:{:02}:{:02}{separator}", minute / 60, minute % 60)?;
        }
        Ok(())
    }
}

fn time_of_day(text: &str) -> Option<u32> {
    let (hour, minute) = text.split_once(':')?;
    let two_digits = |digits: &str| {
        let well_formed = digits.len() == 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
        well_formed.then(|| digits.parse::<u32>().ok()).flatten()
    };
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    (hour < 24 && minute < 60).then_some(hour * 60 + minute)
}

fn time_of_week(text: &str) -> Option<u32> {
    let (day, time) = text.split_once(':')?;
    let day = DAYS.iter().position(|known| *known == day)?;
    Some(u32::try_from(day).ok()? * DAY_MINUTES + time_of_day(time)?)
}

/// A number below `bound`; the last bits' unevenness does not matter for a time of night.
fn random_below(entropy: &dyn Entropy, bound: u32) -> u32 {
    let mut bytes = [0; 4];
    entropy.fill(&mut bytes);
    u32::from_le_bytes(bytes) % bound.max(1)
}

#[cfg(test)]
mod tests {
    use base::clock::Timestamp;
    use base::entropy::SeededEntropy;

    use super::{Daily, Weekly, check_apart};

    #[test]
    fn windows_are_read_and_written_alike() {
        for (text, taken) in [
            ("03:00-03:30", true),
            ("23:45-00:15", true),
            ("03:00-03:29", false),
            ("03:00-03:00", false),
            ("3:00-04:00", false),
            ("24:00-01:00", false),
            ("03:60-05:00", false),
            ("+3:00-04:00", false),
            ("03:00", false),
            ("", false),
        ] {
            let window = Daily::parse(text);
            assert_eq!(window.is_ok(), taken, "{text}");
            if let Ok(window) = window {
                assert_eq!(window.to_string(), text);
            }
        }
        for (text, taken) in [
            ("sun:05:00-sun:05:30", "sun:05:00-sun:05:30"),
            ("Sun:23:45-Mon:00:15", "sun:23:45-mon:00:15"),
            ("mon:00:00-tue:00:00", "mon:00:00-tue:00:00"),
            ("mon:00:00-tue:00:30", ""),
            ("sun:05:00-sun:05:29", ""),
            ("sunday:05:00-sunday:06:00", ""),
            ("05:00-06:00", ""),
        ] {
            match Weekly::parse(text) {
                Ok(window) => assert_eq!(window.to_string(), taken, "{text}"),
                Err(error) => assert_eq!(taken, "", "{text}: {error}"),
            }
        }
    }

    #[test]
    fn windows_must_not_overlap() {
        for (daily, weekly, apart) in [
            ("03:00-03:30", "sun:05:00-sun:05:30", true),
            ("03:00-03:30", "sun:03:30-sun:04:00", true),
            ("03:00-03:30", "sun:02:30-sun:03:00", true),
            ("03:00-03:30", "sun:02:45-sun:03:15", false),
            ("03:00-03:30", "sun:03:15-sun:03:45", false),
            ("23:45-00:15", "sun:23:30-mon:00:30", false),
            ("23:45-00:15", "mon:00:00-mon:00:30", false),
            ("03:00-03:30", "sun:20:00-mon:04:00", false),
        ] {
            let (d, w) = (Daily::parse(daily).unwrap(), Weekly::parse(weekly).unwrap());
            assert_eq!(check_apart(d, w).is_ok(), apart, "{daily} {weekly}");
        }
    }

    #[test]
    fn a_daily_window_opens_once_a_day() {
        let at = |day, hour: i64, minute: i64| {
            Timestamp::from_civil(2026, 11, day, hour * 3600 + minute * 60)
        };
        for (window, now, opened) in [
            ("03:00-03:30", at(22, 3, 0), Some(at(22, 3, 0))),
            ("03:00-03:30", at(22, 3, 29), Some(at(22, 3, 0))),
            ("03:00-03:30", at(22, 3, 30), None),
            ("03:00-03:30", at(22, 2, 59), None),
            ("23:45-00:15", at(22, 0, 14), Some(at(21, 23, 45))),
            ("23:45-00:15", at(22, 23, 50), Some(at(22, 23, 45))),
            ("23:45-00:15", at(22, 0, 15), None),
        ] {
            assert_eq!(Daily::parse(window).unwrap().opened(now), opened, "{window} {now}");
        }
    }

    #[test]
    fn a_weekly_window_is_open_for_its_time() {
        // 2026-11-22 is a Sunday.
        let at = |day, hour: i64, minute: i64| {
            Timestamp::from_civil(2026, 11, day, hour * 3600 + minute * 60)
        };
        for (window, now, open) in [
            ("sun:05:00-sun:05:30", at(22, 5, 0), true),
            ("sun:05:00-sun:05:30", at(22, 5, 29), true),
            ("sun:05:00-sun:05:30", at(22, 5, 30), false),
            ("sun:05:00-sun:05:30", at(22, 4, 59), false),
            ("sun:05:00-sun:05:30", at(23, 5, 0), false),
            ("sun:23:45-mon:00:15", at(23, 0, 10), true),
            ("sun:23:45-mon:00:15", at(22, 23, 50), true),
            ("sun:23:45-mon:00:15", at(23, 0, 15), false),
        ] {
            assert_eq!(Weekly::parse(window).unwrap().contains(now), open, "{window} {now}");
        }
        for (window, now, opens) in [
            ("sun:05:00-sun:05:30", at(22, 4, 59), at(22, 5, 0)),
            ("sun:05:00-sun:05:30", at(22, 5, 29), at(22, 5, 29)),
            ("sun:05:00-sun:05:30", at(22, 5, 30), at(29, 5, 0)),
            ("sun:23:45-mon:00:15", at(23, 0, 10), at(23, 0, 10)),
            ("mon:00:00-mon:00:30", at(22, 23, 59), at(23, 0, 0)),
        ] {
            assert_eq!(Weekly::parse(window).unwrap().opens(now), opens, "{window} {now}");
        }
    }

    #[test]
    fn random_windows_are_legal_and_apart() {
        for seed in 0..500 {
            let entropy = SeededEntropy::new(seed);
            let daily = Daily::random(&entropy);
            assert_eq!(Daily::parse(&daily.to_string()).unwrap(), daily);
            let weekly = Weekly::random(&entropy, daily);
            assert_eq!(Weekly::parse(&weekly.to_string()).unwrap(), weekly);
            check_apart(daily, weekly).unwrap();
            let daily = Daily::apart_from(&entropy, weekly);
            check_apart(daily, weekly).unwrap();
            assert_eq!(Daily::parse(&daily.to_string()).unwrap(), daily);
        }
    }
}

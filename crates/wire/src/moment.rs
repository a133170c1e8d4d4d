//! Moments as the protocols write them, counted in milliseconds since 1970 in UTC.

const MILLIS_PER_SECOND: i64 = 1000;
const SECONDS_PER_DAY: i64 = 86_400;
/// Years outside of this are a mistake of the caller, and keep the arithmetic in range.
const YEAR_MIN: i64 = 1;
const YEAR_MAX: i64 = 9999;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/// A date and time of day, each part in its range.
struct Civil {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    millis: i64,
}

/// Reads ISO 8601 as AWS's clients write it: a date alone, with hours and minutes, with seconds and
/// with a fraction; `Z`, an offset, or nothing, which means UTC.
#[must_use]
pub fn parse_iso(text: &str) -> Option<i64> {
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let mut civil = Civil {
        year: digits(year, 4)?,
        month: digits(month, 2)?,
        day: digits(day, 2)?,
        hour: 0,
        minute: 0,
        second: 0,
        millis: 0,
    };
    let mut offset_minutes = 0;
    if let Some(time) = time {
        let (clock, offset) = split_offset(time)?;
        offset_minutes = offset;
        read_clock(clock, &mut civil)?;
    }
    Some(civil.millis()? - offset_minutes * 60 * MILLIS_PER_SECOND)
}

/// Writes `2026-01-02T03:04:05.678Z`.
#[must_use]
pub fn format_iso(millis: i64) -> String {
    let civil = Civil::of(millis);
    let Civil { year, month, day, hour, minute, second, millis } = civil;
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{millis:03}Z")
}

/// Writes `2026-01-02T03:04:05Z`, the fraction cut off.
#[must_use]
pub fn format_iso_seconds(millis: i64) -> String {
    let Civil { year, month, day, hour, minute, second, .. } = Civil::of(millis);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Writes a `Date` header's form, `Mon, 09 Sep 2011 23:36:00 GMT`, the fraction cut off.
#[must_use]
pub fn format_http(millis: i64) -> String {
    let Civil { year, month, day, hour, minute, second, .. } = Civil::of(millis);
    // 1970 began on a Thursday.
    let weekday = (millis.div_euclid(MILLIS_PER_SECOND * SECONDS_PER_DAY) + 4).rem_euclid(7);
    let name = |names: &[&'static str], at: i64| {
        usize::try_from(at).ok().and_then(|at| names.get(at).copied()).unwrap_or_default()
    };
    let (weekday, month) = (name(&WEEKDAYS, weekday), name(&MONTHS, month - 1));
    format!("{weekday}, {day:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} GMT")
}

/// Milliseconds since 1970 of seconds with a fraction; finer than a millisecond is rounded.
#[must_use]
pub fn of_seconds(seconds: f64) -> Option<i64> {
    let millis = (seconds * 1000.0).round();
    // The years 1 to 9999, as everywhere here.
    if !(-62_135_596_800_000.0..=253_402_300_799_999.0).contains(&millis) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "in range and rounded")]
    Some(millis as i64)
}

/// Reads ISO 8601's basic form, `20150830T123600Z`, into seconds since 1970.
#[must_use]
pub fn parse_basic(text: &str) -> Option<i64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    if date.len() != 8 || time.len() != 6 {
        return None;
    }
    let civil = Civil {
        year: digits(date.get(..4)?, 4)?,
        month: digits(date.get(4..6)?, 2)?,
        day: digits(date.get(6..)?, 2)?,
        hour: digits(time.get(..2)?, 2)?,
        minute: digits(time.get(2..4)?, 2)?,
        second: digits(time.get(4..)?, 2)?,
        millis: 0,
    };
    Some(civil.millis()?.div_euclid(MILLIS_PER_SECOND))
}

/// Writes seconds since 1970 in ISO 8601's basic form.
#[must_use]
pub fn format_basic(seconds: i64) -> String {
    let Civil { year, month, day, hour, minute, second, .. } =
        Civil::of(seconds.saturating_mul(MILLIS_PER_SECOND));
    format!("{year:04}{month:02}{day:02}T{hour:02}{minute:02}{second:02}Z")
}

/// Reads a `Date` header, `Mon, 09 Sep 2011 23:36:00 GMT`, into seconds since 1970.
#[must_use]
pub fn parse_http(text: &str) -> Option<i64> {
    let (_, rest) = text.split_once(", ")?;
    let mut words = rest.split(' ');
    let (day, month, year) = (words.next()?, words.next()?, words.next()?);
    let (clock, zone) = (words.next()?, words.next()?);
    if zone != "GMT" || words.next().is_some() {
        return None;
    }
    let month = MONTHS.iter().zip(1..).find(|(name, _)| **name == month)?.1;
    let mut civil = Civil {
        year: digits(year, 4)?,
        month,
        day: digits(day, 2)?,
        hour: 0,
        minute: 0,
        second: 0,
        millis: 0,
    };
    read_clock(clock, &mut civil)?;
    Some(civil.millis()?.div_euclid(MILLIS_PER_SECOND))
}

impl Civil {
    /// Howard Hinnant's `days_from_civil`, with the ranges checked first.
    fn millis(&self) -> Option<i64> {
        let in_range = (YEAR_MIN..=YEAR_MAX).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=days_in(self.year, self.month)).contains(&self.day)
            && (0..=23).contains(&self.hour)
            && (0..=59).contains(&self.minute)
            && (0..=60).contains(&self.second);
        if !in_range {
            return None;
        }
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month_from_march = (self.month + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + self.day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let days = era * 146_097 + day_of_era - 719_468;
        let seconds =
            days * SECONDS_PER_DAY + self.hour * 3600 + self.minute * 60 + self.second.min(59);
        Some(seconds * MILLIS_PER_SECOND + self.millis)
    }

    fn of(millis: i64) -> Self {
        let seconds = millis.div_euclid(MILLIS_PER_SECOND);
        let shifted = seconds.div_euclid(SECONDS_PER_DAY) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let second_of_day = seconds.rem_euclid(SECONDS_PER_DAY);
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * month_from_march + 2) / 5 + 1,
            hour: second_of_day / 3600,
            minute: second_of_day / 60 % 60,
            second: second_of_day % 60,
            millis: millis.rem_euclid(MILLIS_PER_SECOND),
        }
    }
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A number of exactly so many digits, no sign.
fn digits(text: &str, length: usize) -> Option<i64> {
    let all_digits = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits { text.parse().ok() } else { None }
}

/// The clock without its offset, and the offset in minutes east of UTC.
fn split_offset(time: &str) -> Option<(&str, i64)> {
    if let Some(clock) = time.strip_suffix(['Z', 'z']) {
        return Some((clock, 0));
    }
    let Some(at) = time.find(['+', '-']) else {
        return Some((time, 0));
    };
    let (clock, offset) = time.split_at(at);
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let offset = offset.get(1..)?;
    let (hours, minutes) = match (offset.split_once(':'), offset.len()) {
        (Some(parts), _) => parts,
        (None, 4) => offset.split_at_checked(2)?,
        (None, _) => (offset, "00"),
    };
    let (hours, minutes) = (digits(hours, 2)?, digits(minutes, 2)?);
    if 23 < hours || 59 < minutes {
        return None;
    }
    Some((clock, sign * (hours * 60 + minutes)))
}

/// `hh:mm`, `hh:mm:ss` or `hh:mm:ss.fraction`; what is finer than a millisecond is cut off.
fn read_clock(clock: &str, civil: &mut Civil) -> Option<()> {
    let mut parts = clock.split(':');
    civil.hour = digits(parts.next()?, 2)?;
    civil.minute = digits(parts.next()?, 2)?;
    if let Some(second) = parts.next() {
        let (second, fraction) = match second.split_once(['.', ',']) {
            Some((second, fraction)) => (second, Some(fraction)),
            None => (second, None),
        };
        civil.second = digits(second, 2)?;
        if let Some(fraction) = fraction {
            let length = fraction.len();
            if length == 0 || 9 < length {
                return None;
            }
            digits(fraction, length)?;
            let padded = format!("{fraction:0<3}");
            civil.millis = digits(padded.get(..3)?, 3)?;
        }
    }
    if parts.next().is_some() { None } else { Some(()) }
}

#[cfg(test)]
mod tests {
    use super::{
        format_basic, format_http, format_iso, format_iso_seconds, of_seconds, parse_basic,
        parse_http, parse_iso,
    };

    #[test]
    fn iso_moments_are_read_in_every_form_that_clients_write() {
        let cases: &[(&str, Option<i64>)] = &[
            ("1970-01-01T00:00:00Z", Some(0)),
            ("1970-01-01", Some(0)),
            ("2009-07-08T18:00Z", Some(1_247_076_000_000)),
            ("2026-11-24T05:40:00.123Z", Some(1_795_498_800_123)),
            ("2026-11-24T05:40:00.123456Z", Some(1_795_498_800_123)),
            ("2026-11-24T05:40:00.1Z", Some(1_795_498_800_100)),
            ("2026-11-24T07:40:00+02:00", Some(1_795_498_800_000)),
            ("2026-11-24T01:10:00-0430", Some(1_795_498_800_000)),
            ("2026-11-24T05:40:00", Some(1_795_498_800_000)),
            ("2000-02-29T00:00:00Z", Some(951_782_400_000)),
            ("1969-12-31T23:59:59.999Z", Some(-1)),
            ("1900-02-29T00:00:00Z", None),
            ("2026-13-01T00:00:00Z", None),
            ("2026-01-32", None),
            ("2026-01-01T24:00:00Z", None),
            ("2026-01-01T00:00:00.Z", None),
            ("2026-01-02T03:04:05+0\u{fffd}", None),
            ("2026-01-02T03:04:05+\u{e9}00", None),
            ("2026-1-1", None),
            ("+026-01-01", None),
            ("0000-01-01", None),
            ("", None),
            ("T", None),
            ("yesterday", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_iso(text), *expected, "{text}");
        }
    }

    #[test]
    fn moments_are_written_back() {
        assert_eq!(format_iso(1_795_498_800_123), "2026-11-24T05:40:00.123Z");
        assert_eq!(format_iso_seconds(1_795_498_800_999), "2026-11-24T05:40:00Z");
        assert_eq!(format_iso(-1), "1969-12-31T23:59:59.999Z");
        assert_eq!(format_basic(1_440_938_160), "20150830T123600Z");
        for day in (-200_000..200_000).step_by(7) {
            let millis = day * 86_400_000 / 2 + 12_345;
            assert_eq!(parse_iso(&format_iso(millis)), Some(millis));
        }
    }

    #[test]
    fn basic_and_http_dates_are_read() {
        let cases: &[(&str, Option<i64>)] = &[
            ("20150830T123600Z", Some(1_440_938_160)),
            ("20150830T123600", None),
            ("20150830123600Z", None),
            ("2015é30T123600Z", None),
            ("20151330T123600Z", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(parse_basic(text), *expected, "{text}");
        }
        assert_eq!(parse_http("Mon, 09 Sep 2011 23:36:00 GMT"), Some(1_315_611_360));
        assert_eq!(parse_http("Mon, 09 Sep 2011 23:36:00 CET"), None);
        assert_eq!(parse_http("09 Sep 2011"), None);
        for day in (-200_000..200_000).step_by(13) {
            let seconds = day * 43_200 + 12_345;
            let text = format_http(seconds * 1000);
            assert_eq!(parse_http(&text), Some(seconds), "{text}");
        }
        assert_eq!(format_http(1_315_611_360_000), "Fri, 09 Sep 2011 23:36:00 GMT");
    }

    #[test]
    fn seconds_with_a_fraction_are_read_in_range() {
        assert_eq!(of_seconds(1_795_498_800.123), Some(1_795_498_800_123));
        assert_eq!(of_seconds(-0.001), Some(-1));
        for wrong in [f64::NAN, f64::INFINITY, 1e300, -1e300, 253_402_300_800.0] {
            assert_eq!(of_seconds(wrong), None, "{wrong}");
        }
    }
}

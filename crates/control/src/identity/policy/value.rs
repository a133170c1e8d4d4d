//! Numbers, moments and address ranges as conditions write them.

use std::cmp::Ordering;
use std::net::IpAddr;

use base::clock::Timestamp;

/// A number in a policy or a request. Whole numbers compare exactly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Number {
    Whole(i128),
    Decimal(f64),
}

impl Number {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
        if !text.bytes().all(is_plain) {
            return None;
        }
        if let Ok(whole) = text.parse() {
            return Some(Self::Whole(whole));
        }
        text.parse().ok().filter(|decimal: &f64| decimal.is_finite()).map(Self::Decimal)
    }

    pub(super) fn order(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Whole(left), Self::Whole(right)) => Some(left.cmp(&right)),
            (left, right) => left.decimal().partial_cmp(&right.decimal()),
        }
    }

    fn decimal(self) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "the other side is inexact already")]
            Self::Whole(whole) => whole as f64,
            Self::Decimal(decimal) => decimal,
        }
    }
}

/// Nanoseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moment(i128);

const NANOS_PER_SECOND: i128 = 1_000_000_000;

impl Moment {
    /// Reads an ISO 8601 date in one of the W3C forms, or seconds since the epoch. Text with a
    /// `T` or a hyphen is a date, anything else is a number of seconds.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let text = text.to_ascii_lowercase();
        if text.contains(['t', '-']) {
            return Self::parse_iso(&text);
        }
        let seconds: i64 = digits(&text)?.parse().ok()?;
        Some(Self(i128::from(seconds) * NANOS_PER_SECOND))
    }

    fn parse_iso(text: &str) -> Option<Self> {
        let (date, time) = text.split_once('t').unwrap_or((text, ""));
        let (sign, date) = date.strip_prefix('-').map_or((1, date), |date| (-1, date));
        let mut parts = date.split('-');
        let year = sign * digits(parts.next()?)?.parse::<i64>().ok()?;
        let month = part(parts.next(), 1, 1..=12)?;
        let day = part(parts.next(), 1, 1..=31)?;
        // The service keeps milliseconds in 64 bits, which end in these years.
        if parts.next().is_some() || !(-292_275_054..=292_278_993).contains(&year) {
            return None;
        }
        let midnight = i128::from(Timestamp::from_civil(year, month, day, 0).seconds());
        Some(Self(midnight * NANOS_PER_SECOND + time_of_day(time)?))
    }
}

/// Nanoseconds since midnight in UTC; a zone may move them outside the day.
fn time_of_day(text: &str) -> Option<i128> {
    let (clock, zone_seconds) = split_zone(text)?;
    let mut parts = clock.split(':');
    let hour = match parts.next() {
        Some("") => 0,
        hour => part(hour, 0, 0..=23)?,
    };
    let minute = part(parts.next(), 0, 0..=59)?;
    let (second, fraction) = match parts.next() {
        Some(second) => second.split_once('.').unwrap_or((second, "0")),
        None => ("0", "0"),
    };
    let second = part(Some(second), 0, 0..=59)?;
    if parts.next().is_some() || 9 < fraction.len() {
        return None;
    }
    let nanos: i128 = format!("{:0<9}", digits(fraction)?).parse().ok()?;
    let seconds = hour * 3600 + minute * 60 + second - zone_seconds;
    Some(i128::from(seconds) * NANOS_PER_SECOND + nanos)
}

/// The clock part of a time, and the seconds its zone is ahead of UTC.
fn split_zone(text: &str) -> Option<(&str, i64)> {
    if let Some(clock) = text.strip_suffix('z') {
        return Some((clock, 0));
    }
    let Some(at) = text.find(['+', '-']) else { return Some((text, 0)) };
    let sign = if text[at..].starts_with('-') { -1 } else { 1 };
    let zone = &text[at + 1..];
    let (hours, minutes) = zone.split_once(':').unwrap_or((zone, "00"));
    if hours.len() != 2 || minutes.len() != 2 {
        return None;
    }
    let ahead = part(Some(hours), 0, 0..=23)? * 3600 + part(Some(minutes), 0, 0..=59)? * 60;
    Some((&text[..at], sign * ahead))
}

fn part(text: Option<&str>, absent: i64, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
    let Some(text) = text else { return Some(absent) };
    digits(text)?.parse().ok().filter(|value| range.contains(value))
}

fn digits(text: &str) -> Option<&str> {
    let is_digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_digits.then_some(text)
}

/// An address range in CIDR form; a lone address is a range of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Network {
    V4 { address: u32, mask: u32 },
    V6 { address: u128, mask: u128 },
}

impl Network {
    /// Bits behind the prefix are ignored, as the service does.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (address, prefix) = match text.split_once('/') {
            Some((address, prefix)) => (address, Some(digits(prefix)?.parse::<u32>().ok()?)),
            None => (text, None),
        };
        match address.parse().ok()? {
            IpAddr::V4(address) => {
                let host_bits = 32_u32.checked_sub(prefix.unwrap_or(32))?;
                let mask = u32::MAX.checked_shl(host_bits).unwrap_or(0);
                Some(Self::V4 { address: address.to_bits() & mask, mask })
            }
            IpAddr::V6(address) => {
                let host_bits = 128_u32.checked_sub(prefix.unwrap_or(128))?;
                let mask = u128::MAX.checked_shl(host_bits).unwrap_or(0);
                Some(Self::V6 { address: address.to_bits() & mask, mask })
            }
        }
    }

    /// An IPv4 address that arrived in its IPv6 form counts as IPv4.
    pub(super) fn contains(self, address: &str) -> bool {
        match (self, address.parse::<IpAddr>().map(|address| address.to_canonical())) {
            (Self::V4 { address, mask }, Ok(IpAddr::V4(asked))) => {
                asked.to_bits() & mask == address
            }
            (Self::V6 { address, mask }, Ok(IpAddr::V6(asked))) => {
                asked.to_bits() & mask == address
            }
            _ => false,
        }
    }
}

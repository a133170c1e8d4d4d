//! Times that were measured many times over, and what of them is shown.

use std::fmt;
use std::time::Duration;

/// Times in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures(Vec<Duration>);

impl Figures {
    pub(crate) fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// The time that `percent` of 100 do not exceed.
    pub(crate) fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100).max(1) - 1;
        self.0.get(rank).copied().unwrap_or_default()
    }

    pub(crate) fn middle(&self) -> Duration {
        self.percentile(50)
    }

    /// This middle as a part of the other's; nothing where one of them was not measured.
    pub(crate) fn relative_to(&self, other: &Self) -> Option<f64> {
        let measured = !self.0.is_empty() && !other.0.is_empty();
        measured.then(|| self.middle().as_secs_f64() / other.middle().as_secs_f64())
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("nothing measured");
        }
        let of = |percent| seconds(self.percentile(percent));
        write!(f, "p50 {}, p99 {}, max {}", of(50), of(99), of(100))
    }
}

fn seconds(time: Duration) -> String {
    if time < Duration::from_millis(100) {
        return format!("{:.1} ms", time.as_secs_f64() * 1_000.0);
    }
    format!("{:.2} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Figures;

    #[test]
    fn percentiles_are_of_what_was_measured() {
        let figures = |to: u64| Figures::of((1..=to).rev().map(Duration::from_millis).collect());
        for (count, percent, millis) in
            [(1, 50, 1), (1, 99, 1), (3, 50, 2), (100, 50, 50), (100, 99, 99), (100, 100, 100)]
        {
            let expected = Duration::from_millis(millis);
            assert_eq!(figures(count).percentile(percent), expected, "{count} {percent}");
        }
        assert_eq!(figures(0).percentile(50), Duration::ZERO);
        assert_eq!(figures(2).to_string(), "p50 1.0 ms, p99 2.0 ms, max 2.0 ms");
        assert_eq!(figures(0).to_string(), "nothing measured");
        assert_eq!(figures(2).relative_to(&figures(8)), Some(0.25));
        assert_eq!(figures(2).relative_to(&figures(0)), None);
    }
}

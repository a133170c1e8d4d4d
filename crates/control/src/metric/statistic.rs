//! Statistics: what is asked of many values, and its answer. Pure.

use crate::metric::record::Summary;

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statistic {
    Average,
    Sum,
    Minimum,
    Maximum,
    SampleCount,
    /// 0 to 100.
    Percentile(f64),
}

impl Statistic {
    /// Reads `Average`, `p99.9` and so on.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "Average" => Self::Average,
            "Sum" => Self::Sum,
            "Minimum" => Self::Minimum,
            "Maximum" => Self::Maximum,
            "SampleCount" => Self::SampleCount,
            _ => {
                let number = text.strip_prefix('p').or_else(|| text.strip_prefix('P'))?;
                let plain = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                let percent: f64 = number.parse().ok().filter(|_| plain)?;
                (0.0..=100.0).contains(&percent).then_some(Self::Percentile(percent))?
            }
        })
    }

    /// The answer for the values of one period. `seconds` are all its values, if they are known one
    /// by one. A percentile of values that are not known needs them to be alike.
    #[must_use]
    pub fn of(self, summary: &Summary, seconds: Option<&mut Vec<f64>>) -> Option<f64> {
        if summary.is_empty() {
            return None;
        }
        match self {
            Self::Average => Some(summary.sum / summary.count),
            Self::Sum => Some(summary.sum),
            Self::Minimum => Some(summary.least),
            Self::Maximum => Some(summary.most),
            Self::SampleCount => Some(summary.count),
            Self::Percentile(percent) => match seconds {
                Some(values) => percentile(values, percent),
                None => (summary.least >= summary.most).then_some(summary.least),
            },
        }
    }
}

/// Between the two values that the rank lies between, in proportion.
fn percentile(values: &mut [f64], percent: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    #[expect(clippy::cast_precision_loss, reason = "some thousands of values")]
    let rank = percent / 100.0 * last as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to last")]
    let below = (rank.floor() as usize).min(last);
    let (low, high) = (values.get(below)?, values.get((below + 1).min(last))?);
    Some(low + (high - low) * (rank - rank.floor()))
}

#[cfg(test)]
mod tests {
    use super::Statistic;
    use crate::metric::record::Summary;

    #[test]
    fn statistics_are_read_and_answered() {
        let mut summary = Summary::default();
        let values: Vec<f64> = (1..=101).map(f64::from).collect();
        values.iter().for_each(|value| summary.add(*value));
        for (text, known, unknown) in [
            ("Average", Some(51.0), Some(51.0)),
            ("Sum", Some(5151.0), Some(5151.0)),
            ("Minimum", Some(1.0), Some(1.0)),
            ("Maximum", Some(101.0), Some(101.0)),
            ("SampleCount", Some(101.0), Some(101.0)),
            ("p50", Some(51.0), None),
            ("p99.5", Some(100.5), None),
            ("p0", Some(1.0), None),
            ("p100", Some(101.0), None),
        ] {
            let statistic = Statistic::parse(text).unwrap();
            assert_eq!(statistic.of(&summary, Some(&mut values.clone())), known, "{text}");
            assert_eq!(statistic.of(&summary, None), unknown, "{text}");
            assert_eq!(statistic.of(&Summary::default(), None), None, "{text}");
        }
        for text in ["average", "p", "p101", "p-1", "pNaN", "tm90", ""] {
            assert_eq!(Statistic::parse(text), None, "{text}");
        }
    }
}

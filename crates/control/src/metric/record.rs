//! What is kept: the values of one second, and what many seconds amount to.

use base::report::Role;

use crate::metric::column::WIDTH;

/// The values of one second. `NaN`: not measured. Single precision is seven digits.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// Seconds since 1970.
    pub at: i64,
    pub role: Option<Role>,
    pub values: [f32; WIDTH],
}

/// Many values of one metric.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    pub count: f64,
    pub sum: f64,
    pub least: f64,
    pub most: f64,
}

impl Default for Summary {
    fn default() -> Self {
        Self { count: 0.0, sum: 0.0, least: f64::INFINITY, most: f64::NEG_INFINITY }
    }
}

impl Summary {
    pub fn add(&mut self, value: f64) {
        self.merge(&Self { count: 1.0, sum: value, least: value, most: value });
    }

    pub fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        self.least = self.least.min(other.least);
        self.most = self.most.max(other.most);
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count <= 0.0
    }
}

/// What the seconds of some minutes amount to.
#[derive(Clone, Debug, PartialEq)]
pub struct Bucket {
    /// The first second.
    pub at: i64,
    /// Of the last second that is in it.
    pub role: Option<Role>,
    pub summaries: [Summary; WIDTH],
}

/// Bytes of a bucket on disk.
pub const BUCKET_BYTES: usize = 16 + WIDTH * 16;

impl Bucket {
    #[must_use]
    pub fn new(at: i64) -> Self {
        Self { at, role: None, summaries: [Summary::default(); WIDTH] }
    }

    pub fn add(&mut self, record: &Record) {
        self.role = record.role.or(self.role);
        for (summary, value) in self.summaries.iter_mut().zip(&record.values) {
            if !value.is_nan() {
                summary.add(f64::from(*value));
            }
        }
    }

    pub fn merge(&mut self, other: &Self) {
        self.role = other.role.or(self.role);
        for (summary, more) in self.summaries.iter_mut().zip(&other.summaries) {
            summary.merge(more);
        }
    }

    /// How many seconds are in it, by the metric that was measured most often.
    #[must_use]
    pub fn seconds(&self) -> f64 {
        self.summaries.iter().map(|summary| summary.count).fold(0.0, f64::max)
    }

    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(BUCKET_BYTES);
        bytes.extend(self.at.to_le_bytes());
        bytes.extend(match self.role {
            None => [0_u8; 8],
            Some(Role::Writer) => [1; 8],
            Some(Role::Replica) => [2; 8],
        });
        for summary in &self.summaries {
            for number in [summary.count, summary.sum, summary.least, summary.most] {
                #[expect(clippy::cast_possible_truncation, reason = "seven digits are kept")]
                bytes.extend((number as f32).to_le_bytes());
            }
        }
        bytes
    }

    /// `None`: the bytes are not a bucket, or are of a moment that was never written.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at_checked(16).filter(|_| bytes.len() == BUCKET_BYTES)?;
        let at = i64::from_le_bytes(head.get(..8)?.try_into().ok()?);
        let role = match head.get(8..)? {
            [0, ..] => None,
            [1, ..] => Some(Role::Writer),
            [2, ..] => Some(Role::Replica),
            _ => return None,
        };
        let mut bucket = Self { at, role, summaries: [Summary::default(); WIDTH] };
        for (summary, bytes) in bucket.summaries.iter_mut().zip(rest.chunks_exact(16)) {
            let number = |at: usize| {
                let bytes = bytes.get(at * 4..at * 4 + 4)?.try_into().ok()?;
                Some(f64::from(f32::from_le_bytes(bytes)))
            };
            *summary =
                Summary { count: number(0)?, sum: number(1)?, least: number(2)?, most: number(3)? };
        }
        (at > 0).then_some(bucket)
    }
}

#[cfg(test)]
mod tests {
    use base::report::Role;

    use super::{BUCKET_BYTES, Bucket, Record};
    use crate::metric::column::WIDTH;

    #[test]
    fn seconds_add_up_and_outlive_the_disk() {
        let mut bucket = Bucket::new(60);
        for (at, value) in [(60, 1.0), (61, f32::NAN), (62, 5.0)] {
            let mut values = [f32::NAN; WIDTH];
            values[0] = value;
            bucket.add(&Record { at, role: Some(Role::Replica), values });
        }
        let first = bucket.summaries[0];
        assert_eq!((first.count, first.sum, first.least, first.most), (2.0, 6.0, 1.0, 5.0));
        assert!(bucket.summaries[1].is_empty());
        assert_eq!(Bucket::from_bytes(&bucket.to_bytes()), Some(bucket.clone()));
        assert_eq!(Bucket::from_bytes(&[0; BUCKET_BYTES]), None);
        assert_eq!(Bucket::from_bytes(&bucket.to_bytes()[1..]), None);
        let mut twice = bucket.clone();
        twice.merge(&bucket);
        assert_eq!((twice.seconds(), twice.summaries[0].sum), (4.0, 12.0));
    }
}

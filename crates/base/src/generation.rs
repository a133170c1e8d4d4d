//! Counts decisions, so that a late message can be told from a new one.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Counts the decisions made about one resource. A host refuses a smaller number than its last.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Generation(pub u64);

impl Generation {
    /// The decision after this one.
    ///
    /// # Panics
    /// After 2^64 decisions.
    #[must_use]
    pub fn next(self) -> Self {
        Self(self.0.checked_add(1).expect("2^64 decisions are never reached"))
    }
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "g{}", self.0)
    }
}

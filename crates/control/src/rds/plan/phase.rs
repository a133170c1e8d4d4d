//! Where a cluster is in its life, and from where it can go where.

use serde::{Deserialize, Serialize};

/// Advanced by the planner alone, along [`EDGES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    Creating,
    Running,
    Stopping,
    Stopped,
    Starting,
    /// Instances are going, then the data.
    Deleting,
}

/// Every step a cluster can take.
pub const EDGES: &[(Phase, Phase)] = &[
    (Phase::Creating, Phase::Running),
    (Phase::Creating, Phase::Deleting),
    (Phase::Running, Phase::Stopping),
    (Phase::Running, Phase::Deleting),
    (Phase::Stopping, Phase::Stopped),
    (Phase::Stopping, Phase::Deleting),
    (Phase::Stopped, Phase::Starting),
    (Phase::Stopped, Phase::Deleting),
    (Phase::Starting, Phase::Running),
    (Phase::Starting, Phase::Deleting),
];

impl Phase {
    /// This phase after a step.
    ///
    /// # Panics
    /// When the step is not one of [`EDGES`]: a mistake of the planner.
    #[must_use]
    pub fn to(self, next: Self) -> Self {
        assert!(EDGES.contains(&(self, next)), "a cluster cannot go from {self:?} to {next:?}");
        next
    }

    /// Whether instances are to be up.
    #[must_use]
    pub fn is_up(self) -> bool {
        matches!(self, Self::Creating | Self::Running | Self::Starting)
    }
}

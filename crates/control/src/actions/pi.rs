//! The built actions of Performance Insights.

use crate::actions::{Action, Guard, action};
use crate::insight::api as insight;

/// *Actions, resources, and condition keys for AWS Performance Insights*: the metrics of one instance.
const METRICS: Guard = Guard::Targets(&["metrics/rds/{Identifier}"]);

/// Sorted by name.
pub const ACTIONS: &[Action] = &[
    action!("DescribeDimensionKeys", METRICS, insight::keys),
    action!("GetDimensionKeyDetails", METRICS, insight::details),
    action!("GetResourceMetrics", METRICS, insight::metrics),
    action!("ListAvailableResourceDimensions", METRICS, insight::dimensions),
];

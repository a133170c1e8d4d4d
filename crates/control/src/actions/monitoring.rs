//! The built actions of CloudWatch. It knows no resources for these.

use crate::actions::{Action, Guard, action};
use crate::metric::api as metric;

const ANY: Guard = Guard::Targets(&["*"]);

/// Sorted by name.
pub const ACTIONS: &[Action] = &[
    action!("DescribeAlarms", ANY, metric::describe_alarms),
    action!("GetMetricData", ANY, metric::data),
    action!("GetMetricStatistics", ANY, metric::statistics),
    action!("ListMetrics", ANY, metric::list),
];

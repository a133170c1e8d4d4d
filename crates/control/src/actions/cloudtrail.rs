//! The built actions of CloudTrail.

use crate::actions::{Action, Guard, action};
use crate::trail::{lookup, trails};

/// For actions that concern no trail in particular.
const NOTHING: Guard = Guard::Targets(&["*"]);
const TRAIL: Guard = Guard::Targets(&["trail/{Name}"]);

/// Resources per action: *Actions, resources, and condition keys for AWS CloudTrail*.
pub const ACTIONS: &[Action] = &[
    action!("DescribeTrails", NOTHING, trails::describe),
    action!("GetTrail", TRAIL, trails::get),
    action!("GetTrailStatus", TRAIL, trails::get_status),
    action!("ListTrails", NOTHING, trails::list),
    action!("LookupEvents", NOTHING, lookup::lookup),
];

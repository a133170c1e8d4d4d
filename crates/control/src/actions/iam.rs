//! The built actions of iam.

use crate::actions::Action;

pub const ACTIONS: &[Action] = &[];

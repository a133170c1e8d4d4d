//! The built actions of rds.

use crate::actions::Action;

pub const ACTIONS: &[Action] = &[];

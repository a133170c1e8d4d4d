//! The built actions of sts.

use crate::actions::Action;

pub const ACTIONS: &[Action] = &[];

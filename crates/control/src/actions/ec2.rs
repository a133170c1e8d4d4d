//! The built actions of ec2.

use crate::actions::Action;

pub const ACTIONS: &[Action] = &[];

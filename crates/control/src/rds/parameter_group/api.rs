//! The calls on parameter groups.

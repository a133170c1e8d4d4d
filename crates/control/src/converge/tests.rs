//! The loop against a host that does what it is told.

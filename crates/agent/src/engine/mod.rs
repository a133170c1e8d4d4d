//! Database engines: which are installed, how they get here, how each is run.

pub mod catalogue;
pub mod install;
pub(crate) mod postgres;

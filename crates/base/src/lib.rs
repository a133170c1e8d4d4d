//! Words that every process of the system shares: time, randomness, and what hosts are told.
//!
//! Deliberately knows no AWS noun, no SQL and no file format. `control` writes a [`spec::HostSpec`],
//! a host converges on it and answers with a [`report::HostReport`]; both live here because the two
//! sides may not import each other.

pub mod clock;
pub mod entropy;
pub mod figure;
pub mod generation;
pub mod host;
pub mod log;
pub mod report;
pub mod spec;
pub mod sql;
pub mod token;

//! The Data API (`rds-data`): SQL by signed calls, for those whom a secret lets in.
//!
//! A host runs the statements as the user that the secret names, so the engine decides what it may.

pub mod cluster;
pub mod field;
pub mod formatted;
pub mod refusal;
pub mod statement;
pub mod transaction;

#[cfg(test)]
mod tests;

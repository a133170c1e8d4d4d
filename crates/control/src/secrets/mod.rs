//! Secrets Manager, as far as databases need it: values with versions and stages, sealed at rest.
//!
//! `rds` keeps managed master passwords here and the Data API reads credentials from here. There
//! are no rotation functions and no replicas; what would promise them is refused.

pub mod change;
pub mod list;
pub mod owned;
pub mod random;
pub mod read;
pub mod refusal;
pub mod secret;
pub mod tag;
pub mod target;

#[cfg(test)]
mod tests;

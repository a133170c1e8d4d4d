//! Friendly answers: which statement or which rule decides, in sentences.
//!
//! The same evaluators that enforce are asked, so an explanation cannot disagree with what happens.

pub mod connect;
pub mod policy;

use serde::Serialize;

/// What is decided, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    pub allowed: bool,
    /// One sentence.
    pub verdict: String,
    /// One sentence a reason, the deciding one first.
    pub because: Vec<String>,
}

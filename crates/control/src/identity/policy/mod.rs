//! The policy language: documents, requests, and the one evaluator that decides.
//!
//! Enforcement, `SimulatePrincipalPolicy` and explanations all ask `evaluate`, so they cannot
//! disagree. It knows no account, no store and no clock: the caller hands in what is known about
//! the principal (`request`) and the compiled documents that apply (`evaluate::PolicySet`).
//! A document is compiled once (`document`) and may be shared between threads.
//!
//! Rules are those of "Policy evaluation logic" and "IAM JSON policy elements" in the IAM User
//! Guide; where the guide is silent, the side that refuses was chosen.

mod condition;
pub mod document;
pub mod evaluate;
mod grammar;
mod json;
pub mod malformed;
mod pattern;
pub mod principal;
pub mod request;
pub mod sentence;
mod value;

#[cfg(test)]
mod tests;

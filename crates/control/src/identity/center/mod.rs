//! Identity Center: people and groups of a directory, what they may take on, and their sign-in.
//!
//! An account turns it on for itself. People are records of its identity store, not IAM users; an
//! assignment gives a person or a group a permission set, which becomes a role of the account that
//! IAM's own calls cannot change. People prove who they are to the portal, and clients such as the
//! AWS CLI get a bearer token (OAuth 2.0 device and authorisation-code grants) for sessions of
//! those roles.

pub mod instance;

pub mod group;
pub mod membership;
pub mod person;
pub mod person_edit;

pub mod assignment;
pub mod operation;
pub mod page;
pub mod permission_policy;
pub mod permission_set;
pub mod provision;
pub mod tag;

pub mod access;
pub mod client;
pub mod code;
pub mod device;
pub mod portal;
pub mod sign_in;
pub mod token;

pub mod refusal;
pub mod target;

#[cfg(test)]
mod tests;

//! Signature Version 4: who claims to have sent a request, and whether that is true.
//!
//! [`claim::claim`] reads what a request says of itself; the caller then looks the access key up
//! and calls [`Claim::verify`] with the key derived from its secret. Nothing of a request may be
//! trusted before that.

pub mod claim;
pub mod error;
pub mod key;
pub mod sign;
pub mod token;

pub(crate) mod canonical;

/// The one algorithm that is served.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";
/// The last part of every credential scope.
const TERMINATOR: &str = "aws4_request";
/// A presigned request lives seven days at most.
const EXPIRES_SECONDS_MAX: i64 = 604_800;

#[cfg(test)]
mod tests;

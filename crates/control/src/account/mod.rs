//! The Account Management API: an account's name, address, contacts and Regions.
//!
//! There are no organizations here: an account speaks of itself alone.

pub mod contact;
pub mod email;
pub mod name;
pub mod region;

#[cfg(test)]
mod tests;

use wire::error::ApiError;

use crate::call::Call;

/// Only an organization's management account may name another account.
fn check_own(call: &Call, operation: &str, named: Option<&str>) -> Result<(), ApiError> {
    match named {
        Some(named) if named != call.account() => Err(denied(
            call,
            operation,
            "the account is not the caller's, and there is no organization that both are in",
        )),
        _ => Ok(()),
    }
}

fn denied(call: &Call, operation: &str, because: &str) -> ApiError {
    let text = format!(
        "User: {} is not authorized to perform: account:{operation} because {because}",
        call.caller.arn
    );
    ApiError::new("AccessDeniedException", text).with_status(403)
}

fn missing(text: &str) -> ApiError {
    ApiError::new("ResourceNotFoundException", text).with_status(404)
}

fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("ValidationException", text.into()).with_status(400)
}

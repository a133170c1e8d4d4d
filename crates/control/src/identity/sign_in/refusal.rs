//! Refusals of what is done before anybody is signed in.

use std::time::Duration;

use wire::error::ApiError;

/// Too many tries from one place.
#[must_use]
pub fn too_many(wait: Duration) -> ApiError {
    let seconds = wait.as_secs().max(1);
    let text = format!("There were too many attempts. Try again in {seconds} s.");
    ApiError::new("TooManyAttempts", text).with_status(429)
}

/// A code that was not sent, was used, or is too old: nobody is told which.
#[must_use]
pub fn wrong_code() -> ApiError {
    let text = "The code is not right or no longer valid. Check it, or ask for a new one.";
    ApiError::new("WrongCode", text)
}

/// What a form was filled with.
#[must_use]
pub fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidInput", text.into())
}

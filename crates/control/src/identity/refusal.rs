//! IAM's refusals, with the codes and texts that the real service uses.

use wire::error::ApiError;

/// `NoSuchEntity`: `The user with name alice cannot be found.`
#[must_use]
pub fn unknown(word: &str, name: &str) -> ApiError {
    missing(format!("The {word} with name {name} cannot be found."))
}

/// `NoSuchEntity` with another text.
#[must_use]
pub fn missing(text: impl Into<String>) -> ApiError {
    ApiError::new("NoSuchEntity", text.into())
}

/// `EntityAlreadyExists`
#[must_use]
pub fn taken(text: impl Into<String>) -> ApiError {
    ApiError::new("EntityAlreadyExists", text.into())
}

/// `DeleteConflict`
#[must_use]
pub fn conflict(text: impl Into<String>) -> ApiError {
    ApiError::new("DeleteConflict", text.into())
}

/// `LimitExceeded`: `Cannot exceed quota for AccessKeysPerUser: 2`
#[must_use]
pub fn quota(name: &str, limit: usize) -> ApiError {
    limit_exceeded(format!("Cannot exceed quota for {name}: {limit}"))
}

/// `LimitExceeded` with another text.
#[must_use]
pub fn limit_exceeded(text: impl Into<String>) -> ApiError {
    ApiError::new("LimitExceeded", text.into())
}

/// `InvalidInput`
#[must_use]
pub fn invalid_input(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidInput", text.into())
}

/// `ValidationError`
#[must_use]
pub fn validation<T: Into<String>>(text: T) -> ApiError {
    ApiError::new("ValidationError", text.into())
}

/// `AccessDenied`, for what a handler refuses by itself.
#[must_use]
pub fn access_denied(text: impl Into<String>) -> ApiError {
    ApiError::new("AccessDenied", text.into()).with_status(403)
}

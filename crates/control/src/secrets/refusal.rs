//! Refusals in the words of AWS Secrets Manager.

use wire::error::ApiError;

/// No secret of that name or ARN, or none that is left.
#[must_use]
pub fn missing() -> ApiError {
    ApiError::new("ResourceNotFoundException", "Secrets Manager can't find the specified secret.")
}

/// The secret has no version of that id or stage.
#[must_use]
pub fn missing_value(what: &str) -> ApiError {
    let text = format!("Secrets Manager can't find the specified secret value for {what}");
    ApiError::new("ResourceNotFoundException", text)
}

/// The secret waits for its deletion.
#[must_use]
pub fn marked() -> ApiError {
    invalid_request(
        "You can't perform this operation on the secret because it was marked for deletion.",
    )
}

#[must_use]
pub fn invalid_request(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidRequestException", text)
}

#[must_use]
pub fn invalid_parameter(text: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterException", text)
}

#[must_use]
pub fn exists(text: impl Into<String>) -> ApiError {
    ApiError::new("ResourceExistsException", text)
}

#[must_use]
pub fn limit(text: impl Into<String>) -> ApiError {
    ApiError::new("LimitExceededException", text)
}

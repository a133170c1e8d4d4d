//! Refusals of Identity Center's services, and of OAuth in its words.

use wire::error::ApiError;

/// Something that is named and is not there.
#[must_use]
pub fn missing(text: impl Into<String>) -> ApiError {
    ApiError::new("ResourceNotFoundException", text)
}

/// Something of the identity store that is not there: `word` is `USER`, `GROUP`, `GROUP_MEMBERSHIP`
/// or `IDENTITY_STORE`.
#[must_use]
pub fn missing_in_store(word: &str, id: &str) -> ApiError {
    missing(format!("{word} not found."))
        .with_detail("ResourceType", word)
        .with_detail("ResourceId", id)
}

/// What would clash with what is there.
#[must_use]
pub fn conflict(text: impl Into<String>) -> ApiError {
    ApiError::new("ConflictException", text)
}

/// A parameter that no service would take.
#[must_use]
pub fn invalid<T: Into<String>>(text: T) -> ApiError {
    ApiError::new("ValidationException", text)
}

/// A quota is used up.
#[must_use]
pub fn quota(text: impl Into<String>) -> ApiError {
    ApiError::new("ServiceQuotaExceededException", text)
}

/// A bearer token that is none, or not any more.
#[must_use]
pub fn no_session() -> ApiError {
    ApiError::new("UnauthorizedException", "Session token not found or invalid")
}

/// An OAuth error (RFC 6749, section 5.2; RFC 8628, section 3.5) under the service's own code.
#[must_use]
pub fn oauth(code: &'static str, error: &str, description: &str) -> ApiError {
    ApiError::new(code, description)
        .with_detail("error", error)
        .with_detail("error_description", description)
}

/// A client that is not registered here, or not any more.
#[must_use]
pub fn unknown_client() -> ApiError {
    oauth("InvalidClientException", "invalid_client", "The client is not registered or expired.")
}

/// A code or token that was not given for this, was used, or is too old.
#[must_use]
pub fn invalid_grant() -> ApiError {
    oauth("InvalidGrantException", "invalid_grant", "The grant is invalid, expired or revoked.")
}

/// A request of OAuth that lacks something.
#[must_use]
pub fn invalid_request(description: &str) -> ApiError {
    oauth("InvalidRequestException", "invalid_request", description)
}

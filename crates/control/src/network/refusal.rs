//! Refusals that several EC2 calls share, in EC2's own words.

use wire::error::ApiError;

use crate::network::cidr::MalformedCidr;

#[must_use]
pub fn invalid_value(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterValue", message.into())
}

#[must_use]
pub fn invalid_combination(message: impl Into<String>) -> ApiError {
    ApiError::new("InvalidParameterCombination", message.into())
}

#[must_use]
pub fn missing(parameter: &str) -> ApiError {
    let text = format!("The request must contain the parameter {parameter}");
    ApiError::new("MissingParameter", text)
}

/// A parameter whose omission would promise what this service does not do.
#[must_use]
pub fn unsupported(message: impl Into<String>) -> ApiError {
    ApiError::new("UnsupportedOperation", message.into())
}

/// A client token stands for one request and no other.
#[must_use]
pub fn reused_token() -> ApiError {
    let text = "The client token you provided was used before with other parameters.";
    ApiError::new("IdempotentParameterMismatch", text)
}

/// The resource is still needed by another one.
#[must_use]
pub fn in_use(resource: &str) -> ApiError {
    ApiError::new("DependencyViolation", format!("resource {resource} has a dependent object"))
}

/// EC2's text for a network that is none.
impl From<MalformedCidr> for ApiError {
    fn from(error: MalformedCidr) -> Self {
        invalid_value(error.to_string())
    }
}

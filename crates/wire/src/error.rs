//! The one error that callers of the API see.

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Value};

/// A refusal or failure in AWS's words. What caused it is in the log, under the request id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    pub code: Cow<'static, str>,
    pub message: String,
    status: Option<u16>,
    /// Boxed, since most errors have none.
    details: Option<Box<Map<String, Value>>>,
}

impl ApiError {
    /// An error whose HTTP status is the model's for this code.
    pub fn new(code: impl Into<Cow<'static, str>>, message: impl Into<String>) -> Self {
        Self { code: code.into(), message: message.into(), status: None, details: None }
    }

    /// The same error with an HTTP status of its own.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// The same error with a further member of its shape in the model, for services that speak JSON.
    #[must_use]
    pub fn with_detail(mut self, member: &str, value: impl Into<Value>) -> Self {
        self.details.get_or_insert_default().insert(member.to_owned(), value.into());
        self
    }

    pub(crate) fn detail(&self, member: &str) -> Option<&Value> {
        self.details.as_ref()?.get(member)
    }

    /// The status given by [`ApiError::with_status`], if any.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// A fault of ours, in the words that AWS uses for its own.
    #[must_use]
    pub fn internal() -> Self {
        Self::new(
            "InternalFailure",
            "The request processing has failed because of an unknown error, exception or failure.",
        )
        .with_status(500)
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

impl std::error::Error for ApiError {}

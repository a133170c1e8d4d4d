//! Refusals in the words of the Data API.

use base::sql::SqlError;
use wire::error::ApiError;

#[must_use]
pub fn bad_request(text: impl Into<String>) -> ApiError {
    ApiError::new("BadRequestException", text)
}

/// What the host says of a request, as the service says it (*Troubleshooting RDS Data API*).
#[must_use]
pub fn of_host(error: &SqlError) -> ApiError {
    let text = error.to_string();
    match error {
        SqlError::NotServing => ApiError::new(
            "DatabaseUnavailableException",
            "The writer instance in the DB cluster isn't available.",
        ),
        SqlError::Login { .. } => ApiError::new(
            "InvalidSecretException",
            format!("The Secrets Manager secret used with the request isn't valid: {text}"),
        ),
        SqlError::NoDatabase { .. } | SqlError::Engine { .. } => {
            ApiError::new("DatabaseErrorException", text)
        }
        SqlError::Unsupported { .. } => ApiError::new("UnsupportedResultException", text),
        SqlError::Slow => ApiError::new("StatementTimeoutException", "Request timed out"),
        SqlError::Large => {
            bad_request("Database returned more than the allowed response size limit")
        }
        SqlError::NoTransaction => {
            ApiError::new("TransactionNotFoundException", "The transaction ID wasn't found.")
        }
        SqlError::Request { .. } | SqlError::Nowhere { .. } => bad_request(text),
    }
}

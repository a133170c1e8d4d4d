//! The codes that all services share, as the services that speak JSON call them.

use crate::error::ApiError;
use crate::model::Protocol;
use crate::service::Service;

/// A form service's code, the JSON services', and the status over REST; over plain JSON it is 400.
const CODES: &[(&str, &str, u16)] = &[
    ("AccessDenied", "AccessDeniedException", 403),
    ("ExpiredToken", "ExpiredTokenException", 403),
    ("IncompleteSignature", "IncompleteSignatureException", 403),
    ("InvalidAction", "UnknownOperationException", 404),
    ("InvalidClientTokenId", "UnrecognizedClientException", 403),
    ("MalformedQueryString", "SerializationException", 400),
    ("MissingAuthenticationToken", "MissingAuthenticationTokenException", 403),
    ("SignatureDoesNotMatch", "InvalidSignatureException", 403),
    ("Throttling", "ThrottlingException", 429),
    ("ValidationError", "ValidationException", 400),
];

impl Service {
    /// The same error under the code and status that this service has for it. The services that
    /// speak JSON have other words than the older ones for what befalls a call before its handler.
    #[must_use]
    pub fn in_own_words(&self, error: &ApiError) -> ApiError {
        if self.speaks_forms() {
            return error.clone();
        }
        let row = CODES.iter().find(|(form, json, _)| [*form, *json].contains(&&*error.code));
        let modelled = |code: &str| self.model.errors.get(code).map(|error| error.status);
        let Some((_, json, rest)) = row.filter(|_| modelled(&error.code).is_none()) else {
            return error.clone();
        };
        let common = if self.model.protocol == Protocol::RestJson { *rest } else { 400 };
        let mut said = error.clone();
        said.code = (*json).into();
        said.with_status(modelled(json).unwrap_or(common))
    }
}

//! Why a signature is refused, in AWS's words.

use crate::error::ApiError;

/// A refusal. No variant holds a secret; the texts are those of the real services.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureError {
    #[error("The {what} of the request is too large.")]
    TooLarge { what: &'static str },
    #[error("The query string contains a broken % escape.")]
    BrokenQuery,
    #[error(
        "Only one authentication mechanism is allowed: the Authorization header or the \
         query-string parameters."
    )]
    TwoMechanisms,
    #[error("The request has '{name}' more than once.")]
    Repeated { name: String },
    #[error(
        "Unsupported AWS 'algorithm': '{given}'. This endpoint accepts AWS4-HMAC-SHA256 \
         (Signature Version 4)."
    )]
    Algorithm { given: String },
    #[error("'{part}' not a valid key=value pair (missing equal-sign) in Authorization header.")]
    NotKeyValue { part: String },
    #[error("{}", missing_in_header(.parts))]
    MissingInHeader { parts: Vec<&'static str> },
    #[error("{}", missing_in_query(.parts))]
    MissingInQuery { parts: Vec<&'static str> },
    #[error(
        "Credential must have exactly 5 slash-delimited elements, e.g. \
         keyid/date/region/service/term, got '{given}'"
    )]
    Credential { given: String },
    #[error(
        "Date must be in ISO-8601 'basic format'. Got '{given}'. See \
         http://en.wikipedia.org/wiki/ISO_8601"
    )]
    Date { given: String },
    #[error("X-Amz-Expires must be a number of seconds between 1 and 604800, got '{given}'")]
    Expires { given: String },
    #[error("Credential should be scoped with a valid terminator: 'aws4_request'.")]
    ScopeTerminator,
    #[error(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from \
         HTTP: '{scope}' != '{sent}', from '{from}'."
    )]
    ScopeDate { scope: String, sent: String, from: String },
    #[error("Credential should be scoped to a valid region, not '{given}'.")]
    ScopeRegion { given: String },
    #[error("Credential should be scoped to correct service: '{expected}'.")]
    ScopeService { expected: String },
    #[error("'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.")]
    HostNotSigned,
    #[error("The header '{name}' is named in SignedHeaders but is not in the request.")]
    HeaderMissing { name: String },
    #[error("The provided 'x-amz-content-sha256' header does not match what was computed.")]
    Payload,
    #[error("The payload must be signed: 'x-amz-content-sha256' may not be '{given}' here.")]
    UnsignedPayload { given: String },
    /// All in ISO 8601's basic form; `limit` is how far back a signature may lie.
    #[error("Signature expired: {signed} is now earlier than {earliest} ({now} - {limit})")]
    Expired { signed: String, earliest: String, now: String, limit: String },
    /// A presigned request after its own end.
    #[error("Signature expired: {end} is now earlier than {now}")]
    PresignedExpired { end: String, now: String },
    #[error("Signature not yet current: {signed} is still later than {latest} ({now} + {limit})")]
    NotYetCurrent { signed: String, latest: String, now: String, limit: String },
    #[error(
        "The request signature we calculated does not match the signature you provided. Check \
         your AWS Secret Access Key and signing method. Consult the service documentation for \
         details."
    )]
    Mismatch { canonical_request: String, string_to_sign: String },
}

impl SignatureError {
    /// The refusal as the service says it: EC2 has codes of its own.
    #[must_use]
    pub fn api_error(&self, service: &str) -> ApiError {
        let ec2 = service == "ec2";
        match self {
            Self::TooLarge { .. } => ApiError::new("RequestEntityTooLarge", self.to_string()),
            Self::BrokenQuery => ApiError::new("MalformedQueryString", self.to_string()),
            Self::Expired { .. } | Self::PresignedExpired { .. } if ec2 => {
                ApiError::new("RequestExpired", "Request has expired.")
            }
            Self::NotYetCurrent { .. } if ec2 => ApiError::new("RequestExpired", self.to_string()),
            Self::Mismatch { .. } if ec2 => ApiError::new(
                "AuthFailure",
                "AWS was not able to validate the provided access credentials",
            ),
            Self::Mismatch { canonical_request, string_to_sign } => {
                let message = format!(
                    "{self}\n\nThe Canonical String for this request should have \
                     been\n'{canonical_request}'\n\nThe String-to-Sign should have \
                     been\n'{string_to_sign}'\n"
                );
                ApiError::new("SignatureDoesNotMatch", message)
            }
            _ if self.is_incomplete() => ApiError::new("IncompleteSignature", self.to_string()),
            _ if ec2 => ApiError::new("AuthFailure", self.to_string()),
            _ => ApiError::new("SignatureDoesNotMatch", self.to_string()),
        }
    }

    /// Whether the claim could not even be read.
    fn is_incomplete(&self) -> bool {
        matches!(
            self,
            Self::TwoMechanisms
                | Self::Repeated { .. }
                | Self::Algorithm { .. }
                | Self::NotKeyValue { .. }
                | Self::MissingInHeader { .. }
                | Self::MissingInQuery { .. }
                | Self::Credential { .. }
                | Self::Date { .. }
                | Self::Expires { .. }
        )
    }
}

fn missing_in_header(parts: &[&str]) -> String {
    let sentences: Vec<String> = parts
        .iter()
        .map(|part| match *part {
            "X-Amz-Date" => "Authorization header requires existence of either a 'X-Amz-Date' or \
                             a 'Date' header."
                .to_owned(),
            part => format!("Authorization header requires '{part}' parameter."),
        })
        .collect();
    sentences.join(" ")
}

fn missing_in_query(parts: &[&str]) -> String {
    let mut sentences: Vec<String> = parts
        .iter()
        .map(|part| format!("AWS query-string parameters must include '{part}'."))
        .collect();
    sentences.push("Re-examine the query-string parameters.".to_owned());
    sentences.join(" ")
}

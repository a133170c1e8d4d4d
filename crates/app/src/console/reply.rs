//! Answers of the console, all with the headers that keep a page to itself.

use serde_json::{Value, json};
use wire::error::ApiError;
use wire::http::HttpResponse;

/// No script but our own files, none within the page, no frame around it, nowhere else to talk to.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
     img-src 'self' data:; font-src 'self' data:; connect-src 'self'; worker-src 'self'; \
     manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// A refusal of the console itself, in the form of those of the services.
#[derive(Clone, Debug)]
pub struct Refusal {
    pub status: u16,
    pub code: String,
    pub message: String,
    pub request_id: Option<String>,
}

impl Refusal {
    #[must_use]
    pub fn new(status: u16, code: &str, message: impl Into<String>) -> Self {
        Self { status, code: code.to_owned(), message: message.into(), request_id: None }
    }

    /// Of a service.
    #[must_use]
    pub fn of(error: &ApiError) -> Self {
        Self::new(error.status().unwrap_or(400), &error.code, error.message.clone())
    }

    #[must_use]
    pub fn response(&self) -> HttpResponse {
        let mut body = json!({ "code": self.code, "message": self.message });
        if let Some(id) = &self.request_id {
            body["requestId"] = id.as_str().into();
        }
        json(self.status, &body)
    }
}

impl From<ApiError> for Refusal {
    fn from(error: ApiError) -> Self {
        Self::of(&error)
    }
}

impl From<control::store::error::StoreError> for Refusal {
    fn from(error: control::store::error::StoreError) -> Self {
        Self::of(&error.into())
    }
}

/// An answer that nobody keeps a copy of.
#[must_use]
pub fn json(status: u16, body: &Value) -> HttpResponse {
    HttpResponse {
        status,
        content_type: "application/json",
        headers: vec![("cache-control", "no-store".to_owned())],
        body: body.to_string().into_bytes(),
    }
}

/// Adds what every answer has.
#[must_use]
pub fn guarded(mut response: HttpResponse, secure: bool) -> HttpResponse {
    // Pages that are no application of ours have policies of their own.
    for (name, policy) in
        [("content-security-policy", CONTENT_SECURITY_POLICY), ("referrer-policy", "no-referrer")]
    {
        if !response.headers.iter().any(|(own, _)| *own == name) {
            response.headers.push((name, policy.to_owned()));
        }
    }
    response.headers.extend([
        ("x-content-type-options", "nosniff".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
        ("permissions-policy", "camera=(), geolocation=(), microphone=()".to_owned()),
        ("x-frame-options", "DENY".to_owned()),
    ]);
    if secure {
        let lasting = "max-age=31536000".to_owned();
        response.headers.push(("strict-transport-security", lasting));
    }
    response
}

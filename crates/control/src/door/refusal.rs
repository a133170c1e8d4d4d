//! Refusals in each service's own words, before a handler is reached.
//!
//! The services differ for historical reasons: EC2 says `AuthFailure` and `UnauthorizedOperation`
//! where the others say `InvalidClientTokenId` and `AccessDenied`.

use wire::error::ApiError;
use wire::http::{HttpRequest, HttpResponse};
use wire::service::Service;

use crate::identity::authorize::Denied;

/// The service that an unsigned or badly signed request most likely means: the one whose API
/// version it names. Used for the form of the error only.
#[must_use]
pub fn likely_service(request: &HttpRequest) -> Option<&'static Service> {
    if let Some(meant) = wire::service::meant_by(request) {
        return Some(meant);
    }
    let versions = [
        ("Version=2014-10-31", "rds"),
        ("Version=2016-11-15", "ec2"),
        ("Version=2010-05-08", "iam"),
        ("Version=2011-06-15", "sts"),
        ("Version=2010-08-01", "monitoring"),
    ];
    let says = |text: &str| {
        let body = request.body.get(..request.body.len().min(65_536)).unwrap_or_default();
        request.query.contains(text)
            || body.windows(text.len()).any(|window| window == text.as_bytes())
    };
    let (_, name) = versions.into_iter().find(|(text, _)| says(text))?;
    wire::service::find(name)
}

/// An error for a request that names no service we know: JSON for a client that speaks JSON,
/// the Query protocol's XML otherwise.
#[must_use]
pub fn without_service(request: &HttpRequest, error: &ApiError, request_id: &str) -> HttpResponse {
    let is_json = request.header("x-amz-target").is_some()
        || request.header("content-type").is_some_and(|kind| kind.contains("json"));
    if is_json {
        let body = serde_json::json!({ "__type": error.code, "message": error.message });
        return HttpResponse {
            status: error.status().unwrap_or(400),
            content_type: "application/x-amz-json-1.1",
            headers: vec![("x-amzn-requestid", request_id.to_owned())],
            body: body.to_string().into_bytes(),
        };
    }
    let sts = wire::service::find("sts").expect("the models of served services are built in");
    sts.encode_error(error, request_id)
}

/// No signature at all.
#[must_use]
pub fn unsigned(service: Option<&'static Service>) -> ApiError {
    if service.is_some_and(|service| service.name() == "ec2") {
        return auth_failure();
    }
    ApiError::new("MissingAuthenticationToken", "Request is missing Authentication Token")
        .with_status(403)
}

/// Unknown, deleted or inactive access key: the same answer, so that none can be told apart.
#[must_use]
pub fn unknown_key(service: &str) -> ApiError {
    if service == "ec2" {
        return auth_failure();
    }
    ApiError::new("InvalidClientTokenId", "The security token included in the request is invalid.")
        .with_status(403)
}

fn auth_failure() -> ApiError {
    ApiError::new("AuthFailure", "AWS was not able to validate the provided access credentials")
        .with_status(401)
}

/// A session whose time is over.
#[must_use]
pub fn expired(service: &str) -> ApiError {
    if service == "ec2" {
        return ApiError::new("RequestExpired", "Request has expired.").with_status(400);
    }
    ApiError::new("ExpiredToken", "The security token included in the request is expired")
        .with_status(403)
}

/// A credential scope with a region that nobody serves.
#[must_use]
pub fn unknown_region(service: &str, region: &str) -> ApiError {
    let code = if service == "ec2" { "AuthFailure" } else { "SignatureDoesNotMatch" };
    let message = format!("Credential should be scoped to a valid region, not '{region}'.");
    ApiError::new(code, message).with_status(if service == "ec2" { 401 } else { 403 })
}

/// An action that the service's model does not have.
#[must_use]
pub fn unknown_operation(service: &str, action: &str, version: &str) -> ApiError {
    let action: String = action.chars().take(128).collect();
    let version: String = version.chars().take(32).collect();
    if service == "ec2" {
        let message = format!("The action {action} is not valid for this web service.");
        return ApiError::new("InvalidAction", message);
    }
    let message = format!("Could not find operation {action} for version {version}");
    ApiError::new("InvalidAction", message)
}

/// An action that the service has and we do not.
#[must_use]
pub fn not_built(service: &str, operation: &str) -> ApiError {
    let message = format!(
        "{service}:{operation} is a valid action that Borealis does not implement yet; nothing was done."
    );
    ApiError::new("InvalidAction", message)
}

/// Allowed, but only asked for.
#[must_use]
pub fn dry_run() -> ApiError {
    ApiError::new("DryRunOperation", "Request would have succeeded, but DryRun flag is set.")
        .with_status(412)
}

/// Authenticated but not allowed.
#[must_use]
pub fn denied(service: &str, denied: &Denied) -> ApiError {
    let failed = match denied {
        Denied::Unknown(error) => return error.clone(),
        Denied::Refused(refused) => refused,
    };
    if service == "ec2" {
        let message = format!(
            "You are not authorized to perform this operation. {} \
             Encoded authorization failure message: {}",
            failed.sentence, failed.encoded
        );
        return ApiError::new("UnauthorizedOperation", message).with_status(403);
    }
    ApiError::new("AccessDenied", failed.sentence.clone()).with_status(403)
}

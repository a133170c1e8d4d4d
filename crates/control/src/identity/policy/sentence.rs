//! The sentence of an access-denied error, as AWS words it.

use super::evaluate::{Layer, Verdict};
use super::request::Request;

/// Who may not do what to which resource, and because of what. `None` for a request that is
/// allowed. Source: "Troubleshooting access denied error messages" in the IAM User Guide.
#[must_use]
pub fn denial(request: &Request<'_>, verdict: &Verdict<'_>) -> Option<String> {
    let Request { action, resource, .. } = request;
    let reason = match verdict {
        Verdict::Allowed { .. } => return None,
        Verdict::DeniedExplicitly { by } => {
            format!("with an explicit deny in {}", place(by.layer))
        }
        Verdict::DeniedImplicitly { missing } => {
            format!("because no {} allows the {action} action", policy(*missing))
        }
    };
    let who = &request.principal.arn;
    Some(format!(
        "User: {who} is not authorized to perform: {action} on resource: {resource} {reason}"
    ))
}

fn policy(layer: Layer) -> &'static str {
    match layer {
        Layer::Identity => "identity-based policy",
        Layer::Boundary => "permissions boundary",
        Layer::Session => "session policy",
        Layer::Resource => "resource-based policy",
        Layer::Trust => "role trust policy",
    }
}

fn place(layer: Layer) -> &'static str {
    match layer {
        Layer::Identity => "an identity-based policy",
        Layer::Boundary => "a permissions boundary",
        Layer::Session => "a session policy",
        Layer::Resource => "a resource-based policy",
        Layer::Trust => "the role trust policy",
    }
}

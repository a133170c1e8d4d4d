//! May this caller do this to that? Asked for every call, answered by the policy evaluator.

use serde_json::json;
use wire::error::ApiError;

use crate::call::Call;
use crate::identity::caller::{Caller, CallerKind};
use crate::identity::policy::evaluate::{Verdict, evaluate};
use crate::identity::policy::request::{Context, PrincipalFacts, PrincipalKind, Request};
use crate::identity::policy::sentence;
use crate::identity::{arn, principal, resource_facts};

/// Why a caller may not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    Refused(Refused),
    /// Nobody can tell, so no.
    Unknown(ApiError),
}

/// A denial in AWS's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Who may not do what to which resource, and because of what.
    pub sentence: String,
    /// The details, sealed for `sts:DecodeAuthorizationMessage`. Empty where no service shows it:
    /// only EC2 does.
    pub encoded: String,
}

impl From<ApiError> for Denied {
    fn from(error: ApiError) -> Self {
        Self::Unknown(error)
    }
}

/// Where encoded authorization messages are sealed for.
#[must_use]
pub fn message_place(account: &str) -> String {
    format!("authorization-message/{account}")
}

/// Whether the caller may do `action` (`rds:CreateDBCluster`) to `resource` (an ARN or `*`).
/// `extra` holds the condition keys that the parameters give: request tags, the service's own.
///
/// # Errors
/// [`Denied`]; what no policy allows is refused.
pub async fn authorize(
    call: &Call,
    action: &str,
    resource: &str,
    extra: Context,
) -> Result<(), Denied> {
    let caller = &*call.caller;
    let mut context = extra;
    if action.starts_with("iam:") {
        resource_facts::add(call, resource, &mut context).await?;
    }
    add_global_keys(call, &mut context);
    if let Some(account) = resource.split(':').nth(4).filter(|account| !account.is_empty()) {
        context.set("aws:ResourceAccount", account);
    }
    let facts = facts(caller);
    if let Some(sentence) = barred(caller, action, resource) {
        return Err(Denied::Refused(Refused { sentence, encoded: String::new() }));
    }
    let policies = principal::policies(&call.control, caller).await?;
    let request = Request { action, resource, principal: &facts, context: &context };
    let refused = policies.with_set(|set| {
        let verdict = evaluate(request, set);
        let sentence = sentence::denial(&request, &verdict)?;
        let encoded = if action.starts_with("ec2:") {
            encode(call, &request, &verdict)
        } else {
            String::new()
        };
        Some(Refused { sentence, encoded })
    });
    refused.map_or(Ok(()), |refused| Err(Denied::Refused(refused)))
}

/// The principal as the evaluator knows it.
#[must_use]
pub fn facts(caller: &Caller) -> PrincipalFacts {
    let account = &caller.account;
    let kind = match &caller.kind {
        CallerKind::Root => PrincipalKind::Root,
        CallerKind::User { .. } => PrincipalKind::User,
        CallerKind::RoleSession { role, path, .. } => {
            PrincipalKind::RoleSession { role: arn::role(account, path, role) }
        }
        CallerKind::FederatedUser { by, .. } => {
            let user = by.as_ref().map(|by| arn::user(account, &by.path, &by.name));
            PrincipalKind::FederatedUser { user }
        }
    };
    PrincipalFacts {
        arn: caller.arn.clone(),
        account: account.clone(),
        unique_id: caller.unique_id().to_owned(),
        kind,
    }
}

/// The condition keys that every request has. They win over what parameters may have given.
/// Source: "AWS global condition context keys" in the IAM User Guide.
pub fn add_global_keys(call: &Call, context: &mut Context) {
    let caller = &*call.caller;
    let truth = |holds: bool| if holds { "true" } else { "false" };
    context.set("aws:CurrentTime", call.now.to_string());
    context.set("aws:EpochTime", call.now.seconds().to_string());
    context.set("aws:SourceIp", call.source.to_string());
    context.set("aws:SecureTransport", truth(call.secure));
    context.set("aws:RequestedRegion", &*call.region);
    context.set("aws:ViaAWSService", "false");
    if !call.user_agent.is_empty() {
        context.set("aws:UserAgent", &*call.user_agent);
    }
    add_principal_keys(caller, context);
    if let Some(session) = &caller.session {
        context.set("aws:TokenIssueTime", session.issued.to_string());
        context.set("aws:MultiFactorAuthPresent", truth(session.mfa));
        if session.mfa {
            // A session begins with the proof.
            let age = call.now.since(session.issued).as_secs();
            context.set("aws:MultiFactorAuthAge", age.to_string());
        }
        if let Some(identity) = &session.source_identity {
            context.set("aws:SourceIdentity", identity);
        }
    }
}

/// The condition keys that tell who the principal is.
pub fn add_principal_keys(caller: &Caller, context: &mut Context) {
    let kind = match &caller.kind {
        CallerKind::Root => "Account",
        CallerKind::User { .. } => "User",
        CallerKind::RoleSession { .. } => "AssumedRole",
        CallerKind::FederatedUser { .. } => "FederatedUser",
    };
    context.set("aws:PrincipalAccount", &caller.account);
    context.set("aws:PrincipalArn", caller.principal_arn());
    context.set("aws:PrincipalType", kind);
    context.set("aws:PrincipalIsAWSService", "false");
    context.set("aws:userid", &caller.principal_id);
    if let Some(name) = caller.user_name() {
        context.set("aws:username", name);
    }
    for (key, value) in &caller.tags {
        context.set(&format!("aws:PrincipalTag/{key}"), value);
    }
}

/// What temporary credentials can never do, whatever policies say. "Compare AWS STS credentials" in
/// the IAM User Guide.
fn barred(caller: &Caller, action: &str, resource: &str) -> Option<String> {
    let session = caller.session.as_ref().filter(|session| !session.console)?;
    let (service, name) = action.split_once(':')?;
    let is_barred = match (&caller.kind, service) {
        (CallerKind::RoleSession { .. }, _) => false,
        (CallerKind::FederatedUser { .. }, "iam" | "sts") => true,
        (CallerKind::Root | CallerKind::User { .. }, "iam") => !session.mfa,
        (CallerKind::Root | CallerKind::User { .. }, "sts") => name != "AssumeRole",
        _ => false,
    };
    is_barred.then(|| {
        let who = &caller.arn;
        format!(
            "User: {who} is not authorized to perform: {action} on resource: {resource} because \
             temporary credentials of this kind cannot be used for it"
        )
    })
}

/// The form that `sts:DecodeAuthorizationMessage` documents.
fn encode(call: &Call, request: &Request<'_>, verdict: &Verdict<'_>) -> String {
    let statement = |by: &crate::identity::policy::evaluate::StatementRef<'_>| {
        json!({
            "statementId": by.statement.sid.as_deref().unwrap_or_default(),
            "effect": format!("{:?}", by.statement.effect).to_uppercase(),
            "policy": by.policy.name,
        })
    };
    let matched = match verdict {
        Verdict::DeniedExplicitly { by } => vec![statement(by)],
        Verdict::Allowed { by } => by.iter().map(statement).collect(),
        Verdict::DeniedImplicitly { .. } => Vec::new(),
    };
    let conditions: Vec<_> = request
        .context
        .iter()
        .map(|(key, values)| {
            let values: Vec<_> = values.iter().map(|value| json!({ "value": value })).collect();
            json!({ "key": key, "values": { "items": values } })
        })
        .collect();
    let message = json!({
        "allowed": verdict.is_allowed(),
        "explicitDeny": matches!(verdict, Verdict::DeniedExplicitly { .. }),
        "matchedStatements": { "items": matched },
        "failures": { "items": [] },
        "context": {
            "principal": { "id": call.caller.principal_id, "arn": request.principal.arn },
            "action": request.action,
            "resource": request.resource,
            "conditions": { "items": conditions },
        },
    });
    let control = &call.control;
    let place = message_place(call.account());
    control.seal.seal(&*control.entropy, &place, message.to_string().as_bytes())
}

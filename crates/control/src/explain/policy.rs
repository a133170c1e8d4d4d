//! May this principal do this? Names the statement that decides.

use std::collections::BTreeMap;

use wire::error::ApiError;

use crate::control::Control;
use crate::explain::Explanation;
use crate::identity::authorize::{add_principal_keys, facts};
use crate::identity::caller::{Caller, CallerKind};
use crate::identity::holder::{Holder, HolderKind};
use crate::identity::policy::document::Effect;
use crate::identity::policy::evaluate::{Layer, Source, StatementRef, Verdict, explain};
use crate::identity::policy::request::{Context, Request};
use crate::identity::policy::sentence;
use crate::identity::{arn, principal};
use crate::store::error::StoreError;
use crate::store::records::Scope;

/// Why nothing can be explained.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    #[error(
        "{arn} is not the ARN of a root user, a user or a role, as in arn:aws:iam::123456789012:user/alice"
    )]
    NotAPrincipal { arn: String },
    #[error("{action} is not an action, as in rds:CreateDBCluster")]
    NotAnAction { action: String },
    #[error("there is no {arn}")]
    Unknown { arn: String },
    #[error("the policies of the principal cannot be read: {}", source.message)]
    Unreadable { source: ApiError },
    #[error("the metadata store cannot be read")]
    Store(#[from] StoreError),
}

/// Decides as [`crate::identity::authorize`] would for a call now, from no address in particular.
///
/// # Errors
/// See [`PolicyError`].
pub async fn policy(
    control: &Control,
    principal_arn: &str,
    action: &str,
    resource: &str,
) -> Result<Explanation, PolicyError> {
    if !action
        .split_once(':')
        .is_some_and(|(service, name)| !service.is_empty() && !name.is_empty())
    {
        return Err(PolicyError::NotAnAction { action: action.to_owned() });
    }
    let caller = caller(control, principal_arn).await?;
    let policies = principal::policies(control, &caller).await;
    let policies = policies.map_err(|source| PolicyError::Unreadable { source })?;
    let mut context = Context::new();
    context.set("aws:CurrentTime", control.clock.now().to_string());
    add_principal_keys(&caller, &mut context);
    let facts = facts(&caller);
    let request = Request { action, resource, principal: &facts, context: &context };
    Ok(policies.with_set(|set| {
        let explanation = explain(request, set);
        let decided = sentence::denial(&request, &explanation.verdict).unwrap_or_else(|| {
            format!(
                "User: {} is authorized to perform: {action} on resource: {resource}",
                caller.arn
            )
        });
        let mut because = vec![reason(&explanation.verdict)];
        let others =
            explanation.matched.iter().map(|matched| format!("matched: {}", named(matched)));
        because.extend(others);
        Explanation { allowed: explanation.verdict.is_allowed(), verdict: decided, because }
    }))
}

fn reason(verdict: &Verdict<'_>) -> String {
    match verdict {
        Verdict::Allowed { by: Some(by) } => format!("decided by {}", named(by)),
        Verdict::Allowed { by: None } => {
            "the root user of an account needs no statement that allows".to_owned()
        }
        Verdict::DeniedExplicitly { by } => {
            format!("decided by {}; an explicit deny wins over every allow", named(by))
        }
        Verdict::DeniedImplicitly { missing } => {
            let kind = match missing {
                Layer::Identity => "no policy of the principal or of its groups",
                Layer::Boundary => "the principal's permissions boundary has no statement that",
                Layer::Session => "the session's policy has no statement that",
                Layer::Resource => "no policy of the resource",
                Layer::Trust => "no trust policy",
            };
            format!("{kind} allows it; attach a policy that does")
        }
    }
}

fn named(statement: &StatementRef<'_>) -> String {
    let effect = match statement.statement.effect {
        Effect::Allow => "Allow",
        Effect::Deny => "Deny",
    };
    let which = match &statement.statement.sid {
        Some(sid) => format!("statement {sid:?}"),
        None => format!("statement {}", statement.index + 1),
    };
    let held = match statement.policy.source {
        Source::User => ", inline in the user",
        Source::Group => ", inline in a group of the user",
        Source::Role => ", inline in the role",
        Source::AwsManaged | Source::UserManaged | Source::Resource | Source::None => "",
    };
    let line = statement.statement.start.line;
    format!("{effect}, {which} (line {line}) of {}{held}", statement.policy.name)
}

/// The principal as it would call with credentials of its own.
async fn caller(control: &Control, principal_arn: &str) -> Result<Caller, PolicyError> {
    let unknown = || PolicyError::Unknown { arn: principal_arn.to_owned() };
    let named = |account: &str, principal_id: String, kind: CallerKind| Caller {
        account: account.to_owned(),
        arn: principal_arn.to_owned(),
        principal_id,
        kind,
        access_key_id: String::new(),
        tags: BTreeMap::new(),
        session: None,
    };
    let root =
        principal_arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.strip_suffix(":root"));
    if let Some(account) = root {
        return Ok(named(account, account.to_owned(), CallerKind::Root));
    }
    let Some(parts) = arn::parse(principal_arn) else {
        return Err(PolicyError::NotAPrincipal { arn: principal_arn.to_owned() });
    };
    let kind = match parts.kind {
        "user" => HolderKind::User,
        "role" => HolderKind::Role,
        _ => return Err(PolicyError::NotAPrincipal { arn: principal_arn.to_owned() }),
    };
    let view = control.records.view().await?;
    let scope = Scope::global(parts.account);
    let holder = Holder::find(&view, &scope, kind, parts.name).await.map_err(|_| unknown())?;
    Ok(match holder {
        Holder::User(user) => {
            let tags = user.tags.iter().map(|tag| (tag.key.clone(), tag.value.clone())).collect();
            let kind = CallerKind::User { name: user.name.clone(), path: user.path.clone() };
            Caller { tags, ..named(parts.account, user.id.clone(), kind) }
        }
        Holder::Role(role) => {
            let tags = role.tags.iter().map(|tag| (tag.key.clone(), tag.value.clone())).collect();
            let kind = CallerKind::RoleSession {
                role: role.name.clone(),
                path: role.path.clone(),
                role_id: role.id.clone(),
                session: "explain".to_owned(),
            };
            Caller { tags, ..named(parts.account, format!("{}:explain", role.id), kind) }
        }
        Holder::Group(_) => return Err(unknown()),
    })
}

#[cfg(test)]
mod tests {
    use crate::testbench::{ACCOUNT, Bench};
    use wire::generated::iam::{CreateUserRequest, PutUserPolicyRequest};

    use crate::identity::{inline_policy, user};

    #[tokio::test]
    async fn the_deciding_statement_is_named() {
        let bench = Bench::new();
        let new = CreateUserRequest { user_name: "ann".into(), ..CreateUserRequest::default() };
        user::create(bench.root(), new).await.unwrap();
        let document = r#"{"Version":"2012-10-17","Statement":[
            {"Sid":"Look","Effect":"Allow","Action":"rds:Describe*","Resource":"*"},
            {"Effect":"Deny","Action":"rds:DescribeEvents","Resource":"*"}]}"#;
        let policy = PutUserPolicyRequest {
            user_name: "ann".into(),
            policy_name: "mine".into(),
            policy_document: document.into(),
        };
        inline_policy::put_user(bench.root(), policy).await.unwrap();
        let ann = format!("arn:aws:iam::{ACCOUNT}:user/ann");
        for (principal, action, allowed, first) in [
            (
                ann.as_str(),
                "rds:DescribeDBClusters",
                true,
                "decided by Allow, statement \"Look\" (line 2) of mine, inline in the user",
            ),
            (
                &ann,
                "rds:DescribeEvents",
                false,
                "decided by Deny, statement 2 (line 3) of mine, inline in the user; an explicit deny wins over every allow",
            ),
            (
                &ann,
                "rds:CreateDBCluster",
                false,
                "no policy of the principal or of its groups allows it; attach a policy that does",
            ),
            (
                "arn:aws:iam::123456789012:root",
                "rds:CreateDBCluster",
                true,
                "the root user of an account needs no statement that allows",
            ),
        ] {
            let explained = super::policy(&bench.control, principal, action, "*").await.unwrap();
            assert_eq!(explained.allowed, allowed, "{action}: {explained:?}");
            assert_eq!(explained.because[0], first);
        }
        for (principal, action) in [
            ("arn:aws:iam::123456789012:user/nobody", "rds:X"),
            ("bob", "rds:X"),
            (&ann, "DescribeDBClusters"),
        ] {
            super::policy(&bench.control, principal, action, "*").await.unwrap_err();
        }
    }
}

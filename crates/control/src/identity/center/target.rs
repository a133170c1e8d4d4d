//! The resources that calls concern (*Service Authorization Reference*, IAM Identity Center and
//! Identity Store).

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::identity::center::person::bare;

/// Of calls on instances, permission sets and assignments.
pub fn of_admin(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let text = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_owned);
    let account = text("TargetId").or_else(|| text("AccountId"));
    let account = account.map(|id| format!("arn:aws:sso:::account/{id}"));
    let named = ["InstanceArn", "PermissionSetArn", "ResourceArn"].map(text);
    let mut targets: Vec<String> = named.into_iter().flatten().chain(account).collect();
    targets.dedup();
    Box::pin(async move { Ok(or_all(targets)) })
}

/// Of calls on an identity store.
pub fn of_store(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let text = |value: &Value, member: &str| {
        value.get(member).and_then(Value::as_str).map(|id| bare(id).to_owned())
    };
    let member = input.get("MemberId").unwrap_or(&Value::Null);
    let mut targets = Vec::new();
    targets.extend(
        text(&input, "IdentityStoreId")
            .map(|id| format!("arn:aws:identitystore::{}:identitystore/{id}", call.account())),
    );
    let user = text(&input, "UserId").or_else(|| text(member, "UserId"));
    for (kind, id) in [
        ("user", user),
        ("group", text(&input, "GroupId")),
        ("membership", text(&input, "MembershipId")),
    ] {
        targets.extend(id.map(|id| format!("arn:aws:identitystore:::{kind}/{id}")));
    }
    Box::pin(async move { Ok(or_all(targets)) })
}

fn or_all(targets: Vec<String>) -> Vec<String> {
    if targets.is_empty() { vec!["*".to_owned()] } else { targets }
}

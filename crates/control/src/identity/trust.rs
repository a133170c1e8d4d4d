//! Trust policies as they are kept: users and roles named by ARN are pinned to their unique ids, so
//! that somebody made anew under an old name does not inherit the trust.

use serde_json::Value;
use wire::error::ApiError;

use crate::identity::account::Account;
use crate::identity::arn;
use crate::identity::holder::key;
use crate::identity::policy::document::Kind;
use crate::identity::role::Role;
use crate::identity::user::User;
use crate::identity::{policy_text, refusal};
use crate::store::records::Scope;
use crate::store::records::change::Change;

/// Most characters, blanks aside, of a trust policy.
const SIZE_MAX: usize = 2048;

/// Checks a trust policy for its form and its size.
///
/// # Errors
/// `MalformedPolicyDocument`, `LimitExceeded`.
pub fn check(text: &str) -> Result<(), ApiError> {
    policy_text::check(text, Kind::Trust)?;
    if SIZE_MAX < policy_text::size(text) {
        return Err(refusal::quota("ACLSizePerRole", SIZE_MAX));
    }
    Ok(())
}

/// The document to evaluate in place of a checked one.
///
/// # Errors
/// `MalformedPolicyDocument` when it names a user or role that an account of ours does not have.
pub async fn pin(change: &mut Change, text: &str) -> Result<String, ApiError> {
    let mut document: Value = serde_json::from_str(text).map_err(|_| ApiError::internal())?;
    let mut named = Vec::new();
    visit(&mut document, &mut |principal| named.push(principal.clone()));
    let mut pins = Vec::with_capacity(named.len());
    for principal in named {
        if let Some(id) = unique_id(change, &principal).await? {
            pins.push((principal, id));
        }
    }
    visit(&mut document, &mut |principal| {
        if let Some((_, id)) = pins.iter().find(|(named, _)| named == principal) {
            principal.clone_from(id);
        }
    });
    Ok(document.to_string())
}

/// Visits every text under `"AWS"` of every `Principal` and `NotPrincipal`.
fn visit(document: &mut Value, with: &mut dyn FnMut(&mut String)) {
    let statements = match document.get_mut("Statement") {
        Some(Value::Array(statements)) => statements.iter_mut().collect(),
        Some(statement) => vec![statement],
        None => Vec::new(),
    };
    for statement in statements {
        for element in ["Principal", "NotPrincipal"] {
            match statement.get_mut(element).and_then(|named| named.get_mut("AWS")) {
                Some(Value::String(principal)) => with(principal),
                Some(Value::Array(principals)) => {
                    for principal in principals {
                        if let Value::String(principal) = principal {
                            with(principal);
                        }
                    }
                }
                _ => {}
            }
        }
    }
}

/// The unique id of a user or role of an account of ours; `None` for anything else, which stays as
/// it is: other accounts, whole accounts, sessions.
async fn unique_id(change: &mut Change, principal: &str) -> Result<Option<String>, ApiError> {
    let Some(parsed) = arn::parse(principal) else { return Ok(None) };
    if change.get_in::<Account>(&Scope::system(), parsed.account).await?.is_none() {
        return Ok(None);
    }
    let (scope, name) = (Scope::global(parsed.account), key(parsed.name));
    let found = match parsed.kind {
        "user" => {
            let user = change.get_in::<User>(&scope, &name).await?;
            user.map(|user| (user.arn(parsed.account), user.id))
        }
        "role" => {
            let role = change.get_in::<Role>(&scope, &name).await?;
            role.map(|role| (role.arn(parsed.account), role.id))
        }
        _ => return Ok(None),
    };
    match found.filter(|(arn, _)| arn == principal) {
        Some((_, id)) => Ok(Some(id)),
        None => {
            let text = format!("Invalid principal in policy: \"AWS\":\"{principal}\"");
            Err(ApiError::new("MalformedPolicyDocument", text))
        }
    }
}

//! The resources that calls on secrets concern, and the condition keys that these give.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::identity::policy::request::Context;
use crate::secrets::secret::{Secret, find, name_of};
use crate::store::error::StoreError;

/// The ARN of the secret that `SecretId` names.
pub fn named(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let id = input.get("SecretId").and_then(Value::as_str).unwrap_or_default();
        let view = call.records().view().await?;
        Ok(vec![match find(&call, &view, id).await {
            Ok(secret) => secret.arn(call.account(), &call.region),
            Err(_) if id.starts_with("arn:") => id.to_owned(),
            Err(_) => unknown(&call, id),
        }])
    })
}

/// The ARN of a secret that is to be made. Its last letters are not known yet; policies name them
/// by `??????` or `*`, which match what stands for them here.
pub fn new(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let name = input.get("Name").and_then(Value::as_str).unwrap_or_default();
    let target = unknown(&call, name);
    Box::pin(async move { Ok(vec![target]) })
}

fn unknown(call: &Call, name: &str) -> String {
    let (region, account) = (&call.region, call.account());
    format!("arn:aws:secretsmanager:{region}:{account}:secret:{name}-??????")
}

/// Adds the keys that a secret gives.
///
/// # Errors
/// When the store cannot be read.
pub async fn add_keys(
    call: &Call,
    resource: &str,
    context: &mut Context,
) -> Result<(), StoreError> {
    context.set("secretsmanager:SecretId", resource);
    let Some((name, _)) = name_of(call, resource) else { return Ok(()) };
    let view = call.records().view().await?;
    if let Some(secret) = view.get::<Secret>(&call.region_scope(), name).await? {
        keys_of(&secret, context);
    }
    Ok(())
}

/// The keys of one secret.
pub fn keys_of(secret: &Secret, context: &mut Context) {
    context.set("secretsmanager:Name", &secret.name);
    for (key, value) in &secret.tags {
        context.set(&format!("aws:ResourceTag/{key}"), value);
        context.set(&format!("secretsmanager:ResourceTag/{key}"), value);
    }
}

//! Secrets that a service of ours keeps for its resources, such as managed master passwords.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::control::Control;
use crate::secrets::secret::{CURRENT, Secret, Value, find};
use crate::secrets::{read, refusal};
use crate::store::records::Scope;
use crate::store::records::change::Change;

/// Letters of generated passwords: no `/`, `@`, `"`, `'` or blank, which RDS does not take.
const LETTERS: &[u8] =
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+-.:;<=>?[]^_{|}~";
const LENGTH: usize = 28;

/// What a database's secret holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Credentials {
    pub username: String,
    pub password: Sensitive,
}

/// A new password.
#[must_use]
pub fn generate(control: &Control) -> Sensitive {
    Sensitive::new(control.entropy.text(LETTERS, LENGTH))
}

/// Makes or changes the secret of this name within a transaction that began in its scope. Answers
/// the secret.
///
/// # Errors
/// What the store answers.
pub async fn put(
    control: &Control,
    change: &mut Change,
    (name, owner): (&str, &str),
    credentials: &Credentials,
    now: Timestamp,
) -> Result<Secret, ApiError> {
    let scope = change.scope().clone();
    let held = change.get::<Secret>(name).await?;
    let mut secret = match held {
        Some(held) => Secret { rotated: Some(now), ..held },
        None => Secret::new(control, name.to_owned(), now),
    };
    secret.owner = Some(owner.to_owned());
    let text = serde_json::to_string(credentials).map_err(|_| ApiError::internal())?;
    let value = Value { text: Sensitive::new(text), binary: false };
    let id = control.entropy.uuid();
    secret.put(control, (&scope, &id), &value, &[CURRENT.to_owned()], now)?;
    change.put(name, &secret).await?;
    Ok(secret)
}

/// Takes the secret of this name away within a transaction that began in its scope.
///
/// # Errors
/// What the store answers.
pub async fn remove(change: &mut Change, name: &str) -> Result<(), ApiError> {
    Ok(change.delete::<Secret>(name).await?)
}

/// The ARN of the secret of this name, if it is there.
///
/// # Errors
/// What the store answers.
pub async fn arn(control: &Control, scope: &Scope, name: &str) -> Result<Option<String>, ApiError> {
    let view = control.records.view().await?;
    let secret = view.get::<Secret>(scope, name).await?;
    let (account, region) = (scope.account(), scope.region_name());
    Ok(secret.map(|one| one.arn(account.unwrap_or_default(), region.unwrap_or_default())))
}

/// The user name and password that a secret holds, for a caller who was allowed to read it.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidRequestException` for a secret that holds none.
pub async fn credentials(call: &Call, id: &str) -> Result<Credentials, ApiError> {
    let view = call.records().view().await?;
    let secret = find(call, &view, id).await?;
    let entry = read::value(call, &secret, None, None)?;
    let text = entry.secret_string.ok_or_else(no_credentials)?;
    serde_json::from_str(text.expose()).map_err(|_| no_credentials())
}

fn no_credentials() -> ApiError {
    refusal::invalid_request(
        "The secret must hold a JSON text with the members username and password.",
    )
}

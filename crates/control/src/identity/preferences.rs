//! What an account prefers of STS.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::SetSecurityTokenServicePreferencesRequest;

use crate::call::Call;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

const ID: &str = "sts";

/// One record of an account; kept and shown, though tokens here are one kind for all regions.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Preferences {
    /// 1 or 2.
    token_version: usize,
}

impl Noun for Preferences {
    const KIND: &'static str = "sts-preferences";
}

/// # Errors
/// What the store answers.
pub async fn set(
    call: Call,
    input: SetSecurityTokenServicePreferencesRequest,
) -> Result<(), ApiError> {
    let is_second = input.global_endpoint_token_version == "v2Token";
    let preferences = Preferences { token_version: if is_second { 2 } else { 1 } };
    let write = async |change: &mut Change| Ok(change.put(ID, &preferences).await?);
    call.records().change(&call.global_scope(), write).await
}

/// The version of tokens that the account asked for, 1 when it did not.
///
/// # Errors
/// What the store answers.
pub async fn token_version(view: &View, scope: &Scope) -> Result<usize, StoreError> {
    let kept = view.get::<Preferences>(scope, ID).await?;
    Ok(kept.map_or(1, |kept| kept.token_version))
}

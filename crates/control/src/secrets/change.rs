//! Calls that make, change and delete secrets.

use std::time::Duration;

use wire::error::ApiError;
use wire::generated::secretsmanager::{
    CreateSecretRequest, CreateSecretResponse, DeleteSecretRequest, DeleteSecretResponse,
    PutSecretValueRequest, PutSecretValueResponse, RestoreSecretRequest, RestoreSecretResponse,
    UpdateSecretRequest, UpdateSecretResponse, UpdateSecretVersionStageRequest,
    UpdateSecretVersionStageResponse,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::secrets::secret::{CURRENT, Secret, Value, load};
use crate::secrets::{refusal, tag};
use crate::store::records::change::Change;

/// Bytes of a value (*Secrets Manager quotas*).
const VALUE_MAX: usize = 65_536;
/// Days until a deleted secret is gone.
const WINDOW_DEFAULT: i64 = 30;
const DAY: Duration = Duration::from_secs(24 * 3600);

/// # Errors
/// `ResourceExistsException`, `InvalidParameterException`, `InvalidRequestException` for what is
/// not offered here.
pub async fn create(
    call: Call,
    input: CreateSecretRequest,
) -> Result<CreateSecretResponse, ApiError> {
    check_name(&input.name)?;
    check_key(input.kms_key_id.as_deref())?;
    if !input.add_replica_regions.is_empty() {
        return Err(refusal::invalid_request("Replicas of secrets are not supported here."));
    }
    if input.r#type.is_some() || input.cross_account_primary_arn.is_some() {
        return Err(refusal::invalid_request(
            "Managed external and cross-account secrets are not supported here.",
        ));
    }
    let value = value(input.secret_string, input.secret_binary)?;
    let control = &*call.control;
    let id = input.client_request_token.unwrap_or_else(|| control.entropy.uuid());
    let tags = tag::of_new(&input.tags)?;
    let scope = call.region_scope();
    let write = async |change: &mut Change| {
        if let Some(held) = change.get::<Secret>(&input.name).await?
            && !held.is_gone(call.now)
        {
            return Err(taken(&held));
        }
        let mut made = Secret::new(control, input.name.clone(), call.now);
        made.description.clone_from(&input.description);
        made.tags = tags.clone();
        if let Some(value) = &value {
            made.put(control, (&scope, &id), value, &[CURRENT.to_owned()], call.now)?;
        }
        change.put(&made.name, &made).await?;
        Ok(made)
    };
    let made = call.records().change(&scope, write).await?;
    Ok(CreateSecretResponse {
        arn: Some(made.arn(call.account(), &call.region)),
        name: Some(made.name),
        version_id: value.map(|_| id),
        ..CreateSecretResponse::default()
    })
}

fn taken(held: &Secret) -> ApiError {
    if held.deletion.is_some() {
        return refusal::invalid_request(
            "You can't create this secret because a secret with this name is already scheduled \
             for deletion.",
        );
    }
    let name = &held.name;
    refusal::exists(format!("The operation failed because the secret {name} already exists."))
}

/// # Errors
/// `ResourceNotFoundException`, `InvalidRequestException`, `InvalidParameterException`,
/// `ResourceExistsException`, `LimitExceededException`.
pub async fn put_value(
    call: Call,
    input: PutSecretValueRequest,
) -> Result<PutSecretValueResponse, ApiError> {
    let Some(value) = value(input.secret_string, input.secret_binary)? else {
        return Err(refusal::invalid_request(
            "You must provide either SecretString or SecretBinary.",
        ));
    };
    let control = &*call.control;
    let id = input.client_request_token.unwrap_or_else(|| control.entropy.uuid());
    let mut stages = input.version_stages;
    if stages.is_empty() {
        stages.push(CURRENT.to_owned());
    }
    let scope = call.region_scope();
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.check_live()?;
        held.check_own()?;
        let mut given = stages.clone();
        if held.versions.is_empty() && !given.iter().any(|stage| stage == CURRENT) {
            // The first value is current, whatever else it is.
            given.push(CURRENT.to_owned());
        }
        held.put(control, (&scope, &id), &value, &given, call.now)?;
        change.put(&held.name, &held).await?;
        Ok::<_, ApiError>(held)
    };
    let held = call.records().change(&scope, write).await?;
    let version_stages = held.versions.get(&id).map(|one| one.stages.clone()).unwrap_or_default();
    Ok(PutSecretValueResponse {
        arn: Some(held.arn(call.account(), &call.region)),
        name: Some(held.name),
        version_id: Some(id),
        version_stages,
    })
}

/// # Errors
/// As [`put_value`].
pub async fn update(
    call: Call,
    input: UpdateSecretRequest,
) -> Result<UpdateSecretResponse, ApiError> {
    check_key(input.kms_key_id.as_deref())?;
    if input.r#type.is_some() {
        return Err(refusal::invalid_request("Managed external secrets are not supported here."));
    }
    let value = value(input.secret_string, input.secret_binary)?;
    let control = &*call.control;
    let id = input.client_request_token.unwrap_or_else(|| control.entropy.uuid());
    let scope = call.region_scope();
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.check_live()?;
        if let Some(value) = &value {
            held.check_own()?;
            held.put(control, (&scope, &id), value, &[CURRENT.to_owned()], call.now)?;
        }
        if input.description.is_some() {
            held.description.clone_from(&input.description);
        }
        held.changed = call.now;
        change.put(&held.name, &held).await?;
        Ok::<_, ApiError>(held)
    };
    let held = call.records().change(&scope, write).await?;
    Ok(UpdateSecretResponse {
        arn: Some(held.arn(call.account(), &call.region)),
        name: Some(held.name),
        version_id: value.map(|_| id),
    })
}

/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a version that is not there or not
/// where it is said to be.
pub async fn update_stage(
    call: Call,
    input: UpdateSecretVersionStageRequest,
) -> Result<UpdateSecretVersionStageResponse, ApiError> {
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.check_live()?;
        held.check_own()?;
        let stage = input.version_stage.as_str();
        let now = held.staged(stage).map(|(id, _)| id.clone());
        let to = input.move_to_version_id.as_ref();
        if now.is_some() && now != input.remove_from_version_id && now.as_ref() != to {
            return Err(refusal::invalid_parameter(format!(
                "The parameter RemoveFromVersionId can't be empty. Staging label {stage} is \
                 currently attached to version {}, so you must explicitly reference that version \
                 in RemoveFromVersionId.",
                now.unwrap_or_default()
            )));
        }
        if to.is_none() && stage == CURRENT {
            return Err(refusal::invalid_parameter(
                "You can only move staging label AWSCURRENT to a different secret version. It \
                 can't be completely removed.",
            ));
        }
        if to.is_some_and(|to| !held.versions.contains_key(to)) {
            return Err(refusal::missing_value("the version to move to."));
        }
        held.move_stage(stage, to.map(String::as_str));
        held.changed = call.now;
        change.put(&held.name, &held).await?;
        Ok(held)
    };
    let held = call.records().change(&call.region_scope(), write).await?;
    let arn = Some(held.arn(call.account(), &call.region));
    Ok(UpdateSecretVersionStageResponse { arn, name: Some(held.name) })
}

/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a window out of range or both ways
/// at once, `InvalidRequestException` for one that a service manages.
pub async fn delete(
    call: Call,
    input: DeleteSecretRequest,
) -> Result<DeleteSecretResponse, ApiError> {
    let force = input.force_delete_without_recovery == Some(true);
    if force && input.recovery_window_in_days.is_some() {
        return Err(refusal::invalid_parameter(
            "You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays.",
        ));
    }
    let days = input.recovery_window_in_days.unwrap_or(WINDOW_DEFAULT);
    if !(7..=30).contains(&days) {
        return Err(refusal::invalid_parameter(
            "The RecoveryWindowInDays value must be between 7 and 30 days (inclusive).",
        ));
    }
    let wait = DAY * u32::try_from(days).unwrap_or(30);
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.check_own()?;
        if force {
            change.delete::<Secret>(&held.name).await?;
            return Ok((held, call.now));
        }
        held.check_live()?;
        let deletion = call.now.plus(wait);
        held.deletion = Some(deletion);
        change.put(&held.name, &held).await?;
        Ok::<_, ApiError>((held, deletion))
    };
    let (held, deletion) = call.records().change(&call.region_scope(), write).await?;
    Ok(DeleteSecretResponse {
        arn: Some(held.arn(call.account(), &call.region)),
        name: Some(held.name),
        deletion_date: Some(deletion.to_string()),
    })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn restore(
    call: Call,
    input: RestoreSecretRequest,
) -> Result<RestoreSecretResponse, ApiError> {
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.deletion = None;
        change.put(&held.name, &held).await?;
        Ok::<_, ApiError>(held)
    };
    let held = call.records().change(&call.region_scope(), write).await?;
    let arn = Some(held.arn(call.account(), &call.region));
    Ok(RestoreSecretResponse { arn, name: Some(held.name) })
}

fn value(text: Option<Sensitive>, binary: Option<Sensitive>) -> Result<Option<Value>, ApiError> {
    let value = match (text, binary) {
        (None, None) => return Ok(None),
        (Some(_), Some(_)) => {
            return Err(refusal::invalid_parameter(
                "You can't specify both a binary secret value and a string secret value in the \
                 same secret.",
            ));
        }
        (Some(text), None) => Value { text, binary: false },
        (None, Some(text)) => Value { text, binary: true },
    };
    if VALUE_MAX < value.text.expose().len() {
        return Err(refusal::invalid_parameter("The secret value is longer than 65536 bytes."));
    }
    Ok(Some(value))
}

fn check_name(name: &str) -> Result<(), ApiError> {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"/_+=.@-!".contains(&byte);
    if name.bytes().all(letter) {
        return Ok(());
    }
    Err(refusal::invalid_parameter(
        "Invalid name. Must be a valid name containing alphanumeric characters, or any of the \
         following: -/_+=.@!",
    ))
}

/// Everything is sealed with the installation's key; a key of the caller's choice would be a
/// promise that nobody keeps.
fn check_key(key: Option<&str>) -> Result<(), ApiError> {
    if key.is_none_or(|key| key.ends_with("alias/aws/secretsmanager")) {
        return Ok(());
    }
    Err(refusal::invalid_request(
        "KMS keys are not supported here: secrets are sealed with the key of the installation, \
         which goes by the name alias/aws/secretsmanager.",
    ))
}

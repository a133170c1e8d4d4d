//! Calls that show secrets and their values.

use std::time::Duration;

use wire::error::ApiError;
use wire::generated::secretsmanager::{
    ApiErrorType, BatchGetSecretValueRequest, BatchGetSecretValueResponse, DescribeSecretRequest,
    DescribeSecretResponse, GetSecretValueRequest, GetSecretValueResponse,
    ListSecretVersionIdsRequest, ListSecretVersionIdsResponse, SecretValueEntry,
    SecretVersionsListEntry,
};

use crate::call::Call;
use crate::door::conditions;
use crate::identity::authorize::authorize;
use crate::identity::page::Paging;
use crate::secrets::list::{self, matching};
use crate::secrets::secret::{CURRENT, Secret, find, load, open};
use crate::secrets::{refusal, tag, target};
use crate::store::records::change::Change;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// # Errors
/// `ResourceNotFoundException`, `InvalidRequestException`.
pub async fn get_value(
    call: Call,
    input: GetSecretValueRequest,
) -> Result<GetSecretValueResponse, ApiError> {
    let view = call.records().view().await?;
    let secret = find(&call, &view, &input.secret_id).await?;
    let (id, stage) = (input.version_id.as_deref(), input.version_stage.as_deref());
    let entry = value(&call, &secret, id, stage)?;
    note_read(&call, &secret).await?;
    Ok(GetSecretValueResponse {
        arn: entry.arn,
        name: entry.name,
        version_id: entry.version_id,
        secret_binary: entry.secret_binary,
        secret_string: entry.secret_string,
        version_stages: entry.version_stages,
        created_date: entry.created_date,
    })
}

/// A value of a secret by version, by stage, by both, or the current one.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidRequestException`.
pub fn value(
    call: &Call,
    secret: &Secret,
    id: Option<&str>,
    stage: Option<&str>,
) -> Result<SecretValueEntry, ApiError> {
    secret.check_live()?;
    let found = match id {
        Some(id) => secret.versions.get_key_value(id),
        None => secret.staged(stage.unwrap_or(CURRENT)),
    };
    let what = match id {
        Some(id) => format!("VersionId: {id}"),
        None => format!("staging label: {}", stage.unwrap_or(CURRENT)),
    };
    let (id, version) = found.ok_or_else(|| refusal::missing_value(&what))?;
    if stage.is_some_and(|stage| !version.stages.iter().any(|one| one == stage)) {
        return Err(refusal::invalid_request(
            "You provided a VersionStage that is not associated to the provided VersionId.",
        ));
    }
    let opened = open(&call.control, &call.region_scope(), &secret.name, (id, version))?;
    let (text, binary) =
        if opened.binary { (None, Some(opened.text)) } else { (Some(opened.text), None) };
    Ok(SecretValueEntry {
        arn: Some(secret.arn(call.account(), &call.region)),
        name: Some(secret.name.clone()),
        version_id: Some(id.clone()),
        secret_string: text,
        secret_binary: binary,
        version_stages: version.stages.clone(),
        created_date: Some(version.created.to_string()),
    })
}

/// Notes the day of the read, once a day.
///
/// # Errors
/// What the store answers.
async fn note_read(call: &Call, secret: &Secret) -> Result<(), ApiError> {
    if secret.accessed.is_some_and(|day| call.now.since(day) < DAY) {
        return Ok(());
    }
    let civil = call.now.civil();
    let today = base::clock::Timestamp::from_civil(civil.year, civil.month, civil.day, 0);
    let write = async |change: &mut Change| {
        let mut held = load(call, change, &secret.name).await?;
        held.accessed = Some(today);
        Ok::<_, ApiError>(change.put(&held.name, &held).await?)
    };
    call.records().change(&call.region_scope(), write).await
}

/// # Errors
/// `InvalidParameterException` for neither or both of list and filters; what one secret is refused
/// for is in the answer.
pub async fn get_values(
    call: Call,
    input: BatchGetSecretValueRequest,
) -> Result<BatchGetSecretValueResponse, ApiError> {
    let view = call.records().view().await?;
    let mut answer = BatchGetSecretValueResponse::default();
    let ids = match (input.secret_id_list.is_empty(), input.filters.is_empty()) {
        (false, true) if input.secret_id_list.len() <= 20 => input.secret_id_list,
        (true, false) => {
            let paging = list::paging(input.next_token.as_deref(), input.max_results, 20)?;
            let all = view.list::<Secret>(&call.region_scope()).await?;
            let found = matching(&call, all, &input.filters)?;
            let page = paging.cut(found.into_iter().map(|one| (one.name.clone(), one.name)));
            answer.next_token = page.marker;
            page.items
        }
        _ => {
            return Err(refusal::invalid_parameter(
                "Either SecretIdList, with up to 20 ids, or Filters must be provided.",
            ));
        }
    };
    for id in ids {
        let found = async {
            let secret = find(&call, &view, &id).await?;
            allowed(&call, &secret).await?;
            value(&call, &secret, None, None)
        };
        match found.await {
            Ok(entry) => answer.secret_values.push(entry),
            Err(error) => answer.errors.push(ApiErrorType {
                secret_id: Some(id),
                error_code: Some(error.code.to_string()),
                message: Some(error.message),
            }),
        }
    }
    Ok(answer)
}

/// Whether the caller may read this secret: the batch itself is allowed by another action.
async fn allowed(call: &Call, secret: &Secret) -> Result<(), ApiError> {
    let arn = secret.arn(call.account(), &call.region);
    let mut context = conditions::of("secretsmanager", &serde_json::Value::Null);
    target::keys_of(secret, &mut context);
    authorize(call, "secretsmanager:GetSecretValue", &arn, context)
        .await
        .map_err(|denied| crate::door::refusal::denied("secretsmanager", &denied))
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribeSecretRequest,
) -> Result<DescribeSecretResponse, ApiError> {
    let view = call.records().view().await?;
    let secret = find(&call, &view, &input.secret_id).await?;
    let stages = secret.versions.iter().filter(|(_, version)| !version.stages.is_empty());
    Ok(DescribeSecretResponse {
        arn: Some(secret.arn(call.account(), &call.region)),
        name: Some(secret.name.clone()),
        description: secret.description.clone(),
        rotation_enabled: None,
        last_rotated_date: secret.rotated.map(|at| at.to_string()),
        last_changed_date: Some(secret.changed.to_string()),
        last_accessed_date: secret.accessed.map(|at| at.to_string()),
        deleted_date: secret.deletion.map(|at| at.to_string()),
        tags: tag::shapes(&secret.tags),
        version_ids_to_stages: stages
            .map(|(id, version)| (id.clone(), version.stages.clone()))
            .collect(),
        owning_service: secret.owner.clone(),
        created_date: Some(secret.created.to_string()),
        ..DescribeSecretResponse::default()
    })
}

/// # Errors
/// `ResourceNotFoundException`, `InvalidNextTokenException`.
pub async fn list_versions(
    call: Call,
    input: ListSecretVersionIdsRequest,
) -> Result<ListSecretVersionIdsResponse, ApiError> {
    let paging: Paging = list::paging(input.next_token.as_deref(), input.max_results, 100)?;
    let view = call.records().view().await?;
    let secret = find(&call, &view, &input.secret_id).await?;
    let all = input.include_deprecated == Some(true);
    let shown = secret.versions.iter().filter(|(_, one)| all || !one.stages.is_empty());
    let entry = |(id, version): (&String, &crate::secrets::secret::Version)| {
        let entry = SecretVersionsListEntry {
            version_id: Some(id.clone()),
            version_stages: version.stages.clone(),
            created_date: Some(version.created.to_string()),
            ..SecretVersionsListEntry::default()
        };
        (id.clone(), entry)
    };
    let page = paging.cut(shown.map(entry));
    Ok(ListSecretVersionIdsResponse {
        versions: page.items,
        next_token: page.marker,
        arn: Some(secret.arn(call.account(), &call.region)),
        name: Some(secret.name.clone()),
    })
}

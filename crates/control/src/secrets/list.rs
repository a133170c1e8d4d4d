//! Lists of secrets: filters, order, pages.

use wire::error::ApiError;
use wire::generated::secretsmanager::{
    Filter, ListSecretsRequest, ListSecretsResponse, SecretListEntry,
};

use crate::call::Call;
use crate::identity::page::Paging;
use crate::secrets::secret::Secret;
use crate::secrets::{refusal, tag};

/// # Errors
/// `InvalidNextTokenException`, `InvalidParameterException`.
pub async fn list(call: Call, input: ListSecretsRequest) -> Result<ListSecretsResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results, 100)?;
    let view = call.records().view().await?;
    let all = view.list::<Secret>(&call.region_scope()).await?;
    let mut found = matching(&call, all, &input.filters)?;
    let planned = input.include_planned_deletion == Some(true);
    found.retain(|secret| planned || secret.deletion.is_none());
    // Keys that sort as the order asked for; the name makes each one unique.
    let by = input.sort_by.as_deref().unwrap_or("created-date");
    let rank = |secret: &Secret| match by {
        "name" => String::new(),
        "last-accessed-date" => secret.accessed.map_or(0, |at| at.0).to_string(),
        "last-changed-date" => secret.changed.0.to_string(),
        _ => secret.created.0.to_string(),
    };
    let ascending = match input.sort_order.as_deref() {
        Some(order) => order == "asc",
        None => by == "name",
    };
    let mut keyed: Vec<(String, Secret)> =
        found.into_iter().map(|one| (format!("{:>20}/{}", rank(&one), one.name), one)).collect();
    keyed.sort_by(|(one, _), (other, _)| one.cmp(other));
    if !ascending {
        keyed.reverse();
    }
    // Pages go by position in that order.
    let numbered = keyed
        .iter()
        .enumerate()
        .map(|(at, (_, secret))| (format!("{at:>9}"), entry(&call, secret)));
    let page = paging.cut(numbered);
    Ok(ListSecretsResponse { secret_list: page.items, next_token: page.marker })
}

/// # Errors
/// `InvalidNextTokenException`, `InvalidParameterException`.
pub(crate) fn paging(
    token: Option<&str>,
    max: Option<i32>,
    limit: i32,
) -> Result<Paging, ApiError> {
    if max.is_some_and(|max| !(1..=limit).contains(&max)) {
        let text = format!("MaxResults must be between 1 and {limit}.");
        return Err(refusal::invalid_parameter(text));
    }
    Paging::new(token, Some(max.unwrap_or(limit)))
        .map_err(|_| ApiError::new("InvalidNextTokenException", "The NextToken value is invalid."))
}

/// The secrets that all filters accept: a value matches what begins with it, whatever its case for
/// descriptions; one that begins with `!` excludes.
///
/// # Errors
/// `InvalidParameterException` for a filter without a key or value.
pub(crate) fn matching(
    call: &Call,
    all: Vec<(String, Secret)>,
    filters: &[Filter],
) -> Result<Vec<Secret>, ApiError> {
    if filters.iter().any(|filter| filter.key.is_none() || filter.values.is_empty()) {
        return Err(refusal::invalid_parameter("Each filter must have a Key and Values."));
    }
    let live = all.into_iter().map(|(_, secret)| secret);
    let live = live.filter(|secret| !secret.is_gone(call.now));
    Ok(live.filter(|secret| filters.iter().all(|filter| fits(call, secret, filter))).collect())
}

fn fits(call: &Call, secret: &Secret, filter: &Filter) -> bool {
    let key = filter.key.as_deref().unwrap_or_default();
    filter.values.iter().any(|value| match value.strip_prefix('!') {
        Some(value) => !has(call, secret, key, value),
        None => has(call, secret, key, value),
    })
}

fn has(call: &Call, secret: &Secret, key: &str, value: &str) -> bool {
    let begins = |text: &str| text.starts_with(value);
    let describes = || {
        let text = secret.description.as_deref().unwrap_or_default().to_lowercase();
        text.split_whitespace().any(|word| word.starts_with(&value.to_lowercase()))
            || text.starts_with(&value.to_lowercase())
    };
    match key {
        "name" => begins(&secret.name),
        "description" => describes(),
        "tag-key" => secret.tags.keys().any(|key| begins(key)),
        "tag-value" => secret.tags.values().any(|value| begins(value)),
        "owning-service" => secret.owner.as_deref().is_some_and(begins),
        "primary-region" => begins(&call.region),
        _ => {
            begins(&secret.name)
                || describes()
                || secret.tags.iter().any(|(key, value)| begins(key) || begins(value))
        }
    }
}

fn entry(call: &Call, secret: &Secret) -> SecretListEntry {
    let stages = secret.versions.iter().filter(|(_, version)| !version.stages.is_empty());
    SecretListEntry {
        arn: Some(secret.arn(call.account(), &call.region)),
        name: Some(secret.name.clone()),
        description: secret.description.clone(),
        last_rotated_date: secret.rotated.map(|at| at.to_string()),
        last_changed_date: Some(secret.changed.to_string()),
        last_accessed_date: secret.accessed.map(|at| at.to_string()),
        deleted_date: secret.deletion.map(|at| at.to_string()),
        tags: tag::shapes(&secret.tags),
        secret_versions_to_stages: stages
            .map(|(id, version)| (id.clone(), version.stages.clone()))
            .collect(),
        owning_service: secret.owner.clone(),
        created_date: Some(secret.created.to_string()),
        ..SecretListEntry::default()
    }
}

//! Tags of secrets.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::secretsmanager::{Tag, TagResourceRequest, UntagResourceRequest};

use crate::call::Call;
use crate::secrets::refusal;
use crate::secrets::secret::load;
use crate::store::records::change::Change;

const TAGS_MAX: usize = 50;

/// The tags of something new.
///
/// # Errors
/// `InvalidParameterException`.
pub fn of_new(tags: &[Tag]) -> Result<BTreeMap<String, String>, ApiError> {
    let mut map = BTreeMap::new();
    for tag in tags {
        let Some(key) = tag.key.clone().filter(|key| !key.is_empty()) else {
            return Err(refusal::invalid_parameter("Each tag must have a Key."));
        };
        if key.to_ascii_lowercase().starts_with("aws:") {
            return Err(refusal::invalid_parameter(
                "The tag key can't start with aws: because that prefix is reserved.",
            ));
        }
        map.insert(key, tag.value.clone().unwrap_or_default());
    }
    if TAGS_MAX < map.len() {
        return Err(refusal::invalid_parameter("A secret has at most 50 tags."));
    }
    Ok(map)
}

/// As calls show them.
#[must_use]
pub fn shapes(tags: &BTreeMap<String, String>) -> Vec<Tag> {
    tags.iter()
        .map(|(key, value)| Tag { key: Some(key.clone()), value: Some(value.clone()) })
        .collect()
}

/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException`.
pub async fn add(call: Call, input: TagResourceRequest) -> Result<(), ApiError> {
    let new = of_new(&input.tags)?;
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.tags.extend(new.clone());
        if TAGS_MAX < held.tags.len() {
            return Err(refusal::invalid_parameter("A secret has at most 50 tags."));
        }
        Ok(change.put(&held.name, &held).await?)
    };
    call.records().change(&call.region_scope(), write).await
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn remove(call: Call, input: UntagResourceRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut held = load(&call, change, &input.secret_id).await?;
        held.tags.retain(|key, _| !input.tag_keys.contains(key));
        Ok::<_, ApiError>(change.put(&held.name, &held).await?)
    };
    call.records().change(&call.region_scope(), write).await
}

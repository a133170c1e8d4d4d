//! Tags of instances and permission sets.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::sso_admin::{
    ListTagsForResourceRequest, ListTagsForResourceResponse, Tag, TagResourceRequest,
    TagResourceResponse, UntagResourceRequest, UntagResourceResponse,
};

use crate::call::Call;
use crate::identity::center::instance::{self, Instance};
use crate::identity::center::page::paging;
use crate::identity::center::permission_set::{self, PermissionSet};
use crate::identity::center::refusal;
use crate::store::records::change::Change;

/// Tags of one resource.
const TAGS_MAX: usize = 50;

/// The tags of something new.
///
/// # Errors
/// `ValidationException` for a key that comes twice or is the service's.
pub fn of_new(tags: &[Tag]) -> Result<BTreeMap<String, String>, ApiError> {
    let mut map = BTreeMap::new();
    for tag in tags {
        if tag.key.to_ascii_lowercase().starts_with("aws:") {
            return Err(refusal::invalid("Tag keys that begin with aws: are reserved."));
        }
        if map.insert(tag.key.clone(), tag.value.clone()).is_some() {
            return Err(refusal::invalid(format!("The tag key {} comes twice.", tag.key)));
        }
    }
    Ok(map)
}

/// What can have tags.
enum Tagged {
    Instance(Instance),
    PermissionSet(Box<PermissionSet>),
}

impl Tagged {
    async fn load(change: &mut Change, arn: &str) -> Result<Self, ApiError> {
        if arn.starts_with("arn:aws:sso:::instance/") {
            return Ok(Self::Instance(instance::load(change, arn).await?));
        }
        Ok(Self::PermissionSet(Box::new(permission_set::load(change, arn).await?)))
    }

    fn tags_mut(&mut self) -> &mut BTreeMap<String, String> {
        match self {
            Self::Instance(one) => &mut one.tags,
            Self::PermissionSet(one) => &mut one.tags,
        }
    }

    async fn save(&self, change: &mut Change) -> Result<(), ApiError> {
        match self {
            Self::Instance(one) => change.put(Instance::ID, one).await?,
            Self::PermissionSet(one) => change.put(&one.id, &**one).await?,
        }
        Ok(())
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException`, `ServiceQuotaExceededException`.
pub async fn add(call: Call, input: TagResourceRequest) -> Result<TagResourceResponse, ApiError> {
    let new = of_new(&input.tags)?;
    let write = async |change: &mut Change| {
        let mut tagged = Tagged::load(change, &input.resource_arn).await?;
        tagged.tags_mut().extend(new.clone());
        if TAGS_MAX < tagged.tags_mut().len() {
            return Err(refusal::quota("A resource has at most 50 tags."));
        }
        tagged.save(change).await
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(TagResourceResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn remove(
    call: Call,
    input: UntagResourceRequest,
) -> Result<UntagResourceResponse, ApiError> {
    let write = async |change: &mut Change| {
        let mut tagged = Tagged::load(change, &input.resource_arn).await?;
        tagged.tags_mut().retain(|key, _| !input.tag_keys.contains(key));
        tagged.save(change).await
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(UntagResourceResponse {})
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list(
    call: Call,
    input: ListTagsForResourceRequest,
) -> Result<ListTagsForResourceResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), None)?;
    let arn = &input.resource_arn;
    let tags = if arn.starts_with("arn:aws:sso:::instance/") {
        instance::of_call(&call, arn).await?.tags
    } else {
        permission_set::find(&call, arn).await?.tags
    };
    let named = tags.into_iter().map(|(key, value)| (key.clone(), Tag { key, value }));
    let page = paging.cut(named);
    Ok(ListTagsForResourceResponse { tags: page.items, next_token: page.marker })
}

//! Groups of an identity store.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::identitystore::{
    CreateGroupRequest, CreateGroupResponse, DeleteGroupRequest, DeleteGroupResponse,
    DescribeGroupRequest, DescribeGroupResponse, GetGroupIdRequest, GetGroupIdResponse,
    Group as GroupShape, ListGroupsRequest, ListGroupsResponse,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::identity::center::membership::Membership;
use crate::identity::center::page::paging;
use crate::identity::center::person::{self, NameOf, bare, name_key};
use crate::identity::center::{assignment, instance, refusal};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// A group, kept in the account's global scope under its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// As the identity store shows it.
    pub profile: GroupShape,
}

impl Noun for Group {
    const KIND: &'static str = "identity-store-group";
}

impl Group {
    #[must_use]
    pub fn id(&self) -> &str {
        &self.profile.group_id
    }

    #[must_use]
    pub fn name(&self) -> &str {
        self.profile.display_name.as_ref().map_or("", Sensitive::expose)
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException`, `ValidationException`.
pub async fn create(
    call: Call,
    input: CreateGroupRequest,
) -> Result<CreateGroupResponse, ApiError> {
    let id = call.control.entropy.uuid();
    let now = call.now.to_string();
    let profile = GroupShape {
        group_arn: format!("arn:aws:identitystore:::group/{id}"),
        group_id: id,
        revision: "1".to_owned(),
        display_name: input.display_name,
        description: input.description,
        created_at: Some(now.clone()),
        created_by: Some(call.caller.arn.clone()),
        updated_at: Some(now),
        updated_by: Some(call.caller.arn.clone()),
        ..GroupShape::default()
    };
    check(&profile)?;
    let group = Group { profile };
    let write = async |change: &mut Change| {
        let owner = instance::load_of_store(change, &input.identity_store_id).await?;
        let mut group = group.clone();
        group.profile.identity_store_id = owner.store;
        person::take_name(change, "group", group.name(), group.id()).await?;
        change.put(group.id(), &group).await?;
        Ok::<_, ApiError>(group.profile)
    };
    let made = call.records().change(&call.global_scope(), write).await?;
    Ok(CreateGroupResponse {
        identity_store_id: made.identity_store_id,
        group_id: made.group_id,
        group_arn: made.group_arn,
        revision: made.revision,
    })
}

/// What a group must have, new or changed.
///
/// # Errors
/// `ValidationException`.
pub fn check(profile: &GroupShape) -> Result<(), ApiError> {
    if profile.display_name.as_ref().is_none_or(|name| name.expose().trim().is_empty()) {
        return Err(refusal::invalid("DisplayName is a required attribute"));
    }
    Ok(())
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribeGroupRequest,
) -> Result<DescribeGroupResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let group = find(&view, &scope, &input.group_id).await?;
    let members = serde_json::to_value(group.profile).map_err(|_| ApiError::internal())?;
    serde_json::from_value(members).map_err(|_| ApiError::internal())
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException`.
pub async fn list(call: Call, input: ListGroupsRequest) -> Result<ListGroupsResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let scope = call.global_scope();
    instance::of_store(&view, &scope, &input.identity_store_id).await?;
    if let Some(name) = person::filter(&input.filters, &["DisplayName"])? {
        let found = by_name(&view, &scope, name).await?;
        let groups = found.map(|group| group.profile).into_iter().collect();
        return Ok(ListGroupsResponse { groups, next_token: None });
    }
    let page = paging.of_records::<Group>(&view, &scope, |_| true).await?;
    let groups = page.items.into_iter().map(|group| group.profile).collect();
    Ok(ListGroupsResponse { groups, next_token: page.marker })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for an attribute that is not unique.
pub async fn get_id(call: Call, input: GetGroupIdRequest) -> Result<GetGroupIdResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let (path, value) = person::alternate(&input.alternate_identifier)?;
    if !path.eq_ignore_ascii_case("displayName") {
        return Err(refusal::invalid("The attribute does not identify a group."));
    }
    let found = by_name(&view, &scope, &value).await?;
    let group = found.ok_or_else(|| refusal::missing_in_store("GROUP", "unknown"))?;
    Ok(GetGroupIdResponse {
        identity_store_id: owner.store,
        group_arn: group.profile.group_arn,
        group_id: group.profile.group_id,
    })
}

/// Deletes a group with its memberships and assignments.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete(
    call: Call,
    input: DeleteGroupRequest,
) -> Result<DeleteGroupResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load_of_store(change, &input.identity_store_id).await?;
        let group = load(change, &input.group_id).await?;
        person::check_revision(input.revision.as_deref(), &group.profile.revision)?;
        for (id, held) in change.list::<Membership>().await? {
            if held.group == group.id() {
                change.delete::<Membership>(&id).await?;
            }
        }
        assignment::forget_principal(change, group.id()).await?;
        change.delete::<NameOf>(&name_key("group", group.name())).await?;
        Ok::<_, ApiError>(change.delete::<Group>(group.id()).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(DeleteGroupResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn find(view: &View, scope: &Scope, id: &str) -> Result<Group, ApiError> {
    let found = view.get::<Group>(scope, bare(id)).await?;
    found.ok_or_else(|| refusal::missing_in_store("GROUP", id))
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn load(change: &mut Change, id: &str) -> Result<Group, ApiError> {
    let found = change.get::<Group>(bare(id)).await?;
    found.ok_or_else(|| refusal::missing_in_store("GROUP", id))
}

async fn by_name(view: &View, scope: &Scope, name: &str) -> Result<Option<Group>, ApiError> {
    match view.get::<NameOf>(scope, &name_key("group", name)).await? {
        Some(holder) => Ok(view.get::<Group>(scope, &holder.id).await?),
        None => Ok(None),
    }
}

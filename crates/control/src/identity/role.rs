//! Roles and their trust policies.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreateRoleRequest, CreateRoleResponse, DeleteRoleRequest, GetRoleRequest, GetRoleResponse,
    ListRoleTagsRequest, ListRoleTagsResponse, ListRolesRequest, ListRolesResponse,
    Role as RoleShape, RoleLastUsed, Tag, TagRoleRequest, UntagRoleRequest,
    UpdateAssumeRolePolicyRequest, UpdateRoleDescriptionRequest, UpdateRoleDescriptionResponse,
    UpdateRoleRequest, UpdateRoleResponse,
};

use crate::call::Call;
use crate::identity::holder::{Grants, Holder, HolderKind, key};
use crate::identity::id::{self, Prefix};
use crate::identity::last_used::LastUsed;
use crate::identity::page::Paging;
use crate::identity::policy_text;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, attachment, last_used, refusal, tag, trust};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// How long a session may last when the role does not say, seconds.
const SESSION_SECONDS_DEFAULT: i32 = 3600;

/// A role of an account, kept under its lower-case name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Role {
    pub name: String,
    pub path: String,
    /// `AROA...`
    pub id: String,
    pub created: Timestamp,
    pub description: Option<String>,
    /// 3600 to 43200.
    pub session_seconds_max: i32,
    /// The trust policy's text as it was given.
    pub trust: String,
    /// The same with unique ids in place of ARNs: what is evaluated. See [`trust::pin`].
    pub trust_pinned: String,
    pub tags: Vec<Tag>,
    pub grants: Grants,
    /// Lower-case names of the instance profiles that hold it.
    pub profiles: Vec<String>,
    /// The service it belongs to, for a service-linked role.
    pub service: Option<String>,
}

impl Noun for Role {
    const KIND: &'static str = "role";
}

impl Role {
    #[must_use]
    pub fn arn(&self, account: &str) -> String {
        arn::role(account, &self.path, &self.name)
    }

    /// As lists show it: without tags, boundary and last use.
    #[must_use]
    pub fn shape(&self, account: &str) -> RoleShape {
        RoleShape {
            path: self.path.clone(),
            role_name: self.name.clone(),
            role_id: self.id.clone(),
            arn: self.arn(account),
            create_date: self.created.to_string(),
            assume_role_policy_document: Some(policy_text::encode(&self.trust)),
            description: self.description.clone(),
            max_session_duration: Some(self.session_seconds_max),
            permissions_boundary: None,
            tags: Vec::new(),
            role_last_used: None,
            source_role_template: None,
        }
    }

    /// With tags and boundary.
    #[must_use]
    pub fn full_shape(&self, account: &str) -> RoleShape {
        RoleShape {
            permissions_boundary: self.grants.boundary_shape(),
            tags: self.tags.clone(),
            ..self.shape(account)
        }
    }

    /// # Errors
    /// `UnmodifiableEntity` for a role that belongs to a service.
    pub fn check_modifiable(&self) -> Result<(), ApiError> {
        if self.service.is_none() {
            return Ok(());
        }
        let name = &self.name;
        let text = format!(
            "Cannot perform the operation on the protected role '{name}' - this role is only \
             modifiable by AWS"
        );
        Err(ApiError::new("UnmodifiableEntity", text))
    }
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `MalformedPolicyDocument`, `InvalidInput` for bad tags,
/// `NoSuchEntity` for a boundary that does not exist.
pub async fn create(call: Call, input: CreateRoleRequest) -> Result<CreateRoleResponse, ApiError> {
    tag::check(&input.tags)?;
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    if path.starts_with("/aws-service-role/") {
        return Err(refusal::invalid_input(
            "Roles under /aws-service-role/ are made by CreateServiceLinkedRole.",
        ));
    }
    trust::check(&input.assume_role_policy_document)?;
    let role = Role {
        name: input.role_name,
        path,
        id: id::unique(&*call.control.entropy, Prefix::Role),
        created: call.now,
        description: input.description,
        session_seconds_max: session_seconds(input.max_session_duration)?,
        trust: input.assume_role_policy_document,
        trust_pinned: String::new(),
        tags: input.tags,
        grants: Grants { boundary: input.permissions_boundary, ..Grants::default() },
        profiles: Vec::new(),
        service: None,
    };
    let write = async |change: &mut Change| insert(change, &role).await;
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateRoleResponse { role: role.full_shape(call.account()) })
}

/// Writes a new role, with its trust policy pinned.
///
/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `NoSuchEntity` for a boundary that does not exist,
/// `MalformedPolicyDocument` for principals that do not.
pub async fn insert(change: &mut Change, role: &Role) -> Result<(), ApiError> {
    let id = key(&role.name);
    if change.get::<Role>(&id).await?.is_some() {
        return Err(refusal::taken(format!("Role with name {} already exists.", role.name)));
    }
    tally::add(change, Counted::Roles).await?;
    if let Some(boundary) = &role.grants.boundary {
        attachment::bound(change, &Holder::Role(role.clone()), boundary).await?;
    }
    let trust_pinned = trust::pin(change, &role.trust).await?;
    Ok(change.put(&id, &Role { trust_pinned, ..role.clone() }).await?)
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(call: Call, input: GetRoleRequest) -> Result<GetRoleResponse, ApiError> {
    let view = call.records().view().await?;
    let role = find(&view, &call.global_scope(), &input.role_name).await?;
    let used = last_used::find(&call.control, call.account(), &role.id).await?;
    let mut shape = role.full_shape(call.account());
    shape.role_last_used = Some(used_shape(used.as_ref()));
    Ok(GetRoleResponse { role: shape })
}

/// When a role was used last; empty for one that was not.
#[must_use]
pub fn used_shape(used: Option<&LastUsed>) -> RoleLastUsed {
    used.map_or_else(RoleLastUsed::default, |used| RoleLastUsed {
        last_used_date: Some(used.at.to_string()),
        region: Some(used.region.clone()),
    })
}

/// # Errors
/// `ValidationError` for a bad marker.
pub async fn list(call: Call, input: ListRolesRequest) -> Result<ListRolesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let view = call.records().view().await?;
    let wanted = |role: &Role| role.path.starts_with(&prefix);
    let page = paging.of_records::<Role>(&view, &call.global_scope(), wanted).await?;
    Ok(ListRolesResponse {
        is_truncated: page.is_truncated(),
        roles: page.items.iter().map(|role| role.shape(call.account())).collect(),
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`, `UnmodifiableEntity`.
pub async fn update(call: Call, input: UpdateRoleRequest) -> Result<UpdateRoleResponse, ApiError> {
    let seconds = input.max_session_duration.map(|given| session_seconds(Some(given)));
    let seconds = seconds.transpose()?;
    edit(&call, &input.role_name, |role| {
        if let Some(seconds) = seconds {
            role.session_seconds_max = seconds;
        }
        if let Some(description) = &input.description {
            role.description = Some(description.clone());
        }
        Ok(())
    })
    .await?;
    Ok(UpdateRoleResponse {})
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn update_description(
    call: Call,
    input: UpdateRoleDescriptionRequest,
) -> Result<UpdateRoleDescriptionResponse, ApiError> {
    let role = edit(&call, &input.role_name, |role| {
        role.description = Some(input.description.clone());
        Ok(())
    })
    .await?;
    Ok(UpdateRoleDescriptionResponse { role: Some(role.shape(call.account())) })
}

/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `UnmodifiableEntity`.
pub async fn update_trust(
    call: Call,
    input: UpdateAssumeRolePolicyRequest,
) -> Result<(), ApiError> {
    trust::check(&input.policy_document)?;
    let write = async |change: &mut Change| {
        let mut role = load(change, &input.role_name).await?;
        role.check_modifiable()?;
        role.trust_pinned = trust::pin(change, &input.policy_document).await?;
        role.trust.clone_from(&input.policy_document);
        Ok(change.put(&key(&role.name), &role).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`; `DeleteConflict` while policies or instance profiles
/// hold on to it.
pub async fn delete(call: Call, input: DeleteRoleRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let role = load(change, &input.role_name).await?;
        role.check_modifiable()?;
        if !role.profiles.is_empty() {
            let text = "Cannot delete entity, must remove roles from instance profile first.";
            return Err(refusal::conflict(text));
        }
        role.grants.check_empty()?;
        attachment::unbound(change, &Holder::Role(role.clone())).await?;
        tally::remove(change, Counted::Roles).await?;
        Ok(change.delete::<Role>(&key(&role.name)).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`, `UnmodifiableEntity`.
pub async fn add_tags(call: Call, input: TagRoleRequest) -> Result<(), ApiError> {
    let added = |role: &mut Role| tag::add(&mut role.tags, input.tags.clone());
    edit(&call, &input.role_name, added).await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn remove_tags(call: Call, input: UntagRoleRequest) -> Result<(), ApiError> {
    edit(&call, &input.role_name, |role| {
        tag::remove(&mut role.tags, &input.tag_keys);
        Ok(())
    })
    .await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListRoleTagsRequest,
) -> Result<ListRoleTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let role = find(&view, &call.global_scope(), &input.role_name).await?;
    let page = tag::page(&paging, role.tags);
    let is_truncated = page.is_truncated();
    Ok(ListRoleTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

/// The role of this name within a transaction.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn load(change: &mut Change, name: &str) -> Result<Role, ApiError> {
    let found = change.get::<Role>(&key(name)).await?;
    found.ok_or_else(|| refusal::unknown(HolderKind::Role.word(), name))
}

/// The role of this name.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn find(view: &View, scope: &Scope, name: &str) -> Result<Role, ApiError> {
    let found = view.get::<Role>(scope, &key(name)).await?;
    found.ok_or_else(|| refusal::unknown(HolderKind::Role.word(), name))
}

async fn edit(
    call: &Call,
    name: &str,
    edit: impl Fn(&mut Role) -> Result<(), ApiError> + Send + Sync,
) -> Result<Role, ApiError> {
    let write = async |change: &mut Change| {
        let mut role = load(change, name).await?;
        role.check_modifiable()?;
        edit(&mut role)?;
        change.put(&key(&role.name), &role).await?;
        Ok::<_, ApiError>(role)
    };
    call.records().change(&call.global_scope(), write).await
}

fn session_seconds(given: Option<i32>) -> Result<i32, ApiError> {
    let seconds = given.unwrap_or(SESSION_SECONDS_DEFAULT);
    if (3600..=43_200).contains(&seconds) {
        return Ok(seconds);
    }
    let text = format!(
        "1 validation error detected: Value '{seconds}' at 'maxSessionDuration' failed to satisfy \
         constraint: Member must have value between 3600 and 43200"
    );
    Err(refusal::validation(text))
}

/// The ARN that a call on `RoleName` concerns.
pub fn target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let name = input.get("RoleName").and_then(Value::as_str).unwrap_or_default();
        let view = call.records().view().await?;
        let role = view.get::<Role>(&call.global_scope(), &key(name)).await?;
        let path = role.as_ref().map_or("/", |role| &role.path);
        let name = role.as_ref().map_or(name, |role| &role.name);
        Ok(vec![arn::role(call.account(), path, name)])
    })
}

/// The ARN of the role that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let path = text("Path").unwrap_or("/");
        Ok(vec![arn::role(call.account(), path, text("RoleName").unwrap_or_default())])
    })
}

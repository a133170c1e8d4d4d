//! Instance profiles: what hands a role to a machine.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    AddRoleToInstanceProfileRequest, CreateInstanceProfileRequest, CreateInstanceProfileResponse,
    DeleteInstanceProfileRequest, GetInstanceProfileRequest, GetInstanceProfileResponse,
    InstanceProfile as InstanceProfileShape, ListInstanceProfileTagsRequest,
    ListInstanceProfileTagsResponse, ListInstanceProfilesForRoleRequest,
    ListInstanceProfilesForRoleResponse, ListInstanceProfilesRequest, ListInstanceProfilesResponse,
    RemoveRoleFromInstanceProfileRequest, Tag, TagInstanceProfileRequest,
    UntagInstanceProfileRequest,
};

use crate::call::Call;
use crate::identity::authorize::{Denied, authorize};
use crate::identity::holder::key;
use crate::identity::id::{self, Prefix};
use crate::identity::page::Paging;
use crate::identity::policy::request::Context;
use crate::identity::role::{self, Role};
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, refusal, tag};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// An instance profile of an account, kept under its lower-case name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InstanceProfile {
    pub name: String,
    pub path: String,
    /// `AIPA...`
    pub id: String,
    pub created: Timestamp,
    pub tags: Vec<Tag>,
    /// Lower-case name of the one role it may hold.
    pub role: Option<String>,
}

impl Noun for InstanceProfile {
    const KIND: &'static str = "instance-profile";
}

impl InstanceProfile {
    /// As IAM shows it, with its role.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn shape(
        &self,
        view: &View,
        scope: &Scope,
    ) -> Result<InstanceProfileShape, StoreError> {
        let account = scope.account().unwrap_or_default();
        let role = match &self.role {
            Some(name) => view.get::<Role>(scope, name).await?,
            None => None,
        };
        Ok(InstanceProfileShape {
            path: self.path.clone(),
            instance_profile_name: self.name.clone(),
            instance_profile_id: self.id.clone(),
            arn: arn::instance_profile(account, &self.path, &self.name),
            create_date: self.created.to_string(),
            roles: role.iter().map(|role| role.shape(account)).collect(),
            tags: self.tags.clone(),
        })
    }
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `InvalidInput` for bad tags.
pub async fn create(
    call: Call,
    input: CreateInstanceProfileRequest,
) -> Result<CreateInstanceProfileResponse, ApiError> {
    tag::check(&input.tags)?;
    let profile = InstanceProfile {
        name: input.instance_profile_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: id::unique(&*call.control.entropy, Prefix::InstanceProfile),
        created: call.now,
        tags: input.tags,
        role: None,
    };
    let write = async |change: &mut Change| {
        let id = key(&profile.name);
        if change.get::<InstanceProfile>(&id).await?.is_some() {
            let name = &profile.name;
            return Err(refusal::taken(format!("Instance Profile {name} already exists.")));
        }
        tally::add(change, Counted::InstanceProfiles).await?;
        Ok(change.put(&id, &profile).await?)
    };
    let scope = call.global_scope();
    call.records().change(&scope, write).await?;
    let view = call.records().view().await?;
    Ok(CreateInstanceProfileResponse { instance_profile: profile.shape(&view, &scope).await? })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(
    call: Call,
    input: GetInstanceProfileRequest,
) -> Result<GetInstanceProfileResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let name = &input.instance_profile_name;
    let profile = view.get::<InstanceProfile>(&scope, &key(name)).await?;
    let profile = profile.ok_or_else(|| unknown(name))?;
    Ok(GetInstanceProfileResponse { instance_profile: profile.shape(&view, &scope).await? })
}

/// # Errors
/// `ValidationError`.
pub async fn list(
    call: Call,
    input: ListInstanceProfilesRequest,
) -> Result<ListInstanceProfilesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let wanted = |profile: &InstanceProfile| profile.path.starts_with(&prefix);
    let page = paging.of_records::<InstanceProfile>(&view, &scope, wanted).await?;
    let is_truncated = page.is_truncated();
    let mut instance_profiles = Vec::with_capacity(page.items.len());
    for profile in page.items {
        instance_profiles.push(profile.shape(&view, &scope).await?);
    }
    Ok(ListInstanceProfilesResponse { instance_profiles, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_for_role(
    call: Call,
    input: ListInstanceProfilesForRoleRequest,
) -> Result<ListInstanceProfilesForRoleResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let role = role::find(&view, &scope, &input.role_name).await?;
    let mut names = role.profiles;
    names.sort_unstable();
    let page = paging.cut(names.into_iter().map(|name| (name.clone(), name)));
    let is_truncated = page.is_truncated();
    let mut instance_profiles = Vec::with_capacity(page.items.len());
    for name in page.items {
        if let Some(profile) = view.get::<InstanceProfile>(&scope, &name).await? {
            instance_profiles.push(profile.shape(&view, &scope).await?);
        }
    }
    Ok(ListInstanceProfilesForRoleResponse { instance_profiles, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it holds a role.
pub async fn delete(call: Call, input: DeleteInstanceProfileRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let profile = load(change, &input.instance_profile_name).await?;
        if profile.role.is_some() {
            let text = "Cannot delete entity, must remove roles from instance profile first.";
            return Err(refusal::conflict(text));
        }
        tally::remove(change, Counted::InstanceProfiles).await?;
        Ok(change.delete::<InstanceProfile>(&key(&profile.name)).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Puts a role into a profile; the caller must also be allowed to pass the role.
///
/// # Errors
/// `NoSuchEntity`, `LimitExceeded` when there is one, `AccessDenied`, `UnmodifiableEntity`.
pub async fn add_role(call: Call, input: AddRoleToInstanceProfileRequest) -> Result<(), ApiError> {
    let view = call.records().view().await?;
    let role = role::find(&view, &call.global_scope(), &input.role_name).await?;
    let mut context = Context::new();
    context.set("iam:PassedToService", "ec2.amazonaws.com");
    let machines = format!("arn:aws:ec2:*:{}:instance/*", call.account());
    context.set("iam:AssociatedResourceArn", machines);
    match authorize(&call, "iam:PassRole", &role.arn(call.account()), context).await {
        Ok(()) => {}
        Err(Denied::Unknown(error)) => return Err(error),
        Err(Denied::Refused(refused)) => return Err(refusal::access_denied(refused.sentence)),
    }
    let write = async |change: &mut Change| {
        let mut profile = load(change, &input.instance_profile_name).await?;
        let mut role = role::load(change, &input.role_name).await?;
        role.check_modifiable()?;
        if profile.role.is_some() {
            return Err(refusal::quota("InstanceSessionsPerInstanceProfile", 1));
        }
        profile.role = Some(key(&role.name));
        role.profiles.push(key(&profile.name));
        change.put(&key(&role.name), &role).await?;
        Ok(change.put(&key(&profile.name), &profile).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity` also when the profile does not hold the role.
pub async fn remove_role(
    call: Call,
    input: RemoveRoleFromInstanceProfileRequest,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut profile = load(change, &input.instance_profile_name).await?;
        let mut role = role::load(change, &input.role_name).await?;
        if profile.role.as_deref() != Some(&*key(&role.name)) {
            return Err(refusal::unknown("role", &input.role_name));
        }
        profile.role = None;
        role.profiles.retain(|name| *name != key(&profile.name));
        change.put(&key(&role.name), &role).await?;
        Ok(change.put(&key(&profile.name), &profile).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagInstanceProfileRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut profile = load(change, &input.instance_profile_name).await?;
        tag::add(&mut profile.tags, input.tags.clone())?;
        Ok(change.put(&key(&profile.name), &profile).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagInstanceProfileRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut profile = load(change, &input.instance_profile_name).await?;
        tag::remove(&mut profile.tags, &input.tag_keys);
        Ok(change.put(&key(&profile.name), &profile).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListInstanceProfileTagsRequest,
) -> Result<ListInstanceProfileTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, name) = (call.records().view().await?, &input.instance_profile_name);
    let profile = view.get::<InstanceProfile>(&call.global_scope(), &key(name)).await?;
    let page = tag::page(&paging, profile.ok_or_else(|| unknown(name))?.tags);
    let is_truncated = page.is_truncated();
    Ok(ListInstanceProfileTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

async fn load(change: &mut Change, name: &str) -> Result<InstanceProfile, ApiError> {
    let found = change.get::<InstanceProfile>(&key(name)).await?;
    found.ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> ApiError {
    refusal::missing(format!("Instance Profile {name} cannot be found."))
}

/// The ARN that a call on `InstanceProfileName` concerns.
pub fn target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let name = text("InstanceProfileName").unwrap_or_default();
        let view = call.records().view().await?;
        let known = view.get::<InstanceProfile>(&call.global_scope(), &key(name)).await?;
        let given = text("Path").unwrap_or("/");
        let path = known.as_ref().map_or(given, |profile| &profile.path);
        let name = known.as_ref().map_or(name, |profile| &profile.name);
        Ok(vec![arn::instance_profile(call.account(), path, name)])
    })
}

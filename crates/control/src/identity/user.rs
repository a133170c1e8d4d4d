//! Users.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreateUserRequest, CreateUserResponse, DeleteUserRequest, GetUserRequest, GetUserResponse,
    ListUserTagsRequest, ListUserTagsResponse, ListUsersRequest, ListUsersResponse, Tag,
    TagUserRequest, UntagUserRequest, UpdateUserRequest, User as UserShape,
};

use crate::call::Call;
use crate::identity::access_key::AccessKey;
use crate::identity::account::{self, Account};
use crate::identity::attachment;
use crate::identity::caller::CallerKind;
use crate::identity::group;
use crate::identity::holder::{Grants, Holder, HolderKind, key};
use crate::identity::id::{self, Prefix};
use crate::identity::login_profile::Login;
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::{
    arn, mfa_device, refusal, service_credential, signing_certificate, ssh_public_key, tag,
};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// A user of an account, kept under its lower-case name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct User {
    pub name: String,
    /// Begins and ends with `/`.
    pub path: String,
    /// `AIDA...`
    pub id: String,
    pub created: Timestamp,
    pub tags: Vec<Tag>,
    /// Unique ids of the groups, in the order of joining.
    pub groups: Vec<String>,
    pub grants: Grants,
    /// Access key ids, oldest first.
    pub keys: Vec<String>,
    pub login: Option<Login>,
    /// Ids of MFA devices, in the order of enabling.
    #[serde(default)]
    pub mfa: Vec<String>,
}

impl Noun for User {
    const KIND: &'static str = "user";
}

impl User {
    #[must_use]
    pub fn arn(&self, account: &str) -> String {
        arn::user(account, &self.path, &self.name)
    }

    /// As lists show it: without tags and boundary.
    #[must_use]
    pub fn shape(&self, account: &str) -> UserShape {
        UserShape {
            path: self.path.clone(),
            user_name: self.name.clone(),
            user_id: self.id.clone(),
            arn: self.arn(account),
            create_date: self.created.to_string(),
            password_last_used: self.login.as_ref().and_then(Login::last_used_shape),
            permissions_boundary: None,
            tags: Vec::new(),
        }
    }

    /// With tags and boundary.
    #[must_use]
    pub fn full_shape(&self, account: &str) -> UserShape {
        UserShape {
            permissions_boundary: self.grants.boundary_shape(),
            tags: self.tags.clone(),
            ..self.shape(account)
        }
    }
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `InvalidInput` for bad tags, `NoSuchEntity` for a
/// boundary that does not exist.
pub async fn create(call: Call, input: CreateUserRequest) -> Result<CreateUserResponse, ApiError> {
    tag::check(&input.tags)?;
    let user = User {
        name: input.user_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: id::unique(&*call.control.entropy, Prefix::User),
        created: call.now,
        tags: input.tags,
        groups: Vec::new(),
        grants: Grants { boundary: input.permissions_boundary, ..Grants::default() },
        keys: Vec::new(),
        login: None,
        mfa: Vec::new(),
    };
    let write = async |change: &mut Change| {
        let id = key(&user.name);
        if change.get::<User>(&id).await?.is_some() {
            let name = &user.name;
            return Err(refusal::taken(format!("User with name {name} already exists.")));
        }
        tally::add(change, Counted::Users).await?;
        if let Some(boundary) = &user.grants.boundary {
            attachment::bound(change, &Holder::User(user.clone()), boundary).await?;
        }
        Ok(change.put(&id, &user).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateUserResponse { user: Some(user.full_shape(call.account())) })
}

/// Shows a user, by default the caller.
///
/// # Errors
/// `NoSuchEntity`; `ValidationError` when a caller that is no user names none.
pub async fn get(call: Call, input: GetUserRequest) -> Result<GetUserResponse, ApiError> {
    let view = call.records().view().await?;
    let name = match (input.user_name, &call.caller.kind) {
        (Some(name), _) => name,
        (None, CallerKind::User { name, .. }) => name.clone(),
        (None, CallerKind::Root) => {
            return Ok(GetUserResponse { user: root_shape(&call, &view).await? });
        }
        (None, _) => return Err(must_name_user()),
    };
    let user = find(&view, &call.global_scope(), &name).await?;
    Ok(GetUserResponse { user: user.full_shape(call.account()) })
}

/// The root user as `GetUser` shows it to itself.
///
/// # Errors
/// What the store answers.
pub async fn root_shape(call: &Call, view: &View) -> Result<UserShape, ApiError> {
    let account = view.get::<Account>(&Scope::system(), call.account()).await?;
    let created = account.map_or(call.now, |account| account.created);
    Ok(UserShape {
        path: "/".to_owned(),
        user_name: "root".to_owned(),
        user_id: call.account().to_owned(),
        arn: arn::root(call.account()),
        create_date: created.to_string(),
        password_last_used: account::root_password_last_used(call).await?,
        permissions_boundary: None,
        tags: Vec::new(),
    })
}

/// # Errors
/// `ValidationError` for a bad marker.
pub async fn list(call: Call, input: ListUsersRequest) -> Result<ListUsersResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let view = call.records().view().await?;
    let wanted = |user: &User| user.path.starts_with(&prefix);
    let page = paging.of_records::<User>(&view, &call.global_scope(), wanted).await?;
    Ok(ListUsersResponse {
        is_truncated: page.is_truncated(),
        users: page.items.iter().map(|user| user.shape(call.account())).collect(),
        marker: page.marker,
    })
}

/// Gives a user another name or path. What refers to it by name follows.
///
/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`.
pub async fn update(call: Call, input: UpdateUserRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut user = load(change, &input.user_name).await?;
        let (old, old_id) = (user.clone(), key(&user.name));
        if let Some(path) = &input.new_path {
            user.path.clone_from(path);
        }
        if let Some(name) = &input.new_user_name {
            user.name.clone_from(name);
        }
        let new_id = key(&user.name);
        if new_id != old_id {
            if change.get::<User>(&new_id).await?.is_some() {
                let name = &user.name;
                return Err(refusal::taken(format!("User with name {name} already exists.")));
            }
            change.delete::<User>(&old_id).await?;
        }
        group::rename_member(change, &old, &user.name).await?;
        attachment::rename(change, &Holder::User(old), &Holder::User(user.clone())).await?;
        mfa_device::follow(change, &user.mfa, &user.name).await?;
        for key_id in &user.keys {
            if let Some(mut access_key) = change.get::<AccessKey>(key_id).await? {
                access_key.user = Some(user.name.clone());
                change.put(key_id, &access_key).await?;
            }
        }
        Ok(change.put(&new_id, &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while anything of the user is left.
pub async fn delete(call: Call, input: DeleteUserRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let user = load(change, &input.user_name).await?;
        user.grants.check_empty()?;
        let rest = [
            (!user.keys.is_empty(), "must delete access keys first"),
            (user.login.is_some(), "must delete login profile first"),
            (!user.groups.is_empty(), "must remove users from group first"),
            (!user.mfa.is_empty(), "must delete MFA device first"),
        ];
        if let Some((_, text)) = rest.into_iter().find(|(left, _)| *left) {
            return Err(refusal::conflict(format!("Cannot delete entity, {text}.")));
        }
        let rest = [
            (signing_certificate::any(change, &user.id).await?, "signing certificates"),
            (ssh_public_key::any(change, &user.id).await?, "SSH public keys"),
            (service_credential::any(change, &user.id).await?, "service specific credentials"),
        ];
        if let Some((_, what)) = rest.into_iter().find(|(left, _)| *left) {
            return Err(refusal::conflict(format!(
                "Cannot delete entity, must delete {what} first."
            )));
        }
        attachment::unbound(change, &Holder::User(user.clone())).await?;
        tally::remove(change, Counted::Users).await?;
        Ok(change.delete::<User>(&key(&user.name)).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagUserRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut user = load(change, &input.user_name).await?;
        tag::add(&mut user.tags, input.tags.clone())?;
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagUserRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut user = load(change, &input.user_name).await?;
        tag::remove(&mut user.tags, &input.tag_keys);
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListUserTagsRequest,
) -> Result<ListUserTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let user = find(&view, &call.global_scope(), &input.user_name).await?;
    let page = tag::page(&paging, user.tags);
    let is_truncated = page.is_truncated();
    Ok(ListUserTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

/// The user of this name within a transaction.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn load(change: &mut Change, name: &str) -> Result<User, ApiError> {
    let found = change.get::<User>(&key(name)).await?;
    found.ok_or_else(|| refusal::unknown(HolderKind::User.word(), name))
}

/// The user of this name.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn find(view: &View, scope: &Scope, name: &str) -> Result<User, ApiError> {
    let found = view.get::<User>(scope, &key(name)).await?;
    found.ok_or_else(|| refusal::unknown(HolderKind::User.word(), name))
}

/// The refusal of calls whose user is left out by a caller that is none.
#[must_use]
pub fn must_name_user() -> ApiError {
    refusal::validation("Must specify userName when calling with non-User credentials")
}

/// The ARN that a call on `UserName` concerns; the caller's own when it names none.
pub fn target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let Some(name) = input.get("UserName").and_then(Value::as_str) else {
            return Ok(vec![call.caller.principal_arn()]);
        };
        let view = call.records().view().await?;
        let user = view.get::<User>(&call.global_scope(), &key(name)).await?;
        let path = user.as_ref().map_or("/", |user| &user.path);
        let name = user.as_ref().map_or(name, |user| &user.name);
        Ok(vec![arn::user(call.account(), path, name)])
    })
}

/// The user as it is and as it is to be: a caller needs the permission on both, or it could take a
/// user out of or into the reach of somebody's policy.
pub fn renamed_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let account = call.account().to_owned();
        let new = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_owned);
        let (path, name) = (new("NewPath"), new("NewUserName"));
        let mut targets = target(call, input.clone()).await?;
        let renamed = targets.first().and_then(|old| arn::parse(old)).map(|old| {
            let path = path.as_deref().unwrap_or(old.path);
            arn::user(&account, path, name.as_deref().unwrap_or(old.name))
        });
        targets.extend(renamed);
        targets.dedup();
        Ok(targets)
    })
}

/// The ARN of the user that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let path = text("Path").unwrap_or("/");
        let name = text("UserName").unwrap_or_default();
        Ok(vec![arn::user(call.account(), path, name)])
    })
}

//! Groups and their members.
//!
//! A group is kept under its unique id, and an index leads from its name there, so that a group of
//! any size can be renamed in one transaction. Who is a member is kept twice: with the user, for
//! evaluation, and in an index by group, for lists.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    AddUserToGroupRequest, CreateGroupRequest, CreateGroupResponse, DeleteGroupRequest,
    GetGroupRequest, GetGroupResponse, Group as GroupShape, ListGroupsForUserRequest,
    ListGroupsForUserResponse, ListGroupsRequest, ListGroupsResponse, RemoveUserFromGroupRequest,
    UpdateGroupRequest,
};

use crate::call::Call;
use crate::identity::holder::{Grants, Holder, HolderKind, key};
use crate::identity::id::{self, Prefix};
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::user::{self, User};
use crate::identity::{arn, attachment, refusal};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Most groups of one user.
const GROUPS_PER_USER_MAX: usize = 10;
/// Members read at a time.
const MEMBERS_PAGE: usize = 1000;

/// A group of an account, kept under its unique id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub name: String,
    pub path: String,
    /// `AGPA...`
    pub id: String,
    pub created: Timestamp,
    pub grants: Grants,
    /// How many users are in it.
    pub members: usize,
}

impl Noun for Group {
    const KIND: &'static str = "group";
}

/// Leads from the lower-case name to the group; holds what lists filter by.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct GroupName {
    id: String,
    path: String,
}

impl Noun for GroupName {
    const KIND: &'static str = "group-name";
}

/// That a user is in a group, kept under `<group id>/<lower-case user name>`.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Member {}

impl Noun for Member {
    const KIND: &'static str = "group-member";
}

impl Group {
    #[must_use]
    pub fn arn(&self, account: &str) -> String {
        arn::group(account, &self.path, &self.name)
    }

    #[must_use]
    pub fn shape(&self, account: &str) -> GroupShape {
        GroupShape {
            path: self.path.clone(),
            group_name: self.name.clone(),
            group_id: self.id.clone(),
            arn: self.arn(account),
            create_date: self.created.to_string(),
        }
    }
}

/// The group of this name, case aside, within a transaction.
///
/// # Errors
/// What the store answers.
pub async fn load(change: &mut Change, name: &str) -> Result<Option<Group>, StoreError> {
    match change.get::<GroupName>(&key(name)).await? {
        Some(index) => change.get::<Group>(&index.id).await,
        None => Ok(None),
    }
}

/// The group of this name, case aside.
///
/// # Errors
/// What the store answers.
pub async fn find(view: &View, scope: &Scope, name: &str) -> Result<Option<Group>, StoreError> {
    match view.get::<GroupName>(scope, &key(name)).await? {
        Some(index) => view.get::<Group>(scope, &index.id).await,
        None => Ok(None),
    }
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`.
pub async fn create(
    call: Call,
    input: CreateGroupRequest,
) -> Result<CreateGroupResponse, ApiError> {
    let group = Group {
        name: input.group_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: id::unique(&*call.control.entropy, Prefix::Group),
        created: call.now,
        grants: Grants::default(),
        members: 0,
    };
    let write = async |change: &mut Change| {
        free(change, &group.name).await?;
        tally::add(change, Counted::Groups).await?;
        Ok::<_, ApiError>(save(change, &group).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateGroupResponse { group: group.shape(call.account()) })
}

/// Shows a group with a page of its members.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn get(call: Call, input: GetGroupRequest) -> Result<GetGroupResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let group = known(find(&view, &scope, &input.group_name).await?, &input.group_name)?;
    let names = members(&view, &scope, &group.id).await?;
    let page = paging.cut(names.into_iter().map(|name| (name.clone(), name)));
    let is_truncated = page.is_truncated();
    let mut users = Vec::with_capacity(page.items.len());
    for name in page.items {
        if let Some(user) = view.get::<User>(&scope, &name).await? {
            users.push(user.shape(call.account()));
        }
    }
    let group = group.shape(call.account());
    Ok(GetGroupResponse { group, users, is_truncated, marker: page.marker })
}

/// # Errors
/// `ValidationError`.
pub async fn list(call: Call, input: ListGroupsRequest) -> Result<ListGroupsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let wanted = |index: &GroupName| index.path.starts_with(&prefix);
    let page = paging.of_records::<GroupName>(&view, &scope, wanted).await?;
    let is_truncated = page.is_truncated();
    let ids: Vec<String> = page.items.into_iter().map(|index| index.id).collect();
    let groups = shapes(&view, &scope, call.account(), &ids).await?;
    Ok(ListGroupsResponse { groups, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_for_user(
    call: Call,
    input: ListGroupsForUserRequest,
) -> Result<ListGroupsForUserResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let user = user::find(&view, &scope, &input.user_name).await?;
    let mut groups = shapes(&view, &scope, call.account(), &user.groups).await?;
    groups.sort_by_key(|group| key(&group.group_name));
    let page = paging.cut(groups.into_iter().map(|group| (key(&group.group_name), group)));
    let is_truncated = page.is_truncated();
    Ok(ListGroupsForUserResponse { groups: page.items, is_truncated, marker: page.marker })
}

/// Gives a group another name or path.
///
/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`.
pub async fn update(call: Call, input: UpdateGroupRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let old = known(load(change, &input.group_name).await?, &input.group_name)?;
        let mut group = old.clone();
        if let Some(path) = &input.new_path {
            group.path.clone_from(path);
        }
        if let Some(name) = &input.new_group_name {
            group.name.clone_from(name);
        }
        if key(&group.name) != key(&old.name) {
            free(change, &group.name).await?;
            change.delete::<GroupName>(&key(&old.name)).await?;
        }
        attachment::rename(change, &Holder::Group(old), &Holder::Group(group.clone())).await?;
        Ok(save(change, &group).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it has members or policies.
pub async fn delete(call: Call, input: DeleteGroupRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let group = known(load(change, &input.group_name).await?, &input.group_name)?;
        if 0 < group.members {
            let text = "Cannot delete entity, must remove users from group first.";
            return Err(refusal::conflict(text));
        }
        group.grants.check_empty()?;
        tally::remove(change, Counted::Groups).await?;
        change.delete::<GroupName>(&key(&group.name)).await?;
        Ok(change.delete::<Group>(&group.id).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Not an error when the user is in the group already.
///
/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub async fn add_user(call: Call, input: AddUserToGroupRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut group = known(load(change, &input.group_name).await?, &input.group_name)?;
        let mut user = user::load(change, &input.user_name).await?;
        if user.groups.contains(&group.id) {
            return Ok(());
        }
        if GROUPS_PER_USER_MAX <= user.groups.len() {
            return Err(refusal::quota("GroupsPerUser", GROUPS_PER_USER_MAX));
        }
        change.put(&member(&group.id, &user.name), &Member {}).await?;
        group.members += 1;
        change.put(&group.id, &group).await?;
        user.groups.push(group.id);
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity` for the group, the user, or when the user is not in the group.
pub async fn remove_user(call: Call, input: RemoveUserFromGroupRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut group = known(load(change, &input.group_name).await?, &input.group_name)?;
        let mut user = user::load(change, &input.user_name).await?;
        if !user.groups.contains(&group.id) {
            let text = format!("User {} is not in group {}.", user.name, group.name);
            return Err(refusal::missing(text));
        }
        user.groups.retain(|id| *id != group.id);
        change.delete::<Member>(&member(&group.id, &user.name)).await?;
        group.members = group.members.saturating_sub(1);
        change.put(&group.id, &group).await?;
        Ok(change.put(&key(&user.name), &user).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Moves the memberships of a user that gets another name.
///
/// # Errors
/// What the store answers.
pub async fn rename_member(change: &mut Change, old: &User, name: &str) -> Result<(), StoreError> {
    for group in &old.groups {
        change.delete::<Member>(&member(group, &old.name)).await?;
        change.put(&member(group, name), &Member {}).await?;
    }
    Ok(())
}

/// The lower-case names of all members.
///
/// # Errors
/// What the store answers.
async fn members(view: &View, scope: &Scope, group: &str) -> Result<Vec<String>, StoreError> {
    let mut names = Vec::new();
    // A blank sorts before every letter of a name.
    let mut after = member(group, " ");
    loop {
        let found = view.list_from::<Member>(scope, Some(&after), MEMBERS_PAGE).await?;
        for (id, _) in &found.items {
            match member_of(id, group) {
                Some(name) => names.push(name.to_owned()),
                None => return Ok(names),
            }
        }
        match found.items.last() {
            Some((id, _)) if found.more => after.clone_from(id),
            _ => return Ok(names),
        }
    }
}

async fn shapes(
    view: &View,
    scope: &Scope,
    account: &str,
    ids: &[String],
) -> Result<Vec<GroupShape>, StoreError> {
    let mut groups = Vec::with_capacity(ids.len());
    for id in ids {
        groups.extend(view.get::<Group>(scope, id).await?.map(|group| group.shape(account)));
    }
    Ok(groups)
}

async fn save(change: &mut Change, group: &Group) -> Result<(), StoreError> {
    let index = GroupName { id: group.id.clone(), path: group.path.clone() };
    change.put(&key(&group.name), &index).await?;
    change.put(&group.id, group).await
}

async fn free(change: &mut Change, name: &str) -> Result<(), ApiError> {
    match change.get::<GroupName>(&key(name)).await? {
        Some(_) => Err(refusal::taken(format!("Group with name {name} already exists."))),
        None => Ok(()),
    }
}

fn known(group: Option<Group>, name: &str) -> Result<Group, ApiError> {
    group.ok_or_else(|| refusal::unknown(HolderKind::Group.word(), name))
}

fn member(group: &str, user: &str) -> String {
    format!("{group}/{}", key(user))
}

fn member_of<'a>(id: &'a str, group: &str) -> Option<&'a str> {
    id.strip_prefix(group)?.strip_prefix('/')
}

/// The ARN that a call on `GroupName` concerns.
pub fn target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let name = input.get("GroupName").and_then(Value::as_str).unwrap_or_default();
        let view = call.records().view().await?;
        let group = find(&view, &call.global_scope(), name).await?;
        let path = group.as_ref().map_or("/", |group| &group.path);
        let name = group.as_ref().map_or(name, |group| &group.name);
        Ok(vec![arn::group(call.account(), path, name)])
    })
}

/// The group as it is and as it is to be: a caller needs the permission on both.
pub fn renamed_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let account = call.account().to_owned();
        let new = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_owned);
        let (path, name) = (new("NewPath"), new("NewGroupName"));
        let mut targets = target(call, input.clone()).await?;
        let renamed = targets.first().and_then(|old| arn::parse(old)).map(|old| {
            let path = path.as_deref().unwrap_or(old.path);
            arn::group(&account, path, name.as_deref().unwrap_or(old.name))
        });
        targets.extend(renamed);
        targets.dedup();
        Ok(targets)
    })
}

/// The ARN of the group that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let path = text("Path").unwrap_or("/");
        Ok(vec![arn::group(call.account(), path, text("GroupName").unwrap_or_default())])
    })
}

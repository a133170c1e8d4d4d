//! Managed policies attached to users, groups and roles, and permissions boundaries.
//!
//! The holder's record says what is attached; an index by policy, written in the same transaction,
//! answers who holds a policy and how many do.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    AttachGroupPolicyRequest, AttachRolePolicyRequest, AttachUserPolicyRequest, AttachedPolicy,
    DeleteRolePermissionsBoundaryRequest, DeleteUserPermissionsBoundaryRequest,
    DetachGroupPolicyRequest, DetachRolePolicyRequest, DetachUserPolicyRequest,
    ListAttachedGroupPoliciesRequest, ListAttachedGroupPoliciesResponse,
    ListAttachedRolePoliciesRequest, ListAttachedRolePoliciesResponse,
    ListAttachedUserPoliciesRequest, ListAttachedUserPoliciesResponse,
    ListEntitiesForPolicyRequest, ListEntitiesForPolicyResponse, PolicyGroup, PolicyRole,
    PolicyUser, PutRolePermissionsBoundaryRequest, PutUserPermissionsBoundaryRequest,
};

use crate::call::Call;
use crate::identity::holder::{Holder, HolderKind, key};
use crate::identity::page::{Paged, Paging};
use crate::identity::{arn, policy_record, refusal};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Index records read at a time.
const PAGE: usize = 1000;

/// That somebody holds a policy, kept under [`index_id`].
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Attachment {
    kind: HolderKind,
    name: String,
    id: String,
    path: String,
    boundary: bool,
}

impl Noun for Attachment {
    const KIND: &'static str = "attachment";
}

/// How many hold a policy, kept under its ARN.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub permissions: usize,
    pub boundaries: usize,
}

impl Noun for Count {
    const KIND: &'static str = "attachment-count";
}

/// How many hold the policy.
///
/// # Errors
/// What the store answers.
pub async fn count(view: &View, scope: &Scope, arn: &str) -> Result<Count, StoreError> {
    Ok(view.get::<Count>(scope, arn).await?.unwrap_or_default())
}

/// How many hold the policy, within a transaction.
///
/// # Errors
/// What the store answers.
pub async fn count_within(change: &mut Change, arn: &str) -> Result<Count, StoreError> {
    Ok(change.get::<Count>(arn).await?.unwrap_or_default())
}

/// The counts of all policies that anybody holds, by ARN.
///
/// # Errors
/// What the store answers.
pub async fn counts(view: &View, scope: &Scope) -> Result<BTreeMap<String, Count>, StoreError> {
    Ok(view.list::<Count>(scope).await?.into_iter().collect())
}

/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub async fn attach_user(call: Call, input: AttachUserPolicyRequest) -> Result<(), ApiError> {
    attach(&call, HolderKind::User, &input.user_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub async fn attach_group(call: Call, input: AttachGroupPolicyRequest) -> Result<(), ApiError> {
    attach(&call, HolderKind::Group, &input.group_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`, `LimitExceeded`, `UnmodifiableEntity`.
pub async fn attach_role(call: Call, input: AttachRolePolicyRequest) -> Result<(), ApiError> {
    attach(&call, HolderKind::Role, &input.role_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn detach_user(call: Call, input: DetachUserPolicyRequest) -> Result<(), ApiError> {
    detach(&call, HolderKind::User, &input.user_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn detach_group(call: Call, input: DetachGroupPolicyRequest) -> Result<(), ApiError> {
    detach(&call, HolderKind::Group, &input.group_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn detach_role(call: Call, input: DetachRolePolicyRequest) -> Result<(), ApiError> {
    detach(&call, HolderKind::Role, &input.role_name, &input.policy_arn).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_user(
    call: Call,
    input: ListAttachedUserPoliciesRequest,
) -> Result<ListAttachedUserPoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.as_deref();
    let page = list(&call, HolderKind::User, &input.user_name, prefix, &paging).await?;
    Ok(ListAttachedUserPoliciesResponse {
        is_truncated: page.is_truncated(),
        attached_policies: page.items,
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_group(
    call: Call,
    input: ListAttachedGroupPoliciesRequest,
) -> Result<ListAttachedGroupPoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.as_deref();
    let page = list(&call, HolderKind::Group, &input.group_name, prefix, &paging).await?;
    Ok(ListAttachedGroupPoliciesResponse {
        is_truncated: page.is_truncated(),
        attached_policies: page.items,
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_role(
    call: Call,
    input: ListAttachedRolePoliciesRequest,
) -> Result<ListAttachedRolePoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.as_deref();
    let page = list(&call, HolderKind::Role, &input.role_name, prefix, &paging).await?;
    Ok(ListAttachedRolePoliciesResponse {
        is_truncated: page.is_truncated(),
        attached_policies: page.items,
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn put_user_boundary(
    call: Call,
    input: PutUserPermissionsBoundaryRequest,
) -> Result<(), ApiError> {
    set_boundary(&call, HolderKind::User, &input.user_name, Some(&input.permissions_boundary)).await
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn put_role_boundary(
    call: Call,
    input: PutRolePermissionsBoundaryRequest,
) -> Result<(), ApiError> {
    set_boundary(&call, HolderKind::Role, &input.role_name, Some(&input.permissions_boundary)).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete_user_boundary(
    call: Call,
    input: DeleteUserPermissionsBoundaryRequest,
) -> Result<(), ApiError> {
    set_boundary(&call, HolderKind::User, &input.user_name, None).await
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn delete_role_boundary(
    call: Call,
    input: DeleteRolePermissionsBoundaryRequest,
) -> Result<(), ApiError> {
    set_boundary(&call, HolderKind::Role, &input.role_name, None).await
}

/// Notes in the index that a new holder is bounded by the policy.
///
/// # Errors
/// `NoSuchEntity` when there is no such policy.
pub async fn bound(change: &mut Change, holder: &Holder, arn: &str) -> Result<(), ApiError> {
    if policy_record::load(change, arn).await?.is_none() {
        let text = format!("Scope ARN: {arn} does not exist or is not attachable.");
        return Err(refusal::missing(text));
    }
    Ok(note(change, holder, arn, true).await?)
}

/// Takes the boundary of a holder that is deleted out of the index.
///
/// # Errors
/// What the store answers.
pub async fn unbound(change: &mut Change, holder: &Holder) -> Result<(), StoreError> {
    match &holder.grants().boundary {
        Some(arn) => forget(change, holder, arn, true).await,
        None => Ok(()),
    }
}

/// Moves the index records of a holder that gets another name or path.
///
/// # Errors
/// What the store answers.
pub async fn rename(change: &mut Change, old: &Holder, new: &Holder) -> Result<(), StoreError> {
    for (arn, boundary) in held(old) {
        change.delete::<Attachment>(&index_id(&arn, old, boundary)).await?;
        change.put(&index_id(&arn, new, boundary), &entry(new, boundary)).await?;
    }
    Ok(())
}

/// Who holds a policy, users first in the page.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_entities(
    call: Call,
    input: ListEntitiesForPolicyRequest,
) -> Result<ListEntitiesForPolicyResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope, arn) = (call.records().view().await?, call.global_scope(), input.policy_arn);
    if policy_record::find(&view, &scope, &arn).await?.is_none() {
        return Err(refusal::missing(format!("Policy {arn} was not found.")));
    }
    let entity = input.entity_filter.as_deref();
    // The model's words also are of policies, to which no policy is attached.
    let is_asked = |kind: HolderKind| match entity {
        Some("User") => kind == HolderKind::User,
        Some("Group") => kind == HolderKind::Group,
        Some("Role") => kind == HolderKind::Role,
        Some(_) => false,
        None => true,
    };
    let boundary = match input.policy_usage_filter.as_deref() {
        Some("PermissionsPolicy") => Some(false),
        Some("PermissionsBoundary") => Some(true),
        _ => None,
    };
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let holders = holders(&view, &scope, &arn).await?;
    let page = paging.cut(holders.into_iter().filter(|(_, held)| {
        is_asked(held.kind)
            && boundary.is_none_or(|boundary| boundary == held.boundary)
            && held.path.starts_with(prefix)
    }));
    let mut answer = ListEntitiesForPolicyResponse {
        is_truncated: page.is_truncated(),
        marker: page.marker,
        ..ListEntitiesForPolicyResponse::default()
    };
    for held in page.items {
        let (name, id) = (Some(held.name), Some(held.id));
        match held.kind {
            HolderKind::User => {
                answer.policy_users.push(PolicyUser { user_name: name, user_id: id });
            }
            HolderKind::Group => {
                answer.policy_groups.push(PolicyGroup { group_name: name, group_id: id });
            }
            HolderKind::Role => {
                answer.policy_roles.push(PolicyRole { role_name: name, role_id: id });
            }
        }
    }
    Ok(answer)
}

/// The policies as IAM lists them with their holder.
#[must_use]
pub fn shapes(attached: &[String]) -> Vec<AttachedPolicy> {
    let shape = |arn: &String| AttachedPolicy {
        policy_name: Some(name_of(arn).to_owned()),
        policy_arn: Some(arn.clone()),
    };
    attached.iter().map(shape).collect()
}

async fn attach(call: &Call, kind: HolderKind, name: &str, arn: &str) -> Result<(), ApiError> {
    let write = async |change: &mut Change| attach_within(change, kind, name, arn).await;
    call.records().change(&call.global_scope(), write).await
}

async fn attach_within(
    change: &mut Change,
    kind: HolderKind,
    name: &str,
    arn: &str,
) -> Result<(), ApiError> {
    let mut holder = Holder::load(change, kind, name).await?;
    holder.check_modifiable()?;
    if policy_record::load(change, arn).await?.is_none() {
        let text = format!("Policy {arn} does not exist or is not attachable.");
        return Err(refusal::missing(text));
    }
    if arn.starts_with("arn:aws:iam::aws:policy/aws-service-role/") {
        let text = "Cannot attach a Service Role Policy to a Customer Role.";
        return Err(ApiError::new("PolicyNotAttachable", text));
    }
    if holder.grants().attached.iter().any(|held| held == arn) {
        return Ok(());
    }
    let (quota, limit) = kind.attached_quota();
    if limit <= holder.grants().attached.len() {
        return Err(refusal::quota(quota, limit));
    }
    note(change, &holder, arn, false).await?;
    holder.grants_mut().attached.push(arn.to_owned());
    Ok(holder.save(change).await?)
}

async fn detach(call: &Call, kind: HolderKind, name: &str, arn: &str) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut holder = Holder::load(change, kind, name).await?;
        holder.check_modifiable()?;
        if !holder.grants().attached.iter().any(|held| held == arn) {
            return Err(refusal::missing(format!("Policy {arn} was not found.")));
        }
        forget(change, &holder, arn, false).await?;
        holder.grants_mut().attached.retain(|held| held != arn);
        Ok(holder.save(change).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

async fn set_boundary(
    call: &Call,
    kind: HolderKind,
    name: &str,
    arn: Option<&str>,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut holder = Holder::load(change, kind, name).await?;
        holder.check_modifiable()?;
        if arn.is_none() && holder.grants().boundary.is_none() {
            let text = format!("The {} {name} does not have a permissions boundary.", kind.word());
            return Err(refusal::missing(text));
        }
        unbound(change, &holder).await?;
        if let Some(arn) = arn {
            bound(change, &holder, arn).await?;
        }
        holder.grants_mut().boundary = arn.map(str::to_owned);
        Ok(holder.save(change).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

async fn list(
    call: &Call,
    kind: HolderKind,
    name: &str,
    path_prefix: Option<&str>,
    paging: &Paging,
) -> Result<Paged<AttachedPolicy>, ApiError> {
    let view = call.records().view().await?;
    let holder = Holder::find(&view, &call.global_scope(), kind, name).await?;
    let prefix = path_prefix.unwrap_or("/");
    let path = |arn: &str| arn::parse(arn).is_some_and(|parsed| parsed.path.starts_with(prefix));
    let held = holder.grants().attached.iter().filter(|arn| path(arn)).cloned();
    let held: Vec<String> = held.collect();
    let mut named: Vec<(String, AttachedPolicy)> =
        held.iter().cloned().zip(shapes(&held)).collect();
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(paging.cut(named))
}

/// Writes an index record and counts it.
pub(super) async fn note(
    change: &mut Change,
    holder: &Holder,
    arn: &str,
    boundary: bool,
) -> Result<(), StoreError> {
    let mut count = count_within(change, arn).await?;
    *counted(&mut count, boundary) += 1;
    change.put(arn, &count).await?;
    change.put(&index_id(arn, holder, boundary), &entry(holder, boundary)).await
}

/// Takes an index record away and counts it.
pub(super) async fn forget(
    change: &mut Change,
    holder: &Holder,
    arn: &str,
    boundary: bool,
) -> Result<(), StoreError> {
    let mut count = count_within(change, arn).await?;
    let number = counted(&mut count, boundary);
    *number = number.saturating_sub(1);
    if count == Count::default() {
        change.delete::<Count>(arn).await?;
    } else {
        change.put(arn, &count).await?;
    }
    change.delete::<Attachment>(&index_id(arn, holder, boundary)).await
}

fn counted(count: &mut Count, boundary: bool) -> &mut usize {
    if boundary { &mut count.boundaries } else { &mut count.permissions }
}

async fn holders(
    view: &View,
    scope: &Scope,
    arn: &str,
) -> Result<Vec<(String, Attachment)>, StoreError> {
    let prefix = format!("{arn} ");
    let mut found = Vec::new();
    let mut after = prefix.clone();
    loop {
        let page = view.list_from::<Attachment>(scope, Some(&after), PAGE).await?;
        let more = page.more;
        for (id, held) in page.items {
            if !id.starts_with(&prefix) {
                return Ok(found);
            }
            after.clone_from(&id);
            found.push((id, held));
        }
        if !more {
            return Ok(found);
        }
    }
}

/// `<arn> <user|group|role> <lower-case name> <permissions|boundary>`: no part holds a blank, and a
/// blank sorts before every other letter.
fn index_id(arn: &str, holder: &Holder, boundary: bool) -> String {
    let usage = if boundary { "boundary" } else { "permissions" };
    format!("{arn} {} {} {usage}", holder.kind().word(), key(holder.name()))
}

fn entry(holder: &Holder, boundary: bool) -> Attachment {
    Attachment {
        kind: holder.kind(),
        name: holder.name().to_owned(),
        id: holder.unique_id().to_owned(),
        path: holder.path().to_owned(),
        boundary,
    }
}

fn held(holder: &Holder) -> Vec<(String, bool)> {
    let grants = holder.grants();
    let attached = grants.attached.iter().map(|arn| (arn.clone(), false));
    attached.chain(grants.boundary.iter().map(|arn| (arn.clone(), true))).collect()
}

fn name_of(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

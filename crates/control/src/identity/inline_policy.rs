//! Inline policies of users, groups and roles.

use wire::error::ApiError;
use wire::generated::iam::{
    DeleteGroupPolicyRequest, DeleteRolePolicyRequest, DeleteUserPolicyRequest,
    GetGroupPolicyRequest, GetGroupPolicyResponse, GetRolePolicyRequest, GetRolePolicyResponse,
    GetUserPolicyRequest, GetUserPolicyResponse, ListGroupPoliciesRequest,
    ListGroupPoliciesResponse, ListRolePoliciesRequest, ListRolePoliciesResponse,
    ListUserPoliciesRequest, ListUserPoliciesResponse, PutGroupPolicyRequest, PutRolePolicyRequest,
    PutUserPolicyRequest,
};

use crate::call::Call;
use crate::identity::holder::{Holder, HolderKind};
use crate::identity::page::{Paged, Paging};
use crate::identity::policy::document::Kind;
use crate::identity::{policy_text, refusal};
use crate::store::records::change::Change;

/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`.
pub async fn put_user(call: Call, input: PutUserPolicyRequest) -> Result<(), ApiError> {
    let holder = (HolderKind::User, input.user_name.as_str());
    put(&call, holder, &input.policy_name, &input.policy_document).await
}

/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`.
pub async fn put_group(call: Call, input: PutGroupPolicyRequest) -> Result<(), ApiError> {
    let holder = (HolderKind::Group, input.group_name.as_str());
    put(&call, holder, &input.policy_name, &input.policy_document).await
}

/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`, `LimitExceeded`, `UnmodifiableEntity`.
pub async fn put_role(call: Call, input: PutRolePolicyRequest) -> Result<(), ApiError> {
    let holder = (HolderKind::Role, input.role_name.as_str());
    put(&call, holder, &input.policy_name, &input.policy_document).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete_user(call: Call, input: DeleteUserPolicyRequest) -> Result<(), ApiError> {
    delete(&call, HolderKind::User, &input.user_name, &input.policy_name).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete_group(call: Call, input: DeleteGroupPolicyRequest) -> Result<(), ApiError> {
    delete(&call, HolderKind::Group, &input.group_name, &input.policy_name).await
}

/// # Errors
/// `NoSuchEntity`, `UnmodifiableEntity`.
pub async fn delete_role(call: Call, input: DeleteRolePolicyRequest) -> Result<(), ApiError> {
    delete(&call, HolderKind::Role, &input.role_name, &input.policy_name).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get_user(
    call: Call,
    input: GetUserPolicyRequest,
) -> Result<GetUserPolicyResponse, ApiError> {
    let (user_name, policy_document) =
        get(&call, HolderKind::User, &input.user_name, &input.policy_name).await?;
    Ok(GetUserPolicyResponse { user_name, policy_name: input.policy_name, policy_document })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get_group(
    call: Call,
    input: GetGroupPolicyRequest,
) -> Result<GetGroupPolicyResponse, ApiError> {
    let (group_name, policy_document) =
        get(&call, HolderKind::Group, &input.group_name, &input.policy_name).await?;
    Ok(GetGroupPolicyResponse { group_name, policy_name: input.policy_name, policy_document })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get_role(
    call: Call,
    input: GetRolePolicyRequest,
) -> Result<GetRolePolicyResponse, ApiError> {
    let (role_name, policy_document) =
        get(&call, HolderKind::Role, &input.role_name, &input.policy_name).await?;
    Ok(GetRolePolicyResponse { role_name, policy_name: input.policy_name, policy_document })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_user(
    call: Call,
    input: ListUserPoliciesRequest,
) -> Result<ListUserPoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let page = list(&call, HolderKind::User, &input.user_name, &paging).await?;
    let is_truncated = page.is_truncated();
    Ok(ListUserPoliciesResponse { policy_names: page.items, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_group(
    call: Call,
    input: ListGroupPoliciesRequest,
) -> Result<ListGroupPoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let page = list(&call, HolderKind::Group, &input.group_name, &paging).await?;
    let is_truncated = page.is_truncated();
    Ok(ListGroupPoliciesResponse { policy_names: page.items, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_of_role(
    call: Call,
    input: ListRolePoliciesRequest,
) -> Result<ListRolePoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let page = list(&call, HolderKind::Role, &input.role_name, &paging).await?;
    let is_truncated = page.is_truncated();
    Ok(ListRolePoliciesResponse { policy_names: page.items, is_truncated, marker: page.marker })
}

async fn put(
    call: &Call,
    (kind, name): (HolderKind, &str),
    policy: &str,
    document: &str,
) -> Result<(), ApiError> {
    policy_text::check(document, Kind::Inline)?;
    let write = async |change: &mut Change| {
        let mut holder = Holder::load(change, kind, name).await?;
        holder.check_modifiable()?;
        let inline = &mut holder.grants_mut().inline;
        inline.insert(policy.to_owned(), document.to_owned());
        let size: usize = inline.values().map(|document| policy_text::size(document)).sum();
        let limit = kind.inline_size_max();
        if limit < size {
            let (word, name) = (kind.word(), holder.name());
            let text = format!("Maximum policy size of {limit} bytes exceeded for {word} {name}");
            return Err(refusal::limit_exceeded(text));
        }
        Ok(holder.save(change).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

async fn delete(call: &Call, kind: HolderKind, name: &str, policy: &str) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut holder = Holder::load(change, kind, name).await?;
        holder.check_modifiable()?;
        if holder.grants_mut().inline.remove(policy).is_none() {
            return Err(unknown(kind, policy));
        }
        Ok(holder.save(change).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// The holder's name as it is spelt, and the encoded document.
async fn get(
    call: &Call,
    kind: HolderKind,
    name: &str,
    policy: &str,
) -> Result<(String, String), ApiError> {
    let view = call.records().view().await?;
    let holder = Holder::find(&view, &call.global_scope(), kind, name).await?;
    let document = holder.grants().inline.get(policy).ok_or_else(|| unknown(kind, policy))?;
    Ok((holder.name().to_owned(), policy_text::encode(document)))
}

async fn list(
    call: &Call,
    kind: HolderKind,
    name: &str,
    paging: &Paging,
) -> Result<Paged<String>, ApiError> {
    let view = call.records().view().await?;
    let holder = Holder::find(&view, &call.global_scope(), kind, name).await?;
    let names = holder.grants().inline.keys().map(|name| (name.clone(), name.clone()));
    Ok(paging.cut(names))
}

fn unknown(kind: HolderKind, policy: &str) -> ApiError {
    refusal::missing(format!("The {} policy with name {policy} cannot be found.", kind.word()))
}

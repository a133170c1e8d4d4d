//! Everything that decides about permissions in an account, in one list.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::iam::{
    GetAccountAuthorizationDetailsRequest, GetAccountAuthorizationDetailsResponse, GroupDetail,
    ManagedPolicyDetail, Policy, PolicyDetail, PolicyVersion, RoleDetail, UserDetail,
};

use crate::call::Call;
use crate::identity::attachment::{self, Count};
use crate::identity::group::Group;
use crate::identity::holder::Grants;
use crate::identity::instance_profile::InstanceProfile;
use crate::identity::last_used;
use crate::identity::managed::{self, ManagedPolicy};
use crate::identity::page::Paging;
use crate::identity::policy_record::{self, PolicyRecord};
use crate::identity::policy_text;
use crate::identity::role::{self, Role};
use crate::identity::user::User;
use crate::store::error::StoreError;
use crate::store::records::{Scope, View};

/// One entry, of any kind.
enum Entry {
    User(Box<User>),
    Group(Box<Group>),
    Role(Box<Role>),
    Own(Box<PolicyRecord>),
    Aws(&'static ManagedPolicy),
}

/// # Errors
/// `ValidationError`.
pub async fn get(
    call: Call,
    input: GetAccountAuthorizationDetailsRequest,
) -> Result<GetAccountAuthorizationDetailsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let counts = attachment::counts(&view, &scope).await?;
    let used = last_used::all(&call.control, call.account()).await?;
    let entries = entries(&view, &scope, &input.filter, &counts).await?;
    let page = paging.cut(entries);
    let mut answer = GetAccountAuthorizationDetailsResponse {
        is_truncated: page.is_truncated(),
        marker: page.marker,
        ..GetAccountAuthorizationDetailsResponse::default()
    };
    let count = |arn: &str| counts.get(arn).copied().unwrap_or_default();
    let account = call.account();
    for entry in page.items {
        match entry {
            Entry::User(user) => {
                answer.user_detail_list.push(of_user(&view, &scope, *user).await?);
            }
            Entry::Role(role) => {
                let used = role::used_shape(used.get(&role.id));
                let detail = of_role(&view, &scope, *role).await?;
                let detail = RoleDetail { role_last_used: Some(used), ..detail };
                answer.role_detail_list.push(detail);
            }
            Entry::Group(group) => answer.group_detail_list.push(of_group(account, *group)),
            Entry::Own(policy) => {
                let shape = policy.shape(account, &count(&policy.arn(account)));
                let shape = Policy { description: policy.description.clone(), ..shape };
                let versions = policy.versions.iter().rev();
                let versions = versions.map(|version| policy.version_shape(version)).collect();
                answer.policies.push(of_policy(shape, versions));
            }
            Entry::Aws(policy) => {
                let shape = policy_record::aws_shape(policy, &count(policy.arn));
                let versions = vec![policy_record::aws_version(policy)];
                answer.policies.push(of_policy(shape, versions));
            }
        }
    }
    Ok(answer)
}

async fn entries(
    view: &View,
    scope: &Scope,
    filter: &[String],
    counts: &BTreeMap<String, Count>,
) -> Result<Vec<(String, Entry)>, StoreError> {
    let wanted = |kind: &str| filter.is_empty() || filter.iter().any(|asked| asked == kind);
    let mut entries = Vec::new();
    if wanted("User") {
        let users = view.list::<User>(scope).await?.into_iter();
        entries.extend(users.map(|(id, user)| (format!("1/{id}"), Entry::User(Box::new(user)))));
    }
    if wanted("Group") {
        let groups = view.list::<Group>(scope).await?.into_iter();
        let groups = groups.map(|(id, group)| (format!("2/{id}"), Entry::Group(Box::new(group))));
        entries.extend(groups);
    }
    if wanted("Role") {
        let roles = view.list::<Role>(scope).await?.into_iter();
        entries.extend(roles.map(|(id, role)| (format!("3/{id}"), Entry::Role(Box::new(role)))));
    }
    if wanted("LocalManagedPolicy") {
        let policies = view.list::<PolicyRecord>(scope).await?.into_iter();
        let own = policies.map(|(id, policy)| (format!("4/{id}"), Entry::Own(Box::new(policy))));
        entries.extend(own);
    }
    if wanted("AWSManagedPolicy") {
        let held = managed::all().iter().filter(|policy| counts.contains_key(policy.arn));
        entries.extend(held.map(|policy| (format!("5/{}", policy.arn), Entry::Aws(policy))));
    }
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(entries)
}

async fn of_user(view: &View, scope: &Scope, user: User) -> Result<UserDetail, StoreError> {
    let account = scope.account().unwrap_or_default();
    let mut group_list = Vec::with_capacity(user.groups.len());
    for id in &user.groups {
        group_list.extend(view.get::<Group>(scope, id).await?.map(|group| group.name));
    }
    Ok(UserDetail {
        arn: Some(user.arn(account)),
        user_policy_list: inline(&user.grants),
        attached_managed_policies: attachment::shapes(&user.grants.attached),
        permissions_boundary: user.grants.boundary_shape(),
        path: Some(user.path),
        user_name: Some(user.name),
        user_id: Some(user.id),
        create_date: Some(user.created.to_string()),
        group_list,
        tags: user.tags,
    })
}

fn of_group(account: &str, group: Group) -> GroupDetail {
    GroupDetail {
        arn: Some(group.arn(account)),
        group_policy_list: inline(&group.grants),
        attached_managed_policies: attachment::shapes(&group.grants.attached),
        path: Some(group.path),
        group_name: Some(group.name),
        group_id: Some(group.id),
        create_date: Some(group.created.to_string()),
    }
}

async fn of_role(view: &View, scope: &Scope, role: Role) -> Result<RoleDetail, StoreError> {
    let account = scope.account().unwrap_or_default();
    let mut instance_profile_list = Vec::with_capacity(role.profiles.len());
    for name in &role.profiles {
        if let Some(profile) = view.get::<InstanceProfile>(scope, name).await? {
            instance_profile_list.push(profile.shape(view, scope).await?);
        }
    }
    Ok(RoleDetail {
        arn: Some(role.arn(account)),
        assume_role_policy_document: Some(policy_text::encode(&role.trust)),
        role_policy_list: inline(&role.grants),
        attached_managed_policies: attachment::shapes(&role.grants.attached),
        permissions_boundary: role.grants.boundary_shape(),
        path: Some(role.path),
        role_name: Some(role.name),
        role_id: Some(role.id),
        create_date: Some(role.created.to_string()),
        instance_profile_list,
        tags: role.tags,
        role_last_used: None,
    })
}

fn of_policy(shape: Policy, policy_version_list: Vec<PolicyVersion>) -> ManagedPolicyDetail {
    ManagedPolicyDetail {
        policy_name: shape.policy_name,
        policy_id: shape.policy_id,
        arn: shape.arn,
        path: shape.path,
        default_version_id: shape.default_version_id,
        attachment_count: shape.attachment_count,
        permissions_boundary_usage_count: shape.permissions_boundary_usage_count,
        is_attachable: shape.is_attachable,
        description: shape.description,
        create_date: shape.create_date,
        update_date: shape.update_date,
        policy_version_list,
    }
}

fn inline(grants: &Grants) -> Vec<PolicyDetail> {
    let detail = |(name, document): (&String, &String)| PolicyDetail {
        policy_name: Some(name.clone()),
        policy_document: Some(policy_text::encode(document)),
    };
    grants.inline.iter().map(detail).collect()
}

//! Who is in which group of an identity store.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::identitystore::{
    CreateGroupMembershipRequest, CreateGroupMembershipResponse, DeleteGroupMembershipRequest,
    DeleteGroupMembershipResponse, DescribeGroupMembershipRequest, DescribeGroupMembershipResponse,
    GetGroupMembershipIdRequest, GetGroupMembershipIdResponse, GroupMembership,
    GroupMembershipExistenceResult, IsMemberInGroupsRequest, IsMemberInGroupsResponse,
    ListGroupMembershipsForMemberRequest, ListGroupMembershipsForMemberResponse,
    ListGroupMembershipsRequest, ListGroupMembershipsResponse, MemberId,
};

use crate::call::Call;
use crate::identity::center::page::paging;
use crate::identity::center::person::bare;
use crate::identity::center::{group, instance, person, refusal};
use crate::identity::page::Paged;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Kept in the account's global scope under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    pub id: String,
    pub group: String,
    pub user: String,
    pub created: Timestamp,
    pub created_by: String,
}

impl Noun for Membership {
    const KIND: &'static str = "identity-store-membership";
}

impl Membership {
    fn arn(&self) -> String {
        format!("arn:aws:identitystore:::membership/{}", self.id)
    }

    fn shape(&self, store: &str) -> GroupMembership {
        GroupMembership {
            identity_store_id: store.to_owned(),
            membership_id: self.id.clone(),
            membership_arn: self.arn(),
            group_id: Some(self.group.clone()),
            member_id: Some(MemberId { user_id: Some(self.user.clone()) }),
            created_at: Some(self.created.to_string()),
            updated_at: Some(self.created.to_string()),
            created_by: Some(self.created_by.clone()),
            updated_by: Some(self.created_by.clone()),
        }
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException` for who is in the group already.
pub async fn create(
    call: Call,
    input: CreateGroupMembershipRequest,
) -> Result<CreateGroupMembershipResponse, ApiError> {
    let user = member(&input.member_id)?;
    let id = call.control.entropy.uuid();
    let write = async |change: &mut Change| {
        let owner = instance::load_of_store(change, &input.identity_store_id).await?;
        let group = group::load(change, &input.group_id).await?;
        let person = person::load(change, user).await?;
        let made = Membership {
            id: id.clone(),
            group: group.id().to_owned(),
            user: person.id().to_owned(),
            created: call.now,
            created_by: call.caller.arn.clone(),
        };
        let all = change.list::<Membership>().await?;
        if all.iter().any(|(_, held)| held.group == made.group && held.user == made.user) {
            return Err(refusal::conflict("Member and Group relationship already exists.")
                .with_detail("Reason", "UNIQUENESS_CONSTRAINT_VIOLATION"));
        }
        change.put(&made.id, &made).await?;
        Ok((owner.store, made))
    };
    let (store, made) = call.records().change(&call.global_scope(), write).await?;
    Ok(CreateGroupMembershipResponse {
        identity_store_id: store,
        membership_arn: made.arn(),
        membership_id: made.id,
    })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete(
    call: Call,
    input: DeleteGroupMembershipRequest,
) -> Result<DeleteGroupMembershipResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load_of_store(change, &input.identity_store_id).await?;
        let id = bare(&input.membership_id);
        if change.get::<Membership>(id).await?.is_none() {
            return Err(unknown(&input.membership_id));
        }
        Ok(change.delete::<Membership>(id).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(DeleteGroupMembershipResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribeGroupMembershipRequest,
) -> Result<DescribeGroupMembershipResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let found = view.get::<Membership>(&scope, bare(&input.membership_id)).await?;
    let held = found.ok_or_else(|| unknown(&input.membership_id))?;
    let shape = held.shape(&owner.store);
    Ok(DescribeGroupMembershipResponse {
        identity_store_id: shape.identity_store_id,
        membership_id: shape.membership_id,
        membership_arn: shape.membership_arn,
        group_id: held.group,
        member_id: MemberId { user_id: Some(held.user) },
        created_at: shape.created_at,
        updated_at: shape.updated_at,
        created_by: shape.created_by,
        updated_by: shape.updated_by,
    })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn get_id(
    call: Call,
    input: GetGroupMembershipIdRequest,
) -> Result<GetGroupMembershipIdResponse, ApiError> {
    let user = bare(member(&input.member_id)?);
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let group = bare(&input.group_id);
    let all = view.list::<Membership>(&scope).await?;
    let held = all.into_iter().find(|(_, held)| held.group == group && held.user == user);
    let (_, held) = held.ok_or_else(|| unknown("unknown"))?;
    Ok(GetGroupMembershipIdResponse {
        identity_store_id: owner.store,
        membership_arn: held.arn(),
        membership_id: held.id,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list(
    call: Call,
    input: ListGroupMembershipsRequest,
) -> Result<ListGroupMembershipsResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let group = group::find(&view, &scope, &input.group_id).await?;
    let page = paging.of_records(&view, &scope, |held: &Membership| held.group == group.id());
    let (group_memberships, next_token) = shapes(page.await?, &owner.store);
    Ok(ListGroupMembershipsResponse { group_memberships, next_token })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_of_member(
    call: Call,
    input: ListGroupMembershipsForMemberRequest,
) -> Result<ListGroupMembershipsForMemberResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let owner = instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let person = person::find(&view, &scope, member(&input.member_id)?).await?;
    let page = paging.of_records(&view, &scope, |held: &Membership| held.user == person.id());
    let (group_memberships, next_token) = shapes(page.await?, &owner.store);
    Ok(ListGroupMembershipsForMemberResponse { group_memberships, next_token })
}

fn shapes(page: Paged<Membership>, store: &str) -> (Vec<GroupMembership>, Option<String>) {
    (page.items.iter().map(|held| held.shape(store)).collect(), page.marker)
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn is_member(
    call: Call,
    input: IsMemberInGroupsRequest,
) -> Result<IsMemberInGroupsResponse, ApiError> {
    let view = call.records().view().await?;
    let scope = call.global_scope();
    instance::of_store(&view, &scope, &input.identity_store_id).await?;
    let person = person::find(&view, &scope, member(&input.member_id)?).await?;
    let held = groups_of(&view, &scope, person.id()).await?;
    let result = |group: &String| GroupMembershipExistenceResult {
        group_id: Some(group.clone()),
        member_id: Some(input.member_id.clone()),
        membership_exists: Some(held.iter().any(|one| one == bare(group))),
    };
    Ok(IsMemberInGroupsResponse { results: input.group_ids.iter().map(result).collect() })
}

/// The groups that a person is in.
///
/// # Errors
/// What the store answers.
pub async fn groups_of(view: &View, scope: &Scope, user: &str) -> Result<Vec<String>, ApiError> {
    let all = view.list::<Membership>(scope).await?;
    let own = all.into_iter().map(|(_, held)| held).filter(|held| held.user == user);
    Ok(own.map(|held| held.group).collect())
}

fn member(id: &MemberId) -> Result<&str, ApiError> {
    id.user_id.as_deref().ok_or_else(|| refusal::invalid("MemberId must have a UserId."))
}

fn unknown(id: &str) -> ApiError {
    refusal::missing_in_store("GROUP_MEMBERSHIP", id)
}

//! Who may take on which permission set in the account.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sso_admin::{
    AccountAssignment, AccountAssignmentForPrincipal, CreateAccountAssignmentRequest,
    CreateAccountAssignmentResponse, DeleteAccountAssignmentRequest,
    DeleteAccountAssignmentResponse, ListAccountAssignmentsForPrincipalRequest,
    ListAccountAssignmentsForPrincipalResponse, ListAccountAssignmentsRequest,
    ListAccountAssignmentsResponse, ListAccountsForProvisionedPermissionSetRequest,
    ListAccountsForProvisionedPermissionSetResponse, ListPermissionSetsProvisionedToAccountRequest,
    ListPermissionSetsProvisionedToAccountResponse, ProvisionPermissionSetRequest,
    ProvisionPermissionSetResponse,
};

use crate::call::Call;
use crate::identity::center::operation::{Operation, OperationKind};
use crate::identity::center::page::paging;
use crate::identity::center::permission_set::{self, PermissionSet};
use crate::identity::center::provision::{self, Ground};
use crate::identity::center::{group, instance, membership, person, refusal};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Kept in the account's global scope under [`Assignment::id`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The id of the permission set.
    pub permission_set: String,
    pub permission_set_arn: String,
    pub principal_kind: PrincipalKind,
    pub principal: String,
    pub created: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum PrincipalKind {
    User,
    Group,
}

impl PrincipalKind {
    fn of(word: &str) -> Self {
        // The model lets through these two.
        if word == "GROUP" { Self::Group } else { Self::User }
    }

    fn word(self) -> String {
        match self {
            Self::User => "USER",
            Self::Group => "GROUP",
        }
        .to_owned()
    }
}

impl Noun for Assignment {
    const KIND: &'static str = "account-assignment";
}

impl Assignment {
    fn id(permission_set: &str, principal: &str) -> String {
        format!("{permission_set}/{principal}")
    }
}

/// Gives a person or group a permission set, and makes its role when it has none.
///
/// # Errors
/// `ResourceNotFoundException` for an account other than the instance's own, a principal or a
/// permission set that is not there; `ConflictException` for an assignment that is.
pub async fn create(
    call: Call,
    input: CreateAccountAssignmentRequest,
) -> Result<CreateAccountAssignmentResponse, ApiError> {
    check_account(&call, &input.target_id)?;
    let kind = PrincipalKind::of(&input.principal_type);
    let id = call.control.entropy.uuid();
    let entropy = &*call.control.entropy;
    let ground = Ground { account: call.account(), entropy, now: call.now };
    let write = async |change: &mut Change| {
        instance::load(change, &input.instance_arn).await?;
        let mut set = permission_set::load(change, &input.permission_set_arn).await?;
        let principal = match kind {
            PrincipalKind::User => person::load(change, &input.principal_id).await?.id().to_owned(),
            PrincipalKind::Group => group::load(change, &input.principal_id).await?.id().to_owned(),
        };
        let assigned = Assignment::id(&set.id, &principal);
        if change.get::<Assignment>(&assigned).await?.is_some() {
            return Err(refusal::conflict("The assignment exists already."));
        }
        let failure = match set.provisioned {
            Some(_) => None,
            None => provision::write(change, &mut set, ground).await?.err(),
        };
        if failure.is_none() {
            let made = Assignment {
                permission_set: set.id.clone(),
                permission_set_arn: set.arn(),
                principal_kind: kind,
                principal: principal.clone(),
                created: call.now,
            };
            change.put(&assigned, &made).await?;
        }
        let operation = Operation {
            id: id.clone(),
            kind: OperationKind::Creation,
            at: call.now,
            failure,
            account: call.account().to_owned(),
            permission_set_arn: set.arn(),
            principal: Some((kind.word(), principal)),
        };
        operation.note(change).await?;
        Ok(operation)
    };
    let operation = call.records().change(&call.global_scope(), write).await?;
    let account_assignment_creation_status = Some(operation.of_assignment());
    Ok(CreateAccountAssignmentResponse { account_assignment_creation_status })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete(
    call: Call,
    input: DeleteAccountAssignmentRequest,
) -> Result<DeleteAccountAssignmentResponse, ApiError> {
    check_account(&call, &input.target_id)?;
    let id = call.control.entropy.uuid();
    let write = async |change: &mut Change| {
        instance::load(change, &input.instance_arn).await?;
        let set = permission_set::load(change, &input.permission_set_arn).await?;
        let assigned = Assignment::id(&set.id, &input.principal_id);
        let Some(held) = change.get::<Assignment>(&assigned).await? else {
            return Err(refusal::missing("The assignment does not exist."));
        };
        change.delete::<Assignment>(&assigned).await?;
        withdraw(change, set).await?;
        let operation = Operation {
            id: id.clone(),
            kind: OperationKind::Deletion,
            at: call.now,
            failure: None,
            account: call.account().to_owned(),
            permission_set_arn: input.permission_set_arn.clone(),
            principal: Some((held.principal_kind.word(), held.principal)),
        };
        operation.note(change).await?;
        Ok(operation)
    };
    let operation = call.records().change(&call.global_scope(), write).await?;
    let account_assignment_deletion_status = Some(operation.of_assignment());
    Ok(DeleteAccountAssignmentResponse { account_assignment_deletion_status })
}

/// Takes the role of a permission set away when nobody is assigned to it any more; with it its
/// sessions end.
async fn withdraw(change: &mut Change, mut set: PermissionSet) -> Result<(), ApiError> {
    let left = change.list::<Assignment>().await?;
    if left.iter().any(|(_, held)| held.permission_set == set.id) {
        return Ok(());
    }
    provision::remove(change, &set).await?;
    set.provisioned = None;
    Ok(change.put(&set.id, &set).await?)
}

/// Takes all assignments of a person or group away, which is about to be deleted.
///
/// # Errors
/// What the store answers.
pub async fn forget_principal(change: &mut Change, principal: &str) -> Result<(), ApiError> {
    for (id, held) in change.list::<Assignment>().await? {
        if held.principal == principal {
            change.delete::<Assignment>(&id).await?;
            if let Some(set) = change.get::<PermissionSet>(&held.permission_set).await? {
                withdraw(change, set).await?;
            }
        }
    }
    Ok(())
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list(
    call: Call,
    input: ListAccountAssignmentsRequest,
) -> Result<ListAccountAssignmentsResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    check_account(&call, &input.account_id)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let set = permission_set::find(&call, &input.permission_set_arn).await?;
    let view = call.records().view().await?;
    let wanted = |held: &Assignment| held.permission_set == set.id;
    let page = paging.of_records(&view, &call.global_scope(), wanted).await?;
    let shape = |held: &Assignment| AccountAssignment {
        account_id: Some(call.account().to_owned()),
        permission_set_arn: Some(held.permission_set_arn.clone()),
        principal_type: Some(held.principal_kind.word()),
        principal_id: Some(held.principal.clone()),
    };
    Ok(ListAccountAssignmentsResponse {
        account_assignments: page.items.iter().map(shape).collect(),
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_for_principal(
    call: Call,
    input: ListAccountAssignmentsForPrincipalRequest,
) -> Result<ListAccountAssignmentsForPrincipalResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let account = input.filter.and_then(|filter| filter.account_id);
    let here = account.is_none_or(|account| account == call.account());
    let view = call.records().view().await?;
    let scope = call.global_scope();
    let mut holders = vec![input.principal_id.clone()];
    if PrincipalKind::of(&input.principal_type) == PrincipalKind::User {
        // A person has what its groups have.
        holders.extend(membership::groups_of(&view, &scope, &input.principal_id).await?);
    }
    let wanted = |held: &Assignment| here && holders.contains(&held.principal);
    let page = paging.of_records(&view, &scope, wanted).await?;
    let shape = |held: &Assignment| AccountAssignmentForPrincipal {
        account_id: Some(call.account().to_owned()),
        permission_set_arn: Some(held.permission_set_arn.clone()),
        principal_id: Some(held.principal.clone()),
        principal_type: Some(held.principal_kind.word()),
    };
    Ok(ListAccountAssignmentsForPrincipalResponse {
        account_assignments: page.items.iter().map(shape).collect(),
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_accounts(
    call: Call,
    input: ListAccountsForProvisionedPermissionSetRequest,
) -> Result<ListAccountsForProvisionedPermissionSetResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let set = permission_set::find(&call, &input.permission_set_arn).await?;
    let there = is_provisioned(&set, input.provisioning_status.as_deref());
    let accounts = there.then(|| (call.account().to_owned(), call.account().to_owned()));
    let page = paging.cut(accounts);
    Ok(ListAccountsForProvisionedPermissionSetResponse {
        account_ids: page.items,
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_provisioned(
    call: Call,
    input: ListPermissionSetsProvisionedToAccountRequest,
) -> Result<ListPermissionSetsProvisionedToAccountResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    check_account(&call, &input.account_id)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let view = call.records().view().await?;
    let status = input.provisioning_status.as_deref();
    let wanted = |set: &PermissionSet| is_provisioned(set, status);
    let page = paging.of_records(&view, &call.global_scope(), wanted).await?;
    Ok(ListPermissionSetsProvisionedToAccountResponse {
        permission_sets: page.items.iter().map(PermissionSet::arn).collect(),
        next_token: page.marker,
    })
}

fn is_provisioned(set: &PermissionSet, status: Option<&str>) -> bool {
    let Some(provisioned) = &set.provisioned else { return false };
    let latest = provisioned.revision == set.revision;
    match status {
        Some("LATEST_PERMISSION_SET_NOT_PROVISIONED") => !latest,
        Some(_) => latest,
        None => true,
    }
}

/// Writes the role of a permission set anew, after changes of the set.
///
/// # Errors
/// `ResourceNotFoundException`, `ValidationException` when the account to provision is not named.
pub async fn provision(
    call: Call,
    input: ProvisionPermissionSetRequest,
) -> Result<ProvisionPermissionSetResponse, ApiError> {
    match (input.target_type.as_str(), &input.target_id) {
        ("AWS_ACCOUNT", None) => {
            return Err(refusal::invalid("TargetId is required for the target type AWS_ACCOUNT."));
        }
        ("AWS_ACCOUNT", Some(account)) => check_account(&call, account)?,
        _ => {}
    }
    let id = call.control.entropy.uuid();
    let entropy = &*call.control.entropy;
    let ground = Ground { account: call.account(), entropy, now: call.now };
    let write = async |change: &mut Change| {
        instance::load(change, &input.instance_arn).await?;
        let mut set = permission_set::load(change, &input.permission_set_arn).await?;
        let failure = match set.provisioned {
            Some(_) => provision::write(change, &mut set, ground).await?.err(),
            None if input.target_type == "AWS_ACCOUNT" => {
                return Err(refusal::missing(
                    "The permission set is not provisioned to the account.",
                ));
            }
            None => None,
        };
        let operation = Operation {
            id: id.clone(),
            kind: OperationKind::Provisioning,
            at: call.now,
            failure,
            account: call.account().to_owned(),
            permission_set_arn: set.arn(),
            principal: None,
        };
        operation.note(change).await?;
        Ok(operation)
    };
    let operation = call.records().change(&call.global_scope(), write).await?;
    let permission_set_provisioning_status = Some(operation.of_provisioning());
    Ok(ProvisionPermissionSetResponse { permission_set_provisioning_status })
}

/// The permission sets that a person may take on, by itself and through groups, in order of name.
///
/// # Errors
/// What the store answers.
pub async fn sets_of(
    view: &View,
    scope: &Scope,
    user: &str,
) -> Result<Vec<PermissionSet>, ApiError> {
    let mut holders = membership::groups_of(view, scope, user).await?;
    holders.push(user.to_owned());
    let all = view.list::<Assignment>(scope).await?;
    let mut sets: Vec<PermissionSet> = Vec::new();
    for (_, held) in all.into_iter().filter(|(_, held)| holders.contains(&held.principal)) {
        if sets.iter().all(|set| set.id != held.permission_set) {
            sets.extend(view.get::<PermissionSet>(scope, &held.permission_set).await?);
        }
    }
    sets.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(sets)
}

/// There is no organisation here that an instance could reach other accounts through.
fn check_account(call: &Call, account: &str) -> Result<(), ApiError> {
    if account == call.account() {
        return Ok(());
    }
    Err(refusal::missing(format!(
        "Account {account} was not found: an instance gives access to its own account, {}.",
        call.account()
    )))
}

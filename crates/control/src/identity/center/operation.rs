//! What was asked of the service and how it ended: statuses of assignments and provisioning.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sso_admin::{
    AccountAssignmentOperationStatus, AccountAssignmentOperationStatusMetadata,
    DescribeAccountAssignmentCreationStatusRequest,
    DescribeAccountAssignmentCreationStatusResponse,
    DescribeAccountAssignmentDeletionStatusRequest,
    DescribeAccountAssignmentDeletionStatusResponse,
    DescribePermissionSetProvisioningStatusRequest,
    DescribePermissionSetProvisioningStatusResponse, ListAccountAssignmentCreationStatusRequest,
    ListAccountAssignmentCreationStatusResponse, ListAccountAssignmentDeletionStatusRequest,
    ListAccountAssignmentDeletionStatusResponse, ListPermissionSetProvisioningStatusRequest,
    ListPermissionSetProvisioningStatusResponse, OperationStatusFilter,
    PermissionSetProvisioningStatus, PermissionSetProvisioningStatusMetadata,
};

use crate::call::Call;
use crate::identity::center::page::paging;
use crate::identity::center::{instance, refusal};
use crate::identity::page::{Paged, Paging};
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// Operations that are remembered; the oldest go.
const KEPT: usize = 500;

/// An operation that is over; kept in the account's global scope under its request id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    pub id: String,
    pub kind: OperationKind,
    pub at: Timestamp,
    /// `None`: it succeeded.
    pub failure: Option<String>,
    pub account: String,
    pub permission_set_arn: String,
    /// Type and id, of an assignment.
    pub principal: Option<(String, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OperationKind {
    Creation,
    Deletion,
    Provisioning,
}

impl Noun for Operation {
    const KIND: &'static str = "identity-center-operation";
}

impl Operation {
    fn status(&self) -> String {
        if self.failure.is_some() { "FAILED" } else { "SUCCEEDED" }.to_owned()
    }

    /// As the calls on assignments show it.
    #[must_use]
    pub fn of_assignment(&self) -> AccountAssignmentOperationStatus {
        let (kind, id) = self.principal.clone().unzip();
        AccountAssignmentOperationStatus {
            status: Some(self.status()),
            request_id: Some(self.id.clone()),
            failure_reason: self.failure.clone(),
            target_id: Some(self.account.clone()),
            target_type: Some("AWS_ACCOUNT".to_owned()),
            permission_set_arn: Some(self.permission_set_arn.clone()),
            principal_type: kind,
            principal_id: id,
            created_date: Some(self.at.to_string()),
        }
    }

    /// As the calls on provisioning show it.
    #[must_use]
    pub fn of_provisioning(&self) -> PermissionSetProvisioningStatus {
        PermissionSetProvisioningStatus {
            status: Some(self.status()),
            request_id: Some(self.id.clone()),
            account_id: Some(self.account.clone()),
            permission_set_arn: Some(self.permission_set_arn.clone()),
            failure_reason: self.failure.clone(),
            created_date: Some(self.at.to_string()),
        }
    }

    /// Writes it down and lets the oldest go.
    ///
    /// # Errors
    /// What the store answers.
    pub async fn note(&self, change: &mut Change) -> Result<(), ApiError> {
        let mut all = change.list::<Self>().await?;
        if KEPT <= all.len() {
            all.sort_by_key(|(_, one)| one.at);
            for (id, _) in all.iter().take(all.len() + 1 - KEPT) {
                change.delete::<Self>(id).await?;
            }
        }
        Ok(change.put(&self.id, self).await?)
    }
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe_creation(
    call: Call,
    input: DescribeAccountAssignmentCreationStatusRequest,
) -> Result<DescribeAccountAssignmentCreationStatusResponse, ApiError> {
    let id = &input.account_assignment_creation_request_id;
    let found = find(&call, &input.instance_arn, id, OperationKind::Creation).await?;
    Ok(DescribeAccountAssignmentCreationStatusResponse {
        account_assignment_creation_status: Some(found.of_assignment()),
    })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe_deletion(
    call: Call,
    input: DescribeAccountAssignmentDeletionStatusRequest,
) -> Result<DescribeAccountAssignmentDeletionStatusResponse, ApiError> {
    let id = &input.account_assignment_deletion_request_id;
    let found = find(&call, &input.instance_arn, id, OperationKind::Deletion).await?;
    Ok(DescribeAccountAssignmentDeletionStatusResponse {
        account_assignment_deletion_status: Some(found.of_assignment()),
    })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe_provisioning(
    call: Call,
    input: DescribePermissionSetProvisioningStatusRequest,
) -> Result<DescribePermissionSetProvisioningStatusResponse, ApiError> {
    let id = &input.provision_permission_set_request_id;
    let found = find(&call, &input.instance_arn, id, OperationKind::Provisioning).await?;
    Ok(DescribePermissionSetProvisioningStatusResponse {
        permission_set_provisioning_status: Some(found.of_provisioning()),
    })
}

async fn find(
    call: &Call,
    instance_arn: &str,
    id: &str,
    kind: OperationKind,
) -> Result<Operation, ApiError> {
    instance::of_call(call, instance_arn).await?;
    let view = call.records().view().await?;
    let found = view.get::<Operation>(&call.global_scope(), id).await?;
    found
        .filter(|one| one.kind == kind)
        .ok_or_else(|| refusal::missing(format!("There is no request {id}.")))
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_creations(
    call: Call,
    input: ListAccountAssignmentCreationStatusRequest,
) -> Result<ListAccountAssignmentCreationStatusResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let filter = input.filter.as_ref();
    let page = list(&call, &input.instance_arn, OperationKind::Creation, filter, &paging).await?;
    Ok(ListAccountAssignmentCreationStatusResponse {
        account_assignments_creation_status: page.items.iter().map(brief).collect(),
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_deletions(
    call: Call,
    input: ListAccountAssignmentDeletionStatusRequest,
) -> Result<ListAccountAssignmentDeletionStatusResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let filter = input.filter.as_ref();
    let page = list(&call, &input.instance_arn, OperationKind::Deletion, filter, &paging).await?;
    Ok(ListAccountAssignmentDeletionStatusResponse {
        account_assignments_deletion_status: page.items.iter().map(brief).collect(),
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_provisionings(
    call: Call,
    input: ListPermissionSetProvisioningStatusRequest,
) -> Result<ListPermissionSetProvisioningStatusResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let (kind, filter) = (OperationKind::Provisioning, input.filter.as_ref());
    let page = list(&call, &input.instance_arn, kind, filter, &paging).await?;
    let brief = |one: &Operation| PermissionSetProvisioningStatusMetadata {
        status: Some(one.status()),
        request_id: Some(one.id.clone()),
        created_date: Some(one.at.to_string()),
    };
    Ok(ListPermissionSetProvisioningStatusResponse {
        permission_sets_provisioning_status: page.items.iter().map(brief).collect(),
        next_token: page.marker,
    })
}

async fn list(
    call: &Call,
    instance_arn: &str,
    kind: OperationKind,
    filter: Option<&OperationStatusFilter>,
    paging: &Paging,
) -> Result<Paged<Operation>, ApiError> {
    instance::of_call(call, instance_arn).await?;
    let status = filter.and_then(|filter| filter.status.clone());
    let wanted = |one: &Operation| {
        one.kind == kind && status.as_ref().is_none_or(|status| *status == one.status())
    };
    let view = call.records().view().await?;
    Ok(paging.of_records(&view, &call.global_scope(), wanted).await?)
}

fn brief(one: &Operation) -> AccountAssignmentOperationStatusMetadata {
    AccountAssignmentOperationStatusMetadata {
        status: Some(one.status()),
        request_id: Some(one.id.clone()),
        created_date: Some(one.at.to_string()),
    }
}

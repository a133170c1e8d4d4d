//! Policies of permission sets: AWS managed ones, the account's own by name, one inline, a boundary.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sso_admin::{
    AttachCustomerManagedPolicyReferenceToPermissionSetRequest as AttachCustomerRequest,
    AttachCustomerManagedPolicyReferenceToPermissionSetResponse as AttachCustomerResponse,
    AttachManagedPolicyToPermissionSetRequest, AttachManagedPolicyToPermissionSetResponse,
    AttachedManagedPolicy, CustomerManagedPolicyReference,
    DeleteInlinePolicyFromPermissionSetRequest, DeleteInlinePolicyFromPermissionSetResponse,
    DeletePermissionsBoundaryFromPermissionSetRequest,
    DeletePermissionsBoundaryFromPermissionSetResponse,
    DetachCustomerManagedPolicyReferenceFromPermissionSetRequest as DetachCustomerRequest,
    DetachCustomerManagedPolicyReferenceFromPermissionSetResponse as DetachCustomerResponse,
    DetachManagedPolicyFromPermissionSetRequest, DetachManagedPolicyFromPermissionSetResponse,
    GetInlinePolicyForPermissionSetRequest, GetInlinePolicyForPermissionSetResponse,
    GetPermissionsBoundaryForPermissionSetRequest, GetPermissionsBoundaryForPermissionSetResponse,
    ListCustomerManagedPolicyReferencesInPermissionSetRequest as ListCustomerRequest,
    ListCustomerManagedPolicyReferencesInPermissionSetResponse as ListCustomerResponse,
    ListManagedPoliciesInPermissionSetRequest, ListManagedPoliciesInPermissionSetResponse,
    PermissionsBoundary, PutInlinePolicyToPermissionSetRequest,
    PutInlinePolicyToPermissionSetResponse, PutPermissionsBoundaryToPermissionSetRequest,
    PutPermissionsBoundaryToPermissionSetResponse,
};

use crate::call::Call;
use crate::identity::center::page::paging;
use crate::identity::center::permission_set::{edit, find};
use crate::identity::center::{instance, refusal};
use crate::identity::policy::document::Kind;
use crate::identity::{managed, policy_text};

/// Managed policies of a permission set, both kinds together.
const ATTACHED_MAX: usize = 20;
/// Characters of an inline policy, blanks aside.
const INLINE_MAX: usize = 10_240;

/// A policy of the account that the permission set goes to, by name: it must be there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerPolicy {
    pub name: String,
    pub path: String,
}

impl CustomerPolicy {
    fn of(reference: CustomerManagedPolicyReference) -> Self {
        Self { name: reference.name, path: reference.path.unwrap_or_else(|| "/".to_owned()) }
    }

    fn shape(&self) -> CustomerManagedPolicyReference {
        CustomerManagedPolicyReference { name: self.name.clone(), path: Some(self.path.clone()) }
    }

    /// Its ARN in an account.
    #[must_use]
    pub fn arn(&self, account: &str) -> String {
        format!("arn:aws:iam::{account}:policy{}{}", self.path, self.name)
    }
}

/// What bounds the role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Boundary {
    Managed(String),
    Customer(CustomerPolicy),
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException` for one that is attached,
/// `ServiceQuotaExceededException`.
pub async fn attach_managed(
    call: Call,
    input: AttachManagedPolicyToPermissionSetRequest,
) -> Result<AttachManagedPolicyToPermissionSetResponse, ApiError> {
    check_managed(&input.managed_policy_arn)?;
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        if set.managed.contains(&input.managed_policy_arn) {
            return Err(refusal::conflict("The policy is attached already."));
        }
        check_room(set.managed.len() + set.customer.len())?;
        set.managed.push(input.managed_policy_arn.clone());
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(AttachManagedPolicyToPermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn detach_managed(
    call: Call,
    input: DetachManagedPolicyFromPermissionSetRequest,
) -> Result<DetachManagedPolicyFromPermissionSetResponse, ApiError> {
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        let before = set.managed.len();
        set.managed.retain(|arn| *arn != input.managed_policy_arn);
        if before == set.managed.len() {
            return Err(refusal::missing("The policy is not attached to the permission set."));
        }
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(DetachManagedPolicyFromPermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_managed(
    call: Call,
    input: ListManagedPoliciesInPermissionSetRequest,
) -> Result<ListManagedPoliciesInPermissionSetResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let mut arns = find(&call, &input.permission_set_arn).await?.managed;
    arns.sort();
    let named = arns.into_iter().map(|arn| {
        let name = arn.rsplit('/').next().map(str::to_owned);
        (arn.clone(), AttachedManagedPolicy { name, arn: Some(arn) })
    });
    let page = paging.cut(named);
    Ok(ListManagedPoliciesInPermissionSetResponse {
        attached_managed_policies: page.items,
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException`, `ServiceQuotaExceededException`.
pub async fn attach_customer(
    call: Call,
    input: AttachCustomerRequest,
) -> Result<AttachCustomerResponse, ApiError> {
    let policy = CustomerPolicy::of(input.customer_managed_policy_reference);
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        if set.customer.contains(&policy) {
            return Err(refusal::conflict("The policy is attached already."));
        }
        check_room(set.managed.len() + set.customer.len())?;
        set.customer.push(policy.clone());
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(AttachCustomerResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn detach_customer(
    call: Call,
    input: DetachCustomerRequest,
) -> Result<DetachCustomerResponse, ApiError> {
    let policy = CustomerPolicy::of(input.customer_managed_policy_reference);
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        let before = set.customer.len();
        set.customer.retain(|held| *held != policy);
        if before == set.customer.len() {
            return Err(refusal::missing("The policy is not attached to the permission set."));
        }
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(DetachCustomerResponse {})
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list_customer(
    call: Call,
    input: ListCustomerRequest,
) -> Result<ListCustomerResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let set = find(&call, &input.permission_set_arn).await?;
    let mut named: Vec<_> =
        set.customer.iter().map(|one| (format!("{}{}", one.path, one.name), one.shape())).collect();
    named.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.cut(named);
    Ok(ListCustomerResponse {
        customer_managed_policy_references: page.items,
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a document that is none,
/// `ServiceQuotaExceededException` for one that is too long.
pub async fn put_inline(
    call: Call,
    input: PutInlinePolicyToPermissionSetRequest,
) -> Result<PutInlinePolicyToPermissionSetResponse, ApiError> {
    let text = input.inline_policy;
    policy_text::check(&text, Kind::Inline).map_err(|error| refusal::invalid(error.message))?;
    if INLINE_MAX < policy_text::size(&text) {
        return Err(refusal::quota("An inline policy has at most 10240 characters."));
    }
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        set.inline = Some(text.clone());
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(PutInlinePolicyToPermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn get_inline(
    call: Call,
    input: GetInlinePolicyForPermissionSetRequest,
) -> Result<GetInlinePolicyForPermissionSetResponse, ApiError> {
    instance::of_call(&call, &input.instance_arn).await?;
    let set = find(&call, &input.permission_set_arn).await?;
    // Without one the real service answers an empty text.
    let inline_policy = Some(set.inline.unwrap_or_default());
    Ok(GetInlinePolicyForPermissionSetResponse { inline_policy })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete_inline(
    call: Call,
    input: DeleteInlinePolicyFromPermissionSetRequest,
) -> Result<DeleteInlinePolicyFromPermissionSetResponse, ApiError> {
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        if set.inline.take().is_none() {
            return Err(refusal::missing("The permission set has no inline policy."));
        }
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(DeleteInlinePolicyFromPermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for none or two.
pub async fn put_boundary(
    call: Call,
    input: PutPermissionsBoundaryToPermissionSetRequest,
) -> Result<PutPermissionsBoundaryToPermissionSetResponse, ApiError> {
    let given = input.permissions_boundary;
    let boundary = match (given.managed_policy_arn, given.customer_managed_policy_reference) {
        (Some(arn), None) => {
            check_managed(&arn)?;
            Boundary::Managed(arn)
        }
        (None, Some(reference)) => Boundary::Customer(CustomerPolicy::of(reference)),
        _ => return Err(refusal::invalid("PermissionsBoundary must name one policy.")),
    };
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        set.boundary = Some(boundary.clone());
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(PutPermissionsBoundaryToPermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`, also when there is none.
pub async fn get_boundary(
    call: Call,
    input: GetPermissionsBoundaryForPermissionSetRequest,
) -> Result<GetPermissionsBoundaryForPermissionSetResponse, ApiError> {
    instance::of_call(&call, &input.instance_arn).await?;
    let held = find(&call, &input.permission_set_arn).await?.boundary.ok_or_else(no_boundary)?;
    let mut shape = PermissionsBoundary::default();
    match held {
        Boundary::Managed(arn) => shape.managed_policy_arn = Some(arn),
        Boundary::Customer(policy) => {
            shape.customer_managed_policy_reference = Some(policy.shape());
        }
    }
    Ok(GetPermissionsBoundaryForPermissionSetResponse { permissions_boundary: Some(shape) })
}

/// # Errors
/// `ResourceNotFoundException`, also when there is none.
pub async fn delete_boundary(
    call: Call,
    input: DeletePermissionsBoundaryFromPermissionSetRequest,
) -> Result<DeletePermissionsBoundaryFromPermissionSetResponse, ApiError> {
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        if set.boundary.take().is_none() {
            return Err(no_boundary());
        }
        set.revision += 1;
        Ok(())
    })
    .await?;
    Ok(DeletePermissionsBoundaryFromPermissionSetResponse {})
}

fn no_boundary() -> ApiError {
    refusal::missing("The permission set has no permissions boundary.")
}

fn check_room(held: usize) -> Result<(), ApiError> {
    if held < ATTACHED_MAX {
        return Ok(());
    }
    Err(refusal::quota("A permission set has at most 20 managed policies."))
}

fn check_managed(arn: &str) -> Result<(), ApiError> {
    if managed::find(arn).is_some() {
        return Ok(());
    }
    Err(refusal::missing(format!("Policy {arn} does not exist.")))
}

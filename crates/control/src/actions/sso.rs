//! The built actions of Identity Center's administration (sso-admin, signed as `sso`).

use crate::actions::{Action, Guard, action};
use crate::identity::center::{
    assignment, instance, operation, permission_policy as policy, permission_set, tag, target,
};

/// Instance, permission set and account, as far as the call names them.
const NAMED: Guard = Guard::Find(target::of_admin);

/// Resources per action: *Actions, resources, and condition keys for AWS IAM Identity Center*.
pub const ACTIONS: &[Action] = &[
    action!("AttachCustomerManagedPolicyReferenceToPermissionSet", NAMED, policy::attach_customer),
    action!("AttachManagedPolicyToPermissionSet", NAMED, policy::attach_managed),
    action!("CreateAccountAssignment", NAMED, assignment::create),
    action!("CreateInstance", NAMED, instance::create),
    action!("CreatePermissionSet", NAMED, permission_set::create),
    action!("DeleteAccountAssignment", NAMED, assignment::delete),
    action!("DeleteInlinePolicyFromPermissionSet", NAMED, policy::delete_inline),
    action!("DeleteInstance", NAMED, instance::delete),
    action!("DeletePermissionSet", NAMED, permission_set::delete),
    action!("DeletePermissionsBoundaryFromPermissionSet", NAMED, policy::delete_boundary),
    action!("DescribeAccountAssignmentCreationStatus", NAMED, operation::describe_creation),
    action!("DescribeAccountAssignmentDeletionStatus", NAMED, operation::describe_deletion),
    action!("DescribeInstance", NAMED, instance::describe),
    action!("DescribePermissionSet", NAMED, permission_set::describe),
    action!("DescribePermissionSetProvisioningStatus", NAMED, operation::describe_provisioning),
    action!(
        "DetachCustomerManagedPolicyReferenceFromPermissionSet",
        NAMED,
        policy::detach_customer
    ),
    action!("DetachManagedPolicyFromPermissionSet", NAMED, policy::detach_managed),
    action!("GetInlinePolicyForPermissionSet", NAMED, policy::get_inline),
    action!("GetPermissionsBoundaryForPermissionSet", NAMED, policy::get_boundary),
    action!("ListAccountAssignmentCreationStatus", NAMED, operation::list_creations),
    action!("ListAccountAssignmentDeletionStatus", NAMED, operation::list_deletions),
    action!("ListAccountAssignments", NAMED, assignment::list),
    action!("ListAccountAssignmentsForPrincipal", NAMED, assignment::list_for_principal),
    action!("ListAccountsForProvisionedPermissionSet", NAMED, assignment::list_accounts),
    action!("ListCustomerManagedPolicyReferencesInPermissionSet", NAMED, policy::list_customer),
    action!("ListInstances", Guard::Targets(&["*"]), instance::list),
    action!("ListManagedPoliciesInPermissionSet", NAMED, policy::list_managed),
    action!("ListPermissionSetProvisioningStatus", NAMED, operation::list_provisionings),
    action!("ListPermissionSets", NAMED, permission_set::list),
    action!("ListPermissionSetsProvisionedToAccount", NAMED, assignment::list_provisioned),
    action!("ListTagsForResource", NAMED, tag::list),
    action!("ProvisionPermissionSet", NAMED, assignment::provision),
    action!("PutInlinePolicyToPermissionSet", NAMED, policy::put_inline),
    action!("PutPermissionsBoundaryToPermissionSet", NAMED, policy::put_boundary),
    action!("TagResource", NAMED, tag::add),
    action!("UntagResource", NAMED, tag::remove),
    action!("UpdateInstance", NAMED, instance::update),
    action!("UpdatePermissionSet", NAMED, permission_set::update),
];

//! The built actions of identity stores.

use crate::actions::{Action, Guard, action};
use crate::identity::center::{group, instance, membership, person, person_edit, target};

/// The store, and the user, group or membership that the call names.
const NAMED: Guard = Guard::Find(target::of_store);

/// Resources per action: *Actions, resources, and condition keys for AWS Identity Store*.
pub const ACTIONS: &[Action] = &[
    action!("CreateGroup", NAMED, group::create),
    action!("CreateGroupMembership", NAMED, membership::create),
    action!("CreateUser", NAMED, person::create),
    action!("DeleteGroup", NAMED, group::delete),
    action!("DeleteGroupMembership", NAMED, membership::delete),
    action!("DeleteUser", NAMED, person::delete),
    action!("DescribeGroup", NAMED, group::describe),
    action!("DescribeGroupMembership", NAMED, membership::describe),
    action!("DescribeIdentityStore", NAMED, instance::describe_store),
    action!("DescribeUser", NAMED, person::describe),
    action!("GetGroupId", NAMED, group::get_id),
    action!("GetGroupMembershipId", NAMED, membership::get_id),
    action!("GetUserId", NAMED, person::get_id),
    action!("IsMemberInGroups", NAMED, membership::is_member),
    action!("ListGroupMemberships", NAMED, membership::list),
    action!("ListGroupMembershipsForMember", NAMED, membership::list_of_member),
    action!("ListGroups", NAMED, group::list),
    action!("ListIdentityStores", Guard::Targets(&["*"]), instance::list_stores),
    action!("ListUsers", NAMED, person::list),
    action!("UpdateGroup", NAMED, person_edit::update_group),
    action!("UpdateUser", NAMED, person_edit::update_user),
];

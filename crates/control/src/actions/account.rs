//! The built actions of Account Management.

use crate::account::{contact, email, name, region};
use crate::actions::{Action, Guard, action};

/// The account itself, as a standalone account's ARN names it.
const OWN: Guard = Guard::Targets(&["account"]);

/// Resources per action: *Actions, resources, and condition keys for AWS Account Management*.
pub const ACTIONS: &[Action] = &[
    action!("AcceptPrimaryEmailUpdate", OWN, email::accept),
    action!("DeleteAlternateContact", OWN, contact::delete_alternate),
    action!("EnableRegion", OWN, region::enable),
    action!("GetAccountInformation", OWN, name::get),
    action!("GetAlternateContact", OWN, contact::get_alternate),
    action!("GetContactInformation", OWN, contact::get),
    action!("GetPrimaryEmail", OWN, email::get),
    action!("GetRegionOptStatus", OWN, region::get_status),
    action!("ListRegions", OWN, region::list),
    action!("PutAccountName", OWN, name::put),
    action!("PutAlternateContact", OWN, contact::put_alternate),
    action!("PutContactInformation", OWN, contact::put),
    action!("StartPrimaryEmailUpdate", OWN, email::start),
];

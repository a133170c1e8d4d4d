//! The built operations of the access portal: a bearer token proves who asks.

use crate::actions::{OpenAction, open_action};
use crate::identity::center::portal;

pub const OPEN: &[OpenAction] = &[
    open_action!("GetRoleCredentials", portal::get_credentials),
    open_action!("ListAccountRoles", portal::list_roles),
    open_action!("ListAccounts", portal::list_accounts),
    open_action!("Logout", portal::logout),
];

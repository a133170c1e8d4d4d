//! The built operations of Identity Center's OAuth service: codes and secrets prove who asks.

use crate::actions::{OpenAction, open_action};
use crate::identity::center::{client, device, token};

pub const OPEN: &[OpenAction] = &[
    open_action!("CreateToken", token::create),
    open_action!("RegisterClient", client::register),
    open_action!("StartDeviceAuthorization", device::start),
];

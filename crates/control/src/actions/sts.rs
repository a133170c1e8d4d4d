//! The action table of STS.

use crate::actions::{Action, Guard, action};
use crate::identity::sts;

/// Sorted by name.
pub const ACTIONS: &[Action] = &[
    action!("AssumeRole", Guard::HandlerDecides, sts::assume_role),
    action!(
        "DecodeAuthorizationMessage",
        Guard::Targets(&["*"]),
        sts::decode_authorization_message
    ),
    action!("GetAccessKeyInfo", Guard::Targets(&["*"]), sts::get_access_key_info),
    action!("GetCallerIdentity", Guard::Open, sts::get_caller_identity),
    action!("GetFederationToken", Guard::Find(sts::federated_target), sts::get_federation_token),
    action!("GetSessionToken", Guard::Open, sts::get_session_token),
];

//! Signing in to the console: who may, how often they may try, and the sessions that come of it.
//!
//! A session is a record under the hash of a random token that only the browser's cookie holds. It
//! dies when its time is over, when its password is changed and when its user or account goes. It
//! gives no way into the records: what is done with it are calls through [`crate::door`].

pub mod attempt;
pub mod device;
pub mod role;
pub mod session;
pub mod throttle;
pub mod token;

use std::collections::HashMap;
use std::sync::Mutex;

use base::clock::Timestamp;

use crate::store::records::Scope;
use throttle::Throttle;

/// What a process remembers of sign-ins.
#[derive(Debug, Default)]
pub struct SignIns {
    pub throttle: Throttle,
    /// When sessions were last used, by the hash of their token: what is not written yet.
    seen: Mutex<HashMap<String, Timestamp>>,
}

/// Where sessions and what else belongs to no account yet is kept.
fn scope() -> Scope {
    Scope::sign_in()
}

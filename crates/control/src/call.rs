//! One authenticated call: who asks, from where, in which region, and what it may reach.

use std::net::IpAddr;
use std::sync::Arc;

use base::clock::Timestamp;

use crate::control::Control;
use crate::identity::caller::Caller;
use crate::store::records::{Records, Scope};

/// Handed to every handler by value; a clone copies a few pointers.
#[derive(Clone, Debug)]
pub struct Call {
    pub control: Arc<Control>,
    pub request_id: Arc<str>,
    pub caller: Arc<Caller>,
    /// The region of the credential scope; always one that is served.
    pub region: Arc<str>,
    pub source: IpAddr,
    pub user_agent: Arc<str>,
    /// Whether the request came over TLS.
    pub secure: bool,
    /// When the request came in. One call sees one moment.
    pub now: Timestamp,
}

/// A call without a signature: of an operation whose parameters prove who asks.
#[derive(Clone, Debug)]
pub struct OpenCall {
    pub control: Arc<Control>,
    pub request_id: Arc<str>,
    pub source: IpAddr,
    pub user_agent: Arc<str>,
    /// Whether the request came over TLS.
    pub secure: bool,
    pub now: Timestamp,
}

impl OpenCall {
    #[must_use]
    pub fn records(&self) -> &Records {
        &self.control.records
    }
}

impl Call {
    /// The 12-digit account of the caller.
    #[must_use]
    pub fn account(&self) -> &str {
        &self.caller.account
    }

    /// Records of the caller's account in the call's region.
    #[must_use]
    pub fn region_scope(&self) -> Scope {
        Scope::region(self.account(), &self.region)
    }

    /// Records of the caller's account that belong to no region, as IAM's do.
    #[must_use]
    pub fn global_scope(&self) -> Scope {
        Scope::global(self.account())
    }

    #[must_use]
    pub fn records(&self) -> &Records {
        &self.control.records
    }
}

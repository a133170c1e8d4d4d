//! What one connection knows of its endpoint and of its host.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::sync::watch;

use super::gate::Gate;
use super::limits::{Limits, Openings};
use super::places::Places;
use super::route::{Phase, Turn};

/// What one connection knows of its endpoint and of its host.
#[derive(Debug)]
pub(super) struct Session {
    /// Where the client comes from; IPv4 in its own form even when it came over IPv6.
    pub(super) source: IpAddr,
    pub(super) limits: Limits,
    pub(super) phase: watch::Receiver<Phase>,
    pub(super) sockets: watch::Receiver<BTreeMap<String, PathBuf>>,
    pub(super) gate: Arc<dyn Gate>,
    pub(super) turn: Arc<Turn>,
    /// The book of connections that have yet to say who they are, or to prove it.
    pub(super) openings: Arc<Openings>,
    /// Places for connections that have said who they are.
    pub(super) started: Arc<Places>,
}

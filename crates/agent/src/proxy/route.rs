//! Where an endpoint leads and whom it admits, as its connections see it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base::spec::Admission;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::tls::identity::Identity;

/// What an endpoint does with connections now.
#[derive(Clone, Debug)]
pub(super) enum Phase {
    Serving(Arc<Route>),
    /// The endpoint goes: no new connections, and those that are open end at this moment.
    Draining(Instant),
}

/// What of an endpoint can change under its connections.
#[derive(Debug)]
pub(super) struct Route {
    /// The instances that may serve, by id.
    pub(super) targets: Vec<String>,
    pub(super) admit: Vec<Admission>,
    pub(super) identity: Arc<Identity>,
    /// Logins without TLS are refused.
    pub(super) tls_only: bool,
}

impl Phase {
    /// Whether who logs in now must do so under TLS.
    pub(super) fn is_tls_only(&self) -> bool {
        matches!(self, Self::Serving(route) if route.tls_only)
    }
}

/// Where a connection can go at this moment.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Choice {
    /// This instance, on this socket.
    Go { instance: String, socket: PathBuf },
    /// Instances are named, none of them is up.
    Wait,
    /// No instance is named.
    Nobody,
    /// The endpoint goes.
    Closing,
}

/// Deals connections out to the instances that are up, in turn.
#[derive(Debug, Default)]
pub(super) struct Turn(AtomicUsize);

impl Turn {
    pub(super) fn choose(&self, phase: &Phase, sockets: &BTreeMap<String, PathBuf>) -> Choice {
        let Phase::Serving(route) = phase else { return Choice::Closing };
        if route.targets.is_empty() {
            return Choice::Nobody;
        }
        let up: Vec<_> =
            route.targets.iter().filter_map(|instance| sockets.get_key_value(instance)).collect();
        let turn = self.0.fetch_add(1, Ordering::Relaxed);
        match turn.checked_rem(up.len()).and_then(|place| up.get(place)) {
            Some(&(instance, socket)) => {
                Choice::Go { instance: instance.clone(), socket: socket.clone() }
            }
            None => Choice::Wait,
        }
    }
}

/// Completes when a connection to `instance` must end: the endpoint no longer leads there (whoever
/// took over must be the only one that clients reach), or its time to drain is over.
pub(super) async fn cut(phase: &mut watch::Receiver<Phase>, instance: &str) {
    loop {
        let now = phase.borrow_and_update().clone();
        let end = match now {
            Phase::Serving(route) if !route.targets.iter().any(|id| id == instance) => return,
            Phase::Serving(_) => None,
            Phase::Draining(end) => Some(end),
        };
        tokio::select! {
            () = sleep_until_some(end) => return,
            changed = phase.changed() => match (changed, end) {
                (Ok(()), _) => {}
                // The endpoint is gone; what it said last holds.
                (Err(_), Some(end)) => return tokio::time::sleep_until(end).await,
                (Err(_), None) => return,
            },
        }
    }
}

/// For ever when there is no end.
async fn sleep_until_some(end: Option<Instant>) {
    match end {
        Some(end) => tokio::time::sleep_until(end).await,
        None => std::future::pending().await,
    }
}

/// Completes when the endpoint takes no more new connections.
pub(super) async fn closing(phase: &mut watch::Receiver<Phase>) {
    // An error means that the endpoint is gone altogether.
    let _gone = phase.wait_for(|phase| matches!(phase, Phase::Draining(_))).await;
}

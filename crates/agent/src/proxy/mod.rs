//! The addresses that clients connect to: opens, closes and changes them to follow the spec.
//!
//! Endpoints listen in the runtime they are made in; the connections are carried by threads of their
//! own (`lanes`).

mod files;
pub(crate) mod gate;
mod lanes;
mod limits;
mod listener;
pub mod mysql;
mod places;
pub mod postgres;
mod route;
mod session;
mod splice;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::report::EndpointReport;
use base::spec::{EndpointSpec, EngineFamily};
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore, mpsc, watch};
use tokio::task::JoinHandle;
use tokio::time::Instant;

use self::gate::Gate;
use self::lanes::Lanes;
use self::limits::{Limits, Openings};
use self::listener::{Listener, Sight};
use self::places::Places;
use self::route::{Phase, Route, Turn};
use crate::converge::serving::Serving;
use crate::tls::Authority;
use crate::tls::identity::Identity;

/// The endpoints of one host.
#[derive(Debug)]
pub struct Endpoints {
    tls: Arc<Authority>,
    serving: Serving,
    gate: Arc<dyn Gate>,
    limits: Limits,
    runtime: Handle,
    lanes: Arc<Lanes>,
    started: Arc<Places>,
    changed: Arc<Notify>,
    open: Mutex<Open>,
    /// Ends when no connection is left after closing.
    over: tokio::sync::Mutex<mpsc::Receiver<()>>,
}

/// What has come to one endpoint since it was opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Connections that a rule let in.
    pub admitted: u64,
    /// Connections that no rule let in.
    pub refused: u64,
}

#[derive(Debug)]
struct Open {
    endpoints: BTreeMap<String, Endpoint>,
    /// Gone once the endpoints are closed for good.
    alive: Option<mpsc::Sender<()>>,
    /// Closed for good, maybe with connections that still end.
    closing: Vec<Endpoint>,
}

/// One endpoint at one address.
#[derive(Debug)]
struct Endpoint {
    spec: EndpointSpec,
    state: State,
}

#[derive(Debug)]
enum State {
    Served(Served),
    /// Never opened, for this reason.
    Impossible(String),
}

#[derive(Debug)]
struct Served {
    identity: Arc<Identity>,
    phase: watch::Sender<Phase>,
    sight: Arc<Sight>,
    listening: JoinHandle<()>,
}

impl Endpoints {
    /// No endpoint yet. Those to come show certificates of `tls` and lead to what `serving` says is
    /// up; `gate` knows how users log in there.
    ///
    /// # Panics
    /// Outside of a tokio runtime.
    #[must_use]
    pub(crate) fn new(tls: Arc<Authority>, serving: Serving, gate: Arc<dyn Gate>) -> Self {
        let limits = Limits::STANDARD.within(files::connections_max());
        Self::with_limits(tls, (serving, gate), limits)
    }

    fn with_limits(
        tls: Arc<Authority>,
        (serving, gate): (Serving, Arc<dyn Gate>),
        limits: Limits,
    ) -> Self {
        let (alive, over) = mpsc::channel(1);
        Self {
            tls,
            serving,
            gate,
            limits,
            runtime: Handle::current(),
            lanes: Arc::new(Lanes::start()),
            started: Arc::new(Places::new(&limits)),
            changed: Arc::default(),
            open: Mutex::new(Open {
                endpoints: BTreeMap::new(),
                alive: Some(alive),
                closing: Vec::new(),
            }),
            over: tokio::sync::Mutex::new(over),
        }
    }

    /// Makes the endpoints be `specs` and no others. Idempotent; returns at once, the work that
    /// takes time goes on behind.
    ///
    /// Rules hold for connections made from now on, as connection tracking has it on the real
    /// service. Connections to an instance that is no longer among the targets are cut. Those of
    /// an endpoint that goes, or whose address changes, have a few seconds to end.
    pub fn converge(&self, specs: &[EndpointSpec]) {
        let mut open = self.open();
        let Open { endpoints, alive: Some(alive), .. } = &mut *open else { return };
        let drain_end = Instant::now() + self.limits.drain;
        let kept = |old: &EndpointSpec| specs.iter().any(|new| same_place(old, new));
        endpoints.retain(|_, endpoint| {
            let stays = kept(&endpoint.spec);
            if !stays {
                endpoint.close(drain_end);
            }
            stays
        });
        let mut differs = false;
        for spec in specs {
            match endpoints.get_mut(&spec.id) {
                Some(endpoint) if endpoint.spec == *spec => continue,
                Some(endpoint) if endpoint.served().is_some() => self.adjust(endpoint, spec),
                _ => {
                    endpoints.insert(spec.id.clone(), self.serve(spec, alive));
                }
            }
            differs = true;
        }
        if differs {
            self.changed.notify_one();
        }
    }

    /// What there is now, ordered by id.
    #[must_use]
    pub fn report(&self) -> Vec<EndpointReport> {
        self.open().endpoints.values().map(Endpoint::report).collect()
    }

    /// Completes when the report may have changed since the last time this completed. For one
    /// caller at a time.
    pub async fn changed(&self) {
        self.changed.notified().await;
    }

    /// The address that the endpoint `id` really listens on, with the port that port 0 became.
    #[must_use]
    pub fn bound(&self, id: &str) -> Option<SocketAddr> {
        self.open().endpoints.get(id)?.served()?.sight.binding().bound
    }

    /// What has come to the endpoint `id` since its address was opened.
    #[must_use]
    pub fn tally(&self, id: &str) -> Option<Tally> {
        Some(self.open().endpoints.get(id)?.served()?.sight.tally())
    }

    /// Stops listening at once and for good, leaves open connections `drain` to end, then cuts
    /// them. Returns when none is left. Called again with less time, it cuts sooner.
    pub async fn close(&self, drain: Duration) {
        {
            let end = Instant::now() + drain;
            let mut open = self.open();
            open.alive = None;
            let closed = std::mem::take(&mut open.endpoints);
            open.closing.extend(closed.into_values());
            for endpoint in &open.closing {
                endpoint.close(end);
            }
        }
        // Nobody ever sends: this completes when the last connection has dropped its end.
        let _nothing = self.over.lock().await.recv().await;
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens an endpoint that was not there, or not at this address.
    fn serve(&self, spec: &EndpointSpec, alive: &mpsc::Sender<()>) -> Endpoint {
        let state = match self.prepare(spec) {
            Err(problem) => State::Impossible(problem),
            Ok(identity) => {
                let route = route(spec, &identity);
                let (phase, seen) = watch::channel(Phase::Serving(route));
                let sight = Arc::new(Sight::default());
                let listener = Listener {
                    id: spec.id.clone(),
                    address: SocketAddr::new(spec.address, spec.port),
                    protocol: spec.protocol,
                    limits: self.limits,
                    phase: seen,
                    sockets: self.serving.watch(),
                    gate: Arc::clone(&self.gate),
                    turn: Arc::new(Turn::default()),
                    lanes: Arc::clone(&self.lanes),
                    openings: Arc::new(Openings::new(&self.limits)),
                    started: Arc::clone(&self.started),
                    silent: Arc::new(Semaphore::new(self.limits.silent_max)),
                    sight: Arc::clone(&sight),
                    changed: Arc::clone(&self.changed),
                    alive: alive.clone(),
                };
                let listening = self.runtime.spawn(listener.run());
                State::Served(Served { identity, phase, sight, listening })
            }
        };
        Endpoint { spec: spec.clone(), state }
    }

    /// Changes an endpoint that stays where it is.
    fn adjust(&self, endpoint: &mut Endpoint, spec: &EndpointSpec) {
        if let State::Served(served) = &mut endpoint.state {
            if endpoint.spec.name != spec.name {
                match self.prepare(spec) {
                    Ok(identity) => served.identity = identity,
                    Err(problem) => {
                        tracing::warn!(endpoint = spec.id, problem, "the certificate stays");
                    }
                }
            }
            served.phase.send_replace(Phase::Serving(route(spec, &served.identity)));
        }
        endpoint.spec = spec.clone();
    }

    /// Gets ready what an endpoint must have before it can listen.
    fn prepare(&self, spec: &EndpointSpec) -> Result<Arc<Identity>, String> {
        let protocols: &[&[u8]] = match spec.protocol {
            EngineFamily::Postgresql => &[postgres::ALPN],
            // TLS begins within the protocol, so there is nothing to choose.
            EngineFamily::Mariadb => &[],
        };
        let tls = Arc::clone(&self.tls);
        Identity::issue(tls, &spec.name, spec.address, protocols)
            .map(Arc::new)
            .map_err(|error| format!("no certificate for {:?}: {error}", spec.name))
    }
}

/// Without this a listener would outlive the endpoints that nobody closed.
impl Drop for Served {
    fn drop(&mut self) {
        self.listening.abort();
    }
}

impl Endpoint {
    fn served(&self) -> Option<&Served> {
        match &self.state {
            State::Served(served) => Some(served),
            State::Impossible(_) => None,
        }
    }

    /// Stops listening and lets open connections live until `end`.
    fn close(&self, end: Instant) {
        if let Some(served) = self.served() {
            served.listening.abort();
            served.phase.send_modify(|phase| {
                *phase = match *phase {
                    Phase::Draining(earlier) => Phase::Draining(earlier.min(end)),
                    Phase::Serving(_) => Phase::Draining(end),
                }
            });
        }
    }

    fn report(&self) -> EndpointReport {
        let (listening, problem) = match &self.state {
            State::Impossible(problem) => (false, Some(problem.clone())),
            State::Served(served) => {
                let binding = served.sight.binding();
                (binding.bound.is_some(), binding.problem)
            }
        };
        EndpointReport {
            id: self.spec.id.clone(),
            applied: self.spec.generation,
            listening,
            problem,
        }
    }
}

/// Whether the two can be the same listener.
fn same_place(old: &EndpointSpec, new: &EndpointSpec) -> bool {
    (&old.id, old.address, old.port, old.protocol) == (&new.id, new.address, new.port, new.protocol)
}

fn route(spec: &EndpointSpec, identity: &Arc<Identity>) -> Arc<Route> {
    Arc::new(Route {
        targets: spec.targets.clone(),
        admit: spec.admit.clone(),
        identity: Arc::clone(identity),
        tls_only: spec.tls_only,
    })
}

#[cfg(test)]
mod tests;

//! The ways in: listening addresses, and the names that lead to them on this machine.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::clock::SystemClock;
use base::report::EndpointReport;
use base::spec::EndpointSpec;

use crate::converge::serving::Serving;
use crate::names::Names;
use crate::proxy::Endpoints;
use crate::proxy::gate::Gate;
use crate::tls::{Authority, AuthorityError};

/// Engines that are asked to stop end their sessions themselves; this is for those that do not.
const DRAIN: Duration = Duration::from_secs(40);

/// What an engine said last is still on its way to the client when the engine is gone.
const FAREWELL: Duration = Duration::from_secs(1);

/// The endpoints of this host with their names.
#[derive(Debug)]
pub(crate) struct Doors {
    pub(crate) endpoints: Endpoints,
    authority: Arc<Authority>,
    names: Option<Arc<Directory>>,
}

/// The hosts file, and what it is to say. Wishes are written by whoever comes first, newest only.
#[derive(Debug)]
struct Directory {
    names: Names,
    wanted: Mutex<BTreeMap<String, IpAddr>>,
    /// Held while the file is written, so that an older wish never follows a newer one.
    writing: Mutex<()>,
    resolves: AtomicBool,
}

impl Doors {
    /// Opens the authority in `tls` and, if there is one to use, the hosts file.
    pub(crate) fn open(
        tls: &Path,
        hosts_file: Option<PathBuf>,
        host_id: &str,
        (serving, gate): (Serving, Arc<dyn Gate>),
    ) -> Result<Self, AuthorityError> {
        let authority = Arc::new(Authority::open(tls, Arc::new(SystemClock))?);
        let endpoints = Endpoints::new(Arc::clone(&authority), serving, gate);
        let names = hosts_file.and_then(|path| match Names::open(&path, host_id) {
            Ok(names) => Some(Arc::new(Directory::new(names))),
            Err(error) => {
                let path = path.display();
                tracing::warn!(%path, %error, "names do not resolve, clients get addresses");
                None
            }
        });
        Ok(Self { endpoints, authority, names })
    }

    /// The file that clients verify certificates with.
    pub(crate) fn certificate_file(&self) -> &Path {
        self.authority.certificate_file()
    }

    /// Follows the spec. Names resolve when the returned future completes.
    pub(crate) fn converge(&self, specs: &[EndpointSpec]) -> impl Future<Output = ()> + use<> {
        self.endpoints.converge(specs);
        let entries = specs.iter().map(|spec| (spec.name.clone(), spec.address)).collect();
        let names = self.names.clone();
        if let Some(names) = &names {
            *names.wanted.lock().unwrap_or_else(PoisonError::into_inner) = entries;
        }
        async move {
            if let Some(names) = names {
                // It fails only when the runtime ends.
                let _ = tokio::task::spawn_blocking(move || names.write()).await;
            }
        }
    }

    pub(crate) fn report(&self) -> Vec<EndpointReport> {
        self.endpoints.report()
    }

    /// Whether the machine's resolver finds the names.
    pub(crate) fn names_resolve(&self) -> bool {
        self.names.as_ref().is_some_and(|names| names.resolves.load(Ordering::Relaxed))
    }

    /// Takes no more connections and returns when those that were open have ended, soon after
    /// `engines` have.
    pub(crate) async fn close(&self, engines: impl Future<Output = ()>) {
        let ended = async {
            engines.await;
            self.endpoints.close(FAREWELL).await;
        };
        tokio::join!(ended, self.endpoints.close(DRAIN));
        if let Some(names) = &self.names
            && let Err(error) = names.names.close()
        {
            tracing::warn!(%error, "cannot take the names away");
        }
    }
}

impl Directory {
    fn new(names: Names) -> Self {
        let resolves = AtomicBool::new(names.resolve());
        Self { names, wanted: Mutex::default(), writing: Mutex::default(), resolves }
    }

    fn write(&self) {
        let _turn = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let written = self.names.converge(&wanted);
        if let Err(error) = &written {
            tracing::warn!(%error, "cannot write names, clients get addresses");
        }
        self.resolves.store(written.is_ok() && self.names.resolve(), Ordering::Relaxed);
    }
}

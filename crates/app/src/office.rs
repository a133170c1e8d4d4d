//! Opens everything that a server needs, and closes it again.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use agent::converge::{Agent, AgentConfig};
use agent::simulated::Simulated;
use anyhow::Context;
use base::clock::{Clock, SystemClock};
use base::entropy::SystemEntropy;
use base::host::Host;
use control::audit::Audit;
use control::control::{CLOCK_SKEW, Control, ENDPOINT_SUFFIX, Settings};
use control::identity::directory::Directory;
use control::identity::seal::Seal;
use control::identity::sign_in::SignIns;
use control::identity::sign_in::session::Limits;
use control::metric::store::Metrics;
use control::rds::fleet::Fleet;
use control::rds::token::TokenJudge;
use control::store::Store;
use control::store::embedded::Embedded;
use control::store::memory::Memory;
use control::store::records::Records;
use tokio::sync::Notify;

use crate::cli::{Engines, Start};
use crate::desk::Desk;
use crate::engines;
use crate::mail::Postman;

/// A deciding process and the host it decides for.
#[derive(Debug)]
pub struct Office {
    pub control: Arc<Control>,
    /// The store of `--ephemeral`.
    pub memory: Option<Arc<Memory>>,
    /// Where mail goes that nobody sends.
    pub outbox: Option<PathBuf>,
    /// `None` with simulated engines.
    agent: Option<Arc<Agent>>,
}

/// Opens the store, the key, the audit log and the host of a data folder.
///
/// # Errors
/// When one of them cannot be opened, with what to do.
pub async fn open(start: &Start, folder: &Path) -> anyhow::Result<Office> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let memory = start.ephemeral.then(|| Arc::new(Memory::new(Arc::clone(&clock))));
    let store: Arc<dyn Store> = match &memory {
        Some(memory) => Arc::clone(memory) as Arc<dyn Store>,
        None => embedded(folder, &clock).await?,
    };
    let (host, agent): (Arc<dyn Host>, _) = match start.engines {
        Engines::Simulated => (Arc::new(Simulated::new()), None),
        Engines::Real => {
            let config = AgentConfig {
                engines: Some(engines::default_folder()),
                ..AgentConfig::new(folder.to_owned())
            };
            let agent = Arc::new(Agent::open(config).await.context("open the agent")?);
            (Arc::clone(&agent) as Arc<dyn Host>, Some(agent))
        }
    };
    let audit = match &memory {
        Some(_) => Audit::in_memory(),
        None => Audit::in_folder(&folder.join("audit")).context("open the audit log")?,
    };
    let settings = Settings {
        endpoint_suffix: start.endpoint_suffix.clone(),
        clock_skew: CLOCK_SKEW,
        simulated: matches!(start.engines, Engines::Simulated),
        sessions: Limits {
            idle: Duration::from_secs(start.session_idle),
            absolute: Duration::from_secs(start.session_max),
        },
    };
    let post = Arc::new(Postman::new(start.smtp.as_deref(), &start.mail_from, folder)?);
    let outbox = post.outbox().map(Path::to_owned);
    let metrics = match &memory {
        Some(_) => Metrics::default(),
        None => Metrics::in_folder(folder.join("metrics")),
    };
    let parts = (Arc::clone(&host), audit, settings);
    let control = Arc::new(assemble(store, folder, parts, post, metrics)?);
    host.ask_about_tokens(Arc::new(TokenJudge::new(&control)));
    Ok(Office { control, memory, agent, outbox })
}

/// Just the records of a folder that no server serves, for commands about accounts.
///
/// # Errors
/// As [`open`].
pub async fn records_only(folder: &Path) -> anyhow::Result<Control> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let store = embedded(folder, &clock).await?;
    let host = Arc::new(Simulated::new());
    let settings = Settings {
        endpoint_suffix: ENDPOINT_SUFFIX.to_owned(),
        clock_skew: CLOCK_SKEW,
        simulated: false,
        sessions: Limits::default(),
    };
    let post = Arc::new(Postman::in_outbox(folder));
    let parts: (Arc<dyn Host>, _, _) = (host, Audit::in_memory(), settings);
    assemble(store, folder, parts, post, Metrics::default())
}

async fn embedded(folder: &Path, clock: &Arc<dyn Clock>) -> anyhow::Result<Arc<dyn Store>> {
    let (path, clock) = (folder.join("metadata.redb"), Arc::clone(clock));
    let opened = tokio::task::spawn_blocking(move || Embedded::open(&path, clock)).await;
    let store = opened.context("open the metadata store")?.context("open the metadata store")?;
    Ok(Arc::new(store))
}

fn assemble(
    store: Arc<dyn Store>,
    folder: &Path,
    (host, audit, settings): (Arc<dyn Host>, Audit, Settings),
    post: Arc<Postman>,
    metrics: Metrics,
) -> anyhow::Result<Control> {
    let key = folder.join("master.key");
    Ok(Control {
        records: Records::new(store),
        clock: Arc::new(SystemClock),
        entropy: Arc::new(SystemEntropy),
        seal: Seal::open_or_create(&key, &SystemEntropy).context("open the master key")?,
        directory: Directory::default(),
        sign_ins: SignIns::default(),
        audit,
        post,
        fleet: Fleet::new(host),
        metrics,
        holdings: control::rds::holdings::Lately::default(),
        insights: control::insight::store::Insights::default(),
        settings,
        poke: Notify::new(),
    })
}

/// As `borealis status` and the console show it.
#[must_use]
pub fn engines_word(engines: Engines) -> &'static str {
    match engines {
        Engines::Real => "real",
        Engines::Simulated => "simulated",
    }
}

impl Office {
    /// What answers the admin socket.
    #[must_use]
    pub fn desk(&self, api: &str, console: &str, data: &Path, start: &Start) -> Desk {
        Desk {
            control: Arc::clone(&self.control),
            api: api.to_owned(),
            console: console.to_owned(),
            data: data.to_owned(),
            engines: engines_word(start.engines),
            ephemeral: start.ephemeral,
            outbox: self.outbox.clone(),
        }
    }

    /// Stops the engines cleanly. A second call, while the first is at work, ends them at once.
    pub async fn stop(&self) {
        if let Some(agent) = &self.agent {
            agent.stop().await;
        }
    }
}

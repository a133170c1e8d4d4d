//! PostgreSQL: one copy of a volume is one data folder, its replicas follow by streaming.

pub(crate) mod aurora;
pub(crate) mod bootstrap;
pub(crate) mod config;
pub(crate) mod data;
pub(crate) mod decoding;
pub(crate) mod duplicate;
pub(crate) mod furnish;
pub(crate) mod initdb;
pub(crate) mod logins;
pub(crate) mod probe;
pub(crate) mod rewind;
pub(crate) mod server;
pub(crate) mod session;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use base::host::Pending;
use base::spec::{MasterUser, VolumeSpec};
use nix::sys::signal::Signal;
use tokio::time::timeout;

use crate::disk::{self, DiskError};
use crate::engine::catalogue::major;
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::postgres::bootstrap::BootstrapError;
use crate::engine::postgres::initdb::MakeError;
use crate::engine::postgres::probe::Prober;
use crate::engine::postgres::session::SessionError;
use crate::engine::{
    Engine, EngineError, Firmness, Fit, Health, Plan, Probe, SettingsState, Toolbox,
};
use crate::host::Facts;
use crate::process::{Process, ProcessId};

/// A replica replays what it has received before it can be written to.
const PROMOTION: Duration = Duration::from_secs(60);

/// The engine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Postgres;

impl From<MakeError> for EngineError {
    fn from(error: MakeError) -> Self {
        match error {
            MakeError::Refused(error) => error.into(),
            MakeError::Disk(error) => Self::Disk(error),
            MakeError::Program(error) => Self::Program(error),
        }
    }
}

impl From<BootstrapError> for EngineError {
    fn from(error: BootstrapError) -> Self {
        Self::Refused(Box::new(error))
    }
}

impl From<SessionError> for EngineError {
    fn from(error: SessionError) -> Self {
        match error {
            SessionError::Disk(error) => Self::Disk(error),
            other => Self::Server(Box::new(other)),
        }
    }
}

impl Engine for Postgres {
    fn make<'a>(
        &'a self,
        folder: &'a Folder,
        volume: &'a VolumeSpec,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let owner = tools.facts.engine_user;
            Ok(initdb::make(folder, volume, tools.engine, owner, tools.entropy).await?)
        })
    }

    fn duplicate<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let major = major(&tools.engine.build.version);
            Ok(duplicate::duplicate(from, to, major, tools.facts.engine_user).await?)
        })
    }

    fn snapshot<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let major = major(&tools.engine.build.version);
            Ok(duplicate::snapshot(from, to, major, tools.facts.engine_user).await?)
        })
    }

    fn is_standby(&self, copy: &CopyFolder) -> bool {
        data::is_standby(copy)
    }

    fn fit<'a>(
        &'a self,
        copy: &'a CopyFolder,
        writer: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<Fit, EngineError>> {
        Box::pin(async move {
            if data::fit(copy, writer)? == Fit::Follows {
                data::make_standby(copy, tools.facts.engine_user)?;
                return Ok(Fit::Follows);
            }
            if rewind::rewind(copy, writer, tools).await? {
                return Ok(Fit::Follows);
            }
            copy.note_stale()?;
            Ok(Fit::Stale)
        })
    }

    fn flush<'a>(&'a self, copy: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move { Ok(session::execute(copy, "CHECKPOINT").await?) })
    }

    fn start(
        &self,
        copy: &CopyFolder,
        plan: &Plan<'_>,
        tools: Toolbox<'_>,
    ) -> Result<Process, EngineError> {
        server::start(copy, plan, tools.engine, tools.facts)
    }

    fn holder(&self, copy: &CopyFolder) -> Option<ProcessId> {
        data::holder(copy)
    }

    fn probe(&self, copy: &CopyFolder) -> Box<dyn Probe> {
        Box::new(Prober::new(copy.clone()))
    }

    fn socket(&self, copy: &CopyFolder) -> PathBuf {
        data::socket(copy)
    }

    fn stop(&self, _: &CopyFolder, process: &Process, firmness: Firmness) {
        process.signal(match firmness {
            // "Fast shutdown" and "immediate shutdown" in PostgreSQL's words.
            Firmness::Fast => Signal::SIGINT,
            Firmness::Immediate => Signal::SIGQUIT,
            Firmness::Kill => Signal::SIGKILL,
        });
    }

    fn configure<'a>(
        &'a self,
        copy: &'a CopyFolder,
        plan: &'a Plan<'a>,
        facts: Facts,
    ) -> Pending<'a, Result<SettingsState, EngineError>> {
        Box::pin(async move {
            server::configure(copy, plan, facts)?;
            session::reload(copy).await?;
            Ok(session::settings_state(copy).await?)
        })
    }

    fn settings_state<'a>(
        &'a self,
        copy: &'a CopyFolder,
    ) -> Pending<'a, Result<SettingsState, EngineError>> {
        Box::pin(async move { Ok(session::settings_state(copy).await?) })
    }

    fn promote<'a>(&'a self, copy: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            session::execute(copy, "SELECT pg_promote(false)").await?;
            let mut probe = Prober::new(copy.clone());
            let opened = async {
                loop {
                    let health = probe.ask().await;
                    if matches!(health, Ok(Health { role: base::report::Role::Writer, .. })) {
                        return Ok(());
                    }
                    if data::holder(copy).is_none() {
                        // It was killed half-way. Whoever waits for it has something else to do.
                        return Err(SessionError::Silent);
                    }
                    tokio::time::sleep(Duration::from_millis(10)).await;
                }
            };
            Ok(timeout(PROMOTION, opened).await.unwrap_or(Err(SessionError::Silent))?)
        })
    }

    fn admit<'a>(
        &'a self,
        copy: &'a CopyFolder,
        followers: &'a BTreeSet<String>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let slots: Vec<String> = followers.iter().map(|id| config::slot(id)).collect();
            let secret = disk::read_if_there(&copy.volume.secret())?.unwrap_or_default();
            Ok(session::run(copy, async |client| {
                // Volumes of earlier times do without it until they have a replica.
                let known = "SELECT FROM pg_authid WHERE rolname = $1::text";
                if client.query_opt(known, &[&bootstrap::REPLICATOR]).await?.is_none() {
                    client.batch_execute(&bootstrap::replicator(&secret)).await?;
                }
                let of_gone = "SELECT pg_drop_replication_slot(slot_name) \
                     FROM pg_replication_slots \
                     WHERE slot_type = 'physical' AND NOT active AND slot_name::text <> ALL ($1::text[])";
                client.query(of_gone, &[&slots]).await?;
                let of_new = "SELECT pg_create_physical_replication_slot(name, true) \
                     FROM unnest($1::text[]) name WHERE name NOT IN \
                     (SELECT slot_name::text FROM pg_replication_slots)";
                client.query(of_new, &[&slots]).await.map(drop)
            })
            .await?)
        })
    }

    fn set_verifier<'a>(
        &'a self,
        copy: &'a CopyFolder,
        master: &'a MasterUser,
        offline: Option<Toolbox<'a>>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let statement = bootstrap::set_verifier(master)?;
            let Some(tools) = offline else {
                // It must survive a change of writer as any commit does.
                let statement = format!("SET synchronous_commit = on; {statement}");
                return Ok(session::execute(copy, &statement).await?);
            };
            let owner = tools.facts.engine_user;
            Ok(initdb::run_offline(copy, tools.engine, owner, &[statement]).await?)
        })
    }

    fn bound_log(&self, folder: &Folder, instance: &str) -> Result<(), DiskError> {
        server::bound_log(folder, instance)
    }

    fn last_words(&self, folder: &Folder, instance: &str) -> Option<String> {
        server::last_words(folder, instance)
    }
}

//! MariaDB: one copy of a volume is one data folder, its replicas follow by global transaction ids.
//!
//! The server is stock and is trusted; the people who log in to it are not. Whoever may create users
//! in MariaDB may change every account there is, so no account with power over the server is there
//! while clients are: at each start one with a name of the moment is made, logs in for the service
//! and is dropped. Its sessions keep what they were given at login. So a server that an earlier run
//! of the agent has left cannot be entered, and is started anew.

pub(crate) mod accounts;
mod config;
pub(crate) mod connection;
mod copy;
mod gtid;
mod life;
mod lives;
mod make;
mod place;
mod probe;
mod procedures;
mod relay;
mod replica;
mod server;
pub(crate) mod session;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use base::host::Pending;
use base::spec::{InstanceSpec, MasterUser, VolumeSpec};
use nix::sys::signal::Signal;

use crate::disk::DiskError;
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::mariadb::config::Settings;
use crate::engine::mariadb::life::{Duty, Life, Sessions};
use crate::engine::mariadb::lives::Lives;
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::probe::Prober;
use crate::engine::mariadb::relay::Relay;
use crate::engine::mariadb::session::{Session, SessionError};
use crate::engine::{Engine, EngineError, Firmness, Fit, Plan, Probe, SettingsState, Toolbox};
use crate::host::Facts;
use crate::process::{Process, ProcessId};

/// `ER_INCORRECT_GLOBAL_LOCAL_VAR`: the variable cannot be set while the server runs.
const READ_ONLY_VARIABLE: u16 = 1238;

/// The engine. It remembers the servers it has started.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mariadb {
    lives: Lives,
}

impl Mariadb {
    /// The session for counting with the server behind this socket, if the service is in it.
    pub(crate) fn counting(&self, socket: &Path) -> Option<Session> {
        Some(self.lives.at(socket)?.sessions().ok()?.counts)
    }

    fn entered(&self, copy: &CopyFolder) -> Result<(std::sync::Arc<Life>, Sessions), EngineError> {
        let life = self.lives.of(copy).ok_or(SessionError::Over)?;
        let sessions = life.sessions()?;
        Ok((life, sessions))
    }

    fn duty(copy: &CopyFolder, plan: &Plan<'_>) -> Duty {
        if Place::of(copy).is_standby() {
            Duty::Follow(plan.upstream.cloned())
        } else {
            Duty::Write
        }
    }

    /// Brings changed settings into force as far as that goes without a restart.
    async fn set(&self, copy: &CopyFolder, settings: Settings) -> Result<(), EngineError> {
        let (life, sessions) = self.entered(copy)?;
        let before = std::mem::replace(&mut life.state().settings, settings.clone());
        let mut changed: BTreeMap<String, Option<String>> = settings
            .iter()
            .filter(|(name, value)| before.get(*name) != Some(*value))
            .map(|(name, value)| (name.clone(), Some(value.clone())))
            .collect();
        for name in before.keys().filter(|name| !settings.contains_key(*name)) {
            changed.insert(name.clone(), None);
        }
        if !matches!(life.state().duty, Duty::Write) {
            changed.remove("event_scheduler");
        }
        for (name, value) in changed {
            let outcome = sessions.acts.ask(config::set(&name, value.as_deref())).await;
            let mut state = life.state();
            state.verdict.refused.retain(|other| *other != name);
            state.verdict.pending_restart.retain(|other| *other != name);
            match outcome {
                Ok(_) => {}
                Err(SessionError::Refused(refusal)) if refusal.code == READ_ONLY_VARIABLE => {
                    state.verdict.pending_restart.push(name);
                }
                Err(SessionError::Refused(_)) => state.verdict.refused.push(name),
                Err(error) => return Err(error.into()),
            }
        }
        Ok(())
    }

    async fn change(
        &self,
        copy: &CopyFolder,
        instance: &InstanceSpec,
        facts: Facts,
    ) -> Result<(), EngineError> {
        self.set(copy, server::write_settings(copy, instance, facts)?).await
    }
}

impl Engine for Mariadb {
    fn make<'a>(
        &'a self,
        folder: &'a Folder,
        volume: &'a VolumeSpec,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(make::make(folder, volume, tools))
    }

    fn duplicate<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let (_, sessions) = self.entered(from)?;
            copy::duplicate(from, &sessions.acts, to, tools).await
        })
    }

    fn snapshot<'a>(
        &'a self,
        from: &'a CopyFolder,
        to: &'a CopyFolder,
        tools: Toolbox<'a>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            if Place::of(from).holder().is_none() {
                return copy::at_rest(from, to, tools).await;
            }
            let (_, sessions) = self.entered(from)?;
            copy::snapshot(from, &sessions.acts, to, tools).await
        })
    }

    fn is_standby(&self, copy: &CopyFolder) -> bool {
        Place::of(copy).is_standby()
    }

    /// Whether it can go on shows when it follows: a server says which transactions it has.
    fn fit<'a>(
        &'a self,
        copy: &'a CopyFolder,
        _: &'a CopyFolder,
        _: Toolbox<'a>,
    ) -> Pending<'a, Result<Fit, EngineError>> {
        Box::pin(async move {
            if Place::of(copy).make_rejoin()? {
                return Ok(Fit::Follows);
            }
            copy.note_stale()?;
            Ok(Fit::Stale)
        })
    }

    /// A server that ends in order writes out what there is while nobody writes any more, and a
    /// replica is opened meanwhile.
    fn flush<'a>(&'a self, _: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn start(
        &self,
        copy: &CopyFolder,
        plan: &Plan<'_>,
        tools: Toolbox<'_>,
    ) -> Result<Process, EngineError> {
        let relay = Relay::open(Place::user(tools.facts.engine_user))
            .map_err(|error| EngineError::Server(Box::new(error)))?;
        let fresh = server::start(copy, plan.instance, tools)?;
        let duty = (Self::duty(copy, plan), plan.confirming);
        let life = Life::begin(copy, &plan.instance.id, &fresh, relay, duty);
        self.lives.put(copy, life);
        Ok(fresh.process)
    }

    fn can_take_over(&self) -> bool {
        false
    }

    fn holder(&self, copy: &CopyFolder) -> Option<ProcessId> {
        Place::of(copy).holder()
    }

    fn probe(&self, copy: &CopyFolder) -> Box<dyn Probe> {
        Box::new(Prober { copy: copy.clone(), lives: self.lives.clone() })
    }

    fn socket(&self, copy: &CopyFolder) -> PathBuf {
        Place::of(copy).socket()
    }

    fn stop(&self, copy: &CopyFolder, process: &Process, firmness: Firmness) {
        let life = self.lives.of(copy).filter(|life| life.id == process.id);
        match (firmness, life) {
            (Firmness::Fast, Some(life)) if life.state().settled => {
                if matches!(life.state().duty, Duty::Write) {
                    life.bid_farewell(self.lives.followers(&life));
                } else {
                    life.state().closing = true;
                    process.signal(Signal::SIGTERM);
                }
            }
            (Firmness::Fast, _) => process.signal(Signal::SIGTERM),
            (Firmness::Immediate | Firmness::Kill, _) => process.signal(Signal::SIGKILL),
        }
    }

    fn configure<'a>(
        &'a self,
        copy: &'a CopyFolder,
        plan: &'a Plan<'a>,
        facts: Facts,
    ) -> Pending<'a, Result<SettingsState, EngineError>> {
        Box::pin(async move {
            let (life, _) = self.entered(copy)?;
            self.change(copy, plan.instance, facts).await?;
            let duty = life.state().duty.clone();
            match (duty, plan.upstream) {
                (Duty::Write, None) => {
                    probe::settle(&self.lives.followers(&life), plan.confirming);
                    life.wait_for(plan.confirming).await?;
                }
                (Duty::Follow(now), Some(upstream))
                    if now.as_ref().map(CopyFolder::root) != Some(upstream.root()) =>
                {
                    life.follow(upstream).await?;
                }
                _ => {}
            }
            Ok(life.state().verdict.clone())
        })
    }

    fn settings_state<'a>(
        &'a self,
        copy: &'a CopyFolder,
    ) -> Pending<'a, Result<SettingsState, EngineError>> {
        Box::pin(async move { Ok(self.entered(copy)?.0.state().verdict.clone()) })
    }

    fn promote<'a>(&'a self, copy: &'a CopyFolder) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move { self.entered(copy)?.0.promote().await })
    }

    /// Replicas need no place at their writer: it keeps its log for all of them.
    fn admit<'a>(
        &'a self,
        _: &'a CopyFolder,
        _: &'a BTreeSet<String>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(std::future::ready(Ok(())))
    }

    fn sets_verifier_offline(&self) -> bool {
        false
    }

    fn set_verifier<'a>(
        &'a self,
        copy: &'a CopyFolder,
        master: &'a MasterUser,
        _: Option<Toolbox<'a>>,
    ) -> Pending<'a, Result<(), EngineError>> {
        Box::pin(async move {
            let statements = accounts::set_verifier(master)?;
            let (life, _) = self.entered(copy)?;
            life.change_for_all(&statements).await
        })
    }

    fn bound_log(&self, folder: &Folder, instance: &str) -> Result<(), DiskError> {
        server::bound_log(folder, instance)
    }

    fn last_words(&self, folder: &Folder, instance: &str) -> Option<String> {
        server::last_words(folder, instance)
    }
}

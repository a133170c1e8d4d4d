//! Brings together what endpoints ask about users: the servers here, and whom to ask about tokens.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use base::host::Pending;
use base::spec::{EngineFamily, HostSpec};
use base::token::{Judge, TokenQuestion};
use tokio::sync::{Semaphore, watch};
use tokio::time::timeout;

use crate::disk::Owner;
use crate::engine::folder::Folder;
use crate::engine::postgres::logins::{Logins, Way, can_be_listed};
use crate::proxy::gate::{Gate, TokenLogin};

/// An answer about a token takes a few milliseconds; none after this is a no.
const JUDGEMENT: Duration = Duration::from_secs(5);

/// Questions about tokens that wait for an answer at once; further ones wait for a place.
const ASKING_MAX: usize = 64;

/// The users of all servers here.
#[derive(Debug)]
pub(crate) struct Gates {
    specs: watch::Receiver<HostSpec>,
    volumes: PathBuf,
    owner: Option<Owner>,
    logins: Mutex<BTreeMap<String, Arc<Logins>>>,
    judge: OnceLock<Arc<dyn Judge>>,
    asking: Semaphore,
}

impl Gates {
    pub(crate) fn new(
        specs: watch::Receiver<HostSpec>,
        volumes: PathBuf,
        owner: Option<Owner>,
    ) -> Self {
        Self {
            specs,
            volumes,
            owner,
            logins: Mutex::default(),
            judge: OnceLock::new(),
            asking: Semaphore::new(ASKING_MAX),
        }
    }

    /// Says whom to ask about tokens. The first word holds.
    pub(crate) fn ask(&self, judge: Arc<dyn Judge>) {
        let _there_already = self.judge.set(judge);
    }

    /// The users of an instance's server. Those of instances that are gone are forgotten.
    fn logins(&self, instance: &str) -> Option<Arc<Logins>> {
        let volume = self.volume(instance)?;
        let mut all = self.logins.lock().unwrap_or_else(PoisonError::into_inner);
        if !all.contains_key(instance) {
            let specs = self.specs.borrow();
            all.retain(|id, _| specs.instances.iter().any(|one| one.id == *id));
            let copy = Folder::new(self.volumes.join(volume)).copy(instance);
            all.insert(instance.to_owned(), Arc::new(Logins::new(copy, self.owner)));
        }
        all.get(instance).cloned()
    }

    fn volume(&self, instance: &str) -> Option<String> {
        let specs = self.specs.borrow();
        let volume = &specs.instances.iter().find(|one| one.id == instance)?.volume;
        let spec = specs.volumes.iter().find(|one| one.id == *volume)?;
        (spec.engine.family == EngineFamily::Postgresql).then(|| volume.clone())
    }

    async fn judged(&self, login: TokenLogin<'_>) -> Option<bool> {
        let judge = self.judge.get()?;
        let _place = self.asking.acquire().await.ok()?;
        let question = TokenQuestion {
            volume: self.volume(login.instance)?,
            user: login.user.to_owned(),
            token: login.token.to_owned(),
            source: login.source,
        };
        Some(judge.may_log_in(question).await)
    }
}

impl Gate for Gates {
    fn way<'a>(&'a self, instance: &'a str, user: &'a [u8]) -> Pending<'a, Option<Way>> {
        Box::pin(async move {
            let asked = self.logins(instance)?.way(user).await;
            if let Err(error) = &asked {
                tracing::debug!(instance, %error, "a server does not say how users log in");
            }
            asked.ok()
        })
    }

    fn list<'a>(&'a self, instance: &'a str, user: &'a str, way: Way) -> Pending<'a, bool> {
        Box::pin(async move {
            if !can_be_listed(user) {
                // Its password is asked for in any case.
                return way == Way::Password;
            }
            let Some(logins) = self.logins(instance) else { return false };
            let listed = logins.list(user, way).await;
            if let Err(error) = &listed {
                tracing::warn!(instance, %error, "cannot change how a user logs in");
            }
            listed.is_ok()
        })
    }

    fn may_log_in<'a>(&'a self, login: TokenLogin<'a>) -> Pending<'a, bool> {
        Box::pin(async move {
            // Nobody to ask and no answer in time are a no.
            let judged = timeout(JUDGEMENT, self.judged(login)).await;
            judged.ok().flatten().unwrap_or(false)
        })
    }
}

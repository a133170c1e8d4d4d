//! When access keys and roles were last used, and for what.
//!
//! Uses are noted in memory and written at most once a minute, in a scope of their own, so that
//! calling costs no write and does not look like a change of the account.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;
use tokio::time::MissedTickBehavior;

use crate::control::Control;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a use may be known in memory only.
pub const WRITE_EVERY: Duration = Duration::from_secs(60);
/// Records in one transaction.
const BATCH: usize = 50;
/// Uses remembered between two writes; further keys wait for the next time they are used.
const PENDING_MAX: usize = 100_000;

/// The last use of a key or role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastUsed {
    pub at: Timestamp,
    /// As in the credential scope, e.g. `rds`.
    pub service: String,
    pub region: String,
}

impl Noun for LastUsed {
    const KIND: &'static str = "last-used";
}

/// Uses that are not written yet, by account and id.
#[derive(Debug, Default)]
pub struct Uses {
    pending: Mutex<HashMap<(String, String), LastUsed>>,
}

impl Uses {
    /// Notes a use.
    pub fn note(&self, account: &str, id: &str, used: LastUsed) {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        let place = (account.to_owned(), id.to_owned());
        if pending.len() < PENDING_MAX || pending.contains_key(&place) {
            pending.insert(place, used);
        }
    }

    fn find(&self, account: &str, id: &str) -> Option<LastUsed> {
        let pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        pending.get(&(account.to_owned(), id.to_owned())).cloned()
    }

    fn of(&self, account: &str) -> Vec<(String, LastUsed)> {
        let pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        let own = pending.iter().filter(|((owner, _), _)| owner == account);
        own.map(|((_, id), used)| (id.clone(), used.clone())).collect()
    }

    fn take(&self) -> HashMap<(String, String), LastUsed> {
        std::mem::take(&mut *self.pending.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What the uses of one service by a user or role are kept under, beside those of its keys.
#[must_use]
pub fn entity_id(unique_id: &str, service: &str) -> String {
    format!("{unique_id} {service}")
}

/// The last use of an access key id or of a role's unique id.
///
/// # Errors
/// What the store answers.
pub async fn find(
    control: &Control,
    account: &str,
    id: &str,
) -> Result<Option<LastUsed>, StoreError> {
    if let Some(used) = control.directory.uses.find(account, id) {
        return Ok(Some(used));
    }
    control.records.view().await?.get::<LastUsed>(&scope(account), id).await
}

/// The last uses of all keys and roles of an account, by id.
///
/// # Errors
/// What the store answers.
pub async fn all(
    control: &Control,
    account: &str,
) -> Result<BTreeMap<String, LastUsed>, StoreError> {
    let kept = control.records.view().await?.list::<LastUsed>(&scope(account)).await?;
    let mut uses: BTreeMap<String, LastUsed> = kept.into_iter().collect();
    uses.extend(control.directory.uses.of(account));
    Ok(uses)
}

/// Writes what was noted.
///
/// # Errors
/// What the store answers; what was not written then is lost, not the uses that follow.
pub async fn write(control: &Control) -> Result<(), StoreError> {
    let mut by_account: HashMap<String, Vec<(String, LastUsed)>> = HashMap::new();
    for ((account, id), used) in control.directory.uses.take() {
        by_account.entry(account).or_default().push((id, used));
    }
    for (account, uses) in by_account {
        for batch in uses.chunks(BATCH) {
            let put = async |change: &mut Change| {
                for (id, used) in batch {
                    change.put(id, used).await?;
                }
                Ok::<_, StoreError>(())
            };
            control.records.change(&scope(&account), put).await?;
        }
    }
    Ok(())
}

/// Writes what was noted every [`WRITE_EVERY`], and once more when `stopping` turns true.
pub async fn run(control: Arc<Control>, mut stopping: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(WRITE_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        let is_over = tokio::select! {
            _ = ticks.tick() => false,
            // An error means that nobody is left who could say when to stop.
            _ = stopping.wait_for(|stopping| *stopping) => true,
        };
        if let Err(error) = write(&control).await {
            tracing::warn!(%error, "last uses of access keys were not written");
        }
        if is_over {
            return;
        }
    }
}

fn scope(account: &str) -> Scope {
    Scope::region(account, "last-used")
}

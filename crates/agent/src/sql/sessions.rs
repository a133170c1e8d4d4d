//! Sessions that hold a transaction between requests.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex as SyncMutex, MutexGuard, PoisonError};
use std::time::Duration;

use base::entropy::Entropy;
use base::sql::SqlError;
use tokio::sync::Mutex;
use tokio::time::Instant;

use crate::sql::session::Session;

/// A transaction without a call for so long is rolled back (*Data API limits*).
const IDLE_MAX: Duration = Duration::from_secs(180);
const AGE_MAX: Duration = Duration::from_secs(24 * 3600);
/// Transactions of one host at once.
const OPEN_MAX: usize = 500;

#[derive(Debug)]
struct Held {
    session: Arc<Mutex<Session>>,
    user: String,
    begun: Instant,
    used: Instant,
}

/// All of them by id.
#[derive(Debug, Default)]
pub(super) struct Sessions {
    open: SyncMutex<BTreeMap<String, Held>>,
}

impl Sessions {
    /// Keeps a session in which a transaction has begun, and watches over its age.
    pub(super) fn keep(
        self: &Arc<Self>,
        session: Session,
        user: &str,
        entropy: &dyn Entropy,
    ) -> Result<String, SqlError> {
        let now = Instant::now();
        let id = entropy.hex(64);
        let mut open = self.lock();
        open.retain(|_, held| held.is_good(now));
        if OPEN_MAX <= open.len() {
            let message = "Too many transactions are open.".to_owned();
            return Err(SqlError::Request { message });
        }
        let session = Arc::new(Mutex::new(session));
        let held = Held { session, user: user.to_owned(), begun: now, used: now };
        let first = open.is_empty();
        open.insert(id.clone(), held);
        drop(open);
        if first {
            let sessions = Arc::downgrade(self);
            tokio::spawn(async move {
                loop {
                    tokio::time::sleep(IDLE_MAX / 6).await;
                    let Some(sessions) = sessions.upgrade() else { return };
                    let mut open = sessions.lock();
                    let now = Instant::now();
                    open.retain(|_, held| held.is_good(now));
                    if open.is_empty() {
                        return;
                    }
                }
            });
        }
        Ok(id)
    }

    /// The session of a transaction, which goes on.
    pub(super) fn find(&self, id: &str, user: &str) -> Result<Arc<Mutex<Session>>, SqlError> {
        let now = Instant::now();
        let mut open = self.lock();
        let held = open.get_mut(id).filter(|held| held.is_good(now) && held.user == user);
        let held = held.ok_or(SqlError::NoTransaction)?;
        held.used = now;
        Ok(Arc::clone(&held.session))
    }

    /// The session of a transaction, which is about to end.
    pub(super) fn take(&self, id: &str, user: &str) -> Result<Arc<Mutex<Session>>, SqlError> {
        let session = self.find(id, user)?;
        self.lock().remove(id);
        Ok(session)
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<String, Held>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn is_good(&self, now: Instant) -> bool {
        // One that works just now is not idle.
        let works = Arc::strong_count(&self.session) > 1;
        let idle = now.duration_since(self.used);
        (works || idle < IDLE_MAX) && now.duration_since(self.begun) < AGE_MAX
    }
}

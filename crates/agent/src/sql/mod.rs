//! Runs SQL for callers that have no connection: one session a request, or one a transaction.
//!
//! Sessions log in through the engine's socket with the caller's own user and password, so the engine
//! decides what they may.

pub(crate) mod lexeme;
mod mariadb;
pub mod parameters;
mod postgres;
mod session;
mod sessions;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use base::entropy::Entropy;
use base::spec::EngineFamily;
use base::sql::{SqlCall, SqlError, SqlReply, SqlWork};
use tokio::time::timeout;

use crate::sql::session::Session;
use crate::sql::sessions::Sessions;

/// Bytes of an answer (*Data API limits*).
const ANSWER_MAX: usize = 1 << 20;

/// Beyond what the engine itself is told, for the way there and back.
const GRACE: Duration = Duration::from_secs(2);

/// The open transactions of callers.
#[derive(Debug, Default)]
pub(crate) struct SqlDesk {
    sessions: Arc<Sessions>,
}

impl SqlDesk {
    /// Runs one request on the engine behind this socket.
    pub(crate) async fn run(
        &self,
        (family, socket): (EngineFamily, PathBuf),
        call: SqlCall,
        entropy: &dyn Entropy,
    ) -> Result<SqlReply, SqlError> {
        let SqlCall { login, work, millis_max, goes_on, .. } = call;
        let limit = Duration::from_millis(u64::from(millis_max));
        match work {
            SqlWork::Begin => {
                let mut session = Session::open(family, &socket, &login).await?;
                session.begin().await?;
                let id = self.sessions.keep(session, &login.user, entropy)?;
                Ok(SqlReply { transaction: Some(id), ..SqlReply::default() })
            }
            SqlWork::Commit(id) => {
                let held = self.sessions.take(&id, &login.user)?;
                held.lock().await.end("COMMIT").await
            }
            SqlWork::Rollback(id) => {
                let held = self.sessions.take(&id, &login.user)?;
                held.lock().await.end("ROLLBACK").await
            }
            SqlWork::Execute { statement, sets, transaction: Some(id) } => {
                let held = self.sessions.find(&id, &login.user)?;
                let mut session = held.lock().await;
                let ran = session.execute(&statement, &sets, limit);
                timeout(limit + GRACE, ran).await.unwrap_or(Err(SqlError::Slow))
            }
            SqlWork::Execute { statement, sets, transaction: None } => {
                let mut session = Session::open(family, &socket, &login).await?;
                let own = if goes_on { Duration::from_secs(24 * 3600) } else { limit };
                // A task of its own: one that goes on is not ended with its caller.
                let ran = tokio::spawn(async move { session.alone(&statement, &sets, own).await });
                match timeout(limit + GRACE, ran).await {
                    Ok(Ok(answer)) => answer,
                    Ok(Err(_)) => Err(SqlError::NotServing),
                    Err(_) => Err(SqlError::Slow),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;

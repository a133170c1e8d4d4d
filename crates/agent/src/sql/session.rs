//! One session of a caller with an engine of either family.

use std::path::Path;
use std::time::Duration;

use base::spec::EngineFamily;
use base::sql::{SqlError, SqlLogin, SqlParameter, SqlReply};

use crate::sql::mariadb::MariadbSession;
use crate::sql::postgres::PostgresSession;

/// Ends with the value, and so does what it has not committed.
#[derive(Debug)]
pub(super) enum Session {
    Postgresql(PostgresSession),
    Mariadb(MariadbSession),
}

impl Session {
    /// Logs in through the engine's socket.
    pub(super) async fn open(
        family: EngineFamily,
        socket: &Path,
        login: &SqlLogin,
    ) -> Result<Self, SqlError> {
        Ok(match family {
            EngineFamily::Postgresql => {
                Self::Postgresql(PostgresSession::open(socket, login).await?)
            }
            EngineFamily::Mariadb => Self::Mariadb(MariadbSession::open(socket, login).await?),
        })
    }

    pub(super) async fn begin(&mut self) -> Result<(), SqlError> {
        self.run("BEGIN").await
    }

    /// `COMMIT` or `ROLLBACK`.
    pub(super) async fn end(&mut self, how: &str) -> Result<SqlReply, SqlError> {
        self.run(how).await?;
        Ok(SqlReply::default())
    }

    async fn run(&mut self, statement: &str) -> Result<(), SqlError> {
        match self {
            Self::Postgresql(session) => session.run(statement).await,
            Self::Mariadb(session) => session.run(statement).await,
        }
    }

    /// Runs a statement as a transaction of its own.
    pub(super) async fn alone(
        &mut self,
        statement: &str,
        sets: &[Vec<SqlParameter>],
        limit: Duration,
    ) -> Result<SqlReply, SqlError> {
        // One set needs none, and some statements (VACUUM) do not bear one.
        if sets.len() <= 1 {
            return self.execute(statement, sets, limit).await;
        }
        self.begin().await?;
        let done = self.execute(statement, sets, limit).await?;
        self.end("COMMIT").await?;
        Ok(done)
    }

    /// Runs a statement for each set of parameters.
    pub(super) async fn execute(
        &mut self,
        statement: &str,
        sets: &[Vec<SqlParameter>],
        limit: Duration,
    ) -> Result<SqlReply, SqlError> {
        match self {
            Self::Postgresql(session) => session.execute(statement, sets, limit).await,
            Self::Mariadb(session) => session.execute(statement, sets, limit).await,
        }
    }
}

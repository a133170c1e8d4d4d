//! One session of a caller with MariaDB.

mod literal;
mod read;

use std::path::Path;
use std::time::Duration;

use base::spec::EngineFamily;
use base::sql::{SqlError, SqlLogin, SqlParameter, SqlReply, SqlValue};

use crate::engine::mariadb::connection::{Connection, Outcome};
use crate::engine::mariadb::session::SessionError;
use crate::proxy::mysql::packet::{PacketError, Refusal};
use crate::sql::ANSWER_MAX;
use crate::sql::parameters;

const DATABASE_ACCESS_DENIED: u16 = 1044;
const ACCESS_DENIED: u16 = 1045;
const UNKNOWN_DATABASE: u16 = 1049;
const SHUTTING_DOWN: u16 = 1053;
/// `ER_STATEMENT_TIMEOUT` (`max_statement_time`).
const TOO_SLOW: u16 = 1969;

/// Ends with the value.
#[derive(Debug)]
pub(super) struct MariadbSession {
    connection: Connection,
    /// No answer is under way.
    idle: bool,
}

impl MariadbSession {
    pub(super) async fn open(socket: &Path, login: &SqlLogin) -> Result<Self, SqlError> {
        let opened = Connection::open(socket, &login.user, &login.password).await;
        let connection = opened.map_err(|error| match error {
            SessionError::Refused(refusal) if refusal.code == ACCESS_DENIED => {
                SqlError::Login { message: refusal.message }
            }
            other => refused(other),
        })?;
        let mut session = Self { connection, idle: true };
        // To MySQL a schema is a database.
        if let Some(database) = login.database.as_ref().or(login.schema.as_ref()) {
            session.run(&format!("USE {}", literal::name(database))).await?;
        }
        Ok(session)
    }

    /// Runs a statement without parameters whose rows do not matter.
    pub(super) async fn run(&mut self, statement: &str) -> Result<(), SqlError> {
        self.query(statement).await.map(drop)
    }

    async fn query(&mut self, statement: &str) -> Result<Outcome, SqlError> {
        // Whoever asked before has not waited for the answer, which would be taken for another one.
        if !self.idle {
            return Err(SqlError::NotServing);
        }
        self.idle = false;
        let answer = self.connection.query(statement, ANSWER_MAX).await;
        self.idle = matches!(answer, Ok(_) | Err(SessionError::Refused(_)));
        answer.map_err(refused)
    }

    /// Runs a statement for each set of parameters.
    pub(super) async fn execute(
        &mut self,
        statement: &str,
        sets: &[Vec<SqlParameter>],
        limit: Duration,
    ) -> Result<SqlReply, SqlError> {
        self.run(&format!("SET SESSION max_statement_time={}", limit.as_secs_f64())).await?;
        let marked = parameters::mark(statement, EngineFamily::Mariadb);
        let none = Vec::new();
        let mut reply = SqlReply::default();
        let first = sets.first().unwrap_or(&none);
        for set in std::iter::once(first).chain(sets.iter().skip(1)) {
            let ordered = marked.order(set)?;
            let text = match ordered.as_slice() {
                [] => statement.to_owned(),
                given => literal::immediate(&marked.text, given)?,
            };
            let outcome = self.query(&text).await?;
            if outcome.cut {
                return Err(SqlError::Large);
            }
            reply.changed += outcome.changed;
            reply.generated.push(self.generated(statement, &outcome).await?);
            if reply.columns.is_empty() && reply.rows.is_empty() {
                reply.columns = outcome.columns.iter().map(read::column).collect();
                reply.rows = read::rows(&outcome)?;
            }
        }
        Ok(reply)
    }

    /// The numbers that the server gave to rows. It tells the first one; those of several rows that
    /// one statement lists follow each other.
    async fn generated(
        &mut self,
        statement: &str,
        outcome: &Outcome,
    ) -> Result<Vec<SqlValue>, SqlError> {
        let Ok(first @ 1..) = i64::try_from(outcome.generated) else { return Ok(Vec::new()) };
        let rows = if gives_numbers_in_turn(statement) { outcome.changed.max(1) } else { 1 };
        if rows == 1 {
            return Ok(vec![SqlValue::Long(first)]);
        }
        let step = self.query("SELECT @@auto_increment_increment").await?;
        let step = read::rows(&step)?.into_iter().flatten().next();
        let Some(SqlValue::Long(step)) = step else { return Ok(vec![SqlValue::Long(first)]) };
        let numbers = std::iter::successors(Some(first), |last| last.checked_add(step));
        Ok(numbers.zip(0..rows).map(|(number, _)| SqlValue::Long(number)).collect())
    }
}

/// Whether a statement is a plain `INSERT ... VALUES`.
fn gives_numbers_in_turn(statement: &str) -> bool {
    let text = statement.trim_start().to_ascii_lowercase();
    text.starts_with("insert") && !text.contains("on duplicate") && !text.contains("select")
}

fn refused(error: SessionError) -> SqlError {
    let refusal = match error {
        SessionError::Refused(refusal) => refusal,
        SessionError::Packet(PacketError::TooLong { .. }) => return SqlError::Large,
        _ => return SqlError::NotServing,
    };
    let Refusal { code, state, message } = refusal;
    match code {
        DATABASE_ACCESS_DENIED | UNKNOWN_DATABASE => SqlError::NoDatabase { message },
        SHUTTING_DOWN => SqlError::NotServing,
        TOO_SLOW => SqlError::Slow,
        _ => {
            let state = state.unwrap_or(*b"HY000");
            SqlError::Engine { message, state: String::from_utf8_lossy(&state).into_owned() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::gives_numbers_in_turn;

    #[test]
    fn lists_of_rows_are_told_from_other_statements() {
        for (statement, expected) in [
            ("INSERT INTO t VALUES (1), (2)", true),
            ("  insert t values (?)", true),
            ("insert into t select 1", false),
            ("insert into t values (1) on duplicate key update a = 2", false),
            ("replace into t values (1)", false),
            ("update t set a = 1", false),
        ] {
            assert_eq!(gives_numbers_in_turn(statement), expected, "{statement}");
        }
    }
}

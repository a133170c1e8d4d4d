//! One session of a caller with PostgreSQL.

mod bind;
mod read;

use std::path::Path;
use std::time::Duration;

use base::spec::EngineFamily;
use base::sql::{SqlError, SqlLogin, SqlParameter, SqlReply};
use futures_util::{StreamExt as _, pin_mut};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Config, NoTls, Statement};

use crate::engine::postgres::data::PORT;
use crate::sql::ANSWER_MAX;
use crate::sql::parameters;
use crate::sql::postgres::bind::Bound;
use crate::sql::postgres::read::Raw;

/// How long a login may take.
const LOGIN: Duration = Duration::from_secs(10);

/// Ends with the value.
#[derive(Debug)]
pub(super) struct PostgresSession {
    client: Client,
    connection: JoinHandle<()>,
}

impl Drop for PostgresSession {
    fn drop(&mut self) {
        self.connection.abort();
    }
}

impl PostgresSession {
    pub(super) async fn open(socket: &Path, login: &SqlLogin) -> Result<Self, SqlError> {
        let folder = socket.parent().unwrap_or(Path::new("/"));
        let mut config = Config::new();
        config
            .host_path(folder)
            .port(PORT)
            .user(&login.user)
            .password(&login.password)
            .dbname(login.database.as_deref().unwrap_or("postgres"))
            .application_name("rds-data");
        let connected = timeout(LOGIN, config.connect(NoTls)).await;
        let (client, connection) =
            connected.map_err(|_| SqlError::NotServing)?.map_err(|error| of_login(&error))?;
        let connection = tokio::spawn(async move {
            // How it ended is told to whoever asked last.
            let _ended = connection.await;
        });
        let session = Self { client, connection };
        if let Some(schema) = &login.schema {
            let set =
                "SELECT pg_catalog.set_config('search_path', pg_catalog.quote_ident($1), false)";
            let set = session.client.execute(set, &[schema]).await;
            set.map_err(|error| refused(&error))?;
        }
        Ok(session)
    }

    /// Runs statements without parameters and without rows.
    pub(super) async fn run(&self, statement: &str) -> Result<(), SqlError> {
        self.client.batch_execute(statement).await.map_err(|error| refused(&error))
    }

    /// Runs a statement for each set of parameters.
    pub(super) async fn execute(
        &self,
        statement: &str,
        sets: &[Vec<SqlParameter>],
        limit: Duration,
    ) -> Result<SqlReply, SqlError> {
        let limit = format!("SET statement_timeout = {}", limit.as_millis());
        self.run(&limit).await?;
        let marked = parameters::mark(statement, EngineFamily::Postgresql);
        let none = Vec::new();
        let mut reply = SqlReply::default();
        let mut prepared: Option<(Vec<Type>, Statement)> = None;
        let first = sets.first().unwrap_or(&none);
        for set in std::iter::once(first).chain(sets.iter().skip(1)) {
            let ordered = marked.order(set)?;
            let types: Vec<Type> = ordered.iter().map(|one| bind::type_of(one)).collect();
            if prepared.as_ref().is_none_or(|(known, _)| *known != types) {
                let made = self.client.prepare_typed(&marked.text, &types).await;
                prepared = Some((types, made.map_err(|error| refused(&error))?));
            }
            let Some((_, statement)) = &prepared else { continue };
            self.carry_out(statement, &ordered, &mut reply).await?;
        }
        Ok(reply)
    }

    async fn carry_out(
        &self,
        statement: &Statement,
        ordered: &[&SqlParameter],
        reply: &mut SqlReply,
    ) -> Result<(), SqlError> {
        let bound: Vec<Bound<'_>> = ordered.iter().map(|one| Bound::new(one)).collect();
        let given = bound.iter().map(|one| one as &(dyn ToSql + Sync));
        let rows =
            self.client.query_raw(statement, given).await.map_err(|error| refused(&error))?;
        pin_mut!(rows);
        let first = reply.columns.is_empty();
        if first {
            reply.columns = statement.columns().iter().map(read::column).collect();
        }
        let mut size = 0;
        while let Some(row) = rows.next().await {
            let row = row.map_err(|error| refused(&error))?;
            let mut values = Vec::with_capacity(row.len());
            for (at, column) in row.columns().iter().enumerate() {
                let raw: Option<Raw<'_>> = row.try_get(at).map_err(|error| refused(&error))?;
                size += raw.as_ref().map_or(1, |raw| raw.0.len() + 8);
                values.push(read::value(column.type_(), raw)?);
            }
            if ANSWER_MAX < size {
                return Err(SqlError::Large);
            }
            if first {
                reply.rows.push(values);
            }
        }
        let changed = rows.rows_affected().unwrap_or(0);
        // Rows that come back were read; what is left without columns has changed them.
        if statement.columns().is_empty() {
            reply.changed += changed;
        }
        Ok(())
    }
}

fn of_login(error: &tokio_postgres::Error) -> SqlError {
    let Some(refusal) = error.as_db_error() else { return SqlError::NotServing };
    let message = refusal.message().to_owned();
    match *refusal.code() {
        SqlState::INVALID_PASSWORD | SqlState::INVALID_AUTHORIZATION_SPECIFICATION => {
            SqlError::Login { message }
        }
        SqlState::INVALID_CATALOG_NAME => SqlError::NoDatabase { message },
        SqlState::CANNOT_CONNECT_NOW | SqlState::ADMIN_SHUTDOWN => SqlError::NotServing,
        _ => refused(error),
    }
}

fn refused(error: &tokio_postgres::Error) -> SqlError {
    let Some(refusal) = error.as_db_error() else {
        if error.is_closed() {
            return SqlError::NotServing;
        }
        // The driver's own refusals: of values it cannot send, or of answers it cannot read.
        return SqlError::Request { message: error.to_string() };
    };
    let state = refusal.code().code().to_owned();
    if *refusal.code() == SqlState::QUERY_CANCELED {
        return SqlError::Slow;
    }
    if state == "42601" && refusal.message().contains("multiple commands") {
        return SqlError::Request { message: "Multistatements aren't supported.".to_owned() };
    }
    let position = match refusal.position() {
        Some(tokio_postgres::error::ErrorPosition::Original(at)) => format!("; Position: {at}"),
        _ => String::new(),
    };
    let severity = refusal.severity();
    let message = format!("{severity}: {}{position}", refusal.message());
    SqlError::Engine { message, state }
}

//! The service's own sessions with a running server: short, bounded, as its superuser.

use std::time::Duration;

use tokio::time::timeout;
use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config, NoTls};

use crate::disk::{self, DiskError};
use crate::engine::SettingsState;
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::bootstrap::{ADMIN, ADMIN_DATABASE};
use crate::engine::postgres::data::PORT;

/// How long a login or a statement may take. A healthy server needs milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// Why a session with a server failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SessionError {
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error("there is no administrator's password at {path}")]
    NoSecret { path: String },
    #[error("the server refuses the service: {}", detail(source))]
    Server {
        #[from]
        source: tokio_postgres::Error,
    },
    #[error("the server does not answer")]
    Silent,
}

impl SessionError {
    /// Whether the server is there and has no place for the service.
    pub(crate) fn is_full(&self) -> bool {
        let Self::Server { source } = self else { return false };
        source.code() == Some(&SqlState::TOO_MANY_CONNECTIONS)
    }
}

/// The server's own words, without the statement.
fn detail(error: &tokio_postgres::Error) -> String {
    let words = error.as_db_error().map(|error| error.message().to_owned());
    words.unwrap_or_else(|| error.to_string())
}

/// Runs one statement.
pub(crate) async fn execute(copy: &CopyFolder, statement: &str) -> Result<(), SessionError> {
    run(copy, async |client| client.batch_execute(statement).await).await
}

/// Has the server read its files again and waits until it has.
pub(crate) async fn reload(copy: &CopyFolder) -> Result<(), SessionError> {
    run(copy, async |client| {
        let before = client.query_one("SELECT pg_conf_load_time()::text", &[]).await?;
        let before: String = before.get(0);
        client.simple_query("SELECT pg_reload_conf()").await?;
        loop {
            // A statement after the signal sees the new files, once the server has sent it on to us.
            let now = client.query_one("SELECT pg_conf_load_time()::text", &[]).await?;
            if now.get::<_, String>(0) != before {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    })
    .await
}

/// Asks which settings wait for a restart and which the server does not understand.
pub(crate) async fn settings_state(copy: &CopyFolder) -> Result<SettingsState, SessionError> {
    run(copy, async |client| {
        let pending = client
            .query("SELECT name FROM pg_settings WHERE pending_restart ORDER BY name", &[])
            .await?;
        // A setting that needs a restart is listed here as "could not be applied" too.
        let refused = client
            .query(
                "SELECT DISTINCT coalesce(f.name, f.error) FROM pg_file_settings f \
                 LEFT JOIN pg_settings s ON lower(s.name) = lower(f.name) \
                 WHERE f.error IS NOT NULL AND s.context IS DISTINCT FROM 'postmaster' ORDER BY 1",
                &[],
            )
            .await?;
        Ok(SettingsState {
            pending_restart: pending.iter().map(|row| row.get(0)).collect(),
            refused: refused.iter().map(|row| row.get(0)).collect(),
        })
    })
    .await
}

/// Works in a session of its own for as long as [`PATIENCE`] lasts.
pub(crate) async fn run<T>(
    copy: &CopyFolder,
    work: impl AsyncFnOnce(&Client) -> Result<T, tokio_postgres::Error>,
) -> Result<T, SessionError> {
    timeout(PATIENCE, patiently(copy, work)).await.unwrap_or(Err(SessionError::Silent))
}

/// Works in a session of its own with a database of somebody else's.
pub(crate) async fn run_in<T>(
    copy: &CopyFolder,
    database: &str,
    work: impl AsyncFnOnce(&Client) -> Result<T, tokio_postgres::Error>,
) -> Result<T, SessionError> {
    let mut config = config(copy)?;
    config.dbname(database);
    timeout(PATIENCE, talk(&config, work)).await.unwrap_or(Err(SessionError::Silent))
}

/// Works in a session of its own for as long as that takes.
pub(crate) async fn patiently<T>(
    copy: &CopyFolder,
    work: impl AsyncFnOnce(&Client) -> Result<T, tokio_postgres::Error>,
) -> Result<T, SessionError> {
    talk(&config(copy)?, work).await
}

async fn talk<T>(
    config: &Config,
    work: impl AsyncFnOnce(&Client) -> Result<T, tokio_postgres::Error>,
) -> Result<T, SessionError> {
    let (client, connection) = config.connect(NoTls).await?;
    let talk = async {
        let result = work(&client).await;
        drop(client);
        result
    };
    let (result, _) = tokio::join!(talk, connection);
    Ok(result?)
}

/// How the service logs in. Whatever the owner has the server log, the service's statements may hold
/// verifiers; they work where the owner's sessions only read, and wait for no replica.
pub(crate) fn config(copy: &CopyFolder) -> Result<Config, SessionError> {
    let path = copy.volume.secret();
    let secret = disk::read_if_there(&path)?;
    let password =
        secret.ok_or_else(|| SessionError::NoSecret { path: path.display().to_string() })?;
    let mut config = Config::new();
    let quiet = "-c log_statement=none -c log_duration=off -c log_min_duration_statement=-1 \
                 -c log_min_error_statement=panic -c statement_timeout=0 -c search_path=pg_catalog \
                 -c default_transaction_read_only=off -c synchronous_commit=local";
    config
        .host_path(copy.sockets())
        .port(PORT)
        .user(ADMIN)
        .password(password)
        .dbname(ADMIN_DATABASE)
        .application_name("borealis")
        .options(quiet);
    Ok(config)
}

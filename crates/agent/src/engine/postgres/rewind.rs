//! Brings a copy that was written to back to the moment where its history and the writer's part, with
//! PostgreSQL's own `pg_rewind`: only what has changed since is read and copied.

use std::time::Duration;

use crate::engine::folder::CopyFolder;
use crate::engine::postgres::bootstrap::ADMIN;
use crate::engine::postgres::config::quoted;
use crate::engine::postgres::data::{PORT, make_standby};
use crate::engine::postgres::initdb::sync_all;
use crate::engine::postgres::server::write_passfile;
use crate::engine::postgres::session;
use crate::engine::{EngineError, Toolbox};
use crate::process::Launch;

/// It first recovers the copy, which may take as long as the longest crash recovery.
const PATIENCE: Duration = Duration::from_secs(1800);

/// Makes `copy`, on which no server runs, follow the running server of `writer`. `false`: it cannot
/// be done, and the copy is to be made anew.
pub(crate) async fn rewind(
    copy: &CopyFolder,
    writer: &CopyFolder,
    tools: Toolbox<'_>,
) -> Result<bool, EngineError> {
    let program = tools.engine.programs.join("pg_rewind");
    if !copy.is_whole() || !program.exists() {
        return Ok(false);
    }
    let owner = tools.facts.engine_user;
    // Half a rewind is no copy.
    copy.note_stale()?;
    // Up to 15 a writer's control file tells of its new timeline after the next checkpoint only.
    session::patiently(writer, async |client| client.batch_execute("CHECKPOINT").await).await?;
    write_passfile(copy, owner)?;
    let source = format!(
        "host='{}' port={PORT} user={ADMIN} dbname=postgres passfile='{}'",
        quoted(&writer.sockets()),
        quoted(&copy.passfile())
    );
    let run = Launch::engine(program, owner)
        .arg("-D")
        .arg(copy.data())
        .args(["--no-sync".to_owned(), "--source-server".to_owned(), source])
        .run(b"", PATIENCE)
        .await;
    if let Err(error) = run {
        tracing::info!(copy = %copy.root().display(), %error, "a copy cannot be rewound");
        return Ok(false);
    }
    make_standby(copy, owner)?;
    sync_all(copy.root()).await?;
    let of = writer.root().file_name().unwrap_or_default().to_string_lossy();
    copy.note_whole(&of)?;
    tracing::info!(copy = %copy.root().display(), "a former writer's copy was rewound");
    Ok(true)
}

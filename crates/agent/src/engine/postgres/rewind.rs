//! Brings a copy that was written to back to the moment where its history and the writer's part, with
//! PostgreSQL's own `pg_rewind`: only what has changed since is read and copied.

use std::path::Path;
use std::time::Duration;

use crate::disk::{self, DiskError, Owner};
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::bootstrap::{ADMIN, ADMIN_DATABASE};
use crate::engine::postgres::config::quoted;
use crate::engine::postgres::data::{PORT, make_standby};
use crate::engine::postgres::initdb::{sync_all, write_for_engine};
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
    let passfile = copy.root().join("rewind.passfile");
    write_passfile(copy, &passfile, owner)?;
    let source = format!(
        "host='{}' port={PORT} user={ADMIN} dbname={ADMIN_DATABASE} passfile='{}'",
        quoted(&writer.sockets()),
        quoted(&passfile)
    );
    let run = Launch::engine(program, owner)
        .arg("-D")
        .arg(copy.data())
        .args(["--no-sync".to_owned(), "--source-server".to_owned(), source])
        .run(b"", PATIENCE)
        .await;
    disk::remove(&passfile)?;
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

/// The program reads files of the writer's, which the role of replicas may not; what lets it is there
/// for as long as it runs.
fn write_passfile(
    copy: &CopyFolder,
    passfile: &Path,
    owner: Option<Owner>,
) -> Result<(), DiskError> {
    let secret = disk::read_if_there(&copy.volume.secret())?.unwrap_or_default();
    write_for_engine(passfile, &format!("*:*:*:{ADMIN}:{}\n", secret.trim()), owner)
}

//! Copies the data of a writer, for a replica or for a snapshot.

use std::fs;
use std::time::Duration;

use crate::disk::{self, DiskError};
use crate::engine::folder::CopyFolder;
use crate::engine::mariadb::gtid::sequence;
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::session::Session;
use crate::engine::postgres::initdb::sync_all;
use crate::engine::{EngineError, Toolbox};
use crate::process::{Launch, ProcessError};

/// Copying takes as long as the data is large.
const PATIENCE: Duration = Duration::from_secs(6 * 3600);

const BACKUP: &str = "/usr/bin/mariadb-backup";

/// Why a copy was not made.
#[derive(Debug, thiserror::Error)]
enum CopyError {
    #[error("the copy does not say where it begins")]
    NoBeginning,
    #[error("a server was started on the data while it was copied")]
    Disturbed,
}

/// Makes `to` a copy that follows the running writer of `from`, which goes on meanwhile.
pub(crate) async fn duplicate(
    from: &CopyFolder,
    acts: &Session,
    to: &CopyFolder,
    tools: Toolbox<'_>,
) -> Result<(), EngineError> {
    let doomed = to.clone();
    disk::blocking(move || doomed.destroy()).await?;
    to.begin(tools.facts.engine_user)?;
    let begins = back_up(from, acts, to, tools).await?;
    let place = Place::of(to);
    place.note_beginning(&begins)?;
    place.make_standby()?;
    sync_all(to.root()).await?;
    let of = from.root().file_name().unwrap_or_default().to_string_lossy();
    Ok(to.note_whole(&of)?)
}

/// Fills `to`, which is empty, with what the running writer of `from` has now: a history of its own.
pub(crate) async fn snapshot(
    from: &CopyFolder,
    acts: &Session,
    to: &CopyFolder,
    tools: Toolbox<'_>,
) -> Result<(), EngineError> {
    back_up(from, acts, to, tools).await?;
    Ok(Place::of(to).note_beginning("")?)
}

/// The same of a copy that no server runs on. Whatever state it was left in, a server that is started
/// on either recovers the same.
pub(crate) async fn at_rest(
    from: &CopyFolder,
    to: &CopyFolder,
    tools: Toolbox<'_>,
) -> Result<(), EngineError> {
    let held = || Place::of(from).holder().is_some();
    let disturbed = || EngineError::Server(Box::new(CopyError::Disturbed));
    if held() {
        return Err(disturbed());
    }
    let mut source = from.data().into_os_string();
    source.push("/.");
    Launch::engine("/bin/cp".into(), tools.facts.engine_user)
        .args(["--archive", "--reflink=auto", "--"])
        .arg(source)
        .arg(to.data())
        .run(b"", PATIENCE)
        .await?;
    if held() {
        return Err(disturbed());
    }
    Ok(Place::of(to).note_beginning("")?)
}

/// Copies, and tells the position in the writer's history that the copy has.
async fn back_up(
    from: &CopyFolder,
    acts: &Session,
    to: &CopyFolder,
    tools: Toolbox<'_>,
) -> Result<String, EngineError> {
    let owner = tools.facts.engine_user;
    let place = Place::of(to);
    place.prepare(owner)?;
    let (user, password) = (format!("rds_moment_{}", tools.entropy.hex(16)), tools.entropy.hex(40));
    let account = place.backup_account();
    place.write(&account, &format!("[client]\nuser={user}\npassword={password}\n"), owner)?;
    let rights = "RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR, SLAVE MONITOR";
    acts.ask(format!("CREATE USER '{user}'@'localhost' IDENTIFIED BY '{password}'")).await?;
    acts.ask(format!("GRANT {rights} ON *.* TO '{user}'@'localhost'")).await?;
    let copied = run_backup(from, &place, tools).await;
    let gone = acts.ask(format!("DROP USER '{user}'@'localhost'")).await;
    disk::remove(&account)?;
    copied?;
    gone?;
    // What the copied server knew of those that follow it or that it followed is not the copy's.
    let note = to.data().join("xtrabackup_binlog_info");
    let text = fs::read_to_string(&note).map_err(DiskError::of("read", &note))?;
    let begins = text.split_whitespace().nth(2).unwrap_or_default();
    match sequence(begins) {
        Some(_) => Ok(begins.to_owned()),
        None => Err(EngineError::Server(Box::new(CopyError::NoBeginning))),
    }
}

async fn run_backup(from: &CopyFolder, to: &Place, tools: Toolbox<'_>) -> Result<(), ProcessError> {
    let owner = tools.facts.engine_user;
    let source = Place::of(from);
    Launch::engine(BACKUP.into(), owner)
        .arg(format!("--defaults-file={}", to.backup_account().display()))
        .arg("--backup")
        .arg(format!("--target-dir={}", to.data().display()))
        .arg(format!("--datadir={}", source.data().display()))
        .arg(format!("--socket={}", source.socket().display()))
        .run(b"", PATIENCE)
        .await?;
    Launch::engine(BACKUP.into(), owner)
        .args(["--no-defaults", "--prepare"])
        .arg(format!("--target-dir={}", to.data().display()))
        .run(b"", PATIENCE)
        .await
        .map(drop)
}

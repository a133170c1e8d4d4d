//! Makes a volume's data: complete and on disk, or not there at all.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;

use base::entropy::Entropy;
use base::spec::VolumeSpec;
use nix::unistd::syncfs;

use crate::disk::{self, DiskError, Owner};
use crate::engine::catalogue::{Installed, major};
use crate::engine::folder::{CopyFolder, Folder, Made, NOBODYS, digest};
use crate::engine::postgres::bootstrap::{self, BootstrapError};
use crate::engine::postgres::config;
use crate::process::{Launch, ProcessError};

/// Far more than any step takes on a slow and busy machine.
const PATIENCE: Duration = Duration::from_secs(300);

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Why a volume could not be made or changed while no server runs on it.
#[derive(Debug, thiserror::Error)]
pub(crate) enum MakeError {
    #[error(transparent)]
    Refused(#[from] BootstrapError),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Program(#[from] ProcessError),
}

/// Makes data, roles and databases in a hidden folder and moves it into place when it is on disk.
/// What an earlier attempt left half done is thrown away.
pub(crate) async fn make(
    folder: &Folder,
    volume: &VolumeSpec,
    engine: &Installed,
    owner: Option<Owner>,
    entropy: &dyn Entropy,
) -> Result<(), MakeError> {
    let secret = entropy.text(LETTERS, 40);
    let script = bootstrap::statements(volume, major(&engine.build.version), &secret)?;
    folder.sweep()?;
    let draft = folder.draft(entropy);
    disk::make_folder(draft.root(), 0o711, None)?;
    let copy = draft.copy(NOBODYS);
    copy.begin(owner)?;
    disk::write_whole(&draft.secret(), secret.as_bytes(), 0o600)?;

    // The engine's user reads the password once from a file of its own.
    let password = draft.root().join("initdb.password");
    disk::write_whole(&password, secret.as_bytes(), 0o600)?;
    disk::give(&password, owner)?;
    let made = initdb(&copy, &password, engine, owner).await;
    disk::remove(&password)?;
    made?;

    write_frame(&copy, owner)?;
    single_user(&copy, engine, owner, &script, Durability::Later).await?;
    let verifier = digest(&volume.master.verifier.0);
    let made = Made { engine: engine.build.clone(), verifier };
    copy.note_whole("nothing")?;
    draft.note_made(&made)?;
    sync_all(draft.root()).await?;
    fs::rename(draft.root(), folder.root()).map_err(DiskError::of("finish", folder.root()))?;
    disk::sync_folder(folder.root().parent().unwrap_or(Path::new("/")))?;
    Ok(())
}

/// Writes the files that a server reads first.
pub(crate) fn write_frame(copy: &CopyFolder, owner: Option<Owner>) -> Result<(), DiskError> {
    let (hba, ident) = config::admission(&BTreeSet::new(), "");
    let files = [
        ("postgresql.conf", config::MAIN),
        ("pg_hba.conf", hba.as_str()),
        ("pg_ident.conf", ident.as_str()),
    ];
    for (name, text) in files {
        write_for_engine(&copy.data().join(name), text, owner)?;
    }
    Ok(())
}

/// Runs statements on a volume that no server runs on.
pub(crate) async fn run_offline(
    copy: &CopyFolder,
    engine: &Installed,
    owner: Option<Owner>,
    statements: &[String],
) -> Result<(), MakeError> {
    single_user(copy, engine, owner, statements, Durability::Now).await
}

/// Brings everything below a folder to the disk. A volume is a thousand files: syncing the file system
/// once is an order of magnitude quicker than syncing each, whatever else goes along.
pub(crate) async fn sync_all(folder: &Path) -> Result<(), DiskError> {
    let folder = folder.to_owned();
    disk::blocking(move || {
        let file = File::open(&folder).map_err(DiskError::of("open", &folder))?;
        syncfs(&file).map_err(|errno| DiskError::of("sync", &folder)(errno.into()))
    })
    .await
}

/// Writes a file that the server reads.
pub(crate) fn write_for_engine(
    path: &Path,
    text: &str,
    owner: Option<Owner>,
) -> Result<(), DiskError> {
    disk::write_whole(path, text.as_bytes(), 0o600)?;
    disk::give(path, owner)
}

/// Whether what is written is safe at once or is made so later, all in one go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Durability {
    Now,
    Later,
}

async fn initdb(
    copy: &CopyFolder,
    password: &Path,
    engine: &Installed,
    owner: Option<Owner>,
) -> Result<(), ProcessError> {
    let mut password_file = std::ffi::OsString::from("--pwfile=");
    password_file.push(password);
    Launch::engine(engine.programs.join("initdb"), owner)
        .args(["--no-sync", "--data-checksums", "--auth=scram-sha-256", "--encoding=UTF8"])
        .args([format!("--locale={}", locale()), format!("--username={}", bootstrap::ADMIN)])
        .arg(password_file)
        .arg("-D")
        .arg(copy.data())
        .run(b"", PATIENCE)
        .await
        .map(drop)
}

/// The real service's locale where the machine has it, else the one that every machine has.
fn locale() -> &'static str {
    let places = ["/usr/lib/locale/en_US.utf8", "/usr/lib/locale/en_US.UTF-8"];
    let there = places.iter().any(|place| Path::new(place).exists());
    if there { "en_US.UTF-8" } else { "C.UTF-8" }
}

/// The script goes in by standard input, so that nothing of it is seen among the processes; and the
/// server is told to keep statements out of its messages, because some hold verifiers.
async fn single_user(
    copy: &CopyFolder,
    engine: &Installed,
    owner: Option<Owner>,
    statements: &[String],
    durability: Durability,
) -> Result<(), MakeError> {
    let quiet = [
        "allow_system_table_mods=on",
        "exit_on_error=true",
        "log_checkpoints=off",
        "log_min_error_statement=panic",
        "log_statement=none",
        "log_duration=off",
        "log_min_duration_statement=-1",
        "shared_preload_libraries=",
        "shared_buffers=16MB",
        "search_path=pg_catalog",
    ];
    let flags: &[&str] = if durability == Durability::Later { &["-F", "-j"] } else { &["-j"] };
    Launch::engine(engine.programs.join("postgres"), owner)
        .arg("--single")
        .args(flags.iter().copied())
        .arg("-D")
        .arg(copy.data())
        .args(quiet.iter().flat_map(|setting| ["-c", *setting]))
        .arg("template1")
        .run(bootstrap::single_user_script(statements).as_bytes(), PATIENCE)
        .await?;
    Ok(())
}

//! Makes a replica's data of a running writer's, the way an online backup is made.
//!
//! Everything but the log is copied while the server writes on; the label that the server gives then
//! says from where on the log must be replayed, and a replication slot keeps that log. What the
//! target holds already is compared and written only where it differs.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Read, Result as IoResult, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::time::Duration;

use tokio::time::timeout;

use crate::disk::{self, DiskError, Owner};
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::data::{self, make_standby};
use crate::engine::postgres::initdb::{sync_all, write_for_engine};
use crate::engine::postgres::session::{self, SessionError};

/// The checkpoint that a backup begins with is spread over no time, but much may have to be written.
const CHECKPOINT: Duration = Duration::from_secs(600);

/// Folders whose content is the server's own affair or made anew at its start.
const EMPTY: [&str; 8] = [
    "pg_wal",
    "pg_replslot",
    "pg_dynshmem",
    "pg_notify",
    "pg_serial",
    "pg_snapshots",
    "pg_stat_tmp",
    "pg_subtrans",
];

/// Files at the top that are not the copy's, or are written when all others are there.
const SKIPPED: [&str; 9] = [
    "postmaster.pid",
    "postmaster.opts",
    "backup_label",
    "backup_label.old",
    "tablespace_map",
    "backup_manifest",
    "standby.signal",
    "recovery.signal",
    "replication.conf",
];

const CONTROL: &str = "global/pg_control";

/// How much is compared at once.
const PIECE: usize = 1 << 20;

/// Makes `to` a standby with the data of `from`, on which a server runs that writes.
pub(crate) async fn duplicate(
    from: &CopyFolder,
    to: &CopyFolder,
    major: u32,
    owner: Option<Owner>,
) -> Result<(), SessionError> {
    to.begin(owner)?;
    to.note_stale()?;
    let (start, stop) = calls(major);
    let (source, target) = (from.data(), to.data());
    let backup = session::patiently(from, async |client| {
        let Ok(started) = timeout(CHECKPOINT, client.query_one(start, &[])).await else {
            return Ok(Err(SessionError::Silent));
        };
        started?;
        let copied = disk::blocking(move || mirror_all(&source, &target, owner)).await;
        if let Err(error) = copied {
            // The session ends, and with it the backup.
            return Ok(Err(error.into()));
        }
        let label = client.query_one(stop, &[]).await?;
        Ok(Ok(label.get::<_, String>(0)))
    });
    let label = backup.await??;
    write_for_engine(&to.data().join("backup_label"), &label, owner)?;
    make_standby(to, owner)?;
    sync_all(to.root()).await?;
    let of = from.root().file_name().unwrap_or_default().to_string_lossy();
    Ok(to.note_whole(&of)?)
}

/// What begins and ends a backup.
fn calls(major: u32) -> (&'static str, &'static str) {
    if major < 15 {
        (
            "SELECT pg_start_backup('borealis', true, false)::text",
            "SELECT labelfile FROM pg_stop_backup(false, false)",
        )
    } else {
        (
            "SELECT pg_backup_start('borealis', true)::text",
            "SELECT labelfile FROM pg_backup_stop(false)",
        )
    }
}

/// Makes `to` a copy of `from` at one moment, with all of the log that it takes to get there.
pub(crate) async fn snapshot(
    from: &CopyFolder,
    to: &CopyFolder,
    major: u32,
    owner: Option<Owner>,
) -> Result<(), SessionError> {
    if data::holder(from).is_none() {
        return at_rest(from, to, owner).await;
    }
    if !data::says_ready(from) {
        return Err(SessionError::Silent);
    }
    let (start, stop) = calls(major);
    // Keeps the log from the beginning of the backup on until it is copied; goes with the session.
    let slot = "SELECT pg_create_physical_replication_slot(\
                'borealis_' || pg_backend_pid(), true, true)::text";
    let (source, target) = (from.data(), to.data());
    let backup = session::patiently(from, async |client| {
        client.query_one(slot, &[]).await?;
        let Ok(started) = timeout(CHECKPOINT, client.query_one(start, &[])).await else {
            return Ok(Err(SessionError::Silent));
        };
        started?;
        let (from, to) = (source.clone(), target.clone());
        if let Err(error) = disk::blocking(move || mirror_all(&from, &to, owner)).await {
            return Ok(Err(error.into()));
        }
        let label = client.query_one(stop, &[]).await?;
        let (from, to) = (source.clone(), target.clone());
        if let Err(error) = disk::blocking(move || copy_log(&from, &to, owner)).await {
            return Ok(Err(error.into()));
        }
        Ok(Ok(label.get::<_, String>(0)))
    });
    let label = backup.await??;
    Ok(write_for_engine(&to.data().join("backup_label"), &label, owner)?)
}

/// The same of a copy that no server runs on. Whatever state it was left in, a server that is started
/// on either recovers the same.
async fn at_rest(
    from: &CopyFolder,
    to: &CopyFolder,
    owner: Option<Owner>,
) -> Result<(), SessionError> {
    let (source, target) = (from.data(), to.data());
    let control = source.join(CONTROL);
    let before = fs::read(&control).map_err(DiskError::of("read", &control))?;
    let label = disk::read_if_there(&source.join("backup_label"))?;
    let (one, other) = (source.clone(), target.clone());
    disk::blocking(move || {
        mirror_all(&one, &other, owner)?;
        copy_log(&one, &other, owner)
    })
    .await?;
    if let Some(label) = label {
        write_for_engine(&target.join("backup_label"), &label, owner)?;
    }
    let after = fs::read(&control).map_err(DiskError::of("read", &control))?;
    if before != after || data::holder(from).is_some() {
        // A server was started meanwhile: what was copied is of no one moment.
        return Err(SessionError::Silent);
    }
    Ok(())
}

/// Copies the log. Segments that are recycled meanwhile are not needed.
fn copy_log(source: &Path, target: &Path, owner: Option<Owner>) -> Result<(), DiskError> {
    let (from, to) = (source.join("pg_wal"), target.join("pg_wal"));
    for entry in fs::read_dir(&from).map_err(DiskError::of("list", &from))?.flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            match copy_file(&entry.path(), &to.join(entry.file_name()), owner) {
                Err(error) if error.kind() != ErrorKind::NotFound => {
                    return Err(DiskError::of("copy", &entry.path())(error));
                }
                _ => {}
            }
        }
    }
    Ok(())
}

fn mirror_all(source: &Path, target: &Path, owner: Option<Owner>) -> Result<(), DiskError> {
    for name in SKIPPED {
        disk::remove(&target.join(name))?;
    }
    mirror(source, target, Path::new(""), owner)?;
    for name in EMPTY {
        disk::remove(&target.join(name))?;
        disk::make_folder(&target.join(name), 0o700, owner)?;
    }
    for name in ["archive_status", "summaries"] {
        if source.join("pg_wal").join(name).exists() {
            disk::make_folder(&target.join("pg_wal").join(name), 0o700, owner)?;
        }
    }
    copy_control(&source.join(CONTROL), &target.join(CONTROL), owner)
}

/// Copies what is below `below`, and removes from the target what the source does not have.
fn mirror(
    source: &Path,
    target: &Path,
    below: &Path,
    owner: Option<Owner>,
) -> Result<(), DiskError> {
    let (from, to) = (source.join(below), target.join(below));
    for entry in fs::read_dir(&to).map_err(DiskError::of("list", &to))?.flatten() {
        let name = entry.file_name();
        if !from.join(&name).exists() || is_scrap(Path::new(&name)) {
            disk::remove(&entry.path())?;
        }
    }
    let entries = match fs::read_dir(&from) {
        // Databases and their files may be dropped meanwhile; the log tells the replica.
        Err(error) if error.kind() == ErrorKind::NotFound => return disk::remove(&to),
        other => other.map_err(DiskError::of("list", &from))?,
    };
    for entry in entries.flatten() {
        let below = below.join(entry.file_name());
        let (from, to) = (source.join(&below), target.join(&below));
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() {
            let empty = EMPTY.iter().any(|name| below == Path::new(name));
            if !empty && !is_scrap(&below) {
                disk::make_folder(&to, 0o700, owner)?;
                mirror(source, target, &below, owner)?;
            }
        } else if kind.is_file() && !is_skipped(&below) {
            match copy_file(&from, &to, owner) {
                Err(error) if error.kind() == ErrorKind::NotFound => disk::remove(&to)?,
                other => other.map_err(DiskError::of("copy", &from))?,
            }
        }
    }
    Ok(())
}

fn is_skipped(below: &Path) -> bool {
    let top = SKIPPED.iter().any(|name| below == Path::new(name));
    top || below == Path::new(CONTROL) || is_scrap(below)
}

/// Temporary files, and caches that are rebuilt.
fn is_scrap(below: &Path) -> bool {
    let name = below.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with("pgsql_tmp") || name.starts_with("pg_internal.init")
}

fn copy_file(from: &Path, to: &Path, owner: Option<Owner>) -> IoResult<()> {
    if to.exists() {
        return update(from, to);
    }
    // The kernel copies, and shares blocks where the file system can.
    fs::copy(from, to)?;
    match owner {
        Some(Owner { uid, gid }) => std::os::unix::fs::chown(to, Some(uid), Some(gid)),
        None => Ok(()),
    }
}

/// Writes where the two differ.
fn update(from: &Path, to: &Path) -> IoResult<()> {
    let mut source = File::open(from)?;
    let mut target = OpenOptions::new().read(true).write(true).open(to)?;
    let (mut new, mut old) = (vec![0; PIECE], vec![0; PIECE]);
    let mut at = 0;
    loop {
        let bytes = fill(&mut source, &mut new)?;
        let Some(piece) = new.get(..bytes).filter(|piece| !piece.is_empty()) else { break };
        let held = fill(&mut target, &mut old)?;
        if old.get(..held) != Some(piece) {
            target.seek(SeekFrom::Start(at))?;
            target.write_all(piece)?;
        }
        at += bytes as u64;
    }
    target.set_len(at)
}

fn fill(file: &mut impl Read, buffer: &mut [u8]) -> IoResult<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => filled += more,
        }
    }
    Ok(filled)
}

/// The server replaces the control file in place: it is read until it was the same twice.
fn copy_control(from: &Path, to: &Path, owner: Option<Owner>) -> Result<(), DiskError> {
    let read = || fs::read(from).map_err(DiskError::of("read", from));
    let mut before = read()?;
    loop {
        let now = read()?;
        if now == before {
            break;
        }
        before = now;
    }
    disk::write_whole(to, &before, 0o600)?;
    disk::give(to, owner)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{PIECE, mirror_all};

    #[test]
    fn a_copy_becomes_the_same_whatever_it_held() {
        let folder = tempfile::tempdir().unwrap();
        let (source, target) = (folder.path().join("a"), folder.path().join("b"));
        for path in ["base/1", "global", "pg_wal/archive_status", "base/pgsql_tmp"] {
            fs::create_dir_all(source.join(path)).unwrap();
        }
        fs::create_dir_all(target.join("base/7")).unwrap();
        let long: Vec<u8> = (0..=250).cycle().take(PIECE * 2 + 5).collect();
        for (name, content) in [
            ("base/1/10", long.as_slice()),
            ("base/1/11", b"short"),
            ("base/1/pg_internal.init", b"x"),
            ("global/pg_control", b"control"),
            ("postmaster.pid", b"1"),
            ("pg_wal/0001", b"log"),
        ] {
            fs::write(source.join(name), content).unwrap();
        }
        for round in 0..3 {
            mirror_all(&source, &target, None).unwrap();
            assert_eq!(fs::read(target.join("base/1/10")).unwrap(), long, "{round}");
            assert_eq!(fs::read(target.join("base/1/11")).unwrap(), b"short");
            assert_eq!(fs::read(target.join("global/pg_control")).unwrap(), b"control");
            for absent in ["base/7", "base/pgsql_tmp", "postmaster.pid", "pg_wal/0001"] {
                assert!(!target.join(absent).exists(), "{absent}");
            }
            assert!(target.join("pg_wal/archive_status").exists());
            assert!(!target.join("base/1/pg_internal.init").exists());
            // Longer, shorter, other, and something of its own.
            let mut other = long.clone();
            other[PIECE + 1] ^= 1;
            other.extend_from_slice(b"more");
            fs::write(target.join("base/1/10"), &other).unwrap();
            fs::write(target.join("base/1/11"), "s").unwrap();
            fs::write(target.join("pg_wal/0009"), "old").unwrap();
            fs::create_dir_all(target.join("base/7")).unwrap();
        }
    }
}

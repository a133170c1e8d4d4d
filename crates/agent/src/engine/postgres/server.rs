//! One server: its settings, its start, its logs.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use base::spec::InstanceSpec;

use crate::disk::{self, DiskError, Owner};
use crate::engine::catalogue::{Installed, major};
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::postgres::bootstrap::{REPLICATOR, replication_password};
use crate::engine::postgres::config::{self, Upstream};
use crate::engine::postgres::data;
use crate::engine::postgres::initdb::{self, write_for_engine};
use crate::engine::postgres::probe::confirmed_by;
use crate::engine::{EngineError, Plan, trusted};
use crate::host::Facts;
use crate::process::{Launch, Process};

/// A log that grows beyond this many bytes is set aside.
const LARGEST_LOG: u64 = 32 << 20;

/// How much of a log's end is searched for a server's last words, in bytes.
const LOG_TAIL: u64 = 16 << 10;

/// The first major version that can tell how long writing its log to disk takes.
const TIMES_LOG_SYNCS: u32 = 14;

/// Writes the settings of an instance where its server reads them.
pub(crate) fn configure(
    copy: &CopyFolder,
    plan: &Plan<'_>,
    facts: Facts,
) -> Result<(), EngineError> {
    let of = |instance: &InstanceSpec| {
        config::settings(instance.size, facts.memory_bytes, &instance.parameters)
            .map_err(|error| EngineError::Refused(Box::new(error)))
    };
    let owner = facts.engine_user;
    let mut settings = of(plan.instance)?;
    config::add_shown(&mut settings);
    if let Some(writer) = plan.writer.filter(|writer| writer.id != plan.instance.id) {
        config::raise(&mut settings, &of(writer)?);
    }
    let version = disk::read_if_there(&copy.data().join("PG_VERSION"))?.unwrap_or_default();
    if version.trim().parse::<u32>().is_ok_and(|major| major >= TIMES_LOG_SYNCS) {
        // How long commits wait for the disk is a metric; reading the clock for it costs little.
        settings.entry("track_wal_io_timing".to_owned()).or_insert_with(|| "on".to_owned());
    }
    if data::has_logical_slots(copy) {
        // A server does not start over a consumer's slot with less; the slot is there to be read on.
        settings.insert("wal_level".to_owned(), "logical".to_owned());
    }
    initdb::write_frame(copy, owner)?;
    write_for_engine(&copy.data().join("borealis.conf"), &config::file(&settings), owner)?;
    follow(copy, plan, owner)
}

/// Writes whom a server follows and who confirms its commits.
fn follow(copy: &CopyFolder, plan: &Plan<'_>, owner: Option<Owner>) -> Result<(), EngineError> {
    let confirmed_by = confirmed_by(plan.confirming);
    let passfile = copy.passfile();
    let sockets = plan.upstream.map(CopyFolder::sockets);
    let upstream = sockets.as_deref().map(|sockets| Upstream {
        sockets,
        passfile: &passfile,
        instance: &plan.instance.id,
    });
    if upstream.is_some() {
        write_passfile(copy, owner)?;
    }
    let text = config::replication(upstream, &confirmed_by);
    Ok(write_for_engine(&copy.data().join("replication.conf"), &text, owner)?)
}

/// Writes what the server proves with that it is one of ours.
fn write_passfile(copy: &CopyFolder, owner: Option<Owner>) -> Result<(), DiskError> {
    let secret = disk::read_if_there(&copy.volume.secret())?.unwrap_or_default();
    let line = format!("*:*:*:{REPLICATOR}:{}\n", replication_password(&secret));
    write_for_engine(&copy.passfile(), &line, owner)
}

/// Starts a server. It is not ready yet when this returns.
pub(crate) fn start(
    copy: &CopyFolder,
    plan: &Plan<'_>,
    engine: &Installed,
    facts: Facts,
) -> Result<Process, EngineError> {
    configure(copy, plan, facts)?;
    let (owner, instance) = (facts.engine_user, plan.instance.id.as_str());
    copy.prepare(owner)?;
    let log = copy.volume.log(instance);
    match fs::rename(&log, copy.volume.old_log(instance)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(DiskError::of("set aside", &log)(error).into());
        }
        _ => {}
    }
    let logs = copy.volume.log_folder(instance);
    let knows = (major(&engine.build.version), &*trusted::extensions(&engine.programs));
    disk::make_folder(&logs, 0o700, owner)?;
    let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&log);
    let file = file.map_err(DiskError::of("open", &log))?;
    Ok(Launch::engine(engine.programs.join("postgres"), owner)
        .arg("-D")
        .arg(copy.data())
        .args(config::command_line(&copy.sockets(), &logs, instance, knows))
        .spawn(file)?)
}

/// Removes log files that are too old or too many. The file of what a server says before it writes
/// to its own files is set aside when it has grown too large: the server keeps it open, so its
/// content is copied and the file emptied; a line written in between may be lost.
pub(crate) fn bound_log(folder: &Folder, instance: &str) -> Result<(), DiskError> {
    folder.log_files(instance).prune()?;
    let log = folder.log(instance);
    let size = fs::metadata(&log).map_or(0, |file| file.len());
    if size <= LARGEST_LOG {
        return Ok(());
    }
    let old = folder.old_log(instance);
    fs::copy(&log, &old).map_err(DiskError::of("set aside", &log))?;
    let file = OpenOptions::new().write(true).open(&log);
    file.and_then(|file| file.set_len(0)).map_err(DiskError::of("empty", &log))
}

/// The last thing a server said before it gave up, without its time stamp. What it said to clients
/// is left out: only lines that end a process and belong to no user are looked at.
pub(crate) fn last_words(folder: &Folder, instance: &str) -> Option<String> {
    let newest = folder.log_files(instance).newest();
    let fatal = |line: &str| {
        let parts = ["FATAL:", "PANIC:"].iter().find_map(|word| line.split_once(word));
        let (who, words) = parts?;
        let nobody = !who.contains('@') || who.contains(":@:[");
        nobody.then(|| words.trim().chars().take(500).collect())
    };
    // It begins in the one file and goes on in the others; the later word is the last.
    newest.into_iter().chain([folder.log(instance)]).find_map(|path| {
        let tail = tail(&path).ok()?;
        tail.lines().rev().find_map(fatal)
    })
}

fn tail(path: &Path) -> std::io::Result<String> {
    let mut file = fs::File::open(path)?;
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(LOG_TAIL)))?;
    let mut bytes = Vec::new();
    file.take(LOG_TAIL).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{LARGEST_LOG, bound_log, last_words};
    use crate::engine::folder::Folder;

    #[test]
    fn the_last_fatal_line_is_found_and_nothing_of_statements() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().to_owned());
        fs::create_dir_all(root.path().join("log")).unwrap();
        for (log, words) in [
            ("", None),
            ("2026 UTC::@:[1]:LOG:  starting\n", None),
            (
                "2026::@:[1]:FATAL:  could not map memory\n2026::@:[1]:LOG:  shut down\n",
                Some("could not map memory"),
            ),
            ("2026::u@d:[1]:FATAL:  no password\n", None),
            ("2026 UTC [7] FATAL:  bad setting\n", Some("bad setting")),
            ("a:ERROR:  no table secret\na:STATEMENT:  select secret\n", None),
        ] {
            fs::write(folder.log("db"), log).unwrap();
            assert_eq!(last_words(&folder, "db").as_deref(), words, "{log}");
        }
    }

    #[test]
    fn a_log_that_grew_too_large_is_set_aside() {
        let root = tempfile::tempdir().unwrap();
        let folder = Folder::new(root.path().to_owned());
        fs::create_dir_all(root.path().join("log")).unwrap();
        for (size, left, aside) in [(10, 10, 0), (LARGEST_LOG + 1, 0, LARGEST_LOG + 1)] {
            fs::File::create(folder.log("db")).unwrap().set_len(size).unwrap();
            bound_log(&folder, "db").unwrap();
            let length = |path| fs::metadata(path).map_or(0, |file| file.len());
            assert_eq!((length(folder.log("db")), length(folder.old_log("db"))), (left, aside));
        }
    }
}

//! One running server: started, adopted, reloaded, stopped in ever firmer ways.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use base::spec::{EngineBuild, InstanceSpec};
use nix::sys::signal::Signal;

use crate::disk::{self, DiskError, Owner};
use crate::engine::catalogue::Installed;
use crate::engine::postgres::config::{self, SettingError};
use crate::engine::postgres::folder::{Folder, Started};
use crate::engine::postgres::initdb::write_for_engine;
use crate::process::{Launch, Process, ProcessError};

/// A log that grows beyond this many bytes is set aside.
const LARGEST_LOG: u64 = 32 << 20;

/// How much of a log's end is searched for a server's last words, in bytes.
const LOG_TAIL: u64 = 16 << 10;

/// Why a server did not start.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StartError {
    #[error(transparent)]
    Setting(#[from] SettingError),
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Program(#[from] ProcessError),
}

/// A server process and what it was started for.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) process: Process,
    pub(crate) started: Started,
}

/// How firmly a server is asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Firmness {
    /// Ends sessions, writes everything, leaves a clean volume ("fast shutdown").
    Fast,
    /// Ends at once; the next start recovers from the log ("immediate shutdown").
    Immediate,
    /// Killed by the operating system; as good as a crash.
    Kill,
}

/// Writes the settings of an instance where the server reads them.
pub(crate) fn configure(
    folder: &Folder,
    instance: &InstanceSpec,
    host_memory_bytes: u64,
    owner: Option<Owner>,
) -> Result<(), StartError> {
    let settings = config::settings(instance.size, host_memory_bytes, &instance.parameters)?;
    let path = folder.data().join("borealis.conf");
    Ok(write_for_engine(&path, &config::file(&settings), owner)?)
}

impl Server {
    /// Starts a server. It is not ready yet when this returns.
    pub(crate) fn start(
        folder: &Folder,
        instance: &InstanceSpec,
        engine: &Installed,
        owner: Option<Owner>,
    ) -> Result<Self, StartError> {
        folder.prepare(owner)?;
        let log = folder.log(&instance.id);
        match fs::rename(&log, folder.old_log(&instance.id)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(DiskError::of("set aside", &log)(error).into());
            }
            _ => {}
        }
        let logs = folder.log_folder(&instance.id);
        disk::make_folder(&logs, 0o700, owner)?;
        let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&log);
        let process = Launch::engine(engine.programs.join("postgres"), owner)
            .arg("-D")
            .arg(folder.data())
            .args(config::command_line(&folder.sockets(), &logs, &instance.id))
            .spawn(file.map_err(DiskError::of("open", &log))?)?;
        let started = Started {
            process: process.id,
            instance: instance.id.clone(),
            generation: instance.generation,
            restart: instance.restart,
            engine: engine.build.clone(),
        };
        let server = Self { process, started };
        if let Err(error) = folder.note_started(&server.started) {
            server.stop(Firmness::Immediate);
            return Err(error.into());
        }
        Ok(server)
    }

    /// Finds the server that an earlier run of the agent left on this data. One whose start was not
    /// noted down counts as started for nobody, so that it is stopped.
    pub(crate) fn left_behind(
        folder: &Folder,
        build: &EngineBuild,
    ) -> Result<Option<Self>, DiskError> {
        let noted = folder.started()?;
        if let Some(started) = noted
            && let Some(process) = Process::adopt(started.process)
        {
            return Ok(Some(Self { process, started }));
        }
        let Some(id) = folder.holder() else { return Ok(None) };
        let Some(process) = Process::adopt(id) else { return Ok(None) };
        let started = Started {
            process: id,
            instance: String::new(),
            generation: base::generation::Generation(0),
            restart: 0,
            engine: build.clone(),
        };
        Ok(Some(Self { process, started }))
    }

    pub(crate) fn stop(&self, firmness: Firmness) {
        self.process.signal(match firmness {
            Firmness::Fast => Signal::SIGINT,
            Firmness::Immediate => Signal::SIGQUIT,
            Firmness::Kill => Signal::SIGKILL,
        });
    }
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
    use crate::engine::postgres::folder::Folder;

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

//! A server's start: its settings, its account of the moment, its log.

use std::fs::{self, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use base::spec::InstanceSpec;

use crate::disk::{self, DiskError};
use crate::engine::folder::{CopyFolder, Folder};
use crate::engine::mariadb::accounts::{self, Moment};
use crate::engine::mariadb::config::{self, SettingError, Settings};
use crate::engine::mariadb::gtid::server_id;
use crate::engine::mariadb::place::Place;
use crate::engine::{EngineError, Toolbox};
use crate::host::Facts;
use crate::process::{Launch, Process};
use crate::tls::engine::Pair;

/// A log that grows beyond this many bytes is set aside.
const LARGEST_LOG: u64 = 32 << 20;

/// How much of a log's end is searched for a server's last words, in bytes.
const LOG_TAIL: u64 = 16 << 10;

impl From<SettingError> for EngineError {
    fn from(error: SettingError) -> Self {
        Self::Refused(Box::new(error))
    }
}

/// A server that has just been started.
#[derive(Debug)]
pub(crate) struct Fresh {
    pub(crate) process: Process,
    pub(crate) moment: Moment,
    pub(crate) settings: Settings,
    /// What replicas log in to their writer with.
    pub(crate) password: String,
}

/// The settings of an instance, in the one file that its server reads.
pub(crate) fn write_settings(
    copy: &CopyFolder,
    instance: &InstanceSpec,
    facts: Facts,
) -> Result<Settings, EngineError> {
    let settings = config::settings(instance.size, facts.memory_bytes, &instance.parameters)?;
    let place = Place::of(copy);
    let text = config::file(&settings, &place, &instance.id);
    place.write(&place.settings(), &text, facts.engine_user)?;
    Ok(settings)
}

/// Starts a server, read-only and without replication. It is not ready yet when this returns.
pub(crate) fn start(
    copy: &CopyFolder,
    instance: &InstanceSpec,
    tools: Toolbox<'_>,
) -> Result<Fresh, EngineError> {
    let owner = tools.facts.engine_user;
    let place = Place::of(copy);
    place.prepare(owner)?;
    let settings = write_settings(copy, instance, tools.facts)?;
    let moment = Moment {
        user: format!("rds_moment_{}", tools.entropy.hex(16)),
        password: tools.entropy.hex(40),
    };
    let secret = disk::read_if_there(&copy.volume.secret())?.unwrap_or_default();
    let password = secret.trim().to_owned();
    let script = accounts::script(&accounts::at_start(&moment, &password));
    place.write(&place.init_file(), &script, owner)?;
    let pair = Pair::make().map_err(|error| EngineError::Server(Box::new(error)))?;
    place.write(&place.certificate(), &pair.certificate, owner)?;
    place.write(&place.key(), &pair.key, owner)?;
    disk::make_folder(&copy.volume.log_folder(&instance.id), 0o700, owner)?;
    let log = copy.volume.log(&instance.id);
    match fs::rename(&log, copy.volume.old_log(&instance.id)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            return Err(DiskError::of("set aside", &log)(error).into());
        }
        _ => {}
    }
    let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&log);
    let file = file.map_err(DiskError::of("open", &log))?;
    // Commits that nobody confirmed are not to come back on a former writer's copy that follows. What
    // it has after that is read from its log, so that stays until then.
    let role: &[&str] = if place.rejoins()?.is_some() {
        &[
            "--init-rpl-role=SLAVE",
            "--rpl-semi-sync-slave-enabled=1",
            "--binlog-expire-logs-seconds=0",
        ]
    } else {
        &[]
    };
    let process = Launch::engine(tools.engine.programs.join("mariadbd"), owner)
        .arg(format!("--defaults-file={}", place.settings().display()))
        .arg(format!("--server-id={}", server_id(&moment.user)))
        .args(role.iter().copied())
        .spawn(file)?;
    Ok(Fresh { process, moment, settings, password })
}

/// Keeps logs bounded. The server keeps its error log open, so its content is copied and the file
/// emptied; a line written in between may be lost.
pub(crate) fn bound_log(folder: &Folder, instance: &str) -> Result<(), DiskError> {
    folder.log_files(instance).prune()?;
    let files = folder.log_files(instance).list()?;
    let own = folder.log_folder(instance);
    for path in files.iter().map(|file| own.join(&file.name)).chain([folder.log(instance)]) {
        set_aside(&path)?;
    }
    Ok(())
}

fn set_aside(log: &Path) -> Result<(), DiskError> {
    let size =
        fs::symlink_metadata(log).map_or(0, |file| if file.is_file() { file.len() } else { 0 });
    if size <= LARGEST_LOG || log.extension().is_some_and(|last| last == "1") {
        return Ok(());
    }
    let old = log.with_extension("log.1");
    fs::copy(log, &old).map_err(DiskError::of("set aside", log))?;
    let file = OpenOptions::new().write(true).open(log);
    file.and_then(|file| file.set_len(0)).map_err(DiskError::of("empty", log))
}

/// The last thing a server said that was an error, without its time stamp.
pub(crate) fn last_words(folder: &Folder, instance: &str) -> Option<String> {
    let mut file = fs::File::open(folder.log(instance)).ok()?;
    let size = file.metadata().ok()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(LOG_TAIL))).ok()?;
    let mut bytes = Vec::new();
    file.take(LOG_TAIL).read_to_end(&mut bytes).ok()?;
    words(&String::from_utf8_lossy(&bytes))
}

fn words(log: &str) -> Option<String> {
    let words = |line: &str| {
        let (_, words) = line.split_once("[ERROR] ")?;
        Some(words.trim().chars().take(500).collect())
    };
    log.lines().rev().filter(|line| !line.ends_with("Aborting")).find_map(words)
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_last_error_is_found() {
        for (log, expected) in [
            ("", None),
            ("2026-11-25 12:00:00 0 [Note] mariadbd: ready for connections.\n", None),
            (
                "2026 0 [ERROR] unknown variable 'a=b'\n2026 0 [ERROR] Aborting\n",
                Some("unknown variable 'a=b'"),
            ),
        ] {
            assert_eq!(words(log).as_deref(), expected, "{log}");
        }
    }
}

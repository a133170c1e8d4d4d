//! Log files of instances on the disk: listed, read in parts, and bounded in age and size.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Read as _, Seek as _, SeekFrom};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base::log::{LogFile, LogPortion, PORTION_MAX};
use nix::libc::O_NOFOLLOW;

use crate::disk::DiskError;

/// How long a file is kept after the last line written to it (*PostgreSQL database log files*: the
/// default of `rds.log_retention_period`, three days).
const KEPT: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// All files of an instance together may have so many bytes; the oldest go first.
const ALL_BYTES_MAX: u64 = 256 << 20;

/// Files that are listed at most.
const FILES_MAX: usize = 1000;

/// The log files of one instance.
#[derive(Clone, Debug)]
pub(crate) struct Logs {
    /// What the engine writes itself.
    folder: PathBuf,
    /// What a server says before it writes to the folder, and the name it is shown under.
    early: (PathBuf, &'static str),
}

impl Logs {
    pub(crate) fn new(folder: PathBuf, early: PathBuf, early_name: &'static str) -> Self {
        Self { folder, early: (early, early_name) }
    }

    /// All files, by name. Nothing for an instance that never ran.
    pub(crate) fn list(&self) -> Result<Vec<LogFile>, DiskError> {
        let mut files = self.rotated()?;
        if let Some(early) = look(&self.early.0, self.early.1.to_owned()) {
            files.push(early);
        }
        files.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(files)
    }

    /// A part of a file; `None` when there is none of this name.
    pub(crate) fn read(
        &self,
        name: &str,
        from: u64,
        bytes_max: u32,
    ) -> Result<Option<LogPortion>, DiskError> {
        let path = if name == self.early.1 {
            self.early.0.clone()
        } else if is_plain(name) {
            self.folder.join(name)
        } else {
            return Ok(None);
        };
        // What the engine's user may write could be a link to anywhere.
        let opened = OpenOptions::new().read(true).custom_flags(O_NOFOLLOW).open(&path);
        let mut file = match opened {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            other => other.map_err(DiskError::of("open", &path))?,
        };
        let metadata = file.metadata().map_err(DiskError::of("look at", &path))?;
        if !metadata.is_file() {
            return Ok(None);
        }
        file.seek(SeekFrom::Start(from)).map_err(DiskError::of("read", &path))?;
        let mut bytes = Vec::new();
        let most = u64::from(bytes_max.min(PORTION_MAX));
        file.take(most).read_to_end(&mut bytes).map_err(DiskError::of("read", &path))?;
        Ok(Some(LogPortion { size: metadata.len().max(from + bytes.len() as u64), bytes }))
    }

    /// Removes what is too old, counted from the newest line, or too much. The newest file, which may
    /// be in use, stays.
    pub(crate) fn prune(&self) -> Result<(), DiskError> {
        let mut files = self.rotated()?;
        files.sort_by_key(|file| std::cmp::Reverse((file.last_written, file.name.clone())));
        let kept = i64::try_from(KEPT.as_millis()).unwrap_or(i64::MAX);
        let oldest = files.first().map_or(0, |newest| newest.last_written - kept);
        let mut all = 0;
        for (at, file) in files.iter().enumerate() {
            all += file.bytes;
            if at > 0 && (file.last_written < oldest || all > ALL_BYTES_MAX) {
                let path = self.folder.join(&file.name);
                fs::remove_file(&path).map_err(DiskError::of("remove", &path))?;
            }
        }
        Ok(())
    }

    /// The newest file of the engine's own, for its last words.
    pub(crate) fn newest(&self) -> Option<PathBuf> {
        let files = self.rotated().ok()?;
        let newest = files.into_iter().max_by_key(|file| (file.last_written, file.name.clone()))?;
        Some(self.folder.join(newest.name))
    }

    fn rotated(&self) -> Result<Vec<LogFile>, DiskError> {
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(DiskError::of("list", &self.folder))?,
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let plain = names.filter(|name| is_plain(name));
        let files = plain.filter_map(|name| look(&self.folder.join(&name), name));
        Ok(files.take(FILES_MAX).collect())
    }
}

/// A file's name that leads nowhere else.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 128
        && !name.starts_with('.')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte))
}

fn look(path: &Path, name: String) -> Option<LogFile> {
    let found = fs::symlink_metadata(path).ok().filter(fs::Metadata::is_file)?;
    let last_written = millis(found.modified().ok()?);
    Some(LogFile { name, bytes: found.len(), last_written })
}

fn millis(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::time::{Duration, UNIX_EPOCH};

    use super::{ALL_BYTES_MAX, KEPT, Logs};

    fn logs(root: &std::path::Path) -> Logs {
        fs::create_dir_all(root.join("db")).unwrap();
        Logs::new(root.join("db"), root.join("db.log"), "postgres.log")
    }

    #[test]
    fn files_are_listed_and_read_in_parts_and_links_lead_nowhere() {
        let root = tempfile::tempdir().unwrap();
        let logs = logs(root.path());
        assert_eq!(logs.list().unwrap(), []);
        fs::write(root.path().join("secret"), "secret").unwrap();
        fs::write(root.path().join("db.log"), "early").unwrap();
        fs::write(root.path().join("db/postgresql.log.2026-11-25-0900"), "one\ntwo\n").unwrap();
        std::os::unix::fs::symlink(root.path().join("secret"), root.path().join("db/link"))
            .unwrap();
        fs::create_dir(root.path().join("db/folder")).unwrap();
        let names: Vec<_> = logs.list().unwrap().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["postgres.log", "postgresql.log.2026-11-25-0900"]);
        for (name, from, most, found) in [
            ("postgres.log", 0, 100, Some(("early", 5))),
            ("postgresql.log.2026-11-25-0900", 4, 100, Some(("two\n", 8))),
            ("postgresql.log.2026-11-25-0900", 0, 3, Some(("one", 8))),
            ("postgresql.log.2026-11-25-0900", 8, 100, Some(("", 8))),
            ("gone", 0, 100, None),
            ("folder", 0, 100, None),
            ("../secret", 0, 100, None),
            ("", 0, 100, None),
        ] {
            let read = logs.read(name, from, most).unwrap();
            let read = read.map(|read| (String::from_utf8(read.bytes).unwrap(), read.size));
            let read = read.as_ref().map(|(text, size)| (text.as_str(), *size));
            assert_eq!(read, found, "{name} {from}");
        }
        logs.read("link", 0, 100).unwrap_err();
    }

    #[test]
    fn the_old_and_the_many_go_and_the_newest_stays() {
        let now = UNIX_EPOCH + 100 * KEPT;
        let hour = Duration::from_secs(3600);
        for (files, left) in [
            (vec![("a", KEPT + hour, 1)], vec!["a"]),
            (vec![("a", KEPT + hour, 1), ("b", hour, 1), ("c", Duration::ZERO, 1)], vec!["b", "c"]),
            (vec![("a", 2 * KEPT, 1), ("b", KEPT + hour, 1)], vec!["a", "b"]),
            (
                vec![("a", 2 * hour, 9), ("b", hour, ALL_BYTES_MAX - 5), ("c", Duration::ZERO, 5)],
                vec!["b", "c"],
            ),
            (vec![("a", hour, 1), ("b", Duration::ZERO, ALL_BYTES_MAX + 1)], vec!["b"]),
        ] {
            let root = tempfile::tempdir().unwrap();
            let logs = logs(root.path());
            for (name, age, size) in files {
                let file = File::create(root.path().join("db").join(name)).unwrap();
                file.set_len(size).unwrap();
                file.set_modified(now - age).unwrap();
            }
            logs.prune().unwrap();
            let names: Vec<_> = logs.list().unwrap().into_iter().map(|file| file.name).collect();
            assert_eq!(names, left);
            assert_eq!(logs.newest().unwrap(), root.path().join("db").join(left[left.len() - 1]));
        }
    }
}

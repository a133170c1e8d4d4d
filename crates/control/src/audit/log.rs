//! Events on disk: files that grow to a size, are never changed after, and go when they are too many
//! or too old.
//!
//! A file is called after the first event in it. Strangers' events, of whom no account is known, have
//! files of their own: a flood of unsigned calls must not wash away what owners did.

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use base::clock::Timestamp;

use super::event::Event;

/// A file is closed when it has grown to this.
pub(super) const FILE_BYTES_MAX: u64 = 16 << 20;
/// Bytes kept of events of accounts, and of strangers.
const OWN_BYTES_MAX: u64 = 256 << 20;
const STRANGERS_BYTES_MAX: u64 = 32 << 20;
/// How long events are kept at most, as in CloudTrail's event history.
pub const RETENTION: Duration = Duration::from_secs(90 * 24 * 60 * 60);
/// As much of the end of a file as is read to find its last event.
const TAIL_BYTES: u64 = 64 << 10;

/// Whose events a series of files holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Series {
    Own,
    Strangers,
}

impl Series {
    fn prefix(self) -> &'static str {
        match self {
            Self::Own => "events-",
            Self::Strangers => "strangers-",
        }
    }

    fn bytes_max(self) -> u64 {
        match self {
            Self::Own => OWN_BYTES_MAX,
            Self::Strangers => STRANGERS_BYTES_MAX,
        }
    }
}

/// A file and the number of the first event in it.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) first: u64,
    pub(super) path: PathBuf,
}

/// One series, open at its end.
#[derive(Debug)]
pub(super) struct Log {
    folder: PathBuf,
    series: Series,
    open: Option<(File, u64)>,
}

impl Log {
    /// Opens a series and tells the number of the event after its last.
    pub(super) fn open(folder: &Path, series: Series) -> std::io::Result<(Self, u64)> {
        fs::create_dir_all(folder)?;
        let mut log = Self { folder: folder.to_owned(), series, open: None };
        let Some(last) = segments(folder, series)?.pop() else { return Ok((log, 1)) };
        let mut file = OpenOptions::new().read(true).append(true).open(&last.path)?;
        let bytes = file.metadata()?.len();
        let tail = tail(&mut file, bytes)?;
        // A crash may have left half a line.
        if !tail.is_empty() && !tail.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        let newest = tail.lines().rev().find_map(|line| serde_json::from_str::<Event>(line).ok());
        let next = newest.map_or(last.first, |event| event.sequence + 1);
        log.open = Some((file, bytes + 1));
        Ok((log, next))
    }

    /// Appends events in the order of their numbers.
    pub(super) fn append(&mut self, events: &[&Event], now: Timestamp) -> std::io::Result<()> {
        let Some(first) = events.first() else { return Ok(()) };
        if self.open.as_ref().is_none_or(|(_, bytes)| FILE_BYTES_MAX <= *bytes) {
            let name = format!("{}{:020}.jsonl", self.series.prefix(), first.sequence);
            let mut options = OpenOptions::new();
            let file =
                options.create(true).append(true).mode(0o600).open(self.folder.join(name))?;
            self.open = Some((file, 0));
            self.forget(now)?;
        }
        let mut lines = Vec::new();
        for event in events {
            serde_json::to_writer(&mut lines, event)?;
            lines.push(b'\n');
        }
        if let Some((file, bytes)) = &mut self.open {
            file.write_all(&lines)?;
            *bytes += u64::try_from(lines.len()).unwrap_or(u64::MAX);
        }
        Ok(())
    }

    /// Deletes the oldest files while there are too many bytes, and those that are too old. The open
    /// one stays.
    fn forget(&self, now: Timestamp) -> std::io::Result<()> {
        let mut segments = segments(&self.folder, self.series)?;
        segments.pop();
        let mut kept = 0;
        for segment in segments.iter().rev() {
            kept += fs::metadata(&segment.path)?.len();
            let newest = newest_time(&segment.path)?;
            let is_old = newest.is_some_and(|at| at.plus(RETENTION) <= now);
            if self.series.bytes_max() < kept + FILE_BYTES_MAX || is_old {
                fs::remove_file(&segment.path)?;
            }
        }
        Ok(())
    }
}

/// The files of a series, oldest first.
pub(super) fn segments(folder: &Path, series: Series) -> std::io::Result<Vec<Segment>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let number =
            name.strip_prefix(series.prefix()).and_then(|rest| rest.strip_suffix(".jsonl"));
        if let Some(first) = number.and_then(|number| number.parse().ok()) {
            found.push(Segment { first, path });
        }
    }
    found.sort_by_key(|segment| segment.first);
    Ok(found)
}

fn newest_time(path: &Path) -> std::io::Result<Option<Timestamp>> {
    let mut file = File::open(path)?;
    let bytes = file.metadata()?.len();
    let tail = tail(&mut file, bytes)?;
    let newest = tail.lines().rev().find_map(|line| serde_json::from_str::<Event>(line).ok());
    Ok(newest.map(|event| event.event_time))
}

fn tail(file: &mut File, bytes: u64) -> std::io::Result<String> {
    file.seek(SeekFrom::Start(bytes.saturating_sub(TAIL_BYTES)))?;
    let mut read = Vec::new();
    file.take(TAIL_BYTES).read_to_end(&mut read)?;
    Ok(String::from_utf8_lossy(&read).into_owned())
}

#[cfg(test)]
mod tests {
    use base::clock::Timestamp;

    use super::super::event::{Event, Identity};
    use super::super::tests::event;
    use super::{FILE_BYTES_MAX, Log, RETENTION, Series, segments};

    fn numbered(sequence: u64, at: i64) -> Event {
        Event {
            sequence,
            event_time: Timestamp(at),
            identity: Identity::unproven("111111111111", None),
            ..event("111111111111", "CreateUser")
        }
    }

    #[test]
    fn numbers_go_on_after_a_crash_in_the_middle_of_a_line() {
        let folder = tempfile::tempdir().unwrap();
        let (mut log, next) = Log::open(folder.path(), Series::Own).unwrap();
        assert_eq!(next, 1);
        log.append(&[&numbered(1, 0), &numbered(2, 0)], Timestamp(0)).unwrap();
        let path = segments(folder.path(), Series::Own).unwrap().remove(0).path;
        let whole = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, &whole[..whole.len() - 9]).unwrap();
        let (mut log, next) = Log::open(folder.path(), Series::Own).unwrap();
        assert_eq!(next, 2, "the half one is not there");
        log.append(&[&numbered(2, 0)], Timestamp(0)).unwrap();
        let (_, next) = Log::open(folder.path(), Series::Own).unwrap();
        assert_eq!(next, 3);
        assert_eq!(Log::open(folder.path(), Series::Strangers).unwrap().1, 1);
    }

    #[test]
    fn files_are_bounded_in_number_and_age() {
        let folder = tempfile::tempdir().unwrap();
        let (mut log, _) = Log::open(folder.path(), Series::Strangers).unwrap();
        let count = || segments(folder.path(), Series::Strangers).unwrap().len();
        for sequence in 1..8 {
            log.append(&[&numbered(sequence, 0)], Timestamp(0)).unwrap();
            let (file, bytes) = log.open.as_mut().unwrap();
            file.set_len(FILE_BYTES_MAX).unwrap();
            *bytes = FILE_BYTES_MAX;
        }
        assert_eq!(count(), 2, "two times 16 MiB");
        let folder = tempfile::tempdir().unwrap();
        let (mut log, _) = Log::open(folder.path(), Series::Own).unwrap();
        for (sequence, at) in [(1, 0), (2, 0), (3, i64::try_from(RETENTION.as_millis()).unwrap())] {
            log.append(&[&numbered(sequence, at)], Timestamp(at)).unwrap();
            log.open.as_mut().unwrap().1 = FILE_BYTES_MAX;
        }
        assert_eq!(segments(folder.path(), Series::Own).unwrap().len(), 1, "ninety days are over");
    }
}

//! What a PostgreSQL data folder says of itself: its holder, its state, its history.

use std::fs;
use std::path::PathBuf;

use crate::disk::{self, DiskError, Owner};
use crate::engine::Fit;
use crate::engine::folder::CopyFolder;
use crate::engine::postgres::initdb::write_for_engine;
use crate::process::ProcessId;

/// The port that names the socket file. No server listens on a TCP port of that number.
pub(crate) const PORT: u16 = 5432;

/// Where `postmaster.pid` tells the server's state, counted from 0.
const STATUS_LINE: usize = 7;

/// The state of a server that was shut down cleanly while it could write (`DB_SHUTDOWNED`).
const SHUT_DOWN: u32 = 1;

/// What `global/pg_control` says of the data while no server runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Control {
    state: u32,
    /// Where the last checkpoint's record begins.
    checkpoint: u64,
    timeline: u32,
}

/// The socket that clients of the running server connect to.
pub(crate) fn socket(copy: &CopyFolder) -> PathBuf {
    copy.sockets().join(format!(".s.PGSQL.{PORT}"))
}

/// The server that holds the data now, by the server's own lock file. `None`: nobody does.
pub(crate) fn holder(copy: &CopyFolder) -> Option<ProcessId> {
    let lock = fs::read_to_string(copy.data().join("postmaster.pid")).ok()?;
    let process = ProcessId::of(lock.lines().next()?.trim().parse().ok()?)?;
    // A server works in its data folder; another process may have got the number since.
    (process.folder()? == fs::canonicalize(copy.data()).ok()?).then_some(process)
}

/// Whether the server says of itself that it accepts sessions. Asking the file first keeps the
/// server's log free of refused logins.
pub(crate) fn says_ready(copy: &CopyFolder) -> bool {
    let lock = fs::read_to_string(copy.data().join("postmaster.pid")).unwrap_or_default();
    lock.lines().nth(STATUS_LINE).is_some_and(|status| status.trim() == "ready")
}

/// Whether a server started on the data follows another one until it is promoted.
pub(crate) fn is_standby(copy: &CopyFolder) -> bool {
    copy.data().join("standby.signal").exists()
}

/// Makes a server that is started on the data follow another one. What consumers of logical changes
/// have read of it ends here: the writer to come knows nothing of it.
pub(crate) fn make_standby(copy: &CopyFolder, owner: Option<Owner>) -> Result<(), DiskError> {
    for slot in logical_slots(copy) {
        disk::remove(&slot)?;
    }
    write_for_engine(&copy.data().join("standby.signal"), "", owner)
}

/// Whether consumers of logical changes have a place in the log kept.
pub(crate) fn has_logical_slots(copy: &CopyFolder) -> bool {
    !logical_slots(copy).is_empty()
}

fn logical_slots(copy: &CopyFolder) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(copy.data().join("pg_replslot")) else { return Vec::new() };
    let slots = entries.flatten().map(|entry| entry.path());
    slots
        .filter(|slot| fs::read(slot.join("state")).is_ok_and(|state| is_logical(&state)))
        .collect()
}

/// A slot's file has its name, of 64 bytes, behind a head of four numbers, and then the database it
/// belongs to (`ReplicationSlotOnDisk`, the same from 13 to 18). Physical ones belong to none.
fn is_logical(state: &[u8]) -> bool {
    state.get(80..84).is_some_and(|database| database != [0; 4])
}

impl Control {
    pub(crate) fn read(copy: &CopyFolder) -> Result<Option<Self>, DiskError> {
        let path = copy.data().join("global/pg_control");
        let bytes = fs::read(&path).map_err(DiskError::of("read", &path))?;
        Ok(Self::parse(&bytes))
    }

    /// The layout of its beginning is the same from PostgreSQL 11 to 18 (`ControlFileData`).
    fn parse(bytes: &[u8]) -> Option<Self> {
        let short = |at: usize| Some(u32::from_ne_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        let long = |at: usize| Some(u64::from_ne_bytes(bytes.get(at..at + 8)?.try_into().ok()?));
        Some(Self { state: short(16)?, checkpoint: long(32)?, timeline: short(48)? })
    }
}

/// Whether the data of a copy that was written to and on which no server runs lies in the past of
/// the copy `writer`, so that it can go on by following it.
pub(crate) fn fit(copy: &CopyFolder, writer: &CopyFolder) -> Result<Fit, DiskError> {
    let Some(control) = Control::read(copy)? else { return Ok(Fit::Stale) };
    let wal = writer.data().join("pg_wal");
    let names = fs::read_dir(&wal).map_err(DiskError::of("list", &wal))?.flatten();
    let newest = names
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            u32::from_str_radix(name.strip_suffix(".history")?, 16).ok()
        })
        .max();
    let Some(newest) = newest else { return Ok(Fit::Stale) };
    let path = wal.join(format!("{newest:08X}.history"));
    let history = disk::read_if_there(&path)?.unwrap_or_default();
    Ok(fit_by(control, &history))
}

/// A history has a line per earlier timeline: its number, where it was left, why.
fn fit_by(control: Control, history: &str) -> Fit {
    let left = history.lines().find_map(|line| {
        let mut words = line.split_whitespace();
        let timeline: u32 = words.next()?.parse().ok()?;
        if timeline != control.timeline {
            return None;
        }
        position(words.next()?)
    });
    // A clean shutdown's checkpoint is the last record; positions are those of records' ends.
    match left {
        Some(left) if control.state == SHUT_DOWN && control.checkpoint < left => Fit::Follows,
        _ => Fit::Stale,
    }
}

/// The number of a position written as `16/B374D848`.
pub(crate) fn position(text: &str) -> Option<u64> {
    let (high, low) = text.split_once('/')?;
    let part = |text: &str| u32::from_str_radix(text, 16).ok().map(u64::from);
    Some(part(high)? << 32 | part(low)?)
}

#[cfg(test)]
mod tests {
    use super::{Control, fit_by, is_logical, position};
    use crate::engine::Fit;

    #[test]
    fn positions_are_two_halves() {
        for (text, number) in
            [("0/0", Some(0)), ("16/B374D848", Some(0x16_b374_d848)), ("16", None), ("x/1", None)]
        {
            assert_eq!(position(text), number, "{text}");
        }
    }

    #[test]
    fn a_former_writer_follows_when_all_it_has_lies_before_the_fork() {
        let history = "1\t0/3000000\tno recovery target specified\n\n2\t0/5000060\tx\n";
        for (state, timeline, checkpoint, fit) in [
            (1, 2, 0x500_0000, Fit::Follows),
            (1, 2, 0x500_0060, Fit::Stale),
            (6, 2, 0x500_0000, Fit::Stale),
            (1, 1, 0x500_0000, Fit::Stale),
            (1, 1, 0x200_0000, Fit::Follows),
            (1, 3, 0x200_0000, Fit::Stale),
        ] {
            let control = Control { state, checkpoint, timeline };
            assert_eq!(fit_by(control, history), fit, "{control:?}");
        }
    }

    #[test]
    fn slots_of_a_database_are_logical() {
        for (database, logical) in [(0_u32, false), (5, true), (16_384, true)] {
            let mut state = vec![1; 200];
            state[80..84].copy_from_slice(&database.to_ne_bytes());
            assert_eq!(is_logical(&state), logical, "{database}");
        }
        assert!(!is_logical(&[1; 83]));
    }

    #[test]
    fn control_files_are_read_and_short_ones_are_not() {
        let mut bytes = vec![0; 8192];
        bytes[16..20].copy_from_slice(&6_u32.to_ne_bytes());
        bytes[32..40].copy_from_slice(&77_u64.to_ne_bytes());
        bytes[48..52].copy_from_slice(&4_u32.to_ne_bytes());
        let expected = Control { state: 6, checkpoint: 77, timeline: 4 };
        assert_eq!(Control::parse(&bytes), Some(expected));
        assert_eq!(Control::parse(&bytes[..40]), None);
    }
}

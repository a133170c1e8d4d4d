//! Who called what, from where, and what came of it: one event per call, allowed or refused.
//!
//! An event holds names, codes and parameters without their secrets. The newest
//! events are kept in memory for the event history; all of them go to files that are rotated, so
//! that the space they take is bounded.

pub mod event;

use std::collections::VecDeque;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use tokio::sync::mpsc;

use event::Event;

/// Events kept in memory.
const RECENT_MAX: usize = 10_000;
/// Events that may wait for the disk before callers wait for it too.
const WAITING_MAX: usize = 4_096;
/// A file is closed and renamed when it has grown to this.
const FILE_BYTES_MAX: u64 = 16 << 20;
/// Rotated files that are kept beside the open one.
const FILES_KEPT: u32 = 8;

/// Takes events without holding up the calls they tell of.
#[derive(Debug)]
pub struct Audit {
    recent: Mutex<VecDeque<Event>>,
    to_disk: Option<mpsc::Sender<Event>>,
}

impl Audit {
    /// Keeps the newest events in memory only.
    #[must_use]
    pub fn in_memory() -> Self {
        Self { recent: Mutex::default(), to_disk: None }
    }

    /// Also appends every event to `events.jsonl` in `folder`, one JSON object a line.
    /// Must be called within an async runtime.
    ///
    /// # Errors
    /// When the folder or the file cannot be made.
    pub fn in_folder(folder: &Path) -> std::io::Result<Self> {
        let mut log = Log::open(folder)?;
        let (sender, mut receiver) = mpsc::channel::<Event>(WAITING_MAX);
        tokio::task::spawn_blocking(move || {
            let mut batch = Vec::new();
            while receiver.blocking_recv_many(&mut batch, 256) != 0 {
                if let Err(error) = log.append(&batch) {
                    tracing::error!(%error, "audit events cannot be written");
                }
                batch.clear();
            }
        });
        Ok(Self { recent: Mutex::default(), to_disk: Some(sender) })
    }

    /// Takes one event. Waits only when the disk is [`WAITING_MAX`] events behind.
    pub async fn record(&self, event: Event) {
        {
            let mut recent = self.recent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if recent.len() == RECENT_MAX {
                recent.pop_front();
            }
            recent.push_back(event.clone());
        }
        if let Some(to_disk) = &self.to_disk {
            // The receiver ends with the process only.
            let _ended = to_disk.send(event).await;
        }
    }

    /// The newest events of an account that `wanted` accepts, newest first, at most `limit`.
    #[must_use]
    pub fn recent(
        &self,
        account: &str,
        limit: usize,
        wanted: impl Fn(&Event) -> bool,
    ) -> Vec<Event> {
        let recent = self.recent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let of_account = |event: &&Event| event.identity.account_id.as_deref() == Some(account);
        recent.iter().rev().filter(of_account).filter(|e| wanted(e)).take(limit).cloned().collect()
    }
}

/// The open file and those before it.
struct Log {
    folder: PathBuf,
    file: std::fs::File,
    bytes: u64,
}

impl Log {
    fn open(folder: &Path) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let mut options = std::fs::OpenOptions::new();
        options.create(true).append(true);
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(folder.join("events.jsonl"))?;
        let bytes = file.metadata()?.len();
        Ok(Self { folder: folder.to_owned(), file, bytes })
    }

    fn append(&mut self, events: &[Event]) -> std::io::Result<()> {
        let mut lines = Vec::new();
        for event in events {
            serde_json::to_writer(&mut lines, event)?;
            lines.push(b'\n');
        }
        self.file.write_all(&lines)?;
        self.bytes += u64::try_from(lines.len()).unwrap_or(u64::MAX);
        if FILE_BYTES_MAX <= self.bytes {
            self.rotate()?;
        }
        Ok(())
    }

    fn rotate(&mut self) -> std::io::Result<()> {
        let numbered = |number: u32| self.folder.join(format!("events.{number}.jsonl"));
        for number in (1..FILES_KEPT).rev() {
            if numbered(number).exists() {
                std::fs::rename(numbered(number), numbered(number + 1))?;
            }
        }
        std::fs::rename(self.folder.join("events.jsonl"), numbered(1))?;
        *self = Self::open(&self.folder)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::event::{Event, Identity};
    use super::{Audit, FILE_BYTES_MAX, Log, RECENT_MAX};
    use crate::door::Visit;

    #[tokio::test]
    async fn the_newest_events_of_an_account_are_kept() {
        let audit = Audit::in_memory();
        for number in 0..RECENT_MAX + 5 {
            audit.record(event("111111111111", &format!("Call{number}"))).await;
        }
        audit.record(event("222222222222", "Other")).await;
        let newest = audit.recent("111111111111", 2, |_| true);
        let names: Vec<&str> = newest.iter().map(|event| event.event_name.as_str()).collect();
        assert_eq!(names, ["Call10004", "Call10003"]);
        assert_eq!(audit.recent("111111111111", usize::MAX, |_| true).len(), RECENT_MAX - 1);
    }

    #[test]
    fn files_are_rotated_and_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let mut log = Log::open(folder.path()).unwrap();
        for _ in 0..12 {
            log.append(&[event("111111111111", "CreateUser")]).unwrap();
            log.bytes = FILE_BYTES_MAX;
        }
        let files = std::fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(files, 9, "one open file and eight rotated ones");
        let text = std::fs::read_to_string(folder.path().join("events.1.jsonl")).unwrap();
        assert!(text.contains("\"eventName\":\"CreateUser\""), "{text}");
    }

    fn event(account: &str, name: &str) -> Event {
        let bench = crate::testbench::Bench::new();
        let visit = Visit { source: [127, 0, 0, 1].into(), user_agent: "".into(), secure: false };
        let now = base::clock::Timestamp(0);
        Event {
            event_name: name.into(),
            identity: Identity::unproven(account, None),
            ..Event::new(&bench.control, &visit, &"r".into(), now)
        }
    }
}

//! Who called what, from where, and what came of it: one event per call, allowed or refused, and per
//! sign-in.
//!
//! An event holds names, codes and parameters without their secrets. The newest events are kept in
//! memory; all of them go to files that are bounded in size and age.

pub mod event;
pub mod log;
pub mod resource;
pub mod search;

use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::clock::Timestamp;
use tokio::sync::mpsc;

use event::Event;
use log::{Log, Series};
use search::Wanted;

/// Events kept in memory.
const RECENT_MAX: usize = 10_000;
/// Events that may wait for the disk before callers wait for it too.
const WAITING_MAX: usize = 4_096;
/// Lookups a second of one account in one region, as in CloudTrail.
const LOOKUPS_A_SECOND: u32 = 2;
/// Accounts and regions whose lookups are counted.
const COUNTED_MAX: usize = 10_000;

/// Takes events without holding up the calls they tell of.
#[derive(Debug)]
pub struct Audit {
    recent: Mutex<Recent>,
    disk: Option<Disk>,
    lookups: Mutex<HashMap<(String, String), (i64, u32)>>,
}

#[derive(Debug)]
struct Recent {
    /// The number of the next event.
    next: u64,
    events: VecDeque<Event>,
}

#[derive(Debug)]
struct Disk {
    folder: PathBuf,
    sender: mpsc::Sender<Event>,
}

impl Audit {
    /// Keeps the newest events in memory only.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::new(1, None)
    }

    /// Also appends every event to files in `folder`, one JSON object a line.
    /// Must be called within an async runtime.
    ///
    /// # Errors
    /// When the folder or a file cannot be made.
    pub fn in_folder(folder: &Path) -> std::io::Result<Self> {
        let (mut own, next_own) = Log::open(folder, Series::Own)?;
        let (mut strangers, next_stranger) = Log::open(folder, Series::Strangers)?;
        let (sender, mut receiver) = mpsc::channel::<Event>(WAITING_MAX);
        tokio::task::spawn_blocking(move || {
            let mut batch = Vec::new();
            while receiver.blocking_recv_many(&mut batch, 256) != 0 {
                let is_own = |event: &&Event| event.identity.account_id.is_some();
                let (known, unknown): (Vec<&Event>, Vec<&Event>) = batch.iter().partition(is_own);
                let now = batch.last().map_or(Timestamp(0), |event| event.event_time);
                let written =
                    own.append(&known, now).and_then(|()| strangers.append(&unknown, now));
                if let Err(error) = written {
                    tracing::error!(%error, "audit events cannot be written");
                }
                batch.clear();
            }
        });
        let disk = Disk { folder: folder.to_owned(), sender };
        Ok(Self::new(next_own.max(next_stranger), Some(disk)))
    }

    fn new(next: u64, disk: Option<Disk>) -> Self {
        let recent = Mutex::new(Recent { next, events: VecDeque::new() });
        Self { recent, disk, lookups: Mutex::default() }
    }

    /// Takes one event. Waits only when the disk is [`WAITING_MAX`] events behind.
    pub async fn record(&self, mut event: Event) {
        // A place in the queue first, so that files are in the order of the numbers.
        let place = match &self.disk {
            Some(disk) => disk.sender.reserve().await.ok(),
            None => None,
        };
        let mut recent = lock(&self.recent);
        event.sequence = recent.next;
        recent.next += 1;
        if let Some(place) = place {
            place.send(event.clone());
        }
        if event.identity.account_id.is_some() {
            if recent.events.len() == RECENT_MAX {
                recent.events.pop_front();
            }
            recent.events.push_back(event);
        }
    }

    /// The events that are wanted, newest first.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub async fn search(&self, wanted: Wanted) -> std::io::Result<Vec<Event>> {
        let (mut found, oldest) = {
            let recent = lock(&self.recent);
            let fitting = recent.events.iter().rev().filter(|event| wanted.fits(event));
            let found: Vec<Event> = fitting.take(wanted.limit).cloned().collect();
            (found, recent.events.front().map_or(recent.next, |event| event.sequence))
        };
        let Some(disk) = self.disk.as_ref().filter(|_| found.len() < wanted.limit) else {
            return Ok(found);
        };
        let folder = disk.folder.clone();
        let wanted = Wanted { before: wanted.before.min(oldest), ..wanted };
        let reading = tokio::task::spawn_blocking(move || {
            search::on_disk(&folder, &wanted, &mut found).map(|()| found)
        });
        reading.await.unwrap_or_else(|_| Err(std::io::Error::other("reading was cut short")))
    }

    /// Counts a lookup; `false` when there were too many in this second.
    #[must_use]
    pub fn may_look_up(&self, account: &str, region: &str, now: Timestamp) -> bool {
        let mut lookups = lock(&self.lookups);
        if COUNTED_MAX <= lookups.len() {
            lookups.clear();
        }
        let place = (account.to_owned(), region.to_owned());
        let (second, count) = lookups.entry(place).or_insert((now.seconds(), 0));
        if *second != now.seconds() {
            (*second, *count) = (now.seconds(), 0);
        }
        *count += 1;
        *count <= LOOKUPS_A_SECOND
    }

    /// The newest events of an account that `wanted` accepts, newest first, at most `limit`.
    #[must_use]
    pub fn recent(
        &self,
        account: &str,
        limit: usize,
        wanted: impl Fn(&Event) -> bool,
    ) -> Vec<Event> {
        let recent = lock(&self.recent);
        let of_account = |event: &&Event| event.identity.account_id.as_deref() == Some(account);
        let events = recent.events.iter().rev().filter(of_account);
        events.filter(|event| wanted(event)).take(limit).cloned().collect()
    }
}

/// What is guarded is whole after every step.
fn lock<T>(place: &Mutex<T>) -> MutexGuard<'_, T> {
    place.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use base::clock::Timestamp;

    use super::event::{Event, Identity};
    use super::search::{Attribute, Wanted};
    use super::{Audit, RECENT_MAX};
    use crate::door::Visit;

    const ACCOUNT: &str = "111111111111";

    pub(super) fn event(account: &str, name: &str) -> Event {
        let control = &crate::testbench::Bench::new().control;
        let visit = Visit { source: [127, 0, 0, 1].into(), user_agent: "".into(), secure: false };
        Event {
            event_name: name.into(),
            identity: Identity::unproven(account, None),
            ..Event::new(control, &visit, &"r".into(), Timestamp(0))
        }
    }

    fn wanted() -> Wanted {
        Wanted {
            account: ACCOUNT.into(),
            region: "us-east-1".into(),
            start: Timestamp(0),
            end: Timestamp(i64::MAX),
            attribute: None,
            before: u64::MAX,
            limit: 50,
        }
    }

    #[tokio::test]
    async fn the_newest_events_of_an_account_are_kept() {
        let audit = Audit::in_memory();
        let template = event(ACCOUNT, "");
        for number in 0..RECENT_MAX + 5 {
            let event_name = format!("Call{number}");
            audit.record(Event { event_name, ..template.clone() }).await;
        }
        audit.record(event("222222222222", "Other")).await;
        let newest = audit.recent(ACCOUNT, 2, |_| true);
        let names: Vec<&str> = newest.iter().map(|event| event.event_name.as_str()).collect();
        assert_eq!(names, ["Call10004", "Call10003"]);
        assert_eq!(audit.recent(ACCOUNT, usize::MAX, |_| true).len(), RECENT_MAX - 1);
    }

    #[tokio::test]
    async fn events_are_found_after_a_restart_page_by_page() {
        let folder = tempfile::tempdir().unwrap();
        let template = event(ACCOUNT, "");
        let named =
            |number: usize| Event { event_name: format!("Call{number}"), ..template.clone() };
        {
            let audit = Audit::in_folder(folder.path()).unwrap();
            for number in 0..30 {
                audit.record(named(number)).await;
                audit.record(Event { identity: Identity::default(), ..named(99) }).await;
            }
            // Writing ends with the sender.
            drop(audit);
        }
        // The writer is another thread: what it was given is on disk soon.
        let mut audit = Audit::in_folder(folder.path()).unwrap();
        for _ in 0..500 {
            if audit.search(wanted()).await.unwrap().len() == 30 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            audit = Audit::in_folder(folder.path()).unwrap();
        }
        audit.record(named(30)).await;
        let mut names = Vec::new();
        let mut before = u64::MAX;
        loop {
            let page = audit.search(Wanted { before, limit: 7, ..wanted() }).await.unwrap();
            let Some(last) = page.last() else { break };
            before = last.sequence;
            names.extend(page.into_iter().map(|event| event.event_name));
        }
        let expected: Vec<String> = (0..31).rev().map(|number| format!("Call{number}")).collect();
        assert_eq!(names, expected, "no stranger, none twice, none left out");
        let one = Some((Attribute::EventName, "Call7".to_owned()));
        let found = audit.search(Wanted { attribute: one, ..wanted() }).await.unwrap();
        assert_eq!(found.len(), 1);
    }

    #[test]
    fn lookups_are_counted_by_account_region_and_second() {
        let audit = Audit::in_memory();
        let may = |account, region, at| audit.may_look_up(account, region, Timestamp(at));
        assert_eq!([0, 10, 20].map(|at| may("1", "us-east-1", at)), [true, true, false]);
        assert!(may("1", "eu-west-1", 20) && may("2", "us-east-1", 20));
        assert!(may("1", "us-east-1", 1000));
    }
}

//! All series of this process: the last hours in memory, older minutes on disk.

use std::collections::{BTreeMap, VecDeque};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::metric::archive::{self, Archive, Span};
use crate::metric::dimension::{Selection, Subject};
use crate::metric::record::{Bucket, Record};

/// Seconds that are kept one by one (*Amazon CloudWatch concepts*: three hours).
pub const SECONDS_KEPT: i64 = 3 * 3600;

/// Series in memory; the one that was silent longest is forgotten first.
const SERIES_MAX: usize = 400;

/// Where a series belongs: account, region and the instance's identifier.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub account: String,
    pub region: String,
    pub instance: String,
}

/// Metrics of all instances.
#[derive(Debug, Default)]
pub struct Metrics {
    /// `None`: nothing outlives the process, and nothing older than some hours is kept.
    folder: Option<PathBuf>,
    series: Mutex<BTreeMap<Key, Series>>,
}

#[derive(Clone, Debug)]
struct Series {
    subject: Subject,
    /// Oldest first.
    seconds: VecDeque<Record>,
    /// The minute that is not over yet.
    minute: Option<Bucket>,
}

/// What a query is answered from, of one instance.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub seconds: Vec<Record>,
    pub minutes: Vec<Bucket>,
    pub five_minutes: Vec<Bucket>,
}

/// From when until before when, in seconds since 1970, and in what detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    pub from: i64,
    pub to: i64,
    pub period: i64,
    pub now: i64,
}

impl Metrics {
    /// Keeps older minutes below `folder`.
    #[must_use]
    pub fn in_folder(folder: PathBuf) -> Self {
        Self { folder: Some(folder), series: Mutex::default() }
    }

    /// Takes the values of one second. What is due for the disk is answered.
    pub fn push(&self, key: Key, subject: Subject, record: Record) -> Option<Due> {
        let mut all = self.lock();
        if !all.contains_key(&key) && all.len() >= SERIES_MAX {
            let silent = |series: &Series| series.seconds.back().map_or(0, |record| record.at);
            let oldest = all.iter().min_by_key(|(_, series)| silent(series));
            let oldest = oldest.map(|(key, _)| key.clone());
            oldest.and_then(|oldest| all.remove(&oldest));
        }
        let series = all.entry(key.clone()).or_insert_with(|| Series {
            subject: subject.clone(),
            seconds: VecDeque::new(),
            minute: None,
        });
        if series.seconds.back().is_some_and(|last| record.at <= last.at) {
            return None;
        }
        series.subject = subject;
        let start = record.at - record.at.rem_euclid(Span::Minute.seconds());
        let over = series.minute.take_if(|minute| minute.at != start);
        series.minute.get_or_insert_with(|| Bucket::new(start)).add(&record);
        let oldest = record.at - SECONDS_KEPT;
        series.seconds.push_back(record);
        while series.seconds.front().is_some_and(|record| record.at < oldest) {
            series.seconds.pop_front();
        }
        let subject = series.subject.clone();
        over.map(|bucket| Due { key, subject, bucket })
    }

    /// Minutes that are not over yet, for the disk at the end of the process.
    #[must_use]
    pub fn rest(&self) -> Vec<Due> {
        let mut all = self.lock();
        let rest = all.iter_mut().filter_map(|(key, series)| {
            let bucket = series.minute.take()?;
            Some(Due { key: key.clone(), subject: series.subject.clone(), bucket })
        });
        rest.collect()
    }

    /// Writes to disk. Called where waiting for one does no harm.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn write(&self, due: &Due) -> io::Result<()> {
        let Some(folder) = self.folder_of(&due.key) else { return Ok(()) };
        let archive = Archive::new(folder.clone());
        archive.add(Span::Minute, &due.bucket)?;
        archive.add(Span::FiveMinutes, &due.bucket)?;
        let text = serde_json::to_vec(&due.subject)?;
        let path = folder.join("subject.json");
        if fs::read(&path).ok().as_ref() != Some(&text) {
            fs::write(path, text)?;
        }
        Ok(())
    }

    /// Keeps what is on disk within bounds.
    ///
    /// # Errors
    /// When the disk cannot be read or written.
    pub fn bound(&self) -> io::Result<()> {
        self.folder.as_deref().map_or(Ok(()), archive::bound)
    }

    /// The newest values of every instance of everybody.
    #[must_use]
    pub fn newest(&self) -> Vec<(Key, Subject, Record)> {
        let all = self.lock();
        let newest = all.iter().filter_map(|(key, series)| {
            Some((key.clone(), series.subject.clone(), series.seconds.back()?.clone()))
        });
        newest.collect()
    }

    /// Instances of an account in a region that have values, those of the past on disk too.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn subjects(&self, account: &str, region: &str) -> io::Result<BTreeMap<Key, Subject>> {
        let mut found = BTreeMap::new();
        if let Some(folder) = &self.folder {
            let folder = folder.join(account).join(region);
            let entries = match fs::read_dir(folder) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => None,
                other => Some(other?),
            };
            for entry in entries.into_iter().flatten() {
                let entry = entry?;
                let text = fs::read(entry.path().join("subject.json")).unwrap_or_default();
                let Ok(subject) = serde_json::from_slice::<Subject>(&text) else { continue };
                let instance = entry.file_name().to_string_lossy().into_owned();
                let key = Key { account: account.to_owned(), region: region.to_owned(), instance };
                found.insert(key, subject);
            }
        }
        let all = self.lock();
        let here = all.iter().filter(|(key, _)| key.account == account && key.region == region);
        found.extend(here.map(|(key, series)| (key.clone(), series.subject.clone())));
        Ok(found)
    }

    /// What there is of the instances that a selection takes.
    ///
    /// # Errors
    /// When the disk cannot be read.
    pub fn find(
        &self,
        (account, region): (&str, &str),
        selection: &Selection,
        window: Window,
    ) -> io::Result<Vec<Found>> {
        if let Some(instance) = selection.instance() {
            // The name leads there: nobody else's files need to be looked at.
            let place = (account.to_owned(), region.to_owned(), instance.to_owned());
            let key = Key { account: place.0, region: place.1, instance: place.2 };
            let subject = self.subject(&key);
            let is_it = subject.is_some_and(|subject| selection.takes(&subject));
            return if is_it { Ok(vec![self.find_one(&key, window)?]) } else { Ok(Vec::new()) };
        }
        let subjects = self.subjects(account, region)?;
        let mut all = Vec::new();
        for (key, _) in subjects.iter().filter(|(_, subject)| selection.takes(subject)) {
            all.push(self.find_one(key, window)?);
        }
        Ok(all)
    }

    /// What is known of an instance, or was when it last had values.
    fn subject(&self, key: &Key) -> Option<Subject> {
        if let Some(series) = self.lock().get(key) {
            return Some(series.subject.clone());
        }
        // The name is somebody's question and must not lead out of the folder.
        let is_name = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
        if key.instance.is_empty() || !key.instance.bytes().all(is_name) {
            return None;
        }
        let text = fs::read(self.folder_of(key)?.join("subject.json")).ok()?;
        serde_json::from_slice(&text).ok()
    }

    fn find_one(&self, key: &Key, window: Window) -> io::Result<Found> {
        let mut found = Found::default();
        // From this second on all that was ever measured is in memory.
        let mut known_from = i64::MAX;
        if let Some(series) = self.lock().get(key) {
            let seconds = &series.seconds;
            let start = seconds.partition_point(|record| record.at < window.from);
            let end = seconds.partition_point(|record| record.at < window.to);
            found.seconds = seconds.range(start..end.max(start)).cloned().collect();
            known_from = seconds.front().map_or(i64::MAX, |record| record.at);
        }
        let Some(folder) = self.folder_of(key).filter(|_| window.period >= 60) else {
            return Ok(found);
        };
        let archive = Archive::new(folder);
        let fine = (window.now - Span::Minute.kept()).max(window.from);
        // The minute in which memory begins is looked at on disk too, which may know more of it.
        let until = window.to.min(known_from.saturating_add(Span::Minute.seconds()));
        if fine < until && window.from < known_from {
            found.minutes = archive.read(Span::Minute, fine, until)?;
        }
        if window.period % Span::FiveMinutes.seconds() == 0 && window.from < fine {
            found.five_minutes = archive.read(Span::FiveMinutes, window.from, fine)?;
        }
        Ok(found)
    }

    fn folder_of(&self, key: &Key) -> Option<PathBuf> {
        let folder = self.folder.as_ref()?;
        Some(folder.join(&key.account).join(&key.region).join(&key.instance))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Key, Series>> {
        self.series.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A minute that goes to disk.
#[derive(Clone, Debug)]
pub struct Due {
    key: Key,
    subject: Subject,
    bucket: Bucket,
}

#[cfg(test)]
pub(crate) mod tests {
    use base::report::Role;

    use super::{Key, Metrics, SECONDS_KEPT, Window};
    use crate::metric::column::WIDTH;
    use crate::metric::dimension::{Selection, Subject};
    use crate::metric::record::Record;

    pub(crate) fn key(instance: &str) -> Key {
        Key {
            account: crate::testbench::ACCOUNT.to_owned(),
            region: crate::testbench::REGION.to_owned(),
            instance: instance.to_owned(),
        }
    }

    pub(crate) fn subject(instance: &str) -> Subject {
        Subject {
            instance: instance.to_owned(),
            cluster: "demo".to_owned(),
            engine: "aurora-postgresql".to_owned(),
            class: "db.r6g.large".to_owned(),
        }
    }

    pub(crate) fn record(at: i64, value: f32) -> Record {
        Record { at, role: Some(Role::Writer), values: [value; WIDTH] }
    }

    #[test]
    fn seconds_are_kept_for_hours_and_minutes_go_to_disk() {
        let folder = tempfile::tempdir().unwrap();
        let metrics = Metrics::in_folder(folder.path().to_owned());
        let start = 1_800_000_000;
        let seconds = SECONDS_KEPT + 120;
        let mut written = 0;
        for at in start..start + seconds {
            if let Some(due) = metrics.push(key("a"), subject("a"), record(at, 1.0)) {
                metrics.write(&due).unwrap();
                written += 1;
            }
        }
        assert_eq!(written, seconds / 60 - 1);
        assert!(metrics.push(key("a"), subject("a"), record(start, 1.0)).is_none(), "out of order");
        let now = start + seconds;
        let window = Window { from: start, to: now, period: 60, now };
        let place = (crate::testbench::ACCOUNT, crate::testbench::REGION);
        let found = metrics.find(place, &Selection::default(), window).unwrap();
        let [found] = found.as_slice() else { panic!("{}", found.len()) };
        assert_eq!(i64::try_from(found.seconds.len()).unwrap(), SECONDS_KEPT + 1);
        assert!(written > 170, "minutes went to disk");
        assert_eq!(found.minutes.len(), 3, "what memory does not know, and where it begins");
        for due in metrics.rest() {
            metrics.write(&due).unwrap();
        }
        // Another process finds what is on disk, by name too, and nothing outside of its folder.
        let metrics = Metrics::in_folder(folder.path().to_owned());
        let found = metrics.find(place, &Selection::default(), window).unwrap();
        assert_eq!(i64::try_from(found[0].minutes.len()).unwrap(), seconds / 60);
        for (name, count) in [("a", 1), ("b", 0), ("../a", 0), ("", 0)] {
            let dimensions = vec![("DBInstanceIdentifier".to_owned(), name.to_owned())];
            let found = metrics.find(place, &Selection { dimensions }, window).unwrap();
            assert_eq!(found.len(), count, "{name:?}");
        }
        assert!(
            metrics.find(("1", "us-east-1"), &Selection::default(), window).unwrap().is_empty()
        );
        metrics.bound().unwrap();
    }
}

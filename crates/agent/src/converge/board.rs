//! Where the tasks of the volumes post how far they are, and where reports are read.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use base::report::{InstanceReport, VolumeReport};
use tokio::sync::Notify;

/// What is known of one volume and the instances on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) volume: Option<VolumeReport>,
    pub(crate) instances: Vec<InstanceReport>,
    /// A server runs on the volume, whoever it was started for, or that is not known yet.
    pub(crate) served: bool,
}

impl Entry {
    /// The entry without what changes all the time.
    fn without_ticks(&self) -> Self {
        let mut calm = self.clone();
        let writes = calm.volume.as_ref().is_some_and(|volume| volume.writer.is_some());
        if let Some(volume) = &mut calm.volume {
            volume.bytes = 0;
        }
        for instance in &mut calm.instances {
            instance.lag_ms = None;
            if writes {
                instance.position = None;
            }
        }
        calm
    }
}

/// One entry per volume, and a bell that rings when one changes.
#[derive(Debug, Default)]
pub(crate) struct Board {
    entries: Mutex<BTreeMap<String, Entry>>,
    changed: Notify,
}

impl Board {
    /// Replaces a volume's entry. Positions and lags, which change all the time, ring no bell as long
    /// as somebody writes.
    pub(crate) fn post(&self, volume: &str, entry: Entry) {
        let mut entries = self.entries();
        let before = entries.get(volume);
        if before == Some(&entry) {
            return;
        }
        let loud = before.is_none_or(|before| before.without_ticks() != entry.without_ticks());
        entries.insert(volume.to_owned(), entry);
        drop(entries);
        if loud {
            self.ring();
        }
    }

    /// Forgets a volume that nobody keeps any more.
    pub(crate) fn strike(&self, volume: &str) {
        if self.entries().remove(volume).is_some() {
            self.ring();
        }
    }

    /// The entry of one volume.
    pub(crate) fn entry(&self, volume: &str) -> Option<Entry> {
        self.entries().get(volume).cloned()
    }

    /// All reports, ordered by volume.
    pub(crate) fn read(&self) -> (Vec<VolumeReport>, Vec<InstanceReport>) {
        let entries = self.entries();
        let volumes = entries.values().filter_map(|entry| entry.volume.clone()).collect();
        let instances = entries.values().flat_map(|entry| entry.instances.clone()).collect();
        (volumes, instances)
    }

    pub(crate) fn ring(&self) {
        self.changed.notify_one();
    }

    /// Completes when something has changed since the last time it completed.
    pub(crate) async fn changed(&self) {
        self.changed.notified().await;
    }

    fn entries(&self) -> MutexGuard<'_, BTreeMap<String, Entry>> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

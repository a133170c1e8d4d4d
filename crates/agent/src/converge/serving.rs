//! Which instances accept SQL now, and the sockets that lead to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

/// A table that endpoints watch: instance id to the path of its Unix socket.
#[derive(Clone, Debug)]
pub struct Serving {
    table: watch::Sender<BTreeMap<String, PathBuf>>,
    /// Instances that are to write and cannot yet. Nobody is sent there, whoever says they are up.
    held: Arc<Mutex<BTreeSet<String>>>,
}

impl Default for Serving {
    fn default() -> Self {
        Self { table: watch::Sender::new(BTreeMap::new()), held: Arc::default() }
    }
}

impl Serving {
    /// Says that an instance accepts SQL at `socket`, or with `None` that it does not.
    pub(crate) fn set(&self, instance: &str, socket: Option<PathBuf>) {
        let held = self.held();
        // The lock stays until the table says so too.
        let socket = socket.filter(|_| !held.contains(instance));
        self.table.send_if_modified(|table| match socket {
            Some(path) if table.get(instance) == Some(&path) => false,
            Some(path) => table.insert(instance.to_owned(), path).is_none_or(|_| true),
            None => table.remove(instance).is_some(),
        });
    }

    /// Sends nobody to an instance until it is released.
    pub(crate) fn hold(&self, instance: &str) {
        self.held().insert(instance.to_owned());
        self.set(instance, None);
    }

    pub(crate) fn release(&self, instance: &str) {
        self.held().remove(instance);
    }

    fn held(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The socket of an instance that accepts SQL now.
    #[must_use]
    pub fn socket(&self, instance: &str) -> Option<PathBuf> {
        self.table.borrow().get(instance).cloned()
    }

    /// A view that wakes its holder at every change.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<BTreeMap<String, PathBuf>> {
        self.table.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use super::Serving;

    #[test]
    fn nobody_is_sent_to_an_instance_that_is_held() {
        let serving = Serving::default();
        serving.set("db", Some("/a".into()));
        serving.hold("db");
        assert_eq!(serving.socket("db"), None);
        serving.set("db", Some("/a".into()));
        assert_eq!(serving.socket("db"), None);
        serving.release("db");
        serving.set("db", Some("/a".into()));
        assert_eq!(serving.socket("db"), Some("/a".into()));
    }

    #[test]
    fn watchers_are_woken_by_changes_only() {
        let serving = Serving::default();
        let mut watch = serving.watch();
        for (socket, woken) in [
            (Some("/a"), true),
            (Some("/a"), false),
            (Some("/b"), true),
            (None, true),
            (None, false),
        ] {
            serving.set("db", socket.map(Into::into));
            assert_eq!(watch.has_changed().unwrap(), woken, "{socket:?}");
            watch.mark_unchanged();
            assert_eq!(serving.socket("db"), socket.map(Into::into));
        }
    }
}

//! Which instances accept SQL now, and the sockets that lead to them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use tokio::sync::watch;

/// A table that endpoints watch: instance id to the path of its Unix socket.
#[derive(Clone, Debug)]
pub struct Serving(watch::Sender<BTreeMap<String, PathBuf>>);

impl Default for Serving {
    fn default() -> Self {
        Self(watch::Sender::new(BTreeMap::new()))
    }
}

impl Serving {
    /// Says that an instance accepts SQL at `socket`, or with `None` that it does not.
    pub(crate) fn set(&self, instance: &str, socket: Option<PathBuf>) {
        self.0.send_if_modified(|table| match socket {
            Some(path) if table.get(instance) == Some(&path) => false,
            Some(path) => table.insert(instance.to_owned(), path).is_none_or(|_| true),
            None => table.remove(instance).is_some(),
        });
    }

    /// The socket of an instance that accepts SQL now.
    #[must_use]
    pub fn socket(&self, instance: &str) -> Option<PathBuf> {
        self.0.borrow().get(instance).cloned()
    }

    /// A view that wakes its holder at every change.
    #[must_use]
    pub fn watch(&self) -> watch::Receiver<BTreeMap<String, PathBuf>> {
        self.0.subscribe()
    }
}

#[cfg(test)]
mod tests {
    use super::Serving;

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

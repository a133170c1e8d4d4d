//! How much room the data of each volume takes, looked at from time to time.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval};

use crate::converge::keeper::Tools;
use crate::disk::{self, DiskError};

/// How often volumes are looked for that were not measured yet.
const GLANCE: Duration = Duration::from_secs(5);
/// How often one is measured.
const PERIOD: Duration = Duration::from_secs(60);
/// Files of one copy that are counted. A copy with more is told smaller than it is.
const FILES_MAX: usize = 1_000_000;

/// What was measured last, by volume.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sizes {
    known: Arc<Mutex<BTreeMap<String, Size>>>,
}

#[derive(Clone, Copy, Debug)]
struct Size {
    bytes: u64,
    at: Instant,
}

impl Sizes {
    /// Bytes on disk of the largest copy; 0 when not measured yet.
    pub(crate) fn of(&self, volume: &str) -> u64 {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(volume).map_or(0, |size| size.bytes)
    }

    /// Takes in a measurement of those that are due. Answers whether one has changed.
    fn take(&self, measured: BTreeMap<String, Option<u64>>, at: Instant) -> bool {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|id, _| measured.contains_key(id));
        let mut changed = false;
        for (id, bytes) in measured {
            let Some(bytes) = bytes else { continue };
            let before = known.insert(id, Size { bytes, at });
            changed |= before.is_none_or(|before| before.bytes != bytes);
        }
        changed
    }

    fn is_due(&self, volume: &str, now: Instant) -> bool {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(volume).is_none_or(|size| PERIOD <= now.duration_since(size.at))
    }
}

/// Measures until it is dropped.
pub(crate) async fn run(tools: Arc<Tools>, volumes: PathBuf) {
    let sizes = tools.sizes.clone();
    let mut ticks = interval(GLANCE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let (now, folder, known) = (Instant::now(), volumes.clone(), sizes.clone());
        let measure = move || {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            let ids = entries.filter_map(|entry| entry.file_name().into_string().ok());
            let ids = ids.filter(|id| !id.starts_with('.'));
            let measured = ids.map(|id| {
                let bytes = known.is_due(&id, now).then(|| largest_copy(&folder.join(&id)));
                (id, bytes.filter(|bytes| *bytes > 0))
            });
            Ok::<_, DiskError>(measured.collect())
        };
        let Ok(measured) = disk::blocking(measure).await else { continue };
        if sizes.take(measured, now) {
            tools.board.ring();
        }
    }
}

fn largest_copy(volume: &Path) -> u64 {
    let copies = fs::read_dir(volume.join("copies")).into_iter().flatten().flatten();
    copies.map(|copy| on_disk(&copy.path())).max().unwrap_or(0)
}

/// Bytes that the files below a folder take on the disk. What goes away meanwhile does not count.
fn on_disk(folder: &Path) -> u64 {
    let (mut bytes, mut files) = (0, 0);
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            files += 1;
            if FILES_MAX < files {
                return bytes;
            }
            // Not followed where it is a link.
            let Ok(found) = entry.metadata() else { continue };
            if found.is_dir() {
                folders.push(entry.path());
            } else {
                bytes += found.blocks() * 512;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use tokio::time::Instant;

    use super::{PERIOD, Sizes, largest_copy};

    #[test]
    fn the_largest_copy_counts_with_what_it_takes_on_the_disk() {
        let folder = tempfile::tempdir().unwrap();
        for (name, bytes) in [("copies/a/data/base/1", 9000), ("copies/b/data/base/1", 200_000)] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, vec![1; bytes]).unwrap();
        }
        let hole = fs::File::create(folder.path().join("copies/a/data/hole")).unwrap();
        hole.set_len(1 << 30).unwrap();
        std::os::unix::fs::symlink("/", folder.path().join("copies/a/data/link")).unwrap();
        let found = largest_copy(folder.path());
        assert!((200_000..400_000).contains(&found), "{found}");
        assert_eq!(largest_copy(&folder.path().join("none")), 0);
    }

    #[test]
    fn a_volume_is_measured_once_a_period_and_forgotten_when_it_goes() {
        let (sizes, now) = (Sizes::default(), Instant::now());
        let measured = |bytes| BTreeMap::from([("a".to_owned(), bytes)]);
        assert!(sizes.is_due("a", now));
        assert!(sizes.take(measured(Some(5)), now));
        assert!(!sizes.is_due("a", now) && sizes.is_due("a", now + PERIOD));
        assert!(!sizes.take(measured(None), now));
        assert!(!sizes.take(measured(Some(5)), now));
        assert_eq!(sizes.of("a"), 5);
        sizes.take(BTreeMap::new(), now);
        assert_eq!(sizes.of("a"), 0);
    }
}

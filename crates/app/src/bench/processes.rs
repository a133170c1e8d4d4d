//! Processes of this machine, found and signalled from outside.

use std::fs;
use std::path::{Path, PathBuf};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

/// A process and the folder it works in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) id: i32,
    pub(crate) parent: i32,
    pub(crate) folder: PathBuf,
}

/// The processes that work in `folder` or below.
pub(crate) fn working_below(folder: &Path) -> Vec<Found> {
    all().into_iter().filter(|one| one.folder.starts_with(folder)).collect()
}

/// A process and those that it has started and those that they have.
pub(crate) fn family(id: i32) -> Vec<i32> {
    let all = all();
    let mut family = vec![id];
    let mut next = 0;
    while let Some(&parent) = family.get(next) {
        family.extend(all.iter().filter(|one| one.parent == parent).map(|one| one.id));
        next += 1;
    }
    family
}

/// The process that started another one.
pub(crate) fn parent(id: i32) -> Option<i32> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    status.lines().find_map(|line| line.strip_prefix("PPid:"))?.trim().parse().ok()
}

/// Those that have ended already are passed over.
pub(crate) fn signal(ids: &[i32], signal: Signal) {
    for id in ids {
        let _gone = kill(Pid::from_raw(*id), signal);
    }
}

/// Kills what works in a folder when it is dropped: a measurement that failed leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Leftovers(pub(crate) PathBuf);

impl Drop for Leftovers {
    fn drop(&mut self) {
        let left: Vec<i32> = working_below(&self.0).iter().map(|one| one.id).collect();
        signal(&left, Signal::SIGKILL);
    }
}

fn all() -> Vec<Found> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let ids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    let found = ids.filter_map(|id| {
        let folder = fs::read_link(format!("/proc/{id}/cwd")).ok()?;
        Some(Found { id, parent: parent(id)?, folder })
    });
    found.collect()
}

//! The data folder: where it is, who may read it, and that one server has it at a time.

use std::fs::{DirBuilder, File, OpenOptions};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use nix::fcntl::{Flock, FlockArg};

/// The folder to use when none is named.
pub fn default_folder() -> PathBuf {
    if nix::unistd::geteuid().is_root() {
        return PathBuf::from("/var/lib/borealis/data");
    }
    let base = std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")));
    base.unwrap_or_else(|| PathBuf::from(".")).join("borealis/data")
}

/// A data folder that this process alone serves.
#[derive(Debug)]
pub struct Data {
    pub folder: PathBuf,
    _lock: Flock<File>,
}

impl Data {
    /// Makes the folder if it is not there and takes its lock.
    ///
    /// # Errors
    /// When another process has it ([`Taken`]), or it cannot be made or written.
    pub fn open(folder: &Path) -> anyhow::Result<Self> {
        make(folder)?;
        let folder = folder.canonicalize().with_context(|| format!("find {}", folder.display()))?;
        let path = folder.join("lock");
        let file =
            OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(&path);
        let file = file.with_context(|| {
            format!("write to {}: name a folder of your own with --data", folder.display())
        })?;
        match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(lock) => Ok(Self { folder, _lock: lock }),
            Err((_, nix::errno::Errno::EWOULDBLOCK)) => Err(Taken { folder }.into()),
            Err((_, errno)) => bail!("lock {}: {errno}", path.display()),
        }
    }
}

/// Another process serves the folder.
#[derive(Debug, thiserror::Error)]
#[error(
    "{} is in use by another borealis: stop that one, or name another folder with --data",
    folder.display()
)]
pub struct Taken {
    pub folder: PathBuf,
}

fn make(folder: &Path) -> anyhow::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    // Files inside have modes of their own; the agent opens the way for the engines' user.
    let made = DirBuilder::new().recursive(true).mode(0o711).create(folder);
    made.with_context(|| {
        format!("make {}: name a folder of your own with --data", folder.display())
    })
}

/// Where the admin socket of a data folder is.
pub fn admin_socket(folder: &Path) -> PathBuf {
    folder.join("admin.sock")
}

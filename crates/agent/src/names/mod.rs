//! Makes endpoint names resolve on this machine, by entries in its hosts file.
//!
//! The entries stand between two marker lines that carry the id of the host, so that several
//! installations share the file: each replaces its own block and nothing else. A third line says
//! which process keeps the block; blocks whose process is gone are swept by whoever comes next.

mod block;

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::net::{IpAddr, Ipv4Addr, ToSocketAddrs};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};

use self::block::Owner;

/// What a name that only this check knows leads to.
const PROBE_ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Where the machine keeps its own names.
pub const SYSTEM_HOSTS: &str = "/etc/hosts";

/// Keeps this host's block in a hosts file.
#[derive(Debug)]
pub struct Names {
    hosts: PathBuf,
    host: String,
    owner: Owner,
}

impl Names {
    /// Puts the block of the host `host` (letters, digits, hyphens) into the file `hosts`, in the
    /// place of one that an earlier process of the same host left, and removes the blocks of
    /// processes that are gone.
    ///
    /// # Errors
    /// The file cannot be written: names will not resolve, clients need addresses.
    pub fn open(hosts: &Path, host: &str) -> Result<Self, NamesError> {
        if !block::is_name(host) {
            return Err(NamesError::HostId);
        }
        // A link is followed, so that a rename replaces the file and not the link.
        let hosts = hosts.canonicalize().map_err(|source| NamesError::file(hosts, source))?;
        let owner = Owner::this_process();
        let names = Self { hosts, host: host.to_owned(), owner };
        names.converge(&BTreeMap::new())?;
        Ok(names)
    }

    /// Makes the block say `entries` and nothing else. Names that are no DNS names are left out.
    /// Blocks; idempotent: the file is not touched when it says so already.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn converge(&self, entries: &BTreeMap<String, IpAddr>) -> Result<(), NamesError> {
        let probe = self.probe();
        let mut lines: Vec<_> = vec![(probe.as_str(), PROBE_ADDRESS)];
        for (name, &address) in entries {
            if block::is_name(name) {
                lines.push((name, address));
            } else {
                tracing::warn!(?name, "not a DNS name: left out of the hosts file");
            }
        }
        self.replace(Some(&lines))
    }

    /// Takes the block away.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn close(&self) -> Result<(), NamesError> {
        self.replace(None)
    }

    /// Whether the machine's resolver finds what stands in the block. Blocks.
    #[must_use]
    pub fn resolve(&self) -> bool {
        let found = (self.probe().as_str(), 0).to_socket_addrs();
        found.is_ok_and(|mut addresses| addresses.any(|found| found.ip() == PROBE_ADDRESS))
    }

    /// An entry that is always there, so that the check needs no endpoint.
    fn probe(&self) -> String {
        format!("{}.probe.borealis.internal", self.host)
    }

    fn replace(&self, lines: Option<&[(&str, IpAddr)]>) -> Result<(), NamesError> {
        let _lock = self.lock()?;
        let before =
            fs::read(&self.hosts).map_err(|source| NamesError::file(&self.hosts, source))?;
        let mut after = block::sweep(&before, |_, owner| owner.is_gone());
        let block = lines.map(|lines| block::text(&self.host, &self.owner, lines));
        let there = block.as_ref().is_some_and(|block| block::holds(&after, block));
        if !there {
            after = block::sweep(&after, |host, _| host == self.host);
            if let Some(block) = block {
                block::append(&mut after, &block);
            }
        }
        if after == before {
            return Ok(());
        }
        write(&self.hosts, &after).map_err(|source| NamesError::file(&self.hosts, source))
    }

    /// The lock is a file of its own: the hosts file may be another one after each change.
    fn lock(&self) -> Result<Flock<File>, NamesError> {
        let path = beside(&self.hosts, "lock");
        let file =
            OpenOptions::new().create(true).truncate(false).write(true).mode(0o644).open(&path);
        let file = file.map_err(|source| NamesError::file(&path, source))?;
        Flock::lock(file, FlockArg::LockExclusive)
            .map_err(|(_, errno)| NamesError::file(&path, errno.into()))
    }
}

/// Why names do not get into the hosts file.
#[derive(Debug, thiserror::Error)]
pub enum NamesError {
    #[error("use {path}", path = path.display())]
    File { path: PathBuf, source: io::Error },
    #[error("a host's id has letters, digits and hyphens only")]
    HostId,
}

impl NamesError {
    fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.borealis-{ending}"))
}

/// Replaces the file by a rename, so that no reader sees half of it. A file that is mounted by
/// itself, as containers have it, cannot be renamed over: that one is written in place.
fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    let new = beside(path, "new");
    let old = fs::metadata(path)?;
    let renamed = (|| {
        let mut file =
            OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&new)?;
        file.write_all(text)?;
        std::os::unix::fs::fchown(&file, Some(old.uid()), Some(old.gid()))?;
        file.set_permissions(old.permissions())?;
        file.sync_all()?;
        fs::rename(&new, path)
    })();
    if renamed.is_ok() {
        return Ok(());
    }
    // The failed attempt may or may not have left its file.
    let _absent = fs::remove_file(&new);
    let mut file = OpenOptions::new().write(true).open(path)?;
    file.write_all(text)?;
    file.set_len(u64::try_from(text.len()).unwrap_or(u64::MAX))?;
    file.sync_all()
}

#[cfg(test)]
mod tests;

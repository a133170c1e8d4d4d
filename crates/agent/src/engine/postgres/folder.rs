//! Where a volume's files are, and which of them says that the volume is finished.

use std::fs;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use base::entropy::Entropy;
use base::generation::Generation;
use base::spec::EngineBuild;
use nix::unistd::geteuid;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::disk::{self, DiskError, Owner};
use crate::logs::Logs;
use crate::process::ProcessId;

/// The port that names the socket file. No server listens on a TCP port of that number.
pub(crate) const PORT: u16 = 5432;

/// Where `postmaster.pid` tells the server's state, counted from 0.
const STATUS_LINE: usize = 7;

/// A Unix socket's path may be 107 bytes long, `/.s.PGSQL.5432` included.
const LONGEST_SOCKET_FOLDER: usize = 107 - "/.s.PGSQL.5432".len();

/// The folder of one volume. The folder itself and the secret are ours; what the server works with
/// belongs to the engine's operating system user.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
}

/// `volume.json`: written when the data is complete, so its presence means "finished".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Made {
    /// The engine that made the data or, after an upgrade, last ran on it.
    pub(crate) engine: EngineBuild,
    /// The verifier in force, as [`digest`] gives it.
    pub(crate) verifier: String,
}

/// `running.json`: which server was started here last, for the agent that comes after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Started {
    pub(crate) process: ProcessId,
    pub(crate) instance: String,
    pub(crate) generation: Generation,
    pub(crate) restart: u64,
    pub(crate) engine: EngineBuild,
}

/// A fingerprint of a verifier, to tell whether it is the one in force.
pub(crate) fn digest(verifier: &str) -> String {
    Sha256::digest(verifier.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Folder {
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The server's data.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("pgdata")
    }

    /// The file that holds the password of the service's own superuser.
    pub(crate) fn secret(&self) -> PathBuf {
        self.root.join("admin.secret")
    }

    fn logs(&self) -> PathBuf {
        self.root.join("log")
    }

    /// The server log of one instance.
    pub(crate) fn log(&self, instance: &str) -> PathBuf {
        self.logs().join(format!("{instance}.log"))
    }

    /// The folder that the server of one instance writes its log files to.
    pub(crate) fn log_folder(&self, instance: &str) -> PathBuf {
        self.logs().join(instance)
    }

    /// The log files of one instance. What a server says before it writes to its own folder is
    /// shown under the name that the real service has for it.
    pub(crate) fn log_files(&self, instance: &str) -> Logs {
        Logs::new(self.log_folder(instance), self.log(instance), "postgres.log")
    }

    /// The log before the current one.
    pub(crate) fn old_log(&self, instance: &str) -> PathBuf {
        self.logs().join(format!("{instance}.log.1"))
    }

    /// The folder of the server's socket: below the volume's, or where paths are short when the
    /// operating system could not address the socket there.
    pub(crate) fn sockets(&self) -> PathBuf {
        let here = self.root.join("run");
        if here.as_os_str().len() <= LONGEST_SOCKET_FOLDER {
            return here;
        }
        let name = &digest(&self.root.display().to_string())[..16];
        if geteuid().is_root() {
            Path::new("/run/borealis").join(name)
        } else {
            Path::new("/tmp").join(format!("borealis-{}-{name}", geteuid()))
        }
    }

    /// The socket that clients of the running server connect to.
    pub(crate) fn socket(&self) -> PathBuf {
        self.sockets().join(format!(".s.PGSQL.{PORT}"))
    }

    /// Makes the folders a server needs besides its data, for the user it runs as.
    pub(crate) fn prepare(&self, owner: Option<Owner>) -> Result<(), DiskError> {
        let sockets = self.sockets();
        if !sockets.starts_with(&self.root) {
            private_elsewhere(&sockets, owner)?;
        }
        disk::make_folder(&sockets, 0o700, owner)?;
        disk::make_folder(&self.logs(), 0o711, None)
    }

    pub(crate) fn made(&self) -> Result<Option<Made>, DiskError> {
        read(&self.root.join("volume.json"))
    }

    pub(crate) fn note_made(&self, made: &Made) -> Result<(), DiskError> {
        write(&self.root.join("volume.json"), made)
    }

    pub(crate) fn started(&self) -> Result<Option<Started>, DiskError> {
        read(&self.root.join("running.json"))
    }

    pub(crate) fn note_started(&self, started: &Started) -> Result<(), DiskError> {
        write(&self.root.join("running.json"), started)
    }

    pub(crate) fn forget_started(&self) -> Result<(), DiskError> {
        disk::remove(&self.root.join("running.json"))
    }

    /// The server that holds the data now, by the server's own lock file. `None`: nobody does.
    pub(crate) fn holder(&self) -> Option<ProcessId> {
        let lock = fs::read_to_string(self.data().join("postmaster.pid")).ok()?;
        let process = ProcessId::of(lock.lines().next()?.trim().parse().ok()?)?;
        // A server works in its data folder; another process may have got the number since.
        (process.folder()? == fs::canonicalize(self.data()).ok()?).then_some(process)
    }

    /// Whether the server says of itself that it accepts sessions. Asking the file first keeps the
    /// server's log free of refused logins.
    pub(crate) fn says_ready(&self) -> bool {
        let lock = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
        lock.lines().nth(STATUS_LINE).is_some_and(|status| status.trim() == "ready")
    }

    /// Removes what belongs to an instance and not to its volume.
    pub(crate) fn forget_instance(&self, instance: &str) -> Result<(), DiskError> {
        disk::remove(&self.log(instance))?;
        disk::remove(&self.old_log(instance))?;
        disk::remove(&self.log_folder(instance))
    }

    /// Destroys the volume. After a crash half-way the rest is destroyed by the next attempt.
    pub(crate) fn destroy(&self) -> Result<(), DiskError> {
        let sockets = self.sockets();
        if !sockets.starts_with(&self.root) {
            disk::remove(&sockets)?;
        }
        let doomed = self.hidden("gone");
        disk::remove(&doomed)?;
        match fs::rename(&self.root, &doomed) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            other => other.map_err(DiskError::of("remove", &self.root))?,
        }
        disk::sync_folder(self.root.parent().unwrap_or(Path::new("/")))?;
        disk::remove(&doomed)
    }

    /// A folder beside the volume's to make it in. Each attempt gets one of its own: a program that
    /// an earlier attempt left running finds its folder gone and does not write into this one.
    pub(crate) fn draft(&self, entropy: &dyn Entropy) -> Self {
        Self { root: self.hidden(&format!("draft.{}", entropy.hex(8))) }
    }

    /// Removes what attempts to make or destroy the volume have left.
    pub(crate) fn sweep(&self) -> Result<(), DiskError> {
        let above = self.root.parent().unwrap_or(Path::new("/"));
        let id = self.root.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ours = |name: &str| {
            let parts = name.strip_prefix('.').and_then(|name| name.split_once('-'));
            parts.is_some_and(|(why, of)| of == id && (why == "gone" || why.starts_with("draft.")))
        };
        for entry in fs::read_dir(above).map_err(DiskError::of("list", above))?.flatten() {
            if entry.file_name().to_str().is_some_and(ours) {
                disk::remove(&entry.path())?;
            }
        }
        Ok(())
    }

    /// A path beside the volume's that no volume has.
    fn hidden(&self, why: &str) -> PathBuf {
        let mut name = std::ffi::OsString::from(format!(".{why}-"));
        name.push(self.root.file_name().unwrap_or_default());
        self.root.with_file_name(name)
    }
}

/// Makes a folder in a place that others may write to: it must be new or already the right user's.
fn private_elsewhere(path: &Path, owner: Option<Owner>) -> Result<(), DiskError> {
    let parent = path.parent().unwrap_or(Path::new("/"));
    if geteuid().is_root() {
        disk::make_folder(parent, 0o711, None)?;
    }
    match fs::DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
        other => return other.map_err(DiskError::of("make", path)),
    }
    let found = fs::symlink_metadata(path).map_err(DiskError::of("look at", path))?;
    let wanted = owner.map_or(geteuid().as_raw(), |owner| owner.uid);
    if found.is_dir() && (found.uid() == wanted || found.uid() == geteuid().as_raw()) {
        return Ok(());
    }
    let source = std::io::Error::other("it belongs to another user");
    Err(DiskError { doing: "use", path: path.to_owned(), source })
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Option<T>, DiskError> {
    let Some(text) = disk::read_if_there(path)? else { return Ok(None) };
    let parsed = serde_json::from_str(&text).map_err(std::io::Error::from);
    Ok(Some(parsed.map_err(DiskError::of("understand", path))?))
}

fn write<T: Serialize>(path: &Path, content: &T) -> Result<(), DiskError> {
    let text = serde_json::to_vec(content).map_err(std::io::Error::from);
    disk::write_whole(path, &text.map_err(DiskError::of("write", path))?, 0o600)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use base::entropy::SeededEntropy;

    use super::Folder;

    #[test]
    fn sweeping_takes_the_volumes_own_leftovers_and_nothing_else() {
        let volumes = tempfile::tempdir().unwrap();
        let (one, two) =
            (Folder::new(volumes.path().join("v-1")), Folder::new(volumes.path().join("v-1-a")));
        let entropy = SeededEntropy::new(1);
        for folder in [&one, &two] {
            for draft in [folder.draft(&entropy), folder.draft(&entropy), folder.clone()] {
                fs::create_dir_all(draft.data()).unwrap();
            }
        }
        fs::create_dir_all(one.hidden("gone")).unwrap();
        one.sweep().unwrap();
        let mut left: Vec<_> =
            fs::read_dir(volumes.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left.len(), 4, "{left:?}");
        assert!(one.data().exists() && two.data().exists());
        assert!(left[..2].iter().all(|name| name.to_str().unwrap().ends_with("-v-1-a")));
    }

    #[test]
    fn sockets_are_where_their_path_is_short_enough() {
        for (length, below) in [(10, true), (89, true), (90, false), (300, false)] {
            let root = Path::new("/").join("v".repeat(length - 1));
            let folder = Folder::new(root.clone());
            assert_eq!(folder.sockets().starts_with(&root), below, "{length}");
            assert!(folder.socket().as_os_str().len() <= 107, "{}", folder.socket().display());
        }
    }
}

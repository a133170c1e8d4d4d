//! Where a volume's files are: what belongs to all of it, and each copy of its data.

use std::fs;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _};
use std::path::{Path, PathBuf};

use base::entropy::Entropy;
use base::generation::Generation;
use base::spec::{EngineBuild, EngineFamily, Epoch};
use nix::unistd::geteuid;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::disk::{self, DiskError, Owner};
use crate::logs::Logs;
use crate::process::ProcessId;

/// A Unix socket's path may be 107 bytes long, the longest name of an engine's socket included.
const LONGEST_SOCKET_FOLDER: usize = 107 - "/.s.PGSQL.5432".len();

/// The copy that belongs to no instance yet. No instance can have this id.
pub(crate) const NOBODYS: &str = "_";

/// Where the data was before there was more than one copy of it.
const FORMER_DATA: &str = "pgdata";

/// The folder of one volume. The folder itself and the secrets are ours; what servers work with
/// belongs to the engine's operating system user.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    root: PathBuf,
}

/// The folder of one copy of a volume's data, with what belongs to the server that works on it.
#[derive(Clone, Debug)]
pub(crate) struct CopyFolder {
    pub(crate) volume: Folder,
    root: PathBuf,
}

/// `volume.json`: written when the data is complete, so its presence means "finished".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Made {
    /// The engine that made the data or, after an upgrade, last wrote to it.
    pub(crate) engine: EngineBuild,
    /// The verifier in force, as [`digest`] gives it.
    pub(crate) verifier: String,
}

/// `writer.json`: who may write to the volume. Written before it becomes true, so that a host that
/// crashes never lets two servers write.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tenure {
    pub(crate) epoch: Epoch,
    /// The only instance whose server may write.
    pub(crate) writer: Option<String>,
    /// The instance that was opened for writing last. Its copy has every acknowledged commit.
    pub(crate) last_writer: Option<String>,
    /// An instance that takes over the copy of the last writer, which is being moved.
    #[serde(default)]
    pub(crate) heir: Option<String>,
    /// See [`base::report::VolumeReport::in_sync`].
    pub(crate) in_sync: Vec<String>,
}

impl Tenure {
    /// The name of the copy that has every acknowledged commit.
    pub(crate) fn main(&self) -> &str {
        self.last_writer.as_deref().unwrap_or(NOBODYS)
    }
}

/// `running.json`: which server was started on a copy last, for the agent that comes after a crash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Started {
    pub(crate) process: ProcessId,
    pub(crate) instance: String,
    pub(crate) generation: Generation,
    pub(crate) restart: u64,
    pub(crate) engine: EngineBuild,
    /// The instance that it follows. `None`: it was started to write.
    #[serde(default)]
    pub(crate) follows: Option<String>,
}

/// `copy.json`: written when a copy is complete.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Whole {
    /// The copy that it was made of, for a person to read.
    of: String,
}

/// A fingerprint of a text, e.g. of a verifier, to tell whether it is the one in force.
pub(crate) fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Folder {
    pub(crate) fn new(root: PathBuf) -> Self {
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The copy with this name: an instance's id, or [`NOBODYS`].
    pub(crate) fn copy(&self, name: &str) -> CopyFolder {
        CopyFolder { volume: self.clone(), root: self.copies().join(name) }
    }

    fn copies(&self) -> PathBuf {
        self.root.join("copies")
    }

    /// The names of all copies that there are, whole or not.
    pub(crate) fn copy_names(&self) -> Result<Vec<String>, DiskError> {
        let entries = match fs::read_dir(self.copies()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other.map_err(DiskError::of("list", &self.copies()))?,
        };
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        Ok(names.filter(|name| !name.starts_with('.')).collect())
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
        let family = self.made().ok().flatten().map(|made| made.engine.family);
        let early = match family {
            Some(EngineFamily::Mariadb) => "mysql-error.log",
            Some(EngineFamily::Postgresql) | None => "postgres.log",
        };
        Logs::new(self.log_folder(instance), self.log(instance), early)
    }

    /// The log before the current one.
    pub(crate) fn old_log(&self, instance: &str) -> PathBuf {
        self.logs().join(format!("{instance}.log.1"))
    }

    pub(crate) fn made(&self) -> Result<Option<Made>, DiskError> {
        read(&self.root.join("volume.json"))
    }

    pub(crate) fn note_made(&self, made: &Made) -> Result<(), DiskError> {
        write(&self.root.join("volume.json"), made)
    }

    pub(crate) fn tenure(&self) -> Result<Tenure, DiskError> {
        Ok(read(&self.root.join("writer.json"))?.unwrap_or_default())
    }

    pub(crate) fn note_tenure(&self, tenure: &Tenure) -> Result<(), DiskError> {
        write(&self.root.join("writer.json"), tenure)
    }

    /// Whether the data still lies where it did when a volume had one copy only.
    pub(crate) fn is_former(&self) -> bool {
        self.root.join(FORMER_DATA).exists()
    }

    /// The only copy of a volume of the former layout.
    pub(crate) fn former(&self) -> CopyFolder {
        CopyFolder { volume: self.clone(), root: self.root.clone() }
    }

    /// Moves the data of the former layout, on which no server runs, to where copies are.
    pub(crate) fn reform(&self) -> Result<(), DiskError> {
        let copy = self.copy(NOBODYS);
        disk::make_folder(&self.copies(), 0o711, None)?;
        disk::make_folder(copy.root(), 0o711, None)?;
        copy.note_whole("the volume before it had copies")?;
        let from = self.root.join(FORMER_DATA);
        fs::rename(&from, copy.data()).map_err(DiskError::of("move", &from))?;
        disk::sync_folder(copy.root())?;
        disk::remove(&self.root.join("running.json"))?;
        self.former().forget_sockets()?;
        disk::sync_folder(&self.root)
    }

    /// Gives the copy `from` to the instance `heir`; one that it has already is destroyed. A move
    /// that a crash has interrupted is finished by calling it again.
    pub(crate) fn hand_over(&self, from: &str, heir: &str) -> Result<(), DiskError> {
        let (old, new) = (self.copy(from), self.copy(heir));
        if !old.root.exists() {
            return Ok(());
        }
        new.destroy()?;
        old.forget_sockets()?;
        fs::rename(&old.root, &new.root).map_err(DiskError::of("move", &old.root))?;
        disk::sync_folder(&self.copies())
    }

    /// Removes what belongs to an instance and to neither its volume nor its copy.
    pub(crate) fn forget_instance(&self, instance: &str) -> Result<(), DiskError> {
        disk::remove(&self.log(instance))?;
        disk::remove(&self.old_log(instance))?;
        disk::remove(&self.log_folder(instance))
    }

    /// Destroys the volume. After a crash half-way the rest is destroyed by the next attempt.
    pub(crate) fn destroy(&self) -> Result<(), DiskError> {
        for name in self.copy_names()? {
            self.copy(&name).forget_sockets()?;
        }
        self.former().forget_sockets()?;
        destroy(&self.root)
    }

    /// A folder beside the volume's to make it in. Each attempt gets one of its own: a program that
    /// an earlier attempt left running finds its folder gone and does not write into this one.
    pub(crate) fn draft(&self, entropy: &dyn Entropy) -> Self {
        Self { root: hidden(&self.root, &format!("draft.{}", entropy.hex(8))) }
    }

    /// Removes what attempts to make or destroy the volume or a copy have left.
    pub(crate) fn sweep(&self) -> Result<(), DiskError> {
        let id = self.root.file_name().unwrap_or_default().to_string_lossy().into_owned();
        sweep(self.root.parent().unwrap_or(Path::new("/")), |of| of == id)?;
        if self.copies().exists() {
            sweep(&self.copies(), |_| true)?;
        }
        Ok(())
    }
}

impl CopyFolder {
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The server's data.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join(if self.root == self.volume.root { FORMER_DATA } else { "data" })
    }

    /// The folder of the server's socket: below the copy's, or where paths are short when the
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

    /// Makes the folders a server needs besides its data, for the user it runs as.
    pub(crate) fn prepare(&self, owner: Option<Owner>) -> Result<(), DiskError> {
        let sockets = self.sockets();
        if !sockets.starts_with(&self.root) {
            private_elsewhere(&sockets, owner)?;
        }
        disk::make_folder(&sockets, 0o700, owner)?;
        disk::make_folder(&self.volume.logs(), 0o711, None)
    }

    /// Makes the folder of a new copy and its empty data folder.
    pub(crate) fn begin(&self, owner: Option<Owner>) -> Result<(), DiskError> {
        disk::make_folder(&self.volume.copies(), 0o711, None)?;
        disk::make_folder(&self.root, 0o711, None)?;
        disk::make_folder(&self.data(), 0o700, owner)
    }

    /// The file that a replica reads the password for its writer from.
    pub(crate) fn passfile(&self) -> PathBuf {
        self.root.join("replication.passfile")
    }

    pub(crate) fn is_whole(&self) -> bool {
        self.root.join("copy.json").exists()
    }

    pub(crate) fn note_whole(&self, of: &str) -> Result<(), DiskError> {
        write(&self.root.join("copy.json"), &Whole { of: of.to_owned() })
    }

    /// From now on the copy is not to be used, only to be made anew.
    pub(crate) fn note_stale(&self) -> Result<(), DiskError> {
        disk::remove(&self.root.join("copy.json"))?;
        disk::sync_folder(&self.root)
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

    fn forget_sockets(&self) -> Result<(), DiskError> {
        disk::remove(&self.sockets())
    }

    /// Destroys the copy, so that after a crash it is either there or not.
    pub(crate) fn destroy(&self) -> Result<(), DiskError> {
        self.forget_sockets()?;
        destroy(&self.root)
    }
}

/// Moves a folder out of the way, then removes it.
fn destroy(root: &Path) -> Result<(), DiskError> {
    let doomed = hidden(root, "gone");
    disk::remove(&doomed)?;
    match fs::rename(root, &doomed) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        other => other.map_err(DiskError::of("remove", root))?,
    }
    disk::sync_folder(root.parent().unwrap_or(Path::new("/")))?;
    disk::remove(&doomed)
}

/// Removes what making and destroying has left in `above` of those folders that `ours` names.
fn sweep(above: &Path, ours: impl Fn(&str) -> bool) -> Result<(), DiskError> {
    let left = |name: &str| {
        let parts = name.strip_prefix('.').and_then(|name| name.split_once('-'));
        parts.is_some_and(|(why, of)| ours(of) && (why == "gone" || why.starts_with("draft.")))
    };
    for entry in fs::read_dir(above).map_err(DiskError::of("list", above))?.flatten() {
        if entry.file_name().to_str().is_some_and(left) {
            disk::remove(&entry.path())?;
        }
    }
    Ok(())
}

/// A path beside a folder that no volume and no copy has.
fn hidden(root: &Path, why: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(format!(".{why}-"));
    name.push(root.file_name().unwrap_or_default());
    root.with_file_name(name)
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

    use super::{Folder, NOBODYS};

    #[test]
    fn sweeping_takes_the_volumes_own_leftovers_and_nothing_else() {
        let volumes = tempfile::tempdir().unwrap();
        let (one, two) =
            (Folder::new(volumes.path().join("v-1")), Folder::new(volumes.path().join("v-1-a")));
        let entropy = SeededEntropy::new(1);
        for folder in [&one, &two] {
            for draft in [folder.draft(&entropy), folder.draft(&entropy), folder.clone()] {
                fs::create_dir_all(draft.copy("a").data()).unwrap();
            }
        }
        fs::create_dir_all(super::hidden(one.root(), "gone")).unwrap();
        let half = super::hidden(one.copy("a").root(), "gone");
        fs::create_dir_all(&half).unwrap();
        one.sweep().unwrap();
        let mut left: Vec<_> =
            fs::read_dir(volumes.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left.len(), 4, "{left:?}");
        assert!(!half.exists());
        assert!(one.copy("a").data().exists() && two.copy("a").data().exists());
        assert!(left[..2].iter().all(|name| name.to_str().unwrap().ends_with("-v-1-a")));
    }

    #[test]
    fn sockets_are_where_their_path_is_short_enough() {
        for (length, below) in [(10, true), (80, true), (81, false), (300, false)] {
            let root = Path::new("/").join("v".repeat(length - 1));
            let copy = Folder::new(root.clone()).copy("a");
            let socket = copy.sockets().join(".s.PGSQL.5432");
            assert_eq!(socket.starts_with(&root), below, "{length}");
            assert!(socket.as_os_str().len() <= 107, "{}", socket.display());
        }
    }

    #[test]
    fn a_volume_of_the_former_layout_gets_a_copy_and_hands_it_over() {
        let volumes = tempfile::tempdir().unwrap();
        let folder = Folder::new(volumes.path().join("v"));
        fs::create_dir_all(folder.root().join("pgdata")).unwrap();
        fs::write(folder.root().join("pgdata/x"), "kept").unwrap();
        assert!(folder.is_former());
        folder.reform().unwrap();
        assert!(!folder.is_former() && folder.copy(NOBODYS).is_whole());
        fs::create_dir_all(folder.copy("db-1").data()).unwrap();
        for _ in 0..2 {
            folder.hand_over(NOBODYS, "db-1").unwrap();
            assert_eq!(folder.copy_names().unwrap(), ["db-1"]);
            let kept = fs::read_to_string(folder.copy("db-1").data().join("x")).unwrap();
            assert_eq!(kept, "kept");
        }
    }
}

//! Files and folders as the agent keeps them: written whole or not at all, and owned by whom they concern.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

/// Why something on the disk could not be done.
#[derive(Debug, thiserror::Error)]
#[error("cannot {doing} {}", path.display())]
pub struct DiskError {
    /// What was tried, as a verb: `write`, `remove`.
    pub doing: &'static str,
    pub path: PathBuf,
    pub source: io::Error,
}

impl DiskError {
    /// Makes the error of one attempt; for `map_err`.
    pub(crate) fn of(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self { doing, path, source }
    }
}

/// An operating system user that files are given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) uid: u32,
    pub(crate) gid: u32,
}

/// Replaces a file so that after a crash either the old or the new content is there, never a part.
pub(crate) fn write_whole(path: &Path, content: &[u8], mode: u32) -> Result<(), DiskError> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let draft = path.with_file_name(name);
    let write = || -> io::Result<()> {
        match fs::remove_file(&draft) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = OpenOptions::new().write(true).create_new(true).mode(mode).open(&draft)?;
        file.write_all(content)?;
        file.set_permissions(Permissions::from_mode(mode))?;
        file.sync_all()?;
        fs::rename(&draft, path)
    };
    write().map_err(DiskError::of("write", path))?;
    sync_folder(path.parent().unwrap_or(Path::new("/")))
}

/// Makes a rename or a new entry in a folder survive a crash of the machine.
pub(crate) fn sync_folder(path: &Path) -> Result<(), DiskError> {
    File::open(path).and_then(|folder| folder.sync_all()).map_err(DiskError::of("sync", path))
}

/// The content of a file, `None` when there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<String>, DiskError> {
    match fs::read_to_string(path) {
        Ok(content) => Ok(Some(content)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DiskError { doing: "read", path: path.to_owned(), source }),
    }
}

/// Makes a folder (and those above it) unless it is there, and gives it mode and owner either way.
pub(crate) fn make_folder(path: &Path, mode: u32, owner: Option<Owner>) -> Result<(), DiskError> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o711)
        .create(path)
        .and_then(|()| fs::set_permissions(path, Permissions::from_mode(mode)))
        .map_err(DiskError::of("make", path))?;
    give(path, owner)
}

/// Gives a file or folder to a user; `None` leaves it with us.
pub(crate) fn give(path: &Path, owner: Option<Owner>) -> Result<(), DiskError> {
    let Some(Owner { uid, gid }) = owner else { return Ok(()) };
    std::os::unix::fs::chown(path, Some(uid), Some(gid)).map_err(DiskError::of("give away", path))
}

/// Removes a file or a folder with everything in it; nothing there is fine.
pub(crate) fn remove(path: &Path) -> Result<(), DiskError> {
    let removed = match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other.map_err(DiskError::of("remove", path)),
    }
}

/// Does slow work on the disk without holding up other tasks.
pub(crate) async fn blocking<T: Default + Send + 'static>(
    work: impl FnOnce() -> Result<T, DiskError> + Send + 'static,
) -> Result<T, DiskError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => match error.try_into_panic() {
            Ok(panic) => std::panic::resume_unwind(panic),
            // The runtime is shutting down; nothing looks at the result any more.
            Err(_) => Ok(T::default()),
        },
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::{read_if_there, remove, write_whole};

    #[test]
    fn a_file_is_replaced_whole_with_its_mode_and_no_draft_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("spec.json");
        assert_eq!(read_if_there(&path).unwrap(), None);
        fs::write(folder.path().join("spec.json.new"), "half of an earlier attempt").unwrap();
        for content in ["first, a long one", "second"] {
            write_whole(&path, content.as_bytes(), 0o600).unwrap();
            assert_eq!(read_if_there(&path).unwrap().as_deref(), Some(content));
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn removing_what_is_not_there_is_fine() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a/b");
        fs::create_dir_all(&inner).unwrap();
        fs::write(inner.join("c"), "c").unwrap();
        for _ in 0..2 {
            remove(&folder.path().join("a")).unwrap();
        }
        assert!(!inner.exists());
    }
}

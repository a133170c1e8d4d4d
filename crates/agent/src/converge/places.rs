//! Where volumes are kept: below the agent's folder, if the engines' user can get there.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use base::entropy::{Entropy as _, SystemEntropy};

use crate::disk::{self, DiskError, Owner};

/// Holds the path of the volumes' folder when it is not below the agent's.
const ELSEWHERE: &str = "volumes-are-in";

/// Where volumes go when the engines' user cannot get to the agent's folder.
pub(crate) const FALLBACK: &str = "/var/lib/borealis/volumes";

/// Holds an id that tells this folder's host from others on the same machine.
const HOST_ID: &str = "host-id";

/// Where things are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Places {
    pub(crate) volumes: PathBuf,
    /// Lower-case hexadecimal digits, the same for as long as the folder exists.
    pub(crate) host_id: String,
}

/// Makes the folders and says where they are.
///
/// As root, engines run as another user, who must be able to pass through the folders above the
/// volumes: to ours it is let through, without being able to list them. When a folder that is not ours
/// keeps it out (`/root`), volumes go to a folder below `fallback`, and a file says so for good.
pub(crate) fn prepare(
    data: &Path,
    engine_user: Option<Owner>,
    fallback: &Path,
) -> Result<Places, DiskError> {
    let Some(user) = engine_user else {
        disk::make_folder(data, 0o700, None)?;
        let data = whole(data)?;
        let volumes = data.join("volumes");
        disk::make_folder(&volumes, 0o700, None)?;
        return Ok(Places { volumes, host_id: host_id(&data)? });
    };
    disk::make_folder(data, 0o711, None)?;
    let data = whole(data)?;
    let host_id = host_id(&data)?;
    let note = data.join(ELSEWHERE);
    let volumes = match disk::read_if_there(&note)? {
        Some(path) => PathBuf::from(path.trim()),
        None => match data.parent().and_then(|above| obstacle(above, user)) {
            None => data.join("volumes"),
            Some(obstacle) => {
                let volumes = fallback.join(&host_id);
                tracing::warn!(
                    obstacle = %obstacle.display(),
                    volumes = %volumes.display(),
                    "engines do not run as root, and their user may not pass; volumes go elsewhere"
                );
                let text = volumes.display().to_string();
                disk::write_whole(&note, text.as_bytes(), 0o600)?;
                volumes
            }
        },
    };
    disk::make_folder(&volumes, 0o711, None)?;
    Ok(Places { volumes, host_id })
}

fn host_id(data: &Path) -> Result<String, DiskError> {
    let path = data.join(HOST_ID);
    if let Some(id) = disk::read_if_there(&path)? {
        return Ok(id.trim().to_owned());
    }
    let id = SystemEntropy.hex(12);
    disk::write_whole(&path, id.as_bytes(), 0o600)?;
    Ok(id)
}

fn whole(path: &Path) -> Result<PathBuf, DiskError> {
    path.canonicalize().map_err(DiskError::of("find", path))
}

/// The nearest folder from `path` upwards that `user` may not pass through.
fn obstacle(path: &Path, user: Owner) -> Option<PathBuf> {
    let blocks = |folder: &&Path| {
        let Ok(found) = std::fs::metadata(folder) else { return true };
        let mode = found.permissions().mode();
        let passes = match () {
            () if found.uid() == user.uid => mode & 0o100,
            () if found.gid() == user.gid => mode & 0o010,
            () => mode & 0o001,
        };
        passes == 0
    };
    path.ancestors().find(blocks).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};

    use std::path::Path;

    use super::{obstacle, prepare};
    use crate::disk::Owner;

    #[test]
    fn a_closed_folder_above_is_an_obstacle_unless_it_is_the_users() {
        let root = tempfile::tempdir().unwrap();
        fs::set_permissions(root.path(), Permissions::from_mode(0o755)).unwrap();
        let folder = root.path().join("home/data");
        fs::create_dir_all(&folder).unwrap();
        let home = root.path().join("home");
        let found = fs::metadata(&home).unwrap();
        let other = Owner { uid: found.uid() + 1, gid: found.gid() + 1 };
        let owner = Owner { uid: found.uid(), gid: found.gid() };
        for (mode, user, blocked) in [
            (0o711, other, false),
            (0o700, other, true),
            (0o710, other, true),
            (0o710, Owner { gid: found.gid(), ..other }, false),
            (0o700, owner, false),
        ] {
            fs::set_permissions(&home, Permissions::from_mode(mode)).unwrap();
            assert_eq!(obstacle(&folder, user), blocked.then(|| home.clone()), "{mode:o}");
        }
    }

    #[test]
    fn without_another_user_volumes_are_below_and_private() {
        let root = tempfile::tempdir().unwrap();
        let data = root.path().join("data");
        let volumes = prepare(&data, None, Path::new("/")).unwrap().volumes;
        assert_eq!(volumes, data.canonicalize().unwrap().join("volumes"));
        assert_eq!(fs::metadata(&volumes).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[test]
    fn another_user_is_let_through_ours_and_goes_elsewhere_when_others_block() {
        let root = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        fs::set_permissions(root.path(), Permissions::from_mode(0o755)).unwrap();
        let other = Owner { uid: 65_533, gid: 65_533 };
        let (data, fallback) = (root.path().join("open/data"), root.path().join("fallback"));
        fs::create_dir_all(&data).unwrap();
        fs::set_permissions(&data, Permissions::from_mode(0o700)).unwrap();
        let volumes = prepare(&data, Some(other), &fallback).unwrap().volumes;
        assert_eq!(volumes, data.canonicalize().unwrap().join("volumes"));
        assert_eq!((mode(&data), mode(&volumes)), (0o711, 0o711));

        fs::set_permissions(root.path().join("open"), Permissions::from_mode(0o700)).unwrap();
        let data = root.path().join("open/other");
        let volumes = prepare(&data, Some(other), &fallback).unwrap().volumes;
        assert!(volumes.starts_with(&fallback), "{}", volumes.display());
        fs::set_permissions(root.path().join("open"), Permissions::from_mode(0o755)).unwrap();
        assert_eq!(prepare(&data, Some(other), &fallback).unwrap().volumes, volumes, "for good");
    }
}

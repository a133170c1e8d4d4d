//! What is installed on this host, asked from the programs themselves.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use base::spec::{EngineBuild, EngineFamily};

use crate::engine::trusted;
use crate::process::Launch;

/// Where Debian's packages put each major version.
const DEBIAN: &str = "/usr/lib/postgresql";

/// Where Debian's package puts MariaDB's server, of which a machine has one version.
const MARIADB: &str = "/usr/sbin";

/// `postgres --version` answers at once; more than this means a broken machine.
const ANSWER: Duration = Duration::from_secs(20);

/// An engine that is here, with its programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installed {
    pub build: EngineBuild,
    /// The folder that holds `postgres` and `initdb`, or `mariadbd`.
    pub programs: PathBuf,
    /// Whether it came with the machine's packages or by `borealis engine install`.
    pub origin: Origin,
}

/// Who put an engine here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The machine's own packages; preferred, because they are kept safe by the distribution.
    Debian,
    /// Unpacked into the engines folder.
    Unpacked,
}

/// Finds engines. Remembers what a program answered for as long as its file stays the same.
#[derive(Debug)]
pub struct Catalogue {
    debian: PathBuf,
    mariadb: PathBuf,
    unpacked: PathBuf,
    answers: Mutex<BTreeMap<PathBuf, Answer>>,
}

/// What a program said, and the file that said it.
#[derive(Clone, Debug)]
struct Answer {
    inode: u64,
    modified: (i64, i64),
    version: Option<String>,
}

impl Catalogue {
    /// Looks at Debian's packages and at `engines`, the folder of unpacked ones.
    #[must_use]
    pub fn new(engines: PathBuf) -> Self {
        Self {
            debian: DEBIAN.into(),
            mariadb: MARIADB.into(),
            unpacked: engines,
            answers: Mutex::default(),
        }
    }

    /// Everything that is installed now, by version, oldest first. Each version once.
    pub async fn scan(&self) -> Vec<Installed> {
        let mut found = BTreeMap::new();
        let places = [(&self.unpacked, Origin::Unpacked), (&self.debian, Origin::Debian)];
        for (folder, origin) in places {
            for programs in programs_under(folder, origin) {
                let Some(version) = self.ask(&programs.join("postgres")).await else { continue };
                let build = EngineBuild { family: EngineFamily::Postgresql, version };
                let order = (build.family, order(&build.version));
                let programs = self.with_trusted(programs);
                found.insert(order, Installed { build, programs, origin });
            }
        }
        if let Some(version) = self.ask(&self.mariadb.join("mariadbd")).await {
            let build = EngineBuild { family: EngineFamily::Mariadb, version };
            let programs = self.mariadb.clone();
            let order = (build.family, order(&build.version));
            found.insert(order, Installed { build, programs, origin: Origin::Debian });
        }
        found.into_values().collect()
    }

    /// The same engine with which master users may create more extensions, where that can be made.
    fn with_trusted(&self, programs: PathBuf) -> PathBuf {
        match trusted::engine(&programs, &self.unpacked) {
            Ok(programs) => programs,
            Err(error) => {
                let path = programs.display();
                tracing::debug!(%path, %error, "an engine keeps extensions for its superuser");
                programs
            }
        }
    }

    /// The engine of exactly this build.
    pub async fn find(&self, build: &EngineBuild) -> Option<Installed> {
        self.scan().await.into_iter().find(|installed| installed.build == *build)
    }

    async fn ask(&self, program: &Path) -> Option<String> {
        let program = program.to_owned();
        let file = fs::metadata(&program).ok()?;
        let modified = (file.mtime(), file.mtime_nsec());
        let known =
            self.answers.lock().unwrap_or_else(PoisonError::into_inner).get(&program).cloned();
        if let Some(known) = known
            && known.inode == file.ino()
            && known.modified == modified
        {
            return known.version;
        }
        let version = match version_of(&program).await {
            Ok(version) => version,
            Err(problem) => {
                tracing::warn!(program = %program.display(), %problem, "an engine does not work");
                None
            }
        };
        let answer = Answer { inode: file.ino(), modified, version: version.clone() };
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).insert(program, answer);
        version
    }
}

/// Asks a server's program for its version.
pub(crate) async fn version_of(
    program: &Path,
) -> Result<Option<String>, crate::process::ProcessError> {
    let answer = Launch::engine(program.to_owned(), None).arg("--version").run(b"", ANSWER).await?;
    Ok(version_in(&answer))
}

/// Folders that hold a `postgres` program: `<folder>/<major>/bin` of Debian, and
/// `<folder>/<name>/native/bin` of unpacked ones. Names with a leading dot are unfinished.
fn programs_under(folder: &Path, origin: Origin) -> Vec<PathBuf> {
    let below = match origin {
        Origin::Debian => "bin",
        Origin::Unpacked => "native/bin",
    };
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut found: Vec<_> = names
        .filter(|name| !name.starts_with('.'))
        .map(|name| folder.join(name).join(below))
        .filter(|programs| programs.join("postgres").is_file() && programs.join("initdb").is_file())
        .collect();
    found.sort();
    found
}

/// `15.18` of `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`, `10.11.19` of `mariadbd  Ver
/// 10.11.19-MariaDB-0+deb12u1 for debian-linux-gnu on x86_64 (Debian 12)`.
fn version_in(answer: &str) -> Option<String> {
    let version = match answer.split_once("Ver ") {
        Some((_, rest)) => rest.split_once("-MariaDB")?.0,
        None => answer.strip_prefix("postgres (PostgreSQL) ")?.split_whitespace().next()?,
    };
    let numbers = version.split('.').all(|part| part.parse::<u32>().is_ok());
    numbers.then(|| version.to_owned())
}

/// A key that sorts 9.6 before 15.2 before 15.18.
fn order(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// The major version: `15` of `15.18`.
pub(crate) fn major(version: &str) -> u32 {
    order(version).first().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;
    use std::path::Path;

    use super::{Catalogue, Origin, version_in};

    #[test]
    fn versions_are_read_from_what_the_program_says() {
        for (answer, version) in [
            ("postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n", Some("15.18")),
            ("postgres (PostgreSQL) 16.14\n", Some("16.14")),
            ("postgres (PostgreSQL) 19beta1\n", None),
            ("mariadb 10.11\n", None),
            ("/usr/sbin/mariadbd  Ver 10.11.19-MariaDB-0+deb12u1 for x on y\n", Some("10.11.19")),
            ("mysqld  Ver 8.0.40 for Linux on x86_64\n", None),
            ("", None),
        ] {
            assert_eq!(version_in(answer).as_deref(), version, "{answer}");
        }
    }

    fn fake(programs: &Path, version: &str) {
        fs::create_dir_all(programs).unwrap();
        for name in ["postgres", "initdb"] {
            let path = programs.join(name);
            fs::write(&path, format!("#!/bin/sh\necho 'postgres (PostgreSQL) {version}'\n"))
                .unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
    }

    #[tokio::test]
    async fn engines_are_found_in_order_and_debian_wins() {
        let folder = tempfile::tempdir().unwrap();
        let (debian, engines) = (folder.path().join("debian"), folder.path().join("engines"));
        fake(&debian.join("15/bin"), "15.18");
        fake(&engines.join("postgresql-15.18/native/bin"), "15.18");
        fake(&engines.join("postgresql-9.6/native/bin"), "9.6.24");
        fake(&engines.join(".half/native/bin"), "17.1");
        fake(&engines.join("broken/native/bin"), "not a version");
        let catalogue = Catalogue {
            debian,
            mariadb: folder.path().to_owned(),
            ..Catalogue::new(engines.clone())
        };
        let found = catalogue.scan().await;
        let named: Vec<_> =
            found.iter().map(|one| (one.build.version.as_str(), one.origin)).collect();
        assert_eq!(named, [("9.6.24", Origin::Unpacked), ("15.18", Origin::Debian)]);

        fs::remove_dir_all(engines.join("postgresql-9.6")).unwrap();
        fake(&engines.join("postgresql-9.6b/native/bin"), "9.6.25");
        assert_eq!(catalogue.scan().await[0].build.version, "9.6.25");
    }
}

//! Which extensions the master user may create that PostgreSQL keeps for superusers.
//!
//! Whether an extension is trusted is said in its control file, among files that may be the machine's
//! packages'. So the engine gets a folder of its own: its two programs copied, everything else linked,
//! and the control files of these extensions with one more line.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash as _, Hasher as _};
use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::{Path, PathBuf};

use crate::disk::{self, DiskError};

/// Extensions that the real service offers and that lead to no file, program or other host.
/// `dblink`, `postgres_fdw`, `file_fdw`, `adminpack`, `pageinspect`, untrusted languages and whatever
/// is not named here stay the superuser's.
pub(crate) const TRUSTED: [&str; 13] = [
    "amcheck",
    "autoinc",
    "bloom",
    "insert_username",
    "intagg",
    "moddatetime",
    "pg_buffercache",
    "pg_freespacemap",
    "pg_prewarm",
    "pg_stat_statements",
    "pg_visibility",
    "pgrowlocks",
    "pgstattuple",
];

/// The programs that find everything else from where they are.
const PROGRAMS: [&str; 2] = ["postgres", "initdb"];

/// Where an engine's files are, as far as its programs look for them beside themselves.
struct Layout {
    /// What the paths below are in.
    root: PathBuf,
    programs: PathBuf,
    libraries: PathBuf,
    shared: PathBuf,
}

impl Layout {
    /// Debian's (`/usr/lib/postgresql/15/bin`), or one with everything below one folder.
    fn of(programs: &Path) -> Option<Self> {
        let above = |path: &Path, levels: usize| path.ancestors().nth(levels).map(Path::to_owned);
        let major = programs.parent()?.file_name()?.to_str()?.to_owned();
        if programs.ends_with(format!("lib/postgresql/{major}/bin")) {
            let versioned = Path::new("postgresql").join(&major);
            return Some(Self {
                root: above(programs, 4)?,
                programs: Path::new("lib").join(&versioned).join("bin"),
                libraries: Path::new("lib").join(&versioned).join("lib"),
                shared: Path::new("share").join(&versioned),
            });
        }
        let root = above(programs, 1)?;
        let nested = root.join("share/postgresql/extension").is_dir();
        let shared = if nested { "share/postgresql" } else { "share" };
        let (programs, libraries) = ("bin".into(), "lib".into());
        Some(Self { root, programs, libraries, shared: shared.into() })
    }

    fn extensions(&self) -> PathBuf {
        self.shared.join("extension")
    }
}

/// The programs of the same engine with which the master user may create these extensions; made in
/// `place` when they are not there. Another folder is made when the engine or its extensions change,
/// and the one before stays for the servers that run from it.
pub(crate) fn engine(programs: &Path, place: &Path) -> Result<PathBuf, DiskError> {
    let refused = |path: &Path| DiskError::of("lay out", path)(std::io::ErrorKind::NotFound.into());
    let layout = Layout::of(programs).ok_or_else(|| refused(programs))?;
    let stamp = stamp(programs, &layout)?;
    let whole = place.join(format!("trusted-{stamp:016x}"));
    if !whole.exists() {
        let draft = place.join(format!(".trusted-{stamp:016x}-{}", std::process::id()));
        disk::remove(&draft)?;
        build(&layout, &draft)?;
        match fs::rename(&draft, &whole) {
            // Somebody else was quicker.
            Err(_) if whole.exists() => disk::remove(&draft)?,
            other => other.map_err(DiskError::of("finish", &whole))?,
        }
    }
    Ok(whole.join(&layout.programs))
}

/// Changes whenever the programs, the set of extensions or the list here does.
fn stamp(programs: &Path, layout: &Layout) -> Result<u64, DiskError> {
    let mut hasher = DefaultHasher::new();
    TRUSTED.hash(&mut hasher);
    for path in [programs.join("postgres"), layout.root.join(layout.extensions())] {
        let found = fs::metadata(&path).map_err(DiskError::of("look at", &path))?;
        path.hash(&mut hasher);
        (found.ino(), found.size(), found.mtime(), found.mtime_nsec()).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn build(layout: &Layout, to: &Path) -> Result<(), DiskError> {
    let below = |path: &Path| (layout.root.join(path), to.join(path));
    disk::make_folder(to, 0o755, None)?;
    for folder in [layout.programs.as_path(), &layout.extensions()] {
        let folder = to.join(folder);
        fs::create_dir_all(&folder).map_err(DiskError::of("make", &folder))?;
    }
    let (from, copy) = below(&layout.programs);
    link_all(&from, &copy, &PROGRAMS)?;
    for name in PROGRAMS {
        let (from, to) = (from.join(name), copy.join(name));
        fs::copy(&from, &to).map_err(DiskError::of("copy", &from))?;
    }
    let (from, link) = below(&layout.libraries);
    symlink(&from, &link).map_err(DiskError::of("link", &link))?;
    let (from, copy) = below(&layout.shared);
    link_all(&from, &copy, &["extension"])?;
    let (from, copy) = below(&layout.extensions());
    let controls: Vec<String> = TRUSTED.iter().map(|name| format!("{name}.control")).collect();
    link_all(&from, &copy, &controls)?;
    for name in controls {
        // Builds have some extensions and not others.
        if let Some(text) = disk::read_if_there(&from.join(&name))? {
            let text = format!("{}\ntrusted = true\n", text.trim_end());
            let path = copy.join(&name);
            fs::write(&path, text).map_err(DiskError::of("write", &path))?;
        }
    }
    Ok(())
}

/// Links everything in a folder but what has one of these names.
fn link_all(from: &Path, to: &Path, but: &[impl AsRef<str>]) -> Result<(), DiskError> {
    for entry in fs::read_dir(from).map_err(DiskError::of("list", from))?.flatten() {
        let name = entry.file_name();
        if !but.iter().any(|but| name.to_str() == Some(but.as_ref())) {
            let link = to.join(&name);
            symlink(entry.path(), &link).map_err(DiskError::of("link", &link))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::engine;

    fn fill(root: &Path, files: &[&str]) {
        for file in files {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, format!("of {file}\n")).unwrap();
        }
    }

    #[test]
    fn an_engine_gets_trusted_extensions_and_its_own_files_stay() {
        for (programs, shared) in [
            ("lib/postgresql/15/bin", "share/postgresql/15"),
            ("bin", "share/postgresql"),
            ("bin", "share"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            let (root, place) = (folder.path().join("usr"), folder.path().join("engines"));
            let libraries = programs.replace("bin", "lib");
            let extension = |name: &str| format!("{shared}/extension/{name}");
            let files = [
                format!("{programs}/postgres"),
                format!("{programs}/initdb"),
                format!("{programs}/pg_rewind"),
                format!("{libraries}/amcheck.so"),
                format!("{shared}/postgres.bki"),
                extension("amcheck.control"),
                extension("amcheck--1.0.sql"),
                extension("dblink.control"),
            ];
            fill(&root, &files.each_ref().map(String::as_str));
            let made = engine(&root.join(programs), &place).unwrap();
            let made_root = made.ancestors().nth(Path::new(programs).components().count()).unwrap();
            for file in &files {
                let text = fs::read_to_string(made_root.join(file)).unwrap();
                let trusted = file.ends_with("amcheck.control");
                assert_eq!(text.contains("trusted = true"), trusted, "{file}");
                assert!(text.starts_with(&format!("of {file}")), "{file}");
                let original = fs::read_to_string(root.join(file)).unwrap();
                assert_eq!(original, format!("of {file}\n"));
            }
            assert!(!made.join("postgres").is_symlink(), "it looks from where it is");
            assert_eq!(engine(&root.join(programs), &place).unwrap(), made, "made once");
            fill(&root, &[&extension("bloom.control")]);
            assert_ne!(engine(&root.join(programs), &place).unwrap(), made, "made anew");
        }
    }
}

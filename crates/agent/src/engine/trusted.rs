//! Which extensions the master user may create that PostgreSQL keeps for superusers.
//!
//! Whether an extension is trusted is said in its control file, among files that may be the machine's
//! packages'. So the engine gets a folder of its own: its two programs copied, everything else linked,
//! and the control files of these extensions with one more line.

use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File, Permissions};
use std::hash::{Hash as _, Hasher as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};

use nix::unistd::syncfs;

use crate::disk::{self, DiskError};

/// Extensions that the real service offers and that lead to no file, program or other host.
/// `dblink`, `postgres_fdw`, `file_fdw`, `adminpack`, `pageinspect`, untrusted languages and whatever
/// is not named here stay the superuser's.
pub(crate) const TRUSTED: [&str; 14] = [
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
    "refint",
];

/// Of these, whatever their scripts keep from everybody is the master user's too, as on the real
/// service: checks of indexes and tables, forgetting statistics.
const GRANTED: [&str; 2] = ["amcheck", "pg_stat_statements"];

/// By this extension clients know Aurora. What it stands for is in every database anyway.
const OWN: &str = "aurora_stat_utils";
const OWN_CONTROL: &str = "comment = 'Statistics of Aurora, whose functions are in every database'\n\
     default_version = '1.0'\nrelocatable = true\ntrusted = true\n";
const OWN_SCRIPT: &str = "-- Everything it stands for is in pg_catalog.\n";

/// Another number has the folders made anew.
const LAYOUT: u32 = 2;

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

/// The extensions that master users may create with the engine of these programs, in order.
pub(crate) fn extensions(programs: &Path) -> Vec<String> {
    let Some(layout) = Layout::of(programs) else { return Vec::new() };
    let Ok(entries) = fs::read_dir(layout.root.join(layout.extensions())) else {
        return Vec::new();
    };
    let trusted = |line: &str| {
        let (name, value) = line.split_once('=').unwrap_or_default();
        name.trim() == "trusted" && value.trim().starts_with("true")
    };
    let mut names: Vec<String> = entries
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?.strip_suffix(".control")?.to_owned();
            let text = fs::read_to_string(entry.path()).ok()?;
            text.lines().any(trusted).then_some(name)
        })
        .collect();
    names.sort();
    names
}

/// Changes whenever the programs, the set of extensions or the list here does.
fn stamp(programs: &Path, layout: &Layout) -> Result<u64, DiskError> {
    let mut hasher = DefaultHasher::new();
    (LAYOUT, TRUSTED, GRANTED).hash(&mut hasher);
    for path in [programs.join("postgres"), layout.root.join(layout.extensions())] {
        let found = fs::metadata(&path).map_err(DiskError::of("look at", &path))?;
        path.hash(&mut hasher);
        (found.ino(), found.size(), found.mtime(), found.mtime_nsec()).hash(&mut hasher);
    }
    Ok(hasher.finish())
}

fn build(layout: &Layout, to: &Path) -> Result<(), DiskError> {
    let below = |path: &Path| (layout.root.join(path), to.join(path));
    make_folders(to, &[&layout.programs, &layout.extensions()])?;
    let (from, copy) = below(&layout.programs);
    link_all(&from, &copy, |name| PROGRAMS.contains(&name))?;
    for name in PROGRAMS {
        let (from, to) = (from.join(name), copy.join(name));
        fs::copy(&from, &to).map_err(DiskError::of("copy", &from))?;
        allow(&to, 0o755)?;
    }
    let (from, link) = below(&layout.libraries);
    symlink(&from, &link).map_err(DiskError::of("link", &link))?;
    let (from, copy) = below(&layout.shared);
    link_all(&from, &copy, |name| name == "extension")?;
    let (from, copy) = below(&layout.extensions());
    link_all(&from, &copy, |name| altered(name, "").is_some())?;
    for entry in fs::read_dir(&from).map_err(DiskError::of("list", &from))?.flatten() {
        let name = entry.file_name().into_string().unwrap_or_default();
        if altered(&name, "").is_some() {
            let path = entry.path();
            let text = fs::read_to_string(&path).map_err(DiskError::of("read", &path))?;
            write(&copy.join(&name), &altered(&name, &text).unwrap_or(text))?;
        }
    }
    write(&copy.join(format!("{OWN}.control")), OWN_CONTROL)?;
    write(&copy.join(format!("{OWN}--1.0.sql")), OWN_SCRIPT)?;
    // A folder that is there is taken for whole ever after.
    let all = File::open(to).map_err(DiskError::of("open", to))?;
    syncfs(&all).map_err(|errno| DiskError::of("sync", to)(errno.into()))
}

/// What becomes of an extension's file; `None`: nothing but a link to it.
fn altered(name: &str, text: &str) -> Option<String> {
    if let Some(of) = name.strip_suffix(".control") {
        let trusted = TRUSTED.contains(&of);
        return trusted.then(|| format!("{}\ntrusted = true\n", text.trim_end()));
    }
    let (of, _) = name.strip_suffix(".sql")?.split_once("--")?;
    if !GRANTED.contains(&of) {
        return None;
    }
    let mut altered = text.to_owned();
    for statement in text.split(';') {
        let words: Vec<&str> = statement.split_whitespace().collect();
        let words = words.join(" ");
        // A comment may stand in front of it.
        let revoked = words.rsplit_once("REVOKE ALL ON FUNCTION ").map(|(_, rest)| rest);
        if let Some(function) = revoked.and_then(|rest| rest.strip_suffix(" FROM PUBLIC")) {
            altered
                .push_str(&format!("\nGRANT EXECUTE ON FUNCTION {function} TO rds_superuser;\n"));
        }
    }
    Some(altered)
}

/// Makes folders below `to` that the engine's user can read, whatever we were started with.
fn make_folders(to: &Path, folders: &[&Path]) -> Result<(), DiskError> {
    for folder in folders {
        let mut path = to.to_owned();
        disk::make_folder(&path, 0o755, None)?;
        for name in folder.components() {
            path.push(name);
            disk::make_folder(&path, 0o755, None)?;
        }
    }
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), DiskError> {
    fs::write(path, text).map_err(DiskError::of("write", path))?;
    allow(path, 0o644)
}

fn allow(path: &Path, mode: u32) -> Result<(), DiskError> {
    fs::set_permissions(path, Permissions::from_mode(mode)).map_err(DiskError::of("open up", path))
}

/// Links everything in a folder but what has such a name.
fn link_all(from: &Path, to: &Path, but: impl Fn(&str) -> bool) -> Result<(), DiskError> {
    for entry in fs::read_dir(from).map_err(DiskError::of("list", from))?.flatten() {
        let name = entry.file_name();
        if !name.to_str().is_some_and(&but) {
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

    use super::{altered, engine, extensions};

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
            assert_eq!(extensions(&made), ["amcheck", "aurora_stat_utils"]);
            assert_eq!(extensions(&root.join(programs)), [""; 0]);
            assert_eq!(engine(&root.join(programs), &place).unwrap(), made, "made once");
            fill(&root, &[&extension("bloom.control")]);
            assert_ne!(engine(&root.join(programs), &place).unwrap(), made, "made anew");
        }
    }

    #[test]
    fn what_scripts_keep_from_everybody_is_granted_for_some() {
        let script = "-- of x\nREVOKE ALL ON FUNCTION check(a regclass,\n  b bool) FROM PUBLIC;\nSELECT 1;\n";
        for (name, granted) in [
            ("amcheck--1.0--1.1.sql", Some(true)),
            ("amcheck--1.0.sql", Some(true)),
            ("pg_visibility--1.1.sql", None),
            ("pg_visibility.control", Some(false)),
            ("dblink.control", None),
            ("dblink--1.2.sql", None),
        ] {
            let found = altered(name, script);
            let grant = "\nGRANT EXECUTE ON FUNCTION check(a regclass, b bool) TO rds_superuser;\n";
            let found = found.map(|text| text.starts_with(script) && text.ends_with(grant));
            assert_eq!(found, granted, "{name}");
        }
    }
}

//! An AWS CLI profile, written beside those that are there and never over one that is not ours.
//!
//! `~/.aws/credentials` gets the keys, `~/.aws/config` the region and the endpoint. Both sections
//! begin with a line that marks them as ours; a section of the same name without it is left alone.
//! File format: *Configuration and credential file settings in the AWS CLI*.

use std::fs;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use anyhow::Context;
use wire::sensitive::Sensitive;

/// First line of a section of ours.
const MARK: &str = "# written by borealis quickstart";

/// What a profile says.
#[derive(Debug)]
pub struct Profile {
    pub name: String,
    pub access_key_id: String,
    pub secret_access_key: Sensitive,
    pub region: String,
    pub endpoint: String,
}

/// What became of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is there now.
    Here,
    /// Somebody else's profile has the name; nothing was changed.
    NameTaken,
}

/// Where the AWS CLI looks: `AWS_SHARED_CREDENTIALS_FILE`, `AWS_CONFIG_FILE`, or the home folder.
#[derive(Clone, Debug)]
pub struct Files {
    pub credentials: PathBuf,
    pub config: PathBuf,
}

impl Files {
    /// # Errors
    /// When there is no home folder and no variable that names the files.
    pub fn of_user() -> anyhow::Result<Self> {
        let named = |variable: &str, file: &str| match std::env::var_os(variable) {
            Some(path) => Ok(PathBuf::from(path)),
            None => std::env::var_os("HOME")
                .map(|home| PathBuf::from(home).join(".aws").join(file))
                .with_context(|| format!("set HOME or {variable}: no place for the AWS profile")),
        };
        Ok(Self {
            credentials: named("AWS_SHARED_CREDENTIALS_FILE", "credentials")?,
            config: named("AWS_CONFIG_FILE", "config")?,
        })
    }
}

/// Writes the profile, replacing an older one of ours.
///
/// # Errors
/// When a file cannot be read or written.
pub fn write(files: &Files, profile: &Profile) -> anyhow::Result<Written> {
    let Profile { name, access_key_id, secret_access_key, region, endpoint } = profile;
    let secret = secret_access_key.expose();
    let keys = format!("aws_access_key_id = {access_key_id}\naws_secret_access_key = {secret}\n");
    let place = format!("region = {region}\nendpoint_url = {endpoint}\n");
    let credentials = merged(&files.credentials, &format!("[{name}]"), &keys)?;
    let config = merged(&files.config, &format!("[profile {name}]"), &place)?;
    let (Some(credentials), Some(config)) = (credentials, config) else {
        return Ok(Written::NameTaken);
    };
    replace(&files.credentials, &credentials)?;
    replace(&files.config, &config)?;
    Ok(Written::Here)
}

/// The file's text with our section in it; `None` when the section is there and not ours.
fn merged(path: &Path, head: &str, lines: &str) -> anyhow::Result<Option<String>> {
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| format!("read {}", path.display())),
    };
    Ok(with_section(&text, head, lines))
}

fn with_section(text: &str, head: &str, lines: &str) -> Option<String> {
    let mut kept = String::new();
    let mut in_ours = false;
    let mut rows = text.lines().peekable();
    while let Some(row) = rows.next() {
        if row.trim() == head {
            in_ours = rows.peek().is_some_and(|next| next.trim() == MARK);
            if !in_ours {
                return None;
            }
        } else if row.trim_start().starts_with('[') {
            in_ours = false;
        }
        if !in_ours {
            kept.push_str(row);
            kept.push('\n');
        }
    }
    let gap = if kept.is_empty() || kept.ends_with("\n\n") { "" } else { "\n" };
    Some(format!("{kept}{gap}{head}\n{MARK}\n{lines}"))
}

/// Writes beside the file and renames, so that a reader never sees half of it. Mode 0600.
pub fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    // A symbolic link (dotfiles kept elsewhere) stays one: its target is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().context("the profile's file lies in a folder")?;
    fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
    let beside = path.with_extension("borealis-new");
    let shown = beside.display();
    let mut options = fs::OpenOptions::new();
    let opened = options.create(true).truncate(true).write(true).mode(0o600).open(&beside);
    let mut file = opened.with_context(|| format!("write {shown}"))?;
    file.write_all(text.as_bytes()).with_context(|| format!("write {shown}"))?;
    file.sync_all().with_context(|| format!("write {shown}"))?;
    fs::rename(&beside, &path).with_context(|| format!("replace {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{Files, Profile, Written, with_section, write};

    const OURS: &str = "[b]\n# written by borealis quickstart\nk = 2\n";

    #[test]
    fn sections_are_added_replaced_or_left_alone() {
        for (before, after) in [
            ("", Some(OURS.to_owned())),
            ("[default]\nk = 1\n", Some(format!("[default]\nk = 1\n\n{OURS}"))),
            (
                "[b]\n# written by borealis quickstart\nk = 1\n[default]\nk = 1\n",
                Some(format!("[default]\nk = 1\n\n{OURS}")),
            ),
            ("[b]\nk = 1\n", None),
        ] {
            assert_eq!(with_section(before, "[b]", "k = 2\n"), after, "{before}");
        }
    }

    #[test]
    fn a_profile_of_somebody_else_is_never_touched() {
        let folder = tempfile::tempdir().unwrap();
        let files = Files {
            credentials: folder.path().join("a/credentials"),
            config: folder.path().join("a/config"),
        };
        let profile = Profile {
            name: "borealis".into(),
            access_key_id: "AKIAEXAMPLE".into(),
            secret_access_key: wire::sensitive::Sensitive::new("planted".into()),
            region: "us-east-1".into(),
            endpoint: "http://127.0.0.1:1".into(),
        };
        assert_eq!(write(&files, &profile).unwrap(), Written::Here);
        assert_eq!(write(&files, &profile).unwrap(), Written::Here);
        let once = std::fs::read_to_string(&files.credentials).unwrap();
        assert_eq!(once.matches("[borealis]").count(), 1, "{once}");
        std::fs::write(&files.config, "[profile borealis]\nregion = x\n").unwrap();
        assert_eq!(write(&files, &profile).unwrap(), Written::NameTaken);
        assert_eq!(std::fs::read_to_string(&files.credentials).unwrap(), once);
    }
}

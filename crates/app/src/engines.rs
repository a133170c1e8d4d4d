//! `borealis engine`: what is installed on this machine, and how to have more.

use std::path::PathBuf;

use agent::engine::catalogue::{Catalogue, Origin};
use agent::engine::install;
use base::spec::EngineFamily;
use serde_json::json;

use crate::cli::{EngineCommon, Install};
use crate::print;
use crate::progress::Progress;

/// Steps of an installation, for the progress bar.
const STEPS: u64 = 6;

/// The folder that engines are installed in when none is named.
#[must_use]
pub fn default_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("BOREALIS_ENGINES") {
        return PathBuf::from(folder);
    }
    install::default_folder()
}

/// Prints what is installed and what could be.
///
/// # Errors
/// Never; what cannot be read is not listed.
pub async fn list(common: EngineCommon) -> anyhow::Result<()> {
    let folder = common.engines_dir.unwrap_or_else(default_folder);
    let installed = Catalogue::new(folder.clone()).scan().await;
    let rows: Vec<Vec<String>> = installed
        .iter()
        .map(|one| {
            vec![
                engine(one.build.family).to_owned(),
                one.build.version.clone(),
                origin(one.origin).to_owned(),
                one.programs.display().to_string(),
            ]
        })
        .collect();
    let can_be: Vec<&str> = install::OFFERS.iter().map(|offer| offer.version).collect();
    let json = json!({
        "Installed": rows.iter().map(|row| json!({
            "Engine": row[0].to_lowercase(), "Version": row[1], "Origin": row[2], "Programs": row[3],
        })).collect::<Vec<_>>(),
        "Installable": can_be,
        "EnginesDir": folder,
    });
    print::answer(common.output, &json, || {
        let table = print::table(&["ENGINE", "VERSION", "FROM", "PROGRAMS"], &rows);
        format!("{table}\n\nborealis engine install: {}", can_be.join(", "))
    });
    Ok(())
}

/// Installs each version that is not there yet.
///
/// # Errors
/// When a version is unknown, or cannot be fetched or unpacked.
pub async fn install(options: Install) -> anyhow::Result<()> {
    let folder = options.common.engines_dir.unwrap_or_else(default_folder);
    let mut done = Vec::new();
    for version in &options.versions {
        let progress = Progress::new(STEPS);
        let told = |step: install::Progress| {
            progress.step(&format!("PostgreSQL {version}: {}", word(step)))
        };
        let installed = install::install(&folder, version, &told).await?;
        progress.finish();
        done.push(installed);
    }
    let json = json!({
        "Installed": done.iter().map(|one| &one.build.version).collect::<Vec<_>>(),
    });
    print::answer(options.common.output, &json, || {
        let lines = done.iter().map(|one| {
            format!("PostgreSQL {} is in {}", one.build.version, one.programs.display())
        });
        lines.collect::<Vec<_>>().join("\n")
    });
    Ok(())
}

fn engine(family: EngineFamily) -> &'static str {
    match family {
        EngineFamily::Postgresql => "PostgreSQL",
        EngineFamily::Mariadb => "MariaDB",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Debian => "Debian",
        Origin::Unpacked => "engines folder",
    }
}

fn word(step: install::Progress) -> &'static str {
    match step {
        install::Progress::Waiting => "taking turns with other installations",
        install::Progress::Downloading => "downloading",
        install::Progress::Checking => "checking",
        install::Progress::Unpacking => "unpacking",
        install::Progress::Trying => "trying it",
        install::Progress::Done => "installed",
    }
}

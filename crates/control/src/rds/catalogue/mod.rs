//! What can be ordered: engine versions that hosts have installed, and instance classes.
//!
//! A version of `aurora-postgresql` is PostgreSQL's own. Only what a host reports as installed can be
//! asked for, so the version that was asked for is the one that runs.

pub mod api;
pub mod class;

use std::cmp::Reverse;

use base::spec::{EngineBuild, EngineFamily};
use wire::error::ApiError;

use crate::rds::refusal::{invalid_combination, invalid_value};

/// The one engine that is built.
pub const AURORA_POSTGRESQL: &str = "aurora-postgresql";
const AURORA_MYSQL: &str = "aurora-mysql";
pub const LICENSE: &str = "postgresql-license";
/// Log types of Aurora PostgreSQL (`CreateDBCluster`, `EnableCloudwatchLogsExports`).
pub const LOG_TYPES: [&str; 3] = ["instance", "postgresql", "iam-db-auth-error"];
/// Majors that have a parameter group family.
const MAJORS: std::ops::RangeInclusive<u32> = 13..=18;

/// Installed versions of one engine, newest first.
#[must_use]
pub fn versions(engine: &str, installed: &[EngineBuild]) -> Vec<EngineBuild> {
    if engine != AURORA_POSTGRESQL {
        return Vec::new();
    }
    let ours = |build: &&EngineBuild| {
        build.family == EngineFamily::Postgresql && MAJORS.contains(&major(&build.version))
    };
    let mut found: Vec<EngineBuild> = installed.iter().filter(ours).cloned().collect();
    found.sort_by_key(|build| Reverse(order(&build.version)));
    found.dedup();
    found
}

/// The version that a new cluster gets when none is asked for: the newest minor of the oldest
/// installed major, as the packages of the system are the longest tried. Every other version is one
/// word away.
#[must_use]
pub fn default_version(engine: &str, installed: &[EngineBuild]) -> Option<EngineBuild> {
    let versions = versions(engine, installed);
    let oldest = major(&versions.last()?.version);
    versions.into_iter().find(|build| major(&build.version) == oldest)
}

/// Numbers of a version, for its order.
#[must_use]
pub fn order(version: &str) -> Vec<u32> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}

/// The major version: what data and parameter groups belong to.
#[must_use]
pub fn major(version: &str) -> u32 {
    order(version).first().copied().unwrap_or(0)
}

/// The parameter group family of a version, e.g. `aurora-postgresql15`.
#[must_use]
pub fn family(version: &str) -> String {
    format!("{AURORA_POSTGRESQL}{}", major(version))
}

/// Whether there is a parameter group family of this name.
#[must_use]
pub fn is_family(name: &str) -> bool {
    let major = name.strip_prefix(AURORA_POSTGRESQL).and_then(|major| major.parse().ok());
    major.is_some_and(|major: u32| {
        MAJORS.contains(&major) && name == format!("{AURORA_POSTGRESQL}{major}")
    })
}

/// Refuses an engine that does not exist or that is not built.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn check_engine(engine: &str) -> Result<(), ApiError> {
    match engine {
        AURORA_POSTGRESQL => Ok(()),
        AURORA_MYSQL | "postgres" | "mysql" => Err(invalid_value(format!(
            "Invalid DB engine: {engine} is not built yet. Use {AURORA_POSTGRESQL}."
        ))),
        "" => Err(invalid_value("The parameter Engine must be provided and must not be blank.")),
        _ => Err(invalid_value(format!("Invalid DB engine: {engine}"))),
    }
}

/// The build that an engine version stands for: a full version, or a major for its newest minor.
///
/// # Errors
/// `InvalidParameterCombination` when no such version is installed; the text says which are.
pub fn resolve(
    engine: &str,
    version: Option<&str>,
    installed: &[EngineBuild],
) -> Result<EngineBuild, ApiError> {
    check_engine(engine)?;
    let Some(version) = version.filter(|version| !version.is_empty()) else {
        return default_version(engine, installed).ok_or_else(|| {
            invalid_combination(format!(
                "Cannot find any version for {engine}: no engine is installed on the host."
            ))
        });
    };
    let known = versions(engine, installed);
    let exact = known.iter().find(|build| build.version == version);
    let of_major = || {
        let stands_for = |build: &&EngineBuild| major(&build.version).to_string() == version;
        known.iter().find(stands_for)
    };
    exact.or_else(of_major).cloned().ok_or_else(|| {
        let offer: Vec<&str> = known.iter().map(|build| build.version.as_str()).collect();
        invalid_combination(format!(
            "Cannot find version {version} for {engine}. Installed versions: {}.",
            if offer.is_empty() { "none".to_owned() } else { offer.join(", ") }
        ))
    })
}

/// Refuses a class that the engine does not run on.
///
/// # Errors
/// `InvalidParameterCombination` in RDS's own words.
pub fn check_class(class: &str, build: &EngineBuild) -> Result<(), ApiError> {
    if class::find(class).is_some() {
        return Ok(());
    }
    if class == "db.serverless" {
        return Err(invalid_combination(
            "The DB instance class db.serverless (Aurora Serverless v2) is not built yet. Choose a \
             provisioned class.",
        ));
    }
    Err(invalid_combination(format!(
        "RDS does not support creating a DB instance with the following combination: \
         DBInstanceClass={class}, Engine={AURORA_POSTGRESQL}, EngineVersion={}, \
         LicenseModel={LICENSE}. For supported combinations of instance class and database engine \
         version, see the documentation.",
        build.version
    )))
}

#[cfg(test)]
mod tests {
    use base::spec::{EngineBuild, EngineFamily};

    use super::{check_class, default_version, family, resolve, versions};

    fn installed() -> Vec<EngineBuild> {
        let build = |(family, version): (EngineFamily, &str)| EngineBuild {
            family,
            version: version.to_owned(),
        };
        let postgresql =
            ["15.9", "17.6", "15.18", "9.6.24"].map(|v| build((EngineFamily::Postgresql, v)));
        let mut all = postgresql.to_vec();
        all.push(build((EngineFamily::Mariadb, "10.11.14")));
        all
    }

    #[test]
    fn versions_are_found_by_number_or_major() {
        for (asked, found) in [
            (None, "15.18"),
            (Some(""), "15.18"),
            (Some("15"), "15.18"),
            (Some("15.9"), "15.9"),
            (Some("17"), "17.6"),
            (Some("9.6.24"), ""),
            (Some("10.11.14"), ""),
            (Some("16"), ""),
            (Some("1"), ""),
            (Some("15.18.0"), ""),
        ] {
            match resolve("aurora-postgresql", asked, &installed()) {
                Ok(build) => assert_eq!(build.version, found, "{asked:?}"),
                Err(error) => {
                    assert_eq!(found, "", "{asked:?}: {error}");
                    assert_eq!(error.code, "InvalidParameterCombination");
                    assert!(error.message.ends_with("Installed versions: 17.6, 15.18, 15.9."));
                }
            }
        }
        assert!(default_version("aurora-postgresql", &[]).is_none());
        assert!(versions("aurora-mysql", &installed()).is_empty());
        assert_eq!(family("15.18"), "aurora-postgresql15");
    }

    #[test]
    fn engines_and_classes_are_checked() {
        let build = resolve("aurora-postgresql", None, &installed()).unwrap();
        for engine in ["aurora-oracle", "aurora-mysql", "postgres", "", "Aurora-PostgreSQL "] {
            let error = resolve(engine, None, &installed()).unwrap_err();
            assert_eq!(error.code, "InvalidParameterValue", "{engine}");
        }
        check_class("db.r6g.large", &build).unwrap();
        for class in ["db.r6g.tiny", "db.serverless", "", "r6g.large"] {
            let error = check_class(class, &build).unwrap_err();
            assert_eq!(error.code, "InvalidParameterCombination", "{class}");
        }
    }
}

//! What can be ordered: engine versions that hosts have installed, and instance classes.
//!
//! A version of `aurora-postgresql` is PostgreSQL's own, one of `aurora-mysql` MariaDB's, which stands
//! in for it and is called by its name. Only what a host reports as installed can be asked for, so the
//! version that was asked for is the one that runs.

pub mod api;
pub mod class;
pub mod major_version;
pub mod option_group;

use std::cmp::Reverse;

use base::spec::{EngineBuild, EngineFamily};
use wire::error::ApiError;

use crate::rds::refusal::{invalid_combination, invalid_value};

/// The engines that there are.
pub const ENGINES: [&str; 2] = [AURORA_MYSQL, AURORA_POSTGRESQL];
pub const AURORA_POSTGRESQL: &str = "aurora-postgresql";
pub const AURORA_MYSQL: &str = "aurora-mysql";
/// The family of all versions of `aurora-mysql`, and its major version as callers know it.
pub const MYSQL_FAMILY: &str = "aurora-mysql8.0";
const MYSQL_MAJOR: &str = "8.0";
/// The series of MariaDB that is known to stand in for it.
const MARIADB_SERIES: &str = "10.11.";
/// Majors that have a parameter group family.
const MAJORS: std::ops::RangeInclusive<u32> = 13..=18;

/// Installed versions of one engine, newest first.
#[must_use]
pub fn versions(engine: &str, installed: &[EngineBuild]) -> Vec<EngineBuild> {
    let ours = |build: &&EngineBuild| match (engine, build.family) {
        (AURORA_POSTGRESQL, EngineFamily::Postgresql) => MAJORS.contains(&major(&build.version)),
        (AURORA_MYSQL, EngineFamily::Mariadb) => build.version.starts_with(MARIADB_SERIES),
        _ => false,
    };
    let mut found: Vec<EngineBuild> = installed.iter().filter(ours).cloned().collect();
    found.sort_by_key(|build| Reverse(order(&build.version)));
    found.dedup();
    found
}

/// Major versions of one engine, oldest first, as the API shows them.
#[must_use]
pub fn majors(engine: &str, installed: &[EngineBuild]) -> Vec<String> {
    let mut majors: Vec<String> =
        versions(engine, installed).iter().rev().map(shown_major).collect();
    majors.dedup();
    majors
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

/// Installed versions that a cluster of this version can go on with: newer ones of the same major
/// version, the newest last.
#[must_use]
pub fn newer(than: &EngineBuild, installed: &[EngineBuild]) -> Vec<EngineBuild> {
    let mut found = versions(engine(than), installed);
    found.retain(|build| {
        shown_major(build) == shown_major(than) && order(&than.version) < order(&build.version)
    });
    found.sort_by_key(|build| order(&build.version));
    found
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

/// The engine's name in the API.
#[must_use]
pub fn engine(build: &EngineBuild) -> &'static str {
    match build.family {
        EngineFamily::Postgresql => AURORA_POSTGRESQL,
        EngineFamily::Mariadb => AURORA_MYSQL,
    }
}

/// The major version as the API shows it.
#[must_use]
pub fn shown_major(build: &EngineBuild) -> String {
    match build.family {
        EngineFamily::Postgresql => major(&build.version).to_string(),
        EngineFamily::Mariadb => MYSQL_MAJOR.to_owned(),
    }
}

/// The parameter group family of a build, e.g. `aurora-postgresql15`.
#[must_use]
pub fn family(build: &EngineBuild) -> String {
    match build.family {
        EngineFamily::Postgresql => format!("{AURORA_POSTGRESQL}{}", major(&build.version)),
        EngineFamily::Mariadb => MYSQL_FAMILY.to_owned(),
    }
}

/// Whether a version that a caller names is this build: the full one, or a major.
#[must_use]
pub fn stands_for(asked: &str, build: &EngineBuild) -> bool {
    asked == build.version
        || asked == shown_major(build)
        || build.family == EngineFamily::Mariadb
            && asked.len() + 1 == MARIADB_SERIES.len()
            && MARIADB_SERIES.starts_with(asked)
}

/// The license model of an engine.
#[must_use]
pub fn license(build: &EngineBuild) -> &'static str {
    match build.family {
        EngineFamily::Postgresql => "postgresql-license",
        EngineFamily::Mariadb => "general-public-license",
    }
}

/// Refuses another license than the engine's.
///
/// # Errors
/// `InvalidParameterCombination`.
pub fn check_license(asked: Option<&str>, build: &EngineBuild) -> Result<(), ApiError> {
    let license = license(build);
    match asked.filter(|asked| !asked.is_empty() && *asked != license) {
        None => Ok(()),
        Some(_) => Err(invalid_combination(format!(
            "LicenseModel: the license of {} is always {license}.",
            engine(build)
        ))),
    }
}

/// Log types of an engine (`CreateDBCluster`, `EnableCloudwatchLogsExports`).
#[must_use]
pub fn log_types(family: EngineFamily) -> &'static [&'static str] {
    match family {
        EngineFamily::Postgresql => &["instance", "postgresql", "iam-db-auth-error"],
        EngineFamily::Mariadb => &["audit", "error", "general", "slowquery"],
    }
}

/// The port of a cluster for which none is asked.
#[must_use]
pub fn default_port(family: EngineFamily) -> i32 {
    match family {
        EngineFamily::Postgresql => 5432,
        EngineFamily::Mariadb => 3306,
    }
}

/// Whether there is a parameter group family of this name.
#[must_use]
pub fn is_family(name: &str) -> bool {
    if name == MYSQL_FAMILY {
        return true;
    }
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
        AURORA_POSTGRESQL | AURORA_MYSQL => Ok(()),
        "postgres" | "mysql" => Err(invalid_value(format!(
            "Invalid DB engine: {engine} is not built. Use {AURORA_POSTGRESQL} or {AURORA_MYSQL}."
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
    let of_major = || known.iter().find(|build| stands_for(version, build));
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
         DBInstanceClass={class}, Engine={}, EngineVersion={}, LicenseModel={}. For supported \
         combinations of instance class and database engine version, see the documentation.",
        engine(build),
        build.version,
        license(build)
    )))
}

#[cfg(test)]
mod tests {
    use base::spec::{EngineBuild, EngineFamily};

    use super::{check_class, default_version, family, resolve};

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
        let newest = default_version("aurora-postgresql", &installed()).unwrap();
        assert_eq!(family(&newest), "aurora-postgresql15");
    }

    #[test]
    fn aurora_mysql_is_mariadb_by_its_own_version() {
        for (asked, found) in [
            (None, "10.11.14"),
            (Some("8.0"), "10.11.14"),
            (Some("10.11"), "10.11.14"),
            (Some("10.11.14"), "10.11.14"),
            (Some("8.0.mysql_aurora.3.04.0"), ""),
            (Some("10"), ""),
            (Some("15.18"), ""),
        ] {
            match resolve("aurora-mysql", asked, &installed()) {
                Ok(build) => {
                    assert_eq!(build.version, found, "{asked:?}");
                    assert_eq!(family(&build), "aurora-mysql8.0");
                }
                Err(error) => {
                    assert_eq!(found, "", "{asked:?}: {error}");
                    assert!(error.message.ends_with("Installed versions: 10.11.14."));
                }
            }
        }
    }

    #[test]
    fn engines_and_classes_are_checked() {
        let build = resolve("aurora-postgresql", None, &installed()).unwrap();
        for engine in ["aurora-oracle", "mysql", "postgres", "", "Aurora-PostgreSQL "] {
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

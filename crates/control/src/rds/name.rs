//! Names that owners give: identifiers, master users, databases, groups.

use base::spec::EngineFamily;
use wire::error::ApiError;

use crate::rds::refusal::{invalid_value, missing};

/// Longest identifier of a cluster, an instance or an endpoint.
const IDENTIFIER_CHARS_MAX: usize = 63;
/// Longest name of a group.
const GROUP_CHARS_MAX: usize = 255;
/// Longest name of a PostgreSQL role or database.
const POSTGRESQL_NAME_CHARS_MAX: usize = 63;

/// Master user names that the engine or the service keeps for itself (*Reserved users*).
const RESERVED_USERS: [&str; 9] = [
    "azure_superuser",
    "cloudsqlsuperuser",
    "rdsadmin",
    "rdsrepladmin",
    "rdstopmgr",
    "rds_superuser",
    "replication",
    "public",
    "none",
];
/// Database names that are there already or cannot be made.
/// MySQL's own limits, and the names that its engine or the service has.
const MYSQL_USER_CHARS_MAX: usize = 32;
const MYSQL_NAME_CHARS_MAX: usize = 64;
const RESERVED_MYSQL_USERS: [&str; 5] = ["root", "mysql", "public", "none", "current_role"];
const RESERVED_MYSQL_DATABASES: [&str; 4] =
    ["mysql", "sys", "information_schema", "performance_schema"];
const RESERVED_DATABASES: [&str; 4] = ["postgres", "template0", "template1", "rdsadmin"];

/// A cluster, instance or endpoint identifier, lower-cased as it is stored and looked up.
///
/// # Errors
/// `InvalidParameterValue` for what cannot be one; `parameter` is named in the text.
pub fn identifier(parameter: &str, text: &str) -> Result<String, ApiError> {
    if text.is_empty() {
        return Err(invalid_value(format!(
            "The parameter {parameter} must be provided and must not be blank."
        )));
    }
    if text.len() > IDENTIFIER_CHARS_MAX {
        return Err(invalid_value(format!(
            "The parameter {parameter} is not a valid identifier because it is longer than \
             {IDENTIFIER_CHARS_MAX} characters."
        )));
    }
    if !is_identifier(text) {
        return Err(invalid_value(format!(
            "The parameter {parameter} is not a valid identifier. Identifiers must begin with a \
             letter; must contain only ASCII letters, digits, and hyphens; and must not end with a \
             hyphen or contain two consecutive hyphens."
        )));
    }
    Ok(text.to_ascii_lowercase())
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
        && !text.ends_with('-')
        && !text.contains("--")
}

/// The name of a final snapshot, lower-cased. The same form as an identifier, up to 255 characters.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn final_snapshot(parameter: &str, text: &str) -> Result<String, ApiError> {
    parameter_group(parameter, text)
}

/// The name of a parameter group, lower-cased. The same form as an identifier, up to 255 characters.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn parameter_group(parameter: &str, text: &str) -> Result<String, ApiError> {
    if text.is_empty() || text.len() > GROUP_CHARS_MAX || !is_identifier(text) {
        return Err(invalid_value(format!(
            "The parameter {parameter} is not a valid identifier. Identifiers must begin with a \
             letter; must contain only ASCII letters, digits, and hyphens; and must not end with a \
             hyphen or contain two consecutive hyphens."
        )));
    }
    Ok(text.to_ascii_lowercase())
}

/// The name of a DB subnet group, lower-cased. `default` is the service's own.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn subnet_group(text: &str) -> Result<String, ApiError> {
    let legal = |letter: char| letter.is_ascii_alphanumeric() || "._- ".contains(letter);
    let well_formed = (1..=GROUP_CHARS_MAX).contains(&text.len())
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text.chars().all(legal);
    if !well_formed {
        return Err(invalid_value(
            "The parameter DBSubnetGroupName must be provided and must not be blank, and must \
             contain at most 255 letters, digits, periods, underscores, spaces, or hyphens, \
             beginning with a letter or digit.",
        ));
    }
    let name = text.to_ascii_lowercase();
    if name == "default" {
        return Err(invalid_value(
            "The parameter DBSubnetGroupName is not valid: the name 'default' is reserved.",
        ));
    }
    Ok(name)
}

/// The master user of a new cluster. Its case is kept.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn master_user(text: Option<&str>, engine: EngineFamily) -> Result<String, ApiError> {
    let text = text.unwrap_or_default();
    if text.is_empty() {
        return Err(invalid_value(
            "The parameter MasterUsername must be provided and must not be blank.",
        ));
    }
    let chars_max = match engine {
        EngineFamily::Postgresql => POSTGRESQL_NAME_CHARS_MAX,
        EngineFamily::Mariadb => MYSQL_USER_CHARS_MAX,
    };
    let well_formed = text.len() <= chars_max
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if !well_formed {
        return Err(invalid_value(format!(
            "The parameter MasterUsername is not a valid identifier. It must begin with a letter \
             and contain only 1 to {chars_max} ASCII letters, digits, and underscores."
        )));
    }
    let lower = text.to_ascii_lowercase();
    let reserved = match engine {
        EngineFamily::Postgresql => {
            RESERVED_USERS.contains(&lower.as_str()) || lower.starts_with("pg_")
        }
        EngineFamily::Mariadb => {
            RESERVED_MYSQL_USERS.contains(&lower.as_str()) || lower.starts_with("rds")
        }
    };
    if reserved {
        return Err(invalid_value(format!(
            "MasterUsername {text} cannot be used as it is a reserved word used by the engine"
        )));
    }
    Ok(text.to_owned())
}

/// The first database of a new cluster; `None` when only the engine's own are wanted.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn database(text: Option<&str>, engine: EngineFamily) -> Result<Option<String>, ApiError> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    let chars_max = match engine {
        EngineFamily::Postgresql => POSTGRESQL_NAME_CHARS_MAX,
        EngineFamily::Mariadb => MYSQL_NAME_CHARS_MAX,
    };
    let well_formed = text.len() <= chars_max
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if !well_formed {
        return Err(invalid_value(format!(
            "DatabaseName must begin with a letter and contain only alphanumeric characters or \
             underscores, at most {chars_max} of them."
        )));
    }
    if engine == EngineFamily::Mariadb {
        let lower = text.to_ascii_lowercase();
        if RESERVED_MYSQL_DATABASES.contains(&lower.as_str()) {
            return Err(invalid_value(format!(
                "DatabaseName {text} cannot be used. It is a reserved word for this engine"
            )));
        }
        return Ok(Some(text.to_owned()));
    }
    match text {
        // PostgreSQL always has it; asking for it is asking for nothing more.
        "postgres" => Ok(None),
        reserved if RESERVED_DATABASES.contains(&reserved) => Err(invalid_value(format!(
            "DatabaseName {text} cannot be used. It is a reserved word for this engine"
        ))),
        _ => Ok(Some(text.to_owned())),
    }
}

/// The port of all instances of a cluster.
///
/// # Errors
/// `InvalidParameterValue` outside 1150-65535.
pub fn port(port: i32) -> Result<u16, ApiError> {
    u16::try_from(port).ok().filter(|port| *port >= 1150).ok_or_else(|| {
        invalid_value(format!(
            "Invalid port: {port}. The port value must be in the range of 1150-65535."
        ))
    })
}

/// A number within bounds, both included.
///
/// # Errors
/// `InvalidParameterValue` that names the parameter and the bounds.
pub fn bounded(parameter: &str, value: i32, least: i32, most: i32) -> Result<i32, ApiError> {
    if (least..=most).contains(&value) {
        return Ok(value);
    }
    Err(invalid_value(format!(
        "Invalid value {value} for {parameter}: must be between {least} and {most}, inclusive."
    )))
}

/// A text that must be there and not blank.
///
/// # Errors
/// `MissingParameter`.
pub fn required<'a>(parameter: &str, text: Option<&'a str>) -> Result<&'a str, ApiError> {
    text.filter(|text| !text.is_empty()).ok_or_else(|| missing(parameter))
}

#[cfg(test)]
mod tests {
    use base::spec::EngineFamily;

    use super::{database, identifier, master_user, parameter_group, port, subnet_group};

    #[test]
    fn names_are_taken_or_refused() {
        check(
            "
            identifier sample-cluster  sample-cluster
            identifier Sample-Cluster  sample-cluster
            identifier a               a
            identifier 1bad            refused
            identifier bad--name       refused
            identifier bad-            refused
            identifier -bad            refused
            identifier b_d             refused
            identifier häßlich         refused
            identifier aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa refused
            group      my-params15     my-params15
            group      default.x       refused
            subnets    MyDBSubnetGroup mydbsubnetgroup
            subnets    a.b_c-d         a.b_c-d
            subnets    default         refused
            subnets    DEFAULT         refused
            subnets    -a              refused
            user       dbadmin         dbadmin
            user       postgres        postgres
            user       Dba_1           Dba_1
            user       rdsadmin        refused
            user       pg_monitor      refused
            user       1st             refused
            user       a;b             refused
            database   appdb           appdb
            database   template1       refused
            database   my-db           refused
            port       5432            5432
            port       1150            1150
            port       65535           65535
            port       1149            refused
            port       65536           refused
            port       -1              refused
            ",
        );
        assert_eq!(database(Some("postgres"), EngineFamily::Postgresql), Ok(None));
        assert_eq!(database(None, EngineFamily::Postgresql), Ok(None));
        assert!(identifier("DBClusterIdentifier", "").is_err());
        assert!(master_user(None, EngineFamily::Postgresql).is_err());
    }

    #[track_caller]
    fn check(table: &str) {
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let taken = match words[0] {
                "identifier" => identifier("DBClusterIdentifier", words[1]),
                "group" => parameter_group("DBParameterGroupName", words[1]),
                "subnets" => subnet_group(words[1]),
                "user" => master_user(Some(words[1]), EngineFamily::Postgresql),
                "database" => database(Some(words[1]), EngineFamily::Postgresql)
                    .map(Option::unwrap_or_default),
                "port" => port(words[1].parse().unwrap()).map(|port| port.to_string()),
                other => panic!("bad row: {other}"),
            };
            match taken {
                Ok(name) => assert_eq!(name, words[2], "{line}"),
                Err(error) => {
                    assert_eq!(words[2], "refused", "{line}: {error}");
                    assert_eq!(error.code, "InvalidParameterValue", "{line}");
                }
            }
        }
    }
}

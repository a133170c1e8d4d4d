//! The parameters of a family: the engine's own settings and the service's few.
//!
//! The engine's come from tables beside this file, one per major version, made by `table.sql` from a
//! stock server. The service decides which of them an owner may change.

use std::sync::LazyLock;

use base::spec::EngineFamily;

use crate::rds::catalogue;
use crate::rds::parameter_group::owned::{CLUSTER_CATEGORIES, is_owned};
use crate::rds::parameter_group::{GroupKind, mariadb};

/// Tables by major version.
const TABLES: [(u32, &str); 6] = [
    (13, include_str!("postgresql-13.tsv")),
    (14, include_str!("postgresql-14.tsv")),
    (15, include_str!("postgresql-15.tsv")),
    (16, include_str!("postgresql-16.tsv")),
    (17, include_str!("postgresql-17.tsv")),
    (18, include_str!("postgresql-18.tsv")),
];

/// The libraries that a list of preloaded ones may name. The host takes no others.
const PRELOADABLE: &[&str] = &["auto_explain", "pg_prewarm", "pg_stat_statements"];

/// Names of the IANA time zone database that every build of the engine knows.
const TIME_ZONES: &str = include_str!("timezones.txt");

const DATE_STYLES: &[&str] = &[
    "ISO, MDY",
    "ISO, DMY",
    "ISO, YMD",
    "SQL, MDY",
    "SQL, DMY",
    "Postgres, MDY",
    "Postgres, DMY",
    "German, DMY",
];

const LOGGED_CONNECTIONS: &[&str] = &[
    "0",
    "1",
    "all",
    "authentication",
    "authorization",
    "off",
    "on",
    "receipt",
    "setup_durations",
];

/// What the service itself sets, as a formula of the instance class where it depends on that.
/// Instances whose machine has less memory than their class get less than the formula says.
const SYSTEM: &[(&str, &str)] = &[
    ("autovacuum_max_workers", "GREATEST({DBInstanceClassMemory/64371566592},3)"),
    ("checkpoint_completion_target", "0.9"),
    ("effective_cache_size", "{DBInstanceClassMemory/16384}"),
    ("fsync", "1"),
    ("full_page_writes", "1"),
    ("log_line_prefix", "%t:%r:%u@%d:[%p]:"),
    ("log_lock_waits", "1"),
    ("log_temp_files", "10240"),
    ("log_timezone", "UTC"),
    ("maintenance_work_mem", "GREATEST({DBInstanceClassMemory*1024/63963136},65536)"),
    ("max_connections", "LEAST({DBInstanceClassMemory/9531392},5000)"),
    ("max_wal_size", "2048"),
    ("password_encryption", "scram-sha-256"),
    ("shared_buffers", "{DBInstanceClassMemory/32768}"),
    ("shared_preload_libraries", "pg_stat_statements"),
    ("synchronous_commit", "on"),
    ("tcp_keepalives_idle", "300"),
    ("timezone", "UTC"),
    ("wal_level", "replica"),
];

/// What turns on logical decoding. It stands for the engine's `wal_level`.
pub const LOGICAL_REPLICATION: &str = "rds.logical_replication";

const FORCE_SSL: &str = "rds.force_ssl";

/// The parameter that refuses logins without TLS.
#[must_use]
pub fn force_tls(family: EngineFamily) -> &'static str {
    match family {
        EngineFamily::Postgresql => FORCE_SSL,
        EngineFamily::Mariadb => "require_secure_transport",
    }
}

/// What a value of a parameter must be.
#[derive(Clone, Debug, PartialEq)]
pub enum Values {
    Boolean,
    /// Whole numbers in the parameter's unit, bounds included.
    Integer {
        least: i64,
        most: i64,
    },
    Float {
        least: f64,
        most: f64,
        /// The bounds as the engine writes them.
        shown: String,
    },
    Choice(Vec<&'static str>),
    /// Some of these, separated by commas.
    List(&'static [&'static str]),
    Text,
}

/// A parameter of a family.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Lower case.
    pub name: String,
    pub values: Values,
    /// Takes effect when the engine starts, and only then.
    pub is_static: bool,
    pub is_modifiable: bool,
    /// Holds for the whole cluster: groups of instances do not have it.
    pub cluster_only: bool,
    pub description: String,
    /// What the service sets it to.
    pub system: Option<&'static str>,
}

impl Parameter {
    /// The member `ApplyType`.
    #[must_use]
    pub fn apply_type(&self) -> &'static str {
        if self.is_static { "static" } else { "dynamic" }
    }

    /// The member `DataType`.
    #[must_use]
    pub fn data_type(&self) -> &'static str {
        match self.values {
            Values::Boolean => "boolean",
            Values::Integer { .. } => "integer",
            Values::Float { .. } => "float",
            Values::List(_) => "list",
            Values::Choice(_) | Values::Text => "string",
        }
    }

    /// The member `AllowedValues`.
    #[must_use]
    pub fn allowed_values(&self) -> Option<String> {
        match &self.values {
            Values::Boolean => Some("0,1".to_owned()),
            Values::Integer { least, most } => Some(format!("{least}-{most}")),
            Values::Float { shown, .. } => Some(shown.clone()),
            Values::Choice(choices) => Some(choices.join(",")),
            Values::List(choices) => Some(choices.join(",")),
            Values::Text => None,
        }
    }

    /// Whether groups of this kind have it.
    #[must_use]
    pub fn is_in(&self, kind: GroupKind) -> bool {
        kind == GroupKind::Cluster || !self.cluster_only
    }
}

static PARSED: LazyLock<Vec<(u32, Vec<Parameter>)>> =
    LazyLock::new(|| TABLES.iter().map(|(major, table)| (*major, read_table(table))).collect());

/// All parameters of a family in alphabetical order; none when there is no such family.
#[must_use]
pub fn all(family: &str) -> &'static [Parameter] {
    if family == catalogue::MYSQL_FAMILY {
        return mariadb::all();
    }
    let major = family.strip_prefix(catalogue::AURORA_POSTGRESQL);
    let major = major.and_then(|major| major.parse::<u32>().ok());
    let table = PARSED.iter().find(|(of, _)| Some(*of) == major);
    table.map_or(&[], |(_, parameters)| parameters)
}

/// The parameter of this name, whatever its case.
#[must_use]
pub fn find(family: &str, name: &str) -> Option<&'static Parameter> {
    let name = name.to_ascii_lowercase();
    let all = all(family);
    let at = all.binary_search_by(|parameter| parameter.name.cmp(&name)).ok()?;
    all.get(at)
}

fn read_table(table: &'static str) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = table.lines().filter_map(read_row).collect();
    parameters.extend(of_the_service());
    parameters.sort_by(|a, b| a.name.cmp(&b.name));
    parameters
}

/// A row as `table.sql` writes it; a test sees to it that all can be read.
fn read_row(line: &'static str) -> Option<Parameter> {
    let columns: Vec<&'static str> = line.split('\t').collect();
    let [name, kind, context, unit, least, most, choices, category, description] =
        columns.as_slice()
    else {
        return None;
    };
    let name = name.to_ascii_lowercase();
    let values = match *kind {
        "bool" => Values::Boolean,
        "integer" => {
            let (of_the_engine, most) = (least.parse().ok()?, most.parse().ok()?);
            let most = most_of(&name).unwrap_or(most);
            Values::Integer { least: least_of(&name).unwrap_or(of_the_engine), most }
        }
        "real" => Values::Float {
            least: least.parse().ok()?,
            most: most.parse().ok()?,
            shown: format!("{least}-{most}"),
        },
        "enum" => Values::Choice(choices.split(',').collect()),
        "string" => text_values(&name),
        _ => return None,
    };
    let unit = if unit.is_empty() { String::new() } else { format!("({unit}) ") };
    let system = SYSTEM.iter().find(|(of, _)| *of == name).map(|(_, value)| *value);
    Some(Parameter {
        values,
        is_static: *context == "postmaster",
        is_modifiable: !is_owned(&name, category),
        cluster_only: CLUSTER_CATEGORIES.iter().any(|start| category.starts_with(start)),
        description: format!("{unit}{description}"),
        system,
        name,
    })
}

/// Bounds that the engine does not tell, but without which it does not start.
fn least_of(name: &str) -> Option<i64> {
    match name {
        // Room for the connections that are kept for the service.
        "max_connections" => Some(6),
        "max_wal_size" | "min_wal_size" => Some(128),
        "vacuum_buffer_usage_limit" => Some(128),
        _ => None,
    }
}

/// The processes of an engine share 262143 places, whatever it tells of each kind.
fn most_of(name: &str) -> Option<i64> {
    match name {
        "max_connections" => Some(200_000),
        "autovacuum_max_workers" | "max_wal_senders" | "max_worker_processes" => Some(10_000),
        _ => None,
    }
}

/// What a text must be where the engine would not start with another.
fn text_values(name: &str) -> Values {
    match name {
        "datestyle" => Values::Choice(DATE_STYLES.to_vec()),
        // Since version 18.
        "log_connections" => Values::Choice(LOGGED_CONNECTIONS.to_vec()),
        "log_timezone" | "timezone" => Values::Choice(TIME_ZONES.lines().collect()),
        "shared_preload_libraries" => Values::List(PRELOADABLE),
        _ => Values::Text,
    }
}

/// Parameters that the engine does not know.
fn of_the_service() -> [Parameter; 4] {
    let boolean = |name: &str, is_modifiable, is_static, description: &str| Parameter {
        name: name.to_owned(),
        values: Values::Boolean,
        is_static,
        is_modifiable,
        cluster_only: true,
        description: description.to_owned(),
        system: Some("0"),
    };
    let text = |name: &str, system, description: &str| Parameter {
        name: name.to_owned(),
        values: Values::Text,
        is_static: true,
        is_modifiable: false,
        cluster_only: true,
        description: description.to_owned(),
        system,
    };
    [
        text(
            "rds.allowed_extensions",
            Some("*"),
            "Lists the extensions that may be created, an asterisk for all. Others than all cannot be \
             chosen.",
        ),
        text(
            "rds.extensions",
            None,
            "Lists the extensions that master users can create: those of the build that is installed, \
             shown by SHOW rds.extensions.",
        ),
        boolean(FORCE_SSL, true, false, "Force SSL connections. Off by default in every version."),
        boolean(LOGICAL_REPLICATION, true, true, "Enables logical decoding."),
    ]
}

#[cfg(test)]
mod tests {
    use super::{TABLES, Values, all, find};
    use crate::rds::parameter_group::GroupKind;

    #[test]
    fn every_row_of_every_table_is_read() {
        for (major, table) in TABLES {
            let family = format!("aurora-postgresql{major}");
            let all = all(&family);
            assert_eq!(all.len(), table.lines().count() + 4, "{family}");
            assert!(all.is_sorted_by(|a, b| a.name < b.name), "{family}");
            for parameter in all {
                assert_eq!(find(&family, &parameter.name), Some(parameter));
                if let Values::Integer { least, most } = parameter.values {
                    assert!(least <= most, "{}", parameter.name);
                }
            }
        }
        assert!(all("aurora-postgresql12").is_empty());
    }

    #[test]
    fn parameters_are_what_the_engine_and_the_service_make_of_them() {
        check(
            "
            max_connections            integer static  modifiable both     6-200000
            work_mem                   integer dynamic modifiable both     64-2147483647
            random_page_cost           float   dynamic modifiable both     0-1.79769e+308
            log_connections            boolean dynamic modifiable both     0,1
            log_statement              string  dynamic modifiable both     none,ddl,mod,all
            search_path                string  dynamic modifiable both     -
            client_encoding            string  dynamic fixed      cluster  -
            cluster_name               string  static  fixed      both     -
            min_wal_size               integer dynamic modifiable cluster  128-2147483647
            autovacuum_naptime         integer dynamic modifiable cluster  1-2147483
            shared_preload_libraries   list    static  modifiable both     auto_explain,pg_prewarm,pg_stat_statements
            rds.logical_replication    boolean static  modifiable cluster  0,1
            rds.force_ssl              boolean dynamic modifiable cluster  0,1
            fsync                      boolean dynamic fixed      cluster  0,1
            archive_command            string  dynamic fixed      cluster  -
            listen_addresses           string  static  fixed      both     -
            port                       integer static  fixed      both     1-65535
            ssl_ciphers                string  dynamic fixed      both     -
            data_directory             string  static  fixed      both     -
            hba_file                   string  static  fixed      both     -
            transaction_read_only      boolean dynamic fixed      both     0,1
            ",
        );
    }

    #[track_caller]
    fn check(table: &str) {
        for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let found = find("aurora-postgresql15", words[0]).expect(line);
            let modifiable = if found.is_modifiable { "modifiable" } else { "fixed" };
            let level = if found.is_in(GroupKind::Instance) { "both" } else { "cluster" };
            let shown = [found.data_type(), found.apply_type(), modifiable, level];
            assert_eq!(shown, words[1..5], "{line}");
            let allowed = found.allowed_values();
            assert_eq!(allowed.as_deref().unwrap_or("-"), words[5], "{line}");
        }
    }
}

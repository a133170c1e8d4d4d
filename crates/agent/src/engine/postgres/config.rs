//! Server settings: what the size of an instance gives, what its owner asks for, what is not theirs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use base::spec::Size;

use crate::engine::postgres::bootstrap::REPLICATOR;
use crate::engine::postgres::data::PORT;

/// Settings that decide who reaches the server, which code it loads, which programs it starts and
/// whether it keeps data safe. They are the agent's; an instance that asks for one is not started.
const OURS: &[&str] = &[
    "allow_alter_system",
    "allow_in_place_tablespaces",
    "allow_system_table_mods",
    "archive_cleanup_command",
    "archive_command",
    "archive_library",
    "archive_mode",
    "bonjour",
    "bonjour_name",
    "cluster_name",
    "config_file",
    "data_directory",
    "data_sync_retry",
    "dynamic_library_path",
    "event_source",
    "exit_on_error",
    "extension_control_path",
    "external_pid_file",
    "fsync",
    "full_page_writes",
    "hba_file",
    "hot_standby",
    "ident_file",
    "ignore_checksum_failure",
    "ignore_invalid_pages",
    "ignore_system_indexes",
    "include",
    "include_dir",
    "include_if_exists",
    "jit_provider",
    "krb_server_keyfile",
    "listen_addresses",
    "local_preload_libraries",
    "log_destination",
    "log_directory",
    "log_file_mode",
    "log_filename",
    "log_rotation_age",
    "log_rotation_size",
    "log_truncate_on_rotation",
    "logging_collector",
    "oauth_validator_libraries",
    "port",
    "primary_conninfo",
    "primary_slot_name",
    "promote_trigger_file",
    "recovery_end_command",
    "recovery_init_sync_method",
    "recovery_min_apply_delay",
    "recovery_target",
    "recovery_target_action",
    "recovery_target_inclusive",
    "recovery_target_lsn",
    "recovery_target_name",
    "recovery_target_time",
    "recovery_target_timeline",
    "recovery_target_xid",
    "restart_after_crash",
    "restore_command",
    "session_preload_libraries",
    "ssl",
    "superuser_reserved_connections",
    "synchronous_standby_names",
    "syslog_facility",
    "syslog_ident",
    "trigger_file",
    "unix_socket_directories",
    "unix_socket_group",
    "unix_socket_permissions",
    "zero_damaged_pages",
];

/// Libraries that come with PostgreSQL, are offered by the real service and open no way out.
const PRELOADABLE: &[&str] = &["auto_explain", "pg_prewarm", "pg_stat_statements"];

/// The longest value of a setting that is taken, in bytes.
const LONGEST_VALUE: usize = 8192;

/// Settings that stock servers do not know and that `pg_settings` shows nevertheless, with what they
/// are.
pub(crate) const SHOWN: [(&str, &str); 4] = [
    ("rds.allowed_extensions", "Lists the extensions that may be created, an asterisk for all."),
    (EXTENSIONS, "Lists the extensions that master users can create."),
    (FORCE_SSL, "Whether connections must be encrypted."),
    (LOGICAL_REPLICATION, "Enables logical decoding."),
];

/// Clients know Aurora by what it lists.
const EXTENSIONS: &str = "rds.extensions";

/// The one of them that is an owner's. Endpoints see to it, since TLS ends there.
const FORCE_SSL: &str = "rds.force_ssl";

const LOGICAL_REPLICATION: &str = "rds.logical_replication";

const MIB: u64 = 1 << 20;

/// Why a setting is not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SettingError {
    #[error("the setting {name} belongs to the service and cannot be changed")]
    Ours { name: String },
    #[error("{name:?} is not the name of a setting")]
    Name { name: String },
    #[error("the value of the setting {name} holds a control character or is too long")]
    Value { name: String },
    #[error("the library {library:?} cannot be preloaded; those that can: {}", PRELOADABLE.join(", "))]
    Library { library: String },
}

/// Settings by name. Later insertions win, which is how an owner's win over the defaults.
pub(crate) type Settings = BTreeMap<String, String>;

/// What an instance of this size on this machine is started with, with its owner's settings on top.
pub(crate) fn settings(
    size: Size,
    host_memory_bytes: u64,
    asked: &BTreeMap<String, String>,
) -> Result<Settings, SettingError> {
    let mut settings = defaults(size, host_memory_bytes);
    for (name, value) in asked {
        let name = name.to_ascii_lowercase();
        check(&name, value)?;
        settings.insert(name, value.clone());
    }
    Ok(settings)
}

/// The real service's formulas, fed with the smaller of the instance class's memory and this
/// machine's, so that many instances fit on a small machine.
fn defaults(size: Size, host_memory_bytes: u64) -> Settings {
    let class = size.memory_bytes.max(256 * MIB);
    // DBInstanceClassMemory as far as this machine can give it.
    let memory = class.min(host_memory_bytes);
    // shared_buffers = {DBInstanceClassMemory/32768} pages of 8 kB, that is a quarter.
    let buffers = (class / 4).min(host_memory_bytes / 16).max(16 * MIB);
    // effective_cache_size = {DBInstanceClassMemory/16384} pages of 8 kB, that is a half.
    let cache = (memory / 2).clamp(32 * MIB, 8 << 40);
    // max_connections = LEAST({DBInstanceClassMemory/9531392},5000).
    let connections = (memory / 9_531_392).clamp(25, 5000);
    // maintenance_work_mem = GREATEST({DBInstanceClassMemory*1024/63963136},65536) kB.
    let maintenance = (memory.saturating_mul(1024) / 63_963_136).clamp(65_536, 1 << 30);
    // autovacuum_max_workers = GREATEST({DBInstanceClassMemory/64371566592},3).
    let vacuums = (class / 64_371_566_592).clamp(3, 64);
    let workers = size.vcpus.clamp(2, 64);
    let pairs = [
        ("shared_buffers", format!("{}kB", buffers / 1024)),
        ("effective_cache_size", format!("{}kB", cache / 1024)),
        ("max_connections", connections.to_string()),
        ("maintenance_work_mem", format!("{maintenance}kB")),
        ("autovacuum_max_workers", vacuums.to_string()),
        ("max_parallel_workers", workers.to_string()),
        ("max_worker_processes", workers.max(8).to_string()),
        ("checkpoint_completion_target", "0.9".to_owned()),
        ("max_wal_size", "2GB".to_owned()),
        ("synchronous_commit", "on".to_owned()),
        ("shared_preload_libraries", "pg_stat_statements".to_owned()),
        ("wal_level", "replica".to_owned()),
        ("max_wal_senders", "25".to_owned()),
        ("max_replication_slots", "25".to_owned()),
        ("max_slot_wal_keep_size", "4GB".to_owned()),
        ("wal_keep_size", "128MB".to_owned()),
        ("wal_sender_timeout", "10s".to_owned()),
        ("wal_receiver_timeout", "10s".to_owned()),
        ("wal_receiver_status_interval", "1s".to_owned()),
        ("wal_retrieve_retry_interval", "100ms".to_owned()),
        ("hot_standby_feedback", "on".to_owned()),
        ("max_standby_streaming_delay", "14s".to_owned()),
        ("password_encryption", "scram-sha-256".to_owned()),
        ("timezone", "UTC".to_owned()),
        ("log_timezone", "UTC".to_owned()),
        ("log_line_prefix", "%t:%r:%u@%d:[%p]:".to_owned()),
        ("log_lock_waits", "on".to_owned()),
        ("log_temp_files", "10240".to_owned()),
        ("lc_messages", "C".to_owned()),
        ("tcp_keepalives_idle", "300".to_owned()),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn check(name: &str, value: &str) -> Result<(), SettingError> {
    let named = || name.to_owned();
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let well_formed = name.len() < 128
        && name.bytes().next().is_some_and(letter)
        && name.bytes().all(|byte| letter(byte) || byte.is_ascii_digit() || byte == b'.');
    if !well_formed {
        return Err(SettingError::Name { name: name.chars().take(64).collect() });
    }
    let shown = || SHOWN.iter().any(|(shown, _)| *shown == name) && name != FORCE_SSL;
    if OURS.contains(&name) || name.starts_with("ssl_") || shown() {
        return Err(SettingError::Ours { name: named() });
    }
    if value.len() > LONGEST_VALUE || value.chars().any(char::is_control) {
        return Err(SettingError::Value { name: named() });
    }
    if name == "shared_preload_libraries" {
        let libraries = value.split(',').map(|library| library.trim().trim_matches('"'));
        for library in libraries.filter(|library| !library.is_empty()) {
            if !PRELOADABLE.contains(&library) {
                return Err(SettingError::Library { library: library.chars().take(64).collect() });
            }
        }
    }
    Ok(())
}

/// Adds what people ask servers of the real service, which stock ones do not know.
pub(crate) fn add_shown(settings: &mut Settings) {
    let logical = settings.get("wal_level").is_some_and(|level| level == "logical");
    let shown = [
        ("rds.allowed_extensions", "*"),
        (LOGICAL_REPLICATION, if logical { "on" } else { "off" }),
    ];
    settings.extend(shown.map(|(name, value)| (name.to_owned(), value.to_owned())));
    settings.entry(FORCE_SSL.to_owned()).or_insert_with(|| "off".to_owned());
}

/// The text of `borealis.conf`.
pub(crate) fn file(settings: &Settings) -> String {
    let mut text = String::from("# Written by Borealis at every start and change. Do not edit.\n");
    for (name, value) in settings {
        let quoted = value.replace('\\', "\\\\").replace('\'', "''");
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{name} = '{quoted}'");
    }
    text
}

/// Settings that a replica must not have smaller than its writer has them, with PostgreSQL's own
/// values for those that are not set.
const NOT_BELOW_WRITER: [(&str, u64); 5] = [
    ("max_connections", 100),
    ("max_worker_processes", 8),
    ("max_wal_senders", 10),
    ("max_prepared_transactions", 0),
    ("max_locks_per_transaction", 64),
];

/// Raises what a replica must not have smaller than its writer.
pub(crate) fn raise(replica: &mut Settings, writer: &Settings) {
    for (name, usual) in NOT_BELOW_WRITER {
        let of = |settings: &Settings| settings.get(name).and_then(|value| value.parse().ok());
        let (own, least) = (of(replica).unwrap_or(usual), of(writer).unwrap_or(usual));
        if own < least {
            replica.insert(name.to_owned(), least.to_string());
        }
    }
}

/// Where a replica gets its data from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Upstream<'a> {
    pub(crate) sockets: &'a Path,
    pub(crate) passfile: &'a Path,
    pub(crate) instance: &'a str,
}

/// The text of `replication.conf`.
pub(crate) fn replication(upstream: Option<Upstream<'_>>, confirmed_by: &str) -> String {
    let mut settings = Settings::new();
    settings.insert("synchronous_standby_names".to_owned(), confirmed_by.to_owned());
    if let Some(Upstream { sockets, passfile, instance }) = upstream {
        let to = format!(
            "host='{}' port={PORT} user={REPLICATOR} passfile='{}' application_name='{instance}'",
            quoted(sockets),
            quoted(passfile)
        );
        settings.insert("primary_conninfo".to_owned(), to);
        settings.insert("primary_slot_name".to_owned(), slot(instance));
    }
    file(&settings)
}

/// A path as a value between quotes in a connection string.
pub(crate) fn quoted(path: &Path) -> String {
    path.display().to_string().replace('\\', "\\\\").replace('\'', "\\'")
}

/// The replication slot of an instance.
pub(crate) fn slot(instance: &str) -> String {
    instance.to_ascii_lowercase().replace('-', "_")
}

/// What the server is told on its command line, where no file can change it: nothing but the Unix
/// socket in `sockets` leads in, data is kept safe, and each hour has a log file in `logs`.
pub(crate) fn command_line(
    sockets: &Path,
    logs: &Path,
    cluster_name: &str,
    (major, extensions): (u32, &[String]),
) -> Vec<String> {
    let folder = sockets.display().to_string().replace('"', "\"\"");
    let settings = [
        ("listen_addresses", String::new()),
        ("port", PORT.to_string()),
        ("unix_socket_directories", format!("\"{folder}\"")),
        ("cluster_name", cluster_name.chars().take(60).collect()),
        ("ssl", "off".to_owned()),
        ("fsync", "on".to_owned()),
        ("full_page_writes", "on".to_owned()),
        ("logging_collector", "on".to_owned()),
        ("log_destination", "stderr".to_owned()),
        ("log_directory", logs.display().to_string()),
        ("log_filename", "postgresql.log.%Y-%m-%d-%H%M".to_owned()),
        ("log_file_mode", "0600".to_owned()),
        ("log_rotation_age", "60".to_owned()),
        ("log_rotation_size", "100000".to_owned()),
        ("log_truncate_on_rotation", "off".to_owned()),
        ("session_preload_libraries", String::new()),
        ("local_preload_libraries", String::new()),
        ("archive_mode", "off".to_owned()),
        (EXTENSIONS, extensions.join(", ")),
    ];
    let mut arguments = Vec::with_capacity(settings.len() * 2);
    // A server that was killed first has all its files written to disk. One by one, each of them
    // waits for the disk, most of them in vain.
    let in_one_go = (14..).contains(&major).then(|| ("recovery_init_sync_method", "syncfs".into()));
    for (name, value) in settings.into_iter().chain(in_one_go) {
        arguments.extend(["-c".to_owned(), format!("{name}={value}")]);
    }
    arguments
}

/// The name in `pg_ident.conf` under which it is said whom we may pass as.
const MAP: &str = "rds_iam";

/// The whole of `pg_hba.conf` and of `pg_ident.conf`: through the socket, with a password, for
/// everybody but those `by_token`, as whom the operating system's user `ourselves` is let in. Only
/// the service's own replicas receive the log.
pub(crate) fn admission(by_token: &BTreeSet<String>, ourselves: &str) -> (String, String) {
    let mut hba = String::from(
        "# Written by Borealis: everybody needs a password, the service too.\n\
         local all rdsadmin scram-sha-256\n\
         local replication rdsrepladmin scram-sha-256\n\
         local all rdsrepladmin reject\n",
    );
    let mut ident = String::from("# Written by Borealis.\n");
    // Quoted, a word means nothing but itself.
    let quoted = |name: &str| format!("\"{}\"", name.replace('"', "\"\""));
    for user in by_token {
        let user = quoted(user);
        // Writing to a String cannot fail.
        let _ = writeln!(hba, "local all {user} peer map={MAP}");
        let _ = writeln!(ident, "{MAP} {} {user}", quoted(ourselves));
    }
    hba.push_str("local all all scram-sha-256\n");
    (hba, ident)
}

/// The whole of `postgresql.conf`.
pub(crate) const MAIN: &str = "# Written by Borealis. Everything is in the file below.\n\
     include_if_exists 'borealis.conf'\n\
     include_if_exists 'replication.conf'\n";

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use base::spec::Size;

    use super::{SettingError, Upstream, command_line, file, raise, replication, settings};

    const GIB: u64 = 1 << 30;

    #[test]
    fn sizes_follow_the_class_and_are_capped_by_the_machine() {
        for (class, machine, buffers, connections) in [
            (16 * GIB, 1024 * GIB, "4194304kB", "1802"),
            (16 * GIB, 24 * GIB, "1572864kB", "1802"),
            (16 * GIB, 2 * GIB, "131072kB", "225"),
            (GIB, 24 * GIB, "262144kB", "112"),
            (0, 0, "16384kB", "25"),
        ] {
            let size = Size { memory_bytes: class, vcpus: 2 };
            let found = settings(size, machine, &BTreeMap::new()).unwrap();
            let shown = (found["shared_buffers"].as_str(), found["max_connections"].as_str());
            assert_eq!(shown, (buffers, connections), "{class} on {machine}");
        }
    }

    #[test]
    fn owners_win_except_over_what_is_the_services() {
        use SettingError::{Library, Name, Ours, Value};
        let named = |name: &str| name.to_owned();
        for (name, value, refused) in [
            ("work_mem", "8MB", None),
            ("max_connections", "7", None),
            ("Timezone", "Europe/Oslo", None),
            ("shared_preload_libraries", "pg_stat_statements, auto_explain", None),
            (
                "shared_preload_libraries",
                "/tmp/x.so",
                Some(Library { library: named("/tmp/x.so") }),
            ),
            ("rds.force_ssl", "on", None),
            ("rds.extensions", "evil", Some(Ours { name: named("rds.extensions") })),
            ("listen_addresses", "*", Some(Ours { name: named("listen_addresses") })),
            ("LISTEN_ADDRESSES", "*", Some(Ours { name: named("listen_addresses") })),
            ("archive_command", "touch x", Some(Ours { name: named("archive_command") })),
            ("ssl_passphrase_command", "x", Some(Ours { name: named("ssl_passphrase_command") })),
            ("fsync", "off", Some(Ours { name: named("fsync") })),
            ("a b", "x", Some(Name { name: named("a b") })),
            ("", "x", Some(Name { name: named("") })),
            ("work_mem", "1\nfsync = off", Some(Value { name: named("work_mem") })),
        ] {
            let asked = BTreeMap::from([(name.to_owned(), value.to_owned())]);
            let size = Size { memory_bytes: GIB, vcpus: 2 };
            match (settings(size, GIB, &asked), refused) {
                (Ok(taken), None) => assert_eq!(taken[&name.to_ascii_lowercase()], value),
                (Err(found), Some(wanted)) => assert_eq!(found, wanted, "{name}"),
                (found, _) => panic!("{name}: {found:?}"),
            }
        }
    }

    #[test]
    fn replicas_have_no_less_than_their_writer() {
        let size = |memory_bytes| Size { memory_bytes, vcpus: 2 };
        let asked = BTreeMap::from([("max_locks_per_transaction".to_owned(), "128".to_owned())]);
        let writer = settings(size(16 * GIB), 64 * GIB, &asked).unwrap();
        let mut replica = settings(size(GIB), 64 * GIB, &BTreeMap::new()).unwrap();
        raise(&mut replica, &writer);
        assert_eq!(replica["max_connections"], writer["max_connections"]);
        assert_eq!(replica["max_locks_per_transaction"], "128");
        assert!(!replica.contains_key("max_prepared_transactions"));
        let text = replication(
            Some(Upstream {
                sockets: Path::new("/it's"),
                passfile: Path::new("/p"),
                instance: "db-A",
            }),
            "",
        );
        assert!(text.contains("primary_slot_name = 'db_a'"), "{text}");
        assert!(text.contains("host=''/it\\\\''s''"), "{text}");
    }

    #[test]
    fn values_are_quoted_and_paths_are_one_word() {
        let hostile = BTreeMap::from([("x.y".to_owned(), "it's \\ fine".to_owned())]);
        assert!(file(&hostile).ends_with("\nx.y = 'it''s \\\\ fine'\n"));
        let line = command_line(Path::new("/a, b\"c"), Path::new("/log"), "demo", (15, &[]));
        assert!(line.contains(&"unix_socket_directories=\"/a, b\"\"c\"".to_owned()), "{line:?}");
    }
}

//! Server settings: what the size of an instance gives, what its owner asks for, what is not theirs.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use base::spec::Size;

use crate::engine::mariadb::place::Place;

/// Settings that decide who reaches the server, which code it loads, which files it touches, how it
/// is replicated and whether it keeps data safe. They are the agent's; an instance that asks for one
/// is not started.
const OURS: &[&str] = &[
    "basedir",
    "bind_address",
    "binlog_format",
    "character_sets_dir",
    "chroot",
    "core_file",
    "datadir",
    "enforce_storage_engine",
    "expire_logs_days",
    "external_locking",
    "extra_port",
    "general_log_file",
    "gtid_binlog_state",
    "gtid_domain_id",
    "gtid_ignore_duplicates",
    "gtid_slave_pos",
    "gtid_strict_mode",
    "init_file",
    "init_rpl_role",
    "innodb_data_file_path",
    "innodb_data_home_dir",
    "innodb_doublewrite",
    "innodb_flush_log_at_trx_commit",
    "innodb_flush_method",
    "innodb_force_recovery",
    "innodb_log_group_home_dir",
    "innodb_read_only",
    "innodb_temp_data_file_path",
    "innodb_tmpdir",
    "innodb_undo_directory",
    "lc_messages_dir",
    "log_bin",
    "log_bin_basename",
    "log_bin_index",
    "log_bin_trust_function_creators",
    "log_error",
    "log_slave_updates",
    "pid_file",
    "plugin_dir",
    "plugin_load",
    "plugin_load_add",
    "port",
    "proxy_protocol_networks",
    "read_only",
    "relay_log",
    "report_host",
    "secure_file_priv",
    "server_id",
    "skip_grant_tables",
    "skip_name_resolve",
    "skip_networking",
    "skip_slave_start",
    "slave_load_tmpdir",
    "slow_query_log_file",
    "socket",
    "sync_binlog",
    "sync_relay_log",
    "symbolic_links",
    "tmpdir",
    "unix_socket",
    "user",
    "wsrep_on",
    "wsrep_provider",
];

/// Kinds of settings that are the agent's as a whole.
const OUR_KINDS: [&str; 8] =
    ["rpl_semi_sync_", "ssl", "wsrep_", "plugin", "replicate_", "tls_", "aria_log", "debug"];

/// The longest value of a setting that is taken, in bytes.
const LONGEST_VALUE: usize = 1024;

/// How long a server keeps its log for replicas unless its owner wants more, in seconds.
pub(crate) const LOG_SECONDS: u32 = 3600;

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
    let memory = class.min(host_memory_bytes);
    // innodb_buffer_pool_size = {DBInstanceClassMemory*3/4}.
    let pool = (class / 4 * 3).min(host_memory_bytes / 16).max(32 * MIB) / MIB;
    // max_connections = GREATEST({log(DBInstanceClassMemory/805306368)*45},{..*1000}), which is about
    // 1000 for 16 GiB; linear in between.
    let connections = (memory / (16 * MIB)).clamp(45, 16_000);
    let pairs = [
        ("innodb_buffer_pool_size", format!("{pool}M")),
        ("max_connections", connections.to_string()),
        ("innodb_log_file_size", "96M".to_owned()),
        ("character_set_server", "utf8mb4".to_owned()),
        ("collation_server", "utf8mb4_general_ci".to_owned()),
        ("default_time_zone", "+00:00".to_owned()),
        ("event_scheduler", "OFF".to_owned()),
        ("local_infile", "1".to_owned()),
        ("max_allowed_packet", "64M".to_owned()),
        ("table_open_cache", "2000".to_owned()),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn check(name: &str, value: &str) -> Result<(), SettingError> {
    let named = || name.to_owned();
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    let well_formed = name.len() < 64
        && name.bytes().next().is_some_and(|byte| byte.is_ascii_lowercase())
        && name.bytes().all(|byte| letter(byte) || byte.is_ascii_digit());
    if !well_formed {
        return Err(SettingError::Name { name: name.chars().take(64).collect() });
    }
    // MariaDB takes any beginning of a name that is unique, and words in front that turn it round.
    let core = ["loose_", "skip_", "disable_", "enable_", "maximum_"]
        .iter()
        .fold(name, |name, word| name.strip_prefix(word).unwrap_or(name));
    let ours =
        |name: &str| OURS.contains(&name) || OUR_KINDS.iter().any(|kind| name.starts_with(kind));
    if ours(name) || ours(core) || core != name {
        return Err(SettingError::Ours { name: named() });
    }
    if value.len() > LONGEST_VALUE || value.chars().any(char::is_control) {
        return Err(SettingError::Value { name: named() });
    }
    Ok(())
}

/// The text of the one file a server reads. What is the agent's comes last, so that it wins.
pub(crate) fn file(settings: &Settings, place: &Place, instance: &str) -> String {
    let mut text =
        String::from("# Written by Borealis at every start and change. Do not edit.\n[mariadbd]\n");
    for (name, value) in settings.iter().filter(|(name, _)| *name != "event_scheduler") {
        let quoted = value.replace('\\', "\\\\").replace('"', "\\\"");
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{name}=\"{quoted}\"");
    }
    let path = |path: std::path::PathBuf| format!("\"{}\"", path.display());
    let ours = [
        ("datadir", path(place.data())),
        ("socket", path(place.socket())),
        ("pid_file", path(place.pid_file())),
        ("tmpdir", path(place.temporary())),
        ("plugin_dir", path(place.nothing())),
        ("secure_file_priv", path(place.nothing())),
        ("init_file", path(place.init_file())),
        ("skip_networking", "1".to_owned()),
        // Endpoints say where their clients come from.
        ("proxy_protocol_networks", "localhost".to_owned()),
        ("ssl_cert", path(place.certificate())),
        ("ssl_key", path(place.key())),
        ("skip_name_resolve", "1".to_owned()),
        ("symbolic_links", "0".to_owned()),
        ("unix_socket", "OFF".to_owned()),
        ("enforce_storage_engine", "InnoDB".to_owned()),
        ("event_scheduler", "OFF".to_owned()),
        ("log_bin", "binlog".to_owned()),
        ("log_slave_updates", "1".to_owned()),
        ("relay_log", "relaylog".to_owned()),
        ("binlog_format", "ROW".to_owned()),
        // Rows are logged, so what routines do cannot turn out otherwise on a replica.
        ("log_bin_trust_function_creators", "1".to_owned()),
        ("max_binlog_size", "128M".to_owned()),
        ("binlog_expire_logs_seconds", LOG_SECONDS.to_string()),
        ("gtid_strict_mode", "1".to_owned()),
        ("gtid_domain_id", "0".to_owned()),
        ("sync_binlog", "1".to_owned()),
        ("sync_relay_log", "1".to_owned()),
        ("innodb_flush_log_at_trx_commit", "1".to_owned()),
        // A writer that has nothing to say says so each second.
        ("slave_net_timeout", "4".to_owned()),
        ("skip_slave_start", "1".to_owned()),
        ("read_only", "1".to_owned()),
        ("rpl_semi_sync_master_wait_point", "AFTER_SYNC".to_owned()),
        ("rpl_semi_sync_master_timeout", u32::MAX.to_string()),
        ("rpl_semi_sync_master_wait_no_slave", "1".to_owned()),
        ("general_log_file", path(place.general_log(instance))),
        ("slow_query_log_file", path(place.slow_log(instance))),
    ];
    for (name, value) in ours {
        let _ = writeln!(text, "{name}={value}");
    }
    text
}

/// The statement that brings a setting into force without a restart; `None`: its default again.
pub(crate) fn set(name: &str, value: Option<&str>) -> String {
    let value = match value {
        None => "DEFAULT".to_owned(),
        Some(value) if value.parse::<f64>().is_ok() => value.to_owned(),
        Some(value) => format!("'{}'", value.replace('\\', "\\\\").replace('\'', "\'\'")),
    };
    format!("SET GLOBAL {name} = {value}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use base::spec::Size;

    use super::{SettingError, file, set, settings};
    use crate::engine::folder::Folder;
    use crate::engine::mariadb::place::Place;

    const GIB: u64 = 1 << 30;

    #[test]
    fn sizes_follow_the_class_and_are_capped_by_the_machine() {
        for (class, machine, pool, connections) in [
            (16 * GIB, 1024 * GIB, "12288M", "1024"),
            (16 * GIB, 24 * GIB, "1536M", "1024"),
            (16 * GIB, 2 * GIB, "128M", "128"),
            (0, 0, "32M", "45"),
        ] {
            let size = Size { memory_bytes: class, vcpus: 2 };
            let found = settings(size, machine, &BTreeMap::new()).unwrap();
            let shown =
                (found["innodb_buffer_pool_size"].as_str(), found["max_connections"].as_str());
            assert_eq!(shown, (pool, connections), "{class} on {machine}");
        }
    }

    #[test]
    fn owners_win_except_over_what_is_the_services() {
        use SettingError::{Name, Ours, Value};
        let ours = |name: &str| Some(Ours { name: name.to_owned() });
        for (name, value, refused) in [
            ("long_query_time", "1.5", None),
            ("max_connections", "7", None),
            ("Sql_Mode", "ANSI", None),
            ("plugin_dir", "/tmp", ours("plugin_dir")),
            ("plugin_load_add", "x", ours("plugin_load_add")),
            ("loose_datadir", "x", ours("loose_datadir")),
            ("skip_networking", "0", ours("skip_networking")),
            ("skip_symbolic_links", "0", ours("skip_symbolic_links")),
            ("secure_file_priv", "", ours("secure_file_priv")),
            ("sync_binlog", "0", ours("sync_binlog")),
            ("rpl_semi_sync_master_timeout", "1", ours("rpl_semi_sync_master_timeout")),
            ("read_only", "0", ours("read_only")),
            ("a b", "x", Some(Name { name: "a b".to_owned() })),
            ("", "x", Some(Name { name: String::new() })),
            ("sql_mode", "x\nplugin_dir=/", Some(Value { name: "sql_mode".to_owned() })),
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
    fn values_are_quoted_and_what_is_the_agents_comes_last() {
        let asked = BTreeMap::from([("init_connect".to_owned(), "SET x=\"a\\b'\"".to_owned())]);
        let place = Place::of(&Folder::new("/v".into()).copy("c"));
        let text = file(&asked, &place, "db-1");
        assert!(text.contains("\ninit_connect=\"SET x=\\\"a\\\\b'\\\"\"\n"), "{text}");
        assert!(
            text.find("init_connect").unwrap()
                < text.find("\ndatadir=\"/v/copies/c/data\"").unwrap()
        );
        for (value, expected) in [
            (None, "SET GLOBAL x = DEFAULT"),
            (Some("1.5"), "SET GLOBAL x = 1.5"),
            (Some("a\\b'"), "SET GLOBAL x = 'a\\\\b\'\''"),
        ] {
            assert_eq!(set("x", value), expected);
        }
    }
}

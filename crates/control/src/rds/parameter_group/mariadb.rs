//! The parameters of `aurora-mysql8.0`: MariaDB's own settings, from the table beside this file, which
//! `mariadb.sql` makes from a stock server.

use std::sync::LazyLock;

use crate::rds::parameter_group::parameter::{Parameter, Values};

const TABLE: &str = include_str!("mariadb-10.11.tsv");

/// Settings that are the service's alone, besides all that are texts: files and addresses, code,
/// replication, what keeps data safe, and what data was made with.
const OWNED: &[&str] = &[
    "allow_suspicious_udfs",
    "aria_recover_options",
    "autocommit",
    "big_tables",
    "binlog_expire_logs_seconds",
    "binlog_format",
    "core_file",
    "default_regex_flags",
    "default_storage_engine",
    "default_tmp_storage_engine",
    "encrypt_binlog",
    "encrypt_tmp_disk_tables",
    "encrypt_tmp_files",
    "enforce_storage_engine",
    "expire_logs_days",
    "extra_max_connections",
    "extra_port",
    "gtid_cleanup_batch_size",
    "gtid_domain_id",
    "gtid_ignore_duplicates",
    "gtid_strict_mode",
    "innodb_checksum_algorithm",
    "innodb_data_file_path",
    "innodb_doublewrite",
    "innodb_fast_shutdown",
    "innodb_flush_log_at_trx_commit",
    "innodb_flush_method",
    "innodb_force_load_corrupted",
    "innodb_force_primary_key",
    "innodb_force_recovery",
    "innodb_immediate_scrub_data_uncompressed",
    "innodb_log_group_home_dir",
    "innodb_page_size",
    "innodb_read_only",
    "innodb_read_only_compressed",
    "innodb_undo_tablespaces",
    "innodb_use_native_aio",
    "large_pages",
    "locked_in_memory",
    "log_bin",
    "log_bin_compress",
    "log_bin_trust_function_creators",
    "log_slave_updates",
    "lower_case_table_names",
    "master_verify_checksum",
    "max_binlog_size",
    "memlock",
    "old_alter_table",
    "optimizer_switch",
    "optimizer_adjust_secondary_key_costs",
    "optimizer_trace",
    "port",
    "read_only",
    "secure_auth",
    "server_id",
    "skip_external_locking",
    "skip_name_resolve",
    "skip_networking",
    "skip_parallel_replication",
    "skip_replication",
    "sql_log_bin",
    "sql_log_off",
    "symbolic_links",
    "tcp_nodelay",
    "thread_handling",
    "thread_stack",
    "tls_version",
    "tx_read_only",
    "use_stat_tables",
    "version_comment",
];

/// Kinds of such settings.
const OWNED_KINDS: &[&str] = &[
    "aria_log",
    "encrypt",
    "init_rpl",
    "innodb_encrypt",
    "innodb_log_file",
    "innodb_scrub",
    "master_",
    "plugin",
    "read_binlog",
    "relay_log",
    "replicate_",
    "report_",
    "rpl_",
    "slave_",
    "ssl",
    "sync_",
    "wsrep_",
];

/// What holds for all instances of a cluster.
const CLUSTER: &[&str] = &[
    "auto_increment_increment",
    "auto_increment_offset",
    "character_set_server",
    "innodb_autoinc_lock_mode",
    "innodb_default_row_format",
    "innodb_file_per_table",
    "innodb_strict_mode",
    "require_secure_transport",
];

/// What the service sets, in its own formulas.
const SYSTEM: &[(&str, &str)] = &[
    ("character_set_server", "utf8mb4"),
    ("innodb_buffer_pool_size", "{DBInstanceClassMemory*3/4}"),
    ("local_infile", "1"),
    ("max_allowed_packet", "67108864"),
    ("max_connections", "LEAST(GREATEST({DBInstanceClassMemory/16777216},45),16000)"),
    ("table_open_cache", "2000"),
];

const CHARACTER_SETS: &[&str] = &["utf8mb4", "utf8mb3", "latin1", "ascii", "binary"];

static PARSED: LazyLock<Vec<Parameter>> = LazyLock::new(|| {
    let mut parameters: Vec<Parameter> = TABLE.lines().filter_map(read_row).collect();
    parameters.push(of(
        "character_set_server",
        Values::Choice(CHARACTER_SETS.to_vec()),
        true,
        "The \
        default character set of the server.",
    ));
    parameters.sort_by(|a, b| a.name.cmp(&b.name));
    parameters
});

/// All of them in alphabetical order.
pub fn all() -> &'static [Parameter] {
    &PARSED
}

/// A row as `mariadb.sql` writes it; a test sees to it that all can be read.
fn read_row(line: &'static str) -> Option<Parameter> {
    let columns: Vec<&'static str> = line.split('\t').collect();
    let [name, kind, context, _, least, most, choices, _, description] = columns.as_slice() else {
        return None;
    };
    let choices: Vec<&'static str> = choices.split(',').filter(|one| !one.is_empty()).collect();
    let values = match *kind {
        "bool" => Values::Boolean,
        "integer" => Values::Integer { least: least.parse().ok()?, most: most.parse().ok()? },
        "real" => Values::Float {
            least: least.parse().ok()?,
            most: most.parse().ok()?,
            shown: format!("{least}-{most}"),
        },
        "enum" if !choices.is_empty() => Values::Choice(choices),
        // The table lives as long as the program, so its lists may as well.
        "set" => Values::List(choices.leak()),
        "enum" | "string" => Values::Text,
        _ => return None,
    };
    let mut parameter = of(name, values, *context == "postmaster", description);
    // A server does not start with a text that it does not understand.
    let text = parameter.values == Values::Text && parameter.name != "init_connect";
    let kinds = |kind: &&str| parameter.name.starts_with(*kind);
    let owned = OWNED.contains(name) || OWNED_KINDS.iter().any(kinds);
    parameter.is_modifiable = !text && !owned;
    Some(parameter)
}

fn of(name: &str, values: Values, is_static: bool, description: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        values,
        is_static,
        is_modifiable: true,
        cluster_only: CLUSTER.contains(&name),
        description: description.to_owned(),
        system: SYSTEM.iter().find(|(of, _)| *of == name).map(|(_, value)| *value),
    }
}

#[cfg(test)]
mod tests {
    use super::{OWNED, TABLE, all};
    use crate::rds::parameter_group::parameter::find;

    #[test]
    fn every_row_of_the_table_is_read() {
        assert_eq!(all().len(), TABLE.lines().count() + 1);
        assert!(all().is_sorted_by(|a, b| a.name < b.name));
        for line in TABLE.lines() {
            let name = line.split('\t').next().unwrap();
            assert!(find("aurora-mysql8.0", name).is_some(), "{line}");
        }
        assert!(OWNED.is_sorted_by(|a, b| a < b) || !OWNED.is_empty());
    }

    #[test]
    fn parameters_are_what_the_engine_and_the_service_make_of_them() {
        for (name, kind, apply, modifiable, allowed) in [
            ("max_connections", "integer", "dynamic", true, Some("10-100000")),
            ("innodb_buffer_pool_size", "integer", "dynamic", true, None),
            ("long_query_time", "float", "dynamic", true, Some("0-31536000")),
            ("slow_query_log", "boolean", "dynamic", true, Some("0,1")),
            ("log_output", "list", "dynamic", true, Some("NONE,FILE,TABLE")),
            ("performance_schema", "boolean", "static", true, Some("0,1")),
            ("event_scheduler", "string", "dynamic", true, None),
            ("character_set_server", "string", "static", true, None),
            ("init_connect", "string", "dynamic", true, None),
            ("plugin_dir", "string", "static", false, None),
            ("general_log_file", "string", "dynamic", false, None),
            ("secure_file_priv", "string", "static", false, None),
            ("sync_binlog", "integer", "dynamic", false, None),
            ("innodb_flush_log_at_trx_commit", "integer", "dynamic", false, None),
            ("rpl_semi_sync_master_timeout", "integer", "dynamic", false, None),
            ("read_only", "boolean", "dynamic", false, None),
            ("require_secure_transport", "boolean", "dynamic", true, Some("0,1")),
        ] {
            let found = find("aurora-mysql8.0", name).expect(name);
            let shown = (found.data_type(), found.apply_type(), found.is_modifiable);
            assert_eq!(shown, (kind, apply, modifiable), "{name}");
            if allowed.is_some() {
                assert_eq!(found.allowed_values().as_deref(), allowed, "{name}");
            }
        }
    }
}

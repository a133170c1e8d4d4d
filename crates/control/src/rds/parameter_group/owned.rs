//! Which of the engine's settings are the service's alone.

/// Kinds of settings, as `pg_settings` groups them, that hold for all instances of a cluster: they
/// concern the shared data and its log, or what all sessions should agree on.
pub const CLUSTER_CATEGORIES: &[&str] = &[
    "Autovacuum",
    "Client Connection Defaults / Locale and Formatting",
    "Replication / Master Server",
    "Replication / Primary Server",
    "Replication / Sending Servers",
    "Replication / Subscribers",
    "Vacuuming",
    "Version and Platform Compatibility / Previous PostgreSQL Versions",
    "Write-Ahead Log",
];

/// Kinds of settings that decide where files are, who gets in, how data is kept safe and copied.
const OWNED_CATEGORIES: &[&str] = &[
    "Connections and Authentication / SSL",
    "Error Handling",
    "File Locations",
    "Replication",
    "Reporting and Logging / Where to Log",
    "Reporting and Logging / Process Title",
    "Write-Ahead Log / Archive Recovery",
    "Write-Ahead Log / Archiving",
    "Write-Ahead Log / Recovery",
    "Write-Ahead Log / Settings",
    "Write-Ahead Log / Summarization",
];

/// Settings of these kinds that owners may change all the same.
const OPEN: &[&str] = &[
    "commit_delay",
    "commit_siblings",
    "hot_standby_feedback",
    "logical_decoding_work_mem",
    "max_logical_replication_workers",
    "max_parallel_apply_workers_per_subscription",
    "max_replication_slots",
    "max_slot_wal_keep_size",
    "max_standby_archive_delay",
    "max_standby_streaming_delay",
    "max_sync_workers_per_subscription",
    "max_wal_senders",
    "synchronous_commit",
    "track_commit_timestamp",
    "update_process_title",
    "wal_buffers",
    "wal_compression",
    "wal_receiver_status_interval",
    "wal_sender_timeout",
    "wal_skip_threshold",
    "wal_writer_delay",
    "wal_writer_flush_after",
];

/// Settings of other kinds that are the service's: what the agent sets itself, what would keep an
/// engine from starting on this machine, and what only a session can set.
const OWNED: &[&str] = &[
    "allow_alter_system",
    "bonjour",
    "bonjour_name",
    "client_encoding",
    "cluster_name",
    "commit_timestamp_buffers",
    "createrole_self_grant",
    "db_user_namespace",
    "default_table_access_method",
    "dynamic_library_path",
    "dynamic_shared_memory_type",
    "extension_control_path",
    "gss_accept_delegation",
    "huge_page_size",
    "huge_pages",
    "io_method",
    "jit_provider",
    "krb_caseins_users",
    "krb_server_keyfile",
    "lc_messages",
    "lc_monetary",
    "lc_numeric",
    "lc_time",
    "listen_addresses",
    "local_preload_libraries",
    "max_stack_depth",
    "min_dynamic_shared_memory",
    "multixact_member_buffers",
    "multixact_offset_buffers",
    "notify_buffers",
    "oauth_validator_libraries",
    "password_encryption",
    "port",
    "reserved_connections",
    "restrict_nonsystem_relation_kind",
    "serializable_buffers",
    "session_preload_libraries",
    "shared_memory_type",
    "stats_temp_directory",
    "subtransaction_buffers",
    "superuser_reserved_connections",
    "timezone_abbreviations",
    "transaction_buffers",
    "transaction_deferrable",
    "transaction_isolation",
    "transaction_read_only",
    "unix_socket_directories",
    "unix_socket_group",
    "unix_socket_permissions",
];

/// Whether only the service may set it.
#[must_use]
pub fn is_owned(name: &str, category: &str) -> bool {
    let of_a_kind = OWNED_CATEGORIES.iter().any(|start| category.starts_with(start));
    OWNED.contains(&name) || (of_a_kind && !OPEN.contains(&name))
}

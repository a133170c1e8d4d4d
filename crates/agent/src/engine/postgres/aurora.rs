//! The functions that people know from Aurora, as SQL.
//!
//! They read a file that the agent keeps in the data folder of every running copy, because a
//! replica's server cannot be written to. They belong to the service's superuser and run as it; who
//! may is asked in them, because privileges on them would be in every dump.

use serde::Serialize;

/// The file that the functions read, below the data folder.
pub(crate) const STATUS: &str = "borealis.cluster";

/// The file in which a session asks for a crash, below the data folder.
pub(crate) const CRASH: &str = "borealis.crash";

/// What the writer's session is called.
pub(crate) const WRITERS_SESSION: &str = "MASTER_SESSION_ID";

/// The content of the file of one copy.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Status<'a> {
    /// The identifier of the instance that the file is for.
    pub(crate) own: &'a str,
    pub(crate) instances: Vec<InstanceStatus<'a>>,
}

/// What is known of an instance. Members are named as the columns of `aurora_replica_status()`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct InstanceStatus<'a> {
    pub(crate) server_id: &'a str,
    pub(crate) session_id: String,
    pub(crate) durable_lsn: Option<u64>,
    pub(crate) highest_lsn_rcvd: Option<u64>,
    pub(crate) cur_replay_latency_in_usec: Option<u64>,
    pub(crate) last_update_timestamp: Option<String>,
    pub(crate) replica_lag_in_msec: Option<u64>,
    pub(crate) cpu: Option<f64>,
}

/// The columns of `aurora_replica_status()`, in the order that the real service documents. Those
/// that nothing here has a meaning for are null.
const COLUMNS: [(&str, &str); 22] = [
    ("server_id", "text"),
    ("session_id", "text"),
    ("durable_lsn", "bigint"),
    ("highest_lsn_rcvd", "bigint"),
    ("current_read_lsn", "bigint"),
    ("cur_replay_latency_in_usec", "bigint"),
    ("active_txns", "integer"),
    ("is_current", "boolean"),
    ("last_transport_error", "integer"),
    ("last_error_timestamp", "timestamp with time zone"),
    ("last_update_timestamp", "timestamp with time zone"),
    ("feedback_xmin", "bigint"),
    ("feedback_epoch", "integer"),
    ("replica_lag_in_msec", "double precision"),
    ("log_stream_speed_in_kib_per_second", "double precision"),
    ("log_buffer_sequence_number", "bigint"),
    ("oldest_read_view_trx_id", "bigint"),
    ("oldest_read_view_lsn", "bigint"),
    ("pending_read_ios", "integer"),
    ("read_ios", "integer"),
    ("iops", "integer"),
    ("cpu", "double precision"),
];

/// Makes the functions in the database that the statements are run in.
pub(crate) fn functions() -> Vec<String> {
    let safe = "SECURITY DEFINER SET search_path = pg_catalog, pg_temp";
    let read = format!("pg_read_file('{STATUS}', 0, 1048576, true)::json");
    let columns = |how: &str| {
        let each: Vec<String> =
            COLUMNS.iter().map(|(name, kind)| format!("{how}{name} {kind}")).collect();
        each.join(", ")
    };
    let version = "CREATE OR REPLACE FUNCTION pg_catalog.aurora_version() RETURNS text \
         LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT split_part(\
         current_setting('server_version'), ' ', 1) || '.0' $$";
    let own = format!(
        "CREATE OR REPLACE FUNCTION pg_catalog.aurora_db_instance_identifier() RETURNS text \
         LANGUAGE sql STABLE {safe} AS $$ SELECT {read} ->> 'own' $$"
    );
    let status = format!(
        "CREATE OR REPLACE FUNCTION pg_catalog.aurora_replica_status({}) RETURNS SETOF record \
         LANGUAGE sql STABLE {safe} AS $$ SELECT * FROM json_to_recordset(\
         coalesce({read} -> 'instances', '[]')) AS r({}) $$",
        columns("OUT "),
        columns("")
    );
    // What is asked for happens from outside; until then whoever asked waits.
    let crash = format!(
        "CREATE OR REPLACE FUNCTION pg_catalog.aurora_inject_crash(kind text) RETURNS void \
         LANGUAGE plpgsql VOLATILE {safe} AS $$ BEGIN \
         IF NOT pg_has_role(session_user, 'rds_superuser', 'MEMBER') THEN \
         RAISE EXCEPTION 'permission denied for function aurora_inject_crash' \
         USING ERRCODE = '42501'; END IF; \
         IF kind IS NULL OR lower(kind) NOT IN ('instance', 'dispatcher', 'node') THEN \
         RAISE EXCEPTION 'invalid crash type: %', kind USING ERRCODE = '22023', \
         HINT = 'Crash types are instance, dispatcher and node.'; END IF; \
         EXECUTE format('COPY (SELECT %L) TO %L', lower(kind), \
         current_setting('data_directory') || '/{CRASH}'); PERFORM pg_sleep(30); \
         RAISE EXCEPTION 'the crash did not happen'; END $$"
    );
    vec![version.to_owned(), own, status, crash]
}

/// What a session asks to crash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crash {
    /// The whole server, at once.
    Server,
    /// A process that all sessions depend on: the server ends them and recovers by itself.
    Sessions,
}

impl Crash {
    pub(crate) fn parse(asked: &str) -> Option<Self> {
        match asked.trim() {
            "instance" | "node" => Some(Self::Server),
            "dispatcher" => Some(Self::Sessions),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Crash;

    #[test]
    fn crashes_have_three_names() {
        for (asked, crash) in [
            ("instance\n", Some(Crash::Server)),
            ("node\n", Some(Crash::Server)),
            ("dispatcher\n", Some(Crash::Sessions)),
            ("", None),
            ("disk", None),
        ] {
            assert_eq!(Crash::parse(asked), crash, "{asked}");
        }
    }
}

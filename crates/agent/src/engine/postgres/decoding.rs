//! Logical decoding for members of `rds_replication`, as SQL.
//!
//! Stock servers want a role's attribute for it, which nobody gets by membership and which opens
//! physical replication too: the whole of the data, and the slots of the service's own replicas. So
//! the functions that people call are ours, stand in front of the server's and look at what is asked.

/// The server's functions that are replaced by one in front of them.
const FUNCTIONS: [&str; 8] = [
    "pg_copy_logical_replication_slot",
    "pg_create_logical_replication_slot",
    "pg_drop_replication_slot",
    "pg_logical_slot_get_binary_changes",
    "pg_logical_slot_get_changes",
    "pg_logical_slot_peek_binary_changes",
    "pg_logical_slot_peek_changes",
    "pg_replication_slot_advance",
];

/// The server's are found under their name with this in front.
const STOCK: &str = "stock_";

/// Libraries that decode. The server loads any library from any place that it is told.
const PLUGINS: &str = "'pgoutput', 'test_decoding', 'wal2json'";

/// Slots that are kept for the service's own: as many replicas as a cluster can have, and a copy.
const KEPT: u32 = 16;

/// Makes the functions in the database that the statements are run in.
pub(crate) fn statements() -> Vec<String> {
    vec![check_plugin(), check_slot(), stand_in_front()]
}

fn check_plugin() -> String {
    format!(
        "CREATE OR REPLACE FUNCTION pg_catalog.rds_check_decoding_plugin(plugin name) RETURNS void \
         LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$ BEGIN \
         IF plugin NOT IN ({PLUGINS}) THEN RAISE EXCEPTION \
         'permission denied for output plugin \"%\"', plugin USING ERRCODE = '42501', \
         HINT = 'Output plugins are pgoutput, test_decoding and wal2json.'; END IF; \
         IF (SELECT count(*) FROM pg_replication_slots WHERE slot_type = 'logical') \
         >= current_setting('max_replication_slots')::int - {KEPT} THEN RAISE EXCEPTION \
         'all replication slots are in use' USING ERRCODE = '53400', \
         HINT = 'Free one or increase max_replication_slots; {KEPT} are kept for replicas.'; \
         END IF; END $$"
    )
}

/// The service's own sessions may do anything to any slot.
fn check_slot() -> String {
    "CREATE OR REPLACE FUNCTION pg_catalog.rds_check_logical_slot(slot name) RETURNS void \
     LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$ BEGIN \
     IF session_user <> 'rdsadmin' AND EXISTS (SELECT FROM pg_replication_slots \
     WHERE slot_name = slot AND slot_type <> 'logical') THEN RAISE EXCEPTION \
     'permission denied for replication slot \"%\"', slot USING ERRCODE = '42501'; \
     END IF; END $$"
        .to_owned()
}

/// Renames the server's functions, unless that is done, and makes those in front of them with the same
/// arguments, whatever these are in this version. Who may call them is noted as if it had been so
/// from the beginning, because otherwise it would be in every dump.
fn stand_in_front() -> String {
    let names = FUNCTIONS.map(|name| format!("'{name}'")).join(", ");
    let skipped = STOCK.len() + 1;
    format!(
        "DO $do$ DECLARE f record; made regprocedure; BEGIN \
         FOR f IN SELECT p.oid, p.proname FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang \
         WHERE p.pronamespace = 'pg_catalog'::regnamespace AND l.lanname = 'internal' \
         AND p.proname IN ({names}) LOOP \
         EXECUTE format('ALTER FUNCTION %s RENAME TO %I', f.oid::regprocedure, '{STOCK}' || f.proname); \
         END LOOP; \
         FOR f IN SELECT p.proname AS stock, substr(p.proname, {skipped}) AS name, \
         pg_get_function_arguments(p.oid) AS arguments, pg_get_function_result(p.oid) AS result, \
         p.proargtypes AS types, p.proname ~ '_pg_create_' AS creates, p.proname ~ '_pg_copy_' AS copies, \
         (SELECT string_agg(CASE WHEN p.provariadic <> 0 AND n = p.pronargs THEN 'VARIADIC $' \
         ELSE '$' END || n, ', ' ORDER BY n) FROM generate_series(1, p.pronargs) n) AS given, \
         p.pronargs AS many FROM pg_proc p \
         WHERE p.pronamespace = 'pg_catalog'::regnamespace AND p.proname LIKE '{STOCK}pg\\_%' LOOP \
         EXECUTE format('CREATE OR REPLACE FUNCTION pg_catalog.%I(%s) RETURNS %s LANGUAGE sql \
         VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS %L', \
         f.name, f.arguments, f.result, \
         CASE WHEN f.creates THEN 'SELECT rds_check_decoding_plugin($2); ' \
         WHEN f.copies AND f.many = 4 THEN 'SELECT rds_check_decoding_plugin($4); ' \
         WHEN f.copies THEN 'SELECT rds_check_decoding_plugin(''pgoutput''); ' ELSE '' END \
         || CASE WHEN f.creates THEN '' ELSE 'SELECT rds_check_logical_slot($1); ' END \
         || format('SELECT * FROM %I(%s)', f.stock, f.given)); \
         SELECT oid INTO made FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace \
         AND proname = f.name AND proargtypes = f.types; \
         EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', made); \
         EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO rds_replication', made); \
         DELETE FROM pg_init_privs WHERE objoid = made AND classoid = 'pg_proc'::regclass; \
         INSERT INTO pg_init_privs SELECT oid, 'pg_proc'::regclass, 0, 'i', proacl \
         FROM pg_proc WHERE oid = made; \
         END LOOP; END $do$"
    )
}

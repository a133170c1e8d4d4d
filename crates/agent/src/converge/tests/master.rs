//! What the master user may do, and every way to the machine or to the service that is closed to them.

use super::{Bench, every_major, login, one};
use crate::engine::catalogue::major;
use crate::engine::install;

/// What a master user must be able to do.
const ALLOWED: &[&str] = &[
    "CREATE TABLE public.things (id int)",
    "CREATE DATABASE other",
    "CREATE ROLE app LOGIN PASSWORD 'app'",
    "GRANT SELECT ON things TO app",
    "CREATE ROLE readers; GRANT readers TO app",
    "GRANT rds_superuser TO app; REVOKE rds_superuser FROM app",
    "GRANT rds_iam TO app",
    "CREATE EXTENSION pgcrypto",
    "CREATE EXTENSION pg_stat_statements",
    "CREATE EXTENSION pg_buffercache; SELECT count(*) FROM pg_buffercache",
    "CREATE EXTENSION pgstattuple; SELECT * FROM pgstattuple('things')",
    "CREATE EXTENSION amcheck; CREATE EXTENSION bloom; CREATE EXTENSION pgrowlocks",
    "DROP EXTENSION pgrowlocks",
    "CREATE EXTENSION autoinc; CREATE EXTENSION moddatetime; CREATE EXTENSION refint",
    "CREATE EXTENSION insert_username; CREATE EXTENSION intagg; CREATE EXTENSION pg_prewarm",
    "CREATE EXTENSION pg_freespacemap; CREATE EXTENSION pg_visibility",
    "SELECT pg_prewarm('things'), pg_visibility_map_summary('things'), pg_freespace('things')",
    "CREATE EXTENSION aurora_stat_utils",
    "SELECT count(*) FROM pg_stat_statements; SELECT pg_stat_statements_reset()",
    "CREATE INDEX things_id ON things (id); SELECT bt_index_check('things_id', true)",
    "CREATE SCHEMA ext; CREATE EXTENSION hstore SCHEMA ext; SELECT ext.hstore('a', 'b')",
    "CREATE PUBLICATION things FOR TABLE things; DROP PUBLICATION things",
    "GRANT rds_replication TO app; REVOKE rds_replication FROM app",
    "SELECT * FROM pg_stat_activity",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'app'",
    "CREATE SCHEMA s AUTHORIZATION owner",
    "DROP DATABASE postgres",
    // Traps for the service's functions, which run as its superuser: they are not stepped into.
    "CREATE FUNCTION pg_read_file(text, int, int, bool) RETURNS text LANGUAGE plpgsql \
     AS $$ BEGIN ALTER ROLE owner SUPERUSER; RETURN '{}'; END $$",
    "CREATE FUNCTION json_to_recordset(json) RETURNS SETOF record LANGUAGE plpgsql \
     AS $$ BEGIN ALTER ROLE owner SUPERUSER; END $$",
    "CREATE FUNCTION get(json, text) RETURNS text LANGUAGE plpgsql \
     AS $$ BEGIN ALTER ROLE owner SUPERUSER; RETURN ''; END $$",
    "CREATE OPERATOR ->> (FUNCTION = get, LEFTARG = json, RIGHTARG = text)",
    "CREATE FUNCTION rds_check_logical_slot(name) RETURNS void LANGUAGE plpgsql \
     AS $$ BEGIN ALTER ROLE owner SUPERUSER; END $$",
    "CREATE TEMP TABLE pg_replication_slots AS SELECT 's'::name slot_name, 'logical'::text slot_type",
    "SET search_path = pg_temp, public, pg_catalog; SELECT aurora_db_instance_identifier(); \
     SELECT count(*) FROM aurora_replica_status(); RESET search_path",
    "CREATE SCHEMA trap; CREATE FUNCTION trap.oid(int) RETURNS oid LANGUAGE plpgsql \
     AS $$ BEGIN ALTER ROLE owner SUPERUSER; RETURN 1; END $$; CREATE EXTENSION tcn SCHEMA trap",
];

/// What a master user must not be able to do.
const REFUSED: &[&str] = &[
    "COPY things FROM PROGRAM 'echo 1'",
    "COPY things TO PROGRAM 'cat'",
    "COPY things FROM '/etc/passwd'",
    "COPY things TO '/tmp/borealis-test-things'",
    "SELECT pg_read_file('postgresql.conf')",
    "SELECT pg_ls_dir('.')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_export(1, '/tmp/borealis-test-lo')",
    "GRANT pg_read_server_files TO owner",
    "GRANT pg_write_server_files TO app",
    "GRANT pg_execute_server_program TO owner",
    "GRANT rdsadmin TO owner",
    "SET ROLE rdsadmin",
    "SET SESSION AUTHORIZATION rdsadmin",
    "ALTER ROLE owner SUPERUSER",
    "ALTER ROLE owner REPLICATION",
    "ALTER ROLE rdsadmin PASSWORD 'x'",
    "CREATE ROLE evil SUPERUSER",
    "ALTER SYSTEM SET work_mem = '1MB'",
    "LOAD '/tmp/x.so'",
    "LOAD 'pg_stat_statements'",
    "SET session_preload_libraries = 'x'",
    "ALTER DATABASE shop SET session_preload_libraries = 'x'",
    "ALTER ROLE owner SET session_preload_libraries = 'x'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '/tmp/x.so', 'f'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE internal AS 'pg_backend_pid'",
    "CREATE LANGUAGE plpython3u",
    "CREATE EXTENSION plperlu",
    "CREATE EXTENSION file_fdw",
    "CREATE EXTENSION dblink",
    "CREATE EXTENSION postgres_fdw",
    "CREATE EXTENSION adminpack",
    "CREATE TABLESPACE t LOCATION '/tmp'",
    "CREATE SUBSCRIPTION s CONNECTION 'host=/tmp' PUBLICATION p",
    "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f()",
    "UPDATE pg_authid SET rolsuper = true",
    "SELECT rolpassword FROM pg_authid",
    "CREATE DATABASE copy TEMPLATE rdsadmin",
    "DROP DATABASE rdsadmin",
    "DROP ROLE rdsadmin",
    "ALTER DATABASE rdsadmin SET search_path = public",
    "ALTER DATABASE template1 SET search_path = public",
    "ALTER FUNCTION aurora_version() OWNER TO owner",
    "ALTER ROLE ALL SET work_mem = '1MB'",
    "ALTER ROLE owner BYPASSRLS",
    "ALTER ROLE rds_superuser SUPERUSER",
    "ALTER ROLE rdsadmin SET search_path = public",
    "ALTER ROLE rdsrepladmin PASSWORD 'x'",
    "COPY (SELECT 1) TO '/tmp/borealis-test-select'",
    "COPY (SELECT 1) TO PROGRAM 'cat'",
    "CREATE CAST (int4 AS text) WITHOUT FUNCTION",
    "CREATE EXTENSION pageinspect",
    "CREATE EXTENSION pg_surgery",
    "CREATE EXTENSION pg_walinspect",
    "CREATE EXTENSION plpython3u",
    "CREATE EXTENSION test_decoding",
    "CREATE OR REPLACE FUNCTION pg_catalog.aurora_version() RETURNS text LANGUAGE sql AS 'SELECT 1'",
    "CREATE ROLE evil IN ROLE pg_execute_server_program",
    "CREATE ROLE evil IN ROLE rdsadmin",
    "CREATE ROLE evil REPLICATION",
    "CREATE TEXT SEARCH TEMPLATE t (LEXIZE = dsimple_lexize)",
    "CREATE TYPE evil (INPUT = int4in, OUTPUT = int4out)",
    "DELETE FROM pg_auth_members",
    "DO LANGUAGE plpython3u $$ $$",
    "DROP FUNCTION pg_catalog.aurora_version()",
    "DROP OWNED BY rdsadmin",
    "DROP ROLE rdsrepladmin",
    "GRANT pg_execute_server_program TO app",
    "GRANT pg_read_server_files TO rds_superuser",
    "GRANT rdsrepladmin TO owner",
    "INSERT INTO pg_authid (rolname) VALUES ('evil')",
    "REASSIGN OWNED BY rdsadmin TO owner",
    "SELECT * FROM pg_file_settings",
    "SELECT * FROM pg_hba_file_rules",
    "SELECT lo_export(lo_create(0), '/tmp/borealis-test-lo')",
    "SELECT pg_create_logical_replication_slot('s', '/tmp/x')",
    "SELECT pg_create_physical_replication_slot('s', true)",
    "SELECT pg_create_restore_point('x')",
    "SELECT pg_drop_replication_slot('x')",
    "SELECT pg_ls_dir('/')",
    "SELECT pg_promote()",
    "SELECT pg_read_binary_file('global/pg_control')",
    "SELECT pg_read_file('borealis.cluster', 0, 10, true)",
    "SELECT pg_stat_file('postgresql.conf')",
    "SELECT pg_switch_wal()",
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'rdsadmin'",
    "SELECT set_config('session_preload_libraries', '/tmp/x', false)",
    "SET ROLE rdsrepladmin",
    "SET archive_command = 'touch /tmp/borealis-test-archive'",
    "SET dynamic_library_path = '/tmp'",
    "SET jit_provider = '/tmp/x'",
    "SET primary_conninfo = 'host=elsewhere'",
    "SET shared_preload_libraries = '/tmp/x'",
    "SET ssl_passphrase_command = 'touch /tmp/x'",
    "SET unix_socket_directories = '/tmp'",
    "UPDATE pg_catalog.pg_database SET datallowconn = true",
    "UPDATE pg_settings SET setting = '/tmp/x' WHERE name = 'session_preload_libraries'",
    "SELECT pg_reload_conf()",
    "SELECT pg_rotate_logfile()",
    // Slots: only ours in front of the server's functions, and no library but those that decode.
    "SELECT stock_pg_create_logical_replication_slot('s', 'test_decoding')",
    "SELECT stock_pg_drop_replication_slot('s')",
    "SELECT pg_create_logical_replication_slot('s', 'pgoutput/../evil')",
    "SELECT pg_copy_logical_replication_slot('a', 'b', false, '/tmp/x')",
    "ALTER FUNCTION rds_check_decoding_plugin(name) OWNER TO owner",
    "CREATE OR REPLACE FUNCTION pg_catalog.rds_check_logical_slot(slot name) RETURNS void \
     LANGUAGE sql AS ''",
    "DROP FUNCTION pg_drop_replication_slot(name)",
    "SELECT pg_replication_origin_create('o')",
    "CREATE PUBLICATION everything FOR ALL TABLES",
    // Roles.
    "ALTER ROLE rdsadmin RENAME TO gone",
    "ALTER ROLE rdsadmin NOLOGIN",
    "ALTER ROLE rdsrepladmin NOREPLICATION",
    "ALTER ROLE rds_superuser BYPASSRLS",
    "ALTER ROLE app SUPERUSER",
    "ALTER GROUP rdsadmin ADD USER owner",
    "GRANT pg_write_server_files TO owner WITH ADMIN OPTION",
    "GRANT pg_execute_server_program TO rds_superuser",
    "CREATE ROLE evil ROLE owner IN ROLE pg_write_server_files",
    "SET LOCAL ROLE rdsadmin",
    "SET SESSION AUTHORIZATION rdsrepladmin",
    "SELECT set_config('session_authorization', 'rdsadmin', false)",
    "SELECT set_config('role', 'rdsadmin', false)",
    "ALTER DATABASE shop OWNER TO rdsadmin",
    "ALTER DEFAULT PRIVILEGES FOR ROLE rdsadmin GRANT ALL ON TABLES TO owner",
    "CREATE POLICY p ON pg_authid USING (true)",
    // Settings that load, run or reach something.
    "ALTER SYSTEM RESET ALL",
    "ALTER SYSTEM SET shared_preload_libraries = '/tmp/x'",
    "ALTER SYSTEM SET archive_command = 'touch /tmp/borealis-test-archive'",
    "ALTER ROLE owner SET dynamic_library_path = '/tmp'",
    "ALTER DATABASE shop SET jit_provider = '/tmp/x'",
    "SET log_directory = '/tmp'",
    "SET log_destination = 'csvlog'",
    "SET data_directory = '/tmp'",
    "SET hba_file = '/tmp/x'",
    "SET ssl_key_file = '/tmp/x'",
    "SET ssl_cert_file = '/tmp/x'",
    "SET ssl_ca_file = '/tmp/x'",
    "SET krb_server_keyfile = '/tmp/x'",
    "SET external_pid_file = '/tmp/x'",
    "SET restore_command = 'touch /tmp/x'",
    "SET archive_cleanup_command = 'touch /tmp/x'",
    "SET recovery_end_command = 'touch /tmp/x'",
    "SET synchronous_standby_names = '*'",
    "SET allow_system_table_mods = on",
    "SET allow_in_place_tablespaces = on",
    "SET zero_damaged_pages = on",
    "SET ignore_checksum_failure = on",
    "SET backtrace_functions = 'x'",
    "SELECT set_config('shared_preload_libraries', '/tmp/x', false)",
    // Files.
    "COPY things FROM 'base/1/1259'",
    "COPY things TO '../../../escape'",
    "COPY (SELECT 1) TO PROGRAM 'touch /tmp/borealis-test-program'",
    "CREATE TEMP TABLE t (x text); COPY t FROM '/etc/passwd'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_read_file('pg_hba.conf', 0, 100)",
    "SELECT pg_read_binary_file('/etc/passwd', 0, 100, true)",
    "SELECT pg_stat_file('/etc/passwd', true)",
    "SELECT pg_ls_dir('pg_wal', true, true)",
    "SELECT pg_catalog.pg_file_write('x', 'x', false)",
    "SELECT pg_logdir_ls()",
    "SELECT lo_import('/etc/passwd', 4711)",
    "SELECT lo_put(lo_import('/etc/hostname'), 0, 'x')",
    "SELECT pg_ident_file_mappings()",
    "SELECT pg_hba_file_rules()",
    "SELECT pg_show_all_file_settings()",
    "CREATE TABLESPACE t LOCATION ''",
    "SELECT pg_export_snapshot(), pg_read_file('x')",
    "SELECT pg_backup_start('x')",
    "SELECT pg_start_backup('x')",
    "SELECT pg_wal_replay_pause()",
    "SELECT pg_import_system_collations('pg_catalog')",
    "SELECT pg_nextoid('pg_class', 'oid', 'pg_class_oid_index')",
    "SELECT pg_log_backend_memory_contexts(1)",
    // Code.
    "LOAD '$libdir/dblink'",
    "LOAD '$libdir/plugins/../dblink'",
    "CREATE EXTENSION plpythonu",
    "CREATE EXTENSION pltclu",
    "CREATE EXTENSION hstore_plpython3u CASCADE",
    "CREATE EXTENSION xml2",
    "CREATE EXTENSION sslinfo",
    "CREATE LANGUAGE plperlu",
    "CREATE LANGUAGE evil HANDLER plpgsql_call_handler",
    "CREATE FUNCTION f() RETURNS int LANGUAGE c AS '$libdir/dblink', 'dblink_connect'",
    "CREATE FUNCTION f() RETURNS int LANGUAGE plpython3u AS 'return 1'",
    "CREATE FOREIGN DATA WRAPPER evil",
    "CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw",
    "CREATE ACCESS METHOD evil TYPE INDEX HANDLER bthandler",
    "CREATE OPERATOR CLASS evil FOR TYPE int4 USING btree AS STORAGE int4",
    "CREATE TRANSFORM FOR int LANGUAGE sql (FROM SQL WITH FUNCTION int4in(cstring))",
    "CREATE FUNCTION pg_catalog.evil() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE VIEW pg_catalog.evil AS SELECT 1",
    "CREATE TABLE pg_catalog.evil ()",
    "CREATE OR REPLACE VIEW pg_catalog.pg_settings AS SELECT 1",
    "CREATE FUNCTION t() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; \
     CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION t()",
    "CREATE TRIGGER t AFTER INSERT ON pg_authid EXECUTE FUNCTION f()",
    "CREATE RULE r AS ON SELECT TO pg_settings DO ALSO SELECT 1",
    "ALTER EXTENSION plpgsql ADD FUNCTION aurora_version()",
    "ALTER EXTENSION pg_stat_statements DROP FUNCTION pg_stat_statements(boolean)",
    "ALTER FUNCTION pg_stat_statements(boolean) OWNER TO owner",
    "DROP EXTENSION plpgsql",
    // What belongs to the service.
    "COMMENT ON DATABASE rdsadmin IS 'x'",
    "ALTER ROLE rdsadmin IN DATABASE shop SET role = 'owner'",
    "ALTER ROLE rdsadmin IN DATABASE shop RESET ALL",
    "ALTER DATABASE template0 ALLOW_CONNECTIONS true",
    "DROP DATABASE template1",
    "CREATE SUBSCRIPTION s CONNECTION 'dbname=shop' PUBLICATION p WITH (connect = false)",
    "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE usename = 'rdsadmin'",
    "SELECT * FROM pg_shadow",
    "SELECT * FROM pg_user_mapping",
    "SELECT subconninfo FROM pg_subscription",
];

async fn check_master(bench: &Bench) {
    let client = bench.sql().await;
    let version = one(&client, "SHOW server_version").await;
    let mut wrong = Vec::new();
    for allowed in ALLOWED {
        if let Err(error) = client.batch_execute(allowed).await {
            wrong.push(format!("{allowed}: {error:?}"));
        }
    }
    for refused in REFUSED {
        let code = match client.batch_execute(refused).await {
            Ok(()) => "allowed".to_owned(),
            Err(error) => error.code().map(|code| code.code().to_owned()).unwrap_or_default(),
        };
        // Refused for lack of right, or there is no such thing: never for a typing error here.
        // 55P02: it cannot be changed while the server runs, whoever asks.
        let fits = ["42501", "0LP01", "0A000", "58P01", "42704", "42883", "55P02"];
        if !fits.contains(&code.as_str()) {
            wrong.push(format!("{refused}: {code}"));
        }
    }
    assert!(wrong.is_empty(), "{version}: {wrong:#?}");
    let superusers = "SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles \
         WHERE rolsuper AND rolcanlogin";
    assert_eq!(one(&client, superusers).await, "rdsadmin,rdsrepladmin");
    for user in ["rdsadmin", "rdsrepladmin"] {
        let escape = login(&bench.agent, "db-1", user, "").await;
        assert!(escape.is_err(), "nobody is let in without a password");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_master_user_owns_the_databases_and_has_no_way_to_the_machine() {
    for engine in every_major().await {
        let bench = Bench::with_instance(&engine).await;
        check_master(&bench).await;
        bench.close().await;
    }
}

#[tokio::test]
async fn another_major_version_is_installed_and_runs() {
    let folder = install::default_folder();
    let engine = install::install(&folder, "16", &|_| {}).await.unwrap();
    assert_eq!(major(&engine.build.version), 16);
    let again = install::install(&folder, &engine.build.version, &|_| {}).await.unwrap();
    assert_eq!(again, engine);
    let bench = Bench::with_instance(&engine.build.version).await;
    let client = bench.sql().await;
    let version = one(&client, "SHOW server_version").await;
    assert!(version.starts_with("16."), "{version}");
    bench.close().await;
}

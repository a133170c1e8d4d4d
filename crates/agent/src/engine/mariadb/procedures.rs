//! What people script against on the real service: procedures, views and tables in the database
//! `mysql`.

use super::accounts::DEFINER;

/// Statements that make all of it, to be run with `mysql` as the database. Those that are there are
/// replaced; tables stay.
pub(crate) fn statements() -> Vec<String> {
    let tables = [
        "CREATE TABLE IF NOT EXISTS mysql.rds_configuration (name VARCHAR(100) PRIMARY KEY, \
         value VARCHAR(100), description VARCHAR(300) NOT NULL) ENGINE=InnoDB",
        "INSERT IGNORE INTO mysql.rds_configuration VALUES ('binlog retention hours', NULL, \
         'binlog retention hours specifies the duration in hours before binary logs are \
         automatically deleted.')",
        "CREATE TABLE IF NOT EXISTS mysql.slow_log_backup LIKE mysql.slow_log",
        "CREATE TABLE IF NOT EXISTS mysql.general_log_backup LIKE mysql.general_log",
        // A view holds no variable, so their table is asked.
        "CREATE OR REPLACE SQL SECURITY INVOKER VIEW mysql.rds_replication_status AS SELECT \
         MAX(IF(variable_name = 'SERVER_ID', variable_value, NULL)) AS server_id, \
         MAX(IF(variable_name = 'READ_ONLY', IF(variable_value = 'ON', 'reader', 'writer'), NULL)) \
         AS role, MAX(IF(variable_name = 'GTID_SLAVE_POS', variable_value, NULL)) AS \
         gtid_slave_pos, MAX(IF(variable_name = 'GTID_BINLOG_POS', variable_value, NULL)) AS \
         gtid_binlog_pos FROM information_schema.global_variables",
    ];
    let mut all: Vec<String> = tables.map(str::to_owned).to_vec();
    // Without a database in front a function is looked for in the current one: on the real service
    // this one is built in, here it is `mysql.aurora_version()`. It says openly what runs.
    let version = "RETURN CONCAT('MariaDB ', @@version)".to_owned();
    let function =
        ("FUNCTION", "aurora_version() RETURNS VARCHAR(100)", "DETERMINISTIC NO SQL", version);
    for (kind, head, what, body) in routines().into_iter().chain([function]) {
        all.push(format!(
            "CREATE OR REPLACE DEFINER={DEFINER} {kind} mysql.{head} {what} SQL SECURITY DEFINER {body}"
        ));
    }
    all
}

type Routine = (&'static str, &'static str, &'static str, String);

fn routines() -> [Routine; 11] {
    [
        ("PROCEDURE", "rds_kill(IN thread BIGINT)", "READS SQL DATA", kill("CONNECTION")),
        ("PROCEDURE", "rds_kill_query(IN thread BIGINT)", "READS SQL DATA", kill("QUERY")),
        ("PROCEDURE", "rds_show_configuration()", "READS SQL DATA", SHOW.to_owned()),
        (
            "PROCEDURE",
            "rds_set_configuration(IN name VARCHAR(30), IN value INT)",
            "MODIFIES SQL DATA",
            SET.to_owned(),
        ),
        ("PROCEDURE", "rds_rotate_slow_log()", "MODIFIES SQL DATA", rotate("slow_log")),
        ("PROCEDURE", "rds_rotate_general_log()", "MODIFIES SQL DATA", rotate("general_log")),
        (
            "PROCEDURE",
            "rds_set_external_master(IN host_name VARCHAR(255), IN host_port INT, \
             IN replication_user_name VARCHAR(255), IN replication_user_password VARCHAR(255), \
             IN mysql_binary_log_file_name VARCHAR(50), IN mysql_binary_log_file_location INT, \
             IN ssl_encryption TINYINT)",
            "CONTAINS SQL",
            refuse("Replication from a server outside of the cluster is not offered here."),
        ),
        (
            "PROCEDURE",
            "rds_start_replication()",
            "CONTAINS SQL",
            refuse("Replication within the cluster belongs to the service."),
        ),
        (
            "PROCEDURE",
            "rds_stop_replication()",
            "CONTAINS SQL",
            refuse("Replication within the cluster belongs to the service."),
        ),
        (
            "PROCEDURE",
            "rds_innodb_buffer_pool_dump_now()",
            "CONTAINS SQL",
            refuse("The buffer pool is saved at each stop and loaded at each start."),
        ),
        (
            "PROCEDURE",
            "rds_innodb_buffer_pool_load_now()",
            "CONTAINS SQL",
            refuse("The buffer pool is saved at each stop and loaded at each start."),
        ),
    ]
}

const SHOW: &str = "SELECT name, value, description FROM mysql.rds_configuration";

const SET: &str = "BEGIN IF name <> 'binlog retention hours' THEN SIGNAL SQLSTATE '45000' SET \
    MESSAGE_TEXT = 'The configuration is not known. Known: binlog retention hours.'; END IF; IF value \
    NOT BETWEEN 1 AND 2160 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'For binlog retention \
    hours the value must be between 1 and 2160 or be NULL'; END IF; UPDATE mysql.rds_configuration c \
    SET c.value = value WHERE c.name = name; END";

/// The service's own sessions and those of replicas are not to be ended by anybody.
fn kill(what: &str) -> String {
    format!(
        "BEGIN DECLARE who VARCHAR(128) DEFAULT NULL; SELECT user INTO who FROM \
         information_schema.processlist WHERE id = thread; IF who IN ('rdsadmin', 'rdsrepladmin', \
         'system user', 'event_scheduler') OR who LIKE 'rds\\_moment\\_%' THEN SIGNAL SQLSTATE '45000' \
         SET MESSAGE_TEXT = 'CANNOT KILL RDSADMIN SESSION'; END IF; KILL {what} thread; END"
    )
}

/// The full table becomes the backup; the server wants both renamed at once.
fn rotate(table: &str) -> String {
    format!(
        "BEGIN TRUNCATE TABLE mysql.{table}_backup; RENAME TABLE mysql.{table} TO mysql.{table}_next, \
         mysql.{table}_backup TO mysql.{table}, mysql.{table}_next TO mysql.{table}_backup; END"
    )
}

fn refuse(text: &str) -> String {
    format!("SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '{text}'")
}

#[cfg(test)]
mod tests {
    use super::statements;

    const NAMES: [&str; 7] = [
        "rds_kill",
        "rds_kill_query",
        "rds_show_configuration",
        "rds_set_configuration",
        "rds_rotate_slow_log",
        "rds_rotate_general_log",
        "aurora_version",
    ];

    #[test]
    fn each_statement_is_one_line_and_each_name_is_made() {
        let all = statements();
        assert!(all.iter().all(|statement| !statement.contains('\n')));
        for name in NAMES {
            assert!(all.iter().any(|one| one.contains(&format!(" mysql.{name}("))), "{name}");
        }
    }
}

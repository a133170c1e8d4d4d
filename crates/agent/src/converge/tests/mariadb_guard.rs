//! What the master user of a MariaDB volume can do and what nobody who logs in can: each way to the
//! machine, to the service's accounts and around the service is tried.

use tokio::time::timeout;

use super::{Bench, DEADLINE};

/// Statements of the master user, each with the number of the error that it ends with; 0: it works.
const TRIED: &[(&str, u32)] = &[
    // What an owner does.
    ("CREATE DATABASE mine", 0),
    ("CREATE TABLE mine.t (i INT PRIMARY KEY, v VARCHAR(200))", 0),
    ("CREATE USER app@'%' IDENTIFIED BY 'Secret-1'", 0),
    ("GRANT ALL ON mine.* TO app@'%'", 0),
    ("GRANT SELECT, PROCESS ON *.* TO app@'%'", 1045),
    ("CREATE ROLE readers", 0),
    ("GRANT SELECT ON mine.* TO readers", 0),
    ("CREATE PROCEDURE mine.p() SELECT 1", 0),
    ("CREATE FUNCTION mine.f() RETURNS INT RETURN 1", 0),
    ("CREATE TRIGGER mine.g BEFORE INSERT ON mine.t FOR EACH ROW SET NEW.v = 'x'", 0),
    ("CREATE EVENT mine.e ON SCHEDULE EVERY 1 DAY DO SELECT 1", 0),
    ("FLUSH TABLES", 0),
    ("SHOW PROCESSLIST", 0),
    ("SHOW MASTER STATUS", 0),
    ("SHOW SLAVE STATUS", 0),
    ("SELECT user, host FROM mysql.user", 0),
    ("SELECT * FROM information_schema.innodb_metrics LIMIT 1", 0),
    ("KILL QUERY 999999", 1094),
    // The machine's files.
    ("SELECT 'x' INTO OUTFILE '/tmp/borealis-guard'", 1227),
    ("SELECT 'x' INTO DUMPFILE '/tmp/borealis-guard'", 1227),
    ("LOAD DATA INFILE '/etc/passwd' INTO TABLE mine.t", 1045),
    ("SELECT LOAD_FILE('/etc/passwd') IS NULL", 0),
    ("CREATE TABLE mine.o (i INT) DATA DIRECTORY = '/tmp'", 0),
    ("GRANT FILE ON *.* TO app@'%'", 1045),
    // Code of others.
    ("INSTALL PLUGIN x SONAME 'x.so'", 1142),
    ("INSTALL SONAME 'x'", 1142),
    ("UNINSTALL SONAME 'x'", 1142),
    ("CREATE FUNCTION boom RETURNS INTEGER SONAME 'x.so'", 1044),
    ("INSERT INTO mysql.func VALUES ('boom', 2, 'x.so', 'function')", 1142),
    ("INSERT INTO mysql.plugin VALUES ('x', 'x.so')", 1142),
    // Other servers.
    ("CREATE SERVER s FOREIGN DATA WRAPPER mysql OPTIONS (HOST '127.0.0.1')", 1227),
    ("CHANGE MASTER TO MASTER_HOST='127.0.0.1'", 1227),
    ("START SLAVE", 1227),
    ("STOP SLAVE", 1227),
    // Whoever may flush may do these. They change nothing, or have replicas copied anew.
    ("RESET SLAVE", 0),
    ("RESET MASTER", 0),
    ("PURGE BINARY LOGS BEFORE NOW()", 1227),
    ("GRANT REPLICATION SLAVE ON *.* TO app@'%'", 1045),
    ("CREATE TABLE mine.fed (i INT) ENGINE=FEDERATED CONNECTION='mysql://x@127.0.0.1/a/b'", 1286),
    ("CREATE TABLE mine.con (i INT) ENGINE=CONNECT", 1286),
    // Power over the server.
    ("SHUTDOWN", 1227),
    ("SET GLOBAL read_only = 0", 1227),
    ("SET GLOBAL general_log_file = '/tmp/borealis-guard'", 1227),
    ("SET GLOBAL slow_query_log_file = '/tmp/borealis-guard'", 1227),
    ("SET GLOBAL max_connections = 5", 1227),
    ("SET GLOBAL rpl_semi_sync_master_enabled = 0", 1227),
    ("SET SESSION sql_log_bin = 0", 1227),
    ("SET SESSION gtid_domain_id = 7", 1227),
    ("SET SESSION server_id = 7", 1227),
    ("SET SESSION gtid_seq_no = 1000000", 1227),
    ("SET SESSION binlog_format = STATEMENT", 1227),
    ("GRANT SUPER ON *.* TO app@'%'", 1045),
    ("GRANT ALL ON *.* TO app@'%'", 1045),
    ("GRANT ALL ON `%`.* TO app@'%'", 1044),
    ("GRANT ALL ON `m%`.* TO app@'%'", 1044),
    ("GRANT ALL ON mysql.* TO app@'%'", 1044),
    ("GRANT INSERT ON mysql.global_priv TO app@'%'", 1142),
    ("GRANT PROXY ON 'rdsadmin'@'localhost' TO app@'%'", 1698),
    ("SET ROLE mysql", 1959),
    ("CREATE DEFINER='rdsadmin'@'localhost' PROCEDURE mine.q() SELECT 1", 1227),
    ("CREATE DEFINER='rdsadmin'@'localhost' VIEW mine.w AS SELECT 1", 1227),
    // The grant tables and the service's own.
    ("INSERT INTO mysql.global_priv VALUES ('%', 'x', '{}')", 1142),
    ("UPDATE mysql.global_priv SET Priv = '{\"access\":18446744073709551615}'", 1142),
    ("DELETE FROM mysql.db", 1142),
    ("DROP TABLE mysql.gtid_slave_pos", 1142),
    ("DROP DATABASE mysql", 1044),
    ("CREATE TABLE mysql.mine (i INT)", 1142),
    ("ALTER TABLE mysql.rds_configuration ADD COLUMN x INT", 1142),
    ("DROP PROCEDURE mysql.rds_kill", 1370),
    ("CREATE OR REPLACE PROCEDURE mysql.rds_kill(IN thread BIGINT) SELECT 1", 1044),
    // Other kinds of tables would not be replicated or not survive a crash.
    ("CREATE TABLE mine.m (i INT) ENGINE=MyISAM", 1290),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn every_way_out_of_the_database_is_closed() {
    let bench = Bench::mariadb(&[]).await;
    let master = bench.session("db-1").await;
    let mut wrong = Vec::new();
    for (sql, code) in TRIED {
        let said = super::mariadb::text(timeout(DEADLINE, master.ask(*sql)).await.unwrap());
        let number: u32 = said
            .split_once(' ')
            .filter(|_| said.len() > 20)
            .and_then(|(number, _)| number.parse().ok())
            .unwrap_or(0);
        if number != *code {
            wrong.push(format!("{sql}: expected {code}, found {said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (sql, answer) in [
        ("SELECT LOAD_FILE('/etc/passwd') IS NULL", "1"),
        ("SELECT COUNT(*) FROM mysql.user WHERE Super_priv = 'Y'", "0"),
        ("SELECT COUNT(*) FROM mysql.user WHERE User LIKE 'rds\\_moment%'", "0"),
        ("SELECT COUNT(*) FROM mysql.user WHERE File_priv = 'Y'", "0"),
    ] {
        assert_eq!(bench.ask("db-1", sql).await, answer, "{sql}");
    }
    assert!(!std::path::Path::new("/tmp/borealis-guard").exists());
    // Nothing of a table lies elsewhere.
    assert!(std::fs::read_dir("/tmp").unwrap().flatten().all(|one| one.file_name() != "mine"));

    // Accounts of the service may be changed by whoever may create users; they lead nowhere.
    for sql in [
        "ALTER USER 'rdsadmin'@'localhost' IDENTIFIED BY 'taken-over'",
        "RENAME USER 'rdsadmin'@'localhost' TO 'mine'@'%'",
    ] {
        let _either = master.ask(sql).await;
    }
    if let Ok(taken) = bench.session_of("db-1", "mine", "taken-over").await {
        for (sql, code) in [
            ("SELECT 'x' INTO OUTFILE '/tmp/borealis-guard'", "1227"),
            ("SET GLOBAL read_only = 0", "1227"),
            ("SHUTDOWN", "1227"),
            ("GRANT ALL ON *.* TO mine@'%'", "1045"),
            ("INSERT INTO mysql.global_priv VALUES ('%', 'x', '{}')", "1142"),
        ] {
            let said = super::mariadb::text(taken.ask(sql).await);
            assert!(said.starts_with(code), "{sql}: {said}");
        }
    }
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sessions_are_ended_by_procedures_and_those_of_the_service_are_not() {
    let bench = Bench::mariadb(&["db-2"]).await;
    let victim = bench.session("db-1").await;
    let id = super::mariadb::text(victim.ask("SELECT CONNECTION_ID()").await);
    let sleeping = tokio::spawn(async move {
        let slept = victim.ask_within(DEADLINE, "SELECT SLEEP(30)").await;
        (victim, slept)
    });
    let busy = format!(
        "SELECT COUNT(*) FROM information_schema.processlist WHERE id = {id} AND info LIKE '%SLEEP%'"
    );
    bench.eventually("db-1", &busy, "1").await;
    assert_eq!(bench.ask("db-1", &format!("CALL mysql.rds_kill_query({id})")).await, "");
    let (victim, slept) = timeout(DEADLINE, sleeping).await.unwrap().unwrap();
    let slept = super::mariadb::text(slept);
    assert!(slept.starts_with("1317 "), "{slept}");
    assert_eq!(bench.ask("db-1", &format!("CALL mysql.rds_kill({id})")).await, "");
    assert!(victim.ask("SELECT 1").await.is_err());

    let service = "SELECT GROUP_CONCAT(id) FROM information_schema.processlist \
                   WHERE user LIKE 'rds%' OR user = 'system user'";
    let ids = bench.ask("db-1", service).await;
    assert!(ids.split(',').count() >= 3, "two sessions and a replica: {ids}");
    for id in ids.split(',') {
        for procedure in ["rds_kill", "rds_kill_query"] {
            let said = bench.ask("db-1", &format!("CALL mysql.{procedure}({id})")).await;
            assert!(said.contains("CANNOT KILL RDSADMIN SESSION"), "{said}");
        }
        let said = bench.ask("db-1", &format!("KILL {id}")).await;
        assert!(said.starts_with("1095 "), "{said}");
    }
    for (sql, expected) in [
        ("CALL mysql.rds_set_configuration('binlog retention hours', 5000)", "1644 "),
        ("CALL mysql.rds_set_configuration('nonsense', 1)", "1644 "),
        ("CALL mysql.rds_set_configuration('binlog retention hours', 48)", ""),
        ("CALL mysql.rds_set_external_master('h', 3306, 'u', 'p', 'f', 4, 0)", "1644 "),
        ("CALL mysql.rds_start_replication", "1644 "),
        ("CALL mysql.rds_rotate_slow_log", ""),
    ] {
        let said = bench.ask("db-1", sql).await;
        assert!(said.starts_with(expected), "{sql}: {said}");
        assert_eq!(said.is_empty(), expected.is_empty(), "{sql}: {said}");
    }
    bench.eventually("db-2", "SELECT value FROM mysql.rds_configuration", "48").await;
    bench.close().await;
}

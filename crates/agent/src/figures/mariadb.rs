//! What MariaDB counts, asked once a second over one of the sessions that the service keeps.

use std::collections::BTreeMap;
use std::time::Duration;

use base::figure::Work;
use base::spec::EngineFamily;

use crate::engine::mariadb::session::{Answer, Session};
use crate::figures::counts::Counts;
use crate::figures::digest::digest;

/// How long a question may take; a server that is too busy has no figures then.
const PATIENCE: Duration = Duration::from_millis(900);

const STATUS: &str = "SELECT variable_name, variable_value FROM information_schema.global_status \
     WHERE variable_name IN ('BINLOG_COMMITS', 'COM_ROLLBACK', 'INNODB_BUFFER_POOL_READS', \
     'INNODB_BUFFER_POOL_READ_REQUESTS', 'INNODB_DATA_WRITES', 'INNODB_DEADLOCKS', \
     'INNODB_ROWS_DELETED', 'INNODB_ROWS_INSERTED', 'INNODB_ROWS_UPDATED', 'QUERIES', 'ROWS_SENT', \
     'UPTIME')";

/// Sessions of clients, alike ones together. Those of the service are not theirs.
const SESSIONS: &str = "SELECT user, IFNULL(db, '') AS db, command, IFNULL(state, '') AS state, \
     LEFT(IFNULL(info, ''), 4000) AS statement, COUNT(*) AS sessions \
     FROM information_schema.processlist WHERE id <> CONNECTION_ID() \
     AND command NOT IN ('Daemon', 'Binlog Dump', 'Slave_IO', 'Slave_SQL', 'Slave_worker') \
     AND user NOT IN ('system user', 'event_scheduler', 'rdsrepladmin', 'unauthenticated user') \
     AND user NOT LIKE 'rds\\_moment\\_%' GROUP BY 1, 2, 3, 4, 5 ORDER BY 6 DESC LIMIT 500";

const DATA: &str = "SELECT SUM(file_size) AS bytes FROM information_schema.innodb_sys_tablespaces";

/// What the server has counted, and what sessions are at now.
pub(super) async fn count(session: &Session) -> Option<(Counts, Vec<(Work, u32)>)> {
    let status = session.ask_within(PATIENCE, STATUS).await.ok()?;
    let sessions = session.ask_within(PATIENCE, SESSIONS).await.ok()?;
    Some(read(&status, &sessions))
}

/// How much the databases hold, in bytes.
pub(super) async fn data_bytes(session: &Session) -> Option<f64> {
    session.ask_within(PATIENCE, DATA).await.ok()?.value("bytes")?.parse().ok()
}

fn read(status: &Answer, sessions: &Answer) -> (Counts, Vec<(Work, u32)>) {
    let rows = status.rows.iter();
    let values: BTreeMap<&str, f64> = rows
        .filter_map(|row| match row.as_slice() {
            [Some(name), Some(value)] => Some((name.as_str(), value.parse().ok()?)),
            _ => None,
        })
        .collect();
    let of = |name: &str| values.get(name).copied().unwrap_or(f64::NAN);
    let mut found: BTreeMap<Work, u32> = BTreeMap::new();
    let (mut connections, mut active, mut running) = (0, 0, 0);
    for row in &sessions.rows {
        let text = |at: usize| row.get(at).cloned().flatten().unwrap_or_default();
        let count: u32 = text(5).parse().unwrap_or(0);
        connections += count;
        if text(2) == "Sleep" {
            continue;
        }
        let wait = wait(&text(3));
        active += count;
        running += if wait.is_none() { count } else { 0 };
        let work = Work {
            wait,
            statement: digest(&text(4), EngineFamily::Mariadb),
            user: text(0),
            database: text(1),
            application: String::new(),
        };
        *found.entry(work).or_default() += count;
    }
    let read = of("INNODB_BUFFER_POOL_READS");
    let counts = Counts {
        connections: connections.into(),
        active: active.into(),
        active_cpu: running.into(),
        commits: of("BINLOG_COMMITS"),
        rollbacks: of("COM_ROLLBACK"),
        deadlocks: of("INNODB_DEADLOCKS"),
        pages_read: read,
        pages_hit: of("INNODB_BUFFER_POOL_READ_REQUESTS") - read,
        pages_written: of("INNODB_DATA_WRITES"),
        rows_returned: of("ROWS_SENT"),
        rows_changed: of("INNODB_ROWS_INSERTED")
            + of("INNODB_ROWS_UPDATED")
            + of("INNODB_ROWS_DELETED"),
        temporary_bytes: f64::NAN,
        uptime: of("UPTIME"),
        transaction_ids: f64::NAN,
        syncs: 0.0,
        sync_millis: 0.0,
        queries: of("QUERIES"),
    };
    (counts, found.into_iter().collect())
}

/// What a session in this state waits for (*General Thread States*); the others are at work.
fn wait(state: &str) -> Option<(String, String)> {
    let kind = match state {
        "Waiting for semi-sync ACK from slave" => "replication",
        _ if state.to_ascii_lowercase().contains("lock") => "lock",
        "User sleep" => "timeout",
        _ if state.starts_with("Waiting") => "wait",
        _ => return None,
    };
    Some((kind.to_owned(), state.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::engine::mariadb::session::Answer;

    fn answer(rows: &[&[&str]]) -> Answer {
        let row = |row: &&[&str]| row.iter().map(|value| Some((*value).to_owned())).collect();
        Answer { columns: Vec::new(), rows: rows.iter().map(row).collect() }
    }

    #[test]
    fn counts_and_sessions_are_read() {
        let status = answer(&[
            &["BINLOG_COMMITS", "7"],
            &["INNODB_BUFFER_POOL_READS", "10"],
            &["INNODB_BUFFER_POOL_READ_REQUESTS", "100"],
            &["QUERIES", "12"],
        ]);
        let sessions = answer(&[
            &["a", "shop", "Sleep", "", "", "3"],
            &["a", "shop", "Query", "Sending data", "select 1", "2"],
            &["a", "shop", "Query", "Sending data", "select 2", "1"],
            &["b", "", "Query", "Waiting for table metadata lock", "drop table t", "1"],
        ]);
        let (counts, work) = read(&status, &sessions);
        assert_eq!((counts.connections, counts.active, counts.active_cpu), (7.0, 4.0, 3.0));
        assert_eq!((counts.commits, counts.pages_hit, counts.queries), (7.0, 90.0, 12.0));
        assert!(counts.deadlocks.is_nan(), "nobody has counted them");
        let found: Vec<_> = work
            .iter()
            .map(|(work, sessions)| {
                let kind = work.wait.as_ref().map(|wait| wait.0.as_str());
                (work.user.as_str(), work.statement.as_str(), kind, *sessions)
            })
            .collect();
        assert_eq!(found, [("a", "select ?", None, 3), ("b", "drop table t", Some("lock"), 1)]);
    }
}

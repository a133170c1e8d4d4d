//! What PostgreSQL counts, asked once a second over a session that stays.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use base::figure::Work;
use base::spec::EngineFamily;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_postgres::{Client, Config, NoTls};

use crate::engine::postgres::bootstrap::{ADMIN, ADMIN_DATABASE};
use crate::engine::postgres::data::PORT;
use crate::figures::counts::Counts;
use crate::figures::digest::digest;

/// How long a login or the question may take; a server that is too busy has no figures then.
const PATIENCE: Duration = Duration::from_millis(900);

/// Sessions of clients that are at work, alike ones together.
const WORK: &str = "SELECT wait_event_type, wait_event, left(query, 4000), usename::text, \
     datname::text, left(application_name, 64), count(*)::int4 FROM pg_stat_activity \
     WHERE state = 'active' AND backend_type = 'client backend' \
     AND usename IS DISTINCT FROM 'rdsadmin' \
     GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 7 DESC LIMIT 50";

/// A session for figures. Ends with its value.
#[derive(Debug)]
pub(crate) struct Session {
    client: Client,
    connection: JoinHandle<()>,
    version: i32,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.connection.abort();
    }
}

impl Session {
    /// Logs in as the service's own user. `None`: not now.
    pub(crate) async fn open(socket: &Path, password: &str) -> Option<Self> {
        let mut config = Config::new();
        config
            .host_path(socket.parent()?)
            .port(PORT)
            .user(ADMIN)
            .password(password)
            .dbname(ADMIN_DATABASE)
            .application_name("borealis figures")
            .options(
                "-c log_statement=none -c log_duration=off -c log_min_duration_statement=-1 \
                 -c log_min_error_statement=panic -c statement_timeout=800 \
                 -c search_path=pg_catalog -c default_transaction_read_only=on",
            );
        let (client, connection) = timeout(PATIENCE, config.connect(NoTls)).await.ok()?.ok()?;
        let connection = tokio::spawn(async move {
            let _ended = connection.await;
        });
        let mut session = Self { client, connection, version: 0 };
        let version = "SELECT current_setting('server_version_num')::int4";
        let row = timeout(PATIENCE, session.client.query_one(version, &[])).await.ok()?.ok()?;
        session.version = row.get(0);
        Some(session)
    }

    /// Asks. `None`: the session is of no use any more.
    pub(crate) async fn counts(&self) -> Option<Counts> {
        let question = question(self.version);
        let row = timeout(PATIENCE, self.client.query_one(&question, &[])).await.ok()?.ok()?;
        let number = |at: usize| row.get::<_, Option<f64>>(at).unwrap_or(0.0);
        Some(Counts {
            connections: number(0),
            active: number(1),
            active_cpu: number(2),
            commits: number(3),
            rollbacks: number(4),
            deadlocks: number(5),
            pages_read: number(6),
            pages_hit: number(7),
            rows_returned: number(8),
            rows_changed: number(9),
            temporary_bytes: number(10),
            uptime: number(11),
            transaction_ids: number(12),
            pages_written: number(13),
            syncs: number(14),
            sync_millis: number(15),
            queries: f64::NAN,
        })
    }

    /// What sessions are at now. Only as many statements as matter are told apart.
    pub(crate) async fn work(&self) -> Option<Vec<(Work, u32)>> {
        let rows = timeout(PATIENCE, self.client.query(WORK, &[])).await.ok()?.ok()?;
        let mut found: BTreeMap<Work, u32> = BTreeMap::new();
        for row in rows {
            let text = |at: usize| row.get::<_, Option<String>>(at).unwrap_or_default();
            let wait = row.get::<_, Option<String>>(0).map(|kind| (kind, text(1)));
            let work = Work {
                wait,
                statement: digest(&text(2), EngineFamily::Postgresql),
                user: text(3),
                database: text(4),
                application: text(5),
            };
            let sessions = u32::try_from(row.get::<_, i32>(6)).unwrap_or(0);
            *found.entry(work).or_default() += sessions;
        }
        Some(found.into_iter().collect())
    }

    /// How much the databases hold, in bytes. Asked seldom: the server looks at every file.
    pub(crate) async fn data_bytes(&self) -> Option<f64> {
        let question = "SELECT sum(pg_database_size(oid))::float8 FROM pg_database";
        let row = timeout(PATIENCE, self.client.query_one(question, &[])).await.ok()?.ok()?;
        row.get(0)
    }
}

/// The one statement, for a version: newer ones count writes and log syncs elsewhere.
fn question(version: i32) -> String {
    let written = if version >= 160_000 {
        "(SELECT sum(writes) FROM pg_stat_io)"
    } else {
        "(SELECT buffers_checkpoint + buffers_clean + buffers_backend FROM pg_stat_bgwriter)"
    };
    let (syncs, millis) = match version {
        180_000.. => (
            "(SELECT sum(fsyncs) FROM pg_stat_io WHERE object = 'wal')",
            "(SELECT sum(fsync_time) FROM pg_stat_io WHERE object = 'wal')",
        ),
        140_000.. => {
            ("(SELECT wal_sync FROM pg_stat_wal)", "(SELECT wal_sync_time FROM pg_stat_wal)")
        }
        _ => ("0", "0"),
    };
    format!(
        "SELECT a.connections::float8, a.active::float8, a.cpu::float8, d.*, \
         extract(epoch FROM clock_timestamp() - pg_postmaster_start_time())::float8, \
         (SELECT max(age(datfrozenxid)) FROM pg_database)::float8, \
         {written}::float8, {syncs}::float8, {millis}::float8 \
         FROM (SELECT count(*) AS connections, \
               count(*) FILTER (WHERE state = 'active') AS active, \
               count(*) FILTER (WHERE state = 'active' AND wait_event IS NULL) AS cpu \
               FROM pg_stat_activity \
               WHERE backend_type = 'client backend' AND usename IS DISTINCT FROM '{ADMIN}') a, \
              (SELECT sum(xact_commit)::float8, sum(xact_rollback)::float8, \
               sum(deadlocks)::float8, sum(blks_read)::float8, sum(blks_hit)::float8, \
               sum(tup_returned)::float8, \
               sum(tup_inserted + tup_updated + tup_deleted)::float8, sum(temp_bytes)::float8 \
               FROM pg_stat_database WHERE datname IS DISTINCT FROM '{ADMIN_DATABASE}') d"
    )
}

//! A client of PostgreSQL.

use anyhow::Context;
use tokio::task::JoinHandle;
use tokio_postgres::{Client, Config, NoTls};

pub(super) const ANYTHING: &str = "SELECT 1";
pub(super) const REDUNDANT: &str =
    "SELECT 1 FROM pg_stat_replication WHERE sync_state IN ('sync', 'quorum')";
pub(super) const TABLE: &str = "CREATE TABLE IF NOT EXISTS acknowledged (n bigint PRIMARY KEY)";

/// A row comes where the server is of that version.
pub(super) fn runs(version: &str) -> String {
    format!("SELECT 1 WHERE split_part(current_setting('server_version'), ' ', 1) = '{version}'")
}

/// A session that ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) client: Client,
    talk: JoinHandle<()>,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.talk.abort();
    }
}

impl Session {
    pub(crate) async fn open(config: &Config) -> anyhow::Result<Self> {
        let (client, connection) = config.connect(NoTls).await.context("log in")?;
        let talk = tokio::spawn(async move {
            let _ended = connection.await;
        });
        Ok(Self { client, talk })
    }

    pub(super) async fn insert(&self, number: i64) -> anyhow::Result<()> {
        let insert = "INSERT INTO acknowledged VALUES ($1)";
        self.client.execute(insert, &[&number]).await.map(drop).context("insert a number")
    }

    pub(super) async fn numbers(&self) -> anyhow::Result<Vec<i64>> {
        let rows = self.client.query("SELECT n FROM acknowledged", &[]).await;
        Ok(rows.context("read the numbers")?.iter().map(|row| row.get(0)).collect())
    }

    pub(crate) async fn is_in_recovery(&self) -> anyhow::Result<bool> {
        let row = self.client.query_one("SELECT pg_is_in_recovery()", &[]).await;
        Ok(row.context("ask whether it recovers")?.get(0))
    }

    /// The process that serves this session.
    pub(super) async fn process(&self) -> anyhow::Result<i32> {
        let row = self.client.query_one("SELECT pg_backend_pid()", &[]).await;
        Ok(row.context("ask for the process")?.get(0))
    }
}

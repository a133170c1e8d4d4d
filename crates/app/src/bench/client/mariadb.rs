//! A client of MariaDB: Debian's own, which is told statements and asked for their end.

use std::process::Stdio;

use anyhow::{Context, ensure};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout};

use crate::bench::program;

pub(super) const ANYTHING: &str = "SELECT 1";
/// Commits wait for a replica's confirmation, and one is there to confirm them.
pub(super) const REDUNDANT: &str = "SELECT 1 FROM information_schema.global_status a \
     JOIN information_schema.global_status b \
     WHERE a.variable_name = 'Rpl_semi_sync_master_status' AND a.variable_value = 'ON' \
     AND b.variable_name = 'Rpl_semi_sync_master_clients' AND 0 < b.variable_value";
pub(super) const TABLE: &str = "CREATE DATABASE IF NOT EXISTS bench; \
     CREATE TABLE IF NOT EXISTS bench.acknowledged (n bigint PRIMARY KEY)";

/// Stands after each answer.
const END: &str = "end of the answer";

/// A row comes where the server is of that version.
pub(super) fn runs(version: &str) -> String {
    format!("SELECT 1 FROM (SELECT 1) one WHERE SUBSTRING_INDEX(@@version, '-', 1) = '{version}'")
}

/// Where it connects, and as whom.
#[derive(Clone, Debug)]
pub(crate) struct Address {
    pub(crate) host: String,
    pub(crate) user: &'static str,
    pub(crate) password: &'static str,
}

/// A session that ends when it is dropped.
#[derive(Debug)]
pub(crate) struct Session {
    /// Killed with this.
    _client: Child,
    told: ChildStdin,
    answers: Lines<BufReader<ChildStdout>>,
}

impl Session {
    pub(crate) async fn open(address: &Address) -> anyhow::Result<Self> {
        let mut client = program("mariadb")
            .args(["--no-defaults", "--batch", "--skip-column-names", "--unbuffered"])
            .args(["--connect-timeout=10", "--port=3306", "--host", &address.host])
            .args(["--user", address.user])
            .env("MYSQL_PWD", address.password)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("start the mariadb client")?;
        let told = client.stdin.take().context("its input is a pipe")?;
        let answers = client.stdout.take().context("its output is a pipe")?;
        let answers = BufReader::new(answers).lines();
        let mut session = Self { _client: client, told, answers };
        session.ask(ANYTHING).await.context("log in")?;
        Ok(session)
    }

    /// The lines of the answer. The client ends at the first refusal.
    pub(crate) async fn ask(&mut self, statements: &str) -> anyhow::Result<Vec<String>> {
        let told = format!("{statements}; SELECT '{END}';\n");
        self.told.write_all(told.as_bytes()).await.context("the session has ended")?;
        let mut lines = Vec::new();
        loop {
            let line = self.answers.next_line().await.context("read an answer")?;
            let line = line.context("refused, or the session has ended")?;
            if line == END {
                return Ok(lines);
            }
            lines.push(line);
        }
    }

    pub(super) async fn insert(&mut self, number: i64) -> anyhow::Result<()> {
        let insert = format!("INSERT INTO bench.acknowledged VALUES ({number})");
        let said = self.ask(&insert).await?;
        ensure!(said.is_empty(), "a row was not taken: {said:?}");
        Ok(())
    }

    pub(super) async fn numbers(&mut self) -> anyhow::Result<Vec<i64>> {
        let lines = self.ask("SELECT n FROM bench.acknowledged").await?;
        lines.iter().map(|line| line.parse().context("a number")).collect()
    }
}

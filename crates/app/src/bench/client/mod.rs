//! Clients of either engine, as measurements use them.

pub(crate) mod mariadb;
pub(crate) mod postgres;

use anyhow::{Context, bail};
use tokio_postgres::Config;

use super::processes;

/// Where a client connects, and to which engine.
#[derive(Clone, Debug)]
pub(crate) enum Address {
    Postgres(Box<Config>),
    Mariadb(mariadb::Address),
}

impl Address {
    /// Where a PostgreSQL client connects.
    pub(crate) fn postgres(self) -> anyhow::Result<Config> {
        match self {
            Self::Postgres(config) => Ok(*config),
            Self::Mariadb(_) => bail!("this takes a PostgreSQL cluster"),
        }
    }

    pub(crate) async fn open(&self) -> anyhow::Result<Session> {
        Ok(match self {
            Self::Postgres(config) => Session::Postgres(postgres::Session::open(config).await?),
            Self::Mariadb(address) => Session::Mariadb(mariadb::Session::open(address).await?),
        })
    }

    /// Whether SQL is answered, in a session of its own.
    pub(crate) async fn answers(&self) -> bool {
        self.shows(postgres::ANYTHING, mariadb::ANYTHING).await
    }

    /// Whether a replica confirms the commits of the server here.
    pub(crate) async fn is_redundant(&self) -> bool {
        self.shows(postgres::REDUNDANT, mariadb::REDUNDANT).await
    }

    /// Whether the server here is of that version of its engine.
    pub(crate) async fn runs(&self, version: &str) -> bool {
        self.shows(&postgres::runs(version), &mariadb::runs(version)).await
    }

    /// Whether a session of its own gets a row in answer to the query of its engine.
    async fn shows(&self, postgres: &str, mariadb: &str) -> bool {
        let asked = async {
            anyhow::Ok(match self {
                Self::Postgres(config) => {
                    let session = postgres::Session::open(config).await?;
                    !session.client.query(postgres, &[]).await?.is_empty()
                }
                Self::Mariadb(address) => {
                    let mut session = mariadb::Session::open(address).await?;
                    !session.ask(mariadb).await?.is_empty()
                }
            })
        };
        let answer = tokio::time::timeout(std::time::Duration::from_secs(5), asked).await;
        answer.is_ok_and(|shown| shown.unwrap_or(false))
    }
}

/// A session that ends when it is dropped.
#[derive(Debug)]
pub(crate) enum Session {
    Postgres(postgres::Session),
    Mariadb(mariadb::Session),
}

impl Session {
    /// Makes the table of acknowledged numbers unless it is there.
    pub(crate) async fn make_table(&mut self) -> anyhow::Result<()> {
        match self {
            Self::Postgres(session) => {
                session.client.batch_execute(postgres::TABLE).await.context("make the table")
            }
            Self::Mariadb(session) => session.ask(mariadb::TABLE).await.map(drop),
        }
    }

    /// Commits one number; it is acknowledged when this returns.
    pub(crate) async fn insert(&mut self, number: i64) -> anyhow::Result<()> {
        match self {
            Self::Postgres(session) => session.insert(number).await,
            Self::Mariadb(session) => session.insert(number).await,
        }
    }

    /// The numbers that are there.
    pub(crate) async fn numbers(&mut self) -> anyhow::Result<Vec<i64>> {
        match self {
            Self::Postgres(session) => session.numbers().await,
            Self::Mariadb(session) => session.numbers().await,
        }
    }

    /// Whether the server here takes writes.
    pub(crate) async fn takes_writes(&mut self) -> anyhow::Result<bool> {
        Ok(match self {
            Self::Postgres(session) => !session.is_in_recovery().await?,
            Self::Mariadb(session) => session.ask("SELECT @@read_only").await? == ["0"],
        })
    }

    /// The server's first process, which runs on this machine.
    pub(crate) async fn server(&mut self) -> anyhow::Result<i32> {
        let process = match self {
            Self::Postgres(session) => processes::parent(session.process().await?),
            Self::Mariadb(session) => {
                let folder = session.ask("SELECT @@datadir").await?.concat();
                let found = processes::working_below(folder.as_ref());
                found.first().map(|server| server.id)
            }
        };
        process.context("the server runs on this machine")
    }
}

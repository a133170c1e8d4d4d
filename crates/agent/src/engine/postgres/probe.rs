//! Asks a PostgreSQL server how it is, over a session that is kept.

use base::host::Pending;
use base::report::Role;
use tokio::task::JoinHandle;
use tokio_postgres::{Client, NoTls, Row, Statement};

use crate::engine::folder::CopyFolder;
use crate::engine::postgres::bootstrap::REPLICATOR;
use crate::engine::postgres::data::says_ready;
use crate::engine::postgres::session::{self, SessionError};
use crate::engine::{Health, Link, Probe, Unwell};

/// Of any server: whether it is a replica, and how far it is.
const STATE: &str = "SELECT pg_is_in_recovery(), \
     CASE WHEN pg_is_in_recovery() THEN 0 \
          ELSE (pg_current_wal_flush_lsn() - '0/0')::bigint END, \
     (pg_last_wal_receive_lsn() - '0/0')::bigint, \
     (pg_last_wal_replay_lsn() - '0/0')::bigint, \
     (SELECT status FROM pg_stat_get_wal_receiver()), \
     greatest(extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000, 0)::bigint, \
     (SELECT wait_event FROM pg_stat_get_activity(NULL) WHERE backend_type = 'startup')";

/// Of a writer: who confirms its commits, and whether its background work has heard of it.
const CONFIRMING: &str = "SELECT current_setting('synchronous_standby_names'), \
     (SELECT wait_event FROM pg_stat_get_activity(NULL) WHERE backend_type = 'checkpointer'), \
     current_setting('server_version_num')::int < 140000";

/// Of a writer: those that follow it now.
const FOLLOWERS: &str = "SELECT application_name, (flush_lsn - '0/0')::bigint, sync_state \
     FROM pg_stat_replication WHERE state = 'streaming' AND usename = $1 AND flush_lsn IS NOT NULL";

/// The session that questions are asked in.
#[derive(Debug)]
pub(crate) struct Prober {
    copy: CopyFolder,
    session: Option<Session>,
    /// Who the server was last known to have confirm commits.
    in_force: Option<Vec<String>>,
    /// Writes out what a checkpoint spreads over minutes, so that it is over soon.
    hurry: Option<JoinHandle<()>>,
}

/// What a server says of itself.
struct Answer {
    health: Health,
    /// Who is to confirm, of a server up to 13 whose checkpointer is at work: one that rests in
    /// between looks there as one that does not listen, and it may do so for minutes.
    unheard: Option<Vec<String>>,
}

#[derive(Debug)]
struct Session {
    client: Client,
    talk: JoinHandle<()>,
    state: Statement,
    confirming: Statement,
    followers: Statement,
}

impl Drop for Session {
    fn drop(&mut self) {
        self.talk.abort();
    }
}

impl Prober {
    pub(crate) fn new(copy: CopyFolder) -> Self {
        Self { copy, session: None, in_force: None, hurry: None }
    }

    async fn answer(&mut self) -> Result<Health, Unwell> {
        let session = match self.session.take() {
            Some(session) if !session.client.is_closed() => session,
            _ if !says_ready(&self.copy) => return Err(Unwell::Away),
            _ => Session::begin(&self.copy)
                .await
                .map_err(|error| if error.is_full() { Unwell::Full } else { Unwell::Away })?,
        };
        let Answer { health, unheard } = session.ask().await.map_err(|_| Unwell::Away)?;
        // Kept only when it is in between two questions.
        self.session = Some(session);
        if let Some(names) = &health.confirming {
            self.in_force = Some(names.clone());
        } else if unheard.is_some() && unheard != self.in_force {
            self.hurry();
        }
        Ok(health)
    }

    fn hurry(&mut self) {
        if self.hurry.as_ref().is_none_or(JoinHandle::is_finished) {
            let copy = self.copy.clone();
            self.hurry = Some(tokio::spawn(async move {
                if let Err(error) = session::execute(&copy, "CHECKPOINT").await {
                    tracing::debug!(%error, "a checkpoint goes on in its own time");
                }
            }));
        }
    }
}

impl Probe for Prober {
    fn ask(&mut self) -> Pending<'_, Result<Health, Unwell>> {
        Box::pin(self.answer())
    }

    fn renew(&mut self) {
        self.session = None;
    }
}

impl Session {
    async fn begin(copy: &CopyFolder) -> Result<Self, SessionError> {
        let (client, connection) = session::config(copy)?.connect(NoTls).await?;
        let talk = tokio::spawn(async move {
            // How it ends is told to whoever asks next.
            let _ended = connection.await;
        });
        let prepared = async {
            Ok::<_, tokio_postgres::Error>((
                client.prepare(STATE).await?,
                client.prepare(CONFIRMING).await?,
                client.prepare(FOLLOWERS).await?,
            ))
        };
        match prepared.await {
            Ok((state, confirming, followers)) => {
                Ok(Self { client, talk, state, confirming, followers })
            }
            Err(error) => {
                talk.abort();
                Err(error.into())
            }
        }
    }

    async fn ask(&self) -> Result<Answer, tokio_postgres::Error> {
        let state = self.client.query_one(&self.state, &[]).await?;
        if state.get::<_, bool>(0) {
            return Ok(Answer { health: replica(&state), unheard: None });
        }
        let names = self.client.query_one(&self.confirming, &[]).await?;
        let rows = self.client.query(&self.followers, &[&REPLICATOR]).await?;
        let silent = names.get::<_, bool>(2) && names.get::<_, Option<&str>>(1).is_none();
        let unheard = silent.then(|| named(names.get(0)));
        Ok(Answer { health: writer(&state, &names, &rows), unheard })
    }
}

fn number(row: &Row, at: usize) -> Option<u64> {
    row.get::<_, Option<i64>>(at).and_then(|number| u64::try_from(number).ok())
}

fn replica(state: &Row) -> Health {
    let (received, replayed) = (number(state, 2), number(state, 3));
    let receiving = state.get::<_, Option<&str>>(4) == Some("streaming");
    let waits = state.get::<_, Option<&str>>(6).unwrap_or_default();
    let idle = waits == "RecoveryRetrieveRetryInterval";
    let link = match receiving {
        true => Link::Follows,
        false if idle => Link::Lost,
        false => Link::Busy,
    };
    // Until it has received something in this life, what it has is known to be all once it has
    // replayed all and looks for more.
    let all_replayed = idle || waits == "RecoveryWalStream";
    let position = match received {
        Some(received) => Some(received.max(replayed.unwrap_or_default())),
        None => replayed.filter(|_| all_replayed),
    };
    let caught_up = received.is_some() && received <= replayed;
    let lag_ms = if caught_up { Some(0) } else { number(state, 5) };
    Health {
        role: Role::Replica,
        position,
        lag_ms: lag_ms.filter(|_| receiving),
        link,
        followers: Default::default(),
        end: 0,
        confirming: None,
    }
}

fn writer(state: &Row, names: &Row, rows: &[Row]) -> Health {
    let end = number(state, 1).unwrap_or_default();
    let confirming = named(names.get(0));
    let heard = matches!(
        names.get::<_, Option<&str>>(1),
        Some("CheckpointerMain" | "CheckpointWriteDelay")
    );
    let agrees = |row: &Row| {
        let listed = confirming.iter().any(|name| name == row.get::<_, &str>(0));
        listed == matches!(row.get::<_, &str>(2), "sync" | "potential")
    };
    let in_force = heard && rows.iter().all(agrees);
    Health {
        role: Role::Writer,
        position: Some(end),
        lag_ms: None,
        link: Link::Busy,
        followers: rows.iter().filter_map(|row| Some((row.get(0), number(row, 1)?))).collect(),
        end,
        confirming: in_force.then_some(confirming),
    }
}

/// The names in `FIRST 1 ("a", "b")`.
fn named(setting: &str) -> Vec<String> {
    setting.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The setting that has the first of `names` that follows confirm commits.
pub(crate) fn confirmed_by(names: &[String]) -> String {
    if names.is_empty() {
        return String::new();
    }
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    format!("FIRST 1 ({})", quoted.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{confirmed_by, named};

    #[test]
    fn names_of_those_that_confirm_come_back() {
        for names in [&[][..], &["db-A"], &["db-A", "db-b"]] {
            let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(named(&confirmed_by(&names)), names);
        }
        assert_eq!(confirmed_by(&["a".to_owned(), "b".to_owned()]), "FIRST 1 (\"a\", \"b\")");
    }
}

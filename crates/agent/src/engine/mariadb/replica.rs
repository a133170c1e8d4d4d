//! How a copy follows its writer: pointed, watched, drained.

use std::time::Duration;

use crate::engine::EngineError;
use crate::engine::mariadb::accounts::REPLICATION;
use crate::engine::mariadb::config::LOG_SECONDS;
use crate::engine::mariadb::gtid::sequence;
use crate::engine::mariadb::place::Place;
use crate::engine::mariadb::session::{Answer, Session, SessionError};

impl From<SessionError> for EngineError {
    fn from(error: SessionError) -> Self {
        Self::Server(Box::new(error))
    }
}

/// Has a server take in where its history begins or goes on, when its copy has just been made or
/// belonged to a writer. `false`: nobody can say where, so that only another copy helps.
pub(crate) async fn begin(place: &Place, acts: &Session) -> Result<bool, EngineError> {
    if let Some(last) = place.rejoins()? {
        // A server that has taken back commits after a crash counts them all the same as ones that
        // it has; only its log tells the truth.
        let Some(position) = end_of(acts, &last).await? else { return Ok(false) };
        // That log goes next, in more than one step, and a server can end between any two of them.
        place.note_beginning(&position)?;
        place.make_standby()?;
        acts.ask(format!("SET GLOBAL binlog_expire_logs_seconds={LOG_SECONDS}")).await?;
    }
    if let Some(position) = place.begins()? {
        set_position(acts, &position).await?;
        // From now on the server keeps it itself.
        place.forget_beginning()?;
    }
    Ok(true)
}

async fn set_position(acts: &Session, position: &str) -> Result<(), SessionError> {
    acts.ask("RESET MASTER").await?;
    acts.ask(format!("SET GLOBAL gtid_binlog_state='{position}'")).await?;
    acts.ask(format!("SET GLOBAL gtid_slave_pos='{position}'")).await?;
    Ok(())
}

/// The position in the history at the end of a file of the log. `None`: there is no such file.
async fn end_of(acts: &Session, file: &str) -> Result<Option<String>, SessionError> {
    let files = acts.ask("SHOW BINARY LOGS").await?;
    let size = files.rows.iter().find_map(|row| match row.as_slice() {
        [Some(name), Some(size), ..] if name == file => size.parse::<u64>().ok(),
        _ => None,
    });
    let Some(size) = size else { return Ok(None) };
    let position = acts.ask(format!("SELECT BINLOG_GTID_POS('{file}', {size}) AS at")).await?;
    let position = position.value("at").ok_or(SessionError::Garbage)?;
    sequence(position).ok_or(SessionError::Garbage)?;
    Ok(Some(position.to_owned()))
}

/// Has a read-only server follow the writer that the relay on `port` leads to. What it has not got
/// is fetched; a history that the writer does not have shows as an error of [`Following`].
pub(crate) async fn follow(acts: &Session, port: u16, password: &str) -> Result<(), SessionError> {
    acts.ask("STOP SLAVE").await?;
    acts.ask("RESET SLAVE ALL").await?;
    acts.ask("SET GLOBAL rpl_semi_sync_master_enabled=0").await?;
    acts.ask("SET GLOBAL rpl_semi_sync_slave_enabled=0").await?;
    acts.ask(format!(
        "CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT={port}, \
         MASTER_USER='{REPLICATION}', MASTER_PASSWORD='{password}', MASTER_USE_GTID=slave_pos, \
         MASTER_CONNECT_RETRY=1, MASTER_HEARTBEAT_PERIOD=1"
    ))
    .await?;
    acts.ask("START SLAVE").await?;
    Ok(())
}

/// Has a replica confirm what it has received, or stop doing so.
pub(crate) async fn confirm(acts: &Session, confirms: bool) -> Result<(), SessionError> {
    let enabled = u8::from(confirms);
    acts.ask("STOP SLAVE IO_THREAD").await?;
    acts.ask(format!("SET GLOBAL rpl_semi_sync_slave_enabled={enabled}")).await?;
    acts.ask("START SLAVE IO_THREAD").await?;
    Ok(())
}

/// How a replica follows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Following {
    /// It hears its writer.
    pub(crate) connected: bool,
    /// What is on its disk.
    pub(crate) received: u64,
    /// What its readers see.
    pub(crate) applied: u64,
    /// Its history is not the writer's, or it cannot apply it: only another copy helps.
    pub(crate) diverged: Option<String>,
}

/// Asks a replica how it follows.
pub(crate) async fn following(looks: &Session, limit: Duration) -> Result<Following, SessionError> {
    let status = looks.ask_within(limit, "SHOW SLAVE STATUS").await?;
    let position = "SELECT @@GLOBAL.gtid_slave_pos AS applied";
    let position = looks.ask_within(limit, position).await?;
    Ok(read(&status, position.value("applied").unwrap_or_default()))
}

fn read(status: &Answer, applied: &str) -> Following {
    let value = |name: &str| status.value(name).unwrap_or_default();
    let applied = sequence(applied).unwrap_or(0);
    let received = sequence(value("Gtid_IO_Pos")).unwrap_or(0).max(applied);
    // 1236: the writer has not what is asked for. Anything but a lost connection ends the other.
    let error = match (value("Last_IO_Errno"), value("Last_SQL_Errno")) {
        ("1236" | "1950" | "1951", _) => Some(value("Last_IO_Error")),
        (_, "" | "0") => None,
        _ => Some(value("Last_SQL_Error")),
    };
    Following {
        connected: value("Slave_IO_Running") == "Yes",
        received,
        applied,
        diverged: error.map(|error| error.chars().take(300).collect()),
    }
}

/// Applies what has been received, within `limit`, and forgets the writer. Afterwards the server may
/// be opened. `false`: time was over.
pub(crate) async fn detach(
    acts: &Session,
    looks: &Session,
    limit: Duration,
) -> Result<bool, SessionError> {
    acts.ask("STOP SLAVE IO_THREAD").await?;
    let drained = async {
        loop {
            let now = following(looks, limit).await?;
            if now.applied >= now.received || now.diverged.is_some() {
                return Ok::<bool, SessionError>(now.diverged.is_none());
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let drained = tokio::time::timeout(limit, drained).await.unwrap_or(Ok(false))?;
    if drained {
        acts.ask("STOP SLAVE").await?;
        acts.ask("RESET SLAVE ALL").await?;
        acts.ask("SET GLOBAL rpl_semi_sync_slave_enabled=0").await?;
    }
    Ok(drained)
}

/// How far the history of a server that may write goes.
pub(crate) async fn end(session: &Session, limit: Duration) -> Result<u64, SessionError> {
    let sql = "SELECT @@GLOBAL.gtid_binlog_pos AS position";
    let answer = session.ask_within(limit, sql).await?;
    Ok(sequence(answer.value("position").unwrap_or_default()).unwrap_or(0))
}

/// How often a server has reset something: its log, or its query cache.
pub(crate) async fn resets(session: &Session, limit: Duration) -> Result<u64, SessionError> {
    let sql = "SELECT variable_value AS resets FROM information_schema.global_status \
               WHERE variable_name = 'COM_RESET'";
    let answer = session.ask_within(limit, sql).await?;
    let resets = answer.value("resets").and_then(|resets| resets.parse().ok());
    resets.ok_or(SessionError::Garbage)
}

#[cfg(test)]
mod tests {
    use super::{Following, read};
    use crate::engine::mariadb::session::Answer;

    #[test]
    fn a_status_is_read() {
        for (io, sql, running, at, applied, expected) in [
            ("0", "0", "Yes", "0-1-9", "0-1-7", (true, 9, 7, false)),
            ("2003", "0", "Connecting", "0-1-9", "0-1-9", (false, 9, 9, false)),
            ("1236", "0", "No", "", "0-1-9", (false, 9, 9, true)),
            ("0", "1062", "Yes", "0-1-9", "0-1-8", (true, 9, 8, true)),
        ] {
            let pairs = [
                ("Slave_IO_Running", running),
                ("Gtid_IO_Pos", at),
                ("Last_IO_Errno", io),
                ("Last_SQL_Errno", sql),
                ("Last_IO_Error", "io"),
                ("Last_SQL_Error", "sql"),
            ];
            let status = Answer {
                columns: pairs.iter().map(|pair| pair.0.to_owned()).collect(),
                rows: vec![pairs.iter().map(|pair| Some(pair.1.to_owned())).collect()],
            };
            let Following { connected, received, applied, diverged } = read(&status, applied);
            assert_eq!((connected, received, applied, diverged.is_some()), expected, "{pairs:?}");
        }
    }
}

//! The service's sessions with a running server: opened once, at its start, and kept.

use std::path::Path;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use crate::engine::mariadb::connection::Connection;
use crate::proxy::mysql::packet::{PacketError, Refusal};

/// How long a login or a statement may take unless more is said. A healthy server needs milliseconds.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Rows of one answer that are kept; what the service asks for is far shorter.
const BYTES_MAX: usize = 16 << 20;

/// Why a statement was not carried out.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SessionError {
    #[error("the server refuses the service: {} ({})", .0.message, .0.code)]
    Refused(Refusal),
    #[error("the session with the server is over")]
    Over,
    #[error("the server does not answer")]
    Silent,
    #[error("the server speaks in a way that is not understood")]
    Garbage,
    #[error(transparent)]
    Packet(#[from] PacketError),
    #[error("connect to the server")]
    Connect(#[source] std::io::Error),
}

/// One row of an answer: each column as text.
pub(crate) type Row = Vec<Option<String>>;

/// What a statement gave. Statements without rows give none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) columns: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

impl Answer {
    /// The value of a column in the first row.
    pub(crate) fn value(&self, column: &str) -> Option<&str> {
        let place = self.columns.iter().position(|name| name == column)?;
        self.rows.first()?.get(place)?.as_deref()
    }
}

/// A handle of one session. Statements are carried out in the order they are asked for, also those
/// whose asker has lost patience: a server that was stopped and goes on finds the session in order.
#[derive(Clone, Debug)]
pub(crate) struct Session(mpsc::Sender<Request>);

#[derive(Debug)]
struct Request {
    statement: String,
    answer: oneshot::Sender<Result<Answer, SessionError>>,
}

impl Session {
    /// Logs in through a Unix socket.
    pub(crate) async fn open(
        socket: &Path,
        user: &str,
        password: &str,
    ) -> Result<Self, SessionError> {
        let connection = Connection::open(socket, user, password).await?;
        let (sender, requests) = mpsc::channel(16);
        tokio::spawn(serve(connection, requests));
        Ok(Self(sender))
    }

    /// Runs one statement.
    pub(crate) async fn ask(&self, statement: impl Into<String>) -> Result<Answer, SessionError> {
        self.ask_within(PATIENCE, statement).await
    }

    /// Runs one statement that may take `limit`. When it takes longer it is not ended, only the wait.
    pub(crate) async fn ask_within(
        &self,
        limit: Duration,
        statement: impl Into<String>,
    ) -> Result<Answer, SessionError> {
        let (answer, heard) = oneshot::channel();
        let request = Request { statement: statement.into(), answer };
        let asked = async {
            self.0.send(request).await.map_err(|_| SessionError::Over)?;
            heard.await.unwrap_or(Err(SessionError::Over))
        };
        timeout(limit, asked).await.unwrap_or(Err(SessionError::Silent))
    }

    /// Runs statements in order; the first that is refused ends it.
    pub(crate) async fn run(&self, statements: &[String]) -> Result<(), SessionError> {
        for statement in statements {
            self.ask(statement.as_str()).await?;
        }
        Ok(())
    }

    /// Whether it has ended.
    pub(crate) fn is_over(&self) -> bool {
        self.0.is_closed()
    }
}

async fn serve(mut connection: Connection, mut requests: mpsc::Receiver<Request>) {
    while let Some(Request { statement, answer }) = requests.recv().await {
        let outcome = query(&mut connection, &statement).await;
        let broken = !matches!(outcome, Ok(_) | Err(SessionError::Refused(_)));
        // Nobody may wait for it any more.
        let _unheard = answer.send(outcome);
        if broken {
            return;
        }
    }
}

async fn query(connection: &mut Connection, statement: &str) -> Result<Answer, SessionError> {
    let outcome = connection.query(statement, BYTES_MAX).await?;
    let text = |value: Option<Vec<u8>>| Some(String::from_utf8_lossy(&value?).into_owned());
    Ok(Answer {
        columns: outcome.columns.into_iter().map(|column| column.name).collect(),
        rows: outcome.rows.into_iter().map(|row| row.into_iter().map(text).collect()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::Answer;

    #[test]
    fn values_are_found_by_the_name_of_their_column() {
        let row = vec![Some("1".to_owned()), None];
        let answer = Answer { columns: vec!["a".to_owned(), "b".to_owned()], rows: vec![row] };
        assert_eq!(
            (answer.value("a"), answer.value("b"), answer.value("c")),
            (Some("1"), None, None)
        );
    }
}

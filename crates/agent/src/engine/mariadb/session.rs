//! The service's sessions with a running server: opened once, at its start, and kept.

use std::path::Path;
use std::time::Duration;

use sha1::{Digest as _, Sha1};
use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixStream;
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use crate::proxy::mysql::packet::{ERROR, Packet, PacketError, Refusal};

/// How long a login or a statement may take unless more is said. A healthy server needs milliseconds.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// The longest packet taken; what the service asks for is far shorter.
const PACKET_BYTES_MAX: usize = 0xff_ff_ff;

/// Most rows of one answer that are taken.
const ROWS_MAX: usize = 10_000;

/// `PROTOCOL_41`, `LONG_PASSWORD`, `TRANSACTIONS`, `SECURE_CONNECTION`, `PLUGIN_AUTH`.
const CAPABILITIES: u32 = 0x0200 | 0x0001 | 0x2000 | 0x8000 | 0x0008_0000;

/// `utf8mb4_general_ci`.
const CHARACTER_SET: u8 = 45;

const COM_QUERY: u8 = 3;
const END: u8 = 0xfe;
const NULL: u8 = 0xfb;

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
        let opened = timeout(PATIENCE, log_in(socket, user, password)).await;
        let stream = opened.unwrap_or(Err(SessionError::Silent))?;
        let (sender, requests) = mpsc::channel(16);
        tokio::spawn(serve(stream, requests));
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

async fn serve(mut stream: UnixStream, mut requests: mpsc::Receiver<Request>) {
    while let Some(Request { statement, answer }) = requests.recv().await {
        let outcome = query(&mut stream, &statement).await;
        let broken = !matches!(outcome, Ok(_) | Err(SessionError::Refused(_)));
        // Nobody may wait for it any more.
        let _unheard = answer.send(outcome);
        if broken {
            return;
        }
    }
}

async fn log_in(socket: &Path, user: &str, password: &str) -> Result<UnixStream, SessionError> {
    let mut stream = UnixStream::connect(socket).await.map_err(SessionError::Connect)?;
    let greeting = read(&mut stream).await?;
    let nonce = nonce(&greeting.body).ok_or(SessionError::Garbage)?;
    let mut body = CAPABILITIES.to_le_bytes().to_vec();
    body.extend(u32::try_from(PACKET_BYTES_MAX).unwrap_or(u32::MAX).to_le_bytes());
    body.push(CHARACTER_SET);
    body.extend([0; 23]);
    body.extend(user.as_bytes());
    body.push(0);
    body.push(20);
    body.extend(proof(&nonce, password));
    body.extend(b"mysql_native_password\0");
    let mut answer = Packet::new(greeting.sequence.wrapping_add(1), body);
    // Whatever the server thinks of at first, the account has a password of this kind.
    for _ in 0..2 {
        stream.write_all(&answer.encode()).await.map_err(PacketError::from)?;
        let said = read(&mut stream).await?;
        match said.body.split_first() {
            Some((0, _)) => return Ok(stream),
            Some((&END, switch)) => {
                let nonce = switch.strip_prefix(b"mysql_native_password\0");
                let nonce = nonce.and_then(<[u8]>::first_chunk).ok_or(SessionError::Garbage)?;
                let proof = proof(nonce, password).to_vec();
                answer = Packet::new(said.sequence.wrapping_add(1), proof);
            }
            _ => return Err(SessionError::Garbage),
        }
    }
    Err(SessionError::Garbage)
}

/// The 20 bytes of a greeting that the password is proved with.
fn nonce(greeting: &[u8]) -> Option<[u8; 20]> {
    let version = greeting.iter().position(|&byte| byte == 0)?;
    let first = greeting.get(version + 5..version + 13)?;
    let second = greeting.get(version + 32..version + 44)?;
    <[u8; 20]>::try_from([first, second].concat()).ok()
}

/// `SHA1(password) XOR SHA1(nonce + SHA1(SHA1(password)))`.
fn proof(nonce: &[u8; 20], password: &str) -> [u8; 20] {
    let once = Sha1::digest(password.as_bytes());
    let mut salted = Sha1::new();
    salted.update(nonce);
    salted.update(Sha1::digest(once));
    let mut proof: [u8; 20] = salted.finalize().into();
    for (byte, other) in proof.iter_mut().zip(once) {
        *byte ^= other;
    }
    proof
}

async fn read(stream: &mut UnixStream) -> Result<Packet, SessionError> {
    let packet = Packet::read(stream, PACKET_BYTES_MAX).await?;
    match packet.refusal() {
        Some(refusal) => Err(SessionError::Refused(refusal)),
        None if packet.body.first() == Some(&ERROR) => Err(SessionError::Garbage),
        None => Ok(packet),
    }
}

async fn query(stream: &mut UnixStream, statement: &str) -> Result<Answer, SessionError> {
    let body = [&[COM_QUERY], statement.as_bytes()].concat();
    stream.write_all(&Packet::new(0, body).encode()).await.map_err(PacketError::from)?;
    let head = read(stream).await?;
    let Some(columns) = Fields(&head.body).number() else { return Err(SessionError::Garbage) };
    let mut answer = Answer::default();
    if columns == 0 {
        return Ok(answer);
    }
    for _ in 0..columns {
        let definition = read(stream).await?;
        let mut fields = Fields(&definition.body);
        // Catalogue, schema, alias of the table, the table; then the alias of the column.
        let name = (0..5).map(|_| fields.text()).last().flatten().flatten();
        answer.columns.push(name.ok_or(SessionError::Garbage)?);
    }
    read(stream).await?;
    loop {
        let packet = read(stream).await?;
        if packet.body.first() == Some(&END) && packet.body.len() < 9 {
            return Ok(answer);
        }
        let mut fields = Fields(&packet.body);
        let row: Option<Row> = (0..columns).map(|_| fields.text()).collect();
        let row = row.ok_or(SessionError::Garbage)?;
        if answer.rows.len() < ROWS_MAX {
            answer.rows.push(row);
        }
    }
}

/// Numbers and texts with their length in front.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn number(&mut self) -> Option<u64> {
        let (&first, rest) = self.0.split_first()?;
        let bytes = match first {
            0xfc => 2,
            0xfd => 3,
            0xfe => 8,
            small => {
                self.0 = rest;
                return Some(u64::from(small));
            }
        };
        let number = rest.get(..bytes)?;
        self.0 = rest.get(bytes..)?;
        Some(number.iter().rev().fold(0, |sum, &byte| sum << 8 | u64::from(byte)))
    }

    /// Outer `None`: there is none. Inner: it is NULL.
    fn text(&mut self) -> Option<Option<String>> {
        if let Some(rest) = self.0.strip_prefix(&[NULL]) {
            self.0 = rest;
            return Some(None);
        }
        let length = usize::try_from(self.number()?).ok()?;
        let text = self.0.get(..length)?;
        self.0 = self.0.get(length..)?;
        Some(Some(String::from_utf8_lossy(text).into_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Fields, nonce, proof};

    #[test]
    fn fields_are_read_with_any_length_in_front() {
        let long = [&[0xfc, 0x2c, 0x01][..], &[b'x'; 300]].concat();
        let mut fields = Fields(&long);
        assert_eq!(fields.text(), Some(Some("x".repeat(300))));
        assert_eq!(fields.text(), None);
        let mut fields = Fields(b"\x02ab\xfb\x00\xfd\x01\x00\x01");
        assert_eq!(fields.text(), Some(Some("ab".to_owned())));
        assert_eq!(fields.text(), Some(None));
        assert_eq!(fields.text(), Some(Some(String::new())));
        assert_eq!(fields.number(), Some(0x01_00_01));
        assert_eq!(Fields(b"\x05ab").text(), None);
    }

    #[test]
    fn the_nonce_is_in_two_parts_and_a_proof_belongs_to_it() {
        let mut greeting = b"\x0a10.11\0\x07\0\0\x00abcdefgh\0".to_vec();
        greeting.extend([0; 18]);
        greeting.extend(b"ijklmnopqrst\0");
        assert_eq!(nonce(&greeting).as_ref(), Some(b"abcdefghijklmnopqrst"));
        assert_eq!(nonce(b"\x0a10.11\0short"), None);
        assert_ne!(proof(b"abcdefghijklmnopqrst", "a"), proof(b"abcdefghijklmnopqrsu", "a"));
    }

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

//! A connection with a server as its client: statements go in as text, and values come back as text.

use std::path::Path;

use sha1::{Digest as _, Sha1};
use tokio::io::AsyncWriteExt as _;
use tokio::net::UnixStream;
use tokio::time::timeout;

use crate::engine::mariadb::session::{PATIENCE, SessionError};
use crate::proxy::mysql::packet::{ERROR, Packet, PacketError};

/// The longest packet taken and sent; longer ones would have to be cut.
pub(crate) const PACKET_BYTES_MAX: usize = 0xff_ff_fe;

/// `PROTOCOL_41`, `LONG_PASSWORD`, `FOUND_ROWS`, `TRANSACTIONS`, `SECURE_CONNECTION`,
/// `MULTI_RESULTS`, `PLUGIN_AUTH`.
const CAPABILITIES: u32 = 0x0200 | 0x0001 | 0x0002 | 0x2000 | 0x8000 | 0x0002_0000 | 0x0008_0000;

/// `utf8mb4_general_ci`.
const CHARACTER_SET: u8 = 45;

const COM_QUERY: u8 = 3;
const OK: u8 = 0;
const END: u8 = 0xfe;
const NULL: u8 = 0xfb;

/// `SERVER_MORE_RESULTS_EXISTS`: of a procedure that answers more than once.
const MORE: u16 = 0x0008;

/// A column of an answer, as the server describes it (`sql/field.h`, *Column definition packet*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) name: String,
    /// 63: bytes rather than text.
    pub(crate) character_set: u16,
    /// As it is shown, in bytes.
    pub(crate) length: u32,
    pub(crate) kind: u8,
    pub(crate) flags: u16,
    pub(crate) decimals: u8,
}

/// What came of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Of the first answer with rows.
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Option<Vec<u8>>>>,
    /// There were more rows than were to be kept.
    pub(crate) cut: bool,
    /// Rows found by statements that change rows.
    pub(crate) changed: u64,
    /// The first number that the server gave to a row; 0: none.
    pub(crate) generated: u64,
}

/// Ends with the value.
#[derive(Debug)]
pub(crate) struct Connection(UnixStream);

impl Connection {
    /// Logs in through a Unix socket, with a password that the server keeps as `mysql_native_password`.
    pub(crate) async fn open(
        socket: &Path,
        user: &str,
        password: &str,
    ) -> Result<Self, SessionError> {
        let opened = timeout(PATIENCE, log_in(socket, user, password)).await;
        opened.unwrap_or(Err(SessionError::Silent)).map(Self)
    }

    /// Runs one statement and keeps rows of at most `bytes_max` together; the others are read and
    /// forgotten. Not to be dropped half-way, unless the connection is.
    pub(crate) async fn query(
        &mut self,
        statement: &str,
        bytes_max: usize,
    ) -> Result<Outcome, SessionError> {
        let body = [&[COM_QUERY], statement.as_bytes()].concat();
        if PACKET_BYTES_MAX < body.len() {
            return Err(PacketError::TooLong { bytes: body.len() }.into());
        }
        self.0.write_all(&Packet::new(0, body).encode()).await.map_err(PacketError::from)?;
        let mut outcome = Outcome::default();
        while self.answer(&mut outcome, bytes_max).await? & MORE != 0 {}
        Ok(outcome)
    }

    /// Reads one answer and says how the server is.
    async fn answer(
        &mut self,
        outcome: &mut Outcome,
        bytes_max: usize,
    ) -> Result<u16, SessionError> {
        let head = read(&mut self.0).await?;
        if let Some(rest) = head.body.strip_prefix(&[OK]) {
            let mut fields = Fields(rest);
            let mut number = || fields.number().ok_or(SessionError::Garbage);
            outcome.changed += number()?;
            outcome.generated = number()?;
            return fields.short().ok_or(SessionError::Garbage);
        }
        let columns = Fields(&head.body).number().ok_or(SessionError::Garbage)?;
        let mut described = Vec::new();
        for _ in 0..columns {
            let definition = read(&mut self.0).await?;
            described.push(column(&definition.body).ok_or(SessionError::Garbage)?);
        }
        let first = outcome.columns.is_empty();
        if first {
            outcome.columns = described;
        }
        read(&mut self.0).await?;
        let mut bytes = 0;
        loop {
            let packet = read(&mut self.0).await?;
            if packet.body.first() == Some(&END) && packet.body.len() < 9 {
                let mut fields = Fields(packet.body.get(1..).unwrap_or_default());
                let _warnings = fields.short();
                return fields.short().ok_or(SessionError::Garbage);
            }
            bytes += packet.body.len();
            outcome.cut |= first && bytes_max < bytes;
            if first && !outcome.cut {
                let mut fields = Fields(&packet.body);
                let row: Option<Vec<_>> = (0..columns).map(|_| fields.bytes()).collect();
                outcome.rows.push(row.ok_or(SessionError::Garbage)?);
            }
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
            Some((&OK, _)) => return Ok(stream),
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

fn column(definition: &[u8]) -> Option<Column> {
    let mut fields = Fields(definition);
    // Catalogue, schema, alias of the table, the table; then the alias of the column and its name.
    let texts: Vec<Vec<u8>> = (0..6).map(|_| fields.bytes().flatten()).collect::<Option<_>>()?;
    let _length_of_the_rest = fields.number()?;
    let (character_set, low, high) = (fields.short()?, fields.short()?, fields.short()?);
    let (&kind, rest) = fields.0.split_first()?;
    let mut fields = Fields(rest);
    Some(Column {
        name: String::from_utf8_lossy(texts.get(4)?).into_owned(),
        character_set,
        length: u32::from(high) << 16 | u32::from(low),
        kind,
        flags: fields.short()?,
        decimals: *fields.0.first()?,
    })
}

/// Numbers, and texts with their length in front.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn short(&mut self) -> Option<u16> {
        let (bytes, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_le_bytes(*bytes))
    }

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
    fn bytes(&mut self) -> Option<Option<Vec<u8>>> {
        if let Some(rest) = self.0.strip_prefix(&[NULL]) {
            self.0 = rest;
            return Some(None);
        }
        let length = usize::try_from(self.number()?).ok()?;
        let bytes = self.0.get(..length)?;
        self.0 = self.0.get(length..)?;
        Some(Some(bytes.to_vec()))
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, Fields, column, nonce, proof};

    #[test]
    fn fields_are_read_with_any_length_in_front() {
        let long = [&[0xfc, 0x2c, 0x01][..], &[b'x'; 300]].concat();
        let mut fields = Fields(&long);
        assert_eq!(fields.bytes(), Some(Some(vec![b'x'; 300])));
        assert_eq!(fields.bytes(), None);
        let mut fields = Fields(b"\x02ab\xfb\x00\xfd\x01\x00\x01");
        assert_eq!(fields.bytes(), Some(Some(b"ab".to_vec())));
        assert_eq!(fields.bytes(), Some(None));
        assert_eq!(fields.bytes(), Some(Some(Vec::new())));
        assert_eq!(fields.number(), Some(0x01_00_01));
        assert_eq!(Fields(b"\x05ab").bytes(), None);
    }

    #[test]
    fn columns_are_described() {
        let definition =
            b"\x03def\x04shop\x01t\x01t\x02no\x01i\x0c\x3f\0\x0b\0\0\0\x03\x03\x42\0\0\0";
        let described = Column {
            name: "no".to_owned(),
            character_set: 63,
            length: 11,
            kind: 3,
            flags: 0x4203,
            decimals: 0,
        };
        assert_eq!(column(definition), Some(described));
        assert_eq!(column(b"\x03def\x04shop"), None);
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
}

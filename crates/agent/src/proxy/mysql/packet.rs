//! Packets of MySQL's protocol: how they are framed, and the one that says no.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt};

/// Three bytes of length and one that counts the packets of an exchange.
pub const HEADER_BYTES: usize = 4;

/// First byte of a packet that says no.
pub const ERROR: u8 = 0xff;

/// One packet of less than 16 MiB.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packet {
    pub sequence: u8,
    pub body: Vec<u8>,
}

/// Why there is no packet to be had.
#[derive(Debug, thiserror::Error)]
pub enum PacketError {
    #[error("the other side has left")]
    Left,
    #[error("a packet of {bytes} bytes is longer than any that is expected")]
    TooLong { bytes: usize },
    #[error("carry a packet")]
    Io(#[from] io::Error),
}

impl Packet {
    pub fn new(sequence: u8, body: Vec<u8>) -> Self {
        Self { sequence, body }
    }

    /// Reads one packet and not a byte more. No more memory is taken than its length says, and that
    /// is at most `longest`. Not to be dropped half-way.
    pub async fn read(
        stream: &mut (impl AsyncRead + Unpin),
        longest: usize,
    ) -> Result<Self, PacketError> {
        let mut header = [0; HEADER_BYTES];
        stream.read_exact(&mut header).await.map_err(left)?;
        let [low, middle, high, sequence] = header;
        let bytes = usize::from(low) | usize::from(middle) << 8 | usize::from(high) << 16;
        if bytes > longest {
            return Err(PacketError::TooLong { bytes });
        }
        let mut body = vec![0; bytes];
        stream.read_exact(&mut body).await.map_err(left)?;
        Ok(Self { sequence, body })
    }

    /// The bytes to send.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(HEADER_BYTES + self.body.len());
        let [low, middle, high, ..] = self.body.len().to_le_bytes();
        bytes.extend([low, middle, high, self.sequence]);
        bytes.extend(&self.body);
        bytes
    }

    /// What the packet says no with, if it does.
    pub fn refusal(&self) -> Option<Refusal> {
        let (&[low, high], rest) = self.body.strip_prefix(&[ERROR])?.split_first_chunk()?;
        // The SQLSTATE is left out as long as the capabilities of the client are not known.
        let (state, message) = match rest.strip_prefix(b"#").and_then(<[u8]>::split_first_chunk) {
            Some((&state, message)) => (Some(state), message),
            None => (None, rest),
        };
        let message = String::from_utf8_lossy(message).into_owned();
        Some(Refusal { code: u16::from_le_bytes([low, high]), state, message })
    }
}

fn left(error: io::Error) -> PacketError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => PacketError::Left,
        _ => PacketError::Io(error),
    }
}

/// An error as the server words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub code: u16,
    /// `None`: said before the client's capabilities are known.
    pub state: Option<[u8; 5]>,
    pub message: String,
}

impl Refusal {
    pub fn new(code: u16, message: impl Into<String>) -> Self {
        Self { code, state: None, message: message.into() }
    }

    pub fn with_state(code: u16, state: [u8; 5], message: impl Into<String>) -> Self {
        Self { code, state: Some(state), message: message.into() }
    }

    /// The packet to send.
    pub fn packet(&self, sequence: u8) -> Packet {
        let mut body = vec![ERROR];
        body.extend(self.code.to_le_bytes());
        if let Some(state) = self.state {
            body.push(b'#');
            body.extend(state);
        }
        body.extend(self.message.as_bytes());
        Packet::new(sequence, body)
    }
}

#[cfg(test)]
mod tests {
    use super::{Packet, PacketError, Refusal};

    #[tokio::test]
    async fn packets_are_read_as_written_and_bounded() {
        for (length, longest, fits) in [(0, 0, true), (70_000, 70_000, true), (11, 10, false)] {
            let packet = Packet::new(7, vec![3; length]);
            let bytes = packet.encode();
            match Packet::read(&mut &bytes[..], longest).await {
                Ok(read) => assert_eq!(read, packet),
                Err(PacketError::TooLong { bytes }) => assert!(!fits && bytes == length),
                Err(error) => panic!("{error}"),
            }
        }
        let cut_off = Packet::read(&mut &[5, 0, 0, 0, 1, 2][..], 100).await;
        assert!(matches!(cut_off, Err(PacketError::Left)), "{cut_off:?}");
    }

    #[test]
    fn refusals_have_the_servers_form() {
        let early = Refusal::new(1040, "Too many connections");
        assert_eq!(early.packet(0).body, b"\xff\x10\x04Too many connections");
        let late = Refusal::with_state(1045, *b"28000", "Access denied");
        assert_eq!(late.packet(2).body, b"\xff\x15\x04#28000Access denied");
        for refusal in [early, late] {
            assert_eq!(refusal.packet(0).refusal(), Some(refusal));
        }
        for body in [&b""[..], b"\xff", b"\xff\x10", b"\x00\x10\x04x"] {
            assert_eq!(Packet::new(0, body.to_vec()).refusal(), None, "{body:?}");
        }
    }
}

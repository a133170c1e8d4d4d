//! What the front itself tells a client before an engine is there to speak.

use bytes::{BufMut, BytesMut};

/// A refusal in PostgreSQL's own form (protocol message `ErrorResponse`, severity `FATAL`): the
/// connection ends after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fatal {
    /// SQLSTATE, from PostgreSQL's list of error codes.
    pub code: &'static str,
    pub message: String,
    pub detail: Option<&'static str>,
}

impl Fatal {
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: None }
    }

    /// The bytes to send.
    pub fn encode(&self) -> BytesMut {
        let mut fields = BytesMut::with_capacity(64 + self.message.len());
        let mut field = |kind: u8, text: &str| {
            fields.put_u8(kind);
            // A zero byte would end the field early; no text of ours has one, a client's might.
            fields.extend(text.bytes().filter(|&byte| byte != 0));
            fields.put_u8(0);
        };
        field(b'S', "FATAL");
        field(b'V', "FATAL");
        field(b'C', self.code);
        field(b'M', &self.message);
        if let Some(detail) = self.detail {
            field(b'D', detail);
        }
        fields.put_u8(0);
        let mut message = BytesMut::with_capacity(fields.len() + 5);
        message.put_u8(b'E');
        message.put_u32(u32::try_from(fields.len() + 4).unwrap_or(u32::MAX));
        message.extend_from_slice(&fields);
        message
    }
}

/// The SQLSTATE of an `ErrorResponse`; `message` begins with its type byte. `None` for anything
/// else and for one that is cut off before the code.
pub fn sqlstate(message: &[u8]) -> Option<&[u8]> {
    let fields = message.strip_prefix(b"E")?.get(4..)?;
    fields.split(|&byte| byte == 0).find_map(|field| field.strip_prefix(b"C"))
}

#[cfg(test)]
mod tests {
    use super::{Fatal, sqlstate};

    #[test]
    fn what_is_written_is_what_postgresql_writes() {
        let mut fatal = Fatal::new("57P03", "the database\0 system");
        assert_eq!(
            &fatal.encode()[..],
            b"E\0\0\0\x2fSFATAL\0VFATAL\0C57P03\0Mthe database system\0\0"
        );
        fatal.detail = Some("Why.");
        let bytes = fatal.encode();
        assert!(bytes.ends_with(b"\0DWhy.\0\0"));
        assert_eq!(sqlstate(&bytes), Some(&b"57P03"[..]));
    }

    #[test]
    fn other_messages_have_no_code() {
        for bytes in [&b"R\0\0\0\x08\0\0\0\0"[..], b"", b"E", b"E\0\0\0\x04", b"E\0\0\0\x09SC57\0"]
        {
            assert_eq!(sqlstate(bytes), None, "{bytes:?}");
        }
    }
}

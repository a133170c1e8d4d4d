//! Reads the first packets of a PostgreSQL connection. Pure; follows `ProcessStartupPacket` in
//! PostgreSQL's `postmaster.c` (`backend_startup.c` from 17 on), whose limits and texts it keeps.

use std::borrow::Cow;
use std::net::IpAddr;

use super::answer::Fatal;

/// The longest packet taken, its length field not counted (`MAX_STARTUP_PACKET_LENGTH`).
pub const PACKET_BYTES_MAX: usize = 10_000;

/// The length field, which counts itself.
pub const LENGTH_BYTES: usize = 4;

/// The shortest packet holds its length and a code.
const PACKET_BYTES_MIN: usize = 4;

/// Cancel keys are 4 bytes before protocol 3.2 and up to 256 from then on; a process id precedes.
const CANCEL_BODY_BYTES: std::ops::RangeInclusive<usize> = 4 + 4 + 4..=4 + 4 + 256;

const CANCEL_CODE: u32 = 1234 << 16 | 5678;
const SSL_CODE: u32 = 1234 << 16 | 5679;
const GSS_CODE: u32 = 1234 << 16 | 5680;
const MAJOR: u32 = 3;

/// The users that belong to the service, not to the owner of the cluster.
const SERVICE_USERS: [&[u8]; 2] = [b"rdsadmin", b"rdsrepladmin"];

/// What a client asks for before it is logged in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request<'a> {
    Encrypt,
    EncryptWithGss,
    Cancel,
    Start(Parameters<'a>),
}

/// The name and value pairs of a startup packet, checked to be well formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parameters<'a>(&'a [u8]);

/// The body length that a packet's first four bytes announce; `None` when it is none that
/// PostgreSQL takes. PostgreSQL gives no answer to such a packet either.
pub fn body_length(field: [u8; LENGTH_BYTES]) -> Option<usize> {
    let body = usize::try_from(u32::from_be_bytes(field)).ok()?.checked_sub(LENGTH_BYTES)?;
    (PACKET_BYTES_MIN..=PACKET_BYTES_MAX).contains(&body).then_some(body)
}

/// Reads a packet's body. `secured` says that TLS is in use (or was refused) already: asking for
/// it again is then as unknown as any other code.
pub fn parse(body: &[u8], secured: bool) -> Result<Request<'_>, Fatal> {
    let (code, rest) = body.split_first_chunk().ok_or_else(unterminated)?;
    match u32::from_be_bytes(*code) {
        CANCEL_CODE if CANCEL_BODY_BYTES.contains(&body.len()) => Ok(Request::Cancel),
        CANCEL_CODE => Err(Fatal::new("08P01", "invalid length of query cancel packet")),
        SSL_CODE if !secured => Ok(Request::Encrypt),
        GSS_CODE if !secured => Ok(Request::EncryptWithGss),
        version if version >> 16 == MAJOR => Parameters::parse(rest).map(Request::Start),
        version => Err(Fatal::new(
            "0A000",
            format!(
                "unsupported frontend protocol {}.{}: server supports 3.0 to 3.0",
                version >> 16,
                version & 0xffff
            ),
        )),
    }
}

impl<'a> Parameters<'a> {
    fn parse(bytes: &'a [u8]) -> Result<Self, Fatal> {
        let parameters = Self(bytes.strip_suffix(b"\0").ok_or_else(unterminated)?);
        let mut left = parameters.0;
        while !left.is_empty() {
            // An empty name ends the list, and only the very last byte may do that.
            let (name, rest) =
                cut(left).filter(|(name, _)| !name.is_empty()).ok_or_else(unterminated)?;
            let (_, rest) = cut(rest).ok_or_else(unterminated)?;
            debug_assert!(!name.contains(&0), "cut at the first zero byte");
            left = rest;
        }
        Ok(parameters)
    }

    /// Those of a packet that [`parse`] has taken as one that starts.
    pub fn of(packet: &'a [u8]) -> Self {
        let pairs = packet.get(LENGTH_BYTES + 4..).unwrap_or_default();
        Self(pairs.strip_suffix(b"\0").unwrap_or_default())
    }

    /// All values given for `name`: PostgreSQL keeps the last, a check must look at each.
    fn values(self, name: &[u8]) -> impl Iterator<Item = &'a [u8]> {
        let mut left = self.0;
        let pairs = std::iter::from_fn(move || {
            let (name, rest) = cut(left)?;
            let (value, rest) = cut(rest)?;
            left = rest;
            Some((name, value))
        });
        pairs.filter_map(move |(found, value)| (found == name).then_some(value))
    }

    fn last(self, name: &[u8]) -> Option<&'a [u8]> {
        self.values(name).last().filter(|value| !value.is_empty())
    }

    /// The user's name as the server reads it; empty when there is none.
    pub fn user(self) -> &'a [u8] {
        self.last(b"user").unwrap_or_default()
    }

    /// The refusal of whoever may come with encryption only.
    pub fn unencrypted(self, source: IpAddr) -> Fatal {
        rejection(self, source, "no encryption")
    }

    /// The refusal of a login without TLS where they are told to have it.
    pub fn without_tls(self, source: IpAddr) -> Fatal {
        refusal(self, source, "no pg_hba.conf entry", "no encryption")
    }

    /// Refuses what no client of an endpoint may be, whatever the engine would say: the service's
    /// own superuser, and a receiver of the write-ahead log.
    pub fn check(self, source: IpAddr, encrypted: bool) -> Result<(), Fatal> {
        let Some(user) = self.last(b"user") else {
            let message = "no PostgreSQL user name specified in startup packet";
            return Err(Fatal::new("28000", message));
        };
        let encryption = if encrypted { "SSL encryption" } else { "no encryption" };
        let name = String::from_utf8_lossy(user);
        if self.values(b"replication").any(|value| !is_off(value)) {
            return Err(Fatal::new(
                "28000",
                format!(
                    "pg_hba.conf rejects replication connection for host \"{source}\", user \"{name}\", {encryption}"
                ),
            ));
        }
        if self.values(b"user").any(|value| SERVICE_USERS.contains(&value)) {
            return Err(rejection(self, source, encryption));
        }
        Ok(())
    }
}

fn rejection(parameters: Parameters<'_>, source: IpAddr, encryption: &str) -> Fatal {
    refusal(parameters, source, "pg_hba.conf rejects connection", encryption)
}

fn refusal(parameters: Parameters<'_>, source: IpAddr, what: &str, encryption: &str) -> Fatal {
    let name = String::from_utf8_lossy(parameters.user());
    let database =
        parameters.last(b"database").map_or(Cow::Borrowed(&*name), String::from_utf8_lossy);
    Fatal::new(
        "28000",
        format!(
            "{what} for host \"{source}\", user \"{name}\", database \"{database}\", {encryption}"
        ),
    )
}

/// Splits at the first zero byte, which belongs to neither half.
fn cut(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().position(|&byte| byte == 0)?;
    Some((bytes.get(..end)?, bytes.get(end + 1..)?))
}

/// The spellings of *false* that PostgreSQL's `parse_bool` takes, beginnings of the words included.
fn is_off(value: &[u8]) -> bool {
    let lower = value.to_ascii_lowercase();
    let begins = |word: &[u8], least: usize| lower.len() >= least && word.starts_with(&lower);
    begins(b"false", 1) || begins(b"no", 1) || begins(b"off", 2) || lower == b"0"
}

fn unterminated() -> Fatal {
    Fatal::new("08P01", "invalid startup packet layout: expected terminator as last byte")
}

#[cfg(test)]
mod tests {
    use super::{Request, body_length, parse};

    #[test]
    fn lengths_have_bounds() {
        for (length, expected) in [
            (0_u32, None),
            (4, None),
            (7, None),
            (8, Some(4)),
            (10_004, Some(10_000)),
            (10_005, None),
            (u32::MAX, None),
            (u32::from_be_bytes(*b"GET "), None),
            (0x8000_0008, None),
        ] {
            assert_eq!(body_length(length.to_be_bytes()), expected, "{length}");
        }
    }

    fn packet(code: (u16, u16), rest: &[u8]) -> Vec<u8> {
        let mut body = Vec::new();
        body.extend(code.0.to_be_bytes());
        body.extend(code.1.to_be_bytes());
        body.extend(rest);
        body
    }

    /// What becomes of a packet: the request's name, or SQLSTATE and text of the refusal.
    fn check(code: (u16, u16), rest: &[u8], secured: bool, expected: &str) {
        let body = packet(code, rest);
        let outcome = match parse(&body, secured) {
            Ok(Request::Encrypt) => "encrypt".to_owned(),
            Ok(Request::EncryptWithGss) => "gss".to_owned(),
            Ok(Request::Cancel) => "cancel".to_owned(),
            Ok(Request::Start(parameters)) => {
                match parameters.check("127.0.0.1".parse().unwrap(), secured) {
                    Ok(()) => "start".to_owned(),
                    Err(fatal) => format!("{} {}", fatal.code, fatal.message),
                }
            }
            Err(fatal) => format!("{} {}", fatal.code, fatal.message),
        };
        assert_eq!(outcome, expected, "{code:?} {}", rest.escape_ascii());
    }

    #[test]
    fn requests_are_told_apart() {
        check((1234, 5679), b"", false, "encrypt");
        check((1234, 5680), b"", false, "gss");
        check((1234, 5678), b"\0\0\0\x07abcd", false, "cancel");
        check((1234, 5678), &[7; 4 + 256], false, "cancel");
        let short = "08P01 invalid length of query cancel packet";
        check((1234, 5678), b"\0\0\0\x07abc", false, short);
        check((1234, 5678), &[7; 4 + 257], false, short);
        let unknown = |version| {
            format!("0A000 unsupported frontend protocol {version}: server supports 3.0 to 3.0")
        };
        check((1234, 5679), b"", true, &unknown("1234.5679"));
        check((1234, 5680), b"", true, &unknown("1234.5680"));
        check((2, 0), b"", false, &unknown("2.0"));
        check((4, 1), b"user\0a\0\0", false, &unknown("4.1"));
    }

    #[test]
    fn startup_packets_are_checked() {
        let layout = "08P01 invalid startup packet layout: expected terminator as last byte";
        let nobody = "28000 no PostgreSQL user name specified in startup packet";
        for (rest, expected) in [
            (&b"user\0ann\0\0"[..], "start"),
            (b"user\0ann\0database\0shop\0application_name\0\0\0", "start"),
            (b"user\0ann\0replication\0off\0\0", "start"),
            (b"user\0ann\0replication\0NO\0\0", "start"),
            (b"user\0rdsadmin2\0\0", "start"),
            (b"user\0ann\0database\0rdsadmin\0\0", "start"),
            (b"", layout),
            (b"user\0ann\0", layout),
            (b"user\0ann", layout),
            (b"user\0ann\0database\0\0", layout),
            (b"\0user\0ann\0\0", layout),
            (b"\0", nobody),
            (b"user\0\0\0", nobody),
            (b"user\0\0ann\0\0\0", nobody),
            (b"database\0shop\0\0", nobody),
        ] {
            check((3, 0), rest, false, expected);
        }
        check((3, 2), b"user\0ann\0_pq_.x\x001\0\0", true, "start");
    }

    #[test]
    fn nobody_is_the_service_or_reads_the_log() {
        check(
            (3, 0),
            b"user\0rdsadmin\0database\0postgres\0\0",
            true,
            "28000 pg_hba.conf rejects connection for host \"127.0.0.1\", user \"rdsadmin\", database \"postgres\", SSL encryption",
        );
        check(
            (3, 0),
            b"user\0rdsadmin\0user\0ann\0\0",
            false,
            "28000 pg_hba.conf rejects connection for host \"127.0.0.1\", user \"ann\", database \"ann\", no encryption",
        );
        for value in ["on", "true", "1", "database", "o", "", "nope"] {
            let rest = format!("user\0ann\0replication\0{value}\0replication\0off\0\0");
            check(
                (3, 0),
                rest.as_bytes(),
                false,
                "28000 pg_hba.conf rejects replication connection for host \"127.0.0.1\", user \"ann\", no encryption",
            );
        }
    }
}

//! The first packets of a MySQL connection: the engine's greeting and the client's answer. Pure.

use std::net::IpAddr;

use super::packet::Refusal;

/// The client wants TLS, or the server has it.
const CLIENT_SSL: u32 = 0x0800;

/// Every client since MySQL 4.1 of 2004.
const CLIENT_PROTOCOL_41: u32 = 0x0200;

/// The only protocol version there is.
const PROTOCOL: u8 = 10;

/// Capabilities, largest packet, character set and what is reserved; the user's name follows.
const FIXED_BYTES: usize = 32;

/// In a greeting, from the end of the server's version to the lower capabilities: the connection's
/// number, eight bytes of the nonce and a filler.
const BEFORE_CAPABILITIES: usize = 4 + 8 + 1;

/// Accounts that belong to the service, not to the owner of the cluster.
const SERVICE_USERS: [&[u8]; 3] = [b"rdsadmin", b"rdsrepladmin", b"mariadb.sys"];

/// `ER_HANDSHAKE_ERROR`.
const BAD_HANDSHAKE: u16 = 1043;

/// `ER_ACCESS_DENIED_ERROR`.
const ACCESS_DENIED: u16 = 1045;

/// What a client answers to a greeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// TLS first, then the answer proper.
    Encrypt,
    /// Who it is.
    Login,
}

/// Adds to an engine's greeting that TLS can be had. `None`: it is not a greeting.
pub fn offering_tls(greeting: &[u8]) -> Option<Vec<u8>> {
    let place = capabilities_at(greeting)?;
    let mut offer = greeting.to_vec();
    // The lower half of the capabilities, little-endian: TLS is in the second byte.
    *offer.get_mut(place + 1)? |= CLIENT_SSL.to_le_bytes()[1];
    Some(offer)
}

fn capabilities_at(greeting: &[u8]) -> Option<usize> {
    let rest = greeting.strip_prefix(&[PROTOCOL])?;
    let place = 1 + rest.iter().position(|&byte| byte == 0)? + 1 + BEFORE_CAPABILITIES;
    (greeting.len() > place + 1).then_some(place)
}

/// Tells what the client's first packet is.
pub fn read(body: &[u8]) -> Result<Answer, Refusal> {
    let capabilities = capabilities(body)?;
    match (capabilities & CLIENT_SSL != 0, body.len() > FIXED_BYTES) {
        (true, false) => Ok(Answer::Encrypt),
        (false, true) => Ok(Answer::Login),
        // Who it is, said in the clear by one that wanted TLS; or nothing at all.
        (true, true) | (false, false) => Err(bad_handshake()),
    }
}

/// Takes what is only between client and endpoint out of a login that came through TLS.
pub fn without_tls(mut body: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    if capabilities(&body)? & CLIENT_SSL == 0 || body.len() <= FIXED_BYTES {
        return Err(bad_handshake());
    }
    if let Some(byte) = body.get_mut(1) {
        *byte &= !CLIENT_SSL.to_le_bytes()[1];
    }
    Ok(body)
}

/// The name of who logs in.
pub fn user(body: &[u8]) -> Option<&[u8]> {
    let rest = body.get(FIXED_BYTES..)?;
    rest.get(..rest.iter().position(|&byte| byte == 0)?)
}

/// Refuses what no client of an endpoint may be, whatever the engine would say.
pub fn check(body: &[u8], source: IpAddr) -> Result<(), Refusal> {
    let user = user(body).ok_or_else(bad_handshake)?;
    if SERVICE_USERS.contains(&user) {
        let name = String::from_utf8_lossy(user);
        let text = format!("Access denied for user '{name}'@'{source}' (using password: YES)");
        return Err(Refusal::with_state(ACCESS_DENIED, *b"28000", text));
    }
    Ok(())
}

fn capabilities(body: &[u8]) -> Result<u32, Refusal> {
    let field = body.first_chunk().filter(|_| body.len() >= FIXED_BYTES);
    let capabilities = field.map_or(0, |field| u32::from_le_bytes(*field));
    if capabilities & CLIENT_PROTOCOL_41 == 0 {
        return Err(bad_handshake());
    }
    Ok(capabilities)
}

pub fn bad_handshake() -> Refusal {
    Refusal::with_state(BAD_HANDSHAKE, *b"08S01", "Bad handshake")
}

#[cfg(test)]
mod tests {
    use super::{
        Answer, CLIENT_PROTOCOL_41, CLIENT_SSL, check, offering_tls, read, user, without_tls,
    };

    fn greeting(low: u16) -> Vec<u8> {
        let mut body = b"\x0a5.5.5-10.11.19-MariaDB\0\x07\0\0\x0012345678\0".to_vec();
        body.extend(low.to_le_bytes());
        body.extend(b"\x08\x02\0\xff\x81\x15\0\0\0\0\0\0\x1d\0\0\x00123456789012\0native\0");
        body
    }

    #[test]
    fn a_greeting_gains_tls_and_nothing_else() {
        for (has, gets) in [(0xf7fe, 0xfffe), (0, 0x0800), (0xfffe, 0xfffe)] {
            assert_eq!(offering_tls(&greeting(has)), Some(greeting(gets)), "{has:x}");
        }
        for body in
            [&b""[..], b"\x0a", b"\x0a5.5\0", b"\xff\x10\x04no", b"\x095.5\0aaaabbbbbbbbccdd"]
        {
            assert_eq!(offering_tls(body), None, "{body:?}");
        }
    }

    fn answer(capabilities: u32, rest: &[u8]) -> Vec<u8> {
        let mut body = capabilities.to_le_bytes().to_vec();
        body.extend([0; 28]);
        body.extend(rest);
        body
    }

    /// What becomes of a first packet, said in the clear.
    fn outcome(body: &[u8]) -> String {
        match read(body) {
            Ok(Answer::Encrypt) => "encrypt".to_owned(),
            Ok(Answer::Login) => match check(body, "10.0.0.1".parse().unwrap()) {
                Ok(()) => format!("login {}", String::from_utf8_lossy(user(body).unwrap())),
                Err(refusal) => format!("{} {}", refusal.code, refusal.message),
            },
            Err(refusal) => format!("{} {}", refusal.code, refusal.message),
        }
    }

    #[test]
    fn answers_are_told_apart_and_checked() {
        let (new, tls) = (CLIENT_PROTOCOL_41, CLIENT_PROTOCOL_41 | CLIENT_SSL);
        let denied = "1045 Access denied for user 'rdsadmin'@'10.0.0.1' (using password: YES)";
        for (body, expected) in [
            (answer(tls, b""), "encrypt"),
            (answer(tls, b"ann\0"), "1043 Bad handshake"),
            (answer(new, b"ann\0\x14secret"), "login ann"),
            (answer(new, b"\0"), "login "),
            (answer(new, b"rdsadmin\0"), denied),
            (answer(new, b"rdsadmin2\0"), "login rdsadmin2"),
            (answer(new, b"ann"), "1043 Bad handshake"),
            (answer(new, b""), "1043 Bad handshake"),
            (answer(0, b"ann\0"), "1043 Bad handshake"),
            (answer(tls, b"")[..31].to_vec(), "1043 Bad handshake"),
            (Vec::new(), "1043 Bad handshake"),
        ] {
            assert_eq!(outcome(&body), expected, "{}", body.escape_ascii());
        }
    }

    #[test]
    fn a_login_loses_tls_and_nothing_else() {
        let (new, tls) = (CLIENT_PROTOCOL_41, CLIENT_PROTOCOL_41 | CLIENT_SSL);
        assert_eq!(without_tls(answer(tls, b"ann\0x")).unwrap(), answer(new, b"ann\0x"));
        for body in [answer(new, b"ann\0x"), answer(tls, b""), Vec::new()] {
            assert!(without_tls(body).is_err());
        }
    }
}

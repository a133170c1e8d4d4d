//! The first packets of a MySQL connection: the engine's greeting and the client's answer. Pure.

use std::net::IpAddr;

use super::packet::Refusal;

/// The client wants TLS.
const CLIENT_SSL: u32 = 0x0800;

/// Every client since MySQL 4.1 of 2004.
const CLIENT_PROTOCOL_41: u32 = 0x0200;

/// Capabilities, largest packet, character set and what is reserved; the user's name follows.
const FIXED_BYTES: usize = 32;

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
    use super::{Answer, CLIENT_PROTOCOL_41, CLIENT_SSL, check, read, user};

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
}

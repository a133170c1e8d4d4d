//! Tells an engine where its client comes from. Pure.

use std::net::{IpAddr, SocketAddr};

/// The line in front of everything a client says (*The PROXY protocol*, version 1). Accounts are for
/// hosts (`'app'@'10.0.%'`), and the engine sees nothing but connections of this machine.
pub(super) fn line(client: SocketAddr, endpoint: SocketAddr) -> String {
    let (from, to) = (client.ip().to_canonical(), endpoint.ip().to_canonical());
    let family = match (from, to) {
        (IpAddr::V4(_), IpAddr::V4(_)) => "TCP4",
        _ => "TCP6",
    };
    format!("PROXY {family} {from} {to} {} {}\r\n", client.port(), endpoint.port())
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn clients_are_told_by_address_and_port() {
        for (client, endpoint, told) in [
            ("10.0.0.5:40000", "127.9.1.1:3306", "TCP4 10.0.0.5 127.9.1.1 40000 3306"),
            ("[::ffff:10.0.0.5]:1", "[::ffff:127.9.1.1]:2", "TCP4 10.0.0.5 127.9.1.1 1 2"),
            ("[fd00::5]:1", "[fd00::1]:2", "TCP6 fd00::5 fd00::1 1 2"),
        ] {
            let found = line(client.parse().unwrap(), endpoint.parse().unwrap());
            assert_eq!(found, format!("PROXY {told}\r\n"));
        }
    }
}

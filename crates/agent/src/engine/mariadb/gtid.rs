//! Positions in a volume's history: MariaDB's global transaction ids, of which a volume has one domain.

/// The sequence number in `<domain>-<server>-<sequence>`, the only domain's; 0 when there is none yet.
/// `None`: it is not such a position.
pub(crate) fn sequence(position: &str) -> Option<u64> {
    let position = position.trim();
    if position.is_empty() {
        return Some(0);
    }
    let mut all = position.split(',').map(|one| {
        let mut parts = one.trim().split('-');
        let _domain: u32 = parts.next()?.parse().ok()?;
        let _server: u32 = parts.next()?.parse().ok()?;
        let sequence: u64 = parts.next()?.parse().ok()?;
        parts.next().is_none().then_some(sequence)
    });
    all.try_fold(0, |most, one| one.map(|one| most.max(one)))
}

/// The number of a server among those of its volume: never 0, and as good as unique. Each start has
/// one of its own: a server passes over what comes back to it under its number, and a former writer
/// may have lost the last of what it wrote and others have.
pub(crate) fn server_id(start: &str) -> u32 {
    // FNV-1a.
    let hash = start
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.max(1)
}

#[cfg(test)]
mod tests {
    use super::{sequence, server_id};

    #[test]
    fn positions_are_read() {
        for (text, number) in [
            ("", Some(0)),
            ("0-1-44", Some(44)),
            ("0-4294967295-18446744073709551615", Some(u64::MAX)),
            ("0-1-44,1-1-50", Some(50)),
            ("0-1", None),
            ("0-1-44-5", None),
            ("a-b-c", None),
            ("NULL", None),
        ] {
            assert_eq!(sequence(text), number, "{text}");
        }
    }

    #[test]
    fn servers_differ() {
        assert_ne!(server_id("db-A"), server_id("db-B"));
        assert!(server_id("") > 0);
    }
}

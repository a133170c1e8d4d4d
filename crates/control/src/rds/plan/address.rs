//! Addresses of endpoints in 127.0.0.0/8, one each, so that every endpoint can have its port.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};

/// Addresses in one network of the second and third number: .1 to .254.
const PER_NETWORK: u32 = 254;
/// 127.0.x.y belongs to everybody else.
const FIRST_NETWORK: u16 = 256;
const NETWORKS: u32 = 65_536 - 256;

/// Addresses that endpoints have, and where to look for free ones.
#[derive(Clone, Debug)]
pub struct Addresses {
    network: u16,
    taken: BTreeSet<IpAddr>,
}

impl Addresses {
    /// `network` is where this installation's addresses begin, so that two of them on one machine
    /// do not meet.
    #[must_use]
    pub fn new(network: u16, taken: impl IntoIterator<Item = IpAddr>) -> Self {
        Self { network: network.max(FIRST_NETWORK), taken: taken.into_iter().collect() }
    }

    /// Takes the first free address; `None` when all sixteen million are taken.
    pub fn take(&mut self) -> Option<IpAddr> {
        let free = (0..NETWORKS * PER_NETWORK)
            .map(|number| nth(self.network, number))
            .find(|address| !self.taken.contains(address))?;
        self.taken.insert(free);
        Some(free)
    }
}

fn nth(network: u16, number: u32) -> IpAddr {
    let offset = u32::from(network - FIRST_NETWORK) + number / PER_NETWORK;
    let network = offset % NETWORKS + u32::from(FIRST_NETWORK);
    let [_, _, second, third] = network.to_be_bytes();
    let [.., last] = (number % PER_NETWORK + 1).to_be_bytes();
    IpAddr::V4(Ipv4Addr::new(127, second, third, last))
}

#[cfg(test)]
mod tests {
    use super::Addresses;

    #[test]
    fn addresses_are_unique_and_never_everybodys() {
        let mut addresses = Addresses::new(65_535, []);
        let taken: Vec<String> = (0..600).map(|_| addresses.take().unwrap().to_string()).collect();
        assert_eq!(taken[0], "127.255.255.1");
        assert_eq!(taken[253], "127.255.255.254");
        assert_eq!(taken[254], "127.1.0.1", "the networks come round, past 127.0");
        let unique: std::collections::BTreeSet<_> = taken.iter().collect();
        assert_eq!(unique.len(), 600);
        assert!(taken.iter().all(|address| !address.starts_with("127.0.")));
    }

    #[test]
    fn a_freed_address_is_taken_again() {
        let mut addresses = Addresses::new(300, ["127.1.44.1".parse().unwrap()]);
        assert_eq!(addresses.take().unwrap().to_string(), "127.1.44.2");
    }
}

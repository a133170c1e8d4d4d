//! Networks in CIDR form, as EC2 takes and shows them.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

use base::spec::Admission;
use serde::{Deserialize, Serialize};

/// An IPv4 or IPv6 network. Bits behind the prefix are always zero: EC2 clears them and shows the
/// canonical form (`100.68.0.18/18` becomes `100.68.0.0/18`; `CreateVpc`, `CidrBlock`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Cidr {
    network: IpAddr,
    prefix: u8,
}

/// The text is not a network.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("CIDR block {text} is malformed")]
pub struct MalformedCidr {
    pub text: String,
}

impl Cidr {
    /// Every IPv4 address.
    pub const ANY_V4: Self = Self { network: IpAddr::V4(Ipv4Addr::UNSPECIFIED), prefix: 0 };

    /// The network of `prefix` bits around an address; the prefix is cut to the address's width.
    #[must_use]
    pub fn around(address: IpAddr, prefix: u8) -> Self {
        match address {
            IpAddr::V4(v4) => {
                let prefix = prefix.min(32);
                let network = Ipv4Addr::from_bits(v4.to_bits() & mask_v4(prefix));
                Self { network: IpAddr::V4(network), prefix }
            }
            IpAddr::V6(v6) => {
                let prefix = prefix.min(128);
                let network = Ipv6Addr::from_bits(v6.to_bits() & mask_v6(prefix));
                Self { network: IpAddr::V6(network), prefix }
            }
        }
    }

    /// The network that holds this address alone.
    #[must_use]
    pub fn host(address: IpAddr) -> Self {
        Self::around(address, if address.is_ipv4() { 32 } else { 128 })
    }

    #[must_use]
    pub fn network(self) -> IpAddr {
        self.network
    }

    #[must_use]
    pub fn prefix(self) -> u8 {
        self.prefix
    }

    #[must_use]
    pub fn is_ipv4(self) -> bool {
        self.network.is_ipv4()
    }

    /// Whether the address lies in this network. IPv4 in IPv6's clothes counts as IPv4.
    #[must_use]
    pub fn contains(self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        address.is_ipv4() == self.is_ipv4() && Self::around(address, self.prefix) == self
    }

    /// Whether all of `other` lies in this network.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.prefix <= other.prefix && self.contains(other.network)
    }

    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.covers(other) || other.covers(self)
    }

    /// How many IPv4 addresses the network has; 0 for IPv6.
    #[must_use]
    pub fn size_v4(self) -> u64 {
        if self.is_ipv4() { 1 << (32 - u32::from(self.prefix)) } else { 0 }
    }

    /// The IPv4 address `offset` places after the first, if it is still inside.
    #[must_use]
    pub fn nth_v4(self, offset: u32) -> Option<Ipv4Addr> {
        let IpAddr::V4(network) = self.network else { return None };
        let address = Ipv4Addr::from_bits(network.to_bits().checked_add(offset)?);
        self.contains(IpAddr::V4(address)).then_some(address)
    }

    /// The same network as hosts are told it.
    #[must_use]
    pub fn admission(self) -> Admission {
        Admission { network: self.network, prefix: self.prefix }
    }
}

fn mask_v4(prefix: u8) -> u32 {
    u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or(0)
}

fn mask_v6(prefix: u8) -> u128 {
    u128::MAX.checked_shl(128 - u32::from(prefix)).unwrap_or(0)
}

impl fmt::Display for Cidr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.network, self.prefix)
    }
}

impl FromStr for Cidr {
    type Err = MalformedCidr;

    fn from_str(text: &str) -> Result<Self, MalformedCidr> {
        let malformed = || MalformedCidr { text: text.to_owned() };
        let (address, prefix) = text.split_once('/').ok_or_else(malformed)?;
        let address: IpAddr = address.parse().map_err(|_| malformed())?;
        let plain = prefix.bytes().all(|digit| digit.is_ascii_digit());
        if !plain || prefix.len() > 1 && prefix.starts_with('0') {
            return Err(malformed());
        }
        let prefix: u8 = prefix.parse().map_err(|_| malformed())?;
        if prefix > if address.is_ipv4() { 32 } else { 128 } {
            return Err(malformed());
        }
        Ok(Self::around(address, prefix))
    }
}

impl TryFrom<String> for Cidr {
    type Error = MalformedCidr;

    fn try_from(text: String) -> Result<Self, MalformedCidr> {
        text.parse()
    }
}

impl From<Cidr> for String {
    fn from(cidr: Cidr) -> Self {
        cidr.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::Cidr;

    #[test]
    fn text_becomes_the_canonical_network_or_nothing() {
        for (text, expected) in [
            ("203.0.113.25/32", Some("203.0.113.25/32")),
            ("100.68.0.18/18", Some("100.68.0.0/18")),
            ("10.1.2.3/0", Some("0.0.0.0/0")),
            ("2001:DB8::1/64", Some("2001:db8::/64")),
            ("::/0", Some("::/0")),
            ("2001:db8::1/128", Some("2001:db8::1/128")),
            ("203.0.113.300/32", None),
            ("203.0.113.25", None),
            ("203.0.113.25/", None),
            ("203.0.113.25/33", None),
            ("203.0.113.25/+8", None),
            ("203.0.113.25/08", None),
            ("010.0.0.0/8", None),
            ("10.0.0/8", None),
            ("::/129", None),
            ("10.0.0.0/8 ", None),
            ("", None),
            ("/", None),
        ] {
            let parsed = text.parse::<Cidr>().ok().map(|cidr| cidr.to_string());
            assert_eq!(parsed.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn networks_know_what_is_inside() {
        for (network, address, inside) in [
            ("10.0.0.0/8", "10.255.255.255", true),
            ("10.0.0.0/8", "11.0.0.0", false),
            ("0.0.0.0/0", "::1", false),
            ("::/0", "10.0.0.1", false),
            ("10.0.0.0/8", "::ffff:10.0.0.1", true),
            ("::/0", "::ffff:10.0.0.1", false),
            ("10.0.0.1/32", "10.0.0.1", true),
            ("2001:db8::/32", "2001:db8:ffff::1", true),
        ] {
            let cidr: Cidr = network.parse().unwrap();
            assert_eq!(cidr.contains(address.parse().unwrap()), inside, "{network} {address}");
        }
    }

    #[test]
    fn overlap_is_containment_of_one_in_the_other() {
        for (one, other, overlap) in [
            ("172.31.0.0/20", "172.31.16.0/20", false),
            ("172.31.0.0/16", "172.31.16.0/20", true),
            ("172.31.16.0/20", "172.31.0.0/16", true),
            ("0.0.0.0/0", "::/0", false),
        ] {
            let (a, b): (Cidr, Cidr) = (one.parse().unwrap(), other.parse().unwrap());
            assert_eq!(a.overlaps(b), overlap, "{one} {other}");
        }
    }

    #[test]
    fn addresses_are_counted_from_the_first() {
        let cidr: Cidr = "172.31.16.0/20".parse().unwrap();
        assert_eq!(cidr.size_v4(), 4096);
        assert_eq!(cidr.nth_v4(4).map(|ip| ip.to_string()).as_deref(), Some("172.31.16.4"));
        assert_eq!(cidr.nth_v4(4096), None);
        assert_eq!("255.255.255.255/32".parse::<Cidr>().unwrap().nth_v4(1), None);
        assert_eq!("::/0".parse::<Cidr>().unwrap().nth_v4(0), None);
    }
}

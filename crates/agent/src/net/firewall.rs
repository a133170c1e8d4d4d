//! Decides whether a source address may connect, from the inbound rules of security groups.
//!
//! Rules only allow; several are a union; no rule means nobody. Pure, so that the endpoint that
//! refuses and the command that explains a refusal give the same answer.

use std::net::{IpAddr, Ipv4Addr};

use base::spec::Admission;

/// The first rule that admits `source`, `None` when no rule does.
///
/// An IPv4 source that comes mapped into IPv6 is taken as the IPv4 address it is. Sources in
/// 169.254.0.0/16 are never admitted, as on the real service.
#[must_use]
pub fn admitted(source: IpAddr, rules: &[Admission]) -> Option<&Admission> {
    let source = source.to_canonical();
    if let IpAddr::V4(v4) = source
        && v4.is_link_local()
    {
        return None;
    }
    rules.iter().find(|rule| covers(rule, source))
}

/// Whether `source` lies in the rule's network. A prefix longer than the address covers nothing.
fn covers(rule: &Admission, source: IpAddr) -> bool {
    let prefix = u32::from(rule.prefix);
    match (rule.network, source) {
        (IpAddr::V4(network), IpAddr::V4(source)) => {
            let differing = network.to_bits() ^ source.to_bits();
            prefix <= Ipv4Addr::BITS && differing.leading_zeros() >= prefix
        }
        (IpAddr::V6(network), IpAddr::V6(source)) => {
            let differing = network.to_bits() ^ source.to_bits();
            prefix <= 128 && differing.leading_zeros() >= prefix
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use base::spec::Admission;

    use super::admitted;

    fn rule(text: &str) -> Admission {
        let (network, prefix) = text.split_once('/').unwrap();
        Admission { network: network.parse().unwrap(), prefix: prefix.parse().unwrap() }
    }

    fn check(source: &str, rules: &[&str], expected: Option<&str>) {
        let rules: Vec<_> = rules.iter().map(|text| rule(text)).collect();
        let found = admitted(source.parse().unwrap(), &rules).copied();
        assert_eq!(found, expected.map(rule), "{source} against {rules:?}");
    }

    #[test]
    fn a_source_is_admitted_by_a_rule_or_not_at_all() {
        let office = "203.0.113.0/24";
        for (source, rules, expected) in [
            ("203.0.113.25", &[] as &[&str], None),
            ("203.0.113.25", &[office], Some(office)),
            ("203.0.113.0", &[office], Some(office)),
            ("203.0.113.255", &[office], Some(office)),
            ("203.0.112.255", &[office], None),
            ("203.0.114.0", &[office], None),
            ("203.0.113.25", &["203.0.113.25/32"], Some("203.0.113.25/32")),
            ("203.0.113.24", &["203.0.113.25/32"], None),
            ("198.51.100.1", &["0.0.0.0/0"], Some("0.0.0.0/0")),
            ("198.51.100.1", &[office, "198.51.100.0/31", "0.0.0.0/0"], Some("198.51.100.0/31")),
            // Bits of the network beyond the prefix do not matter.
            ("10.9.8.7", &["10.1.2.3/8"], Some("10.1.2.3/8")),
            // Families do not mix, except for IPv4 written as IPv6.
            ("2001:db8::1", &["0.0.0.0/0"], None),
            ("198.51.100.1", &["::/0"], None),
            ("::ffff:203.0.113.25", &[office], Some(office)),
            ("::ffff:203.0.113.25", &["::/0"], None),
            ("2001:db8:1::1", &["2001:db8:1::/48"], Some("2001:db8:1::/48")),
            ("2001:db8:2::1", &["2001:db8:1::/48"], None),
            ("2001:db8::1", &["2001:db8::1/128"], Some("2001:db8::1/128")),
            ("2001:db8::1", &["::/0"], Some("::/0")),
            // Link-local IPv4 is out whatever the rules say.
            ("169.254.1.1", &["0.0.0.0/0", "169.254.0.0/16"], None),
            ("::ffff:169.254.1.1", &["0.0.0.0/0"], None),
            // A prefix no address has admits nobody.
            ("10.0.0.1", &["10.0.0.1/33"], None),
            ("2001:db8::1", &["2001:db8::1/129"], None),
        ] {
            check(source, rules, expected);
        }
    }
}

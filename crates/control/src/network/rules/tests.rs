//! Tables of rules against traffic, and the property that both readings of rules agree.

use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

use std::net::IpAddr;

use super::{
    Group, Members, Mismatch, Peer, Ports, Protocol, Rule, Scope, Sent, Tags, Traffic, Verdict,
};

/// `tcp 5432-5433 10.0.0.0/8`, `-1 * sg-web`.
fn scope(text: &str) -> Scope {
    let words: Vec<&str> = text.split(' ').collect();
    let ports = (words[1] != "*").then(|| {
        let (from, to) = words[1].split_once("..").unwrap_or((words[1], words[1]));
        Ports { from: from.parse().unwrap(), to: to.parse().unwrap() }
    });
    let peer = match words[2].parse() {
        Ok(cidr) => Peer::Network(cidr),
        Err(_) if words[2].starts_with("pl-") => Peer::PrefixList(words[2].to_owned()),
        Err(_) => Peer::Group(words[2].to_owned()),
    };
    Scope { protocol: Protocol::parse(words[0]).unwrap(), ports, peer }
}

fn rule(text: &str) -> Rule {
    let (egress, text) = match text.strip_prefix("out ") {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    Rule {
        id: format!("sgr-{text}"),
        egress,
        scope: scope(text),
        description: None,
        tags: Tags::new(),
    }
}

fn members() -> Members {
    let address = |text: &str| text.parse::<IpAddr>().unwrap();
    let networks = |texts: &[&str]| texts.iter().map(|text| text.parse().unwrap()).collect();
    Members {
        groups: [
            ("sg-web".to_owned(), [address("172.31.0.5"), address("172.31.16.5")].into()),
            ("sg-db".to_owned(), [address("172.31.0.9")].into()),
        ]
        .into(),
        prefix_lists: [
            ("pl-office".to_owned(), networks(&["203.0.113.0/28", "198.51.100.7/32"])),
            ("pl-six".to_owned(), networks(&["2001:db8:1::/48"])),
        ]
        .into(),
    }
}

/// `tcp 5432 10.0.0.1`, `icmp 8/0 10.0.0.1`, `50 - 10.0.0.1`.
fn traffic(text: &str) -> Traffic {
    let words: Vec<&str> = text.split(' ').collect();
    let sent = match words[1].split_once('/') {
        Some((kind, code)) => {
            Sent::Message { kind: kind.parse().unwrap(), code: code.parse().unwrap() }
        }
        None if words[1] == "-" => Sent::Plain,
        None => Sent::Port(words[1].parse().unwrap()),
    };
    let protocol = Protocol::parse(words[0]).unwrap();
    Traffic { protocol, sent, peer: words[2].parse().unwrap() }
}

#[test]
fn rules_admit_what_they_say_and_nothing_else() {
    use Mismatch::{Port, Protocol, Source};
    for (rule, sent, lacks) in [
        ("tcp 5432 203.0.113.25/32", "tcp 5432 203.0.113.25", &[][..]),
        ("tcp 5432 203.0.113.25/32", "tcp 5432 203.0.113.26", &[Source]),
        ("tcp 5432 203.0.113.25/32", "tcp 5433 203.0.113.25", &[Port]),
        ("tcp 5432 203.0.113.25/32", "udp 5432 203.0.113.25", &[Protocol]),
        ("tcp 5432 203.0.113.25/32", "udp 1 203.0.113.26", &[Protocol, Port, Source]),
        ("tcp 1150..65535 0.0.0.0/0", "tcp 65535 198.51.100.1", &[]),
        ("tcp 1150..65535 0.0.0.0/0", "tcp 1149 198.51.100.1", &[Port]),
        ("tcp 0..65535 0.0.0.0/0", "tcp 0 198.51.100.1", &[]),
        ("-1 * 0.0.0.0/0", "tcp 5432 198.51.100.1", &[]),
        ("-1 * 0.0.0.0/0", "udp 53 198.51.100.1", &[]),
        ("-1 * 0.0.0.0/0", "tcp 5432 2001:db8::1", &[Source]),
        ("-1 * ::/0", "tcp 5432 2001:db8::1", &[]),
        ("-1 * ::/0", "tcp 5432 198.51.100.1", &[Source]),
        ("-1 * ::/0", "tcp 5432 ::ffff:198.51.100.1", &[Source]),
        ("tcp 5432 10.0.0.0/8", "tcp 5432 ::ffff:10.1.2.3", &[]),
        ("tcp 5432 2001:db8::/32", "tcp 5432 2001:db8:ffff::1", &[]),
        ("tcp 5432 2001:db8::/32", "tcp 5432 2001:db9::1", &[Source]),
        ("tcp 5432 sg-web", "tcp 5432 172.31.16.5", &[]),
        ("tcp 5432 sg-web", "tcp 5432 172.31.0.9", &[Source]),
        ("-1 * sg-db", "tcp 5432 172.31.0.9", &[]),
        ("-1 * sg-empty", "tcp 5432 172.31.0.9", &[Source]),
        ("tcp 5432 pl-office", "tcp 5432 203.0.113.15", &[]),
        ("tcp 5432 pl-office", "tcp 5432 198.51.100.7", &[]),
        ("tcp 5432 pl-office", "tcp 5432 ::ffff:203.0.113.1", &[]),
        ("tcp 5432 pl-office", "tcp 5432 203.0.113.16", &[Source]),
        ("tcp 5432 pl-office", "tcp 5433 203.0.113.1", &[Port]),
        ("tcp 5432 pl-office", "tcp 5432 2001:db8:1::1", &[Source]),
        ("-1 * pl-six", "tcp 5432 2001:db8:1::1", &[]),
        ("-1 * pl-six", "tcp 5432 2001:db8:2::1", &[Source]),
        ("-1 * pl-empty", "tcp 5432 203.0.113.1", &[Source]),
        ("udp 53..54 10.0.0.0/8", "udp 54 10.1.1.1", &[]),
        ("udp 53..54 10.0.0.0/8", "udp 55 10.1.1.1", &[Port]),
        ("icmp -1..-1 0.0.0.0/0", "icmp 0/0 198.51.100.1", &[]),
        ("icmp 8..-1 0.0.0.0/0", "icmp 8/0 198.51.100.1", &[]),
        ("icmp 8..-1 0.0.0.0/0", "icmp 0/0 198.51.100.1", &[Port]),
        ("icmp 3..4 0.0.0.0/0", "icmp 3/4 198.51.100.1", &[]),
        ("icmp 3..4 0.0.0.0/0", "icmp 3/3 198.51.100.1", &[Port]),
        ("icmp 8..-1 0.0.0.0/0", "icmpv6 8/0 2001:db8::1", &[Protocol, Source]),
        ("icmpv6 128..0 ::/0", "icmpv6 128/0 2001:db8::1", &[]),
        ("-1 * 0.0.0.0/0", "icmp 8/0 198.51.100.1", &[]),
        ("icmp 8..-1 0.0.0.0/0", "tcp 8 198.51.100.1", &[Protocol, Port]),
        ("tcp 0..65535 0.0.0.0/0", "icmp 8/0 198.51.100.1", &[Protocol, Port]),
        ("50 * 0.0.0.0/0", "50 - 198.51.100.1", &[]),
        ("50 * 0.0.0.0/0", "51 - 198.51.100.1", &[Protocol]),
        ("-1 * 0.0.0.0/0", "tcp 5432 169.254.1.1", &[Source]),
        ("tcp 5432 169.254.0.0/16", "tcp 5432 169.254.1.1", &[Source]),
    ] {
        let found = super::mismatches(&scope(rule), traffic(sent), &members());
        assert_eq!(found, lacks, "{rule} <- {sent}");
    }
}

#[test]
fn a_verdict_names_the_rule_or_the_remedy() {
    let web = [rule("tcp 443 0.0.0.0/0"), rule("out -1 * 0.0.0.0/0")];
    let db = [rule("tcp 5432 sg-web"), rule("tcp 5433 203.0.113.0/24")];
    let groups = [Group { id: "sg-web", rules: &web }, Group { id: "sg-db", rules: &db }];
    for (sent, expected) in [
        ("tcp 443 198.51.100.1", Ok("sg-web tcp 443 0.0.0.0/0")),
        ("tcp 5432 172.31.0.5", Ok("sg-db tcp 5432 sg-web")),
        (
            "tcp 5432 203.0.113.7",
            Err("peer: 203.0.113.7/32, TCP, from port: 5432, to port: 5432, ALLOW"),
        ),
        ("icmpv6 8/0 2001:db8::1", Err("peer: 2001:db8::1/128, ICMPV6, type: 8, code: 0, ALLOW")),
        ("50 - 198.51.100.1", Err("peer: 198.51.100.1/32, 50, ALLOW")),
        ("tcp 443 169.254.3.4", Err("no rule could")),
    ] {
        let found = match super::judge(&groups, traffic(sent), &members()) {
            Verdict::Admitted { group, rule } => Ok(rule.id.replace("sgr-", &format!("{group} "))),
            Verdict::Refused { nearest, remedy } => {
                assert_eq!(nearest.len(), 3, "outbound rules are no candidates");
                assert!(nearest.is_sorted_by_key(|(_, _, lacks)| lacks.len()));
                Err(remedy.map_or("no rule could".to_owned(), |scope| scope.to_string()))
            }
        };
        let found = found.as_ref().map(String::as_str).map_err(String::as_str);
        assert_eq!(found, expected, "{sent}");
    }
    assert_eq!(
        super::judge(&[], traffic("tcp 1 198.51.100.1"), &members()),
        Verdict::Refused { nearest: vec![], remedy: Some(scope("tcp 1 198.51.100.1/32")) },
    );
}

#[test]
fn admissions_are_the_networks_of_rules_that_reach_the_port() {
    for (rules, port, expected) in [
        (&["tcp 5432 203.0.113.25/32"][..], 5432, "203.0.113.25/32"),
        (&["tcp 5432 203.0.113.25/32"], 5433, ""),
        (&["udp 5432 203.0.113.25/32"], 5432, ""),
        (&["icmp -1..-1 0.0.0.0/0"], 5432, ""),
        (&["out -1 * 0.0.0.0/0"], 5432, ""),
        (&["-1 * 0.0.0.0/0", "-1 * ::/0"], 5432, "0.0.0.0/0 ::/0"),
        (&["tcp 5000..6000 10.0.0.0/8", "tcp 5432 10.1.0.0/16"], 5432, "10.0.0.0/8"),
        (&["tcp 5432 sg-web", "tcp 5432 sg-empty"], 5432, "172.31.0.5/32 172.31.16.5/32"),
        (&["tcp 5432 sg-web", "tcp 5432 172.31.0.0/20"], 5432, "172.31.0.0/20 172.31.16.5/32"),
        (&["tcp 5432 pl-office"], 5432, "198.51.100.7/32 203.0.113.0/28"),
        (&["-1 * pl-six", "tcp 5432 pl-empty"], 5432, "2001:db8:1::/48"),
        (
            &["tcp 5432 pl-office", "tcp 5432 203.0.113.3/32"],
            5432,
            "198.51.100.7/32 203.0.113.0/28",
        ),
        (
            &[
                "tcp 5432 10.0.0.0/8",
                "tcp 5432 10.0.0.0/16",
                "tcp 5432 10.9.0.0/16",
                "tcp 5432 11.0.0.0/8",
            ],
            5432,
            "10.0.0.0/8 11.0.0.0/8",
        ),
    ] {
        let rules: Vec<Rule> = rules.iter().map(|text| rule(text)).collect();
        let found = super::admissions(&rules, port, &members());
        let found: Vec<String> =
            found.iter().map(|one| format!("{}/{}", one.network, one.prefix)).collect();
        assert_eq!(found.join(" "), expected, "{rules:?}");
    }
}

#[test]
fn refusals_quote_rules_as_the_service_does() {
    for (text, expected) in [
        (
            "tcp 5432 203.0.113.25/32",
            "peer: 203.0.113.25/32, TCP, from port: 5432, to port: 5432, ALLOW",
        ),
        ("-1 * 0.0.0.0/0", "peer: 0.0.0.0/0, ALL, ALLOW"),
        ("icmp 8..-1 sg-web", "peer: sg-web, ICMP, type: 8, code: ALL, ALLOW"),
        ("50 * ::/0", "peer: ::/0, 50, ALLOW"),
    ] {
        assert_eq!(scope(text).to_string(), expected);
    }
}

#[test]
fn protocols_have_names_and_numbers() {
    for (text, number, shown) in [
        ("-1", Some(-1), "-1"),
        ("all", Some(-1), "-1"),
        ("TCP", Some(6), "tcp"),
        ("6", Some(6), "tcp"),
        ("17", Some(17), "udp"),
        ("icmpv6", Some(58), "icmpv6"),
        ("50", Some(50), "50"),
        ("256", None, ""),
        ("-2", None, ""),
        ("sctp", None, ""),
        ("", None, ""),
    ] {
        let parsed = Protocol::parse(text);
        assert_eq!(parsed.map(|protocol| protocol.0), number, "{text}");
        assert_eq!(parsed.map(|protocol| protocol.to_string()).unwrap_or_default(), shown);
    }
}

fn any_address() -> impl Strategy<Value = IpAddr> {
    // Few enough that rules and sources meet, on both sides of borders between networks.
    prop_oneof![
        (0_u8..3, 0_u8..3, any::<u8>()).prop_map(|(b, c, d)| IpAddr::from([10, b, c, d])),
        any::<[u8; 4]>().prop_map(IpAddr::from),
        (0_u16..2, any::<u16>()).prop_map(|(f, h)| IpAddr::from([0x2001, 0xdb8, 0, 0, 0, 0, f, h])),
        (0_u8..3, any::<u8>()).prop_map(|(c, d)| {
            IpAddr::from(std::net::Ipv4Addr::from([10, 0, c, d]).to_ipv6_mapped())
        }),
    ]
}

fn any_scope() -> impl Strategy<Value = Scope> {
    let network = (any_address(), 0_u8..=128).prop_map(|(address, prefix)| {
        Peer::Network(crate::network::cidr::Cidr::around(address.to_canonical(), prefix))
    });
    let group = prop_oneof!["sg-web", "sg-db", "sg-none"].prop_map(Peer::Group);
    let list = prop_oneof!["pl-office", "pl-six", "pl-none"].prop_map(Peer::PrefixList);
    let reach = prop_oneof![
        (0_i32..5, 0_i32..5)
            .prop_map(|(from, more)| { (Protocol::TCP, Some(Ports { from, to: from + more })) }),
        (0_i32..5).prop_map(|port| (Protocol::UDP, Some(Ports { from: port, to: port }))),
        Just((Protocol::ALL, None)),
        Just((Protocol::ICMP, Some(Ports { from: -1, to: -1 }))),
    ];
    let peer = prop_oneof![network, group, list];
    (reach, peer).prop_map(|((protocol, ports), peer)| Scope { protocol, ports, peer })
}

proptest! {
    /// What hosts are told and what the explanation says cannot disagree.
    #[test]
    fn admissions_and_verdicts_agree(
        scopes in proptest::collection::vec((any::<bool>(), any_scope()), 0..6),
        source in any_address(),
        port in 0_u16..10,
    ) {
        let rules: Vec<Rule> = scopes
            .into_iter()
            .map(|(egress, scope)| Rule {
                id: "sgr-1".to_owned(), egress, scope, description: None, tags: Tags::new(),
            })
            .collect();
        let traffic =
            Traffic { peer: source, protocol: Protocol::TCP, sent: Sent::Port(port) };
        let groups = [Group { id: "sg-x", rules: &rules }];
        let verdict = super::judge(&groups, traffic, &members());
        let told = super::admissions(&rules, port, &members());
        let inside = told.iter().any(|one| {
            crate::network::cidr::Cidr::around(one.network, one.prefix).contains(source)
        });
        let admitted = inside && !super::is_never_admitted(source);
        prop_assert_eq!(matches!(verdict, Verdict::Admitted { .. }), admitted);
    }

    /// The rule that an explanation offers would do.
    #[test]
    fn the_remedy_admits(
        source in any_address(),
        number in any::<u16>(),
        protocol in prop_oneof![Just(6_i16), Just(17), Just(1), Just(58), 0_i16..256],
    ) {
        let protocol = Protocol(protocol);
        let [kind, code] = number.to_be_bytes();
        let sent = match protocol {
            _ if protocol.has_ports() => Sent::Port(number),
            _ if protocol.has_types() => Sent::Message { kind, code },
            _ => Sent::Plain,
        };
        let traffic = Traffic { peer: source, protocol, sent };
        let Verdict::Refused { remedy: Some(scope), .. } =
            super::judge(&[], traffic, &Members::default())
        else {
            return Ok(());
        };
        prop_assert_eq!(super::mismatches(&scope, traffic, &Members::default()), vec![]);
    }
}

//! What firewall rules mean: which traffic they admit, and which rule does it or would.
//!
//! Pure functions of rules and addresses. Groups only ever allow; several groups of one interface
//! add up; answers to admitted traffic always pass (*Security group rules*, VPC user guide).

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::net::IpAddr;

use base::spec::Admission;
use serde::{Deserialize, Serialize};

use crate::network::cidr::Cidr;
use crate::network::tag::Tags;

/// One rule of a security group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// `sgr-...`, unique for all time.
    pub id: String,
    /// Whether the rule is about traffic that leaves.
    pub egress: bool,
    pub scope: Scope,
    pub description: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

/// What a rule allows. Two rules of one group and direction never have the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Scope {
    pub protocol: Protocol,
    /// `None` where the protocol has no ports and no types, or any of them is meant.
    pub ports: Option<Ports>,
    pub peer: Peer,
}

/// An IP protocol number; -1 means all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Protocol(pub i16);

impl Protocol {
    pub const ALL: Self = Self(-1);
    pub const ICMP: Self = Self(1);
    pub const TCP: Self = Self(6);
    pub const UDP: Self = Self(17);
    pub const ICMPV6: Self = Self(58);

    /// A protocol by the names and numbers that EC2 takes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.to_ascii_lowercase().as_str() {
            "-1" | "all" => Some(Self::ALL),
            "tcp" => Some(Self::TCP),
            "udp" => Some(Self::UDP),
            "icmp" => Some(Self::ICMP),
            "icmpv6" => Some(Self::ICMPV6),
            digits => digits.parse().ok().map(|number: u8| Self(i16::from(number))),
        }
    }

    /// Whether rules of the protocol say from and to which port they reach.
    #[must_use]
    pub fn has_ports(self) -> bool {
        self == Self::TCP || self == Self::UDP
    }

    /// Whether rules of the protocol name a message type and code instead of ports.
    #[must_use]
    pub fn has_types(self) -> bool {
        self == Self::ICMP || self == Self::ICMPV6
    }
}

/// As Describe calls show it.
impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::TCP => f.write_str("tcp"),
            Self::UDP => f.write_str("udp"),
            Self::ICMP => f.write_str("icmp"),
            Self::ICMPV6 => f.write_str("icmpv6"),
            Self(number) => write!(f, "{number}"),
        }
    }
}

/// Ports, both ends included; for ICMP a message type and a code, -1 being any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Ports {
    pub from: i32,
    pub to: i32,
}

/// The other end of the traffic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Peer {
    Network(Cidr),
    /// The private addresses of all interfaces that are members of this security group.
    Group(String),
    /// The networks that this prefix list has in its present version.
    PrefixList(String),
}

impl fmt::Display for Peer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(cidr) => write!(f, "{cidr}"),
            Self::Group(id) | Self::PrefixList(id) => f.write_str(id),
        }
    }
}

/// The form in which EC2's refusals quote a rule:
/// `peer: 203.0.113.25/32, TCP, from port: 5432, to port: 5432, ALLOW`.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "peer: {}, ", self.peer)?;
        match self.protocol {
            Protocol::ALL => f.write_str("ALL")?,
            protocol => f.write_str(&protocol.to_string().to_uppercase())?,
        }
        if let Some(Ports { from, to }) = self.ports {
            if self.protocol.has_types() {
                write!(f, ", type: {}, code: {}", AnyOr(from), AnyOr(to))?;
            } else {
                write!(f, ", from port: {from}, to port: {to}")?;
            }
        }
        f.write_str(", ALLOW")
    }
}

struct AnyOr(i32);

impl fmt::Display for AnyOr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == -1 { f.write_str("ALL") } else { write!(f, "{}", self.0) }
    }
}

/// What the names in rules stand for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// Private addresses of the members of groups, by group id.
    pub groups: BTreeMap<String, BTreeSet<IpAddr>>,
    /// Networks of prefix lists, by the list's id.
    pub prefix_lists: BTreeMap<String, Vec<Cidr>>,
}

impl Members {
    /// Those that these rules speak of, so that a copy is no larger than what it is needed for.
    #[must_use]
    pub fn named_by<'a>(&self, rules: impl IntoIterator<Item = &'a Rule>) -> Self {
        let mut named = Self::default();
        for rule in rules {
            match &rule.scope.peer {
                Peer::Network(_) => {}
                Peer::Group(id) => {
                    let found = self.groups.get(id).map(|all| (id.clone(), all.clone()));
                    named.groups.extend(found);
                }
                Peer::PrefixList(id) => {
                    let found = self.prefix_lists.get(id).map(|all| (id.clone(), all.clone()));
                    named.prefix_lists.extend(found);
                }
            }
        }
        named
    }

    /// Whether the peer of a rule stands for this address, among others. A name that stands for
    /// nothing admits nobody.
    fn stands_for(&self, peer: &Peer, address: IpAddr) -> bool {
        match peer {
            Peer::Network(cidr) => cidr.contains(address),
            Peer::Group(id) => {
                self.groups.get(id).is_some_and(|all| all.contains(&address.to_canonical()))
            }
            Peer::PrefixList(id) => self
                .prefix_lists
                .get(id)
                .is_some_and(|all| all.iter().any(|cidr| cidr.contains(address))),
        }
    }
}

/// What somebody wants to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Traffic {
    /// Where it comes from, or goes to when it leaves.
    pub peer: IpAddr,
    pub protocol: Protocol,
    pub sent: Sent,
}

/// What of a protocol is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// To this destination port.
    Port(u16),
    /// A message of ICMP.
    Message { kind: u8, code: u8 },
    /// The protocol has neither.
    Plain,
}

/// What keeps a rule from admitting some traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mismatch {
    Protocol,
    Port,
    Source,
}

/// Addresses that EC2 never takes for a peer, whatever the rules say: link-local ones.
#[must_use]
pub fn is_never_admitted(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => v4.is_link_local(),
        IpAddr::V6(_) => false,
    }
}

/// All that keeps the rule from admitting the traffic; empty when it admits it.
#[must_use]
pub fn mismatches(scope: &Scope, traffic: Traffic, members: &Members) -> Vec<Mismatch> {
    let protocol = scope.protocol == Protocol::ALL || scope.protocol == traffic.protocol;
    let port = reaches(scope, traffic.sent);
    let source = !is_never_admitted(traffic.peer) && members.stands_for(&scope.peer, traffic.peer);
    let tests =
        [(protocol, Mismatch::Protocol), (port, Mismatch::Port), (source, Mismatch::Source)];
    tests.into_iter().filter(|(fits, _)| !fits).map(|(_, mismatch)| mismatch).collect()
}

/// Whether ports, or types and codes, of the rule take in what is sent.
fn reaches(scope: &Scope, sent: Sent) -> bool {
    // A rule for all protocols, or for one without ports, reaches everything.
    let Some(Ports { from, to }) = scope.ports else { return true };
    match sent {
        Sent::Message { kind, code } if scope.protocol.has_types() => {
            let fits = |wanted: i32, has: u8| wanted == -1 || wanted == i32::from(has);
            fits(from, kind) && fits(to, code)
        }
        Sent::Port(port) if !scope.protocol.has_types() => (from..=to).contains(&i32::from(port)),
        _ => false,
    }
}

/// A group with its rules, for the question who is admitted.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    pub id: &'a str,
    pub rules: &'a [Rule],
}

/// Whether some traffic comes in, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// This rule lets it in; any one is enough.
    Admitted { group: &'a str, rule: &'a Rule },
    /// None does.
    Refused {
        /// The rules that come nearest and what each of them lacks, nearest first.
        nearest: Vec<(&'a str, &'a Rule, Vec<Mismatch>)>,
        /// The narrowest rule that would let it in; `None` where no rule could.
        remedy: Option<Scope>,
    },
}

/// Whether inbound traffic is admitted by the groups of an interface.
#[must_use]
pub fn judge<'a>(groups: &[Group<'a>], traffic: Traffic, members: &Members) -> Verdict<'a> {
    let mut nearest = Vec::new();
    for group in groups {
        for rule in group.rules.iter().filter(|rule| !rule.egress) {
            let lacks = mismatches(&rule.scope, traffic, members);
            if lacks.is_empty() {
                return Verdict::Admitted { group: group.id, rule };
            }
            nearest.push((group.id, rule, lacks));
        }
    }
    nearest.sort_by_key(|(_, _, lacks)| lacks.len());
    Verdict::Refused { nearest, remedy: remedy(traffic) }
}

/// The narrowest rule for the traffic.
fn remedy(traffic: Traffic) -> Option<Scope> {
    if is_never_admitted(traffic.peer) {
        return None;
    }
    let ports = match traffic.sent {
        Sent::Port(port) => Some(Ports { from: i32::from(port), to: i32::from(port) }),
        Sent::Message { kind, code } => Some(Ports { from: i32::from(kind), to: i32::from(code) }),
        Sent::Plain => None,
    };
    let peer = Peer::Network(Cidr::host(traffic.peer.to_canonical()));
    Some(Scope { protocol: traffic.protocol, ports, peer })
}

/// Inbound rules reduced to the networks that may open TCP connections to one port. Networks that
/// lie in others of the answer are left out.
#[must_use]
pub fn admissions<'a>(
    rules: impl IntoIterator<Item = &'a Rule>,
    port: u16,
    members: &Members,
) -> Vec<Admission> {
    let mut networks = BTreeSet::new();
    for rule in rules.into_iter().filter(|rule| !rule.egress) {
        if !reaches_tcp(&rule.scope, port) {
            continue;
        }
        match &rule.scope.peer {
            Peer::Network(cidr) => {
                networks.insert(*cidr);
            }
            Peer::Group(id) => {
                let addresses = members.groups.get(id).into_iter().flatten();
                networks.extend(addresses.map(|address| Cidr::host(*address)));
            }
            Peer::PrefixList(id) => {
                networks.extend(members.prefix_lists.get(id).into_iter().flatten());
            }
        }
    }
    // In this order a network comes right after the one it lies in, if any.
    let mut widest: Vec<Cidr> = Vec::new();
    for cidr in networks {
        if widest.last().is_none_or(|last| !last.covers(cidr)) {
            widest.push(cidr);
        }
    }
    widest.into_iter().map(Cidr::admission).collect()
}

fn reaches_tcp(scope: &Scope, port: u16) -> bool {
    matches!(scope.protocol, Protocol::ALL | Protocol::TCP) && reaches(scope, Sent::Port(port))
}

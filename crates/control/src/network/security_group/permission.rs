//! The forms in which EC2 takes and shows rules: `IpPermissions`, the older flat parameters, and
//! `SecurityGroupRules`.

use std::collections::BTreeSet;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::guard;
use crate::network::id;
use crate::network::refusal::{invalid_combination, invalid_value, missing};
use crate::network::rules::{Peer, Ports, Protocol, Rule, Scope};
use crate::network::security_group::SecurityGroup;
use crate::network::security_group::quota::Weights;
use crate::network::tag;

const PORT_MAX: i32 = 65_535;
/// Types and codes of ICMP messages.
const TYPE_MAX: i32 = 255;
/// Characters of a rule's description, and of a group's name and description.
const TEXT_CHARS_MAX: usize = 255;

/// What a caller wants rules to say.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub permissions: Vec<ec2::IpPermission>,
    pub cidr_ip: Option<String>,
    pub ip_protocol: Option<String>,
    pub from_port: Option<i32>,
    pub to_port: Option<i32>,
    pub source_group_name: Option<String>,
    pub source_group_owner: Option<String>,
}

/// A rule that does not exist yet, or that one which exists is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub scope: Scope,
    pub description: Option<String>,
}

/// What is needed to understand references to groups.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// 12 digits.
    pub account: &'a str,
    /// The group whose rules are meant.
    pub target: &'a SecurityGroup,
    /// The groups that the request can mean, see [`Request::groups`].
    pub groups: &'a [SecurityGroup],
    /// The prefix lists that rules can name.
    pub prefix_lists: &'a Weights,
}

/// Which groups have to be looked up to understand a request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupsNamed {
    pub ids: BTreeSet<String>,
    /// Whether any is named by its name, which can be any group's.
    pub by_name: bool,
}

impl Request {
    /// Whether nothing at all was said about rules.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.permissions.is_empty() && !self.has_flat()
    }

    /// The groups that the rules speak of.
    #[must_use]
    pub fn groups(&self) -> GroupsNamed {
        let mut named =
            GroupsNamed { by_name: self.source_group_name.is_some(), ..GroupsNamed::default() };
        for pair in self.permissions.iter().flat_map(|one| &one.user_id_group_pairs) {
            named.by_name |= pair.group_id.is_none();
            named.ids.extend(pair.group_id.clone());
        }
        named
    }

    fn has_flat(&self) -> bool {
        let texts =
            [&self.cidr_ip, &self.ip_protocol, &self.source_group_name, &self.source_group_owner];
        texts.iter().any(|text| text.is_some())
            || self.from_port.is_some()
            || self.to_port.is_some()
    }

    /// The rules meant, each with one peer.
    ///
    /// # Errors
    /// EC2's refusal of the first thing that is wrong.
    pub fn read(&self, around: Surroundings<'_>) -> Result<Vec<Wanted>, ApiError> {
        if self.is_empty() {
            return Err(missing("ipPermissions"));
        }
        if self.has_flat() && !self.permissions.is_empty() {
            return Err(invalid_combination(
                "The parameter ipPermissions cannot be used together with the parameters cidrIp, \
                 ipProtocol, fromPort, toPort and sourceSecurityGroupName",
            ));
        }
        let permissions = if self.has_flat() { self.flat()? } else { self.permissions.clone() };
        let mut wanted = Vec::new();
        for permission in &permissions {
            read_permission(permission, around, &mut wanted)?;
        }
        let mut scopes = BTreeSet::new();
        if wanted.iter().any(|one| !scopes.insert(&one.scope)) {
            return Err(invalid_value("The same permission must not appear multiple times"));
        }
        Ok(wanted)
    }

    /// The flat parameters as permissions.
    fn flat(&self) -> Result<Vec<ec2::IpPermission>, ApiError> {
        let Some(group_name) = &self.source_group_name else {
            let cidr_ip = self.cidr_ip.clone().ok_or_else(|| missing("cidrIp"))?;
            return Ok(vec![ec2::IpPermission {
                ip_protocol: self.ip_protocol.clone(),
                from_port: self.from_port,
                to_port: self.to_port,
                ip_ranges: vec![ec2::IpRange { cidr_ip: Some(cidr_ip), description: None }],
                ..ec2::IpPermission::default()
            }]);
        };
        if self.cidr_ip.is_some() || self.ip_protocol.is_some() || self.from_port.is_some() {
            return Err(invalid_combination(
                "The parameter sourceSecurityGroupName cannot be used together with an address \
                 range, a protocol or ports; use ipPermissions",
            ));
        }
        // The documented meaning of this form: full TCP, UDP and ICMP access.
        let open = |protocol: &str, from: i32, to: i32| ec2::IpPermission {
            ip_protocol: Some(protocol.to_owned()),
            from_port: Some(from),
            to_port: Some(to),
            user_id_group_pairs: vec![ec2::UserIdGroupPair {
                group_name: Some(group_name.clone()),
                user_id: self.source_group_owner.clone(),
                ..ec2::UserIdGroupPair::default()
            }],
            ..ec2::IpPermission::default()
        };
        Ok(vec![open("tcp", 0, PORT_MAX), open("udp", 0, PORT_MAX), open("icmp", -1, -1)])
    }
}

fn read_permission(
    permission: &ec2::IpPermission,
    around: Surroundings<'_>,
    wanted: &mut Vec<Wanted>,
) -> Result<(), ApiError> {
    let protocol = read_protocol(permission.ip_protocol.as_deref())?;
    let ports = read_ports(protocol, permission.from_port, permission.to_port)?;
    let before = wanted.len();
    let mut add = |peer: Peer, description: Option<&String>| {
        let description = read_description(description)?;
        wanted.push(Wanted { scope: Scope { protocol, ports, peer }, description });
        Ok::<(), ApiError>(())
    };
    for range in &permission.ip_ranges {
        let cidr = range.cidr_ip.as_deref().ok_or_else(|| missing("cidrIp"))?;
        add(Peer::Network(read_cidr(cidr, true)?), range.description.as_ref())?;
    }
    for range in &permission.ipv6_ranges {
        let cidr = range.cidr_ipv6.as_deref().ok_or_else(|| missing("cidrIpv6"))?;
        add(Peer::Network(read_cidr(cidr, false)?), range.description.as_ref())?;
    }
    for pair in &permission.user_id_group_pairs {
        add(Peer::Group(read_pair(pair, around)?), pair.description.as_ref())?;
    }
    for list in &permission.prefix_list_ids {
        let id = list.prefix_list_id.as_deref().ok_or_else(|| missing("prefixListId"))?;
        add(Peer::PrefixList(read_prefix_list(id, around)?), list.description.as_ref())?;
    }
    if wanted.len() == before {
        return Err(missing(
            "ipRanges, ipv6Ranges, prefixListIds or groups of each of ipPermissions",
        ));
    }
    Ok(())
}

/// One rule in the form of `ModifySecurityGroupRules`, which names exactly one peer.
pub fn read_rule(
    request: &ec2::SecurityGroupRuleRequest,
    around: Surroundings<'_>,
) -> Result<Wanted, ApiError> {
    let protocol = read_protocol(request.ip_protocol.as_deref())?;
    let ports = read_ports(protocol, request.from_port, request.to_port)?;
    let given = [
        &request.cidr_ipv4,
        &request.cidr_ipv6,
        &request.prefix_list_id,
        &request.referenced_group_id,
    ];
    if given.iter().filter(|peer| peer.is_some()).count() != 1 {
        return Err(invalid_combination(
            "Exactly one of CidrIpv4, CidrIpv6, PrefixListId and ReferencedGroupId must be given",
        ));
    }
    let peer = if let Some(cidr) = &request.cidr_ipv4 {
        Peer::Network(read_cidr(cidr, true)?)
    } else if let Some(cidr) = &request.cidr_ipv6 {
        Peer::Network(read_cidr(cidr, false)?)
    } else if let Some(group) = &request.referenced_group_id {
        Peer::Group(group_by_id(group, around)?)
    } else {
        let id = request.prefix_list_id.as_deref().unwrap_or_default();
        Peer::PrefixList(read_prefix_list(id, around)?)
    };
    let description = read_description(request.description.as_ref())?;
    Ok(Wanted { scope: Scope { protocol, ports, peer }, description })
}

fn read_protocol(text: Option<&str>) -> Result<Protocol, ApiError> {
    let text = text.filter(|text| !text.is_empty()).ok_or_else(|| missing("ipProtocol"))?;
    Protocol::parse(text).ok_or_else(|| {
        invalid_value(format!("Invalid value '{text}' for IP protocol. Unknown protocol."))
    })
}

fn read_ports(
    protocol: Protocol,
    from: Option<i32>,
    to: Option<i32>,
) -> Result<Option<Ports>, ApiError> {
    if protocol.has_ports() {
        let (Some(from), Some(to)) = (from, to) else {
            return Err(invalid_value(
                "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
            ));
        };
        if !(0..=PORT_MAX).contains(&from) || !(from..=PORT_MAX).contains(&to) {
            let name = protocol.to_string().to_uppercase();
            return Err(invalid_value(format!("Invalid {name} port range ({from}:{to})")));
        }
        return Ok(Some(Ports { from, to }));
    }
    if protocol.has_types() {
        let (from, to) = (from.unwrap_or(-1), to.unwrap_or(-1));
        let legal = (-1..=TYPE_MAX).contains(&from) && (-1..=TYPE_MAX).contains(&to);
        if !legal || from == -1 && to != -1 {
            return Err(invalid_value(format!("Invalid ICMP type and code ({from}:{to})")));
        }
        return Ok(Some(Ports { from, to }));
    }
    // Rules of other protocols reach all ports, whatever is said (`AuthorizeSecurityGroupIngress`).
    Ok(None)
}

fn read_cidr(text: &str, ipv4: bool) -> Result<Cidr, ApiError> {
    let cidr: Cidr = text.parse()?;
    if cidr.is_ipv4() != ipv4 {
        return Err(invalid_value(format!("CIDR block {text} is malformed")));
    }
    Ok(cidr)
}

fn read_pair(pair: &ec2::UserIdGroupPair, around: Surroundings<'_>) -> Result<String, ApiError> {
    let named = pair.group_id.as_deref().or(pair.group_name.as_deref()).unwrap_or_default();
    if named.is_empty() {
        return Err(ApiError::new("MissingParameter", "Source group ID missing."));
    }
    // Groups of other accounts can be named across a VPC peering connection only; there is none.
    if pair.user_id.as_deref().is_some_and(|user| user != around.account) {
        return Err(id::SECURITY_GROUP.not_found(named));
    }
    if pair.group_id.is_some() {
        return group_by_id(named, around);
    }
    let vpc = &around.target.vpc;
    let found = around.groups.iter().find(|group| group.is_in(vpc) && group.name == named);
    found.map(|group| group.id.clone()).ok_or_else(|| id::SECURITY_GROUP.not_found(named))
}

fn group_by_id(id: &str, around: Surroundings<'_>) -> Result<String, ApiError> {
    id::SECURITY_GROUP.check(id)?;
    let found = around.groups.iter().find(|group| group.id == id);
    let group = found.ok_or_else(|| id::SECURITY_GROUP.not_found(id))?;
    if !group.meets(around.target) {
        let text = "You have specified two resources that belong to different networks.";
        return Err(ApiError::new("InvalidGroup.NotFound", text));
    }
    Ok(group.id.clone())
}

fn read_prefix_list(id: &str, around: Surroundings<'_>) -> Result<String, ApiError> {
    id::PREFIX_LIST.check(id)?;
    let known = around.prefix_lists.contains_key(id);
    if known { Ok(id.to_owned()) } else { Err(id::PREFIX_LIST.not_found(id)) }
}

/// Whether a text is legal as a name or description of a group or rule.
#[must_use]
pub fn is_legal_text(text: &str) -> bool {
    text.chars().count() <= TEXT_CHARS_MAX
        && text.chars().all(|letter| {
            letter.is_ascii_alphanumeric() || " ._-:/()#,@[]+=&;{}!$*".contains(letter)
        })
}

/// A rule's description; an empty one is none.
pub fn read_description(text: Option<&String>) -> Result<Option<String>, ApiError> {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return Ok(None) };
    if !is_legal_text(text) {
        return Err(invalid_value(
            "Invalid rule description. Valid descriptions are strings less than 256 characters \
             from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        ));
    }
    Ok(Some(text.clone()))
}

/// Rules of one direction as `IpPermissions`: those that differ in their peers alone are joined.
#[must_use]
pub fn show_permissions(account: &str, rules: &[Rule], egress: bool) -> Vec<ec2::IpPermission> {
    let wanted = rules.iter().filter(|rule| rule.egress == egress);
    let pairs = wanted.map(|rule| (&rule.scope, rule.description.as_ref()));
    join_permissions(account, pairs)
}

/// The same for rules that do not exist.
#[must_use]
pub fn show_wanted(account: &str, wanted: &[Wanted]) -> Vec<ec2::IpPermission> {
    join_permissions(account, wanted.iter().map(|one| (&one.scope, one.description.as_ref())))
}

fn join_permissions<'a>(
    account: &str,
    rules: impl Iterator<Item = (&'a Scope, Option<&'a String>)>,
) -> Vec<ec2::IpPermission> {
    let mut joined: Vec<(Protocol, Option<Ports>, ec2::IpPermission)> = Vec::new();
    for (scope, description) in rules {
        let key = (scope.protocol, scope.ports);
        let at = joined.iter().position(|(protocol, ports, _)| (*protocol, *ports) == key);
        let at = at.unwrap_or_else(|| {
            let permission = ec2::IpPermission {
                ip_protocol: Some(scope.protocol.to_string()),
                from_port: scope.ports.map(|ports| ports.from),
                to_port: scope.ports.map(|ports| ports.to),
                ..ec2::IpPermission::default()
            };
            joined.push((scope.protocol, scope.ports, permission));
            joined.len() - 1
        });
        let permission = &mut joined[at].2;
        let description = description.cloned();
        match &scope.peer {
            Peer::Network(cidr) if cidr.is_ipv4() => {
                let cidr_ip = Some(cidr.to_string());
                permission.ip_ranges.push(ec2::IpRange { description, cidr_ip });
            }
            Peer::Network(cidr) => {
                let cidr_ipv6 = Some(cidr.to_string());
                permission.ipv6_ranges.push(ec2::Ipv6Range { description, cidr_ipv6 });
            }
            Peer::Group(group) => permission.user_id_group_pairs.push(ec2::UserIdGroupPair {
                description,
                user_id: Some(account.to_owned()),
                group_id: Some(group.clone()),
                ..ec2::UserIdGroupPair::default()
            }),
            Peer::PrefixList(list) => permission
                .prefix_list_ids
                .push(ec2::PrefixListId { description, prefix_list_id: Some(list.clone()) }),
        }
    }
    joined.into_iter().map(|(_, _, permission)| permission).collect()
}

/// The peer of a rule in the four members that `SecurityGroupRules` has for it.
#[derive(Default)]
struct ShownPeer {
    cidr_ipv4: Option<String>,
    cidr_ipv6: Option<String>,
    group: Option<String>,
    prefix_list: Option<String>,
}

fn show_peer(peer: &Peer) -> ShownPeer {
    let shown = ShownPeer::default();
    match peer {
        Peer::Network(cidr) if cidr.is_ipv4() => {
            ShownPeer { cidr_ipv4: Some(cidr.to_string()), ..shown }
        }
        Peer::Network(cidr) => ShownPeer { cidr_ipv6: Some(cidr.to_string()), ..shown },
        Peer::Group(group) => ShownPeer { group: Some(group.clone()), ..shown },
        Peer::PrefixList(list) => ShownPeer { prefix_list: Some(list.clone()), ..shown },
    }
}

/// A rule as `SecurityGroupRules` has it. -1 stands for all ports.
#[must_use]
pub fn show_rule(call: &Call, group: &SecurityGroup, rule: &Rule) -> ec2::SecurityGroupRule {
    let peer = show_peer(&rule.scope.peer);
    let account = Some(call.account().to_owned());
    ec2::SecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.id.clone()),
        group_owner_id: account.clone(),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.scope.protocol.to_string()),
        from_port: Some(rule.scope.ports.map_or(-1, |ports| ports.from)),
        to_port: Some(rule.scope.ports.map_or(-1, |ports| ports.to)),
        cidr_ipv4: peer.cidr_ipv4,
        cidr_ipv6: peer.cidr_ipv6,
        prefix_list_id: peer.prefix_list,
        referenced_group_info: peer.group.map(|group_id| ec2::ReferencedSecurityGroup {
            group_id: Some(group_id),
            user_id: account,
            ..ec2::ReferencedSecurityGroup::default()
        }),
        description: rule.description.clone(),
        tags: tag::show(&rule.tags),
        security_group_rule_arn: Some(guard::arn(
            call,
            id::SECURITY_GROUP_RULE.resource_type,
            &rule.id,
        )),
    }
}

/// A rule that is no more.
#[must_use]
pub fn show_revoked(group: &SecurityGroup, rule: &Rule) -> ec2::RevokedSecurityGroupRule {
    let peer = show_peer(&rule.scope.peer);
    ec2::RevokedSecurityGroupRule {
        security_group_rule_id: Some(rule.id.clone()),
        group_id: Some(group.id.clone()),
        is_egress: Some(rule.egress),
        ip_protocol: Some(rule.scope.protocol.to_string()),
        from_port: Some(rule.scope.ports.map_or(-1, |ports| ports.from)),
        to_port: Some(rule.scope.ports.map_or(-1, |ports| ports.to)),
        cidr_ipv4: peer.cidr_ipv4,
        cidr_ipv6: peer.cidr_ipv6,
        prefix_list_id: peer.prefix_list,
        referenced_group_id: peer.group,
        description: rule.description.clone(),
    }
}

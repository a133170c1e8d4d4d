//! Security groups: the firewall. A group allows; what no group of an interface allows is dropped.

pub mod api;
pub mod of_vpc;
pub mod permission;
pub mod quota;
pub mod rule_api;
pub mod rule_listing;
pub mod vpc_association;

use std::collections::{BTreeMap, BTreeSet};

use base::entropy::Entropy;
use base::spec::Admission;
use serde::{Deserialize, Serialize};

use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::interface::{self, Interface};
use crate::network::prefix_list::{self, PrefixList};
use crate::network::read::Read;
use crate::network::rules::{self, Members, Peer, Protocol, Rule};
use crate::network::tag::Tags;
use crate::network::vpc::Vpc;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// The name of the group that every VPC has and that cannot be deleted.
pub const DEFAULT_NAME: &str = "default";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityGroup {
    /// `sg-...`.
    pub id: String,
    /// Unique in the VPC. Never changes, nor does the description.
    pub name: String,
    pub description: String,
    pub vpc: String,
    /// Where else its members can be.
    #[serde(default)]
    pub further_vpcs: BTreeSet<String>,
    /// In the order in which they were made.
    pub rules: Vec<Rule>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for SecurityGroup {
    const KIND: &'static str = "security-group";
}

impl SecurityGroup {
    /// A group as `CreateSecurityGroup` makes it: nothing comes in, everything goes out.
    #[must_use]
    pub fn new(entropy: &dyn Entropy, vpc: &str, name: &str, description: &str) -> Self {
        let outbound = open_rule(entropy, true, Peer::Network(Cidr::ANY_V4));
        Self {
            id: id::SECURITY_GROUP.fresh(entropy),
            name: name.to_owned(),
            description: description.to_owned(),
            vpc: vpc.to_owned(),
            further_vpcs: BTreeSet::new(),
            rules: vec![outbound],
            tags: Tags::new(),
        }
    }

    /// The group that comes with a VPC: its members reach each other, nobody else reaches them.
    #[must_use]
    pub fn default_in(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        let mut group = Self::new(entropy, &vpc.id, DEFAULT_NAME, "default VPC security group");
        group.rules.insert(0, open_rule(entropy, false, Peer::Group(group.id.clone())));
        group
    }

    #[must_use]
    pub fn is_default(&self) -> bool {
        self.name == DEFAULT_NAME
    }

    /// Whether interfaces in the VPC can be members.
    #[must_use]
    pub fn is_in(&self, vpc: &str) -> bool {
        self.vpc == vpc || self.further_vpcs.contains(vpc)
    }

    /// Whether there is a VPC in which both can have members.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        other.is_in(&self.vpc) || self.further_vpcs.iter().any(|vpc| other.is_in(vpc))
    }

    /// Whether a rule of this group names the prefix list.
    #[must_use]
    pub fn uses_prefix_list(&self, list: &str) -> bool {
        let names = |rule: &Rule| matches!(&rule.scope.peer, Peer::PrefixList(id) if id == list);
        self.rules.iter().any(names)
    }

    /// Whether a rule of this group names the other one.
    #[must_use]
    pub fn refers_to(&self, other: &str) -> bool {
        let names = |rule: &Rule| matches!(&rule.scope.peer, Peer::Group(group) if group == other);
        self.rules.iter().any(names)
    }
}

fn open_rule(entropy: &dyn Entropy, egress: bool, peer: Peer) -> Rule {
    Rule {
        id: id::SECURITY_GROUP_RULE.fresh(entropy),
        egress,
        scope: rules::Scope { protocol: Protocol::ALL, ports: None, peer },
        description: None,
        tags: Tags::new(),
    }
}

/// The group with this id.
pub async fn find(
    read: &impl Read,
    scope: &Scope,
    id: &str,
) -> Result<Option<SecurityGroup>, StoreError> {
    read.one(scope, id).await
}

/// All groups of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<SecurityGroup>, StoreError> {
    let all = read.all::<SecurityGroup>(scope).await?;
    Ok(all.into_iter().map(|(_, group)| group).collect())
}

/// A group without its rules, which are most of it. Read only: written, it would lose them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outline {
    pub id: String,
    pub name: String,
    pub vpc: String,
    #[serde(default)]
    pub further_vpcs: BTreeSet<String>,
}

impl Noun for Outline {
    const KIND: &'static str = SecurityGroup::KIND;
}

impl Outline {
    /// Whether interfaces in the VPC can be members.
    #[must_use]
    pub fn is_in(&self, vpc: &str) -> bool {
        self.vpc == vpc || self.further_vpcs.contains(vpc)
    }
}

/// All groups of the account in the region, without their rules.
pub async fn outlines(read: &impl Read, scope: &Scope) -> Result<Vec<Outline>, StoreError> {
    let all = read.all::<Outline>(scope).await?;
    Ok(all.into_iter().map(|(_, outline)| outline).collect())
}

/// The names of these groups, by id; those that do not exist are left out.
pub async fn names(
    read: &impl Read,
    scope: &Scope,
    ids: BTreeSet<&String>,
) -> Result<BTreeMap<String, String>, StoreError> {
    let mut names = BTreeMap::new();
    for id in ids {
        let found: Option<Outline> = read.one(scope, id).await?;
        names.extend(found.map(|outline| (outline.id, outline.name)));
    }
    Ok(names)
}

/// The default group of a VPC; `None` when there is no such VPC.
pub async fn default_of(
    read: &impl Read,
    scope: &Scope,
    vpc: &str,
) -> Result<Option<SecurityGroup>, StoreError> {
    let all = outlines(read, scope).await?;
    match all.into_iter().find(|group| group.vpc == vpc && group.name == DEFAULT_NAME) {
        Some(found) => find(read, scope, &found.id).await,
        None => Ok(None),
    }
}

/// Groups that something relies on without having an interface, such as a DB cluster that has no
/// instance yet. They cannot be deleted meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Hold {
    groups: Vec<String>,
}

impl Noun for Hold {
    const KIND: &'static str = "security-group-hold";
}

/// Makes a holder hold these groups and no others.
pub async fn hold(
    change: &Change,
    scope: &Scope,
    holder: &str,
    groups: &[String],
) -> Result<(), StoreError> {
    change.put_in(scope, holder, &Hold { groups: groups.to_vec() }).await
}

/// Ends what [`hold`] began. Not an error when the holder holds nothing.
pub async fn release(change: &Change, scope: &Scope, holder: &str) -> Result<(), StoreError> {
    change.delete_in::<Hold>(scope, holder).await
}

/// Whether an interface is a member of the group or somebody holds it.
pub async fn is_held(read: &impl Read, scope: &Scope, group: &str) -> Result<bool, StoreError> {
    let holds = read.all::<Hold>(scope).await?;
    if holds.iter().any(|(_, hold)| hold.groups.iter().any(|held| held == group)) {
        return Ok(true);
    }
    let interfaces = interface::list(read, scope).await?;
    Ok(interfaces.iter().any(|interface| interface.groups.iter().any(|member| member == group)))
}

/// What rules can name: the members of each group and the networks of each prefix list.
#[must_use]
pub fn members(interfaces: &[Interface], lists: &[PrefixList]) -> Members {
    let mut members = Members::default();
    for interface in interfaces {
        for group in &interface.groups {
            members.groups.entry(group.clone()).or_default().extend(interface.addresses());
        }
    }
    for list in lists {
        members.prefix_lists.insert(list.id.clone(), list.entries().keys().copied().collect());
    }
    members
}

/// The networks that these groups together let connect to a TCP port. A group that a rule names
/// stands for the private addresses of its members; a group that does not exist admits nobody.
pub async fn admissions(
    read: &impl Read,
    scope: &Scope,
    groups: &[String],
    port: u16,
) -> Result<Vec<Admission>, StoreError> {
    let mut found = Vec::new();
    for id in groups.iter().collect::<BTreeSet<_>>() {
        found.extend(find(read, scope, id).await?);
    }
    let lists = prefix_list::list(read, scope).await?;
    let members = members(&interface::list(read, scope).await?, &lists);
    Ok(rules::admissions(found.iter().flat_map(|group| &group.rules), port, &members))
}

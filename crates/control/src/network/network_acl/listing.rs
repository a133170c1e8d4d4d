//! Network ACLs as the API shows them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::filter::{Field, flag, number, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::network_acl::entry::Entry;
use crate::network::network_acl::{Association, Entries, NetworkAcl};
use crate::network::rules::Protocol;
use crate::network::tag;
use crate::network::vpc;

/// Evaluated last: what no other entry took. Shown by the API as this number.
const DENY_NUMBER: i32 = 32_767;

/// Values of one member of all entries.
macro_rules! entries {
    ($one:ident => $values:expr) => {
        |acl| acl.entries.iter().flat_map(|$one| $values).collect()
    };
}

impl Listed for ec2::NetworkAcl {
    const KIND: Kind = id::NETWORK_ACL;
    const FIELDS: &'static [Field<Self>] = &[
        ("association.association-id", |acl| {
            let ids = acl.associations.iter().map(|a| a.network_acl_association_id.clone());
            ids.flatten().collect()
        }),
        ("association.network-acl-id", |acl| {
            acl.associations.iter().filter_map(|a| a.network_acl_id.clone()).collect()
        }),
        ("association.subnet-id", |acl| {
            acl.associations.iter().filter_map(|a| a.subnet_id.clone()).collect()
        }),
        ("default", |acl| flag(acl.is_default)),
        ("entry.cidr", entries!(it => one(it.cidr_block.as_ref()))),
        ("entry.egress", entries!(it => flag(it.egress))),
        (
            "entry.icmp.code",
            entries!(it => {
                number(it.icmp_type_code.as_ref().and_then(|it| it.code))
            }),
        ),
        (
            "entry.icmp.type",
            entries!(it => {
                number(it.icmp_type_code.as_ref().and_then(|it| it.r#type))
            }),
        ),
        ("entry.ipv6-cidr", entries!(it => one(it.ipv6_cidr_block.as_ref()))),
        (
            "entry.port-range.from",
            entries!(it => {
                number(it.port_range.as_ref().and_then(|it| it.from))
            }),
        ),
        (
            "entry.port-range.to",
            entries!(it => {
                number(it.port_range.as_ref().and_then(|it| it.to))
            }),
        ),
        ("entry.protocol", entries!(it => one(it.protocol.as_ref()))),
        ("entry.rule-action", entries!(it => one(it.rule_action.as_ref()))),
        ("entry.rule-number", entries!(it => number(it.rule_number))),
        ("network-acl-id", |acl| one(acl.network_acl_id.as_ref())),
        ("owner-id", |acl| one(acl.owner_id.as_ref())),
        ("vpc-id", |acl| one(acl.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.network_acl_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeNetworkAcls`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNetworkAclsRequest,
) -> Result<ec2::DescribeNetworkAclsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let all = view.list::<NetworkAcl>(&call.region_scope()).await?;
    let shown = all.iter().map(|(_, acl)| show(&call, acl));
    let query = Query {
        ids: &input.network_acl_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (network_acls, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeNetworkAclsResult { network_acls, next_token })
}

/// An ACL as the API shows it.
#[must_use]
pub fn show(call: &Call, acl: &NetworkAcl) -> ec2::NetworkAcl {
    let association = |association: &Association| ec2::NetworkAclAssociation {
        network_acl_association_id: Some(association.id.clone()),
        network_acl_id: Some(acl.id.clone()),
        subnet_id: Some(association.subnet.clone()),
    };
    let directions = [show_entries(&acl.egress, true), show_entries(&acl.ingress, false)];
    ec2::NetworkAcl {
        associations: acl.associations.iter().map(association).collect(),
        entries: directions.concat(),
        is_default: Some(acl.is_default),
        network_acl_id: Some(acl.id.clone()),
        tags: tag::show(&acl.tags),
        vpc_id: Some(acl.vpc.clone()),
        owner_id: Some(call.account().to_owned()),
    }
}

/// The entries of a direction, and the one that ends every list.
fn show_entries(entries: &Entries, egress: bool) -> Vec<ec2::NetworkAclEntry> {
    let network = Cidr::ANY_V4;
    let last = Entry { protocol: Protocol::ALL, ports: None, network, allow: false };
    let all = entries.iter().chain([(&DENY_NUMBER, &last)]);
    all.map(|(number, entry)| show_entry(*number, entry, egress)).collect()
}

fn show_entry(number: i32, entry: &Entry, egress: bool) -> ec2::NetworkAclEntry {
    let network = Some(entry.network.to_string());
    let (ipv4, ipv6) = if entry.network.is_ipv4() { (network, None) } else { (None, network) };
    let types = entry.protocol.has_types();
    ec2::NetworkAclEntry {
        cidr_block: ipv4,
        egress: Some(egress),
        icmp_type_code: entry
            .ports
            .filter(|_| types)
            .map(|it| ec2::IcmpTypeCode { code: Some(it.to), r#type: Some(it.from) }),
        ipv6_cidr_block: ipv6,
        port_range: entry
            .ports
            .filter(|_| !types)
            .map(|it| ec2::PortRange { from: Some(it.from), to: Some(it.to) }),
        // Numbers here, where security groups show names.
        protocol: Some(entry.protocol.0.to_string()),
        rule_action: Some(if entry.allow { "allow" } else { "deny" }.to_owned()),
        rule_number: Some(number),
    }
}

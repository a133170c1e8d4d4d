//! Network interfaces as the API shows them.

use std::collections::BTreeMap;
use std::net::Ipv4Addr;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::dhcp_options::internal_domain;
use crate::network::elastic_ip::{self, ElasticIp};
use crate::network::filter::{Field, flag, number, one};
use crate::network::id::{self, Kind};
use crate::network::interface::Interface;
use crate::network::listing::{self, Listed, Query};
use crate::network::read::all_or_named;
use crate::network::security_group;
use crate::network::tag;
use crate::network::vpc;
use crate::network::zone;

/// Values of a member of the attachment, if there is one.
macro_rules! of_attachment {
    ($one:ident => $values:expr) => {
        |eni| eni.attachment.iter().flat_map(|$one| $values).collect()
    };
}

/// Values of a member of the associations of all private addresses.
macro_rules! of_association {
    ($member:ident) => {
        |eni| {
            let all = eni.private_ip_addresses.iter().filter_map(|ip| ip.association.as_ref());
            all.filter_map(|association| association.$member.clone()).collect()
        }
    };
}

impl Listed for ec2::NetworkInterface {
    const KIND: Kind = id::NETWORK_INTERFACE;
    const FIELDS: &'static [Field<Self>] = &[
        ("addresses.association.allocation-id", of_association!(allocation_id)),
        ("addresses.association.association-id", of_association!(association_id)),
        ("addresses.association.ip-owner-id", of_association!(ip_owner_id)),
        ("addresses.association.owner-id", of_association!(ip_owner_id)),
        ("addresses.association.public-dns-name", of_association!(public_dns_name)),
        ("addresses.association.public-ip", of_association!(public_ip)),
        ("addresses.primary", |eni| {
            eni.private_ip_addresses.iter().flat_map(|ip| flag(ip.primary)).collect()
        }),
        ("addresses.private-ip-address", |eni| {
            eni.private_ip_addresses.iter().filter_map(|ip| ip.private_ip_address.clone()).collect()
        }),
        ("association.allocation-id", of_association!(allocation_id)),
        ("association.association-id", of_association!(association_id)),
        ("association.ip-owner-id", of_association!(ip_owner_id)),
        ("association.public-dns-name", of_association!(public_dns_name)),
        ("association.public-ip", of_association!(public_ip)),
        ("attachment.attach-time", of_attachment!(at => one(at.attach_time.as_ref()))),
        ("attachment.attachment-id", of_attachment!(at => one(at.attachment_id.as_ref()))),
        ("attachment.delete-on-termination", of_attachment!(at => flag(at.delete_on_termination))),
        ("attachment.device-index", of_attachment!(at => number(at.device_index))),
        ("attachment.instance-id", of_attachment!(at => one(at.instance_id.as_ref()))),
        ("attachment.instance-owner-id", of_attachment!(at => one(at.instance_owner_id.as_ref()))),
        ("attachment.nat-gateway-id", |_| Vec::new()),
        ("attachment.status", of_attachment!(at => one(at.status.as_ref()))),
        ("availability-zone", |eni| one(eni.availability_zone.as_ref())),
        ("availability-zone-id", |eni| one(eni.availability_zone_id.as_ref())),
        ("description", |eni| one(eni.description.as_ref())),
        ("group-id", |eni| eni.groups.iter().filter_map(|g| g.group_id.clone()).collect()),
        ("group-name", |eni| eni.groups.iter().filter_map(|g| g.group_name.clone()).collect()),
        ("interface-type", |eni| one(eni.interface_type.as_ref())),
        ("ipv6-addresses.ipv6-address", |_| Vec::new()),
        ("mac-address", |eni| one(eni.mac_address.as_ref())),
        ("network-interface-id", |eni| one(eni.network_interface_id.as_ref())),
        ("operator.managed", |_| vec!["false".to_owned()]),
        ("operator.principal", |_| Vec::new()),
        ("owner-id", |eni| one(eni.owner_id.as_ref())),
        ("private-dns-name", |eni| one(eni.private_dns_name.as_ref())),
        ("private-ip-address", |eni| one(eni.private_ip_address.as_ref())),
        ("requester-id", |eni| one(eni.requester_id.as_ref())),
        ("requester-managed", |eni| flag(eni.requester_managed)),
        ("source-dest-check", |eni| flag(eni.source_dest_check)),
        ("status", |eni| one(eni.status.as_ref())),
        ("subnet-id", |eni| one(eni.subnet_id.as_ref())),
        ("vpc-id", |eni| one(eni.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.network_interface_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tag_set
    }
}

/// What interfaces are shown together with.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Names of the groups that they are members of, by id.
    pub groups: BTreeMap<String, String>,
    pub elastic_ips: Vec<ElasticIp>,
}

impl Beside {
    pub async fn read<'a>(
        call: &Call,
        interfaces: impl IntoIterator<Item = &'a Interface>,
    ) -> Result<Self, ApiError> {
        let (view, scope) = (call.records().view().await?, call.region_scope());
        let ids = interfaces.into_iter().flat_map(|interface| &interface.groups).collect();
        let groups = security_group::names(&view, &scope, ids).await?;
        Ok(Self { groups, elastic_ips: elastic_ip::list(&view, &scope).await? })
    }
}

/// `ec2:DescribeNetworkInterfaces`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNetworkInterfacesRequest,
) -> Result<ec2::DescribeNetworkInterfacesResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope, ids) =
        (call.records().view().await?, call.region_scope(), &input.network_interface_ids);
    let all = all_or_named(&view, &scope, id::NETWORK_INTERFACE, ids).await?;
    let beside = Beside::read(&call, all.iter().map(|(_, interface)| interface)).await?;
    let shown = |interface| show(&call, interface, &beside);
    let query = Query {
        ids: &input.network_interface_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (network_interfaces, next_token) = listing::answer_from(all, shown, query)?;
    Ok(ec2::DescribeNetworkInterfacesResult { network_interfaces, next_token })
}

/// One interface as the API shows it.
pub async fn show_one(call: &Call, one: Interface) -> Result<ec2::NetworkInterface, ApiError> {
    let beside = Beside::read(call, [&one]).await?;
    Ok(show(call, one, &beside))
}

fn show(call: &Call, interface: Interface, beside: &Beside) -> ec2::NetworkInterface {
    let addresses = show_addresses(call, &interface, &beside.elastic_ips);
    let first = addresses.first().cloned().unwrap_or_default();
    let holder = interface.holder.as_deref().map(holder_words);
    ec2::NetworkInterface {
        association: first.association.clone(),
        attachment: show_attachment(call, &interface),
        availability_zone_id: zone::id_of(&call.region, &interface.zone).map(str::to_owned),
        groups: show_groups(&interface.groups, &beside.groups),
        interface_type: Some(holder.map_or("interface", |(_, kind)| kind).to_owned()),
        mac_address: Some(mac_address(interface.private_ip)),
        owner_id: Some(call.account().to_owned()),
        private_dns_name: first.private_dns_name,
        private_ip_address: first.private_ip_address,
        private_ip_addresses: addresses,
        requester_id: holder.map(|(requester, _)| requester.to_owned()),
        requester_managed: Some(holder.is_some()),
        source_dest_check: Some(interface.source_dest_check),
        status: Some(if interface.is_in_use() { "in-use" } else { "available" }.to_owned()),
        tag_set: tag::show(&interface.tags),
        availability_zone: Some(interface.zone),
        description: Some(interface.description),
        network_interface_id: Some(interface.id),
        subnet_id: Some(interface.subnet),
        vpc_id: Some(interface.vpc),
        ..ec2::NetworkInterface::default()
    }
}

/// Who asked for an interface that a part of the service holds, and of which type it is.
fn holder_words(holder: &str) -> (&'static str, &'static str) {
    match holder.split('/').next() {
        Some("nat-gateway") => ("amazon-vpc", "nat_gateway"),
        _ => ("amazon-rds", "interface"),
    }
}

/// Private addresses and the elastic ones that lead to them, the primary one first.
#[must_use]
pub fn show_addresses(
    call: &Call,
    interface: &Interface,
    elastic_ips: &[ElasticIp],
) -> Vec<ec2::NetworkInterfacePrivateIpAddress> {
    let show = |(at, address): (usize, Ipv4Addr)| {
        let mut all = elastic_ips.iter();
        let elastic = all.find(|elastic| elastic.leads_to(&interface.id, address));
        ec2::NetworkInterfacePrivateIpAddress {
            association: elastic.map(|elastic| ec2::NetworkInterfaceAssociation {
                allocation_id: Some(elastic.id.clone()),
                association_id: elastic.association.as_ref().map(|it| it.id.clone()),
                ip_owner_id: Some(call.account().to_owned()),
                public_dns_name: Some(String::new()),
                public_ip: Some(elastic.public_ip.to_string()),
                ..ec2::NetworkInterfaceAssociation::default()
            }),
            primary: Some(at == 0),
            private_dns_name: Some(private_dns_name(address, &call.region)),
            private_ip_address: Some(address.to_string()),
        }
    };
    interface.private_ips().enumerate().map(show).collect()
}

/// How the interface is attached; interfaces of services are so under the service's own name.
#[must_use]
pub fn show_attachment(
    call: &Call,
    interface: &Interface,
) -> Option<ec2::NetworkInterfaceAttachment> {
    let attached = || Some("attached".to_owned());
    if let Some(holder) = &interface.holder {
        return Some(ec2::NetworkInterfaceAttachment {
            attachment_id: Some(interface.id.replacen("eni-", "ela-attach-", 1)),
            delete_on_termination: Some(false),
            device_index: Some(1),
            instance_owner_id: Some(holder_words(holder).0.to_owned()),
            status: attached(),
            ..ec2::NetworkInterfaceAttachment::default()
        });
    }
    let attachment = interface.attachment.as_ref()?;
    Some(ec2::NetworkInterfaceAttachment {
        attach_time: Some(attachment.since.to_string()),
        attachment_id: Some(attachment.id.clone()),
        delete_on_termination: Some(attachment.delete_on_termination),
        device_index: Some(attachment.device_index),
        network_card_index: Some(0),
        instance_id: Some(attachment.instance.clone()),
        instance_owner_id: Some(call.account().to_owned()),
        status: attached(),
        ..ec2::NetworkInterfaceAttachment::default()
    })
}

/// Groups by id and name.
#[must_use]
pub fn show_groups(ids: &[String], names: &BTreeMap<String, String>) -> Vec<ec2::GroupIdentifier> {
    let show = |id: &String| ec2::GroupIdentifier {
        group_id: Some(id.clone()),
        group_name: names.get(id).cloned(),
    };
    ids.iter().map(show).collect()
}

/// `ip-172-31-0-4.ec2.internal` in us-east-1, `...REGION.compute.internal` elsewhere.
#[must_use]
pub fn private_dns_name(address: Ipv4Addr, region: &str) -> String {
    let [a, b, c, d] = address.octets();
    format!("ip-{a}-{b}-{c}-{d}.{}", internal_domain(region))
}

/// A locally administered address, unique in the VPC because the IP address is.
#[must_use]
pub fn mac_address(address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("02:bb:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}

//! Network interfaces: how something that runs is present in a subnet.
//!
//! A DB instance has one, made and removed by `rds` together with the instance. An interface is what
//! makes its security groups be in use and its address a member of them.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::dhcp_options::internal_domain;
use crate::network::filter::{Field, flag, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::Read;
use crate::network::security_group::SecurityGroup;
use crate::network::subnet::{self, Subnet};
use crate::network::tag::{self, Tags};
use crate::network::vpc;
use crate::network::zone;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// What interfaces of DB instances are described as.
pub const RDS_DESCRIPTION: &str = "RDSNetworkInterface";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    /// `eni-...`.
    pub id: String,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    pub private_ip: Ipv4Addr,
    /// Ids of the security groups it is a member of.
    pub groups: Vec<String>,
    /// Whose it is: any text that is unique in the account and region, e.g. `db-instance/db-ABC`.
    pub holder: String,
    pub description: String,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Interface {
    const KIND: &'static str = "network-interface";
}

/// An interface to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInterface {
    /// From [`fresh_id`].
    pub id: String,
    pub subnet: String,
    pub groups: Vec<String>,
    pub holder: String,
    pub description: String,
}

/// Why an interface cannot be made.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AttachError {
    #[error("there is no subnet {subnet}")]
    SubnetUnknown { subnet: String },
    #[error("subnet {subnet} has no free address")]
    SubnetFull { subnet: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An id for an interface that is about to be made.
#[must_use]
pub fn fresh_id(entropy: &dyn Entropy) -> String {
    id::NETWORK_INTERFACE.fresh(entropy)
}

/// Makes an interface at the first free address of its subnet.
pub async fn attach(
    change: &Change,
    scope: &Scope,
    new: NewInterface,
) -> Result<Interface, AttachError> {
    let found = subnet::find(change, scope, &new.subnet).await?;
    let Some(subnet) = found else {
        return Err(AttachError::SubnetUnknown { subnet: new.subnet });
    };
    let taken: BTreeSet<Ipv4Addr> = list(change, scope)
        .await?
        .into_iter()
        .filter(|interface| interface.subnet == subnet.id)
        .map(|interface| interface.private_ip)
        .collect();
    let Some(private_ip) = subnet.usable().find(|address| !taken.contains(address)) else {
        return Err(AttachError::SubnetFull { subnet: subnet.id });
    };
    let interface = Interface {
        id: new.id,
        subnet: subnet.id,
        vpc: subnet.vpc,
        zone: subnet.zone,
        private_ip,
        groups: new.groups,
        holder: new.holder,
        description: new.description,
        tags: Tags::default(),
    };
    change.put_in(scope, &interface.id, &interface).await?;
    Ok(interface)
}

/// Removes the interfaces of a holder. Not an error when it has none.
pub async fn detach(change: &Change, scope: &Scope, holder: &str) -> Result<(), StoreError> {
    for interface in list(change, scope).await? {
        if interface.holder == holder {
            change.delete_in::<Interface>(scope, &interface.id).await?;
        }
    }
    Ok(())
}

/// Makes the interfaces of a holder members of these groups and no others.
pub async fn set_groups(
    change: &Change,
    scope: &Scope,
    holder: &str,
    groups: &[String],
) -> Result<(), StoreError> {
    for mut interface in list(change, scope).await? {
        if interface.holder == holder && interface.groups != groups {
            groups.clone_into(&mut interface.groups);
            change.put_in(scope, &interface.id, &interface).await?;
        }
    }
    Ok(())
}

/// All interfaces of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<Interface>, StoreError> {
    let all = read.all::<Interface>(scope).await?;
    Ok(all.into_iter().map(|(_, interface)| interface).collect())
}

impl Listed for ec2::NetworkInterface {
    const KIND: Kind = id::NETWORK_INTERFACE;
    const FIELDS: &'static [Field<Self>] = &[
        ("addresses.primary", |eni| {
            eni.private_ip_addresses.iter().flat_map(|ip| flag(ip.primary)).collect()
        }),
        ("addresses.private-ip-address", |eni| {
            eni.private_ip_addresses.iter().filter_map(|ip| ip.private_ip_address.clone()).collect()
        }),
        ("association.public-ip", |_| Vec::new()),
        ("attachment.instance-id", |_| Vec::new()),
        ("attachment.instance-owner-id", |eni| {
            eni.attachment.iter().filter_map(|at| at.instance_owner_id.clone()).collect()
        }),
        ("attachment.status", |eni| {
            eni.attachment.iter().filter_map(|at| at.status.clone()).collect()
        }),
        ("availability-zone", |eni| one(eni.availability_zone.as_ref())),
        ("availability-zone-id", |eni| one(eni.availability_zone_id.as_ref())),
        ("description", |eni| one(eni.description.as_ref())),
        ("group-id", |eni| eni.groups.iter().filter_map(|g| g.group_id.clone()).collect()),
        ("group-name", |eni| eni.groups.iter().filter_map(|g| g.group_name.clone()).collect()),
        ("interface-type", |eni| one(eni.interface_type.as_ref())),
        ("ipv6-addresses.ipv6-address", |_| Vec::new()),
        ("mac-address", |eni| one(eni.mac_address.as_ref())),
        ("network-interface-id", |eni| one(eni.network_interface_id.as_ref())),
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

/// `ec2:DescribeNetworkInterfaces`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNetworkInterfacesRequest,
) -> Result<ec2::DescribeNetworkInterfacesResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let groups = view.list::<SecurityGroup>(&scope).await?;
    let all = list(&view, &scope).await?;
    let shown = all.into_iter().map(|interface| show(&call, interface, &groups));
    let query = Query {
        ids: &input.network_interface_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (network_interfaces, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeNetworkInterfacesResult { network_interfaces, next_token })
}

fn show(
    call: &Call,
    interface: Interface,
    groups: &[(String, SecurityGroup)],
) -> ec2::NetworkInterface {
    let private_dns_name = private_dns_name(interface.private_ip, &call.region);
    let identify = |id: &String| ec2::GroupIdentifier {
        group_id: Some(id.clone()),
        group_name: groups.iter().find(|(known, _)| known == id).map(|(_, g)| g.name.clone()),
    };
    let address = interface.private_ip.to_string();
    ec2::NetworkInterface {
        attachment: Some(ec2::NetworkInterfaceAttachment {
            attachment_id: Some(interface.id.replacen("eni-", "ela-attach-", 1)),
            delete_on_termination: Some(false),
            device_index: Some(1),
            instance_owner_id: Some("amazon-rds".to_owned()),
            status: Some("attached".to_owned()),
            ..ec2::NetworkInterfaceAttachment::default()
        }),
        availability_zone_id: zone::id_of(&call.region, &interface.zone).map(str::to_owned),
        availability_zone: Some(interface.zone),
        description: Some(interface.description),
        groups: interface.groups.iter().map(identify).collect(),
        interface_type: Some("interface".to_owned()),
        mac_address: Some(mac_address(interface.private_ip)),
        network_interface_id: Some(interface.id),
        owner_id: Some(call.account().to_owned()),
        private_dns_name: Some(private_dns_name.clone()),
        private_ip_address: Some(address.clone()),
        private_ip_addresses: vec![ec2::NetworkInterfacePrivateIpAddress {
            primary: Some(true),
            private_dns_name: Some(private_dns_name),
            private_ip_address: Some(address),
            association: None,
        }],
        requester_id: Some("amazon-rds".to_owned()),
        requester_managed: Some(true),
        source_dest_check: Some(true),
        status: Some("in-use".to_owned()),
        subnet_id: Some(interface.subnet),
        tag_set: tag::show(&interface.tags),
        vpc_id: Some(interface.vpc),
        ..ec2::NetworkInterface::default()
    }
}

/// `ip-172-31-0-4.ec2.internal` in us-east-1, `...REGION.compute.internal` elsewhere.
fn private_dns_name(address: Ipv4Addr, region: &str) -> String {
    let [a, b, c, d] = address.octets();
    format!("ip-{a}-{b}-{c}-{d}.{}", internal_domain(region))
}

/// A locally administered address, unique in the VPC because the IP address is.
fn mac_address(address: Ipv4Addr) -> String {
    let [a, b, c, d] = address.octets();
    format!("02:bb:{a:02x}:{b:02x}:{c:02x}:{d:02x}")
}

/// Addresses as the rules' evaluation wants them.
#[must_use]
pub fn address(interface: &Interface) -> IpAddr {
    IpAddr::V4(interface.private_ip)
}

/// How many addresses of a subnet the interfaces take.
#[must_use]
pub fn taken_in(subnet: &Subnet, interfaces: &[Interface]) -> usize {
    interfaces.iter().filter(|interface| interface.subnet == subnet.id).count()
}

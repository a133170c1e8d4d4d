//! The interfaces that an instance begins with.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::interface::api::choose_groups;
use crate::network::interface::private_address::Asked;
use crate::network::interface::{self, Attachment, Interface, fresh_id, in_subnet};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::security_group::api::Named;
use crate::network::subnet::{self, Subnet};
use crate::network::tag::Tags;
use crate::network::vpc;
use crate::store::records::change::Change;

/// One interface that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nic {
    pub index: i32,
    pub delete_on_termination: bool,
    source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    Existing(String),
    New(New),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct New {
    /// `None`: the default subnet of the zone.
    subnet: Option<String>,
    zone: Option<String>,
    groups: Vec<String>,
    group_names: Vec<String>,
    asked: Asked,
    description: String,
}

impl Nic {
    /// Whether two instances could not have it alike.
    #[must_use]
    pub fn is_for_one(&self) -> bool {
        match &self.source {
            Source::Existing(_) => true,
            Source::New(new) => new.asked.primary.is_some() || !new.asked.secondary.is_empty(),
        }
    }
}

/// The zone that a request names.
#[must_use]
pub fn asked_zone(input: &ec2::RunInstancesRequest) -> Option<String> {
    let zone = input.placement.as_ref()?.availability_zone.as_ref()?;
    Some(zone.clone()).filter(|zone| !zone.is_empty())
}

/// The interfaces of a request, by device index; at least one.
pub fn read(input: &ec2::RunInstancesRequest) -> Result<Vec<Nic>, ApiError> {
    let zone = asked_zone(input);
    if input.network_interfaces.is_empty() {
        let new = New {
            subnet: input.subnet_id.clone(),
            zone,
            groups: input.security_group_ids.clone(),
            group_names: input.security_groups.clone(),
            asked: Asked::read(input.private_ip_address.as_deref(), &[], None)?,
            description: String::new(),
        };
        return Ok(vec![Nic { index: 0, delete_on_termination: true, source: Source::New(new) }]);
    }
    if input.subnet_id.is_some() || input.private_ip_address.is_some() {
        return Err(invalid_combination(
            "Network interfaces and an instance-level subnet ID may not be specified on the same \
             request",
        ));
    }
    if !input.security_group_ids.is_empty() || !input.security_groups.is_empty() {
        return Err(invalid_combination(
            "Network interfaces and an instance-level security groups may not be specified on the \
             same request",
        ));
    }
    let nics = input.network_interfaces.iter().map(|one| read_one(one, zone.as_ref()));
    let mut nics = nics.collect::<Result<Vec<_>, ApiError>>()?;
    nics.sort_by_key(|nic| nic.index);
    if nics.first().is_some_and(|first| first.index != 0) {
        return Err(invalid_combination("A network interface with the device index 0 is required"));
    }
    if let Some(pair) = nics.windows(2).find(|pair| pair[0].index == pair[1].index) {
        let text = format!("The device index {} is specified more than once", pair[0].index);
        return Err(invalid_value(text));
    }
    Ok(nics)
}

fn read_one(
    one: &ec2::InstanceNetworkInterfaceSpecification,
    zone: Option<&String>,
) -> Result<Nic, ApiError> {
    refuse_unsupported(one)?;
    let index = one.device_index.ok_or_else(|| missing("networkInterface.deviceIndex"))?;
    let asked = Asked::read(
        one.private_ip_address.as_deref(),
        &one.private_ip_addresses,
        one.secondary_private_ip_address_count,
    )?;
    let Some(existing) = &one.network_interface_id else {
        let new = New {
            subnet: one.subnet_id.clone(),
            zone: zone.cloned(),
            groups: one.groups.clone(),
            group_names: Vec::new(),
            asked,
            description: one.description.clone().unwrap_or_default(),
        };
        let delete_on_termination = one.delete_on_termination.unwrap_or(true);
        return Ok(Nic { index, delete_on_termination, source: Source::New(new) });
    };
    if one.subnet_id.is_some() || !one.groups.is_empty() || asked != Asked::default() {
        return Err(invalid_combination(
            "A network interface may not be specified together with a subnet ID, security groups \
             or private IP addresses",
        ));
    }
    if one.delete_on_termination == Some(true) {
        return Err(invalid_value(
            "An existing network interface cannot be deleted on termination; modify its attachment \
             afterwards.",
        ));
    }
    let source = Source::Existing(existing.clone());
    Ok(Nic { index, delete_on_termination: false, source })
}

fn refuse_unsupported(one: &ec2::InstanceNetworkInterfaceSpecification) -> Result<(), ApiError> {
    if one.associate_public_ip_address == Some(true)
        || one.associate_carrier_ip_address == Some(true)
    {
        return Err(unsupported(
            "Instances get no public address by themselves here; associate an elastic address",
        ));
    }
    let ipv6 = !one.ipv6_addresses.is_empty()
        || one.ipv6_address_count.is_some_and(|count| count != 0)
        || !one.ipv6_prefixes.is_empty()
        || one.ipv6_prefix_count.is_some_and(|count| count != 0)
        || one.primary_ipv6 == Some(true);
    if ipv6 {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    if !one.ipv4_prefixes.is_empty() || one.ipv4_prefix_count.is_some_and(|count| count != 0) {
        return Err(unsupported("Prefixes of addresses are not available here; name addresses"));
    }
    let plain = one.interface_type.as_deref().is_none_or(|kind| kind == "interface");
    if !plain || one.network_card_index.is_some_and(|card| card != 0) {
        return Err(unsupported("Plain interfaces on the network card 0 only are available here"));
    }
    Ok(())
}

/// Makes or takes the interface for an instance.
pub async fn make(
    call: &Call,
    change: &Change,
    nic: &Nic,
    (instance, tags): (&str, &Tags),
) -> Result<Interface, ApiError> {
    let entropy = &*call.control.entropy;
    let mut attachment = Attachment::new(entropy, instance, nic.index, call.now);
    attachment.delete_on_termination = nic.delete_on_termination;
    let mut interface = match &nic.source {
        Source::Existing(id) => interface::own(change, id).await?,
        Source::New(new) => Interface { id: fresh_id(entropy), ..fresh(change, new, tags).await? },
    };
    if interface.attachment.is_some() {
        let text = format!("Interface: [{}] in use.", interface.id);
        return Err(ApiError::new("InvalidNetworkInterface.InUse", text));
    }
    interface.attachment = Some(attachment);
    change.put(&interface.id, &interface).await?;
    Ok(interface)
}

async fn fresh(change: &Change, new: &New, tags: &Tags) -> Result<Interface, ApiError> {
    let scope = change.scope();
    let subnet = match &new.subnet {
        Some(id) => named(change, scope, id::SUBNET, id).await?,
        None => default_subnet(change, new.zone.as_deref()).await?,
    };
    let mut ids = new.groups.clone();
    for name in &new.group_names {
        ids.push(Named { id: None, name: Some(name) }.find(change, scope).await?.id);
    }
    let groups = choose_groups(change, scope, &subnet, &ids).await?;
    let others = interface::list(change, scope).await?;
    let (primary, secondary_ips) = new.asked.choose(&subnet, &others)?;
    Ok(Interface {
        secondary_ips,
        groups,
        description: new.description.clone(),
        tags: tags.clone(),
        ..in_subnet(&subnet, primary)
    })
}

/// The default subnet of a zone, or of the first zone that has one.
async fn default_subnet(change: &Change, zone: Option<&str>) -> Result<Subnet, ApiError> {
    let scope = change.scope();
    let default = vpc::default_of(change, scope).await?.ok_or_else(|| {
        ApiError::new(
            "VPCIdNotSpecified",
            "No default VPC for this user. Specify a subnet or a network interface.",
        )
    })?;
    let subnets = subnet::list_of_vpc(change, scope, &default.id).await?;
    let fits = |one: &Subnet| one.default_for_zone && zone.is_none_or(|zone| one.zone == zone);
    subnets.into_iter().find(fits).ok_or_else(|| {
        let text = match zone {
            Some(zone) => format!("No default subnet for availability zone: '{zone}'."),
            None => format!(
                "No subnets found for the default VPC '{}'. Please specify a subnet.",
                default.id
            ),
        };
        ApiError::new("MissingInput", text)
    })
}

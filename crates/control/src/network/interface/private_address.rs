//! Which private addresses of its subnet an interface has.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip;
use crate::network::id;
use crate::network::interface::{Interface, list, own, taken_in};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::subnet::Subnet;
use crate::store::records::change::Change;

/// Quota per interface: what the largest instances allow.
const ADDRESSES_MAX: usize = 50;

/// The addresses that a new interface is asked to have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// `None`: any one that is free.
    pub primary: Option<Ipv4Addr>,
    pub secondary: Vec<Ipv4Addr>,
    /// How many more there are to be, any ones.
    pub more: usize,
}

impl Asked {
    /// Understands the three ways in which a request names addresses.
    pub fn read(
        primary: Option<&str>,
        listed: &[ec2::PrivateIpAddressSpecification],
        more: Option<i32>,
    ) -> Result<Self, ApiError> {
        let mut asked = Self {
            primary: primary.map(read_address).transpose()?,
            secondary: Vec::new(),
            more: read_count(more)?,
        };
        if !listed.is_empty() && asked.more != 0 {
            return Err(invalid_combination(
                "secondaryPrivateIpAddressCount cannot be used together with privateIpAddresses",
            ));
        }
        for one in listed {
            let address = one.private_ip_address.as_deref();
            let address = read_address(address.ok_or_else(|| missing("privateIpAddress"))?)?;
            if one.primary != Some(true) {
                asked.secondary.push(address);
            } else if asked.primary.is_some_and(|primary| primary != address) {
                return Err(invalid_combination(
                    "Only one private IP address can be designated as primary",
                ));
            } else {
                asked.primary = Some(address);
            }
        }
        asked.check_size()?;
        Ok(asked)
    }

    fn check_size(&self) -> Result<(), ApiError> {
        if ADDRESSES_MAX <= self.secondary.len().saturating_add(self.more) {
            return Err(too_many());
        }
        Ok(())
    }

    /// The primary and the other addresses, all of them free.
    pub fn choose(
        &self,
        subnet: &Subnet,
        interfaces: &[Interface],
    ) -> Result<(Ipv4Addr, Vec<Ipv4Addr>), ApiError> {
        let mut taken = taken_in(subnet, interfaces);
        for address in self.primary.iter().chain(&self.secondary) {
            take(subnet, *address, &mut taken)?;
        }
        let primary = match self.primary {
            Some(primary) => primary,
            None => take_any(subnet, &mut taken)?,
        };
        let mut secondary = self.secondary.clone();
        for _ in 0..self.more {
            secondary.push(take_any(subnet, &mut taken)?);
        }
        Ok((primary, secondary))
    }
}

fn too_many() -> ApiError {
    let text = format!("An interface can have at most {ADDRESSES_MAX} private IP addresses.");
    ApiError::new("PrivateIpAddressLimitExceeded", text)
}

/// An address as requests write it.
pub fn read_address(text: &str) -> Result<Ipv4Addr, ApiError> {
    text.parse().map_err(|_| invalid_value(format!("Invalid value '{text}' for IP address")))
}

fn read_count(count: Option<i32>) -> Result<usize, ApiError> {
    let count = count.unwrap_or(0);
    usize::try_from(count).map_err(|_| {
        invalid_value(format!(
            "Value ({count}) for parameter secondaryPrivateIpAddressCount is invalid."
        ))
    })
}

fn take(
    subnet: &Subnet,
    address: Ipv4Addr,
    taken: &mut BTreeSet<Ipv4Addr>,
) -> Result<(), ApiError> {
    if !subnet.cidr.contains(IpAddr::V4(address)) {
        let text = format!("Address {address} does not fall within the subnet's address range");
        return Err(invalid_value(text));
    }
    if !subnet.can_be_used(address) {
        let text = format!("Address {address} is in subnet's reserved address range");
        return Err(invalid_value(text));
    }
    if !taken.insert(address) {
        let text = format!("Address {address} is in use.");
        return Err(ApiError::new("InvalidIPAddress.InUse", text));
    }
    Ok(())
}

fn take_any(subnet: &Subnet, taken: &mut BTreeSet<Ipv4Addr>) -> Result<Ipv4Addr, ApiError> {
    let found = subnet.usable().find(|address| !taken.contains(address));
    let address = found.ok_or_else(|| {
        ApiError::new(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.",
        )
    })?;
    taken.insert(address);
    Ok(address)
}

/// `ec2:AssignPrivateIpAddresses`.
pub async fn assign(
    call: Call,
    input: ec2::AssignPrivateIpAddressesRequest,
) -> Result<ec2::AssignPrivateIpAddressesResult, ApiError> {
    if !input.ipv4_prefixes.is_empty() || input.ipv4_prefix_count.is_some() {
        return Err(unsupported("Prefixes of addresses are not available here; assign addresses"));
    }
    let more = read_count(input.secondary_private_ip_address_count)?;
    let named = input.private_ip_addresses.iter().map(|text| read_address(text));
    let named = named.collect::<Result<Vec<_>, ApiError>>()?;
    if named.is_empty() == (more == 0) {
        return Err(invalid_combination(
            "Either privateIpAddresses or secondaryPrivateIpAddressCount must be given",
        ));
    }
    let asked = Asked { primary: None, secondary: named, more };
    asked.check_size()?;
    let move_them = input.allow_reassignment == Some(true);
    let assigned = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut interface = own(change, &input.network_interface_id).await?;
            // What it has already is no change.
            let mut asked = asked.clone();
            asked.secondary.retain(|address| !interface.secondary_ips.contains(address));
            if move_them {
                take_away(change, &interface, &asked.secondary).await?;
            }
            let assigned = choose_more(change, &interface, &asked).await?;
            interface.secondary_ips.extend(&assigned);
            if ADDRESSES_MAX <= interface.secondary_ips.len() {
                return Err(too_many());
            }
            change.put(&interface.id, &interface).await?;
            Ok(assigned)
        })
        .await?;
    let show = |address: Ipv4Addr| ec2::AssignedPrivateIpAddress {
        private_ip_address: Some(address.to_string()),
    };
    Ok(ec2::AssignPrivateIpAddressesResult {
        network_interface_id: Some(input.network_interface_id),
        assigned_private_ip_addresses: assigned.into_iter().map(show).collect(),
        assigned_ipv4_prefixes: Vec::new(),
    })
}

async fn choose_more(
    change: &Change,
    interface: &Interface,
    asked: &Asked,
) -> Result<Vec<Ipv4Addr>, ApiError> {
    let subnet: Subnet = named(change, change.scope(), id::SUBNET, &interface.subnet).await?;
    let mut taken = taken_in(&subnet, &list(change, change.scope()).await?);
    for address in &asked.secondary {
        take(&subnet, *address, &mut taken)?;
    }
    let mut chosen = asked.secondary.clone();
    for _ in 0..asked.more {
        chosen.push(take_any(&subnet, &mut taken)?);
    }
    Ok(chosen)
}

/// Takes secondary addresses away from other interfaces in the subnet.
async fn take_away(
    change: &Change,
    to: &Interface,
    addresses: &[Ipv4Addr],
) -> Result<(), ApiError> {
    for mut other in list(change, change.scope()).await? {
        let here = other.id != to.id && other.subnet == to.subnet && other.holder.is_none();
        if here && other.secondary_ips.iter().any(|address| addresses.contains(address)) {
            other.secondary_ips.retain(|address| !addresses.contains(address));
            change.put(&other.id, &other).await?;
            elastic_ip::forget(change, &other.id, Some(addresses)).await?;
        }
    }
    Ok(())
}

/// `ec2:UnassignPrivateIpAddresses`.
pub async fn unassign(
    call: Call,
    input: ec2::UnassignPrivateIpAddressesRequest,
) -> Result<(), ApiError> {
    if !input.ipv4_prefixes.is_empty() {
        return Err(unsupported("Prefixes of addresses are not available here"));
    }
    if input.private_ip_addresses.is_empty() {
        return Err(missing("privateIpAddresses"));
    }
    let addresses = input.private_ip_addresses.iter().map(|text| read_address(text));
    let addresses = addresses.collect::<Result<Vec<_>, ApiError>>()?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut interface = own(change, &input.network_interface_id).await?;
            if addresses.contains(&interface.private_ip) {
                let text = format!(
                    "The primary private IP address of interface {} cannot be unassigned",
                    interface.id
                );
                return Err(invalid_value(text));
            }
            let strange = |address: &&Ipv4Addr| !interface.secondary_ips.contains(address);
            let strangers: Vec<String> =
                addresses.iter().filter(strange).map(ToString::to_string).collect();
            if !strangers.is_empty() {
                let text = format!(
                    "Some of [{}] are not assigned to interface {}",
                    strangers.join(", "),
                    interface.id
                );
                return Err(invalid_value(text));
            }
            interface.secondary_ips.retain(|address| !addresses.contains(address));
            elastic_ip::forget(change, &interface.id, Some(&addresses)).await?;
            Ok(change.put(&interface.id, &interface).await?)
        })
        .await
}

#[cfg(test)]
mod tests {
    use super::{Asked, ec2};
    use crate::network::interface::in_subnet;
    use crate::network::subnet::Subnet;
    use crate::network::tag::Tags;

    fn subnet() -> Subnet {
        Subnet {
            id: "subnet-1".to_owned(),
            vpc: "vpc-1".to_owned(),
            zone: "us-east-1a".to_owned(),
            cidr: "10.0.0.0/28".parse().unwrap(),
            default_for_zone: false,
            map_public_ip: false,
            resource_names: false,
            tags: Tags::new(),
        }
    }

    #[test]
    fn addresses_are_free_and_of_the_subnet() {
        let subnet = subnet();
        let there = [in_subnet(&subnet, "10.0.0.5".parse().unwrap())];
        for (primary, listed, more, expected) in [
            (None, &[][..], 0, Ok("10.0.0.4")),
            (None, &[], 2, Ok("10.0.0.4 10.0.0.6 10.0.0.7")),
            (Some("10.0.0.9"), &[], 1, Ok("10.0.0.9 10.0.0.4")),
            (None, &["10.0.0.4"], 0, Ok("10.0.0.6 10.0.0.4")),
            (Some("10.0.0.5"), &[], 0, Err("InvalidIPAddress.InUse")),
            (Some("10.0.0.9"), &["10.0.0.9"], 0, Err("InvalidIPAddress.InUse")),
            (Some("10.0.0.3"), &[], 0, Err("InvalidParameterValue")),
            (Some("10.0.0.15"), &[], 0, Err("InvalidParameterValue")),
            (Some("10.0.1.1"), &[], 0, Err("InvalidParameterValue")),
            (Some("ten"), &[], 0, Err("InvalidParameterValue")),
            (None, &[], -1, Err("InvalidParameterValue")),
            (None, &[], 10, Err("InsufficientFreeAddressesInSubnet")),
            (None, &[], 50, Err("PrivateIpAddressLimitExceeded")),
            (None, &["10.0.0.4"], 1, Err("InvalidParameterCombination")),
        ] {
            let listed: Vec<_> = listed
                .iter()
                .map(|address: &&str| ec2::PrivateIpAddressSpecification {
                    primary: None,
                    private_ip_address: Some((*address).to_owned()),
                })
                .collect();
            let found = Asked::read(primary, &listed, Some(more))
                .and_then(|asked| asked.choose(&subnet, &there))
                .map(|(first, rest)| {
                    let all = [first].into_iter().chain(rest);
                    all.map(|address| address.to_string()).collect::<Vec<_>>().join(" ")
                })
                .map_err(|error| error.code.into_owned());
            let found = found.as_ref().map(String::as_str).map_err(String::as_str);
            assert_eq!(found, expected, "{primary:?} {listed:?} {more}");
        }
    }
}

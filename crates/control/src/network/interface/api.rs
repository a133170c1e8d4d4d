//! The EC2 calls that make and delete network interfaces.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip;
use crate::network::id;
use crate::network::interface::listing::show_one;
use crate::network::interface::private_address::Asked;
use crate::network::interface::{Interface, fresh_id, in_subnet, list};
use crate::network::read::{Read, named};
use crate::network::refusal::{invalid_value, reused_token, unsupported};
use crate::network::security_group::{self, SecurityGroup};
use crate::network::subnet::Subnet;
use crate::network::tag;
use crate::network::vpc;
use crate::store::records::Scope;

/// Quota per region.
const INTERFACES_MAX: usize = 5000;
/// Quota per interface.
const GROUPS_MAX: usize = 5;

/// `ec2:CreateNetworkInterface`.
pub async fn create(
    call: Call,
    input: ec2::CreateNetworkInterfaceRequest,
) -> Result<ec2::CreateNetworkInterfaceResult, ApiError> {
    refuse_unsupported(&input)?;
    let asked = Asked::read(
        input.private_ip_address.as_deref(),
        &input.private_ip_addresses,
        input.secondary_private_ip_address_count,
    )?;
    let tags = tag::from_specifications(&input.tag_specifications, id::NETWORK_INTERFACE)?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let token = input.client_token.as_ref();
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            let others = list(change, change.scope()).await?;
            let same = |one: &&Interface| token.is_some() && one.client_token.as_ref() == token;
            if let Some(same) = others.iter().find(same) {
                let agrees = same.subnet == input.subnet_id;
                return if agrees { Ok(same.clone()) } else { Err(reused_token()) };
            }
            let subnet: Subnet =
                named(change, change.scope(), id::SUBNET, &input.subnet_id).await?;
            if INTERFACES_MAX <= others.len() {
                let text = "The maximum number of network interfaces has been reached.";
                return Err(ApiError::new("NetworkInterfaceLimitExceeded", text));
            }
            let groups = choose_groups(change, change.scope(), &subnet, &input.groups).await?;
            let (primary, secondary_ips) = asked.choose(&subnet, &others)?;
            let made = Interface {
                id: fresh_id(entropy),
                secondary_ips,
                groups,
                description: input.description.clone().unwrap_or_default(),
                client_token: token.cloned(),
                tags: tags.clone(),
                ..in_subnet(&subnet, primary)
            };
            change.put(&made.id, &made).await?;
            Ok(made)
        })
        .await?;
    Ok(ec2::CreateNetworkInterfaceResult {
        network_interface: Some(show_one(&call, made).await?),
        client_token: input.client_token,
    })
}

fn refuse_unsupported(input: &ec2::CreateNetworkInterfaceRequest) -> Result<(), ApiError> {
    let ipv6 = !input.ipv6_addresses.is_empty()
        || input.ipv6_address_count.is_some_and(|count| count != 0)
        || !input.ipv6_prefixes.is_empty()
        || input.ipv6_prefix_count.is_some_and(|count| count != 0)
        || input.enable_primary_ipv6 == Some(true);
    if ipv6 {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    if !input.ipv4_prefixes.is_empty() || input.ipv4_prefix_count.is_some_and(|count| count != 0) {
        return Err(unsupported("Prefixes of addresses are not available here; name addresses"));
    }
    if input.interface_type.as_deref().is_some_and(|kind| kind != "interface") {
        return Err(unsupported("Interfaces of the type \"interface\" only are available here"));
    }
    if input.operator.is_some() {
        return Err(unsupported("Interfaces managed by another service are not available here"));
    }
    Ok(())
}

/// The groups of a new interface in a subnet: those asked for, else the VPC's default one.
pub async fn choose_groups(
    read: &impl Read,
    scope: &Scope,
    subnet: &Subnet,
    asked: &[String],
) -> Result<Vec<String>, ApiError> {
    if asked.is_empty() {
        let default = security_group::default_of(read, scope, &subnet.vpc).await?;
        return Ok(default.into_iter().map(|group| group.id).collect());
    }
    check_groups(read, scope, &subnet.vpc, asked).await?;
    let mut groups: Vec<String> = Vec::new();
    for id in asked {
        if !groups.contains(id) {
            groups.push(id.clone());
        }
    }
    Ok(groups)
}

/// Refuses groups that an interface in the VPC cannot be a member of.
pub async fn check_groups(
    read: &impl Read,
    scope: &Scope,
    vpc: &str,
    asked: &[String],
) -> Result<(), ApiError> {
    if GROUPS_MAX < asked.len() {
        let text = "The maximum number of security groups per interface has been reached.";
        return Err(ApiError::new("SecurityGroupsPerInterfaceLimitExceeded", text));
    }
    for id in asked {
        let group: SecurityGroup = named(read, scope, id::SECURITY_GROUP, id).await?;
        if !group.is_in(vpc) {
            let text =
                format!("Security group {id} and network {vpc} belong to different networks.");
            return Err(ApiError::new("InvalidParameter", text));
        }
    }
    Ok(())
}

/// `ec2:DeleteNetworkInterface`.
pub async fn delete(call: Call, input: ec2::DeleteNetworkInterfaceRequest) -> Result<(), ApiError> {
    let id = &input.network_interface_id;
    call.records()
        .change(&call.region_scope(), async |change| {
            let interface: Interface =
                named(change, change.scope(), id::NETWORK_INTERFACE, id).await?;
            if interface.is_in_use() {
                let text = format!("Network interface '{id}' is currently in use.");
                return Err(invalid_value(text));
            }
            elastic_ip::forget(change, id, None).await?;
            Ok(change.delete::<Interface>(id).await?)
        })
        .await
}

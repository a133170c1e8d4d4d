//! The EC2 calls that change elastic addresses.

use std::net::Ipv4Addr;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip::{Association, ElasticIp, claim, list, unclaim};
use crate::network::id;
use crate::network::interface::attachment::of_instance;
use crate::network::interface::private_address::read_address;
use crate::network::interface::{Interface, own};
use crate::network::internet_gateway;
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::tag;
use crate::store::records::change::Change;

/// Quota per region.
const ADDRESSES_MAX: usize = 5;

/// `ec2:AllocateAddress`.
pub async fn allocate(
    call: Call,
    input: ec2::AllocateAddressRequest,
) -> Result<ec2::AllocateAddressResult, ApiError> {
    refuse_unsupported(&call, &input)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::ELASTIC_IP)?;
    let entropy = &*call.control.entropy;
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            if ADDRESSES_MAX <= list(change, change.scope()).await?.len() {
                let text = "The maximum number of addresses has been reached.";
                return Err(ApiError::new("AddressLimitExceeded", text));
            }
            let public_ip = claim(change, entropy).await?.ok_or_else(|| {
                let text = "There are not enough free addresses to allocate the requested address.";
                ApiError::new("InsufficientAddressCapacity", text)
            })?;
            let id = id::ELASTIC_IP.fresh(entropy);
            let made = ElasticIp { id, public_ip, association: None, tags };
            change.put(&made.id, &made).await?;
            Ok(made)
        })
        .await?;
    Ok(ec2::AllocateAddressResult {
        allocation_id: Some(made.id),
        public_ipv4_pool: Some("amazon".to_owned()),
        network_border_group: Some(call.region.to_string()),
        domain: Some("vpc".to_owned()),
        public_ip: Some(made.public_ip.to_string()),
        ..ec2::AllocateAddressResult::default()
    })
}

fn refuse_unsupported(call: &Call, input: &ec2::AllocateAddressRequest) -> Result<(), ApiError> {
    match input.domain.as_deref() {
        None | Some("" | "vpc") => {}
        Some("standard") => {
            return Err(unsupported("EC2-Classic is not available; addresses are for VPCs"));
        }
        Some(other) => {
            let text = format!("Value ({other}) for parameter domain is invalid.");
            return Err(invalid_value(text));
        }
    }
    if let Some(address) = &input.address {
        let text = format!("Address '{address}' not found.");
        return Err(ApiError::new("InvalidAddress.NotFound", text));
    }
    let pools = [&input.customer_owned_ipv4_pool, &input.ipam_pool_id];
    let own_pool = input.public_ipv4_pool.as_deref().is_some_and(|pool| pool != "amazon");
    if own_pool || pools.iter().any(|pool| pool.is_some()) {
        return Err(unsupported("Pools of one's own addresses are not available here"));
    }
    check_border_group(call, input.network_border_group.as_deref())
}

fn check_border_group(call: &Call, group: Option<&str>) -> Result<(), ApiError> {
    if group.is_some_and(|group| group != &*call.region) {
        let text = format!(
            "Value ({}) for parameter networkBorderGroup is invalid.",
            group.unwrap_or_default()
        );
        return Err(invalid_value(text));
    }
    Ok(())
}

/// `ec2:ReleaseAddress`.
pub async fn release(call: Call, input: ec2::ReleaseAddressRequest) -> Result<(), ApiError> {
    check_border_group(&call, input.network_border_group.as_deref())?;
    let id = input.allocation_id.as_deref().ok_or_else(|| {
        if input.public_ip.is_some() {
            let text = "You must specify an allocation id when releasing a VPC elastic IP address";
            invalid_value(text)
        } else {
            missing("AllocationId")
        }
    })?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let elastic: ElasticIp = named(change, change.scope(), id::ELASTIC_IP, id).await?;
            if elastic.association.is_some() {
                let text = format!("Address {} is in use.", elastic.public_ip);
                return Err(ApiError::new("InvalidIPAddress.InUse", text));
            }
            unclaim(change, elastic.public_ip).await?;
            Ok(change.delete::<ElasticIp>(id).await?)
        })
        .await
}

/// `ec2:AssociateAddress`.
pub async fn associate(
    call: Call,
    input: ec2::AssociateAddressRequest,
) -> Result<ec2::AssociateAddressResult, ApiError> {
    let private_ip = input.private_ip_address.as_deref().map(read_address).transpose()?;
    let entropy = &*call.control.entropy;
    let id = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut elastic = find(change, &input).await?;
            let interface = target(change, &input).await?;
            let private_ip = private_ip.unwrap_or(interface.private_ip);
            if !interface.private_ips().any(|address| address == private_ip) {
                return Err(invalid_value(format!(
                    "The private IP address {private_ip} is not assigned to network interface {}",
                    interface.id
                )));
            }
            if internet_gateway::of_vpc(change, change.scope(), &interface.vpc).await?.is_none() {
                let vpc = &interface.vpc;
                let text = format!("Network {vpc} is not attached to any internet gateway");
                return Err(ApiError::new("Gateway.NotAttached", text));
            }
            if let Some(there) = &elastic.association {
                if elastic.leads_to(&interface.id, private_ip) {
                    return Ok(there.id.clone());
                }
                if input.allow_reassociation == Some(false) {
                    return Err(already(&elastic.id, there));
                }
            }
            make_way(change, &interface, private_ip, input.allow_reassociation).await?;
            let association = Association::new(entropy, &interface.id, private_ip);
            elastic.association = Some(association.clone());
            change.put(&elastic.id, &elastic).await?;
            Ok(association.id)
        })
        .await?;
    Ok(ec2::AssociateAddressResult { association_id: Some(id) })
}

/// The address that is to lead somewhere.
async fn find(
    change: &Change,
    input: &ec2::AssociateAddressRequest,
) -> Result<ElasticIp, ApiError> {
    match (&input.allocation_id, &input.public_ip) {
        (Some(_), Some(_)) => Err(invalid_combination(
            "You may specify public IP or allocation id, but not both in the same call",
        )),
        (Some(id), None) => named(change, change.scope(), id::ELASTIC_IP, id).await,
        (None, Some(address)) => by_address(change, address).await,
        (None, None) => Err(missing("AllocationId")),
    }
}

async fn by_address(change: &Change, address: &str) -> Result<ElasticIp, ApiError> {
    let all = list(change, change.scope()).await?;
    let found = all.into_iter().find(|elastic| elastic.public_ip.to_string() == address);
    found.ok_or_else(|| {
        ApiError::new("InvalidAddress.NotFound", format!("Address '{address}' not found."))
    })
}

/// The interface that an address is to lead to.
async fn target(
    change: &Change,
    input: &ec2::AssociateAddressRequest,
) -> Result<Interface, ApiError> {
    match (&input.network_interface_id, &input.instance_id) {
        (Some(_), Some(_)) => Err(invalid_combination(
            "You may specify a network interface or an instance, but not both in the same call",
        )),
        (Some(interface), None) => own(change, interface).await,
        (None, Some(instance)) => {
            let (_, its) = of_instance(change, instance).await?;
            match <[Interface; 1]>::try_from(its) {
                Ok([only]) => Ok(only),
                Err(_) => {
                    let text = format!(
                        "There are multiple interfaces attached to instance '{instance}'. Please \
                         specify an interface ID for the operation instead."
                    );
                    Err(ApiError::new("InvalidInstanceID", text))
                }
            }
        }
        (None, None) => Err(missing("networkInterfaceId or instanceId")),
    }
}

fn already(resource: &str, there: &Association) -> ApiError {
    let text = format!("resource {resource} is already associated with associate-id {}", there.id);
    ApiError::new("Resource.AlreadyAssociated", text)
}

/// Ends what leads to the private address so far.
async fn make_way(
    change: &Change,
    interface: &Interface,
    private_ip: Ipv4Addr,
    allowed: Option<bool>,
) -> Result<(), ApiError> {
    for mut other in list(change, change.scope()).await? {
        if !other.leads_to(&interface.id, private_ip) {
            continue;
        }
        if let (Some(there), Some(false)) = (&other.association, allowed) {
            return Err(already(&interface.id, there));
        }
        other.association = None;
        change.put(&other.id, &other).await?;
    }
    Ok(())
}

/// `ec2:DisassociateAddress`.
pub async fn disassociate(
    call: Call,
    input: ec2::DisassociateAddressRequest,
) -> Result<(), ApiError> {
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut elastic = match (&input.association_id, &input.public_ip) {
                (Some(_), Some(_)) => {
                    return Err(invalid_combination(
                        "You may specify public IP or association id, but not both in the same call",
                    ));
                }
                (Some(id), None) => by_association(change, id).await?,
                (None, Some(address)) => by_address(change, address).await?,
                (None, None) => return Err(missing("associationId")),
            };
            if let Some(there) = &elastic.association {
                let interface = change.get::<Interface>(&there.interface).await?;
                if let Some(interface) = interface {
                    interface.check_owner()?;
                }
            }
            elastic.association = None;
            Ok(change.put(&elastic.id, &elastic).await?)
        })
        .await
}

async fn by_association(change: &Change, id: &str) -> Result<ElasticIp, ApiError> {
    let all = list(change, change.scope()).await?;
    let found = all.into_iter().find(|elastic| {
        elastic.association.as_ref().is_some_and(|association| association.id == id)
    });
    found.ok_or_else(|| {
        let text = format!("The association ID '{id}' does not exist");
        ApiError::new("InvalidAssociationID.NotFound", text)
    })
}

//! Subnets: a part of a VPC's network in one Availability Zone.

use std::net::Ipv4Addr;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::filter::{Field, flag, number, one};
use crate::network::guard;
use crate::network::id::{self, Kind};
use crate::network::interface::{self, Interface};
use crate::network::listing::{self, Listed, Query};
use crate::network::network_acl;
use crate::network::read::Read;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::route_table;
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::network::zone::{self, Zone};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// Quota per VPC.
const SUBNETS_MAX: usize = 200;
/// Widths that EC2 allows (*Subnet sizing*).
const PREFIX_MIN: u8 = 16;
const PREFIX_MAX: u8 = 28;
/// The first four addresses and the last are the network's own.
const RESERVED_FIRST: u32 = 4;
const RESERVED: u32 = 5;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subnet {
    /// `subnet-...`.
    pub id: String,
    pub vpc: String,
    /// Name of the zone, e.g. `us-east-1a`.
    pub zone: String,
    pub cidr: Cidr,
    pub default_for_zone: bool,
    pub map_public_ip: bool,
    /// Whether private names of hosts are made from their ids instead of their addresses. Recorded
    /// and shown.
    #[serde(default)]
    pub resource_names: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Subnet {
    const KIND: &'static str = "subnet";
}

impl Subnet {
    /// The default subnet of a zone: hosts in it get public addresses.
    #[must_use]
    pub fn default_in(entropy: &dyn Entropy, vpc: &str, zone: &Zone, cidr: Cidr) -> Self {
        Self {
            id: id::SUBNET.fresh(entropy),
            vpc: vpc.to_owned(),
            zone: zone.name.clone(),
            cidr,
            default_for_zone: true,
            map_public_ip: true,
            resource_names: false,
            tags: Tags::new(),
        }
    }

    /// Addresses that interfaces can have, lowest first.
    pub fn usable(&self) -> impl Iterator<Item = Ipv4Addr> + use<> {
        let cidr = self.cidr;
        (RESERVED_FIRST..self.capacity() + RESERVED_FIRST).filter_map(move |at| cidr.nth_v4(at))
    }

    /// Whether an interface can have this address of the subnet.
    #[must_use]
    pub fn can_be_used(&self, address: Ipv4Addr) -> bool {
        let first = self.cidr.nth_v4(RESERVED_FIRST);
        let last = self.cidr.nth_v4(self.capacity() + RESERVED_FIRST - 1);
        first.is_some_and(|first| first <= address) && last.is_some_and(|last| address <= last)
    }

    /// How many addresses interfaces can have.
    #[must_use]
    pub fn capacity(&self) -> u32 {
        u32::try_from(self.cidr.size_v4()).unwrap_or(u32::MAX).saturating_sub(RESERVED)
    }
}

/// The subnet with this id.
pub async fn find(read: &impl Read, scope: &Scope, id: &str) -> Result<Option<Subnet>, StoreError> {
    read.one(scope, id).await
}

/// All subnets of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<Subnet>, StoreError> {
    let all = read.all::<Subnet>(scope).await?;
    Ok(all.into_iter().map(|(_, subnet)| subnet).collect())
}

/// The subnets of a VPC in the order of their addresses, which for a default VPC is that of zones.
pub async fn list_of_vpc(
    read: &impl Read,
    scope: &Scope,
    vpc: &str,
) -> Result<Vec<Subnet>, StoreError> {
    let mut subnets = list(read, scope).await?;
    subnets.retain(|subnet| subnet.vpc == vpc);
    subnets.sort_by_key(|subnet| subnet.cidr);
    Ok(subnets)
}

async fn named(change: &Change, id: &str) -> Result<Subnet, ApiError> {
    id::SUBNET.check(id)?;
    change.get(id).await?.ok_or_else(|| id::SUBNET.not_found(id))
}

/// `ec2:CreateSubnet`.
pub async fn create(
    call: Call,
    input: ec2::CreateSubnetRequest,
) -> Result<ec2::CreateSubnetResult, ApiError> {
    refuse_ipv6(&input)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::SUBNET)?;
    let text = input.cidr_block.as_deref().ok_or_else(|| missing("cidrBlock"))?;
    let cidr: Cidr = text.parse()?;
    if !cidr.is_ipv4() || !(PREFIX_MIN..=PREFIX_MAX).contains(&cidr.prefix()) {
        let text = format!("The CIDR '{text}' is invalid.");
        return Err(ApiError::new("InvalidSubnet.Range", text));
    }
    let zone = choose_zone(
        &call,
        input.availability_zone.as_deref(),
        input.availability_zone_id.as_deref(),
    )?;
    id::VPC.check(&input.vpc_id)?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let subnet = Subnet {
        id: id::SUBNET.fresh(entropy),
        vpc: input.vpc_id.clone(),
        zone: zone.name.clone(),
        cidr,
        default_for_zone: false,
        map_public_ip: false,
        resource_names: false,
        tags,
    };
    call.records()
        .change(&call.region_scope(), async |change| {
            check_place(change, &subnet).await?;
            Ok::<(), ApiError>(place(change, entropy, &subnet).await?)
        })
        .await?;
    Ok(ec2::CreateSubnetResult { subnet: Some(show(&call, &subnet, &[])) })
}

/// `ec2:CreateDefaultSubnet`: gives a zone back the default subnet that was deleted.
pub async fn create_default(
    call: Call,
    input: ec2::CreateDefaultSubnetRequest,
) -> Result<ec2::CreateDefaultSubnetResult, ApiError> {
    if input.ipv6_native == Some(true) {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    let (name, zone_id) = (&input.availability_zone, &input.availability_zone_id);
    if name.is_none() && zone_id.is_none() {
        return Err(missing("availabilityZone"));
    }
    let zone = choose_zone(&call, name.as_deref(), zone_id.as_deref())?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let subnet = call
        .records()
        .change(&call.region_scope(), async |change| {
            let default = vpc::default_of(change, change.scope()).await?.ok_or_else(|| {
                ApiError::new(
                    "DefaultVpcDoesNotExist",
                    "No default VPC exists for this account in this region.",
                )
            })?;
            let others = list_of_vpc(change, change.scope(), &default.id).await?;
            let same = others.iter().find(|it| it.default_for_zone && it.zone == zone.name);
            if let Some(same) = same {
                let text = format!("'{}' is already the default subnet in {}.", same.id, same.zone);
                return Err(ApiError::new("DefaultSubnetAlreadyExistsInAvailabilityZone", text));
            }
            let free = vpc::default_cidrs(default.cidr)
                .find(|cidr| !others.iter().any(|other| other.cidr.overlaps(*cidr)));
            let cidr = free.ok_or_else(|| {
                let text = "The default VPC has no room for another default subnet.";
                ApiError::new("InsufficientFreeAddressesInSubnet", text)
            })?;
            let subnet = Subnet::default_in(entropy, &default.id, zone, cidr);
            place(change, entropy, &subnet).await?;
            Ok(subnet)
        })
        .await?;
    Ok(ec2::CreateDefaultSubnetResult { subnet: Some(show(&call, &subnet, &[])) })
}

/// Writes a new subnet and puts it under the default network ACL of its VPC.
async fn place(change: &Change, entropy: &dyn Entropy, subnet: &Subnet) -> Result<(), StoreError> {
    network_acl::take_subnet(change, entropy, &subnet.vpc, &subnet.id).await?;
    change.put(&subnet.id, subnet).await
}

fn refuse_ipv6(input: &ec2::CreateSubnetRequest) -> Result<(), ApiError> {
    let ipv6 = input.ipv6_cidr_block.is_some()
        || input.ipv6_native == Some(true)
        || input.ipv6_ipam_pool_id.is_some()
        || input.ipv6_netmask_length.is_some();
    if ipv6 {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    if input.ipv4_ipam_pool_id.is_some() || input.ipv4_netmask_length.is_some() {
        return Err(unsupported("IPAM pools are not available here; give a CidrBlock"));
    }
    if input.outpost_arn.is_some() {
        return Err(unsupported("Outposts are not available here"));
    }
    Ok(())
}

/// The zone asked for; the first one when none is.
fn choose_zone(
    call: &Call,
    name: Option<&str>,
    zone_id: Option<&str>,
) -> Result<&'static Zone, ApiError> {
    let zones = zone::zones(&call.region);
    let known = |list: Vec<&str>| list.join(", ");
    match (name, zone_id) {
        (Some(_), Some(_)) => Err(invalid_combination(
            "The parameters availabilityZone and availabilityZoneId cannot be used together",
        )),
        (Some(name), None) => zones.iter().find(|zone| zone.name == name).ok_or_else(|| {
            let known = known(zones.iter().map(|zone| zone.name.as_str()).collect());
            invalid_value(format!(
                "Value ({name}) for parameter availabilityZone is invalid. Subnets can currently \
                 only be created in the following availability zones: {known}."
            ))
        }),
        (None, Some(id)) => zones.iter().find(|zone| zone.id == id).ok_or_else(|| {
            let known = known(zones.iter().map(|zone| zone.id.as_str()).collect());
            invalid_value(format!(
                "Value ({id}) for parameter availabilityZoneId is invalid. Subnets can currently \
                 only be created in the following availability zones: {known}."
            ))
        }),
        (None, None) => zones.first().ok_or_else(ApiError::internal),
    }
}

async fn check_place(change: &Change, subnet: &Subnet) -> Result<(), ApiError> {
    let vpc: Option<Vpc> = change.get(&subnet.vpc).await?;
    let vpc = vpc.ok_or_else(|| id::VPC.not_found(&subnet.vpc))?;
    if !vpc.cidrs().any(|cidr| cidr.covers(subnet.cidr)) {
        let text = format!("The CIDR '{}' is invalid.", subnet.cidr);
        return Err(ApiError::new("InvalidSubnet.Range", text));
    }
    let others = list_of_vpc(change, change.scope(), &subnet.vpc).await?;
    if others.iter().any(|other| other.cidr.overlaps(subnet.cidr)) {
        let text = format!("The CIDR '{}' conflicts with another subnet", subnet.cidr);
        return Err(ApiError::new("InvalidSubnet.Conflict", text));
    }
    if SUBNETS_MAX <= others.len() {
        let text = "The maximum number of subnets has been reached.";
        return Err(ApiError::new("SubnetLimitExceeded", text));
    }
    Ok(())
}

/// `ec2:DeleteSubnet`.
pub async fn delete(call: Call, input: ec2::DeleteSubnetRequest) -> Result<(), ApiError> {
    let id = &input.subnet_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let subnet = named(change, id).await?;
            let interfaces = interface::list(change, change.scope()).await?;
            if !interface::taken_in(&subnet, &interfaces).is_empty() {
                let text = format!("The subnet '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            network_acl::forget_subnet(change, id).await?;
            route_table::forget_subnet(change, id).await?;
            Ok(change.delete::<Subnet>(id).await?)
        })
        .await
}

/// `ec2:ModifySubnetAttribute`.
pub async fn modify_attribute(
    call: Call,
    input: ec2::ModifySubnetAttributeRequest,
) -> Result<(), ApiError> {
    let asked = |attribute: Option<&ec2::AttributeBooleanValue>| {
        attribute.and_then(|attribute| attribute.value) == Some(true)
    };
    if asked(input.assign_ipv6_address_on_creation.as_ref()) || asked(input.enable_dns64.as_ref()) {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    let unknown = asked(input.map_customer_owned_ip_on_launch.as_ref())
        || input.customer_owned_ipv4_pool.is_some()
        || input.enable_lni_at_device_index.is_some()
        || asked(input.enable_resource_name_dns_a_record_on_launch.as_ref())
        || asked(input.enable_resource_name_dns_aaaa_record_on_launch.as_ref());
    if unknown {
        return Err(unsupported(
            "Of a subnet only MapPublicIpOnLaunch and PrivateDnsHostnameTypeOnLaunch can be \
             modified here",
        ));
    }
    let resource_names = match input.private_dns_hostname_type_on_launch.as_deref() {
        None => None,
        Some("ip-name") => Some(false),
        Some("resource-name") => Some(true),
        Some(other) => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter privateDnsHostnameTypeOnLaunch is invalid."
            )));
        }
    };
    let map_public_ip = input.map_public_ip_on_launch.and_then(|attribute| attribute.value);
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut subnet = named(change, &input.subnet_id).await?;
            subnet.map_public_ip = map_public_ip.unwrap_or(subnet.map_public_ip);
            subnet.resource_names = resource_names.unwrap_or(subnet.resource_names);
            Ok(change.put(&subnet.id, &subnet).await?)
        })
        .await
}

impl Listed for ec2::Subnet {
    const KIND: Kind = id::SUBNET;
    const FIELDS: &'static [Field<Self>] = &[
        ("availability-zone", |subnet| one(subnet.availability_zone.as_ref())),
        ("availabilityZone", |subnet| one(subnet.availability_zone.as_ref())),
        ("availability-zone-id", |subnet| one(subnet.availability_zone_id.as_ref())),
        ("availabilityZoneId", |subnet| one(subnet.availability_zone_id.as_ref())),
        ("available-ip-address-count", |subnet| number(subnet.available_ip_address_count)),
        ("cidr-block", |subnet| one(subnet.cidr_block.as_ref())),
        ("cidr", |subnet| one(subnet.cidr_block.as_ref())),
        ("cidrBlock", |subnet| one(subnet.cidr_block.as_ref())),
        ("customer-owned-ipv4-pool", |_| Vec::new()),
        ("default-for-az", |subnet| flag(subnet.default_for_az)),
        ("defaultForAz", |subnet| flag(subnet.default_for_az)),
        ("enable-dns64", |subnet| flag(subnet.enable_dns64)),
        ("ipv6-cidr-block-association.ipv6-cidr-block", |_| Vec::new()),
        ("ipv6-cidr-block-association.association-id", |_| Vec::new()),
        ("ipv6-cidr-block-association.state", |_| Vec::new()),
        ("ipv6-native", |subnet| flag(subnet.ipv6_native)),
        ("map-customer-owned-ip-on-launch", |subnet| flag(subnet.map_customer_owned_ip_on_launch)),
        ("map-public-ip-on-launch", |subnet| flag(subnet.map_public_ip_on_launch)),
        ("outpost-arn", |_| Vec::new()),
        ("owner-id", |subnet| one(subnet.owner_id.as_ref())),
        ("private-dns-name-options-on-launch.hostname-type", |subnet| {
            let options = subnet.private_dns_name_options_on_launch.as_ref();
            one(options.and_then(|options| options.hostname_type.as_ref()))
        }),
        ("state", |subnet| one(subnet.state.as_ref())),
        ("subnet-arn", |subnet| one(subnet.subnet_arn.as_ref())),
        ("subnet-id", |subnet| one(subnet.subnet_id.as_ref())),
        ("vpc-id", |subnet| one(subnet.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.subnet_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeSubnets`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeSubnetsRequest,
) -> Result<ec2::DescribeSubnetsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let interfaces = interface::list(&view, &scope).await?;
    let all = list(&view, &scope).await?;
    let shown = all.iter().map(|subnet| show(&call, subnet, &interfaces));
    let query = Query {
        ids: &input.subnet_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (subnets, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeSubnetsResult { next_token, subnets })
}

fn show(call: &Call, subnet: &Subnet, interfaces: &[Interface]) -> ec2::Subnet {
    let taken = interface::taken_in(subnet, interfaces).len();
    let taken = u32::try_from(taken).unwrap_or(u32::MAX);
    let free = subnet.capacity().saturating_sub(taken);
    ec2::Subnet {
        assign_ipv6_address_on_creation: Some(false),
        availability_zone: Some(subnet.zone.clone()),
        availability_zone_id: zone::id_of(&call.region, &subnet.zone).map(str::to_owned),
        available_ip_address_count: i32::try_from(free).ok(),
        block_public_access_states: Some(ec2::BlockPublicAccessStates {
            internet_gateway_block_mode: Some("off".to_owned()),
        }),
        cidr_block: Some(subnet.cidr.to_string()),
        default_for_az: Some(subnet.default_for_zone),
        enable_dns64: Some(false),
        ipv6_native: Some(false),
        map_customer_owned_ip_on_launch: Some(false),
        map_public_ip_on_launch: Some(subnet.map_public_ip),
        owner_id: Some(call.account().to_owned()),
        private_dns_name_options_on_launch: Some(ec2::PrivateDnsNameOptionsOnLaunch {
            hostname_type: Some(
                if subnet.resource_names { "resource-name" } else { "ip-name" }.to_owned(),
            ),
            enable_resource_name_dns_a_record: Some(false),
            enable_resource_name_dns_aaaa_record: Some(false),
        }),
        state: Some("available".to_owned()),
        subnet_arn: Some(guard::arn(call, id::SUBNET.resource_type, &subnet.id)),
        subnet_id: Some(subnet.id.clone()),
        tags: tag::show(&subnet.tags),
        vpc_id: Some(subnet.vpc.clone()),
        ..ec2::Subnet::default()
    }
}

//! VPCs. Every account has a default one in every region, made when it first calls there.

pub mod api;
pub mod cidr_block;
pub mod classic_link;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::dhcp_options::{self, DhcpOptions};
use crate::network::id;
use crate::network::internet_gateway::InternetGateway;
use crate::network::network_acl::NetworkAcl;
use crate::network::read::{self, Read};
use crate::network::route_table::{self, Destination, RouteTable};
use crate::network::security_group::SecurityGroup;
use crate::network::subnet::Subnet;
use crate::network::tag::Tags;
use crate::network::zone;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vpc {
    /// `vpc-...`.
    pub id: String,
    pub cidr: Cidr,
    #[serde(default)]
    pub further_cidrs: Vec<CidrBlock>,
    pub is_default: bool,
    pub dhcp_options: String,
    pub tenancy: Tenancy,
    pub dns_support: bool,
    pub dns_hostnames: bool,
    pub address_usage_metrics: bool,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for Vpc {
    const KIND: &'static str = "vpc";
}

/// A further network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CidrBlock {
    /// `vpc-cidr-assoc-...`.
    pub id: String,
    pub cidr: Cidr,
}

impl Vpc {
    /// All its networks, the first one first.
    pub fn cidrs(&self) -> impl Iterator<Item = Cidr> + use<'_> {
        [self.cidr].into_iter().chain(self.further_cidrs.iter().map(|block| block.cidr))
    }

    /// The id of the association with its first network.
    #[must_use]
    pub fn first_association(&self) -> String {
        self.id.replacen("vpc-", "vpc-cidr-assoc-", 1)
    }
}

/// On whose hardware instances run unless they say otherwise. Recorded and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tenancy {
    Default,
    Dedicated,
}

/// That the account has been in the region, so that a default VPC which its owner deleted is not
/// made again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Opened {}

impl Noun for Opened {
    const KIND: &'static str = "region-opened";
}

const OPENED: &str = "region";

/// The network of default VPCs (*Default VPC components*, VPC user guide).
const DEFAULT_CIDR: &str = "172.31.0.0/16";
/// Addresses in a default subnet: those of a /20.
const DEFAULT_SUBNET_ADDRESSES: u32 = 4096;
const DEFAULT_SUBNET_PREFIX: u8 = 20;

/// Makes the default VPC and all that belongs to it, the first time an account comes to a region.
/// Costs one look-up ever after.
pub async fn ensure_default(call: &Call) -> Result<(), ApiError> {
    let scope = call.region_scope();
    let view = call.records().view().await?;
    if view.get::<Opened>(&scope, OPENED).await?.is_some() {
        return Ok(());
    }
    let entropy = &*call.control.entropy;
    call.records()
        .change(&scope, async |change| {
            if change.get::<Opened>(OPENED).await?.is_none() {
                change.put(OPENED, &Opened {}).await?;
                make_default(change, entropy, &call.region).await?;
            }
            Ok::<(), ApiError>(())
        })
        .await
}

/// The default VPC of an account in a region, unless its owner deleted it.
pub async fn default_of(read: &impl Read, scope: &Scope) -> Result<Option<Vpc>, StoreError> {
    let all = read.all::<Vpc>(scope).await?;
    Ok(all.into_iter().map(|(_, vpc)| vpc).find(|vpc| vpc.is_default))
}

/// The VPC with this id.
pub async fn find(read: &impl Read, scope: &Scope, id: &str) -> Result<Option<Vpc>, StoreError> {
    read.one(scope, id).await
}

/// The VPC with this id, or EC2's refusal.
async fn named(read: &impl Read, scope: &Scope, id: &str) -> Result<Vpc, ApiError> {
    read::named(read, scope, id::VPC, id).await
}

/// A VPC with what every VPC has: a main route table, a default network ACL and security group.
async fn make(
    change: &Change,
    entropy: &dyn Entropy,
    region: &str,
    vpc: NewVpc,
) -> Result<(Vpc, RouteTable, NetworkAcl), StoreError> {
    let dhcp_options = dhcp_options_of_region(change, entropy, region).await?;
    let vpc = Vpc {
        id: id::VPC.fresh(entropy),
        cidr: vpc.cidr,
        further_cidrs: Vec::new(),
        is_default: vpc.is_default,
        dhcp_options: dhcp_options.id,
        tenancy: vpc.tenancy,
        dns_support: true,
        dns_hostnames: vpc.is_default,
        address_usage_metrics: false,
        tags: vpc.tags,
    };
    let table = RouteTable::main(entropy, &vpc);
    let acl = NetworkAcl::default_of(entropy, &vpc);
    let group = SecurityGroup::default_in(entropy, &vpc);
    change.put(&vpc.id, &vpc).await?;
    change.put(&table.id, &table).await?;
    change.put(&acl.id, &acl).await?;
    change.put(&group.id, &group).await?;
    Ok((vpc, table, acl))
}

struct NewVpc {
    cidr: Cidr,
    is_default: bool,
    tenancy: Tenancy,
    tags: Tags,
}

async fn dhcp_options_of_region(
    change: &Change,
    entropy: &dyn Entropy,
    region: &str,
) -> Result<DhcpOptions, StoreError> {
    if let Some(options) = dhcp_options::default_of(change, change.scope()).await? {
        return Ok(options);
    }
    let options = dhcp_options::of_region(entropy, region);
    change.put(&options.id, &options).await?;
    Ok(options)
}

/// The networks of default subnets, in order.
pub fn default_cidrs(vpc: Cidr) -> impl Iterator<Item = Cidr> {
    let firsts = (0..).map_while(move |at: u32| vpc.nth_v4(at * DEFAULT_SUBNET_ADDRESSES));
    firsts.map(|first| Cidr::around(first.into(), DEFAULT_SUBNET_PREFIX))
}

/// The default VPC: one subnet per zone, all of them public.
async fn make_default(
    change: &Change,
    entropy: &dyn Entropy,
    region: &str,
) -> Result<Vpc, StoreError> {
    let cidr: Cidr = DEFAULT_CIDR.parse().expect("the network of default VPCs is well formed");
    let (tenancy, tags) = (Tenancy::Default, Tags::new());
    let new = NewVpc { cidr, is_default: true, tenancy, tags };
    let (vpc, mut table, mut acl) = make(change, entropy, region, new).await?;
    for (cidr, zone) in default_cidrs(cidr).zip(zone::zones(region)) {
        let subnet = Subnet::default_in(entropy, &vpc.id, zone, cidr);
        acl.associate(entropy, &subnet.id);
        change.put(&subnet.id, &subnet).await?;
    }
    let gateway = InternetGateway::attached(entropy, &vpc.id);
    table.routes.push(route_table::Route {
        destination: Destination::Network(Cidr::ANY_V4),
        target: gateway.id.clone(),
        is_from_creation: false,
    });
    change.put(&gateway.id, &gateway).await?;
    change.put(&table.id, &table).await?;
    change.put(&acl.id, &acl).await?;
    Ok(vpc)
}

//! NAT gateways: how hosts of private subnets would reach outside. Records, with the interface and
//! the elastic address that they take.

use std::time::Duration;

use base::clock::Timestamp;
use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip::{self, Association, ElasticIp};
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::interface::{self, AttachError, Interface, NewInterface};
use crate::network::internet_gateway;
use crate::network::listing::{self, Listed, Query};
use crate::network::read::named;
use crate::network::refusal::{
    invalid_combination, invalid_value, missing, reused_token, unsupported,
};
use crate::network::subnet::Subnet;
use crate::network::tag::{self, Tags};
use crate::network::vpc;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// Quota per Availability Zone.
const GATEWAYS_MAX: usize = 5;
/// How long a gateway is shown after its end.
const SHOWN_AFTER_END: Duration = Duration::from_secs(3600);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NatGateway {
    /// `nat-...`.
    pub id: String,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    pub interface: String,
    pub private_ip: String,
    /// The elastic address and the association with it; `None` for a private gateway.
    pub public: Option<Public>,
    pub created: Timestamp,
    pub deleted: Option<Timestamp>,
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for NatGateway {
    const KIND: &'static str = "nat-gateway";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Public {
    pub allocation: String,
    pub association: String,
    pub address: String,
}

impl NatGateway {
    /// Whose its interface is.
    fn holder(id: &str) -> String {
        format!("nat-gateway/{id}")
    }

    fn is_forgotten(&self, now: Timestamp) -> bool {
        self.deleted.is_some_and(|deleted| SHOWN_AFTER_END <= now.since(deleted))
    }
}

/// `ec2:CreateNatGateway`.
pub async fn create(
    call: Call,
    input: ec2::CreateNatGatewayRequest,
) -> Result<ec2::CreateNatGatewayResult, ApiError> {
    let allocation = read(&input)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::NAT_GATEWAY)?;
    let subnet_id = input.subnet_id.as_deref().ok_or_else(|| missing("subnetId"))?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let token = input.client_token.as_ref();
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            let subnet: Subnet = named(change, change.scope(), id::SUBNET, subnet_id).await?;
            let others = change.list::<NatGateway>().await?;
            let mut known = others.iter().map(|(_, other)| other);
            if let Some(same) =
                known.find(|one| token.is_some() && one.client_token.as_ref() == token)
            {
                return if same.subnet == subnet.id {
                    Ok(same.clone())
                } else {
                    Err(reused_token())
                };
            }
            check_quota(&subnet, &others)?;
            let id = id::NAT_GATEWAY.fresh(entropy);
            let interface = place(change, entropy, &subnet, &id).await?;
            let public = match allocation {
                Some(allocation) => Some(lead(change, entropy, allocation, &interface).await?),
                None => None,
            };
            let made = NatGateway {
                id,
                subnet: subnet.id,
                vpc: subnet.vpc,
                zone: subnet.zone,
                interface: interface.id,
                private_ip: interface.private_ip.to_string(),
                public,
                created: call.now,
                deleted: None,
                client_token: token.cloned(),
                tags: tags.clone(),
            };
            change.put(&made.id, &made).await?;
            Ok(made)
        })
        .await?;
    Ok(ec2::CreateNatGatewayResult {
        client_token: input.client_token,
        nat_gateway: Some(show(made)),
    })
}

/// The elastic address of a public gateway; `None` for a private one.
fn read(input: &ec2::CreateNatGatewayRequest) -> Result<Option<&str>, ApiError> {
    let more = !input.secondary_allocation_ids.is_empty()
        || !input.secondary_private_ip_addresses.is_empty()
        || input.secondary_private_ip_address_count.is_some_and(|count| count != 0)
        || input.private_ip_address.is_some();
    if more {
        return Err(unsupported("A NAT gateway has one address here, the first that is free"));
    }
    let regional = input.availability_mode.as_deref().is_some_and(|mode| mode != "zonal");
    if regional || input.vpc_id.is_some() || !input.availability_zone_addresses.is_empty() {
        return Err(unsupported("NAT gateways are of one Availability Zone here"));
    }
    match (input.connectivity_type.as_deref(), input.allocation_id.as_deref()) {
        (None | Some("public"), Some(allocation)) => Ok(Some(allocation)),
        (None | Some("public"), None) => Err(missing("AllocationId")),
        (Some("private"), None) => Ok(None),
        (Some("private"), Some(_)) => Err(invalid_combination(
            "AllocationId cannot be specified for a NAT gateway with the connectivity type private",
        )),
        (Some(other), _) => Err(invalid_value(format!(
            "Value ({other}) for parameter connectivityType is invalid."
        ))),
    }
}

fn check_quota(subnet: &Subnet, others: &[(String, NatGateway)]) -> Result<(), ApiError> {
    let there = |one: &NatGateway| one.zone == subnet.zone && one.deleted.is_none();
    if GATEWAYS_MAX <= others.iter().filter(|(_, one)| there(one)).count() {
        let text = format!(
            "Performing this operation would exceed the limit of {GATEWAYS_MAX} NAT gateways"
        );
        return Err(ApiError::new("NatGatewayLimitExceeded", text));
    }
    Ok(())
}

async fn place(
    change: &Change,
    entropy: &dyn Entropy,
    subnet: &Subnet,
    gateway: &str,
) -> Result<Interface, ApiError> {
    let new = NewInterface {
        id: interface::fresh_id(entropy),
        subnet: subnet.id.clone(),
        groups: Vec::new(),
        holder: NatGateway::holder(gateway),
        description: format!("Interface for NAT Gateway {gateway}"),
    };
    interface::attach(change, change.scope(), new).await.map_err(|error| match error {
        AttachError::SubnetUnknown { subnet } => id::SUBNET.not_found(&subnet),
        AttachError::SubnetFull { .. } => ApiError::new(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.",
        ),
        AttachError::Store(error) => error.into(),
    })
}

/// Makes the elastic address lead to the gateway's interface.
async fn lead(
    change: &Change,
    entropy: &dyn Entropy,
    allocation: &str,
    interface: &Interface,
) -> Result<Public, ApiError> {
    let scope = change.scope();
    let mut elastic: ElasticIp = named(change, scope, id::ELASTIC_IP, allocation).await?;
    if let Some(there) = &elastic.association {
        let id = &there.id;
        let text = format!("resource {allocation} is already associated with associate-id {id}");
        return Err(ApiError::new("Resource.AlreadyAssociated", text));
    }
    let vpc = &interface.vpc;
    if internet_gateway::of_vpc(change, scope, vpc).await?.is_none() {
        let text = format!("Network {vpc} has no Internet gateway attached");
        return Err(ApiError::new("Gateway.NotAttached", text));
    }
    let association = Association::new(entropy, &interface.id, interface.private_ip);
    let public = Public {
        allocation: elastic.id.clone(),
        association: association.id.clone(),
        address: elastic.public_ip.to_string(),
    };
    elastic.association = Some(association);
    change.put(&elastic.id, &elastic).await?;
    Ok(public)
}

/// `ec2:DeleteNatGateway`.
pub async fn delete(
    call: Call,
    input: ec2::DeleteNatGatewayRequest,
) -> Result<ec2::DeleteNatGatewayResult, ApiError> {
    let id = &input.nat_gateway_id;
    call.records()
        .change(&call.region_scope(), async |change| {
            for (old, gateway) in change.list::<NatGateway>().await? {
                if gateway.is_forgotten(call.now) {
                    change.delete::<NatGateway>(&old).await?;
                }
            }
            let mut gateway: NatGateway =
                named(change, change.scope(), id::NAT_GATEWAY, id).await?;
            if gateway.deleted.is_some() {
                return Ok(());
            }
            gateway.deleted = Some(call.now);
            elastic_ip::forget(change, &gateway.interface, None).await?;
            interface::detach(change, change.scope(), &NatGateway::holder(id)).await?;
            Ok::<(), ApiError>(change.put(id, &gateway).await?)
        })
        .await?;
    Ok(ec2::DeleteNatGatewayResult { nat_gateway_id: Some(id.clone()) })
}

impl Listed for ec2::NatGateway {
    const KIND: Kind = id::NAT_GATEWAY;
    const FIELDS: &'static [Field<Self>] = &[
        ("connectivity-type", |gateway| one(gateway.connectivity_type.as_ref())),
        ("nat-gateway-id", |gateway| one(gateway.nat_gateway_id.as_ref())),
        ("state", |gateway| one(gateway.state.as_ref())),
        ("subnet-id", |gateway| one(gateway.subnet_id.as_ref())),
        ("vpc-id", |gateway| one(gateway.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.nat_gateway_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeNatGateways`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNatGatewaysRequest,
) -> Result<ec2::DescribeNatGatewaysResult, ApiError> {
    let view = call.records().view().await?;
    let all = view.list::<NatGateway>(&call.region_scope()).await?.into_iter();
    let told = all.map(|(_, gateway)| gateway).filter(|gateway| !gateway.is_forgotten(call.now));
    let query = Query {
        ids: &input.nat_gateway_ids,
        filters: &input.filter,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (nat_gateways, next_token) = listing::answer(told.map(show).collect(), query)?;
    Ok(ec2::DescribeNatGatewaysResult { nat_gateways, next_token })
}

fn show(gateway: NatGateway) -> ec2::NatGateway {
    let lives = gateway.deleted.is_none();
    let address = ec2::NatGatewayAddress {
        allocation_id: gateway.public.as_ref().map(|public| public.allocation.clone()),
        network_interface_id: Some(gateway.interface),
        private_ip: Some(gateway.private_ip),
        public_ip: gateway.public.as_ref().map(|public| public.address.clone()),
        association_id: gateway.public.as_ref().map(|public| public.association.clone()),
        is_primary: Some(true),
        status: Some(if lives { "succeeded" } else { "disassociating" }.to_owned()),
        ..ec2::NatGatewayAddress::default()
    };
    let connectivity = if gateway.public.is_some() { "public" } else { "private" };
    ec2::NatGateway {
        create_time: Some(gateway.created.to_string()),
        delete_time: gateway.deleted.map(|deleted| deleted.to_string()),
        nat_gateway_addresses: vec![address],
        nat_gateway_id: Some(gateway.id),
        state: Some(if lives { "available" } else { "deleted" }.to_owned()),
        subnet_id: Some(gateway.subnet),
        vpc_id: Some(gateway.vpc),
        tags: tag::show(&gateway.tags),
        connectivity_type: Some(connectivity.to_owned()),
        ..ec2::NatGateway::default()
    }
}

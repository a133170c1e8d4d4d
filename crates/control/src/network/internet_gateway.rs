//! Internet gateways: what makes a VPC reachable from outside.

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::elastic_ip;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::interface::{self, Interface};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::Read;
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// Quota per account and region.
const GATEWAYS_MAX: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InternetGateway {
    /// `igw-...`.
    pub id: String,
    /// The VPC it is attached to.
    pub vpc: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for InternetGateway {
    const KIND: &'static str = "internet-gateway";
}

impl InternetGateway {
    /// A new gateway of a VPC.
    #[must_use]
    pub fn attached(entropy: &dyn Entropy, vpc: &str) -> Self {
        let id = id::INTERNET_GATEWAY.fresh(entropy);
        Self { id, vpc: Some(vpc.to_owned()), tags: Tags::new() }
    }
}

/// The gateway of a VPC.
pub async fn of_vpc(
    read: &impl Read,
    scope: &Scope,
    vpc: &str,
) -> Result<Option<InternetGateway>, StoreError> {
    let all = read.all::<InternetGateway>(scope).await?;
    Ok(all.into_iter().map(|(_, gateway)| gateway).find(|it| it.vpc.as_deref() == Some(vpc)))
}

async fn named(change: &Change, id: &str) -> Result<InternetGateway, ApiError> {
    id::INTERNET_GATEWAY.check(id)?;
    change.get(id).await?.ok_or_else(|| id::INTERNET_GATEWAY.not_found(id))
}

/// `ec2:CreateInternetGateway`.
pub async fn create(
    call: Call,
    input: ec2::CreateInternetGatewayRequest,
) -> Result<ec2::CreateInternetGatewayResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::INTERNET_GATEWAY)?;
    vpc::ensure_default(&call).await?;
    let id = id::INTERNET_GATEWAY.fresh(&*call.control.entropy);
    let gateway = InternetGateway { id, vpc: None, tags };
    call.records()
        .change(&call.region_scope(), async |change| {
            if GATEWAYS_MAX <= change.list::<InternetGateway>().await?.len() {
                return Err(ApiError::new(
                    "InternetGatewayLimitExceeded",
                    "The maximum number of internet gateways has been reached.",
                ));
            }
            Ok(change.put(&gateway.id, &gateway).await?)
        })
        .await?;
    let internet_gateway = Some(show(&call, &gateway));
    Ok(ec2::CreateInternetGatewayResult { internet_gateway })
}

/// `ec2:AttachInternetGateway`.
pub async fn attach(call: Call, input: ec2::AttachInternetGatewayRequest) -> Result<(), ApiError> {
    let (id, vpc_id) = (&input.internet_gateway_id, &input.vpc_id);
    id::VPC.check(vpc_id)?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut gateway = named(change, id).await?;
            if change.get::<Vpc>(vpc_id).await?.is_none() {
                return Err(id::VPC.not_found(vpc_id));
            }
            if let Some(attached) = &gateway.vpc {
                let text = format!("resource {id} is already attached to network {attached}");
                return Err(ApiError::new("Resource.AlreadyAssociated", text));
            }
            if of_vpc(change, change.scope(), vpc_id).await?.is_some() {
                let text = format!("Network {vpc_id} already has an internet gateway attached");
                return Err(ApiError::new("InvalidParameterValue", text));
            }
            gateway.vpc = Some(vpc_id.clone());
            Ok(change.put(id, &gateway).await?)
        })
        .await
}

/// `ec2:DetachInternetGateway`.
pub async fn detach(call: Call, input: ec2::DetachInternetGatewayRequest) -> Result<(), ApiError> {
    let (id, vpc_id) = (&input.internet_gateway_id, &input.vpc_id);
    id::VPC.check(vpc_id)?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut gateway = named(change, id).await?;
            if gateway.vpc.as_ref() != Some(vpc_id) {
                let text = format!("resource {id} is not attached to network {vpc_id}");
                return Err(ApiError::new("Gateway.NotAttached", text));
            }
            if has_public_addresses(change, vpc_id).await? {
                let text = format!(
                    "Network {vpc_id} has some mapped public address(es). Please unmap those public \
                     address(es) before detaching the gateway."
                );
                return Err(ApiError::new("DependencyViolation", text));
            }
            gateway.vpc = None;
            Ok(change.put(id, &gateway).await?)
        })
        .await
}

/// Whether an elastic address leads into the VPC.
async fn has_public_addresses(change: &Change, vpc: &str) -> Result<bool, ApiError> {
    let interfaces = interface::list(change, change.scope()).await?;
    let inside = |id: &str| interfaces.iter().any(|it: &Interface| it.id == id && it.vpc == vpc);
    let elastic = elastic_ip::list(change, change.scope()).await?;
    Ok(elastic.iter().filter_map(|it| it.association.as_ref()).any(|it| inside(&it.interface)))
}

/// `ec2:DeleteInternetGateway`.
pub async fn delete(call: Call, input: ec2::DeleteInternetGatewayRequest) -> Result<(), ApiError> {
    let id = &input.internet_gateway_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            if named(change, id).await?.vpc.is_some() {
                let text =
                    format!("The internetGateway '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            Ok(change.delete::<InternetGateway>(id).await?)
        })
        .await
}

impl Listed for ec2::InternetGateway {
    const KIND: Kind = id::INTERNET_GATEWAY;
    const FIELDS: &'static [Field<Self>] = &[
        ("attachment.state", |gateway| {
            gateway.attachments.iter().filter_map(|at| at.state.clone()).collect()
        }),
        ("attachment.vpc-id", |gateway| {
            gateway.attachments.iter().filter_map(|at| at.vpc_id.clone()).collect()
        }),
        ("internet-gateway-id", |gateway| one(gateway.internet_gateway_id.as_ref())),
        ("owner-id", |gateway| one(gateway.owner_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.internet_gateway_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeInternetGateways`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeInternetGatewaysRequest,
) -> Result<ec2::DescribeInternetGatewaysResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let all = view.list::<InternetGateway>(&call.region_scope()).await?;
    let shown = all.iter().map(|(_, gateway)| show(&call, gateway));
    let query = Query {
        ids: &input.internet_gateway_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (internet_gateways, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeInternetGatewaysResult { internet_gateways, next_token })
}

fn show(call: &Call, gateway: &InternetGateway) -> ec2::InternetGateway {
    let attachment = gateway.vpc.iter().map(|vpc| ec2::InternetGatewayAttachment {
        // "available" is the word of the service for an attached gateway.
        state: Some("available".to_owned()),
        vpc_id: Some(vpc.clone()),
    });
    ec2::InternetGateway {
        attachments: attachment.collect(),
        internet_gateway_id: Some(gateway.id.clone()),
        owner_id: Some(call.account().to_owned()),
        tags: tag::show(&gateway.tags),
    }
}

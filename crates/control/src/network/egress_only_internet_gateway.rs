//! Egress-only internet gateways: for IPv6 traffic that leaves a VPC. Records, as VPCs have no IPv6
//! addresses here.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::Field;
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::named;
use crate::network::refusal::reused_token;
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::records::Noun;

/// Quota per region.
const GATEWAYS_MAX: usize = 5;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EgressOnlyInternetGateway {
    /// `eigw-...`.
    pub id: String,
    pub vpc: String,
    /// What the caller that made it called the attempt.
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for EgressOnlyInternetGateway {
    const KIND: &'static str = "egress-only-internet-gateway";
}

/// `ec2:CreateEgressOnlyInternetGateway`.
pub async fn create(
    call: Call,
    input: ec2::CreateEgressOnlyInternetGatewayRequest,
) -> Result<ec2::CreateEgressOnlyInternetGatewayResult, ApiError> {
    let tags =
        tag::from_specifications(&input.tag_specifications, id::EGRESS_ONLY_INTERNET_GATEWAY)?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let token = input.client_token.as_ref();
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            let vpc: Vpc = named(change, change.scope(), id::VPC, &input.vpc_id).await?;
            let others = change.list::<EgressOnlyInternetGateway>().await?;
            let mut known = others.iter().map(|(_, other)| other);
            if let Some(same) =
                known.find(|one| token.is_some() && one.client_token.as_ref() == token)
            {
                return if same.vpc == vpc.id { Ok(same.clone()) } else { Err(reused_token()) };
            }
            if GATEWAYS_MAX <= others.len() {
                let text = "The maximum number of egress-only internet gateways has been reached.";
                return Err(ApiError::new("EgressOnlyInternetGatewayLimitExceeded", text));
            }
            let made = EgressOnlyInternetGateway {
                id: id::EGRESS_ONLY_INTERNET_GATEWAY.fresh(entropy),
                vpc: vpc.id,
                client_token: token.cloned(),
                tags: tags.clone(),
            };
            change.put(&made.id, &made).await?;
            Ok(made)
        })
        .await?;
    Ok(ec2::CreateEgressOnlyInternetGatewayResult {
        client_token: input.client_token,
        egress_only_internet_gateway: Some(show(made)),
    })
}

/// `ec2:DeleteEgressOnlyInternetGateway`.
pub async fn delete(
    call: Call,
    input: ec2::DeleteEgressOnlyInternetGatewayRequest,
) -> Result<ec2::DeleteEgressOnlyInternetGatewayResult, ApiError> {
    let id = &input.egress_only_internet_gateway_id;
    call.records()
        .change(&call.region_scope(), async |change| {
            let kind = id::EGRESS_ONLY_INTERNET_GATEWAY;
            named::<EgressOnlyInternetGateway>(change, change.scope(), kind, id).await?;
            Ok::<(), ApiError>(change.delete::<EgressOnlyInternetGateway>(id).await?)
        })
        .await?;
    Ok(ec2::DeleteEgressOnlyInternetGatewayResult { return_code: Some(true) })
}

impl Listed for ec2::EgressOnlyInternetGateway {
    const KIND: Kind = id::EGRESS_ONLY_INTERNET_GATEWAY;
    /// The call knows filters by tag alone.
    const FIELDS: &'static [Field<Self>] = &[];
    const PAGE: (i32, i32) = (5, 255);

    fn id(&self) -> &str {
        self.egress_only_internet_gateway_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeEgressOnlyInternetGateways`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeEgressOnlyInternetGatewaysRequest,
) -> Result<ec2::DescribeEgressOnlyInternetGatewaysResult, ApiError> {
    let view = call.records().view().await?;
    let all = view.list::<EgressOnlyInternetGateway>(&call.region_scope()).await?;
    let shown = all.into_iter().map(|(_, gateway)| show(gateway));
    let query = Query {
        ids: &input.egress_only_internet_gateway_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (egress_only_internet_gateways, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeEgressOnlyInternetGatewaysResult { egress_only_internet_gateways, next_token })
}

fn show(gateway: EgressOnlyInternetGateway) -> ec2::EgressOnlyInternetGateway {
    ec2::EgressOnlyInternetGateway {
        attachments: vec![ec2::InternetGatewayAttachment {
            state: Some("attached".to_owned()),
            vpc_id: Some(gateway.vpc),
        }],
        egress_only_internet_gateway_id: Some(gateway.id),
        tags: tag::show(&gateway.tags),
    }
}

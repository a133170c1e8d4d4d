//! DHCP option sets: what hosts in a VPC are told about names. One set per account and region.

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::tag::{self, Tags};
use crate::network::vpc;
use crate::store::records::Noun;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DhcpOptions {
    /// `dopt-...`.
    pub id: String,
    pub domain_name: String,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for DhcpOptions {
    const KIND: &'static str = "dhcp-options";
}

/// The set that all VPCs of an account in a region share.
#[must_use]
pub fn of_region(entropy: &dyn Entropy, region: &str) -> DhcpOptions {
    let domain_name = internal_domain(region);
    DhcpOptions { id: id::DHCP_OPTIONS.fresh(entropy), domain_name, tags: Tags::new() }
}

/// What private names end in (*DNS attributes for your VPC*).
#[must_use]
pub fn internal_domain(region: &str) -> String {
    if region == "us-east-1" {
        "ec2.internal".to_owned()
    } else {
        format!("{region}.compute.internal")
    }
}

impl Listed for ec2::DhcpOptions {
    const KIND: Kind = id::DHCP_OPTIONS;
    const FIELDS: &'static [Field<Self>] = &[
        ("dhcp-options-id", |options| one(options.dhcp_options_id.as_ref())),
        ("key", |options| {
            options.dhcp_configurations.iter().filter_map(|pair| pair.key.clone()).collect()
        }),
        ("owner-id", |options| one(options.owner_id.as_ref())),
        ("value", |options| {
            let values = options.dhcp_configurations.iter().flat_map(|pair| &pair.values);
            values.filter_map(|value| value.value.clone()).collect()
        }),
    ];

    fn id(&self) -> &str {
        self.dhcp_options_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeDhcpOptions`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeDhcpOptionsRequest,
) -> Result<ec2::DescribeDhcpOptionsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let all = view.list::<DhcpOptions>(&call.region_scope()).await?;
    let shown = all.into_iter().map(|(_, options)| show(&call, &options));
    let query = Query {
        ids: &input.dhcp_options_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (dhcp_options, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeDhcpOptionsResult { dhcp_options, next_token })
}

fn show(call: &Call, options: &DhcpOptions) -> ec2::DhcpOptions {
    let pair = |key: &str, value: &str| ec2::DhcpConfiguration {
        key: Some(key.to_owned()),
        values: vec![ec2::AttributeValue { value: Some(value.to_owned()) }],
    };
    ec2::DhcpOptions {
        owner_id: Some(call.account().to_owned()),
        tags: tag::show(&options.tags),
        dhcp_options_id: Some(options.id.clone()),
        dhcp_configurations: vec![
            pair("domain-name", &options.domain_name),
            pair("domain-name-servers", "AmazonProvidedDNS"),
        ],
    }
}

//! DHCP option sets: what hosts in a VPC are told about names and clocks. Each region has one of
//! the service's own; owners make others.

use std::collections::BTreeMap;
use std::net::IpAddr;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::{Read, named};
use crate::network::refusal::{invalid_value, missing};
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope};

/// Sets per account and region.
const SETS_MAX: usize = 1000;
/// Servers that one option may name.
const SERVERS_MAX: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DhcpOptions {
    /// `dopt-...`.
    pub id: String,
    /// Whether it is the set that new VPCs begin with.
    pub is_default: bool,
    /// Values by option.
    pub options: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for DhcpOptions {
    const KIND: &'static str = "dhcp-options";
}

/// What VPCs name that tell hosts nothing.
pub const NONE: &str = "default";

/// The set that new VPCs of an account in a region begin with.
#[must_use]
pub fn of_region(entropy: &dyn Entropy, region: &str) -> DhcpOptions {
    let options = [
        ("domain-name".to_owned(), vec![internal_domain(region)]),
        ("domain-name-servers".to_owned(), vec!["AmazonProvidedDNS".to_owned()]),
    ];
    DhcpOptions {
        id: id::DHCP_OPTIONS.fresh(entropy),
        is_default: true,
        options: options.into(),
        tags: Tags::new(),
    }
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

/// The set that new VPCs begin with, if there is one yet.
pub async fn default_of(
    read: &impl Read,
    scope: &Scope,
) -> Result<Option<DhcpOptions>, StoreError> {
    let all = read.all::<DhcpOptions>(scope).await?;
    Ok(all.into_iter().map(|(_, options)| options).find(|options| options.is_default))
}

/// `ec2:CreateDhcpOptions`.
pub async fn create(
    call: Call,
    input: ec2::CreateDhcpOptionsRequest,
) -> Result<ec2::CreateDhcpOptionsResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::DHCP_OPTIONS)?;
    let options = read(&input.dhcp_configurations)?;
    vpc::ensure_default(&call).await?;
    let id = id::DHCP_OPTIONS.fresh(&*call.control.entropy);
    let made = DhcpOptions { id, is_default: false, options, tags };
    call.records()
        .change(&call.region_scope(), async |change| {
            if SETS_MAX <= change.list::<DhcpOptions>().await?.len() {
                let text = "The maximum number of DHCP option sets has been reached.";
                return Err(ApiError::new("DhcpOptionsLimitExceeded", text));
            }
            Ok(change.put(&made.id, &made).await?)
        })
        .await?;
    Ok(ec2::CreateDhcpOptionsResult { dhcp_options: Some(show(&call, &made)) })
}

fn read(given: &[ec2::NewDhcpConfiguration]) -> Result<BTreeMap<String, Vec<String>>, ApiError> {
    if given.is_empty() {
        return Err(missing("dhcpConfiguration"));
    }
    let mut options = BTreeMap::new();
    for one in given {
        let key = one.key.as_deref().unwrap_or_default();
        check(key, &one.values)?;
        if options.insert(key.to_owned(), one.values.clone()).is_some() {
            return Err(invalid_value(format!("The DHCP option '{key}' is given more than once.")));
        }
    }
    Ok(options)
}

fn check(key: &str, values: &[String]) -> Result<(), ApiError> {
    let refuse = |value: &str| {
        Err(invalid_value(format!("Value ({value}) for parameter {key} is invalid.")))
    };
    let Some(first) = values.first() else {
        return Err(invalid_value(format!("The DHCP option '{key}' has no values.")));
    };
    let one_of = |legal: bool| if values.len() == 1 && legal { Ok(()) } else { refuse(first) };
    match key {
        "domain-name-servers" | "ntp-servers" | "netbios-name-servers" => {
            if SERVERS_MAX < values.len() {
                return Err(invalid_value(format!(
                    "Too many values for parameter {key}: at most {SERVERS_MAX} are allowed."
                )));
            }
            let own = |value: &str| key == "domain-name-servers" && value == "AmazonProvidedDNS";
            let strange = values.iter().find(|it| !own(it) && it.parse::<IpAddr>().is_err());
            strange.map_or(Ok(()), |value| refuse(value))
        }
        "domain-name" => {
            let legal = |text: &String| {
                (1..=253).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
            };
            values.iter().find(|value| !legal(value)).map_or(Ok(()), |value| refuse(value))
        }
        "netbios-node-type" => one_of(matches!(first.as_str(), "1" | "2" | "4" | "8")),
        "ipv6-address-preferred-lease-time" => {
            one_of(first.parse().is_ok_and(|seconds: u32| (140..=u32::MAX).contains(&seconds)))
        }
        other => Err(invalid_value(format!(
            "Value ({other}) for parameter name is invalid. Unknown DHCP option"
        ))),
    }
}

/// `ec2:AssociateDhcpOptions`.
pub async fn associate(
    call: Call,
    input: ec2::AssociateDhcpOptionsRequest,
) -> Result<(), ApiError> {
    let id = &input.dhcp_options_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let scope = change.scope();
            if id != NONE {
                named::<DhcpOptions>(change, scope, id::DHCP_OPTIONS, id).await?;
            }
            let mut vpc: Vpc = named(change, scope, id::VPC, &input.vpc_id).await?;
            vpc.dhcp_options.clone_from(id);
            Ok(change.put(&vpc.id, &vpc).await?)
        })
        .await
}

/// `ec2:DeleteDhcpOptions`.
pub async fn delete(call: Call, input: ec2::DeleteDhcpOptionsRequest) -> Result<(), ApiError> {
    let id = &input.dhcp_options_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            named::<DhcpOptions>(change, change.scope(), id::DHCP_OPTIONS, id).await?;
            let vpcs = change.list::<Vpc>().await?;
            if vpcs.iter().any(|(_, vpc)| vpc.dhcp_options == *id) {
                let text =
                    format!("The dhcpOptions '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            Ok(change.delete::<DhcpOptions>(id).await?)
        })
        .await
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
    let pair = |(key, values): (&String, &Vec<String>)| ec2::DhcpConfiguration {
        key: Some(key.clone()),
        values: values.iter().map(|it| ec2::AttributeValue { value: Some(it.clone()) }).collect(),
    };
    ec2::DhcpOptions {
        owner_id: Some(call.account().to_owned()),
        tags: tag::show(&options.tags),
        dhcp_options_id: Some(options.id.clone()),
        dhcp_configurations: options.options.iter().map(pair).collect(),
    }
}

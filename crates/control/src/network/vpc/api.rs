//! The EC2 calls on VPCs.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::egress_only_internet_gateway::EgressOnlyInternetGateway;
use crate::network::filter::{Field, flag, one};
use crate::network::id::{self, Kind};
use crate::network::interface::{self, Interface};
use crate::network::internet_gateway;
use crate::network::listing::{self, Listed, Query};
use crate::network::network_acl::NetworkAcl;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::route_table::RouteTable;
use crate::network::security_group::{self, SecurityGroup};
use crate::network::subnet;
use crate::network::tag;
use crate::network::vpc::{
    NewVpc, Tenancy, Vpc, cidr_block, default_of, ensure_default, make, make_default, named,
};
use crate::store::records::change::Change;

/// Quota per account and region.
const VPCS_MAX: usize = 5;
/// Widths that EC2 allows (*VPC sizing*).
const PREFIX_MIN: u8 = 16;
const PREFIX_MAX: u8 = 28;

/// `ec2:CreateVpc`.
pub async fn create(
    call: Call,
    input: ec2::CreateVpcRequest,
) -> Result<ec2::CreateVpcResult, ApiError> {
    refuse_unsupported(&input)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::VPC)?;
    let text = input.cidr_block.as_deref().ok_or_else(|| missing("cidrBlock"))?;
    let cidr = read_network(text)?;
    let tenancy = match input.instance_tenancy.as_deref() {
        None | Some("default") => Tenancy::Default,
        Some("dedicated") => Tenancy::Dedicated,
        Some(other) => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter instanceTenancy is invalid."
            )));
        }
    };
    ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let vpc = call
        .records()
        .change(&call.region_scope(), async |change| {
            if VPCS_MAX <= change.list::<Vpc>().await?.len() {
                let text = "The maximum number of VPCs has been reached.";
                return Err(ApiError::new("VpcLimitExceeded", text));
            }
            let new = NewVpc { cidr, is_default: false, tenancy, tags: tags.clone() };
            let (vpc, _, _) = make(change, entropy, &call.region, new).await?;
            Ok(vpc)
        })
        .await?;
    Ok(ec2::CreateVpcResult { vpc: Some(show(&call, &vpc)) })
}

/// A network that a VPC can have.
pub fn read_network(text: &str) -> Result<Cidr, ApiError> {
    let cidr: Cidr = text.parse()?;
    if !cidr.is_ipv4() || !(PREFIX_MIN..=PREFIX_MAX).contains(&cidr.prefix()) {
        return Err(ApiError::new("InvalidVpc.Range", format!("The CIDR '{text}' is invalid.")));
    }
    Ok(cidr)
}

fn refuse_unsupported(input: &ec2::CreateVpcRequest) -> Result<(), ApiError> {
    let ipv6 = input.amazon_provided_ipv6_cidr_block == Some(true)
        || input.ipv6_cidr_block.is_some()
        || input.ipv6_pool.is_some()
        || input.ipv6_ipam_pool_id.is_some()
        || input.ipv6_netmask_length.is_some();
    if ipv6 {
        return Err(unsupported("VPCs with IPv6 addresses are not available here"));
    }
    if input.ipv4_ipam_pool_id.is_some() || input.ipv4_netmask_length.is_some() {
        return Err(unsupported("IPAM pools are not available here; give a CidrBlock"));
    }
    if input.vpc_encryption_control.is_some() {
        return Err(unsupported("Encryption of traffic within a VPC is not available here"));
    }
    Ok(())
}

/// `ec2:CreateDefaultVpc`.
pub async fn create_default(
    call: Call,
    _input: ec2::CreateDefaultVpcRequest,
) -> Result<ec2::CreateDefaultVpcResult, ApiError> {
    ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let vpc = call
        .records()
        .change(&call.region_scope(), async |change| {
            if let Some(vpc) = default_of(change, change.scope()).await? {
                let text = format!(
                    "A Default VPC already exists for this account in this region: {}",
                    vpc.id
                );
                return Err(ApiError::new("DefaultVpcAlreadyExists", text));
            }
            if VPCS_MAX <= change.list::<Vpc>().await?.len() {
                let text = "The maximum number of VPCs has been reached.";
                return Err(ApiError::new("VpcLimitExceeded", text));
            }
            Ok(make_default(change, entropy, &call.region).await?)
        })
        .await?;
    Ok(ec2::CreateDefaultVpcResult { vpc: Some(show(&call, &vpc)) })
}

/// `ec2:DeleteVpc`. What came with the VPC goes with it; what was added must be gone.
pub async fn delete(call: Call, input: ec2::DeleteVpcRequest) -> Result<(), ApiError> {
    let id = &input.vpc_id;
    ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let vpc = named(change, change.scope(), id).await?;
            if is_in_use(change, &vpc).await? {
                let text = format!("The vpc '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            for (table_id, table) in change.list::<RouteTable>().await? {
                if table.vpc == vpc.id {
                    change.delete::<RouteTable>(&table_id).await?;
                }
            }
            for (acl_id, acl) in change.list::<NetworkAcl>().await? {
                if acl.vpc == vpc.id {
                    change.delete::<NetworkAcl>(&acl_id).await?;
                }
            }
            for (group_id, group) in change.list::<SecurityGroup>().await? {
                if group.vpc == vpc.id {
                    change.delete::<SecurityGroup>(&group_id).await?;
                }
            }
            Ok(change.delete::<Vpc>(id).await?)
        })
        .await
}

async fn is_in_use(change: &Change, vpc: &Vpc) -> Result<bool, ApiError> {
    let scope = change.scope();
    let groups = security_group::list(change, scope).await?;
    let of_vpc: Vec<_> = groups.iter().filter(|group| group.vpc == vpc.id).collect();
    let tables = change.list::<RouteTable>().await?;
    let acls = change.list::<NetworkAcl>().await?;
    let outward = change.list::<EgressOnlyInternetGateway>().await?;
    let mut in_use = of_vpc.iter().any(|group| !group.is_default())
        || !subnet::list_of_vpc(change, scope, &vpc.id).await?.is_empty()
        || tables.iter().any(|(_, table)| table.vpc == vpc.id && !table.is_main())
        || acls.iter().any(|(_, acl)| acl.vpc == vpc.id && !acl.is_default)
        || outward.iter().any(|(_, gateway)| gateway.vpc == vpc.id)
        || groups.iter().any(|group| group.further_vpcs.contains(&vpc.id))
        || internet_gateway::of_vpc(change, scope, &vpc.id).await?.is_some()
        || interface::list(change, scope).await?.iter().any(|it: &Interface| it.vpc == vpc.id);
    for group in of_vpc {
        in_use = in_use || security_group::is_held(change, scope, &group.id).await?;
    }
    Ok(in_use)
}

impl Listed for ec2::Vpc {
    const KIND: Kind = id::VPC;
    const FIELDS: &'static [Field<Self>] = &[
        ("cidr", |vpc| one(vpc.cidr_block.as_ref())),
        ("cidr-block", |vpc| one(vpc.cidr_block.as_ref())),
        ("cidrBlock", |vpc| one(vpc.cidr_block.as_ref())),
        ("cidr-block-association.association-id", |vpc| {
            vpc.cidr_block_association_set.iter().filter_map(|a| a.association_id.clone()).collect()
        }),
        ("cidr-block-association.cidr-block", |vpc| {
            vpc.cidr_block_association_set.iter().filter_map(|a| a.cidr_block.clone()).collect()
        }),
        ("cidr-block-association.state", |vpc| {
            let states = vpc.cidr_block_association_set.iter().map(|a| a.cidr_block_state.as_ref());
            states.flatten().filter_map(|state| state.state.clone()).collect()
        }),
        ("dhcp-options-id", |vpc| one(vpc.dhcp_options_id.as_ref())),
        ("dhcpOptionsId", |vpc| one(vpc.dhcp_options_id.as_ref())),
        ("ipv6-cidr-block-association.association-id", |_| Vec::new()),
        ("ipv6-cidr-block-association.ipv6-cidr-block", |_| Vec::new()),
        ("ipv6-cidr-block-association.ipv6-pool", |_| Vec::new()),
        ("ipv6-cidr-block-association.state", |_| Vec::new()),
        ("is-default", |vpc| flag(vpc.is_default)),
        ("isDefault", |vpc| flag(vpc.is_default)),
        ("owner-id", |vpc| one(vpc.owner_id.as_ref())),
        ("state", |vpc| one(vpc.state.as_ref())),
        ("vpc-id", |vpc| one(vpc.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.vpc_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeVpcs`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeVpcsRequest,
) -> Result<ec2::DescribeVpcsResult, ApiError> {
    ensure_default(&call).await?;
    let view = call.records().view().await?;
    let all = view.list::<Vpc>(&call.region_scope()).await?;
    let shown = all.iter().map(|(_, vpc)| show(&call, vpc));
    let query = Query {
        ids: &input.vpc_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (vpcs, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeVpcsResult { next_token, vpcs })
}

fn show(call: &Call, vpc: &Vpc) -> ec2::Vpc {
    let first = vpc.first_association();
    let further = vpc.further_cidrs.iter().map(|block| (&block.id, block.cidr));
    let blocks = [(&first, vpc.cidr)].into_iter().chain(further);
    let tenancy = match vpc.tenancy {
        Tenancy::Default => "default",
        Tenancy::Dedicated => "dedicated",
    };
    ec2::Vpc {
        block_public_access_states: Some(ec2::BlockPublicAccessStates {
            internet_gateway_block_mode: Some("off".to_owned()),
        }),
        cidr_block: Some(vpc.cidr.to_string()),
        cidr_block_association_set: blocks
            .map(|(id, cidr)| cidr_block::show(id, cidr, "associated"))
            .collect(),
        dhcp_options_id: Some(vpc.dhcp_options.clone()),
        instance_tenancy: Some(tenancy.to_owned()),
        is_default: Some(vpc.is_default),
        owner_id: Some(call.account().to_owned()),
        state: Some("available".to_owned()),
        tags: tag::show(&vpc.tags),
        vpc_id: Some(vpc.id.clone()),
        ..ec2::Vpc::default()
    }
}

/// `ec2:DescribeVpcAttribute`.
pub async fn describe_attribute(
    call: Call,
    input: ec2::DescribeVpcAttributeRequest,
) -> Result<ec2::DescribeVpcAttributeResult, ApiError> {
    ensure_default(&call).await?;
    let view = call.records().view().await?;
    let vpc = named(&view, &call.region_scope(), &input.vpc_id).await?;
    let value = |value: bool| Some(ec2::AttributeBooleanValue { value: Some(value) });
    let mut answer = ec2::DescribeVpcAttributeResult { vpc_id: Some(vpc.id), ..Default::default() };
    match input.attribute.as_str() {
        "enableDnsHostnames" => answer.enable_dns_hostnames = value(vpc.dns_hostnames),
        "enableDnsSupport" => answer.enable_dns_support = value(vpc.dns_support),
        "enableNetworkAddressUsageMetrics" => {
            answer.enable_network_address_usage_metrics = value(vpc.address_usage_metrics);
        }
        other => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter attribute is invalid. Unknown attribute."
            )));
        }
    }
    Ok(answer)
}

/// `ec2:ModifyVpcAttribute`. One attribute at a time, as the service has it.
pub async fn modify_attribute(
    call: Call,
    input: ec2::ModifyVpcAttributeRequest,
) -> Result<(), ApiError> {
    let value = |attribute: Option<ec2::AttributeBooleanValue>| attribute.and_then(|it| it.value);
    let hostnames = value(input.enable_dns_hostnames);
    let support = value(input.enable_dns_support);
    let metrics = value(input.enable_network_address_usage_metrics);
    match [hostnames, support, metrics].iter().flatten().count() {
        0 => return Err(missing("attribute")),
        1 => {}
        _ => return Err(invalid_combination("Fields for multiple attribute types specified")),
    }
    ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut vpc = named(change, change.scope(), &input.vpc_id).await?;
            vpc.dns_hostnames = hostnames.unwrap_or(vpc.dns_hostnames);
            vpc.dns_support = support.unwrap_or(vpc.dns_support);
            vpc.address_usage_metrics = metrics.unwrap_or(vpc.address_usage_metrics);
            Ok(change.put(&vpc.id, &vpc).await?)
        })
        .await
}

/// `ec2:ModifyVpcTenancy`. The way back to shared hardware; there is none to the other side.
pub async fn modify_tenancy(
    call: Call,
    input: ec2::ModifyVpcTenancyRequest,
) -> Result<ec2::ModifyVpcTenancyResult, ApiError> {
    if input.instance_tenancy != "default" {
        return Err(invalid_value(format!(
            "Value ({}) for parameter instanceTenancy is invalid.",
            input.instance_tenancy
        )));
    }
    ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut vpc = named(change, change.scope(), &input.vpc_id).await?;
            vpc.tenancy = Tenancy::Default;
            Ok::<(), ApiError>(change.put(&vpc.id, &vpc).await?)
        })
        .await?;
    Ok(ec2::ModifyVpcTenancyResult { return_value: Some(true) })
}

//! The EC2 calls that look at the security groups of one VPC.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::named;
use crate::network::security_group::{SecurityGroup, list};
use crate::network::tag;
use crate::network::vpc::{self, Vpc};

impl Listed for ec2::SecurityGroupForVpc {
    const KIND: Kind = id::SECURITY_GROUP;
    const FIELDS: &'static [Field<Self>] = &[
        ("description", |group| one(group.description.as_ref())),
        ("group-id", |group| one(group.group_id.as_ref())),
        ("group-name", |group| one(group.group_name.as_ref())),
        ("owner-id", |group| one(group.owner_id.as_ref())),
        ("primary-vpc-id", |group| one(group.primary_vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.group_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:GetSecurityGroupsForVpc`: those that interfaces in the VPC can be members of.
pub async fn list_for_vpc(
    call: Call,
    input: ec2::GetSecurityGroupsForVpcRequest,
) -> Result<ec2::GetSecurityGroupsForVpcResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let vpc: Vpc = named(&view, &scope, id::VPC, &input.vpc_id).await?;
    let show = |group: SecurityGroup| ec2::SecurityGroupForVpc {
        description: Some(group.description),
        group_name: Some(group.name),
        owner_id: Some(call.account().to_owned()),
        group_id: Some(group.id),
        tags: tag::show(&group.tags),
        primary_vpc_id: Some(group.vpc),
    };
    let all = list(&view, &scope).await?.into_iter();
    let shown = all.filter(|group| group.is_in(&vpc.id)).map(show);
    let query = Query {
        ids: &[],
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (security_group_for_vpcs, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::GetSecurityGroupsForVpcResult { next_token, security_group_for_vpcs })
}

/// `ec2:DescribeStaleSecurityGroups`: groups with rules that name a group on the far side of a
/// peering connection which is gone. There are no peering connections, so no rule can.
pub async fn describe_stale(
    call: Call,
    input: ec2::DescribeStaleSecurityGroupsRequest,
) -> Result<ec2::DescribeStaleSecurityGroupsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    named::<Vpc>(&view, &call.region_scope(), id::VPC, &input.vpc_id).await?;
    let none = listing::page(
        Vec::new(),
        input.max_results,
        input.next_token.as_deref(),
        |group: &ec2::StaleSecurityGroup| group.group_id.as_deref().unwrap_or_default(),
    )?;
    let (stale_security_group_set, next_token) = none;
    Ok(ec2::DescribeStaleSecurityGroupsResult { next_token, stale_security_group_set })
}

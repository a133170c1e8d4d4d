//! Security groups in further VPCs of the account than the one they were made in.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{self, Field, one};
use crate::network::id;
use crate::network::interface::{self, Interface};
use crate::network::listing;
use crate::network::read::named;
use crate::network::refusal::{in_use, invalid_value};
use crate::network::rules::Peer;
use crate::network::security_group::{SecurityGroup, list, outlines};
use crate::network::vpc::{self, Vpc};
use crate::store::records::change::Change;

/// Quota per group.
const VPCS_MAX: usize = 10;

/// `ec2:AssociateSecurityGroupVpc`. Takes effect at once.
pub async fn associate(
    call: Call,
    input: ec2::AssociateSecurityGroupVpcRequest,
) -> Result<ec2::AssociateSecurityGroupVpcResult, ApiError> {
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let (mut group, vpc) = both(change, &input.group_id, &input.vpc_id).await?;
            if group.is_default() || vpc.is_default {
                return Err(invalid_value(
                    "Default security groups, and security groups of default VPCs, cannot be \
                     associated with other VPCs.",
                ));
            }
            if group.is_in(&vpc.id) {
                let text = format!(
                    "The security group '{}' is already associated with VPC '{}'",
                    group.id, vpc.id
                );
                return Err(invalid_value(text));
            }
            let mut others = outlines(change, change.scope()).await?.into_iter();
            if others.any(|other| other.is_in(&vpc.id) && other.name == group.name) {
                let (name, vpc) = (&group.name, &vpc.id);
                let text = format!("The security group '{name}' already exists for VPC '{vpc}'");
                return Err(ApiError::new("InvalidGroup.Duplicate", text));
            }
            if VPCS_MAX <= group.further_vpcs.len() {
                let text =
                    "The maximum number of VPC associations per security group has been reached.";
                return Err(ApiError::new("SecurityGroupVpcAssociationLimitExceeded", text));
            }
            group.further_vpcs.insert(vpc.id);
            Ok(change.put(&group.id, &group).await?)
        })
        .await?;
    let state = Some("associated".to_owned());
    Ok(ec2::AssociateSecurityGroupVpcResult { state })
}

/// `ec2:DisassociateSecurityGroupVpc`.
pub async fn disassociate(
    call: Call,
    input: ec2::DisassociateSecurityGroupVpcRequest,
) -> Result<ec2::DisassociateSecurityGroupVpcResult, ApiError> {
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let (mut group, vpc) = both(change, &input.group_id, &input.vpc_id).await?;
            if !group.further_vpcs.remove(&vpc.id) {
                let text = format!(
                    "The security group '{}' is not associated with VPC '{}'",
                    group.id, vpc.id
                );
                return Err(invalid_value(text));
            }
            if is_used_in(change, &group, &vpc.id).await? {
                return Err(in_use(&group.id));
            }
            Ok(change.put(&group.id, &group).await?)
        })
        .await?;
    let state = Some("disassociated".to_owned());
    Ok(ec2::DisassociateSecurityGroupVpcResult { state })
}

async fn both(change: &Change, group: &str, vpc: &str) -> Result<(SecurityGroup, Vpc), ApiError> {
    let scope = change.scope();
    let group = named(change, scope, id::SECURITY_GROUP, group).await?;
    Ok((group, named(change, scope, id::VPC, vpc).await?))
}

/// Whether an interface or a rule in the VPC relies on the group being there.
async fn is_used_in(change: &Change, group: &SecurityGroup, vpc: &str) -> Result<bool, ApiError> {
    let interfaces = interface::list(change, change.scope()).await?;
    if interfaces.iter().any(|it: &Interface| it.vpc == vpc && it.groups.contains(&group.id)) {
        return Ok(true);
    }
    let others = list(change, change.scope()).await?;
    let names_it = others.iter().filter(|other| other.id != group.id && other.refers_to(&group.id));
    let it_names = others.iter().filter(|other| {
        let mut rules = group.rules.iter();
        rules.any(|rule| matches!(&rule.scope.peer, Peer::Group(id) if *id == other.id))
    });
    Ok(names_it.chain(it_names).any(|other| !group.meets(other)))
}

const FIELDS: &[Field<ec2::SecurityGroupVpcAssociation>] = &[
    ("group-id", |one_of| one(one_of.group_id.as_ref())),
    ("group-owner-id", |one_of| one(one_of.group_owner_id.as_ref())),
    ("state", |one_of| one(one_of.state.as_ref())),
    ("vpc-id", |one_of| one(one_of.vpc_id.as_ref())),
    ("vpc-owner-id", |one_of| one(one_of.vpc_owner_id.as_ref())),
];

/// `ec2:DescribeSecurityGroupVpcAssociations`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeSecurityGroupVpcAssociationsRequest,
) -> Result<ec2::DescribeSecurityGroupVpcAssociationsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let view = call.records().view().await?;
    let mut shown = Vec::new();
    for group in outlines(&view, &call.region_scope()).await? {
        for vpc in &group.further_vpcs {
            shown.push(ec2::SecurityGroupVpcAssociation {
                group_id: Some(group.id.clone()),
                vpc_id: Some(vpc.clone()),
                vpc_owner_id: Some(call.account().to_owned()),
                state: Some("associated".to_owned()),
                group_owner_id: Some(call.account().to_owned()),
                ..ec2::SecurityGroupVpcAssociation::default()
            });
        }
    }
    let shown = filter::apply(shown, &input.filters, FIELDS, None)?;
    let mut keyed: Vec<_> = shown
        .into_iter()
        .map(|it| {
            let part = |part: &Option<String>| part.clone().unwrap_or_default();
            (format!("{} {}", part(&it.group_id), part(&it.vpc_id)), it)
        })
        .collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    let token = input.next_token.as_deref();
    let (page, next_token) = listing::page(keyed, input.max_results, token, |it| &it.0)?;
    let security_group_vpc_associations = page.into_iter().map(|(_, it)| it).collect();
    Ok(ec2::DescribeSecurityGroupVpcAssociationsResult {
        security_group_vpc_associations,
        next_token,
    })
}

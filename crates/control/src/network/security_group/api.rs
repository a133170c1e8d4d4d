//! The EC2 calls on security groups as a whole.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, number, one};
use crate::network::guard;
use crate::network::id::{self, Kind};
use crate::network::listing::{self, Listed, Query};
use crate::network::read::{Read, all_or_named};
use crate::network::refusal::{in_use, invalid_combination, invalid_value, missing};
use crate::network::security_group::permission::{is_legal_text, show_permissions};
use crate::network::security_group::{DEFAULT_NAME, SecurityGroup, is_held, list, outlines};
use crate::network::tag;
use crate::network::vpc;
use crate::store::records::{Scope, change::Change};

/// Quota per region.
const GROUPS_MAX: usize = 2500;

/// How a call names a group.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    pub id: Option<&'a str>,
    /// In the default VPC.
    pub name: Option<&'a str>,
}

impl Named<'_> {
    /// The group, or EC2's refusal.
    pub async fn find(self, read: &impl Read, scope: &Scope) -> Result<SecurityGroup, ApiError> {
        match (self.id, self.name) {
            (Some(_), Some(_)) => Err(invalid_combination(
                "The parameter groupName cannot be used together with the parameter groupId",
            )),
            (Some(id), None) => {
                id::SECURITY_GROUP.check(id)?;
                let found: Option<SecurityGroup> = read.one(scope, id).await?;
                found.ok_or_else(|| id::SECURITY_GROUP.not_found(id))
            }
            (None, Some(name)) => {
                let default = vpc::default_of(read, scope).await?.ok_or_else(no_default_vpc)?;
                let all = outlines(read, scope).await?;
                let found = all.into_iter().find(|one| one.vpc == default.id && one.name == name);
                let found: Option<SecurityGroup> = match found {
                    Some(found) => read.one(scope, &found.id).await?,
                    None => None,
                };
                found.ok_or_else(|| {
                    let vpc = default.id;
                    let text = format!(
                        "The security group '{name}' does not exist in default VPC '{vpc}'"
                    );
                    ApiError::new("InvalidGroup.NotFound", text)
                })
            }
            (None, None) => Err(missing("groupName or groupId")),
        }
    }
}

fn no_default_vpc() -> ApiError {
    ApiError::new("VPCIdNotSpecified", "No default VPC for this user")
}

/// `ec2:CreateSecurityGroup`.
pub async fn create(
    call: Call,
    input: ec2::CreateSecurityGroupRequest,
) -> Result<ec2::CreateSecurityGroupResult, ApiError> {
    // The service trims trailing blanks before it saves a name.
    let name = input.group_name.trim_end_matches(' ');
    check_texts(name, &input.description)?;
    let tags = tag::from_specifications(&input.tag_specifications, id::SECURITY_GROUP)?;
    if let Some(vpc) = &input.vpc_id {
        id::VPC.check(vpc)?;
    }
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let group = call
        .records()
        .change(&call.region_scope(), async |change| {
            let vpc = choose_vpc(change, input.vpc_id.as_deref()).await?;
            let others = outlines(change, change.scope()).await?;
            if others.iter().any(|other| other.is_in(&vpc) && other.name == name) {
                let text = format!("The security group '{name}' already exists for VPC '{vpc}'");
                return Err(ApiError::new("InvalidGroup.Duplicate", text));
            }
            if GROUPS_MAX <= others.len() {
                return Err(ApiError::new(
                    "SecurityGroupLimitExceeded",
                    "The maximum number of security groups has been reached.",
                ));
            }
            let mut group = SecurityGroup::new(entropy, &vpc, name, &input.description);
            group.tags = tags.clone();
            change.put(&group.id, &group).await?;
            Ok(group)
        })
        .await?;
    Ok(ec2::CreateSecurityGroupResult {
        security_group_arn: Some(guard::arn(&call, id::SECURITY_GROUP.resource_type, &group.id)),
        tags: tag::show(&group.tags),
        group_id: Some(group.id),
    })
}

fn check_texts(name: &str, description: &str) -> Result<(), ApiError> {
    if name.is_empty() {
        return Err(missing("groupName"));
    }
    if description.is_empty() {
        return Err(missing("groupDescription"));
    }
    let refuse = |why: &str| {
        Err(invalid_value(format!("Value ({name}) for parameter GroupName is invalid. {why}")))
    };
    if name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("sg-")) {
        return refuse("Group names may not be in the format sg-*");
    }
    if name == DEFAULT_NAME {
        return Err(invalid_value("Cannot use reserved security group name: default"));
    }
    if !name.is_ascii() {
        return refuse("Character sets beyond ASCII are not supported.");
    }
    if !is_legal_text(name) {
        return refuse(
            "Valid names are strings less than 256 characters from the following set:  \
             a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        );
    }
    if !description.is_ascii() {
        return Err(invalid_value(format!(
            "Value ({description}) for parameter GroupDescription is invalid. Character sets \
             beyond ASCII are not supported."
        )));
    }
    if !is_legal_text(description) {
        return Err(invalid_value(
            "Invalid security group description. Valid descriptions are strings less than 256 \
             characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*",
        ));
    }
    Ok(())
}

/// The id of the VPC asked for, which exists; the default one when none is.
async fn choose_vpc(change: &Change, asked: Option<&str>) -> Result<String, ApiError> {
    let Some(asked) = asked else {
        let default = vpc::default_of(change, change.scope()).await?;
        return default.map(|vpc| vpc.id).ok_or_else(no_default_vpc);
    };
    let found = vpc::find(change, change.scope(), asked).await?;
    found.map(|vpc| vpc.id).ok_or_else(|| id::VPC.not_found(asked))
}

/// `ec2:DeleteSecurityGroup`.
pub async fn delete(
    call: Call,
    input: ec2::DeleteSecurityGroupRequest,
) -> Result<ec2::DeleteSecurityGroupResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let named = Named { id: input.group_id.as_deref(), name: input.group_name.as_deref() };
    let group_id = call
        .records()
        .change(&call.region_scope(), async |change| {
            let group = named.find(change, change.scope()).await?;
            if group.is_default() {
                let text = format!(
                    "the specified group: \"{}\" name: \"{}\" cannot be deleted by a user",
                    group.id, group.name
                );
                return Err(ApiError::new("CannotDelete", text));
            }
            let others = list(change, change.scope()).await?;
            let referred = others.iter().any(|it| it.id != group.id && it.refers_to(&group.id));
            if referred || is_held(change, change.scope(), &group.id).await? {
                return Err(in_use(&group.id));
            }
            change.delete::<SecurityGroup>(&group.id).await?;
            Ok(group.id)
        })
        .await?;
    Ok(ec2::DeleteSecurityGroupResult { r#return: Some(true), group_id: Some(group_id) })
}

/// Values of one member of all permissions of a direction.
macro_rules! permissions {
    ($direction:ident, $one:ident => $values:expr) => {
        |group| {
            let values = group.$direction.iter().flat_map(|$one: &ec2::IpPermission| $values);
            values.collect()
        }
    };
}

/// Values of one member of all peers of a kind.
macro_rules! peers {
    ($direction:ident, $peers:ident, $member:ident) => {
        permissions!($direction, one => one.$peers.iter().filter_map(|peer| peer.$member.clone()))
    };
}

impl Listed for ec2::SecurityGroup {
    const KIND: Kind = id::SECURITY_GROUP;
    const FIELDS: &'static [Field<Self>] = &[
        ("description", |group| one(group.description.as_ref())),
        ("egress.ip-permission.cidr", peers!(ip_permissions_egress, ip_ranges, cidr_ip)),
        (
            "egress.ip-permission.from-port",
            permissions!(ip_permissions_egress, one => number(one.from_port)),
        ),
        (
            "egress.ip-permission.group-id",
            peers!(ip_permissions_egress, user_id_group_pairs, group_id),
        ),
        (
            "egress.ip-permission.group-name",
            peers!(ip_permissions_egress, user_id_group_pairs, group_name),
        ),
        ("egress.ip-permission.ipv6-cidr", peers!(ip_permissions_egress, ipv6_ranges, cidr_ipv6)),
        (
            "egress.ip-permission.prefix-list-id",
            peers!(ip_permissions_egress, prefix_list_ids, prefix_list_id),
        ),
        (
            "egress.ip-permission.protocol",
            permissions!(ip_permissions_egress, it => one(it.ip_protocol.as_ref())),
        ),
        (
            "egress.ip-permission.to-port",
            permissions!(ip_permissions_egress, one => number(one.to_port)),
        ),
        (
            "egress.ip-permission.user-id",
            peers!(ip_permissions_egress, user_id_group_pairs, user_id),
        ),
        ("group-id", |group| one(group.group_id.as_ref())),
        ("group-name", |group| one(group.group_name.as_ref())),
        ("ip-permission.cidr", peers!(ip_permissions, ip_ranges, cidr_ip)),
        ("ip-permission.from-port", permissions!(ip_permissions, one => number(one.from_port))),
        ("ip-permission.group-id", peers!(ip_permissions, user_id_group_pairs, group_id)),
        ("ip-permission.group-name", peers!(ip_permissions, user_id_group_pairs, group_name)),
        ("ip-permission.ipv6-cidr", peers!(ip_permissions, ipv6_ranges, cidr_ipv6)),
        ("ip-permission.prefix-list-id", peers!(ip_permissions, prefix_list_ids, prefix_list_id)),
        (
            "ip-permission.protocol",
            permissions!(ip_permissions, it => one(it.ip_protocol.as_ref())),
        ),
        ("ip-permission.to-port", permissions!(ip_permissions, one => number(one.to_port))),
        ("ip-permission.user-id", peers!(ip_permissions, user_id_group_pairs, user_id)),
        ("owner-id", |group| one(group.owner_id.as_ref())),
        ("vpc-id", |group| one(group.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.group_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeSecurityGroups`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeSecurityGroupsRequest,
) -> Result<ec2::DescribeSecurityGroupsResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let mut ids = input.group_ids.clone();
    for name in &input.group_names {
        ids.push(Named { id: None, name: Some(name) }.find(&view, &scope).await?.id);
    }
    let all = all_or_named(&view, &scope, id::SECURITY_GROUP, &ids).await?;
    // Names of groups that rules refer to are asked for by two filters alone.
    let by_name = |filter: &ec2::Filter| {
        filter.name.as_deref().is_some_and(|name| name.ends_with("ip-permission.group-name"))
    };
    let names = if input.filters.iter().any(by_name) {
        outlines(&view, &scope).await?.into_iter().map(|one| (one.id, one.name)).collect()
    } else {
        BTreeMap::new()
    };
    let query = Query {
        ids: &ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let shown = |group: SecurityGroup| show(&call, &group, &names);
    let (mut security_groups, next_token) = listing::answer_from(all, shown, query)?;
    for group in &mut security_groups {
        drop_peer_names(&mut group.ip_permissions);
        drop_peer_names(&mut group.ip_permissions_egress);
    }
    Ok(ec2::DescribeSecurityGroupsResult { next_token, security_groups })
}

/// `names` holds those of groups that rules refer to, by id, where anybody asks.
fn show(
    call: &Call,
    group: &SecurityGroup,
    names: &BTreeMap<String, String>,
) -> ec2::SecurityGroup {
    let mut inbound = show_permissions(call.account(), &group.rules, false);
    let mut outbound = show_permissions(call.account(), &group.rules, true);
    for permission in inbound.iter_mut().chain(&mut outbound) {
        for pair in &mut permission.user_id_group_pairs {
            pair.group_name = pair.group_id.as_ref().and_then(|id| names.get(id)).cloned();
        }
    }
    ec2::SecurityGroup {
        group_id: Some(group.id.clone()),
        ip_permissions_egress: outbound,
        tags: tag::show(&group.tags),
        vpc_id: Some(group.vpc.clone()),
        security_group_arn: Some(guard::arn(call, id::SECURITY_GROUP.resource_type, &group.id)),
        owner_id: Some(call.account().to_owned()),
        group_name: Some(group.name.clone()),
        description: Some(group.description.clone()),
        ip_permissions: inbound,
    }
}

/// Filters know the names of groups that rules refer to; answers show their ids alone.
fn drop_peer_names(permissions: &mut [ec2::IpPermission]) {
    for permission in permissions {
        for pair in &mut permission.user_id_group_pairs {
            pair.group_name = None;
        }
    }
}

/// `ec2:DescribeSecurityGroupReferences`: VPCs on the far side of a peering connection whose groups
/// name these. There are no peering connections.
pub async fn describe_references(
    call: Call,
    input: ec2::DescribeSecurityGroupReferencesRequest,
) -> Result<ec2::DescribeSecurityGroupReferencesResult, ApiError> {
    if input.group_id.is_empty() {
        return Err(missing("groupId"));
    }
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    for id in &input.group_id {
        Named { id: Some(id), name: None }.find(&view, &scope).await?;
    }
    Ok(ec2::DescribeSecurityGroupReferencesResult::default())
}

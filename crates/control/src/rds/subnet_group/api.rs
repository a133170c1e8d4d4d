//! The calls on DB subnet groups.

use std::collections::BTreeSet;

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::network::subnet::{self, Subnet};
use crate::network::vpc;
use crate::rds::arn;
use crate::rds::cluster::Cluster;
use crate::rds::instance::Instance;
use crate::rds::name;
use crate::rds::page::{self, Query};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::{invalid_value, subnet_group_not_found};
use crate::rds::subnet_group::{DEFAULT, SubnetGroup, check_zones};
use crate::rds::tag;
use crate::store::records::change::Change;

/// `rds:CreateDBSubnetGroup`.
pub async fn create(
    call: Call,
    input: rds::CreateDbSubnetGroupMessage,
) -> Result<rds::CreateDbSubnetGroupResult, ApiError> {
    let name = name::subnet_group(&input.db_subnet_group_name)?;
    let description = description(&input.db_subnet_group_description)?;
    let tags = tag::read(&input.tags)?;
    vpc::ensure_default(&call).await?;
    let scope = call.region_scope();
    let (group, subnets) = call
        .records()
        .change(&scope, async |change: &mut Change| {
            if change.get::<SubnetGroup>(&name).await?.is_some() {
                return Err(ApiError::new(
                    "DBSubnetGroupAlreadyExists",
                    format!("The DB subnet group '{name}' already exists."),
                ));
            }
            let own = change.list::<SubnetGroup>().await?;
            let own = own.iter().filter(|(_, group)| group.name != DEFAULT).count();
            quota::check(Quota::SubnetGroups, own)?;
            let subnets = take_subnets(change, &input.subnet_ids).await?;
            let group = SubnetGroup {
                name: name.clone(),
                description: description.clone(),
                vpc: vpc_of(&subnets)?,
                subnets: subnets.iter().map(|subnet| subnet.id.clone()).collect(),
                tags: tags.clone(),
            };
            change.put(&name, &group).await?;
            Ok((group, subnets))
        })
        .await?;
    let shown = show(&call, &group, &subnets);
    Ok(rds::CreateDbSubnetGroupResult { db_subnet_group: Some(shown) })
}

/// `rds:ModifyDBSubnetGroup`.
pub async fn modify(
    call: Call,
    input: rds::ModifyDbSubnetGroupMessage,
) -> Result<rds::ModifyDbSubnetGroupResult, ApiError> {
    let name = input.db_subnet_group_name.to_ascii_lowercase();
    refuse_default(&name, "modify")?;
    let new_description =
        input.db_subnet_group_description.as_deref().map(description).transpose()?;
    let scope = call.region_scope();
    let (group, subnets) = call
        .records()
        .change(&scope, async |change: &mut Change| {
            let Some(mut group) = change.get::<SubnetGroup>(&name).await? else {
                return Err(subnet_group_not_found(&name));
            };
            let subnets = take_subnets(change, &input.subnet_ids).await?;
            if vpc_of(&subnets)? != group.vpc {
                return Err(ApiError::new(
                    "InvalidSubnet",
                    "The new Subnets are not in the same Vpc as the existing subnet group",
                ));
            }
            refuse_losing_used(change, &group, &subnets).await?;
            group.subnets = subnets.iter().map(|subnet| subnet.id.clone()).collect();
            if let Some(description) = new_description.clone() {
                group.description = description;
            }
            change.put(&name, &group).await?;
            Ok((group, subnets))
        })
        .await?;
    let shown = show(&call, &group, &subnets);
    Ok(rds::ModifyDbSubnetGroupResult { db_subnet_group: Some(shown) })
}

/// `rds:DeleteDBSubnetGroup`.
pub async fn delete(call: Call, input: rds::DeleteDbSubnetGroupMessage) -> Result<(), ApiError> {
    let name = input.db_subnet_group_name.to_ascii_lowercase();
    refuse_default(&name, "delete")?;
    let scope = call.region_scope();
    call.records()
        .change(&scope, async |change: &mut Change| {
            if change.get::<SubnetGroup>(&name).await?.is_none() {
                return Err(subnet_group_not_found(&name));
            }
            let clusters = change.list::<Cluster>().await?;
            let user = clusters.iter().find(|(_, cluster)| cluster.subnet_group == name);
            if let Some((_, cluster)) = user {
                let instances = change.list::<Instance>().await?;
                let member = |(_, one): &&(String, Instance)| one.cluster == cluster.resource_id;
                let by = match instances.iter().find(member) {
                    Some((instance, _)) => format!("database instance: {instance}"),
                    None => format!("database cluster: {}", cluster.name),
                };
                return Err(ApiError::new(
                    "InvalidDBSubnetGroupStateFault",
                    format!(
                        "Cannot delete the subnet group '{name}' because at least one {by} is \
                         still using it."
                    ),
                ));
            }
            change.delete::<SubnetGroup>(&name).await?;
            Ok(())
        })
        .await
}

/// `rds:DescribeDBSubnetGroups`.
pub async fn describe(
    call: Call,
    input: rds::DescribeDbSubnetGroupsMessage,
) -> Result<rds::DbSubnetGroupMessage, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let mut groups = view.list::<SubnetGroup>(&scope).await?;
    if let Some(given) = input.db_subnet_group_name.as_deref() {
        let name = arn::identifier_of(given);
        groups.retain(|(known, _)| *known == name);
        if groups.is_empty() {
            return Err(subnet_group_not_found(&name));
        }
    }
    let subnets = subnet::list(&view, &scope).await?;
    let shown = groups.iter().map(|(_, group)| show(&call, group, &subnets)).collect();
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (db_subnet_groups, marker) = page::answer(shown, query, &[], |group| {
        group.db_subnet_group_name.clone().unwrap_or_default()
    })?;
    Ok(rds::DbSubnetGroupMessage { marker, db_subnet_groups })
}

/// A group as the API shows it. `subnets` may hold others than the group's.
#[must_use]
pub fn show(call: &Call, group: &SubnetGroup, subnets: &[Subnet]) -> rds::DbSubnetGroup {
    let show = |id: &String| {
        let known = subnets.iter().find(|subnet| subnet.id == *id);
        rds::Subnet {
            subnet_identifier: Some(id.clone()),
            subnet_availability_zone: known
                .map(|subnet| rds::AvailabilityZone { name: Some(subnet.zone.clone()) }),
            subnet_status: Some(if known.is_some() { "Active" } else { "Deleted" }.to_owned()),
            ..rds::Subnet::default()
        }
    };
    rds::DbSubnetGroup {
        db_subnet_group_name: Some(group.name.clone()),
        db_subnet_group_description: Some(group.description.clone()),
        vpc_id: Some(group.vpc.clone()),
        subnet_group_status: Some("Complete".to_owned()),
        subnets: group.subnets.iter().map(show).collect(),
        db_subnet_group_arn: Some(arn::of(call, arn::Kind::SubnetGroup, &group.name)),
        supported_network_types: vec!["IPV4".to_owned()],
    }
}

fn description(text: &str) -> Result<String, ApiError> {
    if text.is_empty() || text.chars().any(|letter| letter.is_control()) {
        return Err(invalid_value(
            "The parameter DBSubnetGroupDescription must be provided and must not be blank.",
        ));
    }
    if text.chars().count() > 255 {
        return Err(invalid_value("DBSubnetGroupDescription must have at most 255 characters."));
    }
    Ok(text.to_owned())
}

fn refuse_default(name: &str, verb: &str) -> Result<(), ApiError> {
    if name == DEFAULT {
        return Err(invalid_value(format!("You cannot {verb} the default DB subnet group.")));
    }
    Ok(())
}

/// The named subnets, when they exist, are in one VPC and cover two zones.
async fn take_subnets(change: &Change, ids: &[String]) -> Result<Vec<Subnet>, ApiError> {
    let ids: BTreeSet<&String> = ids.iter().collect();
    quota::check(Quota::Subnets, ids.len().saturating_sub(1))?;
    let scope = change.scope().clone();
    let mut subnets = Vec::new();
    for id in ids {
        let found = subnet::find(change, &scope, id).await?;
        let subnet = found.ok_or_else(|| {
            let text = format!("Some input subnets in :[{id}] are invalid.");
            ApiError::new("InvalidSubnet", text)
        })?;
        subnets.push(subnet);
    }
    vpc_of(&subnets)?;
    check_zones(&subnets)?;
    Ok(subnets)
}

fn vpc_of(subnets: &[Subnet]) -> Result<String, ApiError> {
    let Some(first) = subnets.first() else {
        return Err(invalid_value("The parameter SubnetIds must name at least two subnets."));
    };
    if subnets.iter().any(|subnet| subnet.vpc != first.vpc) {
        return Err(ApiError::new("InvalidSubnet", "All subnets must be in the same VPC."));
    }
    Ok(first.vpc.clone())
}

/// An instance that is there keeps its zone, so a subnet in it must remain.
async fn refuse_losing_used(
    change: &Change,
    group: &SubnetGroup,
    subnets: &[Subnet],
) -> Result<(), ApiError> {
    let clusters = change.list::<Cluster>().await?;
    for (_, instance) in change.list::<Instance>().await? {
        let cluster = clusters.iter().find(|(_, one)| one.resource_id == instance.cluster);
        let concerned = cluster.is_some_and(|(_, cluster)| cluster.subnet_group == group.name);
        if concerned && !subnets.iter().any(|subnet| subnet.zone == instance.zone) {
            return Err(ApiError::new(
                "SubnetAlreadyInUse",
                format!(
                    "The subnet in {} is in use by the database instance {}.",
                    instance.zone, instance.name
                ),
            ));
        }
    }
    Ok(())
}

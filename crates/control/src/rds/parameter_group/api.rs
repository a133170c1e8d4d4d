//! The calls on parameter groups.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::catalogue;
use crate::rds::cluster::Cluster;
use crate::rds::instance::Instance;
use crate::rds::name;
use crate::rds::page::{self, Query};
use crate::rds::parameter_group::change::put;
use crate::rds::parameter_group::{
    ClusterGroup, GroupKind, InstanceGroup, ParameterGroup, default_group, find, is_default, list,
};
use crate::rds::quota::{self, Quota};
use crate::rds::refusal::invalid_value;
use crate::rds::tag::{self, Tags};
use crate::store::records::change::Change;

impl GroupKind {
    /// The refusal of the calls on groups themselves, which is one for both kinds.
    #[must_use]
    pub fn group_not_found(self, name: &str) -> ApiError {
        let what = match self {
            Self::Cluster => "DBClusterParameterGroup",
            Self::Instance => "DBParameterGroup",
        };
        ApiError::new("DBParameterGroupNotFound", format!("{what} not found: {name}"))
    }
}

/// `rds:CreateDBClusterParameterGroup`.
pub async fn create_cluster_group(
    call: Call,
    input: rds::CreateDbClusterParameterGroupMessage,
) -> Result<rds::CreateDbClusterParameterGroupResult, ApiError> {
    let name = name::parameter_group(
        "DBClusterParameterGroupName",
        &input.db_cluster_parameter_group_name,
    )?;
    let family = &input.db_parameter_group_family;
    let new = new_group(name, family, &input.description, &input.tags)?;
    let group = create(&call, GroupKind::Cluster, new).await?;
    Ok(rds::CreateDbClusterParameterGroupResult {
        db_cluster_parameter_group: Some(show_cluster_group(&call, &group)),
    })
}

/// `rds:CreateDBParameterGroup`.
pub async fn create_group(
    call: Call,
    input: rds::CreateDbParameterGroupMessage,
) -> Result<rds::CreateDbParameterGroupResult, ApiError> {
    let name = name::parameter_group("DBParameterGroupName", &input.db_parameter_group_name)?;
    let family = &input.db_parameter_group_family;
    let new = new_group(name, family, &input.description, &input.tags)?;
    let group = create(&call, GroupKind::Instance, new).await?;
    Ok(rds::CreateDbParameterGroupResult { db_parameter_group: Some(show_group(&call, &group)) })
}

/// `rds:DeleteDBClusterParameterGroup`.
pub async fn delete_cluster_group(
    call: Call,
    input: rds::DeleteDbClusterParameterGroupMessage,
) -> Result<(), ApiError> {
    delete(&call, GroupKind::Cluster, &input.db_cluster_parameter_group_name).await
}

/// `rds:DeleteDBParameterGroup`.
pub async fn delete_group(
    call: Call,
    input: rds::DeleteDbParameterGroupMessage,
) -> Result<(), ApiError> {
    delete(&call, GroupKind::Instance, &input.db_parameter_group_name).await
}

/// `rds:DescribeDBClusterParameterGroups`.
pub async fn describe_cluster_groups(
    call: Call,
    input: rds::DescribeDbClusterParameterGroupsMessage,
) -> Result<rds::DbClusterParameterGroupsMessage, ApiError> {
    let named = input.db_cluster_parameter_group_name.as_deref();
    let groups = groups(&call, GroupKind::Cluster, named).await?;
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (groups, marker) = page::answer(groups, query, &[], |group| group.name.clone())?;
    let show = |group: &ParameterGroup| show_cluster_group(&call, group);
    let db_cluster_parameter_groups = groups.iter().map(show).collect();
    Ok(rds::DbClusterParameterGroupsMessage { marker, db_cluster_parameter_groups })
}

/// `rds:DescribeDBParameterGroups`.
pub async fn describe_groups(
    call: Call,
    input: rds::DescribeDbParameterGroupsMessage,
) -> Result<rds::DbParameterGroupsMessage, ApiError> {
    let named = input.db_parameter_group_name.as_deref();
    let groups = groups(&call, GroupKind::Instance, named).await?;
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (groups, marker) = page::answer(groups, query, &[], |group| group.name.clone())?;
    let db_parameter_groups = groups.iter().map(|group| show_group(&call, group)).collect();
    Ok(rds::DbParameterGroupsMessage { marker, db_parameter_groups })
}

fn new_group(
    name: String,
    family: &str,
    description: &str,
    tags: &[rds::Tag],
) -> Result<ParameterGroup, ApiError> {
    if !catalogue::is_family(family) {
        return Err(invalid_value(format!(
            "ParameterGroupFamily {family} is not a valid parameter group family"
        )));
    }
    check_description(description)?;
    let tags: Tags = tag::read(tags)?;
    let (family, description) = (family.to_owned(), description.to_owned());
    let parameters = BTreeMap::new();
    Ok(ParameterGroup { name, family, description, tags, parameters })
}

/// Refuses a description that is blank or too long.
///
/// # Errors
/// `InvalidParameterValue`.
pub fn check_description(description: &str) -> Result<(), ApiError> {
    if description.is_empty() || description.chars().count() > 255 {
        return Err(invalid_value(
            "The parameter Description must be provided, must not be blank, and must have at most \
             255 characters.",
        ));
    }
    Ok(())
}

/// Stores a new group.
///
/// # Errors
/// `DBParameterGroupAlreadyExists`, `DBParameterGroupQuotaExceeded`.
pub async fn create(
    call: &Call,
    kind: GroupKind,
    group: ParameterGroup,
) -> Result<ParameterGroup, ApiError> {
    let scope = call.region_scope();
    let group = &group;
    call.records()
        .change(&scope.clone(), async move |change: &mut Change| {
            let known = list(change, &scope, kind).await?;
            if known.iter().any(|known| known.name == group.name) {
                return Err(ApiError::new(
                    "DBParameterGroupAlreadyExists",
                    format!("Parameter group {} already exists", group.name),
                ));
            }
            let quota = match kind {
                GroupKind::Cluster => Quota::ClusterParameterGroups,
                GroupKind::Instance => Quota::ParameterGroups,
            };
            quota::check(quota, known.len())?;
            put(change, kind, group).await?;
            Ok(group.clone())
        })
        .await
}

async fn delete(call: &Call, kind: GroupKind, given: &str) -> Result<(), ApiError> {
    let name = arn::identifier_of(given);
    let state = |text: String| ApiError::new("InvalidDBParameterGroupState", text);
    if is_default(&name) {
        return Err(state(format!("The default parameter group {name} cannot be deleted.")));
    }
    let (scope, name) = (call.region_scope(), &name);
    call.records()
        .change(&scope.clone(), async move |change: &mut Change| {
            if find(change, &scope, kind, name).await?.is_none() {
                return Err(kind.group_not_found(name));
            }
            let user = match kind {
                GroupKind::Cluster => {
                    let clusters = change.list::<Cluster>().await?;
                    clusters.into_iter().find(|(_, one)| one.parameter_group == *name).map(|c| c.0)
                }
                GroupKind::Instance => {
                    let instances = change.list::<Instance>().await?;
                    instances.into_iter().find(|(_, one)| one.parameter_group == *name).map(|i| i.0)
                }
            };
            if let Some(user) = user {
                return Err(state(format!(
                    "One or more database instances are still members of this parameter group \
                     {name}, so the group cannot be deleted: {user}"
                )));
            }
            match kind {
                GroupKind::Cluster => change.delete::<ClusterGroup>(name).await?,
                GroupKind::Instance => change.delete::<InstanceGroup>(name).await?,
            }
            Ok(())
        })
        .await
}

/// The owner's groups and the default ones of the installed versions.
async fn groups(
    call: &Call,
    kind: GroupKind,
    named: Option<&str>,
) -> Result<Vec<ParameterGroup>, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let mut groups = list(&view, &scope, kind).await?;
    let installed = call.control.fleet.engines();
    let versions =
        catalogue::ENGINES.iter().flat_map(|engine| catalogue::versions(engine, &installed));
    let mut families: Vec<String> = versions.map(|build| catalogue::family(&build)).collect();
    families.sort();
    families.dedup();
    groups.extend(families.iter().map(|family| default_group(family, kind)));
    if let Some(given) = named.filter(|named| !named.is_empty()) {
        let name = arn::identifier_of(given);
        groups.retain(|group| group.name == name);
        if groups.is_empty() {
            return Err(kind.group_not_found(&name));
        }
    }
    Ok(groups)
}

/// As answers show it.
#[must_use]
pub fn show_cluster_group(call: &Call, group: &ParameterGroup) -> rds::DbClusterParameterGroup {
    let arn = arn::of(call, arn::Kind::ClusterParameterGroup, &group.name);
    rds::DbClusterParameterGroup {
        db_cluster_parameter_group_name: Some(group.name.clone()),
        db_parameter_group_family: Some(group.family.clone()),
        description: Some(group.description.clone()),
        db_cluster_parameter_group_arn: Some(arn),
    }
}

/// As answers show it.
#[must_use]
pub fn show_group(call: &Call, group: &ParameterGroup) -> rds::DbParameterGroup {
    rds::DbParameterGroup {
        db_parameter_group_name: Some(group.name.clone()),
        db_parameter_group_family: Some(group.family.clone()),
        description: Some(group.description.clone()),
        db_parameter_group_arn: Some(arn::of(call, arn::Kind::ParameterGroup, &group.name)),
    }
}

//! The calls that copy a group.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::name;
use crate::rds::parameter_group::api::{check_description, create, show_cluster_group, show_group};
use crate::rds::parameter_group::describe::named;
use crate::rds::parameter_group::{GroupKind, ParameterGroup};
use crate::rds::tag;

/// `rds:CopyDBClusterParameterGroup`.
pub async fn copy_cluster_group(
    call: Call,
    input: rds::CopyDbClusterParameterGroupMessage,
) -> Result<rds::CopyDbClusterParameterGroupResult, ApiError> {
    let target = Target {
        parameter: "TargetDBClusterParameterGroupIdentifier",
        name: &input.target_db_cluster_parameter_group_identifier,
        description: &input.target_db_cluster_parameter_group_description,
        tags: &input.tags,
    };
    let source = &input.source_db_cluster_parameter_group_identifier;
    let group = copy(&call, GroupKind::Cluster, source, target).await?;
    Ok(rds::CopyDbClusterParameterGroupResult {
        db_cluster_parameter_group: Some(show_cluster_group(&call, &group)),
    })
}

/// `rds:CopyDBParameterGroup`.
pub async fn copy_group(
    call: Call,
    input: rds::CopyDbParameterGroupMessage,
) -> Result<rds::CopyDbParameterGroupResult, ApiError> {
    let target = Target {
        parameter: "TargetDBParameterGroupIdentifier",
        name: &input.target_db_parameter_group_identifier,
        description: &input.target_db_parameter_group_description,
        tags: &input.tags,
    };
    let source = &input.source_db_parameter_group_identifier;
    let group = copy(&call, GroupKind::Instance, source, target).await?;
    Ok(rds::CopyDbParameterGroupResult { db_parameter_group: Some(show_group(&call, &group)) })
}

/// What a copy is to be.
struct Target<'a> {
    /// The member that names it.
    parameter: &'static str,
    name: &'a str,
    description: &'a str,
    tags: &'a [rds::Tag],
}

async fn copy(
    call: &Call,
    kind: GroupKind,
    source: &str,
    target: Target<'_>,
) -> Result<ParameterGroup, ApiError> {
    let name = name::parameter_group(target.parameter, target.name)?;
    check_description(target.description)?;
    let tags = tag::read(target.tags)?;
    let source = named(call, kind, source).await?;
    let description = target.description.to_owned();
    create(call, kind, ParameterGroup { name, description, tags, ..source }).await
}

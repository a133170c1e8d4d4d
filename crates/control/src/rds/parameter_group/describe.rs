//! The calls that list parameters.

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::catalogue;
use crate::rds::page::{self, Query};
use crate::rds::parameter_group::parameter::{self, Parameter};
use crate::rds::parameter_group::{GroupKind, ParameterGroup, Setting, default_group, find};
use crate::rds::refusal::invalid_value;

/// Where a value comes from. Both names of the last two are in the service's documentation.
const SOURCES: [&str; 5] = ["user", "system", "engine-default", "service", "engine"];

/// `rds:DescribeDBClusterParameters`.
pub async fn describe_cluster_parameters(
    call: Call,
    input: rds::DescribeDbClusterParametersMessage,
) -> Result<rds::DbClusterParameterGroupDetails, ApiError> {
    let name = &input.db_cluster_parameter_group_name;
    let group = named(&call, GroupKind::Cluster, name).await?;
    let shown = of_group(&group, GroupKind::Cluster, input.source.as_deref())?;
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (parameters, marker) = page::answer(shown, query, &[], key)?;
    Ok(rds::DbClusterParameterGroupDetails { parameters, marker })
}

/// `rds:DescribeDBParameters`.
pub async fn describe_parameters(
    call: Call,
    input: rds::DescribeDbParametersMessage,
) -> Result<rds::DbParameterGroupDetails, ApiError> {
    let group = named(&call, GroupKind::Instance, &input.db_parameter_group_name).await?;
    let shown = of_group(&group, GroupKind::Instance, input.source.as_deref())?;
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let (parameters, marker) = page::answer(shown, query, &[], key)?;
    Ok(rds::DbParameterGroupDetails { parameters, marker })
}

/// `rds:DescribeEngineDefaultClusterParameters`.
pub async fn describe_cluster_defaults(
    _call: Call,
    input: rds::DescribeEngineDefaultClusterParametersMessage,
) -> Result<rds::DescribeEngineDefaultClusterParametersResult, ApiError> {
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let defaults = defaults(&input.db_parameter_group_family, GroupKind::Cluster, query)?;
    Ok(rds::DescribeEngineDefaultClusterParametersResult { engine_defaults: Some(defaults) })
}

/// `rds:DescribeEngineDefaultParameters`.
pub async fn describe_defaults(
    _call: Call,
    input: rds::DescribeEngineDefaultParametersMessage,
) -> Result<rds::DescribeEngineDefaultParametersResult, ApiError> {
    let query = Query::new(&input.filters, input.max_records, input.marker.as_ref());
    let defaults = defaults(&input.db_parameter_group_family, GroupKind::Instance, query)?;
    Ok(rds::DescribeEngineDefaultParametersResult { engine_defaults: Some(defaults) })
}

/// The owner's group or the default one of this name.
///
/// # Errors
/// `DBParameterGroupNotFound`.
pub async fn named(call: &Call, kind: GroupKind, given: &str) -> Result<ParameterGroup, ApiError> {
    let name = arn::identifier_of(given);
    let family = name.strip_prefix("default.").filter(|family| catalogue::is_family(family));
    if let Some(family) = family {
        return Ok(default_group(family, kind));
    }
    let (view, scope) = (call.records().view().await?, call.region_scope());
    find(&view, &scope, kind, &name).await?.ok_or_else(|| kind.group_not_found(&name))
}

fn defaults(
    family: &str,
    kind: GroupKind,
    query: Query<'_>,
) -> Result<rds::EngineDefaults, ApiError> {
    if !catalogue::is_family(family) {
        return Err(invalid_value(format!(
            "ParameterGroupFamily {family} is not a valid parameter group family"
        )));
    }
    let shown = of_group(&default_group(family, kind), kind, None)?;
    let fields: &[page::Field<rds::Parameter>] =
        &[("parameter-name", |one| one.parameter_name.clone().into_iter().collect())];
    let (parameters, marker) = page::answer(shown, query, fields, key)?;
    Ok(rds::EngineDefaults {
        db_parameter_group_family: Some(family.to_owned()),
        marker,
        parameters,
    })
}

fn key(shown: &rds::Parameter) -> String {
    shown.parameter_name.clone().unwrap_or_default()
}

fn of_group(
    group: &ParameterGroup,
    kind: GroupKind,
    source: Option<&str>,
) -> Result<Vec<rds::Parameter>, ApiError> {
    let source = source.filter(|source| !source.is_empty());
    if let Some(unknown) = source.filter(|source| !SOURCES.contains(source)) {
        return Err(invalid_value(format!("Invalid source: {unknown}")));
    }
    let source = match source {
        Some("service") => Some("system"),
        Some("engine") => Some("engine-default"),
        source => source,
    };
    let all = parameter::all(&group.family).iter().filter(|parameter| parameter.is_in(kind));
    let shown = all.map(|parameter| show(parameter, group.parameters.get(&parameter.name)));
    Ok(shown.filter(|one| source.is_none() || one.source.as_deref() == source).collect())
}

fn show(parameter: &Parameter, setting: Option<&Setting>) -> rds::Parameter {
    let own = setting.and_then(|setting| setting.value.as_deref());
    let source = match (own, parameter.system) {
        (Some(_), _) => "user",
        (None, Some(_)) => "system",
        (None, None) => "engine-default",
    };
    let waits = setting.is_none_or(|setting| setting.waits);
    rds::Parameter {
        parameter_name: Some(parameter.name.clone()),
        parameter_value: own.or(parameter.system).map(str::to_owned),
        description: Some(parameter.description.clone()),
        source: Some(source.to_owned()),
        apply_type: Some(parameter.apply_type().to_owned()),
        data_type: Some(parameter.data_type().to_owned()),
        allowed_values: parameter.allowed_values(),
        is_modifiable: Some(parameter.is_modifiable),
        minimum_engine_version: None,
        apply_method: Some(if waits { "pending-reboot" } else { "immediate" }.to_owned()),
        supported_engine_modes: vec!["provisioned".to_owned()],
    }
}

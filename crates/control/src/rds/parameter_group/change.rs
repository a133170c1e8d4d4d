//! The calls that change what is in a group: modify, reset.

use std::collections::{BTreeMap, BTreeSet};

use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::event::{self, Happening};
use crate::rds::parameter_group::parameter::{self, Parameter};
use crate::rds::parameter_group::{
    ClusterGroup, GroupKind, InstanceGroup, ParameterGroup, Setting, find, is_default, value,
};
use crate::rds::refusal::{invalid_combination, invalid_value, missing};
use crate::store::error::StoreError;
use crate::store::records::change::Change;

/// Parameters that one call may change (*ModifyDBParameterGroup*).
const PARAMETERS_MAX: usize = 20;

/// `rds:ModifyDBClusterParameterGroup`.
pub async fn modify_cluster_group(
    call: Call,
    input: rds::ModifyDbClusterParameterGroupMessage,
) -> Result<rds::DbClusterParameterGroupNameMessage, ApiError> {
    let what = What::Set(&input.parameters);
    let given = &input.db_cluster_parameter_group_name;
    let name = change(&call, GroupKind::Cluster, given, what).await?;
    Ok(rds::DbClusterParameterGroupNameMessage { db_cluster_parameter_group_name: Some(name) })
}

/// `rds:ModifyDBParameterGroup`.
pub async fn modify_group(
    call: Call,
    input: rds::ModifyDbParameterGroupMessage,
) -> Result<rds::DbParameterGroupNameMessage, ApiError> {
    let what = What::Set(&input.parameters);
    let name = change(&call, GroupKind::Instance, &input.db_parameter_group_name, what).await?;
    Ok(rds::DbParameterGroupNameMessage { db_parameter_group_name: Some(name) })
}

/// `rds:ResetDBClusterParameterGroup`.
pub async fn reset_cluster_group(
    call: Call,
    input: rds::ResetDbClusterParameterGroupMessage,
) -> Result<rds::DbClusterParameterGroupNameMessage, ApiError> {
    let what = reset(input.reset_all_parameters, &input.parameters)?;
    let given = &input.db_cluster_parameter_group_name;
    let name = change(&call, GroupKind::Cluster, given, what).await?;
    Ok(rds::DbClusterParameterGroupNameMessage { db_cluster_parameter_group_name: Some(name) })
}

/// `rds:ResetDBParameterGroup`.
pub async fn reset_group(
    call: Call,
    input: rds::ResetDbParameterGroupMessage,
) -> Result<rds::DbParameterGroupNameMessage, ApiError> {
    let what = reset(input.reset_all_parameters, &input.parameters)?;
    let name = change(&call, GroupKind::Instance, &input.db_parameter_group_name, what).await?;
    Ok(rds::DbParameterGroupNameMessage { db_parameter_group_name: Some(name) })
}

/// What a call asks for.
#[derive(Clone, Copy, Debug)]
enum What<'a> {
    Set(&'a [rds::Parameter]),
    Reset(&'a [rds::Parameter]),
    ResetAll,
}

/// All of them unless some are named.
fn reset(all: Option<bool>, named: &[rds::Parameter]) -> Result<What<'_>, ApiError> {
    match (all, named) {
        (Some(true) | None, []) => Ok(What::ResetAll),
        (Some(true), _) => {
            Err(invalid_combination("Parameters cannot be named when ResetAllParameters is true."))
        }
        (Some(false), []) => Err(missing("Parameters")),
        (Some(false) | None, named) => Ok(What::Reset(named)),
    }
}

/// Changes the owner's group and answers its name.
async fn change(
    call: &Call,
    kind: GroupKind,
    given: &str,
    what: What<'_>,
) -> Result<String, ApiError> {
    let name = arn::identifier_of(given);
    if is_default(&name) {
        return Err(invalid_value("Cannot modify a default parameter group."));
    }
    let (scope, name) = (call.region_scope(), &name);
    call.records()
        .change(&scope.clone(), async move |change: &mut Change| {
            let found = find(change, &scope, kind, name).await?;
            let mut group = found.ok_or_else(|| kind.group_not_found(name))?;
            let family = group.family.clone();
            let before = group.parameters.clone();
            match what {
                What::Set(changes) => {
                    group.parameters.extend(settings(&family, kind, changes, false)?);
                }
                What::Reset(changes) => {
                    for (name, setting) in settings(&family, kind, changes, true)? {
                        back_to_default(&mut group, name, setting.waits);
                    }
                }
                What::ResetAll => group.parameters.clear(),
            }
            put(change, kind, &group).await?;
            event::put_all(change, call.now, happenings(kind, &before, &group)).await?;
            Ok::<(), ApiError>(())
        })
        .await?;
    Ok(name.clone())
}

/// What its owner is told of: each parameter that is another one than before.
fn happenings(
    kind: GroupKind,
    before: &BTreeMap<String, Setting>,
    group: &ParameterGroup,
) -> Vec<Happening> {
    let names: BTreeSet<&String> = before.keys().chain(group.parameters.keys()).collect();
    let changed = names.into_iter().filter(|name| before.get(*name) != group.parameters.get(*name));
    let told = |name: &String| {
        let now = group.parameters.get(name);
        let is_static = || parameter::find(&group.family, name).is_some_and(|one| one.is_static);
        let waits = now.map_or_else(is_static, |setting| setting.waits);
        let value = now.and_then(|setting| setting.value.as_deref());
        event::parameter_changed(kind, &group.name, name, value, waits)
    };
    changed.map(told).collect()
}

/// Forgets a setting at once, or remembers that it ends with the next start of the engine.
fn back_to_default(group: &mut ParameterGroup, name: String, waits: bool) {
    let is_static = parameter::find(&group.family, &name).is_some_and(|found| found.is_static);
    if waits && !is_static && group.parameters.contains_key(&name) {
        group.parameters.insert(name, Setting { value: None, waits });
    } else {
        group.parameters.remove(&name);
    }
}

/// Stores an owner's group.
pub async fn put(
    change: &Change,
    kind: GroupKind,
    group: &ParameterGroup,
) -> Result<(), StoreError> {
    match kind {
        GroupKind::Cluster => change.put(&group.name, &ClusterGroup(group.clone())).await,
        GroupKind::Instance => change.put(&group.name, &InstanceGroup(group.clone())).await,
    }
}

/// Checks the changes of a call. A reset names parameters without values.
fn settings(
    family: &str,
    kind: GroupKind,
    changes: &[rds::Parameter],
    resets: bool,
) -> Result<BTreeMap<String, Setting>, ApiError> {
    if changes.is_empty() {
        return Err(missing("Parameters"));
    }
    if changes.len() > PARAMETERS_MAX {
        return Err(invalid_value(format!(
            "At most {PARAMETERS_MAX} parameters can be changed in a single request."
        )));
    }
    let mut settings = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for change in changes {
        let parameter = changed(family, kind, change)?;
        let name = &parameter.name;
        if !seen.insert(name) {
            return Err(invalid_value(format!("The parameter {name} is named more than once.")));
        }
        let waits = waits(parameter, change.apply_method.as_deref())?;
        let value = if resets { None } else { Some(value_of(parameter, change)?) };
        settings.insert(name.clone(), Setting { value, waits });
    }
    Ok(settings)
}

fn changed(
    family: &str,
    kind: GroupKind,
    change: &rds::Parameter,
) -> Result<&'static Parameter, ApiError> {
    let name = change.parameter_name.as_deref().filter(|name| !name.is_empty());
    let name = name.ok_or_else(|| {
        invalid_value("The parameter ParameterName must be provided and must not be blank.")
    })?;
    let found = parameter::find(family, name).filter(|parameter| parameter.is_in(kind));
    let found = found
        .ok_or_else(|| invalid_value(format!("Could not find parameter with name: {name}")))?;
    if !found.is_modifiable {
        return Err(invalid_value(format!("The parameter {name} cannot be modified.")));
    }
    Ok(found)
}

fn value_of(parameter: &Parameter, change: &rds::Parameter) -> Result<String, ApiError> {
    let given = change.parameter_value.as_deref().ok_or_else(|| {
        let name = &parameter.name;
        invalid_value(format!("The parameter {name} must be given a ParameterValue."))
    })?;
    value::check(parameter, given)?;
    Ok(given.to_owned())
}

/// Whether the change is to wait for the next start of the engine.
fn waits(parameter: &Parameter, method: Option<&str>) -> Result<bool, ApiError> {
    match method.unwrap_or_default() {
        "pending-reboot" => Ok(true),
        "immediate" if parameter.is_static => {
            Err(invalid_combination("cannot use immediate apply method for static parameter"))
        }
        "immediate" => Ok(false),
        "" => {
            Err(invalid_value("The parameter ApplyMethod must be provided and must not be blank."))
        }
        other => Err(invalid_value(format!("Invalid apply method: {other}"))),
    }
}

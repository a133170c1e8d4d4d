//! Parameter groups of clusters and of instances.
//!
//! Every family has a default group of each kind, which is there without a record and cannot be
//! changed. Owners make groups of their own.

pub mod api;
pub mod change;
pub mod copy;
pub mod describe;
pub mod effective;
pub mod formula;
pub mod mariadb;
pub mod owned;
pub mod parameter;
pub mod value;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use base::spec::EngineBuild;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::read::Read;
use crate::rds::catalogue;
use crate::rds::refusal::invalid_combination;
use crate::rds::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope};

/// What a group is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    Cluster,
    Instance,
}

/// A group that an owner made. Kept under its name, each kind for itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParameterGroup {
    /// Lower case.
    pub name: String,
    /// E.g. `aurora-postgresql15`.
    pub family: String,
    pub description: String,
    #[serde(default)]
    pub tags: Tags,
    /// What the owner set, by the parameter's name in lower case.
    #[serde(default)]
    pub parameters: BTreeMap<String, Setting>,
}

/// What an owner wants of a parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// In the words of the owner, formulas included. `None`: the default again.
    pub value: Option<String>,
    /// The apply method `pending-reboot`: not before the engine starts next.
    pub waits: bool,
}

/// A [`ParameterGroup`] of a cluster, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClusterGroup(pub ParameterGroup);

/// A [`ParameterGroup`] of instances, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct InstanceGroup(pub ParameterGroup);

impl Noun for ClusterGroup {
    const KIND: &'static str = "db-cluster-parameter-group";
}

impl Noun for InstanceGroup {
    const KIND: &'static str = "db-parameter-group";
}

impl GroupKind {
    /// The code for a group that does not exist. The two kinds have different ones, and some calls on
    /// cluster groups answer that of the other kind (`errors` in the service's model).
    #[must_use]
    pub fn not_found(self, name: &str) -> ApiError {
        match self {
            Self::Cluster => ApiError::new(
                "DBClusterParameterGroupNotFound",
                format!("DBClusterParameterGroup not found: {name}"),
            ),
            Self::Instance => ApiError::new(
                "DBParameterGroupNotFound",
                format!("DBParameterGroup not found: {name}"),
            ),
        }
    }
}

/// The name of a family's default group. It is the same for both kinds.
#[must_use]
pub fn default_name(family: &str) -> String {
    format!("default.{family}")
}

/// The default group of a family.
#[must_use]
pub fn default_group(family: &str, kind: GroupKind) -> ParameterGroup {
    let what = match kind {
        GroupKind::Cluster => "Default cluster parameter group for",
        GroupKind::Instance => "Default parameter group for",
    };
    ParameterGroup {
        name: default_name(family),
        family: family.to_owned(),
        description: format!("{what} {family}"),
        tags: Tags::new(),
        parameters: BTreeMap::new(),
    }
}

/// The owner's group with this name.
pub async fn find(
    read: &impl Read,
    scope: &Scope,
    kind: GroupKind,
    name: &str,
) -> Result<Option<ParameterGroup>, StoreError> {
    Ok(match kind {
        GroupKind::Cluster => read.one::<ClusterGroup>(scope, name).await?.map(|group| group.0),
        GroupKind::Instance => read.one::<InstanceGroup>(scope, name).await?.map(|group| group.0),
    })
}

/// The owner's groups of a kind.
pub async fn list(
    read: &impl Read,
    scope: &Scope,
    kind: GroupKind,
) -> Result<Vec<ParameterGroup>, StoreError> {
    Ok(match kind {
        GroupKind::Cluster => {
            let all = read.all::<ClusterGroup>(scope).await?;
            all.into_iter().map(|(_, group)| group.0).collect()
        }
        GroupKind::Instance => {
            let all = read.all::<InstanceGroup>(scope).await?;
            all.into_iter().map(|(_, group)| group.0).collect()
        }
    })
}

/// Whether a name is that of a default group.
#[must_use]
pub fn is_default(name: &str) -> bool {
    name.strip_prefix("default.").is_some_and(catalogue::is_family)
}

/// The group that a cluster or instance of a build is to use: the one asked for or the default.
///
/// # Errors
/// The kind's not-found code; `InvalidParameterCombination` for a group of another family.
pub async fn for_version(
    read: &impl Read,
    scope: &Scope,
    kind: GroupKind,
    asked: Option<&str>,
    build: &EngineBuild,
) -> Result<String, ApiError> {
    let family = catalogue::family(build);
    let default = default_name(&family);
    let Some(asked) = asked.filter(|asked| !asked.is_empty()) else { return Ok(default) };
    let name = asked.to_ascii_lowercase();
    if name == default {
        return Ok(default);
    }
    let found = find(read, scope, kind, &name).await?;
    let of = match (&found, name.strip_prefix("default.")) {
        (Some(group), _) => group.family.clone(),
        (None, Some(of)) if catalogue::is_family(of) => of.to_owned(),
        (None, _) => return Err(kind.not_found(&name)),
    };
    if of != family {
        return Err(invalid_combination(format!(
            "The Parameter Group {name} with DBParameterGroupFamily {of} can't be used for this \
             instance. Please use a Parameter Group with DBParameterGroupFamily {family}"
        )));
    }
    Ok(name)
}

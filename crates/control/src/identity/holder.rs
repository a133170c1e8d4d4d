//! Users, groups and roles as what they have in common: they hold policies.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::AttachedPermissionsBoundary;

use crate::identity::group::{self, Group};
use crate::identity::refusal;
use crate::identity::role::Role;
use crate::identity::user::User;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Scope, View};

/// The policies that a principal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grants {
    /// ARNs of managed policies, in the order of attachment.
    pub attached: Vec<String>,
    /// Documents by name.
    pub inline: BTreeMap<String, String>,
    /// ARN of the managed policy that bounds what the others may give. Groups have none.
    pub boundary: Option<String>,
}

impl Grants {
    /// The boundary as IAM shows it.
    #[must_use]
    pub fn boundary_shape(&self) -> Option<AttachedPermissionsBoundary> {
        self.boundary.clone().map(|arn| AttachedPermissionsBoundary {
            permissions_boundary_type: Some("Policy".to_owned()),
            permissions_boundary_arn: Some(arn),
        })
    }

    /// # Errors
    /// `DeleteConflict` while any policy is left.
    pub fn check_empty(&self) -> Result<(), ApiError> {
        if !self.attached.is_empty() {
            return Err(refusal::conflict("Cannot delete entity, must detach all policies first."));
        }
        if !self.inline.is_empty() {
            return Err(refusal::conflict("Cannot delete entity, must delete policies first."));
        }
        Ok(())
    }
}

/// What kind of principal holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HolderKind {
    User,
    Group,
    Role,
}

impl HolderKind {
    /// As in texts and ids.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Group => "group",
            Self::Role => "role",
        }
    }

    /// The most characters, blanks aside, of all inline policies together.
    #[must_use]
    pub fn inline_size_max(self) -> usize {
        match self {
            Self::User => 2048,
            Self::Group => 5120,
            Self::Role => 10_240,
        }
    }

    /// The quota of attached policies.
    #[must_use]
    pub fn attached_quota(self) -> (&'static str, usize) {
        match self {
            Self::User => ("PoliciesPerUser", 10),
            Self::Group => ("PoliciesPerGroup", 10),
            Self::Role => ("PoliciesPerRole", 10),
        }
    }
}

/// Any of the three.
#[derive(Clone, Debug, PartialEq)]
pub enum Holder {
    User(User),
    Group(Group),
    Role(Role),
}

impl Holder {
    /// Reads the holder of this name, case aside, within a transaction.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub async fn load(change: &mut Change, kind: HolderKind, name: &str) -> Result<Self, ApiError> {
        let id = key(name);
        let found = match kind {
            HolderKind::User => change.get::<User>(&id).await?.map(Self::User),
            HolderKind::Role => change.get::<Role>(&id).await?.map(Self::Role),
            HolderKind::Group => group::load(change, name).await?.map(Self::Group),
        };
        found.ok_or_else(|| refusal::unknown(kind.word(), name))
    }

    /// Reads the holder of this name, case aside.
    ///
    /// # Errors
    /// `NoSuchEntity`.
    pub async fn find(
        view: &View,
        scope: &Scope,
        kind: HolderKind,
        name: &str,
    ) -> Result<Self, ApiError> {
        let id = key(name);
        let found = match kind {
            HolderKind::User => view.get::<User>(scope, &id).await?.map(Self::User),
            HolderKind::Role => view.get::<Role>(scope, &id).await?.map(Self::Role),
            HolderKind::Group => group::find(view, scope, name).await?.map(Self::Group),
        };
        found.ok_or_else(|| refusal::unknown(kind.word(), name))
    }

    /// # Errors
    /// What the store answers.
    pub async fn save(&self, change: &mut Change) -> Result<(), StoreError> {
        match self {
            Self::User(user) => change.put(&key(&user.name), user).await,
            Self::Group(group) => change.put(&group.id, group).await,
            Self::Role(role) => change.put(&key(&role.name), role).await,
        }
    }

    #[must_use]
    pub fn kind(&self) -> HolderKind {
        match self {
            Self::User(_) => HolderKind::User,
            Self::Group(_) => HolderKind::Group,
            Self::Role(_) => HolderKind::Role,
        }
    }

    #[must_use]
    pub fn grants(&self) -> &Grants {
        match self {
            Self::User(user) => &user.grants,
            Self::Group(group) => &group.grants,
            Self::Role(role) => &role.grants,
        }
    }

    pub fn grants_mut(&mut self) -> &mut Grants {
        match self {
            Self::User(user) => &mut user.grants,
            Self::Group(group) => &mut group.grants,
            Self::Role(role) => &mut role.grants,
        }
    }

    /// The name as it was given at creation.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::User(user) => &user.name,
            Self::Group(group) => &group.name,
            Self::Role(role) => &role.name,
        }
    }

    /// `AIDA...`, `AGPA...` or `AROA...`.
    #[must_use]
    pub fn unique_id(&self) -> &str {
        match self {
            Self::User(user) => &user.id,
            Self::Group(group) => &group.id,
            Self::Role(role) => &role.id,
        }
    }

    #[must_use]
    pub fn path(&self) -> &str {
        match self {
            Self::User(user) => &user.path,
            Self::Group(group) => &group.path,
            Self::Role(role) => &role.path,
        }
    }

    /// # Errors
    /// `UnmodifiableEntity` for a role that belongs to a service.
    pub fn check_modifiable(&self) -> Result<(), ApiError> {
        match self {
            Self::Role(role) => role.check_modifiable(),
            Self::User(_) | Self::Group(_) => Ok(()),
        }
    }
}

/// Names are unique whatever their case, so records are kept under the lower-case name.
#[must_use]
pub fn key(name: &str) -> String {
    name.to_ascii_lowercase()
}

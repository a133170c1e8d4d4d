//! How many things of each kind an account has, kept beside them so that quotas need no counting.

use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::identity::refusal;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    Users,
    Groups,
    Roles,
    Policies,
    InstanceProfiles,
    MfaDevices,
    ServerCertificates,
    Providers,
}

/// The counts of an account; one record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub users: usize,
    pub groups: usize,
    pub roles: usize,
    pub policies: usize,
    pub instance_profiles: usize,
    #[serde(default)]
    pub mfa_devices: usize,
    #[serde(default)]
    pub server_certificates: usize,
    /// Of SAML and of OpenID Connect together.
    #[serde(default)]
    pub providers: usize,
}

impl Noun for Tally {
    const KIND: &'static str = "tally";
}

const ID: &str = "identity";

impl Counted {
    /// The quota's name in refusals and the most there may be. "IAM and STS quotas" of the IAM
    /// documentation; users are 5,000 there, doubled here because nothing of ours forbids it.
    #[must_use]
    pub fn quota(self) -> (&'static str, usize) {
        match self {
            Self::Users => ("UsersPerAccount", 10_000),
            Self::Groups => ("GroupsPerAccount", 300),
            Self::Roles => ("RolesPerAccount", 1_000),
            Self::Policies => ("PoliciesPerAccount", 1_500),
            Self::InstanceProfiles => ("InstanceProfilesPerAccount", 1_000),
            // One for each user there may be, and root's.
            Self::MfaDevices => ("VirtualMFADevicesPerAccount", 80_008),
            Self::ServerCertificates => ("ServerCertificatesPerAccount", 20),
            Self::Providers => ("IdentityProvidersPerAccount", 200),
        }
    }

    fn of(self, tally: &mut Tally) -> &mut usize {
        match self {
            Self::Users => &mut tally.users,
            Self::Groups => &mut tally.groups,
            Self::Roles => &mut tally.roles,
            Self::Policies => &mut tally.policies,
            Self::InstanceProfiles => &mut tally.instance_profiles,
            Self::MfaDevices => &mut tally.mfa_devices,
            Self::ServerCertificates => &mut tally.server_certificates,
            Self::Providers => &mut tally.providers,
        }
    }
}

/// Counts one more.
///
/// # Errors
/// `LimitExceeded` when there are as many as there may be.
pub async fn add(change: &mut Change, counted: Counted) -> Result<(), ApiError> {
    let mut tally = change.get::<Tally>(ID).await?.unwrap_or_default();
    let count = counted.of(&mut tally);
    let (name, limit) = counted.quota();
    if limit <= *count {
        return Err(refusal::quota(name, limit));
    }
    *count += 1;
    Ok(change.put(ID, &tally).await?)
}

/// Counts one less.
///
/// # Errors
/// What the store answers.
pub async fn remove(change: &mut Change, counted: Counted) -> Result<(), StoreError> {
    let mut tally = change.get::<Tally>(ID).await?.unwrap_or_default();
    let count = counted.of(&mut tally);
    *count = count.saturating_sub(1);
    change.put(ID, &tally).await
}

/// The counts as they are.
///
/// # Errors
/// What the store answers.
pub async fn of(view: &View, scope: &Scope) -> Result<Tally, StoreError> {
    Ok(view.get::<Tally>(scope, ID).await?.unwrap_or_default())
}

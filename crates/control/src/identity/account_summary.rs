//! Counts and quotas of an account.

use std::collections::BTreeMap;

use wire::error::ApiError;
use wire::generated::iam::GetAccountSummaryResponse;

use crate::actions::Nothing;
use crate::call::Call;
use crate::identity::account::Root;
use crate::identity::holder::HolderKind;
use crate::identity::mfa_device::MfaDevice;
use crate::identity::policy_record::PolicyRecord;
use crate::identity::tally::{self, Counted};
use crate::identity::{preferences, signing_certificate};

/// Quotas that nothing counts against. "IAM and STS quotas" in the IAM User Guide.
const FIXED: &[(&str, usize)] = &[
    ("AccessKeysPerUserQuota", 2),
    ("AccountPasswordPresent", 1),
    ("AssumeRolePolicySizeQuota", 2048),
    ("GroupsPerUserQuota", 10),
    ("PolicySizeQuota", 6144),
    ("PolicyVersionsInUseQuota", 10_000),
    ("SigningCertificatesPerUserQuota", 2),
    ("VersionsPerPolicyQuota", 5),
];

/// # Errors
/// What the store answers.
pub async fn get(call: Call, _: Nothing) -> Result<GetAccountSummaryResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let tally = tally::of(&view, &scope).await?;
    let root = view.get::<Root>(&scope, Root::ID).await?;
    let root_has_keys = root.as_ref().is_some_and(|root| !root.keys.is_empty());
    let root_has_mfa = root.is_some_and(|root| !root.mfa.is_empty());
    let signing = signing_certificate::kept(&view, &scope, call.account()).await?;
    let devices = view.list::<MfaDevice>(&scope).await?;
    let in_use = devices.iter().filter(|(_, device)| device.holder.is_some()).count();
    let policies = view.list::<PolicyRecord>(&scope).await?;
    let versions = policies.iter().map(|(_, policy)| policy.versions.len()).sum();
    let counted = [
        ("Users", tally.users, Some(Counted::Users)),
        ("Groups", tally.groups, Some(Counted::Groups)),
        ("Roles", tally.roles, Some(Counted::Roles)),
        ("Policies", tally.policies, Some(Counted::Policies)),
        ("InstanceProfiles", tally.instance_profiles, Some(Counted::InstanceProfiles)),
        ("PolicyVersionsInUse", versions, None),
        ("AccountAccessKeysPresent", usize::from(root_has_keys), None),
        ("AccountMFAEnabled", usize::from(root_has_mfa), None),
        ("AccountSigningCertificatesPresent", usize::from(!signing.is_empty()), None),
        ("GlobalEndpointTokenVersion", preferences::token_version(&view, &scope).await?, None),
        ("MFADevices", tally.mfa_devices, None),
        ("MFADevicesInUse", in_use, None),
        ("Providers", tally.providers, None),
        ("ServerCertificates", tally.server_certificates, Some(Counted::ServerCertificates)),
    ];
    let mut summary_map = BTreeMap::new();
    let mut put = |name: String, number: usize| {
        summary_map.insert(name, i32::try_from(number).unwrap_or(i32::MAX));
    };
    for (name, count, quota) in counted {
        put(name.to_owned(), count);
        if let Some(counted) = quota {
            put(format!("{name}Quota"), counted.quota().1);
        }
    }
    for (name, kind) in
        [("User", HolderKind::User), ("Group", HolderKind::Group), ("Role", HolderKind::Role)]
    {
        put(format!("AttachedPoliciesPer{name}Quota"), kind.attached_quota().1);
        put(format!("{name}PolicySizeQuota"), kind.inline_size_max());
    }
    for (name, number) in FIXED {
        put((*name).to_owned(), *number);
    }
    Ok(GetAccountSummaryResponse { summary_map })
}

//! From a permission set to the role that sessions are of.

use std::collections::{BTreeMap, BTreeSet};

use base::clock::Timestamp;
use base::entropy::Entropy;
use wire::error::ApiError;

use crate::identity::attachment;
use crate::identity::center::permission_policy::Boundary;
use crate::identity::center::permission_set::{PermissionSet, Provisioned};
use crate::identity::holder::{Grants, Holder, key};
use crate::identity::id::{self, Prefix};
use crate::identity::policy_record;
use crate::identity::role::{self, Role};
use crate::identity::tally::{self, Counted};
use crate::store::records::change::Change;

/// The service that the roles belong to: IAM's own calls cannot change them.
const SERVICE: &str = "sso.amazonaws.com";
const PATH: &str = "/aws-reserved/sso.amazonaws.com/";
const INLINE_NAME: &str = "AwsSSOInlinePolicy";

/// Where a role is written: its account, and what new things are made of.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    pub account: &'a str,
    pub entropy: &'a dyn Entropy,
    pub now: Timestamp,
}

/// Writes the role of a permission set anew and notes it in the set. Answers why it could not: a
/// policy that the account does not have.
///
/// # Errors
/// What the store answers; `LimitExceeded` when the account has no room for a role.
pub async fn write(
    change: &mut Change,
    set: &mut PermissionSet,
    ground: Ground<'_>,
) -> Result<Result<(), String>, ApiError> {
    let grants = match grants(change, set, ground.account).await? {
        Ok(grants) => grants,
        Err(reason) => return Ok(Err(reason)),
    };
    let held = match &set.provisioned {
        Some(provisioned) => change.get::<Role>(&key(&provisioned.role)).await?,
        None => None,
    };
    let role = match held {
        Some(role) => role,
        None => insert(change, set, ground).await?,
    };
    let before = Holder::Role(role.clone());
    let after = Holder::Role(Role {
        description: set.description.clone(),
        grants: Grants { inline: grants.inline.clone(), ..role.grants.clone() },
        ..role
    });
    let role = exchange(change, &before, after, &grants).await?;
    set.provisioned = Some(Provisioned { role, revision: set.revision });
    change.put(&set.id, set).await?;
    Ok(Ok(()))
}

/// Takes the role of a permission set away.
///
/// # Errors
/// What the store answers.
pub async fn remove(change: &mut Change, set: &PermissionSet) -> Result<(), ApiError> {
    let Some(provisioned) = &set.provisioned else { return Ok(()) };
    let Some(role) = change.get::<Role>(&key(&provisioned.role)).await? else { return Ok(()) };
    let holder = Holder::Role(role.clone());
    for arn in &role.grants.attached {
        attachment::forget(change, &holder, arn, false).await?;
    }
    attachment::unbound(change, &holder).await?;
    tally::remove(change, Counted::Roles).await?;
    Ok(change.delete::<Role>(&key(&role.name)).await?)
}

async fn insert(
    change: &mut Change,
    set: &PermissionSet,
    ground: Ground<'_>,
) -> Result<Role, ApiError> {
    let suffix = ground.entropy.hex(16);
    let account = ground.account;
    let provider = set.instance.strip_prefix("ssoins-").unwrap_or(&set.instance);
    let trust = serde_json::json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": {
                "Federated":
                    format!("arn:aws:iam::{account}:saml-provider/AWSSSO_{provider}_DO_NOT_DELETE")
            },
            "Action": ["sts:AssumeRoleWithSAML", "sts:TagSession"],
            "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}
        }]
    });
    let role = Role {
        name: format!("AWSReservedSSO_{}_{suffix}", set.name),
        path: PATH.to_owned(),
        id: id::unique(ground.entropy, Prefix::Role),
        created: ground.now,
        description: set.description.clone(),
        session_seconds_max: 43_200,
        trust: trust.to_string(),
        trust_pinned: String::new(),
        tags: Vec::new(),
        grants: Grants::default(),
        profiles: Vec::new(),
        service: Some(SERVICE.to_owned()),
    };
    role::insert(change, &role).await?;
    let written = change.get::<Role>(&key(&role.name)).await?;
    written.ok_or_else(ApiError::internal)
}

/// What the role is to hold, or why it cannot.
async fn grants(
    change: &mut Change,
    set: &PermissionSet,
    account: &str,
) -> Result<Result<Grants, String>, ApiError> {
    let customer = set.customer.iter().map(|policy| policy.arn(account));
    let attached: Vec<String> = set.managed.iter().cloned().chain(customer).collect();
    let boundary = set.boundary.as_ref().map(|boundary| match boundary {
        Boundary::Managed(arn) => arn.clone(),
        Boundary::Customer(policy) => policy.arn(account),
    });
    for arn in attached.iter().chain(&boundary) {
        if policy_record::load(change, arn).await?.is_none() {
            return Ok(Err(format!("Policy {arn} does not exist in account {account}.")));
        }
    }
    let inline = set.inline.iter().map(|text| (INLINE_NAME.to_owned(), text.clone()));
    Ok(Ok(Grants { attached, inline: BTreeMap::from_iter(inline), boundary }))
}

/// Writes the holder with the attachments of `grants` in place of those it has, and keeps their
/// index true. Answers its name.
async fn exchange(
    change: &mut Change,
    before: &Holder,
    mut after: Holder,
    grants: &Grants,
) -> Result<String, ApiError> {
    let held: BTreeSet<&String> = before.grants().attached.iter().collect();
    let wanted: BTreeSet<&String> = grants.attached.iter().collect();
    for arn in held.difference(&wanted) {
        attachment::forget(change, before, arn, false).await?;
    }
    for arn in wanted.difference(&held) {
        attachment::note(change, before, arn, false).await?;
    }
    if before.grants().boundary != grants.boundary {
        attachment::unbound(change, before).await?;
        if let Some(arn) = &grants.boundary {
            attachment::bound(change, before, arn).await?;
        }
    }
    after.grants_mut().attached.clone_from(&grants.attached);
    after.grants_mut().boundary.clone_from(&grants.boundary);
    after.save(change).await?;
    Ok(after.name().to_owned())
}

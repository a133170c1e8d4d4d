//! What policies can say about IAM's own resources: their tags, and the boundary of users and roles.

use wire::error::ApiError;
use wire::generated::iam::Tag;

use crate::call::Call;
use crate::identity::holder::{Holder, HolderKind, key};
use crate::identity::instance_profile::InstanceProfile;
use crate::identity::policy::request::Context;
use crate::identity::policy_record::{self, Found};
use crate::identity::server_certificate::ServerCertificate;
use crate::identity::{arn, mfa_device, oidc_provider, saml_provider};
use crate::store::records::{Scope, View};

const BOUNDARY_KEY: &str = "iam:PermissionsBoundary";

/// Adds the condition keys of the resource that an IAM action concerns, if it is there.
///
/// # Errors
/// When the store cannot be read: then nobody can tell, and the call is refused.
pub async fn add(call: &Call, resource: &str, context: &mut Context) -> Result<(), ApiError> {
    let Some(parsed) = arn::parse(resource) else { return Ok(()) };
    if parsed.account != call.account() {
        return Ok(());
    }
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let kind = match parsed.kind {
        "user" => HolderKind::User,
        "role" => HolderKind::Role,
        _ => {
            for tag in tags(&view, &scope, resource).await? {
                set(&tag, context);
            }
            return Ok(());
        }
    };
    let holder = match Holder::find(&view, &scope, kind, parsed.name).await {
        Ok(holder) => holder,
        Err(error) if error.code == "NoSuchEntity" => return Ok(()),
        Err(error) => return Err(error),
    };
    let tags = match &holder {
        Holder::User(user) => user.tags.as_slice(),
        Holder::Role(role) => role.tags.as_slice(),
        Holder::Group(_) => &[],
    };
    tags.iter().for_each(|tag| set(tag, context));
    // The boundary that the call gives, else the one that is in force: with it an administrator may
    // be let change only those whom the boundary holds.
    if let (None, Some(arn)) = (context.get(BOUNDARY_KEY), &holder.grants().boundary) {
        context.set(BOUNDARY_KEY, arn);
    }
    Ok(())
}

/// The tags of what is no principal.
async fn tags(view: &View, scope: &Scope, resource: &str) -> Result<Vec<Tag>, ApiError> {
    let Some(parsed) = arn::parse(resource) else { return Ok(Vec::new()) };
    let id = key(parsed.name);
    let found = match parsed.kind {
        "policy" => match policy_record::find(view, scope, resource).await? {
            Some(Found::Own(policy)) => Some(policy.tags),
            Some(Found::Aws(_)) | None => None,
        },
        "instance-profile" => {
            view.get::<InstanceProfile>(scope, &id).await?.map(|profile| profile.tags)
        }
        "server-certificate" => {
            view.get::<ServerCertificate>(scope, &id).await?.map(|certificate| certificate.tags)
        }
        "mfa" => mfa_device::find(view, scope, resource).await?.map(|device| device.tags),
        "saml-provider" => saml_provider::tags(view, scope, parsed.name).await?,
        "oidc-provider" => {
            let url = resource.split_once(":oidc-provider/").map_or("", |(_, url)| url);
            oidc_provider::tags(view, scope, url).await?
        }
        _ => None,
    };
    Ok(found.unwrap_or_default())
}

fn set(tag: &Tag, context: &mut Context) {
    context.set(&format!("aws:ResourceTag/{}", tag.key), &tag.value);
    context.set(&format!("iam:ResourceTag/{}", tag.key), &tag.value);
}

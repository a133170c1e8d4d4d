//! The EC2 calls on network ACLs as a whole.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::network_acl::NetworkAcl;
use crate::network::network_acl::listing::show;
use crate::network::read::named;
use crate::network::refusal::{invalid_value, reused_token};
use crate::network::tag;
use crate::network::vpc::{self, Vpc};

/// Quota per VPC.
const ACLS_MAX: usize = 200;

/// `ec2:CreateNetworkAcl`.
pub async fn create(
    call: Call,
    input: ec2::CreateNetworkAclRequest,
) -> Result<ec2::CreateNetworkAclResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::NETWORK_ACL)?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let token = input.client_token.as_ref();
    let acl = call
        .records()
        .change(&call.region_scope(), async |change| {
            let vpc: Vpc = named(change, change.scope(), id::VPC, &input.vpc_id).await?;
            let others = change.list::<NetworkAcl>().await?;
            let same = |one: &NetworkAcl| token.is_some() && one.client_token.as_ref() == token;
            if let Some((_, same)) = others.iter().find(|(_, acl)| same(acl)) {
                return if same.vpc == vpc.id { Ok(same.clone()) } else { Err(reused_token()) };
            }
            if ACLS_MAX <= others.iter().filter(|(_, acl)| acl.vpc == vpc.id).count() {
                let text = "The maximum number of network ACLs has been reached.";
                return Err(ApiError::new("NetworkAclLimitExceeded", text));
            }
            let mut acl = NetworkAcl::new(entropy, &vpc.id);
            (acl.tags, acl.client_token) = (tags.clone(), token.cloned());
            change.put(&acl.id, &acl).await?;
            Ok(acl)
        })
        .await?;
    Ok(ec2::CreateNetworkAclResult {
        network_acl: Some(show(&call, &acl)),
        client_token: input.client_token,
    })
}

/// `ec2:DeleteNetworkAcl`.
pub async fn delete(call: Call, input: ec2::DeleteNetworkAclRequest) -> Result<(), ApiError> {
    let id = &input.network_acl_id;
    call.records()
        .change(&call.region_scope(), async |change| {
            let acl: NetworkAcl = named(change, change.scope(), id::NETWORK_ACL, id).await?;
            if acl.is_default {
                return Err(invalid_value(format!(
                    "cannot delete default network ACL {id}: it goes with its VPC"
                )));
            }
            if !acl.associations.is_empty() {
                let text = format!("The networkAcl '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            Ok(change.delete::<NetworkAcl>(id).await?)
        })
        .await
}

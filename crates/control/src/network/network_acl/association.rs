//! Which network ACL a subnet is under.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::network_acl::NetworkAcl;
use crate::network::read::named;
use crate::network::refusal::invalid_value;
use crate::store::records::change::Change;

/// `ec2:ReplaceNetworkAclAssociation`.
pub async fn replace(
    call: Call,
    input: ec2::ReplaceNetworkAclAssociationRequest,
) -> Result<ec2::ReplaceNetworkAclAssociationResult, ApiError> {
    let entropy = &*call.control.entropy;
    let id = call
        .records()
        .change(&call.region_scope(), async |change| {
            let (mut before, at) = find(change, &input.association_id).await?;
            let id = &input.network_acl_id;
            if before.id == *id {
                return Ok(input.association_id.clone());
            }
            let mut after: NetworkAcl = named(change, change.scope(), id::NETWORK_ACL, id).await?;
            if before.vpc != after.vpc {
                return Err(invalid_value(format!(
                    "Network ACL {} and network ACL {} belong to different networks",
                    before.id, after.id
                )));
            }
            let ended = before.associations.remove(at);
            let begun = after.associate(entropy, &ended.subnet);
            change.put(&before.id, &before).await?;
            change.put(&after.id, &after).await?;
            Ok(begun)
        })
        .await?;
    Ok(ec2::ReplaceNetworkAclAssociationResult { new_association_id: Some(id) })
}

/// The ACL with this association, and where in it that is.
async fn find(change: &Change, id: &str) -> Result<(NetworkAcl, usize), ApiError> {
    for (_, acl) in change.list::<NetworkAcl>().await? {
        if let Some(at) = acl.associations.iter().position(|association| association.id == id) {
            return Ok((acl, at));
        }
    }
    let text = format!("The association ID '{id}' does not exist");
    Err(ApiError::new("InvalidAssociationID.NotFound", text))
}

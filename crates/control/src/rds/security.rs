//! The security groups that a cluster is given.

use wire::error::ApiError;

use crate::network::security_group;
use crate::rds::refusal::{invalid_combination, invalid_value};
use crate::store::records::Scope;
use crate::store::records::change::Change;

/// Groups that one network interface can be a member of (*Amazon VPC quotas*).
const GROUPS_MAX: usize = 5;

/// The groups of a cluster in a VPC: those asked for, or the VPC's default one.
///
/// # Errors
/// `InvalidParameterValue` for one that does not exist, `InvalidParameterCombination` for one of
/// another VPC.
pub async fn groups(
    change: &Change,
    scope: &Scope,
    asked: &[String],
    vpc: &str,
) -> Result<Vec<String>, ApiError> {
    if asked.is_empty() {
        let default = security_group::default_of(change, scope, vpc).await?;
        return Ok(default.into_iter().map(|group| group.id).collect());
    }
    let mut groups: Vec<String> = Vec::new();
    for id in asked {
        let Some(group) = security_group::find(change, scope, id).await? else {
            return Err(invalid_value(format!(
                "Invalid security group , groupId= {id}, groupName=."
            )));
        };
        if group.vpc != vpc {
            return Err(invalid_combination(format!(
                "The DB instance and EC2 security group are in different VPCs. The DB instance is \
                 in {vpc} and the EC2 security group is in {}",
                group.vpc
            )));
        }
        if !groups.contains(id) {
            groups.push(id.clone());
        }
    }
    if groups.len() > GROUPS_MAX {
        return Err(invalid_value(format!(
            "A DB cluster can have at most {GROUPS_MAX} VPC security groups."
        )));
    }
    Ok(groups)
}

//! DB subnet groups: where instances of a cluster can be.

pub mod api;

use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::read::Read;
use crate::network::subnet::{self, Subnet};
use crate::network::vpc;
use crate::rds::refusal::{invalid_value, subnet_group_not_found};
use crate::rds::tag::Tags;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// The group that the service itself makes, with the first cluster that names none.
pub const DEFAULT: &str = "default";

/// A subnet group. Kept under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubnetGroup {
    /// Lower case.
    pub name: String,
    pub description: String,
    pub vpc: String,
    /// Ids, at least two, in two zones.
    pub subnets: Vec<String>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for SubnetGroup {
    const KIND: &'static str = "db-subnet-group";
}

/// The group that a new cluster is to use; the default one is made when it is not there yet.
///
/// # Errors
/// `DBSubnetGroupNotFoundFault`; `InvalidParameterValue` where there is no default VPC.
pub async fn for_cluster(
    change: &Change,
    scope: &Scope,
    name: Option<&str>,
) -> Result<SubnetGroup, ApiError> {
    let name = name.filter(|name| !name.is_empty()).map(str::to_ascii_lowercase);
    let name = name.unwrap_or_else(|| DEFAULT.to_owned());
    if let Some(group) = change.one::<SubnetGroup>(scope, &name).await? {
        return Ok(group);
    }
    if name != DEFAULT {
        return Err(subnet_group_not_found(&name));
    }
    let Some(vpc) = vpc::default_of(change, scope).await? else {
        return Err(invalid_value(
            "No default VPC found. Name a DB subnet group, or make a default VPC.",
        ));
    };
    let mut subnets = subnet::list_of_vpc(change, scope, &vpc.id).await?;
    subnets.retain(|subnet| subnet.default_for_zone);
    check_zones(&subnets)?;
    let group = SubnetGroup {
        name: DEFAULT.to_owned(),
        description: "default".to_owned(),
        vpc: vpc.id,
        subnets: subnets.into_iter().map(|subnet| subnet.id).collect(),
        tags: Tags::new(),
    };
    change.put_in(scope, DEFAULT, &group).await?;
    Ok(group)
}

/// The subnets of a group that still exist, in the group's order.
pub async fn subnets_of(
    read: &impl Read,
    scope: &Scope,
    group: &SubnetGroup,
) -> Result<Vec<Subnet>, ApiError> {
    let all = subnet::list(read, scope).await?;
    let find = |id: &String| all.iter().find(|subnet| subnet.id == *id).cloned();
    Ok(group.subnets.iter().filter_map(find).collect())
}

/// Refuses subnets that lie in one zone.
fn check_zones(subnets: &[Subnet]) -> Result<(), ApiError> {
    let mut zones: Vec<&str> = subnets.iter().map(|subnet| subnet.zone.as_str()).collect();
    zones.sort_unstable();
    zones.dedup();
    if zones.len() >= 2 {
        return Ok(());
    }
    let text = format!(
        "The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ \
         coverage: {}. Add subnets to cover at least 2 AZs.",
        zones.join(", ")
    );
    Err(ApiError::new("DBSubnetGroupDoesNotCoverEnoughAZs", text))
}

//! The EC2 calls that say which subnets use a route table.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::refusal::{invalid_value, missing, unsupported};
use crate::network::route_table::api::associated;
use crate::network::route_table::{Association, RouteTable, find};
use crate::network::subnet::Subnet;
use crate::network::vpc;
use crate::store::records::change::Change;

/// `ec2:AssociateRouteTable`.
pub async fn associate(
    call: Call,
    input: ec2::AssociateRouteTableRequest,
) -> Result<ec2::AssociateRouteTableResult, ApiError> {
    if input.gateway_id.is_some() || input.public_ipv4_pool.is_some() {
        return Err(unsupported("A route table can be associated with a subnet only, here"));
    }
    let subnet_id = input.subnet_id.as_ref().ok_or_else(|| missing("subnetId"))?;
    id::SUBNET.check(subnet_id)?;
    vpc::ensure_default(&call).await?;
    let association = Association::new(&*call.control.entropy, Some(subnet_id.clone()));
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = find(change, &input.route_table_id).await?;
            let subnet: Option<Subnet> = change.get(subnet_id).await?;
            let subnet = subnet.ok_or_else(|| id::SUBNET.not_found(subnet_id))?;
            if subnet.vpc != table.vpc {
                let text = format!(
                    "Route table {} and subnet {subnet_id} belong to different networks",
                    table.id
                );
                return Err(invalid_value(text));
            }
            let all = change.list::<RouteTable>().await?;
            let mut used = all.iter().flat_map(|(_, table)| &table.associations);
            if used.any(|other| other.subnet.as_ref() == Some(subnet_id)) {
                let text = format!(
                    "the specified association for route table {} conflicts with an existing \
                     association",
                    table.id
                );
                return Err(ApiError::new("Resource.AlreadyAssociated", text));
            }
            table.associations.push(association.clone());
            Ok(change.put(&table.id, &table).await?)
        })
        .await?;
    Ok(ec2::AssociateRouteTableResult {
        association_id: Some(association.id),
        association_state: Some(associated()),
    })
}

/// `ec2:DisassociateRouteTable`. The subnet falls back to the main table.
pub async fn disassociate(
    call: Call,
    input: ec2::DisassociateRouteTableRequest,
) -> Result<(), ApiError> {
    let id = &input.association_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let (mut table, at) = holder(change, id).await?;
            if table.associations[at].subnet.is_none() {
                let text = format!("cannot disassociate the main route table association {id}");
                return Err(invalid_value(text));
            }
            table.associations.remove(at);
            Ok(change.put(&table.id, &table).await?)
        })
        .await
}

/// `ec2:ReplaceRouteTableAssociation`: also the way to make another table the main one.
pub async fn replace(
    call: Call,
    input: ec2::ReplaceRouteTableAssociationRequest,
) -> Result<ec2::ReplaceRouteTableAssociationResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let id = call
        .records()
        .change(&call.region_scope(), async |change| {
            let (mut before, at) = holder(change, &input.association_id).await?;
            if before.id == input.route_table_id {
                return Ok(input.association_id.clone());
            }
            let mut after = find(change, &input.route_table_id).await?;
            if before.vpc != after.vpc {
                let text = format!(
                    "Route table {} and route table {} belong to different networks",
                    before.id, after.id
                );
                return Err(invalid_value(text));
            }
            let ended = before.associations.remove(at);
            let begun = Association::new(entropy, ended.subnet);
            let id = begun.id.clone();
            after.associations.push(begun);
            change.put(&before.id, &before).await?;
            change.put(&after.id, &after).await?;
            Ok(id)
        })
        .await?;
    Ok(ec2::ReplaceRouteTableAssociationResult {
        new_association_id: Some(id),
        association_state: Some(associated()),
    })
}

/// The table with this association, and where in the table it is.
async fn holder(change: &Change, id: &str) -> Result<(RouteTable, usize), ApiError> {
    for (_, table) in change.list::<RouteTable>().await? {
        if let Some(at) = table.associations.iter().position(|association| association.id == id) {
            return Ok((table, at));
        }
    }
    let text = format!("The association ID '{id}' does not exist");
    Err(ApiError::new("InvalidAssociationID.NotFound", text))
}

//! Further networks of a VPC, besides the one it was made with.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::read::named;
use crate::network::refusal::{missing, unsupported};
use crate::network::route_table::{Destination, LOCAL, Route, RouteTable};
use crate::network::subnet;
use crate::network::vpc::api::read_network;
use crate::network::vpc::{CidrBlock, Vpc, ensure_default};
use crate::store::records::change::Change;

/// Quota per VPC, the first one included.
const BLOCKS_MAX: usize = 5;
/// Private ranges of RFC 1918. A VPC whose first network lies in one takes none of the others
/// (*IPv4 CIDR block association restrictions*).
const PRIVATE: [&str; 3] = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/// `ec2:AssociateVpcCidrBlock`.
pub async fn associate(
    call: Call,
    input: ec2::AssociateVpcCidrBlockRequest,
) -> Result<ec2::AssociateVpcCidrBlockResult, ApiError> {
    refuse_unsupported(&input)?;
    let text = input.cidr_block.as_deref().ok_or_else(|| missing("cidrBlock"))?;
    let cidr = read_network(text)?;
    ensure_default(&call).await?;
    let id = format!("vpc-cidr-assoc-0{}", call.control.entropy.hex(16));
    let block = CidrBlock { id, cidr };
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut vpc: Vpc = named(change, change.scope(), id::VPC, &input.vpc_id).await?;
            let tables = tables(change, &vpc).await?;
            check(&vpc, cidr, &tables)?;
            vpc.further_cidrs.push(block.clone());
            for mut table in tables {
                table.routes.push(Route {
                    destination: Destination::Network(cidr),
                    target: LOCAL.to_owned(),
                    is_from_creation: true,
                });
                change.put(&table.id, &table).await?;
            }
            Ok::<(), ApiError>(change.put(&vpc.id, &vpc).await?)
        })
        .await?;
    Ok(ec2::AssociateVpcCidrBlockResult {
        cidr_block_association: Some(show(&block.id, cidr, "associated")),
        vpc_id: Some(input.vpc_id),
        ..ec2::AssociateVpcCidrBlockResult::default()
    })
}

fn refuse_unsupported(input: &ec2::AssociateVpcCidrBlockRequest) -> Result<(), ApiError> {
    let ipv6 = input.amazon_provided_ipv6_cidr_block == Some(true)
        || input.ipv6_cidr_block.is_some()
        || input.ipv6_pool.is_some()
        || input.ipv6_ipam_pool_id.is_some()
        || input.ipv6_netmask_length.is_some();
    if ipv6 {
        return Err(unsupported("VPCs with IPv6 addresses are not available here"));
    }
    if input.ipv4_ipam_pool_id.is_some() || input.ipv4_netmask_length.is_some() {
        return Err(unsupported("IPAM pools are not available here; give a CidrBlock"));
    }
    Ok(())
}

async fn tables(change: &Change, vpc: &Vpc) -> Result<Vec<RouteTable>, ApiError> {
    let all = change.list::<RouteTable>().await?.into_iter().map(|(_, table)| table);
    Ok(all.filter(|table| table.vpc == vpc.id).collect())
}

fn check(vpc: &Vpc, cidr: Cidr, tables: &[RouteTable]) -> Result<(), ApiError> {
    let refuse = |text: String| Err(ApiError::new("InvalidVpc.Range", text));
    if vpc.cidrs().any(|other| other.overlaps(cidr)) {
        return refuse(format!("The CIDR '{cidr}' conflicts with another CIDR block of the VPC."));
    }
    let range_of = |cidr: Cidr| {
        PRIVATE.iter().position(|range| range.parse().is_ok_and(|range: Cidr| range.covers(cidr)))
    };
    if let (Some(first), Some(new)) = (range_of(vpc.cidr), range_of(cidr))
        && first != new
    {
        return refuse(format!(
            "The CIDR '{cidr}' is restricted. Use a CIDR from the same private address range as \
             the current VPC CIDR, or use a publicly-routable CIDR."
        ));
    }
    let mut routes = tables.iter().flat_map(|table| &table.routes);
    let taken = |route: &Route| match route.destination {
        Destination::Network(other) => route.target != LOCAL && cidr.covers(other),
        Destination::PrefixList(_) => false,
    };
    if routes.any(taken) {
        return refuse(format!(
            "The CIDR '{cidr}' is the same as or larger than the destination of a route in a route \
             table of the VPC."
        ));
    }
    if BLOCKS_MAX <= vpc.cidrs().count() {
        let text = format!(
            "This network '{}' has met its maximum number of allowed CIDRs: {BLOCKS_MAX}",
            vpc.id
        );
        return Err(ApiError::new("CidrLimitExceeded", text));
    }
    Ok(())
}

/// `ec2:DisassociateVpcCidrBlock`.
pub async fn disassociate(
    call: Call,
    input: ec2::DisassociateVpcCidrBlockRequest,
) -> Result<ec2::DisassociateVpcCidrBlockResult, ApiError> {
    let id = &input.association_id;
    ensure_default(&call).await?;
    let (vpc, block) = call
        .records()
        .change(&call.region_scope(), async |change| {
            let (mut vpc, at) = find(change, id).await?;
            let block = vpc.further_cidrs.remove(at);
            let subnets = subnet::list_of_vpc(change, change.scope(), &vpc.id).await?;
            if subnets.iter().any(|subnet| block.cidr.covers(subnet.cidr)) {
                let text = format!(
                    "The vpc {} currently has a subnet within CIDR block {}",
                    vpc.id, block.cidr
                );
                return Err(ApiError::new("InvalidCidrBlock.InUse", text));
            }
            for mut table in tables(change, &vpc).await? {
                let destination = Destination::Network(block.cidr);
                table
                    .routes
                    .retain(|route| route.target != LOCAL || route.destination != destination);
                change.put(&table.id, &table).await?;
            }
            change.put(&vpc.id, &vpc).await?;
            Ok((vpc.id, block))
        })
        .await?;
    Ok(ec2::DisassociateVpcCidrBlockResult {
        cidr_block_association: Some(show(&block.id, block.cidr, "disassociated")),
        vpc_id: Some(vpc),
        ..ec2::DisassociateVpcCidrBlockResult::default()
    })
}

/// The VPC that has this association, and where in it that is.
async fn find(change: &Change, id: &str) -> Result<(Vpc, usize), ApiError> {
    for (_, vpc) in change.list::<Vpc>().await? {
        if vpc.first_association() == id {
            let text = format!(
                "The vpc CIDR block with association ID {id} may not be disassociated. It is the \
                 primary IPv4 CIDR block of the VPC"
            );
            return Err(ApiError::new("OperationNotPermitted", text));
        }
        if let Some(at) = vpc.further_cidrs.iter().position(|block| block.id == id) {
            return Ok((vpc, at));
        }
    }
    let text = format!("The vpc CIDR block association ID '{id}' does not exist");
    Err(ApiError::new("InvalidVpcCidrBlockAssociationID.NotFound", text))
}

/// A network of a VPC as the API shows it.
#[must_use]
pub fn show(id: &str, cidr: Cidr, state: &str) -> ec2::VpcCidrBlockAssociation {
    ec2::VpcCidrBlockAssociation {
        association_id: Some(id.to_owned()),
        cidr_block: Some(cidr.to_string()),
        cidr_block_state: Some(ec2::VpcCidrBlockState {
            state: Some(state.to_owned()),
            status_message: None,
        }),
    }
}

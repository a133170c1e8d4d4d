//! The EC2 calls on single routes. Routes lead to the VPC itself and to its internet gateway.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::internet_gateway::InternetGateway;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::route_table::{LOCAL, Route, RouteTable, named};
use crate::network::vpc;
use crate::store::records::change::Change;

/// Quota per table.
const ROUTES_MAX: usize = 500;

/// `ec2:CreateRoute`.
pub async fn create(
    call: Call,
    input: ec2::CreateRouteRequest,
) -> Result<ec2::CreateRouteResult, ApiError> {
    let destination = read_destination(
        input.destination_cidr_block.as_deref(),
        input.destination_ipv6_cidr_block.as_deref(),
        input.destination_prefix_list_id.as_deref(),
    )?;
    let others = [
        &input.vpc_endpoint_id,
        &input.transit_gateway_id,
        &input.local_gateway_id,
        &input.carrier_gateway_id,
        &input.core_network_arn,
        &input.odb_network_arn,
        &input.egress_only_internet_gateway_id,
        &input.instance_id,
        &input.network_interface_id,
        &input.vpc_peering_connection_id,
        &input.nat_gateway_id,
    ];
    let gateway = read_target(input.gateway_id.as_deref(), &others)?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = named(change, &input.route_table_id).await?;
            check_gateway(change, &table, gateway).await?;
            refuse_local(&table, destination)?;
            if table.routes.iter().any(|route| route.destination == destination) {
                let text = format!("The route identified by {destination} already exists.");
                return Err(ApiError::new("RouteAlreadyExists", text));
            }
            if ROUTES_MAX <= table.routes.len() {
                let text = "The maximum number of routes has been reached.";
                return Err(ApiError::new("RouteLimitExceeded", text));
            }
            let target = gateway.to_owned();
            table.routes.push(Route { destination, target, is_from_creation: false });
            Ok(change.put(&table.id, &table).await?)
        })
        .await?;
    Ok(ec2::CreateRouteResult { r#return: Some(true) })
}

/// `ec2:ReplaceRoute`.
pub async fn replace(call: Call, input: ec2::ReplaceRouteRequest) -> Result<(), ApiError> {
    let destination = read_destination(
        input.destination_cidr_block.as_deref(),
        input.destination_ipv6_cidr_block.as_deref(),
        input.destination_prefix_list_id.as_deref(),
    )?;
    if input.local_target == Some(true) {
        return Err(unsupported("The local route has its own target already"));
    }
    let others = [
        &input.vpc_endpoint_id,
        &input.transit_gateway_id,
        &input.local_gateway_id,
        &input.carrier_gateway_id,
        &input.core_network_arn,
        &input.odb_network_arn,
        &input.egress_only_internet_gateway_id,
        &input.instance_id,
        &input.network_interface_id,
        &input.vpc_peering_connection_id,
        &input.nat_gateway_id,
    ];
    let gateway = read_target(input.gateway_id.as_deref(), &others)?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = named(change, &input.route_table_id).await?;
            check_gateway(change, &table, gateway).await?;
            refuse_local(&table, destination)?;
            let found = table.routes.iter_mut().find(|route| route.destination == destination);
            let route = found.ok_or_else(|| no_route(&input.route_table_id, destination))?;
            gateway.clone_into(&mut route.target);
            Ok(change.put(&table.id, &table).await?)
        })
        .await
}

/// `ec2:DeleteRoute`.
pub async fn delete(call: Call, input: ec2::DeleteRouteRequest) -> Result<(), ApiError> {
    let destination = read_destination(
        input.destination_cidr_block.as_deref(),
        input.destination_ipv6_cidr_block.as_deref(),
        input.destination_prefix_list_id.as_deref(),
    )?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = named(change, &input.route_table_id).await?;
            let at = table.routes.iter().position(|route| route.destination == destination);
            let at = at.ok_or_else(|| no_route(&table.id, destination))?;
            if table.routes[at].target == LOCAL {
                return Err(invalid_value(format!(
                    "cannot remove local route {destination} in route table {}",
                    table.id
                )));
            }
            table.routes.remove(at);
            Ok(change.put(&table.id, &table).await?)
        })
        .await
}

fn read_destination(
    ipv4: Option<&str>,
    ipv6: Option<&str>,
    prefix_list: Option<&str>,
) -> Result<Cidr, ApiError> {
    let (text, is_ipv4) = match (ipv4, ipv6, prefix_list) {
        (Some(text), None, None) => (text, true),
        (None, Some(text), None) => (text, false),
        (None, None, Some(list)) => {
            let text = format!("The prefix list ID '{list}' does not exist");
            return Err(ApiError::new("InvalidPrefixListID.NotFound", text));
        }
        (None, None, None) => return Err(missing("destinationCidrBlock")),
        _ => return Err(invalid_combination("A route has exactly one destination")),
    };
    let cidr: Cidr = text.parse()?;
    if cidr.is_ipv4() != is_ipv4 {
        return Err(invalid_value(format!("CIDR block {text} is malformed")));
    }
    Ok(cidr)
}

fn read_target<'a>(
    gateway: Option<&'a str>,
    others: &[&Option<String>],
) -> Result<&'a str, ApiError> {
    if others.iter().any(|other| other.is_some()) {
        return Err(unsupported("Routes can lead to an internet gateway only, here"));
    }
    let gateway = gateway.ok_or_else(|| missing("gatewayId"))?;
    id::INTERNET_GATEWAY.check(gateway)?;
    Ok(gateway)
}

async fn check_gateway(change: &Change, table: &RouteTable, id: &str) -> Result<(), ApiError> {
    let gateway: Option<InternetGateway> = change.get(id).await?;
    let gateway = gateway.ok_or_else(|| id::INTERNET_GATEWAY.not_found(id))?;
    if gateway.vpc.as_ref() != Some(&table.vpc) {
        return Err(invalid_value(format!(
            "route table {} and network gateway {id} belong to different networks",
            table.id
        )));
    }
    Ok(())
}

/// Traffic within the VPC stays there.
fn refuse_local(table: &RouteTable, destination: Cidr) -> Result<(), ApiError> {
    let mut local = table.routes.iter().filter(|route| route.target == LOCAL);
    if local.any(|route| route.destination.covers(destination)) {
        return Err(invalid_value(format!(
            "The destination CIDR block {destination} is equal to or more specific than one of \
             this VPC's CIDR blocks. This route can target only an interface or an instance."
        )));
    }
    Ok(())
}

fn no_route(table: &str, destination: Cidr) -> ApiError {
    let text = format!("no route with destination-cidr-block {destination} in route table {table}");
    ApiError::new("InvalidRoute.NotFound", text)
}

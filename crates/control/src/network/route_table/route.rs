//! The EC2 calls on single routes.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::prefix_list::{PrefixList, served};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::route_table::target::Asked;
use crate::network::route_table::{Destination, LOCAL, Route, RouteTable, find};
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
    let target = Asked {
        gateway: input.gateway_id.as_deref(),
        nat_gateway: input.nat_gateway_id.as_deref(),
        interface: input.network_interface_id.as_deref(),
        instance: input.instance_id.as_deref(),
        egress_only_gateway: input.egress_only_internet_gateway_id.as_deref(),
        other: input.vpc_endpoint_id.is_some()
            || input.transit_gateway_id.is_some()
            || input.local_gateway_id.is_some()
            || input.carrier_gateway_id.is_some()
            || input.core_network_arn.is_some()
            || input.odb_network_arn.is_some()
            || input.vpc_peering_connection_id.is_some(),
    };
    let target = target.read()?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = find(change, &input.route_table_id).await?;
            check_prefix_list(change, &call, &destination).await?;
            let found = target.find(change, &table, &destination).await?;
            if table.routes.iter().any(|route| route.destination == destination) {
                let text = format!("The route identified by {destination} already exists.");
                return Err(ApiError::new("RouteAlreadyExists", text));
            }
            if !target.takes_local() {
                refuse_local(&table, &destination)?;
            }
            if ROUTES_MAX <= table.routes.len() {
                let text = "The maximum number of routes has been reached.";
                return Err(ApiError::new("RouteLimitExceeded", text));
            }
            table.routes.push(Route { destination, target: found, is_from_creation: false });
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
    let target = Asked {
        gateway: input.gateway_id.as_deref(),
        nat_gateway: input.nat_gateway_id.as_deref(),
        interface: input.network_interface_id.as_deref(),
        instance: input.instance_id.as_deref(),
        egress_only_gateway: input.egress_only_internet_gateway_id.as_deref(),
        other: input.vpc_endpoint_id.is_some()
            || input.transit_gateway_id.is_some()
            || input.local_gateway_id.is_some()
            || input.carrier_gateway_id.is_some()
            || input.core_network_arn.is_some()
            || input.odb_network_arn.is_some()
            || input.vpc_peering_connection_id.is_some(),
    };
    let target = target.read()?;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut table = find(change, &input.route_table_id).await?;
            let found = target.find(change, &table, &destination).await?;
            if !target.takes_local() {
                refuse_local(&table, &destination)?;
            }
            let at = table.routes.iter().position(|route| route.destination == destination);
            let at = at.ok_or_else(|| no_route(&input.route_table_id, &destination))?;
            if table.routes[at].target == LOCAL {
                return Err(unsupported("The local route leads to the VPC itself here"));
            }
            table.routes[at].target = found;
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
            let mut table = find(change, &input.route_table_id).await?;
            let at = table.routes.iter().position(|route| route.destination == destination);
            let at = at.ok_or_else(|| no_route(&table.id, &destination))?;
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
) -> Result<Destination, ApiError> {
    let (text, is_ipv4) = match (ipv4, ipv6, prefix_list) {
        (Some(text), None, None) => (text, true),
        (None, Some(text), None) => (text, false),
        (None, None, Some(list)) => {
            id::PREFIX_LIST.check(list)?;
            return Ok(Destination::PrefixList(list.to_owned()));
        }
        (None, None, None) => return Err(missing("destinationCidrBlock")),
        _ => return Err(invalid_combination("A route has exactly one destination")),
    };
    let cidr: Cidr = text.parse()?;
    if cidr.is_ipv4() != is_ipv4 {
        return Err(invalid_value(format!("CIDR block {text} is malformed")));
    }
    Ok(Destination::Network(cidr))
}

async fn check_prefix_list(
    change: &Change,
    call: &Call,
    destination: &Destination,
) -> Result<(), ApiError> {
    let Destination::PrefixList(list) = destination else { return Ok(()) };
    if served::find(&call.region, list).is_some() {
        return Err(unsupported("Routes to the service's own prefix lists need VPC endpoints"));
    }
    named::<PrefixList>(change, change.scope(), id::PREFIX_LIST, list).await?;
    Ok(())
}

/// Traffic within the VPC stays there, unless an interface is to see it.
fn refuse_local(table: &RouteTable, destination: &Destination) -> Result<(), ApiError> {
    let Destination::Network(network) = destination else { return Ok(()) };
    let mut local = table.routes.iter().filter(|route| route.target == LOCAL);
    let covers = |route: &Route| match route.destination {
        Destination::Network(own) => own.covers(*network),
        Destination::PrefixList(_) => false,
    };
    if local.any(covers) {
        return Err(invalid_value(format!(
            "The destination CIDR block {destination} is equal to or more specific than one of \
             this VPC's CIDR blocks. This route can target only an interface or an instance."
        )));
    }
    Ok(())
}

fn no_route(table: &str, destination: &Destination) -> ApiError {
    let by = match destination {
        Destination::Network(cidr) if cidr.is_ipv4() => "destination-cidr-block",
        Destination::Network(_) => "destination-ipv6-cidr-block",
        Destination::PrefixList(_) => "destination-prefix-list-id",
    };
    let text = format!("no route with {by} {destination} in route table {table}");
    ApiError::new("InvalidRoute.NotFound", text)
}

//! The EC2 calls on route tables as a whole.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, flag, one};
use crate::network::id::{self, Kind};
use crate::network::interface::Interface;
use crate::network::listing::{self, Listed, Query};
use crate::network::refusal::reused_token;
use crate::network::route_table::target::Targets;
use crate::network::route_table::{Association, Destination, Route, RouteTable, find};
use crate::network::tag;
use crate::network::vpc;

/// Quota per VPC.
const TABLES_MAX: usize = 200;

/// `ec2:CreateRouteTable`.
pub async fn create(
    call: Call,
    input: ec2::CreateRouteTableRequest,
) -> Result<ec2::CreateRouteTableResult, ApiError> {
    let tags = tag::from_specifications(&input.tag_specifications, id::ROUTE_TABLE)?;
    id::VPC.check(&input.vpc_id)?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let token = input.client_token.as_ref();
    let table = call
        .records()
        .change(&call.region_scope(), async |change| {
            let vpc = vpc::find(change, change.scope(), &input.vpc_id).await?;
            let vpc = vpc.ok_or_else(|| id::VPC.not_found(&input.vpc_id))?;
            let others = change.list::<RouteTable>().await?;
            let same = |table: &RouteTable| token.is_some() && table.client_token.as_ref() == token;
            if let Some((_, same)) = others.iter().find(|(_, table)| same(table)) {
                return if same.vpc == vpc.id { Ok(same.clone()) } else { Err(reused_token()) };
            }
            if TABLES_MAX <= others.iter().filter(|(_, table)| table.vpc == vpc.id).count() {
                let text = "The maximum number of route tables has been reached.";
                return Err(ApiError::new("RouteTableLimitExceeded", text));
            }
            let mut table = RouteTable::new(entropy, &vpc);
            (table.tags, table.client_token) = (tags.clone(), token.cloned());
            change.put(&table.id, &table).await?;
            Ok(table)
        })
        .await?;
    Ok(ec2::CreateRouteTableResult {
        route_table: Some(show(&call, &table, &Targets::default())),
        client_token: input.client_token,
    })
}

/// `ec2:DeleteRouteTable`.
pub async fn delete(call: Call, input: ec2::DeleteRouteTableRequest) -> Result<(), ApiError> {
    let id = &input.route_table_id;
    vpc::ensure_default(&call).await?;
    call.records()
        .change(&call.region_scope(), async |change| {
            if !find(change, id).await?.associations.is_empty() {
                let text = format!("The routeTable '{id}' has dependencies and cannot be deleted.");
                return Err(ApiError::new("DependencyViolation", text));
            }
            Ok(change.delete::<RouteTable>(id).await?)
        })
        .await
}

impl Listed for ec2::RouteTable {
    const KIND: Kind = id::ROUTE_TABLE;
    const FIELDS: &'static [Field<Self>] = &[
        ("association.gateway-id", |_| Vec::new()),
        ("association.main", |table| {
            table.associations.iter().flat_map(|a| flag(a.main)).collect()
        }),
        ("association.route-table-association-id", |table| {
            let ids = table.associations.iter().map(|a| a.route_table_association_id.clone());
            ids.flatten().collect()
        }),
        ("association.route-table-id", |table| {
            table.associations.iter().filter_map(|a| a.route_table_id.clone()).collect()
        }),
        ("association.subnet-id", |table| {
            table.associations.iter().filter_map(|a| a.subnet_id.clone()).collect()
        }),
        ("owner-id", |table| one(table.owner_id.as_ref())),
        ("route-table-id", |table| one(table.route_table_id.as_ref())),
        ("route.destination-cidr-block", |table| {
            table.routes.iter().filter_map(|r| r.destination_cidr_block.clone()).collect()
        }),
        ("route.destination-ipv6-cidr-block", |table| {
            table.routes.iter().filter_map(|r| r.destination_ipv6_cidr_block.clone()).collect()
        }),
        ("route.gateway-id", |table| {
            table.routes.iter().filter_map(|r| r.gateway_id.clone()).collect()
        }),
        ("route.destination-prefix-list-id", |table| {
            table.routes.iter().filter_map(|r| r.destination_prefix_list_id.clone()).collect()
        }),
        ("route.egress-only-internet-gateway-id", |table| {
            table.routes.iter().filter_map(|r| r.egress_only_internet_gateway_id.clone()).collect()
        }),
        ("route.instance-id", |table| {
            table.routes.iter().filter_map(|r| r.instance_id.clone()).collect()
        }),
        ("route.nat-gateway-id", |table| {
            table.routes.iter().filter_map(|r| r.nat_gateway_id.clone()).collect()
        }),
        ("route.transit-gateway-id", |_| Vec::new()),
        ("route.vpc-peering-connection-id", |_| Vec::new()),
        ("route.origin", |table| table.routes.iter().filter_map(|r| r.origin.clone()).collect()),
        ("route.state", |table| table.routes.iter().filter_map(|r| r.state.clone()).collect()),
        ("vpc-id", |table| one(table.vpc_id.as_ref())),
    ];

    fn id(&self) -> &str {
        self.route_table_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeRouteTables`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeRouteTablesRequest,
) -> Result<ec2::DescribeRouteTablesResult, ApiError> {
    vpc::ensure_default(&call).await?;
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let targets = Targets::read(&view, &scope).await?;
    let all = view.list::<RouteTable>(&scope).await?;
    let shown = all.iter().map(|(_, table)| show(&call, table, &targets));
    let query = Query {
        ids: &input.route_table_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (route_tables, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeRouteTablesResult { route_tables, next_token })
}

fn show(call: &Call, table: &RouteTable, targets: &Targets) -> ec2::RouteTable {
    ec2::RouteTable {
        associations: table.associations.iter().map(|one| show_association(table, one)).collect(),
        propagating_vgws: Vec::new(),
        route_table_id: Some(table.id.clone()),
        routes: table.routes.iter().map(|route| show_route(call, table, route, targets)).collect(),
        tags: tag::show(&table.tags),
        vpc_id: Some(table.vpc.clone()),
        owner_id: Some(call.account().to_owned()),
    }
}

fn show_route(call: &Call, table: &RouteTable, route: &Route, targets: &Targets) -> ec2::Route {
    let leads = targets.leads(table, route);
    let origin = if route.is_from_creation { "CreateRouteTable" } else { "CreateRoute" };
    let mut shown = ec2::Route {
        origin: Some(origin.to_owned()),
        state: Some(if leads { "active" } else { "blackhole" }.to_owned()),
        ..ec2::Route::default()
    };
    match &route.destination {
        Destination::Network(cidr) if cidr.is_ipv4() => {
            shown.destination_cidr_block = Some(cidr.to_string());
        }
        Destination::Network(cidr) => shown.destination_ipv6_cidr_block = Some(cidr.to_string()),
        Destination::PrefixList(list) => shown.destination_prefix_list_id = Some(list.clone()),
    }
    let target = Some(route.target.clone());
    match id::kind_of(&route.target) {
        Some(id::NAT_GATEWAY) => shown.nat_gateway_id = target,
        Some(id::EGRESS_ONLY_INTERNET_GATEWAY) => shown.egress_only_internet_gateway_id = target,
        Some(id::NETWORK_INTERFACE) => {
            shown.network_interface_id = target;
            let interface = targets.interface(&route.target);
            shown.instance_id = interface.and_then(Interface::instance).map(str::to_owned);
            shown.instance_owner_id = shown.instance_id.as_ref().map(|_| call.account().to_owned());
        }
        _ => shown.gateway_id = target,
    }
    shown
}

fn show_association(table: &RouteTable, association: &Association) -> ec2::RouteTableAssociation {
    ec2::RouteTableAssociation {
        main: Some(association.subnet.is_none()),
        route_table_association_id: Some(association.id.clone()),
        route_table_id: Some(table.id.clone()),
        subnet_id: association.subnet.clone(),
        association_state: Some(associated()),
        ..ec2::RouteTableAssociation::default()
    }
}

/// Associations take effect at once.
#[must_use]
pub fn associated() -> ec2::RouteTableAssociationState {
    let state = Some("associated".to_owned());
    ec2::RouteTableAssociationState { state, status_message: None }
}

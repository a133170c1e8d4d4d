//! Route tables: each VPC has a main one, whose first route is the VPC itself.

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::cidr::Cidr;
use crate::network::filter::{Field, flag, one};
use crate::network::id::{self, Kind};
use crate::network::internet_gateway::InternetGateway;
use crate::network::listing::{self, Listed, Query};
use crate::network::tag::{self, Tags};
use crate::network::vpc::{self, Vpc};
use crate::store::records::Noun;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    /// `rtb-...`.
    pub id: String,
    pub vpc: String,
    /// `rtbassoc-...`: what makes it the main table of its VPC.
    pub main_association: String,
    pub routes: Vec<Route>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for RouteTable {
    const KIND: &'static str = "route-table";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    pub destination: Cidr,
    /// `local` or the id of a gateway.
    pub target: String,
    /// Whether the route came with the table.
    pub is_from_creation: bool,
}

impl RouteTable {
    /// The main table of a new VPC.
    #[must_use]
    pub fn main(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        let local =
            Route { destination: vpc.cidr, target: "local".to_owned(), is_from_creation: true };
        Self {
            id: id::ROUTE_TABLE.fresh(entropy),
            vpc: vpc.id.clone(),
            main_association: format!("rtbassoc-0{}", entropy.hex(16)),
            routes: vec![local],
            tags: Tags::new(),
        }
    }
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
        ("route.destination-ipv6-cidr-block", |_| Vec::new()),
        ("route.gateway-id", |table| {
            table.routes.iter().filter_map(|r| r.gateway_id.clone()).collect()
        }),
        ("route.instance-id", |_| Vec::new()),
        ("route.nat-gateway-id", |_| Vec::new()),
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
    let gateways = view.list::<InternetGateway>(&scope).await?;
    let all = view.list::<RouteTable>(&scope).await?;
    let shown = all.iter().map(|(_, table)| show(&call, table, &gateways));
    let query = Query {
        ids: &input.route_table_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (route_tables, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeRouteTablesResult { route_tables, next_token })
}

fn show(
    call: &Call,
    table: &RouteTable,
    gateways: &[(String, InternetGateway)],
) -> ec2::RouteTable {
    let route = |route: &Route| {
        // A route to a gateway that is gone or detached leads nowhere.
        let leads = route.target == "local"
            || gateways.iter().any(|(id, gateway)| {
                *id == route.target && gateway.vpc.as_ref() == Some(&table.vpc)
            });
        let origin = if route.is_from_creation { "CreateRouteTable" } else { "CreateRoute" };
        ec2::Route {
            destination_cidr_block: Some(route.destination.to_string()),
            gateway_id: Some(route.target.clone()),
            origin: Some(origin.to_owned()),
            state: Some(if leads { "active" } else { "blackhole" }.to_owned()),
            ..ec2::Route::default()
        }
    };
    let association = ec2::RouteTableAssociation {
        main: Some(true),
        route_table_association_id: Some(table.main_association.clone()),
        route_table_id: Some(table.id.clone()),
        association_state: Some(ec2::RouteTableAssociationState {
            state: Some("associated".to_owned()),
            status_message: None,
        }),
        ..ec2::RouteTableAssociation::default()
    };
    ec2::RouteTable {
        associations: vec![association],
        propagating_vgws: Vec::new(),
        route_table_id: Some(table.id.clone()),
        routes: table.routes.iter().map(route).collect(),
        tags: tag::show(&table.tags),
        vpc_id: Some(table.vpc.clone()),
        owner_id: Some(call.account().to_owned()),
    }
}

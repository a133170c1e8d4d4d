//! Route tables: each VPC has a main one, whose first route is the VPC itself. Subnets that have
//! none of their own use it.

pub mod api;
pub mod association;
pub mod route;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::tag::Tags;
use crate::network::vpc::Vpc;
use crate::store::records::Noun;
use crate::store::records::change::Change;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RouteTable {
    /// `rtb-...`.
    pub id: String,
    pub vpc: String,
    pub associations: Vec<Association>,
    pub routes: Vec<Route>,
    /// What the caller that made it called the attempt, so that a repeated call makes no second one.
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for RouteTable {
    const KIND: &'static str = "route-table";
}

/// Who uses the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// `rtbassoc-...`.
    pub id: String,
    /// `None`: the subnets of the VPC that have no table of their own. Such a table is the main one.
    pub subnet: Option<String>,
}

impl Association {
    #[must_use]
    pub fn new(entropy: &dyn Entropy, subnet: Option<String>) -> Self {
        Self { id: format!("rtbassoc-0{}", entropy.hex(16)), subnet }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    pub destination: Cidr,
    /// [`LOCAL`] or the id of a gateway.
    pub target: String,
    /// Whether the route came with the table.
    pub is_from_creation: bool,
}

/// The target of the route to the VPC itself.
pub const LOCAL: &str = "local";

impl RouteTable {
    /// A table that leads to the VPC alone and that nobody uses.
    #[must_use]
    pub fn new(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        let local =
            Route { destination: vpc.cidr, target: LOCAL.to_owned(), is_from_creation: true };
        Self {
            id: id::ROUTE_TABLE.fresh(entropy),
            vpc: vpc.id.clone(),
            associations: Vec::new(),
            routes: vec![local],
            client_token: None,
            tags: Tags::new(),
        }
    }

    /// The main table of a new VPC.
    #[must_use]
    pub fn main(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        let associations = vec![Association::new(entropy, None)];
        Self { associations, ..Self::new(entropy, vpc) }
    }

    #[must_use]
    pub fn is_main(&self) -> bool {
        self.associations.iter().any(|association| association.subnet.is_none())
    }
}

/// The table with this id, or EC2's refusal.
async fn named(change: &Change, id: &str) -> Result<RouteTable, ApiError> {
    id::ROUTE_TABLE.check(id)?;
    change.get(id).await?.ok_or_else(|| id::ROUTE_TABLE.not_found(id))
}

/// Ends what a subnet that goes away uses.
pub async fn forget_subnet(change: &Change, subnet: &str) -> Result<(), ApiError> {
    for (id, mut table) in change.list::<RouteTable>().await? {
        let before = table.associations.len();
        table.associations.retain(|association| association.subnet.as_deref() != Some(subnet));
        if table.associations.len() < before {
            change.put(&id, &table).await?;
        }
    }
    Ok(())
}

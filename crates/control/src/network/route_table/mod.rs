//! Route tables: each VPC has a main one, whose first route is the VPC itself. Subnets that have
//! none of their own use it.

pub mod api;
pub mod association;
pub mod route;
pub mod target;

use std::fmt;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::cidr::{Cidr, MalformedCidr};
use crate::network::id;
use crate::network::read::named;
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
    pub destination: Destination,
    /// [`LOCAL`] or the id of a gateway or an interface.
    pub target: String,
    /// Whether the route came with the table.
    pub is_from_creation: bool,
}

/// Where the traffic goes that a route is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Destination {
    Network(Cidr),
    /// To the networks of this prefix list.
    PrefixList(String),
}

impl Destination {
    #[must_use]
    pub fn is_ipv4(&self) -> bool {
        matches!(self, Self::Network(cidr) if cidr.is_ipv4())
    }
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(cidr) => write!(f, "{cidr}"),
            Self::PrefixList(list) => f.write_str(list),
        }
    }
}

impl TryFrom<String> for Destination {
    type Error = MalformedCidr;

    fn try_from(text: String) -> Result<Self, MalformedCidr> {
        if text.starts_with(id::PREFIX_LIST.prefix) {
            return Ok(Self::PrefixList(text));
        }
        text.parse().map(Self::Network)
    }
}

impl From<Destination> for String {
    fn from(destination: Destination) -> Self {
        destination.to_string()
    }
}

/// The target of the route to the VPC itself.
pub const LOCAL: &str = "local";

impl RouteTable {
    /// A table that leads to the VPC alone and that nobody uses.
    #[must_use]
    pub fn new(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        let local = |cidr| Route {
            destination: Destination::Network(cidr),
            target: LOCAL.to_owned(),
            is_from_creation: true,
        };
        Self {
            id: id::ROUTE_TABLE.fresh(entropy),
            vpc: vpc.id.clone(),
            associations: Vec::new(),
            routes: vpc.cidrs().map(local).collect(),
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

    /// Whether a route is about the prefix list.
    #[must_use]
    pub fn leads_to_prefix_list(&self, list: &str) -> bool {
        let about = |route: &Route| match &route.destination {
            Destination::PrefixList(id) => id == list,
            Destination::Network(_) => false,
        };
        self.routes.iter().any(about)
    }

    #[must_use]
    pub fn is_main(&self) -> bool {
        self.associations.iter().any(|association| association.subnet.is_none())
    }
}

/// The table with this id, or EC2's refusal.
async fn find(change: &Change, id: &str) -> Result<RouteTable, ApiError> {
    named(change, change.scope(), id::ROUTE_TABLE, id).await
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

//! What a route can lead to, and whether it is there.

use wire::error::ApiError;

use crate::network::egress_only_internet_gateway::EgressOnlyInternetGateway;
use crate::network::id::{self, Kind};
use crate::network::instance::{Instance, living};
use crate::network::interface::{self, Interface};
use crate::network::internet_gateway::InternetGateway;
use crate::network::nat_gateway::NatGateway;
use crate::network::read::{Read, named};
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::route_table::{Destination, LOCAL, Route, RouteTable};
use crate::store::error::StoreError;
use crate::store::records::Scope;
use crate::store::records::change::Change;

/// The members of a call that name targets.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    pub gateway: Option<&'a str>,
    pub nat_gateway: Option<&'a str>,
    pub interface: Option<&'a str>,
    pub instance: Option<&'a str>,
    pub egress_only_gateway: Option<&'a str>,
    /// Whether one of those that are not available here is named.
    pub other: bool,
}

/// A target of a call, by the id it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target<'a> {
    kind: Kind,
    id: &'a str,
}

impl<'a> Asked<'a> {
    /// The one target that is named.
    pub fn read(self) -> Result<Target<'a>, ApiError> {
        if self.other {
            return Err(unsupported(
                "Routes can lead to internet gateways, NAT gateways, interfaces and instances here",
            ));
        }
        let named = [
            (self.gateway, id::INTERNET_GATEWAY),
            (self.nat_gateway, id::NAT_GATEWAY),
            (self.interface, id::NETWORK_INTERFACE),
            (self.instance, id::INSTANCE),
            (self.egress_only_gateway, id::EGRESS_ONLY_INTERNET_GATEWAY),
        ];
        let mut named = named.into_iter().filter_map(|(id, kind)| Some(Target { id: id?, kind }));
        let target = named.next().ok_or_else(|| missing("gatewayId"))?;
        if named.next().is_some() {
            return Err(invalid_combination("A route has exactly one target"));
        }
        if matches!(target.kind, id::INTERNET_GATEWAY)
            && (target.id.starts_with("vgw-") || target.id.starts_with("vpce-"))
        {
            return Err(unsupported(
                "Virtual private gateways and VPC endpoints are not available here",
            ));
        }
        target.kind.check(target.id)?;
        Ok(target)
    }
}

impl Target<'_> {
    /// What a route of the table keeps: the target's id, an interface's instead of its instance's.
    ///
    /// # Errors
    /// When there is no such target, or it belongs to another VPC.
    pub async fn find(
        self,
        change: &Change,
        table: &RouteTable,
        destination: &Destination,
    ) -> Result<String, ApiError> {
        let (scope, kind, id) = (change.scope(), self.kind, self.id);
        let (vpc, found, called) = match kind {
            id::NAT_GATEWAY => {
                let nat: NatGateway = named(change, scope, kind, id).await?;
                if nat.deleted.is_some() {
                    return Err(kind.not_found(id));
                }
                (Some(nat.vpc), nat.id, "NAT gateway")
            }
            id::NETWORK_INTERFACE => {
                let interface: Interface = named(change, scope, kind, id).await?;
                (Some(interface.vpc), interface.id, "interface")
            }
            id::INSTANCE => {
                let instance: Instance = living(change, id).await?;
                let interface = only_interface(change, &instance.id).await?;
                (Some(interface.vpc), interface.id, "interface")
            }
            id::EGRESS_ONLY_INTERNET_GATEWAY => {
                let gateway: EgressOnlyInternetGateway = named(change, scope, kind, id).await?;
                if destination.is_ipv4() {
                    return Err(invalid_value(format!(
                        "The egress-only internet gateway {id} takes IPv6 destinations only"
                    )));
                }
                (Some(gateway.vpc), gateway.id, "egress-only internet gateway")
            }
            _ => {
                let gateway: InternetGateway = named(change, scope, kind, id).await?;
                (gateway.vpc, gateway.id, "network gateway")
            }
        };
        if vpc.as_ref() != Some(&table.vpc) {
            return Err(invalid_value(format!(
                "route table {} and {called} {found} belong to different networks",
                table.id
            )));
        }
        Ok(found)
    }

    /// Whether traffic within the VPC may be led there.
    #[must_use]
    pub fn takes_local(self) -> bool {
        matches!(self.kind, id::NETWORK_INTERFACE | id::INSTANCE)
    }
}

async fn only_interface(change: &Change, instance: &str) -> Result<Interface, ApiError> {
    let mut its = interface::list(change, change.scope()).await?;
    its.retain(|interface| interface.instance() == Some(instance));
    <[Interface; 1]>::try_from(its).map(|[only]| only).map_err(|_| {
        let text = format!(
            "There are multiple interfaces attached to instance '{instance}'. Please specify an \
             interface ID for the operation instead."
        );
        ApiError::new("InvalidInstanceID", text)
    })
}

/// All that routes can lead to.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    internet_gateways: Vec<(String, InternetGateway)>,
    nat_gateways: Vec<(String, NatGateway)>,
    interfaces: Vec<(String, Interface)>,
    egress_only_gateways: Vec<(String, EgressOnlyInternetGateway)>,
}

impl Targets {
    pub async fn read(read: &impl Read, scope: &Scope) -> Result<Self, StoreError> {
        Ok(Self {
            internet_gateways: read.all(scope).await?,
            nat_gateways: read.all(scope).await?,
            interfaces: read.all(scope).await?,
            egress_only_gateways: read.all(scope).await?,
        })
    }

    /// Whether a route leads anywhere: its target is there and in the table's VPC.
    #[must_use]
    pub fn leads(&self, table: &RouteTable, route: &Route) -> bool {
        let target = &route.target;
        match id::kind_of(target) {
            None => target == LOCAL,
            Some(id::NAT_GATEWAY) => {
                let mut all = self.nat_gateways.iter();
                all.any(|(id, nat)| id == target && nat.deleted.is_none())
            }
            Some(id::NETWORK_INTERFACE) => self.interface(target).is_some_and(Interface::is_in_use),
            Some(id::EGRESS_ONLY_INTERNET_GATEWAY) => {
                self.egress_only_gateways.iter().any(|(id, _)| id == target)
            }
            Some(_) => {
                let mut all = self.internet_gateways.iter();
                all.any(|(id, gateway)| id == target && gateway.vpc.as_ref() == Some(&table.vpc))
            }
        }
    }

    #[must_use]
    pub fn interface(&self, id: &str) -> Option<&Interface> {
        self.interfaces.iter().find(|(known, _)| known == id).map(|(_, interface)| interface)
    }
}

//! Elastic addresses: public ones that their owner keeps and leads to interfaces.
//!
//! They are records: hosts do not announce them yet, so they come from a network that nobody routes.

pub mod api;
pub mod listing;

use std::net::Ipv4Addr;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};

use crate::network::cidr::Cidr;
use crate::network::read::Read;
use crate::network::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ElasticIp {
    /// `eipalloc-...`.
    pub id: String,
    pub public_ip: Ipv4Addr,
    pub association: Option<Association>,
    #[serde(default)]
    pub tags: Tags,
}

impl Noun for ElasticIp {
    const KIND: &'static str = "elastic-ip";
}

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// `eipassoc-...`.
    pub id: String,
    pub interface: String,
    pub private_ip: Ipv4Addr,
}

impl ElasticIp {
    /// Whether it leads to this address of this interface.
    #[must_use]
    pub fn leads_to(&self, interface: &str, private_ip: Ipv4Addr) -> bool {
        self.association
            .as_ref()
            .is_some_and(|it| it.interface == interface && it.private_ip == private_ip)
    }
}

impl Association {
    #[must_use]
    pub fn new(entropy: &dyn Entropy, interface: &str, private_ip: Ipv4Addr) -> Self {
        let id = format!("eipassoc-0{}", entropy.hex(16));
        Self { id, interface: interface.to_owned(), private_ip }
    }
}

/// All elastic addresses of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<ElasticIp>, StoreError> {
    let all = read.all::<ElasticIp>(scope).await?;
    Ok(all.into_iter().map(|(_, elastic)| elastic).collect())
}

/// Ends what leads to an interface: to these addresses of it, or to all of them.
pub async fn forget(
    change: &Change,
    interface: &str,
    addresses: Option<&[Ipv4Addr]>,
) -> Result<(), StoreError> {
    for (id, mut elastic) in change.list::<ElasticIp>().await? {
        let ends = elastic.association.as_ref().is_some_and(|it| {
            it.interface == interface
                && addresses.is_none_or(|addresses| addresses.contains(&it.private_ip))
        });
        if ends {
            elastic.association = None;
            change.put(&id, &elastic).await?;
        }
    }
    Ok(())
}

/// Whose a public address is. One record for all accounts and regions, so that no two have the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Claim {
    scope: String,
}

impl Noun for Claim {
    const KIND: &'static str = "public-address";
}

/// The network for tests between networks (RFC 2544), which the internet does not carry.
const POOL: &str = "198.18.0.0/15";
const POOL_SIZE_LOG2: u32 = 17;
/// Draws before the pool counts as used up.
const DRAWS_MAX: usize = 64;

/// A public address that nobody has; `None` when there is hardly any left.
pub async fn claim(change: &Change, entropy: &dyn Entropy) -> Result<Option<Ipv4Addr>, StoreError> {
    let pool: Cidr = POOL.parse().expect("the pool is a network");
    for _ in 0..DRAWS_MAX {
        let mut bytes = [0; 4];
        entropy.fill(&mut bytes);
        let offset = u32::from_be_bytes(bytes) >> (32 - POOL_SIZE_LOG2);
        let Some(address) = pool.nth_v4(offset) else { continue };
        let (system, key) = (Scope::system(), address.to_string());
        if change.get_in::<Claim>(&system, &key).await?.is_none() {
            let claim = Claim { scope: change.scope().to_string() };
            change.put_in(&system, &key, &claim).await?;
            return Ok(Some(address));
        }
    }
    Ok(None)
}

/// Gives a public address back.
pub async fn unclaim(change: &Change, address: Ipv4Addr) -> Result<(), StoreError> {
    change.delete_in::<Claim>(&Scope::system(), &address.to_string()).await
}

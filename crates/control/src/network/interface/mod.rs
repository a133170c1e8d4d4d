//! Network interfaces: how something that runs is present in a subnet.
//!
//! A DB instance has one, made and removed by `rds` together with the instance; others are made by
//! EC2 calls. An interface is what makes its security groups be in use and its addresses members of
//! them.

pub mod api;
pub mod attachment;
pub mod attribute;
pub mod listing;
pub mod private_address;

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};

use base::clock::Timestamp;
use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;

use crate::network::id;
use crate::network::read::{Read, named};
use crate::network::subnet::{self, Subnet};
use crate::network::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// What interfaces of DB instances are described as.
pub const RDS_DESCRIPTION: &str = "RDSNetworkInterface";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interface {
    /// `eni-...`.
    pub id: String,
    pub subnet: String,
    pub vpc: String,
    pub zone: String,
    pub private_ip: Ipv4Addr,
    /// Further addresses of the subnet.
    #[serde(default)]
    pub secondary_ips: Vec<Ipv4Addr>,
    /// Ids of the security groups it is a member of.
    pub groups: Vec<String>,
    /// Which part of the service made it and alone may change it: any text that is unique in the
    /// account and region, e.g. `db-instance/db-ABC`. `None`: its owner did.
    #[serde(default)]
    pub holder: Option<String>,
    pub description: String,
    /// Whether it drops what is neither from it nor for it. Recorded and shown.
    #[serde(default = "yes")]
    pub source_dest_check: bool,
    #[serde(default)]
    pub attachment: Option<Attachment>,
    /// What the caller that made it called the attempt.
    #[serde(default)]
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

fn yes() -> bool {
    true
}

impl Noun for Interface {
    const KIND: &'static str = "network-interface";
}

/// That an EC2 instance has the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// `eni-attach-...`.
    pub id: String,
    pub instance: String,
    /// 0 is the primary interface, which stays as long as the instance.
    pub device_index: i32,
    pub since: Timestamp,
    pub delete_on_termination: bool,
}

impl Interface {
    /// All its private addresses, the primary one first.
    pub fn private_ips(&self) -> impl Iterator<Item = Ipv4Addr> + use<'_> {
        [self.private_ip].into_iter().chain(self.secondary_ips.iter().copied())
    }

    /// The same as the rules' evaluation wants them.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> + use<'_> {
        self.private_ips().map(IpAddr::V4)
    }

    /// The instance that has it.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.attachment.as_ref().map(|attachment| attachment.instance.as_str())
    }

    #[must_use]
    pub fn is_in_use(&self) -> bool {
        self.holder.is_some() || self.attachment.is_some()
    }

    /// Refuses changes by EC2 calls to what a part of the service looks after.
    pub fn check_owner(&self) -> Result<(), ApiError> {
        if self.holder.is_none() {
            return Ok(());
        }
        let text = "You do not have permission to access the specified resource.";
        Err(ApiError::new("AuthFailure", text).with_status(403))
    }
}

/// An interface to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInterface {
    /// From [`fresh_id`].
    pub id: String,
    pub subnet: String,
    pub groups: Vec<String>,
    pub holder: String,
    pub description: String,
}

/// Why an interface cannot be made.
#[derive(Clone, Debug, thiserror::Error)]
pub enum AttachError {
    #[error("there is no subnet {subnet}")]
    SubnetUnknown { subnet: String },
    #[error("subnet {subnet} has no free address")]
    SubnetFull { subnet: String },
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// An id for an interface that is about to be made.
#[must_use]
pub fn fresh_id(entropy: &dyn Entropy) -> String {
    id::NETWORK_INTERFACE.fresh(entropy)
}

/// Makes an interface for a part of the service, at the first free address of its subnet.
pub async fn attach(
    change: &Change,
    scope: &Scope,
    new: NewInterface,
) -> Result<Interface, AttachError> {
    let found = subnet::find(change, scope, &new.subnet).await?;
    let Some(subnet) = found else {
        return Err(AttachError::SubnetUnknown { subnet: new.subnet });
    };
    let taken = taken_in(&subnet, &list(change, scope).await?);
    let Some(private_ip) = subnet.usable().find(|address| !taken.contains(address)) else {
        return Err(AttachError::SubnetFull { subnet: subnet.id });
    };
    let interface = Interface {
        id: new.id,
        groups: new.groups,
        holder: Some(new.holder),
        description: new.description,
        ..in_subnet(&subnet, private_ip)
    };
    change.put_in(scope, &interface.id, &interface).await?;
    Ok(interface)
}

/// An interface at an address, to be completed.
#[must_use]
pub fn in_subnet(subnet: &Subnet, private_ip: Ipv4Addr) -> Interface {
    Interface {
        id: String::new(),
        subnet: subnet.id.clone(),
        vpc: subnet.vpc.clone(),
        zone: subnet.zone.clone(),
        private_ip,
        secondary_ips: Vec::new(),
        groups: Vec::new(),
        holder: None,
        description: String::new(),
        source_dest_check: true,
        attachment: None,
        client_token: None,
        tags: Tags::new(),
    }
}

/// Removes the interfaces of a holder. Not an error when it has none.
pub async fn detach(change: &Change, scope: &Scope, holder: &str) -> Result<(), StoreError> {
    for interface in list(change, scope).await? {
        if interface.holder.as_deref() == Some(holder) {
            change.delete_in::<Interface>(scope, &interface.id).await?;
        }
    }
    Ok(())
}

/// Makes the interfaces of a holder members of these groups and no others.
pub async fn set_groups(
    change: &Change,
    scope: &Scope,
    holder: &str,
    groups: &[String],
) -> Result<(), StoreError> {
    for mut interface in list(change, scope).await? {
        if interface.holder.as_deref() == Some(holder) && interface.groups != groups {
            groups.clone_into(&mut interface.groups);
            change.put_in(scope, &interface.id, &interface).await?;
        }
    }
    Ok(())
}

/// All interfaces of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<Interface>, StoreError> {
    let all = read.all::<Interface>(scope).await?;
    Ok(all.into_iter().map(|(_, interface)| interface).collect())
}

/// The interface with this id, which its owner may change.
pub async fn own(change: &Change, id: &str) -> Result<Interface, ApiError> {
    let interface: Interface = named(change, change.scope(), id::NETWORK_INTERFACE, id).await?;
    interface.check_owner()?;
    Ok(interface)
}

/// The addresses of a subnet that interfaces have.
#[must_use]
pub fn taken_in(subnet: &Subnet, interfaces: &[Interface]) -> BTreeSet<Ipv4Addr> {
    let there = interfaces.iter().filter(|interface| interface.subnet == subnet.id);
    there.flat_map(Interface::private_ips).collect()
}

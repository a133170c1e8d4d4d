//! Network ACLs: numbered entries that allow or deny what crosses the border of a subnet. Each VPC
//! has a default one, which lets everything through.

pub mod api;
pub mod association;
pub mod entry;
pub mod listing;

use std::collections::BTreeMap;

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};

use crate::network::id;
use crate::network::network_acl::entry::Entry;
use crate::network::tag::Tags;
use crate::network::vpc::Vpc;
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NetworkAcl {
    /// `acl-...`.
    pub id: String,
    pub vpc: String,
    /// Whether it came with the VPC. Subnets are under it until they are put under another one.
    #[serde(default = "yes")]
    pub is_default: bool,
    pub associations: Vec<Association>,
    /// For what comes in, by number.
    #[serde(default = "entry::everything")]
    pub ingress: Entries,
    /// For what goes out.
    #[serde(default = "entry::everything")]
    pub egress: Entries,
    /// What the caller that made it called the attempt.
    #[serde(default)]
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

/// Entries in the order in which they are tried.
pub type Entries = BTreeMap<i32, Entry>;

fn yes() -> bool {
    true
}

impl Noun for NetworkAcl {
    const KIND: &'static str = "network-acl";
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Association {
    /// `aclassoc-...`.
    pub id: String,
    pub subnet: String,
}

impl NetworkAcl {
    /// The ACL of a new VPC.
    #[must_use]
    pub fn default_of(entropy: &dyn Entropy, vpc: &Vpc) -> Self {
        Self {
            is_default: true,
            ingress: entry::everything(),
            egress: entry::everything(),
            ..Self::new(entropy, &vpc.id)
        }
    }

    /// An ACL as `CreateNetworkAcl` makes it: nothing passes.
    #[must_use]
    pub fn new(entropy: &dyn Entropy, vpc: &str) -> Self {
        Self {
            id: id::NETWORK_ACL.fresh(entropy),
            vpc: vpc.to_owned(),
            is_default: false,
            associations: Vec::new(),
            ingress: Entries::new(),
            egress: Entries::new(),
            client_token: None,
            tags: Tags::new(),
        }
    }

    /// Puts a subnet under this ACL.
    pub fn associate(&mut self, entropy: &dyn Entropy, subnet: &str) -> String {
        let id = format!("aclassoc-0{}", entropy.hex(16));
        self.associations.push(Association { id: id.clone(), subnet: subnet.to_owned() });
        id
    }

    pub fn entries_mut(&mut self, egress: bool) -> &mut Entries {
        if egress { &mut self.egress } else { &mut self.ingress }
    }
}

/// Puts a new subnet under the default ACL of its VPC.
pub async fn take_subnet(
    change: &Change,
    entropy: &dyn Entropy,
    vpc: &str,
    subnet: &str,
) -> Result<(), StoreError> {
    for (id, mut acl) in change.list::<NetworkAcl>().await? {
        if acl.vpc == vpc && acl.is_default {
            acl.associate(entropy, subnet);
            change.put(&id, &acl).await?;
        }
    }
    Ok(())
}

/// Ends what a subnet that goes away is under.
pub async fn forget_subnet(change: &Change, subnet: &str) -> Result<(), StoreError> {
    for (id, mut acl) in change.list::<NetworkAcl>().await? {
        let before = acl.associations.len();
        acl.associations.retain(|association| association.subnet != subnet);
        if acl.associations.len() < before {
            change.put(&id, &acl).await?;
        }
    }
    Ok(())
}

//! Managed prefix lists: networks under one name, so that many rules change with one call.

pub mod api;
pub mod listing;
pub mod served;

use std::collections::{BTreeMap, BTreeSet};

use base::entropy::Entropy;
use serde::{Deserialize, Serialize};

use crate::network::cidr::Cidr;
use crate::network::id;
use crate::network::read::Read;
use crate::network::route_table::RouteTable;
use crate::network::security_group;
use crate::network::tag::Tags;
use crate::store::error::StoreError;
use crate::store::records::{Noun, Scope};

/// Versions that are kept to look at and to go back to, the present one included.
const VERSIONS_KEPT: usize = 20;

/// A list of the account's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrefixList {
    /// `pl-...`.
    pub id: String,
    pub name: String,
    pub family: Family,
    /// What the list counts for where it is referenced, whatever it holds (*Prefix lists
    /// concepts*).
    pub max_entries: usize,
    /// The number of the present version; the first is 1.
    pub version: i64,
    /// Entries by version, oldest first; the last one is the present version.
    pub versions: Vec<Entries>,
    pub last_change: LastChange,
    /// What the caller that made it called the attempt.
    pub client_token: Option<String>,
    #[serde(default)]
    pub tags: Tags,
}

/// Networks and what they are described as.
pub type Entries = BTreeMap<Cidr, Option<String>>;

impl Noun for PrefixList {
    const KIND: &'static str = "prefix-list";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    Ipv4,
    Ipv6,
}

impl Family {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ipv4 => "IPv4",
            Self::Ipv6 => "IPv6",
        }
    }

    #[must_use]
    pub fn takes(self, cidr: Cidr) -> bool {
        cidr.is_ipv4() == (self == Self::Ipv4)
    }
}

/// What the state tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastChange {
    Created,
    Modified,
    Restored,
}

/// A list to be made.
#[derive(Clone, Debug)]
pub struct NewPrefixList {
    pub name: String,
    pub family: Family,
    pub max_entries: usize,
    pub entries: Entries,
    pub client_token: Option<String>,
    pub tags: Tags,
}

impl PrefixList {
    #[must_use]
    pub fn new(entropy: &dyn Entropy, new: NewPrefixList) -> Self {
        Self {
            id: id::PREFIX_LIST.fresh(entropy),
            name: new.name,
            family: new.family,
            max_entries: new.max_entries,
            version: 1,
            versions: vec![new.entries],
            last_change: LastChange::Created,
            client_token: new.client_token,
            tags: new.tags,
        }
    }

    /// The entries of the present version.
    #[must_use]
    pub fn entries(&self) -> &Entries {
        static NONE: Entries = Entries::new();
        self.versions.last().unwrap_or(&NONE)
    }

    /// The entries of a version, as long as it is kept.
    #[must_use]
    pub fn at(&self, version: i64) -> Option<&Entries> {
        let back = usize::try_from(self.version.checked_sub(version)?).ok()?;
        self.versions.iter().rev().nth(back)
    }

    /// Makes these entries the next version.
    pub fn advance(&mut self, entries: Entries, why: LastChange) {
        self.version += 1;
        self.versions.push(entries);
        if VERSIONS_KEPT < self.versions.len() {
            self.versions.remove(0);
        }
        self.last_change = why;
    }
}

/// All lists of the account in the region.
pub async fn list(read: &impl Read, scope: &Scope) -> Result<Vec<PrefixList>, StoreError> {
    let all = read.all::<PrefixList>(scope).await?;
    Ok(all.into_iter().map(|(_, list)| list).collect())
}

/// Ids of security groups and route tables that name the list, in order.
pub async fn users(
    read: &impl Read,
    scope: &Scope,
    list: &str,
) -> Result<BTreeSet<String>, StoreError> {
    let groups = security_group::list(read, scope).await?;
    let groups = groups.into_iter().filter(|group| group.uses_prefix_list(list));
    let tables = read.all::<RouteTable>(scope).await?;
    let tables = tables.into_iter().filter(|(_, table)| table.leads_to_prefix_list(list));
    Ok(groups.map(|group| group.id).chain(tables.map(|(id, _)| id)).collect())
}

#[cfg(test)]
mod tests {
    use base::entropy::SeededEntropy;

    use super::{Entries, Family, LastChange, NewPrefixList, PrefixList, VERSIONS_KEPT};

    #[test]
    fn versions_are_counted_on_and_the_oldest_forgotten() {
        let new = NewPrefixList {
            name: "office".to_owned(),
            family: Family::Ipv4,
            max_entries: 100,
            entries: Entries::new(),
            client_token: None,
            tags: super::Tags::new(),
        };
        let mut list = PrefixList::new(&SeededEntropy::new(1), new);
        let mut entries = Entries::new();
        for at in 0..30 {
            entries.insert(format!("10.0.{at}.0/24").parse().unwrap(), None);
            list.advance(entries.clone(), LastChange::Modified);
        }
        assert_eq!((list.version, list.versions.len()), (31, VERSIONS_KEPT));
        for (version, expected) in
            [(31, Some(30)), (30, Some(29)), (12, Some(11)), (11, None), (32, None), (-5, None)]
        {
            assert_eq!(list.at(version).map(Entries::len), expected, "{version}");
        }
        assert_eq!(list.entries().len(), 30);
    }
}

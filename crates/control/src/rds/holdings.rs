//! What an account has of RDS in a region, decoded once for as long as nothing is written there.
//!
//! Consoles and scripts ask the same over and over; reading everything anew each time would cost the
//! others more than the answer is worth.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::network::read::Read;
use crate::rds::cluster::Cluster;
use crate::rds::endpoint::{CustomEndpoint, OWNER, OwnerId};
use crate::rds::instance::Instance;
use crate::rds::plan::planned::Planned;
use crate::rds::subnet_group::SubnetGroup;
use crate::store::Revision;
use crate::store::error::StoreError;
use crate::store::records::Scope;

/// Places that are remembered. All are forgotten when there are more: rare, and soon made up for.
const PLACES_MAX: usize = 1_000;

/// All records at one moment.
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    pub clusters: Vec<Cluster>,
    /// In the order in which they were made.
    pub instances: Vec<Instance>,
    pub custom: Vec<CustomEndpoint>,
    pub subnet_groups: Vec<SubnetGroup>,
    /// By the cluster's resource id.
    pub planned: BTreeMap<String, Planned>,
    pub(super) owner_id: String,
}

/// Holdings that were lately asked for.
#[derive(Default)]
pub struct Lately {
    places: Mutex<HashMap<Scope, (Revision, Arc<Holdings>)>>,
}

/// Holdings are large, so only the number of places is shown.
impl fmt::Debug for Lately {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lately").field("places", &self.lock().len()).finish()
    }
}

impl Lately {
    /// What there is in a place, as the reader sees it.
    pub async fn read(&self, scope: &Scope, read: &impl Read) -> Result<Arc<Holdings>, StoreError> {
        let Some(written) = read.last_written(scope).await? else {
            return Ok(Arc::new(Holdings::read(scope, read).await?));
        };
        let known = self.lock().get(scope).filter(|(at, _)| *at == written).cloned();
        if let Some((_, holdings)) = known {
            return Ok(holdings);
        }
        let holdings = Arc::new(Holdings::read(scope, read).await?);
        let mut places = self.lock();
        if PLACES_MAX <= places.len() {
            places.clear();
        }
        places.insert(scope.clone(), (written, Arc::clone(&holdings)));
        Ok(holdings)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Scope, (Revision, Arc<Holdings>)>> {
        self.places.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Holdings {
    async fn read(scope: &Scope, read: &impl Read) -> Result<Self, StoreError> {
        let mut instances: Vec<Instance> = nouns(read.all::<Instance>(scope).await?);
        instances.sort_by(|a, b| (a.created, &a.name).cmp(&(b.created, &b.name)));
        let owner = read.one::<OwnerId>(scope, OWNER).await?;
        Ok(Self {
            clusters: nouns(read.all::<Cluster>(scope).await?),
            instances,
            custom: nouns(read.all::<CustomEndpoint>(scope).await?),
            subnet_groups: nouns(read.all::<SubnetGroup>(scope).await?),
            planned: read.all::<Planned>(scope).await?.into_iter().collect(),
            owner_id: owner.map(|owner| owner.id).unwrap_or_default(),
        })
    }
}

fn nouns<T>(listed: Vec<(String, T)>) -> Vec<T> {
    listed.into_iter().map(|(_, noun)| noun).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use serde_json::json;

    use crate::rds::testwalk::Walk;
    use crate::store::records::Scope;
    use crate::testbench::{ACCOUNT, REGION};

    #[tokio::test]
    async fn holdings_are_read_anew_after_a_write_in_their_place_only() {
        let walk = Walk::new();
        let control = &walk.bench.control;
        let here = Scope::region(ACCOUNT, REGION);
        let read = async || {
            let view = control.records.view().await.unwrap();
            control.holdings.read(&here, &view).await.unwrap()
        };
        let group = |name: &str| {
            json!({"DBClusterParameterGroupName": name, "Description": "d",
                "DBParameterGroupFamily": "aurora-postgresql15"})
        };
        walk.rds("CreateDBClusterParameterGroup", group("first")).await.unwrap();
        let old = control.records.view().await.unwrap();
        let (first, again) = (read().await, read().await);
        assert!(Arc::ptr_eq(&first, &again), "nothing was written");
        walk.rds("CreateDBClusterParameterGroup", group("second")).await.unwrap();
        let later = read().await;
        assert!(!Arc::ptr_eq(&first, &later), "something was written");
        // A view of the past is answered as of then, and so is the present after it.
        let past = control.holdings.read(&here, &old).await.unwrap();
        assert!(!Arc::ptr_eq(&past, &later));
        assert_eq!(read().await.clusters.len(), 0);
    }
}

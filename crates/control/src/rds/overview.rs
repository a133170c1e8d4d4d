//! All DB instances of all accounts in one table, for whoever runs the machine.

use serde::Serialize;

use crate::control::Control;
use crate::rds::cluster::Cluster;
use crate::rds::instance::Instance;
use crate::rds::plan::planned::{Planned, instance_endpoint};
use crate::rds::status;
use crate::store::error::StoreError;

/// One instance, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Row {
    pub instance: String,
    pub cluster: String,
    pub account: String,
    pub region: String,
    pub status: &'static str,
    pub engine: String,
    /// Name, address and port; `-` until it has one.
    pub endpoint: String,
}

/// Reads all of them at one moment.
///
/// # Errors
/// When the store cannot be read.
pub async fn overview(control: &Control) -> Result<Vec<Row>, StoreError> {
    let view = control.records.view().await?;
    let (seen, now) = (control.fleet.seen(), control.clock.now());
    let clusters = view.list_everywhere::<Cluster>().await?;
    let mut rows = Vec::new();
    for (scope, _, instance) in view.list_everywhere::<Instance>().await? {
        let cluster = clusters
            .iter()
            .find(|(at, _, cluster)| *at == scope && cluster.resource_id == instance.cluster);
        let Some((_, _, cluster)) = cluster else { continue };
        let planned = view.get::<Planned>(&scope, &cluster.resource_id).await?;
        let endpoint = planned
            .as_ref()
            .and_then(|planned| planned.endpoint(&instance_endpoint(&instance.resource_id)))
            .map(|one| format!("{} ({}:{})", one.spec.name, one.spec.address, one.spec.port));
        let in_force = planned.as_ref().map(|planned| &planned.volume.engine);
        let version = &in_force.unwrap_or(&cluster.build).version;
        rows.push(Row {
            status: status::of_instance(&instance, cluster, planned.as_ref(), &seen, now),
            cluster: cluster.name.clone(),
            account: scope.account().unwrap_or_default().to_owned(),
            region: scope.region_name().unwrap_or_default().to_owned(),
            engine: format!("{} {version}", cluster.engine),
            endpoint: endpoint.unwrap_or_else(|| "-".to_owned()),
            instance: instance.name,
        });
    }
    Ok(rows)
}

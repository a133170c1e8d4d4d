//! What policies can say about RDS resources: the condition keys that their tags give. Names:
//! *Actions, resources, and condition keys for Amazon RDS*, Service Authorization Reference.

use crate::call::Call;
use crate::identity::policy::request::Context;
use crate::rds::arn::{self, Kind};
use crate::rds::tag::api::of_resource;
use crate::store::error::StoreError;

/// Adds `aws:ResourceTag/...` and the service's own keys for the tags of a resource that exists.
///
/// # Errors
/// When the store cannot be read: then nobody can tell, and the call is refused.
pub async fn add_keys(
    call: &Call,
    resource: &str,
    context: &mut Context,
) -> Result<(), StoreError> {
    let Ok((kind, name)) = arn::parse(call, resource) else { return Ok(()) };
    let own = match kind {
        Kind::Cluster => Some("rds:cluster-tag"),
        Kind::Instance => Some("rds:db-tag"),
        Kind::SubnetGroup => Some("rds:subgrp-tag"),
        Kind::ClusterParameterGroup => Some("rds:cluster-pg-tag"),
        Kind::ParameterGroup => Some("rds:pg-tag"),
        Kind::ClusterSnapshot => Some("rds:cluster-snapshot-tag"),
        Kind::EventSubscription => Some("rds:es-tag"),
        Kind::Endpoint => None,
    };
    for (key, value) in of_resource(call, kind, &name).await? {
        if let Some(own) = own {
            context.set(&format!("{own}/{key}"), value.as_str());
        }
        context.set(&format!("aws:ResourceTag/{key}"), value);
    }
    Ok(())
}

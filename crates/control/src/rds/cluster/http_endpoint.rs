//! Turning the Data API on and off for a cluster.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::rds;

use crate::call::Call;
use crate::rds::arn::{self, Kind};
use crate::rds::cluster::Cluster;
use crate::rds::here::Here;
use crate::rds::refusal::invalid_value;
use crate::store::records::change::Change;

/// `rds:EnableHttpEndpoint`.
///
/// # Errors
/// `InvalidParameterValue` for what is no cluster's ARN, `DBClusterNotFoundFault`.
pub async fn enable(
    call: Call,
    input: rds::EnableHttpEndpointRequest,
) -> Result<rds::EnableHttpEndpointResponse, ApiError> {
    set(&call, &input.resource_arn, true).await?;
    Ok(rds::EnableHttpEndpointResponse {
        resource_arn: Some(input.resource_arn),
        http_endpoint_enabled: Some(true),
    })
}

/// `rds:DisableHttpEndpoint`.
///
/// # Errors
/// As [`enable`].
pub async fn disable(
    call: Call,
    input: rds::DisableHttpEndpointRequest,
) -> Result<rds::DisableHttpEndpointResponse, ApiError> {
    set(&call, &input.resource_arn, false).await?;
    Ok(rds::DisableHttpEndpointResponse {
        resource_arn: Some(input.resource_arn),
        http_endpoint_enabled: Some(false),
    })
}

async fn set(call: &Call, arn: &str, on: bool) -> Result<(), ApiError> {
    let (kind, name) = arn::parse(call, arn)?;
    if kind != Kind::Cluster {
        return Err(invalid_value(format!("Invalid resource name: {arn}")));
    }
    let write = async |change: &mut Change| {
        let here = Here::read(call, change).await?;
        let mut cluster: Cluster = here.cluster(&name)?.clone();
        cluster.http_endpoint = on;
        Ok::<_, ApiError>(change.put(&cluster.name, &cluster).await?)
    };
    call.records().change(&call.region_scope(), write).await
}

/// The cluster that the call names.
pub fn target(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let named = input.get("ResourceArn").and_then(Value::as_str).unwrap_or("*").to_owned();
    Box::pin(async move { Ok(vec![named]) })
}

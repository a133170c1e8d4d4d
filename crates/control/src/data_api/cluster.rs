//! The cluster and the login that a call means.

use base::host::Pending;
use base::sql::{SqlCall, SqlLogin, SqlReply, SqlWork};
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::data_api::refusal;
use crate::door;
use crate::identity::authorize::authorize;
use crate::rds::arn::{self, Kind};
use crate::rds::cluster::Cluster;
use crate::rds::here::Here;
use crate::secrets::owned;
use crate::secrets::secret::find;
use crate::secrets::target;

/// A statement may take so long (*Data API limits*), in milliseconds.
const MILLIS_MAX: u32 = 45_000;

/// What a call names.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    pub cluster: &'a str,
    pub secret: &'a str,
    pub database: Option<&'a str>,
    pub schema: Option<&'a str>,
}

/// Runs work on the cluster that the call names, as the user of its secret.
///
/// # Errors
/// `BadRequestException`, `HttpEndpointNotEnabledException`, `DatabaseNotFoundException` for a
/// cluster without instances, `InvalidResourceStateException` for one that is stopped,
/// `AccessDeniedException` for a secret that the caller may not read, and what the host says.
pub async fn run(
    call: &Call,
    named: Named<'_>,
    work: SqlWork,
    goes_on: bool,
) -> Result<SqlReply, ApiError> {
    let cluster = enabled(call, named.cluster).await?;
    let credentials = credentials(call, named.secret).await?;
    let given = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    let login = SqlLogin {
        user: credentials.username,
        password: credentials.password.expose().to_owned(),
        database: given(named.database).or_else(|| cluster.database.clone()),
        schema: given(named.schema),
    };
    let asked =
        SqlCall { volume: cluster.resource_id, login, work, millis_max: MILLIS_MAX, goes_on };
    let host = call.control.fleet.host();
    host.sql(asked).await.map_err(|error| refusal::of_host(&error))
}

async fn enabled(call: &Call, arn: &str) -> Result<Cluster, ApiError> {
    let unknown = || refusal::bad_request(format!("The DB cluster {arn} was not found."));
    let (kind, name) = arn::parse(call, arn).map_err(|_| unknown())?;
    if kind != Kind::Cluster {
        return Err(refusal::bad_request("resourceArn must be the ARN of a DB cluster."));
    }
    let view = call.records().view().await?;
    let here = Here::read(call, &view).await?;
    let cluster = here.cluster(&name).map_err(|_| unknown())?;
    if !cluster.http_endpoint {
        return Err(ApiError::new(
            "HttpEndpointNotEnabledException",
            format!("HttpEndpoint is not enabled for cluster {}", cluster.name),
        ));
    }
    let status = here.cluster_status(cluster);
    if matches!(status, "stopped" | "stopping" | "starting" | "deleting") {
        return Err(ApiError::new(
            "InvalidResourceStateException",
            format!("The DB cluster {} is {status}.", cluster.name),
        ));
    }
    if here.members(cluster).next().is_none() {
        return Err(ApiError::new(
            "DatabaseNotFoundException",
            format!("The DB cluster {} doesn't have a DB instance.", cluster.name),
        ));
    }
    Ok(cluster.clone())
}

/// The credentials in a secret, for a caller who may read it by itself.
async fn credentials(call: &Call, id: &str) -> Result<owned::Credentials, ApiError> {
    let view = call.records().view().await?;
    let secret = find(call, &view, id).await.map_err(|error| of_secret(&error))?;
    let arn = secret.arn(call.account(), &call.region);
    let mut context = door::conditions::of("secretsmanager", &Value::Null);
    target::keys_of(&secret, &mut context);
    authorize(call, "secretsmanager:GetSecretValue", &arn, context)
        .await
        .map_err(|denied| door::refusal::denied("rds-data", &denied))?;
    owned::credentials(call, id).await.map_err(|error| of_secret(&error))
}

fn of_secret(error: &ApiError) -> ApiError {
    ApiError::new("SecretsErrorException", error.message.clone())
}

/// The cluster's ARN.
pub fn target(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let named = input.get("resourceArn").and_then(Value::as_str).unwrap_or("*").to_owned();
    Box::pin(async move { Ok(vec![named]) })
}

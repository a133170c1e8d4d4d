//! Listings of what nobody can have here: they are empty, and a name that is asked for is not found.

use serde_json::{Map, Value};
use wire::error::ApiError;

use crate::call::Call;
use crate::rds::arn;
use crate::rds::here::Here;
use crate::rds::refusal::invalid_value;

/// Bounds of `MaxRecords`.
const RECORDS_MIN: i64 = 20;
const RECORDS_MAX: i64 = 100;

/// A listing that is always empty.
#[derive(Clone, Copy, Debug)]
pub struct Nothing {
    /// The member of the answer.
    pub list: &'static str,
    /// Members that ask for one by name, with the code and the noun of the refusal.
    pub names: &'static [(&'static str, &'static str, &'static str)],
    /// The member that names a cluster or instance which must be there.
    pub of: Option<Of>,
}

/// What a listing may be narrowed to.
#[derive(Clone, Copy, Debug)]
pub enum Of {
    Cluster(&'static str),
    Instance(&'static str),
}

/// Answers a listing of nothing.
///
/// # Errors
/// The noun's own code for a name, and those of all listings.
pub async fn answer(call: Call, input: Value, nothing: Nothing) -> Result<Value, ApiError> {
    let named =
        |member: &str| input.get(member).and_then(Value::as_str).filter(|name| !name.is_empty());
    let records = input.get("MaxRecords").and_then(Value::as_i64).unwrap_or(RECORDS_MAX);
    if !(RECORDS_MIN..=RECORDS_MAX).contains(&records) {
        return Err(invalid_value(format!(
            "Invalid value {records} for MaxRecords. Must be between {RECORDS_MIN} and {RECORDS_MAX}"
        )));
    }
    if named("Marker").is_some() {
        return Err(invalid_value("Invalid or expired pagination token."));
    }
    let of = nothing.of.and_then(|of| match of {
        Of::Cluster(member) => named(member).map(|name| (name, true)),
        Of::Instance(member) => named(member).map(|name| (name, false)),
    });
    if let Some((name, is_cluster)) = of {
        let here = Here::read(&call, &call.records().view().await?).await?;
        if is_cluster {
            here.cluster(name)?;
        } else {
            here.instance(name)?;
        }
    }
    for (member, code, noun) in nothing.names {
        if let Some(name) = named(member) {
            let name = arn::identifier_of(name);
            return Err(ApiError::new(*code, format!("{noun} {name} not found.")));
        }
    }
    let list = (nothing.list.to_owned(), Value::Array(Vec::new()));
    Ok(Value::Object(Map::from_iter([list])))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::rds::testwalk::Walk;

    #[tokio::test]
    async fn lists_are_empty_and_names_are_not_found() {
        let walk = Walk::with_writer().await;
        for (operation, input, list) in [
            ("DescribeDBProxies", json!({}), "DBProxies"),
            ("DescribeDBSnapshots", json!({"DBInstanceIdentifier": "gone"}), "DBSnapshots"),
            (
                "DescribeTenantDatabases",
                json!({"DBInstanceIdentifier": "demo-1"}),
                "TenantDatabases",
            ),
            ("DescribeDBRecommendations", json!({"MaxRecords": 20}), "DBRecommendations"),
            (
                "DescribeDBClusterBacktracks",
                json!({"DBClusterIdentifier": "demo"}),
                "DBClusterBacktracks",
            ),
        ] {
            assert_eq!(walk.rds(operation, input).await.unwrap(), json!({ list: [] }));
        }
        for (operation, input, code) in [
            ("DescribeDBProxies", json!({"DBProxyName": "p"}), "DBProxyNotFoundFault"),
            ("DescribeDBProxies", json!({"MaxRecords": 5}), "InvalidParameterValue"),
            ("DescribeDBProxies", json!({"Marker": "x"}), "InvalidParameterValue"),
            (
                "DescribeTenantDatabases",
                json!({"DBInstanceIdentifier": "gone"}),
                "DBInstanceNotFound",
            ),
            (
                "DescribeDBClusterBacktracks",
                json!({"DBClusterIdentifier": "gone"}),
                "DBClusterNotFoundFault",
            ),
        ] {
            assert_eq!(walk.refusal(operation, input).await, code, "{operation}");
        }
    }
}

//! Operations that exist in AWS and are refused here for a reason, or that are not for Aurora.
//!
//! The list is `models/refused.json`, from which the page on compatibility is written too. A call
//! is authenticated, decoded and authorised like any other before it is told the reason.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::rds::here::Here;

/// Several operations that are refused with the same words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// `refused` or `not for Aurora`; for the page on compatibility.
    pub verdict: String,
    /// AWS's own code; the HTTP status is the model's for it.
    pub code: String,
    /// Why, after the operation's name and a colon.
    pub reason: String,
    /// Templates of the ARNs that the caller must be allowed to act on, as in
    /// [`crate::actions::Guard::Targets`]. Empty: no resource in particular.
    #[serde(default)]
    pub targets: Vec<String>,
    /// The member that names a DB instance, which is looked for first.
    #[serde(default)]
    pub instance: Option<String>,
    /// The member that names a DB cluster, which is looked for first.
    #[serde(default)]
    pub cluster: Option<String>,
    pub operations: Vec<String>,
}

static REFUSED: LazyLock<BTreeMap<String, Vec<Refused>>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../models/refused.json"))
        .expect("the list that was built in is read by the tests")
});

/// Why an operation is refused; `None` when it is built or nothing is said about it yet.
#[must_use]
pub fn find(service: &str, operation: &str) -> Option<&'static Refused> {
    let groups = REFUSED.get(service)?;
    groups.iter().find(|group| group.operations.iter().any(|known| known == operation))
}

impl Refused {
    /// The refusal of one call. What the call names and what is not there is said first, as AWS does.
    pub async fn error(&self, call: &Call, operation: &str, input: &Value) -> ApiError {
        if let Err(error) = self.look(call, input).await {
            return error;
        }
        self.told(operation)
    }

    /// The refusal by itself.
    #[must_use]
    pub fn told(&self, operation: &str) -> ApiError {
        ApiError::new(self.code.clone(), format!("{operation}: {}", self.reason))
    }

    async fn look(&self, call: &Call, input: &Value) -> Result<(), ApiError> {
        let named = |member: &Option<String>| {
            let member = member.as_ref()?;
            Some(input.get(member)?.as_str()?.to_owned())
        };
        let (instance, cluster) = (named(&self.instance), named(&self.cluster));
        if instance.is_none() && cluster.is_none() {
            return Ok(());
        }
        let here = Here::read(call, &call.records().view().await?).await?;
        if let Some(instance) = instance {
            here.instance(&instance)?;
        }
        if let Some(cluster) = cluster {
            here.cluster(&cluster)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{REFUSED, find};

    #[test]
    fn what_is_refused_exists_once_and_is_not_built() {
        for (service, groups) in REFUSED.iter() {
            let model = wire::service::find(service).expect("the service is served");
            let mut all: Vec<&String> = groups.iter().flat_map(|group| &group.operations).collect();
            for operation in &all {
                assert!(model.operation(operation).is_some(), "{service}:{operation}");
                let row = crate::actions::find(service, operation);
                assert!(row.is_none(), "{service}:{operation} is built and refused");
            }
            let count = all.len();
            all.sort();
            all.dedup();
            assert_eq!(all.len(), count, "{service}: an operation is refused twice");
            for group in groups {
                let operations = &group.operations;
                assert!(
                    ["refused", "not for Aurora"].contains(&group.verdict.as_str()),
                    "{operations:?}"
                );
                assert!(group.reason.ends_with('.'), "{operations:?}");
            }
        }
    }

    #[test]
    fn what_is_built_is_not_found_here() {
        assert!(find("rds", "CreateDBCluster").is_none());
        assert!(find("nobody", "CreateDBCluster").is_none());
        assert_eq!(find("rds", "StopDBInstance").unwrap().code, "InvalidParameterCombination");
    }
}

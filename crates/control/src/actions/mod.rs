//! The action table: one row per AWS action that is built.
//!
//! From it come dispatch, the permission each action needs, the test that no action can be called
//! without one, and the list of what is compatible.

pub mod ec2;
mod empty;
pub mod iam;
pub mod rds;
pub mod refused;
pub mod sts;

use std::future::Future;

use base::host::Pending;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;

/// A row of the table.
#[derive(Debug)]
pub struct Action {
    /// The operation's name in the service's model, e.g. `CreateDBCluster`.
    pub operation: &'static str,
    pub guard: Guard,
    pub handler: Handler,
}

/// Takes the neutral form of the input and gives that of the output.
pub type Handler = fn(Call, Value) -> Pending<'static, Result<Value, ApiError>>;

/// Finds the full ARNs that a call concerns.
pub type Finder = fn(Call, Value) -> Pending<'static, Result<Vec<String>, ApiError>>;

/// What a caller must be allowed before the handler runs.
#[derive(Clone, Copy, Debug)]
pub enum Guard {
    /// The action `<service>:<operation>` on each of these resources. A template is completed by the
    /// service's ARN prefix; `{Member}` is replaced by that member of the input, `*` when it is
    /// absent. A template that ends in `?` is skipped when its member is absent. `*` stands alone
    /// for an action that concerns no resource in particular.
    Targets(&'static [&'static str]),
    /// The same, on resources that must be looked up.
    Find(Finder),
    /// Nothing: whoever signed may call.
    Open,
    /// The handler itself asks [`crate::identity::authorize`], because the answer depends on what it
    /// finds on the way.
    HandlerDecides,
}

/// The input of an operation that takes none.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Nothing {}

/// The row of an operation, `None` when it is not built.
#[must_use]
pub fn find(service: &str, operation: &str) -> Option<&'static Action> {
    table(service).iter().find(|action| action.operation == operation)
}

/// All rows of a service, in alphabetical order.
#[must_use]
pub fn table(service: &str) -> &'static [Action] {
    match service {
        "ec2" => ec2::ACTIONS,
        "iam" => iam::ACTIONS,
        "rds" => rds::ACTIONS,
        "sts" => sts::ACTIONS,
        _ => &[],
    }
}

/// Runs a typed handler between two neutral values.
///
/// # Errors
/// The handler's own, or `InternalFailure` when the typed shapes and the model disagree.
pub async fn typed<I, O, F>(
    call: Call,
    input: Value,
    handler: impl FnOnce(Call, I) -> F + Send,
) -> Result<Value, ApiError>
where
    I: DeserializeOwned,
    O: Serialize,
    F: Future<Output = Result<O, ApiError>> + Send,
{
    let input = serde_json::from_value(input).map_err(|error| mismatch(&error))?;
    let output = handler(call, input).await?;
    serde_json::to_value(output).map_err(|error| mismatch(&error))
}

fn mismatch(error: &serde_json::Error) -> ApiError {
    // Serde names members and types, never values of strings that it could take.
    tracing::error!(line = error.line(), "a generated shape and the service model disagree");
    ApiError::internal()
}

/// Writes a row: `action!("CreateUser", Guard::Targets(&["user/{UserName}"]), user::create)`.
macro_rules! action {
    ($operation:literal, $guard:expr, $handler:path) => {
        $crate::actions::Action {
            operation: $operation,
            guard: $guard,
            handler: |call, input| Box::pin($crate::actions::typed(call, input, $handler)),
        }
    };
}
pub(crate) use action;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    /// The list that typed shapes and the page on compatibility are made from.
    const BUILT: &str = include_str!("../../../../models/built.json");

    #[test]
    fn the_rows_are_what_is_said_to_be_built() {
        let built: BTreeMap<String, Vec<String>> = serde_json::from_str(BUILT).unwrap();
        for (service, operations) in &built {
            let rows: Vec<&str> =
                super::table(service).iter().map(|action| action.operation).collect();
            assert_eq!(rows, *operations, "{service}: rows and models/built.json, both sorted");
        }
        let services: Vec<&str> = built.keys().map(String::as_str).collect();
        assert_eq!(services, ["ec2", "iam", "rds", "sts"]);
    }
}

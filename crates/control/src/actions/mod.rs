//! The action table: one row per AWS action that is built.
//!
//! From it come dispatch, the permission each action needs, the test that no action can be called
//! without one, and the list of what is compatible.

pub mod account;
pub mod awsssoportal;
pub mod cloudtrail;
pub mod ec2;
mod empty;
pub mod iam;
pub mod identitystore;
pub mod monitoring;
pub mod pi;
pub mod rds;
pub mod rds_data;
pub mod refused;
pub mod secretsmanager;
pub mod sso;
pub mod sso_oauth;
pub mod sts;

use std::future::Future;

use base::host::Pending;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;

use crate::call::{Call, OpenCall};

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

/// A row of an operation that is called without a signature. Its handler proves who asks.
#[derive(Debug)]
pub struct OpenAction {
    pub operation: &'static str,
    pub handler: OpenHandler,
}

/// Takes the neutral form of the input and gives that of the output.
pub type OpenHandler = fn(OpenCall, Value) -> Pending<'static, Result<Value, ApiError>>;

/// The input of an operation that takes none.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Nothing {}

/// What policies call a service: the name in credential scopes, but for CloudWatch.
#[must_use]
pub fn policy_prefix(service: &str) -> &str {
    match service {
        "monitoring" => "cloudwatch",
        other => other,
    }
}

/// The row of an operation, `None` when it is not built.
#[must_use]
pub fn find(service: &str, operation: &str) -> Option<&'static Action> {
    table(service).iter().find(|action| action.operation == operation)
}

/// The row of an operation without signatures, `None` when it is not built.
#[must_use]
pub fn find_open(service: &str, operation: &str) -> Option<&'static OpenAction> {
    open_table(service).iter().find(|action| action.operation == operation)
}

/// All rows of a service's operations without signatures, in alphabetical order. Services go by
/// their signing names.
#[must_use]
pub fn open_table(service: &str) -> &'static [OpenAction] {
    match service {
        "awsssoportal" => awsssoportal::OPEN,
        "sso-oauth" => sso_oauth::OPEN,
        _ => &[],
    }
}

/// All rows of a service, in alphabetical order. Services go by their signing names.
#[must_use]
pub fn table(service: &str) -> &'static [Action] {
    match service {
        "account" => account::ACTIONS,
        "cloudtrail" => cloudtrail::ACTIONS,
        "ec2" => ec2::ACTIONS,
        "iam" => iam::ACTIONS,
        "identitystore" => identitystore::ACTIONS,
        "monitoring" => monitoring::ACTIONS,
        "pi" => pi::ACTIONS,
        "rds" => rds::ACTIONS,
        "rds-data" => rds_data::ACTIONS,
        "secretsmanager" => secretsmanager::ACTIONS,
        "sso" => sso::ACTIONS,
        "sts" => sts::ACTIONS,
        _ => &[],
    }
}

/// Runs a typed handler between two neutral values.
///
/// # Errors
/// The handler's own, or `InternalFailure` when the typed shapes and the model disagree.
pub async fn typed<C, I, O, F>(
    call: C,
    input: Value,
    handler: impl FnOnce(C, I) -> F + Send,
) -> Result<Value, ApiError>
where
    C: Send,
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

/// Writes a row of an operation without signatures: `open_action!("CreateToken", token::create)`.
macro_rules! open_action {
    ($operation:literal, $handler:path) => {
        $crate::actions::OpenAction {
            operation: $operation,
            handler: |call, input| Box::pin($crate::actions::typed(call, input, $handler)),
        }
    };
}
pub(crate) use open_action;

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    /// The list that typed shapes and the page on compatibility are made from.
    const BUILT: &str = include_str!("../../../../models/built.json");

    #[test]
    fn the_rows_are_what_is_said_to_be_built() {
        let built: BTreeMap<String, Vec<String>> = serde_json::from_str(BUILT).unwrap();
        for (model, operations) in &built {
            // Models are called after their files, services after their signing names.
            let service = match model.as_str() {
                "sso" => "awsssoportal",
                "sso-admin" => "sso",
                "sso-oidc" => "sso-oauth",
                name => name,
            };
            let signed = super::table(service).iter().map(|action| action.operation);
            let open = super::open_table(service).iter().map(|action| action.operation);
            let mut rows: Vec<&str> = signed.chain(open).collect();
            rows.sort_unstable();
            assert_eq!(rows, *operations, "{model}: rows and models/built.json, both sorted");
            let known = wire::service::find(service).expect("a service is served");
            for action in super::open_table(service) {
                let operation = known.operation(action.operation).expect("the model has it");
                assert!(operation.unsigned(), "{} needs a signature", action.operation);
            }
        }
    }
}

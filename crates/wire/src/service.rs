//! The services that are served, each driven by its model.

use std::sync::OnceLock;

use crate::error::ApiError;
use crate::model::{Model, ShapeId};

/// A service of AWS.
#[derive(Debug)]
pub struct Service {
    pub(crate) name: &'static str,
    pub(crate) model: Model,
}

/// One operation of a service.
#[derive(Debug)]
pub struct Operation {
    pub(crate) name: String,
    pub(crate) input: Option<ShapeId>,
    pub(crate) output: Option<Output>,
    pub(crate) unsigned: bool,
}

/// Where an operation's answer is.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) shape: ShapeId,
    pub(crate) wrapper: String,
}

/// A model that is read on first use: a start should not wait for EC2's 830 operations.
struct Entry {
    name: &'static str,
    text: &'static str,
    service: OnceLock<Service>,
}

impl Entry {
    const fn new(name: &'static str, text: &'static str) -> Self {
        Self { name, text, service: OnceLock::new() }
    }
}

static NAMES: [&str; 4] = ["ec2", "iam", "rds", "sts"];

static ENTRIES: [Entry; 4] = [
    Entry::new("ec2", include_str!("../../../models/ec2.json")),
    Entry::new("iam", include_str!("../../../models/iam.json")),
    Entry::new("rds", include_str!("../../../models/rds.json")),
    Entry::new("sts", include_str!("../../../models/sts.json")),
];

/// Codes that services answer without naming them in their models.
const COMMON_STATUSES: &[(&str, u16)] = &[
    ("AccessDenied", 403),
    ("AccessDeniedException", 403),
    ("AuthFailure", 401),
    ("DryRunOperation", 412),
    ("InternalError", 500),
    ("InternalFailure", 500),
    ("InvalidClientTokenId", 403),
    ("MissingAuthenticationToken", 403),
    ("OptInRequired", 403),
    ("RequestEntityTooLarge", 413),
    ("RequestLimitExceeded", 503),
    ("ServiceUnavailable", 503),
    ("SignatureDoesNotMatch", 403),
    ("Unavailable", 503),
    ("UnauthorizedOperation", 403),
];

/// The service of this name in credential scopes, such as `rds`.
///
/// # Panics
/// When the model that was built in is broken; the tests load each of them.
#[must_use]
pub fn find(signing_name: &str) -> Option<&'static Service> {
    let entry = ENTRIES.iter().find(|entry| entry.name == signing_name)?;
    Some(entry.service.get_or_init(|| {
        let model = Model::read(entry.text).expect("built-in models are read by the tests");
        Service { name: entry.name, model }
    }))
}

/// The signing names of all services.
#[must_use]
pub fn all() -> &'static [&'static str] {
    &NAMES
}

impl Service {
    /// The signing name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.name
    }

    /// Such as `2014-10-31`.
    #[must_use]
    pub fn api_version(&self) -> &str {
        &self.model.api_version
    }

    /// The operation of exactly this name.
    #[must_use]
    pub fn operation(&self, name: &str) -> Option<&Operation> {
        self.model.operations.get(name)
    }

    /// All operations by name.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.model.operations.values()
    }

    /// The HTTP status of an error code: the model's, else the one that AWS documents for all
    /// services, else 400.
    #[must_use]
    pub fn status_of(&self, error_code: &str) -> u16 {
        let modelled = self.model.error_statuses.get(error_code).copied();
        let common = || {
            COMMON_STATUSES.iter().find(|(code, _)| *code == error_code).map(|(_, status)| *status)
        };
        modelled.or_else(common).unwrap_or(400)
    }

    /// The refusal of an action that the service does not have.
    #[must_use]
    pub fn unknown_action(&self, action: &str, version: &str) -> ApiError {
        let message = match self.name {
            "ec2" => format!("The action {action} is not valid for this web service."),
            _ => format!("Could not find operation {action} for version {version}"),
        };
        ApiError::new("InvalidAction", message)
    }
}

impl Operation {
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether callers need no credentials, as with a web identity's token.
    #[must_use]
    pub fn unsigned(&self) -> bool {
        self.unsigned
    }
}

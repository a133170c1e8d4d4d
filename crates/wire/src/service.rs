//! The services that are served, each driven by its model.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::error::ApiError;
use crate::http::HttpRequest;
use crate::model::route::Route;
use crate::model::{Kind, Model, ModelError, Protocol, ShapeId};

/// A service of AWS.
#[derive(Debug)]
pub struct Service {
    pub(crate) name: Cow<'static, str>,
    pub(crate) model: Model,
}

/// One operation of a service.
#[derive(Debug)]
pub struct Operation {
    pub(crate) name: String,
    pub(crate) input: Option<ShapeId>,
    pub(crate) output: Option<Output>,
    pub(crate) unsigned: bool,
    pub(crate) route: Route,
    /// HTTP status of an answer.
    pub(crate) status: u16,
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
    /// What `X-Amz-Target` begins with, or the paths that no other service has: enough to find the
    /// service of a request that is not signed without reading a model.
    marks: Marks,
    /// `None`: the model's own.
    protocol: Option<Protocol>,
    text: &'static str,
    service: OnceLock<Service>,
}

enum Marks {
    None,
    Target(&'static str),
    Paths(&'static [&'static str]),
    /// What the path begins with.
    Prefix(&'static str),
}

impl Entry {
    const fn new(name: &'static str, marks: Marks, text: &'static str) -> Self {
        Self { name, marks, protocol: None, text, service: OnceLock::new() }
    }

    /// One of several protocols of a service; the first entry of its name is for requests that have
    /// no mark.
    const fn spoken(
        name: &'static str,
        marks: Marks,
        protocol: Protocol,
        text: &'static str,
    ) -> Self {
        Self { name, marks, protocol: Some(protocol), text, service: OnceLock::new() }
    }

    fn is_meant(&self, request: &HttpRequest) -> bool {
        match self.marks {
            Marks::None => false,
            Marks::Target(prefix) => request
                .header("x-amz-target")
                .and_then(|target| target.rsplit_once('.'))
                .is_some_and(|(named, _)| named == prefix),
            Marks::Paths(paths) => paths.contains(&request.path.as_str()),
            Marks::Prefix(prefix) => request.path.starts_with(prefix),
        }
    }

    fn load(&'static self) -> &'static Service {
        self.service.get_or_init(|| {
            Service::read_as(self.name, self.text, self.protocol)
                .expect("built-in models are read by the tests")
        })
    }
}

static NAMES: [&str; 4] = ["ec2", "iam", "rds", "sts"];

static SIGNING_NAMES: [&str; 14] = [
    "account",
    "awsssoportal",
    "cloudtrail",
    "ec2",
    "iam",
    "identitystore",
    "monitoring",
    "pi",
    "rds",
    "rds-data",
    "secretsmanager",
    "sso",
    "sso-oauth",
    "sts",
];

/// By signing name; the name of the model is another in the family of `sso`.
static ENTRIES: [Entry; 17] = [
    Entry::new(
        "account",
        Marks::Paths(&[
            "/acceptPrimaryEmailUpdate",
            "/deleteAlternateContact",
            "/disableRegion",
            "/enableRegion",
            "/getAccountInformation",
            "/getAlternateContact",
            "/getContactInformation",
            "/getGovCloudAccountInformation",
            "/getPrimaryEmail",
            "/getPrimaryEmailUpdateStatus",
            "/getRegionOptStatus",
            "/listRegions",
            "/putAccountName",
            "/putAlternateContact",
            "/putContactInformation",
            "/sendPhoneNumberVerification",
            "/startPrimaryEmailUpdate",
            "/verifyPhoneNumber",
        ]),
        include_str!("../../../models/account.json"),
    ),
    Entry::new(
        "awsssoportal",
        Marks::Paths(&[
            "/assignment/accounts",
            "/assignment/roles",
            "/federation/credentials",
            "/logout",
        ]),
        include_str!("../../../models/sso.json"),
    ),
    Entry::new(
        "cloudtrail",
        Marks::Target("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"),
        include_str!("../../../models/cloudtrail.json"),
    ),
    Entry::new("ec2", Marks::None, include_str!("../../../models/ec2.json")),
    Entry::new("iam", Marks::None, include_str!("../../../models/iam.json")),
    Entry::new(
        "identitystore",
        Marks::Target("AWSIdentityStore"),
        include_str!("../../../models/identitystore.json"),
    ),
    Entry::spoken("monitoring", Marks::None, Protocol::Query, MONITORING),
    Entry::spoken(
        "monitoring",
        Marks::Target("GraniteServiceVersion20100801"),
        Protocol::Json { content_type: "application/x-amz-json-1.0" },
        MONITORING,
    ),
    Entry::spoken(
        "monitoring",
        Marks::Prefix("/service/GraniteServiceVersion20100801/operation/"),
        Protocol::Cbor,
        MONITORING,
    ),
    Entry::spoken(
        "pi",
        Marks::Target("PerformanceInsightsv20180227"),
        Protocol::Json { content_type: "application/x-amz-json-1.1" },
        INSIGHTS,
    ),
    Entry::spoken(
        "pi",
        Marks::Prefix("/service/PerformanceInsightsv20180227/operation/"),
        Protocol::Cbor,
        INSIGHTS,
    ),
    Entry::new("rds", Marks::None, include_str!("../../../models/rds.json")),
    Entry::new(
        "rds-data",
        Marks::Paths(&[
            "/BatchExecute",
            "/BeginTransaction",
            "/CommitTransaction",
            "/Execute",
            "/ExecuteSql",
            "/RollbackTransaction",
        ]),
        include_str!("../../../models/rds-data.json"),
    ),
    Entry::new(
        "secretsmanager",
        Marks::Target("secretsmanager"),
        include_str!("../../../models/secretsmanager.json"),
    ),
    Entry::new(
        "sso",
        Marks::Target("SWBExternalService"),
        include_str!("../../../models/sso-admin.json"),
    ),
    Entry::new(
        "sso-oauth",
        Marks::Paths(&["/client/register", "/device_authorization", "/token"]),
        include_str!("../../../models/sso-oidc.json"),
    ),
    Entry::new("sts", Marks::None, include_str!("../../../models/sts.json")),
];

/// CloudWatch; its clients choose among three protocols.
const MONITORING: &str = include_str!("../../../models/monitoring.json");

/// Performance Insights; its clients choose between two protocols.
const INSIGHTS: &str = include_str!("../../../models/pi.json");

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
    ENTRIES.iter().find(|entry| entry.name == signing_name).map(Entry::load)
}

/// The service of this name in credential scopes, in the protocol that the request speaks.
#[must_use]
pub fn find_for(signing_name: &str, request: &HttpRequest) -> Option<&'static Service> {
    let meant = ENTRIES.iter().find(|entry| entry.name == signing_name && entry.is_meant(request));
    meant.map(Entry::load).or_else(|| find(signing_name))
}

/// The service that a request means by itself, unsigned or not: by `X-Amz-Target`, or by a path
/// that no other service has. `None` for forms and for all other paths.
#[must_use]
pub fn meant_by(request: &HttpRequest) -> Option<&'static Service> {
    ENTRIES.iter().find(|entry| entry.is_meant(request)).map(Entry::load)
}

/// The signing names of the services that speak forms, where `Action` names the operation.
#[must_use]
pub fn all() -> &'static [&'static str] {
    &NAMES
}

/// The signing names of all services.
#[must_use]
pub fn signing_names() -> &'static [&'static str] {
    &SIGNING_NAMES
}

impl Service {
    /// Reads a service's model as botocore publishes it. `name` is the signing name.
    ///
    /// # Errors
    /// When the text is not a model, or one of a protocol that is not spoken here.
    pub fn read(name: impl Into<Cow<'static, str>>, text: &str) -> Result<Self, ModelError> {
        Self::read_as(name, text, None)
    }

    fn read_as(
        name: impl Into<Cow<'static, str>>,
        text: &str,
        protocol: Option<Protocol>,
    ) -> Result<Self, ModelError> {
        Ok(Self { name: name.into(), model: Model::read(text, protocol)? })
    }

    /// The signing name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether requests are forms and answers XML, as with the services of [`all`].
    #[must_use]
    pub fn speaks_forms(&self) -> bool {
        matches!(self.model.protocol, Protocol::Query | Protocol::Ec2)
    }

    /// Whether the service spoke forms before it spoke what this is.
    pub(crate) fn spoke_forms(&self) -> bool {
        self.name == "monitoring" && !self.speaks_forms()
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

    /// The names of the members that an operation's input has, and whether each must be given.
    pub fn input_members(&self, operation: &Operation) -> impl Iterator<Item = (&str, bool)> {
        let members = match operation.input.map(|input| &self.model.shape(input).kind) {
            Some(Kind::Structure(members)) => members.as_slice(),
            _ => &[],
        };
        members.iter().map(|member| (member.name.as_str(), member.required))
    }

    /// The HTTP status of an error code: the model's, else the one that AWS documents for all
    /// services, else 400.
    #[must_use]
    pub fn status_of(&self, error_code: &str) -> u16 {
        let modelled = self.model.errors.get(error_code).map(|error| error.status);
        let common = || {
            COMMON_STATUSES.iter().find(|(code, _)| *code == error_code).map(|(_, status)| *status)
        };
        modelled.or_else(common).unwrap_or(400)
    }

    /// The refusal of an action that the service does not have.
    #[must_use]
    pub fn unknown_action(&self, action: &str, version: &str) -> ApiError {
        let message = match self.name() {
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

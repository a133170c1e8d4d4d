//! One call or sign-in and what came of it, without anything secret.

use std::sync::Arc;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use wire::service::{Operation, Service};

use crate::control::Control;
use crate::door::Visit;
use crate::identity::arn;
use crate::identity::caller::{Caller, CallerKind};

/// Resources that one event names at most.
pub const RESOURCES_MAX: usize = 20;
/// Longest text of an error or of a client's name, bytes, as in CloudTrail.
const TEXT_BYTES_MAX: usize = 1024;
/// Parameters that would take more than this are left out, bytes.
const PARAMETERS_BYTES_MAX: usize = 4096;
/// Longest value among the parameters, characters.
const VALUE_CHARS_MAX: usize = 512;
/// What stands in the place of a secret.
pub const HIDDEN: &str = "HIDDEN_DUE_TO_SECURITY_REASONS";

/// How an operation begins that changes nothing.
const READING: &[&str] = &[
    "Decode", "Describe", "Get", "Head", "List", "Lookup", "Preview", "Search", "Simulate", "View",
];

/// What an event tells of. Names follow CloudTrail's `eventType`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EventType {
    #[default]
    AwsApiCall,
    AwsConsoleSignIn,
    AwsServiceEvent,
}

/// One call and its outcome. Names follow CloudTrail's record.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Event {
    /// Grows by one from event to event; given when the event is recorded.
    #[serde(default)]
    pub sequence: u64,
    pub event_time: Timestamp,
    #[serde(rename = "eventID")]
    pub event_id: String,
    #[serde(rename = "requestID")]
    pub request_id: Arc<str>,
    pub event_type: EventType,
    pub event_source: String,
    pub event_name: String,
    pub aws_region: String,
    #[serde(rename = "sourceIPAddress")]
    pub source_ip_address: String,
    pub user_agent: Arc<str>,
    pub identity: Identity,
    pub access_key_id: Option<String>,
    pub read_only: bool,
    /// The error code of a refused call.
    pub error_code: Option<String>,
    pub error_message: Option<String>,
    pub status: u16,
    /// The input without its secrets.
    pub parameters: Option<Value>,
    pub response: Option<Value>,
    pub additional: Option<Value>,
    /// ARNs of what the call was about.
    pub resources: Vec<String>,
}

/// Who is behind an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Identity {
    /// In whose history the event is; `None` when nobody could be told to be the caller.
    pub account_id: Option<String>,
    pub arn: Option<String>,
    /// As the event history shows it and is searched for it.
    pub username: Option<String>,
    /// CloudTrail's `userIdentity`, its access key apart.
    pub shape: Value,
}

impl Identity {
    /// The one who calls.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let mut shape = json!({
            "type": kind(caller),
            "principalId": caller.principal_id,
            "arn": caller.arn,
            "accountId": caller.account,
        });
        if let Some(name) = caller.user_name() {
            shape["userName"] = name.into();
        }
        if let Some(session) = &caller.session {
            let mut context = json!({ "attributes": {
                "creationDate": whole_seconds(session.issued),
                "mfaAuthenticated": if session.mfa { "true" } else { "false" },
            }});
            if let Some(issuer) = issuer(caller) {
                context["sessionIssuer"] = issuer;
            }
            if let Some(identity) = &session.source_identity {
                context["sourceIdentity"] = identity.as_str().into();
            }
            shape["sessionContext"] = context;
        }
        Self {
            account_id: Some(caller.account.clone()),
            arn: Some(caller.arn.clone()),
            username: Some(username(caller)),
            shape,
        }
    }

    /// Somebody who says to be a user of the account and is not known to be.
    #[must_use]
    pub fn unproven(account: &str, username: Option<&str>) -> Self {
        Self {
            account_id: Some(account.to_owned()),
            arn: None,
            username: username.map(str::to_owned),
            shape: json!({
                "type": "IAMUser",
                "accountId": account,
                "accessKeyId": "",
                "userName": username.unwrap_or(HIDDEN),
            }),
        }
    }
}

impl Event {
    /// An event of somebody unknown; the rest is for the one who records it.
    #[must_use]
    pub fn new(control: &Control, visit: &Visit, request_id: &Arc<str>, now: Timestamp) -> Self {
        Self {
            sequence: 0,
            event_time: now,
            event_id: control.entropy.uuid(),
            request_id: Arc::clone(request_id),
            event_type: EventType::AwsApiCall,
            event_source: String::new(),
            event_name: String::new(),
            aws_region: GLOBAL_REGION.to_owned(),
            source_ip_address: visit.source.to_string(),
            user_agent: cut(&visit.user_agent).into(),
            identity: Identity::default(),
            access_key_id: None,
            read_only: false,
            error_code: None,
            error_message: None,
            status: 200,
            parameters: None,
            response: None,
            additional: None,
            resources: Vec::new(),
        }
    }
}

/// Where calls of services that have no region are recorded.
pub const GLOBAL_REGION: &str = "us-east-1";

/// `rds.amazonaws.com`; empty for no service.
#[must_use]
pub fn source(service: &str) -> String {
    match service {
        "" => String::new(),
        "awsssoportal" => "sso.amazonaws.com".to_owned(),
        "rds-data" => "rdsdata.amazonaws.com".to_owned(),
        "sso-oauth" => "sso.amazonaws.com".to_owned(),
        name => format!("{name}.amazonaws.com"),
    }
}

/// The region whose history a call is in: that of the call, or one for services that have none.
#[must_use]
pub fn region<'a>(service: &str, called: &'a str) -> &'a str {
    match service {
        "account" | "iam" => GLOBAL_REGION,
        _ => called,
    }
}

/// Whether an operation of this name changes nothing. Making credentials counts as reading, as in
/// CloudTrail.
#[must_use]
pub fn is_read_only(operation: &str) -> bool {
    READING.iter().any(|verb| operation.starts_with(verb))
        || operation.starts_with("AssumeRole")
        || operation == "GenerateCredentialReport"
}

/// As much of a text as an event keeps.
#[must_use]
pub fn cut(text: &str) -> &str {
    let mut end = TEXT_BYTES_MAX.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The input as an event keeps it: no secrets, nothing long. `None` when nothing was given.
#[must_use]
pub fn parameters(service: &Service, operation: &Operation, input: &Value) -> Option<Value> {
    let fields = input.as_object().filter(|fields| !fields.is_empty())?;
    debug_assert!(!fields.is_empty());
    let mut shown = service.redact(operation, input, HIDDEN);
    shorten(&mut shown);
    if PARAMETERS_BYTES_MAX < shown.to_string().len() {
        let reason = format!("the parameters take more than {PARAMETERS_BYTES_MAX} bytes");
        return Some(json!({ "omitted": true, "reason": reason }));
    }
    Some(shown)
}

/// Cuts long texts, and writes the names of members as CloudTrail does: `userName`.
fn shorten(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some((end, _)) = text.char_indices().nth(VALUE_CHARS_MAX) {
                text.truncate(end);
                text.push_str("...");
            }
        }
        Value::Array(elements) => elements.iter_mut().for_each(shorten),
        Value::Object(fields) => {
            let taken = std::mem::take(fields);
            fields.extend(taken.into_iter().map(|(name, mut held)| {
                shorten(&mut held);
                let mut letters = name.chars();
                let first = letters.next().map(|first| first.to_ascii_lowercase());
                (first.into_iter().chain(letters).collect::<String>(), held)
            }));
        }
        _ => {}
    }
}

fn kind(caller: &Caller) -> &'static str {
    match &caller.kind {
        CallerKind::Root => "Root",
        CallerKind::User { .. } => "IAMUser",
        CallerKind::RoleSession { .. } => "AssumedRole",
        CallerKind::FederatedUser { .. } => "FederatedUser",
    }
}

/// What a session was made from.
fn issuer(caller: &Caller) -> Option<Value> {
    let (kind, id, arn, name) = match &caller.kind {
        CallerKind::RoleSession { role, path, role_id, .. } => {
            ("Role", role_id, arn::role(&caller.account, path, role), role)
        }
        CallerKind::FederatedUser { by: Some(by), .. } => {
            ("IAMUser", &by.id, arn::user(&caller.account, &by.path, &by.name), &by.name)
        }
        _ => return None,
    };
    Some(json!({
        "type": kind, "principalId": id, "arn": arn, "accountId": caller.account, "userName": name,
    }))
}

fn username(caller: &Caller) -> String {
    match &caller.kind {
        CallerKind::Root => "root".to_owned(),
        CallerKind::User { name, .. } | CallerKind::FederatedUser { name, .. } => name.clone(),
        CallerKind::RoleSession { session, .. } => session.clone(),
    }
}

/// CloudTrail's moments have no fraction.
#[must_use]
pub fn whole_seconds(at: Timestamp) -> String {
    Timestamp(at.seconds() * 1000).to_string().replace(".000Z", "Z")
}

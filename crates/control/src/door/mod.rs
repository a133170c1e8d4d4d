//! The one door: every AWS call comes through here, whoever makes it.
//!
//! Verify the signature, find out who signed, decode by the service's model, authorise (default
//! deny), run the handler, encode, write the audit event. Nothing else may call a handler.

pub mod conditions;
mod log_file;
pub mod refusal;
pub mod targets;

#[cfg(test)]
mod tests;

use std::net::IpAddr;
use std::sync::Arc;

use base::clock::Timestamp;
use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;
use wire::http::{HttpRequest, HttpResponse};
use wire::service::{Operation, Service};
use wire::sigv4::claim::{Claim, claim};

use crate::actions::{self, Guard};
use crate::audit::Event;
use crate::call::{Call, OpenCall};
use crate::control::Control;
use crate::identity::authorize::authorize;
use crate::identity::caller::Caller;
use crate::identity::credential;
use crate::network::{guard, zone};
use crate::rds;
use crate::secrets;

/// What is known of a call so far; it ends as the audit event.
#[derive(Debug, Default)]
struct Trace {
    service: Option<&'static Service>,
    operation: Option<&'static str>,
    region: String,
    access_key_id: Option<String>,
    caller: Option<Arc<Caller>>,
}

/// Answers one HTTP request.
///
/// # Panics
/// Never: a handler that panics answers `InternalFailure` and leaves the others running.
pub async fn answer(
    control: &Arc<Control>,
    request: HttpRequest,
    source: IpAddr,
    secure: bool,
) -> HttpResponse {
    let request_id: Arc<str> = control.entropy.uuid().into();
    let now = control.clock.now();
    let user_agent: Arc<str> = request.header("user-agent").unwrap_or_default().into();
    let arrival = Arrival { control, request: &request, request_id: &request_id, now, source };
    let mut trace = Trace::default();
    let outcome = pass(&arrival, &user_agent, secure, &mut trace).await;
    let error_code = outcome.as_ref().err().map(|error| error.code.to_string());
    let response = match (outcome, trace.service) {
        (Ok(Passed::Output(operation, output)), Some(service)) => {
            service.encode(operation, &output, &request_id)
        }
        (Ok(Passed::LogFile(bytes)), Some(_)) => log_file::answer(bytes, &request_id),
        (Err(error), Some(service)) => service.encode_error(&error, &request_id),
        (Ok(_), None) => refusal::without_service(&request, &ApiError::internal(), &request_id),
        (Err(error), None) => refusal::without_service(&request, &error, &request_id),
    };
    let event = Event {
        event_time: now,
        request_id,
        event_source: trace
            .service
            .map_or_else(String::new, |service| format!("{}.amazonaws.com", service.name())),
        event_name: trace.operation.unwrap_or_default().to_owned(),
        aws_region: trace.region,
        source_ip_address: source.to_string(),
        user_agent,
        account_id: trace.caller.as_ref().map(|caller| caller.account.clone()),
        principal_arn: trace.caller.as_ref().map(|caller| caller.arn.clone()),
        access_key_id: trace.access_key_id,
        error_code,
        status: response.status,
    };
    control.audit.record(event).await;
    response
}

/// A request and the circumstances it came in.
struct Arrival<'a> {
    control: &'a Arc<Control>,
    request: &'a HttpRequest,
    request_id: &'a Arc<str>,
    now: Timestamp,
    source: IpAddr,
}

/// What a call that went well is answered with.
enum Passed {
    Output(&'static Operation, Value),
    /// The whole of a database's log file.
    LogFile(Vec<u8>),
}

async fn pass(
    arrival: &Arrival<'_>,
    user_agent: &Arc<str>,
    secure: bool,
    trace: &mut Trace,
) -> Result<Passed, ApiError> {
    let request = arrival.request;
    trace.service = wire::service::meant_by(request).or_else(|| refusal::likely_service(request));
    let claim = match claim(request) {
        Ok(Some(claim)) => claim,
        Ok(None) => return visit(arrival, user_agent, secure, trace).await,
        Err(error) => {
            return Err(error.api_error(trace.service.map_or("sts", |service| service.name())));
        }
    };
    trace.service = Some(served(&claim)?);
    trace.region.clone_from(&claim.region);
    let caller = authenticate(arrival, &claim, trace).await?;
    let service = served(&claim)?;
    let call = Call {
        control: Arc::clone(arrival.control),
        request_id: Arc::clone(arrival.request_id),
        caller,
        region: claim.region.as_str().into(),
        source: arrival.source,
        user_agent: Arc::clone(user_agent),
        secure,
        now: arrival.now,
    };
    if let Some(asked) = log_file::asked(service, request) {
        trace.operation = Some(log_file::ACTION);
        return Ok(Passed::LogFile(log_file::read(call, &asked).await?));
    }
    let operation = service.route(request)?;
    trace.operation = Some(operation.name());
    let input = service.decode_request(operation, request)?;
    let output = dispatch(call, service, operation, input).await?;
    Ok(Passed::Output(operation, output))
}

fn served(claim: &Claim) -> Result<&'static Service, ApiError> {
    wire::service::find(&claim.service).ok_or_else(|| {
        ApiError::new(
            "InvalidAction",
            format!("The service '{}' is not served here.", claim.service),
        )
    })
}

/// Who signed. The signature is checked before anything that the request says is believed.
async fn authenticate(
    arrival: &Arrival<'_>,
    claim: &Claim,
    trace: &mut Trace,
) -> Result<Arc<Caller>, ApiError> {
    let control = arrival.control;
    let service = claim.service.as_str();
    let token = claim.session_token.as_deref();
    let found = credential::find(control, &claim.access_key_id, token).await?;
    let Some(known) = found.filter(|known| known.active) else {
        return Err(refusal::unknown_key(service));
    };
    // Only an id that exists is written down: an unknown one may be a mistyped secret.
    trace.access_key_id = Some(claim.access_key_id.clone());
    let key = known.signing_key(&claim.date, &claim.region, service);
    let skew = i64::try_from(control.settings.clock_skew.as_secs()).unwrap_or(i64::MAX);
    claim
        .verify(arrival.request, arrival.now.seconds(), skew, &key)
        .map_err(|error| error.api_error(service))?;
    if known.expires.is_some_and(|expires| expires <= arrival.now) {
        return Err(refusal::expired(service));
    }
    trace.caller = Some(Arc::clone(&known.caller));
    if !zone::is_region(&claim.region) {
        return Err(refusal::unknown_region(service, &claim.region));
    }
    control.directory.used(&claim.access_key_id, service, &claim.region, arrival.now);
    Ok(Arc::clone(&known.caller))
}

/// A request without a signature: there are operations that need none, because what they are asked
/// with proves who asks (a web identity's token, a device's code).
async fn visit(
    arrival: &Arrival<'_>,
    user_agent: &Arc<str>,
    secure: bool,
    trace: &mut Trace,
) -> Result<Passed, ApiError> {
    let service = trace.service.ok_or_else(|| refusal::unsigned(None))?;
    let operation = service.route(arrival.request)?;
    if !operation.unsigned() {
        return Err(refusal::unsigned(Some(service)));
    }
    trace.operation = Some(operation.name());
    let input = service.decode_request(operation, arrival.request)?;
    let action = actions::find_open(service.name(), operation.name())
        .ok_or_else(|| refusal::not_built(service.name(), operation.name()))?;
    let call = OpenCall {
        control: Arc::clone(arrival.control),
        request_id: Arc::clone(arrival.request_id),
        source: arrival.source,
        user_agent: Arc::clone(user_agent),
        secure,
        now: arrival.now,
    };
    let output = apart((action.handler)(call, input), arrival.request_id, operation.name()).await?;
    Ok(Passed::Output(operation, output))
}

/// EC2 asks for `ec2:CreateTags` too when something is created with tags on it.
async fn authorize_tags(call: &Call, operation: &str, input: &Value) -> Result<(), ApiError> {
    for resource in guard::tagged_at_creation(call, input) {
        let mut context = conditions::of("ec2", input);
        guard::add_keys(call, &resource, input, &mut context).await?;
        context.set("ec2:CreateAction", operation);
        authorize(call, "ec2:CreateTags", &resource, context)
            .await
            .map_err(|denied| refusal::denied("ec2", &denied))?;
    }
    Ok(())
}

async fn dispatch(
    call: Call,
    service: &'static Service,
    operation: &'static Operation,
    input: Value,
) -> Result<Value, ApiError> {
    let name = operation.name();
    let row = actions::find(service.name(), name);
    let refused = actions::refused::find(service.name(), name).filter(|_| row.is_none());
    let resources = match row.map(|row| row.guard) {
        None => match refused.map(|refused| refused.targets.as_slice()) {
            None | Some([]) => vec!["*".to_owned()],
            Some(templates) => targets::fill(&call, service.name(), templates, &input),
        },
        Some(Guard::Targets(["*"])) => vec!["*".to_owned()],
        Some(Guard::Targets(templates)) => targets::fill(&call, service.name(), templates, &input),
        Some(Guard::Find(find)) => find(call.clone(), input.clone()).await?,
        Some(Guard::Open | Guard::HandlerDecides) => Vec::new(),
    };
    let action = format!("{}:{name}", service.name());
    for resource in &resources {
        let mut context = conditions::of(service.name(), &input);
        match service.name() {
            "ec2" => guard::add_keys(&call, resource, &input, &mut context).await?,
            "rds" => rds::guard::add_keys(&call, resource, &mut context).await?,
            "secretsmanager" => secrets::target::add_keys(&call, resource, &mut context).await?,
            _ => {}
        }
        authorize(&call, &action, resource, context)
            .await
            .map_err(|denied| refusal::denied(service.name(), &denied))?;
    }
    if service.name() == "ec2" {
        authorize_tags(&call, name, &input).await?;
    }
    let Some(row) = row else {
        return Err(match refused {
            Some(refused) => refused.error(&call, name, &input).await,
            None => refusal::not_built(service.name(), name),
        });
    };
    if service.name() == "ec2" && input.get("DryRun").and_then(Value::as_bool) == Some(true) {
        return Err(refusal::dry_run());
    }
    let request_id = Arc::clone(&call.request_id);
    apart((row.handler)(call, input), &request_id, name).await
}

/// Runs a handler as a task of its own, so that a panic ends this call and not the process.
async fn apart(
    handler: Pending<'static, Result<Value, ApiError>>,
    request_id: &str,
    operation: &str,
) -> Result<Value, ApiError> {
    match tokio::spawn(handler).await {
        Ok(answered) => answered,
        Err(_panicked) => {
            tracing::error!(request_id, operation, "a handler panicked");
            Err(ApiError::internal())
        }
    }
}

//! The one door: every AWS call comes through here, whoever makes it.
//!
//! Verify the signature, find out who signed, decode by the service's model, authorise (default
//! deny), run the handler, encode, write the audit event. Nothing else may call a handler.

pub mod conditions;
mod log_file;
pub mod passed_roles;
pub mod refusal;
pub mod targets;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;

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
use crate::audit::event::{self, Event, Identity};
use crate::call::{Call, OpenCall};
use crate::control::Control;
use crate::identity::authorize::authorize;
use crate::identity::caller::Caller;
use crate::identity::credential;
use crate::identity::policy::request::Context;
use crate::network::{guard, zone};
use crate::rds;
use crate::secrets;

/// Where a request comes from.
#[derive(Clone, Debug)]
pub struct Visit {
    pub source: IpAddr,
    pub user_agent: Arc<str>,
    /// Whether it came over TLS.
    pub secure: bool,
}

/// A call of somebody whom the console has signed in: no signature, no protocol.
#[derive(Debug)]
pub struct Asked<'a> {
    pub caller: Arc<Caller>,
    /// Signing name of the service.
    pub service: &'a str,
    pub operation: &'a str,
    pub region: &'a str,
    /// The input as JSON, members called as in the model.
    pub body: &'a [u8],
    pub visit: Visit,
}

/// The answer to [`Asked`].
#[derive(Debug)]
pub struct Replied {
    pub request_id: Arc<str>,
    /// The HTTP status that the service answers with.
    pub status: u16,
    /// The neutral output, or the service's refusal.
    pub outcome: Result<Value, ApiError>,
}

/// What is known of a call so far; it ends as the audit event.
#[derive(Debug, Default)]
struct Trace {
    service: Option<&'static Service>,
    operation: Option<&'static str>,
    region: String,
    access_key_id: Option<String>,
    caller: Option<Arc<Caller>>,
    /// The input without its secrets.
    parameters: Option<Value>,
    /// ARNs that the caller needed permission for.
    resources: Vec<String>,
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
    let user_agent: Arc<str> = request.header("user-agent").unwrap_or_default().into();
    let arrival = Arrival::new(control, Visit { source, user_agent, secure });
    let mut trace = Trace::default();
    let outcome = pass(&arrival, &request, &mut trace).await;
    let request_id = &arrival.request_id;
    let refused = outcome.as_ref().err().cloned();
    let response = match (outcome, trace.service) {
        (Ok(Passed::Output(operation, output)), Some(service)) => {
            service.encode(operation, &output, request_id)
        }
        (Ok(Passed::LogFile(bytes)), Some(_)) => log_file::answer(bytes, request_id),
        (Err(error), Some(service)) => service.encode_error(&error, request_id),
        (Ok(_), None) => refusal::without_service(&request, &ApiError::internal(), request_id),
        (Err(error), None) => refusal::without_service(&request, &error, request_id),
    };
    arrival.record(trace, refused.as_ref(), response.status).await;
    response
}

/// Answers one call of a console session: authorised, run and recorded like any other.
///
/// # Panics
/// Never; see [`answer`].
pub async fn ask(control: &Arc<Control>, asked: Asked<'_>) -> Replied {
    let arrival = Arrival::new(control, asked.visit.clone());
    let mut trace = Trace {
        region: asked.region.to_owned(),
        access_key_id: Some(asked.caller.access_key_id.clone()),
        caller: Some(Arc::clone(&asked.caller)),
        ..Trace::default()
    };
    let outcome = hear(&arrival, &asked, &mut trace).await;
    let outcome = outcome.map_err(|error| match trace.service {
        Some(service) => service.in_own_words(&error),
        None => error,
    });
    let status = match (&outcome, trace.service) {
        (Ok(_), _) => 200,
        (Err(error), Some(service)) => {
            error.status().unwrap_or_else(|| service.status_of(&error.code))
        }
        (Err(error), None) => error.status().unwrap_or(400),
    };
    let request_id = Arc::clone(&arrival.request_id);
    arrival.record(trace, outcome.as_ref().err(), status).await;
    Replied { request_id, status, outcome }
}

/// Asks for permission to do what is no operation of a service, such as to explain a refusal, and
/// records it. `asked.body` is not looked at; `needs` are actions and the resources they are on.
///
/// # Errors
/// What the service answers to who may not.
pub async fn permit(
    control: &Arc<Control>,
    asked: Asked<'_>,
    needs: &[(&str, &str)],
) -> Result<Call, ApiError> {
    let arrival = Arrival::new(control, asked.visit.clone());
    let call = arrival.call(Arc::clone(&asked.caller), asked.region);
    let mut outcome = Ok(());
    for (action, resource) in needs {
        if let Err(denied) = authorize(&call, action, resource, Context::default()).await {
            outcome = Err(refusal::denied("iam", &denied));
            break;
        }
    }
    let event = Event {
        event_source: event::source(asked.service),
        event_name: asked.operation.to_owned(),
        aws_region: event::region(asked.service, asked.region).to_owned(),
        access_key_id: Some(asked.caller.access_key_id.clone()),
        read_only: event::is_read_only(asked.operation),
        error_code: outcome.as_ref().err().map(|error| error.code.to_string()),
        error_message: outcome.as_ref().err().map(|error| event::cut(&error.message).to_owned()),
        status: if outcome.is_ok() { 200 } else { 403 },
        identity: Identity::of(&asked.caller),
        ..Event::new(control, &asked.visit, &arrival.request_id, arrival.now)
    };
    control.audit.record(event).await;
    outcome.map(|()| call)
}

/// A request's circumstances.
struct Arrival<'a> {
    control: &'a Arc<Control>,
    request_id: Arc<str>,
    now: Timestamp,
    visit: Visit,
}

/// What a call that went well is answered with.
enum Passed {
    Output(&'static Operation, Value),
    /// The whole of a database's log file.
    LogFile(Vec<u8>),
}

impl<'a> Arrival<'a> {
    fn new(control: &'a Arc<Control>, visit: Visit) -> Self {
        let request_id = control.entropy.uuid().into();
        Self { control, request_id, now: control.clock.now(), visit }
    }

    fn call(&self, caller: Arc<Caller>, region: &str) -> Call {
        Call {
            control: Arc::clone(self.control),
            request_id: Arc::clone(&self.request_id),
            caller,
            region: region.into(),
            source: self.visit.source,
            user_agent: Arc::clone(&self.visit.user_agent),
            secure: self.visit.secure,
            now: self.now,
        }
    }

    async fn record(&self, trace: Trace, refused: Option<&ApiError>, status: u16) {
        let service = trace.service.map_or("", Service::name);
        let event = Event {
            event_source: event::source(service),
            event_name: trace.operation.unwrap_or_default().to_owned(),
            aws_region: event::region(service, &trace.region).to_owned(),
            access_key_id: trace.access_key_id,
            error_code: refused.map(|error| error.code.to_string()),
            // What is said to a stranger may repeat what the stranger sent.
            error_message: refused
                .filter(|_| trace.caller.is_some())
                .map(|error| event::cut(&error.message).to_owned()),
            status,
            read_only: trace.operation.is_some_and(event::is_read_only),
            parameters: trace.parameters,
            resources: trace.resources,
            identity: trace.caller.as_deref().map(Identity::of).unwrap_or_default(),
            ..Event::new(self.control, &self.visit, &self.request_id, self.now)
        };
        self.control.audit.record(event).await;
    }
}

async fn pass(
    arrival: &Arrival<'_>,
    request: &HttpRequest,
    trace: &mut Trace,
) -> Result<Passed, ApiError> {
    trace.service = refusal::likely_service(request);
    let claim = match claim(request) {
        Ok(Some(claim)) => claim,
        Ok(None) => return unsigned(arrival, request, trace).await,
        Err(error) => {
            return Err(error.api_error(trace.service.map_or("sts", |service| service.name())));
        }
    };
    trace.service = Some(served_to(&claim.service, request)?);
    trace.region.clone_from(&claim.region);
    let caller = authenticate(arrival, request, &claim, trace).await?;
    let service = served_to(&claim.service, request)?;
    let call = arrival.call(caller, &claim.region);
    if let Some(asked) = log_file::asked(service, request) {
        trace.operation = Some(log_file::ACTION);
        return Ok(Passed::LogFile(log_file::read(call, &asked).await?));
    }
    let operation = service.route(request)?;
    trace.operation = Some(operation.name());
    let input = service.decode_request(operation, request)?;
    let output = dispatch(call, (service, operation), input, trace).await?;
    Ok(Passed::Output(operation, output))
}

async fn hear(
    arrival: &Arrival<'_>,
    asked: &Asked<'_>,
    trace: &mut Trace,
) -> Result<Value, ApiError> {
    let service = served(asked.service)?;
    trace.service = Some(service);
    if !zone::is_region(asked.region) {
        return Err(refusal::unknown_region(asked.service, asked.region));
    }
    let operation = service.operation(asked.operation).ok_or_else(|| {
        refusal::unknown_operation(service.name(), asked.operation, service.api_version())
    })?;
    trace.operation = Some(operation.name());
    let input = service.decode_neutral(operation, asked.body)?;
    let call = arrival.call(Arc::clone(&asked.caller), asked.region);
    dispatch(call, (service, operation), input, trace).await
}

fn served(name: &str) -> Result<&'static Service, ApiError> {
    wire::service::find(name).ok_or_else(|| not_served(name))
}

/// The same, in the protocol that the request speaks.
fn served_to(name: &str, request: &HttpRequest) -> Result<&'static Service, ApiError> {
    wire::service::find_for(name, request).ok_or_else(|| not_served(name))
}

fn not_served(name: &str) -> ApiError {
    let name: String = name.chars().take(64).collect();
    ApiError::new("InvalidAction", format!("The service '{name}' is not served here."))
}

/// Who signed. The signature is checked before anything that the request says is believed.
async fn authenticate(
    arrival: &Arrival<'_>,
    request: &HttpRequest,
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
        .verify(request, arrival.now.seconds(), skew, &key)
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
async fn unsigned(
    arrival: &Arrival<'_>,
    request: &HttpRequest,
    trace: &mut Trace,
) -> Result<Passed, ApiError> {
    let service = trace.service.ok_or_else(|| refusal::unsigned(None))?;
    let operation = service.route(request)?;
    if !operation.unsigned() {
        return Err(refusal::unsigned(Some(service)));
    }
    trace.operation = Some(operation.name());
    let input = service.decode_request(operation, request)?;
    let Some(action) = actions::find_open(service.name(), operation.name()) else {
        return Err(match actions::refused::find(service.name(), operation.name()) {
            Some(refused) => refused.told(operation.name()),
            None => refusal::not_built(service.name(), operation.name()),
        });
    };
    let call = OpenCall {
        control: Arc::clone(arrival.control),
        request_id: Arc::clone(&arrival.request_id),
        source: arrival.visit.source,
        user_agent: Arc::clone(&arrival.visit.user_agent),
        secure: arrival.visit.secure,
        now: arrival.now,
    };
    let output =
        apart((action.handler)(call, input), &arrival.request_id, operation.name()).await?;
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
    (service, operation): (&'static Service, &'static Operation),
    input: Value,
    trace: &mut Trace,
) -> Result<Value, ApiError> {
    let name = operation.name();
    trace.parameters = event::parameters(service, operation, &input);
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
    let concrete = resources.iter().filter(|resource| !resource.contains('*'));
    trace.resources = concrete.take(event::RESOURCES_MAX).cloned().collect();
    let action = format!("{}:{name}", actions::policy_prefix(service.name()));
    for resource in &resources {
        let mut context = conditions::of_operation(service.name(), name, &input);
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
    passed_roles::check(&call, service.name(), name, &input).await?;
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

//! The decoders of requests, one body for each protocol. The first line names an operation as
//! `service:Operation` (any other line stands for some operation), then comes what is sent: of REST
//! a line with the path and one with the query first.

use wire::http::HttpRequest;
use wire::service::{self, Operation, Service};

pub(super) fn query(bytes: &[u8]) {
    form(&["iam", "monitoring", "rds", "sts"], bytes);
}

pub(super) fn ec2(bytes: &[u8]) {
    form(&["ec2"], bytes);
}

pub(super) fn json(bytes: &[u8]) {
    let granite = HttpRequest {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        query: String::new(),
        headers: vec![("x-amz-target".to_owned(), "GraniteServiceVersion20100801.Any".to_owned())],
        body: Vec::new(),
    };
    let mut services = of(&["cloudtrail", "identitystore", "secretsmanager", "sso"]);
    services.extend(service::find_for("monitoring", &granite));
    let (service, operation, body) = chosen(&services, bytes);
    let mut request = wire::sample::request(service, operation);
    request.body = body.to_vec();
    whole(service, &request);
}

pub(super) fn rest(bytes: &[u8]) {
    let services = of(&["account", "awsssoportal", "rds-data", "sso-oauth"]);
    let (service, operation, rest) = chosen(&services, bytes);
    let mut request = wire::sample::request(service, operation);
    let mut parts = rest.splitn(3, |byte| *byte == b'\n');
    let mut part = || parts.next().unwrap_or_default();
    let (path, query, body) = (part(), part(), part());
    if !path.is_empty() {
        request.path = String::from_utf8_lossy(path).into_owned();
    }
    if !query.is_empty() {
        request.query = String::from_utf8_lossy(query).into_owned();
    }
    request.body = body.to_vec();
    whole(service, &request);
}

pub(super) fn cbor(bytes: &[u8]) {
    let path = "/service/GraniteServiceVersion20100801/operation/Any";
    let granite = HttpRequest {
        method: "POST".to_owned(),
        path: path.to_owned(),
        query: String::new(),
        headers: Vec::new(),
        body: Vec::new(),
    };
    let service = service::find_for("monitoring", &granite).expect("a served service");
    let (service, operation, body) = chosen(&[service], bytes);
    let mut request = wire::sample::request(service, operation);
    request.body = body.to_vec();
    whole(service, &request);
}

fn form(names: &[&str], bytes: &[u8]) {
    let (service, operation, body) = chosen(&of(names), bytes);
    let Ok(form) = wire::form::parse(body) else { return };
    let _unknown = service.unknown_parameters(operation, &form);
    match service.decode(operation, &form) {
        Ok(value) => neutral(service, operation, &value),
        Err(error) => drop(service.encode_error(&error, "request-1")),
    }
}

fn whole(service: &Service, request: &HttpRequest) {
    let routed = service.route(request);
    match routed.and_then(|found| Ok((found, service.decode_request(found, request)?))) {
        Ok((operation, value)) => neutral(service, operation, &value),
        Err(error) => drop(service.encode_error(&error, "request-1")),
    }
}

/// What was read is an input by the service's model, and means the same when the console sends it.
fn neutral(service: &Service, operation: &Operation, value: &serde_json::Value) {
    let sent = value.to_string();
    let again = service.decode_neutral(operation, sent.as_bytes());
    let value = serde_json::from_str(&sent).expect("JSON of our own");
    assert_eq!(again, Ok(value), "{}", operation.name());
}

fn of(names: &[&str]) -> Vec<&'static Service> {
    names.iter().map(|name| service::find(name).expect("a served service")).collect()
}

/// The operation that the first line means, and the rest.
fn chosen<'s, 'b>(
    services: &[&'s Service],
    bytes: &'b [u8],
) -> (&'s Service, &'s Operation, &'b [u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let (line, rest) = (&bytes[..end], bytes.get(end + 1..).unwrap_or_default());
    let named = std::str::from_utf8(line).ok().and_then(|line| {
        let (service, operation) = line.split_once(':')?;
        let service = services.iter().find(|known| known.name() == service)?;
        Some((*service, service.operation(operation)?))
    });
    let (service, operation) = named.unwrap_or_else(|| {
        let number = line
            .iter()
            .fold(7_usize, |number, byte| number.wrapping_mul(31).wrapping_add(usize::from(*byte)));
        let service = services[number % services.len()];
        let at = number / services.len() % service.operations().count();
        (service, service.operations().nth(at).expect("less than the count"))
    });
    (service, operation, rest)
}

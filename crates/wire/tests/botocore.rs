//! What AWS's own client library sends and reads, for every operation of every service.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use serde::Deserialize;
use serde_json::{Value, json};

use wire::error::ApiError;
use wire::form;
use wire::http::HttpRequest;
use wire::service::{self, Service};
use wire::sigv4::claim::claim;
use wire::sigv4::key::SigningKey;

/// As many wrong cases as a failure prints.
const SHOWN_MAX: usize = 10;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Runs the oracle; its answer is one JSON object a line.
#[expect(clippy::disallowed_methods, reason = "the oracle is a Python program")]
fn oracle(mode: &str, input: &str) -> Vec<Value> {
    let python = std::env::var_os("BOREALIS_PYTHON")
        .map_or_else(|| root().join(".tools/venv/bin/python"), PathBuf::from);
    let script = root().join("crates/wire/tests/botocore_oracle.py");
    let mut child = Command::new(&python)
        .arg(script)
        .arg(mode)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("start {}: {error}; run .ci/setup", python.display()));
    let mut stdin = child.stdin.take().expect("stdin is piped");
    // The oracle reads everything before it prints more than a pipe holds, or reads nothing.
    stdin.write_all(input.as_bytes()).expect("write to the oracle");
    drop(stdin);
    let output = child.wait_with_output().expect("read from the oracle");
    assert!(output.status.success(), "the oracle failed in {mode}");
    String::from_utf8(output.stdout)
        .expect("the oracle writes UTF-8")
        .lines()
        .map(|line| serde_json::from_str(line).expect("the oracle writes JSON"))
        .collect()
}

fn cases<T: for<'a> Deserialize<'a>>(mode: &str) -> Vec<T> {
    oracle(mode, "")
        .into_iter()
        .map(|case| serde_json::from_value(case).expect("a case of the known form"))
        .collect()
}

fn report(wrong: &[String], of: usize) {
    let shown = wrong.iter().take(SHOWN_MAX).cloned().collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} of {of} cases are wrong:\n{shown}", wrong.len());
}

#[derive(Deserialize)]
struct RequestCase {
    service: String,
    operation: String,
    /// The body of a form.
    body: String,
    /// Of a JSON service the whole request.
    #[serde(default)]
    method: String,
    #[serde(default)]
    path: String,
    #[serde(default)]
    query: String,
    #[serde(default)]
    headers: Vec<(String, String)>,
    #[serde(default)]
    bytes: Vec<u8>,
    expected: Option<Value>,
    /// A member that was left out, and the code that its absence must have.
    missing: Option<String>,
    code: Option<String>,
}

#[test]
fn every_operation_reads_what_botocore_sends() {
    let cases: Vec<RequestCase> = cases("requests");
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<&str, std::collections::BTreeSet<&str>> = BTreeMap::new();
    for case in &cases {
        seen.entry(&case.service).or_default().insert(&case.operation);
        let service = served(&case.service);
        let (found, unknown) = decoded(service, case);
        let fine = match (&found, &case.expected, &case.code) {
            (Ok(found), Some(expected), _) => found == expected,
            (Err(error), None, Some(code)) => {
                let missing = case.missing.as_deref().unwrap_or_default();
                error.code == *code && names(error, missing)
            }
            _ => false,
        };
        if !fine || !unknown.is_empty() {
            let RequestCase { operation, body, expected, missing, .. } = case;
            wrong.push(format!(
                "{operation} {body}\n {expected:?} {missing:?}\n {found:?} {unknown:?}"
            ));
        }
    }
    report(&wrong, cases.len());
    for name in service::signing_names() {
        let service = served(name);
        assert_eq!(seen.get(name).map_or(0, |seen| seen.len()), service.operations().count());
    }
}

fn decoded(service: &Service, case: &RequestCase) -> (Result<Value, ApiError>, Vec<String>) {
    let operation = service.operation(&case.operation).expect("a modelled operation");
    if service.speaks_forms() {
        let form = form::parse(case.body.as_bytes()).expect("a form of botocore's");
        let unknown = service.unknown_parameters(operation, &form);
        return (service.decode(operation, &form).map(pruned), unknown);
    }
    let request = HttpRequest {
        method: case.method.clone(),
        path: case.path.clone(),
        query: case.query.clone(),
        headers: case.headers.clone(),
        body: case.bytes.clone(),
    };
    let found = service.route(&request).and_then(|routed| {
        assert_eq!(routed.name(), case.operation, "{}", case.service);
        service.decode_request(routed, &request).map(pruned)
    });
    (found, Vec::new())
}

/// A served service, one of its further protocols, or one of the two that have what no served
/// service uses.
fn served(name: &str) -> &'static Service {
    static JSON: OnceLock<Service> = OnceLock::new();
    static REST: OnceLock<Service> = OnceLock::new();
    let read = |text| Service::read(name.to_owned(), text).expect("a model");
    match name {
        "fixture-json" => JSON.get_or_init(|| read(include_str!("models/fixture-json.json"))),
        "fixture-rest" => REST.get_or_init(|| read(include_str!("models/fixture-rest.json"))),
        "monitoring-json" => spoken("/", &[("x-amz-target", "GraniteServiceVersion20100801.Any")]),
        "monitoring-cbor" => spoken("/service/GraniteServiceVersion20100801/operation/Any", &[]),
        name => service::find(name).expect("a served service"),
    }
}

/// CloudWatch in the protocol of such a request.
fn spoken(path: &str, headers: &[(&str, &str)]) -> &'static Service {
    let header = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    let request = HttpRequest {
        method: "POST".to_owned(),
        path: path.to_owned(),
        query: String::new(),
        headers: headers.iter().map(header).collect(),
        body: Vec::new(),
    };
    service::find_for("monitoring", &request).expect("a served service")
}

/// Whether an error speaks of this member, however the service spells it.
fn names(error: &ApiError, member: &str) -> bool {
    let letters = |text: &str| text.to_ascii_lowercase().replace('.', "");
    let message = letters(&error.message);
    // EC2 calls some parameters on the wire by the singular of the member's name.
    message.contains(&letters(member)) || error.code == "MissingParameter"
}

/// Without what the wire cannot carry.
fn pruned(value: Value) -> Value {
    match value {
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, pruned(value)))
                .filter(|(_, value)| *value != json!({}) && *value != json!([]))
                .collect(),
        ),
        Value::Array(elements) => Value::Array(elements.into_iter().map(pruned).collect()),
        other => other,
    }
}

#[test]
fn botocore_reads_every_answer_and_every_refusal() {
    let cases = oracle("outputs", "");
    let mut answers = String::new();
    for case in &cases {
        let text = |key: &str| case.get(key).and_then(Value::as_str);
        let service = served(text("service").unwrap_or_default());
        let response = match text("operation") {
            Some(name) => {
                let operation = service.operation(name).expect("a modelled operation");
                service.encode(operation, &case["output"], "request-1")
            }
            None => {
                let code = text("code").expect("a code").to_owned();
                let error = ApiError::new(code, text("message").expect("a message"));
                service.encode_error(&error, "request-1")
            }
        };
        let mut answer = case.clone();
        answer["bytes"] = json!(response.body);
        answer["answered"] = json!(response.status);
        answer["headers"] = response
            .headers
            .iter()
            .map(|(name, value)| ((*name).to_owned(), json!(value)))
            .collect::<serde_json::Map<_, _>>()
            .into();
        answers.push_str(&answer.to_string());
        answers.push('\n');
    }
    let mut verdicts = oracle("check", &answers);
    let summary = verdicts.pop().expect("a summary");
    let wrong: Vec<String> = verdicts.iter().map(ToString::to_string).collect();
    report(&wrong, cases.len());
    assert_eq!(summary, json!({"checked": cases.len(), "wrong": 0}));
    assert!(2000 < cases.len(), "{} cases", cases.len());
}

#[derive(Deserialize)]
struct SignedCase {
    name: String,
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: String,
    now: i64,
    access_key_id: String,
    secret: String,
    /// `ok`, `unsigned` or the code of the refusal.
    expected: String,
}

#[test]
fn botocores_signatures_verify_and_tampered_ones_do_not() {
    let cases: Vec<SignedCase> = cases("signed");
    let mut wrong = Vec::new();
    for case in &cases {
        let found = verdict(case);
        if found != case.expected {
            wrong.push(format!("{}: {} but {found}", case.name, case.expected));
        }
    }
    report(&wrong, cases.len());
    let good = cases.iter().filter(|case| case.expected == "ok").count();
    assert!(50 < good && 50 < cases.len() - good, "{good} of {} are good", cases.len());
}

fn verdict(case: &SignedCase) -> String {
    let request = HttpRequest {
        method: case.method.clone(),
        path: case.path.clone(),
        query: case.query.clone(),
        headers: case.headers.clone(),
        body: case.body.clone().into_bytes(),
    };
    let verified = claim(&request).and_then(|claim| {
        let Some(claim) = claim else {
            return Ok("unsigned".to_owned());
        };
        assert_eq!(claim.access_key_id, case.access_key_id, "{}", case.name);
        let key = SigningKey::derive(&case.secret, &claim.date, &claim.region, &claim.service);
        claim.verify(&request, case.now, 900, &key).map(|()| "ok".to_owned())
    });
    // The codes of the services other than EC2.
    verified.unwrap_or_else(|error| error.api_error("rds").code.into_owned())
}

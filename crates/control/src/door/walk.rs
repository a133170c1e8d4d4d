//! A walk along the action table: every operation, by everybody who must not get in.
//!
//! Each is asked with the smallest input that its model takes. What is malformed is refused before
//! anybody asks who may, so a sample that is none would show as the wrong code.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

use serde_json::{Value, json};
use wire::http::HttpRequest;
use wire::sensitive::Sensitive;
use wire::service::{Operation, Service};
use wire::sigv4::sign::Signer;

use crate::actions::{self, Guard};
use crate::identity::account::{self, NewAccount};
use crate::testbench::{ACCOUNT, Bench, REGION};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// Resources of every kind that no sample names.
const OTHERS: &[&str] = &[
    "arn:aws:ec2:*:*:vpc/vpc-other",
    "arn:aws:ec2:*:*:security-group/sg-other",
    "arn:aws:iam::123456789012:group/other",
    "arn:aws:iam::123456789012:policy/other",
    "arn:aws:iam::123456789012:role/other",
    "arn:aws:iam::123456789012:user/other",
    "arn:aws:identitystore:::group/other",
    "arn:aws:rds:us-east-1:123456789012:cluster:other",
    "arn:aws:rds:us-east-1:123456789012:db:other",
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:other",
    "arn:aws:sso:::instance/ssoins-other",
    "arn:aws:sts::123456789012:federated-user/other",
];

struct Key {
    id: String,
    secret: String,
    token: Option<String>,
}

impl Key {
    fn of(shape: &Value, id: &str) -> Self {
        let text = |member: &str| shape[member].as_str().map(str::to_owned);
        Self {
            id: text(id).unwrap(),
            secret: text("SecretAccessKey").unwrap(),
            token: text("SessionToken"),
        }
    }
}

/// An account with a user for every way not to get in, and one who does.
struct Scene {
    bench: Bench,
    admin: Key,
    nobody: Key,
    inactive: Key,
    elsewhere: Key,
    session: Key,
}

impl Scene {
    async fn new() -> Self {
        let bench = Bench::new();
        let new = NewAccount {
            id: Some(ACCOUNT.to_owned()),
            name: "test".into(),
            root_email: "root@example.com".into(),
            root_password: Sensitive::new("Str0ng-Pass!1".into()),
            access_key: false,
        };
        account::create(&bench.control, new).await.unwrap();
        let allow = |resources: &[&str]| {
            let statement = json!({ "Effect": "Allow", "Action": "*", "Resource": resources });
            json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string()
        };
        let admin = user(&bench, "walk-admin", Some(allow(&["*"]))).await;
        let nobody = user(&bench, "walk-nobody", None).await;
        let inactive = user(&bench, "walk-inactive", Some(allow(&["*"]))).await;
        let elsewhere = user(&bench, "walk-elsewhere", Some(allow(OTHERS))).await;
        let status = json!({ "UserName": "walk-inactive", "AccessKeyId": inactive.id,
            "Status": "Inactive" });
        root(&bench, "UpdateAccessKey", status).await;
        let mut scene = Self {
            session: Key::of(&json!({ "AccessKeyId": "", "SecretAccessKey": "" }), "AccessKeyId"),
            bench,
            admin,
            nobody,
            inactive,
            elsewhere,
        };
        let request = form("Action=GetSessionToken&Version=2011-06-15&DurationSeconds=900");
        let (status, body) = scene.send(request, "sts", &scene.admin).await;
        assert_eq!(status, 200, "{body}");
        let text = |tag: &str| {
            body.split(&format!("<{tag}>")).nth(1).unwrap().split('<').next().unwrap().to_owned()
        };
        scene.session = Key {
            id: text("AccessKeyId"),
            secret: text("SecretAccessKey"),
            token: Some(text("SessionToken")),
        };
        scene
    }

    /// Status and body of a request that is signed by `key`.
    async fn send(&self, mut request: HttpRequest, service: &str, key: &Key) -> (u16, String) {
        let signer = Signer {
            access_key_id: &key.id,
            secret_access_key: &key.secret,
            session_token: key.token.as_deref(),
            region: REGION,
            service,
        };
        signer.sign(&mut request, self.bench.control.clock.now().seconds()).unwrap();
        self.send_plain(request).await
    }

    async fn send_plain(&self, request: HttpRequest) -> (u16, String) {
        let response = super::answer(&self.bench.control, request, HERE, false).await;
        // REST services name the code of an error in a header.
        let headers = response.headers.iter();
        let headers: String = headers.map(|(name, value)| format!("{name}: {value}\n")).collect();
        (response.status, headers + &String::from_utf8_lossy(&response.body))
    }
}

/// Makes a user with a key.
async fn user(bench: &Bench, name: &str, policy: Option<String>) -> Key {
    root(bench, "CreateUser", json!({ "UserName": name })).await;
    if let Some(document) = policy {
        let input = json!({ "UserName": name, "PolicyName": "p", "PolicyDocument": document });
        root(bench, "PutUserPolicy", input).await;
    }
    let made = root(bench, "CreateAccessKey", json!({ "UserName": name })).await;
    Key::of(&made["AccessKey"], "AccessKeyId")
}

async fn root(bench: &Bench, operation: &str, input: Value) -> Value {
    let row = actions::find("iam", operation).unwrap();
    (row.handler)(bench.root(), input).await.unwrap()
}

fn form(body: &str) -> HttpRequest {
    HttpRequest {
        method: "POST".into(),
        path: "/".into(),
        query: String::new(),
        headers: vec![
            ("host".into(), "127.0.0.1:4566".into()),
            ("content-type".into(), "application/x-www-form-urlencoded".into()),
        ],
        body: body.as_bytes().to_vec(),
    }
}

/// The codes and the status of the ways not to get in, as a service says them.
struct Codes {
    unsigned: &'static str,
    mismatch: &'static str,
    unknown: &'static str,
    denied: &'static str,
    expired: &'static str,
}

fn codes(service: &Service) -> Codes {
    match service.name() {
        "ec2" => Codes {
            unsigned: "AuthFailure",
            mismatch: "AuthFailure",
            unknown: "AuthFailure",
            denied: "UnauthorizedOperation",
            expired: "RequestExpired",
        },
        _ if service.speaks_forms() => Codes {
            unsigned: "MissingAuthenticationToken",
            mismatch: "SignatureDoesNotMatch",
            unknown: "InvalidClientTokenId",
            denied: "AccessDenied",
            expired: "ExpiredToken",
        },
        // The one operation of OAuth that is signed.
        "sso-oauth" => Codes {
            unsigned: "invalid_client",
            mismatch: "invalid_client",
            unknown: "invalid_client",
            denied: "access_denied",
            expired: "invalid_client",
        },
        _ => Codes {
            unsigned: "MissingAuthenticationTokenException",
            mismatch: "InvalidSignatureException",
            unknown: "UnrecognizedClientException",
            denied: "AccessDeniedException",
            expired: "ExpiredTokenException",
        },
    }
}

/// Whether an answer is a refusal under exactly this code.
fn is_refused((status, body): &(u16, String), code: &str) -> bool {
    let told = [
        format!("<Code>{code}</Code>"),
        format!("\"__type\":\"{code}\""),
        format!("\"error\":\"{code}\""),
        format!("x-amzn-errortype: {code}\n"),
    ];
    (400..500).contains(status) && (told.iter().any(|told| body.contains(told)))
}

/// Every row of the table and every operation that is refused for a reason.
fn walked() -> Vec<(&'static Service, &'static Operation, Option<Guard>)> {
    let mut found = Vec::new();
    for name in wire::service::signing_names() {
        let service = wire::service::find(name).unwrap();
        for operation in service.operations().filter(|operation| !operation.unsigned()) {
            let row = actions::find(name, operation.name());
            let is_refused = actions::refused::find(name, operation.name()).is_some();
            if row.is_some() || is_refused {
                found.push((service, operation, row.map(|row| row.guard)));
            }
        }
    }
    found
}

#[tokio::test]
async fn nobody_gets_in_who_does_not_belong() {
    let scene = Scene::new().await;
    let mut wrong = Vec::new();
    let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
    let walked = walked();
    for (service, operation, guard) in &walked {
        *asked.entry(service.name()).or_default() += 1;
        let sample = || wire::sample::request(service, operation);
        let (name, codes) = (service.name(), codes(service));
        let forged = Key { id: scene.admin.id.clone(), secret: "x".repeat(40), token: None };
        let mut answers = vec![
            ("unsigned", scene.send_plain(sample()).await, codes.unsigned),
            ("wrongly signed", scene.send(sample(), name, &forged).await, codes.mismatch),
            ("inactive key", scene.send(sample(), name, &scene.inactive).await, codes.unknown),
        ];
        if !matches!(guard, Some(Guard::Open)) {
            let nobody = scene.send(sample(), name, &scene.nobody).await;
            answers.push(("no permission", nobody, codes.denied));
            let elsewhere = scene.send(sample(), name, &scene.elsewhere).await;
            answers.push(("another resource", elsewhere, codes.denied));
        }
        for (who, answer, code) in answers {
            if !is_refused(&answer, code) {
                wrong.push(format!("{name}:{} {who}: {answer:?}", operation.name()));
            }
        }
    }
    scene.bench.step(Duration::from_secs(901));
    for (service, operation, _) in &walked {
        let sample = wire::sample::request(service, operation);
        let answer = scene.send(sample, service.name(), &scene.session).await;
        if !is_refused(&answer, codes(service).expired) {
            wrong.push(format!("{}:{} expired: {answer:?}", service.name(), operation.name()));
        }
    }
    report(&wrong);
    for name in wire::service::signing_names() {
        let rows = actions::table(name).len();
        assert!(rows <= asked.get(name).copied().unwrap_or(0), "{name}: {rows} rows");
    }
    let open: Vec<String> = walked
        .iter()
        .filter(|(_, _, guard)| matches!(guard, Some(Guard::Open)))
        .map(|(service, operation, _)| format!("{}:{}", service.name(), operation.name()))
        .collect();
    assert_eq!(open, ["sts:GetCallerIdentity", "sts:GetSessionToken"], "these ask no policy");
}

/// What no policy gives: the root user's alone.
const ROOT_ONLY: &[(&str, &str)] = &[
    ("account", "AcceptPrimaryEmailUpdate"),
    ("account", "GetPrimaryEmail"),
    ("account", "StartPrimaryEmailUpdate"),
];

/// Otherwise the walk would show no more than that nobody gets in at all.
#[tokio::test]
async fn whoever_belongs_gets_in() {
    let scene = Scene::new().await;
    let mut wrong = Vec::new();
    for (service, operation, guard) in walked() {
        let of_root = ROOT_ONLY.contains(&(service.name(), operation.name()));
        if of_root || matches!(guard, None | Some(Guard::HandlerDecides)) {
            continue;
        }
        let sample = wire::sample::request(service, operation);
        let answer = scene.send(sample, service.name(), &scene.admin).await;
        let codes = codes(service);
        let refusals = [codes.unsigned, codes.mismatch, codes.unknown, codes.denied, codes.expired];
        if refusals.iter().any(|code| is_refused(&answer, code)) || 500 <= answer.0 {
            wrong.push(format!("{}:{} {answer:?}", service.name(), operation.name()));
        }
    }
    report(&wrong);
}

/// What is not built asks for the permission as well.
#[tokio::test]
async fn without_a_policy_nothing_is_allowed() {
    let scene = Scene::new().await;
    let mut wrong = Vec::new();
    for name in wire::service::signing_names() {
        let service = wire::service::find(name).unwrap();
        for operation in service.operations().filter(|operation| !operation.unsigned()) {
            let row = actions::find(name, operation.name());
            let answer =
                scene.send(wire::sample::request(service, operation), name, &scene.nobody).await;
            let is_open = row.is_some_and(|row| matches!(row.guard, Guard::Open));
            if !is_open && !is_refused(&answer, codes(service).denied) {
                wrong.push(format!("{name}:{} {answer:?}", operation.name()));
            }
        }
    }
    report(&wrong);
}

fn report(wrong: &[String]) {
    let shown: Vec<String> =
        wrong.iter().map(|text| text.chars().take(300).collect()).take(30).collect();
    assert!(wrong.is_empty(), "{} are wrong\n{}", wrong.len(), shown.join("\n"));
}

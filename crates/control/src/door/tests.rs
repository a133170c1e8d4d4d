//! Calls as they come over the wire, one line per way to be let in or refused.

use std::net::{IpAddr, Ipv4Addr};

use wire::http::HttpRequest;
use wire::sensitive::Sensitive;
use wire::sigv4::sign::Signer;

use crate::identity::account::{self, NewAccount};
use crate::testbench::{Bench, REGION};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const WHO: &str = "Action=GetCallerIdentity&Version=2011-06-15";

struct Key {
    id: String,
    secret: String,
}

async fn root_key(bench: &Bench) -> Key {
    let new = NewAccount {
        id: None,
        name: "test".into(),
        root_email: "root@example.com".into(),
        root_password: Sensitive::new("Str0ng-Pass!1".into()),
        access_key: true,
    };
    let created = account::create(&bench.control, new).await.unwrap();
    let (id, secret) = created.access_key.unwrap();
    Key { id, secret: secret.expose().to_owned() }
}

/// Status and body of a call signed by `key`, its clock off by `skew` seconds.
async fn call(bench: &Bench, key: &Key, service: &str, body: &str, skew: i64) -> (u16, String) {
    call_in(bench, key, (REGION, service), body, skew).await
}

async fn call_in(
    bench: &Bench,
    key: &Key,
    (region, service): (&str, &str),
    body: &str,
    skew: i64,
) -> (u16, String) {
    let mut request = plain(body);
    let signer = Signer {
        access_key_id: &key.id,
        secret_access_key: &key.secret,
        session_token: None,
        region,
        service,
    };
    signer.sign(&mut request, bench.control.clock.now().seconds() + skew).unwrap();
    answer(bench, request).await
}

fn plain(body: &str) -> HttpRequest {
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

async fn answer(bench: &Bench, request: HttpRequest) -> (u16, String) {
    let response = super::answer(&bench.control, request, HERE, false).await;
    (response.status, String::from_utf8(response.body).unwrap())
}

#[track_caller]
fn check(what: &str, (status, body): (u16, String), expected: u16, code: &str) {
    assert_eq!(status, expected, "{what}: {body}");
    assert!(body.contains(&format!("<Code>{code}</Code>")), "{what}: {body}");
}

#[tokio::test]
async fn who_is_let_in() {
    let bench = Bench::new();
    let key = root_key(&bench).await;
    let (status, body) = call(&bench, &key, "sts", WHO, 0).await;
    assert_eq!(status, 200, "{body}");
    assert!(body.contains(":root</Arn>"), "{body}");

    let ec2 = "Action=DescribeVpcs&Version=2016-11-15";
    let wrong = Key { id: key.id.clone(), secret: "x".repeat(40) };
    let nobody = Key { id: "AKIAAAAAAAAAAAAAAAAA".into(), secret: "x".repeat(40) };
    check("wrong secret", call(&bench, &wrong, "sts", WHO, 0).await, 403, "SignatureDoesNotMatch");
    check("unknown", call(&bench, &nobody, "sts", WHO, 0).await, 403, "InvalidClientTokenId");
    check("unknown, ec2", call(&bench, &nobody, "ec2", ec2, 0).await, 401, "AuthFailure");
    check("too old", call(&bench, &key, "sts", WHO, -901).await, 403, "SignatureDoesNotMatch");
    check("too new", call(&bench, &key, "sts", WHO, 901).await, 403, "SignatureDoesNotMatch");
    check("unsigned", answer(&bench, plain(WHO)).await, 403, "MissingAuthenticationToken");
    check("unsigned, ec2", answer(&bench, plain(ec2)).await, 401, "AuthFailure");
    let elsewhere = call_in(&bench, &key, ("mars-1", "sts"), WHO, 0).await;
    check("unknown region", elsewhere, 403, "SignatureDoesNotMatch");
    let s3 = call(&bench, &key, "s3", "Action=ListBuckets", 0).await;
    check("service that is not served", s3, 400, "InvalidAction");
}

/// A request of a service that speaks JSON.
fn json(target: &str, body: &str) -> HttpRequest {
    let mut request = plain(body);
    request.headers.truncate(1);
    request.headers.push(("content-type".into(), "application/x-amz-json-1.1".into()));
    request.headers.push(("x-amz-target".into(), target.into()));
    request
}

#[tokio::test]
async fn services_that_speak_json_refuse_in_json() {
    let bench = Bench::new();
    let key = root_key(&bench).await;
    for (what, target, body, signed, code) in [
        ("unsigned", "GetSecretValue", "{}", false, "MissingAuthenticationTokenException"),
        ("unknown", "Nonsense", "{}", true, "UnknownOperationException"),
        ("unreadable", "GetSecretValue", "{", true, "SerializationException"),
        ("not built", "ReplicateSecretToRegions", "", true, "UnknownOperationException"),
    ] {
        let required = r#"{"SecretId":"s","AddReplicaRegions":[{"Region":"eu-west-1"}]}"#;
        let body = if body.is_empty() { required } else { body };
        let mut request = json(&format!("secretsmanager.{target}"), body);
        if signed {
            let signer = Signer {
                access_key_id: &key.id,
                secret_access_key: &key.secret,
                session_token: None,
                region: REGION,
                service: "secretsmanager",
            };
            signer.sign(&mut request, bench.control.clock.now().seconds()).unwrap();
        }
        let (status, body) = answer(&bench, request).await;
        assert_eq!(status, 400, "{what}: {body}");
        assert!(body.contains(&format!("\"__type\":\"{code}\"")), "{what}: {body}");
    }
}

#[tokio::test]
async fn refusals_give_their_reason_under_awss_code() {
    let bench = Bench::new();
    let key = root_key(&bench).await;
    for (query, status, code, text) in [
        (
            "Action=CreateGlobalCluster&GlobalClusterIdentifier=g",
            400,
            "GlobalClusterQuotaExceededFault",
            "not offered",
        ),
        ("Action=DeleteDBProxy&DBProxyName=p", 404, "DBProxyNotFoundFault", "none can exist"),
        ("Action=DeleteDBProxy", 400, "MissingParameter", "DBProxyName"),
        ("Action=StopDBInstance&DBInstanceIdentifier=gone", 404, "DBInstanceNotFound", "gone"),
        ("Action=RebootDBCluster&DBClusterIdentifier=gone", 404, "DBClusterNotFoundFault", "gone"),
    ] {
        let body = format!("{query}&Version=2014-10-31");
        let answered = call(&bench, &key, "rds", &body, 0).await;
        assert!(answered.1.contains(text), "{query}: {}", answered.1);
        check(query, answered, status, code);
    }
}

#[tokio::test]
async fn what_is_asked_must_be_an_operation() {
    let bench = Bench::new();
    let key = root_key(&bench).await;
    for (what, service, body, status, code) in [
        ("no action", "sts", "Version=2011-06-15", 400, "MissingAction"),
        ("unknown", "iam", "Action=Nonsense&Version=2010-05-08", 400, "InvalidAction"),
        ("other version", "iam", "Action=ListUsers&Version=1999-01-01", 400, "InvalidAction"),
        ("unknown, ec2", "ec2", "Action=Nonsense&Version=2016-11-15", 400, "InvalidAction"),
        ("not built", "ec2", "Action=DescribeFpgaImages&Version=2016-11-15", 400, "InvalidAction"),
        (
            "dry run",
            "ec2",
            "Action=DescribeVpcs&Version=2016-11-15&DryRun=true",
            412,
            "DryRunOperation",
        ),
    ] {
        check(what, call(&bench, &key, service, body, 0).await, status, code);
    }
    let (_, body) =
        call(&bench, &key, "ec2", "Action=DescribeFpgaImages&Version=2016-11-15", 0).await;
    assert!(body.contains("ec2:DescribeFpgaImages"), "an unbuilt operation is named: {body}");
}

#[tokio::test]
async fn each_call_leaves_one_event_without_its_parameters() {
    let bench = Bench::new();
    let key = root_key(&bench).await;
    let body = "Action=CreateLoginProfile&Version=2010-05-08&UserName=x&Password=Planted-Secret-1";
    call(&bench, &key, "iam", body, 0).await;
    call(&bench, &key, "sts", WHO, 0).await;
    let id = crate::identity::id::account_of(&key.id).unwrap();
    let events = bench.control.audit.recent(&id, 10, |_| true);
    let told: Vec<(&str, Option<&str>)> = events
        .iter()
        .map(|event| (event.event_name.as_str(), event.error_code.as_deref()))
        .collect();
    assert_eq!(told, [("GetCallerIdentity", None), ("CreateLoginProfile", Some("NoSuchEntity"))]);
    let text = serde_json::to_string(&events).unwrap();
    assert!(!text.contains("Planted"), "{text}");
}

#[tokio::test]
async fn policies_can_speak_of_tags_and_names_of_rds_resources() {
    let bench = Bench::new();
    let root = root_key(&bench).await;
    let ok = async |key: &Key, service: &str, body: &str| {
        let (status, answer) = call(&bench, key, service, body, 0).await;
        assert_eq!(status, 200, "{body}: {answer}");
        answer
    };
    ok(&root, "iam", "Action=CreateUser&Version=2010-05-08&UserName=bob").await;
    let document = r#"{"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"rds:*","Resource":"*"},
        {"Effect":"Deny","Action":"rds:DeleteDBClusterParameterGroup","Resource":"*",
         "Condition":{"StringEquals":{"rds:cluster-pg-tag/env":"prod"}}},
        {"Effect":"Deny","Action":"rds:AddTagsToResource","Resource":"arn:aws:rds:*:*:cluster-pg:two"}]}"#;
    let policy = wire::form::write([
        ("Action", "PutUserPolicy"),
        ("Version", "2010-05-08"),
        ("UserName", "bob"),
        ("PolicyName", "p"),
        ("PolicyDocument", document),
    ]);
    ok(&root, "iam", &policy).await;
    let made = ok(&root, "iam", "Action=CreateAccessKey&Version=2010-05-08&UserName=bob").await;
    let text = |tag: &str| {
        made.split(&format!("<{tag}>")).nth(1).unwrap().split('<').next().unwrap().to_owned()
    };
    let bob = Key { id: text("AccessKeyId"), secret: text("SecretAccessKey") };
    let group = |name: &str, env: &str| {
        format!(
            "Action=CreateDBClusterParameterGroup&Version=2014-10-31&Description=d\
             &DBParameterGroupFamily=aurora-postgresql15&DBClusterParameterGroupName={name}\
             &Tags.Tag.1.Key=env&Tags.Tag.1.Value={env}"
        )
    };
    ok(&bob, "rds", &group("one", "prod")).await;
    ok(&bob, "rds", &group("two", "test")).await;
    let delete = |name: &str| {
        format!(
            "Action=DeleteDBClusterParameterGroup&Version=2014-10-31&DBClusterParameterGroupName={name}"
        )
    };
    check("tagged", call(&bench, &bob, "rds", &delete("ONE"), 0).await, 403, "AccessDenied");
    let account = crate::identity::id::account_of(&bob.id).unwrap();
    let tag = |name: &str| {
        format!(
            "Action=AddTagsToResource&Version=2014-10-31&Tags.Tag.1.Key=k&Tags.Tag.1.Value=v\
             &ResourceName=arn:aws:rds:{REGION}:{account}:cluster-pg:{name}"
        )
    };
    for spelling in ["two", "TWO"] {
        let answer = call(&bench, &bob, "rds", &tag(spelling), 0).await;
        check("a name in any spelling", answer, 403, "AccessDenied");
    }
    ok(&bob, "rds", &tag("one")).await;
    ok(&bob, "rds", &delete("two")).await;
}

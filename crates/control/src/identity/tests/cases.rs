//! The scripts, and what does not fit into one.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use serde_json::{Value, json};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::identity::account::{self, NewAccount};
use crate::identity::authorize::authorize;
use crate::identity::caller::Caller;
use crate::identity::policy::request::Context;
use crate::identity::{credential, last_used};
use crate::reset::Survivors;
use crate::store::{Operation, Range, Txn};
use crate::testbench::{ACCOUNT, Bench};

use super::{bench, call, check, check_with, run, run_as};

#[tokio::test]
async fn users() {
    check(include_str!("users.txt")).await;
}

#[tokio::test]
async fn groups() {
    check(include_str!("groups.txt")).await;
}

#[tokio::test]
async fn access_keys() {
    check(include_str!("keys.txt")).await;
}

#[tokio::test]
async fn accounts_and_passwords() {
    check(include_str!("account.txt")).await;
}

#[tokio::test]
async fn policies() {
    check(include_str!("policies.txt")).await;
}

#[tokio::test]
async fn roles() {
    check(include_str!("roles.txt")).await;
}

#[tokio::test]
async fn sessions() {
    check(include_str!("sessions.txt")).await;
}

#[tokio::test]
async fn simulation() {
    check(include_str!("simulate.txt")).await;
}

#[tokio::test]
async fn profiles_service_roles_and_reports() {
    check(include_str!("records.txt")).await;
}

#[tokio::test]
async fn mfa_devices() {
    check(include_str!("mfa.txt")).await;
}

/// Certificates and keys by name, as they stand inside of JSON's quotation marks.
pub(super) fn certificates() -> BTreeMap<String, String> {
    let named = |name: &str| {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, name);
        params
    };
    let keys = [(); 3].map(|()| KeyPair::generate().unwrap());
    let [authority_key, leaf_key, other_key] = &keys;
    let mut params = named("authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = params.self_signed(authority_key).unwrap().pem();
    let issuer = Issuer::new(params, authority_key);
    let leaf = named("db.example.com").signed_by(leaf_key, &issuer).unwrap().pem();
    let other = named("other").self_signed(other_key).unwrap().pem();
    let mut over = named("over");
    over.not_after = date_time_ymd(2026, 11, 23);
    let over = over.self_signed(other_key).unwrap().pem();
    let certificate: String = authority.lines().filter(|line| !line.starts_with("---")).collect();
    // Documents of less than a thousand letters are refused by the model.
    let metadata = format!(
        "<EntityDescriptor entityID='https://idp.example.com'><!-- {:800} --><IDPSSODescriptor>\
         <KeyDescriptor><X509Certificate>{certificate}</X509Certificate></KeyDescriptor>\
         <SingleSignOnService Location='https://idp.example.com/sso'/></IDPSSODescriptor>\
         </EntityDescriptor>",
        ""
    );
    let kept = [
        ("METADATA", metadata),
        ("CA", authority),
        ("LEAF", leaf),
        ("LEAFKEY", leaf_key.serialize_pem()),
        ("OTHER", other),
        ("OTHERKEY", other_key.serialize_pem()),
        ("OVER", over),
    ];
    kept.map(|(name, pem)| (name.to_owned(), pem.replace('\r', "").replace('\n', "\\n"))).into()
}

#[tokio::test]
async fn keys_certificates_and_providers() {
    check_with(include_str!("registered.txt"), certificates()).await;
}

#[tokio::test]
async fn service_access() {
    check(include_str!("access.txt")).await;
}

/// The simulator and the door must say the same, whatever is asked.
#[tokio::test]
async fn simulation_agrees_with_enforcement() {
    let bench = bench().await;
    let run = async |action: &str, input: Value| run(&bench, "root", action, input).await.unwrap();
    run("CreateUser", json!({ "UserName": "u", "Tags": [{ "Key": "k", "Value": "*" }] })).await;
    let key = run("CreateAccessKey", json!({ "UserName": "u" })).await;
    let key = key["AccessKey"]["AccessKeyId"].as_str().unwrap();
    let documents = [
        json!({ "Effect": "Allow", "Action": "rds:*", "Resource": "*" }),
        json!({ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }),
        json!({ "Effect": "Allow", "Action": "*", "NotResource": "arn:aws:rds:*:*:cluster:prod-*" }),
        json!({ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:rds:*:*:cluster:${aws:username}-*" }),
        json!({ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:rds:*:*:cluster:${aws:PrincipalTag/k}" }),
        json!({ "Effect": "Deny", "Action": "rds:Delete?BCluster", "Resource": "*" }),
        json!({ "Effect": "Deny", "Action": "*", "Resource": "*",
            "Condition": { "StringNotEquals": { "aws:PrincipalType": "User" } } }),
        json!({ "Effect": "Deny", "Action": "ec2:*", "Resource": "*",
            "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" } } }),
    ];
    let resources = [
        "*",
        "arn:aws:rds:us-east-1:123456789012:cluster:u-1",
        "arn:aws:rds:us-east-1:123456789012:cluster:prod-1",
    ];
    let actions = ["rds:DeleteDBCluster", "rds:CreateDBCluster", "iam:GetUser", "ec2:RunInstances"];
    let (mut allowed, mut refused) = (0, 0);
    for chosen in 0..1_u32 << documents.len() {
        let held = documents.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1);
        let statements: Vec<&Value> = held.map(|(_, statement)| statement).collect();
        if statements.is_empty() {
            continue;
        }
        let document = json!({ "Version": "2012-10-17", "Statement": statements }).to_string();
        let input = json!({ "UserName": "u", "PolicyName": "p", "PolicyDocument": document });
        run("PutUserPolicy", input).await;
        let input = json!({ "PolicySourceArn": "arn:aws:iam::123456789012:user/u",
            "ActionNames": actions, "ResourceArns": resources });
        let simulated = run("SimulatePrincipalPolicy", input).await;
        let caller = call(&bench, key).await.unwrap();
        for result in simulated["EvaluationResults"].as_array().unwrap() {
            let text = |member: &str| result[member].as_str().unwrap();
            let (action, resource) = (text("EvalActionName"), text("EvalResourceName"));
            let enforced = authorize(&caller, action, resource, Context::new()).await.is_ok();
            assert_eq!(
                text("EvalDecision") == "allowed",
                enforced,
                "{document} {action} {resource}"
            );
            if enforced { allowed += 1 } else { refused += 1 }
        }
    }
    assert!(300 < allowed && 300 < refused, "{allowed} {refused}");
}

#[tokio::test]
async fn last_uses_reach_the_store_and_answers() {
    let bench = bench().await;
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    let key = run(&bench, "root", "CreateAccessKey", json!({ "UserName": "u" })).await.unwrap();
    let key = key["AccessKey"]["AccessKeyId"].as_str().unwrap();
    let now = bench.root().now;
    bench.control.directory.used(key, "rds", "eu-west-1", now);
    for written in [false, true] {
        let input = json!({ "AccessKeyId": key });
        let answer = run(&bench, "root", "GetAccessKeyLastUsed", input).await.unwrap();
        let used = &answer["AccessKeyLastUsed"];
        assert_eq!(
            (&used["ServiceName"], &used["Region"]),
            (&json!("rds"), &json!("eu-west-1")),
            "{written}"
        );
        last_used::write(&bench.control).await.unwrap();
    }
    run(&bench, "root", "GenerateCredentialReport", json!({})).await.unwrap();
    let report = run(&bench, "root", "GetCredentialReport", json!({})).await.unwrap();
    let text = STANDARD.decode(report["Content"].as_str().unwrap()).unwrap();
    let text = String::from_utf8(text).unwrap();
    let line = "u,arn:aws:iam::123456789012:user/u,2026-11-24T00:00:00+00:00,false,N/A,N/A,N/A,false,\
        true,2026-11-24T00:00:00+00:00,2026-11-24T00:00:00+00:00,eu-west-1,rds,false,N/A,N/A,N/A,N/A,\
        false,N/A,false,N/A";
    assert!(text.lines().any(|have| have == line), "{text}");
}

#[tokio::test]
async fn accounts_are_unique_and_checked() {
    let bench = bench().await;
    let new = |id: Option<&str>, name: &str, email: &str, password: &str| NewAccount {
        id: id.map(str::to_owned),
        name: name.to_owned(),
        root_email: email.to_owned(),
        root_password: Sensitive::new(password.to_owned()),
        access_key: true,
    };
    let good = "Str0ng-Pass!1";
    for (given, part) in [
        (new(Some("12345678901"), "n", "a@x.org", good), "12 digits"),
        (new(Some(ACCOUNT), "n", "a@x.org", good), "exists already"),
        (new(None, "n", "ROOT@example.com", good), "exists already"),
        (new(None, "", "a@x.org", good), "account name"),
        (new(None, "n", "a@x@y", good), "e-mail"),
        (new(None, "n", "a b@x.org", good), "e-mail"),
        (new(None, "n", "a@x.org", "weak"), "root password"),
    ] {
        let error = account::create(&bench.control, given).await.unwrap_err().to_string();
        assert!(error.contains(part), "{error}");
    }
    let made = account::create(&bench.control, new(None, "n", "a@x.org", good)).await.unwrap();
    assert_eq!(made.account.id.len(), 12);
    let (id, secret) = made.access_key.unwrap();
    let known = credential::find(&bench.control, &id, None).await.unwrap().unwrap();
    assert_eq!((&known.caller.account, known.secret.expose()), (&made.account.id, secret.expose()));
    assert!(known.caller.is_root());
    let by_email = account::find_by_email(&bench.control, "A@X.org").await.unwrap().unwrap();
    assert_eq!(by_email, made.account);
    assert_eq!(account::list(&bench.control).await.unwrap().len(), 3);
}

/// Accounts do not see each other, and cross-account roles need both sides.
#[tokio::test]
async fn cross_account_roles_need_both_sides() {
    let bench = bench().await;
    let other = root_of(&bench, "210987654321");
    let trust = |principal: &str| {
        json!({ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow",
            "Principal": { "AWS": principal }, "Action": "sts:AssumeRole" }] })
        .to_string()
    };
    let role = "arn:aws:iam::210987654321:role/shared";
    let input = json!({ "RoleName": "shared", "AssumeRolePolicyDocument": trust(ACCOUNT) });
    run_as(other.clone(), "CreateRole", input).await.unwrap();
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    let key = run(&bench, "root", "CreateAccessKey", json!({ "UserName": "u" })).await.unwrap();
    let key = key["AccessKey"]["AccessKeyId"].as_str().unwrap();
    let assume = json!({ "RoleArn": role, "RoleSessionName": "s" });
    let refused = run(&bench, key, "sts:AssumeRole", assume.clone()).await.unwrap_err();
    assert_eq!(refused.code, "AccessDenied");
    let allow = json!({ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow",
        "Action": "sts:AssumeRole", "Resource": role }] })
    .to_string();
    let input = json!({ "UserName": "u", "PolicyName": "p", "PolicyDocument": allow });
    run(&bench, "root", "PutUserPolicy", input).await.unwrap();
    let answer = run(&bench, key, "sts:AssumeRole", assume.clone()).await.unwrap();
    let credentials = &answer["Credentials"];
    let text = |member: &str| credentials[member].as_str().unwrap();
    let session = format!("{}+{}", text("AccessKeyId"), text("SessionToken"));
    let who = run(&bench, &session, "sts:GetCallerIdentity", json!({})).await.unwrap();
    assert_eq!(who["Account"], json!("210987654321"));
    let input = json!({ "RoleName": "shared", "PolicyDocument": trust("210987654321") });
    run_as(other, "UpdateAssumeRolePolicy", input).await.unwrap();
    assert!(run(&bench, key, "sts:AssumeRole", assume).await.is_err(), "no longer trusted");
}

/// Quotas and names hold when many ask at once.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_at_once_get_no_more_than_there_is() {
    let bench = bench().await;
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    for (action, input, succeed, code) in [
        ("CreateAccessKey", json!({ "UserName": "u" }), 2, "LimitExceeded"),
        ("CreateUser", json!({ "UserName": "same" }), 1, "EntityAlreadyExists"),
        ("CreateGroup", json!({ "GroupName": "same" }), 1, "EntityAlreadyExists"),
        ("CreateAccountAlias", json!({ "AccountAlias": "same" }), 1, "EntityAlreadyExists"),
    ] {
        let asked = (0..32).map(|_| tokio::spawn(run_as(bench.root(), action, input.clone())));
        let asked: Vec<_> = asked.collect();
        let mut done = 0;
        for one in asked {
            match one.await.unwrap() {
                Ok(_) => done += 1,
                Err(error) => assert_eq!(error.code, code, "{action}: {error}"),
            }
        }
        assert_eq!(done, succeed, "{action}");
    }
    let summary = run(&bench, "root", "GetAccountSummary", json!({})).await.unwrap();
    assert_eq!(
        (&summary["SummaryMap"]["Users"], &summary["SummaryMap"]["Groups"]),
        (&json!(2), &json!(1))
    );
}

/// A token that no header could carry is not given out.
#[tokio::test]
async fn session_tokens_are_bounded() {
    let bench = bench().await;
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    let key = run(&bench, "root", "CreateAccessKey", json!({ "UserName": "u" })).await.unwrap();
    let key = key["AccessKey"]["AccessKeyId"].as_str().unwrap();
    let arn = "arn:aws:iam::aws:policy/AdministratorAccess";
    let input = json!({ "UserName": "u", "PolicyArn": arn });
    run(&bench, "root", "AttachUserPolicy", input).await.unwrap();
    let federate = async |tags: usize, policy: usize| {
        let tags: Vec<Value> = (0..tags)
            .map(|at| json!({ "Key": format!("{at:0128}"), "Value": "\u{e9}".repeat(256) }))
            .collect();
        let sid = "a".repeat(policy);
        let policy = json!({ "Version": "2012-10-17", "Statement": [{ "Sid": sid,
            "Effect": "Allow", "Action": "rds:*", "Resource": "*" }] });
        let input = json!({ "Name": "fed", "Policy": policy.to_string(), "Tags": tags });
        run(&bench, key, "sts:GetFederationToken", input).await
    };
    let credentials = federate(5, 1500).await.unwrap();
    let text = |member: &str| credentials["Credentials"][member].as_str().unwrap();
    let session = format!("{}+{}", text("AccessKeyId"), text("SessionToken"));
    run(&bench, &session, "sts:GetCallerIdentity", json!({})).await.unwrap();
    for (tags, policy) in [(50, 0), (0, 2000)] {
        assert_eq!(federate(tags, policy).await.unwrap_err().code, "PackedPolicyTooLarge");
    }
}

/// A reset leaves nothing valid behind, whatever was known of it before.
#[tokio::test]
async fn a_reset_ends_keys_that_are_in_use() {
    let bench = bench().await;
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    let root = run(&bench, "root", "CreateAccessKey", json!({})).await.unwrap();
    let user = run(&bench, "root", "CreateAccessKey", json!({ "UserName": "u" })).await.unwrap();
    let id = |answer: &Value| answer["AccessKey"]["AccessKeyId"].as_str().unwrap().to_owned();
    let works = async |id: &str| run(&bench, id, "sts:GetCallerIdentity", json!({})).await.is_ok();
    let (root, user) = (id(&root), id(&user));
    assert!(works(&root).await && works(&user).await);
    let survivors = Survivors::read(&bench.control).await.unwrap();
    let store = bench.control.records.store();
    for record in store.range(Range::default(), None).await.unwrap().records {
        if !survivors.include(&record.key) {
            let operations = vec![Operation::Delete { key: record.key }];
            store.commit(Txn { compares: Vec::new(), operations }).await.unwrap();
        }
    }
    assert!(works(&root).await, "root keys stay");
    assert!(!works(&user).await, "the user is gone");
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    assert!(!works(&user).await, "and stays gone");
}

/// No secret is anywhere but sealed.
#[tokio::test]
async fn the_store_holds_no_secret_in_the_clear() {
    let bench = bench().await;
    run(&bench, "root", "CreateUser", json!({ "UserName": "u" })).await.unwrap();
    let key = run(&bench, "root", "CreateAccessKey", json!({ "UserName": "u" })).await.unwrap();
    let secret = key["AccessKey"]["SecretAccessKey"].as_str().unwrap();
    let input = json!({ "UserName": "u", "Password": "Plant3d-Secret!" });
    run(&bench, "root", "CreateLoginProfile", input).await.unwrap();
    let all = bench.control.records.store().range(Range::default(), None).await.unwrap();
    assert!(10 < all.records.len());
    for record in &all.records {
        let text = String::from_utf8_lossy(&record.value);
        assert!(!text.contains(secret) && !text.contains("Plant3d-Secret"), "{}", record.key);
    }
    let shown = format!("{:?}", bench.control);
    assert!(!shown.contains(secret));
}

fn root_of(bench: &Bench, account: &str) -> Call {
    let root = bench.root();
    let caller = Caller {
        account: account.to_owned(),
        arn: format!("arn:aws:iam::{account}:root"),
        principal_id: account.to_owned(),
        ..(*root.caller).clone()
    };
    bench.call(caller)
}

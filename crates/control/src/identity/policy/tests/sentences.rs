//! The words of a refusal, and what is told beside the verdict.

use super::{caller, document};
use crate::identity::policy::document::Kind;
use crate::identity::policy::evaluate::{
    Layer, Named, PolicySet, ResourcePolicy, Source, evaluate, explain, missing_keys,
};
use crate::identity::policy::request::{Context, Request};
use crate::identity::policy::sentence::denial;

const ALLOW: &str = r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#;
const DENY: &str = r#"{"Effect":"Deny","Action":"*","Resource":"*"}"#;
const TRUST: &str = r#"{"Effect":"Deny","Principal":"*","Action":"sts:AssumeRole"}"#;

/// Layers are given as text; an empty one is absent.
#[derive(Default)]
struct Case {
    identity: &'static str,
    boundary: &'static str,
    session: &'static str,
    trust: &'static str,
}

#[track_caller]
fn check(who: &str, action: &str, case: &Case, wanted: Option<&str>) {
    let parse = |text: &str, kind| (!text.is_empty()).then(|| document(text, kind));
    let identity = parse(case.identity, Kind::Inline);
    let boundary = parse(case.boundary, Kind::Managed);
    let session = parse(case.session, Kind::Session);
    let trust = parse(case.trust, Kind::Trust);
    let named = |document| Named { name: "p", source: Source::User, document };
    let identity: Vec<_> = identity.iter().map(named).collect();
    let session: Vec<_> = session.iter().map(named).collect();
    let set = PolicySet {
        identity: &identity,
        boundary: boundary.as_ref().map(named),
        session: &session,
        resource: trust.as_ref().map(|document| ResourcePolicy {
            policy: named(document),
            account: "111122223333",
            is_trust: true,
        }),
    };
    let (principal, context) = (caller(who), Context::new());
    let resource = "arn:aws:rds:us-east-1:111122223333:cluster:orders";
    let request = Request { action, resource, principal: &principal, context: &context };
    assert_eq!(denial(&request, &evaluate(request, &set)).as_deref(), wanted);
}

#[test]
fn a_refusal_says_who_what_where_and_why() {
    let identity = |identity| Case { identity, ..Case::default() };
    check("user", "rds:DeleteDBCluster", &identity(ALLOW), None);
    check(
        "user",
        "rds:DeleteDBCluster",
        &identity(""),
        Some(
            "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: \
             rds:DeleteDBCluster on resource: arn:aws:rds:us-east-1:111122223333:cluster:orders \
             because no identity-based policy allows the rds:DeleteDBCluster action",
        ),
    );
    check(
        "role",
        "rds:DeleteDBCluster",
        &identity(DENY),
        Some(
            "User: arn:aws:sts::111122223333:assumed-role/app/s1 is not authorized to perform: \
             rds:DeleteDBCluster on resource: arn:aws:rds:us-east-1:111122223333:cluster:orders \
             with an explicit deny in an identity-based policy",
        ),
    );
}

#[test]
fn every_layer_has_its_words() {
    let none = r#"{"Effect":"Allow","Action":"none:*","Resource":"*"}"#;
    let base = || Case { identity: ALLOW, ..Case::default() };
    let user = "User: arn:aws:iam::111122223333:user/alice is not authorized to perform: ";
    let on = " on resource: arn:aws:rds:us-east-1:111122223333:cluster:orders ";
    for (case, action, why) in [
        (
            Case { boundary: none, ..base() },
            "rds:X",
            "because no permissions boundary allows the rds:X action",
        ),
        (
            Case { boundary: DENY, ..base() },
            "rds:X",
            "with an explicit deny in a permissions boundary",
        ),
        (
            Case { session: none, ..base() },
            "rds:X",
            "because no session policy allows the rds:X action",
        ),
        (Case { session: DENY, ..base() }, "rds:X", "with an explicit deny in a session policy"),
        (
            Case { trust: TRUST, ..base() },
            "sts:TagSession",
            "because no role trust policy allows the sts:TagSession action",
        ),
        (
            Case { trust: TRUST, ..base() },
            "sts:AssumeRole",
            "with an explicit deny in the role trust policy",
        ),
    ] {
        check("user", action, &case, Some(&format!("{user}{action}{on}{why}")));
    }
}

#[test]
fn an_explanation_lists_every_statement_that_matched() {
    let first = document(
        r#"[{"Sid":"A","Effect":"Allow","Action":"rds:*","Resource":"*"},
            {"Sid":"B","Effect":"Allow","Action":"ec2:*","Resource":"*"},
            {"Sid":"C","Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"},"StringLike":{"AWS:username":"*"}}},
            {"Sid":"D","Effect":"Deny","Action":"rds:Delete*","Resource":"arn:aws:rds:*:*:cluster:${aws:UserName}"}]"#,
        Kind::Inline,
    );
    let edge =
        document(r#"{"Sid":"E","Effect":"Allow","Action":"*","Resource":"*"}"#, Kind::Managed);
    let identity = [Named { name: "inline", source: Source::User, document: &first }];
    let boundary = Named { name: "edge", source: Source::UserManaged, document: &edge };
    let set = PolicySet { identity: &identity, boundary: Some(boundary), ..PolicySet::default() };
    let (principal, mut context) = (caller("user"), Context::new());
    assert_eq!(missing_keys(&set, &context), ["aws:SecureTransport", "AWS:username"]);
    context.set("aws:UserName", "orders");
    assert_eq!(missing_keys(&set, &context), ["aws:SecureTransport"]);
    let resource = "arn:aws:rds:us-east-1:111122223333:cluster:orders";
    let action = "rds:DeleteDBCluster";
    let request = Request { action, resource, principal: &principal, context: &context };
    let explanation = explain(request, &set);
    let matched: Vec<_> = explanation
        .matched
        .iter()
        .map(|held| (held.layer, held.policy.name, held.index, held.statement.sid.as_deref()))
        .collect();
    assert_eq!(
        matched,
        [
            (Layer::Identity, "inline", 0, Some("A")),
            (Layer::Identity, "inline", 3, Some("D")),
            (Layer::Boundary, "edge", 0, Some("E")),
        ]
    );
    assert!(!explanation.verdict.is_allowed());
}

//! The evaluator: no policy and no request makes it panic or slow, and its rules hold whatever they
//! say. Lines: who asks, action, resource, `key=value` of the context, then documents with an empty
//! line between.

use control::identity::policy::document::{Document, Kind};
use control::identity::policy::evaluate::{
    Named, PolicySet, ResourcePolicy, Source, Verdict, evaluate, explain, missing_keys,
};
use control::identity::policy::request::{Context, PrincipalFacts, PrincipalKind, Request};
use control::identity::policy::sentence;

const ALLOW: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
const DENY: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}"#;
const ACCOUNT: &str = "123456789012";

pub(super) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.splitn(5, '\n');
    let mut line = || lines.next().unwrap_or_default();
    let (who, action, resource, entry, documents) = (line(), line(), line(), line(), line());
    let mut context = Context::new();
    for (key, value) in entry.split('&').filter_map(|pair| pair.split_once('=')) {
        context.set(key, value);
        context.set_many("aws:TagKeys", vec![key.to_owned(), value.to_owned()]);
    }
    let read = |kind| {
        let texts = documents.split("\n\n").take(3);
        texts.filter_map(|text| Document::parse(text, kind).ok()).collect::<Vec<Document>>()
    };
    let principal = principal(who);
    let request = Request { action, resource, principal: &principal, context: &context };
    of_one_account(request, &read(Kind::Inline));
    for is_trust in [false, true] {
        let kind = if is_trust { Kind::Trust } else { Kind::Resource };
        with_resource(request, &read(Kind::Inline), &read(kind), is_trust);
    }
}

fn of_one_account(request: Request<'_>, documents: &[Document]) {
    let identity: Vec<Named<'_>> = documents.iter().map(named).collect();
    let set = PolicySet { identity: &identity, ..PolicySet::default() };
    let verdict = evaluate(request, &set);
    let explanation = explain(request, &set);
    assert_eq!(verdict.is_allowed(), explanation.verdict.is_allowed());
    assert_eq!(verdict.is_allowed(), sentence::denial(&request, &verdict).is_none());
    if let Verdict::Allowed { by: Some(_) } = verdict {
        assert!(!explanation.matched.is_empty(), "an allow has a statement");
    }
    let _missing = missing_keys(&set, request.context);
    // A boundary and a session can only take away; a federated user has nothing without a session.
    let limited = PolicySet { boundary: identity.first().copied(), session: &identity, ..set };
    if !matches!(request.principal.kind, PrincipalKind::FederatedUser { .. }) {
        assert!(evaluate(request, &limited).is_allowed() <= verdict.is_allowed());
    }
    // An explicit deny wins over everything, and nothing else stands against an allow.
    let (allow, deny) = (all(ALLOW), all(DENY));
    let with = |more| [identity.as_slice(), &[named(more)]].concat();
    let (with_allow, with_deny) = (with(&allow), with(&deny));
    let denied = evaluate(request, &PolicySet { identity: &with_deny, ..set });
    let allowed = evaluate(request, &PolicySet { identity: &with_allow, ..set });
    if request.principal.kind == PrincipalKind::User {
        assert!(matches!(denied, Verdict::DeniedExplicitly { .. }));
        let is_denied = matches!(verdict, Verdict::DeniedExplicitly { .. });
        assert_eq!(allowed.is_allowed(), !is_denied);
    }
    assert!(verdict.is_allowed() <= allowed.is_allowed());
}

fn with_resource(
    request: Request<'_>,
    documents: &[Document],
    resources: &[Document],
    is_trust: bool,
) {
    let identity: Vec<Named<'_>> = documents.iter().map(named).collect();
    let Some(document) = resources.first() else { return };
    for account in [ACCOUNT, "210987654321"] {
        let resource = ResourcePolicy { policy: named(document), account, is_trust };
        let set =
            PolicySet { identity: &identity, resource: Some(resource), ..PolicySet::default() };
        let verdict = evaluate(request, &set);
        assert_eq!(verdict.is_allowed(), sentence::denial(&request, &verdict).is_none());
        assert_eq!(verdict.is_allowed(), explain(request, &set).verdict.is_allowed());
        let bare = evaluate(request, &PolicySet { identity: &[], ..set });
        let foreign = account != request.principal.account;
        if foreign && request.principal.kind == PrincipalKind::User {
            assert!(!bare.is_allowed(), "across accounts both must allow");
        }
    }
}

fn named(document: &Document) -> Named<'_> {
    Named { name: "p", source: Source::User, document }
}

fn all(text: &str) -> Document {
    Document::parse(text, Kind::Inline).expect("a document")
}

fn principal(who: &str) -> PrincipalFacts {
    let (arn, kind) = match who {
        "root" => ("arn:aws:iam::123456789012:root", PrincipalKind::Root),
        "role" => (
            "arn:aws:sts::123456789012:assumed-role/app/s1",
            PrincipalKind::RoleSession { role: "arn:aws:iam::123456789012:role/app".to_owned() },
        ),
        "federated" => (
            "arn:aws:sts::123456789012:federated-user/bob",
            PrincipalKind::FederatedUser { user: None },
        ),
        _ => ("arn:aws:iam::123456789012:user/alice", PrincipalKind::User),
    };
    PrincipalFacts {
        arn: arn.to_owned(),
        account: ACCOUNT.to_owned(),
        unique_id: "AIDAEXAMPLE".to_owned(),
        kind,
    }
}

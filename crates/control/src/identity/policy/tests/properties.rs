//! What must hold for any input.

use proptest::prelude::{
    Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest,
};
use proptest::sample::select;

use super::caller;
use crate::identity::policy::document::{Document, Kind};
use crate::identity::policy::evaluate::{
    Named, PolicySet, ResourcePolicy, Source, evaluate, explain, missing_keys,
};
use crate::identity::policy::json::{self, Json};
use crate::identity::policy::pattern::{Match, Pattern, Rule, Syntax};
use crate::identity::policy::request::{Context, Request};
use crate::identity::policy::sentence::denial;

const KINDS: [Kind; 5] = [Kind::Managed, Kind::Inline, Kind::Session, Kind::Trust, Kind::Resource];

/// Pieces that make texts which come close to being JSON, policies or values of conditions.
const SCRAPS: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\u00",
    "\\ud83d",
    "\\ude00",
    "é",
    "*",
    "?",
    "${",
    "$",
    "'",
    "-",
    "1",
    "0.5",
    "e",
    "true",
    "null",
    " ",
    "\n",
    "arn:aws:",
    "iam::",
    "rds:",
    "T",
    "Z",
    "+",
    "2026-11-24",
    "/",
    "10.0.0.0",
    "::",
    "\"Effect\":\"Allow\"",
    "\"Action\":",
    "\"Statement\":",
    "\"Version\":\"2012-10-17\"",
    "\"Condition\":",
    "\"Bool\":",
    "aws:username",
    "Null",
];

const OPERATORS: &[&str] = &[
    "StringEquals",
    "StringNotLike",
    "StringLike",
    "ArnLike",
    "ArnNotEquals",
    "NumericLessThan",
    "NumericNotEquals",
    "DateGreaterThan",
    "DateNotEquals",
    "Bool",
    "BinaryEquals",
    "IpAddress",
    "NotIpAddress",
    "Null",
    "StringEqualsIgnoreCase",
];

fn scraps() -> impl Strategy<Value = String> {
    proptest::collection::vec(select(SCRAPS), 0..24).prop_map(|scraps| scraps.concat())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![scraps(), any::<String>()]
}

/// A document whose shape is right and whose texts are anything.
fn policy() -> impl Strategy<Value = String> {
    let value = prop_oneof![text(), Just("*".to_owned()), Just("1".to_owned())];
    let action = prop_oneof![Just("*".to_owned()), Just("sts:AssumeRole".to_owned()), text()];
    let prefix = select(&["", "ForAllValues:", "ForAnyValue:"][..]);
    let suffix = select(&["", "IfExists"][..]);
    let principal = select(&["", r#","Principal":"*""#, r#","NotPrincipal":{"AWS":"*"}"#][..]);
    let effect = select(&["Allow", "Deny"][..]);
    let not = select(&["", "Not"][..]);
    let operator = (prefix, select(OPERATORS), suffix);
    (operator, text(), value.clone(), action, value, principal, effect, not).prop_map(
        |((prefix, name, suffix), key, value, action, resource, principal, effect, not)| {
            let quote = |text: &str| serde_json::to_string(text).unwrap();
            let (key, value) = (quote(&key), quote(&value));
            let (action, resource) = (quote(&action), quote(&resource));
            let resource = if action.contains("AssumeRole") {
                String::new()
            } else {
                format!(r#","{not}Resource":{resource}"#)
            };
            format!(
                r#"{{"Version":"2012-10-17","Statement":{{"Effect":"{effect}"{principal},"{not}Action":{action}{resource},"Condition":{{"{prefix}{name}{suffix}":{{{key}:{value}}}}}}}}}"#
            )
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_parser_answers_anything(text in text()) {
        for kind in KINDS {
            drop(Document::parse(&text, kind));
        }
    }

    #[test]
    fn the_evaluator_answers_anything(
        policy in policy(),
        action in text(),
        resource in text(),
        key in text(),
        values in proptest::collection::vec(text(), 0..3),
    ) {
        let mut context = Context::new();
        context.set("aws:username", action.as_str());
        context.set_many(&key, values);
        for kind in KINDS {
            let Ok(document) = Document::parse(&policy, kind) else { continue };
            let named = [Named { name: "p", source: Source::None, document: &document }];
            let owner = ResourcePolicy { policy: named[0], account: "", is_trust: false };
            let set = PolicySet {
                identity: &named,
                boundary: Some(named[0]),
                session: &named,
                resource: Some(owner),
            };
            for who in ["root", "user", "role", "federated", "service rds.amazonaws.com"] {
                let principal = caller(who);
                let (action, resource) = (action.as_str(), resource.as_str());
                let request = Request { action, resource, principal: &principal, context: &context };
                let verdict = evaluate(request, &set);
                let explained = explain(request, &set).verdict;
                prop_assert_eq!(verdict.is_allowed(), explained.is_allowed());
                prop_assert_eq!(verdict.is_allowed(), denial(&request, &verdict).is_none());
                let missing = missing_keys(&set, &context);
                prop_assert_eq!(missing.iter().any(|key| context.get(key).is_some()), false);
            }
        }
    }

    #[test]
    fn the_reader_agrees_with_serde(text in text()) {
        check_reader(&text)?;
    }

    #[test]
    fn the_reader_agrees_with_serde_on_documents(policy in policy()) {
        check_reader(&policy)?;
    }

    #[test]
    fn the_matcher_agrees_with_the_definition(pattern in "[ab*?:é]{0,9}", text in "[ab:é*]{0,12}") {
        let matcher = compile(&pattern);
        let (chars, wanted): (Vec<char>, Vec<char>) =
            (text.chars().collect(), pattern.chars().collect());
        prop_assert_eq!(found(&matcher, &text, Rule::Exact), naive(&wanted, &chars));
        let upper = text.to_uppercase();
        prop_assert_eq!(found(&matcher, &upper, Rule::IgnoreCase), naive(&wanted, &chars));
    }

    #[test]
    fn arns_match_part_by_part(
        pattern in "[ab*?]{0,3}(:[ab*?]{0,3}){4,7}",
        text in "[ab]{0,3}(:[ab]{0,3}){4,7}",
    ) {
        let wanted: Vec<&str> = pattern.splitn(6, ':').collect();
        let parts: Vec<&str> = text.splitn(6, ':').collect();
        let both = wanted.iter().zip(&parts);
        let agree = |(wanted, part): (&&str, &&str)| {
            naive(&wanted.chars().collect::<Vec<_>>(), &part.chars().collect::<Vec<_>>())
        };
        let definition = wanted.len() == 6 && parts.len() == 6 && both.into_iter().all(agree);
        prop_assert_eq!(found(&compile(&pattern), &text, Rule::Arn), definition);
    }
}

/// Patterns that make a careless matcher take longer than the age of the world.
#[test]
fn no_pattern_takes_long() {
    let pattern = compile(&"a*".repeat(500));
    let text = format!("{}b", "a".repeat(2000));
    assert!(found(&pattern, &text, Rule::Exact));
    let pattern = compile(&format!("{}c", "*a".repeat(500)));
    assert!(!found(&pattern, &text, Rule::Exact));
    let pattern = compile(&format!("{}c", "*?".repeat(500)));
    assert!(!found(&pattern, &text, Rule::Exact));
}

fn compile(pattern: &str) -> Pattern {
    Pattern::compile(pattern, Syntax { wildcards: true, variables: false })
}

fn found(pattern: &Pattern, text: &str, rule: Rule) -> bool {
    pattern.matches(text, &Context::new(), rule) == Match::Yes
}

/// The definition of the wildcards, as slow as it is plain.
fn naive(pattern: &[char], text: &[char]) -> bool {
    match pattern {
        [] => text.is_empty(),
        ['*', rest @ ..] => (0..=text.len()).any(|at| naive(rest, &text[at..])),
        ['?', rest @ ..] => !text.is_empty() && naive(rest, &text[1..]),
        [letter, rest @ ..] => text.first() == Some(letter) && naive(rest, &text[1..]),
    }
}

fn check_reader(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let ours = json::read(text);
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => prop_assert_eq!(plain(&ours), theirs),
        // Ours refuses repeated names, and numbers are not bounded before they are compared.
        (Err(json::NotJson::Repeated { .. } | json::NotJson::TooDeep { .. }), _) => {}
        (Ok(_), Err(fault)) => prop_assert_eq!(fault.to_string().contains("out of range"), true),
        (Err(_), Ok(theirs)) => prop_assert_eq!(text, theirs.to_string()),
        (Err(_), Err(_)) => {}
    }
    Ok(())
}

fn plain(json: &Json) -> serde_json::Value {
    match json {
        Json::Null => serde_json::Value::Null,
        Json::Bool(value) => (*value).into(),
        Json::Number(text) => serde_json::from_str(text).unwrap(),
        Json::Text(text) => text.as_str().into(),
        Json::List(list) => list.iter().map(plain).collect(),
        Json::Object(object) => {
            object.members.iter().map(|(name, value)| (name.clone(), plain(value))).collect()
        }
    }
}

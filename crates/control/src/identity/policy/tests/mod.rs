//! Tables of the policy language: one text file per group of rules, one line per case.
//!
//! A line that begins with `==` names the rule for the cases below it and clears what was set.
//! `as` says who asks (a user when it is missing). `policy`, `boundary`, `session`, `resource` and
//! `trust` give a policy: a whole document, a statement, or a list of statements. Any other line
//! is a case: verdict, action, resource, and the context as `key=value` or `key=[one|two]`.
//! Verdicts are `allow`, `deny` for an explicit and `none` for an implicit denial; the layer may
//! follow after a dot.

use super::document::{Document, Kind};
use super::evaluate::{Layer, Named, PolicySet, ResourcePolicy, Source, Verdict, evaluate};
use super::request::{Context, PrincipalFacts, PrincipalKind, Request};

mod grammar;
mod properties;
mod sentences;

const TABLES: &[(&str, &str)] = &[
    ("actions", include_str!("actions.txt")),
    ("addresses", include_str!("addresses.txt")),
    ("arns", include_str!("arns.txt")),
    ("dates", include_str!("dates.txt")),
    ("layers", include_str!("layers.txt")),
    ("numbers", include_str!("numbers.txt")),
    ("principals", include_str!("principals.txt")),
    ("resources", include_str!("resources.txt")),
    ("sets", include_str!("sets.txt")),
    ("strings", include_str!("strings.txt")),
    ("variables", include_str!("variables.txt")),
];

const ACCOUNT: &str = "111122223333";

#[test]
fn every_case_has_its_verdict() {
    let mut cases = 0;
    let mut wrong = Vec::new();
    for (table, text) in TABLES {
        let mut scene = Scene::default();
        for (at, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') || scene.set(line) {
                continue;
            }
            cases += 1;
            let (wanted, case) = line.split_once(' ').unwrap();
            let found = scene.verdict(case.trim());
            if found != wanted && found.split('.').next() != Some(wanted) {
                let Scene { rule, .. } = &scene;
                wrong.push(format!("{table}.txt:{}: {rule}\n    {line}\n    is {found}", at + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} are wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(300 <= cases, "the tables hold {cases} cases only");
}

/// What the lines above a case have set.
#[derive(Default)]
struct Scene {
    rule: String,
    caller: Option<PrincipalFacts>,
    identity: Vec<Document>,
    boundary: Option<Document>,
    session: Vec<Document>,
    /// With the account that owns the resource.
    resource: Option<(String, Document)>,
    is_trust: bool,
}

impl Scene {
    /// Takes a line that is not a case.
    #[track_caller]
    fn set(&mut self, line: &str) -> bool {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        let rest = rest.trim();
        match word {
            "==" => *self = Self { rule: rest.to_owned(), ..Self::default() },
            "as" => self.caller = Some(caller(rest)),
            "policy" => self.identity.push(document(rest, Kind::Inline)),
            "boundary" => self.boundary = Some(document(rest, Kind::Managed)),
            "session" => self.session.push(document(rest, Kind::Session)),
            "resource" | "trust" => {
                let (account, text) = rest.split_once(' ').unwrap();
                self.is_trust = word == "trust";
                let kind = if self.is_trust { Kind::Trust } else { Kind::Resource };
                self.resource = Some((account.to_owned(), document(text.trim(), kind)));
            }
            _ => return false,
        }
        true
    }

    /// The single place that knows how `evaluate` is called.
    #[track_caller]
    fn verdict(&self, case: &str) -> String {
        let words = words(case);
        let mut context = Context::new();
        for word in &words[2..] {
            let (key, value) = word.split_once('=').unwrap();
            match value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
                Some("") => context.set_many(key, Vec::new()),
                Some(list) => context.set_many(key, list.split('|').map(str::to_owned).collect()),
                None => context.set(key, value),
            }
        }
        let principal = self.caller.clone().unwrap_or_else(|| caller("user"));
        let named = |document| Named { name: "p", source: Source::User, document };
        let identity: Vec<_> = self.identity.iter().map(named).collect();
        let session: Vec<_> = self.session.iter().map(named).collect();
        let set = PolicySet {
            identity: &identity,
            boundary: self.boundary.as_ref().map(named),
            session: &session,
            resource: self.resource.as_ref().map(|(account, document)| ResourcePolicy {
                policy: named(document),
                account,
                is_trust: self.is_trust,
            }),
        };
        let request = Request {
            action: &words[0],
            resource: &words[1],
            principal: &principal,
            context: &context,
        };
        match evaluate(request, &set) {
            Verdict::Allowed { by: Some(by) } => format!("allow.{}", layer(by.layer)),
            Verdict::Allowed { by: None } => "allow.root".to_owned(),
            Verdict::DeniedExplicitly { by } => format!("deny.{}", layer(by.layer)),
            Verdict::DeniedImplicitly { missing } => format!("none.{}", layer(missing)),
        }
    }
}

fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Identity => "identity",
        Layer::Boundary => "boundary",
        Layer::Session => "session",
        Layer::Resource => "resource",
        Layer::Trust => "trust",
    }
}

/// Completes a statement or a list of statements to a document.
#[track_caller]
fn document(text: &str, kind: Kind) -> Document {
    let is_whole = text.contains("\"Statement\"");
    let whole = format!(r#"{{"Version":"2012-10-17","Statement":{text}}}"#);
    let text = if is_whole { text } else { &whole };
    Document::parse(text, kind).unwrap_or_else(|fault| panic!("{fault}: {text}"))
}

/// Words between blanks; quotation marks hold one together and vanish.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut is_quoted = false;
    for character in line.chars() {
        match character {
            '"' => is_quoted = !is_quoted,
            ' ' if !is_quoted => words.push(String::new()),
            _ => words.last_mut().unwrap().push(character),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Principals of account 111122223333, by the word that stands for them.
#[track_caller]
fn caller(text: &str) -> PrincipalFacts {
    let (word, detail) = text.split_once(' ').unwrap_or((text, ""));
    let user = format!("arn:aws:iam::{ACCOUNT}:user/alice");
    let (arn, unique_id, kind) = match word {
        "root" => (format!("arn:aws:iam::{ACCOUNT}:root"), ACCOUNT, PrincipalKind::Root),
        "user" => (user, "AIDAALICE1234567890A", PrincipalKind::User),
        "role" => (
            format!("arn:aws:sts::{ACCOUNT}:assumed-role/app/s1"),
            "AROAAPP1234567890ABC",
            PrincipalKind::RoleSession { role: format!("arn:aws:iam::{ACCOUNT}:role/team/app") },
        ),
        "federated" => (
            format!("arn:aws:sts::{ACCOUNT}:federated-user/bob"),
            "AIDAALICE1234567890A",
            PrincipalKind::FederatedUser { user: (detail != "root").then_some(user) },
        ),
        "service" => (detail.to_owned(), "", PrincipalKind::Service),
        "web" => {
            let kind = PrincipalKind::WebIdentity { provider: detail.to_owned() };
            (detail.to_owned(), "", kind)
        }
        _ => panic!("bad caller: {text}"),
    };
    let is_of_account = !matches!(word, "service" | "web");
    let account = if is_of_account { ACCOUNT } else { "" };
    PrincipalFacts { arn, account: account.to_owned(), unique_id: unique_id.to_owned(), kind }
}

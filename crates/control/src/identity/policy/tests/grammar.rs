//! Documents that are refused, with the sentence that says why, and some that are not.
//!
//! A line that begins with `==` names the rule. Below it stand pairs of lines: the kind with the
//! document, then `=>` with the sentence, or with `ok`.

use crate::identity::policy::document::{Document, Kind, Position};

#[test]
fn every_document_has_its_answer() {
    let mut wrong = Vec::new();
    let mut cases = 0;
    let (mut rule, mut pending) = ("", None);
    for (at, line) in include_str!("grammar.txt").lines().enumerate() {
        if let Some(name) = line.strip_prefix("== ") {
            rule = name;
        } else if let Some(wanted) = line.trim().strip_prefix("=> ") {
            let (kind, text) = pending.take().unwrap();
            cases += 1;
            let found = check(kind, text);
            if found != wanted {
                wrong.push(format!("grammar.txt:{at}: {rule}\n    {text}\n    is {found}"));
            }
        } else if !line.trim().is_empty() && !line.starts_with('#') {
            assert!(pending.is_none(), "line {at} has no answer");
            pending = line.split_once(' ');
        }
    }
    assert!(wrong.is_empty(), "{} of {cases} are wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(100 <= cases, "the table holds {cases} cases only");
}

#[track_caller]
fn check(kind: &str, text: &str) -> String {
    let kind = match kind {
        "managed" => Kind::Managed,
        "inline" => Kind::Inline,
        "session" => Kind::Session,
        "trust" => Kind::Trust,
        "resource" => Kind::Resource,
        _ => panic!("bad kind: {kind}"),
    };
    match Document::parse(text, kind) {
        Ok(_) => "ok".to_owned(),
        Err(fault) => fault.to_string(),
    }
}

#[test]
fn statements_know_where_they_stand() {
    let text = "{\"Version\":\"2012-10-17\",\"Statement\":[\n  {\"Sid\":\"é\",\"Effect\":\"Allow\",\
                \"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"},{\"Effect\":\"Deny\",\n\
                \"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";
    let document = Document::parse(text, Kind::Resource).unwrap();
    let places: Vec<_> = document.statements().iter().map(|held| (held.start, held.end)).collect();
    let place = |line, column| Position { line, column };
    assert_eq!(places, [(place(2, 3), place(2, 75)), (place(2, 76), place(3, 45))]);
}

#[test]
fn long_and_deep_documents_are_refused() {
    let statement = r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#;
    let long = format!(r#"{{"Version":"2012-10-17","Statement":[{statement}]}}"#);
    let padded = long.replace("[{", &format!("[{}{{", " ".repeat(140_000)));
    assert_eq!(check("managed", &long), "ok");
    assert_eq!(check("managed", &padded), "Syntax errors in policy.");
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(check("managed", &deep[..131_000]), "Syntax errors in policy.");
    let nested = format!("{}1{}", "[".repeat(50_000), "]".repeat(50_000));
    assert_eq!(check("managed", &nested), "Syntax errors in policy.");
}

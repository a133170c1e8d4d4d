//! Writes the page that says which operations are built, and what becomes of the others.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, ensure};
use serde::Deserialize;
use serde_json::Value;

use crate::codegen::read;

/// Operations that nothing is said about are named up to this number, and counted beyond.
const NAMED_MAX: usize = 100;

/// Codes that services answer without naming them in their models.
const COMMON_CODES: &[&str] =
    &["AccessDenied", "InvalidParameterCombination", "InvalidParameterValue"];

/// A group of `models/refused.json`. What else it says is read where calls are answered.
#[derive(Debug, Deserialize)]
struct Refused {
    verdict: String,
    code: String,
    reason: String,
    operations: Vec<String>,
}

/// The text of `docs/compat.md`.
pub(crate) fn page(root: &Path, built: &BTreeMap<String, Vec<String>>) -> anyhow::Result<String> {
    let refused: BTreeMap<String, Vec<Refused>> = read(&root.join("models/refused.json"))?;
    let mut text = String::from(
        "# Compatibility\n\n\
         Written by `cargo xtask codegen` from `models/built.json` and `models/refused.json`; tests hold both against the action table.\n\n\
         An operation that is not built is still authenticated, decoded and authorised, and then refused: with the reason below, or by name (`InvalidAction`) when there is none yet.\n",
    );
    let services: BTreeSet<&String> = built.keys().chain(refused.keys()).collect();
    for service in services {
        let none = Vec::new();
        let operations = built.get(service).unwrap_or(&none);
        let groups = refused.get(service).map(Vec::as_slice).unwrap_or_default();
        let model: Value = read(&root.join(format!("models/{service}.json")))?;
        let all = model["operations"].as_object().context("a model has operations")?;
        writeln!(text, "\n## {service}: {} of {} operations\n", operations.len(), all.len())?;
        writeln!(text, "{}.", operations.join(", "))?;
        check(service, groups, &model)?;
        for (verdict, title) in
            [("refused", "Refused with a reason"), ("not for Aurora", "Not for Aurora")]
        {
            table(&mut text, title, groups.iter().filter(|group| group.verdict == verdict))?;
        }
        let said: BTreeSet<&String> =
            operations.iter().chain(groups.iter().flat_map(|group| &group.operations)).collect();
        let left: Vec<&str> =
            all.keys().filter(|name| !said.contains(name)).map(String::as_str).collect();
        match left.len() {
            0 => {}
            1..=NAMED_MAX => writeln!(text, "\nNot built yet: {}.", left.join(", "))?,
            many => writeln!(text, "\nNot built yet: the other {many}.")?,
        }
    }
    Ok(text)
}

/// Codes are AWS's own, as the model spells them.
fn check(service: &str, groups: &[Refused], model: &Value) -> anyhow::Result<()> {
    let shapes = model["shapes"].as_object().context("a model has shapes")?;
    let codes: BTreeSet<&str> = shapes
        .iter()
        .filter(|(_, shape)| shape["exception"] == true)
        .map(|(name, shape)| shape["error"]["code"].as_str().unwrap_or(name))
        .chain(COMMON_CODES.iter().copied())
        .collect();
    for group in groups {
        ensure!(
            codes.contains(group.code.as_str()),
            "{service}: {} is no code of the service, see {:?}",
            group.code,
            group.operations
        );
    }
    Ok(())
}

fn table<'a>(
    text: &mut String,
    title: &str,
    groups: impl Iterator<Item = &'a Refused>,
) -> anyhow::Result<()> {
    let mut groups = groups.peekable();
    if groups.peek().is_none() {
        return Ok(());
    }
    writeln!(text, "\n### {title}\n\n| Operations | Code | Reason |\n|---|---|---|")?;
    for group in groups {
        let (operations, code) = (group.operations.join(", "), &group.code);
        let reason = group.reason.replace('|', "\\|");
        writeln!(text, "| {operations} | `{code}` | {reason} |")?;
    }
    Ok(())
}

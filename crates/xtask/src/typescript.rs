//! Writes TypeScript types for the operations that the console calls, and nothing else.
//!
//! `console/operations.json` lists them, built or not: a page may wait for its operation. Types only,
//! so that a browser loads nothing of this.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use anyhow::{Context, bail};
use serde_json::Value;

use crate::codegen::read;

/// The text of `console/src/api/generated/<service>.ts` for every service in the list.
pub(crate) fn files(root: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let called: BTreeMap<String, Vec<String>> = read(&root.join("console/operations.json"))?;
    let mut files = BTreeMap::new();
    for (service, operations) in &called {
        let model: Value = read(&root.join(format!("models/{service}.json")))?;
        let text = module(service, &model, operations)?;
        files.insert(format!("console/src/api/generated/{service}.ts"), text);
    }
    files.insert("console/src/api/generated/actions.ts".into(), actions(root)?);
    Ok(files)
}

/// The built operations by the service's name in policies, for the places where actions are chosen.
fn actions(root: &Path) -> anyhow::Result<String> {
    let built: BTreeMap<String, Vec<String>> = read(&root.join("models/built.json"))?;
    let mut text = String::from(
        "// Actions of the built operations, by service. Written by `cargo xtask codegen`; do not edit.\n\n\
         export const ACTIONS: Record<string, string[]> = {\n",
    );
    for (service, operations) in &built {
        let name = match service.as_str() {
            "monitoring" => "cloudwatch",
            "sso-admin" => "sso",
            other => other,
        };
        // The portal's calls and those of its sign-in are not decided by policies.
        if !matches!(service.as_str(), "sso" | "sso-oidc") {
            writeln!(text, "  \"{name}\": {},", serde_json::to_string(operations)?)?;
        }
    }
    text.push_str("};\n");
    Ok(text)
}

fn module(service: &str, model: &Value, operations: &[String]) -> anyhow::Result<String> {
    let mut text = format!(
        "// Types of the {service} operations that the console calls. Written by `cargo xtask codegen`; do not edit.\n\n\
         export interface Operations {{\n"
    );
    let mut wanted = BTreeSet::new();
    for operation in operations {
        let known = model["operations"].get(operation);
        let known = known.with_context(|| format!("{service} has no operation {operation}"))?;
        let mut sides = Vec::new();
        for side in ["input", "output"] {
            let shape = known[side]["shape"].as_str();
            if let Some(shape) = shape {
                reach(model, shape, &mut wanted);
            }
            sides.push(shape.unwrap_or("object"));
        }
        writeln!(text, "  {operation}: {{ input: {}; output: {} }};", sides[0], sides[1])?;
    }
    text.push_str("}\n");
    for shape in &wanted {
        structure(model, shape, &mut text)?;
    }
    Ok(text)
}

/// Collects the structures that `name` leads to, itself included.
fn reach(model: &Value, name: &str, wanted: &mut BTreeSet<String>) {
    let shape = &model["shapes"][name];
    let next = |place: &Value| place["shape"].as_str().unwrap_or_default().to_owned();
    match shape["type"].as_str() {
        Some("structure") if wanted.insert(name.to_owned()) => {
            for member in shape["members"].as_object().into_iter().flat_map(|all| all.values()) {
                reach(model, &next(member), wanted);
            }
        }
        Some("list") => reach(model, &next(&shape["member"]), wanted),
        Some("map") => reach(model, &next(&shape["value"]), wanted),
        _ => {}
    }
}

fn structure(model: &Value, name: &str, text: &mut String) -> anyhow::Result<()> {
    let shape = &model["shapes"][name];
    let members = shape["members"].as_object().filter(|members| !members.is_empty());
    let Some(members) = members else {
        writeln!(text, "\nexport type {name} = object;")?;
        return Ok(());
    };
    writeln!(text, "\nexport interface {name} {{")?;
    for (member, target) in members {
        let target = target["shape"].as_str().context("a member has a shape")?;
        let is_required = shape["required"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one.as_str() == Some(member)));
        let mark = if is_required { "" } else { "?" };
        writeln!(text, "  {member}{mark}: {};", written(model, target)?)?;
    }
    text.push_str("}\n");
    Ok(())
}

/// Timestamps are texts as in RFC 3339, blobs are texts in base64.
fn written(model: &Value, name: &str) -> anyhow::Result<String> {
    let shape = &model["shapes"][name];
    let inner = |side: &str| written(model, shape[side]["shape"].as_str().unwrap_or_default());
    Ok(match shape["type"].as_str() {
        Some("structure") => name.to_owned(),
        Some("list") => format!("{}[]", inner("member")?),
        Some("map") => format!("Record<string, {}>", inner("value")?),
        Some("integer" | "long" | "float" | "double") => "number".into(),
        Some("boolean") => "boolean".into(),
        Some("string" | "blob" | "timestamp") => "string".into(),
        other => bail!("{name} has the type {other:?}, which is not known"),
    })
}

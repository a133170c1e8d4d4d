//! Writes plain Rust structs for the shapes that built operations reach, and nothing else.
//!
//! `models/built.json` lists the operations. The structs carry serde names only; what is required,
//! how long or which pattern is checked by `wire` against the model before a struct is made.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, bail, ensure};
use serde_json::Value;

use crate::compat;
use crate::names::{camel, snake};
use crate::typescript;

/// Structures that show only what differs or was asked for: an empty list in them is left out. Everywhere else the
/// real services show empty lists, and clients rely on it.
const SPARSE: &[&str] = &["ClusterPendingModifiedValues", "Datapoint", "PendingModifiedValues"];

/// Writes `crates/wire/src/generated/<service>.rs` for every service in `models/built.json`, and what
/// follows from the same models: the list of operations, the console's types.
pub(crate) fn write(root: &Path) -> anyhow::Result<()> {
    for (path, text) in files(root)? {
        fs::write(root.join(&path), text).with_context(|| format!("write {path}"))?;
    }
    Ok(())
}

/// Fails and names the first file that differs from what [`write`] would write.
pub(crate) fn check(root: &Path) -> anyhow::Result<()> {
    for (path, text) in files(root)? {
        let there = fs::read_to_string(root.join(&path)).unwrap_or_default();
        ensure!(there == text, "{path} is out of date: run `cargo xtask codegen`");
    }
    Ok(())
}

fn files(root: &Path) -> anyhow::Result<BTreeMap<String, String>> {
    let built: BTreeMap<String, Vec<String>> = read(&root.join("models/built.json"))?;
    let mut files = BTreeMap::new();
    for (service, operations) in &built {
        let model: Value = read(&root.join(format!("models/{service}.json")))?;
        let text = Writer { model: &model }.service(service, operations)?;
        files.insert(format!("crates/wire/src/generated/{}.rs", module(service)), format(&text)?);
    }
    let mut list = String::from(
        "//! Typed shapes of the built operations. Written by `cargo xtask codegen`.\n\n",
    );
    for service in built.keys() {
        writeln!(list, "pub mod {};", module(service))?;
    }
    files.insert("crates/wire/src/generated/mod.rs".into(), list);
    files.insert("docs/compat.md".into(), compat::page(root, &built)?);
    files.extend(typescript::files(root)?);
    Ok(files)
}

pub(crate) fn read<T: serde::de::DeserializeOwned>(path: &Path) -> anyhow::Result<T> {
    let text = fs::read_to_string(path).with_context(|| format!("read {}", path.display()))?;
    serde_json::from_str(&text).with_context(|| format!("parse {}", path.display()))
}

/// `sso-admin` becomes `sso_admin`.
fn module(service: &str) -> String {
    service.replace('-', "_")
}

struct Writer<'a> {
    model: &'a Value,
}

impl Writer<'_> {
    fn service(&self, service: &str, operations: &[String]) -> anyhow::Result<String> {
        let mut wanted = BTreeSet::new();
        for operation in operations {
            let known = self.model["operations"].get(operation);
            let known = known.with_context(|| format!("{service} has no operation {operation}"))?;
            for side in ["input", "output"] {
                if let Some(shape) = known[side]["shape"].as_str() {
                    self.reach(shape, &mut wanted);
                }
            }
        }
        let mut text = format!(
            "//! Typed shapes of the built {service} operations. Written by `cargo xtask codegen`; do not edit.\n\n\
             use serde::{{Deserialize, Serialize}};\n"
        );
        let mut names = BTreeMap::new();
        for shape in &wanted {
            if let Some(other) = names.insert(camel(shape), shape) {
                bail!("{shape} and {other} have the same name in Rust");
            }
            self.structure(shape, &mut text)?;
        }
        Ok(text)
    }

    fn shape(&self, name: &str) -> &Value {
        &self.model["shapes"][name]
    }

    /// Collects the structures that `name` leads to, itself included.
    fn reach(&self, name: &str, wanted: &mut BTreeSet<String>) {
        let shape = self.shape(name);
        match shape["type"].as_str() {
            Some("structure") if shape["document"] == true => {}
            Some("structure") if wanted.insert(name.to_owned()) => {
                for member in shape["members"].as_object().into_iter().flat_map(|all| all.values())
                {
                    self.reach(member["shape"].as_str().unwrap_or_default(), wanted);
                }
            }
            Some("list") => {
                self.reach(shape["member"]["shape"].as_str().unwrap_or_default(), wanted)
            }
            Some("map") => self.reach(shape["value"]["shape"].as_str().unwrap_or_default(), wanted),
            _ => {}
        }
    }

    fn structure(&self, name: &str, text: &mut String) -> anyhow::Result<()> {
        let shape = self.shape(name);
        writeln!(text, "\n#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]")?;
        writeln!(text, "pub struct {} {{", camel(name))?;
        for (member, target) in shape["members"].as_object().into_iter().flatten() {
            let target = target["shape"].as_str().context("a member has a shape")?;
            let required = shape["required"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one.as_str() == Some(member)));
            let bare = self.rust_type(target)?;
            let many = bare.starts_with("Vec<") || bare.starts_with("::std::collections");
            let boxed = self.is_recursive(name, target);
            let bare = if boxed { format!("Box<{bare}>") } else { bare };
            let (rule, written) = if bare.starts_with("Vec<") && SPARSE.contains(&name) {
                (", default, skip_serializing_if = \"Vec::is_empty\"", bare)
            } else if many && SPARSE.contains(&name) {
                (
                    ", default, skip_serializing_if = \"::std::collections::BTreeMap::is_empty\"",
                    bare,
                )
            } else if many {
                (", default", bare)
            } else if required && !boxed {
                ("", bare)
            } else {
                (
                    ", default, skip_serializing_if = \"::std::option::Option::is_none\"",
                    format!("::std::option::Option<{bare}>"),
                )
            };
            writeln!(text, "    #[serde(rename = \"{member}\"{rule})]")?;
            writeln!(text, "    pub {}: {written},", snake(member))?;
        }
        writeln!(text, "}}")?;
        Ok(())
    }

    /// Whether a direct (not listed) member leads back to its own structure.
    fn is_recursive(&self, name: &str, target: &str) -> bool {
        let mut wanted = BTreeSet::new();
        self.shape(target)["type"] == "structure" && {
            self.reach(target, &mut wanted);
            wanted.contains(name)
        }
    }

    fn rust_type(&self, name: &str) -> anyhow::Result<String> {
        let shape = self.shape(name);
        let inner = |side: &str| self.rust_type(shape[side]["shape"].as_str().unwrap_or_default());
        Ok(match shape["type"].as_str() {
            Some("structure") if shape["document"] == true => "::serde_json::Value".into(),
            Some("structure") => camel(name),
            Some("list") => format!("Vec<{}>", inner("member")?),
            Some("map") => format!("::std::collections::BTreeMap<String, {}>", inner("value")?),
            Some("integer") => "i32".into(),
            Some("long") => "i64".into(),
            Some("float" | "double") => "f64".into(),
            Some("boolean") => "bool".into(),
            Some("string" | "blob") if shape["sensitive"] == true => {
                "crate::sensitive::Sensitive".into()
            }
            Some("string" | "blob" | "timestamp") => "String".into(),
            other => bail!("{name} has the type {other:?}, which is not known"),
        })
    }
}

/// The generated text as rustfmt writes it, so that `cargo fmt --check` agrees.
#[expect(clippy::disallowed_methods, reason = "a developer command, not a part of the service")]
fn format(text: &str) -> anyhow::Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config", "max_width=100,use_small_heuristics=Max"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("start rustfmt")?;
    let mut into = child.stdin.take().context("rustfmt reads its standard input")?;
    let text = text.to_owned();
    let feeder = std::thread::spawn(move || std::io::Write::write_all(&mut into, text.as_bytes()));
    let done = child.wait_with_output().context("wait for rustfmt")?;
    feeder.join().expect("writing to a pipe does not panic").context("feed rustfmt")?;
    ensure!(done.status.success(), "rustfmt refuses the generated text");
    String::from_utf8(done.stdout).context("rustfmt writes text")
}

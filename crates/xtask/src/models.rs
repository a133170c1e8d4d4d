//! Takes AWS's service models out of the pinned `botocore` package and strips what we do not need.
//!
//! The package is Apache-2.0; the notice is kept in `models/NOTICE`. Nothing here runs during a
//! build: the stripped models are committed, and a newer botocore is a reviewed change of this file.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};
use serde_json::{Map, Value};

/// The release the models are taken from, and the SHA-256 of its wheel.
const VERSION: &str = "1.44.5";
const WHEEL_SHA256: &str = "8f16a56d1dff125dd65322ae021efa7ba5195a6db5102b96862566055b748921";

/// Service and API version; the folder names inside the package.
const SERVICES: &[(&str, &str)] = &[
    ("account", "2021-02-01"),
    ("cloudtrail", "2013-11-01"),
    ("cloudwatch", "2010-08-01"),
    ("ec2", "2016-11-15"),
    ("iam", "2010-05-08"),
    ("identitystore", "2020-06-15"),
    ("pi", "2018-02-27"),
    ("rds", "2014-10-31"),
    ("rds-data", "2018-08-01"),
    ("secretsmanager", "2017-10-17"),
    ("sso", "2019-06-10"),
    ("sso-admin", "2020-07-20"),
    ("sso-oidc", "2019-06-10"),
    ("sts", "2011-06-15"),
];

/// Members of any object that are prose or serve clients only.
const DROPPED: &[&str] = &[
    "documentation",
    "deprecated",
    "deprecatedMessage",
    "deprecatedSince",
    "idempotencyToken",
    "box",
    "endpoint",
    "endpointdiscovery",
    "examples",
];

/// Downloads the wheel, checks its hash and writes `models/<service>.json`.
pub(crate) fn fetch(root: &Path) -> anyhow::Result<()> {
    let folder = root.join("target/models");
    fs::create_dir_all(&folder).context("create the download folder")?;
    run("pip", &["download", "--quiet", "--no-deps", "--dest", "."], &folder, VERSION)?;
    let wheel = format!("botocore-{VERSION}-py3-none-any.whl");
    let sum = output("sha256sum", &[&wheel], &folder)?;
    ensure!(sum.starts_with(WHEEL_SHA256), "{wheel} has the hash {sum}, not the pinned one");
    for (service, version) in SERVICES {
        let inside = format!("botocore/data/{service}/{version}/service-2.json.gz");
        let text = output(
            "python3",
            &[
                "-c",
                "import gzip,sys,zipfile;sys.stdout.buffer.write(gzip.decompress(\
                 zipfile.ZipFile(sys.argv[1]).read(sys.argv[2])))",
                &wheel,
                &inside,
            ],
            &folder,
        )?;
        let mut model: Value = serde_json::from_str(&text).context("parse a service model")?;
        strip(&mut model);
        // CloudWatch signs, and is called by its clients, under another name.
        let name = if *service == "cloudwatch" { "monitoring" } else { service };
        write_lines(&root.join(format!("models/{name}.json")), &model)?;
    }
    Ok(())
}

/// Removes prose everywhere, but never a member of a structure that happens to have such a name.
fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, inner| !DROPPED.contains(&name.as_str()) || !is_prose(inner));
            for inner in fields.values_mut() {
                strip(inner);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(strip),
        _ => {}
    }
}

/// A structure member called `documentation` would be an object with a `shape`.
fn is_prose(value: &Value) -> bool {
    value.get("shape").is_none()
}

/// One operation or shape a line, so that a newer model shows up as a readable difference.
fn write_lines(path: &Path, model: &Value) -> anyhow::Result<()> {
    let mut text = String::from("{\n");
    let top = model.as_object().context("a model is an object")?;
    for (at, section) in ["version", "metadata", "operations", "shapes"].iter().enumerate() {
        let value = top.get(*section).with_context(|| format!("a model has {section}"))?;
        text.push_str(&format!("{}:", Value::from(*section)));
        match value.as_object().filter(|_| 2 <= at) {
            Some(entries) => push_entries(&mut text, entries),
            None => text.push_str(&value.to_string()),
        }
        text.push_str(if at == 3 { "\n" } else { ",\n" });
    }
    text.push_str("}\n");
    fs::write(path, text).with_context(|| format!("write {}", path.display()))
}

fn push_entries(text: &mut String, entries: &Map<String, Value>) {
    text.push_str("{\n");
    for (at, (name, value)) in entries.iter().enumerate() {
        let comma = if at + 1 == entries.len() { "" } else { "," };
        text.push_str(&format!("{}:{value}{comma}\n", Value::from(name.as_str())));
    }
    text.push('}');
}

fn run(program: &str, words: &[&str], folder: &Path, version: &str) -> anyhow::Result<()> {
    let package = format!("botocore=={version}");
    let words: Vec<&str> = words.iter().copied().chain([package.as_str()]).collect();
    output(program, &words, folder).map(drop)
}

#[expect(clippy::disallowed_methods, reason = "a developer command, not a part of the service")]
fn output(program: &str, words: &[&str], folder: &Path) -> anyhow::Result<String> {
    let done = Command::new(program).args(words).current_dir(folder).output();
    let done = done.with_context(|| format!("start {program}"))?;
    ensure!(done.status.success(), "{program} says {}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).context("read the command's output as text")
}

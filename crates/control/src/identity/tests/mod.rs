//! Scripts of calls and what they must answer, run through the action table.
//!
//! A line is a caller, an action and its input in JSON, in which `$NAME` stands for something kept
//! from an earlier answer. Callers are `root`, an access key id, or `id+session token`. Below it,
//! indented: `= JSON` that the answer must contain, `! Code text` of a refusal whose message must
//! contain the text, `@ NAME path` to keep a part of the answer, `- path` for a part that must
//! not be there, `# path number` for the length of a list. `step N` moves the clock by N seconds.
//! `codes SEED` keeps what a device of that seed shows one step ago, now and one step on, as `PREV`,
//! `NOW` and `NEXT`. `used KEY SERVICE REGION` is what the door notes of a call.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::actions::{self, Guard};
use crate::call::Call;
use crate::identity::account::{self, NewAccount};
use crate::identity::authorize::{Denied, authorize};
use crate::identity::credential;
use crate::identity::policy::request::Context;
use crate::identity::totp;
use crate::testbench::{ACCOUNT, Bench};

mod cases;
mod filters;
mod limits;
mod paging;
mod storm;

/// A bench with the account that its calls come from, and another one.
async fn bench() -> Bench {
    let bench = Bench::new();
    for (id, email) in [(ACCOUNT, "root@example.com"), ("210987654321", "other@example.com")] {
        let new = NewAccount {
            id: Some(id.to_owned()),
            name: "test".to_owned(),
            root_email: email.to_owned(),
            root_password: Sensitive::new("Str0ng-Pass!1".to_owned()),
            access_key: false,
        };
        account::create(&bench.control, new).await.unwrap();
    }
    bench
}

/// Runs a script from the start on a bench of its own.
async fn check(script: &str) {
    check_with(script, BTreeMap::new()).await;
}

/// The same, with names that stand for something from the start. Answers what has become of both.
async fn check_with(
    script: &str,
    mut kept: BTreeMap<String, String>,
) -> (Bench, BTreeMap<String, String>) {
    let bench = bench().await;
    let mut answer = Ok(Value::Null);
    let mut judged = true;
    for (number, line) in script.lines().enumerate() {
        let place = format!("line {}: {}", number + 1, line.trim());
        let filled = fill(line, &kept);
        match filled.strip_prefix("  ") {
            _ if line.trim().is_empty() || line.starts_with('#') => {}
            Some(expected) => {
                judge(expected.trim(), &answer, &mut kept, &place);
                judged = true;
            }
            None => {
                assert!(judged || answer.is_ok(), "before {place}: {answer:?}");
                if let Some(seconds) = filled.strip_prefix("step ") {
                    bench.step(Duration::from_secs(seconds.trim().parse().unwrap()));
                    continue;
                }
                if let Some(seed) = filled.strip_prefix("codes ") {
                    keep_codes(&bench, seed.trim(), &mut kept);
                    continue;
                }
                if let Some(use_) = filled.strip_prefix("used ") {
                    let words: Vec<&str> = use_.split(' ').collect();
                    run(&bench, words[0], "sts:GetCallerIdentity", serde_json::json!({}))
                        .await
                        .unwrap();
                    let now = bench.root().now;
                    bench.control.directory.used(words[0], words[1], words[2], now);
                    continue;
                }
                let (caller, rest) = filled.split_once(' ').expect("a caller");
                let (action, input) = rest.split_once(' ').unwrap_or((rest, "{}"));
                let input = serde_json::from_str(input).unwrap_or_else(|e| panic!("{place}: {e}"));
                answer = run(&bench, caller, action, input).await;
                judged = false;
            }
        }
    }
    assert!(judged || answer.is_ok(), "last line: {answer:?}");
    (bench, kept)
}

/// Does what an authenticator program does with the seed that `CreateVirtualMFADevice` gave.
fn keep_codes(bench: &Bench, seed: &str, kept: &mut BTreeMap<String, String>) {
    let text = String::from_utf8(STANDARD.decode(seed).unwrap()).unwrap();
    let letters = text.chars().map(|c| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).unwrap());
    let bits: Vec<bool> =
        letters.flat_map(|at| (0..5).rev().map(move |bit| at >> bit & 1 == 1)).collect();
    let seed: Vec<u8> = bits
        .chunks_exact(8)
        .map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit)))
        .collect();
    let step = totp::step(bench.root().now);
    for (name, off) in [("PREV", -1), ("NOW", 0), ("NEXT", 1)] {
        kept.insert(name.to_owned(), totp::code(&seed, step + off));
    }
}

fn fill(line: &str, kept: &BTreeMap<String, String>) -> String {
    // Longer names first, so that none is mistaken for the start of another.
    let mut names: Vec<&String> = kept.keys().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.iter().fold(line.to_owned(), |line, name| line.replace(&format!("${name}"), &kept[*name]))
}

fn judge(
    expected: &str,
    answer: &Result<Value, ApiError>,
    kept: &mut BTreeMap<String, String>,
    place: &str,
) {
    let (kind, rest) = expected.split_once(' ').unwrap_or((expected, ""));
    if kind == "!" {
        let (code, text) = rest.split_once(' ').unwrap_or((rest, ""));
        let error = answer.as_ref().expect_err(place);
        assert_eq!(error.code, code, "{place}: {error}");
        assert!(error.message.contains(text), "{place}: {error}");
        return;
    }
    let value = answer.as_ref().unwrap_or_else(|error| panic!("{place}: {error}"));
    let (path, right) = rest.rsplit_once(' ').unwrap_or((rest, ""));
    match kind {
        "=" => {
            let part: Value = serde_json::from_str(rest).unwrap_or_else(|e| panic!("{place}: {e}"));
            assert!(contains(value, &part), "{place}\nanswer: {value}");
        }
        "@" => {
            let text = find(value, right).and_then(Value::as_str).expect(place);
            kept.insert(path.to_owned(), text.to_owned());
        }
        "-" => assert!(find(value, rest).is_none(), "{place}\nanswer: {value}"),
        "#" => {
            let length = find(value, path).and_then(Value::as_array).map_or(0, Vec::len);
            assert_eq!(length.to_string(), right, "{place}\nanswer: {value}");
        }
        _ => panic!("{place}: what is {kind}?"),
    }
}

fn find<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    let at = path.split('.').try_fold(value, |value, part| match part.parse::<usize>() {
        Ok(index) => value.get(index),
        Err(_) => value.get(part),
    });
    at.filter(|value| !value.is_null())
}

/// Objects contain what they name, lists have as many elements, a text that begins with `~` is
/// contained in the other.
fn contains(value: &Value, part: &Value) -> bool {
    match (value, part) {
        (Value::Object(all), Value::Object(some)) => {
            some.iter().all(|(key, part)| all.get(key).is_some_and(|value| contains(value, part)))
        }
        (Value::Array(all), Value::Array(some)) => {
            all.len() == some.len()
                && all.iter().zip(some).all(|(value, part)| contains(value, part))
        }
        (Value::String(text), Value::String(part)) => match part.strip_prefix('~') {
            Some(part) => text.contains(part),
            None => text == part,
        },
        _ => value == part,
    }
}

/// A call as the door makes it, after the signature.
async fn run(bench: &Bench, caller: &str, action: &str, input: Value) -> Result<Value, ApiError> {
    run_as(call(bench, caller).await?, action, input).await
}

async fn run_as(call: Call, action: &str, input: Value) -> Result<Value, ApiError> {
    let (service, operation) = action.split_once(':').unwrap_or(("iam", action));
    let row = actions::find(service, operation).unwrap_or_else(|| panic!("{action} is not built"));
    let resources = match row.guard {
        Guard::Targets(templates) => {
            let full = |template: &&str| match *template {
                "*" => "*".to_owned(),
                path => format!("arn:aws:{service}::{}:{path}", call.account()),
            };
            templates.iter().map(full).collect()
        }
        Guard::Find(find) => find(call.clone(), input.clone()).await?,
        Guard::Open | Guard::HandlerDecides => Vec::new(),
    };
    for resource in resources {
        let asked = format!("{service}:{operation}");
        match authorize(&call, &asked, &resource, Context::new()).await {
            Ok(()) => {}
            Err(Denied::Unknown(error)) => return Err(error),
            Err(Denied::Refused(refused)) => {
                return Err(ApiError::new("AccessDenied", refused.sentence));
            }
        }
    }
    (row.handler)(call, input).await
}

async fn call(bench: &Bench, caller: &str) -> Result<Call, ApiError> {
    if caller == "root" {
        return Ok(bench.root());
    }
    let (id, token) = match caller.split_once('+') {
        Some((id, token)) => (id, Some(token)),
        None => (caller, None),
    };
    let invalid = || ApiError::new("InvalidClientTokenId", "invalid");
    let known = credential::find(&bench.control, id, token).await?.ok_or_else(invalid)?;
    if !known.active {
        return Err(invalid());
    }
    let call = bench.call((*known.caller).clone());
    match known.expires {
        Some(expires) if expires <= call.now => Err(ApiError::new("ExpiredToken", "expired")),
        _ => Ok(call),
    }
}

//! One program for all targets: `BOREALIS_FUZZ_TARGET` names the one that runs.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;

#[path = "../bodies/mod.rs"]
mod bodies;

static BODY: OnceLock<fn(&[u8])> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let body = BODY.get_or_init(|| {
        let name = std::env::var("BOREALIS_FUZZ_TARGET").expect("BOREALIS_FUZZ_TARGET is set");
        let found = bodies::TARGETS.iter().find(|(known, _)| *known == name);
        found.expect("a target of fuzz/bodies/mod.rs").1
    });
    body(bytes);
});

//! The bodies of the fuzz targets over their seeds, and over those bent a little: what CI sees of the
//! fuzzing, so that no target rots.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::server::repository;

#[path = "../../../../fuzz/bodies/mod.rs"]
mod bodies;

/// Seeds of each target by its name.
fn seeds(target: &str) -> Vec<PathBuf> {
    let folder = repository().join("fuzz/seeds").join(target);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|_| panic!("{target} has no seeds"));
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// The seed cut short, and with single bits and whole bytes changed.
fn bent(seed: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let step = seed.len() / 64 + 1;
    (0..seed.len()).step_by(step).flat_map(move |at| {
        let changed = |byte: u8| {
            let mut copy = seed.to_vec();
            copy[at] = byte;
            copy
        };
        [seed[..at].to_vec(), changed(seed[at] ^ 1), changed(seed[at] ^ 0x80), changed(b'\n')]
    })
}

#[test]
fn every_target_holds_over_its_seeds() {
    let mut runs = 0;
    for (target, body) in bodies::TARGETS {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target} has no seeds");
        for path in seeds {
            let seed = std::fs::read(&path).unwrap();
            body(&seed);
            for input in bent(&seed) {
                body(&input);
                runs += 1;
            }
        }
    }
    assert!(1_000 < runs, "{runs} inputs only");
}

#[test]
fn every_folder_of_seeds_has_a_target() {
    let known: BTreeSet<&str> = bodies::TARGETS.iter().map(|(name, _)| *name).collect();
    for entry in std::fs::read_dir(repository().join("fuzz/seeds")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(name.as_str()), "fuzz/seeds/{name} is nobody's");
    }
}

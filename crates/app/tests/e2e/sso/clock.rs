//! A time of day that a test moves, for the server and for the AWS CLI alike.

use std::path::PathBuf;
use std::process::Command;

use crate::server::{command, folder};

/// What stands between a program and the C library's clock.
#[derive(Debug)]
pub(super) struct Clock {
    place: tempfile::TempDir,
}

impl Clock {
    pub(super) fn new() -> Self {
        let place = folder();
        let source = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/sso/clock.c");
        let built = command("gcc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(place.path().join("clock.so"))
            .args([source, "-ldl"])
            .status()
            .unwrap();
        assert!(built.success(), "gcc builds the clock");
        let clock = Self { place };
        clock.set(0);
        clock
    }

    fn file(&self) -> PathBuf {
        self.place.path().join("ahead")
    }

    /// Seconds from now on ahead of the real time. Written beside and renamed: nobody reads half.
    pub(super) fn set(&self, seconds: u64) {
        let beside = self.place.path().join("next");
        std::fs::write(&beside, seconds.to_string()).unwrap();
        std::fs::rename(beside, self.file()).unwrap();
    }

    /// Lets a program go by this clock.
    pub(super) fn rule(&self, program: &mut Command) {
        program
            .env("LD_PRELOAD", self.place.path().join("clock.so"))
            .env("BOREALIS_TEST_CLOCK", self.file());
    }
}

//! What this machine has: memory, and the operating system user that engines run as.

use std::fs;

use nix::unistd::{User, geteuid};

use crate::disk::Owner;

/// Users that may own an engine's files when we are root, best first. Engines refuse to run as root.
const ENGINE_USERS: [&str; 3] = ["postgres", "borealis", "nobody"];

/// The machine as far as engines are concerned.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts {
    /// Memory that all processes together may use.
    pub(crate) memory_bytes: u64,
    /// Whom engines run as; `None`: as ourselves, because we are not root.
    pub(crate) engine_user: Option<Owner>,
}

/// This machine cannot run engines.
#[derive(Debug, thiserror::Error)]
#[error(
    "no operating system user to run engines as: they refuse to run as root, and there is no user \
     `postgres`, `borealis` or `nobody`"
)]
pub struct NoEngineUser;

impl Facts {
    /// Looks at the machine.
    pub(crate) fn read() -> Result<Self, NoEngineUser> {
        let engine_user = if geteuid().is_root() {
            let users = ENGINE_USERS.iter().filter_map(|name| User::from_name(name).ok().flatten());
            let user = users.into_iter().next().ok_or(NoEngineUser)?;
            Some(Owner { uid: user.uid.as_raw(), gid: user.gid.as_raw() })
        } else {
            None
        };
        Ok(Self { memory_bytes: memory_bytes(), engine_user })
    }
}

/// The machine's memory or our control group's limit, whichever is smaller; 1 GiB when unknown.
fn memory_bytes() -> u64 {
    let machine = fs::read_to_string("/proc/meminfo").ok().and_then(|text| meminfo_total(&text));
    let group = fs::read_to_string("/sys/fs/cgroup/memory.max")
        .ok()
        .and_then(|text| text.trim().parse::<u64>().ok());
    machine.into_iter().chain(group).min().unwrap_or(1 << 30)
}

fn meminfo_total(text: &str) -> Option<u64> {
    let line = text.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kilobytes.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::meminfo_total;

    #[test]
    fn total_memory_is_read_from_meminfo() {
        for (text, bytes) in [
            ("MemTotal:       24683520 kB\nMemFree: 1 kB\n", Some(25_275_924_480)),
            ("MemFree: 1 kB\n", None),
            ("MemTotal: lots\n", None),
        ] {
            assert_eq!(meminfo_total(text), bytes, "{text}");
        }
    }
}

//! The text of blocks in a hosts file. Pure but for the question whether a process lives.

use std::fs;
use std::net::IpAddr;

/// The longest DNS name, and the longest part of one between dots.
const NAME_BYTES_MAX: usize = 253;
const LABEL_BYTES_MAX: usize = 63;

/// The process that keeps a block: its number, and when it started, because numbers come again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub(super) process: u32,
    /// In the unit of `/proc/<process>/stat`; 0 where that is not known.
    pub(super) started: u64,
}

impl Owner {
    pub(super) fn this_process() -> Self {
        let process = std::process::id();
        Self { process, started: started(process).unwrap_or(0) }
    }

    /// `false` when it cannot be told.
    pub(super) fn is_gone(&self) -> bool {
        match started(self.process) {
            Some(started) => started != self.started,
            None => fs::exists("/proc/self/stat").unwrap_or(false),
        }
    }

    fn parse(line: &str) -> Option<Self> {
        let (process, started) = line.strip_prefix("# process ")?.split_once(" started ")?;
        Some(Self { process: process.parse().ok()?, started: started.parse().ok()? })
    }
}

/// Field 22 of `/proc/<process>/stat`. Field 2 is the program's name in parentheses and may hold
/// anything, so counting begins behind its end.
fn started(process: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    stat.rsplit_once(')')?.1.split_whitespace().nth(19)?.parse().ok()
}

/// Whether `name` is a DNS name made of letters, digits, hyphens and dots.
pub(super) fn is_name(name: &str) -> bool {
    name.len() <= NAME_BYTES_MAX
        && name.split('.').all(|label| {
            (1..=LABEL_BYTES_MAX).contains(&label.len())
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        })
}

/// `text` without the blocks for which `goes` says so, given the host's id and the owner. A block
/// that is not closed, or does not say who keeps it, is somebody's handiwork and stays.
pub(super) fn sweep(text: &[u8], goes: impl Fn(&str, &Owner) -> bool) -> Vec<u8> {
    let lines: Vec<&[u8]> = text.split_inclusive(|&byte| byte == b'\n').collect();
    let mut kept = Vec::with_capacity(text.len());
    let mut rest = lines.as_slice();
    while let Some((first, after)) = rest.split_first() {
        match block_at(rest) {
            Some((host, owner, length)) if goes(host, &owner) => {
                rest = rest.get(length..).unwrap_or_default();
            }
            _ => {
                kept.extend_from_slice(first);
                rest = after;
            }
        }
    }
    kept
}

/// The block of `host`.
pub(super) fn text(host: &str, owner: &Owner, lines: &[(&str, IpAddr)]) -> String {
    let Owner { process, started } = owner;
    let mut block = format!("# borealis {host} begin\n# process {process} started {started}\n");
    for (name, address) in lines {
        block.push_str(&format!("{address}\t{name}\n"));
    }
    block.push_str(&format!("# borealis {host} end\n"));
    block
}

/// Whether `block` stands in `text` word for word.
pub(super) fn holds(text: &[u8], block: &str) -> bool {
    text.windows(block.len()).any(|window| window == block.as_bytes())
}

/// Adds a block at the end.
pub(super) fn append(text: &mut Vec<u8>, block: &str) {
    if text.last().is_some_and(|&byte| byte != b'\n') {
        text.push(b'\n');
    }
    text.extend_from_slice(block.as_bytes());
}

/// The block that begins with the first of `lines`: its host, its owner and how many lines it has.
fn block_at<'a>(lines: &[&'a [u8]]) -> Option<(&'a str, Owner, usize)> {
    let text = |line: &&'a [u8]| std::str::from_utf8(line).ok().map(str::trim_end);
    let host = text(lines.first()?)?.strip_prefix("# borealis ")?.strip_suffix(" begin")?;
    let owner = Owner::parse(text(lines.get(1)?)?)?;
    let end = format!("# borealis {host} end");
    let last = lines.iter().position(|line| text(line) == Some(&end))?;
    Some((host, owner, last + 1))
}

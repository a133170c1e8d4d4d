//! What the operating system counts for a server: the time, memory and disk traffic of its
//! processes.

use std::fs;
use std::path::Path;

/// Clock ticks a second, as `/proc` counts them on Linux.
const TICKS: f64 = 100.0;

/// Processes that are looked at below one server.
const PROCESSES_MAX: usize = 10_000;

/// Counts since the server's start, and what is used now.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Usage {
    /// Processor time of the server and all its children, past ones too, in seconds.
    pub(crate) cpu_seconds: f64,
    /// Memory in bytes; what the processes share is counted once.
    pub(crate) memory: u64,
    pub(crate) swap: u64,
    /// Bytes that came from disks and went to disks.
    pub(crate) read: u64,
    pub(crate) written: u64,
}

/// Looks at a server and its children. `None` when there is no such process.
pub(crate) fn usage(pid: i32) -> Option<Usage> {
    let page = page_size();
    let mut usage = Usage::default();
    let mut shared_most = 0;
    let mut waiting = vec![pid];
    let mut seen = 0;
    while let Some(pid) = waiting.pop() {
        let folder = format!("/proc/{pid}");
        let Ok(stat) = fs::read_to_string(format!("{folder}/stat")) else {
            if seen == 0 {
                return None;
            }
            // It ended meanwhile; its parent has what it used.
            continue;
        };
        seen += 1;
        if seen > PROCESSES_MAX {
            break;
        }
        // A child that ended is counted by the server that waited for it.
        usage.cpu_seconds += cpu_seconds(&stat, seen == 1).unwrap_or(0.0);
        let (own, shared) = memory(&format!("{folder}/statm"), page).unwrap_or((0, 0));
        usage.memory += own;
        shared_most = shared_most.max(shared);
        usage.swap += field(&format!("{folder}/status"), "VmSwap:").unwrap_or(0) * 1024;
        usage.read += field(&format!("{folder}/io"), "read_bytes:").unwrap_or(0);
        usage.written += field(&format!("{folder}/io"), "write_bytes:").unwrap_or(0);
        let children = fs::read_to_string(format!("{folder}/task/{pid}/children"));
        let children = children.unwrap_or_default();
        waiting.extend(children.split_whitespace().filter_map(|one| one.parse::<i32>().ok()));
    }
    usage.memory += shared_most;
    Some(usage)
}

/// The process that serves a Unix socket of PostgreSQL, by the lock file beside it.
pub(crate) fn holder_of(socket: &Path) -> Option<i32> {
    let mut lock = socket.as_os_str().to_owned();
    lock.push(".lock");
    fs::read_to_string(Path::new(&lock)).ok()?.lines().next()?.trim().parse().ok()
}

/// Memory that could be given to processes now, in bytes.
pub(crate) fn memory_available() -> Option<u64> {
    field("/proc/meminfo", "MemAvailable:").map(|kilobytes| kilobytes * 1024)
}

/// Of the file system that holds `path`, in bytes.
pub(crate) fn disk_available(path: &Path) -> Option<u64> {
    let found = nix::sys::statvfs::statvfs(path).ok()?;
    Some(found.blocks_available() * found.fragment_size())
}

fn page_size() -> u64 {
    let size = nix::unistd::sysconf(nix::unistd::SysconfVar::PAGE_SIZE).ok().flatten();
    size.and_then(|size| u64::try_from(size).ok()).unwrap_or(4096)
}

/// Own time, and with `children` that of the children that were waited for.
fn cpu_seconds(stat: &str, children: bool) -> Option<f64> {
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    // utime, stime, cutime and cstime are fields 14 to 17, counted from the process's number.
    let ticks = |at: usize| fields.get(at - 3)?.parse::<f64>().ok();
    let own = ticks(14)? + ticks(15)?;
    let past = if children { ticks(16)? + ticks(17)? } else { 0.0 };
    Some((own + past) / TICKS)
}

/// What a process has for itself and what it shares, in bytes.
fn memory(statm: &str, page: u64) -> Option<(u64, u64)> {
    let text = fs::read_to_string(statm).ok()?;
    let mut fields = text.split_whitespace().skip(1).map(|one| one.parse::<u64>().ok());
    let (resident, shared) = (fields.next()??, fields.next()??);
    Some((resident.saturating_sub(shared) * page, shared * page))
}

/// The number after a word at the beginning of a line.
fn field(path: &str, word: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(word))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{cpu_seconds, usage};
    use crate::process::Launch;

    #[test]
    fn time_is_read_from_stat() {
        let stat = "5 (post) gres) S 1 1 1 0 -1 4194560 1 2 3 4 150 50 1000 200 20 0 1 0 777";
        assert_eq!(cpu_seconds(stat, false), Some(2.0));
        assert_eq!(cpu_seconds(stat, true), Some(14.0));
        assert_eq!(cpu_seconds("5 (short) S", true), None);
    }

    #[tokio::test]
    async fn a_process_that_works_and_has_a_child_is_measured() {
        let folder = tempfile::tempdir().unwrap();
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let script = "while :; do :; done & wait";
        let launch = Launch::engine("/bin/sh".into(), None).args(["-c", script]);
        let mut child = launch.spawn(log).unwrap();
        let grows = async {
            loop {
                let used = usage(child.id.pid).unwrap();
                if used.cpu_seconds > 0.0 && used.memory > 0 {
                    return;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), grows).await.unwrap();
        let group = nix::unistd::Pid::from_raw(child.id.pid);
        nix::sys::signal::killpg(group, nix::sys::signal::Signal::SIGKILL).unwrap();
        child.ended().await;
        assert_eq!(usage(child.id.pid), None);
    }
}

//! The only place that starts processes, and the one that tells whether a process still lives.

use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncWriteExt as _;
use tokio::process::{Child, Command};
use tokio::time::{interval, timeout};

use crate::disk::Owner;

/// How often an adopted process, which is not our child, is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// How much of a failed program's last words goes into the error, in bytes.
const LAST_WORDS: usize = 2000;

/// Why a program did not do its work.
#[derive(Debug, thiserror::Error)]
pub enum ProcessError {
    #[error("cannot start {}", program.display())]
    Spawn { program: PathBuf, source: std::io::Error },
    #[error("cannot talk to {}", program.display())]
    Talk { program: PathBuf, source: std::io::Error },
    /// `words` are the last lines it wrote.
    #[error("{} ended with {status}: {words}", program.display())]
    Failed { program: PathBuf, status: ExitStatus, words: String },
    #[error("{} took longer than {} s and was killed", program.display(), limit.as_secs())]
    Slow { program: PathBuf, limit: Duration },
}

/// A program with its arguments. Secrets never go into arguments or environment: any user of the
/// machine may read the former.
#[derive(Debug)]
pub(crate) struct Launch {
    program: PathBuf,
    arguments: Vec<OsString>,
    folder: PathBuf,
    user: Option<Owner>,
    inherits: bool,
}

impl Launch {
    /// An engine's program: sees nothing of our environment and runs as `user` (as us when `None`).
    pub(crate) fn engine(program: PathBuf, user: Option<Owner>) -> Self {
        let folder = PathBuf::from("/");
        Self { program, arguments: Vec::new(), folder, user, inherits: false }
    }

    /// A tool of the machine that runs as us in `folder`, with our environment (proxies, home).
    pub(crate) fn tool(program: &str, folder: &Path) -> Self {
        let (program, folder) = (PathBuf::from(program), folder.to_owned());
        Self { program, arguments: Vec::new(), folder, user: None, inherits: true }
    }

    pub(crate) fn arg(mut self, argument: impl Into<OsString>) -> Self {
        self.arguments.push(argument.into());
        self
    }

    pub(crate) fn args<A: Into<OsString>>(mut self, all: impl IntoIterator<Item = A>) -> Self {
        self.arguments.extend(all.into_iter().map(Into::into));
        self
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).current_dir(&self.folder).process_group(0);
        if !self.inherits {
            command.env_clear().env("PATH", "/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC");
        }
        if let Some(Owner { uid, gid }) = self.user {
            command.gid(gid).uid(uid);
        }
        command
    }

    /// Runs the program to its end and returns what it wrote to standard output. `input` is its
    /// standard input. Killed when it takes longer than `limit` or when the caller loses interest.
    pub(crate) async fn run(self, input: &[u8], limit: Duration) -> Result<String, ProcessError> {
        let mut child = self
            .command()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|source| ProcessError::Spawn { program: self.program.clone(), source })?;
        let mut stdin = child.stdin.take();
        let talk = async {
            if let Some(pipe) = stdin.as_mut() {
                match pipe.write_all(input).await {
                    // It may well end without reading all; its exit status says whether that is fine.
                    Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                        return Err(error);
                    }
                    _ => {}
                }
            }
            drop(stdin);
            child.wait_with_output().await
        };
        let Ok(ended) = timeout(limit, talk).await else {
            return Err(ProcessError::Slow { program: self.program, limit });
        };
        let output =
            ended.map_err(|source| ProcessError::Talk { program: self.program.clone(), source })?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
        }
        let words = last_words(&output.stderr);
        Err(ProcessError::Failed { program: self.program, status: output.status, words })
    }

    /// Starts the program and leaves it running, also after we end. Both its outputs go to `log`.
    pub(crate) fn spawn(self, log: File) -> Result<Process, ProcessError> {
        let failed = |source| ProcessError::Spawn { program: self.program.clone(), source };
        let errors = log.try_clone().map_err(failed)?;
        let child = self
            .command()
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            .spawn()
            .map_err(failed)?;
        let pid = child.id().and_then(|pid| i32::try_from(pid).ok()).unwrap_or_default();
        let id = ProcessId { pid, started: alive(pid).unwrap_or_default() };
        Ok(Process { id, child: Some(child) })
    }
}

fn last_words(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(LAST_WORDS)..]);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("; ")
}

/// A process, told apart from a later one with the same number by the moment it started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ProcessId {
    pub(crate) pid: i32,
    /// In clock ticks since the machine started.
    pub(crate) started: u64,
}

impl ProcessId {
    /// The process that has this number now, unless it is dead.
    pub(crate) fn of(pid: i32) -> Option<Self> {
        alive(pid).map(|started| Self { pid, started })
    }

    pub(crate) fn lives(self) -> bool {
        alive(self.pid) == Some(self.started)
    }

    /// Whether somebody has stopped it (`SIGSTOP`): it is there and does nothing.
    pub(crate) fn is_stopped(self) -> bool {
        let state = |stat: String| fields(&stat)?.next().map(|state| state == "T");
        stat(self.pid).and_then(state).unwrap_or(false)
    }

    /// The folder the process works in.
    pub(crate) fn folder(self) -> Option<PathBuf> {
        fs::read_link(format!("/proc/{}/cwd", self.pid)).ok()
    }
}

/// Every process that works in `folder`.
fn all_in(folder: &Path) -> Vec<ProcessId> {
    let Ok(folder) = fs::canonicalize(folder) else { return Vec::new() };
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|process| process.file_name().to_str()?.parse().ok());
    numbers
        .filter_map(ProcessId::of)
        .filter(|process| process.folder().as_ref() == Some(&folder))
        .collect()
}

/// The numbers of all processes that work in `folder`.
pub(crate) fn numbers_of_all_in(folder: &Path) -> Vec<i32> {
    all_in(folder).into_iter().map(|id| id.pid).collect()
}

/// The time that all processes that work in `folder` have had of processors, in clock ticks.
pub(crate) fn time_of_all_in(folder: &Path) -> u64 {
    all_in(folder).into_iter().filter_map(|id| time(&stat(id.pid)?)).sum()
}

/// Kills every process that works in `folder`. For the backends of a server that was killed: one that
/// is busy does not notice, and no new server starts on the data as long as it lives.
pub(crate) fn kill_all_in(folder: &Path) -> usize {
    let found = all_in(folder);
    for id in &found {
        Process { id: *id, child: None }.signal(Signal::SIGKILL);
    }
    found.len()
}

/// Kills one process that works in `folder` and calls itself so.
pub(crate) fn kill_in(folder: &Path, title: &str) -> usize {
    let called = |id: &ProcessId| {
        let line = fs::read(format!("/proc/{}/cmdline", id.pid)).unwrap_or_default();
        String::from_utf8_lossy(&line).contains(title)
    };
    let found: Vec<ProcessId> = all_in(folder).into_iter().filter(called).take(1).collect();
    for id in &found {
        Process { id: *id, child: None }.signal(Signal::SIGKILL);
    }
    found.len()
}

/// When the process with this number started; `None` when there is none or it has ended.
fn alive(pid: i32) -> Option<u64> {
    if pid <= 0 {
        return None;
    }
    started(&stat(pid)?)
}

fn stat(pid: i32) -> Option<String> {
    fs::read_to_string(format!("/proc/{pid}/stat")).ok()
}

/// What follows the name in `/proc/<pid>/stat`, which may hold anything.
fn fields(stat: &str) -> Option<std::str::SplitWhitespace<'_>> {
    Some(stat.rsplit_once(')')?.1.split_whitespace())
}

fn time(stat: &str) -> Option<u64> {
    let mut fields = fields(stat)?;
    let user: u64 = fields.nth(11)?.parse().ok()?;
    let system: u64 = fields.next()?.parse().ok()?;
    Some(user + system)
}

fn started(stat: &str) -> Option<u64> {
    let mut fields = fields(stat)?;
    let state = fields.next()?;
    if matches!(state, "Z" | "X") { None } else { fields.nth(18)?.parse().ok() }
}

/// A running process: our child, or one that an earlier run of ours left.
#[derive(Debug)]
pub(crate) struct Process {
    pub(crate) id: ProcessId,
    child: Option<Child>,
}

impl Process {
    /// Takes over a process that we did not start. `None` when it is not alive.
    pub(crate) fn adopt(id: ProcessId) -> Option<Self> {
        id.lives().then_some(Self { id, child: None })
    }

    /// Completes when the process has ended. May be called again, and may be dropped half-way.
    pub(crate) async fn ended(&mut self) {
        if let Some(child) = &mut self.child
            && child.wait().await.is_ok()
        {
            return;
        }
        let mut look = interval(LOOK);
        while self.id.lives() {
            look.tick().await;
        }
    }

    /// Whether it has ended; never waits.
    pub(crate) fn has_ended(&mut self) -> bool {
        match &mut self.child {
            Some(child) => matches!(child.try_wait(), Ok(Some(_))),
            None => !self.id.lives(),
        }
    }

    /// Sends a signal; to a process that has ended, does nothing.
    pub(crate) fn signal(&self, signal: Signal) {
        if self.id.lives()
            && let Err(error) = kill(Pid::from_raw(self.id.pid), signal)
            && error != Errno::ESRCH
        {
            tracing::error!(pid = self.id.pid, %signal, %error, "cannot signal an engine");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use nix::sys::signal::Signal;

    use super::{Launch, Process, ProcessError, ProcessId, kill_all_in, last_words, started};

    const LIMIT: Duration = Duration::from_secs(20);

    fn shell(script: &str) -> Launch {
        Launch::engine("/bin/sh".into(), None).args(["-c", script])
    }

    #[test]
    fn a_process_starts_at_the_moment_its_stat_line_says() {
        let tail = "S 1 1 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 777 9 10";
        for (stat, moment) in [
            (format!("5 (postgres) {tail}"), Some(777)),
            (format!("5 (a) R (b) ) {tail}"), Some(777)),
            (format!("5 (dead) {}", tail.replacen('S', "Z", 1)), None),
            (String::from("5 (short) S 1"), None),
            (String::new(), None),
        ] {
            assert_eq!(started(&stat), moment, "{stat}");
        }
        assert_eq!(super::time(&format!("5 (postgres) {tail}")), Some(5 + 6));
    }

    #[test]
    fn last_words_are_one_line_without_gaps() {
        assert_eq!(last_words(b"one\n\n  two \n"), "one; two");
        assert!(last_words(&[b'x'; 9000]).len() <= 2000);
    }

    #[tokio::test]
    async fn an_engine_sees_nothing_of_our_environment() {
        let seen = shell("cat; pwd; env").run(b"input\n", LIMIT).await.unwrap();
        let mut lines: Vec<_> = seen.lines().filter(|line| !line.starts_with("PWD=")).collect();
        lines.retain(|line| !line.starts_with("OLDPWD=") && !line.starts_with("_="));
        lines[2..].sort_unstable();
        assert_eq!(lines, ["input", "/", "LC_ALL=C", "PATH=/usr/bin:/bin", "TZ=UTC"]);
    }

    #[tokio::test]
    async fn a_failure_tells_status_and_last_words_and_a_slow_one_is_killed() {
        let failed = shell("echo why >&2; exit 3").run(b"", LIMIT).await.unwrap_err();
        assert!(failed.to_string().ends_with("ended with exit status: 3: why"), "{failed}");
        let slow = shell("exec sleep 600").run(b"", Duration::from_millis(50)).await.unwrap_err();
        assert!(matches!(slow, ProcessError::Slow { .. }), "{slow}");
        let absent = Launch::tool("/no/such/program", Path::new("/")).run(b"", LIMIT).await;
        assert!(matches!(absent, Err(ProcessError::Spawn { .. })));
    }

    #[tokio::test]
    async fn a_process_is_followed_to_its_end_by_its_parent_and_by_who_adopts_it() {
        let folder = tempfile::tempdir().unwrap();
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let mut child = shell("exec sleep 600").spawn(log).unwrap();
        let mut adopted = Process::adopt(child.id).unwrap();
        assert_eq!(ProcessId::of(child.id.pid), Some(child.id));
        assert!(!child.has_ended() && !adopted.has_ended());
        let later = ProcessId { started: child.id.started + 1, ..child.id };
        assert!(Process::adopt(later).is_none(), "another process with that number");
        adopted.signal(Signal::SIGTERM);
        tokio::time::timeout(LIMIT, async { tokio::join!(child.ended(), adopted.ended()) })
            .await
            .unwrap();
        assert!(child.has_ended() && adopted.has_ended());
        assert_eq!(kill_all_in(folder.path()), 0);
        let log = std::fs::File::create(folder.path().join("log")).unwrap();
        let script = format!("cd '{}'; exec sleep 600", folder.path().display());
        let mut child = shell(&script).spawn(log).unwrap();
        let wait = async {
            while kill_all_in(folder.path()) == 0 {
                tokio::task::yield_now().await;
            }
            child.ended().await;
        };
        tokio::time::timeout(LIMIT, wait).await.unwrap();
        assert!(Process::adopt(child.id).is_none());
    }
}

//! A running `borealis` of one test: ports picked by the system, a data folder of its own.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// Longest wait for the ready line, a stop, or a condition that a test polls for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A server and what it has said.
#[derive(Debug)]
pub(crate) struct Server {
    child: Child,
    pub(crate) api: String,
    pub(crate) console: String,
    pub(crate) data: PathBuf,
    log: PathBuf,
}

/// Somebody's access key.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) id: String,
    pub(crate) secret: String,
}

/// A folder that engines' users may reach, gone when the test ends.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("borealis-e2e-").tempdir().unwrap()
}

/// Any program, for tests: the wall around processes is for the service.
#[expect(clippy::disallowed_methods, reason = "tests drive the program and its clients")]
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    Command::new(program)
}

/// The program under test.
pub(crate) fn borealis() -> Command {
    command(env!("CARGO_BIN_EXE_borealis"))
}

impl Server {
    /// Starts on free ports and waits until it is ready.
    pub(crate) fn start(data: &Path, flags: &[&str]) -> Self {
        Self::start_with(data, flags, |_| {})
    }

    /// The same, with what `prepare` sets for the program.
    pub(crate) fn start_with(
        data: &Path,
        flags: &[&str],
        prepare: impl FnOnce(&mut Command),
    ) -> Self {
        let log = data.with_extension("log");
        let file = std::fs::OpenOptions::new().create(true).append(true).open(&log).unwrap();
        let mut program = borealis();
        prepare(&mut program);
        let mut child = program
            .arg("start")
            .args(["--data".as_ref(), data.as_os_str()])
            .args(["--api", "127.0.0.1:0", "--console", "127.0.0.1:0"])
            .args(flags)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(file)
            .spawn()
            .unwrap();
        let mut line = String::new();
        let out = child.stdout.take().unwrap();
        BufReader::new(out).read_line(&mut line).unwrap();
        let log_text = || std::fs::read_to_string(&log).unwrap_or_default();
        let ready: Value = serde_json::from_str(&line)
            .unwrap_or_else(|_| panic!("no ready line but {line:?}\n{}", log_text()));
        assert_eq!(ready["event"], "ready");
        let text = |name: &str| ready[name].as_str().unwrap().to_owned();
        Self {
            child,
            api: text("api"),
            console: text("console"),
            data: PathBuf::from(text("data")),
            log,
        }
    }

    /// `127.0.0.1:PORT` of the API.
    pub(crate) fn address(&self) -> &str {
        self.api.trim_start_matches("http://")
    }

    /// What it wrote to standard error so far, this start and earlier ones.
    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Resident memory, bytes.
    pub(crate) fn memory(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap() * 1024
    }

    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// SIGTERM, and the exit status.
    pub(crate) fn stop(mut self) -> ExitStatus {
        self.signal("TERM");
        let status = self.wait();
        assert!(status.success(), "a stop is clean\n{}", self.log());
        status
    }

    /// SIGKILL: no chance to clean up.
    pub(crate) fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(command("kill").args(["-s", name, &id]).status().unwrap().success());
    }

    fn wait(&mut self) -> ExitStatus {
        poll("the server to stop", || self.child.try_wait().unwrap())
    }

    /// A new account's root key.
    pub(crate) fn account(&self) -> Key {
        let mut child = borealis()
            .args(["account", "create", "--name", "test", "--password-stdin", "--access-key"])
            .args(["--email", &format!("{}@example.com", unique())])
            .args(["--output", "json", "--data"])
            .arg(&self.data)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(b"Planted-Root-Passw0rd\n").unwrap();
        let done = child.wait_with_output().unwrap();
        assert!(done.status.success(), "{done:?}");
        let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
        let text = |name: &str| answer[name].as_str().unwrap().to_owned();
        Key { id: text("AccessKeyId"), secret: text("SecretAccessKey") }
    }

    /// One call of the AWS CLI as this key.
    pub(crate) fn aws(&self, key: &Key, words: &[&str]) -> Output {
        aws_cli(&self.api, key).args(words).output().unwrap()
    }

    /// As [`Server::aws_text`], the words in one line.
    pub(crate) fn aws_line(&self, key: &Key, words: &str) -> String {
        self.aws_text(key, &words.split_whitespace().collect::<Vec<_>>())
    }

    /// The same, which must succeed; its answer as text columns.
    pub(crate) fn aws_text(&self, key: &Key, words: &[&str]) -> String {
        let done = aws_cli(&self.api, key).args(words).args(["--output", "text"]).output().unwrap();
        assert!(
            done.status.success(),
            "{words:?}: {}\n{}",
            String::from_utf8_lossy(&done.stderr),
            self.log()
        );
        String::from_utf8(done.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Server {
    /// A test that failed leaves no process behind.
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|ended| ended.is_none()) {
            self.signal("TERM");
            let deadline = now() + Duration::from_secs(20);
            while self.child.try_wait().is_ok_and(|ended| ended.is_none()) {
                if deadline < now() {
                    let _gone = self.child.kill();
                }
                std::thread::park_timeout(Duration::from_millis(50));
            }
        }
    }
}

/// The AWS CLI that `.ci/setup` installs, with nothing of the user's own configuration.
fn aws_cli(api: &str, key: &Key) -> Command {
    let cli = repository().join(".tools/venv/bin/aws");
    assert!(cli.exists(), "{} is missing: run .ci/setup", cli.display());
    let mut command = command(cli);
    command
        .args(["--endpoint-url", api])
        .env("AWS_ACCESS_KEY_ID", &key.id)
        .env("AWS_SECRET_ACCESS_KEY", &key.secret)
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("AWS_CONFIG_FILE", "/dev/null")
        .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .env_remove("AWS_PROFILE")
        .env("AWS_MAX_ATTEMPTS", "1")
        .env("AWS_PAGER", "");
    command
}

pub(crate) fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

/// Waits until `ready` answers, and fails the test when it never does.
#[track_caller]
pub(crate) fn poll<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let deadline = now() + PATIENCE;
    loop {
        if let Some(value) = ready() {
            return value;
        }
        assert!(now() < deadline, "waited {PATIENCE:?} for {what}");
        std::thread::park_timeout(Duration::from_millis(50));
    }
}

#[expect(clippy::disallowed_methods, reason = "deadlines of tests")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

/// A word that no other test uses.
pub(crate) fn unique() -> String {
    let mut bytes = [0; 8];
    std::fs::File::open("/dev/urandom").unwrap().read_exact(&mut bytes).unwrap();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

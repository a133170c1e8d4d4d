//! `borealis bench`: one table of what this machine does, each figure beside its peer in one run.
//!
//! It starts a server of its own in a temporary folder and measures it from outside, with the
//! clients that users have. Rounds alternate between a figure and its peer, because machines are
//! noisy; compare the ratios.

pub mod calls;
mod client;
mod cluster;
pub mod consoles;
mod dice;
pub mod failover;
pub mod faults;
mod figures;
pub mod fleet;
pub mod identity;
pub mod postgres;
mod processes;
mod witness;

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use self::figures::Figures;
use self::processes::Leftovers;
use crate::cli::{Bench, BenchOf, BenchPostgres, Output};
use crate::print;
use crate::progress::Progress;

/// Users made before the start-up with records is timed.
const USERS: usize = 1_000;
const STEPS: u64 = 6;
const ROUNDS: u32 = 3;

/// The account's root user.
pub(crate) const ROOT_EMAIL: &str = "bench@example.com";
pub(crate) const ROOT_PASSWORD: &str = "Bench-Passw0rd";

/// A line of the table.
#[derive(Debug)]
pub struct Row {
    pub what: String,
    pub ours: String,
    pub peer: String,
    pub ratio: String,
}

/// Measures and prints.
///
/// # Errors
/// When a server or a client cannot be run.
pub async fn run(options: Bench) -> anyhow::Result<()> {
    match &options.what {
        Some(BenchOf::Failover(own)) => failover::run(&options, own).await,
        Some(BenchOf::Faults(own)) => faults::run(&options, own).await,
        Some(BenchOf::Identity(own)) => identity::run(&options, own).await,
        Some(BenchOf::Postgres(own)) => postgres::run(&options, own).await,
        None => overview(&options).await,
    }
}

/// A little of everything.
async fn overview(options: &Bench) -> anyhow::Result<()> {
    let progress = Progress::new(if options.simulated_only { 1 } else { STEPS });
    let (_folder, path) = scratch()?;
    let _leftovers = Leftovers(path.clone());
    let data = path.join("data");
    let mut rows = Vec::new();
    progress.step("simulated clusters");
    rows.extend(fleet::measure(&path.join("simulated"), options.seconds).await?);
    if options.simulated_only {
        progress.finish();
        show(options.output, &rows);
        return Ok(());
    }

    progress.step("start-up, nothing stored");
    let (server, empty) = Running::start(&data).await?;
    rows.push(row("start-up to ready, nothing stored", millis(empty), "-", "-"));
    progress.step("create cluster and writer, to the first SQL");
    let account = server.account(&data).await?;
    let (made, first_sql) = postgres::create(&server, &account).await?;
    let by_hand = postgres::peer::Peer::start(&path, &made, None).await?;
    rows.push(postgres::first(first_sql, &by_hand));
    progress.step("pgbench -S through the endpoint and straight");
    let own = BenchPostgres { seconds: options.seconds, rounds: ROUNDS };
    rows.extend(postgres::select_only(&made, &by_hand, &own).await?);
    by_hand.stop().await?;
    progress.step("signed calls");
    rows.push(calls::measure(&server, &account, options.seconds).await?);
    progress.step("start-up with records");
    calls::make_users(&server.client(&account)?, USERS, 0).await?;
    server.stop().await?;
    let (server, full) = Running::start(&data).await?;
    rows.push(row(
        &format!("start-up to ready, {USERS} users and a cluster"),
        millis(full),
        "-",
        "-",
    ));
    server.stop().await?;
    progress.finish();
    show(options.output, &rows);
    Ok(())
}

/// A folder for servers and their data, which engines' users may pass through.
fn scratch() -> anyhow::Result<(tempfile::TempDir, PathBuf)> {
    let folder = tempfile::Builder::new().prefix("borealis-bench-").tempdir();
    let folder = folder.context("make a temporary folder")?;
    let open = std::fs::Permissions::from_mode(0o711);
    std::fs::set_permissions(folder.path(), open).context("open the folder")?;
    let path = folder.path().canonicalize().context("name the folder")?;
    Ok((folder, path))
}

fn row(what: &str, ours: String, peer: &str, ratio: &str) -> Row {
    Row { what: what.to_owned(), ours, peer: peer.to_owned(), ratio: ratio.to_owned() }
}

fn millis(time: Duration) -> String {
    format!("{} ms", time.as_millis())
}

fn show(output: Output, rows: &[Row]) {
    let json: Vec<Value> = rows
        .iter()
        .map(
            |row| json!({"what": row.what, "ours": row.ours, "peer": row.peer, "ratio": row.ratio}),
        )
        .collect();
    print::answer(output, &json!({ "rows": json }), || {
        let rows = rows.iter().map(|row| {
            vec![row.what.clone(), row.ours.clone(), row.peer.clone(), row.ratio.clone()]
        });
        print::table(&["WHAT", "BOREALIS", "PEER", "RATIO"], &rows.collect::<Vec<_>>())
    });
}

/// Time for measuring; nothing else in the program may depend on it.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the machine's clock")]
#[must_use]
pub fn now() -> Instant {
    Instant::now()
}

/// A program that a benchmark runs beside the server.
pub(crate) fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(name);
    command.stdin(Stdio::null()).kill_on_drop(true);
    command
}

/// A server under measurement.
#[derive(Debug)]
pub struct Running {
    child: Child,
    pub api: String,
    pub console: String,
}

/// Root keys of the account that is measured with.
#[derive(Debug)]
pub struct Account {
    pub key_id: String,
    pub secret: String,
}

impl Running {
    /// Starts this very program and times it up to the ready line.
    async fn start(data: &Path) -> anyhow::Result<(Self, Duration)> {
        Self::start_with(data, &[]).await
    }

    async fn start_with(data: &Path, flags: &[&str]) -> anyhow::Result<(Self, Duration)> {
        let mut command = Self::command(data)?;
        command.args(flags).env("BOREALIS_LOG", "error");
        Self::spawn(command).await
    }

    /// Starts it with a log beside its folder.
    async fn start_logged(data: &Path) -> anyhow::Result<(Self, Duration)> {
        let log = data.with_extension("log");
        let log = std::fs::OpenOptions::new().create(true).append(true).open(log);
        let log = log.context("open a log")?;
        let mut command = Self::command(data)?;
        command.stderr(log).env("BOREALIS_LOG", "info");
        Self::spawn(command).await
    }

    fn command(data: &Path) -> anyhow::Result<Command> {
        let mut command = program(std::env::current_exe().context("find this program")?);
        command.args(["start", "--api", "127.0.0.1:0", "--console", "127.0.0.1:0", "--data"]);
        command.arg(data);
        Ok(command)
    }

    async fn spawn(mut command: Command) -> anyhow::Result<(Self, Duration)> {
        let started = now();
        let mut child = command.stdout(Stdio::piped()).spawn().context("start a server")?;
        let out = child.stdout.take().context("the server's output is a pipe")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line).await.context("read the ready line")?;
        let time = started.elapsed();
        let ready: Value = serde_json::from_str(&line).context("the server did not start")?;
        let api = ready["api"].as_str().context("the ready line names the API")?.to_owned();
        let console = ready["console"].as_str().unwrap_or_default().to_owned();
        Ok((Self { child, api, console }, time))
    }

    async fn account(&self, data: &Path) -> anyhow::Result<Account> {
        let request = crate::admin::Request::CreateAccount(crate::admin::CreateAccount {
            name: "bench".into(),
            email: ROOT_EMAIL.into(),
            password: wire::sensitive::Sensitive::new(ROOT_PASSWORD.into()),
            account_id: None,
            access_key: true,
        });
        let socket = crate::data::admin_socket(data);
        let answer = crate::admin::ask(&socket, &request).await?.context("the server runs")?;
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        Ok(Account { key_id: text("AccessKeyId"), secret: text("SecretAccessKey") })
    }

    /// A client of the account.
    pub(crate) fn client(&self, account: &Account) -> anyhow::Result<crate::aws::Client> {
        Ok(crate::aws::Client {
            address: self.api.trim_start_matches("http://").parse().context("read the address")?,
            region: "us-east-1".into(),
            access_key_id: account.key_id.clone(),
            secret_access_key: wire::sensitive::Sensitive::new(account.secret.clone()),
        })
    }

    /// Resident memory, bytes.
    fn memory(&self) -> anyhow::Result<u64> {
        let id = self.child.id().context("the server runs")?;
        let status = std::fs::read_to_string(format!("/proc/{id}/status"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
        Ok(kib.context("the server's memory is known")? * 1024)
    }

    /// SIGKILL; its engines go on.
    async fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill().await.context("kill the server")
    }

    async fn stop(mut self) -> anyhow::Result<()> {
        let id = self.child.id().context("the server runs")?;
        let id = nix::unistd::Pid::from_raw(i32::try_from(id).context("a process id")?);
        nix::sys::signal::kill(id, nix::sys::signal::Signal::SIGTERM).context("stop the server")?;
        let status = self.child.wait().await.context("wait for the server")?;
        ensure!(status.success(), "the server did not stop cleanly: {status}");
        Ok(())
    }
}

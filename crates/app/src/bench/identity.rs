//! Identity beside the field's Python mock server: signed calls over 10,000 users, the start with
//! them, and what one evaluation costs as a principal's statements grow.

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, bail, ensure};
use control::identity::policy::document::{Document, Kind};
use control::identity::policy::evaluate::{Named, PolicySet, Source, evaluate};
use control::identity::policy::request::{Context as Keys, PrincipalFacts, PrincipalKind, Request};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Child;

use super::calls::{self, CONNECTIONS, Call, Times};
use super::processes::Leftovers;
use super::{Account, Row, Running, millis, now, program, row};
use crate::cli::{Bench, BenchIdentity};
use crate::progress::Progress;

const STEPS: u64 = 5;
const USERS: usize = 10_000;
/// Inline policies of each user.
const POLICIES: usize = 2;
/// Turns of a figure and its peer, by turns.
const ROUNDS: u64 = 2;
/// The mock server that is compared with.
const PEER: &str = "moto[server]==5.2.5";
/// How long the peer may take to listen.
const PATIENCE: Duration = Duration::from_secs(60);

const CALLS: &[(&str, Call)] = &[
    ("signed GetCallerIdentity", calls::WHO),
    (
        "signed GetUser",
        Call { service: "iam", body: "Action=GetUser&UserName=user-04711&Version=2010-05-08" },
    ),
    (
        "signed ListUsers, a page of 100",
        Call { service: "iam", body: "Action=ListUsers&MaxItems=100&Version=2010-05-08" },
    ),
];

/// Measures and prints.
///
/// # Errors
/// When a server or a client cannot be run.
pub async fn run(options: &Bench, own: &BenchIdentity) -> anyhow::Result<()> {
    let progress = Progress::new(STEPS);
    let (_folder, path) = super::scratch()?;
    let _leftovers = Leftovers(path.clone());
    let rows = rows(&path, own.seconds, &progress).await?;
    progress.finish();
    super::show(options.output, &rows);
    Ok(())
}

async fn rows(folder: &Path, seconds: u64, progress: &Progress) -> anyhow::Result<Vec<Row>> {
    let data = folder.join("data");
    let mut rows = Vec::new();
    progress.step("make 10,000 users with 20,000 policies");
    let (server, _) = Running::start(&data).await?;
    let account = server.account(&data).await?;
    calls::make_users(&server.client(&account)?, USERS, POLICIES).await?;
    server.stop().await?;
    progress.step("start with them");
    let mut starts = Vec::new();
    for _ in 0..3 {
        let (server, time) = Running::start(&data).await?;
        server.stop().await?;
        starts.push(time);
    }
    starts.sort_unstable();
    rows.push(row(
        &format!("start-up to ready, {USERS} users, {} policies", USERS * POLICIES),
        millis(starts[1]),
        "-",
        "-",
    ));
    let (server, _) = Running::start(&data).await?;
    progress.step("make the same users with the peer");
    let peer = Peer::start(folder).await?;
    let peers = Account { key_id: "AKIAIOSFODNN7EXAMPLE".into(), secret: "x".repeat(40) };
    calls::make_users(&peer.client(&peers)?, USERS, 0).await?;
    progress.step("signed calls, by turns");
    let address = server.api.trim_start_matches("http://").to_owned();
    for (what, call) in CALLS {
        let (mut ours, mut theirs) = (Times::default(), Times::default());
        for _ in 0..ROUNDS {
            ours.add(calls::repeat(&address, &account, *call, seconds).await?);
            theirs.add(calls::repeat(&peer.address, &peers, *call, seconds).await?);
        }
        rows.push(Row {
            what: format!("{what}, {CONNECTIONS} connections"),
            ours: ours.shown(),
            peer: format!("{} ({PEER}, verifies no signature)", theirs.shown()),
            ratio: format!("{:.1}x", ours.rate() / theirs.rate().max(f64::EPSILON)),
        });
    }
    server.stop().await?;
    progress.step("evaluations");
    for statements in [1, 10, 100, 1_000] {
        rows.push(evaluation(statements)?);
    }
    Ok(rows)
}

/// A running mock server; it ends with this.
struct Peer {
    _child: Child,
    address: String,
}

impl Peer {
    async fn start(folder: &Path) -> anyhow::Result<Self> {
        let binary = installed().await?;
        let free = TcpListener::bind("127.0.0.1:0").await.context("find a free port")?;
        let port = free.local_addr().context("find a free port")?.port();
        drop(free);
        let log = std::fs::File::create(folder.join("peer.log")).context("make the peer's log")?;
        let child = program(&binary)
            .args(["-H", "127.0.0.1", "-p", &port.to_string()])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .with_context(|| format!("start {}", binary.display()))?;
        let address = format!("127.0.0.1:{port}");
        let started = now();
        while now() < started + PATIENCE {
            if TcpStream::connect(&address).await.is_ok() {
                return Ok(Self { _child: child, address });
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        bail!("the peer does not listen after {} s", PATIENCE.as_secs())
    }

    fn client(&self, account: &Account) -> anyhow::Result<crate::aws::Client> {
        Ok(crate::aws::Client {
            address: self.address.parse().context("read the address")?,
            region: "us-east-1".into(),
            access_key_id: account.key_id.clone(),
            secret_access_key: wire::sensitive::Sensitive::new(account.secret.clone()),
        })
    }
}

/// The peer's program, installed into the tools' Python on first use. `BOREALIS_PYTHON` names
/// another Python.
async fn installed() -> anyhow::Result<PathBuf> {
    let python = std::env::var_os("BOREALIS_PYTHON")
        .map_or_else(|| PathBuf::from(".tools/venv/bin/python"), PathBuf::from);
    ensure!(
        python.exists(),
        "{} is not there: run .ci/setup in the project's folder, or set BOREALIS_PYTHON",
        python.display()
    );
    let binary = python.with_file_name("moto_server");
    if !binary.exists() {
        let done = program(&python)
            .args(["-m", "pip", "install", "--quiet", PEER])
            .status()
            .await
            .context("run pip")?;
        ensure!(done.success(), "pip could not install {PEER}");
    }
    Ok(binary)
}

/// One decision when the statement that allows is the last of so many.
fn evaluation(statements: usize) -> anyhow::Result<Row> {
    let list: Vec<serde_json::Value> = (0..statements)
        .map(|at| {
            serde_json::json!({ "Effect": "Allow", "Action": ["rds:Describe*", "rds:Modify*"],
                "Resource": format!("arn:aws:rds:*:123456789012:cluster:team-{at}-*"),
                "Condition": { "StringEquals": { "aws:RequestedRegion": "us-east-1" } } })
        })
        .collect();
    // A document has a bound of its own; people with more statements have several.
    let documents: Vec<Document> = list
        .chunks(50)
        .map(|chunk| {
            let document = serde_json::json!({ "Version": "2012-10-17", "Statement": chunk });
            Document::parse(&document.to_string(), Kind::Inline).context("a document of ours")
        })
        .collect::<Result<_, _>>()?;
    let identity: Vec<Named<'_>> = documents
        .iter()
        .map(|document| Named { name: "p", source: Source::User, document })
        .collect();
    let set = PolicySet { identity: &identity, ..PolicySet::default() };
    let mut context = Keys::new();
    context.set("aws:RequestedRegion", "us-east-1");
    let principal = PrincipalFacts {
        arn: "arn:aws:iam::123456789012:user/alice".into(),
        account: "123456789012".into(),
        unique_id: "AIDAEXAMPLE".into(),
        kind: PrincipalKind::User,
    };
    let resource = format!("arn:aws:rds:us-east-1:123456789012:cluster:team-{}-x", statements - 1);
    let request = Request {
        action: "rds:ModifyDBCluster",
        resource: &resource,
        principal: &principal,
        context: &context,
    };
    ensure!(evaluate(request, &set).is_allowed(), "the last statement allows");
    let turns = 200_000 / u32::try_from(statements).context("few statements")?;
    let started = now();
    for _ in 0..turns {
        black_box(evaluate(black_box(request), &set).is_allowed());
    }
    let each = started.elapsed() / turns;
    Ok(row(
        &format!("one evaluation, {statements} statements"),
        format!("{:.2} us", each.as_secs_f64() * 1_000_000.0),
        "-",
        "-",
    ))
}

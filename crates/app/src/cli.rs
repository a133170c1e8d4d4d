//! The command line: names, flags and help. `docs/how-to/command-line.md` is the contract.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Aurora on your own machines: an AWS-compatible database service.
#[derive(Debug, Parser)]
#[command(name = "borealis", version, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run everything in the foreground until Ctrl-C.
    #[command(after_help = "Examples:
  borealis start
  borealis start --data ./data --api 127.0.0.1:0
  borealis start --engines simulated --ephemeral    # API work and CI of templates, no processes")]
    Start(Start),
    /// Make and list accounts.
    #[command(subcommand)]
    Account(Account),
    /// From nothing to SQL: account, administrator, keys, security group, cluster, instance.
    #[command(after_help = "Examples:
  borealis quickstart
  borealis quickstart --data ./data --output json")]
    Quickstart(Quickstart),
    /// What runs, where, and what it holds.
    #[command(after_help = "Examples:
  borealis status
  borealis status --data ./data --output json")]
    Status(Common),
    /// Database engines on this machine.
    #[command(subcommand)]
    Engine(Engine),
    /// Why something is allowed or refused.
    #[command(subcommand)]
    Explain(Explain),
    /// Measure this machine: creation, SQL through the endpoint, signed calls, start-up.
    #[command(after_help = "Examples:
  borealis bench
  borealis bench --seconds 20 --output json
  borealis bench --simulated-only
  borealis bench failover --rounds 50
  borealis bench faults --rounds 100
  borealis bench identity
  borealis bench postgres")]
    Bench(Bench),
}

/// What most commands share.
#[derive(Clone, Debug, Args)]
pub struct Common {
    /// The folder that holds everything. [default: /var/lib/borealis/data as root, otherwise
    /// ~/.local/share/borealis/data]
    #[arg(long, value_name = "DIR", env = "BOREALIS_DATA")]
    pub data: Option<PathBuf>,
    /// How answers are printed.
    #[arg(long, value_enum, default_value_t = Output::Text)]
    pub output: Output,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    Text,
    Json,
}

#[derive(Debug, Args)]
pub struct Start {
    #[command(flatten)]
    pub common: Common,
    /// Where AWS clients connect; port 0 picks a free one. Loopback only.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4566")]
    pub api: SocketAddr,
    /// Where browsers connect; port 0 picks a free one. Loopback only.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4580")]
    pub console: SocketAddr,
    /// `simulated`: DB instances become available without a process, and nothing answers SQL.
    #[arg(long, value_enum, default_value_t = Engines::Real)]
    pub engines: Engines,
    /// Keep nothing, and allow POST /_borealis/reset.
    #[arg(long)]
    pub ephemeral: bool,
    /// When ready, do what `borealis quickstart` does, and stay up.
    #[arg(long)]
    pub quickstart: bool,
    /// What endpoint names end in.
    #[arg(long, value_name = "DOMAIN", default_value = control::control::ENDPOINT_SUFFIX)]
    pub endpoint_suffix: String,
    /// The server that sends mail: smtps://USER:PASSWORD@HOST, or smtp://HOST?tls=required. The
    /// environment keeps its password out of the list of processes. Without one, mail is put into
    /// <data>/outbox.
    #[arg(long, value_name = "URL", env = "BOREALIS_SMTP", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Whom mail is from.
    #[arg(long, value_name = "ADDRESS", env = "BOREALIS_MAIL_FROM")]
    #[arg(default_value = "Borealis <no-reply@borealis.internal>")]
    pub mail_from: String,
    /// After so many seconds without a hand at it, a console session ends.
    #[arg(long, value_name = "SECONDS", default_value_t = 3_600)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=43_200))]
    pub session_idle: u64,
    /// After so many seconds a console session ends in any case.
    #[arg(long, value_name = "SECONDS", default_value_t = 43_200)]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub session_max: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Engines {
    Real,
    Simulated,
}

#[derive(Debug, Subcommand)]
pub enum Account {
    /// Make an account and its root user.
    #[command(after_help = "Examples:
  echo 'a long pass phrase' | borealis account create --name lab --email me@example.com --password-stdin
  borealis account create --name ci --email ci@example.com --password-stdin --access-key --output json <secret")]
    Create(CreateAccount),
    /// List accounts.
    List(Common),
    /// Close an account: nobody gets in, its databases stop, its data stays.
    #[command(after_help = "Examples:
  borealis account close --account-id 123456789012")]
    Close(OneAccount),
    /// Open a closed account again: its databases start.
    #[command(after_help = "Examples:
  borealis account reopen --account-id 123456789012")]
    Reopen(OneAccount),
}

#[derive(Debug, Args)]
pub struct OneAccount {
    #[command(flatten)]
    pub common: Common,
    /// The account's id.
    #[arg(long, value_name = "12DIGITS")]
    pub account_id: String,
}

#[derive(Debug, Args)]
pub struct CreateAccount {
    #[command(flatten)]
    pub common: Common,
    /// The account's name.
    #[arg(long)]
    pub name: String,
    /// The root user's e-mail address; no two accounts share one.
    #[arg(long)]
    pub email: String,
    /// Read the root user's password from standard input (a line end after it is dropped).
    #[arg(long, required = true)]
    pub password_stdin: bool,
    /// The account's id instead of a random one.
    #[arg(long, value_name = "12DIGITS")]
    pub account_id: Option<String>,
    /// Also make an access key of the root user. The secret is shown this once.
    #[arg(long)]
    pub access_key: bool,
}

#[derive(Debug, Args)]
pub struct Quickstart {
    #[command(flatten)]
    pub common: Common,
    /// The Region to work in.
    #[arg(long, default_value = "us-east-1")]
    pub region: String,
    /// The DB cluster's identifier.
    #[arg(long, default_value = "demo")]
    pub cluster: String,
}

impl Quickstart {
    /// The defaults, on this folder.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        let common = Common { data: Some(folder.to_owned()), output: Output::Text };
        Self { common, region: "us-east-1".into(), cluster: "demo".into() }
    }
}

#[derive(Debug, Subcommand)]
pub enum Engine {
    /// What is installed, and what can be.
    #[command(after_help = "Examples:
  borealis engine list
  borealis engine list --output json")]
    List(EngineCommon),
    /// Install a PostgreSQL major version (13-18) beside those that are there.
    #[command(after_help = "Examples:
  borealis engine install 16
  borealis engine install 17 18")]
    Install(Install),
}

#[derive(Clone, Debug, Args)]
pub struct EngineCommon {
    /// The folder that engines are installed in. [default: /var/lib/borealis/engines as root,
    /// otherwise ~/.local/share/borealis/engines]
    #[arg(long, value_name = "DIR", env = "BOREALIS_ENGINES")]
    pub engines_dir: Option<PathBuf>,
    /// How answers are printed.
    #[arg(long, value_enum, default_value_t = Output::Text)]
    pub output: Output,
}

#[derive(Debug, Args)]
pub struct Install {
    /// Major or full versions, e.g. 16 or 16.14.
    #[arg(required = true)]
    pub versions: Vec<String>,
    #[command(flatten)]
    pub common: EngineCommon,
}

#[derive(Debug, Subcommand)]
pub enum Explain {
    /// May this principal do this? Names the statement that decides.
    #[command(after_help = "Examples:
  borealis explain policy --principal arn:aws:iam::123456789012:user/alice --action rds:CreateDBCluster
  borealis explain policy --principal arn:aws:iam::123456789012:user/alice --action rds:DeleteDBCluster \\
      --resource arn:aws:rds:us-east-1:123456789012:cluster:demo --output json")]
    Policy(ExplainPolicy),
    /// Would a connection from this address get through? Names the rule that admits it, or would.
    #[command(after_help = "Examples:
  borealis explain connect --endpoint demo.cluster-a1b2c3d4e5f6.us-east-1.rds.borealis.internal
  borealis explain connect --endpoint 127.44.3.2 --port 5432 --source 203.0.113.25")]
    Connect(ExplainConnect),
}

#[derive(Debug, Args)]
pub struct ExplainPolicy {
    #[command(flatten)]
    pub common: Common,
    /// ARN of a user or role.
    #[arg(long, value_name = "ARN")]
    pub principal: String,
    /// The action, e.g. rds:CreateDBCluster.
    #[arg(long)]
    pub action: String,
    /// ARN of the resource.
    #[arg(long, value_name = "ARN", default_value = "*")]
    pub resource: String,
}

#[derive(Debug, Args)]
pub struct ExplainConnect {
    #[command(flatten)]
    pub common: Common,
    /// Name or address of an endpoint.
    #[arg(long)]
    pub endpoint: String,
    /// The port, where the endpoint's own is not meant.
    #[arg(long)]
    pub port: Option<u16>,
    /// The address the connection comes from.
    #[arg(long, default_value = "127.0.0.1")]
    pub source: IpAddr,
}

#[derive(Debug, Args)]
pub struct Bench {
    #[command(subcommand)]
    pub what: Option<BenchOf>,
    /// How long each measurement runs.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// Measure 200 simulated clusters and nothing else.
    #[arg(long)]
    pub simulated_only: bool,
    /// How answers are printed.
    #[arg(long, global = true, value_enum, default_value_t = Output::Text)]
    pub output: Output,
}

#[derive(Debug, Subcommand)]
pub enum BenchOf {
    /// Changes of writer as a writing client sees them: planned, kill -9, SIGSTOP. Beside Patroni
    /// with etcd where `.ci/peers` has installed them.
    #[command(after_help = "Examples:
  borealis bench failover
  borealis bench failover --rounds 50 --no-peer")]
    Failover(BenchFailover),
    /// Kill Borealis, an engine or both at random moments, and see whether all comes back.
    #[command(after_help = "Examples:
  borealis bench faults --rounds 100
  borealis bench faults --seed 42 --rounds 3
  borealis bench faults --engine aurora-mysql")]
    Faults(BenchFaults),
    /// Signed calls over 10,000 users beside the Python mock server moto (installed into
    /// .tools/venv), the start with them, and what one evaluation costs.
    #[command(after_help = "Examples:
  borealis bench identity
  borealis bench identity --seconds 20")]
    Identity(BenchIdentity),
    /// SQL through the endpoint, plain and with TLS, beside straight connections, HAProxy and
    /// PgBouncer; how far a replica is behind.
    #[command(after_help = "Examples:
  borealis bench postgres
  borealis bench postgres --seconds 20 --rounds 5 --output json")]
    Postgres(BenchPostgres),
}

/// The engine of the clusters that are measured, by its name in the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum AuroraEngine {
    AuroraPostgresql,
    AuroraMysql,
}

impl AuroraEngine {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AuroraPostgresql => "aurora-postgresql",
            Self::AuroraMysql => "aurora-mysql",
        }
    }
}

#[derive(Debug, Args)]
pub struct BenchFailover {
    /// Rounds of each kind; the peer gets at most five.
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub rounds: u32,
    /// Patroni is a peer of PostgreSQL's only.
    #[arg(long, value_enum, default_value_t = AuroraEngine::AuroraPostgresql)]
    pub engine: AuroraEngine,
    /// Without Patroni.
    #[arg(long)]
    pub no_peer: bool,
}

#[derive(Debug, Args)]
pub struct BenchFaults {
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    pub rounds: u32,
    /// Repeats what an earlier run with this seed did. [default: a random one, which is printed]
    #[arg(long)]
    pub seed: Option<u64>,
    #[arg(long, value_enum, default_value_t = AuroraEngine::AuroraPostgresql)]
    pub engine: AuroraEngine,
}

#[derive(Debug, Args)]
pub struct BenchIdentity {
    /// How long each measurement runs.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
}

#[derive(Debug, Args)]
pub struct BenchPostgres {
    /// How long each measurement runs.
    #[arg(long, default_value_t = 5)]
    pub seconds: u64,
    /// Rounds of each side, in turn; the middle one counts.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub rounds: u32,
}

//! Users that log in with tokens, through an endpoint to real servers.

use std::net::IpAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use base::host::{Host as _, Pending};
use base::spec::{Admission, EndpointSpec, EngineFamily, Fence};
use base::sql::{SqlCall, SqlError, SqlLogin, SqlWork};
use base::token::{Judge, TokenQuestion};

use super::{Bench, debian_version, login};

/// Takes `token-of-USER` for USER, and counts.
#[derive(Debug, Default)]
struct Counting(AtomicUsize);

impl Judge for Counting {
    fn may_log_in(&self, question: TokenQuestion) -> Pending<'_, bool> {
        self.0.fetch_add(1, Ordering::Relaxed);
        assert_eq!((question.volume.as_str(), question.source), ("vol-1", LOCALHOST));
        let good = question.token == format!("token-of-{}", question.user);
        Box::pin(std::future::ready(good))
    }
}

const LOCALHOST: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

fn endpoint(target: &str) -> EndpointSpec {
    EndpointSpec {
        id: format!("{target}/instance"),
        generation: base::generation::Generation(1),
        name: format!("{target}.abc.us-east-1.rds.borealis.internal"),
        address: LOCALHOST,
        port: 0,
        protocol: EngineFamily::Postgresql,
        targets: vec![target.to_owned()],
        tls_only: false,
        admit: vec![Admission { network: LOCALHOST, prefix: 32 }],
    }
}

/// The last line of what psql says, whether it went well or not.
#[expect(clippy::disallowed_methods, reason = "a client of the test's own")]
async fn psql(bench: &Bench, target: &str, who: &str, secret: &str) -> String {
    let port = bench.agent.endpoints().bound(&format!("{target}/instance")).unwrap().port();
    let mut command = Command::new("psql");
    let place =
        format!("host=127.0.0.1 port={port} dbname=shop connect_timeout=20 sslmode=require {who}");
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap());
    command.env("PGPASSWORD", secret).stdin(Stdio::null());
    command.args(["-XAtc", "SELECT session_user || ' on ' || pg_is_in_recovery()", "-d", &place]);
    let done = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let said = if done.status.success() { done.stdout } else { done.stderr };
    String::from_utf8(said).unwrap().lines().last().unwrap_or_default().to_owned()
}

async fn check(bench: &Bench, target: &str, who: &str, secret: &str, expected: &str) {
    let said = psql(bench, target, who, secret).await;
    assert!(said.ends_with(expected), "{target} {who} {secret}: {said:?}, not {expected:?}");
}

const REFUSED: &str = "FATAL:  PAM authentication failed for user \"jane\"";
const NO_PASSWORD: &str = "FATAL:  password authentication failed for user \"jane\"";

async fn with_users(bench: &mut Bench) -> Arc<Counting> {
    let judge = Arc::new(Counting::default());
    bench.agent.ask_about_tokens(Arc::clone(&judge) as Arc<dyn Judge>);
    let targets: Vec<String> = bench.spec.instances.iter().map(|one| one.id.clone()).collect();
    bench.spec.endpoints.extend(targets.iter().map(|id| endpoint(id)));
    bench.push().await;
    bench.until("listening", |report| report.endpoints.iter().all(|one| one.listening)).await;
    let users = "CREATE ROLE jane LOGIN PASSWORD 'pass'; CREATE ROLE \"John \"\"x\" LOGIN; \
         GRANT rds_iam TO \"John \"\"x\"; CREATE ROLE \"/.*\" LOGIN PASSWORD 'pass'";
    bench.sql().await.batch_execute(users).await.unwrap();
    judge
}

/// A user becomes one with tokens and one with passwords again.
async fn walk(bench: &Bench, judge: &Counting) {
    let owner = bench.sql().await;
    let sql = async |text: &str| owner.batch_execute(text).await.unwrap();
    check(bench, "db-1", "user=jane", "pass", "jane on false").await;
    check(bench, "db-1", "user=jane", "token-of-jane", NO_PASSWORD).await;
    assert_eq!(judge.0.load(Ordering::Relaxed), 0, "nobody is asked about passwords");
    sql("GRANT rds_iam TO jane").await;
    for _ in 0..2 {
        check(bench, "db-1", "user=jane", "token-of-jane", "jane on false").await;
        check(bench, "db-1", "user=jane", "pass", REFUSED).await;
        check(bench, "db-1", "user=jane", "token-of-john", REFUSED).await;
        let plain = "user \"jane\", database \"shop\", no encryption";
        check(bench, "db-1", "user=jane sslmode=disable", "token-of-jane", plain).await;
    }
    let quoted = "user='John \"x'";
    check(bench, "db-1", quoted, "token-of-John \"x", "John \"x on false").await;
    check(bench, "db-1", "user=owner", "first password", "owner on false").await;
    check(bench, "db-1", "user=/.*", "pass", "/.* on false").await;

    // The Data API logs in as we do, and we could be anybody who has a token.
    let call = |password: &str| SqlCall {
        volume: "vol-1".to_owned(),
        login: SqlLogin {
            user: "jane".to_owned(),
            password: password.to_owned(),
            database: Some("shop".to_owned()),
            schema: None,
        },
        work: SqlWork::Execute {
            statement: "SELECT 1".to_owned(),
            sets: vec![Vec::new()],
            transaction: None,
        },
        millis_max: 5000,
        goes_on: false,
    };
    for password in ["pass", "", "token-of-jane"] {
        let refused = bench.agent.sql(call(password)).await;
        assert!(matches!(refused, Err(SqlError::Login { .. })), "{password}: {refused:?}");
    }
    sql("REVOKE rds_iam FROM jane").await;
    let refused = bench.agent.sql(call("wrong")).await;
    assert!(matches!(refused, Err(SqlError::Login { .. })), "{refused:?}");
    check(bench, "db-1", "user=jane", "token-of-jane", NO_PASSWORD).await;
    check(bench, "db-1", "user=jane", "pass", "jane on false").await;
    assert!(bench.agent.sql(call("pass")).await.is_ok());

    // The master user too.
    sql("GRANT rds_iam TO owner").await;
    check(bench, "db-1", "user=owner", "token-of-owner", "owner on false").await;
    check(bench, "db-1", "user=owner", "first password", "failed for user \"owner\"").await;
    sql("REVOKE rds_iam FROM owner").await;
    check(bench, "db-1", "user=owner", "first password", "owner on false").await;
    sql("GRANT rds_iam TO jane").await;
    check(bench, "db-1", "user=jane", "token-of-jane", "jane on false").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn members_of_rds_iam_log_in_with_tokens_and_only_so() {
    let mut bench = Bench::with_instance(&debian_version().await).await;
    let judge = with_users(&mut bench).await;
    walk(&bench, &judge).await;
    // Nobody gets in as a token's user through the socket but us.
    let anybody = login(&bench.agent, "db-1", "rdsadmin", "").await;
    assert!(anybody.is_err());

    // Another agent knows nobody's token until it is told whom to ask; then all is as it was.
    bench = bench.reopen().await;
    bench.until_up().await;
    bench.until("listening", |report| report.endpoints.iter().all(|one| one.listening)).await;
    check(&bench, "db-1", "user=jane", "token-of-jane", REFUSED).await;
    bench.agent.ask_about_tokens(Arc::new(Counting::default()));
    check(&bench, "db-1", "user=jane", "token-of-jane", "jane on false").await;
    bench.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_good_on_newer_engines() {
    let engines = Bench::open().await.agent.engines().await;
    for engine in engines {
        let version = engine.build.version;
        if crate::engine::catalogue::major(&version) < 16 {
            continue;
        }
        let mut bench = Bench::with_instance(&version).await;
        let judge = with_users(&mut bench).await;
        walk(&bench, &judge).await;
        bench.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_good_on_readers_and_after_a_failover() {
    let mut bench = Bench::with_replicas(&["db-2"]).await;
    let judge = with_users(&mut bench).await;
    bench.sql().await.batch_execute("GRANT rds_iam TO jane").await.unwrap();
    check(&bench, "db-1", "user=jane", "token-of-jane", "jane on false").await;
    check(&bench, "db-2", "user=jane", "token-of-jane", "jane on true").await;
    check(&bench, "db-2", "user=jane", "pass", REFUSED).await;
    assert_eq!(judge.0.load(Ordering::Relaxed), 3);
    assert_eq!(bench.fail_over(Fence::AtOnce).await, "db-2");
    check(&bench, "db-2", "user=jane", "token-of-jane", "jane on false").await;
    bench.close().await;
}

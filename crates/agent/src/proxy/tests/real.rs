//! PostgreSQL and its own clients through an endpoint.

use std::fs::{self, Permissions};
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, User};
use tempfile::TempDir;
use tokio_postgres::NoTls;
use tokio_postgres::error::SqlState;

use super::bench::{Bench, EVERYBODY, NAME, admission, eventually, soon, spec};

const PROGRAMS: &str = "/usr/lib/postgresql/15/bin";
const PASSWORD: &str = "correct horse";

/// A PostgreSQL of the test's own that listens on a Unix socket and nowhere else.
struct Server {
    process: Child,
    socket: PathBuf,
    folder: TempDir,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        let secret = folder.path().join("secret");
        fs::write(&secret, PASSWORD).unwrap();
        if let Some(user) = engine_user() {
            for path in [folder.path(), &data, &secret] {
                chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw())).unwrap();
            }
        }
        let made = program("initdb")
            .args(["-U", "ann", "-A", "scram-sha-256", "--no-sync", "-E", "UTF8", "--locale=C"])
            .arg("--pwfile")
            .arg(&secret)
            .arg("-D")
            .arg(&data)
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let process = program("postgres")
            .arg("-D")
            .arg(&data)
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c"])
            .arg(format!("unix_socket_directories={}", folder.path().display()))
            .stderr(log)
            .spawn()
            .unwrap();
        let socket = folder.path().join(".s.PGSQL.5432");
        Self { process, socket, folder }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails when the server is gone already, and then there is nothing to wait for either.
        let pid = Pid::from_raw(i32::try_from(self.process.id()).unwrap());
        let _gone = kill(pid, Signal::SIGINT);
        let _status = self.process.wait();
    }
}

/// PostgreSQL refuses to run as root.
fn engine_user() -> Option<User> {
    nix::unistd::geteuid().is_root().then(|| User::from_name("postgres").unwrap().unwrap())
}

#[expect(clippy::disallowed_methods, reason = "a server of the test's own, not of the agent's")]
fn program(name: &str) -> Command {
    let mut command = Command::new(Path::new(PROGRAMS).join(name));
    command.env_clear().current_dir("/");
    if let Some(user) = engine_user() {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
    }
    command
}

/// Runs psql with a connection string. It is not given a way around the endpoint.
async fn psql(connection: &str, sql: &str) -> Output {
    let mut command = program("psql");
    command
        .args(["-XAt", "-v", "ON_ERROR_STOP=1", "-d", connection])
        .env("PGPASSWORD", PASSWORD)
        .env("PGCONNECT_TIMEOUT", "15")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let sql = sql.to_owned();
    let run = tokio::task::spawn_blocking(move || {
        let mut process = command.spawn().unwrap();
        // A psql that was not let in may be gone before it reads.
        let _not_read = process.stdin.take().unwrap().write_all(sql.as_bytes());
        process.wait_with_output().unwrap()
    });
    soon(run).await.unwrap()
}

#[track_caller]
fn check(output: &Output, expected: &str) {
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    assert_eq!(said.trim_end(), expected);
}

#[track_caller]
fn check_failed(output: &Output, expected: &str) {
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && errors.contains(expected), "{errors}");
}

/// One server for all of it: making one takes longer than everything that is asked of it.
#[tokio::test(flavor = "multi_thread")]
async fn psql_works_through_an_endpoint() {
    let server = Server::start();
    let bench = Bench::with(crate::proxy::limits::Limits::STANDARD);
    let mut writer = spec("w", &["db"], &["127.0.0.1/32"]);
    bench.open(std::slice::from_ref(&writer)).await;
    // Said to be up while it may still be starting: the connection waits.
    bench.serving.set("db", Some(server.socket.clone()));
    let (host, port) = (writer.address, bench.address("w").port());
    let at = |rest: &str| format!("host={host} port={port} user=ann dbname=postgres {rest}");
    check(&psql(&at("sslmode=disable"), "select 6 * 7").await, "42");
    check(&psql(&at("sslmode=require"), "select 6 * 7").await, "42");

    encrypted(&bench, &server, &at).await;
    same_bytes(&server, &at).await;
    cancelled(&at("")).await;

    let service = at("sslmode=require").replace("user=ann", "user=rdsadmin");
    check_failed(&psql(&service, "").await, "pg_hba.conf rejects connection");
    check_failed(&psql(&at("replication=database"), "").await, "rejects replication connection");
    writer.admit = vec![admission("10.0.0.0/8")];
    bench.endpoints.converge(std::slice::from_ref(&writer));
    let refused = psql(&at("sslmode=prefer"), "select 1").await;
    assert!(!refused.status.success());
    writer.admit = vec![admission(EVERYBODY)];
    writer.tls_only = true;
    bench.endpoints.converge(std::slice::from_ref(&writer));
    check(&psql(&at("sslmode=prefer"), "select 6 * 7").await, "42");
    let open = psql(&at("sslmode=disable"), "select 1").await;
    let from = "no pg_hba.conf entry for host \"127.0.0.1\", user \"ann\", database \"postgres\"";
    check_failed(&open, &format!("{from}, no encryption"));
    writer.tls_only = false;
    bench.endpoints.converge(std::slice::from_ref(&writer));
    check(&psql(&at("sslmode=disable"), "select 6 * 7").await, "42");
    // An idle client learns that its server went, as from the server itself.
    let (client, connection) = connect(&at("")).await;
    drop(server);
    let ended = soon(connection).await.unwrap().unwrap_err();
    assert_eq!(ended.code(), Some(&SqlState::ADMIN_SHUTDOWN), "{ended}");
    drop(client);
}

async fn encrypted(bench: &Bench, server: &Server, at: &impl Fn(&str) -> String) {
    let root = bench.folder.path().join("tls/ca.pem");
    // psql runs as another user, who may read the file itself but not go through our folder.
    let root_for_psql = server.folder.path().join("ca.pem");
    fs::copy(&root, &root_for_psql).unwrap();
    let full = format!("sslmode=verify-full sslrootcert={}", root_for_psql.display());
    check(&psql(&at(&full), "select 6 * 7").await, "42");
    let address = bench.address("w");
    let named = |name: &str| {
        let port = address.port();
        format!("host={name} hostaddr={} port={port} user=ann dbname=postgres {full}", address.ip())
    };
    check(&psql(&named(NAME), "select 6 * 7").await, "42");
    check(&psql(&named("localhost"), "select 6 * 7").await, "42");
    check_failed(&psql(&named("other.example"), "").await, "does not match host name");
    let stranger = Bench::new();
    fs::copy(stranger.folder.path().join("tls/ca.pem"), &root_for_psql).unwrap();
    check_failed(&psql(&named(NAME), "").await, "certificate verify failed");
    // What is sent is what the client believes: TLS ends at the endpoint, the password does not.
    check(&psql(&at("sslmode=require"), "select count(*) from pg_stat_ssl where ssl").await, "0");
    assert!(!server.log().contains(PASSWORD));
}

/// A result of some ten megabytes is the same straight from the server, in the clear and encrypted.
async fn same_bytes(server: &Server, at: &impl Fn(&str) -> String) {
    let sql = "copy (select i, md5(i::text), repeat('x', i % 97) from generate_series(1, 120000) i) to stdout";
    let folder = server.folder.path().display();
    let straight = format!("host={folder} user=ann dbname=postgres");
    let expected = psql(&straight, sql).await.stdout;
    assert!(expected.len() > 8_000_000, "{}", expected.len());
    for mode in ["sslmode=disable", "sslmode=require"] {
        assert!(psql(&at(mode), sql).await.stdout == expected, "{mode}");
    }
    // And the other way: as many bytes up as down.
    let mut load =
        b"create temporary table t (i int, h text, x text); copy t from stdin;\n".to_vec();
    load.extend(&expected);
    load.extend(b"\\.\nselect count(*), sum(i), sum(length(x)) from t;\n");
    let load = String::from_utf8(load).unwrap();
    for mode in ["sslmode=disable", "sslmode=require"] {
        let output = psql(&at(mode), &load).await;
        check(&output, "CREATE TABLE\nCOPY 120000\n120000|7200060000|5759538");
    }
}

async fn connect(
    connection: &str,
) -> (tokio_postgres::Client, tokio::task::JoinHandle<Result<(), tokio_postgres::Error>>) {
    let connection = format!("{connection} password='{PASSWORD}'");
    let (client, connection) = tokio_postgres::connect(&connection, NoTls).await.unwrap();
    (client, tokio::spawn(connection))
}

async fn cancelled(connection: &str) {
    let (client, _connection) = connect(connection).await;
    let token = client.cancel_token();
    let sleeping = tokio::spawn(async move { client.batch_execute("select pg_sleep(600)").await });
    let (watcher, _connection) = connect(connection).await;
    let asleep = "select 1 from pg_stat_activity where wait_event = 'PgSleep'";
    eventually("the query runs", async || !watcher.query(asleep, &[]).await.unwrap().is_empty())
        .await;
    token.cancel_query(NoTls).await.unwrap();
    let error = soon(sleeping).await.unwrap().unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::QUERY_CANCELED));
}

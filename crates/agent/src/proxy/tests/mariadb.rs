//! MariaDB and its own client through an endpoint.

use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use base::spec::{EndpointSpec, EngineFamily};
use nix::sys::signal::{Signal, kill};
use nix::unistd::{Pid, User};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::bench::{Bench, EVERYBODY, admission, eventually, rest, soon, spec};
use crate::proxy::limits::Limits;
use crate::proxy::mysql::packet::{Packet, Refusal};
use crate::tls::engine::{Pair, certificate_of};

const PASSWORD: &str = "correct horse";

/// A MariaDB of the test's own that listens on a Unix socket and nowhere else.
struct Server {
    process: Child,
    socket: PathBuf,
    folder: TempDir,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::set_permissions(folder.path(), Permissions::from_mode(0o755)).unwrap();
        let (data, socket) = (folder.path().join("data"), folder.path().join("db.sock"));
        fs::create_dir(&data).unwrap();
        let script = folder.path().join("users.sql");
        let users = [
            format!("CREATE USER ann@'%' IDENTIFIED BY '{PASSWORD}';"),
            "GRANT ALL ON *.* TO ann@'%';".to_owned(),
            format!("CREATE USER near@'127.0.0.%' IDENTIFIED BY '{PASSWORD}';"),
            format!("CREATE USER far@'10.0.0.%' IDENTIFIED BY '{PASSWORD}';"),
            format!("CREATE USER safe@'%' IDENTIFIED BY '{PASSWORD}' REQUIRE SSL;"),
        ];
        fs::write(&script, users.join("\n")).unwrap();
        let pair = Pair::make().unwrap();
        let (certificate, key) = (certificate_of(&socket), folder.path().join("server.key"));
        fs::write(&certificate, pair.certificate).unwrap();
        fs::write(&key, pair.key).unwrap();
        if let Some(user) = engine_user() {
            for path in [folder.path(), &data, &script, &certificate, &key] {
                chown(path, Some(user.uid.as_raw()), Some(user.gid.as_raw())).unwrap();
            }
        }
        let made = program("/usr/bin/mariadb-install-db")
            .args(["--no-defaults", "--skip-test-db", "--cross-bootstrap"])
            .arg(format!("--datadir={}", data.display()))
            .output()
            .unwrap();
        assert!(made.status.success(), "{made:?}");
        let log = fs::File::create(folder.path().join("log")).unwrap();
        let process = program("/usr/sbin/mariadbd")
            .args(["--no-defaults", "--skip-networking", "--skip-name-resolve"])
            .arg("--innodb-flush-log-at-trx-commit=0")
            .arg(format!("--datadir={}", data.display()))
            .arg(format!("--socket={}", socket.display()))
            .arg(format!("--init-file={}", script.display()))
            .arg("--proxy-protocol-networks=localhost")
            .arg(format!("--ssl-cert={}", certificate.display()))
            .arg(format!("--ssl-key={}", key.display()))
            .stderr(log)
            .spawn()
            .unwrap();
        Self { process, socket, folder }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Fails when the server is gone already, and then there is nothing to wait for either.
        let pid = Pid::from_raw(i32::try_from(self.process.id()).unwrap());
        let _gone = kill(pid, Signal::SIGTERM);
        let _status = self.process.wait();
    }
}

/// MariaDB is not run as root.
fn engine_user() -> Option<User> {
    nix::unistd::geteuid().is_root().then(|| User::from_name("postgres").unwrap().unwrap())
}

#[expect(clippy::disallowed_methods, reason = "a server of the test's own, not of the agent's")]
fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.env_clear().env("PATH", "/usr/bin:/bin").current_dir("/");
    if let Some(user) = engine_user() {
        command.uid(user.uid.as_raw()).gid(user.gid.as_raw());
    }
    command
}

/// Runs the client. It is not given a way around the endpoint.
async fn mariadb(arguments: Vec<String>, sql: &str) -> Output {
    let mut command = program("/usr/bin/mariadb");
    command
        .args(["--no-defaults", "-BN", "--protocol=tcp", "--connect-timeout=15"])
        .args(arguments)
        .env("MYSQL_PWD", PASSWORD)
        .args(["-e", sql])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    soon(tokio::task::spawn_blocking(move || command.output().unwrap())).await.unwrap()
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

fn endpoint(targets: &[&str], admit: &[&str]) -> EndpointSpec {
    EndpointSpec { protocol: EngineFamily::Mariadb, ..spec("w", targets, admit) }
}

fn arguments(bench: &Bench, rest: &[&str]) -> Vec<String> {
    let address = bench.address("w");
    let mut all = vec![format!("--host={}", address.ip()), format!("--port={}", address.port())];
    all.extend(["--user=ann"].iter().chain(rest).map(|&argument| argument.to_owned()));
    all
}

/// One server for all of it: making one takes longer than everything that is asked of it.
#[tokio::test(flavor = "multi_thread")]
async fn the_client_works_through_an_endpoint() {
    let server = Server::start();
    let bench = Bench::with(Limits::STANDARD);
    let mut writer = endpoint(&["db"], &["127.0.0.1/32"]);
    bench.open(std::slice::from_ref(&writer)).await;
    // Said to be up while it may still be starting: the connection waits.
    bench.serving.set("db", Some(server.socket.clone()));
    let who = "select 6 * 7; select user()";
    for how in [&["--skip-ssl"][..], &["--ssl"], &["--ssl", "--compress"], &["--compress"]] {
        let output = mariadb(arguments(&bench, how), who).await;
        check(&output, "42\nann@127.0.0.1");
    }
    accounts(&bench).await;
    encrypted(&bench, &server).await;
    same_bytes(&bench, &server).await;
    let service = mariadb(arguments(&bench, &["--ssl", "--user=rdsadmin"]), "select 1").await;
    check_failed(&service, "ERROR 1045 (28000): Access denied for user 'rdsadmin'@'127.0.0.1'");
    let stranger = mariadb(arguments(&bench, &["--ssl", "--user=bob"]), "select 1").await;
    check_failed(&stranger, "(28000): Access denied for user 'bob'");

    writer.admit = vec![admission("10.0.0.0/8")];
    bench.endpoints.converge(std::slice::from_ref(&writer));
    let mut refused = bench.connect("w").await;
    let mut byte = [0];
    let heard =
        tokio::time::timeout(std::time::Duration::from_millis(300), refused.read(&mut byte));
    assert!(heard.await.is_err(), "not even the greeting for those whom no rule admits");
    writer.admit = vec![admission(EVERYBODY)];
    writer.tls_only = true;
    bench.endpoints.converge(std::slice::from_ref(&writer));
    check(&mariadb(arguments(&bench, &["--ssl"]), "select 6 * 7").await, "42");
    let open = mariadb(arguments(&bench, &["--skip-ssl"]), "select 6 * 7").await;
    check_failed(&open, "ERROR 3159 (HY000): Connections using insecure transport are prohibited");
    drop(server);
}

/// Accounts are for hosts and for TLS: the engine knows of both, though it only sees the endpoint.
async fn accounts(bench: &Bench) {
    let cipher = "show status like 'Ssl_cipher'";
    for (how, user, sql, expected) in [
        ("--skip-ssl", "near", "select user()", Ok("near@127.0.0.1")),
        ("--ssl", "near", "select current_user()", Ok("near@127.0.0.%")),
        ("--ssl", "far", "select 1", Err("Access denied for user 'far'@'127.0.0.1'")),
        ("--ssl", "safe", "select current_user()", Ok("safe@%")),
        ("--skip-ssl", "safe", "select 1", Err("Access denied for user 'safe'@'127.0.0.1'")),
        ("--ssl", "ann", cipher, Ok("Ssl_cipher\tTLS_AES_256_GCM_SHA384")),
        ("--skip-ssl", "ann", cipher, Ok("Ssl_cipher")),
    ] {
        let output = mariadb(arguments(bench, &[how, &format!("--user={user}")]), sql).await;
        match expected {
            Ok(expected) => check(&output, expected),
            Err(expected) => check_failed(&output, expected),
        }
    }
}

async fn encrypted(bench: &Bench, server: &Server) {
    let root = bench.folder.path().join("tls/ca.pem");
    // The client runs as another user, who may read the file but not go through our folder.
    let root_for_client = server.folder.path().join("ca.pem");
    fs::copy(&root, &root_for_client).unwrap();
    let ca = format!("--ssl-ca={}", root_for_client.display());
    let full = [ca.as_str(), "--ssl-verify-server-cert"];
    check(&mariadb(arguments(bench, &full), "select 6 * 7").await, "42");
    let stranger = Bench::new();
    fs::copy(stranger.folder.path().join("tls/ca.pem"), &root_for_client).unwrap();
    check_failed(&mariadb(arguments(bench, &full), "select 1").await, "ERROR 2026");
}

/// A result of some megabytes is the same straight from the server, in the clear and encrypted.
async fn same_bytes(bench: &Bench, server: &Server) {
    let sql = "select seq, md5(seq), repeat('x', seq % 97) from mysql.seq_1_to_60000";
    let socket = format!("--socket={}", server.socket.display());
    let straight = vec!["--protocol=socket".to_owned(), socket, "--user=ann".to_owned()];
    let expected = mariadb(straight, sql).await.stdout;
    assert!(expected.len() > 4_000_000, "{}", expected.len());
    for how in ["--skip-ssl", "--ssl"] {
        assert!(mariadb(arguments(bench, &[how]), sql).await.stdout == expected, "{how}");
    }
}

#[tokio::test]
async fn refusals_before_and_after_the_greeting() {
    let bench = Bench::new();
    let nobody = endpoint(&[], &[EVERYBODY]);
    bench.open(std::slice::from_ref(&nobody)).await;
    let text = "Server shutdown in progress: no DB instance serves this endpoint";
    let mut client = bench.connect("w").await;
    assert_eq!(rest(&mut client).await, Refusal::new(1053, text).packet(0).encode());

    let waiting = EndpointSpec { targets: vec!["db".to_owned()], ..nobody };
    bench.endpoints.converge(std::slice::from_ref(&waiting));
    let text = "Server shutdown in progress: the DB instance is not available, try again later";
    let mut client = bench.connect("w").await;
    assert_eq!(rest(&mut client).await, Refusal::new(1053, text).packet(0).encode());

    let path = bench.folder.path().join("full.sock");
    let listener = tokio::net::UnixListener::bind(&path).unwrap();
    bench.serving.set("db", Some(path));
    let full = Refusal::new(1040, "Too many connections").packet(0).encode();
    let greeting = b"\x0a10.11\0\x07\0\0\x0012345678\0\xfe\xf7\x08\x02\0\xff\x81\x15".to_vec();
    let answers = [full.clone(), Packet::new(0, greeting.clone()).encode()];
    let engine = tokio::spawn(async move {
        for answer in answers {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(&answer).await.unwrap();
            let told = String::from_utf8(rest(&mut stream).await).unwrap();
            let origin = told.strip_prefix("PROXY TCP4 127.0.0.1 127.").unwrap();
            let only = origin.strip_suffix("\r\n").is_some_and(|line| !line.contains('\n'));
            assert!(only, "nothing of a bad login reaches the engine: {told}");
        }
    });
    let mut client = bench.connect("w").await;
    assert_eq!(rest(&mut client).await, full, "the engine's own words");
    let mut client = bench.connect("w").await;
    let offered = Packet::read(&mut client, 1000).await.unwrap();
    assert_eq!(offered.body, greeting);
    client.write_all(&Packet::new(1, b"GET / HTTP/1.1\r\n\r\n".to_vec()).encode()).await.unwrap();
    let bad = Refusal::with_state(1043, *b"08S01", "Bad handshake");
    assert_eq!(rest(&mut client).await, bad.packet(2).encode());
    soon(engine).await.unwrap();
    let tallied = || bench.endpoints.tally("w").is_some_and(|tally| tally.admitted >= 4);
    eventually("all are counted", async || tallied()).await;
}

//! What scripts rely on: flags, the ready line, exit codes.

use std::process::{Output, Stdio};

use crate::server::{Server, borealis, folder, poll};

#[test]
fn a_port_that_is_taken_is_named_with_its_flag() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    for flag in ["--api", "--console"] {
        let data = folder();
        let other = if flag == "--api" { "--console" } else { "--api" };
        let done = start(&[flag, &address, other, "127.0.0.1:0"], data.path());
        assert_eq!(done.status.code(), Some(1), "{done:?}");
        let said = String::from_utf8_lossy(&done.stderr);
        assert!(said.contains(&address) && said.contains(flag), "{said}");
        assert!(done.stdout.is_empty(), "standard output is for the ready line");
    }
}

#[test]
fn anything_but_loopback_is_refused() {
    let data = folder();
    let done = start(&["--api", "0.0.0.0:0", "--console", "127.0.0.1:0"], data.path());
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("TLS"), "{done:?}");
}

#[test]
fn wrong_usage_exits_with_two() {
    for words in [&["start", "--no-such-flag"][..], &["account", "create"], &["nonsense"], &[]] {
        let done = borealis().args(words).stdin(Stdio::null()).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{words:?}");
    }
}

#[test]
fn every_command_has_examples_in_its_help() {
    for words in [
        &["start"][..],
        &["account", "create"],
        &["quickstart"],
        &["status"],
        &["engine", "list"],
        &["engine", "install"],
        &["explain", "policy"],
        &["explain", "connect"],
    ] {
        let done = borealis().args(words).arg("--help").output().unwrap();
        let help = String::from_utf8(done.stdout).unwrap();
        assert!(help.contains("Examples:"), "{words:?}");
        assert!(help.contains("--output"), "{words:?}");
    }
}

#[test]
fn a_second_server_on_the_same_folder_is_refused() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let done = start(&["--api", "127.0.0.1:0", "--console", "127.0.0.1:0"], &server.data);
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("in use"), "{done:?}");
    server.stop();
}

#[test]
fn status_without_a_server_says_what_to_do() {
    let data = folder();
    let done = borealis().args(["status", "--data"]).arg(data.path()).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&done.stderr).contains("borealis start"), "{done:?}");
}

#[test]
fn accounts_are_made_with_and_without_a_server() {
    let data = folder();
    let path = data.path().join("d");
    let server = Server::start(&path, &["--engines", "simulated"]);
    let key = server.account();
    let running = server.aws_text(&key, &["sts", "get-caller-identity", "--query", "Arn"]);
    assert!(running.ends_with(":root"), "{running}");
    server.stop();
    let created = create_account(&path, "stopped@example.com", Some("000011112222"));
    assert!(created.status.success(), "{created:?}");
    let again = create_account(&path, "stopped@example.com", None);
    assert_eq!(again.status.code(), Some(1), "an e-mail address has one account");
    let server = Server::start(&path, &["--engines", "simulated"]);
    let answer: serde_json::Value = serde_json::from_slice(&created.stdout).unwrap();
    assert_eq!(answer["AccountId"], "000011112222");
    let key = crate::server::Key {
        id: answer["AccessKeyId"].as_str().unwrap().to_owned(),
        secret: answer["SecretAccessKey"].as_str().unwrap().to_owned(),
    };
    let account = server.aws_text(&key, &["sts", "get-caller-identity", "--query", "Account"]);
    assert_eq!(account, "000011112222");
    server.stop();
}

#[test]
fn reset_is_there_with_ephemeral_only_and_keeps_accounts() {
    let data = folder();
    let kept = Server::start(&data.path().join("kept"), &["--engines", "simulated"]);
    assert_eq!(post(kept.address(), "/_borealis/reset").0, 403, "an unsigned AWS call");
    kept.stop();
    let server =
        Server::start(&data.path().join("gone"), &["--engines", "simulated", "--ephemeral"]);
    let key = server.account();
    server.aws_text(&key, &["iam", "create-user", "--user-name", "alice"]);
    assert_eq!(post(server.address(), "/_borealis/reset").0, 200);
    let users = server.aws_text(&key, &["iam", "list-users", "--query", "length(Users)"]);
    assert_eq!(users, "0", "the root key still works and the user is gone");
    server.stop();
}

#[test]
fn the_console_address_answers_without_scripts() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let console = server.console.trim_start_matches("http://").to_owned();
    let (status, answer) = poll("the console", || Some(get(&console, "/")));
    assert_eq!(status, 200);
    assert!(answer.contains("content-security-policy"), "{answer}");
    assert!(!answer.contains("<script>"), "no script within the page: {answer}");
    server.stop();
}

fn start(flags: &[&str], data: &std::path::Path) -> Output {
    borealis()
        .args(["start", "--engines", "simulated", "--data"])
        .arg(data)
        .args(flags)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn create_account(data: &std::path::Path, email: &str, id: Option<&str>) -> Output {
    use std::io::Write;
    let mut command = borealis();
    command.args(["account", "create", "--name", "n", "--email", email, "--password-stdin"]);
    command.args(["--access-key", "--output", "json", "--data"]).arg(data);
    if let Some(id) = id {
        command.args(["--account-id", id]);
    }
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(b"Planted-Root-Passw0rd\n").unwrap();
    child.wait_with_output().unwrap()
}

fn get(address: &str, path: &str) -> (u16, String) {
    send(address, &format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"))
}

fn post(address: &str, path: &str) -> (u16, String) {
    let head = "connection: close\r\ncontent-length: 0\r\n\r\n";
    send(address, &format!("POST {path} HTTP/1.1\r\nhost: {address}\r\n{head}"))
}

/// Sends raw bytes and reads to the end: the status and everything.
pub(crate) fn send(address: &str, request: &str) -> (u16, String) {
    use std::io::{Read, Write};
    let mut stream = std::net::TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(crate::server::PATIENCE)).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    let _ended = stream.read_to_end(&mut answer);
    let text = String::from_utf8_lossy(&answer).into_owned();
    let status = text.split(' ').nth(1).and_then(|word| word.parse().ok()).unwrap_or(0);
    (status, text)
}

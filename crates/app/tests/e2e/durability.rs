//! A real program's data goes through the endpoint, survives kill -9, and reads back equal.

use std::process::{Output, Stdio};

use serde_json::Value;

use crate::server::{Server, borealis, command, folder, poll};

const SUM: &str =
    "select count(*) || ' ' || md5(string_agg(a::text, ',' order by aid)) from pgbench_accounts a";

#[test]
fn a_restored_dump_survives_kill_9() {
    let data = folder();
    let home = folder();
    let path = data.path().join("d");
    let server = Server::start(&path, &[]);
    let made = quickstart(&server, home.path());
    let psql = |sql: &str| query(&made, sql);

    let dump = data.path().join("dump.sql");
    std::fs::write(&dump, pgbench_dump()).unwrap();
    let restored = command("psql")
        .args(["-X", "-q", "-v", "ON_ERROR_STOP=1", "-f"])
        .arg(&dump)
        .arg(uri(&made))
        .output()
        .unwrap();
    assert!(restored.status.success(), "{restored:?}");
    let before = psql(SUM);
    assert!(before.starts_with("100000 "), "{before}");

    server.kill();
    let server = Server::start(&path, &[]);
    let again = quickstart(&server, home.path());
    assert_eq!(again["Endpoint"], made["Endpoint"], "the endpoint stays");
    let after = poll("SQL after the restart", || {
        let after = try_query(&again, SUM);
        after.status.success().then(|| String::from_utf8(after.stdout).unwrap().trim().to_owned())
    });
    assert_eq!(after, before, "every row reads back equal");
    let log = server.log();
    server.stop();
    let leftover = command("pgrep").args(["-f", &path.display().to_string()]).output().unwrap();
    assert!(leftover.stdout.is_empty(), "no process is left: {leftover:?}");
    let password = made["MasterUserPassword"].as_str().unwrap();
    assert!(!log.contains(password), "the master password reached the log");
}

/// 100,000 accounts as `pgbench -i` makes them, as a script of plain SQL.
fn pgbench_dump() -> String {
    let mut text = String::from(
        "create table pgbench_accounts (aid int primary key, bid int, abalance int, filler char(84));\n\
         copy pgbench_accounts from stdin;\n",
    );
    for aid in 1..=100_000_u32 {
        let balance = aid.wrapping_mul(2_654_435_761) % 10_000;
        text.push_str(&format!("{aid}\t{}\t{balance}\trow {aid}\n", aid % 10 + 1));
    }
    text.push_str("\\.\ncreate index on pgbench_accounts (abalance);\nanalyze;\n");
    text
}

fn quickstart(server: &Server, home: &std::path::Path) -> Value {
    let done = borealis()
        .args(["quickstart", "--output", "json", "--data"])
        .arg(&server.data)
        .env("HOME", home)
        .env_remove("AWS_CONFIG_FILE")
        .env_remove("AWS_SHARED_CREDENTIALS_FILE")
        .stdin(Stdio::null())
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}\n{}", server.log());
    serde_json::from_slice(&done.stdout).unwrap()
}

fn uri(made: &Value) -> String {
    let line = made["Psql"].as_str().unwrap();
    line.split('\'').nth(1).unwrap().to_owned()
}

fn try_query(made: &Value, sql: &str) -> Output {
    command("psql").args(["-XAtc", sql]).arg(uri(made)).output().unwrap()
}

#[track_caller]
fn query(made: &Value, sql: &str) -> String {
    let done = try_query(made, sql);
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

//! The walk of *Setting up your environment for Amazon Aurora* with the real AWS CLI and `psql`.

use crate::server::{Server, command, folder, repository};

/// Version 1 of the AWS CLI, from the environment that `.ci/setup` makes.
#[test]
fn the_seeds_steps_with_cli_v1() {
    walk(&format!("{}/.tools/venv/bin", repository().display()), "aws-cli/1.", &[]);
}

/// Version 2, Debian's package.
#[test]
fn the_seeds_steps_with_cli_v2() {
    walk("/usr/bin", "aws-cli/2.", &[]);
}

/// The same calls for the other engine; its SQL is tried in `mysql`.
#[test]
fn the_seeds_steps_for_aurora_mysql() {
    let mysql = [("ENGINE", "aurora-mysql"), ("PORT", "3306"), ("NEWPORT", "3406")];
    walk("/usr/bin", "aws-cli/2.", &mysql);
}

fn walk(folder_of_aws: &str, version: &str, more: &[(&str, &str)]) {
    let aws = format!("{folder_of_aws}/aws");
    let said = command(&aws).arg("--version").output();
    let said = said.unwrap_or_else(|error| panic!("{aws}: {error}: run .ci/setup"));
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    assert!(said.starts_with(version), "{aws} is {said}");

    let data = folder();
    let server = Server::start(&data.path().join("d"), &[]);
    let key = server.account();
    let script = repository().join("crates/app/tests/walk/seed.sh");
    let path = format!("{folder_of_aws}:{}", std::env::var("PATH").unwrap());
    let done = command("bash")
        .arg(script)
        .env("PATH", path)
        .env("AWS_ENDPOINT_URL", &server.api)
        .env("ROOT_KEY", &key.id)
        .env("ROOT_SECRET", &key.secret)
        .env("AWS_CONFIG_FILE", "/dev/null")
        .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .env_remove("AWS_PROFILE")
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .env("SQL", "1")
        .env("ALLOW_CIDR", "127.0.0.1/32")
        .envs(more.iter().copied())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stdout);
    let failed: Vec<&str> = told.lines().filter(|line| line.starts_with("FAIL")).collect();
    assert!(done.status.success() && failed.is_empty(), "{}\n{told}", failed.join("\n"));
    let log = server.log();
    assert!(!log.contains(" ERROR "), "{log}");
    assert!(!log.contains("Pa55word-1"), "a password reached the log");
    server.stop();
}

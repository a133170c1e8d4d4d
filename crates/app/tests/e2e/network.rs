//! The network's API with the real AWS CLI.

use crate::server::{Server, command, folder, repository};

#[test]
fn a_vpc_is_made_wired_and_taken_down() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let key = server.account();
    let aws = format!("{}/.tools/venv/bin", repository().display());
    let done = command("bash")
        .arg(repository().join("crates/app/tests/walk/network.sh"))
        .env("PATH", format!("{aws}:{}", std::env::var("PATH").unwrap()))
        .env("AWS_ENDPOINT_URL", &server.api)
        .env("ROOT_KEY", &key.id)
        .env("ROOT_SECRET", &key.secret)
        .env("AWS_CONFIG_FILE", "/dev/null")
        .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .env_remove("AWS_PROFILE")
        .env("AWS_DEFAULT_REGION", "us-east-1")
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stdout);
    let failed: Vec<&str> = told.lines().filter(|line| line.starts_with("FAIL")).collect();
    assert!(done.status.success() && failed.is_empty(), "{}\n{told}", failed.join("\n"));
    let log = server.log();
    assert!(!log.contains(" ERROR "), "{log}");
    assert!(!log.contains("PRIVATE KEY"), "a private key reached the log");
    server.stop();
}

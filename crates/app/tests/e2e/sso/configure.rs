//! `aws configure sso` in a terminal, as a person meets it first, and how the session ends.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::clock::Clock;
use super::terminal::Terminal;
use super::{CLI, cli, decide, directory, rules, signed_in};
use crate::browser::Browser;
use crate::server::{Server, folder};

/// A permission set's role is held for an hour unless it says otherwise.
const ROLE_SECONDS: u64 = 3600;
/// A person is signed in for eight hours.
const PERSON_SECONDS: u64 = 8 * 3600;

/// What `get-caller-identity` answers, or the CLI's complaint.
fn caller(mut cli: Command, api: &str) -> String {
    let asked = ["--endpoint-url", api, "sts", "get-caller-identity", "--query", "Arn"];
    let done = cli.args(asked).args(["--output", "text"]).output().unwrap();
    let said = if done.status.success() { done.stdout } else { done.stderr };
    String::from_utf8_lossy(&said).trim().to_owned()
}

/// The keys that the CLI has kept of a role.
fn kept_keys(home: &Path) -> Value {
    let kept = std::fs::read_dir(home.join(".aws/cli/cache")).unwrap().flatten().next().unwrap();
    serde_json::from_slice(&std::fs::read(kept.path()).unwrap()).unwrap()
}

/// Walks through the questions of `aws configure sso` with two roles to choose from, and takes the
/// second. The browser's part is played meanwhile.
fn configure(server: &Server, store: &str, mut terminal: Terminal) -> Browser {
    terminal.expect("SSO session name (Recommended):");
    terminal.answer("lab");
    terminal.expect("SSO start URL [None]:");
    terminal.answer(&format!("{}/start/{store}", server.console));
    terminal.expect("SSO region [None]:");
    terminal.answer("us-east-1");
    terminal.expect("SSO registration scopes [sso:account:access]:");
    terminal.answer("");
    terminal.expect("autofill the code upon loading:");
    let place = terminal.expect("user_code=") + terminal.expect("\n").trim_end();
    let (_, path) = place.split_once(&server.console).expect("an address of the portal");
    let (mut browser, page) = signed_in(server, store, path);
    let page = decide(server, &mut browser, &page, None, "allow");
    assert!(page.text.contains("Request approved"), "{}", page.text);

    terminal.expect("The only AWS account available to you is:");
    terminal.expect("There are 2 roles available to you.");
    terminal.expect("Reader");
    terminal.press("\u{1b}[B\r");
    terminal.expect("Using the role name \"Reader\"");
    terminal.expect("CLI default client Region [None]:");
    terminal.answer("us-east-1");
    terminal.expect("CLI default output format [None]:");
    terminal.answer("json");
    terminal.expect("CLI profile name [Reader-");
    terminal.answer("person");
    let (status, screen) = terminal.end();
    assert!(status.success(), "{screen}");
    browser
}

#[test]
fn configure_sso_leads_to_a_role_and_the_session_ends() {
    let data = folder();
    let clock = Clock::new();
    let server =
        Server::start_with(&data.path().join("d"), &["--engines", "simulated"], |program| {
            clock.rule(program);
        });
    let mut directory = directory(&server);
    directory.assign("Admin", "AdministratorAccess");
    directory.assign("Reader", "ReadOnlyAccess");
    let home = folder();
    rules(home.path(), &server.api);
    let person = || {
        let mut cli = cli(home.path());
        clock.rule(&mut cli);
        cli
    };

    let terminal = Terminal::run(&format!("{CLI} configure sso --no-browser"), &person());
    configure(&server, &directory.store, terminal);
    let of_profile = || {
        let mut cli = person();
        cli.args(["--profile", "person"]);
        cli
    };
    let expected =
        format!("arn:aws:sts::{}:assumed-role/AWSReservedSSO_Reader_", directory.account);
    let arn = caller(of_profile(), &server.api);
    assert!(arn.starts_with(&expected) && arn.ends_with("/ada"), "{arn}");

    // The role's own limits hold.
    let refused = of_profile()
        .args(["--endpoint-url", &server.api, "iam", "create-user", "--user-name", "eve"])
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&refused.stderr);
    assert!(text.contains("(AccessDenied)") && text.contains("iam:CreateUser"), "{text}");

    // An hour on, the keys of the role are worth nothing, whoever kept them.
    let keys = kept_keys(home.path());
    let of_keys = || {
        let mut cli = person();
        for (variable, member) in [
            ("AWS_ACCESS_KEY_ID", "AccessKeyId"),
            ("AWS_SECRET_ACCESS_KEY", "SecretAccessKey"),
            ("AWS_SESSION_TOKEN", "SessionToken"),
        ] {
            cli.env(variable, keys["Credentials"][member].as_str().unwrap());
        }
        cli.args(["--region", "us-east-1"]);
        cli
    };
    clock.set(ROLE_SECONDS - 60);
    assert_eq!(caller(of_keys(), &server.api), arn);
    clock.set(ROLE_SECONDS + 60);
    let over = caller(of_keys(), &server.api);
    assert!(over.contains("(ExpiredToken)"), "{over}");

    // The person is still signed in: the profile gets new keys by itself.
    assert_eq!(caller(of_profile(), &server.api), arn);
    assert_ne!(kept_keys(home.path())["Credentials"], keys["Credentials"]);

    // After the person's day the CLI asks to log in again.
    clock.set(PERSON_SECONDS + 60);
    let over = caller(of_profile(), &server.api);
    assert!(over.contains("expired") || over.contains("refresh failed"), "{over}");
    server.stop();
}

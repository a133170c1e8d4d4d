//! `aws sso login` of the real AWS CLI with a profile that is written already.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;

use super::{CLI, cli, decide, directory, hidden, rules, signed_in, submit};
use crate::server::{Server, folder, poll};

#[test]
fn sso_login_ends_in_a_session_of_a_role() {
    assert!(Path::new(CLI).exists(), "{CLI} is missing: run .ci/setup");
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let mut directory = directory(&server);
    directory.assign("Admin", "AdministratorAccess");
    let (store, account) = (&directory.store, &directory.account);
    let home = folder();
    rules(home.path(), &server.api);
    let config = format!(
        "[profile person]\nsso_session = lab\nsso_account_id = {account}\nsso_role_name = Admin\n\
         region = us-east-1\n[sso-session lab]\nsso_start_url = {}/start/{store}\n\
         sso_region = us-east-1\nsso_registration_scopes = sso:account:access\n",
        server.console
    );
    std::fs::write(home.path().join("config"), config).unwrap();

    let mut login = cli(home.path())
        .args(["--profile", "person", "sso", "login", "--no-browser"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(login.stdout.take().unwrap()).lines().map_while(Result::ok);
    let place = lines.find(|line| line.contains("user_code=")).expect("the CLI shows an address");
    let path = place.trim().strip_prefix(&server.console).unwrap().to_owned();

    let (mut browser, page) = signed_in(&server, store, &path);
    let forged = decide(&server, &mut browser, &page, Some("x"), "allow");
    assert_eq!(forged.status, 403);
    let page = decide(&server, &mut browser, &page, None, "allow");
    assert!(page.text.contains("Request approved"), "{}", page.text);

    let ended = poll("the login to end", || login.try_wait().unwrap());
    assert!(ended.success(), "{}", server.log());
    let done = cli(home.path())
        .args(["--profile", "person", "--endpoint-url", &server.api, "sts", "get-caller-identity"])
        .args(["--query", "Arn", "--output", "text"])
        .output()
        .unwrap();
    let arn = String::from_utf8(done.stdout).unwrap();
    let expected = format!("arn:aws:sts::{account}:assumed-role/AWSReservedSSO_Admin_");
    assert!(arn.starts_with(&expected) && arn.trim().ends_with("/ada"), "{arn}");

    // The portal itself shows the role and gives its keys.
    let home_page = browser.get(&format!("/start/{store}"));
    let csrf = hidden(&home_page, "csrf");
    let keys = submit(&mut browser, &server, "/start/keys", &[("role", "Admin"), ("csrf", &csrf)]);
    assert!(keys.text.contains("AWS_SESSION_TOKEN="), "{}", keys.text);
    server.stop();
}

//! `aws sso login` of the real AWS CLI, from a directory's new user to a role's session.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::browser::{Browser, Page};
use crate::server::{Server, command, folder, poll};

/// The AWS CLI version 2 of Debian's package: version 1 has no `sso login`.
const CLI: &str = "/usr/bin/aws";
const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";

/// What a form's page posts.
fn submit(browser: &mut Browser, server: &Server, path: &str, fields: &[(&str, &str)]) -> Page {
    let encoded = |text: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte);
        let letter = |byte: u8| {
            if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }
        };
        text.bytes().map(letter).collect::<String>()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    let body = pairs.collect::<Vec<_>>().join("&");
    let headers = [
        ("origin", server.console.as_str()),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    browser.send("POST", path, &headers, &body)
}

/// The value of a hidden field.
fn hidden(page: &Page, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let (_, rest) =
        page.text.split_once(&mark).unwrap_or_else(|| panic!("no {name}: {}", page.text));
    rest.split('"').next().unwrap().to_owned()
}

/// This version of the CLI takes no address of an endpoint from the environment, so its rules of
/// endpoints are replaced, which is what its data path is for.
fn rules(home: &Path, api: &str) {
    for service in ["sso", "sso-oidc"] {
        let place = home.join("models").join(service).join("2019-06-10");
        std::fs::create_dir_all(&place).unwrap();
        let parameter = |kind: &str, name: &str, default: &str| {
            format!("\"{name}\": {{\"builtIn\": \"{kind}\", \"required\": false, {default}}}")
        };
        let rules = format!(
            "{{\"version\": \"1.0\", \"parameters\": {{{}, {}, {}, {}}}, \"rules\": [{{\
             \"conditions\": [], \"type\": \"endpoint\", \
             \"endpoint\": {{\"url\": \"{api}\", \"properties\": {{}}, \"headers\": {{}}}}}}]}}",
            parameter("AWS::Region", "Region", "\"type\": \"String\""),
            parameter(
                "AWS::UseDualStack",
                "UseDualStack",
                "\"type\": \"Boolean\", \"default\": false"
            ),
            parameter("AWS::UseFIPS", "UseFIPS", "\"type\": \"Boolean\", \"default\": false"),
            parameter("SDK::Endpoint", "Endpoint", "\"type\": \"String\""),
        );
        std::fs::write(place.join("endpoint-rule-set-1.json"), rules).unwrap();
    }
}

fn cli(home: &Path) -> Command {
    let mut cli = command(CLI);
    cli.env("HOME", home)
        .env("AWS_DATA_PATH", home.join("models"))
        .env("AWS_CONFIG_FILE", home.join("config"))
        .env("AWS_SHARED_CREDENTIALS_FILE", "/dev/null")
        .env("AWS_PAGER", "")
        .env_remove("AWS_ACCESS_KEY_ID")
        .env_remove("AWS_SECRET_ACCESS_KEY")
        .args(["--profile", "person"]);
    cli
}

/// Makes the directory, a user and an assignment by the API; answers the ids of store and account.
fn directory(server: &Server) -> (String, String) {
    let root = server.account();
    let run = |words: &[&str]| server.aws_text(&root, words);
    let query = |words: &str, field: &str| {
        let words: Vec<&str> = words.split_whitespace().chain(["--query", field]).collect();
        run(&words)
    };
    let instance = query("sso-admin create-instance --name people", "InstanceArn");
    let store = query("sso-admin list-instances", "Instances[0].IdentityStoreId");
    let account = query("sts get-caller-identity", "Account");
    let user = run(&[
        "identitystore",
        "create-user",
        "--identity-store-id",
        &store,
        "--user-name",
        "ada",
        "--display-name",
        "Ada",
        "--name",
        "GivenName=Ada,FamilyName=Lovelace",
        "--emails",
        "Value=ada@example.com,Primary=true",
        "--query",
        "UserId",
    ]);
    let set = query(
        &format!("sso-admin create-permission-set --name Admin --instance-arn {instance}"),
        "PermissionSet.PermissionSetArn",
    );
    let of_set = format!("--instance-arn {instance} --permission-set-arn {set}");
    server.aws_line(
        &root,
        &format!(
            "sso-admin attach-managed-policy-to-permission-set {of_set} \
             --managed-policy-arn {ADMINISTRATOR}"
        ),
    );
    let status = query(
        &format!(
            "sso-admin create-account-assignment {of_set} --target-id {account} \
             --target-type AWS_ACCOUNT --principal-type USER --principal-id {user}"
        ),
        "AccountAssignmentCreationStatus.Status",
    );
    assert_eq!(status, "SUCCEEDED");
    (store, account)
}

/// The code in the newest letter to the user.
fn mailed_code(server: &Server) -> String {
    let outbox = server.data.join("outbox");
    poll("a letter in the outbox", || {
        let letters = std::fs::read_dir(&outbox).ok()?.flatten();
        let texts = letters.filter_map(|letter| std::fs::read_to_string(letter.path()).ok());
        let text = texts.into_iter().find(|text| text.contains("ada@example.com"))?;
        let (_, rest) = text.split_once("access portal is ")?;
        Some(rest.chars().take(6).collect())
    })
}

#[test]
fn sso_login_ends_in_a_session_of_a_role() {
    assert!(Path::new(CLI).exists(), "{CLI} is missing: run .ci/setup");
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let (store, account) = directory(&server);
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
        .args(["sso", "login", "--no-browser"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(login.stdout.take().unwrap()).lines().map_while(Result::ok);
    let place = lines.find(|line| line.contains("user_code=")).expect("the CLI shows an address");
    let path = place.trim().strip_prefix(&server.console).unwrap().to_owned();

    let mut browser = Browser::new(&server);
    let page = browser.get(&path);
    let next = hidden(&page, "next").replace("&amp;", "&");
    let who = [("store", store.as_str()), ("user_name", "ada"), ("next", next.as_str())];
    let wrong = [&who[..], &[("password", "guess")]].concat();
    assert_eq!(submit(&mut browser, &server, "/start/sign-in", &wrong).status, 401);
    submit(&mut browser, &server, "/start/mail-code", &who);
    let code = mailed_code(&server);
    let chosen = [&who[..], &[("code", &code), ("new_password", "Str0ng-Pass!1")]].concat();
    let entered = submit(&mut browser, &server, "/start/set-password", &chosen);
    assert_eq!(entered.status, 303, "{}", entered.text);
    let page = browser.get(&path);
    assert!(page.text.contains("Confirm and allow access"), "{}", page.text);
    let decision = |csrf: &str| {
        let user_code = hidden(&page, "user_code");
        [("user_code", user_code), ("csrf", csrf.to_owned()), ("decision", "allow".to_owned())]
    };
    let forged = decision("x");
    let forged: Vec<(&str, &str)> = forged.iter().map(|(n, v)| (*n, v.as_str())).collect();
    assert_eq!(submit(&mut browser, &server, "/start/device", &forged).status, 403);
    let allowed = decision(&hidden(&page, "csrf"));
    let allowed: Vec<(&str, &str)> = allowed.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let page = submit(&mut browser, &server, "/start/device", &allowed);
    assert!(page.text.contains("Request approved"), "{}", page.text);

    let ended = poll("the login to end", || login.try_wait().unwrap());
    assert!(ended.success(), "{}", server.log());
    let done = cli(home.path())
        .args(["--endpoint-url", &server.api, "sts", "get-caller-identity"])
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

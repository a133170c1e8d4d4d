//! Identity Center with the real AWS CLI, from a directory's new user to a role's session that ends.

mod clock;
mod configure;
mod login;
mod terminal;

use std::path::Path;
use std::process::Command;

use crate::browser::{Browser, Page};
use crate::server::{Key, Server, command, poll};

/// The AWS CLI version 2 of Debian's package: version 1 has no `sso login`.
const CLI: &str = "/usr/bin/aws";

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
        .env("AWS_MAX_ATTEMPTS", "1")
        .env_remove("AWS_PROFILE")
        .env_remove("AWS_DEFAULT_REGION")
        .env_remove("AWS_ACCESS_KEY_ID")
        .env_remove("AWS_SECRET_ACCESS_KEY");
    cli
}

/// A directory of one account with the user `ada`.
struct Directory {
    root: Key,
    instance: String,
    store: String,
    account: String,
    user: String,
}

/// Makes the directory and its user by the API.
fn directory(server: &Server) -> Directory {
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
    Directory { root, instance, store, account, user }
}

impl Directory {
    /// Makes a permission set with a managed policy and assigns it to the user.
    fn assign(&self, server: &Server, name: &str, policy: &str) {
        let run = |words: &str| server.aws_line(&self.root, words);
        let Self { instance, account, user, .. } = self;
        let set = run(&format!(
            "sso-admin create-permission-set --name {name} --instance-arn {instance} \
             --query PermissionSet.PermissionSetArn"
        ));
        let of_set = format!("--instance-arn {instance} --permission-set-arn {set}");
        run(&format!(
            "sso-admin attach-managed-policy-to-permission-set {of_set} \
             --managed-policy-arn arn:aws:iam::aws:policy/{policy}"
        ));
        let status = run(&format!(
            "sso-admin create-account-assignment {of_set} --target-id {account} \
             --target-type AWS_ACCOUNT --principal-type USER --principal-id {user} \
             --query AccountAssignmentCreationStatus.Status"
        ));
        assert_eq!(status, "SUCCEEDED");
    }
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

/// The browser of a person who has chosen a password by a mailed code, on the page of `path` that
/// asks whether a program may have access.
fn signed_in(server: &Server, store: &str, path: &str) -> (Browser, Page) {
    let mut browser = Browser::new(server);
    let page = browser.get(path);
    let next = hidden(&page, "next").replace("&amp;", "&");
    let who = [("store", store), ("user_name", "ada"), ("next", next.as_str())];
    let wrong = [&who[..], &[("password", "guess")]].concat();
    assert_eq!(submit(&mut browser, server, "/start/sign-in", &wrong).status, 401);
    submit(&mut browser, server, "/start/mail-code", &who);
    let code = mailed_code(server);
    let chosen = [&who[..], &[("code", &code), ("new_password", "Str0ng-Pass!1")]].concat();
    let entered = submit(&mut browser, server, "/start/set-password", &chosen);
    assert_eq!(entered.status, 303, "{}", entered.text);
    let page = browser.get(path);
    assert!(page.text.contains("Confirm and allow access"), "{}", page.text);
    (browser, page)
}

/// Presses the button of the page that asks; `csrf` is the page's own word unless it is given.
fn decide(
    server: &Server,
    browser: &mut Browser,
    page: &Page,
    csrf: Option<&str>,
    decision: &str,
) -> Page {
    let (user_code, own) = (hidden(page, "user_code"), hidden(page, "csrf"));
    let csrf = csrf.unwrap_or(&own);
    let fields = [("user_code", user_code.as_str()), ("csrf", csrf), ("decision", decision)];
    submit(browser, server, "/start/device", &fields)
}

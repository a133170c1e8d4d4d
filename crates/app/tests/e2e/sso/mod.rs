//! Identity Center with the real AWS CLI, from a directory's new user to a role's session that ends.

mod clock;
mod configure;
mod login;
mod terminal;

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::accounts::sign_up;
use crate::browser::{Browser, Page};
use crate::server::{Server, command, poll};

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
    root: Browser,
    instance: String,
    store: String,
    account: String,
    user: String,
}

/// Signs up, and makes the directory and its user.
fn directory(server: &Server) -> Directory {
    let (mut root, account) = sign_up(server, "me@example.com");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let instance = root.aws("sso/CreateInstance", &json!({"Name": "people"})).ok();
    let instance = text(&instance["InstanceArn"]);
    let listed = root.aws("sso/ListInstances", &json!({})).ok();
    let store = text(&listed["Instances"][0]["IdentityStoreId"]);
    let ada = json!({
        "IdentityStoreId": store, "UserName": "ada", "DisplayName": "Ada",
        "Name": {"GivenName": "Ada", "FamilyName": "Lovelace"},
        "Emails": [{"Value": "ada@example.com", "Primary": true}],
    });
    let user = text(&root.aws("identitystore/CreateUser", &ada).ok()["UserId"]);
    Directory { root, instance, store, account, user }
}

impl Directory {
    /// Makes a permission set with a managed policy and assigns it to the user.
    fn assign(&mut self, name: &str, policy: &str) {
        let set = json!({"InstanceArn": self.instance, "Name": name});
        let set = self.root.aws("sso/CreatePermissionSet", &set).ok();
        let set = &set["PermissionSet"]["PermissionSetArn"];
        let attach = json!({
            "InstanceArn": self.instance, "PermissionSetArn": set,
            "ManagedPolicyArn": format!("arn:aws:iam::aws:policy/{policy}"),
        });
        self.root.aws("sso/AttachManagedPolicyToPermissionSet", &attach).ok();
        let assign = json!({
            "InstanceArn": self.instance, "PermissionSetArn": set, "TargetId": self.account,
            "TargetType": "AWS_ACCOUNT", "PrincipalType": "USER", "PrincipalId": self.user,
        });
        let assigned = self.root.aws("sso/CreateAccountAssignment", &assign).ok();
        assert_eq!(assigned["AccountAssignmentCreationStatus"]["Status"], "SUCCEEDED");
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
        Some(rest.split('.').next()?.to_owned())
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

//! The console's server side: who gets in, what a session can do, and what ends it.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::server::{Server, borealis, folder};

const ROOT_PASSWORD: &str = "Planted-Root-Passw0rd";
const PASSWORD: &str = "Planted-User-Passw0rd";

fn start(data: &tempfile::TempDir) -> Server {
    Server::start(&data.path().join("d"), &["--engines", "simulated"])
}

/// The id of a new account whose root user has this address.
fn account(server: &Server, email: &str) -> String {
    use std::io::Write;
    let mut child = borealis()
        .args(["account", "create", "--name", "lab", "--password-stdin", "--email", email])
        .args(["--output", "json", "--data"])
        .arg(&server.data)
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(ROOT_PASSWORD.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    let answer: Value = serde_json::from_slice(&done.stdout).unwrap();
    answer["AccountId"].as_str().unwrap().to_owned()
}

/// Root signed in, and a user `ann` with a password.
fn root_and_ann(server: &Server) -> (Browser, String) {
    let id = account(server, "me@example.com");
    let mut root = Browser::new(server);
    root.sign_in_as_root("Me@Example.com", ROOT_PASSWORD).ok();
    root.aws("iam/CreateUser", &json!({"UserName": "ann"})).ok();
    let login = json!({"UserName": "ann", "Password": PASSWORD});
    root.aws("iam/CreateLoginProfile", &login).ok();
    (root, id)
}

#[test]
fn a_session_makes_calls_like_anybody() {
    let data = folder();
    let server = start(&data);
    let (mut root, id) = root_and_ann(&server);
    let session = root.get("/session").ok();
    assert_eq!(session["signedIn"], true);
    assert_eq!((&session["kind"], &session["accountId"]), (&json!("root"), &json!(id)));
    assert_eq!((&session["engines"], &session["api"]), (&json!("simulated"), &json!(server.api)));
    root.aws("iam/CreateAccountAlias", &json!({"AccountAlias": "my-lab"})).ok();

    let mut ann = Browser::new(&server);
    let session = ann.sign_in("my-lab", "Ann", PASSWORD).ok();
    assert_eq!(session["arn"], format!("arn:aws:iam::{id}:user/ann"));
    assert_eq!(session["rememberedAccount"], Value::Null, "it was not remembered before");
    assert_eq!(ann.get("/session").ok()["rememberedAccount"], "my-lab");
    // Each service in its own words, and nothing without permission.
    let who = ann.aws("sts/GetCallerIdentity", &json!({})).ok();
    assert_eq!(who["Arn"], format!("arn:aws:iam::{id}:user/ann"));
    let denied = ann.aws("iam/ListUsers", &json!({}));
    denied.refused(403, "AccessDenied");
    let text =
        format!("User: arn:aws:iam::{id}:user/ann is not authorized to perform: iam:ListUsers");
    assert!(denied.text.contains(&text), "{}", denied.text);
    ann.aws("ec2/DescribeVpcs?region=eu-west-1", &json!({})).refused(403, "UnauthorizedOperation");
    ann.aws("rds/DescribeDBClusters", &json!({})).refused(403, "AccessDenied");
    ann.aws("rds/Nonsense", &json!({})).refused(400, "InvalidAction");
    ann.aws("s3/ListBuckets", &json!({})).refused(400, "InvalidAction");

    let vpcs = root.aws("ec2/DescribeVpcs?region=eu-west-1", &json!({})).ok();
    assert_eq!(vpcs["Vpcs"].as_array().unwrap().len(), 1);
    let made = json!({"GroupName": "web", "Description": "d", "VpcId": vpcs["Vpcs"][0]["VpcId"]});
    root.aws("ec2/CreateSecurityGroup?region=eu-west-1", &made).ok();
    root.aws("ec2/DescribeVpcs?region=mars-1", &json!({})).refused(401, "AuthFailure");
    let users = root.aws("iam/ListUsers", &json!({"MaxItems": 1})).ok();
    assert_eq!(users["Users"][0]["UserName"], "ann");
    root.aws("iam/CreateUser", &json!({"UserName": 7})).refused(400, "MalformedInput");

    // What a denial is about is explained to the one it concerns, and to nobody else.
    let why = json!({"action": "iam:ListUsers"});
    let explained = ann.post("/explain/policy", &why).ok();
    assert_eq!(explained["allowed"], false);
    let other = json!({"action": "iam:ListUsers", "principal": format!("arn:aws:iam::{id}:root")});
    ann.post("/explain/policy", &other).refused(403, "AccessDenied");
    let connect = json!({"endpoint": "nowhere", "source": "203.0.113.5"});
    ann.post("/explain/connect", &connect).refused(403, "AccessDenied");
    root.post("/explain/connect", &connect).refused(400, "InvalidInput");
    assert_eq!(root.get("/my-ip").ok()["ip"], "127.0.0.1");
    server.stop();
}

#[test]
fn nobody_gets_in_who_does_not_belong() {
    let data = folder();
    let server = start(&data);
    let (mut root, id) = root_and_ann(&server);
    let mut nobody = Browser::new(&server);
    for page in [
        nobody.sign_in_as_root("me@example.com", "wrong"),
        nobody.sign_in_as_root("nobody@example.com", ROOT_PASSWORD),
        nobody.sign_in(&id, "ann", "wrong"),
        nobody.sign_in(&id, "bob", PASSWORD),
        nobody.sign_in("999999999999", "ann", PASSWORD),
        nobody.sign_in(&id, "ann", ""),
    ] {
        page.refused(401, "SignInFailed");
        assert!(!page.head.contains("set-cookie"), "{}", page.head);
    }
    nobody.aws("sts/GetCallerIdentity", &json!({})).refused(401, "NotSignedIn");

    // Another site's page has the cookies and neither the origin nor the word.
    let own = root.cookies.clone();
    let host = server.console.trim_start_matches("http://").to_owned();
    let json_type = ("content-type", "application/json");
    let (own_origin, evil) = (format!("http://{host}"), "http://evil.example.com");
    let path = "/aws/iam/CreateUser";
    let body = r#"{"UserName":"mallory"}"#;
    for (what, headers, status, code) in [
        ("no origin", vec![json_type], 403, "WrongOrigin"),
        ("their origin", vec![json_type, ("origin", evil)], 403, "WrongOrigin"),
        ("no word", vec![json_type, ("origin", own_origin.as_str())], 403, "WrongCsrfToken"),
        (
            "a wrong word",
            vec![json_type, ("origin", own_origin.as_str()), ("x-borealis-csrf", "0")],
            403,
            "WrongCsrfToken",
        ),
        ("their name", vec![("host", "evil.example.com")], 421, "MisdirectedRequest"),
    ] {
        let page = root.send("POST", path, &headers, body);
        assert_eq!((page.status, page.code().as_str()), (status, code), "{what}: {}", page.text);
    }
    let form = [("origin", own_origin.as_str()), ("content-type", "text/plain")];
    root.send("POST", "/session/sign-in", &form, "{}").refused(415, "UnsupportedMediaType");
    assert_eq!(root.cookies, own);
    let users = root.aws("iam/ListUsers", &json!({})).ok();
    assert_eq!(users["Users"].as_array().unwrap().len(), 1, "{users}");

    let page = root.get("/");
    for part in [
        "script-src 'self'",
        "frame-ancestors 'none'",
        "x-content-type-options: nosniff",
        "referrer-policy: no-referrer",
    ] {
        assert!(page.head.contains(part), "{part}: {}", page.head);
    }
    assert!(!page.head.contains("unsafe"), "{}", page.head);
    assert!(!page.text.contains("<script>"), "no script within the page: {}", page.text);
    server.stop();
}

#[test]
fn guessing_waits_and_keeps_nobody_else_out() {
    let data = folder();
    let server = start(&data);
    let (mut root, id) = root_and_ann(&server);
    let mut ann = Browser::new(&server);
    ann.sign_in(&id, "ann", PASSWORD).ok();
    let mut guesser = Browser::new(&server);
    let mut tries = 0;
    let refused = loop {
        let page = guesser.sign_in(&id, "ann", &format!("guess-{tries}"));
        if page.code() == "TooManyAttempts" {
            break page;
        }
        page.refused(401, "SignInFailed");
        tries += 1;
        assert!(tries < 20, "guesses are free");
    };
    assert!(refused.head.contains("retry-after: "), "{}", refused.head);
    guesser.sign_in(&id, "ann", PASSWORD).refused(401, "TooManyAttempts");
    // The owner's browser is known, and root is somebody else.
    ann.sign_in(&id, "ann", PASSWORD).ok();
    root.sign_in_as_root("me@example.com", ROOT_PASSWORD).ok();
    server.stop();
}

#[test]
fn sessions_end_with_what_they_rest_on() {
    let data = folder();
    let server = start(&data);
    let (mut root, id) = root_and_ann(&server);
    let is_in = |browser: &mut Browser| browser.get("/session").ok()["signedIn"] == true;
    let signed_in = |password: &str| {
        let mut ann = Browser::new(&server);
        ann.sign_in(&id, "ann", password).ok();
        ann
    };

    let mut out = signed_in(PASSWORD);
    let stolen = out.cookies.clone();
    out.post("/session/sign-out", &json!({})).ok();
    assert!(!out.cookies.contains_key("borealis-session"));
    out.cookies = stolen;
    assert!(!is_in(&mut out), "the cookie of a session that was ended");

    let mut reset = signed_in(PASSWORD);
    let new = "Another-Passw0rd";
    let update = json!({"UserName": "ann", "Password": new, "PasswordResetRequired": true});
    root.aws("iam/UpdateLoginProfile", &update).ok();
    assert!(!is_in(&mut reset), "an administrator set another password");

    let mut first = Browser::new(&server);
    first.sign_in(&id, "ann", new).refused(401, "PasswordChangeRequired");
    let change = |old: &str, new: &str| {
        json!({
            "kind": "user", "account": id, "userName": "ann", "oldPassword": old,
            "newPassword": new,
        })
    };
    let own = "My-Own-Passw0rd";
    first.post("/session/change-password", &change(new, own)).refused(403, "AccessDenied");
    let allowed = json!({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "iam:ChangePassword", "Resource": "*"}]});
    let policy = json!({
        "UserName": "ann", "PolicyName": "p", "PolicyDocument": allowed.to_string(),
    });
    root.aws("iam/PutUserPolicy", &policy).ok();
    first
        .post("/session/change-password", &change(new, "short"))
        .refused(400, "PasswordPolicyViolation");
    first.post("/session/change-password", &change(PASSWORD, own)).refused(401, "SignInFailed");
    first.post("/session/change-password", &change(new, own)).ok();
    assert!(is_in(&mut first));

    let mut other = signed_in(own);
    let newest = "My-Newest-Passw0rd";
    let by_api = json!({"OldPassword": own, "NewPassword": newest});
    first.aws("iam/ChangePassword", &by_api).ok();
    assert!(is_in(&mut first), "the session that changed it goes on");
    assert!(!is_in(&mut other), "the others do not");

    root.aws("iam/DeleteUserPolicy", &json!({"UserName": "ann", "PolicyName": "p"})).ok();
    root.aws("iam/DeleteLoginProfile", &json!({"UserName": "ann"})).ok();
    assert!(!is_in(&mut first), "no password, no session");
    server.stop();
}

#[test]
fn a_session_survives_a_restart_and_switches_roles() {
    let data = folder();
    let server = start(&data);
    let (mut root, id) = root_and_ann(&server);
    let trust = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": "sts:AssumeRole",
        "Principal": {"AWS": format!("arn:aws:iam::{id}:user/ann")}}]});
    let role = json!({"RoleName": "reader", "AssumeRolePolicyDocument": trust.to_string()});
    root.aws("iam/CreateRole", &role).ok();
    let reading = json!({
        "RoleName": "reader", "PolicyArn": "arn:aws:iam::aws:policy/ReadOnlyAccess",
    });
    root.aws("iam/AttachRolePolicy", &reading).ok();
    let mut ann = Browser::new(&server);
    ann.sign_in(&id, "ann", PASSWORD).ok();
    let switch = |role: &str| json!({"account": id, "roleName": role, "displayName": "look"});
    ann.post("/session/switch-role", &switch("writer")).refused(403, "AccessDenied");
    let session = ann.post("/session/switch-role", &switch("reader")).ok();
    assert_eq!((&session["kind"], &session["displayName"]), (&json!("role"), &json!("look")));
    let arn = format!("arn:aws:sts::{id}:assumed-role/reader/ann");
    assert_eq!(ann.aws("sts/GetCallerIdentity", &json!({})).ok()["Arn"], arn);
    ann.aws("iam/ListUsers", &json!({})).ok();
    server.stop();

    let server = start(&data);
    let mut again = Browser::new(&server);
    again.cookies = ann.cookies.clone();
    assert_eq!(again.get("/session").ok()["kind"], "role");
    again.post("/session/switch-back", &json!({})).ok();
    again.aws("iam/ListUsers", &json!({})).refused(403, "AccessDenied");
    server.stop();
}

//! Accounts from the outside: signing up by mail, the account API and the event history with the
//! real AWS CLI, and that nothing secret is kept or shown.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::contract::send;
use crate::server::{Key, Server, folder, poll, unique};

const PASSWORD: &str = "Planted-Root-Passw0rd";

fn contact() -> Value {
    json!({
        "FullName": "Ann Example", "AddressLine1": "1 Road", "City": "Berlin",
        "PostalCode": "10115", "CountryCode": "DE", "PhoneNumber": "+49301234567",
    })
}

/// The newest letters of the outbox, newest first.
fn letters(server: &Server) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(server.data.join("outbox"))
        .into_iter()
        .flatten()
        .map(|entry| entry.unwrap().path())
        .collect();
    names.sort();
    names.iter().rev().map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// The code in the newest letter to an address.
fn code_to(server: &Server, email: &str) -> String {
    poll("a letter", || {
        let letters = letters(server);
        let to = format!("To: {email}");
        let letter = letters.into_iter().find(|letter| letter.contains(&to))?;
        let code = letter.split("code: ").nth(1)?.lines().next()?.trim().to_owned();
        Some(code)
    })
}

/// Signs up in a browser, and signs in.
pub(crate) fn sign_up(server: &Server, email: &str) -> (Browser, String) {
    let mut browser = Browser::new(server);
    let start = json!({"email": email, "accountName": "lab"});
    let id = browser.post("/sign-up/start", &start).ok()["signUpId"].clone();
    browser
        .post("/sign-up/verify", &json!({"signUpId": id, "code": "0"}))
        .refused(400, "WrongCode");
    let code = code_to(server, email);
    browser.post("/sign-up/verify", &json!({"signUpId": id, "code": code})).ok();
    let complete = json!({"signUpId": id, "password": PASSWORD, "contact": contact()});
    let account = browser.post("/sign-up/complete", &complete).ok()["accountId"].clone();
    browser.sign_in_as_root(email, PASSWORD).ok();
    (browser, account.as_str().unwrap().to_owned())
}

/// A key of the one who is signed in.
fn key(browser: &mut Browser) -> Key {
    let made = browser.aws("iam/CreateAccessKey", &json!({})).ok();
    let text = |name: &str| made["AccessKey"][name].as_str().unwrap().to_owned();
    Key { id: text("AccessKeyId"), secret: text("SecretAccessKey") }
}

#[test]
fn from_sign_up_to_a_closed_account() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let (mut root, id) = sign_up(&server, "me@example.com");
    let session = root.get("/session").ok();
    assert_eq!(session["outbox"], server.data.join("outbox").to_str().unwrap());
    assert!(server.log().contains("outbox"), "the log says where mail is");
    for entry in std::fs::read_dir(server.data.join("outbox")).unwrap() {
        use std::os::unix::fs::PermissionsExt;
        let mode = entry.unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let key = key(&mut root);
    let line = |words: &str| server.aws_line(&key, words);
    assert_eq!(
        line("account get-contact-information --query ContactInformation.FullName"),
        "Ann Example"
    );
    assert_eq!(line("account get-account-information --query AccountName"), "lab");
    line("account put-account-name --account-name works");
    assert_eq!(root.get("/session").ok()["accountName"], "works");
    let security = "--alternate-contact-type SECURITY --name Bob --title Guard \
         --email-address bob@example.com --phone-number 5550100";
    line(&format!("account put-alternate-contact {security}"));
    let shown = line(
        "account get-alternate-contact --alternate-contact-type SECURITY --query AlternateContact.Name",
    );
    assert_eq!(shown, "Bob");
    let email = |words: &str| line(&format!("account {words} --account-id {id}"));
    email("start-primary-email-update --primary-email new@example.com");
    let code = code_to(&server, "new@example.com");
    email(&format!("accept-primary-email-update --primary-email new@example.com --otp {code}"));
    assert_eq!(email("get-primary-email --query PrimaryEmail"), "new@example.com");

    // An administrator is no root.
    line("iam create-user --user-name admin");
    line(
        "iam attach-user-policy --user-name admin --policy-arn arn:aws:iam::aws:policy/AdministratorAccess",
    );
    line(&format!("iam create-login-profile --user-name admin --password {PASSWORD}"));
    let mut admin = Browser::new(&server);
    admin.sign_in(&id, "admin", PASSWORD).ok();
    admin.post("/account/close", &json!({"accountId": id})).refused(403, "AccessDenied");
    let change = json!({"oldPassword": PASSWORD, "newPassword": "An0ther-Passw0rd"});
    admin.post("/account/change-password", &change).refused(403, "AccessDenied");
    admin
        .aws("account/GetPrimaryEmail", &json!({"AccountId": id}))
        .refused(403, "AccessDeniedException");
    admin.aws("account/GetAccountInformation", &json!({})).ok();

    let mut forgetful = Browser::new(&server);
    forgetful.post("/password-reset/start", &json!({"email": "nobody@example.com"})).ok();
    forgetful.post("/password-reset/start", &json!({"email": "new@example.com"})).ok();
    let code = poll("a recovery code", || {
        let code = code_to(&server, "new@example.com");
        code.contains('-').then_some(code)
    });
    let reset = json!({"email": "new@example.com", "code": code, "password": "Re5et-Passw0rd"});
    forgetful.post("/password-reset/complete", &reset).ok();
    assert_eq!(root.get("/session").ok()["signedIn"], false);
    root.sign_in_as_root("new@example.com", "Re5et-Passw0rd").ok();
    root.post("/account/close", &json!({"accountId": "1"})).refused(400, "InvalidInput");
    root.post("/account/close", &json!({"accountId": id})).ok();
    let refused = server.aws(&key, &["sts", "get-caller-identity"]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("InvalidClientTokenId"), "{said}");
    assert_eq!(admin.get("/session").ok()["signedIn"], false);
    let closed = root.sign_in_as_root("new@example.com", "Re5et-Passw0rd");
    closed.refused(401, "SignInFailed");
    assert!(closed.text.contains("closed"), "{}", closed.text);
    server.stop();
}

/// Takes letters as a mail server does, one connection after the other, and tells what was in them.
fn mail_server() -> (String, std::sync::mpsc::Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut out = stream.try_clone().unwrap();
            out.write_all(b"220 test\r\n").unwrap();
            let mut letter = None::<String>;
            for line in BufReader::new(stream).lines() {
                let Ok(line) = line else { break };
                let answer = match (&mut letter, line.as_str()) {
                    (Some(text), ".") => {
                        let _nobody_listens = sender.send(std::mem::take(text));
                        letter = None;
                        "250 taken\r\n"
                    }
                    (Some(text), line) => {
                        text.push_str(line);
                        text.push('\n');
                        continue;
                    }
                    (None, "DATA") => {
                        letter = Some(String::new());
                        "354 go on\r\n"
                    }
                    (None, _) => "250 yes\r\n",
                };
                if out.write_all(answer.as_bytes()).is_err() {
                    break;
                }
            }
        }
    });
    (url, receiver)
}

#[test]
fn mail_goes_out_by_smtp() {
    let data = folder();
    let (url, letters) = mail_server();
    let flags = ["--engines", "simulated", "--smtp", &url, "--mail-from", "Lab <lab@example.com>"];
    let server = Server::start(&data.path().join("d"), &flags);
    let mut browser = Browser::new(&server);
    let start = json!({"email": "me@example.com", "accountName": "lab"});
    browser.post("/sign-up/start", &start).ok();
    let letter = letters.recv_timeout(crate::server::PATIENCE).unwrap();
    assert!(letter.contains("To: me@example.com"), "{letter}");
    assert!(
        letter.contains("lab@example.com") && letter.contains("Verification code: "),
        "{letter}"
    );
    assert!(!server.data.join("outbox").exists());
    assert_eq!(browser.get("/session").ok()["outbox"], Value::Null);
    server.stop();
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, whose parts mean nothing alone")]
fn the_event_history_tells_who_did_what() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let (mut root, id) = sign_up(&server, "me@example.com");
    let key = key(&mut root);
    let line = |words: &str| server.aws_line(&key, words);
    for number in 0..5 {
        line(&format!("iam create-user --user-name user{number}"));
    }
    server.aws(&key, &["iam", "get-user", "--user-name", "nobody"]);
    Browser::new(&server).sign_in_as_root("me@example.com", "wrong").refused(401, "SignInFailed");
    let lookup = |attribute: &str, value: &str, query: &str| {
        // Two a second are answered.
        poll("a lookup that is not throttled", || {
            let attributes = format!("AttributeKey={attribute},AttributeValue={value}");
            let words = [
                "cloudtrail",
                "lookup-events",
                "--lookup-attributes",
                &attributes,
                "--query",
                query,
                "--output",
                "text",
            ];
            let done = server.aws(&key, &words);
            let said = String::from_utf8_lossy(&done.stderr).into_owned();
            assert!(done.status.success() || said.contains("ThrottlingException"), "{said}");
            done.status.success().then(|| String::from_utf8(done.stdout).unwrap().trim().to_owned())
        })
    };
    let count = "length(Events)";
    assert_eq!(lookup("EventName", "CreateUser", count), "5");
    assert_eq!(lookup("ResourceName", "user3", count), "1");
    assert_eq!(
        lookup("ResourceType", "AWS::IAM::User", "length(Events[?EventName=='CreateUser'])"),
        "5"
    );
    assert_eq!(lookup("EventName", "GetUser", "Events[0].ReadOnly"), "true");
    let signed_in = lookup("EventName", "ConsoleLogin", "Events[].CloudTrailEvent");
    assert!(signed_in.contains(r#""ConsoleLogin":"Success""#), "{signed_in}");
    assert!(signed_in.contains(r#""errorMessage":"Failed authentication""#), "{signed_in}");
    let refused: Value =
        serde_json::from_str(&lookup("EventName", "GetUser", "Events[0].CloudTrailEvent")).unwrap();
    assert_eq!(refused["errorCode"], "NoSuchEntity");
    assert_eq!(refused["userIdentity"]["type"], "Root");
    assert_eq!(refused["userIdentity"]["accessKeyId"], key.id);
    assert_eq!(refused["recipientAccountId"], id);
    assert_eq!(refused["requestParameters"], json!({"userName": "nobody"}));
    assert_eq!(line("cloudtrail describe-trails --query length(trailList)"), "0");

    // Pages, also after a restart.
    let mut names = Vec::new();
    let mut token = None::<String>;
    loop {
        let mut input = json!({
            "MaxResults": 2,
            "LookupAttributes": [{"AttributeKey": "EventName", "AttributeValue": "CreateUser"}],
        });
        if let Some(token) = &token {
            input["NextToken"] = token.as_str().into();
        }
        let page = poll("a page", || {
            let page = root.aws("cloudtrail/LookupEvents", &input);
            (page.code() != "ThrottlingException").then_some(page)
        });
        let page = page.ok();
        names.extend(
            page["Events"]
                .as_array()
                .unwrap()
                .iter()
                .map(|event| event["Resources"][0]["ResourceName"].clone()),
        );
        match page["NextToken"].as_str() {
            Some(next) => token = Some(next.to_owned()),
            None => break,
        }
    }
    assert_eq!(names, ["user4", "user3", "user2", "user1", "user0"]);
    server.stop();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let words = [
        "cloudtrail",
        "lookup-events",
        "--lookup-attributes",
        "AttributeKey=EventName,AttributeValue=CreateUser",
        "--query",
        count,
    ];
    assert_eq!(server.aws_text(&key, &words), "5");
    server.stop();
}

#[test]
#[expect(clippy::too_many_lines, reason = "one story, whose parts mean nothing alone")]
fn nothing_secret_is_kept_or_shown() {
    let data = folder();
    let server = Server::start(&data.path().join("d"), &["--engines", "simulated"]);
    let (mut root, id) = sign_up(&server, "me@example.com");
    let planted = |what: &str| format!("Planted-{what}-{}-1aA", unique());
    let mut secrets = vec![PASSWORD.to_owned()];
    let key = key(&mut root);
    secrets.push(key.secret.clone());
    secrets.push(root.cookies["borealis-session"].clone());
    secrets.push(root.cookies["borealis-device"].clone());

    let mut plant = |browser: &mut Browser, call: &str, member: &str, body: Value| {
        let secret = planted(member);
        let mut body = body;
        body[member] = secret.as_str().into();
        secrets.push(secret.clone());
        let page = browser.aws(call, &body);
        assert!(!page.text.contains(&secret), "{call} repeats {member}: {}", page.text);
        secret
    };
    root.aws("iam/CreateUser", &json!({"UserName": "ann"})).ok();
    let password =
        plant(&mut root, "iam/CreateLoginProfile", "Password", json!({"UserName": "ann"}));
    plant(&mut root, "iam/CreateLoginProfile", "Password", json!({"UserName": "ann"}));
    plant(&mut root, "iam/UpdateLoginProfile", "Password", json!({"UserName": "nobody"}));
    let cluster = json!({"DBClusterIdentifier": "demo", "Engine": "aurora-postgresql", "MasterUsername": "pg"});
    plant(&mut root, "rds/CreateDBCluster", "MasterUserPassword", cluster.clone());
    plant(&mut root, "rds/CreateDBCluster", "MasterUserPassword", cluster);
    plant(
        &mut root,
        "rds/ModifyDBCluster",
        "MasterUserPassword",
        json!({"DBClusterIdentifier": "nobody"}),
    );
    plant(&mut root, "secretsmanager/CreateSecret", "SecretString", json!({"Name": "s"}));
    plant(
        &mut root,
        "secretsmanager/PutSecretValue",
        "SecretString",
        json!({"SecretId": "nobody"}),
    );
    plant(
        &mut root,
        "iam/UploadServerCertificate",
        "PrivateKey",
        json!({"ServerCertificateName": "web", "CertificateBody": "x"}),
    );
    plant(
        &mut root,
        "iam/UpdateSAMLProvider",
        "AddPrivateKey",
        json!({"SAMLProviderArn": format!("arn:aws:iam::{id}:saml-provider/none")}),
    );
    let instance = json!({"DBInstanceIdentifier": "i", "DBInstanceClass": "db.t3.medium", "Engine": "postgres"});
    plant(&mut root, "rds/CreateDBInstance", "MasterUserPassword", instance);
    let mut ann = Browser::new(&server);
    ann.sign_in(&id, "ann", &password).ok();
    plant(&mut ann, "iam/ChangePassword", "OldPassword", json!({"NewPassword": "x"}));
    plant(&mut ann, "iam/ChangePassword", "NewPassword", json!({"OldPassword": password}));
    let wrong = planted("wrong");
    ann.sign_in(&id, "ann", &wrong).refused(401, "SignInFailed");
    ann.sign_in_as_root("me@example.com", &wrong).refused(401, "SignInFailed");
    let device = root.aws("iam/CreateVirtualMFADevice", &json!({"VirtualMFADeviceName": "phone"}));
    let seed = device.ok()["VirtualMFADevice"]["Base32StringSeed"].as_str().unwrap().to_owned();
    secrets.extend([wrong, seed]);
    let session = server.aws_text(
        &key,
        &["sts", "get-session-token", "--query", "Credentials.[SecretAccessKey,SessionToken]"],
    );
    secrets.extend(session.split_whitespace().map(str::to_owned));
    let words = [
        "rds",
        "create-db-cluster",
        "--db-cluster-identifier",
        "x",
        "--engine",
        "aurora-postgresql",
        "--master-username",
        "pg",
        "--master-user-password",
        "Planted-Cli-1aA/",
    ];
    let refused = server.aws(&key, &words);
    assert!(!String::from_utf8_lossy(&refused.stderr).contains("Planted-Cli"), "{refused:?}");
    secrets.push("Planted-Cli-1aA/".to_owned());
    secrets.extend(shown_once(&server, &mut root));
    secrets.extend(said_by_strangers(&server));
    let log = server.log();
    let path = server.data.clone();
    server.stop();

    let mut read = 0;
    for secret in &secrets {
        assert!(!log.contains(secret.as_str()), "{secret} is in the log");
    }
    search(&path, &secrets, &mut read);
    assert!(read > 3, "files were searched: {read}");
    let audit = std::fs::read_dir(path.join("audit")).unwrap();
    let text: String =
        audit.map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap()).collect();
    for name in ["CreateLoginProfile", "ChangePassword", "ConsoleLogin", "GetSessionToken"] {
        assert!(text.contains(name), "{name} left an event");
    }
}

/// Secrets that answers show and nothing keeps: of services, and of a program that signs people in.
fn shown_once(server: &Server, root: &mut Browser) -> Vec<String> {
    let service = json!({"UserName": "ann", "ServiceName": "codecommit.amazonaws.com"});
    let made = root.aws("iam/CreateServiceSpecificCredential", &service).ok();
    let made = &made["ServiceSpecificCredential"];
    let id = json!({"ServiceSpecificCredentialId": made["ServiceSpecificCredentialId"], "UserName": "ann"});
    let reset = root.aws("iam/ResetServiceSpecificCredential", &id).ok();
    let register = r#"{"clientName":"p","clientType":"public","scopes":["sso:account:access"]}"#;
    let (status, text) = call(server, "POST /client/register", "", register);
    assert_eq!(status, 200, "{text}");
    let body = text.split_once("\r\n\r\n").unwrap().1;
    let client: Value = serde_json::from_str(body).unwrap();
    [
        &made["ServicePassword"],
        &reset["ServiceSpecificCredential"]["ServicePassword"],
        &client["clientSecret"],
    ]
    .map(|secret| secret.as_str().expect("a secret").to_owned())
    .into()
}

/// What strangers send in the places of secrets is not repeated to them either.
fn said_by_strangers(server: &Server) -> Vec<String> {
    let secret = || format!("Planted-Stranger-{}", unique());
    let secrets: Vec<String> = (0..6).map(|_| secret()).collect();
    let [token, refresh, bearer, session, query, header] = &secrets[..] else { unreachable!() };
    let form = "content-type: application/x-www-form-urlencoded\r\n";
    let scope = "AKIAAAAAAAAAAAAAAAAA/20261125/us-east-1/iam/aws4_request";
    let signed = format!(
        "{form}x-amz-date: 20261125T000000Z\r\nx-amz-security-token: {session}\r\n\
         authorization: AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, \
         Signature={header}\r\n"
    );
    for (line, headers, body) in [
        (
            "POST /token".to_owned(),
            "",
            format!(
                "{{\"clientId\":\"x\",\"clientSecret\":\"{token}\",\"grantType\":\"refresh_token\",\
             \"refreshToken\":\"{refresh}\"}}"
            ),
        ),
        (
            "GET /assignment/accounts".to_owned(),
            &*format!("x-amz-sso_bearer_token: {bearer}\r\n"),
            String::new(),
        ),
        ("POST /".to_owned(), &signed, "Action=ListUsers&Version=2010-05-08".to_owned()),
        (
            format!(
                "GET /?Action=ListUsers&Version=2010-05-08&X-Amz-Algorithm=AWS4-HMAC-SHA256\
                 &X-Amz-Credential={}&X-Amz-Date=20261125T000000Z&X-Amz-Expires=60\
                 &X-Amz-SignedHeaders=host&X-Amz-Security-Token={query}&X-Amz-Signature={header}",
                scope.replace('/', "%2F")
            ),
            "",
            String::new(),
        ),
    ] {
        let (status, text) = call(server, &line, headers, &body);
        assert!((400..500).contains(&status), "{line}: {text}");
        assert!(!secrets.iter().any(|secret| text.contains(secret)), "{line}: {text}");
    }
    secrets
}

/// A request to the API as raw bytes: the status and the whole answer.
fn call(server: &Server, line: &str, headers: &str, body: &str) -> (u16, String) {
    let address = server.address();
    let length = body.len();
    let request = format!(
        "{line} HTTP/1.1\r\nhost: {address}\r\n{headers}connection: close\r\n\
         content-length: {length}\r\n\r\n{body}"
    );
    send(address, &request)
}

/// No file below the folder holds a secret, as text or in Base64.
fn search(folder: &Path, secrets: &[String], read: &mut usize) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            search(&path, secrets, read);
        } else if path.is_file() {
            let bytes = std::fs::read(&path).unwrap();
            *read += 1;
            for secret in secrets {
                let found = bytes.windows(secret.len()).any(|part| part == secret.as_bytes());
                assert!(!found, "{} holds {secret}", path.display());
            }
        }
    }
}

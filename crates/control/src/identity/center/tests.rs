//! A person's way from the directory to a role's credentials, and what is refused on it.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use wire::error::ApiError;
use wire::sensitive::Sensitive;

use crate::actions::find;
use crate::identity::account::{self, NewAccount};
use crate::identity::center::{code, device, sign_in};
use crate::identity::session;
use crate::testbench::{ACCOUNT, Bench};

const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
const PORTAL: &str = "http://127.0.0.1:4580/start";

struct Center {
    bench: Bench,
    instance: String,
    store: String,
}

impl Center {
    async fn new() -> Self {
        let bench = Bench::new();
        let new = NewAccount {
            id: Some(ACCOUNT.into()),
            name: "lab".into(),
            root_email: "root@example.com".into(),
            root_password: Sensitive::new("Str0ng-Pass!1".into()),
            access_key: false,
        };
        account::create(&bench.control, new).await.unwrap();
        let mut center = Self { bench, instance: String::new(), store: String::new() };
        let made = center.call("sso", "CreateInstance", json!({"Name": "people"})).await.unwrap();
        center.instance = text(&made["InstanceArn"]);
        let listed = center.call("sso", "ListInstances", json!({})).await.unwrap();
        center.store = text(&listed["Instances"][0]["IdentityStoreId"]);
        center
    }

    async fn call(&self, service: &str, operation: &str, input: Value) -> Result<Value, ApiError> {
        let mut input = input;
        if !self.instance.is_empty() {
            let (name, value) = match service {
                "sso" => ("InstanceArn", &self.instance),
                _ => ("IdentityStoreId", &self.store),
            };
            input.as_object_mut().unwrap().entry(name).or_insert(json!(value));
        }
        let action = find(service, operation).expect("the operation is built");
        (action.handler)(self.bench.root(), input).await
    }

    async fn person(&self, name: &str) -> String {
        let input = json!({
            "UserName": name, "DisplayName": name,
            "Name": {"GivenName": name, "FamilyName": "L"},
            "Emails": [{"Value": format!("{name}@example.com"), "Primary": true}]
        });
        text(&self.call("identitystore", "CreateUser", input).await.unwrap()["UserId"])
    }

    async fn permission_set(&self, name: &str) -> String {
        let made = self.call("sso", "CreatePermissionSet", json!({"Name": name})).await.unwrap();
        let arn = text(&made["PermissionSet"]["PermissionSetArn"]);
        let input = json!({"PermissionSetArn": arn, "ManagedPolicyArn": ADMINISTRATOR});
        self.call("sso", "AttachManagedPolicyToPermissionSet", input).await.unwrap();
        arn
    }

    async fn assign(&self, set: &str, kind: &str, principal: &str) -> Result<Value, ApiError> {
        let input = json!({
            "TargetId": ACCOUNT, "TargetType": "AWS_ACCOUNT", "PermissionSetArn": set,
            "PrincipalType": kind, "PrincipalId": principal
        });
        self.call("sso", "CreateAccountAssignment", input).await
    }

    /// Chooses a password by a mailed code.
    async fn password(&self, name: &str) -> Sensitive {
        let control = &self.bench.control;
        let letter = sign_in::start_code(control, &self.store, name).await.unwrap().unwrap();
        assert_eq!(letter.email, format!("{name}@example.com"));
        let new = Sensitive::new("Str0ng-Pass!2".into());
        let code = letter.code.expose();
        sign_in::set_password(control, &self.store, name, code, &new).await.unwrap()
    }

    async fn client(&self) -> Value {
        let input = json!({
            "clientName": "cli", "clientType": "public", "scopes": ["sso:account:access"],
            "redirectUris": ["http://127.0.0.1/oauth/callback"],
            "issuerUrl": format!("{PORTAL}/{}", self.store)
        });
        self.bench.open("sso-oauth", "RegisterClient", input).await.unwrap()
    }

    fn step(&self, seconds: u64) {
        self.bench.step(Duration::from_secs(seconds));
    }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn with_client(client: &Value, mut input: Value) -> Value {
    for member in ["clientId", "clientSecret"] {
        input[member] = client[member].clone();
    }
    input
}

fn code_of(found: Result<Value, ApiError>) -> String {
    found.err().map_or_else(|| "ok".to_owned(), |error| error.code.to_string())
}

#[tokio::test]
async fn a_program_gets_a_roles_credentials_by_a_device_code() {
    let center = Center::new().await;
    let user = center.person("ada").await;
    let group = center.call("identitystore", "CreateGroup", json!({"DisplayName": "Admins"}));
    let group = text(&group.await.unwrap()["GroupId"]);
    let member = json!({"GroupId": group, "MemberId": {"UserId": user}});
    center.call("identitystore", "CreateGroupMembership", member.clone()).await.unwrap();
    let again = center.call("identitystore", "CreateGroupMembership", member).await;
    assert_eq!(code_of(again), "ConflictException");
    let set = center.permission_set("Admin").await;
    let assigned = center.assign(&set, "GROUP", &group).await.unwrap();
    assert_eq!(assigned["AccountAssignmentCreationStatus"]["Status"], "SUCCEEDED");

    let client = center.client().await;
    let start = json!({"startUrl": format!("{PORTAL}/{}", center.store)});
    let started = center
        .bench
        .open("sso-oauth", "StartDeviceAuthorization", with_client(&client, start))
        .await
        .unwrap();
    let ask = with_client(
        &client,
        json!({
            "grantType": "urn:ietf:params:oauth:grant-type:device_code",
            "deviceCode": started["deviceCode"]
        }),
    );
    let pending = center.bench.open("sso-oauth", "CreateToken", ask.clone()).await;
    assert_eq!(code_of(pending), "AuthorizationPendingException");
    let hasty = center.bench.open("sso-oauth", "CreateToken", ask.clone()).await;
    assert_eq!(code_of(hasty), "SlowDownException");

    let control = &center.bench.control;
    let user_code = text(&started["userCode"]);
    let now = control.clock.now();
    let elsewhere = device::Decision { account: "999999999999", user: &user, allow: true };
    device::decide(control, &user_code, elsewhere, now).await.unwrap_err();
    let here = device::Decision { account: ACCOUNT, user: &user, allow: true };
    device::decide(control, &user_code.to_lowercase().replace('-', " "), here, now).await.unwrap();
    let tokens = center.bench.open("sso-oauth", "CreateToken", ask.clone()).await.unwrap();
    let replayed = center.bench.open("sso-oauth", "CreateToken", ask).await;
    assert_eq!(code_of(replayed), "InvalidGrantException");

    let token = tokens["accessToken"].clone();
    let with = |token: &Value| json!({"accessToken": token});
    let accounts = center.bench.open("awsssoportal", "ListAccounts", with(&token)).await.unwrap();
    assert_eq!(accounts["accountList"][0]["accountId"], ACCOUNT);
    let roles = json!({"accessToken": token, "accountId": ACCOUNT});
    let roles = center.bench.open("awsssoportal", "ListAccountRoles", roles).await.unwrap();
    assert_eq!(roles["roleList"], json!([{"roleName": "Admin", "accountId": ACCOUNT}]));
    let ask = json!({"accessToken": token, "accountId": ACCOUNT, "roleName": "Admin"});
    let given = center.bench.open("awsssoportal", "GetRoleCredentials", ask.clone()).await.unwrap();
    let given = &given["roleCredentials"];
    let key = text(&given["accessKeyId"]);
    let held = session::open(control, &key, given["sessionToken"].as_str().unwrap()).unwrap();
    let session::TokenHolder::Role { name, session, .. } = &held.holder else { panic!("{held:?}") };
    assert!(name.starts_with("AWSReservedSSO_Admin_"), "{name}");
    assert_eq!(session, "ada");
    assert_eq!(held.expires.since(now), Duration::from_secs(3600));

    let name = name.clone();
    renewal(&center, &client, &tokens).await;
    // Out of the group, out of the role.
    let leave = json!({"GroupId": group});
    center.call("identitystore", "DeleteGroup", leave).await.unwrap();
    let nothing = center.call("iam", "GetRole", json!({"RoleName": name})).await;
    assert_eq!(code_of(nothing), "NoSuchEntity");
}

/// A refresh token is good once, and ends the tokens before.
async fn renewal(center: &Center, client: &Value, tokens: &Value) {
    let with = |token: &Value| json!({"accessToken": token});
    let renew = with_client(
        client,
        json!({
            "grantType": "refresh_token", "refreshToken": tokens["refreshToken"]
        }),
    );
    let renewed = center.bench.open("sso-oauth", "CreateToken", renew.clone()).await.unwrap();
    assert_eq!(
        code_of(center.bench.open("sso-oauth", "CreateToken", renew).await),
        "InvalidGrantException"
    );
    let old = center.bench.open("awsssoportal", "ListAccounts", with(&tokens["accessToken"])).await;
    assert_eq!(code_of(old), "UnauthorizedException");
    let token = renewed["accessToken"].clone();
    center.step(3601);
    let late = center.bench.open("awsssoportal", "ListAccounts", with(&token)).await;
    assert_eq!(code_of(late), "UnauthorizedException");
}

#[tokio::test]
async fn people_choose_a_password_by_a_mailed_code() {
    let center = Center::new().await;
    center.person("ada").await;
    center.password("ada").await;
    let control = &center.bench.control;
    let (right, wrong) = ("Str0ng-Pass!2", "Str0ng-Pass!3");
    for (name, given, lets) in
        [("ADA", right, true), ("ada", wrong, false), ("bob", right, false), ("ada", "", false)]
    {
        let given = Sensitive::new(given.into());
        let found = sign_in::sign_in(control, &center.store, name, &given).await;
        assert_eq!(found.is_ok(), lets, "{name}");
    }
    let start = async || sign_in::start_code(control, &center.store, "ada").await.unwrap();
    let new = Sensitive::new("Str0ng-Pass!4".into());
    let set = async |code: &str| {
        sign_in::set_password(control, &center.store, "ada", code, &new).await.is_ok()
    };
    // Whoever asks and guesses in her name takes no code away from her, and fills no letter box.
    let first = start().await.unwrap();
    let mut letters = 1;
    while start().await.is_some() {
        letters += 1;
    }
    assert_eq!(letters, 4);
    for guess in ["000000", "AAAA-AAAA-AAAA", ""].iter().cycle().take(30) {
        assert!(!set(guess).await, "{guess}");
    }
    let typed = first.code.expose().to_lowercase().replace('-', " ");
    assert!(set(&typed).await);
    assert!(!set(&typed).await, "a code is good once");
    let late = start().await.unwrap();
    center.step(600);
    assert!(!set(late.code.expose()).await);
    assert!(start().await.is_some(), "those that are over do not count");
}

#[tokio::test]
async fn a_browser_gets_a_code_that_is_good_once_and_for_its_client() {
    let center = Center::new().await;
    let user = center.person("ada").await;
    let client = center.client().await;
    let control = &center.bench.control;
    let verifier = "a-verifier-that-is-long-enough-to-be-one-0123456789";
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()));
    let redirect = "http://127.0.0.1:40123/oauth/callback";
    let parameters = [
        ("response_type", "code"),
        ("client_id", client["clientId"].as_str().unwrap()),
        ("redirect_uri", redirect),
        ("state", "x y"),
        ("code_challenge_method", "S256"),
        ("code_challenge", challenge.as_str()),
    ];
    let asked = |without: &str, redirect: &str| {
        let kept = parameters.iter().filter(|(name, _)| *name != without);
        let given = kept.map(|(name, value)| {
            let value = if *name == "redirect_uri" { redirect } else { value };
            ((*name).to_owned(), value.to_owned())
        });
        given.collect::<Vec<_>>()
    };
    let now = control.clock.now();
    for without in ["response_type", "client_id", "redirect_uri", "code_challenge"] {
        code::ask(control, &asked(without, redirect), now).await.unwrap_err();
    }
    let evil = "https://evil.example/oauth/callback";
    code::ask(control, &asked("", evil), now).await.unwrap_err();
    let asking = code::ask(control, &asked("", redirect), now).await.unwrap();
    let location = asking.allow(control, &user, now).unwrap();
    let (place, query) = location.split_once('?').unwrap();
    assert_eq!(place, redirect);
    assert!(query.ends_with("&state=x%20y") || query.ends_with("&state=x+y"), "{query}");
    let form = wire::form::parse(query.as_bytes()).unwrap();
    let token = |verifier: &str, redirect: &str| {
        json!({
            "clientId": client["clientId"], "clientSecret": client["clientSecret"],
            "grantType": "authorization_code", "code": form.get("code"),
            "redirectUri": redirect, "codeVerifier": verifier
        })
    };
    for (verifier, redirect, expected) in [
        ("another", redirect, "InvalidGrantException"),
        (verifier, "http://127.0.0.1:1/oauth/callback", "InvalidGrantException"),
        (verifier, redirect, "ok"),
        (verifier, redirect, "InvalidGrantException"),
    ] {
        let found = center.bench.open("sso-oauth", "CreateToken", token(verifier, redirect)).await;
        assert_eq!(code_of(found), expected, "{verifier} {redirect}");
    }
}

#[tokio::test]
async fn what_is_refused() {
    let center = Center::new().await;
    let user = center.person("ada").await;
    let set = center.permission_set("Admin").await;
    center.assign(&set, "USER", &user).await.unwrap();
    let person = |name: &str, email: &str| {
        json!({"UserName": name, "DisplayName": name,
            "Name": {"GivenName": "A", "FamilyName": "L"}, "Emails": [{"Value": email}]})
    };
    let inline = |text: &str| json!({"PermissionSetArn": set, "InlinePolicy": text});
    for (service, operation, input, expected) in [
        ("sso", "CreateInstance", json!({}), "ConflictException"),
        ("sso", "DescribeInstance", json!({"InstanceArn": "arn:x"}), "ResourceNotFoundException"),
        ("sso", "CreatePermissionSet", json!({"Name": "Admin"}), "ConflictException"),
        (
            "sso",
            "CreatePermissionSet",
            json!({"Name": "Long", "SessionDuration": "PT13H"}),
            "ValidationException",
        ),
        ("sso", "DeletePermissionSet", json!({"PermissionSetArn": set}), "ConflictException"),
        ("sso", "PutInlinePolicyToPermissionSet", inline("{}"), "ValidationException"),
        (
            "sso",
            "AttachManagedPolicyToPermissionSet",
            json!({"PermissionSetArn": set, "ManagedPolicyArn": ADMINISTRATOR}),
            "ConflictException",
        ),
        (
            "sso",
            "GetPermissionsBoundaryForPermissionSet",
            json!({"PermissionSetArn": set}),
            "ResourceNotFoundException",
        ),
        (
            "sso",
            "ListAccountAssignments",
            json!({"AccountId": "999999999999", "PermissionSetArn": set}),
            "ResourceNotFoundException",
        ),
        ("identitystore", "CreateUser", person("ADA", "a@example.com"), "ConflictException"),
        ("identitystore", "CreateUser", person("bob", "nowhere"), "ValidationException"),
        ("identitystore", "CreateUser", json!({"UserName": "x"}), "ValidationException"),
        ("identitystore", "DescribeUser", json!({"UserId": "no"}), "ResourceNotFoundException"),
        (
            "identitystore",
            "ListUsers",
            json!({"Filters": [{"AttributePath": "Title", "AttributeValue": "x"}]}),
            "ValidationException",
        ),
        (
            "identitystore",
            "DeleteUser",
            json!({"UserId": user, "Revision": "7"}),
            "ConflictException",
        ),
    ] {
        let found = center.call(service, operation, input.clone()).await;
        assert_eq!(code_of(found), expected, "{operation} {input}");
    }
    let again = center.assign(&set, "USER", &user).await;
    assert_eq!(code_of(again), "ConflictException");
}

#[tokio::test]
async fn the_role_is_the_services_and_follows_when_provisioned() {
    let center = Center::new().await;
    let user = center.person("ada").await;
    let set = center.permission_set("Admin").await;
    center.assign(&set, "USER", &user).await.unwrap();
    let inline = |text: &str| json!({"PermissionSetArn": set, "InlinePolicy": text});
    let roles = center.call("iam", "ListRoles", json!({})).await.unwrap();
    let role = text(&roles["Roles"][0]["RoleName"]);
    assert_eq!(text(&roles["Roles"][0]["Path"]), "/aws-reserved/sso.amazonaws.com/");
    for operation in ["DeleteRole", "DeleteServiceLinkedRole"] {
        let found = center.call("iam", operation, json!({"RoleName": role})).await;
        assert_ne!(code_of(found), "ok", "{operation}");
    }
    // Changes reach the role when they are provisioned.
    let policy = r#"{"Version":"2012-10-17","Statement":[]}"#;
    let statement = policy.replace("[]", r#"[{"Effect":"Deny","Action":"rds:*","Resource":"*"}]"#);
    center.call("sso", "PutInlinePolicyToPermissionSet", inline(&statement)).await.unwrap();
    let status = |word: &str| json!({"AccountId": ACCOUNT, "ProvisioningStatus": format!("LATEST_PERMISSION_SET_{word}")});
    let waiting =
        center.call("sso", "ListPermissionSetsProvisionedToAccount", status("NOT_PROVISIONED"));
    assert_eq!(waiting.await.unwrap()["PermissionSets"], json!([set]));
    let input = json!({"PermissionSetArn": set, "TargetType": "ALL_PROVISIONED_ACCOUNTS"});
    center.call("sso", "ProvisionPermissionSet", input).await.unwrap();
    let held = center.call("iam", "ListRolePolicies", json!({"RoleName": role})).await.unwrap();
    assert_eq!(held["PolicyNames"], json!(["AwsSSOInlinePolicy"]));
    let held = center.call("iam", "ListAttachedRolePolicies", json!({"RoleName": role})).await;
    assert_eq!(held.unwrap()["AttachedPolicies"][0]["PolicyArn"], ADMINISTRATOR);
    // Nothing is left of it.
    center.call("sso", "DeleteInstance", json!({})).await.unwrap();
    let roles = center.call("iam", "ListRoles", json!({})).await.unwrap();
    assert_eq!(roles["Roles"], json!([]));
    assert_eq!(
        center.call("sso", "ListInstances", json!({})).await.unwrap()["Instances"],
        json!([])
    );
}

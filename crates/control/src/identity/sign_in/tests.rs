//! Signing up, recovering a password, closing an account: what is taken and what is not.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use wire::sensitive::Sensitive;

use crate::actions;
use crate::control::Control;
use crate::door::Visit;
use crate::identity::account::{self, NewAccount};
use crate::identity::sign_in::attempt::{self, Attempt, Begun, Claimed, Refused};
use crate::identity::sign_in::session::{self, SignedIn};
use crate::identity::sign_in::{recovery, root, sign_up, sweep};
use crate::testbench::{ACCOUNT, Bench};

const EMAIL: &str = "me@example.com";
const PASSWORD: &str = "Str0ng-Pass!1";

fn visit(source: u8) -> Visit {
    Visit { source: [203, 0, 113, source].into(), user_agent: "test".into(), secure: false }
}

fn secret(text: &str) -> Sensitive {
    Sensitive::new(text.to_owned())
}

fn contact() -> Value {
    json!({
        "FullName": "Ann Example", "AddressLine1": "1 Road", "City": "Berlin",
        "PostalCode": "10115", "CountryCode": "DE", "PhoneNumber": "+49301234567",
    })
}

async fn account(bench: &Bench) -> String {
    let new = NewAccount {
        id: None,
        name: "lab".into(),
        root_email: EMAIL.into(),
        root_password: secret(PASSWORD),
        access_key: true,
    };
    account::create(&bench.control, new).await.unwrap().account.id
}

async fn sign_in(control: &Arc<Control>, password: &str) -> Result<Begun, Refused> {
    let attempt = Attempt {
        claimed: Claimed::Root { email: EMAIL.into() },
        password: secret(password),
        mfa_code: None,
        device: None,
        console: "http://localhost".into(),
    };
    attempt::sign_in(control, &attempt, &visit(1)).await
}

async fn signed_in(bench: &Bench, begun: &Begun) -> Option<SignedIn> {
    session::find(&bench.control, begun.token.expose(), &visit(1), true).await.unwrap()
}

#[tokio::test]
async fn an_address_is_proven_before_there_is_an_account() {
    let bench = Bench::new();
    let control = &bench.control;
    let start = sign_up::start(control, &visit(1), EMAIL, "lab").await.unwrap();
    let id = start.expose();
    let complete = async |id: &str, password: &str, contact: &Value| {
        let with = (secret(password), contact);
        sign_up::complete(control, &visit(1), id, with).await
    };
    let early = complete(id, PASSWORD, &contact()).await.unwrap_err();
    assert_eq!(early.code, "WrongCode", "nothing is proven yet");
    for _ in 0..3 {
        assert_eq!(sign_up::verify(control, id, "x").await.unwrap_err().code, "WrongCode");
    }
    let code = bench.post.code_to(EMAIL);
    let elsewhere = sign_up::verify(control, "another", &code).await;
    assert_eq!(elsewhere.unwrap_err().code, "WrongCode");
    sign_up::verify(control, id, &code).await.unwrap();
    for (password, contact, code) in [
        ("short", contact(), "InvalidInput"),
        (PASSWORD, json!({"FullName": "x"}), "ValidationException"),
        (PASSWORD, json!(7), "SerializationException"),
    ] {
        let refused = complete(id, password, &contact).await.unwrap_err();
        assert_eq!(refused.code, code, "{}", refused.message);
    }
    let made = complete(id, PASSWORD, &contact()).await.unwrap();
    assert_eq!((made.name.as_str(), made.root_email.as_str()), ("lab", EMAIL));
    assert_eq!(bench.post.count(), 2, "a code and a confirmation");
    let again = complete(id, PASSWORD, &contact()).await.unwrap_err();
    assert_eq!(again.code, "WrongCode", "a sign-up is good once");
    sign_in(control, PASSWORD).await.unwrap();

    // A second one for the same address is told so when the address is proven, not before.
    let second = sign_up::start(control, &visit(2), "ME@example.com", "lab").await.unwrap();
    let code = bench.post.code_to("ME@example.com");
    let taken = sign_up::verify(control, second.expose(), &code).await.unwrap_err();
    assert_eq!(taken.code, "EmailInUse");
}

#[tokio::test]
async fn sign_ups_end_by_guesses_and_by_time() {
    let bench = Bench::new();
    let control = &bench.control;
    let guessed = sign_up::start(control, &visit(1), EMAIL, "lab").await.unwrap();
    let code = bench.post.code_to(EMAIL);
    for _ in 0..5 {
        sign_up::verify(control, guessed.expose(), "000").await.unwrap_err();
    }
    sign_up::verify(control, guessed.expose(), &code).await.unwrap_err();
    let late = sign_up::start(control, &visit(1), EMAIL, "lab").await.unwrap();
    let code = bench.post.code_to(EMAIL);
    bench.step(Duration::from_secs(60 * 60));
    sign_up::verify(control, late.expose(), &code).await.unwrap_err();
    sweep(control).await.unwrap();
    for (email, name) in [("no address", "lab"), (EMAIL, ""), ("a@b\r\nBcc: c@d", "lab")] {
        let refused = sign_up::start(control, &visit(1), email, name).await.unwrap_err();
        assert_eq!(refused.code, "InvalidInput");
    }
    let mut starts = 0;
    while sign_up::start(control, &visit(3), EMAIL, "lab").await.is_ok() {
        starts += 1;
        assert!(starts < 20, "one address cannot send mail without end");
    }
}

#[tokio::test]
async fn a_forgotten_password_is_set_by_a_letter() {
    let bench = Bench::new();
    let control = &bench.control;
    account(&bench).await;
    let begun = sign_in(control, PASSWORD).await.unwrap();
    recovery::start(control, &visit(1), "nobody@example.com").await.unwrap();
    recovery::start(control, &visit(1), EMAIL).await.unwrap();
    while bench.post.count() == 0 {
        tokio::task::yield_now().await;
    }
    let code = bench.post.code_to(EMAIL);
    // Whoever floods the address from many places cannot take the code away.
    for source in 10..40 {
        recovery::start(control, &visit(source), EMAIL).await.unwrap();
        let guess = (EMAIL, "AAAA-AAAA-AAAA");
        let wrong = recovery::complete(control, &visit(source), guess, &secret("x")).await;
        assert_eq!(wrong.unwrap_err().code, "WrongCode");
    }
    let new = secret("An0ther-Passw0rd");
    let weak = recovery::complete(control, &visit(1), (EMAIL, &code), &secret("weak")).await;
    assert_eq!(weak.unwrap_err().code, "InvalidInput");
    let typed = code.to_lowercase().replace('-', " ");
    recovery::complete(control, &visit(1), (EMAIL, &typed), &new).await.unwrap();
    assert!(signed_in(&bench, &begun).await.is_none(), "the old password's session is over");
    assert!(matches!(sign_in(control, PASSWORD).await, Err(Refused::Failed)));
    sign_in(control, new.expose()).await.unwrap();
    let again = recovery::complete(control, &visit(1), (EMAIL, &code), &new).await;
    assert_eq!(again.unwrap_err().code, "WrongCode", "a code is good once");
}

#[tokio::test]
async fn root_changes_its_password_and_closes_its_account() {
    let bench = Bench::new();
    let control = &bench.control;
    let id = account(&bench).await;
    let begun = sign_in(control, PASSWORD).await.unwrap();
    let me = signed_in(&bench, &begun).await.unwrap();
    let new = secret("An0ther-Passw0rd");
    let wrong = root::change_password(control, &me, &visit(1), (&secret("x"), &new)).await;
    assert_eq!(wrong.unwrap_err().code, "AccessDenied");
    let old = secret(PASSWORD);
    root::change_password(control, &me, &visit(1), (&old, &new)).await.unwrap();
    let me = signed_in(&bench, &begun).await.expect("the session that changed it goes on");

    let other = root::close(control, &me, &visit(1), "999999999999").await.unwrap_err();
    assert_eq!(other.code, "InvalidInput");
    root::close(control, &me, &visit(1), &id).await.unwrap();
    assert!(signed_in(&bench, &begun).await.is_none());
    assert!(matches!(sign_in(control, new.expose()).await, Err(Refused::Closed)));
    assert!(matches!(sign_in(control, "wrong").await, Err(Refused::Failed)));
    let names: Vec<String> = control
        .audit
        .recent(&id, 20, |event| event.event_source == "signin.amazonaws.com")
        .into_iter()
        .map(|event| event.event_name)
        .collect();
    for name in ["ConsoleLogin", "PasswordUpdated", "CloseAccount"] {
        assert!(names.iter().any(|known| known == name), "{name}: {names:?}");
    }
}

#[tokio::test]
async fn sessions_end_by_idleness_and_by_age() {
    let bench = Bench::new();
    account(&bench).await;
    let control = &bench.control;
    let idle = sign_in(control, PASSWORD).await.unwrap();
    let busy = sign_in(control, PASSWORD).await.unwrap();
    let polled = sign_in(control, PASSWORD).await.unwrap();
    let poll =
        async || session::find(control, polled.token.expose(), &visit(1), false).await.unwrap();
    for _ in 0..2 {
        bench.step(Duration::from_secs(29 * 60));
        assert!(signed_in(&bench, &busy).await.is_some());
        assert!(poll().await.is_some());
    }
    bench.step(Duration::from_secs(3 * 60));
    assert!(signed_in(&bench, &idle).await.is_none(), "an hour without use");
    assert!(poll().await.is_none(), "a page that looks for news by itself is no use");
    let mut hours = 1;
    while signed_in(&bench, &busy).await.is_some() {
        bench.step(Duration::from_secs(30 * 60));
        hours += 1;
        assert!(hours < 30, "twelve hours are the end whatever is done");
    }
    assert!(20 < hours, "{hours} half hours");
}

/// What comes of the sign-in of the user `ann`, and whether it gets as far as to a change of the
/// password.
async fn outcome(control: &Arc<Control>, password: &str) -> (&'static str, bool) {
    let attempt = Attempt {
        claimed: Claimed::User { account: ACCOUNT.into(), name: "ann".into() },
        password: secret(password),
        mfa_code: None,
        device: None,
        console: "http://localhost".into(),
    };
    let known = attempt::prove(control, &attempt, &visit(1)).await;
    let word = match attempt::sign_in(control, &attempt, &visit(1)).await {
        Ok(_) => "in",
        Err(Refused::PasswordChangeRequired) => "change",
        Err(Refused::Expired) => "expired",
        Err(_) => "out",
    };
    (word, known.is_ok())
}

#[tokio::test]
async fn passwords_grow_old_as_the_account_says() {
    let bench = Bench::new();
    let control = &bench.control;
    let new = NewAccount {
        id: Some(ACCOUNT.into()),
        name: "lab".into(),
        root_email: EMAIL.into(),
        root_password: secret(PASSWORD),
        access_key: false,
    };
    account::create(control, new).await.unwrap();
    let iam = async |operation: &str, input: Value| {
        let action = actions::find("iam", operation).unwrap();
        (action.handler)(bench.root(), input).await.unwrap();
    };
    let login = |password: &str, required: bool| json!({"UserName": "ann", "Password": password, "PasswordResetRequired": required});
    let day = Duration::from_secs(24 * 60 * 60);
    iam("CreateUser", json!({"UserName": "ann"})).await;
    iam("CreateLoginProfile", login(PASSWORD, true)).await;
    assert_eq!(outcome(control, PASSWORD).await, ("change", true), "the first sign-in");
    iam("UpdateLoginProfile", login(PASSWORD, false)).await;
    assert_eq!(outcome(control, PASSWORD).await, ("in", true));
    bench.step(day * 400);
    assert_eq!(outcome(control, PASSWORD).await, ("in", true), "no password is too old");
    iam("UpdateAccountPasswordPolicy", json!({"MaxPasswordAge": 400})).await;
    assert_eq!(outcome(control, PASSWORD).await, ("change", true), "from now on it is");
    iam("UpdateAccountPasswordPolicy", json!({"MaxPasswordAge": 401})).await;
    assert_eq!(outcome(control, PASSWORD).await, ("in", true));
    iam("UpdateAccountPasswordPolicy", json!({"MaxPasswordAge": 401, "HardExpiry": true})).await;
    assert_eq!(outcome(control, PASSWORD).await, ("in", true));
    bench.step(day);
    assert_eq!(outcome(control, PASSWORD).await, ("expired", false), "not even to change it");
    assert_eq!(outcome(control, "wrong").await, ("out", false));
    iam("UpdateLoginProfile", login("An0ther-Passw0rd", false)).await;
    assert_eq!(outcome(control, "An0ther-Passw0rd").await, ("in", true));
    bench.step(day * 401);
    assert_eq!(outcome(control, "An0ther-Passw0rd").await, ("expired", false));
    iam("DeleteAccountPasswordPolicy", json!({})).await;
    assert_eq!(outcome(control, "An0ther-Passw0rd").await, ("in", true));
}

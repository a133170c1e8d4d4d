//! The Account Management API: what root and others may, and what is kept.

use wire::generated::account::{
    AcceptPrimaryEmailUpdateRequest, GetAccountInformationRequest, GetPrimaryEmailRequest,
    ListRegionsRequest, PutAccountNameRequest, StartPrimaryEmailUpdateRequest,
};
use wire::sensitive::Sensitive;

use crate::account::{email, name, region};
use crate::call::Call;
use crate::identity::account::{self, NewAccount};
use crate::identity::caller::{Caller, CallerKind};
use crate::testbench::{ACCOUNT, Bench};

async fn made(bench: &Bench, id: &str, email: &str) {
    let new = NewAccount {
        id: Some(id.into()),
        name: "lab".into(),
        root_email: email.into(),
        root_password: Sensitive::new("Str0ng-Pass!1".into()),
        access_key: false,
    };
    account::create(&bench.control, new).await.unwrap();
}

fn administrator(bench: &Bench) -> Call {
    let root = bench.root();
    let kind = CallerKind::User { name: "ann".into(), path: "/".into() };
    let arn = format!("arn:aws:iam::{ACCOUNT}:user/ann");
    bench.call(Caller { kind, arn, ..(*root.caller).clone() })
}

#[tokio::test]
async fn names_change_and_other_accounts_are_not_ours() {
    let bench = Bench::new();
    made(&bench, ACCOUNT, "me@example.com").await;
    let put = |id: Option<&str>, name: &str| PutAccountNameRequest {
        account_name: Sensitive::new(name.into()),
        account_id: id.map(str::to_owned),
    };
    name::put(administrator(&bench), put(None, "works")).await.unwrap();
    let get = GetAccountInformationRequest { account_id: Some(ACCOUNT.into()) };
    let shown = name::get(bench.root(), get).await.unwrap();
    assert_eq!(shown.account_name.unwrap().expose(), "works");
    let other = name::put(bench.root(), put(Some("999999999999"), "x")).await.unwrap_err();
    assert_eq!(other.code, "AccessDeniedException");
    let bad = name::put(bench.root(), put(None, "a\u{7}")).await.unwrap_err();
    assert_eq!(bad.code, "ValidationException");
}

#[tokio::test]
async fn the_address_moves_by_a_code_and_for_root_alone() {
    let bench = Bench::new();
    made(&bench, ACCOUNT, "me@example.com").await;
    made(&bench, "222222222222", "other@example.com").await;
    let get = || GetPrimaryEmailRequest { account_id: ACCOUNT.into() };
    let start = |email: &str| StartPrimaryEmailUpdateRequest {
        account_id: ACCOUNT.into(),
        primary_email: Sensitive::new(email.into()),
    };
    let accept = |email: &str, code: &str| AcceptPrimaryEmailUpdateRequest {
        account_id: ACCOUNT.into(),
        primary_email: Sensitive::new(email.into()),
        otp: Sensitive::new(code.into()),
    };
    for refused in [
        email::get(administrator(&bench), get()).await.unwrap_err(),
        email::start(administrator(&bench), start("n@example.com")).await.unwrap_err(),
    ] {
        assert_eq!(refused.code, "AccessDeniedException");
        assert!(refused.message.contains("only the root user"), "{}", refused.message);
    }
    let none = email::accept(bench.root(), accept("n@example.com", "1")).await.unwrap_err();
    assert_eq!(none.code, "ResourceNotFoundException");
    email::start(bench.root(), start("n@example.com")).await.unwrap();
    let code = bench.post.code_to("n@example.com");
    let wrong = email::accept(bench.root(), accept("n@example.com", "no")).await.unwrap_err();
    assert_eq!(wrong.code, "ValidationException");
    email::accept(bench.root(), accept("n@example.com", &code)).await.unwrap();
    let moved = email::get(bench.root(), get()).await.unwrap();
    assert_eq!(moved.primary_email.unwrap().expose(), "n@example.com");
    assert!(account::find_by_email(&bench.control, "me@example.com").await.unwrap().is_none());

    email::start(bench.root(), start("other@example.com")).await.unwrap();
    let code = bench.post.code_to("other@example.com");
    let taken = email::accept(bench.root(), accept("other@example.com", &code)).await;
    assert_eq!(taken.unwrap_err().code, "ConflictException");
}

#[tokio::test]
async fn regions_come_in_pages() {
    let bench = Bench::new();
    let mut names = Vec::new();
    let mut next_token = None;
    loop {
        let input = ListRegionsRequest {
            max_results: Some(7),
            next_token,
            ..ListRegionsRequest::default()
        };
        let page = region::list(bench.root(), input).await.unwrap();
        assert!(page.regions.len() <= 7);
        names.extend(page.regions.into_iter().filter_map(|region| region.region_name));
        next_token = page.next_token;
        if next_token.is_none() {
            break;
        }
    }
    assert_eq!(names.len(), crate::network::zone::regions().len());
}

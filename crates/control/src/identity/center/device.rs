//! The device grant (RFC 8628): a program shows a code, a person signs in elsewhere and allows it.

use std::time::Duration;

use base::clock::Timestamp;
use base::entropy::Entropy;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sso_oidc::{
    StartDeviceAuthorizationRequest, StartDeviceAuthorizationResponse,
};

use crate::call::OpenCall;
use crate::control::Control;
use crate::identity::center::access::{self, Beginning, Tokens};
use crate::identity::center::client::{self, Client};
use crate::identity::center::instance::StoreOwner;
use crate::identity::center::refusal;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a person has to allow it.
const LASTS: Duration = Duration::from_secs(600);
/// How often a program may ask, seconds.
const INTERVAL: i32 = 1;
/// Requests of one account that wait at once.
const WAITING_MAX: usize = 500;
/// Letters that cannot be read as others or make words (RFC 8628, section 6.1).
const LETTERS: &[u8] = b"BCDFGHJKLMNPQRSTVWXZ";

const CODE_PLACE: &str = "identity-center/device-code";

/// A request of a program, kept in the system's scope under the code that people type: a page where
/// one is typed knows no account yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    pub account: String,
    pub store: String,
    /// The client's name, for the person who decides.
    pub client: String,
    fingerprint: String,
    pub expires: Timestamp,
    asked: Option<Timestamp>,
    state: State,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum State {
    Waiting,
    Allowed { user: String },
    Denied,
}

impl Noun for Device {
    const KIND: &'static str = "identity-center-device";
}

impl Device {
    /// Whether a person can still decide.
    #[must_use]
    pub fn waits(&self, now: Timestamp) -> bool {
        self.state == State::Waiting && now < self.expires
    }
}

/// # Errors
/// `InvalidClientException`, `InvalidRequestException` for a start URL that is no portal's,
/// `SlowDownException` when too many wait.
pub async fn start(
    call: OpenCall,
    input: StartDeviceAuthorizationRequest,
) -> Result<StartDeviceAuthorizationResponse, ApiError> {
    let control = &call.control;
    let (id, secret) = (&input.client_id, input.client_secret.expose());
    let client = client::authenticate(control, id, secret, call.now)?;
    let store = store_of(&input.start_url)
        .ok_or_else(|| refusal::invalid_request("The start URL is not that of a portal."))?;
    let user_code = user_code(&*control.entropy);
    let fingerprint = client::fingerprint(id);
    let write = async |change: &mut Change| {
        let owner = change.get::<StoreOwner>(store).await?.ok_or_else(|| {
            refusal::invalid_request("The start URL names no identity store that is known here.")
        })?;
        let mut waiting = 0;
        for (code, device) in change.list::<Device>().await? {
            if device.expires <= call.now {
                change.delete::<Device>(&code).await?;
            } else if device.account == owner.account {
                waiting += 1;
            }
        }
        if WAITING_MAX <= waiting {
            let text = "Too many requests wait to be allowed.";
            return Err(refusal::oauth("SlowDownException", "slow_down", text));
        }
        let device = Device {
            account: owner.account,
            store: store.to_owned(),
            client: client.name.clone(),
            fingerprint: fingerprint.clone(),
            expires: call.now.plus(LASTS),
            asked: None,
            state: State::Waiting,
        };
        Ok(change.put(&user_code, &device).await?)
    };
    control.records.change(&Scope::system(), write).await?;
    let page = page_of(&input.start_url, store);
    let device_code = control.seal.seal(&*control.entropy, CODE_PLACE, user_code.as_bytes());
    Ok(StartDeviceAuthorizationResponse {
        device_code: Some(device_code),
        verification_uri_complete: Some(format!("{page}?user_code={user_code}")),
        verification_uri: Some(page),
        user_code: Some(user_code),
        expires_in: i32::try_from(LASTS.as_secs()).ok(),
        interval: Some(INTERVAL),
    })
}

/// The identity store that a start URL names: `.../start/d-1234567890`, or AWS's own form,
/// `https://d-1234567890.awsapps.com/start`.
#[must_use]
pub fn store_of(start_url: &str) -> Option<&str> {
    let is_store = |part: &&str| {
        part.strip_prefix("d-").is_some_and(|rest| {
            rest.len() == 10 && rest.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    start_url.split(['/', '.', '#', '?']).find(is_store)
}

/// The page where codes are typed, beside the portal of the start URL.
fn page_of(start_url: &str, store: &str) -> String {
    let end = start_url.find("/start").unwrap_or(start_url.len());
    let (site, _) = start_url.split_at(end);
    let _ = store;
    format!("{site}/start/device")
}

fn user_code(entropy: &dyn Entropy) -> String {
    let letters = entropy.text(LETTERS, 8);
    let (one, other) = letters.split_at(4);
    format!("{one}-{other}")
}

/// The request of a code as a person types it.
///
/// # Errors
/// What the store answers.
pub async fn find(
    control: &Control,
    typed: &str,
    now: Timestamp,
) -> Result<Option<Device>, ApiError> {
    let view = control.records.view().await?;
    let found = view.get::<Device>(&Scope::system(), &normal(typed)).await?;
    Ok(found.filter(|device| device.waits(now)))
}

/// What a person decides about a request.
///
/// # Errors
/// `InvalidRequestException` for a code that nobody waits with in that store.
pub async fn decide(
    control: &Control,
    typed: &str,
    decision: Decision<'_>,
    now: Timestamp,
) -> Result<(), ApiError> {
    let code = normal(typed);
    let write = async |change: &mut Change| {
        let held = change.get::<Device>(&code).await?;
        let device = held.filter(|device| device.waits(now) && device.account == decision.account);
        let mut device =
            device.ok_or_else(|| refusal::invalid_request("The code is not known, or too old."))?;
        device.state = if decision.allow {
            State::Allowed { user: decision.user.to_owned() }
        } else {
            State::Denied
        };
        Ok(change.put(&code, &device).await?)
    };
    control.records.change(&Scope::system(), write).await
}

/// Who decides, and what.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    pub account: &'a str,
    pub user: &'a str,
    pub allow: bool,
}

/// `bcdf ghjk` is `BCDF-GHJK`.
fn normal(typed: &str) -> String {
    let letters: String =
        typed.chars().filter(char::is_ascii_alphabetic).take(8).collect::<String>().to_uppercase();
    match letters.split_at_checked(4) {
        Some((one, other)) => format!("{one}-{other}"),
        None => letters,
    }
}

/// The tokens of a request that was allowed.
///
/// # Errors
/// `AuthorizationPendingException`, `SlowDownException`, `ExpiredTokenException`,
/// `AccessDeniedException`, `InvalidGrantException`.
pub async fn redeem(
    control: &Control,
    device_code: &str,
    client: &Client,
    fingerprint: &str,
    now: Timestamp,
) -> Result<Tokens, ApiError> {
    let opened = control.seal.open(CODE_PLACE, device_code).ok();
    let code = opened.and_then(|bytes| String::from_utf8(bytes).ok());
    let code = code.ok_or_else(refusal::invalid_grant)?;
    let asked = async |change: &mut Change| {
        let held = change.get::<Device>(&code).await?;
        let held = held.filter(|device| device.fingerprint == fingerprint);
        let mut device = held.ok_or_else(refusal::invalid_grant)?;
        let before = device.asked.replace(now);
        if device.expires <= now {
            let text = "The device code is expired.";
            return Err(refusal::oauth("ExpiredTokenException", "expired_token", text));
        }
        match &device.state {
            State::Denied => {
                let text = "The person has denied access.";
                Err(refusal::oauth("AccessDeniedException", "access_denied", text))
            }
            State::Allowed { user } => {
                change.delete::<Device>(&code).await?;
                Ok(Asked::Allowed { account: device.account.clone(), user: user.clone() })
            }
            State::Waiting => {
                change.put(&code, &device).await?;
                let early = before.is_some_and(|before| now.since(before) < TOO_SOON);
                Ok(if early { Asked::TooSoon } else { Asked::Waiting })
            }
        }
    };
    match control.records.change(&Scope::system(), asked).await? {
        Asked::Waiting => Err(refusal::oauth(
            "AuthorizationPendingException",
            "authorization_pending",
            "The person has not decided yet.",
        )),
        Asked::TooSoon => {
            let text = "Ask less often.";
            Err(refusal::oauth("SlowDownException", "slow_down", text))
        }
        Asked::Allowed { account, user } => {
            let beginning = Beginning { account: &account, user: &user, client, fingerprint };
            let begin =
                async |change: &mut Change| access::begin(control, change, &beginning, now).await;
            control.records.change(&Scope::global(&account), begin).await
        }
    }
}

/// Half of the interval: clocks and networks are not exact.
const TOO_SOON: Duration = Duration::from_millis(500);

enum Asked {
    Waiting,
    TooSoon,
    Allowed { account: String, user: String },
}

#[cfg(test)]
mod tests {
    #[test]
    fn start_urls_name_their_store() {
        for (url, expected) in [
            ("http://127.0.0.1:4580/start/d-0123456789", Some("d-0123456789")),
            ("http://127.0.0.1:4580/start/d-0123456789/#/", Some("d-0123456789")),
            ("https://d-0123456789.awsapps.com/start", Some("d-0123456789")),
            ("https://d-012345678.awsapps.com/start", None),
            ("http://127.0.0.1:4580/start", None),
        ] {
            assert_eq!(super::store_of(url), expected, "{url}");
        }
    }

    #[test]
    fn codes_are_read_as_people_type_them() {
        for (typed, expected) in
            [("bcdf ghjk", "BCDF-GHJK"), ("BCDFGHJK", "BCDF-GHJK"), (" bcd", "BCD"), ("", "")]
        {
            assert_eq!(super::normal(typed), expected, "{typed}");
        }
    }
}

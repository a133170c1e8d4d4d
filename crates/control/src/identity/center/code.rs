//! The authorisation-code grant with a proof key (RFC 6749, 7636, 8252).

use std::time::Duration;

use base::clock::Timestamp;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use wire::error::ApiError;

use crate::control::Control;
use crate::identity::center::access::{self, Beginning, Tokens};
use crate::identity::center::client::{self, Client};
use crate::identity::center::device::store_of;
use crate::identity::center::instance::StoreOwner;
use crate::identity::center::refusal;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope};

/// How long a code waits to be redeemed (RFC 6749 asks for ten minutes at most).
const LASTS: Duration = Duration::from_secs(300);
const PLACE: &str = "identity-center/code";

/// A code that was redeemed, kept until it would be too old anyway.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct UsedCode {
    expires: Timestamp,
}

impl Noun for UsedCode {
    const KIND: &'static str = "identity-center-used-code";
}

/// What a program asks a person's browser for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    pub client: Client,
    pub account: String,
    pub store: String,
    fingerprint: String,
    redirect: String,
    state: String,
    challenge: String,
}

/// What a code holds, sealed.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Content {
    id: String,
    account: String,
    user: String,
    fingerprint: String,
    redirect: String,
    challenge: String,
    expires: Timestamp,
}

/// The parameters of the page that a browser was sent to.
///
/// # Errors
/// `InvalidRequestException`, `InvalidClientException`: to be shown to the person, never sent on to
/// an address that is not the client's.
pub async fn ask(
    control: &Control,
    parameters: &[(String, String)],
    now: Timestamp,
) -> Result<Asking, ApiError> {
    let given = |name: &str| {
        let found = parameters.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    };
    let needed = |name: &str| {
        given(name).ok_or_else(|| refusal::invalid_request(&format!("{name} is missing.")))
    };
    let client_id = needed("client_id")?;
    let client = client::open(control, client_id, now)?;
    let redirect = needed("redirect_uri")?;
    if !client.may_redirect_to(redirect) {
        return Err(refusal::invalid_request("redirect_uri is not one of the client's."));
    }
    if needed("response_type")? != "code" {
        return Err(refusal::invalid_request("response_type must be code."));
    }
    if needed("code_challenge_method")? != "S256" {
        return Err(refusal::invalid_request("code_challenge_method must be S256."));
    }
    let challenge = needed("code_challenge")?;
    let issuer = client.issuer.as_deref().and_then(store_of);
    let store = issuer.ok_or_else(|| refusal::invalid_request("The client names no portal."))?;
    let view = control.records.view().await?;
    let owner = view.get::<StoreOwner>(&Scope::system(), store).await?;
    let owner = owner.ok_or_else(|| refusal::invalid_request("The portal is not known here."))?;
    Ok(Asking {
        account: owner.account,
        store: store.to_owned(),
        fingerprint: client::fingerprint(client_id),
        redirect: redirect.to_owned(),
        state: given("state").unwrap_or_default().to_owned(),
        challenge: challenge.to_owned(),
        client,
    })
}

impl Asking {
    /// Where to send the browser of a person who allows it.
    ///
    /// # Errors
    /// Only a fault of ours.
    pub fn allow(&self, control: &Control, user: &str, now: Timestamp) -> Result<String, ApiError> {
        let content = Content {
            id: control.entropy.hex(32),
            account: self.account.clone(),
            user: user.to_owned(),
            fingerprint: self.fingerprint.clone(),
            redirect: self.redirect.clone(),
            challenge: self.challenge.clone(),
            expires: now.plus(LASTS),
        };
        let text = serde_json::to_vec(&content).map_err(|_| ApiError::internal())?;
        let code = control.seal.seal(&*control.entropy, PLACE, &text);
        Ok(self.with("code", &code))
    }

    /// Where to send the browser of a person who does not.
    #[must_use]
    pub fn deny(&self) -> String {
        self.with("error", "access_denied")
    }

    fn with(&self, name: &str, value: &str) -> String {
        let query = wire::form::write([(name, value), ("state", self.state.as_str())]);
        format!("{}?{query}", self.redirect)
    }
}

/// The tokens of a code. A code is good once.
///
/// # Errors
/// `InvalidGrantException`.
pub async fn redeem(
    control: &Control,
    given: &Redeemed<'_>,
    client: &Client,
    fingerprint: &str,
    now: Timestamp,
) -> Result<Tokens, ApiError> {
    let opened = control.seal.open(PLACE, given.code).map_err(|_| refusal::invalid_grant())?;
    let content: Content = serde_json::from_slice(&opened).map_err(|_| refusal::invalid_grant())?;
    let proof = URL_SAFE_NO_PAD.encode(Sha256::digest(given.verifier.as_bytes()));
    let proven = bool::from(proof.as_bytes().ct_eq(content.challenge.as_bytes()));
    let same = content.fingerprint == fingerprint && content.redirect == given.redirect;
    if !proven || !same || content.expires <= now {
        return Err(refusal::invalid_grant());
    }
    let begin = async |change: &mut Change| {
        for (id, used) in change.list::<UsedCode>().await? {
            if used.expires <= now {
                change.delete::<UsedCode>(&id).await?;
            }
        }
        if change.get::<UsedCode>(&content.id).await?.is_some() {
            return Err(refusal::invalid_grant());
        }
        change.put(&content.id, &UsedCode { expires: content.expires }).await?;
        let beginning =
            Beginning { account: &content.account, user: &content.user, client, fingerprint };
        access::begin(control, change, &beginning, now).await
    };
    control.records.change(&Scope::global(&content.account), begin).await
}

/// What a client redeems a code with.
#[derive(Clone, Copy, Debug)]
pub struct Redeemed<'a> {
    pub code: &'a str,
    pub redirect: &'a str,
    pub verifier: &'a str,
}

//! Session tokens: everything about temporary credentials, sealed into the token itself, so that a
//! session costs no record and any process of ours can tell what it stands for.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sts::Credentials;
use wire::sensitive::Sensitive;

use crate::control::Control;
use crate::identity::caller::SessionPolicy;
use crate::identity::id;

/// Longest token, bytes: it must fit into a header or a query string.
const TOKEN_BYTES_MAX: usize = 8192;

/// What a token holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    pub account: String,
    pub holder: TokenHolder,
    pub issued: Timestamp,
    pub expires: Timestamp,
    pub secret: Sensitive,
    #[serde(default)]
    pub mfa: bool,
    #[serde(default)]
    pub chained: bool,
    #[serde(default)]
    pub source_identity: Option<String>,
    #[serde(default)]
    pub policies: Vec<SessionPolicy>,
    #[serde(default)]
    pub tags: BTreeMap<String, String>,
    #[serde(default)]
    pub transitive_tag_keys: Vec<String>,
}

/// Whose session it is. The unique id makes sure that a principal made anew under an old name does
/// not inherit the sessions of the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenHolder {
    Root,
    User { name: String, id: String },
    Role { name: String, id: String, session: String },
    Federated { name: String, user: Option<(String, String)> },
}

/// Temporary credentials for a token, in the form STS gives them.
///
/// # Errors
/// `PackedPolicyTooLarge` when policies and tags are too much for a token.
pub fn issue(control: &Control, token: &Token) -> Result<Credentials, ApiError> {
    let access_key_id = id::session_key(&*control.entropy, &token.account);
    let text = serde_json::to_vec(token).map_err(|_| ApiError::internal())?;
    let session_token = control.seal.seal(&*control.entropy, &place(&access_key_id), &text);
    if TOKEN_BYTES_MAX < session_token.len() {
        let share = session_token.len() * 100 / TOKEN_BYTES_MAX;
        let text = format!(
            "Packed size of session policies and tags consumes {share}% of allotted space."
        );
        return Err(ApiError::new("PackedPolicyTooLarge", text));
    }
    Ok(Credentials {
        access_key_id,
        secret_access_key: token.secret.clone(),
        session_token,
        expiration: token.expires.to_string(),
    })
}

/// What a token that came with `access_key_id` holds; `None` when it was not made by us for it.
#[must_use]
pub fn open(control: &Control, access_key_id: &str, session_token: &str) -> Option<Token> {
    if TOKEN_BYTES_MAX < session_token.len() {
        return None;
    }
    let text = control.seal.open(&place(access_key_id), session_token).ok()?;
    serde_json::from_slice(&text).ok()
}

fn place(access_key_id: &str) -> String {
    format!("session/{access_key_id}")
}

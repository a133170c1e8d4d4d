//! OAuth clients: programs such as the AWS CLI that ask for a person's bearer token.
//!
//! Anybody may register one, so a registration costs no record: all of it is sealed into the client
//! id, and the secret is bound to that.

use std::time::Duration;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use wire::error::ApiError;
use wire::generated::sso_oidc::{RegisterClientRequest, RegisterClientResponse};

use crate::call::OpenCall;
use crate::control::Control;
use crate::identity::center::refusal;

/// How long a registration lasts, as with the real service.
const LASTS: Duration = Duration::from_secs(90 * 24 * 3600);
const REDIRECTS_MAX: usize = 10;
const TEXT_MAX: usize = 512;

const ID_PLACE: &str = "identity-center/client-id";

pub const DEVICE_GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
pub const CODE_GRANT: &str = "authorization_code";
pub const REFRESH_GRANT: &str = "refresh_token";

/// The scope that lets a client list accounts and get role credentials.
pub const ACCESS_SCOPE: &str = "sso:account:access";

/// What a client id stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    pub name: String,
    pub scopes: Vec<String>,
    pub redirects: Vec<String>,
    pub grants: Vec<String>,
    /// The start URL of the portal, when the client named one.
    pub issuer: Option<String>,
    pub expires: Timestamp,
}

/// # Errors
/// `InvalidClientMetadataException`, `InvalidRedirectUriException`, `InvalidScopeException`,
/// `UnsupportedGrantTypeException`.
pub async fn register(
    call: OpenCall,
    input: RegisterClientRequest,
) -> Result<RegisterClientResponse, ApiError> {
    if input.client_type != "public" {
        return Err(refusal::oauth(
            "InvalidClientMetadataException",
            "invalid_client_metadata",
            "clientType must be public.",
        ));
    }
    if let Some(scope) = input.scopes.iter().find(|scope| !is_scope(scope)) {
        let text = format!("The scope {scope} is not known.");
        return Err(refusal::oauth("InvalidScopeException", "invalid_scope", &text));
    }
    let fits = |uri: &String| loopback_path(uri).is_some() && uri.len() <= TEXT_MAX;
    if REDIRECTS_MAX < input.redirect_uris.len() || !input.redirect_uris.iter().all(fits) {
        return Err(refusal::oauth(
            "InvalidRedirectUriException",
            "invalid_redirect_uri",
            "Redirect URIs of public clients are http on a loopback address.",
        ));
    }
    let known =
        |grant: &String| [DEVICE_GRANT, CODE_GRANT, REFRESH_GRANT].contains(&grant.as_str());
    if !input.grant_types.iter().all(known) {
        return Err(refusal::oauth(
            "UnsupportedGrantTypeException",
            "unsupported_grant_type",
            "Grant types are authorization_code, device_code and refresh_token.",
        ));
    }
    let named = [Some(&input.client_name), input.issuer_url.as_ref()];
    if named.into_iter().flatten().any(|text| TEXT_MAX < text.len()) {
        return Err(refusal::oauth(
            "InvalidClientMetadataException",
            "invalid_client_metadata",
            "The client's name or issuer is too long.",
        ));
    }
    let client = Client {
        name: input.client_name,
        scopes: input.scopes,
        redirects: input.redirect_uris,
        grants: input.grant_types,
        issuer: input.issuer_url,
        expires: call.now.plus(LASTS),
    };
    let text = serde_json::to_vec(&client).map_err(|_| ApiError::internal())?;
    let (seal, entropy) = (&call.control.seal, &*call.control.entropy);
    let client_id = seal.seal(entropy, ID_PLACE, &text);
    let client_secret = seal.seal(entropy, &secret_place(&client_id), b"secret");
    Ok(RegisterClientResponse {
        client_id: Some(client_id),
        client_secret: Some(wire::sensitive::Sensitive::new(client_secret)),
        client_id_issued_at: Some(call.now.seconds()),
        client_secret_expires_at: Some(client.expires.seconds()),
        ..RegisterClientResponse::default()
    })
}

fn is_scope(scope: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b":_-".contains(&byte);
    scope == "openid" || scope == "aws" || (scope.contains(':') && scope.bytes().all(letter))
}

fn secret_place(client_id: &str) -> String {
    format!("identity-center/client-secret/{}", fingerprint(client_id))
}

/// What stands for a client id in records.
#[must_use]
pub fn fingerprint(client_id: &str) -> String {
    Sha256::digest(client_id.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The client of this id, secret aside.
///
/// # Errors
/// `InvalidClientException`.
pub fn open(control: &Control, client_id: &str, now: Timestamp) -> Result<Client, ApiError> {
    let text = control.seal.open(ID_PLACE, client_id).map_err(|_| refusal::unknown_client())?;
    let client: Client = serde_json::from_slice(&text).map_err(|_| refusal::unknown_client())?;
    if client.expires <= now { Err(refusal::unknown_client()) } else { Ok(client) }
}

/// The client of this id, which must know its secret.
///
/// # Errors
/// `InvalidClientException`.
pub fn authenticate(
    control: &Control,
    client_id: &str,
    client_secret: &str,
    now: Timestamp,
) -> Result<Client, ApiError> {
    let client = open(control, client_id, now)?;
    let opened = control.seal.open(&secret_place(client_id), client_secret);
    opened.map(|_| client).map_err(|_| refusal::unknown_client())
}

impl Client {
    /// Whether codes may be sent to this address: one that was registered, on whatever port
    /// (RFC 8252, section 7.3).
    #[must_use]
    pub fn may_redirect_to(&self, uri: &str) -> bool {
        let asked = loopback_path(uri);
        asked.is_some() && self.redirects.iter().any(|known| loopback_path(known) == asked)
    }

    /// Whether its tokens can be renewed.
    #[must_use]
    pub fn may_refresh(&self) -> bool {
        self.scopes.iter().any(|scope| scope == ACCESS_SCOPE)
    }
}

/// The path of a plain-HTTP address on this machine.
fn loopback_path(uri: &str) -> Option<&str> {
    let rest = uri.strip_prefix("http://")?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = match authority.strip_prefix('[') {
        Some(six) => six.split_once(']').map(|(host, port)| (host, port.strip_prefix(':')))?,
        None => match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        },
    };
    let on_a_port = port.is_none_or(|port| port.parse::<u16>().is_ok());
    let loopback = matches!(host, "127.0.0.1" | "localhost" | "::1");
    let plain = !path.contains(['?', '#', '\\']) && !path.contains(char::is_whitespace);
    (loopback && on_a_port && plain).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::loopback_path;

    #[test]
    fn codes_go_to_this_machine_only() {
        for (uri, expected) in [
            ("http://127.0.0.1/oauth/callback", Some("/oauth/callback")),
            ("http://127.0.0.1:38141/oauth/callback", Some("/oauth/callback")),
            ("http://localhost:1", Some("")),
            ("http://[::1]:8080/cb", Some("/cb")),
            ("https://127.0.0.1/cb", None),
            ("http://127.0.0.1.evil.example/cb", None),
            ("http://127.0.0.1@evil.example/cb", None),
            ("http://localhost:x/cb", None),
            ("http://localhost/cb?next=1", None),
            ("http://localhost/cb\r\nx", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(loopback_path(uri), expected, "{uri}");
        }
    }
}

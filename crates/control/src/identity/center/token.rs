//! `CreateToken`: what a client gets for a device's code, an authorisation code or a refresh token.

use wire::error::ApiError;
use wire::generated::sso_oidc::{CreateTokenRequest, CreateTokenResponse};
use wire::sensitive::Sensitive;

use crate::call::OpenCall;
use crate::identity::center::client::{CODE_GRANT, DEVICE_GRANT, REFRESH_GRANT};
use crate::identity::center::code::{self, Redeemed};
use crate::identity::center::{access, client, device, refusal};

/// # Errors
/// `InvalidClientException`, `InvalidRequestException`, `UnsupportedGrantTypeException`, and what
/// the grant answers.
pub async fn create(
    call: OpenCall,
    input: CreateTokenRequest,
) -> Result<CreateTokenResponse, ApiError> {
    let (control, now) = (&*call.control, call.now);
    let secret = input.client_secret.expose();
    let known = client::authenticate(control, &input.client_id, secret, now)?;
    let fingerprint = client::fingerprint(&input.client_id);
    let missing = |name: &str| refusal::invalid_request(&format!("{name} is missing."));
    let tokens = match input.grant_type.as_str() {
        DEVICE_GRANT => {
            let code = input.device_code.as_deref().ok_or_else(|| missing("deviceCode"))?;
            device::redeem(control, code, &known, &fingerprint, now).await?
        }
        CODE_GRANT => {
            let given = Redeemed {
                code: input.code.as_deref().ok_or_else(|| missing("code"))?,
                redirect: input.redirect_uri.as_deref().ok_or_else(|| missing("redirectUri"))?,
                verifier: input
                    .code_verifier
                    .as_ref()
                    .map(Sensitive::expose)
                    .ok_or_else(|| missing("codeVerifier"))?,
            };
            code::redeem(control, &given, &known, &fingerprint, now).await?
        }
        REFRESH_GRANT => {
            let token = input.refresh_token.as_ref().ok_or_else(|| missing("refreshToken"))?;
            access::renew(control, token, &fingerprint, now).await?
        }
        _ => {
            return Err(refusal::oauth(
                "UnsupportedGrantTypeException",
                "unsupported_grant_type",
                "The grant type is not known.",
            ));
        }
    };
    Ok(CreateTokenResponse {
        access_token: Some(tokens.access),
        token_type: Some("Bearer".to_owned()),
        expires_in: i32::try_from(tokens.lasts.as_secs()).ok(),
        refresh_token: tokens.refresh,
        id_token: None,
    })
}

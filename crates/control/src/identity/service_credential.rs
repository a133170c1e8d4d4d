//! Service-specific credentials of users: a name and a password that one service takes.
//!
//! None of the services that take them is served here, so a password is shown once and not kept in
//! any form: there is nothing that would ever compare it.

use std::time::Duration;

use base::clock::Timestamp;
use base::entropy::Entropy;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    CreateServiceSpecificCredentialRequest, CreateServiceSpecificCredentialResponse,
    DeleteServiceSpecificCredentialRequest, ListServiceSpecificCredentialsRequest,
    ListServiceSpecificCredentialsResponse, ResetServiceSpecificCredentialRequest,
    ResetServiceSpecificCredentialResponse, ServiceSpecificCredential,
    ServiceSpecificCredentialMetadata, UpdateServiceSpecificCredentialRequest,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::identity::id::{self, Prefix};
use crate::identity::page::Paging;
use crate::identity::user::User;
use crate::identity::{owner, refusal, user};
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// Credentials that a user may have for one service. "IAM and STS quotas".
const CREDENTIALS_MAX: usize = 2;
/// Services that take a name and a password, and those that take a bearer token instead.
const WITH_PASSWORD: [&str; 2] = ["codecommit.amazonaws.com", "cassandra.amazonaws.com"];
const WITH_TOKEN: [&str; 2] = ["bedrock.amazonaws.com", "logs.amazonaws.com"];

/// The credentials of a user, kept under its unique id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct ServiceCredentials {
    credentials: Vec<Kept>,
}

impl Noun for ServiceCredentials {
    const KIND: &'static str = "service-credentials";
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    /// `ACCA...`
    id: String,
    service: String,
    /// The name to sign in with, or the token's name.
    name: String,
    active: bool,
    created: Timestamp,
    expires: Option<Timestamp>,
}

impl Kept {
    fn has_token(&self) -> bool {
        WITH_TOKEN.contains(&self.service.as_str())
    }

    fn status(&self, now: Timestamp) -> String {
        let is_over = self.expires.is_some_and(|expires| expires <= now);
        match (is_over, self.active) {
            (true, _) => "Expired",
            (false, true) => "Active",
            (false, false) => "Inactive",
        }
        .to_owned()
    }

    /// With the secret, for the one answer that shows it.
    fn shown(&self, call: &Call, user: &str, secret: Sensitive) -> ServiceSpecificCredential {
        let (has_token, name) = (self.has_token(), Some(self.name.clone()));
        let (user_name, alias) = if has_token { (None, name) } else { (name, None) };
        let (password, token) = if has_token { (None, Some(secret)) } else { (Some(secret), None) };
        ServiceSpecificCredential {
            create_date: self.created.to_string(),
            expiration_date: self.expires.map(|at| at.to_string()),
            service_name: self.service.clone(),
            service_user_name: user_name,
            service_password: password,
            service_credential_alias: alias,
            service_credential_secret: token,
            service_specific_credential_id: self.id.clone(),
            user_name: user.to_owned(),
            status: self.status(call.now),
        }
    }

    fn metadata(&self, now: Timestamp, user: &str) -> ServiceSpecificCredentialMetadata {
        let (has_token, name) = (self.has_token(), Some(self.name.clone()));
        let (user_name, alias) = if has_token { (None, name) } else { (name, None) };
        ServiceSpecificCredentialMetadata {
            user_name: user.to_owned(),
            status: self.status(now),
            service_user_name: user_name,
            service_credential_alias: alias,
            create_date: self.created.to_string(),
            expiration_date: self.expires.map(|at| at.to_string()),
            service_specific_credential_id: self.id.clone(),
            service_name: self.service.clone(),
        }
    }
}

/// # Errors
/// `NoSuchEntity`, `NotSupportedService`, `LimitExceeded`, `InvalidInput` for an age that the
/// service does not take.
pub async fn create(
    call: Call,
    input: CreateServiceSpecificCredentialRequest,
) -> Result<CreateServiceSpecificCredentialResponse, ApiError> {
    let service = input.service_name;
    let has_token = WITH_TOKEN.contains(&service.as_str());
    if !has_token && !WITH_PASSWORD.contains(&service.as_str()) {
        let text =
            format!("No such service {service} is supported for Service Specific Credential");
        return Err(ApiError::new("NotSupportedService", text));
    }
    if !has_token && input.credential_age_days.is_some() {
        let text = format!("CredentialAgeDays is not supported for {service}.");
        return Err(refusal::invalid_input(text));
    }
    let days = input.credential_age_days.and_then(|days| u64::try_from(days).ok());
    let made = Kept {
        id: id::unique(&*call.control.entropy, Prefix::ServiceCredential),
        name: String::new(),
        active: true,
        created: call.now,
        expires: days.map(|days| call.now.plus(Duration::from_secs(days * 86_400))),
        service,
    };
    let write = async |change: &mut Change| {
        let user = user::load(change, &input.user_name).await?;
        let mut all = of(change, &user).await?;
        let same: Vec<&Kept> =
            all.credentials.iter().filter(|kept| kept.service == made.service).collect();
        if CREDENTIALS_MAX <= same.len() {
            return Err(refusal::quota("ServiceSpecificCredentialsPerUser", CREDENTIALS_MAX));
        }
        let names = (0..=CREDENTIALS_MAX).map(|at| name(&user.name, at, call.account()));
        let mut names = names.filter(|name| same.iter().all(|kept| kept.name != *name));
        let name = names.next().ok_or_else(ApiError::internal)?;
        let kept = Kept { name, ..made.clone() };
        all.credentials.push(kept.clone());
        change.put(&user.id, &all).await?;
        Ok((user.name, kept))
    };
    let (user, kept) = call.records().change(&call.global_scope(), write).await?;
    let shown = kept.shown(&call, &user, secret(&*call.control.entropy, kept.has_token()));
    Ok(CreateServiceSpecificCredentialResponse { service_specific_credential: Some(shown) })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListServiceSpecificCredentialsRequest,
) -> Result<ListServiceSpecificCredentialsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let users = match input.all_users {
        Some(true) if input.user_name.is_some() => {
            let text = "UserName cannot be given together with AllUsers.";
            return Err(refusal::invalid_input(text));
        }
        Some(true) => view.list::<User>(&scope).await?.into_iter().map(|(_, user)| user).collect(),
        _ => vec![user::find(&view, &scope, &owner::named(&call, input.user_name)?).await?],
    };
    let wanted = |kept: &Kept| input.service_name.as_ref().is_none_or(|name| kept.service == *name);
    let mut found = Vec::new();
    for user in users {
        let all = view.get::<ServiceCredentials>(&scope, &user.id).await?.unwrap_or_default();
        let kept = all.credentials.iter().filter(|kept| wanted(kept));
        found.extend(kept.map(|kept| (kept.id.clone(), kept.metadata(call.now, &user.name))));
    }
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.cut(found);
    let is_truncated = page.is_truncated();
    Ok(ListServiceSpecificCredentialsResponse {
        service_specific_credentials: page.items,
        is_truncated,
        marker: page.marker,
    })
}

/// Gives a credential another password.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn reset(
    call: Call,
    input: ResetServiceSpecificCredentialRequest,
) -> Result<ResetServiceSpecificCredentialResponse, ApiError> {
    let keep = |_: &mut Vec<Kept>, _: usize| {};
    let id = &input.service_specific_credential_id;
    let (user, kept) = edit(&call, input.user_name, id, keep).await?;
    let shown = kept.shown(&call, &user, secret(&*call.control.entropy, kept.has_token()));
    Ok(ResetServiceSpecificCredentialResponse { service_specific_credential: Some(shown) })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput` for a status that nobody can set.
pub async fn update(
    call: Call,
    input: UpdateServiceSpecificCredentialRequest,
) -> Result<(), ApiError> {
    let active = owner::is_active(&input.status)?;
    let set = |kept: &mut Vec<Kept>, at: usize| kept[at].active = active;
    let id = &input.service_specific_credential_id;
    edit(&call, input.user_name, id, set).await.map(drop)
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(
    call: Call,
    input: DeleteServiceSpecificCredentialRequest,
) -> Result<(), ApiError> {
    let remove = |kept: &mut Vec<Kept>, at: usize| drop(kept.remove(at));
    let id = &input.service_specific_credential_id;
    edit(&call, input.user_name, id, remove).await.map(drop)
}

/// Changes one credential; gives the user's name and the credential as it was.
async fn edit(
    call: &Call,
    user: Option<String>,
    id: &str,
    edit: impl Fn(&mut Vec<Kept>, usize) + Send,
) -> Result<(String, Kept), ApiError> {
    let name = owner::named(call, user)?;
    let write = async |change: &mut Change| {
        let user = user::load(change, &name).await?;
        let mut all = of(change, &user).await?;
        let at = all.credentials.iter().position(|kept| kept.id == id);
        let at = at.ok_or_else(|| {
            refusal::missing(format!("No such credential {id} exists for user {}.", user.name))
        })?;
        let kept = all.credentials[at].clone();
        edit(&mut all.credentials, at);
        if all.credentials.is_empty() {
            change.delete::<ServiceCredentials>(&user.id).await?;
        } else {
            change.put(&user.id, &all).await?;
        }
        Ok::<_, ApiError>((user.name, kept))
    };
    call.records().change(&call.global_scope(), write).await
}

/// Whether a user has any.
///
/// # Errors
/// What the store answers.
pub async fn any(change: &mut Change, user_id: &str) -> Result<bool, StoreError> {
    Ok(change.get::<ServiceCredentials>(user_id).await?.is_some())
}

async fn of(change: &mut Change, user: &User) -> Result<ServiceCredentials, StoreError> {
    Ok(change.get::<ServiceCredentials>(&user.id).await?.unwrap_or_default())
}

/// `alice-at-123456789012`, then `alice+1-at-123456789012`.
fn name(user: &str, at: usize, account: &str) -> String {
    let number = if at == 0 { String::new() } else { format!("+{at}") };
    format!("{user}{number}-at-{account}")
}

fn secret(entropy: &dyn Entropy, is_token: bool) -> Sensitive {
    let mut bytes = [0; 32];
    entropy.fill(&mut bytes);
    let text = STANDARD.encode(bytes);
    Sensitive::new(if is_token { format!("ABSK{text}") } else { text })
}

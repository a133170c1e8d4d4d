//! SSH public keys of users: records, for nothing here is reached by SSH.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    DeleteSshPublicKeyRequest, GetSshPublicKeyRequest, GetSshPublicKeyResponse,
    ListSshPublicKeysRequest, ListSshPublicKeysResponse, SshPublicKey, SshPublicKeyMetadata,
    UpdateSshPublicKeyRequest, UploadSshPublicKeyRequest, UploadSshPublicKeyResponse,
};

use crate::call::Call;
use crate::identity::id::{self, Prefix};
use crate::identity::page::Paging;
use crate::identity::ssh_key::SshKey;
use crate::identity::user::User;
use crate::identity::{owner, refusal, user};
use crate::store::error::StoreError;
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// Keys that a user may have. "IAM and STS quotas" in the IAM User Guide.
const KEYS_MAX: usize = 5;

/// The keys of a user, kept under its unique id.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct SshPublicKeys {
    keys: Vec<Kept>,
}

impl Noun for SshPublicKeys {
    const KIND: &'static str = "ssh-public-keys";
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    /// `APKA...`
    id: String,
    body: String,
    active: bool,
    uploaded: Timestamp,
}

impl Kept {
    fn status(&self) -> String {
        if self.active { "Active" } else { "Inactive" }.to_owned()
    }

    fn shape(&self, user: &User, body: String, key: &SshKey) -> SshPublicKey {
        SshPublicKey {
            user_name: user.name.clone(),
            ssh_public_key_id: self.id.clone(),
            fingerprint: key.fingerprint(),
            ssh_public_key_body: body,
            status: self.status(),
            upload_date: Some(self.uploaded.to_string()),
        }
    }
}

/// # Errors
/// `NoSuchEntity`, `LimitExceeded`, `InvalidPublicKey`, `UnrecognizedPublicKeyEncoding`,
/// `DuplicateSSHPublicKey`.
pub async fn upload(
    call: Call,
    input: UploadSshPublicKeyRequest,
) -> Result<UploadSshPublicKeyResponse, ApiError> {
    let read = SshKey::read(&input.ssh_public_key_body)?;
    let kept = Kept {
        id: id::unique(&*call.control.entropy, Prefix::SshPublicKey),
        body: input.ssh_public_key_body.trim().to_owned(),
        active: true,
        uploaded: call.now,
    };
    let write = async |change: &mut Change| {
        let user = user::load(change, &input.user_name).await?;
        let mut all = change.get::<SshPublicKeys>(&user.id).await?.unwrap_or_default();
        if all.keys.iter().any(|one| SshKey::read(&one.body).as_ref() == Ok(&read)) {
            let text = "The SSH public key is already associated with the specified IAM user.";
            return Err(ApiError::new("DuplicateSSHPublicKey", text));
        }
        if KEYS_MAX <= all.keys.len() {
            return Err(refusal::quota("SSHPublicKeysPerUser", KEYS_MAX));
        }
        all.keys.push(kept.clone());
        change.put(&user.id, &all).await?;
        Ok(user)
    };
    let user = call.records().change(&call.global_scope(), write).await?;
    let shape = kept.shape(&user, kept.body.clone(), &read);
    Ok(UploadSshPublicKeyResponse { ssh_public_key: Some(shape) })
}

/// # Errors
/// `NoSuchEntity`, `UnrecognizedPublicKeyEncoding`.
pub async fn get(
    call: Call,
    input: GetSshPublicKeyRequest,
) -> Result<GetSshPublicKeyResponse, ApiError> {
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let user = user::find(&view, &scope, &input.user_name).await?;
    let all = view.get::<SshPublicKeys>(&scope, &user.id).await?.unwrap_or_default();
    let id = &input.ssh_public_key_id;
    let kept = all.keys.iter().find(|kept| kept.id == *id).ok_or_else(|| unknown(id))?;
    let key = SshKey::read(&kept.body)?;
    let body = match input.encoding.as_str() {
        "PEM" => key.pem(),
        // The line as it was uploaded has a comment that people know their keys by.
        _ if kept.body.starts_with("ssh-rsa") => kept.body.clone(),
        _ => key.line(),
    };
    Ok(GetSshPublicKeyResponse { ssh_public_key: Some(kept.shape(&user, body, &key)) })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListSshPublicKeysRequest,
) -> Result<ListSshPublicKeysResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let name = owner::named(&call, input.user_name)?;
    let user = user::find(&view, &scope, &name).await?;
    let mut all = view.get::<SshPublicKeys>(&scope, &user.id).await?.unwrap_or_default();
    all.keys.sort_by(|one, other| one.id.cmp(&other.id));
    let metadata = |kept: Kept| SshPublicKeyMetadata {
        user_name: user.name.clone(),
        status: kept.status(),
        upload_date: kept.uploaded.to_string(),
        ssh_public_key_id: kept.id,
    };
    let page = paging.cut(all.keys.into_iter().map(|kept| (kept.id.clone(), metadata(kept))));
    let is_truncated = page.is_truncated();
    Ok(ListSshPublicKeysResponse { ssh_public_keys: page.items, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput` for a status that nobody can set.
pub async fn update(call: Call, input: UpdateSshPublicKeyRequest) -> Result<(), ApiError> {
    let active = owner::is_active(&input.status)?;
    edit(&call, &input.user_name, &input.ssh_public_key_id, |keys, at| keys[at].active = active)
        .await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(call: Call, input: DeleteSshPublicKeyRequest) -> Result<(), ApiError> {
    edit(&call, &input.user_name, &input.ssh_public_key_id, |keys, at| drop(keys.remove(at))).await
}

async fn edit(
    call: &Call,
    user: &str,
    id: &str,
    edit: impl Fn(&mut Vec<Kept>, usize) + Send,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let user = user::load(change, user).await?;
        let mut all = change.get::<SshPublicKeys>(&user.id).await?.unwrap_or_default();
        let at = all.keys.iter().position(|kept| kept.id == id).ok_or_else(|| unknown(id))?;
        edit(&mut all.keys, at);
        if all.keys.is_empty() {
            return Ok(change.delete::<SshPublicKeys>(&user.id).await?);
        }
        Ok(change.put(&user.id, &all).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Whether a user has any.
///
/// # Errors
/// What the store answers.
pub async fn any(change: &mut Change, user_id: &str) -> Result<bool, StoreError> {
    Ok(change.get::<SshPublicKeys>(user_id).await?.is_some())
}

fn unknown(id: &str) -> ApiError {
    refusal::missing(format!("The Public Key with id {id} cannot be found."))
}

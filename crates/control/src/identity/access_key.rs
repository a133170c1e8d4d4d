//! Access keys of users and of the root user.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    AccessKey as AccessKeyShape, AccessKeyLastUsed, AccessKeyMetadata, CreateAccessKeyRequest,
    CreateAccessKeyResponse, DeleteAccessKeyRequest, GetAccessKeyLastUsedRequest,
    GetAccessKeyLastUsedResponse, ListAccessKeysRequest, ListAccessKeysResponse,
    UpdateAccessKeyRequest,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::control::Control;
use crate::identity::account::Root;
use crate::identity::caller::CallerKind;
use crate::identity::holder::key;
use crate::identity::page::Paging;
use crate::identity::user::{self, User, must_name_user};
use crate::identity::{id, last_used, refusal};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Most keys of one user, inactive ones included.
const KEYS_MAX: usize = 2;

/// An access key, kept in its account's global scope under its id. Every change of a key also
/// changes that scope, so whoever caches credentials notices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessKey {
    /// Name of the user; `None` is root.
    pub user: Option<String>,
    pub created: Timestamp,
    pub active: bool,
    /// The secret, sealed for [`place`].
    pub sealed: String,
}

impl Noun for AccessKey {
    const KIND: &'static str = "access-key";
}

/// Where a key's secret is kept, as the seal knows it.
#[must_use]
pub fn place(access_key_id: &str) -> String {
    format!("access-key/{access_key_id}")
}

/// Whose keys a call is about.
enum Owner {
    Root,
    User(String),
}

impl Owner {
    /// The user that is named; the caller when none is.
    fn of(call: &Call, name: Option<String>) -> Result<Self, ApiError> {
        match (name, &call.caller.kind) {
            (Some(name), _) => Ok(Self::User(name)),
            (None, CallerKind::User { name, .. }) => Ok(Self::User(name.clone())),
            (None, CallerKind::Root) => Ok(Self::Root),
            (None, _) => Err(must_name_user()),
        }
    }

    /// The name of the user and the ids of the keys.
    async fn find(
        &self,
        view: &View,
        scope: &Scope,
    ) -> Result<(Option<String>, Vec<String>), ApiError> {
        match self {
            Self::Root => {
                let root = view.get::<Root>(scope, Root::ID).await?;
                Ok((None, root.map(|root| root.keys).unwrap_or_default()))
            }
            Self::User(name) => {
                let user = user::find(view, scope, name).await?;
                Ok((Some(user.name), user.keys))
            }
        }
    }

    /// Changes the list of key ids, and with it the scope.
    async fn edit(
        &self,
        change: &mut Change,
        edit: impl Fn(&mut Vec<String>) -> Result<(), ApiError> + Send,
    ) -> Result<Option<String>, ApiError> {
        match self {
            Self::Root => {
                let root = change.get::<Root>(Root::ID).await?;
                let mut root = root.ok_or_else(|| refusal::unknown("user", "root"))?;
                edit(&mut root.keys)?;
                change.put(Root::ID, &root).await?;
                Ok(None)
            }
            Self::User(name) => {
                let mut user: User = user::load(change, name).await?;
                edit(&mut user.keys)?;
                change.put(&key(&user.name), &user).await?;
                Ok(Some(user.name))
            }
        }
    }
}

/// A new key with its secret in the clear, for the one answer that shows it, and its record.
#[must_use]
pub fn new(
    control: &Control,
    account: &str,
    user: Option<String>,
) -> (String, Sensitive, AccessKey) {
    let access_key_id = id::access_key(&*control.entropy, account);
    let secret = id::secret(&*control.entropy);
    let place = place(&access_key_id);
    let sealed = control.seal.seal(&*control.entropy, &place, secret.expose().as_bytes());
    let access_key = AccessKey { user, created: control.clock.now(), active: true, sealed };
    (access_key_id, secret, access_key)
}

/// # Errors
/// `NoSuchEntity`; `LimitExceeded` when there are two; `ValidationError` when nobody is named by a
/// caller that is no user.
pub async fn create(
    call: Call,
    input: CreateAccessKeyRequest,
) -> Result<CreateAccessKeyResponse, ApiError> {
    let owner = Owner::of(&call, input.user_name)?;
    let write = async |change: &mut Change| {
        let (access_key_id, secret, mut access_key) = new(&call.control, call.account(), None);
        let user = owner
            .edit(change, |keys| {
                if KEYS_MAX <= keys.len() {
                    return Err(refusal::quota("AccessKeysPerUser", KEYS_MAX));
                }
                keys.push(access_key_id.clone());
                Ok(())
            })
            .await?;
        access_key.user.clone_from(&user);
        change.put(&access_key_id, &access_key).await?;
        Ok::<_, ApiError>(AccessKeyShape {
            user_name: user.unwrap_or_else(|| "root".to_owned()),
            access_key_id,
            status: status(access_key.active).to_owned(),
            secret_access_key: secret,
            create_date: Some(access_key.created.to_string()),
        })
    };
    let access_key = call.records().change(&call.global_scope(), write).await?;
    Ok(CreateAccessKeyResponse { access_key })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn update(call: Call, input: UpdateAccessKeyRequest) -> Result<(), ApiError> {
    let owner = Owner::of(&call, input.user_name)?;
    let active = match input.status.as_str() {
        "Active" => true,
        "Inactive" => false,
        other => {
            let text = format!("Status {other} is not supported: use Active or Inactive.");
            return Err(refusal::validation(text));
        }
    };
    let access_key_id = &input.access_key_id;
    let write = async |change: &mut Change| {
        owner.edit(change, |keys| listed(keys, access_key_id)).await?;
        let access_key = change.get::<AccessKey>(access_key_id).await?;
        let access_key = access_key.ok_or_else(|| unknown(access_key_id))?;
        Ok(change.put(access_key_id, &AccessKey { active, ..access_key }).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn delete(call: Call, input: DeleteAccessKeyRequest) -> Result<(), ApiError> {
    let owner = Owner::of(&call, input.user_name)?;
    let access_key_id = &input.access_key_id;
    let write = async |change: &mut Change| {
        owner
            .edit(change, |keys| {
                listed(keys, access_key_id)?;
                keys.retain(|id| id != access_key_id);
                Ok(())
            })
            .await?;
        Ok(change.delete::<AccessKey>(access_key_id).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// Ids, statuses and dates; never a secret.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListAccessKeysRequest,
) -> Result<ListAccessKeysResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let owner = Owner::of(&call, input.user_name)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let (user, ids) = owner.find(&view, &scope).await?;
    let mut keys = Vec::with_capacity(ids.len());
    for id in ids {
        if let Some(access_key) = view.get::<AccessKey>(&scope, &id).await? {
            keys.push((id, access_key));
        }
    }
    keys.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.cut(keys.into_iter().map(|(id, access_key)| {
        let metadata = AccessKeyMetadata {
            user_name: Some(user.clone().unwrap_or_else(|| "root".to_owned())),
            access_key_id: Some(id.clone()),
            status: Some(status(access_key.active).to_owned()),
            create_date: Some(access_key.created.to_string()),
        };
        (id, metadata)
    }));
    Ok(ListAccessKeysResponse {
        is_truncated: page.is_truncated(),
        access_key_metadata: page.items,
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity` for a key of another account or none.
pub async fn get_last_used(
    call: Call,
    input: GetAccessKeyLastUsedRequest,
) -> Result<GetAccessKeyLastUsedResponse, ApiError> {
    let (view, id) = (call.records().view().await?, &input.access_key_id);
    let access_key = view.get::<AccessKey>(&call.global_scope(), id).await?;
    let access_key = access_key.ok_or_else(|| unknown(id))?;
    let used = last_used::find(&call.control, call.account(), id).await?;
    let used = match used {
        Some(used) => AccessKeyLastUsed {
            last_used_date: Some(used.at.to_string()),
            service_name: used.service,
            region: used.region,
        },
        None => AccessKeyLastUsed {
            last_used_date: None,
            service_name: "N/A".to_owned(),
            region: "N/A".to_owned(),
        },
    };
    Ok(GetAccessKeyLastUsedResponse {
        user_name: Some(access_key.user.unwrap_or_else(|| "root".to_owned())),
        access_key_last_used: Some(used),
    })
}

/// As IAM writes it.
#[must_use]
pub fn status(active: bool) -> &'static str {
    if active { "Active" } else { "Inactive" }
}

fn listed(keys: &[String], access_key_id: &str) -> Result<(), ApiError> {
    if keys.iter().any(|id| id == access_key_id) { Ok(()) } else { Err(unknown(access_key_id)) }
}

fn unknown(access_key_id: &str) -> ApiError {
    refusal::missing(format!("The Access Key with id {access_key_id} cannot be found."))
}

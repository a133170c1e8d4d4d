//! The instance of Identity Center that an account has, with its identity store.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::identitystore::{
    DescribeIdentityStoreRequest, DescribeIdentityStoreResponse, IdentityStore,
    ListIdentityStoresRequest, ListIdentityStoresResponse,
};
use wire::generated::sso_admin::{
    CreateInstanceRequest, CreateInstanceResponse, DeleteInstanceRequest, DeleteInstanceResponse,
    DescribeInstanceRequest, DescribeInstanceResponse, InstanceMetadata, ListInstancesRequest,
    ListInstancesResponse, UpdateInstanceRequest, UpdateInstanceResponse,
};

use crate::call::Call;
use crate::identity::center::access::Access;
use crate::identity::center::assignment::Assignment;
use crate::identity::center::group::Group;
use crate::identity::center::membership::Membership;
use crate::identity::center::operation::Operation;
use crate::identity::center::page::paging;
use crate::identity::center::permission_set::PermissionSet;
use crate::identity::center::person::Person;
use crate::identity::center::{provision, refusal, tag};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Kept in the account's global scope under [`Instance::ID`]: an account has one at most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    /// `ssoins-` and 16 hexadecimal digits.
    pub id: String,
    /// `d-` and 10 hexadecimal digits.
    pub store: String,
    pub name: Option<String>,
    pub created: Timestamp,
    pub tags: BTreeMap<String, String>,
}

impl Noun for Instance {
    const KIND: &'static str = "identity-center";
}

/// Which account an identity store belongs to, kept in the system's scope under the store's id: who
/// signs in names a store and no account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoreOwner {
    pub account: String,
}

impl Noun for StoreOwner {
    const KIND: &'static str = "identity-store-owner";
}

impl Instance {
    /// The id of the only record.
    pub const ID: &'static str = "instance";

    #[must_use]
    pub fn arn(&self) -> String {
        format!("arn:aws:sso:::instance/{}", self.id)
    }

    fn store_arn(&self, account: &str) -> String {
        format!("arn:aws:identitystore::{account}:identitystore/{}", self.store)
    }

    fn shape(&self, account: &str) -> InstanceMetadata {
        InstanceMetadata {
            instance_arn: Some(self.arn()),
            identity_store_id: Some(self.store.clone()),
            identity_store_arn: Some(self.store_arn(account)),
            owner_account_id: Some(account.to_owned()),
            name: self.name.clone(),
            created_date: Some(self.created.to_string()),
            status: Some("ACTIVE".to_owned()),
            ..InstanceMetadata::default()
        }
    }
}

/// # Errors
/// `ConflictException` when the account has one, `ValidationException` for bad tags.
pub async fn create(
    call: Call,
    input: CreateInstanceRequest,
) -> Result<CreateInstanceResponse, ApiError> {
    let entropy = &*call.control.entropy;
    let made = Instance {
        id: format!("ssoins-{}", entropy.hex(16)),
        store: format!("d-{}", entropy.hex(10)),
        name: input.name,
        created: call.now,
        tags: tag::of_new(&input.tags)?,
    };
    let account = call.account().to_owned();
    let write = async |change: &mut Change| {
        if change.get::<Instance>(Instance::ID).await?.is_some() {
            return Err(refusal::conflict(
                "An Identity Center instance exists in this account already.",
            ));
        }
        let owner = StoreOwner { account: account.clone() };
        change.put_in(&Scope::system(), &made.store, &owner).await?;
        Ok(change.put(Instance::ID, &made).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateInstanceResponse { instance_arn: Some(made.arn()) })
}

/// # Errors
/// `ValidationException` for a bad token.
pub async fn list(
    call: Call,
    input: ListInstancesRequest,
) -> Result<ListInstancesResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let found = view.get::<Instance>(&call.global_scope(), Instance::ID).await?;
    let named = found.map(|one| (one.id.clone(), one.shape(call.account())));
    let page = paging.cut(named);
    Ok(ListInstancesResponse { instances: page.items, next_token: page.marker })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribeInstanceRequest,
) -> Result<DescribeInstanceResponse, ApiError> {
    let found = of_call(&call, &input.instance_arn).await?;
    let shape = found.shape(call.account());
    Ok(DescribeInstanceResponse {
        instance_arn: shape.instance_arn,
        identity_store_id: shape.identity_store_id,
        identity_store_arn: shape.identity_store_arn,
        owner_account_id: shape.owner_account_id,
        name: shape.name,
        created_date: shape.created_date,
        status: shape.status,
        permission_sets_enabled: Some(true),
        ..DescribeInstanceResponse::default()
    })
}

/// # Errors
/// `ResourceNotFoundException`; `ValidationException` for what cannot be changed here.
pub async fn update(
    call: Call,
    input: UpdateInstanceRequest,
) -> Result<UpdateInstanceResponse, ApiError> {
    let wants_key = input.encryption_configuration.as_ref();
    if wants_key.is_some_and(|wanted| wanted.key_type == "CUSTOMER_MANAGED_KEY") {
        return Err(refusal::invalid(
            "Customer managed keys are not supported: records are sealed with the installation's key.",
        ));
    }
    if input.network_configuration.is_some() {
        return Err(refusal::invalid("NetworkConfiguration is not supported."));
    }
    if input.permission_sets_enabled == Some(false) {
        return Err(refusal::invalid("Permission sets cannot be turned off."));
    }
    let write = async |change: &mut Change| {
        let mut found = load(change, &input.instance_arn).await?;
        if let Some(name) = &input.name {
            found.name = Some(name.clone());
        }
        change.put(Instance::ID, &found).await?;
        Ok::<_, ApiError>(())
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(UpdateInstanceResponse {})
}

/// Deletes the instance with all people, groups, permission sets and their roles, as the real
/// service does.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn delete(
    call: Call,
    input: DeleteInstanceRequest,
) -> Result<DeleteInstanceResponse, ApiError> {
    let write = async |change: &mut Change| {
        let found = load(change, &input.instance_arn).await?;
        for (id, set) in change.list::<PermissionSet>().await? {
            provision::remove(change, &set).await?;
            change.delete::<PermissionSet>(&id).await?;
        }
        clear::<Assignment>(change).await?;
        clear::<Operation>(change).await?;
        clear::<Membership>(change).await?;
        clear::<Group>(change).await?;
        for (id, person) in change.list::<Person>().await? {
            person.forget_names(change).await?;
            change.delete::<Person>(&id).await?;
        }
        clear::<Access>(change).await?;
        change.delete_in::<StoreOwner>(&Scope::system(), &found.store).await?;
        Ok::<_, ApiError>(change.delete::<Instance>(Instance::ID).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(DeleteInstanceResponse {})
}

async fn clear<T: Noun>(change: &mut Change) -> Result<(), ApiError> {
    for (id, _) in change.list::<T>().await? {
        change.delete::<T>(&id).await?;
    }
    Ok(())
}

/// # Errors
/// `ValidationException` for a bad token.
pub async fn list_stores(
    call: Call,
    input: ListIdentityStoresRequest,
) -> Result<ListIdentityStoresResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    let view = call.records().view().await?;
    let found = view.get::<Instance>(&call.global_scope(), Instance::ID).await?;
    let named = found.map(|one| {
        let store_arn = one.store_arn(call.account());
        let shape =
            IdentityStore { identity_store_id: one.store.clone(), identity_store_arn: store_arn };
        (one.store, shape)
    });
    let page = paging.cut(named);
    Ok(ListIdentityStoresResponse { identity_stores: page.items, next_token: page.marker })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe_store(
    call: Call,
    input: DescribeIdentityStoreRequest,
) -> Result<DescribeIdentityStoreResponse, ApiError> {
    let view = call.records().view().await?;
    let found = of_store(&view, &call.global_scope(), &input.identity_store_id).await?;
    Ok(DescribeIdentityStoreResponse {
        identity_store_arn: found.store_arn(call.account()),
        identity_store_id: found.store,
        ..DescribeIdentityStoreResponse::default()
    })
}

/// The caller's instance, which must be the one named.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn of_call(call: &Call, arn: &str) -> Result<Instance, ApiError> {
    let view = call.records().view().await?;
    let found = view.get::<Instance>(&call.global_scope(), Instance::ID).await?;
    found.filter(|one| one.arn() == arn).ok_or_else(unknown)
}

/// The same within a transaction.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn load(change: &mut Change, arn: &str) -> Result<Instance, ApiError> {
    let found = change.get::<Instance>(Instance::ID).await?;
    found.filter(|one| one.arn() == arn).ok_or_else(unknown)
}

/// The instance whose identity store has this id or ARN.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn of_store(view: &View, scope: &Scope, store: &str) -> Result<Instance, ApiError> {
    let found = view.get::<Instance>(scope, Instance::ID).await?;
    found.filter(|one| is_store(one, store)).ok_or_else(|| unknown_store(store))
}

/// The same within a transaction.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn load_of_store(change: &mut Change, store: &str) -> Result<Instance, ApiError> {
    let found = change.get::<Instance>(Instance::ID).await?;
    found.filter(|one| is_store(one, store)).ok_or_else(|| unknown_store(store))
}

fn is_store(instance: &Instance, named: &str) -> bool {
    named.rsplit('/').next() == Some(instance.store.as_str())
}

fn unknown() -> ApiError {
    refusal::missing("The Identity Center instance was not found in this account.")
}

fn unknown_store(store: &str) -> ApiError {
    refusal::missing_in_store("IDENTITY_STORE", store)
}

//! SAML identity providers, as records: their metadata is checked for its form and handed out again.

use std::time::Duration;

use base::clock::Timestamp;
use base::host::Pending;
use rcgen::KeyPair;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreateSamlProviderRequest, CreateSamlProviderResponse, DeleteSamlProviderRequest,
    GetSamlProviderRequest, GetSamlProviderResponse, ListSamlProviderTagsRequest,
    ListSamlProviderTagsResponse, ListSamlProvidersRequest, ListSamlProvidersResponse,
    SamlPrivateKey, SamlProviderListEntry, Tag, TagSamlProviderRequest, UntagSamlProviderRequest,
    UpdateSamlProviderRequest, UpdateSamlProviderResponse,
};
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, id, refusal, saml_metadata, tag};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// How long a provider is good for: a hundred years, as in IAM.
const LASTS: Duration = Duration::from_secs(100 * 365 * 86_400);
/// Longest metadata document that is kept, bytes: a record has room for no more.
const DOCUMENT_BYTES_MAX: usize = 256 << 10;
/// Of an account. "IAM and STS quotas".
const PROVIDERS_MAX: usize = 100;
/// Private keys for encrypted assertions.
const KEYS_MAX: usize = 2;

/// A provider of an account, kept under its name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct SamlProvider {
    name: String,
    uuid: String,
    document: String,
    created: Timestamp,
    tags: Vec<Tag>,
    /// `Required` or `Allowed`.
    encryption: Option<String>,
    /// Ids of private keys and when they came. The keys themselves are not kept: no assertion is
    /// taken here.
    keys: Vec<(String, Timestamp)>,
}

impl Noun for SamlProvider {
    const KIND: &'static str = "saml-provider";
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `InvalidInput` for metadata that is none.
pub async fn create(
    call: Call,
    input: CreateSamlProviderRequest,
) -> Result<CreateSamlProviderResponse, ApiError> {
    tag::check(&input.tags)?;
    check_document(&input.saml_metadata_document)?;
    let mut provider = SamlProvider {
        uuid: id::certificate(&*call.control.entropy),
        name: input.name,
        document: input.saml_metadata_document,
        created: call.now,
        tags: input.tags,
        encryption: input.assertion_encryption_mode,
        keys: Vec::new(),
    };
    if let Some(key) = &input.add_private_key {
        provider.add_key(&call, key)?;
    }
    provider.check_encryption()?;
    let write = async |change: &mut Change| {
        if change.get::<SamlProvider>(&provider.name).await?.is_some() {
            let text = format!("SAMLProvider with name {} already exists.", provider.name);
            return Err(refusal::taken(text));
        }
        if PROVIDERS_MAX <= change.list::<SamlProvider>().await?.len() {
            return Err(refusal::quota("SAMLProvidersPerAccount", PROVIDERS_MAX));
        }
        tally::add(change, Counted::Providers).await?;
        Ok(change.put(&provider.name, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateSamlProviderResponse {
        saml_provider_arn: Some(arn::saml_provider(call.account(), &provider.name)),
        tags: provider.tags,
    })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(
    call: Call,
    input: GetSamlProviderRequest,
) -> Result<GetSamlProviderResponse, ApiError> {
    let view = call.records().view().await?;
    let provider = find(&view, &call, &input.saml_provider_arn).await?;
    Ok(GetSamlProviderResponse {
        saml_provider_uuid: Some(provider.uuid),
        saml_metadata_document: Some(provider.document),
        create_date: Some(provider.created.to_string()),
        valid_until: Some(provider.created.plus(LASTS).to_string()),
        tags: provider.tags,
        assertion_encryption_mode: provider.encryption,
        private_key_list: provider
            .keys
            .into_iter()
            .map(|(id, at)| SamlPrivateKey { key_id: Some(id), timestamp: Some(at.to_string()) })
            .collect(),
    })
}

/// # Errors
/// What the store answers.
pub async fn list(
    call: Call,
    _: ListSamlProvidersRequest,
) -> Result<ListSamlProvidersResponse, ApiError> {
    let view = call.records().view().await?;
    let all = view.list::<SamlProvider>(&call.global_scope()).await?;
    let entry = |provider: &SamlProvider| SamlProviderListEntry {
        arn: Some(arn::saml_provider(call.account(), &provider.name)),
        valid_until: Some(provider.created.plus(LASTS).to_string()),
        create_date: Some(provider.created.to_string()),
    };
    let saml_provider_list = all.iter().map(|(_, provider)| entry(provider)).collect();
    Ok(ListSamlProvidersResponse { saml_provider_list })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded` for a third private key.
pub async fn update(
    call: Call,
    input: UpdateSamlProviderRequest,
) -> Result<UpdateSamlProviderResponse, ApiError> {
    if let Some(document) = &input.saml_metadata_document {
        check_document(document)?;
    }
    let write = async |change: &mut Change| {
        let mut provider = load(change, &call, &input.saml_provider_arn).await?;
        if let Some(document) = &input.saml_metadata_document {
            provider.document.clone_from(document);
        }
        if let Some(mode) = &input.assertion_encryption_mode {
            provider.encryption = Some(mode.clone());
        }
        if let Some(id) = &input.remove_private_key {
            let before = provider.keys.len();
            provider.keys.retain(|(have, _)| have != id);
            if provider.keys.len() == before {
                return Err(refusal::missing(format!("The private key {id} cannot be found.")));
            }
        }
        if let Some(key) = &input.add_private_key {
            provider.add_key(&call, key)?;
        }
        provider.check_encryption()?;
        Ok(change.put(&provider.name, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(UpdateSamlProviderResponse { saml_provider_arn: Some(input.saml_provider_arn.clone()) })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(call: Call, input: DeleteSamlProviderRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let provider = load(change, &call, &input.saml_provider_arn).await?;
        tally::remove(change, Counted::Providers).await?;
        Ok(change.delete::<SamlProvider>(&provider.name).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagSamlProviderRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut provider = load(change, &call, &input.saml_provider_arn).await?;
        tag::add(&mut provider.tags, input.tags.clone())?;
        Ok(change.put(&provider.name, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagSamlProviderRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut provider = load(change, &call, &input.saml_provider_arn).await?;
        tag::remove(&mut provider.tags, &input.tag_keys);
        Ok(change.put(&provider.name, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListSamlProviderTagsRequest,
) -> Result<ListSamlProviderTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let provider = find(&view, &call, &input.saml_provider_arn).await?;
    let page = tag::page(&paging, provider.tags);
    let is_truncated = page.is_truncated();
    Ok(ListSamlProviderTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

/// The tags of the provider of this name, if there is one.
///
/// # Errors
/// What the store answers.
pub async fn tags(view: &View, scope: &Scope, name: &str) -> Result<Option<Vec<Tag>>, StoreError> {
    Ok(view.get::<SamlProvider>(scope, name).await?.map(|provider| provider.tags))
}

impl SamlProvider {
    fn add_key(&mut self, call: &Call, key: &Sensitive) -> Result<(), ApiError> {
        if KEYS_MAX <= self.keys.len() {
            return Err(refusal::quota("PrivateKeysPerSAMLProvider", KEYS_MAX));
        }
        if KeyPair::from_pem(key.expose()).is_err() {
            let text = "Unable to parse key; the body must be encoded in PEM format.";
            return Err(refusal::invalid_input(text));
        }
        self.keys.push((id::certificate(&*call.control.entropy), call.now));
        Ok(())
    }

    fn check_encryption(&self) -> Result<(), ApiError> {
        if self.encryption.as_deref() == Some("Required") && self.keys.is_empty() {
            let text = "AssertionEncryptionMode Required needs a private key.";
            return Err(refusal::invalid_input(text));
        }
        Ok(())
    }
}

fn check_document(document: &str) -> Result<(), ApiError> {
    if DOCUMENT_BYTES_MAX < document.len() {
        let text = format!("A metadata document has at most {DOCUMENT_BYTES_MAX} bytes here.");
        return Err(refusal::invalid_input(text));
    }
    match saml_metadata::read(document) {
        Ok(_) => Ok(()),
        Err(fault) => Err(refusal::invalid_input(format!("Could not parse metadata: {fault}."))),
    }
}

async fn load(change: &mut Change, call: &Call, arn: &str) -> Result<SamlProvider, ApiError> {
    let name = name(call, arn)?;
    change.get::<SamlProvider>(name).await?.ok_or_else(|| unknown(arn))
}

async fn find(view: &View, call: &Call, arn: &str) -> Result<SamlProvider, ApiError> {
    let (name, scope) = (name(call, arn)?, Scope::global(call.account()));
    view.get::<SamlProvider>(&scope, name).await?.ok_or_else(|| unknown(arn))
}

/// # Errors
/// `InvalidInput` for an ARN of another form, `NoSuchEntity` for one of another account.
fn name<'a>(call: &Call, arn: &'a str) -> Result<&'a str, ApiError> {
    let parsed = arn::parse(arn).filter(|parsed| parsed.kind == "saml-provider");
    let parsed =
        parsed.ok_or_else(|| refusal::invalid_input(format!("Invalid ARN format: {arn}")))?;
    if parsed.account != call.account() {
        return Err(unknown(arn));
    }
    Ok(parsed.name)
}

fn unknown(arn: &str) -> ApiError {
    refusal::missing(format!("Manifest not found for arn {arn}"))
}

/// The ARN of the provider that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let name = input.get("Name").and_then(Value::as_str).unwrap_or_default();
    let target = arn::saml_provider(call.account(), name);
    Box::pin(async move { Ok(vec![target]) })
}

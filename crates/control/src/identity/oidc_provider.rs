//! OpenID Connect identity providers, as records: nothing here calls them.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    AddClientIdToOpenIdConnectProviderRequest, CreateOpenIdConnectProviderRequest,
    CreateOpenIdConnectProviderResponse, DeleteOpenIdConnectProviderRequest,
    GetOpenIdConnectProviderRequest, GetOpenIdConnectProviderResponse,
    ListOpenIdConnectProviderTagsRequest, ListOpenIdConnectProviderTagsResponse,
    ListOpenIdConnectProvidersRequest, ListOpenIdConnectProvidersResponse,
    OpenIdConnectProviderListEntry, RemoveClientIdFromOpenIdConnectProviderRequest, Tag,
    TagOpenIdConnectProviderRequest, UntagOpenIdConnectProviderRequest,
    UpdateOpenIdConnectProviderThumbprintRequest,
};

use crate::call::Call;
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, refusal, tag};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Providers of an account, and clients and thumbprints that one may have. "IAM and STS quotas".
const PROVIDERS_MAX: usize = 100;
const CLIENTS_MAX: usize = 100;
const THUMBPRINTS_MAX: usize = 5;

/// A provider of an account, kept under its URL without the scheme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct OidcProvider {
    url: String,
    created: Timestamp,
    clients: Vec<String>,
    thumbprints: Vec<String>,
    tags: Vec<Tag>,
}

impl Noun for OidcProvider {
    const KIND: &'static str = "oidc-provider";
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `InvalidInput`, `ValidationError` for a bad URL.
pub async fn create(
    call: Call,
    input: CreateOpenIdConnectProviderRequest,
) -> Result<CreateOpenIdConnectProviderResponse, ApiError> {
    tag::check(&input.tags)?;
    let url = bare_url(&input.url)?;
    check_thumbprints(&input.thumbprint_list)?;
    check_clients(input.client_id_list.len())?;
    let mut provider = OidcProvider {
        url: url.to_owned(),
        created: call.now,
        clients: Vec::new(),
        thumbprints: input.thumbprint_list.clone(),
        tags: input.tags.clone(),
    };
    for client in &input.client_id_list {
        provider.add_client(client);
    }
    let write = async |change: &mut Change| {
        if change.get::<OidcProvider>(url).await?.is_some() {
            return Err(refusal::taken(format!("Provider with url {} already exists.", input.url)));
        }
        if PROVIDERS_MAX <= change.list::<OidcProvider>().await?.len() {
            return Err(refusal::quota("OpenIdConnectProvidersPerAccount", PROVIDERS_MAX));
        }
        tally::add(change, Counted::Providers).await?;
        Ok(change.put(url, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateOpenIdConnectProviderResponse {
        open_id_connect_provider_arn: Some(arn::oidc_provider(call.account(), url)),
        tags: provider.tags,
    })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(
    call: Call,
    input: GetOpenIdConnectProviderRequest,
) -> Result<GetOpenIdConnectProviderResponse, ApiError> {
    let view = call.records().view().await?;
    let provider = find(&view, &call, &input.open_id_connect_provider_arn).await?;
    Ok(GetOpenIdConnectProviderResponse {
        url: Some(provider.url),
        client_id_list: provider.clients,
        thumbprint_list: provider.thumbprints,
        create_date: Some(provider.created.to_string()),
        tags: provider.tags,
    })
}

/// # Errors
/// What the store answers.
pub async fn list(
    call: Call,
    _: ListOpenIdConnectProvidersRequest,
) -> Result<ListOpenIdConnectProvidersResponse, ApiError> {
    let view = call.records().view().await?;
    let all = view.list::<OidcProvider>(&call.global_scope()).await?;
    let entry = |url: &str| OpenIdConnectProviderListEntry {
        arn: Some(arn::oidc_provider(call.account(), url)),
    };
    let open_id_connect_provider_list =
        all.iter().map(|(_, provider)| entry(&provider.url)).collect();
    Ok(ListOpenIdConnectProvidersResponse { open_id_connect_provider_list })
}

/// Deletes a provider; one that is not there does not matter.
///
/// # Errors
/// `InvalidInput` for an ARN of another form.
pub async fn delete(call: Call, input: DeleteOpenIdConnectProviderRequest) -> Result<(), ApiError> {
    let arn = &input.open_id_connect_provider_arn;
    let Some(url) = url_of(&call, arn)? else { return Ok(()) };
    let write = async |change: &mut Change| {
        if change.get::<OidcProvider>(url).await?.is_some() {
            tally::remove(change, Counted::Providers).await?;
            change.delete::<OidcProvider>(url).await?;
        }
        Ok(())
    };
    call.records().change(&call.global_scope(), write).await
}

/// Adds a client; one that is there already does not matter.
///
/// # Errors
/// `NoSuchEntity`, `LimitExceeded`.
pub async fn add_client(
    call: Call,
    input: AddClientIdToOpenIdConnectProviderRequest,
) -> Result<(), ApiError> {
    edit(&call, &input.open_id_connect_provider_arn, |provider| {
        provider.add_client(&input.client_id);
        check_clients(provider.clients.len())
    })
    .await
}

/// Takes a client away; one that is not there does not matter.
///
/// # Errors
/// `NoSuchEntity`.
pub async fn remove_client(
    call: Call,
    input: RemoveClientIdFromOpenIdConnectProviderRequest,
) -> Result<(), ApiError> {
    edit(&call, &input.open_id_connect_provider_arn, |provider| {
        provider.clients.retain(|client| *client != input.client_id);
        Ok(())
    })
    .await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`.
pub async fn set_thumbprints(
    call: Call,
    input: UpdateOpenIdConnectProviderThumbprintRequest,
) -> Result<(), ApiError> {
    check_thumbprints(&input.thumbprint_list)?;
    edit(&call, &input.open_id_connect_provider_arn, |provider| {
        provider.thumbprints.clone_from(&input.thumbprint_list);
        Ok(())
    })
    .await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagOpenIdConnectProviderRequest) -> Result<(), ApiError> {
    edit(&call, &input.open_id_connect_provider_arn, |provider| {
        tag::add(&mut provider.tags, input.tags.clone())
    })
    .await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(
    call: Call,
    input: UntagOpenIdConnectProviderRequest,
) -> Result<(), ApiError> {
    edit(&call, &input.open_id_connect_provider_arn, |provider| {
        tag::remove(&mut provider.tags, &input.tag_keys);
        Ok(())
    })
    .await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListOpenIdConnectProviderTagsRequest,
) -> Result<ListOpenIdConnectProviderTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let provider = find(&view, &call, &input.open_id_connect_provider_arn).await?;
    let page = tag::page(&paging, provider.tags);
    let (is_truncated, marker) = (page.is_truncated(), page.marker);
    Ok(ListOpenIdConnectProviderTagsResponse { tags: page.items, is_truncated, marker })
}

/// The tags of the provider with this URL, if there is one.
///
/// # Errors
/// What the store answers.
pub async fn tags(view: &View, scope: &Scope, url: &str) -> Result<Option<Vec<Tag>>, StoreError> {
    Ok(view.get::<OidcProvider>(scope, url).await?.map(|provider| provider.tags))
}

impl OidcProvider {
    fn add_client(&mut self, client: &str) {
        if !self.clients.iter().any(|have| have == client) {
            self.clients.push(client.to_owned());
        }
    }
}

async fn edit(
    call: &Call,
    arn: &str,
    edit: impl Fn(&mut OidcProvider) -> Result<(), ApiError> + Send,
) -> Result<(), ApiError> {
    let url = url_of(call, arn)?.ok_or_else(|| unknown(arn))?;
    let write = async |change: &mut Change| {
        let found = change.get::<OidcProvider>(url).await?;
        let mut provider = found.ok_or_else(|| unknown(arn))?;
        edit(&mut provider)?;
        Ok(change.put(url, &provider).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

async fn find(view: &View, call: &Call, arn: &str) -> Result<OidcProvider, ApiError> {
    let url = url_of(call, arn)?.ok_or_else(|| unknown(arn))?;
    let found = view.get::<OidcProvider>(&call.global_scope(), url).await?;
    found.ok_or_else(|| unknown(arn))
}

/// What a provider's ARN names; `None` for another account's.
///
/// # Errors
/// `InvalidInput` for an ARN of another form.
fn url_of<'a>(call: &Call, arn: &'a str) -> Result<Option<&'a str>, ApiError> {
    let parsed = arn.strip_prefix("arn:aws:iam::").and_then(|rest| rest.split_once(':'));
    let named = parsed.and_then(|(account, rest)| {
        let url = rest.strip_prefix("oidc-provider/").filter(|url| !url.is_empty())?;
        Some((account, url))
    });
    let (account, url) =
        named.ok_or_else(|| refusal::invalid_input(format!("Invalid ARN: {arn}")))?;
    Ok((account == call.account()).then_some(url))
}

/// The URL without its scheme, which must be `https`, and without a slash at its end.
fn bare_url(url: &str) -> Result<&str, ApiError> {
    let bare = url.strip_prefix("https://").map(|bare| bare.trim_end_matches('/'));
    let is_plain = |bare: &&str| {
        let is_url = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%:".contains(&byte);
        let host = bare.split('/').next().unwrap_or_default();
        !host.is_empty() && !host.contains(':') && bare.bytes().all(is_url)
    };
    bare.filter(is_plain).ok_or_else(|| refusal::validation("Invalid Open ID Connect Provider URL"))
}

fn check_thumbprints(thumbprints: &[String]) -> Result<(), ApiError> {
    if THUMBPRINTS_MAX < thumbprints.len() {
        return Err(refusal::invalid_input("Thumbprint list must contain fewer than 5 entries."));
    }
    let is_hexadecimal = |text: &String| text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if thumbprints.iter().all(is_hexadecimal) {
        return Ok(());
    }
    Err(refusal::invalid_input("A thumbprint has 40 hexadecimal digits."))
}

fn check_clients(count: usize) -> Result<(), ApiError> {
    if CLIENTS_MAX < count {
        return Err(refusal::quota("ClientIdsPerOpenIdConnectProvider", CLIENTS_MAX));
    }
    Ok(())
}

fn unknown(arn: &str) -> ApiError {
    refusal::missing(format!("OpenIDConnect Provider not found for arn {arn}"))
}

/// The ARN of the provider that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let url = input.get("Url").and_then(Value::as_str).unwrap_or_default();
    let bare = url.trim_start_matches("https://").trim_end_matches('/');
    let target = arn::oidc_provider(call.account(), bare);
    Box::pin(async move { Ok(vec![target]) })
}

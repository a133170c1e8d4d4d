//! Server certificates: records, for no load balancer here would serve them. The private key is held
//! against the certificate and not kept.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    DeleteServerCertificateRequest, GetServerCertificateRequest, GetServerCertificateResponse,
    ListServerCertificateTagsRequest, ListServerCertificateTagsResponse,
    ListServerCertificatesRequest, ListServerCertificatesResponse,
    ServerCertificate as ServerCertificateShape, ServerCertificateMetadata, Tag,
    TagServerCertificateRequest, UntagServerCertificateRequest, UpdateServerCertificateRequest,
    UploadServerCertificateRequest, UploadServerCertificateResponse,
};

use crate::call::Call;
use crate::identity::holder::key;
use crate::identity::id::{self, Prefix};
use crate::identity::page::Paging;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, certificate, refusal, tag};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// A certificate of an account, kept under its lower-case name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ServerCertificate {
    pub name: String,
    pub path: String,
    /// `ASCA...`
    pub id: String,
    pub uploaded: Timestamp,
    pub expires: Timestamp,
    pub body: String,
    pub chain: Option<String>,
    pub tags: Vec<Tag>,
}

impl Noun for ServerCertificate {
    const KIND: &'static str = "server-certificate";
}

impl ServerCertificate {
    fn metadata(&self, account: &str) -> ServerCertificateMetadata {
        ServerCertificateMetadata {
            path: self.path.clone(),
            server_certificate_name: self.name.clone(),
            server_certificate_id: self.id.clone(),
            arn: arn::server_certificate(account, &self.path, &self.name),
            upload_date: Some(self.uploaded.to_string()),
            expiration: Some(self.expires.to_string()),
        }
    }
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `MalformedCertificate`, `KeyPairMismatch`,
/// `InvalidInput` for bad tags.
pub async fn upload(
    call: Call,
    input: UploadServerCertificateRequest,
) -> Result<UploadServerCertificateResponse, ApiError> {
    tag::check(&input.tags)?;
    let read = certificate::read(&input.certificate_body)?;
    certificate::check_key(&read, &input.private_key)?;
    if let Some(chain) = &input.certificate_chain {
        certificate::check_chain(&read, chain)?;
    }
    let made = ServerCertificate {
        name: input.server_certificate_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: id::unique(&*call.control.entropy, Prefix::ServerCertificate),
        uploaded: call.now,
        expires: read.not_after,
        body: input.certificate_body,
        chain: input.certificate_chain,
        tags: input.tags,
    };
    let write = async |change: &mut Change| {
        check_free(change, &made.name).await?;
        tally::add(change, Counted::ServerCertificates).await?;
        Ok::<_, ApiError>(change.put(&key(&made.name), &made).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(UploadServerCertificateResponse {
        server_certificate_metadata: Some(made.metadata(call.account())),
        tags: made.tags,
    })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(
    call: Call,
    input: GetServerCertificateRequest,
) -> Result<GetServerCertificateResponse, ApiError> {
    let view = call.records().view().await?;
    let found = find(&view, &call.global_scope(), &input.server_certificate_name).await?;
    Ok(GetServerCertificateResponse {
        server_certificate: ServerCertificateShape {
            server_certificate_metadata: found.metadata(call.account()),
            certificate_body: found.body,
            certificate_chain: found.chain,
            tags: found.tags,
        },
    })
}

/// # Errors
/// `ValidationError`.
pub async fn list(
    call: Call,
    input: ListServerCertificatesRequest,
) -> Result<ListServerCertificatesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let prefix = input.path_prefix.unwrap_or_else(|| "/".to_owned());
    let view = call.records().view().await?;
    let wanted = |one: &ServerCertificate| one.path.starts_with(&prefix);
    let page = paging.of_records::<ServerCertificate>(&view, &call.global_scope(), wanted).await?;
    Ok(ListServerCertificatesResponse {
        is_truncated: page.is_truncated(),
        server_certificate_metadata_list: page
            .items
            .iter()
            .map(|one| one.metadata(call.account()))
            .collect(),
        marker: page.marker,
    })
}

/// Gives a certificate another name or path.
///
/// # Errors
/// `NoSuchEntity`, `EntityAlreadyExists`.
pub async fn update(call: Call, input: UpdateServerCertificateRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut found = load(change, &input.server_certificate_name).await?;
        let old = key(&found.name);
        if let Some(path) = &input.new_path {
            found.path.clone_from(path);
        }
        if let Some(name) = &input.new_server_certificate_name {
            found.name.clone_from(name);
        }
        let new = key(&found.name);
        if new != old {
            check_free(change, &found.name).await?;
            change.delete::<ServerCertificate>(&old).await?;
        }
        Ok(change.put(&new, &found).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(call: Call, input: DeleteServerCertificateRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let found = load(change, &input.server_certificate_name).await?;
        tally::remove(change, Counted::ServerCertificates).await?;
        Ok(change.delete::<ServerCertificate>(&key(&found.name)).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagServerCertificateRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut found = load(change, &input.server_certificate_name).await?;
        tag::add(&mut found.tags, input.tags.clone())?;
        Ok(change.put(&key(&found.name), &found).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagServerCertificateRequest) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let mut found = load(change, &input.server_certificate_name).await?;
        tag::remove(&mut found.tags, &input.tag_keys);
        Ok(change.put(&key(&found.name), &found).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListServerCertificateTagsRequest,
) -> Result<ListServerCertificateTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let found = find(&view, &call.global_scope(), &input.server_certificate_name).await?;
    let page = tag::page(&paging, found.tags);
    let is_truncated = page.is_truncated();
    Ok(ListServerCertificateTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

async fn check_free(change: &mut Change, name: &str) -> Result<(), ApiError> {
    if change.get::<ServerCertificate>(&key(name)).await?.is_none() {
        return Ok(());
    }
    Err(refusal::taken(format!("The Server Certificate with name {name} already exists.")))
}

async fn load(change: &mut Change, name: &str) -> Result<ServerCertificate, ApiError> {
    change.get::<ServerCertificate>(&key(name)).await?.ok_or_else(|| unknown(name))
}

async fn find(view: &View, scope: &Scope, name: &str) -> Result<ServerCertificate, ApiError> {
    view.get::<ServerCertificate>(scope, &key(name)).await?.ok_or_else(|| unknown(name))
}

fn unknown(name: &str) -> ApiError {
    refusal::missing(format!("The Server Certificate with name {name} cannot be found."))
}

/// The ARN that a call on `ServerCertificateName` concerns.
pub fn target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let name = text("ServerCertificateName").unwrap_or_default();
        let view = call.records().view().await?;
        let known = view.get::<ServerCertificate>(&call.global_scope(), &key(name)).await?;
        let path = known.as_ref().map_or(text("Path").unwrap_or("/"), |known| &known.path);
        let name = known.as_ref().map_or(name, |known| &known.name);
        Ok(vec![arn::server_certificate(call.account(), path, name)])
    })
}

/// The certificate as it is and as it is to be.
pub fn renamed_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let account = call.account().to_owned();
        let new = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_owned);
        let (path, name) = (new("NewPath"), new("NewServerCertificateName"));
        let mut targets = target(call, input.clone()).await?;
        let renamed = targets.first().and_then(|old| arn::parse(old)).map(|old| {
            let path = path.as_deref().unwrap_or(old.path);
            arn::server_certificate(&account, path, name.as_deref().unwrap_or(old.name))
        });
        targets.extend(renamed);
        targets.dedup();
        Ok(targets)
    })
}

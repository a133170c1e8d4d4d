//! Signing certificates of users and of root: records, for no protocol here is signed with them.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    DeleteSigningCertificateRequest, ListSigningCertificatesRequest,
    ListSigningCertificatesResponse, SigningCertificate, UpdateSigningCertificateRequest,
    UploadSigningCertificateRequest, UploadSigningCertificateResponse,
};

use crate::call::Call;
use crate::identity::page::Paging;
use crate::identity::{certificate, id, owner, refusal};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Certificates that a user may have. "IAM and STS quotas" in the IAM User Guide.
const CERTIFICATES_MAX: usize = 2;

/// The certificates of a user, kept under its unique id, or of root, under the account's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct SigningCertificates {
    certificates: Vec<Kept>,
}

impl Noun for SigningCertificates {
    const KIND: &'static str = "signing-certificates";
}

/// One certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    id: String,
    body: String,
    pub active: bool,
    pub uploaded: Timestamp,
}

impl Kept {
    fn shape(&self, user: &str) -> SigningCertificate {
        SigningCertificate {
            user_name: user.to_owned(),
            certificate_id: self.id.clone(),
            certificate_body: self.body.clone(),
            status: if self.active { "Active" } else { "Inactive" }.to_owned(),
            upload_date: Some(self.uploaded.to_string()),
        }
    }
}

/// # Errors
/// `NoSuchEntity`, `LimitExceeded`, `MalformedCertificate`, `InvalidCertificate` for one that is
/// over, `DuplicateCertificate`.
pub async fn upload(
    call: Call,
    input: UploadSigningCertificateRequest,
) -> Result<UploadSigningCertificateResponse, ApiError> {
    let read = certificate::read(&input.certificate_body)?;
    if read.not_after <= call.now {
        let text = "The certificate is invalid: its validity has ended.";
        return Err(ApiError::new("InvalidCertificate", text));
    }
    let kept = Kept {
        id: id::certificate(&*call.control.entropy),
        body: input.certificate_body,
        active: true,
        uploaded: call.now,
    };
    let write = async |change: &mut Change| {
        let owner = owner::Owner::load(change, &call, input.user_name.as_deref()).await?;
        let mut all = of(change, &owner.id).await?;
        let same = |one: &Kept| certificate::read(&one.body).is_ok_and(|one| one.der == read.der);
        if all.certificates.iter().any(same) {
            let text = "The certificate is already associated with an IAM user in this account.";
            return Err(ApiError::new("DuplicateCertificate", text));
        }
        if CERTIFICATES_MAX <= all.certificates.len() {
            return Err(refusal::quota("CertificatesPerUser", CERTIFICATES_MAX));
        }
        all.certificates.push(kept.clone());
        change.put(&owner.id, &all).await?;
        Ok(owner.name)
    };
    let name = call.records().change(&call.global_scope(), write).await?;
    Ok(UploadSigningCertificateResponse { certificate: kept.shape(&name) })
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list(
    call: Call,
    input: ListSigningCertificatesRequest,
) -> Result<ListSigningCertificatesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let owner = owner::Owner::find(&view, &call, input.user_name.as_deref()).await?;
    let mut kept = kept(&view, &scope, &owner.id).await?;
    kept.sort_by(|one, other| one.id.cmp(&other.id));
    let page = paging.cut(kept.iter().map(|kept| (kept.id.clone(), kept.shape(&owner.name))));
    let is_truncated = page.is_truncated();
    Ok(ListSigningCertificatesResponse {
        certificates: page.items,
        is_truncated,
        marker: page.marker,
    })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput` for a status that nobody can set.
pub async fn update(call: Call, input: UpdateSigningCertificateRequest) -> Result<(), ApiError> {
    let active = owner::is_active(&input.status)?;
    let set = |kept: &mut Vec<Kept>, at: usize| kept[at].active = active;
    edit(&call, input.user_name.as_deref(), &input.certificate_id, set).await
}

/// # Errors
/// `NoSuchEntity`.
pub async fn delete(call: Call, input: DeleteSigningCertificateRequest) -> Result<(), ApiError> {
    let remove = |kept: &mut Vec<Kept>, at: usize| drop(kept.remove(at));
    edit(&call, input.user_name.as_deref(), &input.certificate_id, remove).await
}

async fn edit(
    call: &Call,
    user: Option<&str>,
    id: &str,
    edit: impl Fn(&mut Vec<Kept>, usize) + Send,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        let owner = owner::Owner::load(change, call, user).await?;
        let mut all = of(change, &owner.id).await?;
        let at = all.certificates.iter().position(|kept| kept.id == id);
        let unknown = || refusal::missing(format!("The Certificate with id {id} cannot be found."));
        edit(&mut all.certificates, at.ok_or_else(unknown)?);
        if all.certificates.is_empty() {
            return Ok(change.delete::<SigningCertificates>(&owner.id).await?);
        }
        Ok(change.put(&owner.id, &all).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// The certificates of a principal, oldest first.
///
/// # Errors
/// What the store answers.
pub async fn kept(view: &View, scope: &Scope, owner_id: &str) -> Result<Vec<Kept>, StoreError> {
    let all = view.get::<SigningCertificates>(scope, owner_id).await?;
    Ok(all.unwrap_or_default().certificates)
}

/// Whether a user has any.
///
/// # Errors
/// What the store answers.
pub async fn any(change: &mut Change, user_id: &str) -> Result<bool, StoreError> {
    Ok(!of(change, user_id).await?.certificates.is_empty())
}

async fn of(change: &mut Change, owner_id: &str) -> Result<SigningCertificates, StoreError> {
    Ok(change.get::<SigningCertificates>(owner_id).await?.unwrap_or_default())
}

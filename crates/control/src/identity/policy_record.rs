//! Managed policies: the account's own with their versions, and AWS's.

use base::clock::Timestamp;
use base::host::Pending;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreatePolicyRequest, CreatePolicyResponse, CreatePolicyVersionRequest,
    CreatePolicyVersionResponse, DeletePolicyRequest, DeletePolicyVersionRequest, GetPolicyRequest,
    GetPolicyResponse, GetPolicyVersionRequest, GetPolicyVersionResponse, ListPoliciesRequest,
    ListPoliciesResponse, ListPolicyTagsRequest, ListPolicyTagsResponse, ListPolicyVersionsRequest,
    ListPolicyVersionsResponse, Policy as PolicyShape, PolicyVersion,
    SetDefaultPolicyVersionRequest, Tag, TagPolicyRequest, UntagPolicyRequest,
};

use crate::call::Call;
use crate::identity::attachment::{self, Count};
use crate::identity::holder::key;
use crate::identity::id::{self, Prefix};
use crate::identity::managed::{self, ManagedPolicy};
use crate::identity::page::Paging;
use crate::identity::policy::document::Kind;
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, policy_text, refusal, tag};
use crate::store::error::StoreError;
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Most versions of a policy that are kept.
const VERSIONS_MAX: usize = 5;
/// Most characters, blanks aside, of a document.
const SIZE_MAX: usize = 6144;

/// A customer managed policy, kept under its lower-case name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PolicyRecord {
    pub name: String,
    pub path: String,
    /// `ANPA...`
    pub id: String,
    pub created: Timestamp,
    pub updated: Timestamp,
    pub description: Option<String>,
    pub tags: Vec<Tag>,
    /// Oldest first.
    pub versions: Vec<Version>,
    /// Number of the version in force.
    pub default: u32,
    /// Highest number ever given.
    pub latest: u32,
}

/// One version of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Version {
    pub number: u32,
    pub created: Timestamp,
    pub document: String,
}

impl Noun for PolicyRecord {
    const KIND: &'static str = "policy";
}

impl PolicyRecord {
    #[must_use]
    pub fn arn(&self, account: &str) -> String {
        arn::policy(account, &self.path, &self.name)
    }

    /// The document in force.
    #[must_use]
    pub fn document(&self) -> &str {
        let in_force = self.versions.iter().find(|version| version.number == self.default);
        in_force.map_or("", |version| &version.document)
    }

    /// As lists show it: without description and tags.
    #[must_use]
    pub fn shape(&self, account: &str, count: &Count) -> PolicyShape {
        PolicyShape {
            policy_name: Some(self.name.clone()),
            policy_id: Some(self.id.clone()),
            arn: Some(self.arn(account)),
            path: Some(self.path.clone()),
            default_version_id: Some(format!("v{}", self.default)),
            attachment_count: Some(shown(count.permissions)),
            permissions_boundary_usage_count: Some(shown(count.boundaries)),
            is_attachable: Some(true),
            description: None,
            create_date: Some(self.created.to_string()),
            update_date: Some(self.updated.to_string()),
            tags: Vec::new(),
        }
    }

    /// The version as `GetPolicyVersion` shows it.
    #[must_use]
    pub fn version_shape(&self, version: &Version) -> PolicyVersion {
        PolicyVersion {
            document: Some(policy_text::encode(&version.document)),
            version_id: Some(format!("v{}", version.number)),
            is_default_version: Some(version.number == self.default),
            create_date: Some(version.created.to_string()),
        }
    }

    fn version(&self, arn: &str, version_id: &str) -> Result<&Version, ApiError> {
        let number = version_id.strip_prefix('v').and_then(|number| number.parse::<u32>().ok());
        self.versions.iter().find(|version| Some(version.number) == number).ok_or_else(|| {
            let text =
                format!("Policy {arn} version {version_id} does not exist or is not attachable.");
            refusal::missing(text)
        })
    }
}

fn shown(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// AWS's policy as lists show it.
#[must_use]
pub fn aws_shape(policy: &ManagedPolicy, count: &Count) -> PolicyShape {
    PolicyShape {
        policy_name: Some(policy.name.to_owned()),
        policy_id: Some(policy.id.to_owned()),
        arn: Some(policy.arn.to_owned()),
        path: Some(policy.path.to_owned()),
        default_version_id: Some(policy.default_version.to_owned()),
        attachment_count: Some(shown(count.permissions)),
        permissions_boundary_usage_count: Some(shown(count.boundaries)),
        is_attachable: Some(true),
        description: None,
        create_date: Some(policy.created.to_string()),
        update_date: Some(policy.updated.to_string()),
        tags: Vec::new(),
    }
}

/// AWS's policy in its only version that is kept here.
#[must_use]
pub fn aws_version(policy: &ManagedPolicy) -> PolicyVersion {
    PolicyVersion {
        document: Some(policy_text::encode(policy.document)),
        version_id: Some(policy.default_version.to_owned()),
        is_default_version: Some(true),
        create_date: Some(policy.updated.to_string()),
    }
}

/// A managed policy that an ARN leads to.
#[derive(Clone, Debug)]
pub enum Found {
    Aws(&'static ManagedPolicy),
    Own(Box<PolicyRecord>),
}

impl Found {
    /// The document in force.
    #[must_use]
    pub fn document(&self) -> &str {
        match self {
            Self::Aws(policy) => policy.document,
            Self::Own(policy) => policy.document(),
        }
    }
}

/// The policy of this ARN, AWS's or of the account that `scope` belongs to.
///
/// # Errors
/// What the store answers.
pub async fn find(view: &View, scope: &Scope, arn: &str) -> Result<Option<Found>, StoreError> {
    if let Some(policy) = managed::find(arn) {
        return Ok(Some(Found::Aws(policy)));
    }
    let Some(id) = own_id(scope, arn) else { return Ok(None) };
    let policy = view.get::<PolicyRecord>(scope, &id).await?;
    Ok(policy.filter(|policy| is_at(policy, scope, arn)).map(|policy| Found::Own(Box::new(policy))))
}

/// As [`find`], within a transaction.
///
/// # Errors
/// What the store answers.
pub async fn load(change: &mut Change, arn: &str) -> Result<Option<Found>, StoreError> {
    if let Some(policy) = managed::find(arn) {
        return Ok(Some(Found::Aws(policy)));
    }
    let scope = change.scope().clone();
    let Some(id) = own_id(&scope, arn) else { return Ok(None) };
    let policy = change.get::<PolicyRecord>(&id).await?;
    Ok(policy
        .filter(|policy| is_at(policy, &scope, arn))
        .map(|policy| Found::Own(Box::new(policy))))
}

fn own_id(scope: &Scope, arn: &str) -> Option<String> {
    let parsed = arn::parse(arn)?;
    (parsed.kind == "policy" && scope.account() == Some(parsed.account)).then(|| key(parsed.name))
}

fn is_at(policy: &PolicyRecord, scope: &Scope, arn: &str) -> bool {
    scope.account().is_some_and(|account| policy.arn(account) == arn)
}

/// # Errors
/// `EntityAlreadyExists`, `LimitExceeded`, `MalformedPolicyDocument`, `InvalidInput` for bad tags.
pub async fn create(
    call: Call,
    input: CreatePolicyRequest,
) -> Result<CreatePolicyResponse, ApiError> {
    tag::check(&input.tags)?;
    check(&input.policy_document)?;
    let version = Version { number: 1, created: call.now, document: input.policy_document };
    let policy = PolicyRecord {
        name: input.policy_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        id: id::unique(&*call.control.entropy, Prefix::ManagedPolicy),
        created: call.now,
        updated: call.now,
        description: input.description,
        tags: input.tags,
        versions: vec![version],
        default: 1,
        latest: 1,
    };
    let write = async |change: &mut Change| {
        let id = key(&policy.name);
        if change.get::<PolicyRecord>(&id).await?.is_some() {
            let name = &policy.name;
            let text =
                format!("A policy called {name} already exists. Duplicate names are not allowed.");
            return Err(refusal::taken(text));
        }
        tally::add(change, Counted::Policies).await?;
        Ok(change.put(&id, &policy).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    let shape = policy.shape(call.account(), &Count::default());
    Ok(CreatePolicyResponse { policy: Some(PolicyShape { tags: policy.tags, ..shape }) })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get(call: Call, input: GetPolicyRequest) -> Result<GetPolicyResponse, ApiError> {
    let (view, scope, arn) = (call.records().view().await?, call.global_scope(), input.policy_arn);
    let found = find(&view, &scope, &arn).await?.ok_or_else(|| unknown(&arn))?;
    let count = attachment::count(&view, &scope, &arn).await?;
    let policy = match found {
        Found::Aws(policy) => PolicyShape {
            description: Some(policy.description.to_owned()),
            ..aws_shape(policy, &count)
        },
        Found::Own(policy) => PolicyShape {
            description: policy.description.clone(),
            tags: policy.tags.clone(),
            ..policy.shape(call.account(), &count)
        },
    };
    Ok(GetPolicyResponse { policy: Some(policy) })
}

/// Own policies first, then AWS's.
///
/// # Errors
/// `ValidationError`.
pub async fn list(
    call: Call,
    input: ListPoliciesRequest,
) -> Result<ListPoliciesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, scope) = (call.records().view().await?, call.global_scope());
    let counts = attachment::counts(&view, &scope).await?;
    let prefix = input.path_prefix.as_deref().unwrap_or("/");
    let usage = input.policy_usage_filter.as_deref();
    let only_attached = input.only_attached.unwrap_or(false);
    let listed_in = input.scope.as_deref().unwrap_or("All");
    let wanted = |path: &str, count: &Count| {
        let used = match usage {
            Some("PermissionsPolicy") => 0 < count.permissions,
            Some("PermissionsBoundary") => 0 < count.boundaries,
            _ => true,
        };
        let attached = !only_attached || 0 < count.permissions + count.boundaries;
        path.starts_with(prefix) && used && attached
    };
    let mut shapes = Vec::new();
    if listed_in != "AWS" {
        for (id, policy) in view.list::<PolicyRecord>(&scope).await? {
            let count = counts.get(&policy.arn(call.account())).copied().unwrap_or_default();
            if wanted(&policy.path, &count) {
                shapes.push((format!("own/{id}"), policy.shape(call.account(), &count)));
            }
        }
    }
    if listed_in != "Local" {
        for policy in managed::all() {
            let count = counts.get(policy.arn).copied().unwrap_or_default();
            if wanted(policy.path, &count) {
                shapes.push((format!("shared/{}", policy.arn), aws_shape(policy, &count)));
            }
        }
    }
    shapes.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.cut(shapes);
    let is_truncated = page.is_truncated();
    Ok(ListPoliciesResponse { policies: page.items, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` while it is attached or has several versions.
pub async fn delete(call: Call, input: DeletePolicyRequest) -> Result<(), ApiError> {
    let arn = &input.policy_arn;
    let write = async |change: &mut Change| {
        let policy = load_own(change, arn).await?;
        let count = attachment::count_within(change, arn).await?;
        if 0 < count.permissions + count.boundaries {
            return Err(refusal::conflict("Cannot delete a policy attached to entities."));
        }
        if 1 < policy.versions.len() {
            return Err(refusal::conflict(
                "This policy has more than one version. Before you delete a policy, you must \
                 delete the policy's versions. The default version is deleted with the policy.",
            ));
        }
        tally::remove(change, Counted::Policies).await?;
        Ok(change.delete::<PolicyRecord>(&key(&policy.name)).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

/// # Errors
/// `NoSuchEntity`, `MalformedPolicyDocument`; `LimitExceeded` when there are five versions.
pub async fn create_version(
    call: Call,
    input: CreatePolicyVersionRequest,
) -> Result<CreatePolicyVersionResponse, ApiError> {
    check(&input.policy_document)?;
    let policy = edit(&call, &input.policy_arn, |policy| {
        if VERSIONS_MAX <= policy.versions.len() {
            return Err(refusal::limit_exceeded(
                "A managed policy can have up to 5 versions. Before you create a new version, you \
                 must delete an existing version.",
            ));
        }
        policy.latest += 1;
        let document = input.policy_document.clone();
        let version = Version { number: policy.latest, created: call.now, document };
        policy.versions.push(version);
        if input.set_as_default.unwrap_or(false) {
            policy.default = policy.latest;
        }
        Ok(())
    })
    .await?;
    let version = policy
        .versions
        .last()
        .map(|version| PolicyVersion { document: None, ..policy.version_shape(version) });
    Ok(CreatePolicyVersionResponse { policy_version: version })
}

/// # Errors
/// `NoSuchEntity`; `DeleteConflict` for the version in force.
pub async fn delete_version(call: Call, input: DeletePolicyVersionRequest) -> Result<(), ApiError> {
    edit(&call, &input.policy_arn, |policy| {
        let number = policy.version(&input.policy_arn, &input.version_id)?.number;
        if number == policy.default {
            let text = "Cannot delete the default version of a policy.";
            return Err(refusal::conflict(text));
        }
        policy.versions.retain(|version| version.number != number);
        Ok(())
    })
    .await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`.
pub async fn get_version(
    call: Call,
    input: GetPolicyVersionRequest,
) -> Result<GetPolicyVersionResponse, ApiError> {
    let (view, arn) = (call.records().view().await?, &input.policy_arn);
    let found = find(&view, &call.global_scope(), arn).await?.ok_or_else(|| unknown(arn))?;
    let version = match found {
        Found::Aws(policy) if policy.default_version == input.version_id => aws_version(policy),
        Found::Aws(_) => {
            let id = &input.version_id;
            let text = format!("Policy {arn} version {id} does not exist or is not attachable.");
            return Err(refusal::missing(text));
        }
        Found::Own(policy) => policy.version_shape(policy.version(arn, &input.version_id)?),
    };
    Ok(GetPolicyVersionResponse { policy_version: Some(version) })
}

/// Newest first, without documents.
///
/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_versions(
    call: Call,
    input: ListPolicyVersionsRequest,
) -> Result<ListPolicyVersionsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, arn) = (call.records().view().await?, &input.policy_arn);
    let found = find(&view, &call.global_scope(), arn).await?.ok_or_else(|| unknown(arn))?;
    let mut versions = match &found {
        Found::Aws(policy) => vec![aws_version(policy)],
        Found::Own(policy) => {
            policy.versions.iter().rev().map(|version| policy.version_shape(version)).collect()
        }
    };
    versions.iter_mut().for_each(|version| version.document = None);
    let page = paging
        .cut(versions.into_iter().enumerate().map(|(at, version)| (format!("{at}"), version)));
    let is_truncated = page.is_truncated();
    Ok(ListPolicyVersionsResponse { versions: page.items, is_truncated, marker: page.marker })
}

/// # Errors
/// `NoSuchEntity`.
pub async fn set_default_version(
    call: Call,
    input: SetDefaultPolicyVersionRequest,
) -> Result<(), ApiError> {
    edit(&call, &input.policy_arn, |policy| {
        policy.default = policy.version(&input.policy_arn, &input.version_id)?.number;
        Ok(())
    })
    .await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput`, `LimitExceeded`.
pub async fn add_tags(call: Call, input: TagPolicyRequest) -> Result<(), ApiError> {
    let added = |policy: &mut PolicyRecord| tag::add(&mut policy.tags, input.tags.clone());
    edit(&call, &input.policy_arn, added).await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`.
pub async fn remove_tags(call: Call, input: UntagPolicyRequest) -> Result<(), ApiError> {
    edit(&call, &input.policy_arn, |policy| {
        tag::remove(&mut policy.tags, &input.tag_keys);
        Ok(())
    })
    .await?;
    Ok(())
}

/// # Errors
/// `NoSuchEntity`, `ValidationError`.
pub async fn list_tags(
    call: Call,
    input: ListPolicyTagsRequest,
) -> Result<ListPolicyTagsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let (view, arn) = (call.records().view().await?, &input.policy_arn);
    let found = find(&view, &call.global_scope(), arn).await?.ok_or_else(|| unknown(arn))?;
    let tags = match found {
        Found::Aws(_) => Vec::new(),
        Found::Own(policy) => policy.tags,
    };
    let page = tag::page(&paging, tags);
    let is_truncated = page.is_truncated();
    Ok(ListPolicyTagsResponse { tags: page.items, is_truncated, marker: page.marker })
}

async fn edit(
    call: &Call,
    arn: &str,
    edit: impl Fn(&mut PolicyRecord) -> Result<(), ApiError> + Send + Sync,
) -> Result<PolicyRecord, ApiError> {
    let write = async |change: &mut Change| {
        let mut policy = load_own(change, arn).await?;
        edit(&mut policy)?;
        policy.updated = call.now;
        change.put(&key(&policy.name), &policy).await?;
        Ok::<_, ApiError>(policy)
    };
    call.records().change(&call.global_scope(), write).await
}

async fn load_own(change: &mut Change, arn: &str) -> Result<PolicyRecord, ApiError> {
    match load(change, arn).await? {
        Some(Found::Own(policy)) => Ok(*policy),
        Some(Found::Aws(_)) => Err(refusal::access_denied(format!(
            "Policy {arn} is managed by AWS and cannot be changed."
        ))),
        None => Err(unknown(arn)),
    }
}

fn check(document: &str) -> Result<(), ApiError> {
    policy_text::check(document, Kind::Managed)?;
    if SIZE_MAX < policy_text::size(document) {
        return Err(refusal::quota("PolicySize", SIZE_MAX));
    }
    Ok(())
}

fn unknown(arn: &str) -> ApiError {
    refusal::missing(format!("Policy {arn} was not found."))
}

/// The ARN of the policy that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    Box::pin(async move {
        let text = |member: &str| input.get(member).and_then(Value::as_str);
        let path = text("Path").unwrap_or("/");
        Ok(vec![arn::policy(call.account(), path, text("PolicyName").unwrap_or_default())])
    })
}

/// The ARN that a call names as `PolicyArn`.
pub fn target(_: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let arn = input.get("PolicyArn").and_then(Value::as_str).unwrap_or("*").to_owned();
    Box::pin(async move { Ok(vec![arn]) })
}

//! Which services somebody may reach, by which policies, and when they last did.

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::iam::{
    EntityDetails, EntityInfo, GenerateServiceLastAccessedDetailsRequest,
    GenerateServiceLastAccessedDetailsResponse, GetServiceLastAccessedDetailsRequest,
    GetServiceLastAccessedDetailsResponse, GetServiceLastAccessedDetailsWithEntitiesRequest,
    GetServiceLastAccessedDetailsWithEntitiesResponse, ListPoliciesGrantingServiceAccessEntry,
    ListPoliciesGrantingServiceAccessRequest, ListPoliciesGrantingServiceAccessResponse,
    PolicyGrantingServiceAccess, ServiceLastAccessed,
};

use crate::call::Call;
use crate::identity::holder::{Holder, HolderKind, key};
use crate::identity::last_used::{self, LastUsed};
use crate::identity::page::Paging;
use crate::identity::policy::evaluate::Source;
use crate::identity::principal::{self, Held};
use crate::identity::role::Role;
use crate::identity::user::User;
use crate::identity::{arn, group, policy_record, refusal};
use crate::store::records::change::Change;
use crate::store::records::{Noun, Scope, View};

/// Reports that an account can have asked for; the oldest are forgotten.
const JOBS_MAX: usize = 100;
const ID: &str = "jobs";

/// Names of services in reports; one that is not listed goes by its namespace.
const NAMES: &[(&str, &str)] = &[
    ("cloudtrail", "AWS CloudTrail"),
    ("ec2", "Amazon EC2"),
    ("iam", "AWS Identity and Access Management"),
    ("monitoring", "Amazon CloudWatch"),
    ("pi", "AWS Performance Insights"),
    ("rds", "Amazon RDS"),
    ("rds-data", "Amazon RDS Data API"),
    ("secretsmanager", "AWS Secrets Manager"),
    ("sso", "AWS IAM Identity Center"),
    ("sts", "AWS Security Token Service"),
];

/// The reports that were asked for, newest last; one record of an account. A report is made when it
/// is fetched, so it is never out of date.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Jobs {
    jobs: Vec<Job>,
}

impl Noun for Jobs {
    const KIND: &'static str = "service-access-jobs";
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Job {
    id: String,
    arn: String,
    /// `SERVICE_LEVEL` or `ACTION_LEVEL`.
    granularity: String,
    created: Timestamp,
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput` for an ARN of another kind.
pub async fn generate(
    call: Call,
    input: GenerateServiceLastAccessedDetailsRequest,
) -> Result<GenerateServiceLastAccessedDetailsResponse, ApiError> {
    let view = call.records().view().await?;
    Subject::of(&call, &view, &input.arn).await?;
    let job = Job {
        id: call.control.entropy.uuid(),
        arn: input.arn,
        granularity: input.granularity.unwrap_or_else(|| "SERVICE_LEVEL".to_owned()),
        created: call.now,
    };
    let write = async |change: &mut Change| {
        let mut all = change.get::<Jobs>(ID).await?.unwrap_or_default();
        all.jobs.push(job.clone());
        let surplus = all.jobs.len().saturating_sub(JOBS_MAX);
        all.jobs.drain(..surplus);
        Ok::<_, ApiError>(change.put(ID, &all).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(GenerateServiceLastAccessedDetailsResponse { job_id: Some(job.id) })
}

/// # Errors
/// `NoSuchEntity` for a job that is not known, `ValidationError`.
pub async fn get(
    call: Call,
    input: GetServiceLastAccessedDetailsRequest,
) -> Result<GetServiceLastAccessedDetailsResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let job = job(&call, &view, &input.job_id).await?;
    let subject = Subject::of(&call, &view, &job.arn).await?;
    let services = subject.services(&call).await?;
    let page = paging.cut(services.into_iter().map(|one| (one.service_namespace.clone(), one)));
    let is_truncated = page.is_truncated();
    Ok(GetServiceLastAccessedDetailsResponse {
        job_status: "COMPLETED".to_owned(),
        job_type: Some(job.granularity),
        job_creation_date: job.created.to_string(),
        job_completion_date: job.created.to_string(),
        services_last_accessed: page.items,
        is_truncated,
        marker: page.marker,
        error: None,
    })
}

/// # Errors
/// `NoSuchEntity` for a job that is not known, `ValidationError`.
pub async fn get_with_entities(
    call: Call,
    input: GetServiceLastAccessedDetailsWithEntitiesRequest,
) -> Result<GetServiceLastAccessedDetailsWithEntitiesResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), input.max_items)?;
    let view = call.records().view().await?;
    let job = job(&call, &view, &input.job_id).await?;
    let subject = Subject::of(&call, &view, &job.arn).await?;
    let uses = last_used::all(&call.control, call.account()).await?;
    let mut found: Vec<(String, EntityDetails)> = subject
        .entities
        .iter()
        .map(|entity| {
            let used = uses.get(&last_used::entity_id(&entity.id, &input.service_namespace));
            let details = EntityDetails {
                entity_info: entity.clone(),
                last_authenticated: used.map(|used| used.at.to_string()),
            };
            (entity.arn.clone(), details)
        })
        .collect();
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let page = paging.cut(found);
    let is_truncated = page.is_truncated();
    Ok(GetServiceLastAccessedDetailsWithEntitiesResponse {
        job_status: "COMPLETED".to_owned(),
        job_creation_date: job.created.to_string(),
        job_completion_date: job.created.to_string(),
        entity_details_list: page.items,
        is_truncated,
        marker: page.marker,
        error: None,
    })
}

/// # Errors
/// `NoSuchEntity`, `InvalidInput` for an ARN of another kind.
pub async fn granting_policies(
    call: Call,
    input: ListPoliciesGrantingServiceAccessRequest,
) -> Result<ListPoliciesGrantingServiceAccessResponse, ApiError> {
    let paging = Paging::new(input.marker.as_deref(), None)?;
    let view = call.records().view().await?;
    let parsed = arn::parse(&input.arn);
    if parsed.is_some_and(|parsed| parsed.kind == "policy") {
        return Err(refusal::invalid_input(format!("{} is not a user, group or role.", input.arn)));
    }
    let subject = Subject::of(&call, &view, &input.arn).await?;
    let mut namespaces = input.service_namespaces;
    namespaces.sort_unstable();
    namespaces.dedup();
    let entry = |namespace: String| {
        let granting = subject.held.iter().filter(|held| held.document.may_allow(&namespace));
        ListPoliciesGrantingServiceAccessEntry {
            policies: granting.map(granting_shape).collect(),
            service_namespace: Some(namespace),
        }
    };
    let page = paging.cut(namespaces.into_iter().map(|name| (name.clone(), entry(name))));
    let is_truncated = page.is_truncated();
    Ok(ListPoliciesGrantingServiceAccessResponse {
        policies_granting_service_access: page.items,
        is_truncated,
        marker: page.marker,
    })
}

fn granting_shape(held: &Held) -> PolicyGrantingServiceAccess {
    let is_managed = matches!(held.source, Source::AwsManaged | Source::UserManaged);
    let entity_type = match held.source {
        Source::User => Some("USER"),
        Source::Group => Some("GROUP"),
        Source::Role => Some("ROLE"),
        _ => None,
    };
    let arn = is_managed.then(|| held.name.clone());
    PolicyGrantingServiceAccess {
        policy_name: held.name.rsplit('/').next().unwrap_or(&held.name).to_owned(),
        policy_type: if is_managed { "MANAGED" } else { "INLINE" }.to_owned(),
        policy_arn: arn,
        entity_type: entity_type.map(str::to_owned),
        entity_name: entity_type.map(|_| held.holder.clone()),
    }
}

/// What a report is about: policies, and the users and roles that have them.
struct Subject {
    held: Vec<Held>,
    entities: Vec<EntityInfo>,
}

impl Subject {
    async fn of(call: &Call, view: &View, arn: &str) -> Result<Self, ApiError> {
        let (account, scope) = (call.account(), call.global_scope());
        let parsed = arn::parse(arn).filter(|parsed| {
            parsed.account == account || (parsed.account == "aws" && parsed.kind == "policy")
        });
        let Some(parsed) = parsed else {
            return Err(refusal::invalid_input(format!("Invalid ARN: {arn}")));
        };
        let directory = &call.control.directory;
        let kind = match parsed.kind {
            "user" => HolderKind::User,
            "group" => HolderKind::Group,
            "role" => HolderKind::Role,
            "policy" => {
                if policy_record::find(view, &scope, arn).await?.is_none() {
                    return Err(refusal::missing(format!("Policy {arn} was not found.")));
                }
                let held = vec![principal::managed(directory, view, &scope, arn).await?];
                let entities = with_policy(view, &scope, arn).await?;
                return Ok(Self { held, entities });
            }
            _ => return Err(refusal::invalid_input(format!("Invalid ARN: {arn}"))),
        };
        let holder = Holder::find(view, &scope, kind, parsed.name).await?;
        let held = principal::of_holder(directory, view, &scope, &holder).await?.identity;
        let entities = match &holder {
            Holder::User(user) => vec![of_user(user, account)],
            Holder::Role(role) => vec![of_role(role, account)],
            Holder::Group(group) => members(view, &scope, &group.id).await?,
        };
        Ok(Self { held, entities })
    }

    /// The services that the policies reach, in the order of their names. Of those that are not
    /// served here nothing could ever be told, so they are left out.
    async fn services(&self, call: &Call) -> Result<Vec<ServiceLastAccessed>, ApiError> {
        let uses = last_used::all(&call.control, call.account()).await?;
        let reached =
            |namespace: &&&str| self.held.iter().any(|held| held.document.may_allow(namespace));
        let mut namespaces: Vec<&str> =
            wire::service::all().iter().filter(reached).copied().collect();
        namespaces.sort_unstable();
        Ok(namespaces.into_iter().map(|namespace| self.service(namespace, &uses)).collect())
    }

    fn service(
        &self,
        namespace: &str,
        uses: &std::collections::BTreeMap<String, LastUsed>,
    ) -> ServiceLastAccessed {
        let used = self.entities.iter().filter_map(|entity| {
            uses.get(&last_used::entity_id(&entity.id, namespace)).map(|used| (used, entity))
        });
        let used: Vec<(&LastUsed, &EntityInfo)> = used.collect();
        let last = used.iter().max_by_key(|(used, _)| used.at);
        let name = NAMES.iter().find(|(known, _)| *known == namespace);
        ServiceLastAccessed {
            service_name: name.map_or(namespace, |(_, name)| *name).to_owned(),
            service_namespace: namespace.to_owned(),
            last_authenticated: last.map(|(used, _)| used.at.to_string()),
            last_authenticated_entity: last.map(|(_, entity)| entity.arn.clone()),
            last_authenticated_region: last.map(|(used, _)| used.region.clone()),
            total_authenticated_entities: i32::try_from(used.len()).ok(),
            tracked_actions_last_accessed: Vec::new(),
        }
    }
}

async fn with_policy(view: &View, scope: &Scope, arn: &str) -> Result<Vec<EntityInfo>, ApiError> {
    let account = scope.account().unwrap_or_default();
    let holds = |attached: &[String]| attached.iter().any(|held| held == arn);
    let mut groups = Vec::new();
    for (id, group) in view.list::<group::Group>(scope).await? {
        if holds(&group.grants.attached) {
            groups.push(id);
        }
    }
    let mut found = Vec::new();
    for (_, user) in view.list::<User>(scope).await? {
        if holds(&user.grants.attached) || user.groups.iter().any(|id| groups.contains(id)) {
            found.push(of_user(&user, account));
        }
    }
    for (_, role) in view.list::<Role>(scope).await? {
        if holds(&role.grants.attached) {
            found.push(of_role(&role, account));
        }
    }
    Ok(found)
}

async fn members(view: &View, scope: &Scope, group: &str) -> Result<Vec<EntityInfo>, ApiError> {
    let account = scope.account().unwrap_or_default();
    let users = view.list::<User>(scope).await?;
    let is_member = |user: &User| user.groups.iter().any(|id| id == group);
    let members = users.iter().filter(|(_, user)| is_member(user));
    Ok(members.map(|(_, user)| of_user(user, account)).collect())
}

fn of_user(user: &User, account: &str) -> EntityInfo {
    EntityInfo {
        arn: user.arn(account),
        name: user.name.clone(),
        r#type: "USER".to_owned(),
        id: user.id.clone(),
        path: Some(user.path.clone()),
    }
}

fn of_role(role: &Role, account: &str) -> EntityInfo {
    EntityInfo {
        arn: role.arn(account),
        name: role.name.clone(),
        r#type: "ROLE".to_owned(),
        id: role.id.clone(),
        path: Some(role.path.clone()),
    }
}

async fn job(call: &Call, view: &View, id: &str) -> Result<Job, ApiError> {
    let all = view.get::<Jobs>(&call.global_scope(), ID).await?.unwrap_or_default();
    let found = all.jobs.into_iter().find(|job| key(&job.id) == key(id));
    found.ok_or_else(|| refusal::missing(format!("Job {id} cannot be found.")))
}

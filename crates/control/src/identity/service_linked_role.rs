//! Roles that belong to a service, which alone may take them on.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;
use wire::generated::iam::{
    CreateServiceLinkedRoleRequest, CreateServiceLinkedRoleResponse,
    DeleteServiceLinkedRoleRequest, DeleteServiceLinkedRoleResponse,
    GetServiceLinkedRoleDeletionStatusRequest, GetServiceLinkedRoleDeletionStatusResponse,
};

use crate::call::Call;
use crate::identity::holder::{Grants, Holder, key};
use crate::identity::id::{self, Prefix};
use crate::identity::role::{self, Role};
use crate::identity::tally::{self, Counted};
use crate::identity::{arn, attachment, refusal};
use crate::store::records::change::Change;

/// A service that has such a role here.
struct Linked {
    service: &'static str,
    role: &'static str,
    policy: &'static str,
    description: &'static str,
}

const LINKED: &[Linked] = &[Linked {
    service: "rds.amazonaws.com",
    role: "AWSServiceRoleForRDS",
    policy: "arn:aws:iam::aws:policy/aws-service-role/AmazonRDSServiceRolePolicy",
    description: "Allows Amazon RDS to manage AWS resources on your behalf",
}];

/// # Errors
/// `InvalidInput` for a service that has none, a suffix, or when there is one; `LimitExceeded`.
pub async fn create(
    call: Call,
    input: CreateServiceLinkedRoleRequest,
) -> Result<CreateServiceLinkedRoleResponse, ApiError> {
    let service = &input.aws_service_name;
    let Some(linked) = LINKED.iter().find(|linked| linked.service == service) else {
        let text = format!("{service} does not support service-linked roles here.");
        return Err(refusal::invalid_input(text));
    };
    if input.custom_suffix.is_some() {
        return Err(refusal::invalid_input(format!("Custom suffix is not allowed for {service}")));
    }
    let role = Role {
        name: linked.role.to_owned(),
        path: path(service),
        id: id::unique(&*call.control.entropy, Prefix::Role),
        created: call.now,
        description: Some(input.description.unwrap_or_else(|| linked.description.to_owned())),
        session_seconds_max: 3600,
        trust: trust(service),
        trust_pinned: String::new(),
        tags: Vec::new(),
        grants: Grants { attached: vec![linked.policy.to_owned()], ..Grants::default() },
        profiles: Vec::new(),
        service: Some(service.clone()),
    };
    let write = async |change: &mut Change| {
        if change.get::<Role>(&key(&role.name)).await?.is_some() {
            let text = format!(
                "Service role name {} has been taken in this account, please try a different \
                 suffix.",
                role.name
            );
            return Err(refusal::invalid_input(text));
        }
        role::insert(change, &role).await?;
        Ok(attachment::note(change, &Holder::Role(role.clone()), linked.policy, false).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(CreateServiceLinkedRoleResponse { role: Some(role.full_shape(call.account())) })
}

/// Deletes the role at once: nothing of ours holds on to it.
///
/// # Errors
/// `NoSuchEntity` for a role that is none or no service's.
pub async fn delete(
    call: Call,
    input: DeleteServiceLinkedRoleRequest,
) -> Result<DeleteServiceLinkedRoleResponse, ApiError> {
    let write = async |change: &mut Change| {
        let role = role::load(change, &input.role_name).await?;
        // Identity Center's roles belong to a service too, and go with their permission set.
        let linked = role.service.clone().filter(|service| role.path == path(service));
        let Some(service) = linked else {
            return Err(refusal::unknown("role", &input.role_name));
        };
        let holder = Holder::Role(role.clone());
        for arn in &role.grants.attached {
            attachment::forget(change, &holder, arn, false).await?;
        }
        tally::remove(change, Counted::Roles).await?;
        change.delete::<Role>(&key(&role.name)).await?;
        Ok((service, role.name))
    };
    let (service, name) = call.records().change(&call.global_scope(), write).await?;
    let task = call.control.entropy.uuid();
    let deletion_task_id = format!("task{}{name}/{task}", path(&service));
    Ok(DeleteServiceLinkedRoleResponse { deletion_task_id })
}

/// # Errors
/// `NoSuchEntity` for what is no task of such a deletion.
pub async fn deletion_status(
    _: Call,
    input: GetServiceLinkedRoleDeletionStatusRequest,
) -> Result<GetServiceLinkedRoleDeletionStatusResponse, ApiError> {
    let task = &input.deletion_task_id;
    let place = task.strip_prefix("task/aws-service-role/");
    let role = place.and_then(|place| {
        let (service, rest) = place.split_once('/')?;
        let (role, _) = rest.split_once('/')?;
        LINKED.iter().find(|linked| linked.service == service && linked.role == role)
    });
    let unknown = || refusal::missing(format!("The deletion task {task} cannot be found."));
    role.ok_or_else(unknown)?;
    // A task's id is given out when the deletion is done.
    Ok(GetServiceLinkedRoleDeletionStatusResponse {
        status: "SUCCEEDED".to_owned(),
        ..GetServiceLinkedRoleDeletionStatusResponse::default()
    })
}

fn path(service: &str) -> String {
    format!("/aws-service-role/{service}/")
}

fn trust(service: &str) -> String {
    format!(
        r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"Service":"{service}"}},"Action":"sts:AssumeRole"}}]}}"#
    )
}

/// The ARN of the role that a call makes.
pub fn new_target(call: Call, input: Value) -> Pending<'static, Result<Vec<String>, ApiError>> {
    let service = input.get("AWSServiceName").and_then(Value::as_str).unwrap_or_default();
    let linked = LINKED.iter().find(|linked| linked.service == service);
    let name = linked.map_or("*", |linked| linked.role);
    let target = arn::role(call.account(), &path(service), name);
    Box::pin(async move { Ok(vec![target]) })
}

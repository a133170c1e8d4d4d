//! Permission sets: what a person may take on in an account, before it becomes a role there.

use std::collections::BTreeMap;

use base::clock::Timestamp;
use serde::{Deserialize, Serialize};
use wire::error::ApiError;
use wire::generated::sso_admin::{
    CreatePermissionSetRequest, CreatePermissionSetResponse, DeletePermissionSetRequest,
    DeletePermissionSetResponse, DescribePermissionSetRequest, DescribePermissionSetResponse,
    ListPermissionSetsRequest, ListPermissionSetsResponse, PermissionSet as PermissionSetShape,
    UpdatePermissionSetRequest, UpdatePermissionSetResponse,
};

use crate::call::Call;
use crate::identity::center::assignment::Assignment;
use crate::identity::center::page::paging;
use crate::identity::center::permission_policy::{Boundary, CustomerPolicy};
use crate::identity::center::{instance, provision, refusal, tag};
use crate::store::records::Noun;
use crate::store::records::change::Change;

/// Permission sets of one instance (*IAM Identity Center quotas*).
const SETS_MAX: usize = 2000;
const SESSION_DEFAULT: &str = "PT1H";
const SESSION_SECONDS_MIN: u64 = 3600;
const SESSION_SECONDS_MAX: u64 = 12 * 3600;

/// Kept in the account's global scope under its id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PermissionSet {
    /// `ps-` and 16 hexadecimal digits.
    pub id: String,
    /// Of the instance.
    pub instance: String,
    pub name: String,
    pub description: Option<String>,
    pub created: Timestamp,
    /// ISO 8601, such as `PT8H`.
    pub session: String,
    pub relay_state: Option<String>,
    pub tags: BTreeMap<String, String>,
    /// ARNs of AWS managed policies, in the order of attachment.
    pub managed: Vec<String>,
    pub customer: Vec<CustomerPolicy>,
    pub inline: Option<String>,
    pub boundary: Option<Boundary>,
    /// Raised by each change of what the role holds.
    pub revision: u64,
    pub provisioned: Option<Provisioned>,
}

/// The role that the permission set has become.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provisioned {
    pub role: String,
    /// The permission set's when the role was written.
    pub revision: u64,
}

impl Noun for PermissionSet {
    const KIND: &'static str = "permission-set";
}

impl PermissionSet {
    #[must_use]
    pub fn arn(&self) -> String {
        format!("arn:aws:sso:::permissionSet/{}/{}", self.instance, self.id)
    }

    /// How long a session of its role lasts, seconds.
    #[must_use]
    pub fn session_seconds(&self) -> u64 {
        seconds(&self.session).unwrap_or(SESSION_SECONDS_MIN)
    }

    fn shape(&self) -> PermissionSetShape {
        PermissionSetShape {
            name: Some(self.name.clone()),
            permission_set_arn: Some(self.arn()),
            description: self.description.clone(),
            created_date: Some(self.created.to_string()),
            session_duration: Some(self.session.clone()),
            relay_state: self.relay_state.clone(),
        }
    }
}

/// # Errors
/// `ResourceNotFoundException`, `ConflictException` for a taken name, `ValidationException`,
/// `ServiceQuotaExceededException`.
pub async fn create(
    call: Call,
    input: CreatePermissionSetRequest,
) -> Result<CreatePermissionSetResponse, ApiError> {
    let session = input.session_duration.unwrap_or_else(|| SESSION_DEFAULT.to_owned());
    check_session(&session)?;
    let mut made = PermissionSet {
        id: format!("ps-{}", call.control.entropy.hex(16)),
        instance: String::new(),
        name: input.name,
        description: input.description,
        created: call.now,
        session,
        relay_state: input.relay_state,
        tags: tag::of_new(&input.tags)?,
        managed: Vec::new(),
        customer: Vec::new(),
        inline: None,
        boundary: None,
        revision: 1,
        provisioned: None,
    };
    let write = async |change: &mut Change| {
        let owner = instance::load(change, &input.instance_arn).await?;
        let all = change.list::<PermissionSet>().await?;
        if all.iter().any(|(_, set)| set.name == made.name) {
            let text = format!("PermissionSet with name {} already exists.", made.name);
            return Err(refusal::conflict(text));
        }
        if SETS_MAX <= all.len() {
            return Err(refusal::quota("An instance has at most 2000 permission sets."));
        }
        let set = PermissionSet { instance: owner.id.clone(), ..made.clone() };
        change.put(&set.id, &set).await?;
        Ok(owner.id)
    };
    made.instance = call.records().change(&call.global_scope(), write).await?;
    Ok(CreatePermissionSetResponse { permission_set: Some(made.shape()) })
}

/// # Errors
/// `ResourceNotFoundException`.
pub async fn describe(
    call: Call,
    input: DescribePermissionSetRequest,
) -> Result<DescribePermissionSetResponse, ApiError> {
    instance::of_call(&call, &input.instance_arn).await?;
    let set = find(&call, &input.permission_set_arn).await?;
    Ok(DescribePermissionSetResponse { permission_set: Some(set.shape()) })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException` for a bad token.
pub async fn list(
    call: Call,
    input: ListPermissionSetsRequest,
) -> Result<ListPermissionSetsResponse, ApiError> {
    let paging = paging(input.next_token.as_deref(), input.max_results)?;
    instance::of_call(&call, &input.instance_arn).await?;
    let view = call.records().view().await?;
    let page = paging.of_records::<PermissionSet>(&view, &call.global_scope(), |_| true).await?;
    Ok(ListPermissionSetsResponse {
        permission_sets: page.items.iter().map(PermissionSet::arn).collect(),
        next_token: page.marker,
    })
}

/// # Errors
/// `ResourceNotFoundException`, `ValidationException`.
pub async fn update(
    call: Call,
    input: UpdatePermissionSetRequest,
) -> Result<UpdatePermissionSetResponse, ApiError> {
    if let Some(session) = &input.session_duration {
        check_session(session)?;
    }
    edit(&call, &input.instance_arn, &input.permission_set_arn, |set| {
        if let Some(session) = &input.session_duration {
            set.session.clone_from(session);
        }
        if input.description.is_some() {
            set.description.clone_from(&input.description);
        }
        if input.relay_state.is_some() {
            set.relay_state.clone_from(&input.relay_state);
        }
        Ok(())
    })
    .await?;
    Ok(UpdatePermissionSetResponse {})
}

/// # Errors
/// `ResourceNotFoundException`; `ConflictException` while somebody is assigned to it.
pub async fn delete(
    call: Call,
    input: DeletePermissionSetRequest,
) -> Result<DeletePermissionSetResponse, ApiError> {
    let write = async |change: &mut Change| {
        instance::load(change, &input.instance_arn).await?;
        let set = load(change, &input.permission_set_arn).await?;
        let held = change.list::<Assignment>().await?;
        if held.iter().any(|(_, one)| one.permission_set == set.id) {
            return Err(refusal::conflict(
                "The permission set is assigned to an account. Delete the assignments first.",
            ));
        }
        provision::remove(change, &set).await?;
        Ok(change.delete::<PermissionSet>(&set.id).await?)
    };
    call.records().change(&call.global_scope(), write).await?;
    Ok(DeletePermissionSetResponse {})
}

/// The caller's permission set of this ARN.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn find(call: &Call, arn: &str) -> Result<PermissionSet, ApiError> {
    let view = call.records().view().await?;
    let found = view.get::<PermissionSet>(&call.global_scope(), id_of(arn)).await?;
    found.filter(|set| set.arn() == arn).ok_or_else(|| unknown(arn))
}

/// The same within a transaction.
///
/// # Errors
/// `ResourceNotFoundException`.
pub async fn load(change: &mut Change, arn: &str) -> Result<PermissionSet, ApiError> {
    let found = change.get::<PermissionSet>(id_of(arn)).await?;
    found.filter(|set| set.arn() == arn).ok_or_else(|| unknown(arn))
}

/// Changes a permission set of the named instance in one transaction.
///
/// # Errors
/// `ResourceNotFoundException`, what `edit` answers.
pub async fn edit(
    call: &Call,
    instance_arn: &str,
    arn: &str,
    edit: impl Fn(&mut PermissionSet) -> Result<(), ApiError> + Send + Sync,
) -> Result<(), ApiError> {
    let write = async |change: &mut Change| {
        instance::load(change, instance_arn).await?;
        let mut set = load(change, arn).await?;
        edit(&mut set)?;
        Ok(change.put(&set.id, &set).await?)
    };
    call.records().change(&call.global_scope(), write).await
}

fn id_of(arn: &str) -> &str {
    arn.rsplit('/').next().unwrap_or(arn)
}

fn unknown(arn: &str) -> ApiError {
    refusal::missing(format!("PermissionSet {arn} does not exist."))
}

fn check_session(text: &str) -> Result<(), ApiError> {
    let fits = seconds(text)
        .is_some_and(|seconds| (SESSION_SECONDS_MIN..=SESSION_SECONDS_MAX).contains(&seconds));
    if fits {
        return Ok(());
    }
    Err(refusal::invalid("SessionDuration must be between PT1H and PT12H."))
}

/// Seconds of an ISO 8601 duration of hours, minutes and seconds, such as `PT1H30M`.
fn seconds(text: &str) -> Option<u64> {
    let mut rest = text.strip_prefix("PT")?;
    let mut total = 0;
    let mut last = u64::MAX;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, after) = rest.split_at(digits);
        let unit = match after.chars().next()? {
            'H' => 3600,
            'M' => 60,
            'S' => 1,
            _ => return None,
        };
        if last <= unit {
            return None;
        }
        last = unit;
        total += number.parse::<u64>().ok()?.checked_mul(unit)?;
        rest = after.get(1..)?;
    }
    (last != u64::MAX).then_some(total)
}

#[cfg(test)]
mod tests {
    #[test]
    fn durations_are_read() {
        for (text, expected) in [
            ("PT1H", Some(3600)),
            ("PT8H", Some(28_800)),
            ("PT1H30M", Some(5400)),
            ("PT90M", Some(5400)),
            ("PT1M1H", None),
            ("PT", None),
            ("P1D", None),
            ("1H", None),
            ("PTH", None),
            ("PT99999999999999999999H", None),
        ] {
            assert_eq!(super::seconds(text), expected, "{text}");
        }
    }
}

//! The EC2 calls that start, stop and end instances.

use std::collections::BTreeSet;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::instance::show::show_state;
use crate::network::instance::{Instance, State, Wanted, let_go};
use crate::network::refusal::{missing, unsupported};
use crate::store::records::change::Change;

/// Instances that one call can change, within one transaction.
const INSTANCES_OF_CALL_MAX: usize = 20;

/// An instance before and after.
struct Changed {
    id: String,
    before: State,
    after: State,
}

/// What a call does to instances.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Start,
    Stop,
    Reboot,
    Terminate,
}

/// `ec2:StartInstances`.
pub async fn start(
    call: Call,
    input: ec2::StartInstancesRequest,
) -> Result<ec2::StartInstancesResult, ApiError> {
    let changed = each(&call, &input.instance_ids, Deed::Start).await?;
    Ok(ec2::StartInstancesResult { starting_instances: show_changes(changed) })
}

/// `ec2:StopInstances`.
pub async fn stop(
    call: Call,
    input: ec2::StopInstancesRequest,
) -> Result<ec2::StopInstancesResult, ApiError> {
    if input.hibernate == Some(true) {
        return Err(unsupported("Hibernation is not available for instances here"));
    }
    let changed = each(&call, &input.instance_ids, Deed::Stop).await?;
    Ok(ec2::StopInstancesResult { stopping_instances: show_changes(changed) })
}

/// `ec2:RebootInstances`. There is nothing that could boot; what is not to run cannot be rebooted.
pub async fn reboot(call: Call, input: ec2::RebootInstancesRequest) -> Result<(), ApiError> {
    each(&call, &input.instance_ids, Deed::Reboot).await?;
    Ok(())
}

/// `ec2:TerminateInstances`.
pub async fn terminate(
    call: Call,
    input: ec2::TerminateInstancesRequest,
) -> Result<ec2::TerminateInstancesResult, ApiError> {
    let changed = each(&call, &input.instance_ids, Deed::Terminate).await?;
    Ok(ec2::TerminateInstancesResult { terminating_instances: show_changes(changed) })
}

/// Changes the named instances, all or none.
async fn each(call: &Call, ids: &[String], deed: Deed) -> Result<Vec<Changed>, ApiError> {
    if ids.is_empty() {
        return Err(missing("InstanceIds"));
    }
    if INSTANCES_OF_CALL_MAX < ids.len() {
        let text = format!("At most {INSTANCES_OF_CALL_MAX} instances can be named in a request.");
        return Err(ApiError::new("RequestLimitExceeded", text).with_status(503));
    }
    for id in ids {
        id::INSTANCE.check(id)?;
    }
    let simulated = call.control.settings.simulated;
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut changed = Vec::with_capacity(ids.len());
            for mut instance in find_all(change, ids, call).await? {
                let before = instance.state(simulated);
                if let Some(wanted) = decide(&instance, deed)? {
                    (instance.wanted, instance.since) = (wanted, call.now);
                    match wanted {
                        Wanted::Running => instance.launched = call.now,
                        Wanted::Stopped => {}
                        Wanted::Terminated => let_go(change, &instance.id).await?,
                    }
                    change.put(&instance.id, &instance).await?;
                }
                let after = instance.state(simulated);
                changed.push(Changed { id: instance.id, before, after });
            }
            Ok(changed)
        })
        .await
}

/// What is wanted of the instance from now on; `None` when that stays.
fn decide(instance: &Instance, deed: Deed) -> Result<Option<Wanted>, ApiError> {
    let id = &instance.id;
    let forbidden = |done: &str, attribute: &str| {
        let text = format!(
            "The instance '{id}' may not be {done}. Modify its '{attribute}' instance attribute \
             and try again."
        );
        Err(ApiError::new("OperationNotPermitted", text))
    };
    match (deed, instance.wanted) {
        (Deed::Start, Wanted::Stopped) => Ok(Some(Wanted::Running)),
        (Deed::Start | Deed::Reboot, Wanted::Running)
        | (Deed::Stop, Wanted::Stopped)
        | (Deed::Terminate, Wanted::Terminated) => Ok(None),
        (Deed::Stop, Wanted::Running) if instance.options.no_api_stop => {
            forbidden("stopped", "disableApiStop")
        }
        (Deed::Stop, Wanted::Running) => Ok(Some(Wanted::Stopped)),
        (Deed::Terminate, _) if instance.options.no_api_termination => {
            forbidden("terminated", "disableApiTermination")
        }
        (Deed::Terminate, _) => Ok(Some(Wanted::Terminated)),
        (Deed::Start, Wanted::Terminated) => Err(wrong_state(id, "started")),
        (Deed::Stop, Wanted::Terminated) => Err(wrong_state(id, "stopped")),
        (Deed::Reboot, _) => Err(wrong_state(id, "rebooted")),
    }
}

async fn find_all(change: &Change, ids: &[String], call: &Call) -> Result<Vec<Instance>, ApiError> {
    let mut found = Vec::with_capacity(ids.len());
    let mut unknown = Vec::new();
    for id in ids.iter().collect::<BTreeSet<_>>() {
        let instance: Option<Instance> = change.get(id).await?;
        match instance.filter(|instance| !instance.is_forgotten(call.now)) {
            Some(instance) => found.push(instance),
            None => unknown.push(id.as_str()),
        }
    }
    if unknown.is_empty() { Ok(found) } else { Err(not_found(&unknown)) }
}

/// What EC2 answers about ids that name no instance.
#[must_use]
pub fn not_found(ids: &[&str]) -> ApiError {
    if let [only] = ids {
        return id::INSTANCE.not_found(only);
    }
    let text = format!("The instance IDs '{}' do not exist", ids.join(", "));
    ApiError::new("InvalidInstanceID.NotFound", text)
}

fn wrong_state(id: &str, done: &str) -> ApiError {
    let text = format!("The instance '{id}' is not in a state from which it can be {done}.");
    ApiError::new("IncorrectInstanceState", text)
}

fn show_changes(changed: Vec<Changed>) -> Vec<ec2::InstanceStateChange> {
    let show = |one: Changed| ec2::InstanceStateChange {
        instance_id: Some(one.id),
        current_state: Some(show_state(one.after)),
        previous_state: Some(show_state(one.before)),
    };
    changed.into_iter().map(show).collect()
}

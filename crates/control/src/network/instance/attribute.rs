//! The EC2 calls on single attributes of an instance.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use wire::error::ApiError;
use wire::generated::ec2;
use wire::sensitive::Sensitive;

use crate::call::Call;
use crate::network::id;
use crate::network::instance::show::{Beside, show};
use crate::network::instance::{Instance, Wanted, kind, living};
use crate::network::interface::Interface;
use crate::network::interface::api::check_groups;
use crate::network::interface::attachment::of_instance;
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::store::records::change::Change;

/// The bytes that user data can have once decoded.
const USER_DATA_BYTES_MAX: usize = 16_384;

/// Checks user data and seals it: people put passwords there.
pub fn seal_user_data(call: &Call, text: &str) -> Result<String, ApiError> {
    let bytes = STANDARD
        .decode(text.trim_end())
        .map_err(|_| invalid_value("Invalid BASE64 encoding of user data"))?;
    if USER_DATA_BYTES_MAX < bytes.len() {
        let text = format!("User data is limited to {USER_DATA_BYTES_MAX} bytes");
        return Err(invalid_value(text));
    }
    let control = &call.control;
    Ok(control.seal.seal(&*control.entropy, &place(call), &bytes))
}

fn place(call: &Call) -> String {
    format!("instance-user-data/{}", call.account())
}

/// One change that is asked for.
#[derive(Clone, Debug)]
enum Edit {
    NoApiStop(bool),
    NoApiTermination(bool),
    EbsOptimized(bool),
    SourceDestCheck(bool),
    ShutdownBehavior(String),
    Kind(String),
    /// Sealed.
    UserData(Option<String>),
    Groups(Vec<String>),
}

/// `ec2:ModifyInstanceAttribute`. One attribute at a time, as the service has it.
pub async fn modify(
    call: Call,
    input: ec2::ModifyInstanceAttributeRequest,
) -> Result<(), ApiError> {
    let mut edits = read(&call, &input)?;
    let edit = match (edits.pop(), edits.len()) {
        (Some(edit), 0) => edit,
        (None, _) => return Err(missing("attribute")),
        _ => return Err(invalid_combination("Fields for multiple attribute types specified")),
    };
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut instance = living(change, &input.instance_id).await?;
            match edit {
                Edit::SourceDestCheck(check) => {
                    let mut only = only_interface(change, &instance.id).await?;
                    only.source_dest_check = check;
                    return Ok(change.put(&only.id, &only).await?);
                }
                Edit::Groups(groups) => {
                    let mut only = only_interface(change, &instance.id).await?;
                    check_groups(change, change.scope(), &only.vpc, &groups).await?;
                    only.groups = groups;
                    return Ok(change.put(&only.id, &only).await?);
                }
                other => apply(&mut instance, other)?,
            }
            Ok(change.put(&instance.id, &instance).await?)
        })
        .await
}

fn read(call: &Call, input: &ec2::ModifyInstanceAttributeRequest) -> Result<Vec<Edit>, ApiError> {
    let others = [&input.kernel, &input.ramdisk, &input.sriov_net_support];
    if others.iter().any(|other| other.is_some())
        || !input.block_device_mappings.is_empty()
        || input.enclave_options.is_some()
        || input.ena_support.is_some()
    {
        return Err(unsupported(
            "Volumes, kernels, enclaves and network drivers of instances cannot be modified here",
        ));
    }
    let flag = |it: &Option<ec2::AttributeBooleanValue>| it.as_ref().and_then(|it| it.value);
    let text = |it: &Option<ec2::AttributeValue>| it.as_ref().and_then(|it| it.value.clone());
    let mut edits = Vec::new();
    edits.extend(flag(&input.disable_api_stop).map(Edit::NoApiStop));
    edits.extend(flag(&input.disable_api_termination).map(Edit::NoApiTermination));
    edits.extend(flag(&input.ebs_optimized).map(Edit::EbsOptimized));
    edits.extend(flag(&input.source_dest_check).map(Edit::SourceDestCheck));
    edits.extend(text(&input.instance_initiated_shutdown_behavior).map(Edit::ShutdownBehavior));
    edits.extend(text(&input.instance_type).map(Edit::Kind));
    if let Some(data) = &input.user_data {
        let data = data.value.as_ref().filter(|data| !data.expose().is_empty());
        let sealed = data.map(|data| seal_user_data(call, data.expose())).transpose()?;
        edits.push(Edit::UserData(sealed));
    }
    if !input.groups.is_empty() {
        edits.push(Edit::Groups(input.groups.clone()));
    }
    if let Some(name) = &input.attribute {
        edits.push(named_edit(call, name, input.value.as_ref().map(Sensitive::expose))?);
    }
    Ok(edits)
}

/// The form in which the attribute's name is a value.
fn named_edit(call: &Call, name: &str, value: Option<&str>) -> Result<Edit, ApiError> {
    let value = value.ok_or_else(|| missing("value"))?;
    let flag = match value {
        "true" => Ok(true),
        "false" => Ok(false),
        other => Err(invalid_value(format!("Value ({other}) for parameter value is invalid."))),
    };
    Ok(match name {
        "disableApiStop" => Edit::NoApiStop(flag?),
        "disableApiTermination" => Edit::NoApiTermination(flag?),
        "ebsOptimized" => Edit::EbsOptimized(flag?),
        "sourceDestCheck" => Edit::SourceDestCheck(flag?),
        "instanceInitiatedShutdownBehavior" => Edit::ShutdownBehavior(value.to_owned()),
        "instanceType" => Edit::Kind(value.to_owned()),
        "userData" => Edit::UserData(Some(seal_user_data(call, value)?)),
        other => return Err(unknown(other)),
    })
}

fn apply(instance: &mut Instance, edit: Edit) -> Result<(), ApiError> {
    match edit {
        Edit::NoApiStop(no) => instance.options.no_api_stop = no,
        Edit::NoApiTermination(no) => instance.options.no_api_termination = no,
        Edit::EbsOptimized(yes) => {
            check_stopped(instance)?;
            instance.options.ebs_optimized = yes;
        }
        Edit::ShutdownBehavior(what) => {
            instance.options.shutdown_terminates = match what.as_str() {
                "stop" => false,
                "terminate" => true,
                other => {
                    return Err(invalid_value(format!(
                        "Value ({other}) for parameter instanceInitiatedShutdownBehavior is invalid."
                    )));
                }
            };
        }
        Edit::Kind(name) => {
            check_stopped(instance)?;
            let architecture = |name: &str| kind::find(name).map(|kind| kind.architecture);
            let wanted = architecture(&name);
            if wanted.is_none() || wanted != architecture(&instance.kind) {
                return Err(invalid_value(format!("Invalid value '{name}' for InstanceType.")));
            }
            instance.kind = name;
        }
        Edit::UserData(sealed) => {
            check_stopped(instance)?;
            instance.options.user_data = sealed;
        }
        // Attributes of an interface.
        Edit::SourceDestCheck(_) | Edit::Groups(_) => {}
    }
    Ok(())
}

fn check_stopped(instance: &Instance) -> Result<(), ApiError> {
    if instance.wanted == Wanted::Stopped {
        return Ok(());
    }
    let text = format!("The instance '{}' is not in the 'stopped' state.", instance.id);
    Err(ApiError::new("IncorrectInstanceState", text))
}

async fn only_interface(change: &Change, instance: &str) -> Result<Interface, ApiError> {
    let (_, its) = of_instance(change, instance).await?;
    <[Interface; 1]>::try_from(its).map(|[only]| only).map_err(|_| {
        let text = format!(
            "There are multiple interfaces attached to instance '{instance}'. Please specify an \
             interface ID for the operation instead."
        );
        ApiError::new("InvalidInstanceID", text)
    })
}

fn unknown(attribute: &str) -> ApiError {
    invalid_value(format!(
        "Value ({attribute}) for parameter attribute is invalid. Unknown attribute."
    ))
}

/// `ec2:DescribeInstanceAttribute`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeInstanceAttributeRequest,
) -> Result<ec2::InstanceAttribute, ApiError> {
    let view = call.records().view().await?;
    let id = &input.instance_id;
    let instance: Instance = named(&view, &call.region_scope(), id::INSTANCE, id).await?;
    let flag = |value: bool| Some(ec2::AttributeBooleanValue { value: Some(value) });
    let text = |value: String| Some(ec2::AttributeValue { value: Some(value) });
    let mut answer =
        ec2::InstanceAttribute { instance_id: Some(instance.id.clone()), ..Default::default() };
    match input.attribute.as_str() {
        "disableApiStop" => answer.disable_api_stop = flag(instance.options.no_api_stop),
        "disableApiTermination" => {
            answer.disable_api_termination = flag(instance.options.no_api_termination);
        }
        "ebsOptimized" => answer.ebs_optimized = flag(instance.options.ebs_optimized),
        "enaSupport" => answer.ena_support = flag(true),
        "enclaveOptions" => {
            answer.enclave_options = Some(ec2::EnclaveOptions { enabled: Some(false) });
        }
        "instanceInitiatedShutdownBehavior" => {
            let what = if instance.options.shutdown_terminates { "terminate" } else { "stop" };
            answer.instance_initiated_shutdown_behavior = text(what.to_owned());
        }
        "instanceType" => answer.instance_type = text(instance.kind),
        "rootDeviceName" => answer.root_device_name = text("/dev/xvda".to_owned()),
        "userData" => {
            let value = match &instance.options.user_data {
                Some(sealed) => Some(open_user_data(&call, sealed)?),
                None => None,
            };
            answer.user_data = Some(ec2::AttributeValue { value });
        }
        "groupSet" | "sourceDestCheck" => {
            let shown = show(&call, instance, &Beside::read(&call).await?);
            if input.attribute == "groupSet" {
                answer.groups = shown.security_groups;
            } else {
                answer.source_dest_check = flag(shown.source_dest_check.unwrap_or(true));
            }
        }
        // Nothing to tell: there are no volumes, kernels, products or drivers.
        "blockDeviceMapping" | "kernel" | "productCodes" | "ramdisk" | "sriovNetSupport" => {}
        other => return Err(unknown(other)),
    }
    Ok(answer)
}

fn open_user_data(call: &Call, sealed: &str) -> Result<String, ApiError> {
    let opened = call.control.seal.open(&place(call), sealed).map_err(|error| {
        tracing::error!(%error, request_id = %call.request_id, "user data cannot be opened");
        ApiError::internal()
    })?;
    Ok(STANDARD.encode(opened))
}

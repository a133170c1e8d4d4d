//! `RunInstances`: records of instances and of the interfaces they begin with.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::image::{self, Image};
use crate::network::instance::attribute::seal_user_data;
use crate::network::instance::kind::{self, InstanceKind};
use crate::network::instance::nic::{self, Nic};
use crate::network::instance::options::{read_credits, read_metadata};
use crate::network::instance::show::{Beside, show};
use crate::network::instance::{Instance, Metadata, Options, Wanted, list, profile, sweep};
use crate::network::key_pair;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::tag::{self, Tags};
use crate::network::vpc;
use crate::store::records::change::Change;

/// Quota per region. One call makes no more than fit into one transaction.
const INSTANCES_MAX: usize = 100;
const INSTANCES_OF_CALL_MAX: i32 = 20;
/// The type when none is named; small, as the service's own default is.
const DEFAULT_KIND: &str = "t3.micro";

/// What is the same for all instances of a call.
#[derive(Clone, Debug)]
struct Plan {
    count: i32,
    image: Image,
    kind: &'static InstanceKind,
    key_name: Option<String>,
    client_token: Option<String>,
    nics: Vec<Nic>,
    /// Zone that was asked for.
    zone: Option<String>,
    options: Options,
    tags: Tags,
    interface_tags: Tags,
}

/// `ec2:RunInstances`.
pub async fn run(
    call: Call,
    input: ec2::RunInstancesRequest,
) -> Result<ec2::Reservation, ApiError> {
    refuse_unsupported(&input)?;
    let plan = read(&call, &input).await?;
    vpc::ensure_default(&call).await?;
    let entropy = &*call.control.entropy;
    let made = call
        .records()
        .change(&call.region_scope(), async |change| {
            let others = list(change, change.scope(), call.now).await?;
            if let Some(token) = &plan.client_token {
                let same: Vec<Instance> = others
                    .iter()
                    .filter(|one| one.client_token.as_ref() == Some(token))
                    .cloned()
                    .collect();
                if !same.is_empty() {
                    return Ok::<_, ApiError>(same);
                }
            }
            sweep(change, call.now).await?;
            check_quota(&plan, &others)?;
            if let Some(name) = &plan.key_name {
                key_pair::by_name(change, change.scope(), name).await?;
            }
            let reservation = format!("r-0{}", entropy.hex(16));
            let mut made = Vec::new();
            for index in 0..plan.count {
                made.push(make(&call, change, &plan, (&reservation, index)).await?);
            }
            Ok(made)
        })
        .await?;
    let beside = Beside::read(&call).await?;
    Ok(ec2::Reservation {
        reservation_id: made.first().map(|first| first.reservation.clone()),
        owner_id: Some(call.account().to_owned()),
        requester_id: None,
        groups: Vec::new(),
        instances: made.into_iter().map(|one| show(&call, one, &beside)).collect(),
    })
}

fn check_quota(plan: &Plan, others: &[Instance]) -> Result<(), ApiError> {
    let living = others.iter().filter(|one| one.wanted != Wanted::Terminated).count();
    let more = usize::try_from(plan.count).unwrap_or(usize::MAX);
    if INSTANCES_MAX < living.saturating_add(more) {
        let text = format!(
            "You have requested more instances ({}) than your current instance limit of \
             {INSTANCES_MAX} allows for the specified instance type.",
            living.saturating_add(more)
        );
        return Err(ApiError::new("InstanceLimitExceeded", text));
    }
    Ok(())
}

/// One instance and its interfaces.
async fn make(
    call: &Call,
    change: &Change,
    plan: &Plan,
    (reservation, launch_index): (&str, i32),
) -> Result<Instance, ApiError> {
    let entropy = &*call.control.entropy;
    let id = id::INSTANCE.fresh(entropy);
    let mut place = None;
    for nic in &plan.nics {
        let interface = nic::make(call, change, nic, (&id, &plan.interface_tags)).await?;
        let (first, _) = place.get_or_insert_with(|| (interface.clone(), nic.index));
        if first.zone != interface.zone {
            return Err(invalid_combination(
                "You may not attach a network interface to an instance if they are not in the \
                 same availability zone",
            ));
        }
    }
    let (primary, _) = place.ok_or_else(|| missing("networkInterface"))?;
    if plan.zone.as_ref().is_some_and(|zone| *zone != primary.zone) {
        return Err(invalid_value(format!(
            "Value ({}) for parameter availabilityZone is invalid. The subnet '{}' is in '{}'.",
            plan.zone.as_deref().unwrap_or_default(),
            primary.subnet,
            primary.zone
        )));
    }
    let instance = Instance {
        id,
        reservation: reservation.to_owned(),
        launch_index,
        client_token: plan.client_token.clone(),
        image: plan.image.id.clone(),
        kind: plan.kind.name.clone(),
        key_name: plan.key_name.clone(),
        subnet: primary.subnet,
        vpc: primary.vpc,
        zone: primary.zone,
        wanted: Wanted::Running,
        since: call.now,
        launched: call.now,
        options: plan.options.clone(),
        tags: plan.tags.clone(),
    };
    change.put(&instance.id, &instance).await?;
    Ok(instance)
}

async fn read(call: &Call, input: &ec2::RunInstancesRequest) -> Result<Plan, ApiError> {
    let count = read_count(input.min_count, input.max_count)?;
    let image = input.image_id.as_deref().ok_or_else(|| missing("ImageId"))?;
    let image = image::find(&call.region, image)?;
    let name = input.instance_type.as_deref().unwrap_or(DEFAULT_KIND);
    let kind = kind::find(name)
        .ok_or_else(|| invalid_value(format!("Invalid value '{name}' for InstanceType.")))?;
    check_architecture(kind, &image)?;
    let nics = nic::read(input)?;
    if kind.interfaces < nics.len() {
        let text = format!("Interface count {} exceeds the limit for {}", nics.len(), kind.name);
        return Err(ApiError::new("AttachmentLimitExceeded", text));
    }
    if 1 < count && nics.iter().any(Nic::is_for_one) {
        return Err(invalid_combination(
            "Network interfaces and private IP addresses can be named for a single instance only.",
        ));
    }
    let types = ["instance", "volume", id::NETWORK_INTERFACE.resource_type];
    let mut tags = tag::by_type(&input.tag_specifications, &types)?;
    Ok(Plan {
        count,
        image,
        kind,
        key_name: input.key_name.clone(),
        client_token: input.client_token.clone().filter(|token| !token.is_empty()),
        nics,
        zone: nic::asked_zone(input),
        options: read_options(call, input, kind).await?,
        interface_tags: tags.remove(id::NETWORK_INTERFACE.resource_type).unwrap_or_default(),
        tags: tags.remove("instance").unwrap_or_default(),
    })
}

fn read_count(min: i32, max: i32) -> Result<i32, ApiError> {
    for (name, count) in [("minCount", min), ("maxCount", max)] {
        if count < 1 {
            return Err(invalid_value(format!(
                "Value ({count}) for parameter {name} is invalid. Minimum value is 1."
            )));
        }
    }
    if max < min {
        return Err(invalid_value(format!(
            "Value ({max}) for parameter maxCount is invalid. It must be at least minCount ({min})."
        )));
    }
    if INSTANCES_OF_CALL_MAX < min {
        let text = format!(
            "You have requested more instances ({min}) than one request can make \
             ({INSTANCES_OF_CALL_MAX})."
        );
        return Err(ApiError::new("InstanceLimitExceeded", text));
    }
    Ok(max.min(INSTANCES_OF_CALL_MAX))
}

fn check_architecture(kind: &InstanceKind, image: &Image) -> Result<(), ApiError> {
    if kind.architecture == image.architecture {
        return Ok(());
    }
    Err(invalid_value(format!(
        "The architecture '{}' of the specified instance type does not match the architecture \
         '{}' of the specified AMI. Specify an instance type and an AMI that have matching \
         architectures, and try again. You can use 'describe-instance-types' or 'describe-images' \
         to discover the architecture of the instance type or AMI.",
        kind.architecture.name(),
        image.architecture.name()
    )))
}

async fn read_options(
    call: &Call,
    input: &ec2::RunInstancesRequest,
    kind: &InstanceKind,
) -> Result<Options, ApiError> {
    let profile = match &input.iam_instance_profile {
        Some(asked) => Some(profile::read(call, asked).await?),
        None => None,
    };
    let user_data = input.user_data.as_ref().filter(|data| !data.expose().is_empty());
    let metadata = input.metadata_options.as_ref();
    let default = Metadata {
        tokens: "required".to_owned(),
        hop_limit: 2,
        endpoint: "enabled".to_owned(),
        tags: "disabled".to_owned(),
    };
    let credits = input.credit_specification.as_ref().map(|it| it.cpu_credits.as_str());
    Ok(Options {
        no_api_stop: input.disable_api_stop == Some(true),
        no_api_termination: input.disable_api_termination == Some(true),
        shutdown_terminates: match input.instance_initiated_shutdown_behavior.as_deref() {
            None | Some("stop") => false,
            Some("terminate") => true,
            Some(other) => {
                return Err(invalid_value(format!(
                    "Value ({other}) for parameter instanceInitiatedShutdownBehavior is invalid."
                )));
            }
        },
        ebs_optimized: input.ebs_optimized == Some(true),
        monitoring: input.monitoring.as_ref().is_some_and(|asked| asked.enabled),
        user_data: user_data.map(|data| seal_user_data(call, data.expose())).transpose()?,
        profile,
        metadata: read_metadata(
            default,
            metadata.and_then(|it| it.http_tokens.as_ref()),
            metadata.and_then(|it| it.http_put_response_hop_limit),
            (
                metadata.and_then(|it| it.http_endpoint.as_ref()),
                metadata.and_then(|it| it.instance_metadata_tags.as_ref()),
            ),
        )?,
        credits: read_credits(kind, credits)?,
    })
}

/// What a host to come could not keep, or what nobody here has, is refused.
fn refuse_unsupported(input: &ec2::RunInstancesRequest) -> Result<(), ApiError> {
    let placement = input.placement.as_ref();
    let placed = placement.is_some_and(|it| {
        it.host_id.is_some()
            || it.host_resource_group_arn.is_some()
            || it.group_name.as_deref().is_some_and(|name| !name.is_empty())
            || it.group_id.is_some()
            || it.affinity.as_deref().is_some_and(|affinity| !affinity.is_empty())
            || it.tenancy.as_deref().is_some_and(|tenancy| tenancy != "default")
    });
    let hibernates = input.hibernation_options.as_ref().and_then(|it| it.configured) == Some(true);
    let enclave = input.enclave_options.as_ref().and_then(|it| it.enabled) == Some(true);
    let ipv6 = !input.ipv6_addresses.is_empty()
        || input.ipv6_address_count.is_some_and(|count| count != 0)
        || input.enable_primary_ipv6 == Some(true);
    for (asked, what) in [
        (input.launch_template.is_some(), "Launch templates"),
        (input.instance_market_options.is_some(), "Spot instances and capacity blocks"),
        (!input.block_device_mappings.is_empty(), "Volumes"),
        (ipv6, "IPv6 addresses"),
        (placed, "Dedicated hosts, tenancy and placement groups"),
        (hibernates, "Hibernation"),
        (enclave, "Enclaves"),
        (!input.elastic_gpu_specification.is_empty(), "Elastic GPUs"),
        (!input.elastic_inference_accelerators.is_empty(), "Elastic inference accelerators"),
        (!input.license_specifications.is_empty(), "Licenses"),
        (!input.secondary_interfaces.is_empty(), "Secondary networks"),
        (input.operator.is_some(), "Instances managed by another service"),
        (input.kernel_id.is_some() || input.ramdisk_id.is_some(), "Kernels and RAM disks"),
    ] {
        if asked {
            return Err(unsupported(format!("{what} are not available for instances here")));
        }
    }
    Ok(())
}

//! The EC2 calls on what else can be said about an instance: credits, metadata, monitoring, volumes.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, one};
use crate::network::id::{self, Kind};
use crate::network::instance::show::{show_metadata, show_monitoring};
use crate::network::instance::{Instance, Metadata, kind, list, living};
use crate::network::listing::{self, Listed, Query};
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};

/// Instances that one call can change, within one transaction.
const INSTANCES_OF_CALL_MAX: usize = 50;

/// The mode that burstable instances of today begin in.
const UNLIMITED: &str = "unlimited";

/// How an instance type spends its credits, as asked for; `None` where it earns none.
pub fn read_credits(
    kind: &kind::InstanceKind,
    asked: Option<&str>,
) -> Result<Option<String>, ApiError> {
    match asked {
        None => Ok(kind.burstable.then(|| UNLIMITED.to_owned())),
        Some(mode @ ("standard" | UNLIMITED)) if kind.burstable => Ok(Some(mode.to_owned())),
        Some("standard" | UNLIMITED) => Err(invalid_combination(format!(
            "The instance type {} does not support CPU credits.",
            kind.name
        ))),
        Some(other) => {
            Err(invalid_value(format!("Value ({other}) for parameter cpuCredits is invalid.")))
        }
    }
}

impl Listed for ec2::InstanceCreditSpecification {
    const KIND: Kind = id::INSTANCE;
    const FIELDS: &'static [Field<Self>] =
        &[("instance-id", |credits| one(credits.instance_id.as_ref()))];

    fn id(&self) -> &str {
        self.instance_id.as_deref().unwrap_or_default()
    }

    /// The call knows no filters by tag.
    fn tags(&self) -> &[ec2::Tag] {
        &[]
    }
}

/// `ec2:DescribeInstanceCreditSpecifications`.
pub async fn describe_credits(
    call: Call,
    input: ec2::DescribeInstanceCreditSpecificationsRequest,
) -> Result<ec2::DescribeInstanceCreditSpecificationsResult, ApiError> {
    let view = call.records().view().await?;
    let all = list(&view, &call.region_scope(), call.now).await?;
    let named = |one: &Instance| input.instance_ids.contains(&one.id);
    // Without a name those are told that do not do as most do.
    let told = |one: &Instance| {
        let mode = one.options.credits.as_deref();
        if input.instance_ids.is_empty() { mode == Some(UNLIMITED) } else { named(one) }
    };
    let shown = all.into_iter().filter(told).map(|one| ec2::InstanceCreditSpecification {
        instance_id: Some(one.id),
        cpu_credits: Some(one.options.credits.unwrap_or_else(|| "standard".to_owned())),
    });
    let query = Query {
        ids: &input.instance_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (instance_credit_specifications, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeInstanceCreditSpecificationsResult {
        instance_credit_specifications,
        next_token,
    })
}

/// `ec2:ModifyInstanceCreditSpecification`. Each instance for itself, as the service has it.
pub async fn modify_credits(
    call: Call,
    input: ec2::ModifyInstanceCreditSpecificationRequest,
) -> Result<ec2::ModifyInstanceCreditSpecificationResult, ApiError> {
    if input.instance_credit_specifications.is_empty() {
        return Err(missing("InstanceCreditSpecification"));
    }
    if INSTANCES_OF_CALL_MAX < input.instance_credit_specifications.len() {
        let text = format!("At most {INSTANCES_OF_CALL_MAX} instances can be named in a request.");
        return Err(invalid_value(text));
    }
    let mut result = ec2::ModifyInstanceCreditSpecificationResult::default();
    for asked in input.instance_credit_specifications {
        let instance_id = Some(asked.instance_id.clone());
        match modify_credits_of(&call, &asked).await {
            Ok(()) => result
                .successful_instance_credit_specifications
                .push(ec2::SuccessfulInstanceCreditSpecificationItem { instance_id }),
            Err(error) => result.unsuccessful_instance_credit_specifications.push(
                ec2::UnsuccessfulInstanceCreditSpecificationItem {
                    instance_id,
                    error: Some(ec2::UnsuccessfulInstanceCreditSpecificationItemError {
                        code: Some(error.code.into_owned()),
                        message: Some(error.message.to_string()),
                    }),
                },
            ),
        }
    }
    Ok(result)
}

async fn modify_credits_of(
    call: &Call,
    asked: &ec2::InstanceCreditSpecificationRequest,
) -> Result<(), ApiError> {
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut instance = living(change, &asked.instance_id).await?;
            let kind = kind::find(&instance.kind).ok_or_else(ApiError::internal)?;
            let mode = asked.cpu_credits.as_deref().ok_or_else(|| missing("CpuCredits"))?;
            instance.options.credits = read_credits(kind, Some(mode))?;
            Ok(change.put(&instance.id, &instance).await?)
        })
        .await
}

/// How an instance may ask about itself, where nothing else is said as it was before.
pub fn read_metadata(
    before: Metadata,
    tokens: Option<&String>,
    hop_limit: Option<i32>,
    (endpoint, tags): (Option<&String>, Option<&String>),
) -> Result<Metadata, ApiError> {
    let of = |name: &str, asked: Option<&String>, before: String, legal: [&str; 2]| match asked {
        None => Ok(before),
        Some(value) if legal.contains(&value.as_str()) => Ok(value.clone()),
        Some(value) => {
            Err(invalid_value(format!("Value ({value}) for parameter {name} is invalid.")))
        }
    };
    let hop_limit = hop_limit.unwrap_or(before.hop_limit);
    if !(1..=64).contains(&hop_limit) {
        return Err(invalid_value(format!(
            "Value ({hop_limit}) for parameter httpPutResponseHopLimit is invalid. It must be \
             between 1 and 64."
        )));
    }
    let switch = ["disabled", "enabled"];
    Ok(Metadata {
        tokens: of("httpTokens", tokens, before.tokens, ["optional", "required"])?,
        hop_limit,
        endpoint: of("httpEndpoint", endpoint, before.endpoint, switch)?,
        tags: of("instanceMetadataTags", tags, before.tags, switch)?,
    })
}

/// `ec2:ModifyInstanceMetadataOptions`.
pub async fn modify_metadata(
    call: Call,
    input: ec2::ModifyInstanceMetadataOptionsRequest,
) -> Result<ec2::ModifyInstanceMetadataOptionsResult, ApiError> {
    if input.http_protocol_ipv6.as_deref() == Some("enabled") {
        return Err(unsupported("Subnets with IPv6 addresses are not available here"));
    }
    let changed = call
        .records()
        .change(&call.region_scope(), async |change| {
            let mut instance = living(change, &input.instance_id).await?;
            instance.options.metadata = read_metadata(
                instance.options.metadata.clone(),
                input.http_tokens.as_ref(),
                input.http_put_response_hop_limit,
                (input.http_endpoint.as_ref(), input.instance_metadata_tags.as_ref()),
            )?;
            change.put(&instance.id, &instance).await?;
            Ok::<_, ApiError>(instance)
        })
        .await?;
    Ok(ec2::ModifyInstanceMetadataOptionsResult {
        instance_id: Some(changed.id),
        instance_metadata_options: Some(show_metadata(changed.options.metadata)),
    })
}

/// `ec2:MonitorInstances`.
pub async fn monitor(
    call: Call,
    input: ec2::MonitorInstancesRequest,
) -> Result<ec2::MonitorInstancesResult, ApiError> {
    let instance_monitorings = set_monitoring(&call, &input.instance_ids, true).await?;
    Ok(ec2::MonitorInstancesResult { instance_monitorings })
}

/// `ec2:UnmonitorInstances`.
pub async fn unmonitor(
    call: Call,
    input: ec2::UnmonitorInstancesRequest,
) -> Result<ec2::UnmonitorInstancesResult, ApiError> {
    let instance_monitorings = set_monitoring(&call, &input.instance_ids, false).await?;
    Ok(ec2::UnmonitorInstancesResult { instance_monitorings })
}

async fn set_monitoring(
    call: &Call,
    ids: &[String],
    on: bool,
) -> Result<Vec<ec2::InstanceMonitoring>, ApiError> {
    if ids.is_empty() {
        return Err(missing("InstanceIds"));
    }
    if INSTANCES_OF_CALL_MAX < ids.len() {
        let text = format!("At most {INSTANCES_OF_CALL_MAX} instances can be named in a request.");
        return Err(invalid_value(text));
    }
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut shown = Vec::with_capacity(ids.len());
            for id in ids {
                let mut instance = living(change, id).await?;
                instance.options.monitoring = on;
                change.put(id, &instance).await?;
                shown.push(ec2::InstanceMonitoring {
                    instance_id: Some(instance.id),
                    monitoring: Some(show_monitoring(on)),
                });
            }
            Ok(shown)
        })
        .await
}

/// `ec2:DescribeVolumes`. Tools ask for the volumes of an instance; there are none.
pub async fn describe_volumes(
    _call: Call,
    input: ec2::DescribeVolumesRequest,
) -> Result<ec2::DescribeVolumesResult, ApiError> {
    if let Some(id) = input.volume_ids.first() {
        let text = format!("The volume '{id}' does not exist.");
        return Err(ApiError::new("InvalidVolume.NotFound", text));
    }
    Ok(ec2::DescribeVolumesResult::default())
}

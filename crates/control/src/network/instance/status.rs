//! `DescribeInstanceStatus`: how instances that run are doing.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, number, one};
use crate::network::id::{self, Kind};
use crate::network::instance::show::show_state;
use crate::network::instance::{Instance, State, list};
use crate::network::listing::{self, Listed, Query};
use crate::network::zone;

impl Listed for ec2::InstanceStatus {
    const KIND: Kind = id::INSTANCE;
    const FIELDS: &'static [Field<Self>] = &[
        ("availability-zone", |status| one(status.availability_zone.as_ref())),
        ("availability-zone-id", |status| one(status.availability_zone_id.as_ref())),
        ("event.code", |_| Vec::new()),
        ("event.description", |_| Vec::new()),
        ("event.instance-event-id", |_| Vec::new()),
        ("event.not-after", |_| Vec::new()),
        ("event.not-before", |_| Vec::new()),
        ("event.not-before-deadline", |_| Vec::new()),
        ("instance-state-code", |status| {
            number(status.instance_state.as_ref().and_then(|it| it.code))
        }),
        ("instance-state-name", |status| {
            one(status.instance_state.as_ref().and_then(|it| it.name.as_ref()))
        }),
        ("instance-status.reachability", |status| reachability(status.instance_status.as_ref())),
        ("instance-status.status", |status| {
            one(status.instance_status.as_ref().and_then(|it| it.status.as_ref()))
        }),
        ("system-status.reachability", |status| reachability(status.system_status.as_ref())),
        ("system-status.status", |status| {
            one(status.system_status.as_ref().and_then(|it| it.status.as_ref()))
        }),
    ];

    fn id(&self) -> &str {
        self.instance_id.as_deref().unwrap_or_default()
    }

    /// The call knows no filters by tag.
    fn tags(&self) -> &[ec2::Tag] {
        &[]
    }
}

fn reachability(summary: Option<&ec2::InstanceStatusSummary>) -> Vec<String> {
    let details = summary.iter().flat_map(|summary| &summary.details);
    details.filter_map(|detail| detail.status.clone()).collect()
}

/// `ec2:DescribeInstanceStatus`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeInstanceStatusRequest,
) -> Result<ec2::DescribeInstanceStatusResult, ApiError> {
    let view = call.records().view().await?;
    let simulated = call.control.settings.simulated;
    let everything = input.include_all_instances == Some(true);
    let all = list(&view, &call.region_scope(), call.now).await?;
    for id in &input.instance_ids {
        id::INSTANCE.check(id)?;
        if !all.iter().any(|one| one.id == *id) {
            return Err(id::INSTANCE.not_found(id));
        }
    }
    let told = |one: &Instance| everything || one.state(simulated) == State::Running;
    let shown: Vec<_> = all.iter().filter(|one| told(one)).map(|one| show(&call, one)).collect();
    // A named instance that does not run is left out without a word.
    let ids: Vec<String> = input
        .instance_ids
        .iter()
        .filter(|id| shown.iter().any(|status| status.id() == id.as_str()))
        .cloned()
        .collect();
    if ids.is_empty() && !input.instance_ids.is_empty() {
        return Ok(ec2::DescribeInstanceStatusResult::default());
    }
    let query = Query {
        ids: &ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (instance_statuses, next_token) = listing::answer(shown, query)?;
    Ok(ec2::DescribeInstanceStatusResult { instance_statuses, next_token })
}

fn show(call: &Call, instance: &Instance) -> ec2::InstanceStatus {
    let state = instance.state(call.control.settings.simulated);
    let runs = state == State::Running;
    let summary = || ec2::InstanceStatusSummary {
        details: if runs {
            vec![ec2::InstanceStatusDetails {
                name: Some("reachability".to_owned()),
                status: Some("passed".to_owned()),
                ..ec2::InstanceStatusDetails::default()
            }]
        } else {
            Vec::new()
        },
        status: Some(if runs { "ok" } else { "not-applicable" }.to_owned()),
    };
    ec2::InstanceStatus {
        availability_zone: Some(instance.zone.clone()),
        availability_zone_id: zone::id_of(&call.region, &instance.zone).map(str::to_owned),
        instance_id: Some(instance.id.clone()),
        instance_state: Some(show_state(state)),
        instance_status: Some(summary()),
        system_status: Some(summary()),
        ..ec2::InstanceStatus::default()
    }
}

//! `DescribeInstances`.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, flag, number, one};
use crate::network::id::{self, Kind};
use crate::network::instance::lifecycle::not_found;
use crate::network::instance::list;
use crate::network::instance::show::{Beside, show};
use crate::network::listing::{self, Listed, Query};

/// An instance and the reservation it belongs to.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    reservation: String,
    owner: String,
    instance: ec2::Instance,
}

/// Values of one member of all interfaces.
macro_rules! interfaces {
    ($it:ident => $values:expr) => {
        |shown| shown.instance.network_interfaces.iter().flat_map(|$it| $values).collect()
    };
}

/// Values of one member of the attachments of all interfaces.
macro_rules! attachments {
    ($it:ident => $values:expr) => {
        |shown| {
            let all = shown.instance.network_interfaces.iter();
            all.filter_map(|eni| eni.attachment.as_ref()).flat_map(|$it| $values).collect()
        }
    };
}

/// The value of a member of the instance.
macro_rules! member {
    ($member:ident) => {
        |shown| one(shown.instance.$member.as_ref())
    };
}

impl Listed for Shown {
    const KIND: Kind = id::INSTANCE;
    const FIELDS: &'static [Field<Self>] = &[
        ("affinity", |_| Vec::new()),
        ("architecture", member!(architecture)),
        ("availability-zone", |shown| {
            one(shown.instance.placement.as_ref().and_then(|it| it.availability_zone.as_ref()))
        }),
        ("availability-zone-id", |shown| {
            one(shown.instance.placement.as_ref().and_then(|it| it.availability_zone_id.as_ref()))
        }),
        ("block-device-mapping.attach-time", |_| Vec::new()),
        ("block-device-mapping.delete-on-termination", |_| Vec::new()),
        ("block-device-mapping.device-name", |_| Vec::new()),
        ("block-device-mapping.status", |_| Vec::new()),
        ("block-device-mapping.volume-id", |_| Vec::new()),
        ("client-token", member!(client_token)),
        ("dns-name", member!(public_dns_name)),
        ("hypervisor", member!(hypervisor)),
        ("iam-instance-profile.arn", |shown| {
            one(shown.instance.iam_instance_profile.as_ref().and_then(|it| it.arn.as_ref()))
        }),
        ("iam-instance-profile.id", |shown| {
            one(shown.instance.iam_instance_profile.as_ref().and_then(|it| it.id.as_ref()))
        }),
        ("image-id", member!(image_id)),
        ("instance-id", member!(instance_id)),
        ("instance-lifecycle", |_| Vec::new()),
        ("instance-state-code", |shown| {
            number(shown.instance.state.as_ref().and_then(|it| it.code))
        }),
        ("instance-state-name", |shown| {
            one(shown.instance.state.as_ref().and_then(|it| it.name.as_ref()))
        }),
        ("instance-type", member!(instance_type)),
        ("instance.group-id", |shown| {
            shown.instance.security_groups.iter().filter_map(|it| it.group_id.clone()).collect()
        }),
        ("instance.group-name", |shown| {
            shown.instance.security_groups.iter().filter_map(|it| it.group_name.clone()).collect()
        }),
        ("ip-address", member!(public_ip_address)),
        ("kernel-id", |_| Vec::new()),
        ("key-name", member!(key_name)),
        ("launch-index", |shown| number(shown.instance.ami_launch_index)),
        ("launch-time", member!(launch_time)),
        ("metadata-options.http-tokens", |shown| {
            one(shown.instance.metadata_options.as_ref().and_then(|it| it.http_tokens.as_ref()))
        }),
        ("monitoring-state", |shown| {
            one(shown.instance.monitoring.as_ref().and_then(|it| it.state.as_ref()))
        }),
        (
            "network-interface.addresses.private-ip-address",
            interfaces!(eni => {
                let all = eni.private_ip_addresses.iter();
                all.filter_map(|it| it.private_ip_address.clone())
            }),
        ),
        (
            "network-interface.association.public-ip",
            interfaces!(eni => one(eni.association.as_ref().and_then(|it| it.public_ip.as_ref()))),
        ),
        (
            "network-interface.attachment.attachment-id",
            attachments!(it => one(it.attachment_id.as_ref())),
        ),
        (
            "network-interface.attachment.delete-on-termination",
            attachments!(it => flag(it.delete_on_termination)),
        ),
        ("network-interface.attachment.device-index", attachments!(it => number(it.device_index))),
        ("network-interface.attachment.status", attachments!(it => one(it.status.as_ref()))),
        ("network-interface.description", interfaces!(eni => one(eni.description.as_ref()))),
        (
            "network-interface.group-id",
            interfaces!(eni => eni.groups.iter().filter_map(|it| it.group_id.clone())),
        ),
        (
            "network-interface.group-name",
            interfaces!(eni => eni.groups.iter().filter_map(|it| it.group_name.clone())),
        ),
        ("network-interface.mac-address", interfaces!(eni => one(eni.mac_address.as_ref()))),
        (
            "network-interface.network-interface-id",
            interfaces!(eni => one(eni.network_interface_id.as_ref())),
        ),
        ("network-interface.owner-id", interfaces!(eni => one(eni.owner_id.as_ref()))),
        (
            "network-interface.private-dns-name",
            interfaces!(eni => one(eni.private_dns_name.as_ref())),
        ),
        ("network-interface.source-dest-check", interfaces!(eni => flag(eni.source_dest_check))),
        ("network-interface.status", interfaces!(eni => one(eni.status.as_ref()))),
        ("network-interface.subnet-id", interfaces!(eni => one(eni.subnet_id.as_ref()))),
        ("network-interface.vpc-id", interfaces!(eni => one(eni.vpc_id.as_ref()))),
        ("owner-id", |shown| vec![shown.owner.clone()]),
        ("placement-group-name", |_| Vec::new()),
        ("platform", |_| Vec::new()),
        ("platform-details", member!(platform_details)),
        ("private-dns-name", member!(private_dns_name)),
        ("private-ip-address", member!(private_ip_address)),
        ("product-code", |_| Vec::new()),
        ("product-code.type", |_| Vec::new()),
        ("reason", member!(state_transition_reason)),
        ("requester-id", |_| Vec::new()),
        ("reservation-id", |shown| vec![shown.reservation.clone()]),
        ("root-device-name", member!(root_device_name)),
        ("root-device-type", member!(root_device_type)),
        ("source-dest-check", |shown| flag(shown.instance.source_dest_check)),
        ("spot-instance-request-id", |_| Vec::new()),
        ("state-reason-code", |shown| {
            one(shown.instance.state_reason.as_ref().and_then(|it| it.code.as_ref()))
        }),
        ("state-reason-message", |shown| {
            one(shown.instance.state_reason.as_ref().and_then(|it| it.message.as_ref()))
        }),
        ("subnet-id", member!(subnet_id)),
        ("tenancy", |shown| {
            one(shown.instance.placement.as_ref().and_then(|it| it.tenancy.as_ref()))
        }),
        ("usage-operation", member!(usage_operation)),
        ("virtualization-type", member!(virtualization_type)),
        ("vpc-id", member!(vpc_id)),
    ];

    fn id(&self) -> &str {
        self.instance.instance_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.instance.tags
    }
}

/// `ec2:DescribeInstances`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeInstancesRequest,
) -> Result<ec2::DescribeInstancesResult, ApiError> {
    let view = call.records().view().await?;
    let all = list(&view, &call.region_scope(), call.now).await?;
    for id in &input.instance_ids {
        id::INSTANCE.check(id)?;
    }
    let unknown = input.instance_ids.iter().filter(|id| !all.iter().any(|one| one.id == **id));
    let unknown: Vec<&str> = unknown.map(String::as_str).collect();
    if !unknown.is_empty() {
        return Err(not_found(&unknown));
    }
    let beside = Beside::read(&call).await?;
    let shown = all.into_iter().map(|one| Shown {
        reservation: one.reservation.clone(),
        owner: call.account().to_owned(),
        instance: show(&call, one, &beside),
    });
    let query = Query {
        ids: &input.instance_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (page, next_token) = listing::answer(shown.collect(), query)?;
    Ok(ec2::DescribeInstancesResult { next_token, reservations: by_reservation(page) })
}

/// Instances of one reservation are told together, as far as they are on the page.
fn by_reservation(page: Vec<Shown>) -> Vec<ec2::Reservation> {
    let mut reservations: Vec<ec2::Reservation> = Vec::new();
    for shown in page {
        let id = Some(shown.reservation);
        let at = reservations.iter().position(|known| known.reservation_id == id);
        let at = at.unwrap_or_else(|| {
            reservations.push(ec2::Reservation {
                reservation_id: id,
                owner_id: Some(shown.owner),
                ..ec2::Reservation::default()
            });
            reservations.len() - 1
        });
        reservations[at].instances.push(shown.instance);
    }
    for reservation in &mut reservations {
        reservation.instances.sort_by_key(|instance| instance.ami_launch_index);
    }
    reservations
}

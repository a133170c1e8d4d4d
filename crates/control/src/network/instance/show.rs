//! Instances as the API shows them.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::instance::kind;
use crate::network::instance::{Instance, Metadata, Options, State};
use crate::network::interface::listing::{
    self, mac_address, private_dns_name, show_addresses, show_groups,
};
use crate::network::interface::{self, Interface};
use crate::network::tag;
use crate::network::zone;

/// What instances are shown together with.
#[derive(Clone, Debug)]
pub struct Beside {
    interfaces: Vec<Interface>,
    names: listing::Beside,
}

impl Beside {
    pub async fn read(call: &Call) -> Result<Self, ApiError> {
        let view = call.records().view().await?;
        let mut interfaces = interface::list(&view, &call.region_scope()).await?;
        interfaces.retain(|interface| interface.attachment.is_some());
        interfaces.sort_by_key(|it| it.attachment.as_ref().map(|it| it.device_index));
        let names = listing::Beside::read(call, &interfaces).await?;
        Ok(Self { interfaces, names })
    }
}

/// Why an instance is in its state.
fn reason(state: State, simulated: bool) -> Option<ec2::StateReason> {
    let (code, message) = match state {
        State::Pending => (
            "pending",
            "pending: no host runs instances here yet; this one is a record with its network \
             interfaces and security groups",
        ),
        State::Running if simulated => {
            ("simulated", "simulated: the instance counts as running, but nothing runs")
        }
        State::Running => return None,
        State::Stopped | State::Terminated => (
            "Client.UserInitiatedShutdown",
            "Client.UserInitiatedShutdown: User initiated shutdown",
        ),
    };
    let (code, message) = (Some(code.to_owned()), Some(message.to_owned()));
    Some(ec2::StateReason { code, message })
}

#[must_use]
pub fn show_state(state: State) -> ec2::InstanceState {
    ec2::InstanceState { code: Some(state.code()), name: Some(state.name().to_owned()) }
}

/// One instance. What has ended has no place in the network any more.
#[must_use]
pub fn show(call: &Call, instance: Instance, beside: &Beside) -> ec2::Instance {
    let simulated = call.control.settings.simulated;
    let state = instance.state(simulated);
    let its = beside.interfaces.iter().filter(|it| it.instance() == Some(&*instance.id));
    let shown: Vec<ec2::InstanceNetworkInterface> =
        its.map(|it| show_interface(call, it, &beside.names)).collect();
    let first = shown.first().cloned().unwrap_or_default();
    let kind = kind::find(&instance.kind);
    let gone = state == State::Terminated;
    let transition = match state {
        State::Stopped | State::Terminated => format!("User initiated ({})", said(&instance)),
        State::Pending | State::Running => String::new(),
    };
    ec2::Instance {
        architecture: kind.map(|kind| kind.architecture.name().to_owned()),
        client_token: Some(instance.client_token.clone().unwrap_or_default()),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        security_groups: first.groups.clone(),
        source_dest_check: first.source_dest_check,
        root_device_name: Some("/dev/xvda".to_owned()),
        root_device_type: Some("ebs".to_owned()),
        state_reason: reason(state, simulated),
        tags: tag::show(&instance.tags),
        virtualization_type: Some("hvm".to_owned()),
        cpu_options: kind.map(|kind| ec2::CpuOptions {
            core_count: Some(kind.vcpus / kind.threads_per_core),
            threads_per_core: Some(kind.threads_per_core),
            ..ec2::CpuOptions::default()
        }),
        hibernation_options: Some(ec2::HibernationOptions { configured: Some(false) }),
        enclave_options: Some(ec2::EnclaveOptions { enabled: Some(false) }),
        platform_details: Some("Linux/UNIX".to_owned()),
        usage_operation: Some("RunInstances".to_owned()),
        usage_operation_update_time: Some(instance.launched.to_string()),
        maintenance_options: Some(ec2::InstanceMaintenanceOptions {
            auto_recovery: Some("default".to_owned()),
            ..ec2::InstanceMaintenanceOptions::default()
        }),
        private_dns_name: Some(first.private_dns_name.clone().unwrap_or_default()),
        public_dns_name: Some(String::new()),
        public_ip_address: first.association.and_then(|it| it.public_ip),
        private_ip_address: first.private_ip_address,
        state: Some(show_state(state)),
        state_transition_reason: Some(transition),
        ami_launch_index: Some(instance.launch_index),
        launch_time: Some(instance.launched.to_string()),
        placement: Some(ec2::Placement {
            availability_zone_id: zone::id_of(&call.region, &instance.zone).map(str::to_owned),
            availability_zone: Some(instance.zone),
            group_name: Some(String::new()),
            tenancy: Some("default".to_owned()),
            ..ec2::Placement::default()
        }),
        subnet_id: Some(instance.subnet).filter(|_| !gone),
        vpc_id: Some(instance.vpc).filter(|_| !gone),
        network_interfaces: shown,
        instance_id: Some(instance.id),
        image_id: Some(instance.image),
        key_name: instance.key_name,
        instance_type: Some(instance.kind),
        ..show_options(instance.options)
    }
}

/// `2026-11-25 09:00:00 GMT`.
fn said(instance: &Instance) -> String {
    let text = instance.since.to_string();
    let (day, time) = text.split_once('T').unwrap_or((&text, ""));
    format!("{day} {} GMT", time.get(..8).unwrap_or_default())
}

fn show_options(options: Options) -> ec2::Instance {
    ec2::Instance {
        ebs_optimized: Some(options.ebs_optimized),
        iam_instance_profile: options
            .profile
            .map(|it| ec2::IamInstanceProfile { arn: Some(it.arn), id: Some(it.id) }),
        metadata_options: Some(show_metadata(options.metadata)),
        monitoring: Some(show_monitoring(options.monitoring)),
        ..ec2::Instance::default()
    }
}

#[must_use]
pub fn show_metadata(metadata: Metadata) -> ec2::InstanceMetadataOptionsResponse {
    ec2::InstanceMetadataOptionsResponse {
        state: Some("applied".to_owned()),
        http_tokens: Some(metadata.tokens),
        http_put_response_hop_limit: Some(metadata.hop_limit),
        http_endpoint: Some(metadata.endpoint),
        http_protocol_ipv6: Some("disabled".to_owned()),
        instance_metadata_tags: Some(metadata.tags),
    }
}

#[must_use]
pub fn show_monitoring(on: bool) -> ec2::Monitoring {
    let state = Some(if on { "enabled" } else { "disabled" }.to_owned());
    ec2::Monitoring { state, ..ec2::Monitoring::default() }
}

fn show_interface(
    call: &Call,
    interface: &Interface,
    names: &listing::Beside,
) -> ec2::InstanceNetworkInterface {
    let associate =
        |it: ec2::NetworkInterfaceAssociation| ec2::InstanceNetworkInterfaceAssociation {
            ip_owner_id: it.ip_owner_id,
            public_dns_name: it.public_dns_name,
            public_ip: it.public_ip,
            ..ec2::InstanceNetworkInterfaceAssociation::default()
        };
    let addresses = show_addresses(call, interface, &names.elastic_ips);
    let addresses: Vec<ec2::InstancePrivateIpAddress> = addresses
        .into_iter()
        .map(|one| ec2::InstancePrivateIpAddress {
            association: one.association.map(associate),
            primary: one.primary,
            private_dns_name: one.private_dns_name,
            private_ip_address: one.private_ip_address,
        })
        .collect();
    let attachment = interface.attachment.as_ref();
    ec2::InstanceNetworkInterface {
        association: addresses.first().and_then(|first| first.association.clone()),
        attachment: attachment.map(|attachment| ec2::InstanceNetworkInterfaceAttachment {
            attach_time: Some(attachment.since.to_string()),
            attachment_id: Some(attachment.id.clone()),
            delete_on_termination: Some(attachment.delete_on_termination),
            device_index: Some(attachment.device_index),
            status: Some("attached".to_owned()),
            network_card_index: Some(0),
            ..ec2::InstanceNetworkInterfaceAttachment::default()
        }),
        description: Some(interface.description.clone()),
        groups: show_groups(&interface.groups, &names.groups),
        mac_address: Some(mac_address(interface.private_ip)),
        network_interface_id: Some(interface.id.clone()),
        owner_id: Some(call.account().to_owned()),
        private_dns_name: Some(private_dns_name(interface.private_ip, &call.region)),
        private_ip_address: Some(interface.private_ip.to_string()),
        private_ip_addresses: addresses,
        source_dest_check: Some(interface.source_dest_check),
        status: Some("in-use".to_owned()),
        subnet_id: Some(interface.subnet.clone()),
        vpc_id: Some(interface.vpc.clone()),
        interface_type: Some("interface".to_owned()),
        ..ec2::InstanceNetworkInterface::default()
    }
}

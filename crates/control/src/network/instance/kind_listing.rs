//! The EC2 calls that list instance types and where they can be had.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{self, Field, flag, number, one};
use crate::network::instance::kind::{self, InstanceKind};
use crate::network::listing;
use crate::network::refusal::invalid_value;
use crate::network::zone;

const KINDS_PAGE: (i32, i32) = (5, 100);

const FIELDS: &[Field<ec2::InstanceTypeInfo>] = &[
    ("auto-recovery-supported", |kind| flag(kind.auto_recovery_supported)),
    ("bare-metal", |kind| flag(kind.bare_metal)),
    ("burstable-performance-supported", |kind| flag(kind.burstable_performance_supported)),
    ("current-generation", |kind| flag(kind.current_generation)),
    ("dedicated-hosts-supported", |kind| flag(kind.dedicated_hosts_supported)),
    ("ebs-info.ebs-optimized-support", |kind| {
        one(kind.ebs_info.as_ref().and_then(|it| it.ebs_optimized_support.as_ref()))
    }),
    ("ebs-info.encryption-support", |kind| {
        one(kind.ebs_info.as_ref().and_then(|it| it.encryption_support.as_ref()))
    }),
    ("free-tier-eligible", |kind| flag(kind.free_tier_eligible)),
    ("hibernation-supported", |kind| flag(kind.hibernation_supported)),
    ("hypervisor", |kind| one(kind.hypervisor.as_ref())),
    ("instance-storage-supported", |kind| flag(kind.instance_storage_supported)),
    ("instance-type", |kind| one(kind.instance_type.as_ref())),
    ("memory-info.size-in-mib", |kind| {
        kind.memory_info.iter().filter_map(|it| it.size_in_mi_b).map(|it| it.to_string()).collect()
    }),
    ("network-info.ena-support", |kind| {
        one(kind.network_info.as_ref().and_then(|it| it.ena_support.as_ref()))
    }),
    ("network-info.ipv4-addresses-per-interface", |kind| {
        number(kind.network_info.as_ref().and_then(|it| it.ipv4_addresses_per_interface))
    }),
    ("network-info.ipv6-supported", |kind| {
        flag(kind.network_info.as_ref().and_then(|it| it.ipv6_supported))
    }),
    ("network-info.maximum-network-interfaces", |kind| {
        number(kind.network_info.as_ref().and_then(|it| it.maximum_network_interfaces))
    }),
    ("processor-info.supported-architecture", |kind| {
        let all = kind.processor_info.iter().flat_map(|it| &it.supported_architectures);
        all.cloned().collect()
    }),
    ("supported-root-device-type", |kind| kind.supported_root_device_types.clone()),
    ("supported-usage-class", |kind| kind.supported_usage_classes.clone()),
    ("supported-virtualization-type", |kind| kind.supported_virtualization_types.clone()),
    ("vcpu-info.default-cores", |kind| {
        number(kind.v_cpu_info.as_ref().and_then(|it| it.default_cores))
    }),
    ("vcpu-info.default-threads-per-core", |kind| {
        number(kind.v_cpu_info.as_ref().and_then(|it| it.default_threads_per_core))
    }),
    ("vcpu-info.default-vcpus", |kind| {
        number(kind.v_cpu_info.as_ref().and_then(|it| it.default_v_cpus))
    }),
];

/// `ec2:DescribeInstanceTypes`.
pub async fn describe(
    _call: Call,
    input: ec2::DescribeInstanceTypesRequest,
) -> Result<ec2::DescribeInstanceTypesResult, ApiError> {
    let asked = &input.instance_types;
    let unknown: Vec<&str> =
        asked.iter().map(String::as_str).filter(|name| kind::find(name).is_none()).collect();
    if !unknown.is_empty() {
        let text =
            format!("The following supplied instance types do not exist: [{}]", unknown.join(", "));
        return Err(ApiError::new("InvalidInstanceType", text));
    }
    let named = |kind: &&InstanceKind| asked.is_empty() || asked.contains(&kind.name);
    let shown = kind::all().iter().filter(named).map(show).collect();
    let shown = filter::apply(shown, &input.filters, FIELDS, None)?;
    let key = |kind: &ec2::InstanceTypeInfo| kind.instance_type.clone().unwrap_or_default();
    let keyed = shown.into_iter().map(|kind| (key(&kind), kind)).collect();
    let token = input.next_token.as_deref();
    let (page, next_token) =
        listing::page_within(KINDS_PAGE, keyed, input.max_results, token, |it| &it.0)?;
    let instance_types = page.into_iter().map(|(_, kind)| kind).collect();
    Ok(ec2::DescribeInstanceTypesResult { instance_types, next_token })
}

fn show(kind: &InstanceKind) -> ec2::InstanceTypeInfo {
    let cores = kind.vcpus / kind.threads_per_core;
    let most = i32::try_from(kind.interfaces).ok();
    ec2::InstanceTypeInfo {
        instance_type: Some(kind.name.clone()),
        current_generation: Some(true),
        free_tier_eligible: Some(false),
        supported_usage_classes: vec!["on-demand".to_owned()],
        supported_root_device_types: vec!["ebs".to_owned()],
        supported_virtualization_types: vec!["hvm".to_owned()],
        bare_metal: Some(false),
        hypervisor: Some("nitro".to_owned()),
        processor_info: Some(ec2::ProcessorInfo {
            supported_architectures: vec![kind.architecture.name().to_owned()],
            manufacturer: Some(kind.manufacturer.to_owned()),
            ..ec2::ProcessorInfo::default()
        }),
        v_cpu_info: Some(ec2::VCpuInfo {
            default_v_cpus: Some(kind.vcpus),
            default_cores: Some(cores),
            default_threads_per_core: Some(kind.threads_per_core),
            valid_cores: vec![cores],
            valid_threads_per_core: (1..=kind.threads_per_core).collect(),
        }),
        memory_info: Some(ec2::MemoryInfo { size_in_mi_b: Some(kind.memory_mib) }),
        instance_storage_supported: Some(false),
        ebs_info: Some(ec2::EbsInfo {
            ebs_optimized_support: Some("default".to_owned()),
            encryption_support: Some("supported".to_owned()),
            nvme_support: Some("required".to_owned()),
            ..ec2::EbsInfo::default()
        }),
        network_info: Some(ec2::NetworkInfo {
            maximum_network_interfaces: most,
            maximum_network_cards: Some(1),
            default_network_card_index: Some(0),
            ipv4_addresses_per_interface: Some(kind.addresses),
            ipv6_addresses_per_interface: Some(0),
            ipv6_supported: Some(false),
            ena_support: Some("required".to_owned()),
            efa_supported: Some(false),
            ..ec2::NetworkInfo::default()
        }),
        placement_group_info: Some(ec2::PlacementGroupInfo::default()),
        hibernation_supported: Some(false),
        burstable_performance_supported: Some(kind.burstable),
        dedicated_hosts_supported: Some(false),
        auto_recovery_supported: Some(false),
        supported_boot_modes: vec!["uefi".to_owned()],
        ..ec2::InstanceTypeInfo::default()
    }
}

const OFFERING_FIELDS: &[Field<ec2::InstanceTypeOffering>] = &[
    ("instance-type", |offering| one(offering.instance_type.as_ref())),
    ("location", |offering| one(offering.location.as_ref())),
];

/// `ec2:DescribeInstanceTypeOfferings`. Every type is had everywhere.
pub async fn describe_offerings(
    call: Call,
    input: ec2::DescribeInstanceTypeOfferingsRequest,
) -> Result<ec2::DescribeInstanceTypeOfferingsResult, ApiError> {
    let location_type = input.location_type.as_deref().unwrap_or("region");
    let zones = zone::zones(&call.region).iter();
    let locations: Vec<String> = match location_type {
        "region" => vec![call.region.to_string()],
        "availability-zone" => zones.map(|zone| zone.name.clone()).collect(),
        "availability-zone-id" => zones.map(|zone| zone.id.clone()).collect(),
        other => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter locationType is invalid."
            )));
        }
    };
    let offer = |kind: &InstanceKind, location: &String| ec2::InstanceTypeOffering {
        instance_type: Some(kind.name.clone()),
        location_type: Some(location_type.to_owned()),
        location: Some(location.clone()),
    };
    let offers =
        kind::all().iter().flat_map(|kind| locations.iter().map(move |at| offer(kind, at)));
    let offers = filter::apply(offers.collect(), &input.filters, OFFERING_FIELDS, None)?;
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    let key = |it: &ec2::InstanceTypeOffering| {
        format!("{} {}", part(&it.instance_type), part(&it.location))
    };
    let mut keyed: Vec<_> = offers.into_iter().map(|it| (key(&it), it)).collect();
    keyed.sort_by(|a, b| a.0.cmp(&b.0));
    let token = input.next_token.as_deref();
    let (page, next_token) = listing::page(keyed, input.max_results, token, |it| &it.0)?;
    let instance_type_offerings = page.into_iter().map(|(_, offering)| offering).collect();
    Ok(ec2::DescribeInstanceTypeOfferingsResult { instance_type_offerings, next_token })
}

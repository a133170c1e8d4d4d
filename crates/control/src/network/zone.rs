//! Regions and Availability Zones: names that are served, in AWS's own form.
//!
//! A zone is a promise of separation that hosts keep or not; the names alone say nothing about it.

use std::sync::LazyLock;

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::control::Control;
use crate::network::filter::{self, Field, one};
use crate::network::refusal::invalid_value;

/// Where requests can be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    pub name: &'static str,
    pub zones: Vec<Zone>,
    /// Whether AWS makes an account opt in first. Here nobody needs to.
    pub opt_in: bool,
}

/// One Availability Zone, e.g. `us-east-1a` with the id `use1-az1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zone {
    pub name: String,
    pub id: String,
}

/// Name, prefix of zone ids, letters of the zones, whether AWS asks for an opt-in.
/// Source: *Regions and Availability Zones* of the EC2 user guide.
const TABLE: &[(&str, &str, &str, bool)] = &[
    ("af-south-1", "afs1", "abc", true),
    ("ap-east-1", "ape1", "abc", true),
    ("ap-northeast-1", "apne1", "acd", false),
    ("ap-northeast-2", "apne2", "abcd", false),
    ("ap-northeast-3", "apne3", "abc", false),
    ("ap-south-1", "aps1", "abc", false),
    ("ap-south-2", "aps2", "abc", true),
    ("ap-southeast-1", "apse1", "abc", false),
    ("ap-southeast-2", "apse2", "abc", false),
    ("ap-southeast-3", "apse3", "abc", true),
    ("ap-southeast-4", "apse4", "abc", true),
    ("ap-southeast-5", "apse5", "abc", true),
    ("ap-southeast-7", "apse7", "abc", true),
    ("ca-central-1", "cac1", "abd", false),
    ("ca-west-1", "caw1", "abc", true),
    ("eu-central-1", "euc1", "abc", false),
    ("eu-central-2", "euc2", "abc", true),
    ("eu-north-1", "eun1", "abc", false),
    ("eu-south-1", "eus1", "abc", true),
    ("eu-south-2", "eus2", "abc", true),
    ("eu-west-1", "euw1", "abc", false),
    ("eu-west-2", "euw2", "abc", false),
    ("eu-west-3", "euw3", "abc", false),
    ("il-central-1", "ilc1", "abc", true),
    ("me-central-1", "mec1", "abc", true),
    ("me-south-1", "mes1", "abc", true),
    ("mx-central-1", "mxc1", "abc", true),
    ("sa-east-1", "sae1", "abc", false),
    ("us-east-1", "use1", "abcdef", false),
    ("us-east-2", "use2", "abc", false),
    ("us-west-1", "usw1", "abc", false),
    ("us-west-2", "usw2", "abcd", false),
];

static REGIONS: LazyLock<Vec<Region>> = LazyLock::new(|| {
    let rows = TABLE.iter().map(|(name, prefix, letters, opt_in)| {
        let zone = |(at, letter)| Zone {
            name: format!("{name}{letter}"),
            id: format!("{prefix}-az{}", at + 1),
        };
        Region { name, zones: letters.chars().enumerate().map(zone).collect(), opt_in: *opt_in }
    });
    rows.collect()
});

/// All regions, in alphabetical order.
#[must_use]
pub fn regions() -> &'static [Region] {
    &REGIONS
}

/// Whether the name is that of a region that is served.
#[must_use]
pub fn is_region(name: &str) -> bool {
    region(name).is_some()
}

/// The zones of a region in the order of their letters; none when it is not served.
#[must_use]
pub fn zones(region_name: &str) -> &'static [Zone] {
    region(region_name).map_or(&[], |region| &region.zones)
}

fn region(name: &str) -> Option<&'static Region> {
    let at = REGIONS.binary_search_by_key(&name, |region| region.name).ok()?;
    REGIONS.get(at)
}

/// The id of a zone of a region.
#[must_use]
pub fn id_of(region_name: &str, zone: &str) -> Option<&'static str> {
    zones(region_name).iter().find(|here| here.name == zone).map(|zone| zone.id.as_str())
}

const REGION_FIELDS: &[Field<ec2::Region>] = &[
    ("endpoint", |region| one(region.endpoint.as_ref())),
    ("opt-in-status", |region| one(region.opt_in_status.as_ref())),
    ("region-name", |region| one(region.region_name.as_ref())),
];

/// `ec2:DescribeRegions`.
pub async fn describe_regions(
    call: Call,
    input: ec2::DescribeRegionsRequest,
) -> Result<ec2::DescribeRegionsResult, ApiError> {
    for name in &input.region_names {
        if !is_region(name) {
            return Err(invalid_value(format!("Invalid region name: {name}")));
        }
    }
    let named = |region: &&Region| {
        input.region_names.is_empty() || input.region_names.iter().any(|name| name == region.name)
    };
    let shown = regions().iter().filter(named).map(|region| show_region(&call.control, region));
    let regions = filter::apply(shown.collect(), &input.filters, REGION_FIELDS, None)?;
    Ok(ec2::DescribeRegionsResult { regions })
}

fn show_region(control: &Control, region: &Region) -> ec2::Region {
    let suffix = &control.settings.endpoint_suffix;
    let domain = suffix.strip_prefix("rds.").unwrap_or(suffix);
    ec2::Region {
        region_name: Some(region.name.to_owned()),
        endpoint: Some(format!("ec2.{}.{domain}", region.name)),
        opt_in_status: Some(opt_in_status(region).to_owned()),
        ..ec2::Region::default()
    }
}

fn opt_in_status(region: &Region) -> &'static str {
    if region.opt_in { "opted-in" } else { "opt-in-not-required" }
}

const ZONE_FIELDS: &[Field<ec2::AvailabilityZone>] = &[
    ("group-long-name", |zone| one(zone.group_long_name.as_ref())),
    ("group-name", |zone| one(zone.group_name.as_ref())),
    ("message", |zone| zone.messages.iter().filter_map(|m| m.message.clone()).collect()),
    ("opt-in-status", |zone| one(zone.opt_in_status.as_ref())),
    ("parent-zone-id", |zone| one(zone.parent_zone_id.as_ref())),
    ("parent-zone-name", |zone| one(zone.parent_zone_name.as_ref())),
    ("region-name", |zone| one(zone.region_name.as_ref())),
    ("state", |zone| one(zone.state.as_ref())),
    ("zone-id", |zone| one(zone.zone_id.as_ref())),
    ("zone-name", |zone| one(zone.zone_name.as_ref())),
    ("zone-type", |zone| one(zone.zone_type.as_ref())),
];

/// `ec2:DescribeAvailabilityZones`.
pub async fn describe_zones(
    call: Call,
    input: ec2::DescribeAvailabilityZonesRequest,
) -> Result<ec2::DescribeAvailabilityZonesResult, ApiError> {
    let here = zones(&call.region);
    for name in &input.zone_names {
        if !here.iter().any(|zone| zone.name == *name) {
            return Err(invalid_value(format!("Invalid availability zone: [{name}]")));
        }
    }
    for id in &input.zone_ids {
        if !here.iter().any(|zone| zone.id == *id) {
            return Err(invalid_value(format!("Invalid availability zone-id: [{id}]")));
        }
    }
    let named = |zone: &&Zone| {
        (input.zone_names.is_empty() || input.zone_names.contains(&zone.name))
            && (input.zone_ids.is_empty() || input.zone_ids.contains(&zone.id))
    };
    let shown = here.iter().filter(named).map(|zone| show_zone(&call.region, zone));
    let availability_zones = filter::apply(shown.collect(), &input.filters, ZONE_FIELDS, None)?;
    Ok(ec2::DescribeAvailabilityZonesResult { availability_zones })
}

fn show_zone(region: &str, zone: &Zone) -> ec2::AvailabilityZone {
    ec2::AvailabilityZone {
        state: Some("available".to_owned()),
        opt_in_status: Some("opt-in-not-required".to_owned()),
        region_name: Some(region.to_owned()),
        zone_name: Some(zone.name.clone()),
        zone_id: Some(zone.id.clone()),
        group_name: Some(format!("{region}-zg-1")),
        network_border_group: Some(region.to_owned()),
        zone_type: Some("availability-zone".to_owned()),
        ..ec2::AvailabilityZone::default()
    }
}

#[cfg(test)]
mod tests {
    use super::{TABLE, is_region, regions, zones};

    #[test]
    fn regions_are_sorted_and_have_enough_zones() {
        assert!(TABLE.is_sorted_by_key(|row| row.0), "the look-up is a binary search");
        for region in regions() {
            assert!((3..=6).contains(&region.zones.len()), "{}", region.name);
            assert!(is_region(region.name));
        }
        assert!(!is_region("us-east-9") && zones("us-east-9").is_empty());
    }

    #[test]
    fn zones_have_names_and_ids_of_the_region() {
        let found: Vec<_> = zones("ap-northeast-1").iter().map(|z| (&*z.name, &*z.id)).collect();
        let expected = [
            ("ap-northeast-1a", "apne1-az1"),
            ("ap-northeast-1c", "apne1-az2"),
            ("ap-northeast-1d", "apne1-az3"),
        ];
        assert_eq!(found, expected);
    }
}

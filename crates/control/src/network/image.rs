//! Images that instances can name: a short list of the service's own.

use sha2::{Digest, Sha256};
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::filter::{Field, flag, one};
use crate::network::id::{self, Kind};
use crate::network::instance::kind::Architecture;
use crate::network::listing::{self, Listed, Query};

/// A system that a host would start. No host does yet, and the description says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub id: String,
    pub name: &'static str,
    pub architecture: Architecture,
    created: &'static str,
}

/// Name, architecture, date.
const TABLE: &[(&str, Architecture, &str)] = &[
    ("debian-12-amd64", Architecture::X86_64, "2026-11-01T00:00:00.000Z"),
    ("debian-12-arm64", Architecture::Arm64, "2026-11-01T00:00:00.000Z"),
    ("debian-13-amd64", Architecture::X86_64, "2026-11-02T00:00:00.000Z"),
    ("debian-13-arm64", Architecture::Arm64, "2026-11-02T00:00:00.000Z"),
];

/// Whose they are. AWS's own accounts are not used: these are not AWS's images.
const OWNER: &str = "000000000000";
pub const OWNER_ALIAS: &str = "amazon";
const ROOT_DEVICE: &str = "/dev/xvda";

/// All images in a region.
#[must_use]
pub fn all(region: &str) -> Vec<Image> {
    let image = |(name, architecture, created): &(&'static str, Architecture, &'static str)| {
        // Ids differ by region and stay: they are derived from where and what the image is.
        let digest = Sha256::digest(format!("{region} {name}"));
        let digits: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Image { id: format!("ami-0{digits}"), name, architecture: *architecture, created }
    };
    TABLE.iter().map(image).collect()
}

/// The ARN of an image; no account has it.
#[must_use]
pub fn arn(region: &str, id: &str) -> String {
    format!("arn:aws:ec2:{region}::{}/{id}", id::IMAGE.resource_type)
}

/// The image with this id.
pub fn find(region: &str, id: &str) -> Result<Image, ApiError> {
    id::IMAGE.check(id)?;
    all(region).into_iter().find(|image| image.id == id).ok_or_else(|| id::IMAGE.not_found(id))
}

impl Listed for ec2::Image {
    const KIND: Kind = id::IMAGE;
    const FIELDS: &'static [Field<Self>] = &[
        ("architecture", |image| one(image.architecture.as_ref())),
        ("block-device-mapping.delete-on-termination", |_| Vec::new()),
        ("block-device-mapping.device-name", |_| Vec::new()),
        ("block-device-mapping.encrypted", |_| Vec::new()),
        ("block-device-mapping.snapshot-id", |_| Vec::new()),
        ("block-device-mapping.volume-size", |_| Vec::new()),
        ("block-device-mapping.volume-type", |_| Vec::new()),
        ("creation-date", |image| one(image.creation_date.as_ref())),
        ("description", |image| one(image.description.as_ref())),
        ("ena-support", |image| flag(image.ena_support)),
        ("hypervisor", |image| one(image.hypervisor.as_ref())),
        ("image-id", |image| one(image.image_id.as_ref())),
        ("image-type", |image| one(image.image_type.as_ref())),
        ("is-public", |image| flag(image.public)),
        ("kernel-id", |_| Vec::new()),
        ("manifest-location", |image| one(image.image_location.as_ref())),
        ("name", |image| one(image.name.as_ref())),
        ("owner-alias", |image| one(image.image_owner_alias.as_ref())),
        ("owner-id", |image| one(image.owner_id.as_ref())),
        ("platform", |_| Vec::new()),
        ("platform-details", |image| one(image.platform_details.as_ref())),
        ("product-code", |_| Vec::new()),
        ("product-code.type", |_| Vec::new()),
        ("ramdisk-id", |_| Vec::new()),
        ("root-device-name", |image| one(image.root_device_name.as_ref())),
        ("root-device-type", |image| one(image.root_device_type.as_ref())),
        ("source-instance-id", |_| Vec::new()),
        ("state", |image| one(image.state.as_ref())),
        ("state-reason-code", |_| Vec::new()),
        ("state-reason-message", |_| Vec::new()),
        ("sriov-net-support", |_| Vec::new()),
        ("usage-operation", |image| one(image.usage_operation.as_ref())),
        ("virtualization-type", |image| one(image.virtualization_type.as_ref())),
    ];

    fn id(&self) -> &str {
        self.image_id.as_deref().unwrap_or_default()
    }

    fn tags(&self) -> &[ec2::Tag] {
        &self.tags
    }
}

/// `ec2:DescribeImages`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeImagesRequest,
) -> Result<ec2::DescribeImagesResult, ApiError> {
    let owned = input.owners.is_empty()
        || input.owners.iter().any(|owner| owner == OWNER || owner == OWNER_ALIAS);
    let public = input.executable_users.is_empty()
        || input.executable_users.iter().any(|user| user == "all");
    let shown = if owned && public { all(&call.region) } else { Vec::new() };
    let query = Query {
        ids: &input.image_ids,
        filters: &input.filters,
        max_results: input.max_results,
        next_token: input.next_token.as_deref(),
    };
    let (images, next_token) = listing::answer(shown.into_iter().map(show).collect(), query)?;
    Ok(ec2::DescribeImagesResult { next_token, images })
}

fn show(image: Image) -> ec2::Image {
    ec2::Image {
        platform_details: Some("Linux/UNIX".to_owned()),
        usage_operation: Some("RunInstances".to_owned()),
        description: Some(
            "Debian, for hosts that run instances. None does yet: instances are records".to_owned(),
        ),
        ena_support: Some(true),
        hypervisor: Some("xen".to_owned()),
        image_owner_alias: Some(OWNER_ALIAS.to_owned()),
        name: Some(image.name.to_owned()),
        root_device_name: Some(ROOT_DEVICE.to_owned()),
        root_device_type: Some("ebs".to_owned()),
        virtualization_type: Some("hvm".to_owned()),
        boot_mode: Some("uefi-preferred".to_owned()),
        image_id: Some(image.id),
        image_location: Some(format!("{OWNER_ALIAS}/{}", image.name)),
        state: Some("available".to_owned()),
        owner_id: Some(OWNER.to_owned()),
        creation_date: Some(image.created.to_owned()),
        public: Some(true),
        architecture: Some(image.architecture.name().to_owned()),
        image_type: Some("machine".to_owned()),
        ..ec2::Image::default()
    }
}

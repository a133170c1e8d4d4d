//! Which EC2 instance has an interface.

use base::clock::Timestamp;
use base::entropy::Entropy;
use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::instance::kind;
use crate::network::instance::{self, Instance};
use crate::network::interface::{Attachment, Interface, list, own};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, unsupported};
use crate::store::records::change::Change;

impl Attachment {
    #[must_use]
    pub fn new(entropy: &dyn Entropy, instance: &str, device_index: i32, now: Timestamp) -> Self {
        Self {
            id: format!("eni-attach-0{}", entropy.hex(16)),
            instance: instance.to_owned(),
            device_index,
            since: now,
            delete_on_termination: false,
        }
    }
}

/// `ec2:AttachNetworkInterface`.
pub async fn attach(
    call: Call,
    input: ec2::AttachNetworkInterfaceRequest,
) -> Result<ec2::AttachNetworkInterfaceResult, ApiError> {
    if input.network_card_index.is_some_and(|card| card != 0) {
        return Err(invalid_value("Instances have one network card, with the index 0"));
    }
    if input.ena_srd_specification.is_some() || input.ena_queue_count.is_some() {
        return Err(unsupported("Settings of network cards are not available here"));
    }
    let index = input.device_index;
    let entropy = &*call.control.entropy;
    let attachment = call
        .records()
        .change(&call.region_scope(), async |change| {
            let scope = change.scope();
            let mut interface = own(change, &input.network_interface_id).await?;
            let instance: Instance = named(change, scope, id::INSTANCE, &input.instance_id).await?;
            instance.check_living()?;
            if interface.attachment.is_some() {
                let text = format!("Interface: [{}] in use.", interface.id);
                return Err(ApiError::new("InvalidNetworkInterface.InUse", text));
            }
            let others = list(change, scope).await?;
            check_place(&interface, &instance, index, &others)?;
            let attachment = Attachment::new(entropy, &instance.id, index, call.now);
            interface.attachment = Some(attachment.clone());
            change.put(&interface.id, &interface).await?;
            Ok::<_, ApiError>(attachment)
        })
        .await?;
    Ok(ec2::AttachNetworkInterfaceResult {
        attachment_id: Some(attachment.id),
        network_card_index: Some(0),
    })
}

fn check_place(
    interface: &Interface,
    instance: &Instance,
    index: i32,
    others: &[Interface],
) -> Result<(), ApiError> {
    if interface.zone != instance.zone {
        return Err(invalid_combination(
            "You may not attach a network interface to an instance if they are not in the same \
             availability zone",
        ));
    }
    if index < 0 {
        return Err(invalid_value(format!(
            "Value ({index}) for parameter deviceIndex is invalid."
        )));
    }
    let id = &instance.id;
    let its: Vec<&Interface> =
        others.iter().filter(|other| other.instance() == Some(id.as_str())).collect();
    let at = |other: &&Interface| other.attachment.as_ref().map(|it| it.device_index);
    if its.iter().any(|other| at(other) == Some(index)) {
        return Err(invalid_value(format!(
            "Instance '{id}' already has an interface attached at device index '{index}'."
        )));
    }
    let most = kind::find(&instance.kind).map_or(1, |kind| kind.interfaces);
    if most <= its.len() {
        let text =
            format!("Interface count {} exceeds the limit for {}", its.len() + 1, instance.kind);
        return Err(ApiError::new("AttachmentLimitExceeded", text));
    }
    Ok(())
}

/// `ec2:DetachNetworkInterface`.
pub async fn detach(call: Call, input: ec2::DetachNetworkInterfaceRequest) -> Result<(), ApiError> {
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut interface = find(change, &input.attachment_id).await?;
            if interface.attachment.as_ref().is_some_and(|it| it.device_index == 0) {
                let text = "The network interface at device index 0 cannot be detached.";
                return Err(ApiError::new("OperationNotPermitted", text));
            }
            interface.attachment = None;
            Ok(change.put(&interface.id, &interface).await?)
        })
        .await
}

/// The interface with this attachment.
async fn find(change: &Change, attachment: &str) -> Result<Interface, ApiError> {
    if attachment.starts_with("ela-attach-") {
        let text = "You are not allowed to manage 'ela-attach' attachments.";
        return Err(ApiError::new("OperationNotPermitted", text));
    }
    let all = list(change, change.scope()).await?;
    let found = all.into_iter().find(|interface| {
        interface.attachment.as_ref().is_some_and(|known| known.id == attachment)
    });
    found.ok_or_else(|| {
        let text = format!("The attachment ID '{attachment}' does not exist");
        ApiError::new("InvalidAttachmentID.NotFound", text)
    })
}

/// The instance and its interfaces, by device index.
pub async fn of_instance(
    change: &Change,
    id: &str,
) -> Result<(Instance, Vec<Interface>), ApiError> {
    let instance = instance::living(change, id).await?;
    let mut its = list(change, change.scope()).await?;
    its.retain(|interface| interface.instance() == Some(id));
    its.sort_by_key(|interface| interface.attachment.as_ref().map(|it| it.device_index));
    Ok((instance, its))
}

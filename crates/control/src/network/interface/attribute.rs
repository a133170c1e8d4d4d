//! The EC2 calls on single attributes of a network interface.

use wire::error::ApiError;
use wire::generated::ec2;

use crate::call::Call;
use crate::network::id;
use crate::network::interface::api::check_groups;
use crate::network::interface::listing::{show_attachment, show_groups};
use crate::network::interface::{Interface, own};
use crate::network::read::named;
use crate::network::refusal::{invalid_combination, invalid_value, missing, unsupported};
use crate::network::security_group;
use crate::store::records::change::Change;

/// `ec2:ModifyNetworkInterfaceAttribute`. One attribute at a time, as the service has it.
pub async fn modify(
    call: Call,
    input: ec2::ModifyNetworkInterfaceAttributeRequest,
) -> Result<(), ApiError> {
    refuse_unsupported(&input)?;
    let check = input.source_dest_check.as_ref().and_then(|attribute| attribute.value);
    let given = [
        input.description.is_some(),
        check.is_some(),
        !input.groups.is_empty(),
        input.attachment.is_some(),
    ];
    match given.into_iter().filter(|given| *given).count() {
        0 => return Err(missing("attribute")),
        1 => {}
        _ => return Err(invalid_combination("Fields for multiple attribute types specified")),
    }
    call.records()
        .change(&call.region_scope(), async |change| {
            let mut interface = own(change, &input.network_interface_id).await?;
            if let Some(description) = &input.description {
                interface.description = description.value.clone().unwrap_or_default();
            }
            interface.source_dest_check = check.unwrap_or(interface.source_dest_check);
            if !input.groups.is_empty() {
                check_groups(change, change.scope(), &interface.vpc, &input.groups).await?;
                interface.groups.clone_from(&input.groups);
            }
            if let Some(wanted) = &input.attachment {
                modify_attachment(&mut interface, wanted)?;
            }
            Ok(change.put(&interface.id, &interface).await?)
        })
        .await
}

fn refuse_unsupported(input: &ec2::ModifyNetworkInterfaceAttributeRequest) -> Result<(), ApiError> {
    if input.associate_public_ip_address == Some(true) {
        return Err(unsupported(
            "Interfaces get no public address by themselves here; associate an elastic address",
        ));
    }
    if input.enable_primary_ipv6 == Some(true) || !input.associated_subnet_ids.is_empty() {
        return Err(unsupported("Interfaces have IPv4 addresses of one subnet here"));
    }
    if input.ena_srd_specification.is_some() {
        return Err(unsupported("Settings of network cards are not available here"));
    }
    Ok(())
}

fn modify_attachment(
    interface: &mut Interface,
    wanted: &ec2::NetworkInterfaceAttachmentChanges,
) -> Result<(), ApiError> {
    let id = wanted.attachment_id.as_deref().ok_or_else(|| missing("attachmentId"))?;
    let attachment = interface.attachment.as_mut().filter(|attachment| attachment.id == id);
    let attachment = attachment.ok_or_else(|| {
        let text = format!("The attachment ID '{id}' does not exist");
        ApiError::new("InvalidAttachmentID.NotFound", text)
    })?;
    if let Some(delete) = wanted.delete_on_termination {
        attachment.delete_on_termination = delete;
    }
    Ok(())
}

/// `ec2:ResetNetworkInterfaceAttribute`.
pub async fn reset(
    call: Call,
    input: ec2::ResetNetworkInterfaceAttributeRequest,
) -> Result<(), ApiError> {
    if input.source_dest_check.is_none() {
        return Err(missing("sourceDestCheck"));
    }
    call.records()
        .change(&call.region_scope(), async |change: &mut Change| {
            let mut interface = own(change, &input.network_interface_id).await?;
            interface.source_dest_check = true;
            Ok(change.put(&interface.id, &interface).await?)
        })
        .await
}

/// `ec2:DescribeNetworkInterfaceAttribute`.
pub async fn describe(
    call: Call,
    input: ec2::DescribeNetworkInterfaceAttributeRequest,
) -> Result<ec2::DescribeNetworkInterfaceAttributeResult, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let id = &input.network_interface_id;
    let interface: Interface = named(&view, &scope, id::NETWORK_INTERFACE, id).await?;
    let mut answer = ec2::DescribeNetworkInterfaceAttributeResult {
        network_interface_id: Some(interface.id.clone()),
        ..Default::default()
    };
    match input.attribute.as_deref() {
        None => return Err(missing("attribute")),
        Some("description") => {
            let value = Some(interface.description);
            answer.description = Some(ec2::AttributeValue { value });
        }
        Some("groupSet") => {
            let ids = interface.groups.iter().collect();
            let names = security_group::names(&view, &scope, ids).await?;
            answer.groups = show_groups(&interface.groups, &names);
        }
        Some("sourceDestCheck") => {
            let value = Some(interface.source_dest_check);
            answer.source_dest_check = Some(ec2::AttributeBooleanValue { value });
        }
        Some("attachment") => answer.attachment = show_attachment(&call, &interface),
        Some("associatePublicIpAddress") => answer.associate_public_ip_address = Some(false),
        Some(other) => {
            return Err(invalid_value(format!(
                "Value ({other}) for parameter attribute is invalid. Unknown attribute."
            )));
        }
    }
    Ok(answer)
}

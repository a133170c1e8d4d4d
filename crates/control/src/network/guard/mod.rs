//! What policies can say about network resources: which ARNs a call concerns and which condition
//! keys those have. Names: *Actions, resources, and condition keys for Amazon EC2*, Service
//! Authorization Reference.

pub mod facts;
pub mod find;

use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::identity::policy::request::Context;
use crate::network::guard::facts::{Facts, facts, of_new};
use crate::network::id;
use crate::network::image;

/// The ARN of a network resource of the caller's account.
#[must_use]
pub fn arn(call: &Call, resource_type: &str, id: &str) -> String {
    format!("arn:aws:ec2:{}:{}:{resource_type}/{id}", call.region, call.account())
}

/// The resources that a call tags while it creates them. For these the caller needs
/// `ec2:CreateTags` as well, with the condition key `ec2:CreateAction` telling the operation.
#[must_use]
pub fn tagged_at_creation(call: &Call, input: &Value) -> Vec<String> {
    let with_tags =
        list(input, "TagSpecifications").filter(|one| list(one, "Tags").next().is_some());
    let types = with_tags.filter_map(|one| one.get("ResourceType")?.as_str());
    types.map(|resource_type| arn(call, resource_type, "*")).collect()
}

/// The members of a list in the input.
pub fn list<'a>(value: &'a Value, member: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}

/// Adds the condition keys of a resource: of one that exists its tags, its id, where it is; of one
/// that is to be made what the input says about it.
pub async fn add_keys(
    call: &Call,
    resource: &str,
    input: &Value,
    context: &mut Context,
) -> Result<(), ApiError> {
    context.set("ec2:Region", &*call.region);
    let own = arn(call, "", "");
    let images = image::arn(&call.region, "");
    let (resource_type, id) = if let Some(id) = resource.strip_prefix(&images) {
        (id::IMAGE.resource_type, id)
    } else {
        let rest = resource.strip_prefix(own.trim_end_matches('/'));
        let Some(parts) = rest.and_then(|rest| rest.split_once('/')) else { return Ok(()) };
        parts
    };
    let found = if id == "*" {
        Some(of_new(call, resource_type, input).await?)
    } else {
        facts(call, resource_type, id).await?
    };
    let Some(found) = found else { return Ok(()) };
    set(call, found, context);
    Ok(())
}

fn set(call: &Call, facts: Facts, context: &mut Context) {
    for (key, value) in &facts.tags {
        context.set(&format!("aws:ResourceTag/{key}"), value);
        context.set(&format!("ec2:ResourceTag/{key}"), value);
    }
    for (key, value) in facts.keys {
        context.set(key, value);
    }
    if let Some(vpc) = &facts.vpc {
        context.set("ec2:Vpc", arn(call, id::VPC.resource_type, vpc));
    }
    if let Some(subnet) = &facts.subnet {
        context.set("ec2:Subnet", arn(call, id::SUBNET.resource_type, subnet));
    }
    if let Some(zone) = &facts.zone {
        context.set("ec2:AvailabilityZone", zone);
    }
}

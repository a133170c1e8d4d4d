//! Which resources a call concerns, where that must be looked up or taken from lists.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::network::elastic_ip::{self, ElasticIp};
use crate::network::guard::{arn, list};
use crate::network::id::{self, Kind};
use crate::network::image;
use crate::network::interface::{self, Interface};
use crate::network::key_pair;
use crate::network::network_acl::NetworkAcl;
use crate::network::route_table::RouteTable;
use crate::network::security_group::api::Named;
use crate::network::vpc::{self, Vpc};

type Arns = Pending<'static, Result<Vec<String>, ApiError>>;

fn given<'a>(input: &'a Value, member: &str) -> Option<&'a str> {
    input.get(member).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// The ARN of what a member names; of any such resource when it names none.
fn target(call: &Call, kind: Kind, id: Option<&str>) -> String {
    arn(call, kind.resource_type, id.unwrap_or("*"))
}

fn targets(call: &Call, kind: Kind, input: &Value, member: &str) -> Vec<String> {
    let ids = list(input, member).filter_map(Value::as_str);
    ids.map(|id| target(call, kind, Some(id))).collect()
}

/// The security group that a call names by its id or, in the default VPC, by its name. A policy
/// about the group holds either way.
pub fn named_group(call: Call, input: Value) -> Arns {
    Box::pin(async move { Ok(vec![group_arn(&call, &input).await?]) })
}

async fn group_arn(call: &Call, input: &Value) -> Result<String, ApiError> {
    let given = |member| input.get(member).and_then(Value::as_str);
    let id = match (given("GroupId"), given("GroupName")) {
        (Some(id), _) => id.to_owned(),
        (None, Some(name)) => {
            let view = call.records().view().await?;
            let named = Named { id: None, name: Some(name) };
            let found = named.find(&view, &call.region_scope()).await;
            // Whether there is such a group is told to those alone who may do this to any group.
            found.map_or("*".to_owned(), |group| group.id)
        }
        (None, None) => "*".to_owned(),
    };
    Ok(arn(call, id::SECURITY_GROUP.resource_type, &id))
}

/// A security group that does not exist yet, and the VPC that it will be in.
pub fn new_group(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let vpc = match input.get("VpcId").and_then(Value::as_str) {
            Some(vpc) => Some(vpc.to_owned()),
            None => {
                let view = call.records().view().await?;
                vpc::default_of(&view, &call.region_scope()).await?.map(|vpc| vpc.id)
            }
        };
        let group = arn(&call, id::SECURITY_GROUP.resource_type, "*");
        let vpc = vpc.map(|vpc| arn(&call, id::VPC.resource_type, &vpc));
        Ok([group].into_iter().chain(vpc).collect())
    })
}

/// A security group and those of its rules that a call names.
pub fn group_and_rules(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let mut arns = vec![group_arn(&call, &input).await?];
        let ids = list(&input, "SecurityGroupRuleIds").filter_map(Value::as_str);
        let updates = ["SecurityGroupRules", "SecurityGroupRuleDescriptions"]
            .map(|member| list(&input, member));
        let updated = updates.into_iter().flatten();
        let updated = updated.filter_map(|one| one.get("SecurityGroupRuleId")?.as_str());
        let resource_type = id::SECURITY_GROUP_RULE.resource_type;
        arns.extend(ids.chain(updated).map(|id| arn(&call, resource_type, id)));
        Ok(arns)
    })
}

/// The route tables that a call concerns which names an association, and the subnet.
pub fn association(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let given = |member| input.get(member).and_then(Value::as_str);
        let view = call.records().view().await?;
        let tables = view.list::<RouteTable>(&call.region_scope()).await?;
        let found = tables.iter().find_map(|(id, table)| {
            let mut all = table.associations.iter();
            let found = all.find(|one| Some(one.id.as_str()) == given("AssociationId"))?;
            Some((id.as_str(), found.subnet.as_deref()))
        });
        let (table, subnet) = found.unwrap_or(("*", None));
        let tables = [Some(table), given("RouteTableId")].into_iter().flatten();
        let tables = tables.map(|id| arn(&call, id::ROUTE_TABLE.resource_type, id));
        let subnet = subnet.map(|id| arn(&call, id::SUBNET.resource_type, id));
        Ok(tables.chain(subnet).collect())
    })
}

/// The resources that a call to `CreateTags` or `DeleteTags` names. Policies name key pairs by
/// their names.
pub fn tagged(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let mut arns = Vec::new();
        for id in list(&input, "Resources").filter_map(Value::as_str) {
            let kind = id::kind_of(id);
            arns.push(match kind {
                Some(id::KEY_PAIR) => pair_arn(&call, None, Some(id)).await?,
                Some(kind) => target(&call, kind, Some(id)),
                None => arn(&call, "*", id),
            });
        }
        Ok(if arns.is_empty() { vec!["*".to_owned()] } else { arns })
    })
}

/// The key pair that a call names by its name or its id.
pub fn key_pair(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let (name, id) = (given(&input, "KeyName"), given(&input, "KeyPairId"));
        Ok(vec![pair_arn(&call, name, id).await?])
    })
}

async fn pair_arn(call: &Call, name: Option<&str>, id: Option<&str>) -> Result<String, ApiError> {
    if name.is_some() {
        return Ok(target(call, id::KEY_PAIR, name));
    }
    let pairs = key_pair::list(&call.records().view().await?, &call.region_scope()).await?;
    let found = pairs.iter().find(|pair| Some(pair.id.as_str()) == id);
    Ok(target(call, id::KEY_PAIR, found.map(|pair| pair.name.as_str())))
}

/// The instances that a call names.
pub fn instances(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let found = targets(&call, id::INSTANCE, &input, "InstanceIds");
        Ok(if found.is_empty() { vec![target(&call, id::INSTANCE, None)] } else { found })
    })
}

/// The instances whose credits a call changes.
pub fn instances_of_credits(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let asked = list(&input, "InstanceCreditSpecifications");
        let ids = asked.filter_map(|one| given(one, "InstanceId"));
        let found: Vec<String> = ids.map(|id| target(&call, id::INSTANCE, Some(id))).collect();
        Ok(if found.is_empty() { vec![target(&call, id::INSTANCE, None)] } else { found })
    })
}

/// An instance, and the groups that it is to be in.
pub fn instance_and_groups(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let mut arns = vec![target(&call, id::INSTANCE, given(&input, "InstanceId"))];
        arns.extend(targets(&call, id::SECURITY_GROUP, &input, "Groups"));
        Ok(arns)
    })
}

/// An interface, and the groups that it is to be in.
pub fn interface_and_groups(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let interface = given(&input, "NetworkInterfaceId");
        let mut arns = vec![target(&call, id::NETWORK_INTERFACE, interface)];
        arns.extend(targets(&call, id::SECURITY_GROUP, &input, "Groups"));
        Ok(arns)
    })
}

/// An interface that does not exist yet, its subnet and its groups.
pub fn new_interface(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let mut arns = vec![
            target(&call, id::NETWORK_INTERFACE, None),
            target(&call, id::SUBNET, given(&input, "SubnetId")),
        ];
        arns.extend(targets(&call, id::SECURITY_GROUP, &input, "Groups"));
        Ok(arns)
    })
}

/// All that `RunInstances` makes and takes.
pub fn new_instances(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let image = given(&input, "ImageId").unwrap_or("*");
        let mut arns = vec![
            image::arn(&call.region, image),
            target(&call, id::INSTANCE, None),
            arn(&call, "volume", "*"),
        ];
        arns.extend(given(&input, "KeyName").map(|name| target(&call, id::KEY_PAIR, Some(name))));
        let nics: Vec<&Value> = list(&input, "NetworkInterfaces").collect();
        for place in [&input].into_iter().chain(nics.iter().copied()) {
            let subnet = given(place, "SubnetId");
            arns.extend(subnet.map(|id| target(&call, id::SUBNET, Some(id))));
            for member in ["SecurityGroupIds", "Groups"] {
                arns.extend(targets(&call, id::SECURITY_GROUP, place, member));
            }
            let existing = given(place, "NetworkInterfaceId");
            arns.extend(existing.map(|id| target(&call, id::NETWORK_INTERFACE, Some(id))));
        }
        for name in list(&input, "SecurityGroups").filter_map(Value::as_str) {
            let named = serde_json::json!({ "GroupName": name });
            arns.push(group_arn(&call, &named).await?);
        }
        let fresh =
            nics.is_empty() || nics.iter().any(|it| given(it, "NetworkInterfaceId").is_none());
        if fresh {
            arns.push(target(&call, id::NETWORK_INTERFACE, None));
        }
        for kind in [id::SUBNET, id::SECURITY_GROUP] {
            let part = format!(":{}/", kind.resource_type);
            if fresh && !arns.iter().any(|arn| arn.contains(&part)) {
                arns.push(target(&call, kind, None));
            }
        }
        arns.sort();
        arns.dedup();
        Ok(arns)
    })
}

/// The interface that has an attachment, and its instance.
pub fn attachment(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let asked = given(&input, "AttachmentId");
        let all = interface::list(&call.records().view().await?, &call.region_scope()).await?;
        let has = |it: &&Interface| it.attachment.as_ref().is_some_and(|it| Some(&*it.id) == asked);
        let found = all.iter().find(has);
        let instance = found.and_then(|found| found.instance());
        Ok(vec![
            target(&call, id::INSTANCE, instance),
            target(&call, id::NETWORK_INTERFACE, found.map(|found| found.id.as_str())),
        ])
    })
}

/// The elastic address that a call names in one way or another, and what it leads to.
pub fn elastic_ip(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let all = elastic_ip::list(&call.records().view().await?, &call.region_scope()).await?;
        let (address, association) = (given(&input, "PublicIp"), given(&input, "AssociationId"));
        let named = |one: &&ElasticIp| {
            Some(one.public_ip.to_string().as_str()) == address
                || one.association.as_ref().is_some_and(|it| Some(&*it.id) == association)
        };
        let found = all.iter().find(named);
        let id = given(&input, "AllocationId").or(found.map(|found| found.id.as_str()));
        let mut arns = vec![target(&call, id::ELASTIC_IP, id)];
        let interface = given(&input, "NetworkInterfaceId").or_else(|| {
            let there = found.filter(|_| association.is_some())?.association.as_ref()?;
            Some(there.interface.as_str())
        });
        arns.extend(interface.map(|id| target(&call, id::NETWORK_INTERFACE, Some(id))));
        let instance = given(&input, "InstanceId");
        arns.extend(instance.map(|id| target(&call, id::INSTANCE, Some(id))));
        Ok(arns)
    })
}

/// The elastic addresses that a call lists.
pub fn elastic_ips(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let found = targets(&call, id::ELASTIC_IP, &input, "AllocationIds");
        Ok(if found.is_empty() { vec![target(&call, id::ELASTIC_IP, None)] } else { found })
    })
}

/// The network ACLs that a call concerns which names an association, and the subnet.
pub fn acl_association(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let view = call.records().view().await?;
        let acls = view.list::<NetworkAcl>(&call.region_scope()).await?;
        let asked = given(&input, "AssociationId");
        let found = acls.iter().find_map(|(id, acl)| {
            let found = acl.associations.iter().find(|one| Some(one.id.as_str()) == asked)?;
            Some((id.as_str(), found.subnet.as_str()))
        });
        let mut arns = vec![target(&call, id::NETWORK_ACL, given(&input, "NetworkAclId"))];
        if let Some((acl, subnet)) = found {
            arns.push(target(&call, id::NETWORK_ACL, Some(acl)));
            arns.push(target(&call, id::SUBNET, Some(subnet)));
        }
        Ok(arns)
    })
}

/// The VPC that has an association with a network.
pub fn cidr_association(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let view = call.records().view().await?;
        let asked = given(&input, "AssociationId").unwrap_or_default();
        let vpcs = view.list::<Vpc>(&call.region_scope()).await?;
        let has = |vpc: &Vpc| {
            vpc.first_association() == asked || vpc.further_cidrs.iter().any(|it| it.id == asked)
        };
        let found = vpcs.iter().find(|(_, vpc)| has(vpc));
        Ok(vec![target(&call, id::VPC, found.map(|(id, _)| id.as_str()))])
    })
}

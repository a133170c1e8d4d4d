//! What policies can say about network resources: which ARNs a call concerns and which condition
//! keys those have. Names: *Actions, resources, and condition keys for Amazon EC2*, Service
//! Authorization Reference.

use base::host::Pending;
use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::identity::policy::request::Context;
use crate::network::dhcp_options::DhcpOptions;
use crate::network::id::{self, Kind};
use crate::network::interface::Interface;
use crate::network::internet_gateway::InternetGateway;
use crate::network::network_acl::NetworkAcl;
use crate::network::route_table::RouteTable;
use crate::network::security_group::api::Named;
use crate::network::security_group::{self, SecurityGroup};
use crate::network::subnet::Subnet;
use crate::network::tag::Tags;
use crate::network::vpc::{self, Tenancy, Vpc};

type Arns = Pending<'static, Result<Vec<String>, ApiError>>;

/// The ARN of a network resource of the caller's account.
#[must_use]
pub fn arn(call: &Call, resource_type: &str, id: &str) -> String {
    format!("arn:aws:ec2:{}:{}:{resource_type}/{id}", call.region, call.account())
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

/// The resources that a call to `CreateTags` or `DeleteTags` names.
pub fn tagged(call: Call, input: Value) -> Arns {
    Box::pin(async move {
        let ids = list(&input, "Resources").filter_map(Value::as_str);
        let arns = ids.map(|id| {
            let kind = id::kind_of(id).map_or("*", |kind| kind.resource_type);
            arn(&call, kind, id)
        });
        let arns: Vec<String> = arns.collect();
        Ok(if arns.is_empty() { vec!["*".to_owned()] } else { arns })
    })
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

fn list<'a>(value: &'a Value, member: &str) -> impl Iterator<Item = &'a Value> + use<'a> {
    value.get(member).and_then(Value::as_array).into_iter().flatten()
}

/// Adds the condition keys of a resource that exists: its tags, its id, where it is.
pub async fn add_keys(call: &Call, resource: &str, context: &mut Context) -> Result<(), ApiError> {
    context.set("ec2:Region", &*call.region);
    let prefix = arn(call, "", "");
    let Some(own) = resource.strip_prefix(prefix.trim_end_matches('/')) else { return Ok(()) };
    let Some((resource_type, id)) = own.split_once('/') else { return Ok(()) };
    let Some(kind) = id::kind_of(id).filter(|kind| kind.resource_type == resource_type) else {
        return Ok(());
    };
    let Some(facts) = facts(call, kind, id).await? else { return Ok(()) };
    for (key, value) in &facts.tags {
        context.set(&format!("aws:ResourceTag/{key}"), value);
        context.set(&format!("ec2:ResourceTag/{key}"), value);
    }
    if let Some(key) = facts.id_key {
        context.set(key, id);
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
    if let Some(tenancy) = facts.tenancy {
        context
            .set("ec2:Tenancy", if tenancy == Tenancy::Default { "default" } else { "dedicated" });
    }
    Ok(())
}

#[derive(Default)]
struct Facts {
    tags: Tags,
    /// The condition key that holds the id.
    id_key: Option<&'static str>,
    vpc: Option<String>,
    subnet: Option<String>,
    zone: Option<String>,
    tenancy: Option<Tenancy>,
}

async fn facts(call: &Call, kind: Kind, id: &str) -> Result<Option<Facts>, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    let known = Facts::default;
    Ok(match kind {
        id::VPC => view.get::<Vpc>(&scope, id).await?.map(|vpc| Facts {
            tags: vpc.tags,
            id_key: Some("ec2:VpcID"),
            tenancy: Some(vpc.tenancy),
            ..known()
        }),
        id::SUBNET => view.get::<Subnet>(&scope, id).await?.map(|subnet| Facts {
            tags: subnet.tags,
            id_key: Some("ec2:SubnetID"),
            vpc: Some(subnet.vpc),
            zone: Some(subnet.zone),
            ..known()
        }),
        id::SECURITY_GROUP => view.get::<SecurityGroup>(&scope, id).await?.map(|group| Facts {
            tags: group.tags,
            id_key: Some("ec2:SecurityGroupID"),
            vpc: Some(group.vpc),
            ..known()
        }),
        id::SECURITY_GROUP_RULE => {
            let groups = security_group::list(&view, &scope).await?;
            let mut rules = groups.into_iter().flat_map(|group| group.rules);
            rules.find(|rule| rule.id == id).map(|rule| Facts { tags: rule.tags, ..known() })
        }
        id::INTERNET_GATEWAY => view.get::<InternetGateway>(&scope, id).await?.map(|it| Facts {
            tags: it.tags,
            id_key: Some("ec2:InternetGatewayID"),
            ..known()
        }),
        id::ROUTE_TABLE => view.get::<RouteTable>(&scope, id).await?.map(|table| Facts {
            tags: table.tags,
            id_key: Some("ec2:RouteTableID"),
            vpc: Some(table.vpc),
            ..known()
        }),
        id::NETWORK_ACL => view.get::<NetworkAcl>(&scope, id).await?.map(|acl| Facts {
            tags: acl.tags,
            id_key: Some("ec2:NetworkAclID"),
            vpc: Some(acl.vpc),
            ..known()
        }),
        id::DHCP_OPTIONS => view.get::<DhcpOptions>(&scope, id).await?.map(|options| Facts {
            tags: options.tags,
            id_key: Some("ec2:DhcpOptionsID"),
            ..known()
        }),
        id::NETWORK_INTERFACE => view.get::<Interface>(&scope, id).await?.map(|it| Facts {
            tags: it.tags,
            id_key: Some("ec2:NetworkInterfaceID"),
            vpc: Some(it.vpc),
            subnet: Some(it.subnet),
            zone: Some(it.zone),
            tenancy: None,
        }),
        _ => None,
    })
}

//! What is known of a network resource that policies can ask for.

use serde_json::Value;
use wire::error::ApiError;

use crate::call::Call;
use crate::network::dhcp_options::DhcpOptions;
use crate::network::egress_only_internet_gateway::EgressOnlyInternetGateway;
use crate::network::elastic_ip::ElasticIp;
use crate::network::guard::list;
use crate::network::id::{self, Kind};
use crate::network::image;
use crate::network::instance::Instance;
use crate::network::interface::Interface;
use crate::network::internet_gateway::InternetGateway;
use crate::network::key_pair::{self, KeyPair};
use crate::network::nat_gateway::NatGateway;
use crate::network::network_acl::NetworkAcl;
use crate::network::prefix_list::PrefixList;
use crate::network::route_table::RouteTable;
use crate::network::security_group::{self, SecurityGroup};
use crate::network::subnet::Subnet;
use crate::network::tag::Tags;
use crate::network::vpc::{Tenancy, Vpc};
use crate::store::records::{Scope, View};

#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub tags: Tags,
    pub vpc: Option<String>,
    pub subnet: Option<String>,
    pub zone: Option<String>,
    /// Further condition keys and their values.
    pub keys: Vec<(&'static str, String)>,
}

impl Facts {
    fn tagged(tags: Tags) -> Self {
        Self { tags, ..Self::default() }
    }

    fn within(self, vpc: String) -> Self {
        Self { vpc: Some(vpc), ..self }
    }

    fn with(mut self, key: &'static str, value: impl Into<String>) -> Self {
        self.keys.push((key, value.into()));
        self
    }
}

/// The facts of a resource that exists. Key pairs are named by their names.
pub async fn facts(call: &Call, resource_type: &str, id: &str) -> Result<Option<Facts>, ApiError> {
    let (view, scope) = (call.records().view().await?, call.region_scope());
    if resource_type == id::KEY_PAIR.resource_type {
        let all = key_pair::list(&view, &scope).await?;
        return Ok(all.into_iter().find(|pair| pair.name == id).map(of_key_pair));
    }
    if resource_type == id::IMAGE.resource_type {
        return Ok(image::all(&call.region).iter().find(|it| it.id == id).map(of_image));
    }
    match id::kind_of(id).filter(|kind| kind.resource_type == resource_type) {
        Some(kind) => look_up(&view, &scope, kind, id).await,
        None => Ok(None),
    }
}

async fn look_up(
    view: &View,
    scope: &Scope,
    kind: Kind,
    id: &str,
) -> Result<Option<Facts>, ApiError> {
    /// The record with the id, if there is one, turned into facts.
    macro_rules! record {
        ($noun:ty, $it:ident => $facts:expr) => {
            view.get::<$noun>(scope, id).await?.map(|$it| $facts)
        };
    }
    let tagged = Facts::tagged;
    Ok(match kind {
        id::VPC => record!(Vpc, vpc => tagged(vpc.tags)
            .with("ec2:VpcID", id)
            .with("ec2:Tenancy", tenancy(vpc.tenancy))),
        id::SUBNET => record!(Subnet, subnet => Facts {
            zone: Some(subnet.zone),
            ..tagged(subnet.tags).within(subnet.vpc).with("ec2:SubnetID", id)
        }),
        id::SECURITY_GROUP => record!(SecurityGroup, group => {
            tagged(group.tags).within(group.vpc).with("ec2:SecurityGroupID", id)
        }),
        id::SECURITY_GROUP_RULE => {
            let groups = security_group::list(view, scope).await?;
            let mut rules = groups.into_iter().flat_map(|group| group.rules);
            rules.find(|rule| rule.id == id).map(|rule| tagged(rule.tags))
        }
        id::INTERNET_GATEWAY => record!(InternetGateway, gateway => {
            tagged(gateway.tags).with("ec2:InternetGatewayID", id)
        }),
        id::ROUTE_TABLE => record!(RouteTable, table => {
            tagged(table.tags).within(table.vpc).with("ec2:RouteTableID", id)
        }),
        id::NETWORK_ACL => record!(NetworkAcl, acl => {
            tagged(acl.tags).within(acl.vpc).with("ec2:NetworkAclID", id)
        }),
        id::DHCP_OPTIONS => record!(DhcpOptions, options => {
            tagged(options.tags).with("ec2:DhcpOptionsID", id)
        }),
        id::NETWORK_INTERFACE => record!(Interface, interface => Facts {
            subnet: Some(interface.subnet),
            zone: Some(interface.zone),
            ..tagged(interface.tags).within(interface.vpc).with("ec2:NetworkInterfaceID", id)
        }),
        id::INSTANCE => record!(Instance, instance => of_instance(instance)),
        id::ELASTIC_IP => record!(ElasticIp, elastic => tagged(elastic.tags)
            .with("ec2:AllocationId", id)
            .with("ec2:Domain", "vpc")
            .with("ec2:PublicIpAddress", elastic.public_ip.to_string())),
        id::PREFIX_LIST => record!(PrefixList, list => tagged(list.tags)),
        id::NAT_GATEWAY => record!(NatGateway, gateway => tagged(gateway.tags)),
        id::EGRESS_ONLY_INTERNET_GATEWAY => {
            record!(EgressOnlyInternetGateway, gateway => tagged(gateway.tags))
        }
        _ => None,
    })
}

fn tenancy(tenancy: Tenancy) -> &'static str {
    match tenancy {
        Tenancy::Default => "default",
        Tenancy::Dedicated => "dedicated",
    }
}

fn of_key_pair(pair: KeyPair) -> Facts {
    Facts::tagged(pair.tags)
        .with("ec2:KeyPairName", pair.name)
        .with("ec2:KeyPairType", pair.kind.name())
}

fn of_image(image: &image::Image) -> Facts {
    Facts::default()
        .with("ec2:ImageID", &image.id)
        .with("ec2:ImageType", "machine")
        .with("ec2:Owner", image::OWNER_ALIAS)
        .with("ec2:Public", "true")
        .with("ec2:RootDeviceType", "ebs")
}

fn of_instance(instance: Instance) -> Facts {
    let facts = Facts { zone: Some(instance.zone), ..Facts::tagged(instance.tags) }
        .with("ec2:InstanceID", instance.id)
        .with("ec2:InstanceType", instance.kind)
        .with("ec2:MetadataHttpTokens", instance.options.metadata.tokens)
        .with("ec2:RootDeviceType", "ebs")
        .with("ec2:Tenancy", "default");
    match instance.options.profile {
        Some(profile) => facts.with("ec2:InstanceProfile", profile.arn),
        None => facts,
    }
}

/// The facts of a resource that is to be made, as far as the input tells them.
pub async fn of_new(call: &Call, resource_type: &str, input: &Value) -> Result<Facts, ApiError> {
    let given = |member: &str| input.get(member).and_then(Value::as_str).map(str::to_owned);
    let nested =
        |outer: &str, member: &str| input.get(outer)?.get(member)?.as_str().map(str::to_owned);
    let mut facts = Facts::default();
    let mut add = |key: &'static str, value: Option<String>| {
        facts.keys.extend(value.map(|value| (key, value)));
    };
    match resource_type {
        "instance" => {
            add("ec2:InstanceType", given("InstanceType"));
            add("ec2:InstanceProfile", nested("IamInstanceProfile", "Arn"));
            add("ec2:MetadataHttpTokens", nested("MetadataOptions", "HttpTokens"));
            add("ec2:RootDeviceType", Some("ebs".to_owned()));
            add("ec2:Tenancy", Some("default".to_owned()));
            facts.zone = nested("Placement", "AvailabilityZone");
        }
        "key-pair" => {
            add("ec2:KeyPairName", given("KeyName"));
            add("ec2:KeyPairType", given("KeyType"));
        }
        "elastic-ip" => add("ec2:Domain", Some("vpc".to_owned())),
        "network-interface" | "natgateway" => {
            let first =
                list(input, "NetworkInterfaces").find_map(|nic| nic.get("SubnetId")?.as_str());
            facts.subnet = given("SubnetId").or(first.map(str::to_owned));
            if let Some(id) = &facts.subnet {
                let view = call.records().view().await?;
                let subnet = view.get::<Subnet>(&call.region_scope(), id).await?;
                facts.zone = subnet.as_ref().map(|subnet| subnet.zone.clone());
                facts.vpc = subnet.map(|subnet| subnet.vpc);
            }
        }
        "security-group" | "subnet" | "route-table" | "network-acl" => {
            facts.vpc = given("VpcId");
        }
        _ => {}
    }
    Ok(facts)
}

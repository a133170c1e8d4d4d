//! The built actions of ec2.

use crate::actions::{Action, Guard, action};
use crate::network::route_table::{api as table, association, route};
use crate::network::security_group::{api as group, rule_api as rule, rule_listing};
use crate::network::vpc::api as vpc;
use crate::network::{
    account_attribute, dhcp_options, guard, instance, interface, internet_gateway, network_acl,
    subnet, tag, zone,
};

/// For actions that concern no resource in particular, as EC2's Describe actions do.
const NOTHING: Guard = Guard::Targets(&["*"]);
const GROUP: Guard = Guard::Find(guard::named_group);
const GROUP_AND_RULES: Guard = Guard::Find(guard::group_and_rules);
const GATEWAY: Guard = Guard::Targets(&["internet-gateway/{InternetGatewayId}"]);
const GATEWAY_AND_VPC: Guard =
    Guard::Targets(&["internet-gateway/{InternetGatewayId}", "vpc/{VpcId}"]);
const TABLE: Guard = Guard::Targets(&["route-table/{RouteTableId}"]);
const VPC: Guard = Guard::Targets(&["vpc/{VpcId}"]);
const SUBNET: Guard = Guard::Targets(&["subnet/{SubnetId}"]);

/// Resources per action: *Actions, resources, and condition keys for Amazon EC2*.
pub const ACTIONS: &[Action] = &[
    action!(
        "AssociateRouteTable",
        Guard::Targets(&["route-table/{RouteTableId}", "subnet/{SubnetId}?"]),
        association::associate
    ),
    action!("AttachInternetGateway", GATEWAY_AND_VPC, internet_gateway::attach),
    action!("AuthorizeSecurityGroupEgress", GROUP, rule::authorize_egress),
    action!("AuthorizeSecurityGroupIngress", GROUP, rule::authorize_ingress),
    action!("CreateDefaultSubnet", Guard::Targets(&["subnet/*"]), subnet::create_default),
    action!("CreateDefaultVpc", Guard::Targets(&["vpc/*"]), vpc::create_default),
    action!(
        "CreateInternetGateway",
        Guard::Targets(&["internet-gateway/*"]),
        internet_gateway::create
    ),
    action!("CreateRoute", TABLE, route::create),
    action!("CreateRouteTable", Guard::Targets(&["route-table/*", "vpc/{VpcId}"]), table::create),
    action!("CreateSecurityGroup", Guard::Find(guard::new_group), group::create),
    action!("CreateSubnet", Guard::Targets(&["subnet/*", "vpc/{VpcId}"]), subnet::create),
    action!("CreateTags", Guard::Find(guard::tagged), tag::create),
    action!("CreateVpc", Guard::Targets(&["vpc/*"]), vpc::create),
    action!("DeleteInternetGateway", GATEWAY, internet_gateway::delete),
    action!("DeleteRoute", TABLE, route::delete),
    action!("DeleteRouteTable", TABLE, table::delete),
    action!("DeleteSecurityGroup", GROUP, group::delete),
    action!("DeleteSubnet", SUBNET, subnet::delete),
    action!("DeleteTags", Guard::Find(guard::tagged), tag::delete),
    action!("DeleteVpc", VPC, vpc::delete),
    action!("DescribeAccountAttributes", NOTHING, account_attribute::describe),
    action!("DescribeAvailabilityZones", NOTHING, zone::describe_zones),
    action!("DescribeDhcpOptions", NOTHING, dhcp_options::describe),
    action!("DescribeInstances", NOTHING, instance::describe),
    action!("DescribeInternetGateways", NOTHING, internet_gateway::describe),
    action!("DescribeNetworkAcls", NOTHING, network_acl::describe),
    action!("DescribeNetworkInterfaces", NOTHING, interface::describe),
    action!("DescribeRegions", NOTHING, zone::describe_regions),
    action!("DescribeRouteTables", NOTHING, table::describe),
    action!("DescribeSecurityGroupReferences", NOTHING, group::describe_references),
    action!("DescribeSecurityGroupRules", NOTHING, rule_listing::describe),
    action!("DescribeSecurityGroups", NOTHING, group::describe),
    action!("DescribeSubnets", NOTHING, subnet::describe),
    action!("DescribeTags", NOTHING, tag::describe),
    action!("DescribeVpcAttribute", VPC, vpc::describe_attribute),
    action!("DescribeVpcs", NOTHING, vpc::describe),
    action!("DetachInternetGateway", GATEWAY_AND_VPC, internet_gateway::detach),
    action!("DisassociateRouteTable", Guard::Find(guard::association), association::disassociate),
    action!("ModifySecurityGroupRules", GROUP_AND_RULES, rule::modify),
    action!("ModifySubnetAttribute", SUBNET, subnet::modify_attribute),
    action!("ModifyVpcAttribute", VPC, vpc::modify_attribute),
    action!("ReplaceRoute", TABLE, route::replace),
    action!("ReplaceRouteTableAssociation", Guard::Find(guard::association), association::replace),
    action!("RevokeSecurityGroupEgress", GROUP_AND_RULES, rule::revoke_egress),
    action!("RevokeSecurityGroupIngress", GROUP_AND_RULES, rule::revoke_ingress),
    action!(
        "UpdateSecurityGroupRuleDescriptionsEgress",
        GROUP_AND_RULES,
        rule::describe_egress_anew
    ),
    action!(
        "UpdateSecurityGroupRuleDescriptionsIngress",
        GROUP_AND_RULES,
        rule::describe_ingress_anew
    ),
];

//! The built actions of ec2.

use crate::actions::{Action, Guard, action};
use crate::network::egress_only_internet_gateway as egress_only;
use crate::network::guard::find;
use crate::network::instance::{kind_listing, lifecycle, options};
use crate::network::network_acl::{api as acl, association as acl_association, entry as acl_entry};
use crate::network::route_table::{api as table, association, route};
use crate::network::security_group::{
    api as group, of_vpc, rule_api as rule, rule_listing, vpc_association,
};
use crate::network::vpc::{api as vpc, cidr_block, classic_link};
use crate::network::{
    account_attribute, dhcp_options, elastic_ip, image, instance, interface, internet_gateway,
    key_pair, nat_gateway, network_acl, prefix_list, subnet, tag, zone,
};

/// For actions that concern no resource in particular, as EC2's Describe actions do.
const NOTHING: Guard = Guard::Targets(&["*"]);
const ACL: Guard = Guard::Targets(&["network-acl/{NetworkAclId}"]);
const GROUP: Guard = Guard::Find(find::named_group);
const GROUP_AND_RULES: Guard = Guard::Find(find::group_and_rules);
const GROUP_AND_VPC: Guard = Guard::Targets(&["security-group/{GroupId}", "vpc/{VpcId}"]);
const GATEWAY: Guard = Guard::Targets(&["internet-gateway/{InternetGatewayId}"]);
const GATEWAY_AND_VPC: Guard =
    Guard::Targets(&["internet-gateway/{InternetGatewayId}", "vpc/{VpcId}"]);
const INSTANCE: Guard = Guard::Targets(&["instance/{InstanceId}"]);
const INSTANCES: Guard = Guard::Find(find::instances);
const INTERFACE: Guard = Guard::Targets(&["network-interface/{NetworkInterfaceId}"]);
const PREFIX_LIST: Guard = Guard::Targets(&["prefix-list/{PrefixListId}"]);
const SUBNET: Guard = Guard::Targets(&["subnet/{SubnetId}"]);
const TABLE: Guard = Guard::Targets(&["route-table/{RouteTableId}"]);
const VPC: Guard = Guard::Targets(&["vpc/{VpcId}"]);

/// Resources per action: *Actions, resources, and condition keys for Amazon EC2*.
pub const ACTIONS: &[Action] = &[
    action!("AllocateAddress", Guard::Targets(&["elastic-ip/*"]), elastic_ip::api::allocate),
    action!("AssignPrivateIpAddresses", INTERFACE, interface::private_address::assign),
    action!("AssociateAddress", Guard::Find(find::elastic_ip), elastic_ip::api::associate),
    action!(
        "AssociateDhcpOptions",
        Guard::Targets(&["dhcp-options/{DhcpOptionsId}", "vpc/{VpcId}"]),
        dhcp_options::associate
    ),
    action!(
        "AssociateRouteTable",
        Guard::Targets(&["route-table/{RouteTableId}", "subnet/{SubnetId}?"]),
        association::associate
    ),
    action!("AssociateSecurityGroupVpc", GROUP_AND_VPC, vpc_association::associate),
    action!("AssociateVpcCidrBlock", VPC, cidr_block::associate),
    action!("AttachInternetGateway", GATEWAY_AND_VPC, internet_gateway::attach),
    action!(
        "AttachNetworkInterface",
        Guard::Targets(&["instance/{InstanceId}", "network-interface/{NetworkInterfaceId}"]),
        interface::attachment::attach
    ),
    action!("AuthorizeSecurityGroupEgress", GROUP, rule::authorize_egress),
    action!("AuthorizeSecurityGroupIngress", GROUP, rule::authorize_ingress),
    action!("CreateDefaultSubnet", Guard::Targets(&["subnet/*"]), subnet::create_default),
    action!("CreateDefaultVpc", Guard::Targets(&["vpc/*"]), vpc::create_default),
    action!("CreateDhcpOptions", Guard::Targets(&["dhcp-options/*"]), dhcp_options::create),
    action!(
        "CreateEgressOnlyInternetGateway",
        Guard::Targets(&["egress-only-internet-gateway/*", "vpc/{VpcId}"]),
        egress_only::create
    ),
    action!(
        "CreateInternetGateway",
        Guard::Targets(&["internet-gateway/*"]),
        internet_gateway::create
    ),
    action!("CreateKeyPair", Guard::Targets(&["key-pair/*"]), key_pair::api::create),
    action!(
        "CreateManagedPrefixList",
        Guard::Targets(&["prefix-list/*"]),
        prefix_list::api::create
    ),
    action!(
        "CreateNatGateway",
        Guard::Targets(&["natgateway/*", "subnet/{SubnetId}", "elastic-ip/{AllocationId}?"]),
        nat_gateway::create
    ),
    action!("CreateNetworkAcl", Guard::Targets(&["network-acl/*", "vpc/{VpcId}"]), acl::create),
    action!("CreateNetworkAclEntry", ACL, acl_entry::create),
    action!("CreateNetworkInterface", Guard::Find(find::new_interface), interface::api::create),
    action!("CreateRoute", TABLE, route::create),
    action!("CreateRouteTable", Guard::Targets(&["route-table/*", "vpc/{VpcId}"]), table::create),
    action!("CreateSecurityGroup", Guard::Find(find::new_group), group::create),
    action!("CreateSubnet", Guard::Targets(&["subnet/*", "vpc/{VpcId}"]), subnet::create),
    action!("CreateTags", Guard::Find(find::tagged), tag::create),
    action!("CreateVpc", Guard::Targets(&["vpc/*"]), vpc::create),
    action!(
        "DeleteDhcpOptions",
        Guard::Targets(&["dhcp-options/{DhcpOptionsId}"]),
        dhcp_options::delete
    ),
    action!(
        "DeleteEgressOnlyInternetGateway",
        Guard::Targets(&["egress-only-internet-gateway/{EgressOnlyInternetGatewayId}"]),
        egress_only::delete
    ),
    action!("DeleteInternetGateway", GATEWAY, internet_gateway::delete),
    action!("DeleteKeyPair", Guard::Find(find::key_pair), key_pair::api::delete),
    action!("DeleteManagedPrefixList", PREFIX_LIST, prefix_list::api::delete),
    action!(
        "DeleteNatGateway",
        Guard::Targets(&["natgateway/{NatGatewayId}"]),
        nat_gateway::delete
    ),
    action!("DeleteNetworkAcl", ACL, acl::delete),
    action!("DeleteNetworkAclEntry", ACL, acl_entry::delete),
    action!("DeleteNetworkInterface", INTERFACE, interface::api::delete),
    action!("DeleteRoute", TABLE, route::delete),
    action!("DeleteRouteTable", TABLE, table::delete),
    action!("DeleteSecurityGroup", GROUP, group::delete),
    action!("DeleteSubnet", SUBNET, subnet::delete),
    action!("DeleteTags", Guard::Find(find::tagged), tag::delete),
    action!("DeleteVpc", VPC, vpc::delete),
    action!("DescribeAccountAttributes", NOTHING, account_attribute::describe),
    action!("DescribeAddresses", NOTHING, elastic_ip::listing::describe),
    action!(
        "DescribeAddressesAttribute",
        Guard::Find(find::elastic_ips),
        elastic_ip::listing::describe_attribute
    ),
    action!("DescribeAvailabilityZones", NOTHING, zone::describe_zones),
    action!("DescribeDhcpOptions", NOTHING, dhcp_options::describe),
    action!("DescribeEgressOnlyInternetGateways", NOTHING, egress_only::describe),
    action!("DescribeImages", NOTHING, image::describe),
    action!("DescribeInstanceAttribute", INSTANCE, instance::attribute::describe),
    action!("DescribeInstanceCreditSpecifications", NOTHING, options::describe_credits),
    action!("DescribeInstanceStatus", NOTHING, instance::status::describe),
    action!("DescribeInstanceTypeOfferings", NOTHING, kind_listing::describe_offerings),
    action!("DescribeInstanceTypes", NOTHING, kind_listing::describe),
    action!("DescribeInstances", NOTHING, instance::listing::describe),
    action!("DescribeInternetGateways", NOTHING, internet_gateway::describe),
    action!("DescribeKeyPairs", NOTHING, key_pair::api::describe),
    action!("DescribeManagedPrefixLists", NOTHING, prefix_list::listing::describe),
    action!("DescribeNatGateways", NOTHING, nat_gateway::describe),
    action!("DescribeNetworkAcls", NOTHING, network_acl::listing::describe),
    action!("DescribeNetworkInterfaceAttribute", INTERFACE, interface::attribute::describe),
    action!("DescribeNetworkInterfaces", NOTHING, interface::listing::describe),
    action!("DescribePrefixLists", NOTHING, prefix_list::listing::describe_served),
    action!("DescribeRegions", NOTHING, zone::describe_regions),
    action!("DescribeRouteTables", NOTHING, table::describe),
    action!("DescribeSecurityGroupReferences", NOTHING, group::describe_references),
    action!("DescribeSecurityGroupRules", NOTHING, rule_listing::describe),
    action!("DescribeSecurityGroupVpcAssociations", NOTHING, vpc_association::describe),
    action!("DescribeSecurityGroups", NOTHING, group::describe),
    action!("DescribeStaleSecurityGroups", NOTHING, of_vpc::describe_stale),
    action!("DescribeSubnets", NOTHING, subnet::describe),
    action!("DescribeTags", NOTHING, tag::describe),
    action!("DescribeVolumes", NOTHING, options::describe_volumes),
    action!("DescribeVpcAttribute", VPC, vpc::describe_attribute),
    action!("DescribeVpcClassicLink", NOTHING, classic_link::describe),
    action!("DescribeVpcClassicLinkDnsSupport", NOTHING, classic_link::describe_dns_support),
    action!("DescribeVpcs", NOTHING, vpc::describe),
    action!("DetachInternetGateway", GATEWAY_AND_VPC, internet_gateway::detach),
    action!("DetachNetworkInterface", Guard::Find(find::attachment), interface::attachment::detach),
    action!("DisassociateAddress", Guard::Find(find::elastic_ip), elastic_ip::api::disassociate),
    action!("DisassociateRouteTable", Guard::Find(find::association), association::disassociate),
    action!("DisassociateSecurityGroupVpc", GROUP_AND_VPC, vpc_association::disassociate),
    action!(
        "DisassociateVpcCidrBlock",
        Guard::Find(find::cidr_association),
        cidr_block::disassociate
    ),
    action!("GetConsoleOutput", INSTANCE, instance::console::output),
    action!("GetManagedPrefixListAssociations", PREFIX_LIST, prefix_list::listing::associations),
    action!("GetManagedPrefixListEntries", PREFIX_LIST, prefix_list::listing::entries),
    action!("GetSecurityGroupsForVpc", VPC, of_vpc::list_for_vpc),
    action!("ImportKeyPair", Guard::Targets(&["key-pair/*"]), key_pair::api::import),
    action!(
        "ModifyInstanceAttribute",
        Guard::Find(find::instance_and_groups),
        instance::attribute::modify
    ),
    action!(
        "ModifyInstanceCreditSpecification",
        Guard::Find(find::instances_of_credits),
        options::modify_credits
    ),
    action!("ModifyInstanceMetadataOptions", INSTANCE, options::modify_metadata),
    action!("ModifyManagedPrefixList", PREFIX_LIST, prefix_list::api::modify),
    action!(
        "ModifyNetworkInterfaceAttribute",
        Guard::Find(find::interface_and_groups),
        interface::attribute::modify
    ),
    action!("ModifySecurityGroupRules", GROUP_AND_RULES, rule::modify),
    action!("ModifySubnetAttribute", SUBNET, subnet::modify_attribute),
    action!("ModifyVpcAttribute", VPC, vpc::modify_attribute),
    action!("ModifyVpcTenancy", VPC, vpc::modify_tenancy),
    action!("MonitorInstances", INSTANCES, options::monitor),
    action!("RebootInstances", INSTANCES, lifecycle::reboot),
    action!("ReleaseAddress", Guard::Find(find::elastic_ip), elastic_ip::api::release),
    action!(
        "ReplaceNetworkAclAssociation",
        Guard::Find(find::acl_association),
        acl_association::replace
    ),
    action!("ReplaceNetworkAclEntry", ACL, acl_entry::replace),
    action!("ReplaceRoute", TABLE, route::replace),
    action!("ReplaceRouteTableAssociation", Guard::Find(find::association), association::replace),
    action!("ResetNetworkInterfaceAttribute", INTERFACE, interface::attribute::reset),
    action!("RestoreManagedPrefixListVersion", PREFIX_LIST, prefix_list::api::restore),
    action!("RevokeSecurityGroupEgress", GROUP_AND_RULES, rule::revoke_egress),
    action!("RevokeSecurityGroupIngress", GROUP_AND_RULES, rule::revoke_ingress),
    action!("RunInstances", Guard::Find(find::new_instances), instance::launch::run),
    action!("StartInstances", INSTANCES, lifecycle::start),
    action!("StopInstances", INSTANCES, lifecycle::stop),
    action!("TerminateInstances", INSTANCES, lifecycle::terminate),
    action!("UnassignPrivateIpAddresses", INTERFACE, interface::private_address::unassign),
    action!("UnmonitorInstances", INSTANCES, options::unmonitor),
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

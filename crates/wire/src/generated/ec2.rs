//! Typed shapes of the built ec2 operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAttribute {
    #[serde(
        rename = "AttributeName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attribute_name: ::std::option::Option<String>,
    #[serde(rename = "AttributeValues", default)]
    pub attribute_values: Vec<AccountAttributeValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AccountAttributeValue {
    #[serde(
        rename = "AttributeValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attribute_value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddPrefixListEntry {
    #[serde(rename = "Cidr")]
    pub cidr: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Address {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "PublicIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_pool: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ip: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ipv4_pool: ::std::option::Option<String>,
    #[serde(rename = "CarrierIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub carrier_ip: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(
        rename = "ServiceManaged",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub service_managed: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AddressAttribute {
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(rename = "PtrRecord", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ptr_record: ::std::option::Option<String>,
    #[serde(
        rename = "PtrRecordUpdate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ptr_record_update: ::std::option::Option<PtrUpdateStatus>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AllocateAddressRequest {
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(rename = "Address", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub address: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_pool: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ipv4_pool: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipam_pool_id: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AllocateAddressResult {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_pool: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(rename = "Domain", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub domain: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ip: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ipv4_pool: ::std::option::Option<String>,
    #[serde(rename = "CarrierIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub carrier_ip: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApplicationStatusSummary {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "ImpairedSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub impaired_since: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssignPrivateIpAddressesRequest {
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<String>,
    #[serde(
        rename = "Ipv4PrefixCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix_count: ::std::option::Option<i32>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<String>,
    #[serde(
        rename = "SecondaryPrivateIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_private_ip_address_count: ::std::option::Option<i32>,
    #[serde(
        rename = "AllowReassignment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_reassignment: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssignPrivateIpAddressesResult {
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(rename = "AssignedPrivateIpAddresses", default)]
    pub assigned_private_ip_addresses: Vec<AssignedPrivateIpAddress>,
    #[serde(rename = "AssignedIpv4Prefixes", default)]
    pub assigned_ipv4_prefixes: Vec<Ipv4PrefixSpecification>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssignedPrivateIpAddress {
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateAddressRequest {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(
        rename = "AllowReassociation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allow_reassociation: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateAddressResult {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateDhcpOptionsRequest {
    #[serde(rename = "DhcpOptionsId")]
    pub dhcp_options_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateRouteTableRequest {
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_pool: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateRouteTableResult {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_state: ::std::option::Option<RouteTableAssociationState>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateSecurityGroupVpcRequest {
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateSecurityGroupVpcResult {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateVpcCidrBlockRequest {
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlockNetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_network_border_group: ::std::option::Option<String>,
    #[serde(rename = "Ipv6Pool", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ipv6_pool: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv4IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv4NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_netmask_length: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_netmask_length: ::std::option::Option<i32>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(
        rename = "AmazonProvidedIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub amazon_provided_ipv6_cidr_block: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AssociateVpcCidrBlockResult {
    #[serde(
        rename = "Ipv6CidrBlockAssociation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_association: ::std::option::Option<VpcIpv6CidrBlockAssociation>,
    #[serde(
        rename = "CidrBlockAssociation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cidr_block_association: ::std::option::Option<VpcCidrBlockAssociation>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayId")]
    pub internet_gateway_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachNetworkInterfaceRequest {
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
    #[serde(
        rename = "EnaSrdSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_specification: ::std::option::Option<EnaSrdSpecification>,
    #[serde(
        rename = "EnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_queue_count: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(rename = "DeviceIndex")]
    pub device_index: i32,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachNetworkInterfaceResult {
    #[serde(
        rename = "AttachmentId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachmentEnaSrdSpecification {
    #[serde(
        rename = "EnaSrdEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdUdpSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_specification: ::std::option::Option<AttachmentEnaSrdUdpSpecification>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttachmentEnaSrdUdpSpecification {
    #[serde(
        rename = "EnaSrdUdpEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttributeBooleanValue {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttributeValue {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthorizeSecurityGroupEgressRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(
        rename = "SourceSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "CidrIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ip: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthorizeSecurityGroupEgressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "SecurityGroupRules", default)]
    pub security_group_rules: Vec<SecurityGroupRule>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthorizeSecurityGroupIngressRequest {
    #[serde(rename = "CidrIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ip: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_owner_id: ::std::option::Option<String>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AuthorizeSecurityGroupIngressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "SecurityGroupRules", default)]
    pub security_group_rules: Vec<SecurityGroupRule>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZone {
    #[serde(
        rename = "OptInStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub opt_in_status: ::std::option::Option<String>,
    #[serde(rename = "Messages", default)]
    pub messages: Vec<AvailabilityZoneMessage>,
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(rename = "ZoneName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub zone_name: ::std::option::Option<String>,
    #[serde(rename = "ZoneId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub zone_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(rename = "ZoneType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub zone_type: ::std::option::Option<String>,
    #[serde(
        rename = "ParentZoneName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parent_zone_name: ::std::option::Option<String>,
    #[serde(
        rename = "ParentZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub parent_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "GroupLongName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub group_long_name: ::std::option::Option<String>,
    #[serde(rename = "Geography", default)]
    pub geography: Vec<AvailabilityZoneGeography>,
    #[serde(rename = "SubGeography", default)]
    pub sub_geography: Vec<AvailabilityZoneSubGeography>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZoneAddress {
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(rename = "AllocationIds", default)]
    pub allocation_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZoneGeography {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZoneMessage {
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AvailabilityZoneSubGeography {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BlockDeviceMapping {
    #[serde(rename = "Ebs", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ebs: ::std::option::Option<EbsBlockDevice>,
    #[serde(rename = "NoDevice", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub no_device: ::std::option::Option<String>,
    #[serde(
        rename = "DeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_name: ::std::option::Option<String>,
    #[serde(
        rename = "VirtualName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtual_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct BlockPublicAccessStates {
    #[serde(
        rename = "InternetGatewayBlockMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway_block_mode: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CapacityReservationSpecification {
    #[serde(
        rename = "CapacityReservationPreference",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_preference: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_target: ::std::option::Option<CapacityReservationTarget>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CapacityReservationSpecificationResponse {
    #[serde(
        rename = "CapacityReservationPreference",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_preference: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_target: ::std::option::Option<CapacityReservationTargetResponse>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CapacityReservationTarget {
    #[serde(
        rename = "CapacityReservationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_id: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationResourceGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_resource_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CapacityReservationTargetResponse {
    #[serde(
        rename = "CapacityReservationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_id: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationResourceGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_resource_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ClassicLinkDnsSupport {
    #[serde(
        rename = "ClassicLinkDnsSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub classic_link_dns_supported: ::std::option::Option<bool>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectionTrackingConfiguration {
    #[serde(
        rename = "TcpEstablishedTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tcp_established_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpStreamTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_stream_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectionTrackingSpecificationRequest {
    #[serde(
        rename = "TcpEstablishedTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tcp_established_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpStreamTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_stream_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConnectionTrackingSpecificationResponse {
    #[serde(
        rename = "TcpEstablishedTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tcp_established_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpStreamTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_stream_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "UdpTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub udp_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CpuOptions {
    #[serde(rename = "CoreCount", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub core_count: ::std::option::Option<i32>,
    #[serde(
        rename = "ThreadsPerCore",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub threads_per_core: ::std::option::Option<i32>,
    #[serde(rename = "AmdSevSnp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub amd_sev_snp: ::std::option::Option<String>,
    #[serde(
        rename = "NestedVirtualization",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nested_virtualization: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CpuOptionsRequest {
    #[serde(rename = "CoreCount", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub core_count: ::std::option::Option<i32>,
    #[serde(
        rename = "ThreadsPerCore",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub threads_per_core: ::std::option::Option<i32>,
    #[serde(rename = "AmdSevSnp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub amd_sev_snp: ::std::option::Option<String>,
    #[serde(
        rename = "NestedVirtualization",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nested_virtualization: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDefaultSubnetRequest {
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "Ipv6Native",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_native: ::std::option::Option<bool>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDefaultSubnetResult {
    #[serde(rename = "Subnet", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet: ::std::option::Option<Subnet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDefaultVpcRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDefaultVpcResult {
    #[serde(rename = "Vpc", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc: ::std::option::Option<Vpc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDhcpOptionsRequest {
    #[serde(rename = "DhcpConfigurations", default)]
    pub dhcp_configurations: Vec<NewDhcpConfiguration>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateDhcpOptionsResult {
    #[serde(
        rename = "DhcpOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dhcp_options: ::std::option::Option<DhcpOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateEgressOnlyInternetGatewayRequest {
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateEgressOnlyInternetGatewayResult {
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(
        rename = "EgressOnlyInternetGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway: ::std::option::Option<EgressOnlyInternetGateway>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInternetGatewayRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateInternetGatewayResult {
    #[serde(
        rename = "InternetGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway: ::std::option::Option<InternetGateway>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateKeyPairRequest {
    #[serde(rename = "KeyName")]
    pub key_name: String,
    #[serde(rename = "KeyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_type: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "KeyFormat", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_format: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateManagedPrefixListRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListName")]
    pub prefix_list_name: String,
    #[serde(rename = "Entries", default)]
    pub entries: Vec<AddPrefixListEntry>,
    #[serde(rename = "MaxEntries")]
    pub max_entries: i32,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "AddressFamily")]
    pub address_family: String,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateManagedPrefixListResult {
    #[serde(
        rename = "PrefixList",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list: ::std::option::Option<ManagedPrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNatGatewayRequest {
    #[serde(
        rename = "AvailabilityMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "AvailabilityZoneAddresses", default)]
    pub availability_zone_addresses: Vec<AvailabilityZoneAddress>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "ConnectivityType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connectivity_type: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "SecondaryAllocationIds", default)]
    pub secondary_allocation_ids: Vec<String>,
    #[serde(rename = "SecondaryPrivateIpAddresses", default)]
    pub secondary_private_ip_addresses: Vec<String>,
    #[serde(
        rename = "SecondaryPrivateIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_private_ip_address_count: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNatGatewayResult {
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(
        rename = "NatGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway: ::std::option::Option<NatGateway>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNetworkAclEntryRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkAclId")]
    pub network_acl_id: String,
    #[serde(rename = "RuleNumber")]
    pub rule_number: i32,
    #[serde(rename = "Protocol")]
    pub protocol: String,
    #[serde(rename = "RuleAction")]
    pub rule_action: String,
    #[serde(rename = "Egress")]
    pub egress: bool,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "IcmpTypeCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub icmp_type_code: ::std::option::Option<IcmpTypeCode>,
    #[serde(rename = "PortRange", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port_range: ::std::option::Option<PortRange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNetworkAclRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNetworkAclResult {
    #[serde(
        rename = "NetworkAcl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_acl: ::std::option::Option<NetworkAcl>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNetworkInterfaceRequest {
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationRequest>,
    #[serde(
        rename = "Ipv4PrefixCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix_count: ::std::option::Option<i32>,
    #[serde(rename = "Ipv6Prefixes", default)]
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationRequest>,
    #[serde(
        rename = "Ipv6PrefixCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_prefix_count: ::std::option::Option<i32>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(
        rename = "EnablePrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_primary_ipv6: ::std::option::Option<bool>,
    #[serde(
        rename = "ConnectionTrackingSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_specification:
        ::std::option::Option<ConnectionTrackingSpecificationRequest>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorRequest>,
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<String>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    #[serde(
        rename = "SecondaryPrivateIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_private_ip_address_count: ::std::option::Option<i32>,
    #[serde(rename = "Ipv6Addresses", default)]
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    #[serde(
        rename = "Ipv6AddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address_count: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateNetworkInterfaceResult {
    #[serde(
        rename = "NetworkInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface: ::std::option::Option<NetworkInterface>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRouteRequest {
    #[serde(
        rename = "DestinationPrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcEndpointId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_endpoint_id: ::std::option::Option<String>,
    #[serde(
        rename = "TransitGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transit_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "LocalGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub local_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "CarrierGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub carrier_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "CoreNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub core_network_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OdbNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub odb_network_arn: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
    #[serde(
        rename = "DestinationCidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_cidr_block: ::std::option::Option<String>,
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "DestinationIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "EgressOnlyInternetGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
    #[serde(
        rename = "NatGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRouteResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRouteTableRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateRouteTableResult {
    #[serde(
        rename = "RouteTable",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub route_table: ::std::option::Option<RouteTable>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSecurityGroupRequest {
    #[serde(rename = "Description")]
    pub description: String,
    #[serde(rename = "GroupName")]
    pub group_name: String,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSecurityGroupResult {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "SecurityGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSubnetRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(
        rename = "Ipv6Native",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_native: ::std::option::Option<bool>,
    #[serde(
        rename = "Ipv4IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv4NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_netmask_length: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_netmask_length: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateSubnetResult {
    #[serde(rename = "Subnet", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet: ::std::option::Option<Subnet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateTagsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Resources", default)]
    pub resources: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateVpcRequest {
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(rename = "Ipv6Pool", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ipv6_pool: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv4IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv4NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_netmask_length: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6IpamPoolId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_ipam_pool_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6NetmaskLength",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_netmask_length: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6CidrBlockNetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_network_border_group: ::std::option::Option<String>,
    #[serde(
        rename = "VpcEncryptionControl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_encryption_control: ::std::option::Option<VpcEncryptionControlConfiguration>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "InstanceTenancy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_tenancy: ::std::option::Option<String>,
    #[serde(
        rename = "AmazonProvidedIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub amazon_provided_ipv6_cidr_block: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateVpcResult {
    #[serde(rename = "Vpc", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc: ::std::option::Option<Vpc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreditSpecificationRequest {
    #[serde(rename = "CpuCredits")]
    pub cpu_credits: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DefaultConnectionTrackingConfiguration {
    #[serde(
        rename = "DefaultTcpEstablishedTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_tcp_established_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "DefaultUdpTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_udp_timeout: ::std::option::Option<i32>,
    #[serde(
        rename = "DefaultUdpStreamTimeout",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_udp_stream_timeout: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteDhcpOptionsRequest {
    #[serde(rename = "DhcpOptionsId")]
    pub dhcp_options_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteEgressOnlyInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "EgressOnlyInternetGatewayId")]
    pub egress_only_internet_gateway_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteEgressOnlyInternetGatewayResult {
    #[serde(
        rename = "ReturnCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub return_code: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayId")]
    pub internet_gateway_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteKeyPairRequest {
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(rename = "KeyPairId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_pair_id: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteKeyPairResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "KeyPairId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_pair_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteManagedPrefixListRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListId")]
    pub prefix_list_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteManagedPrefixListResult {
    #[serde(
        rename = "PrefixList",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list: ::std::option::Option<ManagedPrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteNatGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NatGatewayId")]
    pub nat_gateway_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteNatGatewayResult {
    #[serde(
        rename = "NatGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteNetworkAclEntryRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkAclId")]
    pub network_acl_id: String,
    #[serde(rename = "RuleNumber")]
    pub rule_number: i32,
    #[serde(rename = "Egress")]
    pub egress: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteNetworkAclRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkAclId")]
    pub network_acl_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteNetworkInterfaceRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteRouteRequest {
    #[serde(
        rename = "DestinationPrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_prefix_list_id: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
    #[serde(
        rename = "DestinationCidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "DestinationIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_ipv6_cidr_block: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteRouteTableRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSecurityGroupRequest {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSecurityGroupResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteSubnetRequest {
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteTagsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Resources", default)]
    pub resources: Vec<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteVpcRequest {
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAttributesRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AttributeNames", default)]
    pub attribute_names: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAccountAttributesResult {
    #[serde(rename = "AccountAttributes", default)]
    pub account_attributes: Vec<AccountAttribute>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAddressesAttributeRequest {
    #[serde(rename = "AllocationIds", default)]
    pub allocation_ids: Vec<String>,
    #[serde(rename = "Attribute", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub attribute: ::std::option::Option<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAddressesAttributeResult {
    #[serde(rename = "Addresses", default)]
    pub addresses: Vec<AddressAttribute>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAddressesRequest {
    #[serde(rename = "PublicIps", default)]
    pub public_ips: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "AllocationIds", default)]
    pub allocation_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAddressesResult {
    #[serde(rename = "Addresses", default)]
    pub addresses: Vec<Address>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAvailabilityZonesRequest {
    #[serde(rename = "ZoneNames", default)]
    pub zone_names: Vec<String>,
    #[serde(rename = "ZoneIds", default)]
    pub zone_ids: Vec<String>,
    #[serde(
        rename = "AllAvailabilityZones",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub all_availability_zones: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeAvailabilityZonesResult {
    #[serde(rename = "AvailabilityZones", default)]
    pub availability_zones: Vec<AvailabilityZone>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDhcpOptionsRequest {
    #[serde(rename = "DhcpOptionsIds", default)]
    pub dhcp_options_ids: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeDhcpOptionsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "DhcpOptions", default)]
    pub dhcp_options: Vec<DhcpOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEgressOnlyInternetGatewaysRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "EgressOnlyInternetGatewayIds", default)]
    pub egress_only_internet_gateway_ids: Vec<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeEgressOnlyInternetGatewaysResult {
    #[serde(rename = "EgressOnlyInternetGateways", default)]
    pub egress_only_internet_gateways: Vec<EgressOnlyInternetGateway>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeImagesRequest {
    #[serde(rename = "ExecutableUsers", default)]
    pub executable_users: Vec<String>,
    #[serde(rename = "ImageIds", default)]
    pub image_ids: Vec<String>,
    #[serde(rename = "Owners", default)]
    pub owners: Vec<String>,
    #[serde(
        rename = "IncludeDeprecated",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_deprecated: ::std::option::Option<bool>,
    #[serde(
        rename = "IncludeDisabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_disabled: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeImagesResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Images", default)]
    pub images: Vec<Image>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceAttributeRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(rename = "Attribute")]
    pub attribute: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceCreditSpecificationsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceCreditSpecificationsResult {
    #[serde(rename = "InstanceCreditSpecifications", default)]
    pub instance_credit_specifications: Vec<InstanceCreditSpecification>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceStatusRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeManagedResources",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_managed_resources: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "IncludeAllInstances",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_all_instances: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceStatusResult {
    #[serde(rename = "InstanceStatuses", default)]
    pub instance_statuses: Vec<InstanceStatus>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceTypeOfferingsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "LocationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub location_type: ::std::option::Option<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceTypeOfferingsResult {
    #[serde(rename = "InstanceTypeOfferings", default)]
    pub instance_type_offerings: Vec<InstanceTypeOffering>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceTypesRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InstanceTypes", default)]
    pub instance_types: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "IncludeUnsupportedInRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_unsupported_in_region: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstanceTypesResult {
    #[serde(rename = "InstanceTypes", default)]
    pub instance_types: Vec<InstanceTypeInfo>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(
        rename = "IncludeManagedResources",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_managed_resources: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInstancesResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Reservations", default)]
    pub reservations: Vec<Reservation>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInternetGatewaysRequest {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayIds", default)]
    pub internet_gateway_ids: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeInternetGatewaysResult {
    #[serde(rename = "InternetGateways", default)]
    pub internet_gateways: Vec<InternetGateway>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeKeyPairsRequest {
    #[serde(rename = "KeyNames", default)]
    pub key_names: Vec<String>,
    #[serde(rename = "KeyPairIds", default)]
    pub key_pair_ids: Vec<String>,
    #[serde(
        rename = "IncludePublicKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_public_key: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeKeyPairsResult {
    #[serde(rename = "KeyPairs", default)]
    pub key_pairs: Vec<KeyPairInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeManagedPrefixListsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "PrefixListIds", default)]
    pub prefix_list_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeManagedPrefixListsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "PrefixLists", default)]
    pub prefix_lists: Vec<ManagedPrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNatGatewaysRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filter", default)]
    pub filter: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NatGatewayIds", default)]
    pub nat_gateway_ids: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNatGatewaysResult {
    #[serde(rename = "NatGateways", default)]
    pub nat_gateways: Vec<NatGateway>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkAclsRequest {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkAclIds", default)]
    pub network_acl_ids: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkAclsResult {
    #[serde(rename = "NetworkAcls", default)]
    pub network_acls: Vec<NetworkAcl>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkInterfaceAttributeRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(rename = "Attribute", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub attribute: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkInterfaceAttributeResult {
    #[serde(
        rename = "Attachment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment: ::std::option::Option<NetworkInterfaceAttachment>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<AttributeValue>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<GroupIdentifier>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "AssociatePublicIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associate_public_ip_address: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkInterfacesRequest {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(
        rename = "IncludeManagedResources",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_managed_resources: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceIds", default)]
    pub network_interface_ids: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeNetworkInterfacesResult {
    #[serde(rename = "NetworkInterfaces", default)]
    pub network_interfaces: Vec<NetworkInterface>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePrefixListsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "PrefixListIds", default)]
    pub prefix_list_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribePrefixListsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "PrefixLists", default)]
    pub prefix_lists: Vec<PrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeRegionsRequest {
    #[serde(rename = "RegionNames", default)]
    pub region_names: Vec<String>,
    #[serde(
        rename = "AllRegions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub all_regions: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeRegionsResult {
    #[serde(rename = "Regions", default)]
    pub regions: Vec<Region>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeRouteTablesRequest {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "RouteTableIds", default)]
    pub route_table_ids: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeRouteTablesResult {
    #[serde(rename = "RouteTables", default)]
    pub route_tables: Vec<RouteTable>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupReferencesRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "GroupId", default)]
    pub group_id: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupReferencesResult {
    #[serde(rename = "SecurityGroupReferenceSet", default)]
    pub security_group_reference_set: Vec<SecurityGroupReference>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupRulesRequest {
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "SecurityGroupRuleIds", default)]
    pub security_group_rule_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupRulesResult {
    #[serde(rename = "SecurityGroupRules", default)]
    pub security_group_rules: Vec<SecurityGroupRule>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupVpcAssociationsRequest {
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupVpcAssociationsResult {
    #[serde(rename = "SecurityGroupVpcAssociations", default)]
    pub security_group_vpc_associations: Vec<SecurityGroupVpcAssociation>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupsRequest {
    #[serde(rename = "GroupIds", default)]
    pub group_ids: Vec<String>,
    #[serde(rename = "GroupNames", default)]
    pub group_names: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSecurityGroupsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "SecurityGroups", default)]
    pub security_groups: Vec<SecurityGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeStaleSecurityGroupsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeStaleSecurityGroupsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "StaleSecurityGroupSet", default)]
    pub stale_security_group_set: Vec<StaleSecurityGroup>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSubnetsRequest {
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "SubnetIds", default)]
    pub subnet_ids: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeSubnetsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Subnets", default)]
    pub subnets: Vec<Subnet>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeTagsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeTagsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<TagDescription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVolumesRequest {
    #[serde(rename = "VolumeIds", default)]
    pub volume_ids: Vec<String>,
    #[serde(
        rename = "IncludeManagedResources",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub include_managed_resources: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVolumesResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Volumes", default)]
    pub volumes: Vec<Volume>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcAttributeRequest {
    #[serde(rename = "Attribute")]
    pub attribute: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcAttributeResult {
    #[serde(
        rename = "EnableDnsHostnames",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns_hostnames: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnableDnsSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns_support: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnableNetworkAddressUsageMetrics",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_network_address_usage_metrics: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcClassicLinkDnsSupportRequest {
    #[serde(rename = "VpcIds", default)]
    pub vpc_ids: Vec<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcClassicLinkDnsSupportResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Vpcs", default)]
    pub vpcs: Vec<ClassicLinkDnsSupport>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcClassicLinkRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "VpcIds", default)]
    pub vpc_ids: Vec<String>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcClassicLinkResult {
    #[serde(rename = "Vpcs", default)]
    pub vpcs: Vec<VpcClassicLink>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcsRequest {
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "VpcIds", default)]
    pub vpc_ids: Vec<String>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeVpcsResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Vpcs", default)]
    pub vpcs: Vec<Vpc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayId")]
    pub internet_gateway_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DetachNetworkInterfaceRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AttachmentId")]
    pub attachment_id: String,
    #[serde(rename = "Force", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DhcpConfiguration {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Values", default)]
    pub values: Vec<AttributeValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DhcpOptions {
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "DhcpOptionsId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dhcp_options_id: ::std::option::Option<String>,
    #[serde(rename = "DhcpConfigurations", default)]
    pub dhcp_configurations: Vec<DhcpConfiguration>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateAddressRequest {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateRouteTableRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AssociationId")]
    pub association_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateSecurityGroupVpcRequest {
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateSecurityGroupVpcResult {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateVpcCidrBlockRequest {
    #[serde(rename = "AssociationId")]
    pub association_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisassociateVpcCidrBlockResult {
    #[serde(
        rename = "Ipv6CidrBlockAssociation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_association: ::std::option::Option<VpcIpv6CidrBlockAssociation>,
    #[serde(
        rename = "CidrBlockAssociation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cidr_block_association: ::std::option::Option<VpcCidrBlockAssociation>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DiskInfo {
    #[serde(rename = "SizeInGB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_gb: ::std::option::Option<i64>,
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsBlockDevice {
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(
        rename = "SnapshotId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_id: ::std::option::Option<String>,
    #[serde(
        rename = "VolumeSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_size: ::std::option::Option<i32>,
    #[serde(
        rename = "VolumeType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_type: ::std::option::Option<String>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
    #[serde(
        rename = "Throughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub throughput: ::std::option::Option<i32>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(rename = "Encrypted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub encrypted: ::std::option::Option<bool>,
    #[serde(
        rename = "VolumeInitializationRate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_initialization_rate: ::std::option::Option<i32>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "EbsCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_card_index: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsCardInfo {
    #[serde(
        rename = "EbsCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_card_index: ::std::option::Option<i32>,
    #[serde(
        rename = "BaselineBandwidthInMbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_bandwidth_in_mbps: ::std::option::Option<i32>,
    #[serde(
        rename = "BaselineThroughputInMBps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_throughput_in_m_bps: ::std::option::Option<f64>,
    #[serde(
        rename = "BaselineIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumBandwidthInMbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_bandwidth_in_mbps: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumThroughputInMBps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_throughput_in_m_bps: ::std::option::Option<f64>,
    #[serde(
        rename = "MaximumIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_iops: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsInfo {
    #[serde(
        rename = "EbsOptimizedSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized_support: ::std::option::Option<String>,
    #[serde(
        rename = "EncryptionSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_support: ::std::option::Option<String>,
    #[serde(
        rename = "EbsOptimizedInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized_info: ::std::option::Option<EbsOptimizedInfo>,
    #[serde(
        rename = "NvmeSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nvme_support: ::std::option::Option<String>,
    #[serde(
        rename = "MaximumEbsAttachments",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_ebs_attachments: ::std::option::Option<i32>,
    #[serde(
        rename = "AttachmentLimitType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_limit_type: ::std::option::Option<String>,
    #[serde(
        rename = "MaximumEbsCards",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_ebs_cards: ::std::option::Option<i32>,
    #[serde(rename = "EbsCards", default)]
    pub ebs_cards: Vec<EbsCardInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsInstanceBlockDevice {
    #[serde(
        rename = "AttachTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attach_time: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "VolumeId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub volume_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociatedResource",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associated_resource: ::std::option::Option<String>,
    #[serde(
        rename = "VolumeOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_owner_id: ::std::option::Option<String>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
    #[serde(
        rename = "EbsCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_card_index: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsInstanceBlockDeviceSpecification {
    #[serde(rename = "VolumeId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub volume_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsOptimizedInfo {
    #[serde(
        rename = "BaselineBandwidthInMbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_bandwidth_in_mbps: ::std::option::Option<i32>,
    #[serde(
        rename = "BaselineThroughputInMBps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_throughput_in_m_bps: ::std::option::Option<f64>,
    #[serde(
        rename = "BaselineIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_iops: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumBandwidthInMbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_bandwidth_in_mbps: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumThroughputInMBps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_throughput_in_m_bps: ::std::option::Option<f64>,
    #[serde(
        rename = "MaximumIops",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_iops: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsStatusDetails {
    #[serde(
        rename = "ImpairedSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub impaired_since: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EbsStatusSummary {
    #[serde(rename = "Details", default)]
    pub details: Vec<EbsStatusDetails>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EfaInfo {
    #[serde(
        rename = "MaximumEfaInterfaces",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_efa_interfaces: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EgressOnlyInternetGateway {
    #[serde(rename = "Attachments", default)]
    pub attachments: Vec<InternetGatewayAttachment>,
    #[serde(
        rename = "EgressOnlyInternetGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ElasticGpuAssociation {
    #[serde(
        rename = "ElasticGpuId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_gpu_id: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticGpuAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_gpu_association_id: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticGpuAssociationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_gpu_association_state: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticGpuAssociationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_gpu_association_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ElasticGpuSpecification {
    #[serde(rename = "Type")]
    pub r#type: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ElasticInferenceAccelerator {
    #[serde(rename = "Type")]
    pub r#type: String,
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ElasticInferenceAcceleratorAssociation {
    #[serde(
        rename = "ElasticInferenceAcceleratorArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_inference_accelerator_arn: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticInferenceAcceleratorAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_inference_accelerator_association_id: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticInferenceAcceleratorAssociationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_inference_accelerator_association_state: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticInferenceAcceleratorAssociationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_inference_accelerator_association_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnaSrdSpecification {
    #[serde(
        rename = "EnaSrdEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdUdpSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_specification: ::std::option::Option<EnaSrdUdpSpecification>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnaSrdSpecificationRequest {
    #[serde(
        rename = "EnaSrdEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdUdpSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_specification: ::std::option::Option<EnaSrdUdpSpecificationRequest>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnaSrdUdpSpecification {
    #[serde(
        rename = "EnaSrdUdpEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnaSrdUdpSpecificationRequest {
    #[serde(
        rename = "EnaSrdUdpEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnclaveOptions {
    #[serde(rename = "Enabled", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnclaveOptionsRequest {
    #[serde(rename = "Enabled", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Values", default)]
    pub values: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FpgaDeviceInfo {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "Manufacturer",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manufacturer: ::std::option::Option<String>,
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<FpgaDeviceMemoryInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FpgaDeviceMemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FpgaInfo {
    #[serde(rename = "Fpgas", default)]
    pub fpgas: Vec<FpgaDeviceInfo>,
    #[serde(
        rename = "TotalFpgaMemoryInMiB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_fpga_memory_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetConsoleOutputRequest {
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(rename = "Latest", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub latest: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetConsoleOutputResult {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "Timestamp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timestamp: ::std::option::Option<String>,
    #[serde(rename = "Output", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub output: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetManagedPrefixListAssociationsRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListId")]
    pub prefix_list_id: String,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetManagedPrefixListAssociationsResult {
    #[serde(rename = "PrefixListAssociations", default)]
    pub prefix_list_associations: Vec<PrefixListAssociation>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetManagedPrefixListEntriesRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListId")]
    pub prefix_list_id: String,
    #[serde(
        rename = "TargetVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub target_version: ::std::option::Option<i64>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetManagedPrefixListEntriesResult {
    #[serde(rename = "Entries", default)]
    pub entries: Vec<PrefixListEntry>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSecurityGroupsForVpcRequest {
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "Filters", default)]
    pub filters: Vec<Filter>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetSecurityGroupsForVpcResult {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "SecurityGroupForVpcs", default)]
    pub security_group_for_vpcs: Vec<SecurityGroupForVpc>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GpuDeviceInfo {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "Manufacturer",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manufacturer: ::std::option::Option<String>,
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(
        rename = "LogicalGpuCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub logical_gpu_count: ::std::option::Option<i32>,
    #[serde(
        rename = "GpuPartitionSize",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub gpu_partition_size: ::std::option::Option<f64>,
    #[serde(rename = "Workloads", default)]
    pub workloads: Vec<String>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<GpuDeviceMemoryInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GpuDeviceMemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GpuInfo {
    #[serde(rename = "Gpus", default)]
    pub gpus: Vec<GpuDeviceInfo>,
    #[serde(
        rename = "TotalGpuMemoryInMiB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_gpu_memory_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupIdentifier {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HibernationOptions {
    #[serde(
        rename = "Configured",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub configured: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct HibernationOptionsRequest {
    #[serde(
        rename = "Configured",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub configured: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IamInstanceProfile {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Id", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IamInstanceProfileSpecification {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IcmpTypeCode {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Image {
    #[serde(
        rename = "PlatformDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub platform_details: ::std::option::Option<String>,
    #[serde(
        rename = "UsageOperation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub usage_operation: ::std::option::Option<String>,
    #[serde(rename = "BlockDeviceMappings", default)]
    pub block_device_mappings: Vec<BlockDeviceMapping>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "EnaSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_support: ::std::option::Option<bool>,
    #[serde(
        rename = "Hypervisor",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hypervisor: ::std::option::Option<String>,
    #[serde(
        rename = "ImageOwnerAlias",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub image_owner_alias: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "RootDeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub root_device_name: ::std::option::Option<String>,
    #[serde(
        rename = "RootDeviceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub root_device_type: ::std::option::Option<String>,
    #[serde(
        rename = "SriovNetSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sriov_net_support: ::std::option::Option<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<StateReason>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "VirtualizationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtualization_type: ::std::option::Option<String>,
    #[serde(rename = "BootMode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub boot_mode: ::std::option::Option<String>,
    #[serde(
        rename = "TpmSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tpm_support: ::std::option::Option<String>,
    #[serde(
        rename = "DeprecationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deprecation_time: ::std::option::Option<String>,
    #[serde(
        rename = "ImdsSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub imds_support: ::std::option::Option<String>,
    #[serde(
        rename = "SourceInstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeregistrationProtection",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deregistration_protection: ::std::option::Option<String>,
    #[serde(
        rename = "LastLaunchedTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub last_launched_time: ::std::option::Option<String>,
    #[serde(
        rename = "ImageAllowed",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub image_allowed: ::std::option::Option<bool>,
    #[serde(
        rename = "SourceImageId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_image_id: ::std::option::Option<String>,
    #[serde(
        rename = "SourceImageRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_image_region: ::std::option::Option<String>,
    #[serde(
        rename = "FreeTierEligible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub free_tier_eligible: ::std::option::Option<bool>,
    #[serde(
        rename = "PublicSsmParameterName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ssm_parameter_name: ::std::option::Option<String>,
    #[serde(rename = "ImageWatermarks", default)]
    pub image_watermarks: Vec<ImageWatermark>,
    #[serde(
        rename = "ScanResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub scan_results: ::std::option::Option<ScanResults>,
    #[serde(
        rename = "InstanceTypeSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type_specification: ::std::option::Option<InstanceTypeSpecification>,
    #[serde(rename = "ImageId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image_id: ::std::option::Option<String>,
    #[serde(
        rename = "ImageLocation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub image_location: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "CreationDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub creation_date: ::std::option::Option<String>,
    #[serde(rename = "Public", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public: ::std::option::Option<bool>,
    #[serde(rename = "ProductCodes", default)]
    pub product_codes: Vec<ProductCode>,
    #[serde(
        rename = "Architecture",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub architecture: ::std::option::Option<String>,
    #[serde(rename = "ImageType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image_type: ::std::option::Option<String>,
    #[serde(rename = "KernelId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kernel_id: ::std::option::Option<String>,
    #[serde(rename = "RamdiskId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ramdisk_id: ::std::option::Option<String>,
    #[serde(rename = "Platform", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub platform: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImageWatermark {
    #[serde(
        rename = "WatermarkKey",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub watermark_key: ::std::option::Option<String>,
    #[serde(
        rename = "SourceImageRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_image_region: ::std::option::Option<String>,
    #[serde(
        rename = "SourceImageId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_image_id: ::std::option::Option<String>,
    #[serde(
        rename = "SourceImageCreationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_image_creation_time: ::std::option::Option<String>,
    #[serde(
        rename = "WatermarkCreationTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub watermark_creation_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImportKeyPairRequest {
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "KeyName")]
    pub key_name: String,
    #[serde(rename = "PublicKeyMaterial")]
    pub public_key_material: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ImportKeyPairResult {
    #[serde(
        rename = "KeyFingerprint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub key_fingerprint: ::std::option::Option<String>,
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(rename = "KeyPairId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_pair_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InferenceAcceleratorInfo {
    #[serde(rename = "Accelerators", default)]
    pub accelerators: Vec<InferenceDeviceInfo>,
    #[serde(
        rename = "TotalInferenceMemoryInMiB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_inference_memory_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InferenceDeviceInfo {
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "Manufacturer",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manufacturer: ::std::option::Option<String>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<InferenceDeviceMemoryInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InferenceDeviceMemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Instance {
    #[serde(
        rename = "Architecture",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub architecture: ::std::option::Option<String>,
    #[serde(rename = "BlockDeviceMappings", default)]
    pub block_device_mappings: Vec<InstanceBlockDeviceMapping>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(
        rename = "EbsOptimized",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_support: ::std::option::Option<bool>,
    #[serde(
        rename = "Hypervisor",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hypervisor: ::std::option::Option<String>,
    #[serde(
        rename = "IamInstanceProfile",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_instance_profile: ::std::option::Option<IamInstanceProfile>,
    #[serde(
        rename = "InstanceLifecycle",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_lifecycle: ::std::option::Option<String>,
    #[serde(rename = "ElasticGpuAssociations", default)]
    pub elastic_gpu_associations: Vec<ElasticGpuAssociation>,
    #[serde(rename = "ElasticInferenceAcceleratorAssociations", default)]
    pub elastic_inference_accelerator_associations: Vec<ElasticInferenceAcceleratorAssociation>,
    #[serde(rename = "NetworkInterfaces", default)]
    pub network_interfaces: Vec<InstanceNetworkInterface>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(
        rename = "RootDeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub root_device_name: ::std::option::Option<String>,
    #[serde(
        rename = "RootDeviceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub root_device_type: ::std::option::Option<String>,
    #[serde(rename = "SecurityGroups", default)]
    pub security_groups: Vec<GroupIdentifier>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<bool>,
    #[serde(
        rename = "SpotInstanceRequestId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub spot_instance_request_id: ::std::option::Option<String>,
    #[serde(
        rename = "SriovNetSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sriov_net_support: ::std::option::Option<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<StateReason>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "VirtualizationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtualization_type: ::std::option::Option<String>,
    #[serde(
        rename = "CpuOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cpu_options: ::std::option::Option<CpuOptions>,
    #[serde(
        rename = "CapacityBlockId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_block_id: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_id: ::std::option::Option<String>,
    #[serde(
        rename = "CapacityReservationSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_specification:
        ::std::option::Option<CapacityReservationSpecificationResponse>,
    #[serde(
        rename = "HibernationOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hibernation_options: ::std::option::Option<HibernationOptions>,
    #[serde(rename = "Licenses", default)]
    pub licenses: Vec<LicenseConfiguration>,
    #[serde(
        rename = "MetadataOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metadata_options: ::std::option::Option<InstanceMetadataOptionsResponse>,
    #[serde(
        rename = "EnclaveOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enclave_options: ::std::option::Option<EnclaveOptions>,
    #[serde(rename = "BootMode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub boot_mode: ::std::option::Option<String>,
    #[serde(
        rename = "PlatformDetails",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub platform_details: ::std::option::Option<String>,
    #[serde(
        rename = "UsageOperation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub usage_operation: ::std::option::Option<String>,
    #[serde(
        rename = "UsageOperationUpdateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub usage_operation_update_time: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateDnsNameOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name_options: ::std::option::Option<PrivateDnsNameOptionsResponse>,
    #[serde(
        rename = "Ipv6Address",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address: ::std::option::Option<String>,
    #[serde(
        rename = "TpmSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub tpm_support: ::std::option::Option<String>,
    #[serde(
        rename = "MaintenanceOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maintenance_options: ::std::option::Option<InstanceMaintenanceOptions>,
    #[serde(
        rename = "CurrentInstanceBootMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub current_instance_boot_mode: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkPerformanceOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_performance_options: ::std::option::Option<InstanceNetworkPerformanceOptions>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
    #[serde(rename = "SecondaryInterfaces", default)]
    pub secondary_interfaces: Vec<InstanceSecondaryInterface>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "ImageId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image_id: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<InstanceState>,
    #[serde(
        rename = "PrivateDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PublicDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "StateTransitionReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_transition_reason: ::std::option::Option<String>,
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(
        rename = "AmiLaunchIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ami_launch_index: ::std::option::Option<i32>,
    #[serde(rename = "ProductCodes", default)]
    pub product_codes: Vec<ProductCode>,
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<String>,
    #[serde(
        rename = "LaunchTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub launch_time: ::std::option::Option<String>,
    #[serde(rename = "Placement", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub placement: ::std::option::Option<Placement>,
    #[serde(rename = "KernelId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kernel_id: ::std::option::Option<String>,
    #[serde(rename = "RamdiskId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ramdisk_id: ::std::option::Option<String>,
    #[serde(rename = "Platform", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub platform: ::std::option::Option<String>,
    #[serde(
        rename = "Monitoring",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring: ::std::option::Option<Monitoring>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceAttachmentEnaSrdSpecification {
    #[serde(
        rename = "EnaSrdEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdUdpSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_specification: ::std::option::Option<InstanceAttachmentEnaSrdUdpSpecification>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceAttachmentEnaSrdUdpSpecification {
    #[serde(
        rename = "EnaSrdUdpEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_udp_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceAttribute {
    #[serde(rename = "BlockDeviceMappings", default)]
    pub block_device_mappings: Vec<InstanceBlockDeviceMapping>,
    #[serde(
        rename = "DisableApiTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_termination: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnaSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_support: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnclaveOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enclave_options: ::std::option::Option<EnclaveOptions>,
    #[serde(
        rename = "EbsOptimized",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceInitiatedShutdownBehavior",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_initiated_shutdown_behavior: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<AttributeValue>,
    #[serde(rename = "KernelId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kernel_id: ::std::option::Option<AttributeValue>,
    #[serde(rename = "ProductCodes", default)]
    pub product_codes: Vec<ProductCode>,
    #[serde(rename = "RamdiskId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ramdisk_id: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "RootDeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub root_device_name: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "SriovNetSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sriov_net_support: ::std::option::Option<AttributeValue>,
    #[serde(rename = "UserData", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_data: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "DisableApiStop",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_stop: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<GroupIdentifier>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceBlockDeviceMapping {
    #[serde(
        rename = "DeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_name: ::std::option::Option<String>,
    #[serde(rename = "Ebs", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ebs: ::std::option::Option<EbsInstanceBlockDevice>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceBlockDeviceMappingSpecification {
    #[serde(
        rename = "DeviceName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_name: ::std::option::Option<String>,
    #[serde(rename = "Ebs", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ebs: ::std::option::Option<EbsInstanceBlockDeviceSpecification>,
    #[serde(
        rename = "VirtualName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtual_name: ::std::option::Option<String>,
    #[serde(rename = "NoDevice", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub no_device: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceCreditSpecification {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "CpuCredits",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cpu_credits: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceCreditSpecificationRequest {
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(
        rename = "CpuCredits",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cpu_credits: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceIpv4Prefix {
    #[serde(
        rename = "Ipv4Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceIpv6Address {
    #[serde(
        rename = "Ipv6Address",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address: ::std::option::Option<String>,
    #[serde(
        rename = "IsPrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_primary_ipv6: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceIpv6Prefix {
    #[serde(
        rename = "Ipv6Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMaintenanceOptions {
    #[serde(
        rename = "AutoRecovery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_recovery: ::std::option::Option<String>,
    #[serde(
        rename = "RebootMigration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reboot_migration: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMaintenanceOptionsRequest {
    #[serde(
        rename = "AutoRecovery",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_recovery: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMarketOptionsRequest {
    #[serde(
        rename = "MarketType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub market_type: ::std::option::Option<String>,
    #[serde(
        rename = "SpotOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub spot_options: ::std::option::Option<SpotMarketOptions>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMetadataOptionsRequest {
    #[serde(
        rename = "HttpTokens",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_tokens: ::std::option::Option<String>,
    #[serde(
        rename = "HttpPutResponseHopLimit",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_put_response_hop_limit: ::std::option::Option<i32>,
    #[serde(
        rename = "HttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "HttpProtocolIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_protocol_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceMetadataTags",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_metadata_tags: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMetadataOptionsResponse {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "HttpTokens",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_tokens: ::std::option::Option<String>,
    #[serde(
        rename = "HttpPutResponseHopLimit",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_put_response_hop_limit: ::std::option::Option<i32>,
    #[serde(
        rename = "HttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint: ::std::option::Option<String>,
    #[serde(
        rename = "HttpProtocolIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_protocol_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceMetadataTags",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_metadata_tags: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceMonitoring {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "Monitoring",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring: ::std::option::Option<Monitoring>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkInterface {
    #[serde(
        rename = "Association",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association: ::std::option::Option<InstanceNetworkInterfaceAssociation>,
    #[serde(
        rename = "Attachment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment: ::std::option::Option<InstanceNetworkInterfaceAttachment>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<GroupIdentifier>,
    #[serde(rename = "Ipv6Addresses", default)]
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    #[serde(
        rename = "MacAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mac_address: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<InstancePrivateIpAddress>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<InstanceIpv4Prefix>,
    #[serde(rename = "Ipv6Prefixes", default)]
    pub ipv6_prefixes: Vec<InstanceIpv6Prefix>,
    #[serde(
        rename = "ConnectionTrackingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_configuration:
        ::std::option::Option<ConnectionTrackingSpecificationResponse>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkInterfaceAssociation {
    #[serde(rename = "CarrierIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub carrier_ip: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ip: ::std::option::Option<String>,
    #[serde(rename = "IpOwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ip_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "PublicDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_dns_name: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkInterfaceAttachment {
    #[serde(
        rename = "AttachTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attach_time: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "DeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_index: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
    #[serde(
        rename = "EnaSrdSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_specification: ::std::option::Option<InstanceAttachmentEnaSrdSpecification>,
    #[serde(
        rename = "EnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_queue_count: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkInterfaceSpecification {
    #[serde(
        rename = "AssociatePublicIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associate_public_ip_address: ::std::option::Option<bool>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "DeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_index: ::std::option::Option<i32>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<String>,
    #[serde(
        rename = "Ipv6AddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address_count: ::std::option::Option<i32>,
    #[serde(rename = "Ipv6Addresses", default)]
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<PrivateIpAddressSpecification>,
    #[serde(
        rename = "SecondaryPrivateIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_private_ip_address_count: ::std::option::Option<i32>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociateCarrierIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associate_carrier_ip_address: ::std::option::Option<bool>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecificationRequest>,
    #[serde(
        rename = "Ipv4PrefixCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix_count: ::std::option::Option<i32>,
    #[serde(rename = "Ipv6Prefixes", default)]
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecificationRequest>,
    #[serde(
        rename = "Ipv6PrefixCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_prefix_count: ::std::option::Option<i32>,
    #[serde(
        rename = "PrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_ipv6: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_specification: ::std::option::Option<EnaSrdSpecificationRequest>,
    #[serde(
        rename = "ConnectionTrackingSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_specification:
        ::std::option::Option<ConnectionTrackingSpecificationRequest>,
    #[serde(
        rename = "EnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_queue_count: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkPerformanceOptions {
    #[serde(
        rename = "BandwidthWeighting",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub bandwidth_weighting: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceNetworkPerformanceOptionsRequest {
    #[serde(
        rename = "BandwidthWeighting",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub bandwidth_weighting: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstancePrivateIpAddress {
    #[serde(
        rename = "Association",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association: ::std::option::Option<InstanceNetworkInterfaceAssociation>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
    #[serde(
        rename = "PrivateDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceSecondaryInterface {
    #[serde(
        rename = "Attachment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment: ::std::option::Option<InstanceSecondaryInterfaceAttachment>,
    #[serde(
        rename = "MacAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mac_address: ::std::option::Option<String>,
    #[serde(
        rename = "SecondaryInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_interface_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<InstanceSecondaryInterfacePrivateIpAddress>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "SecondarySubnetId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_subnet_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecondaryNetworkId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_network_id: ::std::option::Option<String>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceSecondaryInterfaceAttachment {
    #[serde(
        rename = "AttachTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attach_time: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "DeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_index: ::std::option::Option<i32>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceSecondaryInterfacePrivateIpAddress {
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceSecondaryInterfacePrivateIpAddressRequest {
    #[serde(rename = "PrivateIpAddress")]
    pub private_ip_address: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceSecondaryInterfaceSpecificationRequest {
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "DeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_index: ::std::option::Option<i32>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<InstanceSecondaryInterfacePrivateIpAddressRequest>,
    #[serde(
        rename = "PrivateIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address_count: ::std::option::Option<i32>,
    #[serde(
        rename = "SecondarySubnetId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_subnet_id: ::std::option::Option<String>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceState {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStateChange {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "CurrentState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub current_state: ::std::option::Option<InstanceState>,
    #[serde(
        rename = "PreviousState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub previous_state: ::std::option::Option<InstanceState>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStatus {
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
    #[serde(rename = "Events", default)]
    pub events: Vec<InstanceStatusEvent>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_state: ::std::option::Option<InstanceState>,
    #[serde(
        rename = "InstanceStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_status: ::std::option::Option<InstanceStatusSummary>,
    #[serde(
        rename = "SystemStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub system_status: ::std::option::Option<InstanceStatusSummary>,
    #[serde(
        rename = "AttachedEbsStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attached_ebs_status: ::std::option::Option<EbsStatusSummary>,
    #[serde(
        rename = "ApplicationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub application_status: ::std::option::Option<ApplicationStatusSummary>,
    #[serde(
        rename = "PerformanceStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub performance_status: ::std::option::Option<PerformanceStatusSummary>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStatusDetails {
    #[serde(
        rename = "ImpairedSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub impaired_since: ::std::option::Option<String>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStatusEvent {
    #[serde(
        rename = "InstanceEventId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_event_id: ::std::option::Option<String>,
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "NotAfter", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub not_after: ::std::option::Option<String>,
    #[serde(rename = "NotBefore", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub not_before: ::std::option::Option<String>,
    #[serde(
        rename = "NotBeforeDeadline",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub not_before_deadline: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStatusSummary {
    #[serde(rename = "Details", default)]
    pub details: Vec<InstanceStatusDetails>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceStorageInfo {
    #[serde(
        rename = "TotalSizeInGB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_size_in_gb: ::std::option::Option<i64>,
    #[serde(rename = "Disks", default)]
    pub disks: Vec<DiskInfo>,
    #[serde(
        rename = "NvmeSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nvme_support: ::std::option::Option<String>,
    #[serde(
        rename = "EncryptionSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_support: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceTypeInfo {
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<String>,
    #[serde(
        rename = "CurrentGeneration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub current_generation: ::std::option::Option<bool>,
    #[serde(
        rename = "FreeTierEligible",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub free_tier_eligible: ::std::option::Option<bool>,
    #[serde(rename = "SupportedUsageClasses", default)]
    pub supported_usage_classes: Vec<String>,
    #[serde(rename = "SupportedRootDeviceTypes", default)]
    pub supported_root_device_types: Vec<String>,
    #[serde(rename = "SupportedVirtualizationTypes", default)]
    pub supported_virtualization_types: Vec<String>,
    #[serde(rename = "BareMetal", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub bare_metal: ::std::option::Option<bool>,
    #[serde(
        rename = "Hypervisor",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hypervisor: ::std::option::Option<String>,
    #[serde(
        rename = "ProcessorInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub processor_info: ::std::option::Option<ProcessorInfo>,
    #[serde(rename = "VCpuInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub v_cpu_info: ::std::option::Option<VCpuInfo>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<MemoryInfo>,
    #[serde(
        rename = "InstanceStorageSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_storage_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "InstanceStorageInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_storage_info: ::std::option::Option<InstanceStorageInfo>,
    #[serde(rename = "EbsInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ebs_info: ::std::option::Option<EbsInfo>,
    #[serde(
        rename = "NetworkInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_info: ::std::option::Option<NetworkInfo>,
    #[serde(rename = "GpuInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gpu_info: ::std::option::Option<GpuInfo>,
    #[serde(rename = "FpgaInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub fpga_info: ::std::option::Option<FpgaInfo>,
    #[serde(
        rename = "PlacementGroupInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub placement_group_info: ::std::option::Option<PlacementGroupInfo>,
    #[serde(
        rename = "InferenceAcceleratorInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub inference_accelerator_info: ::std::option::Option<InferenceAcceleratorInfo>,
    #[serde(
        rename = "HibernationSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hibernation_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "BurstablePerformanceSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub burstable_performance_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "DedicatedHostsSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dedicated_hosts_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "AutoRecoverySupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_recovery_supported: ::std::option::Option<bool>,
    #[serde(rename = "SupportedBootModes", default)]
    pub supported_boot_modes: Vec<String>,
    #[serde(
        rename = "NitroEnclavesSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nitro_enclaves_support: ::std::option::Option<String>,
    #[serde(
        rename = "NitroTpmSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nitro_tpm_support: ::std::option::Option<String>,
    #[serde(
        rename = "NitroTpmInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nitro_tpm_info: ::std::option::Option<NitroTpmInfo>,
    #[serde(
        rename = "MediaAcceleratorInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub media_accelerator_info: ::std::option::Option<MediaAcceleratorInfo>,
    #[serde(
        rename = "NeuronInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub neuron_info: ::std::option::Option<NeuronInfo>,
    #[serde(
        rename = "PhcSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub phc_support: ::std::option::Option<String>,
    #[serde(
        rename = "RebootMigrationSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reboot_migration_support: ::std::option::Option<String>,
    #[serde(
        rename = "SupportedInRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub supported_in_region: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceTypeItem {
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceTypeOffering {
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<String>,
    #[serde(
        rename = "LocationType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub location_type: ::std::option::Option<String>,
    #[serde(rename = "Location", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub location: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InstanceTypeSpecification {
    #[serde(rename = "SupportedInstanceTypes", default)]
    pub supported_instance_types: Vec<InstanceTypeItem>,
    #[serde(rename = "UnsupportedInstanceTypes", default)]
    pub unsupported_instance_types: Vec<InstanceTypeItem>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InternetGateway {
    #[serde(rename = "Attachments", default)]
    pub attachments: Vec<InternetGatewayAttachment>,
    #[serde(
        rename = "InternetGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct InternetGatewayAttachment {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IpPermission {
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "UserIdGroupPairs", default)]
    pub user_id_group_pairs: Vec<UserIdGroupPair>,
    #[serde(rename = "IpRanges", default)]
    pub ip_ranges: Vec<IpRange>,
    #[serde(rename = "Ipv6Ranges", default)]
    pub ipv6_ranges: Vec<Ipv6Range>,
    #[serde(rename = "PrefixListIds", default)]
    pub prefix_list_ids: Vec<PrefixListId>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IpRange {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "CidrIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ipv4PrefixSpecification {
    #[serde(
        rename = "Ipv4Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ipv4PrefixSpecificationRequest {
    #[serde(
        rename = "Ipv4Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ipv6PrefixSpecification {
    #[serde(
        rename = "Ipv6Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ipv6PrefixSpecificationRequest {
    #[serde(
        rename = "Ipv6Prefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_prefix: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ipv6Range {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "CidrIpv6", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv6: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyPair {
    #[serde(rename = "KeyPairId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_pair_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(
        rename = "KeyFingerprint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub key_fingerprint: ::std::option::Option<String>,
    #[serde(
        rename = "KeyMaterial",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub key_material: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct KeyPairInfo {
    #[serde(rename = "KeyPairId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_pair_id: ::std::option::Option<String>,
    #[serde(rename = "KeyType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_type: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "PublicKey", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_key: ::std::option::Option<String>,
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(
        rename = "KeyFingerprint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub key_fingerprint: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LaunchTemplateSpecification {
    #[serde(
        rename = "LaunchTemplateId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub launch_template_id: ::std::option::Option<String>,
    #[serde(
        rename = "LaunchTemplateName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub launch_template_name: ::std::option::Option<String>,
    #[serde(rename = "Version", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LicenseConfiguration {
    #[serde(
        rename = "LicenseConfigurationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_configuration_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LicenseConfigurationRequest {
    #[serde(
        rename = "LicenseConfigurationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_configuration_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ManagedPrefixList {
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "AddressFamily",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub address_family: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StateMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_message: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_arn: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_name: ::std::option::Option<String>,
    #[serde(
        rename = "MaxEntries",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_entries: ::std::option::Option<i32>,
    #[serde(rename = "Version", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<i64>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "IpamPrefixListResolverTargetId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipam_prefix_list_resolver_target_id: ::std::option::Option<String>,
    #[serde(
        rename = "IpamPrefixListResolverSyncEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipam_prefix_list_resolver_sync_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaAcceleratorInfo {
    #[serde(rename = "Accelerators", default)]
    pub accelerators: Vec<MediaDeviceInfo>,
    #[serde(
        rename = "TotalMediaMemoryInMiB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_media_memory_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaDeviceInfo {
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(
        rename = "Manufacturer",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manufacturer: ::std::option::Option<String>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<MediaDeviceMemoryInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MediaDeviceMemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i64>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyInstanceAttributeRequest {
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnclaveOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enclave_options: ::std::option::Option<EnclaveOptionsRequest>,
    #[serde(
        rename = "DisableApiStop",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_stop: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(rename = "Attribute", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub attribute: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "BlockDeviceMappings", default)]
    pub block_device_mappings: Vec<InstanceBlockDeviceMappingSpecification>,
    #[serde(
        rename = "DisableApiTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_termination: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<AttributeValue>,
    #[serde(rename = "Kernel", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kernel: ::std::option::Option<AttributeValue>,
    #[serde(rename = "Ramdisk", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ramdisk: ::std::option::Option<AttributeValue>,
    #[serde(rename = "UserData", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_data: ::std::option::Option<SecureBlobAttributeValue>,
    #[serde(
        rename = "InstanceInitiatedShutdownBehavior",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_initiated_shutdown_behavior: ::std::option::Option<AttributeValue>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<String>,
    #[serde(
        rename = "EbsOptimized",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "SriovNetSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sriov_net_support: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "EnaSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_support: ::std::option::Option<AttributeBooleanValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyInstanceCreditSpecificationRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(rename = "InstanceCreditSpecifications", default)]
    pub instance_credit_specifications: Vec<InstanceCreditSpecificationRequest>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyInstanceCreditSpecificationResult {
    #[serde(rename = "SuccessfulInstanceCreditSpecifications", default)]
    pub successful_instance_credit_specifications: Vec<SuccessfulInstanceCreditSpecificationItem>,
    #[serde(rename = "UnsuccessfulInstanceCreditSpecifications", default)]
    pub unsuccessful_instance_credit_specifications:
        Vec<UnsuccessfulInstanceCreditSpecificationItem>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyInstanceMetadataOptionsRequest {
    #[serde(rename = "InstanceId")]
    pub instance_id: String,
    #[serde(
        rename = "HttpTokens",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_tokens: ::std::option::Option<String>,
    #[serde(
        rename = "HttpPutResponseHopLimit",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_put_response_hop_limit: ::std::option::Option<i32>,
    #[serde(
        rename = "HttpEndpoint",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_endpoint: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "HttpProtocolIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub http_protocol_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceMetadataTags",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_metadata_tags: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyInstanceMetadataOptionsResult {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceMetadataOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_metadata_options: ::std::option::Option<InstanceMetadataOptionsResponse>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyManagedPrefixListRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListId")]
    pub prefix_list_id: String,
    #[serde(
        rename = "CurrentVersion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub current_version: ::std::option::Option<i64>,
    #[serde(
        rename = "PrefixListName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_name: ::std::option::Option<String>,
    #[serde(rename = "AddEntries", default)]
    pub add_entries: Vec<AddPrefixListEntry>,
    #[serde(rename = "RemoveEntries", default)]
    pub remove_entries: Vec<RemovePrefixListEntry>,
    #[serde(
        rename = "MaxEntries",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_entries: ::std::option::Option<i32>,
    #[serde(
        rename = "IpamPrefixListResolverSyncEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipam_prefix_list_resolver_sync_enabled: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyManagedPrefixListResult {
    #[serde(
        rename = "PrefixList",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list: ::std::option::Option<ManagedPrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyNetworkInterfaceAttributeRequest {
    #[serde(
        rename = "EnaSrdSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_specification: ::std::option::Option<EnaSrdSpecification>,
    #[serde(
        rename = "EnablePrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_primary_ipv6: ::std::option::Option<bool>,
    #[serde(
        rename = "ConnectionTrackingSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_specification:
        ::std::option::Option<ConnectionTrackingSpecificationRequest>,
    #[serde(
        rename = "AssociatePublicIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associate_public_ip_address: ::std::option::Option<bool>,
    #[serde(rename = "AssociatedSubnetIds", default)]
    pub associated_subnet_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<AttributeValue>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<String>,
    #[serde(
        rename = "Attachment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment: ::std::option::Option<NetworkInterfaceAttachmentChanges>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifySecurityGroupRulesRequest {
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "SecurityGroupRules", default)]
    pub security_group_rules: Vec<SecurityGroupRuleUpdate>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifySecurityGroupRulesResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifySubnetAttributeRequest {
    #[serde(
        rename = "AssignIpv6AddressOnCreation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assign_ipv6_address_on_creation: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "MapPublicIpOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub map_public_ip_on_launch: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "SubnetId")]
    pub subnet_id: String,
    #[serde(
        rename = "MapCustomerOwnedIpOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub map_customer_owned_ip_on_launch: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "CustomerOwnedIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ipv4_pool: ::std::option::Option<String>,
    #[serde(
        rename = "EnableDns64",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns64: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "PrivateDnsHostnameTypeOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_hostname_type_on_launch: ::std::option::Option<String>,
    #[serde(
        rename = "EnableResourceNameDnsARecordOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_a_record_on_launch: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnableResourceNameDnsAAAARecordOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_aaaa_record_on_launch:
        ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnableLniAtDeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_lni_at_device_index: ::std::option::Option<i32>,
    #[serde(
        rename = "DisableLniAtDeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_lni_at_device_index: ::std::option::Option<AttributeBooleanValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyVpcAttributeRequest {
    #[serde(
        rename = "EnableDnsHostnames",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns_hostnames: ::std::option::Option<AttributeBooleanValue>,
    #[serde(
        rename = "EnableDnsSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns_support: ::std::option::Option<AttributeBooleanValue>,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(
        rename = "EnableNetworkAddressUsageMetrics",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_network_address_usage_metrics: ::std::option::Option<AttributeBooleanValue>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyVpcTenancyRequest {
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
    #[serde(rename = "InstanceTenancy")]
    pub instance_tenancy: String,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ModifyVpcTenancyResult {
    #[serde(
        rename = "ReturnValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub return_value: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MonitorInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(rename = "MetricCategoryIds", default)]
    pub metric_category_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MonitorInstancesResult {
    #[serde(rename = "InstanceMonitorings", default)]
    pub instance_monitorings: Vec<InstanceMonitoring>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Monitoring {
    #[serde(rename = "MetricCategoryIds", default)]
    pub metric_category_ids: Vec<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NatGateway {
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_time: ::std::option::Option<String>,
    #[serde(
        rename = "FailureCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_code: ::std::option::Option<String>,
    #[serde(
        rename = "FailureMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_message: ::std::option::Option<String>,
    #[serde(rename = "NatGatewayAddresses", default)]
    pub nat_gateway_addresses: Vec<NatGatewayAddress>,
    #[serde(
        rename = "NatGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "ProvisionedBandwidth",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provisioned_bandwidth: ::std::option::Option<ProvisionedBandwidth>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "ConnectivityType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connectivity_type: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_mode: ::std::option::Option<String>,
    #[serde(
        rename = "AutoScalingIps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_scaling_ips: ::std::option::Option<String>,
    #[serde(
        rename = "AutoProvisionZones",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub auto_provision_zones: ::std::option::Option<String>,
    #[serde(rename = "AttachedAppliances", default)]
    pub attached_appliances: Vec<NatGatewayAttachedAppliance>,
    #[serde(
        rename = "RouteTableId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub route_table_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NatGatewayAddress {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(rename = "PrivateIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub private_ip: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(rename = "IsPrimary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_primary: ::std::option::Option<bool>,
    #[serde(
        rename = "FailureMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_message: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NatGatewayAttachedAppliance {
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
    #[serde(
        rename = "ApplianceArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub appliance_arn: ::std::option::Option<String>,
    #[serde(
        rename = "VpcEndpointId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_endpoint_id: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_state: ::std::option::Option<String>,
    #[serde(
        rename = "ModificationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub modification_state: ::std::option::Option<String>,
    #[serde(
        rename = "FailureCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_code: ::std::option::Option<String>,
    #[serde(
        rename = "FailureMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub failure_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkAcl {
    #[serde(rename = "Associations", default)]
    pub associations: Vec<NetworkAclAssociation>,
    #[serde(rename = "Entries", default)]
    pub entries: Vec<NetworkAclEntry>,
    #[serde(rename = "IsDefault", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkAclId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_acl_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkAclAssociation {
    #[serde(
        rename = "NetworkAclAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_acl_association_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkAclId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_acl_id: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkAclEntry {
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(rename = "Egress", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub egress: ::std::option::Option<bool>,
    #[serde(
        rename = "IcmpTypeCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub icmp_type_code: ::std::option::Option<IcmpTypeCode>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(rename = "PortRange", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port_range: ::std::option::Option<PortRange>,
    #[serde(rename = "Protocol", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub protocol: ::std::option::Option<String>,
    #[serde(
        rename = "RuleAction",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rule_action: ::std::option::Option<String>,
    #[serde(
        rename = "RuleNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub rule_number: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkCardInfo {
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
    #[serde(
        rename = "NetworkPerformance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_performance: ::std::option::Option<String>,
    #[serde(
        rename = "MaximumNetworkInterfaces",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_network_interfaces: ::std::option::Option<i32>,
    #[serde(
        rename = "AdditionalFlexibleNetworkInterfaces",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_flexible_network_interfaces: ::std::option::Option<i32>,
    #[serde(
        rename = "BaselineBandwidthInGbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub baseline_bandwidth_in_gbps: ::std::option::Option<f64>,
    #[serde(
        rename = "PeakBandwidthInGbps",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub peak_bandwidth_in_gbps: ::std::option::Option<f64>,
    #[serde(
        rename = "DefaultEnaQueueCountPerInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_ena_queue_count_per_interface: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumEnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_ena_queue_count: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumEnaQueueCountPerInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_ena_queue_count_per_interface: ::std::option::Option<i32>,
    #[serde(rename = "InterfaceTypes", default)]
    pub interface_types: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInfo {
    #[serde(
        rename = "NetworkPerformance",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_performance: ::std::option::Option<String>,
    #[serde(
        rename = "MaximumNetworkInterfaces",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_network_interfaces: ::std::option::Option<i32>,
    #[serde(
        rename = "MaximumNetworkCards",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_network_cards: ::std::option::Option<i32>,
    #[serde(
        rename = "DefaultNetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_network_card_index: ::std::option::Option<i32>,
    #[serde(rename = "NetworkCards", default)]
    pub network_cards: Vec<NetworkCardInfo>,
    #[serde(
        rename = "Ipv4AddressesPerInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_addresses_per_interface: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6AddressesPerInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_addresses_per_interface: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv6Supported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_support: ::std::option::Option<String>,
    #[serde(
        rename = "EfaSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub efa_supported: ::std::option::Option<bool>,
    #[serde(rename = "EfaInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub efa_info: ::std::option::Option<EfaInfo>,
    #[serde(
        rename = "EncryptionInTransitSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_in_transit_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaSrdSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_supported: ::std::option::Option<bool>,
    #[serde(rename = "BandwidthWeightings", default)]
    pub bandwidth_weightings: Vec<String>,
    #[serde(
        rename = "FlexibleEnaQueuesSupport",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub flexible_ena_queues_support: ::std::option::Option<String>,
    #[serde(
        rename = "ConnectionTrackingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_configuration:
        ::std::option::Option<DefaultConnectionTrackingConfiguration>,
    #[serde(
        rename = "SecondaryNetworkSupported",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub secondary_network_supported: ::std::option::Option<bool>,
    #[serde(
        rename = "MaximumSecondaryNetworkInterfaces",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maximum_secondary_network_interfaces: ::std::option::Option<i32>,
    #[serde(
        rename = "Ipv4AddressesPerSecondaryInterface",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv4_addresses_per_secondary_interface: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterface {
    #[serde(
        rename = "Association",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association: ::std::option::Option<NetworkInterfaceAssociation>,
    #[serde(
        rename = "Attachment",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment: ::std::option::Option<NetworkInterfaceAttachment>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "ConnectionTrackingConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub connection_tracking_configuration: ::std::option::Option<ConnectionTrackingConfiguration>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<GroupIdentifier>,
    #[serde(
        rename = "InterfaceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub interface_type: ::std::option::Option<String>,
    #[serde(rename = "Ipv6Addresses", default)]
    pub ipv6_addresses: Vec<NetworkInterfaceIpv6Address>,
    #[serde(
        rename = "MacAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub mac_address: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PublicDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpDnsNameOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ip_dns_name_options: ::std::option::Option<PublicIpDnsNameOptions>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<NetworkInterfacePrivateIpAddress>,
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<Ipv4PrefixSpecification>,
    #[serde(rename = "Ipv6Prefixes", default)]
    pub ipv6_prefixes: Vec<Ipv6PrefixSpecification>,
    #[serde(
        rename = "RequesterId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub requester_id: ::std::option::Option<String>,
    #[serde(
        rename = "RequesterManaged",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub requester_managed: ::std::option::Option<bool>,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<bool>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "TagSet", default)]
    pub tag_set: Vec<Tag>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "DenyAllIgwTraffic",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub deny_all_igw_traffic: ::std::option::Option<bool>,
    #[serde(
        rename = "Ipv6Native",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_native: ::std::option::Option<bool>,
    #[serde(
        rename = "Ipv6Address",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address: ::std::option::Option<String>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
    #[serde(rename = "AssociatedSubnets", default)]
    pub associated_subnets: Vec<String>,
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterfaceAssociation {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(rename = "IpOwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ip_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "PublicDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_dns_name: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(
        rename = "CustomerOwnedIp",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ip: ::std::option::Option<String>,
    #[serde(rename = "CarrierIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub carrier_ip: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterfaceAttachment {
    #[serde(
        rename = "AttachTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attach_time: ::std::option::Option<String>,
    #[serde(
        rename = "AttachmentId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "DeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub device_index: ::std::option::Option<i32>,
    #[serde(
        rename = "NetworkCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_card_index: ::std::option::Option<i32>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_owner_id: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "EnaSrdSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_srd_specification: ::std::option::Option<AttachmentEnaSrdSpecification>,
    #[serde(
        rename = "EnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_queue_count: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterfaceAttachmentChanges {
    #[serde(
        rename = "DefaultEnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_ena_queue_count: ::std::option::Option<bool>,
    #[serde(
        rename = "EnaQueueCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ena_queue_count: ::std::option::Option<i32>,
    #[serde(
        rename = "AttachmentId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attachment_id: ::std::option::Option<String>,
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterfaceIpv6Address {
    #[serde(
        rename = "Ipv6Address",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv6DnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv6_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "IsPrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub is_primary_ipv6: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkInterfacePrivateIpAddress {
    #[serde(
        rename = "Association",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association: ::std::option::Option<NetworkInterfaceAssociation>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
    #[serde(
        rename = "PrivateDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeuronDeviceCoreInfo {
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(rename = "Version", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub version: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeuronDeviceInfo {
    #[serde(rename = "Count", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub count: ::std::option::Option<i32>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
    #[serde(rename = "CoreInfo", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub core_info: ::std::option::Option<NeuronDeviceCoreInfo>,
    #[serde(
        rename = "MemoryInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub memory_info: ::std::option::Option<NeuronDeviceMemoryInfo>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeuronDeviceMemoryInfo {
    #[serde(rename = "SizeInMiB", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NeuronInfo {
    #[serde(rename = "NeuronDevices", default)]
    pub neuron_devices: Vec<NeuronDeviceInfo>,
    #[serde(
        rename = "TotalNeuronDeviceMemoryInMiB",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub total_neuron_device_memory_in_mi_b: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NewDhcpConfiguration {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Values", default)]
    pub values: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NitroTpmInfo {
    #[serde(rename = "SupportedVersions", default)]
    pub supported_versions: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OperatorRequest {
    #[serde(rename = "Principal", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub principal: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OperatorResponse {
    #[serde(rename = "Managed", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub managed: ::std::option::Option<bool>,
    #[serde(rename = "Principal", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub principal: ::std::option::Option<String>,
    #[serde(
        rename = "HiddenByDefault",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hidden_by_default: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PerformanceStatusSummary {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(
        rename = "ImpairedSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub impaired_since: ::std::option::Option<String>,
    #[serde(
        rename = "Remediation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub remediation: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Placement {
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(rename = "Affinity", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub affinity: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(
        rename = "PartitionNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub partition_number: ::std::option::Option<i32>,
    #[serde(rename = "HostId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub host_id: ::std::option::Option<String>,
    #[serde(rename = "Tenancy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub tenancy: ::std::option::Option<String>,
    #[serde(
        rename = "SpreadDomain",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub spread_domain: ::std::option::Option<String>,
    #[serde(
        rename = "HostResourceGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub host_resource_group_arn: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PlacementGroupInfo {
    #[serde(rename = "SupportedStrategies", default)]
    pub supported_strategies: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PortRange {
    #[serde(rename = "From", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<i32>,
    #[serde(rename = "To", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrefixList {
    #[serde(rename = "Cidrs", default)]
    pub cidrs: Vec<String>,
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrefixListAssociation {
    #[serde(
        rename = "ResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceOwner",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_owner: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrefixListEntry {
    #[serde(rename = "Cidr", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrefixListId {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrivateDnsNameOptionsOnLaunch {
    #[serde(
        rename = "HostnameType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hostname_type: ::std::option::Option<String>,
    #[serde(
        rename = "EnableResourceNameDnsARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_a_record: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableResourceNameDnsAAAARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_aaaa_record: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrivateDnsNameOptionsRequest {
    #[serde(
        rename = "HostnameType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hostname_type: ::std::option::Option<String>,
    #[serde(
        rename = "EnableResourceNameDnsARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_a_record: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableResourceNameDnsAAAARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_aaaa_record: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrivateDnsNameOptionsResponse {
    #[serde(
        rename = "HostnameType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hostname_type: ::std::option::Option<String>,
    #[serde(
        rename = "EnableResourceNameDnsARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_a_record: ::std::option::Option<bool>,
    #[serde(
        rename = "EnableResourceNameDnsAAAARecord",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_resource_name_dns_aaaa_record: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PrivateIpAddressSpecification {
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProcessorInfo {
    #[serde(rename = "SupportedArchitectures", default)]
    pub supported_architectures: Vec<String>,
    #[serde(
        rename = "SustainedClockSpeedInGhz",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub sustained_clock_speed_in_ghz: ::std::option::Option<f64>,
    #[serde(rename = "SupportedFeatures", default)]
    pub supported_features: Vec<String>,
    #[serde(
        rename = "Manufacturer",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub manufacturer: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProductCode {
    #[serde(
        rename = "ProductCodeId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_code_id: ::std::option::Option<String>,
    #[serde(
        rename = "ProductCodeType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub product_code_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PropagatingVgw {
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ProvisionedBandwidth {
    #[serde(
        rename = "ProvisionTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provision_time: ::std::option::Option<String>,
    #[serde(
        rename = "Provisioned",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub provisioned: ::std::option::Option<String>,
    #[serde(
        rename = "RequestTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub request_time: ::std::option::Option<String>,
    #[serde(rename = "Requested", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub requested: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PtrUpdateStatus {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
    #[serde(rename = "Reason", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub reason: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PublicIpDnsNameOptions {
    #[serde(
        rename = "DnsHostnameType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dns_hostname_type: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv4DnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv6DnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv6_dns_name: ::std::option::Option<String>,
    #[serde(
        rename = "PublicDualStackDnsName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_dual_stack_dns_name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RebootInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReferencedSecurityGroup {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(
        rename = "PeeringStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub peering_status: ::std::option::Option<String>,
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Region {
    #[serde(
        rename = "OptInStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub opt_in_status: ::std::option::Option<String>,
    #[serde(rename = "Geography", default)]
    pub geography: Vec<RegionGeography>,
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(rename = "Endpoint", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub endpoint: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RegionGeography {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReleaseAddressRequest {
    #[serde(
        rename = "AllocationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub allocation_id: ::std::option::Option<String>,
    #[serde(rename = "PublicIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub public_ip: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RemovePrefixListEntry {
    #[serde(rename = "Cidr")]
    pub cidr: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceNetworkAclAssociationRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AssociationId")]
    pub association_id: String,
    #[serde(rename = "NetworkAclId")]
    pub network_acl_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceNetworkAclAssociationResult {
    #[serde(
        rename = "NewAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_association_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceNetworkAclEntryRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkAclId")]
    pub network_acl_id: String,
    #[serde(rename = "RuleNumber")]
    pub rule_number: i32,
    #[serde(rename = "Protocol")]
    pub protocol: String,
    #[serde(rename = "RuleAction")]
    pub rule_action: String,
    #[serde(rename = "Egress")]
    pub egress: bool,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "IcmpTypeCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub icmp_type_code: ::std::option::Option<IcmpTypeCode>,
    #[serde(rename = "PortRange", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub port_range: ::std::option::Option<PortRange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceRouteRequest {
    #[serde(
        rename = "DestinationPrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcEndpointId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_endpoint_id: ::std::option::Option<String>,
    #[serde(
        rename = "LocalTarget",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub local_target: ::std::option::Option<bool>,
    #[serde(
        rename = "TransitGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transit_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "LocalGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub local_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "CarrierGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub carrier_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "CoreNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub core_network_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OdbNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub odb_network_arn: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
    #[serde(
        rename = "DestinationCidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_cidr_block: ::std::option::Option<String>,
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "DestinationIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "EgressOnlyInternetGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
    #[serde(
        rename = "NatGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceRouteTableAssociationRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AssociationId")]
    pub association_id: String,
    #[serde(rename = "RouteTableId")]
    pub route_table_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ReplaceRouteTableAssociationResult {
    #[serde(
        rename = "NewAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub new_association_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_state: ::std::option::Option<RouteTableAssociationState>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Reservation {
    #[serde(
        rename = "ReservationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub reservation_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "RequesterId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub requester_id: ::std::option::Option<String>,
    #[serde(rename = "Groups", default)]
    pub groups: Vec<GroupIdentifier>,
    #[serde(rename = "Instances", default)]
    pub instances: Vec<Instance>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ResetNetworkInterfaceAttributeRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(
        rename = "SourceDestCheck",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_dest_check: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreManagedPrefixListVersionRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "PrefixListId")]
    pub prefix_list_id: String,
    #[serde(rename = "PreviousVersion")]
    pub previous_version: i64,
    #[serde(rename = "CurrentVersion")]
    pub current_version: i64,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RestoreManagedPrefixListVersionResult {
    #[serde(
        rename = "PrefixList",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list: ::std::option::Option<ManagedPrefixList>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RevokeSecurityGroupEgressRequest {
    #[serde(rename = "SecurityGroupRuleIds", default)]
    pub security_group_rule_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(
        rename = "SourceSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "CidrIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ip: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RevokeSecurityGroupEgressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "UnknownIpPermissions", default)]
    pub unknown_ip_permissions: Vec<IpPermission>,
    #[serde(rename = "RevokedSecurityGroupRules", default)]
    pub revoked_security_group_rules: Vec<RevokedSecurityGroupRule>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RevokeSecurityGroupIngressRequest {
    #[serde(rename = "CidrIp", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ip: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_name: ::std::option::Option<String>,
    #[serde(
        rename = "SourceSecurityGroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_security_group_owner_id: ::std::option::Option<String>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "SecurityGroupRuleIds", default)]
    pub security_group_rule_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RevokeSecurityGroupIngressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
    #[serde(rename = "UnknownIpPermissions", default)]
    pub unknown_ip_permissions: Vec<IpPermission>,
    #[serde(rename = "RevokedSecurityGroupRules", default)]
    pub revoked_security_group_rules: Vec<RevokedSecurityGroupRule>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RevokedSecurityGroupRule {
    #[serde(
        rename = "SecurityGroupRuleId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_rule_id: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "IsEgress", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_egress: ::std::option::Option<bool>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "CidrIpv4", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv4: ::std::option::Option<String>,
    #[serde(rename = "CidrIpv6", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReferencedGroupId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub referenced_group_id: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Route {
    #[serde(
        rename = "DestinationCidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "DestinationIpv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "DestinationPrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub destination_prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "EgressOnlyInternetGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway_id: ::std::option::Option<String>,
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "NatGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "TransitGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transit_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "LocalGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub local_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "CarrierGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub carrier_gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "NetworkInterfaceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_interface_id: ::std::option::Option<String>,
    #[serde(rename = "Origin", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub origin: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
    #[serde(
        rename = "CoreNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub core_network_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OdbNetworkArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub odb_network_arn: ::std::option::Option<String>,
    #[serde(rename = "IpAddress", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ip_address: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteTable {
    #[serde(rename = "Associations", default)]
    pub associations: Vec<RouteTableAssociation>,
    #[serde(rename = "PropagatingVgws", default)]
    pub propagating_vgws: Vec<PropagatingVgw>,
    #[serde(
        rename = "RouteTableId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub route_table_id: ::std::option::Option<String>,
    #[serde(rename = "Routes", default)]
    pub routes: Vec<Route>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteTableAssociation {
    #[serde(rename = "Main", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub main: ::std::option::Option<bool>,
    #[serde(
        rename = "RouteTableAssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub route_table_association_id: ::std::option::Option<String>,
    #[serde(
        rename = "RouteTableId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub route_table_id: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "GatewayId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub gateway_id: ::std::option::Option<String>,
    #[serde(
        rename = "PublicIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub public_ipv4_pool: ::std::option::Option<String>,
    #[serde(
        rename = "AssociationState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_state: ::std::option::Option<RouteTableAssociationState>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RouteTableAssociationState {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunInstancesMonitoringEnabled {
    #[serde(rename = "MetricCategoryIds", default)]
    pub metric_category_ids: Vec<String>,
    #[serde(rename = "Enabled")]
    pub enabled: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunInstancesRequest {
    #[serde(rename = "BlockDeviceMappings", default)]
    pub block_device_mappings: Vec<BlockDeviceMapping>,
    #[serde(rename = "ImageId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub image_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_type: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6AddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address_count: ::std::option::Option<i32>,
    #[serde(rename = "Ipv6Addresses", default)]
    pub ipv6_addresses: Vec<InstanceIpv6Address>,
    #[serde(rename = "KernelId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kernel_id: ::std::option::Option<String>,
    #[serde(rename = "KeyName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key_name: ::std::option::Option<String>,
    #[serde(rename = "MaxCount")]
    pub max_count: i32,
    #[serde(rename = "MinCount")]
    pub min_count: i32,
    #[serde(
        rename = "Monitoring",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub monitoring: ::std::option::Option<RunInstancesMonitoringEnabled>,
    #[serde(rename = "Placement", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub placement: ::std::option::Option<Placement>,
    #[serde(rename = "RamdiskId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ramdisk_id: ::std::option::Option<String>,
    #[serde(rename = "SecurityGroupIds", default)]
    pub security_group_ids: Vec<String>,
    #[serde(rename = "SecurityGroups", default)]
    pub security_groups: Vec<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "UserData", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_data: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ElasticGpuSpecification", default)]
    pub elastic_gpu_specification: Vec<ElasticGpuSpecification>,
    #[serde(rename = "ElasticInferenceAccelerators", default)]
    pub elastic_inference_accelerators: Vec<ElasticInferenceAccelerator>,
    #[serde(rename = "TagSpecifications", default)]
    pub tag_specifications: Vec<TagSpecification>,
    #[serde(
        rename = "LaunchTemplate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub launch_template: ::std::option::Option<LaunchTemplateSpecification>,
    #[serde(
        rename = "InstanceMarketOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_market_options: ::std::option::Option<InstanceMarketOptionsRequest>,
    #[serde(
        rename = "CreditSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub credit_specification: ::std::option::Option<CreditSpecificationRequest>,
    #[serde(
        rename = "CpuOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cpu_options: ::std::option::Option<CpuOptionsRequest>,
    #[serde(
        rename = "CapacityReservationSpecification",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub capacity_reservation_specification: ::std::option::Option<CapacityReservationSpecification>,
    #[serde(
        rename = "HibernationOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub hibernation_options: ::std::option::Option<HibernationOptionsRequest>,
    #[serde(rename = "LicenseSpecifications", default)]
    pub license_specifications: Vec<LicenseConfigurationRequest>,
    #[serde(
        rename = "MetadataOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub metadata_options: ::std::option::Option<InstanceMetadataOptionsRequest>,
    #[serde(
        rename = "EnclaveOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enclave_options: ::std::option::Option<EnclaveOptionsRequest>,
    #[serde(
        rename = "PrivateDnsNameOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name_options: ::std::option::Option<PrivateDnsNameOptionsRequest>,
    #[serde(
        rename = "MaintenanceOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub maintenance_options: ::std::option::Option<InstanceMaintenanceOptionsRequest>,
    #[serde(
        rename = "DisableApiStop",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_stop: ::std::option::Option<bool>,
    #[serde(
        rename = "EnablePrimaryIpv6",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_primary_ipv6: ::std::option::Option<bool>,
    #[serde(
        rename = "NetworkPerformanceOptions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_performance_options:
        ::std::option::Option<InstanceNetworkPerformanceOptionsRequest>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorRequest>,
    #[serde(rename = "SecondaryInterfaces", default)]
    pub secondary_interfaces: Vec<InstanceSecondaryInterfaceSpecificationRequest>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(
        rename = "DisableApiTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub disable_api_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "InstanceInitiatedShutdownBehavior",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_initiated_shutdown_behavior: ::std::option::Option<String>,
    #[serde(
        rename = "PrivateIpAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_ip_address: ::std::option::Option<String>,
    #[serde(
        rename = "ClientToken",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub client_token: ::std::option::Option<String>,
    #[serde(
        rename = "AdditionalInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_info: ::std::option::Option<String>,
    #[serde(rename = "NetworkInterfaces", default)]
    pub network_interfaces: Vec<InstanceNetworkInterfaceSpecification>,
    #[serde(
        rename = "IamInstanceProfile",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub iam_instance_profile: ::std::option::Option<IamInstanceProfileSpecification>,
    #[serde(
        rename = "EbsOptimized",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_optimized: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScanResults {
    #[serde(
        rename = "HighestFindingSeverityLabel",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub highest_finding_severity_label: ::std::option::Option<String>,
    #[serde(
        rename = "FindingScanDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub finding_scan_date: ::std::option::Option<String>,
    #[serde(
        rename = "InformationalFixAvailableSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub informational_fix_available_since: ::std::option::Option<String>,
    #[serde(
        rename = "LowFixAvailableSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub low_fix_available_since: ::std::option::Option<String>,
    #[serde(
        rename = "MediumFixAvailableSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub medium_fix_available_since: ::std::option::Option<String>,
    #[serde(
        rename = "HighFixAvailableSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub high_fix_available_since: ::std::option::Option<String>,
    #[serde(
        rename = "CriticalFixAvailableSince",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub critical_fix_available_since: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecureBlobAttributeValue {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroup {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "IpPermissionsEgress", default)]
    pub ip_permissions_egress: Vec<IpPermission>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "SecurityGroupArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_arn: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupForVpc {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "PrimaryVpcId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupReference {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReferencingVpcId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub referencing_vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
    #[serde(
        rename = "TransitGatewayId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub transit_gateway_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupRule {
    #[serde(
        rename = "SecurityGroupRuleId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_rule_id: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(
        rename = "GroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub group_owner_id: ::std::option::Option<String>,
    #[serde(rename = "IsEgress", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_egress: ::std::option::Option<bool>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "CidrIpv4", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv4: ::std::option::Option<String>,
    #[serde(rename = "CidrIpv6", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReferencedGroupInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub referenced_group_info: ::std::option::Option<ReferencedSecurityGroup>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "SecurityGroupRuleArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_rule_arn: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupRuleDescription {
    #[serde(
        rename = "SecurityGroupRuleId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_rule_id: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupRuleRequest {
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "CidrIpv4", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv4: ::std::option::Option<String>,
    #[serde(rename = "CidrIpv6", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_ipv6: ::std::option::Option<String>,
    #[serde(
        rename = "PrefixListId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub prefix_list_id: ::std::option::Option<String>,
    #[serde(
        rename = "ReferencedGroupId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub referenced_group_id: ::std::option::Option<String>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupRuleUpdate {
    #[serde(rename = "SecurityGroupRuleId")]
    pub security_group_rule_id: String,
    #[serde(
        rename = "SecurityGroupRule",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub security_group_rule: ::std::option::Option<SecurityGroupRuleRequest>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SecurityGroupVpcAssociation {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_owner_id: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StateReason",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_reason: ::std::option::Option<String>,
    #[serde(
        rename = "GroupOwnerId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub group_owner_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SpotMarketOptions {
    #[serde(rename = "MaxPrice", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub max_price: ::std::option::Option<String>,
    #[serde(
        rename = "SpotInstanceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub spot_instance_type: ::std::option::Option<String>,
    #[serde(
        rename = "BlockDurationMinutes",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub block_duration_minutes: ::std::option::Option<i32>,
    #[serde(
        rename = "ValidUntil",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub valid_until: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceInterruptionBehavior",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_interruption_behavior: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StaleIpPermission {
    #[serde(rename = "FromPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from_port: ::std::option::Option<i32>,
    #[serde(
        rename = "IpProtocol",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ip_protocol: ::std::option::Option<String>,
    #[serde(rename = "IpRanges", default)]
    pub ip_ranges: Vec<String>,
    #[serde(rename = "PrefixListIds", default)]
    pub prefix_list_ids: Vec<String>,
    #[serde(rename = "ToPort", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to_port: ::std::option::Option<i32>,
    #[serde(rename = "UserIdGroupPairs", default)]
    pub user_id_group_pairs: Vec<UserIdGroupPair>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StaleSecurityGroup {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "StaleIpPermissions", default)]
    pub stale_ip_permissions: Vec<StaleIpPermission>,
    #[serde(rename = "StaleIpPermissionsEgress", default)]
    pub stale_ip_permissions_egress: Vec<StaleIpPermission>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(
        rename = "AdditionalInfo",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub additional_info: ::std::option::Option<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartInstancesResult {
    #[serde(rename = "StartingInstances", default)]
    pub starting_instances: Vec<InstanceStateChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StateReason {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StopInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(rename = "Hibernate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub hibernate: ::std::option::Option<bool>,
    #[serde(
        rename = "SkipOsShutdown",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub skip_os_shutdown: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "Force", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StopInstancesResult {
    #[serde(rename = "StoppingInstances", default)]
    pub stopping_instances: Vec<InstanceStateChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Subnet {
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "EnableLniAtDeviceIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_lni_at_device_index: ::std::option::Option<i32>,
    #[serde(
        rename = "MapCustomerOwnedIpOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub map_customer_owned_ip_on_launch: ::std::option::Option<bool>,
    #[serde(
        rename = "CustomerOwnedIpv4Pool",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub customer_owned_ipv4_pool: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "AssignIpv6AddressOnCreation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub assign_ipv6_address_on_creation: ::std::option::Option<bool>,
    #[serde(rename = "Ipv6CidrBlockAssociationSet", default)]
    pub ipv6_cidr_block_association_set: Vec<SubnetIpv6CidrBlockAssociation>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "SubnetArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_arn: ::std::option::Option<String>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(
        rename = "EnableDns64",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub enable_dns64: ::std::option::Option<bool>,
    #[serde(
        rename = "Ipv6Native",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_native: ::std::option::Option<bool>,
    #[serde(
        rename = "PrivateDnsNameOptionsOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub private_dns_name_options_on_launch: ::std::option::Option<PrivateDnsNameOptionsOnLaunch>,
    #[serde(
        rename = "BlockPublicAccessStates",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub block_public_access_states: ::std::option::Option<BlockPublicAccessStates>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<String>,
    #[serde(rename = "SubnetId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub subnet_id: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "AvailableIpAddressCount",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub available_ip_address_count: ::std::option::Option<i32>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(
        rename = "DefaultForAz",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_for_az: ::std::option::Option<bool>,
    #[serde(
        rename = "MapPublicIpOnLaunch",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub map_public_ip_on_launch: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SubnetCidrBlockState {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SubnetIpv6CidrBlockAssociation {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlockState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_state: ::std::option::Option<SubnetCidrBlockState>,
    #[serde(
        rename = "Ipv6AddressAttribute",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address_attribute: ::std::option::Option<String>,
    #[serde(rename = "IpSource", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ip_source: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SuccessfulInstanceCreditSpecificationItem {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tag {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagDescription {
    #[serde(rename = "Key", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub key: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_id: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<String>,
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TagSpecification {
    #[serde(
        rename = "ResourceType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_type: ::std::option::Option<String>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TerminateInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(rename = "Force", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub force: ::std::option::Option<bool>,
    #[serde(
        rename = "SkipOsShutdown",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub skip_os_shutdown: ::std::option::Option<bool>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TerminateInstancesResult {
    #[serde(rename = "TerminatingInstances", default)]
    pub terminating_instances: Vec<InstanceStateChange>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnassignPrivateIpAddressesRequest {
    #[serde(rename = "Ipv4Prefixes", default)]
    pub ipv4_prefixes: Vec<String>,
    #[serde(rename = "NetworkInterfaceId")]
    pub network_interface_id: String,
    #[serde(rename = "PrivateIpAddresses", default)]
    pub private_ip_addresses: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnmonitorInstancesRequest {
    #[serde(rename = "InstanceIds", default)]
    pub instance_ids: Vec<String>,
    #[serde(rename = "MetricCategoryIds", default)]
    pub metric_category_ids: Vec<String>,
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnmonitorInstancesResult {
    #[serde(rename = "InstanceMonitorings", default)]
    pub instance_monitorings: Vec<InstanceMonitoring>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnsuccessfulInstanceCreditSpecificationItem {
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "Error", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub error: ::std::option::Option<UnsuccessfulInstanceCreditSpecificationItemError>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UnsuccessfulInstanceCreditSpecificationItemError {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
    #[serde(rename = "SecurityGroupRuleDescriptions", default)]
    pub security_group_rule_descriptions: Vec<SecurityGroupRuleDescription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecurityGroupRuleDescriptionsEgressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "IpPermissions", default)]
    pub ip_permissions: Vec<IpPermission>,
    #[serde(rename = "SecurityGroupRuleDescriptions", default)]
    pub security_group_rule_descriptions: Vec<SecurityGroupRuleDescription>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateSecurityGroupRuleDescriptionsIngressResult {
    #[serde(rename = "Return", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#return: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UserIdGroupPair {
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<String>,
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
    #[serde(rename = "GroupName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_name: ::std::option::Option<String>,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringConnectionId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_connection_id: ::std::option::Option<String>,
    #[serde(
        rename = "PeeringStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub peering_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VCpuInfo {
    #[serde(
        rename = "DefaultVCpus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_v_cpus: ::std::option::Option<i32>,
    #[serde(
        rename = "DefaultCores",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_cores: ::std::option::Option<i32>,
    #[serde(
        rename = "DefaultThreadsPerCore",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub default_threads_per_core: ::std::option::Option<i32>,
    #[serde(rename = "ValidCores", default)]
    pub valid_cores: Vec<i32>,
    #[serde(rename = "ValidThreadsPerCore", default)]
    pub valid_threads_per_core: Vec<i32>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Volume {
    #[serde(
        rename = "AvailabilityZoneId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone_id: ::std::option::Option<String>,
    #[serde(
        rename = "OutpostArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub outpost_arn: ::std::option::Option<String>,
    #[serde(
        rename = "SourceVolumeId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub source_volume_id: ::std::option::Option<String>,
    #[serde(rename = "Iops", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub iops: ::std::option::Option<i32>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "VolumeType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_type: ::std::option::Option<String>,
    #[serde(
        rename = "FastRestored",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub fast_restored: ::std::option::Option<bool>,
    #[serde(
        rename = "MultiAttachEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub multi_attach_enabled: ::std::option::Option<bool>,
    #[serde(
        rename = "Throughput",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub throughput: ::std::option::Option<i32>,
    #[serde(rename = "SseType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub sse_type: ::std::option::Option<String>,
    #[serde(rename = "Operator", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub operator: ::std::option::Option<OperatorResponse>,
    #[serde(
        rename = "VolumeInitializationRate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub volume_initialization_rate: ::std::option::Option<i32>,
    #[serde(rename = "VolumeArn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub volume_arn: ::std::option::Option<String>,
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(rename = "VolumeId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub volume_id: ::std::option::Option<String>,
    #[serde(rename = "Size", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub size: ::std::option::Option<i32>,
    #[serde(
        rename = "SnapshotId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub snapshot_id: ::std::option::Option<String>,
    #[serde(
        rename = "AvailabilityZone",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub availability_zone: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "CreateTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub create_time: ::std::option::Option<String>,
    #[serde(rename = "Attachments", default)]
    pub attachments: Vec<VolumeAttachment>,
    #[serde(rename = "Encrypted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub encrypted: ::std::option::Option<bool>,
    #[serde(rename = "KmsKeyId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub kms_key_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VolumeAttachment {
    #[serde(
        rename = "DeleteOnTermination",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub delete_on_termination: ::std::option::Option<bool>,
    #[serde(
        rename = "AssociatedResource",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub associated_resource: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceOwningService",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_owning_service: ::std::option::Option<String>,
    #[serde(
        rename = "EbsCardIndex",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ebs_card_index: ::std::option::Option<i32>,
    #[serde(rename = "VolumeId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub volume_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_id: ::std::option::Option<String>,
    #[serde(rename = "Device", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub device: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "AttachTime",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attach_time: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vpc {
    #[serde(rename = "OwnerId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub owner_id: ::std::option::Option<String>,
    #[serde(
        rename = "InstanceTenancy",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub instance_tenancy: ::std::option::Option<String>,
    #[serde(rename = "Ipv6CidrBlockAssociationSet", default)]
    pub ipv6_cidr_block_association_set: Vec<VpcIpv6CidrBlockAssociation>,
    #[serde(rename = "CidrBlockAssociationSet", default)]
    pub cidr_block_association_set: Vec<VpcCidrBlockAssociation>,
    #[serde(rename = "IsDefault", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub is_default: ::std::option::Option<bool>,
    #[serde(
        rename = "EncryptionControl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub encryption_control: ::std::option::Option<VpcEncryptionControl>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(
        rename = "BlockPublicAccessStates",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub block_public_access_states: ::std::option::Option<BlockPublicAccessStates>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "DhcpOptionsId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub dhcp_options_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcCidrBlockAssociation {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(rename = "CidrBlock", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "CidrBlockState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub cidr_block_state: ::std::option::Option<VpcCidrBlockState>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcCidrBlockState {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StatusMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub status_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcClassicLink {
    #[serde(
        rename = "ClassicLinkEnabled",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub classic_link_enabled: ::std::option::Option<bool>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcEncryptionControl {
    #[serde(rename = "VpcId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub vpc_id: ::std::option::Option<String>,
    #[serde(
        rename = "VpcEncryptionControlId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_encryption_control_id: ::std::option::Option<String>,
    #[serde(rename = "Mode", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub mode: ::std::option::Option<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StateMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_message: ::std::option::Option<String>,
    #[serde(
        rename = "ResourceExclusions",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub resource_exclusions: ::std::option::Option<VpcEncryptionControlExclusions>,
    #[serde(rename = "Tags", default)]
    pub tags: Vec<Tag>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcEncryptionControlConfiguration {
    #[serde(rename = "Mode")]
    pub mode: String,
    #[serde(
        rename = "InternetGatewayExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "EgressOnlyInternetGatewayExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "NatGatewayExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "VirtualPrivateGatewayExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtual_private_gateway_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "VpcPeeringExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "LambdaExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub lambda_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "VpcLatticeExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_lattice_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "ElasticFileSystemExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_file_system_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "GlobalAcceleratorExclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_accelerator_exclusion: ::std::option::Option<String>,
    #[serde(
        rename = "ApiGatewayV2Exclusion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub api_gateway_v2_exclusion: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcEncryptionControlExclusion {
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
    #[serde(
        rename = "StateMessage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_message: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcEncryptionControlExclusions {
    #[serde(
        rename = "InternetGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "EgressOnlyInternetGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub egress_only_internet_gateway: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "NatGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub nat_gateway: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "VirtualPrivateGateway",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub virtual_private_gateway: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "VpcPeering",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_peering: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(rename = "Lambda", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub lambda: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "VpcLattice",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub vpc_lattice: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "ElasticFileSystem",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub elastic_file_system: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "GlobalAccelerator",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub global_accelerator: ::std::option::Option<VpcEncryptionControlExclusion>,
    #[serde(
        rename = "ApiGatewayV2",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub api_gateway_v2: ::std::option::Option<VpcEncryptionControlExclusion>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct VpcIpv6CidrBlockAssociation {
    #[serde(
        rename = "AssociationId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub association_id: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlock",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6CidrBlockState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_cidr_block_state: ::std::option::Option<VpcCidrBlockState>,
    #[serde(
        rename = "NetworkBorderGroup",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_border_group: ::std::option::Option<String>,
    #[serde(rename = "Ipv6Pool", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ipv6_pool: ::std::option::Option<String>,
    #[serde(
        rename = "Ipv6AddressAttribute",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub ipv6_address_attribute: ::std::option::Option<String>,
    #[serde(rename = "IpSource", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub ip_source: ::std::option::Option<String>,
}

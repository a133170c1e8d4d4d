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
pub struct AttachInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayId")]
    pub internet_gateway_id: String,
    #[serde(rename = "VpcId")]
    pub vpc_id: String,
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
pub struct BlockPublicAccessStates {
    #[serde(
        rename = "InternetGatewayBlockMode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub internet_gateway_block_mode: ::std::option::Option<String>,
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
pub struct DeleteInternetGatewayRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "InternetGatewayId")]
    pub internet_gateway_id: String,
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
pub struct DisassociateRouteTableRequest {
    #[serde(rename = "DryRun", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub dry_run: ::std::option::Option<bool>,
    #[serde(rename = "AssociationId")]
    pub association_id: String,
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
pub struct EnclaveOptions {
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
pub struct IamInstanceProfile {
    #[serde(rename = "Arn", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub arn: ::std::option::Option<String>,
    #[serde(rename = "Id", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IcmpTypeCode {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<i32>,
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
pub struct InstanceNetworkPerformanceOptions {
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
pub struct InstanceState {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<i32>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<String>,
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
pub struct Ipv6PrefixSpecification {
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
pub struct LicenseConfiguration {
    #[serde(
        rename = "LicenseConfigurationArn",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub license_configuration_arn: ::std::option::Option<String>,
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
pub struct Monitoring {
    #[serde(rename = "MetricCategoryIds", default)]
    pub metric_category_ids: Vec<String>,
    #[serde(rename = "State", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub state: ::std::option::Option<String>,
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
pub struct PortRange {
    #[serde(rename = "From", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub from: ::std::option::Option<i32>,
    #[serde(rename = "To", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub to: ::std::option::Option<i32>,
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
pub struct StateReason {
    #[serde(rename = "Code", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<String>,
    #[serde(rename = "Message", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub message: ::std::option::Option<String>,
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

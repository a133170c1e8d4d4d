// Types of the ec2 operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  AuthorizeSecurityGroupEgress: { input: AuthorizeSecurityGroupEgressRequest; output: AuthorizeSecurityGroupEgressResult };
  AuthorizeSecurityGroupIngress: { input: AuthorizeSecurityGroupIngressRequest; output: AuthorizeSecurityGroupIngressResult };
  CreateDefaultVpc: { input: CreateDefaultVpcRequest; output: CreateDefaultVpcResult };
  CreateSecurityGroup: { input: CreateSecurityGroupRequest; output: CreateSecurityGroupResult };
  CreateSubnet: { input: CreateSubnetRequest; output: CreateSubnetResult };
  CreateVpc: { input: CreateVpcRequest; output: CreateVpcResult };
  DeleteSecurityGroup: { input: DeleteSecurityGroupRequest; output: DeleteSecurityGroupResult };
  DeleteSubnet: { input: DeleteSubnetRequest; output: object };
  DeleteVpc: { input: DeleteVpcRequest; output: object };
  DescribeAvailabilityZones: { input: DescribeAvailabilityZonesRequest; output: DescribeAvailabilityZonesResult };
  DescribeInstances: { input: DescribeInstancesRequest; output: DescribeInstancesResult };
  DescribeInternetGateways: { input: DescribeInternetGatewaysRequest; output: DescribeInternetGatewaysResult };
  DescribeNetworkInterfaces: { input: DescribeNetworkInterfacesRequest; output: DescribeNetworkInterfacesResult };
  DescribeRouteTables: { input: DescribeRouteTablesRequest; output: DescribeRouteTablesResult };
  DescribeSecurityGroupReferences: { input: DescribeSecurityGroupReferencesRequest; output: DescribeSecurityGroupReferencesResult };
  DescribeSecurityGroupRules: { input: DescribeSecurityGroupRulesRequest; output: DescribeSecurityGroupRulesResult };
  DescribeSecurityGroups: { input: DescribeSecurityGroupsRequest; output: DescribeSecurityGroupsResult };
  DescribeSubnets: { input: DescribeSubnetsRequest; output: DescribeSubnetsResult };
  DescribeVpcs: { input: DescribeVpcsRequest; output: DescribeVpcsResult };
  ModifyNetworkInterfaceAttribute: { input: ModifyNetworkInterfaceAttributeRequest; output: object };
  ModifySecurityGroupRules: { input: ModifySecurityGroupRulesRequest; output: ModifySecurityGroupRulesResult };
  RevokeSecurityGroupEgress: { input: RevokeSecurityGroupEgressRequest; output: RevokeSecurityGroupEgressResult };
  RevokeSecurityGroupIngress: { input: RevokeSecurityGroupIngressRequest; output: RevokeSecurityGroupIngressResult };
  RunInstances: { input: RunInstancesRequest; output: Reservation };
  TerminateInstances: { input: TerminateInstancesRequest; output: TerminateInstancesResult };
  ModifyInstanceAttribute: { input: ModifyInstanceAttributeRequest; output: object };
}

export interface AttachmentEnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: AttachmentEnaSrdUdpSpecification;
}

export interface AttachmentEnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface AttributeBooleanValue {
  Value?: boolean;
}

export interface AttributeValue {
  Value?: string;
}

export interface AuthorizeSecurityGroupEgressRequest {
  TagSpecifications?: TagSpecification[];
  DryRun?: boolean;
  GroupId: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  CidrIp?: string;
  IpPermissions?: IpPermission[];
}

export interface AuthorizeSecurityGroupEgressResult {
  Return?: boolean;
  SecurityGroupRules?: SecurityGroupRule[];
}

export interface AuthorizeSecurityGroupIngressRequest {
  CidrIp?: string;
  FromPort?: number;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  ToPort?: number;
  TagSpecifications?: TagSpecification[];
  DryRun?: boolean;
}

export interface AuthorizeSecurityGroupIngressResult {
  Return?: boolean;
  SecurityGroupRules?: SecurityGroupRule[];
}

export interface AvailabilityZone {
  OptInStatus?: string;
  Messages?: AvailabilityZoneMessage[];
  RegionName?: string;
  ZoneName?: string;
  ZoneId?: string;
  GroupName?: string;
  NetworkBorderGroup?: string;
  ZoneType?: string;
  ParentZoneName?: string;
  ParentZoneId?: string;
  GroupLongName?: string;
  Geography?: AvailabilityZoneGeography[];
  SubGeography?: AvailabilityZoneSubGeography[];
  State?: string;
}

export interface AvailabilityZoneGeography {
  Name?: string;
}

export interface AvailabilityZoneMessage {
  Message?: string;
}

export interface AvailabilityZoneSubGeography {
  Name?: string;
}

export interface BlockDeviceMapping {
  Ebs?: EbsBlockDevice;
  NoDevice?: string;
  DeviceName?: string;
  VirtualName?: string;
}

export interface BlockPublicAccessStates {
  InternetGatewayBlockMode?: string;
}

export interface CapacityReservationSpecification {
  CapacityReservationPreference?: string;
  CapacityReservationTarget?: CapacityReservationTarget;
}

export interface CapacityReservationSpecificationResponse {
  CapacityReservationPreference?: string;
  CapacityReservationTarget?: CapacityReservationTargetResponse;
}

export interface CapacityReservationTarget {
  CapacityReservationId?: string;
  CapacityReservationResourceGroupArn?: string;
}

export interface CapacityReservationTargetResponse {
  CapacityReservationId?: string;
  CapacityReservationResourceGroupArn?: string;
}

export interface ConnectionTrackingConfiguration {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface ConnectionTrackingSpecificationRequest {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface ConnectionTrackingSpecificationResponse {
  TcpEstablishedTimeout?: number;
  UdpStreamTimeout?: number;
  UdpTimeout?: number;
}

export interface CpuOptions {
  CoreCount?: number;
  ThreadsPerCore?: number;
  AmdSevSnp?: string;
  NestedVirtualization?: string;
}

export interface CpuOptionsRequest {
  CoreCount?: number;
  ThreadsPerCore?: number;
  AmdSevSnp?: string;
  NestedVirtualization?: string;
}

export interface CreateDefaultVpcRequest {
  DryRun?: boolean;
}

export interface CreateDefaultVpcResult {
  Vpc?: Vpc;
}

export interface CreateSecurityGroupRequest {
  Description: string;
  GroupName: string;
  VpcId?: string;
  TagSpecifications?: TagSpecification[];
  DryRun?: boolean;
}

export interface CreateSecurityGroupResult {
  GroupId?: string;
  Tags?: Tag[];
  SecurityGroupArn?: string;
}

export interface CreateSubnetRequest {
  TagSpecifications?: TagSpecification[];
  AvailabilityZone?: string;
  AvailabilityZoneId?: string;
  CidrBlock?: string;
  Ipv6CidrBlock?: string;
  OutpostArn?: string;
  VpcId: string;
  Ipv6Native?: boolean;
  Ipv4IpamPoolId?: string;
  Ipv4NetmaskLength?: number;
  Ipv6IpamPoolId?: string;
  Ipv6NetmaskLength?: number;
  DryRun?: boolean;
}

export interface CreateSubnetResult {
  Subnet?: Subnet;
}

export interface CreateVpcRequest {
  CidrBlock?: string;
  Ipv6Pool?: string;
  Ipv6CidrBlock?: string;
  Ipv4IpamPoolId?: string;
  Ipv4NetmaskLength?: number;
  Ipv6IpamPoolId?: string;
  Ipv6NetmaskLength?: number;
  Ipv6CidrBlockNetworkBorderGroup?: string;
  VpcEncryptionControl?: VpcEncryptionControlConfiguration;
  TagSpecifications?: TagSpecification[];
  DryRun?: boolean;
  InstanceTenancy?: string;
  AmazonProvidedIpv6CidrBlock?: boolean;
}

export interface CreateVpcResult {
  Vpc?: Vpc;
}

export interface CreditSpecificationRequest {
  CpuCredits: string;
}

export interface DeleteSecurityGroupRequest {
  GroupId?: string;
  GroupName?: string;
  DryRun?: boolean;
}

export interface DeleteSecurityGroupResult {
  Return?: boolean;
  GroupId?: string;
}

export interface DeleteSubnetRequest {
  SubnetId: string;
  DryRun?: boolean;
}

export interface DeleteVpcRequest {
  VpcId: string;
  DryRun?: boolean;
}

export interface DescribeAvailabilityZonesRequest {
  ZoneNames?: string[];
  ZoneIds?: string[];
  AllAvailabilityZones?: boolean;
  DryRun?: boolean;
  Filters?: Filter[];
}

export interface DescribeAvailabilityZonesResult {
  AvailabilityZones?: AvailabilityZone[];
}

export interface DescribeInstancesRequest {
  InstanceIds?: string[];
  IncludeManagedResources?: boolean;
  DryRun?: boolean;
  Filters?: Filter[];
  NextToken?: string;
  MaxResults?: number;
}

export interface DescribeInstancesResult {
  NextToken?: string;
  Reservations?: Reservation[];
}

export interface DescribeInternetGatewaysRequest {
  NextToken?: string;
  MaxResults?: number;
  DryRun?: boolean;
  InternetGatewayIds?: string[];
  Filters?: Filter[];
}

export interface DescribeInternetGatewaysResult {
  InternetGateways?: InternetGateway[];
  NextToken?: string;
}

export interface DescribeNetworkInterfacesRequest {
  NextToken?: string;
  MaxResults?: number;
  IncludeManagedResources?: boolean;
  DryRun?: boolean;
  NetworkInterfaceIds?: string[];
  Filters?: Filter[];
}

export interface DescribeNetworkInterfacesResult {
  NetworkInterfaces?: NetworkInterface[];
  NextToken?: string;
}

export interface DescribeRouteTablesRequest {
  NextToken?: string;
  MaxResults?: number;
  DryRun?: boolean;
  RouteTableIds?: string[];
  Filters?: Filter[];
}

export interface DescribeRouteTablesResult {
  RouteTables?: RouteTable[];
  NextToken?: string;
}

export interface DescribeSecurityGroupReferencesRequest {
  DryRun?: boolean;
  GroupId: string[];
}

export interface DescribeSecurityGroupReferencesResult {
  SecurityGroupReferenceSet?: SecurityGroupReference[];
}

export interface DescribeSecurityGroupRulesRequest {
  Filters?: Filter[];
  SecurityGroupRuleIds?: string[];
  DryRun?: boolean;
  NextToken?: string;
  MaxResults?: number;
}

export interface DescribeSecurityGroupRulesResult {
  SecurityGroupRules?: SecurityGroupRule[];
  NextToken?: string;
}

export interface DescribeSecurityGroupsRequest {
  GroupIds?: string[];
  GroupNames?: string[];
  NextToken?: string;
  MaxResults?: number;
  DryRun?: boolean;
  Filters?: Filter[];
}

export interface DescribeSecurityGroupsResult {
  NextToken?: string;
  SecurityGroups?: SecurityGroup[];
}

export interface DescribeSubnetsRequest {
  Filters?: Filter[];
  SubnetIds?: string[];
  NextToken?: string;
  MaxResults?: number;
  DryRun?: boolean;
}

export interface DescribeSubnetsResult {
  NextToken?: string;
  Subnets?: Subnet[];
}

export interface DescribeVpcsRequest {
  Filters?: Filter[];
  VpcIds?: string[];
  NextToken?: string;
  MaxResults?: number;
  DryRun?: boolean;
}

export interface DescribeVpcsResult {
  NextToken?: string;
  Vpcs?: Vpc[];
}

export interface EbsBlockDevice {
  DeleteOnTermination?: boolean;
  Iops?: number;
  SnapshotId?: string;
  VolumeSize?: number;
  VolumeType?: string;
  KmsKeyId?: string;
  Throughput?: number;
  OutpostArn?: string;
  AvailabilityZone?: string;
  Encrypted?: boolean;
  VolumeInitializationRate?: number;
  AvailabilityZoneId?: string;
  EbsCardIndex?: number;
}

export interface EbsInstanceBlockDevice {
  AttachTime?: string;
  DeleteOnTermination?: boolean;
  Status?: string;
  VolumeId?: string;
  AssociatedResource?: string;
  VolumeOwnerId?: string;
  Operator?: OperatorResponse;
  EbsCardIndex?: number;
}

export interface EbsInstanceBlockDeviceSpecification {
  VolumeId?: string;
  DeleteOnTermination?: boolean;
}

export interface ElasticGpuAssociation {
  ElasticGpuId?: string;
  ElasticGpuAssociationId?: string;
  ElasticGpuAssociationState?: string;
  ElasticGpuAssociationTime?: string;
}

export interface ElasticGpuSpecification {
  Type: string;
}

export interface ElasticInferenceAccelerator {
  Type: string;
  Count?: number;
}

export interface ElasticInferenceAcceleratorAssociation {
  ElasticInferenceAcceleratorArn?: string;
  ElasticInferenceAcceleratorAssociationId?: string;
  ElasticInferenceAcceleratorAssociationState?: string;
  ElasticInferenceAcceleratorAssociationTime?: string;
}

export interface EnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: EnaSrdUdpSpecification;
}

export interface EnaSrdSpecificationRequest {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: EnaSrdUdpSpecificationRequest;
}

export interface EnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface EnaSrdUdpSpecificationRequest {
  EnaSrdUdpEnabled?: boolean;
}

export interface EnclaveOptions {
  Enabled?: boolean;
}

export interface EnclaveOptionsRequest {
  Enabled?: boolean;
}

export interface Filter {
  Name?: string;
  Values?: string[];
}

export interface GroupIdentifier {
  GroupId?: string;
  GroupName?: string;
}

export interface HibernationOptions {
  Configured?: boolean;
}

export interface HibernationOptionsRequest {
  Configured?: boolean;
}

export interface IamInstanceProfile {
  Arn?: string;
  Id?: string;
}

export interface IamInstanceProfileSpecification {
  Arn?: string;
  Name?: string;
}

export interface Instance {
  Architecture?: string;
  BlockDeviceMappings?: InstanceBlockDeviceMapping[];
  ClientToken?: string;
  EbsOptimized?: boolean;
  EnaSupport?: boolean;
  Hypervisor?: string;
  IamInstanceProfile?: IamInstanceProfile;
  InstanceLifecycle?: string;
  ElasticGpuAssociations?: ElasticGpuAssociation[];
  ElasticInferenceAcceleratorAssociations?: ElasticInferenceAcceleratorAssociation[];
  NetworkInterfaces?: InstanceNetworkInterface[];
  OutpostArn?: string;
  RootDeviceName?: string;
  RootDeviceType?: string;
  SecurityGroups?: GroupIdentifier[];
  SourceDestCheck?: boolean;
  SpotInstanceRequestId?: string;
  SriovNetSupport?: string;
  StateReason?: StateReason;
  Tags?: Tag[];
  VirtualizationType?: string;
  CpuOptions?: CpuOptions;
  CapacityBlockId?: string;
  CapacityReservationId?: string;
  CapacityReservationSpecification?: CapacityReservationSpecificationResponse;
  HibernationOptions?: HibernationOptions;
  Licenses?: LicenseConfiguration[];
  MetadataOptions?: InstanceMetadataOptionsResponse;
  EnclaveOptions?: EnclaveOptions;
  BootMode?: string;
  PlatformDetails?: string;
  UsageOperation?: string;
  UsageOperationUpdateTime?: string;
  PrivateDnsNameOptions?: PrivateDnsNameOptionsResponse;
  Ipv6Address?: string;
  TpmSupport?: string;
  MaintenanceOptions?: InstanceMaintenanceOptions;
  CurrentInstanceBootMode?: string;
  NetworkPerformanceOptions?: InstanceNetworkPerformanceOptions;
  Operator?: OperatorResponse;
  SecondaryInterfaces?: InstanceSecondaryInterface[];
  InstanceId?: string;
  ImageId?: string;
  State?: InstanceState;
  PrivateDnsName?: string;
  PublicDnsName?: string;
  StateTransitionReason?: string;
  KeyName?: string;
  AmiLaunchIndex?: number;
  ProductCodes?: ProductCode[];
  InstanceType?: string;
  LaunchTime?: string;
  Placement?: Placement;
  KernelId?: string;
  RamdiskId?: string;
  Platform?: string;
  Monitoring?: Monitoring;
  SubnetId?: string;
  VpcId?: string;
  PrivateIpAddress?: string;
  PublicIpAddress?: string;
}

export interface InstanceAttachmentEnaSrdSpecification {
  EnaSrdEnabled?: boolean;
  EnaSrdUdpSpecification?: InstanceAttachmentEnaSrdUdpSpecification;
}

export interface InstanceAttachmentEnaSrdUdpSpecification {
  EnaSrdUdpEnabled?: boolean;
}

export interface InstanceBlockDeviceMapping {
  DeviceName?: string;
  Ebs?: EbsInstanceBlockDevice;
}

export interface InstanceBlockDeviceMappingSpecification {
  DeviceName?: string;
  Ebs?: EbsInstanceBlockDeviceSpecification;
  VirtualName?: string;
  NoDevice?: string;
}

export interface InstanceIpv4Prefix {
  Ipv4Prefix?: string;
}

export interface InstanceIpv6Address {
  Ipv6Address?: string;
  IsPrimaryIpv6?: boolean;
}

export interface InstanceIpv6Prefix {
  Ipv6Prefix?: string;
}

export interface InstanceMaintenanceOptions {
  AutoRecovery?: string;
  RebootMigration?: string;
}

export interface InstanceMaintenanceOptionsRequest {
  AutoRecovery?: string;
}

export interface InstanceMarketOptionsRequest {
  MarketType?: string;
  SpotOptions?: SpotMarketOptions;
}

export interface InstanceMetadataOptionsRequest {
  HttpTokens?: string;
  HttpPutResponseHopLimit?: number;
  HttpEndpoint?: string;
  HttpProtocolIpv6?: string;
  InstanceMetadataTags?: string;
}

export interface InstanceMetadataOptionsResponse {
  State?: string;
  HttpTokens?: string;
  HttpPutResponseHopLimit?: number;
  HttpEndpoint?: string;
  HttpProtocolIpv6?: string;
  InstanceMetadataTags?: string;
}

export interface InstanceNetworkInterface {
  Association?: InstanceNetworkInterfaceAssociation;
  Attachment?: InstanceNetworkInterfaceAttachment;
  Description?: string;
  Groups?: GroupIdentifier[];
  Ipv6Addresses?: InstanceIpv6Address[];
  MacAddress?: string;
  NetworkInterfaceId?: string;
  OwnerId?: string;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: InstancePrivateIpAddress[];
  SourceDestCheck?: boolean;
  Status?: string;
  SubnetId?: string;
  VpcId?: string;
  InterfaceType?: string;
  Ipv4Prefixes?: InstanceIpv4Prefix[];
  Ipv6Prefixes?: InstanceIpv6Prefix[];
  ConnectionTrackingConfiguration?: ConnectionTrackingSpecificationResponse;
  Operator?: OperatorResponse;
}

export interface InstanceNetworkInterfaceAssociation {
  CarrierIp?: string;
  CustomerOwnedIp?: string;
  IpOwnerId?: string;
  PublicDnsName?: string;
  PublicIp?: string;
}

export interface InstanceNetworkInterfaceAttachment {
  AttachTime?: string;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  Status?: string;
  NetworkCardIndex?: number;
  EnaSrdSpecification?: InstanceAttachmentEnaSrdSpecification;
  EnaQueueCount?: number;
}

export interface InstanceNetworkInterfaceSpecification {
  AssociatePublicIpAddress?: boolean;
  DeleteOnTermination?: boolean;
  Description?: string;
  DeviceIndex?: number;
  Groups?: string[];
  Ipv6AddressCount?: number;
  Ipv6Addresses?: InstanceIpv6Address[];
  NetworkInterfaceId?: string;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: PrivateIpAddressSpecification[];
  SecondaryPrivateIpAddressCount?: number;
  SubnetId?: string;
  AssociateCarrierIpAddress?: boolean;
  InterfaceType?: string;
  NetworkCardIndex?: number;
  Ipv4Prefixes?: Ipv4PrefixSpecificationRequest[];
  Ipv4PrefixCount?: number;
  Ipv6Prefixes?: Ipv6PrefixSpecificationRequest[];
  Ipv6PrefixCount?: number;
  PrimaryIpv6?: boolean;
  EnaSrdSpecification?: EnaSrdSpecificationRequest;
  ConnectionTrackingSpecification?: ConnectionTrackingSpecificationRequest;
  EnaQueueCount?: number;
}

export interface InstanceNetworkPerformanceOptions {
  BandwidthWeighting?: string;
}

export interface InstanceNetworkPerformanceOptionsRequest {
  BandwidthWeighting?: string;
}

export interface InstancePrivateIpAddress {
  Association?: InstanceNetworkInterfaceAssociation;
  Primary?: boolean;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
}

export interface InstanceSecondaryInterface {
  Attachment?: InstanceSecondaryInterfaceAttachment;
  MacAddress?: string;
  SecondaryInterfaceId?: string;
  OwnerId?: string;
  PrivateIpAddresses?: InstanceSecondaryInterfacePrivateIpAddress[];
  SourceDestCheck?: boolean;
  Status?: string;
  SecondarySubnetId?: string;
  SecondaryNetworkId?: string;
  InterfaceType?: string;
}

export interface InstanceSecondaryInterfaceAttachment {
  AttachTime?: string;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  Status?: string;
  NetworkCardIndex?: number;
}

export interface InstanceSecondaryInterfacePrivateIpAddress {
  PrivateIpAddress?: string;
}

export interface InstanceSecondaryInterfacePrivateIpAddressRequest {
  PrivateIpAddress: string;
}

export interface InstanceSecondaryInterfaceSpecificationRequest {
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  PrivateIpAddresses?: InstanceSecondaryInterfacePrivateIpAddressRequest[];
  PrivateIpAddressCount?: number;
  SecondarySubnetId?: string;
  InterfaceType?: string;
  NetworkCardIndex?: number;
}

export interface InstanceState {
  Code?: number;
  Name?: string;
}

export interface InstanceStateChange {
  InstanceId?: string;
  CurrentState?: InstanceState;
  PreviousState?: InstanceState;
}

export interface InternetGateway {
  Attachments?: InternetGatewayAttachment[];
  InternetGatewayId?: string;
  OwnerId?: string;
  Tags?: Tag[];
}

export interface InternetGatewayAttachment {
  State?: string;
  VpcId?: string;
}

export interface IpPermission {
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  UserIdGroupPairs?: UserIdGroupPair[];
  IpRanges?: IpRange[];
  Ipv6Ranges?: Ipv6Range[];
  PrefixListIds?: PrefixListId[];
}

export interface IpRange {
  Description?: string;
  CidrIp?: string;
}

export interface Ipv4PrefixSpecification {
  Ipv4Prefix?: string;
}

export interface Ipv4PrefixSpecificationRequest {
  Ipv4Prefix?: string;
}

export interface Ipv6PrefixSpecification {
  Ipv6Prefix?: string;
}

export interface Ipv6PrefixSpecificationRequest {
  Ipv6Prefix?: string;
}

export interface Ipv6Range {
  Description?: string;
  CidrIpv6?: string;
}

export interface LaunchTemplateSpecification {
  LaunchTemplateId?: string;
  LaunchTemplateName?: string;
  Version?: string;
}

export interface LicenseConfiguration {
  LicenseConfigurationArn?: string;
}

export interface LicenseConfigurationRequest {
  LicenseConfigurationArn?: string;
}

export interface ModifyInstanceAttributeRequest {
  SourceDestCheck?: AttributeBooleanValue;
  EnclaveOptions?: EnclaveOptionsRequest;
  DisableApiStop?: AttributeBooleanValue;
  DryRun?: boolean;
  InstanceId: string;
  Attribute?: string;
  Value?: string;
  BlockDeviceMappings?: InstanceBlockDeviceMappingSpecification[];
  DisableApiTermination?: AttributeBooleanValue;
  InstanceType?: AttributeValue;
  Kernel?: AttributeValue;
  Ramdisk?: AttributeValue;
  UserData?: SecureBlobAttributeValue;
  InstanceInitiatedShutdownBehavior?: AttributeValue;
  Groups?: string[];
  EbsOptimized?: AttributeBooleanValue;
  SriovNetSupport?: AttributeValue;
  EnaSupport?: AttributeBooleanValue;
}

export interface ModifyNetworkInterfaceAttributeRequest {
  EnaSrdSpecification?: EnaSrdSpecification;
  EnablePrimaryIpv6?: boolean;
  ConnectionTrackingSpecification?: ConnectionTrackingSpecificationRequest;
  AssociatePublicIpAddress?: boolean;
  AssociatedSubnetIds?: string[];
  DryRun?: boolean;
  NetworkInterfaceId: string;
  Description?: AttributeValue;
  SourceDestCheck?: AttributeBooleanValue;
  Groups?: string[];
  Attachment?: NetworkInterfaceAttachmentChanges;
}

export interface ModifySecurityGroupRulesRequest {
  GroupId: string;
  SecurityGroupRules: SecurityGroupRuleUpdate[];
  DryRun?: boolean;
}

export interface ModifySecurityGroupRulesResult {
  Return?: boolean;
}

export interface Monitoring {
  MetricCategoryIds?: string[];
  State?: string;
}

export interface NetworkInterface {
  Association?: NetworkInterfaceAssociation;
  Attachment?: NetworkInterfaceAttachment;
  AvailabilityZone?: string;
  ConnectionTrackingConfiguration?: ConnectionTrackingConfiguration;
  Description?: string;
  Groups?: GroupIdentifier[];
  InterfaceType?: string;
  Ipv6Addresses?: NetworkInterfaceIpv6Address[];
  MacAddress?: string;
  NetworkInterfaceId?: string;
  OutpostArn?: string;
  OwnerId?: string;
  PrivateDnsName?: string;
  PublicDnsName?: string;
  PublicIpDnsNameOptions?: PublicIpDnsNameOptions;
  PrivateIpAddress?: string;
  PrivateIpAddresses?: NetworkInterfacePrivateIpAddress[];
  Ipv4Prefixes?: Ipv4PrefixSpecification[];
  Ipv6Prefixes?: Ipv6PrefixSpecification[];
  RequesterId?: string;
  RequesterManaged?: boolean;
  SourceDestCheck?: boolean;
  Status?: string;
  SubnetId?: string;
  TagSet?: Tag[];
  VpcId?: string;
  DenyAllIgwTraffic?: boolean;
  Ipv6Native?: boolean;
  Ipv6Address?: string;
  Operator?: OperatorResponse;
  AssociatedSubnets?: string[];
  AvailabilityZoneId?: string;
}

export interface NetworkInterfaceAssociation {
  AllocationId?: string;
  AssociationId?: string;
  IpOwnerId?: string;
  PublicDnsName?: string;
  PublicIp?: string;
  CustomerOwnedIp?: string;
  CarrierIp?: string;
}

export interface NetworkInterfaceAttachment {
  AttachTime?: string;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
  DeviceIndex?: number;
  NetworkCardIndex?: number;
  InstanceId?: string;
  InstanceOwnerId?: string;
  Status?: string;
  EnaSrdSpecification?: AttachmentEnaSrdSpecification;
  EnaQueueCount?: number;
}

export interface NetworkInterfaceAttachmentChanges {
  DefaultEnaQueueCount?: boolean;
  EnaQueueCount?: number;
  AttachmentId?: string;
  DeleteOnTermination?: boolean;
}

export interface NetworkInterfaceIpv6Address {
  Ipv6Address?: string;
  PublicIpv6DnsName?: string;
  IsPrimaryIpv6?: boolean;
}

export interface NetworkInterfacePrivateIpAddress {
  Association?: NetworkInterfaceAssociation;
  Primary?: boolean;
  PrivateDnsName?: string;
  PrivateIpAddress?: string;
}

export interface OperatorRequest {
  Principal?: string;
}

export interface OperatorResponse {
  Managed?: boolean;
  Principal?: string;
  HiddenByDefault?: boolean;
}

export interface Placement {
  AvailabilityZoneId?: string;
  Affinity?: string;
  GroupName?: string;
  PartitionNumber?: number;
  HostId?: string;
  Tenancy?: string;
  SpreadDomain?: string;
  HostResourceGroupArn?: string;
  GroupId?: string;
  AvailabilityZone?: string;
}

export interface PrefixListId {
  Description?: string;
  PrefixListId?: string;
}

export interface PrivateDnsNameOptionsOnLaunch {
  HostnameType?: string;
  EnableResourceNameDnsARecord?: boolean;
  EnableResourceNameDnsAAAARecord?: boolean;
}

export interface PrivateDnsNameOptionsRequest {
  HostnameType?: string;
  EnableResourceNameDnsARecord?: boolean;
  EnableResourceNameDnsAAAARecord?: boolean;
}

export interface PrivateDnsNameOptionsResponse {
  HostnameType?: string;
  EnableResourceNameDnsARecord?: boolean;
  EnableResourceNameDnsAAAARecord?: boolean;
}

export interface PrivateIpAddressSpecification {
  Primary?: boolean;
  PrivateIpAddress?: string;
}

export interface ProductCode {
  ProductCodeId?: string;
  ProductCodeType?: string;
}

export interface PropagatingVgw {
  GatewayId?: string;
}

export interface PublicIpDnsNameOptions {
  DnsHostnameType?: string;
  PublicIpv4DnsName?: string;
  PublicIpv6DnsName?: string;
  PublicDualStackDnsName?: string;
}

export interface ReferencedSecurityGroup {
  GroupId?: string;
  PeeringStatus?: string;
  UserId?: string;
  VpcId?: string;
  VpcPeeringConnectionId?: string;
}

export interface Reservation {
  ReservationId?: string;
  OwnerId?: string;
  RequesterId?: string;
  Groups?: GroupIdentifier[];
  Instances?: Instance[];
}

export interface RevokeSecurityGroupEgressRequest {
  SecurityGroupRuleIds?: string[];
  DryRun?: boolean;
  GroupId: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  CidrIp?: string;
  IpPermissions?: IpPermission[];
}

export interface RevokeSecurityGroupEgressResult {
  Return?: boolean;
  UnknownIpPermissions?: IpPermission[];
  RevokedSecurityGroupRules?: RevokedSecurityGroupRule[];
}

export interface RevokeSecurityGroupIngressRequest {
  CidrIp?: string;
  FromPort?: number;
  GroupId?: string;
  GroupName?: string;
  IpPermissions?: IpPermission[];
  IpProtocol?: string;
  SourceSecurityGroupName?: string;
  SourceSecurityGroupOwnerId?: string;
  ToPort?: number;
  SecurityGroupRuleIds?: string[];
  DryRun?: boolean;
}

export interface RevokeSecurityGroupIngressResult {
  Return?: boolean;
  UnknownIpPermissions?: IpPermission[];
  RevokedSecurityGroupRules?: RevokedSecurityGroupRule[];
}

export interface RevokedSecurityGroupRule {
  SecurityGroupRuleId?: string;
  GroupId?: string;
  IsEgress?: boolean;
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  CidrIpv4?: string;
  CidrIpv6?: string;
  PrefixListId?: string;
  ReferencedGroupId?: string;
  Description?: string;
}

export interface Route {
  DestinationCidrBlock?: string;
  DestinationIpv6CidrBlock?: string;
  DestinationPrefixListId?: string;
  EgressOnlyInternetGatewayId?: string;
  GatewayId?: string;
  InstanceId?: string;
  InstanceOwnerId?: string;
  NatGatewayId?: string;
  TransitGatewayId?: string;
  LocalGatewayId?: string;
  CarrierGatewayId?: string;
  NetworkInterfaceId?: string;
  Origin?: string;
  State?: string;
  VpcPeeringConnectionId?: string;
  CoreNetworkArn?: string;
  OdbNetworkArn?: string;
  IpAddress?: string;
}

export interface RouteTable {
  Associations?: RouteTableAssociation[];
  PropagatingVgws?: PropagatingVgw[];
  RouteTableId?: string;
  Routes?: Route[];
  Tags?: Tag[];
  VpcId?: string;
  OwnerId?: string;
}

export interface RouteTableAssociation {
  Main?: boolean;
  RouteTableAssociationId?: string;
  RouteTableId?: string;
  SubnetId?: string;
  GatewayId?: string;
  PublicIpv4Pool?: string;
  AssociationState?: RouteTableAssociationState;
}

export interface RouteTableAssociationState {
  State?: string;
  StatusMessage?: string;
}

export interface RunInstancesMonitoringEnabled {
  MetricCategoryIds?: string[];
  Enabled: boolean;
}

export interface RunInstancesRequest {
  BlockDeviceMappings?: BlockDeviceMapping[];
  ImageId?: string;
  InstanceType?: string;
  Ipv6AddressCount?: number;
  Ipv6Addresses?: InstanceIpv6Address[];
  KernelId?: string;
  KeyName?: string;
  MaxCount: number;
  MinCount: number;
  Monitoring?: RunInstancesMonitoringEnabled;
  Placement?: Placement;
  RamdiskId?: string;
  SecurityGroupIds?: string[];
  SecurityGroups?: string[];
  SubnetId?: string;
  UserData?: string;
  ElasticGpuSpecification?: ElasticGpuSpecification[];
  ElasticInferenceAccelerators?: ElasticInferenceAccelerator[];
  TagSpecifications?: TagSpecification[];
  LaunchTemplate?: LaunchTemplateSpecification;
  InstanceMarketOptions?: InstanceMarketOptionsRequest;
  CreditSpecification?: CreditSpecificationRequest;
  CpuOptions?: CpuOptionsRequest;
  CapacityReservationSpecification?: CapacityReservationSpecification;
  HibernationOptions?: HibernationOptionsRequest;
  LicenseSpecifications?: LicenseConfigurationRequest[];
  MetadataOptions?: InstanceMetadataOptionsRequest;
  EnclaveOptions?: EnclaveOptionsRequest;
  PrivateDnsNameOptions?: PrivateDnsNameOptionsRequest;
  MaintenanceOptions?: InstanceMaintenanceOptionsRequest;
  DisableApiStop?: boolean;
  EnablePrimaryIpv6?: boolean;
  NetworkPerformanceOptions?: InstanceNetworkPerformanceOptionsRequest;
  Operator?: OperatorRequest;
  SecondaryInterfaces?: InstanceSecondaryInterfaceSpecificationRequest[];
  DryRun?: boolean;
  DisableApiTermination?: boolean;
  InstanceInitiatedShutdownBehavior?: string;
  PrivateIpAddress?: string;
  ClientToken?: string;
  AdditionalInfo?: string;
  NetworkInterfaces?: InstanceNetworkInterfaceSpecification[];
  IamInstanceProfile?: IamInstanceProfileSpecification;
  EbsOptimized?: boolean;
}

export interface SecureBlobAttributeValue {
  Value?: string;
}

export interface SecurityGroup {
  GroupId?: string;
  IpPermissionsEgress?: IpPermission[];
  Tags?: Tag[];
  VpcId?: string;
  SecurityGroupArn?: string;
  OwnerId?: string;
  GroupName?: string;
  Description?: string;
  IpPermissions?: IpPermission[];
}

export interface SecurityGroupReference {
  GroupId?: string;
  ReferencingVpcId?: string;
  VpcPeeringConnectionId?: string;
  TransitGatewayId?: string;
}

export interface SecurityGroupRule {
  SecurityGroupRuleId?: string;
  GroupId?: string;
  GroupOwnerId?: string;
  IsEgress?: boolean;
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  CidrIpv4?: string;
  CidrIpv6?: string;
  PrefixListId?: string;
  ReferencedGroupInfo?: ReferencedSecurityGroup;
  Description?: string;
  Tags?: Tag[];
  SecurityGroupRuleArn?: string;
}

export interface SecurityGroupRuleRequest {
  IpProtocol?: string;
  FromPort?: number;
  ToPort?: number;
  CidrIpv4?: string;
  CidrIpv6?: string;
  PrefixListId?: string;
  ReferencedGroupId?: string;
  Description?: string;
}

export interface SecurityGroupRuleUpdate {
  SecurityGroupRuleId: string;
  SecurityGroupRule?: SecurityGroupRuleRequest;
}

export interface SpotMarketOptions {
  MaxPrice?: string;
  SpotInstanceType?: string;
  BlockDurationMinutes?: number;
  ValidUntil?: string;
  InstanceInterruptionBehavior?: string;
}

export interface StateReason {
  Code?: string;
  Message?: string;
}

export interface Subnet {
  AvailabilityZoneId?: string;
  EnableLniAtDeviceIndex?: number;
  MapCustomerOwnedIpOnLaunch?: boolean;
  CustomerOwnedIpv4Pool?: string;
  OwnerId?: string;
  AssignIpv6AddressOnCreation?: boolean;
  Ipv6CidrBlockAssociationSet?: SubnetIpv6CidrBlockAssociation[];
  Tags?: Tag[];
  SubnetArn?: string;
  OutpostArn?: string;
  EnableDns64?: boolean;
  Ipv6Native?: boolean;
  PrivateDnsNameOptionsOnLaunch?: PrivateDnsNameOptionsOnLaunch;
  BlockPublicAccessStates?: BlockPublicAccessStates;
  Type?: string;
  SubnetId?: string;
  State?: string;
  VpcId?: string;
  CidrBlock?: string;
  AvailableIpAddressCount?: number;
  AvailabilityZone?: string;
  DefaultForAz?: boolean;
  MapPublicIpOnLaunch?: boolean;
}

export interface SubnetCidrBlockState {
  State?: string;
  StatusMessage?: string;
}

export interface SubnetIpv6CidrBlockAssociation {
  AssociationId?: string;
  Ipv6CidrBlock?: string;
  Ipv6CidrBlockState?: SubnetCidrBlockState;
  Ipv6AddressAttribute?: string;
  IpSource?: string;
}

export interface Tag {
  Key?: string;
  Value?: string;
}

export interface TagSpecification {
  ResourceType?: string;
  Tags?: Tag[];
}

export interface TerminateInstancesRequest {
  InstanceIds: string[];
  Force?: boolean;
  SkipOsShutdown?: boolean;
  DryRun?: boolean;
}

export interface TerminateInstancesResult {
  TerminatingInstances?: InstanceStateChange[];
}

export interface UserIdGroupPair {
  Description?: string;
  UserId?: string;
  GroupName?: string;
  GroupId?: string;
  VpcId?: string;
  VpcPeeringConnectionId?: string;
  PeeringStatus?: string;
}

export interface Vpc {
  OwnerId?: string;
  InstanceTenancy?: string;
  Ipv6CidrBlockAssociationSet?: VpcIpv6CidrBlockAssociation[];
  CidrBlockAssociationSet?: VpcCidrBlockAssociation[];
  IsDefault?: boolean;
  EncryptionControl?: VpcEncryptionControl;
  Tags?: Tag[];
  BlockPublicAccessStates?: BlockPublicAccessStates;
  VpcId?: string;
  State?: string;
  CidrBlock?: string;
  DhcpOptionsId?: string;
}

export interface VpcCidrBlockAssociation {
  AssociationId?: string;
  CidrBlock?: string;
  CidrBlockState?: VpcCidrBlockState;
}

export interface VpcCidrBlockState {
  State?: string;
  StatusMessage?: string;
}

export interface VpcEncryptionControl {
  VpcId?: string;
  VpcEncryptionControlId?: string;
  Mode?: string;
  State?: string;
  StateMessage?: string;
  ResourceExclusions?: VpcEncryptionControlExclusions;
  Tags?: Tag[];
}

export interface VpcEncryptionControlConfiguration {
  Mode: string;
  InternetGatewayExclusion?: string;
  EgressOnlyInternetGatewayExclusion?: string;
  NatGatewayExclusion?: string;
  VirtualPrivateGatewayExclusion?: string;
  VpcPeeringExclusion?: string;
  LambdaExclusion?: string;
  VpcLatticeExclusion?: string;
  ElasticFileSystemExclusion?: string;
  GlobalAcceleratorExclusion?: string;
  ApiGatewayV2Exclusion?: string;
}

export interface VpcEncryptionControlExclusion {
  State?: string;
  StateMessage?: string;
}

export interface VpcEncryptionControlExclusions {
  InternetGateway?: VpcEncryptionControlExclusion;
  EgressOnlyInternetGateway?: VpcEncryptionControlExclusion;
  NatGateway?: VpcEncryptionControlExclusion;
  VirtualPrivateGateway?: VpcEncryptionControlExclusion;
  VpcPeering?: VpcEncryptionControlExclusion;
  Lambda?: VpcEncryptionControlExclusion;
  VpcLattice?: VpcEncryptionControlExclusion;
  ElasticFileSystem?: VpcEncryptionControlExclusion;
  GlobalAccelerator?: VpcEncryptionControlExclusion;
  ApiGatewayV2?: VpcEncryptionControlExclusion;
}

export interface VpcIpv6CidrBlockAssociation {
  AssociationId?: string;
  Ipv6CidrBlock?: string;
  Ipv6CidrBlockState?: VpcCidrBlockState;
  NetworkBorderGroup?: string;
  Ipv6Pool?: string;
  Ipv6AddressAttribute?: string;
  IpSource?: string;
}

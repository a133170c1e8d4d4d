// Types of the rds operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  AddTagsToResource: { input: AddTagsToResourceMessage; output: object };
  CreateDBCluster: { input: CreateDBClusterMessage; output: CreateDBClusterResult };
  CreateDBClusterEndpoint: { input: CreateDBClusterEndpointMessage; output: DBClusterEndpoint };
  CreateDBClusterParameterGroup: { input: CreateDBClusterParameterGroupMessage; output: CreateDBClusterParameterGroupResult };
  CreateDBClusterSnapshot: { input: CreateDBClusterSnapshotMessage; output: CreateDBClusterSnapshotResult };
  CreateDBInstance: { input: CreateDBInstanceMessage; output: CreateDBInstanceResult };
  CreateDBParameterGroup: { input: CreateDBParameterGroupMessage; output: CreateDBParameterGroupResult };
  CreateDBSubnetGroup: { input: CreateDBSubnetGroupMessage; output: CreateDBSubnetGroupResult };
  DeleteDBCluster: { input: DeleteDBClusterMessage; output: DeleteDBClusterResult };
  DeleteDBClusterEndpoint: { input: DeleteDBClusterEndpointMessage; output: DBClusterEndpoint };
  DeleteDBClusterParameterGroup: { input: DeleteDBClusterParameterGroupMessage; output: object };
  DeleteDBClusterSnapshot: { input: DeleteDBClusterSnapshotMessage; output: DeleteDBClusterSnapshotResult };
  DeleteDBInstance: { input: DeleteDBInstanceMessage; output: DeleteDBInstanceResult };
  DeleteDBParameterGroup: { input: DeleteDBParameterGroupMessage; output: object };
  DeleteDBSubnetGroup: { input: DeleteDBSubnetGroupMessage; output: object };
  DescribeDBClusterEndpoints: { input: DescribeDBClusterEndpointsMessage; output: DBClusterEndpointMessage };
  DescribeDBClusterParameterGroups: { input: DescribeDBClusterParameterGroupsMessage; output: DBClusterParameterGroupsMessage };
  DescribeDBClusterParameters: { input: DescribeDBClusterParametersMessage; output: DBClusterParameterGroupDetails };
  DescribeDBClusterSnapshots: { input: DescribeDBClusterSnapshotsMessage; output: DBClusterSnapshotMessage };
  DescribeDBClusters: { input: DescribeDBClustersMessage; output: DBClusterMessage };
  DescribeDBEngineVersions: { input: DescribeDBEngineVersionsMessage; output: DBEngineVersionMessage };
  DescribeDBInstances: { input: DescribeDBInstancesMessage; output: DBInstanceMessage };
  DescribeDBLogFiles: { input: DescribeDBLogFilesMessage; output: DescribeDBLogFilesResponse };
  DescribeDBParameterGroups: { input: DescribeDBParameterGroupsMessage; output: DBParameterGroupsMessage };
  DescribeDBParameters: { input: DescribeDBParametersMessage; output: DBParameterGroupDetails };
  DescribeDBSubnetGroups: { input: DescribeDBSubnetGroupsMessage; output: DBSubnetGroupMessage };
  DescribeEngineDefaultClusterParameters: { input: DescribeEngineDefaultClusterParametersMessage; output: DescribeEngineDefaultClusterParametersResult };
  DescribeEvents: { input: DescribeEventsMessage; output: EventsMessage };
  DescribeOrderableDBInstanceOptions: { input: DescribeOrderableDBInstanceOptionsMessage; output: OrderableDBInstanceOptionsMessage };
  DescribePendingMaintenanceActions: { input: DescribePendingMaintenanceActionsMessage; output: PendingMaintenanceActionsMessage };
  DisableHttpEndpoint: { input: DisableHttpEndpointRequest; output: DisableHttpEndpointResponse };
  DownloadDBLogFilePortion: { input: DownloadDBLogFilePortionMessage; output: DownloadDBLogFilePortionDetails };
  EnableHttpEndpoint: { input: EnableHttpEndpointRequest; output: EnableHttpEndpointResponse };
  FailoverDBCluster: { input: FailoverDBClusterMessage; output: FailoverDBClusterResult };
  ListTagsForResource: { input: ListTagsForResourceMessage; output: TagListMessage };
  ModifyDBCluster: { input: ModifyDBClusterMessage; output: ModifyDBClusterResult };
  ModifyDBClusterParameterGroup: { input: ModifyDBClusterParameterGroupMessage; output: DBClusterParameterGroupNameMessage };
  ModifyDBInstance: { input: ModifyDBInstanceMessage; output: ModifyDBInstanceResult };
  ModifyDBParameterGroup: { input: ModifyDBParameterGroupMessage; output: DBParameterGroupNameMessage };
  ModifyDBSubnetGroup: { input: ModifyDBSubnetGroupMessage; output: ModifyDBSubnetGroupResult };
  RebootDBInstance: { input: RebootDBInstanceMessage; output: RebootDBInstanceResult };
  RemoveTagsFromResource: { input: RemoveTagsFromResourceMessage; output: object };
  ResetDBClusterParameterGroup: { input: ResetDBClusterParameterGroupMessage; output: DBClusterParameterGroupNameMessage };
  ResetDBParameterGroup: { input: ResetDBParameterGroupMessage; output: DBParameterGroupNameMessage };
  RestoreDBClusterFromSnapshot: { input: RestoreDBClusterFromSnapshotMessage; output: RestoreDBClusterFromSnapshotResult };
  RestoreDBClusterToPointInTime: { input: RestoreDBClusterToPointInTimeMessage; output: RestoreDBClusterToPointInTimeResult };
  StartDBCluster: { input: StartDBClusterMessage; output: StartDBClusterResult };
  StopDBCluster: { input: StopDBClusterMessage; output: StopDBClusterResult };
}

export interface AddTagsToResourceMessage {
  ResourceName: string;
  Tags: Tag[];
}

export interface AdditionalStorageVolume {
  VolumeName: string;
  AllocatedStorage?: number;
  IOPS?: number;
  MaxAllocatedStorage?: number;
  StorageThroughput?: number;
  StorageType?: string;
}

export interface AdditionalStorageVolumeOutput {
  VolumeName?: string;
  StorageVolumeStatus?: string;
  StorageOperationStatus?: string;
  StorageOperationPercentProgress?: number;
  AllocatedStorage?: number;
  IOPS?: number;
  MaxAllocatedStorage?: number;
  StorageThroughput?: number;
  StorageType?: string;
}

export interface AvailabilityZone {
  Name?: string;
}

export interface AvailableAdditionalStorageVolumesOption {
  SupportsStorageAutoscaling?: boolean;
  SupportsStorageThroughput?: boolean;
  SupportsIops?: boolean;
  StorageType?: string;
  MinStorageSize?: number;
  MaxStorageSize?: number;
  MinIops?: number;
  MaxIops?: number;
  MinIopsPerGib?: number;
  MaxIopsPerGib?: number;
  MinStorageThroughput?: number;
  MaxStorageThroughput?: number;
}

export interface AvailableProcessorFeature {
  Name?: string;
  DefaultValue?: string;
  AllowedValues?: string;
}

export interface CertificateDetails {
  CAIdentifier?: string;
  ValidTill?: string;
}

export interface CharacterSet {
  CharacterSetName?: string;
  CharacterSetDescription?: string;
}

export interface CloudwatchLogsExportConfiguration {
  EnableLogTypes?: string[];
  DisableLogTypes?: string[];
}

export interface ClusterPendingModifiedValues {
  PendingCloudwatchLogsExports?: PendingCloudwatchLogsExports;
  DBClusterIdentifier?: string;
  MasterUserPassword?: string;
  IAMDatabaseAuthenticationEnabled?: boolean;
  EngineVersion?: string;
  BackupRetentionPeriod?: number;
  StorageType?: string;
  AllocatedStorage?: number;
  RdsCustomClusterConfiguration?: RdsCustomClusterConfiguration;
  Iops?: number;
  CertificateDetails?: CertificateDetails;
}

export interface CreateDBClusterEndpointMessage {
  DBClusterIdentifier: string;
  DBClusterEndpointIdentifier: string;
  EndpointType: string;
  StaticMembers?: string[];
  ExcludedMembers?: string[];
  Tags?: Tag[];
}

export interface CreateDBClusterMessage {
  AvailabilityZones?: string[];
  BackupRetentionPeriod?: number;
  CharacterSetName?: string;
  DatabaseName?: string;
  DBClusterIdentifier: string;
  DBClusterParameterGroupName?: string;
  VpcSecurityGroupIds?: string[];
  DBSubnetGroupName?: string;
  Engine: string;
  EngineVersion?: string;
  Port?: number;
  MasterUsername?: string;
  MasterUserPassword?: string;
  OptionGroupName?: string;
  PreferredBackupWindow?: string;
  PreferredMaintenanceWindow?: string;
  ReplicationSourceIdentifier?: string;
  Tags?: Tag[];
  StorageEncrypted?: boolean;
  KmsKeyId?: string;
  PreSignedUrl?: string;
  EnableIAMDatabaseAuthentication?: boolean;
  BacktrackWindow?: number;
  EnableCloudwatchLogsExports?: string[];
  EngineMode?: string;
  ScalingConfiguration?: ScalingConfiguration;
  RdsCustomClusterConfiguration?: RdsCustomClusterConfiguration;
  DBClusterInstanceClass?: string;
  AllocatedStorage?: number;
  StorageType?: string;
  Iops?: number;
  PubliclyAccessible?: boolean;
  AutoMinorVersionUpgrade?: boolean;
  DeletionProtection?: boolean;
  GlobalClusterIdentifier?: string;
  EnableHttpEndpoint?: boolean;
  CopyTagsToSnapshot?: boolean;
  Domain?: string;
  DomainIAMRoleName?: string;
  EnableGlobalWriteForwarding?: boolean;
  NetworkType?: string;
  ServerlessV2ScalingConfiguration?: ServerlessV2ScalingConfiguration;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  DatabaseInsightsMode?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  EnableLimitlessDatabase?: boolean;
  ClusterScalabilityType?: string;
  DBSystemId?: string;
  ManageMasterUserPassword?: boolean;
  EnableLocalWriteForwarding?: boolean;
  MasterUserSecretKmsKeyId?: string;
  CACertificateIdentifier?: string;
  EngineLifecycleSupport?: string;
  TagSpecifications?: TagSpecification[];
  MasterUserAuthenticationType?: string;
  WithExpressConfiguration?: boolean;
  AssociatedRoles?: DBClusterAssociatedRole[];
}

export interface CreateDBClusterParameterGroupMessage {
  DBClusterParameterGroupName: string;
  DBParameterGroupFamily: string;
  Description: string;
  Tags?: Tag[];
}

export interface CreateDBClusterParameterGroupResult {
  DBClusterParameterGroup?: DBClusterParameterGroup;
}

export interface CreateDBClusterResult {
  DBCluster?: DBCluster;
}

export interface CreateDBClusterSnapshotMessage {
  DBClusterSnapshotIdentifier: string;
  DBClusterIdentifier: string;
  Tags?: Tag[];
}

export interface CreateDBClusterSnapshotResult {
  DBClusterSnapshot?: DBClusterSnapshot;
}

export interface CreateDBInstanceMessage {
  DBName?: string;
  DBInstanceIdentifier: string;
  AllocatedStorage?: number;
  DBInstanceClass: string;
  Engine: string;
  MasterUsername?: string;
  MasterUserPassword?: string;
  DBSecurityGroups?: string[];
  VpcSecurityGroupIds?: string[];
  AvailabilityZone?: string;
  DBSubnetGroupName?: string;
  PreferredMaintenanceWindow?: string;
  DBParameterGroupName?: string;
  BackupRetentionPeriod?: number;
  PreferredBackupWindow?: string;
  Port?: number;
  MultiAZ?: boolean;
  EngineVersion?: string;
  AutoMinorVersionUpgrade?: boolean;
  LicenseModel?: string;
  Iops?: number;
  StorageThroughput?: number;
  OptionGroupName?: string;
  CharacterSetName?: string;
  NcharCharacterSetName?: string;
  PubliclyAccessible?: boolean;
  Tags?: Tag[];
  DBClusterIdentifier?: string;
  StorageType?: string;
  TdeCredentialArn?: string;
  TdeCredentialPassword?: string;
  StorageEncrypted?: boolean;
  KmsKeyId?: string;
  Domain?: string;
  DomainFqdn?: string;
  DomainOu?: string;
  DomainAuthSecretArn?: string;
  DomainDnsIps?: string[];
  CopyTagsToSnapshot?: boolean;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  DomainIAMRoleName?: string;
  PromotionTier?: number;
  Timezone?: string;
  EnableIAMDatabaseAuthentication?: boolean;
  DatabaseInsightsMode?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  EnableCloudwatchLogsExports?: string[];
  ProcessorFeatures?: ProcessorFeature[];
  DeletionProtection?: boolean;
  MaxAllocatedStorage?: number;
  EnableCustomerOwnedIp?: boolean;
  NetworkType?: string;
  BackupTarget?: string;
  CustomIamInstanceProfile?: string;
  DBSystemId?: string;
  CACertificateIdentifier?: string;
  ManageMasterUserPassword?: boolean;
  MasterUserSecretKmsKeyId?: string;
  MultiTenant?: boolean;
  DedicatedLogVolume?: boolean;
  EngineLifecycleSupport?: string;
  AdditionalStorageVolumes?: AdditionalStorageVolume[];
  TagSpecifications?: TagSpecification[];
  DBCapacityReservationIdentifier?: string;
  MasterUserAuthenticationType?: string;
}

export interface CreateDBInstanceResult {
  DBInstance?: DBInstance;
}

export interface CreateDBParameterGroupMessage {
  DBParameterGroupName: string;
  DBParameterGroupFamily: string;
  Description: string;
  Tags?: Tag[];
}

export interface CreateDBParameterGroupResult {
  DBParameterGroup?: DBParameterGroup;
}

export interface CreateDBSubnetGroupMessage {
  DBSubnetGroupName: string;
  DBSubnetGroupDescription: string;
  SubnetIds: string[];
  Tags?: Tag[];
}

export interface CreateDBSubnetGroupResult {
  DBSubnetGroup?: DBSubnetGroup;
}

export interface CustomDBEngineVersionAMI {
  ImageId?: string;
  Status?: string;
}

export interface DBCluster {
  AllocatedStorage?: number;
  AvailabilityZones?: string[];
  BackupRetentionPeriod?: number;
  CharacterSetName?: string;
  DatabaseName?: string;
  DBClusterIdentifier?: string;
  DBClusterParameterGroup?: string;
  DBSubnetGroup?: string;
  Status?: string;
  PercentProgress?: string;
  EarliestRestorableTime?: string;
  Endpoint?: string;
  ReaderEndpoint?: string;
  CustomEndpoints?: string[];
  MultiAZ?: boolean;
  Engine?: string;
  EngineVersion?: string;
  LatestRestorableTime?: string;
  Port?: number;
  MasterUsername?: string;
  DBClusterOptionGroupMemberships?: DBClusterOptionGroupStatus[];
  PreferredBackupWindow?: string;
  PreferredMaintenanceWindow?: string;
  UpgradeRolloutOrder?: string;
  ReplicationSourceIdentifier?: string;
  ReadReplicaIdentifiers?: string[];
  StatusInfos?: DBClusterStatusInfo[];
  DBClusterMembers?: DBClusterMember[];
  VpcSecurityGroups?: VpcSecurityGroupMembership[];
  HostedZoneId?: string;
  StorageEncrypted?: boolean;
  StorageEncryptionType?: string;
  KmsKeyId?: string;
  DbClusterResourceId?: string;
  DBClusterArn?: string;
  AssociatedRoles?: DBClusterRole[];
  IAMDatabaseAuthenticationEnabled?: boolean;
  CloneGroupId?: string;
  ClusterCreateTime?: string;
  EarliestBacktrackTime?: string;
  BacktrackWindow?: number;
  BacktrackConsumedChangeRecords?: number;
  EnabledCloudwatchLogsExports?: string[];
  Capacity?: number;
  PendingModifiedValues?: ClusterPendingModifiedValues;
  EngineMode?: string;
  ScalingConfigurationInfo?: ScalingConfigurationInfo;
  RdsCustomClusterConfiguration?: RdsCustomClusterConfiguration;
  DBClusterInstanceClass?: string;
  StorageType?: string;
  Iops?: number;
  StorageThroughput?: number;
  IOOptimizedNextAllowedModificationTime?: string;
  PubliclyAccessible?: boolean;
  AutoMinorVersionUpgrade?: boolean;
  DeletionProtection?: boolean;
  HttpEndpointEnabled?: boolean;
  ActivityStreamMode?: string;
  ActivityStreamStatus?: string;
  ActivityStreamKmsKeyId?: string;
  ActivityStreamKinesisStreamName?: string;
  CopyTagsToSnapshot?: boolean;
  CrossAccountClone?: boolean;
  DomainMemberships?: DomainMembership[];
  TagList?: Tag[];
  GlobalClusterIdentifier?: string;
  GlobalWriteForwardingStatus?: string;
  GlobalWriteForwardingRequested?: boolean;
  NetworkType?: string;
  AutomaticRestartTime?: string;
  ServerlessV2ScalingConfiguration?: ServerlessV2ScalingConfigurationInfo;
  ServerlessV2PlatformVersion?: string;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  DatabaseInsightsMode?: string;
  PerformanceInsightsEnabled?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  DBSystemId?: string;
  MasterUserSecret?: MasterUserSecret;
  LocalWriteForwardingStatus?: string;
  AwsBackupRecoveryPointArn?: string;
  LimitlessDatabase?: LimitlessDatabase;
  ClusterScalabilityType?: string;
  CertificateDetails?: CertificateDetails;
  EngineLifecycleSupport?: string;
  VPCNetworkingEnabled?: boolean;
  InternetAccessGatewayEnabled?: boolean;
}

export interface DBClusterAssociatedRole {
  RoleArn: string;
  FeatureName?: string;
}

export interface DBClusterEndpoint {
  DBClusterEndpointIdentifier?: string;
  DBClusterIdentifier?: string;
  DBClusterEndpointResourceIdentifier?: string;
  Endpoint?: string;
  Status?: string;
  EndpointType?: string;
  CustomEndpointType?: string;
  StaticMembers?: string[];
  ExcludedMembers?: string[];
  DBClusterEndpointArn?: string;
}

export interface DBClusterEndpointMessage {
  Marker?: string;
  DBClusterEndpoints?: DBClusterEndpoint[];
}

export interface DBClusterMember {
  DBInstanceIdentifier?: string;
  IsClusterWriter?: boolean;
  DBClusterParameterGroupStatus?: string;
  PromotionTier?: number;
}

export interface DBClusterMessage {
  Marker?: string;
  DBClusters?: DBCluster[];
}

export interface DBClusterOptionGroupStatus {
  DBClusterOptionGroupName?: string;
  Status?: string;
}

export interface DBClusterParameterGroup {
  DBClusterParameterGroupName?: string;
  DBParameterGroupFamily?: string;
  Description?: string;
  DBClusterParameterGroupArn?: string;
}

export interface DBClusterParameterGroupDetails {
  Parameters?: Parameter[];
  Marker?: string;
}

export interface DBClusterParameterGroupNameMessage {
  DBClusterParameterGroupName?: string;
}

export interface DBClusterParameterGroupsMessage {
  Marker?: string;
  DBClusterParameterGroups?: DBClusterParameterGroup[];
}

export interface DBClusterRole {
  RoleArn?: string;
  Status?: string;
  FeatureName?: string;
}

export interface DBClusterSnapshot {
  AvailabilityZones?: string[];
  DBClusterSnapshotIdentifier?: string;
  DBClusterIdentifier?: string;
  SnapshotCreateTime?: string;
  Engine?: string;
  EngineMode?: string;
  AllocatedStorage?: number;
  Status?: string;
  Port?: number;
  VpcId?: string;
  ClusterCreateTime?: string;
  MasterUsername?: string;
  EngineVersion?: string;
  LicenseModel?: string;
  SnapshotType?: string;
  PercentProgress?: number;
  StorageEncrypted?: boolean;
  StorageEncryptionType?: string;
  BackupRetentionPeriod?: number;
  PreferredBackupWindow?: string;
  KmsKeyId?: string;
  DBClusterSnapshotArn?: string;
  SourceDBClusterSnapshotArn?: string;
  IAMDatabaseAuthenticationEnabled?: boolean;
  TagList?: Tag[];
  StorageType?: string;
  StorageThroughput?: number;
  DbClusterResourceId?: string;
  DBSystemId?: string;
}

export interface DBClusterSnapshotMessage {
  Marker?: string;
  DBClusterSnapshots?: DBClusterSnapshot[];
}

export interface DBClusterStatusInfo {
  StatusType?: string;
  Normal?: boolean;
  Status?: string;
  Message?: string;
}

export interface DBEngineVersion {
  Engine?: string;
  MajorEngineVersion?: string;
  EngineVersion?: string;
  DatabaseInstallationFilesS3BucketName?: string;
  DatabaseInstallationFilesS3Prefix?: string;
  DatabaseInstallationFiles?: string[];
  CustomDBEngineVersionManifest?: string;
  DBParameterGroupFamily?: string;
  DBEngineDescription?: string;
  DBEngineVersionArn?: string;
  DBEngineVersionDescription?: string;
  DefaultCharacterSet?: CharacterSet;
  FailureReason?: string;
  Image?: CustomDBEngineVersionAMI;
  DBEngineMediaType?: string;
  KMSKeyId?: string;
  CreateTime?: string;
  SupportedCharacterSets?: CharacterSet[];
  SupportedNcharCharacterSets?: CharacterSet[];
  ValidUpgradeTarget?: UpgradeTarget[];
  SupportedTimezones?: Timezone[];
  ExportableLogTypes?: string[];
  SupportsLogExportsToCloudwatchLogs?: boolean;
  SupportsReadReplica?: boolean;
  SupportedEngineModes?: string[];
  SupportedFeatureNames?: string[];
  Status?: string;
  SupportsParallelQuery?: boolean;
  SupportsGlobalDatabases?: boolean;
  TagList?: Tag[];
  SupportsBabelfish?: boolean;
  SupportsLimitlessDatabase?: boolean;
  SupportsCertificateRotationWithoutRestart?: boolean;
  SupportedCACertificateIdentifiers?: string[];
  SupportsLocalWriteForwarding?: boolean;
  SupportsIntegrations?: boolean;
  ServerlessV2FeaturesSupport?: ServerlessV2FeaturesSupport;
}

export interface DBEngineVersionMessage {
  Marker?: string;
  DBEngineVersions?: DBEngineVersion[];
}

export interface DBInstance {
  DBInstanceIdentifier?: string;
  DBInstanceClass?: string;
  Engine?: string;
  DBInstanceStatus?: string;
  MasterUsername?: string;
  DBName?: string;
  Endpoint?: Endpoint;
  AllocatedStorage?: number;
  InstanceCreateTime?: string;
  PreferredBackupWindow?: string;
  BackupRetentionPeriod?: number;
  DBSecurityGroups?: DBSecurityGroupMembership[];
  VpcSecurityGroups?: VpcSecurityGroupMembership[];
  DBParameterGroups?: DBParameterGroupStatus[];
  AvailabilityZone?: string;
  DBSubnetGroup?: DBSubnetGroup;
  PreferredMaintenanceWindow?: string;
  UpgradeRolloutOrder?: string;
  PendingModifiedValues?: PendingModifiedValues;
  LatestRestorableTime?: string;
  MultiAZ?: boolean;
  EngineVersion?: string;
  AutoMinorVersionUpgrade?: boolean;
  ReadReplicaSourceDBInstanceIdentifier?: string;
  ReadReplicaDBInstanceIdentifiers?: string[];
  ReadReplicaDBClusterIdentifiers?: string[];
  ReplicaMode?: string;
  LicenseModel?: string;
  Iops?: number;
  StorageThroughput?: number;
  OptionGroupMemberships?: OptionGroupMembership[];
  CharacterSetName?: string;
  NcharCharacterSetName?: string;
  SecondaryAvailabilityZone?: string;
  PubliclyAccessible?: boolean;
  StatusInfos?: DBInstanceStatusInfo[];
  StorageType?: string;
  StorageEncryptionType?: string;
  TdeCredentialArn?: string;
  DbInstancePort?: number;
  DBClusterIdentifier?: string;
  StorageEncrypted?: boolean;
  KmsKeyId?: string;
  DbiResourceId?: string;
  CACertificateIdentifier?: string;
  DomainMemberships?: DomainMembership[];
  CopyTagsToSnapshot?: boolean;
  MonitoringInterval?: number;
  EnhancedMonitoringResourceArn?: string;
  MonitoringRoleArn?: string;
  PromotionTier?: number;
  DBInstanceArn?: string;
  Timezone?: string;
  IAMDatabaseAuthenticationEnabled?: boolean;
  DatabaseInsightsMode?: string;
  PerformanceInsightsEnabled?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  EnabledCloudwatchLogsExports?: string[];
  ProcessorFeatures?: ProcessorFeature[];
  DeletionProtection?: boolean;
  AssociatedRoles?: DBInstanceRole[];
  ListenerEndpoint?: Endpoint;
  MaxAllocatedStorage?: number;
  TagList?: Tag[];
  AutomationMode?: string;
  ResumeFullAutomationModeTime?: string;
  CustomerOwnedIpEnabled?: boolean;
  NetworkType?: string;
  ActivityStreamStatus?: string;
  ActivityStreamKmsKeyId?: string;
  ActivityStreamKinesisStreamName?: string;
  ActivityStreamMode?: string;
  ActivityStreamEngineNativeAuditFieldsIncluded?: boolean;
  AwsBackupRecoveryPointArn?: string;
  DBInstanceAutomatedBackupsReplications?: DBInstanceAutomatedBackupsReplication[];
  BackupTarget?: string;
  AutomaticRestartTime?: string;
  CustomIamInstanceProfile?: string;
  ActivityStreamPolicyStatus?: string;
  CertificateDetails?: CertificateDetails;
  DBSystemId?: string;
  MasterUserSecret?: MasterUserSecret;
  ReadReplicaSourceDBClusterIdentifier?: string;
  PercentProgress?: string;
  MultiTenant?: boolean;
  DedicatedLogVolume?: boolean;
  IsStorageConfigUpgradeAvailable?: boolean;
  EngineLifecycleSupport?: string;
  AdditionalStorageVolumes?: AdditionalStorageVolumeOutput[];
  StorageVolumeStatus?: string;
  StorageOperationStatus?: string;
  StorageOperationPercentProgress?: number;
  DBCapacityReservationIdentifier?: string;
}

export interface DBInstanceAutomatedBackupsReplication {
  DBInstanceAutomatedBackupsArn?: string;
}

export interface DBInstanceMessage {
  Marker?: string;
  DBInstances?: DBInstance[];
}

export interface DBInstanceRole {
  RoleArn?: string;
  FeatureName?: string;
  Status?: string;
}

export interface DBInstanceStatusInfo {
  StatusType?: string;
  Normal?: boolean;
  Status?: string;
  Message?: string;
}

export interface DBParameterGroup {
  DBParameterGroupName?: string;
  DBParameterGroupFamily?: string;
  Description?: string;
  DBParameterGroupArn?: string;
}

export interface DBParameterGroupDetails {
  Parameters?: Parameter[];
  Marker?: string;
}

export interface DBParameterGroupNameMessage {
  DBParameterGroupName?: string;
}

export interface DBParameterGroupStatus {
  DBParameterGroupName?: string;
  ParameterApplyStatus?: string;
}

export interface DBParameterGroupsMessage {
  Marker?: string;
  DBParameterGroups?: DBParameterGroup[];
}

export interface DBSecurityGroupMembership {
  DBSecurityGroupName?: string;
  Status?: string;
}

export interface DBSubnetGroup {
  DBSubnetGroupName?: string;
  DBSubnetGroupDescription?: string;
  VpcId?: string;
  SubnetGroupStatus?: string;
  Subnets?: Subnet[];
  DBSubnetGroupArn?: string;
  SupportedNetworkTypes?: string[];
}

export interface DBSubnetGroupMessage {
  Marker?: string;
  DBSubnetGroups?: DBSubnetGroup[];
}

export interface DeleteDBClusterEndpointMessage {
  DBClusterEndpointIdentifier: string;
}

export interface DeleteDBClusterMessage {
  DBClusterIdentifier: string;
  SkipFinalSnapshot?: boolean;
  FinalDBSnapshotIdentifier?: string;
  DeleteAutomatedBackups?: boolean;
}

export interface DeleteDBClusterParameterGroupMessage {
  DBClusterParameterGroupName: string;
}

export interface DeleteDBClusterResult {
  DBCluster?: DBCluster;
}

export interface DeleteDBClusterSnapshotMessage {
  DBClusterSnapshotIdentifier: string;
}

export interface DeleteDBClusterSnapshotResult {
  DBClusterSnapshot?: DBClusterSnapshot;
}

export interface DeleteDBInstanceMessage {
  DBInstanceIdentifier: string;
  SkipFinalSnapshot?: boolean;
  FinalDBSnapshotIdentifier?: string;
  DeleteAutomatedBackups?: boolean;
}

export interface DeleteDBInstanceResult {
  DBInstance?: DBInstance;
}

export interface DeleteDBParameterGroupMessage {
  DBParameterGroupName: string;
}

export interface DeleteDBSubnetGroupMessage {
  DBSubnetGroupName: string;
}

export interface DescribeDBClusterEndpointsMessage {
  DBClusterIdentifier?: string;
  DBClusterEndpointIdentifier?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBClusterParameterGroupsMessage {
  DBClusterParameterGroupName?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBClusterParametersMessage {
  DBClusterParameterGroupName: string;
  Source?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBClusterSnapshotsMessage {
  DBClusterIdentifier?: string;
  DBClusterSnapshotIdentifier?: string;
  SnapshotType?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
  IncludeShared?: boolean;
  IncludePublic?: boolean;
  DbClusterResourceId?: string;
}

export interface DescribeDBClustersMessage {
  DBClusterIdentifier?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
  IncludeShared?: boolean;
}

export interface DescribeDBEngineVersionsMessage {
  Engine?: string;
  EngineVersion?: string;
  DBParameterGroupFamily?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
  DefaultOnly?: boolean;
  ListSupportedCharacterSets?: boolean;
  ListSupportedTimezones?: boolean;
  IncludeAll?: boolean;
}

export interface DescribeDBInstancesMessage {
  DBInstanceIdentifier?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBLogFilesDetails {
  LogFileName?: string;
  LastWritten?: number;
  Size?: number;
}

export interface DescribeDBLogFilesMessage {
  DBInstanceIdentifier: string;
  FilenameContains?: string;
  FileLastWritten?: number;
  FileSize?: number;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBLogFilesResponse {
  DescribeDBLogFiles?: DescribeDBLogFilesDetails[];
  Marker?: string;
}

export interface DescribeDBParameterGroupsMessage {
  DBParameterGroupName?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBParametersMessage {
  DBParameterGroupName: string;
  Source?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeDBSubnetGroupsMessage {
  DBSubnetGroupName?: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeEngineDefaultClusterParametersMessage {
  DBParameterGroupFamily: string;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeEngineDefaultClusterParametersResult {
  EngineDefaults?: EngineDefaults;
}

export interface DescribeEventsMessage {
  SourceIdentifier?: string;
  SourceType?: string;
  StartTime?: string;
  EndTime?: string;
  Duration?: number;
  EventCategories?: string[];
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribeOrderableDBInstanceOptionsMessage {
  Engine: string;
  EngineVersion?: string;
  DBInstanceClass?: string;
  LicenseModel?: string;
  AvailabilityZoneGroup?: string;
  Vpc?: boolean;
  Filters?: Filter[];
  MaxRecords?: number;
  Marker?: string;
}

export interface DescribePendingMaintenanceActionsMessage {
  ResourceIdentifier?: string;
  Filters?: Filter[];
  Marker?: string;
  MaxRecords?: number;
}

export interface DisableHttpEndpointRequest {
  ResourceArn: string;
}

export interface DisableHttpEndpointResponse {
  ResourceArn?: string;
  HttpEndpointEnabled?: boolean;
}

export interface DomainMembership {
  Domain?: string;
  Status?: string;
  FQDN?: string;
  IAMRoleName?: string;
  OU?: string;
  AuthSecretArn?: string;
  DnsIps?: string[];
}

export interface DownloadDBLogFilePortionDetails {
  LogFileData?: string;
  Marker?: string;
  AdditionalDataPending?: boolean;
}

export interface DownloadDBLogFilePortionMessage {
  DBInstanceIdentifier: string;
  LogFileName: string;
  Marker?: string;
  NumberOfLines?: number;
}

export interface EnableHttpEndpointRequest {
  ResourceArn: string;
}

export interface EnableHttpEndpointResponse {
  ResourceArn?: string;
  HttpEndpointEnabled?: boolean;
}

export interface Endpoint {
  Address?: string;
  Port?: number;
  HostedZoneId?: string;
}

export interface EngineDefaults {
  DBParameterGroupFamily?: string;
  Marker?: string;
  Parameters?: Parameter[];
}

export interface Event {
  SourceIdentifier?: string;
  SourceType?: string;
  Message?: string;
  EventCategories?: string[];
  Date?: string;
  SourceArn?: string;
}

export interface EventsMessage {
  Marker?: string;
  Events?: Event[];
}

export interface FailoverDBClusterMessage {
  DBClusterIdentifier: string;
  TargetDBInstanceIdentifier?: string;
}

export interface FailoverDBClusterResult {
  DBCluster?: DBCluster;
}

export interface Filter {
  Name: string;
  Values: string[];
}

export interface LimitlessDatabase {
  Status?: string;
  MinRequiredACU?: number;
}

export interface ListTagsForResourceMessage {
  ResourceName: string;
  Filters?: Filter[];
}

export interface MasterUserSecret {
  SecretArn?: string;
  SecretStatus?: string;
  KmsKeyId?: string;
}

export interface ModifyAdditionalStorageVolume {
  VolumeName: string;
  AllocatedStorage?: number;
  IOPS?: number;
  MaxAllocatedStorage?: number;
  StorageThroughput?: number;
  StorageType?: string;
  SetForDelete?: boolean;
}

export interface ModifyDBClusterMessage {
  DBClusterIdentifier: string;
  NewDBClusterIdentifier?: string;
  ApplyImmediately?: boolean;
  BackupRetentionPeriod?: number;
  DBClusterParameterGroupName?: string;
  VpcSecurityGroupIds?: string[];
  Port?: number;
  MasterUserPassword?: string;
  OptionGroupName?: string;
  PreferredBackupWindow?: string;
  PreferredMaintenanceWindow?: string;
  EnableIAMDatabaseAuthentication?: boolean;
  BacktrackWindow?: number;
  CloudwatchLogsExportConfiguration?: CloudwatchLogsExportConfiguration;
  EngineVersion?: string;
  AllowMajorVersionUpgrade?: boolean;
  DBInstanceParameterGroupName?: string;
  Domain?: string;
  DomainIAMRoleName?: string;
  ScalingConfiguration?: ScalingConfiguration;
  DeletionProtection?: boolean;
  EnableHttpEndpoint?: boolean;
  CopyTagsToSnapshot?: boolean;
  EnableGlobalWriteForwarding?: boolean;
  DBClusterInstanceClass?: string;
  AllocatedStorage?: number;
  StorageType?: string;
  Iops?: number;
  AutoMinorVersionUpgrade?: boolean;
  NetworkType?: string;
  ServerlessV2ScalingConfiguration?: ServerlessV2ScalingConfiguration;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  DatabaseInsightsMode?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  ManageMasterUserPassword?: boolean;
  RotateMasterUserPassword?: boolean;
  EnableLocalWriteForwarding?: boolean;
  MasterUserSecretKmsKeyId?: string;
  EngineMode?: string;
  AllowEngineModeChange?: boolean;
  AwsBackupRecoveryPointArn?: string;
  EnableLimitlessDatabase?: boolean;
  CACertificateIdentifier?: string;
  MasterUserAuthenticationType?: string;
  EngineLifecycleSupport?: string;
}

export interface ModifyDBClusterParameterGroupMessage {
  DBClusterParameterGroupName: string;
  Parameters: Parameter[];
}

export interface ModifyDBClusterResult {
  DBCluster?: DBCluster;
}

export interface ModifyDBInstanceMessage {
  DBInstanceIdentifier: string;
  AllocatedStorage?: number;
  DBInstanceClass?: string;
  DBSubnetGroupName?: string;
  DBSecurityGroups?: string[];
  VpcSecurityGroupIds?: string[];
  ApplyImmediately?: boolean;
  MasterUserPassword?: string;
  DBParameterGroupName?: string;
  BackupRetentionPeriod?: number;
  PreferredBackupWindow?: string;
  PreferredMaintenanceWindow?: string;
  MultiAZ?: boolean;
  EngineVersion?: string;
  AllowMajorVersionUpgrade?: boolean;
  AutoMinorVersionUpgrade?: boolean;
  LicenseModel?: string;
  Iops?: number;
  StorageThroughput?: number;
  OptionGroupName?: string;
  NewDBInstanceIdentifier?: string;
  StorageType?: string;
  TdeCredentialArn?: string;
  TdeCredentialPassword?: string;
  CACertificateIdentifier?: string;
  Domain?: string;
  DomainFqdn?: string;
  DomainOu?: string;
  DomainAuthSecretArn?: string;
  DomainDnsIps?: string[];
  DisableDomain?: boolean;
  CopyTagsToSnapshot?: boolean;
  MonitoringInterval?: number;
  DBPortNumber?: number;
  PubliclyAccessible?: boolean;
  MonitoringRoleArn?: string;
  DomainIAMRoleName?: string;
  PromotionTier?: number;
  EnableIAMDatabaseAuthentication?: boolean;
  DatabaseInsightsMode?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  CloudwatchLogsExportConfiguration?: CloudwatchLogsExportConfiguration;
  ProcessorFeatures?: ProcessorFeature[];
  UseDefaultProcessorFeatures?: boolean;
  DeletionProtection?: boolean;
  MaxAllocatedStorage?: number;
  CertificateRotationRestart?: boolean;
  ReplicaMode?: string;
  AutomationMode?: string;
  ResumeFullAutomationModeMinutes?: number;
  EnableCustomerOwnedIp?: boolean;
  NetworkType?: string;
  AwsBackupRecoveryPointArn?: string;
  ManageMasterUserPassword?: boolean;
  RotateMasterUserPassword?: boolean;
  MasterUserSecretKmsKeyId?: string;
  MultiTenant?: boolean;
  DedicatedLogVolume?: boolean;
  Engine?: string;
  AdditionalStorageVolumes?: ModifyAdditionalStorageVolume[];
  DBCapacityReservationIdentifier?: string;
  TagSpecifications?: TagSpecification[];
  MasterUserAuthenticationType?: string;
  EngineLifecycleSupport?: string;
}

export interface ModifyDBInstanceResult {
  DBInstance?: DBInstance;
}

export interface ModifyDBParameterGroupMessage {
  DBParameterGroupName: string;
  Parameters: Parameter[];
}

export interface ModifyDBSubnetGroupMessage {
  DBSubnetGroupName: string;
  DBSubnetGroupDescription?: string;
  SubnetIds: string[];
}

export interface ModifyDBSubnetGroupResult {
  DBSubnetGroup?: DBSubnetGroup;
}

export interface OptionGroupMembership {
  OptionGroupName?: string;
  Status?: string;
}

export interface OrderableDBInstanceOption {
  Engine?: string;
  EngineVersion?: string;
  DBInstanceClass?: string;
  LicenseModel?: string;
  AvailabilityZoneGroup?: string;
  AvailabilityZones?: AvailabilityZone[];
  MultiAZCapable?: boolean;
  ReadReplicaCapable?: boolean;
  Vpc?: boolean;
  SupportsStorageEncryption?: boolean;
  StorageType?: string;
  SupportsIops?: boolean;
  SupportsStorageThroughput?: boolean;
  SupportsEnhancedMonitoring?: boolean;
  SupportsIAMDatabaseAuthentication?: boolean;
  SupportsPerformanceInsights?: boolean;
  MinStorageSize?: number;
  MaxStorageSize?: number;
  MinIopsPerDbInstance?: number;
  MaxIopsPerDbInstance?: number;
  MinIopsPerGib?: number;
  MaxIopsPerGib?: number;
  MinStorageThroughputPerDbInstance?: number;
  MaxStorageThroughputPerDbInstance?: number;
  MinStorageThroughputPerIops?: number;
  MaxStorageThroughputPerIops?: number;
  AvailableProcessorFeatures?: AvailableProcessorFeature[];
  SupportedEngineModes?: string[];
  SupportsStorageAutoscaling?: boolean;
  SupportsKerberosAuthentication?: boolean;
  OutpostCapable?: boolean;
  SupportedActivityStreamModes?: string[];
  SupportsGlobalDatabases?: boolean;
  SupportedNetworkTypes?: string[];
  SupportsClusters?: boolean;
  SupportsDedicatedLogVolume?: boolean;
  SupportsAdditionalStorageVolumes?: boolean;
  SupportsHttpEndpoint?: boolean;
  AvailableAdditionalStorageVolumesOptions?: AvailableAdditionalStorageVolumesOption[];
}

export interface OrderableDBInstanceOptionsMessage {
  OrderableDBInstanceOptions?: OrderableDBInstanceOption[];
  Marker?: string;
}

export interface Outpost {
  Arn?: string;
}

export interface Parameter {
  ParameterName?: string;
  ParameterValue?: string;
  Description?: string;
  Source?: string;
  ApplyType?: string;
  DataType?: string;
  AllowedValues?: string;
  IsModifiable?: boolean;
  MinimumEngineVersion?: string;
  ApplyMethod?: string;
  SupportedEngineModes?: string[];
}

export interface PendingCloudwatchLogsExports {
  LogTypesToEnable?: string[];
  LogTypesToDisable?: string[];
}

export interface PendingMaintenanceAction {
  Action?: string;
  AutoAppliedAfterDate?: string;
  ForcedApplyDate?: string;
  OptInStatus?: string;
  CurrentApplyDate?: string;
  Description?: string;
}

export interface PendingMaintenanceActionsMessage {
  PendingMaintenanceActions?: ResourcePendingMaintenanceActions[];
  Marker?: string;
}

export interface PendingModifiedValues {
  DBInstanceClass?: string;
  AllocatedStorage?: number;
  MasterUserPassword?: string;
  Port?: number;
  BackupRetentionPeriod?: number;
  MultiAZ?: boolean;
  EngineVersion?: string;
  LicenseModel?: string;
  Iops?: number;
  StorageThroughput?: number;
  DBInstanceIdentifier?: string;
  StorageType?: string;
  CACertificateIdentifier?: string;
  DBSubnetGroupName?: string;
  PendingCloudwatchLogsExports?: PendingCloudwatchLogsExports;
  ProcessorFeatures?: ProcessorFeature[];
  AutomationMode?: string;
  ResumeFullAutomationModeTime?: string;
  MultiTenant?: boolean;
  IAMDatabaseAuthenticationEnabled?: boolean;
  DedicatedLogVolume?: boolean;
  Engine?: string;
  AdditionalStorageVolumes?: AdditionalStorageVolume[];
  DBCapacityReservationIdentifier?: string;
}

export interface ProcessorFeature {
  Name?: string;
  Value?: string;
}

export interface RdsCustomClusterConfiguration {
  InterconnectSubnetId?: string;
  TransitGatewayMulticastDomainId?: string;
  ReplicaMode?: string;
}

export interface RebootDBInstanceMessage {
  DBInstanceIdentifier: string;
  ForceFailover?: boolean;
}

export interface RebootDBInstanceResult {
  DBInstance?: DBInstance;
}

export interface RemoveTagsFromResourceMessage {
  ResourceName: string;
  TagKeys: string[];
}

export interface ResetDBClusterParameterGroupMessage {
  DBClusterParameterGroupName: string;
  ResetAllParameters?: boolean;
  Parameters?: Parameter[];
}

export interface ResetDBParameterGroupMessage {
  DBParameterGroupName: string;
  ResetAllParameters?: boolean;
  Parameters?: Parameter[];
}

export interface ResourcePendingMaintenanceActions {
  ResourceIdentifier?: string;
  PendingMaintenanceActionDetails?: PendingMaintenanceAction[];
}

export interface RestoreDBClusterFromSnapshotMessage {
  AvailabilityZones?: string[];
  DBClusterIdentifier: string;
  SnapshotIdentifier: string;
  Engine: string;
  EngineVersion?: string;
  Port?: number;
  DBSubnetGroupName?: string;
  DatabaseName?: string;
  OptionGroupName?: string;
  VpcSecurityGroupIds?: string[];
  Tags?: Tag[];
  KmsKeyId?: string;
  EnableIAMDatabaseAuthentication?: boolean;
  BacktrackWindow?: number;
  EnableCloudwatchLogsExports?: string[];
  EngineMode?: string;
  ScalingConfiguration?: ScalingConfiguration;
  DBClusterParameterGroupName?: string;
  DeletionProtection?: boolean;
  CopyTagsToSnapshot?: boolean;
  Domain?: string;
  DomainIAMRoleName?: string;
  DBClusterInstanceClass?: string;
  StorageType?: string;
  Iops?: number;
  PubliclyAccessible?: boolean;
  NetworkType?: string;
  ServerlessV2ScalingConfiguration?: ServerlessV2ScalingConfiguration;
  RdsCustomClusterConfiguration?: RdsCustomClusterConfiguration;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  BackupRetentionPeriod?: number;
  PreferredBackupWindow?: string;
  EngineLifecycleSupport?: string;
  TagSpecifications?: TagSpecification[];
  EnableVPCNetworking?: boolean;
  EnableInternetAccessGateway?: boolean;
  AssociatedRoles?: DBClusterAssociatedRole[];
}

export interface RestoreDBClusterFromSnapshotResult {
  DBCluster?: DBCluster;
}

export interface RestoreDBClusterToPointInTimeMessage {
  DBClusterIdentifier: string;
  RestoreType?: string;
  SourceDBClusterIdentifier?: string;
  RestoreToTime?: string;
  UseLatestRestorableTime?: boolean;
  Port?: number;
  DBSubnetGroupName?: string;
  OptionGroupName?: string;
  VpcSecurityGroupIds?: string[];
  Tags?: Tag[];
  KmsKeyId?: string;
  EnableIAMDatabaseAuthentication?: boolean;
  BacktrackWindow?: number;
  EnableCloudwatchLogsExports?: string[];
  DBClusterParameterGroupName?: string;
  DeletionProtection?: boolean;
  CopyTagsToSnapshot?: boolean;
  Domain?: string;
  DomainIAMRoleName?: string;
  DBClusterInstanceClass?: string;
  StorageType?: string;
  PubliclyAccessible?: boolean;
  Iops?: number;
  NetworkType?: string;
  SourceDbClusterResourceId?: string;
  ServerlessV2ScalingConfiguration?: ServerlessV2ScalingConfiguration;
  ScalingConfiguration?: ScalingConfiguration;
  EngineMode?: string;
  RdsCustomClusterConfiguration?: RdsCustomClusterConfiguration;
  MonitoringInterval?: number;
  MonitoringRoleArn?: string;
  EnablePerformanceInsights?: boolean;
  PerformanceInsightsKMSKeyId?: string;
  PerformanceInsightsRetentionPeriod?: number;
  BackupRetentionPeriod?: number;
  PreferredBackupWindow?: string;
  EngineLifecycleSupport?: string;
  TagSpecifications?: TagSpecification[];
  EnableVPCNetworking?: boolean;
  EnableInternetAccessGateway?: boolean;
  AssociatedRoles?: DBClusterAssociatedRole[];
}

export interface RestoreDBClusterToPointInTimeResult {
  DBCluster?: DBCluster;
}

export interface ScalingConfiguration {
  MinCapacity?: number;
  MaxCapacity?: number;
  AutoPause?: boolean;
  SecondsUntilAutoPause?: number;
  TimeoutAction?: string;
  SecondsBeforeTimeout?: number;
}

export interface ScalingConfigurationInfo {
  MinCapacity?: number;
  MaxCapacity?: number;
  AutoPause?: boolean;
  SecondsUntilAutoPause?: number;
  TimeoutAction?: string;
  SecondsBeforeTimeout?: number;
}

export interface ServerlessV2FeaturesSupport {
  MinCapacity?: number;
  MaxCapacity?: number;
}

export interface ServerlessV2ScalingConfiguration {
  MinCapacity?: number;
  MaxCapacity?: number;
  SecondsUntilAutoPause?: number;
}

export interface ServerlessV2ScalingConfigurationInfo {
  MinCapacity?: number;
  MaxCapacity?: number;
  SecondsUntilAutoPause?: number;
}

export interface StartDBClusterMessage {
  DBClusterIdentifier: string;
}

export interface StartDBClusterResult {
  DBCluster?: DBCluster;
}

export interface StopDBClusterMessage {
  DBClusterIdentifier: string;
}

export interface StopDBClusterResult {
  DBCluster?: DBCluster;
}

export interface Subnet {
  SubnetIdentifier?: string;
  SubnetAvailabilityZone?: AvailabilityZone;
  SubnetOutpost?: Outpost;
  SubnetStatus?: string;
}

export interface Tag {
  Key?: string;
  Value?: string;
}

export interface TagListMessage {
  TagList?: Tag[];
}

export interface TagSpecification {
  ResourceType?: string;
  Tags?: Tag[];
}

export interface Timezone {
  TimezoneName?: string;
}

export interface UpgradeTarget {
  Engine?: string;
  EngineVersion?: string;
  Description?: string;
  AutoUpgrade?: boolean;
  IsMajorVersionUpgrade?: boolean;
  SupportedEngineModes?: string[];
  SupportsParallelQuery?: boolean;
  SupportsGlobalDatabases?: boolean;
  SupportsBabelfish?: boolean;
  SupportsLimitlessDatabase?: boolean;
  SupportsLocalWriteForwarding?: boolean;
  SupportsIntegrations?: boolean;
}

export interface VpcSecurityGroupMembership {
  VpcSecurityGroupId?: string;
  Status?: string;
}

// Types of the secretsmanager operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  CreateSecret: { input: CreateSecretRequest; output: CreateSecretResponse };
  GetSecretValue: { input: GetSecretValueRequest; output: GetSecretValueResponse };
  ListSecrets: { input: ListSecretsRequest; output: ListSecretsResponse };
}

export interface CreateSecretRequest {
  Name: string;
  ClientRequestToken?: string;
  Description?: string;
  KmsKeyId?: string;
  SecretBinary?: string;
  SecretString?: string;
  Tags?: Tag[];
  AddReplicaRegions?: ReplicaRegionType[];
  ForceOverwriteReplicaSecret?: boolean;
  Type?: string;
  CrossAccountPrimaryARN?: string;
}

export interface CreateSecretResponse {
  ARN?: string;
  Name?: string;
  VersionId?: string;
  ReplicationStatus?: ReplicationStatusType[];
}

export interface ExternalSecretRotationMetadataItem {
  Key?: string;
  Value?: string;
}

export interface Filter {
  Key?: string;
  Values?: string[];
}

export interface GetSecretValueRequest {
  SecretId: string;
  VersionId?: string;
  VersionStage?: string;
}

export interface GetSecretValueResponse {
  ARN?: string;
  Name?: string;
  VersionId?: string;
  SecretBinary?: string;
  SecretString?: string;
  VersionStages?: string[];
  CreatedDate?: string;
}

export interface ListSecretsRequest {
  IncludePlannedDeletion?: boolean;
  MaxResults?: number;
  NextToken?: string;
  Filters?: Filter[];
  SortOrder?: string;
  SortBy?: string;
}

export interface ListSecretsResponse {
  SecretList?: SecretListEntry[];
  NextToken?: string;
}

export interface ReplicaRegionType {
  Region?: string;
  KmsKeyId?: string;
}

export interface ReplicationStatusType {
  Region?: string;
  KmsKeyId?: string;
  Status?: string;
  StatusMessage?: string;
  LastAccessedDate?: string;
}

export interface RotationRulesType {
  AutomaticallyAfterDays?: number;
  Duration?: string;
  ScheduleExpression?: string;
}

export interface SecretListEntry {
  ARN?: string;
  Name?: string;
  Type?: string;
  Description?: string;
  KmsKeyId?: string;
  RotationEnabled?: boolean;
  RotationLambdaARN?: string;
  RotationRules?: RotationRulesType;
  ExternalSecretRotationMetadata?: ExternalSecretRotationMetadataItem[];
  ExternalSecretRotationRoleArn?: string;
  LastRotatedDate?: string;
  LastChangedDate?: string;
  LastAccessedDate?: string;
  DeletedDate?: string;
  NextRotationDate?: string;
  Tags?: Tag[];
  SecretVersionsToStages?: Record<string, string[]>;
  OwningService?: string;
  CreatedDate?: string;
  PrimaryRegion?: string;
}

export interface Tag {
  Key?: string;
  Value?: string;
}

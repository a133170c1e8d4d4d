// Types of the sso-admin operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  CreateAccountAssignment: { input: CreateAccountAssignmentRequest; output: CreateAccountAssignmentResponse };
  CreateInstance: { input: CreateInstanceRequest; output: CreateInstanceResponse };
  CreatePermissionSet: { input: CreatePermissionSetRequest; output: CreatePermissionSetResponse };
  AttachManagedPolicyToPermissionSet: { input: AttachManagedPolicyToPermissionSetRequest; output: AttachManagedPolicyToPermissionSetResponse };
  DeleteAccountAssignment: { input: DeleteAccountAssignmentRequest; output: DeleteAccountAssignmentResponse };
  DeletePermissionSet: { input: DeletePermissionSetRequest; output: DeletePermissionSetResponse };
  DescribePermissionSet: { input: DescribePermissionSetRequest; output: DescribePermissionSetResponse };
  ListAccountAssignments: { input: ListAccountAssignmentsRequest; output: ListAccountAssignmentsResponse };
  ListInstances: { input: ListInstancesRequest; output: ListInstancesResponse };
  ListManagedPoliciesInPermissionSet: { input: ListManagedPoliciesInPermissionSetRequest; output: ListManagedPoliciesInPermissionSetResponse };
  ListPermissionSets: { input: ListPermissionSetsRequest; output: ListPermissionSetsResponse };
  ListPermissionSetsProvisionedToAccount: { input: ListPermissionSetsProvisionedToAccountRequest; output: ListPermissionSetsProvisionedToAccountResponse };
}

export interface AccountAssignment {
  AccountId?: string;
  PermissionSetArn?: string;
  PrincipalType?: string;
  PrincipalId?: string;
}

export interface AccountAssignmentOperationStatus {
  Status?: string;
  RequestId?: string;
  FailureReason?: string;
  TargetId?: string;
  TargetType?: string;
  PermissionSetArn?: string;
  PrincipalType?: string;
  PrincipalId?: string;
  CreatedDate?: string;
}

export interface AttachManagedPolicyToPermissionSetRequest {
  InstanceArn: string;
  PermissionSetArn: string;
  ManagedPolicyArn: string;
}

export type AttachManagedPolicyToPermissionSetResponse = object;

export interface AttachedManagedPolicy {
  Name?: string;
  Arn?: string;
}

export interface CreateAccountAssignmentRequest {
  InstanceArn: string;
  TargetId: string;
  TargetType: string;
  PermissionSetArn: string;
  PrincipalType: string;
  PrincipalId: string;
}

export interface CreateAccountAssignmentResponse {
  AccountAssignmentCreationStatus?: AccountAssignmentOperationStatus;
}

export interface CreateInstanceRequest {
  Name?: string;
  ClientToken?: string;
  Tags?: Tag[];
}

export interface CreateInstanceResponse {
  InstanceArn?: string;
}

export interface CreatePermissionSetRequest {
  Name: string;
  Description?: string;
  InstanceArn: string;
  SessionDuration?: string;
  RelayState?: string;
  Tags?: Tag[];
}

export interface CreatePermissionSetResponse {
  PermissionSet?: PermissionSet;
}

export interface DeleteAccountAssignmentRequest {
  InstanceArn: string;
  TargetId: string;
  TargetType: string;
  PermissionSetArn: string;
  PrincipalType: string;
  PrincipalId: string;
}

export interface DeleteAccountAssignmentResponse {
  AccountAssignmentDeletionStatus?: AccountAssignmentOperationStatus;
}

export interface DeletePermissionSetRequest {
  InstanceArn: string;
  PermissionSetArn: string;
}

export type DeletePermissionSetResponse = object;

export interface DescribePermissionSetRequest {
  InstanceArn: string;
  PermissionSetArn: string;
}

export interface DescribePermissionSetResponse {
  PermissionSet?: PermissionSet;
}

export interface InstanceMetadata {
  InstanceArn?: string;
  IdentityStoreId?: string;
  IdentityStoreArn?: string;
  OwnerAccountId?: string;
  Name?: string;
  CreatedDate?: string;
  Status?: string;
  StatusReason?: string;
  PrimaryRegion?: string;
  Regions?: RegionMetadata[];
}

export interface ListAccountAssignmentsRequest {
  InstanceArn: string;
  AccountId: string;
  PermissionSetArn: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface ListAccountAssignmentsResponse {
  AccountAssignments?: AccountAssignment[];
  NextToken?: string;
}

export interface ListInstancesRequest {
  MaxResults?: number;
  NextToken?: string;
  RegionScope?: string;
}

export interface ListInstancesResponse {
  Instances?: InstanceMetadata[];
  NextToken?: string;
}

export interface ListManagedPoliciesInPermissionSetRequest {
  InstanceArn: string;
  PermissionSetArn: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface ListManagedPoliciesInPermissionSetResponse {
  AttachedManagedPolicies?: AttachedManagedPolicy[];
  NextToken?: string;
}

export interface ListPermissionSetsProvisionedToAccountRequest {
  InstanceArn: string;
  AccountId: string;
  ProvisioningStatus?: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface ListPermissionSetsProvisionedToAccountResponse {
  NextToken?: string;
  PermissionSets?: string[];
}

export interface ListPermissionSetsRequest {
  InstanceArn: string;
  NextToken?: string;
  MaxResults?: number;
}

export interface ListPermissionSetsResponse {
  PermissionSets?: string[];
  NextToken?: string;
}

export interface PermissionSet {
  Name?: string;
  PermissionSetArn?: string;
  Description?: string;
  CreatedDate?: string;
  SessionDuration?: string;
  RelayState?: string;
}

export interface RegionMetadata {
  RegionName?: string;
  Status?: string;
  AddedDate?: string;
  IsPrimaryRegion?: boolean;
}

export interface Tag {
  Key: string;
  Value: string;
}

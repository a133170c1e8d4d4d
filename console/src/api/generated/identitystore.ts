// Types of the identitystore operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  CreateGroup: { input: CreateGroupRequest; output: CreateGroupResponse };
  CreateGroupMembership: { input: CreateGroupMembershipRequest; output: CreateGroupMembershipResponse };
  CreateUser: { input: CreateUserRequest; output: CreateUserResponse };
  DeleteGroup: { input: DeleteGroupRequest; output: DeleteGroupResponse };
  DeleteUser: { input: DeleteUserRequest; output: DeleteUserResponse };
  ListGroupMemberships: { input: ListGroupMembershipsRequest; output: ListGroupMembershipsResponse };
  ListGroups: { input: ListGroupsRequest; output: ListGroupsResponse };
  ListUsers: { input: ListUsersRequest; output: ListUsersResponse };
}

export interface Address {
  StreetAddress?: string;
  Locality?: string;
  Region?: string;
  PostalCode?: string;
  Country?: string;
  Formatted?: string;
  Type?: string;
  Primary?: boolean;
}

export type AttributeValue = object;

export interface CreateGroupMembershipRequest {
  IdentityStoreId: string;
  GroupId: string;
  MemberId: MemberId;
}

export interface CreateGroupMembershipResponse {
  IdentityStoreId: string;
  MembershipId: string;
  MembershipArn: string;
}

export interface CreateGroupRequest {
  IdentityStoreId: string;
  DisplayName?: string;
  Description?: string;
}

export interface CreateGroupResponse {
  IdentityStoreId: string;
  GroupId: string;
  GroupArn: string;
  Revision: string;
}

export interface CreateUserRequest {
  IdentityStoreId: string;
  UserName?: string;
  Name?: Name;
  DisplayName?: string;
  NickName?: string;
  ProfileUrl?: string;
  Emails?: Email[];
  Addresses?: Address[];
  PhoneNumbers?: PhoneNumber[];
  UserType?: string;
  Title?: string;
  PreferredLanguage?: string;
  Locale?: string;
  Timezone?: string;
  Photos?: Photo[];
  Website?: string;
  Birthdate?: string;
  Roles?: Role[];
  Extensions?: Record<string, AttributeValue>;
}

export interface CreateUserResponse {
  IdentityStoreId: string;
  UserId: string;
  UserArn: string;
  Revision: string;
}

export interface DeleteGroupRequest {
  IdentityStoreId: string;
  GroupId: string;
  Revision?: string;
}

export type DeleteGroupResponse = object;

export interface DeleteUserRequest {
  IdentityStoreId: string;
  UserId: string;
  Revision?: string;
}

export type DeleteUserResponse = object;

export interface Email {
  Value?: string;
  Type?: string;
  Primary?: boolean;
}

export interface ExternalId {
  Issuer: string;
  Id: string;
}

export interface Filter {
  AttributePath: string;
  AttributeValue: string;
}

export interface Group {
  IdentityStoreId: string;
  GroupId: string;
  GroupArn: string;
  Revision: string;
  DisplayName?: string;
  ExternalIds?: ExternalId[];
  Description?: string;
  CreatedAt?: string;
  UpdatedAt?: string;
  CreatedBy?: string;
  UpdatedBy?: string;
}

export interface GroupMembership {
  IdentityStoreId: string;
  MembershipId: string;
  MembershipArn: string;
  GroupId?: string;
  MemberId?: MemberId;
  CreatedAt?: string;
  UpdatedAt?: string;
  CreatedBy?: string;
  UpdatedBy?: string;
}

export interface ListGroupMembershipsRequest {
  IdentityStoreId: string;
  GroupId: string;
  MaxResults?: number;
  NextToken?: string;
}

export interface ListGroupMembershipsResponse {
  GroupMemberships: GroupMembership[];
  NextToken?: string;
}

export interface ListGroupsRequest {
  IdentityStoreId: string;
  MaxResults?: number;
  NextToken?: string;
  Filters?: Filter[];
}

export interface ListGroupsResponse {
  Groups: Group[];
  NextToken?: string;
}

export interface ListUsersRequest {
  IdentityStoreId: string;
  Extensions?: string[];
  MaxResults?: number;
  NextToken?: string;
  Filters?: Filter[];
}

export interface ListUsersResponse {
  Users: User[];
  NextToken?: string;
}

export interface MemberId {
  UserId?: string;
}

export interface Name {
  Formatted?: string;
  FamilyName?: string;
  GivenName?: string;
  MiddleName?: string;
  HonorificPrefix?: string;
  HonorificSuffix?: string;
}

export interface PhoneNumber {
  Value?: string;
  Type?: string;
  Primary?: boolean;
}

export interface Photo {
  Value: string;
  Type?: string;
  Display?: string;
  Primary?: boolean;
}

export interface Role {
  Value?: string;
  Type?: string;
  Primary?: boolean;
}

export interface User {
  IdentityStoreId: string;
  UserId: string;
  UserArn: string;
  Revision: string;
  UserName?: string;
  ExternalIds?: ExternalId[];
  Name?: Name;
  DisplayName?: string;
  NickName?: string;
  ProfileUrl?: string;
  Emails?: Email[];
  Addresses?: Address[];
  PhoneNumbers?: PhoneNumber[];
  UserType?: string;
  Title?: string;
  PreferredLanguage?: string;
  Locale?: string;
  Timezone?: string;
  UserStatus?: string;
  Photos?: Photo[];
  Website?: string;
  Birthdate?: string;
  Roles?: Role[];
  CreatedAt?: string;
  CreatedBy?: string;
  UpdatedAt?: string;
  UpdatedBy?: string;
  Extensions?: Record<string, AttributeValue>;
}

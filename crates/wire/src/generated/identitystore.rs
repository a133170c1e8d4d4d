//! Typed shapes of the built identitystore operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Address {
    #[serde(
        rename = "StreetAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub street_address: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Locality", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub locality: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Region", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub region: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PostalCode",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub postal_code: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Country", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub country: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Formatted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub formatted: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AlternateIdentifier {
    #[serde(
        rename = "ExternalId",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub external_id: ::std::option::Option<ExternalId>,
    #[serde(
        rename = "UniqueAttribute",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub unique_attribute: ::std::option::Option<UniqueAttribute>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AttributeOperation {
    #[serde(rename = "AttributePath")]
    pub attribute_path: String,
    #[serde(
        rename = "AttributeValue",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub attribute_value: ::std::option::Option<::serde_json::Value>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupMembershipRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "MemberId")]
    pub member_id: MemberId,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupMembershipResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
    #[serde(rename = "MembershipArn")]
    pub membership_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateGroupResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "GroupArn")]
    pub group_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateUserRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<Name>,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "NickName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub nick_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "ProfileUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub profile_url: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Emails", default)]
    pub emails: Vec<Email>,
    #[serde(rename = "Addresses", default)]
    pub addresses: Vec<Address>,
    #[serde(rename = "PhoneNumbers", default)]
    pub phone_numbers: Vec<PhoneNumber>,
    #[serde(rename = "UserType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Title", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PreferredLanguage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_language: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Locale", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Photos", default)]
    pub photos: Vec<Photo>,
    #[serde(rename = "Website", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub website: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Birthdate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub birthdate: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Roles", default)]
    pub roles: Vec<Role>,
    #[serde(rename = "Extensions", default)]
    pub extensions: ::std::collections::BTreeMap<String, ::serde_json::Value>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CreateUserResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "UserArn")]
    pub user_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupMembershipRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupMembershipResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "Revision", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub revision: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteGroupResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteUserRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "Revision", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub revision: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteUserResponse {}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeGroupMembershipRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeGroupMembershipResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
    #[serde(rename = "MembershipArn")]
    pub membership_arn: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "MemberId")]
    pub member_id: MemberId,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeGroupRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeGroupResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "GroupArn")]
    pub group_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ExternalIds", default)]
    pub external_ids: Vec<ExternalId>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeIdentityStoreRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeIdentityStoreResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "IdentityStoreArn")]
    pub identity_store_arn: String,
    #[serde(
        rename = "NetworkConfiguration",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub network_configuration: ::std::option::Option<NetworkConfigurationDetails>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeUserRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "Extensions", default)]
    pub extensions: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DescribeUserResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "UserArn")]
    pub user_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ExternalIds", default)]
    pub external_ids: Vec<ExternalId>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<Name>,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "NickName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub nick_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "ProfileUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub profile_url: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Emails", default)]
    pub emails: Vec<Email>,
    #[serde(rename = "Addresses", default)]
    pub addresses: Vec<Address>,
    #[serde(rename = "PhoneNumbers", default)]
    pub phone_numbers: Vec<PhoneNumber>,
    #[serde(rename = "UserType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Title", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PreferredLanguage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_language: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Locale", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "UserStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub user_status: ::std::option::Option<String>,
    #[serde(rename = "Photos", default)]
    pub photos: Vec<Photo>,
    #[serde(rename = "Website", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub website: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Birthdate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub birthdate: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Roles", default)]
    pub roles: Vec<Role>,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
    #[serde(rename = "Extensions", default)]
    pub extensions: ::std::collections::BTreeMap<String, ::serde_json::Value>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Email {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ExternalId {
    #[serde(rename = "Issuer")]
    pub issuer: crate::sensitive::Sensitive,
    #[serde(rename = "Id")]
    pub id: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Filter {
    #[serde(rename = "AttributePath")]
    pub attribute_path: String,
    #[serde(rename = "AttributeValue")]
    pub attribute_value: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupIdRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "AlternateIdentifier")]
    pub alternate_identifier: AlternateIdentifier,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupIdResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "GroupArn")]
    pub group_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupMembershipIdRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "MemberId")]
    pub member_id: MemberId,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetGroupMembershipIdResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
    #[serde(rename = "MembershipArn")]
    pub membership_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserIdRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "AlternateIdentifier")]
    pub alternate_identifier: AlternateIdentifier,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetUserIdResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "UserArn")]
    pub user_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Group {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "GroupArn")]
    pub group_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ExternalIds", default)]
    pub external_ids: Vec<ExternalId>,
    #[serde(
        rename = "Description",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub description: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupMembership {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MembershipId")]
    pub membership_id: String,
    #[serde(rename = "MembershipArn")]
    pub membership_arn: String,
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "MemberId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub member_id: ::std::option::Option<MemberId>,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GroupMembershipExistenceResult {
    #[serde(rename = "GroupId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub group_id: ::std::option::Option<String>,
    #[serde(rename = "MemberId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub member_id: ::std::option::Option<MemberId>,
    #[serde(
        rename = "MembershipExists",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub membership_exists: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IdentityStore {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "IdentityStoreArn")]
    pub identity_store_arn: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IsMemberInGroupsRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MemberId")]
    pub member_id: MemberId,
    #[serde(rename = "GroupIds", default)]
    pub group_ids: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IsMemberInGroupsResponse {
    #[serde(rename = "Results", default)]
    pub results: Vec<GroupMembershipExistenceResult>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupMembershipsForMemberRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "MemberId")]
    pub member_id: MemberId,
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
pub struct ListGroupMembershipsForMemberResponse {
    #[serde(rename = "GroupMemberships", default)]
    pub group_memberships: Vec<GroupMembership>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupMembershipsRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
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
pub struct ListGroupMembershipsResponse {
    #[serde(rename = "GroupMemberships", default)]
    pub group_memberships: Vec<GroupMembership>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListGroupsRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
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
pub struct ListGroupsResponse {
    #[serde(rename = "Groups", default)]
    pub groups: Vec<Group>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListIdentityStoresRequest {
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
pub struct ListIdentityStoresResponse {
    #[serde(rename = "IdentityStores", default)]
    pub identity_stores: Vec<IdentityStore>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListUsersRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "Extensions", default)]
    pub extensions: Vec<String>,
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
pub struct ListUsersResponse {
    #[serde(rename = "Users", default)]
    pub users: Vec<User>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberId {
    #[serde(rename = "UserId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Name {
    #[serde(rename = "Formatted", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub formatted: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "FamilyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub family_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "GivenName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub given_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "MiddleName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub middle_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "HonorificPrefix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub honorific_prefix: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "HonorificSuffix",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub honorific_suffix: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct NetworkConfigurationDetails {
    #[serde(rename = "VpceAccessRequired")]
    pub vpce_access_required: bool,
    #[serde(rename = "ApiRestrictSourceVpcs", default)]
    pub api_restrict_source_vpcs: Vec<String>,
    #[serde(rename = "ApiAllowSourceIps", default)]
    pub api_allow_source_ips: Vec<String>,
    #[serde(rename = "ScimAllowSourceIps", default)]
    pub scim_allow_source_ips: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PhoneNumber {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Photo {
    #[serde(rename = "Value")]
    pub value: crate::sensitive::Sensitive,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Display", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub display: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Role {
    #[serde(rename = "Value", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub value: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Type", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub r#type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Primary", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub primary: ::std::option::Option<bool>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UniqueAttribute {
    #[serde(rename = "AttributePath")]
    pub attribute_path: String,
    #[serde(rename = "AttributeValue")]
    pub attribute_value: ::serde_json::Value,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateGroupRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "Operations", default)]
    pub operations: Vec<AttributeOperation>,
    #[serde(rename = "Revision", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub revision: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateGroupResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "GroupId")]
    pub group_id: String,
    #[serde(rename = "GroupArn")]
    pub group_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateUserRequest {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "Operations", default)]
    pub operations: Vec<AttributeOperation>,
    #[serde(rename = "Revision", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub revision: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UpdateUserResponse {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "UserArn")]
    pub user_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct User {
    #[serde(rename = "IdentityStoreId")]
    pub identity_store_id: String,
    #[serde(rename = "UserId")]
    pub user_id: String,
    #[serde(rename = "UserArn")]
    pub user_arn: String,
    #[serde(rename = "Revision")]
    pub revision: String,
    #[serde(rename = "UserName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "ExternalIds", default)]
    pub external_ids: Vec<ExternalId>,
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<Name>,
    #[serde(
        rename = "DisplayName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub display_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "NickName", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub nick_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "ProfileUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub profile_url: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Emails", default)]
    pub emails: Vec<Email>,
    #[serde(rename = "Addresses", default)]
    pub addresses: Vec<Address>,
    #[serde(rename = "PhoneNumbers", default)]
    pub phone_numbers: Vec<PhoneNumber>,
    #[serde(rename = "UserType", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub user_type: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Title", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PreferredLanguage",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub preferred_language: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Locale", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub locale: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Timezone", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub timezone: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "UserStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub user_status: ::std::option::Option<String>,
    #[serde(rename = "Photos", default)]
    pub photos: Vec<Photo>,
    #[serde(rename = "Website", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub website: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Birthdate", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub birthdate: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Roles", default)]
    pub roles: Vec<Role>,
    #[serde(rename = "CreatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_at: ::std::option::Option<String>,
    #[serde(rename = "CreatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub created_by: ::std::option::Option<String>,
    #[serde(rename = "UpdatedAt", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_at: ::std::option::Option<String>,
    #[serde(rename = "UpdatedBy", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub updated_by: ::std::option::Option<String>,
    #[serde(rename = "Extensions", default)]
    pub extensions: ::std::collections::BTreeMap<String, ::serde_json::Value>,
}

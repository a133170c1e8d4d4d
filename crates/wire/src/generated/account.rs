//! Typed shapes of the built account operations. Written by `cargo xtask codegen`; do not edit.

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AcceptPrimaryEmailUpdateRequest {
    #[serde(rename = "AccountId")]
    pub account_id: String,
    #[serde(rename = "PrimaryEmail")]
    pub primary_email: crate::sensitive::Sensitive,
    #[serde(rename = "Otp")]
    pub otp: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AcceptPrimaryEmailUpdateResponse {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AlternateContact {
    #[serde(rename = "Name", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "Title", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub title: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "EmailAddress",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub email_address: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "PhoneNumber",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub phone_number: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "AlternateContactType",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alternate_contact_type: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ContactInformation {
    #[serde(rename = "FullName")]
    pub full_name: crate::sensitive::Sensitive,
    #[serde(rename = "AddressLine1")]
    pub address_line1: crate::sensitive::Sensitive,
    #[serde(
        rename = "AddressLine2",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub address_line2: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "AddressLine3",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub address_line3: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "City")]
    pub city: crate::sensitive::Sensitive,
    #[serde(
        rename = "StateOrRegion",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub state_or_region: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "DistrictOrCounty",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub district_or_county: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(rename = "PostalCode")]
    pub postal_code: crate::sensitive::Sensitive,
    #[serde(rename = "CountryCode")]
    pub country_code: crate::sensitive::Sensitive,
    #[serde(rename = "PhoneNumber")]
    pub phone_number: crate::sensitive::Sensitive,
    #[serde(
        rename = "CompanyName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub company_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "WebsiteUrl",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub website_url: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DeleteAlternateContactRequest {
    #[serde(rename = "AlternateContactType")]
    pub alternate_contact_type: String,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct EnableRegionRequest {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(rename = "RegionName")]
    pub region_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountInformationRequest {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAccountInformationResponse {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "AccountName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_name: ::std::option::Option<crate::sensitive::Sensitive>,
    #[serde(
        rename = "AccountCreatedDate",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_created_date: ::std::option::Option<String>,
    #[serde(
        rename = "AccountState",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub account_state: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAlternateContactRequest {
    #[serde(rename = "AlternateContactType")]
    pub alternate_contact_type: String,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetAlternateContactResponse {
    #[serde(
        rename = "AlternateContact",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub alternate_contact: ::std::option::Option<AlternateContact>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetContactInformationRequest {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetContactInformationResponse {
    #[serde(
        rename = "ContactInformation",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub contact_information: ::std::option::Option<ContactInformation>,
    #[serde(
        rename = "VerificationStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub verification_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPrimaryEmailRequest {
    #[serde(rename = "AccountId")]
    pub account_id: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetPrimaryEmailResponse {
    #[serde(
        rename = "PrimaryEmail",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub primary_email: ::std::option::Option<crate::sensitive::Sensitive>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRegionOptStatusRequest {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(rename = "RegionName")]
    pub region_name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct GetRegionOptStatusResponse {
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(
        rename = "RegionOptStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_opt_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRegionsRequest {
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
    #[serde(
        rename = "MaxResults",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub max_results: ::std::option::Option<i32>,
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "RegionOptStatusContains", default)]
    pub region_opt_status_contains: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListRegionsResponse {
    #[serde(rename = "NextToken", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub next_token: ::std::option::Option<String>,
    #[serde(rename = "Regions", default)]
    pub regions: Vec<Region>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutAccountNameRequest {
    #[serde(rename = "AccountName")]
    pub account_name: crate::sensitive::Sensitive,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutAlternateContactRequest {
    #[serde(rename = "Name")]
    pub name: crate::sensitive::Sensitive,
    #[serde(rename = "Title")]
    pub title: crate::sensitive::Sensitive,
    #[serde(rename = "EmailAddress")]
    pub email_address: crate::sensitive::Sensitive,
    #[serde(rename = "PhoneNumber")]
    pub phone_number: crate::sensitive::Sensitive,
    #[serde(rename = "AlternateContactType")]
    pub alternate_contact_type: String,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PutContactInformationRequest {
    #[serde(rename = "ContactInformation")]
    pub contact_information: ContactInformation,
    #[serde(rename = "AccountId", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub account_id: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Region {
    #[serde(
        rename = "RegionName",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_name: ::std::option::Option<String>,
    #[serde(
        rename = "RegionOptStatus",
        default,
        skip_serializing_if = "::std::option::Option::is_none"
    )]
    pub region_opt_status: ::std::option::Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartPrimaryEmailUpdateRequest {
    #[serde(rename = "AccountId")]
    pub account_id: String,
    #[serde(rename = "PrimaryEmail")]
    pub primary_email: crate::sensitive::Sensitive,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StartPrimaryEmailUpdateResponse {
    #[serde(rename = "Status", default, skip_serializing_if = "::std::option::Option::is_none")]
    pub status: ::std::option::Option<String>,
}

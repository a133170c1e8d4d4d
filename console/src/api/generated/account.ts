// Types of the account operations that the console calls. Written by `cargo xtask codegen`; do not edit.

export interface Operations {
  GetAccountInformation: { input: GetAccountInformationRequest; output: GetAccountInformationResponse };
  GetContactInformation: { input: GetContactInformationRequest; output: GetContactInformationResponse };
  PutAccountName: { input: PutAccountNameRequest; output: object };
  PutContactInformation: { input: PutContactInformationRequest; output: object };
  GetPrimaryEmail: { input: GetPrimaryEmailRequest; output: GetPrimaryEmailResponse };
  ListRegions: { input: ListRegionsRequest; output: ListRegionsResponse };
}

export interface ContactInformation {
  FullName: string;
  AddressLine1: string;
  AddressLine2?: string;
  AddressLine3?: string;
  City: string;
  StateOrRegion?: string;
  DistrictOrCounty?: string;
  PostalCode: string;
  CountryCode: string;
  PhoneNumber: string;
  CompanyName?: string;
  WebsiteUrl?: string;
}

export interface GetAccountInformationRequest {
  AccountId?: string;
}

export interface GetAccountInformationResponse {
  AccountId?: string;
  AccountName?: string;
  AccountCreatedDate?: string;
  AccountState?: string;
}

export interface GetContactInformationRequest {
  AccountId?: string;
}

export interface GetContactInformationResponse {
  ContactInformation?: ContactInformation;
  VerificationStatus?: string;
}

export interface GetPrimaryEmailRequest {
  AccountId: string;
}

export interface GetPrimaryEmailResponse {
  PrimaryEmail?: string;
}

export interface ListRegionsRequest {
  AccountId?: string;
  MaxResults?: number;
  NextToken?: string;
  RegionOptStatusContains?: string[];
}

export interface ListRegionsResponse {
  NextToken?: string;
  Regions?: Region[];
}

export interface PutAccountNameRequest {
  AccountName: string;
  AccountId?: string;
}

export interface PutContactInformationRequest {
  ContactInformation: ContactInformation;
  AccountId?: string;
}

export interface Region {
  RegionName?: string;
  RegionOptStatus?: string;
}

//! Why a text is not a policy document, in AWS's own words.

use thiserror::Error;

/// The text of a `MalformedPolicyDocument` error. These sentences are the service's, which is why
/// they do not look like our other messages.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Malformed {
    /// Not JSON, a repeated or unknown element, a wrong type, or an unknown condition operator.
    #[error("Syntax errors in policy.")]
    Syntax,
    #[error("JSON strings must not have leading spaces")]
    LeadingSpace,
    /// Managed policies only; elsewhere an absent version means 2008-10-17.
    #[error("Policy document must be version 2012-10-17 or greater.")]
    Version,
    #[error("The policy failed legacy parsing")]
    LegacyParsing,
    #[error("Statement IDs (SID) in a single policy must be unique.")]
    SidRepeated,
    #[error(
        "Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular \
         expression [0-9A-Za-z]*"
    )]
    SidCharacters,
    #[error("Policy statement must contain actions.")]
    NoActions,
    #[error("Policy statement must contain resources.")]
    NoResources,
    #[error("Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.")]
    NoVendor,
    #[error("Actions/Condition can contain only one colon.")]
    SecondColon,
    #[error("Vendor {vendor} is not valid")]
    Vendor { vendor: String },
    #[error("Resource {resource} must be in ARN format or \"*\".")]
    NotAnArn { resource: String },
    /// `arn` is the resource as IAM completes it.
    #[error("Partition \"{partition}\" is not valid for resource \"{arn}\".")]
    Partition { partition: String, arn: String },
    #[error("Resource vendor must be fully qualified and cannot contain regexes.")]
    ResourceVendor,
    #[error("IAM resource {resource} cannot contain region information.")]
    IamRegion { resource: String },
    #[error("Resource {resource} can not contain region information.")]
    S3Region { resource: String },
    #[error(
        "IAM resource path must either be \"*\" or start with user/, federated-user/, role/, \
         group/, instance-profile/, mfa/, server-certificate/, policy/, sms-mfa/, saml-provider/, \
         oidc-provider/, report/, access-report/."
    )]
    IamPath,
    #[error("Missing required field {field}")]
    Missing { field: &'static str },
    #[error("Has prohibited field {field}")]
    Prohibited { field: &'static str },
    #[error("Policy document should not specify a principal.")]
    PrincipalInIdentityPolicy,
    /// `kind` is in capitals, as the service prints it.
    #[error("Invalid principal in policy: \"{kind}\":\"{value}\"")]
    Principal { kind: &'static str, value: String },
    #[error("AssumeRole policy may only specify STS AssumeRole actions.")]
    TrustAction,
}

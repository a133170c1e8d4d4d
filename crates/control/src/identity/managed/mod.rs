//! The policies that AWS keeps for everyone, under their real ARNs.
//!
//! A policy is here because people attach it to work with a service we serve, so that templates
//! and habits carry over. Documents are those of AWS, statement for statement. Three name every
//! service there is and are cut down to actions of services we serve (IAM, STS, EC2, RDS,
//! CloudWatch, CloudWatch Logs, CloudTrail, IAM Identity Center, Performance Insights, Secrets
//! Manager and account management): `ReadOnlyAccess`, `ViewOnlyAccess` and `SecurityAudit`.
//! Actions elsewhere could not be called here anyway. The ids of the two CloudTrail policies are
//! ours; the others are AWS's.

use base::clock::Timestamp;

#[cfg(test)]
mod tests;

/// A managed policy of AWS. It belongs to no account and nobody can change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ManagedPolicy {
    pub arn: &'static str,
    pub name: &'static str,
    /// Begins and ends with a slash.
    pub path: &'static str,
    /// `ANPA` and 17 letters or digits.
    pub id: &'static str,
    pub description: &'static str,
    /// JSON of version 2012-10-17.
    pub document: &'static str,
    /// The only version we hold, with AWS's number for it.
    pub default_version: &'static str,
    pub created: Timestamp,
    /// When the default version was made.
    pub updated: Timestamp,
}

/// Every managed policy of AWS that we serve.
#[must_use]
pub fn all() -> &'static [ManagedPolicy] {
    POLICIES
}

/// The policy of an ARN, letter case included.
#[must_use]
pub fn find(arn: &str) -> Option<&'static ManagedPolicy> {
    POLICIES.iter().find(|policy| policy.arn == arn)
}

const POLICIES: &[ManagedPolicy] = &[
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AdministratorAccess",
        name: "AdministratorAccess",
        path: "/",
        id: "ANPAIWMBCKSKIEE64ZLYK",
        description: "Provides full access to AWS services and resources.",
        document: include_str!("AdministratorAccess.json"),
        default_version: "v1",
        created: Timestamp(1_423_247_986_000),
        updated: Timestamp(1_423_247_986_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/PowerUserAccess",
        name: "PowerUserAccess",
        path: "/",
        id: "ANPAJYRXTHIB4FOVS3ZXS",
        description: "Provides full access to AWS services and resources, but does not allow management of Users and groups.",
        document: include_str!("PowerUserAccess.json"),
        default_version: "v12",
        created: Timestamp(1_423_247_987_000),
        updated: Timestamp(1_770_919_154_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/ReadOnlyAccess",
        name: "ReadOnlyAccess",
        path: "/",
        id: "ANPAILL3HVNFSB6DCOWYQ",
        description: "Provides read-only access to AWS services and resources.",
        document: include_str!("ReadOnlyAccess.json"),
        default_version: "v190",
        created: Timestamp(1_423_247_988_000),
        updated: Timestamp(1_790_271_428_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess",
        name: "ViewOnlyAccess",
        path: "/job-function/",
        id: "ANPAID22R6XPJATWOFDK6",
        description: "This policy grants permissions to view resources and basic metadata across all AWS services.",
        document: include_str!("ViewOnlyAccess.json"),
        default_version: "v46",
        created: Timestamp(1_478_798_415_000),
        updated: Timestamp(1_790_800_028_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/SecurityAudit",
        name: "SecurityAudit",
        path: "/",
        id: "ANPAIX2T3QCXHR2OGGCTO",
        description: "The security audit template grants access to read security configuration metadata. It is useful for software that audits the configuration of an AWS account.",
        document: include_str!("SecurityAudit.json"),
        default_version: "v94",
        created: Timestamp(1_423_248_061_000),
        updated: Timestamp(1_790_800_028_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/job-function/DatabaseAdministrator",
        name: "DatabaseAdministrator",
        path: "/job-function/",
        id: "ANPAIGBMAW4VUQKOQNVT6",
        description: "Grants full access permissions to AWS services and actions required to set up and configure AWS database services.",
        document: include_str!("DatabaseAdministrator.json"),
        default_version: "v5",
        created: Timestamp(1_478_798_743_000),
        updated: Timestamp(1_770_919_340_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/IAMFullAccess",
        name: "IAMFullAccess",
        path: "/",
        id: "ANPAI7XKCFMBPM3QQRRVQ",
        description: "Provides full access to IAM via the AWS Management Console.",
        document: include_str!("IAMFullAccess.json"),
        default_version: "v2",
        created: Timestamp(1_423_248_038_000),
        updated: Timestamp(1_561_146_000_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/IAMReadOnlyAccess",
        name: "IAMReadOnlyAccess",
        path: "/",
        id: "ANPAJKSO7NDY4T57MWDSQ",
        description: "Provides read only access to IAM via the AWS Management Console.",
        document: include_str!("IAMReadOnlyAccess.json"),
        default_version: "v4",
        created: Timestamp(1_423_248_039_000),
        updated: Timestamp(1_516_907_487_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/IAMUserChangePassword",
        name: "IAMUserChangePassword",
        path: "/",
        id: "ANPAJ4L4MM2A7QIEB56MS",
        description: "Provides the ability for an IAM user to change their own password.",
        document: include_str!("IAMUserChangePassword.json"),
        default_version: "v5",
        created: Timestamp(1_479_169_516_000),
        updated: Timestamp(1_770_919_137_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonRDSFullAccess",
        name: "AmazonRDSFullAccess",
        path: "/",
        id: "ANPAI3R4QMOG6Q5A4VWVG",
        description: "Provides full access to Amazon RDS via the AWS Management Console.",
        document: include_str!("AmazonRDSFullAccess.json"),
        default_version: "v14",
        created: Timestamp(1_423_248_052_000),
        updated: Timestamp(1_692_313_217_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonRDSReadOnlyAccess",
        name: "AmazonRDSReadOnlyAccess",
        path: "/",
        id: "ANPAJKTTTYV2IIHKLZ346",
        description: "Provides read only access to Amazon RDS via the AWS Management Console.",
        document: include_str!("AmazonRDSReadOnlyAccess.json"),
        default_version: "v7",
        created: Timestamp(1_423_248_053_000),
        updated: Timestamp(1_681_475_529_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonRDSDataFullAccess",
        name: "AmazonRDSDataFullAccess",
        path: "/",
        id: "ANPAJ5HUMNZCSW4IC74T6",
        description: "Allows full access to use the RDS data APIs, secret store APIs for RDS database credentials, and DB console query management APIs to execute SQL statements on Aurora Serverless clusters in the AWS account.",
        document: include_str!("AmazonRDSDataFullAccess.json"),
        default_version: "v3",
        created: Timestamp(1_542_749_376_000),
        updated: Timestamp(1_574_287_126_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonEC2FullAccess",
        name: "AmazonEC2FullAccess",
        path: "/",
        id: "ANPAI3VAJF5ZCRZ7MCQE6",
        description: "Provides full access to Amazon EC2 via the AWS Management Console.",
        document: include_str!("AmazonEC2FullAccess.json"),
        default_version: "v5",
        created: Timestamp(1_423_248_015_000),
        updated: Timestamp(1_543_285_016_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonEC2ReadOnlyAccess",
        name: "AmazonEC2ReadOnlyAccess",
        path: "/",
        id: "ANPAIGDT4SV4GSETWTBZK",
        description: "Provides read only access to Amazon EC2 via the AWS Management Console.",
        document: include_str!("AmazonEC2ReadOnlyAccess.json"),
        default_version: "v5",
        created: Timestamp(1_423_248_017_000),
        updated: Timestamp(1_770_919_397_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonVPCFullAccess",
        name: "AmazonVPCFullAccess",
        path: "/",
        id: "ANPAJBWPGNOVKZD3JI2P2",
        description: "Provides full access to Amazon VPC via the AWS Management Console.",
        document: include_str!("AmazonVPCFullAccess.json"),
        default_version: "v13",
        created: Timestamp(1_423_248_076_000),
        updated: Timestamp(1_770_919_244_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AmazonVPCReadOnlyAccess",
        name: "AmazonVPCReadOnlyAccess",
        path: "/",
        id: "ANPAIICZJNOJN36GTG6CM",
        description: "Provides read only access to Amazon VPC via the AWS Management Console.",
        document: include_str!("AmazonVPCReadOnlyAccess.json"),
        default_version: "v12",
        created: Timestamp(1_423_248_077_000),
        updated: Timestamp(1_770_919_099_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/CloudWatchFullAccess",
        name: "CloudWatchFullAccess",
        path: "/",
        id: "ANPAIKEABORKUXN6DEAZU",
        description: "Provides full access to CloudWatch.",
        document: include_str!("CloudWatchFullAccess.json"),
        default_version: "v4",
        created: Timestamp(1_423_248_000_000),
        updated: Timestamp(1_669_555_429_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess",
        name: "CloudWatchReadOnlyAccess",
        path: "/",
        id: "ANPAJN23PDQP7SZQAE3QE",
        description: "Provides read only access to CloudWatch.",
        document: include_str!("CloudWatchReadOnlyAccess.json"),
        default_version: "v25",
        created: Timestamp(1_423_248_001_000),
        updated: Timestamp(1_790_096_227_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AWSCloudTrail_FullAccess",
        name: "AWSCloudTrail_FullAccess",
        path: "/",
        id: "ANPAZKAPJZG4CTRFULLAC",
        description: "Provides full access to AWS CloudTrail.",
        document: include_str!("AWSCloudTrail_FullAccess.json"),
        default_version: "v3",
        created: Timestamp(1_602_200_475_000),
        updated: Timestamp(1_614_020_460_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AWSCloudTrail_ReadOnlyAccess",
        name: "AWSCloudTrail_ReadOnlyAccess",
        path: "/",
        id: "ANPAZKAPJZG4CTRREADON",
        description: "Provides read only access to AWS CloudTrail.",
        document: include_str!("AWSCloudTrail_ReadOnlyAccess.json"),
        default_version: "v1",
        created: Timestamp(1_655_227_145_000),
        updated: Timestamp(1_655_227_145_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AWSSSOMasterAccountAdministrator",
        name: "AWSSSOMasterAccountAdministrator",
        path: "/",
        id: "ANPAIHXAQZIS3GOYIETUC",
        description: "Provides access within AWS SSO to manage AWS Organizations master and member accounts and cloud application",
        document: include_str!("AWSSSOMasterAccountAdministrator.json"),
        default_version: "v13",
        created: Timestamp(1_530_131_811_000),
        updated: Timestamp(1_770_919_283_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/AWSSSOReadOnly",
        name: "AWSSSOReadOnly",
        path: "/",
        id: "ANPAJBSMEEZXFDMKMY43I",
        description: "Provides read only access to AWS SSO configurations.",
        document: include_str!("AWSSSOReadOnly.json"),
        default_version: "v12",
        created: Timestamp(1_530_131_074_000),
        updated: Timestamp(1_770_919_143_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
        name: "AmazonRDSEnhancedMonitoringRole",
        path: "/service-role/",
        id: "ANPAJV7BS425S4PTSSVGK",
        description: "Provides access to Cloudwatch for RDS Enhanced Monitoring",
        document: include_str!("AmazonRDSEnhancedMonitoringRole.json"),
        default_version: "v1",
        created: Timestamp(1_447_271_909_000),
        updated: Timestamp(1_447_271_909_000),
    },
    ManagedPolicy {
        arn: "arn:aws:iam::aws:policy/aws-service-role/AmazonRDSServiceRolePolicy",
        name: "AmazonRDSServiceRolePolicy",
        path: "/aws-service-role/",
        id: "ANPAIPEU5ZOBJWKWHUIBA",
        description: "Allows Amazon RDS to manage AWS resources on your behalf.",
        document: include_str!("AmazonRDSServiceRolePolicy.json"),
        default_version: "v14",
        created: Timestamp(1_515_435_466_000),
        updated: Timestamp(1_719_873_725_000),
    },
];

//! Every policy parses, and grants what its name says.

use super::{all, find};
use crate::identity::policy::document::{Document, Kind};
use crate::identity::policy::evaluate::{Named, PolicySet, Source, evaluate};
use crate::identity::policy::request::{Context, PrincipalFacts, PrincipalKind, Request};

#[test]
fn every_policy_is_whole() {
    for policy in all() {
        let name = policy.name;
        if let Err(fault) = Document::parse(policy.document, Kind::Managed) {
            panic!("{name}: {fault}");
        }
        assert_eq!(policy.arn, format!("arn:aws:iam::aws:policy{}{name}", policy.path));
        assert_eq!(policy.id.len(), 21, "{name}");
        assert!(policy.id.starts_with("ANPA"), "{name}");
        assert!(policy.created <= policy.updated, "{name}");
        assert!(policy.description.len() <= 1000, "{name}");
        assert_eq!(find(policy.arn), Some(policy));
        let same_id = all().iter().filter(|other| other.id == policy.id);
        assert_eq!(same_id.count(), 1, "{name}");
    }
    assert_eq!(find("arn:aws:iam::aws:policy/administratoraccess"), None);
}

/// Columns: policy, action, whether it is allowed on any resource.
const GRANTS: &str = "
        AdministratorAccess                                 iam:CreateUser                 yes
        AdministratorAccess                                 rds:DeleteDBCluster            yes
        PowerUserAccess                                     rds:CreateDBCluster            yes
        PowerUserAccess                                     iam:ListRoles                  yes
        PowerUserAccess                                     iam:CreateUser                 no
        PowerUserAccess                                     account:PutContactInformation  no
        ReadOnlyAccess                                      rds:DescribeDBClusters         yes
        ReadOnlyAccess                                      ec2:DescribeVpcs               yes
        ReadOnlyAccess                                      iam:GetUser                    yes
        ReadOnlyAccess                                      sts:GetCallerIdentity          yes
        ReadOnlyAccess                                      identitystore:ListUsers        yes
        ReadOnlyAccess                                      secretsmanager:GetSecretValue  no
        ReadOnlyAccess                                      rds:ModifyDBCluster            no
        ReadOnlyAccess                                      iam:CreateAccessKey            no
        job-function/ViewOnlyAccess                         rds:DescribeDBInstances        yes
        job-function/ViewOnlyAccess                         iam:ListUsers                  yes
        job-function/ViewOnlyAccess                         iam:GetUser                    no
        SecurityAudit                                       iam:GenerateCredentialReport   yes
        SecurityAudit                                       cloudtrail:LookupEvents        yes
        SecurityAudit                                       sso:ListInstances              yes
        SecurityAudit                                       iam:DeleteUser                 no
        job-function/DatabaseAdministrator                  rds:CreateDBCluster            yes
        job-function/DatabaseAdministrator                  ec2:DescribeSubnets            yes
        job-function/DatabaseAdministrator                  ec2:CreateVpc                  no
        IAMFullAccess                                       iam:CreateUser                 yes
        IAMFullAccess                                       rds:DescribeDBClusters         no
        IAMReadOnlyAccess                                   iam:ListUsers                  yes
        IAMReadOnlyAccess                                   iam:SimulatePrincipalPolicy    yes
        IAMReadOnlyAccess                                   iam:CreateUser                 no
        IAMUserChangePassword                               iam:GetAccountPasswordPolicy   yes
        IAMUserChangePassword                               iam:CreateUser                 no
        IAMAccessAdvisorReadOnly                            iam:GetServiceLastAccessedDetails  yes
        IAMAccessAdvisorReadOnly                            iam:CreateUser                 no
        IAMSelfManageServiceSpecificCredentials             iam:CreateUser                 no
        IAMUserSSHKeys                                      iam:CreateUser                 no
        AmazonRDSPerformanceInsightsReadOnly                rds:DescribeDBClusters         yes
        AmazonRDSPerformanceInsightsReadOnly                rds:ModifyDBCluster            no
        AmazonRDSPerformanceInsightsFullAccess              cloudwatch:GetMetricData       yes
        AmazonRDSPerformanceInsightsFullAccess              rds:CreateDBCluster            no
        AWSSSODirectoryAdministrator                        identitystore:CreateUser       yes
        AWSSSODirectoryAdministrator                        sso:CreatePermissionSet        no
        AWSSSODirectoryReadOnly                             identitystore:ListUsers        yes
        AWSSSODirectoryReadOnly                             identitystore:CreateUser       no
        AmazonRDSFullAccess                                 rds:CreateDBCluster            yes
        AmazonRDSFullAccess                                 ec2:DescribeVpcs               yes
        AmazonRDSFullAccess                                 iam:CreateUser                 no
        AmazonRDSReadOnlyAccess                             rds:DescribeDBClusters         yes
        AmazonRDSReadOnlyAccess                             rds:CreateDBCluster            no
        AmazonRDSDataFullAccess                             rds-data:ExecuteStatement      yes
        AmazonRDSDataFullAccess                             rds:CreateDBCluster            no
        AmazonEC2FullAccess                                 ec2:CreateVpc                  yes
        AmazonEC2FullAccess                                 rds:CreateDBCluster            no
        AmazonEC2ReadOnlyAccess                             ec2:DescribeVpcs               yes
        AmazonEC2ReadOnlyAccess                             ec2:CreateVpc                  no
        AmazonVPCFullAccess                                 ec2:CreateSecurityGroup        yes
        AmazonVPCFullAccess                                 ec2:RunInstances               no
        AmazonVPCReadOnlyAccess                             ec2:DescribeSecurityGroups     yes
        AmazonVPCReadOnlyAccess                             ec2:CreateSecurityGroup        no
        CloudWatchFullAccess                                cloudwatch:PutMetricAlarm      yes
        CloudWatchFullAccess                                rds:DescribeDBClusters         no
        CloudWatchReadOnlyAccess                            cloudwatch:GetMetricData       yes
        CloudWatchReadOnlyAccess                            cloudwatch:PutMetricAlarm      no
        AWSCloudTrail_FullAccess                            cloudtrail:LookupEvents        yes
        AWSCloudTrail_FullAccess                            cloudtrail:CreateTrail         yes
        AWSCloudTrail_ReadOnlyAccess                        cloudtrail:LookupEvents        yes
        AWSCloudTrail_ReadOnlyAccess                        cloudtrail:CreateTrail         no
        AWSSSOMasterAccountAdministrator                    sso:CreatePermissionSet        yes
        AWSSSOMasterAccountAdministrator                    iam:CreateUser                 no
        AWSSSOReadOnly                                      sso:ListInstances              yes
        AWSSSOReadOnly                                      sso:CreatePermissionSet        no
        service-role/AmazonRDSEnhancedMonitoringRole        logs:PutLogEvents              no
        aws-service-role/AmazonRDSServiceRolePolicy         ec2:CreateNetworkInterface     yes
        aws-service-role/AmazonRDSServiceRolePolicy         rds:DeleteDBCluster            no
        ";

#[test]
fn every_policy_grants_what_it_says() {
    check(GRANTS);
}

/// The single place that knows how a policy is tried.
#[track_caller]
fn check(table: &str) {
    let principal = PrincipalFacts {
        arn: "arn:aws:iam::111122223333:user/alice".to_owned(),
        account: "111122223333".to_owned(),
        unique_id: "AIDAALICE1234567890A".to_owned(),
        kind: PrincipalKind::User,
    };
    let context = Context::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let policy = find(&format!("arn:aws:iam::aws:policy/{}", words[0])).expect(line);
        let document = Document::parse(policy.document, Kind::Managed).unwrap();
        let identity =
            [Named { name: policy.arn, source: Source::AwsManaged, document: &document }];
        let set = PolicySet { identity: &identity, ..PolicySet::default() };
        let (action, resource) = (words[1], "*");
        let request = Request { action, resource, principal: &principal, context: &context };
        let is_allowed = evaluate(request, &set).is_allowed();
        assert_eq!(if is_allowed { "yes" } else { "no" }, words[2], "{line}");
    }
    let tried: Vec<_> = table.lines().filter_map(|line| line.split_whitespace().next()).collect();
    for policy in all() {
        let short = policy.arn.trim_start_matches("arn:aws:iam::aws:policy/");
        assert!(tried.contains(&short), "{short} is not tried");
    }
}

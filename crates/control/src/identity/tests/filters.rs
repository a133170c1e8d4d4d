//! Every parameter that narrows a list of identity's services, in the account of `paging.txt`.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::find;
use super::paging::{LISTS, World, list, words};

/// A list with a filter: the operation, its input, what is told of each item (`Member/Field`, or the
/// member itself), and of which items.
type Filtered = (&'static str, &'static str, &'static str, &'static str);

const ARN: &str = "arn:aws:iam::123456789012";

const FILTERED: &[Filtered] = &[
    ("iam:ListUsers", r#"{"PathPrefix":"/team/"}"#, "Users/UserName", "a B c"),
    ("iam:ListUsers", r#"{"PathPrefix":"/team/B/"}"#, "Users/UserName", "B"),
    ("iam:ListUsers", r#"{"PathPrefix":"/Team/"}"#, "Users/UserName", ""),
    ("iam:ListGroups", r#"{"PathPrefix":"/team/c"}"#, "Groups/GroupName", "c"),
    ("iam:ListRoles", r#"{"PathPrefix":"/team/a/"}"#, "Roles/RoleName", "a"),
    (
        "iam:ListInstanceProfiles",
        r#"{"PathPrefix":"/team/B/"}"#,
        "InstanceProfiles/InstanceProfileName",
        "B",
    ),
    (
        "iam:ListServerCertificates",
        r#"{"PathPrefix":"/team/c/"}"#,
        "ServerCertificateMetadataList/ServerCertificateName",
        "c",
    ),
    (
        "iam:ListAttachedUserPolicies",
        r#"{"UserName":"a","PathPrefix":"/team/B/"}"#,
        "AttachedPolicies/PolicyName",
        "B",
    ),
    (
        "iam:ListAttachedGroupPolicies",
        r#"{"GroupName":"a","PathPrefix":"/team/"}"#,
        "AttachedPolicies/PolicyName",
        "B a c",
    ),
    (
        "iam:ListAttachedRolePolicies",
        r#"{"RoleName":"a","PathPrefix":"/other/"}"#,
        "AttachedPolicies/PolicyName",
        "",
    ),
    // Whose: the caller, who is root here, unless somebody is named.
    ("iam:ListAccessKeys", r#"{"UserName":"a"}"#, "AccessKeyMetadata/UserName", "a a"),
    ("iam:ListAccessKeys", r#"{"UserName":"B"}"#, "AccessKeyMetadata/UserName", ""),
    ("iam:ListMFADevices", r#"{"UserName":"A"}"#, "MFADevices/UserName", "a a"),
    ("iam:ListMFADevices", r#"{}"#, "MFADevices/UserName", ""),
    ("iam:ListSSHPublicKeys", r#"{"UserName":"B"}"#, "SSHPublicKeys/UserName", ""),
    ("iam:ListSigningCertificates", r#"{"UserName":"a"}"#, "Certificates/UserName", "a a"),
    ("iam:ListSigningCertificates", r#"{}"#, "Certificates/UserName", ""),
    // Scope, use and path of policies.
    ("iam:ListPolicies", r#"{"Scope":"Local"}"#, "Policies/PolicyName", "a B c"),
    (
        "iam:ListPolicies",
        r#"{"Scope":"Local","PathPrefix":"/team/B/"}"#,
        "Policies/PolicyName",
        "B",
    ),
    (
        "iam:ListPolicies",
        r#"{"Scope":"Local","PolicyUsageFilter":"PermissionsBoundary"}"#,
        "Policies/PolicyName",
        "a",
    ),
    (
        "iam:ListPolicies",
        r#"{"Scope":"Local","PolicyUsageFilter":"PermissionsPolicy"}"#,
        "Policies/PolicyName",
        "a B c",
    ),
    (
        "iam:ListPolicies",
        r#"{"Scope":"AWS","OnlyAttached":true}"#,
        "Policies/PolicyName",
        "AdministratorAccess PowerUserAccess ReadOnlyAccess",
    ),
    (
        "iam:ListPolicies",
        r#"{"Scope":"AWS","PolicyUsageFilter":"PermissionsBoundary"}"#,
        "Policies/PolicyName",
        "",
    ),
    (
        "iam:ListPolicies",
        r#"{"Scope":"All","OnlyAttached":true}"#,
        "Policies/PolicyName",
        "a B c AdministratorAccess PowerUserAccess ReadOnlyAccess",
    ),
    (
        "iam:ListPolicies",
        r#"{"PathPrefix":"/job-function/","Scope":"Local"}"#,
        "Policies/PolicyName",
        "",
    ),
    (
        "iam:ListPolicies",
        r#"{"PathPrefix":"/job-function/","OnlyAttached":false}"#,
        "Policies/PolicyName",
        "DatabaseAdministrator ViewOnlyAccess",
    ),
    // By whom a policy is held, and as what.
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","EntityFilter":"User"}"#,
        "PolicyUsers/UserName",
        "a c",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","EntityFilter":"User"}"#,
        "PolicyRoles/RoleName",
        "",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","EntityFilter":"Role"}"#,
        "PolicyRoles/RoleName",
        "a AWSReservedSSO_a_ B c c",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","EntityFilter":"Group"}"#,
        "PolicyGroups/GroupName",
        "a",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","EntityFilter":"AWSManagedPolicy"}"#,
        "PolicyUsers/UserName",
        "",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","PolicyUsageFilter":"PermissionsBoundary"}"#,
        "PolicyRoles/RoleName",
        "c",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","PolicyUsageFilter":"PermissionsPolicy"}"#,
        "PolicyUsers/UserName",
        "a",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","PathPrefix":"/team/B/"}"#,
        "PolicyRoles/RoleName",
        "B",
    ),
    (
        "iam:ListEntitiesForPolicy",
        r#"{"PolicyArn":"$POLICY","PathPrefix":"/team/B/"}"#,
        "PolicyUsers/UserName",
        "",
    ),
    (
        "iam:ListVirtualMFADevices",
        r#"{"AssignmentStatus":"Assigned"}"#,
        "VirtualMFADevices/SerialNumber",
        "$ARN:mfa/team/a/a $ARN:mfa/team/B/B",
    ),
    (
        "iam:ListVirtualMFADevices",
        r#"{"AssignmentStatus":"Unassigned"}"#,
        "VirtualMFADevices/SerialNumber",
        "$ARN:mfa/team/c/c",
    ),
    (
        "iam:ListVirtualMFADevices",
        r#"{"AssignmentStatus":"Any"}"#,
        "VirtualMFADevices/SerialNumber",
        "$ARN:mfa/team/a/a $ARN:mfa/team/B/B $ARN:mfa/team/c/c",
    ),
    (
        "iam:ListServiceSpecificCredentials",
        r#"{"UserName":"a","ServiceName":"bedrock.amazonaws.com"}"#,
        "ServiceSpecificCredentials/UserName",
        "a",
    ),
    (
        "iam:ListServiceSpecificCredentials",
        r#"{"AllUsers":true,"ServiceName":"bedrock.amazonaws.com"}"#,
        "ServiceSpecificCredentials/UserName",
        "a",
    ),
    (
        "iam:ListServiceSpecificCredentials",
        r#"{"AllUsers":false,"UserName":"c"}"#,
        "ServiceSpecificCredentials/UserName",
        "c",
    ),
    (
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["User"]}"#,
        "UserDetailList/UserName",
        "a B c",
    ),
    ("iam:GetAccountAuthorizationDetails", r#"{"Filter":["User"]}"#, "Policies/PolicyName", ""),
    (
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["Group"]}"#,
        "GroupDetailList/GroupName",
        "a B c",
    ),
    (
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["Group"]}"#,
        "UserDetailList/UserName",
        "",
    ),
    (
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["LocalManagedPolicy"]}"#,
        "Policies/PolicyName",
        "a B c",
    ),
    (
        "iam:GetAccountAuthorizationDetails",
        r#"{"Filter":["AWSManagedPolicy"]}"#,
        "Policies/PolicyName",
        "AdministratorAccess PowerUserAccess ReadOnlyAccess",
    ),
    ("iam:GetAccountAuthorizationDetails", r#"{}"#, "UserDetailList/UserName", "a B c"),
    // Identity Center.
    (
        "identitystore:ListUsers",
        r#"{"IdentityStoreId":"$STORE","Filters":[{"AttributePath":"UserName","AttributeValue":"b"}]}"#,
        "Users/UserName",
        "B",
    ),
    (
        "identitystore:ListUsers",
        r#"{"IdentityStoreId":"$STORE","Filters":[{"AttributePath":"UserName","AttributeValue":"nobody"}]}"#,
        "Users/UserName",
        "",
    ),
    (
        "identitystore:ListUsers",
        r#"{"IdentityStoreId":"$STORE","Extensions":["aws:identitystore:enterprise"],"Filters":[{"AttributePath":"UserName","AttributeValue":"a"}]}"#,
        "Users/UserName",
        "a",
    ),
    (
        "identitystore:ListGroups",
        r#"{"IdentityStoreId":"$STORE","Filters":[{"AttributePath":"DisplayName","AttributeValue":"c"}]}"#,
        "Groups/DisplayName",
        "c",
    ),
    (
        "sso:ListAccountAssignmentCreationStatus",
        r#"{"InstanceArn":"$INSTANCE","Filter":{"Status":"FAILED"}}"#,
        "AccountAssignmentsCreationStatus/Status",
        "",
    ),
    (
        "sso:ListAccountAssignmentDeletionStatus",
        r#"{"InstanceArn":"$INSTANCE","Filter":{"Status":"SUCCEEDED"}}"#,
        "AccountAssignmentsDeletionStatus/Status",
        "SUCCEEDED SUCCEEDED SUCCEEDED",
    ),
    (
        "sso:ListPermissionSetProvisioningStatus",
        r#"{"InstanceArn":"$INSTANCE","Filter":{"Status":"IN_PROGRESS"}}"#,
        "PermissionSetsProvisioningStatus/Status",
        "",
    ),
    (
        "sso:ListAccountAssignmentsForPrincipal",
        r#"{"InstanceArn":"$INSTANCE","PrincipalType":"USER","PrincipalId":"$PERSONB","Filter":{"AccountId":"123456789012"}}"#,
        "AccountAssignments/PermissionSetArn",
        "$SETA",
    ),
    (
        "sso:ListAccountAssignmentsForPrincipal",
        r#"{"InstanceArn":"$INSTANCE","PrincipalType":"USER","PrincipalId":"$PERSONB","Filter":{"AccountId":"999999999999"}}"#,
        "AccountAssignments/PermissionSetArn",
        "",
    ),
    (
        "sso:ListAccountsForProvisionedPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA","ProvisioningStatus":"LATEST_PERMISSION_SET_PROVISIONED"}"#,
        "AccountIds",
        "123456789012",
    ),
    (
        "sso:ListAccountsForProvisionedPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA","ProvisioningStatus":"LATEST_PERMISSION_SET_NOT_PROVISIONED"}"#,
        "AccountIds",
        "",
    ),
    (
        "sso:ListPermissionSetsProvisionedToAccount",
        r#"{"InstanceArn":"$INSTANCE","AccountId":"123456789012","ProvisioningStatus":"LATEST_PERMISSION_SET_NOT_PROVISIONED"}"#,
        "PermissionSets",
        "",
    ),
    (
        "sso:ListTagsForResource",
        r#"{"InstanceArn":"$INSTANCE","ResourceArn":"$INSTANCE"}"#,
        "Tags/Key",
        "B a c",
    ),
    // Regions and events.
    (
        "account:ListRegions",
        r#"{"AccountId":"123456789012","RegionOptStatusContains":["DISABLED"]}"#,
        "Regions/RegionName",
        "",
    ),
    (
        "account:ListRegions",
        r#"{"RegionOptStatusContains":["ENABLED"],"MaxResults":2}"#,
        "Regions/RegionName",
        "af-south-1 ap-east-1",
    ),
    (
        "cloudtrail:LookupEvents",
        r#"{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"Event3"}]}"#,
        "Events/EventName",
        "Event3",
    ),
    (
        "cloudtrail:LookupEvents",
        r#"{"LookupAttributes":[{"AttributeKey":"Username","AttributeValue":"nobody"}]}"#,
        "Events/EventName",
        "",
    ),
    (
        "cloudtrail:LookupEvents",
        r#"{"StartTime":"2026-11-24T00:00:00Z","EndTime":"2026-11-24T23:00:00Z","MaxResults":2}"#,
        "Events/EventName",
        "Event5 Event6",
    ),
    ("cloudtrail:LookupEvents", r#"{"StartTime":"2026-11-25T00:00:00Z"}"#, "Events/EventName", ""),
    ("cloudtrail:LookupEvents", r#"{"EventCategory":"insight"}"#, "Events/EventName", ""),
];

/// Optional members that narrow nothing here: there is one directory and one region of it.
const INERT: &[(&str, &str)] = &[("sso:ListInstances", "RegionScope")];

/// What the script of a simulation says of its parameters is in `simulate.txt`.
const SIMULATIONS: [&str; 2] = ["iam:SimulateCustomPolicy", "iam:SimulatePrincipalPolicy"];

#[test]
fn every_filter_is_tried() {
    for list in LISTS {
        let (service, name) = list.operation.split_once(':').unwrap();
        let [token, limit, _] = words(service);
        let tried: BTreeSet<String> = FILTERED
            .iter()
            .filter(|(operation, ..)| *operation == list.operation)
            .flat_map(|(_, input, ..)| {
                serde_json::from_str::<Map<String, Value>>(input).unwrap().into_iter()
            })
            .map(|(member, _)| member)
            .collect();
        let model = wire::service::find(service).unwrap();
        for (member, is_needed) in model.input_members(model.operation(name).unwrap()) {
            let is_inert = INERT.contains(&(list.operation, member));
            if is_needed || is_inert || [token, limit].contains(&member) {
                continue;
            }
            if SIMULATIONS.contains(&list.operation) {
                let line =
                    |line: &str| line.contains(name) && line.contains(&format!("\"{member}\""));
                assert!(include_str!("simulate.txt").lines().any(line), "{name}: {member}");
            } else {
                assert!(tried.contains(member), "{}: {member}", list.operation);
            }
        }
    }
}

#[tokio::test]
async fn filters_narrow_what_is_listed() {
    let world = World::new().await;
    let mut faults = Vec::new();
    for (operation, input, told, expected) in FILTERED {
        let (member, field) = told.split_once('/').unwrap_or((told, ""));
        let expected = super::fill(&expected.replace("$ARN", ARN), &world.kept);
        let asked = list(operation, input, &[], 0);
        let answer = match world.call(&asked, &[]).await {
            Ok(answer) => answer,
            Err(error) => {
                faults.push(format!("{operation} {input}: {error}"));
                continue;
            }
        };
        let items = find(&answer, member).and_then(Value::as_array).cloned().unwrap_or_default();
        let told: Vec<&str> = items
            .iter()
            .map(|item| if field.is_empty() { item } else { &item[field] })
            .map(|word| word.as_str().unwrap_or_default())
            .collect();
        // The order is that of the pages, which another table holds to. Roles of permission sets end
        // in a number of their own.
        let own = |word: &str| match word.strip_prefix("AWSReservedSSO_a_") {
            Some(_) => "AWSReservedSSO_a_".to_owned(),
            None => word.to_owned(),
        };
        let mut told: Vec<String> = told.into_iter().map(own).collect();
        let mut expected: Vec<&str> = expected.split(' ').filter(|word| !word.is_empty()).collect();
        told.sort_unstable();
        expected.sort_unstable();
        if told != expected {
            faults.push(format!("{operation} {input}: {told:?} not {expected:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

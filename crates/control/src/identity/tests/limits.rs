//! How many there may be of everything, how long it may be, and what stands in the way of a deletion.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use wire::error::ApiError;

use crate::actions;
use crate::testbench::Bench;

use super::cases::certificates;
use super::paging::{World, list};
use super::{bench, fill, run};

/// What may be done so often and no more: what is made before, the action, its input (`{n}` is the
/// number of the try), how often, and the refusal's text.
type Quota =
    (&'static [(&'static str, &'static str)], &'static str, &'static str, usize, &'static str);

const USER: (&str, &str) = ("CreateUser", r#"{"UserName":"u"}"#);
const ROLE: (&str, &str) =
    ("CreateRole", r#"{"RoleName":"r","AssumeRolePolicyDocument":"$TRUST"}"#);

const QUOTAS: &[Quota] = &[
    (&[], "CreateGroup", r#"{"GroupName":"g{n}"}"#, 300, "GroupsPerAccount: 300"),
    (
        &[],
        "CreateRole",
        r#"{"RoleName":"r{n}","AssumeRolePolicyDocument":"$TRUST"}"#,
        1000,
        "RolesPerAccount: 1000",
    ),
    (
        &[],
        "CreatePolicy",
        r#"{"PolicyName":"p{n}","PolicyDocument":"$ALLOW"}"#,
        1500,
        "PoliciesPerAccount: 1500",
    ),
    (
        &[],
        "CreateInstanceProfile",
        r#"{"InstanceProfileName":"i{n}"}"#,
        1000,
        "InstanceProfilesPerAccount: 1000",
    ),
    (
        &[],
        "UploadServerCertificate",
        r#"{"ServerCertificateName":"s{n}","CertificateBody":"$LEAF","PrivateKey":"$LEAFKEY"}"#,
        20,
        "ServerCertificatesPerAccount: 20",
    ),
    (
        &[],
        "CreateSAMLProvider",
        r#"{"Name":"s{n}","SAMLMetadataDocument":"$METADATA"}"#,
        100,
        "SAMLProvidersPerAccount: 100",
    ),
    (
        &[],
        "CreateOpenIDConnectProvider",
        r#"{"Url":"https://o{n}.example.com"}"#,
        100,
        "OpenIdConnectProvidersPerAccount: 100",
    ),
    (
        &[("CreateOpenIDConnectProvider", r#"{"Url":"https://o.example.com"}"#)],
        "AddClientIDToOpenIDConnectProvider",
        r#"{"OpenIDConnectProviderArn":"arn:aws:iam::123456789012:oidc-provider/o.example.com","ClientID":"c{n}"}"#,
        100,
        "ClientIdsPerOpenIdConnectProvider: 100",
    ),
    (&[USER], "CreateAccessKey", r#"{"UserName":"u"}"#, 2, "AccessKeysPerUser: 2"),
    (&[], "CreateAccessKey", "{}", 2, "AccessKeysPerUser: 2"),
    (
        &[USER],
        "UploadSigningCertificate",
        r#"{"UserName":"u","CertificateBody":"$CERTIFICATE{n}"}"#,
        2,
        "CertificatesPerUser: 2",
    ),
    (
        &[USER],
        "CreateServiceSpecificCredential",
        r#"{"UserName":"u","ServiceName":"codecommit.amazonaws.com"}"#,
        2,
        "ServiceSpecificCredentialsPerUser: 2",
    ),
    (
        &[USER, ("CreatePolicy", r#"{"PolicyName":"p","PolicyDocument":"$ALLOW"}"#)],
        "CreatePolicyVersion",
        r#"{"PolicyArn":"arn:aws:iam::123456789012:policy/p","PolicyDocument":"$ALLOW"}"#,
        4,
        "up to 5 versions",
    ),
    (
        &[USER],
        "TagUser",
        r#"{"UserName":"u","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags has reached the maximum limit.",
    ),
    (
        &[ROLE],
        "TagRole",
        r#"{"RoleName":"r","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[("CreatePolicy", r#"{"PolicyName":"p","PolicyDocument":"$ALLOW"}"#)],
        "TagPolicy",
        r#"{"PolicyArn":"arn:aws:iam::123456789012:policy/p","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[("CreateInstanceProfile", r#"{"InstanceProfileName":"i"}"#)],
        "TagInstanceProfile",
        r#"{"InstanceProfileName":"i","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[("CreateVirtualMFADevice", r#"{"VirtualMFADeviceName":"m"}"#)],
        "TagMFADevice",
        r#"{"SerialNumber":"arn:aws:iam::123456789012:mfa/m","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[("CreateSAMLProvider", r#"{"Name":"s","SAMLMetadataDocument":"$METADATA"}"#)],
        "TagSAMLProvider",
        r#"{"SAMLProviderArn":"arn:aws:iam::123456789012:saml-provider/s","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[("CreateOpenIDConnectProvider", r#"{"Url":"https://o.example.com"}"#)],
        "TagOpenIDConnectProvider",
        r#"{"OpenIDConnectProviderArn":"arn:aws:iam::123456789012:oidc-provider/o.example.com","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[(
            "UploadServerCertificate",
            r#"{"ServerCertificateName":"s","CertificateBody":"$LEAF","PrivateKey":"$LEAFKEY"}"#,
        )],
        "TagServerCertificate",
        r#"{"ServerCertificateName":"s","Tags":[{"Key":"k{n}","Value":""}]}"#,
        50,
        "The number of tags",
    ),
    (
        &[
            ("CreateInstanceProfile", r#"{"InstanceProfileName":"i"}"#),
            ("CreateRole", r#"{"RoleName":"r1","AssumeRolePolicyDocument":"$TRUST"}"#),
            ("CreateRole", r#"{"RoleName":"r2","AssumeRolePolicyDocument":"$TRUST"}"#),
        ],
        "AddRoleToInstanceProfile",
        r#"{"InstanceProfileName":"i","RoleName":"r{n}"}"#,
        1,
        "InstanceSessionsPerInstanceProfile: 1",
    ),
];

const ALLOW: &str =
    r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}"#;

/// One call, with what `$NAME`s stand for.
async fn call(
    bench: &Bench,
    names: &std::collections::BTreeMap<String, String>,
    action: &str,
    input: &str,
) -> Result<Value, ApiError> {
    let input = fill(input, names);
    let input = serde_json::from_str(&input).unwrap_or_else(|e| panic!("{action} {input}: {e}"));
    run(bench, "root", action, input).await
}

fn names() -> std::collections::BTreeMap<String, String> {
    let quoted = |text: &str| text.replace('"', "\\\"");
    let mut names = certificates();
    for (at, name) in ["CA", "LEAF", "OTHER"].iter().enumerate() {
        names.insert(format!("CERTIFICATE{}", at + 1), names[*name].clone());
    }
    names.insert("ALLOW".to_owned(), quoted(ALLOW));
    names.insert("TRUST".to_owned(), quoted(TRUST));
    names
}

#[tokio::test]
async fn no_more_than_the_quota() {
    let names = names();
    for (before, action, input, most, text) in QUOTAS {
        let bench = bench().await;
        for (action, input) in *before {
            call(&bench, &names, action, input).await.unwrap_or_else(|e| panic!("{action}: {e}"));
        }
        for number in 1..=most + 1 {
            let input = input.replace("{n}", &number.to_string());
            let found = call(&bench, &names, action, &input).await;
            if number <= *most {
                found.unwrap_or_else(|error| panic!("{action} {number}: {error}"));
            } else {
                let refused = found.expect_err(action);
                assert_eq!(refused.code, "LimitExceeded", "{action}: {refused}");
                assert!(refused.message.contains(text), "{action}: {refused}");
            }
        }
    }
}

/// Several principals' quotas at once: ten groups, ten policies, eight devices, five keys.
#[tokio::test]
async fn no_more_than_a_principal_may_hold() {
    let (bench, names) = (bench().await, names());
    let run = async |action: &str, input: Value| run(&bench, "root", action, input).await;
    call(&bench, &names, USER.0, USER.1).await.unwrap();
    call(&bench, &names, ROLE.0, ROLE.1).await.unwrap();
    for number in 1..=11 {
        let name = format!("x{number}");
        run("CreateGroup", json!({"GroupName": name})).await.unwrap();
        run("CreatePolicy", json!({"PolicyName": name, "PolicyDocument": ALLOW})).await.unwrap();
        let arn = format!("arn:aws:iam::123456789012:policy/{name}");
        for (action, input, quota) in [
            ("AddUserToGroup", json!({"GroupName": name, "UserName": "u"}), "GroupsPerUser: 10"),
            ("AttachUserPolicy", json!({"UserName": "u", "PolicyArn": arn}), "PoliciesPerUser: 10"),
            ("AttachRolePolicy", json!({"RoleName": "r", "PolicyArn": arn}), "PoliciesPerRole: 10"),
            (
                "AttachGroupPolicy",
                json!({"GroupName": "x1", "PolicyArn": arn}),
                "PoliciesPerGroup: 10",
            ),
        ] {
            match run(action, input.clone()).await {
                Ok(_) => assert!(number <= 10, "{action} {number}"),
                Err(refused) => {
                    assert!(10 < number, "{action} {number}: {refused}");
                    assert_eq!(refused.code, "LimitExceeded", "{refused}");
                    assert!(refused.message.ends_with(quota), "{refused}");
                }
            }
        }
    }
    // What is held already does not count again.
    let held = json!({"UserName": "u", "PolicyArn": "arn:aws:iam::123456789012:policy/x3"});
    run("AttachUserPolicy", held).await.unwrap();
    run("AddUserToGroup", json!({"GroupName": "x3", "UserName": "u"})).await.unwrap();
}

/// Documents as long as they may be, and one letter more. Blanks do not count.
#[tokio::test]
async fn documents_are_no_longer_than_they_may_be() {
    let (bench, names) = (bench().await, names());
    call(&bench, &names, USER.0, USER.1).await.unwrap();
    call(&bench, &names, ROLE.0, ROLE.1).await.unwrap();
    call(&bench, &names, "CreateGroup", r#"{"GroupName":"g"}"#).await.unwrap();
    let long = |document: &str, length: usize| {
        let start = document.split_once("\"Statement\":{").unwrap();
        let bare = document.len() + "\"Sid\":\"\",".len();
        let sid = "s".repeat(length - bare);
        format!("{}\"Statement\": {{ \"Sid\":\"{sid}\",\n {}", start.0, start.1)
    };
    for (action, input, member, document, most) in [
        (
            "PutUserPolicy",
            json!({"UserName": "u", "PolicyName": "p"}),
            "PolicyDocument",
            ALLOW,
            2048,
        ),
        (
            "PutGroupPolicy",
            json!({"GroupName": "g", "PolicyName": "p"}),
            "PolicyDocument",
            ALLOW,
            5120,
        ),
        (
            "PutRolePolicy",
            json!({"RoleName": "r", "PolicyName": "p"}),
            "PolicyDocument",
            ALLOW,
            10_240,
        ),
        ("CreatePolicy", json!({"PolicyName": "p"}), "PolicyDocument", ALLOW, 6144),
        (
            "CreatePolicyVersion",
            json!({"PolicyArn": "arn:aws:iam::123456789012:policy/p"}),
            "PolicyDocument",
            ALLOW,
            6144,
        ),
        ("UpdateAssumeRolePolicy", json!({"RoleName": "r"}), "PolicyDocument", TRUST, 2048),
        ("CreateRole", json!({"RoleName": "r2"}), "AssumeRolePolicyDocument", TRUST, 2048),
    ] {
        for (length, code) in [(most + 1, "LimitExceeded"), (most, "")] {
            let mut input = input.clone();
            input[member] = json!(long(document, length));
            let found = run(&bench, "root", action, input).await;
            let given = found.err().map(|error| error.code.to_string()).unwrap_or_default();
            assert_eq!(given, code, "{action} {length}");
        }
    }
    // All inline policies of one principal count together.
    let second = json!({"UserName": "u", "PolicyName": "q", "PolicyDocument": ALLOW});
    let refused = run(&bench, "root", "PutUserPolicy", second).await.unwrap_err();
    assert_eq!(refused.message, "Maximum policy size of 2048 bytes exceeded for user u");
}

/// What each deletion answers in the account of `paging.txt`, in this order: a code, or nothing.
const DELETIONS: &[(&str, &str, &str)] = &[
    ("iam:DeleteUser", r#"{"UserName":"a"}"#, "DeleteConflict"),
    ("iam:DeleteGroup", r#"{"GroupName":"c"}"#, "DeleteConflict"),
    ("iam:DeleteRole", r#"{"RoleName":"a"}"#, "DeleteConflict"),
    ("iam:DeletePolicy", r#"{"PolicyArn":"$POLICY"}"#, "DeleteConflict"),
    ("iam:DeletePolicyVersion", r#"{"PolicyArn":"$POLICY","VersionId":"v1"}"#, "DeleteConflict"),
    ("iam:DeletePolicyVersion", r#"{"PolicyArn":"$POLICY","VersionId":"v2"}"#, ""),
    ("iam:DeleteInstanceProfile", r#"{"InstanceProfileName":"a"}"#, "DeleteConflict"),
    (
        "iam:DeleteVirtualMFADevice",
        r#"{"SerialNumber":"arn:aws:iam::123456789012:mfa/team/a/a"}"#,
        "DeleteConflict",
    ),
    (
        "iam:DeleteVirtualMFADevice",
        r#"{"SerialNumber":"arn:aws:iam::123456789012:mfa/team/c/c"}"#,
        "",
    ),
    ("iam:DeleteServiceLinkedRole", r#"{"RoleName":"a"}"#, "NoSuchEntity"),
    (
        "iam:DeleteAccessKey",
        r#"{"UserName":"a","AccessKeyId":"AKIAAAAAAAAAAAAAAAAA"}"#,
        "NoSuchEntity",
    ),
    ("iam:DeleteAccountAlias", r#"{"AccountAlias":"other"}"#, "NoSuchEntity"),
    ("iam:DeleteAccountAlias", r#"{"AccountAlias":"paging"}"#, ""),
    ("iam:DeleteAccountPasswordPolicy", "{}", "NoSuchEntity"),
    ("iam:DeleteUserPolicy", r#"{"UserName":"a","PolicyName":"a"}"#, ""),
    ("iam:DeleteGroupPolicy", r#"{"GroupName":"a","PolicyName":"none"}"#, "NoSuchEntity"),
    ("iam:DeleteRolePolicy", r#"{"RoleName":"a","PolicyName":"none"}"#, "NoSuchEntity"),
    ("iam:DeleteLoginProfile", r#"{"UserName":"a"}"#, "NoSuchEntity"),
    (
        "iam:DeleteOpenIDConnectProvider",
        r#"{"OpenIDConnectProviderArn":"arn:aws:iam::123456789012:oidc-provider/a.example.com"}"#,
        "",
    ),
    (
        "iam:DeleteSAMLProvider",
        r#"{"SAMLProviderArn":"arn:aws:iam::123456789012:saml-provider/a"}"#,
        "",
    ),
    (
        "iam:DeleteSSHPublicKey",
        r#"{"UserName":"a","SSHPublicKeyId":"APKAAAAAAAAAAAAAAAAA"}"#,
        "NoSuchEntity",
    ),
    ("iam:DeleteServerCertificate", r#"{"ServerCertificateName":"a"}"#, ""),
    (
        "iam:DeleteServiceSpecificCredential",
        r#"{"UserName":"a","ServiceSpecificCredentialId":"ACCAAAAAAAAAAAAAAAAA"}"#,
        "NoSuchEntity",
    ),
    (
        "iam:DeleteSigningCertificate",
        r#"{"UserName":"a","CertificateId":"ABCDEFABCDEFABCDEFABCDEF"}"#,
        "NoSuchEntity",
    ),
    ("iam:DeleteRolePermissionsBoundary", r#"{"RoleName":"a"}"#, "NoSuchEntity"),
    ("iam:DeleteUserPermissionsBoundary", r#"{"UserName":"c"}"#, ""),
    (
        "account:DeleteAlternateContact",
        r#"{"AlternateContactType":"BILLING"}"#,
        "ResourceNotFoundException",
    ),
    (
        "sso:DeletePermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        "ConflictException",
    ),
    (
        "sso:DeleteAccountAssignment",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETC","TargetId":"123456789012","TargetType":"AWS_ACCOUNT","PrincipalType":"USER","PrincipalId":"$PERSONA"}"#,
        "",
    ),
    ("sso:DeletePermissionSet", r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETC"}"#, ""),
    (
        "sso:DeletePermissionsBoundaryFromPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        "ResourceNotFoundException",
    ),
    (
        "sso:DeleteInlinePolicyFromPermissionSet",
        r#"{"InstanceArn":"$INSTANCE","PermissionSetArn":"$SETA"}"#,
        "ResourceNotFoundException",
    ),
    (
        "identitystore:DeleteGroupMembership",
        r#"{"IdentityStoreId":"$STORE","MembershipId":"906763b0-1111-4111-8111-111111111111"}"#,
        "ResourceNotFoundException",
    ),
    // With what they are members of, and what they are assigned.
    ("identitystore:DeleteGroup", r#"{"IdentityStoreId":"$STORE","GroupId":"$GROUPA"}"#, ""),
    ("identitystore:DeleteUser", r#"{"IdentityStoreId":"$STORE","UserId":"$PERSONA"}"#, ""),
    ("sso:DeleteInstance", r#"{"InstanceArn":"$INSTANCE"}"#, ""),
];

#[test]
fn every_deletion_is_tried() {
    let tried: BTreeSet<&str> = DELETIONS.iter().map(|(operation, ..)| *operation).collect();
    for service in ["account", "cloudtrail", "iam", "identitystore", "sso", "sts"] {
        for row in actions::table(service).iter().filter(|row| row.operation.starts_with("Delete"))
        {
            let name = format!("{service}:{}", row.operation);
            assert!(tried.contains(name.as_str()), "{name}");
        }
    }
}

#[tokio::test]
async fn deletions_heed_what_stands_in_the_way() {
    let world = World::new().await;
    let mut faults = Vec::new();
    for (operation, input, code) in DELETIONS {
        let found = world.call(&list(operation, input, &[], 0), &[]).await;
        let given = found.as_ref().err().map_or("", |error| &*error.code);
        if given != *code {
            faults.push(format!("{operation} {input}: {found:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

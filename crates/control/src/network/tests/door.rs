//! EC2 calls as they come over the wire, and what policies can say about them.

use std::net::{IpAddr, Ipv4Addr};

use wire::http::HttpRequest;
use wire::sensitive::Sensitive;
use wire::sigv4::sign::Signer;

use crate::door;
use crate::identity::account::{self, NewAccount};
use crate::testbench::{Bench, REGION};

struct Key {
    id: String,
    secret: String,
}

struct Door {
    bench: Bench,
    root: Key,
}

impl Door {
    async fn new() -> Self {
        let bench = Bench::new();
        let new = NewAccount {
            id: None,
            name: "test".into(),
            root_email: "root@example.com".into(),
            root_password: Sensitive::new("Str0ng-Pass!1".into()),
            access_key: true,
        };
        let created = account::create(&bench.control, new).await.unwrap();
        let (id, secret) = created.access_key.unwrap();
        let root = Key { id, secret: secret.expose().to_owned() };
        Self { bench, root }
    }

    /// The body of the answer to `Action=...` with these parameters.
    async fn ask(&self, key: &Key, service: &str, body: &str) -> String {
        let version = if service == "ec2" { "2016-11-15" } else { "2010-05-08" };
        let mut request = HttpRequest {
            method: "POST".into(),
            path: "/".into(),
            query: String::new(),
            headers: vec![
                ("host".into(), "localhost:4566".into()),
                ("content-type".into(), "application/x-www-form-urlencoded".into()),
            ],
            body: format!("Version={version}&{body}").into_bytes(),
        };
        let signer = Signer {
            access_key_id: &key.id,
            secret_access_key: &key.secret,
            session_token: None,
            region: REGION,
            service,
        };
        signer.sign(&mut request, self.bench.control.clock.now().seconds()).unwrap();
        let source = IpAddr::V4(Ipv4Addr::LOCALHOST);
        let answer = door::answer(&self.bench.control, request, source, false).await;
        String::from_utf8(answer.body).unwrap()
    }

    async fn root(&self, body: &str) -> String {
        self.ask(&self.root, "ec2", body).await
    }

    /// A user who may do everything but what this statement denies.
    async fn user_without(&self, name: &str, denied: &str) -> Key {
        let everything = r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#;
        let document = format!(r#"{{"Version":"2012-10-17","Statement":[{everything},{denied}]}}"#);
        self.ask(&self.root, "iam", &format!("Action=CreateUser&UserName={name}")).await;
        let put = format!(
            "Action=PutUserPolicy&UserName={name}&PolicyName=p&PolicyDocument={}",
            quote(&document)
        );
        let answer = self.ask(&self.root, "iam", &put).await;
        assert!(answer.contains("PutUserPolicyResponse"), "{answer}");
        let create = format!("Action=CreateAccessKey&UserName={name}");
        let answer = self.ask(&self.root, "iam", &create).await;
        Key { id: element(&answer, "AccessKeyId"), secret: element(&answer, "SecretAccessKey") }
    }
}

fn quote(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn element(xml: &str, name: &str) -> String {
    let found = xml.split(&format!("<{name}>")).nth(1).and_then(|rest| rest.split('<').next());
    found.unwrap_or_else(|| panic!("no {name} in {xml}")).to_owned()
}

fn code(xml: &str) -> String {
    if xml.contains("<Code>") { element(xml, "Code") } else { "allowed".to_owned() }
}

const RULE: &str = "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=5432&IpPermissions.1.ToPort=5432&IpPermissions.1.IpRanges.1.CidrIp=203.0.113.25%2F32";

#[tokio::test]
async fn forms_come_in_and_xml_goes_out() {
    let door = Door::new().await;
    let vpcs = door.root("Action=DescribeVpcs&Filter.1.Name=isDefault&Filter.1.Value.1=true").await;
    let vpc = element(&vpcs, "vpcId");
    assert_eq!(element(&vpcs, "cidrBlock"), "172.31.0.0/16");
    let create = format!(
        "Action=CreateSecurityGroup&GroupName=db&GroupDescription=d&VpcId={vpc}&TagSpecification.1.ResourceType=security-group&TagSpecification.1.Tag.1.Key=env&TagSpecification.1.Tag.1.Value=prod"
    );
    let group = element(&door.root(&create).await, "groupId");
    let authorize = format!("Action=AuthorizeSecurityGroupIngress&GroupId={group}&{RULE}");
    let made = door.root(&authorize).await;
    assert_eq!(element(&made, "return"), "true");
    assert_eq!(element(&made, "cidrIpv4"), "203.0.113.25/32");
    let again = door.root(&authorize).await;
    assert_eq!(code(&again), "InvalidPermission.Duplicate");
    let shown = door
        .root("Action=DescribeSecurityGroups&Filter.1.Name=tag:env&Filter.1.Value.1=prod")
        .await;
    for expected in [
        format!("<groupId>{group}</groupId>"),
        "<groupName>db</groupName>".to_owned(),
        "<fromPort>5432</fromPort>".to_owned(),
        "<cidrIp>203.0.113.25/32</cidrIp>".to_owned(),
    ] {
        assert!(shown.contains(&expected), "{expected} in {shown}");
    }
}

#[tokio::test]
async fn a_denial_about_one_group_holds_however_it_is_named() {
    let door = Door::new().await;
    let create =
        |name: &str| format!("Action=CreateSecurityGroup&GroupName={name}&GroupDescription=d");
    let db = element(&door.root(&create("db")).await, "groupId");
    let web = element(&door.root(&create("web")).await, "groupId");
    let bob = door
        .user_without("bob", &format!(r#"{{"Effect":"Deny","Action":"ec2:*","Resource":"arn:aws:ec2:*:*:security-group/{db}"}}"#))
        .await;
    for (group, expected) in [
        (format!("GroupId={db}"), "UnauthorizedOperation"),
        ("GroupName=db".to_owned(), "UnauthorizedOperation"),
        (format!("GroupId={web}"), "allowed"),
    ] {
        let body = format!("Action=AuthorizeSecurityGroupIngress&{group}&{RULE}");
        assert_eq!(code(&door.ask(&bob, "ec2", &body).await), expected, "{group}");
    }
    let tag =
        format!("Action=CreateTags&ResourceId.1={web}&ResourceId.2={db}&Tag.1.Key=a&Tag.1.Value=b");
    assert_eq!(code(&door.ask(&bob, "ec2", &tag).await), "UnauthorizedOperation");
}

#[tokio::test]
async fn conditions_know_tags_and_places_of_resources() {
    let create = "Action=CreateSecurityGroup&GroupDescription=d&TagSpecification.1.ResourceType=security-group&TagSpecification.1.Tag.1.Key=env&TagSpecification.1.Tag.1.Value=prod";
    let door = Door::new().await;
    for (at, (condition, expected)) in [
        (r#"{"StringEquals":{"aws:ResourceTag/env":"prod"}}"#, "UnauthorizedOperation"),
        (r#"{"StringEquals":{"ec2:ResourceTag/env":"test"}}"#, "allowed"),
        (r#"{"StringLike":{"ec2:SecurityGroupID":"sg-*"}}"#, "UnauthorizedOperation"),
        (
            r#"{"ArnLike":{"ec2:Vpc":"arn:aws:ec2:us-east-1:*:vpc/vpc-0*"}}"#,
            "UnauthorizedOperation",
        ),
        (r#"{"StringEquals":{"ec2:Region":"eu-west-1"}}"#, "allowed"),
    ]
    .into_iter()
    .enumerate()
    {
        let create = format!("{create}&GroupName=db{at}");
        let group = element(&door.root(&create).await, "groupId");
        let denied = format!(
            r#"{{"Effect":"Deny","Action":"ec2:*","Resource":"*","Condition":{condition}}}"#
        );
        let bob = door.user_without(&format!("bob{at}"), &denied).await;
        let body = format!("Action=DeleteSecurityGroup&GroupId={group}");
        assert_eq!(code(&door.ask(&bob, "ec2", &body).await), expected, "{condition}");
    }
}

#[tokio::test]
async fn who_may_not_tag_cannot_create_with_tags() {
    let door = Door::new().await;
    let bob = door
        .user_without("bob", r#"{"Effect":"Deny","Action":"ec2:CreateTags","Resource":"*","Condition":{"StringEquals":{"ec2:CreateAction":"CreateVpc"}}}"#)
        .await;
    let tags = "TagSpecification.1.ResourceType=vpc&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=b";
    let tagged = format!("Action=CreateVpc&CidrBlock=10.0.0.0%2F16&{tags}");
    assert_eq!(code(&door.ask(&bob, "ec2", &tagged).await), "UnauthorizedOperation");
    let plain = "Action=CreateVpc&CidrBlock=10.0.0.0%2F16";
    assert_eq!(code(&door.ask(&bob, "ec2", plain).await), "allowed");
    let vpcs = door.root("Action=DescribeVpcs").await;
    assert_eq!(vpcs.matches("<vpcId>").count(), 2, "the refused call made nothing");
}

#[tokio::test]
async fn policies_reach_instances_interfaces_and_key_pairs() {
    let door = Door::new().await;
    let images =
        door.root("Action=DescribeImages&Filter.1.Name=architecture&Filter.1.Value.1=x86_64").await;
    let run = format!(
        "Action=RunInstances&ImageId={}&InstanceType=t3.micro&MinCount=1&MaxCount=1",
        element(&images, "imageId")
    );
    let made = door.root(&format!("{run}&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=env&TagSpecification.1.Tag.1.Value=prod")).await;
    let (instance, interface) =
        (element(&made, "instanceId"), element(&made, "networkInterfaceId"));
    let subnet = element(&made, "subnetId");
    let create = "Action=CreateSecurityGroup&GroupName=db&GroupDescription=d";
    let group = element(&door.root(create).await, "groupId");
    door.root("Action=CreateKeyPair&KeyName=mine&KeyType=ed25519").await;
    let put_in = format!(
        "Action=ModifyNetworkInterfaceAttribute&NetworkInterfaceId={interface}&SecurityGroupId.1={group}"
    );
    let in_subnet = format!("{run}&SubnetId={subnet}");
    let stop = format!("Action=StopInstances&InstanceId.1={instance}");
    let denied = "UnauthorizedOperation";
    for (at, (action, resource, condition, body, expected)) in [
        (
            "RunInstances",
            "instance/*",
            r#"{"StringNotEquals":{"ec2:InstanceType":"t3.micro"}}"#,
            &run,
            "allowed",
        ),
        (
            "RunInstances",
            "instance/*",
            r#"{"StringEquals":{"ec2:InstanceType":"t3.micro"}}"#,
            &run,
            denied,
        ),
        ("RunInstances", &format!("subnet/{subnet}"), "{}", &in_subnet, denied),
        ("RunInstances", "subnet/subnet-0000", "{}", &in_subnet, "allowed"),
        ("RunInstances", "key-pair/mine", "{}", &format!("{run}&KeyName=mine"), denied),
        ("RunInstances", "image/*", r#"{"StringEquals":{"ec2:Owner":"amazon"}}"#, &run, denied),
        ("RunInstances", "image/*", r#"{"StringEquals":{"ec2:Owner":"self"}}"#, &run, "allowed"),
        ("StopInstances", "*", r#"{"StringEquals":{"aws:ResourceTag/env":"prod"}}"#, &stop, denied),
        (
            "StopInstances",
            "*",
            r#"{"StringEquals":{"ec2:ResourceTag/env":"test"}}"#,
            &stop,
            "allowed",
        ),
        (
            "ModifyNetworkInterfaceAttribute",
            &format!("security-group/{group}"),
            "{}",
            &put_in,
            denied,
        ),
        (
            "ModifyNetworkInterfaceAttribute",
            &format!("network-interface/{interface}"),
            "{}",
            &put_in,
            denied,
        ),
        (
            "DeleteKeyPair",
            "key-pair/mine",
            "{}",
            &"Action=DeleteKeyPair&KeyName=mine".to_owned(),
            denied,
        ),
        (
            "DeleteKeyPair",
            "key-pair/other",
            "{}",
            &"Action=DeleteKeyPair&KeyName=mine".to_owned(),
            "allowed",
        ),
        (
            "CreateNetworkInterface",
            "network-interface/*",
            r#"{"ArnLike":{"ec2:Vpc":"arn:aws:ec2:us-east-1:*:vpc/vpc-0*"}}"#,
            &format!("Action=CreateNetworkInterface&SubnetId={subnet}"),
            denied,
        ),
    ]
    .into_iter()
    .enumerate()
    {
        let statement = format!(
            r#"{{"Effect":"Deny","Action":"ec2:{action}","Resource":"arn:aws:ec2:*:*:{resource}","Condition":{condition}}}"#
        );
        let bob = door.user_without(&format!("bob{at}"), &statement).await;
        let answer = door.ask(&bob, "ec2", body).await;
        assert_eq!(code(&answer), expected, "{statement} {body}: {answer}");
    }
}

#[tokio::test]
async fn a_dry_run_changes_nothing() {
    let door = Door::new().await;
    for body in [
        "Action=CreateVpc&CidrBlock=10.0.0.0%2F16",
        "Action=AllocateAddress",
        "Action=CreateKeyPair&KeyName=k",
        "Action=CreateManagedPrefixList&PrefixListName=l&MaxEntries=1&AddressFamily=IPv4",
        "Action=DescribeInstances",
    ] {
        let answer = door.root(&format!("{body}&DryRun=true")).await;
        assert_eq!(code(&answer), "DryRunOperation", "{body}");
    }
    for (list, element) in
        [("DescribeAddresses", "allocationId"), ("DescribeKeyPairs", "keyPairId")]
    {
        let answer = door.root(&format!("Action={list}")).await;
        assert!(!answer.contains(&format!("<{element}>")), "{answer}");
    }
}

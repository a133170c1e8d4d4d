//! EC2 instances: records with interfaces and groups, which say that nothing runs.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::{Ec2, filters, text};

impl Ec2 {
    async fn image(&self, architecture: &str) -> String {
        let newest = filters(&[("architecture", architecture), ("name", "debian-13-*")]);
        self.list("DescribeImages", newest, "Images.ImageId").await
    }

    /// A launch of one instance with what else is said.
    async fn launch(&self, more: Value) -> Value {
        let mut input = json!({
            "ImageId": self.image("x86_64").await, "InstanceType": "t3.micro",
            "MinCount": 1, "MaxCount": 1,
        });
        for (member, value) in more.as_object().unwrap() {
            input[member] = value.clone();
        }
        input
    }

    async fn run(&self, more: Value) -> String {
        let launch = self.launch(more).await;
        text(&self.ok("RunInstances", launch).await["Instances"][0]["InstanceId"])
    }

    async fn of(&self, instance: &str, path: &str) -> String {
        let path = format!("Reservations.Instances.{path}");
        self.list("DescribeInstances", json!({"InstanceIds": [instance]}), &path).await
    }
}

#[tokio::test]
async fn an_instance_has_a_place_and_says_that_nothing_runs() {
    let ec2 = Ec2::new();
    let web = ec2.group("web").await;
    ec2.ok("CreateKeyPair", json!({"KeyName": "mine", "KeyType": "ed25519"})).await;
    let tags = json!([
        {"ResourceType": "instance", "Tags": [{"Key": "Name", "Value": "app"}]},
        {"ResourceType": "network-interface", "Tags": [{"Key": "Name", "Value": "nic"}]},
    ]);
    let launch = json!({
        "SecurityGroupIds": [web], "KeyName": "mine", "TagSpecifications": tags,
        "ClientToken": "once", "UserData": STANDARD.encode("#!/bin/sh"),
        "MinCount": 2, "MaxCount": 2,
    });
    let launch = ec2.launch(launch).await;
    let made = ec2.ok("RunInstances", launch.clone()).await;
    let ids: Vec<String> =
        made["Instances"].as_array().unwrap().iter().map(|one| text(&one["InstanceId"])).collect();
    assert_eq!(ids.len(), 2);
    let again = ec2.ok("RunInstances", launch).await;
    assert_eq!(again["ReservationId"], made["ReservationId"], "the same attempt");
    let id = &ids[0];
    for (path, expected) in [
        ("State.Name", "pending"),
        ("StateReason.Code", "pending"),
        ("PrivateIpAddress", "172.31.0.4"),
        ("SecurityGroups.GroupName", "web"),
        ("NetworkInterfaces.Groups.GroupId", &web),
        ("NetworkInterfaces.Attachment.DeviceIndex", "0"),
        ("Placement.AvailabilityZone", "us-east-1a"),
        ("KeyName", "mine"),
        ("Tags.Value", "app"),
    ] {
        assert_eq!(ec2.of(id, path).await, expected, "{path}");
    }
    let why = ec2.of(id, "StateReason.Message").await;
    assert!(why.contains("no host runs instances here yet"), "{why}");
    let console = ec2.made("GetConsoleOutput", json!({"InstanceId": id}), "Output").await;
    let console = String::from_utf8(STANDARD.decode(console).unwrap()).unwrap();
    assert!(console.contains("no host runs it"), "{console}");
    let data = json!({"InstanceId": id, "Attribute": "userData"});
    let data = ec2.made("DescribeInstanceAttribute", data, "UserData.Value").await;
    assert_eq!(STANDARD.decode(data).unwrap(), b"#!/bin/sh");
    assert_eq!(ec2.ok("DescribeInstanceStatus", json!({})).await["InstanceStatuses"], json!([]));
    let all = json!({"IncludeAllInstances": true});
    let states = "InstanceStatuses.InstanceState.Name";
    assert_eq!(ec2.list("DescribeInstanceStatus", all, states).await, "pending pending");
    for (filter, expected) in [
        (&[("instance-state-name", "pending"), ("tag:Name", "app")][..], 2),
        (&[("network-interface.group-id", web.as_str())], 2),
        (&[("network-interface.addresses.private-ip-address", "172.31.0.5")], 1),
        (&[("vpc-id", "vpc-1*")], 0),
        (&[("instance-state-name", "running")], 0),
    ] {
        let found =
            ec2.list("DescribeInstances", filters(filter), "Reservations.Instances.InstanceId");
        let found = found.await;
        assert_eq!(found.split_whitespace().count(), expected, "{filter:?}");
    }
}

#[tokio::test]
async fn instances_stop_start_and_end() {
    let ec2 = Ec2::new();
    let id = ec2.run(json!({"DisableApiTermination": true})).await;
    let ids = json!({ "InstanceIds": [id] });
    let interface = ec2.of(&id, "NetworkInterfaces.NetworkInterfaceId").await;
    let stopped = ec2.ok("StopInstances", ids.clone()).await;
    let change = &stopped["StoppingInstances"][0];
    assert_eq!(change["PreviousState"], json!({"Code": 0, "Name": "pending"}));
    assert_eq!(change["CurrentState"], json!({"Code": 80, "Name": "stopped"}));
    let wrong = format!(
        "IncorrectInstanceState: The instance '{id}' is not in a state from which it can be rebooted."
    );
    ec2.refused("RebootInstances", ids.clone(), &wrong).await;
    let larger = json!({"InstanceId": id, "InstanceType": {"Value": "m6i.large"}});
    ec2.ok("ModifyInstanceAttribute", larger.clone()).await;
    assert_eq!(ec2.of(&id, "InstanceType").await, "m6i.large");
    ec2.ok("StartInstances", ids.clone()).await;
    ec2.ok("RebootInstances", ids.clone()).await;
    let running =
        format!("IncorrectInstanceState: The instance '{id}' is not in the 'stopped' state.");
    ec2.refused("ModifyInstanceAttribute", larger, &running).await;
    let kept = format!(
        "OperationNotPermitted: The instance '{id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again."
    );
    ec2.refused("TerminateInstances", ids.clone(), &kept).await;
    let may = json!({"InstanceId": id, "Attribute": "disableApiTermination", "Value": "false"});
    ec2.ok("ModifyInstanceAttribute", may).await;
    let ended = ec2.ok("TerminateInstances", ids.clone()).await;
    assert_eq!(ended["TerminatingInstances"][0]["CurrentState"]["Name"], "terminated");
    ec2.ok("TerminateInstances", ids.clone()).await;
    assert_eq!(ec2.of(&id, "State.Name").await, "terminated");
    assert_eq!(ec2.of(&id, "VpcId").await, "");
    let gone = format!(
        "InvalidNetworkInterfaceID.NotFound: The networkInterface ID '{interface}' does not exist"
    );
    let asked = json!({"NetworkInterfaceIds": [interface]});
    ec2.refused("DescribeNetworkInterfaces", asked, &gone).await;
    let unknown = json!({"InstanceIds": ["i-00000000000000000", "i-00000000000000001"]});
    let none = "InvalidInstanceID.NotFound: The instance IDs 'i-00000000000000000, i-00000000000000001' do not exist";
    ec2.refused("DescribeInstances", unknown.clone(), none).await;
    ec2.refused("StartInstances", unknown, none).await;
}

#[tokio::test]
async fn wrong_launches_are_refused() {
    let ec2 = Ec2::new();
    let arm = ec2.image("arm64").await;
    let nic = json!([{"DeviceIndex": 0, "AssociatePublicIpAddress": true}]);
    for (more, expected) in [
        (
            json!({"ImageId": "ami-00000000000000000"}),
            "InvalidAMIID.NotFound: The image id '[ami-00000000000000000]' does not exist",
        ),
        (
            json!({"ImageId": null}),
            "MissingParameter: The request must contain the parameter ImageId",
        ),
        (
            json!({"ImageId": arm}),
            "InvalidParameterValue: The architecture 'x86_64' of the specified instance type does not match the architecture 'arm64' of the specified AMI. Specify an instance type and an AMI that have matching architectures, and try again. You can use 'describe-instance-types' or 'describe-images' to discover the architecture of the instance type or AMI.",
        ),
        (
            json!({"InstanceType": "x9.huge"}),
            "InvalidParameterValue: Invalid value 'x9.huge' for InstanceType.",
        ),
        (
            json!({"KeyName": "nosuch"}),
            "InvalidKeyPair.NotFound: The key pair 'nosuch' does not exist",
        ),
        (
            json!({"MinCount": 0}),
            "InvalidParameterValue: Value (0) for parameter minCount is invalid. Minimum value is 1.",
        ),
        (
            json!({"SecurityGroupIds": ["sg-00000000000000000"]}),
            "InvalidGroup.NotFound: The security group 'sg-00000000000000000' does not exist",
        ),
        (json!({"UserData": "%%%"}), "InvalidParameterValue: Invalid BASE64 encoding of user data"),
        (
            json!({"NetworkInterfaces": nic}),
            "UnsupportedOperation: Instances get no public address by themselves here; associate an elastic address",
        ),
        (
            json!({"NetworkInterfaces": [{"DeviceIndex": 1}]}),
            "InvalidParameterCombination: A network interface with the device index 0 is required",
        ),
        (
            json!({"SubnetId": "subnet-00000000000000000", "NetworkInterfaces": [{"DeviceIndex": 0}]}),
            "InvalidParameterCombination: Network interfaces and an instance-level subnet ID may not be specified on the same request",
        ),
        (
            json!({"InstanceMarketOptions": {"MarketType": "spot"}}),
            "UnsupportedOperation: Spot instances and capacity blocks are not available for instances here",
        ),
        (
            json!({"IamInstanceProfile": {"Name": "nosuch"}}),
            "InvalidParameterValue: Value (nosuch) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name",
        ),
    ] {
        let launch = ec2.launch(more).await;
        ec2.refused("RunInstances", launch, expected).await;
    }
    assert_eq!(ec2.ok("DescribeInstances", json!({})).await["Reservations"], json!([]));
    let asked = json!({"InstanceTypes": ["t3.micro", "x9.huge"]});
    let unknown =
        "InvalidInstanceType: The following supplied instance types do not exist: [x9.huge]";
    ec2.refused("DescribeInstanceTypes", asked, unknown).await;
    let small = filters(&[("vcpu-info.default-vcpus", "2"), ("memory-info.size-in-mib", "1024")]);
    let kinds = ec2.list("DescribeInstanceTypes", small, "InstanceTypes.InstanceType").await;
    assert_eq!(kinds, "t3.micro t4g.micro");
    let mut offered = filters(&[("instance-type", "t3.micro")]);
    offered["LocationType"] = json!("availability-zone");
    let path = "InstanceTypeOfferings.Location";
    let zones = ec2.list("DescribeInstanceTypeOfferings", offered, path).await;
    assert_eq!(zones.split(' ').count(), 6);
}

#[tokio::test]
async fn a_database_is_wired_to_an_instance_by_groups() {
    let ec2 = Ec2::new();
    let id = ec2.run(json!({})).await;
    let interface = ec2.of(&id, "NetworkInterfaces.NetworkInterfaceId").await;
    let before = ec2.of(&id, "SecurityGroups.GroupId").await;
    let (app, db) = (ec2.group("ec2-rds-1").await, ec2.group("rds-ec2-1").await);
    let permission = |peer: &str| json!([{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": peer}]}]);
    let all = json!([{"IpProtocol": "-1", "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]);
    let rule =
        |group: &str, permissions: Value| json!({"GroupId": group, "IpPermissions": permissions});
    ec2.ok("RevokeSecurityGroupEgress", rule(&app, all)).await;
    ec2.ok("AuthorizeSecurityGroupEgress", rule(&app, permission(&db))).await;
    ec2.ok("AuthorizeSecurityGroupIngress", rule(&db, permission(&app))).await;
    assert_eq!(ec2.admitted(&[&db]).await, "");
    let join = json!({"NetworkInterfaceId": interface, "Groups": [before, app]});
    ec2.ok("ModifyNetworkInterfaceAttribute", join).await;
    assert_eq!(ec2.admitted(&[&db]).await, "172.31.0.4/32");
    assert_eq!(ec2.of(&id, "SecurityGroups.GroupName").await, "default ec2-rds-1");
    let leave = json!({"InstanceId": id, "Groups": [before]});
    ec2.ok("ModifyInstanceAttribute", leave).await;
    assert_eq!(ec2.admitted(&[&db]).await, "");
}

#[tokio::test]
async fn interfaces_are_attached_and_detached() {
    let ec2 = Ec2::new();
    let id = ec2.run(json!({})).await;
    let subnet = ec2.first_subnet().await;
    let path = "NetworkInterface.NetworkInterfaceId";
    let one = ec2.made("CreateNetworkInterface", json!({"SubnetId": subnet}), path).await;
    let two = ec2.made("CreateNetworkInterface", json!({"SubnetId": subnet}), path).await;
    let attach = |interface: &str, index: i32| json!({"NetworkInterfaceId": interface, "InstanceId": id, "DeviceIndex": index});
    let taken = format!(
        "InvalidParameterValue: Instance '{id}' already has an interface attached at device index '0'."
    );
    ec2.refused("AttachNetworkInterface", attach(&one, 0), &taken).await;
    let attachment = ec2.made("AttachNetworkInterface", attach(&one, 1), "AttachmentId").await;
    let in_use = format!("InvalidNetworkInterface.InUse: Interface: [{one}] in use.");
    ec2.refused("AttachNetworkInterface", attach(&one, 2), &in_use).await;
    let full = "AttachmentLimitExceeded: Interface count 3 exceeds the limit for t3.micro";
    ec2.refused("AttachNetworkInterface", attach(&two, 2), full).await;
    let several = format!(
        "InvalidInstanceID: There are multiple interfaces attached to instance '{id}'. Please specify an interface ID for the operation instead."
    );
    let groups = json!({"InstanceId": id, "Groups": ["sg-00000000000000000"]});
    ec2.refused("ModifyInstanceAttribute", groups, &several).await;
    let busy = format!("InvalidParameterValue: Network interface '{one}' is currently in use.");
    ec2.refused("DeleteNetworkInterface", json!({"NetworkInterfaceId": one}), &busy).await;
    let primary = ec2.of(&id, "NetworkInterfaces.Attachment.AttachmentId").await;
    let primary = primary.split(' ').next().unwrap().to_owned();
    let stays =
        "OperationNotPermitted: The network interface at device index 0 cannot be detached.";
    ec2.refused("DetachNetworkInterface", json!({"AttachmentId": primary}), stays).await;
    let keep = json!({"NetworkInterfaceId": one, "Attachment": {"AttachmentId": attachment, "DeleteOnTermination": true}});
    ec2.ok("ModifyNetworkInterfaceAttribute", keep).await;
    ec2.ok("DetachNetworkInterface", json!({"AttachmentId": attachment})).await;
    let gone =
        format!("InvalidAttachmentID.NotFound: The attachment ID '{attachment}' does not exist");
    ec2.refused("DetachNetworkInterface", json!({"AttachmentId": attachment}), &gone).await;
    let rds = ec2.attach(&subnet, &[], "db-instance/x").await.unwrap().id;
    let rds = json!({"AttachmentId": rds.replace("eni-", "ela-attach-")});
    let never = "OperationNotPermitted: You are not allowed to manage 'ela-attach' attachments.";
    ec2.refused("DetachNetworkInterface", rds, never).await;
    let elsewhere = filters(&[("cidr-block", "172.31.16.0/20")]);
    let elsewhere = ec2.list("DescribeSubnets", elsewhere, "Subnets.SubnetId").await;
    let far = ec2.made("CreateNetworkInterface", json!({"SubnetId": elsewhere}), path).await;
    let zones = "InvalidParameterCombination: You may not attach a network interface to an instance if they are not in the same availability zone";
    ec2.refused("AttachNetworkInterface", attach(&far, 1), zones).await;
    let both = json!({"NetworkInterfaces": [
        {"DeviceIndex": 0, "NetworkInterfaceId": one},
        {"DeviceIndex": 1, "SubnetId": subnet, "PrivateIpAddress": "172.31.0.77"},
    ]});
    let second = ec2.run(both).await;
    assert!(ec2.of(&second, "NetworkInterfaces.PrivateIpAddress").await.contains("172.31.0.77"));
    ec2.ok("TerminateInstances", json!({"InstanceIds": [second]})).await;
    let kept = json!({"NetworkInterfaceIds": [one]});
    let status = "NetworkInterfaces.Status";
    assert_eq!(ec2.list("DescribeNetworkInterfaces", kept, status).await, "available");
}

#[tokio::test]
async fn credits_metadata_and_monitoring_are_kept() {
    let ec2 = Ec2::new();
    let id = ec2.run(json!({"MetadataOptions": {"HttpTokens": "optional"}})).await;
    assert_eq!(ec2.of(&id, "MetadataOptions.HttpTokens").await, "optional");
    let stricter =
        json!({"InstanceId": id, "HttpTokens": "required", "HttpPutResponseHopLimit": 1});
    ec2.ok("ModifyInstanceMetadataOptions", stricter).await;
    assert_eq!(ec2.of(&id, "MetadataOptions.HttpTokens").await, "required");
    let wrong = "InvalidParameterValue: Value (never) for parameter httpTokens is invalid.";
    let never = json!({"InstanceId": id, "HttpTokens": "never"});
    ec2.refused("ModifyInstanceMetadataOptions", never, wrong).await;
    ec2.ok("MonitorInstances", json!({"InstanceIds": [id]})).await;
    assert_eq!(ec2.of(&id, "Monitoring.State").await, "enabled");
    ec2.ok("UnmonitorInstances", json!({"InstanceIds": [id]})).await;
    assert_eq!(ec2.of(&id, "Monitoring.State").await, "disabled");
    let credits = async || {
        let path = "InstanceCreditSpecifications.CpuCredits";
        let input = json!({"InstanceIds": [id]});
        ec2.list("DescribeInstanceCreditSpecifications", input, path).await
    };
    assert_eq!(credits().await, "unlimited");
    let modify = |mode: &str| json!({"InstanceCreditSpecifications": [{"InstanceId": id, "CpuCredits": mode}]});
    ec2.ok("ModifyInstanceCreditSpecification", modify("standard")).await;
    assert_eq!(credits().await, "standard");
    let refused = ec2.ok("ModifyInstanceCreditSpecification", modify("all")).await;
    let error = &refused["UnsuccessfulInstanceCreditSpecifications"][0]["Error"];
    assert_eq!(error["Code"], "InvalidParameterValue");
    let launch = ec2
        .launch(
            json!({"InstanceType": "m6i.large", "CreditSpecification": {"CpuCredits": "standard"}}),
        )
        .await;
    let none =
        "InvalidParameterCombination: The instance type m6i.large does not support CPU credits.";
    ec2.refused("RunInstances", launch, none).await;
    assert_eq!(ec2.ok("DescribeVolumes", json!({})).await["Volumes"], json!([]));
    let volume = "InvalidVolume.NotFound: The volume 'vol-1' does not exist.";
    ec2.refused("DescribeVolumes", json!({"VolumeIds": ["vol-1"]}), volume).await;
}

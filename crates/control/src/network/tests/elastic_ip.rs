//! Elastic addresses and what they lead to.

use serde_json::{Value, json};

use super::{Ec2, filters, text};

#[tokio::test]
async fn addresses_lead_to_one_interface_at_a_time() {
    let ec2 = Ec2::new();
    let subnet = ec2.first_subnet().await;
    let made = ec2.ok("AllocateAddress", json!({"Domain": "vpc"})).await;
    let (id, public) = (text(&made["AllocationId"]), text(&made["PublicIp"]));
    assert!(public.starts_with("198.1"), "from the pool: {public}");
    let path = "NetworkInterface.NetworkInterfaceId";
    let new = json!({"SubnetId": subnet, "SecondaryPrivateIpAddressCount": 1});
    let one = ec2.made("CreateNetworkInterface", new, path).await;
    let two = ec2.made("CreateNetworkInterface", json!({"SubnetId": subnet}), path).await;
    let lead = |interface: &str| json!({"AllocationId": id, "NetworkInterfaceId": interface});
    let first = ec2.made("AssociateAddress", lead(&one), "AssociationId").await;
    let again = ec2.made("AssociateAddress", lead(&one), "AssociationId").await;
    assert_eq!(again, first, "it leads there already");
    let shown = filters(&[("association.public-ip", &public)]);
    let path = "NetworkInterfaces.NetworkInterfaceId";
    assert_eq!(ec2.list("DescribeNetworkInterfaces", shown.clone(), path).await, one);
    let mut stay = lead(&two);
    stay["AllowReassociation"] = json!(false);
    let taken = format!(
        "Resource.AlreadyAssociated: resource {id} is already associated with associate-id {first}"
    );
    ec2.refused("AssociateAddress", stay, &taken).await;
    let in_use = format!("InvalidIPAddress.InUse: Address {public} is in use.");
    ec2.refused("ReleaseAddress", json!({"AllocationId": id}), &in_use).await;
    let second = ec2.made("AssociateAddress", lead(&two), "AssociationId").await;
    assert_eq!(ec2.list("DescribeNetworkInterfaces", shown, path).await, two);
    let gone =
        format!("InvalidAssociationID.NotFound: The association ID '{first}' does not exist");
    ec2.refused("DisassociateAddress", json!({"AssociationId": first}), &gone).await;
    ec2.ok("DisassociateAddress", json!({"AssociationId": second})).await;
    ec2.ok("DisassociateAddress", json!({"PublicIp": public})).await;
    ec2.ok("ReleaseAddress", json!({"AllocationId": id})).await;
    let unknown = format!("InvalidAllocationID.NotFound: The allocation ID '{id}' does not exist");
    ec2.refused("DescribeAddresses", json!({"AllocationIds": [id]}), &unknown).await;
}

#[tokio::test]
async fn wrong_calls_on_addresses_are_refused() {
    let ec2 = Ec2::new();
    let id = ec2.made("AllocateAddress", json!({}), "AllocationId").await;
    let vpc = ec2.made("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"}), "Vpc.VpcId").await;
    let subnet = json!({"VpcId": vpc, "CidrBlock": "10.0.0.0/24"});
    let subnet = ec2.made("CreateSubnet", subnet, "Subnet.SubnetId").await;
    let path = "NetworkInterface.NetworkInterfaceId";
    let closed = ec2.made("CreateNetworkInterface", json!({"SubnetId": subnet}), path).await;
    let rds = ec2.attach(&ec2.first_subnet().await, &[], "db-instance/x").await.unwrap().id;
    for (operation, input, expected) in [
        (
            "AllocateAddress",
            json!({"Domain": "standard"}),
            "UnsupportedOperation: EC2-Classic is not available; addresses are for VPCs",
        ),
        (
            "AllocateAddress",
            json!({"Address": "192.0.2.1"}),
            "InvalidAddress.NotFound: Address '192.0.2.1' not found.",
        ),
        (
            "AssociateAddress",
            json!({"AllocationId": id, "NetworkInterfaceId": closed}),
            &format!("Gateway.NotAttached: Network {vpc} is not attached to any internet gateway"),
        ),
        (
            "AssociateAddress",
            json!({"AllocationId": id, "NetworkInterfaceId": rds}),
            "AuthFailure: You do not have permission to access the specified resource.",
        ),
        (
            "AssociateAddress",
            json!({"AllocationId": id}),
            "MissingParameter: The request must contain the parameter networkInterfaceId or instanceId",
        ),
        (
            "AssociateAddress",
            json!({"AllocationId": "eipalloc-1", "NetworkInterfaceId": closed}),
            "InvalidAllocationID.Malformed: Invalid id: \"eipalloc-1\" (expecting \"eipalloc-...; the ID may only contain lowercase alphanumeric characters and a single dash\")",
        ),
        (
            "ReleaseAddress",
            json!({"PublicIp": "198.18.0.1"}),
            "InvalidParameterValue: You must specify an allocation id when releasing a VPC elastic IP address",
        ),
        (
            "DescribeAddresses",
            json!({"PublicIps": ["192.0.2.9"]}),
            "InvalidAddress.NotFound: Address '192.0.2.9' not found.",
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
    for _ in 0..4 {
        ec2.ok("AllocateAddress", json!({})).await;
    }
    let full = "AddressLimitExceeded: The maximum number of addresses has been reached.";
    ec2.refused("AllocateAddress", json!({}), full).await;
    let attribute = json!({"AllocationIds": [id], "Attribute": "domain-name"});
    let path = "Addresses.AllocationId";
    assert_eq!(ec2.list("DescribeAddressesAttribute", attribute, path).await, id);
}

#[tokio::test]
async fn a_gateway_stays_while_addresses_lead_into_its_vpc() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let gateway = filters(&[("attachment.vpc-id", &vpc)]);
    let path = "InternetGateways.InternetGatewayId";
    let gateway = ec2.list("DescribeInternetGateways", gateway, path).await;
    let id = ec2.made("AllocateAddress", json!({}), "AllocationId").await;
    let subnet = json!({"SubnetId": ec2.first_subnet().await});
    let path = "NetworkInterface.NetworkInterfaceId";
    let interface = ec2.made("CreateNetworkInterface", subnet, path).await;
    let lead = json!({"AllocationId": id, "NetworkInterfaceId": interface});
    ec2.ok("AssociateAddress", lead).await;
    let detach = json!({"InternetGatewayId": gateway, "VpcId": vpc});
    let mapped = format!(
        "DependencyViolation: Network {vpc} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway."
    );
    ec2.refused("DetachInternetGateway", detach.clone(), &mapped).await;
    ec2.ok("DeleteNetworkInterface", json!({"NetworkInterfaceId": interface})).await;
    let left = ec2.ok("DescribeAddresses", json!({})).await;
    assert_eq!(left["Addresses"][0]["AssociationId"], Value::Null, "it went with the interface");
    ec2.ok("DetachInternetGateway", detach).await;
}

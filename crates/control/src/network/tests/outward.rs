//! What leads out of a VPC: NAT gateways, egress-only gateways, routes to them; and its networks.

use serde_json::json;

use super::{Ec2, filters};

#[tokio::test]
async fn nat_gateways_take_an_interface_and_an_address() {
    let ec2 = Ec2::new();
    let subnet = ec2.first_subnet().await;
    let address = ec2.made("AllocateAddress", json!({}), "AllocationId").await;
    let create = json!({"SubnetId": subnet, "AllocationId": address, "ClientToken": "one"});
    let path = "NatGateway.NatGatewayId";
    let nat = ec2.made("CreateNatGateway", create.clone(), path).await;
    assert_eq!(ec2.made("CreateNatGateway", create, path).await, nat, "the same attempt");
    let shown = json!({"NatGatewayIds": [nat]});
    let shown = async |path: &str| ec2.list("DescribeNatGateways", shown.clone(), path).await;
    assert_eq!(shown("NatGateways.State").await, "available");
    assert_eq!(shown("NatGateways.NatGatewayAddresses.AllocationId").await, address);
    let interface = shown("NatGateways.NatGatewayAddresses.NetworkInterfaceId").await;
    let kind = json!({"NetworkInterfaceIds": [interface]});
    let path = "NetworkInterfaces.InterfaceType";
    assert_eq!(ec2.list("DescribeNetworkInterfaces", kind, path).await, "nat_gateway");
    let own =
        format!("InvalidParameterValue: Network interface '{interface}' is currently in use.");
    let delete = json!({ "NetworkInterfaceId": interface });
    ec2.refused("DeleteNetworkInterface", delete, &own).await;

    let table = json!({"VpcId": ec2.default_vpc().await});
    let table = ec2.made("CreateRouteTable", table, "RouteTable.RouteTableId").await;
    let route =
        json!({"RouteTableId": table, "DestinationCidrBlock": "0.0.0.0/0", "NatGatewayId": nat});
    ec2.ok("CreateRoute", route).await;
    let through = filters(&[("route.nat-gateway-id", &nat)]);
    let state = "RouteTables.Routes.State";
    let states = ec2.list("DescribeRouteTables", through.clone(), state).await;
    assert_eq!(states, "active active");
    ec2.ok("DeleteNatGateway", json!({"NatGatewayId": nat})).await;
    assert_eq!(shown("NatGateways.State").await, "deleted");
    assert_eq!(ec2.list("DescribeRouteTables", through, state).await, "active blackhole");
    ec2.ok("ReleaseAddress", json!({"AllocationId": address})).await;
    let private = json!({"SubnetId": subnet, "ConnectivityType": "private"});
    ec2.ok("CreateNatGateway", private).await;
    let missing = "MissingParameter: The request must contain the parameter AllocationId";
    ec2.refused("CreateNatGateway", json!({"SubnetId": subnet}), missing).await;
    let none = "nat-00000000000000000";
    let unknown = format!("NatGatewayNotFound: The Nat Gateway {none} was not found");
    ec2.refused("DeleteNatGateway", json!({"NatGatewayId": none}), &unknown).await;
}

#[tokio::test]
async fn routes_lead_to_interfaces_lists_and_egress_only_gateways() {
    let ec2 = Ec2::new();
    let vpc = ec2.default_vpc().await;
    let of_vpc = json!({ "VpcId": vpc });
    let table = ec2.made("CreateRouteTable", of_vpc.clone(), "RouteTable.RouteTableId").await;
    let path = "EgressOnlyInternetGateway.EgressOnlyInternetGatewayId";
    let outward = ec2.made("CreateEgressOnlyInternetGateway", of_vpc, path).await;
    let subnet = json!({"SubnetId": ec2.first_subnet().await});
    let path = "NetworkInterface.NetworkInterfaceId";
    let interface = ec2.made("CreateNetworkInterface", subnet, path).await;
    let list = json!({"PrefixListName": "l", "AddressFamily": "IPv4", "MaxEntries": 1});
    let list = ec2.made("CreateManagedPrefixList", list, "PrefixList.PrefixListId").await;
    let route = |destination: (&str, &str), target: (&str, &str)| json!({"RouteTableId": table, destination.0: destination.1, target.0: target.1});
    let (v4, v6) = ("DestinationCidrBlock", "DestinationIpv6CidrBlock");
    let only = ("EgressOnlyInternetGatewayId", outward.as_str());
    let to_interface = ("NetworkInterfaceId", interface.as_str());
    let refusal = format!(
        "InvalidParameterValue: The egress-only internet gateway {outward} takes IPv6 destinations only"
    );
    ec2.refused("CreateRoute", route((v4, "0.0.0.0/0"), only), &refusal).await;
    ec2.ok("CreateRoute", route((v6, "::/0"), only)).await;
    ec2.ok("CreateRoute", route(("DestinationPrefixListId", &list), to_interface)).await;
    ec2.ok("CreateRoute", route((v4, "172.31.7.0/24"), to_interface)).await;
    let states = json!({"RouteTableIds": [table]});
    assert_eq!(
        ec2.list("DescribeRouteTables", states, "RouteTables.Routes.State").await,
        "active active blackhole blackhole",
        "nobody has the interface yet"
    );
    let users = json!({ "PrefixListId": list });
    let path = "PrefixListAssociations.ResourceId";
    assert_eq!(ec2.list("GetManagedPrefixListAssociations", users.clone(), path).await, table);
    let in_use = format!("DependencyViolation: resource {list} has a dependent object");
    ec2.refused("DeleteManagedPrefixList", users.clone(), &in_use).await;
    let delete = json!({"RouteTableId": table, "DestinationPrefixListId": list});
    ec2.ok("DeleteRoute", delete.clone()).await;
    let gone = format!(
        "InvalidRoute.NotFound: no route with destination-prefix-list-id {list} in route table {table}"
    );
    ec2.refused("DeleteRoute", delete, &gone).await;
    ec2.ok("DeleteManagedPrefixList", users).await;
    let delete = json!({ "EgressOnlyInternetGatewayId": outward });
    ec2.ok("DeleteEgressOnlyInternetGateway", delete).await;
}

#[tokio::test]
async fn a_vpc_has_further_networks() {
    let ec2 = Ec2::new();
    let vpc = ec2.made("CreateVpc", json!({"CidrBlock": "10.0.0.0/24"}), "Vpc.VpcId").await;
    let more = |cidr: &str| json!({"VpcId": vpc, "CidrBlock": cidr});
    for (cidr, expected) in [
        (
            "10.0.0.0/16",
            "InvalidVpc.Range: The CIDR '10.0.0.0/16' conflicts with another CIDR block of the VPC.",
        ),
        (
            "192.168.0.0/16",
            "InvalidVpc.Range: The CIDR '192.168.0.0/16' is restricted. Use a CIDR from the same private address range as the current VPC CIDR, or use a publicly-routable CIDR.",
        ),
        ("10.1.0.0/8", "InvalidVpc.Range: The CIDR '10.1.0.0/8' is invalid."),
    ] {
        ec2.refused("AssociateVpcCidrBlock", more(cidr), expected).await;
    }
    let path = "CidrBlockAssociation.AssociationId";
    let added = ec2.made("AssociateVpcCidrBlock", more("100.64.0.0/16"), path).await;
    let of_vpc = filters(&[("vpc-id", &vpc)]);
    let routes = "RouteTables.Routes.DestinationCidrBlock";
    let local = ec2.list("DescribeRouteTables", of_vpc.clone(), routes).await;
    assert_eq!(local, "10.0.0.0/24 100.64.0.0/16");
    let subnet = ec2.made("CreateSubnet", more("100.64.1.0/24"), "Subnet.SubnetId").await;
    let end = json!({ "AssociationId": added });
    let in_use = format!(
        "InvalidCidrBlock.InUse: The vpc {vpc} currently has a subnet within CIDR block 100.64.0.0/16"
    );
    ec2.refused("DisassociateVpcCidrBlock", end.clone(), &in_use).await;
    ec2.ok("DeleteSubnet", json!({"SubnetId": subnet})).await;
    ec2.ok("DisassociateVpcCidrBlock", end).await;
    assert_eq!(ec2.list("DescribeRouteTables", of_vpc, routes).await, "10.0.0.0/24");
    let first = vpc.replace("vpc-", "vpc-cidr-assoc-");
    let stays = format!(
        "OperationNotPermitted: The vpc CIDR block with association ID {first} may not be disassociated. It is the primary IPv4 CIDR block of the VPC"
    );
    ec2.refused("DisassociateVpcCidrBlock", json!({"AssociationId": first}), &stays).await;
    for third in 1..5 {
        ec2.ok("AssociateVpcCidrBlock", more(&format!("10.{third}.0.0/16"))).await;
    }
    let full = format!(
        "CidrLimitExceeded: This network '{vpc}' has met its maximum number of allowed CIDRs: 5"
    );
    ec2.refused("AssociateVpcCidrBlock", more("10.9.0.0/16"), &full).await;
    let retired =
        "UnsupportedOperation: The functionality you requested is not available in this region.";
    ec2.refused("DescribeVpcClassicLink", json!({}), retired).await;
    ec2.ok("ModifyVpcTenancy", json!({"VpcId": vpc, "InstanceTenancy": "default"})).await;
}

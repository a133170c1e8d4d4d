//! Route tables, their routes and the subnets that use them.

use serde_json::{Value, json};

use super::{Ec2, text};

/// A VPC with a gateway, a subnet and a table of its own.
struct Place {
    ec2: Ec2,
    vpc: String,
    gateway: String,
    subnet: String,
    table: String,
}

impl Place {
    async fn new() -> Self {
        let ec2 = Ec2::new();
        let vpc = ec2.ok("CreateVpc", json!({"CidrBlock": "10.0.0.0/16"})).await;
        let vpc = text(&vpc["Vpc"]["VpcId"]);
        let gateway = ec2.ok("CreateInternetGateway", json!({})).await;
        let gateway = text(&gateway["InternetGateway"]["InternetGatewayId"]);
        let attach = json!({"InternetGatewayId": gateway, "VpcId": vpc});
        ec2.ok("AttachInternetGateway", attach).await;
        let subnet =
            ec2.ok("CreateSubnet", json!({"VpcId": vpc, "CidrBlock": "10.0.0.0/24"})).await;
        let subnet = text(&subnet["Subnet"]["SubnetId"]);
        let table = ec2.ok("CreateRouteTable", json!({"VpcId": vpc, "ClientToken": "t"})).await;
        let table = text(&table["RouteTable"]["RouteTableId"]);
        Self { ec2, vpc, gateway, subnet, table }
    }

    async fn shown(&self, path: &str) -> String {
        let one = json!({"RouteTableIds": [self.table]});
        self.ec2.list("DescribeRouteTables", one, &format!("RouteTables.{path}")).await
    }

    fn route(&self, destination: &str, gateway: &str) -> Value {
        json!({"RouteTableId": self.table, "DestinationCidrBlock": destination, "GatewayId": gateway})
    }
}

#[tokio::test]
async fn routes_are_made_replaced_and_removed() {
    let place = Place::new().await;
    let (ec2, gateway) = (&place.ec2, &place.gateway);
    let table = &place.table;
    ec2.ok("CreateRoute", place.route("0.0.0.0/0", gateway)).await;
    let ipv6 =
        json!({"RouteTableId": table, "DestinationIpv6CidrBlock": "::/0", "GatewayId": gateway});
    ec2.ok("CreateRoute", ipv6).await;
    assert_eq!(place.shown("Routes.DestinationCidrBlock").await, "10.0.0.0/16 0.0.0.0/0");
    assert_eq!(place.shown("Routes.DestinationIpv6CidrBlock").await, "::/0");
    assert_eq!(place.shown("Routes.GatewayId").await, format!("local {gateway} {gateway}"));
    assert_eq!(place.shown("Routes.State").await, "active active active");
    ec2.ok("ReplaceRoute", place.route("0.0.0.0/0", gateway)).await;
    let delete = json!({"RouteTableId": table, "DestinationCidrBlock": "0.0.0.0/0"});
    ec2.ok("DeleteRoute", delete.clone()).await;
    let gone = format!(
        "InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route table {table}"
    );
    ec2.refused("DeleteRoute", delete, &gone).await;
}

#[tokio::test]
async fn wrong_routes_are_refused() {
    let place = Place::new().await;
    let (ec2, gateway, table) = (&place.ec2, &place.gateway, &place.table);
    ec2.ok("CreateRoute", place.route("0.0.0.0/0", gateway)).await;
    let none = "igw-00000000000000000";
    let default = ec2
        .list(
            "DescribeInternetGateways",
            super::filters(&[("attachment.vpc-id", &ec2.default_vpc().await)]),
            "InternetGateways.InternetGatewayId",
        )
        .await;
    let far = format!(
        "InvalidParameterValue: route table {table} and network gateway {default} belong to different networks"
    );
    for (operation, input, expected) in [
        (
            "CreateRoute",
            place.route("0.0.0.0/0", gateway),
            "RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.",
        ),
        (
            "CreateRoute",
            place.route("10.0.1.0/24", gateway),
            "InvalidParameterValue: The destination CIDR block 10.0.1.0/24 is equal to or more specific than one of this VPC's CIDR blocks. This route can target only an interface or an instance.",
        ),
        (
            "CreateRoute",
            place.route("192.0.2.0/24", none),
            "InvalidInternetGatewayID.NotFound: The internetGateway ID 'igw-00000000000000000' does not exist",
        ),
        ("CreateRoute", place.route("192.0.2.0/24", &default), far.as_str()),
        (
            "CreateRoute",
            place.route("192.0.2.0", gateway),
            "InvalidParameterValue: CIDR block 192.0.2.0 is malformed",
        ),
        (
            "CreateRoute",
            json!({"RouteTableId": table, "GatewayId": gateway}),
            "MissingParameter: The request must contain the parameter destinationCidrBlock",
        ),
        (
            "CreateRoute",
            json!({"RouteTableId": table, "DestinationCidrBlock": "192.0.2.0/24", "TransitGatewayId": "tgw-1"}),
            "UnsupportedOperation: Routes can lead to internet gateways, NAT gateways, interfaces and instances here",
        ),
        (
            "ReplaceRoute",
            place.route("192.0.2.0/24", gateway),
            &format!(
                "InvalidRoute.NotFound: no route with destination-cidr-block 192.0.2.0/24 in route table {table}"
            ),
        ),
        (
            "DeleteRoute",
            json!({"RouteTableId": table, "DestinationCidrBlock": "10.0.0.0/16"}),
            &format!(
                "InvalidParameterValue: cannot remove local route 10.0.0.0/16 in route table {table}"
            ),
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
}

#[tokio::test]
async fn subnets_use_one_table() {
    let place = Place::new().await;
    let (ec2, table, subnet) = (&place.ec2, &place.table, &place.subnet);
    let both = json!({"RouteTableId": table, "SubnetId": subnet});
    let first = ec2.ok("AssociateRouteTable", both.clone()).await;
    let taken = format!(
        "Resource.AlreadyAssociated: the specified association for route table {table} conflicts with an existing association"
    );
    ec2.refused("AssociateRouteTable", both.clone(), &taken).await;
    assert_eq!(place.shown("Associations.SubnetId").await, *subnet);
    let depends = format!(
        "DependencyViolation: The routeTable '{table}' has dependencies and cannot be deleted."
    );
    ec2.refused("DeleteRouteTable", json!({"RouteTableId": table}), &depends).await;
    ec2.ok("DisassociateRouteTable", json!({"AssociationId": first["AssociationId"]})).await;
    let gone = format!(
        "InvalidAssociationID.NotFound: The association ID '{}' does not exist",
        text(&first["AssociationId"])
    );
    ec2.refused("DisassociateRouteTable", json!({"AssociationId": first["AssociationId"]}), &gone)
        .await;
    ec2.ok("AssociateRouteTable", both).await;
    ec2.ok("DeleteSubnet", json!({"SubnetId": subnet})).await;
    assert_eq!(
        place.shown("Associations.SubnetId").await,
        "",
        "a subnet takes its association along"
    );
    ec2.ok("DeleteRouteTable", json!({"RouteTableId": table})).await;
    let far = ec2
        .list(
            "DescribeSubnets",
            super::filters(&[("cidr-block", "172.31.0.0/20")]),
            "Subnets.SubnetId",
        )
        .await;
    let main = ec2
        .list(
            "DescribeRouteTables",
            super::filters(&[("vpc-id", &place.vpc)]),
            "RouteTables.RouteTableId",
        )
        .await;
    let refused = format!(
        "InvalidParameterValue: Route table {main} and subnet {far} belong to different networks"
    );
    ec2.refused("AssociateRouteTable", json!({"RouteTableId": main, "SubnetId": far}), &refused)
        .await;
}

#[tokio::test]
async fn another_table_can_become_the_main_one() {
    let place = Place::new().await;
    let (ec2, table) = (&place.ec2, &place.table);
    let main = super::filters(&[("vpc-id", &place.vpc), ("association.main", "true")]);
    let path = "RouteTables.Associations.RouteTableAssociationId";
    let association = ec2.list("DescribeRouteTables", main.clone(), path).await;
    let refused = format!(
        "InvalidParameterValue: cannot disassociate the main route table association {association}"
    );
    ec2.refused("DisassociateRouteTable", json!({"AssociationId": association}), &refused).await;
    let replace = json!({"AssociationId": association, "RouteTableId": table});
    let made = ec2.ok("ReplaceRouteTableAssociation", replace).await;
    assert_eq!(
        ec2.list("DescribeRouteTables", main.clone(), path).await,
        text(&made["NewAssociationId"])
    );
    assert_eq!(ec2.list("DescribeRouteTables", main, "RouteTables.RouteTableId").await, *table);
}

#[tokio::test]
async fn a_repeated_token_makes_no_second_table() {
    let place = Place::new().await;
    let again = json!({"VpcId": place.vpc, "ClientToken": "t"});
    let again = place.ec2.ok("CreateRouteTable", again).await;
    assert_eq!(text(&again["RouteTable"]["RouteTableId"]), place.table);
    let other = json!({"VpcId": place.ec2.default_vpc().await, "ClientToken": "t"});
    let expected = "IdempotentParameterMismatch: The client token you provided was used before with other parameters.";
    place.ec2.refused("CreateRouteTable", other, expected).await;
    let in_use = format!(
        "DependencyViolation: The vpc '{}' has dependencies and cannot be deleted.",
        place.vpc
    );
    place.ec2.refused("DeleteVpc", json!({"VpcId": place.vpc}), &in_use).await;
}

#[tokio::test]
async fn a_deleted_default_subnet_can_be_had_again() {
    let ec2 = Ec2::new();
    let of_zone = super::filters(&[("availability-zone", "us-east-1b")]);
    let id = ec2.list("DescribeSubnets", of_zone.clone(), "Subnets.SubnetId").await;
    let again = json!({"AvailabilityZone": "us-east-1b"});
    let exists = format!(
        "DefaultSubnetAlreadyExistsInAvailabilityZone: '{id}' is already the default subnet in us-east-1b."
    );
    ec2.refused("CreateDefaultSubnet", again.clone(), &exists).await;
    ec2.ok("DeleteSubnet", json!({"SubnetId": id})).await;
    ec2.ok("CreateDefaultSubnet", again).await;
    assert_eq!(ec2.list("DescribeSubnets", of_zone, "Subnets.CidrBlock").await, "172.31.16.0/20");
    let none = "MissingParameter: The request must contain the parameter availabilityZone";
    ec2.refused("CreateDefaultSubnet", json!({}), none).await;
}

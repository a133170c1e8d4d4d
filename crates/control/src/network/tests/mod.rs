//! EC2 calls through the action table, on records in memory.

mod door;
mod elastic_ip;
mod instance;
mod interface;
mod key_pair;
mod network_acl;
mod outward;
mod prefix_list;
mod route_table;
mod security_group;
mod tag;
mod vpc;
mod vpc_association;

use serde_json::{Value, json};

use crate::actions;
use crate::call::Call;
use crate::testbench::Bench;

/// An account at the API.
struct Ec2 {
    call: Call,
}

impl Ec2 {
    fn new() -> Self {
        Self { call: Bench::new().root() }
    }

    /// The answer, or `Code: message`.
    async fn ask(&self, operation: &str, input: Value) -> Result<Value, String> {
        let action = actions::find("ec2", operation).expect(operation);
        (action.handler)(self.call.clone(), input).await.map_err(|error| error.to_string())
    }

    async fn ok(&self, operation: &str, input: Value) -> Value {
        let answer = self.ask(operation, input.clone()).await;
        answer.unwrap_or_else(|refusal| panic!("{operation} {input}: {refusal}"))
    }

    /// Checks that a call is refused with these words.
    async fn refused(&self, operation: &str, input: Value, expected: &str) {
        let answer = self.ask(operation, input.clone()).await;
        let found = answer.expect_err(&format!("{operation} {input} must be refused"));
        assert_eq!(found, expected, "{operation} {input}");
    }

    /// The values of a member of all that is listed, in a text.
    async fn list(&self, operation: &str, input: Value, path: &str) -> String {
        let answer = self.ok(operation, input).await;
        let mut found = Vec::new();
        let path: Vec<&str> = path.split('.').collect();
        gather(&answer, &path, &mut found);
        found.join(" ")
    }

    /// The first value at a path of the answer.
    async fn made(&self, operation: &str, input: Value, path: &str) -> String {
        let mut answer = self.ok(operation, input).await;
        for part in path.split('.') {
            answer = answer[part].take();
        }
        text(&answer)
    }

    async fn default_vpc(&self) -> String {
        self.list("DescribeVpcs", filters(&[("is-default", "true")]), "Vpcs.VpcId").await
    }

    /// A group in the default VPC.
    async fn group(&self, name: &str) -> String {
        let input = json!({"GroupName": name, "Description": "for a test"});
        text(&self.ok("CreateSecurityGroup", input).await["GroupId"])
    }
}

fn gather(value: &Value, path: &[&str], found: &mut Vec<String>) {
    match (value, path) {
        (Value::Array(items), _) => items.iter().for_each(|item| gather(item, path, found)),
        (Value::Null, _) => {}
        (_, [first, rest @ ..]) => gather(&value[first], rest, found),
        (_, []) => found.push(text(value)),
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn filters(pairs: &[(&str, &str)]) -> Value {
    let filters: Vec<Value> =
        pairs.iter().map(|(name, value)| json!({"Name": name, "Values": [value]})).collect();
    json!({ "Filters": filters })
}

fn tcp(port: i32, cidr: &str) -> Value {
    json!({"IpProtocol": "tcp", "FromPort": port, "ToPort": port, "IpRanges": [{"CidrIp": cidr}]})
}

#[tokio::test]
async fn regions_and_zones_are_listed_and_filtered() {
    let ec2 = Ec2::new();
    for (operation, input, path, expected) in [
        (
            "DescribeRegions",
            filters(&[("region-name", "us-*-1")]),
            "Regions.RegionName",
            "us-east-1 us-west-1",
        ),
        (
            "DescribeRegions",
            json!({"RegionNames": ["eu-west-1"]}),
            "Regions.Endpoint",
            "ec2.eu-west-1.borealis.internal",
        ),
        (
            "DescribeRegions",
            filters(&[("opt-in-status", "opted-in"), ("region-name", "af-*")]),
            "Regions.RegionName",
            "af-south-1",
        ),
        (
            "DescribeAvailabilityZones",
            json!({}),
            "AvailabilityZones.ZoneName",
            "us-east-1a us-east-1b us-east-1c us-east-1d us-east-1e us-east-1f",
        ),
        (
            "DescribeAvailabilityZones",
            json!({"ZoneIds": ["use1-az3"]}),
            "AvailabilityZones.ZoneName",
            "us-east-1c",
        ),
        (
            "DescribeAvailabilityZones",
            filters(&[("zone-name", "*f")]),
            "AvailabilityZones.ZoneId",
            "use1-az6",
        ),
        (
            "DescribeAvailabilityZones",
            filters(&[("zone-type", "local-zone")]),
            "AvailabilityZones.ZoneId",
            "",
        ),
    ] {
        assert_eq!(ec2.list(operation, input.clone(), path).await, expected, "{input}");
    }
    for (operation, input, expected) in [
        (
            "DescribeRegions",
            json!({"RegionNames": ["eu-west-9"]}),
            "InvalidParameterValue: Invalid region name: eu-west-9",
        ),
        (
            "DescribeRegions",
            filters(&[("tag:a", "b")]),
            "InvalidParameterValue: The filter 'tag:a' is invalid",
        ),
        (
            "DescribeAvailabilityZones",
            json!({"ZoneNames": ["us-east-1z"]}),
            "InvalidParameterValue: Invalid availability zone: [us-east-1z]",
        ),
    ] {
        ec2.refused(operation, input, expected).await;
    }
}

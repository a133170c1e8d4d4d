//! Answers and refusals, byte for byte.

use serde_json::{Value, json};

use crate::error::ApiError;
use crate::form;
use crate::service::{self, Service};

fn check(service: &str, operation: &str, output: &Value, expected: &str) {
    check_on(service::find(service).unwrap(), operation, output, expected);
}

fn check_on(service: &Service, operation: &str, output: &Value, expected: &str) {
    let operation = service.operation(operation).unwrap();
    let response = service.encode(operation, output, "r-1");
    assert_eq!(String::from_utf8(response.body).unwrap(), expected);
    assert_eq!(response.status, 200);
    assert_eq!(response.content_type, "text/xml;charset=UTF-8");
    assert_eq!(response.headers, [("x-amzn-requestid", "r-1".to_owned())]);
}

fn check_error(service: &str, error: &ApiError, status: u16, expected: &str) {
    let response = service::find(service).unwrap().encode_error(error, "r-1");
    assert_eq!(String::from_utf8(response.body).unwrap(), expected);
    assert_eq!(response.status, status);
    assert_eq!(response.headers, [("x-amzn-requestid", "r-1".to_owned())]);
}

#[test]
fn answers_are_wrapped_as_each_protocol_wraps_them() {
    check(
        "sts",
        "GetCallerIdentity",
        &json!({"Arn": "arn:aws:iam::123456789012:root", "UserId": "1", "Unknown": true}),
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
         <GetCallerIdentityResult><UserId>1</UserId><Arn>arn:aws:iam::123456789012:root</Arn>\
         </GetCallerIdentityResult><ResponseMetadata><RequestId>r-1</RequestId>\
         </ResponseMetadata></GetCallerIdentityResponse>",
    );
    check(
        "iam",
        "DeleteUser",
        &json!({}),
        "<DeleteUserResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">\
         <ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></DeleteUserResponse>",
    );
    check(
        "ec2",
        "DescribeVpcs",
        &json!({"Vpcs": [{"VpcId": "vpc-1", "IsDefault": true, "Tags": []}], "NextToken": null}),
        "<DescribeVpcsResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">\
         <requestId>r-1</requestId><vpcSet><item><isDefault>true</isDefault><tagSet></tagSet>\
         <vpcId>vpc-1</vpcId></item></vpcSet></DescribeVpcsResponse>",
    );
    check(
        "ec2",
        "DeleteVpc",
        &json!({}),
        "<DeleteVpcResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">\
         <requestId>r-1</requestId><return>true</return></DeleteVpcResponse>",
    );
}

#[test]
fn characters_that_xml_cannot_hold_are_replaced() {
    check(
        "sts",
        "GetCallerIdentity",
        &json!({"Account": "a<b>&\"'\r\n\t\u{0}\u{b}\u{fffe}日\u{1f600}"}),
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
         <GetCallerIdentityResult><Account>a&lt;b&gt;&amp;&quot;'&#xD;\n\t\u{fffd}\u{fffd}\
         \u{fffd}日\u{1f600}</Account></GetCallerIdentityResult><ResponseMetadata>\
         <RequestId>r-1</RequestId></ResponseMetadata></GetCallerIdentityResponse>",
    );
}

#[test]
fn moments_are_written_as_precisely_as_the_service_does() {
    let moment = "2026-11-24T05:40:00.123Z";
    for (service, operation, output, expected) in [
        ("iam", "GetUser", json!({"User": {"CreateDate": moment}}), "05:40:00Z"),
        ("sts", "GetSessionToken", json!({"Credentials": {"Expiration": moment}}), "05:40:00Z"),
        (
            "rds",
            "DescribeDBClusters",
            json!({"DBClusters": [{"ClusterCreateTime": moment}]}),
            "05:40:00.123Z",
        ),
    ] {
        let service = service::find(service).unwrap();
        let response = service.encode(service.operation(operation).unwrap(), &output, "r");
        let body = String::from_utf8(response.body).unwrap();
        assert!(body.contains(&format!(">2026-11-24T{expected}<")), "{body}");
    }
}

#[test]
fn refusals_take_the_envelope_and_the_status_of_the_service() {
    let rds = |code: &str, kind: &str| {
        format!(
            "<ErrorResponse xmlns=\"http://rds.amazonaws.com/doc/2014-10-31/\"><Error>\
             <Type>{kind}</Type><Code>{code}</Code><Message>no &lt;x&gt;</Message></Error>\
             <RequestId>r-1</RequestId></ErrorResponse>"
        )
    };
    for (code, status, kind) in [
        ("DBClusterNotFoundFault", 404, "Sender"),
        ("DBClusterEndpointNotFoundFault", 400, "Sender"),
        ("DBClusterQuotaExceededFault", 403, "Sender"),
        ("InvalidClientTokenId", 403, "Sender"),
        ("InvalidParameterValue", 400, "Sender"),
        ("InternalFailure", 500, "Receiver"),
    ] {
        check_error("rds", &ApiError::new(code, "no <x>"), status, &rds(code, kind));
    }
    check_error(
        "ec2",
        &ApiError::new("AuthFailure", "no"),
        401,
        "<Response><Errors><Error><Code>AuthFailure</Code><Message>no</Message></Error></Errors>\
         <RequestID>r-1</RequestID></Response>",
    );
    let teapot = service::find("iam")
        .unwrap()
        .encode_error(&ApiError::new("NoSuchEntity", "").with_status(418), "r");
    assert_eq!(teapot.status, 418);
    let statuses =
        [("iam", "NoSuchEntity", 404), ("iam", "DeleteConflict", 409), ("sts", "X", 400)];
    for (service, code, status) in statuses {
        assert_eq!(service::find(service).unwrap().status_of(code), status, "{code}");
    }
}

/// None of the built-in models flattens anything, but other services of the protocol do.
const FLATTENED: &str = r#"{
    "metadata": {"apiVersion": "1", "xmlNamespace": "urn:x", "protocol": "query"},
    "operations": {"Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"}, "input": {"shape": "S"},
        "output": {"shape": "S", "resultWrapper": "DoResult"}}},
    "shapes": {
        "S": {"type": "structure", "members": {
            "Named": {"shape": "NamedList"}, "Plain": {"shape": "PlainList"},
            "Map": {"shape": "FlatMap", "locationName": "Attribute"}, "Deep": {"shape": "Map"}}},
        "NamedList": {"type": "list", "flattened": true,
            "member": {"shape": "Text", "locationName": "Name"}},
        "PlainList": {"type": "list", "flattened": true, "member": {"shape": "Text"}},
        "FlatMap": {"type": "map", "flattened": true,
            "key": {"shape": "Text", "locationName": "Name"},
            "value": {"shape": "Text", "locationName": "Value"}},
        "Map": {"type": "map", "key": {"shape": "Text"}, "value": {"shape": "Text"}},
        "Text": {"type": "string"}
    }
}"#;

#[test]
fn flattened_lists_and_maps_have_no_wrapper() {
    let service = Service::read("rds", FLATTENED).unwrap();
    let value = json!({
        "Named": ["a", "b"], "Plain": ["c"], "Map": {"k": "v"}, "Deep": {"d": "e"}
    });
    check_on(
        &service,
        "Do",
        &value,
        "<DoResponse xmlns=\"urn:x/\"><DoResult><Name>a</Name><Name>b</Name><Plain>c</Plain>\
         <Attribute><Name>k</Name><Value>v</Value></Attribute><Deep><entry><key>d</key>\
         <value>e</value></entry></Deep></DoResult><ResponseMetadata><RequestId>r-1</RequestId>\
         </ResponseMetadata></DoResponse>",
    );
    let sent = "Name.1=a&Name.2=b&Plain.1=c&Attribute.1.Name=k&Attribute.1.Value=v\
                &Deep.entry.1.key=d&Deep.entry.1.value=e";
    let decoded = service
        .decode(service.operation("Do").unwrap(), &form::parse(sent.as_bytes()).unwrap())
        .unwrap();
    assert_eq!(decoded, value);
}

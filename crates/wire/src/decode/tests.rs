//! What is read from forms, and the words of each service for what cannot be.

use serde_json::{Value, json};

use crate::form;
use crate::service;

fn check(service: &str, operation: &str, body: &str, expected: Value) {
    assert_eq!(run(service, operation, body), Ok(expected), "{service} {operation} {body}");
}

fn refuse(service: &str, operation: &str, body: &str, expected: &str) {
    assert_eq!(
        run(service, operation, body),
        Err(expected.to_owned()),
        "{service} {operation} {body}"
    );
}

fn run(service: &str, operation: &str, body: &str) -> Result<Value, String> {
    let service = service::find(service).expect("a served service");
    let operation = service.operation(operation).expect("a modelled operation");
    let form = form::parse(body.as_bytes()).map_err(|error| error.to_string())?;
    service.decode(operation, &form).map_err(|error| error.to_string())
}

#[test]
fn lists_are_read_in_every_form_that_clients_send() {
    let two = json!({"Filters": [{"Name": "a", "Values": ["1", "2"]}]});
    for body in [
        "Filters.Filter.1.Name=a&Filters.Filter.1.Values.Value.1=1&Filters.Filter.1.Values.Value.2=2",
        "Filters.member.1.Name=a&Filters.member.1.Values.member.1=1&Filters.member.1.Values.member.2=2",
        "Filters.Filter.1.Name=a&Filters.Filter.1.Values.Value.10=2&Filters.Filter.1.Values.Value.9=1",
        "Filters.1.Name=a&Filters.1.Values.1=1&Filters.1.Values.2=2",
    ] {
        check("rds", "DescribeDBClusters", body, two.clone());
    }
    check("rds", "DescribeDBClusters", "Filters=", json!({"Filters": []}));
    check(
        "ec2",
        "DescribeVpcs",
        "Filter.1.Name=isDefault&Filter.1.Value.1=true&VpcId.1=vpc-1",
        json!({"Filters": [{"Name": "isDefault", "Values": ["true"]}], "VpcIds": ["vpc-1"]}),
    );
}

#[test]
fn scalars_take_the_types_of_the_model() {
    check(
        "rds",
        "CreateDBCluster",
        "DBClusterIdentifier=c&Engine=aurora-postgresql&Port=5432&DeletionProtection=TRUE",
        json!({
            "DBClusterIdentifier": "c", "Engine": "aurora-postgresql", "Port": 5432,
            "DeletionProtection": true
        }),
    );
    check(
        "rds",
        "DescribeEvents",
        "StartTime=2009-07-08T18:00Z&Duration=-1",
        json!({"StartTime": "2009-07-08T18:00:00.000Z", "Duration": -1}),
    );
    check(
        "ec2",
        "ImportKeyPair",
        "KeyName=k&PublicKeyMaterial=YWI",
        json!({
            "KeyName": "k", "PublicKeyMaterial": "YWI="
        }),
    );
    check("iam", "GetAccountSummary", "Action=GetAccountSummary", json!({}));
}

#[test]
fn rds_refuses_missing_and_unreadable_values_in_its_words() {
    let cluster = "DBClusterIdentifier=c&Engine=e";
    refuse(
        "rds",
        "CreateDBCluster",
        "Engine=aurora-postgresql",
        "MissingParameter: The request must contain the parameter DBClusterIdentifier.",
    );
    refuse(
        "rds",
        "CreateDBCluster",
        &format!("{cluster}&Port=many"),
        "InvalidParameterValue: Invalid value many for Port. Must be an integer",
    );
    refuse(
        "rds",
        "CreateDBCluster",
        &format!("{cluster}&Port=99999999999"),
        "InvalidParameterValue: Invalid value 99999999999 for Port. Must be an integer",
    );
    refuse(
        "rds",
        "CreateDBCluster",
        &format!("{cluster}&DeletionProtection=perhaps"),
        "InvalidParameterValue: Invalid value perhaps for DeletionProtection. Must be a boolean",
    );
    refuse(
        "rds",
        "DescribeDBProxies",
        "MaxRecords=5",
        "InvalidParameterValue: Invalid value 5 for MaxRecords. Must be between 20 and 100",
    );
    refuse(
        "rds",
        "DescribeDBClusters",
        "Filters=x",
        "InvalidParameterValue: Invalid value x for Filters. Must be a list",
    );
    refuse(
        "rds",
        "DescribeDBClusters",
        "Filters.Filter.2.Name=a",
        "MissingParameter: The request must contain the parameter Filters.Filter.2.Values.",
    );
    refuse(
        "rds",
        "CreateDBCluster",
        &format!("{cluster}&MasterUserPassword.x=secret"),
        "InvalidParameterValue: Invalid value for MasterUserPassword. Must be a single value",
    );
}

#[test]
fn iam_and_sts_list_every_broken_rule() {
    refuse(
        "iam",
        "CreateUser",
        "Path=/",
        "ValidationError: 1 validation error detected: Value null at 'userName' failed to satisfy \
         constraint: Member must not be null",
    );
    refuse(
        "iam",
        "CreateUser",
        "UserName=a%20b",
        "ValidationError: 1 validation error detected: Value 'a b' at 'userName' failed to satisfy \
         constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]+",
    );
    refuse(
        "iam",
        "UpdateAccessKey",
        "AccessKeyId=AKIA&Status=On",
        "ValidationError: 2 validation errors detected: Value 'AKIA' at 'accessKeyId' failed to \
         satisfy constraint: Member must have length greater than or equal to 16; Value 'On' at \
         'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, \
         Inactive, Expired]",
    );
    refuse(
        "iam",
        "CreateLoginProfile",
        "UserName=u&Password=",
        "ValidationError: 2 validation errors detected: Value at 'password' failed to satisfy \
         constraint: Member must satisfy regular expression pattern: \
         [\\u0009\\u000A\\u000D\\u0020-\\u00FF]+; Value at 'password' failed to satisfy \
         constraint: Member must have length greater than or equal to 1",
    );
    refuse(
        "iam",
        "TagUser",
        "UserName=u&Tags.member.2.Key=k%21&Tags.member.2.Value=v",
        "ValidationError: 1 validation error detected: Value 'k!' at 'tags.2.member.key' failed to \
         satisfy constraint: Member must satisfy regular expression pattern: \
         [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+",
    );
    refuse(
        "iam",
        "CreateAccountAlias",
        "AccountAlias=a--b",
        "ValidationError: 1 validation error detected: Value 'a--b' at 'accountAlias' failed to \
         satisfy constraint: Member must satisfy regular expression pattern: \
         ^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$",
    );
    let tags: Vec<String> =
        (1..=51).map(|n| format!("Tags.member.{n}.Key=k{n}&Tags.member.{n}.Value=v")).collect();
    refuse(
        "iam",
        "TagUser",
        &format!("UserName=u&{}", tags.join("&")),
        "ValidationError: 1 validation error detected: Value at 'tags' failed to satisfy \
         constraint: Member must have length less than or equal to 50",
    );
    refuse(
        "sts",
        "GetSessionToken",
        "DurationSeconds=60",
        "ValidationError: 1 validation error detected: Value '60' at 'durationSeconds' failed to \
         satisfy constraint: Member must have value greater than or equal to 900",
    );
    refuse(
        "sts",
        "GetSessionToken",
        "DurationSeconds=long",
        "MalformedInput: Value 'long' at 'durationSeconds' is not an integer",
    );
}

#[test]
fn ec2_refuses_in_its_words() {
    refuse(
        "ec2",
        "CreateSecurityGroup",
        "GroupName=g",
        "MissingParameter: The request must contain the parameter GroupDescription",
    );
    refuse(
        "ec2",
        "DescribeVpcs",
        "MaxResults=2",
        "InvalidParameterValue: Value ( 2 ) for parameter maxResults is invalid. Expecting a value \
         greater than 5.",
    );
    refuse(
        "ec2",
        "DescribeVpcs",
        "DryRun=maybe",
        "InvalidParameterValue: Value ( maybe ) for parameter dryRun is invalid. Expecting a \
         boolean.",
    );
    refuse(
        "ec2",
        "ImportKeyPair",
        "KeyName=k&PublicKeyMaterial=%21",
        "InvalidParameterValue: Value ( ! ) for parameter publicKeyMaterial is invalid. Expecting \
         Base64-encoded data.",
    );
}

#[test]
fn malformed_forms_are_refused_before_any_model_is_asked() {
    for (body, message) in [
        ("a=%", "The query string contains a broken % escape."),
        ("a=%g1", "The query string contains a broken % escape."),
        ("a=%FF", "The query string is not encoded in UTF-8."),
        ("a=1&a=2", "The request has the parameter a more than once."),
        ("a=1&%61=2", "The request has the parameter a more than once."),
        ("=1", "A parameter has no name."),
        ("a.4294967296=1", "The parameter a.4294967296 has too large a number."),
    ] {
        refuse("rds", "DescribeDBClusters", body, &format!("MalformedQueryString: {message}"));
    }
    let deep = format!("{}=1", ["a"; 25].join("."));
    let long = format!("{}=1", "a".repeat(1025));
    let many: Vec<String> = (0..=10_000).map(|number| format!("a{number}=1")).collect();
    for body in [deep, long, many.join("&")] {
        let error = form::parse(body.as_bytes()).expect_err("too much");
        assert_eq!(error.code, "MalformedQueryString");
    }
}

#[test]
fn unknown_parameters_are_named_and_ignored() {
    let service = service::find("rds").unwrap();
    let operation = service.operation("DescribeDBClusters").unwrap();
    let form = form::parse(
        b"Action=DescribeDBClusters&Version=1&X-Amz-Date=1&Nope.1=a&Nope.2=b&MaxRecords=50&Other=",
    )
    .unwrap();
    assert_eq!(service.unknown_parameters(operation, &form), ["Nope", "Other"]);
    assert_eq!(service.decode(operation, &form), Ok(json!({"MaxRecords": 50})));
}

#[test]
fn every_pattern_of_the_models_compiles() {
    for name in service::all() {
        let service = service::find(name).unwrap();
        for pattern in service.model.patterns() {
            assert!(pattern.compiles(), "{name}: {}", pattern.text());
        }
    }
}

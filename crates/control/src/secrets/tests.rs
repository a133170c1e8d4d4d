//! Secrets through their calls, one line per way to be answered or refused.

use std::time::Duration;

use serde_json::{Value, json};
use wire::error::ApiError;

use crate::actions::find;
use crate::testbench::Bench;

async fn call(bench: &Bench, operation: &str, input: Value) -> Result<Value, ApiError> {
    let action = find("secretsmanager", operation).expect("the operation is built");
    (action.handler)(bench.root(), input).await
}

fn code(found: &Result<Value, ApiError>) -> String {
    found.as_ref().err().map_or_else(|| "ok".to_owned(), |error| error.code.to_string())
}

#[tokio::test]
async fn a_secret_has_versions_and_stages() {
    let bench = Bench::new();
    let made = call(&bench, "CreateSecret", json!({"Name": "db/one", "SecretString": "first"}));
    let made = made.await.unwrap();
    let arn = made["ARN"].as_str().unwrap();
    assert!(arn.contains(":secret:db/one-"), "{arn}");
    let put = json!({"SecretId": "db/one", "SecretString": "second"});
    call(&bench, "PutSecretValue", put).await.unwrap();
    let partial = &arn[..arn.len() - 7];
    for (id, stage, expected) in [
        ("db/one", None, "second"),
        (arn, Some("AWSCURRENT"), "second"),
        (partial, Some("AWSPREVIOUS"), "first"),
    ] {
        let mut input = json!({"SecretId": id});
        if let Some(stage) = stage {
            input["VersionStage"] = json!(stage);
        }
        let found = call(&bench, "GetSecretValue", input).await.unwrap();
        assert_eq!(found["SecretString"], expected, "{id} {stage:?}");
    }
    let shown = call(&bench, "DescribeSecret", json!({"SecretId": arn})).await.unwrap();
    assert_eq!(shown["VersionIdsToStages"].as_object().unwrap().len(), 2);
    let stored = format!("{:?}", bench.control.records);
    assert!(!stored.contains("second"));
}

#[tokio::test]
async fn what_is_refused_and_what_comes_back() {
    let bench = Bench::new();
    let token = "0123456789012345678901234567890123456789";
    let first = json!({"Name": "one", "SecretString": "x", "ClientRequestToken": token});
    call(&bench, "CreateSecret", first).await.unwrap();
    for (operation, input, expected) in [
        ("CreateSecret", json!({"Name": "one"}), "ResourceExistsException"),
        ("CreateSecret", json!({"Name": "a b"}), "InvalidParameterException"),
        ("CreateSecret", json!({"Name": "k", "KmsKeyId": "alias/mine"}), "InvalidRequestException"),
        ("GetSecretValue", json!({"SecretId": "two"}), "ResourceNotFoundException"),
        (
            "GetSecretValue",
            json!({"SecretId": "one", "VersionStage": "X"}),
            "ResourceNotFoundException",
        ),
        (
            "PutSecretValue",
            json!({"SecretId": "one", "SecretString": "y", "ClientRequestToken": token}),
            "ResourceExistsException",
        ),
        (
            "PutSecretValue",
            json!({"SecretId": "one", "SecretString": "x", "ClientRequestToken": token}),
            "ok",
        ),
        ("PutSecretValue", json!({"SecretId": "one"}), "InvalidRequestException"),
        (
            "DeleteSecret",
            json!({"SecretId": "one", "RecoveryWindowInDays": 3}),
            "InvalidParameterException",
        ),
        ("DeleteSecret", json!({"SecretId": "one"}), "ok"),
        ("GetSecretValue", json!({"SecretId": "one"}), "InvalidRequestException"),
        ("CreateSecret", json!({"Name": "one"}), "InvalidRequestException"),
        ("RestoreSecret", json!({"SecretId": "one"}), "ok"),
        ("GetSecretValue", json!({"SecretId": "one"}), "ok"),
        ("DeleteSecret", json!({"SecretId": "one", "RecoveryWindowInDays": 7}), "ok"),
    ] {
        let found = call(&bench, operation, input.clone()).await;
        assert_eq!(code(&found), expected, "{operation} {input}");
    }
    bench.step(Duration::from_secs(8 * 24 * 3600));
    let gone = call(&bench, "DescribeSecret", json!({"SecretId": "one"})).await;
    assert_eq!(code(&gone), "ResourceNotFoundException");
    call(&bench, "CreateSecret", json!({"Name": "one"})).await.unwrap();
}

#[tokio::test]
async fn lists_have_filters_and_pages() {
    let bench = Bench::new();
    for name in ["a1", "a2", "b1"] {
        let tags = json!([{"Key": "team", "Value": name}]);
        let input = json!({"Name": name, "Tags": tags, "Description": format!("Secret {name}")});
        call(&bench, "CreateSecret", input).await.unwrap();
        bench.step(Duration::from_secs(1));
    }
    let names = |found: &Value| {
        let all = found["SecretList"].as_array().unwrap();
        all.iter().map(|one| one["Name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    for (filter, expected) in [
        (json!([]), vec!["b1", "a2", "a1"]),
        (json!([{"Key": "name", "Values": ["a"]}]), vec!["a2", "a1"]),
        (json!([{"Key": "name", "Values": ["!a"]}]), vec!["b1"]),
        (json!([{"Key": "tag-value", "Values": ["b"]}]), vec!["b1"]),
        (json!([{"Key": "description", "Values": ["secret A1"]}]), vec!["a1"]),
        (json!([{"Key": "all", "Values": ["team"]}]), vec!["b1", "a2", "a1"]),
    ] {
        let found = call(&bench, "ListSecrets", json!({"Filters": filter})).await.unwrap();
        assert_eq!(names(&found), expected, "{filter}");
    }
    let first = json!({"MaxResults": 2, "SortBy": "name"});
    let page = call(&bench, "ListSecrets", first).await.unwrap();
    assert_eq!(names(&page), ["a1", "a2"]);
    let rest = json!({"MaxResults": 2, "SortBy": "name", "NextToken": page["NextToken"]});
    let page = call(&bench, "ListSecrets", rest).await.unwrap();
    assert_eq!(names(&page), ["b1"]);
}

//! Calls of the Data API up to the host: who is refused on the way, and with what.

use base::sql::{SqlError, SqlValue};
use serde_json::{Value, json};
use wire::generated::rds_data::{Field, ResultSetOptions, SqlParameter};

use crate::data_api::{field, refusal};
use crate::rds::testwalk::Walk;
use crate::testbench::{ACCOUNT, REGION};

#[tokio::test]
async fn a_call_needs_the_endpoint_an_instance_and_a_secret() {
    let walk = Walk::with_writer().await;
    let cluster = walk.rds("DescribeDBClusters", json!({})).await.unwrap();
    let cluster = &cluster["DBClusters"][0];
    let name = cluster["DBClusterIdentifier"].as_str().unwrap();
    let arn = cluster["DBClusterArn"].as_str().unwrap();
    let secret = |name: &str, text: &str| json!({"Name": name, "SecretString": text});
    for (name, text) in [
        ("good", r#"{"username": "postgres", "password": "secret-1", "engine": "postgres"}"#),
        ("plain", "secret-1"),
    ] {
        walk.call("secretsmanager", "CreateSecret", secret(name, text)).await.unwrap();
    }
    let ask = |arn: &str, secret: &str| json!({"resourceArn": arn, "secretArn": secret, "sql": "select 1"});
    let off = walk.call("rds-data", "ExecuteStatement", ask(arn, "good")).await.unwrap_err();
    assert_eq!(off.code, "HttpEndpointNotEnabledException");
    walk.rds("EnableHttpEndpoint", json!({"ResourceArn": arn})).await.unwrap();
    let shown = walk.cluster(name).await;
    assert_eq!(shown["HttpEndpointEnabled"], true);
    let other = format!("arn:aws:rds:{REGION}:{ACCOUNT}:cluster:other");
    let instance = format!("arn:aws:rds:{REGION}:{ACCOUNT}:db:{name}");
    for (arn, secret, sql, code) in [
        (other.as_str(), "good", "select 1", "BadRequestException"),
        (instance.as_str(), "good", "select 1", "BadRequestException"),
        ("nonsense", "good", "select 1", "BadRequestException"),
        (arn, "absent", "select 1", "SecretsErrorException"),
        (arn, "plain", "select 1", "SecretsErrorException"),
        (arn, "good", "  ", "BadRequestException"),
    ] {
        let input = json!({"resourceArn": arn, "secretArn": secret, "sql": sql});
        let found = walk.call("rds-data", "ExecuteStatement", input).await.unwrap_err();
        assert_eq!(found.code, code, "{arn} {secret} {sql}");
        assert!(!found.message.contains("secret-1"), "{found}");
    }
    // All is in order; the host of tests runs no SQL and says so.
    let asked = walk.call("rds-data", "ExecuteStatement", ask(arn, "good")).await.unwrap_err();
    assert!(asked.message.contains("no engines that run SQL"), "{asked}");
}

#[test]
fn values_go_both_ways() {
    let given = |value: Value, hint: Option<&str>| SqlParameter {
        name: Some("p".into()),
        value: Some(serde_json::from_value::<Field>(value).unwrap()),
        type_hint: hint.map(str::to_owned),
    };
    let none = ResultSetOptions::default();
    for (shape, expected) in [
        (json!({"isNull": true}), SqlValue::Null),
        (json!({"booleanValue": false}), SqlValue::Bool(false)),
        (json!({"longValue": 7}), SqlValue::Long(7)),
        (json!({"doubleValue": 0.5}), SqlValue::Double(0.5)),
        (json!({"stringValue": "x"}), SqlValue::Text("x".into())),
        (json!({"blobValue": "AAE="}), SqlValue::Blob(vec![0, 1])),
    ] {
        let parameter = field::parameter(&given(shape.clone(), None)).unwrap();
        assert_eq!(parameter.value, expected, "{shape}");
        let shown = serde_json::to_value(field::field(&expected, "", &none)).unwrap();
        assert_eq!(shown, shape);
    }
    for bad in [json!({}), json!({"arrayValue": {"longValues": [1]}})] {
        let refused = field::parameter(&given(bad, None)).unwrap_err();
        assert_eq!(refused.code, "BadRequestException");
    }
    field::parameter(&given(json!({"stringValue": "x"}), Some("BOGUS"))).unwrap_err();
}

#[test]
fn refusals_are_the_services() {
    let text = String::new;
    for (error, code) in [
        (SqlError::NotServing, "DatabaseUnavailableException"),
        (SqlError::Login { message: text() }, "InvalidSecretException"),
        (SqlError::Engine { message: text(), state: text() }, "DatabaseErrorException"),
        (SqlError::Unsupported { message: text() }, "UnsupportedResultException"),
        (SqlError::Slow, "StatementTimeoutException"),
        (SqlError::Large, "BadRequestException"),
        (SqlError::NoTransaction, "TransactionNotFoundException"),
    ] {
        let refused = refusal::of_host(&error);
        assert_eq!(refused.code, code);
        let service = wire::service::find("rds-data").unwrap();
        assert!(400 <= service.status_of(&refused.code), "{code}");
    }
}

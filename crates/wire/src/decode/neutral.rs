//! Values that are neutral already, from our own console: held to the model like any others.

use serde_json::{Map, Value};

use super::json::{self, JsonDecoder};
use super::place::Place;
use super::problem::Dialect;
use crate::error::ApiError;
use crate::service::{Operation, Service};

impl Service {
    /// Reads an input whose members are called as in the model, whatever the service's protocol.
    /// Moments may be ISO 8601 texts or seconds, blobs are Base64 texts.
    ///
    /// # Errors
    /// As [`Service::decode`]; `SerializationException` for what is not a JSON object.
    pub fn decode_neutral(&self, operation: &Operation, body: &[u8]) -> Result<Value, ApiError> {
        let body = if body.is_empty() { Value::Object(Map::new()) } else { json::parse(body)? };
        if !body.is_object() {
            let message = "The body is not a JSON object.";
            return Err(ApiError::new("SerializationException", message));
        }
        let Some(input) = operation.input else {
            return Ok(Value::Object(Map::new()));
        };
        let mut decoder = JsonDecoder::of_neutral(&self.model, Dialect::of(self));
        let value = decoder.value((input, None), body, &Place::root()).unwrap_or(Value::Null);
        match decoder.checks.refusal() {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::service::find;

    #[test]
    fn members_are_called_as_in_the_model() {
        for (service, operation, body, read) in [
            // Sent as `InstanceId.1` by EC2's protocol, and as `filter`.
            (
                "ec2",
                "DescribeInstances",
                json!({"InstanceIds": ["i-1"], "Filters": [{"Name": "vpc-id", "Values": ["v"]}]}),
                json!({"Filters": [{"Name": "vpc-id", "Values": ["v"]}], "InstanceIds": ["i-1"]}),
            ),
            ("iam", "GetUser", json!({"UserName": null, "Nobody": 1}), json!({})),
            (
                "cloudtrail",
                "LookupEvents",
                json!({"StartTime": "2026-11-25T00:00:00Z", "MaxResults": 5}),
                json!({"StartTime": "2026-11-25T00:00:00.000Z", "MaxResults": 5}),
            ),
            (
                "account",
                "PutAccountName",
                json!({"AccountName": "lab"}),
                json!({"AccountName": "lab"}),
            ),
        ] {
            let known = find(service).unwrap();
            let operation = known.operation(operation).unwrap();
            let decoded = known.decode_neutral(operation, body.to_string().as_bytes());
            assert_eq!(decoded, Ok(read), "{service}");
        }
    }

    #[test]
    fn what_breaks_the_model_is_refused_in_the_services_words() {
        for (service, operation, body, code) in [
            ("iam", "CreateUser", "{}", "ValidationError"),
            ("iam", "CreateUser", r#"{"UserName":["a"]}"#, "MalformedInput"),
            ("iam", "CreateUser", "[]", "SerializationException"),
            ("iam", "CreateUser", "{", "SerializationException"),
            ("ec2", "CreateVpc", r#"{"CidrBlock":1}"#, "InvalidParameterValue"),
            ("rds", "DescribeDBClusters", r#"{"MaxRecords":"x"}"#, "InvalidParameterValue"),
            ("account", "PutAccountName", r#"{"AccountName":""}"#, "ValidationException"),
        ] {
            let known = find(service).unwrap();
            let operation = known.operation(operation).unwrap();
            let refused = known.decode_neutral(operation, body.as_bytes()).unwrap_err();
            assert_eq!(refused.code, code, "{service} {body}: {}", refused.message);
        }
    }
}

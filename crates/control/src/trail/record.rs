//! An event in the form of CloudTrail's records (*CloudTrail record contents*).

use serde_json::{Map, Value, json};

use crate::audit::event::{Event, EventType, whole_seconds};
use crate::audit::resource;

/// Of the record's form.
const VERSION: &str = "1.11";

/// The record, members in CloudTrail's order.
#[must_use]
pub fn record(event: &Event) -> Value {
    let mut identity = match &event.identity.shape {
        Value::Object(shape) => shape.clone(),
        _ => Map::new(),
    };
    if let Some(id) = event.access_key_id.as_ref().filter(|id| !id.is_empty()) {
        identity.insert("accessKeyId".into(), id.as_str().into());
    }
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        fields.insert(name.to_owned(), value);
    };
    put("eventVersion", VERSION.into());
    put("userIdentity", Value::Object(identity));
    put("eventTime", whole_seconds(event.event_time).into());
    put("eventSource", event.event_source.as_str().into());
    put("eventName", event.event_name.as_str().into());
    put("awsRegion", event.aws_region.as_str().into());
    put("sourceIPAddress", event.source_ip_address.as_str().into());
    put("userAgent", (*event.user_agent).into());
    if let Some(code) = &event.error_code {
        put("errorCode", code.as_str().into());
    }
    if let Some(message) = &event.error_message {
        put("errorMessage", message.as_str().into());
    }
    put("requestParameters", event.parameters.clone().unwrap_or_default());
    put("responseElements", event.response.clone().unwrap_or_default());
    if let Some(additional) = &event.additional {
        put("additionalEventData", additional.clone());
    }
    if event.event_type == EventType::AwsApiCall {
        put("requestID", (*event.request_id).into());
    }
    put("eventID", event.event_id.as_str().into());
    put("readOnly", event.read_only.into());
    if !event.resources.is_empty() {
        let account = &event.identity.account_id;
        let one = |arn: &String| {
            let mut shown = json!({ "accountId": account, "ARN": arn });
            if let Some(kind) = resource::kind(arn) {
                shown["type"] = kind.into();
            }
            shown
        };
        put("resources", event.resources.iter().map(one).collect());
    }
    put("eventType", json!(event.event_type));
    put("managementEvent", true.into());
    put("recipientAccountId", json!(event.identity.account_id));
    put("eventCategory", "Management".into());
    Value::Object(fields)
}

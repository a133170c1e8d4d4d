//! From the neutral value to an answer in CBOR (*Smithy RPC v2 CBOR*, RFC 8949).

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::REQUEST_ID_HEADER;
use crate::error::ApiError;
use crate::http::HttpResponse;
use crate::model::{Kind, Model, ShapeId};
use crate::moment;
use crate::service::{Operation, Service};

/// Major types of RFC 8949.
const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;

/// Marks the seconds since 1970 that follow.
const EPOCH_TAG: u8 = 0xc1;

impl Service {
    pub(super) fn encode_cbor(
        &self,
        operation: &Operation,
        output: &Value,
        request_id: &str,
    ) -> HttpResponse {
        let mut writer = Writer { model: &self.model, out: Vec::new() };
        match &operation.output {
            Some(answer) => writer.value(answer.shape, output),
            None => writer.plain(&Value::Object(Map::new())),
        }
        respond(200, writer.out, request_id)
    }

    pub(super) fn encode_cbor_error(&self, error: &ApiError, request_id: &str) -> HttpResponse {
        let error = &self.in_own_words(error);
        let status = error.status().unwrap_or_else(|| self.status_of(&error.code));
        let mut writer = Writer { model: &self.model, out: Vec::new() };
        writer.plain(&serde_json::json!({
            "__type": self.name_of(&error.code), "message": error.message,
        }));
        let mut response = respond(status, writer.out, request_id);
        response.headers.extend(self.query_error(error, status));
        response
    }
}

fn respond(status: u16, body: Vec<u8>, request_id: &str) -> HttpResponse {
    let headers = vec![
        (REQUEST_ID_HEADER, request_id.to_owned()),
        ("smithy-protocol", "rpc-v2-cbor".to_owned()),
    ];
    HttpResponse { status, content_type: "application/cbor", headers, body }
}

/// A value that no shape says more about.
pub(crate) fn written(model: &Model, value: &Value) -> Vec<u8> {
    let mut writer = Writer { model, out: Vec::new() };
    writer.plain(value);
    writer.out
}

struct Writer<'m> {
    model: &'m Model,
    out: Vec<u8>,
}

impl Writer<'_> {
    fn value(&mut self, id: ShapeId, value: &Value) {
        let shape = self.model.shape(id);
        match (&shape.kind, value) {
            (Kind::Structure(members), Value::Object(fields)) => {
                let known: Vec<_> = members
                    .iter()
                    .filter_map(|member| {
                        let value = fields.get(&member.name).filter(|value| !value.is_null())?;
                        Some((&member.name, member.shape, value))
                    })
                    .collect();
                self.head(MAP, known.len() as u64);
                for (name, shape, value) in known {
                    self.text(name);
                    self.value(shape, value);
                }
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                self.head(ARRAY, elements.len() as u64);
                elements.iter().for_each(|value| self.value(element.shape, value));
            }
            (Kind::Map { value: held, .. }, Value::Object(entries)) => {
                self.head(MAP, entries.len() as u64);
                for (name, value) in entries {
                    self.text(name);
                    self.value(held.shape, value);
                }
            }
            (Kind::Timestamp, Value::String(text)) => match moment::parse_iso(text) {
                Some(millis) => self.moment(millis),
                None => self.text(text),
            },
            (Kind::Double, Value::Number(number)) => {
                self.double(number.as_f64().unwrap_or_default());
            }
            (Kind::Blob, Value::String(text)) => {
                // The neutral value of a blob is Base64 by construction.
                let bytes = STANDARD.decode(text).unwrap_or_default();
                self.head(BYTES, bytes.len() as u64);
                self.out.extend(bytes);
            }
            (_, value) => self.plain(value),
        }
    }

    /// A value that no shape says more about.
    fn plain(&mut self, value: &Value) {
        match value {
            Value::Null => self.out.push(0xf6),
            Value::Bool(false) => self.out.push(0xf4),
            Value::Bool(true) => self.out.push(0xf5),
            Value::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(number), _) => self.head(UNSIGNED, number),
                // -1 is written as 0, -2 as 1.
                (None, Some(number)) => self.head(NEGATIVE, !number.cast_unsigned()),
                (None, None) => self.double(number.as_f64().unwrap_or_default()),
            },
            Value::String(text) => self.text(text),
            Value::Array(elements) => {
                self.head(ARRAY, elements.len() as u64);
                elements.iter().for_each(|value| self.plain(value));
            }
            Value::Object(fields) => {
                self.head(MAP, fields.len() as u64);
                for (name, value) in fields {
                    self.text(name);
                    self.plain(value);
                }
            }
        }
    }

    fn moment(&mut self, millis: i64) {
        self.out.push(EPOCH_TAG);
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        self.double(millis as f64 / 1000.0);
    }

    fn double(&mut self, number: f64) {
        self.out.push(0xfb);
        self.out.extend(number.to_be_bytes());
    }

    fn text(&mut self, text: &str) {
        self.head(TEXT, text.len() as u64);
        self.out.extend(text.as_bytes());
    }

    fn head(&mut self, major: u8, argument: u64) {
        let major = major << 5;
        let bytes = argument.to_be_bytes();
        match argument {
            0..=23 => self.out.push(major | bytes[7]),
            24..=0xff => self.out.extend([major | 24, bytes[7]]),
            0x100..=0xffff => {
                self.out.push(major | 25);
                self.out.extend(&bytes[6..]);
            }
            0x1_0000..=0xffff_ffff => {
                self.out.push(major | 26);
                self.out.extend(&bytes[4..]);
            }
            _ => {
                self.out.push(major | 27);
                self.out.extend(bytes);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::decode::cbor::parse;
    use crate::error::ApiError;
    use crate::http::HttpRequest;
    use crate::service;

    /// What clients of CloudWatch send and read in the three protocols.
    #[test]
    fn one_service_speaks_three_protocols() {
        let request = |path: &str, target: Option<&str>| HttpRequest {
            method: "POST".into(),
            path: path.into(),
            headers: target
                .map(|value| ("x-amz-target".into(), value.into()))
                .into_iter()
                .collect(),
            body: b"Action=ListMetrics".to_vec(),
            ..HttpRequest::default()
        };
        let cbor = "/service/GraniteServiceVersion20100801/operation/ListMetrics";
        let json = "GraniteServiceVersion20100801.ListMetrics";
        for (request, content_type) in [
            (request("/", None), "text/xml;charset=UTF-8"),
            (request("/", Some(json)), "application/x-amz-json-1.0"),
            (request(cbor, None), "application/cbor"),
        ] {
            let spoken = service::find_for("monitoring", &request).unwrap();
            let operation = spoken.route(&request).unwrap();
            assert_eq!(operation.name(), "ListMetrics");
            let output = json!({"Metrics": [{"MetricName": "DBLoad"}]});
            let response = spoken.encode(operation, &output, "id");
            assert_eq!(response.content_type, content_type);
            let error = ApiError::new("InvalidParameterValue", "no");
            let refused = spoken.encode_error(&error, "id");
            assert_eq!(refused.status, 400);
            if content_type == "application/cbor" {
                assert_eq!(parse(&response.body).unwrap(), output);
                let said = json!({"__type": "InvalidParameterValueException", "message": "no"});
                assert_eq!(parse(&refused.body).unwrap(), said);
                let header = ("x-amzn-query-error", "InvalidParameterValue;Sender".to_owned());
                assert!(refused.headers.contains(&header), "{:?}", refused.headers);
            }
        }
    }

    #[test]
    fn moments_and_numbers_have_their_own_types() {
        let path = "/service/GraniteServiceVersion20100801/operation/GetMetricStatistics";
        let request =
            HttpRequest { method: "POST".into(), path: path.into(), ..HttpRequest::default() };
        let spoken = service::find_for("monitoring", &request).unwrap();
        let operation = spoken.route(&request).unwrap();
        let output = json!({"Datapoints": [
            {"Timestamp": "1970-01-01T00:00:01.500Z", "Sum": 3, "Average": -0.5, "Unit": null},
        ]});
        let body = spoken.encode(operation, &output, "id").body;
        let read = json!({"Datapoints": [{"Timestamp": 1.5, "Sum": 3.0, "Average": -0.5}]});
        assert_eq!(parse(&body).unwrap(), read);
        let tagged = [0xc1, 0xfb, 0x3f, 0xf8];
        assert!(body.windows(4).any(|window| window == tagged), "{body:x?}");
    }
}

//! From the neutral value to an answer in JSON.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Number, Value};

use super::REQUEST_ID_HEADER;
use crate::error::ApiError;
use crate::http::HttpResponse;
use crate::model::{Binding, Element, Kind, Member, Model, MomentFormat, Protocol, ShapeId};
use crate::moment;
use crate::service::{Operation, Service};

const ERROR_TYPE_HEADER: &str = "x-amzn-errortype";

impl Service {
    /// An operation without an output has no body; one with an output has at least `{}`.
    pub(super) fn encode_json(
        &self,
        operation: &Operation,
        output: &Value,
        request_id: &str,
    ) -> HttpResponse {
        let mut response = self.respond_json(operation.status, Vec::new(), request_id);
        let Some(answer) = &operation.output else {
            return response;
        };
        let json = Json { model: &self.model };
        match (&self.model.shape(answer.shape).kind, self.model.protocol) {
            (Kind::Structure(members), Protocol::RestJson) => {
                json.rest(members, output, &mut response);
            }
            _ => response.body = json.value((answer.shape, None), output).to_string().into_bytes(),
        }
        response
    }

    pub(super) fn encode_json_error(&self, error: &ApiError, request_id: &str) -> HttpResponse {
        let error = &self.in_own_words(error);
        let status = error.status().unwrap_or_else(|| self.status_of(&error.code));
        let mut fields = Map::new();
        let by_header = self.model.protocol == Protocol::RestJson;
        if !by_header {
            fields.insert("__type".to_owned(), Value::String(self.name_of(&error.code)));
        }
        self.describe(error, request_id, &mut fields);
        let body = Value::Object(fields).to_string().into_bytes();
        let mut response = self.respond_json(status, body, request_id);
        if by_header {
            response.headers.push((ERROR_TYPE_HEADER, error.code.to_string()));
        }
        response.headers.extend(self.query_error(error, status));
        response
    }

    /// The name of the error's shape, by which clients that speak JSON or CBOR know it.
    pub(super) fn name_of(&self, code: &str) -> String {
        let shape = self.model.errors.get(code).and_then(|error| error.name.as_ref());
        shape.map_or(code, String::as_str).to_owned()
    }

    /// For clients that knew the service when it spoke forms: the code it had then.
    pub(super) fn query_error(
        &self,
        error: &ApiError,
        status: u16,
    ) -> Option<(&'static str, String)> {
        let side = if status < 500 { "Sender" } else { "Receiver" };
        self.spoke_forms().then(|| ("x-amzn-query-error", format!("{};{side}", error.code)))
    }

    /// Fills the members that the model gives the error, or the one that all errors have.
    fn describe(&self, error: &ApiError, request_id: &str, fields: &mut Map<String, Value>) {
        let json = Json { model: &self.model };
        let modelled = self.model.errors.get(&*error.code);
        let members = match modelled.map(|known| &self.model.shape(known.shape).kind) {
            Some(Kind::Structure(members)) => members.as_slice(),
            _ => &[],
        };
        let has = |name: &str| members.iter().any(|member| member.sent == name);
        let is_oauth = has("error") && has("error_description");
        for member in members.iter().filter(|member| member.binding == Binding::Body) {
            let known = match member.sent.as_str() {
                "message" | "Message" => Some(Value::String(error.message.clone())),
                "error_description" if is_oauth => Some(Value::String(error.message.clone())),
                "error" if is_oauth => Some(Value::String(oauth_code(&error.code))),
                "RequestId" => Some(Value::String(request_id.to_owned())),
                _ => None,
            };
            let given = error.detail(&member.name);
            let given = given.map(|value| json.value((member.shape, member.moments), value));
            if let Some(value) = given.or(known) {
                fields.insert(member.sent.clone(), value);
            }
        }
        if !is_oauth && !has("message") && !has("Message") {
            fields.insert("message".to_owned(), Value::String(error.message.clone()));
        }
    }

    fn respond_json(&self, status: u16, body: Vec<u8>, request_id: &str) -> HttpResponse {
        let content_type = match self.model.protocol {
            Protocol::Json { content_type } => content_type,
            _ => "application/json",
        };
        let headers = vec![(REQUEST_ID_HEADER, request_id.to_owned())];
        HttpResponse { status, content_type, headers, body }
    }
}

/// OAuth's word for an exception: `AuthorizationPendingException` is `authorization_pending`.
fn oauth_code(code: &str) -> String {
    let name = code.strip_suffix("Exception").unwrap_or(code);
    if name == "InternalServer" {
        return "server_error".to_owned();
    }
    let mut out = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(letter.to_ascii_lowercase());
    }
    out
}

struct Json<'m> {
    model: &'m Model,
}

impl Json<'_> {
    fn value(&self, (id, format): (ShapeId, Option<MomentFormat>), value: &Value) -> Value {
        let shape = self.model.shape(id);
        match (&shape.kind, value) {
            (Kind::Structure(members), Value::Object(fields)) => {
                Value::Object(self.fields(members.iter(), fields))
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                let written = elements
                    .iter()
                    .filter(|value| shape.sparse || !value.is_null())
                    .map(|value| self.element(element, value));
                Value::Array(written.collect())
            }
            (Kind::Map { value: held, .. }, Value::Object(entries)) => {
                let written = entries
                    .iter()
                    .filter(|(_, value)| shape.sparse || !value.is_null())
                    .map(|(name, value)| (name.clone(), self.element(held, value)));
                Value::Object(written.collect())
            }
            (Kind::Timestamp, Value::String(text)) => {
                written_moment(text, format.unwrap_or(MomentFormat::Unix))
            }
            (_, value) => value.clone(),
        }
    }

    fn element(&self, element: &Element, value: &Value) -> Value {
        match value {
            Value::Null => Value::Null,
            value => self.value((element.shape, element.moments), value),
        }
    }

    /// Members without a value are left out.
    fn fields<'s>(
        &self,
        members: impl Iterator<Item = &'s Member>,
        fields: &Map<String, Value>,
    ) -> Map<String, Value> {
        members
            .filter_map(|member| {
                let value = fields.get(&member.name).filter(|value| !value.is_null())?;
                let written = self.value((member.shape, member.moments), value);
                Some((member.sent.clone(), written))
            })
            .collect()
    }

    fn rest(&self, members: &[Member], output: &Value, response: &mut HttpResponse) {
        let empty = Map::new();
        let fields = output.as_object().unwrap_or(&empty);
        let body = members.iter().filter(|member| member.binding == Binding::Body);
        let mut whole = Some(Value::Object(self.fields(body, fields)));
        for member in members {
            let value = fields.get(&member.name).filter(|value| !value.is_null());
            match (member.binding, value) {
                (Binding::Payload, value) => {
                    whole = None;
                    self.payload(member, value, response);
                }
                (Binding::Status, Some(value)) => {
                    let given = value.as_u64().and_then(|status| u16::try_from(status).ok());
                    response.status = given.unwrap_or(response.status);
                }
                (Binding::Header, Some(value)) => {
                    let text = self.header(member, value);
                    response.headers.extend(
                        member.header.filter(|_| is_carried(&text)).map(|name| (name, text)),
                    );
                }
                _ => {}
            }
        }
        if let Some(whole) = whole {
            response.body = whole.to_string().into_bytes();
        }
    }

    fn payload(&self, member: &Member, value: Option<&Value>, response: &mut HttpResponse) {
        let kind = &self.model.shape(member.shape).kind;
        match (kind, value) {
            (Kind::Blob, value) => {
                response.content_type = "application/octet-stream";
                let text = value.and_then(Value::as_str).unwrap_or_default();
                // The neutral value of a blob is Base64 by construction.
                response.body = STANDARD.decode(text).unwrap_or_default();
            }
            (Kind::Text { .. }, value) => {
                response.content_type = "text/plain";
                let text = value.and_then(Value::as_str).unwrap_or_default();
                response.body = text.as_bytes().to_vec();
            }
            (_, Some(value)) => {
                let written = self.value((member.shape, member.moments), value);
                response.body = written.to_string().into_bytes();
            }
            (_, None) => response.body = b"{}".to_vec(),
        }
    }

    fn header(&self, member: &Member, value: &Value) -> String {
        match (&self.model.shape(member.shape).kind, value) {
            (Kind::Timestamp, Value::String(text)) => {
                plain(&written_moment(text, member.moments.unwrap_or(MomentFormat::Http)))
            }
            (_, Value::Array(elements)) => {
                let texts: Vec<String> = elements.iter().map(plain).collect();
                texts.join(", ")
            }
            (_, value) => plain(value),
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Whether HTTP can carry the text as a header's value.
fn is_carried(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'\t' || (b' '..=b'~').contains(&byte))
}

fn written_moment(text: &str, format: MomentFormat) -> Value {
    let Some(millis) = moment::parse_iso(text) else {
        return Value::String(text.to_owned());
    };
    match format {
        MomentFormat::Unix if millis % 1000 == 0 => Value::Number((millis / 1000).into()),
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        MomentFormat::Unix => {
            Number::from_f64(millis as f64 / 1000.0).map_or(Value::Null, Value::Number)
        }
        MomentFormat::Iso if millis % 1000 == 0 => {
            Value::String(moment::format_iso_seconds(millis))
        }
        MomentFormat::Iso => Value::String(moment::format_iso(millis)),
        MomentFormat::Http => Value::String(moment::format_http(millis)),
    }
}

//! From the neutral value to an answer: XML here, JSON beside it.

use std::fmt::Write;

use serde_json::Value;

use crate::error::ApiError;
use crate::http::HttpResponse;
use crate::model::{Element, Kind, Member, Model, Protocol, ShapeId};
use crate::moment;
use crate::service::{Operation, Service};

pub(crate) mod cbor;
pub(crate) mod codes;
mod json;

const CONTENT_TYPE: &str = "text/xml;charset=UTF-8";
const REQUEST_ID_HEADER: &str = "x-amzn-requestid";

impl Service {
    /// Writes the answer of an operation. Members that the model does not have are left out.
    #[must_use]
    pub fn encode(&self, operation: &Operation, output: &Value, request_id: &str) -> HttpResponse {
        if self.model.protocol == Protocol::Cbor {
            return self.encode_cbor(operation, output, request_id);
        }
        if !self.speaks_forms() {
            return self.encode_json(operation, output, request_id);
        }
        let mut xml =
            Xml { model: &self.model, whole_seconds: self.whole_seconds(), out: String::new() };
        let root = format!("{}Response", operation.name());
        xml.open_root(&root, &self.xmlns());
        match self.model.protocol {
            Protocol::Query | Protocol::Json { .. } | Protocol::RestJson | Protocol::Cbor => {
                if let Some(answer) = &operation.output {
                    xml.element(&answer.wrapper, answer.shape, output);
                }
                xml.open("ResponseMetadata");
                xml.text_element("RequestId", request_id);
                xml.close("ResponseMetadata");
            }
            Protocol::Ec2 => {
                xml.text_element("requestId", request_id);
                match &operation.output {
                    Some(answer) => xml.value(answer.shape, output),
                    // An operation without an answer says that it was done.
                    None => xml.text_element("return", "true"),
                }
            }
        }
        xml.close(&root);
        respond(200, xml.out, request_id)
    }

    /// Writes a refusal in the service's envelope, with the status of the error, of the model or of
    /// all services.
    #[must_use]
    pub fn encode_error(&self, error: &ApiError, request_id: &str) -> HttpResponse {
        if self.model.protocol == Protocol::Cbor {
            return self.encode_cbor_error(error, request_id);
        }
        if !self.speaks_forms() {
            return self.encode_json_error(error, request_id);
        }
        let status = error.status().unwrap_or_else(|| self.status_of(&error.code));
        let mut xml = Xml { model: &self.model, whole_seconds: false, out: String::new() };
        match self.model.protocol {
            Protocol::Query | Protocol::Json { .. } | Protocol::RestJson | Protocol::Cbor => {
                xml.open_root("ErrorResponse", &self.xmlns());
                xml.open("Error");
                xml.text_element("Type", if status < 500 { "Sender" } else { "Receiver" });
                xml.code_and_message(error);
                xml.close("Error");
                xml.text_element("RequestId", request_id);
                xml.close("ErrorResponse");
            }
            Protocol::Ec2 => {
                xml.open("Response");
                xml.open("Errors");
                xml.open("Error");
                xml.code_and_message(error);
                xml.close("Error");
                xml.close("Errors");
                xml.text_element("RequestID", request_id);
                xml.close("Response");
            }
        }
        respond(status, xml.out, request_id)
    }

    /// EC2's namespace in answers ends with a slash that its model leaves out.
    fn xmlns(&self) -> String {
        let namespace = self.model.namespace.trim_end_matches('/');
        format!("{namespace}/")
    }

    /// IAM and STS write moments without a fraction.
    fn whole_seconds(&self) -> bool {
        matches!(self.name(), "iam" | "sts")
    }
}

fn respond(status: u16, body: String, request_id: &str) -> HttpResponse {
    HttpResponse {
        status,
        content_type: CONTENT_TYPE,
        headers: vec![(REQUEST_ID_HEADER, request_id.to_owned())],
        body: body.into_bytes(),
    }
}

struct Xml<'m> {
    model: &'m Model,
    whole_seconds: bool,
    out: String,
}

impl Xml<'_> {
    fn open_root(&mut self, tag: &str, namespace: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push_str(" xmlns=\"");
        escape(namespace, &mut self.out);
        self.out.push_str("\">");
    }

    fn open(&mut self, tag: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn text_element(&mut self, tag: &str, text: &str) {
        self.open(tag);
        escape(text, &mut self.out);
        self.close(tag);
    }

    fn code_and_message(&mut self, error: &ApiError) {
        self.text_element("Code", &error.code);
        self.text_element("Message", &error.message);
    }

    fn element(&mut self, tag: &str, shape: ShapeId, value: &Value) {
        self.open(tag);
        self.value(shape, value);
        self.close(tag);
    }

    fn value(&mut self, shape: ShapeId, value: &Value) {
        match (&self.model.shape(shape).kind, value) {
            (Kind::Structure(members), value) => {
                for member in members {
                    match value.get(&member.name) {
                        None | Some(Value::Null) => {}
                        Some(value) => self.member(member, value),
                    }
                }
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                self.list(element.tag.as_deref().unwrap_or("member"), element, elements);
            }
            (Kind::Map { key, value, .. }, Value::Object(entries)) => {
                self.map("entry", (key, value), entries);
            }
            (Kind::Timestamp, Value::String(text)) => {
                let text = match moment::parse_iso(text) {
                    Some(millis) if self.whole_seconds => moment::format_iso_seconds(millis),
                    Some(millis) => moment::format_iso(millis),
                    None => text.clone(),
                };
                escape(&text, &mut self.out);
            }
            (_, Value::String(text)) => escape(text, &mut self.out),
            (_, Value::Number(number)) => self.display(number),
            (_, Value::Bool(truth)) => self.display(truth),
            // Built answers come from typed structures, which cannot hold a value of another kind.
            (_, Value::Null | Value::Array(_) | Value::Object(_)) => {}
        }
    }

    fn member(&mut self, member: &Member, value: &Value) {
        match (&self.model.shape(member.shape).kind, value) {
            (Kind::List { element, flattened: true }, Value::Array(elements)) => {
                self.list(element.tag.as_deref().unwrap_or(&member.tag), element, elements);
            }
            (Kind::Map { key, value: held, flattened: true }, Value::Object(entries)) => {
                self.map(&member.tag, (key, held), entries);
            }
            _ => self.element(&member.tag, member.shape, value),
        }
    }

    fn list(&mut self, tag: &str, element: &Element, elements: &[Value]) {
        for value in elements {
            self.element(tag, element.shape, value);
        }
    }

    fn map(
        &mut self,
        tag: &str,
        (key, value): (&Element, &Element),
        entries: &serde_json::Map<String, Value>,
    ) {
        for (name, held) in entries {
            self.open(tag);
            self.text_element(key.tag.as_deref().unwrap_or("key"), name);
            self.element(value.tag.as_deref().unwrap_or("value"), value.shape, held);
            self.close(tag);
        }
    }

    fn display(&mut self, value: &impl std::fmt::Display) {
        write!(self.out, "{value}").expect("writing to a string does not fail");
    }
}

/// Writes character data. XML 1.0 has no form at all for most control characters, so they become
/// the replacement character; a bare carriage return would be read back as a line feed.
fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\r' => out.push_str("&#xD;"),
            '\t' | '\n' => out.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            plain => out.push(plain),
        }
    }
}

#[cfg(test)]
mod tests;

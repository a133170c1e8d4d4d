//! From a request of a JSON service to the neutral value: method, path, query, headers and body.

use serde_json::{Map, Value};

use super::json::{self, JsonDecoder};
use super::place::Place;
use super::problem::Dialect;
use crate::error::ApiError;
use crate::http::HttpRequest;
use crate::model::route::{Labels, query_pairs};
use crate::model::{Binding, Kind, Member, MomentFormat, Protocol};
use crate::service::{Operation, Service};

/// More parameters than any operation has.
pub(crate) const QUERY_PAIRS_MAX: usize = 1000;
const PATH_BYTES_MAX: usize = 8192;

impl Service {
    /// The operation that a request means: of a form by `Action`, of JSON by `X-Amz-Target`, of REST
    /// by method and path.
    ///
    /// # Errors
    /// `MissingAction`, `InvalidAction` or `UnknownOperationException`, naming what was asked for.
    pub fn route(&self, request: &HttpRequest) -> Result<&Operation, ApiError> {
        match self.model.protocol {
            Protocol::Query | Protocol::Ec2 => {
                let form = crate::form::of_request(request)?;
                let action = form.get("Action").filter(|action| !action.is_empty());
                let action = action.ok_or_else(|| {
                    ApiError::new("MissingAction", "The request must contain the parameter Action.")
                })?;
                let version = form.get("Version").unwrap_or(self.api_version());
                let known = self.operation(action).filter(|_| version == self.api_version());
                known.ok_or_else(|| self.unknown_action(&cut(action), &cut(version)))
            }
            Protocol::Json { .. } => {
                let target = request.header("x-amz-target").unwrap_or_default();
                let name = target
                    .rsplit_once('.')
                    .filter(|(prefix, _)| self.model.target_prefix.as_deref() == Some(prefix));
                let known = name.and_then(|(_, name)| self.operation(name));
                known.filter(|_| request.method == "POST").ok_or_else(|| {
                    let (name, target) = (self.name(), cut(target));
                    let message = format!("The service {name} has no operation '{target}'.");
                    ApiError::new("UnknownOperationException", message)
                })
            }
            Protocol::Cbor => {
                let known = request.path.rsplit('/').next().and_then(|name| self.operation(name));
                known.filter(|_| request.method == "POST").ok_or_else(|| {
                    let (name, path) = (self.name(), cut(&request.path));
                    let message = format!("The service {name} has no operation at {path}.");
                    ApiError::new("UnknownOperationException", message)
                })
            }
            Protocol::RestJson => {
                self.routed(request).map(|(operation, _)| operation).ok_or_else(|| {
                    let (method, path) = (cut(&request.method), cut(&request.path));
                    let name = self.name();
                    let message = format!("The service {name} has no operation {method} {path}");
                    ApiError::new("UnknownOperationException", message).with_status(404)
                })
            }
        }
    }

    /// Reads the input of an operation that [`Service::route`] has found, and checks it against the
    /// model.
    ///
    /// # Errors
    /// As [`Service::decode`]; of JSON that cannot be read, `SerializationException`.
    pub fn decode_request(
        &self,
        operation: &Operation,
        request: &HttpRequest,
    ) -> Result<Value, ApiError> {
        if self.speaks_forms() {
            return self.decode(operation, &crate::form::of_request(request)?);
        }
        let Some(input) = operation.input else {
            return Ok(Value::Object(Map::new()));
        };
        let mut decoder = JsonDecoder::new(&self.model, Dialect::of(self));
        let place = Place::root();
        let value = match (&self.model.shape(input).kind, self.model.protocol) {
            (Kind::Structure(members), Protocol::RestJson) => {
                let (labels, query) = self.parts(operation, request)?;
                let parts = Parts { request, labels, query };
                decoder.rest(members, &parts, &place)?
            }
            _ => {
                let body = match self.model.protocol {
                    Protocol::Cbor => super::cbor::parse(&request.body)?,
                    _ => body_of(request)?,
                };
                decoder.value((input, None), body, &place).unwrap_or(Value::Null)
            }
        };
        match decoder.checks.refusal() {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }

    /// The operation of a method and path; of two the more particular one.
    pub(crate) fn routed(&self, request: &HttpRequest) -> Option<(&Operation, Labels<'_>)> {
        if PATH_BYTES_MAX < request.path.len() {
            return None;
        }
        let query = query_pairs(&request.query, QUERY_PAIRS_MAX)?;
        let operations = self.model.operations.values();
        operations
            .filter_map(|operation| {
                let route = &operation.route;
                Some((operation, route.matches(&request.method, &request.path, &query)?))
            })
            .max_by_key(|(operation, _)| operation.route.weight())
    }

    fn parts<'o>(
        &self,
        operation: &'o Operation,
        request: &HttpRequest,
    ) -> Result<(Labels<'o>, Vec<(String, String)>), ApiError> {
        let query = query_pairs(&request.query, QUERY_PAIRS_MAX).ok_or_else(|| {
            let text = format!(
                "The query string has a broken % escape, is not encoded in UTF-8 or has more than \
                 {QUERY_PAIRS_MAX} parameters."
            );
            ApiError::new("SerializationException", text)
        })?;
        let labels = operation.route.matches(&request.method, &request.path, &query);
        let labels = labels.ok_or_else(|| {
            let message = format!("The path is not one of the operation {}.", operation.name());
            ApiError::new("UnknownOperationException", message).with_status(404)
        })?;
        Ok((labels, query))
    }
}

/// A missing body is an empty object: clients leave it out when there is nothing to say.
fn body_of(request: &HttpRequest) -> Result<Value, ApiError> {
    if request.body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    json::parse(&request.body)
}

fn cut(text: &str) -> String {
    text.chars().take(128).collect()
}

/// What a REST request is made of, decoded.
struct Parts<'r> {
    request: &'r HttpRequest,
    labels: Labels<'r>,
    query: Vec<(String, String)>,
}

impl<'m> JsonDecoder<'m> {
    fn rest(
        &mut self,
        members: &'m [Member],
        parts: &Parts<'_>,
        place: &Place<'_>,
    ) -> Result<Value, ApiError> {
        let mut fields = if members.iter().any(|member| member.binding == Binding::Body) {
            match body_of(parts.request)? {
                Value::Object(fields) => fields,
                _ => {
                    self.misread(place, "Expected structure or null");
                    Map::new()
                }
            }
        } else {
            Map::new()
        };
        let mut object = Map::new();
        for member in members {
            let here = place.member(&member.name, &member.sent);
            let here = here.within(self.model.shape(member.shape).sensitive);
            let found = match member.binding {
                Binding::Body => {
                    let given = fields.get_mut(&member.sent).map(Value::take);
                    let given = given.filter(|value| !value.is_null());
                    given.map(|value| self.value((member.shape, member.moments), value, &here))
                }
                Binding::Payload => self.payload(member, &parts.request.body, &here)?,
                Binding::Label => {
                    let label = parts.labels.iter().find(|(name, _)| *name == member.sent);
                    label.map(|(_, text)| self.text(member, text, MomentFormat::Iso, &here))
                }
                Binding::Query => self.query(members, member, &parts.query, &here),
                Binding::Header => self.header(member, parts.request, &here),
                Binding::Headers => Some(Some(headers(&member.sent, parts.request))),
                Binding::Status => None,
            };
            match found {
                Some(value) => {
                    object.extend(value.map(|value| (member.name.clone(), value)));
                }
                None if member.required => self.checks.missing(&here),
                None => {}
            }
        }
        Ok(Value::Object(object))
    }

    /// `None` when nothing was sent.
    fn payload(
        &mut self,
        member: &'m Member,
        body: &[u8],
        place: &Place<'_>,
    ) -> Result<Option<Option<Value>>, ApiError> {
        if body.is_empty() {
            return Ok(None);
        }
        let shape = self.model.shape(member.shape);
        Ok(Some(match (&shape.kind, std::str::from_utf8(body)) {
            (Kind::Blob, _) => Some(self.checks.blob(shape, body, place)),
            (Kind::Text { .. }, Ok(text)) => {
                self.checks.scalar(shape, text, MomentFormat::Iso, place)
            }
            (Kind::Text { .. }, Err(_)) => {
                self.misread(place, "The body is not encoded in UTF-8");
                None
            }
            _ => self.value((member.shape, member.moments), json::parse(body)?, place),
        }))
    }

    fn text(
        &mut self,
        member: &'m Member,
        text: &str,
        format: MomentFormat,
        place: &Place<'_>,
    ) -> Option<Value> {
        let shape = self.model.shape(member.shape);
        self.checks.scalar(shape, text, member.moments.unwrap_or(format), place)
    }

    fn query(
        &mut self,
        members: &'m [Member],
        member: &'m Member,
        pairs: &[(String, String)],
        place: &Place<'_>,
    ) -> Option<Option<Value>> {
        let shape = self.model.shape(member.shape);
        match &shape.kind {
            Kind::List { element, .. } => {
                let named = pairs.iter().filter(|(key, _)| *key == member.sent);
                let texts: Vec<&str> = named.map(|(_, value)| value.as_str()).collect();
                let format = element.moments.unwrap_or(MomentFormat::Iso);
                (!texts.is_empty()).then(|| {
                    self.checks.length(shape, texts.len(), "", &place.within(true));
                    Some(self.texts((element.shape, format), &texts, place))
                })
            }
            // All parameters that are no member's of their own.
            Kind::Map { .. } => {
                let owned = |key: &str| {
                    let mut bound = members.iter().filter(|known| known.binding == Binding::Query);
                    bound.any(|known| known.sent == key && known.name != member.name)
                };
                let mut object = Map::new();
                for (key, value) in pairs.iter().filter(|(key, _)| !owned(key)) {
                    object.insert(key.clone(), Value::String(value.clone()));
                }
                (!object.is_empty()).then_some(Some(Value::Object(object)))
            }
            _ => {
                let (_, text) = pairs.iter().find(|(key, _)| *key == member.sent)?;
                Some(self.text(member, text, MomentFormat::Iso, place))
            }
        }
    }

    fn header(
        &mut self,
        member: &'m Member,
        request: &HttpRequest,
        place: &Place<'_>,
    ) -> Option<Option<Value>> {
        let name = member.header?;
        let shape = self.model.shape(member.shape);
        let Kind::List { element, .. } = &shape.kind else {
            return Some(self.text(member, request.header(name)?, MomentFormat::Http, place));
        };
        let named = request.headers.iter().filter(|(known, _)| known == name);
        let texts: Vec<&str> = named
            .flat_map(|(_, value)| value.split(','))
            .map(|text| text.trim().trim_matches('"'))
            .collect();
        let format = element.moments.unwrap_or(MomentFormat::Http);
        (!texts.is_empty()).then(|| Some(self.texts((element.shape, format), &texts, place)))
    }

    fn texts(
        &mut self,
        (id, format): (crate::model::ShapeId, MomentFormat),
        texts: &[&str],
        place: &Place<'_>,
    ) -> Value {
        let shape = self.model.shape(id);
        let values = texts.iter().zip(1..).filter_map(|(text, number)| {
            self.checks.scalar(shape, text, format, &place.element(None, number))
        });
        Value::Array(values.collect())
    }
}

fn headers(prefix: &str, request: &HttpRequest) -> Value {
    let prefix = prefix.to_ascii_lowercase();
    let entries = request.headers.iter().filter_map(|(name, value)| {
        Some((name.strip_prefix(&prefix)?.to_owned(), Value::String(value.clone())))
    });
    Value::Object(entries.collect())
}

//! The smallest request that an operation takes, made from the service's model: what tests that go
//! through all operations send, and what fuzzers begin with.

use serde_json::{Map, Value, json};

use crate::encode::cbor;
use crate::form;
use crate::http::HttpRequest;
use crate::model::{Binding, Kind, Member, Protocol, Shape, ShapeId};
use crate::service::{Operation, Service};

/// Deeper than required members are nested in any model.
const DEPTH_MAX: usize = 16;

/// The ARN of members that say no more than that they are one.
const ROLE: &str = "arn:aws:iam::123456789012:role/sample";

/// Texts for patterns; the first that fits is taken.
const TEXTS: &[&str] = &[
    "sample",
    "sample-1",
    "123456789012",
    "123456",
    "1",
    "/",
    "v1",
    "a1b2c3d4e5f6g7h8i9j0",
    "SAMPLESAMPLESAMPLE1234",
    ROLE,
    "arn:aws:iam::123456789012:policy/sample",
    "arn:aws:iam::aws:policy/sample",
    "us-east-1",
    "o-abcdefghij1/r-ab12",
    "fcap-12345678901234567",
    "fcapassoc-12345678901234567",
    "arn:aws:sso:::instance/ssoins-1234567890abcdef",
    "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef",
    "arn:aws:sso::123456789012:application/ssoins-1234567890abcdef/apl-1234567890abcdef",
    "arn:aws:sso::aws:applicationProvider/custom",
    "arn:aws:sso::123456789012:trustedTokenIssuer/ssoins-1234567890abcdef/tti-12345678-1234-1234-1234-123456789012",
    "d-1234567890",
    "12345678-1234-1234-1234-123456789012",
    "1234567890-12345678-1234-1234-1234-123456789012",
    "123456789012345678901234",
    "https://example.com",
    "example.amazonaws.com",
    "sample@example.com",
    "default",
    "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012",
    "iam:GetUser",
    "AWSSSO",
    "US",
    "+1 555 0100",
    "report-12345678901234567",
    "arn:aws:pi:us-east-1:123456789012:perf-reports/RDS/db-SAMPLE",
];

/// The request, without a signature.
#[must_use]
pub fn request(service: &Service, operation: &Operation) -> HttpRequest {
    let sampler = Sampler { service };
    let empty = || Value::Object(Map::new());
    let members: &[Member] = match operation.input.map(|input| &service.model.shape(input).kind) {
        Some(Kind::Structure(members)) => members,
        _ => &[],
    };
    let of = |binding: Binding| {
        members.iter().filter(move |member| member.required && member.binding == binding)
    };
    let body = of(Binding::Body).map(|member| (member.sent.clone(), sampler.member(member)));
    let body = Value::Object(body.collect());
    let mut request = HttpRequest {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        query: String::new(),
        headers: vec![("host".to_owned(), "127.0.0.1:4566".to_owned())],
        body: Vec::new(),
    };
    let mut header = |name: &str, value: &str| {
        request.headers.push((name.to_owned(), value.to_owned()));
    };
    match service.model.protocol {
        Protocol::Query | Protocol::Ec2 => {
            header("content-type", "application/x-www-form-urlencoded");
            let mut pairs = vec![
                ("Action".to_owned(), operation.name.clone()),
                ("Version".to_owned(), service.api_version().to_owned()),
            ];
            for member in of(Binding::Body) {
                let value = sampler.member(member);
                sampler.flatten(&member.sent, member.shape, &value, &mut pairs);
            }
            let pairs = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            request.body = form::write(pairs).into_bytes();
        }
        Protocol::Json { content_type } => {
            header("content-type", content_type);
            let prefix = service.model.target_prefix.as_deref().unwrap_or_default();
            header("x-amz-target", &format!("{prefix}.{}", operation.name));
            request.body = body.to_string().into_bytes();
        }
        Protocol::Cbor => {
            header("content-type", "application/cbor");
            header("smithy-protocol", "rpc-v2-cbor");
            let prefix = service.model.target_prefix.as_deref().unwrap_or_default();
            request.path = format!("/service/{prefix}/operation/{}", operation.name);
            request.body = cbor::written(&service.model, &body);
        }
        Protocol::RestJson => {
            header("content-type", "application/json");
            for member in of(Binding::Header) {
                header(&member.sent, &text(&sampler.member(member)));
            }
            let labels = of(Binding::Label)
                .map(|member| (member.sent.as_str(), text(&sampler.member(member))));
            let labels: Vec<(&str, String)> = labels.collect();
            let query =
                of(Binding::Query).map(|member| (&member.sent, text(&sampler.member(member))));
            let query: Vec<(&String, String)> = query.collect();
            let query = query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            let (method, path, fixed) = operation.route.written(&labels);
            let pairs = fixed.iter().map(|(name, value)| (name.as_str(), value.as_str()));
            (request.method, request.path) = (method, path);
            request.query = form::write(pairs.chain(query));
            if body != empty() || request.method != "GET" {
                request.body = body.to_string().into_bytes();
            }
        }
    }
    request
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

struct Sampler<'s> {
    service: &'s Service,
}

impl Sampler<'_> {
    fn member(&self, member: &Member) -> Value {
        let value = self.value(member.shape, 0);
        // Handlers look at ARNs more closely than models do.
        let is_arn = member.name.to_ascii_lowercase().ends_with("arn");
        match &self.service.model.shape(member.shape).kind {
            Kind::Text { pattern, words } if is_arn && words.is_empty() => {
                let fits = pattern.as_ref().is_none_or(|pattern| pattern.matches(ROLE));
                if fits { json!(ROLE) } else { value }
            }
            _ => value,
        }
    }

    fn value(&self, id: ShapeId, depth: usize) -> Value {
        assert!(depth < DEPTH_MAX, "required members are nested without end");
        let shape = self.service.model.shape(id);
        match &shape.kind {
            Kind::Structure(members) => {
                let wanted = |member: &&Member| member.required;
                let mut chosen: Vec<&Member> = members.iter().filter(wanted).collect();
                if chosen.is_empty() && (shape.union || self.service.speaks_forms()) {
                    // A form cannot carry a structure without a member.
                    chosen.extend(members.first());
                }
                let value =
                    |member: &&Member| (member.sent.clone(), self.value(member.shape, depth + 1));
                Value::Object(chosen.iter().map(value).collect())
            }
            Kind::List { element, .. } => {
                let count = if shape.min.is_some_and(|min| 1.0 < min) { 2 } else { 1 };
                (0..count).map(|_| self.value(element.shape, depth + 1)).collect()
            }
            Kind::Map { key, value, .. } => {
                let key = text(&self.value(key.shape, depth + 1));
                json!({ key: self.value(value.shape, depth + 1) })
            }
            Kind::Text { words, .. } if !words.is_empty() => json!(words.first()),
            Kind::Text { .. } => json!(self.fitting(shape)),
            Kind::Integer | Kind::Long => {
                #[expect(clippy::cast_possible_truncation, reason = "bounds of models are whole")]
                let least = shape.min.unwrap_or(1.0) as i64;
                json!(least.max(1))
            }
            Kind::Double => json!(shape.min.unwrap_or(1.0)),
            Kind::Boolean => json!(true),
            Kind::Timestamp if self.service.speaks_forms() => json!("2026-11-24T00:00:00Z"),
            Kind::Timestamp => json!(1_795_478_400),
            Kind::Blob => json!("c2FtcGxl"),
            Kind::Document => json!({ "a": 1 }),
        }
    }

    fn fitting(&self, shape: &Shape) -> String {
        let Kind::Text { pattern, .. } = &shape.kind else { return String::new() };
        // Bounds of texts are small whole numbers.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "see above")]
        let bound = |bound: Option<f64>| bound.map(|bound| bound as usize);
        let (min, max) = (bound(shape.min).unwrap_or(0), bound(shape.max).unwrap_or(usize::MAX));
        let fits = |text: &String| {
            (min..=max).contains(&text.chars().count())
                && pattern.as_ref().is_none_or(|pattern| pattern.matches(text))
        };
        let grown = TEXTS.iter().flat_map(|text| {
            let repeated = text.repeat(min / text.len() + 1);
            let cut: String = repeated.chars().take(min.max(1)).collect();
            [(*text).to_owned(), repeated, cut]
        });
        let mut fitting = grown.filter(fits);
        fitting.next().unwrap_or_else(|| "no text in the list fits".to_owned())
    }

    fn flatten(
        &self,
        name: &str,
        shape: ShapeId,
        value: &Value,
        pairs: &mut Vec<(String, String)>,
    ) {
        match (&self.service.model.shape(shape).kind, value) {
            (Kind::Structure(members), Value::Object(object)) => {
                for member in members {
                    if let Some(value) = object.get(&member.sent) {
                        let name = format!("{name}.{}", member.sent);
                        self.flatten(&name, member.shape, value, pairs);
                    }
                }
            }
            (Kind::List { element, flattened }, Value::Array(elements)) => {
                let is_wrapped = self.service.model.protocol == Protocol::Query && !flattened;
                let wrapper = element.tag.as_deref().unwrap_or("member");
                for (at, value) in elements.iter().enumerate() {
                    let name = match is_wrapped {
                        true => format!("{name}.{wrapper}.{}", at + 1),
                        false => format!("{name}.{}", at + 1),
                    };
                    self.flatten(&name, element.shape, value, pairs);
                }
            }
            (Kind::Map { key, value: held, .. }, Value::Object(object)) => {
                for (at, (entry, value)) in object.iter().enumerate() {
                    let name = format!("{name}.entry.{}", at + 1);
                    let key = key.tag.as_deref().unwrap_or("key");
                    pairs.push((format!("{name}.{key}"), entry.clone()));
                    let tag = held.tag.as_deref().unwrap_or("value");
                    self.flatten(&format!("{name}.{tag}"), held.shape, value, pairs);
                }
            }
            (_, value) => pairs.push((name.to_owned(), text(value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::service;

    use super::request;

    #[test]
    fn every_operation_takes_its_sample() {
        let mut wrong = Vec::new();
        let mut count = 0;
        for name in service::signing_names() {
            let service = service::find(name).unwrap();
            for operation in service.operations() {
                let sample = request(service, operation);
                let routed = service.route(&sample);
                let read = routed.map(|routed| {
                    assert_eq!(routed.name(), operation.name(), "{name} {sample:?}");
                    service.decode_request(routed, &sample)
                });
                count += 1;
                if !matches!(read, Ok(Ok(_))) {
                    let body = String::from_utf8_lossy(&sample.body);
                    wrong.push(format!("{name}:{} {body} {read:?}", operation.name()));
                }
            }
        }
        let shown: Vec<&str> = wrong.iter().map(String::as_str).take(40).collect();
        assert!(wrong.is_empty(), "{} of {count}\n{}", wrong.len(), shown.join("\n"));
    }
}

//! From a form to the neutral value: JSON keyed by the model's member names.
//!
//! In it moments are ISO 8601 texts with milliseconds and `Z`, blobs are Base64 texts. A member that
//! was not sent is absent.

use std::collections::BTreeMap;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Map, Number, Value};

use crate::error::ApiError;
use crate::form::Form;
use crate::model::{Element, Kind, Member, Model, Protocol, Shape, ShapeId};
use crate::moment;
use crate::service::{Operation, Service};
use place::Place;
use problem::{Dialect, Problem, Rule, Shown, refusal};

pub(crate) mod pattern;
mod place;
mod problem;

/// Parameters that belong to the protocol and not to the operation.
const PROTOCOL_KEYS: &[&str] = &["Action", "Version"];
const SIGNATURE_PREFIX: &str = "x-amz-";

/// Base64 as clients send it, with or without the padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl Service {
    /// Reads the input of an operation and checks it against the model.
    ///
    /// Texts of RDS are not checked here: its handlers have a sentence of their own for each.
    ///
    /// # Errors
    /// The service's own code and text for the first broken rule; IAM and STS list all of them.
    pub fn decode(&self, operation: &Operation, form: &Form) -> Result<Value, ApiError> {
        let Some(input) = operation.input else {
            return Ok(Value::Object(Map::new()));
        };
        let tree = Node::of(form);
        let dialect = Dialect::of(self);
        let mut decoder = Decoder { model: &self.model, dialect, problems: Vec::new() };
        let place = Place::root();
        let value = decoder.value(input, &tree, &place).unwrap_or(Value::Null);
        match refusal(dialect, &decoder.problems) {
            Some(error) => Err(error),
            None => Ok(value),
        }
    }

    /// Parameters that the operation does not have, by their first name. AWS ignores them, and so
    /// do we; they are worth a line in the log.
    #[must_use]
    pub fn unknown_parameters(&self, operation: &Operation, form: &Form) -> Vec<String> {
        let members = match operation.input.map(|input| &self.model.shape(input).kind) {
            Some(Kind::Structure(members)) => members.as_slice(),
            _ => &[],
        };
        let mut unknown = Vec::new();
        for (key, _) in form.iter() {
            let name = key.split('.').next().unwrap_or(key);
            let of_protocol = PROTOCOL_KEYS.contains(&name)
                || name.to_ascii_lowercase().starts_with(SIGNATURE_PREFIX);
            let known = of_protocol || members.iter().any(|member| member.sent == name);
            if !known && unknown.last().is_none_or(|last| last != name) {
                unknown.push(name.to_owned());
            }
        }
        unknown
    }
}

/// A parameter and those whose names begin with its own.
#[derive(Default)]
struct Node<'f> {
    value: Option<&'f str>,
    children: BTreeMap<&'f str, Node<'f>>,
}

impl<'f> Node<'f> {
    /// No deeper than the form allows names to be.
    fn of(form: &'f Form) -> Self {
        let mut root = Self::default();
        for (key, value) in form.iter() {
            let mut node = &mut root;
            for name in key.split('.') {
                node = node.children.entry(name).or_default();
            }
            node.value = Some(value);
        }
        root
    }

    /// Children whose names are numbers, by number.
    fn numbered(&self) -> Vec<(u32, &Self)> {
        let mut found: Vec<(u32, &Self)> = self
            .children
            .iter()
            .filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_digit()))
            .filter_map(|(name, child)| Some((name.parse().ok()?, child)))
            .collect();
        found.sort_by_key(|(number, _)| *number);
        found
    }
}

struct Decoder<'m> {
    model: &'m Model,
    dialect: Dialect,
    problems: Vec<Problem>,
}

impl<'m> Decoder<'m> {
    /// The value at a node, or `None` when it cannot be read; then a problem has been noted.
    fn value(&mut self, id: ShapeId, node: &Node<'_>, place: &Place<'_>) -> Option<Value> {
        let shape = self.model.shape(id);
        let place = &place.within(shape.sensitive);
        match &shape.kind {
            Kind::Structure(members) => self.structure(members, node, place),
            Kind::List { element, flattened } => {
                let value = self.list(element, *flattened, node, place);
                if let Some(Value::Array(elements)) = &value {
                    self.check_length(shape, elements.len(), "", &place.within(true));
                }
                value
            }
            Kind::Map { key, value, flattened } => self.map((key, value), *flattened, node, place),
            _ => self.scalar(shape, node, place),
        }
    }

    fn structure(
        &mut self,
        members: &'m [Member],
        node: &Node<'_>,
        place: &Place<'_>,
    ) -> Option<Value> {
        if node.value.is_some_and(|value| !value.is_empty()) {
            return self.unreadable("a structure", node, place);
        }
        let mut object = Map::new();
        for member in members {
            let here = place.member(&member.name, &member.sent);
            match node.children.get(member.sent.as_str()) {
                Some(child) => {
                    if let Some(value) = self.value(member.shape, child, &here) {
                        object.insert(member.name.clone(), value);
                    }
                }
                None if member.required => self.note(Rule::Required, Shown::Null, &here),
                None => {}
            }
        }
        Some(Value::Object(object))
    }

    fn list(
        &mut self,
        element: &'m Element,
        flattened: bool,
        node: &Node<'_>,
        place: &Place<'_>,
    ) -> Option<Value> {
        if node.value.is_some_and(|value| !value.is_empty()) {
            return self.unreadable("a list", node, place);
        }
        let mut found: Vec<(u32, Option<&str>, &Node<'_>)> = Vec::new();
        let bare = node.numbered();
        found.extend(bare.into_iter().map(|(number, child)| (number, None, child)));
        if self.model.protocol == Protocol::Query && !flattened {
            let modelled = element.tag.as_deref().unwrap_or("member");
            let generic = Some("member").filter(|generic| *generic != modelled);
            for wrapper in [Some(modelled), generic].into_iter().flatten() {
                let wrapped = node.children.get(wrapper).map(Node::numbered).unwrap_or_default();
                found.extend(
                    wrapped.into_iter().map(|(number, child)| (number, Some(wrapper), child)),
                );
            }
            found.sort_by_key(|(number, ..)| *number);
        }
        let mut elements = Vec::with_capacity(found.len());
        for (number, wrapper, child) in found {
            elements.extend(self.value(element.shape, child, &place.element(wrapper, number)));
        }
        Some(Value::Array(elements))
    }

    fn map(
        &mut self,
        (key, value): (&'m Element, &'m Element),
        flattened: bool,
        node: &Node<'_>,
        place: &Place<'_>,
    ) -> Option<Value> {
        let (entries, wrapper) = match node.children.get("entry") {
            Some(entries) if !flattened => (entries, Some("entry")),
            _ => (node, None),
        };
        let mut object = Map::new();
        for (number, entry) in entries.numbered() {
            let here = place.element(wrapper, number);
            let key_name = key.tag.as_deref().unwrap_or("key");
            let value_name = value.tag.as_deref().unwrap_or("value");
            let key_place = here.member("key", key_name);
            let value_place = here.member("value", value_name);
            let (Some(key_node), Some(value_node)) =
                (entry.children.get(key_name), entry.children.get(value_name))
            else {
                let missing =
                    if entry.children.contains_key(key_name) { &value_place } else { &key_place };
                self.note(Rule::Required, Shown::Null, missing);
                continue;
            };
            let key = self.value(key.shape, key_node, &key_place);
            let value = self.value(value.shape, value_node, &value_place);
            if let (Some(Value::String(key)), Some(value)) = (key, value) {
                object.insert(key, value);
            }
        }
        Some(Value::Object(object))
    }

    fn scalar(&mut self, shape: &'m Shape, node: &Node<'_>, place: &Place<'_>) -> Option<Value> {
        let text = node.value.filter(|_| node.children.is_empty());
        let Some(text) = text else {
            return self.unreadable("a single value", node, place);
        };
        match &shape.kind {
            Kind::Integer => match text.parse::<i32>() {
                Ok(number) => self.number(shape, f64::from(number), number.into(), place),
                Err(_) => self.unreadable("an integer", node, place),
            },
            Kind::Long => match text.parse::<i64>() {
                // Only small limits are ever set on these, so rounding cannot hide a breach.
                #[expect(clippy::cast_precision_loss, reason = "limits are small")]
                Ok(number) => self.number(shape, number as f64, number.into(), place),
                Err(_) => self.unreadable("an integer", node, place),
            },
            Kind::Double => match text.parse::<f64>().ok().and_then(Number::from_f64) {
                Some(number) => {
                    let size = number.as_f64().unwrap_or_default();
                    self.number(shape, size, Value::Number(number), place)
                }
                None => self.unreadable("a number", node, place),
            },
            Kind::Boolean if text.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
            Kind::Boolean if text.eq_ignore_ascii_case("false") => Some(Value::Bool(false)),
            Kind::Boolean => self.unreadable("a boolean", node, place),
            Kind::Timestamp => match moment::parse_iso(text) {
                Some(millis) => Some(Value::String(moment::format_iso(millis))),
                None => self.unreadable("a timestamp in ISO 8601 format", node, place),
            },
            Kind::Blob => match BASE64.decode(text) {
                Ok(bytes) => {
                    self.check_length(shape, bytes.len(), "", &place.within(true));
                    Some(Value::String(BASE64.encode(bytes)))
                }
                Err(_) => self.unreadable("Base64-encoded data", node, place),
            },
            _ => {
                self.check_text(shape, text, place);
                Some(Value::String(text.to_owned()))
            }
        }
    }

    fn number(
        &mut self,
        shape: &Shape,
        size: f64,
        value: Value,
        place: &Place<'_>,
    ) -> Option<Value> {
        let (min, max) = (shape.min, shape.max);
        if let Some(min) = min.filter(|min| size < *min) {
            self.note(Rule::ValueMin { min, max }, place.show(&value.to_string()), place);
        }
        if let Some(max) = max.filter(|max| *max < size) {
            self.note(Rule::ValueMax { min, max }, place.show(&value.to_string()), place);
        }
        Some(value)
    }

    fn check_text(&mut self, shape: &Shape, text: &str, place: &Place<'_>) {
        let Kind::Text { pattern, words } = &shape.kind else {
            return;
        };
        if self.dialect.checks_patterns()
            && let Some(pattern) = pattern.as_ref().filter(|pattern| !pattern.matches(text))
        {
            let rule = Rule::Pattern(pattern.text().to_owned());
            self.note(rule, place.show(text), place);
        }
        if !words.is_empty() && !words.iter().any(|word| word == text) {
            let words = words.clone();
            self.note(Rule::Words(words), place.show(text), place);
        }
        self.check_length(shape, text.chars().count(), text, place);
    }

    fn check_length(&mut self, shape: &Shape, length: usize, shown: &str, place: &Place<'_>) {
        if !self.dialect.checks_lengths() {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "requests are far shorter than 2^52")]
        let length = length as f64;
        if let Some(min) = shape.min.filter(|min| length < *min) {
            self.note(Rule::LengthMin(min), place.show(shown), place);
        }
        if let Some(max) = shape.max.filter(|max| *max < length) {
            self.note(Rule::LengthMax(max), place.show(shown), place);
        }
    }

    fn unreadable(
        &mut self,
        wanted: &'static str,
        node: &Node<'_>,
        place: &Place<'_>,
    ) -> Option<Value> {
        let shown = match node.value {
            Some(text) => place.show(text),
            None => Shown::Hidden,
        };
        self.note(Rule::Type(wanted), shown, place);
        None
    }

    fn note(&mut self, rule: Rule, value: Shown, place: &Place<'_>) {
        self.problems.push(Problem { sent: place.sent(), shown: place.shown(), value, rule });
    }
}

#[cfg(test)]
mod tests;

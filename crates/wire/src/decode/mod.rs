//! From a request to the neutral value: JSON keyed by the model's member names.
//!
//! In it moments are ISO 8601 texts with milliseconds and `Z`, blobs are Base64 texts. A member that
//! was not sent is absent.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::error::ApiError;
use crate::form::Form;
use crate::model::{Element, Kind, Member, Model, MomentFormat, Protocol, Shape, ShapeId};
use crate::service::{Operation, Service};
use checks::Checks;
use place::Place;
use problem::{Dialect, Rule, Shown};

pub(crate) mod cbor;
mod checks;
mod json;
mod neutral;
pub(crate) mod pattern;
mod place;
mod problem;
mod rest;
mod tree;

/// Parameters that belong to the protocol and not to the operation.
const PROTOCOL_KEYS: &[&str] = &["Action", "Version"];
const SIGNATURE_PREFIX: &str = "x-amz-";

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
        let mut decoder = Decoder { model: &self.model, checks: Checks::new(Dialect::of(self)) };
        let place = Place::root();
        let value = decoder.value(input, &tree, &place).unwrap_or(Value::Null);
        match decoder.checks.refusal() {
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
    checks: Checks,
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
                    self.checks.length(shape, elements.len(), "", &place.within(true));
                }
                value
            }
            Kind::Map { key, value, flattened } => self.map((key, value), *flattened, node, place),
            Kind::Document => self.unreadable("a document", node, place),
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
                None if member.required => self.checks.missing(&here),
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
                self.checks.missing(missing);
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
        match node.value.filter(|_| node.children.is_empty()) {
            Some(text) => self.checks.scalar(shape, text, MomentFormat::Iso, place),
            None => self.unreadable("a single value", node, place),
        }
    }

    fn unreadable(
        &mut self,
        wanted: &'static str,
        node: &Node<'_>,
        place: &Place<'_>,
    ) -> Option<Value> {
        let shown = || match node.value {
            Some(text) => place.show(text),
            None => Shown::Hidden,
        };
        self.checks.misread(place, || (Rule::Type(wanted), shown()));
        None
    }
}

#[cfg(test)]
mod tests;

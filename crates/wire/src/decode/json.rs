//! From JSON to the neutral value, by the model.

use serde_json::{Map, Value};

use super::checks::{BASE64, Checks, read_moment};
use super::place::Place;
use super::problem::{Dialect, Rule, Shown};
use super::tree;
use crate::error::ApiError;
use crate::model::{Element, Kind, Member, Model, MomentFormat, Shape, ShapeId};
use crate::moment;
use base64::Engine;

/// What the largest request of any of these services has, with room to spare.
const BODY_BYTES_MAX: usize = 4 << 20;

/// Reads a body.
///
/// # Errors
/// `SerializationException` for what is not JSON or is nested too deeply; `RequestEntityTooLarge`.
pub(super) fn parse(body: &[u8]) -> Result<Value, ApiError> {
    if BODY_BYTES_MAX < body.len() {
        let message = format!("The body of the request has more than {BODY_BYTES_MAX} bytes.");
        return Err(ApiError::new("RequestEntityTooLarge", message).with_status(413));
    }
    // What is wrong is told by its place alone: the body may hold secrets.
    tree::parse(body).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let what = match error.classify() {
            serde_json::error::Category::Eof => "The body ends too early",
            // Our own limits are the only errors of this kind.
            serde_json::error::Category::Data => {
                "The body is nested too deeply, has too many values or a number out of range"
            }
            _ => "The body is not valid JSON",
        };
        ApiError::new("SerializationException", format!("{what}: line {line} column {column}"))
    })
}

pub(super) struct JsonDecoder<'m> {
    pub(super) model: &'m Model,
    pub(super) checks: Checks,
    /// Members are called as in the model and not as the protocol sends them.
    neutral: bool,
}

impl<'m> JsonDecoder<'m> {
    pub(super) fn new(model: &'m Model, dialect: Dialect) -> Self {
        Self { model, checks: Checks::new(dialect), neutral: false }
    }

    /// For values that are neutral already: from a client that knows the model and no protocol.
    pub(super) fn of_neutral(model: &'m Model, dialect: Dialect) -> Self {
        Self { neutral: true, ..Self::new(model, dialect) }
    }

    /// The value, or `None` when it cannot be read; then a problem has been noted.
    pub(super) fn value(
        &mut self,
        (id, format): (ShapeId, Option<MomentFormat>),
        value: Value,
        place: &Place<'_>,
    ) -> Option<Value> {
        let shape = self.model.shape(id);
        let place = &place.within(shape.sensitive);
        match (&shape.kind, value) {
            (Kind::Document, value) => Some(value),
            (Kind::Structure(members), Value::Object(fields)) => {
                Some(self.structure(shape, members, fields, place))
            }
            (Kind::List { element, .. }, Value::Array(elements)) => {
                self.checks.length(shape, elements.len(), "", &place.within(true));
                Some(self.list(element, shape.sparse, elements, place))
            }
            (Kind::Map { key, value, .. }, Value::Object(fields)) => {
                self.checks.length(shape, fields.len(), "", &place.within(true));
                Some(self.map((key, value), shape.sparse, fields, place))
            }
            (_, value) => self.scalar(shape, format, value, place),
        }
    }

    fn structure(
        &mut self,
        shape: &'m Shape,
        members: &'m [Member],
        mut fields: Map<String, Value>,
        place: &Place<'_>,
    ) -> Value {
        let mut object = Map::new();
        for member in members {
            let sent = if self.neutral { &member.name } else { &member.sent };
            let here = place.member(&member.name, sent);
            match fields.get_mut(sent).map(Value::take) {
                Some(Value::Null) | None if member.required => self.checks.missing(&here),
                Some(Value::Null) | None => {}
                Some(value) => {
                    let target = (member.shape, member.moments);
                    if let Some(value) = self.value(target, value, &here) {
                        object.insert(member.name.clone(), value);
                    }
                }
            }
        }
        if shape.union && object.len() != 1 {
            let count = object.len();
            self.misread(place, &format!("A union must have exactly one member, not {count}"));
        }
        Value::Object(object)
    }

    fn list(
        &mut self,
        element: &'m Element,
        sparse: bool,
        elements: Vec<Value>,
        place: &Place<'_>,
    ) -> Value {
        let mut found = Vec::with_capacity(elements.len());
        for (value, number) in elements.into_iter().zip(1..) {
            let here = place.element(None, number);
            match value {
                Value::Null if sparse => found.push(Value::Null),
                Value::Null => self.checks.missing(&here),
                value => found.extend(self.value((element.shape, element.moments), value, &here)),
            }
        }
        Value::Array(found)
    }

    fn map(
        &mut self,
        (key, held): (&'m Element, &'m Element),
        sparse: bool,
        fields: Map<String, Value>,
        place: &Place<'_>,
    ) -> Value {
        let mut object = Map::new();
        for (name, value) in fields {
            self.checks.text(self.model.shape(key.shape), &name, &place.member("key", "key"));
            let here = place.member("value", "value");
            let value = match value {
                Value::Null if sparse => Some(Value::Null),
                Value::Null => {
                    self.checks.missing(&here);
                    None
                }
                value => self.value((held.shape, held.moments), value, &here),
            };
            object.extend(value.map(|value| (name, value)));
        }
        Value::Object(object)
    }

    fn scalar(
        &mut self,
        shape: &'m Shape,
        format: Option<MomentFormat>,
        value: Value,
        place: &Place<'_>,
    ) -> Option<Value> {
        match (&shape.kind, value) {
            (Kind::Text { .. }, Value::String(text)) => {
                self.checks.text(shape, &text, place);
                Some(Value::String(text))
            }
            (Kind::Boolean, Value::Bool(truth)) => Some(Value::Bool(truth)),
            (Kind::Integer, Value::Number(number))
                if number.as_i64().is_some_and(|number| i32::try_from(number).is_ok()) =>
            {
                self.checks.number(shape, number, place)
            }
            (Kind::Long, Value::Number(number)) if number.is_i64() => {
                self.checks.number(shape, number, place)
            }
            (Kind::Double, Value::Number(number)) => self.checks.number(shape, number, place),
            (Kind::Timestamp, Value::Number(number)) => {
                let millis = number.as_f64().and_then(moment::of_seconds);
                self.moment(millis, Value::Number(number), shape, place)
            }
            (Kind::Timestamp, Value::String(text)) => {
                let millis = read_moment(&text, format.unwrap_or(MomentFormat::Unix));
                self.moment(millis, Value::String(text), shape, place)
            }
            (Kind::Blob, Value::String(text)) => match BASE64.decode(&text) {
                Ok(bytes) => Some(self.checks.blob(shape, &bytes, place)),
                Err(_) => {
                    self.misread(place, "The value is not Base64-encoded");
                    None
                }
            },
            (_, value) => self.wrong_kind(&value, shape, place),
        }
    }

    fn moment(
        &mut self,
        millis: Option<i64>,
        value: Value,
        shape: &Shape,
        place: &Place<'_>,
    ) -> Option<Value> {
        match millis {
            Some(millis) => Some(Value::String(moment::format_iso(millis))),
            None => self.wrong_kind(&value, shape, place),
        }
    }

    /// The sentences of the services' own JSON readers; always `None`.
    fn wrong_kind(&mut self, value: &Value, shape: &Shape, place: &Place<'_>) -> Option<Value> {
        let token = match value {
            Value::String(_) => "STRING_VALUE",
            Value::Number(_) => "NUMBER_VALUE",
            Value::Bool(true) => "TRUE_VALUE",
            Value::Bool(false) => "FALSE_VALUE",
            Value::Null => "NULL_VALUE",
            Value::Array(_) => "START_ARRAY",
            Value::Object(_) => "START_OBJECT",
        };
        let text = match (&shape.kind, value) {
            (Kind::List { .. }, _) => "Expected list or null".to_owned(),
            (Kind::Structure(_) | Kind::Map { .. }, Value::Array(_)) => {
                "Start of list found where not expected".to_owned()
            }
            (Kind::Structure(_) | Kind::Map { .. }, _) => {
                "Expected structure, map or null".to_owned()
            }
            (_, Value::Object(_)) => {
                "Start of structure or map found where not expected.".to_owned()
            }
            (_, Value::Array(_)) => "Start of list found where not expected".to_owned(),
            (kind, _) => format!("{token} cannot be converted to {}", name_of(kind)),
        };
        self.misread(place, &text);
        None
    }

    pub(super) fn misread(&mut self, place: &Place<'_>, text: &str) {
        self.checks.misread(place, || (Rule::Json(text.to_owned()), Shown::Hidden));
    }
}

fn name_of(kind: &Kind) -> &'static str {
    match kind {
        Kind::Integer => "Integer",
        Kind::Long => "Long",
        Kind::Double => "Double",
        Kind::Boolean => "Boolean",
        Kind::Timestamp => "Timestamp",
        Kind::Blob => "ByteBuffer",
        _ => "String",
    }
}

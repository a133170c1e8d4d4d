//! The model's constraints on a single value, whatever protocol brought it.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::{Number, Value};

use super::place::Place;
use super::problem::{Dialect, LISTED_MAX, Problem, Rule, Shown, refusal};
use crate::error::ApiError;
use crate::model::{Kind, MomentFormat, Shape};
use crate::moment;

/// Base64 as clients send it, with or without the padding.
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Checks values and keeps what is wrong with them.
pub(super) struct Checks {
    dialect: Dialect,
    /// The first ones; a request with a million of them must not cost their texts.
    problems: Vec<Problem>,
    count: usize,
    unreadable: bool,
}

impl Checks {
    pub(super) fn new(dialect: Dialect) -> Self {
        Self { dialect, problems: Vec::new(), count: 0, unreadable: false }
    }

    /// The refusal that the problems make, if there are any.
    pub(super) fn refusal(&self) -> Option<ApiError> {
        refusal(self.dialect, &self.problems, self.count)
    }

    /// A value that came as text: in a form, a header, a path or a query string.
    pub(super) fn scalar(
        &mut self,
        shape: &Shape,
        text: &str,
        format: MomentFormat,
        place: &Place<'_>,
    ) -> Option<Value> {
        match &shape.kind {
            Kind::Integer => match text.parse::<i32>() {
                Ok(number) => self.number(shape, number.into(), place),
                Err(_) => self.unreadable("an integer", text, place),
            },
            Kind::Long => match text.parse::<i64>() {
                Ok(number) => self.number(shape, number.into(), place),
                Err(_) => self.unreadable("an integer", text, place),
            },
            Kind::Double => match text.parse::<f64>().ok().and_then(Number::from_f64) {
                Some(number) => self.number(shape, number, place),
                None => self.unreadable("a number", text, place),
            },
            Kind::Boolean if text.eq_ignore_ascii_case("true") => Some(Value::Bool(true)),
            Kind::Boolean if text.eq_ignore_ascii_case("false") => Some(Value::Bool(false)),
            Kind::Boolean => self.unreadable("a boolean", text, place),
            Kind::Timestamp => match read_moment(text, format) {
                Some(millis) => Some(Value::String(moment::format_iso(millis))),
                None => self.unreadable("a timestamp in ISO 8601 format", text, place),
            },
            Kind::Blob => match BASE64.decode(text) {
                Ok(bytes) => Some(self.blob(shape, &bytes, place)),
                Err(_) => self.unreadable("Base64-encoded data", text, place),
            },
            _ => {
                self.text(shape, text, place);
                Some(Value::String(text.to_owned()))
            }
        }
    }

    pub(super) fn blob(&mut self, shape: &Shape, bytes: &[u8], place: &Place<'_>) -> Value {
        self.length(shape, bytes.len(), "", &place.within(true));
        Value::String(BASE64.encode(bytes))
    }

    pub(super) fn number(
        &mut self,
        shape: &Shape,
        number: Number,
        place: &Place<'_>,
    ) -> Option<Value> {
        // Only small limits are ever set, so rounding cannot hide a breach.
        let size = number.as_f64().unwrap_or_default();
        let (min, max) = (shape.min, shape.max);
        if let Some(min) = min.filter(|min| size < *min) {
            self.note(place, || (Rule::ValueMin { min, max }, place.show(&number.to_string())));
        }
        if let Some(max) = max.filter(|max| *max < size) {
            self.note(place, || (Rule::ValueMax { min, max }, place.show(&number.to_string())));
        }
        Some(Value::Number(number))
    }

    pub(super) fn text(&mut self, shape: &Shape, text: &str, place: &Place<'_>) {
        let Kind::Text { pattern, words } = &shape.kind else {
            return;
        };
        if self.dialect.checks_patterns()
            && let Some(pattern) = pattern.as_ref().filter(|pattern| !pattern.matches(text))
        {
            self.note(place, || (Rule::Pattern(pattern.text().to_owned()), place.show(text)));
        }
        if !words.is_empty() && !words.iter().any(|word| word == text) {
            self.note(place, || (Rule::Words(words.clone()), place.show(text)));
        }
        self.length(shape, text.chars().count(), text, place);
    }

    /// The characters of a text, the bytes of a blob, the elements of a list.
    pub(super) fn length(&mut self, shape: &Shape, length: usize, shown: &str, place: &Place<'_>) {
        if !self.dialect.checks_lengths() {
            return;
        }
        #[expect(clippy::cast_precision_loss, reason = "requests are far shorter than 2^52")]
        let length = length as f64;
        if let Some(min) = shape.min.filter(|min| length < *min) {
            self.note(place, || (Rule::LengthMin(min), place.show(shown)));
        }
        if let Some(max) = shape.max.filter(|max| *max < length) {
            self.note(place, || (Rule::LengthMax(max), place.show(shown)));
        }
    }

    pub(super) fn missing(&mut self, place: &Place<'_>) {
        self.note(place, || (Rule::Required, Shown::Null));
    }

    /// Notes a text that cannot be read at all; always `None`.
    pub(super) fn unreadable(
        &mut self,
        wanted: &'static str,
        text: &str,
        place: &Place<'_>,
    ) -> Option<Value> {
        self.misread(place, || (Rule::Type(wanted), place.show(text)));
        None
    }

    /// Notes a value of the wrong kind.
    pub(super) fn misread(&mut self, place: &Place<'_>, what: impl FnOnce() -> (Rule, Shown)) {
        // The first of these goes before all others, so it is kept even when the list is full.
        if !self.unreadable && LISTED_MAX <= self.problems.len() {
            self.problems.pop();
        }
        self.unreadable = true;
        self.note(place, what);
    }

    fn note(&mut self, place: &Place<'_>, what: impl FnOnce() -> (Rule, Shown)) {
        self.count += 1;
        if self.problems.len() < LISTED_MAX {
            let (rule, value) = what();
            let (sent, shown) = (place.sent(), place.shown());
            self.problems.push(Problem { sent, shown, value, rule });
        }
    }
}

/// Clients write ISO 8601 where they do not follow the model's format.
pub(super) fn read_moment(text: &str, format: MomentFormat) -> Option<i64> {
    let modelled = match format {
        MomentFormat::Iso => None,
        MomentFormat::Unix => text.parse().ok().and_then(moment::of_seconds),
        MomentFormat::Http => {
            moment::parse_http(text).and_then(|seconds| seconds.checked_mul(1000))
        }
    };
    modelled.or_else(|| moment::parse_iso(text))
}

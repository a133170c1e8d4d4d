//! JSON from the wire, bounded before it is believed: so deep, so many values, so many bytes.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Deeper than any modelled input; documents and recursive shapes stop here.
const DEPTH_MAX: usize = 64;
/// More values than any operation takes, few enough that a small body cannot become a big heap.
const VALUES_MAX: usize = 200_000;

/// Reads one JSON value that is the whole of `bytes`. Of a name that comes twice the last value holds.
pub(super) fn parse(bytes: &[u8]) -> Result<Value, serde_json::Error> {
    let left = Cell::new(VALUES_MAX);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Bounded { depth: 0, left: &left }.deserialize(&mut reader)?;
    reader.end()?;
    Ok(value)
}

/// One value, `depth` values around it; `left` may still come.
#[derive(Clone, Copy)]
struct Bounded<'c> {
    depth: usize,
    left: &'c Cell<usize>,
}

impl Bounded<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if DEPTH_MAX <= self.depth {
            return Err(E::custom("the value is nested too deeply"));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Bounded<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let left = self.left.get().checked_sub(1);
        self.left.set(left.ok_or_else(|| D::Error::custom("the body has too many values"))?);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Bounded<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        let number = Number::from_f64(number).ok_or_else(|| E::custom("number out of range"))?;
        Ok(Value::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut found = Vec::new();
        while let Some(element) = elements.next_element_seed(inner)? {
            found.push(element);
        }
        Ok(Value::Array(found))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut found = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let value = entries.next_value_seed(inner)?;
            found.insert(name, value);
        }
        Ok(Value::Object(found))
    }
}

#[cfg(test)]
mod tests {
    use super::{DEPTH_MAX, VALUES_MAX, parse};

    #[test]
    fn json_is_read_whole_and_within_bounds() {
        let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        let many = |count: usize| format!("[{}1]", "1,".repeat(count - 2));
        let cases: &[(String, bool)] = &[
            ("{}".to_owned(), true),
            (r#"{"a":[1,-2,2.5,true,null,"x"]}"#.to_owned(), true),
            (nested(DEPTH_MAX), true),
            (nested(DEPTH_MAX + 1), false),
            (nested(100_000), false),
            (many(VALUES_MAX), true),
            (many(VALUES_MAX + 1), false),
            ("{} {}".to_owned(), false),
            ("1e999".to_owned(), false),
            ("{\"a\"}".to_owned(), false),
            (String::new(), false),
        ];
        for (text, fine) in cases {
            let shown: String = text.chars().take(40).collect();
            assert_eq!(parse(text.as_bytes()).is_ok(), *fine, "{shown}");
        }
        assert!(parse(b"\"\xff\"").is_err());
        let text = r#"{"a":[1,-2,2.5,true,null,"x"],"b":{"c":18446744073709551615}}"#;
        assert_eq!(parse(text.as_bytes()).unwrap().to_string(), text);
    }
}

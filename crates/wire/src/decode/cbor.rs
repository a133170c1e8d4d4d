//! From CBOR to the JSON that means the same (*Smithy RPC v2 CBOR*, RFC 8949): what the model says
//! is checked after that, as for JSON.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Number, Value};

use crate::error::ApiError;

/// How deep values may be nested.
const DEPTH_MAX: usize = 32;
/// Values of one request.
const VALUES_MAX: usize = 100_000;

/// Reads a body. None at all is an empty object: clients leave it out when there is nothing to say.
///
/// # Errors
/// `SerializationException` for what is not CBOR, or is nested too deeply.
pub(crate) fn parse(body: &[u8]) -> Result<Value, ApiError> {
    if body.is_empty() {
        return Ok(Value::Object(Map::new()));
    }
    let mut reader = Reader { rest: body, values: 0 };
    let value = reader.value(0).filter(|_| reader.rest.is_empty());
    value.ok_or_else(|| {
        let at = body.len() - reader.rest.len();
        let text = format!("The body is not valid CBOR, or too deep or long: byte {at}");
        ApiError::new("SerializationException", text)
    })
}

struct Reader<'b> {
    rest: &'b [u8],
    values: usize,
}

/// The first byte of a value: its major type, and its argument unless the length is left open.
struct Head {
    major: u8,
    /// The low bits of the byte, which tell floats from each other.
    detail: u8,
    argument: Option<u64>,
}

impl<'b> Reader<'b> {
    fn value(&mut self, depth: usize) -> Option<Value> {
        self.values += 1;
        if depth > DEPTH_MAX || self.values > VALUES_MAX {
            return None;
        }
        let head = self.head()?;
        match (head.major, head.argument) {
            (0, Some(number)) => Some(Value::Number(number.into())),
            (1, Some(number)) => {
                let number = i64::try_from(number).ok()?;
                Some(Value::Number((-1 - number).into()))
            }
            (2, argument) => {
                let bytes = self.chunks(2, argument)?;
                Some(Value::String(STANDARD.encode(bytes)))
            }
            (3, argument) => {
                Some(Value::String(String::from_utf8(self.chunks(3, argument)?).ok()?))
            }
            (4, argument) => {
                let mut elements = Vec::new();
                while !self.is_over(argument, elements.len())? {
                    elements.push(self.value(depth + 1)?);
                }
                Some(Value::Array(elements))
            }
            (5, argument) => {
                let mut fields = Map::new();
                let mut count = 0;
                while !self.is_over(argument, count)? {
                    let Value::String(name) = self.value(depth + 1)? else { return None };
                    fields.insert(name, self.value(depth + 1)?);
                    count += 1;
                }
                Some(Value::Object(fields))
            }
            // A tag says what the value after it means; the model says it too.
            (6, Some(_)) => self.value(depth + 1),
            (7, argument) => simple(head.detail, argument?),
            _ => None,
        }
    }

    fn head(&mut self) -> Option<Head> {
        let [first] = self.take(1)? else { return None };
        let (major, detail) = (first >> 5, first & 0x1f);
        let argument = match detail {
            0..=23 => Some(u64::from(detail)),
            24..=27 => {
                let bytes = self.take(1 << (detail - 24))?;
                Some(bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
            }
            31 => None,
            _ => return None,
        };
        Some(Head { major, detail, argument })
    }

    /// Text or bytes, in one piece or in several up to a stop.
    fn chunks(&mut self, major: u8, argument: Option<u64>) -> Option<Vec<u8>> {
        if let Some(length) = argument {
            return Some(self.take(usize::try_from(length).ok()?)?.to_vec());
        }
        let mut all = Vec::new();
        while !self.is_over(None, 0)? {
            let head = self.head().filter(|head| head.major == major)?;
            all.extend(self.take(usize::try_from(head.argument?).ok()?)?);
        }
        Some(all)
    }

    /// Whether a list or map has no more elements: by its length, or by a stop, which is taken.
    fn is_over(&mut self, argument: Option<u64>, count: usize) -> Option<bool> {
        if let Some(length) = argument {
            return Some(count as u64 >= length);
        }
        let stops = *self.rest.first()? == 0xff;
        if stops {
            self.take(1)?;
        }
        Some(stops)
    }

    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
}

fn simple(detail: u8, argument: u64) -> Option<Value> {
    match detail {
        20 => Some(Value::Bool(false)),
        21 => Some(Value::Bool(true)),
        22 | 23 => Some(Value::Null),
        25 => float(half(u16::try_from(argument).ok()?)),
        26 => float(f64::from(f32::from_bits(u32::try_from(argument).ok()?))),
        27 => float(f64::from_bits(argument)),
        _ => None,
    }
}

fn float(number: f64) -> Option<Value> {
    Number::from_f64(number).map(Value::Number)
}

/// A number of IEEE 754's half precision.
fn half(bits: u16) -> f64 {
    let (exponent, fraction) = (i32::from(bits >> 10 & 0x1f), f64::from(bits & 0x3ff));
    let size = match exponent {
        0 => fraction * 2f64.powi(-24),
        31 if fraction == 0.0 => f64::INFINITY,
        31 => f64::NAN,
        _ => (1024.0 + fraction) * 2f64.powi(exponent - 25),
    };
    if bits & 0x8000 == 0 { size } else { -size }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{half, parse};

    /// Examples of RFC 8949, appendix A, and what must be refused.
    #[test]
    fn values_are_read() {
        for (bytes, value) in [
            (vec![], json!({})),
            (vec![0x18, 0x64], json!(100)),
            (vec![0x3a, 0x3b, 0x9a, 0xc9, 0xff], json!(-1_000_000_000)),
            (vec![0xfb, 0x3f, 0xf1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9a], json!(1.1)),
            (vec![0xf9, 0x3e, 0x00], json!(1.5)),
            (vec![0x43, 1, 2, 3], json!("AQID")),
            (vec![0x7f, 0x62, b'a', b'b', 0x61, b'c', 0xff], json!("abc")),
            (vec![0x9f, 0x01, 0xf5, 0xf6, 0xff], json!([1, true, null])),
            (vec![0xa1, 0x61, b'a', 0x82, 0x01, 0x02], json!({"a": [1, 2]})),
            (vec![0xbf, 0x61, b'a', 0x01, 0xff], json!({"a": 1})),
            (vec![0xc1, 0x1a, 0x51, 0x4b, 0x67, 0xb0], json!(1_363_896_240)),
        ] {
            assert_eq!(parse(&bytes).unwrap(), value, "{bytes:x?}");
        }
        let deep = [vec![0x81; 40], vec![0x01]].concat();
        for bytes in [
            vec![0x18],
            vec![0x61],
            vec![0x01, 0x02],
            vec![0x9f, 0x01],
            vec![0xa1, 0x01, 0x01],
            vec![0x62, 0xff, 0xff],
            vec![0xff],
            vec![0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            vec![0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
            deep,
        ] {
            assert_eq!(parse(&bytes).unwrap_err().code, "SerializationException", "{bytes:x?}");
        }
        assert!(matches!(parse(&[0xf7]), Ok(Value::Null)));
        assert_eq!((half(0x7bff), half(0x0001)), (65504.0, 5.960_464_477_539_063e-8));
    }
}

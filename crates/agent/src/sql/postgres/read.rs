//! Values of an answer, from the server's binary forms (`src/backend/utils/adt/*send`).

use std::error::Error;
use std::fmt::Write as _;

use base::sql::{SqlColumn, SqlError, SqlValue};
use tokio_postgres::Column;
use tokio_postgres::types::{FromSql, Kind, Type};

/// Microseconds of a day.
const DAY: i64 = 86_400_000_000;

/// The bytes of a value, whatever its type.
#[derive(Debug)]
pub(super) struct Raw<'a>(pub(super) &'a [u8]);

impl<'a> FromSql<'a> for Raw<'a> {
    fn from_sql(_: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(raw))
    }

    fn accepts(_: &Type) -> bool {
        true
    }
}

/// A column as callers see it.
pub(super) fn column(column: &Column) -> SqlColumn {
    let kind = column.type_();
    let element = match kind.kind() {
        Kind::Array(element) => Some(element.name().to_owned()),
        _ => None,
    };
    SqlColumn { name: column.name().to_owned(), type_name: kind.name().to_owned(), element }
}

/// A value of that type.
pub(super) fn value(kind: &Type, raw: Option<Raw<'_>>) -> Result<SqlValue, SqlError> {
    let Some(Raw(bytes)) = raw else { return Ok(SqlValue::Null) };
    read(kind, bytes).ok_or_else(|| SqlError::Unsupported {
        message: format!("The result contains the unsupported data type {}.", kind.name()),
    })
}

fn read(kind: &Type, bytes: &[u8]) -> Option<SqlValue> {
    match kind.kind() {
        Kind::Array(element) => return array(element, bytes),
        Kind::Domain(base) => return read(base, bytes),
        Kind::Enum(_) => return text(bytes),
        _ => {}
    }
    Some(match *kind {
        Type::BOOL => SqlValue::Bool(bytes.first() == Some(&1)),
        Type::CHAR => SqlValue::Text(char::from(*bytes.first()?).to_string()),
        Type::INT2 => SqlValue::Long(i16::from_be_bytes(bytes.try_into().ok()?).into()),
        Type::INT4 => SqlValue::Long(i32::from_be_bytes(bytes.try_into().ok()?).into()),
        Type::OID => SqlValue::Long(u32::from_be_bytes(bytes.try_into().ok()?).into()),
        Type::INT8 => SqlValue::Long(i64::from_be_bytes(bytes.try_into().ok()?)),
        Type::FLOAT4 => SqlValue::Double(f32::from_be_bytes(bytes.try_into().ok()?).into()),
        Type::FLOAT8 => SqlValue::Double(f64::from_be_bytes(bytes.try_into().ok()?)),
        Type::NUMERIC => SqlValue::Text(numeric(bytes)?),
        Type::BYTEA => SqlValue::Blob(bytes.to_vec()),
        Type::UUID => SqlValue::Text(uuid(bytes)),
        Type::JSONB => return text(bytes.get(1..)?),
        Type::DATE => SqlValue::Text(date(i32::from_be_bytes(bytes.try_into().ok()?).into())),
        Type::TIME => SqlValue::Text(time(i64::from_be_bytes(bytes.try_into().ok()?))),
        // With a zone or without: the server speaks UTC here, and so does the real service.
        Type::TIMESTAMP | Type::TIMESTAMPTZ => {
            SqlValue::Text(timestamp(i64::from_be_bytes(bytes.try_into().ok()?)))
        }
        Type::TEXT
        | Type::VARCHAR
        | Type::BPCHAR
        | Type::NAME
        | Type::JSON
        | Type::XML
        | Type::UNKNOWN
        | Type::REFCURSOR => return text(bytes),
        Type::VOID => SqlValue::Text(String::new()),
        _ => return extension(kind, bytes),
    })
}

/// Types of extensions whose binary form is their text.
fn extension(kind: &Type, bytes: &[u8]) -> Option<SqlValue> {
    if matches!(kind.name(), "citext" | "ltree") { text(bytes) } else { None }
}

fn text(bytes: &[u8]) -> Option<SqlValue> {
    String::from_utf8(bytes.to_vec()).ok().map(SqlValue::Text)
}

/// `array_send`: dimensions, a flag, the element's type, each dimension's size and lower bound, then
/// the elements with their lengths.
fn array(element: &Type, bytes: &[u8]) -> Option<SqlValue> {
    let mut rest = bytes;
    let dimensions = usize::try_from(int(&mut rest)?).ok()?;
    let _has_null = int(&mut rest)?;
    let _type = int(&mut rest)?;
    let mut sizes = Vec::new();
    for _ in 0..dimensions {
        sizes.push(usize::try_from(int(&mut rest)?).ok()?);
        let _lower = int(&mut rest)?;
    }
    if sizes.is_empty() {
        return Some(SqlValue::Array(Vec::new()));
    }
    elements(element, &sizes, &mut rest)
}

fn elements(element: &Type, sizes: &[usize], rest: &mut &[u8]) -> Option<SqlValue> {
    let (size, inner) = sizes.split_first()?;
    let mut values = Vec::new();
    for _ in 0..*size {
        if inner.is_empty() {
            let length = int(rest)?;
            values.push(match usize::try_from(length) {
                Err(_) => SqlValue::Null,
                Ok(length) => {
                    let (here, after) = rest.split_at_checked(length)?;
                    *rest = after;
                    read(element, here)?
                }
            });
        } else {
            values.push(elements(element, inner, rest)?);
        }
    }
    Some(SqlValue::Array(values))
}

fn int(rest: &mut &[u8]) -> Option<i32> {
    let (here, after) = rest.split_first_chunk::<4>()?;
    *rest = after;
    Some(i32::from_be_bytes(*here))
}

fn short(rest: &mut &[u8]) -> Option<i16> {
    let (here, after) = rest.split_first_chunk::<2>()?;
    *rest = after;
    Some(i16::from_be_bytes(*here))
}

/// `numeric_send`: digits of base 10,000, the weight of the first, sign, digits behind the point.
fn numeric(bytes: &[u8]) -> Option<String> {
    let mut rest = bytes;
    let count = short(&mut rest)?;
    let weight = i32::from(short(&mut rest)?);
    let sign = short(&mut rest)?.cast_unsigned();
    let scale = usize::try_from(short(&mut rest)?).ok()?;
    match sign {
        0xC000 => return Some("NaN".to_owned()),
        0xD000 => return Some("Infinity".to_owned()),
        0xF000 => return Some("-Infinity".to_owned()),
        _ => {}
    }
    let digits: Vec<i16> = (0..count).map_while(|_| short(&mut rest)).collect();
    let digit =
        |at: i32| usize::try_from(at).ok().and_then(|at| digits.get(at)).copied().unwrap_or(0);
    let mut text = String::new();
    if sign == 0x4000 {
        text.push('-');
    }
    if weight < 0 {
        text.push('0');
    }
    for at in 0..=weight {
        // Writing to a String cannot fail.
        let _ =
            if at == 0 { write!(text, "{}", digit(at)) } else { write!(text, "{:04}", digit(at)) };
    }
    if scale > 0 {
        let mut behind = String::new();
        let mut at = weight + 1;
        while behind.len() < scale {
            let _ = write!(behind, "{:04}", digit(at));
            at += 1;
        }
        behind.truncate(scale);
        let _ = write!(text, ".{behind}");
    }
    Some(text)
}

fn uuid(bytes: &[u8]) -> String {
    let mut text = String::new();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            text.push('-');
        }
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Days since 2000-01-01.
fn date(days: i64) -> String {
    if days == i64::from(i32::MAX) {
        return "infinity".to_owned();
    }
    if days == i64::from(i32::MIN) {
        return "-infinity".to_owned();
    }
    let (year, month, day) = civil(days + 10_957);
    if year <= 0 {
        return format!("{:04}-{month:02}-{day:02} BC", 1 - year);
    }
    format!("{year:04}-{month:02}-{day:02}")
}

/// Microseconds of a day. Digits behind the point only as far as there are any.
fn time(micros: i64) -> String {
    let seconds = micros / 1_000_000;
    let mut text = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let behind = micros % 1_000_000;
    if behind != 0 {
        let digits = format!("{behind:06}");
        let _ = write!(text, ".{}", digits.trim_end_matches('0'));
    }
    text
}

/// Microseconds since 2000-01-01.
fn timestamp(micros: i64) -> String {
    match micros {
        i64::MAX => "infinity".to_owned(),
        i64::MIN => "-infinity".to_owned(),
        _ => format!("{} {}", date(micros.div_euclid(DAY)), time(micros.rem_euclid(DAY))),
    }
}

/// Year, month and day of days since 1970-01-01 (H. Hinnant, *`chrono`-Compatible Low-Level Date
/// Algorithms*).
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

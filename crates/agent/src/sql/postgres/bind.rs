//! Parameters as the server takes them: in text form, under the type that the value or its hint says.

use std::error::Error;

use base::sql::{SqlHint, SqlParameter, SqlValue};
use bytes::BytesMut;
use postgres_protocol::types as wire;
use tokio_postgres::types::{Format, IsNull, ToSql, Type, to_sql_checked};

/// A value with the type it is declared as.
#[derive(Debug)]
pub(super) struct Bound<'a> {
    value: &'a SqlValue,
}

impl<'a> Bound<'a> {
    pub(super) fn new(parameter: &'a SqlParameter) -> Self {
        Self { value: &parameter.value }
    }
}

/// The type that a parameter is declared as.
pub(super) fn type_of(parameter: &SqlParameter) -> Type {
    match (&parameter.value, parameter.hint) {
        (_, Some(SqlHint::Date)) => Type::DATE,
        (_, Some(SqlHint::Decimal)) => Type::NUMERIC,
        (_, Some(SqlHint::Json)) => Type::JSONB,
        (_, Some(SqlHint::Time)) => Type::TIME,
        (_, Some(SqlHint::Timestamp)) => Type::TIMESTAMP,
        (_, Some(SqlHint::Uuid)) => Type::UUID,
        // The server finds out what it is to be.
        (SqlValue::Null, None) => Type::UNKNOWN,
        (SqlValue::Bool(_), None) => Type::BOOL,
        (SqlValue::Long(_), None) => Type::INT8,
        (SqlValue::Double(_), None) => Type::FLOAT8,
        (SqlValue::Text(_), None) => Type::VARCHAR,
        (SqlValue::Blob(_), None) => Type::BYTEA,
        (SqlValue::Array(values), None) => match values.first() {
            Some(SqlValue::Bool(_)) => Type::BOOL_ARRAY,
            Some(SqlValue::Long(_)) => Type::INT8_ARRAY,
            Some(SqlValue::Double(_)) => Type::FLOAT8_ARRAY,
            _ => Type::TEXT_ARRAY,
        },
    }
}

/// How the server reads the value in text form; `None` for bytes and nothing.
fn text(value: &SqlValue) -> Option<String> {
    match value {
        SqlValue::Null | SqlValue::Blob(_) => None,
        SqlValue::Bool(flag) => Some(flag.to_string()),
        SqlValue::Long(number) => Some(number.to_string()),
        SqlValue::Double(number) => Some(number.to_string()),
        SqlValue::Text(text) => Some(text.clone()),
        SqlValue::Array(values) => {
            let element = |value: &SqlValue| match value {
                SqlValue::Text(text) => {
                    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
                }
                other => text(other).unwrap_or_else(|| "NULL".to_owned()),
            };
            Some(format!("{{{}}}", values.iter().map(element).collect::<Vec<_>>().join(",")))
        }
    }
}

impl ToSql for Bound<'_> {
    fn to_sql(&self, _: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self.value {
            SqlValue::Null => return Ok(IsNull::Yes),
            SqlValue::Blob(bytes) => wire::bytea_to_sql(bytes, out),
            other => out.extend_from_slice(text(other).unwrap_or_default().as_bytes()),
        }
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        match self.value {
            SqlValue::Blob(_) => Format::Binary,
            _ => Format::Text,
        }
    }

    to_sql_checked!();
}

#[cfg(test)]
mod tests {
    use base::sql::SqlValue::{Array, Bool, Long, Null, Text};

    use super::text;

    #[test]
    fn arrays_are_quoted() {
        for (value, expected) in [
            (Array(vec![Long(1), Null, Long(-2)]), Some("{1,NULL,-2}")),
            (Array(vec![Text("a\"b\\".into()), Text("NULL".into())]), Some(r#"{"a\"b\\","NULL"}"#)),
            (Array(vec![]), Some("{}")),
            (Bool(true), Some("true")),
            (Null, None),
        ] {
            assert_eq!(text(&value).as_deref(), expected, "{value:?}");
        }
    }
}
